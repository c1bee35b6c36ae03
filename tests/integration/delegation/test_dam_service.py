"""The issuer's service over HTTPS: who gets a grant, for what, and what stands in the audit afterwards."""

import json
import ssl
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from ipaddress import ip_network
from pathlib import Path
from typing import Any

import httpx
import pytest

from dam_lab import ESUP_PROFILE, TOKEN, Served, serving
from delegation import PROFILE, UID, LibraryKeys, issuer_grant, library
from encoding import CUSTODY, Attempts, MemoryCard
from fake_reader.blank import make_blank
from station.desfire.dam import DelegatedApplication, Grant, build_dammac, diversified_inputs
from station.desfire.profile import parse_profile
from station.desfire.service import service_of
from station.errors import (
    DamBusyError,
    DamRefusedError,
    DamServiceError,
    DamTokenError,
    DamUnreachableError,
    InputError,
)
from station.issuance.delegation.budget import Budget
from station.issuance.delegation.delegate import Delegate, Errand
from station.issuance.delegation.esup_door import EsupDoor
from station.issuance.delegation.service import Request, token_digest
from station.keys.remote import host_of
from station.model.card import CardUid
from station.model.deed import Deed
from station.model.secret import SecretKey

SERVICE = library()
BLANK = make_blank(UID.octets)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("issuer"), esup="127.0.0.0/8") as running:
        yield running


def told(served: Served, after: int) -> list[tuple[str, str]]:
    """What the audit says of grants since."""
    rows = served.store.audit.rows()[after:]
    return [(row.action, row.purpose) for row in rows if row.action.startswith("dam.")]


def test_a_card_gets_its_application_by_another_sites_service(served: Served) -> None:
    before, card = len(served.store.audit.rows()), MemoryCard(BLANK)
    with served.source() as source:
        Delegate(SERVICE, source, lambda _: LibraryKeys(), Attempts(), Errand.APPLY).provision(card)
    assert card.memory.image.application(0xF58900) is not None
    assert told(served, before) == [("dam.grant", "token library, application F58900")]
    derived = [row for row in served.store.audit.rows(about=UID) if row.action == "key.derive"]
    assert {(row.key, row.purpose) for row in derived} == {("dam", "delegate"), ("dam-default", "delegate")}
    assert not served.store.audit.verify().findings


@pytest.mark.parametrize(
    "other",
    [
        replace(SERVICE.application, slot=2),
        replace(SERVICE.application, slot_version=2),
        replace(SERVICE.application, quota=SERVICE.application.quota + 1),
        replace(SERVICE.application, key_settings_1=0x0F),
        replace(SERVICE.application, key_settings_2=0xA3),
        replace(SERVICE.application, iso_fid=None, df_name=b""),
    ],
)
def test_a_token_is_for_one_application(served: Served, other: DelegatedApplication) -> None:
    before = len(served.store.audit.rows())
    with served.source() as source, pytest.raises(DamRefusedError, match="is wanted"):
        source.grant(UID, other)
    assert told(served, before) == [("dam.refuse", "token library, application F58900")]


def test_other_dam_keys_and_other_worlds(served: Served) -> None:
    with served.source(dam_version=2) as source, pytest.raises(DamRefusedError, match="DAM keys is 01, and 02"):
        source.grant(UID, SERVICE.application)
    with served.source(simulated=False) as source, pytest.raises(DamRefusedError, match="cards of another kind"):
        source.grant(UID, SERVICE.application)


def test_without_a_valid_token_nothing_is_given_and_nothing_audited(served: Served) -> None:
    served.store.tokens.add("old", token_digest("old"), PROFILE.read_text(), datetime.now(UTC) - timedelta(days=1))
    served.store.tokens.add("gone", token_digest("gone"), PROFILE.read_text(), None)
    served.store.tokens.withdraw("gone")
    before = len(served.store.audit.rows())
    for token in ("old", "gone", "x" * 5000, token_digest(TOKEN)):
        with served.source(token) as source, pytest.raises(DamTokenError):
            source.grant(UID, SERVICE.application)
    for token in ("", "two words", "é"):
        with pytest.raises(DamTokenError):
            served.source(token)
    assert len(served.store.audit.rows()) == before


