"""Where blanks are made, and where cards get new keys: a reader and the keys, without printer and registry."""

import os
from collections.abc import Callable, Generator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial

from station.bootstrap.choices import Claim
from station.bootstrap.keys import AskPassphrase, open_custody
from station.bootstrap.readers import attended, open_reader
from station.bootstrap.records import open_records_of
from station.bootstrap.simulated import simulator
from station.desfire.configuration import Irreversible
from station.desfire.originality import NXP_KEYS, OriginKey
from station.desfire.provision import Provisioning, ProvisionStep
from station.desfire.recipe import Recipe
from station.desfire.roll import Roll
from station.issuance.blanks import Blanks
from station.issuance.presence import check_second
from station.issuance.provisioning import Bench
from station.issuance.rolling import Rolling
from station.issuance.world import one_world
from station.keys.audited import AuditedCustody, Use
from station.keys.held import held_versions
from station.model.deed import Action, Deed
from station.reader.port import Reader
from station.settings import Settings
from station.store.database import Store

_PATIENCE_S, _PATIENCE_SIMULATED_S = 60.0, 0.5


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
    with open_reader_and_keys(settings, reader_name, ask, faults) as (reader, custody, store):
        blanks = blanks_at(reader, custody, store, recipe, permanent, watch, second(store) if permanent else None)
        yield Bench(reader, blanks, patience_of(reader))


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
    with open_reader_and_keys(settings, reader_name, ask, faults) as (reader, custody, store):
        yield Bench(reader, Rolling(roll, custody, store), patience_of(reader))


@contextmanager
def open_reader_and_keys(
    settings: Settings, reader_name: str | None, ask: AskPassphrase | None, faults: Sequence[str]
) -> Generator[tuple[Reader, AuditedCustody, Store]]:
    with ExitStack() as closing:
        reader = attended(open_reader(reader_name or settings.reader, faults), settings, closing)
        custody = open_custody(settings, simulated=reader.simulated, ask=ask)
        closing.callback(custody.lock)
        world = one_world(reader=reader, custody=custody, registry=Claim(reader.simulated))
        store = open_records_of(settings, world)
        closing.callback(store.close)
        audited = AuditedCustody(custody, store.audit)
        closing.callback(audited.lock)
        yield reader, audited, store


def patience_of(reader: Reader) -> float:
    """For how long a card is waited for, in seconds: a person has to lay it down, a simulated one comes by itself."""
    return _PATIENCE_SIMULATED_S if reader.simulated else _PATIENCE_S
