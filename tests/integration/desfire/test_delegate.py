"""A library's application on another institution's cards: put there, renewed, taken away; torn; not as agreed."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from delegation import OTHERWISE, UID, LibraryKeys, bit_changed, issuer_grant, library
from encoding import Attempts, MemoryCard, Moment, Tear, chip, encode
from fake_reader.blank import make_blank
from fake_reader.image import CardImage, DamSlot
from station.desfire.dam import DelegatedApplication, Grant
from station.desfire.provision import Provisioned
from station.desfire.service import Service
from station.errors import CardConflictError, CardLostError, NoDamKeysError, ProtocolError, StatusError, WrongKeyError
from station.issuance.delegation.delegate import Delegate, Errand
from station.model.card import CardUid
from station.model.secret import SecretKey

FIRST, SECOND = library(), library(slot_version=2)
BLANK = make_blank(UID.octets)
AID = 0xF58900
SAMPLE = 7


class Issuer:
    """Grants what is asked for, or always the same; `spoil` is done to each grant."""

    name = "the issuer"

    def __init__(self, service: Service, spoil: Callable[[Grant], Grant] = lambda grant: grant) -> None:
        self.service = service
        self.spoil = spoil
        self.said: list[str] = []

    def grant(self, uid: CardUid, application: DelegatedApplication) -> Grant:
        self.said.append("grant")
        return self.spoil(issuer_grant(uid, self.service))

    def begin(self, uid: CardUid) -> None:
        self.said.append("begin")

    def done(self, uid: CardUid) -> None:
        self.said.append("done")


def counted(length: int) -> bytes:
    return bytes(range(length))


def visit(
    card: MemoryCard,
    service: Service = FIRST,
    errand: Errand = Errand.APPLY,
    issuer: Issuer | None = None,
    attempts: Attempts | None = None,
) -> Provisioned:
    source = issuer or Issuer(service)
    return Delegate(service, source, lambda _: LibraryKeys(), attempts or Attempts(), errand, counted).provision(card)


def after(image: CardImage, service: Service = FIRST, errand: Errand = Errand.APPLY) -> CardImage:
    card = MemoryCard(image)
    visit(card, service, errand)
    return card.memory.image


def test_it_is_put_there_and_has_the_librarys_own_keys() -> None:
    issuer = Issuer(FIRST)
    card = MemoryCard(BLANK)
    assert not visit(card, issuer=issuer).already
    assert issuer.said == ["grant", "begin", "done"]
    application = card.memory.image.application(AID)
    assert application is not None
    assert [key.version for key in application.keys] == [1, 1]
    assert application.keys[0].octets == LibraryKeys().derive("library-master", 1, UID.octets).reveal()
    assert card.memory.image.slot(1) == DamSlot(1, 1, FIRST.application.quota, AID)


def test_a_card_that_has_it_is_only_verified_and_nothing_is_asked_for() -> None:
    issuer, card = Issuer(FIRST), MemoryCard(after(BLANK))
    image = card.memory.image
    assert visit(card, issuer=issuer).already
    assert issuer.said == ["done"]
    assert card.memory.image == image


def test_it_joins_the_issuers_own_application_on_a_students_card_and_leaves_it_alone() -> None:
    zone, card = chip("esc-cdz"), MemoryCard(BLANK)
    encode(card, zone)
    issued = card.memory.image
    visit(card)
    assert card.memory.image.application(0xF58840) == issued.application(0xF58840)
    assert card.memory.image.slot(0) == issued.slot(0)
    visit(card, errand=Errand.DELETE)
    assert replace(card.memory.image, slots=issued.slots) == issued


def test_after_its_dam_keys_were_changed_a_card_takes_no_older_grant() -> None:
    """The version tells: nobody is asked, and no key is tried."""
    auth = BLANK.picc_keys[0x10]
    image = replace(BLANK, picc_keys={**BLANK.picc_keys, 0x10: replace(auth, version=2)})
    issuer, card = Issuer(FIRST), MemoryCard(image)
    with pytest.raises(CardConflictError, match="PICCDAMAuthKey that is not this profile's"):
        visit(card, issuer=issuer)
    assert issuer.said == []
    assert card.memory.image == image


def test_it_is_renewed_in_its_slot() -> None:
    first = after(BLANK)
    with pytest.raises(CardConflictError, match="version 01 of application F58900"):
        visit(MemoryCard(first), SECOND)
    image = after(first, SECOND, Errand.UPDATE)
    assert image.slot(1) == DamSlot(1, 2, SECOND.application.quota, AID)
    assert image == after(after(BLANK), SECOND, Errand.UPDATE)
    assert visit(MemoryCard(image), SECOND, Errand.UPDATE).already


def test_it_is_deleted_and_its_slot_takes_the_next_one() -> None:
    image = after(after(BLANK), FIRST, Errand.DELETE)
    assert image.application(AID) is None
    assert image.slot(1) == DamSlot(1, 1, FIRST.application.quota, 0)
    assert visit(MemoryCard(image), FIRST, Errand.DELETE).already
    assert after(image, SECOND).slot(1) == DamSlot(1, 2, SECOND.application.quota, AID)


def torn(image: CardImage, service: Service, errand: Errand, step: int) -> None:
    """Tears at every step-th APDU; each card, laid down again, comes out like the one that nobody touched."""
    whole = MemoryCard(image)
    visit(whole, service, errand)
    for at in range(0, len(whole.commands), step):
        for moment in Moment:
            attempts, card = Attempts(), MemoryCard(image, tear=Tear(at, moment))
            with pytest.raises(CardLostError):
                visit(card, service, errand, attempts=attempts)
            again = MemoryCard(card.memory.image)
            visit(again, service, errand, attempts=attempts)
            assert again.memory.image == whole.memory.image, (at, moment)
            assert not attempts.refused


@pytest.mark.parametrize("step", [SAMPLE, pytest.param(1, marks=pytest.mark.long)])
@pytest.mark.parametrize("errand", Errand)
def test_torn_it_goes_on(errand: Errand, step: int) -> None:
    image = BLANK if errand is Errand.APPLY else after(BLANK)
    torn(image, SECOND if errand is Errand.UPDATE else FIRST, errand, step)


@pytest.mark.parametrize("field", OTHERWISE)
def test_the_card_itself_refuses_what_the_issuer_did_not_grant(field: str) -> None:
    """One bit of the application's description: the DAMMAC does not hold, whatever the station thinks of it."""
    wanted = replace(FIRST, application=OTHERWISE[field](FIRST.application))
    card = MemoryCard(BLANK)
    with pytest.raises(StatusError) as caught:
        create(card, wanted.application, issuer_grant(UID, FIRST))
    assert caught.value.name == "INTEGRITY_ERROR"
    assert card.memory.image == BLANK


