"""What media names and state reasons mean."""

import socket

import pytest

from station import errors
from station.printer.ipp import client
from station.printer.ipp.media import card_medium
from station.printer.ipp.names import open_ipp, open_queue
from station.printer.ipp.reasons import fault


@pytest.mark.parametrize(
    "name",
    [
        "iso_id-1_53.98x85.6mm",
        "custom_54x85.6mm_54x85.6mm",
        "oe_cr80_2.125x3.375in",
        "custom_86.02x54.86mm_86.02x54.86mm",
    ],
)
def test_a_card_is_known_by_its_size(name: str) -> None:
    assert card_medium(["iso_a4_210x297mm", name, "na_index-3x5_3x5in"]) == name


def test_the_closest_medium_is_taken() -> None:
    assert card_medium(["custom_55x86mm_55x86mm", "iso_id-1_53.98x85.6mm"]) == "iso_id-1_53.98x85.6mm"


@pytest.mark.parametrize(
    "names", [[], ["iso_a4_210x297mm", "na_letter_8.5x11in"], ["om_small-photo_100x150mm", "auto"]]
)
def test_paper_is_no_card(names: list[str]) -> None:
    assert card_medium(names) is None


@pytest.mark.parametrize(
    ("reason", "kind"),
    [
        ("media-empty", errors.PrinterCardsError),
        ("media-needed-error", errors.PrinterCardsError),
        ("media-jam", errors.PrinterJamError),
        ("cover-open-error", errors.PrinterCoverError),
        ("marker-supply-empty", errors.PrinterRibbonError),
        ("marker-print-ribbon-missing-error", errors.PrinterRibbonError),
        ("output-area-full", errors.PrinterTrayError),
        ("paused", errors.PrinterPausedError),
        ("offline", errors.PrinterOfflineError),
    ],
)
def test_an_error_counts_while_the_printer_still_runs(reason: str, kind: type[errors.PrinterError]) -> None:
    assert type(fault("P", [reason], stopped=False, warnings=False)) is kind


@pytest.mark.parametrize("reasons", [[], ["none"], ["media-low-warning"], ["cover-open-report"], ["strange-thing"]])
def test_what_does_not_hinder_a_card_is_no_fault(reasons: list[str]) -> None:
    assert fault("P", reasons, stopped=False, warnings=True) is None


def test_a_warning_counts_when_asked_for() -> None:
    assert fault("P", ["media-empty-warning"], stopped=False, warnings=False) is None
    assert isinstance(fault("P", ["media-empty-warning"], stopped=False, warnings=True), errors.PrinterCardsError)


def test_a_stop_is_always_a_fault() -> None:
    assert isinstance(fault("P", ["none"], stopped=True, warnings=False), errors.PrinterPausedError)
    assert isinstance(fault("P", ["cover-open-report"], stopped=True, warnings=False), errors.PrinterCoverError)
    strange = fault("P", ["strange-thing-warning", "media-low"], stopped=True, warnings=False)
    assert strange is not None
    assert strange.happened == "The printer P reports: strange-thing, media-low."


@pytest.mark.parametrize(
    ("queue", "name"), [("cards", "cups:cards"), ("cards@print.example:6310", "cups:cards@print.example:6310")]
)
def test_a_queue_is_called_as_the_operator_typed_it(queue: str, name: str) -> None:
    assert open_queue(queue).name == name


@pytest.mark.parametrize("address", ["ipp://", "ipp:///ipp/print", "ipp://host:port/ipp/print"])
def test_a_broken_address_is_refused(address: str) -> None:
    with pytest.raises(errors.InputError, match="not a printer's address"):
        open_ipp(address)


@pytest.mark.parametrize(
    "address", ["ipp://u:secret@host/ipp/print", "ipps://secret@host", "ipp://u:secret@host:port/"]
)
def test_an_address_with_a_password_is_refused_and_not_said_back(address: str) -> None:
    with pytest.raises(errors.InputError, match="no user and no password") as refused:
        open_ipp(address)
    assert "secret" not in f"{refused.value} {refused.value.problem}"


@pytest.mark.parametrize("look", ["check_ready", "gauges"])
def test_a_silent_printer_is_not_waited_for_when_it_is_only_looked_at(
    look: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "_LOOK_S", 0.05)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        printer = open_ipp(f"ipp://127.0.0.1:{silent.getsockname()[1]}/ipp/print", "Primacy")
        with pytest.raises(errors.PrinterOfflineError, match="it does not answer") as away:
            getattr(printer, look)()
    assert away.value.begun  # something listens there: what it has made of it is not known
