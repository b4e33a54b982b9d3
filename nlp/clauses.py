"""Clauses of a message: where they end, which values in them are taken back, and what colours them."""

import itertools
from collections.abc import Collection
from dataclasses import dataclass, field, replace

from nlp.items import find_items
from nlp.pieces import Piece, Pieces, kinds_of, labels_of, texts_of
from nlp.prices import Money
from nlp.quantities import MEASURES
from nlp.reasons import part_reasons
from nlp.topics import part_topics
from nlp.wording import words
from nlp.zh.money import CHARGES

_ENDS = frozenset(["。", "!", "?", "\n", "；", ";", "."]) | {"\n"}
_BREAKS = frozenset([",", ";", "。", "!", "?", "\n", ":", "~", "|", "(", ")", "、"]) | {"\n"}
_JOINERS = words(
    "and then but also plus so 然后 另外 并 并且 还有 同时 顺便 此外 而且 以及 另 while additionally "
    "接着 再 provided only if &"
)
VALUES = words(
    "qty num money percent zhe date span method incoterm net deposit prepaid balance pay_method "
    "address person phone title tax order"
)
LINE_ACTS = (
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
    "quote",
    "split",
    "lower",
    "raise",
)
"""Labels of words that ask for something of a line, an order or a price."""
ACTS = frozenset(
    (
        *LINE_ACTS,
        "exchange",
        "deliver",
        "handover",
        "pay",
        "doubled",
        "halved",
        "tripled",
        "quadrupled",
        "accept_strong",
        "reject",
        "shift_earlier",
        "shift_later",
        "order",
        "send_to",
        "order_void",
    )
)
"""Labels of all words that may ask for something."""


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
    sorts: frozenset[str] = frozenset()
    """The kinds of its pieces."""
    opening: int = 0
    """The index of the first clause of its sentence."""
    said: str | None = None
    """Its words as `said_in` has them, once they were asked for."""

    def __post_init__(self) -> None:
        """Gathers the labels and texts of the pieces, which nearly every rule asks for."""
        self.labels = labels_of(self.pieces)
        self.texts = texts_of(self.pieces)
        self.sorts = kinds_of(self.pieces)
        self.said = None

    def put(self, i: int, piece: Piece) -> None:
        """Puts `piece` in the place of the one at `i`."""
        self.pieces[i] = piece
        self.__post_init__()

    def has(self, *labels: str) -> bool:
        """Whether a piece carries one of `labels`."""
        return not self.labels.isdisjoint(labels)

    def kinds(self, *kinds: str) -> list[Piece]:
        """The pieces of these kinds, in order."""
        if self.sorts.isdisjoint(kinds):
            return []
        return [piece for piece in self.pieces if piece.kind in kinds]

    def first(self, *labels: str) -> int | None:
        """The index of the first piece with one of `labels`."""
        if self.labels.isdisjoint(labels):
            return None
        for index, piece in enumerate(self.pieces):
            if not piece.labels.isdisjoint(labels):
                return index
        return None

    def find(self, texts: Collection[str]) -> int | None:
        """The index of the first piece that is one of `texts`."""
        if self.texts.isdisjoint(texts):
            return None
        return next(index for index, piece in enumerate(self.pieces) if piece.text in texts)

    def word(self, *texts: str) -> bool:
        """Whether one of `texts` stands in the clause as a piece."""
        return not self.texts.isdisjoint(texts)

    @property
    def start(self) -> int:
        """Where it starts in the folded text."""
        return self.pieces[0].start

    @property
    def end(self) -> int:
        """Where it ends in the folded text."""
        return self.pieces[-1].end


def split_clauses(pieces: Pieces) -> list[Clause]:
    """The clauses of a message, their items found."""
    texts = texts_of(pieces)
    pieces = pieces if texts.isdisjoint(_TOLD_ONCE) else _tell_once(pieces)
    pieces = _close_brackets(pieces) if "(" in texts else pieces
    pieces = _drop_asides(pieces) if "," in texts else pieces
    clauses = _cut(part_reasons(part_topics(pieces)))
    for clause, following in itertools.pairwise(clauses):
        _take_size(clause, following)
    opening = 0
    for index, clause in enumerate(clauses):
        if clause.sentence != clauses[opening].sentence:
            opening = index
        clause.index, clause.opening = index, opening
        _join_particle(clause)
        clause.items = [] if _describes(clause) else find_items(clause.pieces)
        _silence_names(clause)
        _tell_new_price(clause)
        _ask_for_sum(clause)
    return clauses


