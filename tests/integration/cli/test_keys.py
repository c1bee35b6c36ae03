"""`station keys` as a technician uses it, secrets on stdin."""

import errno
import io
import json
import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import keyring
import pypdfium2 as pdfium
import pytest
from keyring.backends.null import Keyring as NoKeyring

from station.cli import app
from station.keys.key import check_value
from station.keys.sealed import Cost
from station.model.secret import SecretKey

FIRST, SECOND = "00112233445566778899AABBCCDDEEFF", "0F0E0D0C0B0A09080706050403020100"
SUM = bytes(a ^ b for a, b in zip(bytes.fromhex(FIRST), bytes.fromhex(SECOND), strict=True))
PASSPHRASE = "four random words"
Keys = Callable[..., "Said"]


@dataclass(frozen=True, slots=True)
class Said:
    """What one command came to."""

    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Keys]:
    """Runs `station keys …` with lines on stdin; the first is the passphrase. Sealing is made cheap."""
    monkeypatch.setenv("STATION_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setattr("station.keys.keyfile.Cost", lambda: Cost(1 << 14))
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())

    def run(*arguments: str, typed: str = "", passphrase: str = PASSPHRASE) -> Said:
        monkeypatch.setattr(sys, "argv", ["station", "keys", *arguments])
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"{passphrase}\n{typed}"))
        code = app.run(_no_desk)
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    yield run
    keyring.set_keyring(before)


def _no_desk(open_station: object, site: object, *, title: str) -> int:
    raise AssertionError(title)


def test_a_key_comes_in_by_ceremony_and_leaves_no_trace_of_itself(keys: Keys, tmp_path: Path) -> None:
    assert keys("init", typed=f"{PASSPHRASE}\n").returncode == 0
    slip = f"Ada\n{FIRST[:-1]}0\nn\nAda\n{FIRST}\ny\nada\n{SECOND}\ny\nBob\n{SECOND}\ny\n"
    report = tmp_path / "ceremony.pdf"
    run = keys("import", "cdz", "--for", "application", "--report", str(report), typed=slip)
    assert run.returncode == 0, run.stderr
    assert "ada cannot give this component" in run.stderr
    value = check_value(SecretKey(SUM))
    assert f"Imported cdz, version 01, check value {value}" in run.stdout
    page: str = cast(Any, pdfium.PdfDocument(report))[0].get_textpage().get_text_bounded()
    assert {"Ada", "Bob", value, check_value(SecretKey(bytes.fromhex(FIRST)))} <= set(page.split())
    listed = keys("list", "--json")
    assert listed.stdout == (
        f'{{"name": "cdz", "version": "01", "purpose": "application", "check_value": "{value}"}}\n'
    )
    said = run.stdout + run.stderr + listed.stdout + page
    written = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    for secret in (bytes.fromhex(FIRST), bytes.fromhex(SECOND), SUM):
        assert secret.hex() not in said.lower()
        assert secret not in written
        assert secret.hex().encode() not in written.lower()


def test_before_anybody_types_a_component_the_protocol_has_a_place_and_the_check_value_a_form(
    keys: Keys, tmp_path: Path
) -> None:
    assert keys("init", typed=f"{PASSPHRASE}\n").returncode == 0
    for option, given, said in (
        ("--report", str(tmp_path / "nowhere" / "x.pdf"), "cannot be written"),
        ("--check-value", "ZZ", "6 digits"),
    ):
        run = keys("import", "cdz", "--for", "application", option, given)
        assert (run.returncode, said in run.stderr, "Component" in run.stderr) == (2, True, False)
    assert keys("list", "--json").stdout == ""


def test_without_its_protocol_no_key_comes_in(keys: Keys, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert keys("init", typed=f"{PASSPHRASE}\n").returncode == 0

    sync = os.fsync

    def full(handle: int) -> None:
        if "ceremony" in os.readlink(f"/proc/self/fd/{handle}"):
            raise OSError(errno.ENOSPC, "No space left on device")
        sync(handle)

    monkeypatch.setattr(os, "fsync", full)
    typed, report = f"Ada\n{FIRST}\ny\nBob\n{SECOND}\ny\n", tmp_path / "ceremony.pdf"
    run = keys("import", "cdz", "--for", "application", "--report", str(report), typed=typed)
    assert (run.returncode, "the disk is full" in run.stderr, report.exists()) == (2, True, False)
    assert keys("list", "--json").stdout == ""


def test_mistakes_are_said_and_cost_nothing(keys: Keys) -> None:
    assert keys("list").returncode == 3
    assert keys("init", typed="something else again\n").returncode == 2
    assert keys("init", typed=f"{PASSPHRASE}\n").returncode == 0
    assert keys("init", typed=f"{PASSPHRASE}\n").returncode == 2
    assert keys("generate", "cdz", "--for", "application").returncode == 0
    for arguments, code, said in (
        (("generate", "cdz", "--for", "application"), 2, "already holds the key cdz, version 01"),
        (("generate", "cdz", "--for", "application", "--version", "00"), 2, "Version 00 is for DAM default keys"),
        (("generate", "dam-default", "--for", "dam-default"), 2, "Version 00 is for DAM default keys"),
        (("generate", "cdz", "--for", "application", "--version", "1x"), 2, "not a key version"),
        (("signing", "request", "r.pem"), 3, "no signing key yet"),
        (("signing", "new"), 0, ""),
        (("signing", "new"), 2, "There is a signing key already"),
        (("signing", "import", __file__), 2, "the file holds no certificate"),
    ):
        run = keys(*arguments)
        assert (run.returncode, said in " ".join(run.stderr.split())) == (code, True), run.stderr
    wrong = keys("list", passphrase="wrong")
    assert wrong.returncode == 2
    assert "not the passphrase" in wrong.stderr
    assert "Traceback" not in wrong.stderr


def test_another_passphrase(keys: Keys) -> None:
    keys("init", typed=f"{PASSPHRASE}\n")
    assert keys("passphrase", typed="correct horse battery\ncorrect horse battery\n").returncode == 0
    assert keys("list").returncode == 2
    assert keys("list", passphrase="correct horse battery").returncode == 0


def test_what_is_done_to_keys_is_recorded_and_a_changed_row_is_named(keys: Keys, tmp_path: Path) -> None:
    keys("init", typed=f"{PASSPHRASE}\n")
    keys("generate", "cdz", "--for", "application")
    rows = [json.loads(line) for line in keys("audit", "show", "--json").stdout.splitlines()]
    assert [(row["number"], row["action"], row["key"], row["version"], row["purpose"]) for row in rows] == [
        (1, "keys.init", None, None, "keyfile"),
        (2, "key.generate", "cdz", 1, "application"),
    ]
    whole = json.loads(keys("audit", "verify", "--json").stdout)
    assert (whole["rows"], whole["faults"]) == (2, [])
    with closing(sqlite3.connect(tmp_path / "data" / "station.sqlite")) as db, db:
        db.execute("DROP TRIGGER audit_no_update")
        db.execute("UPDATE audit SET actor = 'os:somebody' WHERE number = 1")
    changed = keys("audit", "verify", "--head", whole["head"])
    assert (changed.returncode, changed.stdout.split(" is ")[0]) == (1, "Row 1")


@pytest.mark.parametrize("given", [("verify", "--head", "2:AB"), ("show", "--card", "04XY")])
def test_what_cannot_be_looked_for_in_the_audit_is_said(keys: Keys, given: tuple[str, ...]) -> None:
    said = keys("audit", *given)
    assert (said.returncode, given[-1] in said.stderr) == (2, True)
