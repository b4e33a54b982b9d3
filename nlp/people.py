"""Names of people, as written behind words such as 收件人 and `attn`."""

import itertools
from collections.abc import Set

from nlp.clauses import ACTS
from nlp.en.vocabulary import NO_NAMES
from nlp.pieces import Piece, Pieces, kinds_of, made, texts_of
from nlp.text import Text
from nlp.wording import words
from nlp.zh.people import SURNAMES

_SKIP = words(
    ": 改成 改为 换成 换为 换 改 为 是 成 请 写 应为 is to will be should the 更改为 变更为 更新为 "
    "now please - 名字 改一下 a , 姓名 of name person on site 由 一下 给 叫 填 找 and 都 也 变更成 "
    "update 更正为 另 改由 this week 我同事 同事 我们 our my 你们 直接 can 就 我 on-site changed "
    "changes it has new 新 ' 仓库 车间 门卫 前台 店里 现场 工地 财务 行政 采购 的 老婆 老公 爱人 媳妇 家人 妈 爸 儿子 女儿 我爱人 吧 名字 名 我们店 我们仓库 现改为 改写 变为 更换为 改填 用 may 请改为 请换成 我们这边 我老婆 我妈 "
    "我爸 有误 有变 misspelled misspelt wrong incorrect it's its spelled spelt actually correct right reads under listed "
    "我爸 他 她 他们 there onsite colleague from ： mr mrs ms dr miss mr. mrs. ms. dr. 人 as with"
)
_MAX_NAME = 6
_PARTICLES = words("van von der de den da di del della la le bin ibn al el ter ten dos du zu e y")
"""Small words inside a name: Ludwig van Beethoven."""


def read_people(pieces: Pieces, text: Text, labels: Set[str]) -> Pieces:
    """`pieces`, whose labels are among `labels`, with the name of a recipient as `person`, its value `[start, end)` of the folded text."""
    if "recipient_label" in labels:
        labelled = _read_labelled(pieces, text)
        if any(p.kind == "person" for p in labelled):
            return labelled
    signed = not labels.isdisjoint(("recipient_label", "receives", "not_value"))
    return _read_unlabelled(pieces, text, signed=signed)


_LEAVES = words(
    "退休 退休了 离职 离职了 调走 调走了 调去 走了 辞职 辞职了 休假 请假 请假了 休产假 出差 出差了 不在 不在了 不干 不干了 换人 住院 住院了 生病 回老家 retired left resigned"
)
"""Behind the name of one who does not receive any more: 收货的老周退休了."""


def _read_labelled(pieces: Pieces, text: Text) -> Pieces:
    """`pieces` with the names behind labels: 收件人张三, `attn: Tom Becker`."""
    out: Pieces = []
    i = 0
    while pieces[i].kind != "end":
        found = _behind_label(pieces, i, text) if pieces[i].has("recipient_label") else None
        found = found or _put_right(pieces, i, out, text)
        if found is None:
            out.append(pieces[i])
            i += 1
            continue
        start, end = found
        if pieces[end].text in _LEAVES and any(p.kind != "end" for p in pieces[end + 2 :]):
            out.extend(pieces[i:end])
            i = end
            continue
        out.extend(pieces[i:start])
        out.append(made("person", pieces, start, end, (pieces[start].start, pieces[end - 1].end))[1])
        i = end
    return out + pieces[i:]


def _put_right(pieces: Pieces, i: int, out: Pieces, text: Text) -> tuple[int, int] | None:
    """The name that is said in the place of the one just read: 王芳，不对，是王芬; `Ana Silva, sorry, Ana Souza`."""
    if not pieces[i].has("correct") or not any(piece.kind == "person" for piece in out[-3:]):
        return None
    j = _skip_denied(pieces, i + 1)
    furthest = j + 3
    while j < furthest and (pieces[j].text in _SKIP or pieces[j].text == "i mean"):
        j += 1
    found = name_at(pieces, j, text)
    return found if found and pieces[found[1]].kind in ("punct", "end", "phone") else None


def _skip_denied(pieces: Pieces, j: int) -> int:
    """The index behind a name that is said to be wrong: 不是李明，是 stands before the right one."""
    at = j + (pieces[j].text == ",")
    if not pieces[at].has("not_value"):
        return j
    return next((k + 1 for k in range(at + 2, at + 6) if pieces[min(k, len(pieces) - 1)].text == ","), j)


