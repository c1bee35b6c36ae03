"""What of a holder reaches the face."""

from dataclasses import replace

import pytest

from people import holder
from station.issuance.card_face import face_data
from station.issuance.desk import Issuer
from station.model.escn import Escn
from station.model.holder import AcademicLevel, Purpose
from station.printer.condition import Condition
from station.printer.face_data import DateStyle

ISSUER = Issuer(
    institution="Uni Demo", pic="999859608", prefix=1, qr_prefix="https://s.esc-r.eu/", register_active=True
)
ESCN = Escn.build(ticks=0, clock=0, prefix=1, pic="999859608")


@pytest.mark.parametrize(
    ("condition", "shown"),
    [
        (Condition(role=("tutor",), language=("fr",)), True),
        (Condition(role=("librarian",)), False),
        (Condition(language=("en",)), False),
        (Condition(level=("Doctorate",), role=("Tutor", "Librarian")), True),
        (Condition(level=("Doctorat",)), False),
    ],
)
def test_conditions_by_role_and_language_meet_the_holder(condition: Condition, shown: bool) -> None:
    tutor = replace(holder(1), role="Tutor", language="fr", level=AcademicLevel.DOCTORATE)
    assert condition.holds(face_data(ISSUER, tutor, ESCN)) is shown


@pytest.mark.parametrize(
    ("language", "level", "printed"),
    [
        ("fr", AcademicLevel.BACHELOR, "Licence"),
        ("fr", AcademicLevel.DOCTORATE, "Doctorat"),
        ("en", AcademicLevel.DOCTORATE, "Doctorate"),
        ("de", AcademicLevel.BACHELOR, "Bachelor"),
        ("fr", None, ""),
    ],
)
def test_the_level_is_said_in_the_language_of_the_card(
    language: str, level: AcademicLevel | None, printed: str
) -> None:
    data = face_data(ISSUER, replace(holder(1), language=language, level=level), ESCN)
    assert data.fields(DateStyle.ISO)["level"] == printed


def test_who_has_neither_gets_the_english_face_and_no_role() -> None:
    data = face_data(ISSUER, holder(1), ESCN)
    assert (data.language, data.role) == ("en", None)


def test_a_photo_only_with_consent() -> None:
    shy = replace(holder(1), photo=b"a photo", consents=frozenset({Purpose.CARD}))
    assert face_data(ISSUER, shy, ESCN).photo is None
