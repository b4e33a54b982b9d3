"""The graph that seats two agents plays what the pure table plays, waits for people, and gives nothing away."""

import json
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.checkpoint.sqlite import SqliteSaver
from langgraph.types import Command

from agents.bargain import STRATEGIES, Offer
from agents.bargain.space import Space
from agents.graph import PERSON, OutsideMandate, Player, agent, rules_of, seat, start, steps
from agents.negotiation import negotiate
from contracts.book import OrderBook
from contracts.terms import SIDES, Terms, other_side
from evals.games import game_of
from evals.model_bargains import seated
from evals.scenarios import random_scenario
from evals.suites.bargain import play
from tests.scenarios import MUGS_FILE, mugs


@pytest.mark.parametrize("seed", range(24))
def test_the_graph_and_the_pure_table_make_the_same_offers_and_end_the_same(seed):
    names = sorted(STRATEGIES)
    buyer, seller = names[seed % len(names)], names[(seed // 2) % len(names)]
    game = game_of(seated(random_scenario(seed), {"buyer": buyer, "seller": seller}))
    pure = play(game, {"buyer": buyer, "seller": seller}, seed=seed)
    outcome = negotiate(game.scenario, seed=seed)
    offers = [game.space.outcome(Terms.model_validate(said["terms"])) for said in outcome.offers]
    assert (offers, outcome.reason) == (list(pure.offers), pure.reason)


def test_the_same_seed_gives_the_same_bargain_and_the_same_words():
    assert negotiate(mugs(), seed=5) == negotiate(mugs(), seed=5)


def test_a_player_asked_anew_at_any_point_moves_as_one_that_sat_there_all_along():
    scenario = mugs()
    rules = rules_of(scenario)
    offers = negotiate(scenario, seed=1).offers
    along = Player(scenario.buyer, rules, seed=2)
    for made in range(0, len(offers), 2):
        anew = Player(scenario.buyer, rules, seed=2)
        assert along.move(offers[:made]) == anew.move(offers[:made]) == anew.move(offers[:made])


def person_at(side, scenario, saver):
    rules = rules_of(scenario)
    mandate = scenario.mandate(other_side(side))
    house = agent(mandate, rules, seed=1, language="en")
    return seat({side: PERSON, other_side(side): house}, rules, checkpointer=saver), {
        "configurable": {"thread_id": "t"},
        "recursion_limit": steps(rules),
    }


@pytest.mark.parametrize("side", SIDES)
def test_a_person_can_take_either_seat(side):
    scenario = mugs()
    graph, config = person_at(side, scenario, InMemorySaver())
    state = graph.invoke(start(), config)
    (pause,) = state["__interrupt__"]
    assert pause.value["side"] == side
    offered = len(state["offers"])
    assert offered == (0 if side == scenario.opens else 1)
    terms = Space(scenario.table).terms((70, 0, 10)).model_dump(mode="json")
    state = graph.invoke(Command(resume={"act": "offer", "terms": terms, "text": "How about this?"}), config)
    assert [said["by"] for said in state["offers"]][offered:] == [side, other_side(side)]
    state = graph.invoke(Command(resume={"act": "accept"}), config)
    assert (state["ending"], state["ended_by"]) == ("agreed", side)


@pytest.mark.parametrize(
    ("move", "complaint"),
    [
        ({"act": "accept"}, "Nothing lies on the table yet"),
        ({"act": "sing"}, "write one of"),
        ({"act": "offer"}, "fields"),
        ({"act": "offer", "terms": {"price": "9.99"}}, "payment: missing"),
        ("deal!", ""),
        (None, ""),
    ],
)
def test_a_move_that_cannot_be_taken_is_explained_and_the_seat_asked_again(move, complaint):
    graph, config = person_at("buyer", mugs(), InMemorySaver())
    graph.invoke(start(), config)
    state = graph.invoke(Command(resume=move if move is not None else {"act": None}), config)
    (pause,) = state["__interrupt__"]
    assert complaint in pause.value["complaint"]
    assert state["offers"] == []


def test_a_person_who_offers_off_the_table_is_told_what_is_on_it():
    scenario = mugs()
    graph, config = person_at("buyer", scenario, InMemorySaver())
    graph.invoke(start(), config)
    terms = Space(scenario.table).terms((0, 0, 0)).model_dump(mode="json") | {"price": "0.01"}
    state = graph.invoke(Command(resume={"act": "offer", "terms": terms}), config)
    (pause,) = state["__interrupt__"]
    assert "prices go from 2.00 to 4.40" in pause.value["complaint"]


RESUME = """
import json, sys
from langgraph.checkpoint.sqlite import SqliteSaver
from langgraph.types import Command
from agents.graph import PERSON, agent, rules_of, seat, start, steps
from parley import load_scenario
scenario = load_scenario(sys.argv[1])
rules = rules_of(scenario)
with SqliteSaver.from_conn_string(sys.argv[2]) as saver:
    house = agent(scenario.seller, rules, seed=1, language="en")
    graph = seat({"buyer": PERSON, "seller": house}, rules, checkpointer=saver)
    config = {"configurable": {"thread_id": "t"}, "recursion_limit": steps(rules)}
    for given in json.loads(sys.argv[3]):
        state = graph.invoke(start() if given is None else Command(resume=given), config)
    state.pop("__interrupt__", None)
    print(json.dumps(state))
"""


def test_a_paused_bargain_goes_on_in_another_process_as_if_it_had_not_been_left(tmp_path):
    scenario = mugs()
    moves = [
        {
            "act": "offer",
            "terms": Space(scenario.table).terms((tick, 0, 8)).model_dump(mode="json"),
            "text": "x",
        }
        for tick in (60, 75, 90)
    ]
    graph, config = person_at("buyer", scenario, InMemorySaver())
    here = graph.invoke(start(), config)
    for move in moves:
        here = graph.invoke(Command(resume=move), config)
    for given in ([None, moves[0]], moves[1:]):
        done = subprocess.run(
            [sys.executable, "-c", RESUME, str(MUGS_FILE), str(tmp_path / "t.db"), json.dumps(given)],
            capture_output=True,
            text=True,
            check=True,
        )
    there = json.loads(done.stdout)
    assert there["offers"] == here["offers"]
    assert len(there["offers"]) == 6


def test_no_bound_is_in_state_streams_checkpoints_logs_or_the_book(tmp_path, caplog, capfd):
    # Bounds that no offer can happen to say, and that nothing else happens to contain.
    scenario = mugs(
        ('from: "2.00", to: "4.40", tick: "0.01"', 'from: "20000.00", to: "44000.00", tick: "100.00"'),
        ('limit: "3.40"', 'limit: "39317.43"'),
        ('aim: "2.80"', 'aim: "28713.37"'),
        ('limit: "2.90"', 'limit: "26119.61"'),
        ('aim: "3.60"', 'aim: "37739.19"'),
        ("cost_of_capital: 0.08", "cost_of_capital: 0.083719"),
        ("cost_of_capital: 0.06", "cost_of_capital: 0.061937"),
        ('"5000.00"', '"49871234.41"'),
        ('"15.00"', '"15431.77"'),
        ('"8.00"', '"8293.13"'),
    )
    caplog.set_level("DEBUG")
    rules = rules_of(scenario)
    seen = []
    with SqliteSaver.from_conn_string(str(tmp_path / "checkpoints.db")) as saver:
        graph = seat(
            {side: agent(scenario.mandate(side), rules, seed=1, language="en") for side in SIDES},
            rules,
            checkpointer=saver,
        )
        config = {"configurable": {"thread_id": "t"}, "recursion_limit": steps(rules)}
        modes = ["values", "updates", "debug", "custom", "messages", "tasks", "checkpoints"]
        for part in graph.stream(start(), config, stream_mode=modes, subgraphs=True):
            seen.append(repr(part))
        seen.append(repr(graph.get_state(config)))
        seen.extend(repr(old) for old in graph.get_state_history(config))
    with OrderBook(tmp_path / "book.db") as book:
        outcome = negotiate(scenario, seed=1, book=book)
        seen.append(repr(outcome))
        seen.extend(repr(x) for x in (book.negotiations(), book.events(), book.orders()))
    assert outcome.rounds > 0
    for file in tmp_path.iterdir():
        seen.append(file.read_bytes().decode("latin-1"))
    seen.append(caplog.text)
    seen.extend(capfd.readouterr())
    bounds = [
        (
            mandate.price.limit,
            mandate.price.aim,
            mandate.payment.cost_of_capital,
            mandate.delivery.cost_per_day,
            mandate.approve_above,
        )
        for mandate in (scenario.buyer, scenario.seller)
    ]
    private = [number for both in bounds for number in both if number is not None]
    assert len(private) == 9
    by_chance = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|\d{4}-\d\d-\d\dT[\d:.+]+")  # ids, times
    told = [by_chance.sub("", str(text)) for text in seen]
    for number in private:
        for written in (str(number), str(number).replace("0.0", "").replace(".", "")):
            assert not any(written in text for text in told), written


def test_a_move_outside_the_mandate_never_leaves_the_agent(monkeypatch):
    scenario = mugs()
    rules = rules_of(scenario)
    reckless = agent(scenario.seller, rules, seed=1, language="en")
    monkeypatch.setattr(Player, "move", lambda self, offers: Offer((0, 0, 0)))
    with pytest.raises(OutsideMandate) as refused:
        reckless.invoke({"offers": []})
    assert str(scenario.seller.price.limit) not in str(refused.value)


def test_checkpoints_hold_plain_data_only(tmp_path):
    scenario = mugs()
    file = tmp_path / "c.db"
    with SqliteSaver.from_conn_string(str(file)) as saver:
        graph, config = person_at("buyer", scenario, saver)
        graph.invoke(start(), config)
    with sqlite3.connect(file) as db:
        kinds = {row[0] for row in db.execute("select type from checkpoints")}
    assert kinds == {"msgpack"}
    assert Path(file).stat().st_size < 200_000
