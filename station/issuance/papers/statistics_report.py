"""Statistics as figures, CSV and PDF."""

import csv
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from station.errors import InputError
from station.issuance.papers.sheet import Bars, Block, Heading, Row, write_sheet
from station.issuance.papers.statistics_words import row_word, word
from station.model.written import written_day, written_number
from station.named_file import text_to_come, write_file
from station.store.statistics import Statistics

Figures = dict[str, int | float]


def figures_of(found: Statistics, cents: int | None) -> Figures:
    """The figures that are no table; `cents`: what the cards have cost, None where the books of supplies do not say."""
    figures: Figures = {"made": found.made, "spoiled": found.spoiled, "erased": found.erased}
    if found.seconds is not None:
        figures["seconds"] = found.seconds
    return {**figures, "cost_cents": cents} if cents is not None else figures


def write_report(
    path: Path, days: tuple[date, date], found: Statistics, figures: Figures, currency: str, language: str
) -> None:
    """A file for others, by its suffix: .csv for programs, .pdf for people. Raises InputError.

    `days` are the first and the last; `currency` is an ISO 4217 code.
    """
    if path.suffix == ".csv":
        with text_to_come(path) as file:
            rows = csv.writer(file, lineterminator="\n")
            rows.writerow(("table", "what", "count"))
            rows.writerows(("total", *figure) for figure in figures.items())
            rows.writerows((name, *one) for name, counts in found.tables().items() for one in counts)
    elif path.suffix == ".pdf":
        write_file(path, write_sheet(word("title", language), _blocks(days, found, figures, currency, language)))
    else:
        raise InputError(what=f"{path} is neither .csv nor .pdf.", fix="Choose one of them.")


def told(figures: Figures, currency: str) -> list[tuple[str, str]]:
    """Each figure under its name, as the command line says it."""
    plain = [(name, str(value)) for name, value in figures.items() if name != "cost_cents"]
    cents = figures.get("cost_cents")
    return plain if cents is None else [*plain, ("cost", f"{cents / 100:.2f} {currency}")]


def _blocks(
    days: tuple[date, date], found: Statistics, figures: Figures, currency: str, language: str
) -> Iterator[Block]:
    first, last = (written_day(day, language) for day in days)
    yield Heading(f"{word('title', language)}, {first} – {last}")
    for name, value in figures.items():
        match name:
            case "cost_cents":
                yield Row(word("cost", language), f"{written_number(value / 100, language, 2)} {currency}")
            case "seconds":
                yield Row(word(name, language), written_number(value, language, 1))
            case _:
                yield Row(word(name, language), written_number(value, language))
    for table, counts in found.tables().items():
        if counts:
            yield Heading(word(f"table.{table}", language), part=True)
            summed = Counter[str]()
            for row, number in counts:
                summed[row_word(table, row, language)] += number
            yield Bars(tuple(summed.items()))
