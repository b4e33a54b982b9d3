"""Values that the message itself takes back: corrected, negated, or told as what was before."""

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Set
from dataclasses import replace

from nlp.calendar import Window
from nlp.pieces import Piece, Pieces, labels_of, texts_of
from nlp.prices import Money
from nlp.quantities import Measure, is_measure
from nlp.wording import words

_CLASSES = {
    "qty": "number",
    "num": "number",
    "money": "number",
    "percent": "percent",
    "zhe": "percent",
    "date": "date",
    "span": "span",
    "order": "order",
    "method": "method",
    "incoterm": "incoterm",
    "net": "net",
    "deposit": "deposit",
    "phone": "phone",
    "person": "person",
    "title": "title",
    "tax": "tax",
    "address": "address",
    "word_pay_method": "pay_method",
}
_PAYING = frozenset(["pay_method", "prepaid", "balance"])
_REACH = 14
_STOPS = frozenset([".", "!", "?", "。", "\n", "；"])


def take_back(pieces: Pieces) -> Pieces:
    """`pieces` with each value that does not stand as `dead`."""
    dead: set[int] = set()
    live = [
        i
        for i, piece in enumerate(pieces)
        if piece.kind in _CLASSES or (piece.labels and not piece.labels.isdisjoint(_PAYING) and _class(piece))
    ]
    texts, labels = texts_of(pieces), labels_of(pieces)
    classes = {_class(pieces[i]) for i in live}
    _by_negation(pieces, live, dead, labels)
    _by_transition(pieces, live, dead)
    _by_naming(pieces, live, dead)
    if "placed" in labels:
        _by_placing(pieces, live, dead)
    if "instead_of" in labels:
        _by_replacement(pieces, live, dead)
    if not classes.isdisjoint(_PAYMENTS):
        _by_terms_told(pieces, live, dead, texts)
    if "of" in texts:
        _by_share(pieces, live, dead)
    if "deposit" in classes:
        _by_remainder(pieces, live, dead)
    if "change_alone" in labels:
        _by_pointing(pieces, live, dead)
    if not texts.isdisjoint(_SHOWS | _PUT_DOWN):
        _by_showing(pieces, live, dead)
    moved = (
        {}
        if texts.isdisjoint(_CORRECTING) and "correct" not in labels
        else _by_correction(pieces, live, dead)
    )
    if not labels.isdisjoint(_SCALES):
        moved |= _by_other_scale(pieces, dead)
    _by_refusal(pieces, live, dead, labels)
    _by_repetition(pieces, live, dead)
    if not dead:
        return pieces
    pieces = _inherit_prices(_put_in_place(_inherit_units(pieces, live, dead), moved, dead), dead)
    return [
        replace(piece, kind="dead", labels=frozenset({"dead"})) if i in dead else piece
        for i, piece in enumerate(pieces)
    ]


def _class(piece: Piece) -> str:
    """What a value is a value of; only values of one class take the place of each other."""
    labels = piece.labels
    if labels and not labels.isdisjoint(_PAYING):
        if "pay_method" in labels and piece.values.get("pay_method"):
            return "pay_method"
        if piece.kind == "word" and ("prepaid" in labels or "balance" in labels):
            return "moment"
    return _CLASSES.get(piece.kind, "")


def _other(pieces: Pieces, live: list[int], i: int, dead: set[int]) -> bool:
    """Whether another value of the class of `i` stands."""
    return any(j != i and j not in dead and _class(pieces[j]) == _class(pieces[i]) for j in live)


_FILLERS = words(
    "it them this that for the a an of on by at just 送 到 发 说 要 报 讲 old our my to with 的 是 ( ordered 订 in 了 走 用"
)


_ORIGINS = words("number percent incoterm method pay_method address net deposit person moment")
"""Classes of which a message tells what was."""


def _by_negation(pieces: Pieces, live: list[int], dead: set[int], labels: Set[str]) -> None:
    """`not 20`, `instead of 40`, 不是3百, 原来的40箱."""
    slips = not labels.isdisjoint(("not_value", "slip", "misput"))
    for i in live:
        if slips and (
            _is_old_number(pieces, i) or _is_mixed_up(pieces, i) or _was_misput_for(pieces, live, i)
        ):
            dead.add(i)
        if _tells_which_order(pieces, i) or _is_of_those(pieces, i):
            dead.add(i)
        if _is_outdone(pieces, i) or (_is_wondered_at(pieces, i) and _other(pieces, live, i, dead)):
            dead.add(i)
        before = _leading(pieces, i)
        if before is None or before.kind == "date":
            continue
        kind = _class(pieces[i])
        if _is_size(pieces, live, i):
            continue
        told = kind == "number" and (
            before.has("past")
            or _is_act_denied(pieces, i)
            or _was_ordered(pieces, i)
            or _was_misput(pieces, i)
            or _is_not_to_be_given(pieces, i)
        )
        ignored = _is_ignored(pieces, i, before)
        if (told or ignored) and _other(pieces, live, i, dead):
            dead.update([i, *(j for j in range(i - 3, i) if ignored and pieces[j] is before)])
        share = before.has("origin") and "分之" in pieces[i].text
        if not before.has("origin", "not_value", "dont_want") or pieces[i + 1].has("times") or share:
            continue
        other = _other(pieces, live, i, dead)
        if before.has("origin") and kind in _ORIGINS:
            told = (before.has("origin_now") and not other) or _is_supposed(pieces, i)
            if not told and not (before.has("origin_from") and not _goes_to(pieces, i)):
                dead.add(i)
        elif (before.has("not_value", "dont_want") and kind in ("moment", "method")) or (
            before.has("not_value", "dont_want") and kind != "order" and other
        ):
            dead.add(i)


