"""A desk at whose station people have accounts, and how one signs in at it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from station.bootstrap import Station
from station.gui.door.form import SignInForm
from station.model.role import Role
from station.model.secret import SecretKey
from station.store.database import Store

if TYPE_CHECKING:
    from gui.conftest import Bench

SECRET = "correct-horse"
PEOPLE = {"Sofia": Role.SUPERVISOR, "Anna": Role.OPERATOR, "Tom": Role.TECHNICIAN}


def staffed(stores: list[Store]) -> Callable[[Station], Station]:
    """Gives a station its three accounts, and puts its records into the list."""

    def with_accounts(station: Station) -> Station:
        stores.append(station.desk.store)
        for name, role in PEOPLE.items():
            station.desk.store.accounts.add(name, role, SecretKey(SECRET.encode()))
        return station

    return with_accounts


def covered(desk: "Bench") -> bool:
    """Whether nobody can work at it."""
    return desk.app.door.cover.isVisible()


def give(form: SignInForm, name: str, secret: str = SECRET) -> None:
    """Types a name and a secret."""
    form.name.setText(name)
    form.secret.setFocus()
    QTest.keyClicks(form.secret, secret)
    QTest.keyClick(form.secret, Qt.Key.Key_Return)


def sign_in(desk: "Bench", name: str) -> None:
    """Signs somebody in."""
    desk.wait(lambda: covered(desk))
    give(desk.app.door.cover.form, name)
    desk.wait(lambda: not covered(desk))
