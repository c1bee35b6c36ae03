"""The only place that wires parts together: settings and a person's choices become a station."""

import logging
import os
from collections.abc import Callable, Generator, Sequence
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any, Protocol

import keyring
from keyring.errors import KeyringError
from pydantic import SecretStr

from station.desfire.configuration import Irreversible
from station.desfire.originality import NXP_KEYS, OriginKey
from station.desfire.profile import load_profile
from station.desfire.provision import Provisioning, ProvisionStep
from station.desfire.recipe import Recipe
from station.desfire.roll import Roll
from station.desfire.service import Service
from station.desfire.trace_feed import TraceFeed
from station.desfire.transcript import Transcript
from station.errors import (
    InputError,
    LastPinTryError,
    NoDamTokenError,
    NoKeyringError,
    NoKeysError,
    NoPassphraseError,
    NoPinError,
    NoPrinterSoftwareError,
    NoRegistryKeyError,
    NoRegistryKeyringError,
    NoSimulatorError,
    NoTokenSoftwareError,
    PinLockedError,
    PrinterError,
    ReaderSilentError,
    StoreLockedError,
    UnknownPrinterError,
    UnknownRegistryError,
    WrongPassphraseError,
    WrongPinError,
)
from station.escr.client import PRODUCTION_URL, SANDBOX_URL, EscrClient, quiet_http_logs
from station.issuance.blanks import Blanks
from station.issuance.delegate import Delegate, Errand, Source
from station.issuance.desk import Desk, Issuer
from station.issuance.presence import AT_WORK, check_second
from station.issuance.provisioning import Bench
from station.issuance.registration import Registrar
from station.issuance.rights import finish_erasures
from station.issuance.rolling import Rolling
from station.issuance.sources import OwnSource, TicketSource
from station.issuance.world import World, one_world
from station.keys.audited import AuditedCustody, Use
from station.keys.audited_store import AuditedKeyStore
from station.keys.custody import Custody
from station.keys.demo import DemoCustody
from station.keys.guarded import GuardedCustody
from station.keys.held import held_versions
from station.keys.keystore import KeyStore
from station.keys.place import KeyfilePlace, KeyPlace
from station.keys.remote import RemoteSource, host_of
from station.keys.ticket_file import open_ticket, read_ticket
from station.model.deed import Action, Deed
from station.printer.folder import FolderPrinter
from station.printer.ipp.names import open_ipp, open_queue, queues
from station.printer.port import CardPrinter, PrintOrder
from station.printer.profile import PrinterProfile, load_printer_profile, shipped_profile
from station.printer.template import Template, load_template, shipped_file, shipped_template
from station.reader.observed import ObservedReader
from station.reader.port import Reader, ReaderState
from station.reader.tester import Tester
from station.reader.watcher import WatchedReader
from station.settings import APP, Settings, settings_file
from station.settings.edit import overridden
from station.store.database import Store, open_store

AskPassphrase = Callable[[], str]
_PATIENCE_S, _PATIENCE_SIMULATED_S = 60.0, 0.5
SIMULATED = "simulated"
PRINTER_NAMES = "pdf:DIR, cups:QUEUE[@HOST[:PORT]], ipp://HOST/PATH, evolis[:NAME] or simulated[:DIR]"
_STAYS_LOCKED = (
    *(NoPassphraseError, WrongPassphraseError),
    *(NoPinError, WrongPinError, LastPinTryError, PinLockedError),
)
_log = logging.getLogger(__name__)
REGISTRIES = {"sandbox": SANDBOX_URL, "production": PRODUCTION_URL}


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person chose for this run: a reader's name (None: the only one), a printer's, a registry's.

    Simulated parts are named like real ones: `simulated[:DIR]` for the reader, `simulated[:URL]` for the registry.
    `faults` are what is to go wrong at the simulated reader.
    """

    reader: str | None
    printer: str
    registry: str
    faults: Sequence[str] = ()

    @property
    def simulated(self) -> bool:
        """Whether the cards are simulated ones. The simulated printer has the encoder inside."""
        return is_simulated(self.reader) or is_simulated(self.printer)


@dataclass(frozen=True, slots=True)
class Site:
    """Where a desk's settings come from, and what it chooses by them; read anew whenever they may have changed.

    `editable` is False where they are no file's: a demo's are made for it. `told`: the command line has named parts.
    """

    read: Callable[[], Settings]
    choose: Callable[[Settings], Choices]
    editable: bool = True
    told: bool = False

    def untouched(self) -> bool:
        """Whether nobody has set this desk up yet, neither by file nor by environment nor on the command line."""
        return self.editable and not self.told and not settings_file().exists() and overridden() <= {"data_dir"}

    def open(self) -> AbstractContextManager["Station"]:
        """The station of this moment's settings. Raises SettingsError, and what `open_station` raises."""
        settings = self.read()
        return open_station(settings, self.choose(settings))


