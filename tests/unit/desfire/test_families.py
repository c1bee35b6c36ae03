"""Other cards on the reader: named by their ATR, before or after they have shown that they do not speak DESFire."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.desfire.families import family_of, historical_bytes, refuse_known_others
from station.desfire.observe import select_desfire
from station.errors import ForeignCardError

Script = Callable[..., Any]


@pytest.mark.parametrize(
    ("atr", "found"),
    [
        ("3B8F8001804F0CA000000306030001000000006A", "it is MIFARE Classic 1K"),
        ("3B8F8001804F0CA0000003060300030000000068", "Ultralight"),
        ("3B8F8001804F0CA0000003061100 3B0000000042", "FeliCa"),
        ("3B8F8001804F0CA0000003060312340000000068", "PC/SC kind 1234"),
        ("3B878001C1052F2F01BCD6A9", "it is MIFARE Plus"),
    ],
)
def test_cards_known_by_their_atr_are_not_talked_to(scripted: Script, atr: str, found: str) -> None:
    card = scripted()
    card.atr = bytes.fromhex(atr)
    with pytest.raises(ForeignCardError, match=found):
        select_desfire(card)
    assert card.sent == []


@pytest.mark.parametrize(
    ("atr", "sw", "found"),
    [
        ("3B8980014A434F503431563232 4D", "6D00", r"JavaCard \(JCOP\) and does not speak DESFire \(it answered 6D00\)"),
        ("3B888001000000000071710009", "6E00", r"another kind \(historical bytes 0000000000717100\)"),
        ("3B00", "6881", r"another kind \(historical bytes none\)"),
    ],
)
def test_cards_that_do_not_speak_desfire(scripted: Script, atr: str, sw: str, found: str) -> None:
    card = scripted((None, sw))
    card.atr = bytes.fromhex(atr)
    with pytest.raises(ForeignCardError, match=found):
        select_desfire(card)


def test_a_desfire_is_let_through(scripted: Script) -> None:
    card = scripted((None, "9100"))
    assert historical_bytes(card.atr) == b"\x80"
    select_desfire(card)


@given(st.one_of(st.binary(max_size=33), st.binary(max_size=20).map(lambda rest: bytes.fromhex("3B8F8001") + rest)))
def test_any_atr_is_read(atr: bytes) -> None:
    with suppress(ForeignCardError):
        refuse_known_others(atr)
    assert family_of(atr)
    assert historical_bytes(atr) in atr
