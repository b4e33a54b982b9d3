"""Payment terms as they are written."""

import itertools
import re
from dataclasses import replace
from decimal import Decimal

from nlp.pieces import Found, Piece, Pieces, made
from nlp.wording import words

_NET_CODE = re.compile(r"(?:net[-/]?|n[-/])(\d{1,3})$|n(7|10|14|15|30|45|60|75|90|120)$")
_DAY_CODE = re.compile(r"(\d{1,3})-days?$")
_TERMS_BEHIND = words("terms | credit | net | payment terms | payment | credit terms")
_WEEKS = words("周 星期 个星期 礼拜 个礼拜 week weeks")
_DAYS = words("天 日 days day")
_LONGEST_DAYS = 365
_TERMS_BEFORE = words("付款方式 付款条件 付款条款 结算方式 付款期 支付方式")
_NO_TERMS_BEHIND = words("后 之后 以后 就 时 方式 条件")
_TIME_JOINERS = words(
    ", | due | terms | is | are | be | should be | of | to | the | : | for | on | order | from | now | extended | "
    "please | will be | days | our | changed | change | 改 | 改成 | 改为 | 改到 | 为 | 是"
)
_SHARE_JOINERS = words("的 as a for the 作为 做 当 to by in t/t tt cash is payable paid 现金 电汇")
_GIVEN = words(
    "只能 最多 最高 付 给 收 降到 降 提到 可以 能 按 算 要 拿 出 改付 先付 only most max of cannot exceed"
)
"""What may stand between a deposit and its share: 定金只能付15%."""
_NO_SHARE_BEFORE = words("down | advance | in advance | upfront | up front")


def read_net(pieces: Pieces, i: int) -> Found | None:
    """`net 30`, `月结30天`, `60 days credit` as `net`, in days."""
    piece = pieces[i]
    if piece.kind == "code":
        return _in_one_word(pieces, i)
    if piece.has("net"):
        return _after_label(pieces, i)
    return _before_label(pieces, i) if _is_days(piece) else None


def _in_one_word(pieces: Pieces, i: int) -> Found | None:
    """`net-60`, `n/30`, `45-day terms`."""
    if match := _NET_CODE.match(pieces[i].text):
        return made("net", pieces, i, i + 1, int(match[1] or match[2]))
    match = _DAY_CODE.match(pieces[i].text)
    if not match or pieces[i + 1].text not in _TERMS_BEHIND:
        return None
    return made("net", pieces, i, i + 2, int(match[1]))


def _is_days(piece: Piece) -> bool:
    return piece.kind == "num" and piece.value == int(piece.value) and 0 < piece.value <= _LONGEST_DAYS


def _before_label(pieces: Pieces, i: int) -> Found | None:
    """`30 days net`, `45-day terms`, 60天的账期."""
    days = int(pieces[i].value)
    j = i + 1 + (pieces[i + 1].text == "-" and pieces[i + 1].start == pieces[i].end)
    if pieces[j].has("net_days"):
        return made("net", pieces, i, j + 1, days)
    if pieces[j].text not in _DAYS | {"天的", "的"}:
        return None
    j += 1 + (pieces[j + 1].text in words("的 of on"))
    return made("net", pieces, i, j + 1, days) if pieces[j].has("net", "net_days") else None


def _after_label(pieces: Pieces, i: int) -> Found | None:
    """`net 30`, `credit of 45 days`, 账期从30天改成60天, 账期一个月."""
    j = i + 1
    while j < i + 5 and pieces[j].kind == "word" and _leads_to_days(pieces[j]):
        j += 1
    j += pieces[j].text in (":", "-")
    number = pieces[j]
    if not _is_days(number) or (pieces[i].text == "n" and pieces[i].end != number.start):
        return None
    after = pieces[j + 1]
    if after.text == "个月":
        return made("net", pieces, i, j + 2, int(number.value) * 30)
    if after.text in _WEEKS and not any(p.text in _LATER for p in pieces[max(0, i - 4) : i]):
        to, target = pieces[j + 2], pieces[j + 3]
        moved = (to.has("change", "to") or to.text.endswith("到")) and _is_days(target)
        if moved and pieces[j + 4].text in _WEEKS:
            return made("net", pieces, i, j + 5, int(target.value) * 7)
        return made("net", pieces, i, j + 2, int(number.value) * 7)
    if after.has("unit", "half_kilo", "currency", "point") or after.text in _WEEKS:
        return None
    end = j + 1 + (after.text in _DAYS)
    return _changed(pieces, i, end) or made("net", pieces, i, end, int(number.value))