def _tells_which_order(pieces: Pieces, i: int) -> bool:
    """Whether the date at `i` only tells of which order one speaks: `the Friday order`, 下周三那批货, 一月的货."""
    piece, after = pieces[i], pieces[i + 1]
    if piece.kind != "date" or piece.value.earliest is None or piece.value.latest is None:
        return False
    if after.text.isascii():
        led = _THAT_DATE.match(piece.text)
        met = i > 0 and pieces[i - 1].text in _KEPT
        return led is not None and after.text in (_ORDERS_OF_A_DATE if led[1] or met else _SENT_ON_A_DATE)
    linked = piece.text.endswith("的") or after.text == "的"
    at = i + 1 + (after.text == "的")
    noun = pieces[at]
    shown = noun.text[:1] in ("那", "这") and pieces[at + 1].kind == "order"
    if linked and (noun.kind == "order" or shown):
        return True
    return noun.has("order_noun") and not noun.text.isascii() and (linked or noun.text[0] in "那这")


_THAT_DATE = re.compile(r"(for|on|to|in|from)? ?(?:the|my|our) ?")
_ORDERS_OF_A_DATE = words("order orders")
_KEPT = words("meet keep make hit do manage guarantee confirm offer accept need want")
"""Before a delivery that is one to come: `meet the 4 December delivery`."""
_SENT_ON_A_DATE = _ORDERS_OF_A_DATE | words("delivery shipment consignment load parcel deliveries shipments")


def _is_of_those(pieces: Pieces, i: int) -> bool:
    """Whether the count at `i` tells how many of a thing there are, with how many are wanted behind it: 那200桶漆有120桶就够."""
    if pieces[i].kind != "qty" or not i or pieces[i - 1].text not in _THOSE:
        return False
    behind = itertools.takewhile(lambda piece: piece.kind not in ("punct", "end"), pieces[i + 1 : i + 9])
    return any(piece.kind == "qty" for piece in behind)


_THOSE = words("那 这 原来的 原先的 原定的")


def _is_outdone(pieces: Pieces, i: int) -> bool:
    """Whether another way is preferred to that at `i`: `we prefer FOB Ningbo over EXW`."""
    ways = _class(pieces[i]) in ("incoterm", "method", "pay_method")
    than = i - 1 - (i > 1 and pieces[i - 1].text in ("by", "via", "with", "in"))
    if not ways or than < 1 or pieces[than].text not in ("over", "than"):
        return False
    return any(_class(piece) == _class(pieces[i]) for piece in pieces[max(0, than - 2) : than])


def _is_wondered_at(pieces: Pieces, i: int) -> bool:
    """Whether the value at `i` is what stands there wrongly: 怎么还是9块, `it still says 40`."""
    if _class(pieces[i]) == "order":
        return False
    before = [p.text for p in pieces[max(0, i - 3) : i] if p.kind != "punct"][-2:]
    return not _WONDERS.isdisjoint(before) or before in _STILL


_WONDERS = words(
    "怎么收 怎么卖 怎么要 怎么算成 怎么 怎么还 怎么还是 怎么变成 怎么成 怎么成了 怎么变 怎么是 咋还 咋还是 咋是 咋成了 为什么还是 为啥还是"
)
_STILL = [["still", verb] for verb in ("says", "say", "shows", "show", "reads", "showing", "saying")]


def _is_supposed(pieces: Pieces, i: int) -> bool:
    """Whether the value at `i` is what would be: `if the price were $16`."""
    before = pieces[max(0, i - 6) : i]
    return any(p.text == "were" for p in before[-2:]) and any(p.has("if") for p in before)


def _was_misput(pieces: Pieces, i: int) -> bool:
    """Whether the number at `i` is what was written in error: 写成10包了，实际要100包."""
    return i > 0 and pieces[i - 1].has("misput") and pieces[i + 1].text == "了"


def _was_misput_for(pieces: Pieces, live: list[int], i: int) -> bool:
    """Whether the days at `i` were written for those of a credit told before: 谈的是月结45天，写成30天了."""
    return pieces[i].kind == "span" and _was_misput(pieces, i) and any(pieces[j].kind == "net" for j in live)


def _is_mixed_up(pieces: Pieces, i: int) -> bool:
    """Whether the bare number at `i` is a model that was sent for another: 6205发成6204了."""
    beside = (*pieces[max(0, i - 1) : i], pieces[i + 1])
    return pieces[i].kind == "num" and any(p.has("slip") and p.text.endswith("成") for p in beside)


def _was_ordered(pieces: Pieces, i: int) -> bool:
    """Whether the number at `i` tells how many were ordered before more or less are asked for: 要了十斤，再加五斤."""
    if i < 2 or pieces[i - 1].text != "了" or not pieces[i - 2].has("order"):
        return False
    ahead = pieces[i + 1 : i + 12]
    return any(p.has("increase", "decrease", "change") for p in ahead) and any(
        p.kind in ("qty", "num") for p in ahead
    )


def _is_act_denied(pieces: Pieces, i: int) -> bool:
    """Whether the number at `i` stands behind a verb that is denied: 不是加20箱，是减20箱."""
    if i < 2 or not pieces[i - 1].has("increase", "decrease"):
        return False
    denied = i - 2 - (i > 2 and pieces[i - 2].text == "要")
    return pieces[denied].text in _DENIALS


def _is_not_to_be_given(pieces: Pieces, i: int) -> bool:
    """Whether so many are just not to be sent: 改15公斤，别给我20公斤的量."""
    j = i - 1
    while j > max(0, i - _GIVING_REACH) and (pieces[j].text in _GIVING or pieces[j].has("order", "deliver")):
        j -= 1
    return 0 <= j < i - 1 and pieces[j].text in _NOT_GIVEN


_GIVING = words("给 给我 给我们 再 再给 再给我 发 送 按 按照 照 来 拿 装 备 做 又 还 老 总 弄 整")
_NOT_GIVEN = words("别 不要 千万别 别再 不用 甭 勿 请勿 别老 可别")
_GIVING_REACH = 5
_DENIALS = words("不是 并不是 并非 而不是 不是要 别再")


def _is_ignored(pieces: Pieces, i: int, before: Piece) -> bool:
    """Whether the value at `i`, which names no goods, is to be left out of account: `ignore the 25`, `forget the 35 I wrote`."""
    if before.text not in _IGNORING or _class(pieces[i]) not in _SHOWABLE:
        return False
    after = pieces[i + 1 + pieces[i + 1].has("ordinal_suffix")]
    return after.kind in ("punct", "end") or after.has("function")


