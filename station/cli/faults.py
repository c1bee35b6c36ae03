"""`--fault`: what is to go wrong at a simulated reader."""

from typing import Annotated

import typer

FaultOption = Annotated[
    list[str] | None,
    typer.Option(
        "--fault",
        metavar="FAULT",
        help="At a simulated reader: let this go wrong, as in tear:apdu=12 (may be given again; docs/testing.md).",
    ),
]
