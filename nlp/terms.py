"""From the values in a clause to the terms of the contract: quantity, price, delivery, payment."""

from dataclasses import dataclass, replace
from typing import Any

from nlp.calendar import Window
from nlp.clauses import Clause
from nlp.pieces import Piece, Pieces
from nlp.prices import Money, is_shaped_as_price
from nlp.quantities import Measure
from nlp.stances import asks_price
from nlp.text import Text
from nlp.wording import words

Fields = dict[str, Any]
"""A part of an action as JSON-like data, absent fields left out."""


@dataclass(frozen=True, slots=True)
class Reader:
    """What the building of terms needs to know of the whole message."""

    text: Text
    chinese: bool
    """Whether 元, 块 and ¥ name the renminbi: a message in simplified Chinese."""

    def written(self, start: int, end: int) -> str:
        """The raw words behind offsets of the folded text."""
        return " ".join(self.text.written(start, end).split())

    def quantity(self, piece: Piece, mode: str = "set") -> Fields:
        """A `qty` or `num` piece as a quantity."""
        if piece.kind == "num":
            return {"value": piece.value, "mode": mode}
        measure: Measure = piece.value
        unit = measure.unit or (self.written(measure.start, measure.end) if measure.end else None)
        return {"value": measure.value, "mode": mode} | ({"unit": unit} if unit else {})

    def currency(self, money: Money) -> str | None:
        """The currency that the message names."""
        if money.currency and not money.named:
            return money.currency if self.chinese else None
        return money.currency

    def price(self, clause: Clause, *, wanted: bool) -> Fields | None:
        """What the clause says of price; with `wanted`, a bare number counts as an amount, unless its sentence asks
        for the price."""
        named = {i for start, end in clause.items for i in range(start, end)}
        pieces = [
            replace(p, kind="name") if i in named and p.kind == "percent" else p
            for i, p in enumerate(clause.pieces)
        ]
        asked = wanted and asks_price(self._sentence_to(clause))
        return _Prices(self, pieces).read(wanted=wanted and not asked)

    def _sentence_to(self, clause: Clause) -> str:
        """The words of a sentence up to the end of a clause of it."""
        before = self.text.folded[: clause.end]
        opens = max(before.rfind(mark, 0, clause.start) for mark in _SENTENCE_ENDS) + 1
        return before[opens:]

    def delivery(self, clause: Clause) -> Fields:
        """What the clause says of delivery."""
        return {} if clause.sorts.isdisjoint(_OF_DELIVERY) else delivery_of(clause.pieces, self)

    def payment(self, clause: Clause) -> Fields:
        """What the clause says of payment."""
        named = clause.has("pay_method", *_PAID) or clause.word(*_ON_ACCOUNT)
        return payment_of(clause.pieces) if named or clause.kinds("deposit", "net") else {}

    def address(self, clause: Clause) -> Fields:
        """Where and to whom the clause says to send."""
        return {} if clause.sorts.isdisjoint(_OF_ADDRESS) else address_of(clause.pieces, self)


_OF_DELIVERY = ("date", "span", "method", "incoterm")
_OF_ADDRESS = ("address", "person", "phone")
_SENTENCE_ENDS = (". ", "?", "!", "\n", "。", ";", ": ")
_LOWER_BEFORE = 6
_BY_BEHIND = words("off less cheaper discount reduction down lower more higher extra rebate")
_TO = words("to at of 到 成 为")
_DEPOSITS = words("定金 订金 定钱 押金 deposit")
_RECKONED = words("算 按 收 凑")
"""Before what a price comes to: 抹零算三万五."""
_NO_CHANGE = words(
    "高 低 more higher less under below above 最低 走低 优惠价 压低 off extra plus premium on top minus"
)


