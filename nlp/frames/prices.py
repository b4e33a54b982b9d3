"""Wishes for another price."""

from nlp.clauses import Clause
from nlp.frames.lines import is_new, just_made, share_terms
from nlp.frames.merging import merge
from nlp.frames.naming import choose_run, value_at
from nlp.frames.talk import Talk
from nlp.moods import in_item, is_reason, negated
from nlp.pieces import Piece
from nlp.terms import Fields
from nlp.wording import words


def read_price(talk: Talk, clause: Clause) -> bool:
    asked = clause.has(
        "price_word", "unit_price", "total_price", "lower", "raise", "discount_unit", "max", "min", "free"
    ) or any(p.kind == "per" for p in clause.pieces)
    values = clause.kinds("percent", "zhe", "money")
    if not values:
        vague = (
            clause.has("wish_cheaper", "meet")
            and (talk.has_order or not clause.has("quote"))
            and not clause.has("order_strong")
            and not clause.kinds("qty", "span", "date")
            and not clause.has("reject", "past")
        )
        numbers = list(_free_numbers(talk, clause))
        priced = (clause.has("price_word", "unit_price", "total_price") and numbers) or (
            any(p.kind == "per" for p in clause.pieces) and numbers
        )
        if not priced:
            if (
                vague
                and not any(d.intent == "change_price" and d.sentence == clause.sentence for d in talk.drafts)
                and not negated(clause, "wish_cheaper")
            ):
                merge(talk, "change_price", clause, {})
                return True
            return False
    if clause.has("same") and not clause.has("lower", "raise") and not clause.has("change"):
        return False
    if clause.has("past") and not asked:
        return False
    if is_new(talk, clause):
        return share_terms(talk, clause) if not just_made(talk, clause) else True
    if any(d.clause == clause.index and d.intent in ("place_order", "request_quote") for d in talk.drafts):
        return True
    price = talk.reader.price(clause, wanted=True)
    if price is None:
        return False
    price = price | _basis_before(talk, clause, price)
    fields: Fields = {"price": price}
    run = choose_run(clause, value_at(clause, "money", "percent", "zhe", "num"))
    made_here = any(d.clause == clause.index for d in talk.drafts)
    if run is not None and not made_here and not is_reason(clause):
        fields["item"] = talk.named(clause, run)
    elif (
        price.get("basis") == "unit"
        and talk.topic(clause)
        and (made_here or clause.sentence == talk.item_sentence)
    ):
        fields["item"] = talk.item
    elif run is None and clause.word(*words("it them those they")) and talk.topic(clause):
        fields["item"] = talk.topic(clause)
    merge(talk, "change_price", clause, fields)
    return True


def _basis_before(talk: Talk, clause: Clause, price: Fields) -> Fields:
    """The basis that the clause before names: 总价抹个零，按48000元算."""
    before = talk.clauses[clause.index - 1] if clause.index else None
    if "basis" in price or "amount" not in price or before is None or before.sentence != clause.sentence:
        return {}
    if before.kinds("money", "percent", "zhe") or len(before.pieces) > 8:
        return {}
    if before.has("total_price"):
        return {"basis": "total"}
    return {"basis": "unit"} if before.has("unit_price") else {}


def _free_numbers(talk: Talk, clause: Clause) -> list[Piece]:
    taken = [d.fields.get("quantity", {}).get("value") for d in talk.drafts if d.clause == clause.index]
    return [p for p in clause.kinds("num") if not in_item(clause, p) and p.value not in taken]
