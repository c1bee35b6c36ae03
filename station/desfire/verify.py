"""The last look at a card: does it hold what it should, under its final keys?

One authenticated session for each key under which files are kept reads them. Key versions, settings and the list of
files come under the card's MAC, and the command counter in those MACs covers the plain reads between them: whatever
answered took part in this session. What the plain reads themselves said is compared with what was written.
"""

import os
from collections.abc import Iterator

from station.desfire.application import KeySettings
from station.desfire.application_session import ApplicationSession, AuthenticatedApplicationSession
from station.desfire.chip_profile import ApplicationProfile, ChipProfile, Content
from station.desfire.contents import ChipContents, WantedFile, files_of
from station.desfire.encode import KeySource, read_first
from station.desfire.files import RecordFileSettings
from station.desfire.fitness import as_made
from station.desfire.new_files import ValueFile
from station.desfire.picc_session import PiccSession
from station.desfire.session import RandomBytes, Session
from station.desfire.signature import verify_signature
from station.desfire.status import Status
from station.errors import CardVerificationError, StatusError
from station.reader.port import CardConnection


def verify_card(
    connection: CardConnection,
    profile: ChipProfile,
    contents: ChipContents,
    keys: KeySource,
    *,
    ev2: bool = True,
    random_bytes: RandomBytes = os.urandom,
) -> None:
    """Checks all applications. Raises CardVerificationError, ProtocolError, and what keys and connection raise.

    One attempt with each final key. A caller that may come again with the same card asks its attempts before. `ev2`:
    whether the card knows EV2 messaging.
    """
    session: Session = PiccSession.resume(connection)
    for application in profile.applications:
        look = _Look(application, contents, keys, ev2=ev2, hidden=profile.random_uid, random_bytes=random_bytes)
        session = look.at(session)
    written = {getattr(file, "content", None) for application in profile.applications for file in application.files}
    if contents.escn is not None and {Content.SIGNATURE, Content.CERTIFICATE} <= written:
        verify_signature(contents.escn, contents.uid, contents.signature, contents.certificate)


class _Look:
    """One application under its final keys."""

    def __init__(
        self,
        profile: ApplicationProfile,
        contents: ChipContents,
        keys: KeySource,
        *,
        ev2: bool,
        hidden: bool,
        random_bytes: RandomBytes,
    ) -> None:
        self._profile = profile
        self._contents = contents
        self._keys = keys
        self._ev2 = ev2
        self._hidden = hidden
        self._random_bytes = random_bytes
        self._files = files_of(profile, contents)
        # What cannot be read, and values, which are used from the first day on, are known by their settings alone.
        self._keepers = {file.make.number: file.keeper or 0 for file in self._files if _readable(file)}

    def at(self, session: Session) -> Session:
        """Looks, from wherever the session stands; returns the last one."""
        application = self._select(session)
        for key_no in sorted({0, *self._keepers.values()}):
            application = self._authenticate(application, key_no)
            for fault in self._faults(application, key_no):
                raise CardVerificationError(uid=self._contents.uid, found=fault)
        return application

    def _select(self, session: Session) -> ApplicationSession:
        try:
            return ApplicationSession.select(session, self._profile.aid)
        except StatusError as error:
            if error.status != Status.APPLICATION_NOT_FOUND:
                raise
            found = f"there is no application {self._profile.aid}"
            raise CardVerificationError(uid=self._contents.uid, found=found) from error

    def _authenticate(self, application: ApplicationSession, key_no: int) -> AuthenticatedApplicationSession:
        recipe, escn = self._profile.keys[key_no], self._contents.escn
        target = recipe.derive(uid=self._contents.uid, aid=self._profile.aid, escn=escn, key_no=key_no)
        key = self._keys.derive(target.name, target.version, target.div_input)
        authenticate = application.authenticate_ev2_first if self._ev2 else application.authenticate_aes
        try:
            return authenticate(key_no, key, self._random_bytes)
        except StatusError as error:
            if error.status != Status.AUTHENTICATION_ERROR:
                raise
            raise CardVerificationError(uid=self._contents.uid, found=f"it refuses the final key {key_no}") from error
        finally:
            key.wipe()

    def _faults(self, session: AuthenticatedApplicationSession, key_no: int) -> Iterator[str]:
        """What does not hold, found one by one. Key versions come last, so that MACs follow every plain read.

        Where the UID is hidden, key 0 is not bound to it, so the card is asked: it answers under the session's keys.
        """
        if key_no == 0 and self._hidden and (uid := session.get_card_uid()) != self._contents.uid:
            yield f"it is card {uid}"
        for file in self._files:
            if self._keepers.get(file.make.number, 0) == key_no:
                yield from self._file_faults(session, file)
        if key_no == 0:
            yield from self._application_faults(session)
        # Who keeps files is asked for its own version in its own session.
        others = set(range(len(self._profile.keys))) - set(self._keepers.values())
        for number in sorted(others | {0}) if key_no == 0 else (key_no,):
            if (version := session.get_key_version(number)) != self._profile.keys[number].version:
                yield f"key {number} has version {version:02X}"

    def _file_faults(self, session: AuthenticatedApplicationSession, file: WantedFile) -> Iterator[str]:
        number, settings = file.make.number, session.get_file_settings(file.make.number)
        if not as_made(file, settings):
            yield f"file {number:02X} has another size or other rights"
        if number not in self._keepers or isinstance(file.make, ValueFile):
            return
        if isinstance(settings, RecordFileSettings) and settings.records != 1:
            # More records than ours: whoever uses the file has written since.
            yield from () if settings.records else (f"file {number:02X} holds no record",)
        elif read_first(session, file.make) != file.data:
            yield f"file {number:02X} does not hold its data"

    def _application_faults(self, session: AuthenticatedApplicationSession) -> Iterator[str]:
        if sorted(session.get_file_ids()) != sorted(file.make.number for file in self._files):
            yield "it has other files than the profile's"
        settings, wanted = session.get_key_settings(), KeySettings(0, self._profile.key_settings_2)
        if (settings.key_type, settings.key_count) != (wanted.key_type, wanted.key_count):
            yield f"KeySettings2 is {settings.settings_2:02X}"
        final = self._profile.final_key_settings_1
        if settings.settings_1 != (self._profile.key_settings_1 if final is None else final):
            yield f"KeySettings1 is {settings.settings_1:02X}"


def _readable(file: WantedFile) -> bool:
    return file.data is not None and not isinstance(file.make, ValueFile)
