"""The Diagnosis page: all parts of a desk at work, a desk that could not open, and what support is given."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

from station.bootstrap import Choices, Site
from station.doctor.finding import Finding, Part, State, found, trouble
from station.errors import NoServiceError, SettingsError
from station.gui.diagnosis.page import diagnosis_page
from station.gui.diagnosis.view import DiagnosisView
from station.gui.diagnosis.viewmodel import Diagnosis, render
from station.gui.diagnosis.worker import DeviceProber, OfficeProber
from station.gui.messages import Speech
from station.gui.shown import Tone
from station.settings import Settings

if TYPE_CHECKING:
    from gui.conftest import Start

WELL = Diagnosis().with_findings(
    tuple(Part), [Finding(part, State.GOOD, found(part, State.GOOD, "doctor.clock").said) for part in Part]
)


def site_of(folder: Path) -> Site:
    """A site whose reader has no cards."""
    settings = Settings(data_dir=folder / "data", registry="simulated")
    choices = Choices(f"simulated:{folder / 'empty'}", f"pdf:{folder / 'faces'}", "simulated")
    return Site(lambda: settings, lambda _: choices)


def test_the_sum_names_what_is_wrong_before_all_else(speech: Speech) -> None:
    assert render(Diagnosis(), speech).notice.tone is Tone.BUSY
    assert render(WELL, speech).notice.headline == "Everything works"
    low = found(Part.SPACE, State.NOTE, "doctor.space.low", free="0.5")
    noted = WELL.with_findings([Part.SPACE], [low])
    assert render(noted, speech).notice.headline == "The station works; to check: Disk space"
    wrong = render(noted.with_findings([Part.SERVICE], [trouble(Part.SERVICE, NoServiceError())]), speech)
    assert wrong.notice.headline == "To fix: PC/SC service"
    assert wrong.notice.tone is Tone.BAD
    row = wrong.rows[list(Part).index(Part.SERVICE)]
    assert row.fix.startswith("Start it")
    assert row.spoken.startswith("PC/SC service: Fix it. The PC/SC service does not answer.")


def test_a_part_of_two_findings_says_both_and_stands_by_the_graver(speech: Speech) -> None:
    findings = [
        found(Part.SUPPLIES, State.GOOD, "doctor.supplies"),
        found(Part.SUPPLIES, State.NOTE, "doctor.supplies.low-card", left=3),
    ]
    row = render(WELL.with_findings([Part.SUPPLIES], findings), speech).rows[list(Part).index(Part.SUPPLIES)]
    assert (row.tone, row.what) == (Tone.WARN, "Enough is left of every supply. Blank cards are running out: 3 left.")


def test_a_desk_at_work_is_looked_at_without_opening_anything_twice(start: "Start", tmp_path: Path) -> None:
    desk = start(pages=[partial(diagnosis_page, site_of(tmp_path))])
    view = desk.app.pages[1].view
    assert isinstance(view, DiagnosisView)
    desk.app.shell.show_page(1)
    desk.wait(lambda: view.again.isEnabled())
    # The site's reader has no cards: what was looked at is the open one.
    assert view.notice.text == "Everything works"
    view.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "reader: good [doctor.reader]" in copied
    assert str(tmp_path / "data") not in copied


def told_by(worker: OfficeProber) -> list[Finding]:
    """What a worker finds when it looks once."""
    told: list[Finding] = []

    def take(parts: Sequence[Part], findings: Sequence[Finding]) -> None:
        del parts
        told.extend(findings)

    worker.found.connect(take)
    worker.look()
    return told


@pytest.mark.parametrize(
    ("prober", "part", "code"),
    [(DeviceProber, Part.READER, "simulator.no-stack"), (OfficeProber, Part.DATABASE, "doctor.database.none")],
)
def test_without_a_station_the_parts_are_opened_one_by_one(
    prober: type[OfficeProber], part: Part, code: str, tmp_path: Path
) -> None:
    told = told_by(prober(site_of(tmp_path)))
    assert code in {finding.said.code for finding in told if finding.part is part}


def test_settings_that_do_not_hold_are_the_one_finding() -> None:
    def refuse() -> Settings:
        raise SettingsError(file="station.toml", faults="prefix: too large")

    told = told_by(OfficeProber(Site(refuse, lambda _: Choices(None, "pdf:x", "sandbox"))))
    assert [(finding.part, finding.said.code) for finding in told] == [(Part.SETTINGS, "settings")]
