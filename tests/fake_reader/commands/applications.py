"""SelectApplication, GetApplicationIDs, GetDFNames, CreateApplication, DeleteApplication."""

from dataclasses import replace

from fake_reader.blocks import application_blocks, free_blocks, overhead_blocks
from fake_reader.card import FREE_CREATE_DELETE, FREE_DIRECTORY, Answer, Card, number, require_length
from fake_reader.commands.application_parameters import ApplicationParameters
from fake_reader.commands.command import Command
from fake_reader.commands.delegation import DAM_MAC_LENGTH, require_issuer
from fake_reader.image import AID_MASTER, MASTER_KEY, Key
from fake_reader.status import Refusal, Status

AID_LENGTH = 3
DELETE = 0xDA
_AIDS_A_FRAME = 19
_AIDS_A_SECURED_FRAME = 16


def select_application(card: Card, data: bytes) -> bytes:
    """`5A AID [AID]`: ends the session, found or not; an AID not found leaves the PICC level selected (dfc-core).

    EV2 takes a second application, for files that two share: none is modelled, so that is 9E.
    """
    require_length(data, AID_LENGTH, 2 * AID_LENGTH)
    if len(data) > AID_LENGTH:
        raise Refusal(Status.PARAMETER)
    aid = number(data)
    found = aid == AID_MASTER or card.image.application(aid) is not None
    card.ram.select(aid if found else AID_MASTER)
    if not found:
        raise Refusal(Status.APPLICATION_NOT_FOUND)
    return b""


def get_application_ids(card: Card, data: bytes) -> Answer:
    """`6A`: AIDs one after the other, 19 in a frame (libfreefare); 16 where a MAC must fit too (modelled)."""
    require_length(data, 0)
    card.require_picc_level()
    card.require_setting(FREE_DIRECTORY)
    aids = [application.aid.to_bytes(AID_LENGTH, "little") for application in card.image.applications]
    step = _AIDS_A_FRAME if card.ram.session is None else _AIDS_A_SECURED_FRAME
    return tuple(b"".join(aids[at : at + step]) for at in range(0, len(aids), step)) or b""


def get_df_names(card: Card, data: bytes) -> Answer:
    """`6D`: a frame for each application with an ISO FID: AID, FID (LSB first), DF name (libfreefare)."""
    require_length(data, 0)
    card.require_picc_level()
    card.require_setting(FREE_DIRECTORY)
    return (
        tuple(
            application.aid.to_bytes(AID_LENGTH, "little")
            + application.iso_fid.to_bytes(2, "little")
            + application.df_name
            for application in card.image.applications
            if application.iso_fid is not None
        )
        or b""
    )


def create_application(card: Card, data: bytes) -> bytes:
    """`CA AID KS1 KS2 …`: all keys the default key: zeros with version 00 unless set otherwise (libfreefare)."""
    if len(data) < AID_LENGTH:
        raise Refusal(Status.LENGTH)
    card.require_picc_level()
    card.require_setting(FREE_CREATE_DELETE)
    parameters = ApplicationParameters.parse(number(data[:AID_LENGTH]), data[AID_LENGTH:])
    parameters.require_new(card)
    if overhead_blocks(parameters.key_count) > free_blocks(card.image):
        raise Refusal(Status.OUT_OF_EEPROM)
    default = card.image.configuration
    key = Key(parameters.key_type, default.default_key[: parameters.key_type.length], default.default_version)
    card.memory.write(card.image.with_application(parameters.application(key, dam_slot=None)))
    return b""


def delete_application(card: Card, data: bytes) -> bytes:
    """`DA AID` after the PICC master key, or after the application's own where PICC KeySettings1 bit 2 allows.

    An application that deletes itself leaves the PICC level selected and no session; its answer still carries the
    MAC (libfreefare checks it). A delegated one can be deleted by its issuer too: `DA AID DAMMAC` after
    PICCDAMAuthKey, the DAMMAC over DA and AID (GtechGovind/desfire-sdk).
    """
    require_length(data, AID_LENGTH, AID_LENGTH + DAM_MAC_LENGTH)
    aid = number(data[:AID_LENGTH])
    if len(data) == AID_LENGTH:
        _require_owner(card, aid)
    else:
        require_issuer(card, bytes([DELETE]) + data[:AID_LENGTH], data[AID_LENGTH:])
    application = card.image.application(aid)
    if application is None or (len(data) > AID_LENGTH and application.dam_slot is None):
        raise Refusal(Status.APPLICATION_NOT_FOUND)
    image = card.image.without_application(aid)
    slot = None if application.dam_slot is None else image.slot(application.dam_slot)
    if slot is not None:
        # The slot keeps its memory for the next delegated application (proxmark3: AID 000000 then).
        image = image.with_slot(replace(slot, aid=AID_MASTER))
    elif not card.switches.deletion_frees:
        image = replace(image, lost_blocks=image.lost_blocks + application_blocks(application))
    card.memory.write(image)
    if card.ram.selected == aid:
        card.ram.selected, card.ram.iso_file, card.ram.session_ends = AID_MASTER, None, True
    return b""


def _require_owner(card: Card, aid: int) -> None:
    if card.selected is not None:
        if card.ram.selected != aid or not card.image.picc_settings & FREE_CREATE_DELETE:
            raise Refusal(Status.PERMISSION_DENIED)
    elif aid == AID_MASTER:
        raise Refusal(Status.PERMISSION_DENIED)
    card.require_key(MASTER_KEY)


COMMANDS = {
    0x5A: Command(select_application, mode=None),
    0x6A: Command(get_application_ids),
    0x6D: Command(get_df_names),
    0xCA: Command(create_application),
    DELETE: Command(delete_application),
}
