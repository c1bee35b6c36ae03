"""What each probe says of a station that is well, and of one that is not."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from station.bootstrap import Choices, Station, open_records, simulator
from station.doctor.chip import look_at_keys
from station.doctor.devices import look_at_printer, look_at_reader, look_at_service
from station.doctor.finding import Finding, Part, State
from station.doctor.office import (
    look_at_database,
    look_at_face,
    look_at_settings,
    look_at_space,
    look_at_supplies,
)
from station.doctor.probe import Ground, Probe, Where, examine
from station.doctor.registry import look_at_registry
from station.doctor.report import support_text
from station.doctor.surroundings import look_at_cameras, look_at_simulators
from station.errors import RegistryUnreachableError
from station.keys.key import KeyId, Purpose
from station.keys.keyfile import create_keyfile
from station.keys.keyfile_store import KeyfileStore
from station.keys.sealed import Cost
from station.model.secret import SecretKey
from station.model.supply import Supply
from station.settings import Settings
from station.store.audit import head_file

Look = Callable[[Ground], Iterator[Finding]]
CHEAP = Cost(1 << 14)
PASSPHRASE = "correct horse battery"


@pytest.fixture
def ground(tmp_path: Path) -> Ground:
    stack = tmp_path / "stack"
    simulator("blanks")(str(stack), 1, 1)
    settings = Settings(data_dir=tmp_path / "data", registry="simulated")
    return Ground(settings, Choices(f"simulated:{stack}", f"pdf:{tmp_path / 'faces'}", "simulated"))


def said(look: Look, ground: Ground, part: Part = Part.SETTINGS) -> dict[str, State]:
    """The codes of what was found, each with its state."""
    return {found.said.code: found.state for found in examine(Probe((part,), Where.OFFICE, look), ground)}


def database(ground: Ground) -> Path:
    with open_records(ground.settings) as store:
        return store.transactions.path


@pytest.mark.parametrize(
    ("look", "code"),
    [
        (look_at_settings, "doctor.settings.none"),
        (look_at_database, "doctor.database.none"),
        (look_at_space, "doctor.space"),
        (look_at_face, "doctor.face"),
        (look_at_reader, "doctor.reader"),
        (look_at_printer, "doctor.printer"),
        (look_at_simulators, "doctor.simulators"),
    ],
)
def test_a_simulated_station_is_well(
    ground: Ground, look: Look, code: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "none"))
    assert said(look, ground) == {code: State.GOOD}


def test_looking_at_what_is_not_there_makes_nothing(ground: Ground, tmp_path: Path) -> None:
    assert said(look_at_supplies, ground) == {"doctor.supplies.unused": State.UNUSED}
    assert said(look_at_database, ground) == {"doctor.database.none": State.GOOD}
    assert said(look_at_printer, ground) == {"doctor.printer": State.GOOD}
    real = replace(ground, choices=replace(ground.choices, registry="sandbox"))
    assert said(look_at_registry, real)["keys.no-registry-key"] is State.BAD
    assert not ground.settings.data_dir.exists()
    assert not (tmp_path / "faces").exists()


def test_a_real_reader_without_a_service_is_said(ground: Ground, pcscd_absent: None) -> None:
    real = replace(ground, choices=Choices(None, "pdf:x", "sandbox"))
    assert said(look_at_service, real) == {"reader.no-service": State.BAD}
    assert said(look_at_service, ground) == {"doctor.service.unused": State.UNUSED}


@pytest.fixture
def pcscd_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    from station.errors import NoServiceError

    def refuse() -> object:
        raise NoServiceError

    monkeypatch.setattr("station.doctor.devices.list_readers", refuse)


def test_worlds_that_do_not_go_together_are_said(ground: Ground) -> None:
    mixed = replace(ground, choices=replace(ground.choices, registry="sandbox"))
    assert said(look_at_settings, mixed) == {"world.mixed": State.BAD}


def test_the_database_is_told_by_its_version_and_left_as_it_is(ground: Ground) -> None:
    path = database(ground)
    assert said(look_at_database, ground) == {"doctor.database": State.GOOD}
    for revision, code, state in (
        ("0001", "doctor.database.old", State.NOTE),
        ("9999", "store.newer", State.BAD),
    ):
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("UPDATE alembic_version SET version_num = ?", (revision,))
        assert said(look_at_database, ground) == {code: state}


def test_a_file_that_is_no_database_is_damaged(ground: Ground) -> None:
    path = database(ground)
    path.with_name(f"{path.name}-wal").unlink(missing_ok=True)
    path.write_bytes(b"certainly not a database" * 100)
    assert said(look_at_database, ground) == {"store.damaged": State.BAD}


def test_records_that_are_lost_are_bad_and_no_records_yet_are_not(ground: Ground) -> None:
    path = database(ground)
    for part in path.parent.glob(f"{path.stem}.*"):
        part.unlink()
    assert said(look_at_database, ground) == {"doctor.database.none": State.GOOD}
    head_file(path).touch()
    assert said(look_at_database, ground) == {"store.lost": State.BAD}


@pytest.mark.parametrize(("free", "state"), [(5e7, State.BAD), (5e8, State.NOTE), (5e9, State.GOOD)])
def test_little_room_is_noted_and_none_is_bad(
    ground: Ground, free: float, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    def usage(place: Path) -> object:
        del place
        return SimpleNamespace(free=free)

    monkeypatch.setattr("shutil.disk_usage", usage)
    assert list(said(look_at_space, ground).values()) == [state]


def test_supplies_that_run_out_are_noted(ground: Ground) -> None:
    with open_records(ground.settings) as store:
        store.supplies.deliver(Supply.CARD, 500, None)
        assert said(look_at_supplies, ground) == {"doctor.supplies": State.GOOD}
        store.supplies.correct(Supply.CARD, 3)
    assert said(look_at_supplies, ground) == {"doctor.supplies.low-card": State.NOTE}


def test_keys_that_the_profile_asks_for_are_missed(ground: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(look_at_keys, ground) == {"doctor.keys.demo": State.GOOD, "doctor.certificate": State.GOOD}
    ground.settings.data_dir.mkdir()
    path, secret = ground.settings.keyfile_path, lambda: SecretKey(PASSPHRASE.encode())
    create_keyfile(path, secret(), simulated=True, cost=CHEAP)
    kept: list[str | None] = [None]

    def ring(service: str, user: str) -> str | None:
        del service, user
        return kept[0]

    monkeypatch.setattr("keyring.get_password", ring)
    assert said(look_at_keys, ground) == {
        "doctor.keys.locked": State.GOOD,
        "doctor.certificate.unknown": State.UNUSED,
    }
    KeyfileStore(path, secret(), cost=CHEAP).add(KeyId("dam", 1), Purpose.DAM, SecretKey(bytes(16)))
    kept[0] = PASSPHRASE
    found = list(look_at_keys(ground))
    assert [(one.said.code, one.state) for one in found] == [
        ("doctor.keys.missing", State.BAD),
        ("keys.no-certificate", State.BAD),
    ]
    assert "cdz" in found[0].said.what
    assert "dam," not in found[0].said.what


def test_a_certificate_is_warned_about_before_it_ends(ground: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    end = datetime(2049, 12, 31, tzinfo=UTC)

    class Late(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "Late":
            del tz
            return cls.fromtimestamp((end - timedelta(days=3)).timestamp(), UTC)

    monkeypatch.setattr("station.doctor.chip.datetime", Late)
    assert said(look_at_keys, ground)["doctor.certificate.soon"] is State.NOTE


def test_a_profile_that_signs_nothing_needs_no_certificate(ground: Ground) -> None:
    plain = replace(ground, settings=ground.settings.model_copy(update={"chip_profile": "escn-only"}))
    assert said(look_at_keys, plain)["doctor.certificate.unused"] is State.UNUSED


class Answering:
    """A line to ESC-R whose clock is so many seconds behind this computer's."""

    host = "registry.example"

    def __init__(self, ahead_s: float | None) -> None:
        self._ahead_s = ahead_s

    def ping(self) -> object:
        if self._ahead_s is None:
            raise RegistryUnreachableError(host=self.host, reason="no answer")
        return SimpleNamespace(clock_ahead_s=self._ahead_s)


