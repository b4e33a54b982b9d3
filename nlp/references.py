"""Order references, telephone numbers and tax ids: codes known by shape and by the words around them."""

import itertools
import re
from collections import Counter
from collections.abc import Set

from nlp.bare_numbers import (
    ASKED,
    CHANGED,
    HANDLED,
    goes_on,
    is_han,
    is_likely_number,
    is_named_in_passing,
)
from nlp.pieces import Piece, Pieces, labels_of, made
from nlp.quantities import is_struck, says_again
from nlp.text import Text
from nlp.wording import words
from nlp.zh.references import CALLING

_ORDER = re.compile(r"(?:so|po|ord|order|wo|inv)[-_/]?\d{3,}")
_SHAPE = re.compile(
    r"(?=[^\d]*\d)[a-z]{0,6}[-_/]?\d[\da-z]*(?:[-_/][\da-z]+)*$|[a-z]+(?:[-_/][a-z]*\d+[a-z]*)+$|\d+(?:[-_/][\da-z]+)+$"
    r"|[a-z]{1,6}(?:[-_/][a-z\d]+)+$"
)
_POSTCODE = re.compile(r"\d{3}-\d{4}$|\d{5}-\d{3,4}$|\d{4}-\d{3}$|\d{2}-\d{3}$")
_FLAT = re.compile(r"\d{1,2}-\d{2,3}$")
"""A flat in Singapore: #12-05."""
_PHONE = re.compile(
    r"(?<![0-9a-z./-])(?<!\d,)(?:\+\s?|\(\+?|00)?"
    r"\d(?:[\d()]|[ .-](?=[\d(])){5,19}\d"
    r"(?:\s?(?:ext\.?|extension|x|转|分机)\s?\d{1,5})?(?![0-9a-z/]|[.,]\d|-[0-9a-z])"
)
_AMERICAN = re.compile(r"(?:1[ -])?\(?[2-9]\d\d\)?[ .-]\d{3}[ .-]\d{4}(?!\d)")
_EIGHT = re.compile(r"[2-9]\d{3}[ -]\d{4}$")
"""A number of Hong Kong or Singapore: 9123 4567."""
_INDIAN = re.compile(r"[6-9]\d{4} \d{5}$")
_DATE = re.compile(r"20\d\d([-/])\d{1,2}\1\d{1,2}$|\d{1,2}([-/])\d{1,2}\2(?:20)?\d\d$")
_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|[12]\d|3[01])$")
"""A day without a year: 6/23."""
_MOBILE = re.compile(r"1[3-9]\d{9}$|09\d{8}$")
_LABELLED = re.compile(r"(?:so|po|ord|order)(?:[-_/][a-z]{1,4})?[-_/#]?[a-z]?\d{3,}")
"""An order reference that says so: SO-1024, PO-HK-318."""
_DATED = re.compile(r"[a-z]{1,5}[-_/]?20[2-9]\d(?:0[1-9]|1[0-2])\d{2,}$")
"""Letters, a date and a running number: XS20260311008."""
_CREDIT_CODE = re.compile(r"(?<![0-9a-z])[0-9a-z]{2}\d{6}[0-9a-z]{10}(?![0-9a-z])")
_GSTIN = re.compile(r"\d{2}[a-z]{5}\d{4}[a-z][\da-z]z[\da-z]$")
_VAT = re.compile(r"(?:[a-z]{2})[0-9][0-9a-z]{6,12}$|[a-z]{2}[a-z0-9]\d{7,11}[a-z]?$")
_FILL = words(
    ": 是 为 is no no. number the 改成 改为 换成 换 to 应为 should be 应该是 正确的是 正确的 正确 "
    "correct one ： # 成 改 更正为 更改为 变更为 更新为 please now new 新 新的 - , 请 请改为 with "
    "also 也 一下 写 用 your our my it at on me us 填 补 号 改用 update updated reads for and 上 打 "
    ". add 【 [ ( 「 尾号 尾号是 打错 写错 填错 错 了 有误 错了 打错了 写错了 填错了 应是 正确是 正确的应该是 应该是 对的是 少了一位 少一位 多一位 多了一位 漏了一位 "
    "漏 漏了 缺 缺了 少 多 一 码 两 位 少了 多了 一码 两码 一个 两个 数字 数 字 少写一位 错了一位 错一位 写错一位 打错一位 输错了 输错 报错了 弄错了 以 这个 为准 最新 最新的 实际 应当是 应改为 帮我 帮我们 帮忙 帮 麻烦 给我 我 吧"
)


