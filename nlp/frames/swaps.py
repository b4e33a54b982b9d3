"""Wishes to change a line to another product, colour, size or specification."""

import itertools
from collections.abc import Callable
from decimal import Decimal

from nlp.clauses import Clause
from nlp.en.items import COLOURS
from nlp.en.moods import PEOPLE
from nlp.frames.naming import is_kind, is_trait, run_after, run_before
from nlp.frames.talk import Talk
from nlp.moods import in_item, is_reason, is_term, negated_at
from nlp.pieces import Piece
from nlp.quantities import is_measure
from nlp.terms import Fields
from nlp.wording import words
from nlp.zh.items import COLOURS as COLOURS_ZH

Swap = tuple[str | None, str]
"""What is to go, when it is named, and what is to come instead."""


def read_substitution(talk: Talk, clause: Clause) -> bool:
    """红色的换成蓝色, `replace the lamps with desk lamps`, `lamps instead of candles`."""
    if _settles(talk, clause) or _parts_into(talk, clause) or _is_told_already(talk, clause):
        return True
    recoloured = (
        _in_another(talk, clause)
        or _one_not_other(talk, clause)
        or _recoloured(talk, clause)
        or _from_to(talk, clause)
    )
    if recoloured is not None:
        _add_swap(talk, clause, *recoloured)
        return True
    changes = clause.has("replace", "change", "instead_of")
    for at, piece in enumerate(clause.pieces if changes else ()):
        verb = piece.kind == "word" and piece.has("replace", "change", "instead_of")
        if not verb or negated_at(clause, at):
            continue
        swap = _swap_zh(talk, clause, at) if piece.text[:1] >= _ARROWS else _swap_en(talk, clause, at)
        counted = swap is not None and swap[0] == swap[1] and bool(clause.kinds("dead"))
        if swap is not None and not counted:  # my 20 chairs to 30 chairs
            _add_swap(talk, clause, at, swap)
            return True
    becoming = _becoming(talk, clause) if clause.items else None
    if becoming is None and _in_some_other(talk, clause):
        return True
    if becoming is None or clause.has("address_label", "tax_label", "phone_label"):
        return False
    _add_swap(talk, clause, *becoming)
    return True


def _becoming(talk: Talk, clause: Clause) -> tuple[int, Swap] | None:
    """The swap of a thing that the clause names, told without a verb of swapping."""
    return (
        _becomes(talk, clause)
        or _by_arrow(talk, clause)
        or _out_and_in(talk, clause)
        or _and_not(talk, clause)
        or _preferred(talk, clause)
        or _for_topic(talk, clause)
        or _some_of(talk, clause)
        or _stands_in(talk, clause)
        or _in_place_of_removed(talk, clause)
        or _wanted_instead(talk, clause)
        or _is_this_not_that(talk, clause)
        or _wants_kind(talk, clause)
    )


def _parts_into(talk: Talk, clause: Clause) -> bool:
    """Parts a line into colours or sizes, each counted: 椅子改成20把黑的20把灰的; 20把要黑的，20把要灰的."""
    counts = [i for i, p in enumerate(clause.pieces) if p.kind == "qty" and not in_item(clause, p)]
    halves = [i for i, p in enumerate(clause.pieces) if p.text == "一半"]
    counts = halves if len(halves) > 1 and not counts else counts
    kinds = _kinds_of(clause, counts) if len(counts) <= _MOST_KINDS else []
    if not kinds or clause.kinds(*_OTHER_TERMS):
        return False
    left = [run for run in clause.items if run not in kinds]
    item = talk.named(clause, left[0]) if len(left) == 1 and left[0][1] <= counts[0] else talk.topic(clause)
    if item is not None and (item[-1] == "色" or item[-1] in COLOURS_ZH):
        return False
    if item is None or len(left) > 1 or (len(counts) == 1 and not _parts_beside(talk, clause)):
        return False
    if clause.has("remove", "decrease", "dont_want", "return", "quote", "order_strong", "rest_part", "still"):
        return False
    for at, kind in zip(counts, kinds, strict=True):
        half: Fields = {"value": Decimal("0.5"), "mode": "scale"}
        quantity = half if at in halves else talk.reader.quantity(clause.pieces[at])
        fields = {"item": item, "replacement": talk.named(clause, kind), "quantity": quantity}
        talk.add("substitute_item", clause, fields, at=clause.pieces[at].start)
    talk.set_item(clause, item)
    return True


def _kinds_of(clause: Clause, counts: list[int]) -> list[tuple[int, int]]:
    """The colours or sizes counted at `counts`, all behind their counts or all before: 20把黑的, 黑色10把; none where one is missing."""
    kinds = [run for run in clause.items if is_trait(clause, run)]
    behind = [next((run for run in kinds if _leads_to(clause, at, run[0])), None) for at in counts]
    before = [next((run for run in kinds if _leads_to(clause, run[1] - 1, at)), None) for at in counts]
    for found in (behind, before):
        runs = [run for run in found if run is not None]
        if len(set(runs)) == len(counts):
            return runs
    return []


def _leads_to(clause: Clause, first: int, second: int) -> bool:
    """Whether nothing but a small word stands between the two pieces: 20把要黑, 黑的20把."""
    between = clause.pieces[first + 1 : second]
    return first < second and len(between) < 2 and all(p.text in _BEFORE_KIND for p in between)


_MOST_KINDS = 12
_OTHER_TERMS = words("date money percent zhe address person method incoterm")
_BEFORE_KIND = words("的 要 是 改 换 用 改成 换成")


def _parts_beside(talk: Talk, clause: Clause) -> bool:
    """Whether the clause beside it in the sentence tells another part: 剩下30把灰色."""
    near = [c for c in (talk.before(clause), talk.after(clause)) if c and c.sentence == clause.sentence]
    counted = ([i for i, p in enumerate(c.pieces) if p.kind == "qty"] for c in near)
    return talk.has_order and any(
        _kinds_of(c, counts) for c, counts in zip(near, counted, strict=True) if counts
    )


_ARROWS = "\u2190"
"""The first of the characters of no alphabet: arrows, Chinese."""