_IGNORING = words(
    "ignore | disregard | forget | scrap | discard | never mind | nevermind | forget about | scratch | strike"
)


def _is_size(pieces: Pieces, live: list[int], i: int) -> bool:
    """Whether the value at `i` is the size of one of two things of a kind: the 2 m ladder, not the 3 m ladder."""
    name = pieces[i + 1]
    shown = pieces[i].kind == "qty" and name.kind == "name" and pieces[i - 1].text == "the"
    return shown and any(j != i and pieces[j + 1].text == name.text for j in live)


def _is_old_number(pieces: Pieces, i: int) -> bool:
    """Whether the bare number at `i` is what part of the place or name before it was: `33 Larch Avenue, not 32`."""
    if pieces[i].kind != "num" or i < 2 or not pieces[i - 1].has("not_value"):
        return False
    before = pieces[i - 2 - (pieces[i - 2].text == "," and i > 2)]
    return before.kind in ("address", "order", "phone", "title")


def _leading(pieces: Pieces, i: int) -> Piece | None:
    """The piece before `i` that is no filler, looking three back."""
    j = i - 1
    while j >= max(0, i - 3) and pieces[j].text in _FILLERS:
        j -= 1
    return pieces[j] if j >= 0 else None


def _goes_to(pieces: Pieces, i: int) -> bool:
    """Whether the value at `i` is where a change starts: `from 40 to 60`."""
    return any(piece.has("goes_to") for piece in pieces[i + 1 : i + 5])


def _by_transition(pieces: Pieces, live: list[int], dead: set[int]) -> None:
    """300个改成500个, `from 300 to 500`, 款到发货改成月结30天: the first is what was."""
    for i, j in itertools.pairwise(live):
        between = [p for p in pieces[i + 1 : j] if p.text not in ("×", "x", "*")]
        alike = _are_alike(pieces[i], pieces[j]) or _are_terms(pieces[i], pieces[j])
        goal = i > 0 and pieces[i - 1].has("goes_to") and any(p.text in _THEN for p in between)
        if i not in dead and alike and _is_change(between) and not goal:
            dead.add(i)


_FROM = words("从 由")
_THEN = words("就 我就 我们就 那就")
"""Behind a value that something is to become, these open what is wished for then: 降到400就改50把."""


def _by_naming(pieces: Pieces, live: list[int], dead: set[int]) -> None:
    """`change the 20 chairs on SO-1 to 30`, 20箱苹果改成30箱, 那50双手套减20双: how many there are of a thing, before what is to become of it."""
    counts = [i for i in live if i not in dead and pieces[i].kind in ("qty", "num")]
    for i, j in itertools.pairwise(counts):
        between = pieces[i + 1 : j]
        goes = _becomes_count(pieces, i, j) or _changes_shown(pieces, i, j)
        alike = _counts_alike(pieces[i], pieces[j], between)
        if goes and alike and _names_counted(pieces, i, between) and not _is_of_others(pieces, j, between):
            dead.add(i)


def _names_counted(pieces: Pieces, i: int, between: Pieces) -> bool:
    """Whether the count at `i` is of a thing that is named right behind it, in one clause with all of `between`."""
    of = bool(between) and between[0].text == "of"
    named = between[of:]
    if not 0 < len(named) <= _NAMED_REACH or named[0].kind not in ("name", "char"):
        return False
    count = pieces[i]
    sized = count.kind == "qty" and is_measure(count) and not of
    model = count.kind == "num" and len(count.text) >= _MODEL and not count.text.endswith("0")
    before = pieces[i - 1] if i else None
    model = model or (before is not None and (before.kind == "name" or before.has("spec_number")))
    listed = any(p.kind in _APART or p.has("not", "only_if", "list_and", "instead_of") for p in named[:-1])
    return not (sized or model or listed)


def _counts_alike(old: Piece, new: Piece, between: Pieces) -> bool:
    """Whether both count in one unit, as they must in Chinese: not 三节滑轨砍掉200副, 304不锈钢."""
    if not any(p.kind == "char" for p in between):
        return True
    return old.kind == "qty" == new.kind and old.value.unit == new.value.unit is not None


_NAMED_REACH = 9
_MODEL = 4
_APART = frozenset(["punct", "end", "date", "money", "per", "row"])


def _becomes_count(pieces: Pieces, i: int, j: int) -> bool:
    """Whether a verb of change leads to the count at `j`: `reduce the 500 mugs to 350`, 手套改为30双."""
    before = pieces[max(0, i - 4) : i]
    link = pieces[j - 1]
    if link.text == "by":
        return any(p.has("decrease", "increase") and not p.text.endswith("by") for p in before)
    if any(p.has("add", "deliver", "again", "past") and not p.has("increase") for p in before):
        return False
    if link.text in _TO:
        turns = any(
            p.has("change", "decrease", "increase", "lower", "raise")
            for p in (*before, *pieces[i + 1 : j - 1])
        )
        return turns or i == 0 or pieces[i - 1].kind in ("order", "punct")
    return link.has("becomes") or (link.has("change") and not link.has("change_alone"))


_TO = words("to | up to | down to")


def _changes_shown(pieces: Pieces, i: int, j: int) -> bool:
    """Whether more or less by the count at `j` is wished for of what an order has: 1024的50双手套减20双."""
    link, after = pieces[j - 1], pieces[j + 1]
    if not i or pieces[i - 1].text not in _SHOWN_ZH or link.text.isascii():
        return False
    return link.has("increase", "decrease") or link.text in _WANTS_ONLY or after.text in _SUFFICING


_WANTS_ONLY = words("只要 要 只需 只需要 只留 留 就要 得 只用")
_SUFFICING = words("就够 就够了 就行 就好 够了 足够 够用 就可以 就可以了")
_SHOWN_ZH = words("的 那 这 里的 里面的 上的 原来的 现在的")


def _is_of_others(pieces: Pieces, j: int, between: Pieces) -> bool:
    """Whether the count at `j` is of another thing that is named behind it: 换成30双袜子."""
    at = j + 1 + (pieces[j + 1].text == "of")
    named = [p.text for p in between if p.kind in ("name", "char")]
    return pieces[at].kind in ("name", "char", "spec") and pieces[at].text not in named


