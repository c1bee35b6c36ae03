"""What lies on this computer: settings, records, room, the card's face, supplies."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from station.bootstrap import check_worlds, database_path, open_profile, open_template
from station.doctor.finding import Finding, Part, State, found
from station.doctor.probe import Ground
from station.home import settings_file
from station.issuance.world import World
from station.printer.face import render_face
from station.printer.sample import sample_data
from station.store.database import open_store
from station.store.inspect import Version, inspect_database

_GB = 1e9
_LOW_GB, _FULL_GB = 1.0, 0.1


def look_at_settings(ground: Ground) -> Iterator[Finding]:
    """That they were read the ground itself proves; here, that what they choose goes together.

    Raises MixedWorldsError.
    """
    check_worlds(ground.choices)
    file = settings_file()
    yield found(Part.SETTINGS, State.GOOD, "doctor.settings" if file.exists() else "doctor.settings.none", file=file)


def look_at_database(ground: Ground) -> Iterator[Finding]:
    """Reads the database, and changes nothing."""
    match inspect_database(_database(ground)):
        case Version.NONE:
            yield found(Part.DATABASE, State.GOOD, "doctor.database.none")
        case Version.OLDER:
            yield found(Part.DATABASE, State.NOTE, "doctor.database.old")
        case Version.CURRENT:
            yield found(Part.DATABASE, State.GOOD, "doctor.database")


def look_at_space(ground: Ground) -> Iterator[Finding]:
    """The room on the disk of the records."""
    folder = ground.settings.data_dir.absolute()
    free = shutil.disk_usage(next(place for place in (folder, *folder.parents) if place.exists())).free / _GB
    state = State.BAD if free < _FULL_GB else State.NOTE if free < _LOW_GB else State.GOOD
    code = "doctor.space" if state is State.GOOD else "doctor.space.low"
    yield found(Part.SPACE, state, code, free=f"{free:.1f}")


def look_at_face(ground: Ground) -> Iterator[Finding]:
    """Lays out the sample holder: template, letters and printer profile go together, and the code reads back."""
    template = ground.settings.template
    render_face(open_template(template), sample_data(), open_profile(ground.settings.printer_profile))
    yield found(Part.FACE, State.GOOD, "doctor.face", template=Path(template).name)


def look_at_supplies(ground: Ground) -> Iterator[Finding]:
    """What the books say is left."""
    if ground.station is None and inspect_database(_database(ground)) is not Version.CURRENT:
        yield found(Part.SUPPLIES, State.UNUSED, "doctor.supplies.unused")
        return
    store = ground.station.desk.store if ground.station else open_store(_database(ground))
    try:
        stocks = store.supplies.stocks().values()
    finally:
        if ground.station is None:
            store.close()
    if not stocks:
        yield found(Part.SUPPLIES, State.UNUSED, "doctor.supplies.unused")
        return
    low = [stock for stock in stocks if stock.left <= ground.settings.supplies_low]
    for stock in low:
        yield found(Part.SUPPLIES, State.NOTE, f"doctor.supplies.low-{stock.supply.value}", left=max(stock.left, 0))
    if not low:
        yield found(Part.SUPPLIES, State.GOOD, "doctor.supplies")


def _database(ground: Ground) -> Path:
    return database_path(ground.settings, World.SIMULATED if ground.choices.simulated else World.REAL)
