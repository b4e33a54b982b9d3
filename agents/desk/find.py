"""Which order, line or product a customer means. Nothing is guessed: what cannot be told is asked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from rapidfuzz import fuzz

from agents.desk.answers import choice
from agents.desk.speaker import Problem, Speaker
from contracts.catalogue import Customer, Product
from contracts.order import POSSIBLE_AT, Order, OrderLine, Revision, Stage
from contracts.request import Action, Request

CLOSED: tuple[Stage, ...] = ("delivered", "cancelled")
_LIKE = 70.0
"""From here on, of 100, words are taken to name a product."""
_CLEARLY = 8.0
"""How much better than the next the best must be, or the customer is asked."""
_WHOLE_ORDER = (
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

_WHICH_ORDER = ("which_order", "unknown_order", "unknown_order_none_open")
_WHICH_LINE = (
    "which_line",
    "unknown_line",
    "which_product",
    "unknown_product",
    "unknown_product_similar",
    "ask_item",
)
"""Questions that an order's number, or a product's name, answers."""

_BESIDE_THE_NUMBER = 6
"""Words, or Chinese characters, that an answer may have beside the number that it gives."""
_LONGEST_NAME = 60
_MOST_LISTED = 5

_Named = TypeVar("_Named")


@dataclass(frozen=True)
class Dossier:
    """What the desk knows of a customer when a message comes."""

    customer: Customer
    standing: tuple[Revision, ...]
    """The newest revision of each of their orders, the one placed last first."""
    focus: str | None = None
    """The order that was last talked of."""

    @property
    def orders(self) -> list[Order]:
        return [revision.order for revision in self.standing]

    @property
    def in_focus(self) -> Order | None:
        return next((order for order in self.orders if order.id == self.focus), None)

    def number(self, order: Order) -> int:
        """The number of the revision that an order was read from."""
        return next(revision.number for revision in self.standing if revision.order.id == order.id)


def find_order(action: Action, dossier: Dossier, speaker: Speaker) -> Order | Problem:
    """The customer's order that an action means: the one it names, else the one that was last talked of when
    that fits, else the only one that does."""
    orders, focus = dossier.orders, dossier.in_focus
    if action.order:
        return _by_reference(action.order, orders, speaker)
    possible = [order for order in orders if order.stage in POSSIBLE_AT.get(action.intent, ())]
    fitting = [order for order in possible if order.stage not in CLOSED] or possible
    if action.item:
        fitting = [order for order in fitting if lines_named(action.item, order, speaker)] or fitting
    if focus in fitting:
        return focus
    if len(fitting) == 1 and (focus is None or action.item):
        return fitting[0]
    if not fitting:
        return speaker.refuse("no_open_orders") if not orders else _none_fits(action, orders, speaker)
    return _ask_which("which_order", fitting, speaker)


def _ask_which(name: str, orders: Sequence[Order], speaker: Speaker, **facts: str) -> Problem:
    listed = orders[:_MOST_LISTED]
    choices = [order.id for order in listed]
    return speaker.ask(name, choices=choices, orders=[speaker.order(order) for order in listed], **facts)


def _none_fits(action: Action, orders: Sequence[Order], speaker: Speaker) -> Problem:
    if len(orders) == 1:
        return not_possible(action, orders[0], speaker)
    return speaker.refuse("no_open_orders")


def not_possible(action: Action, order: Order, speaker: Speaker) -> Problem:
    """That the order's stage does not allow it, and what it does allow."""
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


def _by_reference(reference: str, orders: Sequence[Order], speaker: Speaker) -> Order | Problem:
    wanted = _key(reference)
    exact = [order for order in orders if _key(order.id) == wanted]
    ending = [order for order in orders if wanted.isdigit() and _digits(order.id) == wanted]
    found = exact or ending
    if len(found) == 1:
        return found[0]
    open_orders = [order for order in orders if order.stage not in CLOSED]
    if not open_orders:
        return speaker.ask("unknown_order_none_open", order=reference)
    return _ask_which("unknown_order", open_orders, speaker, order=reference)


def find_line(action: Action, order: Order, speaker: Speaker) -> OrderLine | Problem | None:
    """The line that an action means; `None` when it is about the order as a whole."""
    whole = action.intent in _WHOLE_ORDER
    if not action.item:
        if whole:
            return None
        if len(order.lines) == 1:
            return order.lines[0]
        return _ask_which_line("which_line", order, order.lines, speaker)
    named = lines_named(action.item, order, speaker)
    if len(named) == 1:
        return named[0]
    if len(named) > 1:
        return _ask_which_line("which_line", order, named, speaker)
    return _ask_which_line("unknown_line", order, order.lines, speaker, item=action.item)


def _ask_which_line(
    name: str, order: Order, lines: Sequence[OrderLine], speaker: Speaker, **facts: str
) -> Problem:
    names = [speaker.line(line) for line in lines]
    return speaker.ask(name, choices=names, order=order.id, lines=names, **facts)


