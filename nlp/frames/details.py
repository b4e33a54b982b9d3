"""Wishes to change the invoice, the address or the contact."""

from nlp.clauses import Clause
from nlp.frames.lines import address_fields, is_new, just_made, share_terms
from nlp.frames.merging import merge
from nlp.frames.talk import Talk
from nlp.moods import negated
from nlp.terms import Fields


def read_invoice(talk: Talk, clause: Clause) -> bool:
    invoice: Fields = {}
    for piece in clause.kinds("title"):
        invoice["title"] = talk.reader.written(*piece.value)
    for piece in clause.kinds("tax"):
        invoice["tax_id"] = talk.reader.written(piece.start, piece.end)
    if not invoice:
        wish = (
            clause.has("invoice_word", "title_label", "tax_label")
            and clause.has("change", "defect")
            and not clause.has("query", "same")
            and not clause.kinds("money", "address", "phone", "person", "qty")
            and not clause.has("quote", "hypothetical")
        )
        if wish and not any(d.intent == "change_invoice" for d in talk.drafts):
            merge(talk, "change_invoice", clause, {})
            return True
        return False
    if is_new(talk, clause):
        for draft in talk.drafts:
            if draft.intent == "place_order":
                draft.fields["invoice"] = draft.fields.get("invoice", {}) | invoice
        return True
    merge(talk, "change_invoice", clause, {"invoice": invoice})
    return True


def read_address(talk: Talk, clause: Clause) -> bool:
    address = address_fields(talk, clause)
    if not address:
        wish_address = (
            clause.has("address_label")
            and clause.has("change", "defect")
            and not clause.has("same", "hypothetical")
            and not negated(clause, "change")
        )
        wish_contact = (
            not any(d.clause == clause.index for d in talk.drafts)
            and clause.has("recipient_label", "phone_label")
            and clause.has("change_alone")
            and not clause.has("same", "hypothetical", "handover")
            and not negated(clause, "change")
        )
        if (
            wish_address
            and not clause.kinds("order_label")
            and not any(c.kinds("address") for c in talk.clauses)
        ):
            merge(talk, "change_address", clause, {})
            return True
        if wish_contact and not any(c.kinds("phone", "person") for c in talk.clauses):
            merge(talk, "change_contact", clause, {})
            return True
        return False
    if is_new(talk, clause) or just_made(talk, clause):
        if not just_made(talk, clause):
            share_terms(talk, clause)
        return True
    if "text" in address and negated(clause, "send_to") and not clause.has("change"):
        return False
    changed = next(
        (d for d in reversed(talk.drafts) if d.intent == "change_address" and clause.index - d.clause <= 4),
        None,
    )
    if changed is not None and "text" not in address and not clause.kinds("order"):
        changed.fields["address"] = changed.fields.get("address", {}) | address
        changed.spans.append((clause.start, clause.end))
        return True
    if "text" in address:
        contact = next(
            (
                d
                for d in reversed(talk.drafts)
                if d.intent == "change_contact" and clause.index - d.clause <= 4
            ),
            None,
        )
        if contact is not None and not clause.kinds("order"):
            contact.intent = "change_address"
            contact.fields["address"] = address | contact.fields.get("address", {})
            contact.spans.append((clause.start, clause.end))
            return True
    merge(talk, "change_address" if "text" in address else "change_contact", clause, {"address": address})
    return True
