"""What the Cards page shows, without Qt: rows, and for which of the chosen cards an act can be done."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from station.gui.cards.words import CardsMsg
from station.gui.life_words import ACTS, REASON_WORDS, worth_in_words
from station.gui.shown import Tone
from station.gui.voice import Voice
from station.model.card import CardState, Problem
from station.model.namesakes import namesakes, with_code
from station.model.standing import REASONS, Act, Reason, Standing
from station.store.card_search import CardLine

PERSONS_ACTS = tuple(Act)
AT_REST = Act.SUSPEND
"""What stands there when nobody has chosen: it can be taken back, and wants a reason first."""
PERSONS_REASONS = (Reason.LOST, Reason.STOLEN, Reason.OUT_OF_ORDER, Reason.REPRINT, Reason.LEFT, Reason.EXPIRED)
_TONES = {
    Standing.WAITING: Tone.BUSY,
    Standing.ACTIVE: Tone.GOOD,
    Standing.SUSPENDED: Tone.WARN,
    Standing.REPLACED: Tone.WARN,
    Standing.REVOKED: Tone.QUIET,
}
_NAMED = 12
"""So many holders a question names one by one; how many there are it says first."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for."""

    text: str = ""
    standing: Standing | None = None


@dataclass(frozen=True, slots=True)
class CardsView:
    """What the worker has found, and what became of the last act."""

    lines: tuple[CardLine, ...] = ()
    total: int = 0
    done: int | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """What a person wants done with these cards (by number)."""

    act: Act
    escns: tuple[str, ...]
    reason: Reason | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    escn: str
    holder: str = field(repr=False)
    standing: str
    tone: Tone
    until: str


@dataclass(frozen=True, slots=True)
class Offer:
    """What would be done: said before it is. `order` is None where there is nothing to do; `names` are its holders'."""

    sentence: str
    order: Order | None
    names: tuple[str, ...] = field(default=(), repr=False)


def rows(voice: Voice, lines: Sequence[CardLine], today: date) -> tuple[Row, ...]:
    """The table; whoever has the name of somebody else in it stands there with the student code."""
    alike = namesakes((line.record.esi.key, line.name or "") for line in lines)
    return tuple(
        Row(
            str(line.record.escn),
            _called(line) if line.record.esi.key in alike else _name(line),
            _standing(voice, line, today),
            _tone(line, today),
            voice.day(line.record.expires_on),
        )
        for line in lines
    )


def reasons_of(act: Act) -> tuple[Reason, ...]:
    """The reasons that a person can give for an act."""
    return tuple(reason for reason in PERSONS_REASONS if reason in REASONS.get(act, ()))


def offer(voice: Voice, chosen: Sequence[CardLine], act: Act, reason: Reason | None, until: date | None) -> Offer:
    """For which of the chosen cards the act can be done, by where they stand. The rest is checked when it is done."""
    if not chosen:
        return Offer(voice.say(CardsMsg.NONE_CHOSEN), None)
    can = [line for line in chosen if line.record.worth and line.record.worth.may(act)]
    words = voice.say(ACTS[act])
    if not can:
        return Offer(voice.say(CardsMsg.CANNOT, act=words), None)
    if act in REASONS and reason is None:
        return Offer(voice.say(CardsMsg.NO_REASON, act=words), None)
    escns = tuple(str(line.record.escn) for line in can)
    order = Order(act, escns, reason if act in REASONS else None, until if act is Act.RENEW else None)
    said = voice.say(CardsMsg.CAN, act=words, can=len(can), chosen=len(chosen))
    return Offer(said, order, tuple(_called(line) for line in can))


def question(voice: Voice, offered: Offer) -> tuple[str, str, str, str] | None:
    """What is asked before an act that cannot be taken back: title, text, yes and no. None for every other act."""
    order = offered.order
    if order is None or order.act is not Act.REVOKE or order.reason is None:
        return None
    text = voice.say(CardsMsg.REVOKE_TEXT, count=len(order.escns), reason=voice.say(REASON_WORDS[order.reason]))
    more = ["…"] if len(offered.names) > _NAMED else []
    named = "\n".join([*offered.names[:_NAMED], *more])
    say = voice.say
    return say(CardsMsg.REVOKE_TITLE), f"{text}\n\n{named}", say(ACTS[Act.REVOKE]), say(CardsMsg.CANCEL)


def outcome(voice: Voice, view: CardsView) -> str:
    """What became of the last act: for how many it was done, and why not for the others."""
    if view.done is None:
        return ""
    said = [voice.say(CardsMsg.DONE, done=view.done)] if view.done else []
    return "\n".join([*said, *(" ".join(voice.explain(problem)) for problem in view.problems[:3])])


def _name(line: CardLine) -> str:
    return line.name or str(line.record.esi)


def _called(line: CardLine) -> str:
    return with_code(line.name, line.record.esi.code) if line.name else str(line.record.esi)


def _standing(voice: Voice, line: CardLine, today: date) -> str:
    worth = line.record.worth
    if worth is None:
        return ""
    words = worth_in_words(worth, voice)
    if line.record.state is CardState.REGISTERING and worth.standing is not Standing.REVOKED:
        words = voice.say(CardsMsg.UNCONFIRMED, standing=words)
    if line.record.expired(today) and worth.standing is not Standing.REVOKED:
        words = voice.say(CardsMsg.EXPIRED, standing=words)
    return words


def _tone(line: CardLine, today: date) -> Tone:
    worth = line.record.worth
    if worth is None:
        return Tone.QUIET
    if worth.standing is not Standing.ACTIVE:
        return _TONES[worth.standing]
    if line.record.expired(today):
        return Tone.WARN
    return Tone.BUSY if line.record.state is CardState.REGISTERING else Tone.GOOD
