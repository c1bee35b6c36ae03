"""The station: reader, keys, records, printer and registry, put together and taken apart again."""

from collections.abc import Generator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from station.bootstrap.choices import Choices, Claim
from station.bootstrap.keys import AskPassphrase, open_custody
from station.bootstrap.printers import open_devices, open_profile, open_template
from station.bootstrap.readers import attended
from station.bootstrap.records import open_records_of
from station.bootstrap.registries import open_registry
from station.bootstrap.simulated import is_simulated, simulator
from station.desfire.profile import load_profile
from station.desfire.trace_feed import TraceFeed
from station.errors import StoreLockedError
from station.escr.client import EscrClient, quiet_http_logs
from station.issuance.desk import Desk, Issuer
from station.issuance.registration import Registrar
from station.issuance.rights import finish_erasures
from station.issuance.world import World, one_world
from station.keys.audited import AuditedCustody
from station.local_time import local_now
from station.printer.folder import FolderPrinter
from station.reader.observed import ObservedReader
from station.reader.tester import Tester
from station.settings import Settings
from station.store.database import Store


@dataclass(frozen=True, slots=True)
class Workshop:
    """What a tester has beside a simulated desk: a hand at its reader, and what passes there."""

    tester: Tester
    traces: TraceFeed


@dataclass(frozen=True, slots=True)
class Station:
    """A desk and its line to ESC-R. Desk and registrar may live on two threads."""

    desk: Desk
    registrar: Registrar
    client: EscrClient
    world: World
    folder: Path
    """Where its records are, and what it writes beside them."""
    workshop: Workshop | None = None
    notices: Path | None = None
    """Where the institution's own notices lie."""


@contextmanager
def open_station(settings: Settings, choices: Choices, ask: AskPassphrase | None = None) -> Generator[Station]:
    """Puts a station together, and takes it apart again; `ask` is for the keyfile's passphrase (see open_custody).

    Raises OperatorError for every part that is missing.
    """
    quiet_http_logs()
    with ExitStack() as closing:
        reader, printer = open_devices(settings, choices)
        closing.callback(printer.close)
        workshop = Workshop(simulator("tester")(reader), TraceFeed()) if reader.simulated else None
        if workshop is not None:
            reader = ObservedReader(reader, workshop.traces.tracer)
        reader = attended(reader, settings, closing)
        custody = open_custody(settings, simulated=reader.simulated, ask=ask)
        closing.callback(custody.lock)
        # Refused before anything is opened that could be harmed: a real database, a real registry.
        world = one_world(reader=reader, custody=custody, registry=Claim(is_simulated(choices.registry)))
        store = open_records_of(settings, world)
        closing.callback(store.close)
        audited = AuditedCustody(custody, store.audit)
        closing.callback(audited.lock)
        closing.callback(_sweep, store)
        client = closing.enter_context(open_registry(settings, choices.registry, closing))
        if isinstance(printer, FolderPrinter):
            store.erasing.remember_folder(str(printer.directory.resolve()))
        desk = Desk(
            issuer=issuer_of(settings),
            store=store,
            reader=reader,
            custody=audited,
            printer=printer,
            chip=load_profile(settings.chip_profile),
            template=open_template(settings.template),
            canvas=open_profile(settings.printer_profile),
            now=local_now,
            hologram=settings.hologram,
        )
        registrar = Registrar(store, client, settings.institution.pic)
        yield Station(desk, registrar, client, world, settings.data_dir, workshop, settings.notices)


def issuer_of(settings: Settings) -> Issuer:
    """Who issues, by the settings."""
    return Issuer(
        institution=settings.institution.name,
        pic=settings.institution.pic,
        prefix=settings.prefix,
        qr_prefix=settings.qr_prefix,
        register_active=settings.register_active,
    )


def _sweep(store: Store) -> None:
    """What the outbox held of people whom ESC-R has forgotten by now goes with the end of the day."""
    with suppress(StoreLockedError):  # another window is still at work: the last one does it
        finish_erasures(store)
