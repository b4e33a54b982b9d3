"""Makes the table of common Chinese words, `nlp/zh/vocabulary.txt`, from the dictionary of jieba.

    python -m evals.chinese_words jieba/dict.txt > nlp/zh/vocabulary.txt

A line of the dictionary is a word, how often it was counted, and a part of speech. A line of the table is a
character and the words that it opens, without it, each with the letter of its kind and its weight, which is
twice the natural logarithm of the count: 轴 n14 承n10.
"""

import argparse
import math
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from nlp.lexicon import load_lexicon
from nlp.zh.numbers import DIGITS

_KINDS = {
    "noun": "n nz ng nt ns s vn b l zg g",
    "verb": "v vi vg vd vq a ad ag an z",
    "other": "d dg c p r rr rz rg u ud ug uj ul uv uz y e o t tg i m mg f q",
}
"""Kind to parts of speech: what may end a name, what may open one, what is no part of one.

Verbal nouns (vn) and phrases (l) of up to three characters are nouns. Names of people (nr) are left out.
"""
_KIND_OF = {tag: kind for kind, tags in _KINDS.items() for tag in tags.split()}
_HAN = re.compile(r"[\u4e00-\u9fff]{1,4}$")
_LEAST = {"noun": 20, "verb": 20, "other": 100}
"""How often a word must have been counted."""
_LEAST_OF = {"ns": 100}
_LEAST_TORN = {"n": 3, "nz": 5, "vn": 5, "b": 5, "s": 5, "l": 5}
"""How often one of these parts of speech must have been counted when the lexicon would tear the word."""
_NO_WORDS = frozenset(["改正", "带来"])
"""Words whose characters more often belong to others: 改|正白灯带, 胶带|来两箱."""
_OPEN = frozenset("太很最更不没再多少")
"""Words of degree and denial, which are read for themselves: no verb, adverb or rare noun begins with one."""
_TIMES = frozenset("次批回遍趟")
"""A number of times is read by its parts: 分|两|次."""
_PHRASE = 4
"""Characters from which a phrase is no word."""


def read_words(path: Path) -> Iterator[tuple[str, int, str]]:
    """Word, weight and kind of each word to keep; none whose characters are all words of the lexicon."""
    known = {word for word in load_lexicon() if len(word) == 1}
    for line in path.read_text(encoding="utf-8").splitlines():
        word, count, tag = line.split()
        kind = _KIND_OF.get(tag)
        if kind is None or word in _NO_WORDS or not _HAN.match(word) or (tag == "l" and len(word) >= _PHRASE):
            continue
        sure = kind == "noun" and int(count) >= _LEAST[kind]
        if len(word) > 1 and not sure and (word[0] in _OPEN or word[-1] in DIGITS):
            continue
        if tag == "m" and word[-1] in _TIMES:
            continue
        least = _LEAST_OF.get(tag, _LEAST[kind])
        if len(word) > 1 and known.intersection(word):
            if known.issuperset(word):
                continue
            least = _LEAST_TORN.get(tag, least)
        if int(count) >= least:
            yield word, round(2 * math.log(int(count))), kind


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("dict", type=Path, help="dict.txt of jieba")
    rows: dict[str, list[str]] = defaultdict(list)
    for word, weight, kind in sorted(read_words(parser.parse_args().dict)):
        rows[word[0]].append(f"{word[1:]}{kind[0]}{weight}")
    for first, words in rows.items():
        print(first, *words)


if __name__ == "__main__":
    main()
