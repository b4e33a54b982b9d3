"""Delivery addresses as written: where they start, and where the rest of the message goes on."""

import itertools
import re

from nlp.en.addresses import STARTERS, STREET_ENDS, STREETS
from nlp.pieces import Piece, Pieces, made
from nlp.text import Text
from nlp.wording import words

_STRONG_ZH = re.compile(
    r"(?:[路街道巷弄村镇里段园城][\da-z一二三四五六七八九十百东南西北中甲乙附-]{0,12}(?:号|栋|幢|弄)|[省市区县镇村].{0,20}[路街道号楼园厦村栋幢室仓厂店港]|[路街道]\d+|号楼|大厦|工业园|产业园|科技园|物流园|小区|[路街](?:口|交叉口)|仓库)"
)
_PLACE_ZH = re.compile(
    r"(?:仓|店|厂|公司|家|办公室|工地|总部|宿舍|学校|医院|楼|门市|分部|车间|码头|园区|项目部|酒店|库房|站|港|中心|食堂|市场|铺|地址|校区|部)\S{0,3}$"
)
_PLACE_EN = words(
    "warehouse office depot branch site store shop factory plant home headquarters hub hq school "
    "yard showroom facility building hospital hotel restaurant dock workshop lab clinic center "
    "centre campus house flat premises port terminal"
)
_STOP_LABELS = (
    "recipient_label",
    "phone_label",
    "order_label",
    "tax_label",
    "title_label",
    "invoice_word",
    "resume",
    "correct",
    "if",
    "address_label",
    "cancel",
    "pay_method",
)
_STOP_KINDS = ("phone", "person", "tax", "title", "order", "end")
_TRIGGERS_ZH = ("send_to", "address_label")
_ZH_CHANGE = words(
    "改到 改成 改为 换成 换到 更改为 变更为 是 为 : 改 成 到 更正为 送 寄 发 到: 更新为 换 变更到 "
    "挪到 改至 至 转到 应为 应该是 更改到 在 运 变更成 更改成 新 请改为 修改为 调整为 搬到 搬去 换了 "
    "- 正确的是 修改成 请送 拉 给 去 住 拉到"
)
_POSTCODE = re.compile(r"[a-z]{1,2}\d{1,2}[a-z]?$|\d[a-z]{2}$|\d{5}(?:-\d{4})?$")
_TAIL_ZH = (
    "吧",
    "哈",
    "哦",
    "啊",
    "呀",
    "了",
    "就行",
    "就好",
    "即可",
    "谢谢",
    "去",
    "来",
    "呢",
    "吗",
    "的",
    "这边",
    "那边",
    "就可以",
    "啦",
    "嘛",
    "喔",
    "好了",
    "行了",
    "收",
)


def read_addresses(pieces: Pieces, text: Text) -> Pieces:
    """`pieces` with addresses as `address`, the value `[start, end)` of the folded text; firm ones first."""
    found = [span for span in _candidates(pieces, text) if span is not None]
    firm = [(start, end) for start, end, is_firm in found if is_firm]
    chosen = _apart(firm) or _apart([(start, end) for start, end, _ in found])
    out: Pieces = []
    i = 0
    for start, end in chosen:
        out.extend(pieces[i:start])
        out.append(made("address", pieces, start, end, (pieces[start].start, pieces[end - 1].end))[1])
        i = end
    return out + pieces[i:]


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
        elif end > kept[-1][1]:
            kept[-1] = (kept[-1][0], end)
    return kept


def _candidates(pieces: Pieces, text: Text) -> list[tuple[int, int, bool] | None]:
    out: list[tuple[int, int, bool] | None] = []
    shipping = False
    split = any(piece.has("split") for piece in pieces)
    for i, piece in enumerate(pieces):
        if piece.kind == "end":
            break
        if piece.has("deliver", "send_to", "address_label"):
            shipping = True
        han = "\u4e00" <= piece.text[:1] <= "\u9fff"
        if (han and (piece.has(*_TRIGGERS_ZH) or piece.text in _ZH_CHANGE)) or (piece.text == ":" and i):
            out.append(_chinese(pieces, i + 1, vague=piece.has("send_to") or _after_label(pieces, i)))
        elif piece.has("cities") and (not i or pieces[i - 1].kind not in ("char",)):
            out.append(_chinese(pieces, i, vague=False))
        if not han and (
            piece.text
            in (
                "to",
                "at",
                ":",
                "is",
                "be",
                "to:",
                "on",
                "address",
                "for",
                "\n",
                "into",
                ",",
                "-",
                "new",
                "was",
            )
            or piece.has("send_to", "address_label")
            or (shipping and piece.text.endswith(" be"))
        ):
            vague = piece.has("send_to") or (
                piece.text == "to"
                and shipping
                and any(p.has("deliver", "send_to") for p in pieces[max(0, i - 7) : i])
            )
            out.append(
                _english(pieces, i + 1, text, vague=vague or (split and piece.text == "to"), split=split)
            )
        elif piece.text in ("?", ".", ";", "(") and shipping and pieces[i + 1].kind in ("num", "code"):
            out.append(_english(pieces, i + 1, text, vague=False))
    return out


