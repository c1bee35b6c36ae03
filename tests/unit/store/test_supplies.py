"""The books of supplies, and what cards cost."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from made import make_card
from people import holder
from station.issuance.costs import Costs, costs_between
from station.model.esi import Esi
from station.model.supply import MOST, Supply, cost_cents
from station.store.database import Store

ADA, EVA = "a" * 32, "b" * 32


@pytest.fixture
def jobs(store: Store) -> Store:
    for job in (ADA, EVA):
        store.jobs.start(job, Esi.build("uni-demo.example", job[:4]))
    return store


def test_nothing_is_kept_account_of_until_something_came_in(jobs: Store) -> None:
    jobs.supplies.use(ADA, {Supply.CARD: 1})
    assert jobs.supplies.stocks() == {}
    assert jobs.supplies.used_by([ADA]) == {}


def test_what_is_left_is_what_came_in_less_what_was_used(jobs: Store) -> None:
    jobs.supplies.deliver(Supply.CARD, 100, 12_000)
    jobs.supplies.deliver(Supply.CARD, 50, 3_000)
    jobs.supplies.use(ADA, {Supply.CARD: 1, Supply.RIBBON: 1})
    jobs.supplies.use(ADA, {Supply.CARD: 1, Supply.RIBBON: 2})
    jobs.supplies.use(EVA, {Supply.CARD: 1})
    stock = jobs.supplies.stocks()[Supply.CARD]
    assert (stock.left, stock.used, stock.price) == (148, 2, Fraction(15_000, 150))
    assert set(jobs.supplies.stocks()) == {Supply.CARD}


def test_a_count_corrects_the_stock_and_not_the_price(jobs: Store) -> None:
    jobs.supplies.deliver(Supply.RIBBON, 200, 5_400)
    jobs.supplies.use(ADA, {Supply.RIBBON: 3})
    jobs.supplies.correct(Supply.RIBBON, 150)
    stock = jobs.supplies.stocks()[Supply.RIBBON]
    assert (stock.left, stock.used, stock.price) == (150, 3, Fraction(27))


def test_a_batch_costs_what_its_jobs_used_rounded_once(jobs: Store) -> None:
    jobs.supplies.deliver(Supply.CARD, 3, 100)
    jobs.supplies.deliver(Supply.RIBBON, 200, 5_400)
    for job in (ADA, EVA):
        jobs.supplies.use(job, {Supply.CARD: 1, Supply.RIBBON: 1, Supply.HOLOGRAM: 1})
    used = jobs.supplies.used_by([ADA, EVA])
    assert used == {Supply.CARD: 2, Supply.RIBBON: 2}
    assert cost_cents(used, jobs.supplies.stocks()) == 121  # 66 2/3 and 54
    assert cost_cents(jobs.supplies.used_by([ADA]), jobs.supplies.stocks()) == 60


def test_without_a_price_there_is_no_cost(jobs: Store) -> None:
    jobs.supplies.deliver(Supply.CARD, 10, None)
    jobs.supplies.use(ADA, {Supply.CARD: 1})
    assert cost_cents(jobs.supplies.used_by([ADA]), jobs.supplies.stocks()) is None


@pytest.mark.parametrize(("amount", "cents"), [(0, None), (-1, 5), (1, -1), (MOST + 1, None), (1, 100 * MOST + 1)])
def test_an_impossible_delivery_is_refused(store: Store, amount: int, cents: int | None) -> None:
    with pytest.raises(ValueError, match="a delivery is"):
        store.supplies.deliver(Supply.CARD, amount, cents)


@pytest.mark.parametrize("counted", [-1, MOST + 1])
def test_an_impossible_count_is_refused(store: Store, counted: int) -> None:
    with pytest.raises(ValueError, match="a stock is"):
        store.supplies.correct(Supply.CARD, counted)


def test_cards_of_a_period_cost_what_they_used(store: Store) -> None:
    for number in range(2):
        card = make_card(store, holder(number))
        store.supplies.use(card.job, {Supply.CARD: 1, Supply.RIBBON: 2})
    began = store.cards.all()[0].created
    assert began is not None
    first, last = began.date() - timedelta(days=1), began.date() + timedelta(days=1)
    assert costs_between(store, first, last) == Costs(made=2, spoiled=0, cents=None)
    store.supplies.deliver(Supply.CARD, 10, 1_500)
    assert costs_between(store, first, last) == Costs(made=2, spoiled=0, cents=300)
    assert costs_between(store, date.min, first) == Costs(made=0, spoiled=0, cents=0)
