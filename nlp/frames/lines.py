"""New lines of an order or a quote, and the terms that they share."""

from nlp.clauses import Clause
from nlp.drafts import Draft
from nlp.frames.counting import counts_itself, find_counts, has_price, pair_counts
from nlp.frames.naming import choose_run, described_before, item_ahead, joined_runs, remember_topic, value_at
from nlp.frames.talk import Talk
from nlp.moods import is_reason, negated_at
from nlp.pieces import Piece
from nlp.telling import orders_batch
from nlp.terms import Fields
from nlp.wording import words

_TERMS = ("money", "percent", "zhe", "date", "span", "net", "address")
"""Kinds of pieces that are no line but a term."""
_VALUES = (*_TERMS, "qty", "num", "method", "incoterm", "deposit")


def read_heading(talk: Talk, clause: Clause) -> bool:
    """A heading such as 加一条： opens a list; its lines follow."""
    following = talk.after(clause)
    if clause.items or following is None or not following.items:
        return False
    if clause.kinds(*_VALUES) and not _counts_lines(clause):
        return False
    counted = any(c.kinds("qty", "num") for c in talk.ahead(clause, 3))
    opens = following.mark in (":", "\n", ",", "-", ".", "。", "?", "!", "~") and counted
    if clause.has("new_line", "add") and opens:
        talk.mode = "add_item"
        return True
    ordering = clause.has("order_strong") or (clause.has("order") and following.mark in (":", "\n"))
    known = clause.kinds("order") or clause.has("change_alone")
    if ordering and not known and following.kinds("qty", "num"):
        talk.mode = "place_order"
        return True
    return False


def _counts_lines(clause: Clause) -> bool:
    """Whether the only value of a heading is how many lines follow: `add these 3 new items`."""
    values = clause.kinds(*_VALUES)
    generic = clause.word(*words("things items lines products positions articles extras additions line item"))
    return generic and len(values) == 1 and values[0].kind == "num"


def read_new_line(talk: Talk, clause: Clause) -> bool:
    """之前没订到, `they are not on it yet`: makes what was just added a line of its own."""
    last = talk.last
    added = clause.has("add") and any(
        p.text in ("that", "it", "those", "them", "these") for p in clause.pieces
    )
    if not (added or clause.has("new_line")) or clause.items or clause.kinds(*_VALUES) or last is None:
        return False
    mode = last.fields.get("quantity", {}).get("mode")
    if last.intent != "change_quantity" or mode not in ("add", "set") or clause.index - last.clause > 1:
        return False
    last.intent = "add_item"
    last.fields["quantity"] = last.fields["quantity"] | {"mode": "set"}
    return True


def add_bare_line(talk: Talk, clause: Clause) -> bool:
    """A new line without a number: `I'd like to order the oak shelf`, `add the lamp as well`."""
    if is_reason(clause):
        return False
    if not clause.items:
        return _order_again(talk, clause)
    return _add_to_known(talk, clause) or _open_order(talk, clause) or _order_again(talk, clause)


def _order_again(talk: Talk, clause: Clause) -> bool:
    """想再订一批保温瓶, `another batch of flasks please`: as much again of what one had, of no order spoken of."""
    at = clause.first("again_new")
    if (
        not orders_batch(clause)
        or talk.has_order
        or talk.drafts
        or clause.has("query", "past", "quote", "not")
    ):
        return False
    run = choose_run(clause, at)
    item = talk.named(clause, run) if run else talk.unclaimed_topic(clause)
    if item is None:
        return False
    talk.mode = "place_order"
    _add_named(talk, clause, "place_order", item, shared_terms(talk, clause))
    return True


def _add_to_known(talk: Talk, clause: Clause) -> bool:
    """订单123加上台灯, 漏订了台灯，给我补上: a thing right beside the verb, for an order that exists."""
    at = clause.first("new_line" if _is_put_right(talk, clause) else "add")
    if (
        at is None
        or negated_at(clause, at)
        or not talk.has_order
        or clause.word("什么", "哪些", "what")
        or clause.kinds(*_TERMS, "phone", "person", "tax", "title")
        or any(c.kinds("title") and c.sentence == clause.sentence for c in talk.ahead(clause))
    ):
        return False
    run = choose_run(clause, at)
    if run is None or abs(run[0] - at) > 3:
        return False
    for each in joined_runs(clause, run):
        _add_named(talk, clause, "add_item", talk.named(clause, each))
    talk.mode = "add_item"
    return True


def _is_put_right(talk: Talk, clause: Clause) -> bool:
    """Whether the next clause asks to add what this one says was left out: 漏订了台灯，给我补上."""
    following = talk.after(clause)
    added = following is not None and following.has("add_to") and not following.items
    return added and not clause.has("add")


