"""Which order, line or product a customer means. Nothing is guessed: what cannot be told is asked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from rapidfuzz import fuzz

from agents.desk.speaker import Problem, Speaker
from contracts.catalogue import Customer, Product
from contracts.order import POSSIBLE_AT, Order, OrderLine, Revision, Stage
from contracts.request import Action, Language

CLOSED: tuple[Stage, ...] = ("delivered", "cancelled")
_LIKE = 70.0
"""From here on, of 100, words are taken to name a product."""
_LIKE_BY_CHARACTERS = 80.0
"""How far characters that are left out are the name."""
_CLEARLY = 8.0
"""How much better than the next the best must be, or the customer is asked."""
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
_SAYS_NOTHING = "那这這就要吧的个個款种種色我们們选選用改成是行好了单單把啊呢给給来來想嘛呀哦嗯可以"
_UNITS = {"box", "pack", "set", "piece"}
"""Words of names that as often count what is ordered."""
_SHORTEST_WORD = 2
"""Chinese characters; of a shorter word each stands for itself."""
_SAME_WORD = 82.0
"""From here on, of 100, two words are the same but for their spelling."""

_Named = TypeVar("_Named")


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

    @property
    def orders(self) -> list[Order]:
        return [revision.order for revision in self.standing]

    @property
    def in_focus(self) -> Order | None:
        return next((order for order in self.orders if order.id == self.focus), None)

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
    possible = [order for order in orders if order.stage in POSSIBLE_AT.get(action.intent, ())]
    fitting = [order for order in possible if order.stage not in CLOSED] or possible
    if action.item:
        holding = _holding(action.item, fitting, orders, speaker)
        if not holding and len(fitting) > 1 and action.intent in OF_A_LINE:
            return _ask_which("unknown_goods", fitting, speaker, item=action.item)
        fitting = holding or fitting
    elif action.intent in OF_A_LINE:
        fitting = [order for order in fitting if _counted_so(action, order)] or fitting
    if focus in fitting:
        return focus
    if focus and len(fitting) == 1 and not action.item:  # the only other one is not what was talked of
        return not_possible(action, focus, speaker)
    if len(fitting) == 1 and (focus is None or action.item):
        return fitting[0]
    if not fitting:
        return speaker.refuse("no_open_orders") if not orders else _none_fits(action, orders, speaker)
    return _ask_which("which_order", fitting, speaker)


def _waits_for_a_person(action: Action, dossier: Dossier, speaker: Speaker) -> str | None:
    """The number of the order that is meant, when that waits for a person of the house."""
    meant = action.order or dossier.focus or ""
    named = action.item and any(lines_named(action.item, order, speaker) for order in dossier.orders)
    pending = (id for id in dossier.pending if _key(id) == _key(meant) or _digits(id) == meant)
    return None if named and not action.order else next(pending, None)


def _holding(item: str, fitting: Sequence[Order], orders: Sequence[Order], speaker: Speaker) -> list[Order]:
    """The orders with goods of that name: those that fit, else those that are open, whatever their stage."""
    still_open = [order for order in orders if order.stage not in CLOSED]
    for group in (fitting, still_open):
        if holding := [order for order in group if lines_named(item, order, speaker)]:
            return holding
    return []


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
    if only and not words_known(action.item, list(speaker.products.values())):
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
    """The lines that `item` may mean: one when it is clear, several when it is not."""
    named = [(line, (line.sku, line.name, *_names(speaker, line.sku))) for line in order.lines]
    return _best(item, named, speaker.products.values())


def find_product(item: str, products: Iterable[Product], speaker: Speaker) -> Product | Problem:
    """The product of the catalogue that `item` means."""
    offered = [(product, names_in(product)) for product in products]
    named = _best(item, offered, products)
    if len(named) == 1:
        return named[0]
    question = "which_product" if named else "unknown_product_similar"
    listed = named or _similar(item, offered)
    if not listed:
        return speaker.ask("unknown_product", item=item)
    choices = [product.name(speaker.language) for product in listed[:_MOST_LISTED]]
    return speaker.ask(question, choices=choices, item=item, products=choices)


def named_among(item: str, names: Sequence[str], products: Iterable[Product], speaker: Speaker) -> list[str]:
    """Those of several names of goods which `item` may be another name of."""
    known = tuple(products)
    meant = ((name, find_product(name, known, speaker)) for name in names)
    candidates = [(name, names_in(one)) for name, one in meant if not isinstance(one, Problem)]
    return _best(item, candidates, known)


def _similar(item: str, offered: Sequence[tuple[Product, Sequence[str]]]) -> list[Product]:
    """The products that share a word with `item`; those of its kind, when there are such."""
    words = _words_of(item)
    of_its_kind = [product for product, _ in offered if words & _kinds(product)]
    return of_its_kind or [product for product, names in offered if words & _all_words(names)]


def names_in(product: Product) -> tuple[str, ...]:
    """All that a product is called."""
    return (product.sku, *product.names.values(), *product.aliases)


def kin_of(product: Product, products: Iterable[Product]) -> list[Product]:
    """The products of the same kind, itself among them: all mugs."""
    return [one for one in products if _kinds(one) & _kinds(product)]


def kind_of(product: Product, language: Language) -> str:
    """What kind of thing a product is, in a word or two."""
    name = product.name(language)
    if language == "en":
        return next(reversed(re.findall(r"[a-z]{3,}", plain_name(name))), name)
    runs = [re.findall(r"[\u3400-\u9fff]+", name) for name in (*product.aliases, name)]
    run = next((found[-1] for found in runs if found), name)
    return run if len(run) <= _SHORTEST_WORD + 1 else run[-_SHORTEST_WORD:]


def is_kind(text: str, product: Product) -> bool:
    """Whether a text says what kind of thing a product is."""
    return bool(_words_of(text) & _kinds(product))


def _kinds(product: Product) -> set[str]:
    """The words that its names end in: mug, 马克杯."""
    names = [plain_name(name) for name in (*product.names.values(), *product.aliases)]
    latin = (re.findall(r"[a-z]{3,}", name)[-1:] for name in names)
    chinese = (re.findall(r"[\u3400-\u9fff]{2}(?![\u3400-\u9fff])", name)[-1:] for name in names)
    return {word for ends in (*latin, *chinese) for word in ends} - _UNITS


def words_known(text: str, products: Iterable[Product]) -> bool:
    """Whether a text has a word, or for a colour a character, of the names of products."""
    known = _all_words(name for one in products for name in names_in(one))
    return bool((_words_of(text) & known) or (_characters_of(text) & set("".join(known))))


def orders_named(text: str, dossier: Dossier) -> list[str]:
    """The customer's orders whose number a text gives; a number alone may leave out the letters."""
    said, digits = _key(text), _digits(text)
    return [one.id for one in dossier.orders if _key(one.id) in said or _digits(one.id) == digits]