def _from_to(talk: Talk, clause: Clause) -> tuple[int, Swap] | None:
    """`change the shirts from M to L`: a size or colour between `from` and `to`, and another behind."""
    texts = [piece.text for piece in clause.pieces]
    if "from" not in texts or not clause.has("change", "replace"):
        return None
    start = texts.index("from")
    to = next((i for i in range(start + 2, min(start + 5, len(texts) - 1)) if texts[i] == "to"), None)
    if to is None:
        return None
    old, new = clause.pieces[start + 1 : to], clause.pieces[to + 1 :]
    new = new[: next((i for i, p in enumerate(new) if not _is_kind(p)), len(new))]
    if not new or not all(_is_kind(p) for p in old):
        return None
    run = run_before(clause, start)
    item = talk.named(clause, run) if run is not None else ""
    if item.casefold() in _SORTS or (not item and clause.word(*_SORTS)):
        item = talk.unclaimed_topic(clause) or talk.reader.written(old[0].start, old[-1].end)
    return (start, (item, talk.reader.written(new[0].start, new[-1].end))) if item else None


_SORTS = words(
    "colour color colours colors size sizes model type version finish shade material flavour scent"
)
"""What `from blue to white` is of, where no goods are named."""


def _is_kind(piece: Piece) -> bool:
    """Whether the piece may tell a size, a colour or a make."""
    return piece.kind in ("name", "code", "spec") or piece.text in words("s m l xl xxl xs size light dark")


def _becomes(talk: Talk, clause: Clause) -> tuple[int, Swap] | None:
    """`the cotton rolls should become the non-woven rolls`: one name, the word, and another behind it."""
    at = clause.first("becomes")
    if at is None:
        at = _should_be(clause)
    if at is None:
        at = _reads(clause)
    if at is None or negated_at(clause, at) or clause.has("defect", "hypothetical", "past"):
        return None
    left, right = run_before(clause, at), run_after(clause, at)
    if left and right and clause.pieces[at].text in ("要的是", "想要的是"):
        alike = talk.named(clause, left)[-1] == talk.named(clause, right)[-1]
        left = left if alike else None
    pointed = left is None and any(p.has("pronoun", "pronoun_goods") for p in clause.pieces[:at])
    topic = talk.topic(clause) if pointed else None
    right = _sized(clause, right) if right is not None else None
    if (left is None and topic is None) or right is None or right[0] - at > 2:
        return None
    if is_term([*clause.pieces[at : right[0]], *clause.pieces[right[1] :]]):
        return None
    return at, (talk.named(clause, _sized(clause, left)) if left else topic, talk.named(clause, right))


def _sized(clause: Clause, run: tuple[int, int]) -> tuple[int, int]:
    """The run with its size before it: 25 litre coolant cans, which become 200 litre ones."""
    before = clause.pieces[run[0] - 1] if run[0] else None
    sized = before is not None and before.kind == "qty" and is_measure(before)
    return (run[0] - sized, run[1])


def _by_arrow(talk: Talk, clause: Clause) -> tuple[int, Swap] | None:
    """`charcoal hoodies -> green hoodies`."""
    at = clause.find((">", "->", "=>", "-->", "→", "⇒", "➔", "➡"))
    if at is None:
        return None
    left, right = run_before(clause, at), run_after(clause, at)
    near = left is not None and right is not None and right[0] == at + 1 and at - left[1] <= 1
    return (at, (talk.named(clause, left), talk.named(clause, right))) if near and left and right else None


def _out_and_in(talk: Talk, clause: Clause) -> tuple[int, Swap] | None:
    """`grey fabric out, blue fabric in`; `where SO-1 says oak tops, read ash tops`."""
    following = talk.after(clause)
    if len(clause.items) != 1 or following is None or following.sentence != clause.sentence:
        return None
    (gone, come), ends = (clause.items[0], following.items[:1]), clause.pieces[clause.items[0][1] :]
    if not come or is_term([*clause.pieces, *following.pieces]):
        return None
    behind = following.pieces[come[0][1] :]
    goes = (
        bool(ends)
        and ends[0].text == "out"
        and all(p.kind == "order" or p.text in ("out", "on") for p in ends)
    )
    swaps = goes and bool(behind) and behind[0].text == "in"
    reads = (
        gone[0] > 0
        and clause.pieces[gone[0] - 1].text in ("says", "say")
        and following.pieces[0].text == "read"
    )
    return (gone[0], (talk.named(clause, gone), talk.named(following, come[0]))) if swaps or reads else None


def _and_not(talk: Talk, clause: Clause) -> tuple[int, Swap] | None:
    """`SO-1 must be gloss paper, not matt paper`; 要铜版纸，别发哑光纸: one thing, and behind it another of the kind that is not wanted."""
    following = talk.after(clause)
    if not talk.has_order or following is None or following.sentence != clause.sentence:
        return None
    if len(clause.items) != 1 or len(following.items) != 1 or following.items[0][0] != 1:
        return None
    wanted = clause.has("change", "order", "deliver", "please", "want") or clause.word(
        "要", "用", "must be", "be"
    )
    refused = following.pieces[0].text == "not" or following.pieces[0].text in _REFUSING
    if not (wanted and refused) or is_term([*clause.pieces, *following.pieces]) or following.has("ba"):
        return None
    if not _is_of_kind(talk, clause, clause.items[0], following):
        return None
    return clause.items[0][0], (
        talk.named(following, following.items[0]),
        talk.named(clause, clause.items[0]),
    )


