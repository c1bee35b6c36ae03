"""The table of docs/apdus.md says what is really sent."""

import re
from collections import Counter
from pathlib import Path

from encoding import MemoryCard, chip, encode
from fake_reader.blank import make_blank
from station.desfire.command import Command

DOCUMENT = Path(__file__).parents[3] / "docs" / "apdus.md"
_NAMES = {command.value: command.name for command in Command}


def test_counts_and_bytes() -> None:
    card = MemoryCard(make_blank(bytes.fromhex("04112233445566")))
    encode(card, chip("esc-cdz"))
    count: Counter[str] = Counter()
    octets: Counter[str] = Counter()
    name = ""
    for command, answer in zip(card.commands, card.answers, strict=True):
        name = name if command[1] == Command.AdditionalFrame else _NAMES[command[1]]
        count[name] += 1
        octets[name] += len(command) + len(answer)
    text = DOCUMENT.read_text()
    rows = re.findall(r"^\| [a-z]+ \| (\w+)[^|]*\| (\d+) \| (\d+) \|", text, re.MULTILINE)
    told: Counter[str] = Counter()
    told_octets: Counter[str] = Counter()
    for command_name, apdus, size in rows:
        told[command_name] += int(apdus)
        told_octets[command_name] += int(size)
    assert told == count
    assert told_octets == octets
    assert f"{count.total()} APDUs and {octets.total()} bytes" in text
