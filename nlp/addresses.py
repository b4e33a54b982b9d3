"""Delivery addresses as written: where they start, and where the rest of the message goes on."""

import itertools
import re
from collections.abc import Set
from typing import NamedTuple

from nlp.en.addresses import (
    ABBREVIATIONS,
    BEFORE_NAMES,
    BEFORE_PLACES,
    FILLERS,
    ORDINARY,
    PLACES,
    STARTERS,
    STOPS,
    STREET_ENDS,
    STREETS,
    TURNS,
)
from nlp.pieces import Piece, Pieces, labels_of, made
from nlp.text import Text
from nlp.wording import words
from nlp.zh.acts import PARTS
from nlp.zh.addresses import (
    ADDRESS,
    ADDRESS_END,
    CHANGES,
    HOUSE,
    HOUSE_NUMBER,
    IN_PLACE_NAMES,
    OPENERS,
    OWN_PLACES,
    PLACE_END,
    PLACE_START,
    STREET_KIND,
    TAILS,
)
from nlp.zh.addresses import STOPS as STOPS_ZH


class _Span(NamedTuple):
    """Indexes `[start, end)` of an address; a firm one has a street, a vague one only follows `send to`."""

    start: int
    end: int
    is_firm: bool


def read_addresses(pieces: Pieces, text: Text, labels: Set[str]) -> Pieces:
    """`pieces`, whose labels are among `labels`, with addresses as `address`, the value `[start, end)` of the folded text; firm ones first."""
    split = "split" in labels and "split" in labels_of(pieces)
    spans = _candidates(pieces, text, split=split)
    found = [span for span in spans if not _counts_goods(pieces[span.start : span.end])]
    chosen = _apart([span for span in found if span.is_firm]) or _apart(found)
    out: Pieces = []
    i = 0
    for start, end, _ in chosen:
        out.extend(pieces[i:start])
        out.append(made("address", pieces, start, end, (pieces[start].start, pieces[end - 1].end))[1])
        i = end
    return out + pieces[i:]


def _counts_goods(pieces: Pieces) -> bool:
    """Whether goods are counted or priced among the pieces: M6平垫5000个, `USD 6.40 per unit, FOB Haiphong`."""
    return any(
        (a.kind == "num" and b.text in _COUNTERS)
        or (a.has("currency") and a.text.isascii() and b.kind == "num")
        for a, b in itertools.pairwise(pieces)
    )


_COUNTERS = frozenset("个件只套箱台条张双瓶袋盒把支卷")


def _apart(spans: list[_Span]) -> list[_Span]:
    """`spans` in order; of two that overlap one from the first start to the last end."""
    kept: list[_Span] = []
    for span in sorted(spans):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
        elif span.end > kept[-1].end:
            kept[-1] = kept[-1]._replace(end=span.end)
    return kept


def _candidates(pieces: Pieces, text: Text, *, split: bool) -> list[_Span]:
    """What may be an address behind each word that may lead to one; none is read twice.

    `split` is whether goods are to go to several places.
    """
    spans: list[_Span] = []
    shipping, start, past, firm_end, opening = False, 0, 0, 0, -1
    stops: _Stops = {}
    for i, piece in enumerate(pieces):
        if piece.kind == "end":
            break
        shipping = shipping or not piece.labels.isdisjoint(_SHIPS)
        han = _is_han(piece)
        leads = (
            _leads_chinese(pieces, i) if han else piece.text in _LEADING_MARKS and _opens_chinese(pieces, i)
        )
        if leads or (i >= past and "cities" in piece.labels and not (i and pieces[i - 1].kind == "char")):
            start = max(start, _skip_openers(pieces, i + 1)) if leads and i + 1 >= start else max(start, i)
            vague = leads and (
                piece.has("send_to") or _is_near(pieces, i, 5, "address_label") or _is_of_part(pieces, i)
            )
            past, found = _chinese(pieces, start, vague=vague)
            spans.extend(found)
        if not han and i >= firm_end and _leads_english(pieces, i, shipping):
            sent = piece.text == "to" and (split or _is_near(pieces, i, 7, "deliver", "send_to", "divert"))
            vague = sent or piece.has("send_to")
            if i + 1 > opening or vague:
                opening = max(opening, _skip_filling(pieces, i + 1, text))
                found = _english(pieces, opening, text, stops, vague=vague, split=split, shipping=shipping)
                spans.extend(found)
                firm_end = next((span.end for span in found if span.is_firm), firm_end)
    return spans


