"""`station supplies`: what cards are made of, what is left of it, and what they cost."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from station.bootstrap import open_records
from station.cli.output import complain, json_line, results
from station.errors import InputError
from station.issuance.costs import costs_between
from station.local_time import local_now
from station.model.supply import MOST, Stock, Supply
from station.named_file import write_file
from station.printer.order_form import Orderer, write_order
from station.settings import Settings, load_settings
from station.settings.language import language_of
from station.store.database import Store

supplies = typer.Typer(help="Cards, ribbons and holograms: stock, cost, orders.", no_args_is_help=True)
AsJson = Annotated[bool, typer.Option("--json", help="JSON Lines on stdout.")]
Registry = Annotated[
    str | None, typer.Option(help="sandbox, production or simulated: whose records; default: the settings'.")
]
Kind = Annotated[Supply, typer.Argument(help="Counted in cards, ribbons too.")]


@supplies.command()
def show(registry: Registry = None, json: AsJson = False) -> None:
    """Shows what is left, what was used, and the price of one. Exit code 1 where something runs out."""
    settings = load_settings()
    with open_records(settings, registry) as store:
        stocks = store.supplies.stocks()
    table = Table("Supply", "Left", "Used", f"One costs ({settings.currency})", box=None, pad_edge=False)
    for stock in stocks.values():
        low = stock.left <= settings.supplies_low
        price = float(stock.price) if stock.price is not None else None
        if json:
            facts = {"supply": stock.supply.value, "left": stock.left, "used": stock.used}
            json_line({**facts, "price_cents": round(price, 2) if price is not None else None, "low": low})
        style = "bold yellow" if low else ""
        one = f"{price / 100:.3f}" if price is not None else ""
        table.add_row(stock.supply.value, str(stock.left), str(stock.used), one, style=style)
    if not json:
        results.print(table if stocks else "Nothing is kept account of yet: see station supplies add.")
    if warn_of_low(stocks, settings):
        raise typer.Exit(1)


@supplies.command()
def add(
    kind: Kind,
    amount: Annotated[int, typer.Argument(min=1, max=MOST, help="How many came in.")],
    cents: Annotated[int | None, typer.Option(min=0, max=100 * MOST, help="What they cost together, in cents.")] = None,
    registry: Registry = None,
) -> None:
    """Books a delivery. A ribbon for 200 cards is 200."""
    with open_records(load_settings(), registry) as store:
        store.supplies.deliver(kind, amount, cents)
        _say_left(store, kind)


@supplies.command()
def count(
    kind: Kind,
    counted: Annotated[int, typer.Argument(min=0, max=MOST, help="How many there are.")],
    registry: Registry = None,
) -> None:
    """Corrects the stock to what somebody has counted."""
    with open_records(load_settings(), registry) as store:
        store.supplies.correct(kind, counted)
        _say_left(store, kind)


@supplies.command()
def cost(
    since: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Cards begun on or after this day.")
    ] = None,
    registry: Registry = None,
    json: AsJson = False,
) -> None:
    """Shows what cards have cost in supplies, spoiled ones included, in all and for each card that was made."""
    settings = load_settings()
    with open_records(settings, registry) as store:
        costs = costs_between(store, since.date() if since else date.min, local_now().date())
    counts = f"Cards made: {costs.made}, spoiled: {costs.spoiled}"
    if json:
        facts = {"made": costs.made, "spoiled": costs.spoiled}
        json_line({**facts, "cents": costs.cents, "cents_a_card": costs.each})
    elif costs.cents is None:
        results.print(f"{counts}. A price is missing: see station supplies add --cents.")
    else:
        results.print(f"{counts}: {money(costs.cents, settings)} in supplies{a_card(costs.each, settings)}.")


@supplies.command()
def order(
    cards: Annotated[int, typer.Option(min=0, help="Blank cards.")] = 0,
    holograms: Annotated[int, typer.Option(min=0, help="Hologram stickers.")] = 0,
    ribbons: Annotated[int, typer.Option(min=0, help="Ribbons, in rolls.")] = 0,
    out: Annotated[Path, typer.Option(help="The PDF.")] = Path("order.pdf"),
) -> None:
    """Writes an order form with the institution's data: name, PIC, address and contact of the settings."""
    amounts = {Supply.CARD: cards, Supply.HOLOGRAM: holograms, Supply.RIBBON: ribbons}
    if not any(amounts.values()):
        raise InputError(what="Nothing is ordered.", fix="Say how many with --cards, --holograms or --ribbons.")
    settings = load_settings()
    who = settings.institution
    orderer = Orderer(who.name, who.pic, who.address, who.contact)
    form = write_order(orderer, amounts, datetime.now().astimezone().date(), language_of(settings))
    write_file(out, form)
    results.print(f"The order is in {out}.", markup=False)


def warn_of_low(stocks: dict[Supply, Stock], settings: Settings, needed: int = 0) -> bool:
    """Warns on stderr of every supply that runs out, or does not last for so many cards; whether one does."""
    low = [stock for stock in stocks.values() if stock.left <= settings.supplies_low or stock.left < needed]
    for stock in low:
        complain(f"{stock.supply.value}: {max(stock.left, 0)} left.", "Order more in time (station supplies order).")
    return bool(low)


def money(cents: int, settings: Settings) -> str:
    """An amount as people write it."""
    return f"{cents / 100:.2f} {settings.currency}"


def a_card(each: int | None, settings: Settings) -> str:
    """The share of one card, where there is one."""
    return f", {money(each, settings)} a card" if each is not None else ""


def _say_left(store: Store, kind: Supply) -> None:
    results.print(f"{kind.value}: {store.supplies.stocks()[kind].left} left.")
