"""Text that addresses the software instead of an order: cut out before anything is read."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from nlp.aimed import Judged, Span
from nlp.en import software as en
from nlp.pieces import Piece, Pieces, labels_of
from nlp.wording import Late, any_of, words
from nlp.zh import software as zh

_TAGGED = Late(
    rf"<!--(?:(?!<!--).){{0,2000}}?-->|<(?!(?:{en.LAID_OUT})\b)(\w{{2,20}})>[^<]{{0,2000}}</\1>"
    r"|\[(?P<tag>system|inst|admin)\].{0,2000}?\[/(?P=tag)\]|\[(?:system|inst|admin)[^\]]{0,500}\]"
    r"|```.{0,2000}?```|\{\{[^{}]{0,500}\}\}"
    r"|[(\[](?:给|致|请|对|note (?:to|for) |to |for |the |any |dear |hey ){0,3}(?:机器人|系统|程序|智能助手|助手|(?:bot|ai|robot|assistant|chatbot|model)s?)(?: note| reading this| agent)?"
    r"(?:请|要|必须|的话|务必|顺手|看到|:|[,﹐]| must| should| please)[^()\[\]]{0,300}[)\]]"
    r"|\"[^\"]{0,10}(?:机器人|程序|助手|系统)(?:请|要|必须|务必)[^\"]{0,200}\""
    r"|<\|.{0,40}?\|>.{0,2000}?(?:<\|.{0,40}?\|>|\Z)|\{[^{}]{0,300}['\"]role['\"][^{}]{0,1000}\}"
    r"|<(?P<hidden>\w{1,20})[^<>]{0,200}(?:display:\s*none|visibility:\s*hidden|font-size:\s*0|opacity:\s*0)[^<>]{0,200}>[^<]{0,2000}</(?P=hidden)>"
    r"|</?[!?]?[a-z\u4e00-\u9fff][^<>@\n]{0,200}>",
    re.DOTALL,
)
_LATER = Late(
    r"(?m)^[ \t]*#{1,6}[ \t]*(?:system|instructions?|assistant|developer|系统|指令|提示)[^\n]*(?:\n(?![ \t]*\n)[^\n]*)*"
    r"|<<sys>>.{0,2000}?<</sys>>"
    r"|[=*#\"'-]{0,40}\s*(?:end of (?:the )?(?:customer|user)(?:'s)? (?:message|input|text|request)"
    r"|(?:客户|用户)(?:留言|消息|输入|信息|请求)(?:到此)?结束).*",
    re.DOTALL,
)
"""What pretends to be no part of the message: a heading with what stands under it, and what follows its end."""
_HIDDEN = re.compile(
    r"\u202e[^\u202c\n]{0,2000}\u202c?|(?:[a-z0-9_+.-]{0,40}%[0-9a-f]{2}){3,}[a-z0-9_+.-]{0,40}|(?:\\u[0-9a-f]{4}|&#x?[0-9a-f]{2,6};){4,}"
    r"|[\u4e00-\u9fff](?:[-_.*|~][\u4e00-\u9fff0-9.]){4,}"
)
"""What is not shown as it is written: turned round, in the code of addresses, in single characters."""
_TURNED = Late(rf"\((?:{en.TURNED}|{zh.TURNED})[^()\n]{{0,30}}\)")
"""The bracket behind what is to be read in another order."""
_TO_A_BREAK = re.compile(r"[ \t]*\w[^。!?\n]*")
_QUERY = re.compile(
    r"[\"')]{0,3};?[ \t]*\b(?:update [\w.]{1,40} set [\w.]{1,40} ?=|drop (?:table|database) [\w.]{1,40} ?(?:;|--)"
    r"|delete from [\w.]{1,40}(?: ?;| where [\w.]{1,40} ?(?:[=<>]|like\b|in\b))|insert into [\w.]{1,40} ?\("
    r"|select [\w*., ()]{1,80} from [\w.]{1,40}(?: ?;| where [\w.]{1,40} ?(?:[=<>]|like\b|in\b)))"
    r"(?:[^;\n'\"]|'[^'\n]{0,60}'|\"[^\"\n]{0,60}\"){0,300}(?:;(?:[ \t]*--[^\n]*)?)?"
)
"""A command to a data base."""
_QUERY_OPENINGS = ("update ", "drop ", "delete from ", "insert into ", "select ")
_SENTENCE_END = re.compile(r"[。!?\n]|\.(?!\w)")
_KEYS = Late(
    r"[\"'](?:role|intent|actions?|tool|tool_\w+|function|arguments|args|params|instructions?|system|command|accept"
    r"|approved(?:_by)?|ok)[\"']\s*:"
)
_LONGEST_OBJECT = 2000
_FACE = re.compile(r"\[[\u4e00-\u9fff]{1,4}\]")
"""A face as chats spell it: [捂脸]."""
_ENDS = frozenset("。!?\n;；")
_BASE64 = re.compile(r"[a-z0-9+/]{40,}={0,2}")


_SHOWN = Late(
    rf"(?:{en.SHOWN}|{zh.SHOWN})[:,﹐]? ?(?P<quote>\"[^\"\n]{{2,200}}\"|'(?:[^'\n]|(?<=\w)'(?=\w)){{2,200}}'(?!\w))"
)
"""Words between quotation marks behind a word for what bears them: a sticker, a title, a story."""
_WISHING = Late(f"{en.WISHING}|{zh.WISHING}")
_SPELLED = Late(rf"(?<![a-z]){zh.SYLLABLES}(?:[ ,.]+{zh.SYLLABLES}|[ ,.]+[0-9][0-9.]*){{3,}}(?![a-z])")
_SPELLED_WISH = Late(rf"(?<![a-z])(?:{zh.SPELLED_WISHES})(?![a-z])")
"""Chinese in Latin letters, in a message that else has its own."""


def blank(folded: str) -> str:
    """`folded` with tagged instructions, encoded and shown text as spaces, at the same length."""
    if '"' in folded or " '" in folded or ":'" in folded:
        folded = _without_shown(folded)
    if not folded.isascii() and _SPELLED_WISH.search(folded):
        folded = _SPELLED.sub(lambda run: _spaces(run) if _SPELLED_WISH.search(run[0]) else run[0], folded)
    if "[" in folded:
        folded = _FACE.sub(_spaces, folded)
    if "{" in folded and _KEYS.search(folded):
        folded = _without_objects(folded)
    if "#" in folded or "[" in folded or "<" in folded or "end of" in folded or "结束" in folded:
        folded = _LATER.sub(_spaces, folded)
    if not folded.isascii() or "%" in folded or "\\" in folded or "&" in folded:
        folded = _HIDDEN.sub(_spaces, folded)
    if not folded.isascii() and any(word in folded for word in zh.ADDRESSEES):
        folded = _without_commands(folded)
    folded = _said_once(folded)
    folded = _without_turned(folded) if "(" in folded else folded
    if '"' in folded or "(" in folded or "<" in folded or "[" in folded or "`" in folded or "{" in folded:
        folded = _TAGGED.sub(_spaces, folded)
    if any(opening in folded for opening in _QUERY_OPENINGS):
        folded = _QUERY.sub(_spaces, folded)
    if len(folded) >= 40:
        folded = _BASE64.sub(_spaces, folded)
    return folded


_ADDRESSED = Late(any_of(zh.ADDRESSED))
_OPENED, _CLOSED = "([{【《〔", ")]}】》〕"
_BRACKETS = frozenset(map("".join, zip(_OPENED, _CLOSED, strict=True)))
_CLAUSE_START = re.compile(rf"[。!?\n;,﹐{re.escape(_OPENED)}]")
_COMMAND_END = re.compile(rf"[。!?\n;{re.escape(_OPENED + _CLOSED)}]")
_MARK = "忽略规则"
"""Stands for a sentence that commands the software, so that what follows is its as well."""


def _without_commands(folded: str) -> str:
    """`folded` without what commands the software, from its clause to the end of the sentence."""
    parts, at = [], 0
    for command in _ADDRESSED.finditer(folded):
        if command.start() < at:
            continue
        start = max((mark.end() for mark in _CLAUSE_START.finditer(folded, at, command.start())), default=at)
        end = _end_of_command(folded, start, command.end())
        while start and folded[start - 1 : start] + folded[end : end + 1] in _BRACKETS:
            start, end = start - 1, end + 1
        opens = not start or folded[start - 1] in "。!?\n;"
        said = _NOT_BREAK.sub(" ", folded[start:end])
        parts += [folded[at:start], _MARK + said[len(_MARK) :] if opens and len(said) >= len(_MARK) else said]
        at = end
    return "".join([*parts, folded[at:]])


def _end_of_command(folded: str, start: int, least: int) -> int:
    """Where the sentence ends that begins at `start`, or the bracket in which it stands: at `least` or behind."""
    within = 0
    for mark in _COMMAND_END.finditer(folded, start):
        opens, closes = mark[0] in _OPENED, mark[0] in _CLOSED
        if mark.start() >= least and not opens and not (closes and within):
            return mark.start()
        within = max(0, within + opens - closes)
    return len(folded)


def _without_turned(folded: str) -> str:
    """`folded` without the sentences that are to be read in another order, and the brackets that say so; a
    cipher that is named between two sentences is that of the second."""
    parts, at = [], 0
    for bracket in _TURNED.finditer(folded):
        if bracket.start() < at:
            continue
        said = folded[at : bracket.start()].removesuffix(" ")
        following = _TO_A_BREAK.match(folded, bracket.end())
        if following and bracket[0].endswith("rot13)") and (not said or said[-1] in ".。!?\n"):
            parts += [folded[at : bracket.start()], " " * (following.end() - bracket.start())]
            at = following.end()
            continue
        ends = [end.end() for end in _SENTENCE_END.finditer(said) if end.end() < len(said) or end[0] == "\n"]
        start = at + max(ends, default=0)
        parts += [folded[at:start], " " * (bracket.end() - start)]
        at = bracket.end()
    return "".join([*parts, folded[at:]])


def _without_shown(folded: str) -> str:
    """`folded` without the wishes that something bears which is told of: `the sticker reads 'sell at 1 dollar'`."""
    parts, at = [], 0
    for shown in _SHOWN.finditer(folded):
        start, end = shown.span("quote")
        if start >= at and _WISHING.search(folded, start, end):
            parts += [folded[at:start], " " * (end - start)]
            at = end
    return "".join([*parts, folded[at:]])


_SAID = re.compile(r"(?:[^.。!?\n;]|\.(?=\w))+")
_MARK_BEHIND = re.compile(r"[.。!?\n;]")
_LISTED = re.compile(r"(?:[^.。!?\n;,﹐、]|\.(?=\w))+")
_NUMBERED = re.compile(r"\d{1,4}[.、)]\s*")
_MANY = 6
"""So often nobody asks for the same thing in the same words."""
_COUNTED = re.compile(r"\d{1,4}")
_MANY_COUNTED = 30
"""Nor so often with nothing but the next number."""


def _said_once(folded: str) -> str:
    """`folded` with what is repeated over and over once, and without what is counted on and on."""
    if len(_MARK_BEHIND.findall(folded)) >= _MANY - 1:
        said = list(_SAID.finditer(folded))
        plain = [_NUMBERED.sub("", place[0].strip(), count=1) for place in said]
        folded = _without_repeats(folded, said, plain, most=_MANY, kept=1)
    listed = list(_LISTED.finditer(folded)) if len(folded) > 3 * _MANY_COUNTED else []
    if len(listed) < _MANY_COUNTED:
        return folded
    return _without_repeats(folded, listed, _counted(listed), most=_MANY_COUNTED, kept=0)


def _counted(parts: Sequence[re.Match[str]]) -> list[str]:
    """A key for each of the parts, which those share that count on: `line 1: yes`, `line 2: yes`."""
    met = Counter[str]()
    keys = []
    for part in parts:
        number = _COUNTED.search(part[0])
        rest = _COUNTED.sub("#", part[0].strip(), count=1)
        keys.append(f"{int(number[0]) - met[rest]} {rest}" if number else "")
        met[rest] += 1
    return keys


def _without_repeats(
    folded: str, parts: Sequence[re.Match[str]], keys: Sequence[str], *, most: int, kept: int
) -> str:
    """`folded` with the first `kept` of those parts of which `most` or more have the same key."""
    often = Counter(keys)
    if max(often.values(), default=0) < most:
        return folded
    out, at = [], 0
    before = Counter[str]()
    for place, key in zip(parts, keys, strict=True):
        if key and often[key] >= most and before[key] >= kept:
            out += [folded[at : place.start()], _spaces(place)]
            at = place.end()
        before[key] += 1
    return "".join([*out, folded[at:]])


def _without_objects(folded: str) -> str:
    """`folded` without objects of JSON that say what software is to do."""
    kept, at = [], 0
    while (start := folded.find("{", at)) >= 0:
        end = _end_of_object(folded, start)
        said = folded[start:end]
        kept += [folded[at:start], _NOT_BREAK.sub(" ", said) if _KEYS.search(said) else said]
        at = end
    return "".join([*kept, folded[at:]])


def _end_of_object(folded: str, start: int) -> int:
    """The place behind the brace that closes the one at `start`, or the last one to look at."""
    depth, last = 0, min(len(folded), start + _LONGEST_OBJECT)
    for at in range(start, last):
        depth += (folded[at] == "{") - (folded[at] == "}")
        if not depth:
            return at + 1
    return last


_NOT_BREAK = re.compile(r"[^\n]")


def _spaces(match: re.Match[str]) -> str:
    return _NOT_BREAK.sub(" ", match[0])


def drop_instructions(pieces: Pieces, judged: Judged) -> Pieces:
    """`pieces` without what speaks to the software, nor what follows until the customer is back."""
    ends = pieces[-8:]
    if "software" in labels_of(pieces):
        pieces = [*_without_commands_to_it(pieces, judged), *ends]
    if not judged.aimed:
        return pieces
    return [piece for piece in pieces if piece.kind == "end" or not _lies_in(piece, judged.aimed)]


def _without_commands_to_it(pieces: Pieces, judged: Judged) -> Iterator[Piece]:
    tainted = False
    for sentence in _sentences(_without_asides(pieces)):
        at = next((i for i in range(len(sentence)) if _commands(sentence, i)), None)
        if at is not None:
            yield from (*_before(sentence, at), *_behind(sentence, at))
            tainted = True
        elif not tainted or _is_customer(sentence, plain=_lies_in(sentence[0], judged.plain)):
            yield from sentence
            tainted = tainted and not any(p.has("resume") for p in sentence)


def _lies_in(piece: Piece, spans: Sequence[Span]) -> bool:
    return any(start <= piece.start < end for start, end in spans)


_CLOSES = {"(": ")", "[": "]", "{": "}", '"': '"', "'": "'"}
_LONGEST_ASIDE = 60


def _without_asides(pieces: Pieces) -> Pieces:
    """`pieces` without the brackets and quotation marks in which the software is spoken to."""
    kept: Pieces = []
    i = 0
    while i < len(pieces):
        end = _end_of_aside(pieces, i) if pieces[i].text in _CLOSES else None
        if end is None:
            kept.append(pieces[i])
        i = i + 1 if end is None else end
    return kept


def _end_of_aside(pieces: Pieces, i: int) -> int | None:
    """The place behind what closes at `i` when the software is spoken to inside."""
    closing = _CLOSES[pieces[i].text]
    for end in range(i + 1, min(i + _LONGEST_ASIDE, len(pieces))):
        if pieces[end].text == "\n":
            return None
        if pieces[end].text == closing:
            inside = pieces[i + 1 : end]
            return end + 1 if any(_commands(inside, j) for j in range(len(inside))) else None
    return None


def _sentences(pieces: Pieces) -> list[Pieces]:
    out: list[Pieces] = []
    current: Pieces = []
    for i, piece in enumerate(pieces):
        if piece.kind == "end":
            break
        current.append(piece)
        if (
            piece.text in _ENDS
            or (piece.text == "." and pieces[i + 1].start > piece.end)
            or (piece.text == "." and pieces[i + 1].text[:1] >= "\u4e00")
        ):
            out.append(current)
            current = []
    return [*out, current] if current else out


_WEAK = words(
    "you will | you must | you are a | you are an | i am your | i'm your | unlock | secret | secrets | dan | "
    "execute | prompt | configuration | admin | comply | password | this is a test | you're a | you're an | "
    "所有订单"
)
_ROLES = words(
    "assistant bot agent ai robot model system admin administrator accept approve agree comply obey free "
    "only now must always never ignore negotiator helpful unrestricted immediately price prices minimum"
)


def _commands(sentence: Pieces, i: int) -> bool:
    """Whether the piece speaks to the software; `if you will take 50` and `prompt payment` don't."""
    if not sentence[i].has("software"):
        return False
    if sentence[i].text not in _WEAK:
        return True
    supposed = any(p.has("if") for p in sentence[:i])
    others = [*sentence[:i], *sentence[i + 1 :]]
    return not supposed and any(
        p.text in _ROLES or p.has("software_order") or (p.has("software") and p.text not in _WEAK)
        for p in others
    )


