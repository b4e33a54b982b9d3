"""What a message means of goods, amounts and prices, in view of the orders and of what is proposed."""

from __future__ import annotations

from agents.desk.find import named_among, orders_holding
from agents.desk.plan import currency_of
from agents.desk.proposal import Proposal, bare, less
from agents.desk.propose import Setting
from agents.desk.reading.amounts.amounts import (
    with_amounts_meant,
    with_amounts_of_a_swap,
    with_goods_that_come,
    with_numbers_of_what_comes,
    with_the_way_gone_on,
)
from agents.desk.reading.amounts.bare_prices import with_prices_meant, with_totals_meant
from agents.desk.reading.amounts.beside_a_price import (
    with_a_lower_price_beside,
    with_goods_of_conditions,
    with_the_amount_beside,
)
from agents.desk.reading.amounts.budgets import within_a_budget
from agents.desk.reading.amounts.prices_of_each import with_prices_in_turn
from agents.desk.reading.amounts.scaling import with_more_by_a_share, with_shares_of_goods, with_signed_shares
from agents.desk.reading.amounts.shares import with_deposit_kept
from agents.desk.reading.amounts.what_if import with_price_asked, with_total_asked
from agents.desk.reading.card.amending import with_goods_as_asked, with_the_way_of_before
from agents.desk.reading.card.answers import folded
from agents.desk.reading.card.misspelt import with_known_places, with_the_place_put_right
from agents.desk.reading.filling import ASKS_A_PRICE
from agents.desk.reading.goods.goods_apart import with_goods_apart
from agents.desk.reading.goods.halves import with_goods_left_out, with_goods_that_go_there
from agents.desk.reading.goods.kinds import (
    with_each_of_a_kind,
    with_each_of_several,
    with_goods_of_a_price,
    with_kinds_told,
)
from agents.desk.reading.goods.kinds_on_order import with_kinds_on_order
from agents.desk.reading.goods.same_value import with_goods_of_the_same_value
from agents.desk.reading.goods.swapping import (
    with_a_half_swapped,
    with_amounts_of_what_comes,
    with_goods_in_return_there,
    with_goods_that_take_a_place,
    with_so_many_swapped,
    with_some_of_another_kind,
    with_what_is_kept,
)
from agents.desk.reading.goods.there_already import (
    with_amounts_on_order,
    with_goods_dropped_beside,
    with_returns_for_a_person,
    without_quotes_of_what_is_ordered,
)
from agents.desk.reading.orders.called import are_orders_called
from agents.desk.reading.orders.denied import orders_left_alone
from agents.desk.reading.orders.likewise import with_terms_of_all, with_terms_of_both, with_the_other_as_well
from agents.desk.reading.orders.moved import with_goods_moved
from agents.desk.reading.orders.naming import (
    orders_excepted,
    with_names_for_contacts,
    with_numbers_in_full,
    with_orders_by_goods,
    with_orders_for_bare_numbers,
    with_people_as_contacts,
)
from agents.desk.reading.orders.repeats import without_papers_counted
from agents.desk.reading.orders.separate import (
    apart,
    terms_of_new_goods,
    with_a_number_of_its_own,
    with_goods_for_the_new_order,
    with_more_for_another_place,
    with_terms_of_new_goods,
)
from agents.desk.reading.orders.sparing import (
    with_goods_kept,
    with_goods_not_sent,
    with_so_many_that_stay,
    without_the_order_for_the_rest,
)
from agents.desk.reading.situation import Situation
from agents.desk.reading.terms.as_before import with_days_of_company, with_terms_of_before
from agents.desk.reading.terms.credit import with_terms_of_a_price
from agents.desk.reading.terms.days import with_days_of_the_order, without_days_of_an_address
from agents.desk.reading.terms.due import with_payments_moved
from agents.desk.reading.terms.places_completed import with_the_place_completed, with_the_town
from contracts.request import Action, ChangePrice, ChangeQuantity, RemoveItem, Request

_OF_PAYMENTS = {"due", "own_payment", "paid", "totals", "deposit"}
"""The questions after which more time is asked for a payment."""


def as_meant(request: Request, situation: Situation, setting: Setting) -> Request:
    """The request of a message, its goods, amounts and prices as they are meant; terms of goods of a new
    order that is proposed are that order's."""
    text, dossier, proposal = situation.text, situation.dossier, situation.proposal
    if proposal is None:
        return _as_meant(request, situation, setting)
    request = with_terms_of_new_goods(request, text, proposal.request, dossier, setting)
    new = terms_of_new_goods(request, text, proposal.request, dossier)
    if len(new) == len(request.actions) > 0:
        return request
    request = _without_goods_let_go(request, proposal, situation, setting)
    rest = _as_meant(less(request, new), situation, setting)
    rest = with_a_number_of_its_own(rest, text, proposal.request)
    return rest.with_actions((*rest.actions, *(request.actions[place] for place in new)))


