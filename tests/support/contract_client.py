"""The station's client at work on a card of the contract suite: owner's session, an application with AES keys."""

import os

from station.desfire.application import Aid, KeyType
from station.desfire.application_session import ApplicationSession, Ev2ApplicationSession
from station.desfire.picc_session import AuthenticatedPiccSession, PiccSession
from station.model.secret import SecretKey
from station.reader.port import CardConnection

AID = Aid(bytes.fromhex("F51234"))
ZEROS = bytes(16)


def owner(card: CardConnection) -> AuthenticatedPiccSession:
    """The PICC level, with its factory key authenticated."""
    return PiccSession.select(card).authenticate_iso(0, SecretKey(ZEROS), os.urandom)


def application(card: CardConnection, key_type: KeyType = KeyType.AES, settings_1: int = 0x0B) -> ApplicationSession:
    """A new application with three keys of zeros, selected."""
    session = owner(card)
    session.create_application(AID, settings_1, key_type << 6 | 3)
    return session.select_application(AID)


def authenticated(card: CardConnection) -> Ev2ApplicationSession:
    """The same with AES, and key 0 authenticated under EV2 messaging."""
    return application(card).authenticate_ev2_first(0, SecretKey(ZEROS), os.urandom)
