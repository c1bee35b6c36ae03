"""Which key: its name, version and purpose."""

from PySide6.QtWidgets import QComboBox, QLineEdit

from station.errors import InputError
from station.gui.keys.viewmodel import PURPOSES
from station.gui.keys.words import KeysMsg as Msg
from station.gui.messages import Speech
from station.gui.widgets.form import FormRows
from station.keys.key import KeyId, Purpose, key_id


class KeyForm(FormRows):
    """Three fields."""

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self.name, self.version, self.purpose = QLineEdit(), QLineEdit("01"), QComboBox()
        self.version.setMaxLength(2)
        for purpose, words in PURPOSES.items():
            self.purpose.addItem(speech.say(words), purpose)
        self.purpose.setCurrentIndex(self.purpose.findData(Purpose.APPLICATION))
        self.purpose.currentIndexChanged.connect(self._suit)
        for words, field in (
            (Msg.COLUMN_NAME, self.name),
            (Msg.COLUMN_VERSION, self.version),
            (Msg.COLUMN_PURPOSE, self.purpose),
        ):
            self.add_field(speech.say(words), field)

    def chosen(self) -> tuple[KeyId, Purpose]:
        """The key as it stands there. Raises InputError."""
        purpose = self.purpose.currentData()
        if not isinstance(purpose, Purpose):
            raise InputError(what="No purpose is chosen.", fix="Choose what the key is for.")
        return key_id(self.name.text().strip(), self.version.text(), purpose), purpose

    def _suit(self) -> None:
        """Version 00 belongs to DAM default keys."""
        default = self.purpose.currentData() is Purpose.DAM_DEFAULT
        if default or self.version.text() == "00":
            self.version.setText("00" if default else "01")
