"""The pages beside the Issue page, in the order of the rail. Each folder gui/<page>/ makes its own."""

from collections.abc import Callable
from functools import partial

from station.bootstrap import Site
from station.gui.accounts.page import accounts_page
from station.gui.cards.page import cards_page
from station.gui.diagnosis.page import diagnosis_page
from station.gui.existing.page import existing_page
from station.gui.holders.page import holders_page
from station.gui.keeping.page import keeping_page
from station.gui.keys.page import keys_page
from station.gui.messages import Speech
from station.gui.page import Page
from station.gui.provision.page import provision_page
from station.gui.registry.page import registry_page
from station.gui.settings.page import settings_page
from station.gui.statistics.page import statistics_page
from station.gui.supplies.page import supplies_page
from station.gui.template.page import template_page
from station.gui.testbench.page import bench_page

MakePage = Callable[[Speech], Page]

PAGES: tuple[MakePage, ...] = (
    holders_page,
    cards_page,
    existing_page,
    registry_page,
    provision_page,
    keys_page,
    template_page,
    supplies_page,
    statistics_page,
    bench_page,
)


def all_pages(site: Site) -> tuple[MakePage, ...]:
    """The pages of a desk at a site: those above, then those that look at the site itself, and who works there."""
    keeping, diagnosis, settings = (partial(make, site) for make in (keeping_page, diagnosis_page, settings_page))
    return (*PAGES, keeping, diagnosis, accounts_page, settings)
