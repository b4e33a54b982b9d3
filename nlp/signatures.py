"""Signatures and footers below the body of a message: who wrote it and where they sit, which asks nothing."""

import re

from nlp.en import letters as en
from nlp.wording import Late
from nlp.zh import letters as zh
from nlp.zh.people import SURNAMES

_NAME = r"[^\W\d_][\w'’.-]{0,20}"
_CLOSED = Late(
    rf"[ \t]*(?:(?P<thanks>(?:{en.THANKS}|{zh.THANKS})[ ,﹐.!。~/]*(?:and )?)"
    rf"|(?:{en.CLOSING}|{zh.CLOSING})[ ,﹐.!。~/]*)+"
    rf"(?:(?<=[,﹐.!/ ]){_NAME}(?: {_NAME}){{0,2}})?[ .!,﹐]*"
)
_LISTED = Late(
    rf"[ \t]*(?:(?P<thanks>{en.THANKS}|{zh.THANKS})|{en.CLOSING}|{zh.CLOSING})[ .!。]*[,﹐](?P<who>[^\n]+)"
)
"""A closing formula with who signs in one line: a name, a department, a firm."""
_LISTED_WITHIN = Late(
    rf"(?<=[.!?。;])[^\S\n]*(?:{en.THANKS}|{en.CLOSING}|{zh.THANKS}|{zh.CLOSING})[ .!。]*[,﹐]"
)
_THANKED = Late(rf"[ \t]*{en.THANKS}[^\n?:]{{0,60}},[ \t]*")
_RULED = re.compile(r"[ \t]*(?:--|-{3,}|_{3,}|={3,}|\*{3,})[ \t]*")
_SENT_FROM = Late(rf"[ \t]*(?:{en.SENT_FROM}|{zh.SENT_FROM})")
_JOB = Late(rf"\b(?:{en.JOBS})\b|(?:{zh.JOBS})")
_CONTACT = Late(
    r"(?:^|[ \t(|/])(?:\+\d"
    r"|(?:tel|telephone|phone|ph|mobile|mob|cell|fax|office|direct|[tmcpfewdo])[.:]? ?(?=[+(\d]))"
    r"|[\w.+-]+@[\w-]+\.\w|(?:www\.|https?://)|(?<!\d)[(+]?\d[\d ()-]{5,16}\d(?!\d)"
    rf"|(?:{en.STREETS})|\b[a-z]{{1,2}}\d{{1,2}}[a-z]? \d[a-z]{{2}}\b|\b[a-z]{{2}} \d{{4,5}}\b|^\d{{5}} [a-z]"
    rf"|\b(?:{en.FIRMS})(?:\b|$)|(?:{zh.FIRMS})|(?:{zh.PLACES})"
)
_FOOTER = Late(f"(?:{en.FOOTERS}|{zh.FOOTERS})")
_SPEAKS = Late(f"{en.SIGNATURE_BREAK}|{zh.SIGNATURE_BREAK}")
_REFERS = re.compile(
    r"(?:address|details) (?:below|in my signature|as below)|"
    r"(?:地址|信息)(?:见|在)?(?:下面|下方|落款|签名)|如下"
)
_LATIN_NAME = re.compile(rf"[ \t]*{_NAME}(?: {_NAME}){{0,3}}[ .,]*")
_LONGEST = 120
"""Characters of a line that a signature may start with."""
_SHORT = 12
_FARTHEST = 25
"""Lines of a signature with its footers."""


def blank_signatures(text: str) -> str:
    """`text` with each signature as spaces, from its closing formula or from a name and who that is."""
    lines = _lines(text)
    said = [text[start:end].strip() for start, end in lines]
    body = next((n for n, line in enumerate(said) if line), len(lines))
    pointer = _REFERS.search(text)
    points_from = pointer.end() if pointer else len(text) + 1
    out = list(text)
    i, above = 0, ""
    while i < len(lines):
        above = (said[i - 1] if i else "") or above
        refers = lines[i][0] >= points_from or above.endswith(":")
        end = _end_of_signature(said[i : i + _FARTHEST], said[i - 1], refers=refers) if i > body else None
        if end is None:
            i += 1
            continue
        end += i
        for start, stop in lines[i:end]:
            out[start:stop] = " " * (stop - start)
        above = next((line for line in reversed(said[i:end]) if line), above)
        i = end
    return "".join(out)


