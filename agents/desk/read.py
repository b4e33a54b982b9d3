"""The first node of the desk: the request that a message makes, to someone who knows what was said before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal, Protocol

from agents.desk.accepted import accepted, fits, named, says_figures, without_yes
from agents.desk.amending import (
    at_another_order,
    cancellations_given_up,
    is_more_of_an_address,
    is_proposed_already,
    left_at_orders,
    put_right,
    taken_back,
    text_put_right,
    value_put_right,
    with_goods_as_asked,
    with_goods_for_pronouns,
    with_other_goods,
    with_the_way_of_before,
    without_removals,
)
from agents.desk.amounts import (
    amount_in_all,
    with_amounts_meant,
    with_goods_that_come,
    with_more_of_the_same,
)
from agents.desk.answers import (
    agrees,
    bare_value,
    is_amended,
    leads,
    takes_back_a_change,
    verdict,
    without_the_same_price,
)
from agents.desk.asides import goes_over, partings
from agents.desk.bare_prices import with_prices_meant
from agents.desk.confirmed import confirms, denies, repeats
from agents.desk.drafting import has_cents, meant_by, order_proposed, terms_as_before, terms_said
from agents.desk.filling import ASKS_A_PRICE, Read, Waiting, completed
from agents.desk.find import orders_named
from agents.desk.haggle import Haggle
from agents.desk.halves import asks_for_a_change, goods_alone, half_said, with_goods_left_out
from agents.desk.hearing import (
    as_refused,
    counts_on,
    heard_at_the_table,
    heard_of_a_proposal,
    heard_of_one_who_leaves,
    holds_beside,
    number_kept,
    says_else,
    wishes_of,
    with_verdict,
    without_a_guessed_yes,
)
from agents.desk.leaving import leaves, leaves_a_price, without_leave
from agents.desk.likewise import wanted_likewise, with_terms_of_both
from agents.desk.naming import with_names_for_contacts, with_numbers_in_full, with_orders_by_goods
from agents.desk.on_the_books import meant_for_the_books
from agents.desk.plan import currency_of
from agents.desk.pointing import points_at_an_order, with_what_is_pointed_at
from agents.desk.proposal import (
    Proposal,
    bare,
    corrects,
    repeats_a_part,
    says_no_more,
    with_each_said_once,
    with_terms_kept,
)
from agents.desk.questions import questions_in, remark
from agents.desk.quoted import gone_on_with
from agents.desk.repeats import with_what_is_repeated
from agents.desk.revived import asked_in, wanted_after_all
from agents.desk.separate import apart, orders_anew, placed_apart, set_apart, wants_it_apart
from agents.desk.sparing import with_goods_kept
from agents.desk.speaker import Speaker
from agents.desk.state import Conversation, Message, given_up_in, haggle_in, proposal_in, waiting_in
from agents.desk.swapping import with_a_half_swapped, with_goods_of_the_order_talked_of
from agents.desk.talk import answer_language
from agents.desk.there_already import with_amounts_on_order, with_goods_at
from agents.desk.view import View
from agents.desk.what_if import with_price_asked
from contracts.request import (
    Accept,
    Action,
    ChangePrice,
    Delivery,
    Known,
    Laid,
    Language,
    Offer,
    Payment,
    PlaceOrder,
    Reject,
    Request,
)

_MAKE_IT: dict[Language, str] = {"en": "make it {}", "zh": "改成{}", "zh-Hant": "改成{}"}
"""How a value alone is said as a wish."""
_ASKED_FOR = ("query_order", "request_quote", "handover")
"""What a side question may be read as."""

_SEND_IT_TO: dict[Language, str] = {
    "en": "change the delivery address to {}",
    "zh": "收货地址改成{}",
    "zh-Hant": "收貨地址改成{}",
}


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


@dataclass(frozen=True)
class Reader:
    """Reads messages with `parse`."""

    view: View
    parse: Parse

    def read(self, state: Conversation) -> Conversation:
        """The request; a message that asks nothing by itself is taken as the answer to a question."""
        message, waiting = state["message"], waiting_in(state)
        plainly = Conversation(
            own=0,
            answer=message["text"],
            aside="",
            overtaken=None,
            asked=state.get("waiting"),
            questions=[],
            replaced=[],
        )
        if "decided" in message:
            return {**plainly, "request": Request(language=self.view.spoken(state)).to_json()}
        if overtaken := self._overtaken(state):
            said = self._in_their_language(Request(language=self.view.spoken(state)), state)
            return {**plainly, "request": said, "overtaken": overtaken}
        replaced: Sequence[int] = ()
        known = self.view.known(message["customer"]).orders
        answer, aside = self._parted(state)
        if aside:
            questions, wanted = questions_in(aside, self._plain(aside, message), known)
            agreed = wanted.with_actions((Accept(), *map(bare, wanted.actions)))
            said = self._in_their_language(agreed, state)
            parts = Conversation(answer=answer, aside=aside, own=len(agreed.actions), questions=questions)
            return {**plainly, **parts, "request": said, "asked": None}
        questions, heard = questions_in(message["text"], self._heard(state), known)
        if questions and not heard.actions:
            return {**plainly, "request": self._in_their_language(heard, state), "questions": questions}
        setting = self.view.setting(state, heard.language)
        heard = apart(heard, message["text"], self._reader(state))
        heard = self._with_goods_talked_of(heard, state)
        heard = with_goods_left_out(heard, message["text"], setting)
        if not state.get("haggle"):
            heard = self._with_prices_meant(heard, state, waiting)
            heard = with_price_asked(
                heard, message["text"], self.view.dossier(state), setting, read=self._reader(state)
            )
            if waiting and waiting.question in ASKS_A_PRICE and leaves_a_price(heard, message["text"]):
                heard, waiting = heard.with_actions(()), None
        dossier, read = self.view.dossier(state), self._reader(state)
        if waiting and orders_anew(message["text"]) and _is_new(heard, whole=True):
            waiting = None
        if waiting and waiting.leaves_the_order_open(heard):
            heard = heard.with_actions(())
        haggle = haggle_in(state)
        leaving = haggle is not None and leaves(message["text"], new=haggle.based_on is None)
        said_again = without_leave(message["text"]) if leaving else message["text"]
        repeated = with_what_is_repeated(heard, said_again, dossier, setting, read=read)
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
            proposal = proposal_in(state)
            if not (waiting or state.get("haggle")):
                asked = proposal.request if proposal else None
                request = wanted_likewise(request, message["text"], asked, dossier)
            if waiting and request.actions and not corrects(wishes_of(request), waiting.request):
                waiting = None
            if proposal and not _answers(request, message["text"], proposal):
                if request.intents == ["accept"]:  # it says more than yes
                    request = request.with_actions(())
                request, replaced = self._as_a_correction(request, state, proposal)
                request = with_terms_kept(request, proposal.request, replaced)
                waiting = None if replaced else waiting
                if not (request.actions or replaced or remarks) and _refuses(message["text"]):
                    request = request.with_actions((Reject(),))
            elif not (request.actions or remarks or waiting or state.get("haggle")):
                request = self._as_an_afterthought(request, state)
            points = not (request.actions or remarks) or points_at_an_order(message["text"])
            points = points and (bool(request.actions) or not asks_for_a_change(message["text"]))
            if points and not proposal and not state.get("haggle"):
                request = with_what_is_pointed_at(request, message["text"], self.view.dossier(state))
            left = given_up_in(state)
            if left and not (request.actions or waiting or proposal or state.get("haggle")):
                request = wanted_after_all(
                    left, request, message["text"], dossier=dossier, setting=setting, read=read
                )
        request = with_more_of_the_same(request, dossier, setting)
        parts = Conversation(
            request=self._in_their_language(request, state),
            own=len(request.actions),
            asked=waiting.model_dump(mode="json") if waiting else None,
            questions=questions,
            replaced=list(replaced),
        )
        return {**plainly, **parts}

    def _parted(self, state: Conversation) -> tuple[str, str]:
        """The text of the message, less a side question behind a yes to what waits for one, and that."""
        text, haggle, proposal = state["message"]["text"], haggle_in(state), proposal_in(state)
        for head, tail in partings(text) if haggle or proposal else ():
            if haggle:
                took = accepted(head, self.view.offered(haggle))
                agreed = agrees(head, alone=True) or (took is not None and not took.rest)
            elif proposal:
                agreed = confirms(head, (), proposal) and (goes_over(tail) or repeats(tail, proposal))
            if agreed and not self._wishes_more(tail, state):
                return head, tail
        return text, ""

    def _wishes_more(self, text: str, state: Conversation) -> bool:
        """Whether a part of the message asks for a change, or bids."""
        message = state["message"]
        contexts: tuple[Literal["negotiation"] | None, ...] = (None, "negotiation")
        said = (self._plain(text, message, context=one) for one in contexts[: 1 + bool(haggle_in(state))])
        return any(action.intent not in _ASKED_FOR for request in said for action in request.actions)

    def _with_goods_talked_of(self, heard: Request, state: Conversation) -> Request:
        """The request, its goods named as those that are proposed, and at the orders that hold them."""
        proposal, dossier = proposal_in(state), self.view.dossier(state)
        setting, about = self.view.setting(state, heard.language), [dossier.focus or ""]
        heard = with_names_for_contacts(heard, state["message"]["text"], setting)
        if proposal:
            heard = with_goods_as_asked(heard, proposal.request, setting)
            heard = with_goods_that_come(heard, state["message"]["text"], proposal.request)
            proposed = [step.order.id for step in proposal.steps if step.order]
            about = proposed if "place_order" in proposal.request.intents else [*proposed, *about]
        text = state["message"]["text"]
        heard = with_amounts_on_order(heard, text, about, dossier, setting)
        heard = with_a_half_swapped(heard, text, about, dossier, setting)
        heard = with_goods_of_the_order_talked_of(heard, text, about, dossier, setting)
        heard = with_orders_by_goods(heard, text, dossier, setting, about=about)
        heard = self._with_amounts_meant(heard, state)
        heard = with_goods_kept(heard, state["message"]["text"], dossier, setting)
        asked = proposal.request if proposal else Request(language=heard.language)
        heard = with_terms_of_both(with_numbers_in_full(heard, dossier), text)
        return with_the_way_of_before(heard, state["message"]["text"], asked)

    def _with_prices_meant(self, heard: Request, state: Conversation, waiting: Waiting | None) -> Request:
        return with_prices_meant(
            heard,
            state["message"]["text"],
            self.view.dossier(state),
            self.view.setting(state, heard.language),
            read=self._reader(state),
            bargaining=self._reader(state, context="negotiation"),
            asked=waiting is not None and waiting.question in ASKS_A_PRICE,
        )

    def _overtaken(self, state: Conversation) -> str | None:
        """The sentence that answers a card which is no longer open."""
        to = state["message"]["to"]
        if to is None or to.startswith("Q-") or to in self.view.open_cards(state):
            return None
        return "done_already" if to == state.get("confirmed") else "no_longer_open"

    def _as_an_answer(self, said: Request, state: Conversation, waiting: Waiting) -> Request | None:
        """The wish that waits, completed by this message; `None` when it does not answer the question."""
        text, dossier = state["message"]["text"], self.view.dossier(state)
        setting = self.view.setting(state, waiting.request.language)
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
        answered = completed(waiting, said, text, dossier=dossier, setting=setting, read=self._reader(state))
        return answered and with_goods_at(answered, text, dossier, setting)

    def _reader(self, state: Conversation, *, context: Literal["negotiation"] | None = None) -> Read:
        return lambda text: self._plain(text, state["message"], context=context)

    def _half_said(self, said: Request, state: Conversation) -> Request:
        """The wish that a message begins; the request itself when it begins none."""
        text = state["message"]["text"]
        if state.get("haggle") or verdict(text):
            return said
        proposal = proposal_in(state)
        half = half_said(
            text,
            self.view.dossier(state),
            self.view.setting(state, said.language),
            read=self._reader(state),
            bargaining=self._reader(state, context="negotiation"),
            orders=proposal is not None and "place_order" in proposal.request.intents,
        )
        orders = [step.order for step in proposal.steps if step.order] if proposal else []
        if half and is_proposed_already(half, orders, self.view.setting(state, said.language)):
            half = None
        if half is None and proposal is None:
            half = goods_alone(text, self.view.dossier(state), self.view.setting(state, said.language))
        return said.with_actions((half,)) if half else said

    def _as_a_correction(
        self, request: Request, state: Conversation, proposal: Proposal
    ) -> tuple[Request, Sequence[int]]:
        """What a message asks for in view of what is proposed, and which wishes of that it takes back or
        says anew. A value or a name alone is taken with what was said before it: "make it 300" and "350". One
        that asks for something else by itself keeps that."""
        text, before = state["message"]["text"], proposal.request
        setting = self.view.setting(state, request.language)
        if not request.actions and (named := with_goods_for_pronouns(text, before)):
            request = with_numbers_in_full(self._plain(named, state["message"]), self.view.dossier(state))
        dossier = self.view.dossier(state)
        if is_more_of_an_address(request, before, setting):
            request = self._plain(_SEND_IT_TO[request.language].format(text), state["message"])
        if in_all := amount_in_all(text, proposal):
            return request.with_actions((in_all,)), ()
        if put_right_in := text_put_right(text, proposal.text):
            anew = with_numbers_in_full(self._plain(put_right_in, state["message"]), dossier)
            if anew.intents == before.intents:
                actions = tuple(map(bare, anew.actions))
                return request.with_actions(actions), range(len(before.actions))
        if orders_anew(text) and verdict(leads(text)) == "no" and _is_new(request):
            return request, range(len(before.actions))
        if apart_now := set_apart(text, request, before, setting):
            return apart_now
        if moved_in := meant_for_the_books(request, text, before, proposal.text, dossier, setting):
            return moved_in
        if (back := taken_back(text, before, setting)) is not None:
            return without_removals(request, before, back, text), back
        without, left = left_at_orders(text, request, proposal)
        if left:
            return without, left
        if moved := at_another_order(text, before, self.view.dossier(state)):
            return request.with_actions(moved), range(len(moved))
        if given_up := cancellations_given_up(request, before):
            return request, given_up
        if wants_it_apart(text) and (placed := placed_apart(before.actions)):
            return request.with_actions(placed), range(len(before.actions))
        if wrong := put_right(request, text, before, setting):
            return request, wrong
        if other := with_other_goods(request, text, before, setting):
            place, wish = other
            return request.with_actions((bare(wish),)), (place,)
        bargaining = self._plain(text, state["message"], context="negotiation")
        if not wishes_of(request) and (again := terms_as_before(bargaining, text)):
            return request.with_actions(again), ()
        priced = self._with_a_price(request, state, proposal)
        if priced is not request:
            return priced, ()
        if request.actions and (counts_on(request) or not corrects(wishes_of(request), before)):
            return request, ()
        both, asked = self._read_together(request, before, proposal.text, state), before.intents
        if {*both.intents} <= {*asked} and says_else(both, before):
            return both, range(len(asked)) if both.intents == asked else ()
        alone = self._value_alone(request, state)
        return (alone if corrects(wishes_of(alone), before) else request), ()

    def _with_a_price(self, request: Request, state: Conversation, proposal: Proposal) -> Request:
        """The request with the price, and the terms beside it, that the message names of what is proposed."""
        text, own = state["message"]["text"], request.intents
        if not {*own} <= {"accept", "reject", "change_payment", "change_delivery", "change_price"}:
            return request
        order = order_proposed(proposal)
        if order and own == ["change_price"] and all(_is_bare(action) for action in request.actions):
            known = None if "place_order" in proposal.request.intents else order.id
            return request.with_actions((ChangePrice(order=known),)) if known else request
        said = terms_said(self._plain(text, state["message"], context="negotiation"), text, proposal)
        more = tuple(action for action in said if action.intent not in own)
        kept = tuple(action for action in request.actions if action.intent != "reject" or not more)
        return request.with_actions((*kept, *more)) if more else request

    def _as_an_afterthought(self, request: Request, state: Conversation) -> Request:
        """A text that corrects, by a value alone, what was done last: "oops, I meant 250"."""
        return self._value_alone(request, state) if is_amended(state["message"]["text"]) else request

    def _value_alone(self, request: Request, state: Conversation) -> Request:
        """A text that is no more than a value, such as "no wait, 700", as the wish for it."""
        text, proposal = state["message"]["text"], proposal_in(state)
        value = bare_value(text) or value_put_right(text)
        order = order_proposed(proposal) if proposal else None
        number = Decimal(value) if value and re.fullmatch(r"\d+(?:\.\d+)?", value) else None
        if value is None or (
            number and order and meant_by(number, order, has_cents=has_cents(text)) != "quantity"
        ):
            return request
        wished = self._plain(_MAKE_IT[request.language].format(value), state["message"])
        alone = request.with_actions(tuple(map(bare, wished.actions)))
        return self._with_amounts_meant(alone, state)

    def _with_amounts_meant(self, request: Request, state: Conversation) -> Request:
        proposal, text = proposal_in(state), state["message"]["text"]
        if proposal is None:
            return request
        setting = self.view.setting(state, request.language)
        return with_amounts_meant(request, text, proposal.request, self.view.dossier(state), setting)

    def _read_together(self, request: Request, known: Request, before: str, state: Conversation) -> Request:
        """What an earlier text and this one say in one; `request` when this one adds nothing."""
        message = state["message"]
        dossier = self.view.dossier(state)
        both = with_numbers_in_full(self._plain(f"{before}\n{message['text']}", message), dossier)
        both = self._with_amounts_meant(with_each_said_once(both), state)
        named = {action.order for action in both.actions if action.order}
        several = len({action.order for action in known.actions}) > 1
        lost = several and not all(action.order for action in both.actions)
        lost = lost or not {action.order for action in known.actions if action.order and named} <= named
        if lost or not all(orders_named(one, dossier) for one in named):
            return request
        return request if says_no_more(both, known) else both

    def _in_their_language(self, request: Request, state: Conversation) -> dict[str, Any]:
        language = answer_language(state["message"]["text"], request.language, self.view.spoken(state))
        return request.model_copy(update={"language": language}).to_json()

    def _heard(self, state: Conversation) -> Request:
        """The text as it reads to someone who waits for an answer; as to anyone, when it is about something
        else."""
        message, haggle, proposal = state["message"], haggle_in(state), proposal_in(state)
        plain = self._plain(message["text"], message)
        if takes_back_a_change(message["text"]) and plain.intents in ([], ["cancel_order"]):
            back = (Reject(),) if proposal or haggle else ()
            return plain.with_actions(back)
        if haggle is None and proposal is None:
            return plain
        if haggle is None and proposal and confirms(message["text"], plain.actions, proposal):
            return Request(language=plain.language, actions=(Accept(),))
        if haggle is None and verdict(message["text"]) in ("yes", "no"):
            return with_verdict(Request(language=plain.language), message["text"])
        if haggle and (taken := self._taken(message, haggle, plain.language)):
            return taken
        if haggle and leaves(message["text"], new=haggle.based_on is None):
            left = self._heard_leaving(state, haggle, plain.language)
            if left is not None:
                return left
        laid = self.view.laid(haggle) if haggle else None
        bargaining = self._plain(message["text"], message, context="negotiation", laid=laid)
        if haggle is None:
            return heard_of_a_proposal(plain, bargaining, message["text"])
        bargaining = self._of_the_package_named(bargaining, message["text"], haggle)
        bargaining = self._at_the_price_said(bargaining, message, haggle)
        speaker = self.view.setting(state, bargaining.language).speaker
        return heard_at_the_table(plain, bargaining, message["text"], haggle, speaker)

    def _taken(self, message: Message, haggle: Haggle, language: Language) -> Request | None:
        """The acceptance of an offer whose figures a text repeats, before wishes that are of other things."""
        took = accepted(message["text"], self.view.offered(haggle))
        if took is None:
            return None
        rest = tuple(map(bare, self._plain(took.rest, message).actions)) if took.rest else ()
        if not holds_beside(took, rest, haggle, Speaker(language, self.view.goods())):
            return None
        return Request(language=language, actions=(Accept(), *rest))

    def _heard_leaving(self, state: Conversation, haggle: Haggle, language: Language) -> Request | None:
        """The text to someone whose customer wants no other price, drops what is offered, or means an order
        of the books; `None` where it says figures beside that which were not read."""
        message = state["message"]
        rest = without_leave(message["text"])
        plain = self._plain(rest, message)
        bargaining = self._plain(rest, message, context="negotiation", laid=self.view.laid(haggle))
        orders = self.view.dossier(state).orders
        standing = next((one for one in orders if haggle.based_on and one.id == haggle.asked.id), None)
        kept = number_kept(plain, rest, haggle, standing) if standing else None
        speaker = Speaker(language, self.view.goods())
        heard = heard_of_one_who_leaves(plain, bargaining, haggle, speaker, kept=kept)
        if haggle.based_on is None:
            dossier, setting = self.view.dossier(state), self.view.setting(state, language)
            moved = meant_for_the_books(heard, message["text"], asked_in(haggle), "", dossier, setting)
            heard = as_refused(moved[0]) if moved else heard
        if heard.intents == ["reject"] and says_figures(rest):
            return None
        return Request(language=language, actions=tuple(map(bare, heard.actions)))

    def _of_the_package_named(self, request: Request, text: str, haggle: Haggle) -> Request:
        """The request; one that does no more than name a package, in whatever words, as an offer of it."""
        if not {*request.intents} <= {"accept"} or (place := named(text, haggle.made)) is None:
            return request
        terms = haggle.packages[place]
        payment = Payment.model_validate(terms.payment.model_dump(exclude_none=True))
        delivery = Delivery(earliest=terms.delivery, latest=terms.delivery)
        return request.with_actions((Offer(payment=payment, delivery=delivery),))

    def _at_the_price_said(self, request: Request, message: Message, haggle: Haggle) -> Request:
        """The request; a yes at another price than those that are offered is an offer of that."""
        text = message["text"]
        if request.intents != ["accept"] or agrees(text, alone=True):
            return request
        if not says_figures(text) or any(fits(text, order) for order in self.view.offered(haggle)):
            return request
        said = self._plain(without_yes(text), message, context="negotiation")
        if not any(action.intent == "offer" for action in said.actions):
            return request
        return request.with_actions(tuple(map(bare, said.actions)))

    def _plain(
        self,
        text: str,
        message: Message,
        *,
        context: Literal["negotiation"] | None = None,
        laid: Laid | None = None,
    ) -> Request:
        known = self.view.known(message["customer"]).model_copy(update={"laid": laid})
        now = datetime.fromisoformat(message["now"])
        said = without_the_same_price(text)
        return without_a_guessed_yes(self.parse(said, now=now, context=context, known=known))


def _answers(request: Request, text: str, proposal: Proposal) -> bool:
    """Whether a text says yes, no or later to what is proposed, and nothing else."""
    return verdict(text) is not None or (request.intents == ["accept"] and confirms(text, (), proposal))


def _refuses(text: str) -> bool:
    """Whether a text begins as one that does not want what is proposed."""
    return denies(text) or verdict(leads(text)) == "no"


def _is_bare(action: Action) -> bool:
    """Whether an action says nothing of price, order or goods."""
    return action.order is None and action.item is None and getattr(action, "price", None) is None


def _is_new(request: Request, *, whole: bool = False) -> bool:
    """Whether a request asks for new orders alone; `whole`: of so many of goods it names."""
    placed = [action for action in request.actions if isinstance(action, PlaceOrder)]
    alone = {*request.intents} - {"reject"} == {"place_order"}
    return alone and not (whole and any(one.item is None or one.quantity is None for one in placed))
