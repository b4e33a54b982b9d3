"""Wishes to send goods back or to have them exchanged."""

from nlp.clauses import Clause
from nlp.frames.counting import read_count
from nlp.frames.naming import choose_run, described_before
from nlp.frames.talk import Talk
from nlp.moods import is_question, is_reason, negated
from nlp.terms import Fields
from nlp.wording import words


def read_return(talk: Talk, clause: Clause) -> bool:
    wanted = clause.has("return") and not negated(clause, "return")
    exchange = clause.has("exchange") and (
        clause.has("defect", "received")
        or _delivered_before(talk, clause)
        or clause.word(*words("换货 换新 换新的 调换 换一个 补发 重发 换一台 换个新的"))
    )
    before = talk.clauses[clause.index - 1] if clause.index else None
    worn = clause.has("worn") or (
        before is not None and before.sentence == clause.sentence and before.has("worn")
    )
    pronoun = (
        clause.has("replace")
        and clause.word("them", "it", "these", "those")
        and _delivered_before(talk, clause)
    )
    exchange = (
        exchange or (worn and clause.has("replace", "exchange")) or (pronoun and not clause.has("with"))
    )
    if clause.has("if") and clause.has("ask_request", "question") and not clause.kinds("order"):
        return False
    if not (wanted or exchange) or clause.has("hypothetical") or is_question(clause, "return"):
        return False
    talk.mode = None
    fields: Fields = {}
    run = choose_run(clause, clause.first("return", "exchange"))
    item = talk.named(clause, run) if run and not is_reason(clause) else None
    if item is None:
        item = described_before(talk, clause)
    if item:
        fields["item"] = item
    quantity = read_count(talk, clause) or _read_count_before(talk, clause)
    if quantity:
        fields["quantity"] = quantity
    replacement = _exchanged_for(talk, clause) if exchange or clause.has("exchange") else None
    if replacement:
        fields["replacement"] = replacement
        if fields.get("item") == replacement:
            item = described_before(talk, clause)
            fields.pop("item")
            if item:
                fields["item"] = item
    for draft in talk.drafts:
        if draft.intent == "return_item" and draft.sentence == clause.sentence:
            draft.fields |= fields | draft.fields
            return True
    talk.add("return_item", clause, fields)
    talk.set_item(clause, item)
    return True


def _exchanged_for(talk: Talk, clause: Clause) -> str | None:
    at = clause.first("exchange", "replace", "with")
    for verb in ("for", "换成", "换", "成", "with", "调换成", "换为"):
        for i, piece in enumerate(clause.pieces):
            if piece.text == verb:
                at = i
    if at is None:
        return None
    run = next((run for run in clause.items if run[0] > at and run[0] - at <= 4), None)
    return talk.named(clause, run) if run else None


def _delivered_before(talk: Talk, clause: Clause) -> bool:
    return any(c.has("defect", "received", "worn") for c in talk.clauses if abs(c.index - clause.index) <= 2)


def _read_count_before(talk: Talk, clause: Clause) -> Fields | None:
    around = [*reversed(talk.clauses[: clause.index]), *talk.clauses[clause.index + 1 : clause.index + 3]]
    for other in around:
        if abs(other.sentence - clause.sentence) > 1 or not other.has("defect", "received", "worn"):
            continue
        found = read_count(talk, other)
        if found:
            return found
    return None
