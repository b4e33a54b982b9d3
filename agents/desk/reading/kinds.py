"""Which of several goods of a kind is meant, told behind them: 办公椅50把，黑的; 200 mugs, blue ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agents.desk.find import Dossier, find_product, lines_named
from agents.desk.goods import names_in, told_apart
from agents.desk.propose import Setting
from agents.desk.reading.answers import folded
from agents.desk.speaker import Problem
from contracts.catalogue import Product
from contracts.request import Action, AddItem, ChangePrice, PlaceOrder, Request, RequestQuote

_CLAUSE = re.compile(r"[^,.;!?，。；！？\n]+[,.;!?，。；！？\n]*")
_FILLERS = re.compile(
    r"\b(?:the|a|some|in|ones?|please|pls|all|colou?r|those|of|them|for|us"
    r"|me|we|i|want|need|take|it|is|are|thanks?)\b"
    r"|[的那要吧啊款种種色是了请請都全部我们們拿就\W]"
)
_NEW = (PlaceOrder, RequestQuote, AddItem)

Span = tuple[int, int]


def with_kinds_told(request: Request, text: str, setting: Setting) -> Request:
    """The request; goods that may be one of several are the one that a clause of its own tells."""
    told = dict(_told(request, text, setting))
    actions = list(request.actions)
    for place, (product, _) in told.items():
        name = product.name(setting.speaker.language)
        actions[place] = actions[place].model_copy(update={"item": name})
    return request.with_actions(tuple(actions))


def kinds_told_at(request: Request, text: str, setting: Setting) -> list[Span]:
    """Where a text tells which of several goods it means: [start, end) offsets."""
    return [span for _, (_, span) in _told(request, text, setting)]


def _told(request: Request, text: str, setting: Setting) -> Iterator[tuple[int, tuple[Product, Span]]]:
    """The only goods of a request that may be one of several, by their place, with the one that is told."""
    unclear = {
        i: setting.goods.named(action.item)
        for i, action in enumerate(request.actions)
        if isinstance(action, _NEW) and action.item and _may_be_several(action.item, setting)
    }
    if len(unclear) != 1:
        return
    ((place, kin),) = unclear.items()
    for clause in _CLAUSE.finditer(text):
        said = _FILLERS.sub(" ", folded(clause[0])).strip()
        meant = told_apart(said, [names_in(one) for one in kin]) if said else None
        if meant is not None and _is_of(said, kin[meant]):
            yield place, (kin[meant], clause.span())
            return


def _may_be_several(item: str, setting: Setting) -> bool:
    found = find_product(item, setting.speaker)
    return isinstance(found, Problem) and found.question == "which_product"


def _is_of(said: str, product: Product) -> bool:
    """Whether all the words of a text are of the names of a product."""
    names = folded(" ".join(names_in(product)))
    words = re.findall(r"[a-z\d]+|[^\W\da-z]", said)
    return all(re.search(rf"(?<![a-z]){re.escape(word)}", names) for word in words)


def with_goods_of_a_price(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; a price that was read of what nobody sells is of the only goods that its text names."""

    def of_goods(action: Action) -> Action:
        if not isinstance(action, ChangePrice) or not action.item or setting.goods.knows(action.item):
            return action
        if any(lines_named(action.item, order, setting.speaker) for order in dossier.orders):
            return action
        goods = setting.goods.words_in(folded(text).replace(folded(action.item), " "))
        return action.model_copy(update={"item": goods}) if goods else action

    return request.with_actions(tuple(map(of_goods, request.actions)))
