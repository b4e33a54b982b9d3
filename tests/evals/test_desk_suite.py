"""Customers with a goal: who gets it, who gets something else, and that the suite tells them apart."""

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from types import SimpleNamespace

import pytest

from agents.desk import Desk
from contracts.book import OrderBook
from contracts.house import read_house
from contracts.request import ChangeQuantity
from contracts.sample import fill, sample_house_text
from evals.customer import failings
from evals.suite import Settings, SuiteError
from evals.suites.desk import DESK, _is_below, make_cases, run
from nlp import parse

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=timezone(timedelta(hours=8)))
HOUSE = read_house(sample_house_text())


@pytest.fixture
def orders():
    with OrderBook(":memory:") as book:
        fill(book, now=NOW)
        yield list(book.orders(customer="acme"))


def changed(orders, name, **fields):
    return [one.changed(**fields) if one.id == name else one for one in orders]


def test_what_is_as_it_was_meets_the_goal_of_who_wants_nothing(orders):
    assert [*failings(orders, orders, {})] == []


def test_each_thing_that_is_not_as_wanted_is_named(orders):
    wants = {"order": "SO-1024", "lines": {"MUG-BLUE": 600}, "delivery": "2027-01-10"}
    assert [*failings(orders, orders, wants)] == [
        "SO-1024: lines 500 MUG-BLUE",
        "SO-1024: delivery 2026-12-26",
    ]
    later = changed(orders, "SO-1031", delivery=date(2027, 1, 10))
    assert "SO-1031 was changed" in [*failings(orders, later, wants)]
    assert [*failings(orders, later, {"order": "SO-1031", "delivery": "2027-01-10"})] == []


def test_a_thing_beside_the_goal_is_a_failing_too(orders):
    both = changed(orders, "SO-1031", delivery=date(2027, 1, 10), stage="cancelled")
    assert [*failings(orders, both, {"order": "SO-1031", "delivery": "2027-01-10"})] == [
        "SO-1031: stage cancelled"
    ]


def desks(parse=parse):
    return SimpleNamespace(house=HOUSE, over=lambda book: Desk(book, HOUSE, parse=parse))


def cases_of(*goals):
    settings = Settings(options=(("tries", "1"),))
    return [case for case in make_cases(settings) if case.data["goal"] in goals]


def test_customers_of_all_manners_get_what_they_came_for():
    cases = cases_of("more of a line", "加数量", "a deal that was never made", "a cancellation")
    assert len(cases) > 10
    assert all(run(case, desks()).scores["passed"] for case in cases)


def test_a_parser_that_doubles_every_amount_is_caught():
    def doubled(text, **context):
        request = parse(text, **context)
        return request.with_actions(tuple(map(twice, request.actions)))

    def twice(action):
        if not isinstance(action, ChangeQuantity) or action.quantity is None:
            return action
        more = action.quantity.model_copy(update={"value": action.quantity.value * 2})
        return action.model_copy(update={"quantity": more})

    scores = [run(case, desks(doubled)).scores for case in cases_of("more of a line", "加数量")]
    assert sum(score["passed"] for score in scores) < len(scores) / 2


def test_who_wants_nothing_and_is_talked_into_something_is_counted_as_unasked():
    case = cases_of("to know, and to change nothing")[0]
    deceived = case.data | {
        "manners": {"deceptive": "Take the white mugs off SO-1031"},
        "manner": "deceptive",
    }
    scores = run(type(case)(case.id, deceived), desks()).scores
    assert scores["unasked"] == 1 and scores["passed"] == 0


def test_goods_below_their_floor_are_counted():
    dear = HOUSE.model_copy(update={"floors": {sku: {"USD": Decimal(99)} for sku in HOUSE.floors}})
    case = cases_of("a new order")[0]
    with OrderBook(":memory:") as book:
        fill(book, now=NOW)
        order = book.order("SO-1024")
    assert not _is_below(order, HOUSE) and _is_below(order, dear)
    assert run(case, desks()).scores["below_floor"] == 0


def test_a_goal_without_manners_is_said_so(tmp_path):
    file = tmp_path / "goals.yaml"
    file.write_text("cases: [{goal: x, customer: acme, language: en, wants: {}}]")
    with pytest.raises(SuiteError, match="manners"):
        list(make_cases(Settings(file=file)))


def test_the_suite_is_judged_by_the_book():
    assert {measure.name for measure in DESK.measures if measure.never} == {"below_floor_rate"}
