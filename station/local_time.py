"""The desk's own time. A person's last day ends when the day ends where the desk stands.

Journal, audit and outbox keep moments, in UTC; which day it is, is asked here.
"""

from datetime import UTC, date, datetime, time, timedelta


def local_now() -> datetime:
    """Now, with this computer's zone."""
    return datetime.now().astimezone()


def local_day(moment: datetime) -> date:
    """The day that a moment with a zone falls on here."""
    return moment.astimezone().date()


def days_here(first: date, last: date) -> tuple[datetime, datetime]:
    """The moment at which the first of some days begins here, and the one at which the last of them is over.

    A day has 23 or 25 hours where the clock is changed.
    """
    return _begin(first), _begin(last + timedelta(days=1) if last < date.max else last)


def _begin(day: date) -> datetime:
    """Of days that no zone of this computer reaches (the calendar's first, for "ever"), UTC's."""
    midnight = datetime.combine(day, time())
    try:
        return midnight.astimezone()
    except (ValueError, OverflowError, OSError):
        return midnight.replace(tzinfo=UTC)
