"""Two people of one name are never taken for each other. Pure."""

from dataclasses import replace

from issue_views import DESK, English, brief, row, shown
from station.gui.issue.snapshot import DeskView
from station.model.card import CardState
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


def test_the_panel_always_has_the_student_code() -> None:
    panel = shown(VIEW, "zoë").holder
    assert panel is not None
    assert panel.line == f"Master  ·  Valid until {English().day(ZOE.valid_until)}\ns-Zoë"
