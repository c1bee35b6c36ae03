"""Days, moments and numbers as a language writes them on paper, where no window is at hand.

The words of a paper stand beside what draws it, in English and French. An institution's own text may be in another
language: its days are ISO 8601.
"""

from datetime import date, datetime

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
}
LANGUAGES = tuple(_MONTHS)


def written_day(day: date, language: str) -> str:
    """A day with its month as a word: 30 September 2031."""
    if language not in _MONTHS:
        return f"{day:%Y-%m-%d}"
    return f"{day.day} {written_month(day, language)}"


def written_month(day: date, language: str) -> str:
    """A day's month and year: September 2031."""
    if language not in _MONTHS:
        return f"{day:%Y-%m}"
    return f"{_MONTHS[language].split()[day.month - 1]} {day.year}"


def written_moment(at: datetime, language: str) -> str:
    """A moment to the minute, with its zone."""
    return f"{written_day(at.date(), language)}, {at:%H:%M %Z}"


def written_number(number: float, language: str, digits: int = 0) -> str:
    """A number with so many digits after the point; thousands stand apart."""
    text = f"{number:,.{digits}f}".replace(",", "\N{NO-BREAK SPACE}")
    return text.replace(".", ",") if language == "fr" else text
