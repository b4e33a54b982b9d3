"""Offers at the table: which clauses put terms forward, and which terms make one offer."""

import itertools
from dataclasses import replace
from decimal import Decimal

from nlp import stances
from nlp.clauses import Clause
from nlp.drafts import Draft
from nlp.en.vocabulary import NO_NAMES
from nlp.frames.counting import takes_away
from nlp.haggling import is_referred, puts_forward
from nlp.packages import TERMS, Package, split_turn, starts_another, terms_by_sentence
from nlp.pieces import Piece, Pieces
from nlp.quantities import Measure
from nlp.terms import Fields, Reader
from nlp.turns import TERM_KINDS, Turn, terms_in
from nlp.wording import words

_BOUNDED = words(
    "低于 高于 超过 少于 多于 以下 以上 以内 below under above over than lower higher less more beyond exceed"
)


class Offers:
    """Reads the turns of one message for what they put forward."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader

    def read(self, turns: list[Turn]) -> list[Draft]:
        """One draft for each offer, in order."""
        drafts = [draft for offer in self._offers(turns) if (draft := _draft(offer)) is not None]
        heading = _heading(turns, self.reader)
        for draft in drafts if heading else []:
            draft.fields.setdefault("item", heading)
        return drafts

    def _offers(self, turns: list[Turn]) -> list[Package]:
        """One offer, or more where alternatives are offered."""
        offers = [Package()]
        named = terms_by_sentence(turns)
        for turn in (part for whole in turns for part in split_turn(whole)):
            self._fill(turn, turns, offers[-1].fields)
            if stances.is_shared(turn.said) and len(offers) > 1:
                for offer in offers[:-1]:
                    offer.add(turn)
            elif starts_another(turn, offers[-1], named):
                offers.append(Package())
            offers[-1].add(turn)
        return offers

    def _fill(self, turn: Turn, turns: list[Turn], known: Fields) -> None:
        if not _is_live(turn, turns):
            return
        turn.clause = _with_count(_with_lead(_with_term(turn, turns), turns), turns)
        turn.clause = _with_number_ahead(turn.clause, turns)
        turn.fields = _with_basis(self._terms(turn, known), turn, turns)
        if "price" in known and stances.is_for_later(turn.said):
            turn.fields.pop("price", None)
        if not _is_bounded(turn.clause):
            turn.fields = {k: v for k, v in turn.fields.items() if not _is_refused(turn, k)}

    def _terms(self, turn: Turn, known: Fields) -> Fields:
        """What the clause says of price, quantity, delivery and payment."""
        clause = turn.clause
        out: Fields = {}
        numbers = [p for p in clause.kinds("num") if not p.has("half")]
        if clause.kinds("percent", "zhe", "money") or numbers:
            price = self.reader.price(clause, wanted=True)
            if price is not None and not _is_count(clause, price):
                out["price"] = _priced_each(price, clause)
        count = _count(clause, numbers, out, known)
        if count is not None and (out or not _is_told(clause, count)):
            out["quantity"] = self.reader.quantity(count, _mode(clause, count))
        delivery, payment = self._delivery(turn), self.reader.payment(clause)
        if delivery:
            out["delivery"] = delivery
        if payment:
            out["payment"] = payment
        return out | _item(clause, self.reader) if out else out

    def _delivery(self, turn: Turn) -> Fields:
        """What the clause says of delivery; a day of an answer or a visit is none."""
        clause = turn.clause
        if clause.kinds("date") and stances.is_of_talk(turn.said) and not clause.has("deliver"):
            clause = _without(clause, "date")
        return self.reader.delivery(clause) or _lead_time(clause)


def _lead_time(clause: Clause) -> Fields:
    """`delivery would be 30 days`, `make it 18 days`: a span that is neither a shift nor until payment."""
    spans = clause.kinds("span")
    alone = [p for p in clause.pieces if p.kind != "punct" and not p.has("function")]
    supplied = clause.has("deliver", "lead") or alone == spans or clause.pieces[0].text in _SET_TO
    if (
        len(spans) != 1
        or not supplied
        or clause.has("not", "not_value")
        or stances.term_of_payment(" ".join(p.text for p in clause.pieces))
    ):
        return {}
    days, business = spans[0].value
    return {"lead_days": days} | ({"business_days": True} if business else {})


_SET_TO = words("make it | make that")


def _is_doubted(turn: Turn, turns: list[Turn]) -> bool:
    """Whether a term is only repeated to be refused: `45 days? Not a chance.`"""
    if not turn.sentence.endswith("?") or len(turn.clause.pieces) > 6 or turn.clause.has("ask_request"):
        return False
    behind = next((t for t in turns if t.clause.sentence > turn.clause.sentence), None)
    if behind is None or terms_in(behind.clause.pieces):
        return False
    return behind.refuses or behind.clause.has("reject")


def _with_term(turn: Turn, turns: list[Turn]) -> Clause:
    """The clause with a bare number as days of credit or a deposit, when such a term was refused before."""
    clause = turn.clause
    before = [t.said for t in turns if t.clause.index < clause.index and (t.refuses or _goes_on(t, turn))]
    term = stances.term_of_payment(before[-1]) if before else None
    kinds = words("span num qty") if term == "net" else words("percent")
    if term is None or clause.kinds("money", "net", "deposit") or stances.term_of_payment(turn.said):
        return clause
    bare = clause.kinds(*kinds)
    supplied = any(p.has("deliver") and len(p.text) > 1 for p in clause.pieces)
    if len(bare) != 1 or supplied or clause.has("lead", "price_word"):
        return clause
    value = bare[0].value[0] if bare[0].kind == "span" else getattr(bare[0].value, "value", bare[0].value)
    days = int(value) if term == "net" else value
    pieces = [replace(p, kind=term, value=days) if p is bare[0] else p for p in clause.pieces]
    return Clause(pieces, clause.sentence, clause.mark, clause.index, clause.items)


def _with_lead(clause: Clause, turns: list[Turn]) -> Clause:
    """The clause with a bare number as days, when a time of delivery was refused just before: `your 14 days won't do. Ten.`"""
    before = next((t for t in turns if t.clause.index == clause.index - 1), None)
    numbers, spans = clause.kinds("num"), clause.kinds("span")
    if len(spans) == 1 and not clause.has("lead", "deliver") and _is_lead_refused(clause, turns):
        pieces = [replace(p, labels=p.labels | {"lead"}) if p is spans[0] else p for p in clause.pieces]
        return Clause(pieces, clause.sentence, clause.mark, clause.index, clause.items)
    if before is None or not before.refuses or not before.clause.kinds("span", "dead"):
        return clause
    told = [p for p in before.clause.pieces if p.kind in ("span", "dead") and isinstance(p.value, tuple)]
    if not told or len(numbers) != 1 or len(clause.pieces) > 3 or numbers[0].value != int(numbers[0].value):
        return clause
    days = (int(numbers[0].value), told[-1].value[1])
    pieces = [replace(p, kind="span", value=days) if p is numbers[0] else p for p in clause.pieces]
    return Clause(pieces, clause.sentence, clause.mark, clause.index, clause.items)


def _is_lead_refused(clause: Clause, turns: list[Turn]) -> bool:
    """Whether a time of delivery was refused before in the sentence: 交期20天太久，工地等不起，12天行我就签."""
    before = [
        t.clause for t in turns if t.clause.sentence == clause.sentence and t.clause.index < clause.index
    ]
    return any(
        c.has("lead", "deliver") and any(p.kind == "dead" and isinstance(p.value, tuple) for p in c.pieces)
        for c in before
    )


def _goes_on(before: Turn, turn: Turn) -> bool:
    """Whether the turn goes on about what the one just before names: the deposit, which can't be more than 25%."""
    next_to = before.clause.index == turn.clause.index - 1 and before.clause.sentence == turn.clause.sentence
    return next_to and turn.clause.pieces[0].text in _RELATIVES and not terms_in(before.clause.pieces)


