"""All that is written in a message, read in one sweep: pieces in, pieces with values out."""

import itertools
from dataclasses import replace
from datetime import date, timedelta

from nlp import prices, quantities, spans
from nlp.addresses import read_addresses
from nlp.calendar import Window
from nlp.compounds import OF_COMPOUNDS, join_compounds
from nlp.dates import read_span, read_window
from nlp.en.units import AS_WRITTEN
from nlp.en.vocabulary import NO_HEADS, NO_NAMES
from nlp.invoices import read_titles
from nlp.numbers import join_spoken
from nlp.payments import read_deposits, read_net
from nlp.people import read_people
from nlp.pieces import Found, Piece, Pieces, kinds_of, labels_of, made, texts_of
from nlp.prices import (
    Money,
    lend_currency,
    part_yuan,
    read_basis,
    read_bounded_total,
    read_money,
    read_percent,
)
from nlp.quantities import Measure, read_quantity, read_sizes, read_split
from nlp.references import read_orders, read_phones, read_tax_ids
from nlp.segmenting import join_words
from nlp.shipping import read_incoterm, read_method
from nlp.spans import carry_units, count_from_events
from nlp.text import Text
from nlp.wording import words
from nlp.zh.acts import PARTS, SPLITS
from nlp.zh.dates import NUMBERED


def read_values(pieces: Pieces, text: Text, today: date, *, chinese: bool, month_first: bool) -> Pieces:
    """`pieces` with everything that has a value put together, in order, with end marks."""
    labels = labels_of(pieces)
    pieces = read_sizes(read_phones(pieces, text.folded), text.folded)
    pieces = join_spoken(pieces) if "spelled" in labels else pieces
    invoiced = not labels.isdisjoint(("tax_label", "invoice_word", "title_label"))
    pieces = read_tax_ids(pieces, text.folded) if invoiced else pieces
    pieces = read_orders(pieces, text, labels)
    pieces = read_titles(pieces, text) if invoiced else pieces
    pieces = read_people(pieces, text, labels)
    pieces = read_addresses(pieces, text, labels)
    pieces = join_words(_join_known_words(pieces, text))
    refers = not labels_of(pieces).isdisjoint(("that_date", "that_price")) or _names_week_after(pieces)
    out: Pieces = []
    i = 0
    while pieces[i].kind != "end":
        found = _refer(pieces, i, out) if refers else None
        if found is None and _may_open(pieces[i], pieces[i + 1]):
            found = _read(pieces, i, out[-1] if out else None, today, month_first, text)
        if found is None:
            out.append(pieces[i])
            i += 1
        else:
            i, piece = found
            out.append(piece)
    out += pieces[i:]
    out = _name_units(out) if "unit" in labels else out
    return _settle_units(read_deposits(_count_by_nouns(out)))


def _join_known_words(pieces: Pieces, text: Text) -> Pieces:
    """`pieces` with the known words of names as parts of them, and 一块 as the money that it may be."""
    texts = texts_of(pieces)
    pieces = pieces if texts.isdisjoint(OF_COMPOUNDS) else join_compounds(pieces)
    pieces = pieces if texts.isdisjoint(_DETERMINERS) else join_titles(pieces, text)
    return part_yuan(pieces) if "一块" in texts else pieces


def _settle_units(pieces: Pieces) -> Pieces:
    """`pieces` with the units and the currency that values lend each other."""
    kinds = kinds_of(pieces)
    pieces = carry_units(count_from_events(pieces)) if "span" in kinds else pieces
    return lend_currency(pieces) if "money" in kinds else pieces