def read_phones(pieces: Pieces, text: str) -> Pieces:
    """`pieces` with telephone numbers as `phone`: labelled, or of a shape that nothing else has."""
    last = next((piece for piece in reversed(pieces) if piece.kind != "end"), None)
    if last is None:
        return pieces
    spans = []
    for match in _PHONE.finditer(text, pieces[0].start, last.end):
        digits = re.sub(r"\D", "", re.split(r"[a-z转分]", match[0])[0])
        start = match.start() + (match[0].startswith("(") and ")" not in match[0])
        if 7 <= len(digits) <= 15:
            spans.append((start, match.end(), digits))
    if not spans:
        return pieces
    out: Pieces = []
    i = 0
    for start, end, digits in spans:
        while pieces[i].kind != "end" and pieces[i].start < start:
            out.append(pieces[i])
            i += 1
        j = i
        while pieces[j].kind != "end" and pieces[j].end <= end:
            j += 1
        if (
            j > i
            and pieces[i].start == start
            and (_is_phone(pieces, i, text[start:end], digits) or _is_phone_too(out, text[start:end]))
        ):
            out.append(Piece("phone", start, end, text[start:end], value=(start, end)))
            i = j
    return out + pieces[i:]


def _is_phone(pieces: Pieces, i: int, written: str, digits: str) -> bool:
    if written.startswith("+") or (_MOBILE.match(digits) and " " not in written[:2]):
        return not _is_labelled(pieces, i, "order_label") or _is_phone_of_order(pieces, i)
    if _is_labelled(pieces, i, "phone_label") or _is_phone_of_order(pieces, i) or _serves_as_phone(pieces, i):
        return True
    groups = re.split(r"[ ()-]+", written.strip("()"))
    if _AMERICAN.match(written) or _INDIAN.match(written):
        return not _is_labelled(pieces, i, "order_label", reach=2)
    called = any(p.has("phone_label", "recipient_label") for p in pieces[max(0, i - 5) : i])
    if called and len(digits) >= 9 and len(groups) > 2:
        return not _is_labelled(pieces, i, "order_label", reach=2)
    if _EIGHT.match(written) and i and (pieces[i - 1].text == "(" or pieces[i - 1].kind == "name"):
        return True
    national = written.startswith(("0", "(0")) and len(digits) >= 9 and len(groups) > 1
    return national and (" " in written or not _is_labelled(pieces, i, "order_label"))


def _is_phone_too(out: Pieces, written: str) -> bool:
    """Whether the number stands right behind a telephone of its form: `from 555-0142 to 555-0188`, `555-0142, not 555-0188`."""
    before = next((j for j in range(len(out) - 1, max(-1, len(out) - 4), -1) if out[j].kind == "phone"), None)
    alike = before is not None and re.sub(r"\d", "0", out[before].text) == re.sub(r"\d", "0", written)
    return alike and all(piece.text in _INSTEAD for piece in out[(before or 0) + 1 :])


def _is_phone_of_order(pieces: Pieces, i: int) -> bool:
    """Whether the label before the number at `i` says of which order it is: `change the phone on order 88123 to 555-0142`."""
    at = i - 1
    while at > 0 and (pieces[at].text in _FILL or pieces[at].text in _BECOMING):
        at -= 1
    if at < 2:
        return False
    if pieces[at].has("order_label"):  # no number of it is given: the phone number on the order
        at += 1
    elif pieces[at].kind not in ("code", "num") or _count_digits(pieces[at]) < 2:
        return False
    while at and (pieces[at - 1].has("order_label") or pieces[at - 1].text in _OF_ORDER):
        at -= 1
    of_it = pieces[at].has("order_label", "on_order") or pieces[at].text in _OF_ORDER
    return of_it and _is_labelled(pieces, at, "phone_label")


def _serves_as_phone(pieces: Pieces, i: int) -> bool:
    """Whether the number at `i` is told to be the telephone behind it: `please use 555-0142 as the phone`."""
    at = i
    while pieces[at + 1].kind in ("num", "code") or pieces[at + 1].text == "-":
        at += 1
    return pieces[at + 1].text in ("as", "for") and any(p.has("phone_label") for p in pieces[at + 2 : at + 5])


_INSTEAD = words("to not , instead of from and or no") | {"instead of", "rather than"}
_BECOMING = words(
    "from | changed | to be changed to | to be | be | should be | should read | has to be | must be | will be"
)
_OF_ORDER = words("on for of the our my this that 's")


def _is_labelled(pieces: Pieces, i: int, label: str, reach: int = 7) -> bool:
    """Whether a word with `label` stands before `i` with nothing but filling between them."""
    j = i - 1
    while j >= 0 and i - j <= reach:
        if pieces[j].has(label):
            return True
        if pieces[j].text not in _FILL:
            return False
        j -= 1
    return False


_LEAST_DIGITS = 4


def _is_looked_up(pieces: Pieces, i: int) -> bool:
    """Whether the speaker looks for the number of the order first: 单号我找一下……8036."""
    said: list[str] = []
    for piece in reversed(pieces[max(0, i - _LOOKING_REACH) : i]):
        if piece.has("order_label"):
            return any(word.startswith(_LOOKING) for word in said)
        if not (is_han(piece) or piece.kind == "punct"):
            return False
        said.append(piece.text)
    return False


_LOOKING = ("找", "翻", "查", "看", "想", "等", "稍等")
_LOOKING_REACH = 9


