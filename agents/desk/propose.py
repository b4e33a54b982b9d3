"""One action applied to an order: the order as it would be, or why it cannot be said. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from pydantic import ValidationError

from agents.desk.find import find_line, find_product
from agents.desk.goods import Goods, colours_in, is_a_colour, names_in
from agents.desk.places import place_at_hand, within
from agents.desk.speaker import Problem, Speaker
from agents.voice import say_price, say_unit
from agents.voice.shapes import Field
from contracts.catalogue import Product
from contracts.house import House
from contracts.money import round_money, share_out
from contracts.order import Order, OrderLine, price_of
from contracts.request import (
    Action,
    AddItem,
    Address,
    ChangeAddress,
    ChangeContact,
    ChangeDelivery,
    ChangeInvoice,
    ChangePayment,
    ChangePrice,
    ChangeQuantity,
    Delivery,
    Intent,
    Invoice,
    Language,
    Offer,
    Payment,
    PlaceOrder,
    Price,
    Quantity,
    RemoveItem,
    SubstituteItem,
)
from contracts.terms import PaymentTerms

_PACKS = ("box", "carton", "pack", "bag", "pallet", "container", "dozen")
"""Units that hold pieces: a number of pieces is not a number of these."""
_USUAL_CUT = Decimal("0.05")
"""Of a price, what is taken off it: tells a cut of a unit price from one of a total."""
LIKE_A_PRICE = (Decimal("0.6"), Decimal("1.15"))
"""A number within these shares of the price that stands may be said in its place."""
_MOST_KINDS = 5
"""Goods of a kind that are told where they do not come in a colour."""
_SIZE = re.compile(
    r".*\bsizes?\b.*"
    r"|(?:.*[ (])?(?:x{0,4}[sl]|m|[2-6]xl|(?:(?:extra|x)[ -])?(?:small|medium|large)r?)(?: ones?)?\)?"
    r"|.*(?:[a-z\d大中小加均][码碼号號]|[尺呎][码碼寸])的?",
    re.IGNORECASE,
)
"""Words for the size of goods: size L, XL, 大号."""
_MEASURES = {"g": Decimal("0.001"), "kg": Decimal(1), "t": Decimal(1000)}
_DIVISIBLE = ("kg", "g", "t", "m", "m2", "l")


@dataclass(frozen=True)
class Setting:
    """What an action is read against."""

    house: House
    speaker: Speaker
    today: date

    @property
    def goods(self) -> Goods:
        return self.speaker.goods

    def lead_days(self, skus: Iterable[str]) -> int:
        """Days until the goods can be delivered: what making them takes, and no less than the house needs."""
        made = (self.goods.get(sku) for sku in skus)
        return max([self.house.lead_days, *(product.lead_days or 0 for product in made if product)])


Proposal = Order | Problem


def propose(
    action: Action, order: Order, line: OrderLine | None, setting: Setting, *, bid: bool = False
) -> Proposal:
    """The order as `action` would have it. `line` is the one it is about, if it is about one. A price above
    the one that stands is asked about, unless it is a `bid`: somebody means another price, or no price."""
    try:
        proposed = _HANDLERS[action.intent](action, order, line, setting)
        rises = isinstance(proposed, Order) and proposed.total > order.total
        if rises and not bid and isinstance(action, ChangePrice) and action.price and action.price.amount:
            return _above_what_stands(action.price, order, setting.speaker)
        return proposed
    except (ValidationError, ArithmeticError):  # figures that no order can have, such as a price below zero
        return _to_a_person(action, order, setting)


def _above_what_stands(said: Price, order: Order, speaker: Speaker) -> Problem:
    price = speaker.price(price_of(order), order)
    if said.bound == "max":
        return Problem(speaker.say("price_within", order=order.id, price=price), holds=True)
    text = speaker.say("ask_price_above", order=order.id, price=price)
    return Problem(text, do="ask", question="ask_price")


def can_be_proposed(intent: Intent) -> bool:
    """Whether an intent changes what an order says."""
    return intent in _HANDLERS


def _change_quantity(action: ChangeQuantity, order: Order, line: OrderLine, setting: Setting) -> Proposal:
    speaker = setting.speaker
    if action.quantity is None:
        return speaker.ask("ask_quantity", item=speaker.line(line))
    said = action.quantity
    value = said.value if said.mode == "scale" else _in_unit(said, line.unit, speaker.line(line), speaker)
    if value is None:
        return _counted_in(speaker.line(line), line.unit, speaker)
    modes = {"set": value, "add": line.quantity + value, "subtract": line.quantity - value}
    quantity = modes.get(said.mode, _scaled_quantity(line, value))
    if quantity < 0 or (quantity % 1 and line.unit not in _DIVISIBLE):
        return speaker.ask("bad_quantity", item=speaker.line(line))
    if quantity == line.quantity:
        return _already(order, "quantity", speaker.quantity(quantity, line.unit), setting)
    if quantity == 0:
        return _without(order, line, setting)
    return _with_lines(order, {line.number: _of_quantity(line, quantity, order.currency)})


def _scaled_quantity(line: OrderLine, factor: Decimal) -> Decimal:
    """So many times the quantity; of what is counted, in whole pieces: a third more of 600 is 800."""
    quantity = line.quantity * factor
    return quantity if line.unit in _DIVISIBLE else quantity.quantize(Decimal(1), ROUND_HALF_UP)


def _counted_in(item: str, unit: str, speaker: Speaker) -> Problem:
    """The question for a customer who counted in another unit."""
    return speaker.ask("ask_quantity_in", item=item, unit=say_unit(unit, speaker.language))


def _remove_item(action: RemoveItem, order: Order, line: OrderLine, setting: Setting) -> Proposal:
    return _without(order, line, setting)


def _without(order: Order, line: OrderLine, setting: Setting) -> Proposal:
    if len(order.lines) == 1:
        return Problem(setting.speaker.say("order_cancelled", order=order.id), do="cancel")
    return order.changed(lines=tuple(kept for kept in order.lines if kept.number != line.number))


def _add_item(action: AddItem, order: Order, line: None, setting: Setting) -> Proposal:
    added = new_line(
        action, order.currency, max(one.number for one in order.lines) + 1, setting, papers=order.buyer.speaks
    )
    if isinstance(added, Problem):
        return added
    same = next((one for one in order.lines if one.sku == added.sku), None)
    if same and same.unit_price and action.price is None:
        return _with_lines(
            order, {same.number: _of_quantity(same, same.quantity + added.quantity, order.currency)}
        )
    return order.changed(lines=with_line(order.lines, added, order.currency))


def with_line(lines: Iterable[OrderLine], added: OrderLine, currency: str) -> tuple[OrderLine, ...]:
    """The lines with one more; goods that are among them come into one line, for what both come to."""
    lines = tuple(lines)
    same = next((line for line in lines if line.sku == added.sku), None)
    if same is None:
        return (*lines, added)
    both = same.model_copy(update={"quantity": same.quantity + added.quantity})
    joined = _of_amount(both, same.amount + added.amount, currency)
    return tuple(joined if line is same else line for line in lines)


def new_line(
    action: PlaceOrder | AddItem, currency: str, number: int, setting: Setting, *, papers: Language
) -> OrderLine | Problem:
    """The line that an action adds, at the price it names where that is below the list price, with the name
    that goods have on the buyer's `papers`, whatever language the message is in."""
    speaker = setting.speaker
    if not action.item:
        return speaker.ask("ask_item")
    product = find_product(action.item, speaker)
    if isinstance(product, Problem):
        return product
    name = product.name(speaker.language)
    quantity = _in_unit(action.quantity, product.unit, name, speaker) if action.quantity else None
    if action.quantity and quantity is None:
        return _counted_in(name, product.unit, speaker)
    if quantity is None or quantity <= 0 or (quantity % 1 and product.unit not in _DIVISIBLE):
        return speaker.ask("ask_quantity", item=name)
    if product.stock is not None and product.lead_days is None and quantity > product.stock:
        if not product.stock:
            return speaker.refuse("out_of_stock", product=name)
        available = speaker.quantity(Decimal(product.stock), product.unit)
        return speaker.refuse("not_enough_stock", product=name, available=available)
    listed = product.list_prices.get(currency)
    if listed is None:
        return speaker.refuse("unknown_product", item=action.item)
    at_list = line_of(product, quantity, listed, number, currency, product.name(papers))
    line = _priced(at_list, action.price, currency) if action.price else at_list
    if line.amount <= 0:
        return speaker.hand_over("handed_over")
    return line if line.amount < at_list.amount else at_list