def _count_by_nouns(pieces: Pieces) -> Pieces:
    """`pieces` where a noun that no table knows measures goods, as two counts of them show: `thread 200 cone … now 260 cone`."""
    behind: dict[str, list[int]] = {}
    for i in range(1, len(pieces)):
        if pieces[i].kind == "name" and pieces[i - 1].kind == "num" and pieces[i].text.isalpha():
            behind.setdefault(pieces[i].text.rstrip("s"), []).append(i)
    told = (places for places in behind.values() if len(places) > 1 and _measures(pieces, places))
    counted = sorted(itertools.chain.from_iterable(told))
    out = list(pieces)
    for i in reversed(counted):
        number, noun = pieces[i - 1], pieces[i]
        measure = Measure(number.value, None, noun.start, noun.end)
        out[i - 1 : i + 1] = made("qty", pieces, i - 1, i + 1, measure)[1:]
    return out


def _measures(pieces: Pieces, places: list[int]) -> bool:
    """Whether the goods stand before or behind their first count, and not behind the last: `rope 12 hank`, `12 pails of paint`."""
    first, last = places[0], places[-1]
    of = pieces[first + 1].text == "of" and pieces[first + 2].kind == "name"
    led = first > 1 and pieces[first - 2].kind == "name" and pieces[first - 2].text not in NO_NAMES
    return (of or led) and pieces[first + 1].kind != "name" and pieces[last + 1].kind not in ("name", "num")


def _name_units(pieces: Pieces) -> Pieces:
    """`pieces` where a measure that counts nothing names the goods: `remove the trays`, `mats off SO-1`."""
    return [
        replace(piece, kind="name", labels=frozenset()) if _is_uncounted(pieces, i) else piece
        for i, piece in enumerate(pieces)
    ]


def _is_uncounted(pieces: Pieces, i: int) -> bool:
    """Whether the piece is a word such as `trays` right behind a verb, an article, an order or a break."""
    piece = pieces[i]
    if (
        piece.kind != "word"
        or piece.labels != {"unit"}
        or piece.text not in _THINGS
        or pieces[i + 1].text == "of"
    ):
        return False
    before = pieces[i - 1] if i else None
    return before is None or before.kind in ("punct", "order") or before.has(*_BEFORE_THINGS)


_THINGS = words(AS_WRITTEN) - words(
    "nos lbs lb gal ft feet foot yards yard yds oz ounces ounce inches lengths length copies"
)
_BEFORE_THINGS = ("remove", "dont_want", "shows", "replace", "return", "cancel")
"""Labels before a thing rather than a measure."""


_DETERMINERS = words("the our my of these those some any a an your")
_NO_TITLES = (
    "weekday", "month_name", "order_label", "incoterm", "pay_method", "honorific", "ship_method", "unit",
    "currency", "tax_label", "title_label", "address_label",
)  # fmt: skip


def _is_title(piece: Piece, text: Text) -> bool:
    """Whether the piece is a single word in capitals, or a phrase whose words all are."""
    if piece.kind not in ("word", "name"):
        return False
    starts = [piece.start + i for i, char in enumerate(piece.text) if not i or piece.text[i - 1] == " "]
    return all(text.is_capital(start) for start in starts)


def join_titles(pieces: Pieces, text: Text) -> Pieces:
    """`pieces` where words that ask something are part of a name in capitals: the Hold My Beer collars."""
    out = list(pieces)
    for i, piece in enumerate(pieces):
        if piece.text not in _DETERMINERS or text.is_capital(piece.start):
            continue
        end = i + 1
        while _is_title(pieces[end], text):
            end += 1
        run = pieces[i + 1 : end]
        named = len(run) > 1 and any(p.kind == "name" for p in run)
        if named and not any(p.has(*_NO_TITLES) for p in run):
            out[i + 1 : end] = [replace(p, kind="name", labels=frozenset(), values={}) for p in run]
    return out


_CLOSED = words("closed shut away out busy nobody not off unavailable")
"""Before `before that`: why not sooner, no date."""


_USE = words(
    "use good point need needed want wanted send deliver ship required dispatch bring get got receive reach"
)
_KEEPS = words("keep hold store wait leave")
_NO_USE = words(
    "no use | no good | no point | not needed | don't need | don't want | don't send | is no use | is no good | useless | pointless"
)
"""Before `before then`: from when on something is wanted."""