class _Prices:
    """Reads what the pieces of a clause say of price."""

    def __init__(self, reader: Reader, pieces: Pieces) -> None:
        """Takes the names of things to be out of `pieces` already."""
        self.reader, self.pieces = reader, pieces

    def read(self, *, wanted: bool) -> Fields | None:
        """The last percentage, else the last sum, else, when `wanted`, a bare number."""
        moved = any(p.has("lower", "raise", "price_word") for p in self.pieces)
        paid = not moved and any(p.has("balance", "rest", "deposit", "pay") for p in self.pieces)
        percents = [
            i for i, p in enumerate(self.pieces) if p.kind == "zhe" or (p.kind == "percent" and not paid)
        ]
        if percents:
            return self._percent(percents[-1])
        moneys = [i for i, p in enumerate(self.pieces) if p.kind == "money" and not self._is_deposit(i)]
        if moneys:
            return self._money(moneys[-1])
        numbers = [
            i
            for i, p in enumerate(self.pieces)
            if p.kind == "num" and not p.has("half") and not self._is_ordinal(i)
        ]
        if wanted and numbers:
            return self._money(self._priced_number(numbers))
        return None

    def _is_ordinal(self, i: int) -> bool:
        """Whether the number is one of a day, as in `the 20th`."""
        behind = self.pieces[i + 1 : i + 2]
        return any(p.has("ordinal_suffix") and p.start == self.pieces[i].end for p in behind)

    def _is_deposit(self, i: int) -> bool:
        """Whether the sum is one to be paid ahead: 三千块定金, `a $500 deposit`."""
        return any(p.text in _DEPOSITS for p in self.pieces[i + 1 : i + 2])

    def _priced_number(self, numbers: list[int]) -> int:
        """The number that is marked as a price, or the last: `20 lamps at 3.30`, 3.3每个."""
        for i in numbers:
            if is_shaped_as_price(self.pieces[i]):
                return i
            if i and self.pieces[i - 1].text in ("at", "@"):
                return i
            if i + 1 < len(self.pieces) and (
                self.pieces[i + 1].kind == "per" or self.pieces[i + 1].has("total_price")
            ):
                return i
        return numbers[-1]

    def _percent(self, i: int) -> Fields:
        """降5%, 九五折, `up to 10% off`."""
        piece = self.pieces[i]
        value = piece.value if piece.kind == "zhe" else piece.value * self._sign(i)
        return {"change_percent": value} | self._basis(i) | self._bound(i, percent=True, down=value < 0)

    def _sign(self, i: int) -> int:
        """-1 when the price goes down; the nearest word of direction decides, and down when there is none."""
        best, sign = 99, -1
        for j, piece in enumerate(self.pieces):
            lower, higher = piece.has("lower"), piece.has("raise")
            if (
                not (lower or higher)
                or piece.text in ("more than", "under")
                or (piece.has("max", "min") and not lower)
            ):
                continue
            distance = (j - i) * 2 - 1 if j > i else (i - j) * 2
            if piece.text in ("off", "discount", "cheaper") and j > i:
                distance -= 3
            if distance < best:
                best, sign = distance, -1 if lower else 1
        return sign

    def _money(self, i: int) -> Fields:
        """单价3.3, `$2 off`, `no more than $5 each`."""
        piece = self.pieces[i]
        money: Money = piece.value if piece.kind == "money" else Money(piece.value, None)
        currency = self.reader.currency(money)
        named = {"currency": currency} if currency else {}
        if self._is_change(i):
            return {"change_amount": money.amount * self._sign(i)} | named | self._basis(i)
        return {"amount": money.amount} | named | self._basis(i) | self._bound(i, percent=False, down=False)

    def _counts(self, i: int) -> bool:
        """Whether the limit at `i` is one of goods or days: `up to 800 sets`."""
        behind = self.pieces[i + 1] if i + 1 < len(self.pieces) else None
        return behind is not None and behind.kind in ("qty", "count", "date", "span")

    def _is_put(self, i: int) -> bool:
        """Whether `up to` at `i` goes with its verb: `put the price up to 4`."""
        return self.pieces[i].text == "up to" and any(
            p.text in ("put", "bring", "take") for p in self.pieces[:i]
        )

    def _is_change(self, i: int) -> bool:
        """Whether the amount is by how much, not to how much."""
        before = self.pieces[i - 1] if i else None
        after = [p for p in self.pieces[i + 1 : i + 4] if p.kind != "per"]
        if after and after[0].text in _BY_BEHIND:
            return not (after[0].text == "down" and len(after) > 1 and after[1].text == "to")
        if self._lets_go_behind(i):
            return True
        if before is None or before.has("max", "min"):
            return False
        if before.text == "by" or before.text.endswith(" by"):
            return True
        for j in range(i - 1, max(-1, i - _LOWER_BEFORE), -1):
            piece = self.pieces[j]
            if piece.text in _RECKONED:
                return False
            if piece.text in _TO or piece.text.endswith(("到", "至", "成", "为", "在", " to")):
                return piece.text == "of" and j > 0 and self.pieces[j - 1].has("lower")
            if piece.has("max", "min") or (piece.has("change") and not piece.has("lower", "raise")):
                return False
            if piece.has("lower", "raise") and piece.text not in _NO_CHANGE:
                return self._is_move(piece, j, i)
            if piece.text == "take" and any(p.text == "off" for p in self.pieces[i:]):
                return True
        return False

    def _lets_go_behind(self, i: int) -> bool:
        """Whether the clause ends on how much to let go: 五百块钱总得让吧."""
        behind = [p for p in self.pieces[i + 1 :] if not p.has("function") or p.has("lower")]
        return (
            bool(behind) and behind[-1].text in ("让", "让一让", "让掉", "抹掉", "抹了") and len(behind) <= 2
        )

    def _is_move(self, piece: Piece, at: int, money: int) -> bool:
        """Whether an ambiguous word such as 加 or `up`, at `at`, speaks of the price here: `add $0.15 each`."""
        if piece.text in ("add", "up"):
            moved = all(p.has("function", "again") for p in self.pieces[at + 1 : money])
            return moved or any(p.has("price_word", "unit_price") for p in self.pieces)
        return piece.text != "加" or not any(p.has("unit") for p in self.pieces)

    def _basis(self, i: int) -> Fields:
        """Whether the price is of one unit or of all, where a word near it says so."""
        pieces = self.pieces
        near = pieces[max(0, i - 8) : i + 7]
        if any(p.kind == "per" for p in near) or any(p.has("unit_price") for p in pieces[: i + 7]):
            return {"basis": "unit"}
        if any(p.has("total_price") and p.text not in words("up to | 整单 | 一起 | 总") for p in near):
            return {"basis": "total"}
        counted = [p for p in pieces[max(0, i - 3) : i] if p.text in ("knock", "each")]
        return {"basis": "unit"} if counted and counted[-1].text == "each" else {}

    def _bound(self, i: int, *, percent: bool, down: bool) -> Fields:
        """最高30元, `at least 5% off`: that the value is a limit, and on which side of the price."""
        if any(p.has("exact_most") for p in self.pieces[max(0, i - 7) : i + 7]):
            return {}
        opens = range(3) if i and self.pieces[i - 1].text in ("is", ":", "would be", "should be") else ()
        itself = (i,) if self.pieces[i].has("max", "min") else ()
        around = (*itself, *opens, *range(max(0, i - 6), i), *range(i + 1, i + 5))
        near = [j for j in around if j < len(self.pieces)]
        limits = (
            self.pieces[j]
            for j in near
            if _is_limit(self.pieces[j], percent=percent) and not (self._counts(j) or self._is_put(j))
        )
        limit = next(limits, None)
        if limit is None or not limit.has("max", "min"):
            return {}
        most = limit.has("max") and not limit.has("min")
        return {"bound": "max" if most != (percent and down) else "min"}


