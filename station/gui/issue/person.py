"""The holder and the card in the middle of the page. Pure."""

from collections.abc import Iterator

from station.gui.issue.roster import SPENT, card_of, level, standing_of, state_of
from station.gui.issue.snapshot import CardBrief, DeskView, HolderRow, Shown
from station.gui.issue.viewstate import Consent, HolderPanel
from station.gui.issue.words import CounterMsg
from station.gui.life_words import worth_in_words
from station.gui.voice import Voice
from station.gui.words import Msg
from station.model.card import CardState
from station.model.card_stock import OLD_LOOK_ENDS
from station.model.holder import Purpose

_CONSENTS = (
    (Purpose.CARD, Msg.CONSENT_CARD),
    (Purpose.PHOTO_ON_CARD, Msg.CONSENT_PHOTO),
    (Purpose.NAME_TO_REGISTRY, Msg.CONSENT_NAME),
    (Purpose.EMAIL_TO_REGISTRY, Msg.CONSENT_EMAIL),
)
_OTHERS = {
    (True, False): CounterMsg.OTHER_PHOTO,
    (False, True): CounterMsg.OTHER_WORDS,
    (True, True): CounterMsg.OTHER_BOTH,
}
"""What is said of another photo and of other words."""
_WITHOUT_NUMBER = frozenset({CardState.SPOILED, CardState.CANCELLED})


def holder_panel(view: DeskView, holder: HolderRow, voice: Voice, *, called: str, back: bool) -> HolderPanel:
    """Everything about one holder."""
    shown = view.shown if view.shown and view.shown.key == holder.key else None
    until = Msg.EXPIRED_ON if holder.expired else Msg.VALID_UNTIL
    side = voice.say(Msg.CARD_BACK if back else Msg.CARD_FRONT)
    portrait = shown.portrait if shown else None
    portrait_name = voice.say(Msg.PORTRAIT_OF, name=holder.name) if portrait else voice.say(Msg.PORTRAIT_NONE)
    return HolderPanel(
        name=holder.name,
        called=called,
        line=f"{level(voice, holder)}  ·  {voice.say(until, date=voice.day(holder.valid_until))}\n{holder.code}",
        warn=holder.expired,
        consents=tuple(_consent(voice, holder, purpose, msg) for purpose, msg in _CONSENTS),
        portrait=portrait,
        portrait_name=portrait_name,
        face=(shown.back if back else shown.front) if shown else None,
        face_name=voice.say(Msg.CARD_SPOKEN, side=side, name=holder.name),
        caption=_caption(view, holder, shown, voice),
        caution="\n".join(_cautions(view, holder, shown, voice)),
        side=side,
    )


def _cautions(view: DeskView, holder: HolderRow, shown: Shown | None, voice: Voice) -> Iterator[str]:
    if shown is not None and (other := _OTHERS.get((shown.other_photo, shown.other_words))) is not None:
        yield voice.say(CounterMsg.OTHER_FACE, what=voice.say(other))
    if _ends_early(view, holder):
        yield voice.say(CounterMsg.ENDS_EARLY, date=voice.day(OLD_LOOK_ENDS))


def _consent(voice: Voice, holder: HolderRow, purpose: Purpose, msg: Msg) -> Consent:
    text, given = voice.say(msg), purpose in holder.consents
    return Consent(text, given, voice.say(Msg.CONSENT_GIVEN if given else Msg.CONSENT_NOT_GIVEN, purpose=text))


def _ends_early(view: DeskView, holder: HolderRow) -> bool:
    """Whether the card, or the one that would be made now, is valid longer than its look."""
    card = card_of(view, holder)
    if card is not None and state_of(view, holder) not in {None, CardState.CANCELLED, CardState.SPOILED}:
        return card.ends_early
    return view.person is not None and view.person.row.key == holder.key and view.person.ends_early


def history(view: DeskView, holder: HolderRow, voice: Voice) -> tuple[str, ...]:
    """The holder's earlier cards, the newest first: beginning of the number, what it is worth, since when."""
    if view.person is None or view.person.row.key != holder.key:
        return ()
    now = card_of(view, holder)
    earlier = (card for card in view.person.cards if now is None or card.escn != now.escn)
    return tuple(_line(card, voice) for card in earlier if card.worth is not None and card.since is not None)


def _line(card: CardBrief, voice: Voice) -> str:
    if card.worth is None or card.since is None:
        return card.escn
    standing = worth_in_words(card.worth, voice)
    return voice.say(CounterMsg.CARD_LINE, number=card.escn[:8], standing=standing, date=voice.day(card.since))


def _caption(view: DeskView, holder: HolderRow, shown: Shown | None, voice: Voice) -> str:
    if shown is None:
        return voice.say(Msg.CARD_PREPARING)
    if shown.front is None:
        return voice.say(Msg.CARD_NO_PREVIEW)
    card = card_of(view, holder)
    if card is not None and card.state not in _WITHOUT_NUMBER and standing_of(view, holder) not in SPENT:
        return voice.say(Msg.CARD_NUMBER, escn=card.escn)
    return voice.say(Msg.CARD_NUMBER_LATER)
