"""PC/SC through pyscard's low-level calls. The only file that imports `smartcard`.

The card is opened exclusively straight away: shared access lets the operating system put its own commands between
chained frames (node-pcsclite issue 103). The context is this file's own and is made anew after the service has gone and
come back (pyscard issues 27, 74, 75). Every wait is short, so that whoever waits can stop.

Operating systems and agents look at a card when it arrives, and hold it for a moment: who finds it held waits for it to
be let go, a few times, before saying that it is busy.
"""

import sys
import time
from collections.abc import Callable
from typing import Any, TypeVar, cast

from smartcard import scard as _untyped

from station.errors import (
    CardLostError,
    CardMuteError,
    CardResetError,
    ForeignCardError,
    InputError,
    NoCardError,
    NoReaderError,
    NoServiceError,
    OperatorError,
    ReaderBusyError,
    ReaderLostError,
    ServiceRestartedError,
)
from station.reader.naming import find_moved
from station.reader.port import LONGEST_SHORT_APDU, ReaderState

LONGEST_WAIT_MS = 500
_TRIES = 4
_AUTHENTICATION = 38
_SHORTEST_ANSWER = 2

# pyscard has no types: each call gives a tuple that begins with the return code.
scard = cast(Any, _untyped)
_Answer = TypeVar("_Answer", bound=tuple[Any, ...])

# What a return code means; any other is ReaderLostError. While talking to a card, "no card" means that it was lost.
_ERRORS: dict[int, type[OperatorError]] = {
    scard.SCARD_E_NO_SERVICE: NoServiceError,
    scard.SCARD_E_SERVICE_STOPPED: NoServiceError,
    scard.SCARD_F_COMM_ERROR: NoServiceError,
    scard.SCARD_E_SHARING_VIOLATION: ReaderBusyError,
    scard.SCARD_E_NO_SMARTCARD: NoCardError,
    scard.SCARD_W_UNPOWERED_CARD: NoCardError,
    scard.SCARD_W_UNRESPONSIVE_CARD: CardMuteError,
    scard.SCARD_W_REMOVED_CARD: CardLostError,
    scard.SCARD_W_RESET_CARD: CardResetError,
    scard.SCARD_E_NOT_TRANSACTED: CardLostError,
    scard.SCARD_E_UNKNOWN_READER: ReaderLostError,
    scard.SCARD_E_READER_UNAVAILABLE: ReaderLostError,
    scard.SCARD_W_UNSUPPORTED_CARD: ForeignCardError,
    scard.SCARD_E_PROTO_MISMATCH: ForeignCardError,
}
# After these the context is of no more use, even when the service is back.
_STALE = frozenset(
    {
        scard.SCARD_E_NO_SERVICE,
        scard.SCARD_E_SERVICE_STOPPED,
        scard.SCARD_E_INVALID_HANDLE,
        scard.SCARD_F_COMM_ERROR,
    }
)


def list_pcsc_readers() -> tuple[str, ...]:
    """The names of the readers connected now. Raises NoServiceError."""
    context = _Context()
    try:
        return context.readers()
    finally:
        context.close()


def open_pcsc_reader(name: str | None) -> "PcscReader":
    """A reader by name, as it is or with another number, or by the beginning of its name; None: the only one.

    Raises NoServiceError, NoReaderError, and InputError where several could be meant.
    """
    present = list_pcsc_readers()
    found = _meant(name, present)
    if not found:
        raise NoReaderError(wanted=name or "of any kind", present=", ".join(present) or "none")
    if len(found) > 1:
        what = f"Several readers begin with {name}" if name else "Several readers are connected"
        raise InputError(what=f"{what}: {', '.join(found)}.", fix="Name one with --reader.")
    return PcscReader(found[0])


def _meant(name: str | None, present: tuple[str, ...]) -> list[str]:
    if name is None:
        return list(present)
    if exact := [one for one in present if one == name]:
        return exact
    moved = find_moved(name, present)
    return [moved] if moved else [one for one in present if one.lower().startswith(name.lower())]


class PcscReader:
    """A Reader of the PC/SC service, followed to its new name when it comes back under another number.

    All calls come from one thread.
    """

    simulated = False

    def __init__(self, name: str) -> None:
        self._name = name
        self._context = _Context()

    @property
    def name(self) -> str:
        """See Reader."""
        return self._name

    def state(self) -> ReaderState:
        """See Reader. Raises NoServiceError."""
        return _meaning(self._flags(scard.SCARD_STATE_UNAWARE, 0))

    def wait(self, state: ReaderState, timeout_s: float) -> bool:
        """See Reader. Raises ReaderLostError, NoServiceError."""
        deadline = time.monotonic() + timeout_s
        flags = self._flags(scard.SCARD_STATE_UNAWARE, 0)
        while _meaning(flags) is not state:
            if _meaning(flags) is ReaderState.GONE:
                raise ReaderLostError(reader=self._name)
            left_ms = int((deadline - time.monotonic()) * 1000)
            if left_ms <= 0:
                return False
            flags = self._flags(flags, min(left_ms, LONGEST_WAIT_MS))
        return True

    def connect(self) -> "PcscConnection":
        """See Reader. Raises also NoServiceError, CardMuteError, ForeignCardError."""
        code, handle, protocol = self._connect()
        for _ in range(_TRIES - 1):
            if code != scard.SCARD_E_SHARING_VIOLATION:
                break
            self._flags(self._flags(scard.SCARD_STATE_UNAWARE, 0), LONGEST_WAIT_MS)
            code, handle, protocol = self._connect()
        _check(code, self._name)
        code, _, _, _, atr = scard.SCardStatus(handle)
        if code != scard.SCARD_S_SUCCESS:
            scard.SCardDisconnect(handle, scard.SCARD_LEAVE_CARD)
            _check(code, self._name)
        return PcscConnection(self._name, handle, protocol, bytes(atr))

    def _connect(self) -> tuple[int, object, int]:
        protocols = scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1
        return self._context.call(
            lambda context: scard.SCardConnect(context, self._name, scard.SCARD_SHARE_EXCLUSIVE, protocols)
        )

    def dismiss(self) -> None:
        """See Reader: at a desk reader a person takes the card away."""

    def close(self) -> None:
        """See Reader."""
        self._context.close()

    def _flags(self, known: int, wait_ms: int) -> int:
        """The reader's state bits, waiting at most so long for them to differ from `known`."""
        code, states = self._context.call(
            lambda context: scard.SCardGetStatusChange(context, wait_ms, [(self._name, known)])
        )
        if code == scard.SCARD_E_TIMEOUT:
            return known
        if code in (scard.SCARD_E_UNKNOWN_READER, scard.SCARD_E_READER_UNAVAILABLE):
            return self._flags_elsewhere()
        _check(code, self._name)
        return states[0][1]

    def _flags_elsewhere(self) -> int:
        """The state bits where the reader is now, if it is anywhere."""
        moved = find_moved(self._name, self._context.readers())
        if moved is None or moved == self._name:
            return scard.SCARD_STATE_UNKNOWN
        self._name = moved
        return self._flags(scard.SCARD_STATE_UNAWARE, 0)


