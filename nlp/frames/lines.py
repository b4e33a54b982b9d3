"""New lines of an order or a quote, and the terms that they share."""

from nlp.clauses import Clause
from nlp.frames.counting import find_counts, pair_counts
from nlp.frames.naming import choose_run, described_before, item_ahead, remember_topic
from nlp.frames.talk import Talk
from nlp.moods import is_reason
from nlp.terms import Fields


def read_heading(talk: Talk, clause: Clause) -> bool:
    """A heading such as 加一条： opens a list; its lines follow."""
    if clause.items or clause.kinds(*_TERMS) or clause.index + 1 >= len(talk.clauses):
        return False
    following = talk.clauses[clause.index + 1]
    if not following.items:
        return False
    after_next = talk.clauses[clause.index + 2 : clause.index + 3]
    counted = any(c.kinds("qty", "num") for c in [following, *after_next])
    opens = following.mark in (":", "\n", ",", "-", ".", "。") and counted
    if clause.has("new_line", "add") and opens:
        talk.mode = "add_item"
        return True
    ordering = clause.has("order_strong") or (clause.has("order") and following.mark in (":", "\n"))
    known = clause.kinds("order") or clause.has("change_alone")
    if ordering and not known and following.kinds("qty", "num"):
        talk.mode = "place_order"
        return True
    return False


def read_new_line(talk: Talk, clause: Clause) -> bool:
    """之前没订到, `they are not on it yet`: makes what was just added a line of its own."""
    last = talk.drafts[-1] if talk.drafts else None
    if not clause.has("new_line") or clause.items or clause.kinds(*_TERMS) or last is None:
        return False
    if last.intent != "change_quantity" or last.fields.get("quantity", {}).get("mode") not in (
        "add",
        "set",
    ):
        return False
    if clause.index - last.clause > 1:
        return False
    last.intent = "add_item"
    last.fields["quantity"] = last.fields["quantity"] | {"mode": "set"}
    return True


def add_bare_line(talk: Talk, clause: Clause) -> bool:
    """A new line without a number: `I'd like to order the oak shelf`."""
    if not clause.items or is_reason(clause):
        return False
    at = (
        clause.first("add")
        if talk.has_order and clause.has("new_line", "add") and not clause.kinds("money", "percent", "zhe")
        else None
    )
    if (
        at is not None
        and clause.has("add")
        and not clause.kinds("date", "address", "phone", "person", "tax", "title", "net", "span")
    ):
        run = choose_run(clause, at)
        if run is not None and abs(run[0] - at) <= 3:
            item = talk.named(clause, run)
            talk.add("add_item", clause, {"item": item})
            talk.set_item(clause, item)
            return True
    strong = clause.first("order_strong")
    if strong is not None and not clause.kinds("order") and not clause.has("query", "past"):
        run = choose_run(clause, strong)
        listed = any(d.intent == "place_order" for d in talk.drafts)
        if run is not None and run[0] > strong and not listed and len(talk.named(clause, run)) > 1:
            following = talk.clauses[clause.index + 1] if clause.index + 1 < len(talk.clauses) else None
            if following is not None and following.kinds("qty", "num") and following.mark in (":", "\n"):
                talk.mode = "place_order"
                return True
            if following is not None and following.kinds("qty") and not following.items:
                talk.mode = "place_order"
                remember_topic(talk, clause)
                return True
            talk.mode = "place_order"
            talk.add("place_order", clause, {"item": talk.named(clause, run)})
            talk.set_item(clause, talk.named(clause, run))
            return True
    if strong is not None:
        talk.mode = "place_order"
    return False


