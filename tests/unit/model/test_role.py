"""Who may do what."""

import pytest

from station.model.role import Right, Role, may, may_confirm


def test_a_supervisor_may_do_everything_and_everybody_may_look() -> None:
    assert all(may(Role.SUPERVISOR, right) for right in Right)
    assert all(may(role, Right.LOOK) for role in Role)


@pytest.mark.parametrize(
    ("role", "right"),
    [
        *((Role.OPERATOR, right) for right in (Right.KEYS, Right.PROVISION, Right.SETTINGS, Right.AUDIT, Right.ERASE)),
        *((Role.TECHNICIAN, right) for right in (Right.ISSUE, Right.PEOPLE, Right.CARDS, Right.ERASE, Right.ACCOUNTS)),
    ],
)
def test_desk_and_workshop_are_apart(role: Role, right: Right) -> None:
    assert not may(role, right)


def test_what_takes_two_has_somebody_who_can_be_the_second() -> None:
    for right in (Right.HAND_OUT_UNREGISTERED, Right.MAKE_PERMANENT, Right.ERASE):
        assert may_confirm(Role.SUPERVISOR, right)
        assert not may_confirm(Role.TECHNICIAN, right)
    assert not any(may_confirm(role, Right.ISSUE) for role in Role)
