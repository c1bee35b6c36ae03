"""What keeps the window from being shown at all."""

from station.errors.base import OperatorError


class NoDisplayError(OperatorError):
    """No screen for the window."""

    code = "window.no-display"
    what = "The window cannot be shown here: {reason}."
    fix = (
        "Start it on a computer with a screen (DISPLAY or WAYLAND_DISPLAY names it), or work at the command line:"
        " station issue, station --help."
    )
    exit_code = 3
