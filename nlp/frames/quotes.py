"""Questions for a price or for stock before ordering."""

from nlp.clauses import Clause
from nlp.frames.lines import add_lines, share_terms
from nlp.frames.talk import Talk
from nlp.moods import is_idle
from nlp.wording import words


def read_quote(talk: Talk, clause: Clause) -> bool:
    listing = talk.mode == "request_quote"
    priced = (
        clause.has("price_word", "lead")
        and not talk.has_order
        and not clause.kinds("money", "percent", "zhe")
    )
    asked = (
        priced
        and clause.word("for", "on", "of", "多少", "?", "吗", "what")
        and bool(clause.items)
        and not clause.has("max", "min", "lower", "raise")
    )
    if (
        ((clause.has("quote") and not clause.has("too")) or asked)
        and not (talk.has_order and clause.kinds("order") and not clause.word("报价", "quote"))
        and not clause.has("hypothetical")
    ):
        at = clause.first("quote", "price_word")
        if clause.word(
            *words("have any | do you have | have | 有没有 | cost of | 价格 | what does | what would")
        ) and not (clause.items or clause.kinds("qty")):
            return False
        if clause.pieces[at or 0].text in words("available stock availability estimate") and not (
            clause.items
        ):
            return False
        if clause.word("best price", "your best price") and talk.has_order:
            return False
        talk.mode = "request_quote"
        previous = [d for d in talk.drafts if d.intent == "request_quote"]
        if not add_lines(talk, clause, "request_quote"):
            before = _listed_before(talk, clause)
            if not before and not previous and not any(c.items for c in talk.clauses):
                talk.add("request_quote", clause)
        return True
    if (
        listing
        and (clause.kinds("qty", "num", "date", "incoterm", "method", "net") or clause.items)
        and not (clause.has("query", "cancel") and not clause.kinds("method"))
    ):
        if add_lines(talk, clause, "request_quote"):
            return True
        return share_terms(talk, clause)
    return False


def _listed_before(talk: Talk, clause: Clause) -> bool:
    """Turns what stood just before into the lines of a quote: `500 SKU-88: in stock?`."""
    for other in reversed(talk.clauses[: clause.index]):
        if clause.index - other.index > 2:
            return False
        already = [d for d in talk.drafts if d.clause == other.index]
        if already:
            for draft in already:
                if draft.intent in ("place_order", "add_item", "change_quantity"):
                    draft.intent = "request_quote"
            return True
        if other.items and not is_idle(other, talk.clauses):
            return bool(add_lines(talk, other, "request_quote"))
    return False