def _one_not_other(talk: Talk, clause: Clause) -> tuple[int, Swap] | None:
    """椅子要黑色的，不要灰色; `no grey chairs, black ones please`: a thing in one colour or size, and beside it the one that is not wanted."""
    following = talk.after(clause)
    if following is None or following.sentence != clause.sentence or talk.mode:
        return None
    pieces = [p for p in (*clause.pieces, *following.pieces) if not p.has("order_label")]
    counted = any(p.kind == "num" and not in_item(clause, p) for p in clause.pieces)
    if counted or is_term(pieces) or clause.has("if", "past", "received") or len(following.items) != 1:
        return None
    refuses, also = _refuses(clause), _refuses(following)
    come = following.items[0] if refuses else clause.items[-1] if clause.items else None
    told = following if refuses else clause
    wanted = told.has("order", "please", "change", "replace", "want") or told.word("要", "用")
    if refuses == also or come is None or not wanted or not is_kind(told, come):
        return None
    other = clause.items[-1] if refuses and clause.items else following.items[0]
    kind = is_kind(clause if refuses else following, other)
    named = [run for run in clause.items if not is_kind(clause, run)]
    item = talk.named(clause, named[0]) if named else talk.topic(clause)
    item = item or (talk.named(clause, other) if refuses and clause.items else None)
    told_so = kind or (refuses and bool(named) and _begins_with_kind(clause, named[0]))
    return (0, (item, talk.named(told, come))) if item and told_so and len(named) < 2 else None


def _in_some_other(talk: Talk, clause: Clause) -> bool:
    """椅子换个颜色，红色的; `a different size for the gloves please`: a wish for another kind, which the clause behind may tell."""
    at = next((i for i, p in enumerate(clause.pieces) if p.text in _KINDS), None)
    if at is None or is_term(clause.pieces) or clause.kinds("num") or clause.has(*_NO_OTHER) or talk.mode:
        return False
    changes = any(p.has("change", "replace") for p in clause.pieces[:at]) or clause.has("change_alone")
    before = clause.pieces[at - 1].text if at else ""
    if not (
        changes if clause.pieces[at].text[:1] >= _ARROWS else before in ("another", "different", "other")
    ):
        return False
    named = [run for run in clause.items if clause.pieces[run[1] - 1].text not in _KINDS]
    item = talk.named(clause, named[-1]) if named else talk.topic(clause)
    if item is None or len(named) > 1:
        return False
    following = talk.after(clause)
    told = following if following is not None and following.sentence == clause.sentence else None
    kind = _kind_told(talk, told) if told is not None else None
    talk.add("substitute_item", clause, {"item": item} | ({"replacement": kind} if kind else {}))
    talk.set_item(clause, item)
    return True


def _wants_kind(talk: Talk, clause: Clause) -> tuple[int, Swap] | None:
    """SO-1的手套要XL的, SO-1杯子的颜色要蓝色: the size or colour that a thing of an order is to be."""
    at = clause.find(("要", "想要", "需要", "颜色要"))
    if at is None or not talk.has_order or talk.mode or is_term(clause.pieces) or clause.kinds("num"):
        return None
    named = [run for run in clause.items if run[1] <= at]
    kind = [run for run in clause.items if run[0] == at + 1]
    between = clause.pieces[named[-1][1] : at] if named else []
    if len(named) != 1 or len(clause.items) > 2 or clause.has("not", "dont_want", "if", "past", "quote"):
        return None
    if not all(p.text in _KINDS or p.has("function", "describes") for p in between):
        return None
    behind = clause.pieces[at + 1 : at + 3]
    sized = len(behind) == 2 and behind[0].text in _SIZES and behind[1].text == "的"
    if not sized and not (kind and is_trait(clause, kind[0])):
        return None
    come = talk.named(clause, kind[0]) if kind else talk.reader.written(behind[0].start, behind[0].end)
    return at, (talk.named(clause, named[0]), come)


_SIZES = words("xs s m l xl xxl xxxl 2xl 3xl")


def _kind_told(talk: Talk, clause: Clause) -> str | None:
    """The colour or size that is all the clause names: 红色的, 要红的, `red ones`, `to red`."""
    if is_term(clause.pieces) or clause.kinds("num") or _refuses(clause):
        return None
    if len(clause.items) == 1 and is_kind(clause, clause.items[0]):
        return talk.named(clause, clause.items[0])
    told = [p for p in clause.pieces if p.text in COLOURS_ZH]
    return talk.reader.written(told[0].start, told[0].end) if len(told) == 1 and not clause.items else None


_KINDS = _SORTS | words("颜色 尺码 码数 规格 款式 型号 材质 包装 尺寸 花色 packaging wrapping packing")
"""What a thing may have another of."""
_NO_OTHER = ("past", "received", "defect", "return", "add", "order_strong", "quote", "remove", "if")


def _is_told_already(talk: Talk, clause: Clause) -> bool:
    """Whether the clause is the other half of the swap just made: the 不要灰色 of 椅子要黑色的，不要灰色."""
    last = talk.last
    if (
        last is None
        or last.intent not in ("substitute_item", "return_item")
        or "replacement" not in last.fields
    ):
        return False
    beside = clause.index - last.clause == 1 and last.sentence == clause.sentence
    if not beside or len(clause.items) != 1 or is_term(clause.pieces):
        return False
    refused = _refuses(clause) and not _refuses(talk.clauses[last.clause])
    told = refused or talk.named(clause, clause.items[0]) == last.fields["replacement"]
    return told and is_kind(clause, clause.items[0])


def _refuses(clause: Clause) -> bool:
    """Whether the clause says of what it names that it is not to be: 不要灰色, `not grey`, `no grey chairs`."""
    return clause.has("dont_want") or bool(clause.texts & _REFUSING) or clause.pieces[0].text in ("not", "no")


def _begins_with_kind(clause: Clause, run: tuple[int, int]) -> bool:
    """Whether the run names a thing of a colour: 灰色的椅子, `grey chairs`."""
    first = clause.pieces[run[0]].text
    return run[1] - run[0] > 1 and (first in COLOURS or first in COLOURS_ZH or first.endswith("色"))


_REFUSING = words("别发 别给 不是 而不是 别用 别送 别上 别配 别拿 不要 别要")


def _some_of(talk: Talk, clause: Clause) -> tuple[int, Swap] | None:
    """`of the 80 oak chairs make 25 walnut chairs`: some of what was named become another of the kind."""
    before = talk.before(clause)
    if before is None or before.pieces[0].text not in ("of", "out of") or len(before.items) != 1:
        return None
    counts = [i for i, p in enumerate(clause.pieces) if p.kind in ("num", "qty")]
    run = clause.items[0] if len(clause.items) == 1 else None
    if _counts_them(clause, counts):
        return (
            (counts[0] - 1, (talk.named(before, before.items[0]), talk.named(clause, run))) if run else None
        )
    if run is None or len(counts) != 1 or run[0] <= counts[0] or not clause.has("change", "deliver", "order"):
        return None
    gone, come = talk.named(before, before.items[0]), talk.named(clause, run)
    alike = gone.split()[-1].casefold() == come.split()[-1].casefold() and gone.casefold() != come.casefold()
    return (counts[0] - 1, (gone, come)) if alike else None


