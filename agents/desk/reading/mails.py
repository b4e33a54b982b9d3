"""What a mail that is pasted or forwarded says: less its heads, what it quotes, who signs it, and what stands
below any mail of a house."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from agents.desk.reading.card.answers import folded, verdict
from agents.desk.reading.manners import what_it_says
from agents.desk.reading.stretches import CLAUSE
from agents.desk.talk import is_small_talk

_LONGEST_LINE, _MOST_HEADS, _LONGEST_TOP = 300, 6, 400
"""Characters of a line that is looked at; mails that lie in one another; characters of what points below."""
_LABEL = re.compile(
    r"[\s*]*(?P<name>from|to|cc|bcc|sent|date|subject|reply-to|von|an|gesendet|datum|betreff|importance|priority|attachments?"
    r"|[发發寄][件][人者]|收件[人者]|抄送|密送|副本|主[题題旨]|日期|[时時][间間]|[发發]送[时時日][间間期]"
    r"|寄件日期|附件)"
    r"\*?[ \t]*[:：]\*?(?P<value>.*)",
    re.IGNORECASE,
)
_WHO = re.compile(r"from|von|[发發寄]件[人者]", re.IGNORECASE)
_SUBJECT = re.compile(r"subject|betreff|主[题題旨]", re.IGNORECASE)
_WHEN = re.compile(r"date|datum|an|von|日期|[时時][间間]|to|from|attachments?|附件", re.IGNORECASE)
"""What a form asks for as well as a mail."""
_ANSWERS = re.compile(r"(?:\s*(?:re|aw|fwd?|fw|回[复覆]|答[复覆]|[转轉][发發寄])\s*[:：])+\s*", re.IGNORECASE)
"""How the subject of an answer or a forward begins."""
_FORWARDED = re.compile(
    r"\W*-{2,} *(?:begin )?(?:forwarded (?:message|by)|[转轉][发發寄](?:的|[郵邮]件|信息|[讯訊]息"
    r"|[内內]容)*).*"
    r"|\W*begin forwarded message:?\s*|\W*[开開]始[转轉][发發寄]的?(?:[郵邮]件|信息|[讯訊]息).*",
    re.IGNORECASE,
)
_ORIGINAL = re.compile(
    r"\W*-{2,} *(?:original (?:message|appointment)|reply message|原始?[邮郵]件|原始[讯訊]息"
    r"|[回答][复覆]的?原?[邮郵]件).*",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"\s*(?:(?:on|am)\b.*\d.*|.*[\d@].*)(?:\bwrote|\bschrieb\b.*|[写寫]道|撰[写寫])\s*[:：]\s*", re.IGNORECASE
)
_WROTE_BELOW = re.compile(r"\s*(?:on|am)\b.*\d.*|\s*[在于於].*\d.*", re.IGNORECASE)
_MARKED = re.compile(r"\s*[>＞]\s?")
_RULE = re.compile(r"\s*[_=*—-]{3,}\s*|\s*--\s*")
_SENT_FROM = re.compile(
    r"\s*(?:sent from (?:my|outlook|mail|yahoo|gmail|proton|samsung)\b.*|get outlook for .*|sent (?:via"
    r"|with) .{1,40}"
    r"|[发發]自我的.*|(?:[从從])我的.{1,30}[发發]送|[来來]自(?:我的|网易|QQ|Outlook).*|[寄發]自我的.*"
    r"|[获獲取]取 ?outlook.*)",
    re.IGNORECASE,
)
_FOOTER = re.compile(
    r"\bconfidentiality notice\b|\bdisclaimer\s*:"
    r"|\bthis (?:e-?mail|message|communication)\b.*\b(?:confidential|intended|privileged|virus)"
    r"|\bnot the intended (?:recipient|addressee)|\breceived (?:this|it)\b.{0,40}\bin error\b"
    r"|\bconsider the environment\b|\bbefore (?:you )?print"
    r"|本[邮郵]件.*(?:保密|机密|機密|收件人|免[责責]|[误誤]收)|免[责責][声聲]明|保密(?:[声聲]明|提示)"
    r"|打印前|列印前",
    re.IGNORECASE | re.DOTALL,
)
_CLOSES = re.compile(
    r"\s*(?:(?:many |kind )?(?:thanks|thank you|thx|tks)(?: (?:a lot|so much|very much"
    r"|in advance))?[ ,.!&]*(?:and )?)?"
    r"(?:(?:with )?(?:my |our )?(?:(?:best|kind|kindest|warm|warmest|friendly)(?: (?:regards|wishes"
    r"|greetings))?"
    r"|regards|rgds|br|kr|cheers|(?:yours )?(?:sincerely|faithfully|truly)(?: yours)?|yours|all the best)"
    r"|此致(?:\s*敬[礼禮])?|敬[礼禮]|[顺順]?[颂頌祝]?商祺|[顺順]?[颂頌祝]{1,2}[^\s，。]{0,6}[祺安好利]|敬上)"
    r"[\s,.!，。！]*",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"\s*(?:(?:many|so|very|much) )*(?:thanks|thank you|thx|tks|cheers)(?: (?:a lot|so much|very much|again"
    r"|in advance))*[\s,.!]*"
    r"|\s*(?:[非常十分多万先很感]*[谢謝感激]+[您你]?[们們]?|[辛劳勞麻烦煩]{2,}[您你]?了?)[\s,.!，。！～~]*",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"\bp\.?\s?s\b|\b(?:please|pls|kindly|can|could|would|we|i(?!\.)|change|cancel|add|remove|need|want"
    r"|make|deliver|ship"
    r"|also|instead|oh|yes|no)\b|[?？]|附言|又及|[请請帮幫退]|取消|改[成为為到回]|加(?!坡|拿大)"
    r"|[换換送寄][成到]"
    r"|另外?|[还還]有|麻[烦煩]|[备備]注|要",
    re.IGNORECASE,
)
"""That a line below a signature says something."""
_REFERS = re.compile(
    r"\b(?:address|details|contact|phone|number)s? (?:is |are |as )?(?:below|in my signature)"
    r"|(?:地址|信息|[电電][话話]|方式)[见見在如]?(?:下面|下方|落款|[签簽]名|如下)",
    re.IGNORECASE,
)
_OF_PEOPLE = re.compile(
    r"\b(?:address|contact|recipient|phone|number|call|deliver(?:ed|y)? to|ship(?:ped)? to|sent? to"
    r"|invoices?|attn|attention)\b"
    r"|地址|[联聯][系絡络繫]|收[货貨件]|[电電][话話]|[发發]票|抬[头頭]|[送寄][到至往]",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"\s*(?:i\.\s?[AV]\.\s*)?[A-ZÄÖÜ][\w'’.-]*(?: (?:[A-ZÄÖÜ][\w'’.-]*|von|van|de|der|la)){0,3}[\s,.]*"
)
_CHINESE_NAME = re.compile(r"\s*[\u4e00-\u9fff]{2,3}\s*")
_REACHED = re.compile(
    r"\b(?:tel|telephone|phone|mobile|mob|fax|office|direct|e-?mail)\b|(?:^|\s|\|)[tmefpd][.:] ?[+(\d\w]|@"
    r"|www\.|https?:"
    r"|\+\d[\d ()-]{6,}|\b(?:ltd|limited|gmbh|inc|llc|plc|corp|co)\b\.?|公司|集[团團]|[电電][话話]"
    r"|手[机機]|[传傳]真|[邮郵]箱"
    r"|微信",
    re.IGNORECASE,
)
"""How somebody is reached, or where they work."""
_LONGEST_OF_A_SIGNATURE, _MOST_OF_A_SIGNATURE = 70, 14
"""Characters of one of its lines, and lines."""
_POINTS_BELOW = re.compile(
    r"\bfyi\b|\bfor your (?:info(?:rmation)?|action|attention|reference|processing|handling)\b|\bfwd?\b"
    r"|\bforward(?:ing|ed)?\b"
    r"|\b(?:below|underneath)\b|\b(?:the )?following(?: (?:mail|message|request))?\W*$"
    r"|[见見看如照按]?(?:下[文方面]|[以如][下]|附件)|[见見看如照按]下|[转轉][发發寄达達](?!到)"
    r"|供(?:[参參]考|[您你]?知悉)",
)
"""What points to a mail below, or hands it on."""
_HANDS_ON = re.compile(
    r"\b(?:do|handle|action|process|arrange|confirm|check|advise|sort|see to|deal with|take care of"
    r"|look (?:at|into)"
    r"|execute|implement|help(?: (?:us|me))?(?: with)?|possible|ok(?:ay)?|fine|feasible|doable|work(?:s"
    r"|able)?|go ahead with)\b"
    r"(?! (?:so|not)\b)|\bwhat (?:our|my|the) [\w ]{2,24} (?:wants?|needs?|asks?(?: for)?|writes|wrote"
    r"|says?)\b"
    r"|(?:按|照|依)[^，。,.]{0,14}(?:[办辦改做来來]|[处處]理|安排|[执執]行)|(?:[处處]理|安排|跟[进進]"
    r"|落[实實]|照[办辦做]|[办辦弄做搞]一?下"
    r"|[确確][认認]一?下|看一?下|看看|能不能[做行办辦]?|可不可以|行不行|[能可]以?(?:[做办辦行]|[实實]现))"
)
_ONLY_HANDS_ON = re.compile(
    r"\W*(?:(?:please|pls|kindly|could you|can you)\W*)+(?:action|process|handle|arrange|confirm|advise"
    r"|proceed|help)\W*"
    r"|\W*[请請麻烦煩您你帮幫忙]*(?:[处處]理|安排|[执執]行|跟[进進]|落[实實]|照[办辦做]"
    r"|[确確][认認])(?:一?下)?[谢謝吧]*\W*"
)
_OF_THAT = re.compile(
    r"\b(?:this|that|it|these|those|accordingly|as requested|what (?:our|my|the))\b"
    r"|[这這此该該][个個样樣些份封]?|要求|意思|需求|[吗嗎么麼吧下](?=\W*$)|[办辦改做理排看]\W*$"
)
_OF_ITS_OWN = re.compile(
    r"\d|\b(?:not|n't|cancel|earlier|later|instead|without|except|but)\b|[不别別]|取消|提前|推[迟遲]"
)
"""What a clause says that does not only hand on."""
_OF_A_NEW_ONE = (
    re.compile(
        r"\bnew (?:\w+ )?(?:orders?|pos?)\b|\bpurchase order\b|新[订訂的]?[单單]|[采採][购購][订訂]?[单單]"
        r"|^下[订訂]?[单單]",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:quot(?:e|ation)|enquiry|inquiry|rfq)\b|[询詢報报][价價]", re.IGNORECASE),
)
"""How a subject says that what is asked for is on no order yet: it is ordered, or asked what it costs."""
_REFERENCE = re.compile(r"(?<![A-Za-z\d])[A-Z]{2,4}-?\d{3,}(?!\d)")
_NO_WORD = re.compile(r"[\W_]+")
_ONLY_SUBJECT = re.compile(
    r"(?:\W|\b(?:as|per|see|please|in|the|subject|line|above|title|says?|hi|hello|dear|all|team|thanks?"
    r"|thank you|you)\b"
    r"|如[题題]|[见見]?[标標][题題]|[见見]?主[题題旨]|[您你]好|[谢謝]+)*",
    re.IGNORECASE,
)
"""What says no more than that the subject tells it."""


_OF_THE_SUBJECT = re.compile(r"\b(?:subject|title|above)\b|[题題]", re.IGNORECASE)


@dataclass(frozen=True)
class _Mail:
    """What somebody writes, and the mail below it that they answer or hand on."""

    top: str
    quoted: str | None = None
    subject: str = ""
    senders: tuple[str, ...] = ()
    forwarded: bool = False


def without_the_mail(
    text: str, *, ours: Callable[[], Sequence[str]], orders: Sequence[str], waits: bool
) -> str:
    """What a text says to the house, less what is only of the mail it comes in; itself where that is none.

    `ours`: what the house said, which is nobody's wish where it is quoted. `orders`: those of the customer;
    the subject tells which is meant where the words don't, but for an answer to what `waits`.
    """
    whole = text = text.replace("\r\n", "\n")
    if "\n" not in text and not _MARKED.match(text) and not _is_head(text):
        return whole
    said, left, subjects, senders = "", "", list[str](), list[str]()
    of_a_mail, mail = False, _Mail(text)
    for _ in range(_MOST_HEADS):
        mail = _parted(text)
        of_a_mail = of_a_mail or mail.quoted is not None
        subjects.append(mail.subject)
        senders += mail.senders
        said = _unsigned(mail.top, senders, of_a_mail=of_a_mail)
        if mail.quoted is None or _is_ours(mail.quoted, ours):
            break
        rest = _beside_pointing(said, forwarded=mail.forwarded, waits=waits)
        if rest is None:
            break
        left, text = "\n".join(filter(None, (left, rest))), mail.quoted
    said = _with_the_subject(said, subjects, orders, answers=waits and text is whole, waits=waits)
    said = "\n".join(filter(None, (said, left))).strip()
    return said if said or of_a_mail else whole


_SIGNED = re.compile(r"(?s)(?P<above>.*[.!?。！？~])\s*(?P<signed>[^.!?。！？\n]{4,60}?)[.。\s]*")
_OF_A_TOWN = re.compile(r"[市省區区縣县]")
_OF_A_NAME = re.compile(
    r"抬[头頭]|[开開]票|[发發]票|[收联聯][货貨件系絡络]人?|地址|\b(?:title|invoices?|contact|recipient|address|name)\b",
    re.IGNORECASE,
)
"""That a sentence asks for a name, or tells one."""


def without_a_signature(text: str, company: str, people: Sequence[str]) -> str:
    """A text without its last sentence where that is no more than the customer's own name, in short or in
    full, and that of somebody there: 敬請報價。晨光國際 林怡君."""
    hit = _SIGNED.fullmatch(text)
    if hit is None or _OF_A_NAME.search(hit["above"]):
        return text
    words = re.split(r"[\s,，、|/]+", hit["signed"].strip())
    own = _OF_A_TOWN.sub("", company.casefold())
    house = [one for one in words if len(one) > 1 and _OF_A_TOWN.sub("", one.casefold()) in own]
    rest = " ".join(one for one in words if one not in house)
    known = any(rest.casefold() == one.casefold() for one in people)
    is_somebody = known or (not rest.isascii() and bool(_CHINESE_NAME.fullmatch(rest)))
    return hit["above"] if house and is_somebody else text


def _is_head(line: str) -> bool:
    label = _LABEL.match(line[:_LONGEST_LINE])
    return bool(label and _SUBJECT.fullmatch(label["name"])) or bool(_ANSWERS.match(line[:_LONGEST_LINE]))


def _parted(text: str) -> _Mail:
    """A text in what stands above the first mail that lies in it, and that mail less its head. Lines that are
    marked as quoted are that mail, and all others above."""
    lines = text.split("\n")
    begins = next((n for n, line in enumerate(lines) if line.strip()), 0)
    at = begins
    while at < len(lines):
        if not lines[at]:
            at += 1
            continue
        if _MARKED.match(lines[at]):
            quoted, own = _marked_apart(lines[at:])
            return _Mail("\n".join([*lines[:at], *own]), "\n".join(quoted))
        over = _behind_a_line_over_it(lines, at)
        head = _head(lines, over or at, over=over is not None, start=at == begins)
        if over is not None or head.is_one:
            below = lines[head.end :] if head.is_one else lines[over:]
            is_forward = bool(_FORWARDED.fullmatch(lines[at][:_LONGEST_LINE]))
            is_forward = is_forward or head.subject.lower().startswith(("fw", "转", "轉"))
            return _mail(_less_rule(lines[:at]), below, replace(head.mail, forwarded=is_forward))
        at = max(head.end, at + 1)
    return _Mail(text)


def _mail(above: Sequence[str], below: Sequence[str], mail: _Mail) -> _Mail:
    """A mail with what stands above and below its head; only what is marked there, where it begins so."""
    first = next((line for line in below if line.strip()), "")
    quoted, own = _marked_apart(below) if _MARKED.match(first) else (below, [])
    return replace(mail, top="\n".join([*above, *own]), quoted="\n".join(quoted))


def _behind_a_line_over_it(lines: Sequence[str], at: int) -> int | None:
    """Where what follows a line that says a mail lies below begins; nothing where the line is any other."""
    line = lines[at][:_LONGEST_LINE]
    if any(over.fullmatch(line) for over in (_FORWARDED, _ORIGINAL, _WROTE)):
        return at + 1
    if _WROTE_BELOW.fullmatch(line) and at + 1 < len(lines):
        return at + 2 if _WROTE.fullmatch(f"{line} {lines[at + 1][:_LONGEST_LINE]}") else None
    return None


@dataclass(frozen=True)
class _Head:
    """The lines that stand at the head of a mail, or look so."""

    end: int
    is_one: bool = False
    subject: str = ""
    senders: tuple[str, ...] = ()

    @property
    def mail(self) -> _Mail:
        return _Mail("", None, self.subject, self.senders)


def _head(lines: Sequence[str], at: int, *, over: bool, start: bool) -> _Head:
    """The head that begins at a line. `over`: the line above says that a mail follows; `start`: none is."""
    at = next((n for n in range(at, min(at + 4, len(lines))) if lines[n].strip()), at) if over else at
    found, end, n = list[re.Match[str]](), at, at
    while n < len(lines):
        line = lines[n][:_LONGEST_LINE]
        if label := _LABEL.fullmatch(line):
            found.append(label)
        elif not found or (not _goes_on(line) and (line.strip() or len(found) > 1)):
            break
        n += 1
        end = n if line.strip() else end
    if start and not found and at < len(lines) and _ANSWERS.match(lines[at][:_LONGEST_LINE]):
        return _Head(at + 1, True, lines[at][:_LONGEST_LINE].strip())
    subject = next((one["value"].strip() for one in found if _SUBJECT.fullmatch(one["name"])), "")
    senders = tuple(one["value"].strip() for one in found if _WHO.fullmatch(one["name"]))
    is_one = _is_a_head(found, over=over, start=start)
    return _Head(end if is_one else n, is_one, subject, senders)


def _goes_on(line: str) -> bool:
    """Whether a line of a head goes on with the one above: it is set in, or lists mails."""
    return bool(line.strip()) and (line[0] in " \t" or ("@" in line and line.strip()[-1] in ",;>"))


def _is_a_head(found: Sequence[re.Match[str]], *, over: bool, start: bool) -> bool:
    """Whether lines with labels are the head of a mail, and no form: from 500 to 650."""
    names, values = [one["name"] for one in found], [one["value"] for one in found]
    if over and found:
        return True
    has_subject = any(map(_SUBJECT.fullmatch, names))
    of_a_form = [one["value"] for one in found if _WHEN.fullmatch(one["name"]) and "@" not in one["value"]]
    if len(found) > 1 and any(map(_WHO.fullmatch, names)):
        told = has_subject or any("@" in value for value in values) or not all(map(_WHEN.fullmatch, names))
        return told or not any(map(str.isdigit, "".join(values)))
    return start and has_subject and not of_a_form


def _marked_apart(lines: Iterable[str]) -> tuple[list[str], list[str]]:
    """The lines that are marked as quoted, less one mark, and all others."""
    quoted, own = list[str](), list[str]()
    for line in lines:
        if mark := _MARKED.match(line):
            quoted.append(line[mark.end() :])
        else:
            own.append(line)
    return quoted, own


def _less_rule(lines: Sequence[str]) -> Sequence[str]:
    """Lines without the rule, if one is drawn below them."""
    last = next((n for n in range(len(lines) - 1, -1, -1) if lines[n].strip()), None)
    return lines[:last] if last is not None and _RULE.fullmatch(lines[last][:_LONGEST_LINE]) else lines


def _is_ours(quoted: str, ours: Callable[[], Sequence[str]]) -> bool:
    """Whether what is quoted is, at its beginning, what the house said."""
    lines = [_key(line) for line in quoted.split("\n", 200)[:200] if not _LABEL.match(line[:_LONGEST_LINE])]
    first = [line[:_LONGEST_LINE] for line in lines if len(line) > 3][:8]
    said = _key(" ".join(ours())) if first else ""
    known = sum(len(line) for line in first if line in said)
    return bool(first) and 2 * known >= sum(map(len, first))


def _key(text: str) -> str:
    return _NO_WORD.sub("", text.casefold())


def _beside_pointing(top: str, *, forwarded: bool, waits: bool) -> str | None:
    """What is said above a mail beside pointing to it; `None` where it stands for itself."""
    if len(top) > 2 * _LONGEST_TOP:
        return None
    said = what_it_says(top).strip() if top.strip() else ""
    if not any(map(str.isalnum, said)) or (forwarded and _THANKS.fullmatch(said)):
        return ""
    if len(said) > _LONGEST_TOP:
        return None
    clauses = [hit[0] for hit in CLAUSE.finditer(said)]
    points = [_points(folded(clause)) for clause in clauses]
    if not any(points) or (waits and verdict(said) and not all(points)):
        return None
    rest = [clause for clause, is_pointing in zip(clauses, points, strict=True) if not is_pointing]
    left = "".join(rest).strip()
    return left if re.search(r"\d", left) or _SPEAKS.search(left) else ""


def _points(clause: str) -> bool:
    """Whether a clause only points to a mail below, or asks that it be done."""
    if _OF_ITS_OWN.search(clause):
        return False
    if _POINTS_BELOW.search(clause) or _ONLY_HANDS_ON.fullmatch(clause):
        return True
    return bool(_HANDS_ON.search(clause) and _OF_THAT.search(clause))


def _with_the_subject(
    said: str, subjects: Iterable[str], orders: Sequence[str], *, answers: bool, waits: bool
) -> str:
    """What is said, with the orders that only the subject names; the subject where nothing else is said.
    `answers`: it stands above a mail, so what `waits` is what it is of, as where the subject says so."""
    subject = next((one for one in subjects if one), "")
    if prefix := _ANSWERS.match(subject):
        subject, answers = subject[prefix.end() :].strip(), waits
    silent = not (waits or prefix) or not said or bool(_OF_THE_SUBJECT.search(said))
    if subject and silent and _ONLY_SUBJECT.fullmatch(said):
        return subject
    if answers or verdict(said) in ("yes", "later") or _THANKS.fullmatch(said) or _orders_in(said, orders):
        return said
    named = next((found for one in subjects if (found := _orders_in(one, orders))), [])
    new = next((words for words in _OF_A_NEW_ONE if words.search(subject)), None)
    if new and not set(named) & set(orders):
        return said if new.search(said) else f"{subject}\n\n{said}"
    return f"{', '.join(named)}: {said}" if named else said


def _orders_in(text: str, orders: Sequence[str]) -> list[str]:
    """The orders that a text names by their number."""
    numbers = {re.sub(r"\D", "", order): order for order in orders}
    known = [numbers[one] for one in re.findall(r"(?<!\d)\d{3,}(?!\d)", text) if one in numbers]
    return list(
        dict.fromkeys(
            [*known, *(one for one in _REFERENCE.findall(text) if re.sub(r"\D", "", one) not in numbers)]
        )
    )


def _unsigned(text: str, senders: Sequence[str], *, of_a_mail: bool) -> str:
    """A text less who signs it and what stands below any mail of a house."""
    paragraphs = [one for one in re.split(r"\n[ \t]*\n", text) if one.strip()]
    kept = [one for n, one in enumerate(paragraphs) if not (n and _FOOTER.search(one[: 4 * _LONGEST_LINE]))]
    lines = "\n\n".join(kept).strip("\n").split("\n")
    lines = [line for line in lines if not _SENT_FROM.fullmatch(line[:_LONGEST_LINE])]
    while lines and (not lines[-1].strip() or _RULE.fullmatch(lines[-1][:_LONGEST_LINE])):
        lines.pop()
    if not _REFERS.search("\n".join(lines)):
        lines = _less_signature(lines, senders, of_a_mail=of_a_mail)
    return "\n".join(lines).strip()


def _less_signature(lines: list[str], senders: Sequence[str], *, of_a_mail: bool) -> list[str]:
    """Lines without a signature: below a closing formula, or the last paragraph, which tells who writes."""
    for at in range(1, len(lines)):
        line = lines[at][:_LONGEST_LINE]
        closes, thanks = _CLOSES.match(line), _THANKS.fullmatch(line)
        if thanks or (closes and (closes.end() == len(line) or _is_signed(line[closes.end() :]))):
            below = list(takewhile(_may_sign, lines[at + 1 : at + 1 + _MOST_OF_A_SIGNATURE]))
            end = at + 1 + len(below)
            if not (thanks and end < len(lines)):
                stays = thanks and is_small_talk("\n".join(lines[:at]))
                return [*lines[: at + 1 if stays else at], *lines[end:]]
    start = next((n + 1 for n in range(len(lines) - 1, 0, -1) if not lines[n].strip()), len(lines))
    last, above = lines[start:], "\n".join(lines[:start]).rstrip()[-_LONGEST_TOP:]
    if not last or len(last) > _MOST_OF_A_SIGNATURE or not above or above[-1] in ":：,，、":
        return lines
    if not all(map(_may_sign, last)) or not any(map(str.isalnum, what_it_says(above))):
        return lines
    return lines[:start] if _is_a_signature(last, above, senders, of_a_mail=of_a_mail) else lines


def _is_a_signature(last: Sequence[str], above: str, senders: Sequence[str], *, of_a_mail: bool) -> bool:
    if verdict("\n".join(last)):
        return False
    named = _key(last[0])
    if named and any(_key(sender).startswith(named) for sender in senders):
        return True
    if not (_NAME.match(last[0]) or _CHINESE_NAME.match(last[0])):
        return False
    if any(map(_REACHED.search, last)) and not _OF_PEOPLE.search(above):
        return True
    alone = _NAME.fullmatch(last[0]) or _CHINESE_NAME.fullmatch(last[0])
    return of_a_mail and len(last) == 1 and bool(alone) and above[-1] in ".!?。！？"


def _may_sign(line: str) -> bool:
    """Whether a line may be of a signature: it is short, and wants nothing."""
    return len(line) <= _LONGEST_OF_A_SIGNATURE and not _SPEAKS.search(line)


def _is_signed(rest: str) -> bool:
    return len(rest) <= _LONGEST_OF_A_SIGNATURE and not _SPEAKS.search(rest) and not re.search(r"\d", rest)
