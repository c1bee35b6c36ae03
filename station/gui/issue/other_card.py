"""Of a card that lies there in another one's place: whose it is, and where it goes. Pure."""

from dataclasses import replace

from station.gui.issue.snapshot import CardBrief, DeskView, HolderRow, Owner
from station.gui.issue.words import CounterMsg
from station.gui.shown import Notice
from station.gui.voice import Voice
from station.model.card import CardState, Problem
from station.model.standing import Standing

KNOWN, DIFFERENT = "card.known", "card.different"


def by_name(view: DeskView, holder: HolderRow, problem: Problem, said: Notice, voice: Voice) -> Notice:
    """What is said of a problem, with people in place of numbers: nobody reads a UID off a card."""
    person = view.person
    owner = person.lies if person is not None and person.row.key == holder.key else None
    if problem.code == DIFFERENT:
        return _not_this_one(holder, owner, said, voice)
    if problem.code != KNOWN or owner is None:
        return said
    sentence, remedy = _of_the_records(owner.card)
    told, done = (voice.say(words, name=owner.name) for words in (sentence, remedy))
    return replace(said, sentence=told, remedy=done)


def _not_this_one(holder: HolderRow, owner: Owner | None, said: Notice, voice: Voice) -> Notice:
    if owner is None or owner.key == holder.key:
        sentence = voice.say(CounterMsg.OTHER_UNKNOWN, name=holder.name)
    else:
        sentence = voice.say(CounterMsg.OTHER_OF, name=holder.name, owner=owner.name)
    return replace(said, sentence=sentence, remedy=voice.say(CounterMsg.OTHER_PLACE, name=holder.name))


def _of_the_records(card: CardBrief) -> tuple[CounterMsg, CounterMsg]:
    """Whose it is, and what is done with it, by where it stands."""
    standing = card.worth.standing if card.worth is not None else None
    if card.state is CardState.SPOILED or standing is Standing.REVOKED:
        return CounterMsg.OTHER_SPENT, CounterMsg.OTHER_REJECT
    if standing is None:
        return CounterMsg.OTHER_UNFINISHED, CounterMsg.OTHER_KEEP
    out = card.state is CardState.ISSUED and card.worth is not None and card.worth.active
    return CounterMsg.OTHER_MADE, CounterMsg.OTHER_GIVE if out else CounterMsg.OTHER_KEEP
