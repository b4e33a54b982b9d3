"""What waits for the customer's yes, and what a message that says more than yes makes of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict

from agents.desk.goods import plain_name
from agents.desk.plan import Step
from contracts.order import Order
from contracts.request import (
    Action,
    AddItem,
    ChangeAddress,
    ChangeContact,
    ChangeInvoice,
    ChangePayment,
    ChangeQuantity,
    Intent,
    Payment,
    PlaceOrder,
    Quantity,
    RemoveItem,
    Request,
    SubstituteItem,
)

_LOOKS: tuple[Intent, ...] = ("query_order", "request_quote", "handover", "offer", "accept", "reject")
"""Intents that leave a proposal as it is."""
_GOES: tuple[Intent, ...] = ("remove_item", "substitute_item")
"""Two ways in which goods go from an order; the one takes the place of the other."""
_TERMS_OF_NEW_LINES: dict[Intent, str] = {
    "change_quantity": "quantity",
    "change_price": "price",
    "change_delivery": "delivery",
    "change_payment": "payment",
    "change_address": "address",
    "change_contact": "address",
    "change_invoice": "invoice",
}
"""What corrects a line that is not ordered yet, and the field that it corrects."""
_TERMS_OF_A_LINE = ("delivery", "payment", "address")
"""What a line that is not ordered yet says of the whole order."""
_OF_SEVERAL_PARTS = ("address", "invoice")
"""What of a wish has parts, each of which stands until it is said anew."""


class Proposal(BaseModel):
    """Changes that are made when the customer says yes."""

    model_config = ConfigDict(frozen=True)

    key: str
    """Names the effects, so that a second yes repeats nothing."""
    steps: tuple[Step, ...]
    request: Request
    """What asked for them."""
    text: str
    """In which words."""
    made_on: date

    @property
    def id(self) -> str:
        return f"P-{self.key}"

    @property
    def goes_with_a_deal(self) -> bool:
        """Whether a yes to an offer that is open is one to this, too: it only changes orders. What is ordered
        anew, or cancelled, is asked about by itself."""
        return all(step.based_on is not None and step.do != "cancel" for step in self.steps)

    @property
    def cancelled(self) -> dict[int, str]:
        """The places of the wishes by which whole orders go, and the orders."""
        return {
            place: step.order.id
            for step, places in zip(self.steps, self.places, strict=True)
            if step.do == "cancel" and step.order
            for place in places
            if self.request.actions[place].intent in ("cancel_order", "remove_item")
        }

    @property
    def places(self) -> list[list[int]]:
        """The places of the wishes of each step."""
        places = {index: place for place, index in enumerate(dict.fromkeys(self._indexes()))}
        return [[places[index] for index in step.actions] for step in self.steps]

    def without_steps(self, done: Collection[int]) -> Proposal:
        """What is left of it when some of its steps are done; its words told of those as well."""
        gone = {place for i in done for place in self.places[i]}
        steps = tuple(step for i, step in enumerate(self.steps) if i not in done)
        request = self.left_by([*gone])
        update = {"key": f"{self.key}-rest", "steps": steps, "request": request, "text": ""}
        return self.model_copy(update=update)

    def with_more(self, other: Proposal) -> Proposal:
        """It, and behind it what another one would do with orders that it leaves alone."""
        mine = {step.order.id for step in self.steps if step.order}
        gone = [i for i, step in enumerate(other.steps) if step.order and step.order.id in mine]
        other = other.without_steps(gone)
        first = len(self.request.actions)
        more = _numbered(dict(enumerate(other.request.actions)), first)
        steps = (
            *(_at_places(one, places) for one, places in zip(self.steps, self.places, strict=True)),
            *(
                _at_places(one, [first + place for place in places])
                for one, places in zip(other.steps, other.places, strict=True)
            ),
        )
        request = self.request.with_actions((*self.request.actions, *more.values()))
        return self.model_copy(update={"steps": steps, "request": request})

    def _indexes(self) -> Iterator[int]:
        """The indexes of the wishes of the steps, in their order: that of the request."""
        for step in self.steps:
            yield from step.actions

    def left_by(self, replaced: Collection[int]) -> Request:
        """What asked for them, without the actions of these numbers."""
        kept = {i: action for i, action in enumerate(self.request.actions) if i not in replaced}
        return as_request(kept, self.request)

    def with_wishes(
        self, wishes: Mapping[int, Action], replaced: Collection[int], *, first: int
    ) -> dict[int, Action]:
        """What is wanted in all, where wishes take the place of those at some places, or say others anew;
        what is left of those numbered from `first` on, if that is not taken."""
        first = max((first, *(index + 1 for index in wishes)))
        wanted = merged(wishes, self.left_by(replaced), first=first)
        return self._with_terms_of_what_goes(wanted, replaced)

    def _with_terms_of_what_goes(
        self, wanted: Mapping[int, Action], replaced: Collection[int]
    ) -> dict[int, Action]:
        """What is wanted; terms that were said of goods which go, and not anew, are those of what stays on
        their new order."""
        wanted = dict(wanted)
        for places in self.places:
            lines = [(i, one) for i in places if isinstance(one := self.request.actions[i], PlaceOrder)]
            gone = [one for i, one in lines if i in replaced]
            stays = {i: one for i, one in wanted.items() if isinstance(one, PlaceOrder)}
            if len(gone) < len(lines) and stays:
                wanted |= _with_terms_of(gone, stays)
        return wanted


def _with_terms_of(gone: Sequence[PlaceOrder], stays: Mapping[int, PlaceOrder]) -> dict[int, Action]:
    """Goods of a new order, the first of them with the terms of others that none of them has."""
    first = next(iter(stays))
    terms = {name: value for old in gone for name in _TERMS_OF_A_LINE if (value := getattr(old, name))}
    left = {
        name: value for name, value in terms.items() if not any(getattr(one, name) for one in stays.values())
    }
    return {first: stays[first].model_copy(update=left)}


def _at_places(step: Step, places: Sequence[int]) -> Step:
    """A step, its wishes at other places."""
    return step.model_copy(update={"actions": tuple(places)})


def changes_something(actions: Mapping[int, Action]) -> bool:
    """Whether any of the actions asks for a change."""
    return any(action.intent not in _LOOKS for action in actions.values())


def corrects(wishes: Mapping[int, Action], earlier: Request) -> bool:
    """Whether any of the wishes says anew what was asked earlier and is still open."""
    return any(says_anew(wish, old) for wish in wishes.values() for old in earlier.actions)


def repeats_a_part(wishes: Mapping[int, Action], earlier: Request) -> bool:
    """Whether the wishes are some of what was asked earlier, word for word, and the rest is left out."""
    before = [_itself(action) for action in earlier.actions]
    return 0 < len(wishes) < len(before) and all(_itself(wish) in before for wish in wishes.values())


def bare(action: Action) -> Action:
    """What an action means, whichever text it was read in."""
    return action.model_copy(update={"evidence": None, "confidence": None, "source": None})


def says_no_more(said: Request, before: Request) -> bool:
    """Whether a request wishes for just what another does, and for each thing of that."""
    pairs = zip(said.actions, before.actions, strict=False)
    return 0 < len(said.actions) == len(before.actions) and all(_is_part_of(*pair) for pair in pairs)


def _is_part_of(said: Action, before: Action) -> bool:
    """Whether an action says nothing that another does not."""
    return bare(said) == bare(before).model_copy(
        update={name: None for name, value in bare(said) if value is None}
    )


def says_again(wish: Action, earlier: Request) -> bool:
    """Whether a wish says nothing that was not asked earlier."""
    return any(
        wish.intent == old.intent and _is_part_of(_by_its_name(wish, old), old) for old in earlier.actions
    )


def _by_its_name(wish: Action, old: Action) -> Action:
    """A wish; its goods by the name of those of another where both are alike."""
    same = wish.item and old.item and alike(wish.item, old.item)
    return wish.model_copy(update={"item": old.item}) if same else wish


def _itself(action: Action) -> Action:
    return bare(action).model_copy(update={"if_granted": None})


def merged(wishes: Mapping[int, Action], earlier: Request, *, first: int) -> dict[int, Action]:
    """What is wanted in all, what was said last behind the rest: what the wishes leave of what was asked
    earlier, numbered from `first` on, and the wishes, completed from what they correct. Terms of a new order
    come first: goods that are said anew keep them."""
    wanted, kept = dict(wishes), dict(enumerate(earlier.actions))
    for index, wish in sorted(wishes.items(), key=lambda one: isinstance(one[1], PlaceOrder)):
        for place, old in _said_before(wish, kept).items():
            left, now = _put_together(wish, wanted.get(index), old)
            for where, at, one in ((kept, place, left), (wanted, index, now)):
                if one is None:
                    where.pop(at, None)
                else:
                    where[at] = one
    if any(action.intent == "place_order" for action in earlier.actions):
        wanted = {index: _as_ordered(wish) for index, wish in wanted.items()}
    return {**_numbered(kept, first), **wanted}


def _put_together(wish: Action, now: Action | None, old: Action) -> tuple[Action | None, Action | None]:
    """What is left of an earlier wish, and of one about the same that was said behind it and reads as `now`
    by what went before."""
    if old.intent == wish.intent:
        said = _completed(now or wish, old)
        if wish.order is None and said.order != old.order:
            return _completed(wish, old), now
        return None, said
    if isinstance(wish, ChangeQuantity) and isinstance(old, SubstituteItem):
        if wish.item is None or old.item is None or old.quantity:
            return old.model_copy(update={"quantity": wish.quantity}), None
        if wish.quantity and wish.quantity.mode == "set":  # of what comes, for the whole line
            gone = RemoveItem(order=old.order, item=old.item, if_granted=old.if_granted)
            return gone, AddItem(order=old.order, item=old.replacement, quantity=wish.quantity)
        return old, now
    if old.intent in _GOES:
        return None, _completed(wish, old)
    if wish.intent == "remove_item":
        return None, None
    return old.model_copy(update=_corrected(wish, old)), None


def _said_before(wish: Action, kept: Mapping[int, Action]) -> dict[int, Action]:
    """What a wish says anew; of one that names no goods, the last of several lines of one order."""
    meant = {place: old for place, old in kept.items() if says_anew(wish, old)}
    if wish.item is None and wish.intent == "change_quantity":
        meant = {place: old for place, old in meant.items() if not _is_overtaken(place, meant)}
    if wish.item is None:
        last = {(old.intent, old.order): place for place, old in meant.items() if old.item}
        meant = {
            place: old
            for place, old in meant.items()
            if old.intent != wish.intent or not old.item or last[old.intent, old.order] == place
        }
    return meant


def _is_overtaken(place: int, meant: Mapping[int, Action]) -> bool:
    """Whether a number was said later for the same order than by the wish of a place, one of both a swap."""
    one = meant[place]
    later = [other for at, other in meant.items() if at > place and other.order == one.order]
    swaps = any(isinstance(other, SubstituteItem) for other in (one, *later))
    return swaps and any(isinstance(other, ChangeQuantity | SubstituteItem) for other in later)


def _as_ordered(wish: Action) -> Action:
    """A wish while a new order is open: what is to be added and names no order is added to that."""
    more = wish.intent == "add_item" or (
        isinstance(wish, ChangeQuantity) and wish.quantity is not None and wish.quantity.mode == "add"
    )
    if not more or wish.order or not wish.item:
        return wish
    fields = {name: value for name, value in wish if name != "intent" and value is not None}
    return PlaceOrder(**fields)


def _more(wish: AddItem) -> Quantity | None:
    return wish.quantity and wish.quantity.model_copy(update={"mode": "add"})


def _corrected(wish: Action, old: Action) -> dict[str, Any]:
    """What a wish makes of a line that is not ordered yet."""
    if isinstance(wish, SubstituteItem):
        return {"item": wish.replacement or old.item}
    term = {"quantity": _more(wish)} if isinstance(wish, AddItem) else _term(wish)
    for name in _OF_SEVERAL_PARTS:
        if (said := term.get(name)) and (standing := getattr(old, name, None)):
            term[name] = standing.model_copy(update=said.model_dump(exclude_none=True))
    if isinstance(wish, ChangePayment) and wish.payment and (payment := getattr(old, "payment", None)):
        return {"payment": _payment_with(wish.payment, payment)}
    before, now = getattr(old, "quantity", None), term.get("quantity")
    if not before or not now or now.mode == "set":
        return term
    changed = {"add": before.value + now.value, "subtract": before.value - now.value}
    value = changed.get(now.mode, before.value * now.value)
    return {"quantity": before.model_copy(update={"value": value})}


def _payment_with(said: Payment, standing: Payment) -> Payment:
    """What is said of a payment, with what stands of the rest: a means of payment leaves the terms, terms
    leave the means."""
    if said.deposit_percent is None and said.balance is None and said.net_days is None:
        return standing.model_copy(update=said.model_dump(exclude_none=True))
    return said.model_copy(update={"method": said.method or standing.method})


def says_anew(wish: Action, old: Action) -> bool:
    """Whether `wish` says anew what `old` said: the same thing of the same order and goods."""
    if wish.order and wish.order != old.order and (old.intent == "place_order" or old.order):
        return False
    if isinstance(old, SubstituteItem) and wish.intent in ("change_quantity", "add_item"):
        if wish.item is None:  # how many are swapped
            return isinstance(wish, ChangeQuantity) and bool(wish.quantity and wish.quantity.mode == "set")
        return bool(old.replacement) and alike(wish.item, old.replacement or "")
    if wish.item and old.item and not alike(wish.item, old.item):
        return False
    if wish.intent == old.intent:
        return wish.intent not in ("place_order", "add_item") or bool(wish.item)
    if old.intent in _GOES:
        return wish.intent in _GOES and bool(wish.item)
    if isinstance(old, ChangeAddress):
        return isinstance(wish, ChangeContact) and bool(wish.address)
    if old.intent not in ("place_order", "add_item"):
        return False
    if wish.intent in ("remove_item", "substitute_item", "add_item"):
        return bool(wish.item)
    return bool(_term(wish)) and _takes(old, wish)


def _takes(old: Action, wish: Action) -> bool:
    """Whether goods that are ordered, or come onto an order, take up what a wish says of them; the day, the
    place and the payment of an order there is are those of all its goods."""
    field = _TERMS_OF_NEW_LINES[wish.intent]
    of_an_order = isinstance(old, AddItem) and field in ("delivery", "payment", "address")
    if isinstance(old, AddItem) and not wish.item and wish.intent not in ("change_quantity", "change_price"):
        return False
    return field in type(old).model_fields and not of_an_order


def alike(one: str, other: str) -> bool:
    one, other = plain_name(one), plain_name(other)
    return one in other or other in one


def _term(wish: Action) -> dict[str, Any]:
    """The field of a new line that a wish corrects, and its value; empty when it corrects none."""
    field = _TERMS_OF_NEW_LINES.get(wish.intent)
    value = getattr(wish, field, None) if field else None
    return {field: value} if field and value is not None else {}


def with_terms_kept(request: Request, before: Request, replaced: Sequence[int]) -> Request:
    """The request; goods that are ordered in the place of others keep the terms that were said of those, and
    who is named as contact once more keeps the phone that was said."""
    old = [one for place in replaced if isinstance(one := before.actions[place], PlaceOrder)]
    people = {
        one.address.recipient: one.address
        for one in before.actions
        if isinstance(one, ChangeContact) and one.address and one.address.phone
    }

    def kept(action: Action) -> Action:
        if isinstance(action, ChangeContact) and action.address and not action.address.phone:
            said = people.get(action.address.recipient)
            return action.model_copy(update={"address": said}) if said else action
        if not isinstance(action, PlaceOrder) or not old:
            return action
        return action.model_copy(update=_terms_left_out(action, old[0]))

    return request.with_actions(tuple(map(kept, request.actions)))


def _terms_left_out(wish: PlaceOrder, old: PlaceOrder) -> dict[str, Any]:
    """The terms of a new order that were said before, and not anew; beside a price, how many as well."""
    names = (*_TERMS_OF_A_LINE, *(("quantity",) if wish.price else ()))
    return {name: getattr(old, name) for name in names if getattr(wish, name) is None}


def _completed(wish: Action, old: Action) -> Action:
    """The wish with what an earlier one says and it does not: the goods and the order, the terms of goods
    that are ordered, the rest of who takes them in, and where, and of what an invoice names."""
    update = {name: getattr(old, name) for name in ("order", "item") if getattr(wish, name) is None}
    if isinstance(wish, PlaceOrder) and isinstance(old, PlaceOrder):
        update |= _terms_left_out(wish, old)
    elif isinstance(wish, ChangeContact | ChangeAddress | ChangeInvoice) and isinstance(old, type(wish)):
        for name in _OF_SEVERAL_PARTS:
            if standing := getattr(old, name, None):
                said = getattr(wish, name)
                update[name] = standing.model_copy(update=said.model_dump(exclude_none=True) if said else {})
    return wish.model_copy(update=update)


def _numbered(kept: Mapping[int, Action], first: int) -> dict[int, Action]:
    """The actions from number `first` on, with their conditions renumbered."""
    places = {place: first + number for number, place in enumerate(kept)}
    return {places[place]: _moved(action, places) for place, action in kept.items()}


def _moved(action: Action, places: Mapping[int, int]) -> Action:
    granted = [places[index] for index in action.if_granted or () if index in places]
    # Its words are not in the text of the message that goes on with it.
    return bare(action).model_copy(update={"if_granted": tuple(granted) or None})


def as_request(actions: Mapping[int, Action], request: Request) -> Request:
    """A request of these actions, in their order, numbered without gaps."""
    places = {place: number for number, place in enumerate(actions)}
    moved = tuple(_moved(action, places) for action in actions.values())
    return request.with_actions(moved)


def less(request: Request, places: Collection[int]) -> Request:
    """The request without the actions at these places; itself where there are none."""
    kept = {i: action for i, action in enumerate(request.actions) if i not in places}
    return as_request(kept, request) if places else request


def with_each_said_once(request: Request) -> Request:
    """The request; of several wishes for the same goods, with what was said of them last."""
    said_again = [
        i
        for i, action in enumerate(request.actions)
        if any(is_for_the_same_goods(action, later) for later in request.actions[i + 1 :])
    ]
    return less(request, said_again)


def without_vague_wishes(request: Request) -> Request:
    """The request, less goods to be added of which it does not say how many, where it says so elsewhere: we'd
    like to add gift boxes. Make it 260 of them."""
    counted = [one for one in request.actions if getattr(one, "quantity", None) and one.item]
    vague = [
        i
        for i, action in enumerate(request.actions)
        if isinstance(action, AddItem | ChangeQuantity)
        and action.quantity is None
        and action.item
        and any(alike(action.item, one.item or "") for one in counted)
    ]
    return less(request, vague)


def is_for_the_same_goods(one: Action, other: Action) -> bool:
    """Whether two actions want the same of goods of one name."""
    same = (one.intent, one.order) == (other.intent, other.order)
    return same and bool(one.item and other.item) and alike(one.item or "", other.item or "")


def at_their_orders(
    steps: Sequence[Step], actions: Sequence[Action], before: Mapping[str, Order]
) -> dict[int, Action]:
    """The actions of steps, by their numbers and in the order in which they are applied, each of a change at
    the order that was found for it, and at the goods, where it names none. `before`: the orders as they
    stand, by their numbers."""
    meant: dict[int, Action] = {}
    for step in steps:
        order = step.order.id if step.order and (step.based_on is not None or step.do == "cancel") else None
        stood = before.get(step.order.id) if step.order else None
        counted = _only_line_counted_anew(step.order, stood) if step.order and stood else None
        for index in step.actions:
            action = actions[index]
            found: dict[str, Any] = {"order": action.order or order}
            if isinstance(action, ChangeQuantity) and action.item is None:
                found["item"] = counted
            meant.setdefault(index, action.model_copy(update=found))
    return meant


def _only_line_counted_anew(order: Order, before: Order) -> str | None:
    """The name of the only line of which there is another number than before."""
    stood = {line.number: line.quantity for line in before.lines}
    changed = [line.name for line in order.lines if stood.get(line.number) != line.quantity]
    return changed[0] if len(changed) == 1 else None
