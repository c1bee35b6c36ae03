"""`station face check`: everything about a template that a designer should know before cards are printed."""

import string
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from station.errors import FaceError, TemplateError
from station.model.card_stock import OLD_LOOK_ENDS, Hologram
from station.model.quoting import quoted
from station.printer import artwork
from station.printer.card_geometry import CARD, POINTS_PER_MM, SAFE_MM, Box
from station.printer.contrast import Ground, needed_contrast
from station.printer.elements import Code128, Element, Photo, Picture, Plane, Qr, Text, planes_of
from station.printer.fonts import metrics
from station.printer.placement import describe
from station.printer.profile import PrinterProfile
from station.printer.qr import MIN_DOTS, place_qr
from station.printer.template import Template, read_template
from station.printer.template_source import SIDES, Finding, TemplateSource

LEGIBLE_MM = 0.9
"""The x-height that EU law asks for on packages of less than 80 cm2 (Regulation 1169/2011, article 13(3)); a card has
46 cm2, and no law of its own."""
STOCK_MARGIN_MM = 2.5
"""Between ink and chip, magnetic stripe or signature panel (Datacard CD800 User Guide, p. 25)."""


def check_template(path: Path, profile: PrinterProfile, hologram: Hologram, text: str | None = None) -> list[Finding]:
    """All findings in the order of the file: errors refuse it, or this printer cannot print it; warnings do not.

    `text` stands for the file's own. Raises TemplateError where the file is no TOML or cannot be read.
    """
    source, template = read_template(path, text)
    if not isinstance(template, Template):
        return template
    check = _Check(source, template, profile, hologram)
    return sorted(check.findings(), key=lambda finding: finding.line)


@dataclass(frozen=True, slots=True)
class _Check:
    source: TemplateSource
    template: Template
    profile: PrinterProfile
    hologram: Hologram

    def findings(self) -> Iterator[Finding]:
        yield from self._look()
        undrawable = False
        for side, number, element in self._elements():
            for problem in (*self._undrawable(element), *self._unprintable(side, element)):
                undrawable = True
                yield self.source.finding("error", side, number, problem)
            for problem in self._unwise(side, element):
                yield self.source.finding("warning", side, number, problem)
        if not undrawable:
            yield from self._contrasts()

    def _elements(self) -> Iterator[tuple[str, int, Element]]:
        for side in SIDES:
            for number, element in enumerate(self.template.side(side)):
                yield side, number, element

    def _look(self) -> Iterator[Finding]:
        slots = [
            keep_out for side in SIDES for keep_out in self.template.keep_outs(side) if keep_out.kind == "hologram"
        ]
        if self.hologram.needs_slot and not slots:
            yield Finding(
                "warning", 1, f"the card stock has a hologram ({self.hologram.value}), and no slot is kept free"
            )
        if slots and not self.hologram.needs_slot:
            yield Finding("warning", 1, "a hologram slot is kept free, and the card stock has none to put there")
        if not self.template.shows_mark:
            yield Finding(
                "warning", 1, f"without the ESC mark beside the QR code the card's look ends on {OLD_LOOK_ENDS}"
            )

    def _undrawable(self, element: Element) -> Iterator[str]:
        canvas = self.profile.canvas(upright=self.template.upright)
        if isinstance(element, Qr) and place_qr(element.box, element.mark, canvas) is None:
            yield f"there is no room for {MIN_DOTS} dots a module with the clear zone"
        file = element.file if isinstance(element, Picture) else element.mark_file if isinstance(element, Qr) else None
        if file:
            try:
                artwork.aspect(self.template.artwork[file])
            except artwork.UNREADABLE:
                yield f"{file} cannot be drawn"

    def _unprintable(self, side: str, element: Element) -> Iterator[str]:
        ribbon = self.profile.ribbon
        if side == "back" and planes_of(element) and not ribbon.back:
            yield f"the ribbon {ribbon.name} does not print the back"
            return
        missing = sorted(plane.value for plane in planes_of(element) - ribbon.front)
        if side == "front" and missing:
            yield f"the ribbon {ribbon.name} has no {' and no '.join(missing)} panel"
        elif Plane.COLOUR in planes_of(element) and self.profile.band is not None:
            left, right = self.profile.band
            box = self._landscape(element.box)
            if max(box.x, 0) < left or min(box.right, CARD.w) > right:
                yield f"the half-panel ribbon has colour from {left:g} to {right:g} mm only"

    def _landscape(self, box: Box) -> Box:
        """A box as the printer sees it: portrait cards are turned clockwise."""
        return Box(CARD.w - box.bottom, box.x, box.h, box.w) if self.template.upright else box

    def _unwise(self, side: str, element: Element) -> Iterator[str]:
        card = self.template.card
        if isinstance(element, Text | Photo | Qr | Code128) and not element.box.within(card.grown(-SAFE_MM)):
            yield f"it is outside the safe zone, less than {SAFE_MM:g} mm from the card's edge"
        if planes_of(element):
            for keep_out in self.template.keep_outs(side):
                if keep_out.kind in ("chip", "stripe", "signature") and element.box.meets(
                    keep_out.box.grown(STOCK_MARGIN_MM)
                ):
                    yield f"it comes closer than {STOCK_MARGIN_MM:g} mm to the {keep_out.kind} {describe(keep_out)}"
        if isinstance(element, Qr) and element.inverted:
            yield "many readers do not read an inverted code"
        if isinstance(element, Qr) and element.mark != "none" and element.mark_file is None:
            yield "a neutral badge stands in for the ESC mark: name the licensed artwork with mark_file"
        if isinstance(element, Text):
            yield from _type(element)

    def _contrasts(self) -> Iterator[Finding]:
        ground = Ground(self.template, self.profile)
        for side, number, element in self._elements():
            if not isinstance(element, Text):
                continue
            try:
                ratio = ground.contrast(side, element)
            except (FaceError, TemplateError) as error:
                yield self.source.finding("error", side, number, error.happened)
                continue
            if ratio < needed_contrast(element):
                problem = f"its contrast is {ratio:.1f}:1, legible is {needed_contrast(element):g}:1 (WCAG 2.2)"
                yield self.source.finding("warning", side, number, problem)


def _type(element: Text) -> Iterator[str]:
    font, smallest = metrics(element.face), element.min_size or element.size
    x_height = font.ink("x").top * smallest / POINTS_PER_MM
    if x_height < LEGIBLE_MM:
        yield f"at {smallest:g} points small letters are {x_height:.2f} mm high, legible is {LEGIBLE_MM:g} mm"
    for language, words in element.texts.items():
        fixed = "".join(literal for literal, *_ in string.Formatter().parse(words))
        if missing := font.missing(" ".join(fixed.split())):
            where = f" in {quoted(language)}" if language else ""
            yield f"the font has no {missing} (U+{ord(missing):04X}), which stands{where} in its text"
