"""The Issue page while nothing is known: what is seen first, before anything else of the page is loaded. Pure."""

from station.gui.issue.viewstate import Button, ViewState
from station.gui.issue.words import CounterMsg
from station.gui.shown import Light, Notice, Tone
from station.gui.voice import Voice
from station.gui.words import Msg


def blank(voice: Voice) -> ViewState:
    """The page that the station is being opened behind; the same as the view model makes of it."""
    parts = (Msg.LIGHT_READER, Msg.LIGHT_PRINTER, Msg.LIGHT_REGISTRY)
    return ViewState(
        institution="",
        simulated=False,
        lights=tuple(Light(voice.say(part), voice.say(Msg.STARTING), Tone.QUIET) for part in parts),
        rows=(),
        empty="",
        counts="",
        chosen=None,
        locked=False,
        batch=Button(voice.say(Msg.ISSUE_ALL_NONE)),
        picking=Button(voice.say(CounterMsg.PICK_FILE)),
        holder=None,
        notice=Notice(Tone.BUSY, voice.say(Msg.SAY_STARTING), voice.say(Msg.SAY_STARTING_HINT)),
        steps=(),
        total="",
        history=(),
        primary=Button(voice.say(Msg.STARTING)),
        secondary=(),
    )
