"""The second and third node of the desk: the steps that a request comes to, judged by the mandate."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Literal

from pydantic import ValidationError

from agents.desk.agreeing import Agreeing, hangs_on_parts, is_settled
from agents.desk.answered import goes_with, tells_one_more_price, unanswered
from agents.desk.asking import Asking
from agents.desk.beside import with_the_rest_that_waits, with_what_moves_along
from agents.desk.effects import Effects
from agents.desk.find import Dossier, named_among, orders_holding, orders_named
from agents.desk.haggle import Haggle
from agents.desk.nearest import nearest_payment
from agents.desk.places import is_only_named
from agents.desk.plan import Step, is_change, plan
from agents.desk.proposal import Proposal, changes_something, corrects, merged, says_no_more
from agents.desk.propose import Setting, propose
from agents.desk.reading.amounts.figures_left import clauses_with_figures_left
from agents.desk.reading.amounts.what_if import asks_what_terms_save, hopes_for_less, tells_what_more_it_costs
from agents.desk.reading.asked.asking import only_wants_a_change
from agents.desk.reading.asked.questions import (
    Question,
    asked_beside_praise,
    asked_by_example,
    asks_each,
    asks_when,
    is_question,
    remark,
)
from agents.desk.reading.asked.quoted import compares_prices
from agents.desk.reading.asked.unheard import (
    adds_on,
    asked_beside_a_price,
    beside_a_yes,
    hours_told,
    in_its_words,
    note_for_goods,
    says_something,
    wants_a_paper,
)
from agents.desk.reading.at_the_table import holds_beside
from agents.desk.reading.card.accepted import accepted, picked, says_only_figures, ways_named
from agents.desk.reading.card.amending import taken_back
from agents.desk.reading.card.answers import (
    NAMED_OPTION,
    agrees,
    asks_if_right,
    behind_a_yes,
    folded,
    has_condition,
    leads,
    speaks_of_a_place,
    takes_back,
    takes_back_a_cancellation,
    verdict,
)
from agents.desk.reading.card.confirmed import doubts, names_a_deed, repeats, wavers
from agents.desk.reading.card.disputed import disputes, speaks_of_a_part
from agents.desk.reading.card.hearing import MOVES, wishes_of, without_wishes
from agents.desk.reading.card.revived import lines_wanted_back, wants_back, with_lines_back
from agents.desk.reading.card.staying import says_what_stands, without_others_that_stay
from agents.desk.reading.filling import ASKS_A_PRICE, Waiting
from agents.desk.reading.goods.kinds import counted_together
from agents.desk.reading.goods.kinds_on_order import counted_in_all
from agents.desk.reading.orders.naming import with_numbers_for_goods
from agents.desk.reading.restating import talked, waits_for
from agents.desk.reading.situation import Parse
from agents.desk.reading.stretches import CLAUSE
from agents.desk.reading.terms.as_before import says_only_as_before
from agents.desk.replies import asks_what_is_added, replies, reply_to_parts, reply_to_remark
from agents.desk.speaker import Speaker
from agents.desk.state import Conversation, haggle_in, proposal_in, request_in, steps_in, today_in, waiting_in
from agents.desk.talk import gives_up, is_small_talk, leaves_it_to_us, only_thanks, presses
from agents.desk.view import View
from contracts.house import NoFloor
from contracts.order import Order
from contracts.request import (
    Action,
    ChangeAddress,
    ChangeContact,
    ChangePayment,
    ChangePrice,
    Payment,
    Request,
    RequestQuote,
)
from contracts.terms import PaymentTerms

_SOUNDS: dict[Literal["negotiation"] | None, set[str]] = {
    None: {"query_order", "cancel_order", "handover", "change_price"},
    "negotiation": {"accept", "reject"},
}
"""What a text may sound like though none of its words tells it, by what is going on."""
_OF_A_DEAL = ("lines", "payment", "delivery")
"""What of an order is weighed: the rest costs the house nothing."""
_TOLD_WITH_A_SUMMARY = frozenset(("table", "transit", "order_total"))
_TOLD_WITH_A_NEW_ORDER = _TOLD_WITH_A_SUMMARY | {"eta"}
_TOLD_WITH_A_QUOTE = _TOLD_WITH_A_NEW_ORDER | {"unit_price", "price"}
"""The questions that these answer."""
_MOST_TIMES_ASKED = 2
"""How often the same thing is asked before a person takes it up."""


@dataclass(frozen=True)
class _Meant:
    """What a message comes to, in view of what waited for an answer."""

    request: Request
    wishes: Mapping[int, Action]
    proposal: Proposal | None
    """What waits for a yes, and goes on waiting unless it is answered."""
    answers: list[Step]
    moves: list[Step] = field(default_factory=list)
    elsewhere: list[Step] = field(default_factory=list)
    agreed: list[Order] = field(default_factory=list)
    """The orders as they are with what the message agrees to."""


@dataclass(frozen=True)
class Planner:
    """Plans what a message asks for."""

    view: View
    effects: Effects
    parse: Parse

    @property
    def _agreeing(self) -> Agreeing:
        return Agreeing(self.view)

    def plan(self, state: Conversation) -> Conversation:
        """The steps that would do what is asked, each as the mandate permits it."""
        planned = self._plan(state)
        return Conversation(**(planned | self._judge(state | planned)))

    def _plan(self, state: Conversation) -> Conversation:
        """The steps of a message: what was proposed, addresses and the like, the bargain, then the rest. A
        wish that says anew what was proposed is planned with all that is left of that."""
        if decided := state["message"].get("decided"):
            step = Step(do="tell_decision", actions=(), approval=decided)
            return _with([step], left=state.get("proposal"), lost=state.get("puzzled", False))
        meant = self._in_view_of_what_waits(state)
        if not isinstance(meant, _Meant):
            return meant
        meant = self._with_the_bargain(meant, state)
        written = [order for order in meant.agreed if not self._waits(order)]
        now = datetime.fromisoformat(state["message"]["now"])
        dossier = self.view.dossier(state).after(written, now=now)
        planned = self._planned(meant, dossier, state)
        steps = [
            *meant.answers,
            *meant.elsewhere,
            *(meant.moves if written else []),
            *(step for step in planned if step.do == "amend"),
            *([] if written else meant.moves),
            *(step for step in planned if step.do != "amend"),
        ]
        steps += self._replies(state, dossier, planned, settled=bool(meant.agreed), moved=bool(meant.moves))
        steps = [*self._unheard(steps, meant.request, state), *self._placed_again(steps, state), *steps]
        lost = not (steps or state["questions"] or state["overtaken"])
        unknown = _names_nobody_knows(steps)
        if (lost or unknown) and (questions := self._asked_by_example(state, doubtful=unknown)):
            return self._plan_asked(questions, state)
        if lost:
            steps, lost = self._without_a_wish(state)
            if not steps and self._begins_a_change(state):
                return self._plan_asked(["to_change"], state)
            if lost and (heard := self._sounds_like(state)):
                taken = Conversation(request=heard.to_json(), own=len(heard.actions))
                return Conversation(**(taken | self._plan(state | taken)))
        if asked := _asked(state):
            steps = self._not_asked_twice(steps, asked, state)
        left = meant.proposal.model_dump(mode="json") if meant.proposal else None
        return Conversation(request=meant.request.to_json(), **_with(steps, left=left, lost=lost))

    def _plan_asked(self, questions: list[Question], state: Conversation) -> Conversation:
        """What a message comes to that asks something and wants nothing else."""
        nothing = request_in(state).with_actions(())
        asks = Conversation(questions=questions, unheard=[], untaken=[], request=nothing.to_json(), own=0)
        return Conversation(**(asks | self._plan(state | asks)))

    def _begins_a_change(self, state: Conversation) -> bool:
        """Whether a message says no more than that something is to be changed, where nothing is bargained
        over."""
        return not state.get("haggle") and only_wants_a_change(state["message"]["text"])

    def _in_view_of_what_waits(self, state: Conversation) -> _Meant | Conversation:
        """What a message wants and answers, with what it leaves of the proposal or the wish that waits; what
        is planned, where that is all of it."""
        request, proposal, asked = request_in(state), proposal_in(state), _asked(state)
        wishes = wishes_of(request)
        if (most := state.get("most")) and proposal and not wishes:
            return self._up_to(Decimal(most), proposal, state)
        answers = self._agreeing.answers(request, state)
        if any(step.do == "confirm" for step in answers):
            stated = self._agreeing.stated(request, state)
            wishes = {i: one for i, one in wishes.items() if i not in stated}
        if proposal and answers and says_no_more(request, proposal.request):
            wishes = {}
        elif _revised(wishes, proposal):
            answers = []
        if proposal and not answers:
            speaker = self.view.setting(state).speaker
            of_prices = _less_terms_asked(wishes, state)
            if (about := _goods_to_be_cheaper(of_prices, proposal, speaker)) is not None:
                return self._asking_for_their_price(about, proposal, wishes, state)
        says_anew = changes_something(wishes) or state["replaced"]
        first = len(request.actions)
        if asked and corrects(wishes, asked.request):
            wishes = merged(wishes, asked.left_by(wishes.values()), first=first)
        elif proposal and not answers and says_anew:
            wishes = proposal.with_wishes(wishes, state["replaced"], first=first)
        else:
            return _Meant(request, wishes, proposal, answers)
        if proposal and not wishes:
            drop = Step(do="drop", actions=tuple(range(len(request.actions))))
            left = [*self._unheard([drop], request, state), drop]
            return _with(left, left=state.get("proposal"), lost=False)
        return _Meant(_extended(request, wishes), wishes, None, answers)

    def _with_the_bargain(self, meant: _Meant, state: Conversation) -> _Meant:
        """What a message comes to, with the move that it makes in the bargain that is open, and the orders
        that it agrees to."""
        request, wishes, proposal, answers = meant.request, meant.wishes, meant.proposal, meant.answers
        moves = self._moves(request, state)
        if proposal and moves and state.get("haggle"):
            proposal = self._less_what_stays(proposal, state)
        elsewhere = self._sent_elsewhere(wishes, moves, state)
        wishes = {i: one for i, one in wishes.items() if not any(i in step.actions for step in elsewhere)}
        agreed = self._agreed(moves, state)
        if agreed and answers and proposal and _is_about(proposal, agreed[0].id):
            wishes = merged(wishes, proposal.request, first=len(request.actions))
            request, proposal, answers = _extended(request, wishes), None, []
        if proposal and (yes := next((step for step in answers if step.do == "confirm"), None)):
            done = [proposal.steps[i] for i in yes.part] or proposal.steps
            agreed = [step.order for step in done if step.do in ("commit", "amend") and step.order]
        return _Meant(request, wishes, proposal, answers, moves, elsewhere, agreed)

    def _planned(self, meant: _Meant, dossier: Dossier, state: Conversation) -> list[Step]:
        """The steps that the wishes come to, with what they are told beside."""
        wishes, request, said = meant.wishes, meant.request, state["message"]["text"]
        setting = self.view.setting(state)
        planned = plan(wishes, dossier=dossier, setting=setting)
        planned = [self._with_what_is_added(step, planned, state) for step in planned]
        waits = meant.proposal or state["asked"] or state["questions"] or state.get("haggle")
        if not (request.actions or waits):
            planned = self._taken_back(state)
        if state.get("handed_over") and wishes and all(map(_asks_of_no_goods, wishes.values())):
            planned = [self._as_well(state)]
        if most := state.get("most"):
            planned = [self._within(Decimal(most), step, state) for step in planned]
        hopes = hopes_for_less(said) or asks_what_terms_save(said) or presses(said)
        if hopes and not compares_prices(said):
            planned = [self._with_the_price_open(step, state) for step in planned]
        planned = [self._with_an_excuse(step, state) for step in planned]
        planned = [self._with_terms_noted(step, wishes.values(), state) for step in planned]
        own = {i: one for i, one in wishes.items() if i < state["own"]}
        if not state["asked"]:
            planned = with_the_rest_that_waits(planned, own, dossier, setting)
        return [*with_what_moves_along(planned, own, said, dossier, setting)]

    def _with_what_is_added(self, step: Step, planned: Sequence[Step], state: Conversation) -> Step:
        """The step; what is added to a delivery in parts that a person has goes there in its words."""
        again = state.get("handed_over") and len(planned) == 1 and step.reasons == ("split_delivery",)
        if not again or step.do != "hand_over":
            return step
        text = reply_to_parts([in_its_words(state["message"]["text"])], self._asking(state)).text
        return step.model_copy(update={"text": text})

    def _less_what_stays(self, proposal: Proposal, state: Conversation) -> Proposal | None:
        """What is to be done with the deal of a bargain, less the orders that the message leaves as they
        are: 椅子月结30天，手套不改了."""
        dossier, setting = self.view.dossier(state), self.view.setting(state)
        stay: set[str] = set()
        for clause in CLAUSE.findall(state["message"]["text"]):
            if re.search(r"\w", without_others_that_stay(clause, None, dossier, setting)):
                continue
            words = setting.goods.words_in(folded(clause))
            held = orders_holding(words, dossier.open_orders, setting.speaker) if words else []
            stay |= {*dossier.by_figures(clause)} | {one.id for one in held}
        gone = [i for i, step in enumerate(proposal.steps) if step.order and step.order.id in stay]
        if not gone:
            return proposal
        return proposal.without_steps(gone) if len(gone) < len(proposal.steps) else None

    def _sent_elsewhere(
        self, wishes: Mapping[int, Action], moves: Sequence[Step], state: Conversation
    ) -> list[Step]:
        """The step by which a new order that is bargained over goes where the message says, and to whom,
        where it names no order; the offer is said again behind it, unless the message makes one."""
        haggle = haggle_in(state)
        if haggle is None or haggle.based_on or any(move.takes for move in moves):
            return []
        places = {
            index: one
            for index, one in wishes.items()
            if isinstance(one, ChangeAddress | ChangeContact)
            and not one.order
            and not one.item
            and one.address
        }
        order, setting = haggle.asked, self.view.setting(state)
        for one in places.values():
            if one.address and is_only_named(one.address.text or ""):
                return []
            sent = propose(one, order, None, setting)
            order = sent if isinstance(sent, Order) else order
        if order == haggle.asked:
            return []
        told = Step(do="readdress", actions=tuple(places), order=order)
        return [told] if moves else [told, Step(do="remind", actions=())]

    def _up_to(self, most: Decimal, proposal: Proposal, state: Conversation) -> Conversation:
        """What becomes of a proposal that is not wanted above a total: it is dropped there, else done with a
        yes, and shown again without one."""
        steps = [self._within(most, step, state) for step in proposal.steps]
        above = [step.model_copy(update={"actions": ()}) for step in steps if step.do == "say"]
        agreed = tuple(i for i, one in enumerate(request_in(state).actions) if one.intent == "accept")
        do: Literal["drop", "confirm", "remind"] = "drop" if above else "confirm" if agreed else "remind"
        planned = [*above, Step(do=do, actions=() if above else agreed)]
        return _with(planned, left=state.get("proposal"), lost=False)

    def _within(self, most: Decimal, step: Step, state: Conversation) -> Step:
        """The step; of an order that would come to more than is wanted, that it would."""
        order, speaker = step.order, self.view.setting(state).speaker
        if order is None or step.do == "cancel" or order.total <= most:
            return step
        total, limit = (speaker.money(one, order.currency) for one in (order.total, most))
        text = speaker.say("above_the_limit", total=total, limit=limit)
        return Step(do="say", actions=step.actions, text=text)

    def _with_the_price_open(self, step: Step, state: Conversation) -> Step:
        """The step; a quote with the question which price the customer has in mind."""
        speaker = self.view.setting(state).speaker
        text = f"{step.text}{speaker.gap}{speaker.say('name_a_price')}"
        return step.model_copy(update={"text": text}) if step.question == "order_it" else step

    def _with_terms_noted(self, step: Step, wishes: Collection[Action], state: Conversation) -> Step:
        """The step; the question which price is meant with the terms of payment that are wanted beside it."""
        paid = [one.payment for one in wishes if isinstance(one, ChangePayment) and one.payment]
        if step.question not in ASKS_A_PRICE or len(paid) != 1 or (terms := _whole(paid[0])) is None:
            return step
        setting = self.view.setting(state)
        speaker, possible = setting.speaker, nearest_payment(terms, setting.house.payment.accepts)
        wish, payment = speaker.payment(terms), speaker.payment(possible)
        name = "paid_like_this" if possible == terms else "nearest_payment"
        noted = speaker.say(name, payment=payment, **({} if possible == terms else {"wish": wish}))
        return step.model_copy(update={"text": f"{noted}{speaker.gap}{step.text}"})

    def _asking_for_their_price(
        self, about: int, proposal: Proposal, wishes: Mapping[int, Action], state: Conversation
    ) -> Conversation:
        """The question which price the customer has in mind for a new order, which stays proposed; on the
        terms of payment of which the message asks what they save."""
        item = proposal.request.actions[about].item or ""
        paid = [one.payment for one in wishes.values() if isinstance(one, ChangePayment)]
        actions = list(proposal.request.actions)
        if paid:
            actions[about] = actions[about].model_copy(update={"payment": paid[0]})
        asked = proposal.request.with_actions(tuple(actions))
        text = self.view.setting(state).speaker.say("ask_price_of", item=item)
        ask = Step(do="ask", actions=(), text=text, question="ask_price_of", about=about)
        ask = self._with_terms_noted(ask, wishes.values(), state)
        return Conversation(
            request=asked.model_copy(update={"language": request_in(state).language}).to_json(),
            own=0,
            steps=[ask.model_dump(mode="json")],
            left=proposal.model_dump(mode="json"),
            lost=False,
        )

    def _replies(
        self, state: Conversation, dossier: Dossier, planned: list[Step], *, settled: bool, moved: bool
    ) -> list[Step]:
        """The answers to what the message asks, from the orders as they are after it, or would be as
        `planned`. `settled`: with what waited for a yes; `moved`: with another offer."""
        asking = replace(self._asking(state), dossier=dossier)
        asking = replace(asking, text=state["aside"] or asking.text)
        if settled:
            asking = replace(asking, bargains=False, options=0, proposes=False, proposed=(), offered=())
        shown = tuple(step.order for step in planned if step.do in ("place", "change") and step.order)
        bargained = any({"change_price", "change_payment"} & {*step.reasons} for step in planned)
        begun = any(part.due_on < asking.setting.today for order in shown for part in order.instalments)
        begun = begun and not asks_what_is_added(asking.text)
        if not (asking.proposed or bargained or begun):
            asking = replace(
                asking,
                proposed=shown or tuple(one.order for one in planned if one.do == "cancel" and one.order),
            )
        left = is_question(state["aside"]) and not state["questions"]
        if left and not wishes_of(request_in(state)):
            return [reply_to_remark("for_a_person", replace(asking, text=state["aside"]))]
        told = _told_with(planned)
        questions = [one for one in state["questions"] if one not in told and not (moved and one == "table")]
        details = not shown and any(step.do == "amend" for step in planned)
        same = self._same_total(state) if settled and "difference" in questions else []
        if settled or details:  # what is done is told with its total, and details change none
            questions = [one for one in questions if one != "difference"]
        if _come_together(state["message"]["text"], shown, asking):
            questions = [one for one in questions if one != "together"]
        return [*same, *replies(questions, asking, alone=not planned)]

    def _same_total(self, state: Conversation) -> list[Step]:
        """That what is agreed to costs as much as before, where it changes no total, and so tells none."""
        asking = self._asking(state)
        standing = [asking.dossier.order(order.id) for order in asking.proposed]
        pairs = zip(standing, asking.proposed, strict=True)
        if not standing or any(old is None or old.total != new.total for old, new in pairs):
            return []
        return replies(["difference"], replace(asking, bargains=False))

    def _unheard(self, steps: list[Step], request: Request, state: Conversation) -> list[Step]:
        """The step that gives a person what nothing took up, unless one takes up the message anyway."""
        if not steps or any(step.do == "hand_over" for step in steps):
            return []
        parts = unanswered(state["unheard"], steps, request, self.view.setting(state))
        figures = self._with_figures_left(steps, state)
        if any("change_price" in step.reasons for step in steps):
            figures = [one for one in figures if not tells_one_more_price(one)]
        parts += [one for one in figures if one not in "\n".join(state["unheard"])]
        left = self._agreeing.left_beside(request, state, steps)
        parts += [left] if left and not any(left in one or one in left for one in parts) else []
        parts += [one for one in self._untaken(steps, request, state) if one not in "\n".join(parts)]
        return [reply_to_parts(parts, self._asking(state))] if parts else []

    def _untaken(self, steps: Sequence[Step], request: Request, state: Conversation) -> list[str]:
        """The clauses that changed nothing of how the message was read, and that no step answers; those that
        a reader has left out of the answer knowingly are none."""
        if state["questions"] and not wishes_of(request):
            return []
        heard = (state["answer"], state["aside"])
        left = [one for one in state["untaken"] if not self._agreeing.says_what_is_proposed(one, state)]
        left = [one for one in left if any(one in part for part in heard)]
        if state.get("haggle"):  # figures are talk there, and so is what stands beside a bid
            left = [one for one in left if wants_a_paper(one) and not re.search(r"\d", one)]
        left = [one for one in left if not goes_with(one, request)]
        return unanswered(left, steps, request, self.view.setting(state))

    def _with_figures_left(self, steps: list[Step], state: Conversation) -> list[str]:
        """The clauses of the message with a figure that is in nothing of what is wanted, planned or talked of
        nor on the customer's orders. At the table figures are talk."""
        bargains = state.get("haggle") or any(step.do in ("haggle", "move") for step in steps)
        if bargains or state["questions"]:
            return []

        def told() -> list[Any]:
            dossier, actions = self.view.dossier(state), request_in(state).actions
            shown = (*steps, *dossier.orders)
            sums = counted_together(actions) + counted_in_all(actions, dossier, self.view.setting(state))
            return [state, sums, *(one.model_dump(mode="json") for one in shown)]

        return clauses_with_figures_left(state["answer"], told)

    def _asked_by_example(self, state: Conversation, *, doubtful: bool) -> list[Question]:
        """What a text asks by example, unless it is an answer or talk, or for a person. `doubtful`: something
        was read of it, though nothing that is known."""
        text = state["message"]["text"]
        if verdict(text) or is_small_talk(text) or remark(text) or state["unheard"] or presses(text):
            return []
        if state.get("haggle") and asks_each(text):
            return []
        if (heard := self._sounds_like(state)) and "cancel_order" in heard.intents:
            return []
        proposed = proposal_in(state)
        if proposed and self._says_it_again(proposed, state):
            return []
        asks = is_question(text)
        if proposed and not asks and speaks_of_a_part(text, proposed.request):
            return []
        doubtful = doubtful or (proposed is not None and not asks and doubts(text))
        found = asked_by_example(text, doubtful=doubtful)
        return found if _OF_MONEY.search(folded(text)) else [one for one in found if one not in _OF_PRICES]

    def _without_a_wish(self, state: Conversation) -> tuple[list[Step], bool]:
        """What a text that asks for nothing the desk can do leads to, and whether it was not understood: at
        the second in a row a person takes it up."""
        text, bargains, asking = state["message"]["text"], bool(state.get("haggle")), self._asking(state)
        again = [Step(do="remind", actions=())] if bargains else []
        if bargains and asks_each(text):
            return again, False
        kind = None if verdict(text) else remark(text)
        chats = is_small_talk(text) and not _names_an_amount(text, asking.setting)
        if kind == "praise" and not chats and _names_an_amount(text, asking.setting):
            kind = "for_a_person"
        answered = verdict(text) or kind or chats or (proposal_in(state) and asks_when(text))
        if not answered and (is_question(text) or (state["unheard"] and not asking.proposes)):
            kind = "for_a_person"
        hangs = has_condition(text) or _TO_BE_TOLD.search(folded(text))
        if not (kind or bargains or asking.proposes) and hangs and says_something(text):
            kind = "for_a_person"
        proposed = proposal_in(state)
        left = state["unheard"] if kind == "for_a_person" or state["unheard"] == [text] else []
        if left and (left == [text] or not (bargains or asking.proposes or state["asked"])):
            return [reply_to_parts(left, asking), *again], False
        if kind == "praise" and (asked := asked_beside_praise(text)):
            return [reply_to_parts([asked], asking), *again], False
        if kind and not (state["asked"] and kind == "for_a_person"):
            disputed = proposed and not bargains and disputes(text, proposed.request)
            doubt = [_doubting("left_as_it_is", asking.setting.speaker)] if disputed else again
            return [reply_to_remark(kind, asking), *doubt], False
        doubted = (bargains or asking.proposes) and doubts(text)
        doubted = doubted or (proposed is not None and speaks_of_a_part(text, proposed.request))
        waits = bargains or asking.proposes or state.get("handed_over")
        left = [one for one in state["untaken"] if not names_a_deed(one)]
        if left and not (waits or verdict(text) or self._sounds_like(state)):
            return [reply_to_parts(left, asking)], False
        if (verdict(text) and not doubted) or chats or state["asked"]:
            return [], False
        if proposed and self._says_it_again(proposed, state):
            return [Step(do="remind", actions=())], False
        if (talk := talked(text, waits_for(state))) == "later":
            return [], False
        part = self._for_a_person(text) or "".join(hours_told(text)[:1])
        if asking.proposes and not bargains and part:
            return [reply_to_parts([part], asking)], False
        if state.get("handed_over"):
            return [self._as_well(state)], False
        if not (bargains or asking.proposes) and (note := note_for_goods(text)):
            return [reply_to_parts([note], asking)], False
        if state.get("puzzled"):
            speaker = asking.setting.speaker
            passed_on = Step(do="hand_over", actions=(), text=speaker.say("unclear_passed_on"))
            return [passed_on, *([_doubting("left_as_it_is", speaker)] if doubted else [])], False
        if talk == "chat":
            thanks = only_thanks(state["message"]["written"])
            return [asking.say("thanks" if thanks else "good_to_know"), *again], False
        if doubted:
            return [_doubting("what_instead", asking.setting.speaker)], True
        return [asking.say("did_not_get"), *again] if bargains or asking.proposes else [], True

    def _with_an_excuse(self, step: Step, state: Conversation) -> Step:
        """The step; who is given to a person and complains hears that we are sorry."""
        if step.reasons != ("handover",) or remark(state["message"]["text"]) != "complaint":
            return step
        text = self.view.setting(state).speaker.say("complaint_passed_on")
        return step.model_copy(update={"text": text})

    def _as_well(self, state: Conversation) -> Step:
        """Gives a person what follows a matter that went there."""
        text = self.view.setting(state).speaker.say("passed_on_as_well")
        return Step(do="hand_over", actions=(), text=text)

    def _sounds_like(self, state: Conversation) -> Request | None:
        """What a text that nobody understood, out of the blue or at the table, sounds like to a stranger."""
        if request_in(state).actions or state.get("waiting") or proposal_in(state):
            return None
        message = state["message"]
        context: Literal["negotiation"] | None = "negotiation" if state.get("haggle") else None
        heard = self.parse(message["text"], now=datetime.fromisoformat(message["now"]), context=context)
        if not heard.actions or not set(heard.intents) <= _SOUNDS[context]:
            return None
        goods = self.view.setting(state).goods.words_in(folded(message["text"]))
        return heard.with_actions(tuple(_of_the_goods(one, goods) for one in heard.actions))

    def _for_a_person(self, text: str) -> str:
        """What a text wants beside what is proposed, or behind a yes to that, and the desk can't do."""
        said = behind_a_yes(text)
        beside = text.strip()[-len(said) :] if said else text if adds_on(text) else ""
        return beside_a_yes(re.sub(r"^\W*but\b", "", beside))

    def _says_it_again(self, proposal: Proposal, state: Conversation) -> bool:
        """Whether the message names figures of what is proposed, or its goods as all that is wanted, asks
        when it would come, wants it as it is, or says no and then asks for it again."""
        text = state["message"]["text"]
        orders = [order.id for order in self._asking(state).dossier.orders]
        asks = "place_order" in proposal.request.intents and asks_when(text)
        if (
            asks
            or wavers(text, proposal)
            or tells_what_more_it_costs(text)
            or (says_only_figures(text) and repeats(text, proposal))
            or says_only_as_before(text, orders)
            or says_what_stands(text, [step.order for step in proposal.steps if step.order])
        ):
            return True
        return taken_back(text, proposal.request, self.view.setting(state)) == ()

    def _asking(self, state: Conversation) -> Asking:
        haggle, proposal = haggle_in(state), proposal_in(state)
        return Asking(
            text=state["message"]["text"],
            dossier=self.view.dossier(state),
            setting=self.view.setting(state),
            bargains=haggle is not None,
            options=len(haggle.packages) if haggle else 0,
            proposes=proposal is not None,
            proposed=tuple(step.order for step in proposal.steps if step.order) if proposal else (),
            by=date.fromisoformat(by) if (by := state.get("by")) else None,
            offered=tuple(self.view.offered(haggle)) if haggle else (),
            quoted=_quoted(state),
            until=self._open_until(haggle, proposal),
        )

    def _open_until(self, haggle: Haggle | None, proposal: Proposal | None) -> date | None:
        """Until when an offer, or else what waits for a yes, stays open."""
        since = haggle.opened_on if haggle else proposal.made_on if proposal else None
        return since + timedelta(days=self.view.house.holds_days) if since else None

    def _agreed(self, moves: list[Step], state: Conversation) -> list[Order]:
        """The order that the bargain makes, when a move takes what is offered."""
        haggle = haggle_in(state)
        if haggle is None or not any(move.takes for move in moves):
            return []
        if (today_in(state) - haggle.opened_on).days > self.view.house.holds_days:
            return []
        if (choice := moves[0].choice) is not None:
            return [haggle.order_at(haggle.packages[choice])]
        return [haggle.order_at(self.view.book.negotiation(haggle.id).offers[-1].terms)]

    def _waits(self, order: Order) -> bool:
        """Whether a person has to approve an order before it is written."""
        above = self.view.house.approve_above.get(order.currency)
        return above is not None and order.total > above

    def _taken_back(self, state: Conversation) -> list[Step]:
        """The step that makes an order again what it was before its last change, when that is asked for."""
        text, dossier = state["message"]["text"], self.view.dossier(state)
        named = orders_named(text, dossier)
        focus = next((one for one in dossier.orders if one.id in named), dossier.in_focus)
        if focus is None or not wants_back(text):
            return []
        history, setting = self.view.book.history(focus.id), self.view.setting(state)
        earlier = [one.order.model_copy(update={"stage": focus.stage}) for one in history]
        gone = lines_wanted_back(text, focus, earlier, setting)
        if not (gone or takes_back(text)):
            return []
        if focus.stage == "cancelled":
            text = setting.speaker.say("handed_over")
            return [Step(do="hand_over", actions=(), text=text, order=focus, reasons=("handover",))]
        before = next((order for order in reversed(earlier) if order != focus), None)
        before = with_lines_back(focus, gone) if gone else before
        if before is None:
            return []
        same_deal = all(getattr(before, part) == getattr(focus, part) for part in _OF_A_DEAL)
        return [
            Step(
                do="amend" if same_deal else "change",
                actions=(),
                order=before,
                plain=before,
                reasons=("add_item",) if gone else history[-1].reasons,
                based_on=history[-1].number,
            )
        ]

    def _placed_again(self, steps: list[Step], state: Conversation) -> list[Step]:
        """That a cancelled order, which the message wants back, can only be placed anew as its steps do."""
        order, pending = self.view.dossier(state).in_focus, proposal_in(state) or state.get("haggle")
        cancelled = order is not None and order.stage == "cancelled"
        text = state["message"]["text"]
        if pending or not cancelled or not (takes_back(text) or takes_back_a_cancellation(text)):
            return []
        if order is None or not any(step.do == "place" for step in steps):
            return []
        text = self.view.setting(state).speaker.say("again_as_new", order=order.id)
        return [Step(do="say", actions=(), text=text)]

    def _not_asked_twice(self, steps: list[Step], waiting: Waiting, state: Conversation) -> list[Step]:
        """The steps; where they would ask again what was asked, or nothing was answered, it is asked in other
        words, and then taken up by a person."""
        text, speaker = state["message"]["text"], self.view.setting(state).speaker
        if not steps and waiting.question == "order_it" and presses(text):
            return [_asking_for_a_price(waiting, speaker)]
        told_apart = state["unheard"] or state["untaken"]
        if steps and told_apart and all(step.do == "hand_over" for step in steps):
            return [*steps, _asked_once_more(waiting)]
        answered = verdict(text) in ("no", "later") or is_small_talk(text) or state["overtaken"]
        again = [step.text for step in steps] == [waiting.asked] and not state["questions"]
        if (again or not steps) and waiting.question == "order_it" and (beside := asked_beside_a_price(text)):
            return [reply_to_parts(beside, self._asking(state)), _asked_once_more(waiting)]
        left = (again or not steps) and leaves_it_to_us(text)
        if not again and not left and (steps or answered):
            return steps
        if waiting.times >= _MOST_TIMES_ASKED or left:
            return [Step(do="hand_over", actions=(), text=speaker.say("unclear_passed_on"))]
        listed = [f"{place}) {name}" for place, name in enumerate(waiting.choices, start=1)]
        if listed:
            anew = speaker.say("which_number", choices=listed)
        else:
            anew = speaker.say("asked_again", question=waiting.asked)
        return [
            Step(
                do="ask",
                actions=(),
                text=anew,
                question=waiting.question,
                about=steps[0].about if steps else waiting.about,
                choices=waiting.choices,
            )
        ]

    def _asked_about_a_package(self, haggle: Haggle, state: Conversation) -> bool:
        """Whether the message before asked about one of several packages, to which a yes may be."""
        before = self.view.heard_last(state["message"]["customer"])
        about = NAMED_OPTION.search(folded(before)) or ways_named(before)
        several = len(haggle.packages) > 1 and not state["message"]["to"]
        return several and is_question(before) and bool(about)

    def _moves(self, request: Request, state: Conversation) -> list[Step]:
        """The move in the bargain that is open, when there is one and the message makes one."""
        moves = tuple(i for i, action in enumerate(request.actions) if action.intent in MOVES)
        haggle = haggle_in(state)
        if not moves or (haggle is None and proposal_in(state)):
            return []
        if haggle is None:
            refused = {request.actions[i].intent for i in moves} == {"reject"}
            text = self.view.setting(state).speaker.say("all_right" if refused else "nothing_to_accept")
            return [Step(do="say", actions=moves, text=text)]
        text, intents = state["answer"], {request.actions[i].intent for i in moves}
        if (asks_if_right(text) and "reject" not in intents) or (
            "accept" in intents and hangs_on_parts(state)
        ):
            return [Step(do="remind", actions=moves)]
        alone = len(request.actions) == len(moves) or bool(state["aside"])
        if "offer" in intents:
            return [Step(do="move", actions=moves)]
        took = accepted(text, self.view.offered(haggle)) if intents == {"accept"} else None
        speaker, wishes = self.view.setting(state).speaker, list(wishes_of(request).values())
        if took and not holds_beside(took, wishes, haggle, speaker):
            took = None
        choice = took.place if took and haggle.packages else None
        if took is None and not alone:
            choice = picked(leads(text), haggle.made)
        left = text if alone else without_wishes(text, request.actions)
        plain = intents == {"accept"} and agrees(text, alone=alone) and not gives_up(left)
        points = len(haggle.packages) > 1 and speaks_of_a_place(state["message"]["text"])
        asked = points or self._asked_about_a_package(haggle, state)
        if plain and choice is None and took is None and asked:
            return [Step(do="remind", actions=moves)]
        takes = took is not None or choice is not None or (plain and is_settled(state))
        if takes and self._agreeing.takes_back(request, state, plain=took is None and choice is None):
            return [Step(do="remind", actions=moves)]
        return [Step(do="move", actions=moves, choice=choice, takes=takes)]

    def _judge(self, state: Conversation) -> Conversation:
        """Which of the proposals the mandate permits as they are, and which are to be bargained over."""
        free = self._reserved(state)
        judged = [
            self._judged(step, state, free) if step.do in ("change", "place") else step
            for step in steps_in(state)
        ]
        return Conversation(steps=[step.model_dump(mode="json") for step in judged])

    def _reserved(self, state: Conversation) -> list[str]:
        """The numbers of new orders that were proposed, and are said anew now."""
        proposal = proposal_in(state)
        if proposal is None or state["left"]:
            return []
        return [step.order.id for step in proposal.steps if step.order and not is_change(step)]

    def _judged(self, step: Step, state: Conversation, free: list[str]) -> Step:
        """The step as it is done; a new order has one of the numbers that are `free`, which it takes."""
        assert step.order is not None and step.plain is not None
        today, speaker = today_in(state), self.view.setting(state).speaker
        fields: dict[str, Any] = {}
        if step.do == "place":
            fields["id"] = free.pop(0) if free else self.view.book.new_order_id()
        elif self._pays_otherwise(step.order, step.based_on):
            fields["signed_on"] = today  # what is paid at once is paid from now
        order, plain = step.order.changed(**fields), step.plain.changed(**fields)
        proposal = step.model_copy(update={"order": order, "plain": plain})
        try:
            return proposal.model_copy(update={"do": self.effects.judged(proposal, today=today)})
        except NoFloor:
            if step.do == "place":
                text = speaker.say("handed_over")
                return step.model_copy(update={"do": "hand_over", "text": text, "order": None})
            text = speaker.say("passed_on", what=speaker.intent(step.reasons[0]), order=order.id)
            return step.model_copy(update={"do": "hand_over", "text": text})

    def _pays_otherwise(self, order: Order, based_on: int | None) -> bool:
        """Whether a change of an order is one of how it is paid."""
        history = self.effects.bounds.history(order, based_on)
        return bool(history) and order.payment != history[-1].order.payment


