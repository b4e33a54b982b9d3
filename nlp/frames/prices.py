"""Wishes for another price."""

import itertools

from nlp.clauses import Clause
from nlp.frames.counting import RESPECTIVELY, has_price, is_price
from nlp.frames.lines import is_new, just_made, share_terms
from nlp.frames.merging import merge
from nlp.frames.naming import choose_run, is_moved, listed_before, value_at
from nlp.frames.talk import Talk
from nlp.moods import in_item, is_reason, negated
from nlp.pieces import Piece
from nlp.terms import Fields
from nlp.wording import words
from nlp.zh.money import CHARGES

_PRICE_WORDS = (
    "price_word",
    "unit_price",
    "total_price",
    "lower",
    "raise",
    "discount_unit",
    "max",
    "min",
    "free",
)


def read_price(talk: Talk, clause: Clause) -> bool:
    """A price, or by how much it should move: 单价降到3.3, `5% off`; or only that it should be cheaper."""
    if _read_respective(talk, clause) or _read_priced(talk, clause):
        return True
    if not clause.kinds("percent", "zhe", "money") and not _is_bare_price(talk, clause):
        return _wish_cheaper(talk, clause)
    if _is_told(clause) or _is_share(talk, clause) or _is_rate(clause):
        return False
    if just_made(talk, clause) or _is_priced_line(talk, clause):
        return True
    if is_new(talk, clause):
        return share_terms(talk, clause)
    price = talk.reader.price(clause, wanted=True)
    if price is None:
        return False
    price = _moved_likewise(talk, clause, price) | _basis_before(talk, clause, price)
    if _is_of_added(talk, clause, price):
        talk.drafts[-1].fields["price"] = price
        return True
    item = _priced_item(talk, clause, price)
    merge(talk, "change_price", clause, ({"item": item} if item else {}) | {"price": price})
    talk.set_item(clause, item)
    return True


def _moved_likewise(talk: Talk, clause: Clause, price: Fields) -> Fields:
    """The price, up where the verb before is meant again: `raise the mugs by 5% and the hats by 3%`."""
    last, moved = talk.last, price.get("change_percent", 0)
    if last is None or moved >= 0 or clause.has("lower", "raise") or clause.kinds("zhe"):
        return price
    up = last.intent == "change_price" and last.fields.get("price", {}).get("change_percent", -1) > 0
    near = last.sentence == clause.sentence and clause.index - last.clause == 1
    return price | {"change_percent": -moved} if up and near and clause.word("by") else price


def _read_respective(talk: Talk, clause: Clause) -> bool:
    """杯子和盘子分别便宜2块和3块: a price for each of the things, in their order."""
    if not clause.word(*RESPECTIVELY) or not clause.items:
        return False
    listed = [(c, c.items[-1]) for c in listed_before(talk, clause) if c.items]
    named = [*listed, *((clause, run) for run in clause.items)]
    prices = [p for p in clause.kinds("money", "percent", "num") if not in_item(clause, p)]
    if not 1 < len(prices) == len(named):
        return False
    for (told, run), price in zip(named, prices, strict=True):
        alone = [p for p in clause.pieces if p is price or p not in prices]
        fields = talk.reader.price(Clause(alone, clause.sentence, clause.mark), wanted=True) or {}
        talk.add("change_price", clause, {"item": talk.named(told, run), "price": fields})
    return True


