"""What a message asks for, order by order: which steps would do it. Pure: nothing is judged or written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from agents.desk.find import Dossier, find_line, find_order, find_product, not_possible
from agents.desk.goods import plain_name
from agents.desk.places import is_only_named
from agents.desk.propose import (
    Setting,
    as_it_lies,
    can_be_proposed,
    delivery_day,
    is_within,
    new_line,
    payment_terms,
    propose,
    reprice,
    with_line,
)
from agents.desk.speaker import Problem
from agents.desk.tell import counted, price_of_one, quote, quoted_in_all, status
from contracts.house import House
from contracts.order import POSSIBLE_AT, Order, OrderLine
from contracts.request import (
    Action,
    AddItem,
    Address,
    ChangeAddress,
    ChangePrice,
    Intent,
    Invoice,
    Payment,
    PlaceOrder,
    Price,
    RequestQuote,
    SubstituteItem,
)
from contracts.terms import PaymentTerms

_TERMS_OF_AN_ORDER = ("delivery", "payment", "address")
"""What all lines of a new order have in common."""
_NO_MONEY: tuple[Intent, ...] = ("change_address", "change_contact", "change_invoice")
"""Changes that are made at once, whatever becomes of the rest."""
_LATE: dict[Intent, int] = {"remove_item": 1, "change_price": 2}
"""What is applied after the other wishes of a message."""
_NEW = "NEW"
"""The id of an order that has none yet."""


Do = Literal[
    "say", "ask", "amend", "cancel", "hand_over",
    "change", "place",  # to be judged: they become one of the next two
    "commit", "haggle",
    "move",
    "readdress",  # what is bargained over goes elsewhere
    "confirm", "drop",  # what was proposed
    "remind",  # of the offer that is on the table
    "doubt",  # what waits for a yes: it is shown again before that counts
    "tell_decision",
]  # fmt: skip


class Step(BaseModel):
    """One thing to do. Plain data: it is kept between the nodes of the graph."""

    model_config = ConfigDict(frozen=True)

    do: Do
    actions: tuple[int, ...]
    """Indexes into the request."""
    text: str = ""
    question: str = ""
    """The name of what is asked, of a step that asks."""
    about: int = 0
    """The action that the question is about."""
    choices: tuple[str, ...] = ()
    """What the question lists."""
    order: Order | None = None
    """As it would be."""
    plain: Order | None = None
    """As it would be, but for the prices that are asked for."""
    reasons: tuple[Intent, ...] = ()
    based_on: int | None = None
    """The revision that it changes; `None`: a new order."""
    choice: int | None = None
    """Which package the customer takes, the first being 0."""
    takes: bool = False
    """Whether a move takes what is offered; an acceptance that says more may not."""
    part: tuple[int, ...] = ()
    """Which of the steps that wait for a yes it is to; none: to all of them."""
    approval: str = ""
    """The approval that was decided, and that permits the step."""


def is_change(step: Step) -> bool:
    """Whether a step changes an order that the book holds."""
    return step.based_on is not None or step.do == "cancel"


def plan(actions: Mapping[int, Action], *, dossier: Dossier, setting: Setting) -> list[Step]:
    """The steps that the actions of a request ask for; a single question when something is unclear.

    Nothing is done before all of a message is clear.
    """
    targets = {index: _target(action, dossier, setting) for index, action in actions.items()}
    targets = _with_the_order_of_the_others(actions, targets, dossier, setting)
    targets = _with_goods_that_come(actions, targets, dossier)
    targets = {index: _at_a_place(actions[index], target, setting) for index, target in targets.items()}
    for index, target in targets.items():
        if isinstance(target, Problem) and target.do == "ask":
            return [_asking(target, tuple(actions), about=index)]
    steps: list[Step] = []
    for group in _groups(targets):
        members = {index: actions[index] for index in group}
        meant = {index: targets[index] for index in group}
        try:
            steps += _steps(members, meant, dossier, setting)
        except (ValidationError, ArithmeticError):  # figures that no order can have
            steps.append(_for_a_person(members, None, setting))
    for step in steps:
        if step.do == "ask":
            return [step]
    return steps


def _asking(problem: Problem, actions: tuple[int, ...], *, about: int) -> Step:
    return Step(
        do="ask",
        actions=actions,
        text=problem.text,
        question=problem.question,
        about=about,
        choices=problem.choices,
    )


_Target = tuple[str, OrderLine | None, Order | None]
"""The order's id, and the line and the order meant."""