def line_of(
    product: Product, quantity: Decimal, unit_price: Decimal, number: int, currency: str, name: str
) -> OrderLine:
    return OrderLine(
        number=number,
        sku=product.sku,
        name=name,
        quantity=quantity,
        unit=product.unit,
        unit_price=unit_price,
        amount=round_money(unit_price * quantity, currency),
    )


def _substitute_item(action: SubstituteItem, order: Order, line: OrderLine, setting: Setting) -> Proposal:
    speaker = setting.speaker
    if not action.replacement:
        return speaker.ask("ask_replacement", item=speaker.line(line))
    product = _replacement(action.replacement, order, line, setting)
    if isinstance(product, Problem):
        return product
    listed = product.list_prices.get(order.currency)
    if listed is None:
        return speaker.refuse("unknown_product", item=action.replacement)
    said = action.quantity
    swapped = _swapped(said, line, speaker) if said else line.quantity
    comes_all = not action.item and said and said.mode == "set" and swapped and swapped > line.quantity
    coming, swapped = swapped, line.quantity if comes_all else swapped  # of no goods that go, so many come
    if swapped is None or coming is None or not 0 < swapped <= line.quantity:
        return speaker.ask("bad_quantity", item=speaker.line(line))
    if product.sku == line.sku:
        return _already(order, "product", product.name(speaker.language), setting)
    name = product.name(order.buyer.speaks)
    held = any(one.sku == product.sku for one in order.lines)
    if swapped == line.quantity and not held:
        return _with_lines(
            order, {line.number: line_of(product, coming, listed, line.number, order.currency, name)}
        )
    number = max(one.number for one in order.lines) + 1
    left = {line.number: _of_quantity(line, line.quantity - swapped, order.currency)}
    kept = [left.get(one.number, one) for one in order.lines if one is not line or swapped < line.quantity]
    comes = line_of(product, coming, listed, number, order.currency, name)
    return order.changed(lines=with_line(kept, comes, order.currency))


