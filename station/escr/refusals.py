"""From an answer that is no success to the error it means.

ESC-R's own codes come first, whatever the status (EsupPortail/esup-sgc, ApiEscService.java): ER-0002 the card exists,
ER-0019 the person exists for this organisation, SE-0000 access denied. Every other code is told by its status.
"""

import re
from collections.abc import Collection, Iterable
from email.utils import parsedate_to_datetime
from math import ceil
from time import time

from pydantic import ValidationError

from station.errors import (
    RegistryBusyError,
    RegistryConflictError,
    RegistryDeniedError,
    RegistryDownError,
    RegistryError,
    RegistryExistsError,
    RegistryForbiddenError,
    RegistryGoneError,
    RegistryKeyError,
    RegistryNotFoundError,
    RegistryRedirectError,
    RegistryRefusedError,
)
from station.errors.foreign import misfits
from station.escr.records import CardUpdate, PersonOrganisationUpdate, PersonUpdate, Problem

CARD_EXISTS = "ER-0002"
PERSON_EXISTS = "ER-0019"
ACCESS_DENIED = "SE-0000"

_MESSAGE_LENGTH = 200
_MINUTE_S, _HOUR_S = 60, 3600
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_FIELDS = {
    field.alias
    for record in (CardUpdate, PersonOrganisationUpdate, PersonUpdate)
    for field in record.model_fields.values()
    if field.alias
}


def refusal(
    *, host: str, subject: str, status: int, body: bytes, target: str, wait: str = "", private: Collection[str]
) -> RegistryError:
    """The error for an answer with this status.

    `target` is where a redirect points, `wait` the header Retry-After. What ESC-R says is quoted, in one line of at
    most 200 characters, with every string of `private` (the key, names, e-mail) masked.
    """
    problem = _problem(body, private)
    detail = f"“{told}”" if (told := _detail(problem)) else ""
    if problem.code == ACCESS_DENIED:
        return RegistryDeniedError(host=host, subject=subject, detail=detail)
    if problem.code in (CARD_EXISTS, PERSON_EXISTS):
        return RegistryExistsError(host=host, subject=subject, found=detail)
    after = f", {detail}" if detail else ""
    match status:
        case 401:
            return RegistryKeyError(host=host, detail=after)
        case 403:
            return RegistryForbiddenError(host=host, detail=after)
        case 404:
            return RegistryNotFoundError(host=host, subject=subject, detail=f" ({detail})" if detail else "")
        case 409:
            return RegistryConflictError(host=host, subject=subject, found=detail or "it does not say what")
        case 410:
            return RegistryGoneError(host=host, subject=subject)
        case 429:
            return RegistryBusyError(host=host, seconds=_seconds(wait), detail=after)
        case _ if status < 400:
            return RegistryRedirectError(host=host, status=status, target=target or "nowhere")
        case _ if status >= 500 or status == 408:
            return RegistryDownError(host=host, status=status, detail=after)
        case _:
            field = _field(problem.message)
            return RegistryRefusedError(host=host, subject=subject, status=status, detail=after, field=field)


def _seconds(wait: str) -> int:
    """Retry-After in seconds, or as a date (RFC 9110, 10.2.3); where it tells no time to come, a minute.

    At most an hour.
    """
    if wait.isascii() and wait.isdecimal():
        return min(int(wait), _HOUR_S)
    try:
        until = parsedate_to_datetime(wait)
    except ValueError:
        return _MINUTE_S
    left = ceil(until.timestamp() - time())
    return min(left, _HOUR_S) if left > 0 else _MINUTE_S


def faults(error: ValidationError) -> str:
    """What does not hold in a record, by field and never by value: `page.totalPages: Field required`."""
    return misfits(error.errors(include_url=False, include_input=False))


def _problem(body: bytes, private: Collection[str]) -> Problem:
    try:
        problem = Problem.model_validate_json(body)
    except ValidationError:
        return Problem()
    return Problem(code=_line(problem.code, private), message=_line(problem.message, private))


def _line(text: str, private: Iterable[str]) -> str:
    for value in sorted(filter(None, private), key=len, reverse=True):
        text = re.sub(re.escape(value), "…", text, flags=re.IGNORECASE)
    return _CONTROL.sub(" ", text).strip()[:_MESSAGE_LENGTH]


def _detail(problem: Problem) -> str:
    return ": ".join(filter(None, (problem.code, problem.message)))


def _field(message: str) -> str:
    """The field that a message names: the last one, as in `personOrganisationUpdateViews.email`, in its full length."""
    said = message.casefold()
    named = [(said.rindex(name.casefold()) + len(name), len(name), name) for name in _FIELDS if name.casefold() in said]
    return max(named)[2] if named else "not named"
