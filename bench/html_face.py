"""The same face as a web page, for the peers' way: absolutely placed elements, one page a plane."""

import base64
from html import escape
from io import BytesIO

from station.printer.card_geometry import CARD, Box
from station.printer.elements import Plane
from station.printer.face_data import FaceData
from station.printer.fonts import Weight, font_path, metrics
from station.printer.layout import lay_out
from station.printer.profile import PrinterProfile
from station.printer.runs import BarsRun, PictureRun, QrRun, Run, ShapeRun, TextRun, plane_of
from station.printer.template import Template

_STYLE = """@page { size: 85.6mm 53.98mm; margin: 0 }
body { margin: 0; width: 85.6mm; height: 53.98mm; overflow: hidden; position: relative }
body > * { position: absolute }
span { white-space: pre; line-height: 1; transform: translateY(-1.069em) }
"""


def page(template: Template, data: FaceData, plane: str) -> str:
    """The HTML of one plane, named like ours."""
    layout = lay_out(template, data, PrinterProfile())
    runs = layout.front if plane.startswith("front") else layout.back
    wanted = Plane.COLOUR if plane.endswith("colour") else Plane.BLACK
    body = "".join(_element(run) for run in runs if plane_of(run) is wanted)
    faces = "".join(
        f"@font-face {{ font-family: {weight.value}; src: url({font_path(weight).as_uri()}) }}\n" for weight in Weight
    )
    return f"<!doctype html><meta charset=utf-8><style>{_STYLE}{faces}</style><body>{body}</body>"


def _element(run: Run) -> str:
    match run:
        case TextRun():
            style = f"left:{run.x}mm;top:{run.y}mm;font:{run.size_pt}pt {run.weight.value};color:{run.colour};"
            top = metrics(run.weight).ascent
            style += f"letter-spacing:{run.tracking}em;transform:translateY(-{top}em)"
            return f'<span style="{style}">{escape(run.text)}</span>'
        case ShapeRun():
            ground = f"linear-gradient({run.colour},{run.colour_to})" if run.colour_to else run.colour
            return f'<div style="{_place(run.box)};background:{ground};border-radius:{run.radius}mm"></div>'
        case PictureRun():
            target = BytesIO()
            run.image.save(target, "JPEG", quality=92)
            source = base64.b64encode(target.getvalue()).decode()
            style = f"{_place(run.box)};border-radius:{run.radius}mm"
            return f'<img style="{style}" src="data:image/jpeg;base64,{source}">'
        case QrRun():
            path = "".join(
                f"M{column} {row}h1v1h-1z"
                for row, modules in enumerate(run.modules)
                for column, dark in enumerate(modules)
                if dark
            )
            size = len(run.modules)
            return f'<svg style="{_place(run.box)}" viewBox="0 0 {size} {size}"><path d="{path}"/></svg>'
        case BarsRun():
            return ""


def _place(box: Box) -> str:
    """Within the card: a page ends at its edge."""
    left, top = max(box.x, 0), max(box.y, 0)
    right, bottom = min(box.right, CARD.right), min(box.bottom, CARD.bottom)
    return f"left:{left}mm;top:{top}mm;width:{right - left}mm;height:{bottom - top}mm"