def _read_priced(talk: Talk, clause: Clause) -> bool:
    """`gloves at 5.10 and paper at 2.95`, `SO-1 at 3.40`, `teapots 9.20`: each thing or order with its price behind it."""
    if (
        clause.sorts.isdisjoint(("num", "money"))
        or talk.mode
        or clause.has("past", "same", "quote", "query", "per")
        or clause.kinds("per", "date")
    ):
        return False
    pairs = _priced_pairs(talk, clause)
    if not pairs or len(pairs) != len(clause.kinds("num", "money", "qty", "percent")):
        return False
    shaped = [is_price(clause, i) or goes_on_pricing(talk, clause) for i, _ in pairs]
    moved = clause.has("lower", "raise")
    led = all(_is_led(clause.pieces[i - 1]) for i, _ in pairs)
    if moved and not (led and len(pairs) > 1):
        return False
    known = talk.has_order and (any(shaped) or _prices_beside(talk, clause))
    if len(pairs) == 1 and not known and not (shaped[0] and not led):
        return False
    for i, (start, end) in pairs:
        alone = Clause(clause.pieces[start : i + 1], clause.sentence, clause.mark)
        price = talk.reader.price(alone, wanted=True) or {}
        of = clause.pieces[start]
        fields = {"order": of.value} if of.kind == "order" else {"item": talk.named(clause, (start, end))}
        before = talk.last
        basis = before.fields["price"] if before and goes_on_pricing(talk, clause) else {}
        kept = {"basis": basis["basis"]} if "basis" in basis else {}
        talk.add("change_price", clause, fields | {"price": kept | price}, at=of.start)
    return True


def _priced_pairs(talk: Talk, clause: Clause) -> list[tuple[int, tuple[int, int]]]:
    """The index of each price, with the order or the thing before it."""
    found = []
    for i, piece in enumerate(clause.pieces):
        led = i > 0 and _is_led(clause.pieces[i - 1])
        named = _priced_before(clause, i - led) if i > led else None
        told = piece.kind == "money" or (piece.kind == "num" and (led or is_price(clause, i)))
        if named and (told or (piece.kind == "num" and goes_on_pricing(talk, clause))):
            found.append((i, named))
    return found


def _is_led(piece: Piece) -> bool:
    return piece.text in ("at", "@", "to")


def goes_on_pricing(talk: Talk, clause: Clause) -> bool:
    """Whether the clause names a further thing with its price, and no more: 复印纸单价20，礼盒165."""
    last = talk.last
    if last is None or last.intent != "change_price" or "item" not in last.fields:
        return False
    near = last.clause == clause.index - 1 and last.sentence == clause.sentence
    if not near or "amount" not in last.fields.get("price", {}) or len(clause.items) != 1:
        return False
    start, end = clause.items[0]
    around = [*clause.pieces[:start], *clause.pieces[end:]]
    return all(p.kind in ("num", "punct") or p.has("function") or _is_led(p) for p in around)


def _priced_before(clause: Clause, at: int) -> tuple[int, int] | None:
    """The order or the thing that ends right before `at`, or the thing on that order."""
    if clause.pieces[at - 1].kind == "order":
        on_it = at > 2 and clause.pieces[at - 2].has("on_order")
        return next((run for run in clause.items if on_it and run[1] == at - 2), (at - 1, at))
    return next((run for run in clause.items if run[1] == at), None)


def _prices_beside(talk: Talk, clause: Clause) -> bool:
    """Whether a clause beside it in the sentence speaks of prices too."""
    near = [
        c
        for c in (talk.before(clause), talk.after(clause))
        if c is not None and c.sentence == clause.sentence
    ]
    return any(c.kinds("percent", "zhe", "money") or c.word("at", "@") for c in near)


def _is_of_added(talk: Talk, clause: Clause, price: Fields) -> bool:
    """Whether the price is told of the line just added: 补一款密封圈，300只，单价1.8元."""
    last = talk.last
    if last is None or last.intent != "add_item" or "amount" not in price or "price" in last.fields:
        return False
    near = clause.sentence == last.sentence and clause.index - last.clause <= 3
    return (
        near
        and not clause.items
        and not clause.kinds("order")
        and not clause.has("lower", "raise", "total_price")
    )


def _is_priced_line(talk: Talk, clause: Clause) -> bool:
    """Whether the clause made lines to add that have the price already."""
    return any(
        d.clause == clause.index and d.intent == "add_item" and "price" in d.fields for d in talk.drafts
    )