def _read_unlabelled(pieces: Pieces, text: Text, *, signed: bool) -> Pieces:
    """`pieces` with a name that only its place gives away: before a telephone, before `will receive it`."""
    if not signed and "phone" not in kinds_of(pieces) and texts_of(pieces).isdisjoint(("收", "给")):
        return pieces
    for i in range(1, len(pieces)):
        end, receives = _end_of_unlabelled(pieces, i)
        for start in range(max(0, end - 5), end):
            found = name_at(pieces, start, text)
            if found and found[1] == end and _is_apart(pieces, start, text, receives=receives):
                value = (pieces[start].start, pieces[end - 1].end)
                return [*pieces[:start], made("person", pieces, start, end, value)[1], *pieces[end:]]
    return pieces


_BEFORE_PHONE = words(
    "on at : , ( - = there is tel phone mobile cell / 电话 手机 手机号 联系电话 他 她 的 是 为 号码 收 接 签收 收货 接货 "
    "电话是 手机是"
)
_SIGNS = words("签收 收货 收件 接收 代收 接货 收 提货")
"""What the person named right before is to do: 由马建平签收."""
_MAY_RECEIVE = words(
    "down | will | to | is | should | can | would | shall | now | be | going | the | one | who | who'll | 'll | also | there | "
    "are | must | who's | our | your | new | as | will be | would be | should be | must be | to be | is now | "
    "should now be | can be"
)
_SELF = words("me myself us")
_SETTING = words("设为 设成 设置为 填成 填为 写成 定为 改成 改为 换成 作为 当 做 列为 登记为")
"""Between a name and what one is to be: 把李雷设为SO-1的收货人."""


def _end_of_unlabelled(pieces: Pieces, i: int) -> tuple[int, bool]:
    """The index behind what may be a name without a label, seen from the word at `i`; whether it receives."""
    piece, after, end = pieces[i], pieces[i + 1 : i + 2], i
    if piece.kind in ("punct", "end"):
        given = next((k for k in range(i - 1, max(0, i - 5), -1) if pieces[k].text == "给"), 0)
        return (i, False) if _ends_house(pieces, given) else (0, False)
    if piece.kind == "phone":
        while end > max(0, i - 5) and (
            pieces[end - 1].text in _BEFORE_PHONE
            or pieces[end - 1].text in _SIGNS
            or "@" in pieces[end - 1].text
        ):
            end -= 1
        return end, False
    if piece.has("not_value") and after and after[0].text in _SELF:
        return i - (pieces[i - 1].text == ","), True
    if piece.text == "收" and after[0].kind != "char":
        return i, False
    if piece.text in _SETTING and any(p.has("recipient_label") for p in pieces[i + 1 : i + 6]):
        return i, False
    if not piece.has("recipient_label", "receives"):
        return 0, False
    if piece.text in _SIGNS:
        return i, False
    while end > max(0, i - 5) and pieces[end - 1].text in _MAY_RECEIVE:
        end -= 1
    led = pieces[i - 1].text in _MAY_RECEIVE or piece.has("receives")
    return (end, True) if led and not piece.has("never_receives") else (0, False)


def _may_be_of_a_name(piece: Piece, text: Text) -> bool:
    said = piece.text in _BEFORE_NAMES or not piece.labels.isdisjoint(ACTS | {"function"})
    return text.is_capital(piece.start) and piece.kind in ("name", "word") and not said


def _ends_house(pieces: Pieces, i: int) -> bool:
    """Whether the number of a house or room ends right before the piece at `i`: 连升路8号周斌, 25号给王先生."""
    if i < 3 or pieces[i - 1].text not in _HOUSE_ENDS or pieces[i - 2].kind != "num":
        return False
    return pieces[i - 3].text[-1:] in _BEFORE_NUMBERS


_HOUSE_ENDS = words("号 室 楼 栋 幢 座 层 单元 弄")
_BEFORE_NUMBERS = frozenset("路街道段巷弄里村镇园区号栋幢楼座元层")
"""What stands before the number of a house or room, and not before a day."""
_BEFORE_NAMES = words(
    "室友 舍友 表弟 表哥 表姐 堂弟 弟弟 哥哥 姐姐 妹妹 嫂子 女婿 父亲 母亲 爸爸 妈妈 同事 朋友 老婆 老公 爱人 媳妇 邻居 保安 班长 师傅 经理 仓管 库管 司机 主管 会计 助理 徒弟 门卫 前台 找 给 是 联系 由 让 请 改由 改成 改为 换成 换 改 叫 归 交给 的 交由 转 打给 麻烦找 to is call ring phone contact ask reach text with by for brother sister wife husband colleague "
    "assistant manager son daughter driver foreman partner supervisor boss secretary neighbour neighbor put use make have "
    "set list enter register name add down 把 将"
) | {"put down"}