def _target(action: Action, dossier: Dossier, setting: Setting) -> _Target | Problem:
    speaker = setting.speaker
    about_none = action.intent == "handover" and not action.order
    if about_none or action.intent in ("place_order", "request_quote"):
        return _NEW, None, None
    order = find_order(action, dossier, speaker)
    if isinstance(order, Problem):
        return order
    if order.stage not in POSSIBLE_AT[action.intent]:
        return not_possible(action, order, speaker)
    if action.intent in ("add_item", "cancel_order", "query_order", "handover"):
        return order.id, None, order
    line = find_line(action, order, speaker)
    return line if isinstance(line, Problem) else (order.id, line, order)


def _at_a_place(action: Action, target: _Target | Problem, setting: Setting) -> _Target | Problem:
    """What an action is about; of one that sends goods to a place of which only the customer knows where it
    is, the question for that."""
    address = action.address if isinstance(action, ChangeAddress | PlaceOrder) else None
    if isinstance(target, Problem) or not (address and address.text and is_only_named(address.text)):
        return target
    return setting.speaker.ask("ask_place", place=address.text)


def _with_the_order_of_the_others(
    actions: Mapping[int, Action], targets: dict[int, _Target | Problem], dossier: Dossier, setting: Setting
) -> dict[int, _Target | Problem]:
    """An action that could be about several orders is about the only one that its message is about."""
    known = {target[0] for target in targets.values() if not isinstance(target, Problem)} - {_NEW}
    if len(known) != 1:
        return targets
    about = replace(dossier, focus=known.pop())
    return {
        index: _target(actions[index], about, setting)
        if isinstance(target, Problem) and target.question == "which_order"
        else target
        for index, target in targets.items()
    }


def _with_goods_that_come(
    actions: Mapping[int, Action], targets: dict[int, _Target | Problem], dossier: Dossier
) -> dict[int, _Target | Problem]:
    """A price of goods that take the place of others on an order is about that order, with no line yet."""
    orders = {order.id: order for order in dossier.orders}
    comes = [one for one in actions.values() if isinstance(one, SubstituteItem) and one.replacement]

    def meant(action: Action, target: _Target | Problem) -> _Target | Problem:
        if not isinstance(target, Problem) or not isinstance(action, ChangePrice):
            return target
        swaps = [one for one in comes if one.order == action.order and one.order in orders]
        names = [plain_name(one.replacement or "") for one in swaps]
        if not any(action.item and plain_name(action.item) == name for name in names):
            return target
        return action.order or "", None, orders[action.order or ""]

    return {index: meant(actions[index], target) for index, target in targets.items()}


def _groups(targets: dict[int, _Target | Problem]) -> Iterator[list[int]]:
    """Indexes of the actions, those about one order together."""
    groups: dict[str, list[int]] = {}
    for index, target in targets.items():
        name = f"problem {index}" if isinstance(target, Problem) else target[0]
        groups.setdefault(name, []).append(index)
    yield from groups.values()


