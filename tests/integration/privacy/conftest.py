"""A desk with its registry, at which two people have got their cards."""

import json
import logging
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from zlib import crc32

import pytest
from pydantic import SecretStr

from assembly import PIC, Parts, assemble, empty_database, prepare
from fake_escr.plugin import RegistryHandle, open_registry
from fake_reader.reader import SimulatedReader
from people import holder
from station.escr.client import quiet_http_logs
from station.issuance.lifecycle import LifeCycle
from station.issuance.registration import Registrar
from station.issuance.rights import Rights, finish_erasures
from station.issuance.runner import Runner
from station.model.card import CardUid
from station.model.holder import Holder, Purpose
from station.roster.sample import sample_roster
from station.store.consents import Asked, Form
from station.store.database import Store
from station.store.existing import ExistingCard
from traces import files_below, found_in, old_number_of, signature_of, traces_of

PORTRAITS = sorted((sample_roster().parent / "photos").glob("*.jpg"))


@dataclass
class Office:
    """What a test holds in its hands."""

    folder: Path
    parts: Parts
    key: SecretStr

    @property
    def store(self) -> Store:
        return self.parts.desk.store

    @property
    def life(self) -> LifeCycle:
        return LifeCycle(self.store, self.parts.desk.now)

    @property
    def rights(self) -> Rights:
        return Rights(self.store, self.life)

    def admit(self, number: int) -> Holder:
        """Somebody with all that a person can have here, all agreed to."""
        photo = PORTRAITS[number % len(PORTRAITS)].read_bytes()
        person = replace(
            holder(number),
            name=f"Ilse Nº{number}-Łukasz",
            photo=photo,
            consents=frozenset(Purpose),
            role=f"Gastdozentin Nº{number}",
            language="fr",
        )
        signed = Form("signature", "image/png", signature_of(person))
        person = self.store.holders.save(person)
        self.store.holders.answer(person.esi, {Purpose.CARD: True}, Asked("2026-11", "carla", "fr"), signed)
        self.store.existing.save(ExistingCard(person.esi, old_number=old_number_of(person)))
        return person

    def issue(self, person: Holder) -> CardUid:
        """Makes the person's card; returns its UID."""
        job = Runner(self.parts.desk).issue(person)
        assert job.uid is not None, job.problem
        return job.uid

    def faces(self) -> set[str]:
        """The numbers of the cards whose faces lie in the printer's folder."""
        return {file.name.partition(".")[0] for file in (self.folder / "faces").iterdir()}

    def put_back(self, uid: CardUid) -> None:
        """Lays a finished card on the reader again: it comes up as the next one."""
        (finished,) = (self.folder / "stack" / "out").glob(f"*{uid}.picc")
        finished.rename(self.folder / "stack" / f"0000-{uid}.picc")

    def close(self) -> Path:
        """The end of the day; returns the database."""
        self.store.close()
        return self.store.transactions.path

    def sync(self) -> None:
        """Tells ESC-R what is waiting."""
        for _ in Registrar(self.store, self.parts.client, PIC).drain():
            pass
        finish_erasures(self.store)

    def registry_text(self) -> bytes:
        """All that ESC-R holds for this institution."""
        shown = [*self.parts.client.list_persons(), *self.parts.client.list_cards()]
        whole = [self.parts.client.get_person(person.identifier) for person in self.parts.client.list_persons()]
        return json.dumps([one.model_dump(mode="json") for one in (*shown, *whole)], ensure_ascii=False).encode()

    def traces(self, person: Holder, *uids: CardUid) -> set[str]:
        """Where this person is still found: in every file but the cards themselves (`stack`), and at ESC-R."""
        wanted = traces_of(person, uids)
        at_registry = {f"{what} at ESC-R" for what, trace in wanted.items() if trace in self.registry_text()}
        return found_in(files_below(self.folder, but=("stack",)), wanted) | at_registry


@pytest.fixture(scope="session")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RegistryHandle]:
    with closing(open_registry(str(tmp_path_factory.mktemp("escr") / "registry.sqlite"), PIC)) as handle:
        yield handle


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return empty_database(tmp_path_factory.mktemp("empty"))


@pytest.fixture
def office(tmp_path: Path, registry: RegistryHandle, empty: Path) -> Iterator[Office]:
    folder = prepare(tmp_path / "desk", blanks=4, seed=crc32(str(tmp_path).encode()), database=empty)
    log = logging.FileHandler(folder / "everything.log")
    logging.getLogger().addHandler(log)
    before = logging.getLogger().level
    quiet_http_logs()  # as the station does when it is put together
    logging.getLogger().setLevel(logging.DEBUG)
    try:
        reader = SimulatedReader(folder / "stack")
        with assemble(folder, reader, registry_url=registry.url, registry_key=registry.key) as parts:
            parts.desk.store.erasing.remember_folder(str(folder / "faces"))
            yield Office(folder, parts, SecretStr(registry.key))
    finally:
        logging.getLogger().setLevel(before)
        logging.getLogger().removeHandler(log)
        log.close()
