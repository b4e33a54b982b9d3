"""Questions for a price or for stock before ordering."""

from nlp.clauses import ACTS, Clause
from nlp.frames.lines import add_lines, share_terms, shared_terms
from nlp.frames.naming import is_moved
from nlp.frames.talk import Talk
from nlp.moods import is_idle, prices_goods
from nlp.telling import buys, said_in


def read_quote(talk: Talk, clause: Clause) -> bool:
    """台灯20个什么价, `a quote for 20 lamps`; and the further lines and terms of the same question."""
    if _asks_quote(talk, clause):
        if _asks_nothing(talk, clause):
            return False
        talk.mode = "request_quote"
        quoted = any(d.intent == "request_quote" for d in talk.drafts)
        _quote_list_before(talk, clause)
        if not add_lines(talk, clause, "request_quote"):
            listed = _listed_before(talk, clause)
            if not listed and not quoted and not any(c.items for c in talk.clauses):
                talk.add("request_quote", clause)
        return True
    if talk.mode == "request_quote" and _leads_to_lines(talk, clause):
        return True
    if talk.mode == "request_quote" and _goes_on(talk, clause):
        added = add_lines(talk, clause, "request_quote")
        if added:
            _take_terms(talk, clause)
        return added or share_terms(talk, clause)
    return False


def _take_terms(talk: Talk, clause: Clause) -> None:
    """Gives the new lines the terms said with the question before them: 报个CIF鹿特丹的价，园艺剪，1个柜."""
    for asked in talk.behind(clause, 2):
        if (
            asked.sentence != clause.sentence
            or asked.items
            or any(d.clause == asked.index for d in talk.drafts)
        ):
            continue
        for draft in (d for d in talk.drafts if d.clause == clause.index):
            draft.fields = shared_terms(talk, asked) | draft.fields


def _leads_to_lines(talk: Talk, clause: Clause) -> bool:
    """Whether the clause only tells terms of the lines that follow: 麻烦报价，CIF汉堡，节能灯一个柜."""
    following = talk.after(clause)
    if talk.drafts or talk.has_order or clause.items or following is None or not following.items:
        return False
    return following.sentence == clause.sentence and bool(clause.kinds("incoterm", "date", "method"))


def _asks_quote(talk: Talk, clause: Clause) -> bool:
    """A word of asking for a price, of no order that exists: 报价, `how much`."""
    if not clause.has("quote", "price_word", "lead"):
        return False
    if (clause.has("lower") and clause.kinds("percent", "zhe")) or _pays_on_proforma(clause):
        return False
    if (clause.has("bargains") and clause.kinds("order")) or _changes_first(clause):
        return False
    if clause.has("price_of") and clause.has("raise", "lower") and is_moved(clause):
        return False
    known = talk.has_order and clause.kinds("order") and not clause.word("报价", "quote")
    kept = clause.has("same") and clause.has("only_if", "if")
    if known or kept or (clause.has("hypothetical") and not prices_goods(clause)):
        return False
    return (clause.has("quote") and not clause.has("too")) or _asks_price(talk, clause)


def _changes_first(clause: Clause) -> bool:
    """Whether goods are changed to a count before the price is asked: `cut the mugs to 200 and send me the price`."""
    asked = clause.first("quote", "price_word") or 0
    count = next((i for i, p in enumerate(clause.pieces[:asked]) if p.kind in ("qty", "num")), None)
    if count is None or not any(p.has("change", "increase", "decrease") for p in clause.pieces[:count]):
        return False
    named = any(run[1] <= count for run in clause.items)
    return named and any(p.has("list_and") for p in clause.pieces[count + 1 : asked])


def _pays_on_proforma(clause: Clause) -> bool:
    """Whether a proforma is only how one paid until now: `move us from proforma to net 45`."""
    at = clause.find(("proforma", "pro forma", "pro-forma")) or 0
    return bool(at) and clause.pieces[at - 1].text in ("from", "off")


def _asks_price(talk: Talk, clause: Clause) -> bool:
    """台灯价格多少, `the price of lamps?`: the thing and `price`, put as a question."""
    return (
        clause.has("price_word", "lead")
        and not talk.has_order
        and not clause.kinds("money", "percent", "zhe")
        and (
            clause.word("for", "on", "of", "多少", "?", "吗", "what", "报")
            or clause.has("query")
            or _ends_question(talk, clause)
        )
        and (bool(clause.items) or _supposes_lines(talk, clause))
        and not clause.has("max", "min", "lower", "raise")
    )