def ask(served: Served, method: str, path: str, **more: Any) -> httpx.Response:  # noqa: ANN401 - httpx's arguments
    context = ssl.create_default_context(cafile=str(served.authority))
    with httpx.Client(base_url=served.url, verify=context, trust_env=False) as client:
        return client.request(method, path, **more)


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("GET", "/dam/v1/grant", b"", 405),
        ("POST", "/dam/v1/other", b"", 404),
        ("POST", "/dam/v1/grant", b"", 400),
        ("POST", "/dam/v1/grant", b'{"uid": "04"}', 400),
        ("POST", "/dam/v1/grant", b"\xff" * 100, 400),
        ("POST", "/dam/v1/grant", b"[" * 20_000, 413),
    ],
)
def test_other_requests(served: Served, method: str, path: str, body: bytes, status: int) -> None:
    answer = ask(served, method, path, content=body, headers={"Authorization": f"Bearer {TOKEN}"})
    assert answer.status_code == status
    assert set(answer.json()) == {"problem"}
    assert answer.headers["cache-control"] == "no-store"


def test_a_certificate_that_is_not_known_is_not_talked_to(served: Served, tmp_path: Path) -> None:
    other = Served(served.url, served.authority, served.store)
    with other.source() as source:
        source.grant(UID, SERVICE.application).wipe()
    (tmp_path / "none.pem").write_text("nothing")
    with pytest.raises(InputError):
        Served(served.url, tmp_path / "none.pem", served.store).source()
    with (
        serving(tmp_path) as another,
        Served(served.url, another.authority, served.store).source() as source,
        pytest.raises(DamUnreachableError, match="certificate"),
    ):
        source.grant(UID, SERVICE.application)


def test_nobody_there(served: Served, tmp_path: Path) -> None:
    with serving(tmp_path) as running:
        gone = running.url
    with Served(gone, served.authority, served.store).source() as source, pytest.raises(DamServiceError):
        source.grant(UID, SERVICE.application)


def test_more_than_is_allowed_in_a_minute(tmp_path: Path) -> None:
    with serving(tmp_path, per_minute=2) as running, running.source() as source:
        for _ in range(2):
            source.grant(UID, SERVICE.application).wipe()
        with pytest.raises(DamBusyError, match="31 s"):
            source.grant(UID, SERVICE.application)
        with running.source("guess") as stranger:
            for _ in range(2):
                with pytest.raises(DamTokenError):
                    stranger.grant(UID, SERVICE.application)
            with pytest.raises(DamBusyError):
                stranger.grant(UID, SERVICE.application)


def test_a_budget_fills_up_again() -> None:
    seconds = [0.0]
    budget = Budget(2, lambda: seconds[0])
    assert [budget.wait_s("a"), budget.wait_s("a"), budget.wait_s("a"), budget.wait_s("b")] == [0, 0, 31, 0]
    seconds[0] = 31
    assert [budget.wait_s("a"), budget.wait_s("a")] == [0, 29]
    seconds[0] = 3600
    assert [budget.wait_s("a"), budget.wait_s("a"), budget.wait_s("a")] == [0, 0, 31]


@pytest.mark.parametrize(
    "address", ["http://issuer.example", "ftp://x", "https://", "https://a@b", "https://b?c", "\0"]
)
def test_addresses_that_would_not_be_safe(address: str) -> None:
    with pytest.raises(InputError):
        host_of(address)


# -- ESUP's two requests

ESUP = service_of(parse_profile(ESUP_PROFILE.encode(), "esup.toml"))
FORM = {
    "csn": str(UID),
    "damDefaultKey": "00112233445566778899AABBCCDDEEFF",
    "damDefaultKeyVersion": "00",
    "aid": "F58900",
    "quotaLimit": str(ESUP.application.quota),
    "keySetting1": "0B",
    "keySetting2": "A2",
    "isoDfId": "2000",
    "isoDfName": "A00000061404F58900",
}


