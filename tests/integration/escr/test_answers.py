"""Answers that no registry should give, and lines that break: byte for byte over a real connection."""

import json
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pydantic import SecretStr

from station.errors import (
    BadRegistryKeyError,
    Cancelled,
    InputError,
    RegistryBusyError,
    RegistryConflictError,
    RegistryDeniedError,
    RegistryDownError,
    RegistryError,
    RegistryForbiddenError,
    RegistryGoneError,
    RegistryKeyError,
    RegistryMalformedError,
    RegistryNotFoundError,
    RegistryRedirectError,
    RegistryRefusedError,
    RegistryUnreachableError,
)
from station.escr.client import PRODUCTION_URL, SANDBOX_URL, EscrClient, Outcome
from station.escr.records import CardUpdate, PersonUpdate

KEY = "k3y-of-the-test-that-nobody-may-read"
Start = Callable[..., tuple[Any, EscrClient]]


def answer(status: int, body: object = None, *headers: str) -> bytes:
    octets = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
    lines = [f"HTTP/1.1 {status} X", f"Content-Length: {len(octets)}", "Connection: close", *headers, "", ""]
    return "\r\n".join(lines).encode() + octets


def shown(card: CardUpdate, **fields: object) -> dict[str, object]:
    view: dict[str, object] = {
        "cardNumber": card.card_number,
        "cardStatusType": {"key": "ACTIVE"},
        "cardType": {"key": card.card_type.value},
        "expiresAt": card.expires_at.isoformat(),
        "issuedAt": card.issued_at.isoformat(),
        "issuer": {"identifier": card.issuer_identifier},
        "person": {"identifier": card.person_identifier},
    }
    return view | fields


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (301, RegistryRedirectError),
        (400, RegistryRefusedError),
        (401, RegistryKeyError),
        (403, RegistryForbiddenError),
        (404, RegistryNotFoundError),
        (409, RegistryConflictError),
        (410, RegistryGoneError),
        (422, RegistryRefusedError),
        (429, RegistryBusyError),
        (500, RegistryDownError),
        (502, RegistryDownError),
    ],
)
@pytest.mark.parametrize("body", [None, {"code": "X", "message": "m"}, b"<html>"])
def test_every_status(scripted: Start, status: int, kind: type[RegistryError], body: object) -> None:
    server, client = scripted(answer(status, body))
    with pytest.raises(RegistryError) as caught:
        client.get_card("6a01dfc0-cb98-1035-a19b-001999859608")
    assert type(caught.value) is kind
    assert len(server.heard) == (3 if kind is RegistryDownError else 1)


def test_denied_whatever_the_status(scripted: Start, person: PersonUpdate) -> None:
    _, client = scripted(answer(403, {"code": "SE-0000", "message": "Access denied"}))
    with pytest.raises(RegistryDeniedError, match=r"another institution"):
        client.register_person(person)


@pytest.mark.parametrize(
    "octets",
    [
        b"",
        b"\x00\x01\x02",
        b"220 mail ready\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Le",
        b"HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\n{",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
        answer(200),
        answer(204),
        answer(200, b"<html>Sign in</html>"),
        answer(200, b'{"cardNumber": '),
        answer(200, b"\xff\xfe"),
        answer(200, []),
        answer(200, {}),
        answer(200, {"cardNumber": 5}),
        answer(200, b"[" * 100_000),
    ],
)
def test_answer_that_cannot_be_read(scripted: Start, octets: bytes) -> None:
    _, client = scripted(octets)
    with pytest.raises(RegistryMalformedError) as caught:
        client.get_card("6a01dfc0-cb98-1035-a19b-001999859608")
    assert caught.value.passing


def test_a_line_that_went_dead_in_sleep_is_given_up_for_a_new_one(scripted: Start, card: CardUpdate) -> None:
    kept = answer(200, shown(card)).replace(b"Connection: close\r\n", b"")
    server, client = scripted(kept, timeout_s=1.0)
    server.deaf = True
    for _ in range(2):
        assert client.get_card(card.card_number) is not None
    assert len(server.heard) >= 2


def test_missing_and_wrong_fields_are_named(scripted: Start, card: CardUpdate) -> None:
    _, client = scripted(answer(200, shown(card, cardType=None, expiresAt=7)))
    with pytest.raises(RegistryMalformedError) as caught:
        client.get_card(card.card_number)
    assert "cardType" in caught.value.happened
    assert "expiresAt" in caught.value.happened


