"""A holder who does not exist, to look at templates with."""

from datetime import date

from station.model.escn import Escn
from station.printer.condition import Condition
from station.printer.face_data import FaceData

_ESCN = Escn.build(ticks=0x1DC5A0B2E4F6123, clock=0, prefix=1, pic="999859608")
"""The PIC is that of the published ESCN example."""


def sample_data(when: Condition | None = None, language: str = "en", photo: bytes | None = None) -> FaceData:
    """The sample holder, made to meet a condition."""
    example = when.example() if when else {}
    return FaceData(
        name="Sofia Lindqvist",
        institution="University of Northhaven",
        level=example.get("level", "Master"),
        role=example.get("role", "Student"),
        valid_until=date(2029, 9, 30),
        escn=_ESCN,
        photo=photo,
        language=example.get("language", language),
        esi="urn:schac:personalUniqueCode:int:esi:northhaven.example:4711",
    )
