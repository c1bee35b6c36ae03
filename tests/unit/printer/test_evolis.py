"""The Evolis adapter over a double of the maker's SDK."""

import inspect
from io import BytesIO

import evolis
import pytest
from evolis import ReturnCode, RibbonType, State
from PIL import Image

from evolis_double import EvolisDouble
from station import errors
from station.printer.evolis.printer import Device, EvolisPrinter, Printing
from station.printer.evolis.states import fault
from station.printer.face import Face
from station.printer.port import CardPrinter, Gauge, PrintOutcome


@pytest.fixture
def double() -> EvolisDouble:
    return EvolisDouble()


@pytest.fixture
def printer(double: EvolisDouble) -> EvolisPrinter:
    return EvolisPrinter("Primacy 2", double, double.session, "print-first")


@pytest.mark.parametrize(("port", "real"), [(Device, evolis.Connection), (Printing, evolis.PrintSession)])
def test_the_sdk_has_every_call_that_is_made(port: type, real: type) -> None:
    calls = [name for name, member in vars(port).items() if inspect.isfunction(member) and not name.startswith("_")]
    assert len(calls) >= 5
    for name in calls:
        ours, theirs = inspect.signature(getattr(port, name)), inspect.signature(getattr(real, name))
        needed = [each for each in theirs.parameters.values() if each.default is inspect.Parameter.empty]
        assert list(ours.parameters) == [each.name for each in needed], name


def test_print_encode_eject_is_one_card(printer: EvolisPrinter, double: EvolisDouble, face: Face) -> None:
    port: CardPrinter = printer
    port.check_ready()
    assert not port.holds_card()
    assert double.calls == [], "a look changes nothing"
    port.print_card("job-1", face)
    assert port.holds_card()
    assert double.out == [], "the card stays inside for the encoder"
    port.feed()
    port.eject()
    assert (double.out, double.rejected, double.inside) == (["card 1"], [], None)
    trays = ["input FEEDER", "output STANDARD", "error ERROR"]
    assert double.calls == [*trays, "print", *trays, "pos CONTACTLESS", *trays, "eject"]


def test_encode_first_prints_on_the_card_at_the_encoder(
    printer: EvolisPrinter, double: EvolisDouble, face: Face
) -> None:
    printer.feed()
    printer.print_card("job-1", face)
    printer.reject()
    assert (list(double.printed), double.rejected) == (["card 1"], ["card 1"])


def test_each_panel_gets_its_plane(printer: EvolisPrinter, double: EvolisDouble, face: Face) -> None:
    printer.print_card("job-1", face)
    planes = double.printed["card 1"]
    wanted = {
        "FRONT image": face.planes.colour,
        "FRONT black": face.planes.black,
        "FRONT overlay": face.planes.overlay,
        "BACK black": face.planes.back,
    }
    assert set(planes) == set(wanted)
    for name, plane in wanted.items():
        with Image.open(BytesIO(planes[name])) as arrived:
            assert (arrived.format, arrived.mode, arrived.size) == ("BMP", plane.mode, (1016, 648))
            assert arrived.tobytes() == plane.tobytes()
    # One bit a dot, black where there is resin: what the SDK calls "1 bit depth".
    assert int.from_bytes(planes["FRONT black"][28:30], "little") == 1


def test_a_ribbon_of_another_kind_is_refused_before_a_card_moves(
    printer: EvolisPrinter, double: EvolisDouble, face: Face
) -> None:
    double.ribbon = RibbonType.KBLACK
    with pytest.raises(errors.PrinterRibbonError) as refused:
        printer.print_card("job-1", face)
    assert not refused.value.begun
    assert double.inside is None


_M = State.Minor


@pytest.mark.parametrize(
    ("minor", "kind"),
    [
        (_M.DEF_FEEDER_EMPTY, errors.PrinterCardsError),
        (_M.DEF_RIBBON_ENDED, errors.PrinterRibbonError),
        (_M.DEF_NO_RIBBON, errors.PrinterRibbonError),
        (_M.ERR_BAD_RIBBON, errors.PrinterRibbonError),
        (_M.DEF_COVER_OPEN, errors.PrinterCoverError),
        (_M.ERR_COVER_OPEN, errors.PrinterCoverError),
        (_M.DEF_REJECT_BOX_FULL, errors.PrinterTrayError),
        (_M.ERR_MECHANICAL, errors.PrinterJamError),
        (_M.INF_PRINTING_RUNNING, errors.PrinterBusyError),
        (_M.DEF_COOLING, errors.PrinterFaultError),
        (_M.ERR_HEAD_TEMP, errors.PrinterFaultError),
    ],
)
def test_a_printer_that_stands_still_is_not_ready(
    printer: EvolisPrinter, double: EvolisDouble, minor: State.Minor, kind: type[errors.PrinterError]
) -> None:
    double.state = State(State.Major.WARNING, minor)
    with pytest.raises(kind):
        printer.check_ready()