def _after_label(pieces: Pieces, i: int) -> bool:
    return any(p.has("address_label") for p in pieces[max(0, i - 5) : i])


def _chinese(pieces: Pieces, j: int, *, vague: bool) -> tuple[int, int, bool] | None:
    while (
        pieces[j].text in _ZH_CHANGE
        or pieces[j].text in words("了 我 我们 这个 这 以下 地址 下面 请 都")
        or (pieces[j].has("address_label") and pieces[j].text[:1] >= "\u4e00")
    ):
        j += 1
    end = _chinese_run(pieces, j)
    while end > j and (
        pieces[end - 1].text in _TAIL_ZH
        or (
            pieces[end - 1].has("function")
            and pieces[end - 1].kind == "word"
            and len(pieces[end - 1].text) > 1
            and pieces[end - 1].text not in words("公司 仓库 车间 项目 工地 店里 家里 上海 客户")
        )
    ):
        end -= 1
    if end == j:
        return None
    run = "".join(piece.text for piece in pieces[j:end])
    if pieces[j].has("week", "month", "weekday", "day", "week_prefix", "weekend") or len(run) < 3:
        return None
    if (pieces[j].kind == "num" and pieces[j + 1].has("unit", "currency", "span")) or (
        pieces[j].kind == "num" and pieces[j + 1].text == "月"
    ):
        return None
    if _STRONG_ZH.search(run) and any("\u4e00" <= char <= "\u9fff" for char in run):
        return j, end, True
    cities = sum(piece.has("cities") for piece in pieces[j:end])
    if vague and (_PLACE_ZH.search(run) or cities):
        return j, end, False
    return None


def _chinese_run(pieces: Pieces, j: int) -> int:
    end = j
    while end < j + 60:
        piece = pieces[end]
        if (
            piece.kind in _STOP_KINDS
            or piece.has("recipient_label", "phone_label")
            or (piece.has("order_label") and not piece.text.startswith("号"))
        ):
            break
        if piece.kind == "punct":
            if piece.text in "-()#、·" or (piece.text == "," and _goes_on(pieces, end + 1)):
                end += 1
                continue
            break
        if (
            piece.kind == "word"
            and piece.has(
                "resume",
                "change",
                "cancel",
                "only_if",
                "date_before",
                "deliver",
                "query",
                "same",
                "correct",
                "if",
            )
            and not (len(piece.text) == 1 and piece.text not in "改")
            and piece.text not in words("上海 到达 公司 中")
        ):
            break
        if piece.kind == "word" and piece.text in words(
            "谢谢 麻烦 其他 别 不要 不用 不是 另外 然后 顺便 并 并且 ， 吧 哈 请 就行 即可 就好 而不是 不 也 "
            "都 都是 把 还有 以及 我 你 和 改 电汇 抬头 辛苦"
        ):
            break
        if (
            piece.kind == "num"
            and end > j
            and pieces[end + 1].has("unit")
            and pieces[end - 1].text in (",", "、")
            and pieces[end + 1].text not in "号栋幢楼室层座单元弄"
        ):
            break
        end += 1
    while end > j and pieces[end - 1].text in words(", - 、 ("):
        end -= 1
    return end


def _goes_on(pieces: Pieces, j: int) -> bool:
    """Whether the Chinese address goes on behind a comma: the next stretch is a place and nothing else."""
    stretch = []
    for piece in pieces[j : j + 20]:
        if piece.kind in ("punct", "end"):
            break
        if (
            piece.kind in _STOP_KINDS
            or piece.has(*_STOP_LABELS, "change", "deliver", "send_to", "query", "remove")
            or (piece.kind == "word" and piece.text in words("我 你 请 麻烦 就 别 不 的 谢谢"))
        ):
            return False
        stretch.append(piece.text)
    run = "".join(stretch)
    if stretch and any(a.isdigit() and b in "箱件个套盒包瓶吨台支" for a, b in itertools.pairwise(run)):
        return False
    return bool(re.search(r"[路街巷弄号栋幢楼室座层厦园区仓](?:\d*[号室楼]?)$", run)) and not run[0].isdigit()


_FILLERS = 8
"""At most so many words between a label and its address; a cap keeps the time linear."""


