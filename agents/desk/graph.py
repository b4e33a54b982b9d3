"""The desk: the graph from a customer's message to a committed order and an answer in their language.

    read -> plan -> act -> answer

Each message runs through it once, on the thread of its customer. What comes before `act` writes nothing but
the number that a new order reserves, and changes nothing of what the thread remembers. `act` is one
transaction of the book: what the message does, and what the thread remembers of it, under the key of the
message. So a message that is sent again, or run again after a crash, does nothing twice and ends as it would
have. A mandate is made where it is needed and never enters the state.
"""

from __future__ import annotations

import hashlib
import threading
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime, tzinfo
from functools import partial
from itertools import pairwise
from typing import Any

from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import END, START, StateGraph

from agents.desk.act import Actor
from agents.desk.approve import PREFIX, Approvals, Plan
from agents.desk.bargaining import Bargaining
from agents.desk.bounds import Bounds
from agents.desk.effects import Effects
from agents.desk.find import orders_named
from agents.desk.haggle import Haggle, Room
from agents.desk.planner import Planner
from agents.desk.proposal import Proposal, less, says_anew
from agents.desk.reading.asked.questions import Question
from agents.desk.reading.asked.quoted import ordered
from agents.desk.reading.asked.quoted_together import still_quoted
from agents.desk.reading.card.answers import verdict
from agents.desk.reading.card.lapsed import lapsed
from agents.desk.reading.card.revived import given_up
from agents.desk.reading.filling import Waiting
from agents.desk.reading.orders.as_passed_on import passed_on
from agents.desk.reading.orders.naming import order_spoken_of, order_with_goods_in, order_with_their_goods
from agents.desk.reading.orders.pointing import pointed_at
from agents.desk.reading.read import Reader
from agents.desk.reading.restating import talked, waits_for
from agents.desk.reading.situation import Parse
from agents.desk.results import Exchange, Reply, Result
from agents.desk.state import (
    Conversation,
    Message,
    given_up_in,
    haggle_in,
    proposal_in,
    request_in,
    steps_in,
    waiting_in,
)
from agents.desk.talk import is_small_talk, only_thanks, small_talk
from agents.desk.turn import Turn
from agents.desk.understanding import Understanding
from agents.desk.view import View
from agents.desk.wording import Worded, Wording
from agents.negotiation import check_house
from contracts.book import KeyReused, OrderBook
from contracts.events import Approval
from contracts.house import House
from contracts.request import Request
from contracts.terms import Terms

_NODES = ("read", "plan", "act", "answer")
_DONE_WITH = ("accept", "reject")
"""What no question is about: it is done, or was said in vain, with the message."""
_STEPS = 20
"""More steps of the graph than one message takes."""


