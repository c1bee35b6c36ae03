"""A reader that comes back under another number."""

import pytest

from station.reader.naming import find_moved

ACR = "ACS ACR1252 1S CL Reader [ACR1252 Reader PICC]"


@pytest.mark.parametrize(
    ("name", "present", "found"),
    [
        (f"{ACR} 00 00", [f"{ACR} 01 00", f"{ACR} 01 01"], f"{ACR} 01 00"),
        (f"{ACR} 0A 01", [f"{ACR} 00 00", f"{ACR} 00 01"], f"{ACR} 00 01"),
        ("ACS ACR1252 CL Reader PICC 0", ["ACS ACR1252 CL Reader PICC 1", "Other 0"], "ACS ACR1252 CL Reader PICC 1"),
        (f"{ACR} 00 00", [f"{ACR} 01 00", f"{ACR} 02 00"], None),
        (f"{ACR} 00 00", ["OMNIKEY 5022 00 00"], None),
        (f"{ACR} 00 00", [], None),
        (ACR, [ACR], None),
    ],
    ids=["another number", "the other slot", "Windows", "two of a kind", "another model", "gone", "no number"],
)
def test_what_is_found(name: str, present: list[str], found: str | None) -> None:
    assert find_moved(name, present) == found
