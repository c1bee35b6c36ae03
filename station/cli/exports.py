"""Files for other systems: `station esi export` (identity provider, mobility), `station holders issued` (cards)."""

import enum
from pathlib import Path
from typing import Annotated

import typer

from station.bootstrap import open_records
from station.cli.holders import Registry
from station.cli.output import complain, progress
from station.issuance.papers.card_export import write_issued
from station.issuance.papers.esi_export import write_csv, write_ldif, write_mobility
from station.model.holder import Purpose
from station.named_file import text_to_come
from station.settings import load_settings


class Kind(enum.StrEnum):
    """What reads the file."""

    LDIF = "ldif"
    CSV = "csv"
    EWP = "ewp"


def export(
    kind: Annotated[Kind, typer.Option("--format", help="ldif, csv (identity provider) or ewp (mobility).")],
    out: Annotated[Path, typer.Option(help="File.")],
    dn: Annotated[str, typer.Option(help="The entry of a person: {code}, {esi}, {email} are filled in.")] = "",
    registry: Registry = None,
) -> None:
    """Writes the identifiers of all who agreed to a card: schacPersonalUniqueCode, or a list for mobility software."""
    with open_records(load_settings(), registry) as store, text_to_come(out) as target:
        people = store.holders.agreeing(Purpose.CARD)
        match kind:
            case Kind.LDIF:
                unfit = list(write_ldif(people, dn, target))
            case Kind.CSV:
                unfit = list(write_csv(people, target))
            case Kind.EWP:
                unfit = list(write_mobility(people, target))
    for one in unfit:
        complain(f"{one.esi} has the old form and was left out.", "Give this person an identifier of the new form.")
    progress.print(str(out), markup=False)
    raise typer.Exit(1 if unfit else 0)


def issued(
    out: Annotated[Path, typer.Option(help="File.")],
    mapping: Annotated[
        Path | None, typer.Option(help="How the other system wants it: esup-sgc, or a .toml with [export].")
    ] = None,
    registry: Registry = None,
) -> None:
    """Writes the issued cards for access control and the like: UID, number, identifier, dates, state."""
    with open_records(load_settings(), registry) as store:
        count = write_issued(store, out, mapping)
    progress.print(f"Cards: {count}. {out}", markup=False)
