"""So many goods that were asked for, where an order has another number of them: I asked for 450 mugs and you
have 500 on SO-1024."""

from __future__ import annotations

import re

from agents.desk.find import lines_named
from agents.desk.reading.card.answers import folded
from agents.desk.reading.outcome import of_the_wish
from agents.desk.reading.situation import Situation
from agents.desk.reading.stretches import without_numbers_of
from agents.desk.state import Conversation
from contracts.order import Order, OrderLine
from contracts.request import ChangeQuantity, Quantity

_WANTED = re.compile(
    r"\b(?:i|we)(?:['’]d| had| have)? (?:clearly |actually |only |originally )?"
    r"(?:asked for|ordered|wanted|requested)"
    r" (?:it to be )?(?P<en>\d[\d,]*)\b(?!%)(?: (?:[a-z]+ )*?of\b)?"
    r"(?P<goods>(?: (?!(?:and|but|not|while|you|on)\b)[a-z]+)*)"
    r"|我[们們]?(?:[当當][时時]|原[来來本]|之前|明明|[实實][际際]|本[来來])?"
    r"(?:想?要|[订訂][购購]?|[说說]|下)的?(?:明明|其[实實])?是"
    r"(?P<zh>\d+)[个個把盒包支只件台箱套]?(?P<goods_zh>[^，,。；;！!\d]{0,8})",
    re.IGNORECASE,
)
"""How many were asked for."""
_STANDS = re.compile(
    r"\b(?:you|it|order|confirmation|so-?\d+|\d{4})\b[^.;!?]*?\b(?:have|has|had|got|says?|said|shows?|put|lists?"
    r"|confirmed|booked|entered|wrote|is for|made)\b|\bwrong\b|\bmistake\b|\bnot \d"
    r"|[写寫记記填下做][的了成是]|[确確][认認定]|[上里裡][^，,。]{0,3}是|怎[么麼]|[错錯]|不[对對]",
    re.IGNORECASE,
)
"""That something stands on an order."""
_OF_OTHER_THINGS = re.compile(
    r"\b(?:receiv\w*|arriv\w*|deliver\w*|came|shipped|sent|invoice\w*|bill\w*|paid|charged|damaged|broken"
    r"|cancel\w*|if|also)\b|[$€£¥%]|收到|[到来來送发發]了|[发發]票|[账帳][单單]|[付损損坏壞]|取消|如果|另外|[还還]有",
    re.IGNORECASE,
)
"""What makes a message one of more, or of what came or was billed."""
_NUMBER = re.compile(r"(?<![\d.,a-z-])\d[\d,]*(?![\d.]\d|%)", re.IGNORECASE)


def put_down_wrong(situation: Situation) -> Conversation | None:
    """The wish for so many goods as a message that nothing waits for says to have asked for, where it tells
    the number of them that an order has, and nothing else; with an excuse."""
    text, dossier = situation.text, situation.dossier
    if situation.proposal or situation.haggle or situation.waiting or _OF_OTHER_THINGS.search(text):
        return None
    hits = list(_WANTED.finditer(text))
    if len(hits) != 1 or not _STANDS.search(text[: hits[0].start()] + text[hits[0].end() :]):
        return None
    wanted = (hits[0]["en"] or hits[0]["zh"]).replace(",", "")
    numbers = {
        one.replace(",", "") for one in _NUMBER.findall(without_numbers_of(dossier.by_figures(text), text))
    }
    stands = numbers - {wanted}
    if len(stands) != 1 or wanted not in numbers:
        return None
    found = _line(int(stands.pop()), text, situation)
    if found is None:
        return None
    order, line = found
    quantity = Quantity(value=int(wanted), unit=line.unit, mode="set")
    wish = ChangeQuantity(order=order.id, item=line.name, quantity=quantity)
    read = situation.plain(text)
    return {**of_the_wish(read.with_actions((wish,)), situation), "questions": ["put_down_wrong"]}


def _line(number: int, text: str, situation: Situation) -> tuple[Order, OrderLine] | None:
    """The only line with so many goods, of those that a text names, on the orders that it names."""
    dossier, setting = situation.dossier, situation.setting(situation.spoken)
    named, words = dossier.by_figures(text), setting.goods.words_in(folded(text))
    held = [
        (order, line)
        for order in dossier.open_orders
        if not named or order.id in named
        for line in (lines_named(words, order, setting.speaker) if words else order.lines)
        if line.quantity == number
    ]
    return held[0] if len(held) == 1 else None