def _is_of_part(pieces: Pieces, i: int) -> bool:
    """Whether the word at `i` sends what is counted right before it: 十盒送北京, 一批发上海, 一半寄广州."""
    before = pieces[i - 1] if i else None
    if before is None or not pieces[i].has("deliver"):
        return False
    if before.text.endswith("一半") or before.text in PARTS:
        return True
    return i > 1 and pieces[i - 2].kind == "num" and before.has("unit", "half_kilo")


def _counts_on(pieces: Pieces, i: int) -> bool:
    """Whether the next part is counted at `i`: 十盒送北京二十盒送上海, 一半送北京一半送上海."""
    counts = pieces[i].kind == "num" and pieces[i + 1].has("unit", "half_kilo")
    return counts or pieces[i].text.endswith("一半")


_SENDS = frozenset(("send_to", "address_label"))
_SHIPS = frozenset(("deliver", "send_to", "address_label", "divert", "moves"))


def _is_near(pieces: Pieces, i: int, reach: int, *labels: str) -> bool:
    """Whether one of `labels` stands at `i` or fewer than `reach` + 1 pieces before."""
    return any(piece.has(*labels) for piece in pieces[max(0, i - reach) : i + 1])


def _is_han(piece: Piece) -> bool:
    return "\u4e00" <= piece.text[:1] <= "\u9fff"


# Chinese


_LEADING_MARKS = frozenset(":,\n")
"""Marks behind which a Chinese address may open."""


def _opens_chinese(pieces: Pieces, i: int) -> bool:
    """Whether a Chinese address may stand behind the mark at `i`."""
    return (pieces[i].text == ":" and i > 0) or _opens_with_place(pieces, i)


def _leads_chinese(pieces: Pieces, i: int) -> bool:
    """Whether an address may stand behind the Chinese word at `i`."""
    piece = pieces[i]
    moves = piece.text == "搬" and pieces[i + 1].text.startswith("家")
    return piece.has("send_to", "address_label") or (piece.text in CHANGES and not moves)


def _opens_with_place(pieces: Pieces, i: int) -> bool:
    """Whether a mark at `i` stands before a stretch that starts as addresses do: 送我家，道外区南直路12号."""
    if pieces[i].text == ":" or not _is_han(pieces[i + 1]):
        return False
    opens = PLACE_START.match("".join([piece.text for piece in pieces[i + 1 : i + 9]]))
    return opens is not None and _is_near(pieces, i, 12, "deliver", "send_to", "address_label")


def _skip_openers(pieces: Pieces, j: int) -> int:
    """The index behind the filling at `j`."""
    while (
        pieces[j].text in CHANGES
        or pieces[j].text in OPENERS
        or (pieces[j].text == "家" and pieces[j - 1].text == "搬")
        or (pieces[j].has("address_label") and _is_han(pieces[j]))
    ):
        j += 1
    return j


def _chinese(pieces: Pieces, j: int, *, vague: bool) -> tuple[int, list[_Span]]:
    """The index behind the run of words at `j`, and the address in it, if it is one."""
    behind = _chinese_end(pieces, j)
    end = behind
    while end > j and _is_tail(pieces[end - 1]):
        end -= 1
    run = "".join(piece.text for piece in pieces[j:end])
    if vague and pieces[j].has("cities") and (end == j + 1 or _counts_on(pieces, j + 1)):
        return j + 1, [_Span(j, j + 1, False)]
    if vague and run in OWN_PLACES:
        return behind, [_Span(j, end, False)]
    if len(run) < 3 or _opens_other(pieces, j) or pieces[j].text in _THEIRS:
        return behind, []
    if ADDRESS.search(run) and any("\u4e00" <= char <= "\u9fff" for char in run):
        closed = _behind_postcode(pieces, end)
        return max(behind, closed), [_Span(j, closed, True)]
    place = PLACE_END.search(run) or any(piece.has("cities") for piece in pieces[j:end])
    return behind, [_Span(j, end, False)] if vague and place else []


def _behind_postcode(pieces: Pieces, end: int) -> int:
    """The index behind the postcode at the end of a Chinese address, or the end: ...100号 510620, 邮编510620."""
    at = end + (pieces[end].text == ",")
    said = ""
    while len(said) < 4 and _is_han(pieces[at]):
        said, at = said + pieces[at].text, at + 1
    if said and said not in _POSTCODE_WORDS:
        return end
    at += bool(said) and pieces[at].text == ":"
    shaped = (
        pieces[at].kind in ("num", "order") and pieces[at].text.isdecimal() and 5 <= len(pieces[at].text) <= 6
    )
    if not shaped or not (said or at == end):
        return end
    return end if pieces[at + 1].has("unit", "currency", "span", "point") else at + 1