def _steps(
    actions: dict[int, Action], targets: dict[int, _Target | Problem], dossier: Dossier, setting: Setting
) -> list[Step]:
    first = next(iter(targets.values()))
    if isinstance(first, Problem):
        reasons = _intents(actions) if first.do == "hand_over" else ()
        return [Step(do=first.do, actions=tuple(actions), text=first.text, reasons=reasons)]
    order = first[2]
    beyond = {i: a for i, a in actions.items() if set(a.if_granted or ()) - actions.keys()}
    if beyond:
        return [_for_a_person(actions, order, setting)]
    if order is None:
        placed = [step for one in _new_orders(actions) for step in _placed(one, dossier, setting)]
        return [*placed, *_told(actions, None, setting, dossier)]
    cancels: dict[int, Action] = {i: a for i, a in actions.items() if a.intent == "cancel_order"}
    if cancels:
        return list(_told(cancels, order, setting, dossier))
    lines = {index: target[1] for index, target in targets.items() if not isinstance(target, Problem)}
    changed = list(_numbered(_changed(actions, lines, order, setting), dossier.number(order)))
    summed_up = any(step.do == "change" for step in changed)
    return [*changed, *_told(actions, order, setting, dossier, summed_up=summed_up)]


def _numbered(steps: Iterable[Step], number: int) -> Iterator[Step]:
    """Each change with the revision that it builds on: the one planned on, or that of the change before."""
    for step in steps:
        if step.do in ("amend", "change"):
            yield step.model_copy(update={"based_on": number})
            number += 1
        else:
            yield step


def _for_a_person(actions: dict[int, Action], order: Order | None, setting: Setting) -> Step:
    """What code cannot weigh: a condition on another order, figures that no order can have."""
    speaker, first = setting.speaker, next(iter(actions.values()))
    if order is None:
        text = speaker.say("handed_over")
    else:
        text = speaker.say("passed_on", what=speaker.intent(first.intent), order=order.id)
    return Step(do="hand_over", actions=tuple(actions), text=text, order=order, reasons=_intents(actions))


def _changed(
    actions: dict[int, Action], lines: dict[int, OrderLine | None], order: Order, setting: Setting
) -> Iterator[Step]:
    """The steps that change an order: what touches no money, and then all the rest as one proposal."""
    proposed = {index: action for index, action in actions.items() if can_be_proposed(action.intent)}
    free = {
        i: action for i, action in proposed.items() if action.intent in _NO_MONEY and not action.if_granted
    }
    amended, free, problems = _together(free, lines, order, setting, failed=set())
    if amended != order:
        yield Step(do="amend", actions=tuple(free), order=amended, reasons=_intents(free))
    rest = {i: action for i, action in proposed.items() if i not in free}
    failed = set(_indexes(problems))
    asked, kept, more = _together(rest, lines, amended, setting, failed=failed)
    if emptied := next((step for step in more if step.do == "cancel"), None):
        removals = tuple(i for i, action in rest.items() if action.intent == "remove_item")
        yield emptied.model_copy(update={"actions": removals})
        return
    yield from problems + more
    if _terms_only(asked, amended) == amended and asked != amended:
        yield Step(do="amend", actions=tuple(kept), order=asked, reasons=_intents(kept))
    elif asked != amended:
        plain, _ = _applied(_prices_last(_at_usual_prices(kept)), lines, amended, setting)
        yield Step(do="change", actions=tuple(kept), order=asked, plain=plain, reasons=_intents(kept))


def _at_usual_prices(actions: dict[int, Action]) -> dict[int, Action]:
    """The same wishes without the prices that they name."""
    return {
        i: action.model_copy(update={"price": None}) if isinstance(action, AddItem) else action
        for i, action in actions.items()
        if action.intent != "change_price"
    }


def _terms_only(asked: Order, standing: Order) -> Order:
    """`asked` without the changes that touch neither money nor terms."""
    free = ("address", "invoice", "payment_method", "shipping")
    return asked.model_copy(update={name: getattr(standing, name) for name in free})


def _together(
    actions: dict[int, Action],
    lines: dict[int, OrderLine | None],
    order: Order,
    setting: Setting,
    *,
    failed: set[int],
) -> tuple[Order, dict[int, Action], list[Step]]:
    """The order after those of `actions` that can be applied and whose conditions can; which those are; and
    what is to be said of the others. `failed` are conditions that are known not to be met."""
    said: list[Step] = []
    wanted = _granted(_without_what_stands(actions, lines, order, setting), failed)
    while True:
        asked, problems = _applied(_prices_last(wanted), lines, order, setting)
        if not problems:
            return asked, wanted, said
        said += problems
        failed = failed | set(_indexes(problems))
        wanted = _granted({i: action for i, action in wanted.items() if i not in failed}, failed)


