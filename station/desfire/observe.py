"""What a card shows before anybody authenticates.

An error status would end a session, so everything is looked at first. On a blank card that is eight APDUs: select
000000, three frames of GetVersion, GetKeyVersion, GetDelegatedInfo, FreeMem, GetApplicationIDs.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

from station.desfire.application import PICC_AID, Aid, KeySettings, SlotInfo
from station.desfire.application_session import ApplicationSession
from station.desfire.chip_profile import ChipProfile
from station.desfire.dam import DAM_AUTH_KEY_NO
from station.desfire.files import DataFileSettings, FileSettings
from station.desfire.framing import IsoStatusError
from station.desfire.picc_session import PiccSession
from station.desfire.status import Status
from station.desfire.version import CardVersion, refuse_storage_card
from station.errors import CardConflictError, ForeignCardError, StatusError
from station.model.card import CardUid
from station.reader.port import CardConnection

_Value = TypeVar("_Value")
_Asked = ParamSpec("_Asked")


@dataclass(frozen=True, slots=True)
class FileObserved:
    """A file: its settings, and its content where anybody may read it, otherwise None."""

    settings: FileSettings
    content: bytes | None


@dataclass(frozen=True, slots=True)
class ApplicationObserved:
    """An application: settings, key versions by number, files by number."""

    settings: KeySettings
    key_versions: tuple[int, ...]
    files: dict[int, FileObserved]


@dataclass(frozen=True, slots=True)
class CardObserved:
    """A card as it shows itself to one profile. The PICC level is selected afterwards, nobody is authenticated.

    `creation_key_version` is that of the key that creates the application: PICCDAMAuthKey, or the PICC master key where
    the profile says "owned"; None where the card has no such key. `slot` is the profile's DAM slot, None where the card
    knows none. `application` is None where the card does not hold the profile's AID. `free_memory` in bytes.
    """

    version: CardVersion
    uid: CardUid
    creation_key_version: int | None
    slot: SlotInfo | None
    free_memory: int
    application: ApplicationObserved | None


def observe(connection: CardConnection, profile: ChipProfile) -> CardObserved:
    """Looks at a card without a key.

    Raises ForeignCardError, CardConflictError, ProtocolError, and what the connection raises.
    """
    picc = select_desfire(connection)
    version = picc.get_version()
    if version.uid is None:
        raise ForeignCardError(found="it shows no UID (random UID is set), and its keys cannot be found without one")
    key_version = or_none(picc.get_key_version, DAM_AUTH_KEY_NO if profile.delegated else 0)
    slot = or_none(picc.get_delegated_info, profile.delegation.slot) if profile.delegated else None
    free_memory = picc.get_free_memory()
    application = _find_application(picc, profile.aid)
    observed = None
    if application is not None:
        try:
            observed = observe_application(application)
        except StatusError as error:
            found = f"an application {profile.aid} that does not show itself without a key"
            raise CardConflictError(uid=version.uid, found=found) from error
        PiccSession.leave(application)
    return CardObserved(version, version.uid, key_version, slot, free_memory, observed)


def select_desfire(connection: CardConnection) -> PiccSession:
    """Selects the PICC level of a DESFire. Raises ForeignCardError for any other card."""
    refuse_storage_card(connection.atr)
    try:
        return PiccSession.select(connection)
    except IsoStatusError as error:
        raise ForeignCardError(found=f"it does not speak DESFire (it answered {error.sw:04X})") from error


def observe_application(session: ApplicationSession) -> ApplicationObserved:
    """Looks at an application without a key. Raises StatusError where its directory is not free to read."""
    settings = session.get_key_settings()
    versions = tuple(session.get_key_version(key_no) for key_no in range(settings.key_count))
    files = {number: _observe_file(session, number) for number in session.get_file_ids()}
    return ApplicationObserved(settings, versions, files)


def _observe_file(session: ApplicationSession, number: int) -> FileObserved:
    settings = session.get_file_settings(number)
    if isinstance(settings, DataFileSettings) and settings.rights.free_read and settings.size > 0:
        return FileObserved(settings, session.read_data(number, settings))
    return FileObserved(settings, None)


def _find_application(picc: PiccSession, aid: Aid) -> ApplicationSession | None:
    """Selects the application if the card has it.

    The list of applications keeps the PICC level selected when ours is not there. Where the card does not give the list
    without a key, trying to select tells as well.
    """
    listed = or_none(picc.get_application_ids)
    if listed is not None:
        return picc.select_application(aid) if aid in listed else None
    try:
        return picc.select_application(aid)
    except StatusError as error:
        if error.status != Status.APPLICATION_NOT_FOUND:
            raise
        picc.switch_to(PICC_AID)
        return None


def or_none(ask: Callable[_Asked, _Value], *args: _Asked.args, **kwargs: _Asked.kwargs) -> _Value | None:
    """What the card answers; None where it answers with an error status, which costs nothing without a session."""
    try:
        return ask(*args, **kwargs)
    except StatusError:
        return None
