"""Chinese words in what no reader has claimed: characters that belong together become one piece.

The words are those of `nlp/zh/vocabulary.txt` and the phrases of the lexicon; of all ways to divide a stretch the
likeliest is taken, each word counted for itself.
"""

import re
from collections import defaultdict
from dataclasses import replace
from functools import cache
from importlib.resources import files

from nlp.lexicon import UNKNOWN, load_lexicon
from nlp.pieces import Piece, Pieces
from nlp.zh.acts import SPLITS
from nlp.zh.items import VESSELS

_TOTAL = 36
"""Twice the natural logarithm of all words counted."""
_PHRASE = ("p", 16 - _TOTAL)
"""Of a phrase of the lexicon, which is taken to be as common as a word counted 3000 times."""
_MEASURING = frozenset(["unit", "spec_unit"])
_UNLISTED = ("", -_TOTAL)
_FREQUENT = 18 - _TOTAL
"""Of a word counted 8000 times."""
_SINGLE = 16 - _TOTAL
"""The most that a character gains by itself: mostly it was counted as a part of unlisted words."""
_COUNTED = 8
"""Gained by a unit behind its number: 5台|灯具, not 5|台灯|具."""
_NEVER = -(10**9)
_LONGEST = 4
_PLAIN = frozenset(["plain"])
_VERBAL = frozenset(["verbal"])
_LISTED = re.compile(r"(\w*?)([a-z])(\d+)")

_PARTING = tuple(SPLITS)
"""Behind these a number is of parts: 分|两|处, though 两处 is a word."""

Listed = tuple[str, int]
"""Kind and weight: `n` noun, `p` phrase of the lexicon, `v` verb, `o` other; logarithm of how common it is."""


@cache
def _lines() -> dict[str, str]:
    """The line of each character in the vocabulary."""
    text = files("nlp.zh").joinpath("vocabulary.txt").read_text(encoding="utf-8")
    return {line[0]: line for line in text.splitlines()}


@cache
def _phrases() -> dict[str, list[str]]:
    """The Chinese phrases of the lexicon by their first characters."""
    found: dict[str, list[str]] = defaultdict(list)
    for phrase in load_lexicon():
        if 1 < len(phrase) <= _LONGEST and _is_han(phrase):
            found[phrase[0]].append(phrase)
    return found


@cache
def _opened_by(first: str) -> dict[str, Listed]:
    """The words that start with this character. A line is read when it is first needed: few ever are."""
    row = {
        first + rest: (kind, int(weight) - _TOTAL)
        for rest, kind, weight in _LISTED.findall(_lines().get(first, "")[1:])
    }
    return row | dict.fromkeys(_phrases().get(first, ()), _PHRASE)


def look_up(word: str) -> Listed:
    """Kind and weight of a Chinese word; without a kind when it is not a common one."""
    return _opened_by(word[0]).get(word, _UNLISTED)


def join_words(pieces: Pieces) -> Pieces:
    """`pieces` with the characters of each Chinese word as one piece, in order.

    Nouns are of kind `char`; so are verbs, labelled `verbal`. Other words are of kind `word`, labelled `plain`.
    """
    if "char" not in [piece.kind for piece in pieces]:
        return pieces
    out: Pieces = []
    start, count = 0, len(pieces)
    while start < count:
        end = start
        while end < count and _is_open(pieces[end]) and (end == start or _touch(pieces, end)):
            end += 1
        if end == start:
            out.append(pieces[start])
            start += 1
            continue
        stretch = pieces[start:end]
        if any(piece.kind == "char" for piece in stretch):
            counted = start > 0 and pieces[start - 1].kind == "num" and _touch(pieces, start)
            stretch = _join(stretch, counted=counted)
        out.extend(stretch)
        start = end
    return out


def _is_han(text: str) -> bool:
    return "\u3400" <= text[:1] <= "\u9fff"


def _is_open(piece: Piece) -> bool:
    """Whether the piece may be part of a Chinese word."""
    if not "\u3400" <= piece.text[:1] <= "\u9fff" or len(piece.text) != piece.end - piece.start:
        return False
    return piece.kind in ("char", "word") or (piece.kind == "num" and len(piece.text) == 1)


def _touch(pieces: Pieces, i: int) -> bool:
    return pieces[i].start == pieces[i - 1].end


