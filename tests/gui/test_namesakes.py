"""Two people of one name are never taken for each other."""

from dataclasses import replace

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from issue_views import DESK, English, brief, row, shown
from station.gui.issue.holderlist import HolderList
from station.gui.issue.snapshot import DeskView
from station.model.card import CardState, Problem
from station.model.namesakes import namesakes

CAMILLE = row("Camille Martin")
OTHER = replace(CAMILLE, key="other", code="2026-0417", name="CAMILLE MARTÍN", card=brief(CardState.ISSUED))
ZOE = row("Zoë")
VIEW = replace(DESK, holders=(CAMILLE, OTHER, ZOE))


def said(view: DeskView, chosen: str) -> tuple[str, ...]:
    state = shown(view, chosen)
    assert state.holder is not None
    return state.primary.text, state.holder.called, state.holder.name


def test_names_are_alike_without_case_and_accents() -> None:
    assert namesakes((one.key, one.name) for one in (CAMILLE, OTHER, ZOE, ZOE)) == {CAMILLE.key, "other"}


def test_the_list_and_the_buttons_tell_them_apart() -> None:
    assert [one.line for one in shown(VIEW).rows] == ["s-Camille Martin", "2026-0417", "Master"]
    assert all(one.line in one.spoken for one in shown(VIEW).rows)
    assert said(VIEW, CAMILLE.key) == (
        "Issue the card of Camille Martin (s-Camille Martin)",
        "Camille Martin (s-Camille Martin)",
        "Camille Martin",
    )
    alone = replace(VIEW, holders=(CAMILLE, ZOE))
    assert said(alone, CAMILLE.key) == ("Issue the card of Camille Martin", "Camille Martin", "Camille Martin")


def test_who_is_not_ready_is_told_apart_in_the_list_too(qtbot: QtBot, dressed: QApplication) -> None:
    lacks = Problem("holder.no-consent", "No consent.", "Ask."), Problem("holder.no-photo", "No photo.", "Add it.")
    one, other, alone = (replace(holder, card=None, refusals=lacks) for holder in (CAMILLE, OTHER, ZOE))
    listed = HolderList()
    qtbot.addWidget(listed)
    listed.resize(280, 300)
    listed.show_rows(shown(replace(DESK, holders=(one, replace(other, name=one.name), alone))).rows, None)
    listed.show()
    looks = [listed.viewport().grab(QRect(60, top, 220, 64)).toImage() for top in (0, 64, 128)]
    assert looks[0] != looks[1], "the badge is long, and their codes stand beside it"
    again = replace(other, name=one.name, code=one.code)
    listed.show_rows(shown(replace(DESK, holders=(one, again))).rows, None)
    same = [listed.viewport().grab(QRect(60, top, 220, 64)).toImage() for top in (0, 64)]
    assert same[0] == same[1], "nothing else tells them apart"


def test_the_panel_always_has_the_student_code() -> None:
    panel = shown(VIEW, "zoë").holder
    assert panel is not None
    assert panel.line == f"Master  ·  Valid until {English().day(ZOE.valid_until)}\ns-Zoë"