def read_tax_ids(pieces: Pieces, text: str) -> Pieces:
    """`pieces` with tax ids as `tax`."""
    if labels_of(pieces).isdisjoint(("tax_label", "invoice_word", "title_label")):
        return pieces
    out: Pieces = []
    i = 0
    while pieces[i].kind != "end":
        end = _grouped_tax_id(pieces, i, text)
        if end is None and pieces[i].kind in ("code", "num", "phone") and _is_tax_id(pieces, i):
            end = i + 1
        if end:
            span = (pieces[i].start, pieces[end - 1].end)
            out.append(made("tax", pieces, i, end, span)[1])
        else:
            out.append(pieces[i])
        i = end or i + 1
    return out + pieces[i:]


_GROUPS = re.compile(r"(?:[a-z]{2,3}[ -]?)?\d[\da-z]{1,4}(?:[ .-][\da-z]*\d[\da-z]*){1,5}(?![\da-z])")


def _grouped_tax_id(pieces: Pieces, i: int, text: str) -> int | None:
    """Index behind a tax id written in groups right behind its label: 51 824 753 556, GB 123 4567 89."""
    groups = _GROUPS.match(text, pieces[i].start)
    if groups is None or pieces[i].text in _FILL or not 8 <= len(re.sub(r"\W", "", groups[0])) <= 16:
        return None
    if _ORDER.match(groups[0]):
        return None
    if not (_is_labelled(pieces, i, "tax_label", reach=9) or _becomes_tax_id(pieces, i)):
        return None
    end = i
    while pieces[end].kind != "end" and pieces[end].end <= groups.end():
        end += 1
    return end if pieces[end - 1].end == groups.end() else None


_LEADS_TAX = words("to is it's as 用 填 写 是 开 要用 应是")


def _becomes_tax_id(pieces: Pieces, i: int) -> bool:
    """Whether what is at `i` is what a tax number told of a little before should be: `it should read GB 987 6543 21`."""
    before = pieces[i - 1] if i else None
    if before is None or not (before.text in _LEADS_TAX or before.has("change", "replace")):
        return False
    labels = [j for j in range(max(0, i - 16), i) if pieces[j].has("tax_label")]
    return bool(labels) and not any(
        p.has("order_label", "phone_label", "address_label", "title_label")
        for p in pieces[max(labels[-1] + 1, i - 4) : i]
    )


def _is_labelled_order(pieces: Pieces, i: int) -> bool:
    """Whether the code at `i` is the order whose tax number is spoken of: `the VAT number on SO-1024`, AC-9012的统编."""
    if pieces[i].kind == "code" and pieces[i + 1].text == "的":
        return True
    of_order = i > 1 and pieces[i - 1].text in ("on", "for", "in") and pieces[i - 2].has("tax_label")
    return of_order and not any(
        pieces[i].text.startswith(country) for country in ("gb", "de", "fr", "nl", "atu")
    )


def _is_tax_id(pieces: Pieces, i: int) -> bool:
    word = pieces[i].text
    if len(word) < 7 or _ORDER.fullmatch(word) or _DATED.match(word) or _is_labelled_order(pieces, i):
        return False
    if _is_labelled(pieces, i, "tax_label", reach=9) or _becomes_tax_id(pieces, i):
        return True
    if _is_labelled(pieces, i, "order_label", reach=3) and not _is_labelled(pieces, i, "tax_label"):
        return False
    labelled = any(piece.has("tax_label") for piece in pieces[max(0, i - 14) : i])
    if labelled and len(word) >= 8 and (_VAT.match(word) or _CREDIT_CODE.match(word) or _GSTIN.match(word)):
        return True
    return bool(_CREDIT_CODE.fullmatch(word)) and not word.isdigit()


def _join_letters(pieces: Pieces, text: Text) -> Pieces:
    """`pieces` with capitals and the number behind them as one order: `order AB 1234`."""
    out: Pieces = []
    i = 0
    while pieces[i].kind != "end":
        if i and pieces[i - 1].has("order_label") and _is_lettered(pieces, i, text):
            number = pieces[i + 1]
            said = f"{pieces[i].text} {number.text}"
            out.append(Piece("order", pieces[i].start, number.end, said, frozenset(), {}, said))
            i += 2
            continue
        out.append(pieces[i])
        i += 1
    return out + pieces[i:]


def _is_lettered(pieces: Pieces, i: int, text: Text) -> bool:
    """Whether a few capitals with three digits or more behind them stand at `i`, which count nothing."""
    piece, number = pieces[i], pieces[i + 1]
    letters = piece.kind in ("name", "word") and piece.text.isalpha() and len(piece.text) < 4
    digits = number.kind == "num" and number.text.isdigit() and len(number.text) > 2
    if not letters or not digits or piece.has("order_label") or pieces[i + 2].has(*_COUNTED):
        return False
    return all(text.is_capital(at) for at in range(piece.start, piece.end))


def read_orders(pieces: Pieces, text: Text, labels: Set[str]) -> Pieces:
    """`pieces`, whose labels are among `labels`, with order references as `order`; the label before one goes with it."""
    pieces = _join_letters(pieces, text) if "order_label" in labels else pieces
    out: Pieces = []
    behind = 0
    for i in sorted(_choose_orders(pieces, labels)):
        if i < behind:
            continue
        end = i + 1 + (pieces[i + 1].text == "#" or _is_numbered_order(pieces, i))
        known = pieces[i].labels & {"known_order"}
        out += [*pieces[behind:i], made("order", pieces, i, end, pieces[i].text, known)[1]]
        behind = end
    return out + pieces[behind:]


