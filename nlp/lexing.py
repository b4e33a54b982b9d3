"""From the tokens of spaCy to pieces: lexicon words, numbers with their multipliers, codes, unknown runs."""

import re
from decimal import Decimal
from functools import cache

from nlp.lexicon import UNKNOWN, Entry, load_lexicon
from nlp.numbers import FRACTIONS, MULTIPLIERS, NUMERALS, read_digits, read_number_words, read_numeral
from nlp.pieces import Piece, Pieces, finish
from nlp.spacy_core import Doc
from nlp.wording import words

_WIDE_COMMA = "﹐"
"""A full-width comma parts clauses, never thousands: 每箱45，500箱."""
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?$")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_WORD = re.compile(r"[^\W\d_]")


def split_pieces(doc: Doc) -> Pieces:
    """The pieces of `doc` in order, spaces left out, with end marks."""
    lexicon = load_lexicon()
    phrases: dict[int, int] = doc.user_data["phrases"]
    said: list[str] = doc.user_data["said"]
    starts: list[int] = doc.user_data["starts"]
    texts: list[str] = doc.user_data["words"]
    text: str = doc.user_data["text"]
    number_words = _number_words()
    pieces: Pieces = []
    index, count = 0, len(texts)
    while index < count:
        word, start = texts[index], starts[index]
        if word.isspace():
            if "\n" in word:
                pieces.append(Piece("punct", start, start + len(word), "\n"))
            elif "\t" in word:
                pieces.append(Piece("punct", start, start + len(word), "\t"))
            index += 1
            continue
        if word == "a" and _HAN.match(text, start + 1):
            pieces.append(Piece("name", start, start + 1, word))
            index += 1
            continue
        phrase_end = phrases.get(index, 0) or index + (word in lexicon)
        if phrase_end > index + 1 or (phrase_end > index and (word == "元" or word in NUMERALS)):
            phrase_end = _shrink(texts, index, phrase_end, lexicon)
            if pieces and pieces[-1].kind == "num" and pieces[-1].end == start:
                phrase_end = _measured(texts, index, phrase_end, lexicon)
            if texts[phrase_end - 1] == ".":
                phrase_end -= _ends_sentence(texts, index, phrase_end)
        if word in number_words if word.isascii() and word.isalpha() else _may_count(word, number_words):
            numeral = _read_number(texts, said, starts, index, text, lexicon)
            if numeral and numeral[0] >= phrase_end:
                index, piece = numeral
                pieces.append(piece)
                continue
        if phrase_end == index + 1:
            entry = lexicon.get(word, UNKNOWN)
            end = start + len(said[index])
            pieces.append(Piece("word", start, end, word, entry.labels, entry.values))
            index = phrase_end
            continue
        if phrase_end > index:
            end = starts[phrase_end - 1] + len(said[phrase_end - 1])
            put_right = texts[index:phrase_end]
            if _HAN.match(word):
                phrase = "".join(put_right)
            elif put_right == said[index:phrase_end]:
                phrase = text[start:end]
            else:
                phrase = _spaced(put_right, text, starts, index)
            entry = lexicon.get(phrase, UNKNOWN)
            pieces.append(Piece("word", start, end, phrase, entry.labels, entry.values))
            index = phrase_end
            continue
        kind = _kind(word)
        spelled = "," if word == _WIDE_COMMA else word[0] if kind == "punct" else word
        pieces.append(Piece(kind, start, start + len(said[index]), spelled))
        index += 1
    return finish(pieces, len(text))


def _measured(texts: list[str], index: int, end: int, lexicon: dict[str, Entry]) -> int:
    """The end of the phrase right behind a number, or of the unit that it opens with, where it names no goods: 50台|风扇."""
    unit, phrase = lexicon.get(texts[index], UNKNOWN), lexicon.get("".join(texts[index:end]), UNKNOWN)
    return index + 1 if "unit" in unit.labels and "abstract" in phrase.labels else end


