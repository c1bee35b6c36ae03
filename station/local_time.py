"""The desk's own time. A person's last day ends when the day ends where the desk stands.

Journal, audit and outbox keep moments, in UTC; which day it is, is asked here.
"""

from datetime import date, datetime


def local_now() -> datetime:
    """Now, with this computer's zone."""
    return datetime.now().astimezone()


def local_day(moment: datetime) -> date:
    """The day that a moment with a zone falls on here."""
    return moment.astimezone().date()
