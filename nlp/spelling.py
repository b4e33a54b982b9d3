"""Slips of the pen in English words: one letter wrong, left out, put in, or two swapped."""

from functools import cache, lru_cache

from nlp.en import typos as en
from nlp.lexicon import load_lexicon

_SHORTEST = 4
"""Letters of a word that may be a slip."""
_REMEMBERED = 1 << 14


@lru_cache(_REMEMBERED)
def spelled(word: str) -> str:
    """The word that is meant: `delvier` is deliver. Words that are known, or look like no other, stay as they are."""
    known = _pairs().get(word)
    if known is not None:
        return known
    if len(word) < _SHORTEST or not (word.isascii() and word.isalpha()) or word in _real_words():
        return word
    targets = _by_deletion()
    near = {target for part in (word, *_deletions(word)) for target in targets.get(part, ())}
    meant = [target for target in near if target[0] == word[0] and _is_slip(word, target)]
    return min(meant, key=lambda target: (abs(len(target) - len(word)), target)) if meant else word


@cache
def _pairs() -> dict[str, str]:
    """Contractions without their mark, and slips in short words."""
    pairs = dict(pair.split() for pair in en.SHORT.replace("\n", " ").split("|"))
    return pairs | {word.replace("'", ""): word for word in en.CONTRACTIONS.split()}


@cache
def _real_words() -> frozenset[str]:
    return frozenset(load_lexicon()) | frozenset(en.NO_SLIPS.split()) | frozenset(en.TARGETS.split())


@cache
def _by_deletion() -> dict[str, list[str]]:
    """The targets by what is left of each when no letter or one is taken out."""
    found: dict[str, list[str]] = {}
    for target in en.TARGETS.split():
        for part in {target, *_deletions(target)}:
            found.setdefault(part, []).append(target)
    return found


def _deletions(word: str) -> list[str]:
    return [word[:i] + word[i + 1 :] for i in range(len(word))]


def _is_slip(word: str, target: str) -> bool:
    """Whether one letter is wrong, missing or too many, or two neighbours are swapped."""
    if abs(len(word) - len(target)) == 1:
        short, long = sorted((word, target), key=len)
        return short in _deletions(long)
    if len(word) != len(target):
        return False
    wrong = [i for i, (typed, meant) in enumerate(zip(word, target, strict=True)) if typed != meant]
    if len(wrong) == 2:
        first, second = wrong
        return second == first + 1 and word[first] == target[second] and word[second] == target[first]
    return len(wrong) == 1
