"""Runs of words that may name a thing: what no other reader has claimed."""

from nlp.pieces import Piece, Pieces
from nlp.quantities import MEASURES
from nlp.wording import words

_HARD = frozenset(
    "的了吗呢吧把将给请我你您他她它要改换加减删退和与及在是有不别没也都就再各每这那到送发寄走用按为成"
    "从由对来去订买多少能可会想需让被于至往向则才还又只仅或若如因但而且并以该此其某咱俺啊呀哦嗯哈嘛呗"
    "啦咯诶喂亲下上里内外中前后购补拿交付涨降查催够快急先行好定算按叫找转接说问嘅咗俾佢啲系喺唔冇仲"
)
_SIZES = words("xs s m l xl xxl xxxl 2xl 3xl 4xl")
_NOUN_WORDS = words("one ones lot")
_DETERMINERS = words("the a an my our your those these that this all some any his her their")
_HARD_EN = words(
    "and or of to for from on in at by with as is are was were be been please instead now then so "
    "but if it i we you they not no yes per via up off out over into onto than"
)


def _is_han(piece: Piece) -> bool:
    return "\u3400" <= piece.text[:1] <= "\u9fff"


def find_items(pieces: Pieces) -> list[tuple[int, int]]:
    """Index ranges of `pieces` that may name a thing, in order."""
    runs: list[tuple[int, int]] = []
    i = 0
    while i < len(pieces):
        if not _starts(pieces, i):
            i += 1
            continue
        end = _run(pieces, i)
        start, end = _trim(pieces, i, end)
        if end > start and any(_names(piece) for piece in pieces[start:end]):
            runs.append((start, end))
        i = max(end, i + 1)
    return runs


def _names(piece: Piece) -> bool:
    return (
        piece.kind in words("char name code spec")
        or piece.has("noun")
        or (piece.kind == "num")
        or piece.kind == "qty"
        or (piece.kind == "word" and _is_han(piece) and len(piece.text) == 1)
    )


def _starts(pieces: Pieces, i: int) -> bool:
    piece = pieces[i]
    if (piece.kind == "char" and piece.text in _HARD) or (piece.kind == "name" and _is_adverb(piece)):
        return False
    if piece.has("numeral") and len(piece.text) == 1 and _is_named_by_number(pieces, i):
        return True
    if piece.kind in words("char name code spec") or piece.has("noun"):
        return True
    after = pieces[i + 1] if i + 1 < len(pieces) else None
    if after is None:
        return False
    if piece.has("spec_number") and after.kind in ("num", "code"):
        return True
    if piece.text in _SIZES and after.text in ("码", "号") and after.start == piece.end:
        return True
    adjacent = after.start == piece.end
    if piece.kind == "num" and not piece.has("half", "spelled"):
        named = after.kind == "code" or (after.kind == "char" and after.text not in _HARD)
        if named or (after.has("noun") and _is_han(after)):
            return adjacent and not piece.has("numeral")
        return (
            after.kind in ("name",)
            and ((i > 0 and pieces[i - 1].text == "all") or any(p.has("replace") for p in pieces))
            and i > 0
            and pieces[i - 1].text in words("all | the | those | these | our | my | all the")
        )
    if piece.kind == "qty":
        return adjacent and _is_size(pieces, i)
    if piece.kind == "word" and _is_han(piece) and len(piece.text) == 1 and piece.text not in _HARD:
        return (adjacent and after.kind in ("char",)) or (adjacent and after.has("noun"))
    if (
        piece.kind == "word"
        and not _is_han(piece)
        and not piece.has("function", "change", "to")
        and i > 0
        and pieces[i - 1].text in _DETERMINERS
    ):
        return after.kind == "name" or after.has("unit", "noun")
    return False


def _is_adverb(piece: Piece) -> bool:
    return piece.text.endswith("ly") and piece.text not in words(
        "assembly jelly supply ply fly lily belly trolley poly"
    )


def _is_named_by_number(pieces: Pieces, i: int) -> bool:
    """八宝粥10箱: a numeral that opens a name while another quantity counts."""
    if i + 1 >= len(pieces):
        return False
    after = pieces[i + 1]
    adjacent = after.kind == "char" and after.start == pieces[i].end
    return adjacent and any(p.kind == "qty" for p in pieces)


