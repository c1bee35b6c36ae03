"""The Keys page: its parts as tabs. The padlock is in the window's header."""

from PySide6.QtWidgets import QTabWidget

from station.gui.entries import Title
from station.gui.keys.audit_panel import AuditPanel
from station.gui.keys.keys_panel import KeysPanel
from station.gui.keys.roll_panel import RollPanel
from station.gui.keys.snapshot import KeysView
from station.gui.keys.tickets_panel import TicketsPanel
from station.gui.keys.viewmodel import render
from station.gui.keys.words import KeysMsg as Msg
from station.gui.messages import Speech
from station.gui.widgets.frame import PageFrame


class KeysPage(PageFrame):
    """Binds the view state; the parts tell their workers what a person wants."""

    def __init__(self, speech: Speech) -> None:
        super().__init__(speech.say(Title.KEYS), speech.say(Msg.HINT), wide=True)
        self._speech = speech
        self.keys, self.roll, self.audit = KeysPanel(speech), RollPanel(speech), AuditPanel(speech)
        self.tickets = TicketsPanel(speech)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(speech.say(Title.KEYS))
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        for part, words in (
            (self.keys, Title.KEYS),
            (self.tickets, Msg.TAB_TICKETS),
            (self.roll, Msg.TAB_ROLL),
            (self.audit, Msg.TAB_AUDIT),
        ):
            self.tabs.addTab(part, speech.say(words))
        self.body.addWidget(self.tabs, 1)
        self.show_view(KeysView())

    def show_view(self, view: KeysView) -> None:
        """Takes the office thread's truth."""
        state = render(view, self._speech)
        self.keys.show_state(state)
        self.roll.show_state(state)