_LIMITS = words(
    "最高 | 最低 | under | below | above | max | min | up to | 高 | 低 | cap | floor | 底线 | ceiling | "
    "tops | or less | or more | or better | 以上 | 以下 | 以内 | less than | limit"
)


def _is_limit(piece: Piece, *, percent: bool) -> bool:
    """Whether the word sets a limit, or tells that none is set; `up to 5%` tells how far one goes."""
    if (percent and piece.text == "up to") or piece.text in ("内", "之内"):
        return False
    if piece.text == "above" and not piece.has("min"):
        return False
    return piece.text in _LIMITS or piece.has("max", "min")


def delivery_of(pieces: Pieces, reader: Reader) -> Fields:
    """Window, lead time, shift, method and incoterm of the pieces."""
    out: Fields = {}
    for piece in pieces:
        if piece.kind == "date":
            window: Window = piece.value
            if window.earliest:
                out["earliest"] = window.earliest
            if window.latest:
                out["latest"] = window.latest
        elif piece.kind == "method" and not (piece.text == "提货" and _speaks_of_paying(pieces)):
            out["method"] = piece.value
        elif piece.kind == "incoterm":
            code, start, end = piece.value
            out["incoterm"] = code
            if end:
                out["place"] = reader.written(start, end)
    return out | _spans_of(pieces)


def _speaks_of_paying(pieces: Pieces) -> bool:
    """Whether 提货 only tells when one pays: 付全款提货."""
    return any(p.has("prepaid", "pay", "balance", "deposit", "pay_change") for p in pieces)