def _ask_for_sum(clause: Clause) -> None:
    """Makes a question how something is reckoned one for the price of what it counts: 酒精30桶怎么算, not 运费怎么算."""
    at = clause.first("reckons")
    if at is None or not (clause.items and clause.kinds("qty")) or clause.has("defect", "return"):
        return
    if clause.texts.isdisjoint(CHARGES):
        clause.put(at, replace(clause.pieces[at], labels=frozenset({"quote", "question"})))


def _tell_new_price(clause: Clause) -> None:
    """Takes from 新的 before a price that it speaks of a new line: 告诉我新的总价."""
    if not clause.has("new_line"):
        return
    for i, (piece, after) in enumerate(itertools.pairwise(clause.pieces)):
        if piece.has("new_line") and after.has("price_word", "total_price", "unit_price"):
            clause.put(i, replace(piece, labels=frozenset({"function"})))


def _tell_once(pieces: Pieces) -> Pieces:
    """`pieces` where `once` behind a person opens no condition, nor 只要 before a count: `we once asked for 5% off`, 只要一盏就好."""
    return [
        replace(piece, labels=frozenset({"function"}))
        if piece.text == "once" and i and pieces[i - 1].text in _PERSONS
        else replace(piece, labels=frozenset({"function", "only_so", "order"}))
        if piece.text in ("只要", "只需要", "只需") and pieces[i + 1].kind == "qty"
        else piece
        for i, piece in enumerate(pieces)
    ]


_TOLD_ONCE = words("once 只要 只需要 只需")


_PERSONS = words("i we you they he she it who have has had was were at only just more all")


def _describes(clause: Clause) -> bool:
    """Whether the clause only tells what the thing named before it is like or for: 规格9寸, 幼儿园用."""
    if clause.mark not in (",", "("):
        return False
    told = clause.pieces[0].has("describes") and "code" not in clause.sorts
    serves = clause.pieces[-1].text in ("用", "用的", "专用") and not clause.kinds("qty", "num", "order")
    return (told or serves) and not clause.has(*LINE_ACTS)


def _join_particle(clause: Clause) -> None:
    """Makes a verb that adds of one with its particle behind the thing: `slip a drive belt in as well`."""
    if clause.texts.isdisjoint(_ADDING) or clause.texts.isdisjoint(("in", "on", "onto")):
        return
    at = next(i for i, piece in enumerate(clause.pieces) if piece.text in _ADDING)
    behind = clause.pieces[at + 2 :]
    for piece, after in zip(behind, [*behind[1:], None], strict=False):
        ends = after is None or after.kind == "order" or after.text in _BEHIND_PARTICLE
        if piece.text in ("in", "on", "onto") and ends:
            verb = clause.pieces[at]
            clause.pieces[at] = replace(verb, kind="word", labels=(verb.labels - {"shift_later"}) | {"add"})
            clause.__post_init__()
            return


_ADDING = words(
    "slip pop tuck fit squeeze throw chuck bung stick toss sling pack whack lob wedge drop put stuff"
)
_BEHIND_PARTICLE = words(
    "as | as well | too | please | also | while | when | there | with | it | that | this | the | my | our | order | for | ? | "
    "pls | same | if"
)


def _silence_names(clause: Clause) -> None:
    """Takes from the words inside a name what they ask elsewhere: the `return` of `the return grilles`."""
    silenced = False
    for start, end in clause.items:
        for i in range(start, end if end - start > 1 else start):
            piece = clause.pieces[i]
            if piece.kind == "word" and piece.text.isascii() and not piece.labels.isdisjoint(ACTS):
                clause.pieces[i] = replace(piece, kind="name", labels=frozenset())
                silenced = True
    if silenced:
        clause.__post_init__()


def _drop_asides(pieces: Pieces) -> Pieces:
    """`pieces` without what a subject is not: the flanges, not the gaskets, should be replaced."""
    for i, piece in enumerate(pieces):
        if piece.text != ",":
            continue
        if pieces[i + 1].text in _RELATIVE and (told := _end_of_relative(pieces, i)):
            return [*pieces[:i], *_received(pieces[i + 1 : told]), *_drop_asides(pieces[told + 1 :])]
        if not pieces[i + 1].text.startswith("not"):
            continue
        end = next((j for j in range(i + 2, i + 7) if j >= len(pieces) or pieces[j].text == ","), None)
        if end is None or end + 1 >= len(pieces) or pieces[end + 1].text.split(" ")[0] not in _MODALS:
            continue
        if all(p.kind in ("name", "code", "spec", "word") for p in pieces[i + 1 : end]):
            return [*pieces[:i], *_drop_asides(pieces[end + 1 :])]
    return pieces


