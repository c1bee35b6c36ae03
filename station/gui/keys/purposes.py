"""What an audit row was for, in words. The audit keeps a few words of the core's; they are known by their English."""

import enum
from collections.abc import Mapping
from datetime import UTC, datetime

from station.gui.door.words import ROLES
from station.gui.explain import facts_of
from station.gui.keys.viewmodel import PURPOSES
from station.gui.life_words import ACTS, REASON_WORDS, STATES
from station.gui.voice import Voice
from station.gui.words import QT_TRANSLATE_NOOP, Msg, Words, alone
from station.keys.audited import Use
from station.model.card import CardState
from station.model.deed import Action
from station.model.holder import Purpose
from station.store.audit_chain import AuditRow


@enum.unique
class PurposeMsg(Words):
    """What a key was used for, under the name of that use; then what else a row says."""

    PROVISION = QT_TRANSLATE_NOOP("purpose", "preparing a blank")
    FIND_UID = QT_TRANSLATE_NOOP("purpose", "finding out a hidden UID")
    ENCODE = QT_TRANSLATE_NOOP("purpose", "writing the chip")
    SIGN = QT_TRANSLATE_NOOP("purpose", "signing the card's data")
    VERIFY = QT_TRANSLATE_NOOP("purpose", "reading the chip back")
    INSPECT = QT_TRANSLATE_NOOP("purpose", "looking at a card")
    ROLL = QT_TRANSLATE_NOOP("purpose", "new key versions on a card")
    DELEGATE = QT_TRANSLATE_NOOP("purpose", "a delegated application")
    CHANGE_KEYS = QT_TRANSLATE_NOOP("purpose", "changing keys of a card")

    KEYFILE = QT_TRANSLATE_NOOP("purpose", "keyfile")
    TOKEN = QT_TRANSLATE_NOOP("purpose", "token")
    SIGNING = QT_TRANSLATE_NOOP("purpose", "signing key")
    IDENTITY = QT_TRANSLATE_NOOP("purpose", "identity")
    STICKER = QT_TRANSLATE_NOOP("purpose", "sticker")
    UNREGISTERED = QT_TRANSLATE_NOOP("purpose", "unregistered")
    UNKNOWN_NAME = QT_TRANSLATE_NOOP("purpose", "unknown name")

    CARD = QT_TRANSLATE_NOOP("purpose", "card and registration")
    NAME_TO_REGISTRY = QT_TRANSLATE_NOOP("purpose", "name at ESC-R")
    EMAIL_TO_REGISTRY = QT_TRANSLATE_NOOP("purpose", "e-mail at ESC-R")
    PHOTO_ON_CARD = QT_TRANSLATE_NOOP("purpose", "photo on the card")
    PHOTO_TO_REGISTRY = QT_TRANSLATE_NOOP("purpose", "photo at ESC-R")

    OF_TOKEN = QT_TRANSLATE_NOOP("purpose", "token {name}")
    OF_CERTIFICATE = QT_TRANSLATE_NOOP("purpose", "certificate {digest}")
    OF_APPLICATION = QT_TRANSLATE_NOOP("purpose", "application {aid}")
    OF_CLIENT = QT_TRANSLATE_NOOP("purpose", "ESUP client {peer}")
    OF_BACKUP = QT_TRANSLATE_NOOP("purpose", "backup of {moment}")
    AFTER_ROW = QT_TRANSLATE_NOOP("purpose", "after row {number} was known")

    @property
    def context(self) -> str:
        """See Words."""
        return "purpose"


_AGREED = {purpose.value: PurposeMsg[purpose.name] for purpose in Purpose}
_WORDS: Mapping[str, Words] = {
    **{state.value: STATES.get(state, Msg.BADGE_RUNNING) for state in CardState},
    **{use.value: PurposeMsg[use.name] for use in Use},
    **{act.value: msg for act, msg in ACTS.items()},
    **{reason.value: msg for reason, msg in REASON_WORDS.items()},
    **{role.value: msg for role, msg in ROLES.items()},
    **{purpose.value: msg for purpose, msg in PURPOSES.items()},
    **_AGREED,
    "keyfile": PurposeMsg.KEYFILE,
    "token": PurposeMsg.TOKEN,
    "signing": PurposeMsg.SIGNING,
    "identity": PurposeMsg.IDENTITY,
    "sticker": PurposeMsg.STICKER,
    "unregistered": PurposeMsg.UNREGISTERED,
    "unknown name": PurposeMsg.UNKNOWN_NAME,
}
_FILLED = tuple(msg for msg in PurposeMsg if "{" in msg.value)
_NAMED = frozenset({Action.ACCOUNT_SECRET, Action.ACCOUNT_REMOVED, Action.PERMANENT_CONFIRMED})
"""What names an account or a recipe and says nothing more: a name may read like a word."""
_BEGIN_NAMED = frozenset({Action.ACCOUNT_MADE, Action.ACCOUNT_ROLE})


def purpose_of(row: AuditRow, voice: Voice) -> str:
    """What for; what is none of our words, since it is a name or somebody has changed it, is shown as it is."""
    known = {action.value: action for action in Action}.get(row.action)
    if known in _NAMED or row.purpose == row.actor:
        return row.purpose
    parts = row.purpose.split(", ")
    if known in _BEGIN_NAMED:
        *named, last = parts
        return ", ".join((*named, _said(last, voice)))
    return alone(", ".join(_said(part, voice) for part in parts))


def _said(part: str, voice: Voice) -> str:
    if (word := _WORDS.get(part)) is not None:
        return voice.say(word)
    agreed, _, answer = part.rpartition(" ")
    if agreed in _AGREED and answer in ("yes", "no"):
        form = Msg.CONSENT_GIVEN if answer == "yes" else Msg.CONSENT_NOT_GIVEN
        return voice.say(form, purpose=voice.say(_AGREED[agreed]))
    for msg in _FILLED:
        facts = facts_of(msg.value, part)
        if facts is not None:
            return voice.say(msg, **{name: _moment(fact, voice) for name, fact in facts.items()})
    return part


def _moment(fact: str, voice: Voice) -> str:
    """A fact; the moment of a backup as the language writes it."""
    try:
        return voice.moment(datetime.strptime(fact, "%Y-%m-%d %H:%M").replace(tzinfo=UTC))
    except ValueError:
        return fact
