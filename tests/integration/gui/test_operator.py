"""An operator by script: fifty cards in a real window at a real PC/SC slot, by keyboard alone, and ten mishaps.

Each mishap has a name, and says itself what the window said, where the card rested meanwhile, and how it went on.
"""

from collections import Counter
from collections.abc import Callable, Generator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from assembly import PIC, prepare
from fake_escr.state import snapshot
from fake_reader.blank import make_blank
from fake_reader.card_file import load_card
from fake_reader.chip import Family
from fake_reader.file_types import StdDataFile
from fake_reader.image import CardImage
from pcscd import CardField, Pcscd
from people import holder
from scripted_operator import Operator
from station.model.card import CardState
from station.store.cards import CardRecord
from station.store.database import Store, open_store
from station.store.journal import Phase

CARDS = 50
BATCH = range(40, 50)
"""These are fed card after card: the search for `Ada 04` lists them."""
IN_THE_MIDDLE = 30
"""The APDU, of those of a card, at which the chip is half written; and one whose answer has a MAC (docs/apdus.md)."""
WITH_A_MAC = 16


def name_of(number: int) -> str:
    return f"Ada {number:03d}"


def blank(number: int) -> CardImage:
    """The card that is meant for a person."""
    return make_blank(bytes([0x04, 0x77]) + number.to_bytes(5, "big"))


@pytest.fixture
def operator(display: str, tmp_path: Path, pcscd: Pcscd, card_field: CardField) -> Generator[Operator]:
    folder = prepare(tmp_path / "desk")
    with closing(open_store(folder / "station.sqlite")) as store:
        store.holders.save_all(replace(holder(number), name=name_of(number)) for number in range(CARDS))
    one = Operator(display, tmp_path, folder, PIC, pcscd, card_field)
    yield one
    one.end()


# ---- mishaps: each begins with its person in front, and ends when the card is made


def torn_out(op: Operator, number: int) -> None:
    """The card is taken away while it is written, and put back."""
    with op.mishap(blank(number), f"tear:apdu={IN_THE_MIDDLE}"):
        op.enter(f"Issue the card of {name_of(number)}")
        op.sees("The card was taken away too early", "The card is not lost: it continues where it stopped.")
        assert op.card_of(number) == ("held", "card.lost", str_uid(number))
        op.enter(f"Continue the card of {name_of(number)}")
        op.until(lambda: op.issued(number))


def another_card(op: Operator, number: int) -> None:
    """After the card was torn out, another one is put in its place."""
    with op.mishap(blank(number), f"tear:apdu={IN_THE_MIDDLE}") as right:
        op.enter(f"Issue the card of {name_of(number)}")
        op.sees("The card was taken away too early")
        right = op.take(right)
    other = op.lay(blank(900 + number))
    op.enter(f"Continue the card of {name_of(number)}")
    op.sees("That is another card", "The card is not lost: it continues where it stopped.")
    assert op.card_of(number) == ("held", "card.different", str_uid(number))
    op.take(other)
    assert load_card(op.made / other.name) == blank(900 + number), "nothing was written on the other one"
    right = op.put_back(right)
    op.enter(f"Continue the card of {name_of(number)}")
    op.until(lambda: op.issued(number))
    op.take(right)


def finished_one_left(op: Operator, number: int) -> None:
    """The card of the one before still lies there when the next is begun."""
    before = op.put_back(op.made / file_of(number - 1))
    op.enter(f"Issue the card of {name_of(number)}")
    op.sees("Take this card away", "Then place a blank one.")
    assert op.card_of(number) == ("ready", None, None)
    op.take(before)
    op.sees("Place a blank card on the reader")
    card = op.lay(blank(number))
    op.until(lambda: op.issued(number))
    op.take(card)


def foreign_card(op: Operator, number: int) -> None:
    """A card of another kind is laid on the reader."""
    foreign = op.lay_other(Family.CLASSIC)
    op.enter(f"Issue the card of {name_of(number)}")
    op.sees("This card cannot be used", "Nothing has been written to the card.")
    assert op.card_of(number) == ("held", "card.foreign", None)
    op.take(foreign)
    card = op.lay(blank(number))
    op.enter(f"Continue the card of {name_of(number)}")
    op.until(lambda: op.issued(number))
    op.take(card)


