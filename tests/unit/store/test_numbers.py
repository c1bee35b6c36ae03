"""No number is given out twice: not by two threads, two processes, after a crash, or after a clock set back."""

import itertools
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from station.model.escn import MAX_CLOCK, Escn, EscnFamily, reference_ticks
from station.model.esi import Esi
from station.store.database import Store, open_store
from station.store.numbers import NumberState

PIC = "999859608"
NOW = datetime(2026, 9, 1, 8, 30, tzinfo=UTC)


def start(store: Store, *jobs: str) -> None:
    for job in jobs:
        store.jobs.start(job, Esi.build("fr", job))


def test_a_number_says_prefix_pic_and_moment(store: Store) -> None:
    start(store, "job")
    parts = store.numbers.reserve("job", 66, PIC, NOW).decode()
    assert (parts.family, parts.prefix, parts.pic, parts.moment) == (EscnFamily.REFERENCE, 66, PIC, NOW)


def test_a_job_has_one_number(store: Store, database: Path) -> None:
    start(store, "one", "two")
    first = store.numbers.reserve("one", 1, PIC, NOW)
    assert store.numbers.reserve("two", 1, PIC, NOW) != first
    store.close()
    with closing(open_store(database)) as again:
        assert again.numbers.reserve("one", 1, PIC, NOW + timedelta(days=1)) == first


def test_numbers_within_one_millisecond_are_one_tick_apart(store: Store) -> None:
    numbers = store.numbers.mint(1, PIC, 12_000, NOW)
    assert [number.ticks for number in numbers] == list(range(reference_ticks(NOW), reference_ticks(NOW) + 12_000))
    # The ticks have run ahead of the clock, which is no step back.
    later = store.numbers.mint(1, PIC, 1, NOW + timedelta(milliseconds=1))[0]
    assert later.ticks == numbers[-1].ticks + 1
    assert later.decode().clock == numbers[0].decode().clock


def test_prefixes_have_clocks_of_their_own(store: Store) -> None:
    sequences = {store.numbers.mint(prefix, PIC, 1, NOW)[0].decode().clock for prefix in range(12)}
    assert len(sequences) > 1
    assert all(0 <= sequence <= MAX_CLOCK for sequence in sequences)


def test_one_prefix_rises_whatever_the_pic(store: Store) -> None:
    one, other = (store.numbers.mint(1, pic, 1, NOW)[0] for pic in (PIC, "999893752"))
    assert other.ticks == one.ticks + 1


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with closing(open_store(tmp_path_factory.mktemp("numbers") / "station.sqlite")) as store:
        yield store


def at(milliseconds: int) -> datetime:
    """A moment between 1990 and 2021."""
    return datetime(1990, 1, 1, tzinfo=UTC) + timedelta(milliseconds=milliseconds)


@settings(max_examples=40)
@given(
    prefix=st.integers(0, 2),
    calls=st.lists(
        st.tuples(st.integers(0, 10**12), st.integers(1, 3)),
        min_size=1,
        max_size=8,
    ),
)
def test_ticks_rise_strictly_whatever_the_clock_does(lasting: Store, prefix: int, calls: list[tuple[int, int]]) -> None:
    # The same three prefixes in every example: what a prefix has given out binds all later ones.
    last = lasting.numbers.mint(prefix, PIC, 1, at(calls[0][0]))[0]
    before = reference_ticks(at(calls[0][0]))
    for milliseconds, count in calls:
        moment = at(milliseconds)
        numbers = lasting.numbers.mint(prefix, PIC, count, moment)
        ticks = [last.ticks, *(number.ticks for number in numbers)]
        assert all(low < high for low, high in itertools.pairwise(ticks))
        assert numbers[0].ticks == max(reference_ticks(moment), last.ticks + 1)
        stepped_back = reference_ticks(moment) < before
        assert numbers[0].decode().clock == (last.decode().clock + stepped_back) & MAX_CLOCK
        last, before = numbers[-1], reference_ticks(moment)


def test_a_burnt_number_is_burnt_for_ever(store: Store) -> None:
    start(store, "job")
    number = store.numbers.reserve("job", 1, PIC, NOW)
    store.numbers.burn(number)
    store.numbers.burn(number)
    assert store.numbers.state(number) is NumberState.BURNT
    with pytest.raises(ValueError, match="burnt"):
        store.numbers.reserve("job", 1, PIC, NOW)
    with pytest.raises(ValueError, match="burnt"):
        store.numbers.use(number)


