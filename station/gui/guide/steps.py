"""The guide's steps: what each says, which fields it asks for, what shows that they work. Data, no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from station.doctor.finding import Part
from station.gui.guide.words import GuideMsg as Msg
from station.gui.settings.fields import CUSTODY, FIELDS, KEY, KEYFILE, PRINTER, READER, REGISTRY, Field
from station.settings.edit import Value

SIMULATED = "simulated"
CARDS, FACES = "simulated-cards", "faces"
"""Folders among the records: the stack of simulated cards, and the faces that are printed as files."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step in two worlds: its words and fields where cards are simulated, and where they are real."""

    title: Msg
    simulated: Msg
    real: Msg
    fields: Sequence[Field] = ()
    real_fields: Sequence[Field] = ()
    parts: tuple[Part, ...] = ()
    asks_world: bool = False

    def fields_of(self, *, simulated: bool) -> Sequence[Field]:
        """What it asks for in a world."""
        return self.fields if simulated else (*self.fields, *self.real_fields)


STEPS: tuple[Step, ...] = (
    Step(
        Msg.INSTITUTION,
        Msg.INSTITUTION_TEXT,
        Msg.INSTITUTION_TEXT,
        (FIELDS["institution.name"], FIELDS["institution.pic"]),
    ),
    Step(
        Msg.READER,
        Msg.READER_TEXT,
        Msg.READER_TEXT,
        real_fields=(READER,),
        parts=(Part.SERVICE, Part.READER),
        asks_world=True,
    ),
    Step(
        Msg.KEYS,
        Msg.KEYS_SIMULATED,
        Msg.KEYS_REAL,
        real_fields=(CUSTODY, KEYFILE),
        parts=(Part.KEYS, Part.CERTIFICATE),
    ),
    Step(Msg.PRINTER, Msg.PRINTER_TEXT, Msg.PRINTER_TEXT, (PRINTER,), parts=(Part.PRINTER,)),
    Step(
        Msg.REGISTRY,
        Msg.REGISTRY_SIMULATED,
        Msg.REGISTRY_REAL,
        real_fields=(REGISTRY, KEY),
        parts=(Part.REGISTRY, Part.CLOCK),
    ),
    Step(Msg.PEOPLE, Msg.PEOPLE_TEXT, Msg.PEOPLE_TEXT),
    Step(Msg.READY, Msg.READY_SIMULATED, Msg.READY_REAL),
)


def world_values(values: dict[str, Value], *, simulated: bool) -> dict[str, Value]:
    """The values of the guide as one world wants them: a simulated reader goes with the simulated ESC-R alone."""
    folder = Path(str(values["data_dir"]))
    if simulated:
        return {**values, READER.name: f"{SIMULATED}:{folder / CARDS}", REGISTRY.name: SIMULATED}
    if str(values[REGISTRY.name]).startswith(SIMULATED):
        values = {**values, REGISTRY.name: "sandbox"}
    if str(values[READER.name] or "").startswith(SIMULATED):
        values = {**values, READER.name: None}
    return values
