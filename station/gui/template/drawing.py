"""A template's text becomes pictures and findings. No Qt here."""

from pathlib import Path

from station.errors import OperatorError, TemplateError
from station.gui.shown import Picture
from station.gui.template.snapshot import Drawing, ElementView, Wanted
from station.model.card_stock import Hologram
from station.printer.card_geometry import CARD
from station.printer.check import check_template
from station.printer.elements import Element, KeepOut
from station.printer.face import render_face
from station.printer.face_data import FaceData
from station.printer.layers import LAYERS, layer
from station.printer.profile import PrinterProfile
from station.printer.template import Template, read_template
from station.printer.template_edit import NUMBERS
from station.printer.template_source import SIDES


def draw(wanted: Wanted, data: FaceData, profile: PrinterProfile, hologram: Hologram) -> Drawing:
    """Never raises for what stands in the text: that is what it tells."""
    try:
        findings = tuple(check_template(wanted.path, profile, hologram, wanted.text))
        _, template = read_template(wanted.path, wanted.text)
    except TemplateError as error:  # its place is the file, which may well be sound
        return Drawing(wanted, CARD, broken=error.facts["problem"])
    if not isinstance(template, Template):
        return Drawing(wanted, CARD, findings=findings)
    elements = tuple(
        _seen(side, number, element) for side in SIDES for number, element in enumerate(template.side(side))
    )
    try:
        face = render_face(template, data, profile)
    except OperatorError as error:
        return Drawing(wanted, template.card, elements, findings=findings, problem=error.problem)
    pictures: dict[str, Picture] = {}
    for name in LAYERS:
        picture = layer(face, name)
        pictures[name] = Picture(picture.width, picture.height, picture.tobytes())
    return Drawing(wanted, template.card, elements, pictures, findings)


def holds(path: Path, text: str) -> bool:
    """Whether a card could be made with this text in that file."""
    try:
        _, template = read_template(path, text)
    except TemplateError:
        return False
    return isinstance(template, Template)


def _seen(side: str, number: int, element: Element) -> ElementView:
    numbers = {field: getattr(element, field, None) for field in NUMBERS}
    return ElementView(
        side,
        number,
        element.id or element.kind,
        element.box,
        isinstance(element, KeepOut),
        {field: float(value) for field, value in numbers.items() if value is not None},
    )
