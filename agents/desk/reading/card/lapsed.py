"""New goods that were proposed or quoted, left for something else, and are wanted now: on the terms that were
shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import TypeAdapter

from agents.desk.find import named_among, product_meant
from agents.desk.proposal import Proposal, bare
from agents.desk.reading.filling import Waiting
from agents.desk.reading.situation import Situation
from agents.desk.results import Result
from agents.desk.state import Conversation, haggle_in, proposal_in, waiting_in
from contracts.request import Action, PlaceOrder, Request, RequestQuote

_TERMS = ("price", "delivery", "payment", "address")
"""What new goods are wanted on."""
_WISH: TypeAdapter[PlaceOrder | RequestQuote] = TypeAdapter(PlaceOrder | RequestQuote)


def lapsed(
    state: Conversation,
    proposal: Proposal | None,
    waiting: dict[str, Any] | None,
    results: Sequence[Result],
) -> list[dict[str, Any]]:
    """The wishes for new goods that a message leaves without an order, or that one before did.

    `proposal` and `waiting` are what waits behind it; what waits still has not lapsed.
    """
    before, quoted = proposal_in(state), waiting_in(state)
    shown = _new_goods(before.request.actions) if before else []
    done = any(one.status in ("done", "waiting") and one.order for one in results)
    if done and (haggle_in(state) or (shown and _agrees(state))):
        return []
    shown = shown or (_new_goods(quoted.request.actions) if quoted and quoted.question == "order_it" else [])
    waits = _new_goods(proposal.request.actions) if proposal else []
    if waiting:
        waits += _new_goods(Waiting.model_validate(waiting).request.actions)
    left = [] if waits else shown
    return [one.model_dump(mode="json") for one in left] or ([] if waits else state.get("lapsed", []))


def _agrees(state: Conversation) -> bool:
    """Whether a message is a yes to what is proposed."""
    return any(step["do"] == "confirm" for step in state["steps"])


def _new_goods(actions: Sequence[Action]) -> list[PlaceOrder | RequestQuote]:
    """The wishes for new goods among some, less where they were read."""
    return [bare(one) for one in actions if isinstance(one, PlaceOrder | RequestQuote)]  # type: ignore[misc]


def with_terms_shown(said: Conversation, situation: Situation) -> Conversation:
    """What was read of a message; new goods that it wants without a word of terms, and that were proposed or
    quoted before, on the terms of then. So are goods that only those can be: the 30 chairs then."""
    before = [_WISH.validate_python(one) for one in situation.state.get("lapsed", [])]
    request = Request.model_validate(said["request"])
    if not before or not any(isinstance(one, PlaceOrder) for one in request.actions):
        return said
    actions = tuple(_on_its_terms(one, before, situation) for one in request.actions)
    return (
        said if actions == request.actions else {**said, "request": request.with_actions(actions).to_json()}
    )


def _on_its_terms(
    action: Action, before: Sequence[PlaceOrder | RequestQuote], situation: Situation
) -> Action:
    """An order of goods as those were wanted before, where it says nothing of terms."""
    if not isinstance(action, PlaceOrder) or any(getattr(action, name, None) for name in _TERMS):
        return action
    wanted = [one for one in before if _is_of(action, one, situation)]
    if len(wanted) != 1 or not any(getattr(wanted[0], name, None) for name in ("item", *_TERMS)):
        return action
    terms = {name: value for name in _TERMS if (value := getattr(wanted[0], name, None))}
    terms = {name: value for name, value in terms.items() if name in PlaceOrder.model_fields}
    return action.model_copy(update={**terms, "item": wanted[0].item})


def _is_of(action: PlaceOrder, wish: PlaceOrder | RequestQuote, situation: Situation) -> bool:
    """Whether an order names the goods of a wish, and as many where it leaves open which of several."""
    speaker = situation.setting(situation.spoken).speaker
    meant, before = product_meant(action.item, speaker), product_meant(wish.item, speaker)
    if meant and before:
        return meant.sku == before.sku
    as_many = action.quantity is not None and action.quantity == wish.quantity
    return bool(action.item and wish.item and as_many and named_among(action.item, [wish.item], speaker))
