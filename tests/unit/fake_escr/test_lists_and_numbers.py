"""Lists by the page, numbers for anybody, operations that there are not."""

import pytest

from .conftest import ESI, PERSON, PIC, Door


def test_lists_have_ten_lines_at_most(door: Door) -> None:
    for number in range(23):
        door("POST", "/api/v2/persons", PERSON | {"identifier": f"{ESI}{number:02}"})
    pages = [door("GET", f"/api/v2/persons?page={page}&size=200")[1] for page in range(4)]
    assert [len(page["content"]) for page in pages] == [10, 10, 3, 0]
    assert pages[0]["page"] == {"number": 0, "size": 10, "totalElements": 23, "totalPages": 3}
    assert pages[3]["empty"]
    seen = [person["identifier"] for page in pages for person in page["content"]]
    assert seen == sorted(set(seen))
    assert door("GET", "/api/v2/persons?search=1a07")[1]["page"]["totalElements"] == 1
    assert door("GET", "/api/v2/persons?direction=DESC&size=1")[1]["content"][0]["identifier"] == f"{ESI}22"
    assert door("GET", "/api/v2/persons", key="theirs")[1]["content"] == []


@pytest.mark.parametrize("query", ["page=-1", "page=x", "size=0"])
def test_page_that_does_not_hold(door: Door, query: str) -> None:
    assert door("GET", f"/api/v2/cards?{query}")[0] == 400


def test_numbers_are_minted_for_anybody(door: Door) -> None:
    path = f"/api/v2/cards/generate-escn?pic={PIC}&prefix=7"
    status, numbers = door("GET", f"{path}&numberOfESCN=100", key=None)
    assert status == 200
    assert len(set(numbers)) == 100
    assert all(number[14] == "1" and number.endswith(f"-007{PIC}") for number in numbers)
    assert len(door("GET", path)[1]) == 1
    assert door("GET", f"{path}&numberOfESCN=101")[0] == 500
    assert door("GET", f"{path}&numberOfESCN=0")[0] == 400
    assert door("GET", "/api/v2/cards/generate-escn?pic=1&prefix=7")[0] == 400
    assert door("GET", f"/api/v2/cards/generate-escn?pic={PIC}")[0] == 400
    assert door("GET", f"/api/v2/cards/generate-escn?pic={PIC}&prefix=1000")[0] == 400


@pytest.mark.parametrize(("method", "path"), [("GET", "/"), ("DELETE", "/api/v2/cards"), ("GET", "/api/v1/students")])
def test_unknown_operation(door: Door, method: str, path: str) -> None:
    assert door(method, path)[0] == 404
