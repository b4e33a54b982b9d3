"""Where a message may go over from one wish to the next."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from agents.desk.find import lines_named
from agents.desk.reading.apart.told import (
    AS_THERE,
    is_new,
    order_with_goods_in,
    orders_in,
    takes_from_another,
)
from agents.desk.reading.asked.questions import is_question
from agents.desk.reading.card.answers import folded
from agents.desk.reading.conditions import MAY_BE
from agents.desk.reading.orders.moved import moved_at
from agents.desk.reading.orders.part_by_part import points_of
from agents.desk.reading.orders.repeats import repeated_at
from agents.desk.reading.situation import Situation
from agents.desk.reading.stretches import REFERENCE, SENTENCE, Span

LONGEST, MOST_PARTS = 1500, 10
"""Letters and sentences of a message that is read so: each of them is read by itself."""
DEEDS = (
    r"(?:add|cancel|change|cut|deliver|drop|increase|lower|make|move|order|pay|place|postpone|push|put|raise"
    r"|re-?order|reduce|remove|repeat|replace|send|set|ship|swap|take)"
)
_COMMA = re.compile(rf"，|(?<!\d),|,(?!\d)|\s(?=and (?:(?:also|then|please) )*{DEEDS}\b)", re.IGNORECASE)
"""Where a sentence may go over to something else: a comma, and an `and` before another deed."""
_BUT = re.compile(r"\s*(?:but\b|不[过過]|但)", re.IGNORECASE)
LEADS = re.compile(
    r"(?:\W|\b(?:also|and|but|please|then|next|first|second|secondly|finally|plus|besides)\b"
    r"|另外|[还還]有|然[后後]|[请請]|第[一二三]|首先|其次|最[后後])*",
    re.IGNORECASE,
)
"""What no more than leads to a wish."""
_ONLY_AN_ORDER = re.compile(
    rf"(?:\W|{REFERENCE}|(?<!\d)\d{{4,}}(?!\d)|\b(?:same|like|as|in|on|exactly|just|the|order|please)\b|[跟和同按照像]"
    r"|[那这這]?[张張]?[订訂]?[单單]|[一同][样樣]|的)*"
)
"""No more than an order, maybe as that of which something is as on it."""
_SWAPS = re.compile(r"\b(?:swap|replac|exchang|instead)\w*|\bother \d|[换換替抵]|改[为為成]?加|[另剩][下外]?")
"""That goods may come in the place of those said before."""
_ORDERS_SO_MANY = re.compile(
    r"\s*(?:(?:and|also|then|please|we|i|want|need|would|'d|like|to)\b\s*)*(?:order|buy|purchase) \d"
)
"""That a clause orders so many goods, and no number of an order can be meant."""


def parts_of(text: str, situation: Situation, talked_of: Collection[str] = ()) -> Iterator[Span]:
    """Where a message may go over from one wish to the next: at the points of its list, at the ends of its
    sentences, and at a comma, or an `and` with a deed behind it, before another order is named."""
    if points := points_of(text):
        of_one = orders_in(text[: points[0][0]], situation)
        yield from [(0, len(text))] if of_one else points
        return
    setting = situation.setting(situation.spoken)
    goods, may_be = setting.goods, MAY_BE.search(folded(text))
    anew = any(map(is_new, re.split(r"[,，。；;\n]", text)))
    for sentence in SENTENCE.finditer(text):
        start = sentence.start()
        for comma in () if may_be else _COMMA.finditer(text, *sentence.span()):
            head, rest = text[start : comma.start()], text[comma.end() : sentence.end()]
            behind = re.split(r"[,，]", rest, maxsplit=1)[0]
            before, there = ({*orders_in(one, situation)} for one in (head, behind))
            before, told = before or {*talked_of}, there
            asks = is_question(behind) or is_question(head)
            swaps = _SWAPS.search(folded(head)) or (not there and _SWAPS.search(folded(behind)))
            if asks or not (anew or swaps or takes_from_another(behind)):
                before = before or {*order_with_goods_in(head, situation)}
                there = there or {*order_with_goods_in(behind, situation)}
            orders = is_new(behind) or (_ORDERS_SO_MANY.match(folded(behind)) and not there)
            of_goods = goods.words_in(folded(behind if _BUT.match(behind) else rest))
            as_there = is_new(head) and AS_THERE.search(folded(behind))
            new = orders and not as_there and (repeated_at(behind) or of_goods)
            changes = there and is_new(head) and not as_there
            changes = changes and not moved_at(text, situation.dossier, setting)
            others = (before and there - before) or (
                told and _is_of_other_goods(head, behind, told, situation)
            )
            leads = LEADS.fullmatch(folded(head)) or _ONLY_AN_ORDER.fullmatch(folded(behind))
            if not leads and (others or new or changes):
                yield start, comma.end()
                start = comma.end()
        if re.search(r"\w", text[start : sentence.end()]):
            yield start, sentence.end()


def _is_of_other_goods(head: str, behind: str, orders: Collection[str], situation: Situation) -> bool:
    """Whether a clause names goods that are on none of the orders which the one behind it names, with goods
    of its own: 500个保温杯，40一个，SO-2048礼盒改成250."""
    setting = situation.setting(situation.spoken)
    words, others = (setting.goods.words_in(folded(one)) for one in (head, behind))
    if not (words and others) or takes_from_another(behind):
        return False
    named = (one for one in situation.dossier.orders if one.id in orders)
    return not any(lines_named(words, one, setting.speaker) for one in named)