_POSTCODE_WORDS = words("邮编 邮政编码 邮递区号 邮区 邮码 邮编号码")
_THEIRS = words("你们 你 您 贵司 贵厂 贵公司 你们家 厂家 你家 您那 你那 你们那")
"""Whose place it is where nothing is to be sent: 去你们仓库自提."""


def _is_tail(piece: Piece) -> bool:
    """Whether a word behind an address is a particle or an aside, not the name of a place."""
    aside = piece.has("function") and piece.kind == "word" and len(piece.text) > 1
    return piece.text in TAILS or (aside and piece.text not in IN_PLACE_NAMES)


def _opens_other(pieces: Pieces, j: int) -> bool:
    """Whether a date or an amount stands at `j`."""
    first, second = pieces[j], pieces[j + 1]
    if first.has("week", "month", "weekday", "day", "week_prefix", "weekend"):
        return True
    return first.kind == "num" and (second.has("unit", "currency", "span") or second.text == "月")


_STOP_KINDS = ("phone", "person", "tax", "title", "order", "end")
_MAX_CHINESE = 60
_MAX_ENGLISH = 40


def _chinese_end(pieces: Pieces, j: int) -> int:
    """Index behind the words of a Chinese address at `j`."""
    end = j
    while end < j + _MAX_CHINESE and not _stops_chinese(pieces, end, opens=end == j):
        end += 1
    while end > j and pieces[end - 1].text in words(", - 、 ( '"):
        end -= 1
    return end


def _stops_chinese(pieces: Pieces, i: int, *, opens: bool) -> bool:
    piece, after = pieces[i], pieces[i + 1]
    if piece.kind in _STOP_KINDS or piece.text == "?" or piece.has("recipient_label", "phone_label"):
        return True
    if piece.has("address_label") and not opens:
        return True
    if piece.has("order_label") and not piece.text.startswith("号"):
        return True
    if piece.kind == "punct":
        return piece.text not in "-()#、·" and not (piece.text == "," and _chinese_goes_on(pieces, i + 1))
    if piece.kind == "num":
        counts = after.has("unit") and after.text not in "号栋幢楼室层座单元弄"
        return counts and not opens and pieces[i - 1].text in (",", "、")
    if piece.kind != "word" or _is_in_place_name(pieces, i):
        return False
    acts = piece.has(
        "lead",
        "pay_change",
        "count_word",
        "invoice_word",
        "resume",
        "change",
        "cancel",
        "only_if",
        "date_before",
        "deliver",
        "query",
        "quote",
        "same",
        "correct",
        "if",
    )
    long = len(piece.text) > 1 or piece.text == "改"
    return piece.text in STOPS_ZH or (acts and long and piece.text not in IN_PLACE_NAMES)


def _is_in_place_name(pieces: Pieces, i: int) -> bool:
    """Whether the character at `i` stands right before the kind of a place: the 和 of 和美镇, the 都 of 洪都北大道."""
    after = pieces[i + 1 : i + 3]
    beside = STREET_KIND.match("".join([piece.text for piece in pieces[i + 1 : i + 4]])) is not None
    return len(pieces[i].text) == 1 and (
        beside or (after[0].kind == "char" and len(after) > 1 and after[1].text[:1] in ("镇", "乡", "县"))
    )


def _chinese_goes_on(pieces: Pieces, j: int) -> bool:
    """Whether the Chinese address goes on behind a comma: the next stretch is a place and nothing else."""
    if pieces[j].text in _PUTS_RIGHT:
        return False
    stretch = []
    for piece in pieces[j : j + 20]:
        if piece.kind in ("punct", "end"):
            break
        if (
            piece.kind in _STOP_KINDS
            or piece.has(*_STOP_LABELS)
            or (piece.kind == "word" and piece.text in words("我 你 请 麻烦 就 别 不 的 谢谢"))
        ):
            return False
        stretch.append(piece.text)
    run = "".join(stretch)
    behind = pieces[j + len(stretch)].text
    if HOUSE.fullmatch(run) or (behind == "," and HOUSE_NUMBER.fullmatch(run) and _is_house(pieces, j + 3)):
        return True
    if any(a.isdigit() and b in "箱件个套盒包瓶吨台支" for a, b in itertools.pairwise(run)):
        return False
    return bool(ADDRESS_END.search(run)) and not run[0].isdigit()


