"""A token as a technician meets it on the command line, with every way in which it fails."""

import io
import json
import re
import sys
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from command_line import Ran, command_line
from fake_reader.blank import make_stack
from station.keys.key import KeyId, Purpose
from station.keys.pkcs11 import custody
from tokens import PIN, ROOTS, ServedToken, SoftHsm, Token, filled, token_elsewhere, token_here

Run = Callable[..., Ran]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `station …` over a data folder of its own; the PIN is typed where it is asked for."""
    monkeypatch.setenv("STATION_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "no-settings"))
    station = command_line(monkeypatch, capsys)

    def typed(*arguments: str, pin: str = PIN, then: str = "") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"{pin}\n{then}"))
        return station(*arguments)

    return typed


@pytest.fixture
def token(softhsm: SoftHsm, monkeypatch: pytest.MonkeyPatch) -> Token:
    """A token in this process, as its owner would set it up, and settings that name it."""
    token = token_here(softhsm)
    use(token, monkeypatch)
    return token


def use(token: Token, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in token.settings().items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    """One holder, who shows no photo."""
    path = tmp_path / "roster.csv"
    path.write_text(
        "ESI,Name,Level,E-mail,Valid until,Photo,Consent\n"
        "urn:schac:personalUniqueCode:int:esi:uni-demo.example:2026-0001,Ada,master,ada@uni-demo.example,2030-09-30,,card\n"
    )
    return path


def test_a_card_is_made_signed_and_looked_at(run: Run, token: Token, tmp_path: Path, roster: Path) -> None:
    filled(token)
    assert re.fullmatch(r"Cards can be signed until \d{4}-\d\d-\d\d\.\n", run("keys", "signing", "show").out)
    listed = [json.loads(line) for line in run("keys", "list", "--json").out.splitlines()]
    assert {KeyId(one["name"], int(one["version"], 16)): Purpose(one["purpose"]) for one in listed} == ROOTS
    make_stack(tmp_path / "stack", 1, seed=1, fresh=True)
    reader = f"simulated:{tmp_path / 'stack'}"
    assert run("provision", "--reader", reader).code == 0
    put_back(tmp_path / "stack")
    issued = run(
        "issue", str(roster), "--reader", reader, "--registry", "simulated", "--out", str(tmp_path / "f"), "--json"
    )
    assert (issued.code, json.loads(issued.out)["state"]) == (0, "issued"), issued.err
    put_back(tmp_path / "stack")
    looked = run("inspect", "--keys", "--reader", reader)
    assert looked.code == 0, looked.err


def put_back(stack: Path) -> None:
    """The cards that went out lie on the stack again."""
    for path in (stack / "out").glob("*.picc"):
        path.rename(stack / path.name)


def test_what_is_missing_is_named(run: Run, token: Token, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_stack(tmp_path / "stack", 1, seed=1, fresh=True)
    (tmp_path / "no-module.so").write_bytes(b"not a library")
    for name, value, said in (
        ("STATION_PKCS11__MODULE", "/nowhere/module.so", "there is no such file"),
        ("STATION_PKCS11__MODULE", str(tmp_path / "no-module.so"), "cannot be used"),
        ("STATION_PKCS11__TOKEN", "another", "The token another is not there"),
        ("STATION_PKCS11__TOKEN", token.label, "has not been made ready for this station"),
    ):
        with monkeypatch.context() as changed:
            changed.setenv(name, value)
            ran = run("provision", "--reader", f"simulated:{tmp_path / 'stack'}")
        assert (ran.code, said in ran.err) == (3, True), ran.err
        assert "Traceback" not in ran.err
    monkeypatch.delenv("STATION_PKCS11__MODULE")
    assert "the settings name none" in run("keys", "list").err


def test_python_pkcs11_is_an_extra(run: Run, token: Token, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "station.keys.pkcs11.place", None)
    ran = run("keys", "list")
    assert (ran.code, "Install the station with its extra hsm" in ran.err) == (3, True)


def test_a_wrong_pin_and_none(run: Run, token: Token) -> None:
    filled(token)
    wrong = run("keys", "list", pin="9999")
    assert (wrong.code, f"not the PIN of the token {token.label}" in wrong.err) == (2, True)
    assert "9999" not in wrong.out + wrong.err
    none = run("keys", "list", pin="")
    assert (none.code, "there is no PIN for it" in none.err) == (3, True)
    assert run("keys", "init", pin=PIN).code == 2
    assert run("keys", "passphrase").code == 2


@pytest.fixture
def served(softhsm: SoftHsm, p11_socket: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[ServedToken]:
    """A token in another process, with all keys."""
    with token_elsewhere(softhsm, p11_socket, softhsm.fresh()) as served:
        use(served.token, monkeypatch)
        filled(served.token)
        yield served


def taken_out(served: ServedToken, monkeypatch: pytest.MonkeyPatch, uses: int) -> None:
    """The token goes away before its next use but `uses`."""
    left = [uses]

    def counted(
        answering: Callable[[str], AbstractContextManager[None]],
    ) -> Callable[[str], AbstractContextManager[None]]:
        def count(label: str) -> AbstractContextManager[None]:
            left[0] -= 1
            if left[0] == 0:
                served.stop()
            return answering(label)

        return count

    monkeypatch.setattr(custody, "answering", counted(custody.answering))


def test_a_token_that_goes_away_leaves_cards_that_go_on(
    run: Run, served: ServedToken, tmp_path: Path, roster: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At any of its uses, in provisioning and in issuing; afterwards the same card is finished, once."""
    make_stack(tmp_path / "stack", 1, seed=1, fresh=True)
    reader = f"simulated:{tmp_path / 'stack'}"
    faces = ("--registry", "simulated", "--out", str(tmp_path / "f"))
    for command in (("provision", "--reader", reader), ("issue", str(roster), "--reader", reader, *faces)):
        lost = 0
        for uses in range(2, 40, 4):
            with monkeypatch.context() as patch:
                taken_out(served, patch, uses)
                ran = run(*command)
            served.stop()
            served.start()
            if ran.code == 0:
                break
            lost += 1
            assert (ran.code, "no longer answers" in ran.err + ran.out) == (3, True), ran
            assert "Traceback" not in ran.err
        assert lost > 1
        put_back(tmp_path / "stack")
    assert run("verify", "--reader", reader).code == 0
    assert run("registry", "status", "--registry", "simulated").out == "Records waiting: 0, confirmed: 2.\n"