def _refer(pieces: Pieces, i: int, out: Pieces) -> Found | None:
    """`on or after that date`: the last date again, with another end open."""
    if pieces[i].has("that_price"):
        return _refer_to_price(pieces, i, out)
    if pieces[i].text in _SAME_DAY:
        return _refer_to_day(pieces, i, out)
    if end := _week_after(pieces, i):
        return _refer_to_week(pieces, i, end, out)
    if not pieces[i].has("date_by", "date_from") or not pieces[i + 1].has("that_date"):
        return None
    if any(piece.text in _CLOSED for piece in pieces[max(0, i - 4) : i]):
        return None
    at = next((j for j in range(len(out) - 1, max(-1, len(out) - 40), -1) if out[j].kind == "date"), None)
    refused = any(p.has("not") for p in out[-4:]) or any(p.text in _NO_USE for p in out[-6:])
    kept = pieces[i].text in ("until", "till") and any(p.text in _KEEPS for p in out[-5:])
    used = _is_of_goods(out)
    waits = kept or (refused and used)
    if at is None or not (waits or (used and not refused and pieces[i].text not in ("until", "till"))):
        return None
    known: Window = out[at].value
    day = known.earliest or known.latest
    by = pieces[i].has("date_by") and not waits
    start = known.latest if pieces[i].text == "after" and known.latest else day
    window = Window(None, known.latest or day) if by else Window(start, None)
    out[at] = replace(out[at], kind="dead")
    return made("date", pieces, i, i + 2, window)


_AT_PLACE = words("on site | on-site | here | there")
_SAME_DAY = words("that day | that date | 那天 | 当天 | 这天 | 那一天 | 这一天")


def _names_week_after(pieces: Pieces) -> bool:
    """Whether a week is told by another one: `the week after`, `the following week`."""
    return not texts_of(pieces).isdisjoint(("week", "the following week")) and any(
        _week_after(pieces, i) for i, piece in enumerate(pieces) if piece.text.startswith("the")
    )


def _week_after(pieces: Pieces, i: int) -> int | None:
    """The index behind `the week after` or `the following week` at `i`, not `the week after next`."""
    piece, week, after = pieces[i], pieces[i + 1], pieces[i + 2]
    if piece.text == "the" and week.text == "week" and after.text == "after":
        ends = pieces[i + 3]
        return i + 3 if ends.kind in ("punct", "end") or ends.has("please", "function", "question") else None
    if piece.text == "the following week":
        return i + 1
    return i + 2 if piece.text == "the following" and week.text == "week" else None


def _refer_to_week(pieces: Pieces, i: int, end: int, out: Pieces) -> Found | None:
    """`we're shut next week, bring it the week after`: the week behind the one told last."""
    at = next((j for j in range(len(out) - 1, max(-1, len(out) - 40), -1) if out[j].kind == "date"), None)
    day = None if at is None else (out[at].value.latest or out[at].value.earliest)
    if at is None or day is None:
        return None
    monday = day + timedelta(days=7 - day.weekday())
    out[at] = replace(out[at], kind="dead")
    return made("date", pieces, i, end, Window(monday, monday + timedelta(days=6)))


def _is_of_goods(out: Pieces) -> bool:
    """Whether the clause so far says that something is wanted or comes: `we need it`, not `the yard is full`."""
    clause = itertools.takewhile(lambda piece: piece.kind != "punct", reversed(out[-_CLAUSE:]))
    return any(
        piece.kind == "order"
        or piece.text in _NO_USE
        or not _USE.isdisjoint(piece.text.split())
        or (piece.has("deliver") and piece.text not in _AT_PLACE)
        for piece in clause
    )


_CLAUSE = 10
"""So many pieces back at most."""


