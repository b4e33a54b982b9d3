"""What was given up, and is wanted after all: 还是改吧, "ok, do 550 then"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from agents.desk.find import Dossier, lines_named
from agents.desk.haggle import Haggle
from agents.desk.proposal import Proposal, bare
from agents.desk.propose import Setting
from agents.desk.reading.card.answers import folded, takes_back, verdict
from agents.desk.reading.filling import Read, Waiting, completed
from agents.desk.results import Result
from contracts.order import Order, OrderLine
from contracts.request import ChangePrice, Delivery, Payment, PlaceOrder, Quantity, Request

_QUESTIONS = {
    "place_order": "ask_quantity",
    "add_item": "ask_quantity",
    "change_quantity": "ask_quantity",
    "change_delivery": "ask_delivery",
    "change_price": "ask_price",
    "change_payment": "ask_payment",
}
"""By intent: the question that a value alone answers."""
_AFTER_ALL = re.compile(
    r"\b(?:after all|on second thoughts?|changed (?:my|our) mind|re-?open (?:it|this|that)"
    r"|(?:i|we)(?:'ll| will)? (?:take|accept) (?:it|your offer|the offer)|(?:ok(?:ay)?,? )?do it(?: then)?)\b"
    r"|[还還]是(?:就)?(?:要|改|做|[订訂定]|下[单單]|[买買]|取消|[换換]|[办辦]|接受)|改主意|想通了|重新[谈談来來]"
)
_STILL_WANTS = re.compile(
    r"\b(?:(?:still|do) (?:want|need)|want|need|keep)\b|[还還]是(?:要|留|保留)|留[着著下]"
)
_BEFORE_A_VALUE = re.compile(
    r"^(?:\W*(?:ok(?:ay)?|fine|well|then|alright|all right|so|hello|hi|hey|again|do|go with"
    r"|let'?s (?:say|do|take)|make it|那|好吧?|行吧?|就)(?![a-z]))+\W*",
    re.IGNORECASE,
)
_OPEN = ("proposed", "bargaining", "asked", "done", "waiting")
"""What became of a message that leaves behind what was given up before."""


def given_up(
    results: Sequence[Result],
    proposal: Proposal | None,
    haggle: Haggle | None,
    before: Waiting | None,
    *,
    expired: str,
) -> Waiting | None:
    """The wish that a message has given up, or that was given up before and nothing has followed.

    `proposal` and `haggle` are those that were open when the message came. `expired` asks whether what is no
    longer open is wanted afresh.
    """
    if any(result.status in _OPEN for result in results):
        return None
    closed = any(result.status == "closed" for result in results)
    request = proposal.request if closed and proposal else asked_in(haggle) if closed and haggle else None
    if request is None or not request.actions:
        return before and before.model_copy(update={"asked": ""})
    asked = expired if any(result.text == expired for result in results) else ""
    return Waiting(request=request, question=_QUESTIONS.get(request.actions[0].intent, ""), asked=asked)


def asked_in(haggle: Haggle) -> Request:
    """The wish that a bargain goes on from."""
    order = haggle.asked
    if haggle.based_on is not None:
        return Request(language="en", actions=(ChangePrice(order=order.id),))
    lines = (
        PlaceOrder(item=line.sku, quantity=Quantity(value=line.quantity, unit=line.unit, mode="set"))
        for line in order.lines
    )
    return Request(language="en", actions=tuple(lines))


def wanted_after_all(
    left: Waiting, said: Request, text: str, *, dossier: Dossier, setting: Setting, read: Read
) -> Request:
    """The request that a text, which wishes nothing by itself, makes of what was given up: the same, or the
    same with the value that it gives; `said`, when it does neither."""
    plain = folded(text).strip(" \n.。!！?？")
    if left.asked and verdict(text) == "yes":
        return said.with_actions(tuple(map(bare, left.request.actions)))
    value = _BEFORE_A_VALUE.sub("", _AFTER_ALL.sub(" ", plain)).strip(" ,，吧")
    found = None
    if len(left.request.actions) == 1 and re.search(r"\d", value) and verdict(value) is None:
        found = completed(
            left, Request(language=said.language), value, dossier=dossier, setting=setting, read=read
        )
    wanted = found or (left.request if _AFTER_ALL.search(plain) else None)
    return said.with_actions(tuple(map(bare, wanted.actions))) if wanted else said


def wants_back(text: str) -> bool:
    """Whether a text takes a change back, or still wants what may be gone."""
    said = folded(text)
    return takes_back(text) or bool(_AFTER_ALL.search(said) and _STILL_WANTS.search(said))


def lines_wanted_back(
    text: str, order: Order, history: Sequence[Order], setting: Setting
) -> Sequence[OrderLine]:
    """The lines of the goods that a text names and wants back onto an order, as they were before."""
    said = folded(text).replace(re.sub(r"\D", "", order.id), "")
    words = setting.goods.words_in(said)
    if (
        not (words and wants_back(text))
        or re.search(r"\d", said)
        or lines_named(words, order, setting.speaker)
    ):
        return ()
    held = (lines_named(words, earlier, setting.speaker) for earlier in reversed(history))
    return next(filter(None, held), ())


def with_lines_back(order: Order, lines: Sequence[OrderLine]) -> Order:
    """The order with lines that went from it, at their places where these are free."""
    taken = [line.number for line in order.lines]
    back = [
        line if line.number not in taken else line.model_copy(update={"number": max(taken) + place})
        for place, line in enumerate(lines, start=1)
    ]
    return order.changed(lines=tuple(sorted((*order.lines, *back), key=lambda line: line.number)))


def placed_again(order: Order, today: date) -> Sequence[PlaceOrder]:
    """The wishes for a new order of all goods on one that was cancelled, paid as that, and on its day where
    that is to come."""
    on_its_day = Delivery(earliest=order.delivery, latest=order.delivery)
    delivery = on_its_day if order.delivery > today else None
    return [
        PlaceOrder(
            item=line.sku,
            quantity=Quantity(value=line.quantity, unit=line.unit, mode="set"),
            delivery=delivery,
            payment=Payment.model_validate(order.payment.model_dump(exclude_none=True)),
        )
        for line in order.lines
    ]
