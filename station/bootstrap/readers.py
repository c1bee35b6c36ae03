"""Readers by name."""

import logging
from collections.abc import Generator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime

from station.bootstrap.simulated import SIMULATED, simulator
from station.desfire.transcript import Transcript
from station.errors import InputError, ReaderSilentError
from station.reader.observed import ObservedReader
from station.reader.port import Reader, ReaderState
from station.reader.watcher import WatchedReader
from station.settings import Settings

_log = logging.getLogger(__name__)


def open_reader(name: str | None, faults: Sequence[str] = ()) -> Reader:
    """A reader by name; `simulated[:PATH]` for the simulated one, where faults may befall it.

    Raises NoReaderError, NoSimulatorError, InputError.
    """
    kind, _, location = (name or "").partition(":")
    if kind == SIMULATED:
        return simulator("reader")(location or None, faults)
    if faults:
        raise InputError(what="A fault can befall a simulated reader only.", fix="Use --reader simulated:DIR with it.")
    from station.reader.pcsc import open_pcsc_reader

    return open_pcsc_reader(name)


def watched(reader: Reader) -> WatchedReader:
    """The reader; where it goes silent, that is said."""
    attentive = WatchedReader(reader)
    attentive.listen(_say_silence)
    attentive.watch()
    return attentive


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


def attended(reader: Reader, settings: Settings, closing: ExitStack) -> Reader:
    """The reader, for as long as `closing` is open.

    It is watched, and every exchange is in the transcript that the settings name. Raises FileUnwritableError.
    """
    closing.callback(reader.close)
    if settings.transcript is not None:
        transcript = closing.enter_context(Transcript(settings.transcript, lambda: datetime.now(UTC)))
        reader = ObservedReader(reader, transcript.tracer)
    reader = watched(reader)
    closing.callback(reader.rest)
    return reader


@contextmanager
def reader_at(settings: Settings, name: str | None, faults: Sequence[str] = ()) -> Generator[Reader]:
    """A reader by name, attended. Raises as open_reader and attended do."""
    with ExitStack() as closing:
        yield attended(open_reader(name, faults), settings, closing)
