"""A card fresh from the factory becomes a blank: PICC master key of its own, DAM keys, and what the recipe asks for.

Every step is visible on the card afterwards (key type and key versions), so that a card torn out of the reader is taken
up where it was. A factory key is DES, zeros, version 00 (libfreefare); DAM keys are loaded from AES zeros, version 00
(CnousDeuinfo, nfcjlib). No key is tried whose version the card does not show.
"""

import enum
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from station.desfire.application import KeySettings, KeyType
from station.desfire.configuration import Irreversible, PiccConfiguration
from station.desfire.dam import DAM_AUTH_KEY_NO, DAM_KEY_NOS, diversified_inputs
from station.desfire.encode import AttemptMemory, KeySource, authenticate
from station.desfire.key_versions import Held, version_on_card
from station.desfire.observe import or_none, select_desfire
from station.desfire.originality import NXP_KEYS, OriginKey, verify_origin
from station.desfire.picc_session import AuthenticatedPiccSession, PiccSession
from station.desfire.recipe import Recipe
from station.desfire.session import RandomBytes
from station.desfire.version import CardVersion
from station.errors import (
    CardUnfitError,
    CardVerificationError,
    ForeignCardError,
    PermanentUnconfirmedError,
    UnknownMasterKeyError,
)
from station.model.card import CardUid
from station.model.secret import SecretKey
from station.reader.port import CardConnection

MASTER_KEY_NO = 0
_FACTORY = 0


@enum.unique
class ProvisionStep(enum.Enum):
    """What is being done, in this order; a step that the card does not need is left out."""

    IDENTIFY = "identify"
    ORIGIN = "origin"
    MASTER_KEY = "master-key"
    DAM_KEYS = "dam-keys"
    VERIFY = "verify"
    SETTINGS = "settings"
    PERMANENT = "permanent"


@dataclass(frozen=True, slots=True)
class BlankObserved:
    """A card as it shows itself without a key. `dam_versions` is empty where it has no DAM keys."""

    version: CardVersion
    uid: CardUid
    settings: KeySettings
    master_version: int
    dam_versions: tuple[int, ...]
    free_memory: int

    def lacks(self, recipe: Recipe) -> bool:
        """Whether one of the recipe's keys is not on the card yet."""
        wanted = (recipe.dam.version,) * len(DAM_KEY_NOS) if recipe.dam else ()
        mine = self.settings.key_type == KeyType.AES and self.master_version == recipe.master.version
        return not mine or (bool(wanted) and self.dam_versions != wanted)


@dataclass(frozen=True, slots=True)
class Provisioned:
    """A card as it should be: its UID and kind, whether it had been so already, and its roots with their versions."""

    uid: CardUid
    version: CardVersion
    already: bool
    keys: dict[str, int] = field(default_factory=dict[str, int])


def observe_blank(connection: CardConnection, recipe: Recipe) -> BlankObserved:
    """Looks at a card without a key. Raises ForeignCardError, CardUnfitError, ProtocolError."""
    picc = select_desfire(connection)
    version = picc.get_version()
    if version.uid is None:
        raise ForeignCardError(found="it shows no UID (random UID is set), and its keys cannot be found without one")
    if version.generation not in recipe.generations:
        found = f"it is a {version.generation.value}, which the recipe {recipe.name} does not take"
        raise CardUnfitError(uid=version.uid, found=found)
    settings = or_none(picc.get_key_settings)
    if settings is None:
        raise CardUnfitError(uid=version.uid, found="its PICC level does not show its settings without a key")
    dam = tuple(or_none(picc.get_key_version, number) for number in DAM_KEY_NOS) if recipe.dam else ()
    free_memory = picc.get_free_memory()
    if free_memory < recipe.free_memory:
        found = f"it has {free_memory} bytes of free memory, and the recipe wants {recipe.free_memory}"
        raise CardUnfitError(uid=version.uid, found=found)
    return BlankObserved(
        version=version,
        uid=version.uid,
        settings=settings,
        master_version=picc.get_key_version(MASTER_KEY_NO),
        dam_versions=tuple(_FACTORY if number is None else number for number in dam),
        free_memory=free_memory,
    )


