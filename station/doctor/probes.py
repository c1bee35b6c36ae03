"""All probes, in the order in which they are shown."""

from station.doctor.chip import look_at_keys
from station.doctor.devices import look_at_printer, look_at_reader, look_at_service
from station.doctor.finding import Part
from station.doctor.office import (
    look_at_database,
    look_at_face,
    look_at_settings,
    look_at_space,
    look_at_supplies,
)
from station.doctor.probe import Probe, Where
from station.doctor.registry import look_at_registry
from station.doctor.surroundings import look_at_cameras, look_at_simulators

PROBES: tuple[Probe, ...] = (
    Probe((Part.SETTINGS,), Where.OFFICE, look_at_settings),
    Probe((Part.DATABASE,), Where.OFFICE, look_at_database),
    Probe((Part.SPACE,), Where.OFFICE, look_at_space),
    Probe((Part.FACE,), Where.OFFICE, look_at_face),
    Probe((Part.SERVICE,), Where.DEVICE, look_at_service),
    Probe((Part.READER,), Where.DEVICE, look_at_reader),
    Probe((Part.KEYS, Part.CERTIFICATE), Where.DEVICE, look_at_keys),
    Probe((Part.PRINTER,), Where.DEVICE, look_at_printer),
    Probe((Part.SUPPLIES,), Where.OFFICE, look_at_supplies),
    Probe((Part.REGISTRY, Part.CLOCK), Where.NETWORK, look_at_registry),
    Probe((Part.CAMERA,), Where.OFFICE, look_at_cameras),
    Probe((Part.SIMULATORS,), Where.OFFICE, look_at_simulators),
)
