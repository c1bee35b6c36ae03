"""What is asked before a deed that cannot be taken back, or that needs a reason."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from station.gui.issue.viewstate import Act, Button
from station.gui.issue.words import CounterMsg
from station.gui.voice import Voice
from station.gui.widgets.ask import AskDialog
from station.gui.words import Msg
from station.model.standing import Reason

_WHY = (
    (CounterMsg.WHY_LOST, Reason.LOST),
    (CounterMsg.WHY_STOLEN, Reason.STOLEN),
    (CounterMsg.WHY_OUT_OF_ORDER, Reason.OUT_OF_ORDER),
    (CounterMsg.WHY_REPRINT, Reason.REPRINT),
)


def question(parent: QWidget, voice: Voice, button: Button, name: str) -> AskDialog | None:
    """The question before a button's deed, answered with the button to carry out; None where nothing is asked."""
    match button.act:
        case Act.GIVE_UP:
            title, text = voice.say(Msg.GIVE_UP_TITLE), voice.say(Msg.GIVE_UP_TEXT, name=name)
            answers, nothing = [(voice.say(Msg.GIVE_UP_YES), button)], voice.say(Msg.GIVE_UP_NO)
        case Act.CALL_OFF:
            title, text = voice.say(Msg.GIVE_UP_TITLE), voice.say(CounterMsg.CALL_OFF_TEXT, name=name)
            answers, nothing = [(voice.say(Msg.GIVE_UP_YES), button)], voice.say(Msg.GIVE_UP_NO)
        case Act.HAND_OUT_EARLY:
            title, text = voice.say(CounterMsg.EARLY_TITLE), voice.say(CounterMsg.EARLY_TEXT, name=name)
            answers, nothing = [(voice.say(CounterMsg.EARLY_YES), button)], voice.say(Msg.GIVE_UP_NO)
        case Act.REPLACE:
            title, text = voice.say(CounterMsg.REPLACE_TITLE, name=name), voice.say(CounterMsg.REPLACE_TEXT)
            answers = [(voice.say(why), replace(button, reason=reason)) for why, reason in _WHY]
            nothing = voice.say(CounterMsg.NO_CHANGE)
        case Act.TAKE_BACK if button.reason is not Reason.REPRINT:
            title, text = voice.say(CounterMsg.BACK_TITLE), voice.say(CounterMsg.BACK_TEXT, name=name)
            answers, nothing = [(voice.say(CounterMsg.BACK_YES), button)], voice.say(CounterMsg.NO_CHANGE)
        case Act.PUT_AWAY if button.keys:
            title = voice.say(CounterMsg.PUT_AWAY_TITLE)
            text = voice.say(CounterMsg.PUT_AWAY_TEXT, count=len(button.keys))
            answers, nothing = [(voice.say(CounterMsg.PUT_AWAY_YES), button)], voice.say(CounterMsg.PUT_AWAY_NO)
        case _:
            return None
    return AskDialog(parent, title, text, answers, nothing)
