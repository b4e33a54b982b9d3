"""The desk: the graph from a customer's message to a committed order and an answer in their language.

    read -> plan -> judge -> act -> answer

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
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime, tzinfo
from typing import Any, Literal, Protocol

from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import END, START, StateGraph

from agents.desk.act import Actor, Turn
from agents.desk.answers import (
    agrees,
    bare_value,
    is_amended,
    leads,
    numbers_in,
    takes_back,
    verdict,
)
from agents.desk.approve import PREFIX, Approvals, Plan
from agents.desk.bounds import Bounds
from agents.desk.filling import Read, Waiting, completed
from agents.desk.find import Dossier
from agents.desk.haggle import Haggle, Room
from agents.desk.halves import asks_for_a_change, half_said
from agents.desk.hearing import (
    MOVES,
    counts_on,
    heard_at_the_table,
    heard_of_a_proposal,
    says_else,
    wishes_of,
    with_verdict,
    without_a_guessed_yes,
)
from agents.desk.naming import with_orders_by_goods
from agents.desk.packages import picked, taken_at
from agents.desk.plan import Step, currency_of, plan
from agents.desk.pointing import points_at_an_order, with_what_is_pointed_at
from agents.desk.proposal import Proposal, bare, changes_something, corrects, merged, repeats_a_part
from agents.desk.propose import Setting
from agents.desk.questions import is_question, questions_in, remark
from agents.desk.quoted import gone_on_with, ordered
from agents.desk.repeats import with_what_is_repeated
from agents.desk.replies import Asking, replies, reply_to_remark
from agents.desk.results import Exchange, Reply, Result
from agents.desk.speaker import Speaker
from agents.desk.state import (
    Conversation,
    Message,
    haggle_in,
    proposal_in,
    request_in,
    steps_in,
    today_in,
    waiting_in,
)
from agents.desk.talk import answer_language, is_small_talk, presses, small_talk
from agents.desk.wording import Worded, Wording
from agents.negotiation import check_house
from contracts.book import KeyReused, OrderBook
from contracts.events import Approval
from contracts.house import House, NoFloor
from contracts.order import Order
from contracts.request import Accept, Action, Known, Laid, Language, Request
from contracts.terms import Terms

_STEPS = 20
"""More steps of the graph than one message takes."""
_MOST_TIMES_ASKED = 2
"""How often the same thing is asked before a person takes it up."""
_MAKE_IT: dict[Language, str] = {"en": "make it {}", "zh": "改成{}", "zh-Hant": "改成{}"}
"""How a value alone is said as a wish."""


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
        self._book, self._house, self._parse = book, house, parse
        self._turn, self._wording = turn, wording
        bounds = Bounds(book, house)
        self._approvals = Approvals(book, house, bounds)
        self._actor = Actor(book, house, bounds, self._approvals, Room(book, house.patience))
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
        message = Message(text=text, customer=customer, now=now.isoformat(), key=name, to=to)
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
            self._run(Message(text="", customer=customer, now=now, key=_digest(id), to=None, decided=id))

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
        return self._open(state)

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

    def _read(self, state: Conversation) -> Conversation:
        """The request; a message that asks nothing by itself is taken as the answer to a question."""
        message, waiting = state["message"], waiting_in(state)
        if "decided" in message:
            request = Request(language=self._spoken(state))
            asked = state.get("waiting")
            return Conversation(request=request.to_json(), own=0, overtaken=None, asked=asked, questions=[])
        if overtaken := self._overtaken(state):
            said, asked = (
                self._in_their_language(Request(language=self._spoken(state)), state),
                state.get("waiting"),
            )
            return Conversation(request=said, own=0, overtaken=overtaken, asked=asked, questions=[])
        questions, heard = questions_in(message["text"], self._heard(state))
        if questions and not heard.actions:
            said, asked = self._in_their_language(heard, state), state.get("waiting")
            return Conversation(request=said, own=0, overtaken=None, asked=asked, questions=questions)
        setting = self._setting(state, heard.language)
        heard = with_orders_by_goods(heard, message["text"], self._dossier(state), setting)
        repeated = with_what_is_repeated(heard, message["text"], self._dossier(state))
        if waiting and repeats_a_part(wishes_of(heard), waiting.request):
            waiting = None
        answered = self._as_an_answer(heard, state, waiting) if waiting and repeated is heard else None
        if waiting and answered:
            request = answered
            waiting = waiting.model_copy(update={"request": Request(language=answered.language)})
        elif repeated is not heard:
            request, waiting = repeated, None
        else:
            remarks = not heard.actions and remark(message["text"]) is not None
            request = heard if heard.actions or remarks else self._half_said(heard, state)
            if waiting and request.actions and not corrects(wishes_of(request), waiting.request):
                waiting = None
            if (proposal := proposal_in(state)) and verdict(message["text"]) is None:
                request = self._as_a_correction(request, state, proposal)
            elif not (request.actions or remarks or waiting or state.get("haggle")):
                request = self._as_an_afterthought(request, state)
            points = not (request.actions or remarks) or points_at_an_order(message["text"])
            if points and not proposal and not state.get("haggle"):
                request = with_what_is_pointed_at(request, message["text"], self._dossier(state))
        asked = waiting.model_dump(mode="json") if waiting else None
        said, own = self._in_their_language(request, state), len(request.actions)
        return Conversation(request=said, own=own, overtaken=None, asked=asked, questions=questions)

    def _overtaken(self, state: Conversation) -> str | None:
        """The sentence that answers a card which is no longer open."""
        to = state["message"]["to"]
        if to is None or to.startswith("Q-") or to in self._open(state):
            return None
        return "done_already" if to == state.get("confirmed") else "no_longer_open"

    def _open(self, state: Conversation) -> frozenset[str]:
        proposal, haggle = proposal_in(state), haggle_in(state)
        proposed = [proposal.id] if proposal else []
        offers = [f"{haggle.id}.{len(self._book.negotiation(haggle.id).offers)}"] if haggle else []
        return frozenset((*proposed, *offers))

    def _as_an_answer(self, said: Request, state: Conversation, waiting: Waiting) -> Request | None:
        """The wish that waits, completed by this message; `None` when it does not answer the question."""
        text, dossier = state["message"]["text"], self._dossier(state)
        setting = self._setting(state, waiting.request.language)
        if waiting.question == "order_it":
            return gone_on_with(
                waiting.request,
                said,
                text,
                setting=setting,
                currency=currency_of((), dossier, setting),
                read=self._reader(state),
                bargaining=self._reader(state, context="negotiation"),
            )
        return completed(waiting, said, text, dossier=dossier, setting=setting, read=self._reader(state))

    def _reader(self, state: Conversation, *, context: Literal["negotiation"] | None = None) -> Read:
        return lambda text: self._plain(text, state["message"], context=context)

    def _half_said(self, said: Request, state: Conversation) -> Request:
        """The wish that a message begins; the request itself when it begins none."""
        text = state["message"]["text"]
        if state.get("haggle") or verdict(text):
            return said
        half = half_said(
            text,
            self._dossier(state),
            self._setting(state, said.language),
            bargaining=self._reader(state, context="negotiation"),
        )
        return said.model_copy(update={"actions": (half,)}) if half else said

    def _as_a_correction(self, request: Request, state: Conversation, proposal: Proposal) -> Request:
        """What the message that made the proposal says together with this one: "make it 300" and "350". One
        that asks for something else by itself keeps that."""
        asked = {action.intent for action in proposal.request.actions}
        if request.actions and (counts_on(request) or not corrects(wishes_of(request), proposal.request)):
            return request
        both = self._read_together(request, proposal.request, proposal.text, state)
        if {action.intent for action in both.actions} <= asked and says_else(both, proposal.request):
            return both
        alone = self._value_alone(request, state)
        return alone if corrects(wishes_of(alone), proposal.request) else request

    def _as_an_afterthought(self, request: Request, state: Conversation) -> Request:
        """A text that corrects, by a value alone, what was done last: "oops, I meant 250"."""
        return self._value_alone(request, state) if is_amended(state["message"]["text"]) else request

    def _value_alone(self, request: Request, state: Conversation) -> Request:
        """A text that is no more than a value, such as "no wait, 700", as the wish for it."""
        value = bare_value(state["message"]["text"])
        if value is None:
            return request
        wished = self._plain(_MAKE_IT[request.language].format(value), state["message"])
        return request.model_copy(update={"actions": tuple(map(bare, wished.actions))})

    def _read_together(self, request: Request, known: Request, before: str, state: Conversation) -> Request:
        """What an earlier text and this one say in one; `request` when this one adds nothing."""
        message = state["message"]
        both = self._plain(f"{before}\n{message['text']}", message)
        said = [bare(action) for action in both.actions]
        return both if said != [bare(action) for action in known.actions] else request

    def _in_their_language(self, request: Request, state: Conversation) -> dict[str, Any]:
        language = answer_language(state["message"]["text"], request.language, self._spoken(state))
        return request.model_copy(update={"language": language}).to_json()

    def _spoken(self, state: Conversation) -> Language:
        """The language of the conversation so far, or the one that the customer speaks."""
        return state.get("language") or self._book.customer(state["message"]["customer"]).party.speaks

    def _heard(self, state: Conversation) -> Request:
        """The text as it reads to someone who waits for an answer; as to anyone, when it is about something
        else."""
        message, haggle, proposal = state["message"], haggle_in(state), proposal_in(state)
        plain = self._plain(message["text"], message)
        if haggle is None and proposal is None:
            return plain
        if haggle is None and verdict(message["text"]) in ("yes", "no"):
            return with_verdict(Request(language=plain.language), message["text"])
        if haggle and picked(message["text"], haggle.packages) is not None:
            return Request(language=plain.language, actions=(Accept(),))
        laid = self._laid(haggle) if haggle else None
        bargaining = self._plain(message["text"], message, context="negotiation", laid=laid)
        if haggle is None:
            return heard_of_a_proposal(plain, bargaining, message["text"])
        bargaining = self._at_the_price_said(bargaining, message, haggle)
        speaker = self._setting(state, bargaining.language).speaker
        return heard_at_the_table(plain, bargaining, message["text"], haggle, speaker)

    def _at_the_price_said(self, request: Request, message: Message, haggle: Haggle) -> Request:
        """The request; a yes at another price than those that are offered is an offer of that."""
        text = message["text"]
        if [action.intent for action in request.actions] != ["accept"] or agrees(text, alone=True):
            return request
        numbers = numbers_in(text)
        if len(numbers) != 1 or taken_at(text, haggle.made) is not None:
            return request
        said = self._parse(numbers[0], now=datetime.fromisoformat(message["now"]), context="negotiation")
        return request.model_copy(update={"actions": tuple(map(bare, said.actions))})

    def _plain(
        self,
        text: str,
        message: Message,
        *,
        context: Literal["negotiation"] | None = None,
        laid: Laid | None = None,
    ) -> Request:
        known = self._known(message["customer"]).model_copy(update={"laid": laid})
        now = datetime.fromisoformat(message["now"])
        return without_a_guessed_yes(self._parse(text, now=now, context=context, known=known))

    def _laid(self, haggle: Haggle) -> Laid:
        """The numbers of what the house offers."""
        ours = haggle.order_at(self._book.negotiation(haggle.id).offers[-1].terms)
        offered, lines = [ours, *haggle.made], haggle.moved or ours.lines
        priced = [order.line(line.number) for order in offered for line in lines]
        return Laid(
            unit_prices=tuple(line.unit_price for line in priced if line and line.unit_price is not None),
            totals=tuple(order.total for order in offered),
            counts=tuple(line.quantity for line in lines),
        )

    def _known(self, customer: str) -> Known:
        """What the customer is likely to name: their orders, and what is on them."""
        orders = self._book.orders(customer=customer)
        lines = [line for order in orders for line in order.lines]
        names = {name for line in lines for name in (line.sku, line.name)}
        return Known(orders=tuple(order.id for order in orders), products=tuple(sorted(names)))

    def _dossier(self, state: Conversation) -> Dossier:
        customer = state["message"]["customer"]
        standing = self._book.standing(customer=customer)
        newest_first = sorted(standing, key=lambda revision: revision.order.signed_on, reverse=True)
        return Dossier(self._book.customer(customer), tuple(newest_first), state.get("focus"))

    def _plan(self, state: Conversation) -> Conversation:
        """The steps that would do what is asked: what was proposed, addresses and the like, the bargain, then
        the rest. A wish that says anew what was proposed is planned with all that is left of that."""
        request, proposal = request_in(state), proposal_in(state)
        asked = Waiting.model_validate(state["asked"]) if state["asked"] else None
        if decided := state["message"].get("decided"):
            step = Step(do="tell_decision", actions=(), approval=decided)
            told, left = [step.model_dump(mode="json")], state.get("proposal")
            return Conversation(steps=told, left=left, lost=state.get("puzzled", False))
        wishes = wishes_of(request)
        answers = [step for step in self._answers(request, state) if not _revised(wishes, proposal)]
        earlier = proposal.request if proposal and not answers and changes_something(wishes) else None
        if asked and corrects(wishes, asked.request):
            earlier = asked.request
        if earlier:
            wishes = merged(wishes, earlier, first=len(request.actions))
            if proposal and not wishes:
                drop = Step(do="drop", actions=tuple(range(len(request.actions))))
                dropped = [drop.model_dump(mode="json")]
                return Conversation(steps=dropped, left=state.get("proposal"), lost=False)
            request, proposal = _extended(request, wishes), None
        moves = self._moves(request, state)
        agreed = self._agreed(moves, request, state)
        if agreed and answers and proposal and _is_about(proposal, agreed[0].id):
            wishes = merged(wishes, proposal.request, first=len(request.actions))
            request, proposal, answers = _extended(request, wishes), None, []
        if any(step.do == "confirm" for step in answers) and proposal:
            agreed = [step.order for step in proposal.steps if step.do in ("commit", "amend") and step.order]
        written = [order for order in agreed if not self._waits(order)]
        now = datetime.fromisoformat(state["message"]["now"])
        dossier = self._dossier(state).after(written, now=now)
        planned = plan(wishes, dossier=dossier, setting=self._setting(state))
        if not (request.actions or proposal or asked or state["questions"] or state.get("haggle")):
            planned = self._taken_back(state)
        at_once = [step for step in planned if step.do == "amend"]
        steps = [
            *answers,
            *(moves if written else []),
            *at_once,
            *([] if written else moves),
            *(step for step in planned if step.do != "amend"),
        ]
        steps += replies(state["questions"], self._asking(state))
        lost = not (steps or state["questions"] or state["overtaken"])
        if lost:
            steps, lost = self._without_a_wish(state)
        if asked:
            steps = self._not_asked_twice(steps, asked, state)
        return Conversation(
            request=request.to_json(),
            steps=[step.model_dump(mode="json") for step in steps],
            left=proposal.model_dump(mode="json") if proposal else None,
            lost=lost,
        )

    def _without_a_wish(self, state: Conversation) -> tuple[list[Step], bool]:
        """What a text that asks for nothing the desk can do leads to, and whether it was not understood: at
        the second in a row a person takes it up."""
        text, bargains, asking = state["message"]["text"], bool(state.get("haggle")), self._asking(state)
        again = [Step(do="remind", actions=())] if bargains else []
        kind = None if verdict(text) else remark(text)
        if kind is None and is_question(text) and not is_small_talk(text):
            kind = "for_a_person"
        if kind and not (state["asked"] and kind == "for_a_person"):
            return [reply_to_remark(kind, asking), *again], False
        if verdict(text) or is_small_talk(text) or state["asked"]:
            return [], False
        if state.get("puzzled"):
            return [
                Step(do="hand_over", actions=(), text=asking.setting.speaker.say("unclear_passed_on"))
            ], False
        return [asking.say("did_not_get"), *again] if bargains else [], True

    def _asking(self, state: Conversation) -> Asking:
        haggle = haggle_in(state)
        return Asking(
            text=state["message"]["text"],
            dossier=self._dossier(state),
            setting=self._setting(state),
            bargains=haggle is not None,
            options=len(haggle.packages) if haggle else 0,
            proposes=bool(state.get("proposal")),
        )

    def _agreed(self, moves: list[Step], request: Request, state: Conversation) -> list[Order]:
        """The order that the bargain makes, when a move takes what is offered."""
        haggle = haggle_in(state)
        if haggle is None or not moves:
            return []
        if (choice := moves[0].choice) is not None:
            return [haggle.order_at(haggle.packages[choice])]
        intents = {request.actions[index].intent for index in moves[0].actions}
        alone = len(request.actions) == len(moves[0].actions)
        if intents != {"accept"} or not agrees(state["message"]["text"], alone=alone):
            return []
        return [haggle.order_at(self._book.negotiation(haggle.id).offers[-1].terms)]

    def _waits(self, order: Order) -> bool:
        """Whether a person has to approve an order before it is written."""
        above = self._house.approve_above.get(order.currency)
        return above is not None and order.total > above

    def _taken_back(self, state: Conversation) -> list[Step]:
        """The step that makes an order again what it was before its last change, when that is asked for."""
        focus = self._dossier(state).in_focus
        if focus is None or not takes_back(state["message"]["text"]):
            return []
        history = self._book.history(focus.id)
        earlier = (one.order.model_copy(update={"stage": focus.stage}) for one in reversed(history))
        before = next((order for order in earlier if order != focus), None)
        if focus.stage == "cancelled":
            text = self._setting(state).speaker.say("handed_over")
            return [Step(do="hand_over", actions=(), text=text, order=focus, reasons=("handover",))]
        if before is None:
            return []
        return [
            Step(
                do="change",
                actions=(),
                order=before,
                plain=before,
                reasons=history[-1].reasons,
                based_on=history[-1].number,
            )
        ]

    def _not_asked_twice(self, steps: list[Step], waiting: Waiting, state: Conversation) -> list[Step]:
        """The steps; where they would ask again what was asked, or nothing was answered, it is asked in other
        words, and then taken up by a person."""
        text, speaker = state["message"]["text"], self._setting(state).speaker
        if not steps and waiting.question == "order_it" and presses(text):
            return [_asking_for_a_price(waiting, speaker)]
        answered = verdict(text) in ("no", "later") or is_small_talk(text) or state["overtaken"]
        if [step.text for step in steps] != [waiting.asked] and (steps or answered):
            return steps
        if waiting.times >= _MOST_TIMES_ASKED:
            return [Step(do="hand_over", actions=(), text=speaker.say("unclear_passed_on"))]
        listed = [f"{place}) {name}" for place, name in enumerate(waiting.choices, start=1)]
        if listed:
            again = speaker.say("which_number", choices=listed)
        else:
            again = speaker.say("asked_again", question=waiting.asked)
        return [
            Step(
                do="ask",
                actions=(),
                text=again,
                question=waiting.question,
                about=waiting.about,
                choices=waiting.choices,
            )
        ]

    def _answers(self, request: Request, state: Conversation) -> list[Step]:
        """What the message answers to a proposal: a no to an offer on the table is no more than that."""
        proposal, haggle = proposal_in(state), haggle_in(state)
        said = {action.intent: i for i, action in enumerate(request.actions)}
        if proposal is None or {"accept", "reject"} <= said.keys() or "offer" in said:
            return []
        if "accept" in said and agrees(state["message"]["text"], alone=len(said) == 1):
            return [Step(do="confirm", actions=(said["accept"],))]
        if "reject" in said and haggle is None:
            return [Step(do="drop", actions=(said["reject"],))]
        return []

    def _moves(self, request: Request, state: Conversation) -> list[Step]:
        """The move in the bargain that is open, when there is one and the message makes one."""
        moves = tuple(i for i, action in enumerate(request.actions) if action.intent in MOVES)
        haggle = haggle_in(state)
        if not moves or (haggle is None and proposal_in(state)):
            return []
        if haggle is None:
            text = self._setting(state).speaker.say("nothing_to_accept")
            return [Step(do="say", actions=moves, text=text)]
        text = state["message"]["text"]
        choice = picked(text, haggle.packages)
        if choice is None and any(request.actions[index].intent == "accept" for index in moves):
            choice = taken_at(text, haggle.made) if haggle.packages else None
        if choice is None and len(request.actions) > len(moves):
            choice = picked(leads(text), haggle.packages)
        return [Step(do="move", actions=moves, choice=choice)]

    def _judge(self, state: Conversation) -> Conversation:
        """Which of the proposals the mandate permits as they are, and which are to be bargained over."""
        judged = [
            self._judged(step, state) if step.do in ("change", "place") else step for step in steps_in(state)
        ]
        return Conversation(steps=[step.model_dump(mode="json") for step in judged])

    def _judged(self, step: Step, state: Conversation) -> Step:
        assert step.order is not None and step.plain is not None
        today, speaker = today_in(state), self._setting(state).speaker
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
        turn = Turn(
            text=message["text"],
            customer=message["customer"],
            now=datetime.fromisoformat(message["now"]),
            request=request_in(state),
            setting=self._setting(state),
            haggle=haggle_in(state),
            proposal=Proposal.model_validate(left) if (left := state["left"]) else None,
        )
        confirms = any(step.do == "confirm" for step in steps_in(state))
        confirmed = turn.proposal.id if turn.proposal and confirms else state.get("confirmed")
        results = self._actor.do_all(steps_in(state), turn, key=message["key"])
        named = [action.order for action in turn.actions if action.order] + [
            r.order for r in results if r.order
        ]
        theirs = {revision.order.id for revision in self._book.standing(customer=turn.customer)}
        focus = next((name for name in reversed(named) if name in theirs), state.get("focus"))
        return Conversation(
            focus=focus,
            language=turn.request.language,
            puzzled=state["lost"],
            results=[result.model_dump(mode="json") for result in results],
            haggle=turn.haggle.model_dump(mode="json", by_alias=True) if turn.haggle else None,
            proposal=turn.proposal.model_dump(mode="json") if turn.proposal else None,
            confirmed=confirmed,
            waiting=self._still_waiting(state),
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
            said["text"], key = message["text"], f"answered:{message['key']}"
            event = self._book.record("message_answered", now=now, data=said, key=key)
        kept: dict[str, Any] = event.data["reply"]
        return kept

    def _talk(self, state: Conversation) -> Result:
        """What a message that asks nothing is answered with."""
        speaker, text = self._setting(state).speaker, state["message"]["text"]
        haggle, proposal = haggle_in(state), proposal_in(state)
        if overtaken := state["overtaken"]:
            return Result(status="told", text=speaker.say(overtaken))
        if haggle is None and proposal and not is_small_talk(text) and verdict(text) is None:
            return self._actor.reminded(proposal, speaker)
        if haggle is None and asks_for_a_change(text):
            return Result(status="told", text=speaker.say("ask_change"))
        example = next((one.order.id for one in self._dossier(state).standing), "SO-1024")
        said = small_talk(text, speaker, open=haggle is not None or proposal is not None, example=example)
        return Result(status="told", text=said)

    def _setting(self, state: Conversation, language: Language | None = None) -> Setting:
        products = tuple(self._book.products())
        speaker = Speaker(
            language or request_in(state).language, {product.sku: product for product in products}
        )
        return Setting(self._house, products, speaker, today_in(state))


def _asked(state: Conversation) -> Waiting:
    """The question of this message, and the wish that waits for its answer; one asked before is counted."""
    request, asking = request_in(state), next(step for step in steps_in(state) if step.question)
    before = Waiting.model_validate(state["asked"]) if state["asked"] else None
    if before is not None and not request.actions:
        quoted = before.question == "order_it" != asking.question
        request = ordered(before.request) if quoted else before.request
    asked = Waiting(
        request=request,
        about=asking.about,
        question=asking.question,
        choices=asking.choices,
        asked=asking.text,
    )
    quotes_anew = asked.question == "order_it" and bool(request.actions)
    if before is None or quotes_anew or not asked.asks_as(before):
        return asked
    return asked.model_copy(update={"asked": before.asked, "times": before.times + 1})


def _asking_for_a_price(waiting: Waiting, speaker: Speaker) -> Step:
    """The question which price a customer has in mind for what was quoted."""
    text = speaker.say("ask_price_of", item=waiting.action.item or "")
    return Step(do="ask", actions=(), text=text, question="ask_price_of", about=waiting.about)


def _is_about(proposal: Proposal, order: str) -> bool:
    """Whether a proposal changes an order in more than where it goes."""
    return any(step.order and step.order.id == order and step.do == "commit" for step in proposal.steps)


def _revised(wishes: Mapping[int, Action], proposal: Proposal | None) -> bool:
    return proposal is not None and corrects(wishes, proposal.request)


def _extended(request: Request, wishes: Mapping[int, Action]) -> Request:
    """The request with its actions as they are meant now, and the wishes that are not its own after them."""
    actions = {**dict(enumerate(request.actions)), **wishes}
    return request.model_copy(update={"actions": tuple(actions[place] for place in sorted(actions))})


def _own(request: Request, own: int) -> Request:
    """The part of the request that its message says itself, as it was read."""
    said = (
        action.model_copy(update={"if_granted": tuple(i for i in action.if_granted or () if i < own) or None})
        for action in request.actions[:own]
    )
    return request.model_copy(update={"actions": tuple(said)})


def _of_this_message(result: Result, own: int) -> Result:
    return result.model_copy(
        update={"actions": tuple(index for index in result.actions if index < own), "draft": None}
    )


def _config(customer: str) -> Any:
    """The thread of a customer's conversation."""
    return {"configurable": {"thread_id": f"desk:{customer}"}, "recursion_limit": _STEPS}


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:12].upper()
