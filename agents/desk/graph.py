"""The desk: the graph from a customer's message to a committed order and an answer in their language.

    read -> plan -> judge -> act -> answer

Each message runs through it once, on the thread of its customer. What comes before `act` writes nothing
but the number that a new order reserves; `act` writes under keys that the book takes once, so that a
message that is sent again, or run again after a crash, does nothing twice. A mandate is made where it is
needed and never enters the state.
"""

from __future__ import annotations

import hashlib
import threading
from collections import defaultdict
from datetime import date, datetime
from typing import Any, Literal, Protocol

from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import END, START, StateGraph
from typing_extensions import TypedDict

from agents.desk.act import Actor, Turn
from agents.desk.find import Dossier, answer
from agents.desk.haggle import Haggle, Room
from agents.desk.plan import Step, plan
from agents.desk.propose import Setting
from agents.desk.results import Reply, Result
from agents.desk.speaker import Speaker
from agents.desk.talk import answer_language, small_talk
from contracts.book import KeyReused, OrderBook
from contracts.events import Approval
from contracts.house import House, NoFloor
from contracts.request import Known, Request

_STEPS = 20
"""More steps of the graph than one message takes."""
_MOVES = ("offer", "accept", "reject")
_NO_BARGAIN = (
    "cancel_order",
    "return_item",
    "remove_item",
    "substitute_item",
    "split_delivery",
    "query_order",
    "request_quote",
    "handover",
    "change_address",
    "change_contact",
    "change_invoice",
)
"""What is not said of an offer on the table, whatever else a text may sound like to someone who bargains."""


class Parse(Protocol):
    """`nlp.parse`, or what a test puts in its place."""

    def __call__(
        self,
        text: str,
        *,
        now: datetime,
        context: Literal["negotiation"] | None = None,
        known: Known | None = None,
    ) -> Request: ...


class Message(TypedDict):
    """What comes in."""

    text: str
    customer: str
    now: str
    """ISO 8601 with offset."""
    key: str
    """Names the message: the same key is the same message."""


class Waiting(TypedDict):
    """A message that could not be done before a question is answered."""

    text: str
    request: dict[str, Any]
    question: str
    """The name of the sentence that asked."""


class Conversation(TypedDict, total=False):
    """The state of a customer's thread: plain data, and nothing private of the house."""

    message: Message
    request: dict[str, Any]
    steps: list[dict[str, Any]]
    results: list[dict[str, Any]]
    haggle: dict[str, Any] | None
    """The bargain that is open."""
    waiting: Waiting | None
    """The message that waits for the answer to a question."""
    focus: str | None
    """The order that was last talked of."""
    reply: dict[str, Any]


