"""Clauses of a message: where they end, which values in them are taken back, and what colours them."""

import itertools
from dataclasses import dataclass, field, replace

from nlp.items import find_items
from nlp.pieces import Piece, Pieces
from nlp.quantities import MEASURES
from nlp.wording import words

_ENDS = frozenset(["。", "!", "?", "\n", "；", ";", "."]) | {"\n"}
_BREAKS = frozenset([",", ";", "。", "!", "?", "\n", ":", "~", "|", "(", ")", "、"]) | {"\n"}
_JOINERS = words(
    "and then but also plus so 然后 另外 并 并且 还有 同时 顺便 此外 而且 以及 另 while additionally "
    "接着 再 provided only if"
)
VALUES = words(
    "qty num money percent zhe date span method incoterm net deposit prepaid balance pay_method "
    "address person phone title tax order"
)
ACTS = (
    "change",
    "increase",
    "decrease",
    "add",
    "remove",
    "dont_want",
    "replace",
    "cancel",
    "query",
    "return",
    "exchange",
    "quote",
    "deliver",
    "split",
    "handover",
    "pay",
    "lower",
    "raise",
    "doubled",
    "halved",
    "tripled",
    "accept_strong",
    "reject",
    "shift_earlier",
    "shift_later",
    "order",
    "send_to",
    "order_void",
)


@dataclass(slots=True)
class Clause:
    """A stretch between two breaks; `sentence` counts from 0, `mark` is the punctuation before it."""

    pieces: Pieces
    sentence: int
    mark: str
    index: int = 0
    items: list[tuple[int, int]] = field(default_factory=list)
    labels: frozenset[str] = frozenset()
    texts: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self.labels = frozenset().union(*(piece.labels for piece in self.pieces))
        self.texts = frozenset(piece.text for piece in self.pieces)

    def has(self, *labels: str) -> bool:
        """Whether a piece carries one of `labels`."""
        return not self.labels.isdisjoint(labels)

    def kinds(self, *kinds: str) -> list[Piece]:
        """The pieces of these kinds, in order."""
        return [piece for piece in self.pieces if piece.kind in kinds]

    def first(self, *labels: str) -> int | None:
        """The index of the first piece with one of `labels`."""
        if self.labels.isdisjoint(labels):
            return None
        for index, piece in enumerate(self.pieces):
            if not piece.labels.isdisjoint(labels):
                return index
        return None

    def word(self, *texts: str) -> bool:
        """Whether one of `texts` stands in the clause as a piece."""
        return not self.texts.isdisjoint(texts)

    @property
    def start(self) -> int:
        return self.pieces[0].start

    @property
    def end(self) -> int:
        return self.pieces[-1].end


def split_clauses(pieces: Pieces) -> list[Clause]:
    """The clauses of a message, their items found."""
    clauses: list[Clause] = []
    current: Pieces = []
    sentence, mark = 0, ""
    for i, piece in enumerate(pieces):
        if piece.kind == "end":
            break
        is_break = (piece.text in _BREAKS and piece.kind in ("punct", "word")) or (
            piece.text == "." and piece.kind == "punct" and _ends_sentence(pieces, i)
        )
        if is_break and not (piece.text == "、" and _is_list_number(pieces, i)) and not _is_inside(pieces, i):
            if piece.text == "?":
                current.append(piece)
            if current:
                clauses.append(Clause(current, sentence, mark))
                current = []
            mark = piece.text
            if piece.text in _ENDS and (clauses and clauses[-1].sentence == sentence):
                sentence += 1
            continue
        if current and _joins(pieces, i, current):
            clauses.append(Clause(current, sentence, mark))
            current, mark = [], piece.text
        current.append(piece)
    if current:
        clauses.append(Clause(current, sentence, mark))
    for clause, following in itertools.pairwise(clauses):
        _take_size(clause, following)
    for index, clause in enumerate(clauses):
        clause.index = index
        clause.items = find_items(clause.pieces)
    return clauses


def _take_size(clause: Clause, following: Clause) -> None:
    """Makes a measure behind a name its size when the next clause counts: IV cannula 20G, 2000 pcs."""
    last = clause.pieces[-1]
    if last.kind != "qty" or last.value.unit not in MEASURES or len(clause.pieces) < 2:
        return
    counts = (
        following.mark == "," and following.pieces[0].kind in ("qty", "num") and len(following.pieces) < 3
    )
    if counts and clause.pieces[-2].kind in words("name char code spec percent"):
        clause.pieces[-1] = replace(last, kind="spec")


def _ends_sentence(pieces: Pieces, i: int) -> bool:
    after = pieces[i + 1]
    before = pieces[i - 1] if i else None
    if (before is not None and before.has("honorific")) or (
        before is not None
        and before.kind == "num"
        and before.value == int(before.value)
        and before.value < 30
        and (i < 2 or pieces[i - 2].text == "\n")
    ):
        return True
    return after.kind == "end" or after.start > pieces[i].end or "\u4e00" <= after.text[:1] <= "\u9fff"


def _is_list_number(pieces: Pieces, i: int) -> bool:
    return False


def _is_inside(pieces: Pieces, i: int) -> bool:
    """Punctuation that is part of what stands around it: a clock time, a ratio."""
    return (
        pieces[i].text == ":"
        and i > 0
        and pieces[i - 1].kind == "num"
        and pieces[i + 1].kind == "num"
        and pieces[i + 1].start == pieces[i].end
    )


def _joins(pieces: Pieces, i: int, current: Pieces) -> bool:
    """Whether a new clause starts at `i`: a joining word with an act of its own behind it."""
    piece = pieces[i]
    if current[-1].has("if_end") and any(p.kind in VALUES for p in current):
        return _act_ahead(pieces, i)
    conditional = any(p.has("if") for p in current[:3]) and any(p.kind in VALUES for p in current)
    if conditional and piece.text in words("we i we'll i'll we'd i'd will would then"):
        return _act_ahead(pieces, i + 1)
    if piece.has("if") and piece.text.isascii() and any(p.kind in VALUES for p in current):
        return _act_ahead(pieces, i + 1)
    if piece.text in _JOINERS or (piece.has("only_if") and piece.kind == "word"):
        if piece.text == "再" or not any(p.labels.intersection(ACTS) or p.kind in VALUES for p in current):
            return False
        return _act_ahead(pieces, i + 1)
    if (
        piece.has("resume", "correct")
        and piece.text[:1] >= "\u4e00"
        and piece.text in ("另外", "对了", "顺便")
    ):
        return True
    return bool(piece.text in ("再来", "再加", "再要") and any(p.kind == "qty" for p in current))


def _act_ahead(pieces: Pieces, i: int) -> bool:
    """Whether a verb stands behind a joining word, or a whole term of its own."""
    for offset in range(4):
        piece = pieces[i + offset]
        if piece.kind in ("end", "punct"):
            return False
        noun = piece.has("order_noun", "order_label") or piece.text == "to"
        if piece.kind == "word" and piece.labels.intersection(ACTS) and not noun:
            return True
        if piece.has("prepaid", "balance", "pay_method"):
            return True
        if piece.kind in words("qty date method net deposit percent prepaid incoterm order") or (
            piece.kind == "num"
        ):
            return True
        if piece.kind == "name" and offset > 2 and not pieces[i].has("function"):
            return False
    return False
