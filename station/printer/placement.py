"""What elements may not do to one another and to the card: the rules that every template keeps."""

from collections.abc import Iterator

from station.printer.card_geometry import BLEED_MM, Box
from station.printer.elements import Code128, Element, KeepOut, Photo, Plane, Qr, Text, planes_of

KEEP_OUT_MARGIN_MM = 0.1
"""More than one dot at 300 dpi: what ends here cannot be rounded into the keep-out."""


def misplacements(side: str, elements: tuple[Element, ...], card: Box) -> Iterator[tuple[int, str]]:
    """What is wrong between elements: the number of the element, and the words for it."""
    for number, element in enumerate(elements):
        if side == "back" and not planes_of(element) <= {Plane.BLACK}:
            yield number, "the back has the black plane only"
        if not element.box.within(card if isinstance(element, Text | Photo | Qr | Code128) else card.grown(BLEED_MM)):
            yield number, "it reaches beyond the card"
        for other in elements:
            if other is not element and (place := _closed_to(element, other)):
                yield number, f"it reaches into {place} {describe(other)}"


def describe(element: Element) -> str:
    """An element as a message names it."""
    return f"'{element.id}'" if element.id else f"at {element.box.x:g}, {element.box.y:g} mm"


def _closed_to(element: Element, other: Element) -> str | None:
    """What `element` has run into, if `other` is that."""
    if not planes_of(element) or element.when.excludes(other.when):
        return None
    if isinstance(other, KeepOut | Qr | Code128) and element.box.meets(other.box.grown(KEEP_OUT_MARGIN_MM)):
        if isinstance(other, KeepOut):
            return "the keep-out"
        return f"the clear zone of the {'QR code' if isinstance(other, Qr) else 'bar code'}"
    if isinstance(element, Text) and isinstance(other, Text | Photo) and element.box.meets(other.box):
        return "the place of"
    return None