def _spans_of(pieces: Pieces) -> Fields:
    """The last span, as a shift (推迟3天) or as a lead time (交期15天)."""
    spans = [(i, piece) for i, piece in enumerate(pieces) if piece.kind == "span"]
    if not spans:
        return {}
    i, piece = spans[-1]
    days, business = piece.value
    sign = _shift_sign(pieces, i)
    behind = pieces[i + 1] if i + 1 < len(pieces) else None
    if behind is not None and not sign and behind.text in words("交货 交付 出货 到货 交 delivery 发货"):
        return {"lead_days": days} | ({"business_days": True} if business else {})
    lead = any(p.has("lead") for p in pieces) and not (
        sign
        and not any(p.has("to") or p.text.endswith(("到", "为", "成")) for p in pieces[max(0, i - 3) : i])
    )
    if business and not sign:
        return {"lead_days": days, "business_days": True}
    if lead:
        return {"lead_days": days} | ({"business_days": True} if business else {})
    if sign:
        return {"shift_days": sign * days}
    return {}


def _shift_sign(pieces: Pieces, i: int) -> int:
    """1 for later, -1 for earlier, 0 when nothing near says."""
    after = pieces[i + 1 : i + 4]
    for piece in after:
        if piece.has("shift_earlier") and piece.text != "前移":
            return -1
        if piece.has("shift_later") and piece.text not in words("晚 back hold push"):
            return 1
        if piece.text in ("back", "晚"):
            return 1
        if piece.text == "forward":
            return -1
        if piece.kind == "punct":
            break
    for j in range(i - 1, -1, -1):
        piece = pieces[j]
        if piece.has("shift_later") and not piece.has("shift_earlier"):
            return 1
        if piece.has("shift_earlier"):
            return -1
    if any(p.text == "out" for p in pieces[max(0, i - 2) : i]) and any(p.text in _MOVING for p in pieces[:i]):
        return 1
    if any(p.text in ("up", "up by") for p in pieces[:i]) and any(p.text in _MOVING for p in pieces[:i]):
        return -1
    return int(_is_further(pieces, i))


_MOVING = words("move moved bump bring brought pull moving bumped")
_FURTHER = ("another", "more", "further", "extra", "longer")
_GRANTING = words("give gimme allow grant need wait take want get")


def _is_further(pieces: Pieces, i: int) -> bool:
    """Whether more time is asked for: `give us another week`, `we need two more weeks`, `10 days longer`."""
    told = [pieces[i].text, *(p.text for p in (*pieces[max(0, i - 1) : i], *pieces[i + 1 : i + 2]))]
    more = any(text.startswith(_FURTHER) or "more" in text for text in told)
    return more and any(not _GRANTING.isdisjoint(p.text.split()) for p in pieces[:i])


def address_of(pieces: Pieces, reader: Reader) -> Fields:
    """Address, recipient and phone of the pieces, as written."""
    out: Fields = {}
    for piece in pieces:
        if piece.kind == "address":
            out["text"] = reader.written(*piece.value)
        elif piece.kind == "person":
            out["recipient"] = reader.written(*piece.value)
        elif piece.kind == "phone":
            out["phone"] = reader.written(*piece.value)
    return out


def payment_of(pieces: Pieces) -> Fields:
    """Method, deposit, balance and net days of the pieces."""
    out: Fields = {}
    for i, piece in enumerate(pieces):
        if (
            piece.kind == "word"
            and "pay_method" in piece.labels
            and piece.values.get("pay_method")
            and _is_paid_by(pieces, i)
        ):
            out["method"] = piece.values["pay_method"]
        if piece.kind == "deposit":
            out["deposit_percent"] = piece.value
        elif piece.kind == "net":
            out["balance"], out["net_days"] = "net", piece.value
        if piece.text in _ON_ACCOUNT and piece.kind == "word" and not _is_refused(pieces, i):
            out.setdefault("balance", "net")
        if piece.kind != "word" or piece.labels.isdisjoint(_PAID):
            continue
        if (
            "prepaid" in piece.labels
            and piece.values.get("prepaid")
            and not any(p.kind == "deposit" for p in pieces)
            and not _is_ordinary(pieces, i)
            and not _is_refused(pieces, i)
        ):
            out["deposit_percent"] = 100
        if piece.text in ("in advance", "upfront", "up front", "预付") and "deposit" in piece.labels:
            shared = any(p.kind in ("deposit", "percent") for p in pieces)
            was = any(p.kind == "dead" for p in pieces[max(0, i - 1) : i + 3])
            if not shared and not was and not _is_refused(pieces, i):
                out["deposit_percent"] = 100
        if "balance" in piece.labels and piece.values.get("balance") and _is_balance(pieces, i):
            out.setdefault("balance", piece.values["balance"])
            if piece.text in ("cash on delivery", "货到付现"):
                out["method"] = "cash"
    return out


_ON_ACCOUNT = words("月结 赊账 赊销 挂账")
_PAID = frozenset(["prepaid", "deposit", "balance"])


