"""What the desk tells of orders: where they stand, what they cost, what changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from pydantic import BaseModel

from agents.desk.find import find_product
from agents.desk.propose import Setting, delivery_day, names_a_day, new_line
from agents.desk.speaker import Problem, Speaker
from agents.voice import Change, say_days, say_field, say_line, say_price
from agents.voice.shapes import Field
from contracts.catalogue import Product
from contracts.order import Order, OrderLine
from contracts.request import AddItem, Address, Delivery, Quantity, RequestQuote


def status(order: Order, speaker: Speaker, *, summed_up: bool = False) -> str:
    """Where an order stands; `summed_up`: what it comes to is told apart."""
    total = speaker.money(order.total, order.currency)
    if order.stage == "cancelled":
        return speaker.say("order_status_cancelled", order=order.id)
    if order.stage == "delivered":
        return speaker.say("order_status_delivered", order=order.id, total=total)
    stage = speaker.stage(order)
    day = speaker.day(order.delivery)
    if summed_up:
        return speaker.say("order_stands", order=order.id, stage=stage, delivery=day)
    return speaker.say("order_status", order=order.id, stage=stage, delivery=day, total=total)


def quote(action: RequestQuote, currency: str, setting: Setting) -> str | Problem:
    """The list price of what is asked for."""
    speaker = setting.speaker
    if not action.item:
        return speaker.ask("ask_item")
    product = find_product(action.item, speaker)
    if isinstance(product, Problem):
        several = product.question == "which_product" and action.quantity is None
        return _with_prices(product, action.item, currency, speaker) if several else product
    currency = currency if currency in product.list_prices else next(iter(product.list_prices))
    asked = action.quantity or Quantity(value=Decimal(1), mode="set")
    line = new_line(AddItem(item=action.item, quantity=asked), currency, 1, setting, papers=speaker.language)
    if isinstance(line, Problem):
        return line
    assert line.unit_price is not None
    days = max(product.lead_days or 0, setting.house.lead_days)
    return speaker.say(
        "quote_one" if line.quantity == 1 else "quote",
        quantity=speaker.quantity(line.quantity, line.unit),
        product=speaker.line(line),
        price=say_price(line.unit_price, currency=currency, unit=line.unit, language=speaker.language),
        total=speaker.money(line.amount, currency),
        lead_time=_lead_time(days, action.delivery, setting),
    )


def price_of_one(action: RequestQuote, currency: str, speaker: Speaker) -> str | None:
    """What one of the goods costs that are asked for, where it is not said how many; what many come to waits
    until all goods are known."""
    product = find_product(action.item or "", speaker)
    if action.quantity or isinstance(product, Problem):
        return None
    own = currency if currency in product.list_prices else next(iter(product.list_prices))
    price = say_price(product.list_prices[own], currency=own, unit=product.unit, language=speaker.language)
    return speaker.say("price_is", product=product.name(speaker.language), price=price)


def _lead_time(days: int, wanted: Delivery | None, setting: Setting) -> str:
    """How long goods take, and the day on which they can come, where one is wanted."""
    told, first = say_days(days, setting.speaker.language), setting.today + timedelta(days=days)
    if wanted is None or not names_a_day(wanted):
        return told
    day = delivery_day(wanted, first, setting.today)
    key = "lead_time_too_long" if day < first else "lead_time_and_day"
    return setting.speaker.say(key, lead_time=told, day=setting.speaker.day(max(day, first)))


def quoted_in_all(actions: Sequence[RequestQuote], currency: str, setting: Setting) -> str | None:
    """What several goods that are asked for come to together, where it is said how many of each."""
    if len(actions) < 2 or not all(action.quantity for action in actions):
        return None
    asked = (AddItem(item=action.item, quantity=action.quantity) for action in actions)
    papers = setting.speaker.language
    lines = [new_line(one, currency, 1, setting, papers=papers) for one in asked]
    amounts = [line.amount for line in lines if not isinstance(line, Problem)]
    if len(amounts) < len(lines):
        return None
    return setting.speaker.say(
        "quoted_in_all", total=setting.speaker.money(sum(amounts, Decimal(0)), currency)
    )


def _with_prices(which: Problem, item: str, currency: str, speaker: Speaker) -> Problem:
    """The question which of several goods is meant, with what each of them costs."""
    sold = [one for one in speaker.goods.named(item) if currency in one.list_prices]
    if len(sold) != len(which.choices):
        return which
    told = [with_its_price(one, currency, speaker) for one in sold]
    return replace(which, text=speaker.say("which_sold", products=told))


def with_its_price(product: Product, currency: str, speaker: Speaker) -> str:
    """A product with its price."""
    language = speaker.language
    price = say_price(product.list_prices[currency], currency=currency, unit=product.unit, language=language)
    return speaker.say("product_in_list", product=product.name(language), price=price)


def goods(order: Order, speaker: Speaker) -> list[str]:
    """The lines of an order, each with its quantity."""
    return [counted(line, line.quantity, speaker) for line in order.lines]


def priced_goods(order: Order, speaker: Speaker) -> list[str]:
    """The lines of an order, each with its quantity and, of several, with what one of it costs."""
    if len(order.lines) == 1 or any(line.unit_price is None for line in order.lines):
        return goods(order, speaker)
    return [
        speaker.say("line_at_its_price", line=told, price=unit_price(line, order, speaker))
        for line, told in zip(order.lines, goods(order, speaker), strict=True)
    ]


def unit_price(line: OrderLine, order: Order, speaker: Speaker) -> str:
    """What one of a line costs."""
    assert line.unit_price is not None
    return say_price(line.unit_price, currency=order.currency, unit=line.unit, language=speaker.language)


def counted(line: OrderLine, number: Decimal, speaker: Speaker) -> str:
    """So many of the goods of a line."""
    return say_line(speaker.line(line), number, line.unit, speaker.language)


def changes(before: Order, after: Order, speaker: Speaker, *, totals: bool = True) -> list[Change]:
    """What differs between two revisions, in words; with what that makes in all, when `totals`."""
    told = list(_changes(before, after, speaker))
    if totals and before.total != after.total:
        was, now = (speaker.money(order.total, after.currency) for order in (before, after))
        told.append(_change("total", was, now, speaker))
    return told


def _changes(before: Order, after: Order, speaker: Speaker) -> Iterator[Change]:
    yield from _line_changes(before, after, speaker)
    if before.delivery != after.delivery:
        yield _change("delivery", speaker.day(before.delivery), speaker.day(after.delivery), speaker)
    if before.payment != after.payment:
        yield _change("payment", speaker.payment(before.payment), speaker.payment(after.payment), speaker)
    usual = _ways(before, speaker)
    for way, said in _ways(after, speaker).items():
        if usual.get(way) != said:
            yield _change(way, usual.get(way), said, speaker)
    if before.address != after.address and after.address:
        same_place = before.address is not None and before.address.text == after.address.text
        field: Field = "contact" if same_place else "address"
        without = {"text"} if same_place else None
        was, now = (_joined(one.address, without, speaker) for one in (before, after))
        if _keeps_the_phone(before.address, after.address):
            now = speaker.say("phone_kept", contact=now or "")
        yield _change(field, was, now or "", speaker)
    if before.invoice != after.invoice and after.invoice:
        was, now = (_joined(one.invoice, None, speaker) for one in (before, after))
        yield _change("invoice", was, now or "", speaker)


def _keeps_the_phone(before: Address | None, after: Address) -> bool:
    """Whether somebody else takes the goods in under the telephone number of who did."""
    if before is None or not (before.recipient and after.recipient and after.phone):
        return False
    return before.recipient != after.recipient and before.phone == after.phone


def _ways(order: Order, speaker: Speaker) -> dict[Field, str]:
    """How an order is paid and how it travels, as far as it says so."""
    said: dict[Field, str | None] = {
        "method": order.payment_method and speaker.method(order.payment_method),
        "shipping": order.shipping and speaker.way(order.shipping),
        "incoterm": " ".join(filter(None, (order.incoterm, order.place))),
    }
    return {field: words for field, words in said.items() if words}


def details(order: Order, speaker: Speaker) -> dict[str, str]:
    """What an order says besides its goods and dates, by what that is called."""
    said: dict[Field, str] = {"payment": speaker.payment(order.payment), **_ways(order, speaker)}
    if address := _joined(order.address, None, speaker):
        said["address"] = address
    if invoice := _joined(order.invoice, None, speaker):
        said["invoice"] = invoice
    return {speaker.field(field): value for field, value in said.items()}


def address_in_words(order: Order, speaker: Speaker) -> str:
    """Where an order goes, and who takes it in."""
    return _joined(order.address, None, speaker) or ""


def details_in_words(order: Order, speaker: Speaker) -> list[str]:
    """The details as parts of a sentence that begins with them."""
    first, *rest = (
        speaker.say("detail", what=what, value=value) for what, value in details(order, speaker).items()
    )
    return [first[:1].upper() + first[1:], *rest]


def _line_changes(before: Order, after: Order, speaker: Speaker) -> Iterator[Change]:
    numbers = sorted({line.number for line in (*before.lines, *after.lines)})
    for number in numbers:
        was, now = before.line(number), after.line(number)
        if was and now and was.sku == now.sku:
            if was.quantity != now.quantity:
                yield Change(speaker.line(now), _quantity(was, speaker), _quantity(now, speaker))
            if was.unit_price != now.unit_price and was.unit_price is not None and now.unit_price is not None:
                old, new = (speaker.money(one, after.currency) for one in (was.unit_price, now.unit_price))
                yield Change(speaker.of_line("price", now, after), old, new)
            continue
        if was:
            yield Change(speaker.line(was), _quantity(was, speaker), None)
        if now:
            yield Change(speaker.line(now), None, priced(now, after.currency, speaker))


def _quantity(line: OrderLine, speaker: Speaker) -> str:
    return speaker.quantity(line.quantity, line.unit)


def priced(line: OrderLine, currency: str, speaker: Speaker) -> str:
    """How many of a line, and what one of it, or all of it, costs."""
    by_unit = line.unit_price is not None
    price = say_price(
        line.unit_price if line.unit_price is not None else line.amount,
        currency=currency,
        unit=line.unit if by_unit else None,
        language=speaker.language,
    )
    return speaker.say("quantity_at", quantity=_quantity(line, speaker), price=price)


def _change(field: Field, before: str | None, after: str, speaker: Speaker) -> Change:
    return Change(say_field(field, speaker.language), before, after)


def _joined(said: BaseModel | None, without: set[str] | None, speaker: Speaker) -> str | None:
    """What it says, one after the other; nothing when it says nothing."""
    values = said.model_dump(exclude_none=True, exclude=without).values() if said else ()
    return speaker.comma.join(map(str, values)) or None
