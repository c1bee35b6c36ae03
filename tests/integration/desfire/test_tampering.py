"""Every byte of every answer of a whole encoding changed once: detected, or in the table of docs/tampering.md.

    WRITE_TABLES=1 make test-long

writes the table anew. Whatever stands in it ends, all the same, with the very card that an untouched encoding makes.
"""

import os
from itertools import groupby
from pathlib import Path

import pytest

from encoding import MemoryCard, chip, encode
from fake_reader.blank import make_blank
from fake_reader.image import CardImage
from station.desfire.command import Command
from station.errors import StationError

TABLE = Path(__file__).parents[3] / "docs" / "tampering.md"
BLANK = make_blank(bytes.fromhex("04112233445566"))
PROFILE = chip("esc-cdz")
SAMPLE = 29
_NAMES = {command.value: command.name for command in Command}
_WHY = {
    "SelectApplication": "no key is authenticated; the status alone, and the next command tells where the card stands",
    "GetVersion": "no key is authenticated; the UID in it is proven by keys that are diversified with it",
    "GetKeyVersion": "no key is authenticated; the authentication proves the key itself",
    "GetDelegatedInfo": "no key is authenticated; the card itself refuses a slot that is taken",
    "FreeMem": "no key is authenticated; the card itself refuses what does not fit",
    "GetApplicationIDs": "no key is authenticated; the card itself refuses an application that exists",
}
HEAD = """# Answers that can be tampered with

Written by `tests/integration/desfire/test_tampering.py`: each byte of each answer of a whole encoding (profile
esc-cdz, delegated, EV2) is changed once, and the station must refuse the card or hold. Of {total} bytes in {answers}
answers {detected} are detected. The others are these: they come before anybody has authenticated, where the protocol
has no MAC. None of them leads to another card than was wanted: the encoding that follows ends with the same keys, files
and settings, and the last look at the card is authenticated.

| Answer | Command | Bytes | Why it cannot be protected |
|---|---|---|---|
"""


def run(tampered: tuple[int, int] | None = None) -> tuple[MemoryCard, bool]:
    """One encoding with one byte of one answer changed; whether the station took it for good."""

    def change(number: int, answer: bytes) -> bytes:
        if tampered is None or number != tampered[0]:
            return answer
        at = tampered[1]
        return answer[:at] + bytes([answer[at] ^ 0x01]) + answer[at + 1 :]

    card = MemoryCard(BLANK, tamper=change)
    try:
        encode(card, PROFILE)
    except StationError:
        return card, False
    return card, True


def undetected(places: list[tuple[int, int]], whole: CardImage) -> list[tuple[int, int]]:
    """The places whose change goes unnoticed; each must have led to the very same card."""
    found: list[tuple[int, int]] = []
    for place in places:
        card, taken = run(place)
        if taken:
            assert card.memory.image == whole, f"answer {place[0]}, byte {place[1]}: a wrong card was called right"
            found.append(place)
    return found


def places_of(card: MemoryCard) -> list[tuple[int, int]]:
    """Every byte of every answer."""
    return [(number, at) for number, answer in enumerate(card.answers) for at in range(len(answer))]


def commands_of(card: MemoryCard) -> list[str]:
    """The command that each answer belongs to."""
    names: list[str] = []
    for apdu in card.commands:
        names.append(names[-1] if apdu[1] == Command.AdditionalFrame else _NAMES[apdu[1]])
    return names


def test_here_and_there() -> None:
    whole, _ = run()
    places = places_of(whole)[::SAMPLE]
    found = undetected(places, whole.memory.image)
    assert 0 < len(found) < len(places) / 2
    table = TABLE.read_text()
    names = commands_of(whole)
    for number, _ in found:
        assert f"| {number} | {names[number]} |" in table


@pytest.mark.long
def test_every_byte_once() -> None:
    whole, _ = run()
    places = places_of(whole)
    found = undetected(places, whole.memory.image)
    names = commands_of(whole)
    head = HEAD.format(total=len(places), answers=len(whole.answers), detected=len(places) - len(found))
    rows = [
        f"| {number} | {names[number]} | {_ranges([at for _, at in group])} | {_WHY[names[number]]} |\n"
        for number, group in groupby(found, key=lambda place: place[0])
    ]
    table = head + "".join(rows)
    if os.environ.get("WRITE_TABLES"):
        TABLE.write_text(table)
    print(table)
    assert TABLE.read_text() == table


def _ranges(numbers: list[int]) -> str:
    """Like `0-2, 7`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
