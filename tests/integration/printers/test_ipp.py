"""An IPP printer by itself: what arrives, and every fault that it reports."""

from pathlib import Path

import pytest

from print_services import IppDevice, Script, free_port, ipp_device
from station import errors
from station.printer.face import Face
from station.printer.ipp.printer import IppPrinter
from station.printer.port import Gauge, PrintOutcome


def obedient(device: IppDevice, *lines: str) -> IppPrinter:
    """A printer that reports its troubles as warnings, and here they stand at once too long."""
    device.obey()
    return IppPrinter(device.uri, "Primacy", warned_s=0.0, pause=Script(device, list(lines)))


def test_a_card_arrives_as_its_proof_byte_for_byte(device: IppDevice, face: Face) -> None:
    printer = IppPrinter(device.uri, "Primacy")
    printer.check_ready()
    printer.print_card("job-1", face)
    assert device.printed("job-1") == face.pdf()
    assert printer.outcome("job-1") is PrintOutcome.PRINTED


def test_a_job_that_the_printer_does_not_know_is_unknown(device: IppDevice) -> None:
    assert IppPrinter(device.uri, "Primacy").outcome("job-1") is PrintOutcome.UNKNOWN


@pytest.mark.parametrize(
    ("reason", "kind"),
    [
        ("media-empty", errors.PrinterCardsError),
        ("marker-supply-empty", errors.PrinterRibbonError),
        ("cover-open", errors.PrinterCoverError),
        ("media-jam", errors.PrinterJamError),
    ],
)
def test_a_fault_while_printing_is_said_and_the_card_is_found_again(
    device: IppDevice, face: Face, reason: str, kind: type[errors.PrinterError]
) -> None:
    printer = obedient(device, f"STATE: +{reason}")
    with pytest.raises(kind) as stopped:
        printer.print_card("job-1", face)
    assert stopped.value.begun, "the printer has the job: only it can say what became of the card"
    with pytest.raises(kind):
        printer.check_ready()
    device.say(f"STATE: -{reason}")
    device.say("done")
    # In another process, say: the job is known by its name.
    assert IppPrinter(device.uri, "Primacy").outcome("job-1") is PrintOutcome.PRINTED


def test_a_warning_does_not_stop_a_card(device: IppDevice, face: Face) -> None:
    printer = obedient(device, "STATE: +marker-supply-low", "done")
    printer.print_card("job-1", face)
    printer.check_ready()


def test_a_job_that_is_given_up_leaves_the_card_unknown(device: IppDevice, face: Face) -> None:
    printer = obedient(device, "fail")
    with pytest.raises(errors.PrintFailedError) as failed:
        printer.print_card("job-1", face)
    assert failed.value.begun
    assert printer.outcome("job-1") is PrintOutcome.UNKNOWN


def test_a_busy_printer_takes_no_second_card(device: IppDevice, face: Face) -> None:
    first = obedient(device, "STATE: +media-empty")
    with pytest.raises(errors.PrinterCardsError):
        first.print_card("job-1", face)
    with pytest.raises(errors.PrinterBusyError) as busy:
        first.print_card("job-2", face)
    assert not busy.value.begun
    device.say("done")


def test_a_card_that_takes_too_long_is_said(device: IppDevice, face: Face) -> None:
    device.obey()
    printer = IppPrinter(device.uri, "Primacy", patience_s=0.0)
    with pytest.raises(errors.PrinterFaultError, match="does not finish"):
        printer.print_card("job-1", face)
    device.say("done")


def test_levels_are_gauges(device: IppDevice, face: Face) -> None:
    printer = obedient(device, "ATTR: marker-names=YMCKO,Film marker-levels=20,-1 marker-low-levels=25,5", "done")
    assert printer.gauges() == ()
    printer.print_card("job-1", face)
    assert printer.gauges() == (Gauge("YMCKO", 20, 100, low=True),)


def test_a_printer_that_is_away_has_not_begun(face: Face) -> None:
    printer = IppPrinter(f"ipp://127.0.0.1:{free_port()}/ipp/print", "Primacy")
    for use in (printer.check_ready, lambda: printer.print_card("job-1", face)):
        with pytest.raises(errors.PrinterOfflineError) as away:
            use()
        assert not away.value.begun


def test_an_office_printer_is_refused(tmp_path: Path, face: Face) -> None:
    with ipp_device(tmp_path, "-2", "-f", "application/pdf", ppd=None) as office:
        printer = IppPrinter(office.uri, "Office")
        with pytest.raises(errors.PrinterUnfitError, match="no medium of a card's size"):
            printer.check_ready()
        with pytest.raises(errors.PrinterUnfitError):
            printer.print_card("job-1", face)


def test_what_is_no_printer_is_said(device: IppDevice) -> None:
    with pytest.raises(errors.NoPrinterError):
        IppPrinter(device.uri.replace("/ipp/print", "/ipp/other"), "Primacy").check_ready()
