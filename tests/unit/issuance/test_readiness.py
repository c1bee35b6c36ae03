"""Who gets a card, and why not."""

from dataclasses import replace
from datetime import date

import pytest

from people import holder
from station.issuance.readiness import why_not
from station.model.holder import Holder, Purpose

TODAY = date(2026, 11, 23)
WITH_PHOTO = replace(holder(1), photo=b"jpeg", consents=frozenset(Purpose))


@pytest.mark.parametrize(
    ("who", "shows_photo", "code"),
    [
        (WITH_PHOTO, True, None),
        (replace(WITH_PHOTO, valid_until=TODAY), True, None),
        (replace(WITH_PHOTO, valid_until=date(2026, 11, 22)), True, "holder.expired"),
        (replace(WITH_PHOTO, consents=frozenset()), True, "holder.no-consent"),
        (replace(WITH_PHOTO, consents=frozenset(Purpose) - {Purpose.CARD}), True, "holder.no-consent"),
        (replace(WITH_PHOTO, consents=frozenset({Purpose.CARD})), True, None),
        (replace(WITH_PHOTO, photo=None), True, "holder.no-photo"),
        (replace(WITH_PHOTO, photo=None), False, None),
        (replace(WITH_PHOTO, photo=None, consents=frozenset({Purpose.CARD})), True, None),
    ],
)
def test_why_not(who: Holder, shows_photo: bool, code: str | None) -> None:
    problem = why_not(who, today=TODAY, shows_photo=shows_photo)
    assert (problem.code if problem else None) == code
