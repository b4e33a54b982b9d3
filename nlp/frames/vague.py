"""What a message wants otherwise of an order without saying how: `postpone SO-1`, SO-1能早点送吗, `change its payment terms`."""

from nlp.clauses import Clause
from nlp.frames.talk import Talk
from nlp.moods import is_idle, negated_at
from nlp.wording import words

_TELLING = ("query", "defect", "received", "same", "quote", "event_condition", "slip", "if")
"""What tells or asks of an order instead of wishing it otherwise."""
_VALUES = (
    "date",
    "span",
    "money",
    "percent",
    "qty",
    "method",
    "incoterm",
    "address",
    "phone",
    "person",
    "net",
)
"""Kinds of pieces that say how it is wanted."""
_ENDING = ("cancel", "order_void", "dont_want", "remove", "return", "withdraw", "add", "substitute")
_ALTERS = words("move shift different another 要改 换个 改个 改改 变一下 变动 动一下 换一下")
_SHIFTS = ("shift_earlier", "shift_later")
_BY_ITSELF = words(
    "postpone | delay | defer | push back | put back | put off | push out | move up | bring forward | pull forward | "
    "pull in | expedite | reschedule | 推迟 | 延后 | 延迟 | 延期 | 推后 | 往后推 | 往后挪 | 往后延 | 顺延 | 提前 | 提早 | "
    "往前赶 | 往前提 | 往前挪"
)
"""Verbs that are of a delivery, whatever else is said."""
_ASKED_OF = words(
    "any no why when what how who 什么时候 几时 何时 怎么 为什么 为啥 没 没有 过 又 哪天 有没有"
)
"""Among which a change is no wish but talked of."""
_LEADING = words("bring move push pull put hold 能 可以 可否 能否 能不能 可不可以")
_TERMS = (
    ("change_delivery", "date_label"),
    ("change_delivery", "lead"),
    ("change_payment", "pay_change"),
    ("change_contact", "recipient_label"),
)
"""What an order has that may be wanted otherwise, by the label of its name."""
_COUNTS = words("quantity quantities amount 数量 件数 箱数 数目")
_PLEASE = words("please pls if possible thanks thx ? ! . 吗 么 嘛 呢 吧 一点 点 些 一些 一下 下 了 的 谢谢")


def read_vague(talk: Talk) -> None:
    """Makes a wish without fields of what is wanted otherwise, where no clause asks for anything else."""
    if talk.drafts or talk.withdrawn or not any(clause.kinds("order") for clause in talk.clauses):
        return
    for clause in talk.clauses:
        open_to = talk.moods[clause.index] == "asked" and not is_idle(clause, talk.clauses)
        if (
            not open_to
            or clause.has(*_TELLING, *_ENDING)
            or clause.kinds(*_VALUES)
            or clause.word(*_ASKED_OF)
        ):
            continue
        if intent := _moved(clause) or _named(clause):
            talk.add(intent, clause)
            return


def _moved(clause: Clause) -> str | None:
    """The delivery, where it is wanted earlier or later, by so much that is not said."""
    at = next((i for i, p in enumerate(clause.pieces) if p.has(*_SHIFTS) or p.text in _BY_ITSELF), None)
    if at is None or negated_at(clause, at):
        return None
    piece, behind = clause.pieces[at], clause.pieces[at + 1 :]
    comes = any(one.has("deliver") for one in clause.pieces)
    led = any(one.text in _LEADING for one in clause.pieces[:at])
    ends = all(one.text in _PLEASE or one.has("deliver") or one.kind == "order" for one in behind)
    return "change_delivery" if piece.text in _BY_ITSELF or ((comes or led) and ends) else None


def _named(clause: Clause) -> str | None:
    """What an order has that is to be changed, where it is called by its name."""
    at = next((i for i, p in enumerate(clause.pieces) if p.has("change_alone") or p.text in _ALTERS), None)
    if at is None or negated_at(clause, at):
        return None
    if clause.word(*_COUNTS):
        return "change_quantity"
    return next((intent for intent, label in _TERMS if clause.has(label)), None)
