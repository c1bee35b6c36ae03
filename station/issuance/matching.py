"""Matching a sticker with its card at the desk: what the scanner types, what the reader reads, and the chip."""

import re

from station.errors import DifferentCardError, InputError, NoCardError, ShortUidError
from station.issuance.desk import Desk
from station.issuance.existing import Existing
from station.issuance.job import Job, Order
from station.issuance.runner import Runner
from station.issuance.visit import Visit
from station.model.card import CardState, CardUid
from station.model.escn import Escn
from station.model.quoting import quoted
from station.reader.port import Reader, ReaderState
from station.reader.uid import read_uid

_NUMBER = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_UNFINISHED = frozenset({CardState.ENCODING, CardState.ENCODED, CardState.PRINTED, CardState.HELD})


def read_scan(text: str) -> Escn:
    """The number in what a scanner read from a sticker: the QR code's address, or the number. Raises InputError."""
    found = _NUMBER.search(text)
    try:
        if found:
            return Escn.parse(found.group())
    except ValueError:
        pass
    raise InputError(
        what=f"{quoted(text.strip())} is not the code of a sticker.", fix="Scan the QR code, or type the whole number."
    )


def read_card(reader: Reader) -> CardUid:
    """The UID of the card on the reader. Raises NoCardError, ShortUidError, and what connecting raises."""
    if reader.state() is not ReaderState.CARD:
        raise NoCardError(reader=reader.name)
    connection = reader.connect()
    try:
        octets = read_uid(connection)
    finally:
        connection.close()
    if octets is None or len(octets) != 7:
        raise ShortUidError(count=len(octets or b""))
    return CardUid(octets)


def match_at_desk(desk: Desk, escn: Escn, uid: CardUid | None, *, chip: bool) -> Job:
    """Matches; with `chip` it writes the chip of the card on the reader too, and goes on where that was interrupted.

    Raises what `Existing.check` raises; with `chip` also why this card takes none, before anything is changed.
    """
    existing = Existing(desk.store, desk.issuer, desk.now, desk.hologram)
    if not chip or uid is None:
        return existing.match(escn, uid)
    card = desk.store.existing.by_escn(escn)
    record = desk.store.cards.by_escn(escn)
    if card is None or record is None or record.state not in _UNFINISHED:
        _, holder = existing.check(escn, uid)
        _check_chip(desk, uid)
        existing.match(escn, uid, chip=True)
    else:
        holder = desk.store.holders.find(card.esi)
        if holder is None:
            raise InputError(what="This person is not known any more.", fix="Take the card out of use.")
    return Runner(desk).issue(holder)


def _check_chip(desk: Desk, uid: CardUid) -> None:
    if desk.printer.inline:
        raise InputError(
            what="The reader of this desk is inside the printer.",
            fix="Write the chips of existing cards at a desk reader.",
        )
    visit = Visit(desk)
    try:
        found = visit.arrive(Job("", Order.STICKER))
    finally:
        visit.leave()
    if found != uid:
        raise DifferentCardError(found=found, expected=uid)
