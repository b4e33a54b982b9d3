"""What a number is of that is said after goods were to become more or fewer: of all of them, or of those.

加12把, then 改成15把 or 52把: that many in all. Add 50, then "make it 60": 60 more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from agents.desk.find import Dossier, find_line, lines_named, order_meant
from agents.desk.proposal import Proposal, alike, says_anew
from agents.desk.propose import Setting
from agents.desk.reading.amounts.bare_prices import OF_MONEY
from agents.desk.reading.amounts.figures import number_of, times_apart
from agents.desk.reading.card.answers import COUNT, folded
from agents.desk.reading.orders.naming import wants_it_new
from contracts.order import Order, OrderLine
from contracts.request import (
    Action,
    AddItem,
    ChangePrice,
    ChangeQuantity,
    Mode,
    Offer,
    PlaceOrder,
    Quantity,
    Request,
    SubstituteItem,
)

_IN_ALL = re.compile(r"\b(?:in (?:all|total)|altogether|total)\b|[总總一]共|[总總][数數]|合[计計]")
_SETS = re.compile(
    rf"(?<!\bit )(?<!\bthat )(?<!\bthis )\b(?:(?:to|at) (?:just |only |exactly )?(?:[\d,]+(?! ?:)|{COUNT})"
    r"|(?:should|must|has to|have to|needs? to) be\b)"
    r"|\b(?:not|n't|no|never)\b[^,.;!?\d]{0,12}\b(?:add\w*|more|extra|plus|increase\w*|on top)\b"
    r"|(?:改|[变變]|[换換]|[设設]|[调調]整?|[减減]|降|[缩縮]|砍|加|增)少?[成为為到至]"
    r"|(?:不是|不要|[别別]|[没沒](?:有|要)?)[^，。,;；!！?？\d]{0,4}(?:[再多]?[加添追]|增加|多要|多)(?!\s*\d)"
)
"""That a number is said of what is to be there: the paper to 50 packs, 改成50包, not 50 more."""
_GOES_ON = re.compile(
    r"^\W*(?:and|also|plus|as well as)\b|\b(?:too|as well)\W*$|^\W*(?:和|[还還]有|以及|再|另外)|也\W*$"
)
_WAY_AT_THE_END = re.compile(
    r"\s+(?:each )?(?:less|fewer|more|extra)\b|\s*(?:[个個把盒包件箱])?[都各]?[多少]"
)
"""Behind goods: that there are more or fewer of them."""
_JOINS = re.compile(r"\s*(?:,|、|，)?\s*(?:and|&|plus|和|跟)?\s*")
"""What stands between numbers of goods that are told in one."""
_SAYS_HOW = re.compile(
    r"\b(?:to|at|make|set|change|put|should|must|be|is|are|have|has|need|want|order|buy|get|take|reduce|increase|add"
    r"|remove|keep|only|just|instead|each|for|new|more|less|fewer)\b|[改变變设設成到要留保只订訂买買加减減换換共]"
)
"""What tells by itself what is to be done with goods."""
ON_TOP = re.compile(r"\b(?:another|further|on top)\b|又|另外|[还還]要")
"""That so many more come on top of as many."""
_STILL_MORE = re.compile(rf"{ON_TOP.pattern}|再")
_NO_MORE_THAN = re.compile(r"\b(?:only|just|no more than)\b|[只就仅僅才]")
"""That so many more or less are all."""
_COUNTED = ("add_item", "change_quantity", "place_order")
_UNIT = r"(?:\s*(?:pieces?|pcs|boxes|packs?|units?|sets?|of them|[a-z]+s)\b)?"
_NUMBER_IN_ALL = re.compile(
    r"(?:\W*(?:no|not|wait|sorry|so|that's|that is|i mean|i meant|make it|make that|actually|it's|to)\b\W*)*"
    rf"(?:(?P<en>\d[\d,]*){_UNIT} (?:in (?:all|total)|altogether|total)"
    rf"|(?:a )?total of (?P<en_total>\d[\d,]*){_UNIT})"
    r"(?:\W*(?:please|right|then|ok(?:ay)?|yes))*\W*"
    r"|(?:不是?|不[对對]|等等|是|我[说說]的?是?|[\s,，。!！])*(?:[总總一]共|合[计計]|[总總][数數])(?:是|要|[为為]|改[成为為])?\s*"
    r"(?P<zh>\d[\d,]*)\s*[把盒包个個件只支台箱套条條]?(?:就[行好]|[吧啊哦呀才][对對]?)?\W*"
)
"""A number of goods in all, and nothing else."""

_SO_MANY_MORE = re.compile(
    r"(?:\W*(?:no|not|wait|sorry|so|then|ok(?:ay)?|hmm?|well|please|that's|i mean|i meant|i said|make it"
    r"|make that|it's|but|actually|only|just|no more than|another|a further|by|add)\b\W*)*"
    rf"(?P<en>\d[\d,]*){_UNIT} (?P<en_way>more|less|fewer)"
    r"(?:\W*(?:please|then|instead|thanks?|is enough|will do))*\W*"
    r"|(?:不[是对對要]?|等等|是|我[说說]的?是?|那|就|[只仅僅]要?|要|再|[还還]|又|才|[\s,，。!！])*"
    r"(?P<zh_way>[多少加添增追减減])[要加订訂买買]?\s*"
    r"(?P<zh>\d[\d,]*)\s*[把盒包个個件只支台箱套条條]?(?:就[行好够夠]了?|[吧啊哦呀了])?\W*"
)
"""So many more or less, and nothing else."""


def with_more_of_the_same(request: Request, dossier: Dossier, setting: Setting) -> Request:
    """The request; goods that are added to an order that holds them are more of those."""

    def as_more(action: Action) -> Action:
        if not isinstance(action, AddItem) or action.price or not action.quantity or not action.item:
            return action
        order = order_meant(action, dossier, setting.speaker)
        if order is None or action.quantity.mode != "set":
            return action
        if len(lines_named(action.item, order, setting.speaker)) != 1:
            return action
        said = {name: getattr(action, name) for name in ("item", "if_granted", "evidence", "confidence")}
        quantity = action.quantity.model_copy(update={"mode": "add"})
        return ChangeQuantity(**said, order=order.id, quantity=quantity, source=action.source)

    return request.with_actions(tuple(map(as_more, request.actions)))


def with_goods_that_come(request: Request, text: str, asked: Request) -> Request:
    """The request; of goods that are to come onto an order, named again as if they were ordered, the amount
    there."""
    if wants_it_new(text):
        return request

    def there(action: Action) -> Action:
        if not isinstance(action, PlaceOrder) or action.order or not action.item or not action.quantity:
            return action
        orders = {
            old.order
            for old in asked.actions
            for comes in (old.item if isinstance(old, AddItem) else getattr(old, "replacement", None),)
            if comes and old.order and alike(action.item, comes)
        }
        if len(orders) != 1:
            return action
        return ChangeQuantity(
            order=orders.pop(), item=action.item, quantity=action.quantity, evidence=action.evidence
        )

    return request.with_actions(tuple(map(there, request.actions)))


def with_numbers_of_what_comes(
    request: Request, text: str, proposal: Proposal, dossier: Dossier, setting: Setting
) -> Request:
    """The request; a number, or so many more or less, of the goods that come for a whole line by the only
    swap that is proposed, as how many of them there are to be there."""
    swaps = [one for one in proposal.request.actions if isinstance(one, SubstituteItem)]
    swap = swaps[0] if len(swaps) == 1 and swaps[0].quantity is None else None
    orders = [one.order for one in proposal.steps if swap and one.order and one.order.id == swap.order]
    standing = dossier.order(swap.order) if swap and swap.order else None
    if swap is None or standing is None or len(orders) != 1:
        return request
    new = wants_it_new(text)
    had, speaker = {line.sku for line in standing.lines}, setting.speaker

    def counted(action: Action) -> Action:
        if not isinstance(action, ChangeQuantity | AddItem | PlaceOrder):
            return action
        quantity = action.quantity if action.order in (None, swap.order) else None
        lines = lines_named(action.item, orders[0], speaker) if action.item and quantity else []
        comes = [line.quantity for line in lines if line.sku not in had]
        if quantity is None or len(comes) != 1 or (quantity.mode == "set" and (new or len(lines) > 1)):
            return action
        by = {"add": comes[0] + quantity.value, "subtract": comes[0] - quantity.value, "set": quantity.value}
        if (number := by.get(quantity.mode, Decimal(0))) <= 0:
            return action
        said = quantity.model_copy(update={"value": number, "mode": "set"})
        return ChangeQuantity(
            order=swap.order, item=swap.replacement, quantity=said, evidence=action.evidence
        )

    return request.with_actions(tuple(map(counted, request.actions)))


def with_amounts_meant(
    request: Request, text: str, asked: Request, dossier: Dossier, setting: Setting
) -> Request:
    """The request; a number set in the place of one by which goods were to become more or fewer, and nearer
    to that than to what is then there, is in its place. Not where the text sets what is to be there."""
    said = folded(text)
    in_all = bool(_IN_ALL.search(said) or _SETS.search(said))

    def meant(action: Action) -> Action:
        if in_all or not isinstance(action, ChangeQuantity) or not action.quantity:
            return action
        steps = [old for old in asked.actions if isinstance(old, ChangeQuantity) and says_anew(action, old)]
        if len(steps) == 1 and (net := _net(action.quantity, steps[0].quantity, said)):
            return action.model_copy(update={"quantity": net})
        if action.quantity.mode != "set" or len(steps) != 1 or not steps[0].quantity:
            return action
        (old,), by = steps, steps[0].quantity
        line = _line_of(old, dossier, setting)
        if line is None or by.mode not in ("add", "subtract") or not action.quantity.value:
            return action
        then = line.quantity + (by.value if by.mode == "add" else -by.value)
        if times_apart(action.quantity.value, by.value) >= times_apart(action.quantity.value, then):
            return action
        return action.model_copy(update={"quantity": action.quantity.model_copy(update={"mode": by.mode})})

    return request.with_actions(tuple(map(meant, request.actions)))


def _net(said: Quantity, waits: Quantity | None, text: str) -> Quantity | None:
    """So many less, said on top of so many more that wait, or the other way round, as what both come to."""
    if waits is None or {said.mode, waits.mode} != {"add", "subtract"} or not _STILL_MORE.search(text):
        return None
    if said.value == waits.value:
        return None
    mode = said.mode if said.value > waits.value else waits.mode
    return Quantity(value=abs(said.value - waits.value), unit=waits.unit, mode=mode)


def with_amounts_of_a_swap(request: Request, asked: Request, dossier: Dossier, setting: Setting) -> Request:
    """The request; a number that goods of a swap which is proposed are said to be, and that is nearer to how
    many there would be than to how many are swapped, as the number that is swapped. Not where the numbers of
    both come to different swaps."""
    made = [(one, swapped_to(one, asked, dossier, setting)) for one in request.actions]
    swaps = [swap for _, swap in made if swap]
    if len({(swap.order, swap.item, swap.quantity) for swap in swaps}) != 1:
        return request
    kept = [one for one, swap in made if swap is None]
    return request.with_actions((swaps[0], *kept))


def swapped_to(action: Action, asked: Request, dossier: Dossier, setting: Setting) -> ChangeQuantity | None:
    """How many a swap that is proposed is of, by an action that says how many of its goods there will be."""
    said = action.quantity if isinstance(action, ChangeQuantity) and action.item else None
    swap = next((one for one in asked.actions if isinstance(one, SubstituteItem) and one.quantity), None)
    order = order_meant(swap, dossier, setting.speaker)
    if said is None or said.mode != "set" or order is None or swap is None:
        return None
    assert swap.quantity is not None
    meant = lines_named(action.item or "", order, setting.speaker)
    for name, sign in ((swap.replacement, 1), (swap.item, -1)):
        lines = lines_named(name, order, setting.speaker) if name else []
        if len(lines) != 1 or lines != meant:
            continue
        had, by = lines[0].quantity, swap.quantity.value
        number = (said.value - had) * sign
        if number > 0 and times_apart(said.value, by) > times_apart(said.value, had + sign * by):
            quantity = swap.quantity.model_copy(update={"value": number})
            return ChangeQuantity(order=swap.order, item=swap.replacement, quantity=quantity)
    return None


def with_the_way_gone_on(
    request: Request, text: str, asked: Request, dossier: Dossier, setting: Setting
) -> Request:
    """The request; a number of goods that goes on from one by which others become more or fewer, without a
    word of its own, is by so many, too: remove 100 boxes of gloves, and 50 packs of paper."""
    made: list[Action] = []
    for action in request.actions:
        way = _way_of(made[-1]) if made else _only_way_of(asked)
        made.append(_gone_on(action, way, text, dossier, setting) if way else action)
    return request.with_actions(tuple(_led_by_the_last(made, text, dossier, setting)))


def _led_by_the_last(
    actions: Sequence[Action], text: str, dossier: Dossier, setting: Setting
) -> Sequence[Action]:
    """The actions; numbers of goods that are joined to a last one, behind which alone it is said that all of
    them are more or fewer, by so many, too: 50 teapots and 50 white mugs less."""
    made, way = list(actions), None
    for place in range(len(made) - 1, 0, -1):
        one, last = made[place - 1], made[place]
        way = way or (_way_of(last) if _says_way_at_its_end(last, text) else None)
        quantity = one.quantity if isinstance(one, ChangeQuantity | PlaceOrder) else None
        if not (way and quantity and one.item and _is_joined(one, last, text)):
            way = None
            continue
        by = quantity.model_copy(update={"mode": way})
        wish = ChangeQuantity(
            order=one.order or last.order, item=one.item, quantity=by, evidence=one.evidence
        )
        line = _line_of(wish, dossier, setting)
        if quantity.mode == "set" and line and (way == "add" or quantity.value < line.quantity):
            made[place - 1] = wish
    return made


def _says_way_at_its_end(action: Action, text: str) -> bool:
    """Whether a text says behind the goods of a number that they are more or fewer."""
    said = folded(text[slice(*action.evidence[-1])]) if action.evidence else ""
    return bool(action.item) and bool(_WAY_AT_THE_END.match(said.partition(folded(action.item or ""))[2]))


def _is_joined(one: Action, last: Action, text: str) -> bool:
    """Whether one number of goods goes on to another in a text, with no word of its own of what is done."""
    if not (one.evidence and last.evidence):
        return False
    (start, end), (behind, _) = one.evidence[0], last.evidence[-1]
    said = folded(text[start:end])
    between = folded(text[end:behind])
    return bool(_JOINS.fullmatch(between)) and not _SAYS_HOW.search(said.replace(folded(one.item or ""), ""))


def _gone_on(action: Action, way: Mode, text: str, dossier: Dossier, setting: Setting) -> Action:
    quantity = action.quantity if isinstance(action, ChangeQuantity | PlaceOrder) else None
    clause = folded(text[slice(*action.evidence[-1])]) if action.evidence else ""
    figures = "|".join(re.sub(r"\D", "", order.id) for order in dossier.orders) or "(?!)"
    clause = re.sub(
        rf"(?:\b(?:to|on|from|off|in) )?(?:[a-z]{{1,3}}-?)?(?<!\d)(?:{figures})(?!\d)", "", clause
    )
    if quantity is None or quantity.mode != "set" or not _GOES_ON.search(clause) or _SAYS_HOW.search(clause):
        return action
    if isinstance(action, PlaceOrder) and (way != "subtract" or not action.item):
        return action
    by = quantity.model_copy(update={"mode": way})
    wish = ChangeQuantity(order=action.order, item=action.item, quantity=by, evidence=action.evidence)
    line = _line_of(wish, dossier, setting)
    return wish if line and (way == "add" or quantity.value < line.quantity) else action


def _way_of(action: Action) -> Mode | None:
    """Whether goods become more or fewer by an action."""
    if isinstance(action, AddItem):
        return "add" if action.quantity else None
    mode = action.quantity.mode if isinstance(action, ChangeQuantity) and action.quantity else None
    return mode if mode in ("add", "subtract") else None


def _only_way_of(asked: Request) -> Mode | None:
    ways = {_way_of(action) for action in asked.actions} - {None}
    return ways.pop() if len(ways) == 1 else None


def amount_in_all(text: str, proposal: Proposal) -> Action | None:
    """The wish that sets the only goods that are proposed to the number that a text says they are in all; not
    where the number is nearer to what the order costs."""
    goods = [one for one in proposal.request.actions if one.intent in _COUNTED and one.item]
    orders = [step.order for step in proposal.steps if step.order]
    said = _NUMBER_IN_ALL.fullmatch(folded(text).strip())
    if said is None or OF_MONEY.search(said[0]) or len(goods) != 1 or len(orders) != 1:
        return None
    number = number_of(said["en"] or said["en_total"] or said["zh"])
    counts = [line.quantity for line in orders[0].lines]
    if min(times_apart(number, count) for count in counts) >= times_apart(number, orders[0].total):
        return None
    quantity = Quantity(value=number, mode="set")
    return ChangeQuantity(order=goods[0].order, item=goods[0].item, quantity=quantity)


def more_or_less(
    request: Request, offered: Request, text: str, proposal: Proposal, dossier: Dossier, setting: Setting
) -> tuple[Action, ...] | None:
    """The wish for so many more or less of goods that are proposed as a text says that names none, read as
    `request` to anyone and as `offered` in a bargain; none where there is no saying of which, and `None`
    where the text says no such thing. Once an amount waits for a yes, who means money says so."""
    by = _more_or_less(request, offered, text)
    wishes = [one for one in proposal.request.actions if _is_of_goods(one)]
    if by is None or not wishes or "change_price" in proposal.request.intents:
        return None
    counted = [_Counted.of(one, proposal, dossier, setting) for one in wishes]
    meant = counted if len(counted) == 1 else [one for one in counted if one.may_go(by)]
    said = meant[0].by(by, text) if len(meant) == 1 else None
    return (said,) if said else ()


def _is_of_goods(action: Action) -> bool:
    """Whether an action says how many of some goods there are to be, or to be swapped."""
    return action.intent in _COUNTED or isinstance(action, SubstituteItem)


@dataclass(frozen=True)
class _Counted:
    """A wish for so many goods that is proposed, how many there are of them, and how many would be."""

    wish: Action
    proposed: Decimal | None
    standing: Decimal | None

    @classmethod
    def of(cls, wish: Action, proposal: Proposal, dossier: Dossier, setting: Setting) -> _Counted:
        """How a wish that is proposed counts."""
        proposed = _quantity_in([step.order for step in proposal.steps if step.order], wish, setting)
        standing = _quantity_in([one for one in dossier.orders if one.id == wish.order], wish, setting)
        return cls(wish, proposed, standing)

    def may_go(self, by: Decimal) -> bool:
        """Whether the goods become more, or fewer, by the wish, as by a number."""
        if self.proposed is None or self.standing is None or isinstance(self.wish, SubstituteItem):
            return True
        return (self.proposed - self.standing) * by > 0

    def by(self, by: Decimal, text: str) -> Action | None:
        """The wish said anew: where it says how many more or less, or are swapped, so many; else so many more
        or less than are proposed, or than there are, where the text says only that many, says what is
        proposed again, or nothing would be left."""
        counts: Quantity | None = getattr(self.wish, "quantity", None)
        if counts is None:
            return None
        if isinstance(self.wish, SubstituteItem):
            return ChangeQuantity(order=self.wish.order, quantity=Quantity(value=abs(by), mode="set"))
        if counts.mode != "set":
            waits = counts.value if counts.mode == "add" else -counts.value
            goes_on = counts.mode in ("add", "subtract") and _STILL_MORE.search(folded(text))
            count = waits + by if goes_on else by
            if not count and self.standing:
                back = Quantity(value=self.standing, mode="set")
                return ChangeQuantity(order=self.wish.order, item=self.wish.item, quantity=back)
            mode: Mode = "add" if count > 0 else "subtract"
            anew = Quantity(value=abs(count), unit=counts.unit, mode=mode)
            return ChangeQuantity(order=self.wish.order, item=self.wish.item, quantity=anew)
        if self.proposed is None:
            return None
        count, said = self.proposed + by, folded(text)
        if self.standing is not None:
            again = self.standing + by == self.proposed and not _STILL_MORE.search(said)
            if again or count in (0, self.standing) or count < 0 or _NO_MORE_THAN.search(said):
                count = self.standing + by
        if count <= 0:
            return None
        quantity = Quantity(value=count, mode="set")
        return ChangeQuantity(order=self.wish.order, item=self.wish.item, quantity=quantity)


def money_instead(
    offered: Request, text: str, asked: Request, dossier: Dossier, setting: Setting
) -> tuple[int, Action] | None:
    """The amount that was proposed, by its place, whose number a text, read as `offered` in a bargain, says
    again as money, and the wish for that price: of one, or of the whole order, whichever it is nearer to."""
    offers = [action for action in offered.actions if isinstance(action, Offer)]
    price = offers[0].price if len(offers) == 1 else None
    if price is None or price.amount is None or not (price.currency or OF_MONEY.search(folded(text))):
        return None
    for place, old in enumerate(asked.actions):
        quantity = old.quantity if isinstance(old, ChangeQuantity) else None
        order, line = order_meant(old, dossier, setting.speaker), _line_of(old, dossier, setting)
        if order is None or not (quantity and line) or quantity.value != price.amount:
            continue
        each = line.unit_price or line.amount / line.quantity
        of_one = times_apart(price.amount, each) <= times_apart(price.amount, order.total)
        meant = price.model_copy(update={"basis": price.basis or ("unit" if of_one else "total")})
        return place, ChangePrice(order=order.id, item=old.item if of_one else None, price=meant)
    return None


def _more_or_less(request: Request, offered: Request, text: str) -> Decimal | None:
    """By how much a text says more or less, of goods that it does not name."""
    said = None if OF_MONEY.search(folded(text)) else _SO_MANY_MORE.fullmatch(folded(text).strip())
    if said:
        number = number_of(said["en"] or said["zh"])
        return number if (said["en_way"] or said["zh_way"]) in ("more", *"多加添增追") else -number
    wishes = [action for action in request.actions if action.intent not in ("accept", "reject")]
    if len(wishes) == 1 and isinstance(wishes[0], ChangeQuantity) and wishes[0].item is None:
        quantity = wishes[0].quantity
        signs = {"add": 1, "subtract": -1}
        return quantity.value * signs[quantity.mode] if quantity and quantity.mode in signs else None
    offers = [action for action in offered.actions if isinstance(action, Offer)]
    if wishes or len(offers) != 1 or not offers[0].price or OF_MONEY.search(folded(text)):
        return None
    price = offers[0].price
    whole = price.change_amount is not None and price.change_amount % 1 == 0
    return price.change_amount if whole and price.currency is None and price.basis is None else None


def _quantity_in(orders: Sequence[Order], wish: Action, setting: Setting) -> Decimal | None:
    """How many there are of the goods of a wish, on the only line of some orders that holds them; of one that
    names none, on the only line."""
    item, speaker = wish.item, setting.speaker
    lines = [line for one in orders for line in (lines_named(item, one, speaker) if item else one.lines)]
    return lines[0].quantity if len(lines) == 1 else None


def _line_of(action: Action, dossier: Dossier, setting: Setting) -> OrderLine | None:
    order = order_meant(action, dossier, setting.speaker)
    line = find_line(action, order, setting.speaker) if order else None
    return line if isinstance(line, OrderLine) else None