def check_worlds(choices: Choices) -> None:
    """Refuses a simulated reader with a real registry, and the other way round. Raises MixedWorldsError."""
    claim = _Claim(choices.simulated)
    one_world(reader=claim, custody=claim, registry=_Claim(is_simulated(choices.registry)))


def choose(
    settings: Settings,
    reader: str | None = None,
    printer: str | None = None,
    registry: str | None = None,
    faults: Sequence[str] = (),
) -> Choices:
    """What the command line was told, and for the rest what the settings say."""
    return Choices(reader or settings.reader, printer or settings.printer, registry or settings.registry, faults)


class _RegistryHandle(Protocol):
    """A running simulated registry."""

    @property
    def url(self) -> str: ...

    @property
    def key(self) -> str: ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class RegistryLine:
    """The records and ESC-R, without reader and printer."""

    store: Store
    client: EscrClient
    registrar: Registrar


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
    workshop: Workshop | None = None
    notices: Path | None = None
    """Where the institution's own notices lie."""


def simulator(name: str) -> Callable[..., Any]:
    """An installed simulator (entry points `station.simulators`). Raises NoSimulatorError."""
    for entry in entry_points(group="station.simulators", name=name):
        return entry.load()
    raise NoSimulatorError(name=name)


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
        reader = _recorded(reader, settings, closing)
        closing.callback(reader.close)
        custody = open_custody(settings, simulated=reader.simulated, ask=ask)
        closing.callback(custody.lock)
        # Refused before anything is opened that could be harmed: a real database, a real registry.
        world = one_world(reader=reader, custody=custody, registry=_Claim(is_simulated(choices.registry)))
        store = open_records_of(settings, world)
        closing.callback(store.close)
        audited = AuditedCustody(custody, store.audit)
        closing.callback(audited.lock)
        closing.callback(_sweep, store)
        client = closing.enter_context(_open_registry(settings, choices.registry, closing))
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
            now=lambda: datetime.now().astimezone(),
            hologram=settings.hologram,
        )
        registrar = Registrar(store, client, settings.institution.pic)
        yield Station(desk, registrar, client, world, workshop, settings.notices)


def open_devices(settings: Settings, choices: Choices) -> tuple[Reader, CardPrinter]:
    """Reader and printer. The simulated printer brings its own reader, the encoder inside; both share their cards.

    Raises OperatorError.
    """
    kind, _, location = choices.printer.partition(":")
    if kind != SIMULATED:
        return open_reader(choices.reader, choices.faults), open_printer(choices.printer, settings.inline_order)
    reader, _, cards = (choices.reader or SIMULATED).partition(":")
    if reader != SIMULATED:
        raise InputError(
            what=f"The simulated printer encodes inside; the reader {choices.reader} would have no cards.",
            fix="Leave --reader out, or name a printer that is none of the simulated parts.",
        )
    printer, encoder = simulator("printer")(location or cards or None, settings.inline_order, choices.faults)
    return encoder, printer


@contextmanager
def open_bench(
    settings: Settings,
    reader_name: str | None,
    recipe: Recipe,
    *,
    ask: AskPassphrase | None,
    permanent: Irreversible | None,
    watch: Callable[[ProvisionStep], None],
    faults: Sequence[str] = (),
    second: Callable[[Store], str | None] = lambda _: None,
) -> Generator[Bench]:
    """A reader where blanks are made. `second` has a second person confirm what is permanent.

    Raises OperatorError for every part that is missing.
    """
    with _open_reader_and_keys(settings, reader_name, ask, faults) as (reader, custody, store):
        patience_s = _PATIENCE_SIMULATED_S if reader.simulated else _PATIENCE_S
        blanks = blanks_at(reader, custody, store, recipe, permanent, watch, second(store) if permanent else None)
        yield Bench(reader, blanks, patience_s)