def _by_placing(pieces: Pieces, live: list[int], dead: set[int]) -> None:
    """今天订的鸡蛋, 8月2号下的单: the day on which an order was placed."""
    for i in live:
        if pieces[i].kind == "date" and pieces[i + 1].has("placed"):
            dead.add(i)


def _by_replacement(pieces: Pieces, live: list[int], dead: set[int]) -> None:
    """`net 30 instead of deposit and balance before shipment`, 用月结30天代替预付: all terms of payment that others come for."""
    paid = [i for i in live if _class(pieces[i]) in _PAYMENTS]
    for at, piece in enumerate(pieces):
        if not piece.has("instead_of"):
            continue
        end = at + 1
        while end in paid or pieces[end].has(*_PARTS_PAID) or pieces[end].text in _BESIDE_PARTS_PAID:
            end += 1
        if any(i not in dead and not at < i < end for i in paid):
            dead.update(i for i in paid if at < i < end)


_PARTS_PAID = ("deposit", "balance", "rest", "prepaid", "net")
_BESIDE_PARTS_PAID = words("the a an of and with plus & + our my current usual full 的 和 及 加 、 原来 现在")


def _by_terms_told(pieces: Pieces, live: list[int], dead: set[int], texts: Set[str]) -> None:
    """Terms of payment that are told of, beside those that are asked for."""
    if not texts.isdisjoint(_FROM):
        _by_origin(pieces, live, dead)
    _by_standing(pieces, live, dead)
    _by_excuse(pieces, live, dead)
    _by_state(pieces, live, dead)


def _by_origin(pieces: Pieces, live: list[int], dead: set[int]) -> None:
    """付款从TT改成月结60天: terms of payment between where a change starts and where it goes."""
    for start, piece in enumerate(pieces):
        if piece.text not in _FROM:
            continue
        behind = pieces[start + 1 : start + 10]
        stop = next((j for j, p in enumerate(behind) if p.text in _ENDINGS or p.kind == "end"), len(behind))
        goal = next((j for j, p in enumerate(behind[:stop]) if p.has("goes_to") and p.has("change")), None)
        if goal is not None:
            dead.update(i for i in live if start < i <= start + goal and _class(pieces[i]) in _PAYMENTS)


def _by_standing(pieces: Pieces, live: list[int], dead: set[int]) -> None:
    """现在定金30%，能不能改成货到付款; 先款后货压资金，改信用证: terms of payment told before the verb by which all of them change."""
    for at, piece in enumerate(pieces):
        direct = piece.text in _DIRECTLY and _class(pieces[at + 1]) in _PAYMENTS
        if not (direct or {"goes_to", "change"} <= piece.labels):
            continue
        if any(p.text in _REMAINDERS for p in pieces[max(0, at - 3) : at]):
            continue
        before = range(at - 1, max(-1, at - _STANDING_REACH), -1)
        sentence = list(itertools.takewhile(lambda j: pieces[j].text not in _STOPS, before))
        terms = [i for i in live if i in sentence and _class(pieces[i]) in _PAYMENTS]
        first = next((i for i in live if i > at), at)
        led = all(p.kind == "word" for p in pieces[at + 1 : first])
        goal = at < first <= at + 3 and led and _class(pieces[first]) in _PAYMENTS
        kept = any(pieces[j].has("same", "change", "order", "pay_change") for j in sentence)
        kept = kept or (direct and any(pieces[j].text in _REMAINDERS for j in sentence))
        if goal and terms and not kept:
            dead.update(terms)


def _by_excuse(pieces: Pieces, live: list[int], dead: set[int]) -> None:
    """改微信付行吗，对公账户被冻着: a way to pay that is told of behind the one asked for, to say why."""
    ways = [i for i in live if i not in dead and _class(pieces[i]) == "pay_method"]
    goal = next((i for i in ways if i and pieces[i - 1].has("instead_pay", "change", "goes_to")), None)
    for i in ways if goal is not None and len(ways) > 1 else ():
        led = list(
            itertools.takewhile(lambda p: p.kind != "punct", pieces[max(0, i - _EXCUSE_REACH) : i][::-1])
        )
        if goal is None or i <= goal or len(led) == i - goal - 1:
            continue
        between = pieces[goal:i]
        asks = any(p.has("instead_pay", "change", "pay_change", "rest", "order") for p in led)
        if not asks and not any(p.text in _STOPS or p.kind in _SHARED for p in between):
            dead.add(i)


_EXCUSE_REACH = 8
_SHARED = frozenset(("deposit", "percent"))
"""Kinds of shares, each of which may be paid in another way."""


def _by_state(pieces: Pieces, live: list[int], dead: set[int]) -> None:
    """`SO-1 is still down as COD. We'd like to pay by card`: terms of payment that an order is told to have, before others are asked for."""
    terms = [i for i in live if _class(pieces[i]) in _PAYMENTS]
    if len(terms) < 2:
        return
    for at, piece in enumerate(pieces[:-1]):
        if piece.kind != "order" or pieces[at + 1].text not in _STATES:
            continue
        end = next((j for j in range(at, len(pieces) - 1) if pieces[j].text in _STOPS), len(pieces))
        if terms[-1] > end:
            dead.update(i for i in terms if at < i < end)


_STATES = words("is was has shows says")
_DIRECTLY = words("改 换 改用 改走 换用 改付")
_STANDING_REACH = 30
_REMAINDERS = words("尾款 余款 剩下 剩下的 剩余 其余 余下 余下的")
_ENDINGS = words(", 。 ; ! ?")
_PAYMENTS = words("pay_method net deposit moment")


def _by_share(pieces: Pieces, live: list[int], dead: set[int]) -> None:
    """`15 of the 40 tubes`, `of our 60 planters turn 20 into pots`: all of which some are spoken of."""
    for n, i in enumerate(live):
        at = i - 1
        while at > 0 and pieces[at].text in _SHOWING:
            at -= 1
        if at == i - 1 or at < 0 or pieces[at].text != "of" or pieces[i].kind not in ("num", "qty"):
            continue
        before = pieces[at - 1] if at else None
        opens = before is None or before.kind in ("punct", "order") or before.text in ("out", "so", "and")
        some = (
            before
            if not opens
            else next((pieces[j] for j in live[n + 1 : n + 4] if _class(pieces[j]) == "number"), None)
        )
        if some is not None and some.kind in ("num", "qty"):
            dead.add(i)


