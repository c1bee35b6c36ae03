"""Why somebody cannot be marked for a batch. Pure."""

from dataclasses import replace

from station.gui.issue.roster import made
from station.gui.issue.snapshot import DeskView, HolderRow
from station.gui.issue.words import CounterMsg
from station.gui.shown import Notice, Tone
from station.gui.voice import Voice


def said_of_unmarked(view: DeskView, holder: HolderRow, said: Notice, voice: Voice) -> Notice:
    """Over what else is `said`: whoever lacks something reads there what that is, and what to do."""
    headline = voice.say(CounterMsg.NOT_MARKED)
    if view.batch is not None:
        return Notice(Tone.WARN, headline, voice.say(CounterMsg.NOT_MARKED_BATCH))
    if made(view, holder):
        return Notice(Tone.WARN, headline, voice.say(CounterMsg.NOT_MARKED_MADE, name=holder.name))
    return replace(said, headline=headline)
