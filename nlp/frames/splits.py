"""Wishes to receive an order in several parts."""

import itertools
from dataclasses import replace
from decimal import Decimal

from nlp.clauses import Clause
from nlp.drafts import Draft
from nlp.frames.naming import choose_run
from nlp.frames.talk import Talk
from nlp.moods import in_item, is_reason, negated
from nlp.pieces import Piece, Pieces
from nlp.terms import Fields, Reader, address_of, delivery_of
from nlp.wording import words
from nlp.zh.acts import PARTS

_NEXT = words(
    "第二 | 第二批 | second | rest | 其余 | 剩下的 | 剩下 | 余下的 | the rest | other | remaining | "
    "remainder | 另一批 | 剩余 | 后一批 | 再"
)
"""What opens a further part; 第二批 is read as an ordinal and carries no label."""


_NO_SPLIT = (
    "change",
    "add",
    "increase",
    "decrease",
    "remove",
    "cancel",
    "query",
    "return",
    "replace",
    "order_strong",
    "quote",
)


def is_share(clause: Clause) -> bool:
    """Whether the clause counts goods and tells when, where or how they are to come."""
    placed = clause.kinds("date", "address", "method")
    if not placed and not clause.word("now", "right away", "today", "at once"):
        return False
    counts = [p for p in clause.kinds("qty", "num") if not in_item(clause, p)]
    return len(counts) == 1 or 1 < len(counts) == len(placed)


def _shares(talk: Talk, clause: Clause) -> bool:
    """`deliver 100 pcs on 4 May and 150 pcs on 18 May`: shares of one line, each at its time or place."""
    if talk.split is not None or not is_share(clause) or clause.has(*_NO_SPLIT):
        return False
    if _parts_of_last(talk, clause):
        return True
    behind = talk.after(clause)
    if not (talk.has_order or (behind is not None and _tells_other(behind))):
        return False
    following = [c for c in talk.ahead(clause) if c.sentence == clause.sentence]
    rests = following and following[0].has("rest", "rest_part") and not following[0].has(*_NO_SPLIT)
    sent = clause.has("deliver", "send_to") or clause.kinds("date", "method")
    if rests and sent and talk.has_order and following[0].kinds("date", "address", "method"):
        return True  # send 5 now and the rest on 20 May
    names = {talk.named(clause, run) for run in clause.items}
    return bool(following) and all(
        is_share(c) and names.issuperset(talk.named(c, run) for run in c.items) and not c.has(*_NO_SPLIT)
        for c in following[:1]
    )


def _parts_of_last(talk: Talk, clause: Clause) -> bool:
    """Whether the shares told from here on come to the count just wished for: 再订30盒，10盒送北京，20盒送上海."""
    last = talk.last
    if (
        last is None
        or last.sentence != clause.sentence
        or last.intent not in ("place_order", "change_quantity")
    ):
        return False
    shares = itertools.takewhile(is_share, [clause, *talk.ahead(clause, 8)])
    counts = [talk.reader.quantity(p)["value"] for c in shares for p in c.kinds("qty", "num")]
    return len(counts) > 1 and sum(counts) == last.fields.get("quantity", {}).get("value")


def _tells_other(clause: Clause) -> bool:
    """`the other 300 on 10 February`, 另外300包2月10号: the rest of what was counted before."""
    return any(
        a.text in ("other", "另外", "剩下", "剩下的", "其余", "其余的") and b.kind in ("num", "qty")
        for a, b in itertools.pairwise(clause.pieces)
    )


def _sends_halves(talk: Talk, clause: Clause) -> bool:
    """`ship half to Hamburg and half to Munich`, 一半发上海，一半发北京: the halves go to two places or at two times."""
    if not clause.word("half", "一半") or not clause.has("deliver", "send_to"):
        return False
    behind = talk.after(clause)
    near = [clause, *([behind] if behind is not None and behind.sentence == clause.sentence else [])]
    halves = [piece for each in near for piece in each.pieces if piece.text in ("half", "一半")]
    return len(halves) > 1 and not any(each.has("pay", *_NO_SPLIT) for each in near)


