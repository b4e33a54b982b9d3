"""Where a text says to which address an invoice goes: the books hold none, and it is not where goods go."""

from __future__ import annotations

import re
from dataclasses import dataclass

from agents.desk.reading.card.answers import folded
from agents.desk.reading.stretches import CLAUSE, Span, blanked

_NAMED = re.compile(
    r"\b(?:send|post|mail|change|update|set|our|my|the|new|please)?\s*(?:(?:the|our|my|your|all|new)\s+)*"
    r"(?:billing|invoic(?:e|ing)|bill)(?:\s+and\s+\w+)?\s+add?ress(?:es)?\b"
    r"|\b(?:(?:send|post|mail|address|direct)\s+)?(?:the\s+|our\s+|my\s+|all\s+)?(?:invoices?|bills?)\b"
    r"[^.;,!?\n]{0,30}?\bto\b"
    r"|\binvoice(?: (?:title|details?|name|to))*(?: (?:for|of|on) (?:order )?(?:so-?)?\d+)?"
    r"(?: (?:title|details?|name))?\s*:"
    r"|\bfor (?:(?:the|our|all|your) )*(?:invoices?|billing),? (?:please )?use\b"
    r"|(?:[发發]票|[账帳賬][单單])[^，。；,;\d]{0,6}用(?=[^，。；,;]*[路街道巷弄][^，。；,;]*\d)"
    r"|(?:把|将)?(?:[发發][票]|[开開]票|[账帳賬][单單])的?(?:[邮郵]寄|收件|寄送|收票)?地址"
    r"|(?:把|将)?(?:[发發]票|[账帳賬][单單])[^，。；,;\d]{0,4}(?:(?:寄|[邮郵]|送)(?:到|去|往|[给給])"
    r"|[邮郵]?寄(?=[^，。；,;\s]*[路街道巷弄][^，。；,;]*\d))"
)
"""How the address of an invoice is named, or where one is to be sent."""
_POSTED = re.compile(
    r"(?:[发發]票|抬[头頭]|[统統](?:一)?[编編]"
    r"|[税稅][号號])[^。；;!！?？\n]*?[，,](?P<post>\s*(?:[请請麻烦煩都]*)[邮郵]?寄(?:到|去|往|[给給至]))"
)
"""How an invoice, of which a sentence speaks, is to be posted: 开发票，抬头蓝海，寄到厚街镇."""
_PURPOSE = re.compile(
    r"(?:,? (?:is|are|will be))?(?: now| from now on)?,?"
    r" (?:for (?:(?:all|our|the|your|of|any|future) )*(?:invoic(?:es?|ing)|bill(?:s|ing))"
    r"(?!,? (?:please )?use\b)"
    r"|(?:as |is |are |will be )(?:(?:the|our|my|your|a|new|now) )*"
    r"(?:(?:billing|invoic(?:e|ing)) add?ress(?:es)?"
    r"|add?ress(?:es)? for (?:(?:all|our|the) )*(?:invoic(?:es?|ing)|bill(?:s|ing)))"
    r"|is (?:only |just )+for (?:invoic(?:es?|ing)|bill(?:s|ing)))\b(?: only)?(?: from now on)?"
    r"|(?:[这這][个個])?(?:地址)?(?:只|[仅僅])?(?:是|[为為]|作[为為]?"
    r"|[当當]作?)?[^，。；,;\d]{0,6}(?:[发發]票|[开開]票|[账帳賬][单單])(?:的?地址)?"
    r"|(?:[这這][个個])?(?:地址)?(?:只|[仅僅])?(?:用[来來於于作]|是)?(?:收|[开開]"
    r"|寄)(?:所有的?)?(?:[发發]票|[账帳賬][单單])(?:用的?)?"
)
"""What an address that stands right before it is for."""
_HAS_CHANGED = re.compile(
    r"\s*(?:(?:has|have|is|was|are|just) )*(?:changed|moved|new|different)\b\W*"
    r"|[已经經剛刚]*(?:[变變改换換搬]|更新|[变變]更)了\W*"
)
_LONGEST_ADDRESS = 300
_ADDRESS_BEFORE = re.compile(
    r"(?:(?:(?:please|kindly|can you|could you) )?(?:use|take|put|note) )?"
    r"(?P<place>(?:[A-Z\u00c0-\u00dc\d][\w.'/-]*,? )*[A-Z\u00c0-\u00dc\d][\w.'/-]*),?$"
    r"|[^，。；,;！？!?\s]*?(?P<zh>[^，。；,;！？!?\s]{2,}[市区區路街道巷弄][^，。；,;！？!?\s]*\d+(?:[号號]|弄|室|[楼樓]|F)*)$",
)
"""An address at the end of a stretch of text, and the words that lead to it."""
_OF_GOODS = re.compile(r"[货貨件]|[样樣]品|[订訂][单單](?=[^，,]*[寄送])")
_STAYS = re.compile(
    r"^\W*(?:\w+\W+){0,3}?(?:stays?|remains?|unchanged|(?:is|are) (?:fine|ok(?:ay)?|right|the same))\b"
    r"|^[^，。；,;]{0,4}(?:不[变變用改]|照[旧舊]|一[样樣])"
)
_SHARED = re.compile(
    r"\b(?:delivery|shipping) (?:address )?(?P<behind>(?:and|&) (?:the |our )?(?:billing|invoice))\b"
    r"|\b(?P<before>(?:billing|invoice) (?:address )?(?:and|&) (?:the |our )?)(?:delivery|shipping)\b"
    r"|[收送][货貨](?:地址)?(?P<zh_behind>[和与與跟及、](?:[发發]票|[开開]票|[账帳賬][单單])(?:地址)?)"
    r"|(?P<zh_before>(?:[发發]票|[开開]票|[账帳賬][单單])(?:地址)?[和与與跟及、])[收送][货貨]"
)
"""That it is where the goods go as well; in groups the words of the one of invoices."""
_BEFORE = 24
_NUMBERS_OF_OTHERS = re.compile(
    r"\b(?:so-?)?\d{4}\b(?=\W*(?:to\b|:|is\b|[改换換寄]|$))|\b[a-z]{2}\d{6,}\b|\b[a-z]{1,4}-\d+\b"
    r"|\b\d{8,}\b|\S+@\S+"
    r"|\b(?:vat|abn|tax|uid|ust|gst)\b[^,;\n]*"
)
"""Of orders, of taxes, and in addresses of mail."""
_CLAUSE_END = re.compile(r"[，；。！？;!?\n]|,(?=\s)|\.(?=\s|$)|\s(?=and\s+[a-z])")
_OF_AN_ADDRESS = re.compile(
    r"\s*(?:(?:(?:no|of|address|[A-Z\u00c0-\u00dc\d][\w.'/-]*)[\s:]+)*[A-Z\u00c0-\u00dc\d][\w.'/-]*\s*$"
    r"|\d{3,6}\s+[A-Z\u00c0-\u00dc])"
)
"""A clause that goes on with an address or a number of taxes."""


