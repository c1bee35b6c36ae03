"""What Qt's own dialogs say and its catalogues do not: there it stands under other marks, or in another context."""

import enum

from station.gui.words import QT_TRANSLATE_NOOP, Words


@enum.unique
class FileDialogMsg(Words):
    """Of the dialog for files that Qt draws where the system has none. Qt asks for them; they are not said by us."""

    @property
    def context(self) -> str:
        """The catalogues' context."""
        return "QFileDialog"

    LOOK_IN = QT_TRANSLATE_NOOP("QFileDialog", "&Look in:")
    FILES = QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:")


@enum.unique
class FileKindMsg(Words):
    """What something in that dialog is."""

    @property
    def context(self) -> str:
        """The catalogues' context."""
        return "QAbstractFileIconProvider"

    FOLDER = QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder")
