"""A chip profile that wants something of the holder: issued with it, refused at once where it does not fit."""

from dataclasses import replace
from pathlib import Path
from typing import Protocol

from assembly import assemble, prepare
from encoding import chip
from fake_escr.plugin import RegistryHandle
from fake_reader.card_file import load_card
from fake_reader.file_types import BackupDataFile
from fake_reader.reader import SimulatedReader
from people import holder
from station.issuance.runner import Runner
from station.model.card import CardState
from station.model.esi import Esi


class Registry(Protocol):
    """The fixture of conftest.py."""

    @property
    def handle(self) -> RegistryHandle: ...


def test_the_holders_identifier_on_the_chip(tmp_path: Path, registry: Registry) -> None:
    folder = prepare(tmp_path / "desk")
    reader = SimulatedReader(folder / "stack")
    with assemble(folder, reader, registry_url=registry.handle.url, registry_key=registry.handle.key) as parts:
        runner = Runner(replace(parts.desk, chip=chip("campus")))
        long = replace(holder(810_001), esi=Esi.build("uni-demo.example", "s" * 60))
        refused = runner.issue(long)
        assert refused.state is CardState.CANCELLED
        assert refused.problem is not None
        assert refused.problem.code == "profile.content-too-long"
        person = holder(810_002)
        assert runner.issue(person).state is CardState.REGISTERING
    (card,) = (folder / "stack" / "out").glob("*.picc")
    application = load_card(card).application(0xF58842)
    assert application is not None
    (file,) = [file for file in application.files if isinstance(file, BackupDataFile)]
    assert file.data == str(person.esi).encode().ljust(80, b"\x00")
