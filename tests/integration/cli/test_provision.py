"""`station provision` and then `station issue`, with a keyfile of its own: from factory-fresh cards to issued ones."""

import csv
import errno
import io
import json
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from fake_reader.blank import make_stack
from fake_reader.personality import PERSONALITIES
from station.cli import app
from station.growing_file import GrowingFile
from station.issuance.provisioning import Bench, Tap
from station.keys.key import KeyId, Purpose
from station.keys.keyfile import create_keyfile
from station.keys.keyfile_store import KeyfileStore
from station.keys.sealed import Cost
from station.model.secret import SecretKey

PASSPHRASE = "four random words"
CHEAP = Cost(1 << 14)
ROOTS = {
    ("picc-master", 1): Purpose.PICC_MASTER,
    ("dam", 1): Purpose.DAM,
    ("dam-default", 0): Purpose.DAM_DEFAULT,
    ("cdz-master", 1): Purpose.APPLICATION,
    ("cdz", 1): Purpose.APPLICATION,
}
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command line; the passphrase is typed where it is asked for."""
    monkeypatch.setenv("STATION_DATA_DIR", str(tmp_path / "data"))

    def no_desk(open_station: object, site: object, *, title: str) -> int:
        raise AssertionError(title)

    def command(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["station", *arguments])
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSPHRASE}\n"))
        code = app.run(no_desk)
        said = capsys.readouterr()
        return code, said.out, said.err

    return command


def keyfile(path: Path) -> None:
    """A keyfile for simulated cards with roots that no other test has."""
    create_keyfile(path, SecretKey(PASSPHRASE.encode()), simulated=True, cost=CHEAP)
    store = KeyfileStore(path, SecretKey(PASSPHRASE.encode()), cost=CHEAP)
    for number, ((name, version), purpose) in enumerate(ROOTS.items()):
        store.add(KeyId(name, version), purpose, SecretKey(bytes(range(number, number + 16))))
    store.new_signing_key()
    store.lock()


def test_a_mixed_stack_is_sorted_and_reported(run: Run, tmp_path: Path) -> None:
    keyfile(tmp_path / "data" / "keys.json")
    make_stack(tmp_path / "stack", 2, seed=1, fresh=True)
    make_stack(tmp_path / "stack", 1, seed=2, fresh=True, personality=PERSONALITIES["EV1-8K"])
    report = tmp_path / "blanks.csv"
    reader = f"simulated:{tmp_path / 'stack'}"
    code, out, _ = run("provision", "--reader", reader, "--report", str(report), "--json")
    assert code == 1
    rows = [json.loads(line) for line in out.splitlines()]
    assert Counter(row["result"] for row in rows) == {"ready": 2, "rejected": 1}
    written = list(csv.DictReader(report.read_text("utf-8").splitlines()))
    assert [(row["uid"], row["result"]) for row in written] == [(row["uid"], row["result"]) for row in rows]
    assert len(pdfium.PdfDocument(report.with_suffix(".pdf"))) == 1
    for path in sorted((tmp_path / "stack" / "out").glob("*.picc")):
        path.rename(tmp_path / "stack" / path.name)
    code, out, _ = run("provision", "--reader", reader, "--count", "2")
    assert code == 0
    assert "Blanks: 2 (already: 2), rejected: 0, again: 0." in out
    assert run("provision", "--reader", reader, "--count", "2")[0] == 1, "one is left, two were wanted"


def test_a_report_that_takes_no_more_names_the_card_that_it_lacks(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_stack(tmp_path / "stack", 2, seed=1, fresh=True)
    wanted = ("provision", "--reader", f"simulated:{tmp_path / 'stack'}", "--json", "--report")
    code, _, said = run(*wanted, str(tmp_path / "nowhere" / "blanks.csv"))
    assert (code, "cannot be written" in said, (tmp_path / "nowhere").exists()) == (2, True, False)

    add = GrowingFile.add

    def full(file: GrowingFile, text: str, *, lasting: bool = False) -> None:
        if not text.startswith("time,"):
            raise OSError(errno.ENOSPC, "No space left on device")
        add(file, text)

    monkeypatch.setattr(GrowingFile, "add", full)
    code, out, said = run(*wanted, str(tmp_path / "blanks.csv"))
    (row,) = map(json.loads, out.splitlines())
    assert (code, row["result"]) == (3, "ready")
    assert f"card {row['uid']}: the disk is full" in " ".join(said.split())


def test_a_card_that_does_not_come_back_is_counted_and_said(run: Run, tmp_path: Path) -> None:
    make_stack(tmp_path / "stack", 1, seed=1, fresh=True)
    wanted = ("provision", "--reader", f"simulated:{tmp_path / 'stack'}", "--fault", "dead:apdu=12")
    code, out, said = run(*wanted)
    assert (code, "again: 1" in out, "put it aside" in " ".join(said.split())) == (1, True, True)


def test_a_batch_that_is_stopped_has_its_paper_and_its_sum(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_stack(tmp_path / "stack", 2, seed=1, fresh=True)
    tap, done = Bench.tap, list[Tap]()

    def interrupted(bench: Bench) -> Tap:
        if done:
            raise KeyboardInterrupt
        done.append(tap(bench))
        return done[0]

    monkeypatch.setattr(Bench, "tap", interrupted)
    report = tmp_path / "blanks.csv"
    code, out, said = run("provision", "--reader", f"simulated:{tmp_path / 'stack'}", "--report", str(report))
    assert (code, "Blanks: 1 (" in out, "Stopped." in said) == (1, True, True)
    assert len(report.read_text("utf-8").splitlines()) == 2
    assert len(pdfium.PdfDocument(report.with_suffix(".pdf"))) == 1


def test_a_recipe_that_is_permanent_wants_a_name(run: Run, tmp_path: Path) -> None:
    make_stack(tmp_path / "stack", 1, seed=1, fresh=True)
    recipe = tmp_path / "hard.toml"
    recipe.write_text(
        '[recipe]\nname = "hard"\ngenerations = ["EV2"]\nfree_memory = 0\noriginality = true\n[master]\n'
        'key = "picc-master"\nversion = "01"\ninput = ["uid"]\n[permanent]\ndisable_format = true\n'
    )
    wanted = ("provision", "--reader", f"simulated:{tmp_path / 'stack'}", "--recipe", str(recipe))
    code, _, said = run(*wanted)
    assert (code, "nobody has confirmed it" in " ".join(said.split())) == (2, True)
    assert run(*wanted, "--permanent", "Ada")[0] == 0


def test_real_keys_and_simulated_cards_do_not_meet(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "data" / "keys.json"
    create_keyfile(path, SecretKey(PASSPHRASE.encode()), simulated=False, cost=CHEAP)
    make_stack(tmp_path / "stack", 1, seed=1, fresh=True)
    code, out, _ = run("provision", "--reader", f"simulated:{tmp_path / 'stack'}")
    assert code == 0, "the demo keys serve where the keyfile is for real cards"
    assert "Blanks: 1 (" in out
