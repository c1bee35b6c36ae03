"""The small values: UID, holder, folded text."""

from datetime import date

import pytest

from station.model.card import CardUid
from station.model.esi import Esi
from station.model.fold import fold
from station.model.holder import Holder, Purpose


def test_a_uid_has_seven_bytes_and_is_written_in_capitals() -> None:
    assert str(CardUid(bytes.fromhex("04a1b2c3d4e5f6"))) == "04A1B2C3D4E5F6"
    for octets in (bytes(4), bytes(6), bytes(8)):
        with pytest.raises(ValueError, match=f"not {len(octets)}"):
            CardUid(octets)


def test_a_holder_shows_neither_name_nor_address_nor_photo() -> None:
    ada = Holder(Esi.build("fr", "1"), "Ada Lovelace", None, date(2030, 1, 1), "ada@uni-demo.example", b"photo")
    for hidden in ("Lovelace", "ada@", "photo"):
        assert hidden not in repr(ada)


def test_a_holder_agrees_to_what_was_asked_one_by_one() -> None:
    ada = Holder(Esi.build("fr", "1"), "Ada", None, date(2030, 1, 1), consents=frozenset({Purpose.CARD}))
    assert [ada.agrees(purpose) for purpose in Purpose] == [True, False, False, False, False]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Łukasz Żółć", "lukasz zolc"),
        ("Straße", "strasse"),
        ("ΕΛΈΝΗΣ", "ελενησ"),
        ("Ελένης", "ελενησ"),
        ("Søren Kjærgaard", "soren kjaergaard"),
        ("Jusqu’au", "jusqu’au"),
        ("ЙОРДАН", "иордан"),
        ("ﬁn", "fin"),
    ],
)
def test_folding_takes_case_and_accents_away(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(folded) == folded
