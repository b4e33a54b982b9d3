"""What a message says that the reply to it answers anyway, which need not go to a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from agents.desk.plan import Step
from agents.desk.propose import Setting
from agents.desk.reading.amounts.total_of_all import total_of_all
from agents.desk.reading.asked.questions import remark
from agents.desk.reading.asked.unheard import (
    NOT_THEN,
    clauses_of,
    hours_told,
    says_something,
    validity_asked,
    wants_a_paper,
)
from agents.desk.reading.card.answers import folded
from agents.desk.reading.goods.halves import ANY_FIELD, FIELDS
from agents.desk.reading.stretches import without
from agents.desk.talk import presses
from contracts.request import ChangeDelivery, PlaceOrder, Request

_A_PRICE = re.compile(
    r"\b(?:prices?|pric(?:ed|ing)|costs?|quot(?:e|es|ed|ation)|much|total|amount|charges?|fees?|extra|per|unit|piece|each)\b"
    r"|单?[价價][钱錢格]?|單價|[报報][价價]|[钱錢]|金[额額]|[总總][数數]|[几幾][块塊]|每[个個件盒包只支把]|[会會]?[变變]|一样|一樣|[手续續]{2}[费費]"
)
_A_LEAD_TIME = re.compile(
    r"\b(?:lead|delivery|turnaround)[ -]?times?\b"
    r"|\b(?:how (?:soon|long|fast|quickly)|(?:by )?when)\b(?=[^,.;]*\?)"
    r"|\b(?:arrive|come|delivery|roughly|they)\b"
    r"|[货貨交]期|多久|多快|[几幾]天|什么时候|什麼時候|何[时時]|大[概约約]|最快|到?[货貨]?[送到发發交]"
)
_BY_A_DAY = re.compile(
    r"(?:(?:\d{1,2}|[本这這下][个個]?)月)?(?:\d{1,2}[日号號]|月?[底初末])[之以]?前?|能不能|可不可以|能否"
)
"""By when, and whether that can be."""
_OF_ONE_MORE = re.compile(
    r"\W*(?:(?:and|or|another|others?|too)\b\W*|[还還]有|另外?|也)*"
    r"(?:[a-z]{1,12}(?: (?:at|for|asks?|offers?|says?|wants?|only|is))*|[一-龥]{0,4}?[家报報卖賣只要]*)"
    r" ?[$€£¥]?\d+(?:\.\d+)?\W*"
)
"""Somebody else and a price, beside the price that another one asks."""
_PAID_BACK = re.compile(
    r"\b(?:refund\w*|money back|back to (?:me|us)|reimburse\w*|credit(?:ed)?|already paid"
    r"|(?:i|we)(?:'ve| have)? paid)\b"
    r"|退|[还還](?:给|給|回)|[付交][过過了]|多付|已[经經]?[付交]"
)
"""Money that was paid before, or is to come back: no price tells of it."""
_CLOSED = re.compile(
    r"\b(?:closed|shut|clos(?:es|ing)|away|on (?:leave|holiday|vacation)|stock-?tak\w+|nobody|no one)\b"
    r"|放假|休息|休假|假期|[盘盤][点點]|[没沒]人|收不了|[关關][门門閉闭]|停[工业業]|不[上开開][班门門]"
    r"|[装裝]修|搬[家迁遷]"
)
"""Why goods can't come on a day."""
_AT_AN_HOUR = re.compile(
    r"\d\s*(?:am|pm|:\d|[点點时時])|\b(?:noon|lunch|mornings?|afternoons?|evenings?|weekends?)\b"
    r"|\b(?:sun|satur)days?\b|上午|中午|下午|晚上|周末|[週周]末|假日"
)
_WRONG = re.compile(
    r"\b(?:wrong(?:ly)?|incorrect(?:ly)?|mis(?:typed|spelt|spelled)|typo|outdated|old)\b"
    r"|(?:[\w ]+ )?\b(?:is|are) missing\b[\w ]*"
    r"|[打写寫填搞弄]?[错錯]了?|不[对對]|有[误誤]|[变變]了|[漏少缺](?:了|[写寫])*[门門牌楼樓层層房号號]*"
)
_A_FIGURE = re.compile(r"(?<!\d)(?:\d{1,3}|\d{5,})(?!\d)")
"""A figure that is not the number of an order."""
_DATED = {"request_quote", "place_order"}
"""What is told with the day, or in how many days."""
_PRICED = {
    *_DATED,
    *("change_quantity", "add_item", "remove_item", "substitute_item", "change_price"),
    *("change_delivery", "change_address", "change_contact"),
}
"""What is told with the price that it comes to."""