def _is_house(pieces: Pieces, j: int) -> bool:
    """Whether a floor or a room stands at `j`, and nothing else up to the next mark."""
    run = itertools.takewhile(lambda piece: piece.kind not in ("punct", "end"), pieces[j : j + 8])
    return HOUSE.fullmatch("".join(piece.text for piece in run)) is not None


_PUTS_RIGHT = words("是 而是 应该是 应为 其实是 要的是")
"""What opens another place than the one just denied: 不是南京路，是滨江道216号."""
_STOP_LABELS = (
    "recipient_label", "phone_label", "order_label", "tax_label", "title_label", "invoice_word", "resume",
    "correct", "if", "address_label", "cancel", "pay_method", "change", "deliver", "send_to", "query",
    "remove",
)  # fmt: skip


# Other scripts


_POSTCODE = re.compile(
    r"[a-z]{1,2}\d{1,2}[a-z]?$|\d[a-z]{2}$|[a-z]\d[a-z]$|\d{4,6}$"
    r"|\d{5}-\d{3,4}$|\d{3}-\d{4}$|\d{2}-\d{3}$|\d{4}-\d{3}$"
)
_BLOCKS = re.compile(r"\d{1,3}-\d{1,3}(?:-\d{1,3})?$")
"""Japanese house numbers: 2-11-3."""
_JAPANESE = re.compile(r"-(?:ku|shi|cho|machi|ken|gun|dori|fu|gu|ro|gil|dong|si|do)$")


def _leads_english(pieces: Pieces, i: int, shipping: bool) -> bool:
    """Whether an English address may stand behind the piece at `i`, which is not Chinese."""
    piece, after = pieces[i], pieces[i + 1]
    if (
        piece.text in BEFORE_PLACES
        or not piece.labels.isdisjoint(_SENDS)
        or piece.text.endswith((" as", " to", " at"))
    ):
        return True
    if not shipping:
        return False
    if piece.text == "from":
        return any(p.text == "to" for p in pieces[i + 1 : i + 16])
    if piece.has("correct") or piece.text in ("it's", "its", "that's", "reads", "says", "read"):
        return after.kind in ("num", "code") or after.text in STARTERS
    named = piece.text == "in" and after.kind == "name"
    return (
        named
        or piece.text.endswith(" be")
        or (piece.text in ("?", ".", ";", "(") and after.kind in ("num", "code"))
    )


_Stops = dict[int, bool]
"""Whether an address that began before ends at a piece, as far as that was asked; by the piece's index."""


def _english(
    pieces: Pieces, j: int, text: Text, stops: _Stops, *, vague: bool, split: bool, shipping: bool
) -> list[_Span]:
    """The address at `j`, if one is there: firm with a street or a postcode, vague with a place.

    A postcode alone makes one only where the message speaks of `shipping`: `25 boxes IP66, 300 glands`.
    """
    if not _may_open(pieces, j, text):
        return []
    end, has_street, has_number, has_comma = _walk(pieces, j, text, stops)
    if end == j:
        return []
    numbered = has_number and has_comma
    firm = (
        (has_street and (has_number or has_comma))
        or (numbered and shipping and any(_is_postcode(pieces[k]) for k in range(j + 1, end)))
        or (has_comma and bool(_BLOCKS.match(pieces[j].text)))
        or (has_number and pieces[j].has("po_box"))
    )
    first = pieces[j]
    if firm and (has_number or _is_capital(first, text)):
        return [_Span(j, end, True)]
    if vague and not split and _is_numbered(pieces, j, end, text):
        return [_Span(j, end, True)]
    named = split and first.kind == "name" and _is_capital(first, text)
    place = named or any(piece.text in PLACES for piece in pieces[j:end])
    return [_Span(j, end, False)] if vague and not has_number and place else []


def _is_numbered(pieces: Pieces, j: int, end: int, text: Text) -> bool:
    """Whether the stretch is names and a number behind them, as a street without its kind is: Rosenhain 12."""
    names, number = pieces[j : end - 1], pieces[end - 1]
    behind = pieces[end]
    over = behind.kind in ("punct", "end") or behind.text in TURNS or behind.text.startswith("instead")
    return (
        over
        and bool(names)
        and number.kind in ("num", "code")
        and not number.has("spelled")
        and all(one.kind == "name" and _is_capital(one, text) for one in names)
    )


