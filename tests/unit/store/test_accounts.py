"""Accounts and sign-ins: who somebody is, and what wrong tries cost."""

import json
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest

from station.errors import (
    AccountError,
    AccountKnownError,
    FirstAccountError,
    InputError,
    LastSupervisorError,
    NoSuchAccountError,
    PresentSecretError,
    ShortSecretError,
    SignInTooSoonError,
    WrongSignInError,
)
from station.model.role import Account, Role
from station.model.secret import SecretKey
from station.store.database import Store

from .conftest import Clock

RIGHT, WRONG = b"correct-horse", b"battery-staple"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("station.store.accounts.LOG2_N", 4)


@pytest.fixture
def office(store: Store) -> Store:
    store.accounts.add("Sofia", Role.SUPERVISOR, SecretKey(RIGHT))
    store.accounts.add("Anna", Role.OPERATOR, SecretKey(RIGHT))
    return store


def try_in(store: Store, secret: bytes, name: str = "Anna") -> Account:
    return store.accounts.check(name, SecretKey(secret))


def actions(store: Store) -> list[tuple[str, str]]:
    return [(row.action, row.purpose) for row in store.audit.rows()]


def test_a_station_without_accounts_is_open(store: Store) -> None:
    assert not store.accounts.any()
    assert store.accounts.all() == ()


def test_the_first_account_is_a_supervisor_s(store: Store) -> None:
    with pytest.raises(FirstAccountError):
        store.accounts.add("Anna", Role.OPERATOR, SecretKey(RIGHT))
    assert not store.accounts.any()


def test_a_page_that_was_pasted_as_a_name_is_refused_in_a_line(office: Store) -> None:
    with pytest.raises(InputError, match="…") as refused:
        office.accounts.add("L" * 10_000, Role.OPERATOR, SecretKey(RIGHT))
    assert len(str(refused.value)) < 300


def test_somebody_is_known_by_name_and_secret_whatever_the_capitals(office: Store) -> None:
    secret = SecretKey(RIGHT)
    assert office.accounts.check(" anna", secret) == Account("Anna", Role.OPERATOR)
    with pytest.raises(ValueError, match="wiped"):
        secret.reveal()
    with pytest.raises(AccountKnownError):
        office.accounts.add("ANNA", Role.TECHNICIAN, SecretKey(RIGHT))


def test_nothing_of_a_secret_is_in_the_file(office: Store, database: Path) -> None:
    try_in(office, RIGHT)
    office.close()
    assert RIGHT not in database.read_bytes()


@pytest.mark.parametrize("name", ["Anna", "Nobody"])
def test_a_wrong_try_does_not_say_what_was_wrong(office: Store, name: str) -> None:
    with pytest.raises(WrongSignInError):
        try_in(office, WRONG, name)
    known = "Anna" if name == "Anna" else "unknown name"
    assert actions(office)[-1] == ("sign-in.refused", known)


def test_wrong_tries_slow_down_and_a_right_one_is_not_tried_before(office: Store, clock: Clock) -> None:
    for _ in range(3):
        with pytest.raises(WrongSignInError):
            try_in(office, WRONG)
    waits: list[int] = []
    for _ in range(10):
        with pytest.raises(SignInTooSoonError) as said:
            try_in(office, RIGHT)
        waits.append(int(said.value.facts["seconds"]))
        clock.now += timedelta(seconds=waits[-1])
        with pytest.raises(WrongSignInError):
            try_in(office, WRONG)
    assert waits == [2, 4, 8, 16, 32, 64, 128, 256, 300, 300]
    clock.now += timedelta(seconds=300)
    assert try_in(office, RIGHT).name == "Anna"
    with pytest.raises(WrongSignInError):  # and all is forgotten
        try_in(office, WRONG)


