"""A card's contents by name, to be shown and compared.

Keys are told by type and version alone: a simulated card may hold keys that somebody uses elsewhere.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

from fake_reader.blocks import free_blocks
from fake_reader.configuration import FailureLimit
from fake_reader.file_types import CardFile, RecordFile, ValueFile
from fake_reader.image import Application, CardImage, Key


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where two cards differ; None where one of them has nothing there.

    Two keys of the same type and version that are not the same are told as such.
    """

    place: str
    before: str | None
    after: str | None

    def __str__(self) -> str:
        if self.before == self.after:
            return f"{self.place}: another value ({self.before})"
        return f"{self.place}: {self.before or '—'} → {self.after or '—'}"


def contents(image: CardImage) -> dict[str, str]:
    """Every place with what it holds, in a fixed order; places are paths like `application F58840/file 01/data`."""
    return {place: _shown(value) for place, value in _places(image)}


def differences(before: CardImage, after: CardImage) -> tuple[Difference, ...]:
    """What is not the same on two cards, or on one card at two times, in the order of `contents`."""
    old, new = dict(_places(before)), dict(_places(after))
    return tuple(
        Difference(place, _shown_or_none(old, place), _shown_or_none(new, place))
        for place in (*old, *(place for place in new if place not in old))
        if old.get(place) != new.get(place)
    )


def _places(image: CardImage) -> Iterator[tuple[str, object]]:
    yield "personality", image.personality
    yield "UID", image.uid
    yield "key settings", f"{image.picc_settings:02X}"
    for number, key in sorted(image.picc_keys.items()):
        yield f"key {number:02X}", key
    for setting in fields(image.configuration):
        if setting.repr:
            yield f"configuration/{setting.name.replace('_', ' ')}", getattr(image.configuration, setting.name)
    for slot in image.slots:
        yield f"DAM slot {slot.number}", f"version {slot.version:02X}, quota {slot.quota}, {slot.aid:06X}"
    for application in image.applications:
        yield from _application(application)
    for failure in image.failures:
        yield f"failures/{failure.aid:06X} key {failure.key_number:02X}", failure.count
    yield "free blocks", free_blocks(image)


def _application(application: Application) -> Iterator[tuple[str, object]]:
    name = f"application {application.aid:06X}"
    yield f"{name}/key settings", f"{application.key_settings:02X} {application.key_settings_2:02X}"
    yield f"{name}/ISO FID", None if application.iso_fid is None else f"{application.iso_fid:04X}"
    yield f"{name}/DF name", application.df_name
    yield f"{name}/DAM slot", application.dam_slot
    for number, key in enumerate(application.keys):
        yield f"{name}/key {number:02X}", key
    for file in application.files:
        for part, value in _file(file):
            yield f"{name}/file {file.number:02X}/{part}", value


def _file(file: CardFile) -> Iterator[tuple[str, object]]:
    yield "type", file.kind
    yield "mode", file.comm.name.lower()
    yield "rights", "".join(f"{octet:02X}" for octet in reversed(file.rights.to_wire()))
    yield "ISO FID", None if file.iso_fid is None else f"{file.iso_fid:04X}"
    match file:
        case ValueFile():
            yield "limits", f"{file.lower} … {file.upper}"
            yield "value", file.value
            yield "limited credit", file.limited if file.limited_enabled else "off"
        case RecordFile():
            yield "capacity", f"{file.kept} of {file.record_size} bytes"
            for number, record in enumerate(file.records):
                yield f"record {number}", record
        case _:
            yield "data", file.data


def _shown_or_none(places: Mapping[str, object], place: str) -> str | None:
    return _shown(places[place]) if place in places else None


def _shown(value: object) -> str:
    match value:
        case Key():
            return f"{value.type.name}, version {value.version:02X}"
        case FailureLimit():
            return f"{value.limit}, less {value.decrement} by each success"
        case bytes():
            return value.hex().upper()
        case None:
            return "none"
        case bool():
            return "yes" if value else "no"
        case _:
            return str(value)