def blanks_at(
    reader: Reader,
    custody: AuditedCustody,
    store: Store,
    recipe: Recipe,
    permanent: Irreversible | None,
    watch: Callable[[ProvisionStep], None],
    second: str | None = None,
) -> Blanks:
    """How blanks are made at a reader: originality by NXP's keys, or by the simulated cards' own.

    What is `permanent` takes a `second` person where the station has accounts. Raises PermanentUnconfirmedError,
    SecondPersonError.
    """
    if permanent is not None:
        check_second(store, second)
        store.audit.append(Deed(Action.PERMANENT_CONFIRMED, recipe.name, second=second or permanent.who))
    trusted = (OriginKey(*simulator("origin")()),) if reader.simulated else NXP_KEYS
    provisioning = Provisioning(
        recipe,
        partial(custody.used_for, Use.PROVISION),
        store.attempts,
        os.urandom,
        trusted=trusted,
        permanent=permanent,
        watch=watch,
        held=partial(held_versions, custody),
    )
    return Blanks(provisioning, store.card_keys)


@contextmanager
def open_roll_bench(
    settings: Settings,
    reader_name: str | None,
    roll: Roll,
    *,
    ask: AskPassphrase | None,
    faults: Sequence[str] = (),
) -> Generator[Bench]:
    """A reader where cards get the new version of a key. Raises OperatorError for every part that is missing."""
    with _open_reader_and_keys(settings, reader_name, ask, faults) as (reader, custody, store):
        patience_s = _PATIENCE_SIMULATED_S if reader.simulated else _PATIENCE_S
        yield Bench(reader, Rolling(roll, custody, store), patience_s)


@contextmanager
def _open_reader_and_keys(
    settings: Settings, reader_name: str | None, ask: AskPassphrase | None, faults: Sequence[str]
) -> Generator[tuple[Reader, AuditedCustody, Store]]:
    with ExitStack() as closing:
        reader = _recorded(open_reader(reader_name, faults), settings, closing)
        closing.callback(reader.close)
        custody = open_custody(settings, simulated=reader.simulated, ask=ask)
        closing.callback(custody.lock)
        world = one_world(reader=reader, custody=custody, registry=_Claim(reader.simulated))
        store = open_records_of(settings, world)
        closing.callback(store.close)
        audited = AuditedCustody(custody, store.audit)
        closing.callback(audited.lock)
        yield reader, audited, store


@dataclass(frozen=True, slots=True)
class Allowed:
    """Who allows a service's application: a received ticket by its number, another site's service, or own keys.

    `authority` is a file with the certificates by which the service is known, where the system's are not.
    """

    ticket: str | None = None
    service: str | None = None
    authority: Path | None = None


@contextmanager
def open_delegate(
    settings: Settings,
    reader_name: str | None,
    service: Service,
    allowed: Allowed,
    errand: Errand,
    *,
    ask: AskPassphrase | None,
    faults: Sequence[str] = (),
) -> Generator[Bench]:
    """A reader where a service's application is put on cards. Raises OperatorError for every part that is missing."""
    with (
        _open_reader_and_keys(settings, reader_name, ask, faults) as (reader, custody, store),
        ExitStack() as closing,
    ):
        work = delegate_at(Office(custody, store, reader.simulated), service, allowed, errand, closing)
        yield Bench(reader, work, _PATIENCE_SIMULATED_S if reader.simulated else _PATIENCE_S)


def delegate_at(office: "Office", service: Service, allowed: Allowed, errand: Errand, closing: ExitStack) -> Delegate:
    """How a service's application is put on cards, until `closing` closes. Raises OperatorError."""
    keys = partial(office.custody.used_for, Use.DELEGATE)
    return Delegate(service, _source(allowed, service, office, closing), keys, office.store.attempts, errand)