def _before(sentence: Pieces, at: int) -> Pieces:
    """The clauses before the one that speaks to the software, when an order is named in them."""
    comma = next((i for i in range(at, -1, -1) if sentence[i].text in (",", ";", "(")), None)
    if comma is None:
        return []
    head = sentence[:comma]
    return [*head, sentence[comma]] if any(_names_order(piece) for piece in head) else []


def _behind(sentence: Pieces, at: int) -> Pieces:
    """What is asked of an order behind the clause that speaks to the software, and of no price: …，另外QY-771加5箱."""
    turns = (
        i
        for i in range(at, len(sentence) - 1)
        if sentence[i].text in (",", ";") and sentence[i + 1].text in _BESIDES
    )
    start = next(turns, None)
    tail = [] if start is None else sentence[start + 1 :]
    priced = any(
        p.has("software", "software_order", "currency", "price_word", "lower", "cancel", "point")
        for p in tail
    )
    return [] if priced or not any(_names_order(piece) for piece in tail) else tail


_BESIDES = words("另外 顺便 还有 对了 此外")


def _names_order(piece: Piece) -> bool:
    return (
        (piece.kind == "code" and sum(char.isdigit() for char in piece.text) >= 3)
        or (piece.kind == "num" and len(piece.text) >= 5)
        or piece.has("order_label")
    )