def _refer_to_day(pieces: Pieces, i: int, out: Pieces) -> Found | None:
    """`no forklift until 21 September, so SO-1 had better come that day`: the last date again, as one day."""
    near = [p for p in (*out[-2:], *pieces[i + 1 : i + 3]) if p.text not in _AT_PLACE]
    at = next((j for j in range(len(out) - 1, max(-1, len(out) - 40), -1) if out[j].kind == "date"), None)
    if at is None or not any(p.has("deliver", "send_to") for p in near) or any(p.has("not") for p in near):
        return None
    known: Window = out[at].value
    day = known.earliest or known.latest
    out[at] = replace(out[at], kind="dead")
    return made("date", pieces, i, i + 1, Window(day, day))


def _refer_to_price(pieces: Pieces, i: int, out: Pieces) -> Found | None:
    """按这个价, 别超过这个数: the last sum again, which was only told where it stood."""
    reach = range(len(out) - 1, max(-1, len(out) - 40), -1)
    at = next((j for j in reach if out[j].kind == "money" or _is_each(out, j)), None)
    if at is None or (pieces[i].has("accept") and not any(p.kind == "order" for p in out[-4:])):
        return None
    known = out[at]
    out[at] = replace(known, kind="dead")
    led = at > 0 and out[at - 1].kind == "per"
    if led or _is_each([*out[:at], known, *out[at + 1 :]], at):
        value = known.value if known.kind == "money" else Money(known.value, None)
        known = replace(known, kind="money", value=value, labels=known.labels | {"unit_price"})
    return i + 1, replace(known, start=pieces[i].start, end=pieces[i].end)


def _is_each(pieces: Pieces, i: int) -> bool:
    """Whether the number at `i` is the price of one: 26一箱, `26 per box`."""
    return pieces[i].kind in ("num", "money") and any(p.kind == "per" for p in pieces[i + 1 : i + 2])


def _is_quoted(pieces: Pieces, i: int) -> bool:
    """Whether the number at `i` is said to be the price of one: `you quoted me 62 a robe`."""
    said = any(piece.text in _QUOTING for piece in pieces[max(0, i - 3) : i])
    return said and pieces[i + 2].kind == "name" and pieces[i + 3].kind != "name"


_QUOTING = words("quoted agreed charged charge promised offered paid")


def _end_of_numbered(pieces: Pieces, i: int) -> int | None:
    """The index behind a place that is only told by its number: 4号门, 3号卸货台."""
    behind = "".join(piece.text for piece in pieces[i + 2 : i + 5])
    place = NUMBERED.match(behind)
    if place is None:
        return None
    end, length = i + 2, 0
    while length < place.end():
        length += len(pieces[end].text)
        end += 1
    return end


def _may_open(piece: Piece, after: Piece) -> bool:
    """Whether a value may open with the piece."""
    if piece.kind in ("num", "code") or after.kind == "num" or not piece.labels.isdisjoint(_VALUED):
        return True
    return piece.text in _OPENING_TEXTS or piece.text.startswith("mid-")


