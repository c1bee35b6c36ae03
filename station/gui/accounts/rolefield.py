"""A choice of role, and what it may do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from station.gui.accounts.words import MAY
from station.gui.accounts.words import AccountsMsg as Msg
from station.gui.door.words import ROLES
from station.gui.messages import Speech
from station.gui.theme import UNIT
from station.gui.widgets.label import label
from station.gui.words import alone
from station.model.role import Role


class RoleField(QWidget):
    """Signals: `changed`."""

    changed = Signal()

    def __init__(self, speech: Speech, role: Role) -> None:
        super().__init__()
        self._speech = speech
        self.choice, self._may = QComboBox(), label("hint", wraps=True)
        self.choice.setAccessibleName(speech.say(Msg.ROLE))
        for one in Role:
            self.choice.addItem(alone(speech.say(ROLES[one])), one)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        column.addWidget(self.choice)
        column.addWidget(self._may)
        self.choice.currentIndexChanged.connect(self._show)
        self.show_role(role)
        self._show()

    @property
    def role(self) -> Role:
        """What is chosen."""
        return self.choice.currentData()

    def show_role(self, role: Role) -> None:
        """Chooses it."""
        self.choice.setCurrentIndex(list(Role).index(role))

    def _show(self) -> None:
        said = self._speech.say(MAY[self.role])
        self._may.setText(said)
        self.choice.setAccessibleDescription(said)
        self.changed.emit()
