"""Numbers as written: digits, Chinese numerals, number words, and what multiplies or halves them."""

import itertools
import re
from dataclasses import replace
from decimal import Decimal

from nlp.pieces import Piece, Pieces
from nlp.wording import words
from nlp.zh.numbers import DIGITS, POINT, POWERS, TENS, VAGUE_PAIRS

NUMERALS = frozenset(DIGITS) | frozenset(POWERS) | frozenset(TENS)
_ONE_OR_HALF = words("a | half | half a")
_LONGEST = 24
_MOST_JOINED = 8
_MIXED = re.compile(rf"\d[\d.]*[万千百亿][\d.{''.join(NUMERALS)}]*$")
_PARTS = re.compile(r"\d+(?:\.\d+)?|\D")
_VAGUE_PAIR = re.compile(rf"(?<![{''.join(DIGITS)}])(?:{'|'.join(VAGUE_PAIRS)})(?![{''.join(DIGITS)}])")
_FRACTION = re.compile(r"(\d{1,2})/(\d{1,3})$")


def read_numeral(text: str, start: int) -> tuple[int, Decimal] | None:
    """The Chinese numeral at `start` of `text`: its end and value. 两千三 is 2300, 九五 is 95.

    `None` where no number is told: 五六个, 几百, 十几, 千万别.
    """
    end = start
    while end < len(text) and end - start < _LONGEST and text[end] in NUMERALS:
        end += 1
    if end == start + 2 and text[start + 1] == "一" and text[start - 1 : start] in ("块", "元"):
        end -= 1  # 三块二一个 is 3.2 for one
    if end > start + 2 and text[end - 1] == "一" and text[end - 3] in "百千万" and DIGITS.get(text[end - 2]):
        end -= 1  # 一百二一箱 is 120 for one
    if end > start + 1 and text[end - 1] == "一" and text[end : end + 1] in _BEHIND_ONE:
        end -= 1  # 下周三一起送
    body = text[start:end]
    if not body or body[0] in "万亿" or _is_vague(text, start, end):
        return None
    value = _numeral(body)
    if end + 1 < len(text) and text[end] == POINT and text[end + 1] in DIGITS:
        stop = end + 1
        while stop < len(text) and text[stop] in DIGITS and stop - end < 8:
            stop += 1
        if text[stop : stop + 1] not in POWERS:  # 三点五十 is a time
            value += Decimal("0." + "".join(str(DIGITS[char]) for char in text[end + 1 : stop]))
            end = stop
    return end, value


_BEHIND_ONE = tuple("起定共并律直")
"""What makes of 一 another word: 一起, 一定."""


def _is_vague(text: str, start: int, end: int) -> bool:
    """Whether the numeral `[start, end)` tells no one number, or is the rest of one that does not."""
    first = start
    while first and text[first - 1] in NUMERALS and start - first < _LONGEST:
        first -= 1
    if first < start and text[first - 1 : first] in ("周", "期", "拜"):
        first = start
    after, before = text[end : end + 1], text[first - 1 : first] if first else ""
    body = text[first:end]
    if before == "几" or (before == "数" and body[0] in POWERS) or (after == "几" and body[-1] in POWERS):
        return True
    if body == "千万" and after and after in "别不要记注小请":
        return True
    return _VAGUE_PAIR.search(body) is not None and after not in ("折", POINT)


def _numeral(body: str) -> Decimal:
    """The value of numerals, or of digits with numerals behind: 1万2千."""
    if all(char in DIGITS for char in body):
        return Decimal("".join(str(DIGITS[char]) for char in body))
    for char, spelled in TENS.items():
        body = body.replace(char, spelled)
    total = section = number = Decimal(0)
    shorthand = 1
    for part in _PARTS.findall(body):
        if part in POWERS:
            power = POWERS[part]
            if power == 100_000_000:
                total, section = (total + section + number) * power, Decimal(0)
            elif power == 10_000:
                total, section = total + (section + number) * power, Decimal(0)
            else:
                section += (number or 1) * power
            number, shorthand = Decimal(0), power // 10
        else:
            shorthand = 1 if part == "零" or part == "〇" or len(part) > 1 else shorthand
            number = Decimal(DIGITS.get(part, part))
    return total + section + number * shorthand