def _by_remainder(pieces: Pieces, live: list[int], dead: set[int]) -> None:
    """30%预付、70%见提单, `20% down and 80% on shipment`: what is left to pay behind a deposit is no change of price."""
    for i, j in itertools.pairwise(live):
        deposit, rest, after = pieces[i], pieces[j], pieces[j + 1]
        told = after.kind == "net" or not (after.text.isascii() or after.has("balance"))
        shares = told and (deposit.kind, rest.kind) == ("deposit", "percent")
        if shares and abs(deposit.value) + abs(rest.value) == 100:
            dead.add(j)


def _by_pointing(pieces: Pieces, live: list[int], dead: set[int]) -> None:
    """`it's 64 we need, please correct the 46`: the wrong count shown, with the right one said before."""
    for i in live:
        shown = i > 1 and pieces[i - 1].text == "the" and pieces[i - 2].has("change_alone")
        ends = pieces[i].kind == "num" and pieces[i + 1].kind in ("punct", "end")
        if shown and ends and any(_class(pieces[j]) == "number" and j not in dead for j in live if j < i):
            dead.add(i)


def _by_showing(pieces: Pieces, live: list[int], dead: set[int]) -> None:
    """`we agreed 14.50 a roll, yet SO-1 has them at 15.20`, `we only fit 80 chairs. SO-1 says 110`: what the order shows, against what it should."""
    shown = {i for i in live if i not in dead and (_is_shown(pieces, i) or _is_put_down(pieces, i))}
    for i in shown:
        reach = live[bisect_left(live, i - _SHOWN_REACH) : bisect_right(live, i + _SHOWN_REACH)]
        near = [j for j in reach if j != i and j not in dead and j not in shown]
        alike = [j for j in near if _class(pieces[j]) == _class(pieces[i])]
        if alike and all(_amount(pieces[j]) != _amount(pieces[i]) for j in alike):
            dead.add(i)


def _amount(piece: Piece) -> object:
    """The bare number of a value, whatever it counts."""
    return getattr(piece.value, "value", getattr(piece.value, "amount", piece.value))


_SHOWN_REACH = 24


def _is_shown(pieces: Pieces, i: int) -> bool:
    """Whether the value at `i` is what an order shows: `SO-1 has them at 15.20`, `SO-1 says 110`."""
    if _class(pieces[i]) not in _SHOWABLE:
        return False
    before = i - 1
    while before > max(0, i - 5) and pieces[before].text in _BETWEEN_SHOWN:
        before -= 1
    verb = pieces[before].text if before >= 0 else ""
    if verb not in _SHOWS or (verb in ("has", "is") and before == i - 1):
        return False
    return any(p.kind == "order" or p.text in _PAPERS for p in pieces[max(0, before - 3) : before])


def _is_put_down(pieces: Pieces, i: int) -> bool:
    """Whether the value at `i` is what a paper has, in Chinese: 合同上写的是45天."""
    before = pieces[max(0, i - 2) : i]
    return _class(pieces[i]) in _SHOWABLE and any(p.text in _PUT_DOWN for p in before)


_PUT_DOWN = words("写的是 写着 写着是 显示 显示的是 显示是 标的是 标着 印的是 列的是 上写的")
_SHOWABLE = words("number percent net deposit date span")
_SHOWS = words("has shows says states lists reads is still charges got")
_BETWEEN_SHOWN = words("them it us at still down as for in the a with only on me listed priced is")
_PAPERS = words("order proforma invoice confirmation system acknowledgement paperwork")
_SHOWING = words("the my our your those these all their")


def _are_alike(old: Piece, new: Piece) -> bool:
    """Whether one may become the other: dates, or two counts, but not a count and a price."""
    kind = _class(old)
    if kind != _class(new):
        return False
    return kind not in ("order", "number") or old.kind == new.kind or {old.kind, new.kind} == {"qty", "num"}


def _are_terms(old: Piece, new: Piece) -> bool:
    """Whether both are terms of payment, which take the place of each other."""
    return _class(old) in _PAYMENTS and _class(new) in _PAYMENTS


def _is_change(between: list[Piece]) -> bool:
    """Whether a few words lead from one value to the next: 改成, `up to`."""
    if not 0 < len(between) <= 3 or any(p.kind != "word" for p in between):
        return False
    if not between[-1].has("change", "to", "replace") and between[-1].text != "拉到":
        return False
    return not any(
        p.has("not", "only_if", "add", "noun", "first_person") or p.text in ("and", "和", "给我", "给我们")
        for p in between
    )


def _by_correction(pieces: Pieces, live: list[int], dead: set[int]) -> dict[int, int]:
    """300, no, 350: the value behind the word of correction wins over the last of its class before it.

    Gives the index of each value that is put in the place of another, by the index of that place.
    """
    moved: dict[int, int] = {}
    for at, piece in enumerate(pieces):
        corrects = "correct" in piece.labels and _may_correct(pieces, at)
        dropped = piece.text in _DROPPED and _settles_after_all(pieces, at)
        if corrects and _follows_value(pieces, at, live):
            at -= 2
        elif not (corrects or dropped or _is_no(pieces, at) or _hesitates(pieces, at)):
            continue
        after = [
            i
            for i in live
            if at < i <= at + 9 and i not in dead and not pieces[i + 1].text.startswith(_OF_WRITING)
        ] or _sentence_behind(pieces, at, live)
        for i in after[:2]:
            kept = any(p.text.split(" ")[0] in _KEEPING for p in pieces[at:i])
            alone = _stands_alone(pieces, i) or (kept and pieces[i + 1].kind != "name")
            if kept and (piece.text in _DROPPING or any(p.has("same") for p in pieces[i + 1 : i + 5])):
                break
            if any(p.text in _STOPS for p in pieces[at:i]) and not alone:
                break
            before = [
                j
                for j in live
                if j < at
                and at - j <= _REACH
                and j not in dead
                and pieces[j - 1].text != "了"
                and pieces[j].text != "零"
                and (_class(pieces[j]) == _class(pieces[i]) or _is_said_otherwise(pieces, j, i))
            ]
            if before and (alone or not _is_other_order(pieces, before[-1], i)):
                dead.add(before[-1])
                told = any(
                    p.has("slip") or p.text in ("said", "put", "说", "刚说", "讲", "報", "报")
                    for p in pieces[max(0, before[-1] - 3) : before[-1]]
                )
                if alone and not told:
                    moved[before[-1]] = i
                break
    return moved


