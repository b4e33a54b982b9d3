"""Fields that join the action of their kind, or make a new one."""

from nlp.clauses import Clause
from nlp.drafts import Draft
from nlp.frames.talk import Talk
from nlp.terms import Fields


def merge(talk: Talk, intent: str, clause: Clause, fields: Fields) -> None:
    """Adds the fields to the draft of that intent for the same order, or makes a new one."""
    orders = [p.value for p in clause.kinds("order")]
    for draft in reversed(talk.drafts):
        if draft.intent != intent or (
            draft.clause == clause.index and intent == "change_price" and "item" in fields
        ):
            continue
        if orders and draft.orders and set(orders) != set(draft.orders):
            break
        if _orders_between(talk, draft.clause, clause.index, orders, draft):
            break
        if (
            intent == "change_price"
            and draft.fields.get("price")
            and fields.get("item") != draft.fields.get("item")
            and fields.get("item")
        ):
            break
        for key, value in fields.items():
            if isinstance(value, dict):
                draft.fields[key] = (
                    _joined(draft.fields.get(key, {}), value)
                    if key != "price" or not draft.fields.get("price")
                    else value
                )
            else:
                draft.fields.setdefault(key, value)
        draft.spans.append((clause.start, clause.end))
        draft.orders = draft.orders or orders
        return
    draft = talk.add(intent, clause, dict(fields))
    draft.orders = orders


def _orders_between(talk: Talk, first: int, last: int, orders: list[str], draft: Draft) -> bool:
    named = {p.value for c in talk.clauses[first : last + 1] for p in c.kinds("order")}
    return len(named) > 1


def _joined(old: Fields, new: Fields) -> Fields:
    """Both; a new window replaces the old one as a whole."""
    if {"earliest", "latest"} & set(new) and not (
        set(new) & {"earliest", "latest"}
        and len({"earliest", "latest"} & set(new)) == 1
        and len({"earliest", "latest"} & set(old)) == 1
    ):
        old = {key: value for key, value in old.items() if key not in ("earliest", "latest")}
    return old | new