def _opens_street(pieces: Pieces, i: int, text: Text) -> bool:
    """Whether the word opens the name of a German street, with its number: Am Wandrahm 5, Auf der Horn 17."""
    if pieces[i].text not in _BEFORE_STREETS or not _is_capital(pieces[i], text):
        return False
    name = i + 1 + (pieces[i + 1].text in ("der", "den", "dem"))
    named = _is_capital(pieces[name], text) and pieces[name].kind in ("word", "name")
    return (
        named and not pieces[name].has("month_name", "weekday") and pieces[name + 1].kind in ("num", "code")
    )


_BEFORE_STREETS = words("am an im auf zur zum unter hinter beim vor")


def _skip_filling(pieces: Pieces, j: int, text: Text) -> int:
    furthest = j + _MAX_ENGLISH
    while j < furthest and (
        pieces[j].has("address_label", "divert", "deliver", "send_to")
        or (pieces[j].text in FILLERS and not _is_capital(pieces[j], text))
        or (pieces[j].text == "," and pieces[j - 1].text in _HESITATING)
    ):
        j += 1
    named = pieces[j].text in PLACES and pieces[j + 1].text in ("in", "at", "on", "@")
    return j + 2 if named and pieces[j + 2].kind == "num" else j


_HESITATING = words("um uh er erm hmm well like is")


_COUNTED = ("unit", "currency", "point", "span", "business_span", "month_name", "ordinal_suffix")


def _may_open(pieces: Pieces, j: int, text: Text) -> bool:
    first, second = pieces[j], pieces[j + 1]
    if first.kind == "num" and second.text == ")":
        return False
    if first.kind == "num" and second.has("ordinal_suffix") and second.start == first.end:
        return pieces[j + 2].text in STREETS
    if first.kind == "num":
        counts = second.has(
            "unit", "currency", "point", "span", "business_span", "month_name", "ordinal_suffix"
        )
        return not (counts and second.text != "st") and not first.has("spelled")
    if first.kind in ("code", "name") or first.text in STARTERS or first.has("po_box"):
        return True
    other = first.has("weekday", "month_name", "pay_method", "incoterm", "ship_method", "order_label")
    return _is_capital(first, text) and not other


def _is_capital(piece: Piece, text: Text) -> bool:
    return piece.text[:1].isalpha() and text.is_capital(piece.start)


def _is_postcode(piece: Piece) -> bool:
    return piece.kind in ("code", "num") and bool(_POSTCODE.match(piece.text))


def _is_street(pieces: Pieces, i: int, text: Text) -> bool:
    """Whether the word is one of streets; one that names goods too must have a capital or end its part."""
    piece, after = pieces[i], pieces[i + 1]
    if piece.text in ORDINARY and pieces[i - 1].text in _COUNTED_BY:
        return False
    if piece.text in ORDINARY:
        return text.is_capital(piece.start) or after.kind in ("punct", "end", "num", "code")
    long = len(piece.text) > 5
    return (
        piece.text in STREETS
        or (
            long
            and piece.text.endswith(STREET_ENDS)
            and (
                not piece.text.endswith("ring")
                or (text.is_capital(piece.start) and not piece.text.endswith(_TRADES))
            )
        )
        or bool(_JAPANESE.search(piece.text))
        or _opens_street(pieces, i, text)
    )


_TRADES = ("ering", "uring", "oring")
"""Ends of what firms do, which are no German streets: Northwind Catering."""
_COUNTED_BY = words("a an per each every / one")
"""Before a word of goods: 4.10 a unit."""


def _walk(pieces: Pieces, j: int, text: Text, stops: _Stops) -> tuple[int, bool, bool, bool]:
    """Index after the address at `j`, and whether it has a street word, a number, a comma."""
    end = j
    streets = numbers = commas = False
    while end < j + _MAX_ENGLISH:
        if end == j:
            stopped = _stops_english(pieces, end, text, opens=True)
        elif end in stops:
            stopped = stops[end]
        else:
            stopped = stops[end] = _stops_english(pieces, end, text, opens=False)
        if stopped:
            break
        piece = pieces[end]
        commas = commas or piece.text in (",", "\n")
        numbers = numbers or piece.kind in ("num", "code")
        streets = streets or (piece.kind in ("word", "name") and _is_street(pieces, end, text))
        end += 1
    while end > j and pieces[end - 1].text in (",", "\n", "-", "'", ".", "#", "("):
        end -= 1
    return end, streets, numbers, commas


