"""Quantities: a number and its unit; and sizes such as 500ml, which belong to the name of a thing."""

import re
from dataclasses import dataclass
from decimal import Decimal

from nlp.en.vocabulary import NO_NAMES
from nlp.numbers import read_amount
from nlp.pieces import NONE, Found, Piece, Pieces, made
from nlp.wording import Late, words
from nlp.zh.acts import PARTS

_TIMES_CODE = re.compile(r"(?:[x×](\d+)|(\d+)[x×])$")
_MORE = words("more extra additional fewer less further")
_ONE = words("a an one another")
_ONE_HALF = words("half | half a | half an")
OPENERS = _ONE | _ONE_HALF
"""Words that a quantity may open with."""
_NO_COUNT = words("the this that which each every any no in")
_NETWORK = words("3g 4g 5g 6g")
"""Said of telephones, never of goods by weight."""
_HALF = Decimal("0.5")
MEASURES = words("kg g t m m2 l")
"""Units that may also be a size in the name of a thing."""


_FEET = words("ft foot feet ' -foot -ft")
"""Behind the length of a container: 3 x 20ft containers."""
_OTHER_MEASURES = tuple(
    words("oz ounce lb gal gallon ft foot inch pint quart yard yd 磅 盎司 加仑 英尺 英寸 寸")
)


@dataclass(frozen=True, slots=True)
class Measure:
    """`unit` is one of the contract, or `None`; then `[start, end)` is the unit as written, if any."""

    value: Decimal
    unit: str | None = None
    start: int = 0
    end: int = 0


def is_measure(piece: Piece) -> bool:
    """Whether a quantity may also be a size in the name of a thing: 5kg, 16 oz."""
    measure: Measure = piece.value
    return measure.unit in MEASURES or (measure.unit is None and piece.text.endswith(_OTHER_MEASURES))


def read_quantity(pieces: Pieces, i: int) -> Found | None:
    """A number with a unit as `qty`, without one as `num`; a size as `spec`, 五六个 as `vague`."""
    piece = pieces[i]
    if piece.has("vague"):
        return made("vague", pieces, i, i + 1 + pieces[i + 1].has("unit", "half_kilo"), None)
    amount = read_amount(pieces, i)
    if amount is not None and (piece.kind != "code" or pieces[amount[0]].has("unit", "half_kilo")):
        return _read_counted(pieces, i, *amount)
    if piece.kind == "code":
        match = _TIMES_CODE.match(piece.text)
        if match and match[1] and pieces[i + 1].has("unit", "half_kilo"):
            return _with_unit(pieces, i, i + 1, Decimal(match[1]))
        return made("qty", pieces, i, i + 1, Measure(Decimal(match[1] or match[2]))) if match else None
    return _read_article(pieces, i) if piece.kind == "word" else None


_LENGTH = r"(?:mm|cm|m|米|厘米|毫米|公分|分米|尺|呎|寸|吋|英寸|英尺|inch|in|ft|'|\")"
_SIZES = Late(
    rf"\d+(?:\.\d+)?\s?{_LENGTH}\s?[x×*]\s?\d+(?:\.\d+)?\s?{_LENGTH}(?![a-z])(?:\s?[x×*]\s?\d+(?:\.\d+)?\s?{_LENGTH}(?![a-z]))?"
)


def read_sizes(pieces: Pieces, text: str) -> Pieces:
    """`pieces` with each size of two or three lengths as one `spec`: 2m×3m, 6呎x7呎."""
    if _TIMES.isdisjoint(text):
        return pieces
    sizes = {match.start(): match for match in _SIZES.finditer(text)}
    if not sizes:
        return pieces
    ends = {piece.end: i for i, piece in enumerate(pieces)}
    out: Pieces = []
    behind = 0
    for i, piece in enumerate(pieces):
        match = sizes.get(piece.start) if piece.kind != "end" else None
        last = ends.get(match.end(), -1) if match else -1
        if match and i >= behind and last > i:
            out.append(Piece("spec", match.start(), match.end(), match[0]))
            behind = last + 1
        elif i >= behind:
            out.append(piece)
    return out


_TIMES = frozenset("x×*")


def read_split(pieces: Pieces, i: int) -> Found | None:
    """Into how many parts, as a word with the label `split`, where a word for parting stands at `i`: 分两批, 拆成三个地址."""
    number = pieces[i + 1]
    if number.kind != "num" and number.text not in ("几", "多"):
        return None
    end = i + 2 + (pieces[i + 2].text == "个")
    behind = "".join(piece.text for piece in pieces[end : end + 2])
    part = max((part for part in PARTS if behind.startswith(part)), key=len, default=None)
    if part is None:
        return None
    stop = pieces[end].start + len(part)
    while pieces[end].start < stop:
        end += 1
    return made("word", pieces, i, end, None, frozenset({"split"}))