def _as_on_card(recipe: Recipe, observed: BlankObserved, held: Held) -> Recipe:
    """The recipe with the versions that the card has of it, where they are held: see key_versions.py."""
    shown = observed.master_version if observed.settings.key_type == KeyType.AES else _FACTORY
    master = replace(recipe.master, version=version_on_card(recipe.master.name, recipe.master.version, shown, held))
    dam = recipe.dam
    loaded = {version for version in observed.dam_versions if version != _FACTORY}
    if dam is not None and len(loaded) == 1:
        dam = replace(dam, version=version_on_card(dam.key, dam.version, loaded.pop(), held))
    return replace(recipe, master=master, dam=dam)


class Provisioning:
    """Provisions cards by one recipe. `keys` gives the keys for one card, `trusted` are those of NXP's signature.

    `permanent` is a person's word for the batch, without which a recipe that asks for permanent configuration is
    refused. `watch` hears of each step before it begins. A card that has other versions of the recipe's roots, of those
    that `held` tells, keeps them.
    """

    def __init__(
        self,
        recipe: Recipe,
        keys: Callable[[CardUid], KeySource],
        attempts: AttemptMemory,
        random_bytes: RandomBytes,
        *,
        trusted: tuple[OriginKey, ...] = NXP_KEYS,
        permanent: Irreversible | None = None,
        watch: Callable[[ProvisionStep], None] = lambda _: None,
        held: Held = lambda _: frozenset(),
    ) -> None:
        if recipe.permanent is not None and permanent is None:
            raise PermanentUnconfirmedError(recipe=recipe.name)
        self._wanted = self._recipe = recipe
        self._held = held
        self._keys = keys
        self._attempts = attempts
        self._random_bytes = random_bytes
        self._trusted = trusted
        self._permanent = permanent
        self._watch = watch

    def provision(self, connection: CardConnection) -> Provisioned:
        """Brings the card on this connection to the recipe, from wherever it stands.

        Raises ForeignCardError, NotOriginalError, UnknownMasterKeyError, CardUnfitError, WrongKeyError,
        CardVerificationError, ProtocolError, and what keys and connection raise.
        """
        self._watch(ProvisionStep.IDENTIFY)
        observed = observe_blank(connection, self._wanted)
        self._recipe = _as_on_card(self._wanted, observed, self._held)
        self._check_master(observed)
        if self._recipe.originality:
            self._watch(ProvisionStep.ORIGIN)
            signature = PiccSession.resume(connection).read_signature()
            verify_origin(observed.uid, signature, self._trusted)
        session = self._own(PiccSession.resume(connection), observed)
        if self._recipe.dam is not None:
            self._load_dam_keys(session, observed)
        self._watch(ProvisionStep.VERIFY)
        self._verify(session, observed)
        self._finish(connection, observed)
        keys = {self._recipe.master.name: self._recipe.master.version}
        if self._recipe.dam is not None:
            keys[self._recipe.dam.key] = self._recipe.dam.version
        return Provisioned(observed.uid, observed.version, already=not observed.lacks(self._recipe), keys=keys)

    def _check_master(self, observed: BlankObserved) -> None:
        """Refuses a master key that is neither the factory's nor ours, before any key is tried."""
        kind, version = observed.settings.key_type, observed.master_version
        ours = kind == KeyType.AES and version == self._recipe.master.version
        if not ours and version != _FACTORY:
            raise UnknownMasterKeyError(uid=observed.uid, version=f"{version:02X}")
        if any(found not in (_FACTORY, self._dam_version) for found in observed.dam_versions):
            raise CardUnfitError(uid=observed.uid, found="it has DAM keys of another version than the recipe's")

    def _own(self, picc: PiccSession, observed: BlankObserved) -> AuthenticatedPiccSession:
        """A session of the card's own master key, which replaces the factory's where that is still there."""
        if observed.settings.key_type != KeyType.AES or observed.master_version == _FACTORY:
            self._watch(ProvisionStep.MASTER_KEY)
            picc = self._replace_factory_key(picc, observed)
        with self._master(observed.uid) as key:
            return self._authenticated(picc, observed, MASTER_KEY_NO, self._recipe.master.name, key)

    def _replace_factory_key(self, picc: PiccSession, observed: BlankObserved) -> PiccSession:
        aes = observed.settings.key_type == KeyType.AES
        zeros = SecretKey(bytes(24 if observed.settings.key_type == KeyType.TDEA3 else 16))
        opened: list[AuthenticatedPiccSession] = []

        def handshake() -> None:
            prove = picc.authenticate_aes if aes else picc.authenticate_iso
            opened.append(prove(MASTER_KEY_NO, zeros, self._random_bytes))

        authenticate(self._attempts, observed.uid, "factory", _FACTORY, handshake)
        with self._master(observed.uid) as new:
            return opened[0].change_master_key(KeyType.AES, new=new, version=self._recipe.master.version)

    def _load_dam_keys(self, session: AuthenticatedPiccSession, observed: BlankObserved) -> None:
        missing = [at for at, version in enumerate(observed.dam_versions) if version == _FACTORY]
        if not missing:
            return
        self._watch(ProvisionStep.DAM_KEYS)
        for at in missing:
            with self._dam_key(observed.uid, at) as new:
                session.change_key(DAM_KEY_NOS[at], old=SecretKey(bytes(16)), new=new, version=self._dam_version)

    def _verify(self, session: AuthenticatedPiccSession, observed: BlankObserved) -> None:
        """Versions under the card's MAC, in the session of its new master key."""
        wanted = {MASTER_KEY_NO: self._recipe.master.version}
        if self._recipe.dam is not None:
            wanted |= dict.fromkeys(DAM_KEY_NOS, self._dam_version)
        for number, version in wanted.items():
            if session.get_key_version(number) != version:
                found = f"key {number:02X} has not taken its version {version:02X}"
                raise CardVerificationError(uid=observed.uid, found=found)

    def _finish(self, connection: CardConnection, observed: BlankObserved) -> None:
        """DAM access is proved with the key itself; only then what the recipe hardens, the permanent last."""
        recipe = self._recipe
        if recipe.dam is not None:
            with self._dam_key(observed.uid, 0) as key:
                self._authenticated(PiccSession.select(connection), observed, DAM_AUTH_KEY_NO, recipe.dam.key, key)
        harden = recipe.key_settings_1 not in (None, observed.settings.settings_1)
        if not harden and recipe.permanent is None:
            return
        picc = PiccSession.select(connection)
        with self._master(observed.uid) as master:
            session = self._authenticated(picc, observed, MASTER_KEY_NO, recipe.master.name, master)
        if harden and recipe.key_settings_1 is not None:
            self._watch(ProvisionStep.SETTINGS)
            session.change_key_settings(recipe.key_settings_1)
        if recipe.permanent is not None and self._permanent is not None:
            self._watch(ProvisionStep.PERMANENT)
            wanted = PiccConfiguration(recipe.permanent.disable_format, recipe.permanent.random_uid, self._permanent)
            session.set_configuration(wanted)

    def _authenticated(
        self, picc: PiccSession, observed: BlankObserved, key_no: int, name: str, key: SecretKey
    ) -> AuthenticatedPiccSession:
        """EV2 messaging where the card knows it; one attempt, remembered."""
        version = self._recipe.master.version if key_no == MASTER_KEY_NO else self._dam_version
        opened: list[AuthenticatedPiccSession] = []

        def handshake() -> None:
            modern = observed.version.generation.delegates
            prove = picc.authenticate_ev2_first if modern else picc.authenticate_aes
            opened.append(prove(key_no, key, self._random_bytes))

        authenticate(self._attempts, observed.uid, name, version, handshake)
        return opened[0]

    @property
    def _dam_version(self) -> int:
        return self._recipe.dam.version if self._recipe.dam else _FACTORY

    def _master(self, uid: CardUid) -> SecretKey:
        recipe = self._recipe.master
        return self._keys(uid).derive(recipe.name, recipe.version, uid.octets * len(recipe.parts))

    def _dam_key(self, uid: CardUid, at: int) -> SecretKey:
        dam = self._recipe.dam
        if dam is None:
            raise ValueError("a recipe without DAM keys derives none")
        return self._keys(uid).derive(dam.key, dam.version, diversified_inputs(uid)[at])
