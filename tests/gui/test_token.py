"""The window with the keys in a token: unlocked by its PIN, and what it says when the token is taken out."""

import shutil
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fake_reader.blank import make_stack
from station.bootstrap import open_bench
from station.desfire.recipe import load_recipe
from station.gui.keys.unlock_dialog import UnlockDialog
from station.model.card import CardState
from station.settings import Settings
from tokens import PIN, ServedToken, SoftHsm, filled, token_elsewhere

if TYPE_CHECKING:
    from gui.conftest import Bench, Start

# The offscreen platform has no window manager to tell sizes to.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def served(softhsm: SoftHsm, p11_socket: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[ServedToken]:
    """A token in another process with all keys, named by the settings."""
    with token_elsewhere(softhsm, p11_socket, softhsm.fresh()) as served:
        for name, value in served.token.settings().items():
            monkeypatch.setenv(name, value)
        filled(served.token)
        yield served


def test_a_card_is_made_with_a_token_that_is_taken_out_meanwhile(
    served: ServedToken, start: "Start", tmp_path: Path
) -> None:
    blanks_of(tmp_path, Settings(data_dir=tmp_path / "state", registry="simulated"))
    desk = start(pages=[])
    unlock(desk, "9999")
    desk.wait(lambda: "not the PIN of the token" in dialog_of(desk).problem.text)
    unlock(desk, PIN)
    # Two threads tell of it, whichever is first; what follows needs both.
    desk.wait(lambda: (desk.app.lock.text(), desk.view.keys_problem) == ("Keys unlocked", None))
    served.stop()
    desk.choose("Now")
    desk.enter()
    desk.wait(lambda: desk.primary == "Unlock the keys…")
    assert "no longer answers" in desk.said
    assert desk.app.lock.text() == "Keys locked"
    served.start()
    desk.app.lock.click()
    unlock(desk, PIN)
    desk.wait(lambda: desk.primary == "Continue the card of Anna Nowak")
    desk.enter()
    desk.wait(lambda: desk.state_of("Anna") is CardState.ISSUED)


def blanks_of(tmp_path: Path, settings: Settings) -> None:
    """The stack of the desk as blanks under the token's keys."""
    stack = tmp_path / "stack"
    shutil.rmtree(stack)
    make_stack(stack, 1, seed=1, fresh=True)
    with open_bench(
        settings, f"simulated:{stack}", load_recipe("esc-blank"), ask=lambda: PIN, permanent=None, watch=lambda _: None
    ) as bench:
        assert [tap.verdict.value for tap in bench.taps()] == ["ready"]
    for path in (stack / "out").glob("*.picc"):
        path.rename(stack / path.name)


def dialog_of(desk: "Bench") -> UnlockDialog:
    desk.wait(lambda: desk.app.lock.dialog is not None)
    assert desk.app.lock.dialog is not None
    return desk.app.lock.dialog


def unlock(desk: "Bench", pin: str) -> None:
    dialog = dialog_of(desk)
    desk.wait(dialog.field.isEnabled)
    QTest.keyClicks(dialog.field, pin)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
