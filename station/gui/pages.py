"""The pages beside the Issue page, in the order of the rail. Each folder gui/<page>/ makes its own."""

from collections.abc import Callable

from station.gui.cards.page import cards_page
from station.gui.messages import Speech
from station.gui.page import Page
from station.gui.provision.page import provision_page
from station.gui.registry.page import registry_page
from station.gui.statistics.page import statistics_page
from station.gui.template.page import template_page
from station.gui.testbench.page import bench_page

MakePage = Callable[[Speech], Page]

PAGES: tuple[MakePage, ...] = (
    cards_page,
    registry_page,
    provision_page,
    template_page,
    statistics_page,
    bench_page,
)
