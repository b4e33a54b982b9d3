"""Prices that are told rather than asked for: 6.20 is list, I was hoping for 5.50; 44是标价，心里价位是40."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from agents.desk.reading.amounts.figures import Shares, is_within, number_of
from agents.desk.reading.stretches import without

_MONEY = r"usd|eur|cny|rmb|dollars?|euros?|yuan"
_SUM = rf"(?:[$€£¥￥]|(?:{_MONEY}) ?)?\d[\d,]*(?:\.\d+)?(?: ?(?:{_MONEY})\b)?"
_WE = (
    r"\b(?:i|we)(?:['’](?:d|m|re|ve|ll)| (?:would|was|were|am|are|had|have|will|do|can|could|wo|ca))?"
    r"(?: (?:been|be|really|actually|rather|just|originally|kind of))*"
)
_LIST = r"(?:(?:the|your|a|full) )*(?:list|catalogue|sticker|standard)(?: prices?)?\b"
_PAYS_NO_LIST = (
    rf"(?:{_WE}(?:n['’]t| not| never)|no way (?:i|we)(?:['’](?:d|m|re|ll))?)(?: (?:going|willing) to)?"
    rf" pay(?:ing)? {_LIST}"
)
_ZH_LIST = r"(?:[标標定牌][价價]|目[录錄][价價]|[挂掛]牌[价價])格?"
_ZH_PAYS_NO_LIST = (
    r"(?:我[们們]?|咱[们們]?)?(?:可|肯定|[当當]然|是)*(?:不[能会會想]?|[没沒]法|不可能)[按照用以][着著]?"
    rf"{_ZH_LIST}[来來]?(?:付[款钱錢]?|[买買]|[给給]|[订訂]|拿)?[的了啊呀吧]*"
)
_ONLY_LIST = re.compile(
    r"(?:(?<=[.,;!?])|^)\W*(?:(?:well|hmm*|but|no|and|so|ok(?:ay)?)\W+)*"
    rf"(?:(?:{_SUM}|that|this|it)(?: is|['’]s| was)(?: (?:just|only|still|simply|at))* {_LIST}(?! (?:is|of))"
    rf"(?: (?:though|too|right|anyway|already))?|{_PAYS_NO_LIST}(?: for (?:that|this|so) (?:many|much))?)"
    r"(?=\W*[.,;!]|\W*$)\W*"
    r"|(?:(?<=[，。；！,;!])|^)[\s那]*"
    rf"(?:(?:{_SUM}|[这這那][个個]?)[元块塊]?[可只就才也]*[是叫](?:[你您][们們]?的?)?{_ZH_LIST}[吧啊呀嘛呢的]*"
    rf"|{_ZH_PAYS_NO_LIST})(?=[，。；！,;!\s]|$)[，,。；！\s]*",
    re.IGNORECASE,
)
"""A clause that only says which price is that of the list, or that nobody pays that."""
_NO_LIST_FOR_SO_MANY = re.compile(
    rf"{_PAYS_NO_LIST} (?:for|on|when (?:i|we) (?:buy|take|order)) (?P<number>\d[\d,]*)(?: [a-z]+){{0,3}}"
    r"(?=\W*[.,;!]|\W*$)"
    rf"|(?P<zh>\d[\d,]*[个個盒把包件箱支只台套条條]?){_ZH_PAYS_NO_LIST}",
    re.IGNORECASE,
)
"""That nobody pays the price of the list for so many."""
_ABOUT = (
    r"(?:(?:(?:more |something )?like|around|about|something|somewhere|some|nearer|closer|near|to|for|of|at"
    r"|on|say|roughly|maybe|pay(?:ing)?|a price of|in the region of) )*"
)
_GOES_ON = (
    r"(?:at|for|on|with|if|and|but|paid|prepaid|up ?front|then|please|or|maybe|though|max|because|since|as"
    r"|given|would|will|is)\b"
)
_IN_MIND = re.compile(
    rf"(?:{_WE} (?:hop(?:ing|ed?)|thinking|thought|looking|aiming|expect(?:ing|ed)|willing|prepared|ready"
    rf"|happy|budgeted|need|reckon(?:ed)?)(?: to (?:see|get|pay|be)| with)? {_ABOUT}(?P<hoped>{_SUM})"
    rf"|{_WE} (?:got )?(?:had |have )?(?P<had>{_SUM})(?: each| in total)? in mind"
    rf"|(?P<is>{_SUM})(?: each| in total| altogether)? (?:is|was|would be)"
    r" (?:the (?:price|figure|number|sum|amount)|what)(?: that)?"
    rf" {_WE} (?:(?:got |had |have )?in mind|thinking(?: of)?|hoping for|looking for|like|want(?:ed)?)"
    r"|\b(?:my|our|the) (?:price|figure|target(?: price)?|idea)(?: (?:i|we) (?:had|have) in mind)?"
    rf" (?:is|was|would be) {_ABOUT}(?P<mine>{_SUM}))(?![\d%/-]|[.,]\d| ?percent)"
    r"(?P<of>(?: (?:each|apiece|an?(?! \d)|per|in total|altogether|all in)\b)?)"
    r"(?: would be (?:fair|nice|great|fine|good|ideal|perfect|about right))?"
    rf"(?!(?<!per)(?<! a)(?<! an) (?!{_GOES_ON})[a-z]{{2,}})",
    re.IGNORECASE,
)
"""A price that somebody had in mind, or a number of something."""
_LIKE_WHAT_STANDS: Shares = (Decimal("0.5"), Decimal("1.05"))
"""Within these shares of a price that stands, a number may be said of that."""
_ZH_IN_MIND = re.compile(
    r"(?:我[们們]?|咱[们們]?)?(?:[这這][边邊])?的?(?:(?P<total>[总總][价價])的?)?"
    r"(?:(?:心[里裡理]|理想|目[标標]|期望|[预預]期)的?[价價][位格钱錢]?"
    r"|(?:本[来來]|原[本来來]|一直|其[实實]|[还還]是)*(?:希望|期望|指望|想要?|盼)的?(?:[价價][位格]?|[单單][价價])?)"
    r"(?:(?:能|可以)?(?:做到|大概|大[约約]|[是在到为為：:]))*"
    r"(?P<price>\d[\d,]*(?:\.\d+)?)(?![\d.%个個盒把包件箱支只天号號日月年折台套条條])(?:左右|上下)?"
)
_WORKED_OUT = re.compile(
    r"(?:\d+(?:\.\d+)?\s*(?:%|percent\b)[^.,;!?\n]{0,32}"
    r"|(?:打[个個]?)?(?:[一二三四五六七八九]{1,2}|\d(?:\.\d)?)折[^，。；！\n\d]{0,6})[.,;!，。；！\s]+"
    r"(?:(?:so|thus|hence|meaning|(?:that|which|it)(?:['’]s|['’]d be| is| makes| would be| comes to))\b"
    r"|那?就是|也就是|即|[等相][于於當当]|那[么麼]?)+\s*"
    rf"(?P<sum>{_SUM})(?![\d%]|[.,]\d)(?P<total>\s*(?:in total|altogether|all in|in all)\b)?",
    re.IGNORECASE,
)
"""A share off a price, with what that comes to."""


def with_prices_told(text: str, standing: Sequence[Decimal], orders: Sequence[str]) -> str:
    """A text, with the question for a price in the place of what tells it, without what it says of the price
    of the list, and with a sum alone where it works that out from a share. `standing`: the prices and totals
    that are talked of, like which a bare number may be one; `orders`: those whose numbers are none."""
    numbers = {re.sub(r"\D", "", one) for one in orders}

    def bid(hit: re.Match[str]) -> str:
        said = next(filter(None, hit.group("hoped", "had", "is", "mine")))
        money = not said.isdecimal() or hit["of"] or re.search("price", hit[0], re.IGNORECASE)
        like = money or any(is_within(number_of(said), one, _LIKE_WHAT_STANDS) for one in standing)
        return f"could you do {said}{hit['of']}" if like and said not in numbers else hit[0]

    def zh_bid(hit: re.Match[str]) -> str:
        return hit[0] if hit["price"] in numbers else f"{hit['total'] or '价格'}{hit['price']}"

    told = _NO_LIST_FOR_SO_MANY.sub(_so_many, text)
    left = without(told, _ONLY_LIST)
    told = left if re.search(r"\w", left) else told
    return _ZH_IN_MIND.sub(zh_bid, _IN_MIND.sub(bid, _WORKED_OUT.sub(_sum_alone, told)))


def _so_many(hit: re.Match[str]) -> str:
    """The number of goods for which nobody pays the price of the list."""
    return f"for {hit['number']}" if hit["number"] else hit["zh"]


def _sum_alone(hit: re.Match[str]) -> str:
    """What a share off a price comes to."""
    total = " in total" if hit["total"] else ""
    return f"{hit['sum']}{total}"
