"""The spaCy end of the reader: a tokenizer for both scripts, and the lexicon as a phrase matcher."""

import re
from functools import cache
from itertools import accumulate, compress

from nlp.en.units import VALUES as EN_UNITS
from nlp.en.units import WORDS as EN_UNIT_WORDS
from nlp.lexicon import load_lexicon
from nlp.spacy_core import Doc, PhraseMatcher, Vocab
from nlp.spelling import spelled

_UNITS = sorted(
    {
        word
        for word in (*EN_UNITS["unit"], *EN_UNIT_WORDS["spec_unit"].split(" | "))
        if re.fullmatch(r"[a-z]+2?", word)
    }
    | {
        "k",
        "w",
        "st",
        "nd",
        "rd",
        "th",
        "usd",
        "eur",
        "gbp",
        "rmb",
        "cny",
        "p",
        "d",
        "days",
        "day",
        "weeks",
        "wks",
        "percent",
        "pct",
        "hkd",
        "yuan",
        "cents",
    },
    key=len,
    reverse=True,
)
_RUNS = "|".join(f"{re.escape(mark)}{{4,}}" for mark in "-=_.*~#!?。,;:|/(){}[]<>'\"")
"""Rows of one mark, such as a ruled line, are one token."""
_HAN = re.compile(r"[\u3400-\u9fff]+")
_LETTER = r"a-z\u00df-\u024f\u0370-\u03ff\u0400-\u04ff"
_TOKEN = re.compile(
    rf"""
    \s+
  | [\u3400-\u9fff]
  | [a-z]+(?=[\s,﹐!?])
  | [a-z0-9._+-]{{1,64}}+@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,4}}
  | n[or]\.(?=\d)
  | \d*[½¼¾]
  | \d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?(?![\d{_LETTER}])
  | \d++(?:\.\d+)?+(?=(?:{"|".join(_UNITS)})(?![\d{_LETTER}]|-\d))
  | (?:[{_LETTER}]{{1,6}}-?)?\d{{3,}}(?:-\d+)?(?='s(?![{_LETTER}]))
  | (?<=\d)'s(?![\d{_LETTER}])
  | [{_LETTER}]/[{_LETTER}](?![{_LETTER}])
  | [\d{_LETTER}]+(?:(?:[-_/×+&]|\.(?=\d)|'(?=[a-z]))[\d{_LETTER}]+)*
  | {_RUNS}
  | .
    """,
    re.VERBOSE | re.DOTALL,
)


class OrderTokenizer:
    """Splits folded text: references, numbers, Latin words whole; Chinese by character; units off numbers."""

    def __init__(self, vocab: Vocab, known: dict[str, int]) -> None:
        """`known` are the words of phrases with their hashes."""
        self.vocab = vocab
        self.known = known
        self.unknown: int = vocab.strings.add(_UNKNOWN)

    def __call__(self, text: str) -> Doc:
        """The words of `text`, slips of the pen put right, and in the user data as they are written.

        Words that are in no phrase are one and the same in the Doc, so that the vocabulary never grows.
        """
        said = _TOKEN.findall(text)
        starts = list(accumulate(map(len, said), initial=0))
        starts.pop()
        if " " in said:
            solid = [word.strip(_GAPS) for word in said]
            starts, said = list(compress(starts, solid)), list(compress(said, solid))
        words = list(map(spelled, said))
        if "$" in said:
            words = [
                mine if sign == "$" else word
                for mine, word, sign in zip(said, words, [*said[1:], ""], strict=True)
            ]
        known, unknown = self.known, self.unknown
        return Doc(
            self.vocab,
            words=[known.get(word, unknown) for word in words],  # type: ignore[misc]  # hashes do as well
            spaces=[False] * len(words),
            user_data={"text": text, "said": said, "words": words, "starts": starts},
        )


_GAPS = " \N{NO-BREAK SPACE}"
_UNKNOWN = "\ufffe"
"""What stands for each word outside all phrases: no character of any text."""


class LexiconMatcher:
    """Marks the longest phrase of the lexicon, of two tokens or more, that starts at each token."""

    def __init__(self, vocab: Vocab, phrases: list[list[int]]) -> None:
        """`phrases` are the hashes of their words."""
        self.matcher = PhraseMatcher(vocab, attr="ORTH")
        self.matcher.add("lexicon", phrases)  # type: ignore[arg-type]  # hashes do as well as a Doc

    def __call__(self, doc: Doc) -> Doc:
        """`doc` with `phrases` in its user data: index of the first token to the index after the last."""
        phrases: dict[int, int] = {}
        for _, start, end in self.matcher(doc):
            if end > phrases.get(start, 0):
                phrases[start] = end
        doc.user_data["phrases"] = phrases
        return doc


class Pipeline:
    """The tokenizer of both languages, and the lexicon behind it."""

    def __init__(self) -> None:
        vocab = Vocab()
        known: dict[str, int] = {}
        phrases: list[list[int]] = []
        for phrase in load_lexicon():
            if phrase.isascii() and phrase.isalpha():
                continue
            words = list(phrase) if _HAN.fullmatch(phrase) else _TOKEN.findall(phrase)
            words = [word for word in words if word != " "]
            if len(words) > 1:
                for word in words:
                    if word not in known:
                        known[word] = vocab.strings.add(word)
                phrases.append([known[word] for word in words])
        self.tokenizer = OrderTokenizer(vocab, known)
        self.matcher = LexiconMatcher(vocab, phrases)

    def __call__(self, text: str) -> Doc:
        """The Doc of `text`, its phrases marked."""
        return self.matcher(self.tokenizer(text))


@cache
def load_pipeline() -> Pipeline:
    """The pipeline of both languages, made once."""
    return Pipeline()
