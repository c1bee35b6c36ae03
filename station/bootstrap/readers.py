"""Readers by name."""

import logging
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC, datetime

from station.bootstrap.simulated import SIMULATED, simulator
from station.desfire.transcript import Transcript
from station.errors import (
    InputError,
    ReaderSilentError,
)
from station.reader.observed import ObservedReader
from station.reader.port import Reader, ReaderState
from station.reader.watcher import WatchedReader
from station.settings import Settings

_log = logging.getLogger(__name__)


def open_reader(name: str | None, faults: Sequence[str] = ()) -> Reader:
    """A reader by name; `simulated[:PATH]` for the simulated one, where faults may befall it.

    A real one is watched: where it goes silent, that is said. Raises NoReaderError, NoSimulatorError, InputError.
    """
    kind, _, location = (name or "").partition(":")
    if kind == SIMULATED:
        return simulator("reader")(location or None, faults)
    if faults:
        raise InputError(what="A fault can befall a simulated reader only.", fix="Use --reader simulated:DIR with it.")
    from station.reader.pcsc import open_pcsc_reader

    reader = WatchedReader(open_pcsc_reader(name))
    reader.listen(_say_silence)
    reader.watch()
    return reader


def _say_silence(error: ReaderSilentError | None) -> None:
    """On stderr where no log is kept: whoever waits for the reader cannot say it."""
    if error is not None:
        _log.warning("%s", error)


def list_readers() -> tuple[tuple[str, ReaderState], ...]:
    """The PC/SC readers connected now, and the state of each. Raises NoServiceError."""
    from station.reader.pcsc import PcscReader, list_pcsc_readers

    return tuple((name, _state_of(PcscReader(name))) for name in list_pcsc_readers())


def _state_of(reader: Reader) -> ReaderState:
    try:
        return reader.state()
    finally:
        reader.close()


def recorded(reader: Reader, settings: Settings, closing: ExitStack) -> Reader:
    """The reader, with every exchange in the transcript that the settings name. Raises InputError."""
    if settings.transcript is None:
        return reader
    transcript = closing.enter_context(Transcript(settings.transcript, lambda: datetime.now(UTC)))
    return ObservedReader(reader, transcript.tracer)
