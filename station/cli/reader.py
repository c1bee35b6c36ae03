"""`station reader`: the readers of this machine."""

from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from station.bootstrap import list_readers
from station.cli.output import json_line, results
from station.cli.reader_serve import serve
from station.cli.reader_test import try_reader
from station.cli.reader_trace import trace
from station.errors import NoReaderError
from station.reader.port import ReaderState

reader = typer.Typer(help="Readers.", no_args_is_help=True)
reader.command("serve")(serve)
reader.command("test")(try_reader)
reader.command("trace")(trace)

_WORDS = {ReaderState.EMPTY: "no card", ReaderState.CARD: "a card", ReaderState.GONE: "does not answer"}


@reader.command("list")
def list_(json: Annotated[bool, typer.Option("--json", help="JSON Lines on stdout.")] = False) -> None:
    """Lists the readers that are connected, and whether a card lies on each."""
    found = list_readers()
    if not found:
        raise NoReaderError(wanted="of any kind", present="none")
    table = Table("Reader", "Card", box=None, pad_edge=False)
    for name, state in found:
        if json:
            json_line({"reader": name, "state": state.value})
        else:
            table.add_row(Text(name), _WORDS[state])
    if not json:
        results.print(table)