def _swapped(said: Quantity, line: OrderLine, speaker: Speaker) -> Decimal | None:
    """How many of the line are swapped; a share of it in whole pieces where it is counted, else `None`."""
    if said.mode != "scale":
        return _in_unit(said, line.unit, speaker.line(line), speaker)
    share = line.quantity * said.value
    return share if line.unit in _DIVISIBLE or share == int(share) else None


def _replacement(words: str, order: Order, line: OrderLine, setting: Setting) -> Product | Problem:
    """The product named; words such as a colour or a size are read as said of the product that is there, and
    a size that the catalogue does not tell goes to a person."""
    speaker = setting.speaker
    if is_a_colour(words) and (there := speaker.goods.get(line.sku)):
        return _in_a_colour(words, there, order, setting)
    found = find_product(words, speaker)
    if not isinstance(found, Problem):
        return found
    again = find_product(f"{words} {speaker.line(line)}", speaker, without=(line.sku,))
    if isinstance(again, Problem) and _SIZE.fullmatch(words):
        return speaker.hand_over("passed_on", what=f"{speaker.line(line)} ({words})", order=order.id)
    return found if isinstance(again, Problem) else again


def _in_a_colour(words: str, there: Product, order: Order, setting: Setting) -> Product | Problem:
    """The product of the kind that is there in the colour that words name; where no name tells a colour of
    these, a person knows."""
    speaker, (colour,) = setting.speaker, colours_in(words)
    kin = speaker.goods.kin_of(there) or [there]
    kin = [one for one in kin if order.currency in one.list_prices]
    found = [one for one in kin if colour in colours_in(*names_in(one))]
    if len(found) == 1:
        return found[0]
    names = [one.name(speaker.language) for one in (found or kin)[:_MOST_KINDS]]
    if found:
        return speaker.ask("which_product", choices=names, item=words, products=names)
    if colour == "white" and not any(colours_in(*names_in(one)) for one in kin):
        return speaker.hand_over(
            "passed_on", what=f"{there.name(speaker.language)} ({words})", order=order.id
        )
    return speaker.refuse("not_in_that_colour", colour=words, products=names, order=order.id)