def _leads_to_days(piece: Piece) -> bool:
    return piece.has("change", "function", "to", "origin", "ask_request") or piece.text in words(
        "of 延长 延到 延长到 放宽"
    )


def _changed(pieces: Pieces, i: int, j: int) -> Found | None:
    """The days that a term becomes: 账期从30天改成60天."""
    to, target = pieces[j], pieces[j + 1]
    if not (pieces[j - 1].text in _DAYS or _is_days(pieces[j - 1])) or not _is_days(target):
        return None
    if not to.has("change", "to") and not to.text.endswith(("到", "为", "成")):
        return None
    return made("net", pieces, i, j + 2 + (pieces[j + 2].text in _DAYS), int(target.value))


def is_pay_time(pieces: Pieces, i: int, end: int) -> bool:
    """Whether the days `[i, end)` are those until payment: `payable within 30 days`, 30天内付款."""
    before = i - 1
    while before > max(0, i - 9) and (
        pieces[before].text in _TIME_JOINERS or pieces[before].kind in ("order", "num")
    ):
        before -= 1
    said = pieces[before] if before >= 0 else None
    if said is not None and said.has("net") and said.text.isascii() and " " in said.text:
        return True
    if said is not None and said.has("pay_change") and (said.text.isascii() or said.text in _TERMS_BEFORE):
        return True
    after = pieces[end]
    return (
        after.has("pay_change") and not after.text.isascii() and pieces[end + 1].text not in _NO_TERMS_BEHIND
    )


def read_deposits(pieces: Pieces) -> Pieces:
    """`pieces` with each share that is said of a deposit as `deposit`, each span until payment as `net`."""
    out = list(pieces)
    for i, piece in enumerate(pieces):
        if piece.kind not in ("percent", "span") and piece.text not in _HALVES:
            continue
        share = _share(piece)
        if share is not None and _is_deposit(pieces, i):
            out[i] = made("deposit", pieces, i, i + 1, share)[1]
        elif piece.kind == "span" and _lengthens_credit(pieces, i):
            out[i] = replace(piece, kind="dead")
        elif piece.kind == "span" and (is_pay_time(pieces, i, i + 1) or _becomes_credit(pieces, i)):
            days, business = piece.value
            if not business and 0 < days <= _LONGEST_DAYS:
                out[i] = made("net", pieces, i, i + 1, days)[1]
    return out


_CREDIT_REACH = 16


def _becomes_credit(pieces: Pieces, i: int) -> bool:
    """Whether the days at `i` are what a credit spoken of becomes: 账期再宽些，由30天变成45天."""
    told = pieces[max(0, i - _CREDIT_REACH) : i]
    if any(p.kind == "net" and any(q.has("too") for q in told[j + 1 : j + 4]) for j, p in enumerate(told)):
        return True
    if not pieces[i - 1].has("change", "to") and not pieces[i - 1].text.endswith(("到", "为", "成")):
        return False
    told = pieces[max(0, i - _CREDIT_REACH) : i]
    return any(p.kind == "word" and p.has("net") for p in told) and not any(
        p.has("deliver", "lead") for p in told
    )


def _lengthens_credit(pieces: Pieces, i: int) -> bool:
    """Whether the days at `i` are by how much a credit grows, which tells no term: 账期再宽限半个月."""
    told = pieces[max(0, i - 5) : i]
    led = told[-1:] and (told[-1].has("shift_later") or told[-1].text in _LATER)
    paid = pieces[i + 1].has("pay_change") and not pieces[i + 1].text.isascii()
    if led and paid:  # 货款能晚半个月付吗
        return True
    return any(p.kind == "word" and p.has("net") for p in told) and any(
        p.has("shift_later") or p.text in _LATER for p in told
    )


