"""A problem as the three columns that cards and messages keep it in."""

from typing import Any

from sqlalchemy import Row

from station.model.card import Problem


def problem_columns(problem: Problem | None) -> dict[str, str | None]:
    """The values of `problem_code`, `problem_what`, `problem_fix`."""
    if problem is None:
        return {"problem_code": None, "problem_what": None, "problem_fix": None}
    return {"problem_code": problem.code, "problem_what": problem.what, "problem_fix": problem.fix}


def problem_of(row: Row[Any]) -> Problem | None:
    """The problem of a row, if it has one."""
    return Problem(row.problem_code, row.problem_what, row.problem_fix) if row.problem_code else None
