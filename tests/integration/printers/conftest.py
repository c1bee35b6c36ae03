"""A face to print, and printers over real services."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from print_services import Cups, IppDevice, NetworkPort, cups, ipp_device
from station.model.escn import Escn
from station.printer.face import Face, render_face
from station.printer.face_data import FaceData
from station.printer.template import shipped_template


@pytest.fixture(scope="session")
def face() -> Face:
    data = FaceData(
        name="Sofia Lindqvist",
        institution="University of Northhaven",
        level="Master",
        valid_until=date(2027, 9, 30),
        escn=Escn.parse("6a01dfc0-cb98-1035-a19b-001999859608"),
    )
    return render_face(shipped_template("classic"), data)


@pytest.fixture
def device(tmp_path: Path) -> Iterator[IppDevice]:
    with ipp_device(tmp_path / "device") as running:
        yield running


@pytest.fixture(scope="module")
def scheduler() -> Iterator[Cups]:
    with cups() as running:
        yield running


@pytest.fixture
def port() -> Iterator[NetworkPort]:
    opened = NetworkPort()
    yield opened
    opened.close()
