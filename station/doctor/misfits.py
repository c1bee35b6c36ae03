"""Settings that are of the right form and still cannot be: names that lead nowhere, parts that do not go together."""

from collections.abc import Callable, Collection

from station.bootstrap import (
    PRINTER_NAMES,
    Choices,
    check_worlds,
    known_registry,
    open_profile,
    open_template,
)
from station.desfire.profile import load_profile
from station.errors import MixedWorldsError, OperatorError, UnknownPrinterError
from station.model.card import Problem
from station.model.escn import Escn
from station.printer.qr import qr_modules
from station.settings import Settings

_PRINTERS = frozenset({"pdf", "cups", "ipp", "ipps", "evolis", "simulated"})
_WORLD = frozenset({"reader", "registry"})
"""Both simulated or neither; the keys go with the reader."""


def misfits(settings: Settings, choices: Choices, changed: Collection[str]) -> dict[str, Problem]:
    """What is wrong with which entry. Opens no device and asks nobody.

    Of entries that do not go together those are wrong that a person has just `changed`.
    """
    looks: dict[str, Callable[[], object]] = {
        "template": lambda: open_template(settings.template),
        "printer_profile": lambda: open_profile(settings.printer_profile),
        "chip_profile": lambda: load_profile(settings.chip_profile),
        "qr_prefix": lambda: qr_modules(f"{settings.qr_prefix}{Escn.build(ticks=0, clock=0, prefix=0, pic='0' * 9)}"),
        "printer": lambda: _check_printer(choices.printer),
        "registry": lambda: known_registry(choices.registry),
    }
    found = dict[str, Problem]()
    for name, look in looks.items():
        try:
            look()
        except OperatorError as error:
            found[name] = error.problem
    try:
        check_worlds(choices)
    except MixedWorldsError as error:
        for name in _WORLD.intersection(changed) or {"registry"}:
            found.setdefault(name, error.problem)
    return found


def _check_printer(name: str) -> None:
    kind, _, place = name.partition(":")
    if kind not in _PRINTERS or not (place or kind in {"evolis", "simulated"}):
        raise UnknownPrinterError(printer=name, names=PRINTER_NAMES)
