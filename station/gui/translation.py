"""The catalogues' word for a sentence, as it is shown."""

from PySide6.QtCore import QCoreApplication

_NAME = "ESC-R"
_UNBROKEN = _NAME.replace("-", "\N{NON-BREAKING HYPHEN}")


def translated(context: str, text: str) -> str:
    """A sentence of the window in its language, unbroken.

    Only what the window says itself is changed so: no fact that is filled in, and nothing that is sent or written.
    """
    return unbroken(QCoreApplication.translate(context, text))


def unbroken(text: str) -> str:
    """A text in which no line ends within the registry's name, short or long."""
    return text.replace(_NAME, _UNBROKEN)
