"""Questions on the state of an order."""

from collections.abc import Callable

from nlp.clauses import Clause
from nlp.drafts import Draft
from nlp.en.moods import FORETOLD, PEOPLE
from nlp.frames.naming import choose_run, headed, taken_up
from nlp.frames.talk import Talk
from nlp.moods import is_reason
from nlp.pieces import Piece
from nlp.telling import misses, names_paper
from nlp.terms import Fields
from nlp.wording import words
from nlp.zh.moods import FORETOLD as FORETOLD_ZH
from nlp.zh.moods import MAY_COME as MAY_COME_ZH
from nlp.zh.moods import SOON as SOON_ZH


def read_query(talk: Talk, clause: Clause) -> bool:
    """到哪了, `where is my order`; asked twice in a row, one question."""
    if clause.has("hypothetical") or (clause.has("if") and clause.has("state_condition")):
        return False
    arrival = _asked_arrival(clause)
    at = clause.first("query") if arrival is None else arrival
    if at is None:
        at = _asked_state(talk, clause)
    if at is None or (
        arrival is None and any(holds(talk, clause, clause.pieces[at]) for holds in _NO_QUERIES)
    ):
        return False
    if _is_asked(talk, clause):
        return True
    talk.mode = None
    talk.drafts = [draft for draft in talk.drafts if not _was_due(talk, draft, clause)]
    item = _asked_item(talk, clause, at)
    opened = _opened(talk, clause)
    if opened is not None:
        opened.fields |= {"item": item} if item else {}
        opened.spans.append((clause.start, clause.end))
        return True
    fields: Fields = {"item": item} if item else {}
    talk.add("query_order", clause, fields)
    return True


def _was_due(talk: Talk, draft: Draft, clause: Clause) -> bool:
    """Whether the draft only tells when the goods that are asked for should have come: `it was supposed to be here on Tuesday`."""
    told = talk.clauses[draft.clause]
    due = told.has("becomes") or told.word("supposed", "meant", "should have", "promised", "due", "was to")
    return draft.intent == "change_delivery" and due and clause.sentence - told.sentence <= _LATELY


_LATELY = 2
"""Sentences between what should have been and the question."""


def _tells_state(_talk: Talk, clause: Clause, word: Piece) -> bool:
    """`the other one is on its way already`: told, not asked."""
    if word.text not in _UNDER_WAY or clause.has("question", "when", "please", "ask_request", "if"):
        return False
    at = clause.pieces.index(word)
    return at > 1 and clause.pieces[at - 1].text in ("is", "are", "be", "already")


_UNDER_WAY = words("on its way | on the way | on their way | on it's way")


def _tells_own_deed(_talk: Talk, clause: Clause, word: Piece) -> bool:
    """`I have signed nothing yet`: what the speaker has not done; not `we've received nothing yet`."""
    at = clause.pieces.index(word)
    if word.text not in _NOTHING_YET or not at:
        return False
    deed = clause.pieces[at - 1]
    own = any(not _OWN.isdisjoint(piece.text.split("'")[0].split(" ")) for piece in clause.pieces[: at - 1])
    return own and deed.text not in _GETTING and not deed.has("received")


_NOTHING_YET = words("nothing yet | nothing so far")
_OWN = words("i we")
_GETTING = words("heard had seen gotten")


def _is_listing(talk: Talk, clause: Clause, _word: Piece) -> bool:
    """Within a list of new lines the word speaks of them."""
    return talk.mode in ("request_quote", "place_order") and not clause.kinds("order")


def _is_of_no_order(talk: Talk, clause: Clause, word: Piece) -> bool:
    """A weak word such as 催 or `status` where no order is spoken of."""
    known = talk.has_order or clause.kinds("order") or clause.has("question", "order_noun")
    return word.has("query_weak") and not known


