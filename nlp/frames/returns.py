"""Wishes to send goods back or to have them exchanged."""

from nlp.clauses import Clause
from nlp.frames.counting import read_count
from nlp.frames.naming import choose_run, described_before
from nlp.frames.talk import Talk
from nlp.moods import is_reason, negated
from nlp.terms import Fields
from nlp.wording import words


def read_return(talk: Talk, clause: Clause) -> bool:
    """收到的台灯坏了，退3台, `send the boots back and swap them for size 42`."""
    exchange = _is_exchange(talk, clause)
    wanted = (clause.has("return") and not negated(clause, "return")) or _sends_back(clause)
    if not (wanted or exchange) or _only_asks(clause):
        return False
    talk.mode = None
    item = _returned(talk, clause)
    fields: Fields = {"item": item} if item else {}
    quantity = read_count(talk, clause) or _read_count_around(talk, clause)
    if quantity:
        fields["quantity"] = quantity
    replacement = _exchanged_for(talk, clause) if exchange or clause.has("exchange") else None
    if replacement:
        fields["replacement"] = replacement
    if replacement and item == replacement:
        fields.pop("item")
        item = described_before(talk, clause)
        if item:
            fields["item"] = item
    for draft in talk.drafts:
        if draft.intent == "return_item" and draft.sentence == clause.sentence:
            draft.fields |= fields | draft.fields
            return True
    talk.add("return_item", clause, fields)
    talk.set_item(clause, item)
    return True


def _sends_back(clause: Clause) -> bool:
    """`send those seven back`: a verb with its particle behind the object."""
    at = next((i for i, p in enumerate(clause.pieces) if p.text in _SENDING), None)
    behind = clause.pieces[at + 2 : at + 7] if at is not None else []
    return any(p.text == "back" for p in behind) and not clause.kinds("span", "date")


_SENDING = words("send ship give take bring hand")


def _only_asks(clause: Clause) -> bool:
    """能退吗, `can I return it if it doesn't fit?`: asks whether one may."""
    supposed = clause.has("if") and clause.has("ask_request", "question") and not clause.kinds("order")
    return supposed or clause.has("hypothetical")


def _is_exchange(talk: Talk, clause: Clause) -> bool:
    """Whether another of the same is wanted for what came: 换新的, `exchange the broken lamp`."""
    delivered = _tells_of_goods(talk, clause)
    if clause.has("exchange") and (delivered or clause.has("exchange_strong")):
        return True
    near = [c for c in (clause, *talk.behind(clause, 2)) if c.sentence == clause.sentence]
    worn = any(c.has("worn") or (c.has("defect") and c.has("received", "sent_wrong")) for c in near)
    if worn and clause.has("replace", "exchange"):
        return True
    return delivered and clause.has("replace") and clause.has("pronoun_goods") and not clause.has("with")


def _returned(talk: Talk, clause: Clause) -> str | None:
    """The thing that goes back: named in the clause, or told of before."""
    run = choose_run(clause, clause.first("return", "exchange"))
    if run is not None and not is_reason(clause):
        return talk.named(clause, run)
    return described_before(talk, clause)


def _exchanged_for(talk: Talk, clause: Clause) -> str | None:
    """What is wanted instead: 换成42码, `exchange them for size 42`."""
    at = clause.first("exchange", "replace", "with")
    for verb in ("for", "换成", "换", "成", "with", "调换成", "换为"):
        for i, piece in enumerate(clause.pieces):
            if piece.text == verb:
                at = i
    if at is None:
        return None
    run = next((run for run in clause.items if run[0] > at and run[0] - at <= 4), None)
    return talk.named(clause, run) if run else None


def _tells_of_goods(talk: Talk, clause: Clause) -> bool:
    """Whether the clause or one near it tells of goods that came: 收到的, `arrived broken`."""
    near = talk.clauses[max(0, clause.index - 2) : clause.index + 3]
    return any(c.has("defect", "received", "worn") for c in near)


def _read_count_around(talk: Talk, clause: Clause) -> Fields | None:
    """How many the message tells came broken: 3台坏了，要退."""
    for other in [*talk.behind(clause), *talk.ahead(clause)]:
        near = abs(other.sentence - clause.sentence) <= 1
        if near and other.has("defect", "received", "worn"):
            found = read_count(talk, other)
            if found:
                return found
    return None