def _read(
    pieces: Pieces, i: int, before: Piece | None, today: date, month_first: bool, text: Text
) -> Found | None:
    piece, after = pieces[i], pieces[i + 1]
    if piece.kind in ("num", "code"):
        return (
            (_read_bare(pieces, i, text) if piece.kind == "num" else _read_inches(pieces, i))
            or read_window(pieces, i, today, month_first=month_first)
            or read_net(pieces, i)
            or read_percent(pieces, i)
            or read_money(pieces, i, before)
            or (read_bounded_total(pieces, i) if piece.kind == "num" else None)
            or read_span(pieces, i)
            or read_basis(pieces, i, before)
            or read_quantity(pieces, i)
        )
    if piece.kind in _UNKNOWN and after.kind != "num" and not _opens_unknown(piece.text):
        return None
    if "numbered_week" in piece.labels and (week := read_window(pieces, i, today, month_first=month_first)):
        return week
    if after.kind == "num" or piece.text in _FIRST:
        ordinal = _read_ordinal(pieces, i)
        if ordinal is not None:
            return ordinal
    if piece.text == "last" and after.has("weekday", "month_name"):
        return made("past", pieces, i, i + 2, None, frozenset({"past"}))
    if piece.text in ("上周", "上星期", "上礼拜", "上个星期") and after.kind == "num":
        return made("past", pieces, i, i + 2, None, frozenset({"past"}))
    if piece.text in SPLITS and (split := read_split(pieces, i)):
        return split
    labels = piece.labels
    if piece.kind == "word":
        opens = piece.text in _OPENERS or not labels.isdisjoint(_VALUED)
    else:
        opens = piece.text in ("/", ":")
    if not opens and not piece.text.startswith("mid-"):
        return None
    if not labels.isdisjoint(_DATE_LABELS) or piece.text.startswith("mid-"):
        found = read_window(pieces, i, today, month_first=month_first)
        if found is not None:
            return found
    if "currency" in labels or piece.text in ("a", "one"):
        found = read_money(pieces, i, before)
        if found is not None:
            return found
    found = read_basis(pieces, i, before) or read_percent(pieces, i) or read_span(pieces, i)
    if found is not None:
        return found
    if "net" in labels:
        found = read_net(pieces, i)
        if found is not None:
            return found
    if "incoterm" in labels:
        found = read_incoterm(pieces, i, text)
        if found is not None:
            return found
    if "ship_method" in labels:
        return read_method(pieces, i)
    return read_quantity(pieces, i)


def _read_inches(pieces: Pieces, i: int) -> Found | None:
    """A size in parts of an inch: 3/4"."""
    piece, after = pieces[i], pieces[i + 1]
    sized = after.text in ('"', "''", "in") and after.start == piece.end and "/" in piece.text
    return made("spec", pieces, i, i + 2, None) if sized else None


def _read_bare(pieces: Pieces, i: int, text: Text) -> Found | None:
    """A number that is no value of its own: of a place, a line or a name; or the price of one."""
    piece, after = pieces[i], pieces[i + 1]
    if after.text == "号" and (end := _end_of_numbered(pieces, i)):
        return made("word", pieces, i, end, None)
    if _counts_lines(pieces, i) or _opens_line(pieces, i):
        return made("ordinal", pieces, i, i + 2, None)
    if _is_in_name(pieces, i) or _is_grade(pieces, i, text):
        return made("spec", pieces, i, i + 1 + (after.text == "%"), None)
    if after.text in ("a", "an") and _is_quoted(pieces, i):
        return i + 3, replace(
            piece,
            kind="money",
            end=pieces[i + 2].end,
            value=Money(piece.value, None),
            labels=frozenset({"unit_price"}),
        )
    return None


_UNKNOWN = frozenset(("name", "char"))


def _opens_unknown(text: str) -> bool:
    """Whether a word may open a value though the lexicon does not hold it."""
    return text in _OPENING_UNKNOWN or text.startswith("mid-")


_NEW_LINES = words("新物料 物料 新品 新东西 新货 品种 新品种 型号 料号 品项 新产品")


def _counts_lines(pieces: Pieces, i: int) -> bool:
    """两项, 三款, 两个新物料: how many lines."""
    if pieces[i].value > _MOST_LINES:
        return False
    return pieces[i + 1].text in _KINDS_OF_LINES or (
        pieces[i + 1].text == "个" and pieces[i + 2].text in _NEW_LINES
    )


def _opens_line(pieces: Pieces, i: int) -> bool:
    """一个是活性炭，一个是石英砂: said aloud in front of each line; 同一个, 推一推: no count either."""
    if pieces[i].text == "一" and i and pieces[i - 1].text == pieces[i + 1].text:
        return True
    one = pieces[i].text == "一" and pieces[i + 1].has("unit")
    return one and (pieces[i + 2].text == "是" or (i > 0 and pieces[i - 1].text.endswith("同")))