def _choose_orders(pieces: Pieces, labels: Set[str]) -> set[int]:
    """Indexes of the references: the firm ones with what is listed beside them, or else the likely ones."""
    candidates = [i for i, piece in enumerate(pieces) if piece.kind in ("code", "num") and _may_be(pieces, i)]
    scores = {i: _score(pieces, i) for i in candidates}
    listed = enumerate(pieces if "known_order" in labels else ())
    known = {i for i, p in listed if "known_order" in p.labels and not _is_counted(pieces, i)}
    if not candidates and not known:
        return set()
    chosen = known | {i for i, score in scores.items() if score >= _FIRM}
    if chosen.issuperset(candidates):
        return chosen
    forms = Counter(_form(piece) for piece in pieces if piece.kind == "code")
    sentences = _sentences(pieces)
    settled = {sentences[i] for i in chosen}
    chosen |= {
        i for i in candidates if sentences[i] not in settled and _is_likely(pieces, i, scores[i], forms)
    }
    if not chosen:
        chosen = {i for i in candidates if _is_spoken_of(pieces, i)}
    chosen |= {i for i in candidates if scores[i] >= 0 and _is_long(pieces, i)}
    for i in candidates:
        beside = [] if i in chosen else [j for j in range(max(0, i - 4), i + 5) if j in chosen]
        if any(_is_listed(pieces, min(i, j), max(i, j)) for j in beside):
            chosen.add(i)
    shown = {pieces[i].text for i in chosen}
    chosen |= {i for i in candidates if pieces[i].text in shown or _is_put_right(pieces, i, shown)}
    series = {_form(pieces[i]) for i in chosen}
    return chosen | {i for i in candidates if _form(pieces[i]) in series and _is_of_series(pieces, i)}


def _is_put_right(pieces: Pieces, i: int, orders: set[str]) -> bool:
    """Whether the bare number at `i` is said in the place of an order like it: 取消3301，啊不是，是3310."""
    if pieces[i].kind != "num" or not any(_form(pieces[i]) == re.sub(r"\d", "0", text) for text in orders):
        return False
    return any(piece.has("correct") or piece.text in _NOES for piece in pieces[max(0, i - 4) : i])


_NOES = words("no 不是 不")


def _sentences(pieces: Pieces) -> list[int]:
    """The sentence that each piece stands in."""
    return list(itertools.accumulate((piece.text in _FULL_STOPS for piece in pieces), initial=0))


_FULL_STOPS = frozenset([".", "!", "?", "。", "；", ";", "\n"])


def _is_spoken_of(pieces: Pieces, i: int) -> bool:
    """Whether a Chinese message that names no other reference asks something of the code at `i`."""
    piece, before, after = pieces[i], pieces[i - 1] if i else None, pieces[i + 1]
    if not _OWN_CODE.match(piece.text) or after.kind in ("num", "qty") or after.has("unit"):
        return False
    if after.kind == "punct" and pieces[i + 2].kind == "num" and pieces[i + 3].has("unit"):
        return False
    if before is not None and (before.has("not_order_label", "spec_number") or before.text in _DECIMAL):
        return False
    told = pieces[max(0, i - 30) : i + 30]
    if not any("\u4e00" <= later.text[:1] <= "\u9fff" for later in told):
        return False
    glued = before is not None and before.kind == "char" and before.end == piece.start
    bought = any(later.has("order_strong", "quote") for later in told)
    return any(later.has(*CHANGED, *_TERMS) for later in told) and not (glued and bought)


_TERMS = (
    "discount_unit", "prepaid", "balance", "net", "lower", "raise", "title_label", "address_label", "pay_change",
    "recipient_label", "phone_label", "send_to", "query", "order_void", "deposit", "incoterm", "max", "min",
)  # fmt: skip


_OWN_CODE = re.compile(
    r"(?!sku|item|art|model|rev|type|usb|iso|gb[/-]?t?\d{3})[a-z]{1,6}(?:(?:[-/][a-z\d]+)*[-/]\d{2,}|\d{3,}-\d+)(?:[-/][a-z\d]+)*$"
)
"""A code with a mark between its letters and its digits: GP-77, XA/2026/130."""
_DECIMAL = words(". *")


_SAID_OF_ORDERS = words(
    "stays stay remains keeps can should must needs has gets 照旧 不变 照常 照做 不动 照发 不变动 保留"
)
"""Behind the bare number of another order: `order 1187 is off; 1188 stays`."""


def _is_of_series(pieces: Pieces, i: int) -> bool:
    """Whether the code at `i`, formed like a known reference, is one too: not one that is counted."""
    piece, after = pieces[i], pieces[i + 1]
    opens = i > 0 and (pieces[i - 1].kind == "punct" or pieces[i - 1].text in ("and", "but", "while"))
    said = opens and after.text in _SAID_OF_ORDERS
    long_enough = piece.kind == "code" or len(piece.text) >= 6 or after.text in ("的", "那") or said
    return long_enough and after.kind not in ("num", "qty") and not after.has(*_COUNTED)