_ONLY = re.compile(
    r"\b(?:only|just) (?:meant )?for (?:(?:the|our|all) )*(?:invoic(?:es?|ing)|bill(?:s|ing)?)\b"
    r"|\b(?:invoices?|billing) only\b"
    r"|(?:只|[仅僅])(?:是|用[来來於于作]|拿[来來])?(?:收|[开開]|寄)(?:[发發]票|[账帳賬][单單])|(?:只"
    r"|[仅僅])(?:是)?[发發開开]票"
)
"""That an address is for invoices alone."""


_WITH_THE_GOODS = re.compile(
    r"(?<!on )(?<!of )(?:(?:and |please |also )*(?:send|mail|post) )?(?:(?:the|our|all|your|any|my) )*"
    r"\b(?:invoices?|bills?)"
    r"(?: (?:should|can|must|to|please|also|go|goes|be sent|sent|for (?:it|them|that)))*"
    r" (?:there|to (?:the|that|this) (?:same |new )?(?:address|place))(?: (?:too|as well|please|also))*"
    r"(?![^.;!]*\?)"
    r"|(?<=[.;,] )(?:and )?(?:the |our |all )*(?:invoices|bills) (?:too|as well)(?: please)?"
    r"(?=\W*(?:[.;!\n]|$))"
    r"|(?:[发發]票|[账帳賬][单單]|(?<=[，,。；;])票)[^，。；,;\d]{0,4}(?:[邮郵]?寄|送)[^，。；,;\d]{0,2}"
    r"(?:新地址|同一?[个個]?地址|[这這那](?:[里裡边邊兒儿]|一?[个個]?(?:新?地址))|上面的?地址)[去吧了]?"
    r"(?![^，。；]{0,2}[吗嗎么嘛?？])"
)
"""That an invoice goes where the goods do, which is told beside it."""


