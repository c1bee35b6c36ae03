"""PC/SC with its calls scripted: every return code becomes the right error, and a stale context is made anew."""

import sys
from collections.abc import Callable
from typing import Any

import pytest

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
    ReaderSilentError,
    ServiceRestartedError,
)
from station.reader import pcsc
from station.reader.port import ReaderState

_REAL = pcsc.scard
NAME = "ACS ACR1552 PICC 00 00"
EMPTY, PRESENT = pcsc.scard.SCARD_STATE_EMPTY, pcsc.scard.SCARD_STATE_PRESENT


class Service:
    """Stands for smartcard.scard: gives what was scripted for a call, the last answer again and again."""

    def __init__(self) -> None:
        self.answers: dict[str, list[Any]] = {
            "SCardEstablishContext": [(0, "context")],
            "SCardReleaseContext": [(0,)],
            "SCardListReaders": [(0, [NAME])],
            "SCardGetStatusChange": [(0, [(NAME, PRESENT, [])])],
            "SCardConnect": [(0, "handle", 2)],
            "SCardStatus": [(0, NAME, 0, 2, [0x3B, 0x81])],
            "SCardGetAttrib": [(_REAL.SCARD_E_UNSUPPORTED_FEATURE, [])],
            "SCardTransmit": [(0, [0x91, 0x00])],
            "SCardDisconnect": [(0,)],
        }
        self.calls: list[tuple[str, tuple[Any, ...]]] = []

    def __getattr__(self, name: str) -> object:
        if name.startswith("SCARD_"):
            return getattr(_REAL, name)
        return self._call(name)

    def _call(self, name: str) -> Callable[..., object]:
        def call(*args: object) -> object:
            self.calls.append((name, args))
            script = self.answers[name]
            answer = script.pop(0) if len(script) > 1 else script[0]
            if isinstance(answer, Exception):
                raise answer
            return answer

        return call

    def count(self, name: str) -> int:
        return sum(called == name for called, _ in self.calls)


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Service:
    service = Service()
    monkeypatch.setattr(pcsc, "scard", service)
    return service


def code(name: str) -> int:
    return getattr(pcsc.scard, name)


def test_a_card_is_opened_exclusively_and_left_reset(service: Service) -> None:
    connection = pcsc.open_pcsc_reader(None).connect()
    assert (connection.reader, connection.atr, connection.simulated) == (NAME, b"\x3b\x81", False)
    assert connection.transmit(b"\x90\x60") == b"\x91\x00"
    connection.close()
    connection.close()
    arguments = dict(service.calls)
    protocols = _REAL.SCARD_PROTOCOL_T0 | _REAL.SCARD_PROTOCOL_T1
    assert arguments["SCardConnect"] == ("context", NAME, service.SCARD_SHARE_EXCLUSIVE, protocols)
    assert arguments["SCardTransmit"] == ("handle", 2, [0x90, 0x60])
    assert arguments["SCardDisconnect"] == ("handle", service.SCARD_RESET_CARD)
    assert service.count("SCardDisconnect") == 1
    with pytest.raises(CardLostError):
        connection.transmit(b"\x90\x60")


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("SCARD_E_NO_SERVICE", NoServiceError),
        ("SCARD_E_SERVICE_STOPPED", NoServiceError),
        ("SCARD_E_INVALID_HANDLE", NoServiceError),
        ("SCARD_F_COMM_ERROR", NoServiceError),
        ("SCARD_E_SHARING_VIOLATION", ReaderBusyError),
        ("SCARD_E_NO_SMARTCARD", NoCardError),
        ("SCARD_W_UNPOWERED_CARD", NoCardError),
        ("SCARD_W_UNRESPONSIVE_CARD", CardMuteError),
        ("SCARD_W_REMOVED_CARD", CardLostError),
        ("SCARD_W_UNSUPPORTED_CARD", ForeignCardError),
        ("SCARD_E_PROTO_MISMATCH", ForeignCardError),
        ("SCARD_E_UNKNOWN_READER", ReaderLostError),
        ("SCARD_E_READER_UNAVAILABLE", ReaderLostError),
        ("SCARD_F_INTERNAL_ERROR", ReaderLostError),
    ],
)
def test_connecting_that_fails(service: Service, name: str, error: type[OperatorError]) -> None:
    service.answers["SCardConnect"] = [(code(name), 0, 0)]
    with pytest.raises(error):
        pcsc.PcscReader(NAME).connect()


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        ("SCARD_W_REMOVED_CARD", CardLostError),
        ("SCARD_W_RESET_CARD", CardResetError),
        ("SCARD_E_NOT_TRANSACTED", CardLostError),
        ("SCARD_E_NO_SMARTCARD", CardLostError),
        ("SCARD_W_UNPOWERED_CARD", CardLostError),
        ("SCARD_E_INVALID_HANDLE", ServiceRestartedError),
        ("SCARD_E_SERVICE_STOPPED", ServiceRestartedError),
        ("SCARD_F_COMM_ERROR", ServiceRestartedError),
        ("SCARD_W_UNRESPONSIVE_CARD", CardMuteError),
        ("SCARD_E_READER_UNAVAILABLE", ReaderLostError),
        ("SCARD_E_SHARING_VIOLATION", ReaderBusyError),
        ("SCARD_S_SUCCESS", CardLostError),
        (SystemError("returned NULL without setting an exception"), ReaderLostError),
    ],
)
def test_transmitting_that_fails(service: Service, answer: str | Exception, error: type[OperatorError]) -> None:
    connection = pcsc.PcscReader(NAME).connect()
    service.answers["SCardTransmit"] = [answer if isinstance(answer, Exception) else (code(answer), b"")]
    with pytest.raises(error):
        connection.transmit(b"\x90\x60")