def _is_paid_by(pieces: Pieces, i: int) -> bool:
    """Whether a word such as `check` or 微信 is a way to pay here."""
    piece = pieces[i]
    if piece.text in words("check card visa cash swift wire wired"):
        before, after = pieces[i - 1] if i else None, pieces[i + 1] if i + 1 < len(pieces) else None
        if after is not None and after.kind == "name":
            return False
        paid = any(
            p.has("pay_change", "pay", "deposit", "rest", "balance", "prepaid", "net") and p is not piece
            for p in pieces
        )
        return paid or (
            before is not None and before.text in words("by with via in to use my a cash the using company")
        )
    if piece.text in ("微信", "对公", "汇款"):
        return not any(p.text in words("限额 限 加 联系 号 群") for p in pieces[i + 1 : i + 2])
    return True


def _is_refused(pieces: Pieces, i: int) -> bool:
    """Whether payment in advance is named to be refused, or replaced: 总部不批预付, `no prepayment`, 代替预付."""
    return any(
        p.has("not", "not_act", "dont_want", "reject", "instead_of") for p in pieces[max(0, i - 2) : i]
    )


def _is_ordinary(pieces: Pieces, i: int) -> bool:
    """`full payment` with `on delivery` or `net` is no prepayment."""
    weak = pieces[i].text in words(
        "full payment | pay in full | paid in full | 全款 | 全额 | pay the full amount | 全额付款 | "
        "付全款 | 付清全款 | 一次付清 | 一次性付清"
    )
    return weak and any(
        p.kind == "net" or (p.has("balance") and p.values.get("balance") == "on_delivery") for p in pieces
    )


_BARE_BALANCE = words(
    "货到 到货后 收货后 到货时 交货时 到货 收货时 收到货 发货前 出货前 装船前 出运前 装运前 提货前 "
    "发货之前 出货之前 装柜前 发运前 起运前 出厂前"
) | {
    "till the goods are here",
    "until the goods are here",
    "till the goods arrive",
    "until the goods arrive",
    "till delivery",
    "until delivery",
    "until it's here",
    "till it's here",
    "until it arrives",
    "till it arrives",
    "until the goods have arrived",
    "once we have the goods",
    "on delivery",
    "upon delivery",
    "on arrival",
    "upon arrival",
    "upon receipt",
    "on receipt",
    "when it arrives",
    "when they arrive",
    "when delivered",
    "at delivery",
    "when the goods arrive",
    "once delivered",
    "after delivery",
    "before shipment",
    "before shipping",
    "prior to shipment",
    "before dispatch",
    "before it ships",
    "before you ship",
    "prior to dispatch",
    "before they ship",
    "before loading",
    "prior to shipping",
    "before goods ship",
    "before the goods ship",
    "ahead of shipment",
    "before despatch",
    "pre-shipment",
    "before goods leave",
    "before it leaves",
    "before they leave",
    "before the goods leave",
    "before delivery",
    "on receipt of goods",
    "on receipt of the goods",
    "when it's delivered",
    "when it is delivered",
    "when they're delivered",
    "when they are delivered",
    "when it gets here",
    "when it comes",
    "when the goods come",
    "when it turns up",
    "after it arrives",
    "once it arrives",
    "once it's here",
    "when you deliver",
    "when you deliver it",
    "at the door",
    "at the time of delivery",
    "when received",
    "after receipt",
    "following delivery",
    "on arrival of the goods",
    "upon arrival of the goods",
    "on delivery of the goods",
    "when goods arrive",
    "once it's delivered",
    "once it is delivered",
    "once they arrive",
    "once the goods arrive",
    "once the goods are here",
    "when it's here",
    "when the goods are here",
    "when we receive it",
    "when we receive the goods",
    "when the goods are delivered",
    "before it goes out",
    "before they go out",
    "before it is shipped",
    "before it's shipped",
    "before they are shipped",
    "before the goods are shipped",
    "before the goods go out",
    "before you send it",
    "before you dispatch",
    "before it is dispatched",
    "once it's ready to ship",
    "when it's ready to ship",
    "before the goods leave your warehouse",
    "prior to delivery",
    "before they're shipped",
}


def _is_balance(pieces: Pieces, i: int) -> bool:
    """A moment such as `on delivery` is of payment only beside other words of payment."""
    if pieces[i].text not in _BARE_BALANCE:
        return True
    return any(
        p.has("pay_change", "pay", "rest", "deposit", "pay_method") or p.kind in ("deposit", "percent")
        for j, p in enumerate(pieces)
        if j != i
    )