def _is_long(pieces: Pieces, i: int) -> bool:
    """Whether the bare number at `i` is too long and too odd to count goods: 1200455."""
    text, before = pieces[i].text, pieces[i - 1] if i else None
    if before is not None and before.kind != "word" and before.text not in ("\n", ".", ":", "?", "!"):
        return False
    return 6 <= len(text) <= 10 and text.isdigit() and text[0] != "0" and not text.endswith("00")


_FIRM = 4
"""A score from here on makes a reference, whatever else the message says."""
_COUNTED = (
    "unit", "half_kilo", "currency", "point", "discount_unit", "span", "spec_unit", "business_span", "minor",
    "day_mark",
)  # fmt: skip
_LIST_MARKS = words(", 、 and & 和 跟 与 及 或 or / : sorry i mean 还有 以及")


_SHORT = re.compile(r"(?!net|top|day|usb|iso|sku)[a-z]{2,5}-\d\d?$")
"""A reference with two digits or one: LT-01, WK-1."""
_LETTERED = re.compile(r"[a-z]{1,3}-\d$")
"""A reference behind its label: order K-9."""
_SHORT_ORDER = re.compile(r"(?:so|po|ord)-\d{1,2}$")


def _count_digits(piece: Piece) -> int:
    return sum(map(str.isdigit, piece.text))


def _may_be(pieces: Pieces, i: int) -> bool:
    """Whether the code or number at `i` has the form of a reference at all."""
    piece, before = pieces[i], pieces[i - 1] if i else None
    digits = _count_digits(piece)
    if piece.kind == "code" and not _is_reference_by_form(piece) and _is_model(pieces, i):
        return False
    if piece.kind == "code" and (_is_swapped(pieces, i) or _is_told_model(pieces, i)):
        return False
    if piece.text == "50/50":
        return False
    if _SHORT_ORDER.match(piece.text):
        return before is None or not before.has("not_order_label")
    if (
        digits < 1
        or (digits < 2 and piece.kind != "code")
        or "." in piece.text
        or "," in piece.text
        or piece.has("spelled", "numeral")
    ):
        return False
    if digits == 1 and piece.kind == "code" and before is not None and before.has("order_label"):
        return bool(_LETTERED.match(piece.text))
    short = digits < 3 and not _SHORT.match(piece.text)
    if (
        _DATE.match(piece.text)
        or _DAY.match(piece.text)
        or (short and not (before and before.has("order_label")))
    ):
        return False
    if piece.kind == "code":
        return bool(_SHAPE.match(piece.text))
    if digits < 4 and not (before and before.text in _NUMBER_LABELS):
        return False
    return piece.text.isdigit() and not _is_counted(pieces, i)


def _is_reference_by_form(piece: Piece) -> bool:
    return "-" in piece.text or bool(_DATED.match(piece.text))


def _is_counted(pieces: Pieces, i: int) -> bool:
    """Whether the number at `i` has a unit behind it."""
    after = pieces[i + 1]
    if _is_named_anew(pieces, i):
        return False
    return (
        after.has(*_COUNTED)
        and not _is_numbered_order(pieces, i)
        and not is_struck(pieces, i + 1)
        and not says_again(pieces, i, i + 1)
        and after.text not in words("l m g t 件 p c d")
        and not (after.text in ("分", "打") and pieces[i + 2].has("numeral"))
    )


def _is_named_anew(pieces: Pieces, i: int) -> bool:
    """Whether what looks like a unit behind an order begins something else: 1031把凳子去掉, 1024杯子要50个, `1031 a week later`."""
    after, behind = pieces[i + 1], pieces[i + 2]
    if not ("known_order" in pieces[i].labels or (len(pieces[i].text) > 3 and pieces[i].text[-1] != "0")):
        return False
    if after.text in ("a", "an"):
        return behind.has("span")
    if after.text == "把":
        clause = itertools.takewhile(lambda p: p.kind not in ("punct", "end", "num"), pieces[i + 3 : i + 12])
        return any(p.has(*CHANGED, "replace", "halved", "doubled") and len(p.text) > 1 for p in clause)
    return after.has("unit") and behind.text == "子" and behind.start == after.end


def _is_numbered_order(pieces: Pieces, i: int) -> bool:
    """60118号订单: not 3号订单."""
    named = pieces[i + 1].text == "号" and pieces[i + 2].has("order_label", "order_noun")
    return named and _count_digits(pieces[i]) > 2


def _is_model(pieces: Pieces, i: int) -> bool:
    """Whether the clause said before that it speaks of a model or a batch: 型号由A100改A120."""
    for piece in reversed(pieces[max(0, i - 6) : i]):
        if piece.kind == "punct" or piece.has("order_label"):
            return False
        if piece.has("not_order_label"):
            return True
    return False