def _without_what_stands(
    actions: dict[int, Action], lines: dict[int, OrderLine | None], order: Order, setting: Setting
) -> dict[int, Action]:
    """The actions less those that only tell how the order is in that of which another wants something else:
    50%有点高，能不能30%."""
    kinds = [(action.intent, lines[index]) for index, action in actions.items()]
    conditions = {place for action in actions.values() for place in action.if_granted or ()}
    several = {
        index: action
        for index, action in actions.items()
        if index not in conditions and kinds.count((action.intent, lines[index])) > 1
    }
    results = {index: propose(action, order, lines[index], setting) for index, action in several.items()}
    told = {index for index, result in results.items() if isinstance(result, Problem) and result.holds}
    changed = [(actions[index].intent, lines[index]) for index in several if index not in told]
    gone = {index for index in told if (actions[index].intent, lines[index]) in changed}
    return {index: action for index, action in actions.items() if index not in gone}


def _said(problem: Problem, index: int, action: Action, order: Order | None) -> Step:
    """What is done about an action that cannot be done as it was asked."""
    if problem.do == "ask":
        return _asking(problem, (index,), about=index)
    return Step(
        do=problem.do,
        actions=(index,),
        text=problem.text,
        order=order,
        reasons=() if problem.do == "cancel" else (action.intent,),
    )


def _indexes(steps: Iterable[Step]) -> list[int]:
    return [index for step in steps for index in step.actions]


def _granted(actions: dict[int, Action], failed: set[int]) -> dict[int, Action]:
    """Those of `actions` that depend on nothing that failed, nor on one that does."""
    lost = set(failed)
    for _ in actions:
        lost |= {i for i, action in actions.items() if lost.intersection(action.if_granted or ())}
    return {i: action for i, action in actions.items() if i not in lost}


def _prices_last(actions: dict[int, Action]) -> dict[int, Action]:
    """A price is of the quantities that the same message asks for; what goes, goes after what comes."""
    return dict(sorted(actions.items(), key=lambda entry: _LATE.get(entry[1].intent, 0)))


def _applied(
    actions: dict[int, Action], lines: dict[int, OrderLine | None], order: Order, setting: Setting
) -> tuple[Order, list[Step]]:
    """The order after all the actions that can be applied, and what is to be said of the others."""
    problems, standing = [], order
    conditions = {place for action in actions.values() for place in action.if_granted or ()}
    for index, action in actions.items():
        line = lines[index]
        current = order.line(line.number) if line else None
        if line and current is None:  # another wish has taken the line off
            continue
        result = propose(action, order, current, setting)
        if isinstance(result, Problem):
            made_so = result.do == "say" and isinstance(propose(action, standing, line, setting), Order)
            if made_so:  # by the wishes before it: take off 10, leaving 30
                continue
            if result.holds and (index in conditions or (len(actions) > 1 and _is_a_cap(action))):
                continue
            problems.append(_said(result, index, action, order))
        else:
            order = result
    return order, problems


def _is_a_cap(action: Action) -> bool:
    """Whether an action says no more than what a price is not to exceed."""
    return isinstance(action, ChangePrice) and action.price is not None and action.price.bound == "max"


def _intents(actions: dict[int, Action]) -> tuple[Intent, ...]:
    return tuple(dict.fromkeys(action.intent for action in actions.values()))


def _new_orders(actions: dict[int, Action]) -> list[dict[int, PlaceOrder]]:
    """The new lines of a message, by the orders that they make: those with another day, payment or address
    than others make one of their own."""
    orders: list[dict[int, PlaceOrder]] = []
    for index, action in actions.items():
        if isinstance(action, PlaceOrder):
            fits = (one for one in orders if all(_go_together(action, line) for line in one.values()))
            if (order := next(fits, None)) is None:
                orders.append(order := {})
            order[index] = action
    return orders