def unanswered(parts: Sequence[str], steps: Sequence[Step], request: Request, setting: Setting) -> list[str]:
    """The parts of a message that none of the steps answers, now or once its own question is answered."""
    done = [step for step in steps if step.do in ("ask", "amend", "change", "place")]
    wanted: set[str] = {request.actions[i].intent for step in done for i in step.actions}
    if any(step.question == "order_it" for step in steps):
        wanted.add("request_quote")
    moved = [one.delivery for one in request.actions if isinstance(one, ChangeDelivery) and one.delivery]
    if any(one.earliest for one in moved):  # that tells on which day instead
        parts = [part for part in parts if not NOT_THEN.search(folded(part))]
    sums = {one.price.amount for one in request.actions if isinstance(one, PlaceOrder) and one.price}
    parts = [one for one in parts if not ((total := total_of_all(one)) and total.amount in sums)]
    return [part for part in parts if not all(_is_answered(one, wanted, setting) for one in _clauses(part))]


_TERMS_BESIDE = {
    "change_delivery": r"\b(?:forward|back|earlier|later|sooner|sea|rail|road|air)\b"
    r"|[海空陆陸][运運]|[铁鐵]路|提[前早]|推[迟遲]",
    "change_payment": r"\b(?:balance|deposit|prepay\w*|net)\b|[定订訂]金|尾款|[账賬帳]期|月[结結]",
}
"""How else terms are called."""
_OF_ALL_OF_IT = re.compile(
    r"\b(?:re-?order(?:ing)?|repeat|(?:both|all)(?: (?:of )?(?:my|our|the))?(?: open)? orders"
    r"|use (?:it|them|that|this))\b"
    r"|我[们們]?(?:自己)?(?:再|去|先|来|來)?(?:打[个個]?[电電][话話]|[联聯][系繫])"
)
"""What is said of the whole of a wish, or done by the customer."""


def goes_with(clause: str, request: Request) -> bool:
    """Whether a clause is of a term that is wanted anyway, of a price that is, or of all that is wanted, or
    asks how an order stands that is only looked at."""
    intents = {one.intent for one in request.actions}
    if wants_a_paper(clause):
        return False
    of_a_price = "change_price" in intents and not re.search(r"\d", clause)
    looks = intents - {"accept"} == {"query_order"}
    said = folded(clause)
    terms = [words for action, words in FIELDS if action.model_fields["intent"].default in intents]
    terms += [words for intent, words in _TERMS_BESIDE.items() if intent in intents]
    of_it = any(re.search(words, said) for words in terms)
    return of_a_price or looks or of_it or not says_something(_OF_ALL_OF_IT.sub(" ", said))


def tells_one_more_price(clause: str) -> bool:
    """Whether a clause says no more than what somebody else asks."""
    return bool(_OF_ONE_MORE.fullmatch(folded(clause)))


def _clauses(part: str) -> Iterator[str]:
    return (part[start:end] for start, end in clauses_of(part))


def _is_answered(clause: str, wanted: set[str], setting: Setting) -> bool:
    """Whether a clause asks for the price or the day that is told with what is wanted, or for a better price
    where that is bargained over, or only says why something is to be changed."""
    said = folded(clause)
    rest = without_goods(said, setting)
    asked = [
        *([_A_PRICE] if wanted & _PRICED and not (validity_asked(clause) or _PAID_BACK.search(said)) else []),
        *([_A_LEAD_TIME] if wanted & _DATED and not hours_told(clause) else []),
    ]
    beside = [_BY_A_DAY] if wanted & _DATED else []
    return (
        ("change_price" in wanted and (presses(rest) or tells_one_more_price(rest)))
        or (any(one.search(rest) for one in asked) and not says_something(without(rest, *asked, *beside)))
        or ("change_delivery" in wanted and _says_why_not_then(clause))
        or _says_which_term(rest, wanted)
    )


def _says_why_not_then(clause: str) -> bool:
    """Whether a clause only tells why goods can't come on a day."""
    said = folded(clause)
    closed = _CLOSED.search(said) and not _AT_AN_HOUR.search(said)
    return bool(closed) and remark(clause) != "complaint"


def _says_which_term(said: str, wanted: set[str]) -> bool:
    """Whether a clause says no more than which term is to be changed, or was wrong."""
    terms = [words for action, words in FIELDS if action.model_fields["intent"].default in wanted]
    told = any(re.search(words, said) for words in terms) and not _A_FIGURE.search(said)
    return told and not says_something(without(said, ANY_FIELD, _WRONG))


def without_goods(said: str, setting: Setting) -> str:
    """A clause without the words of goods that it names."""
    named = (setting.goods.words_in(said) or "").split()
    return without(said, *(re.compile(rf"{re.escape(word)}(?:e?s\b)?") for word in named))
