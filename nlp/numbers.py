"""Numbers as written: digits, Chinese numerals, number words, and the multipliers behind them."""

from decimal import Decimal

from nlp.zh.numbers import DIGITS, HALF, POINT, POWERS

NUMERALS = frozenset(DIGITS) | frozenset(POWERS)


def read_numeral(text: str, start: int) -> tuple[int, Decimal] | None:
    """The Chinese numeral at `start` of `text`: its end and value. 两千三 is 2300, 九五 is 95."""
    end = start
    while end < len(text) and end - start < 24 and text[end] in NUMERALS:
        end += 1
    if end == start:
        return None
    body = text[start:end]
    if body[0] in POWERS and body[0] not in "十拾百千":
        return None
    value = _numeral(body)
    if end + 1 < len(text) and text[end] == POINT and text[end + 1] in DIGITS:
        stop = end + 1
        while stop < len(text) and text[stop] in DIGITS and stop - end < 8:
            stop += 1
        value += Decimal("0." + "".join(str(DIGITS[char]) for char in text[end + 1 : stop]))
        end = stop
    return end, value


def _numeral(body: str) -> Decimal:
    if all(char in DIGITS for char in body):
        return Decimal("".join(str(DIGITS[char]) for char in body))
    total = section = digit = last_power = 0
    for index, char in enumerate(body):
        if char in DIGITS:
            digit = DIGITS[char]
            if index and body[index - 1] in DIGITS and DIGITS[body[index - 1]] == 0:
                last_power = 0
            continue
        power = POWERS[char]
        if power >= 10_000:
            total = (total + section + digit) * power
            section = 0
        else:
            section += (digit or 1) * power
        digit, last_power = 0, power
    if digit:
        section += digit * (last_power // 10 if last_power > 10 else 1)
    return Decimal(total + section)


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
            fits = last in ("", "power") or (last == "tens" and 0 < value < 10)
            if not fits:
                break
            current += value
            last = "tens" if value >= 20 and value % 10 == 0 else "unit"
        elif "number_power" in found and (used or words[count] != "million"):
            power = int(str(found["number_power"]))
            if not used:
                break
            if power == 100:
                current = (current or 1) * 100
            else:
                total += (current or 1) * power
                current = 0
            last = "power"
        elif (
            words[count] == "and"
            and last == "power"
            and count + 1 < len(words)
            and "number_word" in values[count + 1]
        ) or (
            words[count] == "-"
            and last == "tens"
            and count + 1 < len(words)
            and "number_word" in values[count + 1]
        ):
            count += 1
            continue
        else:
            break
        count += 1
        used = count
    return (used, Decimal(total + current)) if used else None


__all__ = ["HALF", "MULTIPLIERS", "NUMERALS", "read_digits", "read_number_words", "read_numeral"]
