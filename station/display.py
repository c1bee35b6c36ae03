"""Whether there is a screen to show a window on, asked before Qt is: without one Qt ends the program."""

import os
import sys


def has_display() -> bool:
    """Whether somebody can see a window. X and Wayland name theirs in the environment; other systems have one."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def can_show() -> bool:
    """Whether a window can be opened, also where QT_QPA_PLATFORM names a place that nobody sees."""
    return has_display() or bool(os.environ.get("QT_QPA_PLATFORM"))
