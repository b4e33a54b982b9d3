"""Wishes to drop a line or to cancel an order."""

from decimal import Decimal

from nlp.clauses import Clause
from nlp.frames.counting import find_counts, is_target, read_count
from nlp.frames.naming import choose_run, is_kind, item_ahead, joined_runs, listed_before, taken_up
from nlp.frames.talk import Talk
from nlp.moods import is_reason, negated, negated_at
from nlp.pieces import Piece
from nlp.wording import words


def read_cancel(talk: Talk, clause: Clause) -> bool:
    """订单123取消, `we no longer need order 123`; or a line to cancel: `cancel the lamps`."""
    at = clause.first("cancel")
    if at is not None and clause.word("一半") and not clause.kinds("date", "qty"):
        return False
    if at is None and _is_the_one(talk, clause):
        return _cancel(talk, clause)
    if at is None:
        return (
            (_is_void(clause) or _is_void_of_before(talk, clause))
            and not clause.kinds("dead")
            and _taken_off(talk, clause) is None
            and _read_void(talk, clause)
        )
    if negated(clause, "cancel") and any(c.has("correct") for c in [clause, *talk.behind(clause, 2)]):
        talk.drafts = [draft for draft in talk.drafts if draft.intent != "cancel_order"]
        return True
    if not clause.items and clause.has("pay_method", "net", "prepaid"):
        return False
    if _is_not_the_one(clause):
        return True
    if _is_given_up(clause, at):
        return False
    if negated(clause, "cancel") or clause.has("hypothetical"):
        return not clause.kinds("date", "qty", "span", "money")
    if not clause.items and clause.has("line_word"):
        ahead = item_ahead(talk, clause) or talk.topic(clause)
        if ahead is not None:
            talk.add("remove_item", clause, {"item": ahead})
            return True
    pointed = _points_at_goods(clause, at) or taken_up(talk, clause)
    if not clause.items and pointed and (topic := talk.unclaimed_topic(clause)):
        talk.add("remove_item", clause, {"item": topic})
        talk.set_item(clause, topic)
        return True
    if _is_of_a_change(clause, at) or _names_offer(clause, at):
        return True
    run = _cancelled_run(clause, at)
    if run is None:
        return _cancel_some(talk, clause, at) or _cancel(talk, clause)
    _remove_listed_before(talk, clause)
    for each in joined_runs(clause, run):
        _remove_run(talk, clause, each)
    return True


def _is_the_one(talk: Talk, clause: Clause) -> bool:
    """Whether the order in the clause is set against one that is not to be cancelled: `don't cancel SO-1, it's SO-2 that should go`."""
    opened = clause.pieces[0].text if len(clause.kinds("order")) == 1 else ""
    if (
        opened not in _SETTING_AGAINST
        or clause.has("change", "query", "deliver", "not")
        or clause.kinds(*_VALUED)
    ):
        return False
    if any(piece.kind == "name" and piece.text not in _MEANT for piece in clause.pieces):
        return False
    before = [other for other in talk.behind(clause, 1) if clause.sentence - other.sentence <= 1]
    return any(_spares(other) or _is_not_the_one(other) for other in before)


def _spares(clause: Clause) -> bool:
    """Whether the clause asks not to cancel an order, and nothing else."""
    led = clause.pieces[: len(clause.pieces) - 1]
    return (
        clause.pieces[-1].kind == "order"
        and any("cancel" in piece.text for piece in led)
        and all(
            p.has("not", "not_act", "withdraw_after", "cancel", "please", "function", "order_label")
            for p in led
        )
        and any(p.has("not", "not_act", "withdraw_after") for p in led)
    )


def _is_not_the_one(clause: Clause) -> bool:
    """Whether the clause says that an order is not the one to cancel: `it isn't SO-1 I want cancelled`."""
    at = next((i for i, piece in enumerate(clause.pieces[1:4], start=1) if piece.kind == "order"), None)
    if at is None or not clause.pieces[0].text.startswith(("it", "not")) or not clause.has("cancel"):
        return False
    return any(piece.has("not") or piece.text.endswith("not") for piece in clause.pieces[:at])


_MEANT = words("meant mean wanted intended")
_SETTING_AGAINST = words("it's its but rather only just")
_VALUED = ("qty", "num", "money", "percent", "date", "method", "net", "address")


def _points_at_goods(clause: Clause, at: int) -> bool:
    """Whether things named before are to be cancelled, and no order: `the mop heads, cancel them`."""
    return not clause.kinds("order") and any(p.text in _PLURALS for p in clause.pieces[at + 1 : at + 2])


