"""What a roster would change, and what it changes."""

import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from made import NOW, make_card
from statements import statements
from station.issuance.intake import Change, Fate, Tally, preview, take_in
from station.issuance.lifecycle import LifeCycle
from station.model.esi import Esi
from station.model.holder import Purpose
from station.roster.table import BadRow, Rows, open_rows
from station.store.database import Store
from station.store.outbox import Subject

ESI = "urn:schac:personalUniqueCode:int:esi:uni-demo.example"
Read = Callable[..., Rows]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def from_lines(*lines: str) -> Rows:
        path = tmp_path / "roster.csv"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return open_rows(path)

    return from_lines


def life(store: Store) -> LifeCycle:
    return LifeCycle(store, lambda: NOW)


def fates(rows: Iterator[Change | BadRow]) -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        ("rejected", row.column, ()) if isinstance(row, BadRow) else (row.fate.value, row.esi.code, row.fields)
        for row in rows
    ]


HEADER = "esi,name,level,email,valid until,consent"
ADA = f"{ESI}:a,Ada,master,ada@uni-demo.example,2030-09-30,yes"
BOB = f"{ESI}:b,Bob,,,2030-09-30,no"


def test_a_consent_that_a_roster_ends_is_told_to_esc_r(store: Store, read: Read) -> None:
    list(take_in(life(store), read(HEADER, ADA)))
    ada = store.holders.find(Esi.parse(f"{ESI}:a"))
    assert ada is not None
    make_card(store, ada)
    before = {message.subject: message.revision for message in store.outbox.of_person(ada.esi)}
    list(take_in(life(store), read(HEADER, ADA.replace(",yes", ",card"))))
    after = {message.subject: message.revision for message in store.outbox.of_person(ada.esi)}
    assert all(after[subject] > before[subject] for subject in (Subject.PERSON, Subject.CARD))


def test_many_who_are_registered_are_changed_with_as_few_statements_as_one(store: Store, read: Read) -> None:
    list(take_in(life(store), read(HEADER, ADA, BOB)))
    for esi in list(store.holders.identifiers()):
        holder = store.holders.find(esi)
        assert holder is not None
        make_card(store, holder)
    both = [line.replace("2030", "2032") for line in (ADA, BOB)]
    alone = statements(lambda: list(take_in(life(store), read(HEADER, ADA.replace("2030", "2031"), BOB))))
    assert alone == statements(lambda: list(take_in(life(store), read(HEADER, *both))))


def test_a_preview_writes_nothing_and_taking_in_does_what_it_said(store: Store, read: Read) -> None:
    said = fates(preview(store, read(HEADER, ADA, BOB)))
    assert said == [("new", "a", ()), ("new", "b", ())]
    assert list(store.holders.identifiers()) == []
    assert fates(take_in(life(store), read(HEADER, ADA, BOB))) == said
    assert fates(take_in(life(store), read(HEADER, ADA, BOB))) == [("same", "a", ()), ("same", "b", ())]


def test_role_and_language_are_taken_over_and_stay_where_a_roster_is_silent(store: Store, read: Read) -> None:
    list(take_in(life(store), read(HEADER, ADA)))
    told = read(f"{HEADER},role,language", f"{ADA},Tutor,fr")
    assert fates(take_in(life(store), told)) == [("changed", "a", ("role", "language"))]
    assert fates(take_in(life(store), read(HEADER, ADA))) == [("same", "a", ())]
    ada = store.holders.find(Esi.parse(f"{ESI}:a"))
    assert ada is not None
    assert (ada.role, ada.language) == ("Tutor", "fr")


def test_what_differs_is_named_and_who_is_gone_stays(store: Store, read: Read) -> None:
    list(take_in(life(store), read(HEADER, ADA, BOB)))
    renamed = f"{ESI.upper()}:A,Ada Byron,doctorate,ada@uni-demo.example,2031-09-30,card"
    rows = (HEADER, renamed, f"{ESI}:c,Cid,,,soon,")
    said = fates(preview(store, read(*rows)))
    assert said == [
        ("changed", "a", ("name", "level", "valid until", "consent")),
        ("rejected", "valid until", ()),
        ("gone", "b", ()),
    ]
    assert fates(take_in(life(store), read(*rows))) == said
    ada, bob = store.holders.find(Esi.parse(f"{ESI}:a")), store.holders.find(Esi.parse(f"{ESI}:b"))
    assert ada is not None
    assert bob is not None
    assert (ada.name, ada.consents) == ("Ada Byron", {Purpose.CARD})


