"""How goods travel, however a text tells that: the customer comes for them, or has somebody come."""

from __future__ import annotations

import re

from agents.desk.find import Dossier
from agents.desk.proposal import Proposal
from agents.desk.reading.stretches import Span
from contracts.request import Action, ChangeDelivery, Delivery, Offer, PlaceOrder, Request

_SENT_FOR_IT = (
    r"(?:drivers?|couriers?|carriers?|forwarders?|hauliers?|agents?|vans?|trucks?|lorr(?:y|ies)|guys?"
    r"|people|team"
    r"|staff|m[ae]n|colleagues?)"
)
_PAPERS = r"(?!.{0,8}(?:\b(?:samples?|invoices?|papers?|contracts?)\b|[发發]票|[样樣]品|合同|[单單][据據]))"
_COLLECTS = re.compile(
    rf"\b(?:our|my) (?:own )?{_SENT_FOR_IT} (?:will|can|would|could|is going to|are going to|comes?)\b"
    rf"[^,.;!?\n]{{0,16}}?\b(?:collect|fetch|pick\b[^,.;!?\n]{{0,24}}\bup)\b{_PAPERS}"
    r"|自[提取](?![消供高前出交示])"
    r"|(?:自己|自行|[我咱][们們]?|[派叫][人车車]|司[机機])(?:自己|自行|[会會要想]|可以|直接|再|就"
    r"|[派叫找][人车車]|[开開][车車])*"
    r"(?:[过過]?[去来來]|上[门門]|到[^，。,;；\d\s]{0,6}?(?:[仓倉][库庫]?|[厂廠]|店|公司|那[里裡边邊]"
    r"|[这這][里裡边邊]))"
    rf"(?:自己)?[提拿取载載拉](?![消供高前出交示到])(?:[货貨])?{_PAPERS}",
    re.IGNORECASE,
)
"""That the customer comes for goods, or sends somebody."""
_NOT_SO = re.compile(
    r"(?:[不没沒别別無无]|改回|而非|\b(?:not|never|no)\b|n't)[^，,。.;；!?\n]{0,3}$", re.IGNORECASE
)
"""Before that: it is denied."""
_GUESSED = 0.5
"""The confidence in a way to travel that is read of no wish for it."""


def collecting(text: str) -> Span | None:
    """Where a text tells that the customer comes for the goods."""
    hits = (hit for hit in _COLLECTS.finditer(text) if not _NOT_SO.search(text[: hit.start()]))
    return next((hit.span() for hit in hits), None)


def with_goods_collected(request: Request, text: str, dossier: Dossier, *, moves: str | None) -> Request:
    """The request; where a text tells that the customer comes for the goods, and no way to travel was read,
    as how what it orders, offers or moves travels, or else the order that is talked of. `moves`: the text is
    read for moves in a bargain, where nothing is changed beside them."""
    told = collecting(text)
    of_parts = {"return_item", "split_delivery"} & {*request.intents}
    if told is None or of_parts or any(_way_of(one) for one in request.actions):
        return request
    carriers = [one for one in request.actions if isinstance(one, PlaceOrder | Offer | ChangeDelivery)]
    if carriers:
        return request.with_actions(
            tuple(_collected(one) if one in carriers else one for one in request.actions)
        )
    if moves:
        return request
    named = dossier.by_figures(text)
    order = named[0] if len(named) == 1 else None
    wish = ChangeDelivery(
        order=order, delivery=Delivery(method="pickup"), evidence=(told,), confidence=_GUESSED
    )
    return request.with_actions((*request.actions, wish))


def _collected(action: Action) -> Action:
    """An action of goods that the customer comes for."""
    assert isinstance(action, PlaceOrder | Offer | ChangeDelivery)
    said = action.delivery or Delivery()
    return action.model_copy(update={"delivery": said.model_copy(update={"method": "pickup"})})


def _way_of(action: Action) -> str | None:
    """The way to travel that an action names."""
    said: Delivery | None = getattr(action, "delivery", None)
    return said.method if said else None


def goes_another_way(wish: Action, proposal: Proposal) -> bool:
    """Whether a wish names a way to travel that what is proposed does not go."""
    way = _way_of(wish)
    return way is not None and any(step.order and step.order.shipping != way for step in proposal.steps)
