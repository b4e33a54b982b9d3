"""The marks in front of the lines of a list: bullets, 1., 2), ①, 一、."""

import re

_BULLET = r"[-*•·‣▪●○◦■□◆★☆✓✔+]"
_LINE = re.compile(
    rf"^[^\S\n]*(?:{_BULLET}(?=[^\S\n]+\S|[\u4e00-\u9fff])|•|-(?=[a-z])|\d{{1,2}}\ufe0f?\u20e3"
    r"|\(\d{1,2}\)|\(?\d{1,2}\)|\d{1,2}[.．](?=[^\S\n]|[^\W\d])|\d{1,2}(?:、(?!\d{1,2}、)|:(?!\d))|no\.?\d{1,2}[:.)]"
    r"|\(?[一二三四五六七八九十]{1,2}[)、.．]|\([a-f]\)|[a-f][).](?=[^\S\n])|第[一二三四五六七八九十][、﹐:]"
    r")[^\S\n]*",
    re.MULTILINE,
)
_INLINE = (
    ("1", "2", re.compile(r"(?:(?<=^)|(?<=[\s。:;﹐,、.)]))\(?(\d)(?:\)|[.、](?!\d))[^\S\n]*")),
    ("一", "二", re.compile(r"(?:(?<=^)|(?<=[\s。:;﹐,、.]))\(?([一二三四五六七八九])[)、.][^\S\n]*")),
)
"""How marks that count look inside a line, and the first two of each kind."""
_CIRCLED = re.compile(r"•[^\S\n]*")
_ORDER = {char: index for index, char in enumerate("一二三四五六七八九", start=1)}


def drop_marks(folded: str) -> tuple[str, frozenset[int]]:
    """`folded` with the marks of lists as spaces, inside a line as breaks; and where marked lines start."""
    starts: set[int] = set()

    def space(match: re.Match[str]) -> str:
        starts.add(match.end())
        return " " * len(match[0])

    text = "\n".join(_part(line) for line in folded.split("\n"))
    if "\n" not in text:
        return text, frozenset()
    return _LINE.sub(space, text), frozenset(starts)


def _part(line: str) -> str:
    """One line with a break in front of each mark of a list that runs inside it: `(1) … (2) …`."""
    for one, two, pattern in _INLINE:
        if one not in line or two not in line:
            continue
        matches = list(pattern.finditer(line))
        counts = [int(_ORDER.get(match[1], 0) or match[1]) for match in matches]
        if len(counts) > 1 and counts == list(range(1, len(counts) + 1)):
            return _put_breaks(line, matches)
    circled = list(_CIRCLED.finditer(line)) if "•" in line else []
    return _put_breaks(line, circled) if len(circled) > 1 else line


def _put_breaks(line: str, matches: list[re.Match[str]]) -> str:
    for match in matches:
        if match.start():
            mark = "\n•" if match.end() - match.start() > 1 else "\n"
            line = line[: match.start()] + mark.ljust(match.end() - match.start()) + line[match.end() :]
    return line
