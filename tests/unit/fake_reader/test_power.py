"""Power lost at every write to the EEPROM: before it, inside it, after it; and what may be there afterwards."""

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from fake_reader.blank import make_blank
from fake_reader.blocks import BLOCK_BYTES
from fake_reader.contents import differences
from fake_reader.file_types import AccessRights, BackupDataFile, CommMode, RecordFile, StdDataFile, ValueFile
from fake_reader.image import Application, CardImage, Key, KeyType
from fake_reader.memory import Cut, PowerLost
from fake_reader.switches import Switches, TornWrite

if TYPE_CHECKING:
    from unit.fake_reader.conftest import Bench, MakeBench
    from unit.fake_reader.pcd import Pcd

    MakePcd = Callable[[Callable[[bytes], bytes]], Pcd]
    Scenario = Callable[["Pcd", "Bench"], None]

UID = bytes.fromhex("042E5A7A6E4D80")
KEY = b"\xa0" * 16
ALL = AccessRights(0, 0, 0, 0)
OLD = b"\xee" * 150
NEW = bytes(range(1, 151))


def start(mode: CommMode = CommMode.PLAIN) -> CardImage:
    key = Key(KeyType.AES, KEY, 7)
    files = (
        StdDataFile(0, None, mode, ALL, OLD),
        BackupDataFile(1, None, CommMode.MAC, ALL, OLD),
        ValueFile(2, CommMode.FULL, ALL, 0, 100, 50),
        RecordFile(3, None, CommMode.PLAIN, ALL, 4, 3, cyclic=True, records=(b"1111", b"2222")),
    )
    return make_blank(UID).with_application(Application(0xF58840, 0x0B, 0x82, (key, key), files=files))


def select(pcd: "Pcd") -> None:
    assert pcd.send("5A4088F5") == (0, b"")
    assert pcd.authenticate(0, KEY) == 0


def owner(pcd: "Pcd", bench: "Bench") -> None:
    assert pcd.authenticate(0, bench.image.picc_keys[0].octets) == 0


def write_plain(pcd: "Pcd", bench: "Bench") -> None:
    select(pcd)
    assert pcd.run(bytes.fromhex("3D00000000960000") + NEW)[0] == 0


def write_macked(pcd: "Pcd", bench: "Bench") -> None:
    select(pcd)
    assert pcd.macked(bytes.fromhex("3D00000000960000") + NEW)[0] == 0


def change_own_key(pcd: "Pcd", bench: "Bench") -> None:
    select(pcd)
    assert pcd.change_key(0, b"\x77" * 16, 0x42, None) == 0


def change_other_key(pcd: "Pcd", bench: "Bench") -> None:
    select(pcd)
    assert pcd.change_key(1, b"\x77" * 16, 0x42, KEY) == 0


def transact(pcd: "Pcd", bench: "Bench") -> None:
    select(pcd)
    assert pcd.macked(bytes.fromhex("3D01000000960000") + NEW)[0] == 0
    assert pcd.full("DC02" + "32000000", 1)[0] == 0
    assert pcd.run("3B03" + "000000" + "040000" + "33333333")[0] == 0
    pcd.counter += 1
    assert pcd.macked("C7") == (0, b"")


def make_and_delete(pcd: "Pcd", bench: "Bench") -> None:
    owner(pcd, bench)
    assert pcd.macked("CA1122330F82")[0] == 0
    assert pcd.macked("DA112233")[0] == 0


def make_files(pcd: "Pcd", bench: "Bench") -> None:
    select(pcd)
    assert pcd.macked("CD0A000000200000")[0] == 0
    assert pcd.macked("DF0A")[0] == 0


def format_all(pcd: "Pcd", bench: "Bench") -> None:
    owner(pcd, bench)
    assert pcd.macked("FC")[0] == 0


def configure(pcd: "Pcd", bench: "Bench") -> None:
    owner(pcd, bench)
    assert pcd.full("5C0001", 1)[0] == 0
    assert pcd.full("540D", 0)[0] == 0


ATOMIC: "list[Scenario]" = [
    change_own_key,
    change_other_key,
    transact,
    make_and_delete,
    make_files,
    format_all,
    configure,
]


