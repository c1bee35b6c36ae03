"""What is seen first: the window with the Issue page. The pages beside it, and all workers, come behind it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt

from station.gui.entries import ENTRIES, Entry
from station.gui.garbage import GuiGarbage
from station.gui.issue.view import IssuePage
from station.gui.messages import Speech
from station.gui.shell import Shell


class Front:
    """The window and its first page, which already take what a person types; `entries` are all of its pages."""

    def __init__(self, speech: Speech, *, title: str, entries: Sequence[Entry] = ENTRIES) -> None:
        self.speech = speech
        self.page = IssuePage(speech)
        self.shell = Shell(title, speech, entries)
        self.shell.put(0, self.page)
        self.garbage = GuiGarbage()
        self.page.rendered.connect(self.shell.show_state)
        self.shell.show_state(self.page.state)

    def show(self) -> None:
        """Shows the window; from now on garbage is collected on its thread alone."""
        self.garbage.start()
        self.shell.show()
        self.page.roster.search.setFocus()

    def come_forward(self) -> None:
        """Somebody has started the station a second time."""
        self.shell.setWindowState(self.shell.windowState() & ~Qt.WindowState.WindowMinimized)
        self.shell.show()
        self.shell.raise_()
        self.shell.activateWindow()

    def end(self) -> None:
        """After the event loop: the window goes now, and what its signals call with it.

        Qt keeps what a signal is connected to, unseen by Python: a window that such a function knows would live on.
        """
        self.shell.deleteLater()
        QCoreApplication.sendPostedEvents(self.shell, QEvent.Type.DeferredDelete)
        self.garbage.stop()