def names_of(choice: str, dossier: Dossier, products: Iterable[Product]) -> list[str]:
    """All names of what was listed as `choice`: a product's, or those of the goods on an order."""
    skus = {line.sku for order in dossier.orders if order.id == choice for line in order.lines}
    named = [one for one in products if one.sku in skus or choice in one.names.values()]
    return [choice, *(name for one in named for name in (one.sku, *one.names.values(), *one.aliases))]


def names_of_product(item: str, products: Iterable[Product]) -> list[str]:
    """The words that name a product, and all names of products that they are part of."""
    known = ((name, *one.names.values(), *one.aliases) for one in products for name in [one.sku])
    return [
        item,
        *(name for names in known if any(plain_name(item) in plain_name(n) for n in names) for name in names),
    ]


def told_apart(text: str, names: Sequence[Sequence[str]]) -> int | None:
    """Which of several things, each with its names, a text means by a word that is of no other's names:
    the white ones, 那就蓝的吧. `None`: none, or more than one."""
    words = _words_of(text) | _characters_of(text)
    known = [set().union(*(_words_of(name) | set(name) for name in own)) for own in names]
    meant = [
        place
        for place, own in enumerate(known)
        if words & own - set().union(*(other for other in known if other is not own))
    ]
    return meant[0] if len(meant) == 1 else None


def goods_in(text: str, products: Iterable[Product]) -> str | None:
    """The words of a text that are of the names of products; `None`: there are none."""
    names = [name for one in products for name in (*one.names.values(), *one.aliases)]
    known = _all_words(names) - _UNITS
    words = [word for word in re.findall(r"[a-z]+", plain_name(text)) if word in known]
    runs = "".join(
        text[at] if {text[at : at + 2], text[at - 1 : at + 1]} & known else " " for at in range(len(text))
    ).split()
    return " ".join((*words, *runs)) or None


def _characters_of(text: str) -> set[str]:
    """The Chinese characters of a text that is not much more than one, such as a colour."""
    left = re.sub(rf"[^\u3400-\u9fff]|[{_SAYS_NOTHING}]", "", text)
    return set(left) if len(left) <= _SHORTEST_WORD else set()