_RELATIVES = words("which that it 这个 那个 它 that's")


def _with_count(clause: Clause, turns: list[Turn]) -> Clause:
    """The clause with a bare number of goods as their quantity: $7.80 apiece and we take 1,000."""
    priced = {i for i, (_, after) in enumerate(itertools.pairwise(clause.pieces)) if after.kind == "per"}
    numbers = [i for i, piece in enumerate(clause.pieces) if piece.kind == "num" and i not in priced]
    if (
        len(numbers) != 1
        or clause.kinds("money", "percent", "zhe", "qty")
        or (clause.kinds("per") and not priced)
    ):
        return clause
    number, before = clause.pieces[numbers[0]], clause.pieces[max(0, numbers[0] - 4) : numbers[0]]
    ordered = any(p.has("order_noun") for p in before) and any(p.has("to") for p in before)
    if any(p.has("count_word") for p in before) and number.value == int(number.value):
        return _with_quantity(clause, number)
    taken = any(p.has("order", "take") for p in before)
    if not (ordered or taken) or number.value != int(number.value):
        return clause
    prices = [price for turn in turns for price in _prices_in(turn.clause)]
    each = any(t.clause.kinds("per") for t in turns if t.clause.index != clause.index)
    many = bool(prices) and number.value >= _MANY * max(prices)
    if not ((ordered and (prices or each)) or (taken and many) or (taken and each and clause.has("if"))):
        return clause
    return _with_quantity(clause, number)