def test_answer_about_somebody_else(scripted: Start, card: CardUpdate) -> None:
    _, client = scripted(answer(200, shown(card)), answer(200, {"identifier": "urn:x"}))
    with pytest.raises(RegistryMalformedError, match=r"another card"):
        client.get_card("6a01dfc0-cb98-1035-a19b-002999859608")
    with pytest.raises(RegistryMalformedError, match=r"another person"):
        client.get_person("urn:y")


def test_half_an_answer_to_a_creation_is_settled(scripted: Start, card: CardUpdate) -> None:
    server, client = scripted(b"HTTP/1.1 201 Created\r\nContent-Length: 400\r\n\r\n{", answer(200, shown(card)))
    assert client.register_card(card) is Outcome.UNCHANGED
    assert [request.split()[0] for request in server.heard] == [b"POST", b"GET"]


def test_existing_card_that_is_not_shown(scripted: Start, card: CardUpdate) -> None:
    _, client = scripted(answer(409, {"code": "ER-0002", "message": "m"}), answer(404))
    with pytest.raises(RegistryConflictError, match=r"does not show"):
        client.register_card(card)


@pytest.mark.parametrize("fields", [{"person": None}, {"issuer": None}, {"issuer": {"identifier": "123456789"}}])
def test_existing_card_of_unknown_owner_is_left(scripted: Start, card: CardUpdate, fields: dict[str, object]) -> None:
    server, client = scripted(
        answer(409, {"code": "ER-0002"}), answer(200, shown(card, expiresAt="2027-01-01", **fields))
    )
    with pytest.raises(RegistryConflictError):
        client.register_card(card)
    assert len(server.heard) == 2


def test_known_spelling_is_what_is_sent(scripted: Start, person: PersonUpdate, card: CardUpdate) -> None:
    loud = person.identifier.upper()
    there = {"identifier": loud}
    server, client = scripted(answer(409, {"code": "ER-0019"}), answer(200, there), answer(200, there))
    assert client.register_person(person) is Outcome.UPDATED
    assert server.heard[2].startswith(f"PUT /esc-rest/api/v2/persons/{loud} ".encode())
    assert json.loads(server.heard[2].partition(b"\r\n\r\n")[2])["identifier"] == loud
    expired = shown(card, person=there, cardStatusType={"key": "EXPIRED"})
    server, client = scripted(answer(200, expired), answer(200, expired))
    assert client.register_card(card, known=True) is Outcome.UPDATED
    assert json.loads(server.heard[1].partition(b"\r\n\r\n")[2])["personIdentifier"] == loud


def test_existing_person_that_is_denied(scripted: Start, person: PersonUpdate) -> None:
    _, client = scripted(answer(409, {"code": "ER-0019"}), answer(401, {"code": "SE-0000"}))
    with pytest.raises(RegistryDeniedError):
        client.register_person(person)


@pytest.mark.parametrize("look", [answer(404), answer(401, {"code": "SE-0000"}), answer(200, {"identifier": "ESI"})])
def test_lost_creation_that_has_left_nothing_of_ours(scripted: Start, person: PersonUpdate, look: bytes) -> None:
    look = look.replace(b'"ESI"', json.dumps(person.identifier).encode())
    head, _, body = look.partition(b"\r\n\r\n")
    head = b"\r\n".join(line for line in head.split(b"\r\n") if not line.startswith(b"Content-Length"))
    _, client = scripted(answer(503), head + b"\r\n\r\n" + body)
    with pytest.raises(RegistryDownError):
        client.register_person(person)


def test_redirect_is_not_followed(scripted: Start, person: PersonUpdate) -> None:
    target, _ = scripted(answer(200))
    server, client = scripted(answer(307, None, f"Location: {target.url}/{person.identifier}"))
    with pytest.raises(RegistryRedirectError) as caught:
        client.register_person(person)
    assert "127.0.0.1" in caught.value.happened
    assert person.identifier not in str(caught.value)
    assert (len(server.heard), len(target.heard)) == (1, 0)


def test_silence_ends(scripted: Start) -> None:
    server, client = scripted(None, timeout_s=0.1)
    with pytest.raises(RegistryUnreachableError, match=r"no answer within"):
        client.ping()
    assert server.await_heard(3)


def test_who_hangs_up_waits_for_no_answer_and_sends_nothing_more(scripted: Start) -> None:
    server, client = scripted(None, timeout_s=3600)
    with ThreadPoolExecutor(1) as other:
        asked = other.submit(client.count_cards)
        server.asked.wait(60)
        client.hang_up()
        with pytest.raises(Cancelled):
            asked.result(60)
    with pytest.raises(Cancelled):
        client.count_cards()
    assert len(server.heard) == 1
    client.close()
    client.hang_up()