def _sentence_behind(pieces: Pieces, at: int, live: list[int]) -> list[int]:
    """The next value, where it is a sentence of its own behind the reason why: `make it 90. Hang on, we have some under the stairs. 70.`"""
    first = bisect_right(live, at)
    i = live[first] if first < len(live) else at
    alone = at < i <= at + _REASON_REACH and pieces[i - 1].text in _STOPS and _stands_alone(pieces, i)
    return [i] if alone else []


_REASON_REACH = 24


def _follows_value(pieces: Pieces, at: int, live: list[int]) -> bool:
    """Whether what is meant after all stands before the words that say so: `deliver on 6 May. Argh, 8 May i mean`."""
    if pieces[at].text not in _MEANT or at < 2:
        return False
    return (
        at - 1 in live and pieces[at - 2].kind == "punct" and pieces[at + 1].kind in ("punct", "end", "word")
    )


_MEANT = words(
    "i mean | i meant | i mean to say | is what i mean | is what i meant | i meant to say | i meant to write | i should say | "
    "i should have said | i wanted to say"
)


def _hesitates(pieces: Pieces, at: int) -> bool:
    """Whether somebody stops to say another value, and no more: 五十包，呃六十包."""
    if pieces[at].text not in _HESITATING or not at:
        return False
    behind = at + 1 + (pieces[at + 1].text == ",")
    return _class(pieces[behind]) in ("number", "date", "span") and _stands_alone(pieces, behind)


_HESITATING = words("呃 额 哦 噢 er erm uh um")


def _is_said_otherwise(pieces: Pieces, j: int, i: int) -> bool:
    """Whether the value at `j` is of the kind of that at `i` though it is not said alike: 单号三三零七 and 3370; net 30 and 60天."""
    spoken = pieces[j].kind == "num" and j > 0 and pieces[j - 1].has("order_label")
    days = pieces[j].kind == "net" and pieces[i].kind in ("num", "span")
    return (spoken and pieces[i].kind == "order") or days


_OF_WRITING = ("零", "字", "位")
"""Behind a count of what was written: 多打了一个零."""
_KEEPING = words("keep leave stay stays stick")
"""Before a value that is to be after all: `no, 240. Actually keep it at 200`."""
_DROPPING = words(
    "scrap that | forget that | forget it | never mind | nevermind | scratch that | strike that"
)
"""Behind these what was wished for is not, and what is kept is as it was."""


def _settles_after_all(pieces: Pieces, at: int) -> bool:
    """Whether what was wished for is dropped for a value behind: 算了还是48吧."""
    return pieces[at + 1 + (pieces[at + 1].kind == "punct")].text in _AFTER_ALL


_DROPPED = words("算了 还是算了")
_AFTER_ALL = words("还是 還是 还是要 就 还是改 还是改成")


def _may_correct(pieces: Pieces, at: int) -> bool:
    """Whether the word corrects: not the verb of `can't wait for it`, nor `I'd rather pay`, `it's SO-1 that I meant`."""
    if pieces[at].text in _MEANT and at and pieces[at - 1].text in ("that", "what", "which"):
        return False
    return pieces[at].text not in ("wait", "rather") or not at or pieces[at - 1].kind == "punct"


def _is_other_order(pieces: Pieces, first: int, second: int) -> bool:
    """Whether two orders are spoken of in sentences of their own, and neither corrects the other."""
    return pieces[second].kind == "order" and any(p.text in _STOPS for p in pieces[first:second])


def _stands_alone(pieces: Pieces, i: int) -> bool:
    """Whether nothing but small words follows the value up to the next break."""
    for piece in pieces[i + 1 : i + 6]:
        if piece.kind in ("punct", "end") or piece.text in _MEANT:
            return True
        if (
            piece.kind != "word"
            or not piece.has("function")
            or piece.has("order_label", "lower", "raise", "deliver")
        ):
            return False
    return False


def _put_in_place(pieces: Pieces, moved: dict[int, int], dead: set[int]) -> Pieces:
    """`pieces` with each corrected value where the wrong one stood, with its unit when it has none."""
    out = list(pieces)
    for place in moved:
        i = place
        while i in moved:
            i = moved[i]
        old, new = pieces[place], pieces[i]
        if place not in dead or i in dead:
            continue
        _turn_verb(out, place, i)
        if old.kind == "qty" and new.kind == "num":
            new = replace(new, kind="qty", value=replace(old.value, value=new.value))
        if old.kind == "net" and new.kind in ("num", "span"):
            new = replace(old, value=int(new.value if new.kind == "num" else new.value[0]))
        if old.kind == "date":
            new = replace(new, value=_bounded_like(old, new))
        out[place] = replace(new, start=old.start, end=old.end)
        dead.discard(place)
        dead.add(i)
    return out


def _bounded_like(old: Piece, new: Piece) -> Window:
    """The day put in the place of another, as open as that: `by 1 May, sorry, 11 May` is by 11 May."""
    window: Window = new.value
    if new.text.startswith(_LED) or window.earliest is None or window.latest is None:
        return window
    if old.value.earliest is None:
        return Window(None, window.latest)
    return Window(window.earliest, None) if old.value.latest is None else window


_LED = ("on", "for", "to", "the", "by", "from", "after", "before", "until", "not", "any")


