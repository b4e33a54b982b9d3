"""Days that a text counts from the day of an order: two weeks later than 1031, 比2048晚一周."""

from __future__ import annotations

import re
from datetime import date, timedelta

from agents.desk.find import Dossier
from agents.desk.reading.stretches import SENTENCE, in_small_letters
from agents.desk.reading.terms.due import is_of_payment

_ORDER = r"(?:(?:the |our |my )?(?:order |delivery of )?(?:[a-z]{1,4}-?)?\d{3,}(?!\d|[.,:/]\d)(?:'s)?)"
_COUNTS = {
    **{"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7},
    **{"eight": 8, "ten": 10, "a couple of": 2},
    **{"一": 1, "两": 2, "兩": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "十": 10},
}
"""How many days or weeks there are, in words."""
_MANY = rf"(?:(?P<many>\d{{1,2}}|{'|'.join(sorted(_COUNTS, key=len, reverse=True)[:12])}) )?"
_MANY_ZH = r"(?P<{0}>\d{{1,2}}|[一两兩二三四五六七八十])[个個]?"
_UNIT_ZH = r"(?P<{0}>天|日|[周週]|星期|[礼禮]拜)"
_FROM_AN_ORDER = re.compile(
    rf"(?:(?P<lead>\b(?:to|for|by|until|till) )|\b(?:on )?)(?:the |about |around |say )*{_MANY}"
    r"(?P<unit>days?|weeks?|fortnights?) "
    r"(?:(?P<later>later than|after|behind|from)|(?P<sooner>earlier than|sooner than|before|ahead of)) "
    rf"(?P<order>{_ORDER})"
    r"(?: (?:delivery|(?:has )?(?:arrive[sd]?|come[s]?)|is (?:delivered|due|here)))?\b"
    r"(?P<fine> (?:(?:is|'s|would be|will be) (?:fine|ok(?:ay)?|good|great|alright|early enough|soon enough)"
    r"|(?:works|will do|would do|would work|suits us|does it))\b(?: (?:for|with) us| too)?)?",
    re.IGNORECASE,
)
_FROM_AN_ORDER_ZH = re.compile(
    r"(?:[比跟和](?P<order>(?:[订訂][单單]"
    r"|[a-z]{1,4}-?)?\d{3,})(?:那?[张張个個]?[订訂]?[单單])?的?(?:交[货貨期]|到[货貨])?"
    rf"(?P<how>再?(?:晚|[推][迟遲]|延[后後]|[后後])|早|提[前早])"
    rf"{_MANY_ZH.format('many')}{_UNIT_ZH.format('unit')}"
    r"|(?:在)?(?P<other>(?:[订訂][单單]|[a-z]{1,4}-?)?\d{3,})(?:那?[张張个個]?[订訂]?[单單])?的?(?:交[货貨]"
    r"|到[货貨]|送到|到)?"
    rf"[之以]?(?P<side>[后後]|前){_MANY_ZH.format('count')}{_UNIT_ZH.format('kind')})",
    re.IGNORECASE,
)
"""So many days or weeks from the day of an order, which is named."""


def with_days_from_orders(text: str, dossier: Dossier) -> str:
    """A text with the days that it counts from those of orders named, which only measure them."""
    said = in_small_letters(text)
    for hit in reversed([*_FROM_AN_ORDER.finditer(said), *_FROM_AN_ORDER_ZH.finditer(said)]):
        day = _day_told(hit, dossier)
        sentence = next((one[0] for one in SENTENCE.finditer(text) if one.end() >= hit.end()), text)
        if day and not is_of_payment(sentence):
            text = text[: hit.start()] + _named(day, hit) + text[hit.end() :]
    return text


def _day_told(hit: re.Match[str], dossier: Dossier) -> date | None:
    """The day so long before or after that of the order; `None` where no such order is known."""
    told = hit.groupdict()
    orders = dossier.by_figures(told["order"] or told["other"])
    order = dossier.order(orders[0]) if len(orders) == 1 else None
    count = told["many"] or told.get("count") or "1"
    number = int(count) if count.isdigit() else _COUNTS[count]
    unit = told["unit"] or told["kind"]
    days = number * (14 if unit.startswith("fortnight") else 1 if unit[0] in "d天日" else 7)
    return order.delivery + timedelta(days=-days if _is_before(told) else days) if order else None


def _is_before(told: dict[str, str | None]) -> bool:
    """Whether it is counted back from the day of the order."""
    return (
        bool(told.get("sooner")) or told.get("side") == "前" or (told.get("how") or "")[:1] in tuple("早提")
    )


def _named(day: date, hit: re.Match[str]) -> str:
    """The day as it is written in the place of what told it."""
    if not hit[0].isascii():
        return f"{day.year}年{day.month}月{day.day}日"
    lead = "please deliver on " if hit["fine"] else hit["lead"] or "on "
    return f"{lead}{day.day} {day:%B} {day.year}"