def test_nobody_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with (
        EscrClient(f"http://127.0.0.1:{port}/esc-rest", SecretStr(KEY), simulated=True) as client,
        pytest.raises(RegistryUnreachableError, match="nothing answers there"),
    ):
        client.ping()


def test_name_that_does_not_exist(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    with (
        EscrClient(SANDBOX_URL, SecretStr(KEY), simulated=False) as client,
        pytest.raises(RegistryUnreachableError, match="does not know its name"),
    ):
        client.ping()


def test_a_name_that_is_never_found_keeps_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, found, keeping = threading.Event(), threading.Event(), list[threading.Thread]()

    def silent(*_: object, **__: object) -> list[object]:
        keeping.append(threading.current_thread())
        asked.set()
        found.wait()
        return []

    monkeypatch.setattr(socket, "getaddrinfo", silent)
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    client = EscrClient(SANDBOX_URL, SecretStr(KEY), simulated=False, timeout_s=3600)
    with ThreadPoolExecutor(2) as others:
        try:
            ping = others.submit(client.ping)
            assert asked.wait(20)
            client.hang_up()
            with pytest.raises(Cancelled):
                ping.result(20)
            others.submit(client.close).result(20)
            assert [(thread.is_alive(), thread.daemon) for thread in keeping] == [(True, True)]
        finally:
            found.set()
            for thread in keeping:
                thread.join()


@pytest.fixture
def untrusted_port(tmp_path: Path) -> Iterator[int]:
    """A TLS server whose certificate nobody has signed."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), now, now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = tmp_path / "server.pem"
    pem.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                try:
                    context.wrap_socket(connection, server_side=True).close()
                except OSError:
                    continue

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    yield listener.getsockname()[1]
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()
    thread.join()


def test_certificate_that_is_not_trusted(untrusted_port: int) -> None:
    with (
        EscrClient(f"https://127.0.0.1:{untrusted_port}/esc-rest", SecretStr(KEY), simulated=True) as client,
        pytest.raises(RegistryUnreachableError, match=r"(?i)certificate"),
    ):
        client.ping()


def test_requests_carry_key_agent_and_body(scripted: Start, card: CardUpdate) -> None:
    server, client = scripted(answer(201, shown(card)), answer(200, shown(card) | {"status": "ACTIVE"}))
    client.create_card(card)
    client.card_status(card.card_number)
    head, _, body = server.heard[0].partition(b"\r\n\r\n")
    assert head.startswith(b"POST /esc-rest/api/v2/cards HTTP/1.1")
    assert f"Authorization: Bearer {KEY}".encode() in head
    assert b"User-Agent: esc-station/" in head
    assert json.loads(body)["cardNumber"] == card.card_number
    assert server.heard[1].startswith(f"GET /esc-rest/api/v2/cards/{card.card_number}/status".encode())
    assert b"Authorization" not in server.heard[1]


def test_proxy_of_the_environment_gets_nothing_local(scripted: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    proxy, _ = scripted(answer(502))
    monkeypatch.setenv("HTTP_PROXY", proxy.url.removesuffix("/esc-rest"))
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    server, client = scripted(answer(404))
    with pytest.raises(RegistryNotFoundError):
        client.get_card("x")
    assert (len(server.heard), len(proxy.heard)) == (1, 0)


@pytest.mark.parametrize(
    "url",
    [
        "http://router.europeanstudentcard.eu/esc-rest",
        "ftp://127.0.0.1/",
        "127.0.0.1:80",
        "",
        "https://u:p@h/",
        "http://[",
        "https://h/?x=1",
    ],
)
def test_address_that_will_not_do(url: str) -> None:
    with pytest.raises(InputError):
        EscrClient(url, SecretStr(KEY), simulated=False)


@pytest.mark.parametrize("url", ["http://localhost:1", "http://[::1]:1/esc-rest", "https://127.0.0.1:1"])
def test_address_of_this_machine(url: str) -> None:
    EscrClient(url, SecretStr(KEY), simulated=True).close()


@pytest.mark.parametrize("key", ["", " ", "k3y\n", "two words", "schlüssel"])
def test_key_that_cannot_be_one(key: str) -> None:
    with pytest.raises(BadRegistryKeyError) as caught:
        EscrClient(SANDBOX_URL, SecretStr(key), simulated=False)
    assert "k3y" not in str(caught.value)


def test_simulation_stays_on_this_machine() -> None:
    for url in (SANDBOX_URL, PRODUCTION_URL):
        with pytest.raises(ValueError, match=r"simulated registry"):
            EscrClient(url, SecretStr(KEY), simulated=True)
