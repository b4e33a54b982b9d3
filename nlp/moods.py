"""How a clause is meant: asked for, negated, told of the past, supposed; and whether it asks for a person."""

from itertools import pairwise

from nlp.clauses import LINE_ACTS, Clause
from nlp.en.shipping import VEHICLES, WAYS
from nlp.pieces import Piece
from nlp.quantities import MEASURES
from nlp.statements import supposes_event
from nlp.telling import said_in, sets_right
from nlp.wording import words
from nlp.zh.moods import CALLS_HEAD

_TERM_KINDS = words("date money percent net address person title qty method incoterm deposit phone")


def in_item(clause: Clause, piece: Piece) -> bool:
    """Whether the piece stands in a name: the 8 of 八宝粥."""
    return any(
        clause.pieces[run[0]].start <= piece.start < clause.pieces[run[1] - 1].end for run in clause.items
    )


def has_act(clause: Clause) -> bool:
    """Whether a word of the clause may ask for a change of lines or prices."""
    return clause.has(*LINE_ACTS)


def is_term(pieces: list[Piece]) -> bool:
    """Whether a term of delivery, payment or address is among the pieces."""
    return any(p.kind in _TERM_KINDS or p.has("pay_method", "prepaid", "balance") for p in pieces)


def negated_at(clause: Clause, at: int) -> bool:
    """Whether a negation stands right before `at`: 不用改, `don't just cancel`."""
    before = clause.pieces[max(0, at - 2) : at]
    if len(before) == 2 and before[0].has("dont_want") and before[1].text == "to":
        return True
    for i, piece in enumerate(clause.pieces[1:at], start=1):
        if piece.has("ba") and clause.pieces[i - 1].has("not", "not_act"):
            return True
    return any((p.has("not") and not p.has("dont_want")) or p.has("not_act") for p in before)


def negated(clause: Clause, label: str) -> bool:
    """Whether the first piece with `label` stands right behind a negation."""
    at = clause.first(label)
    return at is not None and negated_at(clause, at)


def is_reason(clause: Clause) -> bool:
    """Whether the clause tells why: 因为客户改了, `since the client cancelled`."""
    if not clause.pieces or not clause.pieces[0].has("reason") or clause.kinds("order"):
        return False
    return clause.pieces[0].text != "as" or not any(p.text in _REGARDS for p in clause.pieces[1:2])


_REGARDS = words("for to regards concerns")
"""Behind `as`: what one comes to speak of."""


def is_question(clause: Clause) -> bool:
    """Whether the clause asks about the thing rather than for it: 会扣手续费吗."""
    if clause.has("ask_request", "please") or not clause.has("hypothetical"):
        return False
    ends = [piece for piece in clause.pieces[-2:] if piece.text != "?"]
    return bool(ends) and ends[-1].text in ("吗", "么", "呢")


def is_handover(clause: Clause) -> bool:
    """Whether the clause asks for a person: 转人工, `let me speak to someone`."""
    if _asks_for_call(clause) or calls_head(clause):
        return True
    at = clause.first("handover")
    if at is None or (clause.kinds("date") and clause.texts.isdisjoint(_CALLED)):
        return False
    if clause.kinds("address", "qty", "money", "percent", "title", "tax"):
        return False
    person = clause.pieces[at]
    if person.has("handover_call"):
        return not negated_at(clause, at)
    if person.has("handover_strong"):
        return clause.has("handover_verb") or not clause.has("past")
    if clause.kinds("person") or (clause.has("recipient_label") and clause.kinds("phone")):
        return False
    if clause.word("换") and [p.text for p in clause.pieces[at + 1 :]][:1] == ["了"]:
        return False
    if person.has("their_colleague") and not (
        clause.has("other_side") and clause.word("接", "转", "找", "换")
    ):
        return False
    if not clause.has("handover_verb") or (negated(clause, "handover_verb") and not clause.has("bot")):
        return False
    if clause.has("answer_later", "past", "own_people"):
        return clause.has("other_side") or person.has("anybody")
    return not (person.has("any_colleague") and clause.word("if"))


_CALLED = words("call me | ring me | phone me | call us | ring us | phone us | call | ring | phone")


def calls_head(clause: Clause) -> bool:
    """Whether somebody of the other side who decides is called for: 让你们区域经理直接联系我."""
    if clause.texts.isdisjoint(_THEIR_SIDE) or not clause.has("handover_verb"):
        return False
    return CALLS_HEAD.search("".join([piece.text for piece in clause.pieces])) is not None


_THEIR_SIDE = words("你们 贵司 贵方 贵公司 你 您 您那边 你们那边 你们家")


