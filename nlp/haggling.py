"""Which numbers said at the table are prices that the speaker puts forward; the others are set aside."""

import re
from dataclasses import replace
from decimal import Decimal

from nlp.clauses import Clause
from nlp.en import bargaining as en
from nlp.pieces import Piece, Pieces
from nlp.wording import Late, any_of, words
from nlp.zh import bargaining as zh


def _softened(words_of_degree: str, patterns: str) -> str:
    return rf"(?:{any_of(words_of_degree)}\s*)*{any_of(patterns)}"


def _refused() -> str:
    bound = rf"(?:(?!\b(?:{en.COMPARED.replace(' ', '|')})\b)[^,;])*"
    return rf"\b{any_of(en.NOT)} (?!you|u\b|mind){bound}\b(?:{en.AFFORDED.replace(' ', '|')})\b{bound}$"


_PROPOSED = Late(rf"\b{any_of(en.PROPOSED)}\b|{any_of(zh.PROPOSED)}")
_TOLD = Late(rf"\b{any_of(en.TOLD)}(?:\b|$)|{any_of(zh.TOLD)}")
_REFUSED = Late(rf"{_refused()}|{any_of(zh.REFUSED)}")
_TOLD_AFTER = Late(rf"{any_of(en.TOLD_AFTER)}|{zh.TOLD_AFTER}")
_REFUSED_AFTER = Late(
    f"{_softened(en.SOFTENED, en.REFUSED_AFTER)}|{_softened(zh.SOFTENED, zh.REFUSED_AFTER)}"
)
_HAD = Late(rf"(?:{any_of(en.HAD)}(?: (?:{en.ABOUT}))*|{any_of(en.YEAR_OR_AGE)}|(?:{zh.HAD}))$")
_CLOCK = Late(rf"{any_of(en.CLOCK)}\b(?:{en.CLOCK_AT})$")
_YEAR_BEFORE = Late(rf"{any_of(en.YEAR_BEFORE)}$")
_MODEL = Late(rf"(?:{any_of(en.MODEL)}|{zh.OPTION})$")
_BESIDE = Late(f"{any_of(en.BESIDE)}|{zh.BESIDE}")
_REFERRED = Late(f"{any_of(en.REFERRED)}|{zh.REFERRED}")
_CLOSED = Late(rf"{any_of(en.CLOSED)}$")
_LATER = Late(f"{any_of(en.LATER_TERM)}|{zh.LATER_TERM}")
_TAKEN = Late(rf"{any_of(en.TAKEN)}$")
_CLOSERS = words(en.CLOSERS)
_RATE = re.compile(r"(\d[\d,]*(?:\.\d+)?)(k?)(?:ish|/(?:mo|month|months|wk|week|day|yr|year|night|hr|hour))$")
_YEARS = range(1900, 2040)
_HOURS = range(1, 25)
_REACH = 12
"""Pieces on each side of a number that may say what it is."""


def puts_forward(said: str) -> bool:
    """Whether a proposal begins in the words: `I can do`, 我出."""
    return _PROPOSED.search(said) is not None


def is_referred(said: str) -> bool:
    """Whether the number just told is proposed: `can you match that?`"""
    return _REFERRED.search(said) is not None


_OF_PRICES = (
    "price_word",
    "unit_price",
    "total_price",
    "budget",
    "lower",
    "raise",
    "max",
    "min",
    "meet",
    "currency",
)
_OF_ONE = ("一", "每", "each", "apiece", "per", "a ")


def unmask(clause: Clause) -> None:
    """Makes numbers again of what looks like something else away from a table: `so 1525`, `1700 a month`. The
    number of a known order stays one, where nothing is put forward and no price spoken of."""
    if clause.has("query", "cancel", "return", "exchange"):
        return
    masked = not clause.sorts.isdisjoint(("code", "order"))
    priced = masked and (clause.has(*_OF_PRICES) or puts_forward(_said(clause.pieces)))
    for i, piece in enumerate(clause.pieces if masked else ()):
        behind = clause.pieces[i + 1].text if i + 1 < len(clause.pieces) else ""
        is_order = piece.has("known_order") and not priced and not behind.startswith(_OF_ONE)
        number = None if is_order else _unmasked(clause.pieces, i)
        if number is not None:
            clause.put(i, replace(piece, kind="num", value=number))
    clause.items = [run for run in clause.items if not _is_bare(clause.pieces[run[0] : run[1]])]


def _is_bare(pieces: Pieces) -> bool:
    return all(piece.kind == "num" or piece.has("function") for piece in pieces)