def _turn_verb(pieces: Pieces, place: int, i: int) -> None:
    """Puts the verb of the right value in the place of that of the wrong one: 要加60顶，哎写错了，是减60顶."""
    new = next((j for j in range(i - 1, max(place, i - 4), -1) if pieces[j].has(*_WAYS)), None)
    reach = [*range(place - 1, max(-1, place - 8), -1), *range(place + 1, min(place + 4, i))]
    near = itertools.takewhile(lambda j: pieces[j].text not in _STOPS, reach)
    old = next((j for j in near if pieces[j].has(*_WAYS)), None)
    if new is None or old is None or pieces[new].labels & _DIRECTIONS == pieces[old].labels & _DIRECTIONS:
        return
    verb = pieces[new]
    pieces[new] = replace(verb, kind="dead", labels=frozenset({"dead"}), values={})
    pieces[old] = replace(verb, start=pieces[old].start, end=pieces[old].end)


_WAYS = ("increase", "decrease", "add", "remove", "shift_earlier", "shift_later")
_DIRECTIONS = frozenset(_WAYS)


def _by_other_scale(pieces: Pieces, dead: set[int]) -> dict[int, int]:
    """`double the teapots - or no, triple them`, 翻倍，不对，翻三倍: the last factor holds.

    Gives the index of a factor that stands alone, by the index of the one in whose place it comes.
    """
    moved: dict[int, int] = {}
    scales = [i for i, piece in enumerate(pieces) if not piece.labels.isdisjoint(_SCALES)]
    for i, j in itertools.pairwise(scales):
        if _corrected_scale(pieces, i, j):
            dead.add(i)
            if pieces[j + 1].kind in ("punct", "end"):
                moved[i] = j
    for i in scales:
        near = range(i + 1, min(i + _REACH, len(pieces)))
        count = next((j for kind in ("qty", "num") for j in near if pieces[j].kind == kind), None)
        if count is not None and (_corrected_scale(pieces, i, count) or _will_not_do(pieces, i)):
            dead.add(i)
    return moved


def _will_not_do(pieces: Pieces, i: int) -> bool:
    """Whether the factor at `i` is refused right behind it: 减掉一半的量不行."""
    behind = itertools.takewhile(lambda piece: piece.kind not in ("punct", "end"), pieces[i + 1 : i + 4])
    return any(piece.text in _WILL_NOT_DO for piece in behind)


_WILL_NOT_DO = words("不行 不够 不成 不好 不合适 太多 太多了 太少 太少了 算了")


def _corrected_scale(pieces: Pieces, i: int, j: int) -> bool:
    """Whether the factor at `i` is taken back for what is at `j`."""
    corrected = next((k for k in range(i + 1, j) if _corrects_scale(pieces, k)), None)
    return (
        corrected is not None and j - i <= _REACH and not any(p.kind == "order" for p in pieces[corrected:j])
    )


_SCALES = frozenset(["doubled", "halved", "tripled", "quadrupled", "quartered"])


def _corrects_scale(pieces: Pieces, k: int) -> bool:
    """Whether the word at `k` takes back the factor before it."""
    refused = pieces[k].text in _NOES and pieces[k - 1].text == "or"
    return ("correct" in pieces[k].labels and _may_correct(pieces, k)) or refused or _is_no(pieces, k)


_NOES = words("no 不 不是 nah no,")
_CORRECTING = _DROPPED | _NOES | _HESITATING
"""Words that may take a value back, beside those labelled so."""


def _is_no(pieces: Pieces, i: int) -> bool:
    """A bare `no` or 不 between commas."""
    if pieces[i].text not in _NOES:
        return False
    denied = pieces[i].text == "不是" and i > 0 and pieces[i - 1].text == "," and pieces[i + 1].has(*_WAYS)
    if denied and pieces[i + 2].text == ",":
        return True
    counts = pieces[i].text == "no" and i > 0 and pieces[i - 1].kind in ("num", "qty")
    if counts and pieces[i + 1].kind in ("qty", "order"):
        return True
    return (i > 0 and pieces[i - 1].text in words(", . - ...") and pieces[i + 1].text in (",", ".", "-")) or (
        pieces[i].text == "no" and i > 0 and pieces[i - 1].text == "," and _class(pieces[i + 1]) != ""
    )


def _by_refusal(pieces: Pieces, live: list[int], dead: set[int], labels: Set[str]) -> None:
    """3块5不行, `can't do 3.5`, 下周别送, `the boat is too slow`: said in order to be refused."""
    for i in live:
        kind = _class(pieces[i])
        if i in dead or kind in words("order phone person title tax address"):
            continue
        if (
            (kind == "date" and (_is_closed(pieces, i) or _is_of_talk(pieces, i)))
            or ("too" in labels and _is_too(pieces, i, kind))
            or (
                _is_denied(pieces, i, kind)
                and (_other(pieces, live, i, dead) or _is_replaced(pieces, live, i))
            )
        ):
            dead.add(i)


def _is_replaced(pieces: Pieces, live: list[int], i: int) -> bool:
    """Whether a way to pay stands beside the days it gives way to: 改月结60天，信用证就不开了."""
    return _class(pieces[i]) == "pay_method" and any(pieces[j].kind == "net" for j in live)


def _is_too(pieces: Pieces, i: int, kind: str) -> bool:
    """Whether the value at `i` is called too much: 30天太久, `$5 is too steep`; of a date, too late."""
    for piece in pieces[i + 1 : i + 6]:
        if piece.has("too") and (kind != "date" or piece.has("too_late")):
            return True
        if piece.kind in words("punct end num qty money date") or piece.has(
            "only_if", "change", "if", "question"
        ):
            return False
    return False


def _is_of_talk(pieces: Pieces, i: int) -> bool:
    """Whether the day at `i` is one on which something is or was said: `as I wrote on Monday`, 明天告诉你."""
    behind = "".join(piece.text for piece in pieces[i + 1 : i + 4])
    if any(word in behind for word in _SAID_BEHIND):
        return True
    before = itertools.takewhile(lambda piece: piece.kind != "punct", reversed(pieces[max(0, i - 3) : i]))
    spoken = any(piece.text in _SAID for piece in before)
    return spoken and any(text in _SPEAKERS for text in (p.text for p in pieces[max(0, i - 5) : i]))