def test_of_many_tries_at_once_no_more_pass_than_one_after_the_other(
    office: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = list[str]()

    def another_meanwhile(_: SecretKey, kept: str) -> bool:
        tried.append(kept)
        if len(tried) < 9:
            with suppress(AccountError):
                try_in(office, WRONG)
        return False

    monkeypatch.setattr("station.store.accounts.is_secret", another_meanwhile)
    with pytest.raises(WrongSignInError):
        try_in(office, WRONG)
    assert len(tried) == 3


def test_a_clock_set_back_locks_nobody_out_for_longer(office: Store, clock: Clock) -> None:
    for _ in range(4):
        with pytest.raises(AccountError):
            try_in(office, WRONG)
    clock.now -= timedelta(days=400)
    with pytest.raises(SignInTooSoonError) as said:
        try_in(office, RIGHT)
    assert said.value.facts["seconds"] == "2"


def test_somebody_is_left_who_can_make_accounts(office: Store) -> None:
    with pytest.raises(LastSupervisorError):
        office.accounts.remove("Sofia")
    with pytest.raises(LastSupervisorError):
        office.accounts.set_role("Sofia", Role.OPERATOR)
    office.accounts.set_role("Anna", Role.SUPERVISOR)
    office.accounts.remove("sofia")
    assert office.accounts.all() == (Account("Anna", Role.SUPERVISOR),)
    assert actions(office)[-2:] == [("account.role", "Anna, supervisor"), ("account.remove", "Sofia")]


def test_another_secret(office: Store) -> None:
    office.accounts.set_secret("Anna", SecretKey(WRONG))
    assert try_in(office, WRONG).name == "Anna"
    with pytest.raises(WrongSignInError):
        try_in(office, RIGHT)
    with pytest.raises(NoSuchAccountError):
        office.accounts.set_secret("Bea", SecretKey(WRONG))


def test_one_s_own_secret_is_changed_by_who_knows_it(office: Store) -> None:
    with pytest.raises(PresentSecretError):
        office.accounts.change_own("Anna", SecretKey(WRONG), SecretKey(WRONG))
    with pytest.raises(ShortSecretError):
        office.accounts.change_own("Anna", SecretKey(RIGHT), SecretKey(b"short"))
    assert try_in(office, RIGHT).name == "Anna"
    office.accounts.change_own("anna", SecretKey(RIGHT), SecretKey(WRONG))
    assert try_in(office, WRONG).name == "Anna"
    assert actions(office)[-2:] == [("sign-in.refused", "Anna"), ("account.secret", "Anna")]


@pytest.mark.parametrize(("name", "secret"), [("", RIGHT), ("os:root", RIGHT), ("a" * 33, RIGHT), ("Bea", b"short")])
def test_names_and_secrets_that_are_none(office: Store, name: str, secret: bytes) -> None:
    with pytest.raises(InputError):
        office.accounts.add(name, Role.OPERATOR, SecretKey(secret))


def session_file(database: Path) -> Path:
    return database.with_suffix(".session")


def test_a_session_goes_on_while_it_is_used_and_then_ends(office: Store, clock: Clock) -> None:
    office.sessions.sign_in("anna", SecretKey(RIGHT))
    for _ in range(3):
        clock.now += timedelta(minutes=14)
        assert office.sessions.current() == Account("Anna", Role.OPERATOR)
    clock.now += timedelta(minutes=16)
    assert office.sessions.current() is None


def test_signing_out(office: Store) -> None:
    office.sessions.sign_in("anna", SecretKey(RIGHT))
    office.sessions.sign_out()
    office.sessions.sign_out()
    assert office.sessions.current() is None
    assert [action for action, _ in actions(office)[-2:]] == ["sign-in", "sign-out"]


@pytest.mark.parametrize(
    "change", [{"name": "Sofia"}, {"until": "2026-09-01T08:40:00+00:00"}, {"proof": "00"}, {"until": "soon"}]
)
def test_a_session_that_was_written_by_somebody_else_is_none(
    office: Store, database: Path, change: dict[str, str]
) -> None:
    office.sessions.sign_in("anna", SecretKey(RIGHT))
    told = json.loads(session_file(database).read_text())
    session_file(database).write_text(json.dumps(told | change))
    assert office.sessions.current() is None


def test_another_secret_or_no_account_ends_a_session(office: Store) -> None:
    office.sessions.sign_in("anna", SecretKey(RIGHT))
    office.accounts.set_secret("Anna", SecretKey(WRONG))
    assert office.sessions.current() is None
    office.sessions.sign_in("anna", SecretKey(WRONG))
    office.accounts.remove("Anna")
    assert office.sessions.current() is None
