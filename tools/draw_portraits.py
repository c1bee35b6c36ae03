"""Draws the portraits of the sample roster: eight invented people.

Run it to make `station/roster/sample/photos/*.jpg` anew.
"""

from pathlib import Path

from portraits.figure import draw
from portraits.people import PEOPLE

TARGET = Path(__file__).parent.parent / "station" / "roster" / "sample" / "photos"


def main() -> None:
    """Writes every portrait."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for person in PEOPLE:
        draw(person).save(TARGET / f"{person.file}.jpg", quality=88, optimize=True, dpi=(300, 300))


if __name__ == "__main__":
    main()