def _with_quantity(clause: Clause, number: Piece) -> Clause:
    """The clause with one of its bare numbers as a quantity."""
    pieces = [replace(p, kind="qty", value=Measure(p.value)) if p is number else p for p in clause.pieces]
    return Clause(pieces, clause.sentence, clause.mark, clause.index, clause.items)


def _with_number_ahead(clause: Clause, turns: list[Turn]) -> Clause:
    """The clause with its bare number as a quantity, when the next names the price of each: `300 then, at 8.5`."""
    behind = next((t.clause for t in turns if t.clause.index == clause.index + 1), None)
    numbers = clause.kinds("num")
    if behind is None or behind.sentence != clause.sentence or not _opens_with_price(behind):
        return clause
    alone = (
        len(numbers) == 1 and not clause.kinds("money", "per", "qty") and not clause.word("at", "@", "for")
    )
    if not alone or numbers[0].value != int(numbers[0].value):
        return clause
    return _with_quantity(clause, numbers[0])


def _opens_with_price(clause: Clause) -> bool:
    """`at 8.5`, `but at 8.5`."""
    led = clause.pieces[1:] if clause.pieces[0].text in _LINKS else clause.pieces
    return len(led) > 1 and led[0].text in ("at", "@") and led[1].kind in ("num", "money")


_LINKS = words("but and only though")


def _prices_in(clause: Clause) -> list[Decimal]:
    """The amounts that are prices: with a currency, or of each."""
    priced = [p.value.amount for p in clause.kinds("money")]
    return priced + [
        p.value for p, after in itertools.pairwise(clause.pieces) if p.kind == "num" and after.kind == "per"
    ]


_MANY = 10
"""Times the price of one from which on a number behind `take` counts goods."""


def _with_basis(fields: Fields, turn: Turn, turns: list[Turn]) -> Fields:
    """`fields` with the basis that the clause before names alone: 总价抹零，算8万整."""
    price = fields.get("price", {})
    before = next((t.clause for t in turns if t.clause.index == turn.clause.index - 1), None)
    if "amount" not in price or "basis" in price or before is None or terms_in(before.pieces):
        return fields
    if before.sentence == turn.clause.sentence and before.has("total_price", "unit_price"):
        return fields | {"price": price | {"basis": "unit" if before.has("unit_price") else "total"}}
    return fields


def _without(clause: Clause, kind: str) -> Clause:
    pieces = [replace(p, kind="aside") if p.kind == kind else p for p in clause.pieces]
    return Clause(pieces, clause.sentence, clause.mark, clause.index, clause.items)


def _is_live(turn: Turn, turns: list[Turn]) -> bool:
    """Whether the clause may put terms forward: not told, asked, put off or given as a reason."""
    clause, said = turn.clause, turn.said
    if clause.has("denied_accept") or _is_memory(turn, turns) or _is_doubted(turn, turns):
        return False
    if _is_turned_down(turn, turns):
        return False
    if stances.tells(said) and not any(is_referred(other.said) for other in turns):
        return False
    waits = stances.waits(said) and not clause.has("correct")
    if stances.asks(said, turn.sentence) or waits or stances.leaves_choice(said) or stances.is_all_one(said):
        return False
    if clause.mark == "if" and _is_asked_about(turn, turns):
        return False
    behind = next((t for t in turns if t.clause.index == clause.index + 1), None)
    return behind is None or not behind.clause.word(*_RESULTS) or behind.clause.sentence != clause.sentence