def _is_bare_price(talk: Talk, clause: Clause) -> bool:
    """单价3.3, `3.30 per box`: a number without a currency that counts nothing."""
    if "num" not in clause.sorts:
        return False
    named = (
        clause.has("price_word", "unit_price", "total_price", "budget")
        or clause.kinds("per")
        or _is_reckoned(clause)
        or (has_price(clause) and not clause.word("比") and (talk.has_order or not clause.word("at", "@")))
        or (clause.has("price_of", "wish_cheaper") and is_moved(clause))
    )
    return bool((named or _goes_on(talk, clause)) and _free_numbers(talk, clause))


def _is_reckoned(clause: Clause) -> bool:
    """给我按95算, 我们最多只能出8400, 抹零算三万五."""
    if clause.has("max", "exact_most") and any(
        a.text in ("出", "只能出") and b.kind == "num" for a, b in itertools.pairwise(clause.pieces)
    ):
        return True
    if clause.has("lower") and any(
        a.text in _COMES_TO and b.kind == "num" for a, b in itertools.pairwise(clause.pieces)
    ):
        return True
    at = clause.find(("按", "就按", "照"))
    behind = [] if at is None else clause.pieces[at + 2 : at + 3]
    return any(piece.text in ("算", "给", "结", "走", "收") for piece in behind)


def _goes_on(talk: Talk, clause: Clause) -> bool:
    """Whether the clause gives the figure of the wish just before it: 抹个零头呗，算3000整."""
    last = talk.last
    if last is None or last.intent != "change_price" or "price" in last.fields or clause.kinds("qty"):
        return False
    return last.sentence == clause.sentence and clause.word(*_COMES_TO)


_COMES_TO = words("算 按 收 凑 就 给 整 make")


def _free_numbers(talk: Talk, clause: Clause) -> list[Piece]:
    """The bare numbers that stand in no name and that no draft of the clause took as its quantity."""
    taken = [d.fields.get("quantity", {}).get("value") for d in talk.drafts if d.clause == clause.index]
    return [p for p in clause.kinds("num") if not in_item(clause, p) and p.value not in taken]


def _is_share(talk: Talk, clause: Clause) -> bool:
    """Whether the percentage is that by which a quantity changes: 数量减少20%."""
    scaled = any(
        d.clause == clause.index and d.fields.get("quantity", {}).get("mode") == "scale" for d in talk.drafts
    )
    return scaled and len(clause.kinds("percent", "zhe", "money")) == 1


def _is_rate(clause: Clause) -> bool:
    """税率是13%, `VAT is 20%`: a percentage of something else than a price."""
    return clause.has("rate") and not clause.has(*_PRICE_WORDS) and not clause.kinds("money", "zhe")


def _is_told(clause: Clause) -> bool:
    """价格不变, `we paid $3 last time`: a price that is told of, not asked for."""
    kept = clause.has("same") and not clause.has("lower", "raise", "change")
    asked = clause.has(*_PRICE_WORDS) or clause.kinds("per")
    return kept or (clause.has("past") and not asked)


def _wish_cheaper(talk: Talk, clause: Clause) -> bool:
    """能便宜点吗, `can you do better on price`: a wish that gives no figure."""
    cheaper = clause.has("wish_cheaper", "meet") or (
        talk.has_order
        and clause.has("price_word", "quote")
        and any(p.has("lower") and p.has("decrease") and p.text != "less" for p in clause.pieces)
    )
    cheaper = cheaper or bargains(talk, clause)
    if not cheaper or negated(clause, "wish_cheaper") or _does_without(clause):
        return False
    if (clause.has("quote") and not talk.has_order) or clause.has("order_strong", "reject", "past"):
        return False
    if clause.kinds("qty", "span", "date"):
        return False
    if any(d.intent == "change_price" and d.sentence == clause.sentence for d in talk.drafts):
        return False
    run = None if is_reason(clause) else choose_run(clause, clause.first("wish_cheaper", "meet"))
    pointed = clause.has("pronoun", "pronoun_goods") or _goes_on_about(talk, clause)
    item = talk.named(clause, run) if run else talk.unclaimed_topic(clause) if pointed else None
    merge(talk, "change_price", clause, {"item": item} if item else {})
    return True