def _with(steps: Sequence[Step], *, left: dict[str, Any] | None, lost: bool) -> Conversation:
    """What the node writes of some steps."""
    return Conversation(steps=[step.model_dump(mode="json") for step in steps], left=left, lost=lost)


def _asked(state: Conversation) -> Waiting | None:
    """The wish that waits for the answer to a question, unless the message leaves it behind."""
    return Waiting.model_validate(state["asked"]) if state["asked"] else None


_OF_PRICES: tuple[Question, ...] = ("moves", "lowest", "prepaying", "volume", "price")
"""The questions by which a talk about the price begins."""
_OF_MONEY = re.compile(
    r"\b(?:pric\w*|costs?|cheap\w*|discount\w*|deal|rates?|offer\w*|pay\w*|paid|prepa\w*|expensive|money|budget|margin"
    r"|lower|less|better|best|off|quote|save|much|afford\w*|usd|dollars?|total|bulk|volume|quantit\w*|more|move|room)\b"
    r"|[\d$€£¥%]|[价價钱錢贵貴折元块塊付款]|便宜|优惠|優惠|多少|预算|預算|[让讓]"
)
"""What speaks of money, or of how much is taken: no talk about a price begins without it."""
_TO_BE_TOLD = re.compile(
    r"\b(?:let (?:me|us) know|tell (?:me|us)|inform (?:me|us)|keep (?:me|us) (?:posted|informed|updated)"
    r"|warn (?:me|us))\b"
    r"|[告通]?[诉訴知][我咱]|通知|[说說]一声|[說说]一聲|提醒"
)
"""That somebody would like to be told of something."""