_SAID = words(
    "wrote said told mentioned asked emailed phoned called discussed agreed promised texted requested spoke"
)
_SPEAKERS = words("i we you he she they as")
_SAID_BEHIND = (
    "告诉你",
    "告诉您",
    "通知你",
    "通知您",
    "跟你说",
    "跟您说",
    "答复你",
    "答复您",
    "给你信",
    "再通知",
    "再告诉",
)


def _is_denied(pieces: Pieces, i: int, kind: str) -> bool:
    """Whether the value at `i` is refused: 周五别送, 周五没人, `can't do 3.5`."""
    after, before = pieces[i + 1 : i + 3], pieces[max(0, i - 2) : i]
    if kind == "date":
        denied = len(after) > 1 and after[0].has("not") and after[1].has("deliver")
        return denied or (bool(after) and after[0].text in _ABSENT) or _denied_shipping(pieces, i)
    if kind == "method":
        led = pieces[max(0, i - 5) : i]
        return any(p.has("not") for p in led) and not any(p.has("by_ship") or p.kind == "punct" for p in led)
    if kind in ("method", "pay_method", "incoterm"):
        return any(
            p.has("not") and not p.has("question") for p in pieces[i + 1 : i + 3] if p.kind == "word"
        ) or any(p.text in _GIVEN_UP for p in after)
    return (
        len(before) == 2
        and kind in ("number", "percent")
        and before[1].text in words("do accept pay at to go take")
        and before[0].has("not")
    )


_MISSED = words("赶不上 错过 赶不及 赶不到 误了 耽误")
_FAILING = words("不了 进不了 到不了 收不了 装不了 走不了 卸不了 出不了 来不了 去不了")
"""Behind a date on which it cannot be: 12号前进不了港."""
_GIVEN_UP = words(
    "免了 算了 取消 不走 不用 不开 不做 作废 不要 不要了 不用了 停用 限额 被限 用不了 付不了 刷不了 走不了 太慢 太贵"
)
_ABSENT = words("不方便 没人 不在 停业")


def _is_closed(pieces: Pieces, i: int) -> bool:
    """Whether nothing is taken in on the date at `i`, or it cannot be kept: 月底盘点不收货, 12号前进不了港."""
    near = itertools.takewhile(lambda p: p.text not in _STOPS, pieces[i + 1 : i + 4])
    failed = any(p.text in _FAILING for p in near)
    if failed or (i > 0 and pieces[i - 1].text in _MISSED):
        return True
    for j in range(i + 1, min(i + 5, len(pieces) - 1)):
        if pieces[j].kind in ("punct", "end"):
            return False
        if pieces[j].text in _NOT_TAKEN or (
            pieces[j].text in ("不", "没法", "不能") and pieces[j + 1].text == "收货"
        ):
            return True
    return False


_NOT_TAKEN = words("不收货 不接货 收不了货 没人收 没人收货 不营业 歇业 放假 停业 休息 关门 盘点")


def _denied_shipping(pieces: Pieces, i: int) -> bool:
    """`don't ship TR-3381 this week`; not `don't ship it before Monday`, which tells when one may."""
    if pieces[i].value.earliest is None:
        return False
    for j in range(i - 1, max(-1, i - 6), -1):
        if pieces[j].kind == "punct" and pieces[j].text in ",.;!?\n。；":
            return False
        if pieces[j].has("deliver") and j and (pieces[j - 1].has("not") or pieces[j].has("dont_want")):
            return True
    return False


def _by_repetition(pieces: Pieces, live: list[int], dead: set[int]) -> None:
    """十五瓶 十五瓶啊: said twice in a row."""
    for i, j in itertools.pairwise(live):
        if (
            i not in dead
            and j == i + 1
            and pieces[i].kind == pieces[j].kind
            and pieces[i].text == pieces[j].text
        ):
            dead.add(i)


def _inherit_units(pieces: Pieces, live: list[int], dead: set[int]) -> Pieces:
    """`pieces` where a bare number that replaces a quantity has its unit: not 20 rolls but 12."""
    out = list(pieces)
    for i in dead:
        if (
            pieces[i].kind != "qty"
            or pieces[i + 1].text in _OF_WRITING
            or any(pieces[j].kind == "qty" and j not in dead for j in live)
        ):
            continue
        near = [
            j
            for j in live
            if j not in dead and pieces[j].kind == "num" and pieces[j + 1].text != "of" and abs(j - i) <= 14
        ]
        if len(near) == 1:
            measure: Measure = pieces[i].value
            out[near[0]] = replace(
                pieces[near[0]], kind="qty", value=replace(measure, value=pieces[near[0]].value)
            )
    return out


def _inherit_prices(pieces: Pieces, dead: set[int]) -> Pieces:
    """`pieces` where the bare number in the place of a price is one too: 还按78一公斤不合适，72差不多; `$15 is too dear, 14 would do`."""
    out = list(pieces)
    if not dead or any(p.kind == "money" and j not in dead for j, p in enumerate(pieces)):
        return out
    for i in dead:
        each = "per" in (pieces[i + 1].kind, pieces[i - 1].kind) or (
            i > 0 and pieces[i - 1].kind == "qty" and pieces[i - 1].text[0] == "一"
        )
        each = each or any(p.has("unit_price") and not p.text.isascii() for p in pieces[max(0, i - 4) : i])
        if pieces[i].kind != "money" and not (pieces[i].kind == "num" and each):
            continue
        near = [
            j
            for j in range(max(0, i - 14), min(i + 15, len(pieces) - 1))
            if j not in dead and pieces[j].kind == "num" and pieces[j + 1].text != "of"
        ]
        if (
            len(near) == 1
            and not pieces[near[0] + 1].has("unit")
            and pieces[near[0] + 1].kind not in ("name", "char")
        ):
            old = pieces[i].value if pieces[i].kind == "money" else Money(pieces[i].value, None)
            known = pieces[near[0]]
            labels = known.labels | ({"unit_price"} if each else frozenset())
            out[near[0]] = replace(known, kind="money", value=replace(old, amount=known.value), labels=labels)
    return out
