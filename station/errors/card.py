"""The card on the reader, and cards in the records."""

from station.errors.base import OperatorError


class CardError(OperatorError):
    """The card on the reader."""

    code = "card"
    exit_code = 1


class NoCardError(CardError):
    """Nothing in the field."""

    code = "card.none"
    what = "There is no card on the reader {reader}."
    fix = "Place one flat on the reader; if there is one, its chip does not answer: put it aside."
    exit_code = 3


class CardLostError(CardError):
    """The card left the field in the middle."""

    code = "card.lost"
    what = "The card on the reader {reader} was taken away before it was finished."
    fix = "Place the same card on the reader again; the job goes on where it was."


class CardResetError(CardLostError):
    """Something else has reset the card."""

    code = "card.reset"
    what = "Another program has reset the card on the reader {reader} before it was finished."
    fix = "Leave the card in place and go on. If it happens again, close the other program."


class CardMuteError(NoCardError):
    """Something lies on the reader, and no card answers."""

    code = "card.mute"
    what = "What is on the reader {reader} does not answer like a card."
    fix = "Place one card alone and flat on the reader; two at once, or metal under it, do this."


class ForeignCardError(CardError):
    """Not a card of the kind the station encodes."""

    code = "card.foreign"
    what = "This is not a MIFARE DESFire EV2 or EV3 card: {found}."
    fix = "Take it away and place a blank card of this institution's stock."


class NotOriginalError(CardError):
    """NXP's signature over the UID does not hold."""

    code = "card.not-original"
    what = "Card {uid} carries no valid originality signature of NXP."
    fix = "Do not issue it; keep it, and ask the supplier where this stock comes from."


class DifferentCardError(CardError):
    """Not the card that the job is bound to."""

    code = "card.different"
    what = "This is card {found}, but the job began with card {expected}."
    fix = "Place card {expected} on the reader again."


class NoDamKeysError(CardError):
    """The card was not provisioned for delegated applications."""

    code = "card.no-dam-keys"
    what = "Card {uid} has no DAM keys: no delegated application can be created on it."
    fix = "Hand it to the technician for provisioning, and place another blank."


class UnknownCardError(CardError):
    """No record of this card."""

    code = "card.unknown"
    what = "This station has no record of card {uid}."
    fix = "Check that it was issued here (settings: data_dir), or look at it with station inspect."


class NoSuchCardError(CardError):
    """A number or a UID that no card here has."""

    code = "card.no-such"
    what = "No card of this station has the number or UID {given}."
    fix = "Check it against station cards list."
    exit_code = 2


class CardActError(CardError):
    """This cannot be done with the card as it stands."""

    code = "card.act"
    what = "Card {escn} is {standing}: {act} is not for it."
    fix = "Look at it with station cards show {escn}."


class CardExpiredError(CardError):
    """Past its last day."""

    code = "card.expired"
    what = "Card {escn} expired on {expired_on}."
    fix = "Renew it first, on the page Cards or with station cards renew, or make a new one."


class CardNotRegisteredError(CardError):
    """ESC-R has not confirmed this card yet."""

    code = "card.not-registered"
    what = "ESC-R has not confirmed card {escn} yet."
    fix = "Wait until it has (see the page Registry), or hand it out unregistered on purpose: that is recorded."


class SecondCardError(CardError):
    """A holder has one active card."""

    code = "card.second"
    what = "The holder of card {escn} has another active card, {other}."
    fix = "Suspend or revoke that one first."


class CardUnfitError(CardError):
    """A card that a recipe does not take."""

    code = "card.unfit"
    what = "Card {uid} does not suit: {found}."
    fix = "Put it aside; nothing on it has been changed."


class UnknownMasterKeyError(CardError):
    """A PICC master key that neither the factory nor this station has put there; no key was tried."""

    code = "card.unknown-master"
    what = "Card {uid} has a PICC master key of somebody else (version {version})."
    fix = "Put it aside: it is not one of your blanks. No key was tried on it."


class WrongKeyError(CardError):
    """The card refused a key, once: the attempt is remembered and not repeated."""

    code = "card.wrong-key"
    what = "Card {uid} refused the key {key} (version {version})."
    fix = "Put it aside for the technician; the station does not try this key on this card again."


class CardConflictError(CardError):
    """Something stands on the card where ours should go, and it is not ours."""

    code = "card.conflict"
    what = "Card {uid} already holds something else: {found}."
    fix = "Put it aside for the technician, and place a blank card."


class KnownCardError(CardError):
    """A card that the records know, where a blank one is wanted."""

    code = "card.known"
    what = "Card {uid} is not blank: it has the number {escn} already."
    fix = "Put it aside, place a blank one; station cards show {escn} says whose it is."


class CardVerificationError(CardError):
    """The card does not hold what it should."""

    code = "card.verification"
    what = "Card {uid} does not pass the check: {found}."
    fix = "Put it on the reject pile; the holder gets another card."


class BlockedCardError(CardError):
    """The card of a person who was erased."""

    code = "card.blocked"
    what = "Card {uid} has been blocked ({reason}) since {since}."
    fix = "Keep it, and put it on the reject pile; take another blank."


class StickerError(CardError):
    """A sticker, and the card that it is for."""

    code = "sticker"


class StickerUnknownError(StickerError):
    """Nobody's sticker has this number."""

    code = "sticker.unknown"
    what = "No sticker with the number {number} is waiting for a card here."
    fix = "Scan the code on the sticker again; if nothing changes, put it aside and print this person's sticker again."


class StickerUsedError(StickerError):
    """The sticker's number is registered."""

    code = "sticker.used"
    what = "The number {number} belongs to a card already."
    fix = "Nothing is left to do for that card. If it was lost, replace it on the page Cards; never reuse the sticker."


class StickerOtherCardError(StickerError):
    """The card on the reader is another one."""

    code = "sticker.other-card"
    what = "Card {uid} is not the one that the sticker {number} is for."
    fix = "Take the sticker off, and find the card or the sticker that belongs together."


class StickerCardNeededError(StickerError):
    """The card's UID is known, so it can be checked."""

    code = "sticker.card-needed"
    what = "The UID of the card for the sticker {number} is known, and this card has not been read."
    fix = "Place the card on the reader, then scan its sticker."


class StickerHasCardError(StickerError):
    """The person got a new card while the sticker waited: nobody has two valid ones."""

    code = "sticker.has-card"
    what = "The person of the sticker {number} has received the card {other} in the meantime."
    fix = "Destroy the sticker, and take the old card out of use."


class CardKnownError(StickerError):
    """The card has a number already."""

    code = "existing.known"
    what = "Card {uid} is in the records already, with the number {number}."
    fix = "There is nothing to do with it; take the next card."


class NoConsentError(StickerError):
    """The holder agrees to no card."""

    code = "holder.no-consent"
    what = "The holder has not agreed to the card and its registration."
    fix = "Ask for consent and record it; without it no card is made."


class StatusEndedError(StickerError):
    """The holder's status is over."""

    code = "holder.expired"
    what = "The holder's status ended on {date}."
    fix = "Renew the date in the roster, or make no card."


class ShortUidError(StickerError):
    """Not a UID of 7 bytes."""

    code = "existing.uid"
    what = "This card's UID has {count} bytes; the records hold UIDs of 7 bytes."
    fix = "Register this card without the reader: leave its UID out of the list."