def _names_nobody_knows(steps: Sequence[Step]) -> bool:
    """Whether all that a message leads to is the question what is meant by goods that nobody knows."""
    return bool(steps) and all(step.question in ("unknown_product", "unknown_goods") for step in steps)


def _told_with(steps: Sequence[Step]) -> frozenset[str]:
    """The questions that are answered by what is shown."""
    if any(step.question == "order_it" for step in steps):
        return _TOLD_WITH_A_QUOTE
    if any(step.do == "place" and step.order for step in steps):
        return _TOLD_WITH_A_NEW_ORDER
    return _TOLD_WITH_A_SUMMARY if any(step.do == "change" and step.order for step in steps) else frozenset()


def _quoted(state: Conversation) -> Waiting | None:
    """The price that was quoted and waits for an order, when the message came."""
    waiting = waiting_in(state)
    return waiting if waiting and waiting.question == "order_it" else None


def _asks_of_no_goods(action: Action) -> bool:
    """Whether an action asks for the price of what it does not name."""
    return isinstance(action, RequestQuote) and action.item is None and action.quantity is None


def _names_an_amount(text: str, setting: Setting) -> bool:
    """Whether a text has a number and goods in it, which no small talk has."""
    return bool(re.search(r"\d", text) and setting.goods.words_in(text))


