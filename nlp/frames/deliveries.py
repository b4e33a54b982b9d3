"""Wishes for another payment or delivery."""

from nlp.clauses import Clause
from nlp.frames.lines import is_new, just_made, share_terms
from nlp.frames.merging import merge
from nlp.frames.naming import choose_run, value_at
from nlp.frames.talk import Talk
from nlp.moods import is_question, is_reason
from nlp.terms import Fields
from nlp.wording import words


def read_payment(talk: Talk, clause: Clause) -> bool:
    payment = talk.reader.payment(clause)
    if not payment:
        return False
    if is_new(talk, clause):
        return share_terms(talk, clause) if not just_made(talk, clause) else True
    if just_made(talk, clause):
        return True
    merge(talk, "change_payment", clause, {"payment": payment})
    return True


def read_delivery(talk: Talk, clause: Clause) -> bool:
    delivery = talk.reader.delivery(clause)
    if not delivery:
        return False
    if is_question(clause, "deliver") and not clause.has("ask_request"):
        return False
    if is_new(talk, clause):
        return share_terms(talk, clause) if not just_made(talk, clause) else True
    if just_made(talk, clause) and any(
        d.clause == clause.index and d.intent in ("place_order", "request_quote") for d in talk.drafts
    ):
        return True
    if not _means_delivery(talk, clause, delivery):
        return False
    fields: Fields = {"delivery": delivery}
    at = value_at(clause, "date", "span", "method", "incoterm")
    run = choose_run(clause, at)
    other = any(d.clause == clause.index for d in talk.drafts)
    if run is not None and not other and not is_reason(clause) and _is_subject(talk, clause, run):
        fields["item"] = talk.named(clause, run)
    elif (
        run is None
        and not other
        and clause.word(*words("it them those they"))
        and talk.topic(clause)
        and not clause.kinds("order")
        and talk.item_taken
        and clause.sentence == talk.item_sentence
        and not talk.has_order
    ):
        fields["item"] = talk.topic(clause)
    merge(talk, "change_delivery", clause, fields)
    return True


def _is_subject(talk: Talk, clause: Clause, run: tuple[int, int]) -> bool:
    """Whether the run names what travels: not a reason, a place or a way."""
    before = clause.pieces[run[0] - 1] if run[0] else None
    if before is not None and before.text in words("at by in is has under until because via through with"):
        return False
    if before is not None and before.text in ("to", "for"):
        return False
    text = talk.named(clause, run).lower()
    return text not in words("gate warehouse parcel package shipment freight 仓位 仓库")


def _means_delivery(talk: Talk, clause: Clause, delivery: Fields) -> bool:
    """A method, an incoterm or a shift speaks for itself; a date needs a word of delivery."""
    if clause.has("same") and not clause.has("change", "deliver"):
        return clause.word("is fine", "are fine", "works") and bool(talk.drafts or talk.has_order)
    if {"method", "incoterm", "shift_days", "lead_days"} & set(delivery):
        return True
    if clause.has(
        "deliver",
        "change",
        "lead",
        "shift_later",
        "shift_earlier",
        "send_to",
        "order_noun",
        "pickup_verb",
    ) or clause.kinds("order"):
        return not clause.has("past") or clause.has("change", "deliver")
    earlier = [
        c for c in talk.clauses[max(0, clause.index - 2) : clause.index] if c.sentence == clause.sentence
    ]
    corrects = any(
        (c.has("deliver", "change") and c.kinds("dead")) or c.has("shift_earlier", "shift_later")
        for c in earlier
    )
    near = corrects or any(
        d.intent == "change_delivery" and clause.index - d.clause <= 2 for d in talk.drafts
    )
    return near or (
        talk.has_order
        and not is_reason(clause)
        and not clause.has("past_day", "query")
        and clause.has("function", "is fine")
        and clause.word(
            *words(
                "works | 可以 | is fine | 就行 | 就可以 | 行 | need | needed | "
                "any time | any time between | "
                "i need | we need | 好 | 吧 | got | by | ok | 最好 | before | 必须"
            )
        )
    )
