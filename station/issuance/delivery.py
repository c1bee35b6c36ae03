"""One message to ESC-R: what it says is read from the store at the moment it goes out."""

from station.errors import RegistryUntoldError
from station.escr.client import EscrClient
from station.escr.records import CardUpdate, PersonUpdate, card_update, person_update
from station.issuance.picture import registry_picture
from station.model.card import Registration
from station.model.escn import Escn
from station.model.esi import Esi
from station.model.holder import Holder, Purpose
from station.store.cards import CardRecord
from station.store.database import Store
from station.store.outbox import Message, Subject, Wish


class Delivery:
    """Brings single records of the institution `pic` to what stands here. Several threads may share it."""

    def __init__(self, store: Store, client: EscrClient, pic: str) -> None:
        self._store = store
        self._client = client
        self._pic = pic

    def deliver(self, message: Message) -> None:
        """Tells or erases. Raises RegistryError; after `RegistryUntoldError` nothing has been sent."""
        match message.subject, message.wish:
            case Subject.PERSON, Wish.TELL:
                self._client.register_person(self.person(message.key), known=message.known)
            case Subject.PERSON, Wish.ERASE:
                self._client.forget_person(message.key)
            case Subject.CARD, Wish.TELL:
                self._client.register_card(self.card(message.key), known=message.known)
            case Subject.CARD, Wish.ERASE:
                self._client.forget_card(message.key)
            case Subject.PICTURE, Wish.TELL:
                self._client.put_picture(self._pic, message.key, self._picture(message.key))
            case Subject.PICTURE, Wish.ERASE:
                self._client.forget_picture(self._pic, message.key)

    def person(self, esi: str) -> PersonUpdate:
        """What ESC-R is told of a person: name and e-mail only where agreed to. Raises RegistryUntoldError."""
        holder = self._agreeing(esi, photo=False)
        email = holder.email if holder.agrees(Purpose.EMAIL_TO_REGISTRY) else None
        return person_update(
            esi=holder.esi, pic=self._pic, level=holder.level, email=email, full_name=_registry_name(holder)
        )

    def card(self, escn: str) -> CardUpdate:
        """What ESC-R is told of a card. Raises RegistryUntoldError."""
        record = self._store.cards.by_escn(Escn.parse(escn))
        if record is None:
            raise RegistryUntoldError(subject="card", found="its record is no longer here")
        holder = self._agreeing(str(record.esi), photo=False)
        return card_update(_registration(record), pic=self._pic, esi=holder.esi, display_name=_registry_name(holder))

    def _picture(self, esi: str) -> bytes:
        holder = self._agreeing(esi, photo=True)
        if not holder.agrees(Purpose.PHOTO_TO_REGISTRY) or holder.photo is None:
            raise RegistryUntoldError(subject="picture", found="there is none, or the holder has not agreed to it")
        return registry_picture(holder.photo)

    def _agreeing(self, esi: str, *, photo: bool) -> Holder:
        holder = self._store.holders.find(Esi.parse(esi), photo=photo)
        if holder is None:
            raise RegistryUntoldError(subject="person", found="the holder is not among those of this station")
        if not holder.agrees(Purpose.CARD):
            raise RegistryUntoldError(subject="person", found="the holder has not agreed to it")
        return holder


def _registration(record: CardRecord) -> Registration:
    if record.issued_on is None or record.worth is None:
        raise RegistryUntoldError(subject="card", found="it has not been made yet")
    return Registration(
        escn=record.escn,
        card_type=record.card_type,
        issued_on=record.issued_on,
        expires_on=record.expires_on,
        active=record.worth.active,
    )


def _registry_name(holder: Holder) -> str | None:
    return holder.name if holder.agrees(Purpose.NAME_TO_REGISTRY) else None
