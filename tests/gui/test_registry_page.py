"""The Registry page: its words, without Qt; and a comparison in the window."""

from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast
from unittest.mock import Mock

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from station.bootstrap import Station
from station.errors import StoreLockedError
from station.gui.messages import Speech
from station.gui.registry.page import registry_page
from station.gui.registry.view import RegistryPage
from station.gui.registry.viewmodel import Decision, RegistryState, page_state
from station.gui.registry.worker import RegistryWorker
from station.issuance.reconcile import Finding, Findings, Fix, Kind
from station.model.card import Problem
from station.model.esi import Esi
from station.store.outbox import Message, MessageState, Subject, Wish

if TYPE_CHECKING:
    from gui.conftest import Start

ESI = Esi.build("fr", "1")
REFUSED = Message(
    id=7,
    subject=Subject.CARD,
    key="escn",
    esi_key=ESI.key,
    wish=Wish.TELL,
    state=MessageState.REFUSED,
    revision=1,
    known=False,
    attempts=1,
    problem=Problem("odd", "It is odd.", "Look."),
    both={"expiresAt": ("2030-09-30", None)},
    updated=datetime(2026, 11, 25, tzinfo=UTC),
)


def test_a_refusal_shows_both_sides_and_what_can_be_decided(speech: Speech) -> None:
    (refusal,) = page_state(speech, RegistryState(refused=(REFUSED,))).refusals
    assert (refusal.number, refusal.line) == (7, "Card escn")
    assert "It is odd." in refusal.text
    assert "last day: here 30 September 2030, at ESC\N{NON-BREAKING HYPHEN}R nothing" in refusal.text
    assert refusal.decisions == (Decision.OURS, Decision.THEIRS, Decision.AGAIN)
    stranger = replace(REFUSED, both={"personIdentifier": ("a", "b")})
    assert page_state(speech, RegistryState(refused=(stranger,))).refusals[0].decisions == (Decision.AGAIN,)


def test_differences_are_counted_and_only_what_is_ours_is_fixed(speech: Speech) -> None:
    assert "Not compared yet" in page_state(speech, RegistryState()).finding_title
    both = (Finding(Kind.MISSING, Fix.TELL, "escn", ESI), Finding(Kind.EXTRA, Fix.LEAVE, "other", ESI))
    shown = page_state(speech, RegistryState(findings=Findings(both, 1, 1, 1, 0)))
    assert (shown.finding_title, shown.fix, shown.may_fix) == ("Differences: 2", "Fix differences: 1", True)
    assert (
        shown.findings[0]
        == "escn\nissued here, not at ESC\N{NON-BREAKING HYPHEN}R; fix: tell ESC\N{NON-BREAKING HYPHEN}R"
    )
    assert not page_state(speech, RegistryState(findings=Findings(both, 1, 1, 1, 0), comparing=True)).may_fix
    assert (
        "agree. Cards here: 3 · at ESC\N{NON-BREAKING HYPHEN}R: 3."
        in page_state(speech, RegistryState(findings=Findings((), 3, 3, 3, 0))).finding_title
    )


def test_both_sides_are_compared_in_the_window(start: "Start") -> None:
    desk = start(pages=[registry_page])
    view = desk.app.pages[1].view
    assert isinstance(view, RegistryPage)
    desk.wait(view.compare.isEnabled)
    assert "Records waiting: 0" in view.waiting.text()
    assert not any(button.isEnabled() for button in view.decisions.values())
    QTest.mouseClick(view.compare, Qt.MouseButton.LeftButton)
    desk.wait(
        lambda: view.finding_title.text() == "Both sides agree. Cards here: 0 · at ESC\N{NON-BREAKING HYPHEN}R: 0."
    )
    assert not view.fix.isEnabled()


def test_records_that_do_not_answer_are_said_on_the_page_until_they_do(qapp: object, speech: Speech) -> None:
    del qapp
    store = Mock()
    store.outbox.in_state.side_effect = StoreLockedError(path="station.db", found="locked")
    store.outbox.waiting_since.return_value = None
    worker, told = RegistryWorker(), list[RegistryState]()
    worker.changed.connect(told.append)
    worker.attach(cast("Station", SimpleNamespace(desk=SimpleNamespace(store=store))))
    assert page_state(speech, told[-1]).trouble.startswith("The database station.db is held by another program")
    store.outbox.in_state.side_effect, store.outbox.in_state.return_value = None, (REFUSED,)
    store.outbox.counts.return_value = dict.fromkeys(MessageState, 1)
    worker.look()
    assert page_state(speech, told[-1]).trouble == ""
    worker.detach()