def _unmasked(pieces: Pieces, i: int) -> Decimal | None:
    piece = pieces[i]
    rate = _RATE.match(piece.text) if piece.kind in ("code", "order") else None
    if rate:
        return Decimal(rate[1].replace(",", "")) * (1000 if rate[2] else 1)
    if piece.kind == "order" and piece.text.isdigit() and len(piece.text) < 7:
        before = pieces[i - 1] if i else None
        if before is None or before.text == "so" or not before.has("order_label", "order_noun"):
            return Decimal(piece.text)
    return None


def settle(clauses: list[Clause]) -> list[Clause]:
    """`clauses` with numbers that are no proposed price as `count` or `aside`."""
    settled = [_settled(clause) for clause in clauses]
    if any(clause.kinds("money", "num") for clause in settled) or not settled:
        return settled
    if any(_REFERRED.search(_said(clause.pieces)) for clause in clauses):
        return [_with_kinds(clause, _counts(clause)) for clause in clauses]
    return settled


def _settled(clause: Clause) -> Clause:
    kinds = _counts(clause)
    for i, piece in enumerate(clause.pieces):
        if i not in kinds and piece.kind in ("num", "money") and _is_aside(clause.pieces, i):
            kinds[i] = "aside"
    percents = [i for i, piece in enumerate(clause.pieces) if piece.kind == "percent"]
    later = percents and _LATER.search(_said(clause.pieces[percents[-1] :]))
    if later or any(_restates(clause.pieces, i) and i not in kinds for i in range(len(clause.pieces))):
        kinds |= dict.fromkeys(percents, "aside")
    settled = _with_kinds(clause, kinds)
    pieces = [_plain(settled.pieces, i) for i in range(len(settled.pieces))]
    if pieces == settled.pieces:
        return settled
    return Clause(pieces, clause.sentence, clause.mark, clause.index, clause.items)


def _restates(pieces: Pieces, i: int) -> bool:
    """Whether the price is named that a percentage leads to: `10% off, so that is $2025`."""
    before = pieces[i - 1].text if i else ""
    return pieces[i].kind == "money" and before in words("at is to = so makes that's 就是 即 等于 到")


_LESS = words("lower less under below fewer cheaper")
_MORE = words("higher more over above past")
_PRAISED = words("works work deal")
_TIMES = words(en.TIMES)


def _plain(pieces: Pieces, i: int) -> Piece:
    """The piece without a sense that it hasn't here: a bound, a change by so much, an agreement."""
    piece = pieces[i]
    if piece.has("lower", "raise") and any(_asks_price(pieces, j) for j in range(i + 1, len(pieces))):
        return replace(piece, labels=piece.labels - {"lower", "raise"})
    if piece.text.removesuffix(" than") in _LESS | _MORE:
        return _compared(pieces, i)
    if (
        piece.has("reject")
        and piece.text == "pass"
        and any(p.text in ("on", "to") for p in pieces[i + 1 : i + 6])
    ):
        return replace(piece, labels=frozenset({"function"}))
    if piece.text == "come up" and i + 1 < len(pieces) and pieces[i + 1].text == "with":
        return replace(piece, labels=frozenset({"function"}))
    if piece.has("accept") and piece.text in _PRAISED and not _agrees(pieces, i):
        return replace(piece, labels=frozenset({"function"}))
    return piece


def _asks_price(pieces: Pieces, i: int) -> bool:
    """Whether an amount is named anew at `i`: `how does 100 sound`."""
    if pieces[i].kind not in ("money", "num"):
        return False
    return _said(pieces[max(0, i - 3) : i]).endswith(_NAMED_ANEW)


_NAMED_ANEW = ("how does", "how about", "what about", "how's", "怎么样", "不如", "要不")


def _compared(pieces: Pieces, i: int) -> Piece:
    """`not lower than 15` is a floor, `not over 20` a ceiling, `a little lower, $650` neither."""
    piece, behind = pieces[i], pieces[i + 1 : i + 3]
    joined = piece.text.endswith(" than")
    than = joined or (bool(behind) and behind[0].text == "than")
    amount = behind[-1] if than and not joined and behind else behind[0] if behind else None
    if amount is None or amount.kind not in ("money", "num", "aside"):
        return piece
    if than or piece.text in words("under below over above past"):
        low = piece.text.removesuffix(" than") in _LESS
        refused = any(p.has("not") for p in pieces[max(0, i - _REACH) : i])
        return replace(piece, text="than", labels=frozenset({"min" if low == refused else "max"}))
    softened = i > 0 and pieces[i - 1].text in words("little bit much even lot tad")
    return replace(piece, labels=frozenset({"function"})) if softened else piece