_MODEL_DIGITS = 3
"""So many digits at least make a model of a bare number behind a name: 轴承6205的数量."""


_SWAPPING = words("换成 换为 给换成 换")


def _is_in_name(pieces: Pieces, i: int) -> bool:
    """Whether the number at `i` is of a name: the model in 轴承6205的数量, the strength in 35%双氧水, 换成0.7的."""
    piece, before, after = pieces[i], pieces[i - 1] if i else None, pieces[i + 1]
    if after.text == "%" and not piece.has("spelled"):
        return _is_strength(pieces, i)
    if before is not None and before.text in _SWAPPING and after.text == "的":
        return pieces[i + 2].kind in ("punct", "end") and not piece.has("spelled")
    if not piece.text.isdigit() or before is None or before.kind != "char" or before.end != piece.start:
        return False
    padded = piece.text.startswith("0") and not after.has("unit", "half_kilo")
    counted = (
        after.has("add", "increase", "decrease", "again")
        and pieces[i + 2].kind == "num"
        and pieces[i + 3].has("unit")
    )
    return len(piece.text) >= _MODEL_DIGITS and (padded or counted or after.has("shows", "count_word"))


def _is_strength(pieces: Pieces, i: int) -> bool:
    """Whether the percentage at `i` tells how strong the thing behind it is."""
    return _is_strength_of_chars(pieces, i) or _is_share_held(pieces, i)


def _is_strength_of_chars(pieces: Pieces, i: int) -> bool:
    """Whether the percentage at `i` tells how strong the thing behind it is: 35%双氧水; not 再降5%我们就签."""
    before, follower = pieces[i - 1] if i else None, pieces[i + 2]
    if follower.text == ")":
        return before is not None and before.kind == "char"
    if follower.has("invoice_word"):
        return True
    named = i + 2 + (follower.text == "的" or (len(follower.text) == 1 and follower.has("plain")))
    if pieces[named].kind != "char" or pieces[named].has("verbal") or follower.start != pieces[i + 1].end:
        return False
    if named == i + 2 and (before is None or not before.has("lower", "raise", "again")):
        return True
    while pieces[named].kind == "char":
        named += 1
    return pieces[named].kind == "num" and pieces[named + 1].has("unit", "half_kilo")


def _is_grade(pieces: Pieces, i: int, text: Text) -> bool:
    """Whether the number at `i` is of a grade in capitals and another one counts the goods: `SS 304 hex bolts 400 pcs`, `30 lengths of SS 304 tube`."""
    piece, before, after = pieces[i], pieces[i - 1] if i else None, pieces[i + 1]
    if (
        before is None
        or before.kind != "name"
        or not piece.text.isdigit()
        or len(before.text) > _LONGEST_GRADE
    ):
        return False
    named = after.kind == "name" or after.has("noun")
    if (
        not named
        or not before.text.isalpha()
        or not all(map(text.is_capital, range(before.start, before.end)))
    ):
        return False
    clause = itertools.takewhile(lambda p: p.kind not in ("punct", "end"), pieces[i + 2 : i + 2 + _CLAUSE])
    return (i > 1 and pieces[i - 2].text == "of") or any(p.kind == "num" for p in clause)


_LONGEST_GRADE = 4


def _is_share_held(pieces: Pieces, i: int) -> bool:
    """Whether the share at `i` is of what goods hold and no part of a price: `500 kg of 98% caustic soda`, `the 10% bleach`."""
    sign, first, before = pieces[i + 1], pieces[i + 2], pieces[i - 1] if i else None
    if sign.text != "%" or before is None or not (first.kind == "name" or first.has("noun")):
        return False
    end = i + 2
    while pieces[end].kind == "name" or pieces[end].has("noun"):
        end += 1
    last, behind = pieces[end - 1], pieces[end]
    if last.text in NO_HEADS or last.text in NO_NAMES or behind.has("lower", "raise"):
        return False
    return _counts_goods(pieces, i) or (
        before.text in _BEFORE_STRENGTH and any(p.has(*_LINE_ACTS) for p in pieces[max(0, i - 8) : i])
    )