def _counts_them(clause: Clause, counts: list[int]) -> bool:
    """Whether `of them` stands behind the one count: `make 15 of them brushed brass`."""
    texts = [piece.text for piece in clause.pieces]
    return (
        len(counts) == 1 and texts[counts[0] + 1 : counts[0] + 3] == ["of", "them"] and clause.has("change")
    )


def _preferred(talk: Talk, clause: Clause) -> tuple[int, Swap] | None:
    """`I'd rather have the walnut frame than the oak frame`, `we prefer candles over lamps`."""
    if not clause.word(
        "rather", "prefer", "prefers", "preferred", "i'd rather", "we'd rather"
    ) or clause.kinds("qty", "num", "date", "money"):
        return None
    links = [i for i, piece in enumerate(clause.pieces) if piece.text in ("than", "over", "to")]
    for at in links[::-1]:
        left, right = run_before(clause, at), run_after(clause, at)
        if left is not None and right is not None and right[0] - at <= 2 and at - left[1] <= 2:
            return at, (talk.named(clause, right), talk.named(clause, left))
    topic = talk.unclaimed_topic(clause)
    if (
        topic is not None
        and len(clause.items) == 1
        and clause.has("order", "deliver")
        and clause.pieces[0].text != "or"
    ):
        return 0, (topic, talk.named(clause, clause.items[0]))
    return None


def _for_topic(talk: Talk, clause: Clause) -> tuple[int, Swap] | None:
    """`SO-1 has the EU plug, I need the UK plug instead`: what is to come for the thing told of before."""
    at = clause.find(_INSTEAD)
    before = talk.before(clause)
    if at is None and before is not None and before.sentence == clause.sentence and before.word("too"):
        at = len(clause.pieces)
    run = run_before(clause, at) if at is not None else None
    if at is None or run is None or at - run[1] > 1 or not talk.has_order or is_term(clause.pieces):
        return None
    if run[0] and clause.pieces[run[0] - 1].text in _PLACING:
        return None
    asked = clause.has("order", "deliver", "add", "want", "change", "replace") or clause.word(*_USING)
    told = [c for c in talk.behind(clause, 3) if clause.sentence - c.sentence <= 1 and c.items]
    if not asked or not told:
        return None
    gone = talk.named(told[0], told[0].items[0])
    return (
        (at, (gone, talk.named(clause, run)))
        if gone.casefold() != talk.named(clause, run).casefold()
        else None
    )


_INSTEAD = words("instead | in its place | in their place | in place | in place of that | instead of that")
_PLACING = words("to at by on in from via through until for with")
_USING = words("use pack put supply give go have like prefer make load bring pick include")


def _reads(clause: Clause) -> int | None:
    """The index of `read` right between two names: `wherever SO-1 says oak tops read ash tops`."""
    ends, starts = {run[1] for run in clause.items}, {run[0] for run in clause.items}
    return next(
        (i for i, p in enumerate(clause.pieces) if p.text == "read" and i in ends and i + 1 in starts), None
    )


def _should_be(clause: Clause) -> int | None:
    """The index of `should be` before another thing of the same kind, colour or size: 15 tubes should be LED tubes."""
    said = clause.word("be") or clause.has("change")
    for at, piece in enumerate(clause.pieces if said else ()):
        if piece.text != "be" and not (piece.has("change") and piece.text.endswith(" be")):
            continue
        left, right = run_before(clause, at), run_after(clause, at)
        if left is not None and right is not None and right[0] - at <= 2:
            last = clause.pieces[right[1] - 1].text
            sized = clause.pieces[right[0]].has("spec_number")
            if (
                last in (clause.pieces[left[1] - 1].text, "one", "ones")
                or last.split()[-1] in COLOURS
                or sized
            ):
                return at
    return None


def _in_another(talk: Talk, clause: Clause) -> tuple[int, Swap] | None:
    """`the shirts on SO-1 in XL instead of L`: what a thing is to come in, and what not."""
    gone = clause.first("not_value", "instead_of")
    run = run_before(clause, gone) if gone is not None else None
    if gone is None or run is None or run[1] != gone or not run[0] or clause.pieces[run[0] - 1].text != "in":
        return None
    named = run_before(clause, run[0] - 1)
    between = clause.pieces[named[1] : run[0] - 1] if named else []
    near = named and all(
        p.kind == "order" or p.has("on_order", "order_label") or p.text in ("be", "of") for p in between
    )
    if not named or not near or clause.kinds("date", "money") or clause.has("pay", "invoice_word", "quote"):
        return None
    return gone, (talk.named(clause, named), talk.named(clause, run))


def _recoloured(talk: Talk, clause: Clause) -> tuple[int, Swap] | None:
    """`make the cushions teal not mustard`: a colour behind the name, and another that is not wanted."""
    gone = clause.first("not_value", "instead_of")
    if gone is None or not clause.has("change", "want", "order", "deliver"):
        return None
    run = run_before(clause, gone)
    if (
        run is None
        or run[1] != gone
        or not any(p.text in COLOURS for p in clause.pieces[gone - 1 : gone + 3])
    ):
        return None
    start = run[1]
    if all(p.text in COLOURS for p in clause.pieces[run[0] : run[1]]) and run[0]:
        named = run_before(clause, run[0])
        between = clause.pieces[named[1] : run[0]] if named else []
        near = bool(between) and all(
            p.kind == "order" or p.has("on_order", "order_label") or p.text in ("be", "to be")
            for p in between
        )
        return (gone, (talk.named(clause, named), talk.named(clause, run))) if named and near else None
    while start > run[0] + 1 and clause.pieces[start - 1].text in COLOURS:
        start -= 1
    if start == run[1] or clause.kinds("qty", "num", "date", "money"):
        return None
    return gone, (talk.named(clause, (run[0], start)), talk.named(clause, (start, run[1])))


