"""What the window says of a card that is out of use, and the button that brings it back. Pure."""

from station.gui.issue.roster import card_of
from station.gui.issue.snapshot import DeskView, HolderRow
from station.gui.issue.viewstate import Act, Button
from station.gui.issue.words import CounterMsg
from station.gui.life_words import REASON_WORDS
from station.gui.shown import Notice, Tone
from station.gui.voice import Voice
from station.gui.words import Msg
from station.model.standing import Act as CardAct
from station.model.standing import Reason, Standing

_BACK = {
    Reason.LOST: CounterMsg.DO_FOUND,
    Reason.STOLEN: CounterMsg.DO_FOUND,
    Reason.OUT_OF_ORDER: CounterMsg.DO_WORKS,
    Reason.REPRINT: CounterMsg.DO_KEEP_OLD,
}


def said_of_suspended(view: DeskView, holder: HolderRow, voice: Voice) -> Notice:
    """A card that is not valid for now."""
    return _said(view, holder, voice, Tone.WARN, (CounterMsg.SAY_SUSPENDED, CounterMsg.SAY_SUSPENDED_HINT))


def said_of_spent(view: DeskView, holder: HolderRow, voice: Voice) -> Notice:
    """A card after which another one is made: whether it still is worth something, and from when on it is not."""
    card = card_of(view, holder)
    worth = card.worth if card is not None else None
    if worth is not None and worth.active:
        return _said(view, holder, voice, Tone.QUIET, (Msg.SAY_READY, CounterMsg.SAY_AGAIN_VALID))
    if worth is not None and worth.standing is Standing.REVOKED:
        return _said(view, holder, voice, Tone.QUIET, (Msg.SAY_READY, CounterMsg.SAY_AGAIN_REVOKED))
    return _said(view, holder, voice, Tone.WARN, (CounterMsg.SAY_BLOCKED, CounterMsg.SAY_BLOCKED_HINT))


def way_back(view: DeskView, holder: HolderRow, voice: Voice) -> Button | None:
    """Makes the card valid again, or leaves it so: it was found, or it is to be kept."""
    card = card_of(view, holder)
    if card is None or card.worth is None or not card.worth.may(CardAct.REACTIVATE):
        return None
    reason = card.worth.reason
    said = _BACK.get(reason, CounterMsg.DO_FOUND) if reason else CounterMsg.DO_FOUND
    return Button(voice.say(said), Act.TAKE_BACK, (holder.key,), reason)


def _said(
    view: DeskView, holder: HolderRow, voice: Voice, tone: Tone, words: tuple[Msg | CounterMsg, CounterMsg]
) -> Notice:
    card = card_of(view, holder)
    reason = card.worth.reason if card is not None and card.worth is not None else None
    since = voice.day(card.since) if card is not None and card.since is not None else ""
    head, sentence = words
    return Notice(
        tone,
        voice.say(head),
        voice.say(sentence, since=since, reason=voice.say(REASON_WORDS[reason]) if reason else ""),
    )