def _read_article(pieces: Pieces, i: int) -> Found | None:
    """`a container of`, `one more pallet`, `half a dozen`."""
    piece, after = pieces[i], pieces[i + 1]
    if piece.text in _ONE_HALF and after.text == "dozen" and pieces[i + 2].has("unit"):
        return _with_unit(pieces, i, i + 2, _HALF * 12)
    if piece.text in _ONE_HALF and after.has("unit"):
        return _with_unit(pieces, i, i + 1, _HALF)
    if piece.text not in _ONE:
        return None
    if after.has("unit") and (
        _is_counted_by(pieces, i + 1) or (i and pieces[i - 1].text == "by") or _is_one(pieces, i)
    ):
        return _with_unit(pieces, i, i + 1, Decimal(1))
    if piece.text == "one" and (_counts_one(pieces, i) or _is_just_one(pieces, i)):
        return made("num", pieces, i, i + 1, Decimal(1), frozenset({"spelled"}))
    if after.text in _MORE and pieces[i + 2].has("unit"):
        return _with_unit(pieces, i, i + 2, Decimal(1), labels=frozenset({"again", "increase"}))
    return None


def _is_counted_by(pieces: Pieces, i: int) -> bool:
    """Whether the unit at `i` counts something: `a container of tiles`, `a dozen eggs`."""
    follower = pieces[i + 1]
    return follower.text == "of" or pieces[i].text == "dozen"


def _counts_one(pieces: Pieces, i: int) -> bool:
    """Whether `one` at `i` counts the thing behind it: `add one condensate pump`."""
    before, after = pieces[i - 1], pieces[i + 1]
    if (
        after.text == "of"
        and pieces[i + 2].text in ("the", "my", "our", "these", "those")
        and (pieces[i + 3].kind in ("name", "code", "spec") or pieces[i + 3].has("noun"))
    ):
        return pieces[i + 3].text not in NO_NAMES
    if not (after.kind in ("name", "code") or after.has("noun")) or after.text in NO_NAMES:
        return False
    asked = before.has("add", "order", "order_strong", "again", "remove", "quote", "ask_request", "return")
    return asked or before.text in words("and just only also plus , with for : + need")


def _is_just_one(pieces: Pieces, i: int) -> bool:
    """Whether `one` at `i` is how many in all: `just the one`, `only one please`."""
    before = pieces[i - 1 - (pieces[i - 1].text == "the")] if i else None
    after = pieces[i + 1]
    ends = after.kind in ("punct", "end") or after.text in ("please", "pls", "will", "is", "though", "thanks")
    return before is not None and before.text in ("just", "only") and ends


def _is_one(pieces: Pieces, i: int) -> bool:
    """Whether `one` at `i` counts: not in `the one box`, `in one case`."""
    return pieces[i].text == "one" and pieces[i - 1].text not in _NO_COUNT


def _read_counted(pieces: Pieces, i: int, j: int, value: Decimal) -> Found | None:
    """What `value`, read from `[i, j)`, counts."""
    unit, after = pieces[j], pieces[j + 1]
    if is_struck(pieces, j) or says_again(pieces, i, j):
        return None
    sized = after.kind == "num" and pieces[j + 2].text in MEASURES
    long = j + (unit.text in ("x", "×"))
    if (
        pieces[long].kind == "num"
        and pieces[long + 1].text in _FEET
        and pieces[long].start > pieces[long - 1].end
    ):
        boxed = long + 2 + (pieces[long + 2].text in ("hc", "hq", "dv", "gp", "reefer"))
        if pieces[boxed].values.get("unit") == "container":
            return _with_unit(pieces, i, boxed, value)
    if unit.text in ("x", "×") and (sized or after.kind in ("name", "code", "char", "spec")):
        return made("qty", pieces, i, j + 1, Measure(value))
    if unit.text in ("x", "×", "*") and after.has("unit"):
        return _with_unit(pieces, i, j + 1, value)
    if unit.has("again", "decrease") and unit.text in _MORE and after.has("unit"):
        return _with_unit(pieces, i, j + 1, value, labels=unit.labels & {"again", "increase", "decrease"})
    if unit.text in words("dozen dozens") and after.has("unit"):
        return _with_unit(pieces, i, j + 1, value * 12)
    if unit.has("unit", "half_kilo"):
        return _with_unit(pieces, i, j, value)
    if unit.text == "of" and after.text in ("the", "those", "these") and _is_units(pieces[j + 2]):
        return _with_unit(pieces, i, j + 2, value)
    if unit.text == "no." and after.kind == "name":
        return made("qty", pieces, i, j + 1, Measure(value, None, unit.start, unit.end))
    if (
        unit.kind == "name"
        and after.text == "to"
        and pieces[j + 2].kind == "num"
        and pieces[i - 1].text.endswith("from")
    ):
        return made("qty", pieces, i, j + 1, Measure(value, None, unit.start, unit.end))
    packed = unit.has("noun") and unit.text.endswith("装") and unit.start == pieces[j - 1].end
    article = unit.text == "a" and unit.start > pieces[j - 1].end
    if (packed or (unit.has("spec_unit") and not article)) and not pieces[i].has("half"):
        return _spec(pieces, i, j + 1)
    return made("num", pieces, i, j, value, pieces[i].labels | {"spelled"}) if j > i + 1 else None


