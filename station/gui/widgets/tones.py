"""Which icon and which colours belong to a tone or a mark: state never speaks by colour alone."""

from station.gui.icons import Icon
from station.gui.shown import Mark, Tone
from station.gui.theme import tokens

ICONS = {
    Tone.QUIET: Icon.DOT,
    Tone.BUSY: Icon.BUSY,
    Tone.GOOD: Icon.DONE,
    Tone.WARN: Icon.WARN,
    Tone.BAD: Icon.STOP,
}
MARKS = {
    Mark.TODO: Icon.DOT,
    Mark.NOW: Icon.NOW,
    Mark.DONE: Icon.DONE,
    Mark.FAILED: Icon.STOP,
}


def colour(tone: Tone) -> str:
    """The ink of a tone."""
    look = tokens()
    match tone:
        case Tone.QUIET:
            return look.soft
        case Tone.BUSY:
            return look.accent
        case Tone.GOOD:
            return look.good
        case Tone.WARN:
            return look.warn
        case Tone.BAD:
            return look.bad


def mark_colour(mark: Mark) -> str:
    """The ink of a step's mark."""
    look = tokens()
    return {Mark.TODO: look.edge, Mark.NOW: look.accent, Mark.DONE: look.good, Mark.FAILED: look.bad}[mark]