def _stands_in(talk: Talk, clause: Clause) -> tuple[int, Swap] | None:
    """电缆断货了，用粗电缆顶上; 电缆用粗电缆代替: a name between 用 and a verb of standing in."""
    at = clause.find(("用", "拿", "以"))
    right = run_after(clause, at) if at is not None else None
    if at is None or right is None or right[0] - at > 2 or right[1] >= len(clause.pieces):
        return None
    if not any(p.has("stands_in") for p in clause.pieces[right[1] : right[1] + 3]):
        return None
    left = run_before(clause, at)
    item = talk.named(clause, left) if left else _gives_way(talk, clause) or talk.topic(clause)
    return (at, (item, talk.named(clause, right))) if item else None


def _wanted_instead(talk: Talk, clause: Clause) -> tuple[int, Swap] | None:
    """蓝色款不好卖，都给我上黑色款; 葡萄汁还是要橙汁; `the blue shirts clash. White ones would look better`: another of the kind told of before."""
    if not clause.items or not talk.has_order:
        return None
    wanting = clause.find(_WANTING)
    come, told = clause.items[-1], None
    before = talk.before(clause)
    refused = before is not None and before.has("dont_want") and before.sentence == clause.sentence
    counted = refused and come[0] and clause.pieces[come[0] - 1].kind == "qty"
    if is_term([p for i, p in enumerate(clause.pieces) if not (counted and i == come[0] - 1)]):
        return None
    opens = wanting is not None and clause.items[0][1] <= wanting < come[0]
    if len(clause.items) == 2 and opens and _is_of_kind(talk, clause, clause.items[0], clause):
        told = clause
    elif wanting is not None or _is_better(clause) or _is_asked_for(talk, clause):
        told = talk.before(clause)
    if told is None or (told is not clause and not _tells_of_kind(told, clause)):
        return None
    others = clause.items[:1] if told is clause else told.items
    gone = next((run for run in others if _is_of_kind(talk, told, run, clause)), None)
    return (come[0], (talk.named(told, gone), talk.named(clause, come))) if gone is not None else None


def _is_better(clause: Clause) -> bool:
    """Whether what the clause names is said to suit better: `white ones would look much better`."""
    return clause.word(*_BETTER) and clause.items[-1][0] <= 1


def _is_asked_for(talk: Talk, clause: Clause) -> bool:
    """Whether the clause is a thing and `please`, behind what is said to be disliked: `nobody likes the lemon soap. Lavender soap please`."""
    before = talk.before(clause)
    alone = clause.items[0][0] <= 1 and clause.has("please") and len(clause.items) == 1
    told = alone and before is not None and before.kinds("order")
    return bool(told) or (
        alone and before is not None and (before.has("too", "not", "defect") or before.word(*_DISLIKING))
    )


_DISLIKING = words("nobody hate hates hated dislike dislikes hideous ugly clash clashes wrong awful horrible")
_BETTER = words("better nicer preferable safer stronger prettier warmer lovelier would'd")


_WHO = PEOPLE | words("爱人 老婆 老公 媳妇 老板 业主 客户 客人 甲方 太太 先生 孩子 领导 团长")
"""Who wants something."""


def _tells_of_kind(told: Clause, clause: Clause) -> bool:
    """Whether `told` names what the order has, and wishes nothing of its own."""
    named = [run for run in clause.items if clause.pieces[run[1] - 1].text not in _WHO]
    if not told.items or len(named) != 1 or clause.sentence - told.sentence > 1:
        return False
    wishes = told.has("increase", "decrease", "add", "change", "remove", "return", "please")
    return not wishes and not is_term(told.pieces)


def _is_of_kind(talk: Talk, told: Clause, run: tuple[int, int], clause: Clause) -> bool:
    """Whether the run and what `clause` names end alike, but for `ones`; or the latter is a colour of the former."""
    gone, come = talk.named(told, run).casefold(), talk.named(clause, clause.items[-1]).casefold()
    if gone == come or (told is not clause and len(told.items) > 1 and gone[-1] >= _ARROWS):
        return False
    if gone[-1] >= _ARROWS:
        return gone[-1] == come[-1]
    coloured = not COLOURS.isdisjoint(gone.split()) and COLOURS.issuperset(come.split())
    return coloured or gone.split()[-1] == come.split()[-1] or come.endswith((" ones", " one"))


_WANTING = words(
    "wants | would like | would prefer | make it | let's have | go for | would | would be | we need | i need | we want | i want | i'd like | we'd like | prefer | 想要 | 要 | 我要 | 我们要 | 上 | 给我上 | 用 | 来 | 拿 | "
    "给我来 | 就要 | 只要 | 需要 | 改上 | 统一用 | 还是要"
)


def _is_this_not_that(talk: Talk, clause: Clause) -> tuple[int, Swap] | None:
    """型号报错了，是ZK-300不是ZK-200: what it is, and what it is not."""
    at = clause.find(_NOT_THAT)
    if at is None or not talk.has_order or is_term(clause.pieces) or clause.kinds("num"):
        return None
    right, told = run_after(clause, at), clause if at else talk.before(clause)
    left = run_before(told, at or len(told.pieces)) if told is not None else None
    if (
        told is None
        or left is None
        or right is None
        or right[0] != at + 1
        or told.sentence != clause.sentence
    ):
        return None
    led = left[0] > 0 and told.pieces[left[0] - 1].text in _THIS
    ahead = run_before(told, left[0]) if clause.pieces[right[0]].text[0] in COLOURS_ZH else None
    gone = talk.named(told, ahead) if ahead else talk.named(clause, right)
    return (at, (gone, talk.named(told, left))) if led else None


_NOT_THAT = words("不是 而不是 不要")
_THIS = words("是 要的是 应该是 应是 订的是 要 该是 应为 我要的是 其实是")