def _source(allowed: Allowed, service: Service, office: "Office", closing: ExitStack) -> Source:
    if allowed.service is not None:
        token = _dam_token(allowed.service)
        version = service.creation.version
        remote = RemoteSource(allowed.service, token, version, simulated=office.simulated, authority=allowed.authority)
        return closing.enter_context(remote)
    if allowed.ticket is None:
        return OwnSource(partial(office.custody.used_for, Use.DELEGATE), service)
    tickets = office.store.tickets
    ticket = read_ticket(tickets.content(allowed.ticket), allowed.ticket)
    ticket.check_issuer(tickets.trusted())
    entries = open_ticket(ticket, office.custody.used_for(Use.DELEGATE, None))
    closing.callback(entries.wipe)
    return TicketSource(entries, service, tickets, lambda: datetime.now(UTC), simulated=office.simulated)


@dataclass(frozen=True, slots=True)
class Office:
    """Keys and records of one world, without a reader."""

    custody: AuditedCustody
    store: Store
    simulated: bool


@contextmanager
def open_office(
    settings: Settings, *, simulated: bool | None = None, ask: AskPassphrase | None = None
) -> Generator[Office]:
    """Keys and records; `simulated` None: those of the world that the settings' keys are for. Raises OperatorError."""
    chosen = _keys_simulated(settings) if simulated is None else simulated
    with open_audited(settings, simulated=chosen, ask=ask) as (custody, store):
        yield Office(custody, store, chosen)


@contextmanager
def open_office_records(settings: Settings, *, simulated: bool | None = None) -> Generator[Store]:
    """The same without the keys."""
    chosen = _keys_simulated(settings) if simulated is None else simulated
    with closing(open_records_of(settings, World.SIMULATED if chosen else World.REAL)) as store:
        yield store


def _keys_simulated(settings: Settings) -> bool:
    place = key_place(settings)
    return place.exists() and place.simulated()


def keep_dam_token(service: str, token: str) -> None:
    """Puts the token for another site's service into the system's keyring. Raises InputError, NoKeyringError."""
    try:
        keyring.set_password(APP, f"dam-{host_of(service)}", token)
    except KeyringError:
        raise NoKeyringError from None


def _dam_token(service: str) -> SecretStr:
    host = host_of(service)
    token = os.environ.get("STATION_DAM_TOKEN")
    with suppress(KeyringError):
        token = token or keyring.get_password(APP, f"dam-{host}")
    if not token:
        raise NoDamTokenError(host=host)
    return SecretStr(token)


def _recorded(reader: Reader, settings: Settings, closing: ExitStack) -> Reader:
    """The reader, with every exchange in the transcript that the settings name. Raises InputError."""
    if settings.transcript is None:
        return reader
    transcript = closing.enter_context(Transcript(settings.transcript, lambda: datetime.now(UTC)))
    return ObservedReader(reader, transcript.tracer)


def issuer_of(settings: Settings) -> Issuer:
    """Who issues, by the settings."""
    return Issuer(
        institution=settings.institution.name,
        pic=settings.institution.pic,
        prefix=settings.prefix,
        qr_prefix=settings.qr_prefix,
        register_active=settings.register_active,
    )


def is_simulated(part: str | None) -> bool:
    """Whether the name of a reader or a registry asks for the simulated one."""
    return (part or "").partition(":")[0] == SIMULATED


def database_path(settings: Settings, world: World) -> Path:
    """Each world has a database of its own, so that no simulated card is ever queued for a real registry."""
    return settings.data_dir / ("station.sqlite" if world is World.REAL else "simulated.sqlite")


def open_records_of(settings: Settings, world: World) -> Store:
    """The database of a world; what is done there is done by who is at work. Raises StoreError."""
    return open_store(database_path(settings, world), who=AT_WORK.name)


@contextmanager
def open_records(settings: Settings, registry: str | None = None) -> Generator[Store]:
    """The database alone, of the world that a registry's name belongs to; default: the settings' registry."""
    world = World.SIMULATED if is_simulated(registry or settings.registry) else World.REAL
    store = open_records_of(settings, world)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def open_line(settings: Settings, registry: str | None = None) -> Generator[RegistryLine]:
    """The records and the line to ESC-R by its name; default: the settings'. Raises OperatorError."""
    quiet_http_logs()
    with ExitStack() as closing:
        store = closing.enter_context(open_records(settings, registry))
        client = closing.enter_context(_open_registry(settings, registry or settings.registry, closing))
        yield RegistryLine(store, client, Registrar(store, client, settings.institution.pic))


