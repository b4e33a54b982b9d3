"""Money, per cent and discounts as they are written."""

from dataclasses import dataclass
from decimal import Decimal

from nlp.pieces import Found, Piece, Pieces, made
from nlp.quantities import is_block_of_goods
from nlp.wording import words

PLACE_UNSAID = words("元 块 块钱 圆 元钱 ¥")
"""Words that name a currency only in simplified Chinese."""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount; `named` is false when only the language of the message tells the currency."""

    amount: Decimal
    currency: str | None
    named: bool = True


def read_money(pieces: Pieces, i: int, before: Piece | None) -> Found | None:
    """An amount with its currency as `money`."""
    piece = pieces[i]
    if piece.has("currency") and pieces[i + 1].kind == "num":
        return _after_currency(pieces, i)
    if piece.kind != "num":
        return None
    unit = pieces[i + 1]
    if unit.has("minor") and (unit.start == piece.end or len(unit.text) > 1) and not unit.has("unit"):
        if unit.text in words("p c 分 角") and unit.start != piece.end:
            return None
        return made("money", pieces, i, i + 2, Money(piece.value * Decimal(str(unit.values["minor"])), None))
    if not unit.has("currency"):
        return None
    if unit.text == "块" and is_block_of_goods(pieces, i + 1):
        return None
    return _before_currency(pieces, i)


def _money(amount: Decimal, currency: Piece) -> Money:
    return Money(amount, str(currency.values["currency"]), currency.text not in PLACE_UNSAID)


def _after_currency(pieces: Pieces, i: int) -> Found:
    j = i + 2
    amount = pieces[i + 1].value
    if pieces[j].has("currency"):
        j += 1
    return made("money", pieces, i, j, _money(amount, pieces[i]))


def _before_currency(pieces: Pieces, i: int) -> Found:
    currency = pieces[i + 1]
    amount, j = pieces[i].value, i + 2
    tail = pieces[j]
    if tail.kind == "num" and (
        tail.start == currency.end or currency.text in words("euros euro dollars pounds")
    ):
        after = pieces[j + 1]
        if tail.has("half"):
            amount, j = amount + Decimal("0.5"), j + 1
        elif after.has("minor") and after.text in ("毛", "角"):
            amount, j = amount + tail.value / 10, j + 2
            if pieces[j].kind == "num" and pieces[j].value < 10 and not pieces[j + 1].has("unit"):
                amount, j = amount + pieces[j].value / 100, j + 1
        elif not after.has("unit", "half_kilo", "spec_unit") and tail.value == int(tail.value):
            if tail.value < 10 and currency.text.startswith(("块", "元", "刀")):
                amount, j = amount + tail.value / 10, j + 1
            elif 10 <= tail.value < 100:
                amount, j = amount + tail.value / 100, j + 1
        elif tail.value < 10 and tail.text.isdigit() and after.has("unit") and currency.text.startswith("块"):
            pass
    if pieces[j].has("currency") and pieces[j].text in ("人民币", "rmb", "cny"):
        j += 1
    return made("money", pieces, i, j, _money(amount, currency))


def read_basis(pieces: Pieces, i: int, before: Piece | None) -> Found | None:
    """`per piece`, `/kg`, `每台`, `一吨` behind an amount, `each`: as `per`."""
    piece, after = pieces[i], pieces[i + 1]
    priced = before is not None and (before.kind in ("money", "num", "percent"))
    if piece.text in words("each | apiece | ea | per piece | a piece | pp"):
        if after.has("unit") and after.text not in ("ea",):
            return made("per", pieces, i, i + 2, None)
        return made("per", pieces, i, i + 1, None)
    if (piece.text in ("/", "per", "每") and after.has("unit", "half_kilo")) or (
        piece.text in ("every",) and after.has("unit")
    ):
        return made("per", pieces, i, i + 2, None)
    if piece.text == "per" and after.kind == "name":
        return made("per", pieces, i, i + 2, None)
    if (
        piece.text in ("/", "per", "每")
        and after.kind == "num"
        and after.value == 1
        and pieces[i + 2].has("unit")
    ):
        return made("per", pieces, i, i + 3, None)
    if (
        priced
        and piece.kind == "num"
        and piece.value == 1
        and piece.text == "一"
        and after.has("unit", "half_kilo")
    ):
        return made("per", pieces, i, i + 2, None)
    if priced and piece.text in ("a", "an", "the") and after.has("unit") and pieces[i + 2].text != "of":
        return made("per", pieces, i, i + 2, None)
    return None


def read_percent(pieces: Pieces, i: int) -> Found | None:
    """Per cent as `percent` (unsigned), 折 as `zhe` (the signed change)."""
    piece, after = pieces[i], pieces[i + 1]
    if piece.has("percent_prefix") and after.kind == "num":
        return made("percent", pieces, i, i + 2, after.value)
    if piece.has("half_price"):
        return made("zhe", pieces, i, i + 1, Decimal(-50))
    if piece.kind != "num":
        return None
    if after.has("discount_unit"):
        return made("zhe", pieces, i, i + 2, _zhe(piece.value))
    if after.has("point") and not (
        after.text == "pc" or (after.text == "点" and pieces[i + 2].kind == "num")
    ):
        if after.text == "点" and piece.value > 60:
            return None
        value = piece.value * Decimal(str(after.values["point"]))
        end = i + 2
        if after.text == "个点" and pieces[end].has("half"):
            value, end = value + Decimal("0.5"), end + 1
        return made("percent", pieces, i, end, value)
    if after.has("half") and pieces[i + 2].has("point"):
        return made("percent", pieces, i, i + 3, piece.value + Decimal("0.5"))
    return None


def _zhe(value: Decimal) -> Decimal:
    """九折 and 九五折 as the change of price in per cent."""
    tenths = value if value < 10 else value / 10
    return tenths * 10 - 100
