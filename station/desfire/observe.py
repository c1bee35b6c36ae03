"""What a card shows before anybody authenticates (but for a UID that it hides: hidden_uid.py).

An error status would end a session, so everything is looked at first. On a blank card that is eight APDUs for one
delegated application: select 000000, three frames of GetVersion, GetKeyVersion, GetDelegatedInfo, FreeMem,
GetApplicationIDs.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ParamSpec, TypeAlias, TypeVar

from station.desfire.application import PICC_AID, Aid, KeySettings, SlotInfo
from station.desfire.application_session import ApplicationSession
from station.desfire.chip_profile import ChipProfile, Delegated
from station.desfire.dam import DAM_AUTH_KEY_NO
from station.desfire.files import FREE, DataFileSettings, FileSettings, RecordFileSettings, ValueFileSettings
from station.desfire.framing import IsoStatusError
from station.desfire.picc_session import PiccSession
from station.desfire.session import Session
from station.desfire.status import Status
from station.desfire.version import CardVersion, refuse_storage_card
from station.errors import CardConflictError, ForeignCardError, StatusError
from station.model.card import CardUid
from station.reader.port import CardConnection

_Value = TypeVar("_Value")
_Asked = ParamSpec("_Asked")

FindUid: TypeAlias = Callable[[PiccSession, CardVersion], CardUid]
"""Finds the real UID of a card that hides it, and leaves the PICC level selected with nobody authenticated."""


@dataclass(frozen=True, slots=True)
class FileObserved:
    """A file: its settings; and where anybody may read it its data, its records, or its value, otherwise None."""

    settings: FileSettings
    content: bytes | None = field(repr=False)
    value: int | None = None


@dataclass(frozen=True, slots=True)
class ApplicationObserved:
    """An application: settings, key versions by number, files by number."""

    settings: KeySettings
    key_versions: tuple[int, ...]
    files: dict[int, FileObserved]


@dataclass(frozen=True, slots=True)
class CardObserved:
    """A card as it shows itself to one profile. The PICC level is selected afterwards, nobody is authenticated.

    `key_versions` are those of the keys that create the profile's applications: PICCDAMAuthKey, PICC master key (None:
    the card has no such key). `slots` are the profile's DAM slots (None: the card knows none). `applications` are those
    of the profile that stand on the card. `free_memory` in bytes.
    """

    version: CardVersion
    uid: CardUid
    key_versions: dict[int, int | None]
    slots: dict[int, SlotInfo | None]
    free_memory: int
    applications: dict[Aid, ApplicationObserved]

    @property
    def ev2(self) -> bool:
        """Whether the card knows EV2 messaging."""
        return self.version.generation.delegates


def observe(connection: CardConnection, profile: ChipProfile, find_uid: FindUid | None = None) -> CardObserved:
    """Looks at a card without a key.

    `find_uid` (hidden_uid.py) is asked for the UID of a card that hides it, where the profile's cards do. Raises
    ForeignCardError, CardConflictError, ProtocolError, and what the connection and `find_uid` raise.
    """
    picc = select_desfire(connection)
    version = picc.get_version()
    uid = version.uid
    if uid is None and profile.random_uid and find_uid is not None:
        uid = find_uid(picc, version)
        picc = PiccSession.resume(connection)
    if uid is None:
        raise ForeignCardError(found="it shows no UID (random UID is set), and its keys cannot be found without one")
    key_versions: dict[int, int | None] = {}
    slots: dict[int, SlotInfo | None] = {}
    for application in profile.applications:
        creation = application.creation
        key_no = DAM_AUTH_KEY_NO if isinstance(creation, Delegated) else 0
        if key_no not in key_versions:
            key_versions[key_no] = or_none(picc.get_key_version, key_no)
        if isinstance(creation, Delegated):
            slots[creation.slot] = or_none(picc.get_delegated_info, creation.slot)
    free_memory = picc.get_free_memory()
    applications = _observe_applications(picc, profile, uid)
    return CardObserved(version, uid, key_versions, slots, free_memory, applications)


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
    files = {number: observe_file(session, number) for number in session.get_file_ids()}
    return ApplicationObserved(settings, versions, files)


def observe_file(session: ApplicationSession, number: int) -> FileObserved:
    """Looks at a file, and into it where anybody may."""
    settings = session.get_file_settings(number)
    match settings:
        case DataFileSettings() if settings.rights.free_read and settings.size > 0:
            return FileObserved(settings, session.read_data(number, settings))
        case RecordFileSettings() if settings.rights.free_read:
            return FileObserved(settings, b"".join(session.read_records(number, settings)))
        case ValueFileSettings() if settings.free_value or FREE in settings.rights.debiting:
            return FileObserved(settings, None, session.get_value(number, settings))
        case _:
            return FileObserved(settings, None)


def _observe_applications(picc: PiccSession, profile: ChipProfile, uid: CardUid) -> dict[Aid, ApplicationObserved]:
    """The list of applications keeps the PICC level selected where none of ours is there.

    Where the card does not give its list without a key, trying to select tells as well.
    """
    listed = or_none(picc.get_application_ids)
    observed: dict[Aid, ApplicationObserved] = {}
    session: Session = picc
    for aid in (application.aid for application in profile.applications):
        if listed is not None and aid not in listed:
            continue
        try:
            session = selected = ApplicationSession.select(session, aid)
        except StatusError as error:
            if listed is not None or error.status != Status.APPLICATION_NOT_FOUND:
                raise
            session.switch_to(PICC_AID)
            continue
        try:
            observed[aid] = observe_application(selected)
        except StatusError as error:
            found = f"an application {aid} that does not show itself without a key"
            raise CardConflictError(uid=uid, found=found) from error
    if observed:
        session.switch_to(PICC_AID)
    return observed


def or_none(ask: Callable[_Asked, _Value], *args: _Asked.args, **kwargs: _Asked.kwargs) -> _Value | None:
    """What the card answers; None where it answers with an error status, which costs nothing without a session."""
    try:
        return ask(*args, **kwargs)
    except StatusError:
        return None