def _counts_goods(pieces: Pieces, i: int) -> bool:
    """Whether how many stands before `i`: `20 drums of`, `4 IBCs of`, `12 bars`, `300`."""
    at = i - 1 - (pieces[i - 1].text == "of")
    named = at > 0 and at < i - 1 and pieces[at].kind == "name" and pieces[at - 1].kind == "num"
    measured = at >= 0 and pieces[at].has("unit") and pieces[at].text != "a"
    return at >= 0 and (pieces[at].kind == "num" or measured or named)


_BEFORE_STRENGTH = words("the our my those these for with to")
_LINE_ACTS = ("remove", "replace", "change", "dont_want", "return", "increase", "decrease")


def _read_ordinal(pieces: Pieces, i: int) -> Found | None:
    """第二批, 头一车, 最后一趟: a place in a row; 这两项: lines that are pointed at."""
    number, of = pieces[i + 1], pieces[i + 2]
    if pieces[i].text in _FIRST and number.text in _ORDINAL_UNITS:
        return made("ordinal", pieces, i, i + 2, None)
    if number.kind != "num":
        return None
    if pieces[i].text in _SHOWING and of.text in _KINDS_OF_LINES:
        return made("ordinal", pieces, i, i + 3, None)
    counted = of.text in _ORDINAL_UNITS
    if pieces[i].text == "第":
        return made("ordinal", pieces, i, i + 2 + counted, None)
    ends = pieces[i].text in words("头 首 末 另 另外 最后 后 先") and number.value == 1
    points = (ends and of.text in PARTS) or _points_at(pieces, i)
    return made("ordinal", pieces, i, i + 3, None) if points else None


def _points_at(pieces: Pieces, i: int) -> bool:
    """Whether the words at `i` point at one or a few of what was spoken of: 另一个, 前两单; not 前两个杯子, 15号前两个."""
    number, of, behind = pieces[i + 1], pieces[i + 2], pieces[i + 3]
    before = pieces[i - 1] if i else None
    told = before is not None and (before.kind in ("num", "date", "qty") or before.has("day_mark", "span"))
    if told or of.text not in _POINTED:
        return False
    if pieces[i].text in ("另", "另外"):
        return bool(number.value == 1)
    return (
        pieces[i].text in _IN_A_ROW
        and number.value <= _FEW
        and not (behind.kind == "char" or behind.has("noun"))
    )


_POINTED = words("个 单 张 笔 份")
_IN_A_ROW = words("前 后 头 前面 后面 最后 上 下 末")
_FEW = 5


_SHOWING = words("这 那 以上 上面 上述 前面 后面 最后 头")
_KINDS_OF_LINES = words("项 样 种 款 行 类")
_MOST_LINES = 20
"""Up to here 两项, 三款 count the lines that are spoken of."""
_FIRST = words("第一 第二 第三")
_ORDINAL_UNITS = words("行 项 条 款 批 次 单 个 种 样") | PARTS
_DATE_LABELS = words(
    "day weekday week week_prefix numbered_week weekend month month_name third month_edge week_edge year_edge year "
    "week_of_month ordinal_word date_by date_from date_on latest earliest within in fixed_span"
)
_VALUED = _DATE_LABELS | words("currency percent_prefix half_price vague net incoterm ship_method")
_OPENING_UNKNOWN = _FIRST | SPLITS | {"last"}
_OPENERS = prices.OPENERS | quantities.OPENERS | spans.OPENERS
_OPENING_TEXTS = _OPENERS | _OPENING_UNKNOWN | {"/", ":"}
"""What may open a value without being labelled so."""