_FOR_A_PERSON = re.compile(
    r"(?:(?<=[，,。；;\s])|^)(?:[请請也都并並]|麻[烦煩]|然[后後])*(?:[发發]票|票)(?:[请請也都就]|麻[烦煩])*"
    r"(?:[邮郵]?寄|[发發]|交|送|[转轉])?(?:[给給到至]|交)[^，,。；;！!？?\n\d]{2,12}"
    r"|(?:(?<=\band )|(?<=[.,;] )|(?<=please )|^)(?:please )?(?:send|mail|post|address|direct|forward)"
    r" (?:it|(?:(?:the|our|all|your|that) )*(?:invoices?|bills?)) to [^.;,!?\n\d@]{2,40}",
    re.IGNORECASE,
)
"""To whom an invoice goes, and no address of it."""
_ITS_TITLE = re.compile(
    r"抬[头頭]|[开開]票|[税稅][号號]|[统統](?:一)?[编編]"
    r"|\binvoices?\b[^.;!?\n]*?\b(?:title|name|details|issued|made out|on)\b",
    re.IGNORECASE,
)
"""In whose name an invoice is made out."""


def invoices_for_people(text: str) -> list[Span]:
    """Where a text, which tells in whose name an invoice is made out, tells besides to whom it goes."""
    told = [hit.span() for hit in _FOR_A_PERSON.finditer(text)]
    return told if told and _ITS_TITLE.search(blanked(text, told)) else []


@dataclass(frozen=True)
class InvoiceAddress:
    """Where a text tells an address for invoices: the words that name it alone, where goods go there too."""

    start: int
    end: int
    stays: bool
    """Whether it is to stay as it is."""


def invoice_address(text: str) -> InvoiceAddress | None:
    """The first address for invoices that a text tells, if any."""
    said = folded(text)
    if len(said) != len(text):
        return None
    posted = _POSTED.search(said)
    if posted and not _OF_GOODS.search(posted[0]) and _ends_in_a_number(text, posted.end()):
        return InvoiceAddress(posted.start("post"), _end_of_address(text, posted.end()), stays=False)
    for hit in _PURPOSE.finditer(said):
        before = _ADDRESS_BEFORE.search(text, max(0, hit.start() - _LONGEST_ADDRESS), hit.start())
        if before and _is_address(before):
            return InvoiceAddress(before.start(), hit.end(), stays=False)
    for hit in _NAMED.finditer(said):
        if changed := _HAS_CHANGED.match(said, hit.end()):
            end = _end_of_address(text, changed.end())
            if (
                new := _ADDRESS_BEFORE.search(text, changed.end(), min(end, changed.end() + _LONGEST_ADDRESS))
            ) and _is_address(new):
                return InvoiceAddress(hit.start(), end, stays=False)
        end = _end_of_address(text, hit.end())
        told = said[hit.end() : end]
        if re.search(r"\d", _NUMBERS_OF_OTHERS.sub(" ", told)):
            shared = _SHARED.search(said, max(0, hit.start() - _BEFORE), end)
            if shared and shared.lastgroup:
                return InvoiceAddress(*shared.span(shared.lastgroup), stays=False)
            return InvoiceAddress(hit.start(), end, bool(_STAYS.search(told)))
    along = _WITH_THE_GOODS.search(said)
    return InvoiceAddress(*along.span(), stays=False) if along else None


def _is_address(before: re.Match[str]) -> bool:
    """Whether what stands before the words for invoices is a place, rather than the number of an order."""
    place = _NUMBERS_OF_OTHERS.sub(" ", folded(before["place"] or ""))
    return bool(before["zh"]) or (
        len(re.findall(r"(?<!\S)[^\W\d]{2,}", place)) > 1 and bool(re.search(r"(?<![\w-])\d", place))
    )


def only_for_invoices(text: str) -> bool:
    """Whether a text says of an address that it is for invoices alone."""
    return bool(_ONLY.search(folded(text)))


def _ends_in_a_number(text: str, start: int) -> bool:
    """Whether what is told behind `start` has a number, as an address does."""
    return bool(re.search(r"\d", text[start : _end_of_address(text, start)]))


