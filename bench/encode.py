"""A full ESC encode, from the first look to the last, against a bare replay of its very APDUs.

Over real PC/SC (pcscd and a virtual slot, the card in a process of its own) and in this process; with the journal, its
rows durable as at the desk, and without. Every run sends the same bytes: the card is the same blank after each reset,
and both sides draw the same random numbers.
"""

import itertools
import subprocess
import sys
import tempfile
import uuid
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.blank_card import InProcess
from bench.measure import Measure, Times, side_by_side
from pcscd import PORT, READER, running_pcscd
from people import holder
from station.desfire.contents import ChipContents
from station.desfire.encode import AttemptMemory, apply_plan
from station.desfire.fitness import check_usable
from station.desfire.observe import observe
from station.desfire.plan import compile_plan
from station.desfire.profile import load_profile
from station.desfire.verify import verify_card
from station.issuance import job as j
from station.issuance.book import Book
from station.keys.audited import AuditedCustody, Use
from station.keys.custody import Custody
from station.keys.demo import DemoCustody
from station.model.card import CardUid
from station.model.escn import Escn
from station.reader.observed import ObservedConnection
from station.reader.pcsc import PcscReader
from station.reader.port import CardConnection, ReaderState
from station.store.database import Store, open_store

N = 40
PIC = "999859608"
ESCN = Escn.parse("6a01dfc0-cb98-1035-a19b-001999859608")
_PROFILE = load_profile("esc-cdz")
_CUSTODY = DemoCustody(PIC)
_HOLDERS = itertools.count()
_PATIENCE_S = 20.0
_ON_DISK = "/var/tmp"  # noqa: S108 - where a journal costs what it costs at a desk; a folder of our own in it

Connect = Callable[[], CardConnection]
Exchanges = list[tuple[bytes, bytes]]


def measure() -> Iterator[Measure]:
    """The rows of this file."""
    with tempfile.TemporaryDirectory(dir=_ON_DISK) as folder:
        store = open_store(Path(folder) / "station.sqlite")
        try:
            with virtual_slot(Path(folder)) as connect:
                yield from _against_replay("encode_pcsc", connect, store)
            yield from _against_replay("encode_inprocess", InProcess, store)
        finally:
            store.close()
    exchanges = record(InProcess)
    count, octets = len(exchanges), sum(len(sent) + len(received) for sent, received in exchanges)
    yield Measure("encode_apdus", count, "APDUs", "docs/apdus.md justifies each", None, 1)
    yield Measure("encode_bytes", octets, "bytes", "commands and answers, headers and statuses included", None, 1)


def _against_replay(name: str, connect: Connect, store: Store) -> Iterator[Measure]:
    exchanges = record(connect)
    ways = (
        lambda: _ready(connect, lambda card: encode(card, _Forgetful())),
        lambda: _ready(connect, journalled_encode(store)),
        lambda: _ready(connect, lambda card: replay(card, exchanges)),
    )
    ours, journalled, bare = side_by_side(ways, N)
    yield _row(name, ours, bare, "the same APDUs replayed; journal left out")
    yield _row(f"{name}_journal", journalled, bare, "the same APDUs replayed; journal and audit included")
    cpu_us = (ours.cpu_s - bare.cpu_s) / len(exchanges) * 1e6
    yield Measure(f"{name}_cpu", cpu_us, "µs/APDU", "CPU time of the station beyond the replay's", None, N)


def _row(name: str, ours: Times, bare: Times, reference: str) -> Measure:
    return Measure(name, ours.wall_s * 1e3, "ms", reference, ours.wall_s / bare.wall_s, N)


def _ready(connect: Connect, work: Callable[[CardConnection], object]) -> Callable[[], None]:
    card = connect()

    def run() -> None:
        work(card)
        card.close()

    return run


def encode(
    card: CardConnection,
    attempts: AttemptMemory,
    note: Callable[[j.Event], object] = lambda _: None,
    keys: Callable[[Use, CardUid], Custody] = lambda _, __: _CUSTODY,
) -> None:
    """Observes, signs, plans, encodes, verifies; `note` is told what the runner would journal."""
    observed = observe(card, _PROFILE)
    check_usable(_PROFILE, observed)
    note(j.CardPresented(observed.uid))
    signer = keys(Use.SIGN, observed.uid)
    zone = j.Zone(signer.sign(ESCN.octets + observed.uid.octets), signer.certificate())
    note(j.ZoneSigned(zone))
    contents = ChipContents(ESCN, observed.uid, zone.signature, zone.certificate)
    plan = compile_plan(_PROFILE, observed, contents)
    apply_plan(plan, card, keys(Use.ENCODE, observed.uid), attempts=attempts, random_bytes=_constant)
    note(j.ChipEncoded())
    verifying = keys(Use.VERIFY, observed.uid)
    verify_card(card, _PROFILE, contents, verifying, ev2=observed.ev2, random_bytes=_constant)
    note(j.ChipVerified())


def journalled_encode(store: Store) -> Callable[[CardConnection], None]:
    """The same with the rows that the runner writes around it, each durable before what follows, and the audit's."""
    book, number = Book(store.journal), uuid.uuid4().hex
    store.jobs.start(number, store.holders.save(holder(next(_HOLDERS))).esi)
    job = book.open(number, j.Order.ENCODE_FIRST)
    for event in (j.Proceed(), j.HolderAccepted(), j.NumberReserved(ESCN), j.FacePrepared()):
        job, _ = book.record(job, event)

    def note(event: j.Event) -> None:
        nonlocal job
        job, wanted = book.record(job, event)
        for effect in wanted:
            if effect.irreversible:
                book.intend(job, effect)

    custody = AuditedCustody(_CUSTODY, store.audit)
    return lambda card: encode(card, store.attempts, note, custody.used_for)


def record(connect: Connect) -> Exchanges:
    """The exchanges of one encode."""
    exchanges: Exchanges = []
    card = connect()
    encode(ObservedConnection(card, lambda sent, received: exchanges.append((sent, received))), _Forgetful())
    card.close()
    return exchanges


def replay(card: CardConnection, exchanges: Exchanges) -> None:
    """Sends the same commands; the card gives the same answers."""
    for sent, received in exchanges:
        if card.transmit(sent) != received:
            raise AssertionError(f"the card answered {sent[:2].hex()} otherwise than before")


def _constant(length: int) -> bytes:
    return bytes(range(length))


@dataclass(frozen=True, slots=True)
class _Forgetful:
    """Attempts that nobody remembers."""

    def check(self, uid: CardUid, key: str, version: int) -> None:
        """See AttemptMemory."""

    def record_failure(self, uid: CardUid, key: str, version: int) -> None:
        """See AttemptMemory."""
        raise AssertionError(f"the blank refused {key}")


@contextmanager
def virtual_slot(folder: Path) -> Generator[Connect]:
    """A pcscd of this program's own with the forgetful card in its first slot."""
    with running_pcscd(folder / "pcscd") as service:
        card = subprocess.Popen(
            service.inside(sys.executable, "-m", "bench.blank_card", str(PORT)), stdout=subprocess.PIPE, text=True
        )
        try:
            reader = PcscReader(f"{READER} 00 00")
            if not reader.wait(ReaderState.CARD, _PATIENCE_S):
                raise RuntimeError("no card came into the slot")
            yield reader.connect
            reader.close()
        finally:
            card.terminate()
            card.communicate()
