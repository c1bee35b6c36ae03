"""A person's view, put together for the window on a worker's thread."""

import io
from collections.abc import Iterable, Iterator

from PIL import Image

from station.bootstrap import Station
from station.gui.holders.snapshot import PersonView, Told, Wanted
from station.gui.issue.pictures import portrait_of, raster_of
from station.issuance.insight import Insight, look
from station.issuance.papers.notice import load_notice, notice_languages
from station.issuance.papers.own_view import in_words
from station.issuance.papers.sheet import Bars, Block, Heading, Paragraph, Picture, Row

_SIGNED = (600, 300)
"""Pixels that what was signed is shown in at most."""


def view_of(station: Station, wanted: Wanted, *, ask: bool) -> PersonView:
    """What is kept here and, with `ask`, at ESC-R. Raises NoSuchHolderError, InputError."""
    client = station.client if ask else None
    insight = look(station.desk.store, wanted.esi, client, station.desk.issuer.pic)
    notice = load_notice(_language(station, wanted, insight), station.notices)
    told = tuple(_decoded(insight, in_words(insight, notice)))
    return PersonView(insight, notice, told, station.desk.issuer.institution, ask)


def _language(station: Station, wanted: Wanted, insight: Insight) -> str:
    known = notice_languages(station.notices)
    choices = (wanted.language, insight.holder.language, wanted.otherwise)
    return next((language for language in choices if language in known), None) or "en"


def _decoded(insight: Insight, blocks: Iterable[Block]) -> Iterator[Told]:
    for block in blocks:
        match block:
            case Heading() | Paragraph() | Row():
                yield block
            case Picture(content) if content is insight.holder.photo:
                if portrait := portrait_of(content):
                    yield portrait
            case Picture(content):
                with Image.open(io.BytesIO(content)) as image:
                    image.thumbnail(_SIGNED)
                    yield raster_of(image)
            case Bars():
                continue
