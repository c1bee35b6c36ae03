"""CUPS queues: what comes out at their other end, and what becomes of a job that does not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from print_services import PPD, Cups, NetworkPort, free_port
from station import errors
from station.printer.face import Face
from station.printer.ipp.printer import IppPrinter
from station.printer.port import PrintOutcome

Queue = Callable[..., IppPrinter]


@pytest.fixture
def queue(scheduler: Cups, request: pytest.FixtureRequest) -> Queue:
    """Makes a queue of this test's own."""
    name = f"q{abs(hash(request.node.nodeid))}"

    def make(device: str, *options: str, patience_s: float = 60.0) -> IppPrinter:
        scheduler.queue(name, device, *(options or ("-m", "raw")))
        return IppPrinter(f"ipp://{scheduler.server}/printers/{name}", name, patience_s=patience_s)

    return make


def test_a_raw_queue_hands_the_card_on_byte_for_byte(queue: Queue, port: NetworkPort, face: Face) -> None:
    printer = queue(f"socket://127.0.0.1:{port.port}")
    printer.check_ready()
    printer.print_card("job-1", face)
    assert port.documents == [face.pdf()]
    assert printer.outcome("job-1") is PrintOutcome.PRINTED
    assert printer.outcome("job-2") is PrintOutcome.UNKNOWN


def test_a_queue_with_a_driver_gets_the_card_s_own_medium(
    queue: Queue, scheduler: Cups, port: NetworkPort, face: Face, tmp_path: Path
) -> None:
    (tmp_path / "card.ppd").write_text(PPD)
    printer = queue(f"socket://127.0.0.1:{port.port}", "-P", str(tmp_path / "card.ppd"))
    printer.check_ready()
    printer.print_card("job-1", face)
    assert port.documents == [face.pdf()]


def test_a_paused_queue_is_not_printed_to(queue: Queue, scheduler: Cups, port: NetworkPort, face: Face) -> None:
    printer = queue(f"socket://127.0.0.1:{port.port}")
    scheduler.run("cupsdisable", printer.name)
    with pytest.raises(errors.PrinterPausedError):
        printer.check_ready()
    with pytest.raises(errors.PrinterPausedError) as paused:
        printer.print_card("job-1", face)
    assert paused.value.begun, "the queue has the job, and prints it as soon as it goes on"
    scheduler.run("cupsenable", printer.name)
    assert printer.outcome("job-1") is PrintOutcome.PRINTED
    assert len(port.documents) == 1


def test_a_queue_that_takes_no_jobs_has_not_begun(queue: Queue, scheduler: Cups, port: NetworkPort, face: Face) -> None:
    printer = queue(f"socket://127.0.0.1:{port.port}")
    scheduler.run("cupsreject", printer.name)
    with pytest.raises(errors.PrinterPausedError):
        printer.check_ready()
    with pytest.raises(errors.PrinterPausedError) as refused:
        printer.print_card("job-1", face)
    assert not refused.value.begun


def test_a_job_that_was_taken_back_before_its_turn_is_not_printed(
    queue: Queue, scheduler: Cups, port: NetworkPort, face: Face
) -> None:
    printer = queue(f"socket://127.0.0.1:{port.port}")
    scheduler.run("cupsdisable", printer.name)
    with pytest.raises(errors.PrinterPausedError):
        printer.print_card("job-1", face)
    scheduler.run("cancel", "-a", printer.name)
    assert printer.outcome("job-1") is PrintOutcome.NOT_PRINTED


def test_a_job_that_vanished_is_unknown(queue: Queue, scheduler: Cups, port: NetworkPort, face: Face) -> None:
    printer = queue(f"socket://127.0.0.1:{port.port}")
    printer.print_card("job-1", face)
    scheduler.run("cancel", "-a", "-x", printer.name)
    assert printer.outcome("job-1") is PrintOutcome.UNKNOWN


def test_a_printer_that_is_off_behind_its_queue_is_said_in_the_queue_s_words(queue: Queue, face: Face) -> None:
    printer = queue(f"socket://127.0.0.1:{free_port()}", patience_s=1.5)
    printer.check_ready()
    with pytest.raises(errors.PrinterError) as away:
        printer.print_card("job-1", face)
    assert away.value.begun


def test_a_queue_that_does_not_exist_is_said(scheduler: Cups) -> None:
    with pytest.raises(errors.NoPrinterError):
        IppPrinter(f"ipp://{scheduler.server}/printers/nobody", "nobody").check_ready()