def bargains(talk: Talk, clause: Clause) -> bool:
    """Whether it is asked to do something for the price of an order, which can only be to lower it: 价格再帮忙申请申请."""
    at = clause.first("bargains") if talk.has_order else None
    if (
        at is None
        or not clause.has("price_word", "unit_price", "that_price", "quote")
        or clause.has("accept", "same")
    ):
        return False
    done = any(p.text in _DONE for p in clause.pieces[at + 1 :]) or clause.word("已经", "没", "没有", "上次")
    return not done and not clause.kinds("money", "percent", "zhe", "num")


_DONE = words("了 过 过了 好了 完")


def _does_without(clause: Clause) -> bool:
    """Whether a discount is just what is not wanted: `I don't want a discount`, `not asking for a discount`, 不要折扣."""
    wish, refused = clause.first("wish_cheaper"), clause.first("dont_want")
    if wish is None:
        return False
    before = clause.pieces[max(0, wish - 5) : wish]
    unasked = any(p.has("not") and q.text.startswith("ask") for p, q in itertools.pairwise(before))
    return unasked or (refused is not None and 0 < wish - refused <= 3)


def _priced_item(talk: Talk, clause: Clause, price: Fields) -> str | None:
    """What the price is of: named in the clause, pointed at, or the topic that was just made an action."""
    if any(piece.has("total_price") for piece in clause.kinds("money")):
        return None
    made_here = any(d.clause == clause.index for d in talk.drafts)
    topic = talk.topic(clause)
    run = choose_run(clause, value_at(clause, "money", "percent", "zhe", "num"))
    if run is not None and not made_here and not is_reason(clause):
        return talk.named(clause, run)
    if price.get("basis") == "unit" and topic and (made_here or clause.sentence == talk.item_sentence):
        return topic
    named = clause.has("price_word") and not clause.has("total_price") and not clause.kinds("order")
    pointed = clause.has("pronoun") or _points_at_line(clause) or _goes_on_about(talk, clause) or named
    return topic if run is None and pointed else None


def _points_at_line(clause: Clause) -> bool:
    """Whether the words point at goods just named: `3% off that line`, `if you make them cheaper`."""
    if any(not _GOODS.isdisjoint(piece.text.split()) for piece in clause.pieces):
        return True
    return any(a.text in _SHOWING and b.text in _LINES for a, b in itertools.pairwise(clause.pieces))


_GOODS = words("them those these")
_SHOWING = words("that this the same")
_LINES = words("line item position product article")


def _goes_on_about(talk: Talk, clause: Clause) -> bool:
    """Whether the clause before calls the topic too dear: `the gloves are too expensive, 10% off please`."""
    before = talk.before(clause)
    if before is None or not (before.has("too") and before.items) or clause.sentence - before.sentence > 1:
        return False
    return not clause.kinds("order") or not (before.kinds("order") or before.word(*_CHARGES))


_CHARGES = CHARGES | {"freight", "shipping", "delivery", "carriage", "postage"}
"""What is too dear beside the goods."""


def _basis_before(talk: Talk, clause: Clause, price: Fields) -> Fields:
    """The basis that the clause before names: 总价抹个零，按48000元算."""
    before = talk.before(clause)
    if "basis" in price or "amount" not in price or before is None or before.sentence != clause.sentence:
        return {}
    if before.kinds("money", "percent", "zhe") or len(before.pieces) > 8:
        return {}
    if before.has("total_price"):
        return {"basis": "total"}
    return {"basis": "unit"} if before.has("unit_price") else {}