def _end_of_relative(pieces: Pieces, i: int) -> int | None:
    """The comma behind what is told of a thing in passing, where the wish goes on: `the mugs, which came on Monday, for jugs`."""
    end = next((j for j in range(i + 2, min(i + 14, len(pieces) - 1)) if pieces[j].text == ","), None)
    if end is None or pieces[end + 1].text not in _GOES_ON or any(p.kind == "order" for p in pieces[i:end]):
        return None
    return end if not any(p.text in _STOPS for p in pieces[i:end]) else None


def _received(aside: Pieces) -> Pieces:
    """One word that says that goods came, where the aside does; else nothing."""
    if not any(piece.text in _CAME or piece.has("received", "worn", "defect") for piece in aside):
        return []
    return [replace(aside[0], end=aside[-1].end, kind="word", labels=frozenset({"received"}), values={})]


_RELATIVE = words("which that who")
_GOES_ON = words("for to with into by from")
_STOPS = words(". ! ? ;")
_CAME = words("came arrived delivered received got landed turned")


_MODALS = words("should must can could need needs ought is are has have will shall")


def _close_brackets(pieces: Pieces) -> Pieces:
    """`pieces` with brackets that only describe the thing before them as its sizes: 手套（M码）200盒."""
    out: Pieces = []
    i = 0
    while i < len(pieces):
        if _names_line(pieces, i):
            i += 1
            continue
        end = _end_of_remark(pieces, i)
        if end is None:
            out.append(pieces[i])
            i += 1
        else:
            text = "".join(piece.text for piece in pieces[i:end])
            out.append(Piece("spec", pieces[i].start, pieces[end - 1].end, text))
            i = end
    return out


def _names_line(pieces: Pieces, i: int) -> bool:
    """Whether a bracket at `i` opens or closes the name of a line told by its number: line 4 (the elbows)."""
    if pieces[i].text == ")":
        return any(_names_line(pieces, j) for j in range(max(0, i - 8), i) if pieces[j].text == "(")
    if pieces[i].text != "(" or i < 2 or pieces[i - 1].kind not in ("num", "code"):
        return False
    if not pieces[i - 2].has("not_order_label", "line_word"):
        return False
    inside = list(itertools.takewhile(lambda piece: piece.text != ")", pieces[i + 1 : i + 8]))
    return all(p.kind in ("name", "code", "spec") or p.text in ("the", "a") or p.has("noun") for p in inside)


def _end_of_remark(pieces: Pieces, i: int) -> int | None:
    """The index behind brackets that open at `i` right behind a Chinese name and hold only names and sizes."""
    if pieces[i].text != "(" or not i or pieces[i - 1].end != pieces[i].start:
        return None
    before = pieces[i - 1]
    if not (before.kind in ("char", "code", "spec") or before.has("noun")):
        return None
    j = i + 1
    while j < min(i + 12, len(pieces)) and pieces[j].text != ")":
        piece = pieces[j]
        plain = piece.kind in ("char", "code", "spec", "name", "num") or piece.text in (
            ",",
            "/",
            "、",
            "*",
            "-",
        )
        sized = piece.has("noun", "spec_unit", "unit") or piece.kind == "qty" or _is_small(piece)
        if not (plain or sized):
            return None
        j += 1
    closed = j < len(pieces) and pieces[j].text == ")" and j > i + 1
    return j + 1 if closed else None


def _is_small(piece: Piece) -> bool:
    """Whether the piece is one Chinese character of the lexicon."""
    return piece.kind == "word" and len(piece.text) == 1 and _is_chinese(piece) and not piece.has("pronoun")


def _cut(pieces: Pieces) -> list[Clause]:
    """The clauses between the breaks of a message and before its joining words."""
    clauses: list[Clause] = []
    current: Pieces = []
    sentence, mark = 0, ""
    for i, piece in enumerate(pieces):
        if piece.kind == "end":
            break
        if piece.text in _MAY_BREAK and _is_break(pieces, i):
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
            current = _with_sum(current) if piece.text in THEN else current
            clauses.append(Clause(current, sentence, mark))
            current, mark = [], piece.text
        current.append(piece)
    if current:
        clauses.append(Clause(current, sentence, mark))
    return clauses


_MAY_BREAK = _BREAKS | {".", "-"}


def _is_break(pieces: Pieces, i: int) -> bool:
    """Whether a clause ends at `i`: at a comma or a full stop, not within 10:30 or `No. 5`."""
    piece = pieces[i]
    if piece.text == "." and piece.kind == "punct":
        return _ends_sentence(pieces, i)
    breaks = piece.text in _BREAKS and piece.kind in ("punct", "word")
    breaks = breaks or (piece.text == "-" and _is_dash(pieces, i))
    return breaks and not (_is_inside(pieces, i) or _lists_orders(pieces, i) or _counts_before(pieces, i))