def _asks_else(talk: Talk, clause: Clause, word: Piece) -> bool:
    """`check下` before what is asked, or with a price: it asks for no order by itself."""
    if word.text not in _CHECKING or clause.kinds("order") or clause.has("order_noun", "order_label"):
        return False
    following = talk.after(clause)
    leads = following is not None and following.mark in (":", ",") and not clause.items and not talk.has_order
    return leads or clause.has("price_word", "quote")


_CHECKING = words("check一下 check下 check 查一下 查下 查查 查 confirm一下 confirm下 查询 看一下 看下")


def _gives_reason(_talk: Talk, clause: Clause, _word: Piece) -> bool:
    """`seeing as SO-1 is late anyway, ship it by air`: told as a reason."""
    return clause.pieces[0].text in _REASONS and not clause.has("question")


_REASONS = words("seeing as | seeing that | since | because | as | given that | seeing")


def _lacks_order(_talk: Talk, clause: Clause, word: Piece) -> bool:
    """查 and `late` are of an order only in a clause that names one."""
    return word.has("query_weakest") and not (
        clause.kinds("order") or clause.has("order_noun", "order_label")
    )


def _asks_for_date(_talk: Talk, clause: Clause, word: Piece) -> bool:
    """周五能到吗: a date is asked for, not the state."""
    return bool(clause.kinds("date", "span")) and word.has("query_date")


def _tells_terms(_talk: Talk, clause: Clause, word: Piece) -> bool:
    """`change the lot to be shipped by air`: the word speaks of how and when to deliver."""
    if clause.has("question") and not _is_to_be_done(clause, word):
        return False
    if clause.pieces[0].text == "with" and word.text.startswith("where"):
        return True
    if word.has("query_told") and clause.kinds("date", "method", "qty") and clause.has("change", "deliver"):
        return True
    ways = [p for p in clause.kinds("incoterm", "method") if not _is_carrier(clause, p)]
    return bool(ways) and not clause.has("when") and word.text.isascii()


def _is_to_be_done(clause: Clause, word: Piece) -> bool:
    """Whether a polite question asks that it be done: `would it be possible to have SO-1 shipped by air?`"""
    return word.text in _DONE and clause.has("ask_request") and not clause.has("if", "when", "whether")


_DONE = words("shipped delivered dispatched sent despatched")


def _is_carrier(clause: Clause, way: Piece) -> bool:
    """Whether the way of shipping is somebody: `no word from the haulier`."""
    at = clause.pieces.index(way)
    return at > 0 and clause.pieces[at - 1].text in ("the", "your", "their")


def _tells_payment(_talk: Talk, clause: Clause, word: Piece) -> bool:
    """`I pay cash when it is delivered`: the delivery is when one pays."""
    if word.text.startswith(("怎么", "咋")):
        return False
    return clause.has("pay", "pay_method", "deposit") and not clause.has("question")


def _changes_terms(_talk: Talk, clause: Clause, _word: Piece) -> bool:
    """跟进订单改到周五: a change with its value, and no question."""
    changed = clause.has("change", "shift_earlier", "shift_later") and not clause.has("question")
    return changed and bool(clause.kinds("date", "span", "address", "qty"))


def _sets_condition(_talk: Talk, clause: Clause, _word: Piece) -> bool:
    """如果还没发货: the state is supposed, not asked."""
    return clause.has("if") and not clause.has("question", "when")


def _is_in_passing(_talk: Talk, clause: Clause, word: Piece) -> bool:
    """改走物流, 工地进度快了: a noun of progress where nobody asks."""
    if word.text not in _PROGRESS or clause.has(
        "question", "when", "please", "ask_request", "whether", "tail"
    ):
        return False
    others = [
        p for p in clause.pieces if p.kind != "order" and p is not word and not p.has("order_label", "query")
    ]
    asks = not clause.texts.isdisjoint(_ASKING)
    return not asks and any(p.text not in ("的", "那", "货", "那单", "这单") for p in others)