def test_what_a_roster_has_no_column_for_is_left_as_it_is(store: Store, read: Read) -> None:
    list(take_in(life(store), read(HEADER, ADA)))
    before = store.holders.find(Esi.parse(f"{ESI}:a"))
    narrow = ("esi,name,valid until", f"{ESI}:a,Ada,2030-09-30")
    assert fates(take_in(life(store), read(*narrow))) == [("same", "a", ())]
    narrow = ("esi,name,valid until", f"{ESI}:a,Ada Byron,2030-09-30")
    assert fates(take_in(life(store), read(*narrow))) == [("changed", "a", ("name",))]
    after = store.holders.find(Esi.parse(f"{ESI}:a"))
    assert before is not None
    assert after is not None
    assert (after.level, after.email, after.consents) == (before.level, before.email, before.consents)


def test_what_a_person_said_at_the_desk_is_no_change(store: Store, read: Read) -> None:
    list(take_in(life(store), read(HEADER, ADA)))
    store.holders.withdraw_consent(Esi.parse(f"{ESI}:a"), Purpose.CARD, operator="carla")
    assert fates(preview(store, read(HEADER, ADA))) == [("same", "a", ())]


def test_a_row_that_cannot_be_read_does_not_make_its_person_gone(store: Store, read: Read) -> None:
    list(take_in(life(store), read(HEADER, ADA)))
    assert fates(preview(store, read(HEADER, ADA.replace("2030-09-30", "soon")))) == [("rejected", "valid until", ())]


def test_shifted_columns_are_told_from_a_few_bad_rows(store: Store, read: Read) -> None:
    people = [f"{ESI}:{number},Student {chr(65 + number % 26)},,,2030-09-30,yes" for number in range(40)]
    list(take_in(life(store), read(HEADER, *people)))

    def doubt(*rows: str) -> str | None:
        tally = Tally()
        for row in preview(store, read(*rows)):
            tally.add(row)
        return tally.doubt

    assert doubt(HEADER, *people[:39], f"{ESI}:39,X,,,soon,") is None
    assert "cannot be read" in str(doubt("esi,level,name,email,valid until,consent", *people))
    tally = Tally()
    for row in preview(store, read(HEADER, f"{ESI}:1,X,,,soon,", f"{ESI}:2,Y,,,later,")):
        tally.add(row)
    assert tally.fault is not None
    assert (tally.fault.line, tally.fault.column) == (2, "valid until")
    for row in preview(store, read(HEADER, f"{ESI}:3,Z,,no address,2030-09-30,")):
        tally.add(row)
    assert tally.fault is None
    other = [row.replace(":", ":", 1).replace("Student", "Étudiant") for row in people]
    assert "another name" in str(doubt(HEADER, *other))


def lines(count: int, path: Path) -> Path:
    with path.open("w", encoding="utf-8") as file:
        file.write(HEADER + "\n")
        file.writelines(f"{ESI}:{n},Student Nº{n},master,s{n}@uni-demo.example,2030-09-30,yes\n" for n in range(count))
    return path


def test_names_do_not_show_in_a_change(store: Store, read: Read) -> None:
    assert "Ada" not in repr(list(preview(store, read(HEADER, ADA))))


def peak_of(store: Store, path: Path) -> tuple[Counter[str], int]:
    tracemalloc.start()
    try:
        counts = Counter(row.fate.value for row in preview(store, open_rows(path)) if isinstance(row, Change))
        return counts, tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.long
def test_two_hundred_thousand_rows_need_little_memory(store: Store, tmp_path: Path) -> None:
    _, small = peak_of(store, lines(2_000, tmp_path / "small.csv"))
    path = lines(200_000, tmp_path / "large.csv")
    counts, large = peak_of(store, path)
    assert counts == {Fate.NEW.value: 200_000}
    assert (large - small) / 198_000 < 250, "bytes kept of each row"
    assert sum(1 for _ in take_in(life(store), open_rows(path))) == 200_000
    assert Counter(row.fate for row in take_in(life(store), open_rows(path)) if isinstance(row, Change)) == {
        Fate.SAME: 200_000
    }
