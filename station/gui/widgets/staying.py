"""The keyboard stays where a person works when what had it is switched off.

Qt goes on by itself to whatever comes next: an impatient Space or Enter would press that.
"""

from PySide6.QtWidgets import QWidget


def stays(owner: QWidget, place: QWidget) -> bool:
    """For `owner`'s focusNextPrevChild, which Qt also calls for what was switched off: gives `place` the keyboard then.

    Returns whether that was so.
    """
    focus = owner.focusWidget()
    if not focus or focus.isEnabled():
        return False
    place.setFocus()
    return True
