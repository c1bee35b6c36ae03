"""What no public source decides: named choices of the simulated card, each with a default.

A default is the reading that is hardest on the station, unless a source speaks for another one.
"""

import enum
from dataclasses import dataclass

from fake_reader.messaging.port import SessionKind


@enum.unique
class DamKeyVersion(enum.Enum):
    """Where EncK holds the version of the DAM default key."""

    REFUSE_NONZERO = "refuse"
    AT_23 = "23"
    AT_31 = "31"


@enum.unique
class UnknownSlot(enum.Enum):
    """What GetDelegatedInfo answers for a slot that was never used."""

    NOT_FOUND = "A0"
    ZEROS = "zeros"


@enum.unique
class SlotReuse(enum.Enum):
    """Which quota a new application may bring to a slot whose application was deleted."""

    SAME_QUOTA = "same"
    NOT_MORE = "not-more"


@enum.unique
class ChangeKeyKey(enum.Enum):
    """Which key changes the change-key key, where that is neither key 0 nor E nor F."""

    MASTER = "master"
    ITSELF = "itself"


@enum.unique
class TornWrite(enum.Enum):
    """How a standard file is written, and what the page holds whose writing broke off.

    ERASED_PAGE, HALF_PAGE: page by page, in clear as the frames come; that page zeros, or half new. NOTHING: in one
    step at the end, done or not done.
    """

    ERASED_PAGE = "erased"
    HALF_PAGE = "half"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Switches:
    """One reading of the protocol.

    frame_data: data bytes that the card takes in one frame after the command byte. 60 bytes in all for the native
        form (mifare.net forum on DESFire EV1; file_io.replay of the crate desox shows 59). Longer frames of EV2 cards
        depend on their FSC; no public source decides how, so they are refused with 7E.
    answer_plain: bytes of a longer answer in one frame while no key is authenticated (59, as libfreefare expects).
    answer_secured: the same within a session: 48, as a real EV3 card sends authenticated ReadData (desox).
    dam_key_version: byte 23 (CnousDeuinfo, proxmark3) or 31 (liblogicalaccess, nfcjlib, dfc-core); every published
        EncK has version 00, so anything else is refused with 1E unless a place is chosen.
    dam_sessions: the sessions on key 0x10 in which CreateDelegatedApplication is taken. EV1 by CnousDeuinfo and
        nfcjlib, EV2 by dfc-core.
    unknown_slot: A0 in dfc-core; not seen on a card.
    slot_reuse: a freed slot keeps its memory; whether another quota is taken is not published.
    format_releases_slots: FormatPICC gives everything back (Stack Overflow on EV1: "frees the eeprom space"); of DAM
        slots no source speaks.
    deletion_frees: EV1 gives the memory of deleted applications and files back only at FormatPICC (the same thread).
    change_key_key: BALTECH's list of keys to change ("the change key has to be the first entry") suits the master.
    torn_write: standard files have no anti-tear guarantee; what a broken write leaves is not published.
    error_aborts_transaction: an error ends the session; whether what waits for the commit is lost too is not published.
    frame_data_iso_chained, answer_iso_chained: the same for the commands whose frames ISO/IEC 14443-4 chains: as much
        as a short APDU holds (AN12343 shows 56 bytes at once).
    """

    frame_data: int = 59
    answer_plain: int = 59
    answer_secured: int = 48
    dam_key_version: DamKeyVersion = DamKeyVersion.REFUSE_NONZERO
    dam_sessions: frozenset[SessionKind] = frozenset({SessionKind.EV1, SessionKind.EV2})
    unknown_slot: UnknownSlot = UnknownSlot.NOT_FOUND
    slot_reuse: SlotReuse = SlotReuse.SAME_QUOTA
    format_releases_slots: bool = True
    deletion_frees: bool = False
    change_key_key: ChangeKeyKey = ChangeKeyKey.MASTER
    torn_write: TornWrite = TornWrite.ERASED_PAGE
    error_aborts_transaction: bool = True
    frame_data_iso_chained: int = 255
    answer_iso_chained: int = 256
