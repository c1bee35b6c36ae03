"""A whole run at its most verbose leaves no key behind, in no form, in nothing that it writes."""

import io
import json
import logging
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pypdfium2 as pdfium
import pytest

from authority import certificate_for
from command_line import Ran, command_line
from fake_reader.blank import make_stack
from secrets_in_play import SecretsInPlay
from station.keys.sealed import Cost
from tokens import ROOTS
from traces import files_below, whole_text

PASSPHRASE = "four random words"
COMPONENTS = ("8F3A51C2D4E7690BA1B2C3D4E5F60718", "1029384756AFBECD0A1B2C3D4E5F6071")


@pytest.fixture
def logged(tmp_path: Path) -> Iterator[Path]:
    """Everything that anything logs, at the lowest level, in a file."""
    path, root = tmp_path / "log", logging.getLogger()
    handler, level = logging.FileHandler(path), root.level
    handler.setFormatter(logging.Formatter("%(name)s %(levelname)s %(message)s %(args)r"))
    root.addHandler(handler)
    root.setLevel(1)
    yield path
    root.setLevel(level)
    root.removeHandler(handler)
    handler.close()


def test_a_whole_run_tells_no_key(
    tmp_path: Path,
    logged: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """From an empty keyfile to a card that was moved to a new key; the cards' own files hold keys, and are found."""
    monkeypatch.setenv("STATION_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "no-settings"))
    monkeypatch.setenv("STATION_REGISTRY", "simulated")
    monkeypatch.setenv("STATION_TRANSCRIPT", str(tmp_path / "transcript.jsonl"))
    monkeypatch.setattr("station.keys.keyfile.Cost", lambda: Cost(1 << 14))
    station, said = command_line(monkeypatch, capsys), list[Ran]()
    secrets = SecretsInPlay(monkeypatch)

    def run(*arguments: str, typed: str = "") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSPHRASE}\n{typed}"))
        said.append(station(*arguments))
        assert said[-1].code == 0, (arguments, said[-1])
        return said[-1]

    run("keys", "init", "--simulated", typed=f"{PASSPHRASE}\n")
    slips = "".join(f"{who}\n{digits}\ny\n" for who, digits in zip(("Ada", "Bob"), COMPONENTS, strict=True))
    report = ("--report", str(tmp_path / "ceremony.pdf"))
    run("keys", "import", "picc-master", "--for", "picc-master", *report, typed=slips)
    for key, purpose in ROOTS.items():
        if key.name != "picc-master":
            run("keys", "generate", key.name, "--for", purpose.value, "--version", f"{key.version:02X}")
    run("keys", "signing", "new")
    run("keys", "signing", "request", str(tmp_path / "request.pem"))
    (tmp_path / "theirs.pem").write_bytes(certificate_for((tmp_path / "request.pem").read_bytes(), days=400))
    run("keys", "signing", "import", str(tmp_path / "theirs.pem"))
    run("keys", "list", "--json")

    stack = tmp_path / "stack"
    make_stack(stack, 1, seed=1, fresh=True)
    reader = ("--reader", f"simulated:{stack}")

    def put_back() -> None:
        for path in (stack / "out").glob("*.picc"):
            path.rename(stack / path.name)

    run("provision", *reader, "--report", str(tmp_path / "blanks.csv"))
    put_back()
    roster = tmp_path / "roster.csv"
    roster.write_text(
        "ESI,Name,Level,E-mail,Valid until,Photo,Consent\n"
        "urn:schac:personalUniqueCode:int:esi:uni-demo.example:2026-0001,Ada,master,ada@uni-demo.example,2030-09-30,,card\n"
    )
    run("issue", str(roster), *reader, "--out", str(tmp_path / "faces"), "--json")
    put_back()
    run("verify", *reader)
    run("inspect", "--keys", *reader, "--json")
    run("reader", "trace", *reader, "--json", "--out", str(tmp_path / "trace.jsonl"))
    run("keys", "generate", "cdz", "--for", "application", "--version", "02")
    run("keys", "roll", "cdz", "--to", "02", *reader)
    put_back()
    run("keys", "audit", "verify")
    run("backup", str(tmp_path / "backup.zip"))

    cards = {path.name: path.read_bytes() for path in stack.rglob("*.picc")}
    assert secrets.found_in(cards), "the search finds nothing even where keys are"
    assert {kind.split()[0] for kind in secrets.all.values()} == {"key", "random", "private"}
    assert len(secrets.all) > 60
    written = {str(path): _content(path) for path in files_below(tmp_path, but=("stack", "tokens"))}
    assert {"log", "transcript.jsonl", "simulated.sqlite", "ceremony.pdf"} <= {Path(name).name for name in written}
    database = tmp_path / "data" / "simulated.sqlite"
    written |= {
        f"{database} as it is read": whole_text(database),
        "stdout and stderr": json.dumps([(r.out, r.err) for r in said]).encode(),
    }
    assert secrets.found_in(written) == []


def _content(path: Path) -> bytes:
    """A file as it is, with what is compressed in it."""
    content = path.read_bytes()
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive:
            return content + b"".join(archive.read(name) for name in archive.namelist())
    if path.suffix == ".pdf":
        pages = cast("Any", pdfium.PdfDocument(path))
        return content + "\n".join(page.get_textpage().get_text_bounded() for page in pages).encode()
    return content
