"""The notice: what a holder is told and asked, in the holder's language, from a text that the institution owns."""

import tomllib
from importlib import resources
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from station.errors import InputError
from station.errors.foreign import misfits, toml_fault
from station.issuance.papers.sheet import Block, Heading, Paragraph, Row, write_sheet
from station.model.holder import Holder, Purpose
from station.model.quoting import quoted


class Notice(BaseModel):
    """The text in one language. `view` are the words of the page that shows a holder what is kept."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    version: str
    language: str
    title: str
    paragraphs: tuple[str, ...]
    signature: str
    yes: str
    no: str
    purposes: dict[Purpose, str]
    view: dict[str, str]


def notice_languages(folder: Path | None) -> tuple[str, ...]:
    """The languages that there is a text in, shipped or the institution's."""
    places = (resources.files("station.issuance.papers.texts"), *([folder] if folder and folder.is_dir() else []))
    names = {file.name for place in places for file in place.iterdir()}
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


def load_notice(language: str, folder: Path | None) -> Notice:
    """The text of a language: from the institution's folder where it has one there, else as shipped (en, fr).

    Raises InputError for a language that there is no text in, or a text that does not hold.
    """
    shipped = resources.files("station.issuance.papers.texts")
    own = folder / f"{language}.toml" if folder else None
    source = own if own is not None and own.is_file() else shipped / f"{language}.toml"
    if not language.isalpha() or not source.is_file():
        raise InputError(
            what=f"There is no notice in the language {quoted(language)}.",
            fix="Choose en or fr, or put a text of your own into the folder that the setting notices names.",
        )
    try:
        text = tomllib.loads(source.read_text(encoding="utf-8"))
        text["view"] = _shipped_words(language) | text.get("view", {})
        notice = Notice.model_validate(text)
    except (ValueError, TypeError) as error:
        told = _told(error)
        raise InputError(what=f"The notice {source} cannot be used: {told}.", fix="Correct it there.") from None
    missing = [purpose.value for purpose in Purpose if purpose not in notice.purposes]
    if missing:
        raise InputError(what=f"The notice {source} lacks: {', '.join(missing)}.", fix="Add it there.")
    return notice


def _told(error: ValueError | TypeError) -> str:
    match error:
        case ValidationError():
            return misfits(error.errors(include_url=False)[:1])
        case ValueError():
            return toml_fault(error)
        case _:
            return "view is not a table"


def _shipped_words(language: str) -> dict[str, str]:
    """The words of the page, for those that an institution's own text leaves out."""
    shipped = resources.files("station.issuance.papers.texts")
    source = shipped / f"{language}.toml"
    words = (source if source.is_file() else shipped / "en.toml").read_text(encoding="utf-8")
    return tomllib.loads(words)["view"]


def notice_pdf(notice: Notice, institution: str, holder: Holder | None = None) -> bytes:
    """The notice to be read, ticked and signed; with a name where the holder is known."""
    blocks: list[Block] = [Heading(notice.title)]
    blocks += [Paragraph(text.format(institution=institution)) for text in notice.paragraphs]
    blocks += [
        Row(text, f"[    ] {notice.yes}     [    ] {notice.no}") for text in (notice.purposes[one] for one in Purpose)
    ]
    if holder is not None:
        blocks.append(Paragraph(f"{holder.name}, {holder.esi}"))
    blocks += [
        Paragraph(""),
        Row(notice.signature, ""),
        Paragraph(f"{institution}, {notice.version} {notice.language}"),
    ]
    return write_sheet(notice.title, blocks)
