"""Prices that are told rather than asked for: 6.20 is list, I was hoping for 5.50; 44是标价，心里价位是40."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from agents.desk.reading.amounts.figures import Shares, is_within, number_of
from agents.desk.reading.stretches import without

_SUM = r"(?:[$€£¥￥]|(?:usd|eur|cny|rmb) ?)?\d[\d,]*(?:\.\d+)?(?: ?(?:usd|eur|cny|rmb|dollars?|euros?|yuan))?"
_LIST = r"(?:(?:the|your|a|full|just|only|simply|still|at) )*(?:list|catalogue|sticker|standard)(?: prices?)?"
_ABOUT = (
    r"(?:(?:around|about|like|more like|something|somewhere|some|nearer|closer|near|to|for|of|at|on|say|roughly"
    r"|approximately|maybe|rather|paying|pay|a|price|a price of|more|along the lines of|in the region of) )*"
)
_ZH_LIST = r"(?:标价|標價|定价|定價|牌价|牌價|目录价|目錄價|挂牌价|掛牌價)(?:格)?"
_ONLY_LIST = re.compile(
    rf"(?:(?<=[.,;!?])|^)\W*(?:(?:well|hmm*|but|no|and|so|ok(?:ay)?|sorry)\W+)*(?:(?:{_SUM}|that|this|it)(?: is|['’]s| was)"
    rf"(?: (?:just|only|still|simply|already))* {_LIST}\b(?! (?:is|of))(?: (?:though|too|right|anyway|already|isn['’]t it))?"
    rf"|(?:(?:i|we)(?:['’]m| am|['’]re| are|['’]d| would|['’]ll| will)?|no way)(?: (?:i|we))?"
    rf"(?: (?:do|can|could|am|are|wo|ca))?(?:n['’]t| not| never)?(?: going to| gonna| willing to)? (?:pay|paying) {_LIST}\b"
    rf"(?: for (?:that many|this many|so many|that (?:volume|amount|quantity)))?)"
    rf"(?=\W*[.,;!]|\W*$)\W*"
    rf"|(?:(?<=[，。；！,;!])|^)[\s那这這]*(?:{_SUM}|[这這那][个個]?)[元块塊]?(?:可|只|就|不过|不過|才|也)*[是叫]"
    rf"(?:[你您]们?們?的?)?{_ZH_LIST}[吧啊呀嘛呢的]*(?=[，。；！,;!\s]|$)[，,。；！\s]*"
    rf"|(?:(?<=[，。；！,;!])|^)\W*(?:我[们們]?|咱[们們]?)?(?:可|肯定|当然|當然|是)*(?:不|没法|沒法|不能|不会|不會|不想|不可能)"
    rf"[按照用以](?:着|著)?{_ZH_LIST}[来來]?(?:付[款钱錢]?|买|買|[给給]|订|訂|拿)?[的了啊呀吧]*(?=[，。；！,;!\s]|$)[，,。；！\s]*",
    re.IGNORECASE,
)
"""A clause that only says which price is that of the list, or that nobody pays that."""
_NOT_LIST_FOR_SO_MANY = re.compile(
    rf"\b(?:(?:i|we)(?:['’]m| am|['’]re| are|['’]d| would|['’]ll| will)?|no way)(?: (?:i|we))?"
    rf"(?: (?:do|can|could|wo|ca))?(?:n['’]t| not| never)?(?: going to| willing to)? (?:pay|paying) {_LIST}"
    rf" (?:for|on|when (?:i|we) (?:buy|take|order)) (?P<number>\d[\d,]*)(?: [a-z]+){{0,3}}(?=\W*[.,;!]|\W*$)"
    rf"|(?P<zh>\d[\d,]*)(?P<unit>[个個盒把包件箱支只台套条條]?)(?:我[们們]?|咱[们們]?)(?:可|肯定|当然|當然|是)*"
    rf"(?:不|没法|沒法|不能|不会|不會|不想|不可能)[按照用以](?:着|著)?{_ZH_LIST}[来來]?(?:付[款钱錢]?|买|買|[给給]|订|訂|拿)?",
    re.IGNORECASE,
)
"""That nobody pays the price of the list for so many."""
_IN_MIND = re.compile(
    r"\b(?:(?:i|we)(?:['’]d| would| was| were| am| are| had| have|['’]m|['’]re|['’]ve)?"
    r"(?: (?:been|be|really|actually|rather|just|originally|kind of|kinda))*"
    r" (?:hoping|hoped|hope|thinking|thought|looking|aiming|expecting|expected|shooting|willing|prepared|ready"
    r"|happy|budgeted|need|reckoned|reckon|counting)(?: to see| to get| to pay| to be| with)?"
    rf" {_ABOUT}(?P<hoped>{_SUM})"
    rf"|(?:i|we)(?: (?:had|have)|['’]ve|['’]d)(?: got)? (?P<had>{_SUM}) in mind"
    rf"|(?P<is>{_SUM})(?: (?:each|in total|altogether|all in))?"
    r" (?:is|was|would be) (?:the (?:price|figure|number|sum|amount)|what)(?: that)?"
    r" (?:i|we)(?:['’]d|['’]ve| had| have| was| were| am| are)?"
    r" (?:(?:got )?in mind|thinking(?: of)?|hoping for|looking for|like|want(?:ed)?|need(?:ed)?)"
    rf"|(?:my|our|the) (?:price|figure|target(?: price)?|idea)(?: (?:i|we) (?:had|have) in mind)?"
    rf" (?:is|was|would be) {_ABOUT}(?P<mine>{_SUM}))(?![\d%]|[.,]\d| ?percent)"
    r"(?P<of>(?: (?:each|apiece|an?(?! \d)|per|in total|altogether|all in)\b)?)(?!(?: of)? (?!at\b|for\b|on\b|with\b|if\b|and\b|but\b"
    r"|paid\b|prepaid\b|up ?front\b|then\b|please\b|or so\b|maybe\b|though\b|max\b|because\b|since\b|as\b|given\b)[a-z]{3,}(?<!each)"
    r"(?<!apiece)(?<!per))",
    re.IGNORECASE,
)
"""A price that somebody had in mind, or a number of something."""
_LIKE_WHAT_STANDS: Shares = (Decimal("0.5"), Decimal("1.05"))
"""Within these shares of a price that stands, a number may be said of that."""
_ZH_IN_MIND = re.compile(
    r"(?:我[们們]?|咱[们們]?)?(?:这边|這邊)?(?:的)?(?:(?P<total>[总總][价價])(?:的)?)?"
    r"(?:(?:心里|心裡|心理|理想|目标|目標|期望|预期|預期)的?(?:[价價](?:位|格|钱|錢)?)"
    r"|(?:本来|本來|原本|原来|原來|一直|其实|其實|还是|還是)*(?:希望|期望|指望|想要?|盼)(?:的)?(?:[价價](?:位|格)?|[单單][价價])?)"
    r"(?:(?:能|可以)?(?:是|在|到|做到|为|為|大概|大约|大約|[：:])*)"
    r"(?P<price>\d[\d,]*(?:\.\d+)?)(?![\d.%个個盒把包件箱支只天号號日月年折台套条條])(?:左右|上下)?"
)
_WORKED_OUT = re.compile(
    r"(?:\d+(?:\.\d+)?\s*(?:%|percent\b)[^.,;!?\n]{0,32}"
    r"|(?:打[个個]?)?(?:[一二三四五六七八九]{1,2}|\d(?:\.\d)?)折[^，。；！\n\d]{0,6})[.,;!，。；！\s]+"
    r"(?:(?:so|thus|hence|meaning|i\.e\.|(?:that|which|it)(?:['’]s|['’]d be| is| makes| would be| comes to| means))\b"
    r"|那?(?:也|那)?就是|也就是|即|[等相][于當当]|那[么麼]?)+\s*"
    rf"(?P<sum>{_SUM})(?![\d%]|[.,]\d)(?P<total>\s*(?:in total|altogether|all in|in all|for everything|for the lot)\b)?",
    re.IGNORECASE,
)
"""A share off a price, with what that comes to."""


def with_prices_told(text: str, standing: Sequence[Decimal]) -> str:
    """A text, with the question for a price in the place of what tells it, without what it says of the price
    of the list, and with a sum alone where it works that out from a share. `standing`: the prices and totals
    that are talked of, like which a bare number may be one."""

    def bid(hit: re.Match[str]) -> str:
        said = next(filter(None, hit.group("hoped", "had", "is", "mine")))
        plain = said.isdecimal() and not hit["of"]
        if plain and not any(is_within(number_of(said), one, _LIKE_WHAT_STANDS) for one in standing):
            return hit[0]
        return f"could you do {said}{hit['of']}"

    told = _NOT_LIST_FOR_SO_MANY.sub(_so_many, text)
    left = without(told, _ONLY_LIST)
    told = left if re.search(r"\w", left) else told
    return _ZH_IN_MIND.sub(_zh_bid, _IN_MIND.sub(bid, _WORKED_OUT.sub(_sum_alone, told)))


def _so_many(hit: re.Match[str]) -> str:
    """The number of goods for which nobody pays the price of the list."""
    return f"for {hit['number']}" if hit["number"] else f"{hit['zh']}{hit['unit']}"


def _zh_bid(hit: re.Match[str]) -> str:
    """The wish for a price that somebody had in mind."""
    return f"{hit['total'] or '价格'}{hit['price']}"


def _sum_alone(hit: re.Match[str]) -> str:
    """What a share off a price comes to."""
    total = " in total" if hit["total"] else ""
    return f"{hit['sum']}{total}"
