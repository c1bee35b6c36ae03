"""The list on the left: who is shown, where each one's card stands. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace

from station.gui.issue.snapshot import CardBrief, DeskView, HolderRow
from station.gui.issue.viewstate import ListRow
from station.gui.issue.words import CounterMsg
from station.gui.shown import Tone
from station.gui.voice import Voice
from station.gui.words import Msg, Words
from station.model.card import CardState, Problem
from station.model.fold import words_of
from station.model.holder import AcademicLevel
from station.model.namesakes import namesakes, with_code
from station.model.standing import Standing

_LEVELS = {
    AcademicLevel.BACHELOR: Msg.LEVEL_BACHELOR,
    AcademicLevel.MASTER: Msg.LEVEL_MASTER,
    AcademicLevel.DOCTORATE: Msg.LEVEL_DOCTORATE,
    None: Msg.LEVEL_NONE,
}
_MADE = frozenset({CardState.ISSUED, CardState.REGISTERING})
_LACKS = {
    "holder.no-consent": CounterMsg.LACKS_CONSENT,
    "holder.expired": CounterMsg.LACKS_TIME,
    "holder.no-photo": CounterMsg.LACKS_PHOTO,
    "photo": CounterMsg.LACKS_GOOD_PHOTO,
    "face.does-not-fit": CounterMsg.LACKS_SHORTER_TEXT,
    "face": CounterMsg.LACKS_FITTING_TEXT,
}
"""By the whole code of a problem, else by its first word."""
_BEGUN = frozenset({Msg.BADGE_HELD, Msg.BADGE_RUNNING})
_COUNTED: Mapping[Words, Words] = {
    Msg.BADGE_REFUSED: CounterMsg.COUNT_REFUSED,
    Msg.BADGE_REGISTERING: CounterMsg.COUNT_REGISTERING,
    CounterMsg.BADGE_TO_HAND_OVER: CounterMsg.COUNT_TO_HAND_OVER,
    CounterMsg.BADGE_SUSPENDED: CounterMsg.COUNT_SUSPENDED,
}
"""What is counted where there is any."""
SPENT = frozenset({Standing.REPLACED, Standing.REVOKED})
"""What a card is worth after which another one is made."""


def among(holders: Iterable[HolderRow], search: str) -> tuple[HolderRow, ...]:
    """Those of whose words each word of the search begins one: what can be said before the store has answered."""
    words = words_of(search)
    return tuple(holder for holder in holders if all(_begins(word, holder) for word in words))


def _begins(word: str, holder: HolderRow) -> bool:
    return any(has.startswith(word) for has in words_of(f"{holder.name} {holder.key}"))


def card_of(view: DeskView, holder: HolderRow) -> CardBrief | None:
    """The holder's newest card, as it stands now."""
    return view.cards.get(holder.key, holder.card)


def told_apart(holder: HolderRow, at_hand: Iterable[HolderRow]) -> HolderRow:
    """The holder as buttons and sentences say the name: with the student code, where somebody here has the same."""
    alike = namesakes((row.key, row.name) for row in at_hand)
    return replace(holder, name=with_code(holder.name, holder.code)) if holder.key in alike else holder


def standing_of(view: DeskView, holder: HolderRow) -> Standing | None:
    """What the newest card is worth; None where it is still being made."""
    card = card_of(view, holder)
    return card.worth.standing if card is not None and card.worth is not None else None


def state_of(view: DeskView, holder: HolderRow) -> CardState | None:
    """Where the holder's card stands: the running job knows best. None where a card is to be made anew."""
    card = card_of(view, holder)
    state = card.state if card else None
    if view.progress is not None and view.progress.key == holder.key:
        state = view.progress.state
    return None if state in _MADE and standing_of(view, holder) in SPENT else state


def issuable(view: DeskView, holder: HolderRow) -> bool:
    """Whether a card of this holder can be begun or gone on with."""
    return not refusals_of(view, holder) and not made(view, holder)


def made(view: DeskView, holder: HolderRow) -> bool:
    """Whether the holder has a card, which perhaps ESC-R has not confirmed yet."""
    return state_of(view, holder) in _MADE


def refusals_of(view: DeskView, holder: HolderRow) -> tuple[Problem, ...]:
    """All reasons why no card can be made for this holder now: those of the last and closest look."""
    return view.refusals.get(holder.key, holder.refusals)