def steps_of(
    make_bench: "MakeBench", pcd_on: "MakePcd", scenario: "Scenario", image: CardImage, **options: Switches
) -> list[CardImage]:
    """The card after each step of an undisturbed run, the first before any."""
    total = run(make_bench, pcd_on, scenario, image, None, **options).memory.steps
    after = [run(make_bench, pcd_on, scenario, image, (step, Cut.AFTER), **options).image for step in range(total)]
    return [image, *after]


def run(
    make_bench: "MakeBench",
    pcd_on: "MakePcd",
    scenario: "Scenario",
    image: CardImage,
    cut: tuple[int, Cut] | None,
    **options: Switches,
) -> "Bench":
    bench = make_bench(image, **options)
    if cut is None:
        scenario(pcd_on(bench.picc.exchange), bench)
        return bench
    bench.memory.lose_power_after(*cut)
    with pytest.raises(PowerLost):
        scenario(pcd_on(bench.picc.exchange), bench)
    bench.picc.lose_power()
    assert bench.picc.card.ram.session is None
    assert bench.kept == [] or bench.kept[-1] is bench.image, "the file is never behind the card"
    return bench


@pytest.mark.parametrize("scenario", ATOMIC)
def test_step_is_done_or_not_done(make_bench: "MakeBench", pcd_on: "MakePcd", scenario: "Scenario") -> None:
    states = steps_of(make_bench, pcd_on, scenario, start())
    assert len(states) > 1
    for step in range(len(states) - 1):
        for cut in (Cut.BEFORE, Cut.INSIDE):
            assert run(make_bench, pcd_on, scenario, start(), (step, cut)).image == states[step]
    assert states[-1] == run(make_bench, pcd_on, scenario, start(), None).image


def test_transaction_is_one_step(make_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    states = steps_of(make_bench, pcd_on, transact, start())
    assert len(states) == 2
    places = {difference.place.split("/")[1] for difference in differences(*states)}
    assert places == {"file 01", "file 02", "file 03"}


def data_of(image: CardImage) -> bytes:
    application = image.application(0xF58840)
    assert application is not None
    file = application.files[0]
    assert isinstance(file, StdDataFile)
    return file.data


@pytest.mark.parametrize("torn", [TornWrite.ERASED_PAGE, TornWrite.HALF_PAGE])
@pytest.mark.parametrize(
    ("scenario", "mode"), [(write_plain, CommMode.PLAIN), (write_macked, CommMode.MAC)], ids=["plain", "macked"]
)
def test_standard_file_is_torn_in_one_page_at_most(
    make_bench: "MakeBench", pcd_on: "MakePcd", torn: TornWrite, scenario: "Scenario", mode: CommMode
) -> None:
    options = {"switches": Switches(torn_write=torn)}
    states = [data_of(image) for image in steps_of(make_bench, pcd_on, scenario, start(mode), **options)]
    assert len(states) > 150 // BLOCK_BYTES
    assert (states[0], states[-1]) == (OLD, NEW)
    for step, (before, after) in enumerate(pairwise(states)):
        assert data_of(run(make_bench, pcd_on, scenario, start(mode), (step, Cut.BEFORE), **options).image) == before
        left = data_of(run(make_bench, pcd_on, scenario, start(mode), (step, Cut.INSIDE), **options).image)
        pages = {at // BLOCK_BYTES for at in range(150) if left[at] != before[at]}
        if torn is TornWrite.ERASED_PAGE:
            (page,) = pages
            assert not any(left[page * BLOCK_BYTES : (page + 1) * BLOCK_BYTES])
        else:
            assert len(pages) <= 1
            assert left != after
            assert all(octet in pair for octet, pair in zip(left, zip(before, after, strict=True), strict=True))


def test_torn_write_that_leaves_nothing_is_a_switch(make_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    options = {"switches": Switches(torn_write=TornWrite.NOTHING)}
    states = [data_of(image) for image in steps_of(make_bench, pcd_on, write_plain, start(), **options)]
    assert states == [OLD, NEW]
    assert data_of(run(make_bench, pcd_on, write_plain, start(), (0, Cut.INSIDE), **options).image) == OLD


def test_no_write_follows_a_cut(make_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = make_bench(start())
    bench.memory.lose_power_after(0, Cut.INSIDE)
    for command in ("CA1122330F81", "CA1122340F81"):
        with pytest.raises(PowerLost):
            bench.exchange(command)
    bench.picc.lose_power()
    assert bench.exchange("CA1122330F81") == "00"
