"""The demo, run as a person runs it: a process of its own, an empty home."""

import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any, cast

import pypdfium2 as pdfium
import pytest
import zxingcpp
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from PIL import Image

from fake_escr.state import snapshot
from station.keys.demo import DemoCustody


def station(home: Path, *arguments: str, data: Path | None = None) -> "subprocess.CompletedProcess[str]":
    """Runs the command line with a home of its own and no display."""
    environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    environment |= {"HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"), "XDG_DATA_HOME": str(home / "data")}
    environment |= {"STATION_DATA_DIR": str(data)} if data else {}
    return subprocess.run(
        [sys.executable, "-m", "station", *arguments],
        env=environment,
        cwd=home,
        capture_output=True,
        text=True,
        check=False,
    )


def card_file(home: Path, uid: str) -> Path:
    """The `.picc` of a card that was issued: it lies in the tray for finished cards."""
    (found,) = (home / "demo" / "stack" / "out").glob(f"*{uid}.picc")
    return found


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def rows(home: Path) -> list[dict[str, Any]]:
    run = station(home, "demo", "--headless", "--json", "--out", str(home / "demo"))
    assert run.returncode == 0, run.stderr
    return [json.loads(line) for line in run.stdout.splitlines()]


@pytest.fixture(scope="module")
def issued(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those that became a card: six, or no test that looks at each of them says anything."""
    found = [row for row in rows if row["state"] == "issued"]
    assert len(found) == 6
    return found


def test_eight_rows_in_six_cards_out(rows: list[dict[str, Any]], issued: list[dict[str, Any]], home: Path) -> None:
    assert len(rows) == 8
    refused = [row for row in rows if row["state"] == "refused"]
    assert sorted("ESI" in row["reason"] for row in refused) == [False, True]
    assert "holder.no-consent" in {row["code"] for row in refused}
    assert len({row["escn"] for row in issued}) == len({row["uid"] for row in issued}) == 6
    for row in issued:
        assert {"esi", "escn", "uid", "state", "reason"} <= row.keys()
    seen = snapshot(home / "demo" / "state" / "registry.sqlite")
    assert len(seen.persons) == len(seen.cards) == 6
    assert set(seen.cards) == {row["escn"] for row in issued}


def test_every_qr_code_reads_from_the_plane_and_from_the_pdf(issued: list[dict[str, Any]], home: Path) -> None:
    faces = home / "demo" / "faces"
    for row in issued:
        expected = f"https://s.esc-r.eu/{row['escn']}"
        plane = Image.open(next(faces.glob(f"{row['escn']}.front-black.png")))
        with closing(pdfium.PdfDocument(faces / f"{row['escn']}.pdf")) as document:
            page: Image.Image = cast(Any, document[0]).render(scale=300 / 72).to_pil()
        assert [code.text for code in zxingcpp.read_barcodes(plane.convert("L"))] == [expected]
        assert [code.text for code in zxingcpp.read_barcodes(page)] == [expected]


def test_inspect_in_another_process_shows_the_data_zone(issued: list[dict[str, Any]], home: Path) -> None:
    row = issued[0]
    run = station(home, "inspect", "--json", "--reader", f"simulated:{card_file(home, row['uid'])}")
    assert run.returncode == 0, run.stderr
    report = json.loads(run.stdout)
    assert report["uid"] == row["uid"]
    (application,) = report["applications"]
    assert application["aid"] == "F58840"
    assert application["key_versions"] == ["01"] * 7
    escn, signature, certificate = (bytes.fromhex(file["content"]) for file in application["files"])
    assert escn.hex() == row["escn"].replace("-", "")
    assert report["zone"]["signature_valid"] is True
    key = x509.load_der_x509_certificate(certificate).public_key()
    assert isinstance(key, ec.EllipticCurvePublicKey)
    key.verify(signature, escn + bytes.fromhex(row["uid"]), ec.ECDSA(hashes.SHA256()))


def test_verify_finds_the_card_in_the_records_and_no_stranger(issued: list[dict[str, Any]], home: Path) -> None:
    row = issued[0]
    card = f"simulated:{card_file(home, row['uid'])}"
    run = station(home, "verify", "--json", "--reader", card, data=home / "demo" / "state")
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout)["escn"] == row["escn"]
    stranger = station(home, "verify", "--reader", card)
    assert stranger.returncode == 1
    assert "no record" in stranger.stderr


def test_no_key_of_the_application_is_its_default_any_more(issued: list[dict[str, Any]], home: Path) -> None:
    for row in issued:
        card = json.loads(card_file(home, row["uid"]).read_text())["card"]
        (application,) = card["applications"]
        keys = [bytes.fromhex(key["octets"]) for key in application["keys"]]
        default = DemoCustody("999859608").derive("dam-default", 0, bytes.fromhex(row["uid"] + "F58840")).reveal()
        assert len(keys) == len(set(keys)) == 7
        assert not {default, bytes(16)} & set(keys)


def test_the_second_run_comes_to_the_same(rows: list[dict[str, Any]], home: Path) -> None:
    run = station(home, "demo", "--headless", "--out", str(home / "demo-again"))
    assert run.returncode == 0, run.stderr
    assert run.stdout.count("issued") == 6


def test_a_folder_that_is_not_a_demo_is_left_alone(home: Path) -> None:
    (home / "mine").mkdir()
    (home / "mine" / "thesis.txt").write_text("years of work")
    run = station(home, "demo", "--headless", "--out", str(home / "mine"))
    assert run.returncode == 2
    assert "not empty" in run.stderr
    assert (home / "mine" / "thesis.txt").exists()