_PLURALS = words("them those these")


def _is_given_up(clause: Clause, at: int) -> bool:
    """Whether something else is wanted than to cancel: `rather than cancelling SO-1`, `I don't want SO-1 cancelled`."""
    before = clause.pieces[:at]
    if any(p.has("instead_of") for p in before[-1:]):
        return True
    denied = next((i for i, p in enumerate(before) if p.has("not", "dont_want")), None)
    if denied is None or clause.kinds("qty", "money", "date"):
        return False
    between = before[denied + 1 :]
    asked = bool(between) and between[0].text in _MEANING and all(p.kind == "word" for p in between[1:])
    spared = before[denied].has("dont_want") and [p.kind for p in between] == ["order"]
    return asked or (spared and clause.pieces[at].text.endswith("ed"))


_MEANING = words("asking saying trying looking going planning wanting telling here")
"""Behind `not`: what is not meant to be done."""


def _is_of_a_change(clause: Clause, at: int) -> bool:
    """Whether what is cancelled is a change that was asked for: 取消刚才的修改, `cancel that change to the mugs`."""
    behind = [
        p
        for p in clause.pieces[at + 1 :]
        if p.has("change", "change_alone") or not p.has("function", "past", "please")
    ]
    if not behind or clause.kinds("date", "money", "percent"):
        return False
    led = next((p.text.split()[0] for p in behind if p.text.strip() and p.text not in _NEWEST), "")
    return led in _CHANGES_EN or behind[-1].text in _CHANGES_ZH


def _names_offer(clause: Clause, at: int) -> bool:
    """Whether an offer is cancelled, and no order: `cancel that offer`, 取消那个报价."""
    named = [
        p for p in clause.pieces if p.text in _OFFERS or not (p.has("function", "past") or p.text in _NEWEST)
    ]
    beside = named[named.index(clause.pieces[at]) + 1 :][:1] or named[: named.index(clause.pieces[at])][-1:]
    return any(p.text in _OFFERS for p in beside)


_OFFERS = words(
    "offer offers quote quotes quotation quotations proposal proposals bid bids counteroffer counter-offer 报价 报价单 方案 还价 "
    "優惠 优惠 提议 出价"
)

_CHANGES_EN = words(
    "change changes update updates edit edits modification modifications amendment amendments adjustment adjustments"
)
_CHANGES_ZH = words("改动 修改 变更 更改 调整 改变 改单")
_NEWEST = words("last latest previous recent most earlier other pending proposed new")
"""Before a change: which one it is."""


def _cancelled_run(clause: Clause, at: int) -> tuple[int, int] | None:
    """The line that is to be cancelled, when it is not the whole order: `cancel the lamps on order 123`."""
    run = choose_run(clause, at)
    if run is None or is_reason(clause) or _is_event(clause, run):
        return None
    if _is_in_an_order(clause, run, at):
        return run
    if clause.has("whole_order") or clause.pieces[run[0]].text.startswith("order "):
        return None
    named = clause.kinds("order") or clause.has("order_noun", "order_label")
    between = clause.pieces[at + 1 : run[0]]
    fillers = all(_fills(p) for p in between) and len(between) < 5
    beside = (run[0] > at and fillers) or abs(run[0] - at) <= 2 or abs(at - run[1]) <= 1
    led = run[0] > 0 and clause.pieces[run[0] - 1].has("ba")
    return run if beside or led or not named else None


def _fills(piece: Piece) -> bool:
    """Whether it may stand between what is cancelled and its verb, or its order."""
    return piece.kind in ("qty", "num") or piece.has(
        "function", "list_filler", "not_order_label", "halved", "unit", "among"
    )


def _is_in_an_order(clause: Clause, run: tuple[int, int], at: int) -> bool:
    """Whether the line is named as one of an order: 取消SO-1的50包纸, 取消订单里的纸; not 取消纸的订单."""
    if any(p.has("order_noun", "order_label") for p in clause.pieces[run[1] : run[1] + 2]):
        return False
    before = clause.pieces[at : run[0]]
    order = max((i for i, p in enumerate(before) if p.kind == "order" or p.has(*_ORDERS)), default=None)
    between = before[order + 1 :] if order is not None else []
    return bool(between) and all(_fills(p) and p.text not in _MADE_OF for p in between)


_ORDERS = ("order_noun", "order_label", "whole_order")
_MADE_OF = words("of for with over including containing")
"""Behind an order, before what it is an order of."""


