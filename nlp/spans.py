"""Spans of days as they are written: 三天, two and a half weeks, 5 working days, 48 hours."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from nlp.numbers import read_amount
from nlp.pieces import Found, Pieces, made
from nlp.wording import words

_ONE = words("a an one another")
OPENERS = _ONE | {"in"}
"""Words that a span may open with, but for those with a label of its own."""
_JOINED = re.compile(r"(\d{1,3})-(day|week|month)$")
_LONGEST = 3650
WITHIN_SUFFIXES = ("内", "之内", "以内")


@dataclass(frozen=True, slots=True)
class Span:
    """`end` is the index after the span; `business` is true when the days are working days."""

    end: int
    days: int
    business: bool = False


def find_span(pieces: Pieces, i: int) -> Span | None:
    """The number of days that stands at `i`; what is longer than any delivery is none."""
    span = _count(pieces, i)
    return span if span is not None and 0 <= span.days <= _LONGEST else None


def _count(pieces: Pieces, i: int) -> Span | None:
    piece = pieces[i]
    if "fixed_span" in piece.labels:
        return Span(i + 1, int(piece.values["fixed_span"]))
    if piece.kind == "code" and (joined := _JOINED.match(piece.text)):
        return Span(i + 1, int(joined[1]) * {"day": 1, "week": 7, "month": 30}[joined[2]])
    amount = (i + 1, Decimal(1)) if piece.text in _ONE else read_amount(pieces, i)
    if amount is None or piece.kind == "code":
        return None
    j, value = amount
    if pieces[j].text == "个" and pieces[j + 1].text == "半月":
        return Span(j + 2, int(value * 30 + 15))
    if pieces[j].text == "个" and "half" in pieces[j + 1].labels:
        j, value = j + 2, value + Decimal("0.5")
    j += pieces[j].text == "-"
    j += pieces[j].text in ("more", "full")
    unit = pieces[j]
    if "business_span" in unit.labels:
        return Span(j + 1, int(value * int(unit.values["business_span"])), business=True)
    if "hour_span" in unit.labels and value >= 24:
        return Span(j + 1, -int(-value // 24))
    if "span" not in unit.labels or (unit.text == "d" and unit.start != pieces[j - 1].end):
        return None
    if unit.text == "月" and "half" not in pieces[j - 1].labels:
        return None
    days = value * int(unit.values["span"])
    is_date = unit.text == "日" and value > 31
    return None if is_date else Span(j + 1, int(days))


def carry_units(pieces: Pieces) -> Pieces:
    """`pieces` with the unit of a span on the bare number beside it: `from 6 weeks to 4`, `from 30 to 45 days`."""
    out = list(pieces)
    for i, piece in enumerate(pieces):
        if piece.kind != "span" or not piece.text[:1].isdigit():
            continue
        number = int(re.match(r"\d+", piece.text)[0])  # type: ignore[index]
        days, business = piece.value
        joined, target = pieces[i + 1], pieces[i + 2]
        if (
            joined.text == "to"
            and target.kind == "num"
            and pieces[i + 3].kind in ("punct", "end", "word")
            and number
        ):
            out[i + 2] = replace(target, kind="span", value=(int(target.value * days / number), business))
            out[i] = replace(piece, kind="dead")
        elif (
            i > 2
            and pieces[i - 1].text == "to"
            and pieces[i - 2].kind == "num"
            and pieces[i - 3].text == "from"
        ):
            out[i - 2] = replace(pieces[i - 2], kind="dead")
    return out


def count_from_events(pieces: Pieces) -> Pieces:
    """`pieces` where what a lead time counts from is part of it: 交货期改为合同生效后25天."""
    out: Pieces = []
    for i, piece in enumerate(pieces):
        start = _start_of_event(pieces, i) if piece.kind == "span" and pieces[i - 1].text in _AFTER else None
        if start is not None:
            first = pieces[start]
            del out[len(out) - (i - start) :]
            piece = replace(piece, start=first.start, labels=piece.labels | {"lead"})
        out.append(piece)
    return out


_AFTER = words("后 之后 以后")


def _start_of_event(pieces: Pieces, i: int) -> int | None:
    """The index behind the verb that makes the span at `i` a time of delivery, if what stands between is an event."""
    behind = i - 1
    while behind > max(0, i - _EVENT_PIECES) and pieces[behind - 1].kind in ("char", "word", "name"):
        if pieces[behind - 1].has("goes_to"):
            timed = any(
                p.has("lead") or p.text.endswith(_TIMES) for p in pieces[max(0, behind - 6) : behind - 1]
            )
            return behind if timed and behind < i - 1 else None
        behind -= 1
    return None


_EVENT_PIECES = 9
_TIMES = ("时间", "日期", "货期", "交期")


def read_span(pieces: Pieces, i: int) -> Found | None:
    """A number of days as `span`, whose value is the days and whether they are working days."""
    piece = pieces[i]
    said = piece.text == "in" or ("within" in piece.labels and piece.text not in WITHIN_SUFFIXES)
    span = find_span(pieces, i + said)
    if span is None:
        return None
    end = span.end + (pieces[span.end].text in WITHIN_SUFFIXES)
    return made("span", pieces, i, end, (span.days, span.business))
