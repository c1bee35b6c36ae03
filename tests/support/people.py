"""Invented holders for tests."""

from datetime import date

from station.model.esi import Esi
from station.model.holder import AcademicLevel, Holder, Purpose


def holder(number: int, *, consents: frozenset[Purpose] = frozenset(Purpose)) -> Holder:
    """One of many holders, without a photo."""
    return Holder(
        esi=Esi.build("uni-demo.example", f"s{number:06d}"),
        name=f"Ada Nº{number}",
        level=AcademicLevel.MASTER,
        valid_until=date(2031, 9, 30),
        email=f"s{number:06d}@uni-demo.example",
        consents=consents - {Purpose.PHOTO_ON_CARD},
    )
