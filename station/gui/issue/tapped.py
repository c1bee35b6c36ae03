"""What a look at the card on the reader (F3) has come to: alone, or over what is to be done with a card. Pure."""

from dataclasses import replace

from station.gui.hold_words import said_of_hold
from station.gui.issue.buttons import primary, unfinished
from station.gui.issue.notice import is_bound, notice, problem_of, said_of_tap
from station.gui.issue.other_card import DIFFERENT
from station.gui.issue.roster import card_of, issuable
from station.gui.issue.snapshot import DeskView, HolderRow, RegistryView, Tapped
from station.gui.issue.viewstate import Act
from station.gui.issue.words import CounterMsg
from station.gui.shown import Gesture, Notice, Tone
from station.gui.voice import Voice

_UNKNOWN, _TAKEN = "tap.unknown", "reader.taken"


def said_of_look(
    view: DeskView, registry: RegistryView, tapped: Tapped, holder: HolderRow | None, voice: Voice
) -> Notice | None:
    """What is said instead of the notice; None where that says all."""
    if tapped.problem is None:
        return _of_the_right_card(view, registry, tapped, holder, voice) if holder is not None else None
    if tapped.problem.code == _TAKEN and view.held_by is not None:
        return said_of_hold(view.held_by, voice, here=holder is None or issuable(view, holder))
    if holder is None or not (unfinished(view, holder) or _hands_over(view, holder, voice)):
        return said_of_tap(tapped.problem, view, voice)
    said, (found, _) = notice(view, registry, holder, voice), voice.explain(tapped.problem)
    stands = problem_of(view, holder)
    if _hands_over(view, holder, voice):
        return replace(_over(said, found), tone=Tone.WARN)
    if tapped.problem.code == _UNKNOWN and is_bound(view, holder):
        found = voice.say(CounterMsg.TAP_NOT_THIS, name=holder.name)
    if stands is None or stands.code != DIFFERENT:
        return said if found == said.sentence else _over(said, found)
    if tapped.problem.code == _UNKNOWN:
        return replace(said, sentence=found)  # it said the same, and knew less
    place = voice.say(CounterMsg.CUT_SHORT_PLACE)  # the other card is not there any more
    return replace(said, sentence=found, remedy=place, gesture=Gesture.PLACE)


def _of_the_right_card(
    view: DeskView, registry: RegistryView, tapped: Tapped, holder: HolderRow, voice: Voice
) -> Notice | None:
    """Whether the card that was looked at is the one that something is to be done with."""
    card = card_of(view, holder)
    if card is None or card.escn != tapped.escn:
        return None
    if _hands_over(view, holder, voice):
        return _over(notice(view, registry, holder, voice), voice.say(CounterMsg.RIGHT_CARD))
    if primary(view, holder, voice).act is not Act.ISSUE or not unfinished(view, holder):
        return None
    return Notice(Tone.GOOD, voice.say(CounterMsg.RIGHT_CARD), voice.say(CounterMsg.RIGHT_CARD_HINT, name=holder.name))


def _hands_over(view: DeskView, holder: HolderRow, voice: Voice) -> bool:
    return primary(view, holder, voice).act is Act.HAND_OVER


def _over(said: Notice, found: str) -> Notice:
    return replace(said, remedy="\n".join(filter(None, (found, said.remedy))))