def _change_delivery(
    action: ChangeDelivery, order: Order, line: OrderLine | None, setting: Setting
) -> Proposal:
    speaker, said = setting.speaker, action.delivery
    if said is None:
        return speaker.ask("ask_delivery", order=order.id)
    if line is not None and len(order.lines) > 1:
        return speaker.hand_over("split_passed_on", order=order.id)
    if not is_within(said, None, setting.house):
        return _to_a_person(action, order, setting)
    day = delivery_day(said, order.delivery, setting.today)
    if day < setting.today:
        return speaker.ask("past_date", date=speaker.day(day))
    changed = order.changed(
        delivery=day,
        shipping=said.method or order.shipping,
        incoterm=said.incoterm or order.incoterm,
        place=said.place if said.incoterm else order.place,
    )
    if changed == order and said.latest and not said.earliest and order.delivery < said.latest:
        by, comes = speaker.day(said.latest), speaker.day(order.delivery)
        return replace(speaker.refuse("in_time", order=order.id, by=by, delivery=comes), holds=True)
    return _unless_same(changed, order, "delivery", speaker.day(day), setting)


def is_within(delivery: Delivery | None, payment: Payment | None, house: House) -> bool:
    """Whether the house ships that way, on those terms, and takes that means of payment, within its price."""
    by = delivery.method if delivery else None
    on = delivery.incoterm if delivery else None
    means = payment.method if payment else None
    return (
        (by is None or by in house.shipping)
        and (on is None or on in house.incoterms)
        and (means is None or means in house.payment_methods)
    )


def delivery_day(said: Delivery, standing: date, today: date) -> date:
    """The day asked for that is nearest to the one that stands."""
    if said.shift_days is not None:
        return standing + timedelta(days=said.shift_days)
    latest = said.latest
    if said.lead_days is not None:
        latest = after_days(today, said.lead_days, working=bool(said.business_days))
    day = standing if latest is None else min(standing, latest)
    return day if said.earliest is None else max(day, said.earliest)


def after_days(today: date, days: int, *, working: bool) -> date:
    """So many days later, working days from Monday to Friday when `working`."""
    day = today
    if not working:
        return today + timedelta(days=days)
    while days > 0:
        day += timedelta(days=1)
        days -= day.weekday() < 5
    return day


