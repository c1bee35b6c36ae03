"""Texts and bar codes of a card: the words that a holder gives them, set in their boxes, or why they cannot be."""

from collections.abc import Iterator, Mapping

from station.errors import BarCodeError, DoesNotFitError, FaceError, MissingGlyphError
from station.printer.canvas import Canvas
from station.printer.code128 import bar_modules, place_bars
from station.printer.elements import Code128, Plane, Text, placeholders
from station.printer.face_data import FaceData, normalised
from station.printer.fit import Fitted, baselines, fit, fits, line_x
from station.printer.fonts import FontMetrics, metrics
from station.printer.placement import describe
from station.printer.profile import PrinterProfile
from station.printer.runs import BarsRun, TextRun
from station.printer.template import Template

_PERSONAL = frozenset({"name", "level", "role", "valid_until", "esi"})
"""The fields that differ from holder to holder before there is a number."""


def refused_texts(template: Template, data: FaceData, profile: PrinterProfile) -> tuple[FaceError, ...]:
    """Everything of this holder that the template's texts and bar codes cannot say, each once.

    Nothing is placed, and what is the same for everybody is left to the template's own check: this is asked of hundreds
    of people at a time.
    """
    fields, canvas = data.fields(template.dates), profile.canvas(upright=template.upright)
    refused: dict[str, FaceError] = {}
    for element in (*template.front, *template.back):
        if not isinstance(element, Text | Code128) or not element.when.holds(data) or not _is_personal(element, data):
            continue
        try:
            if isinstance(element, Text):
                _check_text(element, data, fields)
            else:
                tuple(bars_run(element, fields, canvas))
        except FaceError as error:
            refused[error.happened] = error
    return tuple(refused.values())


def text_runs(element: Text, data: FaceData, fields: Mapping[str, str]) -> Iterator[TextRun]:
    """The lines of a text for this holder. Raises MissingGlyphError, DoesNotFitError."""
    if said := _said(element, data, fields):
        yield from set_text(element, *said)


def set_text(element: Text, words: str, field: str) -> Iterator[TextRun]:
    """The lines of a text in its element's box. Raises MissingGlyphError, DoesNotFitError with the field's name."""
    font = metrics(element.face)
    _refuse_missing(field, words, font)
    if not words:
        return
    fitted = fit(element, words, font)
    if fitted is None:
        raise _too_long(element, field)
    yield from _lines(element, fitted, font)


def bars_run(element: Code128, fields: Mapping[str, str], canvas: Canvas) -> Iterator[BarsRun]:
    """A bar code; none where it would say nothing. Raises BarCodeError."""
    text = normalised(element.text.format_map(fields))
    if not text:
        return
    field = ", ".join(placeholders(element.text)) or f"(bar code {describe(element)})"
    modules = bar_modules(text)
    if modules is None:
        raise BarCodeError(field=field, problem="a character that Code 128 does not have")
    place = place_bars(element.box, len(modules), canvas)
    if place is None:
        raise BarCodeError(field=field, problem=f"{len(text)} characters, too many for its place")
    yield BarsRun(place.bars, place.module_mm, modules, text)


def _is_personal(element: Text | Code128, data: FaceData) -> bool:
    pattern = element.words(data.language) if isinstance(element, Text) else element.text
    return not _PERSONAL.isdisjoint(placeholders(pattern))


def _check_text(element: Text, data: FaceData, fields: Mapping[str, str]) -> None:
    if said := _said(element, data, fields):
        words, field = said
        font = metrics(element.face)
        _refuse_missing(field, words, font)
        if words and not fits(element, words, font):
            raise _too_long(element, field)


def _said(element: Text, data: FaceData, fields: Mapping[str, str]) -> tuple[str, str] | None:
    """The words, and the fields that they come from; None where the element is left out. Raises MissingGlyphError."""
    if element.needs and not fields[element.needs]:
        return None
    pattern = element.words(data.language)
    named = placeholders(pattern)
    for name in named:
        _refuse_missing(name, fields[name], metrics(element.face))
    return normalised(pattern.format_map(fields)), ", ".join(named) or f"(text {describe(element)})"


def _refuse_missing(field: str, words: str, font: FontMetrics) -> None:
    missing = font.missing(words)
    if missing is not None:
        shown = f"{missing} " if missing.isprintable() else ""
        raise MissingGlyphError(field=field, character=f"{shown}(U+{ord(missing):04X})")


def _too_long(element: Text, field: str) -> DoesNotFitError:
    return DoesNotFitError(field=field, size=f"{element.min_size or element.size:g}")


def _lines(element: Text, fitted: Fitted, font: FontMetrics) -> Iterator[TextRun]:
    plane, size = Plane(element.plane), fitted.size_pt
    for line, baseline in zip(fitted.lines, baselines(element, fitted, font), strict=True):
        x = element.x + line_x(element, line, size, font)
        yield TextRun(line, element.face, size, element.tracking, x, baseline, plane, element.colour)