def _ends_sentence(texts: list[str], index: int, end: int) -> bool:
    """Whether `no.` or `in.` is no number and no inch: `the answer is no. Cancel it`, not `no. 4471` and `5 in.`"""
    if texts[index:end] not in (["no", "."], ["in", "."]):
        return False
    behind = next((text for text in texts[end : end + 2] if not text.isspace()), "")
    beside = behind if texts[index] == "no" else "".join(texts[max(0, index - 2) : index])
    return beside.isalpha() and beside != "is"


@cache
def _number_words() -> frozenset[str]:
    """The words that may open a number in words."""
    return frozenset(word for word, entry in load_lexicon().items() if "number_word" in entry.values)


def _may_count(word: str, number_words: frozenset[str]) -> bool:
    """Whether a number may start with the word, which is not all Latin letters."""
    if word[0] in NUMERALS or word == "半" or word[-1] in FRACTIONS or word[0].isdecimal():
        return True
    return "-" in word and word.partition("-")[0] in number_words


_LOST = {
    "的": "话",
    "订": "单",
    "我": "家们店厂司",
    "下": "周星礼个月旬",
    "前": "提",
    "改": "成为到",
    "改天": "河津水门台目",
    "后": "天",
    "码": "头",
    "单": "号",
    "数": "量",
    "成": "交",
    "变": "成为更到",
}
"""A last character that belongs to the next word when one of these follows: 改下|周五 is 改|下周五."""


_COUNTERS = frozenset("个把张条支块只打")
"""Words that count behind a number and are a part of other words elsewhere: 两打蛋挞, 5把手柄."""
_OF_GOODS = frozenset(["noun", "part"])


def _shrink(texts: list[str], index: int, end: int, lexicon: dict[str, Entry]) -> int:
    """The end of the phrase at `index`, cut back when its last character starts the next word."""
    if end - index > 1 and texts[index] in _COUNTERS:
        counts = index > 0 and (texts[index - 1][-1] in NUMERALS or texts[index - 1].isdecimal())
        labels = lexicon.get("".join(texts[index:end]), UNKNOWN).labels
        if counts and labels <= _OF_GOODS and texts[end - 1] not in "装套":
            return index + 1
        if not counts and texts[index] == "个" and "unit" in labels:
            return index + 1
    if index and texts[index - 1] == "每" and any(map(str.isdecimal, texts[index + 1 : end])):
        return index + 1  # 每双 11 日元 is no 双11
    if end - index > 1 and texts[end - 1] == "half" and texts[end : end + 1] in (["a"], ["an"]):
        return index + 1  # to half a dozen, by half a tonne
    if index and texts[index - 1] in ("块", "元") and texts[index] in NUMERALS:
        return index
    if texts[index : index + 3] == ["元", "月", "结"]:
        return index + 1
    if texts[index] == "个" and end - index == 2 and end < len(texts) and texts[end] in "底末初":
        return index + 1
    if texts[index] == "no" and end - index == 2 and texts[end - 1] == ".":
        return end if end < len(texts) and texts[end].strip() else index + 1
    if texts[index:end] == ["换", "货"] and texts[end : end + 2] == ["到", "付"]:
        return index + 1
    lost = "改天" if texts[index:end] == ["改", "天"] else texts[end - 1]
    if end - index < 2 or end >= len(texts) or texts[end] not in _LOST.get(lost, ""):
        return end
    if (
        texts[end - 1] == "下"
        and texts[end] == "个"
        and "".join(texts[end + 1 : end + 2]) not in words("月 星 礼 周")
    ):
        return end
    return end - 1 if "".join(texts[index : end - 1]) in lexicon else end


def _spaced(words: list[str], text: str, starts: list[int], index: int) -> str:
    """The words of a phrase as the lexicon spells it: a mistyped word put right."""
    spelled = words[0]
    for offset, word in enumerate(words[1:], start=1):
        spelled += (" " if text[starts[index + offset] - 1] == " " else "") + word
    return spelled


def _kind(word: str) -> str:
    if word.isascii() and word.isalpha():
        return "name"
    if _HAN.match(word):
        return "char"
    if word.isalpha():
        return "name"
    if any(char.isdigit() for char in word):
        return "code"
    return "name" if _WORD.match(word) else "punct"