def garbled_answer(op: Operator, number: int) -> None:
    """A bit of an answer is another: its MAC does not hold, and the card is asked again."""
    with op.mishap(blank(number), f"wrong-mac:apdu={WITH_A_MAC}"):
        op.enter(f"Issue the card of {name_of(number)}")
        op.sees("This card cannot go on yet", "The card is not lost: it continues where it stopped.")
        assert op.card_of(number) == ("held", "card.protocol", str_uid(number))
        op.enter(f"Continue the card of {name_of(number)}")
        op.until(lambda: op.issued(number))


def nobody_lays_a_card(op: Operator, number: int) -> None:
    """There is no blank at hand: the operator stops waiting, and begins again later."""
    op.enter(f"Issue the card of {name_of(number)}")
    op.sees("Place a blank card on the reader")
    assert op.card_of(number) == ("ready", None, None)
    op.press("Escape")
    op.sees("Stopped", "Nothing is lost")
    assert op.card_of(number) == ("ready", None, None)
    card = op.lay(blank(number))
    op.enter(f"Continue the card of {name_of(number)}")
    op.until(lambda: op.issued(number))
    op.take(card)


def printer_away(op: Operator, number: int) -> None:
    """The printer is not ready when the chip is written."""
    aside = op.faces.rename(op.faces.with_suffix(".aside"))
    op.faces.write_text("there is no folder any more")
    card = op.lay(blank(number))
    op.enter(f"Issue the card of {name_of(number)}")
    op.sees("The printer needs attention", "The card is not lost: it continues where it stopped.")
    assert op.card_of(number) == ("held", "printer.folder", str_uid(number))
    op.sees_light("Printer: Needs attention")
    op.faces.unlink()
    aside.rename(op.faces)
    op.enter(f"Continue the card of {name_of(number)}")
    op.until(lambda: op.issued(number))
    op.take(card)


def registry_down(op: Operator, number: int) -> None:
    """ESC-R does not answer: the card is kept, and registered by itself later."""
    back = op.registry_dies()
    card = op.lay(blank(number))
    op.enter(f"Issue the card of {name_of(number)}")
    op.sees("The card is made", "ESC\N{NON-BREAKING HYPHEN}R is out of reach: keep the card")
    op.sees_light("Registry: Out of reach")
    assert op.card_of(number) == ("registering", None, str_uid(number))
    op.take(card)
    back()
    op.sees("The card is issued")
    assert op.issued(number)


def dead_chip(op: Operator, number: int) -> None:
    """The chip breaks while it is written: the card is given up, its number burnt, and another one made."""
    with op.mishap(blank(900 + number), f"dead:apdu={IN_THE_MIDDLE}"):
        op.enter(f"Issue the card of {name_of(number)}")
        op.sees("The card was taken away too early")
        assert op.card_of(number)[0] == "held"
        op.push_for_dialog("Give this card up…")
        op.push("Give the card up")
        op.look_at_desk()
        op.sees("This card is spoiled", "This card is never handed out, and its number is never used again.")
        assert op.card_of(number)[0] == "spoiled"
    card = op.lay(blank(number))
    op.enter(f"Make a new card for {name_of(number)}")
    op.until(lambda: op.issued(number))
    op.take(card)


def window_killed(op: Operator, number: int) -> None:
    """The window is killed in the middle of a batch, while a chip is written: list, place and card come back."""
    encoding = op.count("journal WHERE kind = 'encode-chip'")
    with op.mishap(blank(number), f"slow:apdu={IN_THE_MIDDLE},count=1,seconds=4") as card:
        op.until(lambda: op.count("journal WHERE kind = 'encode-chip'") > encoding)
        op.rest()
        op.sees("Leave the card where it is")
        op.kill_window()
        assert op.card_of(number) == ("encoding", None, str_uid(number))
        assert load_card(card).application(0xF58840) is not None, "half written"
        op.open_window()
        left = BATCH.stop - number
        op.sees("A list is waiting", f"Cards still to make: {left} of {len(BATCH)}.")
        assert [row.partition(",")[0] for row in op.listed] == [name_of(one) for one in BATCH]
        assert op.listed[number - BATCH.start] == f"{name_of(number)}, Master, Unfinished"
        op.push(f"Go on with the rest: {left}")
        op.until(lambda: op.issued(number))


@dataclass(frozen=True)
class Mishap:
    """What happens, and what the journal tells of it beside a card's ordinary way."""

    happens: Callable[[Operator, int], None]
    told: tuple[str, ...] = ()


