"""What elements may not do to one another and to the card: the rules that every template keeps.

Artwork is looked at dot by dot, since it may be drawn around a keep-out; everything else counts as its whole box.
"""

from collections.abc import Iterator, Mapping

from station.printer import artwork
from station.printer.card_geometry import BLEED_MM, Box
from station.printer.elements import Code128, Element, KeepOut, Photo, Picture, Plane, Qr, Text, planes_of

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


def inked_places(elements: tuple[Element, ...], files: Mapping[str, bytes]) -> Iterator[tuple[int, str]]:
    """Where artwork puts ink that must stay away. What cannot be drawn is left to the layout to refuse."""
    for number, element in enumerate(elements):
        if not isinstance(element, Picture):
            continue
        for other in elements:
            place = _place_of(other)
            if place is None or element.when.excludes(other.when):
                continue
            try:
                inked = artwork.inks(files[element.file], element.box, other.box.grown(KEEP_OUT_MARGIN_MM))
            except artwork.UNREADABLE:
                break
            if inked:
                yield number, f"{element.file} has ink in {place} {describe(other)}"


def describe(element: Element) -> str:
    """An element as a message names it."""
    return f"'{element.id}'" if element.id else f"at {element.box.x:g}, {element.box.y:g} mm"


def _closed_to(element: Element, other: Element) -> str | None:
    """What `element` has run into, if `other` is that."""
    if not planes_of(element) or element.when.excludes(other.when):
        return None
    place = None if isinstance(element, Picture) else _place_of(other)
    if place and element.box.meets(other.box.grown(KEEP_OUT_MARGIN_MM)):
        return place
    if isinstance(element, Text) and isinstance(other, Text | Photo) and element.box.meets(other.box):
        return "the place of"
    return None


def _place_of(element: Element) -> str | None:
    """What an element keeps free of all others."""
    match element:
        case KeepOut():
            return "the keep-out"
        case Qr():
            return "the clear zone of the QR code"
        case Code128():
            return "the clear zone of the bar code"
        case _:
            return None
