"""The list on the left: who is shown, where each one's card stands. Pure."""

from collections.abc import Iterable

from station.gui.issue.snapshot import DeskView, HolderRow
from station.gui.issue.viewstate import ListRow, Tone
from station.gui.voice import Voice
from station.gui.words import Msg
from station.model.card import CardState
from station.model.fold import fold
from station.model.holder import AcademicLevel

_LEVELS = {
    AcademicLevel.BACHELOR: Msg.LEVEL_BACHELOR,
    AcademicLevel.MASTER: Msg.LEVEL_MASTER,
    AcademicLevel.DOCTORATE: Msg.LEVEL_DOCTORATE,
    None: Msg.LEVEL_NONE,
}
_MADE = frozenset({CardState.ISSUED, CardState.REGISTERING})


def found(holders: Iterable[HolderRow], search: str) -> tuple[HolderRow, ...]:
    """The holders in whose name, identifier or card number every word of the search occurs, in any order."""
    words = fold(search).split()
    return tuple(holder for holder in holders if all(word in _searchable(holder) for word in words))


def _searchable(holder: HolderRow) -> str:
    return fold(f"{holder.name} {holder.key} {holder.card.escn if holder.card else ''}")


def state_of(view: DeskView, holder: HolderRow) -> CardState | None:
    """Where the holder's card stands: the running job knows best."""
    if view.progress is not None and view.progress.key == holder.key:
        return view.progress.state
    return holder.card.state if holder.card else None


def issuable(view: DeskView, holder: HolderRow) -> bool:
    """Whether a card of this holder can be begun or gone on with."""
    return holder.refusal is None and state_of(view, holder) not in _MADE


def badge(view: DeskView, holder: HolderRow) -> tuple[Msg, Tone]:
    """One word for where the holder's card stands."""
    match state_of(view, holder):
        case CardState.ISSUED:
            return Msg.BADGE_ISSUED, Tone.GOOD
        case CardState.REGISTERING:
            return Msg.BADGE_REGISTERING, Tone.BUSY
        case _ if _running(view, holder):
            return Msg.BADGE_RUNNING, Tone.BUSY
        case CardState.SPOILED:
            return Msg.BADGE_SPOILED, Tone.BAD
        case _ if holder.refusal is not None:
            return Msg.BADGE_REFUSED, Tone.WARN
        case None | CardState.CANCELLED:
            return Msg.BADGE_READY, Tone.QUIET
        case _:
            return Msg.BADGE_HELD, Tone.WARN


def _running(view: DeskView, holder: HolderRow) -> bool:
    return view.progress is not None and view.progress.key == holder.key and view.progress.active


def level(voice: Voice, holder: HolderRow) -> str:
    """The academic level as a word."""
    return voice.say(_LEVELS[holder.level])


def list_rows(view: DeskView, shown: Iterable[HolderRow], voice: Voice) -> tuple[ListRow, ...]:
    """The rows of the list."""
    rows: list[ListRow] = []
    for holder in shown:
        msg, tone = badge(view, holder)
        rows.append(ListRow(holder.key, holder.name, level(voice, holder), voice.say(msg), tone))
    return tuple(rows)


def counts(view: DeskView, voice: Voice) -> str:
    """How many cards are to be issued, and how many are."""
    issued = sum(state_of(view, holder) in _MADE for holder in view.holders)
    return voice.say(Msg.COUNTS, ready=sum(issuable(view, holder) for holder in view.holders), issued=issued)
