"""The client against the simulated registry over HTTP: each record is there once, whatever happens on the way."""

from collections.abc import Callable
from typing import Any

import pytest
from pydantic import SecretStr

from station.errors import (
    RegistryConflictError,
    RegistryDownError,
    RegistryExistsError,
    RegistryForbiddenError,
    RegistryKeyError,
    RegistryMalformedError,
    RegistryNotFoundError,
    RegistryRefusedError,
    RegistryUnreachableError,
)
from station.escr.client import EscrClient, Outcome
from station.escr.records import CardStatus, CardUpdate, PersonUpdate

Opener = Callable[..., Any]


def test_register_twice(opened: Opener, person: PersonUpdate, card: CardUpdate) -> None:
    registry = opened()
    client: EscrClient = registry.client
    assert [client.register_person(person), client.register_card(card)] == [Outcome.CREATED] * 2
    assert [client.register_person(person), client.register_card(card)] == [Outcome.UNCHANGED] * 2
    held = registry.look()
    assert set(held.created_persons.values()) == set(held.created_cards.values()) == {1}
    assert [method for method, _ in registry.sent()] == ["POST", "POST", "POST", "GET", "POST", "GET"]


def test_register_what_has_changed(opened: Opener, person: PersonUpdate, card: CardUpdate) -> None:
    registry = opened()
    client: EscrClient = registry.client
    client.register_person(person)
    client.register_card(card)
    (own,) = person.person_organisation_update_views
    silent = person.model_copy(
        update={
            "full_name": None,
            "person_organisation_update_views": (own.model_copy(update={"email": None, "full_name": None}),),
        }
    )
    assert client.register_person(silent) is Outcome.UPDATED
    assert client.register_person(silent) is Outcome.UNCHANGED
    inactive = card.model_copy(update={"card_status_type": CardStatus.INACTIVE})
    assert client.register_card(inactive, known=True) is Outcome.UPDATED
    assert client.card_status(card.card_number).status.value == "INACTIVE"
    held = str(registry.look())
    assert "Lovelace" not in held
    assert "ada@" not in held


def test_known_spelling_is_kept(opened: Opener, person: PersonUpdate, card: CardUpdate) -> None:
    registry = opened()
    client: EscrClient = registry.client
    client.register_person(person)
    client.register_card(card)
    shouted = person.identifier.upper()
    assert client.register_person(person.model_copy(update={"identifier": shouted})) is Outcome.UNCHANGED
    loud = {"identifier": shouted, "full_name": "Lovelace Ada"}
    (own,) = person.person_organisation_update_views
    views = (own.model_copy(update={"full_name": "Lovelace Ada"}),)
    changed = person.model_copy(update=loud | {"person_organisation_update_views": views})
    assert client.register_person(changed) is Outcome.UPDATED
    inactive = {"person_identifier": shouted, "card_status_type": CardStatus.INACTIVE}
    assert client.register_card(card.model_copy(update=inactive), known=True) is Outcome.UPDATED
    held = registry.look()
    assert [known.identifier for known in held.persons.values()] == [person.identifier]
    assert [known["personIdentifier"] for known in held.cards.values()] == [person.identifier]


def test_number_of_another_person_is_not_overwritten(opened: Opener, person: PersonUpdate, card: CardUpdate) -> None:
    registry = opened()
    client: EscrClient = registry.client
    other = person.model_copy(update={"identifier": f"{person.identifier}b"})
    client.register_person(person)
    client.register_person(other)
    client.register_card(card)
    before = registry.look().cards
    with pytest.raises(RegistryConflictError) as caught:
        client.register_card(card.model_copy(update={"person_identifier": other.identifier}))
    assert not caught.value.passing
    assert "PUT" not in [method for method, _ in registry.sent()]
    assert registry.look().cards == before


def test_card_in_another_state_is_shown_before_it_is_overwritten(
    opened: Opener, person: PersonUpdate, card: CardUpdate
) -> None:
    registry = opened()
    client: EscrClient = registry.client
    client.register_person(person)
    client.register_card(card)
    with pytest.raises(RegistryConflictError) as caught:
        client.register_card(card.model_copy(update={"card_status_type": CardStatus.INACTIVE}))
    assert caught.value.both == {"cardStatusType": ("INACTIVE", "ACTIVE")}
    assert client.card_status(card.card_number).status.value == "ACTIVE"