def add_lines(talk: Talk, clause: Clause, intent: str) -> bool:
    """Adds one draft for each line named in the clause."""
    counts = find_counts(clause)
    made = False
    shared = _shared_terms(talk, clause)
    if counts:
        for item, count in pair_counts(talk, clause, counts):
            fields: Fields = {}
            name = (
                item or talk.unclaimed_topic(clause) or (talk.topic(clause) if not talk.item_taken else None)
            )
            if name is None and intent != "place_order" and item is None:
                name = talk.topic(clause) or item_ahead(talk, clause)
            if name is None and intent == "place_order":
                name = item_ahead(talk, clause) or described_before(talk, clause)
            if name:
                fields["item"] = name
            fields["quantity"] = talk.reader.quantity(count)
            last = talk.drafts[-1] if talk.drafts else None
            if (
                last is not None
                and last.intent == intent
                and item is None
                and "quantity" not in last.fields
                and (name is None or last.fields.get("item") == name or name == talk.item)
            ):
                last.fields["quantity"] = fields["quantity"]
                made = True
                continue
            if (
                last is not None
                and last.intent == intent
                and name is not None
                and last.fields.get("item") == name
                and "quantity" in last.fields
            ):
                last.fields["quantity"] = fields["quantity"]
                made = True
                continue
            draft = talk.add(intent, clause, fields | shared, at=count.start)
            if name is None:
                draft.sure = 0.6
            talk.set_item(clause, name)
            made = True
        _spread_terms(talk, clause, intent, shared)
        return made
    run = choose_run(clause, clause.first("quote", "order", "add"))
    if run is not None and all(p.kind == "spec" for p in clause.pieces[run[0] : run[1]]):
        return False
    if run is not None and not is_reason(clause):
        item = talk.named(clause, run)
        following = talk.clauses[clause.index + 1] if clause.index + 1 < len(talk.clauses) else None
        if intent == "request_quote" and item.lower() in ("price", "quotation", "quote"):
            return False
        last = talk.drafts[-1] if talk.drafts else None
        if last is not None and last.intent == intent and "item" not in last.fields:
            last.fields["item"] = item
            return True
        if (
            following is not None
            and following.kinds("qty")
            and not following.items
            and clause.sentence == following.sentence
        ):
            remember_topic(talk, clause)
            return True
        talk.add(intent, clause, {"item": item} | shared)
        talk.set_item(clause, item)
        return True
    return False


def _spread_terms(talk: Talk, clause: Clause, intent: str, shared: Fields) -> None:
    """Puts terms said with the last line on the lines before it in the sentence: A, B and C tomorrow."""
    lines = [d for d in talk.drafts if d.intent == intent and d.sentence == clause.sentence]
    terms = {key: value for key, value in shared.items() if key in ("delivery", "payment", "address")}
    if not lines or any(d.clause < clause.index and set(terms) & set(d.fields) for d in lines):
        return
    for draft in lines:
        for key, value in terms.items():
            draft.fields.setdefault(key, value)


def _shared_terms(talk: Talk, clause: Clause) -> Fields:
    """The terms that a clause with new lines gives them."""
    out: Fields = {}
    each = _is_priced_each(clause)
    named = clause.has("unit_price", "total_price") or any(p.kind == "per" for p in clause.pieces)
    price = talk.reader.price(clause, wanted=named or each)
    if price and each:
        price = {"basis": "unit"} | price
    delivery, payment = talk.reader.delivery(clause), talk.reader.payment(clause)
    if price:
        out["price"] = price
    if delivery:
        out["delivery"] = delivery
    if payment:
        out["payment"] = payment
    address = address_fields(talk, clause)
    if address:
        out["address"] = address
    return out


def _is_priced_each(clause: Clause) -> bool:
    """Whether a bare number behind `at` is what one of the counted goods costs: 10 teapots at 8.00."""
    for i, piece in enumerate(clause.pieces):
        if piece.kind == "num" and i > 1 and clause.pieces[i - 1].text in ("at", "@"):
            return any(run[1] == i - 1 for run in clause.items)
    return False


def share_terms(talk: Talk, clause: Clause) -> bool:
    """Terms that follow new lines stand on each of them."""
    lines = [d for d in talk.drafts if d.intent in ("place_order", "request_quote")]
    shared = _shared_terms(talk, clause)
    if not lines or not shared:
        return False
    for draft in lines:
        for key, value in shared.items():
            draft.fields[key] = value if key == "price" else draft.fields.get(key, {}) | value
        draft.spans.append((clause.start, clause.end))
    return True


def is_new(talk: Talk, clause: Clause) -> bool:
    """Whether terms in the clause go to lines that are being ordered or quoted."""
    return (
        talk.mode in ("place_order", "request_quote")
        and bool(talk.drafts)
        and talk.drafts[-1].intent in ("place_order", "request_quote")
        and not clause.kinds("order")
    )


def just_made(talk: Talk, clause: Clause) -> bool:
    return any(d.clause == clause.index and d.intent in ("place_order", "request_quote") for d in talk.drafts)


def address_fields(talk: Talk, clause: Clause) -> Fields:
    out: Fields = {}
    for piece in clause.kinds("address"):
        out["text"] = talk.reader.written(*piece.value)
    for piece in clause.kinds("person"):
        out["recipient"] = talk.reader.written(*piece.value)
    for piece in clause.kinds("phone"):
        out["phone"] = talk.reader.written(piece.start, piece.end)
    return out


_TERMS = (
    "qty",
    "num",
    "money",
    "percent",
    "zhe",
    "date",
    "span",
    "method",
    "incoterm",
    "net",
    "deposit",
    "address",
)
