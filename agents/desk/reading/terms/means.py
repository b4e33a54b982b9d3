"""Means of payment that a message chooses in few words: 电汇好了; ok, by wire transfer."""

from __future__ import annotations

import re

from agents.desk.reading.asked.questions import METHODS, is_question, method_named, plain
from agents.desk.reading.stretches import CLAUSE, Span

_MEANS = rf"(?:{'|'.join(METHODS.values())})(?:\s?(?:{'|'.join(METHODS.values())}))*"
_BESIDE = (
    r"\s|[就那是用走以按选選刷来來吧啊哦嗯好了行呗唄]|通[过過]|可以|没[问問]题|付款?|支付|我[们們]|[还還]是"
    r"|的[话話]"
    r"|\b(?:by|via|per|through|use|using|with|please|pls|then|is|are|be|fine|good|ok(?:ay)?|we(?:'ll| will)?"
    r"|i(?:'ll| will)?"
    r"|pay(?:ing|ment|able)?|paid|settled?|it(?:'s)?|let's|do|make|would|works?|for (?:us|me)"
    r"|the|a|that|great|perfect|go|and)\b"
)
"""What may stand beside a means of payment that is chosen."""
_CHOSEN = re.compile(rf"(?:{_BESIDE}|['’])*(?P<means>{_MEANS})(?:{_BESIDE}|[.。!！~,，;；])*", re.ASCII)
"""A clause that says no more than a means of payment."""
_SUPPOSED = re.compile(
    rf"(?:[要如]?[果是]?[用走是])?(?P<means>{_MEANS})(?:付款?|支付)?的[话話][，,]?(?=.*?(?:[发發给給]))",
    re.ASCII,
)
"""A means of payment that leads to what is wanted for it: 电汇的话账号发我一下."""
_OF_IT = (
    r"(?:\b(?:it|this|that|them|those"
    r"|(?:the |what is |what's )?(?:balance|rest|remainder|remaining \w+|left))\b"
    r"|尾款|[余餘]款|[这這那][个個笔筆]?(?=[^\w]|可|能|[用刷])|剩下的)"
)
_WHETHER = r"\b(?:can|could|may|would|is it possible)\b|可以|可不可以|能不能|能否|能|[吗嗎]"
_ASKED = re.compile(
    rf"(?=.*(?:{_WHETHER})).*{_OF_IT}.{{0,20}}?(?P<means>{_MEANS})(?:付款?|支付|[吗嗎呢吧]|的|\W)*"
    r"(?:\b(?:please|instead|then|too|instead of [\w ]+|rather than [\w ]+)\b|\W)*",
    re.ASCII,
)
"""A question whether what was just talked of can be paid by some means: can the balance be paid by card?"""


def with_means_chosen(text: str) -> str:
    """A text whose clauses that say no more than a means of payment change the payment to that."""
    return CLAUSE.sub(lambda hit: _as_a_change(hit[0]), text)


def _as_a_change(clause: str) -> str:
    said = plain(clause)
    if asked := _ASKED.fullmatch(said):
        return f"{_changed_to(asked, clause)}?"
    if is_question(clause):
        return clause
    if hit := _CHOSEN.fullmatch(said):
        end = re.search(r"\W*$", clause)
        return f"{_changed_to(hit, clause)}{end[0] if end else ''}"
    hit = _SUPPOSED.match(said)
    return f"{_changed_to(hit, clause)}，{clause[hit.end() :]}" if hit else clause


def _changed_to(hit: re.Match[str], clause: str) -> str:
    """The wish for the means that a clause names, in its language."""
    means = clause[slice(*hit.span("means"))]
    return f"改用{means}付款" if re.search(r"[\u3400-\u9fff]", clause) else f"change the payment to {means}"


_OTHER_MEANS = (
    r"(?:\b(?:stripe|wise|transferwise|klarna|revolut|payoneer|bitcoins?|btc|crypto\w*|usdt|ethereum"
    r"|apple ?pay|google ?pay"
    r"|samsung ?pay|amazon ?pay|shop ?pay|western union|moneygram|venmo|zelle|skrill|sepa|(?:direct"
    r"|sepa) debit|giropay"
    r"|ideal|twint|sofort|money orders?|bank drafts?|bills? of exchange|promissory notes?|gift cards?"
    r"|vouchers?"
    r"|store credit|line ?pay|union ?pay|afterpay|square)\b"
    r"|[银銀商]承|承[兑兌](?:[汇匯]票)?|商[业業]?[汇匯]票|本票|云闪付|雲閃付|京[东東](?:支付|白[条條])"
    r"|白[条條]"
    r"|花[呗唄]|[银銀][联聯]|[数數]字人民[币幣]"
    r"|比特[币幣]|虚[拟擬][币幣]|加密[货貨][币幣]|街口(?:支付)?|悠[游遊]付|全支付|代金券|[购購]物卡"
    r"|[礼禮]品?卡)"
)
"""Means of payment that nobody here takes."""
_NO_MEANS = (
    r"(?:[Nn]et|[Dd]eposit|[Aa]dvance|[Dd]elivery|SO|PO|USD|EUR|CNY|LC|TT|T/T|L/C|Jan|Feb|Mar|Apr|May|Jun"
    r"|Jul|Aug|Sep|Oct|Nov|Dec"
    r"|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Christmas|Easter|New|The|Our|Your|I\b|We\b|COD|CIA)"
)
_UNKNOWN_MEANS = re.compile(
    rf"(?i:\b(?:pay(?:able|ments?|ing)?|paid|settle[d]?)\b[^.,;!?]{{0,24}}?\b(?:by|with|via|through|using) )"
    rf"(?!{_NO_MEANS})(?:[A-Z][A-Za-z]*(?: [A-Z][a-z]+)?|(?i:{_OTHER_MEANS}))"
    rf"|(?i:\b(?:pay(?:able|ments?|ing)?|paid|settle[d]?|accept|take|use|using|support|with|via|ok|okay"
    rf"|fine)\b"
    rf"[^.,;!?]{{0,24}}?{_OTHER_MEANS}|{_OTHER_MEANS}[^.,;!?]{{0,16}}\b(?:ok(?:ay)?|fine|possible|accepted"
    rf"|payments?)\b)"
    rf"|(?i:[用以走拿收]\s*(?:{_OTHER_MEANS}|[A-Z][A-Z ]+?)\s*(?:[来來]?(?:付|支付|[结結]|[转轉]|[吗嗎])|$)"
    rf"|{_OTHER_MEANS}\s*(?:付款?|支付|[结結]算|收|可以|行|能|[吗嗎])|(?:付款?|支付"
    rf"|[结結]算)[^，,。；;]{{0,4}}{_OTHER_MEANS}"
    rf"|[收]\s*{_OTHER_MEANS})"
)


def unknown_means(text: str) -> list[Span]:
    """Where a text pays, or asks to pay, with a means of payment that is none of those that are known."""
    found = []
    for hit in CLAUSE.finditer(text):
        told = _UNKNOWN_MEANS.search(hit[0])
        if told is None or method_named(re.sub(r"[^\x00-\x7f]+", " ", told[0])) or method_named(told[0]):
            continue
        asks = is_question(hit[0]) or method_named(hit[0])
        found.append(hit.span() if asks else (hit.start() + told.start(), hit.start() + told.end()))
    return found
