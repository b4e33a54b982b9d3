"""The spaCy end of the reader: a tokenizer for both scripts, and the lexicon as a phrase matcher."""

import re
from functools import cache

from nlp.en.units import VALUES as EN_UNITS
from nlp.en.units import WORDS as EN_UNIT_WORDS
from nlp.lexicon import load_lexicon, load_slips
from nlp.spacy_core import NORM, Doc, Language, PhraseMatcher, Vocab

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
_LETTER = r"a-z\u00df-\u024f\u0400-\u04ff"
_TOKEN = re.compile(
    rf"""
    \s+
  | [a-z0-9._+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,4}}
  | n[or]\.(?=\d)
  | \d*[½¼¾]
  | \d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?(?![\d{_LETTER}])
  | \d+(?:\.\d+)?(?=(?:{"|".join(_UNITS)})(?![\d{_LETTER}]|-\d))
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

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The words of `text`, which with their offsets lie in the user data too: `words`, `starts`."""
        words: list[str] = []
        spaces: list[bool] = []
        starts: list[int] = []
        at = 0
        for word in _TOKEN.findall(text):
            if word == " " and spaces and not spaces[-1] and not words[-1].isspace():
                spaces[-1] = True
            else:
                words.append(word)
                spaces.append(False)
                starts.append(at)
            at += len(word)
        return Doc(self.vocab, words=words, spaces=spaces, user_data={"words": words, "starts": starts})


@Language.factory("lexicon", assigns=["doc.user_data"])
def _make_lexicon(nlp: Language, name: str) -> "LexiconMatcher":
    return LexiconMatcher(nlp)


class LexiconMatcher:
    """Marks the longest phrase of the lexicon, of two tokens or more, that starts at each token."""

    def __init__(self, nlp: Language) -> None:
        self.matcher = PhraseMatcher(nlp.vocab, attr="NORM")
        phrases = (phrase for phrase in load_lexicon() if not (phrase.isascii() and phrase.isalpha()))
        docs = [nlp.make_doc(phrase) for phrase in phrases]
        self.matcher.add("lexicon", [doc for doc in docs if len(doc) > 1])

    def __call__(self, doc: Doc) -> Doc:
        """`doc` with `phrases` in its user data: index of the first token to the index after the last."""
        phrases: dict[int, int] = {}
        for _, start, end in self.matcher(doc):
            if end > phrases.get(start, 0):
                phrases[start] = end
        doc.user_data["phrases"] = phrases
        return doc


@cache
def load_pipeline() -> Language:
    """The pipeline of both languages, made once; of each word only the norm is computed."""
    vocab = Vocab(lex_attr_getters={NORM: _norm})
    nlp = Language(vocab, create_tokenizer=lambda nlp: OrderTokenizer(nlp.vocab))
    nlp.add_pipe("lexicon")
    return nlp


def _norm(word: str) -> str:
    """The word itself, put right when it is a known slip of the pen."""
    return load_slips().get(word, word)