class PcscConnection:
    """An exclusive connection to a card in a PC/SC reader."""

    simulated = False

    def __init__(self, reader: str, handle: object, protocol: int, atr: bytes) -> None:
        self._reader = reader
        self._handle: object | None = handle
        self._protocol = protocol
        self._atr = atr
        self._longest_command = _longest_command(handle)

    @property
    def reader(self) -> str:
        """See CardConnection."""
        return self._reader

    @property
    def atr(self) -> bytes:
        """See CardConnection."""
        return self._atr

    @property
    def longest_command(self) -> int:
        """See CardConnection. As the reader's driver says, where it does."""
        return self._longest_command

    def transmit(self, apdu: bytes) -> bytes:
        """See CardConnection. Raises also CardResetError, NoServiceError, ServiceRestartedError.

        A connection closed is a card lost.
        """
        if self._handle is None:
            raise CardLostError(reader=self._reader)
        try:
            code, answer = scard.SCardTransmit(self._handle, self._protocol, list(apdu))
        except SystemError as error:
            # pyscard's C code fails so when the service goes away in the middle (pyscard issue 223).
            raise ReaderLostError(reader=self._reader) from error
        if code in _STALE:
            raise ServiceRestartedError(reader=self._reader) if _service_answers() else NoServiceError
        _check(code, self._reader, talking=True)
        if len(answer) < _SHORTEST_ANSWER:
            # The service reports success without an answer when the card hangs and then goes.
            raise CardLostError(reader=self._reader)
        return bytes(answer)

    def close(self) -> None:
        """See CardConnection. The card is reset, so that nobody finds it authenticated."""
        handle, self._handle = self._handle, None
        if handle is not None:
            scard.SCardDisconnect(handle, scard.SCARD_RESET_CARD)


class _Context:
    """The service's context: made when first needed, and anew when it has gone stale."""

    def __init__(self) -> None:
        self._handle: object | None = None

    def readers(self) -> tuple[str, ...]:
        """Names of the readers. Raises NoServiceError."""
        code, names = self.call(lambda context: scard.SCardListReaders(context, []))
        if code == scard.SCARD_E_NO_READERS_AVAILABLE:
            return ()
        _check(code, "")
        return tuple(names)

    def call(self, ask: Callable[[object], _Answer]) -> _Answer:
        """Calls what takes the context; once more with a new one where this was stale. Raises NoServiceError."""
        for _ in range(2):
            answer = ask(self._open())
            if answer[0] not in _STALE:
                return answer
            self.close()
        raise NoServiceError

    def close(self) -> None:
        """Lets the context go."""
        handle, self._handle = self._handle, None
        if handle is not None:
            scard.SCardReleaseContext(handle)

    def _open(self) -> object:
        if self._handle is None:
            code, handle = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
            if code != scard.SCARD_S_SUCCESS:
                raise NoServiceError
            self._handle = handle
        return self._handle


def _longest_command(handle: object) -> int:
    """What the driver tells (CCID: its longest message without the head), at most a short APDU.

    A driver that tells of less than an authentication takes is not believed.
    """
    code, octets = scard.SCardGetAttrib(handle, scard.SCARD_ATTR_MAXINPUT)
    told = int.from_bytes(bytes(octets), sys.byteorder) if code == scard.SCARD_S_SUCCESS else 0
    return min(told, LONGEST_SHORT_APDU) if told >= _AUTHENTICATION else LONGEST_SHORT_APDU


def _service_answers() -> bool:
    context = _Context()
    try:
        context.readers()
    except NoServiceError:
        return False
    finally:
        context.close()
    return True


def _meaning(flags: int) -> ReaderState:
    if flags & (scard.SCARD_STATE_UNKNOWN | scard.SCARD_STATE_UNAVAILABLE):
        return ReaderState.GONE
    return ReaderState.CARD if flags & scard.SCARD_STATE_PRESENT else ReaderState.EMPTY


def _check(code: int, reader: str, *, talking: bool = False) -> None:
    if code == scard.SCARD_S_SUCCESS:
        return
    error = _ERRORS.get(code, ReaderLostError)
    if talking and error is NoCardError:
        error = CardLostError
    if error is ForeignCardError:
        raise ForeignCardError(found="the reader cannot talk to it")
    raise error(reader=reader)