@pytest.mark.parametrize("name", ["SCARD_E_NO_SERVICE", "SCARD_E_INVALID_HANDLE"])
def test_a_service_that_has_gone_for_good(service: Service, name: str) -> None:
    connection = pcsc.PcscReader(NAME).connect()
    service.answers["SCardTransmit"] = [(code(name), b"")]
    service.answers["SCardEstablishContext"] = [(code("SCARD_E_NO_SERVICE"), 0)]
    with pytest.raises(NoServiceError):
        connection.transmit(b"\x90\x60")


def test_every_trouble_has_its_own_words() -> None:
    troubles = (
        *(NoServiceError, NoReaderError, ReaderBusyError, ReaderLostError, ReaderSilentError, ServiceRestartedError),
        *(NoCardError, CardLostError, CardResetError, CardMuteError, ForeignCardError),
    )
    assert len({error.code for error in troubles}) == len({error.what for error in troubles}) == len(troubles)
    assert len({error.fix for error in troubles}) == len(troubles)


def test_a_card_that_is_held_for_a_moment(service: Service) -> None:
    held = (code("SCARD_E_SHARING_VIOLATION"), 0, 0)
    service.answers["SCardConnect"] = [held, held, (0, "handle", 2)]
    assert pcsc.PcscReader(NAME).connect().reader == NAME
    waits = [args[1] for name, args in service.calls if name == "SCardGetStatusChange"]
    assert waits == [0, 500] * 2  # looked at, and then waited for a change
    service.answers["SCardConnect"] = [held]
    before = service.count("SCardConnect")
    with pytest.raises(ReaderBusyError):
        pcsc.PcscReader(NAME).connect()
    assert service.count("SCardConnect") - before == 4


@pytest.mark.parametrize(
    ("answer", "longest"),
    [
        ((0, list((271 - 10).to_bytes(4, sys.byteorder))), 261),
        ((0, list((65556).to_bytes(4, sys.byteorder))), 261),
        ((0, list((54).to_bytes(4, sys.byteorder))), 54),
        ((0, list[int]()), 261),
        ((0, [0, 0, 0, 0]), 261),
        ((0, list((37).to_bytes(4, sys.byteorder))), 261),
        ((0, list((38).to_bytes(4, sys.byteorder))), 38),
    ],
)
def test_the_reader_s_longest_command(service: Service, answer: tuple[int, list[int]], longest: int) -> None:
    service.answers["SCardGetAttrib"] = [answer]
    assert pcsc.PcscReader(NAME).connect().longest_command == longest


