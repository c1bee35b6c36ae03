"""The Provision page: a batch of blanks with simulated cards, at the window and as texts."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from fake_reader.blank import make_stack
from fake_reader.personality import PERSONALITIES
from fake_reader.reader import SimulatedReader
from station.desfire.provision import ProvisionStep
from station.errors import CardUnfitError, ReportUnwrittenError
from station.gui.messages import Speech
from station.gui.provision.page import provision_page
from station.gui.provision.snapshot import BatchView, Phase
from station.gui.provision.view import ProvisionView
from station.gui.provision.viewmodel import render
from station.gui.provision.worker import ProvisionWorker
from station.gui.shown import Tone
from station.issuance.papers.provisioning_report import BatchReport
from station.issuance.provisioning import Tap, Verdict
from station.model.card import CardUid, Problem
from walking import in_french

if TYPE_CHECKING:
    from gui.conftest import Start

UID = CardUid(bytes.fromhex("04A1B2C3D4E580"))
SPEECH = Speech(QLocale("en_GB"))
GOOD = Tap(Verdict.READY, UID, "MIFARE DESFire EV2", None, 0.5)
BAD = Tap(Verdict.REJECTED, UID, None, Problem("card.unfit", "Card X does not suit.", "Put it aside."), 0.1)


def test_a_batch_at_the_window(start: "Start", tmp_path: Path) -> None:
    folder = tmp_path / "fresh"
    make_stack(folder, 2, seed=1, fresh=True)
    make_stack(folder, 1, seed=2, fresh=True, personality=PERSONALITIES["EV1-8K"])
    desk = start(reader=SimulatedReader(folder), pages=[provision_page])
    view = desk.app.pages[1].view
    assert isinstance(view, ProvisionView)
    desk.wait(view.start.isEnabled)
    desk.app.shell.show_page(1)
    view.start.click()
    desk.wait(lambda: view.table.rowCount() == 3)
    desk.wait(lambda: "Put it aside" in view.notice.text)
    results = [item.text() for row in range(3) if (item := view.table.item(row, 0))]
    assert sorted(results) == ["Blank", "Blank", "Put it aside"]
    assert view.start.text() == "Stop"
    view.start.click()
    desk.wait(lambda: view.start.text() == "Start")
    (report,) = (tmp_path / "state" / "reports").glob("blanks-*.csv")
    assert report.read_text("utf-8").count("ready") == 2


def test_a_batch_whose_report_takes_no_more_ends_with_the_card_named(
    start: "Start", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "fresh"
    make_stack(folder, 2, seed=1, fresh=True)
    desk = start(reader=SimulatedReader(folder), pages=[provision_page])
    view = desk.app.pages[1].view
    assert isinstance(view, ProvisionView)
    desk.wait(view.start.isEnabled)
    desk.app.shell.show_page(1)

    def full(_: BatchReport, tap: Tap) -> None:
        raise ReportUnwrittenError(file="blanks.csv", uid=tap.uid, found="the disk is full")

    monkeypatch.setattr(BatchReport, "add", full)
    view.start.click()
    desk.wait(lambda: "could not take what became of card" in view.notice.text)
    assert (view.start.text(), view.table.rowCount()) == ("Start", 1)


def test_the_report_says_its_reasons_in_the_language_of_the_window(qapp: QApplication) -> None:
    unfit = CardUnfitError(uid=UID, found="it holds something").problem
    with in_french(qapp) as french:
        (worker,) = provision_page(french).workers
        assert isinstance(worker, ProvisionWorker)
        assert worker.reason(unfit).startswith(f"La carte {UID} ne convient pas")


def test_before_the_station_is_open_nothing_starts() -> None:
    state = render(BatchView(), SPEECH)
    assert not state.may_start
    assert state.notice.headline == "The station is not open"


def test_while_a_card_is_worked_on_it_is_to_stay() -> None:
    state = render(BatchView(Phase.WORKING, ProvisionStep.DAM_KEYS), SPEECH)
    assert (state.notice.headline, state.notice.sentence) == ("Leave the card where it is", "Loading its DAM keys.")
    assert state.running


@pytest.mark.parametrize("phase", [Phase.PLACE, Phase.TAKE])
@pytest.mark.parametrize(("tap", "tone", "word"), [(GOOD, Tone.GOOD, "Blank"), (BAD, Tone.BAD, "Put it aside")])
def test_between_two_cards_the_last_one_s_fate_is_said_first(phase: Phase, tap: Tap, tone: Tone, word: str) -> None:
    state = render(BatchView(phase, taps=(tap, GOOD), seconds=60), SPEECH)
    assert state.notice.tone is tone
    assert state.notice.headline.startswith(word)
    assert str(UID) in state.notice.sentence
    good = 2 if tap is GOOD else 1
    assert state.counts == f"Blanks: {good}   ·   Put aside: {2 - good}"
    assert state.pace == f"Cards a minute: {good}"


def test_a_pace_of_a_moment_is_not_told() -> None:
    assert render(BatchView(Phase.PLACE, taps=(GOOD,), seconds=1), SPEECH).pace == ""


def test_what_ended_a_batch_is_said_with_its_remedy() -> None:
    problem = Problem("reader.lost", "The reader has gone.", "Plug it in.")
    state = render(BatchView(Phase.IDLE, problem=problem), SPEECH)
    assert (state.notice.sentence, state.notice.remedy) == ("The reader has gone.", "Plug it in.")
    assert state.may_start