def test_esi_with_the_name_of_somebody_else_is_shown_before_it_is_overwritten(
    opened: Opener, person: PersonUpdate
) -> None:
    registry = opened()
    client: EscrClient = registry.client
    client.register_person(person)
    (own,) = person.person_organisation_update_views
    views = (own.model_copy(update={"full_name": "Grace Hopper"}),)
    other = person.model_copy(update={"full_name": "Grace Hopper", "person_organisation_update_views": views})
    with pytest.raises(RegistryConflictError) as caught:
        client.register_person(other)
    assert caught.value.both == {"fullName": ("Grace Hopper", "Ada Lovelace")}
    assert "Grace" not in str(caught.value)
    assert "Lovelace" not in str(caught.value)
    assert client.register_person(other, known=True) is Outcome.UPDATED


def test_known_records_that_are_gone(opened: Opener, person: PersonUpdate, card: CardUpdate) -> None:
    client: EscrClient = opened().client
    assert client.register_person(person, known=True) is Outcome.CREATED
    with pytest.raises(RegistryNotFoundError):
        client.register_card(card, known=True)


def test_forgetting_may_be_repeated(opened: Opener, person: PersonUpdate, card: CardUpdate) -> None:
    registry = opened("drop:method=DELETE,count=1")
    client: EscrClient = registry.client
    client.register_person(person)
    client.register_card(card)
    assert client.forget_card(card.card_number) is Outcome.UNCHANGED  # done, its answer lost, and asked again
    assert client.forget_person(person.identifier) is Outcome.DELETED
    assert client.forget_person(person.identifier) is Outcome.UNCHANGED
    held = registry.look()
    assert (held.cards, held.persons) == ({}, {})


@pytest.mark.parametrize("fault", ["drop", "error-after"])
def test_lost_answer_is_settled_at_once(opened: Opener, person: PersonUpdate, card: CardUpdate, fault: str) -> None:
    registry = opened(f"{fault}:method=POST")
    assert registry.client.register_person(person) is Outcome.UNCHANGED
    assert registry.client.register_card(card) is Outcome.UNCHANGED
    held = registry.look()
    assert (len(held.created_persons), len(held.created_cards)) == (1, 1)
    assert set(held.created_persons.values()) | set(held.created_cards.values()) == {1}


@pytest.mark.parametrize("fault", ["drop", "error-after"])
def test_lost_answer_and_a_registry_gone(opened: Opener, person: PersonUpdate, fault: str) -> None:
    registry = opened(f"{fault}:method=POST,count=1", "down:first=2")
    with pytest.raises((RegistryMalformedError, RegistryUnreachableError, RegistryDownError)) as caught:
        registry.client.register_person(person)
    assert caught.value.passing
    registry.handle.close()
    again = opened()
    assert again.client.register_person(person) is Outcome.UNCHANGED
    assert again.look().created_persons == {person.identifier.casefold(): 1}


def test_lost_answer_to_an_update(opened: Opener, person: PersonUpdate, card: CardUpdate) -> None:
    registry = opened("drop:method=PUT,count=1")
    registry.client.register_person(person)
    registry.client.register_card(card)
    inactive = card.model_copy(update={"card_status_type": CardStatus.INACTIVE})
    assert registry.client.register_card(inactive, known=True) is Outcome.UPDATED
    assert [status for method, status in registry.sent() if method == "PUT"] == [0, 200]


@pytest.mark.parametrize("fault", ["down", "error-before"])
def test_request_that_never_arrived_is_not_taken_for_done(opened: Opener, person: PersonUpdate, fault: str) -> None:
    registry = opened(f"{fault}:method=POST,count=1")
    with pytest.raises((RegistryMalformedError, RegistryUnreachableError, RegistryDownError)):
        registry.client.register_person(person)
    assert registry.look().persons == {}
    assert registry.client.register_person(person) is Outcome.CREATED


def test_killed_registry_keeps_what_it_answered(opened: Opener, person: PersonUpdate, card: CardUpdate) -> None:
    registry = opened()
    registry.client.register_person(person)
    registry.client.register_card(card)
    registry.handle.kill()
    with pytest.raises((RegistryUnreachableError, RegistryMalformedError)):
        registry.client.get_card(card.card_number)
    again = opened()
    assert again.client.register_card(card) is Outcome.UNCHANGED


def test_reading_is_repeated_three_times(opened: Opener) -> None:
    registry = opened("error-before")
    with pytest.raises(RegistryDownError):
        registry.client.ping()
    assert registry.sent() == [("GET", 500)] * 3