def _go_together(one: PlaceOrder, other: PlaceOrder) -> bool:
    """Whether two new lines can be of one order: what is said of both is the same."""
    if one.order != other.order:
        return False
    terms = ((getattr(one, name), getattr(other, name)) for name in _TERMS_OF_AN_ORDER)
    return all(None in both or both[0] == both[1] for both in terms)


def _placed(wanted: dict[int, PlaceOrder], dossier: Dossier, setting: Setting) -> Iterator[Step]:
    """The step that places new lines as one order."""
    if not all(is_within(action.delivery, action.payment, setting.house) for action in wanted.values()):
        text = setting.speaker.say("handed_over")
        yield Step(do="hand_over", actions=tuple(wanted), text=text, reasons=("place_order",))
        return
    currency = currency_of(wanted.values(), dossier, setting)
    asked: tuple[OrderLine, ...] = ()
    plain: tuple[OrderLine, ...] = ()
    together = _total_of_all(wanted.values())
    for index, action in wanted.items():
        number = len(asked) + 1
        alone = action.model_copy(update={"price": None}) if together else action
        papers = dossier.customer.party.speaks
        line = new_line(alone, currency, number, setting, papers=papers)
        at_list = new_line(
            action.model_copy(update={"price": None}), currency, number, setting, papers=papers
        )
        if isinstance(line, Problem) or isinstance(at_list, Problem):
            problem = line if isinstance(line, Problem) else at_list
            assert isinstance(problem, Problem)
            yield _said(problem, index, action, None)
        else:
            asked, plain = with_line(asked, line, currency), with_line(plain, at_list, currency)
    if asked:
        frame = _frame(wanted.values(), dossier, setting, currency, asked)
        yield Step(
            do="place",
            actions=tuple(wanted),
            order=_at_the_total(Order.drawn(**frame, lines=asked), together),
            plain=Order.drawn(**frame, lines=plain),
            reasons=("place_order",),
        )


def _total_of_all(actions: Iterable[PlaceOrder]) -> Price | None:
    """The total that is said of several lines at once."""
    prices = [action.price for action in actions]
    same = prices[0] if len(prices) > 1 and all(price == prices[0] for price in prices) else None
    return same if same and same.basis == "total" else None


def _at_the_total(order: Order, total: Price | None) -> Order:
    """The order at a total, where that is less than its list prices come to."""
    priced = reprice(order, total, None) if total else None
    return priced if priced and priced.total < order.total else order


def _frame(
    actions: Iterable[PlaceOrder],
    dossier: Dossier,
    setting: Setting,
    currency: str,
    lines: Sequence[OrderLine],
) -> dict[str, Any]:
    """What a new order says besides its lines: what the message says, else what the house usually does."""
    house = setting.house
    payment = house.payment.accepts[0]
    day = setting.today + timedelta(days=setting.lead_days(line.sku for line in lines))
    method, shipping, incoterm, place, address = None, None, None, None, dossier.customer.address
    invoice: dict[str, Any] = {}
    for action in actions:
        if action.delivery:
            day = delivery_day(action.delivery, day, setting.today)
            shipping = action.delivery.method or shipping
            incoterm, place = action.delivery.incoterm or incoterm, action.delivery.place or place
        if action.payment:
            payment = (
                payment_terms(action.payment, payment) or _of_the_house(house, action.payment) or payment
            )
            method = action.payment.method or method
        if action.address:  # who takes it in there stays, unless that is said, too
            said = as_it_lies(action.address, address)
            address = address.model_copy(update=_given(said)) if address else said
        invoice |= _given(action.invoice) if action.invoice else {}
    return {
        "id": _NEW,
        "buyer": dossier.customer.party,
        "seller": house.party,
        "currency": currency,
        "signed_on": setting.today,
        "payment": payment,
        "payment_method": method,
        "delivery": day,
        "shipping": shipping,
        "incoterm": incoterm,
        "place": place,
        "address": address,
        "invoice": Invoice(**invoice) if invoice else None,
    }


