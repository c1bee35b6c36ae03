"""What is written on paper, in the language that it is asked for."""

import sys
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pypdfium2
import pytest

from small_files import files_no_longer_than
from station.errors import ReportUnwrittenError
from station.issuance.papers.ceremony_report import write_report as write_ceremony
from station.issuance.papers.provisioning_report import BatchReport, write_summary
from station.issuance.papers.statistics_report import write_report as write_statistics
from station.issuance.papers.statistics_words import row_word
from station.issuance.provisioning import Tap, Verdict
from station.keys.ceremony import Contribution
from station.keys.key import KeyId, KeyInfo, Purpose
from station.model.card import CardState, CardUid, Problem
from station.model.holder import AcademicLevel
from station.model.standing import Standing
from station.model.written import written_day, written_moment, written_number
from station.settings import Settings, Window
from station.settings.language import language_of
from station.store.outbox import MessageState
from station.store.statistics import Statistics

FOUND = Statistics(
    state=(("issued", 2), ("ready", 1), ("encoding", 1)),
    standing=(("active", 2),),
    level=(("none", 2),),
    month=(("2026-11", 2),),
    desk=(("001", 2),),
    template=(("classic 1", 2),),
    rejects=(("card.verification", 1), ("unknown", 1)),
    backlog=(("pending", 1),),
    made=1234,
    spoiled=2,
    erased=0,
    seconds=1.25,
)  # fmt: skip
FIGURES = {"made": 1234, "seconds": 1.25, "cost_cents": 123456}


def text_of(paper: Path) -> str:
    with pypdfium2.PdfDocument(paper) as pages:
        text = "\n".join(page.get_textpage().get_text_range() for page in pages)
    return text.replace("\u00a0", " ")


def test_statistics_in_french(tmp_path: Path) -> None:
    paper = tmp_path / "cards.pdf"
    write_statistics(paper, (date(2026, 1, 1), date(2026, 11, 26)), FOUND, FIGURES, "EUR", "fr")
    text = text_of(paper)
    for said in ("Cartes, 1 janvier 2026 – 26 novembre 2026", "1 234,56 EUR", "novembre 2026", "Refusées au contrôle"):
        assert said in text
    assert not {"made", "issued", "active", "none", "pending", "State", "unknown", "1.2"} & set(text.split())


def test_statistics_in_english_have_words_too(tmp_path: Path) -> None:
    paper = tmp_path / "cards.pdf"
    write_statistics(paper, (date(2026, 1, 1), date(2026, 11, 26)), FOUND, FIGURES, "EUR", "de")
    text = text_of(paper)
    for said in ("Cards, 2026-01-01", "1 234.56 EUR", "No level given", "Did not pass the check"):
        assert said in text


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_row_that_there_can_be_has_a_word(language: str) -> None:
    for table, kinds in (("state", CardState), ("standing", Standing)):
        assert all(row_word(table, kind.value, language) != kind.value for kind in kinds)
    assert all(row_word("level", level.value.lower(), language) != level.value.lower() for level in AcademicLevel)
    waiting = set(MessageState) - {MessageState.DONE}
    assert all(row_word("backlog", state.value, language) != state.value for state in waiting)
    assert row_word("rejects", "printer.ribbon", language) != row_word("rejects", "of another kind", language)


def test_a_ceremony_in_french_with_every_letter_of_a_name(tmp_path: Path) -> None:
    paper = tmp_path / "ceremony.pdf"
    key = KeyInfo(KeyId("cdz", 1), Purpose.APPLICATION, "F84FF3")
    given = (Contribution("Łukasz Brzęk", "0171FD"), Contribution("Zoë", "816D5A"))
    with paper.open("wb") as file:
        write_ceremony(file, key, given, "Université", datetime(2026, 11, 26, 9, 5, tzinfo=UTC), "fr")
    text = text_of(paper)
    for said in ("Cérémonie de clés", "26 novembre 2026, 09:05 UTC", "Clés d’une application", "Łukasz Brzęk · 0171FD"):
        assert said in text


def test_a_batch_of_blanks_in_french_with_what_a_reason_quotes(tmp_path: Path) -> None:
    paper, uid = tmp_path / "blanks.pdf", CardUid(bytes.fromhex("04A1B2C3D4E580"))
    unfit = Problem("card.unfit", "Card X does not suit: it holds <what> & more.", "Put it aside.")
    taps = (Tap(Verdict.READY, uid, "EV2", None, 0.5), Tap(Verdict.REJECTED, None, None, unfit, 0.1))
    write_summary(paper, taps, "esc-blank", "Université", datetime(2026, 11, 26, 9, 5, tzinfo=UTC), "fr")
    text = text_of(paper)
    for said in ("Cartes vierges", "26 novembre 2026", "Recette", "Préparée", "UID inconnu", "Mise de côté", "<what>"):
        assert said in text
    assert not {"ready", "rejected", "Card", "Result", "Reason", "recipe"} & set(text.replace("Card X", "").split())


def test_the_rows_of_a_batch_say_their_reasons_as_their_reader_does_and_the_rest_as_programs_do(tmp_path: Path) -> None:
    path, unfit = tmp_path / "blanks.csv", Problem("card.unfit", "Card X does not suit.", "Put it aside.")
    report = BatchReport(path, lambda: datetime(2026, 11, 26, 9, 5, tzinfo=UTC), lambda problem: f"({problem.code})")
    report.add(Tap(Verdict.REJECTED, None, None, unfit, 0.1))
    report.close()
    _, row = path.read_text("utf-8").splitlines()
    assert row == "2026-11-26T09:05:00+00:00,,,rejected,card.unfit,(card.unfit),0.10"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_report_on_a_full_disk_keeps_whole_rows_and_names_the_card(tmp_path: Path) -> None:
    path, uid = tmp_path / "blanks.csv", CardUid(bytes.fromhex("04A1B2C3D4E580"))
    tap = Tap(Verdict.READY, uid, "EV2", None, 0.5)
    with closing(BatchReport(path, lambda: datetime(2026, 11, 26, 9, 5, tzinfo=UTC))) as report:
        report.add(tap)
        kept = path.read_bytes()
        with files_no_longer_than(len(kept) + 10), pytest.raises(ReportUnwrittenError, match=str(uid)):
            report.add(tap)
    assert path.read_bytes() == kept


def test_days_and_numbers_as_a_language_writes_them() -> None:
    day, moment = date(2031, 9, 30), datetime(2031, 9, 30, 7, 5, tzinfo=UTC)
    assert [written_day(day, language) for language in ("en", "fr", "pl")] == [
        "30 September 2031",
        "30 septembre 2031",
        "2031-09-30",
    ]
    assert written_moment(moment, "fr") == "30 septembre 2031, 07:05 UTC"
    assert (written_number(1234.5, "fr", 1), written_number(1234, "en")) == ("1\u00a0234,5", "1\u00a0234")


def test_papers_of_the_command_line_are_in_the_language_that_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("STATION_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    french = Settings(window=Window(language="fr"))
    assert (language_of(Settings()), language_of(french)) == ("en", "fr")
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    assert language_of(Settings()) == "fr"
    monkeypatch.setenv("STATION_LANG", "pl")
    assert language_of(french) == "en"
