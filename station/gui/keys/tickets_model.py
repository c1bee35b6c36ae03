"""Tickets as finished texts. Pure."""

from station.gui.keys.tickets_snapshot import Made, Taken, Trusted, Written
from station.gui.keys.words import KeysMsg as Msg
from station.gui.shown import Notice, Tone
from station.gui.voice import Voice
from station.model.card import Problem
from station.store.tickets import Side, TicketRow


def cells(row: TicketRow, voice: Voice) -> tuple[str, ...]:
    """Ticket, side, application, cards, used, valid until, with whom."""
    received = row.side is Side.RECEIVED
    side = voice.say(Msg.SIDE_RECEIVED if received else Msg.SIDE_MADE)
    until = voice.day(row.valid_until.astimezone().date())
    return row.ticket, side, row.aid, str(row.cards), str(row.used) if received else "", until, row.party


def told(outcome: Made | Taken | Trusted | Written | Problem, voice: Voice) -> Notice:
    """What became of a wish."""
    match outcome:
        case Problem():
            what, fix = voice.explain(outcome)
            return Notice(Tone.BAD, what, fix)
        case Made(ticket, cards, path):
            return Notice(Tone.GOOD, voice.say(Msg.TICKET_MADE, path=path, ticket=ticket, count=cards), "")
        case Taken(ticket, cards, aid):
            return Notice(Tone.GOOD, voice.say(Msg.TICKET_TAKEN, ticket=ticket, count=cards, aid=aid), "")
        case Trusted(subject):
            return Notice(Tone.GOOD, voice.say(Msg.TRUSTED, subject=subject), "")
        case Written(path, fingerprint):
            read = voice.say(Msg.FINGERPRINT, fingerprint=fingerprint)
            return Notice(Tone.GOOD, voice.say(Msg.WRITTEN, path=path), read)
