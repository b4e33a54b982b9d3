"""Days of credit: I asked for 60 days, not a deposit; what would that cost us at 60 days? 不要定金，60天."""

from __future__ import annotations

import re

from agents.desk.reading.amounts.what_if import terms_named
from agents.desk.reading.filling import Read
from agents.desk.reading.stretches import CLAUSE_END, around
from agents.desk.reading.terms.due import days_alone
from contracts.request import PlaceOrder, Request, RequestQuote

_NO_DEPOSIT = (
    r"(?:and |but )?\b(?:not|no|without|instead of|rather than)(?: an?| any| the)?(?: \d+%)? "
    r"(?:deposit|down ?payment|up ?front payment|prepayment)s?\b|(?:不是|不要|不用|[没沒]有?"
    r"|[无無]需?)(?:付)?[订訂定]金"
)
_OF_CREDIT = re.compile(
    r"(?<!within )\b(?P<has>we(?:'re| are| have)(?: always| usually| normally| both)*(?: on| got)? )?"
    r"(?:(?:i|we) (?:asked for|wanted|said|meant) )?(?:(?:in|at|for|on) (?=\d))?(?:net )?"
    r"(?<![\d.,-])(?P<days>\d{1,3})"
    r"(?:[ -]days?\b(?: (?:credit|terms|net))?|(?<=net \d\d)\b)(?: with you(?: guys)?\b)?"
    r"|(?P<zh_has>我[们們]?(?:跟[你您贵貴][们們司]?)?(?:一直|向[来來]|[现現]在|都)*(?:是|走|做)?(?=月"
    r"|\d))?(?:月[结結])?(?<![\d.,-])(?P<zh>\d{1,3})天(?:[账帳]期|月[结結])?的?",
    re.IGNORECASE,
)
_COMES = re.compile(r"\b(?:deliver|ship|arriv)\w*|交[货貨期]|[送到][货貨]", re.IGNORECASE)
"""That days may be those of a delivery."""
_PAID_IN = re.compile(
    r"付款(?:方式|[条條]件)?(?:能否|能不能|可以|可否|可不可以|是否|想|要|[都也能])*(?:[由从從]\d+天)?"
    r"(?:[改换換][为為成到]?|[变變][为為成]"
    r"|[延推放](?:[长長后後迟遲期宽寬])?[到至成为為])(?:[货貨]到)?(?P<days>\d{1,3})天(?![内內后後前])"
)
"""In how many days the customer would pay, without the word for that: 付款能否改为90天."""
_MOVED_TO = re.compile(
    r"(?P<lead>\b(?:payments?|credit|terms)\b"
    r"(?:(?!\b(?:deliver|ship|arriv)\w*)(?:\b\d{4}\b|[^.,;!?\d]))* to )"
    r"(?P<days>\d{1,3})(?=[ -]days?\b(?! (?:before|after|from|later|earlier)\b))",
    re.IGNORECASE,
)
"""To how many days a payment is to be moved."""
_AT = re.compile(
    r"\b(?P<at>at |on )(?:net )?(?P<days>\d{1,3})[ -]days?\b(?! (?:notice|delivery))(?: (?:credit"
    r"|terms|net))?",
    re.IGNORECASE,
)
"""In how many days is paid, as a price is told by it."""


_EVER = re.compile(
    r"(?P<lead>(?:一直|[向历歷从從][来來]|平[时時]|往常|[之以]前|上[次回])[来來]?(?:都|就|也)*(?:是|走|用"
    r"|做)?)"
    r"(?P<zh>\d{1,3})天(?:[账帳]期|月[结結])?"
    r"|(?P<always>\b(?:always|usually|normally))(?: (?:been|on|have|had|got|get|at|pa(?:y|id)|in))* (?:net )?"
    r"(?P<days>\d{1,3})[ -]days?\b(?: (?:credit|terms|net))?",
    re.IGNORECASE,
)
"""In how many days was paid so far."""