def test_a_number_in_use_is_not_burnt(store: Store) -> None:
    start(store, "job")
    number = store.numbers.reserve("job", 1, PIC, NOW)
    assert store.numbers.state(number) is NumberState.RESERVED
    store.numbers.use(number)
    with pytest.raises(ValueError, match="used"):
        store.numbers.burn(number)
    assert store.numbers.state(number) is NumberState.USED


def test_a_number_of_somebody_else_is_neither_used_nor_burnt(store: Store) -> None:
    stranger = Escn.build(ticks=1, clock=0, prefix=1, pic=PIC)
    with pytest.raises(ValueError, match="unknown"):
        store.numbers.burn(stranger)
    assert store.numbers.state(stranger) is None


@pytest.mark.parametrize(("prefix", "pic", "count"), [(1000, PIC, 1), (-1, PIC, 1), (1, "12345678", 1), (1, PIC, 0)])
def test_broken_wishes_take_no_tick(store: Store, prefix: int, pic: str, count: int) -> None:
    with pytest.raises(ValueError, match=r"prefix|PIC|number"):
        store.numbers.mint(prefix, pic, count, NOW)
    assert store.numbers.mint(1, PIC, 1, NOW)[0].ticks == reference_ticks(NOW)


def test_two_threads_share_one_prefix(store: Store) -> None:
    jobs = [f"job{number}" for number in range(60)]
    start(store, *jobs)

    def reserve(job: str) -> tuple[str, Escn]:
        return job, store.numbers.reserve(job, 1, PIC, NOW)

    with ThreadPoolExecutor(4) as threads:
        # Every job is asked for twice, from two threads perhaps: it still has one number.
        taken = list(threads.map(reserve, [*jobs, *jobs]))
    assert len(set(taken)) == len({number for _, number in taken}) == len(jobs)
    ticks = sorted({number.ticks for _, number in taken})
    assert ticks == list(range(ticks[0], ticks[0] + len(jobs)))


MINT = """
import sys
from datetime import datetime, timedelta, UTC
from pathlib import Path
from station.store.database import open_store
store = open_store(Path(sys.argv[1]))
moment = datetime.fromisoformat(sys.argv[2])
for step in range(40):
    # Each process lives in another year, and its clock runs backwards.
    print(store.numbers.mint(1, "999859608", 1, moment - timedelta(seconds=step))[0], flush=True)
store.close()
"""


def test_processes_share_one_prefix(store: Store, database: Path) -> None:
    crowd = [
        subprocess.Popen(
            [sys.executable, "-c", MINT, str(database), (NOW.replace(year=year)).isoformat()],
            stdout=subprocess.PIPE,
            text=True,
        )
        for year in (2026, 2024)
    ]
    series = [[Escn.parse(line).ticks for line in one.communicate(timeout=60)[0].split()] for one in crowd]
    assert [one.returncode for one in crowd] == [0, 0]
    assert [len(ticks) for ticks in series] == [40, 40]
    assert all(ticks == sorted(ticks) for ticks in series)
    assert len({tick for ticks in series for tick in ticks}) == 80


DIE = """
import os, signal, sys
from datetime import datetime
from pathlib import Path
from sqlalchemy import event
from station.model.esi import Esi
from station.store.database import open_store
store = open_store(Path(sys.argv[1]))
store.jobs.start("job", Esi.build("fr", "job"))
moment = datetime.fromisoformat(sys.argv[2])
if sys.argv[3] == "before":
    event.listen(store.transactions._engine, "commit", lambda connection: os.kill(os.getpid(), signal.SIGKILL))
print(store.numbers.reserve("job", 1, "999859608", moment), flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_process_killed_around_the_commit(store: Store, database: Path, moment: str) -> None:
    store.close()
    killed = subprocess.run(
        [sys.executable, "-c", DIE, str(database), NOW.isoformat(), moment],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    with closing(open_store(database)) as again:
        mine = again.numbers.reserve("job", 1, PIC, NOW - timedelta(days=365))
        other = again.numbers.mint(1, PIC, 1, NOW - timedelta(days=365))[0]
    # What was said aloud is kept; what was not committed was never said.
    assert killed.stdout.split() == ([str(mine)] if moment == "after" else [])
    assert other.ticks == mine.ticks + 1
