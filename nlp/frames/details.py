"""Wishes to change the invoice, the address or the contact."""

import re

from nlp.clauses import Clause
from nlp.drafts import Draft
from nlp.frames.deliveries import travelling
from nlp.frames.lines import is_new, just_made, share_terms
from nlp.frames.merging import merge
from nlp.frames.talk import Talk
from nlp.moods import negated, negated_at
from nlp.pieces import Piece
from nlp.terms import Fields
from nlp.wording import words

_NEAR = 4
"""Clauses between the parts of one address."""


def read_invoice(talk: Talk, clause: Clause) -> bool:
    """A title or a tax number of the invoice: 抬头改成华星贸易有限公司; or that they should change."""
    invoice: Fields = {}
    for piece in clause.kinds("title"):
        invoice["title"] = talk.reader.written(*piece.value)
    for piece in clause.kinds("tax"):
        invoice["tax_id"] = talk.reader.written(*piece.value)
    if not invoice:
        return _wish_invoice(talk, clause)
    if is_new(talk, clause):
        for draft in talk.drafts:
            if draft.intent == "place_order":
                draft.fields["invoice"] = draft.fields.get("invoice", {}) | invoice
        return True
    merge(talk, "change_invoice", clause, {"invoice": invoice})
    return True


def _wish_invoice(talk: Talk, clause: Clause) -> bool:
    """发票要改一下, `the invoice is wrong`: a wish that does not say to what."""
    wished = (
        clause.has("invoice_word", "title_label", "tax_label")
        and clause.has("change", "defect")
        and not clause.has("query", "same", "quote", "hypothetical", "pay_method")
        and not clause.kinds("money", "address", "phone", "person", "qty")
    )
    if not wished or any(d.intent == "change_invoice" for d in talk.drafts):
        return False
    merge(talk, "change_invoice", clause, {})
    return True


def read_address(talk: Talk, clause: Clause) -> bool:
    """Where or to whom to send: 改送到上海仓, `the contact is Li Na`; or that this should change."""
    if completes_address(clause):
        merge(talk, "change_address", clause, {})
        return True
    address = _goods_address(talk, clause) or talk.reader.address(clause)
    address = _named_before(talk, clause) | address
    if "text" in address and _is_of_invoice(talk, clause):
        merge(talk, "change_invoice", clause, {})
        return True
    if not address:
        return _wish_address(talk, clause) or _wish_contact(talk, clause)
    if just_made(talk, clause):
        return True
    if is_new(talk, clause):
        share_terms(talk, clause)
        return True
    if "text" in address and _is_refused(clause):
        return False
    if not clause.kinds("order") and _join_address(talk, clause, address):
        return True
    item = _sent(talk, clause) if "text" in address else None
    intent = "change_address" if "text" in address else "change_contact"
    merge(talk, intent, clause, ({"item": item} if item else {}) | {"address": address})
    return True


def completes_address(clause: Clause) -> bool:
    """Whether something is added to the address, the whole of which is not told: `add suite 300 to the address`, 地址后面加上前台收."""
    at, adds = clause.first("address_label"), clause.first("add")
    if at is not None and any(_ADDED.match(p.text) for p in clause.kinds("address")):
        return True
    if at is None or adds is None or negated_at(clause, adds):
        return False
    if clause.pieces[adds].text.isascii():
        return any(p.text in _ONTO for p in clause.pieces[adds + 1 : at])
    return at < adds


_ADDED = re.compile(r"[里上后]?面?(?:再|还要|要|请)?(?:加上|补上|添上|加个|加)")
_ONTO = words("to in into on under onto")


def _sent(talk: Talk, clause: Clause) -> str | None:
    """The Chinese name of what is to go to the address, before it: SO-1的床垫改送成都."""
    item = travelling(talk, clause, "address")
    return item if item and item[0] >= "\u4e00" else None


def _named_before(talk: Talk, clause: Clause) -> Fields:
    """Whose telephone stands alone in the clause: `for Dan Cole, 0412 555 019`."""
    if len(clause.pieces) > 1 or clause.pieces[0].kind != "phone":
        return {}
    before = talk.before(clause)
    if before is None or before.sentence != clause.sentence or not before.kinds("person"):
        return {}
    told = any(draft.clause == before.index for draft in talk.drafts)
    return {} if told else talk.reader.address(before)


