"""SELECT by DF name or file identifier.

How the ESC data zone is read without keys is in ESUP-SGC's former DEUInfo action.
"""

from fake_reader.card import Card
from fake_reader.image import AID_MASTER
from fake_reader.iso7816.apdu import Apdu, IsoRefusal, Word

PICC_DF_NAME = bytes.fromhex("d2760000850100")
"""The PICC level's DF name (NT4H2421Gx)."""

_MASTER_FILE = 0x3F00


def select(card: Card, command: Apdu) -> bytes:
    """No file control information is returned: none of the applications modelled has any."""
    if command.p2 not in (0x00, 0x0C):
        raise IsoRefusal(Word.WRONG_P1_P2)
    match command.p1:
        case 0x04:
            _select_name(card, command.data)
        case 0x00 | 0x02 if len(command.data) == 2:
            _select_fid(card, int.from_bytes(command.data, "big"), only_file=command.p1 == 0x02)
        case 0x00 | 0x02:
            raise IsoRefusal(Word.WRONG_LENGTH)
        case _:
            raise IsoRefusal(Word.WRONG_P1_P2)
    return Word.OK.octets()


def _select_name(card: Card, name: bytes) -> None:
    """The whole DF name, no part of it (unverified)."""
    if name == PICC_DF_NAME:
        card.ram.select(AID_MASTER)
        return
    for application in card.image.applications:
        if name and application.df_name == name:
            card.ram.select(application.aid)
            return
    raise IsoRefusal(Word.NOT_FOUND)


def _select_fid(card: Card, fid: int, *, only_file: bool) -> None:
    """A file of the application selected, or a DF. Selecting a file does not end a session (unverified)."""
    selected = card.selected
    for file in selected.files if selected else ():
        if file.iso_fid == fid:
            card.ram.iso_file = file.number
            return
    if only_file:
        raise IsoRefusal(Word.NOT_FOUND)
    if fid == _MASTER_FILE:
        card.ram.select(AID_MASTER)
        return
    for application in card.image.applications:
        if application.iso_fid == fid:
            card.ram.select(application.aid)
            return
    raise IsoRefusal(Word.NOT_FOUND)
