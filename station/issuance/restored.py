"""Cards that were being made when a backup was written: nobody knows what became of them in the time after it."""

from dataclasses import replace

from station.errors import JobRestoredError, JournalRowError
from station.issuance.book import Book
from station.issuance.job import Cancel, Damaged, Job, Order
from station.issuance.projection import settle
from station.issuance.registration import withdraw_registration
from station.model.card import CardState
from station.store.database import Store
from station.store.numbers import NumberState

_NOT_WRITTEN = frozenset({CardState.DRAFT, CardState.READY, CardState.ENCODING})
_PRINTED_ONLY = frozenset({CardState.PRINTING, CardState.PRINTED})


def give_up_unsure(restored: Store) -> None:
    """Gives up each unfinished card of a restored database whose number may be on another card by now.

    Only a card whose chip is written, or that has its sticker, keeps its number for ever. Any other may have been let
    go since, and the number written to the next blank: that costs a number, and perhaps a blank. A job without a number
    may have one that it had not been told yet. A number that was burnt since, or whose card was blocked, ends its card
    wherever it stood.
    """
    book = Book(restored.journal)
    with restored.transactions.write():
        for job_id in restored.journal.open_jobs():
            try:
                job = book.open(job_id, Order.ENCODE_FIRST)
            except JournalRowError:  # nothing goes on with it: it waits for a version that can read it
                continue
            if not _keeps_its_number(job) or _is_burnt(restored, job):
                _give_up(restored, book, job)


def _keeps_its_number(job: Job) -> bool:
    if job.order is Order.STICKER:
        return True  # made and matched in one transaction
    return job.here not in _NOT_WRITTEN | (_PRINTED_ONLY if job.order is Order.PRINT_FIRST else frozenset())


def _is_burnt(restored: Store, job: Job) -> bool:
    return job.escn is not None and restored.numbers.state(job.escn) is NumberState.BURNT


def _give_up(restored: Store, book: Book, job: Job) -> None:
    withdraw_registration(restored, job)
    job, _ = book.record(job, Damaged(JobRestoredError().problem) if job.irreversible else Cancel())
    record = restored.cards.of_job(job.id)
    if record is not None:
        restored.cards.save(replace(record, state=job.state, problem=job.problem))
    settle(restored, job)
