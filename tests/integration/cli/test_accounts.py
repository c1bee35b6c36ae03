"""Signing in at the command line, what each role may do, and what takes two."""

import io
import json
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.core import TyperGroup
from typer.main import get_command

from command_line import Ran, Station
from fake_reader.blank import make_stack
from made import make_card
from people import holder
from station.cli.app import app
from station.cli.at_work import right_for
from station.store.database import open_store

SECRET = "correct-horse"
Typed = Callable[..., Ran]


@pytest.fixture
def typed(run: Station, monkeypatch: pytest.MonkeyPatch) -> Typed:
    """Runs a command with lines on stdin; scrypt is made cheap."""
    monkeypatch.setenv("STATION_REGISTRY", "simulated")
    monkeypatch.setattr("station.store.accounts.LOG2_N", 4)

    def command(*arguments: str, lines: tuple[str, ...] = (SECRET, SECRET)) -> Ran:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        return run(*arguments)

    return command


@pytest.fixture
def office(typed: Typed) -> Typed:
    """Two supervisors, an operator and a technician; nobody is signed in."""
    assert typed("accounts", "add", "Sofia", "--role", "supervisor").code == 0
    typed("sign-in", "Sofia")
    for name, role in (("Simon", "supervisor"), ("Anna", "operator"), ("Tom", "technician")):
        assert typed("accounts", "add", name, "--role", role).code == 0
    typed("sign-out")
    return typed


def both(typed: Typed, action: str) -> list[tuple[str, str | None]]:
    """Who did it, and who confirmed it, each time."""
    rows = [json.loads(line) for line in typed("keys", "audit", "show", "--json").out.splitlines()]
    return [(row["actor"], row["second"]) for row in rows if row["action"] == action]


def test_every_command_is_in_the_table() -> None:
    def leaves(command: object, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
        if not isinstance(command, TyperGroup):
            return [path]
        return [leaf for name, inner in command.commands.items() for leaf in leaves(inner, (*path, name))]

    for leaf in leaves(get_command(app)):
        right_for(leaf)  # raises for one that nobody has thought of


def test_without_accounts_everything_is_open(typed: Typed) -> None:
    assert typed("stats").code == 0
    assert "open to whoever" in typed("accounts", "list").out
    assert typed("accounts", "add", "Anna", "--role", "operator").code == 2


def test_with_accounts_one_signs_in_first(office: Typed) -> None:
    refused = office("stats")
    assert (refused.code, "station sign-in" in refused.err) == (2, True)
    assert office("sign-in", "Anna", lines=("something-else",)).code == 2
    for nothing in (("",), ()):
        assert "Nothing was typed" in office("sign-in", "Anna", lines=nothing).err
    assert office("sign-in", "Anna").code == 0
    assert office("stats").code == 0
    office("sign-out")
    assert office("stats").code == 2


def test_lost_records_let_nobody_in_and_come_back_from_a_backup(office: Typed, tmp_path: Path) -> None:
    office("sign-in", "Sofia")
    assert office("backup", str(copy := tmp_path / "copy.zip")).code == 0
    (tmp_path / "data" / "simulated.sqlite").unlink()
    for command in (("accounts", "list"), ("sign-in", "Sofia"), ("stats",)):
        said = office(*command)
        assert (said.code, "station restore" in said.err) == (3, True)
    assert office("restore", str(copy), "--yes").code == 0
    office("sign-out")
    assert "station sign-in" in office("stats").err, "not open to whoever comes"


@pytest.mark.parametrize(
    ("name", "allowed", "refused"),
    [
        ("Anna", ("cards", "list"), ("keys", "audit", "show")),
        ("Tom", ("keys", "audit", "verify"), ("cards", "list")),
        ("Tom", ("backup", "."), ("accounts", "list")),
    ],
)
def test_each_role_may_its_own(
    office: Typed,
    name: str,
    allowed: tuple[str, ...],
    refused: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    office("sign-in", name)
    assert office(*allowed).code == 0
    said = office(*refused)
    assert (said.code, name in said.err) == (2, True)


def test_one_s_own_passphrase_and_no_other_s(office: Typed) -> None:
    office("sign-in", "Anna")
    assert office("accounts", "passphrase", "Tom").code == 2
    wrong = office("accounts", "passphrase", "anna", lines=("another-one", "another-one", "another-one"))
    assert (wrong.code, "not the current" in wrong.err) == (2, True)
    assert office("accounts", "passphrase", "anna", lines=(SECRET, "another-one", "another-one")).code == 0
    assert office("stats").code == 2  # the session was bound to the old one
    assert office("sign-in", "Anna", lines=("another-one",)).code == 0


def test_erasing_takes_two_and_both_are_in_the_audit(office: Typed, tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "data" / "simulated.sqlite")) as store:
        person = store.holders.save(holder(1))
    office("sign-in", "Sofia")
    alone = office("holders", "erase", str(person.esi), "--yes")
    assert (alone.code, "--second" in alone.err) == (2, True)
    for second in ("Sofia", "Tom"):  # herself; and a role that may not
        assert office("holders", "erase", str(person.esi), "--yes", "--second", second).code == 2
    erased = office("holders", "erase", str(person.esi), "--yes", "--second", "Anna")
    assert "Erased here" in erased.err
    assert both(office, "person.erase") == [("Sofia", "Anna")]
    assert office("keys", "audit", "verify").code == 0


def test_handing_out_an_unregistered_card_takes_two(office: Typed, tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "data" / "simulated.sqlite")) as store:
        card = make_card(store, holder(1), active=False, now=datetime.now(UTC))
    arguments = ("cards", "handover", str(card.escn), "--unregistered")
    office("sign-in", "Anna")
    alone = office(*arguments)
    assert (alone.code, "--second" in alone.err) == (2, True)
    for second in ("Anna", "Tom"):  # herself; and a role that may not
        assert office(*arguments, "--second", second).code == 2
    assert "do not match" in office(*arguments, "--second", "Sofia", lines=("something-else",)).err
    done = office(*arguments, "--second", "Sofia")
    assert (done.code, "1 of 1 done" in done.out) == (0, True)
    office("sign-in", "Sofia")
    assert both(office, "card.change") == [("Anna", "Sofia")]