def _of_the_house(house: House, said: Payment) -> PaymentTerms | None:
    """The first terms of the house with the balance that is said: on account."""
    return next((one for one in house.payment.accepts if said.balance and one.balance == said.balance), None)


def _given(part: Address | Invoice) -> dict[str, Any]:
    return {name: value for name, value in part if value is not None}


def currency_of(actions: Iterable[PlaceOrder | RequestQuote], dossier: Dossier, setting: Setting) -> str:
    """The one that is named, or the customer's last, or the house's."""
    named = next((a.price.currency for a in actions if a.price and a.price.currency), None)
    return named or (dossier.orders[0].currency if dossier.orders else setting.house.currency)


def _told(
    actions: dict[int, Action],
    order: Order | None,
    setting: Setting,
    dossier: Dossier,
    *,
    summed_up: bool = False,
) -> Iterator[Step]:
    """The steps that change no terms; `summed_up`: beside what does, which tells what the order comes to."""
    speaker = setting.speaker
    yield from _quoted(
        {i: one for i, one in actions.items() if isinstance(one, RequestQuote)}, setting, dossier
    )
    for index, action in actions.items():
        match action.intent:
            case "query_order" if order:
                yield Step(
                    do="say", actions=(index,), text=status(order, speaker, summed_up=summed_up), order=order
                )
            case "handover":
                yield Step(
                    do="hand_over",
                    actions=(index,),
                    text=speaker.say("handed_over"),
                    order=order,
                    reasons=("handover",),
                )
            case "cancel_order" if order:
                text = speaker.say("order_cancelled", order=order.id)
                yield Step(do="cancel", actions=(index,), text=text, order=order, reasons=("cancel_order",))
            case "split_delivery" if order:
                text = speaker.say("split_passed_on", order=order.id)
                yield Step(
                    do="hand_over", actions=(index,), text=text, order=order, reasons=("split_delivery",)
                )
            case "return_item" if order:
                yield _returned(index, action, order, setting)
            case _:
                pass


def _quoted(actions: dict[int, RequestQuote], setting: Setting, dossier: Dossier) -> Iterator[Step]:
    """The prices that are asked for, all of them as one, with what they come to together, and the questions
    about those that can't be told."""
    currency = currency_of(actions.values(), dossier, setting)
    found = {index: quote(action, currency, setting) for index, action in actions.items()}
    told = {index: text for index, text in found.items() if isinstance(text, str)}
    prices = [price_of_one(actions[index], currency, setting.speaker) for index in told]
    for index, problem in found.items():
        if isinstance(problem, Problem):
            text = "\n".join(filter(None, (*prices, problem.text)))
            yield _said(replace(problem, text=text), index, actions[index], None)
    if told:
        in_all = quoted_in_all([actions[index] for index in told], currency, setting)
        text = "\n".join(filter(None, (*told.values(), in_all)))
        yield Step(do="say", actions=tuple(told), text=text, question="order_it", about=next(iter(told)))


def _returned(index: int, action: Any, order: Order, setting: Setting) -> Step:
    speaker = setting.speaker
    line = find_line(action, order, speaker)
    if isinstance(line, Problem):
        return _said(line, index, action, order)
    goods = speaker.line(line) if line else order.id
    if line and action.quantity and action.quantity.mode == "set":
        goods = counted(line, action.quantity.value, speaker)
    if action.replacement:
        product = find_product(action.replacement, speaker)
        name = action.replacement if isinstance(product, Problem) else product.name(speaker.language)
        text = speaker.say("exchange_registered", order=order.id, item=goods, replacement=name)
    else:
        text = speaker.say("return_registered", order=order.id, item=goods)
    return Step(do="hand_over", actions=(index,), text=text, order=order, reasons=("return_item",))
