"""The station's database, opened."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from station.store.accounts import Accounts
from station.store.attempts import Attempts
from station.store.audit import Audit, system_user
from station.store.batches import Batches
from station.store.card_keys import CardKeys
from station.store.card_search import CardSearch
from station.store.cards import Cards
from station.store.erasing import Erasing
from station.store.existing import ExistingCards
from station.store.holders import Holders
from station.store.inspect import check_not_lost
from station.store.jobs import Jobs
from station.store.journal import Journal
from station.store.migrate import migrate
from station.store.numbers import Numbers
from station.store.outbox import Outbox
from station.store.place import prepare_place
from station.store.sessions import Sessions
from station.store.slots import Slots
from station.store.supplies import Supplies
from station.store.tickets import Tickets
from station.store.tokens import Tokens
from station.store.tombstones import Tombstones
from station.store.transactions import Transactions


@dataclass(frozen=True, slots=True)
class Store:
    """What the station keeps. Any thread may use it, and several processes the same file."""

    transactions: Transactions
    holders: Holders
    jobs: Jobs
    batches: Batches
    cards: Cards
    existing: ExistingCards
    card_search: CardSearch
    numbers: Numbers
    journal: Journal
    outbox: Outbox
    attempts: Attempts
    card_keys: CardKeys
    tombstones: Tombstones
    erasing: Erasing
    slots: Slots
    supplies: Supplies
    audit: Audit
    tickets: Tickets
    tokens: Tokens
    accounts: Accounts
    sessions: Sessions

    def close(self) -> None:
        """Lets the file go. May be called twice."""
        self.transactions.close()


def _utc_now() -> datetime:
    return datetime.now(UTC)


def open_store(path: Path, clock: Callable[[], datetime] = _utc_now, who: Callable[[], str] = system_user) -> Store:
    """Opens the database, made or brought up to date where needed; `clock` dates what is written.

    `who` says who is at work, for the audit.

    Raises StoreError: newer than this program, locked, damaged, lost, on a path that cannot be written or a network
    drive.
    """
    check_not_lost(path)
    prepare_place(path)
    transactions = Transactions(path)
    try:
        migrate(transactions)
    except BaseException:
        transactions.close()
        raise
    tombstones = Tombstones(transactions, clock)
    audit = Audit(transactions, clock, who, tombstones)
    accounts = Accounts(transactions, clock, audit)
    return Store(
        transactions=transactions,
        holders=Holders(transactions, clock),
        jobs=Jobs(transactions, clock),
        batches=Batches(transactions),
        cards=Cards(transactions, clock),
        existing=ExistingCards(transactions, clock),
        card_search=CardSearch(transactions, clock),
        numbers=Numbers(transactions),
        journal=Journal(transactions, clock),
        outbox=Outbox(transactions, clock),
        attempts=Attempts(transactions, clock),
        card_keys=CardKeys(transactions, clock),
        tombstones=tombstones,
        erasing=Erasing(transactions, clock, tombstones),
        slots=Slots(transactions),
        supplies=Supplies(transactions, clock),
        tickets=Tickets(transactions, clock, audit),
        tokens=Tokens(transactions, clock, audit),
        audit=audit,
        accounts=accounts,
        sessions=Sessions(path, clock, accounts, audit, tombstones),
    )
