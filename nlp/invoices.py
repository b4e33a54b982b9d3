"""Titles of invoices: the names of companies."""

import re

from nlp.en.addresses import STREET_ENDS, STREETS
from nlp.en.invoices import ORGANISATIONS as EN_ORGANISATIONS
from nlp.pieces import Pieces, labels_of, made
from nlp.text import Text
from nlp.wording import words
from nlp.zh.invoices import ORGANISATIONS as ZH_ORGANISATIONS

_SKIP = words(
    ": 改成 改为 换成 换为 换 改 为 是 成 开 请 写 应为 is to should be must needs 更改为 变更为 "
    "更新为 now - 我们公司 公司 单位 给 到 至 和 , 更正为 抬头 as the 'the' 一下 改一下 在 名下 用 更换为 "
    "别 个 人 个人 改开 请改为 请开 请写 正确的是 正确的 按 改成了 名称 应为 应是 以 为准 开具 开具给 写成 写上 填 填写 成了 抬头是 改回 换回 重新 重开 our not for new 新 新的 的"
)


def read_titles(pieces: Pieces, text: Text) -> Pieces:
    """`pieces` with the bill-to name of an invoice as `title`, if the message speaks of invoices."""
    if labels_of(pieces).isdisjoint(("title_label", "invoice_word")):
        return pieces
    chinese = _chinese_title(pieces)
    found = chinese or _english_title(pieces, text)
    if found is None or _is_a_way_to_pay(pieces, *found):
        return pieces
    start, end = found
    return [
        *pieces[:start],
        made("title", pieces, start, end, (pieces[start].start, pieces[end - 1].end))[1],
        *pieces[end:],
    ]


def _is_a_way_to_pay(pieces: Pieces, start: int, end: int) -> bool:
    """Whether `[start, end)` names a way to pay, which no invoice is made out to: PayPal, letter of credit."""
    name = pieces[start:end]
    firm = name[-1].text.rstrip(".") in EN_ORGANISATIONS
    return name[0].has("pay_method") and not firm


def _is_han(text: str) -> bool:
    return "\u4e00" <= text[:1] <= "\u9fff"


def _chinese_title(pieces: Pieces) -> tuple[int, int] | None:
    """The last company behind a change or a label; a corrected one comes last."""
    best: tuple[int, int] | None = None
    for i, piece in enumerate(pieces):
        if not _is_han(piece.text):
            continue
        changes = best is None and piece.has("change", "replace")
        changes = changes and (_speaks_of_invoice(pieces, i) or _is_firm(pieces, i + 1))
        issues = piece.text in _ISSUES
        if changes or issues or (piece.has("title_label") and not piece.has("change", "replace")):
            j = _skip_to_title(pieces, i + 1)
            end = j + 2 if _is_private(pieces, j) else _title_end(pieces, j)
            if end is not None and not (issues and not _is_issued_to(pieces, i, j, end)):
                best = (j, end)
    return best


_ISSUES = words(
    "开 用 是 写 为 填 应该写 应写 应是 应该是 应该开 以 按 开到 开在 成 换回 改回 开具 开具给 写成 写上 开为 落"
)
"""Verbs before the name that an invoice is to bear."""
_NOT_ISSUED = words(
    "别 不 不是 不要 不用 原来 原 之前 从 由 上次 怎么 为什么 我们 我司 你们 这里 我 这边 并非"
)


def _is_issued_to(pieces: Pieces, i: int, j: int, end: int) -> bool:
    """Whether the company `[j, end)` behind a weak verb at `i` is what the invoice is to bear."""
    name = "".join(piece.text for piece in pieces[j:end]).rstrip("的")
    firm = (name.endswith(_FIRM_ENDS) and "的" not in name) or name == "个人"
    behind = pieces[end].kind in ("punct", "end", "order", "tax") or pieces[end].has("function", "tax_label")
    return firm and behind and not (i and pieces[i - 1].text in _NOT_ISSUED)


_FIRM_ENDS = tuple(name for name in ZH_ORGANISATIONS if len(name) > 1)


def _is_firm(pieces: Pieces, j: int) -> bool:
    """Whether the full name of a company stands alone at `j`: 无锡恒泽流体设备有限公司."""
    end = _title_end(pieces, j)
    return end is not None and "".join(p.text for p in pieces[j:end]).endswith("有限公司")


def _speaks_of_invoice(pieces: Pieces, i: int) -> bool:
    """Whether an invoice is named shortly before `i`."""
    return any(piece.has("title_label", "invoice_word") for piece in pieces[max(0, i - 14) : i])


