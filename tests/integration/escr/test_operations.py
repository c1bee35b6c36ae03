"""Every operation beyond persons and cards, and every trouble of the line, over real HTTP."""

import base64
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pydantic import SecretStr

from fake_escr.plugin import open_registry
from station.errors import (
    RegistryBusyError,
    RegistryCertificateError,
    RegistryDeniedError,
    RegistryForbiddenError,
    RegistryMalformedError,
    RegistryNotFoundError,
    RegistryRefusedError,
)
from station.escr import transport
from station.escr.client import EscrClient, Outcome
from station.escr.records import CardUpdate, CsvOperation, PersonUpdate, QrColours, QrOrientation, QrSize
from station.model.escn import Escn

from .conftest import KEY, PIC

Opener = Callable[..., Any]


def jpeg(width: int, height: int) -> bytes:
    octets = BytesIO()
    Image.new("RGB", (width, height), "grey").save(octets, "JPEG")
    return octets.getvalue()


def test_pictures(opened: Opener, person: PersonUpdate) -> None:
    registry = opened()
    client: EscrClient = registry.client
    client.register_person(person)
    with pytest.raises(RegistryRefusedError, match="200px"):
        client.put_picture(PIC, person.identifier, jpeg(300, 300))
    client.put_picture(PIC, person.identifier, jpeg(300, 300), resize=True)
    client.put_picture(PIC, person.identifier, jpeg(200, 300))
    assert client.get_picture(PIC, person.identifier) == jpeg(200, 300)
    assert client.get_person(person.identifier).organisations[0].has_picture
    assert client.forget_picture(PIC, person.identifier) is Outcome.DELETED
    with pytest.raises(RegistryNotFoundError):
        client.get_picture(PIC, person.identifier)


def test_qr_codes(opened: Opener, card: CardUpdate) -> None:
    client: EscrClient = opened().client
    upright, inverted = QrOrientation.VERTICAL, QrColours.INVERTED
    svg = client.qr_code(card.card_number, orientation=upright, colours=inverted, size=QrSize.M)
    assert svg.startswith(b"<?xml")
    assert base64.b64decode(client.qr_code(card.card_number, encoded=True)).startswith(b"<?xml")


def test_numbers_of_esc_r_are_card_numbers(opened: Opener) -> None:
    client: EscrClient = opened().client
    numbers = client.generate_numbers(prefix=7, pic=PIC, count=100)
    assert len(set(numbers)) == 100
    assert {(Escn.parse(number).decode().prefix, Escn.parse(number).decode().pic) for number in numbers} == {(7, PIC)}
    for count in (0, 101):
        with pytest.raises(ValueError, match="1 to 100"):
            client.generate_numbers(prefix=7, pic=PIC, count=count)


def test_a_file_is_checked_without_being_imported(opened: Opener, person: PersonUpdate, card: CardUpdate) -> None:
    registry = opened()
    client: EscrClient = registry.client
    client.register_person(person)
    columns = client.csv_columns()
    row = card.model_dump(mode="json", by_alias=True)
    line = ",".join(row[name] or "" for name in sorted(columns, key=columns.__getitem__))
    good, bad = line, line.replace("2099-09-30", "soon")
    content = "\n".join([",".join(columns), good, bad]).encode()
    (fault,) = client.check_csv(content, CsvOperation.CREATE)
    assert (fault.row_number, fault.field_name) == (3, "expiresAt")
    assert registry.look().cards == {}


def test_a_record_of_another_institution(opened: Opener, tmp_path: Path, person: PersonUpdate) -> None:
    with open_registry(str(tmp_path / "two"), PIC, key=KEY, more=["--also", "999893752=theirs"]) as handle:
        (own,) = person.person_organisation_update_views
        theirs = person.model_copy(
            update={
                "person_organisation_update_views": (own.model_copy(update={"organisation_identifier": "999893752"}),)
            }
        )
        with EscrClient(handle.url, SecretStr("theirs"), simulated=True) as other:
            other.register_person(theirs)
        with EscrClient(handle.url, SecretStr(KEY), simulated=True) as client:
            with pytest.raises(RegistryDeniedError, match="another institution"):
                client.get_person(person.identifier)
            assert client.register_person(person) is Outcome.CREATED


def test_an_address_off_the_list_is_explained(tmp_path: Path) -> None:
    with (
        open_registry(str(tmp_path / "r"), PIC, key=KEY, more=["--allow", "192.0.2.0/24"]) as handle,
        EscrClient(handle.url, SecretStr(KEY), simulated=True) as client,
        pytest.raises(RegistryForbiddenError, match="allow list"),
    ):
        client.ping()


def test_a_busy_registry_says_for_how_long(opened: Opener, person: PersonUpdate) -> None:
    registry = opened("busy:seconds=7")
    with pytest.raises(RegistryBusyError, match="for 7 s ") as caught:
        registry.client.register_person(person)
    assert caught.value.passing
    assert registry.sent() == [("POST", 429)]


@pytest.mark.parametrize("fault", ["half", "malformed", "wrong-types"])
def test_a_spoilt_answer_to_a_creation_is_settled(opened: Opener, person: PersonUpdate, fault: str) -> None:
    registry = opened(f"{fault}:method=POST")
    assert registry.client.register_person(person) is Outcome.UNCHANGED
    assert list(registry.look().created_persons.values()) == [1]


@pytest.mark.parametrize("fault", ["half", "malformed", "wrong-types"])
def test_spoilt_answers_for_ever(opened: Opener, fault: str) -> None:
    with pytest.raises(RegistryMalformedError):
        opened(fault).client.ping()


@pytest.mark.parametrize(("ahead", "found"), [(0, 0), (3600, -3600)])
def test_a_clock_that_differs_is_told(tmp_path: Path, ahead: int, found: int) -> None:
    with (
        open_registry(str(tmp_path / "r"), PIC, key=KEY, more=["--ahead", str(ahead)]) as handle,
        EscrClient(handle.url, SecretStr(KEY), simulated=True) as client,
    ):
        told = client.ping().clock_ahead_s
    assert told is not None
    assert abs(told - found) < 60


@pytest.mark.parametrize(("kind", "words"), [("good", None), ("expired", "expired"), ("early", "not valid yet")])
def test_certificates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, words: str | None) -> None:
    with open_registry(str(tmp_path / "r"), PIC, key=KEY, more=["--tls", kind]) as handle:
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "registry-ca.pem"))
        transport.trusted.cache_clear()
        try:
            with EscrClient(handle.url, SecretStr(KEY), simulated=True) as client:
                if words is None:
                    assert client.ping().cards == 0
                    return
                with pytest.raises(RegistryCertificateError, match=words) as caught:
                    client.ping()
                assert "date and time" in caught.value.remedy
        finally:
            transport.trusted.cache_clear()