def test_a_permanent_configuration_takes_two(office: Typed, tmp_path: Path) -> None:
    recipe = tmp_path / "permanent.toml"
    shipped = Path(sys.modules["station"].__path__[0]) / "desfire" / "recipes" / "esc-blank.toml"
    recipe.write_text(shipped.read_text("utf-8") + "\n[permanent]\ndisable_format = true\n", "utf-8")
    office("sign-in", "Tom")
    make_stack(tmp_path / "stack", 1, seed=1, fresh=True)
    reader = f"simulated:{tmp_path / 'stack'}"
    arguments = ("provision", "--recipe", str(recipe), "--reader", reader, "--permanent", "Tom")
    for nobody in ((), ("--second", "Anna"), ("--second", "Tom")):
        assert "takes two people" in office(*arguments, *nobody).err
    assert "do not match" in office(*arguments, "--second", "Sofia", lines=("something-else",)).err
    assert both(office, "provision.permanent") == []
    made = office(*arguments, "--second", "Sofia")
    assert made.code == 0, made.err
    assert both(office, "provision.permanent") == [("Tom", "Sofia")]


@pytest.mark.parametrize("named", [True, False])
def test_a_restore_changes_the_records_of_its_world_alone_in_the_name_of_who_did_it(
    office: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, named: bool
) -> None:
    office("sign-in", "Sofia")
    assert office("backup", str(tmp_path / "b.zip")).code == 0
    open_store(real := tmp_path / "data" / "station.sqlite").close()
    before = real.read_bytes()
    registry = "simulated:http://127.0.0.1:8001"
    monkeypatch.setenv("STATION_REGISTRY", "sandbox" if named else registry)
    restored = office("restore", str(tmp_path / "b.zip"), "--yes", *(("--registry", registry) if named else ()))
    assert restored.code == 0, restored.err
    assert real.read_bytes() == before
    monkeypatch.setenv("STATION_REGISTRY", "simulated")
    rows = [json.loads(line) for line in office("keys", "audit", "show", "--json").out.splitlines()]
    assert [row["actor"] for row in rows if row["action"] == "records.restore"] == ["Sofia"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("cards", "existing", "match", "6a01dfc0-cb98-1035-a19b-001999859608"),
        ("dam", "identity", "{folder}/made.pem"),
        ("dam", "remember", "https://library.example"),
        ("dam", "tickets"),
        ("escn", "mint"),
        ("keys", "generate", "library", "--for", "application"),
        ("keys", "init"),
        ("keys", "remember"),
        ("printer", "test", "--printer", "pdf:{folder}/made"),
        ("registry", "key", "sandbox"),
    ],
    ids=lambda arguments: " ".join(arguments[:3]),
)
def test_who_is_asked_by_the_records_that_a_command_works_with(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    assert typed("accounts", "add", "Sofia", "--role", "supervisor", "--registry", "sandbox").code == 0
    monkeypatch.setenv("STATION_REGISTRY", "sandbox" if arguments[0] == "cards" else "simulated")
    monkeypatch.setenv("STATION_READER", f"simulated:{tmp_path / 'stack'}")
    before = set((tmp_path / "data").iterdir())
    refused = typed(*(argument.format(folder=tmp_path) for argument in arguments))
    assert (refused.code, "station sign-in" in refused.err) == (2, True), refused.err
    assert set((tmp_path / "data").iterdir()) == before
    assert not list(tmp_path.glob("made*"))


@pytest.mark.parametrize(
    "arguments",
    [("provision",), ("inspect",), ("keys", "roll", "dam-auth", "--to", "02"), ("keys", "roll", "--status")],
    ids=" ".join,
)
def test_the_reader_of_the_settings_is_the_one_that_is_used_and_asked_for(
    office: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    make_stack(tmp_path / "stack", 1, seed=1, fresh=True)
    monkeypatch.setenv("STATION_READER", f"simulated:{tmp_path / 'stack'}")
    monkeypatch.setenv("STATION_REGISTRY", "sandbox")
    refused = office(*arguments)
    assert (refused.code, "station sign-in" in refused.err) == (2, True), refused.err