def _parts_by_half(talk: Talk, clause: Clause) -> list[Fields]:
    """Where or when each half goes, where that is told of both."""
    behind = talk.after(clause)
    near = [clause, *([behind] if behind is not None and behind.sentence == clause.sentence else [])]
    pieces = [piece for each in near for piece in each.pieces]
    starts = [i for i, piece in enumerate(pieces) if piece.text.endswith(("half", "一半"))]
    parts = [_part_terms(pieces[a:b], talk.reader) for a, b in itertools.pairwise([*starts, len(pieces)])]
    return parts if all(parts) else []


def _halves(talk: Talk, clause: Clause) -> bool:
    """`Half of SO-1 now and the other half in May`: a half at one time or place, and one at another."""
    if not clause.word("half", "一半"):
        return False
    behind = talk.after(clause)
    if clause.has("pay") or (behind is not None and behind.has("pay")):
        return False
    if not talk.has_order or behind is None or behind.sentence != clause.sentence or clause.has(*_NO_SPLIT):
        return False
    if not (behind.word(*_OTHER_HALF) or behind.has("rest", "rest_part")):
        return False
    if any(
        c.has("received", "past") or c.word("sold", "came", "arrived", "went", "landed")
        for c in (clause, behind)
    ):
        return False
    timed = clause.kinds("date", "address", "method") or clause.has("first_part")
    return bool(timed) and bool(behind.kinds("date", "address", "method")) and not behind.has(*_NO_SPLIT)


_OTHER_HALF = words("half | the other half | the other | 一半 | 另一半 | 另外一半 | 剩下一半")


def _counted(clause: Clause) -> list[Piece]:
    """The counts of the clause but for that of the parts: `in three separate deliveries`."""
    parts = {id(a) for a, b in itertools.pairwise(clause.pieces) if a.kind == "num" and b.has("split")}
    last = clause.pieces[-1]
    if last.kind == "num" and len(clause.pieces) > 1 and clause.pieces[-2].text in ("in", "into"):
        parts.add(id(last))
    return [piece for piece in clause.kinds("qty", "num") if id(piece) not in parts]


def _take_total(talk: Talk, clause: Clause, last: Draft | None) -> None:
    """Makes a count that was only told of the line, in this sentence, the total of the split; one that is ordered, too."""
    if last is None or talk.split is None or last.sentence != clause.sentence:
        return
    if last.intent == "place_order" and not talk.has_order:
        shared = {key: value for key, value in last.fields.items() if key in ("item", "quantity")}
        talk.split.fields = shared | talk.split.fields
    if last.intent != "change_quantity":
        return
    told = talk.clauses[last.clause].has("change", "increase", "decrease", "add")
    if told or last.fields.get("quantity", {}).get("mode") != "set":
        return
    talk.drafts.remove(last)
    talk.split.fields |= last.fields


def _total_among(clause: Clause) -> Piece | None:
    """The number of all behind that of some: the 80 of `30 of the 80 desks by air`."""
    for i, piece in enumerate(clause.pieces[:-3]):
        among, total = clause.pieces[i + 1 : i + 3], clause.pieces[i + 3]
        if (
            piece.kind == "num"
            and among[0].text == "of"
            and among[1].text in ("the", "those", "these", "our")
        ):
            counts = total.kind == "num" or (total.kind == "dead" and isinstance(total.value, Decimal))
            return replace(total, kind="num") if counts else None
    return None