def _names(speaker: Speaker, sku: str) -> tuple[str, ...]:
    product = speaker.products.get(sku)
    return (*product.names.values(), *product.aliases) if product else ()


def _words_of(name: str) -> set[str]:
    """The words of a name that say what it is: of three letters or more, or of two Chinese characters."""
    plain = plain_name(name)
    return {*re.findall(r"[a-z]{3,}", plain), *re.findall(r"(?=([\u3400-\u9fff]{2}))", plain)}


def _best(
    item: str, candidates: Sequence[tuple[_Named, Sequence[str]]], products: Iterable[Product]
) -> list[_Named]:
    """Those whose best name is like `item`, and not clearly less so than another's; none of which is said
    what other products are called by: no blue mug is a black one where there are black chairs."""
    vocabulary = _all_words(name for one in products for name in names_in(one)) - _UNITS
    sold = [word for word in _words_of(item) if _same_word(word, vocabulary)]
    scored = [
        (max(_likeness(item, name) for name in names), named)
        for named, names in candidates
        if not _is_another(sold, names)
    ]
    top = max((score for score, _ in scored), default=0.0)
    return [named for score, named in scored if score >= max(_LIKE, top - _CLEARLY)]


def _is_another(words: Iterable[str], names: Sequence[str]) -> bool:
    """Whether one of the words, by which products are called, is not in the names."""
    own, squashed = _all_words(names), "".join(plain_name(name).replace(" ", "") for name in names)
    return any(word not in squashed and not _same_word(word, own) for word in words)


def _same_word(word: str, words: Iterable[str]) -> bool:
    """Whether a word is one of several but for its spelling: whtie, bleu, gray, flsk."""
    return any(
        fuzz.ratio(word, one) >= _SAME_WORD
        or (word[:1] == one[:1] and (sorted(word) == sorted(one) or _consonants(word) == _consonants(one)))
        for one in words
    )


def _consonants(word: str) -> str:
    """The letters that a word is told by without its vowels; all of it, when these are too few to tell."""
    left = re.sub(r"[aeiou]", "", word)
    return left if len(left) > 2 else word


def _all_words(names: Iterable[str]) -> set[str]:
    return set().union(*map(_words_of, names))


def _likeness(item: str, name: str) -> float:
    """How far two names mean the same, of 100: spelling, order of words and parts of a name are forgiven."""
    ours, theirs = plain_name(item), plain_name(name)
    if not ours or not theirs:
        return 0.0
    if ours.replace(" ", "") == theirs.replace(" ", ""):
        return 100.0
    if re.search(r"[a-z]{2}", ours) and not _says_a_word_of(ours, theirs):
        return 0.0
    ours = " ".join(_as_spelt(word, theirs.split()) for word in ours.split())
    whole = fuzz.ratio(ours, theirs)
    words = 0.97 * fuzz.token_set_ratio(ours, theirs) if " " in ours + theirs else 0.0
    part = 0.93 * fuzz.partial_ratio(ours, theirs) if min(len(ours), len(theirs)) >= 2 else 0.0
    return max(whole, words, part, _LIKE_BY_CHARACTERS if _abbreviates(ours, theirs) else 0.0)


def _says_a_word_of(ours: str, theirs: str) -> bool:
    """Whether a word is in both names, or is what a compound ends in, as pot of teapot. Units are none."""
    known = theirs.split()
    said = [word for word in ours.split() if not _same_word(word, _UNITS)]
    return any(
        _same_word(word, known) or any(one.endswith(word) and len(one) > len(word) + 2 for one in known)
        for word in said
        if len(word) > 1
    )


def _as_spelt(word: str, known: Sequence[str]) -> str:
    return next((one for one in known if _same_word(word, [one])), word)


def _abbreviates(ours: str, theirs: str) -> bool:
    """Whether a Chinese name leaves out characters of another: 灰椅 for 灰色办公椅."""
    said = re.sub(rf"[{_SAYS_NOTHING}]", "", ours)
    left = iter(theirs)
    return bool(re.fullmatch(r"[\u3400-\u9fff]+", said)) and all(char in left for char in said)


def plain_name(name: str) -> str:
    """A name without what does not tell it from others: case, plurals, punctuation."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    words = re.sub(r"[^\w]+", " ", folded).split()
    return " ".join(word[:-1] if len(word) > 3 and word.endswith("s") else word for word in words)


def _key(reference: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", reference)).casefold()


def _digits(reference: str) -> str:
    return re.sub(r"\D", "", reference)