class Desk:
    """Takes customers' messages for one house.

    `parse` reads them; `checkpointer` keeps conversations and bargains that wait, in this process only when
    it is not given.
    """

    def __init__(
        self,
        book: OrderBook,
        house: House,
        *,
        parse: Parse,
        checkpointer: BaseCheckpointSaver[str] | None = None,
    ) -> None:
        saver = checkpointer or InMemorySaver()
        self._book, self._house, self._parse = book, house, parse
        self._actor = Actor(book, house, Room(book, saver))
        self._locks: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        graph = StateGraph(Conversation)
        graph.add_node("read", self._read)
        graph.add_node("plan", self._plan)
        graph.add_node("judge", self._judge)
        graph.add_node("act", self._act)
        graph.add_node("answer", self._answer)
        for one, next_one in zip(
            (START, "read", "plan", "judge", "act", "answer"),
            ("read", "plan", "judge", "act", "answer", END),
            strict=True,
        ):
            graph.add_edge(one, next_one)
        self._graph = graph.compile(checkpointer=saver, name="desk")

    def handle(self, text: str, *, customer: str, now: datetime, key: str | None = None) -> Reply:
        """The answer to a message, when all that it asked for and that could be done is done.

        `key` names the message, so that one that is sent twice is done once; without it, the same text at
        the same moment is the same message. Raises UnknownCustomer, KeyReused for a key that named another
        text, and ValueError when `now` has no offset.
        """
        if now.tzinfo is None:
            raise ValueError("now has no offset; give an aware datetime")
        self._book.customer(customer)
        text = text.encode("utf-8", "replace").decode()
        name = _digest(customer, key or f"{text} {now.isoformat()}")
        message = Message(text=text, customer=customer, now=now.isoformat(), key=name)
        config: Any = {"configurable": {"thread_id": f"desk:{customer}"}, "recursion_limit": _STEPS}
        with self._locks[customer]:
            if answered := self._answered(name, text):
                return answered
            before = self._graph.get_state(config)
            left_off = before.next and before.values.get("message", {}).get("key") == name
            given = None if left_off else Conversation(message=message)
            state = self._graph.invoke(given, config, durability="sync")
            said = {"text": text, "reply": state["reply"]}
            self._book.record("message_answered", now=now, data=said, key=f"answered:{name}")
        return Reply.model_validate(state["reply"])

    def _answered(self, name: str, text: str) -> Reply | None:
        """The answer of before to a message that was sent before. Raises KeyReused for another text."""
        event = self._book.find_event(f"answered:{name}")
        if event is None:
            return None
        if event.data["text"] != text:
            raise KeyReused("This key named another message of this customer; give each message its own.")
        return Reply.model_validate(event.data["reply"])

    def decide(
        self, approval_id: str, approved: bool, *, by: str, now: datetime, reason: str | None = None
    ) -> Approval:
        """The approval as a person decided it. An approved deal is committed, inside the mandate still.

        Raises AlreadyDecided when another was first, and StaleOrder, deciding nothing, when the order has
        changed since it was asked for.
        """
        name = f"approved:{approval_id}"
        if approved:
            self._actor.refuse_stale(self._book.approval(approval_id), key=name, now=now)
        try:
            return self._book.decide(approval_id, approved, by=by, now=now, reason=reason)
        finally:  # also when it was decided before: what a crash left undone is done now
            approval = self._book.approval(approval_id)
            if approval.state == "approved":
                today = approval.asked_at.date()
                self._actor.commit(approval.deal, key=name, now=now, today=today)

    def _read(self, state: Conversation) -> Conversation:
        """The request; a message that asks nothing by itself is taken as the answer to a question."""
        message, waiting = state["message"], state.get("waiting")
        text, haggle = message["text"], _haggle(state)
        request = self._heard(text, message, haggle)
        if request.actions:
            return Conversation(request=self._in_their_language(request, message), waiting=None)
        if waiting:
            known = Request.model_validate(waiting["request"])
            setting = self._setting(Conversation(message=message, request=waiting["request"]))
            dossier = self._dossier(state)
            answered = answer(known, text, waiting["question"], dossier, setting.products, setting.speaker)
            request = answered or self._heard(f"{waiting['text']}\n{text}", message, haggle)
            if not answered and request.actions == known.actions:  # the text added nothing to what was asked
                request = Request(language=request.language)
        return Conversation(request=self._in_their_language(request, message))

    def _in_their_language(self, request: Request, message: Message) -> dict[str, Any]:
        spoken = self._book.customer(message["customer"]).party.speaks
        language = answer_language(message["text"], request.language, spoken)
        return request.model_copy(update={"language": language}).to_json()

    def _heard(self, text: str, message: Message, haggle: Haggle | None) -> Request:
        """The text as it reads to someone who bargains; as to anyone, when it is about something else."""
        now, known = datetime.fromisoformat(message["now"]), self._known(message["customer"])
        plain = self._parse(text, now=now, known=known)
        if haggle is None:
            return plain
        request = self._parse(text, now=now, context="negotiation", known=known)
        about = {action.order for action in request.actions if action.order}
        elsewhere = any(action.intent in _NO_BARGAIN for action in plain.actions) and all(
            action.intent in _MOVES for action in request.actions
        )
        return request if request.actions and about <= {haggle.asked.id} and not elsewhere else plain

    def _known(self, customer: str) -> Known:
        """What the customer is likely to name: their orders, and what is on them."""
        orders = self._book.orders(customer=customer)
        lines = [line for order in orders for line in order.lines]
        names = {name for line in lines for name in (line.sku, line.name)}
        return Known(orders=tuple(order.id for order in orders), products=tuple(sorted(names)))

    def _dossier(self, state: Conversation) -> Dossier:
        customer = state["message"]["customer"]
        standing = tuple(self._book.standing(customer=customer))
        return Dossier(self._book.customer(customer), standing, state.get("focus"))

    def _plan(self, state: Conversation) -> Conversation:
        """The steps that would do what is asked: addresses and the like, the bargain, then the rest."""
        request = _request(state)
        others = {i: action for i, action in enumerate(request.actions) if action.intent not in _MOVES}
        steps = plan(others, dossier=self._dossier(state), setting=self._setting(state))
        steps = [
            *(step for step in steps if step.do == "amend"),
            *self._moves(request, state),
            *(step for step in steps if step.do != "amend"),
        ]
        return Conversation(steps=[step.model_dump(mode="json") for step in steps])

    def _moves(self, request: Request, state: Conversation) -> list[Step]:
        """The move in the bargain that is open, when there is one and the message makes one."""
        moves = tuple(i for i, action in enumerate(request.actions) if action.intent in _MOVES)
        if not moves:
            return []
        haggle = _haggle(state)
        if haggle is None:
            text = self._setting(state).speaker.say("nothing_to_accept")
            return [Step(do="say", actions=moves, text=text)]
        return [Step(do="move", actions=moves, made=len(self._book.negotiation(haggle.id).offers))]

    def _judge(self, state: Conversation) -> Conversation:
        """Which of the proposals the mandate permits as they are, and which are to be bargained over."""
        judged = [
            self._judged(step, state) if step.do in ("change", "place") else step for step in _steps(state)
        ]
        return Conversation(steps=[step.model_dump(mode="json") for step in judged])

    def _judged(self, step: Step, state: Conversation) -> Step:
        assert step.order is not None and step.plain is not None
        today, speaker = _today(state), self._setting(state).speaker
        fields: dict[str, Any] = {}
        if step.do == "place":
            fields["id"] = self._book.new_order_id()
        elif step.order.payment != self._book.order(step.order.id).payment:
            fields["signed_on"] = today  # what is paid at once is paid from now
        order, plain = step.order.changed(**fields), step.plain.changed(**fields)
        proposal = step.model_copy(update={"order": order, "plain": plain})
        try:
            return proposal.model_copy(update={"do": self._actor.judged(proposal, today=today)})
        except NoFloor:
            if step.do == "place":
                text = speaker.say("handed_over")
                return step.model_copy(update={"do": "hand_over", "text": text, "order": None})
            text = speaker.say("passed_on", what=speaker.intent(step.reasons[0]), order=order.id)
            return step.model_copy(update={"do": "hand_over", "text": text})

    def _act(self, state: Conversation) -> Conversation:
        """What was done."""
        message = state["message"]
        turn = Turn(
            text=message["text"],
            customer=message["customer"],
            now=datetime.fromisoformat(message["now"]),
            actions=_request(state).actions,
            setting=self._setting(state),
            haggle=_haggle(state),
        )
        results = self._actor.do_all(_steps(state), turn, key=message["key"])
        named = [action.order for action in turn.actions if action.order] + [
            r.order for r in results if r.order
        ]
        theirs = {revision.order.id for revision in self._book.standing(customer=turn.customer)}
        focus = next((name for name in reversed(named) if name in theirs), state.get("focus"))
        return Conversation(
            focus=focus,
            results=[result.model_dump(mode="json") for result in results],
            haggle=turn.haggle.model_dump(mode="json", by_alias=True) if turn.haggle else None,
            waiting=_waiting(state, message["text"]) if any(r.status == "asked" for r in results) else None,
        )

    def _answer(self, state: Conversation) -> Conversation:
        """All results in one text."""
        request = _request(state)
        results = [Result.model_validate(data) for data in state["results"]]
        if not results:
            speaker, bargaining = self._setting(state).speaker, state.get("haggle") is not None
            example = next((one.order.id for one in self._dossier(state).standing), "SO-1024")
            said = state["message"]["text"]
            text = small_talk(said, speaker, bargaining=bargaining, example=example)
            results = [Result(status="told", text=text)]
        text = "\n".join(dict.fromkeys(result.text for result in results))
        reply = Reply(text=text, language=request.language, request=request, results=tuple(results))
        return Conversation(reply=reply.model_dump(mode="json", exclude_none=True))

    def _setting(self, state: Conversation) -> Setting:
        products = tuple(self._book.products())
        speaker = Speaker(_request(state).language, {product.sku: product for product in products})
        return Setting(self._house, products, speaker, _today(state))


def _waiting(state: Conversation, text: str) -> Waiting:
    """What is kept until the answer comes; a message that answered is kept with the one that it answered."""
    before = state.get("waiting")
    asking = next((step["question"] for step in state["steps"] if step["do"] == "ask"), "")
    whole = f"{before['text']}\n{text}" if before else text
    return Waiting(text=whole, request=state["request"], question=asking)


def _request(state: Conversation) -> Request:
    return Request.model_validate(state["request"])


def _steps(state: Conversation) -> list[Step]:
    return [Step.model_validate(data) for data in state["steps"]]


def _haggle(state: Conversation) -> Haggle | None:
    data = state.get("haggle")
    return Haggle.model_validate(data) if data else None


def _today(state: Conversation) -> date:
    """The day of the message, in its own calendar."""
    return datetime.fromisoformat(state["message"]["now"]).date()


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:12].upper()