def _english(
    pieces: Pieces, j: int, text: Text, *, vague: bool, split: bool = False
) -> tuple[int, int, bool] | None:
    furthest = j + _FILLERS
    while j < furthest and (
        (
            pieces[j].text
            in (
                ":",
                "the",
                "our",
                "my",
                "this",
                "a",
                "following",
                "new",
                "is",
                "to",
                "at",
                "other",
                "instead",
                "address",
                "should",
                "be",
                "-",
                "now",
                "please",
                "\n",
                "delivery",
                "changed",
                "change",
            )
            and not _capital(pieces[j], text)
        )
        or pieces[j].has("address_label")
    ):
        j += 1
    first = pieces[j]
    weak_start = first.kind == "name" or (
        _capital(first, text)
        and not first.has("weekday", "month_name", "pay_method", "incoterm", "ship_method", "order_label")
    )
    if not (first.kind in ("num", "code") or first.text in STARTERS or weak_start):
        return None
    if first.kind == "num" and (
        (
            pieces[j + 1].has(
                "unit", "currency", "point", "span", "business_span", "month_name", "ordinal_suffix"
            )
            and pieces[j + 1].text not in ("st",)
        )
        or first.has("spelled")
    ):
        return None
    end, streets, numbers, commas = _walk(pieces, j, text)
    if end == j:
        return None
    firm = (streets and (numbers or commas)) or (
        numbers
        and commas
        and any(_POSTCODE.match(p.text) for p in pieces[j + 1 : end] if p.kind in ("code", "num"))
    )
    if firm and (numbers or _capital(first, text)):
        return j, end, True
    place = any(piece.text in _PLACE_EN for piece in pieces[j:end])
    if vague and not numbers and (place or (split and _capital(first, text) and first.kind == "name")):
        return j, end, False
    return None


def _capital(piece: Piece, text: Text) -> bool:
    return piece.text[:1].isalpha() and text.written(piece.start, piece.start + 1)[:1].isupper()


def _walk(pieces: Pieces, j: int, text: Text) -> tuple[int, bool, bool, bool]:
    """Index after the address at `j`, and whether it has a street word, a number, a comma."""
    end = j
    streets = numbers = commas = False
    while end < j + 40:
        piece = pieces[end]
        if (
            (piece.kind in _STOP_KINDS and piece.kind != "order")
            or (piece.has("recipient_label") and not _capital(piece, text))
            or (piece.has("recipient_label") and pieces[end - 1].text in (",", ".", "\n", ";"))
        ):
            break
        if piece.kind == "order" or (piece.has("phone_label") and piece.text != "ring"):
            break
        if piece.kind == "punct":
            if piece.text in ",\n" and end > j:
                if not _continues(pieces, end + 1, text):
                    break
                commas = True
            elif (piece.text == "." and not _is_abbreviation(pieces, end)) or piece.text not in ",\n.#/-'&":
                break
            end += 1
            continue
        if piece.kind in ("num", "code"):
            if (
                end > j
                and pieces[end + 1].has("unit", "currency", "point")
                and pieces[end + 1].text not in words("st floor unit pl m c")
                and pieces[end - 1].text in (",", "and")
            ):
                break
            numbers = True
        elif piece.kind == "word" or piece.kind == "name":
            known_stop = piece.has(
                "change",
                "deliver",
                "date_by",
                "within",
                "not_value",
                "resume",
                "only_if",
                "same",
                "correct",
                "if",
            ) or piece.text in words(
                "please thanks instead and on by for with not in as thank "
                "cheers from at the it so but because "
                "before after or to this next asap when then is pls regards order"
            )
            if known_stop and not _capital(piece, text):
                break
            if (
                known_stop
                and pieces[end - 1].text in (".", "\n", "!", "?", ",")
                and piece.kind == "word"
                and piece.text
                in words("please thanks thank cheers also and regards it the but kind best if order instead")
            ):
                break
            if piece.text in STREETS or (piece.text.endswith(STREET_ENDS) and len(piece.text) > 5):
                streets = True
        elif piece.kind == "char":
            break
        end += 1
    while end > j and pieces[end - 1].text in (",", "\n", "-", "'", ".", "#"):
        end -= 1
    return end, streets, numbers, commas


def _is_abbreviation(pieces: Pieces, i: int) -> bool:
    before, after = pieces[i - 1], pieces[i + 1]
    return before.end == pieces[i].start and (
        before.text in words("st rd ave str no apt ste bldg blvd dr ln po p o u s fl d c sq")
        and after.kind not in ("end",)
        and (
            after.start == pieces[i].end
            or after.kind in ("num", "code")
            or after.text == ","
            or (before.text in words("str no apt ste bldg st") and after.kind == "name")
        )
    )


def _continues(pieces: Pieces, j: int, text: Text) -> bool:
    piece = pieces[j]
    if piece.kind in words("phone person order end tax title punct"):
        return False
    if piece.has("recipient_label", "phone_label", "order_label", "tax_label"):
        return False
    state = text.written(piece.start, piece.end)
    if len(state) == 2 and state.isupper() and pieces[j + 1].kind in ("num", "code"):
        return True
    if piece.kind in ("num", "code") and pieces[j + 1].text in ("to", "for", "at", "go"):
        return False
    if piece.kind in ("num", "code"):
        return not pieces[j + 1].has("unit", "currency", "point", "business_span", "span")
    if (
        piece.kind == "word"
        and piece.has("function", "change", "deliver", "resume", "accept", "query", "honorific")
        and not (
            _capital(piece, text)
            and (_capital(pieces[j + 1], text) or pieces[j + 1].text in STREETS)
            and not piece.has("function")
        )
    ):
        return piece.text in STARTERS or piece.text in STREETS
    lower_message = not any(char.isupper() for char in text.raw)
    return (
        _capital(piece, text)
        or piece.text in STARTERS
        or piece.text in STREETS
        or (lower_message and (piece.kind == "name"))
    )