def _change_price(action: ChangePrice, order: Order, line: OrderLine | None, setting: Setting) -> Proposal:
    said = action.price
    if said is None:
        return _ask_price(order, line, setting.speaker)
    if said.currency and said.currency != order.currency:
        return _to_a_person(action, order, setting)
    named = find_line(action, order, setting.speaker) if action.item and line is None else None
    line = named if isinstance(named, OrderLine) else line
    line = None if line and _is_of_all(said, line) else line or _line_at(said, order)
    if line is None and said.basis == "unit" and len(order.lines) > 1:
        names = setting.speaker.lines(order)
        return setting.speaker.ask("which_line", choices=names, order=order.id, lines=names)
    changed = reprice(order, said, line)
    if changed is None or any(one.amount <= 0 for one in changed.lines):
        return setting.speaker.ask("ask_price", order=order.id)
    total = setting.speaker.money(order.total, order.currency)
    return _unless_same(changed, order, "total", total, setting)


def _is_of_all(said: Price, line: OrderLine) -> bool:
    """Whether a total that is not to be exceeded is more than a line comes to, and so one of the order."""
    above = said.amount is not None and said.amount > line.amount
    return above and (said.basis, said.bound) == ("total", "max")


def _ask_price(order: Order, line: OrderLine | None, speaker: Speaker) -> Problem:
    """The question which price is meant, with what the goods cost as they are asked for."""
    line = line or (order.lines[0] if len(order.lines) == 1 else None)
    if line is None or line.unit_price is None:
        return speaker.ask("ask_price", order=order.id)
    price = say_price(line.unit_price, currency=order.currency, unit=line.unit, language=speaker.language)
    return speaker.ask(
        "ask_price_at",
        order=order.id,
        product=speaker.line(line),
        quantity=speaker.quantity(line.quantity, line.unit),
        price=price,
        total=speaker.money(line.amount, order.currency),
    )


def _line_at(said: Price, order: Order) -> OrderLine | None:
    """The only line of an order of several whose unit price is like the one that is said of no line."""
    if said.amount is None or said.basis == "total" or len(order.lines) == 1:
        return None
    low, high = LIKE_A_PRICE
    like = [line for line in order.lines if line.unit_price and low <= said.amount / line.unit_price <= high]
    return like[0] if len(like) == 1 else None


def reprice(order: Order, said: Price, line: OrderLine | None) -> Order | None:
    """The order at the price that was said of a line, or of the whole; `None` when it fits neither."""
    lines = (line,) if line else order.lines
    if said.change_percent is not None:
        factor = 1 + said.change_percent / 100
        return _with_lines(order, {one.number: _scaled(one, factor, order.currency) for one in lines})
    if len(lines) == 1 and not _means_total(said, lines[0]):
        return _with_lines(order, {lines[0].number: _priced(lines[0], said, order.currency)})
    if said.basis == "unit":
        return None
    before = sum((one.amount for one in lines), Decimal(0))
    total = said.amount if said.amount is not None else before + (said.change_amount or 0)
    if total <= 0:
        return None
    return _with_lines(order, share_amount(lines, round_money(total, order.currency), order.currency))


def _means_total(said: Price, line: OrderLine) -> bool:
    """Whether a price without a basis is nearer to the line's total than to its unit price."""
    if said.basis is not None:
        return said.basis == "total"
    return not _is_nearer(said, line.unit_price or line.amount / line.quantity, line.amount)


def _is_nearer(said: Price, unit_price: Decimal, total: Decimal) -> bool:
    """Whether an amount, or a usual cut, is nearer to a unit price than to a total."""
    if said.change_amount:
        apart = [abs((abs(said.change_amount) / (one * _USUAL_CUT)).ln()) for one in (unit_price, total)]
    elif said.amount:
        apart = [abs(said.amount.ln() - one.ln()) for one in (unit_price, total)]
    else:
        return True
    return apart[0] <= apart[1]


def share_amount(lines: Iterable[OrderLine], total: Decimal, currency: str) -> dict[int, OrderLine]:
    """Lines that add up to `total`, in the proportions of before."""
    lines = tuple(lines)
    amounts = share_out(total, [line.amount for line in lines], currency)
    return {
        line.number: _of_amount(line, amount, currency) for line, amount in zip(lines, amounts, strict=True)
    }