def passed_over(view: DeskView) -> tuple[HolderRow, ...]:
    """Who is behind the batch and has no card."""
    return tuple(row for row in view.batch.over if not made(view, row)) if view.batch is not None else ()


def lacks(view: DeskView, holder: HolderRow, voice: Voice) -> str:
    """In a few words why no card can be made, for the list."""
    codes = (problem.code for problem in refusals_of(view, holder))
    words = (_LACKS.get(code) or _LACKS.get(code.partition(".")[0], CounterMsg.LACKS_OTHER) for code in codes)
    return ", ".join(dict.fromkeys(voice.say(word) for word in words))


def badge(view: DeskView, holder: HolderRow) -> tuple[Words, Tone]:
    """One word for where the holder's card stands."""
    standing = standing_of(view, holder)
    match state_of(view, holder):
        case CardState.ISSUED if standing is Standing.WAITING:
            return CounterMsg.BADGE_TO_HAND_OVER, Tone.BUSY
        case CardState.ISSUED | CardState.REGISTERING if standing is Standing.SUSPENDED:
            return CounterMsg.BADGE_SUSPENDED, Tone.WARN
        case CardState.ISSUED:
            return Msg.BADGE_ISSUED, Tone.GOOD
        case CardState.REGISTERING:
            return Msg.BADGE_REGISTERING, Tone.BUSY
        case _ if _running(view, holder):
            return Msg.BADGE_RUNNING, Tone.BUSY
        case CardState.SPOILED:
            return Msg.BADGE_SPOILED, Tone.BAD
        case _ if refusals_of(view, holder):
            return Msg.BADGE_REFUSED, Tone.WARN
        case None if standing is Standing.REPLACED:
            return CounterMsg.BADGE_TO_REPLACE, Tone.QUIET
        case None | CardState.CANCELLED:
            return Msg.BADGE_READY, Tone.QUIET
        case _:
            return Msg.BADGE_HELD, Tone.WARN


def _running(view: DeskView, holder: HolderRow) -> bool:
    return view.progress is not None and view.progress.key == holder.key and view.progress.active


def level(voice: Voice, holder: HolderRow) -> str:
    """The academic level as a word."""
    return voice.say(_LEVELS[holder.level])


def markable(view: DeskView, holder: HolderRow) -> bool:
    """Whether a person can be marked for a batch: there is none, and a card can be made."""
    return view.batch is None and issuable(view, holder)


def list_rows(
    view: DeskView, shown: Iterable[HolderRow], voice: Voice, marked: AbstractSet[str] = frozenset()
) -> tuple[ListRow, ...]:
    """The rows of the list; `marked` are the keys of those who are marked for a batch."""
    rows: list[ListRow] = []
    listed = tuple(shown)
    alike = namesakes((holder.key, holder.name) for holder in listed)
    for holder in listed:
        msg, tone = badge(view, holder)
        line, word = level(voice, holder), voice.say(msg)
        spoken, apart = [holder.name, line], holder.key in alike
        if apart:
            line = holder.code
            spoken.append(line)
        if msg is Msg.BADGE_REFUSED:
            line = line if apart else ""
            word = voice.say(CounterMsg.BADGE_LACKS, badge=word, lacks=lacks(view, holder, voice))
        mark = holder.key in marked if markable(view, holder) else None
        spoken += [word, *([voice.say(CounterMsg.MARKED)] if mark else [])]
        rows.append(ListRow(holder.key, holder.name, line, apart, word, tone, mark, ", ".join(spoken)))
    return tuple(rows)


def counts(view: DeskView, voice: Voice) -> str:
    """How many of those who are listed stand where: in the words of the list, so that one never denies the other."""
    listed = view.at_rest
    ready = [holder for holder in listed if issuable(view, holder)]
    begun = sum(badge(view, holder)[0] in _BEGUN for holder in ready)
    said = [voice.say(CounterMsg.COUNT_BEGUN if begun else CounterMsg.COUNT_READY, count=len(ready), begun=begun)]
    seen = Counter(badge(view, holder)[0] for holder in listed)
    said += [voice.say(words, count=seen[one]) for one, words in _COUNTED.items() if seen[one]]
    said.append(voice.say(CounterMsg.COUNT_ISSUED, count=seen[Msg.BADGE_ISSUED]))
    return "    ".join(one.replace(" ", "\N{NO-BREAK SPACE}") for one in said)
