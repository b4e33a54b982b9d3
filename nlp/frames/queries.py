"""Questions on the state of an order."""

from nlp.clauses import Clause
from nlp.frames.naming import choose_run
from nlp.frames.talk import Talk
from nlp.moods import is_reason
from nlp.terms import Fields
from nlp.wording import words


def read_query(talk: Talk, clause: Clause) -> bool:
    at = clause.first("query")
    if clause.has("hypothetical"):
        return False
    if at is None:
        at = _asked_state(talk, clause)
        if at is None:
            return False
    word = clause.pieces[at].text
    strong = len(clause.kinds("order")) or clause.has("question") or clause.has("order_noun")
    if talk.mode in ("request_quote", "place_order") and not clause.kinds("order"):
        return False
    if clause.kinds("date", "span") and word in words("能到吗 到了吗 能送到吗"):
        return False
    if word in words(
        "催 查 late status track shipped trace locate lost stuck dispatched delivered 状态 物流 tracking "
        "动态 进度"
    ) and not (strong or talk.has_order):
        return False
    if (
        word
        in words(
            "shipped | when is | when are | late | dispatched | when do | how is | when does | hows | "
            "how's | overdue | lost | held up | stuck | 催 | when will | "
            "跟踪 | 进展 | status | on track | "
            "in transit"
        )
        and clause.kinds("date", "method", "qty")
        and not clause.has("question")
        and clause.has("change", "deliver")
    ):
        return False
    if clause.kinds("incoterm", "method") and not clause.has("question", "when") and word.isascii():
        return False
    if (
        clause.has("change", "shift_earlier", "shift_later")
        and clause.kinds("date", "span", "address", "qty")
        and not clause.has("question")
    ):
        return False
    if word == "催" and clause.kinds("span", "date"):
        return False
    if word in ("查", "late") and not (
        clause.kinds("order") or clause.has("order_noun") or clause.has("order_label")
    ):
        return False
    fields: Fields = {}
    run = choose_run(clause, at)
    if (
        run is not None
        and not is_reason(clause)
        and not _is_parcel(talk, clause, run)
        and not any(p.has("defect") for p in clause.pieces)
    ):
        before = clause.pieces[run[0] - 1] if run[0] else None
        if (
            (
                before is not None
                and before.text in words("的 the my our those 那个 那批 那 里的 of 买的 订的 are is")
            )
            or run[0] == 0
            or abs(run[0] - at) <= 1
            or abs(at - run[1]) <= 1
        ):
            fields["item"] = talk.named(clause, run)
    for draft in talk.drafts:
        same_orders = not clause.kinds("order") or {p.value for p in clause.kinds("order")} == set(
            draft.orders
        )
        if (
            draft.intent == "query_order"
            and (draft.sentence == clause.sentence or not clause.kinds("order"))
            and same_orders
        ):
            return True
    talk.mode = None
    talk.add("query_order", clause, fields)
    return True


def _asked_state(talk: Talk, clause: Clause) -> int | None:
    """The word of a question on the state of an order, put together: 什么时候…到, 发货了没."""
    if clause.kinds("date", "span", "qty", "money", "percent", "address"):
        return None
    counted = clause.word("how many", "多少") and clause.kinds("order") and clause.items
    if counted and not clause.has("price_word", "total_price", "lead", "change", "quote"):
        at = next(i for i, p in enumerate(clause.pieces) if p.text in ("how many", "多少"))
        return at + (at + 1 < len(clause.pieces) and clause.pieces[at + 1].has("unit"))
    known = talk.has_order or clause.has("order_noun")
    when = clause.first("when")
    if when is not None and known and clause.pieces[when].text == "where" and clause.word("is", "are"):
        return when
    if when is not None and known and clause.has("deliver", "progress"):
        return when
    progress = clause.first("progress")
    if progress is None or not known or clause.has("ask_request", "change"):
        return None
    behind = clause.pieces[progress + 1 :]
    if clause.pieces[progress].text[:1] >= "\u4e00" and behind and behind[-1].text != "的":
        ends = [p for p in behind if p.text != "?" and p.text not in words("呀 啊 呢 哦")]
        return (
            progress
            if ends and (ends[-1].has("whether") or (ends[-1].text == "了" and behind[-1].text == "?"))
            else None
        )
    opens = next(
        (p for p in clause.pieces if not p.has("order_label") and p.kind != "order"), clause.pieces[0]
    )
    asks = any(p.text in words("has have did is are was were hasn't isn't havent") for p in clause.pieces[:3])
    return (
        progress
        if asks and (clause.pieces[-1].text == "?" or opens.text in words("has did have is"))
        else None
    )


def _is_parcel(talk: Talk, clause: Clause, run: tuple[int, int]) -> bool:
    return talk.named(clause, run).lower() in words("parcel package delivery shipment 包裹 快件 货 stuff")