def _is_told_model(pieces: Pieces, i: int) -> bool:
    """Whether the code at `i` is the model that was told wrong: 型号报错了，是ZK-300不是ZK-200."""
    led = i > 0 and pieces[i - 1].text in _SAID_OF_MODELS
    return led and any(p.text in _MODEL_LABELS for p in pieces[max(0, i - 8) : i])


_SAID_OF_MODELS = words("是 不是 应该是 要的是 应是 成 成了 改成 换成 要 订的是 写成 写成了 报成 报成了")
_MODEL_LABELS = words("型号 款号 货号 料号 规格 物料号 品号 机型 规格型号 货品编号")


def _is_swapped(pieces: Pieces, i: int) -> bool:
    """Whether the code at `i` is the model of a swap, old or new: 电磁阀4V210-08换4V310-10."""
    for old in (i, i - 2):
        if old > 0 and pieces[old + 1].has("replace") and is_han(pieces[old + 1]):
            named = pieces[old - 1].kind == "char" or pieces[old - 1].text in ("由", "从", "的")
            if named and pieces[old].kind == "code" and pieces[old + 2].kind == "code":
                return True
    return False


def _score(pieces: Pieces, i: int) -> int:
    """How much speaks for an order reference at `i`; `_FIRM` is enough."""
    piece, after = pieces[i], pieces[i + 1]
    digits = _count_digits(piece)
    if _SHORT_ORDER.match(piece.text):
        return 5
    score = _by_shape(piece, digits)
    before = pieces[i - 1] if i else None
    labelled = before is not None and before.has("order_label") and not before.text.isascii()
    score = max(score, 0) if labelled else score
    if before is None or before.kind == "punct":
        bare = after.kind not in ("name", "char") or goes_on(pieces, i + 1)
        score += 2 if piece.kind == "code" and "-" in piece.text and bare else 0
    if before is not None:
        score += _by_word_before(pieces, i, before, digits)
    return score + _by_word_after(pieces, i, after, digits)


def _is_likely(pieces: Pieces, i: int, score: int, forms: Counter[str]) -> bool:
    """Whether a code or number is the reference of a message that names no firm one."""
    piece, before = pieces[i], pieces[i - 1] if i else None
    if score < 0 and before is not None and before.has("not_order_label"):
        return False
    opens = before is None or before.kind == "punct" or before.has("resume") or before.text in CALLING
    if piece.kind == "num":
        return is_likely_number(pieces, i, opens=opens)
    if i == 0 and score >= 2:
        return True
    last = pieces[i + 1].kind == "end" or pieces[i + 1].text == "\n"
    changed = any(
        later.has(*CHANGED) or _is_told_of(later) for later in pieces[max(0, i - 30) * last : i + 12]
    )
    if before is not None and (_is_brought(pieces, i) or _is_short_asked(pieces, i, before)):
        return True
    counts = pieces[i + 1].kind == "num" and not goes_on(pieces, i + 1)
    lone = (
        bool(_CODE.match(piece.text) or _SHORT.match(piece.text) or _OWN_CODE_EN.match(piece.text))
        and forms[_form(piece)] == 1
        and not counts
    )
    return lone and (
        (opens and changed)
        or ((is_named_in_passing(pieces, i) or _stands_for_order(pieces, i)) and _is_asked_of(pieces))
    )


def _is_short_asked(pieces: Pieces, i: int, before: Piece) -> bool:
    """Whether something that is asked of orders is asked of the short code at `i`: `cancel LT-01`, `the mugs on WK-1`,
    `add 20 mugs to EQ-77`."""
    after = pieces[i + 1]
    if not _SHORT.match(pieces[i].text) or after.kind in words("name code num char qty") or after.has("noun"):
        return False
    becomes = before.has("change") and after.text == "to" and pieces[i + 2].kind in ("num", "qty")
    added = before.text in ("to", "onto") and any(piece.has("add") for piece in pieces[max(0, i - 12) : i])
    return becomes or added or before.has(*ASKED) or before.text in (*HANDLED, "on", "off", "re")


def _is_told_of(piece: Piece) -> bool:
    """Whether a Chinese word is of goods that came, or of how far an order is."""
    return is_han(piece) and piece.has("exchange", "worn", "progress")


def _stands_for_order(pieces: Pieces, i: int) -> bool:
    """Whether an English code is spoken of as an order rather than counted as goods."""
    piece, after, before = pieces[i], pieces[i + 1], pieces[i - 1] if i else None
    if not _OWN_CODE_EN.match(piece.text) or after.kind in ("name", "code", "num", "char", "qty"):
        return False
    if after.has("unit", "noun", "currency") or before is None:
        return before is None
    handled = before.text in _HANDLING
    if (before.kind in ("name", "code", "num", "qty", "char") and not handled) or before.has(*_OF_GOODS):
        return False
    counted = before.text == "of" and i > 1 and pieces[i - 2].kind in ("num", "qty", "word")
    counted = counted and pieces[i - 2].text not in _SHARES
    return not counted and before.text not in words("the a an our my your these those this that some any x ×")


