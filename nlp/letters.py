"""What stands around the body of a letter and asks nothing: greetings, thanks, signatures, quoted mail."""

import re

from nlp.en import letters as en
from nlp.signatures import blank_signatures, blank_signed_ends
from nlp.wording import Late, Sought
from nlp.zh import letters as zh


def _any(*patterns: str) -> str:
    """One pattern of all lines."""
    return "(?:" + "|".join(line for part in patterns for line in part.strip().split("\n")) + ")"


_NAME = r"[^\W\d_](?:[^\W\d]|['.-]){0,20}"
_DASH = r"-(?!\d)"
"""Behind a name; not within a reference such as SO-12."""
_GREETING = re.compile(
    rf"\s*(?:{_any(en.GREETING)}(?:[ ,]+{en.ADDRESSED}(?: {_NAME})?)?(?:[,﹐.!:;\n~]|{_DASH})"
    rf"|dear (?:{_NAME},? ){{0,5}}{_NAME}(?:[,.!:;\n]|{_DASH})"
    rf"|{_any(en.GREETING)} {_NAME}(?: {_NAME})?(?:[,!:;\n]|{_DASH})"
    rf"|{_any(en.WISHES)}[.!,?\n]"
    rf"|{en.FILLER} (?={_any(en.GREETING)}\b)|{_any(en.GREETING)} (?={en.INTRODUCES})|{en.INTRODUCES}"
    rf"|(?:{_any(zh.GREETING)})[,﹐.。!~:\n ?、-]+"
    rf"|(?:{zh.COMPANIES}|[一-鿿]{{1,3}}{zh.TITLES})(?:们)?(?:{zh.GREETED}[,﹐.。!~:\n ]+|[:\n])"
    rf"|(?!转?人工)[一-鿿]{{1,2}}{zh.TITLES}[,﹐](?!\d|电话|手机)"
    r")[,﹐.。!~\s]*"
)
_THANKS = re.compile(
    rf"(?<=[\n.!?。~;,﹐ ])(?:(?<=[^ ]) ?|(?<=[.!?] ))(?:{en.THANKS}|{en.CLOSING}|{zh.THANKS}|{zh.CLOSING})"
    rf"[ .!。~,﹐:)]*\Z"
)
_SPOKEN_END = Sought(rf"(?:{en.SPOKEN_END})[ .!。~]*\Z", rf"(?:{zh.SPOKEN_END})[ .!。~]*\Z")
"""How one rings off, without a mark before it."""
_LONGEST = 400
"""Characters of one formula of thanks, at most."""
_SIGN_OFF = re.compile(rf"(?<=[.!?。;])[^\S\n]*(?:{en.SIGN_OFF}|{zh.SIGN_OFF})", re.MULTILINE)
_POSTSCRIPT = Late(rf"^(?:{en.POSTSCRIPT}|{zh.POSTSCRIPT})", re.MULTILINE)
_QUOTE_HEAD = Late(rf"^[ \t]*{_any(en.QUOTED, zh.QUOTED)}", re.MULTILINE)
_HEAD = Late(rf"\s*(?:(?:{en.HEAD}|{en.HEAD_KEPT})[^\S\n]*:[^\n]*(?:\n\s*|\Z)){{2,}}")
_SURELY_HEAD = Late(rf"(?:^|\n)(?:{en.HEAD_KEPT}|from[^\S\n]*:[^\n]*@)")
_IN_HEAD = Late(rf"^[^\S\n]*(?:{en.HEAD})[^\S\n]*:[^\n]*", re.MULTILINE)
_DOCUMENT = Late(
    rf"\A\s*(?:{en.DOCUMENTS})\b[^\n:]*\n(?:(?!{en.ASKING_FIELDS})[^\n:]{{2,30}}:[^\n]*(?:\n|\Z))+"
)
_HEADERS = Late(r"\s*(?:[^\n:]{2,14}:[^\n]*\n)+")
_POINTS_BELOW = Late(f"{en.POINTS_BELOW}|{zh.POINTS_BELOW}")
_BRINGS = Late(en.BRINGS)
_SENTENCE = Late(r"[^.?!。;\n]+[.?!。;:]*")
_HANDS_ON, _LEAVES = Sought(en.HANDS_ON, zh.HANDS_ON), Sought(en.LEAVES, zh.LEAVES)
_INTRODUCTION = Late(zh.INTRODUCTION, re.MULTILINE)
_QUOTE_MARK = Late(r"^[>|]+ ?", re.MULTILINE)
_QUOTE_LINE = Late(r"^[ \t]*[>|][^\n]*", re.MULTILINE)


