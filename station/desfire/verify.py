"""The last look at a card: does it hold what it should, under its final key?

One authenticated session reads everything. Key versions, settings and the list of files come under the card's MAC, and
the command counter in those MACs covers the plain reads between them: whatever answered took part in this session. What
the plain reads themselves said is compared with what was written.
"""

import os
from collections.abc import Iterator

from station.desfire.application import KeySettings
from station.desfire.application_session import ApplicationSession, AuthenticatedApplicationSession
from station.desfire.chip_profile import ChipProfile, Content
from station.desfire.contents import ChipContents, files_of
from station.desfire.encode import KeySource
from station.desfire.picc_session import PiccSession
from station.desfire.session import RandomBytes
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
    random_bytes: RandomBytes = os.urandom,
) -> None:
    """Checks the whole application. Raises CardVerificationError, ProtocolError, and what keys and connection raise.

    One attempt with the final key 0. A caller that may come again with the same card asks its attempts before.
    """
    application = _select(connection, profile, contents)
    session = _authenticate(application, profile, contents, keys, random_bytes)
    for fault in _faults(session, profile, contents):
        raise CardVerificationError(uid=contents.uid, found=fault)
    if {Content.SIGNATURE, Content.CERTIFICATE} <= {file.content for file in profile.files}:
        verify_signature(contents.escn, contents.uid, contents.signature, contents.certificate)


def _select(connection: CardConnection, profile: ChipProfile, contents: ChipContents) -> ApplicationSession:
    try:
        return PiccSession.resume(connection).select_application(profile.aid)
    except StatusError as error:
        if error.status != Status.APPLICATION_NOT_FOUND:
            raise
        raise CardVerificationError(uid=contents.uid, found=f"there is no application {profile.aid}") from error


def _authenticate(
    application: ApplicationSession,
    profile: ChipProfile,
    contents: ChipContents,
    keys: KeySource,
    random_bytes: RandomBytes,
) -> AuthenticatedApplicationSession:
    target = profile.keys[0].derive(uid=contents.uid, aid=profile.aid, escn=contents.escn)
    key = keys.derive(target.name, target.version, target.div_input)
    try:
        return application.authenticate_ev2_first(0, key, random_bytes)
    except StatusError as error:
        if error.status != Status.AUTHENTICATION_ERROR:
            raise
        raise CardVerificationError(uid=contents.uid, found="it refuses the final key 0") from error
    finally:
        key.wipe()


def _faults(session: AuthenticatedApplicationSession, profile: ChipProfile, contents: ChipContents) -> Iterator[str]:
    """What does not hold, found one by one. The data come first, so that MACs follow every plain read."""
    files = files_of(profile, contents)
    for file, data in files:
        if session.read_data(file.number, file.settings) != data:
            yield f"file {file.number:02X} does not hold its data"
    if sorted(session.get_file_ids()) != sorted(file.number for file, _ in files):
        yield "it has other files than the profile's"
    for file, _ in files:
        if session.get_file_settings(file.number) != file.settings:
            yield f"file {file.number:02X} has another size or other rights"
    settings, wanted = session.get_key_settings(), KeySettings(0, profile.key_settings_2)
    if (settings.key_type, settings.key_count) != (wanted.key_type, wanted.key_count):
        yield f"KeySettings2 is {settings.settings_2:02X}"
    final = profile.final_key_settings_1
    if settings.settings_1 != (profile.key_settings_1 if final is None else final):
        yield f"KeySettings1 is {settings.settings_1:02X}"
    for key_no, recipe in enumerate(profile.keys):
        if (version := session.get_key_version(key_no)) != recipe.version:
            yield f"key {key_no} has version {version:02X}"
