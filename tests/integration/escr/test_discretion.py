"""What must not be written anywhere: the key, and who somebody is."""

import logging
import traceback
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from station.errors import RegistryError
from station.escr.client import EscrClient, quiet_http_logs
from station.escr.records import CardUpdate, PersonUpdate

KEY = "k3y-of-the-test-that-nobody-may-read"
NOISY = ("httpx", "httpcore", "hpack")


@pytest.fixture
def debugging(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """Everything at DEBUG, as after `station --verbose`; the levels are put back."""
    before = {name: logging.getLogger(name).level for name in NOISY}
    caplog.set_level(logging.DEBUG)
    yield caplog
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)


def whole_life(opened: Callable[..., Any], person: PersonUpdate, card: CardUpdate) -> str:
    """Registers, asks, and fails in every way; returns what the errors would show."""
    told: list[str] = []
    bad = person.model_copy(update={"identifier": f"{person.identifier} {KEY}"})
    for faults in ([], ["error-before"], ["drop"], ["refuse"]):
        client: EscrClient = opened(*faults).client
        for act in (
            lambda client=client: client.register_person(person),
            lambda client=client: client.register_card(card),
            lambda client=client: client.register_person(bad),
            lambda client=client: client.get_person(person.identifier),
            lambda client=client: client.ping(),
        ):
            try:
                act()
            except RegistryError as error:
                told.append("".join(traceback.TracebackException.from_exception(error).format()))
                told.append(repr(error.facts))
        told.append(f"{client!r} {vars(client)!r} {vars(vars(client)['_transport'])!r}")
    return "\n".join(told)


def test_nothing_is_told(
    opened: Callable[..., Any],
    person: PersonUpdate,
    card: CardUpdate,
    debugging: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    quiet_http_logs()
    told = whole_life(opened, person, card)
    out, err = capfd.readouterr()
    written = "\n".join((told, debugging.text, repr([vars(line) for line in debugging.records]), out, err)).casefold()
    assert told
    for secret in (KEY, person.identifier, "lovelace", "ada@example.org"):
        assert secret.casefold() not in written


def test_without_the_silencer_the_search_would_find_something(
    opened: Callable[..., Any], person: PersonUpdate, card: CardUpdate, debugging: pytest.LogCaptureFixture
) -> None:
    for name in NOISY:
        logging.getLogger(name).setLevel(logging.DEBUG)
    whole_life(opened, person, card)
    assert person.identifier in debugging.text


def test_errors_hang_on_nothing_of_the_http_library(opened: Callable[..., Any]) -> None:
    client: EscrClient = opened("down").client
    with pytest.raises(RegistryError) as caught:
        client.ping()
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