_WORKPLACES = (
    "仓库",
    "库房",
    "仓储",
    "车间",
    "前台",
    "现场",
    "工地",
    "店里",
    "门店",
    "物流",
    "采购",
    "财务",
    "行政",
    "部",
    "科",
    "组",
)
"""How the part of a house ends that a person is of: 仓库王师傅, 采购部李敏."""


def _is_apart(pieces: Pieces, start: int, text: Text, *, receives: bool) -> bool:
    """Whether a name may start at `start`: behind a break or 找, with a surname or capitals."""
    first, in_full = pieces[start], _is_in_full(pieces, start, text)
    if "\u4e00" <= first.text[:1] <= "\u9fff":
        named = first.text[0] in SURNAMES or first.text in _FAMILIAR
    else:
        plain = receives and pieces[start + 1].kind == "name" and pieces[start + 1].text not in NO_NAMES
        named = first.kind == "name" and (text.is_capital(first.start) or plain)
        named = (named and first.text not in NO_NAMES) or first.has("honorific") or in_full
    before = pieces[start - 1] if start else None
    if before is not None and named and first.start > before.end and first.text[:1] >= "\u4e00":
        return True
    return named and (
        before is None
        or before.kind in ("punct", "address", "order")
        or before.text in _BEFORE_NAMES
        or before.text.endswith(_WORKPLACES)
        or text.folded[: first.start].endswith(("给", "注明"))
        or _ends_house(pieces, start)
        or (start > 1 and pieces[start - 2].text + before.text in _BEFORE_NAMES)
        or ((receives or in_full) and before.kind == "word")
    )


def _is_in_full(pieces: Pieces, start: int, text: Text) -> bool:
    """Whether a first and a last name stand there, and a telephone right behind: `for Dan Cole 0412 555 019`."""
    names = list(itertools.takewhile(lambda p: _may_be_of_a_name(p, text), pieces[start:]))
    end = start + len(names)
    while pieces[end].text in _BEFORE_PHONE:
        end += 1
    return pieces[end].kind == "phone" and len(names) > 1 and names[-1].kind == "name"


def _behind_label(pieces: Pieces, i: int, text: Text) -> tuple[int, int] | None:
    if pieces[i].text == "name" and pieces[i + 1].text == "is" and i and pieces[i - 1].text == "my":
        return None
    j = _behind_orders(pieces, i + 1)
    if pieces[i].text in _SIGNS and pieces[j].text == "的":
        return None
    while (
        j < i + 9
        and (
            pieces[j].text in _SKIP
            or pieces[j].text + pieces[j + 1].text in _SKIP
            or pieces[j].kind == "order"
            or (pieces[j].text in ("for", "on", "order") and j < i + 5)
            or pieces[j].has("order_label", "change", "becomes", "correct")
        )
        and not pieces[j].has("honorific")
    ):
        renewed = (
            (i > 0 and pieces[i - 1].has("change", "replace"))
            or pieces[j - 1].has("correct")
            or pieces[j - 1].text in _RENEWING
        )
        if pieces[j].text == "," and not pieces[j + 1].has("change") and not renewed:
            return None
        j += 1 if pieces[j].text in _SKIP or pieces[j].text + pieces[j + 1].text not in _SKIP else 2
    found = _of_department(pieces, j, text) or name_at(pieces, j, text)
    if found and _leads_on(pieces[found[1]]) and not pieces[found[1] + 1].has(*_NO_NAME):
        new = name_at(pieces, found[1] + 1, text)
        return new if new and new[0] == found[1] + 1 else found
    return found


def _behind_orders(pieces: Pieces, j: int) -> int:
    """The index behind the orders that are told at `j`: `on both open orders`; else `j`."""
    end = j
    while end < j + _MAX_NAME and pieces[end].text in _OF_ORDERS:
        end += 1
    return end if end > j and pieces[end - 1].text in ("order", "orders") else j


_OF_ORDERS = words("for on of order orders both all the our my open current existing these two three new")
_RENEWING = words("改一下 换一下 变更 名字 吧 有误 有变")
"""Before a comma behind which the new name stands."""


def _of_department(pieces: Pieces, j: int, text: Text) -> tuple[int, int] | None:
    """The name behind that of a department: 设备科韩梅."""
    end = next((i for i in range(j, j + 4) if pieces[i].text[-1:] in _DEPARTMENTS), None)
    if end is None or any(p.kind == "punct" for p in pieces[j:end]):
        return None
    return name_at(pieces, end + 1, text) if pieces[end + 1].text[:1] in SURNAMES else None


