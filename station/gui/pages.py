"""The pages beside the Issue page, in the order of the rail. Each folder gui/<page>/ makes its own."""

from collections.abc import Callable

from station.gui.messages import Speech
from station.gui.page import Page

MakePage = Callable[[Speech], Page]

PAGES: tuple[MakePage, ...] = ()