def _ends_question(talk: Talk, clause: Clause) -> bool:
    """Whether the sentence, of which other goods part the clause, opened as a question: `what do 40 mugs | and 40 pots cost`."""
    opened = talk.clauses[clause.opening]
    return opened is not clause and bool(opened.items) and opened.pieces[0].text in ("what", "what's")


def _supposes_lines(talk: Talk, clause: Clause) -> bool:
    """Whether the clause before supposes that so many are bought: 若采购200台吹风机，单价可以给多少."""
    before = talk.before(clause)
    near = before is not None and before.sentence == clause.sentence
    return (
        before is not None and near and before.has("if") and bool(before.items and before.kinds("qty", "num"))
    )


def _asks_nothing(talk: Talk, clause: Clause) -> bool:
    """`do you have` or `available` without a thing, and `your best price` on an order that exists."""
    before = talk.before(clause)
    told = (
        before is not None and bool(before.items) and bool(before.kinds("qty", "num")) and not talk.has_order
    )
    pointed = clause.has("pronoun", "pronoun_goods") and (bool(talk.drafts) or told)
    pointed = pointed or (told and clause.has("price_word", "unit_price"))
    if clause.has("quote_of") and not clause.items and not clause.kinds("qty") and not pointed:
        return True
    if (
        (talk.has_order or talk.mode == "place_order")
        and clause.has("own_stock")
        and not clause.has("question")
    ):
        return True
    word = clause.pieces[clause.first("quote", "price_word") or 0]
    if word.has("quote_stock") and not clause.items:
        return True
    return clause.word("best price", "your best price") and talk.has_order


def _goes_on(talk: Talk, clause: Clause) -> bool:
    """Whether the clause may hold a further line or term of the question; an order of other goods does not."""
    if _buys_other(talk, clause):
        return False
    if clause.has("query", "cancel") and not clause.kinds("method"):
        return False
    if clause.kinds("order") and clause.has(
        "increase", "decrease", "change", "remove", "dont_want", "return"
    ):
        return False
    if any("row" in other.sorts for other in talk.clauses):
        return bool(clause.kinds("qty", "date", "incoterm", "method", "net"))
    return bool(clause.items or clause.kinds("qty", "num", "date", "incoterm", "method", "net"))


def _buys_other(talk: Talk, clause: Clause) -> bool:
    """Whether goods are ordered there of which no price was asked: `What are flasks? I'd like to order 20 mugs.`"""
    if not clause.items or not buys(said_in(clause)):
        return False
    named = set(talk.named(clause, clause.items[0]).lower().split())
    asked = [d.fields.get("item", "").lower() for d in talk.drafts if d.intent == "request_quote"]
    return bool(asked) and not any(not item or named & set(item.split()) for item in asked)


def _quote_list_before(talk: Talk, clause: Clause) -> None:
    """Asks the price of the lines just before, where these are no more than named and counted: 礼盒30盒、茶壶20个多少钱."""
    last = clause
    while last.index and clause.items and not talk.has_order:
        before = talk.clauses[last.index - 1]
        counted = bool(before.items and before.kinds("qty", "num"))
        if (
            before.sentence != clause.sentence
            or not counted
            or before.has(*ACTS, "quote", "order", "order_strong")
        ):
            return
        drafts = [d for d in talk.drafts if d.clause == before.index]
        if not drafts and before.pieces[0].text == "what":
            add_lines(talk, before, "request_quote")
        for draft in (d for d in drafts if d.intent == "place_order"):
            draft.intent = "request_quote"
        last = before


def _changes(clause: Clause) -> bool:
    """Whether goods are to be more or fewer, without an if."""
    moved = any(p.has("change", "increase", "decrease") and p.text != "be" for p in clause.pieces)
    return moved and clause.has("to", "goes_to", "counts_by") and not clause.has("if", "if_end")


def _listed_before(talk: Talk, clause: Clause) -> bool:
    """Turns what stood just before into the lines of a quote: `500 SKU-88: in stock?`."""
    if not talk.has_order and talk.drafts and all(d.intent == "place_order" for d in talk.drafts):
        for draft in talk.drafts:
            draft.intent = "request_quote"
        return True
    for other in reversed(talk.clauses[: clause.index]):
        if clause.index - other.index > 2:
            return False
        already = [d for d in talk.drafts if d.clause == other.index]
        for draft in already:
            changes = draft.intent == "change_quantity" and _changes(other)
            if draft.intent in ("place_order", "add_item", "change_quantity") and not changes:
                draft.intent = "request_quote"
        if already:
            return True
        if other.items and not is_idle(other, talk.clauses):
            return add_lines(talk, other, "request_quote")
    return False