def test_an_answer_without_a_status_is_a_card_lost(service: Service) -> None:
    connection = pcsc.PcscReader(NAME).connect()
    service.answers["SCardTransmit"] = [(0, [0x91])]
    with pytest.raises(CardLostError):
        connection.transmit(b"\x90\x60")


def test_a_card_lost_while_connecting_is_let_go(service: Service) -> None:
    service.answers["SCardStatus"] = [(code("SCARD_W_REMOVED_CARD"), "", 0, 0, [])]
    with pytest.raises(CardLostError):
        pcsc.PcscReader(NAME).connect()
    assert service.count("SCardDisconnect") == 1


def test_a_stale_context_is_made_anew(service: Service) -> None:
    reader = pcsc.PcscReader(NAME)
    assert reader.state() is ReaderState.CARD
    service.answers["SCardGetStatusChange"] = [(code("SCARD_E_SERVICE_STOPPED"), []), (0, [(NAME, EMPTY, [])])]
    assert reader.state() is ReaderState.EMPTY
    assert service.count("SCardEstablishContext") == 2
    assert service.count("SCardReleaseContext") == 1
    reader.close()
    reader.close()
    assert service.count("SCardReleaseContext") == 2


def test_no_service(service: Service) -> None:
    service.answers["SCardEstablishContext"] = [(code("SCARD_E_NO_SERVICE"), 0)]
    for ask in (pcsc.list_pcsc_readers, lambda: pcsc.open_pcsc_reader(None), pcsc.PcscReader(NAME).state):
        with pytest.raises(NoServiceError):
            ask()


@pytest.mark.parametrize("name", ["SCARD_E_UNKNOWN_READER", "SCARD_E_READER_UNAVAILABLE"])
def test_a_reader_that_has_gone(service: Service, name: str) -> None:
    service.answers["SCardGetStatusChange"] = [(code(name), [])]
    reader = pcsc.PcscReader(NAME)
    assert reader.state() is ReaderState.GONE
    assert reader.wait(ReaderState.GONE, 1)
    with pytest.raises(ReaderLostError):
        reader.wait(ReaderState.CARD, 1)
    reader.dismiss()


def test_waiting(service: Service) -> None:
    timeout = (code("SCARD_E_TIMEOUT"), ())
    service.answers["SCardGetStatusChange"] = [(0, [(NAME, EMPTY, [])]), timeout, timeout, (0, [(NAME, PRESENT, [])])]
    reader = pcsc.PcscReader(NAME)
    assert reader.wait(ReaderState.CARD, 60)
    waits = [args[1] for name, args in service.calls if name == "SCardGetStatusChange"]
    assert waits == [0, 500, 500, 500]
    known = [args[2] for name, args in service.calls if name == "SCardGetStatusChange"]
    assert known[1:] == [[(NAME, EMPTY)]] * 3


def test_waiting_in_vain(service: Service) -> None:
    service.answers["SCardGetStatusChange"] = [(0, [(NAME, EMPTY, [])])]
    assert not pcsc.PcscReader(NAME).wait(ReaderState.CARD, 0)


def test_finding_a_reader(service: Service) -> None:
    other = "Alcor Link 00 00"
    service.answers["SCardListReaders"] = [(0, [NAME, other])]
    assert pcsc.open_pcsc_reader(other).name == other
    assert pcsc.open_pcsc_reader("acs acr1552").name == NAME
    with pytest.raises(InputError, match="Several readers are connected"):
        pcsc.open_pcsc_reader(None)
    with pytest.raises(InputError, match=f"Several readers begin with a: {NAME}, {other}"):
        pcsc.open_pcsc_reader("a")
    with pytest.raises(NoReaderError, match=f"No reader Omnikey is connected; there is: {NAME}, {other}"):
        pcsc.open_pcsc_reader("Omnikey")
    service.answers["SCardListReaders"] = [(code("SCARD_E_NO_READERS_AVAILABLE"), [])]
    with pytest.raises(NoReaderError, match="No reader of any kind is connected; there is: none"):
        pcsc.open_pcsc_reader(None)