@pytest.mark.parametrize(
    ("ahead_s", "clock", "state"),
    [
        (0.5, "doctor.clock", State.GOOD),
        (-119.0, "doctor.clock", State.GOOD),
        (180.0, "doctor.clock.ahead", State.BAD),
        (-180.0, "doctor.clock.behind", State.BAD),
        (None, "doctor.clock.unknown", State.UNUSED),
    ],
)
def test_the_clock_is_compared_with_the_registry_s(
    ground: Ground, ahead_s: float | None, clock: str, state: State
) -> None:
    station = cast("Station", SimpleNamespace(client=Answering(ahead_s)))
    found = said(look_at_registry, replace(ground, station=station))
    assert found[clock] is state
    assert ("doctor.registry" in found) is (ahead_s is not None)


def test_cameras_are_named_once(ground: Ground, tmp_path: Path) -> None:
    for number, name in enumerate(("Canon", "Canon", "Built-in")):
        folder = tmp_path / f"video{number}"
        folder.mkdir()
        (folder / "name").write_text(f"{name}\n")
    (found,) = look_at_cameras(ground, tmp_path)
    assert found.said.what == "Cameras: Built-in, Canon."
    (none,) = look_at_cameras(ground, tmp_path / "nowhere")
    assert none.state is State.UNUSED


def test_a_fault_in_a_probe_is_a_finding_without_the_fault_s_words(ground: Ground) -> None:
    def look(_: Ground) -> Iterator[Finding]:
        raise ValueError("Anna Nowak")
        yield

    (found,) = examine(Probe((Part.FACE,), Where.OFFICE, look), ground)
    assert (found.part, found.state, found.exit_code) == (Part.FACE, State.BAD, 1)
    assert "ValueError" in found.said.what
    assert "Nowak" not in found.said.what


def test_the_lines_for_support_hold_no_path_of_this_computer(ground: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    home = ground.settings.data_dir.parent
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    database(ground).write_bytes(b"no database" * 1000)
    found = [*look_at_settings(ground), *look_at_reader(ground), *look_at_printer(ground)]
    found += examine(Probe((Part.DATABASE,), Where.OFFICE, look_at_database), ground)
    text = support_text(found, ground.settings)
    assert str(home) not in text
    assert "printer: good [doctor.printer] pdf:~/faces is ready." in text
    assert "There is no station.toml" in text
