"""The real UID of a card that hides it: the card tells it to whoever knows the PICC master key (AN12196, GetCardUID).

Only for profiles whose master key is found without the UID, which profile_check makes sure of.
"""

import os

from station.desfire.application import PICC_AID, KeyType
from station.desfire.chip_profile import ChipProfile, KeyRecipe, Owned
from station.desfire.encode import KeySource
from station.desfire.observe import or_none
from station.desfire.picc_session import AuthenticatedPiccSession, PiccSession
from station.desfire.session import RandomBytes
from station.desfire.status import Status
from station.desfire.version import CardVersion
from station.errors import ForeignCardError, StatusError
from station.model.card import CardUid

_MASTER_KEY_NO = 0


def find_hidden_uid(
    profile: ChipProfile,
    keys: KeySource,
    picc: PiccSession,
    version: CardVersion,
    random_bytes: RandomBytes = os.urandom,
) -> CardUid:
    """Authenticates, asks, and selects the PICC level again: nobody stays authenticated, and `picc` has ended.

    One attempt, and none where the card does not show an AES key of the profile's version. A refusal cannot be
    remembered: there is no UID to remember it by. So the same foreign card, placed again, is tried again, which a card
    that counts failed authentications may hold against its key. Raises ForeignCardError, ProtocolError, and what keys
    and connection raise.
    """
    recipe = _master(profile)
    settings = or_none(picc.get_key_settings)
    shown = or_none(picc.get_key_version, _MASTER_KEY_NO)
    if settings is None or settings.key_type != KeyType.AES or shown != recipe.version:
        raise ForeignCardError(found="it hides its UID, and its PICC master key is not that of this profile")
    session = _authenticated(picc, recipe, keys, version, random_bytes)
    uid = session.get_card_uid()
    session.switch_to(PICC_AID)
    return uid


def _authenticated(
    picc: PiccSession, recipe: KeyRecipe, keys: KeySource, version: CardVersion, random_bytes: RandomBytes
) -> AuthenticatedPiccSession:
    target = recipe.derive(uid=None, aid=PICC_AID)
    key = keys.derive(target.name, target.version, target.div_input)
    prove = picc.authenticate_ev2_first if version.generation.delegates else picc.authenticate_aes
    try:
        return prove(_MASTER_KEY_NO, key, random_bytes)
    except StatusError as error:
        if error.status != Status.AUTHENTICATION_ERROR:
            raise
        raise ForeignCardError(found="it hides its UID and does not know this station's master key") from error
    finally:
        key.wipe()


def _master(profile: ChipProfile) -> KeyRecipe:
    """The owner's, which is the same for every application."""
    creation = profile.applications[0].creation
    if not isinstance(creation, Owned):
        raise TypeError("the applications of a profile with random UID are owned")
    return creation.master
