"""How many statements the store makes of something."""

import threading
from collections.abc import Callable

from sqlalchemy import Engine, event

_TURN = ("BEGIN", "PRAGMA")
"""How often a transaction asks for its turn depends on who else writes."""


def statements(act: Callable[[], object]) -> list[str]:
    """Those that this thread executes while it is done; one for many rows is one."""
    made: list[str] = []
    mine = threading.get_ident()

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if threading.get_ident() == mine and not statement.startswith(_TURN):
            made.append(" ".join(statement.split("(")[0].split()))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        act()
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    return made
