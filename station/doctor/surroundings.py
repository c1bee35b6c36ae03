"""What this computer has besides: cameras, and the simulated parts."""

import sys
from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path

from station.doctor.finding import Finding, Part, State, found
from station.doctor.probe import Ground

_CAMERAS = Path("/sys/class/video4linux")
"""Linux: a folder for each video device, with its name inside (kernel.org, Documentation/ABI, video4linux)."""
_SIMULATORS = ("reader", "blanks", "printer", "origin", "tester", "registry")


def look_at_cameras(ground: Ground, folder: Path = _CAMERAS) -> Iterator[Finding]:
    """The cameras that the system knows."""
    del ground
    if not sys.platform.startswith("linux"):
        yield found(Part.CAMERA, State.UNUSED, "doctor.camera.unknown")
        return
    names = sorted({file.read_text("utf-8", errors="replace").strip() for file in folder.glob("*/name")})
    if names:
        yield found(Part.CAMERA, State.GOOD, "doctor.camera", names=", ".join(names))
    else:
        yield found(Part.CAMERA, State.UNUSED, "doctor.camera.none")


def look_at_simulators(ground: Ground) -> Iterator[Finding]:
    """The entry points of the simulated parts; without them there is no demo."""
    del ground
    there = {entry.name for entry in entry_points(group="station.simulators")}
    if missing := [name for name in _SIMULATORS if name not in there]:
        yield found(Part.SIMULATORS, State.UNUSED, "doctor.simulators.none", names=", ".join(missing))
    else:
        yield found(Part.SIMULATORS, State.GOOD, "doctor.simulators")