def _change_payment(
    action: ChangePayment, order: Order, line: OrderLine | None, setting: Setting
) -> Proposal:
    said = action.payment
    if said is None:
        return setting.speaker.ask("ask_payment", order=order.id)
    if not is_within(None, said, setting.house):
        return _to_a_person(action, order, setting)
    payment = payment_terms(said, order.payment, accepts=setting.house.payment.accepts)
    if payment is None:
        return setting.speaker.ask("ask_payment", order=order.id)
    changed = order.changed(payment=payment, payment_method=said.method or order.payment_method)
    return _unless_same(changed, order, "payment", setting.speaker.payment(payment), setting)


def payment_terms(
    said: Payment, standing: PaymentTerms, *, accepts: Sequence[PaymentTerms] = ()
) -> PaymentTerms | None:
    """Whole terms from those said and, for what was left open, those that stand; `None`: ask. A deposit alone
    that `accepts` has with another balance than the one that stands is that one."""
    if said.deposit_percent is None and said.balance is None:
        return standing
    if said.deposit_percent == 100:
        return PaymentTerms(deposit_percent=Decimal(100))
    balance = said.balance or standing.balance or "before_shipment"
    net_days = (said.net_days or standing.net_days) if balance == "net" else None
    if balance == "net" and net_days is None:
        return None
    whole = PaymentTerms(
        deposit_percent=said.deposit_percent or Decimal(0), balance=balance, net_days=net_days
    )
    if said.balance or whole in accepts:
        return whole
    return next((one for one in accepts if one.deposit_percent == whole.deposit_percent), whole)


def _change_address(
    action: ChangeAddress, order: Order, line: OrderLine | None, setting: Setting
) -> Proposal:
    if action.address is None:
        return setting.speaker.ask("ask_address", order=order.id)
    if line is not None and len(order.lines) > 1:
        return setting.speaker.hand_over("split_passed_on", order=order.id)
    return _addressed(action.address, order, setting)


def _change_contact(
    action: ChangeContact, order: Order, line: OrderLine | None, setting: Setting
) -> Proposal:
    if action.address is None:
        return setting.speaker.ask("ask_contact", order=order.id)
    return _addressed(action.address.model_copy(update={"text": None}), order, setting)


def _addressed(said: Address, order: Order, setting: Setting) -> Proposal:
    said = as_it_lies(said, order.address)
    address = Address(**{**_given(order.address), **_given(said)})
    words = ", ".join(filter(None, (said.text, said.recipient, said.phone)))
    return _unless_same(order.changed(address=address), order, "address", words, setting)


def as_it_lies(said: Address, standing: Address | None) -> Address:
    """An address, in full where it points at the one that stands or is a part of that."""
    if not (said.text and standing and standing.text):
        return said
    text = place_at_hand(said.text, standing.text) or within(said.text, standing.text)
    return said.model_copy(update={"text": text})


_OWN_NAME = re.compile(
    r"[还還是就用写寫开開仍然依旧舊按成给給回以为為的]*(?:(?:我们?|我們|咱们?|咱們|本|敝|自己)(?:的|自己)?(?:公司|司|[单單]位|企[业業]|店|部[门門])|我[们們]自己)"
    r"(?:的?(?:全[称稱]|名[称稱字]?|抬[头頭]))?[就吧了的行好]*"
    r"|(?:still |just )?(?:our|my)(?: own)? (?:company(?:'s)?|firm|business|house)?(?: ?(?:name|as before))?",
    re.IGNORECASE,
)
"""The buyer's own house as the one whom an invoice names."""


def _change_invoice(
    action: ChangeInvoice, order: Order, line: OrderLine | None, setting: Setting
) -> Proposal:
    if action.invoice is None:
        return setting.speaker.ask("ask_invoice", order=order.id)
    said = action.invoice
    if said.title and _OWN_NAME.fullmatch(said.title):
        said = said.model_copy(update={"title": order.buyer.name})
    invoice = Invoice(**{**_given(order.invoice), **_given(said)})
    words = ", ".join(filter(None, (said.title, said.tax_id)))
    return _unless_same(order.changed(invoice=invoice), order, "invoice", words, setting)


