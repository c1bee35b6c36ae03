"""The People page, put together."""

from station.gui.entries import HOLDERS
from station.gui.holders.finder import PeopleFinder
from station.gui.holders.network import AskingWorker
from station.gui.holders.roster_worker import RosterWorker
from station.gui.holders.view import HoldersPage
from station.gui.holders.worker import HoldersWorker
from station.gui.messages import Speech
from station.gui.page import DeskLinks, Page
from station.gui.photo.desk import PhotoDesk


def holders_page(speech: Speech) -> Page:
    """View and workers, each told of the other."""
    view, finder, office = HoldersPage(speech), PeopleFinder(), HoldersWorker()
    network, roster = AskingWorker(), RosterWorker()
    photo = PhotoDesk(speech, view)
    view.photo_wanted.connect(photo.ask)
    photo.kept.connect(view.look_again)
    view.searched.connect(finder.search)
    view.chosen.connect(finder.show_person)
    view.answered.connect(office.answer)
    view.withdrawn.connect(office.withdraw)
    view.corrected.connect(office.correct)
    view.erase_wanted.connect(office.erase)
    view.notice_wanted.connect(office.save_notice)
    view.copy_wanted.connect(network.copy)
    view.read_wanted.connect(roster.read)
    view.apply_wanted.connect(roster.apply)
    view.roster.readmit_wanted.connect(roster.readmit)
    finder.found.connect(view.show_found)
    finder.shown.connect(view.show_person)
    finder.asked.connect(network.ask)
    finder.failed_with.connect(view.show_problem)
    office.languages.connect(view.show_languages)
    office.changed.connect(finder.show_anew)
    office.gone.connect(finder.forget)
    office.gone.connect(view.show_gone)
    office.done.connect(view.show_done)
    office.failed_with.connect(view.show_problem)
    office.untrue.connect(view.show_untrue)
    network.shown.connect(view.show_person)
    network.copied.connect(view.show_copied)
    network.failed_with.connect(view.show_problem)
    roster.changed.connect(view.roster.show_state)
    roster.taken.connect(view.look_again)

    def join(desk: DeskLinks) -> None:
        desk.allowed.connect(view.allow)
        desk.person_wanted.connect(view.open_for)
        view.errand_over.connect(desk.person_done)

    return Page(HOLDERS, view, (finder, office, roster, network, photo.worker), join=join)
