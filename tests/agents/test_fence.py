"""Whatever is chosen for a side that plays `llm`, its mandate holds; and no house can play it."""

import ast
from datetime import UTC, datetime
from pathlib import Path

import pytest

from agents.bargain import UnknownStrategy
from agents.desk import Desk
from agents.fence import FALLBACK
from agents.graph import Player, agent, rules_of
from agents.negotiation import negotiate
from contracts.book import OrderBook
from contracts.house import HouseError, read_house
from contracts.sample import sample_house_text
from contracts.scenario import ScenarioError
from contracts.terms import Terms
from evals.model_bargains import violations
from nlp import parse
from parley import load_house
from tests.scenarios import mugs

LLM_BUYS = ("strategy: parley", "strategy: llm")
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


class Scripted:
    """Chooses what it is told to, the last again and again."""

    def __init__(self, *choices):
        self.choices, self.asked = choices, []

    def choose(self, mandate, *, table, offers, offers_left):
        self.asked.append((list(offers), offers_left))
        return self.choices[min(len(self.asked), len(self.choices)) - 1]


def terms(price="3.10", delivery="2026-12-19", **payment):
    paid = payment or {"deposit_percent": 30, "balance": "before_shipment"}
    return Terms.model_validate({"price": price, "payment": paid, "delivery": delivery})


def bargained(*choices):
    scenario, chooser = mugs(LLM_BUYS), Scripted(*choices)
    outcome = negotiate(scenario, seed=3, chooser=lambda: chooser)
    assert list(violations(scenario, outcome)) == []
    return outcome, chooser


def test_an_offer_that_is_permitted_is_made():
    outcome, _ = bargained(terms("2.50"), "walk")
    assert outcome.offers[0]["terms"] == terms("2.50").model_dump(mode="json")
    assert (outcome.reason, outcome.choices) == ("walked_away", {"buyer": {"taken": 2}})


@pytest.mark.parametrize(
    ("chosen", "fate"),
    [
        (terms("3.41"), "outside"),
        (terms("99"), "outside"),
        (terms(balance="net", net_days=30), "outside"),
        (terms(delivery="2027-02-08"), "outside"),
        (terms(balance="net", net_days=365), "none"),
        ("accept", "none"),
        (None, "none"),
    ],
)
def test_what_is_not_permitted_is_counted_and_a_plain_strategy_moves(chosen, fate):
    outcome, _ = bargained(chosen, "walk")
    scenario = mugs(LLM_BUYS)
    plain = scenario.buyer.model_copy(update={"strategy": FALLBACK})
    move = Player(plain, rules_of(scenario), seed=6).move([])
    first = rules_of(scenario).space.terms(move.outcome)
    assert outcome.offers[0]["terms"] == first.model_dump(mode="json")
    assert outcome.choices["buyer"] == {fate: 1, "taken": 1}


def test_an_offer_beside_the_table_is_moved_to_its_nearest_point():
    outcome, _ = bargained(terms("2.504", delivery="2026-12-20"), "walk")
    assert outcome.offers[0]["terms"] == terms("2.50", delivery="2026-12-19").model_dump(mode="json")
    assert outcome.choices["buyer"] == {"moved": 1, "taken": 1}


def test_an_acceptance_below_the_reserve_is_not_made():
    outcome, chooser = bargained(terms("2.10"), "accept", "walk")
    refused = outcome.offers[1]
    assert mugs().buyer.permits(Terms.model_validate(refused["terms"]))
    assert outcome.choices["buyer"] == {"taken": 2, "below_reserve": 1}
    assert len(chooser.asked) == 3


def test_every_bargain_ends_whatever_is_chosen():
    for choice in (terms("2.00"), terms("99"), None, "accept"):
        outcome, chooser = bargained(choice)
        assert outcome.reason in ("agreed", "out_of_rounds", "walked_away")
        assert [left for _, left in chooser.asked] == list(range(30, -1, -2))[: len(chooser.asked)]


def test_it_moves_alike_with_the_same_choices():
    assert bargained(terms("2.50"), "accept")[0] == bargained(terms("2.50"), "accept")[0]


@pytest.mark.parametrize("kept", [True, False])
def test_a_bargain_by_model_needs_a_chooser_and_is_never_kept(kept, tmp_path):
    with (
        OrderBook(tmp_path / "p.db") as book,
        pytest.raises(ScenarioError, match=r"buyer\.strategy: says 'llm'"),
    ):
        negotiate(mugs(LLM_BUYS), **({"book": book, "chooser": Scripted} if kept else {}))


def test_an_agent_without_a_chooser_knows_no_such_strategy():
    scenario = mugs(LLM_BUYS)
    with pytest.raises(UnknownStrategy):
        agent(scenario.buyer, rules_of(scenario), seed=1, language="en")


def test_no_house_can_be_set_up_to_have_a_model_choose(tmp_path):
    text = sample_house_text() + "\nstrategy: llm\n"
    file = tmp_path / "house.yaml"
    file.write_text(text)
    with pytest.raises(HouseError, match=r"house\.yaml: strategy: says 'llm'"):
        load_house(file)
    with OrderBook(tmp_path / "p.db") as book, pytest.raises(HouseError, match="compares models"):
        Desk(book, read_house(text), parse=parse)


def test_only_the_comparison_knows_of_it():
    root = Path(__file__).parents[2]
    may = {"agents/fence.py", "agents/negotiation.py", "models/__init__.py"}
    for file in (file for room in ("agents", "models", "ui") for file in (root / room).rglob("*.py")):
        names = {
            node.module for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.ImportFrom)
        }
        if names & {"agents.fence", "models.bargaining"}:
            assert file.relative_to(root).as_posix() in may
    assert "COMPARISON ONLY" in (root / "models" / "bargaining.py").read_text()