def _goods_address(talk: Talk, clause: Clause) -> Fields | None:
    """The address before the invoice is named, where that has one of its own: `to Leeds and the invoice to York`."""
    if not clause.has("invoice_word", "title_label"):
        return None
    places = [i for i, p in enumerate(clause.pieces) if p.kind == "address"]
    said = next((i for i, p in enumerate(clause.pieces) if _names_invoice(p)), 0)
    if len(places) < 2 or not places[0] < said < places[-1]:
        return None
    talk.add("change_invoice", clause, at=clause.pieces[said].start)
    return talk.reader.address(Clause(clause.pieces[:said], clause.sentence, clause.mark))


def _is_of_invoice(talk: Talk, clause: Clause) -> bool:
    """Whether the address is where the invoice is to go: 发票寄到上海, `the invoice for SO-1: its address is ...`.

    Not where the invoice goes along with the goods.
    """
    place = next((i for i, p in enumerate(clause.pieces) if p.kind == "address"), None)
    if place is None:
        return False
    named = clause.has("invoice_word", "title_label")
    said = next((i for i in range(place if named else 0) if _names_invoice(clause.pieces[i])), None)
    if said is None:
        before = talk.before(clause)
        leads = before is not None and clause.mark == ":" and before.sentence == clause.sentence
        return (
            leads
            and before is not None
            and before.has("invoice_word")
            and not before.has("deliver", "send_to")
        )
    ahead = clause.pieces[int(clause.pieces[0].has("list_and")) : said]
    while ahead and (ahead[-1].kind == "order" or ahead[-1].text in _OF_ORDERS):
        ahead = ahead[:-1]
    along = any(p.kind in ("order", "qty") or p.text in _GOES_ALONG for p in ahead)
    goods = any(p.text in _GOODS for p in clause.pieces[said:place])
    return not (along or goods or any(run[1] <= said for run in clause.items))


def _names_invoice(piece: Piece) -> bool:
    """Whether the word is the invoice or a label of it, and not one of a parcel too, as `addressed to` is."""
    return piece.has("invoice_word", "title_label") and not piece.has("recipient_label")


_OF_ORDERS = words("的 's ' order 订单 单 这单 那单 该单")
"""Between an order and the invoice of it: SO-1024的发票."""
_GOODS = words("goods shipment parcel parcels 货 货物 货品 东西")
_GOES_ALONG = _GOODS | words("order delivery it them everything with and plus 订单 连同 和 跟 同 及 连")


def _is_refused(clause: Clause) -> bool:
    """Whether the address is where not to send: 别送到广州仓."""
    place = next((i for i, p in enumerate(clause.pieces) if p.kind == "address"), None)
    if place is None:
        return False
    leads = [i for i, p in enumerate(clause.pieces[:place]) if p.has("send_to")]
    return bool(leads) and negated_at(clause, leads[-1]) and not clause.has("change")


def _wish_address(talk: Talk, clause: Clause) -> bool:
    """地址要改一下, `the address is wrong`, where the message gives no address."""
    if not clause.has("address_label") or not clause.has("change", "defect"):
        return False
    if clause.has("same", "hypothetical") or negated(clause, "change"):
        return False
    if any(c.kinds("address") for c in talk.clauses):
        return False
    merge(talk, "change_address", clause, {})
    return True


def _wish_contact(talk: Talk, clause: Clause) -> bool:
    """联系人要更改, `update the contact`, where the message names nobody."""
    if not clause.has("recipient_label", "phone_label") or not clause.has("change_alone"):
        return False
    if clause.has("same", "hypothetical", "handover") or negated(clause, "change"):
        return False
    told = any(d.clause == clause.index for d in talk.drafts)
    if told or any(c.kinds("phone", "person") for c in talk.clauses):
        return False
    merge(talk, "change_contact", clause, {})
    return True


def _join_address(talk: Talk, clause: Clause, address: Fields) -> bool:
    """Joins a contact to the address just before it, and an address to the contact just before it."""
    if "text" not in address:
        changed = _draft_near(talk, clause, "change_address")
        if changed is None:
            return False
        changed.fields["address"] = changed.fields.get("address", {}) | address
    else:
        changed = _draft_near(talk, clause, "change_contact")
        if changed is None:
            return False
        changed.intent = "change_address"
        changed.fields["address"] = address | changed.fields.get("address", {})
    changed.spans.append((clause.start, clause.end))
    return True


def _draft_near(talk: Talk, clause: Clause, intent: str) -> Draft | None:
    """The newest draft of `intent` that was said a few clauses ago."""
    near = (d for d in reversed(talk.drafts) if d.intent == intent and clause.index - d.clause <= _NEAR)
    return next(near, None)
