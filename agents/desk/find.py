"""Which order, line or product a customer means. Nothing is guessed: what cannot be told is asked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, lru_cache

from agents.desk.goods import Goods, best, called, in_strange_colours, names_in
from agents.desk.speaker import Problem, Speaker
from contracts.catalogue import Customer, Product
from contracts.order import POSSIBLE_AT, Order, OrderLine, Revision, Stage
from contracts.request import Action, ChangePayment, Intent

CLOSED: tuple[Stage, ...] = ("delivered", "cancelled")
WHOLE_ORDER = (
    "change_address",
    "change_contact",
    "change_invoice",
    "change_payment",
    "change_delivery",
    "split_delivery",
    "change_price",
    "cancel_order",
    "query_order",
    "handover",
    "offer",
)
"""Intents that need no line, though they may name one."""
_OF_TERMS = ("change_price", "change_payment", "change_delivery", "offer")
"""Of an order of one line that is named, they are about that line, whatever else its goods are called."""
OF_A_LINE = ("change_quantity", "remove_item", "substitute_item", "return_item")
"""Intents about goods that are on an order already."""

_MOST_LISTED = 5


@dataclass(frozen=True)
class Dossier:
    """What the desk knows of a customer when a message comes."""

    customer: Customer
    standing: tuple[Revision, ...]
    """The newest revision of each of their orders, the one signed last first."""
    focus: str | None = None
    """The order that was last talked of."""
    pending: tuple[str, ...] = ()
    """The numbers of new orders that wait for a person of the house; they are not in the book yet."""

    @cached_property
    def orders(self) -> list[Order]:
        return [revision.order for revision in self.standing]

    @cached_property
    def ids(self) -> list[str]:
        return [order.id for order in self.orders]

    @cached_property
    def open_orders(self) -> list[Order]:
        """Those of them that are neither delivered nor cancelled."""
        return [order for order in self.orders if order.stage not in CLOSED]

    def orders_for(self, intent: Intent) -> list[Order]:
        """Those of them whose stage allows what an intent wants."""
        return [order for order in self.orders if order.stage in POSSIBLE_AT.get(intent, ())]

    def order(self, id: str | None) -> Order | None:
        """The order with that number, written in full."""
        return next((order for order in self.orders if order.id == id), None)

    @cached_property
    def _by_figures(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for order in self.orders:
            found.setdefault(_digits(order.id), []).append(order.id)
        return found

    def by_figures(self, text: str) -> list[str]:
        """The orders whose figures stand in a text, in its order: 1024 for SO-1024."""
        known = self._by_figures
        return list(
            dict.fromkeys(id for figures in re.findall(r"\d+", text) for id in known.get(figures, ()))
        )

    @property
    def in_focus(self) -> Order | None:
        return self.order(self.focus)

    def after(self, orders: Iterable[Order], *, now: datetime) -> Dossier:
        """The same when these have been written, each as the next revision of its order."""
        standing = {revision.order.id: revision for revision in self.standing}
        focus = self.focus
        for order in orders:
            before, focus = standing.pop(order.id, None), order.id
            number = before.number + 1 if before else 1
            made = Revision(number=number, order=order, reasons=("deal",), committed_at=now, key=order.id)
            standing = {order.id: made, **standing}
        return replace(self, standing=tuple(standing.values()), focus=focus)

    def number(self, order: Order) -> int:
        """The number of the revision that an order was read from."""
        return next(revision.number for revision in self.standing if revision.order.id == order.id)


def find_order(action: Action, dossier: Dossier, speaker: Speaker) -> Order | Problem:
    """The customer's order that an action means: the one it names, else the one that was last talked of when
    that fits, else the only one that does."""
    orders, focus = dossier.orders, dossier.in_focus
    if waiting := _waits_for_a_person(action, dossier, speaker):
        return speaker.refuse("being_approved", order=waiting)
    if action.order:
        return _by_reference(action.order, orders, speaker)
    possible = dossier.orders_for(action.intent)
    fitting = [order for order in possible if order.stage not in CLOSED] or possible
    if action.item:
        holding = _holding(action.item, fitting, orders, speaker)
        if not holding and len(fitting) > 1 and action.intent in OF_A_LINE:
            return _ask_which("unknown_goods", fitting, speaker, item=action.item)
        fitting = holding or fitting
    counted = [order for order in fitting if action.intent in OF_A_LINE and _counted_so(action, order)]
    if not action.item:
        fitting = counted or fitting
    if focus in fitting:
        return focus
    if focus and focus.stage not in CLOSED and not (action.item or counted or focus in possible):
        return not_possible(action, focus, speaker)
    if focus and len(fitting) == 1 and not action.item:  # the only other one is not what was talked of
        return not_possible(action, focus, speaker)
    if len(fitting) == 1 and (focus is None or action.item):
        return fitting[0]
    if not fitting and focus and not action.item:
        return not_possible(action, focus, speaker)
    if not fitting:
        return speaker.refuse("no_open_orders") if not orders else _none_fits(action, orders, speaker)
    return _ask_which("which_order", fitting, speaker)


def order_meant(action: Action | None, dossier: Dossier, speaker: Speaker) -> Order | None:
    """The order that `find_order` finds for an action; `None` where it cannot be told."""
    found = find_order(action, dossier, speaker) if action else None
    return found if isinstance(found, Order) else None


def _waits_for_a_person(action: Action, dossier: Dossier, speaker: Speaker) -> str | None:
    """The number of the order that is meant, when that waits for a person of the house."""
    meant = action.order or dossier.focus or ""
    named = action.item and any(lines_named(action.item, order, speaker) for order in dossier.orders)
    pending = (id for id in dossier.pending if _key(id) == _key(meant) or _digits(id) == meant)
    return None if named and not action.order else next(pending, None)


def _holding(item: str, fitting: Sequence[Order], orders: Sequence[Order], speaker: Speaker) -> list[Order]:
    """The orders with goods of that name: those that fit, else those that are open, whatever their stage."""
    still_open = [order for order in orders if order.stage not in CLOSED]
    return orders_holding(item, fitting, speaker) or orders_holding(item, still_open, speaker)


def _ask_which(name: str, orders: Sequence[Order], speaker: Speaker, **facts: str) -> Problem:
    listed = orders[:_MOST_LISTED]
    choices = [order.id for order in listed]
    return speaker.ask(name, choices=choices, orders=[speaker.order(order) for order in listed], **facts)


def _none_fits(action: Action, orders: Sequence[Order], speaker: Speaker) -> Problem:
    still_open = [order for order in orders if order.stage not in CLOSED]
    if len(orders) == 1 or len(still_open) == 1:
        return not_possible(action, (still_open or orders)[0], speaker)
    return _ask_which("which_order", still_open, speaker) if still_open else speaker.refuse("no_open_orders")


def not_possible(action: Action, order: Order, speaker: Speaker) -> Problem:
    """That the order's stage does not allow it, and what it does allow. By which means an order that is on
    its way is paid changes none of its terms: a person sees to that."""
    if isinstance(action, ChangePayment) and action.payment and order.stage not in CLOSED:
        named = action.payment.model_fields_set - {"method"}
        if action.payment.method and not any(getattr(action.payment, name) for name in named):
            method = speaker.method(action.payment.method)
            return speaker.hand_over("method_passed_on", order=order.id, method=method)
    stage, what = speaker.stage(order), speaker.intent(action.intent)
    if action.intent == "return_item" and order.stage != "cancelled":
        return speaker.refuse("too_early", order=order.id, stage=stage, what=what)
    instead = [
        speaker.intent(intent)
        for intent, stages in POSSIBLE_AT.items()
        if order.stage in stages and intent.startswith(("change_", "return_"))
    ]
    if not instead:
        return speaker.refuse("cannot_at_stage", order=order.id, stage=stage, what=what)
    return speaker.refuse("cannot_at_stage_instead", order=order.id, stage=stage, what=what, instead=instead)


def one_of(ids: Sequence[str]) -> str:
    """The name of an order that is one of some, by which `find_order` asks which."""
    return "/".join(ids)


def _by_reference(reference: str, orders: Sequence[Order], speaker: Speaker) -> Order | Problem:
    wanted = _key(reference)
    several = [order for order in orders if order.id in reference.split("/")]
    if len(several) > 1:
        return _ask_which("which_order", several, speaker)
    exact = [order for order in orders if _key(order.id) == wanted]
    ending = [order for order in orders if wanted.isdigit() and _digits(order.id) == wanted]
    found = exact or ending
    if len(found) == 1:
        return found[0]
    open_orders = [order for order in orders if order.stage not in CLOSED]
    if not open_orders:
        return speaker.ask("unknown_order_none_open", order=reference)
    if not re.search(r"\d", reference):  # one of several, in words
        return _ask_which("which_order", open_orders, speaker)
    return _ask_which("unknown_order", open_orders, speaker, order=reference)


def find_line(action: Action, order: Order, speaker: Speaker) -> OrderLine | Problem | None:
    """The line that an action means; `None` when it is about the order as a whole."""
    whole = action.intent in WHOLE_ORDER
    if not action.item:
        if whole:
            return None
        counted = _counted_so(action, order)
        if len(order.lines) == 1 or len(counted) == 1:
            return (counted or order.lines)[0]
        return _ask_which_line("which_line", order, order.lines, speaker)
    named = lines_named(action.item, order, speaker)
    if len(named) == 1:
        return named[0]
    if len(named) > 1:
        return _ask_which_line("which_line", order, named, speaker)
    only = action.intent in _OF_TERMS and action.order and len(order.lines) == 1
    if only and not speaker.goods.knows(action.item):
        return None
    return _ask_which_line("unknown_line", order, order.lines, speaker, item=action.item)


def _counted_so(action: Action, order: Order) -> list[OrderLine]:
    """The lines that are counted in the unit which an action names; none when it names none."""
    quantity = getattr(action, "quantity", None)
    return [line for line in order.lines if quantity and line.unit == quantity.unit]


def _ask_which_line(
    name: str, order: Order, lines: Sequence[OrderLine], speaker: Speaker, **facts: str
) -> Problem:
    names = [speaker.line(line) for line in lines]
    return speaker.ask(name, choices=names, order=order.id, lines=names, **facts)


def lines_named(item: str, order: Order, speaker: Speaker) -> list[OrderLine]:
    """The lines that `item` may mean: one when it is clear, several when it is not. None where it is the
    name of another product alone: black chairs are not the grey ones that are on order."""
    named = [(line, called((line.sku, line.name, *_names(speaker, line.sku)))) for line in order.lines]
    lines = best(item, named, speaker.goods)
    products = speaker.goods.named(item) if lines else []
    strange = len(products) == 1 and all(
        speaker.goods.get(line.sku) and line.sku != products[0].sku for line in lines
    )
    return [] if strange else lines


def lines_each_named(words: Iterable[str | None], order: Order, speaker: Speaker) -> list[OrderLine]:
    """The lines of an order that words name, each by those that are clear."""
    named = (lines_named(one, order, speaker) for one in words if one)
    return [lines[0] for lines in named if len(lines) == 1]


def orders_holding(item: str | None, orders: Iterable[Order], speaker: Speaker) -> list[Order]:
    """Those of some orders that have goods of that name."""
    return [order for order in orders if item and lines_named(item, order, speaker)]


def _names(speaker: Speaker, sku: str) -> tuple[str, ...]:
    product = speaker.goods.get(sku)
    return (*product.names.values(), *product.aliases) if product else ()


def find_product(item: str, speaker: Speaker, *, without: Collection[str] = ()) -> Product | Problem:
    """The product of the catalogue that `item` means. `without`: skus of those that it does not."""
    named = speaker.goods.named(item, without=without)
    strange = in_strange_colours(item, named)
    if len(named) == 1 and not strange:
        return named[0]
    question = "which_product" if named and not strange else "unknown_product_similar"
    listed = named or speaker.goods.similar(item)
    if not listed:
        return speaker.ask("unknown_product", item=item)
    choices = [product.name(speaker.language) for product in listed[:_MOST_LISTED]]
    return speaker.ask(question, choices=choices, item=item, products=choices)


def product_meant(item: str | None, speaker: Speaker) -> Product | None:
    """The product that `find_product` finds for words; `None` where it cannot be told."""
    found = find_product(item, speaker) if item else None
    return found if isinstance(found, Product) else None


def named_among(item: str, names: Sequence[str], speaker: Speaker) -> list[str]:
    """Those of several names of goods which `item` may be another name of."""
    meant = ((name, product_meant(name, speaker)) for name in names)
    candidates = [(name, called(names_in(one))) for name, one in meant if one]
    return best(item, candidates, speaker.goods)


def orders_named(text: str, dossier: Dossier) -> list[str]:
    """The customer's orders whose number a text gives; a number alone may leave out the letters."""
    said, digits = _run(text), _digits(text)
    return [one.id for one in dossier.orders if _holds(said, _run(one.id)) or _digits(one.id) == digits]


