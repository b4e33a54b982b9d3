"""What the customer is asked, in words and as a card: changes to say yes to, an offer, a choice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from agents.desk.plan import Step, is_change
from agents.desk.proposal import Proposal
from agents.desk.results import Card, Option, Result, Row
from agents.desk.speaker import Speaker
from agents.desk.tell import changes, details, details_in_words, priced_goods
from agents.voice import Change, say_button, say_price
from agents.voice.shapes import Button
from contracts.events import Approval
from contracts.money import round_money
from contracts.order import Order, OrderLine, is_by_unit
from contracts.request import PlaceOrder
from contracts.terms import Terms

_NO_DAYS: Mapping[str, date] = MappingProxyType({})


def propose_in_words(
    proposal: Proposal, before: Mapping[str, Order], speaker: Speaker, *, with_the_deal: bool
) -> Result:
    """The question whether the proposal shall be done. `before` are the orders as they stand, by number.

    `with_the_deal`: an offer is on the table. A yes to that is one to what goes with a deal; the rest is
    asked about after it.
    """
    after, latest = _after(proposal.steps), _latest_days(proposal)
    if with_the_deal:
        text = "\n".join(_beside_the_offer(proposal, before, speaker))
    elif len(after) == 1:
        (step,) = after.values()
        text = _sure(step, before, speaker, latest=latest)
    else:
        parts = [_part(step, before, speaker, latest=latest) for step in after.values()]
        text = "\n".join([speaker.say("confirm_several"), *parts, speaker.say("shall_i")])
    card = None if with_the_deal else confirm_card(proposal, before, speaker)
    named = [step.order.id for step in after.values() if step.order and step.based_on]
    return Result(status="proposed", text=text, order=named[-1] if named else None, card=card)


def remind(proposal: Proposal, before: Mapping[str, Order], speaker: Speaker) -> Result:
    """That the proposal is still open."""
    orders = dict.fromkeys(step.order.id for step in proposal.steps if step.order and is_change(step))
    latest = _latest_days(proposal)
    parts = [_part(step, before, speaker, latest=latest) for step in _after(proposal.steps).values()]
    open_still = speaker.say("still_open", order=speaker.comma.join(orders))
    asked = open_still if orders else speaker.say("still_open_new")
    return Result(
        status="told", text="\n".join([*parts, asked]), card=confirm_card(proposal, before, speaker)
    )


def dropped_in_words(proposal: Proposal, speaker: Speaker) -> str:
    """That it is not done."""
    order = next((step.order for step in proposal.steps if step.order and is_change(step)), None)
    return speaker.say("nothing_changed", order=order.id) if order else speaker.say("not_ordered")


def declined_in_words(approval: Approval, speaker: Speaker) -> str:
    """That a person said no, and why where they said so."""
    order, reason = approval.deal.order.id, (approval.reason or "").rstrip(".。")
    if approval.deal.based_on is None:
        name = "approval_declined_new_reason" if reason else "approval_declined_new"
    else:
        name = "approval_declined_reason" if reason else "approval_declined"
    return speaker.say(name, order=order, reason=reason)


def confirm_card(proposal: Proposal, before: Mapping[str, Order], speaker: Speaker) -> Card:
    after = list(_after(proposal.steps).values())
    latest = _latest_days(proposal)
    rows = [row for step in after for row in _rows(step, before, speaker, latest=latest)]
    totals = _totals(after[0], before, speaker) if len(after) == 1 else (None, None)
    return Card(
        id=proposal.id,
        kind="confirm",
        changes=tuple(rows),
        total_before=totals[0],
        total_after=totals[1],
        options=buttons(("yes", "no"), speaker),
    )


def offer_card(id: str, order: Order, before: Order | None, speaker: Speaker) -> Card:
    """An offer of the house: what `order` says that `before` does not."""
    step = Step(do="commit", actions=(), order=order, based_on=1 if before else None)
    standing = {order.id: before} if before else {}
    total_before, total_after = _totals(step, standing, speaker)
    return Card(
        id=id,
        kind="offer",
        changes=tuple(_rows(step, standing, speaker)),
        total_before=total_before,
        total_after=total_after,
        options=buttons(("accept", "later", "decline"), speaker),
    )


def each_in_words(order: Order, moved: Sequence[OrderLine], speaker: Speaker) -> str | None:
    """What a unit costs of the one line of a basket that is bargained over, as a sentence."""
    line, price = order.line(moved[0].number) if len(moved) == 1 else None, _each(order, moved, speaker)
    return speaker.say("price_each", product=speaker.line(line), price=price) if line and price else None


def prices_each_in_words(orders: Sequence[Order], speaker: Speaker) -> str:
    """What a unit of each line comes to in what is offered, rounded where only the total is a price."""
    each = [" · ".join(_price_of_one(line, order, speaker) for line in order.lines) for order in orders]
    parts = [f"{place}) {said}" for place, said in enumerate(each, start=1)] if len(each) > 1 else each
    return speaker.say("prices_each", parts=parts)


def _price_of_one(line: OrderLine, order: Order, speaker: Speaker) -> str:
    one = line.unit_price if line.unit_price is not None else line.amount / line.quantity
    price = say_price(
        round_money(one, order.currency), currency=order.currency, unit=line.unit, language=speaker.language
    )
    return speaker.say("detail", what=speaker.line(line), value=price)


def _each(order: Order, moved: Sequence[OrderLine], speaker: Speaker) -> str | None:
    line = order.line(moved[0].number) if len(moved) == 1 and not is_by_unit(order) else None
    if line is None or line.unit_price is None:
        return None
    return say_price(line.unit_price, currency=order.currency, unit=line.unit, language=speaker.language)


def packages_in_words(packages: Sequence[Terms], asked: Order, speaker: Speaker, *, told: bool) -> str:
    """The packages in a sentence; `told`: what makes them differ was explained before."""
    listed = _in_words(packages, asked, speaker)
    parts = [f"{place}) {said}" for place, said in enumerate(listed, start=1)]
    first = "packages_dated" if _is_dated(packages) else "packages"
    return speaker.say("packages_now" if told else first, packages=parts)


def packages_card(
    id: str,
    packages: Sequence[Terms],
    made: Sequence[Order],
    moved: Sequence[OrderLine],
    speaker: Speaker,
    *,
    bought: Order | None = None,
) -> Card:
    """Offers of which the customer takes one, and the orders that they would make; behind them the goods of
    all, where those are not on order already."""
    listed = _in_words(packages, made[0], speaker)
    (package,) = buttons(("package",), speaker)
    names = [package.label.format(place=place) for place in range(1, len(made) + 1)]
    others = [
        speaker.money(order.total, order.currency) if is_by_unit(order) else _each(order, moved, speaker)
        for order in made
    ]
    rows = [
        Row(order=order.id, what=name, after=f"{said} · {other}" if other else said)
        for name, order, said, other in zip(names, made, listed, others, strict=True)
    ]
    for line in bought.lines if bought else ():
        quantity = speaker.quantity(line.quantity, line.unit)
        rows.append(Row(order=made[0].id, what=speaker.line(line), after=quantity))
    picks = [Option(label=name, say=name) for name in names]
    options = (*picks, *buttons(("later", "decline"), speaker))
    return Card(id=id, kind="packages", changes=tuple(rows), options=options)


def _is_dated(packages: Sequence[Terms]) -> bool:
    return len({terms.delivery for terms in packages}) > 1


def _in_words(packages: Sequence[Terms], asked: Order, speaker: Speaker) -> list[str]:
    """Each package by what sets it apart: its price, how it is paid, and its date where those differ."""
    name = "package_dated" if _is_dated(packages) else "package"
    return [
        speaker.say(
            name,
            price=speaker.price(terms.price, asked),
            payment=speaker.payment(terms.payment),
            delivery=speaker.day(terms.delivery),
        )
        for terms in packages
    ]


def asked_in_words(step: Step, speaker: Speaker, *, key: str) -> Result:
    """A question, and what it lists as buttons."""
    options = tuple(Option(label=one, say=one) for one in step.choices)
    card = Card(id=f"Q-{key}", kind="question", options=options) if options else None
    return Result(status="asked", actions=step.actions, text=step.text, card=card)


def buttons(names: Sequence[Button], speaker: Speaker) -> tuple[Option, ...]:
    said = (say_button(name, speaker.language) for name in names)
    return tuple(Option(label=label, say=say) for label, say in said)


def _after(steps: Sequence[Step]) -> dict[str, Step]:
    """The last step about each order: it holds what all of them make of it."""
    return {step.order.id: step for step in steps if step.order}


def _latest_days(proposal: Proposal) -> Mapping[str, date]:
    """By when the customer wants what is ordered anew, where they named no other day, by the new orders."""
    days: dict[str, date] = {}
    for step, places in zip(proposal.steps, proposal.places, strict=True):
        wishes = (proposal.request.actions[place] for place in places)
        said = [one.delivery for one in wishes if isinstance(one, PlaceOrder) and one.delivery]
        if step.order and (wanted := [one.latest for one in said if one.latest and not one.earliest]):
            days[step.order.id] = min(wanted)
    return days


def _day(order: Order, speaker: Speaker, latest: Mapping[str, date]) -> str:
    """The day on which goods come, and that it is before the latest that was wanted."""
    day, wanted = speaker.day(order.delivery), latest.get(order.id)
    if wanted is None or order.delivery >= wanted:
        return day
    return speaker.say("day_within", day=day, latest=speaker.day(wanted))


def _sure(step: Step, before: Mapping[str, Order], speaker: Speaker, *, latest: Mapping[str, date]) -> str:
    order = step.order
    assert order is not None
    if step.do == "cancel":
        return speaker.say("confirm_cancel", order=order.id)
    if step.based_on is None:
        return speaker.say("confirm_order", **_facts(order, speaker, latest))
    return _changing(("confirm_changes", "confirm_changes_total"), order, before, speaker)


def _part(step: Step, before: Mapping[str, Order], speaker: Speaker, *, latest: Mapping[str, date]) -> str:
    order = step.order
    assert order is not None
    if step.do == "cancel":
        return speaker.say("would_cancel", order=order.id)
    if step.based_on is None:
        return speaker.say("would_order", **_facts(order, speaker, latest))
    return _changing(("would_change", "would_change_total"), order, before, speaker)


def _changing(names: tuple[str, str], order: Order, before: Mapping[str, Order], speaker: Speaker) -> str:
    """The first sentence when the total stays, else the second."""
    told, total = _terms(order, before, speaker), speaker.money(order.total, order.currency)
    same = order.total == before[order.id].total
    return speaker.say(names[0] if same else names[1], order=order.id, changes=told, total=total)


def _beside_the_offer(proposal: Proposal, before: Mapping[str, Order], speaker: Speaker) -> Iterator[str]:
    """What is proposed, and when it is done or asked about, while an offer is on the table."""
    latest = _latest_days(proposal)
    for step in _after(proposal.steps).values():
        if proposal.goes_with_a_deal and step.order:
            changed = _terms(step.order, before, speaker)
            yield speaker.say("with_the_deal", order=step.order.id, changes=changed)
        else:
            yield _part(step, before, speaker, latest=latest)
    if not proposal.goes_with_a_deal:
        yield speaker.say("asked_after_the_offer")


def _facts(order: Order, speaker: Speaker, latest: Mapping[str, date]) -> dict[str, str | list[str]]:
    return {
        "lines": priced_goods(order, speaker),
        "total": speaker.money(order.total, order.currency),
        "delivery": _day(order, speaker, latest),
        "details": details_in_words(order, speaker),
    }


def _terms(order: Order, before: Mapping[str, Order], speaker: Speaker) -> list[Change]:
    """What a change does to an order, without its total."""
    return changes(before[order.id], order, speaker, totals=False)


def _rows(
    step: Step, before: Mapping[str, Order], speaker: Speaker, *, latest: Mapping[str, date] = _NO_DAYS
) -> list[Row]:
    order = step.order
    assert order is not None
    if step.do == "cancel":
        stages = (speaker.stage(order), speaker.stage(order.model_copy(update={"stage": "cancelled"})))
        return [Row(order=order.id, what=order.id, before=stages[0], after=stages[1])]
    if step.based_on is None:
        return [
            *(
                Row(order=order.id, what=speaker.line(line), after=_costs(line, order, speaker))
                for line in order.lines
            ),
            Row(order=order.id, what=speaker.field("delivery"), after=_day(order, speaker, latest)),
            *(Row(order=order.id, what=what, after=said) for what, said in details(order, speaker).items()),
        ]
    told = _terms(order, before, speaker)
    return [
        Row(order=order.id, what=one.what.removeprefix("the "), before=one.before, after=one.after)
        for one in told
    ]


def _costs(line: OrderLine, order: Order, speaker: Speaker) -> str:
    quantity = speaker.quantity(line.quantity, line.unit)
    if line.unit_price is None:
        return f"{quantity} · {speaker.money(line.amount, order.currency)}"
    return f"{quantity} × {speaker.money(line.unit_price, order.currency)}"


def _totals(step: Step, before: Mapping[str, Order], speaker: Speaker) -> tuple[str | None, str | None]:
    order = step.order
    assert order is not None
    if step.do == "cancel":
        return None, None
    now = speaker.money(order.total, order.currency)
    if step.based_on is None:
        return None, now
    then = before[order.id].total
    return (None, None) if then == order.total else (speaker.money(then, order.currency), now)