_STARTS = (
    "i'd like", "i would like", "we'd like", "we would like", "i want", "we want", "i need", "we need", "could you",
    "can you", "where is", "where's", "when will", "我想", "我要", "我们", "麻烦", "想订", "帮我",
)  # fmt: skip


_PARTIES = Late(r"\b(?:buyer|seller|shopkeeper|bots?)\b|买方|卖方|买家|卖家|店主")


_ABSURD = words(
    "0.01 | 0 | 0元 | 免费 | free | one cent | 1 cent | a cent | cent | zero | nothing | 100% | free of charge | no charge | gratis | penny | "
    "a penny"
)
"""For what nobody buys in earnest."""


def _buys(sentence: Pieces) -> bool:
    """Whether somebody orders goods or asks for a price of their own: `then a new order from us: 6 t of salt`, `next, we want to buy`."""
    if any(
        piece.has("software_order") or (piece.has("software") and piece.text not in _WEAK)
        for piece in sentence
    ):
        return False
    turns = (
        i
        for i, piece in enumerate(sentence[:_TURNS_WITHIN])
        if i == 0 or sentence[i - 1].text in (",", ":", "-")
    )
    said = (" ".join(piece.text for piece in sentence[i : i + 4]).strip() for i in turns)
    return any(piece.has("order_strong", "quote") for piece in sentence) or any(
        one.startswith(_STARTS) for one in said
    )


_TURNS_WITHIN = 8


def _is_customer(sentence: Pieces, *, plain: bool) -> bool:
    """Whether the customer speaks again: surely to people (`plain`) or with a wish of their own, and of no one
    in the third person."""
    if _PARTIES.search(" ".join(piece.text for piece in sentence).replace("买 方", "买方")):
        return False
    if plain:
        return True
    said = " ".join(piece.text for piece in sentence[:4]).strip()
    if said.startswith(_STARTS) or said.replace(" ", "").startswith(_STARTS):
        return True
    absurd = any(piece.text in _ABSURD for piece in sentence)
    if not absurd and _buys(sentence):
        return True
    return not absurd and (
        any(piece.has("resume") for piece in sentence[:4])
        or any(_names_order(piece) for piece in sentence)
        or any(piece.text in words("请 麻烦 帮我 please my pls 我") for piece in sentence)
    )