def _holds(said: str, number: str) -> bool:
    """Whether a text holds an order's number, and not only as the beginning of a longer one."""
    at = said.find(number)
    while at >= 0 and said[at + len(number) : at + len(number) + 1].isdigit():
        at = said.find(number, at + 1)
    return at >= 0


def names_of(choice: str, dossier: Dossier, goods: Goods) -> list[str]:
    """All names of what was listed as `choice`: a product's, or those of the goods on an order."""
    order = dossier.order(choice)
    skus = {line.sku for line in order.lines} if order else set[str]()
    held = [product for sku in sorted(skus) if (product := goods.get(sku))]
    called_so = [product for product in goods.named(choice) if choice in product.names.values()]
    return [choice, *(name for one in (*held, *called_so) for name in names_in(one))]


@lru_cache(maxsize=1 << 14)
def _key(reference: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", reference)).casefold()


@lru_cache(maxsize=1 << 12)
def _run(text: str) -> str:
    """A text without what may stand between the parts of a number; figures that stand apart stay so."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "=".join(re.sub(r"[\W_]+", "", part) for part in re.split(r"(?<=\d)[\W_]+(?=\d)", folded))


@lru_cache(maxsize=1 << 14)
def _digits(reference: str) -> str:
    return re.sub(r"\D", "", reference)
