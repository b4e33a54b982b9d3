"""What several goods are to come to together: 150 boxes and 80 chairs for 7,800 in total; 总共55000."""

from __future__ import annotations

import re

from agents.desk.reading.amounts.figures import number_of
from contracts.request import AddItem, ChangePrice, Offer, PlaceOrder, Price, Request

_AMOUNT = r"(?<![\w.,-])(?:usd ?|cny ?|rmb ?|[$€£¥] ?)?{name}(?!\w|[.,]\d|%)"
_EN, _ZH = r"(?P<{}>\d[\d,]*(?:\.\d+)?)", r"(?P<{}>\d[\d,]*(?:\.\d+)?)(?P<{}_wan>万|萬)?"
_ALL = (
    r"(?:both|all(?: (?:two|three|four))?|everything|the (?:lot|two|three|four|whole (?:lot|thing|order)))"
    r"(?: of (?:it|them|these|those))?"
)
_FOR_ALL = re.compile(
    rf"{_AMOUNT.format(name=_EN.format('before'))} ?(?:usd|dollars|cny|rmb)?,? "
    rf"(?:in total|total|altogether|all together|together|all in|overall|(?:for|on) {_ALL})\b"
    rf"|\b(?:{_ALL}(?: together)?|altogether|together|in total|total(?: of)?)"
    rf"(?: is| be| at| for| to| come to|:)* "
    rf"{_AMOUNT.format(name=_EN.format('behind'))}"
    r"|(?:一共|[总總]共|[总總]的?[价價额額]?|合[计計]|一起|[两兩三]?[样樣个個种種][都一]起|打包)"
    r"(?:一共|[给給]|算|按|做到?|就|是|能|要)*"
    rf"(?<![\d.,]){_ZH.format('zh', 'zh')}(?![\d.,]*(?:[个個把盒箱包件%天折]|\d))",
    re.IGNORECASE,
)
"""What is to be paid for all of several goods."""


_MOST_OF_A_DAY = 31
"""A number so small may be that of a day: all for 10 January."""


def total_of_all(text: str) -> Price | None:
    """What a text says that all of several goods are to come to, where it says one such sum."""
    hits = list(_FOR_ALL.finditer(text))
    if len(hits) != 1:
        return None
    amount = number_of(hits[0]["before"] or hits[0]["behind"] or hits[0]["zh"])
    if (
        amount <= _MOST_OF_A_DAY
        and not hits[0]["zh_wan"]
        and not re.search(r"[$€£¥]|usd|cny|rmb", hits[0][0], re.IGNORECASE)
    ):
        return None
    return Price(amount=amount * 10_000 if hits[0]["zh_wan"] else amount, basis="total")


def with_the_total_of_all(request: Request, text: str) -> Request:
    """The request; several goods that are ordered anew, each for the sum which the text says of all of them:
    that is how a total is said of an order."""
    placed: list[PlaceOrder | AddItem] = [one for one in request.actions if isinstance(one, PlaceOrder)]
    more: list[PlaceOrder | AddItem] = [
        one for one in request.actions if isinstance(one, AddItem) and not one.order and one.item
    ]
    total = total_of_all(text) if placed and len(placed) + len(more) > 1 else None
    if total is None or any(one.price and one.price.basis == "unit" for one in placed):
        return request
    if placed[0].price and placed[0].price.amount == total.amount:
        total = placed[0].price.model_copy(update={"basis": "total"})

    def told(action: PlaceOrder | AddItem) -> PlaceOrder:
        fields = {name: value for name, value in action if name in PlaceOrder.model_fields}
        return PlaceOrder.model_validate({**fields, "intent": "place_order", "price": total})

    rest = (
        one
        for one in request.actions
        if one not in placed and one not in more and not (isinstance(one, ChangePrice) and not one.order)
    )
    return request.with_actions((*map(told, (*placed, *more)), *rest))


def offered_for_all(request: Request, text: str, several: bool) -> Request:
    """The request; an offer of a sum that the text says of all that is bargained over, `several` goods, is of
    none of them alone."""
    total = total_of_all(text) if several else None
    if total is None:
        return request
    return request.with_actions(
        tuple(
            one.model_copy(update={"item": None, "quantity": None, "price": total})
            if isinstance(one, Offer) and one.price and one.price.amount == total.amount and one.item
            else one
            for one in request.actions
        )
    )
