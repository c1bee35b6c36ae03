"""`station cards`: the life of cards after they have been made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from station.bootstrap import open_records
from station.cli.at_work import confirmed
from station.cli.output import complain, json_line, results
from station.errors import InputError, NoSuchCardError, OperatorError
from station.issuance.lifecycle import LifeCycle
from station.issuance.presence import AT_WORK
from station.local_time import local_now
from station.model.card import CardUid
from station.model.escn import Escn
from station.model.quoting import cut, quoted
from station.model.role import Right
from station.model.standing import Act, Reason, Standing
from station.settings import load_settings
from station.store.card_search import CardLine, CardQuery
from station.store.cards import CardRecord
from station.store.database import Store
from station.store.journal import Phase

cards = typer.Typer(help="The life of cards after they have been made.", no_args_is_help=True)

AsJson = Annotated[bool, typer.Option("--json", help="JSON Lines on stdout.")]
Which = Annotated[str | None, typer.Option("--registry", help="Whose records: sandbox, production or simulated.")]
Named = Annotated[list[str] | None, typer.Argument(help="Card numbers or UIDs.", show_default=False)]
FromFile = Annotated[Path | None, typer.Option("--from", help="A file with a number or UID on each line.")]
Where = Annotated[list[Standing] | None, typer.Option("--state", help="All cards that stand so.")]
Expired = Annotated[bool, typer.Option("--expired", help="All cards past their last day.")]
Apply = Annotated[bool, typer.Option("--apply", help="Carry a selection out; without it, it is only shown.")]
Because = Annotated[Reason, typer.Option("--reason", help="Why.", show_default=False)]
_SHOWN = 200


@dataclass(frozen=True, slots=True)
class _Selection:
    """Which cards: by name, by a list, by how they stand."""

    named: list[str] | None
    from_file: Path | None
    states: list[Standing] | None = None
    expired: bool = False


@dataclass(frozen=True, slots=True)
class _Manner:
    """Whether it is done, whose records, and how it is told."""

    apply: bool
    which: str | None
    json: bool


@cards.command("list")
def list_(
    text: Annotated[str, typer.Argument(help="Words of name, ESI, number or UID.")] = "",
    state: Where = None,
    expired: Expired = False,
    which: Which = None,
    json: AsJson = False,
) -> None:
    """Shows cards, the newest first."""
    query = CardQuery(text=text, standings=frozenset(state or ()), expired=expired or None)
    with open_records(load_settings(), which) as store:
        total = store.card_search.count(query)
        found = store.card_search.find(query, limit=None if json else _SHOWN)
    for line in found if json else ():
        json_line(_record(line.record))
    if not json:
        _show(found)
        results.print(
            f"{total} card{'s' * (total != 1)}" + (f", the newest {_SHOWN} of them shown" if total > _SHOWN else "")
        )


@cards.command()
def show(
    card: Annotated[str, typer.Argument(help="Number or UID.")], which: Which = None, json: AsJson = False
) -> None:
    """Shows one card and its history."""
    with open_records(load_settings(), which) as store:
        record = _find(store, card)
        rows = [row for row in store.journal.rows(record.job) if row.phase is Phase.LIFE]
    if json:
        history = [{"at": row.at.isoformat(), "act": row.kind, **row.data} for row in rows]
        json_line({**_record(record), "history": history})
        return
    for name, value in _record(record).items():
        results.print(f"{name:12} {value or '-'}", markup=False)
    for row in rows:
        told = " ".join(f"{name}={value}" for name, value in row.data.items() if value and name != "standing")
        results.print(f"{row.at.astimezone():%Y-%m-%d %H:%M}  {row.kind}  {told}", markup=False)


@cards.command()
def handover(
    card: Named = None,
    from_file: FromFile = None,
    unregistered: Annotated[
        bool, typer.Option("--unregistered", help="Also before ESC-R has confirmed; this is recorded.")
    ] = False,
    second: Annotated[
        str | None,
        typer.Option(help="With --unregistered, where the station has accounts: who confirms it.", metavar="NAME"),
    ] = None,
    apply: Apply = False,
    which: Which = None,
    json: AsJson = False,
) -> None:
    """Cards are given to their holders: they become active, and the holders' older cards are revoked."""
    chosen, manner = _Selection(card, from_file), _Manner(apply, which, json)
    _act(Act.HAND_OVER, None, chosen, manner, unregistered=unregistered, second=second)


