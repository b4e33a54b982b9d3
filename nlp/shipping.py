"""Ways of shipping, and incoterms with their named place."""

from nlp.pieces import Found, Piece, Pieces, made
from nlp.text import Text
from nlp.wording import words

_OPENERS = words("( incoterms 2020 价 条款 到 至 在 价格 terms : to at in from 目的港 起运港 装运港 卸货港")
_NO_TERM_BEFORE_NUMBER = words("dap das cif fas cip cpt")
_LONGEST_PLACE = 8
_JOINERS = words("of am upon on de del la le")
_ENDINGS = words("airport port terminal harbour harbor city seaport")
_COUNTRIES = words(
    "china usa us uk germany france italy spain netherlands belgium japan korea india vietnam thailand "
    "singapore malaysia indonesia turkey poland mexico brazil canada australia morocco egypt"
)
_NO_PLACE = words(
    "function currency pay_method incoterm net price_word deposit deliver change weekday month_name day "
    "please unit_price total_price ship_word"
)
"""Labels of words that no place begins with."""
_PLACE_OPENERS = words("new st saint the el north south east west upper lower san fort")
_THINGS = words(
    "air sea ocean boat vessel plane flight fly train rail railway road truck lorry trucking "
    "航空 飞机 公路 货车 卡车 火车 铁路"
)
"""Ways of shipping that are also the first word of a name: 卡车模型, `air filters`."""
_CONDITION = 8
"""Pieces that an `if` reaches over."""
_LOADED = words("truck boat ship vessel plane train")
_LEADS = words("by via per using use take on my own our with")
"""Before `the truck` when it is the way to send: `use the train`."""
_OWN = words("own my our")
"""Before a truck: the customer comes for the goods."""
_CARRIED = "拉运送发装跑直来去过派托走吧"


def read_incoterm(pieces: Pieces, i: int, text: Text) -> Found | None:
    """An incoterm as `incoterm`: its code, and `[start, end)` of the place, empty when there is none."""
    piece = pieces[i]
    if not piece.has("incoterm"):
        return None
    if piece.text in _NO_TERM_BEFORE_NUMBER and pieces[i + 1].kind == "num":
        return None
    code = piece.values["incoterm"]
    first = i + 1
    while pieces[first].text in _OPENERS:
        first += 1
    end = _end_of_place(pieces, first, text)
    if end == first:
        return made("incoterm", pieces, i, i + 1, (code, *_place_before(pieces, i)))
    return made("incoterm", pieces, i, end, (code, pieces[first].start, pieces[end - 1].end))


def _place_before(pieces: Pieces, i: int) -> tuple[int, int]:
    """`[start, end)` of a Chinese place joined to the incoterm at `i`: 上海港CIF; empty when none is."""
    last = i - 1
    first = last - (last > 0 and pieces[last].text in ("港", "市"))
    if first < 0 or not pieces[first].has("cities") or pieces[last].end != pieces[i].start:
        return 0, 0
    return pieces[first].start, pieces[last].end


def _end_of_place(pieces: Pieces, first: int, text: Text) -> int:
    """The index after the place that is named from `first` on; `first` when none is."""
    j = first
    while j < first + _LONGEST_PLACE and _is_place(pieces, j, first, text):
        j += 1
    return j


def _is_place(pieces: Pieces, j: int, first: int, text: Text) -> bool:
    piece, after = pieces[j], pieces[j + 1]
    if piece.kind == "char" or piece.has("cities") or piece.text in ("港", "市"):
        return True
    if j == first:
        return (
            piece.kind == "name"
            or (_is_word(piece, text) and not piece.has(*_NO_PLACE))
            or _leads(pieces, j, text)
        )
    if piece.kind == "name":
        return text.is_capital(piece.start) or piece.text in _ENDINGS or piece.text in _COUNTRIES
    if piece.text == ",":
        return after.kind in ("name", "word") and text.is_capital(after.start) and after.text in _COUNTRIES
    if pieces[j - 1].text == ",":
        return piece.text in _COUNTRIES
    joins = piece.text in _JOINERS and after.kind == "name" and text.is_capital(after.start)
    return joins or _leads(pieces, j, text)


def _is_word(piece: Piece, text: Text) -> bool:
    return (
        piece.kind == "word"
        and piece.text.isalpha()
        and piece.text.isascii()
        and text.is_capital(piece.start)
    )


def _leads(pieces: Pieces, j: int, text: Text) -> bool:
    """Whether a known word opens the rest of a name: `New York`, `St Petersburg`, `The Hague`."""
    piece, after = pieces[j], pieces[j + 1]
    return (
        piece.text in _PLACE_OPENERS
        and _is_word(piece, text)
        and after.kind == "name"
        and text.is_capital(after.start)
    )


def read_method(pieces: Pieces, i: int) -> Found | None:
    """A way of shipping as `method`; as a part of a name where it opens one."""
    piece = pieces[i]
    if not piece.has("ship_method") or piece.values.get("ship_method") is None:
        return None
    if piece.text in _THINGS and _names_goods(pieces, i):
        return made("name" if piece.text.isascii() else "char", pieces, i, i + 1, None)
    if piece.text in _LOADED and _is_supposed(pieces, i):
        return made("name", pieces, i, i + 1, None)
    if piece.text in _TAKEN_AWAY and not _is_fetched(pieces, i):
        return None
    own = piece.values["ship_method"] == "road" and i > 1 and pieces[i - 1].text in _OWN
    return made("method", pieces, i, i + 1, "pickup" if own else piece.values["ship_method"], piece.labels)


def _is_fetched(pieces: Pieces, i: int) -> bool:
    """Whether one says to fetch the goods oneself: 我顺路拉走; not 别拉走, 你们拉走."""
    before = [p.text for p in pieces[max(0, i - _CONDITION) : i]]
    own = next((text for text in reversed(before) if text in _SELF), None)
    return own is not None and not any(text in ("别", "不", "不要", "你们", "别全") for text in before[-3:])


_TAKEN_AWAY = words("拉走 提走 取走 运走 带走")
"""Verbs of fetching, when one does it oneself: 我顺路拉走."""
_SELF = words("我 我们 自己 顺路 顺道 顺便 我自己 我们自己 我司 我方 自行 咱们")


def _is_supposed(pieces: Pieces, i: int) -> bool:
    """Whether the thing is of a condition: `if it isn't on the truck yet`; not so `if you send it by the truck`."""
    if i < 2 or pieces[i - 1].text not in ("the", "a", "your") or pieces[i - 2].text in _LEADS:
        return False
    return any(p.has("if") for p in pieces[max(0, i - _CONDITION) : i])


def _names_goods(pieces: Pieces, i: int) -> bool:
    """Whether the word goes on as a name of goods: 航空杯, `train sets`."""
    piece, after = pieces[i], pieces[i + 1]
    if piece.text.isascii():
        return after.kind == "name" and after.text not in _ENDINGS
    joined = after.start == piece.end and after.text[:1] not in _CARRIED
    return joined and (after.kind == "char" or after.has("noun", "unit"))