def _cancel_some(talk: Talk, clause: Clause, at: int) -> bool:
    """Takes off so many of what is talked of: SO-1取消5把, `cancel 50 of the packs`; not 取消两张订单."""
    counts = {id(piece) for piece in find_counts(clause)}
    places = [i for i, piece in enumerate(clause.pieces) if id(piece) in counts]
    place = next((i for i in places if i > at or i == at - 1), None)
    if place is None or is_reason(clause):
        return False
    between = clause.pieces[at + 1 : place]
    if _counts_orders(clause, place) or not all(_leads_a_count(p) for p in between):
        return False
    item = item_ahead(talk, clause) or talk.topic(clause)
    quantity = talk.reader.quantity(clause.pieces[place], "subtract")
    talk.add("change_quantity", clause, {"item": item, "quantity": quantity})
    return True


def _counts_orders(clause: Clause, at: int) -> bool:
    """两张订单, `two of my orders`, `the 2nd order`; not `50 on order SO-1`."""
    named = (p for p in clause.pieces[at + 1 :] if p.has("on_order") or p.has(*_ORDERS, "ordinal_suffix"))
    first = next(named, None)
    return first is not None and not first.has("on_order")


def _leads_a_count(piece: Piece) -> bool:
    return piece.kind == "order" or (piece.has("function", "whole_order") and not piece.has("order_noun"))


def _is_event(clause: Clause, run: tuple[int, int]) -> bool:
    """Whether what is cancelled is what the goods were for: 活动取消了, `the wedding is cancelled`."""
    last = clause.pieces[run[1] - 1].text
    named = last in _EVENTS or (last[-1] in "节赛宴展会" and not clause.kinds("order", "qty"))
    return named and not clause.has("add", "change", "order")


_EVENTS = words(
    "活动 项目 会议 婚礼 婚宴 展会 工程 行程 课程 比赛 演出 年会 聚会 酒席 宴会 团建 发布会 event wedding project conference party gala show "
    "tour trip festival concert tournament exhibition"
)


def _is_void(clause: Clause) -> bool:
    """Whether an order as a whole is not wanted any more: 那单不要了; not `we don't need it`."""
    if _needs_nothing(clause):
        return True
    at = clause.first("order_void")
    if at is None or _points_at_goods(clause, at):
        return False
    if clause.items or clause.kinds("qty", "address") or _is_of_line(clause):
        return False
    named = clause.has("order_noun", "order_label") and not clause.has("one_line")
    return bool(clause.kinds("order")) or named


def _is_void_of_before(talk: Talk, clause: Clause) -> bool:
    """1024太贵了，不要了: the order told of right before as too dear or too late is not wanted any more."""
    before = talk.before(clause)
    if before is None or before.sentence != clause.sentence or not before.has("too") or before.items:
        return False
    alone = all(p.has("order_void", "function") for p in clause.pieces) and clause.has("order_void")
    return alone and len(before.kinds("order")) == 1 and talk.topic(clause) is None


def _needs_nothing(clause: Clause) -> bool:
    """`nothing on SO-1 is needed any longer`."""
    at = clause.find(("nothing", "none"))
    led = at is not None and at + 1 < len(clause.pieces) and clause.pieces[at + 1].text in _OF
    return led and bool(clause.kinds("order")) and clause.word("needed", "required", "wanted", "is needed")


_OF = ("on", "from", "in", "of")


def _is_of_line(clause: Clause) -> bool:
    """`no need for any on SO-1`: any of what was told of before."""
    at = clause.first("order_void") or 0
    behind = [p.text for p in clause.pieces[at + 1 : at + 3]]
    texts = [p.text for p in clause.pieces]
    one = next((i for i, text in enumerate(texts[:-1]) if text in ("one", "ones")), 0)
    if one and texts[one - 1] == "the" and texts[one + 1] in ("on", "from", "in"):
        return True
    return behind[:1] in (["any"], ["them"], ["those"]) and behind[1:2] in (["on"], ["from"], ["in"])


def _read_void(talk: Talk, clause: Clause) -> bool:
    """A cancellation without its verb; one that is said in full before or behind wins."""
    if any(draft.intent == "cancel_order" for draft in talk.drafts):
        return True
    if any(c.kinds("method", "address") and not c.kinds("order") for c in [clause, *talk.ahead(clause, 1)]):
        return False
    if any(c.has("cancel") and not negated(c, "cancel") for c in talk.ahead(clause)):
        return False
    return _cancel(talk, clause)


