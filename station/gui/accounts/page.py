"""The Accounts page, put together."""

from station.gui.accounts.view import AccountsPage
from station.gui.accounts.worker import AccountsWorker
from station.gui.entries import ACCOUNTS
from station.gui.messages import Speech
from station.gui.page import DeskLinks, Page


def accounts_page(speech: Speech) -> Page:
    """View and worker, each told of the other."""
    view, worker = AccountsPage(speech), AccountsWorker()
    view.look_wanted.connect(worker.look)
    view.wished.connect(worker.carry_out)
    worker.changed.connect(view.show_staff)
    worker.told.connect(view.show_outcome)

    def join(desk: DeskLinks) -> None:
        view.own_wanted.connect(desk.own_wanted)
        worker.at_work.connect(desk.at_work_changed)

    return Page(ACCOUNTS, view, (worker,), join=join)