def read_split(talk: Talk, clause: Clause) -> bool:
    """分两批发，先发300台, `split it: 300 now, the rest in May`; and the parts told in the clauses behind."""
    last = talk.last
    if last is not None and last.intent == "split_delivery" and clause.index == last.clause + 1:
        before = talk.before(clause)
        if before is not None and _sends_halves(talk, before) and clause.word("half", "一半"):
            return True
    if talk.has_order and talk.split is None and _sends_halves(talk, clause) and not _halves(talk, clause):
        talk.add("split_delivery", clause, {"parts": _parts_by_half(talk, clause)})
        return True
    if _divides(talk, clause) or _shares(talk, clause) or _halves(talk, clause):
        run, told = choose_run(clause, None), talk.last
        item = talk.named(clause, run) if run else talk.topic(clause)
        talk.split = talk.add("split_delivery", clause, ({"item": item} if item else {}) | {"parts": []})
        _take_total(talk, clause, told)
        _take_sum(talk, clause)
        total = _total_among(clause)
        if total is not None:
            talk.split.fields["quantity"] = talk.reader.quantity(total)
    elif _says_split(clause) and not negated(clause, "split") and not clause.has("hypothetical"):
        if _sums_up(talk, clause) or _open_split(talk, clause):
            return True
    elif talk.split is None or not _tells_part(clause):
        if clause.has("cancel", "query", "return", "change", "remove"):
            talk.split = None
        return False
    _add_parts(talk, clause)
    return True


def _sums_up(talk: Talk, clause: Clause) -> bool:
    """`So two separate drops`: what only says that the parts told just before are some."""
    last = talk.last
    told = last is not None and last is talk.split and len(last.fields.get("parts", [])) > 1
    return told and not _counted(clause) and not clause.kinds("date", "address", "method", "code")


def _says_split(clause: Clause) -> bool:
    """Whether the clause speaks of parts; a bare `separately` does so only of a delivery."""
    at = clause.first("split")
    if at is None:
        return False
    return clause.pieces[at].text != "separately" or clause.has("deliver", "send_to")


def _open_split(talk: Talk, clause: Clause) -> bool:
    """Makes the draft; whether the clause tells no part but how many are to be split: 500台分两批发."""
    run = choose_run(clause, None)
    item = talk.named(clause, run) if run else _one_topic(talk, clause)
    named = item and not (run and is_reason(clause))
    fields: Fields = {"item": item} if named else {}
    told = talk.last
    talk.split = talk.add("split_delivery", clause, fields | {"parts": []})
    _take_total(talk, clause, told)
    counts = [] if clause.word("第一", "first", "第一批") else _counted(clause)
    if (
        len(counts) == 1
        and not _equal_parts(clause, counts)
        and not clause.kinds("date", "address", "method")
    ):
        talk.split.fields["quantity"] = talk.reader.quantity(counts[0])
        return True
    equal = _equal_parts(clause, counts)
    if equal:
        talk.split.fields["parts"] = [{"quantity": talk.reader.quantity(counts[0])} for _ in range(equal)]
        return True
    if not counts:
        _take_sum(talk, clause)
    return False


def _one_topic(talk: Talk, clause: Clause) -> str | None:
    """The thing under discussion; none where the sentences before spoke of several: 菊花减半，百合不动。另外能分两次送吗."""
    topic = talk.topic(clause)
    several = any(draft.fields.get("item", topic) != topic for draft in talk.drafts)
    return None if several and talk.item_sentence < clause.sentence else topic


def _take_sum(talk: Talk, clause: Clause) -> None:
    """Gives the split the total that the clause before tells: 一共900套，先来300套."""
    before = talk.before(clause)
    if (
        talk.split is not None
        and before is not None
        and before.sentence == clause.sentence
        and _tells_total(before)
    ):
        talk.split.fields.setdefault("quantity", talk.reader.quantity(before.kinds("qty")[0]))


def _equal_parts(clause: Clause, counts: list[Piece]) -> int:
    """How many parts there are of the one count behind them: `in two lots of 500 each`; 0 when it is told of none."""
    at = clause.first("split") or 0
    told = clause.pieces[at].text.split() if clause.has("split") else []
    parts = next((_PARTS_TOLD[word] for word in told if word in _PARTS_TOLD), 0)
    behind = [piece.text for piece in clause.pieces[at + 1 : at + 3]]
    if not parts or len(counts) != 1 or clause.kinds("date", "address", "method"):
        return 0
    where = next(i for i, piece in enumerate(clause.pieces) if piece is counts[0])
    shared = where > at and (behind[:1] == ["of"] or clause.pieces[-1].has("each"))
    return parts if shared else 0


