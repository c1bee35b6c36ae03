"""ESIs for others, against the formats' own rules."""

import base64
import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people import holder
from station.errors import InputError
from station.issuance.papers.esi_export import escape_dn, ldif_line, write_csv, write_ldif, write_mobility
from station.model.esi import Esi

OLD = replace(holder(2), esi=Esi.parse("FR-999859608-1234567890G"))


def test_ldif_adds_a_value_to_each_entry() -> None:
    target = io.StringIO()
    (unfit,) = write_ldif([holder(1), OLD], "uid={code},ou=people,dc=uni-demo,dc=example", target)
    assert unfit.esi == OLD.esi
    assert target.getvalue() == (
        "version: 1\n\n"
        "dn: uid=s000001,ou=people,dc=uni-demo,dc=example\n"
        "changetype: modify\n"
        "add: schacPersonalUniqueCode\n"
        "schacPersonalUniqueCode: urn:schac:personalUniqueCode:int:esi:uni-demo.examp\n"
        " le:s000001\n"
        "-\n"
    )


def test_a_pattern_for_everybody_is_refused() -> None:
    with pytest.raises(InputError, match="one entry for everybody"):
        list(write_ldif([holder(1)], "ou=people", io.StringIO()))


def test_lists_hold_codes_as_they_are_known_and_leave_the_old_form_out() -> None:
    odd = replace(holder(1), esi=Esi.build("fr", "12%2F3"))
    target = io.StringIO()
    assert len(list(write_csv([odd, OLD], target))) == 1
    assert list(csv.reader(io.StringIO(target.getvalue()))) == [
        ["code", "schacPersonalUniqueCode"],
        ["12/3", "urn:schac:personalUniqueCode:int:esi:fr:12%2F3"],
    ]
    target = io.StringIO()
    assert len(list(write_mobility([holder(1), OLD], target))) == 1
    assert (
        target.getvalue().splitlines()[1].startswith("urn:schac:personalUniqueCode:int:esi:uni-demo.example:s000001,")
    )


@given(st.text(max_size=300))
def test_a_line_of_ldif_reads_back(value: str) -> None:
    lines = ldif_line("x", value).removesuffix("\n").split("\n")
    assert all(line.isascii() and len(line) <= 76 for line in lines)
    assert all(line.startswith(" ") for line in lines[1:])
    whole = lines[0] + "".join(line[1:] for line in lines[1:])
    read = base64.b64decode(whole[4:]).decode() if whole.startswith("x:: ") else whole[3:]
    assert read == value


@pytest.mark.parametrize(
    ("value", "escaped"),
    [("plain", "plain"), ("Doe, J", r"Doe\, J"), (" a ", r"\ a\ "), ("#1", r"\#1"), ('a"+<>;=\\', r"a\"\+\<\>\;\=\\")],
)
def test_a_value_within_a_dn(value: str, escaped: str) -> None:
    assert escape_dn(value) == escaped