def _in_place_of_removed(talk: Talk, clause: Clause) -> tuple[int, Swap] | None:
    """`no more PVC film, 15 rolls of PET film instead`: what is wanted in the place of what was just removed."""
    last, at = talk.last, clause.find(_IN_PLACE)
    if at is None or last is None or last.intent != "remove_item" or last.sentence != clause.sentence:
        return None
    removed, right = last.fields.get("item"), run_before(clause, at)
    if (
        removed is None
        or right is None
        or clause.index - last.clause > 1
        or clause.has("change", "replace", "add")
    ):
        return None
    return right[0], (removed, talk.named(clause, right))


_IN_PLACE = words("instead 代替 顶替 替代")


def _add_swap(talk: Talk, clause: Clause, at: int, swap: Swap) -> None:
    """Makes the draft, or gives the one of this sentence what is wanted after all."""
    item, replacement = swap
    if _corrects_swap(talk, clause, item):
        talk.drafts[-1].fields["replacement"] = replacement
        return
    if item is not None and _replaces_removed(talk, clause, item):
        talk.drafts.pop()
    fields: Fields = {"item": item} if item is not None else {}
    fields["replacement"] = replacement
    quantity = _swapped_count(talk, clause, at)
    if quantity:
        fields["quantity"] = quantity
    draft = talk.add("return_item" if _is_delivered(talk, clause) else "substitute_item", clause, fields)
    talk.mode = None
    if item is None:
        draft.sure = 0.7
    talk.set_item(clause, item)


def _is_delivered(talk: Talk, clause: Clause) -> bool:
    """Whether the message tells that the goods have come, so that a swap is an exchange: 货昨天收到了，换成米色."""
    told = [
        c
        for c in talk.clauses[: clause.index]
        if c.has("received") and not c.has("not", "if", "question", "order")
    ]
    return any(talk.moods[c.index] == "told" and c.sentence == clause.sentence for c in told)


def _replaces_removed(talk: Talk, clause: Clause, item: str) -> bool:
    """Whether the thing was just said to be unwanted: 台灯不要了，换成吊灯."""
    last = talk.last
    if last is None or last.intent != "remove_item" or last.fields.get("item") != item:
        return False
    return clause.index - last.clause <= 2 and clause.sentence - last.sentence <= 1


def _corrects_swap(talk: Talk, clause: Clause, item: str | None) -> bool:
    """Whether the swap is said of the same thing as the one just before."""
    last = talk.last
    return (
        last is not None
        and last.intent == "substitute_item"
        and item in (None, last.fields.get("item"))
        and last.sentence == clause.sentence
        and clause.index - last.clause <= 2
    )


def _settles(talk: Talk, clause: Clause) -> bool:
    """Gives the swap just asked for what is wanted after all: 换成浅灰瓷砖，不对，要象牙白瓷砖; 等下，不是帽子，是围巾."""
    last = talk.last
    if last is None or last.intent != "substitute_item" or last.sentence != clause.sentence:
        return False
    since = talk.clauses[last.clause + 1 : clause.index]
    if len(since) > 1 and since[-1].has("not_value") and len(since[-1].items) == 1:
        since = since[:-1]
    taken_back = len(since) == 1 and len(since[0].pieces) == 1 and since[0].has("correct")
    led = any(p.text in ("要", "是", "应该是", "我要") for p in clause.pieces[:2])
    if not (taken_back and led) or len(clause.items) != 1 or clause.kinds("order", "qty", "num", "money"):
        return False
    last.fields["replacement"] = talk.named(clause, clause.items[0])
    last.spans.append((clause.start, clause.end))
    return True


def _swapped_count(talk: Talk, clause: Clause, at: int) -> Fields | None:
    """How many are to be swapped: `swap 5 of the lamps for candles`; none for `all 5`."""
    whole = any(p.text.startswith(("全", "都", "统一")) for p in clause.pieces[at : at + 1])
    if whole or clause.word("all", "全部", "全", "都", "所有"):
        return None
    for i, piece in enumerate(clause.pieces):
        if piece.kind not in ("qty", "num") or in_item(clause, piece) or _is_whole(clause, i):
            continue
        if i and clause.pieces[i - 1].has("with") and not _is_share_of(clause, i):
            continue
        after = clause.pieces[i + 1] if i + 1 < len(clause.pieces) else None
        if after is not None and after.kind == "per":  # the price of one: `at 3.40 each`
            continue
        if clause.has("becomes") and any(
            run[0] == i + 1 and _sized(clause, run) != run for run in clause.items
        ):
            continue
        bare = after is not None and (after.text == "of" or i > at)
        instead = clause.pieces[at].has("instead_of") and not _replaces_all(clause, i, at)
        if piece.kind == "qty" or bare or instead or piece.has("numeral"):
            return talk.reader.quantity(piece)
    if clause.word("half", "half of", "half the", "一半"):
        return {"value": Decimal("0.5"), "mode": "scale"}
    return None


def _is_share_of(clause: Clause, i: int) -> bool:
    """Whether so many of all are swapped: `replace A4 by A3 for 10 of the 30 packs`."""
    behind = clause.pieces[i + 1 : i + 4]
    return bool(behind) and behind[0].text == "of" and any(p.kind == "dead" for p in behind)


def _replaces_all(clause: Clause, i: int, at: int) -> bool:
    """Whether as many come as there were: 500 white mugs instead of the 500 blue ones."""
    return any(
        before.text.endswith("the") and p.kind == "dead" and p.value == clause.pieces[i].value
        for before, p in itertools.pairwise(clause.pieces[at:])
    )


def _is_whole(clause: Clause, i: int) -> bool:
    """Whether the count at `i` is of all, of which some are swapped: 40个托盘里头有15个改成木托盘."""
    behind = clause.pieces[i + 1 :]
    inside = next((j for j, p in enumerate(behind) if p.has("among")), None)
    return inside is not None and any(p.kind == "qty" for p in behind[inside:])


