"""ESC-R, and this computer's clock beside its."""

from collections.abc import Iterator
from contextlib import nullcontext

from station.bootstrap import open_client
from station.doctor.finding import Finding, Part, State, found, trouble
from station.doctor.probe import Ground
from station.errors import OperatorError

_CLOCK_S = 120
"""What ESC-R's certificates and dates stand without harm; beyond it a signed date may be another day's."""


def look_at_registry(ground: Ground) -> Iterator[Finding]:
    """Proves network, address list and key, and compares the clocks. Nothing is changed there. Raises Cancelled."""
    station = ground.station
    try:
        with nullcontext(station.client) if station else open_client(ground.settings, ground.choices) as client:
            ground.calling(client)
            ahead = client.ping().clock_ahead_s
            yield found(Part.REGISTRY, State.GOOD, "doctor.registry", host=client.host)
    except OperatorError as error:
        yield trouble(Part.REGISTRY, error)
        ahead = None
    yield _clock(ahead)


def _clock(ahead_s: float | None) -> Finding:
    if ahead_s is None:
        return found(Part.CLOCK, State.UNUSED, "doctor.clock.unknown")
    if abs(ahead_s) <= _CLOCK_S:
        return found(Part.CLOCK, State.GOOD, "doctor.clock")
    code = "doctor.clock.ahead" if ahead_s > 0 else "doctor.clock.behind"
    return found(Part.CLOCK, State.BAD, code, minutes=round(abs(ahead_s) / 60))