def _asks_for_call(clause: Clause) -> bool:
    """Whether the clause asks to be called, and says nothing else: `please call me`, 请给我打电话."""
    if clause.texts.isdisjoint(_CALLS):
        return False
    called = clause.word("call me") or (clause.word("打电话", "回电话") and clause.word("给我", "给我们"))
    if not called or len(clause.pieces) > 5 or any(p.kind not in ("word", "char") for p in clause.pieces):
        return False
    return not clause.has(
        "deliver", "if", "past", "not", "answer_later", "address_label", "order_noun", "balance"
    )


_CALLS = ("call me", "打电话", "回电话")


def is_idle(clause: Clause, clauses: list[Clause]) -> bool:
    """Whether the clause asks nothing: told of the past, supposed, or asked about."""
    if clause.has("hypothetical") and not (_asks_if_still(clause) or prices_goods(clause)):
        return not clause.kinds("order") or clause.has("question") or not clause.has("query")
    if _asks_how_long_it_holds(clause):
        return True
    if clause.mark == "(" and clause.has("event_condition", "too", "reason"):
        return True
    if limits_vehicles(clause, clauses):
        return True
    if _is_supposed(clause, clauses) or _is_event(clause, clauses) or _is_threat(clause, clauses):
        return True
    return _is_memory(clause, clauses) and not _is_attribute(clause) and not sets_right(clause, clauses)


def _asks_how_long_it_holds(clause: Clause) -> bool:
    """Whether the clause is about how long a price is kept: 报价能不能保留到下周, `how long is the quote valid?`"""
    priced = clause.has("quote", "price_word", "unit_price", "that_price", "quote_of") or clause.word("quote")
    if not priced or clause.kinds("money", "percent", "zhe", "qty", "address"):
        return False
    held = any(
        a.text in _HOLDS and any(b.text in _OF_PRICES for b in clause.pieces[i + 1 : i + 4])
        for i, a in enumerate(clause.pieces)
    )
    return held or clause.word(*_VALID)


_VALID = words(
    "valid validity expire expires expiry 有效 有效期 有效吗 保留 保留到 保留几天 锁定 维持 维持到 保持 保持到"
)
_HOLDS = words("hold honour honor lock guarantee")
_OF_PRICES = words("price prices quote quotation")


def limits_vehicles(clause: Clause, clauses: list[Clause]) -> bool:
    """Whether the clause tells what may come up the road to one: `nothing over 7.5 t`, `max 3.5 t` behind a van."""
    sizes = any(piece.value.unit in MEASURES for piece in clause.kinds("qty"))
    if not sizes or clause.kinds("order", "date", "money") or clause.has(*LINE_ACTS):
        return False
    vehicle = not clause.texts.isdisjoint(VEHICLES)
    heads = [clause.pieces[end - 1].text for _, end in clause.items]
    if clause.has("max") or clause.word("over", "than", "limit", "under"):
        if any(piece.text.startswith("nothing") for piece in clause.pieces):
            return True
        if vehicle:
            return set(heads) <= VEHICLES
        before = clauses[clause.index - 1] if clause.index else None
        bare = not heads and len(clause.pieces) <= _BARE_LIMIT
        return bare and before is not None and before.sentence == clause.sentence and _is_driven(before)
    return False


_BARE_LIMIT = 3


def _is_driven(clause: Clause) -> bool:
    """Whether the clause speaks of a vehicle or the way that it takes."""
    return not clause.texts.isdisjoint(VEHICLES | WAYS)


def prices_goods(clause: Clause) -> bool:
    """Whether what is supposed to cost something are so many goods: `what would 20 lamps cost me?`"""
    counted = bool(clause.items) and bool(clause.kinds("qty", "num")) and not clause.kinds("order")
    return counted and all(p.has("quote") for p in clause.pieces if p.has("hypothetical"))


def _asks_if_still(clause: Clause) -> bool:
    """Whether it is only asked politely for a change that is named: `is it still possible to change SO-1 to 300?`"""
    if any(p.has("hypothetical") and p.text != "still possible to" for p in clause.pieces):
        return False
    counted = "num" in clause.sorts or len(clause.items) > 1
    return is_term(clause.pieces) or (clause.has("change", "replace") and counted)


def _is_supposed(clause: Clause, clauses: list[Clause]) -> bool:
    """Whether the clause is the `if` of a question about what would be: 如果取消，会扣手续费吗."""
    if not clause.has("if"):
        return False
    before, behind = clauses[: clause.index][-1:], clauses[clause.index + 1 :][:1]
    asked = any(c.has("hypothetical") and c.sentence == clause.sentence for c in before)
    return asked or any(c.has("hypothetical") for c in behind)


