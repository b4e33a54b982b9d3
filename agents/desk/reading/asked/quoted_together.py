"""Several quotes as one: goods that a message adds to those that were quoted, and all quotes of before."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from agents.desk.find import product_meant
from agents.desk.goods import product_told, told_apart
from agents.desk.proposal import alike
from agents.desk.propose import Setting
from agents.desk.reading.amounts.figures import number_of
from agents.desk.reading.card.answers import folded, leads, verdict
from agents.desk.reading.stretches import REFERENCE
from contracts.catalogue import Product
from contracts.request import Action, PlaceOrder, Quantity, Request, RequestQuote

_PIECE_END = re.compile(
    r"(?<!\d)[,.]|[,.](?!\d)|[，。；;、!！?？\n]|(?<=[\u3400-\u9fff])\s+|\s+(?=[\u3400-\u9fff])"
    r"|\b(?:and|plus|but)\b|[和跟](?=\s?\d)|(?<=\S)(?<![再多])加(?=\s?\d)"
)
"""Where a text may go over from one of several goods to the next."""
_FIGURE = re.compile(r"(?<![a-z\d.,$€£¥-])\d+(?:,\d{3})*(?![\d%]|\.\d)")
_NO_COUNT = re.compile(
    r"[$€£¥￥%:/]|\b(?:usd|eur|cny|rmb|dollars?|euros?|each|apiece|days?|weeks?|net)\b|\bat \d"
    r"|[元块塊折号號日月天周週]|\d(?:st|nd|rd|th)\b"
)
"""That a figure counts no goods."""
_ON_AN_ORDER = re.compile(
    rf"{REFERENCE}|(?<!\d)\d{{4,}}(?!\d)(?=[^个個件盒包把张張]|$)|[那这這][一]?[个個张張]?[订訂]?[单單]|[订訂][单單]"
    r"|\b(?:the|that|this|my|our|last) (?:\w+ )?order\b"
)
"""That an order is named."""
_ADDS = re.compile(r"\b(?:and|also|plus|add|as well|too|another)\b|再|[还還]有|[还還]要|也|[加另]")
_BY_ITSELF = re.compile(r"\b(?:what|how) about\b")
"""That other goods are asked about, maybe in the place of those."""
_MORE = re.compile(r"\b(?:more|extra|additional)\b|\badd(?=.*\d)|[再多]加|[再多](?:[要来來])")
"""That so many come on top of those there are."""
_BESIDE_GOODS = re.compile(
    r"\d[\d,]*\s?[把个個盒件包箱支只张張]?|[来來要的呢吧]|\b(?:pieces|pcs|boxes|packs|of)\b"
)
"""What stands beside the name of goods."""
_IN_ALL = re.compile(
    r"\b(?:in (?:all|total)|altogether|all together|(?:the|a) (?:new )?total"
    r"|for (?:all|everything|the lot))\b"
    r"|一[起共]|[总總](?:共|[价價数數额額]|的)|合[计計起]|加起[来來]"
)
"""That it is asked what all goods come to."""
_ASKS = re.compile(
    r"[?？]|呢\W*$|多少|[怎][么麼]|[报報][个個]?[价價]"
    r"|\b(?:how much|what(?:'s| is| would| does)|price|cost|quote)\b"
)
"""That prices are asked for."""
_BUYS = re.compile(r"\b(?:order|buy|book|purchase|go ahead)\b|下[单單]|[订訂][了吧下购購]|就[这這]")
"""That goods are ordered."""
_LIGHT = re.compile(
    rf"(?:{_IN_ALL.pattern}|{_ASKS.pattern}|{_BUYS.pattern}|\W"
    r"|\b(?:so|then|that|be|come|to|now|ok(?:ay)?|yes|please|pls|thanks?|thank you|can|could"
    r"|you|me|us|do|does"
    r"|all|both|them|it|these|would|will|good|great|fine|and|also|of|for|as|well|too|i|we|'ll)\b"
    r"|[好行的了再吧呢吗嗎啊了那就是要钱錢价價帮幫请請您你我给給算一下个個都也们們麻烦煩谢謝])*"
)
"""What may stand beside goods and how many of them."""


@dataclass(frozen=True)
class _Told:
    """What a text tells of several goods."""

    set: dict[int, Quantity]
    """How many of those that were quoted, by their place."""
    added: list[RequestQuote]


def quoted_with_more(quoted: Request, text: str, setting: Setting) -> Request | None:
    """All that was quoted, with how many of them a text says, and the other goods that it adds: quoted once
    more, or ordered, where it says yes or orders them. `None`: it adds none."""
    said, goods = folded(text), [one for one in quoted.actions if isinstance(one, RequestQuote)]
    told = None if _ON_AN_ORDER.search(said) else _told(said, goods, setting)
    together = _IN_ALL.search(said) or (_ADDS.search(said) and not _BY_ITSELF.search(said))
    if told is None or not told.added or not together or len(goods) < len(quoted.actions):
        return None
    kept = [
        one.model_copy(update={"quantity": told.set[place]}) if place in told.set else one
        for place, one in enumerate(goods)
    ]
    orders = not _ASKS.search(said) and (verdict(leads(text)) == "yes" or _BUYS.search(said))
    wanted: list[Action] = [*kept, *told.added]
    return quoted.with_actions(tuple(map(_ordered, wanted) if orders else wanted))


def _told(said: str, goods: Sequence[RequestQuote], setting: Setting) -> _Told | None:
    """What a text tells of goods, piece by piece; `None`: some of it is about something else."""
    told = _Told({}, [])
    for piece in filter(str.strip, _PIECE_END.split(said)):
        figures = _FIGURE.findall(piece)
        words = setting.goods.words_in(piece)
        if not figures and not words and _LIGHT.fullmatch(piece):
            continue
        if len(figures) != 1 or _NO_COUNT.search(piece) or not (count := number_of(figures[0])):
            return None
        place = told_apart(piece, [setting.goods.names_with(one.item or "") for one in goods])
        if place is not None:
            before = goods[place].quantity
            more = before.value if before and _MORE.search(piece) else 0
            told.set[place] = Quantity(value=count + more, mode="set", unit=before.unit if before else None)
        elif words and (product := _product(words, piece, setting)):
            name = product.name(setting.speaker.language)
            told.added.append(RequestQuote(item=name, quantity=Quantity(value=count, mode="set")))
        else:
            return None
    return told


def _product(words: str, piece: str, setting: Setting) -> Product | None:
    """The product that words for goods name, or that the text around them tells from others of that name."""
    alone = _BESIDE_GOODS.sub(" ", _ADDS.sub(" ", piece)).strip()
    told = product_told(alone.replace(words, " "), setting.goods.named(words))
    return product_meant(words, setting.speaker) or told


def _ordered(action: Action) -> Action:
    said = action.model_dump(exclude={"intent", "evidence", "if_granted"})
    return PlaceOrder.model_validate(said)


_COUNTS = {word: n for n, words in enumerate(("两兩二", "三", "四", "五"), start=2) for word in words}
_COUNTS |= {"two": 2, "three": 3, "four": 4, "five": 5, "both": 2}
_ALL_OF_THEM = re.compile(
    r"\b(?P<both>both)\b"
    r"|\b(?:all|the) (?P<en>two|three|four|five|\d)\b(?! (?:pieces|pcs|boxes|packs|hundred))"
    r"|(?P<zh>[两兩二三四五]|(?<!\d)\d)[个個]?[样樣种種款](?:[东東]西|[货貨]|[产產]品)?"
    r"|\b(?:all of (?:it|them|these|those|that)|everything|the lot|all items)\b"
    r"|全[部都要]|所有|都(?:要|[订訂]|[买買]|下)|一起[下订訂]"
)
"""All of several goods, maybe with how many kinds there are."""


def all_that_was_quoted(quoted: Request, earlier: Collection[Action], text: str) -> Request:
    """What was quoted last, with all quotes of before where a text is of all of them: 三样都要. One that
    counts them is of no more than so many."""
    hit = _ALL_OF_THEM.search(folded(text)) if earlier else None
    if hit is None:
        return quoted
    word = hit["both"] or hit["en"] or hit["zh"]
    count = int(word) if word and word.isdigit() else _COUNTS.get(word or "")
    every = (*earlier, *quoted.actions)
    return quoted.with_actions(every) if count is None or count >= len(every) else quoted


def still_quoted(before: Collection[Action], now: Request) -> Iterator[Action]:
    """Those of the quotes of before whose goods are not quoted anew."""
    for one in before:
        if isinstance(one, RequestQuote) and not any(
            alike(one.item or "", it.item or "") for it in now.actions
        ):
            yield one