_PARTS_TOLD = {"two": 2, "2": 2, "three": 3, "3": 3, "four": 4, "4": 4, "halves": 2}


def _tells_total(clause: Clause) -> bool:
    """Whether the clause tells how many there are in all: 共600瓶, `1,200 pieces in all`."""
    values = clause.kinds("qty", "num", "date", "span", "address", "method", "money", "percent")
    summed = clause.has("total_price") or clause.word("共", "总共", "一共", "合计")
    return summed and len(values) == 1 and values[0].kind == "qty" and not clause.has(*_NO_SPLIT)


def _divides(talk: Talk, clause: Clause) -> bool:
    """先发300台，其余200台12月再发: a split without the word."""
    if talk.split is not None or not talk.has_order:
        return False
    counted = clause.has("first_part") and clause.kinds("qty")
    return bool(counted) and any(
        c.has("rest_part")
        and (c.kinds("qty", "num", "date") or c.word("再发", "再送", "再出", "再寄", "后发"))
        for c in talk.ahead(clause)
    )


def _tells_part(clause: Clause) -> bool:
    """Whether the clause goes on with a part of a split: 第二批200台5月发."""
    if clause.has("cancel", "query", "return", "remove"):
        return False
    if clause.has("change", "increase", "lower") and not clause.has("rest_part"):
        return False
    other = clause.kinds("money", "percent", "zhe", "net", "deposit", "tax", "title")
    return bool(clause.kinds("qty", "num", "date", "address", "method", "person", "phone")) and not other


def _add_parts(talk: Talk, clause: Clause) -> None:
    """Adds the parts told in `clause`: each starts at its quantity."""
    draft = talk.split
    if draft is None:
        return
    draft.spans.append((clause.start, clause.end))
    parts: list[Fields] = draft.fields["parts"]
    if parts and _tells_total(clause):
        draft.fields["quantity"] = talk.reader.quantity(clause.kinds("qty")[0])
        return
    starts = [i for i in range(len(clause.pieces)) if _starts_part(clause.pieces, i)]
    if not starts:
        _add_terms(parts, clause, talk.reader)
        return
    for start, (begin, end) in zip(starts, _bounds(clause.pieces, starts), strict=True):
        part = {"quantity": talk.reader.quantity(clause.pieces[start])}
        part |= _part_terms(clause.pieces[begin:end], talk.reader)
        waits = parts and "quantity" not in parts[-1] and clause.mark in (",", ":", "")
        if waits and len(starts) == 1:
            parts[-1] = part | parts[-1]
        else:
            parts.append(part)


def _bounds(pieces: Pieces, starts: list[int]) -> list[tuple[int, int]]:
    """Where each part begins and ends: at its quantity, or behind the last one where the terms lead."""
    leading = len(starts) > 1 and any(p.kind in _PART_KINDS for p in pieces[: starts[0]])
    if leading and not any(p.kind in _PART_KINDS for p in pieces[starts[-1] :]):
        return list(
            zip([0, *(start + 1 for start in starts[:-1])], [start + 1 for start in starts], strict=True)
        )
    return list(zip([0, *starts[1:]], [*starts[1:], len(pieces)], strict=True))


_PART_KINDS = words("date address method")


def _starts_part(pieces: list[Piece], i: int) -> bool:
    """Whether the piece at `i` counts a part: 300台; not 第2, `line 2` or 一批."""
    piece = pieces[i]
    if i + 1 < len(pieces) and pieces[i + 1].has("split"):
        return False
    if piece.kind == "qty":
        return piece.text not in ("一批", "两批", "一次")
    if i + 1 < len(pieces) and pieces[i + 1].text in PARTS:
        return False
    return piece.kind == "num" and not (i and pieces[i - 1].text in ("第", "line"))