def _end_of_address(text: str, start: int) -> int:
    """The end of the clause at `start` and of those that go on with an address."""
    ends = [*(hit.start() for hit in _CLAUSE_END.finditer(text, start)), len(text)]
    for place, end in enumerate(ends[:-1]):
        goes_on = text[end] in ",，" and _OF_AN_ADDRESS.match(text[end + 1 : ends[place + 1]])
        if not goes_on:
            return end
    return ends[-1]


_PAPER = r"(?:invoices?|bills?|receipts?|confirmations?|(?:delivery|credit) notes?|pro ?-?formas?)"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|this|next|(?:the )?\d)\b"
)
_PAPER_ZH = r"(?:[发發]票|收[据據]|[账帳賬][单單]|[确確][认認][书書函单單]|[对對][账帳賬][单單]|形式[发發]票)"
_DATED = re.compile(
    rf"\b{_PAPER}\b(?:[^.;!?\n]|\.(?=\S)){{0,70}}?\b(?:(?:back|post|pre)?-?dated"
    rf"|(?:carr(?:y|ies)|bears?|shows?|ha(?:ve|s)|with) (?:the |a )?(?:january |december )?date)\b"
    rf"|\b(?:back|post|pre|re)?-?date (?:(?:the|our|its|my|that|your|all) )*{_PAPER}\b"
    rf"|\b(?:change|set|put|make|move)[^.;!?\n]{{0,16}}"
    rf"\b(?:{_PAPER} date|date (?:of|on|for) (?:(?:the|our|its|my) )*{_PAPER})\b"
    rf"|\b{_PAPER} date\b(?! (?:plus|\+))[^.;!?\n]{{0,24}}?\b(?:be|to|is|as|in)\b[^.;!?\n]{{0,12}}?{_MONTH}"
    rf"|\b{_PAPER}\b[^.,;!?\n]{{0,30}}? (?:issued|made out|written|raised) (?:in|for|on|as of) {_MONTH}"
    rf"|{_PAPER_ZH}(?:上)?的?(?:[开開]票)?日期[^，,。；;！!？?\n]{{0,10}}[月日号號年\d]"
    rf"|{_PAPER_ZH}[^，,。；;！!？?\n\d]{{0,5}}(?:[开開写寫打填])[^，,。；;！!？?\n\d]{{0,4}}"
    rf"(?:\d+ ?[月号號日](?!前)|[一二三四五六七八九十上下本]+[个個]?月)"
    rf"|(?:[开開写寫打填])[^，,。；;！!？?\n\d]{{0,3}}"
    rf"(?:\d+ ?月|[上下本][个個]?月)(?:份|\d+[日号號])?的?{_PAPER_ZH}",
    re.IGNORECASE,
)
"""Which date a paper is to have, that is no day of goods."""


def date_of_a_paper(text: str) -> Span | None:
    """Where a text tells the date that an invoice or another paper is to have."""
    hit = _DATED.search(text)
    return hit.span() if hit else None


_EACH_ITS_OWN = (
    r"(?:each|every|per|by) (?:\w+ )?(?:deliver(?:y|ies)|shipments?|consignments?|orders?|batch|lot|drop"
    r"|part|instal+ment"
    r"|site|branch|item|line|department|store|shop|truck|month|one)\b"
)
_ISSUED_APART = re.compile(
    rf"\b(?:invoic(?:e|es|ed|ing)|bill(?:s|ed|ing)?)\b[^.;!?,]{{0,48}}?"
    rf"\b(?:separate(?:ly)?|individual(?:ly)?|apart|on (?:its|their) own|one by one|split|in (?:two|three"
    rf"|\d)|into \w+"
    rf"|together|{_EACH_ITS_OWN})"
    rf"|\b(?:separate|split(?:ting)?|individual|combined?|single|merge|join(?:t|ed)?"
    rf"|divide)\b[^.;!?,]{{0,24}}?"
    r"\b(?:invoic(?:e|es|ing)|bill(?:s|ing)?)\b"
    r"|\b(?:one|two|three|four|several|\d) (?:\w+ )?(?:invoices?|bills?)\b(?! (?:number|no\b|is|was|for so"
    r"|for \d))"
    r"|(?:[发發][票]|[开開]票|票|[账帳賬][单單])[^，,。；;！!？?\n]{0,8}?"
    r"(?:分(?:成|[开開別别批次拆]|[一二两兩三四五\d][张張份])|拆|[单單][独獨]|各[自开開]|每"
    r"|[合并並][并並在到]|[两兩二三四五\d][张張份])"
    r"|(?:分(?:成|[开開别別批次])|拆[成开開]?|[单單][独獨]|各[自开開]?"
    r"|每[一]?[批单單张張次趟个個][^，,。；;]{0,8}?|合[并並在到开開]|[两兩二三四五][张張份]"
    r"|分[两兩二三四五\d][张張份])"
    r"[^，,。；;！!？?\n\d]{0,6}(?:[发發]?票|[账帳賬][单單])",
    re.IGNORECASE,
)
"""That invoices are to be apart, or together, which no order holds."""
_OF_A_TITLE = re.compile(r"抬[头頭]|\b(?:to|name|title)\b(?! (?:split|the (?:two|same)|each))", re.IGNORECASE)
_AND_INVOICE = re.compile(
    r"\s(?:and|but)(?= (?:please |also |then |just )*(?:invoice|bill|send|issue|split|make|put|raise"
    r"|write)\b)",
    re.IGNORECASE,
)
"""Where a clause goes on with what is to be done with an invoice."""
_EACH_OF_THEM = re.compile(
    r"\W*(?:and )?(?:one|the other|(?:the )?first|(?:the )?second|each|一[张張份]|另一|每[张張份]|其中"
    r"|第[一二12])",
    re.IGNORECASE,
)
"""How it is told behind that what each of them is for."""


