"""The Keys page as finished texts. Pure."""

from dataclasses import dataclass, replace

from station.errors import NoCertificateError
from station.gui.keys.lock_worker import Lock
from station.gui.keys.snapshot import Certificate, Identity, KeysView, NewKey, NewSigningKey, Outcome, Request
from station.gui.keys.words import KeysMsg as Msg
from station.gui.provision.viewmodel import Wording
from station.gui.shown import Notice, Tone
from station.gui.voice import Voice
from station.keys.key import Purpose

PURPOSES = {
    Purpose.PICC_MASTER: Msg.PICC_MASTER,
    Purpose.DAM: Msg.DAM,
    Purpose.DAM_DEFAULT: Msg.DAM_DEFAULT,
    Purpose.APPLICATION: Msg.APPLICATION,
}
APPLYING = Wording(Msg.APPLIED, Msg.ALREADY_APPLIED, Msg.ROLL_COUNTS, Msg.APPLY_HINT)
ROLLING = Wording(Msg.ROLL_MOVED, Msg.ROLL_ALREADY, Msg.ROLL_COUNTS, Msg.ROLL_HINT)
NO_TICKET = replace(APPLYING, idle=Msg.APPLY_NONE)
NO_ROLL = replace(ROLLING, idle=Msg.ROLL_NONE, idle_hint=Msg.ROLL_NONE_HINT)
LOCKED_ROLL = replace(NO_ROLL, idle_hint=Msg.ROLL_LOCKED_HINT)
Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeysState:
    """All that the page binds. `choices` are the roots that can be rolled, each with the versions that are held;
    `unrolled` is said where none of them has two.
    """

    place: str
    keys: tuple[Cells, ...]
    changeable: bool
    signing: str
    signing_tone: Tone
    progress: tuple[Cells, ...]
    choices: tuple[tuple[str, tuple[int, ...]], ...]
    unrolled: Wording


def render(view: KeysView, voice: Voice) -> KeysState:
    """The page for a view."""
    signing, tone = _signing(view, voice)
    rows = ((info.id.name, f"{info.id.version:02X}", info.purpose, info.check_value) for info in view.keys)
    return KeysState(
        place=_place(view, voice),
        keys=tuple((name, version, voice.say(PURPOSES[purpose]), value) for name, version, purpose, value in rows),
        changeable=view.changeable,
        signing=signing,
        signing_tone=tone,
        progress=tuple(_progress(view, voice)),
        choices=tuple(
            (name, tuple(info.id.version for info in view.keys if info.id.name == name)) for name in view.rolled
        ),
        unrolled=LOCKED_ROLL if view.lock is Lock.LOCKED else NO_ROLL,
    )


def _place(view: KeysView, voice: Voice) -> str:
    if view.place is None:
        return voice.say(Msg.NOT_OPEN)
    if view.lock is Lock.NONE:
        return voice.say(Msg.DEMO)
    where = voice.say(Msg.IN_TOKEN if view.token else Msg.IN_KEYFILE, place=view.place)
    if view.lock is Lock.LOCKED:
        return f"{where} {voice.say(Msg.ARE_LOCKED)}"
    return where if view.keys else f"{where} {voice.say(Msg.NONE_YET)}"


def _signing(view: KeysView, voice: Voice) -> tuple[str, Tone]:
    if view.signing is not None and view.signing.code == NoCertificateError.code:
        return voice.say(Msg.SIGNING_NONE), Tone.WARN  # the problem's own words lead to this page
    if view.signing is not None:
        return " ".join(voice.explain(view.signing)), Tone.WARN
    if view.until is None:
        return "", Tone.QUIET
    said = Msg.SIGNING_SOON if view.soon else Msg.SIGNING_READY
    return voice.say(said, date=voice.day(view.until.date())), Tone.WARN if view.soon else Tone.GOOD


def _progress(view: KeysView, voice: Voice) -> list[Cells]:
    rows: list[Cells] = []
    for name, versions in view.rolled.items():
        ordered = sorted(versions.items(), key=lambda one: (one[0] is None, one[0] or 0))
        rows += [
            (name, voice.say(Msg.NOT_KNOWN) if version is None else f"{version:02X}", str(cards))
            for version, cards in ordered
        ]
    return rows


def told(outcome: Outcome, voice: Voice) -> Notice:
    """What a change came to."""
    if outcome.problem is not None:
        what, fix = voice.explain(outcome.problem)
        return Notice(Tone.BAD, what, fix)
    match outcome.change:
        case NewKey(key):
            value = outcome.info.check_value if outcome.info else ""
            more = voice.say(Msg.PROTOCOL, path=outcome.path) if outcome.path else ""
            return Notice(Tone.GOOD, voice.say(Msg.MADE, key=f"{key.name} {key.version:02X}", check_value=value), more)
        case NewSigningKey():
            return Notice(Tone.GOOD, voice.say(Msg.SIGNING_MADE), "")
        case Request():
            return Notice(Tone.GOOD, voice.say(Msg.REQUESTED, path=outcome.path), "")
        case Identity():
            read = voice.say(Msg.FINGERPRINT, fingerprint=outcome.fingerprint)
            return Notice(Tone.GOOD, voice.say(Msg.WRITTEN, path=outcome.path), read)
        case Certificate():
            date = voice.day(outcome.until.date()) if outcome.until else ""
            return Notice(Tone.GOOD, voice.say(Msg.IMPORTED, date=date), "")
