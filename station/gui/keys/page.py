"""The Keys page and its workers, wired."""

from station.gui.entries import KEYS
from station.gui.keys.audit_worker import AuditWorker
from station.gui.keys.roll_worker import RollWorker
from station.gui.keys.tickets_worker import DelegateWorker, TicketsWorker
from station.gui.keys.view import KeysPage
from station.gui.keys.worker import KeysWorker
from station.gui.messages import Speech
from station.gui.page import Page


def keys_page(speech: Speech) -> Page:
    """For technicians: which keys there are, new ones, and their way onto cards in use."""
    view, keys, roll = KeysPage(speech), KeysWorker(), RollWorker()
    audit, tickets, delegate = AuditWorker(), TicketsWorker(), DelegateWorker()
    keys.changed.connect(view.show_view)
    keys.done.connect(view.keys.show_outcome)
    view.keys.wished.connect(keys.change)
    view.roll.begun.connect(roll.begin)
    view.roll.ended.connect(roll.finish)
    view.roll.freed.connect(roll.free)
    view.roll.counted.connect(keys.look)
    roll.changed.connect(view.roll.show_batch)
    view.audit.look_wanted.connect(audit.look)
    view.audit.verify_wanted.connect(audit.verify)
    audit.changed.connect(view.audit.show_view)
    keys.done.connect(view.tickets.show_change)
    view.tickets.wished.connect(keys.change)
    view.tickets.carry_out.connect(tickets.carry_out)
    view.tickets.take.connect(tickets.take_in)
    view.tickets.meet.connect(tickets.meet)
    view.tickets.certificate_wanted.connect(tickets.write_certificate)
    view.tickets.look_wanted.connect(tickets.look)
    view.tickets.begun.connect(delegate.begin)
    view.tickets.ended.connect(delegate.finish)
    view.tickets.freed.connect(delegate.free)
    tickets.changed.connect(view.tickets.show_view)
    tickets.done.connect(view.tickets.show_outcome)
    delegate.changed.connect(view.tickets.show_batch)
    return Page(KEYS, view, (keys, roll, audit, tickets, delegate))
