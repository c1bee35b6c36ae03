"""What is on a card, without a key."""

import json
from typing import Any

from small_card import AID, ESCN, PROFILES, encode
from station.desfire.contents import ChipContents
from station.desfire.inspect import inspect_card

# The fixtures' classes stand in conftest.py, which is not imported.
Card = Any
Keys = Any
Attempts = Any


def test_inspection(card: Card, contents: ChipContents, keys: Keys, attempts: Attempts) -> None:
    profile = PROFILES["esc-cdz"]
    blank = inspect_card(card, profile)
    assert blank.applications == ()
    assert blank.zone is None
    encode(card, profile, contents, keys, attempts)
    report = inspect_card(card, profile)
    assert report.zone is not None
    assert (report.zone.escn, report.zone.signature_valid) == (contents.escn, True)
    assert report.zone.certificate_subject == "CN=Test issuer"
    said = json.loads(json.dumps(report.as_json()))
    assert said["uid"] == str(contents.uid)
    assert said["card"] == "MIFARE DESFire EV2"
    assert said["key_versions"] == {"00": "01", "10": "01", "11": "01", "12": "01"}
    (application,) = said["applications"]
    assert (application["aid"], application["key_settings"]) == ("F58840", "0BA7")
    assert application["key_versions"] == ["01"] * 7
    assert [file["number"] for file in application["files"]] == [0, 1, 2]
    assert application["files"][0] == {
        "number": 0,
        "type": "standard",
        "mode": "plain",
        "rights": "E000",
        "size": 16,
        "content": ESCN.octets.hex().upper(),
    }
    card.applications[AID].files[1].data[5] ^= 1
    tampered = inspect_card(card, profile).zone
    assert tampered is not None
    assert tampered.signature_valid is False
    assert inspect_card(card, None).zone is None


def test_inspection_of_a_card_that_shows_little(card: Card, contents: ChipContents) -> None:
    card.lists_freely = False
    report = inspect_card(card, PROFILES["esc-cdz"])
    assert report.applications is None
    assert report.as_json()["applications"] == []


def test_inspection_of_half_a_zone(card: Card, contents: ChipContents, keys: Keys, attempts: Attempts) -> None:
    profile = PROFILES["esc-cdz"]
    encode(card, profile, contents, keys, attempts)
    card.applications[AID].files[0].data[:] = b"\xff" * 16
    del card.applications[AID].files[2]
    card.applications[b"\x01\x02\x03"] = card.applications[AID]
    zone = inspect_card(card, profile).zone
    assert zone is not None
    assert (zone.escn, zone.signature_valid, zone.certificate_subject) == (None, None, None)