def test_reading_survives_one_bad_moment(opened: Opener) -> None:
    registry = opened("error-before:count=2")
    assert registry.client.ping().cards == 0


def test_slow_registry(opened: Opener, person: PersonUpdate) -> None:
    registry = opened("slow:seconds=20")
    with (
        EscrClient(registry.handle.url, SecretStr(registry.handle.key), simulated=True, timeout_s=0.1) as hasty,
        pytest.raises(RegistryUnreachableError, match=r"no answer within 0.1 s"),
    ):
        hasty.register_person(person)


def test_address_that_is_not_on_the_list(opened: Opener, person: PersonUpdate) -> None:
    registry = opened("refuse")
    with pytest.raises(RegistryForbiddenError, match=r"allow list"):
        registry.client.register_person(person)
    assert registry.sent() == [("POST", 403)]


def test_wrong_key(opened: Opener, person: PersonUpdate) -> None:
    registry = opened()
    with (
        EscrClient(registry.handle.url, SecretStr("another"), simulated=True) as stranger,
        pytest.raises(RegistryKeyError),
    ):
        stranger.register_person(person)


def test_pic_of_another_institution_is_denied(opened: Opener, person: PersonUpdate) -> None:
    (own,) = person.person_organisation_update_views
    theirs = (own.model_copy(update={"organisation_identifier": "123456789"}),)
    with pytest.raises(RegistryRefusedError) as caught:
        opened().client.register_person(person.model_copy(update={"person_organisation_update_views": theirs}))
    assert (caught.value.code, caught.value.passing) == ("registry.denied", False)


def test_refused_value_is_named(opened: Opener, person: PersonUpdate) -> None:
    (own,) = person.person_organisation_update_views
    bad = (own.model_copy(update={"email": "nobody at all"}),)
    with pytest.raises(RegistryRefusedError) as caught:
        opened().client.register_person(person.model_copy(update={"person_organisation_update_views": bad}))
    assert caught.value.facts["field"] == "email"
    assert "nobody" not in str(caught.value)


def test_card_before_its_person(opened: Opener, card: CardUpdate) -> None:
    with pytest.raises(RegistryNotFoundError, match=r"person before the card"):
        opened().client.register_card(card)


def test_what_is_not_there(opened: Opener, person: PersonUpdate, card: CardUpdate) -> None:
    client: EscrClient = opened().client
    for ask in (
        lambda: client.get_person(person.identifier),
        lambda: client.update_person(person),
        lambda: client.get_card(card.card_number),
        lambda: client.update_card(card),
        lambda: client.card_status(card.card_number),
    ):
        with pytest.raises(RegistryNotFoundError):
            ask()


def test_lists_go_on_to_the_last_page(opened: Opener, person: PersonUpdate, card: CardUpdate) -> None:
    client: EscrClient = opened().client
    for number in range(21):
        client.create_person(person.model_copy(update={"identifier": f"{person.identifier}{number:02}"}))
    assert len({known.identifier for known in client.list_persons()}) == 21
    assert [known.identifier[-2:] for known in client.list_persons("90g07")] == ["07"]
    assert list(client.list_cards()) == []
    holder = {"person_identifier": f"{person.identifier}00"}
    for number in range(11):
        client.create_card(card.model_copy(update=holder | {"card_number": f"{number:08x}{card.card_number[8:]}"}))
    assert len({known.card_number for known in client.list_cards()}) == 11
    assert client.ping().cards == 11


def test_creating_twice_without_registering(opened: Opener, person: PersonUpdate) -> None:
    client: EscrClient = opened().client
    client.create_person(person)
    with pytest.raises(RegistryExistsError):
        client.create_person(person)


@pytest.mark.parametrize("code", ["a%20b", "a+b", "a:b=c", "a;b", "(a)", "a@b", "%2e%2e", "a'b*c!"])
def test_every_esi_finds_its_way(opened: Opener, person: PersonUpdate, code: str) -> None:
    client: EscrClient = opened().client
    odd = person.model_copy(update={"identifier": f"urn:schac:personalUniqueCode:int:esi:uni.example:{code}"})
    assert client.register_person(odd) is Outcome.CREATED
    assert client.get_person(odd.identifier).identifier == odd.identifier
    assert client.register_person(odd) is Outcome.UNCHANGED