@cards.command()
def suspend(
    reason: Because,
    card: Named = None,
    from_file: FromFile = None,
    apply: Apply = False,
    which: Which = None,
    json: AsJson = False,
) -> None:
    """Cards are not valid for now: lost, stolen, or out of order."""
    _act(Act.SUSPEND, reason, _Selection(card, from_file), _Manner(apply, which, json))


@cards.command()
def reactivate(
    card: Named = None, from_file: FromFile = None, apply: Apply = False, which: Which = None, json: AsJson = False
) -> None:
    """Suspended cards are valid again."""
    _act(Act.REACTIVATE, None, _Selection(card, from_file), _Manner(apply, which, json))


@cards.command()
def replace(
    reason: Because,
    card: Named = None,
    from_file: FromFile = None,
    state: Where = None,
    apply: Apply = False,
    which: Which = None,
    json: AsJson = False,
) -> None:
    """The holders get new cards with new numbers (station issue); these are revoked when the new ones are in use."""
    _act(Act.REPLACE, reason, _Selection(card, from_file, state), _Manner(apply, which, json))


@cards.command()
def revoke(
    reason: Because,
    card: Named = None,
    from_file: FromFile = None,
    state: Where = None,
    expired: Expired = False,
    apply: Apply = False,
    which: Which = None,
    json: AsJson = False,
) -> None:
    """Cards are never valid again, and ESC-R forgets them."""
    _act(Act.REVOKE, reason, _Selection(card, from_file, state, expired), _Manner(apply, which, json))


@cards.command()
def renew(
    until: Annotated[str, typer.Option(help="The new last day, 2030-09-30.", show_default=False)],
    card: Named = None,
    from_file: FromFile = None,
    state: Where = None,
    expired: Expired = False,
    apply: Apply = False,
    which: Which = None,
    json: AsJson = False,
) -> None:
    """Cards get another last day; an expired one comes back with it."""
    try:
        day = date.fromisoformat(until)
    except ValueError:
        raise InputError(what=f"{quoted(until)} is not a day.", fix="Write it as 2030-09-30.") from None
    _act(Act.RENEW, None, _Selection(card, from_file, state, expired), _Manner(apply, which, json), until=day)


def _act(
    act: Act,
    reason: Reason | None,
    chosen: _Selection,
    manner: _Manner,
    *,
    until: date | None = None,
    unregistered: bool = False,
    second: str | None = None,
) -> None:
    """Carries an act out: at once for cards that are named, after a look for a selection."""
    with open_records(load_settings(), manner.which) as store:
        life = LifeCycle(store, local_now)
        lines = _selected(store, chosen)
        if not lines:
            raise InputError(what="No card is chosen.", fix="Name cards, or choose them with --from or --state.")
        operator = AT_WORK.name()
        at_once = bool(chosen.named) or manner.apply
        witness = confirmed(store, Right.HAND_OUT_UNREGISTERED, second) if unregistered and at_once else None

        def carry_out(escn: Escn) -> None:
            if until is not None:
                life.renew(escn, until, operator=operator)
            else:
                life.act(escn, act, reason, operator=operator, unregistered=unregistered, second=witness)

        def only_check(escn: Escn) -> None:
            life.check(escn, act, reason, unregistered=unregistered)

        problems = [_problem(carry_out if at_once else only_check, line.record.escn) for line in lines]
        done = [_after(store, line) for line in lines]
    _report(act, done, problems, at_once=at_once, json=manner.json)
    raise typer.Exit(1 if any(problems) else 0)