def blank_signed_ends(text: str) -> str:
    """`text` with spaces for each signature that ends a line behind its last sentence."""
    for start, end in _lines(text):
        found = list(_LISTED_WITHIN.finditer(text, start, end))
        if found and _is_signed_in_line(text[found[-1].start() : end].strip()):
            at = found[-1].start()
            text = text[:at] + " " * (end - at) + text[end:]
    return text


def _is_signed_in_line(line: str) -> bool:
    """Whether the line is a closing formula and who signs: `Best, Ruby Lane, Northwind Catering`.

    Behind mere thanks one of them is a job or a firm, as goods may be named there: `thanks, the blue mugs too`.
    """
    listed = _LISTED.fullmatch(line)
    if listed is None or len(line) > _LONGEST or _speaks(listed["who"]):
        return False
    who = [part.strip() for part in re.split("[,﹐|]", listed["who"]) if part.strip()]
    told = any(_JOB.search(part) or _CONTACT.search(part) for part in who)
    return bool(who) and all(_is_part(part) for part in who) and (told or listed["thanks"] is None)


def _lines(text: str) -> list[tuple[int, int]]:
    out, at = [], 0
    for line in text.split("\n"):
        out.append((at, at + len(line)))
        at += len(line) + 1
    return out


def _end_of_signature(said: list[str], before: str, *, refers: bool) -> int | None:
    """How many lines of `said`, stripped, are a signature; nothing where none starts.

    `before` is the line above, and `refers` whether anything above points to an address below.
    """
    if not 0 < len(said[0]) <= _LONGEST:
        return None
    if _is_signed_in_line(said[0]):
        return 1 + _count(said[1:], sure=True)
    closed = _CLOSED.fullmatch(said[0])
    if closed or _RULED.fullmatch(said[0]) or (_THANKED.fullmatch(said[0]) and _is_signed(said[1:])):
        sure = bool(closed and closed["thanks"] is None) or _is_signed(said[1:])
        return 1 + _count(said[1:], sure=sure)
    if _SENT_FROM.fullmatch(said[0]):
        return 1
    if refers or not _opens(said, after_gap=not before):
        return None
    return 1 + _count(said[1:], sure=True)


def _opens(said: list[str], *, after_gap: bool) -> bool:
    """Whether the first line names the writer, and it or the next tells who that is."""
    first = said[0]
    if _speaks(first):
        return False
    name, _, rest = first.partition("|")
    if rest and "|" not in rest.strip("|") and _is_name(name) and _JOB.search(rest) and after_gap:
        return True
    before, _, after = first.partition(" ")
    head, _, tail = first.rpartition(" ")
    for name, job in ((before, after), (tail, head)):
        if _is_chinese_name(name) and _JOB.search(job) and len(job) < _SHORT:
            return True
    last = not any(said[1:])
    if last and _is_chinese_name(first):
        return True
    follows = next((line for line in said[1:2] if line), "")
    told = bool(follows) and not _speaks(follows) and bool(_JOB.search(follows) or _CONTACT.search(follows))
    return after_gap and _is_name(first) and told


def _is_signed(below: list[str]) -> bool:
    """Whether a name stands right below a closing formula, but for an empty line."""
    first = next((line for line in below[:2] if line), "")
    return _is_name(first) or bool(_JOB.search(first) and len(first) < 60)


def _count(below: list[str], *, sure: bool) -> int:
    """How many lines `below` are of the signature: up to one that speaks; unless `sure`, up to any other."""
    count = 0
    for n, line in enumerate(below):
        if line and (_speaks(line) or not (sure or _is_part(line))):
            break
        count = n + 1
    return count


def _speaks(line: str) -> bool:
    """Whether the line asks for something, and is no notice that stands below every mail."""
    return not _FOOTER.search(line) and bool(_SPEAKS.search(line))


def _is_part(line: str) -> bool:
    return _is_name(line) or bool(_JOB.search(line) or _CONTACT.search(line) or _FOOTER.search(line))


def _is_name(line: str) -> bool:
    """Whether the line is nothing but a name: `grace tan`, 周敏."""
    return _is_chinese_name(line) or bool(_LATIN_NAME.fullmatch(line) and not _SPEAKS.search(line))


def _is_chinese_name(line: str) -> bool:
    said = line.strip(" .。")
    return 2 <= len(said) <= 4 and said[0] in SURNAMES and all("\u4e00" <= char <= "\u9fff" for char in said)