_AUTOMATIC = Sought(en.AUTOMATIC, zh.AUTOMATIC)
"""What a machine wrote asks nothing."""


def blank_letter(folded: str) -> str:
    """`folded` with what stands around its body as spaces, at the same length."""
    if _AUTOMATIC.search(folded):
        return _spaces(folded)
    if "\n" in folded and ":" in folded:
        folded = _DOCUMENT.sub(lambda match: _spaces(match[0]), _blank_headers(folded))
    if "\n" in folded or folded.startswith(">"):
        folded = _blank_quotes(folded)
        folded = _INTRODUCTION.sub(lambda match: _spaces(match[0]), blank_signatures(folded))
    return _blank_thanks(_blank_greeting(_blank_sign_off(folded)))


def _spaces(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def _blank(text: str, start: int, end: int) -> str:
    """`text` with spaces in place of `[start, end)`; of newlines too where nothing is left beside."""
    if start == end:
        return text
    gone = text[start:end]
    edge = not text[:start].strip() or not text[end:].strip()
    return text[:start] + (" " * len(gone) if edge else _spaces(gone)) + text[end:]


def _blank_headers(text: str) -> str:
    """The lines of a mail's head at the start, but for its subject and the reader's reference."""
    head = _HEAD.match(text)
    if head is None or not _SURELY_HEAD.search(head[0]):
        return text
    return _IN_HEAD.sub(lambda line: _spaces(line[0]), head[0]) + text[head.end() :]


def _blank_greeting(text: str) -> str:
    """Greetings one behind the other at the start; a message of nothing else stays empty."""
    at = 0
    while (match := _GREETING.match(text, at)) is not None and match.end() > at:
        at = match.end()
    return _blank(text, 0, at)


def _blank_thanks(text: str) -> str:
    """Thanks and wishes one behind the other at the end."""
    start = max(0, len(text) - _LONGEST)
    rings_off = _SPOKEN_END.search(text[start:])
    text = _blank(text, *[start + at for at in rings_off.span()]) if rings_off else text
    end = len(text.rstrip())
    parts = [text[end:]]
    while (match := _THANKS.search(text, max(0, end - _LONGEST), end)) is not None and match.start() < end:
        stop = match.start()
        while stop and text[stop - 1].isspace():
            stop -= 1
        parts.append(text[stop : match.start()] + " " * (end - match.start()))
        end = stop
    return text[:end] + "".join(reversed(parts)) if len(parts) > 1 else text


def _blank_quotes(text: str) -> str:
    """Older mail below its heading, when something stands above; lines that are marked as quoted.

    Both stay where what stands above asks that they be done, and that sentence goes instead.
    """
    head = _QUOTE_HEAD.search(text)
    above = _QUOTE_LINE.sub(lambda match: _spaces(match[0]), text[: head.start()] if head else text)
    handed = None if head is None and ">" not in text else _hands_on(above)
    if head is not None and (handed or _POINTS_BELOW.search(above)):
        text = _blank(text, head.start(), head.end())
        below = _HEADERS.match(text, head.end())
        text = _blank(text, head.end(), below.end()) if below else text
    elif head is not None and text[: head.start()].strip():
        marked = _QUOTE_LINE.match(text, head.end() + (text[head.end() : head.end() + 1] == "\n"))
        text = _blank(text, head.start(), head.end() if marked else len(text))
    if ">" in text:
        brought = handed or _BRINGS.search(_QUOTE_LINE.sub(lambda match: _spaces(match[0]), text))
        text = (
            _QUOTE_MARK.sub("  ", text) if brought else _QUOTE_LINE.sub(lambda match: _spaces(match[0]), text)
        )
    return _blank(text, *handed.span()) if handed else text


def _hands_on(above: str) -> re.Match[str] | None:
    """The sentence that asks for what is quoted below it to be done; one that names counts or orders asks for these."""
    sentence = next((s for s in _SENTENCE.finditer(above) if _HANDS_ON.search(s[0])), None)
    if sentence is None or _LEAVES.search(sentence[0]):
        return None
    return sentence if not re.search(r"\d", above) else None


def _blank_sign_off(text: str) -> str:
    """What follows a formula that closes the letter within a line, but for a postscript."""
    text = blank_signed_ends(text)
    sign_off = _SIGN_OFF.search(text)
    if sign_off is None or not text[: sign_off.start()].strip():
        return text
    postscript = _POSTSCRIPT.search(text, sign_off.end())
    return _blank(text, sign_off.start(), postscript.start() if postscript else len(text))
