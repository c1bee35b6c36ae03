"""A window that goes asks about edits that are not saved; a signal and the end of the computer's session do not."""

from functools import partial
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from staffed_desk import covered, sign_in, staffed
from station.bootstrap import Choices, Site
from station.gui.keeping.page import keeping_page
from station.gui.keeping.view import RetentionPage
from station.gui.settings.page import settings_page
from station.gui.settings.view import SettingsView
from station.gui.template.page import template_page
from station.gui.template.view import TemplatePage
from station.gui.widgets.unsaved import UnsavedDialog
from station.settings import Settings
from station.store.database import Store

if TYPE_CHECKING:
    from gui.conftest import Bench, Start

_V = TypeVar("_V", bound=QWidget)


@pytest.fixture
def edited(start: "Start", monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> "Bench":
    """A desk with something typed on the pages Settings and Template."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))
    site = Site(Settings, lambda settings: Choices("simulated", "none", "simulated"))
    pages = [partial(settings_page, site), partial(keeping_page, site), template_page]
    desk = start(pages=pages)
    desk.app.shell.show_page(1)
    settings, template = the(desk, SettingsView), the(desk, TemplatePage)
    name = settings.editors["institution.name"].control
    assert isinstance(name, QLineEdit)
    desk.wait(lambda: name.text() != "" and template.text.toPlainText() != "")
    name.setText("University of Somewhere")
    template.text.appendPlainText("# mine")
    return desk


def the(desk: "Bench", kind: type[_V]) -> _V:
    return next(page.view for page in desk.app.pages if isinstance(page.view, kind))


def asked(desk: "Bench") -> UnsavedDialog:
    assert desk.app.asking is not None
    return desk.app.asking


def test_closing_asks_once_and_names_what_is_not_saved(edited: "Bench") -> None:
    shell = edited.app.shell
    shell.close()
    question = asked(edited)
    assert "Settings, Template" in question.about.text()
    shell.close()
    assert edited.app.asking is question
    question.nothing.click()
    assert edited.app.crew.running
    assert edited.app.asking is None
    assert the(edited, SettingsView).changes == {"institution.name": "University of Somewhere"}
    the(edited, TemplatePage).text.undo()
    shell.close()
    assert "Template" not in asked(edited).about.text()
    asked(edited).buttons[-1].click()
    edited.wait(lambda: not shell.isVisible())


def test_what_has_just_been_saved_is_not_asked_for(edited: "Bench") -> None:
    the(edited, TemplatePage).text.undo()
    settings = the(edited, SettingsView)
    settings.show_saved(settings.changes)  # and what is read back is still on its way
    settings.restart_wanted.emit()
    assert edited.app.asking is None
    assert edited.app.again


def test_whatever_opens_the_desk_anew_asks_too(edited: "Bench") -> None:
    app = edited.app
    for wish in (the(edited, SettingsView).restart_wanted.emit, partial(_restore, edited)):
        wish()
        asked(edited).nothing.click()
        assert (app.again, app.restoring, app.crew.running) == (False, None, True)
    _restore(edited)
    asked(edited).buttons[-1].click()
    assert (app.again, app.restoring is not None) == (True, True)
    edited.wait(lambda: not app.shell.isVisible())


def _restore(desk: "Bench") -> None:
    the(desk, RetentionPage).restore_wanted.emit("backup.zip")


def test_the_end_of_the_session_does_not_wait_for_an_answer(edited: "Bench") -> None:
    edited.app.shell.close()
    asked(edited)
    app = QGuiApplication.instance()
    assert isinstance(app, QApplication)
    app.commitDataRequest.emit(None)  # to what a signal calls too
    edited.wait(lambda: not edited.app.shell.isVisible())
    assert edited.app.asking is None


def test_the_question_stands_before_a_covered_desk(start: "Start", stores: list[Store]) -> None:
    desk = start(part=staffed(stores), pages=[template_page])
    desk.wait(lambda: covered(desk) and the(desk, TemplatePage).text.toPlainText() != "")
    sign_in(desk, "sofia")
    the(desk, TemplatePage).text.appendPlainText("# mine")
    desk.app.door.lock_wanted.emit()
    desk.wait(lambda: covered(desk))
    desk.app.shell.close()
    for _ in range(9):
        QApplication.processEvents()
    asked(desk).buttons[-1].click()
    desk.wait(lambda: not desk.app.shell.isVisible())
