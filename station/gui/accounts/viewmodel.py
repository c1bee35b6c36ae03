"""What the Accounts page shows, without Qt."""

from station.gui.accounts.snapshot import NewAccount, NewRole, NewSecret, Outcome, Removal, Staff, Wish
from station.gui.accounts.words import AccountsMsg as Msg
from station.gui.door.words import ROLES
from station.gui.shown import Notice, Tone
from station.gui.voice import Voice
from station.gui.words import alone


def rows(voice: Voice, staff: Staff) -> list[tuple[str, str]]:
    """Name and role of each; who is signed in here is marked."""
    return [
        (
            voice.say(Msg.YOU, name=one.name) if one.name == staff.at_work else one.name,
            alone(voice.say(ROLES[one.role])),
        )
        for one in staff.accounts
    ]


def told(voice: Voice, outcome: Outcome) -> Notice:
    """What became of a wish."""
    if outcome.problem is not None:
        what, fix = voice.explain(outcome.problem)
        return Notice(Tone.BAD, voice.say(Msg.NOT_DONE), what, fix)
    return Notice(Tone.GOOD, _done(voice, outcome.wish), "")


def _done(voice: Voice, wish: Wish) -> str:
    match wish:
        case NewAccount(name=name):
            return voice.say(Msg.MADE, name=name.strip())
        case NewSecret(name=name):
            return voice.say(Msg.SECRET_SET, name=name)
        case NewRole(name=name, role=role):
            return voice.say(Msg.ROLE_SET, name=name, role=voice.say(ROLES[role]))
        case Removal(name=name):
            return voice.say(Msg.REMOVED, name=name)
