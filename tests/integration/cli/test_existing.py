"""`station cards existing` as a person runs it."""

import json
from contextlib import closing
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from command_line import Station
from people import holder
from station.model.escn import Escn
from station.store.database import open_store

UID = "04112233445566"


@pytest.fixture
def cards(run: Station, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three people, and a list of their cards: one row is of nobody."""
    del run
    monkeypatch.setenv("STATION_REGISTRY", "simulated")
    people = [holder(number) for number in range(3)]
    with closing(open_store(tmp_path / "data" / "simulated.sqlite")) as store:
        store.holders.save_all(people)
    path = tmp_path / "cards.csv"
    rows = [f"{people[0].esi};{UID};A-17", f"{people[1].esi};;A-18", f"{people[2].esi}9;;A-19"]
    path.write_text("\n".join(["esi;uid;old number", *rows]), "utf-8")
    return path


def listed(run: Station) -> list[dict[str, str]]:
    return [json.loads(line) for line in run("cards", "existing", "list", "--json").out.splitlines()]


def test_from_a_list_to_registered_cards(run: Station, cards: Path, tmp_path: Path) -> None:
    shown = run("cards", "existing", "import", str(cards))
    assert (shown.code, "This person is not known here. Import the roster first." in shown.out) == (1, True)
    assert "2 new, 0 changed, 0 same, 0 numbered, 1 refused, 0 unreadable." in shown.err
    assert listed(run) == []
    assert run("cards", "existing", "import", str(cards), "--apply").code == 1
    papers = tmp_path / "stickers.pdf", tmp_path / "holograms.pdf"
    printed = run("cards", "existing", "stickers", "--out", str(papers[0]), "--holograms", str(papers[1]))
    assert "Stickers: 2." in printed.out
    assert run("cards", "existing", "stickers", "--out", str(papers[0])).out.startswith("Stickers: 0.")
    with closing(pdfium.PdfDocument(papers[1])) as document:
        text = document[0].get_textpage().get_text_range()
    first, second = listed(run)
    assert Escn.parse(first["escn"])
    assert first["escn"][:8].upper() in text
    assert "card A-17" in text
    needed = run("cards", "existing", "match", first["escn"])
    assert (needed.code, "has not been read" in needed.err) == (1, True)
    scans = tmp_path / "scans.txt"
    scans.write_text(f"https://s.esc-r.eu/{first['escn']};{UID}\nhttps://s.esc-r.eu/{second['escn']}\n", "utf-8")
    matched = run("cards", "existing", "match", "--from", str(scans))
    assert (matched.code, "2 of 2 matched." in matched.err) == (0, True), matched.err
    assert [card["state"] for card in listed(run)] == ["sticker on", "sticker on"]
    again = run("cards", "existing", "match", second["escn"])
    assert (again.code, "belongs to a card already" in again.err) == (1, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("match",), "There is no sticker to match."),
        (("match", "what is this"), "is not the code of a sticker"),
        (("match", "x", "--uid", "0411"), "is not a 7-byte UID"),
        (("match", "x", "--chip"), "A chip is written at a reader."),
        (("import", "no-such-file.csv"), "cannot be read"),
    ],
)
def test_what_is_wrong_is_said_in_a_line_or_two(run: Station, arguments: tuple[str, ...], said: str) -> None:
    ended = run("cards", "existing", *arguments)
    assert ended.code in {1, 2}
    assert said in ended.err
    assert "Traceback" not in ended.err
