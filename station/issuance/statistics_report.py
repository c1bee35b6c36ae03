"""Statistics as figures, CSV and PDF."""

import csv
from pathlib import Path

from station.errors import InputError
from station.issuance.sheet import Bars, Block, Heading, Row, write_sheet
from station.named_file import writing
from station.store.statistics import Statistics

Figures = dict[str, int | float]


def figures_of(found: Statistics, cents: int | None) -> Figures:
    """The figures that are no table; `cents`: what the cards have cost, None where the books of supplies do not say."""
    figures: Figures = {"made": found.made, "spoiled": found.spoiled, "erased": found.erased}
    if found.seconds is not None:
        figures["seconds"] = found.seconds
    return {**figures, "cost_cents": cents} if cents is not None else figures


def write_report(path: Path, when: str, found: Statistics, figures: Figures, currency: str) -> None:
    """A file for others, by its suffix: .csv or .pdf; `currency` is an ISO 4217 code. Raises InputError."""
    with writing(path):
        if path.suffix == ".csv":
            with path.open("w", encoding="utf-8", newline="") as file:
                rows = csv.writer(file, lineterminator="\n")
                rows.writerow(("table", "what", "count"))
                rows.writerows(("total", *figure) for figure in figures.items())
                rows.writerows((name, *one) for name, counts in found.tables().items() for one in counts)
        elif path.suffix == ".pdf":
            path.write_bytes(write_sheet("Cards", _blocks(when, found, figures, currency)))
        else:
            raise InputError(what=f"{path} is neither .csv nor .pdf.", fix="Choose one of them.")


def told(figures: Figures, currency: str) -> list[tuple[str, str]]:
    """Each figure under its name, as a person reads it."""
    plain = [(name, str(value)) for name, value in figures.items() if name != "cost_cents"]
    cents = figures.get("cost_cents")
    return plain if cents is None else [*plain, ("cost", f"{cents / 100:.2f} {currency}")]


def _blocks(when: str, found: Statistics, figures: Figures, currency: str) -> list[Block]:
    blocks: list[Block] = [Heading(f"Cards, {when}")]
    blocks += [Row(name, value) for name, value in told(figures, currency)]
    for name, counts in found.tables().items():
        if counts:
            blocks += [Heading(name.capitalize(), part=True), Bars(counts)]
    return blocks