def _cancel(talk: Talk, clause: Clause) -> bool:
    """Cancels the order, once for a sentence unless the clause names an order."""
    if not clause.kinds("order") and any(
        draft.intent == "cancel_order" and draft.sentence == clause.sentence for draft in talk.drafts
    ):
        return True
    talk.mode = None
    talk.add("cancel_order", clause)
    return True


def read_removal(talk: Talk, clause: Clause) -> bool:
    """A line, or some of it, that is not wanted: 台灯不要了, `drop 5 of the lamps`, 删掉：台灯、椅子."""
    at = clause.first("remove", "dont_want")
    if at is not None and clause.has("quartered", "halved") and clause.word("to", "by"):
        return False
    if at is None:
        at = _taken_off(talk, clause)
    if at is None:
        at = _gone(clause)
    if at is None:
        at = _is_out(clause) if talk.has_order else None
    if at is None:
        return _unwanted(talk, clause)
    if (
        at + 1 < len(clause.pieces)
        and clause.pieces[at].has("dont_want")
        and clause.pieces[at + 1].has("return")
    ):
        return False
    if _remove_apposed(talk, clause):
        return True
    if _removes_nothing(clause, at):
        return False
    if _is_left_out(talk, clause, at) or _is_swapped(talk, clause):
        return True
    run = None if is_reason(clause) else choose_run(clause, at)
    if run is not None:
        _remove_listed_before(talk, clause)
    if run is None:
        return _remove_list(talk, clause, at) or _remove_topic(talk, clause, at)
    if _refuses_value(clause, at):
        return False
    for each in joined_runs(clause, run):
        _remove_run(talk, clause, each)
    return True


def _is_swapped(talk: Talk, clause: Clause) -> bool:
    """Whether the thing that is not wanted has just been swapped: 要铜版纸，别发哑光纸."""
    last = talk.last
    swapped = last is not None and last.intent == "substitute_item" and last.sentence == clause.sentence
    return (
        bool(swapped)
        and last is not None
        and [last.fields.get("item")] == [talk.named(clause, run) for run in clause.items]
    )


def _is_left_out(talk: Talk, clause: Clause, at: int) -> bool:
    """Leaves out of a new order what it does without, and says whether it is one: 纱布500包，绷带这次不订了."""
    if talk.mode != "place_order" or talk.has_order:
        return False
    if clause.items and all(is_kind(clause, run) for run in clause.items):  # 要10把椅子，不要灰色
        return True
    if not clause.pieces[at].has("order_void"):
        return False
    names = {talk.named(clause, run) for run in clause.items}
    talk.drafts = [draft for draft in talk.drafts if draft.fields.get("item") not in names]
    return True


def _removes_nothing(clause: Clause, at: int) -> bool:
    """Whether the word at `at` drops no line: 不用删, `drop the price by 5%`, 不要空运, `cut to 20`."""
    piece = clause.pieces[at]
    if _is_noun(clause, at):
        return True
    if piece.has("dont_want") and at + 1 < len(clause.pieces) and clause.pieces[at + 1].text in _CARRIERS:
        return True
    if (
        piece.has("dont_want")
        and not clause.items
        and [p.kind for p in clause.pieces[at + 1 :]][-1:] == ["dead"]
    ):
        return True
    if piece.has("dont_want") and any(p.has(*_MANNERS) for p in clause.pieces[at + 1 : at + 2]):
        return True
    if clause.has("hypothetical") or (piece.has("remove") and negated_at(clause, at)):
        return True
    if piece.has("lower") and clause.kinds("money", "percent", "zhe"):
        return True
    if not clause.items and clause.has("unit_price", "total_price") and clause.kinds("num", "money"):
        return True
    if piece.has("shift_later") and clause.kinds("span"):
        return True
    behind = clause.pieces[at + 1 : at + 3]
    if piece.text == "drop" and len(behind) == 2 and behind[0].kind == "order" and behind[1].text in _PLACED:
        return True
    refused = piece.has("dont_want") and clause.kinds("method", "date", "address")
    if not clause.items and ((piece.has("remove_weak") and not clause.has("off_line")) or refused):
        return True
    return any(is_target(clause, i) for i, p in enumerate(clause.pieces) if p.kind in ("qty", "num"))


_MANNERS = ("send_to", "shift_earlier", "shift_later", "too_late", "event_condition")
"""Labels of what stands behind 不要 where it tells how the goods should not come: 不要送去铺头, 不要提早."""
_CARRIERS = words("物流 快递 货拉拉 顺丰 专车 货车 courier")
"""Behind 不用发: how the goods need not be sent."""
_PLACED = words("at to over round")
"""Behind `drop SO-1`, what makes it a delivery."""