def _given(part: Address | Invoice | None) -> dict[str, Any]:
    return part.model_dump(exclude_none=True) if part else {}


def amended_by_offer(
    said: Offer,
    order: Order,
    setting: Setting,
    *,
    about: Sequence[OrderLine] = (),
    counted: Order | None = None,
) -> Proposal:
    """The order as an offer would have it: what it does not name stays. Nothing that it names is left out:
    what cannot be read into an order is asked, or handed over. `about`: the lines that were talked of.
    `counted`: what percentages, amounts off, shifts and terms said by half count from, where that is not
    the order; its goods are the same."""
    line = _line_of_offer(said, order, setting, about)
    if isinstance(line, Problem):
        return line
    if not is_within(said.delivery, said.payment, setting.house):
        return _to_a_person(said, order, setting)
    number, from_ = line.number if line else None, counted or order
    wishes: list[tuple[Action, Order | None]] = []
    if said.quantity:
        count = ChangeQuantity(quantity=said.quantity)
        wishes.append((count, None))
        again = propose(count, from_, from_.line(number) if number else None, setting)
        from_ = again if isinstance(again, Order) else from_
    if said.delivery:
        wishes.append((ChangeDelivery(delivery=said.delivery), from_ if names_a_day(said.delivery) else None))
    if said.payment:
        wishes.append(
            (ChangePayment(payment=said.payment), from_ if _says_how_to_pay(said.payment) else None)
        )
    if said.price:
        wishes.append((ChangePrice(price=said.price), from_ if said.price.amount is None else None))
    changed = order
    for wish, counted_from in wishes:
        base = _with_what_counts(wish, changed, counted_from, number)
        priced = wish.intent in ("change_quantity", "change_price")
        line = base.line(number) if number and priced else None
        result = propose(wish, base, line, setting, bid=True)
        if isinstance(result, Problem):
            if result.do == "say":  # it is so already
                changed = base
                continue
            return result
        changed = result
    return changed


def names_a_day(said: Delivery) -> bool:
    """Whether it is said when goods are to come."""
    return any(value is not None for value in (said.earliest, said.latest, said.lead_days, said.shift_days))


def _says_how_to_pay(said: Payment) -> bool:
    """Whether terms are said, in whole or by half; a net without its days is that of the order."""
    return said.net_days is not None or said.deposit_percent is not None or said.balance not in (None, "net")


def _with_what_counts(wish: Action, order: Order, counted: Order | None, line: int | None) -> Order:
    """The order with what a wish is counted from: of the line, where it is about one."""
    if counted is None:
        return order
    if wish.intent == "change_price":
        from_ = {one.number: one for one in counted.lines if line in (None, one.number)}
        return _with_lines(order, from_)
    if wish.intent == "change_payment":
        return order.changed(payment=counted.payment)
    return order.changed(delivery=counted.delivery)


def _line_of_offer(
    said: Offer, order: Order, setting: Setting, about: Sequence[OrderLine]
) -> OrderLine | Problem | None:
    if said.item:
        return find_line(ChangeQuantity(item=said.item), order, setting.speaker)
    only = order.line(about[0].number) if len(about) == 1 else None
    if said.quantity:
        return only or find_line(ChangeQuantity(quantity=said.quantity), order, setting.speaker)
    return only if only and said.price and _is_of_a_unit(said.price, only, order) else None


def _is_of_a_unit(said: Price, line: OrderLine, order: Order) -> bool:
    """Whether a price is said of a unit of the line, rather than of the whole order; a percentage is of
    what was talked of."""
    if said.change_percent is not None:
        return said.basis != "total"
    if said.basis is not None:
        return said.basis == "unit"
    return _is_nearer(said, line.unit_price or line.amount / line.quantity, order.total)


