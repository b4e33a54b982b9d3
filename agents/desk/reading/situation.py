"""What a message is read in: what was said before, what waits for its answer, and the ways to read a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Literal, Protocol

from agents.desk.find import Dossier
from agents.desk.haggle import Haggle
from agents.desk.proposal import Proposal, as_request
from agents.desk.propose import Setting
from agents.desk.reading.answers import without_exclamations, without_the_same_price
from agents.desk.reading.as_before import (
    with_sources_numbered,
    without_company,
    without_sources,
    without_terms_as_before,
)
from agents.desk.reading.days import without_days_of_messages
from agents.desk.reading.denied import (
    without_orders_denied,
    without_orders_not_meant,
    without_rates,
    without_what_is_denied,
)
from agents.desk.reading.filling import Waiting
from agents.desk.reading.kinds_asked import without_quotes_of_others
from agents.desk.reading.labels import without_labels
from agents.desk.reading.likewise import with_the_other_order_named
from agents.desk.reading.naming import with_the_writer_as_contact
from agents.desk.reading.part_by_part import read_part_by_part
from agents.desk.reading.parts import with_parts_of_a_delivery, with_the_place_of_a_part
from agents.desk.reading.questions import without_own_references
from agents.desk.reading.shares import with_deposits_named
from agents.desk.reading.swapping import with_both_amounts
from agents.desk.reading.unheard import (
    with_goods_made_good,
    without_amounts_of_damage,
    without_handling,
    without_some_made_otherwise,
)
from agents.desk.state import (
    Conversation,
    Message,
    given_up_in,
    haggle_in,
    proposal_in,
    request_in,
    waiting_in,
)
from agents.desk.view import View
from contracts.order import Order
from contracts.request import Known, Laid, Language, Request


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
class Situation:
    """What the reading of one message may look at, looked up once. Nothing here changes while it is read."""

    state: Conversation
    view: View
    parse: Parse
    message: Message
    haggle: Haggle | None
    """The bargain that is open."""
    proposal: Proposal | None
    """What waits for the customer's yes."""
    waiting: Waiting | None
    """The wish that waits for the answer to a question."""
    given_up: Waiting | None
    """The wish that was given up last."""
    dossier: Dossier
    known: Known
    """What the customer is likely to name."""
    _readings: dict[tuple[str, str | None, bool], Request] = field(default_factory=dict, repr=False)
    """What was read so far: a reading may cost a call of a model, so each is made once."""

    @classmethod
    def of(cls, state: Conversation, *, view: View, parse: Parse) -> Situation:
        """The situation of the message that a conversation holds."""
        return cls(
            state=state,
            view=view,
            parse=parse,
            message=state["message"],
            haggle=haggle_in(state),
            proposal=proposal_in(state),
            waiting=waiting_in(state),
            given_up=given_up_in(state),
            dossier=view.dossier(state),
            known=view.known(state["message"]["customer"]),
        )

    @cached_property
    def whole(self) -> str:
        """The text, with the orders that it only takes terms from."""
        text = without_rates(without_orders_denied(without_exclamations(self.message["text"])))
        text = with_sources_numbered(text, self.dossier, self.setting(self.spoken))
        waits = self.proposal or self.haggle or self.waiting
        return text if waits else without_orders_not_meant(text, self.known.orders)

    @cached_property
    def text(self) -> str:
        orders = [order.id for order in self.dossier.orders]
        return without_company(without_sources(self.whole, orders), orders)

    @property
    def said(self) -> str:
        """The text with spaces for what is to be as it was."""
        return without_terms_as_before(self.whole, [order.id for order in self.dossier.orders])

    @property
    def asked_before(self) -> Request | None:
        """What the message before asked for, as it was understood."""
        return request_in(self.state) if self.state.get("request") else None

    @property
    def spoken(self) -> Language:
        """The language of the conversation so far, or the one that the customer speaks."""
        return self.view.spoken(self.state)

    @property
    def offered(self) -> Sequence[Order]:
        """What the house offers in the bargain that is open."""
        return self.view.offered(self.haggle) if self.haggle else ()

    def setting(self, language: Language) -> Setting:
        """The house and its goods, in the words of a language."""
        return self.view.setting(self.state, language)

    def plain(self, text: str) -> Request:
        """A text as it reads to anyone."""
        return self._read(text)

    def bargaining(self, text: str) -> Request:
        """A text as it reads to someone who bargains."""
        return self._read(text, context="negotiation")

    def at_the_table(self, text: str) -> Request:
        """A text as it reads to someone who bargains and has an offer before them."""
        laid = self.view.laid(self.haggle) if self.haggle else None
        return self._read(text, context="negotiation", laid=laid)

    def _read(
        self, text: str, *, context: Literal["negotiation"] | None = None, laid: Laid | None = None
    ) -> Request:
        reading = (text, context, laid is not None)
        if reading not in self._readings:
            known = self.known.model_copy(update={"laid": laid})
            now = datetime.fromisoformat(self.message["now"])
            orders = [order.id for order in self.dossier.orders]
            said = without_terms_as_before(without_what_is_denied(without_the_same_price(text)), orders)
            said = without_own_references(without_days_of_messages(said))
            said = without_some_made_otherwise(said)
            said = with_the_other_order_named(said, self.dossier)
            said = without_labels(said, self.setting(self.spoken))
            left = said == text or any(map(str.isalnum, said))
            read = self.parse(said if left else text, now=now, context=context, known=known)
            read = _without_a_guessed_yes(read if left else read.with_actions(()))
            if context is None:
                read = read_part_by_part(read, said, self.dossier, self.setting(read.language), self.plain)
            read = with_parts_of_a_delivery(read, text, self.dossier, self.setting(read.language))
            read = with_the_place_of_a_part(read, text, self.asked_before)
            read = with_the_writer_as_contact(read, text, self.dossier)
            read = without_quotes_of_others(read, text, self.setting(read.language))
            read = without_handling(read, text, self.setting(read.language).goods.knows)
            read = without_amounts_of_damage(with_goods_made_good(read, text), text)
            self._readings[reading] = with_both_amounts(with_deposits_named(read, text), text)
        return self._readings[reading]


def _without_a_guessed_yes(request: Request) -> Request:
    """The request less what a model alone took for an acceptance: that is for the rules, or the customer's
    plain word."""
    kept = {
        i: action
        for i, action in enumerate(request.actions)
        if action.intent != "accept" or action.source != "model"
    }
    return request if len(kept) == len(request.actions) else as_request(kept, request)
