"""What the simulated registry keeps, whom it answers, and how it fails on demand."""

import ipaddress
from dataclasses import replace
from pathlib import Path

import pytest

from fake_escr.faults import Fault, Faults
from fake_escr.state import Request, snapshot

from .conftest import CARD, ESCN, ESI, PERSON, PIC, Door


def test_state_survives_and_counts(tmp_path: Path) -> None:
    first = Door(tmp_path / "r")
    first("POST", "/api/v2/persons", PERSON)
    first("POST", "/api/v2/persons", PERSON)
    first("POST", "/api/v2/cards", CARD)
    first.state.close()
    second = Door(tmp_path / "r")
    assert second("GET", f"/api/v2/cards/{ESCN}")[0] == 200
    second.state.close()
    seen = snapshot(tmp_path / "r")
    assert list(seen.persons) == [ESI.casefold()]
    assert seen.persons[ESI.casefold()].organisations[PIC]["email"] == "a@b.c"
    assert seen.cards[ESCN]["cardType"] == "SMART_CDZ"
    assert seen.created_persons == {ESI.casefold(): 1}
    assert seen.created_cards == {ESCN: 1}
    assert seen.requests == (
        Request("POST", "/api/v2/persons", 201),
        Request("POST", "/api/v2/persons", 409),
        Request("POST", "/api/v2/cards", 201),
        Request("GET", "/api/v2/cards/{id}", 200),
    )


@pytest.mark.parametrize(
    ("fault", "status", "held"),
    [("drop", 0, 1), ("down", 0, 0), ("refuse", 403, 0), ("error-before", 500, 0), ("error-after", 500, 1)],
)
def test_faults(tmp_path: Path, fault: str, status: int, held: int) -> None:
    door = Door(tmp_path / "r", Fault.parse(f"{fault}:method=POST,first=2,count=1"))
    assert door("POST", "/api/v2/persons", PERSON)[0] == 201
    assert door("POST", "/api/v2/cards", CARD)[0] == status
    assert len(snapshot(door.path).cards) == held
    assert snapshot(door.path).requests[-1].status == status
    assert door("POST", "/api/v2/cards", CARD)[0] == (409 if held else 201)
    door.state.close()


def test_fault_in_words() -> None:
    fault = Fault.parse("slow:method=GET,path=/api/v2/cards,first=3,count=2,seconds=0.5")
    assert Fault.parse(str(fault)) == fault
    assert [fault.strikes(number) for number in range(1, 7)] == [False, False, True, True, False, False]
    assert not fault.concerns("POST", "/api/v2/cards")
    assert Fault.parse("down").strikes(10_000)
    for words in ("flood", "slow:minutes=1", "down:first=x"):
        with pytest.raises(ValueError, match=r"."):
            Fault.parse(words)


def test_failed_request_changes_nothing(issued: Door) -> None:
    before = snapshot(issued.path)
    issued("PUT", f"/api/v2/cards/{ESCN}", CARD | {"expiresAt": "never"})
    after = snapshot(issued.path)
    assert (before.cards, before.created_cards) == (after.cards, after.created_cards)


def test_only_addresses_on_the_list_are_answered(tmp_path: Path) -> None:
    door = Door(tmp_path / "r")
    door.application = replace(door.application, allowed=(ipaddress.ip_network("192.0.2.0/24"),))
    assert door.fetch("/api/v2/cards", peer="192.0.2.7")[0] == 200
    assert door.fetch("/api/v2/cards", peer="198.51.100.7")[0] == 403
    door.state.close()


@pytest.mark.parametrize(
    ("fault", "status", "held"),
    [("busy", 429, 0), ("redirect", 302, 0), ("gone", 410, 0), ("half", 201, 1), ("malformed", 201, 1)],
)
def test_more_faults(tmp_path: Path, fault: str, status: int, held: int) -> None:
    door = Door(tmp_path / "r", Fault.parse(f"{fault}:method=POST"))
    assert door("POST", "/api/v2/persons", PERSON)[0] == status
    assert len(snapshot(door.path).persons) == held
    door.state.close()


def test_wrong_types_keep_the_shape(tmp_path: Path) -> None:
    door = Door(tmp_path / "r", Fault.parse("wrong-types:method=GET"))
    door("POST", "/api/v2/persons", PERSON)
    body = door("GET", f"/api/v2/persons/{ESI}")[1]
    assert body["identifier"] == len(ESI)
    assert body["organisationCount"] == "1"
    door.state.close()


def test_odds_are_thrown_the_same_way_by_one_seed() -> None:
    def thrown(seed: int) -> list[bool]:
        faults = Faults([Fault.parse("down:odds=0.3")], seed)
        return [bool(faults.strike("GET", "/")) for _ in range(200)]

    assert thrown(1) == thrown(1) != thrown(2)
    assert 30 < sum(thrown(1)) < 90