_HANDLING = words(
    "packing loading picking preparing processing dispatching handling assembling boxing wrapping sending shipping "
    "delivering amending ensure"
)
"""What is done with an order."""
_SHARES = words("whole all half rest most part remainder everything total price")
_PAID = words("pay settle paying settling prepay")
_BROUGHT = words("get have need want like")
"""Verbs that ask for goods as well as for an order to come: `get PO-1 to us`."""


def _is_brought(pieces: Pieces, i: int) -> bool:
    """Whether the code at `i` is to come somewhere, or at another time: `have 14-882 two days sooner`."""
    if pieces[i - 1].text in _PAID and _OWN_CODE_EN.match(pieces[i].text):
        return True
    if (pieces[i - 1].text.split() or [""])[-1] not in _BROUGHT or not _OWN_CODE_EN.match(pieces[i].text):
        return False
    for piece in pieces[i + 1 : i + 6]:
        if piece.kind in ("name", "code", "punct", "end", "qty"):
            return False
        if piece.has("deliver", "shift_earlier", "shift_later", "to", "date_by", "date_on", "day", "weekday"):
            return True
    return False


_OWN_CODE_EN = re.compile(
    r"(?!sku|item|art|model|rev|type|usb|iso|net|top|day)[a-z]{1,5}\d{0,2}(?:[-/][a-z\d]+)?[-/]\d{3,}$|[a-z]{2,4}-\d{3,}$|"
    r"\d{1,3}-\d{3,}$|\d{4,}-[a-z]$"
)
_OF_GOODS = (
    "remove", "add", "replace", "order", "order_strong", "return", "quote", "doubled", "halved", "increase",
    "decrease", "with", "instead_of", "not_order_label", "spec_number", "unit", "again",
)  # fmt: skip


def _is_asked_of(pieces: Pieces) -> bool:
    """Whether the message asks for a change, a delivery or news at all."""
    return any(piece.has(*CHANGED, "query") for piece in pieces)


_CODE = re.compile(r"(?!sku|item|art|model|rev)[a-z]{1,4}-?\d{3,}(?:-\d+)?$|\d{1,3}-\d{3,}$|\d{4,}-[a-z]$")


def _form(piece: Piece) -> str:
    """What two references of one series have in common: letters and marks as they are, digits as 0."""
    return re.sub(r"\d", "0", piece.text) if piece.kind == "num" else re.sub(r"\d+", "0", piece.text)


def _is_listed(pieces: Pieces, known: int, i: int) -> bool:
    """Whether `i` is another of the series of the reference at `known`: 30021 and 30022."""
    between = pieces[known + 1 : i]
    joined = all(p.text in _LIST_MARKS or p.has("correct", "order_label", "dont_want") for p in between)
    return joined and bool(between) and _form(pieces[known]) == _form(pieces[i]) and len(between) < 4


_NUMBER_LABELS = words(
    "# | no. | no | order no | order no. | order number | order # | po no. | po number | po # | "
    "单号 | 订单号 | 编号 | 订单编号 | 单号是 | 订单号是"
)


def _by_shape(piece: Piece, digits: int) -> int:
    if piece.text.startswith(("sku", "item", "art", "model", "rev")):
        return -8
    score = 0
    if piece.kind == "code":
        score += 4 if re.match(r"(?:wo|dd|ht|inv)[-_/#]?[a-z]?\d{3,}", piece.text) else 0
        score += 7 if _LABELLED.match(piece.text) else 0
        score += 3 if digits >= 6 else 2 if digits >= 4 else 1 if digits >= 3 else 0
        score += 1 if re.match(r"[a-z]{1,4}-?\d{4,}$|\d+[-/]\d{3,}", piece.text) else 0
        score += 7 if _DATED.match(piece.text) else 0
    else:
        score += 2 if digits >= 5 else 0
    return score


def _by_word_before(pieces: Pieces, i: int, before: Piece, digits: int) -> int:
    if before.has("not_order_label") and not before.has("order_label"):
        return -8
    if pieces[i].kind == "num" and before.text == "order" and _is_ordered_by_someone(pieces, i - 1):
        return -8
    if _POSTCODE.match(pieces[i].text) and before.kind == "name":
        return -_FIRM
    if before.text in words("# no. no nr nr. №"):
        earlier = pieces[i - 2] if i > 1 else None
        if earlier is not None and earlier.text == "," and _FLAT.match(pieces[i].text):
            return -_FIRM
        if earlier is not None and earlier.has("not_order_label") and not earlier.has("order_label"):
            return -8
        return 8 if digits >= 3 or (earlier is not None and earlier.has("order_label")) else 0
    if before.text in ("job", "project", "basket") and pieces[i].kind == "code":
        return _FIRM
    if before.text.endswith(("单", "单号", "单子")):
        return 8
    if _is_labelled(pieces, i, "order_label", reach=5):
        return 8 if before.text != "so" or digits >= 4 else 0
    if digits >= _LEAST_DIGITS and _is_looked_up(pieces, i):
        return 8
    if before.has("cancel", "query", "return", "deliver", "shift_later", "shift_earlier", "split"):
        return 2
    if before.has("currency") or before.kind == "num":
        return -4
    if before.text == "on" and i > 1 and pieces[i - 2].text in ("are", "is"):
        return 4
    if before.text in ("all", "all the") or (
        before.has("replace", "with")
        and before.text not in words("for to 改 change 换 switch swap 改换 update")
    ):
        return -4
    if before.has("on_order") or before.text in words(
        "of | and | with | 和 | 订 | cancel | 取消 | re | about | re: | at | on my | 查 | 催 | "
        "取消订单 | 撤单 | regarding | & | 、 | concerning | under | against"
    ):
        return 2
    return 0


