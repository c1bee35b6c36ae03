"""CreateDelegatedApplication and GetDelegatedInfo: an application by somebody else, in memory that the owner lent.

Sources: AN12696 (the public example), proxmark3 cmdhfmfdes.c, dfc-core (order of the checks), CnousDeuinfo, nfcjlib.
"""

from dataclasses import dataclass

from fake_reader import aes
from fake_reader.blocks import free_blocks, overhead_blocks, slot_free_blocks
from fake_reader.card import Card, number, require_length
from fake_reader.commands.application_parameters import ApplicationParameters
from fake_reader.commands.command import Command
from fake_reader.commands.delegation import DAM_MAC_LENGTH, require_issuer
from fake_reader.file_types import CommMode
from fake_reader.image import DAM_AUTH_KEY, DAM_ENC_KEY, DamSlot, Key, KeyType
from fake_reader.messaging.port import SessionKind, Way
from fake_reader.personality import Generation
from fake_reader.status import Refusal, Status
from fake_reader.switches import DamKeyVersion, SlotReuse, UnknownSlot

CREATE = 0xC9
_FIXED = 8
_MIN_FIRST_FRAME = _FIXED + 2
_CRYPTOGRAM = 32
_RANDOM = 7
_KEY_END = _RANDOM + 16


@dataclass(frozen=True, slots=True)
class _Request:
    """Frame 1 `AID | slot (2) | slot version | quota (2) | KS1 KS2 …`, frame 2 `EncK (32) | DAMMAC (8)`."""

    head: bytes
    cryptogram: bytes
    mac: bytes

    @classmethod
    def split(cls, data: bytes) -> "_Request":
        head, second = data[: -_CRYPTOGRAM - DAM_MAC_LENGTH], data[-_CRYPTOGRAM - DAM_MAC_LENGTH :]
        if len(head) < _MIN_FIRST_FRAME:
            raise Refusal(Status.LENGTH)
        return cls(head, second[:_CRYPTOGRAM], second[_CRYPTOGRAM:])

    @property
    def slot(self) -> DamSlot:
        head = self.head
        return DamSlot(number=number(head[3:5]), version=head[5], quota=number(head[6:8]), aid=number(head[:3]))


def wants_second_frame(card: Card, frames: list[bytes]) -> bool:
    """Two frames, whatever their lengths; the first is checked when it comes (dfc-core).

    In an EV1 session the second may bring the session's MAC (proxmark3) or not (CnousDeuinfo, nfcjlib).
    """
    if len(frames) == 1:
        if len(frames[0]) < _MIN_FIRST_FRAME:
            raise Refusal(Status.LENGTH)
        return True
    session, length = card.ram.session, _CRYPTOGRAM + DAM_MAC_LENGTH
    if session is not None:
        lengths = {session.wire_length(length, CommMode.MAC, Way.NONE)}
        if session.kind is SessionKind.EV1:
            lengths.add(length + DAM_MAC_LENGTH)
        require_length(frames[1], *lengths)
    return False


def create_delegated_application(card: Card, data: bytes) -> bytes:
    """The session's MAC was checked by the dispatcher; then DAMMAC, quota, and what CreateApplication checks.

    An AID, slot or memory that is taken: DE, DE, 0E, as for CreateApplication. All keys start as the DAM default key.
    """
    card.require_picc_level()
    if card.ram.session is None or card.ram.session.key_number != DAM_AUTH_KEY:
        raise Refusal(Status.AUTHENTICATION)
    request = _Request.split(data)
    require_issuer(card, bytes([CREATE]) + request.head + request.cryptogram, request.mac)
    slot = request.slot
    parameters = ApplicationParameters.parse(slot.aid, request.head[_FIXED:])
    key = _default_key(card, request.cryptogram, parameters.key_type)
    if overhead_blocks(parameters.key_count) > slot.quota:
        raise Refusal(Status.BOUNDARY)
    parameters.require_new(card)
    _require_room(card, slot)
    application = parameters.application(key, dam_slot=slot.number)
    card.memory.write(card.image.with_application(application).with_slot(slot))
    return b""


def _default_key(card: Card, cryptogram: bytes, key_type: KeyType) -> Key:
    """Opens EncK: AES-CBC with IV zero over Random (7) | key | version (AN12696). Only AES keys are modelled."""
    if key_type is not KeyType.AES:
        raise Refusal(Status.PARAMETER)
    plain = aes.decrypt(card.image.picc_keys[DAM_ENC_KEY].octets, cryptogram)
    octets, tail = plain[_RANDOM:_KEY_END], plain[_KEY_END:]
    match card.switches.dam_key_version:
        case DamKeyVersion.REFUSE_NONZERO:
            if any(tail):
                raise Refusal(Status.INTEGRITY)
            version = 0
        case DamKeyVersion.AT_23:
            version = tail[0]
        case DamKeyVersion.AT_31:
            version = tail[-1]
    return Key(key_type, octets, version)


def _require_room(card: Card, wanted: DamSlot) -> None:
    """A new slot takes its quota from the free memory, a freed one has kept its own."""
    slot = card.image.slot(wanted.number)
    if slot is None:
        if wanted.quota > free_blocks(card.image):
            raise Refusal(Status.OUT_OF_EEPROM)
    elif slot.aid:
        raise Refusal(Status.DUPLICATE)
    elif wanted.quota > slot.quota or (wanted.quota < slot.quota and card.switches.slot_reuse is SlotReuse.SAME_QUOTA):
        raise Refusal(Status.PARAMETER)


def get_delegated_info(card: Card, data: bytes) -> bytes:
    """`69 slot`: version, quota (2), free blocks (2), AID (3); AID 000000 in a freed slot (proxmark3)."""
    require_length(data, 2)
    card.require_picc_level()
    slot = card.image.slot(number(data))
    if slot is None:
        if card.switches.unknown_slot is UnknownSlot.ZEROS:
            return bytes(8)
        raise Refusal(Status.APPLICATION_NOT_FOUND)
    free = slot_free_blocks(card.image, slot.number)
    return (
        bytes([slot.version])
        + slot.quota.to_bytes(2, "little")
        + free.to_bytes(2, "little")
        + slot.aid.to_bytes(3, "little")
    )


COMMANDS = {
    0x69: Command(get_delegated_info, since=Generation.EV2),
    CREATE: Command(
        create_delegated_application, needs_session=True, wants_more=wants_second_frame, since=Generation.EV2
    ),
}