def _open_order(talk: Talk, clause: Clause) -> bool:
    """我想订橡木架: a line without a number, or the head of lines whose numbers follow."""
    strong = clause.first("order_strong")
    if strong is None:
        return _needs_one(talk, clause)
    talk.mode = "place_order"
    listed = any(d.intent == "place_order" for d in talk.drafts)
    if listed or clause.kinds("order") or clause.has("query", "past"):
        return False
    run = choose_run(clause, strong)
    if run is None or run[0] < strong or len(talk.named(clause, run)) < 2:
        return False
    following = talk.after(clause)
    if following is not None and following.kinds("qty", "num") and following.mark in (":", "\n"):
        return True
    if following is not None and following.kinds("qty") and not following.items:
        remember_topic(talk, clause)
        return True
    _add_named(talk, clause, "place_order", talk.named(clause, run))
    return True


def _needs_one(talk: Talk, clause: Clause) -> bool:
    """`we need a chest freezer here by Friday`, where no order is spoken of: a new line of one, with its terms."""
    at = clause.first("order")
    run = next((each for each in clause.items if at is not None and each[0] - at == 2), None)
    if talk.has_order or talk.drafts or run is None or not clause.kinds("date"):
        return False
    needed = at is not None and clause.pieces[at].text in words(
        "we need | i need | i'd like | we'd like | we want | i want"
    )
    if (
        not needed
        or clause.pieces[run[0] - 1].text not in ("a", "an")
        or clause.has("past", "query", "quote")
    ):
        return False
    talk.mode = "place_order"
    _add_named(talk, clause, "place_order", talk.named(clause, run), shared_terms(talk, clause))
    return True


def _add_named(talk: Talk, clause: Clause, intent: str, item: str, terms: Fields | None = None) -> None:
    """A draft for `item`, which becomes the topic."""
    talk.add(intent, clause, {"item": item} | (terms or {}))
    talk.set_item(clause, item)


def add_lines(talk: Talk, clause: Clause, intent: str) -> bool:
    """Adds one draft for each line named in the clause: 苹果20箱，每箱45元."""
    counts = find_counts(clause)
    shared = shared_terms(talk, clause)
    if not counts:
        return _add_uncounted(talk, clause, intent, shared)
    pairs = pair_counts(talk, clause, counts)
    for run in clause.items:
        if _stands_beside(talk, clause, run, [item for item, _ in pairs]):
            talk.add(intent, clause, {"item": talk.named(clause, run)}, at=clause.pieces[run[0]].start)
    for item, count in pairs:
        _add_counted(talk, clause, intent, item, count, shared)
    _spread_terms(talk, clause, intent, shared)
    return bool(pairs)


def _stands_beside(talk: Talk, clause: Clause, run: tuple[int, int], counted: list[str | None]) -> bool:
    """Whether the run names a line that is listed without a number: `a towel rail and two mirrors`."""
    if talk.named(clause, run) in counted:
        return False
    before = clause.pieces[run[0] - 1] if run[0] else None
    opens = before is None or before.text in ("a", "an", "the", "some") or before.has("add", "order")
    shown = run[0] > 1 and before is not None and before.text in ("a", "an")
    if shown and clause.pieces[run[0] - 2].has("list_and"):
        return any(item is not None for item in counted)
    if run[1] >= len(clause.pieces):
        return False
    joined = clause.pieces[run[1]].has("list_and") and clause.pieces[run[1]].text.isascii()
    return opens and joined and any(item is not None for item in counted)


def _add_counted(
    talk: Talk, clause: Clause, intent: str, item: str | None, count: Piece, shared: Fields
) -> None:
    """Adds a line with its quantity, or gives the quantity to the line just before that it is said of."""
    listed = talk.last is not None and talk.last.intent == intent and talk.unclaimed_topic(clause) is None
    itself = counts_itself(talk, count) if item is None and listed else None
    name = item or itself or _name_of_line(talk, clause, intent)
    quantity = talk.reader.quantity(count)
    if itself:
        quantity.pop("unit")
    last = talk.last
    if last is not None and last.intent == intent and not talk.turns_from(clause, last):
        same = last.fields.get("item") == name
        counted = "quantity" in last.fields
        completes = item is None and not counted and (name is None or same or name == talk.item)
        other = counted and last.fields["quantity"] != quantity and _asks_of_both(talk, clause, last)
        if completes or (counted and same and name is not None and not other):
            last.fields["quantity"] = quantity
            return
        if other and "item" not in last.fields and name is not None and last.sentence == clause.sentence:
            last.fields = {"item": name} | last.fields
    fields: Fields = {"item": name} if name else {}
    draft = talk.add(intent, clause, fields | {"quantity": quantity} | shared, at=count.start)
    if name is None:
        draft.sure = 0.6
    talk.set_item(clause, name)