def _is_ordered_by_someone(pieces: Pieces, i: int) -> bool:
    """Whether `order` at `i` is what someone does: `we'd order 1000 at 3.40`, `could we order 500`."""
    before = [p.text for p in pieces[max(0, i - 2) : i]]
    would = before[1:] and before[-1] in ("would", "will", "could", "can", "might", "may")
    return bool(before) and (before[-2] if would else before[-1]) in _WHO_ORDERS


_WHO_ORDERS = words(
    "i | we | i'd | we'd | i'll | we'll | let's | can i | can we | could i | could we | may we | if we"
)


def _by_word_after(pieces: Pieces, i: int, after: Piece, digits: int) -> int:
    following = pieces[i + 2]
    if _is_numbered_order(pieces, i):
        return 6
    if after.has("query") and after.text.startswith(("到", "发")):
        return 4
    if after.has("order_noun") and not after.text.isascii():
        return 6 if digits >= 2 else 0
    if after.text in words("这 那 该 此 这张 那张 这个 那个 这笔 那笔") and (
        following.has("order_noun", "order_label") or following.text in ("单", "批", "笔")
    ):
        return 6
    if after.text in words(
        "写 标 印 显示 的 里 里面 里的 里面的 里头 里头的 里边的 当中的 上面的 中 中的 上 上的 整 : 内 下 整单 我 我们 我可以 能 可以 麻烦 请 改 取消 整单取消"
    ):
        return 3
    if after.has("not_act", "not_value", "dont_want", "split") and not after.text.isascii():
        return 3
    if after.text in ("拆", "分") and following.has("numeral"):
        return 3
    if pieces[i].kind == "num" and after.kind == "name" and pieces[i - 1].text in ("order", "orders"):
        if i < 2 or pieces[i - 2].kind == "punct" or pieces[i - 2].text in words("to please we i i'd we'd"):
            return -10
        return (
            -6
            if following.kind in ("name", "word") and not following.has("query", "received", "deliver")
            else 0
        )
    tells = goes_on(pieces, i + 1)
    if tells and after.kind == "name" and pieces[i].kind == "code" and "-" in pieces[i].text:
        return 1
    named = after.kind in ("char", "name", "spec") and not tells
    if named or after.has("noun"):
        adjacent = after.start == pieces[i].end
        return -3 if adjacent or after.kind == "name" else 0
    if after.text in words("和 and 、 & 跟 与") and following.kind in ("num", "code") and i + 3 < len(pieces):
        shown = pieces[i + 3].has("order_noun") or pieces[i + 3].text in words(
            "这 那 这两 那两 这两个 那两个"
        )
        return 6 if shown else 0
    if _heads_lines(pieces, i) or _is_written_about(pieces, i) or _is_apposed(pieces, i, digits):
        return _FIRM
    if after.kind in ("punct", "end"):
        return 1
    return 1 if after.kind == "word" else 0


def _is_written_about(pieces: Pieces, i: int) -> bool:
    """Whether somebody says that it is the reference that they write about: `it is TL-418 that I am writing about`."""
    if pieces[i + 1].text not in _RELATIVE or pieces[i].kind != "code":
        return False
    clause = list(itertools.takewhile(lambda p: p.kind not in ("punct", "end"), pieces[i + 1 : i + 9]))
    writes = any(not _WRITING.isdisjoint(piece.text.split()) for piece in clause)
    return writes and any(piece.text in _ABOUT for piece in clause)


def _is_apposed(pieces: Pieces, i: int, digits: int) -> bool:
    """Whether the number of an order stands between commas behind what tells which: `the order I placed on Monday, 77120, please ...`."""
    set_off = i > 2 and pieces[i - 1].text == "," and pieces[i + 1].text == "," and digits > 3
    before = list(itertools.takewhile(lambda p: p.kind != "punct", reversed(pieces[max(0, i - 10) : i - 1])))
    return set_off and any(piece.text in _SHOWN_ORDERS and piece.has("order_label") for piece in before[1:])


_SHOWN_ORDERS = words("order orders po purchase order")
_RELATIVE = words("that which i we i'm we're i am we are")
_WRITING = words(
    "writing write calling call ringing mailing emailing talking asking enquiring inquiring touch contacting here"
)
_ABOUT = words("about regarding concerning for on")


def _heads_lines(pieces: Pieces, i: int) -> bool:
    """Whether the reference stands alone on its line, above the lines of a list."""
    behind = i + 1 + (pieces[i + 1].text == ":")
    alone = i == 0 or pieces[i - 1].text == "\n"
    return alone and (
        pieces[behind].kind == "row" or (pieces[behind].text == "\n" and pieces[behind + 1].kind == "row")
    )