def _counts_before(pieces: Pieces, i: int) -> bool:
    """Whether a mark is in how many there are of the goods before it: `white mugs, qty: 30`."""
    at = i - 2 if i > 2 and pieces[i].text in (":", ".") else i
    if not at or pieces[at].text != "," or pieces[at - 1].kind != "name" or pieces[at + 1].text != "qty":
        return False
    return pieces[at + 2 + (pieces[at + 2].text in (":", "."))].kind == "num"


def _is_dash(pieces: Pieces, i: int) -> bool:
    """Whether a dash between gaps sets off what follows an order or a wish: `SO-1 - no lamps please`."""
    if not i or pieces[i + 1].kind == "end":
        return False
    before, after = pieces[i - 1], pieces[i + 1]
    apart = before.end < pieces[i].start and pieces[i].end < after.start
    wished = before.kind == "order" or before.has("please", "add", "remove") or _wish_ahead(pieces, i + 1)
    begins = after.kind == "word" and after.has(*_BEGINNING) and not after.has("noun", "unit")
    return apart and (wished or begins) and after.kind != "order"


_BEGINNING = (
    "take",
    "take_some",
    "change_alone",
    "remove",
    "add",
    "decrease",
    "increase",
    "replace",
    "return",
    "please",
)


def _lists_orders(pieces: Pieces, i: int) -> bool:
    """Whether the mark or `and` at `i` stands between two orders: SO-1, SO-2 and SO-3."""
    if not i or pieces[i].text not in _LIST_MARKS or pieces[i - 1].kind != "order":
        return False
    if i > 1 and pieces[i - 2].text in _KEEPS:
        return False
    behind = i + 1
    while pieces[behind].text in _LIST_MARKS or pieces[behind].has("order_label"):
        behind += 1
    if pieces[behind].kind != "order":
        return False
    before = pieces[max(0, i - 3) : i - 1]
    acted = any(not piece.labels.isdisjoint(ACTS) for piece in before)
    goes_there = any(piece.text.endswith(_ONTO) for piece in before)
    acts = not pieces[behind + 1].labels.isdisjoint(ACTS)
    return not ((acted and _stays(pieces, behind + 1)) or (goes_there and acts))


def _stays(pieces: Pieces, i: int) -> bool:
    """Whether what begins at `i` leaves something as it is."""
    return pieces[i].text in _STAYS or (pieces[i].text in ("不", "别") and pieces[i + 1].has("cancel"))


_KEEPS = words("留 留着 保留 留下 只留 是 不是 别动 不动 除了")
"""Behind these an order is told apart from the next: 留A-1，A-2取消."""
_STAYS = words("stays remains 不变 照旧 不动 不用动 别动 保留 照常 照做 照发 照样 留着")
"""So is an order of which this is said, from one before it that something is done with: 取消A-1，A-2不变."""
_ONTO = ("到", "去", "进", "onto", "into", "to")
"""So is an order that something goes to, from one behind it that something is done with: 挪到A-1，A-2取消."""
_LIST_MARKS = words(", and & 、 和 / 与 跟 及 plus")


def _take_size(clause: Clause, following: Clause) -> None:
    """Makes a measure behind a name its size when the next clause counts: IV cannula 20G, 2000 pcs."""
    last = clause.pieces[-1]
    if last.kind != "qty" or last.value.unit not in MEASURES or len(clause.pieces) < 2:
        return
    counts = (
        following.mark == "," and following.pieces[0].kind in ("qty", "num") and len(following.pieces) < 3
    )
    if counts and clause.pieces[-2].kind in words("name char code spec percent"):
        clause.put(len(clause.pieces) - 1, replace(last, kind="spec"))


def _ends_sentence(pieces: Pieces, i: int) -> bool:
    """Whether the full stop at `i` parts clauses: behind a title or a list number, or before a gap."""
    before, after = pieces[i - 1] if i else None, pieces[i + 1]
    if before is not None and before.has("honorific"):
        return True
    counted = before is not None and before.kind == "num" and before.value == int(before.value) < 30
    if counted and (i < 2 or pieces[i - 2].text == "\n"):
        return True
    if before is not None and before.kind == "qty" and before.text.endswith("nos") and after.kind == "name":
        return False
    ends = after.kind == "end" or after.text == "\n" or after.start > pieces[i].end
    return ends or "\u4e00" <= after.text[:1] <= "\u9fff"