class Desk:
    """Takes customers' messages for one house.

    `parse` reads them; `checkpointer` keeps conversations, in this process only when it is not given. `turn`
    holds all that is asked of a model in a turn; with `wording`, one words offers. Raises HouseError for a
    strategy that is none for a house.
    """

    def __init__(
        self,
        book: OrderBook,
        house: House,
        *,
        parse: Parse,
        checkpointer: BaseCheckpointSaver[str] | None = None,
        turn: Callable[[], AbstractContextManager[object]] = nullcontext,
        wording: Wording | None = None,
    ) -> None:
        check_house(house)
        saver = checkpointer or InMemorySaver()
        self._book, self._turn, self._wording = book, turn, wording
        bounds = Bounds(book, house)
        self._approvals = Approvals(book, house, bounds)
        effects = Effects(book, house, bounds, self._approvals)
        self._view = View(book, house)
        self._actor = Actor(effects, Bargaining(effects, Room(book, house.patience)))
        reader, planner = Reader(self._view, parse), Planner(self._view, effects, parse)
        self._locks: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        graph = StateGraph(Conversation)
        understanding = Understanding(self._view, reader, planner)
        nodes = (reader.read, understanding.plan, self._act, self._answer)
        for name, node in zip(_NODES, nodes, strict=True):
            graph.add_node(name, partial(node))  # nobody looks for graphs inside of a partial
        for one, next_one in pairwise((START, *_NODES, END)):
            graph.add_edge(one, next_one)
        self._graph = graph.compile(checkpointer=saver, name="desk")

    @property
    def waits(self) -> bool:
        """Whether messages may have to wait for a model."""
        return self._turn is not nullcontext or self._wording is not None

    def handle(
        self, text: str, *, customer: str, now: datetime, key: str | None = None, to: str | None = None
    ) -> Reply:
        """The answer to a message, when all that it asked for and that could be done is done.

        `key` names the message, so that one that is sent twice is done once; without it, the same text at
        the same moment is the same message. `to` is the id of the card that it answers, as a button does:
        one that is no longer open is not acted on.

        Raises UnknownCustomer, KeyReused for a key that named another text, and ValueError when `now` has
        no offset.
        """
        if now.tzinfo is None:
            raise ValueError("now has no offset; give an aware datetime")
        self._book.customer(customer)
        text = text.encode("utf-8", "replace").decode()
        name = _digest(customer, key or f"{text} {now.isoformat()}")
        message = Message(text=text, written=text, customer=customer, now=now.isoformat(), key=name, to=to)
        with self._locks[customer], self._turn():
            self._finish(customer)
            if answered := self._answered(name, text):
                return answered
            self._tell_decisions(customer, zone=now.tzinfo)
            return Reply.model_validate(self._run(message))

    def _run(self, message: Message) -> dict[str, Any]:
        given, config = Conversation(message=message), _config(message["customer"])
        reply: dict[str, Any] = self._graph.invoke(given, config, durability="sync")["reply"]
        return reply

    def _finish(self, customer: str) -> None:
        """Has a message answered that was done when a crash came; one that was not done is as never sent."""
        config = _config(customer)
        left = self._graph.get_state(config)
        if "answer" in left.next or ("act" in left.next and self._done(left.values["message"])):
            self._graph.invoke(None, config, durability="sync")

    def _tell_decisions(self, customer: str, *, zone: tzinfo) -> None:
        """Does, and tells, what people decided and a crash may have left undone."""
        for id in self._book.untold(customer, prefix=PREFIX):
            decided_at = self._book.approval(id).decided_at
            assert decided_at is not None
            now = decided_at.astimezone(zone).isoformat()
            key = _digest(id)
            self._run(Message(text="", written="", customer=customer, now=now, key=key, to=None, decided=id))

    def transcript(self, customer: str, *, after: int = 0) -> list[Exchange]:
        """What was said on the customer's thread, oldest first; `after` leaves out what is numbered so far.

        Raises UnknownCustomer.
        """
        self._book.customer(customer)
        return [
            Exchange(
                number=event.number,
                at=event.at,
                text=event.data.get("text"),
                reply=Reply.model_validate(event.data["reply"]),
            )
            for event in self._book.conversation(customer, after=after)
        ]

    def bargain(self, customer: str) -> Haggle | None:
        """The bargain that is open with a customer. Both sides have seen all of it."""
        state: Any = self._graph.get_state(_config(customer)).values
        return haggle_in(state)

    def open_cards(self, customer: str) -> frozenset[str]:
        """The ids of the cards, other than questions, that wait for the customer's answer.

        Raises UnknownCustomer.
        """
        self._book.customer(customer)
        state: Any = self._graph.get_state(_config(customer)).values
        return self._view.open_cards(state)

    def _answered(self, name: str, text: str) -> Reply | None:
        """The answer of before to a message that was sent before. Raises KeyReused for another text."""
        event = self._book.find_event(f"answered:{name}")
        if event is None:
            return None
        if event.data["text"] != text:
            raise KeyReused("This key named another message of this customer; give each message its own.")
        return Reply.model_validate(event.data["reply"])

    def plans(self, approval_id: str) -> list[Plan]:
        """Up to three ways to answer what waits for a person, for the eyes of the house only.

        Raises UnknownApproval, and NoFloor when the house has set no lowest price for some goods.
        """
        return self._approvals.plans(self._book.approval(approval_id))

    def weighed(self, approval_id: str, terms: Terms | None = None) -> Plan:
        """What was asked for, or other terms, as a plan, whether permitted or not. Raises as `plans`."""
        approval = self._book.approval(approval_id)
        return self._approvals.weighed(approval, terms or approval.deal.terms)

    def decide(
        self,
        approval_id: str,
        approved: bool,
        *,
        by: str,
        now: datetime,
        reason: str | None = None,
        terms: Terms | None = None,
    ) -> Approval:
        """The approval as a person decided it, and told to the customer.

        An approved deal that the customer had agreed to is committed, inside the mandate still; on other
        `terms`, or where nothing was agreed, it is offered to them. Raises AlreadyDecided when another was
        first, and, deciding nothing, StaleOrder when the order has changed since it was asked for,
        NotPossible when it is too late, and MandateBroken when the house does not permit these terms.
        """
        approval, chosen = self._book.approval(approval_id), None
        if approved and approval.state == "pending":
            self._approvals.refuse_stale(approval, now=now)
            chosen = self._approvals.chosen(approval, terms)
        customer = approval.deal.order.buyer.id
        try:
            return self._book.decide(approval_id, approved, by=by, now=now, reason=reason, chosen=chosen)
        finally:  # also when it was decided before: what a crash left undone is done now
            with self._locks[customer], self._turn():
                self._finish(customer)
                self._tell_decisions(customer, zone=now.tzinfo or UTC)

    def _act(self, state: Conversation) -> Conversation:
        """What the message does, once, and all of it or nothing."""
        message = state["message"]
        with self._book.as_one():
            if done := self._done(message):
                return done
            now, done = datetime.fromisoformat(message["now"]), self._do(state)
            self._book.record("message_done", now=now, data={**done}, key=f"done:{message['key']}")
            return done

    def _done(self, message: Message) -> Conversation | None:
        """What the message did, if it was done before."""
        event = self._book.find_event(f"done:{message['key']}")
        return Conversation(**event.data) if event else None  # type: ignore[typeddict-item]

    def _do(self, state: Conversation) -> Conversation:
        message = state["message"]
        left, waited = state["left"], state.get("proposal") is not None
        turn = Turn(
            text=message["text"],
            customer=message["customer"],
            now=datetime.fromisoformat(message["now"]),
            request=request_in(state),
            setting=self._view.setting(state),
            haggle=haggle_in(state),
            proposal=Proposal.model_validate(left) if left else None,
            revises=waited and left is None,
        )
        confirms = any(step.do == "confirm" for step in steps_in(state))
        confirmed = turn.proposal.id if turn.proposal and confirms else state.get("confirmed")
        results = self._actor.do_all(steps_in(state), turn, key=message["key"])
        said = [action.order for action in turn.actions if action.order]
        told = [step.order.id for step in steps_in(state) if step.order]
        named = [*told, *said, *(result.order for result in results if result.order)]
        dossier = self._view.dossier(state)
        meant = (id for name in reversed(named) for id in orders_named(name, dossier))
        spoken_of = order_spoken_of(turn.text, dossier, turn.setting)
        spoken_of = spoken_of or order_with_their_goods(turn.actions, dossier, turn.setting)
        spoken_of = spoken_of or pointed_at(turn.text, dossier)
        if state["questions"]:
            spoken_of = spoken_of or order_with_goods_in(turn.text, dossier, turn.setting)
        waits = (one.order for one in results if one.status == "waiting" and one.order)
        focus = next(waits, None) or next(meant, spoken_of or state.get("focus"))
        for_a_person = any(step.do == "hand_over" for step in steps_in(state))
        expired = turn.speaker.say("offer_expired")
        after_all = given_up(
            results, proposal_in(state), haggle_in(state), given_up_in(state), expired=expired
        )
        waiting = self._still_waiting(state)
        return Conversation(
            focus=focus,
            lapsed=lapsed(state, turn.proposal, waiting, results),
            passed_on=passed_on(state),
            given_up=after_all.model_dump(mode="json") if after_all else None,
            inquired=_inquired(state),
            language=turn.request.language,
            puzzled=state["lost"],
            handed_over=for_a_person and not state.get("puzzled"),
            unsettled=_leads_away(results, turn, before=state.get("unsettled", False))
            or (state["lost"] and turn.haggle is not None),
            results=[result.model_dump(mode="json") for result in results],
            haggle=turn.haggle.model_dump(mode="json", by_alias=True) if turn.haggle else None,
            spared=_spared(state, turn),
            proposal=turn.proposal.model_dump(mode="json") if turn.proposal else None,
            confirmed=confirmed,
            waiting=waiting,
        )

    def _still_waiting(self, state: Conversation) -> dict[str, Any] | None:
        """What waits for an answer now: what was asked last, or what was and the message left open."""
        steps, text = steps_in(state), state["message"]["text"]
        if any(step.question for step in steps):
            return _asked(state).model_dump(mode="json")
        left_open = not steps and (is_small_talk(text) or verdict(text) == "later") and verdict(text) != "no"
        only_asks = state["questions"] and not state["own"]
        keeps = left_open or only_asks or "decided" in state["message"] or state["overtaken"]
        return state["asked"] if keeps else None

    def _answer(self, state: Conversation) -> Conversation:
        """All results in one text, as the transcript keeps it."""
        request, own = request_in(state), state["own"]
        results = [Result.model_validate(data) for data in state["results"]] or [self._talk(state)]
        worded = [self._worded(result, state["message"]) for result in results]
        reply = Reply(
            text="\n".join(dict.fromkeys(one.text for one in worded)),
            language=request.language,
            request=_own(request, own),
            results=tuple(_of_this_message(result, own) for result in results),
            worded_by="model" if any(one.by_model for one in worded) else None,
        )
        said = reply.model_dump(mode="json", exclude_none=True)
        faults = [fault for one in worded for fault in one.faults]
        return Conversation(reply=self._keep(state["message"], said, faults))

    def _worded(self, result: Result, message: Message) -> Worded:
        """What is said of a result. A model is asked while nothing of the book is held."""
        if self._wording is None or result.draft is None:
            return Worded(result.text)
        return self._wording(result.draft, heard=message["text"], now=datetime.fromisoformat(message["now"]))

    def _keep(self, message: Message, reply: dict[str, Any], faults: list[str]) -> dict[str, Any]:
        """The reply as it is kept: that of whoever was first, when a message is answered twice at once."""
        now = datetime.fromisoformat(message["now"])
        said: dict[str, Any] = {"customer": message["customer"], "reply": reply}
        if faults:
            said["wording_faults"] = faults
        if decided := message.get("decided"):
            event = self._book.record("notice_given", now=now, data=said, key=f"notice:{decided}")
        else:
            said["text"], key = message["written"], f"answered:{message['key']}"
            event = self._book.record("message_answered", now=now, data=said, key=key)
        kept: dict[str, Any] = event.data["reply"]
        return kept

    def _talk(self, state: Conversation) -> Result:
        """What a message that asks nothing is answered with."""
        speaker, text = self._view.setting(state).speaker, state["message"]["text"]
        haggle, proposal = haggle_in(state), proposal_in(state)
        if overtaken := state["overtaken"]:
            return Result(status="told", text=speaker.say(overtaken))
        talks = is_small_talk(text) and not only_thanks(text)
        if talked(text, waits_for(state)) == "later":
            return Result(status="told", text=speaker.say("take_your_time"))
        if haggle is None and proposal and not talks and verdict(text) is None:
            return self._actor.reminded(proposal, speaker)
        example = next((one.order.id for one in self._view.dossier(state).standing), "SO-1024")
        said = small_talk(text, speaker, open=haggle is not None or proposal is not None, example=example)
        return Result(status="told", text=said)