def _is_event(clause: Clause, clauses: list[Clause]) -> bool:
    """Whether the clause belongs to a sentence about what may happen: `if you can't, cancel`."""
    for other in clauses[max(clause.opening, clause.index - _EVENT_REACH) : clause.index + 3]:
        if other.sentence != clause.sentence or not _opens_condition(other):
            continue
        late = _is_late(other)
        if other.has("state_condition") and not late:
            continue
        if any(c.word("算了", "就算了", "leave it") for c in clauses[other.index : clause.index]):
            continue
        valued = bool(other.kinds("percent", "zhe", "money"))
        if late or (other.has("event_condition") and not valued) or supposes_event(said_in(other)):
            ends_there = other.has("cancel", "order_void", "return", "dont_want")
            if clause.index < other.index and (ends_there or _has_result(other, clauses)):
                continue
            ends = (
                clause.has("cancel", "return", "remove", "dont_want", "order_void")
                or clause.texts <= other.texts
            )
            near = abs(clause.index - other.index) <= 2 and (ends or not other.has("if_end"))
            return near or clause.index > other.index
    return False


def _is_late(clause: Clause) -> bool:
    """Whether a day is told by which the state would be a fault: 要是明天还没发."""
    state, supposed = clause.first("state_condition"), clause.first("if") or 0
    if state is None:
        return False
    if any(piece.kind == "date" for piece in clause.pieces[supposed:state]):
        return True
    fails = not _FAILING.isdisjoint(clause.pieces[state].text.split())
    return fails and any(
        piece.kind == "date" and piece.text.startswith(("by", "before")) for piece in clause.pieces[state:]
    )


_FAILING = words("hasn't haven't isn't aren't not")


def _opens_condition(clause: Clause) -> bool:
    """Whether the clause is an `if`, or says the same by its order: `should it come late`."""
    if clause.has("if"):
        return True
    return clause.pieces[0].text == "should" and len(clause.pieces) > 1 and not clause.word("?", "be")


def _has_result(condition: Clause, clauses: list[Clause]) -> bool:
    """Whether what is to happen then is told behind the condition: `if you can't, just leave it`."""
    behind = clauses[condition.index + 1 :][:1]
    return condition.mark in (",", "and", "but", ";") and any(
        c.sentence == condition.sentence for c in behind
    )


_EVENT_REACH = 12
"""Clauses behind an `if` that may still belong to what may happen."""


def _is_threat(clause: Clause, clauses: list[Clause]) -> bool:
    """Whether the clause says what follows if something happens: 晚了我们就取消, 再不发货，我就退单."""
    if not clause.has("then_follows"):
        return False
    ends = clause.has("cancel", "order_void", "return", "remove", "dont_want")
    if not ends or clause.has("please", "this_time"):
        return False
    near = [c for c in clauses[: clause.index][-1:] if c.sentence == clause.sentence]
    return clause.has("event_condition") or any(
        c.has("event_condition") and not c.kinds("order") for c in near
    )


def _is_attribute(clause: Clause) -> bool:
    """Whether the past only tells which order is meant: 上次的单, `the last order`, 上个月订的台灯发货了没."""
    at = clause.first("past")
    behind = clause.pieces[at + 1 : at + 5] if at is not None else []
    asked = clause.has("query", "whether", "when")
    if any(p.has("placed") and (q.kind == "order" or q.text[0] in "那这") for p, q in pairwise(behind)) or (
        asked and any(p.has("placed") and (q.kind == "char" or q.has("noun")) for p, q in pairwise(behind))
    ):
        return True
    return bool(behind) and (
        behind[0].text in ("的", "那种", "那款", "同款", "那个") or behind[0].has("order_noun", "order_label")
    )


def _wants_back(clause: Clause) -> bool:
    """Whether the speaker wants to send goods back or have others for them: 我要退货, 我想换新的."""
    return clause.has("return", "exchange") and not clause.texts.isdisjoint(_WANTING)


_WANTING = words("我要 我想 我们要 我们想 要求 申请 想")


def _is_memory(clause: Clause, clauses: list[Clause]) -> bool:
    """Whether the clause tells of another time, or its sentence started so: 上次订了20箱."""
    if clause.has("past") and (
        clause.has("last_time") or any(p.has("past_told") and not p.text.isascii() for p in clause.pieces)
    ):
        return not clause.has("please", "this_time")
    opens = clauses[clause.opening]
    if not opens.has("last_time") or clause.kinds("order"):
        return False
    said = clauses[clause.opening : clause.index + 1]
    asks = clause.has("please", "ask_request") or _wants_back(clause)
    asks = asks or any(c.has("this_time", "again_new", "again_line") for c in said)
    return not (asks or (bool(opens.kinds("order")) and has_act(clause)))
