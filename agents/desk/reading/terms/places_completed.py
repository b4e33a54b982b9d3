"""What is to be added to the address of an order, which stays otherwise: a floor, a name at the door."""

from __future__ import annotations

import re

from agents.desk.find import Dossier
from agents.desk.propose import Setting
from agents.desk.reading.orders.naming import order_spoken_of
from agents.desk.reading.stretches import is_read_from
from contracts.request import Address, ChangeAddress, Request

_PART = (
    r"(?:unit|suite|apt\.?|apartment|flat|floor|level|room|building|block|wing|gate|dock|door|entrance|c/o"
    r"|care of|attn\.?|house number|company name|postcode|zip(?: code)?)"
)
_ADDS = (
    re.compile(
        r"\badd(?:ing)? (?P<what>[^.;!?\n]+?) (?:to|in|into|on) (?:the |our |my |its )?"
        r"(?:delivery |shipping )?address\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:(?:missing|lacks|lacking|left out|forgot|without|needs)\b[^.,;:!?\n]*\b{_PART}"
        rf"|{_PART}(?: number)? is missing)\b[^.,;:!?\n]*[.,;:-]+\s*"
        r"(?:it(?:'s| is)|that(?:'s| is)|should be)?\s*(?P<what>[^.,;!?\n]*?)(?: please)?\s*(?=[.,;!?\n]|$)",
        re.IGNORECASE,
    ),
    re.compile(
        r"地址(?:的?[后後]面|[里裡]|上面?)?(?:[还還]?要|再|[请請]|[帮幫]忙|麻[烦煩]|需要)*"
        r"(?:加上|加[个個]|加一?下|[补補]充(?:一下)?|[补補]上|添上|[写寫]上|[注註]明)[:：，,]?\s*[“「\"]?"
        r"(?P<what>[^“”「」\"，,。；;！!？?\n]+)"
    ),
    re.compile(
        r"(?:地址|[门門]牌|[楼樓][层層号號]|房[号號])(?:漏|少|缺|[没沒])(?:了|[写寫]|填)*[^，,。\n]{0,6}[，,]\s*"
        r"(?:[应應][该該])?(?:是|加上|[补補]上)\s*(?P<what>[^，,。；;！!？?\n]+)"
    ),
)
_LONGEST = 30
"""Characters of what an address is completed with; what is longer is one of its own."""


def with_the_place_completed(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; of a text that wants something added to an address, the whole of it with that."""
    hit = next(filter(None, (pattern.search(text) for pattern in _ADDS)), None)
    what = hit["what"].strip(" '\"“”") if hit else ""
    if hit is None or not what or len(what) > _LONGEST:
        return request
    named = next((one.order for one in request.actions if one.order), None)
    order = dossier.order(named or order_spoken_of(text, dossier, setting))
    meant = [order] if order else dossier.orders_for("change_address")
    standing = {one.address.text for one in meant if one.address and one.address.text}
    if len(standing) != 1:
        return request
    whole = _joined(what, standing.pop())
    completed = ChangeAddress(
        order=order.id if order else None, address=Address(text=whole), evidence=(hit.span("what"),)
    )
    rest = (one for one in request.actions if not is_read_from(one, [hit.span()]))
    return request.with_actions((*rest, completed))


def _joined(what: str, standing: str) -> str:
    """An address with something added, where that is said in its language; nothing is said twice."""
    if what.casefold() in standing.casefold():
        return standing
    if standing.isascii():
        return f"{what}, {standing}"
    shared = next((end for end in range(len(what), 1, -1) if standing.endswith(what[:end])), 0)
    gap = "，" if standing[-1].isascii() and what[0].isascii() else ""
    return f"{standing}{what[shared:]}" if shared else f"{standing}{gap}{what}"
