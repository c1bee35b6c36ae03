"""A batch picked by a file, among the people of the records."""

from dataclasses import replace
from pathlib import Path

import pytest

from people import holder
from station.errors import NobodyKnownError, NoIdentifiersError
from station.issuance.picking import Picked, pick
from station.model.esi import Esi
from station.store.database import Store


def test_those_in_the_records_are_picked_in_the_order_of_the_file(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text("".join(f"{holder(number).esi}\n" for number in (2, 7, 0, 1)))
    with pytest.raises(NobodyKnownError, match=r"list\.txt"):
        pick(store, path)
    store.holders.save_all(holder(number) for number in range(3))
    assert pick(store, path) == Picked(tuple(holder(number).esi.key for number in (2, 0, 1)), (2,))


def test_a_student_number_names_whoever_alone_has_it(store: Store, tmp_path: Path) -> None:
    store.holders.save_all(holder(number) for number in range(3))
    other = Esi.build("another.example", "s000001")
    store.holders.save(replace(holder(0), esi=other))
    path = tmp_path / "list.txt"
    path.write_text(f"number\nS000002\ns000001\n{holder(0).esi}\ns000000\n")
    assert pick(store, path) == Picked((holder(2).esi.key, holder(0).esi.key), (1, 3))


@pytest.mark.parametrize("text", ["", "name;level\nAda;master\n", "esi\n\n", "12345\n"])
def test_a_file_that_names_nobody_is_refused(store: Store, tmp_path: Path, text: str) -> None:
    (tmp_path / "list.csv").write_text(text)
    with pytest.raises(NoIdentifiersError, match=r"list\.csv holds no student identifier"):
        pick(store, tmp_path / "list.csv")