def _is_size(pieces: Pieces, i: int) -> bool:
    """Whether a measure is a size of the thing behind it, while another quantity counts: 5kg面粉20袋."""
    piece = pieces[i]
    if piece.value.unit not in MEASURES or piece.text[0] not in "0123456789":
        return False
    if piece.value.unit == "l" and piece.text.endswith("l") and piece.value.value >= 100:
        return True
    others = [
        p
        for j, p in enumerate(pieces)
        if j != i and (p.kind == "qty" or (p.kind == "num" and not p.has("half")))
    ]
    return bool(others) or any(p.has("replace") for p in pieces)


def _run(pieces: Pieces, i: int) -> int:
    end = i
    while end < len(pieces) and (end == i or _goes_on(pieces, i, end)):
        end += 1
    return end


def _goes_on(pieces: Pieces, first: int, i: int) -> bool:
    piece, before = pieces[i], pieces[i - 1]
    gap = piece.start > before.end
    if _is_han(piece):
        latin = before.kind in ("code", "name") or before.text in _SIZES
        if piece.text in ("款", "型", "号", "色", "版", "码") and latin and not gap:
            return True
        if gap and _is_han(before):
            return piece.text in words("大号 中号 小号")
        if (piece.kind == "char" and piece.text not in _HARD) or piece.has("noun"):
            return True
        if piece.kind in ("word", "char") and len(piece.text) == 1:
            if piece.text not in _HARD:
                return not gap
            after = pieces[i + 1] if i + 1 < len(pieces) else None
            inner = piece.text in "中上下前后内外里" or (piece.text in "用行走动" and before.kind == "char")
            return inner and not gap and after is not None and (after.kind == "char" or after.has("noun"))
        return (
            piece.kind == "num"
            and len(piece.text) == 1
            and i + 1 < len(pieces)
            and pieces[i + 1].kind in ("char",)
            and not gap
        )
    if piece.text in _SIZES and i + 1 < len(pieces) and pieces[i + 1].text in ("码", "号"):
        return not gap
    if piece.kind in ("name", "code", "spec"):
        return not (_is_han(before) and piece.kind == "name" and gap)
    if piece.has("noun"):
        return True
    if piece.kind == "percent":
        return gap is not None and i + 1 < len(pieces) and pieces[i + 1].kind in words("spec qty name char")
    after = pieces[i + 1] if i + 1 < len(pieces) else None
    if piece.kind == "qty" and piece.value.unit in MEASURES | {None} and after is not None:
        counted = after.kind in ("qty", "num") or (
            after.text in words(", : x × -") and i + 2 < len(pieces) and pieces[i + 2].kind in ("qty", "num")
        )
        return piece.value.unit in MEASURES and (
            counted or (after.kind in ("name", "char") and _is_size(pieces, i))
        )
    if piece.kind == "num":
        counted = (
            after is not None and after.kind == "qty" and not gap and _is_han(before) and piece.text.isdigit()
        )
        return (
            counted
            or pieces[i - 1].has("spec_number")
            or (
                after is not None
                and after.kind in ("name", "char", "spec")
                and piece.text.isdigit()
                and not gap
            )
        )
    if piece.kind == "word" and not _is_han(piece):
        if piece.text in _NOUN_WORDS:
            return True
        if piece.text in _HARD_EN:
            return False
        if piece.has("spec_number") and after is not None and after.kind in ("num", "code"):
            return True
        if piece.has("unit") and not piece.has("to"):
            return True
        return (
            not piece.has("function", "to", "same", "late_word", "question")
            and after is not None
            and (after.kind == "name" or after.has("unit"))
            and not piece.has("with", "change", "replace", "date_by", "if")
            and len(piece.text.split()) == 1
        )
    return (
        piece.text in ("-", "/", "'", '"', "+", ".")
        and not gap
        and after is not None
        and after.start == piece.end
        and after.kind in words("name code num spec char")
    )


def _trim(pieces: Pieces, start: int, end: int) -> tuple[int, int]:
    if end - start > 1 and pieces[start].text == "model" and pieces[start + 1].kind == "code":
        start += 1
    while start < end and pieces[start].text in (
        "-",
        "'",
        '"',
        "批",
        "单",
        "笔",
        "款",
        "种",
        "条",
        "行",
        "项",
    ):
        start += 1
    shown = start > 0 and pieces[start - 1].text in words("那 这 哪 我那 我这 几")
    while start < end - 1 and (pieces[start].text == "个" or (shown and pieces[start].has("unit"))):
        start += 1
        shown = False
    while end > start and (
        pieces[end - 1].text in ("-", "'", '"', "批", "款")
        or (
            pieces[end - 1].kind == "word"
            and pieces[end - 1].has("function")
            and pieces[end - 1].text not in _NOUN_WORDS
            and not pieces[end - 1].has("noun", "unit")
        )
    ):
        end -= 1
    return start, end
