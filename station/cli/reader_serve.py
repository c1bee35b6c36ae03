"""`station reader serve`: simulated cards in the slots of a virtual PC/SC reader, for any program on this computer."""

import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Protocol

import typer

from station.bootstrap import simulator
from station.cli.faults import FaultOption
from station.cli.output import complain, json_line, progress, results
from station.settings import load_settings

_PORT = 35963
_BLANKS = 10
_HELP = "Commands: take, place, finish, each with the number of a slot (1 where none is given); quit."


class _SlotEvent(Protocol):
    @property
    def slot(self) -> int: ...

    @property
    def happened(self) -> str: ...

    @property
    def sentence(self) -> str: ...

    @property
    def facts(self) -> Mapping[str, str]: ...


class _Slots(Protocol):
    def take(self, slot: int) -> None: ...

    def place(self, slot: int) -> None: ...

    def finish(self, slot: int) -> None: ...

    def close(self) -> None: ...


def serve(
    cards: Annotated[
        Path | None,
        typer.Option(
            help="The folder with the cards, or one .picc file; default: ten blanks of its own.", metavar="PATH"
        ),
    ] = None,
    slots: Annotated[int, typer.Option(min=1, max=16, help="How many slots; the first cards lie in them.")] = 2,
    port: Annotated[int, typer.Option(min=1, max=65_520, help="The first slot's port.")] = _PORT,
    print_conf: Annotated[
        bool, typer.Option("--print-conf", help="Print a reader.conf with that many slots, and end.")
    ] = False,
    fault: FaultOption = None,
    json: Annotated[bool, typer.Option("--json", help="JSON Lines on stdout.")] = False,
) -> None:
    """Lays simulated cards into the slots of vsmartcard-vpcd, where every PC/SC program finds them.

    While it runs, it takes commands: take, place, finish, quit; each with the number of a slot, 1 where none is given.
    A card is also taken away by moving its file out of the folder.
    """
    if print_conf:
        sys.stdout.write(simulator("slots_conf")(slots, port=port))
        return

    def tell(event: _SlotEvent) -> None:
        if json:
            json_line({"slot": event.slot, "event": event.happened, **event.facts})
        else:
            results.print(f"slot {event.slot}: {event.sentence}", markup=False)

    folder = cards or _own_cards()
    served: _Slots = simulator("slots")(str(folder), tell, slots=slots, port=port, faults=fault or ())
    try:
        if simulator("slots_reachable")(port):
            complain(
                f"vsmartcard-vpcd listens on port {port} of every network interface: others can put cards in there.",
                "Close the port in the firewall, or run pcscd in a network namespace of its own (docs/testing.md).",
            )
        _obey(served)
    except KeyboardInterrupt:
        pass
    finally:
        served.close()


def _own_cards() -> Path:
    """A stack that outlives the process; made where there is none yet."""
    folder = load_settings().data_dir / "cards"
    if not folder.exists():
        simulator("blanks")(str(folder), _BLANKS)
    return folder


def _obey(served: _Slots) -> None:
    """Takes commands from stdin; where there are no more, serves until it is stopped."""
    wishes = {"take": served.take, "place": served.place, "finish": served.finish}
    for line in sys.stdin:
        word, *rest = line.split() or [""]
        if word == "quit":
            return
        try:
            wishes[word](int(rest[0]) if rest else 1)
        except (KeyError, ValueError, IndexError):
            progress.print(_HELP, markup=False)
    threading.Event().wait()
