"""Which numbers of a clause count goods, and of which line each tells."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable

from nlp.clauses import Clause
from nlp.frames.naming import is_said_of, listed_before, nearness
from nlp.frames.talk import Talk
from nlp.moods import in_item, is_reason
from nlp.pieces import Piece
from nlp.prices import is_shaped_as_price
from nlp.terms import Fields
from nlp.wording import words

_PLACES = ("\n", "", ";")
"""Marks behind which a lone small number numbers what follows."""


def read_count(talk: Talk, clause: Clause) -> Fields | None:
    """The last number of the clause that stands in no name, as a quantity: 退3台."""
    pieces = [p for p in clause.kinds("qty", "num") if not p.has("half") and not in_item(clause, p)]
    at = {id(piece): index for index, piece in enumerate(clause.pieces)}
    pieces = [
        p
        for p in pieces
        if not (
            _counts_time(clause, at[id(p)])
            or _counts_people(clause, at[id(p)])
            or (p.kind == "num" and _is_priced(clause, at[id(p)]))
        )
    ]
    return talk.reader.quantity(pieces[-1]) if pieces else None


def _counts_time(clause: Clause, at: int) -> bool:
    """`seven years of bad luck`, `two weeks later`."""
    behind = clause.pieces[at + 1 : at + 2]
    return bool(behind) and behind[0].text in (
        "years",
        "year",
        "months",
        "weeks",
        "days",
        "hours",
        "minutes",
        "times",
        "回",
        "次",
        "遍",
        "趟",
    )


def counts_papers(talk: Talk, clause: Clause) -> bool:
    """Whether the sentence asks for so many invoices, and the clause tells what each is for: 能开两张发票吗，礼盒一张，纸一张."""
    counted = clause.kinds("qty")
    if not counted or not all(p.text.endswith(("张", "份", "one", "copy", "copies")) for p in counted):
        return False
    return any(
        c.has("invoice_word") and bool(c.kinds("qty"))
        for c in talk.behind(clause, 4)
        if c.sentence == clause.sentence
    )


def find_counts(clause: Clause) -> list[Piece]:
    """The quantities of a clause that are no part of a name, price or list number."""
    return [
        piece
        for at, piece in enumerate(clause.pieces)
        if (piece.kind == "qty" or (piece.kind == "num" and not piece.has("half")))
        and not in_item(clause, piece)
        and not any(holds(clause, at) for holds in _NO_COUNTS[piece.kind])
    ]


def _beside(clause: Clause, at: int) -> tuple[Piece | None, Piece | None]:
    """The pieces before and behind the one at `at`."""
    before = clause.pieces[at - 1] if at else None
    return before, clause.pieces[at + 1] if at + 1 < len(clause.pieces) else None


def _is_priced(clause: Clause, at: int) -> bool:
    """单价25, `25 per box`, `at 25`, `the total to 900`, `line 3`, 25美元."""
    before, after = _beside(clause, at)
    if after is not None and (after.kind == "per" or after.has("total_price", "currency")):
        return True
    if before is None:
        return False
    if (
        before.text in ("按", "就按", "照")
        and after is not None
        and after.text in ("算", "给", "结", "走", "收", "来算", "吧")
    ):
        return True
    if before.text in ("出", "只能出") and clause.has("max", "exact_most"):
        return True
    to_price = at > 1 and before.text == "to" and clause.pieces[at - 2].has("total_price", "unit_price")
    return (
        to_price
        or before.has("price_word", "unit_price", "total_price", "not_order_label", "spec_number")
        or before.text in ("at", "@", "line")
    )


def is_price(clause: Clause, at: int) -> bool:
    """Whether the bare number at `at` is a sum though nothing names it: `paper 3.00`, 能算42吗, 能到6.1吗.

    Goods without a unit are whole; a fraction that is changed to may be of goods by weight: `make it 2.5`.
    """
    piece = clause.pieces[at]
    if piece.kind != "num" or piece.has("half") or (at and clause.pieces[at - 1].text in _IS):
        return False
    part = (
        piece.value != piece.value.to_integral_value()
        and not piece.has("spelled")
        and (not clause.has(*_COUNTING) or clause.word("降到", "降至"))
    )
    return bool(is_shaped_as_price(piece) or part or _is_bid(clause, at))


_IS = words("it's its that's is are was were")
"""Before what something is, rather than what it shall be."""


def has_price(clause: Clause) -> bool:
    """Whether a bare number of the clause is a sum."""
    return "num" in clause.sorts and any(is_price(clause, i) for i in range(len(clause.pieces)))


_COUNTING = ("change", "increase", "decrease", "add", "order_strong", "again", "remove", "return", "deliver")
"""Labels of words that ask for a number of goods."""


def _is_bid(clause: Clause, at: int) -> bool:
    """Whether it is asked if the number can be, or it is what all comes to: 能算42吗, 可以给65么, 凑整算三万; not 能加到250吗."""
    if at and clause.pieces[at - 1].text == "算":
        return True
    j = at - 1
    while j >= 0 and clause.pieces[j].text in _DOING:
        j -= 1
    if j < 0 or clause.pieces[j].text not in _CAN:
        return False
    return all(
        p.has("whether", "function", "question", "will_do") or p.text in _ENDING
        for p in clause.pieces[at + 1 :]
    )


_CAN = words("能 能不能 能否 可以 可不可以 可否 能够 可能 能做 可不可")
_DOING = words("算 到 做 做到 给 给到 按 就 再 只 谈到 走")
_ENDING = words("? 成交 不 行 可以")


def _is_list_number(clause: Clause, at: int) -> bool:
    """`1.` or `1)` at the head of a line, or a small number all alone."""
    after = _beside(clause, at)[1]
    heads = at == 0 and clause.mark in ("\n", "") and after is not None and after.text in (".", ")")
    alone = len(clause.pieces) == 1 and clause.mark in _PLACES
    return heads or (alone and clause.pieces[at].value < 20)


def _is_new_price(clause: Clause, at: int) -> bool:
    """单价降到25, `lower the price to 25`, 便宜到25, `our budget is 25`."""
    if clause.has("unit_price", "price_word", "price_of") and clause.has("lower", "raise", "change"):
        return not _asks_what_it_costs(clause, at)
    leads = clause.pieces[at - 1].text if at else ""
    told = clause.first("unit_price", "price_word", "wish_cheaper", "budget")
    return told is not None and told < at and (leads in _LEADING or leads.endswith(_LEADING_TO))


def _asks_what_it_costs(clause: Clause, at: int) -> bool:
    """Whether the price is only asked about, behind the goods and how many there shall be: `raise the mugs to 400 and confirm the new price`."""
    told = clause.first("unit_price", "price_word", "price_of")
    behind = clause.pieces[at + 1 : told] if told is not None else []
    led = any(run[1] <= at for run in clause.items)
    return led and len(behind) > 1 and behind[0].has("list_and")


_LEADING = words("能 为 是 按 在 只有 有 is of at to")
_LEADING_TO = ("到", "至", " to", " is")
"""What stands before the figure of a price that was named: 单价能做到390."""


def _is_digit(clause: Clause, at: int) -> bool:
    """`off by a zero`, `one zero too many`: a figure on the page."""
    if clause.word("digit", "digits"):
        return bool(clause.pieces[at].value < 10)
    return clause.pieces[at].text in ("zero", "nought") and clause.pieces[at].value == 0 and at > 0


def _is_all(clause: Clause, at: int) -> bool:
    """`we need all three delivered`: all of what was named before."""
    before, after = _beside(clause, at)
    if before is None or before.text not in ("all", "both", "all of the"):
        return False
    return not any(run[0] == at + 1 for run in clause.items) and (after is None or after.text != "of")


def _is_one_of(clause: Clause, at: int) -> bool:
    """一批, 一款: one in the sense of `a`."""
    piece, after = clause.pieces[at], _beside(clause, at)[1]
    if at > 1 and clause.pieces[at - 1].text == "了" and clause.pieces[at - 2].kind == "char":
        return True
    if piece.kind == "qty" and after is not None and after.text in ("都", "都是", "均", "都按", "一起"):
        return piece.text[-1] in "条个样项单款种"
    if piece.kind == "qty" and piece.text in words("一批 一条 一行 一次 一单"):
        return True
    return piece.text == "一" and after is not None and after.text in words("批 款 种 样 些 次 单 行 条 个")


def _counts_places(clause: Clause, at: int) -> bool:
    """送两个地方: how many places the goods go to."""
    after = _beside(clause, at)[1]
    return clause.pieces[at].text.endswith("个") and after is not None and after.text in _PLACES_TO


_PLACES_TO = words("零 位 位数 字 字母 数字 错字 地方 地址 仓库 门店 工地 收货点 收货地址 点 城市 分店 仓 厂")


def _counts_orders(clause: Clause, at: int) -> bool:
    """三个订单都改成…, 3笔订单: how many orders are meant."""
    count, behind = clause.pieces[at], clause.pieces[at + 1 : at + 4]
    if count.kind == "num":
        led, behind = bool(behind) and behind[0].text in _OF_ORDERS, behind[1:]
    else:
        led = count.text.endswith(_OF_ORDERS)
    named = len(behind) > 1 and behind[1].kind == "order"
    return led and bool(behind) and behind[0].has("order_noun") and not named


_OF_ORDERS = ("个", "张", "笔", "份", "条")
"""What orders are counted by."""


def _is_price_of_one(clause: Clause, at: int) -> bool:
    """多少钱一套, 卖多少一台, 一个多少: what the price is asked of."""
    before, after = (piece is not None and piece.has("quote", "question") for piece in _beside(clause, at))
    return clause.pieces[at].value.value == 1 and (before or (after and not clause.items))


def _is_kept(clause: Clause, at: int) -> bool:
    """数量30台不变, 面积还是120平: what stays as it is."""
    if clause.has("change", "increase", "decrease", "add", "correct"):
        return False
    before, after = _beside(clause, at)
    if after is not None and after.has("same"):
        return True
    kept = before is not None and before.has("still")
    return kept and (at == 1 or clause.pieces[at - 2].has("count_word", "same"))


_GENERIC = words(
    "lines things items changes points corrections updates amendments edits requests questions issues problems orders "
    "products articles positions tweaks adjustments line thing item change point matters"
)


def _counts_words(clause: Clause, at: int) -> bool:
    """`two lines on SO-1 are off`, `three changes to it`: how many things the message will say."""
    behind = clause.pieces[at + 1 : at + 3]
    if behind and behind[0].text in _SLIGHT:
        behind = behind[1:]
    return bool(behind) and behind[0].text in (*_GENERIC, "ones") and behind[0].kind != "row"


_SLIGHT = words("small quick little minor other further short simple tiny easy new more")


def _counts_people(clause: Clause, at: int) -> bool:
    """`from 180 to 240 guests`: how many people there are, for whom something is wanted."""
    behind = clause.pieces[at + 1 : at + 3]
    if at and clause.pieces[at - 1].text in ("seats", "sleeps", "seat"):
        return True
    people = bool(behind) and behind[0].kind == "name" and behind[0].text in _PEOPLE
    return people and not (len(behind) > 1 and behind[1].kind == "name")


_PEOPLE = words(
    "guests people persons visitors students pupils children kids delegates attendees participants employees heads staff pax "
    "tenants patients residents runners players diners seats"
)


def _is_volume(clause: Clause, at: int) -> bool:
    """`for 200 of them I think $16 is fair`: how many a price is of."""
    led = at > 0 and clause.pieces[at - 1].text == "for"
    return (
        led
        and clause.pieces[at + 1 : at + 2] != []
        and clause.pieces[at + 1].text == "of"
        and bool(clause.kinds("money"))
    )


def _is_of_each_time(clause: Clause, at: int) -> bool:
    """`our lift carries 400 kg at a time`."""
    behind = [piece.text for piece in clause.pieces[at + 1 : at + 7]]
    return "at" in behind and behind[behind.index("at") + 1 :][:2] == ["a", "time"]


def _is_where(clause: Clause, at: int) -> bool:
    """`norovirus on two wards`, `in 3 schools`: where something is, not how many are wanted."""
    before, after = _beside(clause, at)
    if (
        before is None
        or before.text not in ("on", "in", "across", "between", "among")
        or at == 1 == len(clause.pieces)
    ):
        return False
    return after is not None and after.kind == "name" and not clause.has("split", "change", "add")


def _copies_paper(clause: Clause, at: int) -> bool:
    """`a copy of the contract`, 给我一份合同副本: what is written about an order, no goods."""
    after = _beside(clause, at)[1]
    if after is not None and after.has("invoice_word") and not clause.items:
        return True
    copies = clause.pieces[at].text.endswith(("copy", "copies", "份"))
    return copies and any(not _PAPERS.isdisjoint(p.text.split()) for p in clause.pieces)


_PAPERS = words(
    "contract contracts invoice invoices confirmation agreement quotation quote offer receipt pi proforma certificate certificates "
    "statement packing order paperwork 合同 副本 发票 發票 报价 报价单 对账单 装箱单 回单 质检报告 检测报告 证书 提单 订单 合同副本 形式发票 收据 单据"
)


def _numbers_place(clause: Clause, at: int) -> bool:
    """`ring at gate 3`, `a copy of invoice 7731`, 分机2217: which of its kind a place, a paper or a telephone is."""
    before, after = _beside(clause, at)
    if before is not None and _is_extension(clause, at - 1):
        return True
    if before is None or before.text not in _NUMBERED:
        return False
    return after is None or (after.kind in ("punct", "order", "word") and not after.has("noun"))


_NUMBERED = words(
    "invoice contract quote quotation certificate gate door dock entrance entry bay ramp floor level room building hall lane aisle platform wing block stairwell elevator "
    "lift exit unit suite apartment flat warehouse yard intercom buzzer"
)


def _is_extension(clause: Clause, at: int) -> bool:
    """Whether the word at `at` leads the number of a telephone within a house: `ext 305`, 分机2217, 总机转8021."""
    word = clause.pieces[at].text
    through = word == "转" and at > 0 and clause.pieces[at - 1].text.endswith(("总机", "电话"))
    return through or word in ("ext", "extn", "extension") or word.endswith(_INNER_LINES)


_INNER_LINES = ("分机", "分机号", "分机号码", "内线")


def _is_hour(clause: Clause, at: int) -> bool:
    """下午三点后送: the hour of the day."""
    before, after = _beside(clause, at)
    led = before is not None and before.has("day_part")
    return led and after is not None and after.text in ("点", "点钟", "点半", "时")


def _is_at_once(clause: Clause, at: int) -> bool:
    """一按就断电: as soon as it is done."""
    behind = [p.text for p in clause.pieces[at + 1 : at + 5]]
    return clause.pieces[at].text == "一" and behind[:1] != ["就"] and "就" in behind


_NO_COUNTS: dict[str, tuple[Callable[[Clause, int], bool], ...]] = {
    "num": (
        _is_hour,
        _is_at_once,
        _numbers_place,
        _is_kept,
        _is_priced,
        is_price,
        _is_list_number,
        _is_new_price,
        _is_one_of,
        _is_all,
        _is_digit,
        _counts_words,
        _counts_people,
        _counts_orders,
        _is_of_each_time,
        _is_volume,
        _is_where,
    ),
    "qty": (
        _copies_paper,
        _is_of_each_time,
        _is_kept,
        _is_one_of,
        _is_price_of_one,
        _counts_places,
        _counts_orders,
    ),
}
"""What a number may be when it counts no goods, by kind of piece."""


def counts_itself(talk: Talk, count: Piece) -> str | None:
    """The thing that a unit of no contract names, further on in a list of lines: `20 mugs, 30 plates`."""
    last = talk.last
    if count.kind != "qty" or count.value.unit or not count.value.end or last is None:
        return None
    if last.fields.get("quantity", {}).get("unit"):
        return None
    return talk.reader.written(count.value.start, count.value.end)


def pair_counts(talk: Talk, clause: Clause, counts: list[Piece]) -> list[tuple[str | None, Piece]]:
    """Each quantity with the name nearest to it; names are used once."""
    if len(counts) == 1 and clause.items and clause.has("for_each"):
        listed = [(other, other.items[-1]) for other in listed_before(talk, clause) if _names_only(other)]
        if listed or len(clause.items) > 1:
            named = [*listed, *((clause, run) for run in clause.items)]
            return [(talk.named(other, run), counts[0]) for other, run in named]
    if 1 < len(counts) == len(clause.items) and clause.word(*RESPECTIVELY):
        return [(talk.named(clause, run), count) for run, count in zip(clause.items, counts, strict=True)]
    out: list[tuple[str | None, Piece]] = []
    free = [run for run in clause.items if not (_says(clause, run) or is_said_of(clause, run))]
    free = [] if is_reason(clause) else _but_who_orders(clause, free, len(counts))
    indexes = _indexes(clause, counts)
    leads = len(indexes) > 1 and _names_lead(clause, indexes[0])
    least = -3 if len(counts) > 1 or len(clause.items) > 1 else -9
    for count, at in zip(counts, indexes, strict=True):
        near = [run for run in free if at - run[1] < _PAIR_REACH and run[0] - at < _PAIR_REACH]
        score, run = max(
            ((_pair_score(clause, run, at, indexes, leads=leads), run) for run in near),
            default=(least, None),
        )
        if run is not None and score > least:
            free.remove(run)
            out.append((talk.named(clause, run), count))
        elif len(counts) == 1 or count.kind == "qty":
            out.append((None, count))
    if len(out) > 1:
        out = [pair for pair in out if pair[0] is not None] or out[:1]
    return out


def _but_who_orders(clause: Clause, free: list[tuple[int, int]], count: int) -> list[tuple[int, int]]:
    """`free` without the place that orders, where enough else is named behind: 我们新办公室要80个台灯."""
    if len(free) <= count or free[0][1] >= len(clause.pieces):
        return free
    last, verb = clause.pieces[free[0][1] - 1], clause.pieces[free[0][1]]
    orders = verb.has("order") and not last.text.isascii() and last.text.endswith(_WHO_ORDERS)
    return free[1:] if orders else free


_WHO_ORDERS = (
    "室",
    "部",
    "店",
    "公司",
    "学校",
    "仓库",
    "工地",
    "厂",
    "酒店",
    "餐厅",
    "医院",
    "家里",
    "班",
    "中心",
)


def _names_only(clause: Clause) -> bool:
    """Whether the clause names goods that have no number of their own."""
    return bool(clause.items) and not clause.kinds("qty", "num")


RESPECTIVELY = words("分别 依次 respectively")


def _says(clause: Clause, run: tuple[int, int]) -> bool:
    """Whether the run is who says how many: `the rigger now says 42 m`."""
    behind = [piece.text for piece in clause.pieces[run[1] : run[1] + 2]]
    adverb = bool(behind) and (behind[0] in ("now", "also", "then", "just") or behind[0].endswith("ly"))
    behind = behind[1:] if adverb else behind[:1]
    needs = bool(behind) and behind[0] in ("needs", "requires", "takes") and run[1] + 1 < len(clause.pieces)
    if needs and clause.pieces[run[1] + 1].kind in ("qty", "num"):
        return True
    return any(text in _SAYING for text in behind)


_SAYING = words("says say said wants asks asked reckons thinks insists confirms confirmed tells told")
_PAIR_REACH = 20
"""Pieces between a name and its quantity; farther ones are never scored high enough."""


def _indexes(clause: Clause, counts: list[Piece]) -> list[int]:
    """Where the counts stand in the clause."""
    at = {id(piece): index for index, piece in enumerate(clause.pieces)}
    return [at[id(count)] for count in counts]


def _pair_score(clause: Clause, run: tuple[int, int], at: int, indexes: list[int], *, leads: bool) -> float:
    """How well the name `run` goes with the quantity at `at`: near, with no other quantity between.

    Where names lead (苹果20箱梨10箱), a name before its quantity is preferred.
    """
    score = nearness(clause, run, at)
    score -= 3 * (bisect_left(indexes, max(run[1], at)) - bisect_right(indexes, min(run[0], at)))
    if leads:
        score += 2 if run[1] <= at else -1
    if run[1] <= at and any(piece.text in ("n", "&", "+") for piece in clause.pieces[run[1] : at]):
        score -= 3
    if run[0] > at and any(piece.text in ("and", "n", "&", "+") for piece in clause.pieces[at + 1 : run[0]]):
        score -= 3
    return score


def _names_lead(clause: Clause, first: int) -> bool:
    """Whether a name stands close before the first quantity."""
    return any(run[1] <= first and first - run[1] <= 3 for run in clause.items)


def is_target(clause: Clause, at: int) -> bool:
    """Whether the quantity is what it becomes: 改成20箱, `to just 20`."""
    j = at - 1
    while j >= 0 and (clause.pieces[j].text in _BEFORE_TARGETS or _bounds(clause.pieces[j])):
        j -= 1
    if j < 0:
        return False
    before = clause.pieces[j]
    return before.text in words("to 成 到 为 at") or (
        before.text.endswith(("成", "到", "为", "至", " to"))
        and before.has("change", "replace", "to", "decrease")
    )


_BEFORE_TARGETS = words("the 只 just only 约 about a total of 就 um uh er erm like maybe say exactly around")


def _bounds(piece: Piece) -> bool:
    """Whether the word sets a bound to what is counted behind it: `no more than`; not `up to`, which says what it becomes."""
    return piece.has("max", "min") and not piece.text.endswith("to")


def takes_away(clause: Clause, at: int) -> bool:
    """Whether a verb takes off what is counted at `at`, once more or not: 减20箱, 再减20箱, `reduce it by another 20`."""
    if not clause.has("again"):
        return clause.has("decrease")
    merely = all(p.text in _ONCE_MORE for p in clause.pieces if p.has("again") and p.kind != "qty")
    return merely and any(piece.has("decrease") for piece in clause.pieces[:at])


_ONCE_MORE = words(
    "再 | 在 | 还 | 还要 | 还得 | 又 | more | another | again | further | a further | one further | additional | extra"
)
"""Words that say `again` and leave it to their verb of what."""