def _whole(said: Payment) -> PaymentTerms | None:
    """The terms of payment that are said, where they are whole."""
    try:
        return PaymentTerms.model_validate(said.model_dump(exclude={"method"}, exclude_none=True))
    except ValidationError:
        return None


def _of_the_goods(action: Action, goods: str | None) -> Action:
    """What a text sounds like; another price as that of the goods which the text names."""
    of_all = isinstance(action, ChangePrice) and not (action.item or action.order)
    return action.model_copy(update={"item": goods}) if of_all and goods else action


def _come_together(text: str, shown: Sequence[Order], asking: Asking) -> bool:
    """Whether all orders that a text names are one that is shown, or comes on the day of the new ones that
    are: its goods come together anyway."""
    dossier = asking.dossier
    named = {*dossier.by_figures(with_numbers_for_goods(text, dossier, asking.setting))}
    days = {one.delivery for one in dossier.orders if one.id in named}
    new = [one for one in shown if one.id not in dossier.ids]
    with_it = bool(new) and all({one.delivery} == days for one in new)
    return len(named) == 1 and (with_it or named <= {order.id for order in shown})


def _doubting(name: str, speaker: Speaker) -> Step:
    """That what waits for a yes is not done as it is."""
    return Step(do="doubt", actions=(), text=speaker.say(name))