_PROGRESS = words("物流 进度 状态 动态 进展 发货时间 出货时间 送达时间")
_ASKING = words(
    "请问 请问下 请问一下 想问 想问下 想问一下 问一下 查一下 查下 了解一下 查 看 看下 看看 看一下 催 问 问下 发我 发下 报 报下 告诉 告知 更新 跟进 同步 想知道 知道 了解 有 没 没有 关注 反馈 说下 说 confirm 确认 确认下 确认一下 核实"
)


def _is_of_invoice(_talk: Talk, clause: Clause, word: Piece) -> bool:
    """`the VAT number on our invoice lost a digit`: the word is of the invoice, not of the goods."""
    return word.has("query_weak") and clause.has("tax_label", "invoice_word", "title_label")


def _misses_paper(_talk: Talk, clause: Clause, word: Piece) -> bool:
    """2033的发票还没收到, `still waiting for the invoice`: what has not come is a paper, and no goods."""
    paper = clause.has("invoice_word") or names_paper(clause) or bool(clause.texts & _PAPERS)
    behind = clause.pieces[clause.pieces.index(word) + 1 :][:1]
    goods = any(p.text in _GOODS or p.text.endswith("货") for p in clause.pieces)
    goods = goods or any(p.kind == "order" for p in behind)
    return paper and not goods and (misses(clause) or word.text.startswith(_WAITED))


_PAPERS = words(
    "收据 合同 装箱单 提单 报关单 质检报告 合格证 对账单 回单 receipt receipts paperwork documents"
)
_GOODS = words("goods parcel shipment delivery package consignment items it they 东西 包裹 快递")
_WAITED = (
    "waiting",
    "still waiting",
    "还没收到",
    "没收到",
    "一直没收到",
    "至今没收到",
    "到现在没收到",
    "至今未收到",
)


def _stays_there(_talk: Talk, clause: Clause, word: Piece) -> bool:
    """`the boots stay where they are`."""
    kept = clause.has("same") or clause.word("leave", "keep", "stay", "remain")
    return word.text.startswith("where") and kept and not clause.has("question")


_NO_QUERIES: tuple[Callable[[Talk, Clause, Piece], bool], ...] = (
    _tells_state,
    _tells_own_deed,
    _is_listing,
    _is_of_no_order,
    _asks_else,
    _gives_reason,
    _lacks_order,
    _asks_for_date,
    _tells_terms,
    _tells_payment,
    _changes_terms,
    _sets_condition,
    _is_in_passing,
    _is_of_invoice,
    _misses_paper,
    _stays_there,
)
"""When a word of asking asks nothing, of the talk, the clause and the word."""


def _is_asked(talk: Talk, clause: Clause) -> bool:
    """Whether the state was asked already in this sentence, of the same orders."""
    orders = {p.value for p in clause.kinds("order")}
    return any(
        draft.intent == "query_order"
        and (not orders or (draft.sentence == clause.sentence and orders == set(draft.orders)))
        for draft in talk.drafts
    )


def _opened(talk: Talk, clause: Clause) -> Draft | None:
    """The question before, where only this clause tells of which order it is: 物流四天没动了，SO-1到哪了."""
    last = talk.last
    if (
        last is None
        or last.intent != "query_order"
        or last.sentence != clause.sentence
        or "item" in last.fields
    ):
        return None
    told = talk.clauses[talk.clauses[last.clause].opening : clause.index]
    return last if clause.kinds("order") and not any(c.kinds("order") for c in told) else None