def _swap_zh(talk: Talk, clause: Clause, at: int) -> Swap | None:
    """台灯换成吊灯, 吊灯代替台灯: the verb at `at` with a name behind it."""
    verb = clause.pieces[at]
    left, right = run_before(clause, at), run_after(clause, at)
    if right is None or verb.has("sets_value", "change_alone") or verb.text in _LEAVING:
        return None
    if verb.has("instead_of"):
        return (talk.named(clause, right), talk.named(clause, left)) if left else None
    if right[0] - at > 3 or any(holds(clause, at, right) for holds in _NO_SWAPS):
        return None
    corrected = talk.last is not None and talk.last.intent == "substitute_item"
    beside = left is None and right[0] == at + 1
    given_up = (_gives_way(talk, clause) or _was_wrong(talk, clause)) if beside else None
    traited = at > 0 and clause.pieces[at - 1].has("describes")  # 颜色换蓝色
    bare = verb.text in ("改", "换", "变", "调") and left is None and given_up is None
    if bare and not traited and (not corrected or right[1] - right[0] == 1):
        return None
    item = (_turned_from(talk, clause, left) or talk.named(clause, left)) if left else given_up
    item = item or talk.topic(clause) or _disliked_before(talk, clause)
    known = traited or talk.has_order or any(d.intent == "substitute_item" for d in talk.drafts)
    return (item, talk.named(clause, right)) if item is not None or known else None


def _turned_from(talk: Talk, clause: Clause, left: tuple[int, int]) -> str | None:
    """The thing whose old kind `left` tells: the 沙发 of 沙发从灰色改成米色, or what was spoken of where it is but a size."""
    old = clause.pieces[slice(*left)]
    model = len(old) == 1 and old[0].kind == "code" and len(old[0].text) > _SHORTEST_MODEL
    if not left[0] or clause.pieces[left[0] - 1].text not in _FROM or model:
        return None
    thing = next((run for run in clause.items if run[1] == left[0] - 1), None)
    if thing is not None:
        return talk.named(clause, thing)
    return talk.topic(clause) if is_trait(clause, left) else None


_FROM = words("从 由")
_SHORTEST_MODEL = 3
"""A longer code is itself what is ordered: 主控由STM32切换为GD32; not the M6 of 螺丝从M6换成M8."""


def _was_wrong(talk: Talk, clause: Clause) -> str | None:
    """The thing of which the clause before says that it was ordered wrongly: 毛巾颜色错了，换白色毛巾."""
    before = talk.before(clause)
    if before is None or before.sentence != clause.sentence or len(before.items) != 1:
        return None
    wrong = any(piece.text.endswith(("错了", "错", "不对")) for piece in before.pieces)
    return talk.named(before, before.items[0]) if wrong else None


_LEAVING = words("留 只留 就留 只留下 留下 保留到 剩到")
"""What stays is no other thing: 只留茶叶."""


def _changes_again(clause: Clause, _at: int, right: tuple[int, int]) -> bool:
    """改台灯的数量改成20: the change that counts comes behind the name."""
    return any(p.has("change") for p in clause.pieces[right[1] :])


def _names_sort(clause: Clause, _at: int, right: tuple[int, int]) -> bool:
    """换个包装: what kind of thing changes, and not into what."""
    return right[1] - right[0] == 1 and clause.pieces[right[0]].text in _KINDS


def _is_done(clause: Clause, at: int, right: tuple[int, int]) -> bool:
    """换台灯了: 了 behind the name of a bare verb."""
    behind = clause.pieces[right[1]] if right[1] < len(clause.pieces) else None
    return len(clause.pieces[at].text) == 1 and behind is not None and behind.text == "了"


def _sets_term(clause: Clause, at: int, right: tuple[int, int]) -> bool:
    """改成月结, 改抬头为, 改成每个20元: what is changed is a term."""
    pieces, verb = clause.pieces, clause.pieces[at]
    if any(p.kind in _TERM_KINDS or p.has(*_TERM_WORDS) for p in pieces[at + 1 : right[0]]):
        return True
    if any(p.has("cities") for p in pieces[at + 1 : right[0]]):
        return True
    valued = any(p.kind in _TERM_KINDS or p.kind in _TERM_KINDS_BEHIND for p in pieces[at + 1 :])
    return (valued and not verb.has("replace")) or any(p.has(*_TERMS_BEFORE) for p in pieces[:at])


def _sets_number(clause: Clause, at: int, right: tuple[int, int]) -> bool:
    """改三十, 改成500ml20箱: what is changed is how many."""
    first, verb = clause.pieces[right[0]], clause.pieces[at]
    if first.kind in ("num", "code") and verb.text in ("改", "换") and not first.text.isascii():
        return True
    if first.kind == "qty" and right[1] - right[0] == 1:
        return True
    counted = any(p.kind == "qty" for p in clause.pieces[at + 1 : right[0]])
    return counted and run_before(clause, at) is None and not verb.has("replace")


def _lists_counts(clause: Clause, at: int, right: tuple[int, int]) -> bool:
    """改成礼盒250纸50: each thing with its count."""
    ends = [run[1] for run in clause.items if run[0] > at]
    counted = [end for end in ends if end < len(clause.pieces) and clause.pieces[end].kind == "num"]
    return right[1] in counted and len(counted) > 1


_TERM_KINDS = words("address person title phone date money percent zhe")
_TERM_KINDS_BEHIND = words("net deposit method incoterm")
_LABELS = ("phone_label", "recipient_label", "invoice_word", "title_label", "address_label", "tax_label")
_TERM_WORDS = (*_LABELS, "pay_method", "prepaid", "balance")
_TERMS_BEFORE = (*_LABELS, "pay_change", "price_word", "incoterm_change", "ship_word")
_NO_SWAPS: tuple[Callable[[Clause, int, tuple[int, int]], bool], ...] = (
    _changes_again,
    _names_sort,
    _is_done,
    _sets_term,
    _sets_number,
    _lists_counts,
)
"""When a Chinese verb swaps nothing, of the clause, the index of the verb and the name behind it."""


def _gives_way(talk: Talk, clause: Clause) -> str | None:
    """What the clause before says to be out of stock or unwanted: 大红袍断货，直接换金骏眉.

    A size that is unwanted is of the thing under discussion: 钻头，别要10毫米的，换成12毫米的.
    """
    before = talk.before(clause)
    if before is None or before.sentence != clause.sentence or not before.items or is_reason(before):
        return None
    unwanted = before.has(
        "dont_want", "remove", "event_condition", "defect", "too", "not", "reject", "chosen"
    )
    if not unwanted:
        return None
    size = all(p.kind == "spec" for p in before.pieces[slice(*before.items[0])])
    return (talk.topic(clause) if size else None) or talk.named(before, before.items[0])


