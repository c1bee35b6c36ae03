"""The Issue page beside its search and the lists that it takes. Its own worker is the crew's device thread."""

from PySide6.QtCore import Qt

from station.gui.entries import ISSUE
from station.gui.issue.finder import Finder
from station.gui.issue.picker import Picker
from station.gui.issue.questions import question
from station.gui.issue.view import IssuePage
from station.gui.page import Page


def issue_page(view: IssuePage) -> Page:
    """Connects them; what has been typed before is searched as soon as the records are open."""
    finder, picker = Finder(), Picker()
    view.question = question  # loaded now: whoever presses a button waits for no file
    view.searched.connect(finder.ask, Qt.ConnectionType.DirectConnection)  # it keeps the last text alone
    finder.found.connect(view.show_found)
    view.list_wanted.connect(picker.take)
    picker.read.connect(view.show_read)
    finder.ask(view.roster.search.text())
    return Page(ISSUE, view, (finder, picker))
