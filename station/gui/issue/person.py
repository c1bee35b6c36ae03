"""The holder and the card in the middle of the page. Pure."""

from station.gui.issue.roster import level
from station.gui.issue.snapshot import DeskView, HolderRow, Shown
from station.gui.issue.viewstate import Consent, HolderPanel
from station.gui.voice import Voice
from station.gui.words import Msg
from station.model.card import CardState
from station.model.holder import Purpose

_CONSENTS = (
    (Purpose.CARD, Msg.CONSENT_CARD),
    (Purpose.PHOTO_ON_CARD, Msg.CONSENT_PHOTO),
    (Purpose.NAME_TO_REGISTRY, Msg.CONSENT_NAME),
    (Purpose.EMAIL_TO_REGISTRY, Msg.CONSENT_EMAIL),
)
_WITHOUT_NUMBER = frozenset({CardState.SPOILED, CardState.CANCELLED})


def holder_panel(view: DeskView, holder: HolderRow, voice: Voice, *, back: bool) -> HolderPanel:
    """Everything about one holder."""
    shown = view.shown if view.shown and view.shown.key == holder.key else None
    until = Msg.EXPIRED_ON if holder.expired else Msg.VALID_UNTIL
    side = voice.say(Msg.CARD_BACK if back else Msg.CARD_FRONT)
    portrait = shown.portrait if shown else None
    portrait_name = voice.say(Msg.PORTRAIT_OF, name=holder.name) if portrait else voice.say(Msg.PORTRAIT_NONE)
    return HolderPanel(
        name=holder.name,
        line=f"{level(voice, holder)}   ·   {voice.say(until, date=voice.day(holder.valid_until))}",
        warn=holder.expired,
        consents=tuple(_consent(voice, holder, purpose, msg) for purpose, msg in _CONSENTS),
        portrait=portrait,
        portrait_name=portrait_name,
        face=(shown.back if back else shown.front) if shown else None,
        face_name=voice.say(Msg.CARD_SPOKEN, side=side, name=holder.name),
        caption=_caption(holder, shown, voice),
        side=side,
    )


def _consent(voice: Voice, holder: HolderRow, purpose: Purpose, msg: Msg) -> Consent:
    text, given = voice.say(msg), purpose in holder.consents
    return Consent(text, given, voice.say(Msg.CONSENT_GIVEN if given else Msg.CONSENT_NOT_GIVEN, purpose=text))


def _caption(holder: HolderRow, shown: Shown | None, voice: Voice) -> str:
    if shown is None:
        return voice.say(Msg.CARD_PREPARING)
    if shown.front is None:
        return voice.say(Msg.CARD_NO_PREVIEW)
    if holder.card is not None and holder.card.state not in _WITHOUT_NUMBER:
        return voice.say(Msg.CARD_NUMBER, escn=holder.card.escn)
    return voice.say(Msg.CARD_NUMBER_LATER)
