"""Nothing is shown that no catalogue translates: a walk in a locale in which every translation is blank.

What is left are facts: names, numbers, and words that every language has. Whatever else is left is English that a
French desk would show.
"""

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from dialog_scenes import SCENES
from residue import blank, residue, residue_of, words_of
from rooms import in_use, rooms, site_of
from station.gui.holders.consent_dialog import ConsentDialog
from station.gui.messages import Speech
from station.gui.pages import all_pages
from station.gui.template.view import TemplatePage
from station.gui.translation import unbroken
from station.issuance.papers.notice import Notice, load_notice
from station.model.language import OWN_NAMES
from walking import settle

if TYPE_CHECKING:
    from gui.conftest import Start

SAME = {
    *("ESC\N{NON-BREAKING HYPHEN}R", "ESC-R", "AES", "Ctrl", "UID", "EV2-8K", "EUR"),
    *(word for name in OWN_NAMES.values() for word in words_of(name)),
    *("sandbox", "production", "simulated", "qr", "code", "email", "zz"),
}
"""What the protocol, files and settings call so, and languages by their own names."""
NAMED = {
    *("picc-master", "dam", "dam-default", "cdz", "cdz-master"),
    *("esc-cdz", "escn-only", "esc-blank", "cr80-300", "cr80-600x300", "hdp-300", "k-only-300"),
    *("campus", "classic", "mono", "portrait", "herma-4610", "zweckform-3652", "zweckform-3664", "zweckform-3666"),
}
"""Names that keys and shipped files have."""
INVENTED = {
    *("Anna", "Nowak", "Zoë", "Müller", "Łukasz", "Brzęk", "gui000", "gui001", "gui002", "Demo", "University", "Desk"),
    *(
        "Ada",
        "Nº1",
        "s000001",
        "Invented",
        "of",
        "Maximiliane-Charlotte",
        "von",
        "Schönfeld-Wagenknecht",
        "Videokamera",
        "Front",
    ),
    *("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre"),
    "décembre",
}
"""People and things, and the days of their lives."""
DATA = re.compile(r"[0-9A-F]+|[0-9a-f]{7}-[0-9a-f-]+|.*[./:].*")
"""Bytes, paths and addresses."""


def left_in(window: QWidget, notice: Notice | None = None) -> set[str]:
    """`notice`: the text that is there to be read in the person's own language. A template names its parts itself."""
    found = Counter(residue(window))
    for page in window.findChildren(TemplatePage):
        found.subtract(residue_of(page.elements))
    text = str(notice.model_dump()) if notice else ""
    read = {*words_of(text), *words_of(unbroken(text))}
    left = {word for word, times in found.items() if times > 0 and not DATA.fullmatch(word)}
    return left - SAME - NAMED - INVENTED - read


@pytest.fixture
def speech() -> Speech:
    return Speech(QLocale("fr"))


def test_the_pages(start: "Start", dressed: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for devices in ("list_readers", "list_printers"):  # whose names are their own
        monkeypatch.setattr(f"station.gui.settings.worker.{devices}", tuple)
    with blank(dressed):
        desk = start(pages=all_pages(site_of(tmp_path)), part=in_use)
        desk.wait(lambda: desk.view.institution != "")
        notice = load_notice("fr", None)
        found = {room: left for room, _ in rooms(desk) if (left := left_in(desk.app.shell, notice))}
    assert not found


def test_the_dialogs(dressed: QApplication, speech: Speech) -> None:
    found, english = dict[str, set[str]](), load_notice("en", None)
    with blank(dressed):
        window = QWidget()
        for kind, scenes in SCENES.items():
            dialog = QDialog()
            for dialog in scenes(window, speech):
                settle()
                found.setdefault(kind.__name__, set()).update(
                    left_in(dialog, english if kind is ConsentDialog else None)
                )
            dialog.reject()
        window.deleteLater()
    assert not {name: left for name, left in found.items() if left}