def _disliked_before(talk: Talk, clause: Clause) -> str | None:
    """The thing named in one of the two clauses before."""
    for other in reversed(talk.clauses[max(0, clause.index - 2) : clause.index]):
        if other.items and not is_reason(other):
            return talk.named(other, other.items[0])
    return None


def _swap_en(talk: Talk, clause: Clause, at: int) -> Swap | None:
    """The verb or `instead of` at `at` with a name on either side."""
    if clause.pieces[at].has("replace"):
        swap = _swap_by_link(talk, clause, at) or _mixed_up(talk, clause, at)
        if swap is not None:
            return swap
    return _swap_by_instead(talk, clause)


def _swap_by_link(talk: Talk, clause: Clause, at: int) -> Swap | None:
    """`replace the lamps with candles`, `swap them for candles`; not `change the lamps to 5`."""
    gone = run_after(clause, at)
    link = _link_behind(clause, at, gone)
    right = run_after(clause, link) if link is not None else None
    if link is not None and gone is not None and gone[1] <= link < len(clause.pieces) - 1:
        grade = clause.pieces[link + 1]
        graded = clause.pieces[gone[0]].kind in ("num", "code", "spec") and not clause.pieces[at].has(
            "change"
        )
        counted = grade.kind == "num" and clause.pieces[gone[0]].kind != "num" and _is_plural(clause, right)
        graded = graded and not counted  # swap the A4 for 20 chairs
        if graded and grade.kind in ("num", "code") and (right is None or right[0] > link + 1):
            return talk.named(clause, gone), talk.reader.written(grade.start, grade.end)
    if link is None or right is None:
        return None
    swapped = run_before(clause, at) if _is_passive(clause, at, link) else None
    if swapped is not None and right[0] - link <= _TO_NAME and not is_term(clause.pieces[link : right[0]]):
        return talk.named(clause, swapped), talk.named(clause, right)
    between = clause.pieces[link + 1 : right[0]]
    if not clause.pieces[at].has("change"):  # swap 50 boxes for 100 packs of paper
        between = [p for p in between if p.kind != "qty"]
    if right[0] - link > 4 or is_term(between):
        return None
    if gone is not None and gone[0] < link:
        counts = clause.pieces[at].has("change") and clause.pieces[right[0]].kind == "num"
        return None if counts else (talk.named(clause, gone), talk.named(clause, right))
    between = clause.pieces[at + 1 : link]
    pointed = any(p.has("pronoun", "pronoun_swap") or p.kind in ("num", "qty") for p in between)
    topic = talk.topic(clause)
    alone = link <= at + 1
    upgraded = alone and clause.pieces[at].text in _UPGRADES and talk.unclaimed_topic(clause)
    removed = alone and talk.last is not None and _replaces_removed(talk, clause, topic or "")
    return (topic, talk.named(clause, right)) if (pointed or upgraded or removed) and topic else None


def _is_plural(clause: Clause, run: tuple[int, int] | None) -> bool:
    return run is not None and clause.pieces[run[1] - 1].text.endswith("s")


def _is_passive(clause: Clause, at: int, link: int) -> bool:
    """Whether the verb tells what is to be done to a thing before it: `have the chairs on SO-1 swapped for benches`."""
    return link == at + 1 and clause.pieces[at].text.endswith("ed") and at > 0


_TO_NAME = 3
"""Pieces from the link to the name behind it, at most."""


_UPGRADES = words("upgrade | downgrade | upgrade to | downgrade to | switch | swap | change")


def _mixed_up(talk: Talk, clause: Clause, at: int) -> Swap | None:
    """`you booked decaf pods but I wanted espresso pods. replace them`: what came of what was wanted."""
    pointed = any(p.has("pronoun", "pronoun_goods") for p in clause.pieces[at + 1 : at + 3])
    told = [c for c in talk.behind(clause, 2) if c.items and clause.sentence - c.sentence <= 1]
    if (
        clause.items
        or not pointed
        or len(told) < 2
        or not told[0].word("wanted", "ordered", "need", "meant", "want")
    ):
        return None
    return talk.named(told[1], told[1].items[-1]), talk.named(told[0], told[0].items[-1])


def _link_behind(clause: Clause, at: int, gone: tuple[int, int] | None) -> int | None:
    """The index of the word that leads to what is to come, outside the name of what is to go."""
    start, end = gone or (0, 0)
    links = (i for i, p in enumerate(clause.pieces) if i >= at and p.has("with") and not start <= i < end)
    return next(links, None)


def _swap_by_instead(talk: Talk, clause: Clause) -> Swap | None:
    """`send lamps instead of candles`, with no term of any other kind."""
    instead = clause.first("instead_of")
    if instead is not None and len(clause.items) == 2 and run_before(clause, instead) is None:
        gone, come = clause.items
        if not clause.kinds("date", "method", "money") and any(
            p.has("deliver", "order", "add", "want") for p in clause.pieces
        ):
            return talk.named(clause, gone), talk.named(clause, come)
    if instead is None or clause.kinds("date", "method", "money"):
        return None
    left, right = run_before(clause, instead), run_after(clause, instead)
    if left is None or right is None or (left[0] and clause.pieces[left[0] - 1].text in ("to", "goes to")):
        return None
    counts = [i for i, p in enumerate(clause.pieces) if p.kind in ("qty", "num") and not in_item(clause, p)]
    if counts and not (counts == [left[0] - 1] and _is_other_thing(clause, left, right)):
        return None
    return talk.named(clause, right), talk.named(clause, left)


def _is_other_thing(clause: Clause, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether both runs name goods by words of their own: `500 white mugs instead of the 500 blue ones`."""
    names = [{p.text for p in clause.pieces[slice(*run)]} for run in (left, right)]
    return bool(names[0] - names[1]) and bool(names[1] - names[0])