@contextmanager
def open_client(settings: Settings, choices: Choices) -> Generator[EscrClient]:
    """The line to ESC-R alone. Raises OperatorError."""
    quiet_http_logs()
    settings.data_dir.mkdir(parents=True, exist_ok=True)  # a simulated registry keeps its state there
    with ExitStack() as closing:
        yield closing.enter_context(_open_registry(settings, choices.registry, closing))


def open_reader(name: str | None, faults: Sequence[str] = ()) -> Reader:
    """A reader by name; `simulated[:PATH]` for the simulated one, where faults may befall it.

    A real one is watched: where it goes silent, that is said. Raises NoReaderError, NoSimulatorError, InputError.
    """
    kind, _, location = (name or "").partition(":")
    if kind == SIMULATED:
        return simulator("reader")(location or None, faults)
    if faults:
        raise InputError(what="A fault can befall a simulated reader only.", fix="Use --reader simulated:DIR with it.")
    from station.reader.pcsc import open_pcsc_reader

    reader = WatchedReader(open_pcsc_reader(name))
    reader.listen(_say_silence)
    reader.watch()
    return reader


def _say_silence(error: ReaderSilentError | None) -> None:
    """On stderr where no log is kept: whoever waits for the reader cannot say it."""
    if error is not None:
        _log.warning("%s", error)


def list_readers() -> tuple[tuple[str, ReaderState], ...]:
    """The PC/SC readers connected now, and the state of each. Raises NoServiceError."""
    from station.reader.pcsc import PcscReader, list_pcsc_readers

    return tuple((name, _state_of(PcscReader(name))) for name in list_pcsc_readers())


def _state_of(reader: Reader) -> ReaderState:
    try:
        return reader.state()
    finally:
        reader.close()


def open_custody(settings: Settings, *, simulated: bool, ask: AskPassphrase | None = None) -> Custody:
    """The keys for this world: those of the keyfile or token; for simulated cards, where it is not for them, demo keys.

    `ask` gets the passphrase or PIN from a person where the keyring does not hold it; without it the keys stay locked
    where the keyring does not open them. Raises KeysError.
    """
    place = key_place(settings)
    if place.exists() and place.simulated() is simulated:
        custody = GuardedCustody(place.name, place.open, simulated=simulated)
        with suppress(*(() if ask else _STAYS_LOCKED)):
            custody.unlock(place.secret(ask))
        return custody
    if simulated:
        return DemoCustody(settings.institution.pic)
    raise NoKeysError


@contextmanager
def open_keystore(settings: Settings, ask: AskPassphrase | None = None) -> Generator[KeyStore]:
    """The keys, for changes that the audit gets to know. Raises KeysError, StoreError."""
    place = key_place(settings)
    with ExitStack() as stack:
        keys = place.change(place.secret(ask))
        stack.callback(keys.lock)
        yield AuditedKeyStore(keys, stack.enter_context(_records_of_keys(settings, place)).audit)


def note_of_keys(settings: Settings, deed: Deed) -> None:
    """Puts what was done to the keys as a whole into the audit of their world."""
    with _records_of_keys(settings, key_place(settings)) as store:
        store.audit.append(deed)


def _records_of_keys(settings: Settings, place: KeyPlace) -> AbstractContextManager[Store]:
    world = World.SIMULATED if place.simulated() else World.REAL
    return closing(open_records_of(settings, world))


def key_place(settings: Settings) -> KeyPlace:
    """Where the settings say that the keys are. Raises NoTokenSoftwareError."""
    if settings.custody == "keyfile":
        return KeyfilePlace(settings.keyfile_path)
    try:
        from station.keys.pkcs11.place import TokenPlace
    except ImportError as error:
        raise NoTokenSoftwareError from error
    return TokenPlace(settings.pkcs11.module, settings.pkcs11.token)


@contextmanager
def open_audited(
    settings: Settings, *, simulated: bool, ask: AskPassphrase | None = None
) -> Generator[tuple[AuditedCustody, Store]]:
    """The keys for this world and its records, where no desk is needed. Raises KeysError, StoreError."""
    custody = open_custody(settings, simulated=simulated, ask=ask)
    with ExitStack() as closing:
        closing.callback(custody.lock)
        store = open_records_of(settings, World.SIMULATED if simulated else World.REAL)
        closing.callback(store.close)
        audited = AuditedCustody(custody, store.audit)
        closing.callback(audited.lock)
        yield audited, store