def _join(stretch: Pieces, *, counted: bool) -> Pieces:
    """The pieces of a stretch without gaps; `counted` where a number stands before it.

    Between two ends that old and new pieces share, the old ones stay where the new ones add no word.
    """
    text = "".join(piece.text for piece in stretch)
    offset = stretch[0].start
    at = {piece.start - offset: piece for piece in stretch}
    out: Pieces = []
    words: Pieces = []
    first, joined = 0, False
    for start, end in _divide(text, at, counted=counted):
        old = at.get(start)
        kept = old is not None and old.end - offset == end
        words.append(old if old is not None and kept else _word(text[start:end], start + offset))
        joined = joined or (end > start + 1 and not kept and words[-1].kind == "char")
        if end == len(text) or end in at:
            out.extend(words if joined else (at[i] for i in range(first, end) if i in at))
            words, first, joined = [], end, False
    return _close_names([_classed(out, i) for i in range(len(out))])


def _close_names(pieces: Pieces) -> Pieces:
    """`pieces` with a unit that nothing counts as the end of the name before it: 收纳|盒."""
    out: Pieces = []
    for piece in pieces:
        before = out[-1] if out else None
        if before is not None and _is_noun(before) and _is_vessel(piece):
            out[-1] = Piece("char", before.start, piece.end, before.text + piece.text)
        else:
            out.append(piece)
    return out


def _is_noun(piece: Piece) -> bool:
    return len(piece.text) > 1 and (piece.kind == "char" or piece.has("noun"))


def _is_vessel(piece: Piece) -> bool:
    return piece.kind == "word" and len(piece.text) == 1 and "unit" in piece.labels <= _MEASURING


def _word(text: str, start: int) -> Piece:
    """The word at `start` as a piece: of the lexicon, or unknown to it."""
    entry = load_lexicon().get(text, UNKNOWN)
    kind = "char" if entry is UNKNOWN else "word"
    return Piece(kind, start, start + len(text), text, entry.labels, entry.values)


def _classed(pieces: Pieces, i: int) -> Piece:
    """The piece at `i` with what the vocabulary has of it; a row of single characters may be an unknown word."""
    piece = pieces[i]
    if piece.kind != "char":
        return piece
    kind, weight = look_up(piece.text)
    if kind == "v":
        thing = len(piece.text) > 1 and piece.text[-1] in VESSELS
        return piece if thing else replace(piece, labels=_VERBAL)
    if kind != "o":
        return piece
    sure = len(piece.text) > 1 or weight >= _FREQUENT
    beside = (*pieces[max(0, i - 1) : i], *pieces[i + 1 : i + 2])
    if sure or not any(p.kind == "char" and len(p.text) == 1 for p in beside):
        return replace(piece, kind="word", labels=_PLAIN)
    return piece


def _divide(text: str, at: dict[int, Piece], *, counted: bool) -> list[tuple[int, int]]:
    """Start and end of each word of the likeliest division of `text`, whose pieces by their start are `at`.

    A word of the vocabulary holds a character that the lexicon does not know: it knows best of its own; and it
    cuts no phrase of the lexicon: FOB|上海|港.
    """
    length = len(text)
    unknown = [i in at and at[i].kind == "char" for i in range(length)]
    best = [0, *([_NEVER] * length)]
    came = [0] * (length + 1)
    for start in range(length):
        score, piece, row = best[start], at.get(start), _opened_by(text[start])
        reached = score + min(row.get(text[start], _UNLISTED)[1], _SINGLE)
        if counted and piece is not None and piece.has("unit"):
            reached += _COUNTED
        counted = piece is not None and piece.kind == "num"
        if reached > best[start + 1]:
            best[start + 1], came[start + 1] = reached, start
        if piece is not None and len(piece.text) > _LONGEST:
            behind = start + len(piece.text)
            if score + _PHRASE[1] > best[behind]:
                best[behind], came[behind] = score + _PHRASE[1], start
        if piece is not None and piece.kind == "num" and text.endswith(_PARTING, 0, start):
            continue
        for end in range(start + 2, min(start + _LONGEST, length) + 1):
            found = row.get(text[start:end])
            if found is None or score + found[1] <= best[end]:
                continue
            whole = piece is not None and (end == length or end in at)
            if found[0] == "p" or (whole and any(unknown[start:end])):
                best[end], came[end] = score + found[1], start
    ends = [length]
    while ends[-1]:
        ends.append(came[ends[-1]])
    return list(zip(ends[:0:-1], ends[-2::-1], strict=True))