def lines_named(item: str, order: Order, speaker: Speaker) -> list[OrderLine]:
    """The lines that `item` may mean: one when it is clear, several when it is not."""
    return _best(item, [(line, (line.sku, line.name, *_names(speaker, line.sku))) for line in order.lines])


def find_product(item: str, products: Iterable[Product], speaker: Speaker) -> Product | Problem:
    """The product of the catalogue that `item` means."""
    offered = [(product, (product.sku, *product.names.values(), *product.aliases)) for product in products]
    named = _best(item, offered)
    if len(named) == 1:
        return named[0]
    question = "which_product" if named else "unknown_product_similar"
    words = _words_of(item)
    listed = named or [product for product, names in offered if words & set().union(*map(_words_of, names))]
    if not listed:
        return speaker.ask("unknown_product", item=item)
    choices = [product.name(speaker.language) for product in listed[:_MOST_LISTED]]
    return speaker.ask(question, choices=choices, item=item, products=choices)


def answer(
    request: Request,
    text: str,
    question: str,
    choices: Sequence[str],
    dossier: Dossier,
    products: Sequence[Product],
    speaker: Speaker,
) -> Request | None:
    """The request with what `text` says in answer to a question, which may have listed `choices`; `None` when
    it does not answer it."""
    picked = choice(text, len(choices))
    if picked is not None:
        text = choices[picked]
    named = [
        one.id for one in dossier.orders if _key(one.id) in _key(text) or _digits(one.id) == _digits(text)
    ]
    if question in _WHICH_ORDER and len(named) == 1 and _is_short(text, without=named[0]):
        return _filled(request, "order", named[0])
    if question in _WHICH_ORDER + _WHICH_LINE and _is_a_name(text, dossier.orders, products, speaker):
        return _filled(request, "item", text.strip())
    return None


def _is_short(text: str, *, without: str) -> bool:
    """Whether a text says little beside an order's number: an answer, not a message of its own."""
    words = re.findall(r"[a-z]+|[^\W\da-z_]", text.casefold().replace(without.casefold(), ""))
    return len(words) <= _BESIDE_THE_NUMBER


def _is_a_name(text: str, orders: Sequence[Order], products: Sequence[Product], speaker: Speaker) -> bool:
    """Whether a text names something that is on order or for sale."""
    if len(text) > _LONGEST_NAME:
        return False
    on_order = any(lines_named(text, order, speaker) for order in orders)
    return on_order or not isinstance(find_product(text, products, speaker), Problem)


def _filled(request: Request, field: str, value: str) -> Request:
    """With the field set in the actions that do not have it; where all do, in all."""
    lacking = [action for action in request.actions if getattr(action, field) is None]
    actions = tuple(
        action.model_copy(update={field: value}) if action in (lacking or request.actions) else action
        for action in request.actions
    )
    return request.model_copy(update={"actions": actions})


def _names(speaker: Speaker, sku: str) -> tuple[str, ...]:
    product = speaker.products.get(sku)
    return (*product.names.values(), *product.aliases) if product else ()


def _words_of(name: str) -> set[str]:
    """The words of a name that say what it is: of three letters or more, or of two Chinese characters."""
    plain = _plain(name)
    return {*re.findall(r"[a-z]{3,}", plain), *re.findall(r"(?=([\u3400-\u9fff]{2}))", plain)}


def _best(item: str, candidates: Sequence[tuple[_Named, Sequence[str]]]) -> list[_Named]:
    """Those whose best name is like `item`, and not clearly less so than another's."""
    scored = [(max(_likeness(item, name) for name in names), named) for named, names in candidates]
    top = max((score for score, _ in scored), default=0.0)
    return [named for score, named in scored if score >= max(_LIKE, top - _CLEARLY)]


def _likeness(item: str, name: str) -> float:
    """How far two names mean the same, of 100: spelling, order of words and parts of a name are forgiven."""
    ours, theirs = _plain(item), _plain(name)
    if not ours or not theirs:
        return 0.0
    if ours.replace(" ", "") == theirs.replace(" ", ""):
        return 100.0
    whole = fuzz.ratio(ours, theirs)
    words = 0.97 * fuzz.token_set_ratio(ours, theirs) if " " in ours + theirs else 0.0
    part = 0.93 * fuzz.partial_ratio(ours, theirs) if min(len(ours), len(theirs)) >= 2 else 0.0
    return max(whole, words, part)


def _plain(name: str) -> str:
    folded = unicodedata.normalize("NFKC", name).casefold()
    words = re.sub(r"[^\w]+", " ", folded).split()
    return " ".join(word[:-1] if len(word) > 3 and word.endswith("s") else word for word in words)


def _key(reference: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", reference)).casefold()


def _digits(reference: str) -> str:
    return re.sub(r"\D", "", reference)