def _unwanted(talk: Talk, clause: Clause) -> bool:
    """`no coat stands please`: a thing behind a bare `no`, on an order that exists."""
    led = len(clause.pieces) > 1 and clause.pieces[0].kind == "order"
    no = clause.pieces[led].text
    if no not in ("no", "minus") or not talk.has_order or len(clause.items) != 1:
        return False
    run = clause.items[0]
    asked = clause.has("please") or no == "minus" or led
    if run[0] > 2 or not asked or clause.kinds("qty", "num", "date", "money", "percent", "method", "address"):
        return False
    return _remove_run(talk, clause, run)


def _gone(clause: Clause) -> int | None:
    """The index of `have to go`, said of a thing with nothing behind it but small words."""
    at = clause.first("gone")
    if at is None and clause.pieces[-1].text in ("go", "goes") and len(clause.pieces) > 1:
        at = len(clause.pieces) - 1
        if clause.pieces[at - 1].text in _THEY:
            return at
        shown = any(
            run[1] == at and run[0] and clause.pieces[run[0] - 1].text in _SHOWN for run in clause.items
        )
        if not shown:
            return None
    if at is None and clause.pieces[-1].text == "gone" and clause.word(*_WANTING):
        at = len(clause.pieces) - 1
    pointed = at is not None and at and clause.pieces[at - 1].text in _THEY
    if at is None or not (pointed or any(run[1] <= at for run in clause.items)) or negated_at(clause, at):
        return None
    behind = clause.pieces[at + 1 :]
    closed = all(p.kind == "order" or p.has("function", "please", "on_order", "order_label") for p in behind)
    return at if closed else None


def _is_out(clause: Clause) -> int | None:
    """The index of `out` or `off` behind a thing with nothing else: `trays off SO-1 pls`, `bowls out`."""
    at = clause.find(("out", "off"))
    if at is None or len(clause.items) != 1 or clause.items[0][1] != at:
        return None
    around = (*clause.pieces[: clause.items[0][0]], *clause.pieces[at + 1 :])
    alone = all(
        p.kind == "order" or p.has("please", "order_label", "shows") or p.text in (":", "-", "and")
        for p in around
    )
    return at if alone else None


_WANTING = words("want | i want | we want | i'd like | we'd like | like | i need | we need | need")
_COPULAS = words("is was has ended over will")
_THEY = words("those they these both all that it")
_SHOWN = words("the my our your these those all both")


def _is_noun(clause: Clause, at: int) -> bool:
    """Whether the verb at `at` is used as a noun: `on strike`, `the drop in demand`."""
    before = clause.pieces[at - 1] if at else None
    after = clause.pieces[at + 1] if at + 1 < len(clause.pieces) else None
    if before is not None and before.kind == "name" and after is not None and after.text in _COPULAS:
        return True
    return (
        before is not None
        and before.text in words("on a an the no of any our")
        and (clause.pieces[at].text.isascii() and " " not in clause.pieces[at].text)
    )


def _refuses_value(clause: Clause, at: int) -> bool:
    """不要20箱，要30箱: what is not wanted is a value that was taken back."""
    piece = clause.pieces[at]
    refused = piece.has("dont_want") and not piece.has("remove")
    return refused and any(p.kind == "dead" for p in clause.pieces[at : at + 3])


def _remove_list(talk: Talk, clause: Clause, at: int) -> bool:
    """The lines behind a heading: 删掉：台灯、椅子."""
    following = talk.after(clause)
    if following is None or following.mark != ":" or not following.items:
        return False
    if not clause.pieces[at].has("remove"):
        return False
    if following.kinds("qty", "num", "date", "percent", "money"):
        return False
    for each in following.items:
        _remove_run(talk, following, each)
    talk.mode = "removed"
    return True


def _remove_apposed(talk: Talk, clause: Clause) -> bool:
    """`drop the second item, the bread knives, from SO-1`: the name stands behind a word for any line."""
    following = talk.after(clause)
    if clause.pieces[-1].text not in ("item", "line", "position", "product", "article") or following is None:
        return False
    if following.sentence != clause.sentence or following.mark != "," or len(following.items) != 1:
        return False
    start, end = following.items[0]
    if start > 1 or end != len(following.pieces):
        return False
    return _remove_run(talk, following, following.items[0])


