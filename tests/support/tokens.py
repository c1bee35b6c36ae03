"""Tokens for tests: SoftHSM2 in this process, and behind p11-kit's server in another one."""

import os
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pkcs11
import pytest

from authority import certificate_for
from station.keys.key import KeyId, Purpose
from station.keys.pkcs11.place import TokenPlace
from station.model.secret import SecretKey

SOFTHSM = Path("/usr/lib/softhsm/libsofthsm2.so")
PIN = "1234"
PIC = "999859608"


@dataclass(frozen=True, slots=True)
class Token:
    """Where a token is: its module, as this process loads it, and its label."""

    module: Path
    label: str

    def settings(self) -> dict[str, str]:
        """The station's settings for it, as environment variables."""
        return {
            "STATION_CUSTODY": "pkcs11",
            "STATION_PKCS11__MODULE": str(self.module),
            "STATION_PKCS11__TOKEN": self.label,
        }


class SoftHsm:
    """A SoftHSM2 of its own in `folder`: `environment` is what its processes need."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        (folder / "tokens").mkdir()
        conf = folder / "softhsm2.conf"
        conf.write_text(
            f"directories.tokendir = {folder}/tokens\nobjectstore.backend = file\n"
            "log.level = ERROR\nslots.removable = false\n"
        )
        self.environment = {"SOFTHSM2_CONF": str(conf)}
        self._count = 0

    def fresh(self) -> str:
        """A new token's label; `softhsm2-util` makes it, so that a library that runs must start again to see it."""
        self._count += 1
        label = f"lab {self._count}"
        subprocess.run(
            ["softhsm2-util", "--init-token", "--free", "--label", label, "--pin", PIN, "--so-pin", "56785678"],
            env={**os.environ, **self.environment},
            check=True,
            capture_output=True,
        )
        return label


@contextmanager
def softhsm_here(folder: Path) -> Generator[SoftHsm]:
    """SoftHSM2 for this process, which it finds by its environment."""
    hsm = SoftHsm(folder)
    with pytest.MonkeyPatch.context() as patch:
        for name, value in hsm.environment.items():
            patch.setenv(name, value)
        yield hsm


def token_here(hsm: SoftHsm) -> Token:
    """A fresh token in this process."""
    label = hsm.fresh()
    pkcs11.lib(str(SOFTHSM)).reinitialize()
    return Token(SOFTHSM, label)


@contextmanager
def token_elsewhere(hsm: SoftHsm, socket: Path, label: str) -> Generator["ServedToken"]:
    """A token behind `p11-kit server`, a process group of its own; this process reaches it by p11-kit's client."""
    served = ServedToken(hsm, socket, label)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("P11_KIT_SERVER_ADDRESS", served.address)
        served.start()
        try:
            yield served
        finally:
            served.stop()


class ServedToken:
    """A token in another process, which can die and come back."""

    def __init__(self, hsm: SoftHsm, socket: Path, label: str) -> None:
        (client,) = Path("/usr/lib").glob("*/pkcs11/p11-kit-client.so")
        self.token = Token(client, label)
        self.address = f"unix:path={socket}"
        self._hsm = hsm
        self._socket = socket
        self._server: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Serves the token; returns when the socket is there."""
        self._server = subprocess.Popen(
            ["p11-kit", "server", "-f", "-n", self._socket, "-p", SOFTHSM, f"pkcs11:token={quote(self.token.label)}"],
            env={**os.environ, **self._hsm.environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
        )
        assert self._server.stdout is not None
        assert self.address in self._server.stdout.readline()  # it says so once it listens

    def stop(self) -> None:
        """Ends it with all who serve its clients; may be called twice."""
        if self._server is not None:
            os.killpg(self._server.pid, 9)
            self._server.wait()
            assert self._server.stdout is not None
            self._server.stdout.close()
            self._server = None
        self._socket.unlink(missing_ok=True)


ROOTS = {
    KeyId("picc-master", 1): Purpose.PICC_MASTER,
    KeyId("dam", 1): Purpose.DAM,
    KeyId("dam-default", 0): Purpose.DAM_DEFAULT,
    KeyId("cdz-master", 1): Purpose.APPLICATION,
    KeyId("cdz", 1): Purpose.APPLICATION,
}
"""What the shipped profile and recipe ask for."""


def filled(token: Token) -> TokenPlace:
    """The token made ready for simulated cards, with all the keys that are asked for, and a certificate."""
    place = TokenPlace(token.module, token.label)
    place.create(SecretKey(PIN.encode()), simulated=True)
    store = place.change(SecretKey(PIN.encode()))
    for key, purpose in ROOTS.items():
        store.generate(key, purpose)
    store.new_signing_key()
    store.add_certificate(certificate_for(store.request("Demo University", PIC), days=400), PIC)
    store.lock()
    return place
