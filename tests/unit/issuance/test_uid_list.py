"""Lists of cards as offices have them."""

import pytest

from station.errors import InputError
from station.issuance.uid_list import read_uids

ONE, TWO = "04112233445566", "04112233445577"


@pytest.mark.parametrize(
    "text",
    [
        f"{ONE}\n{TWO}\n",
        f"﻿{ONE.lower()}\r\n\r\n04:11:22:33:44:55:77\r\n{ONE}\r\n",
        f"time,uid,card,result\n1,{ONE},EV2,ready\n2,,EV2,rejected\n3,04112233445588,EV2,rejected\n4,{TWO},EV2,already\n",
        f"Name;UID\nA;{ONE}\nB;{TWO}\n",
    ],
)
def test_each_card_once_and_in_order(text: str) -> None:
    assert [str(uid) for uid in read_uids(text.encode(), "cards.csv")] == [ONE, TWO]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "names no card"),
        (b"uid\n", "names no card"),
        (f"{ONE}\n0411\n".encode(), "cards.csv, line 2"),
        (f"a,uid\n1,{ONE}\n2\n".encode(), "cards.csv, line 3"),
        (b"\xff\xfe", "not text in UTF-8"),
    ],
)
def test_what_does_not_hold_is_named_with_its_line(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read_uids(data, "cards.csv")
