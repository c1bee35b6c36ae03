"""The window shows no key: not in a text, not in a picture of it, not in what it has written, not when it crashes."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractListModel, QBuffer, QIODevice, QModelIndex, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from secrets_in_play import SecretsInPlay
from station.gui.widgets.support import SupportDialog
from station.model.card import CardState
from traces import files_below, whole_text

if TYPE_CHECKING:
    from gui.conftest import Bench, Start


# The offscreen platform has no window manager to tell sizes to.
@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_card_issued_on_every_page_tells_no_key(
    start: "Start", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secrets = SecretsInPlay(monkeypatch)
    desk = start()
    desk.choose("Now")
    desk.enter()
    desk.wait(lambda: desk.state_of("Anna") is CardState.ISSUED)
    keys = [secret for secret, kind in secrets.all.items() if kind.startswith("key")]
    assert len(keys) > 10
    crash_with(" ".join(key.hex() for key in keys))
    desk.wait(lambda: bool(desk.app.shell.findChildren(SupportDialog)))
    desk.crashes.clear()
    shown = dict(looked_at(desk))
    assert len(shown) > 2 * len(desk.app.pages)
    shown |= {str(path): path.read_bytes() for path in files_below(tmp_path, but=("stack",))}
    shown["records as they are read"] = whole_text(tmp_path / "state" / "simulated.sqlite")
    assert secrets.found_in(shown) == []
    assert secrets.found_in({"a title": f"Card {keys[0].hex()}".encode()}), "the search would find nothing"


def crash_with(told: str) -> None:
    """A fault whose own words hold what nobody may read."""
    try:
        raise LookupError(told)
    except LookupError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def looked_at(desk: "Bench") -> Iterator[tuple[str, bytes]]:
    """Every page and dialog as a picture, and all their texts."""
    for at, page in enumerate(desk.app.pages):
        desk.app.shell.show_page(at)
        QApplication.processEvents()
        yield f"picture of {page.entry.key}", picture_of(desk.app.shell)
        yield f"texts of {page.entry.key}", "\n".join(texts_of(desk.app.shell)).encode()
    for dialog in desk.app.shell.findChildren(SupportDialog):
        yield "picture of the crash", picture_of(dialog)
        yield "texts of the crash", "\n".join((*texts_of(dialog), dialog.details)).encode()


def picture_of(widget: QWidget) -> bytes:
    """A PNG as it would be kept, with the text that may stand in it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert widget.grab().save(buffer, "PNG")
    return bytes(buffer.data().data())


def texts_of(widget: QWidget) -> Iterator[str]:
    """All properties that are text, of a widget and of those in it; and what stands in lists and tables."""
    for one in (widget, *widget.findChildren(QObject)):
        about = one.metaObject()
        for number in range(about.propertyCount()):
            value: object = one.property(str(about.property(number).name()))
            if isinstance(value, str):
                yield value
        if isinstance(one, QAbstractItemView):
            yield from cells_of(one)


def cells_of(view: QAbstractItemView) -> Iterator[str]:
    """What a list or table shows, and what it would say of it."""
    model = view.model()
    top = QModelIndex()
    for row in range(model.rowCount(top)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(top)):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.UserRole):
                yield str(model.index(row, column).data(role))
