"""What the station finds by entry point (group `station.simulators`)."""

from collections.abc import Sequence
from pathlib import Path

from fake_reader.blank import make_stack
from fake_reader.errors import NoStackError, NoSuchCardError
from fake_reader.faults.port import Fault
from fake_reader.faults.words import fault_words, parse_fault
from fake_reader.inline import InlinePrinter
from fake_reader.originality import TEST_PUBLIC_KEY
from fake_reader.personality import EV2_8K, PERSONALITIES
from fake_reader.reader import SimulatedReader
from fake_reader.stack import Stack
from fake_reader.tester import Tester
from fake_reader.vpcd.server import SlotServer
from fake_reader.vpcd.slot import Report
from fake_reader.vpcd.slotted import befalls_slots
from station.errors import InputError
from station.printer.port import PrintOrder
from station.reader.port import Reader


def open_reader(location: str | None, faults: Sequence[str] = ()) -> Reader:
    """The simulated reader over a folder of cards, or over one `.picc` file, with faults in words.

    The folder may be empty, as a stack that is used up is: a reader without a card.
    Raises InputError, NoStackError, NoSuchCardError.
    """
    if not location:
        raise InputError(
            what="The simulated reader needs the folder that holds its cards.", fix="Use --reader simulated:DIR."
        )
    path = Path(location)
    if Stack(path).single and Stack(path).present() is None:
        raise NoSuchCardError(path=path)
    if not Stack(path).exists:
        raise NoStackError(path=path)
    return SimulatedReader(path, faults=[_fault(words) for words in faults])


def _fault(words: str) -> Fault:
    try:
        return parse_fault(words)
    except ValueError as error:
        raise InputError(
            what=f"The fault {words!r} cannot be: {error}.", fix="docs/testing.md lists them all."
        ) from None


def open_printer(location: str | None, order: PrintOrder, faults: Sequence[str] = ()) -> tuple[InlinePrinter, Reader]:
    """The simulated in-line printer over a folder of cards, and the encoder inside, with faults in words.

    Raises InputError, NoStackError.
    """
    if not location:
        raise InputError(
            what="The simulated printer needs the folder that holds its cards.",
            fix="Use --printer simulated:DIR, or simulated with --reader simulated:DIR.",
        )
    path = Path(location)
    if Stack(path).single or not Stack(path).exists:
        raise NoStackError(path=path)
    printer = InlinePrinter(path, order)
    return printer, printer.encoder([_fault(words) for words in faults])


def make_blanks(
    directory: str, count: int, seed: int | None = None, *, personality: str = EV2_8K.name, fresh: bool = False
) -> None:
    """Adds blanks to a folder, provisioned with the demo keys or fresh from the factory.

    The same seed draws the same UIDs. personality: `EV1`, `EV2`, `EV2XL` or `EV3` with a size, as in `EV3-4K`.
    Raises InputError.
    """
    if personality not in PERSONALITIES:
        raise InputError(
            what=f"There is no simulated card of the kind {personality!r}.",
            fix=f"Choose one of {', '.join(PERSONALITIES)}.",
        )
    make_stack(Path(directory), count, seed=seed, personality=PERSONALITIES[personality], fresh=fresh)


def origin_key() -> tuple[str, bytes]:
    """Name and public point of the key that signs simulated cards' originality: for simulated readers alone."""
    return "simulated cards", TEST_PUBLIC_KEY


def open_tester(reader: SimulatedReader) -> Tester:
    """A tester's hand at a simulated reader; may be used from any thread."""
    return Tester(reader)


def serve_cards(directory: str, report: Report, *, slots: int, port: int, faults: Sequence[str] = ()) -> SlotServer:
    """Lays the cards of a folder, or one `.picc` file, into the slots of vsmartcard-vpcd until it is closed.

    The folder may be empty: cards come up as they are put in. Raises NoStackError, NoVirtualSlotError, InputError.
    """
    path, parsed = Path(directory), [_fault(words) for words in faults]
    for fault in parsed:
        if not befalls_slots(fault):
            raise InputError(
                what=f"The fault {fault_words(fault)} befalls a reader or its service, which here are real.",
                fix="Stop or unplug them, or take another fault; a foreign card is a file in the stack.",
            )
    if not Stack(path).exists:
        raise NoStackError(path=path)
    server = SlotServer(path, report, slots=slots, port=port)
    for fault in parsed:
        server.strike(fault)
    return server