def _is_inside(pieces: Pieces, i: int) -> bool:
    """Punctuation that is part of what stands around it: a clock time, a ratio, `gloves: 300`."""
    if pieces[i].text == ":" and i and pieces[i - 1].kind == "name" and pieces[i + 1].kind in ("num", "qty"):
        return _heads_count(pieces, i)
    return (
        pieces[i].text == ":"
        and i > 0
        and pieces[i - 1].kind == "num"
        and pieces[i + 1].kind == "num"
        and pieces[i + 1].start == pieces[i].end
    )


_OPENING_MARKS = _BREAKS | _JOINERS


def _heads_count(pieces: Pieces, i: int) -> bool:
    """Whether nothing but a name stands before the colon at `i`, and nothing else is named behind it."""
    first, behind = i - 1, pieces[i + 2]
    while first and pieces[first - 1].kind == "name":
        first -= 1
    opens = not first or pieces[first - 1].text in _OPENING_MARKS
    return opens and not (
        behind.kind in ("name", "code", "spec", "char") or behind.has("noun", "unit", "per")
    )


def _joins(pieces: Pieces, i: int, current: Pieces) -> bool:
    """Whether a new clause starts at `i`: a joining word with an act of its own behind it."""
    piece = pieces[i]
    recent = current if len(current) <= _LOOK_BACK else current[-_LOOK_BACK:]
    if piece.text in _RUNS_ON and _runs_on(pieces, i, current):
        return True
    if (piece.kind == "order" or pieces[i + 1].kind == "order") and _turns_to_order(pieces, i, current):
        return True
    joining = piece.text in _MAY_JOIN or not piece.labels.isdisjoint((*_OPENING, "or_else"))
    if not joining and "if_end" not in current[-1].labels:
        return _opens_line(pieces, i, recent)
    if piece.text == "so" and pieces[i + 1].text in _DEGREES:
        return False
    if (
        piece.text in _CORRECTIONS
        and pieces[i + 1].kind not in (*VALUES, "dead")
        and not pieces[i + 1].has("change")
    ):
        return any(not p.labels.isdisjoint(ACTS) for p in recent)
    opens = (
        piece.text in _JOINERS
        or not piece.labels.isdisjoint(_OPENING)
        or piece.text in _RESULTS_WITH_VERB
        or (piece.text in _SPEAKING and _opens_reward(current))
        or "if_end" in current[-1].labels
    )
    if not opens and piece.text not in _JOINING and "or_else" not in piece.labels:
        return _opens_line(pieces, i, recent)
    if piece.text in _THEREFORE and _must_ahead(pieces, i + 1):
        return True
    if piece.text in _CAUSES:
        return any(p.kind in VALUES for p in recent) and any(not p.labels.isdisjoint(ACTS) for p in recent)
    if piece.text in _THEREFORE and _is_chinese(piece):
        return _act_ahead(pieces, i + 1) or _verb_behind_name(pieces, i + 1)
    if piece.text in THEN and _demands(recent) and _offers_ahead(pieces, i + 1):
        return True
    if piece.text == "unless":
        return any(not p.labels.isdisjoint(ACTS) for p in recent)
    if piece.text in ("or else", "otherwise") and any(p.kind in VALUES for p in recent):
        return True
    if piece.has("or_else") and gives_up(pieces[i + 1 : i + _LOOK_AHEAD]):
        return True
    if piece.has("or_else") and _ends_ahead(pieces, i + 1):
        return any(p.kind in VALUES or not p.labels.isdisjoint(ACTS) for p in recent)
    if not opens or _lists_orders(pieces, i):
        return not opens and _opens_line(pieces, i, recent)
    if piece.text in _THEREFORE and (_wish_ahead(pieces, i + 1) or _suffices_ahead(pieces, i + 1)):
        return True
    valued = any(p.kind in VALUES for p in recent)
    if valued and current[-1].has("if_end"):
        return _act_ahead(pieces, i)
    if valued and piece.has("result_first") and piece.text[-1] not in "行成" and not piece.text.isascii():
        return _act_ahead(pieces, i + 1)
    if (
        valued
        and (
            piece.text in _RESULTS_WITH_VERB
            or piece.has("opens_result")
            or (piece.text in _SPEAKING and _opens_reward(current))
        )
        and any(p.has("if") for p in current[:3])
    ):
        return _act_ahead(pieces, i + piece.has("opens_result"))
    if valued and piece.has("if") and piece.text.isascii():
        return _act_ahead(pieces, i + 1) or _total_ahead(pieces, i + 1)
    if valued and piece.text in _JOINERS and _other_ahead(pieces, i + 1):
        return True
    if piece.text in _LISTING and not any(p.kind in VALUES and p.kind != "order" for p in recent):
        valued = False
    if piece.text in _JOINERS or (piece.has("only_if") and piece.kind == "word"):
        acts = valued or any(not p.labels.isdisjoint(ACTS) for p in recent)
        return acts and piece.text != "再" and _act_ahead(pieces, i + 1)
    if piece.has("resume_now") or _opens_line(pieces, i, recent):
        return True
    return piece.has("again_line") and any(p.kind == "qty" for p in recent)


