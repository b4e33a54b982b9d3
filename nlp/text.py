"""A message in two forms: as it was written, and folded for reading, with offsets from one to the other."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from contracts.request import Language, Span
from nlp.zh.characters import AMBIGUOUS, TO_SIMPLIFIED
from nlp.zh.typos import SLIPS

_WORDS = re.compile(r"[A-Z]{3,}")
_SHOUTED = 3
"""More Latin words than this, all in capitals, are shouted; fewer may be codes."""
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
_REPLACEMENT = "\ufffd"
_WIDEST = 3
"""Characters that stand for more, such as ﷺ, and fractions such as ½ stay as they are."""
_TRADITIONAL = frozenset(TO_SIMPLIFIED) - AMBIGUOUS
_LIST_NUMBERS = dict.fromkeys("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿⒈⒉⒊⒋⒌⒍⒎⒏⒐⑴⑵⑶⑷⑸⑹⑺⑻⑼", "•")
"""Numbers that mark the lines of a list and count nothing."""
_SAME_LENGTH = (
    _LIST_NUMBERS
    | dict.fromkeys("「」『』", '"')
    | {
        "…": ".",
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "，": "﹐",
        "\r": "\n",
        "—": "-",
        "–": "-",
    }
)


class _Fold(dict[str, str]):
    """Character to its folded form: NFKC, simplified, lower case; filled as characters are met."""

    def __missing__(self, char: str) -> str:
        wide = unicodedata.normalize("NFKC", char)
        wide = char if len(wide) > _WIDEST or "\u2044" in wide else wide
        folded = "".join(TO_SIMPLIFIED.get(part, part) for part in wide).lower()
        self[char] = folded
        return folded


_INVISIBLE = dict.fromkeys("\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff\u00ad\u180e\u034f", "") | {
    chr(code): "" for code in range(0xE0000, 0xE0080)
}
"""What is written and not seen."""
_FOLD = _Fold(_SAME_LENGTH | _INVISIBLE)
_DOUBLES = str.maketrans("аеосрхіуѕјһԁԛԝкмтвнοαερινκτυχ", "aeocpxiysjhdqwkmtbhoaepivktux")
"""Letters of Cyrillic and Greek that look like Latin ones."""
_WORD = re.compile(r"\w+")
_FOREIGN = re.compile("[\u0370-\u04ff]")
_MIXED = re.compile(r"[a-z][\u0370-\u04ff]|[\u0370-\u04ff][a-z]")
"""A word in letters of two alphabets, which no language has."""


def _in_one_alphabet(word: re.Match[str]) -> str:
    return word[0].translate(_DOUBLES) if _MIXED.search(word[0]) else word[0]


_SLIPS = dict(pair.split() for pair in SLIPS.replace("\n", "").split("|"))
_SLIP = re.compile("|".join(sorted(_SLIPS, key=len, reverse=True)))


@dataclass(frozen=True, slots=True)
class Text:
    """`raw` is what the offsets count in; `folded` is NFKC, simplified Chinese, lower case."""

    raw: str
    folded: str
    origins: Sequence[int] | None
    """For each character of `folded`, and its end, the offset in `raw`; `None` when they are the same."""

    def span(self, start: int, end: int) -> Span:
        """`[start, end)` of `folded` as offsets into `raw`."""
        if self.origins is None or start >= end:
            return (start, end) if self.origins is None else (self.origins[start], self.origins[start])
        return self.origins[start], self.origins[end - 1] + 1

    shouts: bool = False
    """Whether all words are in capitals, which then tell nothing."""
    has_capitals: bool = False

    def is_capital(self, start: int) -> bool:
        """Whether a word that starts there in `folded` is written with a capital that tells something."""
        return not self.shouts and self.written(start, start + 1)[:1].isupper()

    def written(self, start: int, end: int) -> str:
        """The words of `raw` behind `[start, end)` of `folded`."""
        first, last = self.span(start, end)
        return self.raw[first:last]


def fold(text: str) -> Text:
    """`text` with both forms. Lone surrogates become U+FFFD in each, at the same length."""
    shouts = text.isupper() and len(_WORDS.findall(text)) > _SHOUTED
    if text.isascii():
        return Text(text, text.lower().replace("\r", "\n"), None, shouts, text != text.lower())
    raw = text
    if not _is_encodable(text):
        raw = "".join(_REPLACEMENT if "\ud800" <= char <= "\udfff" else char for char in text)
    capitals = any(map(str.isupper, raw))
    parts = [_FOLD[char] for char in raw]
    folded = "".join(parts)
    if _FOREIGN.search(folded):
        folded = _WORD.sub(_in_one_alphabet, folded)
    folded = _SLIP.sub(lambda slip: _SLIPS[slip[0]], folded)
    if len(folded) == len(raw) and all(parts):
        return Text(raw, folded, None, shouts, capitals)
    origins = [index for index, part in enumerate(parts) for _ in part]
    return Text(raw, folded, [*origins, len(raw)], shouts, capitals)


def _is_encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def language_of(raw: str) -> Language:
    """The language that most of `raw` is in: a Chinese character weighs as much as a short English word."""
    if raw.isascii():
        return "en"
    chinese = len(_HAN.findall(raw))
    latin = sum(len(word) for word in _latin_words(raw))
    if not chinese or latin > 4 * chinese:
        return "en"
    return "zh-Hant" if not _TRADITIONAL.isdisjoint(raw) and _is_traditional(raw) else "zh"


def _latin_words(raw: str) -> list[str]:
    """Words of letters only: references, codes and units are of no language."""
    return [word for word in raw.split() if word.isascii() and word.isalpha()]


def _is_traditional(raw: str) -> bool:
    simplified_only = sum(char in _SIMPLIFIED_ONLY for char in raw)
    traditional = sum(char in _TRADITIONAL for char in raw)
    return traditional > simplified_only


_SIMPLIFIED_ONLY = frozenset(TO_SIMPLIFIED.values()) - frozenset(
    "里后面系只照台布并采冲游斗舍准御谷松干制复发表丑卷出云周志范姜咸划征秘注占才胜钟余号几么泄历借伙群汇当尽"
    "朱向板回着于吃豆姜家席彩志愈扎秋千蔑谷郁默致霉霎它你您咨参升仆致局弦拼撇檐毡烟粽签累蜡衣酸麻乾腌杆"
    "裙餐菇蟹罐牌窗胃覆裱蘑橡真"
)
