"""How likely an action is right, from how it was read."""

from nlp.drafts import Draft
from nlp.wording import words

_HARDER = {
    "change_price": 0.02,
    "change_delivery": 0.02,
    "split_delivery": 0.06,
    "request_quote": 0.02,
    "offer": 0.04,
    "substitute_item": 0.04,
    "query_order": 0.01,
}


def confidence_of(draft: Draft, *, actions: int) -> float:
    """Between 0 and 1; lower for long messages with many actions, missing names and harder intents."""
    value = draft.sure - _HARDER.get(draft.intent, 0.0) - 0.015 * max(0, actions - 1)
    if (
        draft.intent in words("change_quantity add_item remove_item place_order")
        and "item" not in draft.fields
    ):
        value -= 0.15
    if draft.if_granted:
        value -= 0.05
    return round(min(max(value, 0.05), 0.99), 3)