def invoices_apart(text: str) -> list[Span]:
    """Where a text says that invoices are to be apart, or of which of several goods each is."""
    found = list[Span]()
    for hit in CLAUSE.finditer(text):
        start, end = hit.span()
        if found and found[-1][1] == start and _EACH_OF_THEM.match(hit[0]):
            found[-1] = (found[-1][0], end)
        elif (told := _ISSUED_APART.search(hit[0])) and not _OF_A_TITLE.search(hit[0]):
            ahead = [one for one in _AND_INVOICE.finditer(hit[0]) if one.end() <= told.start() + 1]
            found.append((start + (ahead[-1].start() if ahead else 0), end))
    return found


_TAX_LABEL = r"(?:[税稅][号號]|[统統](?:一)?[编編][号號]?|[纳納][税稅]人[识識][别別][号號]|信用代[码碼])"
_BEFORE_A_TAX_ID = re.compile(rf"(?<=[\u3400-\u9fff])[ \u3000]+(?={_TAX_LABEL}[是为為:： ]*[\dA-Z])")
"""What parts the name on an invoice from the number of taxes behind it, with no mark."""
_POSTED_THERE = re.compile(
    r"(?:^|(?<=[，,。；;、\s]))[，,]?(?:[请請都麻烦煩也再然后後]*)(?:[邮郵]?寄)(?:[到去往给給至回])?"
    r"(?:[我咱][们們]?|本)?(?:公司|[总總]部|[办辦]公室|[财財][务務]部?|[会會][计計]"
    r"|家[里裡])[这這那边邊里裡处處]*(?=\W|$)"
)
_PHONE_BESIDE = re.compile(
    r"(?:[，,。；;、\s])(?:公司|[开開]票|[联聯][系繫絡])?(?:[电電][话話]|[开開][户戶]行"
    r"|[银銀]行?[账帳賬][号號]|[账帳賬][号號])"
    r"[是为為:： ]*[^，,。；;\n]*\d[^，,。；;\n]*|[，,。；;、\s][开開][户戶]行[^，,。；;\n]*"
)
"""The phone and the account that stand on an invoice, beside its name and number of taxes."""


def is_tax_label(words: str | None) -> bool:
    """Whether words are no more than what numbers of taxes are called."""
    return bool(re.fullmatch(_TAX_LABEL, words or ""))


def with_a_mark_before_tax_ids(text: str) -> str:
    """A text with a comma between the name on an invoice and the number of taxes behind it."""
    return _BEFORE_A_TAX_ID.sub("，", text)


def more_on_an_invoice(text: str) -> list[Span]:
    """Where a text, which tells the name or the number of taxes on an invoice, tells what else is to stand on
    it, or where in the house it is posted, of which no order holds anything."""
    said = folded(text)
    title = re.search(rf"抬[头頭]|[开開]票|[发發]票|{_TAX_LABEL}", said)
    if title is None or len(said) != len(text) or _OF_GOODS.search(said):
        return []
    posted = [hit.span() for hit in _POSTED_THERE.finditer(said, title.end())]
    return [*posted, *(hit.span() for hit in _PHONE_BESIDE.finditer(said, title.end()))]