def _asked_once_more(waiting: Waiting) -> Step:
    """The question that waits for an answer, as it was asked."""
    return Step(
        do="ask",
        actions=(),
        text=waiting.asked,
        question=waiting.question,
        about=waiting.about,
        choices=waiting.choices,
    )


def _asking_for_a_price(waiting: Waiting, speaker: Speaker) -> Step:
    """The question which price a customer has in mind for what was quoted."""
    text = speaker.say("ask_price_of", item=waiting.action.item or "")
    return Step(do="ask", actions=(), text=text, question="ask_price_of", about=waiting.about)


def _less_terms_asked(wishes: Mapping[int, Action], state: Conversation) -> Mapping[int, Action]:
    """The wishes less the terms of payment of which the message only asks what they save."""
    if not asks_what_terms_save(state["message"]["text"]):
        return wishes
    return {i: one for i, one in wishes.items() if not isinstance(one, ChangePayment) or one.order}


def _goods_to_be_cheaper(wishes: Mapping[int, Action], proposal: Proposal, speaker: Speaker) -> int | None:
    """The wish for new goods that a message wants cheaper, without a price: those that it names, else the
    first."""
    vague = [wish for wish in wishes.values() if isinstance(wish, ChangePrice) and wish.price is None]
    asked = proposal.request.actions
    placed = [i for i, action in enumerate(asked) if action.intent == "place_order"]
    if not (placed and vague) or len(vague) < len(wishes) or vague[0].order:
        return None
    items = [asked[i].item or "" for i in placed]
    named = named_among(vague[0].item, items, speaker) if vague[0].item else []
    return placed[items.index(named[0])] if len(named) == 1 else placed[0]


def _is_about(proposal: Proposal, order: str) -> bool:
    """Whether a proposal changes an order in more than where it goes."""
    return any(step.order and step.order.id == order and step.do == "commit" for step in proposal.steps)


def _revised(wishes: Mapping[int, Action], proposal: Proposal | None) -> bool:
    return proposal is not None and corrects(wishes, proposal.request)


def _extended(request: Request, wishes: Mapping[int, Action]) -> Request:
    """The request with its actions as they are meant now, and the wishes that are not its own after them."""
    actions = {**dict(enumerate(request.actions)), **wishes}
    return request.with_actions(tuple(actions[place] for place in sorted(actions)))
