"""Runs of words that may name a thing: what no other reader has claimed."""

import itertools

from nlp.en.vocabulary import NO_HEADS, NO_LAST, NO_NAMES
from nlp.pieces import Piece, Pieces
from nlp.quantities import is_measure
from nlp.wording import words
from nlp.zh.items import COLOURS, GOODS_OF_ONE

_HARD = frozenset(
    "的了吗呢吧把将给请我你您他她它要改换加减删退和与及在是有不别没也都就再各每这那到送发寄走用按为成"
    "从由对来去订买多少能可会想需让被于至跟往向则才还又只仅或若如因但而且并以该此其某咱俺啊呀哦嗯哈嘛呗"
    "啦咯诶喂亲下上里内外中前后购补拿交付涨降查催够快急先行好定算按叫找转接说问嘅咗俾佢啲系喺唔冇仲同姓做收挑嫌太很挺够俺侬它嗰喇㗎嘢搞弄附抹之拉均"
)
_SIZES = words("xs s m l xl xxl xxxl 2xl 3xl 4xl")
_NOUN_WORDS = words("one ones lot")
_DETERMINERS = words("the a an my our your those these that this all some any his her their")
_HARD_EN = words(
    "and or of to for from on in at by with as is are was were be been please instead now then so "
    "but if it i we you they not no yes per via up off out over into onto than"
)


_OPENINGS = words("- ' \" 批 单 笔 款 种 条 行 项 whatever whichever")
_PRICING = words("打 做 按 出 给 卖 收 算")
"""Verbs of Chinese before a price: 斜纹布打九五折."""
_CLOSINGS = words("- ' \" 批 款 替 原")
_SHOWN = words("那 这 哪 我那 我这 几 嗰 呢 啲")
_SET_APART = words("all | the | those | these | our | my | all the")


def _is_han(piece: Piece) -> bool:
    """Whether the piece starts with a Chinese character."""
    return "\u3400" <= piece.text[:1] <= "\u9fff"


def _is_letter(piece: Piece) -> bool:
    """Whether the piece is a single Chinese word that may be part of a name."""
    return piece.kind == "word" and _is_han(piece) and len(piece.text) == 1 and "plain" not in piece.labels


def _at(pieces: Pieces, i: int) -> Piece | None:
    """The piece at `i`, when there is one."""
    return pieces[i] if 0 <= i < len(pieces) else None


def find_items(pieces: Pieces) -> list[tuple[int, int]]:
    """Index ranges of `pieces` that may name a thing, in order."""
    runs: list[tuple[int, int]] = []
    i = 0
    while i < len(pieces):
        if pieces[i].text in COLOURS and _is_colour(pieces, i):
            runs.append((i, i + 1))
            i += 1
            continue
        if not _starts(pieces, i):
            i += 1
            continue
        behind = _run(pieces, i)
        verb = _verb_in(pieces, i, behind)
        start, end = _trim(pieces, i, behind if verb is None else verb)
        told = (verb is not None and _has_object(pieces, verb)) or _tells_when(pieces, start, end)
        if not told and _is_name(pieces[start:end]):
            runs.extend(_apart(pieces, start, end))
        i = max(behind, i + 1) if verb is None else verb + 1
    return _once(pieces, _with_traits(pieces, runs)) or _lines_by_place(pieces)


def _tells_when(pieces: Pieces, start: int, end: int) -> bool:
    """Whether the run is of what is done, and has its effect at once: 一踩水就进水, 人一坐就往下掉."""
    behind = pieces[end : end + 2]
    effect = len(behind) > 1 and behind[0].text in ("就", "便")
    return effect and any(piece.text == "一" for piece in pieces[max(0, start - 1) : end])


