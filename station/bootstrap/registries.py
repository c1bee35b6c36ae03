"""The line to ESC-R, and its key."""

import os
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Protocol

import keyring
from keyring.errors import KeyringError
from pydantic import SecretStr

from station.bootstrap.choices import Choices
from station.bootstrap.records import open_records
from station.bootstrap.simulated import SIMULATED, known_registry, simulator
from station.errors import (
    InputError,
    NoRegistryKeyError,
    NoRegistryKeyringError,
)
from station.escr.client import PRODUCTION_URL, SANDBOX_URL, EscrClient, quiet_http_logs
from station.home import APP
from station.issuance.registration import Registrar
from station.model.quoting import quoted
from station.settings import Settings
from station.store.database import Store

REGISTRIES = {"sandbox": SANDBOX_URL, "production": PRODUCTION_URL}


class _RegistryHandle(Protocol):
    """A running simulated registry."""

    @property
    def url(self) -> str: ...

    @property
    def key(self) -> str: ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class RegistryLine:
    """The records and ESC-R, without reader and printer."""

    store: Store
    client: EscrClient
    registrar: Registrar


@contextmanager
def open_line(settings: Settings, registry: str | None = None) -> Generator[RegistryLine]:
    """The records and the line to ESC-R by its name; default: the settings'. Raises OperatorError."""
    quiet_http_logs()
    with ExitStack() as closing:
        store = closing.enter_context(open_records(settings, registry))
        client = closing.enter_context(open_registry(settings, registry or settings.registry, closing))
        yield RegistryLine(store, client, Registrar(store, client, settings.institution.pic))


@contextmanager
def open_client(settings: Settings, choices: Choices) -> Generator[EscrClient]:
    """The line to ESC-R alone. Raises OperatorError."""
    quiet_http_logs()
    with ExitStack() as closing:
        yield closing.enter_context(open_registry(settings, choices.registry, closing))


def open_registry(settings: Settings, name: str, closing: ExitStack) -> EscrClient:
    kind, _, address = known_registry(name).partition(":")
    if kind == SIMULATED and address:
        return EscrClient(address, _registry_key(SIMULATED), simulated=True)
    if kind == SIMULATED:
        state = settings.data_dir / "registry.sqlite"
        state.parent.mkdir(parents=True, exist_ok=True)
        handle: _RegistryHandle = simulator("registry")(str(state), settings.institution.pic)
        closing.callback(handle.close)
        return EscrClient(handle.url, SecretStr(handle.key), simulated=True)
    return EscrClient(REGISTRIES[name], _registry_key(name), simulated=False)


def keep_registry_key(name: str, key: SecretStr) -> None:
    """Puts the key of a registry into the system's keyring. Raises InputError, KeysError."""
    if name not in REGISTRIES:
        raise InputError(what=f"There is no registry {quoted(name)}.", fix="Keys are kept for sandbox and production.")
    EscrClient(REGISTRIES[name], key, simulated=False).close()  # refuses what cannot be a key
    try:
        keyring.set_password(APP, f"escr-{name}", key.get_secret_value())
    except KeyringError:
        raise NoRegistryKeyringError(registry=name) from None


def _registry_key(name: str) -> SecretStr:
    if key := os.environ.get("STATION_ESCR_KEY"):
        return SecretStr(key)
    try:
        key = keyring.get_password(APP, f"escr-{name}")
    except KeyringError:
        key = None
    if not key:
        raise NoRegistryKeyError(registry=name)
    return SecretStr(key)