def _asked_item(talk: Talk, clause: Clause, at: int) -> str | None:
    """The thing whose state is asked, beside the word at `at` or shown: `where are my lamps`, 台灯到哪了."""
    run = choose_run(clause, at)
    if run is None:
        return taken_up(talk, clause) or headed(talk, clause)
    if is_reason(clause) or clause.has("defect") or _is_parcel(talk, clause, run):
        return None
    if clause.pieces[run[1] - 1].text in PEOPLE:
        return None
    beside = abs(run[0] - at) <= 1 or abs(at - run[1]) <= 1
    before = clause.pieces[run[0] - 1] if run[0] else None
    shown = before is None or (before.has("shows", "placed") and before.text not in ("is", "are"))
    return talk.named(clause, run) if beside or shown else None


def _is_parcel(talk: Talk, clause: Clause, run: tuple[int, int]) -> bool:
    """Whether the run names the delivery as such and no line of it."""
    return talk.named(clause, run).lower() in words("parcel package delivery shipment 包裹 快件 货 stuff")


def _asked_arrival(clause: Clause) -> int | None:
    """The verb of a question whether the goods will come, today or this week or on a day that is foretold: 这周能到吗, `will it arrive on Friday?`"""
    if (
        not clause.kinds("date")
        or any(p.has(*_CHANGING) and p.text != "make it" for p in clause.pieces)
        or not (clause.kinds("order") or clause.has("order_noun"))
    ):
        return None
    said = " ".join(p.text for p in clause.pieces)
    foretold = FORETOLD.search(said) or FORETOLD_ZH.search(said.replace(" ", ""))
    soon = MAY_COME_ZH.search(said.replace(" ", "")) and any(
        SOON_ZH.search(p.text) for p in clause.kinds("date")
    )
    if not (foretold or soon):
        return None
    return next(
        (i for i, p in enumerate(clause.pieces) if p.has("deliver", "progress", "query")),
        len(clause.pieces) - 1,
    )


_CHANGING = ("change", "replace", "shift_later", "shift_earlier", "split", "instead_of", "add")


_WHERE = words("is are r has have got 's at")


def _asked_state(talk: Talk, clause: Clause) -> int | None:
    """The word of a question on the state of an order, put together: 什么时候…到, 发货了没."""
    if clause.kinds("date", "span", "qty", "money", "percent", "address"):
        return None
    asked = _asked_count(clause)
    if asked is not None:
        return asked
    if not talk.has_order and not clause.has("order_noun"):
        return None
    ends = [p.text for p in clause.pieces if p.text != "?"][-1:]
    if ends == ["yet"] and clause.kinds("order") and clause.pieces[0].has("asks_whether"):
        return len(clause.pieces) - 2
    when = clause.first("when")
    if when is not None:
        where = clause.pieces[when].text == "where" and clause.word(*_WHERE)
        if where or clause.has("deliver", "progress"):
            return when
    return _asked_progress(clause)


def _asked_count(clause: Clause) -> int | None:
    """订单123里有多少台灯, `how many lamps are on SO-1`."""
    at = clause.find(("how many", "多少"))
    if at is None or not clause.kinds("order") or not clause.items:
        return None
    if clause.has("price_word", "total_price", "lead", "change", "quote"):
        return None
    return at + (at + 1 < len(clause.pieces) and clause.pieces[at + 1].has("unit"))


def _asked_progress(clause: Clause) -> int | None:
    """A word of progress with a question around it: 做好了没有, 发了吗, `has it shipped`."""
    at = clause.first("progress")
    if at is None or clause.has("ask_request", "change"):
        return None
    behind = clause.pieces[at + 1 :]
    if clause.pieces[at].text[:1] >= "\u4e00" and behind and behind[-1].text != "的":
        ends = [p for p in behind if p.text != "?" and not p.has("tail")]
        asks = ends and (ends[-1].has("whether") or (ends[-1].text == "了" and behind[-1].text == "?"))
        return at if asks else None
    if not any(p.has("asks_whether") for p in clause.pieces[:3]):
        return None
    opens = next((p for p in clause.pieces if not p.has("order_label") and p.kind != "order"), None)
    return at if clause.pieces[-1].text == "?" or (opens or clause.pieces[0]).has("opens_whether") else None
