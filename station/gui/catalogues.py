"""The catalogues as Qt Linguist writes them, a file for each context. Read without Qt, so that any thread may do it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "i18n"


def contexts(language: str) -> tuple[str, ...]:
    """The contexts that are translated into a language, an ISO 639 code; none for English."""
    return tuple(sorted(file.stem.removesuffix(f"_{language}") for file in _FOLDER.glob(f"*_{language}.ts")))


@cache
def sentences(language: str, context: str) -> Mapping[str, str]:
    """What the sentences of a context are in that language; read once."""
    from xml.etree import ElementTree as ET  # a window in English opens without it

    text = (_FOLDER / f"{context}_{language}.ts").read_text("utf-8")
    entries = ET.fromstring(text).iter("message")  # noqa: S314 - our own files
    return {entry.findtext("source") or "": entry.findtext("translation") or "" for entry in entries}