def _once(pieces: Pieces, runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """`runs` without a name right behind itself, in speech: 鸡胸肉 鸡胸五斤."""
    out = runs[:1]
    for before, run in itertools.pairwise(runs):
        told = run[0] == before[1] and _is_han(pieces[run[0]])
        if not (told and _spelled(pieces, before).startswith(_spelled(pieces, run))):
            out.append(run)
    return out


def _spelled(pieces: Pieces, run: tuple[int, int]) -> str:
    return "".join([piece.text for piece in pieces[slice(*run)]])


def _apart(pieces: Pieces, start: int, end: int) -> list[tuple[int, int]]:
    """The run, or the things of a list in it that are each counted behind their names: 礼盒250纸50手套30."""
    counts = [i for i in range(start + 1, end) if pieces[i].kind == "num" and pieces[i].text.isdigit()]
    behind = _at(pieces, end)
    if not counts or behind is None or behind.kind != "num":
        return [(start, end)]
    starts, ends = [start, *(i + 1 for i in counts)], [*counts, end]
    listed = all(
        _is_thing(pieces[i]) and _is_thing(pieces[j - 1]) for i, j in zip(starts, ends, strict=True) if i < j
    )
    return (
        list(zip(starts, ends, strict=True))
        if listed and all(map(int.__lt__, starts, ends))
        else [(start, end)]
    )


def _lines_by_place(pieces: Pieces) -> list[tuple[int, int]]:
    """The lines that are told by their place, where nothing else is named: 取消第三行; not 增加第五行."""
    lines = [
        (i, i + 1)
        for i, piece in enumerate(pieces)
        if piece.kind == "ordinal" and piece.text[0] == "第" and piece.text[-1] in "行项"
    ]
    return [] if any(piece.has("add", "new_line") for piece in pieces if lines) else lines


def _is_colour(pieces: Pieces, i: int) -> bool:
    """Whether a colour of one character stands for a thing: the 黑 of 要黑的."""
    if i + 1 == len(pieces) or pieces[i + 1].text != "的":
        return False
    behind = _at(pieces, i + 2)
    return not (behind and _is_thing(behind)) and (not i or pieces[i - 1].kind != "char")


def _is_thing(piece: Piece) -> bool:
    return piece.kind == "char" or "noun" in piece.labels


def _with_traits(pieces: Pieces, runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """`runs` with the colour or size before 的 in the name behind it: 黑色的马克杯, 大号的垃圾袋."""
    out: list[tuple[int, int]] = []
    for run in runs:
        last = out[-1] if out else (0, 0)
        led = bool(out) and last[1] == run[0] - 1 and pieces[last[1]].text == "的" and _is_han(pieces[run[0]])
        if led and all(p.kind == "spec" or p.text.endswith(_TRAITS) for p in pieces[slice(*last)]):
            out[-1] = (last[0], run[1])
        else:
            out.append(run)
    return out


_TRAITS = ("色", "大号", "中号", "小号", "码", "款", "味", "型", "加厚", "加大", "加长")


def _verb_in(pieces: Pieces, start: int, end: int) -> int | None:
    """Where a verb stands behind its subject in a run: `the lab found 11% moisture`, `our yard holds two`."""
    if not start or pieces[start - 1].text not in _DETERMINERS:
        return None
    return next(
        (i for i in range(start + 1, end) if pieces[i].text in _TOLD_OF and pieces[i].kind == "name"), None
    )


def _has_object(pieces: Pieces, verb: int) -> bool:
    """Whether something is done to what is named behind the verb, so that the subject is no goods."""
    after = _at(pieces, verb + 1)
    return after is not None and (
        after.kind in words("num qty percent name money code") or after.text in _DETERMINERS
    )


_TOLD_OF = words(
    "reckons reckon believes figures estimates guesses insists found says said finds holds held told thinks thought knows knew wrote claims claimed shows showed insists reports "
    "reported measured measures discovered discovers noticed notices rejected rejects refused refuses keeps kept "
    "promises promised states stated mentions mentioned"
)
"""Verbs of people, labs and papers, behind which stands what they speak of."""


def _is_name(run: Pieces) -> bool:
    """Whether a run may name a thing: not `better`, `our owners` or `two years`, nor the 浮 of 下浮."""
    if not run or (run[-1].kind == "name" and run[-1].text in NO_HEADS):
        return False
    if len(run) == 1 and len(run[0].text) == 1 and _is_han(run[0]) and not run[0].has("noun"):
        return run[0].text in GOODS_OF_ONE
    if "".join(piece.text for piece in run) in _GENERIC:
        return False
    return any(_names(piece) for piece in run) or (run[0].has("spec_number") and len(run) == 2)


_CONTRACTED = ("'d", "'ll", "'ve", "'re", "n't")
"""Ends of words that are a person and a verb: she'd."""


_GENERIC = words("备用 内容 物料 材料 货品 货物 物品 物资 品种 品类 品项 下列物料 新物料 新 旧 老 新品 明细")
"""Words for any goods."""


def _names(piece: Piece) -> bool:
    """Whether the piece can make a name of a run."""
    if piece.kind == "name" and piece.text in NO_NAMES:
        return False
    return piece.kind in words("char name code spec num qty") or piece.has("noun") or _is_letter(piece)


_OF_NAMES = words("char name code spec")


def _starts(pieces: Pieces, i: int) -> bool:
    """Whether a name may start at `i`."""
    piece = pieces[i]
    if piece.kind in _OF_NAMES:
        return not _names_nothing(pieces, i)
    if piece.kind in ("punct", "order"):
        return False
    if len(piece.text) == 1 and "numeral" in piece.labels and _is_named_by_number(pieces, i):
        return True
    if "noun" in piece.labels:
        return True
    if piece.text in _VESSELS and piece.kind == "word" and _is_listed(pieces, i):
        return True
    after = _at(pieces, i + 1)
    if after is None:
        return False
    if (
        len(piece.text) == 1
        and "a" <= piece.text <= "z"
        and after.kind == "char"
        and after.start == piece.end
    ):
        return True
    if "abstract" in piece.labels:
        return _describes(pieces, i)
    if "spec_number" in piece.labels and _is_grade(after):
        return True
    adjacent = after.start == piece.end
    if piece.text in _SIZES and (
        (after.text in ("码", "号") and adjacent) or after.text in ("size", "sized")
    ):
        return True
    if piece.kind == "num" and not piece.has("half", "spelled"):
        return _starts_number(pieces, i, after)
    if piece.kind == "qty":
        return _is_shown_size(pieces, i) or _leads_name(pieces, i, adjacent=adjacent)
    opens = not i and after.kind == "qty"
    if piece.text in _VESSELS and piece.kind == "word" and (opens or after.has(*_LINE_ACTS)):
        return i == 0 or pieces[i - 1].kind not in ("num", "qty")
    if _is_letter(piece) and (piece.text not in _HARD or (piece.text in "中内外" and _opens_name(pieces, i))):
        named = after.kind == "char" or "noun" in after.labels
        return adjacent and (
            named or ("unit" in piece.labels and _is_letter(after) and after.text not in _NO_SECOND)
        )
    return _starts_english(pieces, i, after)


def _names_nothing(pieces: Pieces, i: int) -> bool:
    """Whether the unknown word at `i` opens no name."""
    piece = pieces[i]
    if piece.kind == "char":
        return piece.text in _HARD
    if piece.kind != "name":
        return piece.kind == "code" and piece.text.endswith("fold")
    return (
        _is_adverb(piece)
        or piece.text.endswith(_CONTRACTED)
        or _is_courtesy(pieces, i)
        or _is_verb_of_people(pieces, i)
        or (i > 0 and pieces[i - 1].text in _DO_NOT)
    )


def _is_listed(pieces: Pieces, i: int) -> bool:
    """Whether the word at `i` is led or joined as things are: 收到的碗, 盘子和碗."""
    if not i:
        return len(pieces) == 1
    after, shown = _at(pieces, i + 1), pieces[i - 1].has("received", "placed", "leads_name")
    alone = after is None or not (_is_thing(after) or after.kind in ("num", "qty") or after.text == "的")
    return pieces[i - 1].text in _JOINING or (shown and alone)


_JOINING = words("和 跟 与 及 以及 同 还有 同埋")


def _is_verb_of_people(pieces: Pieces, i: int) -> bool:
    """Whether the word at `i` is what somebody does to the thing behind it: nobody here drinks the decaf."""
    before, after = _at(pieces, i - 1) if i else None, _at(pieces, i + 1)
    led = before is not None and (
        before.text in _DOERS or (i > 1 and pieces[i - 2].text in _DOERS and before.text == "here")
    )
    if before is not None and before.text in ("he", "she") and pieces[i].text.endswith("s"):
        return True
    return led and pieces[i].text.endswith("s") and after is not None and after.text in _DETERMINERS


def _is_courtesy(pieces: Pieces, i: int) -> bool:
    """Whether the word at `i` is one more thing to do at the end of a wish that names no goods by it: `and oblige`, `and support us`."""
    if not i or (pieces[i - 1].text != "and" and pieces[i - 1].text != "greatly"):
        return False
    after = _at(pieces, i + 1)
    ends = after is None or after.kind == "punct"
    return (ends and pieces[i].text in _COURTESIES) or (after is not None and after.text in ("us", "me"))


_COURTESIES = words("oblige revert acknowledge reconfirm")


_DO_NOT = words(
    "do not | don't | dont | never | didn't | doesn't | won't | can't | cannot | did not | does not"
)
"""Before a verb, whatever it is: do not touch SO-1."""
_DOERS = words("nobody everyone everybody somebody someone anyone anybody who he she")
_VESSELS = frozenset("杯碟碗盘壶锅缸罐瓶箱盒袋桶床门板灯架篮筐扇伞")
"""Goods that also count others: 碟加20只."""
_LINE_ACTS = words("increase decrease change remove dont_want add")
_NO_SECOND = _HARD | {"个"}


def _is_grade(piece: Piece) -> bool:
    """Whether the piece may stand behind `size` or `rev`: a number, a code, XL, a single letter."""
    letter = len(piece.text) == 1 and piece.text.isalpha() and piece.text.isascii() and piece.text not in "ai"
    return piece.kind in ("num", "code") or piece.text in _SIZES or letter


def _describes(pieces: Pieces, i: int) -> bool:
    """Whether the word at `i`, which names no goods itself, tells the kind of the thing behind it: 学生课桌."""
    after = _at(pieces, i + 1)
    if after is None or after.start != pieces[i].end:
        return False
    holds = _is_letter(after) and after.text in _VESSELS
    return (after.kind == "char" and after.text not in _HARD) or after.has("noun") or holds


def _opens_name(pieces: Pieces, i: int) -> bool:
    """Whether a name may stand at `i` with nothing to lead to it: at the head of a clause, behind an order."""
    before = _at(pieces, i - 1) if i else None
    return (
        before is None
        or (before.kind == "order" and before.end < pieces[i].start)
        or before.has("ba", "chosen", "replace")
        or before.text == "的"
    )


def _starts_number(pieces: Pieces, i: int, after: Piece) -> bool:
    """A number in front of a name: 304不锈钢, `replace the 40 watt bulbs`."""
    piece, before = pieces[i], _at(pieces, i - 1)
    char = after.kind == "char" and after.text not in _HARD
    if after.kind == "code" or char or (after.has("noun") and _is_han(after)):
        return after.start == piece.end and not piece.has("numeral")
    if after.kind == "name" and before is not None and piece.text[0] == "0" and piece.text.isdigit():
        return len(piece.text) > 2
    if after.kind != "name" or before is None or before.text not in _SET_APART:
        return False
    swapped = any(p.has("replace", "becomes") for p in pieces) and (
        len(piece.text) > 2 or after.has("spec_unit")
    )
    vintage = len(piece.text) == 4 and piece.text[:2] in ("19", "20")
    return before.text == "all" or swapped or vintage


def _starts_english(pieces: Pieces, i: int, after: Piece) -> bool:
    """A known word that opens a name behind a determiner: `the light fittings`."""
    piece = pieces[i]
    if not i or pieces[i - 1].text not in _DETERMINERS or piece.kind != "word" or _is_han(piece):
        return False
    return (after.kind == "name" or after.has("unit", "noun")) and not piece.has(
        "function", "change", "to", "becomes"
    )


def _is_adverb(piece: Piece) -> bool:
    """Whether an unknown English word is an adverb: `roughly`."""
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
    if piece.text[-1] in _BUILT_OF and len(piece.text) == 2:
        return _is_only_name(pieces, i)
    if not is_measure(piece) or piece.text[0] not in "0123456789":
        return False
    if piece.value.unit == "g" and _is_of_sheets(pieces, i):
        return True
    if piece.value.unit == "l" and piece.text.endswith("l") and piece.value.value >= 100:
        return True
    others = [
        p
        for j, p in enumerate(pieces)
        if j != i and (p.kind == "qty" or (p.kind == "num" and not p.has("half")))
    ]
    return bool(others) or any(p.has("replace", "stands_in", "event_condition") for p in pieces)


def _leads_name(pieces: Pieces, i: int, *, adjacent: bool) -> bool:
    """Whether the size at `i` opens a name: 5kg面粉, 20kg 腻子粉 600 袋."""
    before = _at(pieces, i - 1)
    apart = before is None or not (before.kind == "char" or before.has("noun"))
    return (adjacent or (apart and _is_only_name(pieces, i))) and _is_size(pieces, i)


def _is_of_sheets(pieces: Pieces, i: int) -> bool:
    """Whether the grams at `i` are those of a square metre of the thing behind: 157克铜版纸."""
    return any(p.kind == "char" and p.text[-1] in "纸布卡膜毡" for p in pieces[i + 1 : i + 4])


_BUILT_OF = frozenset("节片门头口座面针床格开联")
"""Parts that a thing is built of, which also count other things."""


def _is_only_name(pieces: Pieces, i: int) -> bool:
    """Whether the one thing named behind `i` is counted behind its name: 三节滑轨砍掉200副."""
    counts = [j for j in range(i + 1, len(pieces)) if pieces[j].kind == "qty"]
    if not counts or not _is_han(pieces[i + 1]):
        return False
    return not any(p.kind == "char" or p.has("noun") for p in pieces[counts[0] + 1 :])


def _run(pieces: Pieces, i: int) -> int:
    """The index behind the run that starts at `i`."""
    end = i + 1
    while end < len(pieces) and _goes_on(pieces, end):
        end += 1
    return end


def _goes_on(pieces: Pieces, i: int) -> bool:
    """Whether a run that stands before `i` takes in the piece at `i`."""
    piece, before, after = pieces[i], pieces[i - 1], _at(pieces, i + 1)
    gap = piece.start > before.end
    if _is_han(piece):
        return _goes_on_chinese(pieces, i, gap)
    if piece.text in _SIZES and after is not None and after.text in ("码", "号"):
        return not gap
    if piece.kind in ("name", "code", "spec"):
        return not (_is_han(before) and piece.kind == "name" and gap)
    if piece.has("noun"):
        return True
    if piece.kind == "percent":
        return after is not None and after.kind in words("spec qty name char")
    if piece.kind == "num":
        return _goes_on_number(pieces, i, gap)
    if piece.kind == "qty":
        return _goes_on_measure(pieces, i, after or _END)
    if before.has("spec_number") and _is_grade(piece):
        return True
    if piece.kind == "word":
        return _goes_on_english(piece, before, after)
    if (
        piece.text == "'"
        and before.text.endswith("s")
        and not gap
        and piece.start + 1 < (after or _END).start
    ):
        return after is not None and after.kind == "name"
    joins = piece.text in ("-", "/", "'", '"', "+", ".", "*") and not gap
    return joins and after is not None and after.start == piece.end and after.kind in _JOINED


_JOINED = words("name code num spec char")


def _goes_on_chinese(pieces: Pieces, i: int, gap: bool) -> bool:
    """A Chinese character or word of a name: 42码, 大号, the 中 of 水中灯."""
    piece, before, after = pieces[i], pieces[i - 1], _at(pieces, i + 1)
    latin = before.kind in ("code", "name") or before.text in _SIZES
    if piece.text in ("款", "型", "号", "色", "版", "码") and latin and not gap:
        return True
    if piece.text == "款" and before.text.endswith("色") and not gap:
        return True
    if gap and _is_han(before):
        return piece.text in words("大号 中号 小号")
    if (piece.kind == "char" and piece.text not in _HARD) or piece.has("noun"):
        return True
    if piece.has("abstract") and not gap:
        return _describes(pieces, i)
    if gap or len(piece.text) > 1 or piece.kind not in ("word", "char", "num"):
        return False
    if piece.kind == "num":
        return after is not None and after.kind == "char"
    if piece.text not in _HARD:
        return True
    inner = (piece.text in "中上下前后内外里" and not before.has("verbal")) or (
        piece.text in "用行走动" and before.kind == "char"
    )
    return inner and after is not None and (after.kind == "char" or after.has("noun"))


def _goes_on_measure(pieces: Pieces, i: int, after: Piece) -> bool:
    """A measure inside a name, where another number counts: 大米5kg 20袋, `olive oil 5 l x 20`."""
    if not is_measure(pieces[i]):
        return False
    if _is_size_of_swapped(pieces, i):
        return True
    if pieces[i].text[0].isdigit() and not _is_han(pieces[i - 1]) and _is_counted_name(pieces, i):
        return True
    behind = _at(pieces, i + 2)
    if (
        pieces[i].text[0].isdigit()
        and pieces[i].start == pieces[i - 1].end + 1
        and _has_target(pieces, i + 1)
    ):
        return True
    joined = after.text in words(", : x × -") and behind is not None and behind.kind in ("qty", "num")
    if joined or after.kind in ("qty", "num"):
        return True
    sized = after.kind in ("name", "char") and not (_is_han(after) and _alternates(pieces, i))
    return sized and _is_size(pieces, i)


def _is_size_of_swapped(pieces: Pieces, i: int) -> bool:
    """Whether the measure behind a name with its article is the size of a thing that is swapped: exchange it for the steel kettle 1.7L."""
    start = i
    while start and pieces[start - 1].kind in ("name", "code", "spec"):
        start -= 1
    shown = 0 < start < i and pieces[start - 1].text in _DETERMINERS
    return shown and any(
        p.has("exchange") or (p.has("replace") and p.text in _SWAPS) for p in pieces[: start - 1]
    )


_SWAPS = words(
    "swap replace exchange substitute switch swapped replaced exchanged substituted switched swapping replacing exchanging"
)
_END = Piece("end", 0, 0, "")


def _alternates(pieces: Pieces, i: int) -> bool:
    """Whether the measure at `i` counts, in a list of names and counts alike: 鸡腿30斤鸡翅20斤."""
    gap = pieces[i + 1].start > pieces[i].end
    unit = pieces[i].value.unit
    return gap or any(p.kind == "qty" and p.value.unit == unit for p in pieces[i + 2 :])


def _has_target(pieces: Pieces, i: int) -> bool:
    """Whether what a line becomes is told from `i` on: grease cartridge 450g goes up to 144."""
    behind = pieces[i : i + 5]
    return any(
        p.has("change", "to") and p.text.isascii() and p.text.endswith("to") and q.kind in ("num", "qty")
        for p, q in itertools.pairwise(behind)
    )


def _is_counted_name(pieces: Pieces, i: int) -> bool:
    """Whether the name before the measure at `i` is counted, or removed as it is: `2 dozen boxes 60L`."""
    start = i
    while start and pieces[start - 1].kind in ("name", "code", "spec"):
        start -= 1
    if start == i or not start:
        return False
    before = pieces[start - 1]
    counted = before.kind == "qty" or (before.kind == "num" and not before.has("half"))
    if before.text == "of" and start > 1:
        counted = pieces[start - 2].kind == "qty"
    taken = any(p.has("take") for p in pieces[:start]) and any(p.has("off_line") for p in pieces[i:])
    removed = (taken or any(p.has("remove") for p in pieces)) and not any(p.text == "by" for p in pieces)
    return counted or removed


def _goes_on_number(pieces: Pieces, i: int, gap: bool) -> bool:
    """A number inside a name: 洗手液500 20瓶, `model 40`, `type 2x`."""
    piece, before, after = pieces[i], pieces[i - 1], _at(pieces, i + 1)
    if before.has("spec_number") or (before.text in ("*", "×") and not gap):
        return True
    if after is not None and after.text in ("x", "×", "*") and _at(pieces, i + 2) is not None:
        return pieces[i + 2].kind in ("num", "spec", "qty") and before.kind in ("name", "code")
    if gap and (_is_shown_model(pieces, i) or _is_case(pieces, i)):
        return True
    if gap and _is_counted_name(pieces, i):
        return _is_model_number(pieces, i)
    if after is None or gap or not piece.text.isdigit():
        return False
    return after.kind in ("name", "char", "spec") or (after.kind == "qty" and _is_han(before))


def _is_case(pieces: Pieces, i: int) -> bool:
    """Whether the number at `i`, of leading zeros, stands between a value and a thing: 10kΩ 0603电阻, 10 kΩ 0603 resistors."""
    after = _at(pieces, i + 1)
    joined = after is not None and after.kind == "char" and after.start == pieces[i].end
    led = joined or (after is not None and after.kind == "name")
    return led and pieces[i].text.startswith("0") and pieces[i - 1].kind in ("code", "spec")


def _is_shown_size(pieces: Pieces, i: int) -> bool:
    """Whether the measure at `i` is of the one thing behind the article: the 3 ton condenser."""
    before, after = _at(pieces, i - 1), _at(pieces, i + 1)
    if before is None or before.text not in ("the", "our", "my") or not is_measure(pieces[i]):
        return False
    alone = not any(
        p.kind == "qty" and (not j or pieces[j - 1].text not in ("the", "our", "my"))
        for j, p in enumerate(pieces)
        if j != i
    )
    return alone and after is not None and after.kind in ("name", "code") and after.text not in NO_NAMES


def _is_shown_model(pieces: Pieces, i: int) -> bool:
    """Whether the number at `i` stands inside a name behind an article: the Kestrel 200 desk lamp."""
    after, shown = _at(pieces, i + 1), _at(pieces, i - 2)
    before = pieces[i - 1]
    graded = len(pieces[i].text) > 3 and after is not None and len(after.text) < 4
    if graded and before.kind == "name" and after is not None and after.kind == "name":
        return any(piece.kind == "qty" for piece in pieces)
    if shown is None or shown.text not in _DETERMINERS or before.kind != "name" or before.text.endswith("s"):
        return False
    return (
        pieces[i].text.isdigit() and after is not None and after.kind == "name" and after.text not in NO_NAMES
    )


def _is_model_number(pieces: Pieces, i: int) -> bool:
    """Whether the number at `i`, behind a name that is counted, is of the name: 30 star pickets 1650, SS 304 bar."""
    piece, before, after = pieces[i], pieces[i - 1], _at(pieces, i + 1)
    if not piece.text.isdigit() or before.kind not in ("name", "code") or _counts_next(pieces, i):
        return False
    if after is None or after.kind == "order" or after.text in _BEHIND_MODELS:
        return True
    return after.kind in ("name", "spec") and len(before.text) <= 3 and before.text.isalpha()


def _counts_next(pieces: Pieces, i: int) -> bool:
    """Whether names lead their counts up to the one at `i`: gloves 300 paper 500."""
    first = i - 1
    while first > 0 and pieces[first - 1].kind in ("name", "code"):
        first -= 1
    return first > 1 and pieces[first - 1].kind == "num" and pieces[first - 2].kind in ("name", "code")


_BEHIND_MODELS = words("on off to in from and please pls for at")


_SIZED = words(
    "king queen large small medium big larger smaller bigger full single double regular standard family party junior "
    "mini jumbo travel pocket twin long short wide narrow biggest smallest largest"
)
"""What stands before `size` in a name: the king size."""


def _goes_on_english(piece: Piece, before: Piece, after: Piece | None) -> bool:
    """A known word inside a name: `light blue ones`, `garden hose sets`."""
    if piece.text in _NOUN_WORDS:
        return True
    if piece.text in _HARD_EN or piece.text.endswith("n't"):
        return False
    if piece.has("spec_number") and after is not None and _is_grade(after):
        return True
    if piece.has("unit") and not piece.has("to"):
        return True
    if piece.text == "size" and before.text in _SIZED and after is None:
        return True
    if piece.has(*_NEVER_INSIDE) or len(piece.text.split()) > 1:
        return False
    return after is not None and (after.kind == "name" or after.has("unit"))


_NEVER_INSIDE = words("becomes function to same late_word question with change replace date_by if")


def _trim(pieces: Pieces, start: int, end: int) -> tuple[int, int]:
    """The run without what leads to the name and what closes it: 批 of 批台灯, `model` of `model X200`."""
    if end - start > 1 and pieces[start].text == "model" and pieces[start + 1].kind == "code":
        start += 1
    while start < end and pieces[start].text in _OPENINGS:
        start += 1
    while start < end - 1 and _is_led_verb(pieces, start):
        start += 1
    while start < end - 1 and pieces[start].text in _FOREIGN:
        start += 1
    if start and pieces[start - 1].text in _SIZED_HAN and pieces[start - 1].end == pieces[start].start:
        start -= not (start > 1 and pieces[start - 2].kind in ("num", "qty", "char"))
    shown = start > 0 and pieces[start - 1].text in _SHOWN
    while start < end - 1 and (pieces[start].text == "个" or (shown and pieces[start].has("unit"))):
        start += 1
        shown = False
    follows = _at(pieces, end)
    if (
        follows is not None
        and follows.kind in ("zhe", "percent", "money")
        and pieces[end - 1].text in _PRICING
    ):
        end -= 1
    while end > start and (
        pieces[end - 1].text in _CLOSINGS
        or _closes_no_name(pieces[end - 1])
        or (end - start > 1 and pieces[end - 1].text in _HAPPENED)
        or _is_only_verb(pieces, start, end)
    ):
        if end - start > 1 and pieces[end - 1].text == "款" and pieces[end - 2].text.endswith("色"):
            break
        end -= 1
    end -= _leads_complement(pieces, start, end)
    if end - start > 1 and pieces[end - 1].has("shift_later", "shift_earlier") and follows is not None:
        end -= follows.kind == "span"
    half = (end - start) // 2
    said = [piece.text for piece in pieces[start:end]]
    if half and _is_han(pieces[start]) and said[:half] == said[half:] and len("".join(said)) > 3:
        start += half
    if end - start > 1 and pieces[end - 1].has("part") and _is_faulty(pieces, end):
        end -= 1
    return start, end


def _leads_complement(pieces: Pieces, start: int, end: int) -> bool:
    """Whether the last character before `end` is what the thing does or is done to it: 雨伞撑不开, 电饭煲插上电."""
    if end - start < 2 or end + 1 >= len(pieces) or not pieces[end - 1].has("verbal"):
        return False
    last, behind = pieces[end - 1], pieces[end + 1]
    one = len(last.text) == 1 and behind.kind == "char" and len(behind.text) == 1
    return one and pieces[end].text in ("不", "上", "下")


_SIZED_HAN = words("小 大")
"""Right before the thing of which they tell the size: 小床."""
_FOREIGN = words("de des del y und et für pour para mit")
"""Small words of other languages, with which no name begins."""
_HAPPENED = words("went came grew fell became began ran sank told said knew")
"""Verbs behind a subject, with which no name of goods ends."""


def _is_faulty(pieces: Pieces, end: int) -> bool:
    """Whether what is named up to `end` is told to be broken: 台灯灯罩全碎了."""
    return any(piece.has("defect", "worn") for piece in pieces[end : end + 4])


def _is_led_verb(pieces: Pieces, i: int) -> bool:
    """Whether the word at `i` is a verb behind its subject: the `booked` of `you booked decaf pods`."""
    if not i or pieces[i].kind != "name" or pieces[i].text not in NO_NAMES:
        return False
    return pieces[i - 1].kind == "order" or pieces[i - 1].text in _SUBJECTS or pieces[i].text in _FINITE


_FINITE = words("prefers likes brings wants needs uses dislikes sends expects requests")
_SUBJECTS = words("i we you u they he she who it that have has had been be")


def _is_only_verb(pieces: Pieces, start: int, end: int) -> bool:
    """Whether the run ends with a verb that is no thing: not 园艺剪, nor 信封 where it is counted or changed."""
    last = pieces[end - 1]
    if not last.has("verbal"):
        return False
    if end - start > 1:
        return len(last.text) > 1
    before, after = _at(pieces, start - 1), _at(pieces, end)
    shown = before is not None and (
        before.kind in ("qty", "order") or before.has("ba", "replace") or before.text == "的"
    )
    return not (len(last.text) > 1 and (shown or (after is not None and after.has(*_LINE_ACTS))))


def _closes_no_name(piece: Piece) -> bool:
    """Whether the piece is a word that no name ends with."""
    if piece.kind == "name":
        return piece.text in NO_LAST
    small = piece.kind == "word" and piece.has("function") and piece.text not in _NOUN_WORDS
    return small and not piece.has("noun", "unit")
