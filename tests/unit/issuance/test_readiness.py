"""Who gets a card, and why not."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from people import holder
from station.bootstrap import Choices, open_station, simulator
from station.issuance.desk import Desk
from station.issuance.readiness import unready, why_not
from station.issuance.runner import Runner
from station.model.card import CardState
from station.model.holder import Holder, Purpose
from station.settings import Settings

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
def test_what_a_holder_is_not_ready_for(who: Holder, shows_photo: bool, code: str | None) -> None:
    problems = unready(who, today=TODAY, lacks_photo=shows_photo and who.photo is None)
    assert [problem.code for problem in problems] == ([code] if code else [])


def test_every_reason_is_said_at_once(tmp_path: Path) -> None:
    with desk_at(tmp_path) as desk:
        who = replace(holder(1), name="عمر", valid_until=date(2020, 1, 1), consents=frozenset({Purpose.PHOTO_ON_CARD}))
        codes = [problem.code for problem in why_not(desk, who, has_photo=False)]
    assert codes == ["holder.no-consent", "holder.expired", "holder.no-photo", "face.missing-glyph"]


@pytest.mark.parametrize(
    ("who", "code"),
    [
        (replace(holder(1), name="عمر"), "face.missing-glyph"),
        (replace(holder(1), photo=b"no picture", consents=frozenset(Purpose)), "photo.unreadable"),
    ],
)
def test_no_number_is_reserved_for_a_face_that_cannot_be_laid_out(tmp_path: Path, who: Holder, code: str) -> None:
    with desk_at(tmp_path) as desk:
        job = Runner(desk).issue(desk.store.holders.save(who))
    assert (job.state, job.escn) == (CardState.CANCELLED, None)
    assert job.problem is not None
    assert job.problem.code == code


@contextmanager
def desk_at(folder: Path) -> Generator[Desk]:
    simulator("blanks")(str(folder / "stack"), 1, 1)
    choices = Choices(f"simulated:{folder / 'stack'}", f"pdf:{folder / 'faces'}", "simulated")
    with open_station(Settings(data_dir=folder / "state"), choices) as station:
        yield station.desk
