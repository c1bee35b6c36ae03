"""A card that hides its UID, at the command line: issued, inspected with keys, verified, under its real UID."""

import json
from dataclasses import replace
from importlib import resources
from pathlib import Path

import pytest

from command_line import Station
from fake_reader.blank import PICC_MASTER_ROOT, make_blank
from fake_reader.card_file import load_card, save_card
from fake_reader.diversify import diversify
from fake_reader.image import MASTER_KEY, Key, KeyType
from station.desfire.application import PICC_AID

UID = bytes.fromhex("04112233445566")
SAMPLE = Path(str(resources.files("station.roster") / "sample" / "roster.csv"))


@pytest.fixture
def card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A blank of the owner's; the settings name a profile for such cards."""
    shipped = (resources.files("station.desfire") / "profiles" / "esc-cdz.toml").read_text()
    owned = shipped.replace('"delegated"', '"owned"').replace('input = ["uid"]', 'input = ["aid"]')
    profile = tmp_path / "hidden.toml"
    profile.write_text(f"[card]\nrandom_uid = true\n{owned}")
    monkeypatch.setenv("STATION_CHIP_PROFILE", str(profile))
    blank = make_blank(UID)
    master = Key(KeyType.AES, diversify(PICC_MASTER_ROOT, PICC_AID.octets), 1)
    path = tmp_path / "stack" / "card.picc"
    path.parent.mkdir()
    hiding = replace(blank.configuration, random_uid=True)
    save_card(path, replace(blank, picc_keys={**blank.picc_keys, MASTER_KEY: master}, configuration=hiding))
    return path


def test_from_blank_to_verified(run: Station, card: Path, tmp_path: Path) -> None:
    parts = ("--registry", "simulated", "--printer", f"pdf:{tmp_path / 'faces'}", "--json", "--limit", "1")
    issued = run("issue", str(SAMPLE), "--reader", f"simulated:{card.parent}", *parts)
    assert issued.code == 0, issued.err
    (row,) = [json.loads(line) for line in issued.out.splitlines()]
    assert (row["state"], row["uid"]) == ("issued", UID.hex().upper())
    (done,) = card.parent.glob("out/*.picc")
    reader = ("--json", "--reader", f"simulated:{done}")
    inspected = json.loads(run("inspect", "--keys", *reader).out)
    assert inspected["uid"] is None
    (unlocked,) = inspected["unlocked"].values()
    assert set(unlocked["keys"].values()) == {True}
    verified = json.loads(run("verify", *reader).out)
    assert (verified["uid"], verified["escn"]) == (row["uid"], row["escn"])
    assert load_card(done).configuration.random_uid
