"""Tickets and tokens in the records."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from station.errors import (
    NoSuchIssuerError,
    NoSuchTicketError,
    NoSuchTokenError,
    StoreUnwritableError,
    TicketKnownError,
    TicketUsedError,
    TokenKnownError,
)
from station.model.card import CardUid
from station.model.deed import Deed
from station.store.database import Store
from station.store.tickets import Side, TicketRow

Clock = Any
NOW = datetime(2026, 9, 1, 8, 30, tzinfo=UTC)
ONE, TWO = (CardUid(bytes([4, 0, 0, 0, 0, 0, last])) for last in (1, 2))
ROW = TicketRow("00AA" * 4, Side.RECEIVED, "Demo University", "F58900", 1, 2, 2, NOW, NOW + timedelta(days=9), NOW)
MADE = TicketRow("00BB" * 4, Side.MADE, "ABCD 0123", "F58900", 1, 2, 5, NOW, NOW, NOW - timedelta(days=1))


def test_what_is_left_of_a_ticket(store: Store, clock: Clock) -> None:
    tickets = store.tickets
    tickets.receive(ROW, b"sealed", (ONE, TWO))
    tickets.made(MADE)
    assert [(row.ticket, row.begun, row.used) for row in tickets.all()] == [(ROW.ticket, 0, 0), (MADE.ticket, 0, 0)]
    assert not tickets.begun(ROW.ticket, ONE)
    tickets.begin(ROW.ticket, ONE)
    clock.now += timedelta(minutes=1)
    tickets.begin(ROW.ticket, ONE)
    tickets.begin(ROW.ticket, TWO)
    tickets.use(ROW.ticket, TWO)
    assert tickets.begun(ROW.ticket, ONE)
    row = tickets.all()[0]
    assert (row.side, row.party, row.cards, row.begun, row.used) == (Side.RECEIVED, "Demo University", 2, 1, 1)
    assert [(entry.uid, entry.begun, entry.used) for entry in tickets.entries(ROW.ticket)] == [
        (ONE, NOW, None),
        (TWO, clock.now, clock.now),
    ]
    with pytest.raises(TicketUsedError, match=str(TWO)):
        tickets.begin(ROW.ticket, TWO)
    assert tickets.latest() == clock.now


def test_a_ticket_comes_once_and_is_found_by_the_beginning_of_its_number(store: Store) -> None:
    assert store.tickets.latest() is None
    store.tickets.receive(ROW, b"sealed", (ONE,))
    with pytest.raises(TicketKnownError):
        store.tickets.receive(ROW, b"sealed", (ONE,))
    store.tickets.made(MADE)
    assert store.tickets.content("00aa") == b"sealed"
    for given in ("", "00BB", "%", "FF"):
        with pytest.raises(NoSuchTicketError):
            store.tickets.content(given)


def test_issuers_are_trusted_once_and_again(store: Store) -> None:
    store.tickets.trust("ab" * 32, "CN=Issuer")
    store.tickets.trust("ab" * 32, "CN=Issuer")
    assert store.tickets.trusted() == {"ab" * 32}
    store.tickets.distrust("ab" * 32)
    assert not store.tickets.trusted()
    with pytest.raises(NoSuchIssuerError):
        store.tickets.distrust("ab" * 32)
    assert audited(store) == [("dam.trust", "certificate " + "ab" * 32), ("dam.distrust", "certificate " + "ab" * 32)]


def test_tokens(store: Store, clock: Clock) -> None:
    tokens = store.tokens
    tokens.add("library", "cd" * 32, "[profile]", NOW + timedelta(days=1))
    with pytest.raises(TokenKnownError):
        tokens.add("library", "ef" * 32, "[profile]", None)
    found = tokens.find("cd" * 32)
    assert found is not None
    assert found.valid(NOW)
    assert not found.valid(NOW + timedelta(days=2))
    assert tokens.find("00" * 32) is None
    tokens.withdraw("library")
    (row,) = tokens.all()
    assert not row.valid(NOW)
    with pytest.raises(NoSuchTokenError):
        tokens.withdraw("canteen")
    clock.now += timedelta(minutes=1)
    tokens.withdraw("library")
    assert tokens.all() == (row,)
    with pytest.raises(TokenKnownError):  # the audit's rows of grants would not tell the two apart
        tokens.add("library", "ef" * 32, "[profile]", None)
    assert audited(store) == [("dam.token", "token library"), ("dam.token-withdraw", "token library")]


def test_a_right_that_is_not_audited_is_not_given(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(deed: Deed) -> None:
        raise StoreUnwritableError(path="records", found=deed.action.value)

    monkeypatch.setattr(store.audit, "append", full)
    with pytest.raises(StoreUnwritableError):
        store.tokens.add("library", "cd" * 32, "[profile]", None)
    with pytest.raises(StoreUnwritableError):
        store.tickets.trust("ab" * 32, "CN=Issuer")
    assert (store.tokens.all(), store.tickets.trusted()) == ((), frozenset())


def audited(store: Store) -> list[tuple[str, str]]:
    return [(row.action, row.purpose) for row in store.audit.rows()]