def _runs_on(pieces: Pieces, i: int, current: Pieces) -> bool:
    """Whether a further command follows one with no mark between: `cancel the gloves make the paper 80 boxes`."""
    before, after = pieces[i - 1], pieces[i + 1]
    commands = current[0].text in _RUNS_ON or (len(current) > 1 and current[1].text in _RUNS_ON)
    ends = before.kind in ("name", "num", "qty", "date", "order")
    return commands and ends and len(current) > 1 and after.text in _SHOWING


def _turns_to_order(pieces: Pieces, i: int, current: Pieces) -> bool:
    """Whether the next of several orders is spoken of with no mark between: 1024手套加到350盒2048椅子减到20把, `on 1024 add 5 lamps on 2048 cut the chairs to 20`."""
    before, behind = pieces[i - 1], pieces[i + 1 : i + 5]
    counted = before.kind == "char" and any(p.kind == "qty" for p in current)
    ends = counted or before.kind in ("num", "qty", "date", "net")
    if not ends or not any(p.has(*LINE_ACTS) for p in current):
        return False
    if not any(p.kind == "order" for p in current):
        return False
    if pieces[i].kind == "order":
        told = itertools.takewhile(lambda p: p.kind not in ("punct", "end", "qty"), behind)
        return before.text[-1] >= "\u4e00" and any(p.has(*_LINE_VERBS, "cancel") for p in told)
    return pieces[i].text in ("on", "for") and behind[1].has(
        "change", "increase", "decrease", "remove", "add"
    )


_RUNS_ON = words("make change move add remove cancel send increase reduce drop double swap push")
_SHOWING = words("the my our it them that those this")


def _opens_reward(current: Pieces) -> bool:
    """Whether who speaks next says, with no comma before it, what a condition is worth: `if you can get it here by Friday I'm happy to pay 3%`."""
    return current[0].has("if") and current[-1].kind in VALUES


_SPEAKING = words("i'm we're i'd we'd i'll we'll i we")


_DEGREES = words(
    "late soon early long far much many few little badly quickly fast slowly often high low big small"
)
"""Behind `so`, how much: `finished so late`."""


def _total_ahead(pieces: Pieces, i: int) -> bool:
    """Whether what stands at `i` is what an order comes to: `if the total is less than 8000`."""
    ahead = list(itertools.takewhile(lambda p: p.kind not in ("end", "punct"), pieces[i : i + 9]))
    return any(p.has("total_price") for p in ahead) and any(p.kind == "money" for p in ahead)


THEN = words("就 我就 我们就 那就 那我就 那我们就 我方就 我司就")
"""Behind a demand these open what is wished for when it is granted: 能降到400就改50把."""


def _demands(pieces: Pieces) -> bool:
    """Whether a price, a day or terms of payment are asked for."""
    asked = any(
        p.has("lower", "deliver", "ask_request", "order_noun") or p.kind in ("zhe", "net") for p in pieces
    )
    return asked and any(p.kind in _DEMANDED or _is_lowered(pieces, i) for i, p in enumerate(pieces))


_DEMANDED = words("money percent zhe date span net deposit")


def _with_sum(pieces: Pieces) -> Pieces:
    """The pieces of a demand with the bare number that is bargained for as a sum."""
    return [
        replace(p, kind="money", value=Money(p.value, None)) if _is_lowered(pieces, i) else p
        for i, p in enumerate(pieces)
    ]


def _is_lowered(pieces: Pieces, i: int) -> bool:
    """Whether a bare number stands right behind what lowers a price: 降到400."""
    return i > 0 and pieces[i].kind == "num" and pieces[i - 1].has("lower")


def _offers_ahead(pieces: Pieces, i: int) -> bool:
    """Whether a wish of how many, or how to pay, stands at `i`."""
    ahead = list(itertools.takewhile(lambda p: p.kind not in ("end", "punct"), pieces[i : i + 6]))
    acts = any(p.has("change", "increase", "decrease", "add", "order", "again", "pay_change") for p in ahead)
    return any(p.kind in ("net", "deposit") or (acts and p.kind in ("qty", "num")) for p in ahead)


