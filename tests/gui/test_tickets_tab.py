"""The Tickets tab: with the demo keys, a ticket is made for somebody; what cannot be is said where it was asked."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFileDialog

from delegation import PROFILE, library_custody
from station.gui.keys.page import keys_page
from station.gui.keys.ticket_dialog import TicketDialog
from station.gui.keys.tickets_model import cells, told
from station.gui.keys.tickets_panel import TicketsPanel
from station.gui.keys.tickets_snapshot import Trusted
from station.gui.keys.view import KeysPage
from station.gui.messages import Speech
from station.gui.shown import Tone
from station.keys.identity import public_pem
from station.model.card import Problem
from station.store.tickets import Side, TicketRow

if TYPE_CHECKING:
    from gui.conftest import Bench, Start

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
SPEECH = Speech(QLocale("en_GB"))


def tickets_of(start: "Start") -> "tuple[Bench, TicketsPanel]":
    desk = start(pages=[keys_page])
    view = desk.app.pages[1].view
    assert isinstance(view, KeysPage)
    desk.app.shell.show_page(1)
    view.tabs.setCurrentWidget(view.tickets)
    desk.wait(lambda: view.keys.table.rowCount() > 0)
    return desk, view.tickets


def choosing(path: Path) -> Callable[..., tuple[str, str]]:
    def choose(*_: object) -> tuple[str, str]:
        return str(path), ""

    return choose


def test_a_ticket_is_made_and_listed(start: "Start", tmp_path: Path) -> None:
    desk, tickets = tickets_of(start)
    assert "No received ticket is chosen" in tickets.notice.text
    (tmp_path / "library.pem").write_bytes(public_pem(library_custody().identity()))
    (tmp_path / "cards.txt").write_text("04112233445566\nno card\n")
    tickets.make.click()
    dialog = tickets.dialog
    assert isinstance(dialog, TicketDialog)
    for field, path in (
        (dialog.profile, PROFILE),
        (dialog.cards, tmp_path / "cards.txt"),
        (dialog.to, tmp_path / "library.pem"),
        (dialog.file, tmp_path / "library.ticket"),
    ):
        assert not dialog.go.isEnabled(), "a ticket wants all four"
        field.path.setText(str(path))
    dialog.go.click()
    desk.wait(lambda: "line 2: this is not a 7-byte UID" in dialog.problem.text)
    (tmp_path / "cards.txt").write_text("04112233445566\n")
    dialog.go.click()
    desk.wait(lambda: tickets.dialog is None)
    assert "Cards: 1." in tickets.notice.text
    desk.wait(lambda: [row[1:4] for row in tickets.table.texts()] == [["made here", "F58900", "1"]])
    assert not tickets.apply.isEnabled()
    assert (tmp_path / "library.ticket").exists()


def test_a_ticket_of_somebody_unknown_is_refused(
    start: "Start", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, tickets = tickets_of(start)
    (tmp_path / "no.ticket").write_bytes(b"no ticket")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", choosing(tmp_path / "no.ticket"))
    tickets.take_in.click()
    desk.wait(lambda: "it is not a ticket of a station" in tickets.notice.text)
    tickets.trust.click()
    desk.wait(lambda: "no issuer's certificate" in tickets.notice.text)


def test_our_certificate_is_written_and_its_fingerprint_said(
    start: "Start", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, tickets = tickets_of(start)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", choosing(tmp_path / "issuer.pem"))
    tickets.certificate.click()
    desk.wait(lambda: "by telephone" in tickets.notice.text)
    assert (tmp_path / "issuer.pem").read_bytes().startswith(b"-----BEGIN CERTIFICATE")


def test_a_row_says_what_is_left_of_a_received_ticket_alone() -> None:
    now = datetime(2031, 9, 30, 12, tzinfo=UTC)
    row = TicketRow("AB" * 8, Side.RECEIVED, "Demo University", "F58900", 1, 1, 20, now, now, now, 0, 7)
    assert cells(row, SPEECH)[:5] == ("AB" * 8, "received", "F58900", "20", "7")


def test_what_became_of_a_wish() -> None:
    assert told(Trusted("CN=Demo"), SPEECH).headline == "Tickets of CN=Demo are accepted from now on."
    assert told(Problem("ticket.damaged", "It is damaged.", "Ask for it again."), SPEECH).tone is Tone.BAD
