"""What a person says while the desk waits for a blank holds for the face of the card that is made of it."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from assembly import assemble, prepare
from fake_reader.reader import SimulatedReader
from people import holder
from station.issuance.job import Effect
from station.issuance.lifecycle import LifeCycle
from station.issuance.rights import Rights
from station.issuance.runner import Runner, Sighting
from station.model.card import CardState
from station.model.holder import Purpose

RED = (255, 0, 0)


def photo() -> bytes:
    octets = BytesIO()
    Image.new("RGB", (350, 450), RED).save(octets, "PNG")
    return octets.getvalue()


@pytest.mark.parametrize(
    ("moment", "at"), [(Effect.PRESENT_CARD, CardState.READY), (Effect.VERIFY_CHIP, CardState.ENCODED)]
)
def test_no_photo_is_printed_whose_consent_was_withdrawn_meanwhile(
    tmp_path: Path, moment: Effect, at: CardState
) -> None:
    folder = prepare(tmp_path / "desk")
    reader = SimulatedReader(folder / "stack")
    with assemble(folder, reader, registry_url="http://127.0.0.1:9", registry_key="u") as parts:
        store = parts.desk.store
        ada = store.holders.save(replace(holder(1), photo=photo(), consents=frozenset(Purpose)))

        def withdraw(sighting: Sighting) -> None:
            if sighting.effect is moment and sighting.seconds is None:
                Rights(store, LifeCycle(store, parts.desk.now)).withdraw(ada.esi, Purpose.PHOTO_ON_CARD, operator="A")

        held = Runner(parts.desk, watch=withdraw).issue(ada)
        assert (held.state, held.resume, held.problem and held.problem.code) == (
            CardState.HELD,
            at,
            "store.holder-changed",
        )
        shy = store.holders.find(ada.esi)
        assert shy is not None
        assert Runner(parts.desk).issue(shy).state is CardState.REGISTERING
        (face,) = (folder / "faces").glob("*front-colour.png")
        with Image.open(face) as printed:
            colours = printed.convert("RGB").getcolors(1 << 20)
    assert colours is not None
    assert RED not in {colour for _, colour in colours}


@pytest.mark.parametrize(
    ("known", "stops"),
    [
        ({"email": "new@uni.example"}, False),
        ({"consents": frozenset({Purpose.CARD, Purpose.PHOTO_ON_CARD, Purpose.NAME_TO_REGISTRY})}, False),
        ({"name": "Ada Corrected"}, True),
        ({"consents": frozenset[Purpose]()}, True),
    ],
    ids=["e-mail", "consent that no card shows", "name", "consent to the card"],
)
def test_only_what_counts_for_the_card_stops_it(tmp_path: Path, known: dict[str, Any], *, stops: bool) -> None:
    folder = prepare(tmp_path / "desk")
    reader = SimulatedReader(folder / "stack")
    with assemble(folder, reader, registry_url="http://127.0.0.1:9", registry_key="u") as parts:
        ada = replace(holder(1), consents=frozenset({Purpose.CARD}))
        ada = parts.desk.store.holders.save(ada)

        def correct(sighting: Sighting) -> None:
            if sighting.effect is Effect.PRESENT_CARD and sighting.seconds is None:
                parts.desk.store.holders.save(replace(ada, **known))

        made = Runner(parts.desk, watch=correct).issue(ada)
    assert made.state is (CardState.HELD if stops else CardState.REGISTERING)
