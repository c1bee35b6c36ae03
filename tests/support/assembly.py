"""A desk of simulated parts in one folder, for tests that issue cards."""

import shutil
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pydantic import SecretStr

from fake_reader.plugin import make_blanks
from station.desfire.profile import load_profile
from station.escr.client import EscrClient
from station.issuance.desk import Desk, Issuer
from station.keys.audited import AuditedCustody
from station.keys.demo import DemoCustody
from station.printer.folder import FolderPrinter
from station.printer.port import CardPrinter
from station.printer.profile import PrinterProfile
from station.printer.template import shipped_template
from station.reader.port import Reader
from station.store.database import open_store

PIC = "999859608"


@dataclass(frozen=True, slots=True)
class Parts:
    """What a test holds in its hands."""

    desk: Desk
    client: EscrClient


def prepare(folder: Path, *, blanks: int = 1, seed: int = 1, database: Path | None = None) -> Path:
    """A folder with a stack of blanks and, to save the migration, a copy of an empty database."""
    folder.mkdir(parents=True)
    make_blanks(str(folder / "stack"), blanks, seed)
    if database is not None:
        shutil.copy(database, folder / "station.sqlite")
    return folder


def empty_database(folder: Path) -> Path:
    """A migrated database without rows."""
    path = folder / "empty.sqlite"
    open_store(path).close()
    return path


@contextmanager
def assemble(
    folder: Path, reader: Reader, *, registry_url: str, registry_key: str, printer: CardPrinter | None = None
) -> Generator[Parts]:
    """Puts a desk together over a prepared folder; without a printer, faces go into files."""
    with ExitStack() as closing:
        closing.callback(reader.close)
        store = open_store(folder / "station.sqlite")
        closing.callback(store.close)
        client = closing.enter_context(EscrClient(registry_url, SecretStr(registry_key), simulated=True))
        desk = Desk(
            issuer=Issuer("Demo University", PIC, 1, "https://s.esc-r.eu/", register_active=True),
            store=store,
            reader=reader,
            custody=AuditedCustody(DemoCustody(PIC), store.audit),
            printer=printer or FolderPrinter(folder / "faces"),
            chip=load_profile("esc-cdz"),
            template=shipped_template(),
            canvas=PrinterProfile(),
            now=lambda: datetime.now(UTC),
        )
        yield Parts(desk, client)
