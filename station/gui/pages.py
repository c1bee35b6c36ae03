"""The pages beside the Issue page, in the order of the rail. Each folder gui/<key>/ makes its own, in its turn."""

from collections.abc import Callable
from functools import partial
from importlib import import_module

from station.bootstrap import Site
from station.gui.entries import DIAGNOSIS, ENTRIES, KEEPING, SETTINGS
from station.gui.messages import Speech
from station.gui.page import Page

MakePage = Callable[[Speech], Page]
_OF_THE_SITE = (KEEPING, DIAGNOSIS, SETTINGS)
"""Those that look at the site itself."""


def _make(key: str, *rest: object) -> Page:
    """Loads a page and makes it: one a turn, so that the window is never away for long."""
    make_page: Callable[..., Page] = getattr(import_module(f"station.gui.{key}.page"), f"{key}_page")
    return make_page(*rest)


def all_pages(site: Site) -> tuple[MakePage, ...]:
    """The pages of a desk at a site."""
    given = ((entry.key, site) if entry in _OF_THE_SITE else (entry.key,) for entry in ENTRIES[1:])
    return tuple(partial(_make, *one) for one in given)