_CORRECTIONS = words(
    "no wait | wait no | no sorry | sorry no | scratch that | i mean | i meant | no i mean | sorry i mean | or rather | "
    "no hang on | hang on | actually no | correction | oops | whoops | strike that | no no | oh wait"
)
"""Words of speech behind which another thing is named: lime cordial no wait elderflower cordial."""
_RESULTS_WITH_VERB = words("i'll take | we'll take | i'd like | we'd like | i would like | we would like")
_LISTING = words("以及 还有")
"""Between two things of an order these join them: SO-1的杯子以及盘子."""
_OPENING = ("if", "opens_result", "result_first", "only_if", "resume_now", "again_line")
_LOOK_BACK = 60
"""Pieces before a joining word in which a value or an act is looked for."""
_FINAL = words("了 吧 啦 啊 呀 哈 呗 呢 哦 喇 嘛 的话")
_LINE_VERBS = ("increase", "decrease", "change", "remove", "dont_want", "add", "again")


def _opens_line(pieces: Pieces, i: int, current: Pieces) -> bool:
    """Whether a Chinese clause that is complete ends at `i` without a mark: 青椒少20斤 土豆多50斤.

    It ends behind a count that its verb governs, or before a gap behind a final particle or a verb that is
    said of what stands before it; what comes names something and says what is asked of it.
    """
    before, piece = pieces[i - 1], pieces[i]
    gap = piece.start > before.end
    if gap and piece.kind == "order" and before.text.endswith(tuple(_FINAL)):
        return True
    if not _is_chinese(piece):
        return False
    if gap and before.text.endswith(tuple(_FINAL)) and any(not p.labels.isdisjoint(ACTS) for p in current):
        return True
    speaks = piece.text in _ASKING and before.kind not in ("punct", "order")
    if gap and (speaks or before.has(*_CLOSING_VERBS)) and any(_may_name(p) for p in current[:-1]):
        return True
    if _is_dropped(current):
        counted = piece.has(*_LINE_VERBS) and pieces[i + 1].kind in ("qty", "num")
        termed = piece.has(*_TERM_WORDS) and pieces[i + 1].has(*_LINE_VERBS)
        if counted or termed or _verb_behind_name(pieces, i):
            return True
    if before.kind == "qty" and _is_breakage(current) and piece.has("function", *_LINE_VERBS):
        return _act_ahead(pieces, i)
    shown = piece.text in _POINTING
    if before.kind != "qty" or not (piece.kind == "char" or shown or piece.has("noun", "ba")):
        return False
    verb = next((j for j, p in enumerate(current) if p.has(*_LINE_VERBS)), None)
    if verb is None or not any(p.kind == "char" or p.has("noun") for p in current[:verb]):
        return False
    return _verb_behind_name(pieces, i + shown) or _cancels_name(pieces, i + shown)


def _is_dropped(current: Pieces) -> bool:
    """Whether the clause so far says of a thing that it is not wanted: 手套不要了, 茶壶取消."""
    last = current[-1]
    drops = last.has("cancel") or (last.has("dont_want", "order_void") and last.text.endswith("了"))
    return drops and len(current) > 1 and _may_name(current[-2])


_TERM_WORDS = ("pay", "address_label", "lead", "invoice_word", "title_label", "recipient_label", "price_word")


_CLOSING_VERBS = ("remove", "cancel", "order_void", "halved", "doubled", "tripled", "quadrupled")
"""Labels of verbs that need nothing behind them: 红毛巾那行划掉 蓝的留着."""


_ASKING = words("我要 我想 我们要 我们想 请 麻烦 帮我 给我 能不能 可不可以 可以 能")
"""Behind a gap with these a wish begins: 台秤称不准 我要换新的."""


def _may_name(piece: Piece) -> bool:
    return piece.kind == "char" or piece.has("noun")


_POINTING = words("那个 这个 那些 这些 那款 这款 另外那个")
"""Before the next thing that is spoken of."""


def _is_breakage(current: Pieces) -> bool:
    """Whether the clause so far only tells that something broke: 打印机坏了一台."""
    return any(p.has("defect", "worn") for p in current) and not any(p.has(*_LINE_VERBS) for p in current)


