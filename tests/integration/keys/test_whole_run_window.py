"""The same through the window: from an empty token to the verified audit, page by page."""

import gc
import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from authority import certificate_for
from command_line import command_line
from delegation import PROFILE
from fake_reader.blank import make_stack
from keys_window import technician
from station.gui import theme
from station.gui.messages import Speech
from station.keys.key import Purpose
from station.keys.sealed import Cost
from tokens import PIN, SoftHsm, token_here

PASSPHRASE = "four random words"
SPEECH = Speech(QLocale("en_GB"))
CARDS = 20
SLIPS = {"Ada": "11" * 16, "Bob": "32" * 16}
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.mark.long
def test_from_an_empty_token_to_the_verified_audit_at_the_window(
    tmp_path: Path,
    softhsm: SoftHsm,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    qtbot: QtBot,
    qapp: QApplication,
) -> None:
    theme.dress(qapp)
    stack, token = tmp_path / "stack", token_here(softhsm).settings()
    station = command_line(monkeypatch, capsys)
    monkeypatch.setattr("station.keys.keyfile.Cost", lambda: Cost(1 << 14))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "no-settings"))

    def wait(holds: Callable[[], bool]) -> None:
        qtbot.waitUntil(holds, timeout=60_000)

    def again() -> None:
        for path in (stack / "out").glob("*.picc"):
            path.rename(stack / path.name)

    def at(side: str, typed: str) -> None:
        """Sits down at one of the two stations, and makes its keys' place where there is none."""
        monkeypatch.setenv("STATION_DATA_DIR", str(tmp_path / side))
        for name, value in token.items():
            if side == "issuer":
                monkeypatch.setenv(name, value)
            else:
                monkeypatch.delenv(name, raising=False)
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        if typed:
            assert station("keys", "init", "--simulated").code == 0

    make_stack(stack, CARDS, seed=1, fresh=True)
    at("issuer", f"{PIN}\n")
    with technician(stack, SPEECH, wait, PIN, monkeypatch) as issuer:
        keys = issuer.page.keys
        issuer.ceremony("dam", Purpose.DAM, SLIPS)
        assert "138AC1" in keys.notice.text
        for name, purpose, version in (
            ("picc-master", Purpose.PICC_MASTER, "01"),
            ("dam-default", Purpose.DAM_DEFAULT, "00"),
            ("cdz-master", Purpose.APPLICATION, "01"),
            ("cdz", Purpose.APPLICATION, "01"),
        ):
            issuer.generate(name, purpose, version)
        issuer.change(keys.new_signing)
        issuer.change(keys.request, tmp_path / "request.pem")
        (tmp_path / "theirs.pem").write_bytes(certificate_for((tmp_path / "request.pem").read_bytes(), days=400))
        issuer.change(keys.certificate, tmp_path / "theirs.pem")
        wait(lambda: "Cards can be signed" in keys.signing.text())
        report = issuer.blanks(CARDS)
        assert report.read_text("utf-8").count("ready") == CARDS
        issuer.certificate(tmp_path / "issuer.pem")

    at("library", f"{PASSPHRASE}\n{PASSPHRASE}\n")
    again()
    with technician(stack, SPEECH, wait, PASSPHRASE, monkeypatch) as library:
        library.generate("library-master", Purpose.APPLICATION)
        library.generate("library", Purpose.APPLICATION)
        library.identity(tmp_path / "library.pem")
        library.trust(tmp_path / "issuer.pem")

    at("issuer", "")
    with technician(stack, SPEECH, wait, PIN, monkeypatch) as issuer:
        issuer.ticket(PROFILE, report, tmp_path / "library.pem", tmp_path / "library.ticket")

    at("library", "")
    with technician(stack, SPEECH, wait, PASSPHRASE, monkeypatch) as library:
        library.apply(tmp_path / "library.ticket", PROFILE, CARDS)
        assert "as they were written" in library.audit()

    at("issuer", "")
    again()
    with technician(stack, SPEECH, wait, PIN, monkeypatch) as issuer:
        issuer.generate("dam", Purpose.DAM, "02")
        wait(lambda: ["dam", "02"] in [row[:2] for row in issuer.page.keys.table.texts()])
        issuer.roll("dam", CARDS)
        assert "as they were written" in issuer.audit()
    gc.collect()