def _is_units(piece: Piece) -> bool:
    """`50 of the packs`."""
    return piece.has("unit") and piece.text.endswith("s")


def is_struck(pieces: Pieces, j: int) -> bool:
    """Whether 打 at `j` is of a discount and counts no dozens: 2051打98折, 手套100打折."""
    after = pieces[j + 1]
    return pieces[j].text == "打" and (
        after.has("discount_unit") or (after.kind == "num" and pieces[j + 2].has("discount_unit"))
    )


def says_again(pieces: Pieces, i: int, j: int) -> bool:
    """Whether 对 at `j` is a yes before the same number: 单号……8036 对 8036."""
    same = pieces[i].text == pieces[j + 1].text and pieces[j + 1].kind == "num"
    return pieces[j].text == "对" and same and pieces[j].start > pieces[j - 1].end


def _spec(pieces: Pieces, i: int, j: int) -> Found | None:
    named = pieces[j].kind == "char" or pieces[j].has("noun")
    day = pieces[j - 1].has("day_mark") and not (named and pieces[j].start == pieces[j - 1].end)
    return None if day else made("spec", pieces, i, j, None)


def _with_unit(
    pieces: Pieces, i: int, j: int, value: Decimal, *, labels: frozenset[str] = NONE
) -> Found | None:
    """`value`, read from `[i, j)`, of the unit at `j`."""
    unit = pieces[j]
    size = _end_of_size(pieces, i, j)
    if size:
        return _spec(pieces, i, size)
    end, part = _part_behind(pieces, j + 1, unit)
    return made("qty", pieces, i, end, _measure(value + part, unit), labels)


def _end_of_size(pieces: Pieces, i: int, j: int) -> int | None:
    """The index after a size such as 12瓶装 and 5G, whose unit is at `j`."""
    unit, after = pieces[j], pieces[j + 1]
    if after.has("pack_suffix") and after.text.startswith(("装", "裝", "规格")):
        return j + 2
    if after.text == "-" and unit.end == after.start and pieces[j + 2].start == after.end:
        return j + 1
    return j + 1 if pieces[i].text + unit.text in _NETWORK and unit.start == pieces[i].end else None


def _part_behind(pieces: Pieces, i: int, unit: Piece) -> tuple[int, Decimal]:
    """The index after 半 or a digit behind a unit, as in 两吨半 and 3米5, and how much of the unit it is.

    Not after the first digit of a day or a span: 400米1月10号前到.
    """
    piece = pieces[i]
    if piece.kind != "num" or piece.start > unit.end:
        return i, Decimal(0)
    if piece.has("half"):
        return i + 1, _HALF
    after = pieces[i + 1]
    dates = after.has("span", "day_mark") or after.text.startswith("月")
    is_tenth = unit.text == "米" and len(piece.text) == 1 and not dates and not after.has("unit", "spec_unit")
    return (i + 1, piece.value / 10) if is_tenth else (i, Decimal(0))


def _measure(value: Decimal, unit: Piece) -> Measure:
    name = unit.values["half_kilo"] if unit.has("half_kilo") else unit.values["unit"]
    if name is None:
        return Measure(value, None, unit.start, unit.end)
    return Measure(value / 2 if unit.has("half_kilo") else value, str(name))


_IN_BLOCKS = frozenset("表板垫砖瓦毯皂石肉糕饼屏镜盘碑匾池姜腐毡璃料卡芯酪")
"""Last characters of goods that come in 块."""


_COUNTING = ("change", "add", "again", "counts_by", "return")
"""Labels of words that may stand between a thing and how many of it: 红砖改8万块."""


def _speaks_of_blocks(pieces: Pieces) -> bool:
    """Whether a thing that comes in 块 is named."""
    return any(
        (piece.kind == "char" or piece.has("noun")) and piece.text[-1] in _IN_BLOCKS for piece in pieces
    )


_RECKONING = words("算 来算 结 结算 成交 收 走 签 封顶 打住 打包 左右 上下 整 包邮 含税 出头")
"""Behind 块, what makes a sum of it: 总价按2600块算."""


def is_block_of_goods(pieces: Pieces, i: int, first: int) -> bool:
    """Whether 块 at `i`, of a number at `first`, counts things rather than money.

    Something is named right behind it, or such a thing right before it: 床垫60块.
    """
    follower = pieces[i + 1]
    if follower.text in _RECKONING:
        return False
    if follower.kind in ("char", "spec") or follower.has("noun"):
        return True
    at = first - 1
    while at > max(0, first - 4) and (
        pieces[at].has("order", "pack_suffix", *_COUNTING)
        or pieces[at].text == ","
        or pieces[at].kind in ("spec", "num")
        or pieces[at].text in MEASURES
    ):
        at -= 1
    before = pieces[at] if first else None
    if first and pieces[first - 1].has("again") and _speaks_of_blocks(pieces[max(0, first - 20) : first]):
        return True
    priced = follower.kind == "num" or follower.text in words("/ 一 每 钱") or follower.has("too", "lower")
    named = before is not None and (before.kind == "char" or before.has("noun"))
    return named and not priced and before is not None and before.text[-1] in _IN_BLOCKS