_LATER = words("晚 迟 延 缓 宽限 推迟 延长 放宽 拉长 再延长")


_AT_ORDER = words(
    "now | with the order | at order | at the time of order | when ordering | on order | today | immediately | "
    "straight away | with order | on ordering | right away | at once | first"
)


def _pays_rest(pieces: Pieces, i: int) -> bool:
    """Whether the share at `i` is paid now and another later: `20% now, 80% before shipping`."""
    ahead = pieces[i + 2 : i + 9]
    return pieces[i + 1].text in _AT_ORDER and any(p.has("balance", "rest") or p.kind == "net" for p in ahead)


def _replaces_deposit(pieces: Pieces, i: int) -> bool:
    """Whether the share at `i` is put against a deposit that is too much: `a 50% deposit is more than we can manage, 30% is what we can do`."""
    told = pieces[max(0, i - 14) : i]
    shared = any(
        p.has("deposit") and q.kind in ("percent", "deposit") for p, q in itertools.pairwise(told[::-1])
    )
    around = pieces[max(0, i - 3) : i + 4]
    priced = any(p.has(*_OF_PRICES) and not p.has("goes_to") for p in around)
    return (_moves_deposit(pieces, i) or (shared and any(p.has("too", "not") for p in told))) and not priced


def _moves_deposit(pieces: Pieces, i: int) -> bool:
    """Whether the share at `i` is what a deposit that was spoken of, and nothing since, is to become:
    定金太多了，改成20%; `the deposit of 50% is heavy, could we do 30%?`"""
    at = next((j for j in range(i - 1, max(-1, i - 15), -1) if pieces[j].has("deposit")), None)
    if at is None or not pieces[at].text.startswith(_DEPOSITS):
        return False
    since = pieces[at + 1 : i]
    led = any(p.has("change", "goes_to", "to") or p.text == "do" for p in since[-2:])
    other = any(
        p.kind in ("money", "qty", "order", "date")
        or (p.has(*_OF_PRICES, "count_word") and not p.has("goes_to"))
        for p in since
    )
    return led and not other


_DEPOSITS = ("deposit", "down payment", "定金", "订金", "定钱", "押金", "首付", "预付")
_OF_PRICES = ("lower", "raise", "price_word", "discount_unit", "unit_price", "total_price", "wish_cheaper")


def _share(piece: Piece) -> Decimal | None:
    """Per cent, and 一半 as 50."""
    if piece.kind == "percent":
        share: Decimal = piece.value
        return share
    return Decimal(50) if piece.kind == "word" and piece.text in _HALVES else None


_HALVES = ("一半", "half")


def _names_deposit(pieces: Pieces, i: int) -> bool:
    """Whether the word at `i` names a deposit: not the `down` of `the deposit down to 15%`."""
    return pieces[i].has("deposit") and not (pieces[i].text == "down" and pieces[i + 1].text == "to")


def _is_deposit(pieces: Pieces, i: int) -> bool:
    if _pays_rest(pieces, i) or _replaces_deposit(pieces, i):
        return True
    after = i + 1
    while after < i + 4 and pieces[after].text in _SHARE_JOINERS:
        after += 1
    if pieces[after].has("deposit"):
        return pieces[after].text != "down" or not pieces[after + 1].text.startswith("to")
    if pieces[i + 1].text in words("off discount less cheaper"):
        return False
    before = i - 1
    while before > max(i - 6, 0) and not _names_deposit(pieces, before):
        lowered = pieces[before].text == "up" or pieces[before].has("lower", "raise")
        told = lowered or (pieces[before].kind == "percent" and pieces[before + 1].has("goes_to"))
        leads = (
            pieces[before].has("function", "change", "to", "pay", "exact_most", "max", "min")
            or pieces[before].text in _GIVEN
        )
        passed = (
            pieces[before].text == ":" or pieces[before].kind == "order" or pieces[before].has("order_label")
        )
        if not (told or leads or passed):
            break
        before -= 1
    return before >= 0 and _names_deposit(pieces, before) and pieces[before].text not in _NO_SHARE_BEFORE