def _stops_english(pieces: Pieces, i: int, text: Text, *, opens: bool) -> bool:
    """Whether the address ends before the piece at `i`."""
    piece, before, after = pieces[i], pieces[i - 1], pieces[i + 1]
    if piece.kind in _STOP_KINDS or piece.kind == "char" or piece.text in ("?", "!"):
        return True
    if piece.text in _SINCE or f"{piece.text} {after.text}" in _SINCE:
        return True
    if piece.has("phone_label") and piece.text != "ring":
        return True
    if piece.text in _ANSWERS and not opens and after.kind not in ("num", "code") and after.text != ".":
        return True
    if piece.has("day", "week", "week_prefix", "month", "weekend") or (
        piece.has("weekday") and _is_postcode(before)
    ):
        return True
    if piece.has("recipient_label") and (
        not _is_capital(piece, text) or before.text in (",", ".", "\n", ";")
    ):
        return True
    if piece.kind == "punct":
        if piece.text in ",\n":
            return opens or not _continues(pieces, i + 1, text)
        return piece.text not in "#/-'&()" and not (piece.text == "." and _is_abbreviation(pieces, i))
    if piece.kind in ("num", "code"):
        counts = after.has("unit", "currency", "point") and after.text not in words("st floor unit pl m c ea")
        return counts and not opens and before.text in (",", "and")
    acts = piece.has(*_ACTS) or piece.text in STOPS
    if not acts or (len(piece.text) == 2 and _CANADIAN.match(after.text)):
        return False
    turns = before.text in (".", "\n", "!", "?", ",") and piece.text in TURNS
    return turns or not _is_capital(piece, text)


_SINCE = words("from now | from now on | from then | from then on | from today | as of | as from")
"""What leads to the time from which an address holds: 21129 Hamburg from now on."""
_ANSWERS = words("no yes nope yeah")
"""Words that open another sentence: `20357 Hamburg No! The delivery stays`; not the No of No 12."""
_CANADIAN = re.compile(r"[a-z]\d[a-z]$")
"""The first half of a Canadian postcode: Toronto, ON M4C 1B5."""
_ACTS = (
    "change", "deliver", "date_by", "within", "not_value", "resume", "only_if", "same", "correct", "if",
)  # fmt: skip


def _is_abbreviation(pieces: Pieces, i: int) -> bool:
    """Whether the full stop at `i` is that of `St.`, `Hauptstr.` or `P.O.` inside an address."""
    before, after = pieces[i - 1], pieces[i + 1]
    if before.end != pieces[i].start or after.kind == "end":
        return False
    if before.text not in ABBREVIATIONS and not before.text.endswith("str"):
        return False
    named = before.text in BEFORE_NAMES or before.text.endswith("str")
    return (
        after.start == pieces[i].end
        or after.kind in ("num", "code")
        or after.text == ","
        or (named and after.kind == "name")
    )


def _continues(pieces: Pieces, j: int, text: Text) -> bool:
    """Whether the address goes on behind a comma or a line break."""
    piece, after = pieces[j], pieces[j + 1]
    if piece.text == "#" and after.kind in ("num", "code"):
        return True
    if piece.kind in words("phone person order end tax title punct"):
        return False
    if piece.has("recipient_label", "phone_label", "order_label", "tax_label"):
        return False
    written = text.written(piece.start, piece.end)
    region = len(written) == 2 and (written.isupper() or bool(_CANADIAN.match(after.text)))
    if region and after.kind in ("num", "code"):
        return True
    if piece.kind in ("num", "code"):
        if after.text in ("to", "for", "at", "go"):
            return False
        counts = after.has("unit", "currency", "point", "business_span", "span")
        return not counts or text.written(after.start, after.end).isupper()
    if piece.text in BEFORE_NAMES and after.kind == "name":
        return True
    aside = piece.has("function", "change", "deliver", "resume", "accept", "query", "honorific")
    if piece.kind == "word" and aside:
        proper = _is_capital(piece, text) and (_is_capital(after, text) or after.text in STREETS)
        if not proper or piece.has("function"):
            return piece.text in STARTERS or piece.text in STREETS
    lower = piece.kind == "name" and piece.text not in STOPS and (text.shouts or not text.has_capitals)
    return _is_capital(piece, text) or piece.text in STARTERS or piece.text in STREETS or lower