@pytest.mark.parametrize("part", ["enc_k", "dammac"])
def test_the_card_refuses_a_changed_cryptogram(part: str) -> None:
    grant = issuer_grant(UID, FIRST)
    for at in range(len(getattr(grant, part))):
        card = MemoryCard(BLANK)
        with pytest.raises(StatusError, match="INTEGRITY_ERROR"):
            create(card, FIRST.application, replace(grant, **{part: bit_changed(getattr(grant, part), at)}))
        assert card.memory.image == BLANK


def create(card: MemoryCard, application: DelegatedApplication, grant: Grant) -> None:
    """CreateDelegatedApplication alone, with none of the station's own checks before it."""
    from station.desfire.picc_session import PiccSession

    session = PiccSession.select(card).authenticate_ev2_first(0x10, SecretKey(grant.auth_key.reveal()), counted)
    session.create_delegated_application(application, grant)


def test_a_grant_for_another_card_is_refused_once_and_remembered_by_its_source() -> None:
    other = CardUid(bytes.fromhex("04112233445577"))
    attempts, card = Attempts(), MemoryCard(BLANK)

    class Mixed(Issuer):
        def grant(self, uid: CardUid, application: DelegatedApplication) -> Grant:
            return issuer_grant(other, self.service)

    with pytest.raises(WrongKeyError, match="the issuer"):
        visit(card, issuer=Mixed(FIRST), attempts=attempts)
    assert attempts.refused == {(UID, "the issuer", 1)}
    assert card.memory.image == BLANK


def test_a_deletion_that_is_not_granted() -> None:
    image = after(BLANK)
    card = MemoryCard(image)
    issuer = Issuer(FIRST, lambda grant: replace(grant, delete_mac=bit_changed(grant.delete_mac)))
    with pytest.raises(ProtocolError):
        visit(card, errand=Errand.DELETE, issuer=issuer)
    assert card.memory.image == image


@pytest.mark.parametrize(
    ("slot", "found"),
    [
        (DamSlot(1, 1, FIRST.application.quota, 0xF58800), "DAM slot 1 is taken by application F58800"),
        (DamSlot(1, 1, FIRST.application.quota - 1, 0), "not "),
        (DamSlot(1, 1, FIRST.application.quota + 1, 0), "not "),
    ],
)
def test_a_slot_that_is_not_as_agreed_is_refused_before_anybody_is_asked(slot: DamSlot, found: str) -> None:
    image = BLANK.with_slot(slot)
    for errand in (Errand.APPLY, Errand.UPDATE):
        issuer, card = Issuer(FIRST), MemoryCard(image)
        with pytest.raises(CardConflictError, match=found):
            visit(card, errand=errand, issuer=issuer)
        assert issuer.said == []
        assert card.memory.image == image


def test_a_card_without_dam_keys() -> None:
    image = replace(BLANK, picc_keys={number: replace(key, version=0) for number, key in BLANK.picc_keys.items()})
    with pytest.raises(NoDamKeysError):
        visit(MemoryCard(image))