def _is_turned_down(turn: Turn, turns: list[Turn]) -> bool:
    """Whether the clause names the other side's price, which the rest of its sentence refuses: 现在又6.1，没法谈."""
    if not _only_prices(turn):
        return False
    rest = [
        t for t in turns if t.clause.sentence == turn.clause.sentence and t.clause.index > turn.clause.index
    ]
    if any(t.clause.has("if", "accept_strong") for t in rest):
        return False
    idle = [t for t in rest if not terms_in(t.clause.pieces)]
    priced = all(t in idle or _only_prices(t) for t in rest)
    return priced and any(stances.turns_down(t.said) for t in idle)


def _only_prices(turn: Turn) -> bool:
    """Whether the clause names a price and no other term, nor proposes it; 今天 is no day of delivery there."""
    terms = terms_in(turn.clause.pieces) - ({"delivery"} if turn.clause.word("今天", "昨天") else set())
    return terms == {"price"} and not puts_forward(turn.said)


def _is_asked_about(turn: Turn, turns: list[Turn]) -> bool:
    """Whether the clause only supposes what a question is about: `what would the deposit be if we took 10,000?`"""
    before = next((t for t in turns if t.clause.index == turn.clause.index - 1), None)
    return before is not None and turn.sentence.endswith("?") and stances.asks(before.said, turn.sentence)


def _is_refused(turn: Turn, term: str) -> bool:
    """Whether the term is named in order to be refused: 30天账期扛不住, `can't do 3.20`."""
    pieces = turn.clause.kinds(*TERM_KINDS[term]) if term in TERM_KINDS else []
    if not pieces:
        return term != "item" and turn.refuses
    if term == "price" and len(turn.clause.kinds("money", "num", "aside", "dead")) > 1:
        return False
    return stances.refuses_beside(turn.said, pieces[-1].text[:1])


_RESULTS = words("所以 因此 故而 因而 therefore hence")
_ANEW = words(
    "now | today | this time | this year | 这次 | 这回 | 现在 | 今年 | 今天 | 但 | 但是 | 不过 | but"
)


def _is_memory(turn: Turn, turns: list[Turn]) -> bool:
    """Whether the clause tells of another time, or goes on in a sentence that does."""
    if _is_past(turn):
        return True
    if puts_forward(turn.said) or turn.clause.word(*_ANEW) or turn.clause.mark in _ANEW:
        return False
    before = [
        t for t in turns if t.clause.sentence == turn.clause.sentence and t.clause.index < turn.clause.index
    ]
    told = next((t for t in reversed(before) if _is_past(t) or t.clause.word(*_ANEW)), None)
    return told is not None and _is_past(told)


def _is_past(turn: Turn) -> bool:
    return stances.recalls(turn.said) and not turn.clause.word(*_ANEW)


def _is_bounded(clause: Clause) -> bool:
    """Whether a refusal sets a bound: `can't go below 3.10`; not `18 is above what we can pay`."""
    if clause.has("max", "min", "only_if"):
        return True
    at = [i for i, p in enumerate(clause.pieces) if p.kind in ("money", "num", "percent", "span", "net")]
    return any(
        p.text in _BOUNDED and (not p.text.isascii() or (bool(at) and i < at[-1]))
        for i, p in enumerate(clause.pieces)
    )


def _is_told(clause: Clause, count: Piece) -> bool:
    """Whether a number of things is told and not asked for: 一共有520间客房, `it has 2 doors`."""
    if clause.has("order", "order_strong", "increase", "again", "change") or clause.word(*_TAKING):
        return False
    at = clause.pieces.index(count) if count in clause.pieces else 0
    told = any(p.text in _TELLING for p in clause.pieces[:at])
    bare = count.kind == "qty" and count.value.unit is None and len(clause.pieces) > 3
    return told or (bare and not clause.word("about"))  # what about 1000?