@pytest.mark.parametrize("minor", State.Minor)
def test_every_documented_state_is_work_or_fault(minor: State.Minor) -> None:
    error = fault("P", State(State.Major.WARNING, minor))
    if minor.name.startswith(("DEF_", "ERR_")):
        assert error is not None
    if minor.name.startswith(("CFG_", "INF_RIBBON_LOW", "INF_ENCODING", "INF_SLEEP", "PRINTER_READY")):
        assert error is None


def test_a_printer_that_is_off_says_so(printer: EvolisPrinter, double: EvolisDouble, face: Face) -> None:
    double.connected = False
    for use in (printer.check_ready, printer.holds_card, printer.feed, printer.eject, printer.reject):
        with pytest.raises(errors.PrinterOfflineError):
            use()


def test_an_empty_ribbon_is_found(printer: EvolisPrinter, double: EvolisDouble) -> None:
    double.remaining = 0
    with pytest.raises(errors.PrinterRibbonError):
        printer.check_ready()


def test_without_a_reject_tray_no_card_is_begun(printer: EvolisPrinter, double: EvolisDouble, face: Face) -> None:
    double.reject_tray = False
    for use in (printer.feed, lambda: printer.print_card("job-1", face)):
        with pytest.raises(errors.PrinterUnfitError, match="no reject tray") as refused:
            use()
        assert not refused.value.begun
    assert double.inside is None


@pytest.mark.parametrize(
    ("code", "minor", "kind"),
    [
        (ReturnCode.PRINT_EMECHANICAL, _M.ERR_MECHANICAL, errors.PrinterJamError),
        (ReturnCode.PRINT_NEEDACTION, _M.ERR_RIBBON_ENDED, errors.PrinterRibbonError),
        (ReturnCode.PRINT_NEEDACTION, _M.ERR_COVER_OPEN, errors.PrinterCoverError),
        (ReturnCode.ETIMEOUT, _M.PRINTER_READY, errors.PrintFailedError),
    ],
)
def test_a_print_that_breaks_off_with_the_card_inside_leaves_its_fate_unknown(
    printer: EvolisPrinter,
    double: EvolisDouble,
    face: Face,
    code: ReturnCode,
    minor: State.Minor,
    kind: type[errors.PrinterError],
) -> None:
    printer.feed()
    double.fail("print", code, minor, major=State.Major.WARNING)
    with pytest.raises(kind) as broken:
        printer.print_card("job-1", face)
    assert broken.value.begun
    assert printer.outcome("job-1") is PrintOutcome.UNKNOWN


def test_out_of_cards_at_the_print_is_not_begun(printer: EvolisPrinter, double: EvolisDouble, face: Face) -> None:
    double.feeder.clear()
    with pytest.raises(errors.PrinterCardsError) as empty:
        printer.print_card("job-1", face)
    assert not empty.value.begun


def test_a_card_that_does_not_move_is_said(printer: EvolisPrinter, double: EvolisDouble) -> None:
    double.fail("pos CONTACTLESS", ReturnCode.CARD_ERROR, _M.ERR_FEEDER_ERROR)
    with pytest.raises(errors.PrinterJamError):
        printer.feed()
    double.mend()
    double.fail("reject", ReturnCode.CARD_ERROR, _M.PRINTER_READY, major=State.Major.READY)
    with pytest.raises(errors.PrinterFaultError, match="CARD_ERROR"):
        printer.reject()


def test_gauges_of_ribbon_and_cleaning(printer: EvolisPrinter, double: EvolisDouble) -> None:
    double.state = State(State.Major.READY, _M.INF_RIBBON_LOW)
    assert printer.gauges() == (
        Gauge("YMCKOK", 200, 200, low=True),
        Gauge("cards before cleaning", 80, 1000, low=True),
    )