_ASIDES = words(
    "写错了 写错 打错了 填错了 填错 弄错了 开错了 搞错了 有误 不对 错误 吧 啊 呀 哈 呢 我们是 我司是 公司是 了 错 错了 都 也 写 麻烦 帮 把 将 统一 我们 我司"
)
_OLD = words("由 从 不是 不要 别开")
_OFFICES = words("分公司 总公司 子公司 新公司 母公司 总部 集团 甲方 业主 客户 门店 分店 总店")
"""Which house is meant, before its name: 开给分公司：长沙湘味斋食品有限公司."""


def _skip_to_title(pieces: Pieces, j: int) -> int:
    """The index of what may be a title behind the filling at `j`; an old title is filling too."""
    while (
        pieces[j].text in _SKIP
        or pieces[j].text == '"'
        or pieces[j].has("change")
        or (pieces[j].text in _ASIDES and not pieces[j + 1].text.startswith("公司"))
    ):
        issued = pieces[j - 1].has("change", "title_label") or pieces[j - 1].text in _ISSUES
        if issued and _is_private(pieces, j):
            return j
        j += 1
    if pieces[j].text + pieces[j + 1].text in _OFFICES and pieces[j + 2].text == ":":
        return _skip_to_title(pieces, j + 3)
    if pieces[j].text in _OLD:
        new = next((k for k in range(j + 1, j + 20) if k < len(pieces) and pieces[k].has("change")), None)
        return j if new is None else _skip_to_title(pieces, new + 1)
    return j


def _is_private(pieces: Pieces, j: int) -> bool:
    """Whether 个人 stands alone at `j`: an invoice without a company."""
    behind = pieces[j + 2]
    alone = behind.kind in ("punct", "end") or (behind.has("function") and behind.text != "的")
    return pieces[j].text + pieces[j + 1].text == "个人" and alone


def _title_end(pieces: Pieces, j: int) -> int | None:
    end = j
    text = ""
    while len(text) < 40:
        piece = pieces[end]
        if piece.kind in ("char", "name", "code") or (
            piece.kind in ("word", "num")
            and not piece.has("tax_label", "order_label")
            and not (piece.kind == "num" and piece.text[0].isdigit() and len(piece.text) > 3)
        ):
            if (
                text.endswith(ZH_ORGANISATIONS)
                and piece.kind == "word"
                and not (piece.text + pieces[end + 1].text).startswith(("公司", "有限"))
                and piece.has("function", "tax_label", "order_label", "change")
            ):
                break
            text += piece.text
        elif piece.text in words("( ) · &"):
            text += piece.text
        else:
            break
        end += 1
    if len(text) < 2 or end == j:
        return None
    if any(name in text for name in ZH_ORGANISATIONS) or text in ("个人",):
        while end > j and not "".join(p.text for p in pieces[j:end]).endswith(
            (*ZH_ORGANISATIONS, ")", "个人")
        ):
            end -= 1
        if _IS_FINE.search("".join(p.text for p in pieces[j:end])):
            return None
        return end if end > j else None
    return (
        end
        if pieces[end].kind in ("punct", "end")
        and 4 <= len(text) <= 20
        and _is_han(pieces[j].text)
        and not any(p.has("function", "change") for p in pieces[j:end])
        and not _IS_SAID_OF_IT.search(text)
        and not _IS_A_PLACE.search(text)
        else None
    )


_IS_SAID_OF_IT = re.compile(
    r"^(?:[这這那]|[还還就也都先仍不没沒别別照按跟和同]|[我你您他她它咱])"
    r"|(?:[就即]?[行好可]以?|[不没沒][变變改错錯对對问問]题?題?|一[样樣]|照[旧舊]|[确確][认認]|[吧了吗嗎呢啊的])$"
)
"""What is no name, but said of one: 抬头跟上次一样."""
_IS_A_PLACE = re.compile(r"\d|什[么麼]|怎|哪|[几幾]|多少|[谁誰]|[路街道巷弄段号號楼樓室层層座栋棟区區]$")
"""What is no name, but where an invoice goes, or a question about one."""
_IS_FINE = re.compile(r"^[这這那][样樣]|[就也都可还還才]行$")
"""What ends as the name of a bank may, and says that something will do: 发票这样就行."""


def _english_title(pieces: Pieces, text: Text) -> tuple[int, int] | None:
    best: tuple[int, int] | None = None
    for i, piece in enumerate(pieces):
        if piece.text in _OF_PARCELS and not _is_said_of_invoice(pieces, i):
            continue
        if piece.has("title_label") and piece.text[:1].isascii():
            found = _capitals(pieces, i + 1, text)
        elif (
            piece.text.rstrip(".") in EN_ORGANISATIONS
            and i
            and _capital(pieces, i - 1, text)
            and _capital(pieces, i, text)
        ):
            found = _around_suffix(pieces, i, text)
        elif piece.text in ("to", "as") and any(
            p.has("invoice_word", "title_label") for p in pieces[max(0, i - 12) : i]
        ):
            found = _capitals(pieces, i + 1, text)
        else:
            continue
        if found and found[1] == found[0] + 1 and pieces[found[0]].text in _ANSWERS:
            continue
        if found and best and _is_denied(pieces, min(i, found[0])):
            continue
        best = found or best
    return best


