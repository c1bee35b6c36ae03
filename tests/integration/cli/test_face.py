"""`station face`, as a person types it."""

import json
from pathlib import Path

import pypdfium2
import pytest
from typer.testing import CliRunner

from station.cli.app import app
from station.cli.face_watch import watch_template
from station.errors import FileUnwritableError, InputError, TemplateError
from station.model.card_stock import Hologram
from station.printer.profile import PrinterProfile
from station.printer.template import shipped_file


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("STATION_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path


def station(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["face", *words])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.output


def test_check_reports_lines_and_leaves_with_1_for_errors(here: Path) -> None:
    text = shipped_file("classic").read_text()
    (here / "mine.toml").write_text(text.replace("w = 15.9\nh = 19.3", "w = 15.9\nh = 18.3"))
    code, said = station("check", "mine.toml", "--json")
    findings = [json.loads(line) for line in said.splitlines()]
    assert code == 1
    (error,) = [finding for finding in findings if finding["severity"] == "error"]
    assert error["line"] == text.splitlines().index('id = "code"')
    assert "no room for 4 dots" in error["message"]


def test_check_leaves_with_0_for_warnings() -> None:
    code, said = station("check", "classic")
    assert code == 0
    assert "classic.toml:133: warning: element 11 of the front" in said


def test_the_k_only_design_is_for_a_k_only_ribbon() -> None:
    assert station("check", "mono", "--printer-profile", "k-only-300")[0] == 0
    code, said = station("check", "campus", "--printer-profile", "k-only-300")
    assert code == 1
    assert "the ribbon k has no colour panel" in said


@pytest.mark.parametrize(
    ("words", "error"), [(["check", "gone"], TemplateError), (["guide", "--template", "gone.toml"], TemplateError)]
)
def test_a_template_that_is_not_there(words: list[str], error: type[Exception]) -> None:
    with pytest.raises(error):
        station(*words)


def test_sheets_that_have_no_place_are_said(here: Path) -> None:
    (here / "out" / "sheets.pdf").mkdir(parents=True)
    with pytest.raises(FileUnwritableError, match=r"sheets\.pdf"):
        station("render", "--as", "sheets", "--out", "out")


def test_sheets_and_volumes_of_the_sample_roster(here: Path) -> None:
    for form, file, pages in (("sheets", "sheets.pdf", 2), ("bureau", "cards-0001.pdf", 14)):
        code, said = station("render", "--template", "campus", "--as", form, "--out", "out")
        assert code == 0, said
        document = pypdfium2.PdfDocument(here / "out" / file)
        assert len(document) == pages
        document.close()


def test_cards_that_would_outlive_their_look_are_counted(here: Path) -> None:
    (here / "old.toml").write_text(shipped_file("classic").read_text().replace('mark = "above"\n', ""))
    code, said = station("render", "--template", "old.toml", "--as", "sheets", "--out", "out")
    assert code == 0
    assert "7 of the cards would be valid beyond 2027-12-31" in " ".join(said.split())
    assert "beyond" not in station("render", "--as", "sheets", "--out", "out")[1]


def test_watching_draws_anew_when_the_template_is_saved(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    template, out = here / "mine.toml", here / "out"
    template.write_text(shipped_file("classic").read_text())
    drawn: list[bytes] = []

    def pause(_: float) -> None:
        drawn.append((out / "front.png").read_bytes())
        if len(drawn) == 1:
            template.write_text(shipped_file("classic").read_text().replace("#1f3a6b", "#6b1f3a"))
        elif len(drawn) == 2:
            template.write_text("[[")
        elif len(drawn) == 3:
            raise KeyboardInterrupt

    watch_template(template, PrinterProfile(), Hologram.PRE_APPLIED, None, out, pause=pause)
    assert drawn[0] != drawn[1] == drawn[2]
    assert "not valid TOML" in capsys.readouterr().err


def test_stickers_from_a_list_of_cards(here: Path) -> None:
    (here / "cards.csv").write_text("escn,name\n6a01dfc0-cb98-1035-a19b-001999859608,Bo Li\n")
    code, said = station("stickers", "cards.csv")
    assert (code, said) == (0, "Stickers: 1. stickers.pdf\n")
    assert (here / "stickers.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("number,name\n", "no column escn"),
        ("escn,name\n12,Bo Li\n", "line 2: '12' is not an ESCN"),
        ("escn,name\n\xff".encode("latin-1"), "cannot be read as a CSV"),
    ],
)
def test_a_list_that_is_none_names_its_line(here: Path, text: str | bytes, says: str) -> None:
    (here / "cards.csv").write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(InputError, match=says):
        station("stickers", "cards.csv")
    assert not (here / "stickers.pdf").exists()