def _add_terms(parts: list[Fields], clause: Clause, reader: Reader) -> None:
    """Gives terms without a quantity to the last part, or makes a part of them: 第二批5月发."""
    terms = _part_terms(clause.pieces, reader)
    if not terms:
        return
    if parts and not (clause.word(*_NEXT) or clause.has("rest_part") or _opens_part(clause)):
        parts[-1] |= {key: value | parts[-1].get(key, {}) for key, value in terms.items()}
    else:
        parts.append(terms)


def _opens_part(clause: Clause) -> bool:
    """Whether the clause opens with one more of the parts: 一批送北京，一批送上海."""
    return any(
        (a.text == "一" and b.text in PARTS) or a.text in ("一半", "half")
        for a, b in itertools.pairwise(clause.pieces[:4])
    )


def _part_terms(pieces: list[Piece], reader: Reader) -> Fields:
    """When, how and where a part is to be delivered."""
    terms = {"delivery": delivery_of(pieces, reader), "address": address_of(pieces, reader)}
    return {name: term for name, term in terms.items() if term}


def settle_totals(talk: Talk) -> None:
    """Gives a split the count told before it to which its parts come: `there are 120 chairs on SO-1. Please split: 60 now, 60 in May`."""
    _join_splits(talk)
    for split in talk.drafts[:]:
        counts = [part.get("quantity", {}) for part in split.fields.get("parts", [])]
        if (
            split.intent != "split_delivery"
            or len(counts) < 2
            or "quantity" in split.fields
            or not all(counts)
        ):
            continue
        total = sum(count["value"] for count in counts)
        told = [_told_total(talk, clause, total, counts[0].get("unit")) for clause in _near(talk, split)]
        found = next((quantity for quantity in told if quantity), None)
        if found is None:
            continue
        split.fields["quantity"] = found
        talk.drafts = [draft for draft in talk.drafts if not _only_counts(talk, draft, found)]


def _join_splits(talk: Talk) -> None:
    """Makes one split of what only says so and the details behind it: `split SO-1, 1500 pcs in two drops: 600 to ...`."""
    splits = [draft for draft in talk.drafts if draft.intent == "split_delivery"]
    for said, told in itertools.pairwise(splits):
        parts = said.fields.get("parts", [])
        counted = parts[0]["quantity"] if len(parts) == 1 and set(parts[0]) == {"quantity"} else None
        bare = (not parts or counted) and "quantity" not in said.fields
        if bare and told.sentence == said.sentence and not talk.clauses[told.clause].kinds("order"):
            talk.drafts.remove(said)
            total = {"quantity": counted} if counted else {}
            told.fields = {k: v for k, v in said.fields.items() if k == "item"} | total | told.fields
            told.spans = [*said.spans, *told.spans]
            told.at = said.at


def _near(talk: Talk, split: Draft) -> list[Clause]:
    """The clauses of the sentence of the split up to it, and of the one before, the nearest first."""
    return [c for c in talk.clauses[: split.clause + 1][::-1] if split.sentence - c.sentence <= 1]


def _told_total(talk: Talk, clause: Clause, total: Decimal, unit: str | None) -> Fields | None:
    """The count of the clause that is `total` of `unit`."""
    if talk.moods[clause.index] == "void" or clause.has("increase", "decrease", "add"):
        return None
    counts = (talk.reader.quantity(piece) for piece in clause.kinds("qty", "num"))
    return next((each for each in counts if (each["value"], each.get("unit")) == (total, unit)), None)


def _only_counts(talk: Talk, draft: Draft, count: Fields) -> bool:
    """Whether the draft was made of nothing but the count that turned out to be the total of a split."""
    told = talk.clauses[draft.clause].has("change", "order")
    return not told and draft.intent == "change_quantity" and draft.fields.get("quantity") == count
