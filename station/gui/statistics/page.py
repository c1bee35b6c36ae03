"""The Statistics page put together."""

from station.gui.entries import STATISTICS
from station.gui.messages import Speech
from station.gui.page import Page
from station.gui.statistics.view import StatisticsPage
from station.gui.statistics.worker import StatisticsWorker


def statistics_page(speech: Speech) -> Page:
    """View and worker, wired."""
    view, worker = StatisticsPage(speech), StatisticsWorker()
    view.count_wanted.connect(worker.count)
    view.save_wanted.connect(worker.save)
    worker.counted.connect(view.show_counted)
    worker.saved.connect(view.show_saved)
    worker.refused.connect(view.show_problem)
    return Page(STATISTICS, view, (worker,))
