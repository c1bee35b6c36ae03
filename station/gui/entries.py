"""The pages as the rail names them, in its order: all that the window needs of a page before the page is loaded."""

import enum
from dataclasses import dataclass

from station.gui.icons import Icon
from station.gui.words import QT_TRANSLATE_NOOP, Words


@enum.unique
class Title(Words):
    """What each page is called, in the rail and over the page."""

    ISSUE = QT_TRANSLATE_NOOP("desk", "Issue")
    HOLDERS = QT_TRANSLATE_NOOP("desk", "People")
    CARDS = QT_TRANSLATE_NOOP("desk", "Cards")
    EXISTING = QT_TRANSLATE_NOOP("desk", "Stickers")
    REGISTRY = QT_TRANSLATE_NOOP("desk", "Registry")
    PROVISION = QT_TRANSLATE_NOOP("desk", "Provision")
    KEYS = QT_TRANSLATE_NOOP("desk", "Keys")
    TEMPLATE = QT_TRANSLATE_NOOP("desk", "Template")
    SUPPLIES = QT_TRANSLATE_NOOP("desk", "Supplies")
    STATISTICS = QT_TRANSLATE_NOOP("desk", "Statistics")
    TESTBENCH = QT_TRANSLATE_NOOP("desk", "Test bench")
    KEEPING = QT_TRANSLATE_NOOP("desk", "Retention")
    DIAGNOSIS = QT_TRANSLATE_NOOP("desk", "Diagnosis")
    ACCOUNTS = QT_TRANSLATE_NOOP("desk", "Accounts")
    SETTINGS = QT_TRANSLATE_NOOP("desk", "Settings")


@dataclass(frozen=True, slots=True)
class Entry:
    """One page in the rail. `title` names the page for a screen reader too."""

    key: str
    title: Words
    icon: Icon


ISSUE = Entry("issue", Title.ISSUE, Icon.CARD)
HOLDERS = Entry("holders", Title.HOLDERS, Icon.PERSON)
CARDS = Entry("cards", Title.CARDS, Icon.CARDS)
EXISTING = Entry("existing", Title.EXISTING, Icon.STICKER)
REGISTRY = Entry("registry", Title.REGISTRY, Icon.REGISTRY)
PROVISION = Entry("provision", Title.PROVISION, Icon.STACK)
KEYS = Entry("keys", Title.KEYS, Icon.KEY)
TEMPLATE = Entry("template", Title.TEMPLATE, Icon.TEMPLATE)
SUPPLIES = Entry("supplies", Title.SUPPLIES, Icon.BOX)
STATISTICS = Entry("statistics", Title.STATISTICS, Icon.CHART)
TESTBENCH = Entry("testbench", Title.TESTBENCH, Icon.BENCH)
KEEPING = Entry("keeping", Title.KEEPING, Icon.HOURGLASS)
DIAGNOSIS = Entry("diagnosis", Title.DIAGNOSIS, Icon.PULSE)
ACCOUNTS = Entry("accounts", Title.ACCOUNTS, Icon.BADGE)
SETTINGS = Entry("settings", Title.SETTINGS, Icon.SLIDERS)

ENTRIES = (
    ISSUE,
    HOLDERS,
    CARDS,
    EXISTING,
    REGISTRY,
    PROVISION,
    KEYS,
    TEMPLATE,
    SUPPLIES,
    STATISTICS,
    TESTBENCH,
    KEEPING,
    DIAGNOSIS,
    ACCOUNTS,
    SETTINGS,
)
"""Those of a whole desk."""
