"""What the station judges by itself before a card is touched: time, clock, single use, the application, the world."""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from delegation import (
    NOW,
    OTHER_UID,
    OTHERWISE,
    PROFILE,
    UID,
    LibraryKeys,
    library,
    library_custody,
    row_of,
    terms_of,
    ticket_for,
)
from encoding import Attempts, MemoryCard, Moment, Tear
from fake_reader.blank import make_blank
from station.desfire.profile import parse_profile
from station.desfire.provision import Provisioned
from station.desfire.service import service_of
from station.errors import (
    CardLostError,
    ClockWrongError,
    OperatorError,
    TicketCardError,
    TicketEarlyError,
    TicketExpiredError,
    TicketTermsError,
    TicketUsedError,
    TicketWorldError,
)
from station.issuance.delegation.delegate import Delegate, Errand
from station.issuance.delegation.sources import TicketSource
from station.keys.ticket_file import open_ticket, read_ticket
from station.store.database import Store, open_store
from station.store.tickets import Side

SERVICE = library()
BLANK = make_blank(UID.octets)
DELEGATE = library_custody()
FILE = ticket_for(DELEGATE.identity(), SERVICE, (UID,))
NUMBER = terms_of(SERVICE).ticket


@dataclass
class Clock:
    """The computer's clock."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    with closing(open_store(tmp_path / "library.sqlite", clock)) as opened:
        opened.tickets.receive(row_of(terms_of(SERVICE), Side.RECEIVED, "Demo University", NOW), FILE, (UID,))
        yield opened


def visit(store: Store, clock: Clock, card: MemoryCard, errand: Errand = Errand.APPLY) -> Provisioned:
    entries = open_ticket(read_ticket(store.tickets.content(NUMBER), NUMBER), DELEGATE)
    source = TicketSource(entries, SERVICE, store.tickets, clock, simulated=True)
    return Delegate(SERVICE, source, lambda _: LibraryKeys(), Attempts(), errand).provision(card)


@pytest.mark.parametrize(
    ("later", "error"), [(timedelta(days=31), TicketExpiredError), (-timedelta(days=2), ClockWrongError)]
)
def test_out_of_its_time_no_card_is_touched(
    store: Store, clock: Clock, later: timedelta, error: type[OperatorError]
) -> None:
    clock.now += later
    card = MemoryCard(BLANK)
    with pytest.raises(error):
        visit(store, clock, card)
    assert card.memory.image == BLANK
    assert not store.tickets.begun(NUMBER, UID)


def test_a_clock_that_was_set_back_does_not_bring_a_ticket_back(store: Store, clock: Clock) -> None:
    clock.now += timedelta(days=40)
    store.tickets.made(row_of(terms_of(SERVICE, ticket="FF" * 8), Side.MADE, "canteen", clock.now))
    clock.now = NOW
    with pytest.raises(ClockWrongError):
        visit(store, clock, MemoryCard(BLANK))


def test_a_card_that_was_begun_in_time_is_finished_afterwards(store: Store, clock: Clock) -> None:
    card = MemoryCard(BLANK, tear=Tear(16, Moment.ANSWER_LOST))
    with pytest.raises(CardLostError):
        visit(store, clock, card)
    clock.now += timedelta(days=40)
    again = MemoryCard(card.memory.image)
    assert not visit(store, clock, again).already
    (entry,) = store.tickets.entries(NUMBER)
    assert (entry.begun, entry.used) == (NOW, clock.now)


def test_an_entry_makes_one_application_and_deletes_it(store: Store, clock: Clock) -> None:
    card = MemoryCard(BLANK)
    visit(store, clock, card)
    assert visit(store, clock, card).already
    visit(store, clock, card, Errand.DELETE)
    image = card.memory.image
    for errand in (Errand.APPLY, Errand.UPDATE):
        with pytest.raises(TicketUsedError):
            visit(store, clock, card, errand)
    assert card.memory.image == image


def test_a_card_that_is_not_in_it(store: Store, clock: Clock) -> None:
    image = make_blank(OTHER_UID.octets)
    card = MemoryCard(image)
    with pytest.raises(TicketCardError):
        visit(store, clock, card)
    assert card.memory.image == image


def test_before_its_first_day(store: Store, clock: Clock) -> None:
    entries = open_ticket(read_ticket(FILE, NUMBER), DELEGATE)
    entries.terms = replace(entries.terms, valid_from=NOW + timedelta(days=1))
    source = TicketSource(entries, SERVICE, store.tickets, clock, simulated=True)
    with pytest.raises(TicketEarlyError):
        source.grant(UID, SERVICE.application)


@pytest.mark.parametrize("field", OTHERWISE)
def test_the_station_refuses_too_what_the_card_would(field: str, store: Store, clock: Clock) -> None:
    other = replace(SERVICE, application=OTHERWISE[field](SERVICE.application))
    entries = open_ticket(read_ticket(FILE, NUMBER), DELEGATE)
    with pytest.raises(TicketTermsError):
        TicketSource(entries, other, store.tickets, clock, simulated=True)
    with pytest.raises(TicketWorldError):
        TicketSource(entries, SERVICE, store.tickets, clock, simulated=False)


def test_the_profile_in_the_guide_is_the_one_under_test() -> None:
    guide = Path(__file__).parents[3] / "docs" / "services.md"
    (text,) = re.findall(r"```toml\n(.*?)```", guide.read_text("utf-8"), re.DOTALL)
    assert service_of(parse_profile(text.encode(), "services.md")) == service_of(
        parse_profile(PROFILE.read_bytes(), "library.toml")
    )