def _selected(store: Store, chosen: _Selection) -> list[CardLine]:
    texts = [*(chosen.named or ()), *(_listed(chosen.from_file) if chosen.from_file else ())]
    lines = [_named(store, _find(store, text)) for text in texts]
    if chosen.states or chosen.expired:
        query = CardQuery(standings=frozenset(chosen.states or ()), expired=chosen.expired or None)
        revoked = frozenset({Standing.REVOKED}) - query.standings
        found = store.card_search.find(query)
        lines += [line for line in found if line.record.worth and line.record.worth.standing not in revoked]
    return lines


def _named(store: Store, record: CardRecord) -> CardLine:
    holder = store.holders.find(record.esi, photo=False)
    return CardLine(record, holder.name if holder else None)


def _listed(file: Path) -> list[str]:
    try:
        return file.read_text("utf-8-sig").split()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(what=f"The list {file} cannot be read: {error}.", fix="Give a text file in UTF-8.") from None


def _find(store: Store, text: str) -> CardRecord:
    """A card by its number or its UID. Raises NoSuchCardError."""
    record: CardRecord | None = None
    try:
        record = store.cards.by_escn(Escn.parse(text))
    except ValueError:
        try:
            record = store.cards.by_uid(CardUid(bytes.fromhex(text)))
        except ValueError:
            record = None
    if record is None:
        raise NoSuchCardError(given=cut(text))
    return record


def _problem(do: Callable[[Escn], None], escn: Escn) -> OperatorError | None:
    try:
        do(escn)
    except InputError:
        raise
    except OperatorError as error:
        return error
    return None


def _after(store: Store, line: CardLine) -> CardLine:
    return CardLine(store.cards.by_escn(line.record.escn) or line.record, line.name)


def _report(
    act: Act, lines: Sequence[CardLine], problems: Sequence[OperatorError | None], *, at_once: bool, json: bool
) -> None:
    if json:
        for line, problem in zip(lines, problems, strict=True):
            found = {"code": problem.code, "what": problem.happened} if problem else {"code": None, "what": None}
            json_line({**_record(line.record), "act": act.value, "done": at_once and problem is None, **found})
        return
    _show([line for line, problem in zip(lines, problems, strict=True) if problem is None])
    for problem in filter(None, problems):
        complain(problem.happened, problem.remedy)
    good = sum(problem is None for problem in problems)
    if at_once and good:
        results.print(f"{good} of {len(lines)} done. The desk tells ESC-R while it is open, or station registry sync.")
    elif not at_once:
        complain(f"Nothing has been changed. With --apply, {good} of {len(lines)} cards: {act.value}.", "")


def _show(lines: Sequence[CardLine]) -> None:
    standings = [_standing(line.record) for line in lines]
    width = max(map(len, standings), default=0)
    for line, standing in zip(lines, standings, strict=True):
        record, holder = line.record, line.name or str(line.record.esi)
        row = Text(f"{record.escn}  {standing:{width}}  {record.expires_on}  {holder}")
        results.print(row, no_wrap=True, overflow="ellipsis")


def _standing(record: CardRecord) -> str:
    worth = record.worth
    if worth is None:
        return "being made"
    return worth.standing.value + (f" ({worth.reason.value})" if worth.reason else "")


def _record(record: CardRecord) -> dict[str, object]:
    """The JSON form: no name."""
    return {
        "escn": str(record.escn),
        "uid": str(record.uid) if record.uid else None,
        "esi": str(record.esi),
        "state": record.state.value,
        "standing": record.worth.standing.value if record.worth else None,
        "reason": record.worth.reason.value if record.worth and record.worth.reason else None,
        "since": record.since.isoformat() if record.since else None,
        "issued_on": record.issued_on.isoformat() if record.issued_on else None,
        "expires_on": record.expires_on.isoformat(),
        "card_type": record.card_type.value,
    }
