"""The issuer's service on loopback, over real HTTPS."""

import datetime
import ipaddress
import threading
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from ipaddress import ip_network
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID
from pydantic import SecretStr

from delegation import PROFILE
from encoding import CUSTODY
from station.desfire.profile import parse_profile
from station.desfire.service import service_of
from station.issuance.delegation.budget import Budget
from station.issuance.delegation.esup_door import EsupDoor
from station.issuance.delegation.over_http import dam_server
from station.issuance.delegation.service import DamService, token_digest
from station.keys.audited import AuditedCustody, Use
from station.keys.remote import RemoteSource
from station.store.database import Store, open_store

TOKEN = "a-token-of-the-library"
ESUP_PROFILE = (
    PROFILE.read_text().replace("slot = 1\n", "slot = 0\n").replace('slot_version = "01"', 'slot_version = "FF"')
)


@dataclass(frozen=True)
class Served:
    """Where the service is, the file by which its certificate is known, and the issuer's records."""

    url: str
    authority: Path
    store: Store

    def source(self, token: str = TOKEN, *, dam_version: int = 1, simulated: bool = True) -> RemoteSource:
        """A delegate's way to it."""
        return RemoteSource(self.url, SecretStr(token), dam_version, simulated=simulated, authority=self.authority)


def _frozen() -> float:
    return 0.0


@contextmanager
def serving(
    folder: Path, *, per_minute: int = 1000, esup: str | None = None, clock: Callable[[], float] = _frozen
) -> Generator[Served]:
    """The service with the demo keys; one token, for the library's application. `clock` is for slow connections."""
    certificate, key = tls(folder)
    with closing(open_store(folder / "issuer.sqlite")) as store:
        if not store.tokens.all():
            store.tokens.add("library", token_digest(TOKEN), PROFILE.read_text(), None)
        keys, budget = partial(AuditedCustody(CUSTODY, store.audit).used_for, Use.DELEGATE), Budget(per_minute, _frozen)
        door = None
        if esup is not None:
            service = service_of(parse_profile(ESUP_PROFILE.encode(), "esup.toml"))
            door = EsupDoor(
                (ip_network(esup),), service, keys, store.audit, budget, lambda length: bytes(range(length))
            )
        now = partial(datetime.datetime.now, datetime.UTC)
        service = DamService(keys, store.tokens, store.audit, budget, now, simulated=True, door=door)
        server = dam_server(service, "127.0.0.1", 0, certificate, key, clock)
        thread = threading.Thread(target=server.run, name="dam-service", daemon=True)
        thread.start()
        try:
            yield Served(server.url, certificate, store)
        finally:
            server.stop()
            thread.join()


def tls(folder: Path, weak: rsa.RSAPrivateKey | None = None) -> tuple[Path, Path]:
    now = datetime.datetime.now(datetime.UTC)
    key = weak or ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    public, private = folder / "service.pem", folder / "service-key.pem"
    public.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    no_seal = serialization.NoEncryption()
    pem = serialization.Encoding.PEM
    private.write_bytes(key.private_bytes(pem, serialization.PrivateFormat.PKCS8, no_seal))
    return public, private
