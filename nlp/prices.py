"""Money, per cent and discounts as they are written."""

from dataclasses import dataclass, replace
from decimal import Decimal

from nlp.en.money import VALUES as EN_MONEY
from nlp.en.units import VALUES as EN_UNITS
from nlp.lexicon import load_lexicon
from nlp.numbers import read_amount
from nlp.pieces import NONE, Found, Piece, Pieces, made
from nlp.quantities import is_block_of_goods
from nlp.wording import Late, words

PLACE_UNSAID = words("元 块 块钱 圆 元钱 ¥")
"""Words that name a currency only in simplified Chinese."""
_UNIT = "|".join(sorted((*EN_UNITS["unit"], "each"), key=len, reverse=True)).replace(".", r"\.")
_PER_UNIT = Late(rf"(\d+(?:\.\d+)?)/(?:{_UNIT})$")
_CURRENCY_PER_UNIT = Late(rf"([a-z]+)/(?:{_UNIT})$")
_CODE_AMOUNT = Late(
    rf"(usd|eur|gbp|rmb|cny|hkd|jpy|twd|ntd|sgd|aud|cad|nzd|mop|myr|thb|chf)(\d+(?:\.\d+)?)(/(?:{_UNIT}))?$"
)
_BASIS = frozenset({"unit_price"})
_MINOR = frozenset({"minor_money"})
_EACH = words("each | apiece | ea | per piece | a piece | pp")
OPENERS = _EACH | words("/ per pr every 每 一 a an the one half") | {"half a"}
"""Words that a price, a part of one, or what it is of may open with."""
_HALF = Decimal("0.5")
_NO_MONEY_BEFORE = words("pallet pallets silver")
_SCREEN_LINES = 100
"""From here on, `p` and `c` are no pennies: 1080p."""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount; `named` is false when only the language of the message tells the currency."""

    amount: Decimal
    currency: str | None
    named: bool = True


def part_yuan(pieces: Pieces) -> Pieces:
    """`pieces` with 一块 as one yuan where a price is spoken of: 便宜一块, 一块二, 一块钱; elsewhere it is `together`."""
    out: Pieces = []
    for i, piece in enumerate(pieces):
        if piece.text == "一块" and _is_yuan(pieces, i):
            middle, after = piece.start + 1, pieces[i + 1]
            end = after.end if after.text == "钱" else piece.end
            unit = load_lexicon()["块"]
            out.append(Piece("num", piece.start, middle, "一", frozenset({"numeral"}), {}, Decimal(1)))
            out.append(Piece("word", middle, end, "块", unit.labels, unit.values))
        elif not (piece.text == "钱" and out and out[-1].end == piece.end):
            out.append(piece)
    return out


def _is_yuan(pieces: Pieces, i: int) -> bool:
    """Whether 一块 at `i` is a sum: a figure or 钱 stands behind it, or a word of price right before."""
    before, after = pieces[i - 1] if i else None, pieces[i + 1]
    if after.start == pieces[i].end and (after.kind == "num" or after.text in ("钱", "半")):
        return True
    moves = before is not None and before.has(
        "lower", "raise", "price_word", "unit_price", "max", "min", "to"
    )
    return moves and not (after.kind in ("char", "name") or after.has("noun"))


def read_money(pieces: Pieces, i: int, before: Piece | None) -> Found | None:
    """An amount with its currency as `money`; with the label `unit_price` where `/pc` is joined to it."""
    piece = pieces[i]
    if piece.has("currency"):
        return _after_currency(pieces, i)
    if piece.kind == "code":
        return _in_one_word(pieces, i)
    if piece.text in _ONE and pieces[i + 1].text in _COINS:
        return _before_currency(pieces, i, i + 1, Decimal(1))
    amount = _read_decimal_comma(pieces, i) or read_amount(pieces, i)
    if amount is None:
        return None
    j, value = amount
    unit = pieces[j]
    if unit.text in _POUNDS and (_is_priced_each(pieces, j + 1) or _are_pence(pieces, j + 1)):
        return _before_currency(pieces, i, j, value)
    if unit.has("minor"):
        return _in_minor_units(pieces, i, j, value)
    if unit.kind in ("code", "name") and (match := _CURRENCY_PER_UNIT.match(unit.text)):
        currency = EN_MONEY["currency"].get(match[1])
        return made("money", pieces, i, j + 1, Money(value, str(currency)), _BASIS) if currency else None
    if _has_cents(piece) and _is_named_as_a_price(before, unit):
        return made("money", pieces, i, j, Money(value, None))
    if not unit.has("currency") or (unit.text == "块" and is_block_of_goods(pieces, j, i)):
        return None
    if unit.text == "刀" and _speaks_of_paper(pieces, i, j):
        return None
    if pieces[j + 1].text in _NO_MONEY_BEFORE or (
        unit.text in ("欧", "刀") and _names_a_thing(pieces, j + 1)
    ):
        return None
    return _before_currency(pieces, i, j, value)


def _speaks_of_paper(pieces: Pieces, i: int, j: int) -> bool:
    """Whether 刀 at `j`, of a number at `i`, counts paper: 宣纸四刀, 五刀A4纸; not 打印纸单价四刀."""
    near = pieces[max(0, i - _PAPER_REACH) : i] + pieces[j + 1 : j + 4]
    priced = any(p.has("price_word", "unit_price", "lower") for p in pieces[max(0, i - 4) : i])
    return not priced and any(p.text.endswith("纸") for p in near)


_PAPER_REACH = 12
_BEHIND_A_PRICE = words("for on") | {"?", ".", ",", ""}
_PAYS = words("pay give offer")


def _is_named_as_a_price(before: Piece | None, after: Piece) -> bool:
    """Whether what stands around a bare number makes a price of it: `do 3.40`, `3.40 for SO-1024`."""
    if before is not None and before.text == "do":
        return after.text in _BEHIND_A_PRICE
    opens = before is None or before.text in _PAYS or before.text in (",", ".", "\n")
    return opens and after.text == "for"


def read_bounded_total(pieces: Pieces, i: int) -> Found | None:
    """The bare number that bounds what an order comes to, as `money` with `total_price` and `max` or `min`.

    `if the order stays under 8000`, 总价不超过8000; not where goods are counted: `the total under 400 pieces`.
    """
    after, at = pieces[i + 1], i - 1
    counts = after.has("unit", "half_kilo", "spec_unit", "currency", "point", "span", "noun")
    if counts or after.kind in ("name", "char", "code", "spec") or after.text in OPENERS or not i:
        return None
    at -= pieces[at].has("about")
    bound = _bound_at(pieces, at) if at >= 0 else None
    if bound is None or not _is_of_total(pieces, at):
        return None
    return made("money", pieces, i, i + 1, Money(pieces[i].value, None), frozenset({"total_price", bound}))


def _bound_at(pieces: Pieces, at: int) -> str | None:
    """Which bound the word at `at` sets to the number behind it: `under`, `no more than`, 低于."""
    piece, told = pieces[at], pieces[at].text.split(" ")[-1]
    if piece.text == "于" and at:
        told = pieces[at - 1].text + piece.text
    if piece.has("max") or told in _BELOW:
        return "max"
    if told not in _ABOVE:
        return None
    return "max" if any(p.has("not") for p in pieces[max(0, at - 4) : at]) else "min"


def _is_of_total(pieces: Pieces, at: int) -> bool:
    """Whether the bound at `at` is said of a total or an order, with no goods in between."""
    for j in range(at - 1, max(-1, at - _TOTAL_REACH), -1):
        piece, told = pieces[j], pieces[j].text.split(" ")
        if piece.kind in ("punct", "name", "char", "spec", "qty", "num", "order"):
            return False
        if piece.text in _ALTOGETHER:
            return not j or pieces[j - 1].kind == "punct"
        if piece.text in _TOTALS or told[-2:-1] == ["order"]:
            return True
        if told[-1] in _ORDERS:
            return told[0] in _THIS or (j > 0 and pieces[j - 1].text in _THIS)
        if piece.text == "it":
            return pieces[j + 1].text in _COMES and any(p.has("if") for p in pieces[max(0, j - 3) : j])
    return False


_TOTAL_REACH = 7
_BELOW = words("under below within 低于 小于 少于")
_ABOVE = words("over above exceed exceeds exceeding beyond than 超过 超出 超 高于 大于 多于")
_TOTALS = words(
    "total | the total | order total | total price | grand total | order value | order amount | invoice total | sum | "
    "sum total | 总价 | 总额 | 总金额 | 总款 | 总货款 | 合计 | 总计 | 金额 | 货款 | 整单 | 整张单 | 整个单 | 整张订单 | 整个订单 | "
    "这单 | 这张单 | 这个订单 | 这张订单 | 这笔订单 | 全单"
)
_ALTOGETHER = words("一共 总共 加起来")
"""Of an order only where no goods stand before it: 一共不超过5000, not 茶壶一共不超过500."""
_ORDERS = words("order bill invoice 单 订单")
_THIS = words("the this that whole entire our my complete 整个 整张 整 这 这个 这张 这笔 那张 全")
_COMES = words("stays stay comes goes remains keeps is doesn't does won't isn't")


_ONE = words("a one")
_COINS = words("dollar euro buck")
_POUNDS = words("pounds pound quid")


def _has_cents(piece: Piece) -> bool:
    """Whether a number is written with two decimals, as prices are: `3.40`."""
    cents = piece.text.partition(".")[2]
    return len(cents) == 2 and cents.isdecimal()


def is_shaped_as_price(piece: Piece) -> bool:
    """Whether a bare number with two decimals can only be a sum: 3.00, 12.50."""
    return piece.kind == "num" and _has_cents(piece)


def _is_priced_each(pieces: Pieces, i: int) -> bool:
    """Whether what stands at `i` makes a price of the pounds before it: `29 pounds a box`, `each`."""
    piece = pieces[i]
    return (
        piece.text in _EACH or piece.text in ("per", "/") or (piece.text == "a" and pieces[i + 1].has("unit"))
    )


def _are_pence(pieces: Pieces, i: int) -> bool:
    """Whether the number at `i` goes on with pounds: `twenty nine pounds eighty`."""
    pence = pieces[i]
    return pence.has("spelled") and _coins_behind(pieces, i, pieces[i - 1])[0] > i


def _names_a_thing(pieces: Pieces, i: int) -> bool:
    """Whether the word at `i` goes on with the one before it: 欧姆, 三角板, 十分钟."""
    after = pieces[i]
    return after.start == pieces[i - 1].end and (after.kind == "char" or after.has("noun", "spec_unit"))


def _money(amount: Decimal, currency: Piece) -> Money:
    code = "GBP" if currency.text in _POUNDS else str(currency.values["currency"])
    return Money(amount, code, currency.text not in PLACE_UNSAID)


def _in_one_word(pieces: Pieces, i: int) -> Found | None:
    """`3.30/pc`, `usd12.50`."""
    text = pieces[i].text
    if match := _PER_UNIT.match(text):
        return made("money", pieces, i, i + 1, Money(Decimal(match[1]), None), _BASIS)
    if match := _CODE_AMOUNT.match(text):
        money = Money(Decimal(match[2]), str(EN_MONEY["currency"][match[1]]))
        return made("money", pieces, i, i + 1, money, _BASIS if match[3] else NONE)
    return None


def _in_minor_units(pieces: Pieces, i: int, j: int, value: Decimal) -> Found | None:
    """`50 cents`, `75p`, 五毛; not 十分钟, `1080p`."""
    unit = pieces[j]
    attached = unit.start == pieces[j - 1].end
    if unit.has("unit") or (not attached and len(unit.text) == 1):
        return None
    if unit.text in ("p", "c") and value >= _SCREEN_LINES:
        return None
    if unit.text in ("分", "角", "毛") and (_names_a_thing(pieces, j + 1) or pieces[i].text in ("十", "百")):
        return None
    end, value = j + 1, value * Decimal(str(unit.values["minor"]))
    if unit.text in ("毛", "角") and pieces[end].start == unit.end:
        end, value = _cents_behind(pieces, end, value)
    return made("money", pieces, i, end, Money(value, None), _MINOR)


def lend_currency(pieces: Pieces) -> Pieces:
    """`pieces` with cents in the one currency that the message names; 毛 alone is of the renminbi as 块 is."""
    moneys = [p.value for p in pieces if p.kind == "money"]
    if all(money.currency for money in moneys):
        return pieces
    named = {(money.currency, money.named) for money in moneys if money.currency}
    if moneys and not named:
        named = {(str(p.values["currency"]), True) for p in pieces if p.kind == "word" and p.has("currency")}
    if len(named) > 1:
        return pieces
    currency, is_named = next(iter(named), ("CNY", False))
    lent = [p.has("minor_money") and (bool(named) or not _CHINESE_COINS.isdisjoint(p.text)) for p in pieces]
    return [
        replace(p, value=Money(p.value.amount, currency, is_named)) if takes else p
        for p, takes in zip(pieces, lent, strict=True)
    ]


_CHINESE_COINS = frozenset("毛角分")


def _after_currency(pieces: Pieces, i: int) -> Found | None:
    """`$3.10`, `USD 3.30/pc`, `€3,50`, 港币85元."""
    first = pieces[i + 1]
    if match := _PER_UNIT.match(first.text):
        return made("money", pieces, i, i + 2, _money(Decimal(match[1]), pieces[i]), _BASIS)
    if first.text == "." and pieces[i + 2].text.isdecimal() and first.end == pieces[i + 2].start:
        return made("money", pieces, i, i + 3, _money(Decimal(f"0.{pieces[i + 2].text}"), pieces[i]))
    amount = _read_decimal_comma(pieces, i + 1) or read_amount(pieces, i + 1)
    if first.kind != "num" or amount is None:
        return None
    j, value = amount
    return made("money", pieces, i, j + pieces[j].has("currency"), _money(value, pieces[i]))


def _read_decimal_comma(pieces: Pieces, i: int) -> tuple[int, Decimal] | None:
    """`3,50` beside €: index after it, and the amount."""
    if pieces[i + 1].text != ",":
        return None
    whole, comma, cents = pieces[i : i + 3]
    joined = whole.end == comma.start and comma.end == cents.start
    if not joined or not whole.text.isdigit() or not cents.text.isdigit() or len(cents.text) != 2:
        return None
    if not (pieces[i - 1].text in _EURO or pieces[i + 3].text in _EURO):
        return None
    return i + 3, Decimal(f"{whole.text}.{cents.text}")


_EURO = words("€ eur euro euros")


def _before_currency(pieces: Pieces, i: int, j: int, amount: Decimal) -> Found:
    """The amount from `[i, j)` in the currency at `j`, with the smaller coins behind it."""
    end, part = _coins_behind(pieces, j + 1, pieces[j])
    place = pieces[end]
    if place.has("currency") and pieces[j].text in PLACE_UNSAID and place.start == pieces[end - 1].end:
        return made("money", pieces, i, end + 1, _money(amount + part, place))  # 9块美金
    return made("money", pieces, i, end, _money(amount + part, pieces[j]))


def _coins_behind(pieces: Pieces, i: int, currency: Piece) -> tuple[int, Decimal]:
    """The index after 5毛, 半 or a bare 5 behind a currency, and how much of it they are."""
    coins, after = pieces[i], pieces[i + 1]
    joined = coins.start == currency.end or currency.text in words(
        "euros euro dollars dollar bucks buck pounds pound quid"
    )
    if coins.kind != "num" or not joined:
        return i, Decimal(0)
    if coins.has("half"):
        return i + 1, _HALF
    if after.text in ("毛", "角"):
        return _cents_behind(pieces, i + 2, coins.value / 10)
    counts = after.has("unit", "half_kilo", "spec_unit") and after.text != "a"
    if counts or coins.value != int(coins.value):
        return i, Decimal(0)
    if coins.value < 10 and currency.text.startswith(("块", "元", "刀")):
        return i + 1, coins.value / 10
    return (i + 1, coins.value / 100) if 10 <= coins.value < 100 else (i, Decimal(0))


def _cents_behind(pieces: Pieces, i: int, part: Decimal) -> tuple[int, Decimal]:
    """八毛五: a digit behind 毛 is hundredths."""
    cents = pieces[i]
    if cents.kind == "num" and cents.value < 10 and not pieces[i + 1].has("unit"):
        return i + 1, part + cents.value / 100
    return i, part


def read_basis(pieces: Pieces, i: int, before: Piece | None) -> Found | None:
    """`per piece`, `/kg`, `每台`, `一吨` behind an amount, `each`: as `per`."""
    piece, after = pieces[i], pieces[i + 1]
    counted = after.text == "of" and before is not None and before.kind == "num"  # 10 each of mugs and plates
    if piece.text in _EACH and not counted:
        return made("per", pieces, i, i + 1 + (after.has("unit") and after.text != "ea"), None)
    if piece.text in ("/", "per", "pr", "每", "every"):
        return _read_per(pieces, i)
    if piece.text in ("一", "每") and after.has("unit", "half_kilo") and pieces[i + 2].has("lower", "raise"):
        return made("per", pieces, i, i + 2, None) if pieces[i + 3].kind == "num" else None
    if before is None or before.kind not in ("money", "num", "percent"):
        return None
    if piece.text == "一" and after.has("unit", "half_kilo"):
        return made("per", pieces, i, i + 2, None)
    if piece.text in ("a", "an", "the") and after.has("unit") and pieces[i + 2].text != "of":
        return made("per", pieces, i, i + 2, None)
    return None


def _read_per(pieces: Pieces, i: int) -> Found | None:
    """What `per` or `/` at `i` is said of."""
    piece, after = pieces[i], pieces[i + 1]
    if after.has("unit") or (after.has("half_kilo") and piece.text != "every"):
        return made("per", pieces, i, i + 2, None)
    if piece.text in ("per", "pr") and after.kind == "name":
        return made("per", pieces, i, i + 2, None)
    single = after.kind == "num" and after.value == 1 and piece.text != "every"
    return made("per", pieces, i, i + 3, None) if single and pieces[i + 2].has("unit") else None


def read_percent(pieces: Pieces, i: int) -> Found | None:
    """Per cent as `percent` (unsigned), 折 as `zhe` (the signed change)."""
    piece, after = pieces[i], pieces[i + 1]
    if "percent_prefix" in piece.labels and after.kind == "num":
        return made("percent", pieces, i, i + 2, after.value)
    if "half_price" in piece.labels:
        return made("zhe", pieces, i, i + 1, Decimal(-50))
    if piece.text in ("half a", "half") and after.has("point"):
        return made("percent", pieces, i, i + 2, _HALF)
    if piece.kind != "num":
        return _read_english_part(pieces, i)
    if after.has("discount_unit"):
        folded = pieces[i + 2].text[:1] in words("叠 伞 扇 页 线 纸") and pieces[i + 2].start == after.end
        return None if folded else made("zhe", pieces, i, i + 2, _zhe(piece.value))
    return _read_part(pieces, i) or _read_points(pieces, i) or _read_parts(pieces, i)


_TENTHS = 10
"""In 成; what stands before 成不成 or 成交 is more."""


def _read_points(pieces: Pieces, i: int) -> Found | None:
    """`5%`, `two and a half percent`, 一个半点, 三成五, 三成吧."""
    j, value = read_amount(pieces, i) or (i + 1, pieces[i].value)
    j += pieces[j].text == "个" and pieces[j + 1].has("half")
    if pieces[j].has("half"):
        j, value = j + 1, value + _HALF
    unit = pieces[j]
    if unit.text == "成吧" and j == i + 1 and pieces[i].has("spelled", "numeral") and 1 <= value < _TENTHS:
        return made("percent", pieces, i, j + 1, value * _TENTHS)
    if not unit.has("point") or unit.text == "pc":
        return None
    if unit.text == "点" and (value > 60 or _is_time(pieces, i, j)):
        return None
    if unit.text == "成" and value > _TENTHS:
        return None
    value, end = value * Decimal(str(unit.values["point"])), j + 1
    if pieces[end].has("half") and unit.text in ("个点", "成"):
        value, end = value + _HALF * Decimal(str(unit.values["point"])), end + 1
    elif unit.text == "成" and pieces[end].kind == "num" and pieces[end].value < 10:
        value, end = value + pieces[end].value, end + 1
    return made("percent", pieces, i, end, value)


def _is_time(pieces: Pieces, i: int, j: int) -> bool:
    """Whether 点 at `j` tells the hour: 下午三点, 3点前, 九点半, 5号9点."""
    before, after = pieces[i - 1], pieces[j + 1]
    said = before.has("day_part", "day", "weekday", "day_mark") or before.text in words("到 至 从 - 点 ~")
    return (
        said
        or after.kind == "num"
        or after.has("date_before", "date_after", "within")
        or after.text[:1] in words("钟 左 到 至 - ~ 送 发 来 整 多 开 下 上")
    )


def _read_part(pieces: Pieces, i: int) -> Found | None:
    """三分之一, 千分之五 and 百分百 as per cent, to two places."""
    if pieces[i + 1].text != "分" or pieces[i].value == 0:
        return None
    j = i + 2 + (pieces[i + 2].text == "之")
    if pieces[j].kind != "num" or (j == i + 2 and pieces[i].text + pieces[j].text != "百百"):
        return None
    return made("percent", pieces, i, j + 1, _percent(pieces[j].value / pieces[i].value))


def _read_parts(pieces: Pieces, i: int) -> Found | None:
    """`two thirds`, `three quarters`."""
    parts = _PARTS_OF.get(pieces[i + 1].text)
    told = pieces[i + 2].text == "of" or pieces[i + 2].has("suffices")
    told = told or (i > 0 and pieces[i - 1].text in ("only", "just", "to", "by"))
    if parts is None or not told or not 1 < pieces[i].value < parts:
        return None
    return made("percent", pieces, i, i + 2, _percent(pieces[i].value / parts))


def _read_english_part(pieces: Pieces, i: int) -> Found | None:
    """`a third off`, `one quarter down`, `a quarter more`, `by a third`."""
    if pieces[i].text not in ("a", "one"):
        return None
    parts = _PARTS.get(pieces[i + 1].text)
    told = pieces[i + 2].text in _BEHIND_PART or pieces[i + 2].has("suffices")
    if parts is None or not (told or (i and pieces[i - 1].text in ("by", "only", "just"))):
        return None
    return made("percent", pieces, i, i + 2, _percent(1 / Decimal(parts)))


_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_PARTS_OF = {"thirds": 3, "quarters": 4, "fifths": 5}
_BEHIND_PART = words("off less cheaper discount down upfront deposit more fewer extra")


def _percent(part: Decimal) -> Decimal:
    return round(part * 100, 2).normalize()


def _zhe(value: Decimal) -> Decimal:
    """九折 and 九五折 as the change of price in per cent."""
    tenths = value if value < 10 else value / 10
    return tenths * 10 - 100