def with_days_as_ever(text: str) -> str:
    """A text with the terms of payment for the days in which it says that was paid so far, against what is
    proposed: 礼盒一直是60天的呀, it's always been 60 days for mugs."""

    def named(hit: re.Match[str]) -> str:
        if _COMES.search(text[slice(*around(text, *hit.span(), CLAUSE_END))]):
            return hit[0]
        return (
            f"{hit['lead']}月结{hit['zh']}天" if hit["zh"] else f"{hit['always']} on net {hit['days']} days"
        )

    return _EVER.sub(named, text)


_OF_FINANCE = re.compile(
    r"[财財][务務]|[会會][计計]|\b(?:finance|accounting|accountants?|accounts|bookkeep\w+|treasury)\b",
    re.IGNORECASE,
)
"""Who of a customer's people is concerned with no days but those of payment."""
_TO_DAYS = re.compile(
    r"(?:改|[换換]|[调調])(?:[成为為到]|[整]为?)?(?P<zh>\d+)[天日](?!\w?[内內前後后])"
    r"|\b(?P<lead>(?:to|on|at)) (?P<en>\d+) days\b(?! (?:later|earlier|before|after))",
    re.IGNORECASE,
)


def _as_terms(hit: re.Match[str]) -> str:
    """Days that finance wants, as terms of payment."""
    return f"付款方式改成月结{hit['zh']}天" if hit["zh"] else f"{hit['lead']} net {hit['en']} days"


def with_days_of_credit(text: str) -> str:
    """A text with the terms of payment for the days that it wants in the place of a deposit, or at which it
    asks a price."""
    denied = re.search(rf"[,;，；]?\s*(?:{_NO_DEPOSIT})", text, re.IGNORECASE)
    hits = list(_OF_CREDIT.finditer(text))
    of_goods = hits and _COMES.search(text[slice(*around(text, *hits[0].span(), CLAUSE_END))])
    if denied and len({hit["days"] or hit["zh"] for hit in hits}) == 1 and not of_goods:
        hit = hits[0]
        terms = f"net {hit['days']} days" if hit["days"] else f"月结{hit['zh']}天"
        lead = "payment is " if hit["has"] else "付款方式是" if hit["zh_has"] else ""
        terms = lead + terms
        spans = sorted([(hit.span(), terms), (denied.span(), "")], reverse=True)
        for (start, end), new in spans:
            text = text[:start] + new + text[end:]
        return text
    text = _PAID_IN.sub(lambda hit: f"付款方式改成{hit['days']}天", text)
    text = _MOVED_TO.sub(lambda hit: f"{hit['lead']}net {hit['days']}", text)
    if _OF_FINANCE.search(text):
        text = _TO_DAYS.sub(_as_terms, text)
    return _AT.sub(lambda hit: f"{hit['at']}net {hit['days']} days", text)


def with_days_alone_as_credit(text: str) -> str:
    """A text of terms of payment, with such terms for a clause that is no more than a number of days."""

    def named(clause: re.Match[str]) -> str:
        said = clause["said"]
        bare = re.search(r"天|\bdays?\b", said) and not re.search(r"[账帳]期|月[结結]", said)
        days = days_alone(said) if bare else None
        if days is None:
            return clause[0]
        terms = f"net {days} days" if clause["said"].isascii() else f"付款方式改成{days}天"
        return f"{terms}{clause['end']}"

    return _CLAUSE.sub(named, text)


_CLAUSE = re.compile(
    r"(?P<said>[^，,。.；;！!？?、\n]+?)"
    r"(?P<end>(?: (?:at|for|with) (?:the|our|your) (?:same|old|usual|list|current|normal|standing)\b"
    r"[^，,。.；;！!？?、\n]*)?"
    r"(?:[，,。.；;！!？?、\n]+|$))"
)
"""A clause, less at which price it is, with what ends it."""


def with_terms_of_a_price(request: Request, text: str, bargaining: Read) -> Request:
    """The request; goods that are wanted, or asked the price of, on those terms of payment that the text
    names beside them: I need 200 mugs. What would that cost at net 60?"""
    wanted = [one for one in request.actions if isinstance(one, PlaceOrder | RequestQuote)]
    if not wanted or len(wanted) < len(request.actions) or any(one.payment for one in wanted):
        return request
    if not _AT.search(text) or (payment := terms_named(text, bargaining)) is None:
        return request
    return request.with_actions(tuple(one.model_copy(update={"payment": payment}) for one in wanted))