def test_esups_requests_lead_to_an_application_on_the_card(served: Served) -> None:
    before = len(served.store.audit.rows())
    auth = ask(served, "GET", "/wsrestdam/dam_request_auth_key", params={"csn": str(UID)}).json()
    made = ask(served, "POST", "/wsrestdam/getCryptogram", json=FORM).json()
    assert (auth["result"], auth["uid"]) == ("ok", str(UID))
    assert (made["result"], made["damSlotNO"], made["damSlotVersion"]) == ("ok", 0, -1)
    default = SecretKey(bytes.fromhex(FORM["damDefaultKey"]))
    grant = replace(
        issuer_grant(UID, ESUP),
        auth_key=SecretKey(bytes.fromhex(auth["damAuthKey"])),
        enc_k=bytes.fromhex(made["encK"]),
        dammac=bytes.fromhex(made["dammac"]),
        default_key=default,
    )
    mac = CUSTODY.derive("dam", 1, diversified_inputs(UID)[1])
    assert grant.dammac == build_dammac(mac, ESUP.application, grant.enc_k)

    class Client:
        name = "ESUP"

        def grant(self, uid: CardUid, application: DelegatedApplication) -> Grant:
            return grant

        def begin(self, uid: CardUid) -> None: ...

        def done(self, uid: CardUid) -> None: ...

    card = MemoryCard(BLANK)
    Delegate(ESUP, Client(), lambda _: LibraryKeys(), Attempts(), Errand.APPLY).provision(card)
    assert told(served, before) == [
        ("dam.grant", "ESUP client 127.0.0.1, authentication key"),
        ("dam.grant", "ESUP client 127.0.0.1, application F58900"),
    ]


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"aid": "F58901"}, 403),
        ({"quotaLimit": "64"}, 403),
        ({"keySetting1": "0F"}, 403),
        ({"isoDfId": None, "isoDfName": None}, 403),
        ({"damDefaultKeyVersion": "01"}, 403),
        ({"csn": "04"}, 400),
        ({"aid": "xx"}, 400),
        ({"damDefaultKey": "00"}, 400),
        ({"damDefaultKey": "00" * 17}, 400),
        ({"damDefaultKeyVersion": "x"}, 400),
    ],
)
def test_esups_clients_get_one_application_too(served: Served, change: dict[str, str | None], status: int) -> None:
    before = len(served.store.audit.rows())
    answer = ask(served, "POST", "/wsrestdam/getCryptogram", json=FORM | change)
    assert answer.status_code == status
    assert set(answer.json()) == {"problem"}
    assert [action for action, _ in told(served, before)] == (["dam.refuse"] if status == 403 else [])


@pytest.mark.parametrize("random", [bytes(7), None])
def test_no_key_of_a_card_is_left_behind_an_answer(random: bytes | None) -> None:
    derived: list[SecretKey] = []

    class Keys:
        def derive(self, name: str, version: int, div_input: bytes) -> SecretKey:
            derived.append(CUSTODY.derive(name, version, div_input))
            return derived[-1]

    class Audit:
        def append(self, deed: Deed, *, lasting: bool = True) -> None: ...

    def random_bytes(length: int) -> bytes:
        if random is None:
            raise OSError("no randomness")
        return random

    budget = Budget(9, lambda: 0.0)
    door = EsupDoor((ip_network("127.0.0.0/8"),), ESUP, lambda _: Keys(), Audit(), budget, random_bytes)
    request = Request("POST", "/wsrestdam/getCryptogram", {}, "", "127.0.0.1", json.dumps(FORM).encode())
    with nullcontext() if random else pytest.raises(OSError, match="no randomness"):
        door.answer(request)
    assert len(derived) == 3
    for key in derived:
        with pytest.raises(ValueError, match="wiped"):
            key.reveal()


def test_esups_requests_are_off_unless_asked_for_and_by_address_alone(tmp_path: Path) -> None:
    query = {"csn": str(UID)}
    with serving(tmp_path) as running:
        assert ask(running, "GET", "/wsrestdam/dam_request_auth_key", params=query).status_code == 401
    with serving(tmp_path, esup="10.0.0.0/8") as running:
        headers = {"X-Forwarded-For": "10.0.0.1", "Authorization": f"Bearer {TOKEN}"}
        answer = ask(running, "GET", "/wsrestdam/dam_request_auth_key", params=query, headers=headers)
        assert answer.status_code == 403
        assert ask(running, "DELETE", "/wsrestdam/getCryptogram").status_code == 403