_TAKING = words("take 要 下 拿 做 来 for plan option")
_TELLING = words(
    "with has have had got is are was were its it's there's in weighs weigh 有 是 共有 拥有 带 才"
)


def _draft(offer: Package) -> Draft | None:
    """The offer as a draft; nothing when it names no terms, or a mere number of things or a mere day."""
    group, fields = offer.turns, offer.fields
    if not TERMS & set(fields) or _is_bare_day(group, fields) or _is_bare_count(group, fields):
        return None
    first = group[0].clause
    start = next(turn.clause.start for turn in group if turn.fields)
    spans = [(turn.clause.start, turn.clause.end) for turn in group]
    return Draft("offer", first.index, first.sentence, start, fields, spans)


def _is_bare_day(group: list[Turn], fields: Fields) -> bool:
    """Whether nothing is named but a day or a vehicle, and no word of delivery: `see you tomorrow`."""
    if set(fields) - {"delivery", "item"} or set(fields["delivery"]) & {
        "lead_days",
        "shift_days",
        "incoterm",
    }:
        return False
    return not any(
        turn.fields
        and (stances.is_of_delivery(turn.said) or turn.clause.has("deliver"))
        and not stances.is_of_talk(turn.said)
        for turn in group
    )


def _is_bare_count(group: list[Turn], fields: Fields) -> bool:
    """Whether nothing is named but a number of things, and nobody asks for them."""
    if set(fields) - {"quantity", "item"}:
        return False
    return not any(
        t.clause.has("order", "increase", "again", "change", "raise", "lower")
        or t.clause.word(*_TAKING)
        or puts_forward(t.said)
        or len(t.clause.pieces) <= 3
        for t in group
    )


def _mode(clause: Clause, count: Piece) -> str:
    """Whether the count is what there will be, or how many more or fewer: `raise it to 700`, 减15桶."""
    at = next((i for i, piece in enumerate(clause.pieces) if piece.start == count.start), 0)
    before = clause.pieces[at - 1] if at else None
    if before is not None and (before.has("to", "goes_to") or before.text.endswith(("到", "至", "为", "成"))):
        return "set"
    if clause.has("again", "increase") and not takes_away(clause, at):
        return "set" if clause.has("doubled") else "add"
    return "subtract" if clause.has("decrease") and not clause.has("price_word") else "set"


def _priced_each(price: Fields, clause: Clause) -> Fields:
    """The price with the basis that 一卷 beside it tells: 一卷给我128元."""
    ones = [p for p in clause.kinds("qty") if p.text[:1] == "一" and p.value.value == 1]
    if ones and "amount" in price and "basis" not in price:
        return price | {"basis": "unit"}
    return price


def _count(clause: Clause, numbers: Pieces, out: Fields, known: Fields) -> Piece | None:
    """The number of things that the clause asks for."""
    counts = [
        p for i, p in enumerate(clause.pieces) if p.kind == "qty" and _is_number_of_goods(clause, i, out)
    ]
    counts = counts or _ordered(clause)
    if counts:
        return counts[-1]
    ordering = clause.has("order", "increase", "again", "change")
    return numbers[-1] if numbers and "price" not in out and "price" in known and ordering else None


def _is_number_of_goods(clause: Clause, i: int, out: Fields) -> bool:
    """Whether the quantity at `i` is one of goods: not 两个都可以, nor the 一卷 of a price."""
    piece = clause.pieces[i]
    behind = clause.pieces[i + 1] if i + 1 < len(clause.pieces) else None
    if any(p.text == "都" for p in clause.pieces[i + 1 : i + 4]):
        return False
    if behind is not None and behind.text in words("路 方案 选择 选项 条件 问题 要求 方面 办法"):
        return False
    return not ("price" in out and piece.text[:1] == "一" and piece.value.value == 1)


_MADE = words("make it | make that | make them | let's say | let's make it")
_ORDERING = words("order order_strong again increase add")
_UNORDERED = words("with has have get got is are its it's there in")


