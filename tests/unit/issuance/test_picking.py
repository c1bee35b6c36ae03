"""A batch picked by a file, among the people of the records."""

from pathlib import Path

import pytest

from people import holder
from station.errors import NobodyKnownError
from station.issuance.picking import Picked, pick
from station.store.database import Store


def test_those_in_the_records_are_picked_in_the_order_of_the_file(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text("".join(f"{holder(number).esi}\n" for number in (2, 7, 0, 1)))
    with pytest.raises(NobodyKnownError, match=r"list\.txt"):
        pick(store, path)
    store.holders.save_all(holder(number) for number in range(3))
    assert pick(store, path) == Picked(tuple(holder(number).esi.key for number in (2, 0, 1)), (2,))