def _is_denied(pieces: Pieces, i: int) -> bool:
    """Whether the name that the word at `i` leads to is the one that it is not: `to Alder Ltd and not to Dr. Weaver`."""
    return any(p.has("not", "not_value") or p.text in _NO_LONGER for p in pieces[max(0, i - 2) : i])


_NO_LONGER = words("no longer | no more | and no longer")


_ANSWERS = words("no yes nope yeah ok okay stop sorry wait not none never nothing")
"""Words that answer or break off and name nobody: `invoice to ... No! The delivery stays`."""


_OF_PARCELS = frozenset({"addressed to"})
"""Labels of a title that are said of goods too: `the parcel must be addressed to Petra`."""
_PARCELS = words(
    "goods parcel parcels package packages shipment shipments consignment delivery deliveries box boxes pallet pallets"
)


def _is_said_of_invoice(pieces: Pieces, i: int) -> bool:
    """Whether the label at `i` is of an invoice: one is the last thing named before it, or just behind it."""
    for piece in reversed(pieces[:i]):
        if piece.has("invoice_word"):
            return True
        if piece.text in _PARCELS:
            return False
    return any(piece.has("invoice_word", "tax_label") for piece in pieces[i + 1 : i + 12])


def _capital(pieces: Pieces, i: int, text: Text) -> bool:
    piece = pieces[i]
    return piece.kind in words("name word code num") and (
        text.is_capital(piece.start) or piece.kind == "code" or _is_han(piece.text)
    )


def _capitals(pieces: Pieces, j: int, text: Text) -> tuple[int, int] | None:
    skipped = 0
    while (
        skipped < 6
        and (
            pieces[j].text in _SKIP
            or pieces[j].kind == "order"
            or (pieces[j].has("order_label") and not _capital(pieces, j, text))
            or pieces[j].text in ("on", "for", "please", "name", "company", "title", "order", '"')
            or (pieces[j].has("change") and not _capital(pieces, j, text))
        )
        and not (_capital(pieces, j, text) and pieces[j].kind == "name")
    ):
        j += 1
        skipped += 1
    if pieces[j].has("tax_label"):
        return None
    end = j
    while end < j + 10 and (
        _capital(pieces, end, text)
        or (end > j and "." in pieces[end].text and pieces[end].text.rstrip(".") in EN_ORGANISATIONS)
        or (
            end > j
            and pieces[end].text in words("& and of de für ' - the + et und y")
            and _capital(pieces, end + 1, text)
        )
        or (end > j and pieces[end].text == "," and pieces[end + 1].text.rstrip(".") in EN_ORGANISATIONS)
    ):
        if pieces[end].has("tax_label", "phone_label") and end > j:
            break
        end += 1
    if end == j:
        end = _small_letters(pieces, j)
    if end > j and pieces[end].text == "." and pieces[end - 1].text in words("inc ltd co corp"):
        end += 1
    if end > j and pieces[end].kind == "num" and _is_street(pieces[end - 1].text):
        return None
    return (j, end) if end > j and pieces[j].kind != "order" else None


def _is_street(word: str) -> bool:
    """Whether a house number may stand behind the word: Lagerstrasse, Lane."""
    return word in STREETS or word.endswith(STREET_ENDS)


_LONGEST = 8
"""Words of a company's name in small letters."""


def _small_letters(pieces: Pieces, j: int) -> int:
    """Index after a name that its end alone gives away, `harrow & sons limited`; `j` when there is none."""
    for end in range(j, j + _LONGEST):
        piece = pieces[end]
        if end > j and piece.text.rstrip(".") in EN_ORGANISATIONS:
            while pieces[end + 1].text.rstrip(".") in EN_ORGANISATIONS:
                end += 1
            return end + 1
        if piece.kind not in ("name", "word", "code", "num") and piece.text not in ("&", "-", "'"):
            return j
    return j


def _around_suffix(pieces: Pieces, i: int, text: Text) -> tuple[int, int] | None:
    start = i
    while (
        start > 0
        and (_capital(pieces, start - 1, text) or pieces[start - 1].text in ("&", "and", ","))
        and pieces[start - 1].kind != "order"
        and not pieces[start - 1].has("title_label", "change")
    ):
        start -= 1
    while start < i and (
        pieces[start].text in ("&", "and", ",")
        or (pieces[start].has("function", "order_label") and pieces[start].kind != "name")
    ):
        start += 1
    end = i + 1
    while pieces[end].text.rstrip(".") in EN_ORGANISATIONS and _capital(pieces, end, text):
        end += 1
    if pieces[end].text == "." and pieces[end - 1].text in words("inc ltd co corp"):
        end += 1
    return (start, end) if end > start else None