def _ordered(clause: Clause) -> Pieces:
    """Bare numbers of goods: `500 at $3.80`, `also 500 mugs at 3.2`."""
    priced = bool(clause.kinds("money", "per"))
    out = []
    for i, piece in enumerate(clause.pieces[:-1]):
        behind = clause.pieces[i + 1]
        if piece.kind == "num" and (
            (priced and behind.text in ("at", "for", "@")) or _is_priced_behind(clause, i)
        ):
            out.append(piece)
        elif piece.kind == "count" and _orders(clause, i):
            out.append(replace(piece, kind="num"))
    return out


def _is_priced_behind(clause: Clause, i: int) -> bool:
    """Whether the number at `i` has the price of one right behind it: `600 at 3.40`."""
    at, price = [*clause.pieces[i + 1 : i + 3], None, None][:2]
    return at is not None and price is not None and at.text in ("at", "@") and price.kind in ("num", "money")


def _orders(clause: Clause, i: int) -> bool:
    """Whether the number of things at `i` is asked for, and not told."""
    before = clause.pieces[:i]
    if any(p.text in _UNORDERED for p in before):
        return False
    if before and before[-1].text in _MADE:
        return True
    priced = bool(clause.kinds("money", "num", "percent", "zhe"))
    return any(p.has(*_ORDERING) for p in before) or (priced and all(p.has("function") for p in before))


def _is_count(clause: Clause, price: Fields) -> bool:
    """Whether a bare number stands behind a word of ordering, and is how many."""
    if "amount" not in price or clause.kinds("money", "per"):
        return False
    pieces = clause.pieces
    again = [i for i, p in enumerate(pieces) if p.has("again")]
    beside = any(p.kind == "num" for i in again for p in pieces[max(0, i - 1) : i + 2])
    return beside and not clause.has(
        "price_word", "unit_price", "total_price", "exact_most", "max", "min", "meet"
    )


_NO_ITEMS = words(
    "price buyer final order director halfway middle furthest limit maximum minimum counter proposal offer deal "
    "rich steep high low much summary terms quote counter-offer counteroffer 报价 方案 条件 结论"
)


def _item(clause: Clause, reader: Reader) -> Fields:
    """The goods that the terms are of, where they stand beside a number or a price."""
    for start, end in clause.items:
        name = reader.written(clause.pieces[start].start, clause.pieces[end - 1].end)
        if _is_named(clause, start, end) and len(name) > 1 and name.lower() not in _NO_ITEMS:
            return {"item": name}
    return {}


_HEADED_BY = words("for on regarding re about the 关于 至于 the: 对于")


def _heading(turns: list[Turn], reader: Reader) -> str | None:
    """The goods that a clause names and nothing else, as what the message is about: `For the oak veneer:`."""
    for turn, behind in itertools.pairwise(turns):
        clause = turn.clause
        headed = behind.clause.mark == ":" or clause.pieces[0].text in _HEADED_BY
        named = stances.names_option(turn.said)
        if len(clause.items) != 1 or not headed or named or terms_in(clause.pieces):
            continue
        start, end = clause.items[0]
        if end == len(clause.pieces) and all(
            p.has("function") or p.text in _HEADED_BY for p in clause.pieces[:start]
        ):
            name = reader.written(clause.pieces[start].start, clause.pieces[end - 1].end)
            return None if name.lower() in _NO_ITEMS else name
    return None


def _is_named(clause: Clause, start: int, end: int) -> bool:
    """Whether the words `[start, end)` stand where goods are named: 铝锭每吨, `500 mugs at`."""
    if any(p.kind == "name" and p.text in NO_NAMES for p in clause.pieces[start:end]):
        return False
    before = clause.pieces[start - 1] if start else None
    behind = clause.pieces[end] if end < len(clause.pieces) else None
    if before is not None and (
        before.kind in ("qty", "count")
        or before.has("again")
        or before.text in words("of | the | 那 | 这 | for the | back")
    ):
        return True
    if behind is None:
        return False
    leads = (
        behind.kind in ("per", "qty", "money")
        or behind.has("if")
        or behind.text in words("回收价 价格 单价 我 我们 at")
    )
    if start <= 1 and leads:
        return True
    followed = behind.kind == "per" or behind.text in ("at", "for")
    return followed and before is not None and before.has("function")
