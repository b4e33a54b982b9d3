"""Payment terms as they are written."""

import re

from nlp.pieces import Found, Pieces, made
from nlp.wording import words

_NET_CODE = re.compile(r"(?:net|n)[-/]?(\d{1,3})$")


def read_net(pieces: Pieces, i: int) -> Found | None:
    """`net 30`, `月结30天`, `60 days credit` as `net`, in days."""
    piece = pieces[i]
    if piece.kind == "code":
        match = _NET_CODE.match(piece.text)
        return made("net", pieces, i, i + 1, int(match[1])) if match else None
    if piece.has("net"):
        return _after_label(pieces, i)
    if piece.kind == "num" and piece.value == int(piece.value) and 0 < piece.value <= 365:
        j = i + 1
        if pieces[j].has("net_days"):
            return made("net", pieces, i, j + 1, int(piece.value))
        if pieces[j].text in words("天 日 days day - 天的") and pieces[j + 1].text in (
            "的",
            "of",
            "on",
        ):
            j += 1
        if pieces[j].text in words("天 日 days day 天的 的") and (
            pieces[j + 1].has("net") or pieces[j + 1].has("net_days")
        ):
            return made("net", pieces, i, j + 2, int(piece.value))
    return None


def _after_label(pieces: Pieces, i: int) -> Found | None:
    j = i + 1
    while (
        j < i + 5
        and pieces[j].kind == "word"
        and (
            pieces[j].has("change", "function", "to", "origin", "ask_request")
            or pieces[j].text in words("of 延长 延到 延长到 放宽")
        )
    ):
        j += 1
    if pieces[j].text in (":", "-"):
        j += 1
    number = pieces[j]
    if number.kind != "num" or number.value != int(number.value) or not 0 < number.value <= 365:
        return None
    if pieces[i].text == "n" and pieces[i].end != number.start:
        return None
    j += 1
    if pieces[j].text in words("天 日 days day"):
        j += 1
        target = pieces[j + 1]
        if (
            pieces[j].has("change", "to") or pieces[j].text.endswith(("到", "为", "成"))
        ) and target.kind == "num":
            return made(
                "net", pieces, i, j + 2 + (pieces[j + 2].text in words("天 日 days day")), int(target.value)
            )
    elif pieces[j].text in ("个月",):
        return made("net", pieces, i, j + 1, int(number.value) * 30)
    return made("net", pieces, i, j, int(number.value))


def read_deposits(pieces: Pieces) -> Pieces:
    """`pieces` with each per cent that is said of a deposit as `deposit`."""
    out = list(pieces)
    for i, piece in enumerate(pieces):
        if piece.kind == "percent" and _is_deposit(pieces, i):
            out[i] = made("deposit", pieces, i, i + 1, piece.value)[1]
    return out


def _is_deposit(pieces: Pieces, i: int) -> bool:
    after = i + 1
    while after < i + 4 and pieces[after].text in words(
        "的 as a for the 作为 做 当 to by in t/t tt cash is payable paid 现金 电汇"
    ):
        after += 1
    if pieces[after].has("deposit"):
        return pieces[after].text != "down" or not pieces[after + 1].text.startswith("to")
    if pieces[i + 1].text in words("off discount less cheaper"):
        return False
    before = i - 1
    while before > max(i - 6, 0) and (
        pieces[before].has("function", "change", "to") or pieces[before].text == ":"
    ):
        if pieces[before].has("deposit"):
            break
        before -= 1
    return (
        before >= 0
        and pieces[before].has("deposit")
        and pieces[before].text not in words("down | advance | in advance | upfront | up front")
    )
