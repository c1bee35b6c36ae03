"""What a ribbon can print.

Panels in the order of the makers' names: YMC dyes, K black resin, O varnish; a second K prints the back. A half-panel
ribbon has dye panels for a band of the card only (docs/templates.md).
"""

from dataclasses import dataclass

from station.printer.elements import Plane


@dataclass(frozen=True, slots=True)
class Ribbon:
    """The planes that it prints on the front, whether it prints the back, and whether its colour is a band only."""

    name: str
    front: frozenset[Plane]
    back: bool
    band: bool = False


RIBBONS = {
    ribbon.name: ribbon
    for ribbon in (
        Ribbon("ymckok", frozenset(Plane), back=True),
        Ribbon("ymcko", frozenset(Plane), back=False),
        Ribbon("half-ymckok", frozenset(Plane), back=True, band=True),
        Ribbon("half-ymcko", frozenset(Plane), back=False, band=True),
        Ribbon("ko", frozenset({Plane.BLACK, Plane.OVERLAY}), back=False),
        Ribbon("k", frozenset({Plane.BLACK}), back=True),
    )
}
