"""`station cards` as a person runs it."""

import json
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from command_line import Station
from made import make_card
from people import holder
from station.model.card import CardState
from station.store.cards import CardRecord
from station.store.database import open_store

CARDS = 3


@pytest.fixture
def issued(run: Station, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[CardRecord]:
    """Three active cards in the records that `run` works with."""
    del run
    monkeypatch.setenv("STATION_REGISTRY", "simulated")
    with closing(open_store(tmp_path / "data" / "simulated.sqlite")) as store:
        records = [make_card(store, holder(number), now=datetime.now(UTC)) for number in range(CARDS)]
        for record in records:
            store.cards.save(replace(record, state=CardState.ISSUED))
            store.jobs.end(record.job)
    return records


def standings(run: Station) -> dict[str, str]:
    listed = run("cards", "list", "--json").out.splitlines()
    return {line["escn"]: line["standing"] for line in map(json.loads, listed)}


def test_a_named_card_is_acted_on_at_once(run: Station, issued: list[CardRecord]) -> None:
    card = issued[0]
    ended = run("cards", "suspend", str(card.uid), "--reason", "lost")
    assert (ended.code, "1 of 1 done" in ended.out) == (0, True)
    assert f"{card.escn}  suspended (lost)" in ended.out
    assert standings(run)[str(card.escn)] == "suspended"
    shown = json.loads(run("cards", "show", str(card.escn), "--json").out)
    assert [(step["act"], step["reason"]) for step in shown["history"]] == [("suspend", "lost")]


def test_a_selection_is_shown_first(run: Station, issued: list[CardRecord], tmp_path: Path) -> None:
    names = tmp_path / "list.txt"
    names.write_text("\n".join(str(card.escn) for card in issued[:2]), "utf-8")
    shown = run("cards", "replace", "--from", str(names), "--reason", "reprint")
    assert "Nothing has been changed. With --apply, 2 of 2" in shown.err
    assert set(standings(run).values()) == {"active"}
    run("cards", "replace", "--from", str(names), "--reason", "reprint", "--apply")
    assert sorted(standings(run).values()) == ["active", "replaced", "replaced"]
    assert run("cards", "revoke", "--state", "replaced", "--reason", "left", "--apply").code == 0
    assert sorted(standings(run).values()) == ["active", "revoked", "revoked"]


def test_renewing_gives_another_last_day(run: Station, issued: list[CardRecord]) -> None:
    del issued
    assert run("cards", "renew", "--until", "2039-01-31", "--state", "active", "--apply").code == 0
    days = {json.loads(line)["expires_on"] for line in run("cards", "list", "--json").out.splitlines()}
    assert days == {"2039-01-31"}


def test_what_cannot_be_done_is_said_card_by_card(run: Station, issued: list[CardRecord]) -> None:
    ended = run("cards", "reactivate", *(str(card.escn) for card in issued))
    assert ended.code == 1
    assert ended.err.count("is active: reactivate is not for it.") == CARDS


def test_words_find_cards(run: Station, issued: list[CardRecord]) -> None:
    assert "1 card" in run("cards", "list", "ADA s000001").out
    assert str(issued[1].escn) in run("cards", "list", str(issued[1].uid)).out
    assert "0 cards" in run("cards", "list", "Grace").out
    assert "0 cards" in run("cards", "list", "--expired").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("suspend", "nonsense", "--reason", "lost"), "No card of this station has the number or UID nonsense."),
        (("suspend", "--reason", "lost"), "No card is chosen."),
        (("renew", "--until", "soon"), "'soon' is not a day."),
        (("revoke", "--from", "/no/such/list", "--reason", "left"), "cannot be read"),
        (("suspend", "x", "--reason", "boredom"), "boredom"),
    ],
)
def test_mistakes_are_told_in_two_lines(run: Station, arguments: tuple[str, ...], said: str) -> None:
    ended = run("cards", *arguments)
    assert ended.code == 2
    assert said in ended.err
    assert len(ended.err.splitlines()) <= 2