def open_printer(name: str, order: PrintOrder = "encode-first") -> CardPrinter:
    """A printer by name (`PRINTER_NAMES` lists the forms); `order` is for those that encode inside.

    Raises InputError, PrinterError, NoSimulatorError.
    """
    kind, _, location = name.partition(":")
    match kind:
        case "pdf" if location:
            return FolderPrinter(Path(location))
        case "ipp" | "ipps" if location.startswith("//"):
            return open_ipp(name)
        case "cups" if location:
            return open_queue(location)
        case "evolis":
            return _open_evolis(location or None, order)
        case "simulated":
            return simulator("printer")(location or None, order)[0]
        case _:
            raise UnknownPrinterError(printer=name, names=PRINTER_NAMES)


def _open_evolis(name: str | None, order: PrintOrder) -> CardPrinter:
    try:
        from station.printer.evolis.printer import open_evolis
    except (ImportError, OSError) as error:  # the SDK, or the libcups that it loads
        raise NoPrinterSoftwareError from error
    return open_evolis(name, order)


def list_printers() -> tuple[str, ...]:
    """The printers that this computer knows, by the names that `open_printer` takes."""
    found = list[str]()
    with suppress(PrinterError):  # no scheduler, no queues
        found += [f"cups:{name}" for name in queues()]
    with suppress(ImportError, OSError):  # no SDK, no Evolis printers
        from station.printer.evolis.printer import evolis_names

        found += [f"evolis:{name}" for name in evolis_names()]
    return tuple(found)


def open_template(name: str) -> Template:
    """A shipped template by name, or one by its path (`….toml`). Raises TemplateError."""
    return load_template(Path(name)) if name.endswith(".toml") else shipped_template(name)


def template_file(name: str) -> Path:
    """The file of a template: of a shipped one by name, or the path itself."""
    return Path(name) if name.endswith(".toml") else shipped_file(name)


def open_profile(name: str) -> PrinterProfile:
    """A shipped printer profile by name, or one by its path (`….toml`). Raises PrinterProfileError."""
    return load_printer_profile(Path(name)) if name.endswith(".toml") else shipped_profile(name)


def _sweep(store: Store) -> None:
    """What the outbox held of people whom ESC-R has forgotten by now goes with the end of the day."""
    with suppress(StoreLockedError):  # another window is still at work: the last one does it
        finish_erasures(store)


@dataclass(frozen=True, slots=True)
class _Claim:
    simulated: bool

    @property
    def demo(self) -> bool:
        return self.simulated


def _open_registry(settings: Settings, name: str, closing: ExitStack) -> EscrClient:
    kind, _, address = name.partition(":")
    if kind == SIMULATED and address:
        return EscrClient(address, _registry_key(SIMULATED), simulated=True)
    if kind == SIMULATED:
        state = settings.data_dir / "registry.sqlite"
        handle: _RegistryHandle = simulator("registry")(str(state), settings.institution.pic)
        closing.callback(handle.close)
        return EscrClient(handle.url, SecretStr(handle.key), simulated=True)
    if name not in REGISTRIES:
        raise UnknownRegistryError(registry=name)
    return EscrClient(REGISTRIES[name], _registry_key(name), simulated=False)


def keep_registry_key(name: str, key: SecretStr) -> None:
    """Puts the key of a registry into the system's keyring. Raises InputError, KeysError."""
    if name not in REGISTRIES:
        raise InputError(what=f"There is no registry {name!r}.", fix="Keys are kept for sandbox and production.")
    EscrClient(REGISTRIES[name], key, simulated=False).close()  # refuses what cannot be a key
    try:
        keyring.set_password(APP, f"escr-{name}", key.get_secret_value())
    except KeyringError:
        raise NoRegistryKeyringError(registry=name) from None


def _registry_key(name: str) -> SecretStr:
    if key := os.environ.get("STATION_ESCR_KEY"):
        return SecretStr(key)
    try:
        key = keyring.get_password(APP, f"escr-{name}")
    except KeyringError:
        key = None
    if not key:
        raise NoRegistryKeyError(registry=name)
    return SecretStr(key)
