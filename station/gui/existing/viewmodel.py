"""What the Stickers page shows, without Qt."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from station.gui.existing.snapshot import End, ListState, Matched, OnReader, Papers, Shelf
from station.gui.existing.words import ExistingMsg
from station.gui.shown import Notice, Tone
from station.gui.voice import Voice
from station.issuance.existing import CardChange, CardFate
from station.printer.face_data import short_number
from station.roster.line import BadRow
from station.store.existing import ExistingCard


@dataclass(frozen=True, slots=True)
class ShelfPage:
    """The counts, and the cards that wait."""

    counts: str
    waiting: tuple[tuple[str, ...], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class ListPage:
    """The dialog that takes a list in."""

    chosen: str
    summary: str
    warning: str
    rows: tuple[str, ...] = field(repr=False)
    may_apply: bool


def shelf_page(voice: Voice, shelf: Shelf) -> ShelfPage:
    """The page's counts and list."""
    if not shelf.total:
        return ShelfPage(voice.say(ExistingMsg.NOTHING), ())
    counts = {"total": shelf.total, "numbered": shelf.numbered, "matched": shelf.matched}
    rows = [_waiting(voice, card) for card in shelf.waiting]
    left = shelf.total - shelf.matched - len(rows)
    rows += [(voice.say(ExistingMsg.MORE, count=left),)] if left > 0 else []
    return ShelfPage(voice.say(ExistingMsg.COUNTS, **counts), tuple(rows))


def reader_line(voice: Voice, seen: OnReader) -> str:
    """What lies on the reader."""
    if seen.uid is None:
        return voice.say(ExistingMsg.NO_CARD)
    if seen.card is None:
        return voice.say(ExistingMsg.CARD, uid=seen.uid)
    return voice.say(ExistingMsg.CARD_OWNER, uid=seen.uid, name=seen.card.name, sticker=_sticker(voice, seen.card))


def working(voice: Voice) -> Notice:
    """While the card is looked at."""
    return Notice(Tone.BUSY, voice.say(ExistingMsg.WORKING), "")


def outcome(voice: Voice, matched: Matched) -> Notice:
    """What became of a scan, and what to do."""
    what, fix = voice.explain(matched.problem) if matched.problem else ("", "")
    if matched.end is End.DONE and matched.card is not None:
        sticker = _sticker(voice, matched.card)
        return Notice(Tone.GOOD, voice.say(ExistingMsg.DONE, name=matched.card.name, sticker=sticker), "")
    if matched.end is End.HELD:
        return Notice(Tone.WARN, what, "", remedy=voice.say(ExistingMsg.HELD))
    if matched.end is End.SPOILED:
        return Notice(Tone.BAD, what, "", remedy=voice.say(ExistingMsg.SPOILED))
    return Notice(Tone.BAD, what, "", remedy=fix)


def papers_line(voice: Voice, papers: Papers) -> str:
    """What was written."""
    if papers.stickers is None:
        return voice.say(ExistingMsg.LISTED, file=papers.file)
    if papers.left:
        return voice.say(ExistingMsg.PRINTED_LEFT, count=papers.stickers, file=papers.file, left=papers.left)
    return voice.say(ExistingMsg.PRINTED, count=papers.stickers, file=papers.file)


def list_page(voice: Voice, state: ListState) -> ListPage:
    """The dialog in words."""
    chosen = voice.say(
        ExistingMsg.CHOSEN,
        file=state.path.name if state.path else voice.say(ExistingMsg.NO_FILE),
        mapping=state.mapping.name if state.mapping else voice.say(ExistingMsg.OUR_FORM),
    )
    counts = {fate.value: state.counts.get(fate, 0) for fate in CardFate}
    counts["refused"] += state.unreadable
    read = sum(counts.values())
    msg = ExistingMsg.DID if state.applied else ExistingMsg.WOULD
    summary = voice.say(ExistingMsg.READING) if state.reading else voice.say(msg, **counts) if read else ""
    rows = [*_rows(voice, state), *([voice.say(ExistingMsg.MORE, count=state.left)] if state.left else [])]
    useful = counts["new"] + counts["changed"] + counts["numbered"]
    return ListPage(
        chosen,
        summary,
        " ".join(voice.explain(state.problem)) if state.problem else "",
        tuple(rows),
        may_apply=bool(useful) and not state.reading and not state.applied and state.problem is None,
    )


def _rows(voice: Voice, state: ListState) -> Iterator[str]:
    for row in state.rows:
        match row:
            case BadRow():
                why = " ".join(voice.explain(row.reason))
                yield voice.say(ExistingMsg.FATE_REJECTED, line=row.line, column=row.column, why=why)
            case CardChange(problem=problem) if problem is not None:
                facts = {"line": row.line, "name": row.name or str(row.esi), "why": " ".join(voice.explain(problem))}
                yield voice.say(ExistingMsg.FATE_REFUSED, **facts)
            case CardChange():
                yield voice.say(ExistingMsg[f"FATE_{row.fate.name}"], name=row.name)


def _waiting(voice: Voice, card: ExistingCard) -> tuple[str, ...]:
    return card.name, card.old_number or voice.say(ExistingMsg.NO_OLD), _sticker(voice, card)


def _sticker(voice: Voice, card: ExistingCard) -> str:
    return short_number(card.escn) if card.escn else voice.say(ExistingMsg.NO_STICKER)