MULTIPLIERS = {
    "万": 10_000,
    "千": 1000,
    "百": 100,
    "亿": 100_000_000,
    "k": 1000,
    "w": 10_000,
    "mio": 1_000_000,
    "十万": 100_000,
    "百万": 1_000_000,
    "千万": 10_000_000,
    "million": 1_000_000,
    "thousand": 1000,
    "hundred": 100,
}


FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
"""Fractions of one character, as in 3½."""


def read_digits(text: str) -> Decimal:
    """`1,200.50` as a number."""
    return Decimal(text.replace(",", ""))


def read_number_words(words: list[str], values: list[dict[str, object]]) -> tuple[int, Decimal] | None:
    """How many of `words` make one English number, and its value; `values` are those of the lexicon."""
    total = current = 0
    count = used = 0
    last = ""
    while count < len(words):
        found = values[count]
        if "number_word" in found:
            value = int(str(found["number_word"]))
            if not (last in ("", "power") or (last == "tens" and 0 < value < 10)):
                break
            current += value
            last = "tens" if value >= 20 and value % 10 == 0 else "unit"
        elif "number_power" in found and used:
            power = int(str(found["number_power"]))
            if power == 100:
                current = (current or 1) * 100
            else:
                total += (current or 1) * power
                current = 0
            last = "power"
        elif _joins(words[count], last) and any("number_word" in v for v in values[count + 1 : count + 2]):
            count += 1
            continue
        else:
            break
        count += 1
        used = count
    return (used, Decimal(total + current)) if used else None


def _joins(word: str, last: str) -> bool:
    return (word == "and" and last == "power") or (word == "-" and last == "tens")


def read_amount(pieces: Pieces, i: int) -> tuple[int, Decimal] | None:
    """The number that starts at `i`, of one piece or more: index after it, and its value.

    `two and a half thousand`, `a hundred and twenty`, `half a million`, `3/4`, 1万2千.
    """
    piece = pieces[i]
    if piece.kind == "num":
        after = pieces[i + 1]
        if after.text == "," and (decimal := _decimal_comma(pieces, i)) is not None:
            return i + 3, decimal
        if (after.kind == "word" and after.text != "and") or piece.has("half"):
            return i + 1, piece.value
        j, value = _join_digits(pieces, i)
        fraction = read_fraction(pieces[j])
        return _with_half(pieces, j, value) if fraction is None else (j + 1, value + fraction)
    if piece.kind == "code":
        part = read_fraction(piece)
        return None if part is None else (i + 1, part)
    if piece.text in _ONE_OR_HALF and pieces[i + 1].has("number_power"):
        return _with_powers(pieces, i + 1, Decimal(1) if piece.text == "a" else Decimal("0.5"))
    return None


def join_spoken(pieces: Pieces) -> Pieces:
    """`pieces` with two number words said in a row as one: twelve fifty is 12.50 where a price is of each, else 1250.

    Not where the second is a size: two forty foot containers.
    """
    each = any(
        piece.text in _OF_EACH or (piece.text == "a" and after.has("unit"))
        for piece, after in itertools.pairwise(pieces)
    )
    out: Pieces = []
    i = 0
    while i < len(pieces):
        first, second = pieces[i], pieces[min(i + 1, len(pieces) - 1)]
        if _are_spoken(first, second) and _ends_spoken(pieces[i + 2]):
            value = first.value + second.value / 100 if each else first.value * 100 + second.value
            text = f"{first.text} {second.text}"
            out.append(replace(first, end=second.end, text=text, value=value))
            i += 2
        elif _are_ordinal(first, second):
            day = int(first.value) + int(str(second.values["ordinal_word"]))
            values = {**second.values, "ordinal_word": day}
            out.append(replace(second, start=first.start, text=f"{first.text} {second.text}", values=values))
            i += 2
        else:
            out.append(first)
            i += 1
    return out


