"""The moments of a desk that are worth a picture: every page in use, each state of the Issue page, every dialog.

A person's work is done in the window itself where that is quick. What takes a fault or a long wait is shown from the
frozen value that a worker would send.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from desk_dialogs import LOST, Dialogs, Wait, page_of
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from station.desfire.provision import ProvisionStep
from station.errors import (
    CardVerificationError,
    ForeignCardError,
    PrinterRibbonError,
    RegistryConflictError,
    RegistryUnreachableError,
    UnknownMasterKeyError,
)
from station.gui.accounts.snapshot import Staff
from station.gui.accounts.view import AccountsPage
from station.gui.app import DeskApp
from station.gui.cards.view import CardsPage
from station.gui.holders.view import HoldersPage
from station.gui.issue.snapshot import Batch, CardBrief, DeskView, Line, Progress, RegistryView, Step, StepSeen, Waiting
from station.gui.keeping.snapshot import DueLine, Keeping
from station.gui.keeping.snapshot import Phase as KeepingPhase
from station.gui.keeping.view import RetentionPage
from station.gui.keys.view import KeysPage
from station.gui.messages import Speech
from station.gui.provision.snapshot import BatchView, Phase
from station.gui.provision.view import ProvisionView
from station.gui.registry.view import RegistryPage
from station.gui.registry.viewmodel import RegistryState
from station.gui.settings.view import SettingsView
from station.gui.shown import Mark
from station.gui.template.view import TemplatePage
from station.issuance.provisioning import Tap, Verdict
from station.issuance.reconcile import Finding, Findings, Fix, Kind
from station.model.card import CardState, CardUid, Problem
from station.model.esi import Esi
from station.model.role import Account, Role
from station.model.standing import Standing, Worth
from station.reader.port import ReaderState
from station.store.outbox import Message, MessageState, Subject, Wish

WITH_PHOTO, NEXT = "Amina", "Grzegorz"
_ESCN = "6a01dfc0-cb98-1035-a19b-001999859608"
_ESI = Esi.build("uni-demo.example", "2026-0105")
_AWAY = RegistryUnreachableError(host="api.esc-r.eu", reason="no answer").problem
_STAFF = Staff(
    (
        Account("Ada", Role.SUPERVISOR),
        Account("Bela", Role.OPERATOR),
        Account("Chloé", Role.OPERATOR),
        Account("Dmitri", Role.TECHNICIAN),
    ),
    "Ada",
)


class Moments:
    """`wait` lasts until something holds, `rest` so many seconds."""

    def __init__(self, desk: DeskApp, speech: Speech, wait: Wait, rest: Callable[[float], None]) -> None:
        self._desk, self._speech, self._wait, self._rest = desk, speech, wait, rest
        self._issue = desk.page

    def pages(self) -> Iterator[str]:
        """Every page in use, under its key."""
        yield from self._issued()
        for at, page in enumerate(self._desk.pages[1:], 1):
            self._desk.shell.show_page(at)
            self._rest(0.8)
            self._issue.show_registry(RegistryView(Line.DONE))
            self._use(page.view)
            self._rest(0.3)
            yield page.entry.key

    def _use(self, view: QWidget) -> None:
        """What a person does there."""
        match view:
            case HoldersPage():
                self._people(view)
            case CardsPage():
                for at in (1, 3):
                    view.table.selectRow(at)
                view.act.setCurrentIndex(1)
            case RegistryPage():
                self._issue.show_registry(RegistryView(Line.REFUSED))
                view.show_state(_registry())
            case ProvisionView():
                view.show_view(_batch_of_blanks())
            case TemplatePage():
                self._wait(lambda: view.elements.count() > 0)
                view.elements.setCurrentRow(6)
            case RetentionPage():
                view.show_state(_due())
            case AccountsPage():
                view.show_staff(_STAFF)
            case _:
                pass

    def rarer(self) -> Iterator[str]:
        """The other states, and the dialogs."""
        yield from self._working()
        yield from self._tabs()
        self._desk.shell.show_page(0)
        self._choose(WITH_PHOTO)
        yield from Dialogs(self._desk, self._speech, self._wait, self._rest).all()

    # ---- the Issue page

    def _choose(self, name: str) -> None:
        search = self._issue.roster.search
        search.clear()
        QTest.keyClicks(search, name)
        self._wait(lambda: self._issue.job.primary.armed and name in self._issue.person.name.text())
        self._wait(lambda: self._issue.desk.shown is not None and self._issue.desk.shown.front is not None)
        self._rest(0.3)

    def _issued(self) -> Iterator[str]:
        self._desk.shell.show_page(0)
        self._choose(WITH_PHOTO)
        self._issue.roster.search.clear()
        self._rest(0.5)
        yield "issue-ready"
        self._issue.job.primary.act()
        self._wait(lambda: self._state is CardState.ISSUED)
        self._rest(0.5)
        yield "issue"

    @property
    def _state(self) -> CardState | None:
        progress = self._issue.desk.progress
        return progress.state if progress else None

    def _working(self) -> Iterator[str]:
        self._desk.shell.show_page(0)
        self._choose(NEXT)
        self._issue.roster.search.clear()
        self._rest(0.5)
        view = self._issue.desk
        person = view.person
        if person is None:
            raise LookupError(NEXT)
        key = person.row.key
        at_card = _progress(view, key, Step.CARD, CardState.READY)
        at_chip = _progress(view, key, Step.CHIP, CardState.ENCODING)
        held = _failed(view, key, Step.CHIP, CardState.HELD, LOST)
        useless = _failed(view, key, Step.CARD, CardState.HELD, ForeignCardError(found="MIFARE Classic").problem)
        spoiled = _failed(
            view,
            key,
            Step.VERIFY,
            CardState.SPOILED,
            CardVerificationError(uid="04A1B2C3D4E501", found="signature").problem,
        )
        for name, staged in {
            "issue-leave": replace(view, progress=at_chip),
            "issue-place": replace(view, reader=ReaderState.EMPTY, waiting=Waiting.CARD, progress=at_card),
            "issue-take-away": replace(view, waiting=Waiting.REMOVAL, progress=at_card),
            "issue-batch": replace(view, progress=at_chip, batch=_batch(view, key)),
            "issue-held": _with_card(view, key, held),
            "issue-useless": _with_card(view, key, useless),
            "issue-spoiled": _with_card(view, key, spoiled),
            "issue-printer": replace(view, printer_problem=PrinterRibbonError(printer="Card printer").problem),
            "issue-hand-over": _made(replace(view, hands_over=True), key, CardState.ISSUED),
            "issue-registry-away": _made(view, key, CardState.REGISTERING),
        }.items():
            away = name == "issue-registry-away"
            self._issue.show_registry(RegistryView(Line.AWAY, _AWAY) if away else RegistryView(Line.DONE))
            self._issue.show_desk(staged)
            self._rest(0.5)
            yield name
        self._issue.show_desk(view)
        self._issue.show_registry(RegistryView(Line.DONE))
        self._choose(WITH_PHOTO)
        self._issue.roster.search.clear()
        QTest.keyClicks(self._issue.roster.search, "zzz")
        self._rest(0.5)
        yield "issue-nobody-found"
        self._issue.roster.search.clear()

    # ---- the other pages

    def _people(self, page: HoldersPage) -> None:
        names = [page.people.item(at).text() for at in range(page.people.count())]
        page.people.setCurrentRow(next(at for at, name in enumerate(names) if WITH_PHOTO in name))
        self._wait(page.ask.isEnabled)
        self._rest(1.0)

    def _tabs(self) -> Iterator[str]:
        at, keys = page_of(self._desk, KeysPage)
        self._desk.shell.show_page(at)
        for tab, name in ((1, "keys-tickets"), (2, "keys-roll"), (3, "keys-audit")):
            keys.tabs.setCurrentIndex(tab)
            if name == "keys-roll":
                keys.roll.show_batch(_batch_of_blanks())
            self._rest(0.6)
            yield name
        at, settings = page_of(self._desk, SettingsView)
        self._desk.shell.show_page(at)
        for row in range(1, settings.groups.count()):
            settings.groups.setCurrentRow(row)
            self._rest(0.3)
            yield f"settings-{row}"


def _batch(view: DeskView, key: str) -> Batch:
    """The third of nine."""
    active = Worth(Standing.ACTIVE)
    made = [row for row in view.holders if row.card is not None and row.card.worth == active][:2]
    left = [row for row in view.holders if row.card is None and row.key != key][:6]
    now = [row for row in view.holders if row.key == key]
    rows = (*made, *now, *left)
    return Batch(tuple(row.key for row in rows), tuple(row.key for row in (*now, *left)), running=True, rows=rows)


def _registry() -> RegistryState:
    problem = RegistryConflictError(host="api.esc-r.eu", subject="card", found="another expiresAt").problem
    moment = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
    other, third = _ESCN.replace("6a", "7b"), _ESCN.replace("6a", "8c")
    day = {"expiresAt": ("2030-09-30", "2029-09-30")}
    refused = Message(
        id=7, subject=Subject.CARD, key=_ESCN, esi_key=_ESI.key, wish=Wish.TELL, state=MessageState.REFUSED,
        revision=1, known=False, attempts=1, problem=problem, both=day, updated=moment,
    )  # fmt: skip
    person = replace(refused, id=8, subject=Subject.PERSON, key=str(_ESI), both={})
    findings = (
        Finding(Kind.MISSING, Fix.TELL, _ESCN, _ESI),
        Finding(Kind.DIFFERENT, Fix.TELL, other, _ESI, day),
        Finding(Kind.EXTRA, Fix.LEAVE, third, _ESI),
        Finding(Kind.PERSON_WITHOUT_CARD, Fix.LEAVE, str(_ESI), _ESI),
    )
    counts = {MessageState.PENDING: 3, MessageState.DONE: 31, MessageState.REFUSED: 2}
    return RegistryState(True, counts, moment, (refused, person), Findings(findings, 17, 16, 15, 3))


def _due() -> Keeping:
    names = ("Milena Vuković", "Oskar Nilsson", "Beatriz Sousa", "Kateřina Malá")
    lines = tuple(DueLine(name, f"{_ESI}{at}", date(2026, 9, 30), at % 2 + 1) for at, name in enumerate(names))
    return Keeping(KeepingPhase.FOUND, 30, len(lines), 0, lines)


def _steps(view: DeskView, until: Step, mark: Mark) -> tuple[StepSeen, ...]:
    at = view.steps.index(until)
    before = tuple(StepSeen(step, Mark.DONE, 0.04) for step in view.steps[:at])
    return (*before, StepSeen(until, mark), *(StepSeen(step, Mark.TODO) for step in view.steps[at + 1 :]))


def _progress(view: DeskView, key: str, step: Step, state: CardState) -> Progress:
    return Progress(key, state, _steps(view, step, Mark.NOW), bound=step is Step.CHIP)


def _failed(view: DeskView, key: str, step: Step, state: CardState, problem: Problem) -> Progress:
    return Progress(key, state, _steps(view, step, Mark.FAILED), problem, bound=step is not Step.CARD, active=False)


def _made(view: DeskView, key: str, state: CardState) -> DeskView:
    """Nothing is left to do with the card but to register it, or to hand it over."""
    registered = state is CardState.ISSUED
    steps = _steps(view, Step.REGISTER, Mark.DONE if registered else Mark.NOW)
    progress = Progress(key, state, steps, bound=True, active=not registered)
    card = CardBrief(_ESCN, state, None, bound=True, worth=Worth(Standing.WAITING))
    return replace(view, progress=progress, cards={**view.cards, key: card})


def _with_card(view: DeskView, key: str, progress: Progress) -> DeskView:
    card = CardBrief(_ESCN, progress.state, progress.problem, progress.bound)
    return replace(view, progress=progress, cards={**view.cards, key: card})


def _batch_of_blanks() -> BatchView:
    uid = [CardUid(bytes.fromhex(f"04A1B2C3D4E5{at:02X}")) for at in range(1, 9)]
    ready = tuple(Tap(Verdict.READY, one, "EV2", None, 0.42) for one in uid)
    strange = UnknownMasterKeyError(uid="04A1B2C3D4E508", version="03").problem
    foreign = Tap(Verdict.REJECTED, uid[7], None, strange, 0.12)
    again = Tap(Verdict.AGAIN, None, None, LOST, 0.2)
    return BatchView(Phase.WORKING, ProvisionStep(list(ProvisionStep)[1]), (ready[2], foreign, again, *ready[:2]), 21.0)
