"""Fields that join the action of their kind, or make a new one."""

from nlp.clauses import Clause
from nlp.drafts import Draft
from nlp.frames.talk import Talk
from nlp.pointing import turns_to_another
from nlp.terms import Fields


def merge(talk: Talk, intent: str, clause: Clause, fields: Fields, *, at: int | None = None) -> None:
    """Adds the fields to the draft of that intent for the same order, or makes a new one said at `at`."""
    orders = [p.value for p in clause.kinds("order")]
    draft = _mergeable(talk, intent, clause, fields, orders)
    if draft is None:
        talk.add(intent, clause, dict(fields), at=at).orders = orders
        return
    for key, value in fields.items():
        if not isinstance(value, dict):
            draft.fields.setdefault(key, value)
        elif key == "price":
            draft.fields[key] = draft.fields[key] | value if _says_again(draft, fields) else value
        else:
            draft.fields[key] = _joined(draft.fields.get(key, {}), value)
    draft.spans.append((clause.start, clause.end))
    draft.orders = draft.orders or orders


def _mergeable(talk: Talk, intent: str, clause: Clause, fields: Fields, orders: list[str]) -> Draft | None:
    """The newest draft of `intent`, when the fields may be said of the same thing."""
    if turns_to_another(clause):
        return None
    priced = intent == "change_price" and "item" in fields
    for draft in reversed(talk.drafts):
        if draft.intent != intent or (priced and draft.clause == clause.index):
            continue
        if orders and (draft.orders or _order_ahead(talk, draft)) not in ([], orders):
            return None
        if _orders_between(talk, draft.clause, clause.index):
            return None
        if draft.fields.get("item", fields.get("item")) != fields.get("item", draft.fields.get("item")):
            return None
        other = priced and draft.fields.get("price") and fields["item"] != draft.fields.get("item")
        if other and not _says_again(draft, fields):
            return None
        return draft
    return None


def _says_again(draft: Draft, fields: Fields) -> bool:
    """Whether the price is the sum that was just told of no thing by name: `our list price is $4 each. Please correct it to $4`."""
    told = draft.fields.get("price", {}).get("amount")
    return told is not None and told == fields.get("price", {}).get("amount")


def _order_ahead(talk: Talk, draft: Draft) -> list[str]:
    """The orders named last before a draft that names none in its clause."""
    for clause in reversed(talk.clauses[: draft.clause]):
        if clause.kinds("order"):
            return [p.value for p in clause.kinds("order")]
    return []


def _orders_between(talk: Talk, first: int, last: int) -> bool:
    """Whether more than one order is named from clause `first` to clause `last`."""
    return len({p.value for c in talk.clauses[first : last + 1] for p in c.kinds("order")}) > 1


def _joined(old: Fields, new: Fields) -> Fields:
    """Both; a new window replaces the old one, but a single end joins one, and the day it leaves: `out on 4 May, here by 8 May`."""
    ends = {"earliest", "latest"}
    if (
        "latest" in old
        and old.get("earliest") == old["latest"] < new.get("latest", old["latest"])
        and "earliest" not in new
    ):
        return old | new
    if ends & set(new) and not (len(ends & set(new)) == 1 and len(ends & set(old)) == 1):
        old = {key: value for key, value in old.items() if key not in ends}
    return old | new