def _asks_of_both(talk: Talk, clause: Clause, last: Draft) -> bool:
    """Whether the price of another count of the same thing is asked for too: `and how much for 100?`, 500个多少钱，1000个呢."""
    if last.intent != "request_quote":
        return False
    between = talk.clauses[last.clause : clause.index + 1]
    joined = (
        clause.pieces[0].has("list_and")
        or clause.has("quote", "price_word")
        or clause.pieces[-1].text in _AND_THESE
    )
    return joined and not any(c.has("correct", "again", "total_price") or c.kinds("dead") for c in between)


_AND_THESE = words("? 呢")


def _name_of_line(talk: Talk, clause: Clause, intent: str) -> str | None:
    """The name of a line whose clause gives none: the topic, or what is named a little later."""
    topic = talk.unclaimed_topic(clause)
    if topic is not None:
        return topic
    if intent == "place_order":
        return item_ahead(talk, clause) or described_before(talk, clause)
    return talk.topic(clause) or item_ahead(talk, clause)


def _add_uncounted(talk: Talk, clause: Clause, intent: str, shared: Fields) -> bool:
    """Adds a line without a quantity: `a quote for the oak shelf`. Its quantity may follow."""
    run = choose_run(clause, clause.first("quote", "order", "add"))
    if run is None or is_reason(clause) or all(p.kind == "spec" for p in clause.pieces[run[0] : run[1]]):
        return False
    if clause.pieces[0].text in ("no", "not", "without", "不", "没", "没有", "无"):
        return False
    item = talk.named(clause, run)
    if _describes(talk, clause, intent, run):
        return False
    if run[0] and clause.pieces[run[0] - 1].text in ("to", "in", "at") and clause.has("deliver"):
        return False
    if intent == "request_quote" and item.lower() in ("price", "quotation", "quote"):
        return False
    last = talk.last
    if last is not None and last.intent == intent and "item" not in last.fields:
        last.fields["item"] = item
        return True
    following = talk.after(clause)
    counts = following is not None and following.kinds("qty") and not following.items
    if following is not None and counts and following.sentence == clause.sentence:
        remember_topic(talk, clause)
        return True
    for each in joined_runs(clause, run):
        _add_named(talk, clause, intent, talk.named(clause, each), shared)
    return True


def _describes(talk: Talk, clause: Clause, intent: str, run: tuple[int, int]) -> bool:
    """Whether the clause only describes the counted line before it: `300 bags, printed on both sides`."""
    last = talk.last
    if last is None or last.intent != intent or "quantity" not in last.fields:
        return False
    if not run[0]:
        behind = [p for p in clause.pieces[run[1] :] if p.text != "?"]
        alone = not behind and not clause.pieces[run[1] - 1].text.endswith("s")
        return alone and last.clause == clause.index - 1 and clause.mark in (",", "(", "-")
    before = clause.pieces[run[0] - 1]
    named = before.text in ("a", "an", "the", "some", "of", "on", "for") or before.has(
        "list_and", "quote", "add"
    )
    return last.sentence == clause.sentence and clause.mark == "," and not named


def _spread_terms(talk: Talk, clause: Clause, intent: str, shared: Fields) -> None:
    """Puts terms said with the last line on the lines before it in the sentence: A, B and C tomorrow."""
    lines = [d for d in talk.drafts if d.intent == intent and d.sentence == clause.sentence]
    terms = {key: value for key, value in shared.items() if key in ("delivery", "payment", "address")}
    if not lines or any(d.clause < clause.index and set(terms) & set(d.fields) for d in lines):
        return
    for draft in lines:
        for key, value in terms.items():
            draft.fields.setdefault(key, value)


def shared_terms(talk: Talk, clause: Clause) -> Fields:
    """The terms that a clause with new lines gives them."""
    each = _is_priced_each(clause)
    named = clause.has("unit_price", "total_price") or bool(clause.kinds("per")) or has_price(clause)
    price = talk.reader.price(clause, wanted=named or each)
    if price and each:
        price = {"basis": "unit"} | price
    terms = {
        "price": price,
        "delivery": {} if _dates_event(clause) else talk.reader.delivery(clause),
        "payment": talk.reader.payment(clause),
        "address": talk.reader.address(clause),
    }
    return {name: term for name, term in terms.items() if term}