def _to_a_person(action: Action, order: Order, setting: Setting) -> Problem:
    speaker = setting.speaker
    return speaker.hand_over("passed_on", what=speaker.intent(action.intent), order=order.id)


def _already(order: Order, field: Field, value: str, setting: Setting) -> Problem:
    speaker = setting.speaker
    refused = speaker.refuse("already_so", order=order.id, what=speaker.field(field), value=value)
    return replace(refused, holds=True)


def _unless_same(changed: Order, order: Order, field: Field, value: str, setting: Setting) -> Proposal:
    return _already(order, field, value, setting) if changed == order else changed


def _in_unit(said: Quantity, unit: str, name: str, speaker: Speaker) -> Decimal | None:
    """The quantity of goods of this name counted in `unit`; `None` when it cannot be told. A piece of what is
    called by its unit, such as a gift box, is one of that."""
    if said.unit is None or said.unit == unit:
        return said.value
    if said.unit in _MEASURES and unit in _MEASURES:
        return said.value * _MEASURES[said.unit] / _MEASURES[unit]
    if unit in _DIVISIBLE or (unit in _PACKS and speaker.unit(unit) not in name.casefold()):
        return None
    if said.unit == "dozen":
        return said.value * 12
    return said.value if said.unit in ("piece", "set", "pair", "份") else None


def _with_lines(order: Order, changed: dict[int, OrderLine]) -> Order:
    return order.changed(lines=tuple(changed.get(line.number, line) for line in order.lines))


def _of_quantity(line: OrderLine, quantity: Decimal, currency: str) -> OrderLine:
    """The line for another quantity, at the price of before."""
    amount = round_money(line.amount * quantity / line.quantity, currency)
    if line.unit_price is not None:
        amount = round_money(line.unit_price * quantity, currency)
    return line.model_copy(update={"quantity": quantity, "amount": amount})


def _scaled(line: OrderLine, factor: Decimal, currency: str) -> OrderLine:
    if line.unit_price is None:
        return _of_amount(line, round_money(line.amount * factor, currency), currency)
    return of_unit_price(line, round_money(line.unit_price * factor, currency), currency)


def _priced(line: OrderLine, said: Price, currency: str) -> OrderLine:
    """The line at a price of one unit, or by a change of it."""
    if said.change_percent is not None:
        return _scaled(line, 1 + said.change_percent / 100, currency)
    if said.basis == "total" and said.amount is not None:
        return _of_amount(line, round_money(said.amount, currency), currency)
    unit_price = line.unit_price if line.unit_price is not None else line.amount / line.quantity
    price = said.amount if said.amount is not None else unit_price + (said.change_amount or 0)
    return of_unit_price(line, round_money(price, currency), currency)


def of_unit_price(line: OrderLine, unit_price: Decimal, currency: str) -> OrderLine:
    amount = round_money(unit_price * line.quantity, currency)
    return line.model_copy(update={"unit_price": unit_price, "amount": amount})


def _of_amount(line: OrderLine, amount: Decimal, currency: str) -> OrderLine:
    """The line at an amount; it keeps a unit price only where that says the amount exactly."""
    unit_price = round_money(amount / line.quantity, currency)
    exact = unit_price * line.quantity == amount
    return line.model_copy(update={"unit_price": unit_price if exact else None, "amount": amount})


_HANDLERS: dict[str, Callable[[Any, Order, Any, Setting], Proposal]] = {
    "change_quantity": _change_quantity,
    "add_item": _add_item,
    "remove_item": _remove_item,
    "substitute_item": _substitute_item,
    "change_delivery": _change_delivery,
    "change_price": _change_price,
    "change_payment": _change_payment,
    "change_address": _change_address,
    "change_contact": _change_contact,
    "change_invoice": _change_invoice,
}
