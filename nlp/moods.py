"""How a clause is meant: asked for, negated, told of the past, supposed; and whether it asks for a person."""

from nlp.clauses import Clause
from nlp.pieces import Piece
from nlp.wording import words


def in_item(clause: Clause, piece: Piece) -> bool:
    return any(
        clause.pieces[run[0]].start <= piece.start < clause.pieces[run[1] - 1].end for run in clause.items
    )


def has_act(clause: Clause) -> bool:
    return clause.has(
        "change",
        "increase",
        "decrease",
        "add",
        "remove",
        "dont_want",
        "replace",
        "cancel",
        "query",
        "return",
        "quote",
        "split",
        "lower",
        "raise",
    )


def is_term(pieces: list[Piece]) -> bool:
    return any(
        p.kind in words("date money percent net address person title qty method incoterm deposit phone")
        or p.has("pay_method", "prepaid", "balance")
        for p in pieces
    )


def negated_at(clause: Clause, at: int) -> bool:
    return any(
        (p.has("not") and not p.has("dont_want")) or p.text in ("别", "不要", "不用")
        for p in clause.pieces[max(0, at - 2) : at]
    )


def negated(clause: Clause, label: str) -> bool:
    """Whether the first piece with `label` stands right behind a negation."""
    at = clause.first(label)
    return at is not None and negated_at(clause, at)


def is_reason(clause: Clause) -> bool:
    return (
        bool(clause.pieces)
        and clause.pieces[0].text in words("because since 因为 由于 as cos 因")
        and not clause.kinds("order")
    )


def is_question(clause: Clause, label: str) -> bool:
    """Whether the clause asks about the thing rather than for it."""
    if clause.has("ask_request") or clause.word(*words("please pls 麻烦 请 帮我")):
        return False
    if clause.pieces[-1].text in ("吗", "么", "呢") or (
        clause.pieces[-1].text == "?"
        and len(clause.pieces) > 1
        and clause.pieces[-2].text in ("吗", "么", "呢")
    ):
        return clause.has("hypothetical") or (label in ("return", "cancel") and clause.has("ask_request"))
    return False


def is_handover(clause: Clause) -> bool:
    """Whether the clause asks for a person."""
    if _asks_for_call(clause):
        return True
    at = clause.first("handover")
    if at is None or clause.kinds("address", "date", "qty", "money", "percent", "title", "tax"):
        return False
    piece = clause.pieces[at]
    if piece.text.startswith(
        (
            "转人",
            "转真",
            "转客",
            "人工",
            "真人",
            "找人工",
            "找真人",
            "转接",
            "找个人",
            "叫经理",
            "接人工",
            "活人",
            "转专员",
            "找你们",
            "叫你们",
            "转经理",
            "叫个人",
            "真客服",
            "换个人",
            "换个真人",
        )
    ):
        return not negated_at(clause, at)
    if piece.text in words(
        "human | real person | live agent | human being | human agent | real human | live person | "
        "actual person | actual human | human operator | operator | customer care rep | "
        "person in charge | customer service rep"
    ):
        return not (clause.has("past") and not clause.has("handover_verb"))
    if (clause.has("recipient_label") and clause.kinds("person", "phone")) or clause.kinds("person"):
        return False
    if not clause.has("handover_verb") or (negated(clause, "handover_verb") and not clause.has("bot")):
        return False
    if clause.has("answer_later", "past") or clause.word(
        *words("told asked 问 问下 my our 我们 点头 老板点头了")
    ):
        return clause.word("your", "你们") or piece.text in words("person | someone | somebody | a person")
    if piece.text in words("someone | somebody | staff | colleague | sales | agent"):
        return clause.has("handover_verb") and not clause.word("if")
    return True


def _asks_for_call(clause: Clause) -> bool:
    """Whether the clause asks to be called, and says nothing else: `please call me`, 请给我打电话."""
    called = clause.word("call me") or (clause.word("打电话", "回电话") and clause.word("给我", "给我们"))
    told = clause.has(
        "deliver", "if", "past", "not", "answer_later", "address_label", "order_noun", "balance"
    )
    return (
        called
        and len(clause.pieces) <= 5
        and not told
        and not any(p.kind not in ("word", "char") for p in clause.pieces)
    )


def is_idle(clause: Clause, clauses: list[Clause]) -> bool:
    """Whether the clause asks nothing: told of the past, supposed, or asked about."""
    if clause.has("hypothetical"):
        return not clause.kinds("order") or clause.has("question") or not clause.has("query")
    following = clauses[clause.index + 1] if clause.index + 1 < len(clauses) else None
    asked = clauses[clause.index - 1] if clause.index else None
    if (
        asked is not None
        and clause.has("if")
        and asked.sentence == clause.sentence
        and asked.has("hypothetical")
    ):
        return True
    supposed = clause.has("if") and following is not None and following.has("hypothetical")
    if supposed:
        return True
    if _is_event(clause, clauses):
        return True
    if _is_attribute(clause):
        return False
    if clause.has("past") and clause.word(
        *words(
            "上次 | 上回 | last time | 上一次 | 去年 | last year | last month | 上个月 | previously | told | "
            "once before | last order | the last order | used to | 前几次 | 那次 | 曾经 | 当时 | "
            "in the past | back then | previous order"
        )
    ):
        return not clause.word(*words("please | 请 | 麻烦 | 帮我 | now | 现在 | 这次 | the same as"))
    sentence = [c for c in clauses if c.sentence == clause.sentence]
    told = sentence and sentence[0].word(
        *words("上次 | 上回 | last time | 上一次 | last month | last year | 去年")
    )
    return (
        bool(told)
        and not clause.kinds("order")
        and not clause.word(
            *words("please | 请 | 麻烦 | 帮我 | now | 现在 | 这次 | 这回 | can you | could you | this time")
        )
    )


def _is_event(clause: Clause, clauses: list[Clause]) -> bool:
    """Whether the clause belongs to a sentence about what may happen: `if you can't, cancel`."""
    for other in clauses:
        if other.sentence != clause.sentence or not other.has("if") or other.has("state_condition"):
            continue
        closed = [c.index for c in clauses if c.index >= other.index and c.word("算了", "就算了", "leave it")]
        if closed and clause.index > closed[0]:
            continue
        if other.has("event_condition") and not other.kinds("percent", "zhe", "money"):
            return abs(clause.index - other.index) <= 2 or clause.index > other.index
    return False


def _is_attribute(clause: Clause) -> bool:
    """Whether the past only tells which order is meant: 上次的单, `the last order`."""
    at = clause.first("past")
    behind = clause.pieces[at + 1 : at + 3] if at is not None else []
    return bool(behind) and (behind[0].text == "的" or behind[0].has("order_noun", "order_label"))
