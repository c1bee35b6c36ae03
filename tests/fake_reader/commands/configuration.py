"""SetConfiguration: `5C option data`, after the PICC master key (options: proxmark3, liblogicalaccess, libfreefare).

What is set in options 00 and 04 stays set (libfreefare's manual pages for 00; for 04 unverified). Options 06 (DF name)
and others are not modelled: 9E.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from fake_reader.card import Card, number, require_length
from fake_reader.commands.command import Command, in_full
from fake_reader.configuration import MAX_ATS, Configuration, FailureLimit
from fake_reader.image import MASTER_KEY
from fake_reader.messaging.port import Way
from fake_reader.personality import Generation
from fake_reader.status import Refusal, Status

_KEY_LENGTH = 24


def set_configuration(card: Card, data: bytes) -> bytes:
    """Takes effect at once, but for random UID and ATS, which show from the next activation on."""
    if not data:
        raise Refusal(Status.LENGTH)
    card.require_picc_level()
    card.require_key(MASTER_KEY)
    option, content = data[0], data[1:]
    known = _OPTIONS.get(option)
    if known is None or known.since > card.personality.generation:
        raise Refusal(Status.PARAMETER)
    configuration = known.apply(card.image.configuration, content)
    card.memory.write(replace(card.image, configuration=configuration))
    return b""


def _picc(before: Configuration, data: bytes) -> Configuration:
    """Bit 0: FormatPICC off; bit 1: random UID. Proximity check and virtual card (bits 2, 3) are not modelled."""
    require_length(data, 1)
    if data[0] & ~0x03:
        raise Refusal(Status.PARAMETER)
    return replace(
        before,
        format_disabled=before.format_disabled or bool(data[0] & 1),
        random_uid=before.random_uid or bool(data[0] & 2),
    )


def _default_key(before: Configuration, data: bytes) -> Configuration:
    """24 bytes of key, filled with zeros, and its version."""
    require_length(data, _KEY_LENGTH + 1)
    return replace(before, default_key=data[:_KEY_LENGTH], default_version=data[_KEY_LENGTH])


def _ats(before: Configuration, data: bytes) -> Configuration:
    """The ATS, its length first."""
    if not 1 < len(data) <= MAX_ATS or data[0] != len(data):
        raise Refusal(Status.LENGTH)
    return replace(before, ats=data)


def _sak(before: Configuration, data: bytes) -> Configuration:
    require_length(data, 2)
    return replace(before, sak=data)


def _messaging(before: Configuration, data: bytes) -> Configuration:
    """Second byte: bit 0 D40 off, bit 1 EV1 off, bit 2 chained writing of EV2 off."""
    require_length(data, 2)
    if data[0] or data[1] & ~0x07:
        raise Refusal(Status.PARAMETER)
    return replace(
        before,
        d40_disabled=before.d40_disabled or bool(data[1] & 1),
        ev1_disabled=before.ev1_disabled or bool(data[1] & 2),
        chained_writing_disabled=before.chained_writing_disabled or bool(data[1] & 4),
    )


def _capabilities(before: Configuration, data: bytes) -> Configuration:
    require_length(data, 10)
    return replace(before, capabilities=data)


def _failures(before: Configuration, data: bytes) -> Configuration:
    """Enabled, limit (2), decrement (2); 00 FFFF FFFF switches the counter off."""
    require_length(data, 5)
    limit = FailureLimit(number(data[1:3]), number(data[3:5])) if data[0] & 1 else None
    if limit is not None and not limit.limit:
        raise Refusal(Status.PARAMETER)
    return replace(before, failure_limit=limit)


@dataclass(frozen=True, slots=True)
class _Option:
    since: Generation
    apply: Callable[[Configuration, bytes], Configuration]


_OPTIONS = {
    0x00: _Option(Generation.EV1, _picc),
    0x01: _Option(Generation.EV1, _default_key),
    0x02: _Option(Generation.EV1, _ats),
    0x03: _Option(Generation.EV2, _sak),
    0x04: _Option(Generation.EV2, _messaging),
    0x05: _Option(Generation.EV2, _capabilities),
    0x0A: _Option(Generation.EV2, _failures),
}
COMMANDS = {0x5C: Command(set_configuration, mode=in_full, header=1, way=Way.IN, needs_session=True)}