def _dates_event(clause: Clause) -> bool:
    """Whether the day is of something that happens, and nothing is said of goods: 月底验收, 学生12月15日春游."""
    at = value_at(clause, "date")
    if at is None or at + 1 == len(clause.pieces) or clause.has("order", "deliver", "send_to", "pickup_verb"):
        return False
    behind = clause.pieces[at + 1]
    happens = behind.kind == "char" or behind.has("abstract")
    return happens and not clause.kinds("qty", "num", "method", "incoterm", "span", "address")


def _is_priced_each(clause: Clause) -> bool:
    """Whether a bare number behind `at` is what one of the counted goods costs: 10 teapots at 8.00."""
    for i, piece in enumerate(clause.pieces):
        if piece.kind == "num" and i > 1 and clause.pieces[i - 1].text in ("at", "@"):
            return any(run[1] == i - 1 for run in clause.items)
    return False


def share_terms(talk: Talk, clause: Clause) -> bool:
    """Terms that follow new lines stand on each of them."""
    lines = [d for d in talk.drafts if d.intent in ("place_order", "request_quote")]
    shared = shared_terms(talk, clause)
    if not lines or not shared:
        return False
    lines = _lines_of(talk, lines, clause, shared)
    priced = [draft for draft in lines if "price" in draft.fields]
    for draft in lines:
        for key, value in shared.items():
            if key != "price":
                draft.fields[key] = draft.fields.get(key, {}) | value
            elif len(priced) == len(lines) or draft not in priced:
                draft.fields[key] = value
        draft.spans.append((clause.start, clause.end))
    return True


def give_heading(talk: Talk) -> None:
    """Gives the lines of a list the terms that its heading tells: `Order for Thursday please: 12 buns, 4 trays`."""
    lines = [draft for draft in talk.drafts if draft.intent in ("place_order", "request_quote")]
    first = talk.clauses[lines[0].clause] if lines else None
    heading = talk.before(first) if first is not None else None
    if first is None or heading is None or talk.has_order or not _heads(talk, heading, first):
        return
    for key, value in shared_terms(talk, heading).items():
        for draft in (line for line in lines if line.sentence == first.sentence and key != "price"):
            draft.fields.setdefault(key, value)
    lines[0].spans.append((heading.start, heading.end))


def _heads(talk: Talk, heading: Clause, first: Clause) -> bool:
    """Whether nothing but the day, the way or the terms of a list is told right before its first line."""
    if first.mark not in _HEADING_MARKS or heading.sentence != first.sentence or heading.items:
        return False
    if talk.moods[heading.index] != "asked" or any(d.clause == heading.index for d in talk.drafts):
        return False
    told = heading.kinds("date", "method", "incoterm")
    placed = any(p.text in ("今天", "今日") for p in told) and not heading.has("deliver")
    return bool(told) and not (placed or heading.has(*_NO_HEADING) or heading.kinds("qty", "order"))


_NO_HEADING = ("past", "query", "reason", "if", "received", "not", "too", "event_condition")
"""Labels of words that tell something of a day, and no term: `the usual isn't enough this week: 14 kg`."""
_HEADING_MARKS = (":", ",", "-")


def _lines_of(talk: Talk, lines: list[Draft], clause: Clause, shared: Fields) -> list[Draft]:
    """The lines that the terms are of: those that the clause names, else those that have no such terms yet, of
    its sentence where earlier ones have."""
    named = {draft.fields.get("item") for draft in lines} & {talk.named(clause, run) for run in clause.items}
    if named:
        return [draft for draft in lines if draft.fields.get("item") in named]
    told = [draft for draft in lines if _has_such(draft, shared)]
    untold = lines[lines.index(told[-1]) + 1 :] if told else []
    if untold:
        return untold
    own = [draft for draft in lines if draft.sentence == clause.sentence]
    return own if own and any(draft.sentence != clause.sentence for draft in told) else lines


def _has_such(draft: Draft, shared: Fields) -> bool:
    """Whether a line has terms of its own in place of those that are shared."""
    keys = ("delivery", "payment", "address")
    return any(set(shared.get(key, {})) & set(draft.fields.get(key, {})) for key in keys)


def is_new(talk: Talk, clause: Clause) -> bool:
    """Whether terms in the clause go to lines that are being ordered or quoted."""
    return (
        talk.mode in ("place_order", "request_quote")
        and bool(talk.drafts)
        and talk.drafts[-1].intent in ("place_order", "request_quote")
        and not clause.kinds("order")
    )


def just_made(talk: Talk, clause: Clause) -> bool:
    """Whether the clause itself made a line that is ordered or quoted."""
    return any(d.clause == clause.index and d.intent in ("place_order", "request_quote") for d in talk.drafts)
