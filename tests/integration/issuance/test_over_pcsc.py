"""One card issued through the PC/SC service, and looked at through it by the command line.

By type a card behind PC/SC is a real one, which demo keys never meet: `bootstrap` refuses the pair. Here the desk is
put together by hand.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Protocol

from assembly import assemble, prepare
from fake_escr.plugin import RegistryHandle
from fake_reader.blank import make_blank
from pcscd import READER, CardField
from people import holder
from station.issuance.runner import Runner
from station.model.card import CardState
from station.reader.pcsc import PcscReader

SLOT = f"{READER} 00 00"


class Registry(Protocol):
    """The fixture of conftest.py."""

    @property
    def handle(self) -> RegistryHandle: ...


def test_a_card_is_issued_through_pcsc(tmp_path: Path, registry: Registry, card_field: CardField) -> None:
    card_field.lay(make_blank(bytes.fromhex("04A1A2A3A4A5A6")))
    folder, handle = prepare(tmp_path / "desk"), registry.handle
    with assemble(folder, PcscReader(SLOT), registry_url=handle.url, registry_key=handle.key) as parts:
        job = Runner(parts.desk).issue(holder(800_000))
    assert job.problem is None
    assert job.state is CardState.REGISTERING
    command = [sys.executable, "-m", "station", "inspect", "--reader", SLOT, "--json"]
    report = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    assert (report["uid"], report["zone"]["escn"]) == ("04A1A2A3A4A5A6", str(job.escn))
    assert report["zone"]["signature_valid"] is True
