"""The Test bench page and its worker, wired."""

from station.gui.entries import TESTBENCH
from station.gui.messages import Speech
from station.gui.page import Page
from station.gui.testbench.view import BenchPage
from station.gui.testbench.worker import BenchWorker


def testbench_page(speech: Speech) -> Page:
    """For testers: the simulated reader in the hand."""
    view, worker = BenchPage(speech), BenchWorker()
    view.lifted.connect(worker.lift)
    view.laid.connect(worker.lay)
    view.blanks_wanted.connect(worker.add_blanks)
    view.switched_on.connect(worker.switch_on)
    view.switched_off.connect(worker.switch_off)
    view.save_wanted.connect(worker.save)
    worker.changed.connect(view.show_view)
    worker.refused.connect(view.show_refused)
    worker.traced.connect(view.show_line)
    return Page(TESTBENCH, view, (worker,))
