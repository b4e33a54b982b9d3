"""The table: two agents bargain over a scenario and can be watched, or met; past bargains are replayed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from importlib.resources import files
from typing import Annotated, Any, Literal

from pydantic import Field

from agents import voice
from agents.bargain import STRATEGIES
from agents.graph import Said
from agents.negotiation import check_strategies
from contracts.book import OrderBook
from contracts.events import Negotiation
from contracts.party import Identifier
from contracts.scenario import Scenario, read_scenario
from contracts.terms import SIDES, Side, Terms
from ui.web.pages.bargain_plot import mark_of_offer, mark_of_price, plane_plot, price_plot
from ui.web.pages.talks import MOST_POINTS, Seats, Talk, Talks, TooManyPoints, answer_of
from ui.web.render import render
from ui.web.screen import Answer, Handler, Refused, Screen
from ui.web.visits import OPEN_TO, Visit
from ui.web.words import say

SAMPLES = {"teapots": ("contracts.sample", "teapots.yaml"), "chairs": ("ui.web.scenarios", "chairs.yaml")}
_MOST_TEXT = 100_000
_PAST = 60
"""Bargains of the book that can be replayed."""

Seat = Literal["parley", "boulware", "linear", "conceder", "tit_for_tat", "micro", "person", ""]
"""A strategy, a person, or what the scenario says."""
TalkId = Annotated[str, Field(min_length=16, max_length=16, pattern="^[0-9a-f]+$")]
Shown = Annotated[int, Field(ge=0)]
"""How many offers the page shows: those after it are told, and a move is made only when there are none."""


class Table:
    """What the page of the table answers."""

    def __init__(self, book: OrderBook, talks: Talks) -> None:
        self._book, self._talks = book, talks

    def screen(self) -> Screen:
        calls: dict[str, Handler] = {
            "open": self.open,
            "sample": self.sample,
            "begin": self.begin,
            "resume": self.resume,
            "step": self.step,
            "move": self.move,
            "replay": self.replay,
        }
        return Screen("table", OPEN_TO["table"], calls)

    def open(self, visit: Visit) -> Answer:
        """The whole page."""
        page = render(
            "table.html",
            visit.language,
            strategies=STRATEGIES,
            samples=tuple(SAMPLES),
            text=_sample("chairs" if visit.language != "en" else "teapots"),
            past=self._book.negotiations()[:_PAST],
            mine=self._mine(visit),
            most=_MOST_TEXT,
        )
        return Answer(put={"page": page})

    def sample(self, visit: Visit, *, name: str) -> Answer:
        """A scenario to start with."""
        if name not in SAMPLES:
            raise Refused("not_there")
        return Answer(data={"text": _sample(name)})

    def begin(
        self,
        visit: Visit,
        *,
        text: Annotated[str, Field(max_length=_MOST_TEXT)],
        buyer: Seat = "",
        seller: Seat = "",
        seed: Annotated[int, Field(ge=0, le=10**9)] = 0,
    ) -> Answer:
        """A new bargain over the scenario of `text`, before its first move."""
        scenario = _with_strategies(read_scenario(text), {"buyer": buyer, "seller": seller})
        seats: Seats = {"buyer": _seated(buyer), "seller": _seated(seller)}
        try:
            talk = self._talks.begin(visit.account.name, scenario, seats=seats, seed=seed, now=visit.now)
        except TooManyPoints as many:
            raise Refused("too_many_points", count=str(many), most=f"{MOST_POINTS:,}") from None
        put = {"stage": self._stage(visit, talk), "mine": self._mine(visit)}
        return Answer(put=put, data=self._where(talk))

    def resume(self, visit: Visit, *, talk: TalkId) -> Answer:
        """A bargain of before, with all its offers."""
        found = self._find(visit, talk)
        with found.lock:
            told = self._told(visit, found, 0)
            return Answer(put={"stage": self._stage(visit, found)}, data=told.data)

    def step(self, visit: Visit, *, talk: TalkId, shown: Shown) -> Answer:
        """The next move of an agent."""
        found = self._find(visit, talk)
        with found.lock:
            if shown >= len(found.offers):
                found.step()
                self._talks.keep(found, now=visit.now)
            return self._told(visit, found, shown)

    def move(
        self,
        visit: Visit,
        *,
        talk: TalkId,
        act: Literal["offer", "accept", "walk"],
        shown: Shown,
        price: Annotated[Decimal, Field(gt=0, max_digits=18)] | None = None,
        payment: Annotated[int, Field(ge=0, le=1000)] = 0,
        delivery: date | None = None,
    ) -> Answer:
        """The move of the person at the table."""
        found = self._find(visit, talk)
        with found.lock:
            if shown < len(found.offers):
                return self._told(visit, found, shown)
            if not found.waits:
                raise Refused("not_your_turn")
            terms = None
            if act == "offer":
                options = found.scenario.table.payment
                if price is None or delivery is None or payment >= len(options):
                    raise Refused("bad_request")
                terms = Terms(price=price, payment=options[payment], delivery=delivery)
                found.rules.space.outcome(terms)  # raises OffTheTable
            if act == "accept" and not found.offers:
                raise Refused("nothing_to_accept")
            found.step(answer_of(act, terms))
            self._talks.keep(found, now=visit.now)
            return self._told(visit, found, shown)

    def replay(self, visit: Visit, *, negotiation: Identifier) -> Answer:
        """A bargain of the book, offer by offer."""
        talk = self._book.negotiation(negotiation)
        moves = []
        for number, offer in enumerate(talk.offers, start=1):
            said = Said(by=offer.by, terms=offer.terms.model_dump(mode="json"), text=offer.text)
            html = _offer(visit, said, number, talk.currency, {"buyer": talk.buyer, "seller": talk.seller})
            moves.append({"html": html, "mark": mark_of_price(talk, number)})
        stage = render(
            "stage.html",
            visit.language,
            names={"buyer": talk.buyer, "seller": talk.seller},
            goods=[talk.order] if talk.order else [],
            rounds=talk.rounds,
            plot=price_plot(talk, visit.language),
            talk=None,
            replayed=talk,
        )
        return Answer(put={"stage": stage}, data={"moves": moves, "end": _end(visit, talk)})

    def _mine(self, visit: Visit) -> str:
        return render("bargains.html", visit.language, mine=self._talks.of(visit.account.name))

    def _find(self, visit: Visit, talk_id: str) -> Talk:
        found = self._talks.find(talk_id, visit.account.name)
        if found is None:
            raise Refused("talk_gone")
        return found

    def _stage(self, visit: Visit, talk: Talk) -> str:
        scenario = talk.scenario
        return render(
            "stage.html",
            visit.language,
            names=_names(scenario),
            goods=[
                voice.say_line(line.name, line.quantity, line.unit, visit.language) for line in scenario.lines
            ],
            rounds=scenario.rounds,
            plot=plane_plot(talk.plane, visit.language),
            talk=talk,
            replayed=None,
        )

    def _where(self, talk: Talk) -> dict[str, Any]:
        return {
            "talk": talk.id,
            "made": len(talk.offers),
            "waits": talk.waits,
            "ended": talk.ending is not None,
        }

    def _told(self, visit: Visit, talk: Talk, shown: int) -> Answer:
        """Where it stands, with the offers that are not shown yet."""
        numbers = range(shown + 1, len(talk.offers) + 1)
        data = {**self._where(talk), "moves": [_move(visit, talk, number) for number in numbers]}
        if talk.ending is not None:
            data["end"] = _ending(visit, talk)
        data["seat"] = self._seat(visit, talk) if talk.waits else ""
        return Answer(put={"mine": self._mine(visit)} if talk.ending else {}, data=data)

    def _seat(self, visit: Visit, talk: Talk) -> str:
        """The form of the person whose turn it is."""
        assert talk.turn is not None
        mandate, table = talk.scenario.mandate(talk.turn), talk.scenario.table
        last = Terms.model_validate(talk.offers[-1]["terms"]) if talk.offers else None
        own = [Terms.model_validate(one["terms"]) for one in talk.offers if one["by"] == talk.turn]
        start = own[-1] if own else None
        return render(
            "seat.html",
            visit.language,
            talk=talk,
            side=talk.turn,
            mandate=mandate,
            table=table,
            price=start.price if start else mandate.price.aim,
            payment=table.payment.index(start.payment) if start else 0,
            delivery=start.delivery if start else _nearest(table.delivery.dates(), mandate.delivery.best),
            dates=table.delivery.dates(),
            last=last,
        )


def _sample(name: str) -> str:
    package, file = SAMPLES[name]
    return (files(package) / file).read_text(encoding="utf-8")


def _with_strategies(scenario: Scenario, seats: dict[Side, Seat]) -> Scenario:
    """The scenario with the strategies that were chosen over its own. Raises ScenarioError."""
    chosen: dict[str, Any] = {
        side: scenario.mandate(side).model_copy(update={"strategy": name})
        for side, name in seats.items()
        if name not in ("", "person")
    }
    changed = scenario.model_copy(update=chosen)
    check_strategies(changed)
    return changed


def _seated(seat: Seat) -> Literal["agent", "person"]:
    return "person" if seat == "person" else "agent"


def _names(scenario: Scenario) -> dict[Side, str]:
    return {side: scenario.mandate(side).party.name for side in SIDES}


def _nearest(days: list[date], wanted: date) -> date:
    return min(days, key=lambda day: abs((day - wanted).days))


def _move(visit: Visit, talk: Talk, number: int) -> dict[str, str]:
    """An offer of a bargain, and its mark on the plane."""
    said, names = talk.offers[number - 1], _names(talk.scenario)
    latest = [(one["by"], talk.plane.point(one)) for one in talk.offers[max(0, number - 3) : number]]
    html = _offer(visit, said, number, talk.scenario.currency, names, talk.plane.utility(said))
    return {"html": html, "mark": mark_of_offer(latest)}


def _offer(
    visit: Visit,
    said: Said,
    number: int,
    currency: str,
    names: dict[Side, str],
    utility: tuple[float, float] | None = None,
) -> str:
    return render(
        "offer.html",
        visit.language,
        said=said,
        terms=Terms.model_validate(said["terms"]),
        number=number,
        currency=currency,
        names=names,
        utilities=dict(zip(SIDES, utility, strict=True)) if utility else {},
    )


def _ending(visit: Visit, talk: Talk) -> str:
    terms = Terms.model_validate(talk.offers[-1]["terms"]) if talk.ending == "agreed" else None
    utility = talk.plane.utility(talk.offers[-1]) if terms else None
    return render(
        "ending.html",
        visit.language,
        ending=talk.ending,
        terms=terms,
        currency=talk.scenario.currency,
        closing=talk.closing,
        count=len(talk.offers),
        who=_names(talk.scenario)[talk.ended_by] if talk.ended_by else "",
        utilities=dict(zip(SIDES, utility, strict=True)) if utility else {},
        talk=talk,
    )


def _end(visit: Visit, talk: Negotiation) -> str:
    if talk.ending is None:
        return f'<p class="muted">{say("still_open", visit.language)}</p>'
    return render(
        "ending.html",
        visit.language,
        ending=talk.ending,
        terms=talk.offers[-1].terms if talk.ending == "agreed" and talk.offers else None,
        currency=talk.currency,
        closing="",
        count=len(talk.offers),
        who="",
        utilities={},
        talk=None,
    )
