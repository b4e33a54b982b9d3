"""Amounts told by another: add the same number of blue mugs; 加同样数量的纸; and by a share in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from agents.desk.find import Dossier, lines_named, product_meant
from agents.desk.propose import Setting
from agents.desk.reading.stretches import CLAUSE, without_numbers_of
from contracts.request import Request

_AS_MANY = re.compile(
    r"\b(?:(?:the|an?) (?:same|equal) (?:number|amount|quantity)(?= of )|just as many"
    r"|as many(?= [a-z]+(?: [a-z]+)?\W*$)"
    r"|that many|equally many)(?: of)?\b"
    r"|(?P<adds>[再另]?加上?)?(?:同[样樣等]|一[样樣]|相同)(?:[数數]量|多)(?:的(?P<goods>[^，,。；;！!\s]{1,8}?)(?=$|[，,。；;！!\s]))?"
)
"""That there are to be as many of some goods as of others before them."""
_NUMBER = re.compile(r"(?<![\d.,$€£¥])\d[\d,]*(?![\d,]|\.\d| ?[%％]|(?:st|nd|rd|th)\b|[月号號日年])")
TENTHS = {"一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5}
_SHARE_ZH = re.compile(
    r"(?P<all>全部|[统統]{2}|都)?(?P<way>[增多]?加|[减減]少?|少)(?P<tenths>[一二两兩三四五])成(?![本交功为為都员員])"
)
_WHOLE = {"加": "增加", "减": "减少", "減": "減少"}
_PRICE_ZH = re.compile(r"[价價钱錢]|便宜|折|付|款|[订訂定]金")
_DOWN = re.compile(
    r"(?P<what>(?:\b(?:the|our|my) )?(?:[a-z]+ ){1,3}(?:on (?:order )?[a-z]*-?\d{3,} )?)"
    r"(?P<way>down|up) (?:by )?(?P<share>(?:a |one )(?:quarter|third|fifth|half|tenth)|half)\b",
    re.IGNORECASE,
)
"""Goods, and by which share in words there are to be more or fewer."""
_HALVED = re.compile(
    r"(?P<lead>^|[,;.:!]\s*|\band\s+)half (?:of )?(?P<what>(?:the|our|my) (?:[a-z]+ ?){1,3}?)"
    r"(?P<order> ?(?:on|in) (?:order )?[a-z]*-?\d{3,})?(?=(?: please| pls)?\s*(?:[,;.!]|\band\b|$))",
    re.IGNORECASE,
)
"""A clause that no more than halves some goods: half the paper."""
_PRICE = re.compile(r"\b(?:prices?|discount|cost|deposit|payment|total)\b", re.IGNORECASE)


def with_as_many_counted(text: str, orders: Sequence[str]) -> str:
    """A text with the number in the place of the words that want as many of some goods as it says of others,
    where it has no other number but those of orders."""
    hits = list(_AS_MANY.finditer(text))
    if len(hits) != 1:
        return text
    numbers = {hit[0] for hit in _NUMBER.finditer(without_numbers_of(orders, text[: hits[0].start()]))}
    if len(numbers) != 1:
        return text
    number, (start, end) = numbers.pop(), hits[0].span()
    goods, adds = hits[0]["goods"] or "", hits[0]["adds"] or ""
    return f"{text[:start]}{goods}{adds}{number}{text[end:]}"


_TAKES_OFF = re.compile(
    r"\b(?:cancel|remove|delete|drop|scrap|lose|swap|replace|(?:take|get)\b[^.;]*\boff|without|no)\b"
    r"|不要|取消|[去拿][掉除]|[删刪][掉除]?|[换換替]",
    re.IGNORECASE,
)
"""That goods go."""
_UNITS_ZH = {"box": "盒", "pack": "包"}


def with_as_many_as_go(text: str, dossier: Dossier, setting: Setting) -> str:
    """A text with how many there are on order of goods that it takes off in the place of the words that want
    as many of others, where it counts none: cancel the gloves and order the same number of flasks."""
    hits = list(_AS_MANY.finditer(text))
    head = text[: hits[0].start()] if hits else ""
    if len(hits) != 1 or not _TAKES_OFF.search(head):
        return text
    named = dossier.by_figures(head)
    words = setting.goods.words_in(head.casefold())
    if not (words or named) or _NUMBER.search(without_numbers_of(named, head)):
        return text
    orders = [one for one in dossier.open_orders if not named or one.id in named]
    lines = [
        line for one in orders for line in (lines_named(words, one, setting.speaker) if words else one.lines)
    ]
    if len(lines) != 1:
        return text
    number, goods = f"{lines[0].quantity:f}", hits[0]["goods"] or ""
    if hits[0][0].isascii():
        return f"{text[: hits[0].start()]}{number}{text[hits[0].end() :]}"
    product = product_meant(goods, setting.speaker) if goods else None
    unit = _UNITS_ZH.get(product.unit if product else "", "件")
    return f"{text[: hits[0].start()]}{hits[0]['adds'] or ''}{number}{unit}{goods}{text[hits[0].end() :]}"


def as_many_left(request: Request, text: str) -> list[str]:
    """The clauses of a text that want as many of some goods as of others, where only what goes was read
    of it."""
    if not request.actions or {*request.intents} - {"remove_item", "cancel_order", "query_order"}:
        return []
    return [hit[0] for hit in CLAUSE.finditer(text) if _AS_MANY.search(hit[0])]


_COUNTED_BEHIND = re.compile(
    r"(?P<the>\b(?:the|those|these) )?\b(?P<goods>[a-z]+(?: [a-z]+)?),\s*"
    r"(?P<number>\d{1,3}(?:,\d{3})+|\d+)(?=\s*(?:[,;!]|\.(?!\d)|$))",
    re.IGNORECASE,
)
"""Goods, and behind a comma how many: the white ones, 150."""
_ONES = re.compile(r"\w+ ones", re.IGNORECASE)


def with_counts_before_goods(text: str, knows: Callable[[str], bool]) -> str:
    """A text with how many before the goods behind which a number alone says that; `knows`: whether words are
    those of goods."""

    def counted(hit: re.Match[str]) -> str:
        goods = hit["goods"]
        known = knows(goods) or _ONES.fullmatch(goods)
        return f"{hit['the'] or ''}{hit['number']} {goods}" if known else hit[0]

    return _COUNTED_BEHIND.sub(counted, text)


_MISSED = (
    r"(?:you (?:guys )?(?:did(?:n't| not)|have(?:n't| not)|never|forgot to|missed to|failed to)"
    r" (?:add(?:ed)?|put|include(?:d)?))"
)
_NOT_ADDED = re.compile(
    r"\W*(?:(?:and|but|so|what about|where (?:are|is)|how about|what happened to)\b\W*)*"
    r"(?:the|my|our|those|these)? ?(?P<what>\d[\d,]* (?:more |extra |additional )?[a-z][a-z ]*?)"
    r"(?: i (?:asked|wanted|ordered)(?: for)?)?\W+"
    rf"(?:{_MISSED}(?: (?:them|it|those))?(?: (?:to|on|in)(?: (?:it|there|the order))?)?"
    r"|(?:they|those|these)(?:'re| are)(?:n't| not)(?: (?:on|in))?(?: (?:it|there|the order))?)\W*"
    rf"|\W*(?:(?:and|but|so|hey|sorry)\b\W*)*{_MISSED} (?:the|my|our|those|these)? ?"
    r"(?P<behind>\d[\d,]* (?:more |extra |additional )?[a-z][a-z ]*?)(?: i (?:asked|wanted)(?: for)?)?\W*"
    r"|\W*(?:那|还有|還有|但是?)*(?P<goods>[^\W\d]{0,8}?)的?[那这這]?(?P<counted>\d+[^\W\d]{0,6}?)(?:呢|[咧哩])?\W+"
    r"(?:[你您]们?|[你您]們)?(?:怎[么麼]|都|又|[还還]|好像)*(?:[没沒]有?|忘了?|漏了?|未)(?:[给給帮幫][我咱][们們]?)?"
    r"(?:[加算写寫放])(?:[上进進]去?|到)?[了啊呀吧嘛呢]*\W*",
    re.IGNORECASE,
)
"""That goods were not put on an order that were wanted there, and nothing else."""


def with_goods_not_added(text: str) -> str:
    """A text that only says that so many of some goods were not put on an order, as the wish for them:
    礼盒的20盒呢？你没加上啊."""
    hit = _NOT_ADDED.fullmatch(text.replace("’", "'"))
    if hit is None:
        return text
    return f"{hit['goods']}加{hit['counted']}" if hit["counted"] else f"add {hit['what'] or hit['behind']}"


def with_shares_as_deeds(text: str) -> str:
    """A text with the shares by which there are to be more or fewer goods as it is plainly said: reduce the
    mugs by a quarter; 减少20%."""
    if not _PRICE_ZH.search(text):
        text = _SHARE_ZH.sub(_in_hundredths, text)
    if not _PRICE.search(text):
        text = _HALVED.sub(_by_half, text)
        text = _DOWN.sub(lambda hit: f"{_DEED[hit['way'].lower()]} {hit['what']}by {hit['share']}", text)
    return text


def _by_half(hit: re.Match[str]) -> str:
    goods = " ".join(part.strip() for part in (hit["what"], hit["order"] or "") if part)
    return f"{hit['lead']}reduce {goods} by half"


_DEED = {"down": "reduce", "up": "increase"}


def _in_hundredths(hit: re.Match[str]) -> str:
    way = hit["way"] if len(hit["way"]) > 1 or hit["way"] == "少" else _WHOLE[hit["way"]]
    return f"{'每样' if hit['all'] else ''}{way}{TENTHS[hit['tenths']]}0%"


_COUNT = r"(?<![\d.,-])\d{1,6}(?![\d%-]|[.,]\d)"
_WORKED_OUT = re.compile(
    rf"(?P<a>{_COUNT})(?: [a-z]+)? (?:on top of|in addition to|plus|added (?:on )?to|\+|more than)"
    rf"(?: (?:the|those|these|our|my|existing|current|original|first|old|what|ones))* (?P<b>{_COUNT})"
    rf"(?:[^.;!?\d]{{0,30}}?(?P<c>{_COUNT})(?: in total| altogether)?)?"
    rf"|(?:是?在?(?:原[来來本先]?|[现現]有|之前)的?)(?P<zh_b>{_COUNT})[^，,。;；\d]{{0,4}}(?:上|基[础礎]上|之?外)?[，,]?"
    rf"(?:再|又|[还還]要?|另外?)?[加添追多](?:[购購][买買]|[单單]|[订訂])?(?P<zh_a>{_COUNT})"
    rf"(?:[^。;；\d]{{0,10}}?(?P<zh_c>{_COUNT}))?",
    re.IGNORECASE,
)
"""So many on top of so many, and how many that makes."""


def with_sums_worked_out(text: str, standing: Collection[int]) -> str:
    """A text with how many there are to be in the place of the sum that tells it, or tells so many on top of
    a number that stands: 800 on top of the 600, so 1400."""

    def worked_out(hit: re.Match[str]) -> str:
        latin = hit["a"] is not None
        more, there, told = (hit[name if latin else f"zh_{name}"] for name in ("a", "b", "c"))
        all_of_them = int(more) + int(there)
        if int(told) != all_of_them if told else int(there) not in standing:
            return hit[0]
        return f"{all_of_them} in total" if latin else str(all_of_them)

    return _WORKED_OUT.sub(worked_out, text)
