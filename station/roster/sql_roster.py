"""A roster as the rows of a query, from any database that SQLAlchemy reaches."""

import os
from collections.abc import Iterator

from sqlalchemy import create_engine, make_url, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from station.errors import InputError, RosterDatabaseError
from station.model.quoting import quoted
from station.roster.line import Line, cell_text

PASSWORD_VARIABLE = "STATION_ROSTER_PASSWORD"  # noqa: S105 - the name of a variable
_AT_ONCE = 500


def read_sql(url: str, query: str) -> Iterator[Line]:
    """The names of the columns, then the rows as they come, 500 at a time in memory.

    Nothing is committed: what a query changes is rolled back. The password may be left out of the address and stand in
    the environment (`STATION_ROSTER_PASSWORD`). Binary columns come as base64. Raises InputError, RosterDatabaseError.
    """
    address = _address(url)
    try:
        engine = create_engine(address, hide_parameters=True)
        try:
            with engine.connect().execution_options(stream_results=True, yield_per=_AT_ONCE) as connection:
                rows = connection.execute(text(query))
                yield Line(1, tuple(rows.keys()))
                for number, row in enumerate(rows, 2):
                    yield Line(number, tuple(map(cell_text, row)))
        finally:
            engine.dispose()
    except (NoSuchModuleError, ModuleNotFoundError):
        raise InputError(
            what=f"There is no driver for databases of the kind {quoted(address.drivername)}.",
            fix="Install its SQLAlchemy driver (psycopg, pymysql, oracledb …) beside the station, or export to CSV.",
        ) from None
    except SQLAlchemyError as error:
        raise RosterDatabaseError(database=address.render_as_string(), found=f"“{_reason(error, address)}”") from None


def _address(url: str) -> URL:
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):
        raise InputError(
            what="The address of the roster's database cannot be read.",
            fix="Write it as SQLAlchemy does: postgresql+psycopg://reader@host/database.",
        ) from None
    if address.username and not address.password and (password := os.environ.get(PASSWORD_VARIABLE)):
        address = address.set(password=password)
    return address


def _reason(error: SQLAlchemyError, address: URL) -> str:
    """The driver's first line, without the password if a driver should repeat it."""
    told = str(error.orig if isinstance(error, DBAPIError) else error).strip().splitlines() or [type(error).__name__]
    return told[0].replace(str(address.password), "…") if address.password else told[0]