_DEPARTMENTS = frozenset("科部处室办组队")
_NO_NAME = ("weekday", "week", "week_prefix", "day", "month", "ship_method")


def _leads_on(piece: Piece) -> bool:
    """Whether the name before this word is the old one: 张三改成李四, from Tom Becker to Ana Silva."""
    return piece.has("replace") or piece.text in ("to", "→", "->", "=>", "➜", "➡", "⇒")


_FAMILIAR = words("小 老 阿")
"""Before a surname: 小何."""


def name_at(pieces: Pieces, j: int, text: Text) -> tuple[int, int] | None:
    """The pieces `[start, end)` of a person's name at `j`."""
    piece = pieces[j]
    if piece.text in _FAMILIAR and pieces[j + 1].text in SURNAMES and pieces[j + 2].kind != "char":
        return j, j + 2
    if "\u4e00" <= piece.text[:1] <= "\u9fff":
        return _chinese_name(pieces, j)
    end = j
    while end < j + _MAX_NAME and _is_name_word(pieces, end, j, text):
        end += 1
    while end > j and pieces[end - 1].text in words(". and & -"):
        end -= 1
    capitals = [text.is_capital(p.start) for p in pieces[j:end]]
    small = not piece.has("honorific") and piece.text not in _PARTICLES and any(capitals[1:])
    if end == j or (small and not capitals[0]):
        return None
    return (j, end) if any(capitals) or any(p.kind == "name" for p in pieces[j:end]) else None


def _is_name_word(pieces: Pieces, k: int, first: int, text: Text) -> bool:
    piece = pieces[k]
    if piece.has("honorific"):
        return True
    if (
        piece.text == "."
        and k > first
        and (pieces[k - 1].has("honorific") or len(pieces[k - 1].text) == 1)
        and pieces[k - 1].end == piece.start
    ):
        return True
    if piece.kind not in ("name", "word") or not piece.text[:1].isalpha() or piece.text in _PRONOUNS:
        return False
    if piece.text in _PARTICLES and k > first:
        return text.is_capital(pieces[k + 1].start)
    if (
        piece.has("phone_label", "order_label", "title_label", "address_label", "order_noun", "not_value")
        and piece.kind != "name"
    ):
        return False
    if text.is_capital(piece.start):
        return (
            piece.kind == "name" or k > first or not piece.has("function", "change", "weekday", "month_name")
        )
    while first < k and (pieces[first].has("honorific") or pieces[first].text == "."):
        first += 1
    return piece.kind == "name" and k < first + 2 and _is_lower_name(pieces, first, k, text)


_PRONOUNS = words(
    "he she it they we you i he's she's it's they're we're you're i'm that's this that these those who who's here there there's"
)


def _is_lower_name(pieces: Pieces, first: int, k: int, text: Text) -> bool:
    """Whether the words from `first` to `k` are a name in small letters: two of them, or one and a break."""
    if any(text.is_capital(piece.start) for piece in pieces[first:k] if piece.kind == "name"):
        return False
    after = pieces[k + 1]
    return (
        k > first or after.kind in ("name", "phone", "end") or (after.kind == "punct" and after.text != ":")
    )


def _chinese_name(pieces: Pieces, j: int) -> tuple[int, int] | None:
    """Two to four characters up to a boundary; a title such as 师傅 belongs to it."""
    end, length = j, 0
    while length < 5:
        piece = pieces[end]
        if length > 1 and piece.text == "收" and pieces[end + 1].kind != "char":
            break
        if piece.kind == "char":
            length += 1
        elif (
            piece.kind in ("word", "num") and "\u4e00" <= piece.text[:1] <= "\u9fff" and piece.kind != "phone"
        ):
            if piece.has("title_suffix") and length:
                return j, end + 1
            if (
                length >= 2 and not (length == 2 and len(piece.text) == 1 and not piece.has("function"))
            ) or piece.has("phone_label", "address_label", "order_label"):
                break
            if len(piece.text) > 2 or (not length and piece.text[0] not in SURNAMES):
                break
            length += len(piece.text)
        else:
            break
        end += 1
    if length < 2 or length > 4 or "".join(p.text for p in pieces[j:end]) in _DAYS:
        return None
    return j, end


_DAYS = words("周一 周二 周三 周四 周五 周六 周日 周天 周末")
"""Days that begin as a surname does: 周六收货."""