_GO_BACK = 3
"""The messages in which goods may have been wanted that are let go."""


def _without_goods_let_go(
    request: Request, proposal: Proposal, situation: Situation, setting: Setting
) -> Request:
    """The request less that goods are not wanted which a message before wanted on what is proposed, and which
    are not on it any more; what is proposed, where it says nothing else: 手套不要, said once more."""
    text, dossier = situation.text, situation.dossier
    shown = [step.order for step in proposal.steps if step.order]
    named = {*dossier.by_figures(text)} - {*orders_left_alone(text, dossier)}
    heard = [folded(one) for one in situation.view.heard(situation.message["customer"], most=_GO_BACK)]
    items = [one.item for one in proposal.request.actions if one.item]

    def is_let_go(action: Action) -> bool:
        item = action.item if isinstance(action, RemoveItem) or _takes_off(action) else None
        if not item or action.order or not any(folded(item) in one for one in heard):
            return False
        return not (named_among(item, items, setting.speaker) or orders_holding(item, shown, setting.speaker))

    gone = [i for i, one in enumerate(request.actions) if is_let_go(one)]
    if not gone or situation.haggle or named - {one.id for one in shown}:
        return request
    return less(request, gone) if len(gone) < len(request.actions) else _said_anew(request, proposal)


def _takes_off(action: Action) -> bool:
    """Whether an action wants fewer of some goods."""
    counted = action.quantity if isinstance(action, ChangeQuantity) else None
    return counted is not None and counted.mode == "subtract"


def _said_anew(request: Request, proposal: Proposal) -> Request:
    """The first wish of what is proposed, said once more."""
    return request.with_actions(tuple(map(bare, proposal.request.actions[:1])))


def _as_meant(request: Request, situation: Situation, setting: Setting) -> Request:
    request = without_papers_counted(request, situation.text)
    if not situation.haggle:
        if fitting := within_a_budget(request, situation.text, situation.dossier, setting):
            return fitting
        request = with_totals_meant(request, situation.text, situation.dossier)
    request = without_quotes_of_what_is_ordered(request, situation.text)
    request = with_known_places(request, situation.dossier)
    request = with_goods_of_the_same_value(request, situation.text, situation.dossier, setting)
    request = with_goods_moved(request, situation.text, situation.dossier, setting)
    if not (situation.haggle or situation.proposal or situation.waiting):
        request = with_the_place_put_right(request, situation.text, situation.dossier)
    request = with_the_place_completed(request, situation.text, situation.dossier, setting)
    if not are_orders_called(request, situation.text, situation.dossier, setting):
        request = with_goods_apart(request, situation.text, situation.dossier, setting)
    request = with_orders_for_bare_numbers(request, situation.text, situation.dossier)
    if not situation.proposal:
        request = with_goods_that_go_there(request, situation.text, setting, situation.plain)
        if not (situation.haggle or situation.waiting):
            request = with_more_for_another_place(request, situation.text, situation.dossier)
    focus = situation.dossier.in_focus
    request = apart(request, situation.text, situation.plain, talked_of=focus.lines if focus else ())
    if not situation.haggle:
        request = with_terms_of_a_price(request, situation.text, situation.bargaining)
    request = with_the_town(
        request, situation.text, situation.asked_before, situation.dossier, setting, read=situation.plain
    )
    request = with_terms_of_before(request, situation.whole, situation.dossier, setting)
    request = with_goods_of_conditions(request)
    if not situation.haggle:
        request = with_a_lower_price_beside(request, situation.text, setting)
    request = _with_goods_talked_of(request, situation, setting)
    request = with_goods_left_out(request, situation.text, setting)
    return request if situation.haggle else _with_prices_meant(request, situation, setting)


def with_amounts_as_proposed(request: Request, situation: Situation) -> Request:
    """The request; an amount that takes the place of one that is proposed, counted as that was."""
    if situation.proposal is None:
        return request
    asked, setting = situation.proposal.request, situation.setting(request.language)
    request = with_amounts_of_a_swap(request, asked, situation.dossier, setting)
    return with_amounts_meant(request, situation.text, asked, situation.dossier, setting)