def _remove_listed_before(talk: Talk, clause: Clause) -> None:
    """Drops the lines listed before the last of them, of which the verb is said: 台灯、椅子都不要了."""
    for other in listed_before(talk, clause):
        talk.drafts = [draft for draft in talk.drafts if draft.clause != other.index]
        for run in other.items[-1:]:
            _remove_run(talk, other, run)


def _thought_of(talk: Talk, clause: Clause) -> bool:
    """Whether adding the thing was only thought of: 本来想加点椅子，场地方说有，那就不用了."""
    near = [c for c in talk.behind(clause, 3) if c.sentence == clause.sentence]
    return any(c.has("add", "increase") and talk.moods[c.index] == "told" for c in near)


_SURPLUS = words("多 多的 多余的 多出来的 多余 多出的")
"""Behind how many are wanted, what is said of the others: 只要一盏，多的那盏拿掉."""


def _remove_topic(talk: Talk, clause: Clause, at: int) -> bool:
    """The thing under discussion, or some of it: 那个台灯，不要了."""
    topic = talk.topic(clause)
    last = talk.last
    if not talk.drafts and _thought_of(talk, clause):
        return True
    if (
        last is not None
        and last.intent == "change_quantity"
        and clause.word(*_SURPLUS)
        and not clause.kinds("qty", "num")
    ):
        return True
    if topic is None or (clause.kinds("qty", "num") and not clause.pieces[at].has("remove")):
        return False
    quantity = read_count(talk, clause)
    if quantity:
        talk.add("change_quantity", clause, {"item": topic, "quantity": quantity | {"mode": "subtract"}})
    else:
        talk.add("remove_item", clause, {"item": topic})
    return True


def _remove_run(talk: Talk, clause: Clause, run: tuple[int, int]) -> bool:
    """Drops the line named by `run`, or as many of it as the clause counts."""
    item = talk.named(clause, run)
    count, half = _count_of(clause, run), clause.pieces[max(run[0] - 3, 0) : run[0]]
    talk.mode = None
    if any(p.has("halved") for p in half):
        talk.add("change_quantity", clause, {"item": item, "quantity": _HALF})
    elif count is None or (count.kind == "num" and count.text in ("1", "一")):
        talk.add("remove_item", clause, {"item": item})
    else:
        quantity = talk.reader.quantity(count, "subtract")
        talk.add("change_quantity", clause, {"item": item, "quantity": quantity})
    talk.set_item(clause, item)
    return True


_HALF = {"value": Decimal("0.5"), "mode": "scale"}


def _count_of(clause: Clause, run: tuple[int, int]) -> Piece | None:
    """The first number of the clause that stands in no name and counts some of a line; `the two fridges` are all."""
    counts = find_counts(clause)
    start, end = clause.pieces[run[0]].start, clause.pieces[run[1] - 1].end
    count = next((piece for piece in counts if not start <= piece.start < end), None)
    at = clause.pieces.index(count) if count is not None else 0
    whole = at + 1 == run[0] and at and clause.pieces[at - 1].text in _SHOWN
    return None if whole else count


_OTHER_WISHES = ("change", "increase", "add", "replace", "cancel", "query")


def _is_taken_off_later(talk: Talk, clause: Clause, at: int) -> bool:
    """Whether the particle stands behind further things: `take the lamps, the chairs and the rug off`."""
    if not any(run[0] > at for run in clause.items) or clause.kinds("qty", "num"):
        return False
    for other in talk.ahead(clause, 5):
        if other.sentence != clause.sentence or not other.items or other.has(*_OTHER_WISHES):
            return False
        if other.has("off_line"):
            off = other.first("off_line") or 0
            return any(run[1] == off for run in other.items) and not other.kinds("qty", "num", "percent")
    return False


def _taken_off(talk: Talk, clause: Clause) -> int | None:
    """`take the desk lamp off`: a verb with its particle behind the object."""
    at = clause.first("take")
    if at is None or clause.kinds("money", "percent"):
        return None
    if not clause.has("off_line"):
        return at if _is_taken_off_later(talk, clause, at) else None
    if clause.kinds("qty", "num") and not clause.items:
        return None
    off = clause.first("off_line") or 0
    pointed = any(p.text in ("those", "these", "them", "it") for p in clause.pieces[at + 1 : off])
    known = clause.kinds("order") or (talk.has_order and (not talk.drafts or talk.unclaimed_topic(clause)))
    if pointed and not clause.items and known and talk.topic(clause):
        return at
    return at if off > at + 1 and any(at < run[0] < off for run in clause.items) else None