def _read_number(
    texts: list[str], said: list[str], starts: list[int], index: int, text: str, lexicon: dict[str, Entry]
) -> tuple[int, Piece] | None:
    """The number at `index` of `texts`, which are `said` with slips put right; its offsets are those of `said`."""
    word, start = texts[index], starts[index]
    if word[0] in NUMERALS or word == "半":
        return _read_chinese(texts, starts, index, text)
    if word[-1] in FRACTIONS:
        mixed = Decimal(word[:-1] or 0) + FRACTIONS[word[-1]]
        return _multiply(texts, starts, index, text, mixed, index + 1)
    if _DIGITS.match(word):
        return _multiply(texts, starts, index, text, read_digits(word), index + 1)
    if not word.isascii() or (not word.isalpha() and "-" not in word):
        return None
    stop = index
    words: list[str] = []
    values: list[dict[str, object]] = []
    while stop < len(texts) and len(words) < 12:
        for part in texts[stop].split("-") if "-" in texts[stop] else [texts[stop]]:
            words.append(part)
            values.append(lexicon.get(part, UNKNOWN).values)
        if words[-1] != "and" and not ("number_word" in values[-1] or "number_power" in values[-1]):
            words.pop()
            values.pop()
            break
        stop += 1
    if not words or (word == "one" and len(words) == 1):
        return None
    found = read_number_words(words, values)
    if not found:
        return None
    used, value = found
    end, seen = index, 0
    while seen < used:
        seen += len(texts[end].split("-")) if "-" in texts[end] else 1
        end += 1
    if seen != used:
        return None
    last = end - 1
    return end, Piece(
        "num",
        start,
        starts[last] + len(said[last]),
        text[start : starts[last] + len(said[last])],
        frozenset({"spelled"}),
        {},
        value,
    )


def _read_chinese(texts: list[str], starts: list[int], index: int, text: str) -> tuple[int, Piece] | None:
    start = starts[index]
    if texts[index] == "半":
        return index + 1, Piece("num", start, start + 1, "半", frozenset({"half"}), {}, Decimal("0.5"))
    found = read_numeral(text, start)
    if not found or text[start : found[0]] in ("零", "〇"):  # 不归零, 零配件
        return None
    end, value = found
    stop = index
    while stop < len(starts) and starts[stop] < end:
        stop += 1
    return stop, Piece("num", start, end, text[start:end], frozenset({"numeral"}), {}, value)


def _multiply(
    texts: list[str], starts: list[int], index: int, text: str, value: Decimal, after: int
) -> tuple[int, Piece]:
    """A number in digits with what multiplies it behind: 1.2万, 3千, 2.5k, 8万8."""
    start = starts[index]
    end = start + len(texts[index])
    while after < len(texts) and texts[after] in MULTIPLIERS:
        watts = texts[after] == "w" and texts[after + 1 : after + 2] == ["的"]
        kelvin = texts[after] == "k" and 1000 <= value <= 20_000
        if kelvin or watts or (texts[after] == "w" and not _HAN.search(text)):
            break
        adjacent = starts[after] == end
        spelled = len(texts[after]) > 2 or _stands_apart(texts, after)
        if not adjacent and not (spelled and starts[after] == end + 1):
            break
        power = MULTIPLIERS[texts[after]]
        value *= power
        end = starts[after] + len(texts[after])
        after += 1
        follows = texts[after] if after < len(texts) and starts[after] == end else ""
        if power >= 100 and len(follows) == 1 and (follows.isdigit()) and texts[after - 1] in "万千百":
            value += Decimal(follows) * power / 10
            end += 1
            after += 1
            break
    return after, Piece("num", start, end, text[start:end], NO_LABELS, {}, value)


def _stands_apart(texts: list[str], at: int) -> bool:
    """Whether 万 or 亿 may follow its number behind a space: 92 万元; not the 万 of 万能胶."""
    return texts[at] in ("万", "亿") and "".join(texts[at + 1 : at + 2])[:1] not in ("能", "用", "向", "年")


NO_LABELS: frozenset[str] = frozenset()
