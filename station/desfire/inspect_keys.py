"""What a card shows to whoever has its keys: which of them it takes, and what the hidden files hold.

Each key is tried once, and only where its version is the profile's; a refusal is remembered and never repeated.
"""

import os
from dataclasses import dataclass
from functools import partial

from station.desfire.application import PICC_AID, Aid
from station.desfire.application_session import ApplicationSession, AuthenticatedApplicationSession
from station.desfire.chip_profile import ApplicationProfile, ChipProfile
from station.desfire.encode import AttemptMemory, KeySource, authenticate
from station.desfire.files import DataFileSettings, RecordFileSettings, ValueFileSettings
from station.desfire.hidden_uid import find_hidden_uid
from station.desfire.inspect import CardReport
from station.desfire.observe import ApplicationObserved, FileObserved
from station.desfire.picc_session import PiccSession
from station.desfire.session import Session
from station.errors import WrongKeyError
from station.model.card import CardUid
from station.model.escn import Escn
from station.reader.port import CardConnection


@dataclass(frozen=True, slots=True)
class Unlocked:
    """One application: by key number whether the card took it; by file number what is hidden without a key."""

    keys: dict[int, bool]
    files: dict[int, FileObserved]

    def as_json(self) -> dict[str, object]:
        """For json.dumps."""
        return {
            "keys": {f"{number:02X}": taken for number, taken in self.keys.items()},
            "files": {
                f"{number:02X}": found.value if found.content is None else found.content.hex().upper()
                for number, found in self.files.items()
            },
        }


def unlock(
    connection: CardConnection, profile: ChipProfile, report: CardReport, keys: KeySource, attempts: AttemptMemory
) -> dict[Aid, Unlocked]:
    """The profile's applications that stand on the card of this report, on its connection.

    Raises ForeignCardError (it hides its UID from this station's keys too), ProtocolError, what the keys raise, and
    what the connection raises.
    """
    uid = report.version.uid
    if uid is None and profile.random_uid:
        PiccSession.resume(connection).switch_to(PICC_AID)
        uid = find_hidden_uid(profile, keys, PiccSession.resume(connection), report.version)
    observed = {one.aid: one.observed for one in report.applications or ()}
    unlocked: dict[Aid, Unlocked] = {}
    session: Session = PiccSession.resume(connection)
    for application in profile.applications:
        found = observed.get(application.aid)
        if uid is None or found is None or len(found.key_versions) != len(application.keys):
            continue
        key = _Keys(application, uid, report.zone.escn if report.zone else None, keys, attempts)
        session, unlocked[application.aid] = key.unlock(session, found, ev2=report.version.generation.delegates)
    return unlocked


class _Keys:
    """One application's."""

    def __init__(
        self,
        profile: ApplicationProfile,
        uid: CardUid,
        escn: Escn | None,
        keys: KeySource,
        attempts: AttemptMemory,
    ) -> None:
        self._profile = profile
        self._uid = uid
        self._escn = escn
        self._source = keys
        self._attempts = attempts

    def unlock(self, session: Session, found: ApplicationObserved, *, ev2: bool) -> tuple[Session, Unlocked]:
        taken: dict[int, bool] = {}
        files: dict[int, FileObserved] = {}
        for key_no, version in enumerate(found.key_versions):
            session = selected = ApplicationSession.select(session, self._profile.aid)
            if version != self._profile.keys[key_no].version:
                continue
            opened = self._try(selected, key_no, ev2=ev2)
            taken[key_no] = opened is not None
            if opened is None:
                continue
            session = opened
            for number, file in found.files.items():
                if file.content is None and file.value is None and number not in files:
                    files |= _read(opened, number, file, key_no)
        return session, Unlocked(taken, files)

    def _try(self, session: ApplicationSession, key_no: int, *, ev2: bool) -> AuthenticatedApplicationSession | None:
        """The session of a key; None where the card refuses it, or where it takes a number that is not known."""
        try:
            target = self._profile.keys[key_no].derive(
                uid=self._uid, aid=self._profile.aid, escn=self._escn, key_no=key_no
            )
        except ValueError:
            return None
        key = self._source.derive(target.name, target.version, target.div_input)
        how = session.authenticate_ev2_first if ev2 else session.authenticate_aes
        opened: list[AuthenticatedApplicationSession] = []
        try:
            handshake = partial(how, key_no, key, os.urandom)
            authenticate(self._attempts, self._uid, target.name, target.version, lambda: opened.append(handshake()))
        except WrongKeyError:
            return None
        finally:
            key.wipe()
        return opened[0]


def _read(
    session: AuthenticatedApplicationSession, number: int, file: FileObserved, key_no: int
) -> dict[int, FileObserved]:
    """What the key may read of a file; nothing where it may not (an error would end the session)."""
    match file.settings:
        case DataFileSettings() as settings if key_no in settings.rights.reading and settings.size:
            return {number: FileObserved(settings, session.read_data(number, settings))}
        case RecordFileSettings() as settings if key_no in settings.rights.reading and settings.records:
            return {number: FileObserved(settings, b"".join(session.read_records(number, settings)))}
        case ValueFileSettings() as settings if key_no in settings.rights.debiting:
            return {number: FileObserved(settings, None, session.get_value(number, settings))}
        case _:
            return {}