def _inquired(state: Conversation) -> list[Question] | None:
    """What a message asks of an order, if it does no more than ask."""
    own = request_in(state).actions[: state["own"]]
    asks = bool(own or state["questions"]) and all(action.intent == "query_order" for action in own)
    return state["questions"] if asks else None


def _spared(state: Conversation, turn: Turn) -> str | None:
    """The order that was to be cancelled, where it is bargained over instead of that."""
    order, before = turn.haggle.asked.id if turn.haggle else None, proposal_in(state)
    cancelled = [state.get("spared"), *(before.cancelled.values() if before else ())]
    return order if order in cancelled else None


def _leads_away(results: Sequence[Result], turn: Turn, *, before: bool) -> bool:
    """Whether what is said leads away from what waits for a yes: a question, a colleague who takes it up, a
    wish beside an offer that is not said again. `before`: it was led away, which holds until it is shown."""
    if turn.haggle is None and turn.proposal is None:
        return False
    asks = results and results[-1].status == "asked"
    if not asks and any(result.card and result.card.kind != "question" for result in results):
        return False
    away = ("asked", "passed_on", "proposed") if turn.haggle else ("asked", "passed_on")
    return before or any(result.status in away or result.negotiation for result in results)


def _asked(state: Conversation) -> Waiting:
    """The question of this message, and the wish that waits for its answer; one asked before is counted."""
    request, asking = request_in(state), next(step for step in steps_in(state) if step.question)
    before = Waiting.model_validate(state["asked"]) if state["asked"] else None
    if before is not None and not request.actions:
        quoted = before.question == "order_it" != asking.question
        request = ordered(before.request) if quoted else before.request
    done = [i for i, one in enumerate(request.actions) if one.intent in _DONE_WITH and i != asking.about]
    done += [i for i in _taken_up(request, state["own"]) if i not in (*done, asking.about)]
    asked = Waiting(
        request=less(request, done),
        about=asking.about - sum(i < asking.about for i in done),
        question=asking.question,
        choices=asking.choices,
        asked=asking.text,
    )
    told_before = waiting_in(state)
    if told_before and asked.question == "order_it" == told_before.question:
        quotes = (*told_before.earlier, *told_before.request.actions)
        asked = asked.model_copy(update={"earlier": tuple(still_quoted(quotes, asked.request))})
    quotes_anew = asked.question == "order_it" and bool(request.actions)
    if before and asked.asked.endswith(before.asked):  # in other words before it
        asked = asked.model_copy(update={"asked": before.asked})
    if before is None or quotes_anew or not asked.asks_as(before):
        return asked
    return asked.model_copy(update={"asked": before.asked, "times": before.times + 1})


def _taken_up(request: Request, own: int) -> list[int]:
    """Which of the first wishes, those of the message, the goods that were asked for before have taken up."""
    before = [one for one in request.actions[own:] if one.intent == "place_order"]
    return [
        i
        for i, wish in enumerate(request.actions[:own])
        if wish.intent != "place_order" and any(says_anew(wish, one) for one in before)
    ]


def _own(request: Request, own: int) -> Request:
    """The part of the request that its message says itself, as it was read."""
    said = (
        action.model_copy(update={"if_granted": tuple(i for i in action.if_granted or () if i < own) or None})
        for action in request.actions[:own]
    )
    return request.with_actions(tuple(said))


def _of_this_message(result: Result, own: int) -> Result:
    return result.model_copy(
        update={"actions": tuple(index for index in result.actions if index < own), "draft": None}
    )


def _config(customer: str) -> Any:
    """The thread of a customer's conversation."""
    return {"configurable": {"thread_id": f"desk:{customer}"}, "recursion_limit": _STEPS}


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:12].upper()
