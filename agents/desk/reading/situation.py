"""What a message is read in: what was said before, what waits for its answer, and the ways to read a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Literal, Protocol

from agents.desk.find import Dossier, orders_holding, product_meant
from agents.desk.haggle import Haggle
from agents.desk.plan import currency_of
from agents.desk.proposal import Proposal, less, without_vague_wishes
from agents.desk.propose import Setting
from agents.desk.reading.amounts.as_many import (
    with_as_many_as_go,
    with_as_many_counted,
    with_counts_before_goods,
    with_goods_not_added,
    with_shares_as_deeds,
    with_sums_worked_out,
)
from agents.desk.reading.amounts.bare_prices import (
    with_money_of_the_orders,
    with_prices_like_those,
    with_prices_of_one,
    with_prices_of_others,
)
from agents.desk.reading.amounts.beside_a_price import with_bids_before_more, with_bids_for_so_many
from agents.desk.reading.amounts.figures import number_of
from agents.desk.reading.amounts.prices_scorned import with_prices_scorned
from agents.desk.reading.amounts.prices_told import with_prices_told
from agents.desk.reading.amounts.shares import with_another_deposit, with_deposits_named, with_deposits_set
from agents.desk.reading.amounts.standing import (
    with_an_amount_agreed,
    with_goods_counted_too,
    with_several_amounts_wished,
    without_amounts_agreed,
    without_amounts_that_stand,
    without_orders_as_amounts,
)
from agents.desk.reading.asked.of_goods import without_goods_only_asked_of
from agents.desk.reading.asked.price_of import with_a_price_asked
from agents.desk.reading.asked.questions import is_question, without_own_references, without_reproaches
from agents.desk.reading.asked.quoted import (
    so_many_of,
    with_each_quoted,
    with_goods_behind_a_question_for_prices,
    with_needs_as_wants,
    with_orders_only_asked_about,
    with_the_only_goods_offered,
    without_quotes_told_twice,
)
from agents.desk.reading.asked.unheard import (
    CALL_BACK,
    NOT_THEN,
    SECOND_PHONE,
    SOME_WITH,
    with_goods_made_good,
    without_amounts_of_damage,
    without_handling,
    without_hours,
    without_notes_as_wishes,
)
from agents.desk.reading.card.answers import (
    EXCLAIMS,
    folded,
    has_condition,
    verdict,
    with_its_answer_apart,
    with_last_bids_named,
    without_the_same_price,
)
from agents.desk.reading.card.asides import cheer_before_a_yes, partings, without_praise
from agents.desk.reading.card.disputed import (
    with_denials_as_what_stays,
    without_changes_denied_again,
    without_changes_that_stand,
)
from agents.desk.reading.card.misspelt import with_words_as_told
from agents.desk.reading.card.staying import (
    with_days_only_asked,
    without_days_promised,
    without_others_that_stay,
)
from agents.desk.reading.filling import ASKS_A_PRICE, Waiting
from agents.desk.reading.goods.kinds import with_kinds_counted, with_the_rest_of_a_kind
from agents.desk.reading.goods.kinds_asked import (
    with_colours_asked,
    with_colours_there_are,
    with_goods_asked_about,
    with_goods_before_their_number,
    with_the_colour_of_those_asked,
    with_the_goods_chosen_named,
    without_goods_slighted,
    without_quotes_of_others,
    without_quotes_of_what_they_have,
    without_words_for_goods,
    without_words_of_the_talk,
)
from agents.desk.reading.goods.labels import ONE_ORDER, without_labels
from agents.desk.reading.goods.parts import (
    only_denies_a_split,
    with_new_goods_in_parts,
    with_parts_of_a_delivery,
    with_the_place_of_a_part,
    with_wishes_beside_parts,
    without_a_split_denied,
    without_parts_of_goods_talked_of,
    without_parts_of_new_goods,
    without_payments_in_parts,
    without_places_as_goods,
    without_ways_of_company,
)
from agents.desk.reading.goods.swapping import with_both_amounts
from agents.desk.reading.goods.there_already import without_returns_of_money
from agents.desk.reading.legible import legible
from agents.desk.reading.mails import without_a_signature, without_the_mail
from agents.desk.reading.manners import what_it_says, with_what_is_supposed_as_wished
from agents.desk.reading.orders.by_their_days import with_orders_told_by_day
from agents.desk.reading.orders.called import (
    with_amounts_beside_orders,
    with_goods_added_there,
    with_orders_called,
    with_the_order_called,
)
from agents.desk.reading.orders.denied import (
    GOODS_DENIED,
    ORDERS_DENIED,
    orders_left_alone,
    with_goods_no_longer_wanted,
    with_so_many_asked_for,
    without_a_cancellation_denied,
    without_changes_denied,
    without_orders_not_meant,
    without_rates,
    without_so_many_denied,
    without_terms_given_up,
    without_the_order_spared,
    without_what_was_done_before,
    without_what_was_not_asked_for,
)
from agents.desk.reading.orders.likewise import (
    with_all_but_some_numbered,
    with_others_numbered,
    with_the_other_order_named,
    with_those_not_left_numbered,
)
from agents.desk.reading.orders.naming import (
    means_all_orders,
    with_all_orders_counted,
    with_numbers_for_ones,
    with_the_writer_as_contact,
    without_sums_as_orders,
)
from agents.desk.reading.orders.on_the_books import with_the_order_put_onto
from agents.desk.reading.orders.part_by_part import read_part_by_part, with_both_together
from agents.desk.reading.orders.pointing import (
    with_lines_by_place,
    with_orders_by_day,
    with_orders_by_month,
    with_orders_of_a_list,
    with_places_in_a_list,
    without_cancelling_for_a_line,
)
from agents.desk.reading.orders.separate import (
    orders_anew,
    with_goods_of_their_own,
    without_company_refused,
    without_saying_it_is_new,
)
from agents.desk.reading.orders.sparing import (
    with_cancellation_asked,
    with_the_rest_cancelled,
)
from agents.desk.reading.stretches import blanked, without
from agents.desk.reading.terms.as_before import (
    OF_LAST_TIME,
    with_payments_of_others_told,
    with_sources_numbered,
    without_company,
    without_sources,
    without_terms_as_before,
)
from agents.desk.reading.terms.contacts import (
    with_people_behind_places,
    with_phones_of_people,
    with_the_number_told,
    with_who_is_asked_for,
    with_who_takes_over,
    with_whole_names,
    without_contacts_that_stay,
    without_mails_as_names,
    without_people_mentioned,
)
from agents.desk.reading.terms.credit import (
    with_days_alone_as_credit,
    with_days_as_ever,
    with_days_of_credit,
)
from agents.desk.reading.terms.days import (
    OF_A_MESSAGE,
    VALID_FROM,
    days_of_events,
    with_both_bounds,
    with_days_just_past,
    with_days_named,
    with_days_of_the_month_named,
    with_days_preferred,
    with_days_suggested,
    with_goods_put_off,
    with_middles_of_months,
    with_the_latest_day_allowed,
    with_the_latest_day_apart,
    with_weekdays_of_months,
    with_weekdays_of_that_week,
    without_a_day_that_does_not_suit,
    without_days_as_places,
    without_days_of_answers,
    without_days_of_ordering,
    without_months_of_room,
    without_readiness_to_pay,
    without_reasons_against_days,
    without_the_day_of_ordering,
)
from agents.desk.reading.terms.days_of_others import with_days_from_orders
from agents.desk.reading.terms.due import (
    is_of_payment,
    with_days_from_arrival,
    with_days_of_both,
    with_days_of_payment,
    with_terms_asked,
    without_payments_that_follow,
    without_times_not_paid,
    without_ways_denied,
)
from agents.desk.reading.terms.feasts import with_weekdays_by_feasts, without_feasts_as_reasons
from agents.desk.reading.terms.in_time import with_days_on_the_books, with_payment_in_full
from agents.desk.reading.terms.invoicing import (
    invoices_for_people,
    with_a_mark_before_tax_ids,
)
from agents.desk.reading.terms.means import with_means_chosen
from agents.desk.reading.terms.places_completed import with_the_town_of_a_street, with_where_it_goes
from agents.desk.reading.terms.together import with_days_swapped
from agents.desk.reading.terms.ways import with_goods_collected
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
from contracts.request import Known, Laid, Language, PlaceOrder, Quantity, QueryOrder, Request, RequestQuote


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
    _settings: dict[Language, Setting] = field(default_factory=dict, repr=False)

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
        wished = with_what_is_supposed_as_wished(self.message["text"])
        told = self._with_its_terms_plain(self._in_view_of_what_waits(wished))
        text = without_a_split_denied(without_rates(without(told, EXCLAIMS, ORDERS_DENIED)))
        terms = {*self.proposal.request.intents} if self.proposal else set[str]()
        if not (self.haggle or terms & {"change_delivery", "change_address", "change_payment"}):
            text = without_terms_given_up(text)
        return self._with_orders_numbered(self._without_what_is_denied(text))

    def _without_what_is_denied(self, text: str) -> str:
        """A text without what it says that is not wanted, beside what is."""
        if self._waits:
            return without_the_order_spared(text) if orders_anew(text) else text
        if not any(order.stage == "cancelled" for order in self.dossier.orders):  # else it may be wanted back
            text = without_a_cancellation_denied(text, self.dossier)
        text = with_all_but_some_numbered(text, self.dossier)
        left_alone = orders_left_alone(text, self.dossier)
        return without_changes_denied(with_those_not_left_numbered(text, self.dossier, left_alone))

    def _in_view_of_what_waits(self, text: str) -> str:
        """The text, as it is meant behind what was offered, asked or told before."""
        goods = self.setting(self.spoken).goods
        told = without_feasts_as_reasons(with_its_answer_apart(text), lambda one: goods.words_in(folded(one)))
        told = with_prices_told(with_prices_of_one(told), self._prices_talked_of(text), self.dossier.ids)
        told = with_prices_like_those(told, self._prices_talked_of(text)) if self.proposal else told
        told = with_weekdays_by_feasts(told, self.setting(self.spoken).today)
        told = with_weekdays_of_that_week(told, self._day_talked_of)
        told = with_the_number_told(told, self.asked_before, self.view.heard_last(self.message["customer"]))
        told = with_bids_for_so_many(told, self.spoken)
        if self.haggle:
            told = with_prices_scorned(told, self._prices_offered)
            told = with_words_as_told(self._with_the_other_order_numbered(told), self._ways_offered)
        else:
            told = with_several_amounts_wished(told)
            told = without_amounts_that_stand(told, self.dossier, self.setting(self.spoken))
            asked = self.proposal.request.actions if self.proposal else ()
            left = without_amounts_agreed(told, asked, self.setting(self.spoken))
            told = left if re.search(r"\w", left) else with_an_amount_agreed(told)
            told = with_goods_counted_too(told, asked) if self._proposed else told
            told = without_days_promised(with_goods_not_added(told))
            told = with_bids_before_more(without_readiness_to_pay(told), self.spoken)
            told = with_means_chosen(told) if self.proposal or self._pays_just_talked_of else told
        if self.waiting and self.waiting.question == "order_it":
            items = [one.item for one in self.waiting.request.actions if one.item]
            told = without_saying_it_is_new(told)
            told = with_the_order_put_onto(told, items, self.dossier, self.setting(self.spoken))
        if self.proposal and (new := _new_goods(self.proposal.request)):
            told = with_the_order_put_onto(told, new, self.dossier, self.setting(self.spoken))
        if self.waiting and not self.dossier.by_figures(told):
            told = with_counts_before_goods(told, self.setting(self.spoken).goods.knows)
        if not (self.proposal or self.haggle):
            told = with_a_price_asked(told, goods.words_in)
            told = with_the_goods_chosen_named(told, self.asked_before, self.setting(self.spoken))
        told = self._with_what_is_offered(with_days_on_the_books(self._with_all_orders(told)))
        return with_payment_in_full(told, self.dossier, self.setting(self.spoken), self.plain)

    def _with_its_terms_plain(self, told: str) -> str:
        """A text with its days, shares and amounts in the usual words."""
        today = self.setting(self.spoken).today
        told = without_months_of_room(with_goods_asked_about(without_ways_denied(told)))
        told = with_the_latest_day_allowed(with_both_bounds(told))
        if self.proposal and {"change_delivery", "place_order"} & {*self.proposal.request.intents}:
            told = without_a_day_that_does_not_suit(told)
            days = {order.delivery.day for order in self.shown}
            told = with_days_preferred(without_reasons_against_days(told, days), days)
        told = with_sums_worked_out(told, self._numbers_standing) if self.proposal else told
        if self.proposal and not self.haggle:
            told = self._without_a_cheer(without_praise(told))
        told = with_another_deposit(told) if self._deposit_asked else told
        told = with_deposits_set(with_days_of_the_month_named(with_weekdays_of_months(told, today)))
        told = with_shares_as_deeds(with_days_of_credit(with_the_latest_day_apart(with_days_named(told))))
        if self._waits and self._talks_of_payment(told):
            told = with_days_alone_as_credit(told)
        told = with_as_many_counted(told, self.dossier.by_figures(told))
        if self.proposal and not self.haggle:
            told = told if self.waiting or has_condition(told) else without_changes_that_stand(told)
            told = without_changes_denied_again(with_denials_as_what_stays(told), self.proposal.request)
            told = without_so_many_denied(told)
        told = with_where_it_goes(with_a_mark_before_tax_ids(told))
        if self.proposal:
            told = with_days_as_ever(with_so_many_asked_for(told))
        return without_what_was_not_asked_for(without_days_of_ordering(told)) if self.haggle else told

    def _with_orders_numbered(self, text: str) -> str:
        """A text with the numbers of orders in the place of what else tells them."""
        text = with_days_swapped(text, self.dossier, self.setting(self.spoken))
        text = with_orders_by_day(with_orders_by_month(text, self.dossier), self.dossier)
        text = with_both_together(text, self.dossier)
        text = with_sources_numbered(text, self.dossier, self.setting(self.spoken))
        text = with_prices_of_others(text, self.dossier, self.setting(self.spoken))
        if self.haggle:
            text = with_payments_of_others_told(text, self.dossier, self.setting(self.spoken))
        if len(self._listed) > 1:
            text = self._with_orders_listed(text)
        text = with_orders_of_a_list(text, self._just_told)
        if not self._waits:
            text = with_lines_by_place(text, self.dossier, self.setting(self.spoken))
        if self.proposal and not self.haggle:
            left = without_others_that_stay(text, self.proposal, self.dossier, self.setting(self.spoken))
            text = left.rstrip(" ,，、") if left.strip() and left != text else text
        of_a_quote = self.waiting and self.waiting.question == "order_it"
        if self.proposal or self.haggle or (self.waiting and not of_a_quote):
            return text
        return without_orders_not_meant(text, self.known.orders)

    def _with_all_orders(self, text: str) -> str:
        """The text; where it counts all orders that are open, or names no more than them to who asked which
        is meant, with words for all of them."""
        told = with_all_orders_counted(text, len(self.dossier.open_orders))
        asked = self.waiting is not None and self.waiting.question == "which_order"
        return "都要" if asked and means_all_orders(told) else told

    def _with_the_other_order_numbered(self, text: str) -> str:
        """The text with the number of the only other order whose price can change, where it calls that the
        other order, or the other one behind a yes: accepted. Now the other one, 5% please."""
        at_the_table = self.haggle.asked.id if self.haggle else None
        others = [one.id for one in self.dossier.orders_for("change_price") if one.id != at_the_table]
        if len(others) != 1:
            return text
        behind = next((tail for head, tail in partings(text) if verdict(head) == "yes"), "")
        told = text if re.search(r"\border\b|[单單]", folded(text)) else behind
        left = [one.id for one in self.dossier.open_orders if one.id not in others]
        return text.removesuffix(told) + with_others_numbered(told, self.dossier, left)

    def _without_a_cheer(self, text: str) -> str:
        """A text without the one word before its yes that is read as goods that nobody sells: beauty, yes."""
        cheer, knows = cheer_before_a_yes(text), self.setting(self.spoken).goods.knows
        if cheer is None or knows(cheer):
            return text
        goods = {folded(one.item or "") for one in self.plain(text).actions}
        return text[text.index(cheer) + len(cheer) :].lstrip(" ,!.，！。") if folded(cheer) in goods else text

    @property
    def _pays_just_talked_of(self) -> bool:
        """Whether the message before was of a payment."""
        return is_of_payment(self.view.heard_last(self.message["customer"]))

    def _talks_of_payment(self, text: str) -> bool:
        """Whether a text is of a payment, or what waits was asked for with one, and of no day of delivery."""
        asked = self.proposal.request if self.proposal else None
        wishes = {*asked.intents} if asked and not self.haggle else set[str]()
        before = self.view.heard_last(self.message["customer"])
        of_it = "change_payment" in wishes or is_of_payment(before) or is_of_payment(text)
        return (of_it or self._bargains_over_payment) and "change_delivery" not in wishes

    @property
    def _bargains_over_payment(self) -> bool:
        """Whether the bargain that is open is over another way to pay for an order, and not over its day."""
        asked = self.haggle.asked if self.haggle else None
        standing = self.dossier.order(asked.id) if asked else None
        if asked is None or standing is None:
            return False
        return asked.payment != standing.payment and asked.delivery == standing.delivery

    def _with_what_is_offered(self, text: str) -> str:
        """The text with the name of the goods that were offered for such as nobody sells, or that the message
        before asked about, where it counts those."""
        if self.waiting and self.waiting.question == "unknown_product_similar":
            choices = self.waiting.choices
            return with_the_only_goods_offered(text, choices[0]) if len(choices) == 1 else text
        asked, setting = self.view.heard_last(self.message["customer"]), self.setting(self.spoken)
        goods = setting.goods.words_in(folded(asked)) if is_question(asked) and not self._waits else None
        there = {one.id for one in orders_holding(goods, self.dossier.orders, setting.speaker)}
        named = {*self.dossier.by_figures(text)}
        more = there and (not named or there & named)  # so many may be how many there are to be
        product = None if more else product_meant(goods, setting.speaker)
        return so_many_of(text, product.name(setting.speaker.language)) if product else text

    @property
    def _listed(self) -> Sequence[str]:
        """The orders of which changes are proposed, as they are shown."""
        proposal = None if self.haggle else self.proposal
        shown = (step.order.id for step in proposal.steps if step.order) if proposal else ()
        return list(dict.fromkeys(shown))

    @property
    def _just_told(self) -> Sequence[str]:
        """The orders that were listed to who asked for them, where it is one list whether the closed ones are
        told as well or not, or of which it was told how each of several stands."""
        looks = self.asked_before.actions if self.asked_before and not self._waits else ()
        told = [one.order for one in looks if isinstance(one, QueryOrder) and one.order]
        if len(told) == len(looks) > 1:
            return told
        every, still_open = (
            [one.id for one in some] for some in (self.dossier.orders, self.dossier.open_orders)
        )
        asked = self.state.get("inquired") == ["orders"] and not self._waits
        return every if asked and every[: len(still_open)] == still_open else ()

    @property
    def _deposit_asked(self) -> bool:
        """Whether a card shows nothing but another deposit, or the message before asked for that alone."""
        if self.haggle or self.waiting:
            return False
        asked = self.proposal.request if self.proposal else self.asked_before
        paid = [getattr(one, "payment", None) for one in asked.actions] if asked else []
        return bool(paid) and all(one and one.deposit_percent for one in paid)

    @cached_property
    def new_goods(self) -> Sequence[str]:
        """The goods talked of that are on no order yet: bargained over, proposed as an order, or quoted."""
        if self.haggle:
            return [] if self.haggle.based_on else [line.name for line in self.haggle.asked.lines]
        asked = self.proposal.request if self.proposal else None
        if asked is None and self.waiting and self.waiting.question == "order_it":
            asked = self.waiting.request
        new = (one for one in asked.actions if isinstance(one, PlaceOrder | RequestQuote)) if asked else ()
        return [one.item for one in new if one.item]

    @property
    def _waits(self) -> bool:
        """Whether anything waits for an answer."""
        return bool(self.proposal or self.haggle or self.waiting)

    @property
    def _proposed(self) -> Sequence[Order]:
        """The orders of which changes are proposed, as they would be."""
        return [order for order in self.shown if order.id in self.dossier.ids]

    @property
    def shown(self) -> Sequence[Order]:
        """The orders that are proposed, new ones as well, as they would be."""
        steps = self.proposal.steps if self.proposal and not self.haggle else ()
        return [step.order for step in steps if step.order]

    @property
    def _day_talked_of(self) -> date | None:
        """The day of delivery that is proposed, or that the order has that is talked of."""
        orders = self.shown or [one for one in (self.dossier.in_focus,) if one]
        return days.pop() if len(days := {order.delivery for order in orders}) == 1 else None

    @property
    def _sums(self) -> Sequence[Decimal]:
        """The sums that were told of what is proposed, offered or quoted."""
        quoted = re.findall(r"\d[\d,]*(?:\.\d+)?", self.waiting.asked) if self.waiting else []
        numbers = [number_of(one) for one in quoted]
        return [*(order.total for order in (*self.shown, *self.offered)), *numbers]

    def _prices_talked_of(self, text: str) -> Sequence[Decimal]:
        """The prices and totals of what was quoted, and of the orders that are proposed, offered, asked about
        or named in a text."""
        wishes = self.waiting.request.actions if self.waiting else ()
        named = [*self.dossier.by_figures(text), *(one.order for one in wishes if one.order)]
        held = [order for order in self.dossier.orders if order.id in named]
        orders = [*held, *self.shown, *self.offered]
        prices = [line.unit_price for order in orders for line in order.lines if line.unit_price]
        return [*prices, *(order.total for order in orders), *self.prices_quoted]

    @property
    def prices_quoted(self) -> Sequence[Decimal]:
        """The prices of the goods of which a wish waits for an answer, and what all of them come to."""
        setting, wishes = self.setting(self.spoken), self.waiting.request.actions if self.waiting else ()
        currency, told = currency_of((), self.dossier, setting), list[Decimal]()
        for one in wishes:
            product = product_meant(one.item, setting.speaker)
            price = product.list_prices.get(currency) if product else None
            quantity: Quantity | None = getattr(one, "quantity", None)
            told += [price] if price else []
            told += [price * quantity.value] if price and quantity else []
        return told

    @property
    def _numbers_standing(self) -> Sequence[int]:
        """How many there are of goods on the orders of which changes are proposed."""
        orders = (self.dossier.order(order.id) for order in self._proposed)
        return [int(line.quantity) for order in orders if order for line in order.lines]

    def _with_orders_listed(self, text: str) -> str:
        """The text with the numbers of orders that are proposed, where it tells one by its place or goods."""
        text = with_places_in_a_list(text, self._listed)
        whole = self.proposal and not any(one.item for one in self.proposal.request.actions)
        setting = self.setting(self.spoken)
        return with_numbers_for_ones(text, self._listed, self.dossier, setting) if whole else text

    @cached_property
    def text(self) -> str:
        said = without_sources(self.whole, self.dossier.ids)
        return without_company(said, self.dossier, self.setting(self.spoken))

    @property
    def said(self) -> str:
        """The text with spaces for what is to be as it was."""
        return without_terms_as_before(self.whole, self.dossier.ids)

    @property
    def asked_before(self) -> Request | None:
        """What the message before asked for, as it was understood."""
        return request_in(self.state) if self.state.get("request") else None

    @cached_property
    def spoken(self) -> Language:
        """The language of the conversation so far, or the one that the customer speaks."""
        return self.view.spoken(self.state)

    @property
    def offered(self) -> Sequence[Order]:
        """What the house offers in the bargain that is open."""
        return self.view.offered(self.haggle) if self.haggle else ()

    @property
    def _prices_offered(self) -> set[Decimal]:
        """The prices that the house offers in the bargain that is open, of a piece and in total."""
        lines = [line.unit_price for order in self.offered for line in order.lines if line.unit_price]
        return {*lines, *(order.total for order in self.offered)}

    @property
    def _ways_offered(self) -> Sequence[str]:
        """What the house calls its offers, and the ways to pay that they have."""
        speaker = self.setting(self.spoken).speaker
        return ["option", *(speaker.payment(one.payment) for one in self.offered)]

    def setting(self, language: Language) -> Setting:
        """The house and its goods, in the words of a language."""
        if language not in self._settings:
            self._settings[language] = self.view.setting(self.state, language)
        return self._settings[language]

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
            said = self._less_what_is_no_wish(text)
            if only_denies_a_split(text):
                return self._parsed(text, said, context=context, laid=laid).with_actions(())
            read = self._parsed(text, said, context=context, laid=laid)
            read = read if context else self._at_its_orders(read, text, said)
            read = self._with_parts(read, text)
            read = read if context else with_wishes_beside_parts(read, said, self.plain)
            read = with_goods_collected(self._with_people(read, text), text, self.dossier, moves=context)
            read = read if context else self._with_goods_told(read, text, said)
            if self._waits or self.dossier.in_focus or self.dossier.by_figures(text):
                read = without_words_of_the_talk(read, text, self.setting(read.language).goods.knows)
            self._readings[reading] = self._with_what_is_for_a_person(read, text, said)
        return self._readings[reading]

    def _less_what_is_no_wish(self, text: str) -> str:
        """A text with spaces for what is no part of a wish, and the usual words for some."""
        said = without(
            without_hours(without_the_same_price(with_last_bids_named(text))), GOODS_DENIED, OF_LAST_TIME
        )
        said = without_terms_as_before(without_reproaches(said), self.dossier.ids)
        said = without(
            without_own_references(without(said, OF_A_MESSAGE, VALID_FROM)),
            SOME_WITH,
            CALL_BACK,
            SECOND_PHONE,
            NOT_THEN,
        )
        said = said if self._waits else without_contacts_that_stay(said, self.dossier)
        said = without_days_of_answers(without_the_day_of_ordering(said))
        said = with_the_other_order_named(said, self.dossier)
        said = with_the_town_of_a_street(said, self.setting(self.spoken).goods.knows)
        said = with_goods_no_longer_wanted(said)
        said = without_times_not_paid(without_labels(without(said, ONE_ORDER), self.setting(self.spoken)))
        said = with_days_from_arrival(said)
        return with_needs_as_wants(blanked(said, [*days_of_events(said), *invoices_for_people(said)]))

    def _parsed(
        self, text: str, said: str, *, context: Literal["negotiation"] | None, laid: Laid | None
    ) -> Request:
        """What is read of what a text says, its days and numbers as they are meant."""
        known = self.known.model_copy(update={"laid": laid})
        now = datetime.fromisoformat(self.message["now"])
        left = said == text or any(map(str.isalnum, said))
        read = self.parse(said if left else text, now=now, context=context, known=known)
        read = _without_a_guessed_yes(read if left else read.with_actions(()))
        asks_a_price = self.waiting is not None and self.waiting.question in ASKS_A_PRICE
        read = without_days_as_places(read)
        read = without_sums_as_orders(read, self._sums, self.dossier, asked=asks_a_price)
        read = with_middles_of_months(with_goods_put_off(read), said)
        return with_days_just_past(read, said, self.setting(self.spoken).today)

    def _at_its_orders(self, read: Request, text: str, said: str) -> Request:
        """The request of a text, its wishes at the orders that they are of."""
        setting = self.setting(read.language)
        read = without_cancelling_for_a_line(read, said)
        read = with_goods_of_their_own(read, self.dossier, setting)
        read = read_part_by_part(read, said, self.dossier, setting, self.plain)
        read = with_orders_called(read, said, self.dossier, setting, self.plain)
        read = with_amounts_beside_orders(read, said, self.dossier, self.plain)
        if not self._waits:
            read = with_the_order_called(read, said, self.dossier, setting, self.plain)
            read = with_terms_asked(read, said, self.plain)
            read = with_cancellation_asked(read, said, self.dossier, setting)
        read = with_days_suggested(read, said, self.plain)
        read = with_days_of_both(said, self.dossier, setting, self.plain) or read
        read = without_payments_that_follow(read, said)
        return with_days_of_payment(read, text, self.dossier, setting, self._proposed, self.plain)

    def _with_parts(self, read: Request, text: str) -> Request:
        """The request of a text, with the parts in which goods are to come or to be paid."""
        read = without_ways_of_company(without_payments_in_parts(read, text), text)
        read = without_places_as_goods(without_parts_of_new_goods(with_new_goods_in_parts(read, text)))
        setting = self.setting(read.language)
        read = with_parts_of_a_delivery(read, text, self.dossier, setting)
        named = self.dossier.by_figures(text)
        return read if named else without_parts_of_goods_talked_of(read, self.new_goods, setting)

    def _with_people(self, read: Request, text: str) -> Request:
        """The request of a text, with the people who take goods and where they do."""
        setting = self.setting(read.language)
        knows = setting.goods.knows
        read = with_the_place_of_a_part(read, text, self.asked_before, self.dossier)
        read = with_the_writer_as_contact(read, text, self.dossier)
        read = with_phones_of_people(read, without(text, SECOND_PHONE), self.dossier, self.shown, knows)
        read = without_people_mentioned(read, text, self.dossier, self.shown)
        read = with_people_behind_places(with_who_is_asked_for(read, text, self.dossier))
        read = with_whole_names(with_who_takes_over(read, text, self.dossier, self.shown, knows), self.shown)
        return without_quotes_of_others(without_mails_as_names(read, text), text, setting)

    def _with_goods_told(self, read: Request, text: str, said: str) -> Request:
        """The request of a text, with the kinds of goods that it tells or asks for."""
        setting = self.setting(read.language)
        knows = setting.goods.knows
        read = without_words_for_goods(without_goods_slighted(read, text), text, knows)
        read = with_goods_before_their_number(read, text, setting)
        read = with_colours_asked(read, text, setting)
        read = with_colours_there_are(read, text, self.asked_before, setting)
        read = with_the_colour_of_those_asked(read, text, self.asked_before, setting)
        read = without_quotes_told_twice(without_quotes_of_what_they_have(read, text, knows))
        read = with_orders_only_asked_about(read, text)
        read = with_each_quoted(with_goods_behind_a_question_for_prices(read, said), said, self.plain)
        read = with_kinds_counted(with_the_rest_of_a_kind(read, text, setting), text, setting)
        return with_days_only_asked(read, text, self.dossier, setting)

    def _with_what_is_for_a_person(self, read: Request, text: str, said: str) -> Request:
        """The request of a text, its money as it is meant, and less what only a person can do."""
        knows = self.setting(read.language).goods.knows
        read = without_returns_of_money(with_money_of_the_orders(read, said, self.dossier), text, self.plain)
        read = without_handling(without_notes_as_wishes(read, text, knows), text, knows)
        read = without_amounts_of_damage(with_goods_made_good(read, text), text)
        read = with_both_amounts(with_deposits_named(read, text), text)
        read = without_orders_as_amounts(read, text, self.dossier)
        read = without_vague_wishes(read)
        return without_goods_only_asked_of(read, text, self.setting(read.language).goods.words_in, self.plain)


def _new_goods(request: Request) -> list[str]:
    """The goods that are ordered anew, as they were named."""
    return [one.item for one in request.actions if one.intent == "place_order" and one.item]


def as_said(state: Conversation, view: View) -> Message:
    """The message with what it says to the house alone as its text, less the mail and the manners around."""
    message = state["message"]
    said = without_the_mail(
        legible(message["written"]),
        ours=lambda: view.said_to(message["customer"]),
        orders=view.known(message["customer"]).orders,
        waits=any(state.get(name) for name in ("proposal", "haggle", "waiting")),
    )
    dossier = view.dossier(state)
    customer = dossier.customer
    places = [customer.address, *(one.address for one in dossier.orders)]
    people = [one.recipient for one in places if one and one.recipient]
    said = without_a_signature(said, customer.party.name, [customer.contact or "", *people])
    told = with_orders_told_by_day(with_the_rest_cancelled(what_it_says(said), dossier), dossier)
    told = with_days_from_orders(without_what_was_done_before(told), dossier)
    setting = view.setting(state, view.spoken(state))
    told = with_goods_added_there(with_as_many_as_go(told, dossier, setting), dossier, setting)
    return {**message, "text": without_company_refused(told)}


def _without_a_guessed_yes(request: Request) -> Request:
    """The request less what a model alone took for an acceptance: that is for the rules, or the customer's
    plain word."""
    guessed = (action.intent == "accept" and action.source == "model" for action in request.actions)
    return less(request, [i for i, is_guessed in enumerate(guessed) if is_guessed])