MISHAPS: Mapping[int, Mishap] = {
    4: Mishap(torn_out, ("interrupted", "proceed", "card-presented")),
    7: Mishap(finished_one_left),
    11: Mishap(another_card, ("interrupted", "interrupted", "proceed", "proceed", "card-presented")),
    15: Mishap(foreign_card, ("interrupted", "proceed")),
    18: Mishap(garbled_answer, ("interrupted", "proceed", "card-presented")),
    22: Mishap(nobody_lays_a_card, ("proceed",)),
    26: Mishap(printer_away, ("print-refused", "proceed")),
    31: Mishap(registry_down),
    36: Mishap(dead_chip),
    44: Mishap(window_killed, ("proceed", "card-presented")),
}
ORDINARY = (
    "opened",
    "proceed",
    "holder-accepted",
    "number-reserved",
    "face-prepared",
    "proceed",
    "card-presented",
    "zone-signed",
    "chip-encoded",
    "chip-verified",
    "proceed",
    "face-printed",
    "proceed",
    "registration-queued",
    "registered",
)


@pytest.mark.long
@pytest.mark.timeout(1500)
def test_fifty_cards_by_keyboard(operator: Operator) -> None:
    operator.open_window()
    operator.press("Down")
    for number in range(BATCH.start):
        happens = MISHAPS[number].happens if number in MISHAPS else one_card
        happens(operator, number)
        operator.rest()
        operator.enter("Next holder")
    operator.find("Ada 04")
    operator.push(f"Issue all: {len(BATCH)}")
    for number in BATCH:
        happens = MISHAPS[number].happens if number in MISHAPS else fed_card
        happens(operator, number)
        operator.rest()
    operator.until(lambda: operator.window["batch"] == "Show everyone again")
    assert [row.rpartition(", ")[2] for row in operator.listed] == ["Issued"] * len(BATCH)
    assert operator.close_window() == 0
    with closing(open_store(operator.records)) as store:
        check_records(operator, store)


def one_card(op: Operator, number: int) -> None:
    """A card without a mishap."""
    card = op.lay(blank(number))
    op.enter(f"Issue the card of {name_of(number)}")
    op.until(lambda: op.issued(number))
    op.take(card)


def fed_card(op: Operator, number: int) -> None:
    """The next card of a batch: laid when the window asks for it."""
    op.sees("Place a blank card on the reader")
    card = op.lay(blank(number))
    op.until(lambda: op.issued(number))
    op.take(card)


def check_records(op: Operator, store: Store) -> None:
    """Fifty people with one valid card each: chip, registry and journal say the same of it."""
    registered = snapshot(op.registry_file)
    cards = {card.esi.key: card for card in store.cards.all() if card.state is CardState.ISSUED}
    assert sorted(cards) == [holder(number).esi.key for number in range(CARDS)]
    assert {str(card.escn) for card in cards.values()} == set(registered.cards)
    assert set(registered.created_cards.values()) == set(registered.created_persons.values()) == {1}
    for number in range(CARDS):
        card = cards[holder(number).esi.key]
        assert str(card.uid) == str_uid(number)
        check_chip(op, card)
        check_journal(store, card, MISHAPS[number].told if number in MISHAPS else ())
    assert [card.esi.code for card in store.cards.all() if card.state is CardState.SPOILED] == ["s000036"]
    assert op.count("numbers WHERE state = 'burnt'") == 1
    assert store.batches.kept() is None


def check_chip(op: Operator, card: CardRecord) -> None:
    image = load_card(op.made / f"{card.uid}.picc")
    application = image.application(0xF58840)
    assert application is not None
    number = application.file(0)
    assert isinstance(number, StdDataFile)
    assert number.data == card.escn.octets


def check_journal(store: Store, card: CardRecord, told: tuple[str, ...]) -> None:
    """A card's ordinary way and what its mishap adds: one number, one card, printed and registered once."""
    rows = store.journal.rows(card.job)
    facts = Counter(row.kind for row in rows if row.phase is Phase.FACT)
    assert facts == Counter(ORDINARY) + Counter(told), card.esi.code
    assert {row.data["uid"] for row in rows if row.kind == "card-presented"} == {str(card.uid)}
    assert {row.kind for row in rows if row.phase is Phase.INTENT} >= {"encode-chip", "print-face"}


def file_of(number: int) -> str:
    return f"{str_uid(number)}.picc"


def str_uid(number: int) -> str:
    return blank(number).uid.hex().upper()
