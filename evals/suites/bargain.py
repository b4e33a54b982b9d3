"""`bargain`: how good are the deals? Families of bargains, every strategy against every other in both seats.

A case is one bargain of two strategies. All pairs of strategies bargain over each game, so that they are
compared game by game, and intervals are over games. With a model, `llm` plays against `parley`.

Options: `strategies` and `families`, names with commas between.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from functools import lru_cache
from itertools import combinations, islice, product
from random import Random
from typing import Annotated, Any

import numpy as np
from pydantic import BaseModel, Field

from agents.bargain import STRATEGIES, Negotiating, Outcome, Result, bargain, negotiator, own_turns
from agents.bargain.chance import seed_of
from agents.voice import say_money, say_payment
from contracts.reading import FieldError
from contracts.scenario import read_scenario
from contracts.terms import SIDES, Side, Terms, other_side
from evals import drawing
from evals import suite as grammar
from evals.games import FAMILIES, Game, Leaving, game_of
from evals.plane import distance, jain_index
from evals.statistics import Floats, bootstrap_sums, elo_intervals, percentile_interval
from evals.suite import (
    ALL,
    JSON,
    Case,
    CouldNotRun,
    Figure,
    Goal,
    Measure,
    Metric,
    Observation,
    Outcomes,
    Settings,
    Shown,
    Suite,
    SuiteError,
    read_as,
    read_lines,
)

Amount = Annotated[Decimal, Field(gt=0, allow_inf_nan=False)]


class Product(BaseModel):
    """What a line of `--products` says at least."""

    title: str
    list: Amount
    average: Amount
    lowest: Amount
    highest: Amount


LLM = "llm"
"""The strategy that a model plays."""
Choosing = Callable[[], Any] | None
"""Makes what chooses for such a side, as `negotiate` takes it; None without a model."""
GAMES = 100
"""As many games are played when no sample is asked for and no file given."""
DISCOUNT = 0.98
"""What a deal keeps of its worth with each further offer, for the discounted surplus."""
_EPSILON = 1e-9
_OF_SEAT = ("utility", "individual_surplus", "discounted_surplus", "share_of_zone")
_SHOWN = 600
"""Outcomes that a picture shows."""

MEASURES = (
    Measure(
        "agreement_rate",
        "Bargains with a zone of possible agreement that end in a deal.",
        "agreed",
        kind="rate",
        headline=True,
    ),
    Measure(
        "false_agreement_rate",
        "Bargains without such a zone that end in a deal.",
        "agreed_without_zone",
        kind="rate",
        better="less",
        headline=True,
        never=True,
    ),
    Measure(
        "violation_rate",
        "Bargains with an offer or a deal outside the mandate of the side that it speaks for.",
        "violated",
        kind="rate",
        better="less",
        headline=True,
        never=True,
    ),
    Measure(
        "utility",
        "Worth of the outcome to a side by the largest that its mandate permits; 0 without a deal.",
        "utility",
        headline=True,
    ),
    Measure(
        "individual_surplus",
        "Worth of the outcome to a side by the largest sum of both; 0 without a deal.",
        "individual_surplus",
    ),
    Measure(
        "discounted_surplus",
        f"Individual surplus, times {DISCOUNT} for each offer after the first.",
        "discounted_surplus",
    ),
    Measure("share_of_zone", "A side's part of both worths of the deal.", "share_of_zone", better="neither"),
    Measure("nash_product", "Product of both utilities; 0 without a deal.", "nash_product"),
    Measure("social_welfare", "Sum of both utilities; 0 without a deal.", "social_welfare"),
    Measure(
        "efficiency",
        "Sum of both worths of the deal by the largest sum that any permitted terms reach.",
        "efficiency",
        headline=True,
    ),
    Measure("pareto_rate", "Deals that no permitted outcome beats for both.", "on_frontier", kind="rate"),
    Measure(
        "distance_to_pareto",
        "From the deal to the Pareto frontier, in the plane of both utilities.",
        "distance_to_pareto",
        better="less",
    ),
    Measure("distance_to_nash", "To the Nash point, as above.", "distance_to_nash", better="less"),
    Measure(
        "distance_to_kalai_smorodinsky",
        "To the Kalai-Smorodinsky point, as above.",
        "distance_to_kalai_smorodinsky",
        better="less",
    ),
    Measure("fairness", "Jain index of both worths of the deal, 0.5 to 1.", "fairness"),
    Measure(
        "rounds",
        "Offers until the end, both sides together, median.",
        "rounds",
        kind="quantile",
        better="neither",
        decimals=0,
    ),
    Measure(
        "latency_ms",
        "Milliseconds that a bargain takes here, with what is reckoned of it, median.",
        "milliseconds",
        kind="quantile",
        better="less",
        decimals=1,
    ),
    Measure(
        "exploitability",
        "What the best answer of the field to a strategy gains over what it gets against itself, in utility.",
        "",
        kind="more",
        better="less",
    ),
    Measure(
        "elo",
        "Ranking by Bradley and Terry on the scale of Elo: which of two gets more in the same seat of the"
        " same game against the same opponents.",
        "",
        kind="more",
        decimals=0,
    ),
    Measure(
        "lead",
        "Utility against the whole field, of the first over the second, game by game.",
        "",
        kind="more",
        better="neither",
    ),
)


# The cases


def make_cases(settings: Settings) -> Iterator[Case]:
    """All pairs of strategies over one game after another; a sample is the first so many bargains."""
    strategies = _strategies(settings)
    count = settings.sample
    if count is None and settings.file is None:
        count = GAMES * len(strategies) ** 2
    games = _told_games(settings) if settings.file else _made_games(settings)
    paired = (_case(game, *pair) for game in games for pair in product(strategies, repeat=2))
    return islice(paired, count)


def _strategies(settings: Settings) -> tuple[str, ...]:
    known = (*STRATEGIES, LLM)
    names = settings.names("strategies", ("parley", LLM) if settings.model else STRATEGIES)
    if other := [name for name in names if name not in known]:
        raise SuiteError(f"no strategy {', '.join(other)}; there are {', '.join(known)}")
    if LLM in names and not settings.model:
        raise SuiteError("the strategy llm is played by a model; name it with --model")
    return names


def _made_games(settings: Settings) -> Iterator[JSON]:
    """Games of the families in turn, without end."""
    products = _products(settings)
    families = settings.names("families", [name for name in FAMILIES if products or name != "real"])
    if other := [name for name in families if name not in FAMILIES]:
        raise SuiteError(f"no family {', '.join(other)}; there are {', '.join(FAMILIES)}")
    if "real" in families and not products:
        raise SuiteError("the family real needs products with prices; give their file with --products")
    number = 0
    while True:
        for family in families:
            game: JSON = {"family": family, "seed": f"{family}-{settings.seed}-{number}"}
            if family == "real":
                game["product"] = Random(game["seed"]).choice(products)
            yield game
        number += 1


def _products(settings: Settings) -> list[JSON]:
    """The products of the file. Raises SuiteError for a line that is none."""
    if settings.products is None:
        return []
    checked = sum(1 for _ in read_as(settings.products, Product))
    return [row for _, row in islice(read_lines(settings.products), checked)]


def _told_games(settings: Settings) -> Iterator[JSON]:
    """The scenarios of a file, each with a name of its own where it has an `id`."""
    assert settings.file is not None
    for number, (where, row) in enumerate(read_lines(settings.file), start=1):
        scenario = {name: value for name, value in row.items() if name != "id"}
        try:
            _scenario(scenario)
        except FieldError as error:
            raise SuiteError(f"{where}: {error}") from None
        yield {"family": "file", "seed": str(row.get("id", f"scenario-{number}")), "scenario": scenario}


def _scenario(said: JSON) -> Any:
    return read_scenario(json.dumps(said, ensure_ascii=False))


def _case(game: JSON, buyer: str, seller: str) -> Case:
    return Case(
        id=f"{game['seed']}:{buyer}-{seller}",
        data=game | {"buyer": buyer, "seller": seller},
        groups=(f"family: {game['family']}",),
        unit=game["seed"],
    )


# Running one


@contextmanager
def open_chooser(settings: Settings) -> Iterator[Choosing]:
    """What chooses for a side that plays `llm`; None when no model is named."""
    from parley import choosing

    with grammar.open_named_model(settings) as client:
        yield choosing(client) if client else None


def run(case: Case, chooser: Choosing) -> grammar.Result:
    """The bargain of a case. Raises CouldNotRun when a model is to play a game that has no words."""
    begun = time.perf_counter()
    game = _game_of(case)
    strategies: dict[Side, str] = {side: case.data[side] for side in SIDES}
    seed = int(grammar.digest(case.unit)[:8], 16)
    if LLM in strategies.values():
        result = play_with_model(game, strategies, chooser, seed=seed)
    else:
        result = play(game, strategies, seed=seed)
    scores, detail = scores_of(game, result), _detail(game, strategies, result)
    return grammar.Result(scores, detail, {"milliseconds": 1000 * (time.perf_counter() - begun)})


def _game_of(case: Case) -> Game:
    data = case.data
    return _game(
        json.dumps(data.get("scenario")), data["family"], data["seed"], json.dumps(data.get("product"))
    )


@lru_cache(maxsize=4)
def _game(scenario: str, family: str, seed: str, product: str) -> Game:
    """The game of cases that stand next to each other is made once."""
    told = json.loads(scenario)
    if told is not None:
        return game_of(_scenario(told))
    return FAMILIES[family](Random(seed), json.loads(product))


def play(game: Game, strategies: dict[Side, str], *, seed: int) -> Result:
    """Two strategies at the pure table."""
    return seat_and_play(
        game,
        lambda side, rounds: negotiator(
            strategies[side], game.wants[side], rounds=rounds, seed=seed_of(side, seed)
        ),
    )


def seat_and_play(game: Game, make: Callable[[Side, int], Negotiating]) -> Result:
    """What the negotiators make of a game that `make` gives for a side and its own turns."""
    seats: list[Negotiating] = []
    for side in (game.opens, other_side(game.opens)):
        after = game.leaves.get(side)
        agent = make(side, after or own_turns(game.rounds))
        seats.append(Leaving(agent, after=after, rounds=game.rounds) if after else agent)
    return bargain(*seats, rounds=game.rounds)


def play_with_model(game: Game, strategies: dict[Side, str], chooser: Choosing, *, seed: int) -> Result:
    """The same where a side plays `llm`. Raises CouldNotRun for a game that has no words."""
    from agents.negotiation import negotiate
    from evals.model_bargains import seated

    if game.scenario is None or game.space is None or game.leaves:
        raise CouldNotRun("a model plays scenarios in which both sides stay to the end")
    ended = negotiate(seated(game.scenario, strategies), seed=seed, chooser=chooser)
    offers = tuple(game.space.outcome(Terms.model_validate(said["terms"])) for said in ended.offers)
    return Result(offers[-1] if ended.agreed else None, ended.reason, offers)


def scores_of(game: Game, result: Result) -> dict[str, float | None]:
    """All scores of a bargain; None where a score says nothing of it, such as efficiency without a deal."""
    has_zone = len(game.points) > 0
    scores: dict[str, float | None] = {
        "violated": float(any(_broken(game, result))),
        "rounds": float(len(result.offers)),
    }
    agreed = float(result.deal is not None)
    if not has_zone:
        return scores | {"agreed_without_zone": agreed}
    scores |= {"agreed": agreed}
    if result.deal is None:
        unshared = dict.fromkeys((f"{name}_{side}" for name in _OF_SEAT[:3] for side in SIDES), 0.0)
        return scores | unshared | {"nash_product": 0.0, "social_welfare": 0.0}
    return scores | _of_deal(game, result.deal, offers=len(result.offers))


def _of_deal(game: Game, deal: Outcome, *, offers: int) -> dict[str, float | None]:
    point = game.utilities(deal)
    worths = np.array([max(0.0, float(game.worth[side][deal])) for side in SIDES])
    total = float(worths.sum())
    shares = worths / total if total > 0 else np.full(2, 0.5)
    surpluses = worths / game.surplus if game.surplus > 0 else np.full(2, 0.5)
    to_frontier = distance(point, game.frontier)
    scores: dict[str, float | None] = {
        "nash_product": float(point.prod()),
        "social_welfare": float(point.sum()),
        "efficiency": total / game.surplus if game.surplus > 0 else 1.0,
        "on_frontier": float(to_frontier < _EPSILON),
        "distance_to_pareto": to_frontier,
        "distance_to_nash": distance(point, game.nash),
        "distance_to_kalai_smorodinsky": distance(point, game.kalai_smorodinsky),
        "fairness": jain_index(worths),
    }
    for place, side in enumerate(SIDES):
        scores[f"utility_{side}"] = float(point[place])
        scores[f"individual_surplus_{side}"] = float(surpluses[place])
        scores[f"discounted_surplus_{side}"] = float(surpluses[place]) * DISCOUNT ** (offers - 1)
        scores[f"share_of_zone_{side}"] = float(shares[place])
    return {name: None if value is None else round(value, 9) for name, value in scores.items()}


def _broken(game: Game, result: Result) -> Iterator[str]:
    for place, outcome in enumerate(result.offers):
        yield from game.breaks(game.opens if place % 2 == 0 else other_side(game.opens), outcome)
    if result.deal is not None:
        for side in SIDES:
            yield from game.breaks(side, result.deal)


def _detail(game: Game, strategies: dict[Side, str], result: Result) -> JSON:
    detail: JSON = {
        **{str(side): name for side, name in strategies.items()},
        "opens": game.opens,
        "ended": result.reason,
        "offers": [list(offer) for offer in result.offers],
    }
    if broken := list(dict.fromkeys(_broken(game, result))):
        detail["broken"] = broken
    return detail


# Counting


def observe(outcome: grammar.Outcome) -> Iterator[Observation]:
    """What both have in common, counted once for each strategy; and what each seat has."""
    names = {side: outcome.detail[side] for side in SIDES}
    strategies = [f"strategy: {name}" for name in dict.fromkeys(names.values())]
    if len(strategies) == 1:
        copies, family = names["buyer"], outcome.groups[0].removeprefix("family: ")
        strategies += [f"copies: {copies}", f"copies by family: {copies}, {family}"]
    yield Observation((ALL, *outcome.groups, *strategies), {**outcome.scores, **outcome.times})
    for side in SIDES:
        seat = (f"seat: {side}", f"opens: {'yes' if outcome.detail['opens'] == side else 'no'}")
        pair = f"{names[side]} against {names[other_side(side)]}"
        groups = (ALL, *outcome.groups, *seat, f"strategy: {names[side]}", pair)
        yield Observation(groups, {name: outcome.scores.get(f"{name}_{side}") for name in _OF_SEAT})


def more(outcomes: Outcomes) -> list[Metric]:
    """Exploitability, the ranking and the leads, of fields in which all met all."""
    names, buyer, seller = _met(outcomes)
    if len(names) < 2 or not len(buyer):
        return []
    return [
        *_exploitability(names, buyer, seller),
        *_ranking(names, buyer, seller),
        *_leads(names, buyer, seller),
    ]


def _met(outcomes: Outcomes) -> tuple[list[str], Floats, Floats]:
    """Strategies, and the utility of each as the buyer, and as the seller, against each.

    Games by own strategy by the other's; only games with a zone in which all met all.
    """
    names: dict[str, int] = {}
    games: dict[str, dict[tuple[int, int], tuple[float, float]]] = {}
    for outcome in outcomes():
        if outcome.ran and outcome.scores.get("utility_buyer") is not None:
            pair = [names.setdefault(outcome.detail[side], len(names)) for side in SIDES]
            told = float(outcome.scores["utility_buyer"] or 0), float(outcome.scores["utility_seller"] or 0)
            games.setdefault(outcome.unit, {})[pair[0], pair[1]] = told
    size = len(names)
    whole = [met for met in games.values() if len(met) == size**2]
    buyer, seller = np.zeros((len(whole), size, size)), np.zeros((len(whole), size, size))
    for at, met in enumerate(whole):
        for (bought, sold), (to_buyer, to_seller) in met.items():
            buyer[at, bought, sold], seller[at, sold, bought] = to_buyer, to_seller
    return list(names), buyer, seller


def _exploitability(names: list[str], buyer: Floats, seller: Floats) -> Iterator[Metric]:
    payoffs = (buyer + seller) / 2
    games, size = payoffs.shape[:2]

    def gains(mean: Floats) -> Floats:
        gained: Floats = mean.max(axis=-2) - np.diagonal(mean, axis1=-2, axis2=-1)
        return gained

    drawn = bootstrap_sums(payoffs.reshape(games, -1)).reshape(-1, size, size) / games
    yield from _each(
        "exploitability",
        [f"strategy: {name}" for name in names],
        gains(payoffs.mean(axis=0)),
        gains(drawn),
        games,
    )


def _ranking(names: list[str], buyer: Floats, seller: Floats) -> Iterator[Metric]:
    wins = np.zeros_like(buyer)
    for utilities in (buyer, seller):
        apart = utilities[:, :, None, :] - utilities[:, None, :, :]
        won = np.where(np.abs(apart) < _EPSILON, 0.5, apart > 0)
        wins += won.mean(axis=-1) / 2
    value, low, high = elo_intervals(wins)
    for at, name in enumerate(names):
        bounds = float(low[at]), float(high[at])
        yield Metric("elo", f"strategy: {name}", float(value[at]), len(wins), *bounds)


def _leads(names: list[str], buyer: Floats, seller: Floats) -> Iterator[Metric]:
    field = (buyer + seller).mean(axis=-1) / 2
    pairs = list(combinations(range(len(names)), 2))
    apart = np.stack([field[:, one] - field[:, other] for one, other in pairs], axis=1)
    groups = [f"{names[one]} over {names[other]}" for one, other in pairs]
    yield from _each("lead", groups, apart.mean(axis=0), bootstrap_sums(apart) / len(apart), len(apart))


def _each(name: str, groups: list[str], values: Floats, drawn: Floats, n: int) -> Iterator[Metric]:
    low, high = percentile_interval(drawn)
    for at, group in enumerate(groups):
        yield Metric(name, group, float(values[at]), n, float(low[at]), float(high[at]))


# For the report


def figures(outcomes: Outcomes) -> list[Figure]:
    """Strategies against each other, and their ranking."""
    names, buyer, seller = _met(outcomes)
    if not len(buyer):
        return []
    payoffs = ((buyer + seller) / 2).mean(axis=0)
    about = "Mean utility of the strategy of the row against that of the column, over both seats."
    heat = drawing.heat_map(
        names, names, payoffs.tolist(), about=about, row_title="own", column_title="the other's", decimals=3
    )
    ranked = (
        sorted(_ranking(names, buyer, seller), key=lambda metric: -metric.value) if len(names) > 1 else []
    )
    rows = [(one.group.removeprefix("strategy: "), one.value, one.low, one.high) for one in ranked]
    ranking = "Which of two gets more in the same seat of the same game against the same opponents."
    elo = [Figure("Ranking", drawing.intervals(rows, label="Elo", about=ranking), ranking)] if rows else []
    return [Figure("Strategies against each other", heat, about), *elo]


def show(case: Case, outcome: grammar.Outcome) -> Shown:
    """The offers in turn, what each was worth to both, and the utility plane."""
    game, detail = _game_of(case), outcome.detail
    offers = [
        (game.opens if place % 2 == 0 else other_side(game.opens), tuple(said))
        for place, said in enumerate(detail["offers"])
    ]
    points = [(side, _point(game, offer)) for side, offer in offers]
    lines = [("goods", ", ".join(line.name for line in game.scenario.lines))] if game.scenario else []
    lines += [(f"the {side}", detail[side]) for side in SIDES]
    lines.append(("", "Before each offer stands what it is worth to the buyer and to the seller."))
    for (side, offer), (_, point) in zip(offers, points, strict=True):
        lines.append((side, f"{point[0]:+.2f} {point[1]:+.2f}  {_said(game, offer)}"))
    lines.append(("ended", detail["ended"].replace("_", " ")))
    lines += [("broken", said) for said in detail.get("broken", ())]
    return Shown(f"{case.id}", tuple(lines), _plane(game, points, agreed=detail["ended"] == "agreed"))


def _point(game: Game, offer: Outcome) -> tuple[float, float]:
    buyer, seller = game.utilities(offer)
    return float(buyer), float(seller)


def _said(game: Game, offer: Outcome) -> str:
    terms = game.terms(offer)
    if terms is None or game.scenario is None:
        return f"values {', '.join(map(str, offer))}"
    price = say_money(terms.price, game.scenario.currency, "en")
    return f"{price}, {say_payment(terms.payment, 'en')}, {terms.delivery}"


def _plane(game: Game, points: list[tuple[Side, tuple[float, float]]], *, agreed: bool) -> str:
    if not len(game.points):
        return ""
    shown = game.points
    if len(shown) > _SHOWN:
        shown = shown[np.random.default_rng(0).choice(len(shown), _SHOWN, replace=False)]
    named = [("Nash", game.nash), ("Kalai-Smorodinsky", game.kalai_smorodinsky)]
    return drawing.utility_plane(
        [(float(x), float(y)) for x, y in shown],
        [(float(x), float(y)) for x, y in game.frontier],
        points,
        [(name, (float(point[0]), float(point[1]))) for name, point in named],
        deal=points[-1][1] if agreed else None,
        about="Outcomes that both permit, the Pareto frontier, and the offers of both sides.",
    )


BARGAIN = Suite(
    name="bargain",
    question="Does it make good deals, and none that it must not make?",
    cases=make_cases,
    run=run,
    measures=MEASURES,
    subject=open_chooser,
    observe=observe,
    more=more,
    figures=figures,
    show=show,
    worst="efficiency",
    options=("strategies", "families"),
    goals=(
        Goal("violation_rate", ALL, 0.0),
        Goal("false_agreement_rate", ALL, 0.0),
        Goal("agreement_rate", "copies: parley", 0.95),
        Goal("efficiency", "copies: parley", 0.95),
    ),
)
