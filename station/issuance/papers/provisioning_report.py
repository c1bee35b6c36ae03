"""The report of a batch of blanks: a CSV that grows with every card, and a PDF at the end."""

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from station.errors import ReportUnwrittenError
from station.errors.foreign import refused
from station.growing_file import GrowingFile
from station.issuance.papers.sheet import Block, Heading, Row, write_sheet
from station.issuance.provisioning import Tap, Verdict
from station.model.card import Problem
from station.model.written import written_moment
from station.named_file import write_file, writing

_COLUMNS = ("time", "uid", "card", "result", "code", "reason", "seconds")
_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "title": "Blank cards",
        "institution": "Institution",
        "date": "Date",
        "recipe": "Recipe",
        "cards": "Card by card",
        "unknown": "UID not known",
        Verdict.READY.value: "Made blank",
        Verdict.ALREADY.value: "Was blank already",
        Verdict.AGAIN.value: "To be placed again",
        Verdict.REJECTED.value: "Put aside",
    },
    "fr": {
        "title": "Cartes vierges",
        "institution": "Établissement",
        "date": "Date",
        "recipe": "Recette",
        "cards": "Carte par carte",
        "unknown": "UID inconnu",
        Verdict.READY.value: "Préparée",
        Verdict.ALREADY.value: "Déjà vierge",
        Verdict.AGAIN.value: "À reposer",
        Verdict.REJECTED.value: "Mise de côté",
    },
}


def _as_it_is(problem: Problem) -> str:
    return problem.what


class BatchReport:
    """Writes each tap down before the next card is touched.

    `now` gives the time with its zone; `said` puts a reason into the reader's language. Columns, results and codes are
    for programs, and the same in all of them.
    """

    def __init__(self, path: Path, now: Callable[[], datetime], said: Callable[[Problem], str] = _as_it_is) -> None:
        """Goes on at the file's end. Raises FileUnwritableError."""
        self._now, self._said = now, said
        self._file = GrowingFile(path)
        if self._file.empty:
            with writing(path):
                self._file.add(_line(_COLUMNS))

    def add(self, tap: Tap) -> None:
        """One row, on the disk when this returns, or none of it. Raises ReportUnwrittenError."""
        code, reason = (tap.problem.code, self._said(tap.problem)) if tap.problem else ("", "")
        when, seconds = self._now().isoformat(timespec="seconds"), f"{tap.seconds:.2f}"
        try:
            row = _line((when, tap.uid or "", tap.kind or "", tap.verdict.value, code, reason, seconds))
            self._file.add(row, lasting=True)
        except OSError as error:
            raise ReportUnwrittenError(file=self._file.path, uid=tap.uid or "?", found=refused(error)) from error

    def close(self) -> None:
        """Lets the file go."""
        self._file.close()


def _line(fields: Sequence[object]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text).writerow(fields)
    return text.getvalue()


def write_summary(path: Path, taps: Sequence[Tap], recipe: str, institution: str, at: datetime, language: str) -> None:
    """The batch as PDF: counts, and a row for every card. Raises InputError where it cannot be written.

    `language` is that of the paper; a reason stands as the command line has said it.
    """
    say = _WORDS.get(language, _WORDS["en"])
    about = [
        Row(say["institution"], institution),
        Row(say["date"], written_moment(at, language)),
        Row(say["recipe"], recipe),
    ]
    write_file(path, write_sheet(say["title"], [Heading(say["title"]), *about, *_cards(taps, say)]))


def _cards(taps: Sequence[Tap], say: Mapping[str, str]) -> Iterator[Block]:
    counts = Counter(tap.verdict for tap in taps)
    yield from (Row(say[verdict.value], str(counts[verdict])) for verdict in Verdict if counts[verdict])
    yield Heading(say["cards"], part=True)
    for tap in taps:
        card = " · ".join(filter(None, (str(tap.uid or say["unknown"]), tap.kind)))
        reason = f" · {tap.problem.what}" if tap.problem else ""
        yield Row(card, f"{say[tap.verdict.value]}{reason}")