def _agrees(pieces: Pieces, i: int) -> bool:
    """Whether `deal` or `works` agrees: not in `a good deal for us`, `have we a deal?`, `it works fine`."""
    before, after = pieces[:i], pieces[i + 1 :]
    if any(p.text == "?" for p in after):
        return False
    if pieces[i].text != "deal":
        return not after or after[0].text in words("for with . then")
    last = before[-1].text if before else ""
    if last in _OF_A_DEAL:
        return bool(_CLOSED.search(_said(before)))
    return not before or before[-1].has("accept", "function", "not")


_OF_A_DEAL = words("a an the of good great better best last final this that any fair real my your our for to")


def _with_kinds(clause: Clause, kinds: dict[int, str]) -> Clause:
    if not kinds:
        return clause
    pieces = [replace(piece, kind=kinds[i]) if i in kinds else piece for i, piece in enumerate(clause.pieces)]
    return Clause(pieces, clause.sentence, clause.mark, clause.index, clause.items)


def _counts(clause: Clause) -> dict[int, str]:
    """The numbers that count or measure something: `count` before a thing that is named, else `aside`."""
    pieces = clause.pieces
    out: dict[int, str] = {}
    for i in range(len(pieces) - 1, -1, -1):
        if pieces[i].kind != "num" or pieces[i].has("half"):
            continue
        if (
            _is_or_two(pieces, i)
            or _counts_thing(pieces, i)
            or (i + 2 in out and pieces[i + 1].text in words("or to and - 或 到 至"))
        ):
            out[i] = "count"
        elif _measures(pieces, i):
            out[i] = "aside"
    return out


def _is_or_two(pieces: Pieces, i: int) -> bool:
    """`a month or two`, `a roommate or two`."""
    return i > 1 and pieces[i - 1].text == "or" and pieces[i].text in ("two", "three", "so")


def _counts_thing(pieces: Pieces, i: int) -> bool:
    """Whether the number at `i` tells how many of what stands behind it: `2 bands`, `20 more mugs`."""
    if i + 1 >= len(pieces):
        return False
    after = pieces[i + 1]
    if pieces[i].text.endswith("a"):
        return False
    near = pieces[i + 1 : i + 3] if after.kind != "punct" and after.text not in ("a", "per", "each") else []
    if any(piece.text in _TIMES for piece in near):
        return True
    if after.has("again") and i + 2 < len(pieces):
        after = pieces[i + 2]
    named = after.kind == "name" or (after.has("noun", "span") and after.text.isascii())
    return named and after.text not in _CLOSERS


def _measures(pieces: Pieces, i: int) -> bool:
    """Whether the number at `i` is a year, an age, a size, a model or a clock time."""
    before, after = _said(pieces[max(0, i - _REACH) : i]), _said(pieces[i + 1 : i + 1 + _REACH])
    attached = i + 1 < len(pieces) and pieces[i + 1].start == pieces[i].end
    if _BESIDE.match(after) or (attached and pieces[i + 1].text in en.ATTACHED):
        return True
    if _HAD.search(before) or _MODEL.search(before):
        return not after.startswith(("cash", "in cash"))
    if _is_long(pieces[i]) or (i and pieces[i - 1].text == ":" and pieces[i - 1].end == pieces[i].start):
        return True
    if pieces[i].value in _HOURS and _CLOCK.search(before):
        return True
    is_year = pieces[i].value in _YEARS and pieces[i].text.isdigit()
    return is_year and _YEAR_BEFORE.search(before) is not None


def _is_long(piece: Piece) -> bool:
    """Whether a number is as long as a telephone's."""
    return piece.text.isdigit() and len(piece.text) > 7


def _is_aside(pieces: Pieces, i: int) -> bool:
    """Whether an amount is told or refused, and not proposed."""
    start = max((j + 1 for j in range(i) if pieces[j].kind in ("num", "money")), default=0)
    before = _said(pieces[max(start, i - _REACH) : i])
    after = _said(pieces[i + 1 : i + 1 + _REACH])
    if _REFUSED_AFTER.match(after) or _TOLD_AFTER.match(after):
        return True
    if _has_other_amount(pieces, i) and (_TAKEN.search(before) or (start and _LATER.search(before))):
        return True
    proposed = max((match.end() for match in _PROPOSED.finditer(before)), default=0)
    return bool(_REFUSED.search(before, proposed) or _TOLD.search(before, proposed))


def _has_other_amount(pieces: Pieces, i: int) -> bool:
    """Whether another amount is named with its currency: `$50 each if you take 4`."""
    return any(piece.kind == "money" for j, piece in enumerate(pieces) if j != i)


def _said(pieces: list[Piece]) -> str:
    """The words of `pieces`, with a space where the message has one."""
    out = ""
    for before, piece in zip([None, *pieces], pieces, strict=False):
        gap = before is not None and piece.start > before.end
        out += (" " if gap else "") + piece.text
    return out