def _verb_behind_name(pieces: Pieces, i: int) -> bool:
    """Whether a name at `i` has a verb with a count right behind it, or one that needs none: 土豆多50斤."""
    j = i + pieces[i].has("ba")
    first = j
    while pieces[j].kind in ("char", "name", "code") or pieces[j].has("noun"):
        j += 1
    while pieces[j].has("function") and not pieces[j].has(*_LINE_VERBS):
        j += 1
    j += j > first and pieces[j].kind == "qty" and pieces[j + 1].has(*_LINE_VERBS)
    if j == first or not pieces[j].has(*_LINE_VERBS):
        return False
    return pieces[j].has("remove", "dont_want") or pieces[j + 1].kind in ("qty", "num")


def _cancels_name(pieces: Pieces, i: int) -> bool:
    """Whether a name at `i` is cancelled right behind it: 茶壶取消."""
    j = i
    while pieces[j].kind in ("char", "name", "code") or pieces[j].has("noun"):
        j += 1
    return j > i and pieces[j].has("cancel")


def _is_chinese(piece: Piece) -> bool:
    """Whether the piece starts with a Chinese character."""
    return "\u4e00" <= piece.text[:1] <= "\u9fff"


def _must_ahead(pieces: Pieces, i: int) -> bool:
    """Whether an order is said behind `so` to do something: `so SO-1 has to come in two loads`."""
    return pieces[i].kind == "order" and pieces[i + 1].text.split(" ")[0] in _MUST


def _ends_ahead(pieces: Pieces, i: int) -> bool:
    """Whether behind `or` it is said that all is cancelled: `or we cancel`, `or I want to cancel it`."""
    led = itertools.takewhile(lambda p: p.kind == "word" and not p.has("cancel"), pieces[i : i + 6])
    return pieces[i + len(list(led))].has("cancel")


def gives_up(pieces: Pieces) -> bool:
    """Whether the customer says there that they do without some goods: `I drop the lamps`, `we'll take them off`."""
    first = pieces[0].text.split(" ")[0] if pieces else ""
    said = list(itertools.takewhile(lambda p: p.kind not in ("end", "punct"), pieces))
    taken = any(p.has("take") or p.text.endswith(" take") for p in said) and any(
        p.has("off_line") for p in said
    )
    return first in _WE and (taken or any(p.has("remove", "dont_want", "order_void") for p in said))


_WE = words("i we i'll we'll i'd we'd")
_LOOK_AHEAD = 12
_THEREFORE = words("so therefore hence 所以 因此 所以说")
_MUST = words("has have had must needs need should can could will would is are gets goes")


_CAUSES = words("because cos coz")
"""Behind a wish these tell why: `by Friday because the gala is on Sunday`."""
_JOINING = _THEREFORE | THEN | _CAUSES | {"unless", "or else", "otherwise"}
"""Words that may join a clause without being labelled so."""
_MAY_JOIN = _JOINERS | _JOINING | _CORRECTIONS | _RESULTS_WITH_VERB | _SPEAKING


def _wish_ahead(pieces: Pieces, i: int) -> bool:
    """Whether a wish is opened behind `so`: `so please`, `so can you`."""
    if pieces[i].has("please", "ask_request"):
        return True
    return pieces[i].has("first_person", "opens_wish") and _act_ahead(pieces, i + 1)


def _suffices_ahead(pieces: Pieces, i: int) -> bool:
    """Whether it is said behind `so` how many are enough: `so 50 stems will do`."""
    counts = pieces[i].kind in ("num", "qty")
    return counts and any(piece.has("will_do", "suffices") for piece in pieces[i + 1 : i + 3])


def _other_ahead(pieces: Pieces, i: int) -> bool:
    """Whether the words behind a joining one speak of another order: `and the other one on net 60`, `and 20 lamps to the other order`."""
    ahead = itertools.takewhile(lambda piece: piece.kind not in ("end", "punct"), pieces[i : i + 7])
    return any(piece.text == "other" and pieces[i + at + 1].text in _OTHERS for at, piece in enumerate(ahead))


_OTHERS = words("one order po")
_OWN_TERMS = words("qty num date method net deposit percent prepaid incoterm order")


def _act_ahead(pieces: Pieces, i: int) -> bool:
    """Whether a verb stands behind a joining word, or a whole term of its own."""
    for offset, piece in enumerate(pieces[i : i + 4]):
        if piece.kind in ("end", "punct"):
            return False
        noun = piece.has("order_noun", "order_label") or piece.text == "to"
        if piece.kind == "word" and not (noun or piece.labels.isdisjoint(ACTS)):
            return True
        if piece.kind in _OWN_TERMS or piece.has("prepaid", "balance", "pay_method"):
            return True
        if piece.kind == "name" and offset > 2 and not pieces[i].has("function"):
            return False
    return False