def _with_goods_talked_of(request: Request, situation: Situation, setting: Setting) -> Request:
    """The request, its goods named as those that are proposed, and at the orders that hold them."""
    text, dossier, proposal = situation.text, situation.dossier, situation.proposal
    asked = proposal.request if proposal else Request(language=request.language)
    heard = request
    if not (proposal or situation.haggle or situation.waiting):
        request = with_kinds_on_order(request, text, dossier, setting)
    in_kinds = request is not heard
    request = with_each_of_several(request, text, setting)
    request = with_each_of_a_kind(request, text, setting)
    request = with_kinds_told(request, text, setting)
    request = with_goods_of_a_price(request, text, dossier, setting)
    request = with_names_for_contacts(request, text, setting)
    request = with_people_as_contacts(request, text, dossier, setting)
    if proposal:
        request = with_goods_as_asked(request, text, asked, setting)
        request = with_goods_that_come(request, text, asked)
        request = with_numbers_of_what_comes(request, text, proposal, dossier, setting)
    about = _orders_talked_of(situation)
    of_new_goods = _are_new_goods_talked_of(situation) and not dossier.by_figures(text)
    if not (of_new_goods and situation.waiting):
        request = with_amounts_on_order(request, text, about, dossier, setting, asked=asked)
    request = with_goods_for_the_new_order(request, text, asked, dossier)
    if not (proposal or situation.haggle or situation.waiting):
        request = with_goods_dropped_beside(request, text, dossier, setting)
    request = with_so_many_swapped(request, text)
    request = with_goods_in_return_there(request, text, dossier, setting)
    request = with_amounts_of_what_comes(request, dossier, setting)
    request = with_a_half_swapped(request, text, about, dossier, setting)
    if not in_kinds:
        request = with_some_of_another_kind(request, text, about, dossier, setting)
    request = with_goods_that_take_a_place(request, text, about, dossier, setting)
    if not situation.haggle:
        request = with_signed_shares(request, text, setting)
        request = with_more_by_a_share(request, text) if proposal else request
        new = "place_order" in asked.intents
        request = with_shares_of_goods(request, text, dossier, new=new)
    request = with_orders_by_goods(request, text, dossier, setting, about=about, new=of_new_goods)
    request = with_days_of_company(request, situation.whole, dossier, setting)
    request = with_amounts_as_proposed(request, situation)
    request = with_goods_not_sent(request, text, dossier, setting)
    request = with_so_many_that_stay(request)
    request = with_goods_kept(request, text, dossier, setting)
    request = without_the_order_for_the_rest(request, text)
    request = with_returns_for_a_person(request, text, dossier, setting)
    request = with_numbers_in_full(request, dossier)
    if not (of_new_goods or orders_excepted(text, dossier, setting)):
        request = with_terms_of_all(request, text, dossier, setting)
        request = with_terms_of_both(request, text, dossier)
    request = with_the_other_as_well(request, text, dossier)
    request = with_what_is_kept(request, text, dossier, setting)
    talked = bool(_OF_PAYMENTS & {*(situation.state.get("inquired") or ())})
    request = with_payments_moved(request, text, dossier, setting, talked=talked, read=situation.plain)
    request = with_deposit_kept(request, text, dossier, setting)
    request = without_days_of_an_address(request, dossier)
    request = with_days_of_the_order(request, text, dossier, setting)
    request = with_the_way_of_before(request, text, asked)
    return with_the_way_gone_on(request, text, asked, dossier, setting)


def _are_new_goods_talked_of(situation: Situation) -> bool:
    """Whether what is talked of are goods that were quoted, or a new order: both are then two of these."""
    waiting, proposal = situation.waiting, situation.proposal
    if waiting is not None:
        return waiting.question == "order_it"
    return proposal is not None and {*proposal.request.intents} == {"place_order"}


def _orders_talked_of(situation: Situation) -> list[str]:
    """The orders that are talked of, the one meant first: those proposed, then the one of before, unless a
    new order is proposed."""
    proposal, before = situation.proposal, [situation.dossier.focus or ""]
    if proposal is None:
        return before
    proposed = [step.order.id for step in proposal.steps if step.order]
    return proposed if "place_order" in proposal.request.intents else [*proposed, *before]


def _with_prices_meant(request: Request, situation: Situation, setting: Setting) -> Request:
    """The request, its numbers that can only be prices as those."""
    text, dossier, waiting = situation.text, situation.dossier, situation.waiting
    request = with_prices_in_turn(request, text, setting, currency_of((), dossier, setting))
    request = with_prices_meant(
        request,
        text,
        dossier,
        setting,
        read=situation.plain,
        bargaining=situation.bargaining,
        asked=waiting is not None and waiting.question in ASKS_A_PRICE,
    )
    if not _is_of_what_was_quoted(request, situation):
        request = with_the_amount_beside(request, text, dossier, setting, situation.bargaining)
    if situation.proposal:
        request = with_total_asked(request, text, situation.proposal.request, dossier)
    return with_price_asked(request, text, dossier, setting, read=situation.plain)


def _is_of_what_was_quoted(request: Request, situation: Situation) -> bool:
    """Whether a message behind a quote wants another price and names neither goods nor an order: it is of
    what was quoted, whatever the customer has on order at about that price."""
    priced = [one for one in request.actions if isinstance(one, ChangePrice)]
    quoted = situation.waiting is not None and situation.waiting.question == "order_it"
    named = situation.dossier.by_figures(situation.text) or any(one.item or one.order for one in priced)
    return quoted and bool(priced) and not named