_OF_EACH = words("each | apiece | per | a piece | per piece")


def _are_ordinal(first: Piece, second: Piece) -> bool:
    """Whether two pieces are the halves of a day such as twenty second."""
    tens = first.kind == "num" and first.has("spelled") and first.value in (20, 30)
    return tens and second.has("ordinal_word") and int(str(second.values.get("ordinal_word") or 99)) < 10


def _are_spoken(first: Piece, second: Piece) -> bool:
    """Whether two pieces are the halves of a number such as twelve fifty."""
    if not (first.kind == second.kind == "num" and first.has("spelled") and second.has("spelled")):
        return False
    return first.value < 100 and 10 <= second.value < 100 and second.start == first.end + 1


def _ends_spoken(after: Piece) -> bool:
    """Whether the number may end before the piece: nothing is counted or measured by its second half."""
    if after.kind in ("punct", "end") or after.text == "a":
        return True
    counts = after.has("unit", "spec_unit", "half_kilo", "span", "point", "currency", "noun", "month_name")
    return (
        after.kind == "word" and not counts and (after.has("function", "correct") or after.text in _OF_EACH)
    )


def _decimal_comma(pieces: Pieces, i: int) -> Decimal | None:
    """`2,5 m`: two numbers joined by a comma, with a unit of measure behind."""
    first, comma, second, unit = pieces[i : i + 4]
    joined = first.end == comma.start and comma.end == second.start and second.kind == "num"
    plain = joined and first.text.isdigit() and second.text.isdigit() and len(second.text) < 3
    measured = unit.values.get("unit") in ("kg", "g", "t", "m", "m2", "l")
    return Decimal(f"{first.text}.{second.text}") if plain and measured else None


def read_fraction(piece: Piece) -> Decimal | None:
    """`3/4` as a number, when it is less than one."""
    match = _FRACTION.match(piece.text) if piece.kind == "code" else None
    if not match or not 0 < int(match[1]) < int(match[2]):
        return None
    return Decimal(match[1]) / Decimal(match[2])


def _join_digits(pieces: Pieces, i: int) -> tuple[int, Decimal]:
    """1万2千 and 2千3百, which stand in several pieces."""
    j = i + 1
    while (
        j - i < _MOST_JOINED
        and pieces[j].kind == "num"
        and pieces[j].start == pieces[j - 1].end
        and not pieces[j].has("half")
    ):
        j += 1
    while j > i + 1:
        spelled = "".join(piece.text for piece in pieces[i:j])
        if _MIXED.match(spelled):
            return j, _numeral(spelled)
        j -= 1
    return i + 1, pieces[i].value


def _with_half(pieces: Pieces, i: int, value: Decimal) -> tuple[int, Decimal]:
    """`value` with `and a half` and 10 to some power behind it."""
    if pieces[i].text != "and":
        return i, value
    j = i + 1 + (pieces[i + 1].text == "a")
    fraction = read_fraction(pieces[j])
    if fraction is None and not (pieces[j].text == "half" or pieces[j].text == "a half"):
        return i, value
    return _with_powers(pieces, j + 1, value + (fraction or Decimal("0.5")))


def _with_powers(pieces: Pieces, i: int, value: Decimal) -> tuple[int, Decimal]:
    power = Decimal(1)
    while pieces[i].has("number_power"):
        power = Decimal(str(pieces[i].values["number_power"]))
        value *= power
        i += 1
    rest = i + 1 if pieces[i].text == "and" else i
    if pieces[rest].has("spelled") and pieces[rest].value < power:
        return rest + 1, value + pieces[rest].value
    return i, value


__all__ = [
    "MULTIPLIERS",
    "NUMERALS",
    "join_spoken",
    "read_amount",
    "read_digits",
    "read_fraction",
    "read_number_words",
    "read_numeral",
]
