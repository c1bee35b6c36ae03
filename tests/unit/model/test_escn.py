"""Card numbers: published ones, both families, and what is none."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.model.escn import (
    MAX_CLOCK,
    MAX_TICKS,
    REFERENCE_OFFSET,
    RFC4122_OFFSET,
    TICKS_PER_MS,
    Escn,
    EscnFamily,
    check_pic,
    check_prefix,
    reference_ticks,
)

CNOUS = "6a01dfc0-cb98-1035-a19b-001999859608"
PICS = st.integers(0, 999_999_999).map(lambda number: f"{number:09d}")


def moment_of_ms(milliseconds: int) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=milliseconds)


def test_the_golden_number_is_built_from_its_parts() -> None:
    ticks = reference_ticks(moment_of_ms(1_512_980_994_684))
    assert str(Escn.build(ticks=ticks, clock=0x219B, prefix=1, pic="999859608")) == CNOUS


@pytest.mark.parametrize(
    ("text", "moment", "prefix", "pic", "clock", "remainder"),
    [
        (CNOUS, "2017-12-11T08:29:54.684", 1, "999859608", 0x219B, 0),
        ("aec54890-72b1-1039-8e5f-001999893752", "2021-03-15T08:16:24.665", 1, "999893752", 0x0E5F, 0),
        ("3e506370-826a-103d-bf76-001000000001", "2024-10-28T11:25:11.015", 1, "000000001", 0x3F76, 0),
        ("25539be8-6423-103e-add8-988999978433", "2025-08-11T17:25:37.613", 988, "999978433", 0x2DD8, 24),
    ],
)
def test_published_numbers(text: str, moment: str, prefix: int, pic: str, clock: int, remainder: int) -> None:
    number = Escn.parse(text)
    parts = number.decode()
    assert parts.family is EscnFamily.REFERENCE
    assert (parts.prefix, parts.pic, parts.clock) == (prefix, pic, clock)
    assert parts.moment.isoformat(timespec="milliseconds") == f"{moment}+00:00"
    assert (number.ticks - REFERENCE_OFFSET) % TICKS_PER_MS == remainder
    assert Escn.build(ticks=number.ticks, clock=clock, prefix=prefix, pic=pic) == number
    assert str(number) == text


@given(
    st.datetimes().filter(lambda moment: 1970 <= moment.year < 2300),
    st.integers(0, MAX_CLOCK),
    st.integers(0, 999),
    PICS,
)
def test_parts_come_back_from_a_number(naive: datetime, clock: int, prefix: int, pic: str) -> None:
    moment = naive.replace(tzinfo=UTC)
    number = Escn.build(ticks=reference_ticks(moment), clock=clock, prefix=prefix, pic=pic)
    parts = number.decode()
    assert (parts.family, parts.clock, parts.prefix, parts.pic) == (EscnFamily.REFERENCE, clock, prefix, pic)
    assert timedelta(0) <= moment - parts.moment < timedelta(milliseconds=1)
    assert Escn.parse(str(number)) == Escn.parse(str(number).upper()) == number


@given(st.integers(0, MAX_TICKS), st.integers(0, MAX_CLOCK), st.integers(0, 999), PICS)
def test_a_number_is_a_uuid_of_version_1(ticks: int, clock: int, prefix: int, pic: str) -> None:
    number = Escn.build(ticks=ticks, clock=clock, prefix=prefix, pic=pic)
    same = uuid.UUID(bytes=number.octets)
    assert (same.version, same.variant, str(same)) == (1, uuid.RFC_4122, str(number))
    assert (number.ticks, same.time, same.clock_seq) == (ticks, ticks, clock)
    number.decode()


@given(st.datetimes().filter(lambda moment: 1970 <= moment.year < 5000))
def test_numbers_by_the_rfc_are_told_and_dated(naive: datetime) -> None:
    moment = naive.replace(tzinfo=UTC)
    ticks = (moment - datetime(1582, 10, 15, tzinfo=UTC)) // timedelta(microseconds=1) * 10
    parts = Escn.build(ticks=ticks, clock=5, prefix=1, pic="999859608").decode()
    assert (parts.family, parts.moment) == (EscnFamily.RFC4122, moment)


def test_a_number_of_pythons_uuid1_is_one_by_the_rfc() -> None:
    before = datetime.now(UTC)
    made = uuid.uuid1(node=int("001999859608", 16))
    parts = Escn.parse(str(made)).decode()
    assert (parts.family, parts.prefix, parts.pic) == (EscnFamily.RFC4122, 1, "999859608")
    assert abs(parts.moment - before) < timedelta(minutes=1)


def test_the_families_part_at_the_unix_epoch_of_the_rfc() -> None:
    last, first = (
        Escn.build(ticks=ticks, clock=0, prefix=0, pic="000000000").decode()
        for ticks in (RFC4122_OFFSET - 1, RFC4122_OFFSET)
    )
    assert (last.family, last.moment.year) == (EscnFamily.REFERENCE, 2357)
    assert (first.family, first.moment) == (EscnFamily.RFC4122, datetime(1970, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "8-4-4-4-12"),
        (CNOUS.replace("-", ""), "8-4-4-4-12"),
        (f"{{{CNOUS}}}", "8-4-4-4-12"),
        (CNOUS + "\n", "8-4-4-4-12"),
        (CNOUS.replace("6", "g"), "8-4-4-4-12"),
        (CNOUS.replace("6", "６"), "8-4-4-4-12"),
        ("6a01dfc0-cb98-4035-a19b-001999859608", "version 4"),
        ("6a01dfc0-cb98-1035-219b-001999859608", "variant"),
        ("6a01dfc0-cb98-1035-c19b-001999859608", "variant"),
        ("6a01dfc0-cb98-1035-a19b-0019998596aa", "decimal"),
    ],
)
def test_what_is_no_number(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        Escn.parse(text)


def test_a_number_has_16_octets() -> None:
    with pytest.raises(ValueError, match="not 15"):
        Escn(bytes(15))


@pytest.mark.parametrize(
    ("ticks", "clock", "prefix", "pic"),
    [
        (-1, 0, 1, "999859608"),
        (MAX_TICKS + 1, 0, 1, "999859608"),
        (0, -1, 1, "999859608"),
        (0, MAX_CLOCK + 1, 1, "999859608"),
        (0, 0, 1000, "999859608"),
        (0, 0, 1, "99985960"),
    ],
)
def test_parts_out_of_range(ticks: int, clock: int, prefix: int, pic: str) -> None:
    with pytest.raises(ValueError, match=r"fit|prefix|PIC"):
        Escn.build(ticks=ticks, clock=clock, prefix=prefix, pic=pic)


@pytest.mark.parametrize("pic", ["", "12345678", "1234567890", "12345678x", "123456789\n", "١٢٣٤٥٦٧٨٩", "-12345678"])
def test_what_is_no_pic(pic: str) -> None:
    with pytest.raises(ValueError, match="9 digits"):
        check_pic(pic)


def test_prefixes_and_pics_at_their_ends() -> None:
    assert [check_prefix(prefix) for prefix in (0, 999)] == [0, 999]
    assert check_pic("000000000") == "000000000"
    with pytest.raises(ValueError, match="prefix"):
        check_prefix(-1)


def test_numbers_of_one_prefix_sort_by_their_text() -> None:
    early, late = Escn.parse("00000000-cb98-1035-a19b-001999859608"), Escn.parse(CNOUS)
    assert sorted([late, early]) == [early, late]
    assert len({early, late, Escn.parse(CNOUS.upper())}) == 2
