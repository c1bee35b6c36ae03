"""Cards that are no DESFire, by name: what a reader's ATR says of them.

PC/SC makes up the ATR of a contactless card (PC/SC Workgroup, part 3, section 3.1.3.2.3): for a storage card it names
the kind, for a card of ISO/IEC 14443-4 type A it repeats the ATS's historical bytes. What these are for each family is
in pcsc-tools' list of cards.
"""

from station.errors import ForeignCardError

_STORAGE = bytes.fromhex("804F0CA000000306")
_KINDS = {
    0x0001: "MIFARE Classic 1K",
    0x0002: "MIFARE Classic 4K",
    0x0003: "MIFARE Ultralight or NTAG",
    0x0026: "MIFARE Mini",
    0x003A: "MIFARE Ultralight C",
    0x003B: "FeliCa",
}
_KIND_AT = len(_STORAGE) + 1
_MIFARE_PLUS = bytes.fromhex("C1052F2F")
_JCOP = b"JCOP"


def refuse_known_others(atr: bytes) -> None:
    """Raises ForeignCardError for a card whose ATR says that it is something else."""
    told = historical_bytes(atr)
    if told.startswith(_STORAGE) and len(told) >= _KIND_AT + 2:
        kind = int.from_bytes(told[_KIND_AT : _KIND_AT + 2], "big")
        raise ForeignCardError(found=f"it is {_KINDS.get(kind, f'a storage card of PC/SC kind {kind:04X}')}")
    if told.startswith(_MIFARE_PLUS):
        raise ForeignCardError(found="it is MIFARE Plus")


def family_of(atr: bytes) -> str:
    """What a card may be that does not speak DESFire: its historical bytes, or the family that they tell."""
    told = historical_bytes(atr)
    if _JCOP in told:
        return "it is a JavaCard (JCOP)"
    shown = told.hex().upper() or "none"
    return f"it is a smart card of another kind (historical bytes {shown})"


def historical_bytes(atr: bytes) -> bytes:
    """Those of an ATR that PC/SC made up for a contactless card, 3B 8n 80 01 and n bytes; of another one, none."""
    if len(atr) < 4 or atr[0] != 0x3B or atr[1] & 0xF0 != 0x80 or atr[2:4] != b"\x80\x01":
        return b""
    return atr[4 : 4 + (atr[1] & 0x0F)]
