"""What stands behind a yes and the yes does not hang on: a side question, or what is to be talked of next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from agents.desk.reading.asked.questions import is_question
from agents.desk.reading.card.accepted import goes_on
from agents.desk.reading.card.answers import folded, has_condition, is_courtesy, only_praises, verdict
from agents.desk.reading.stretches import CLAUSE
from agents.desk.talk import presses

_END = re.compile(
    r"[，。；！、？;!?\n~]|,(?!\d)|(?<!\d),|\.(?!\d)|\s(?=(?:by the way|btw|and|also)\b)", re.IGNORECASE
)
_GOES_OVER = re.compile(
    r"\W*(?:(?:oh|and|also|but|哦|啊|[对對]了|[还還]有)[\s,，]*)?"
    r"(?:by the way|btw|one (?:more|last|other|quick) (?:thing|question)"
    r"|(?:just )?(?:out of interest|wondering|curious)|(?:a )?quick question"
    r"|another (?:thing|question)|(?:can|could|may) i (?:just )?ask"
    r"|[顺順]便|另外|[对對]了|[还還]有|[问問]一?[下句]|[请請]?[问問]|想[问問])"
)
"""How a text goes over to something else, so that what it said before stands."""
_HANGS_ON_IT = re.compile(r"\W*(?:but|though|only|however|不[过過]|但|只是|可是|就是)(?![a-z])")
_OF_PRICE = re.compile(r"\b(?:discounts?|cheaper|expensive|pricey)\b|折扣|[优優]惠|便宜|[贵貴](?!司|公司)")
_WHICH = re.compile(r"\b(?:what|when|where|who|how|why|which)\b|什[么麼]|怎[么麼]|多少|多久|哪|[几幾]|[谁誰]")
_ASKS_OF_IT = re.compile(
    r"\W*(?:(?:and|but|so|oh)\b\W*)*(?:(?:what(?! (?:about|if)\b)|when|where|who|how(?! about\b)|why|which)\b"
    r"|(?:what|how) about\b.*\b(?:paid|sent|transferred)\b)"
    r"|.*(?:怎[么麼样樣]|什[么麼][时時]|[谁誰]|多久|哪[里裡天]|[为為]什)"
)
"""That a text asks what follows from what was agreed, or of what went before it."""
_TAG = re.compile(
    r"\W*(?:right|ok(?:ay)?|yes|no|correct|please|deal|is that (?:right|ok(?:ay)?|fine)"
    r"|(?:is|are|was|were|do|does|did|has|have|will|would|can|should)n't (?:it|that|they)"
    r"|[对對好行是可][吗嗎吧不么]?|可以[吗嗎]?|[没沒][错錯]吧?)\W*"
)
_ASKS_TO_DO = re.compile(
    r"\b(?:can|could|will|would) (?:you|we)\b|能不?能?|可不?可?以|[吗嗎]?[\s?？]*$", re.IGNORECASE
)
"""What makes a question of the wish that something be done."""
_FINDS_IT_GOOD = re.compile(
    r"(?:(?:oh|ah|wow|hey|and|so|well|very|really|how)\b\W*)*"
    r"(?:nice|great|good|cool|super|lovely|excellent|brilliant|wonderful|neat)(?: one| price| deal| news)?"
    r"|(?:[这這]?个?[价價]格?|[总總][价價])?(?:[还還挺很真也]|非常|蛮|蠻)*(?:不[错錯]|[划合]算|[实實]惠|合适|合適)[的啊呀了]*"
)
"""That what is proposed is found good, or its price."""
_FINDS_IT_CHEAP = re.compile(
    r"(?:(?:oh|ah|wow|and|so|well|nice|great|good|cool|super)\b\W*)*"
    r"(?P<it>(?:it|that|this|which|the (?:price|total))(?:['’]?s| is| comes out| works out| turns out)?\b ?)?"
    r"(?P<even>(?:even|also|actually|now)\b ?)*(?:gets |comes out |works out )?"
    r"(?:a (?:bit|little|tad|touch) |slightly |much |quite )?(?:cheaper|less(?: expensive)?|lower)"
    r"(?P<than> than (?:before|now|expected|(?:i|we) [a-z]+|it was))?(?: then| too| as well| now)?"
    r"|(?:[还還]|反而|居然|竟然|[总總][价價])更?(?:便宜|省)了?[一不]?[点點些少]?(?:[钱錢]|一[点點][钱錢])?[了呢啊]?"
    r"|比(?:原[来來]|之前|以前|[预預]想的?|想的?)[还還更]?便宜(?:了?一?[点點些])?[了呢啊]?|便宜了(?:一?[点點些]|不少)?"
)
"""That what is proposed is found cheap, which no price is asked for by: even a bit cheaper; 还便宜了点."""


def without_praise(text: str) -> str:
    """A text without the clauses that only find what is proposed good or cheap, where it is a yes beside
    them; or asks something, which may matter for the yes, and says no other."""
    clauses = CLAUSE.findall(text)
    beside = [clause for clause in clauses if not only_praises(clause)]
    if len(beside) < len(clauses) and any(map(is_question, beside)) and not any(map(_agrees, beside)):
        return "".join(beside).strip()
    left = "".join(clause for clause in clauses if not _praises(clause)).strip()
    return left if left and verdict(left) == "yes" else text


def cheer_before_a_yes(text: str) -> str | None:
    """The one word with which a text begins before a yes, which may only cheer: beauty, yes."""
    clauses = [clause.strip(" ,.!，。！") for clause in CLAUSE.findall(text)]
    if len(clauses) < len(("the word", "the yes")) or not clauses[0].isalpha() or verdict(clauses[0]):
        return None
    return clauses[0] if verdict(clauses[1]) == "yes" else None


def _agrees(clause: str) -> bool:
    """Whether a clause is a yes, or asks that what is proposed be done: great, can you do it?"""
    return is_tag(clause) or verdict(_ASKS_TO_DO.sub("", folded(clause))) == "yes"


def _praises(clause: str) -> bool:
    said = folded(clause).strip(" ,.;!，。；！~")
    if is_question(clause) or _FINDS_IT_GOOD.fullmatch(said):
        return not is_question(clause)
    cheap = _FINDS_IT_CHEAP.fullmatch(said)
    return cheap is not None and (not said.isascii() or any(cheap.group("it", "even", "than")))


_CAN_WAIT = re.compile(
    r"\W*(?:至[于於])?(?P<zh>[^，。；;、不别別先\d]{1,10}?)的?(?:事情?|[问問][题題])[^，。；;]{0,4}?"
    r"(?:等|回[头頭]|以[后後]|之[后後]|[后後]面|[稍晚]|再).*"
    r"|\W*(?:and )?(?:(?:i|we)(?:['’]ll| will) (?:wait|look forward)"
    r" (?:to hear(?:ing)?|for (?:news|word|an answer))(?: back)?(?: from you)? (?:about|on)"
    r"|(?:please )?let (?:me|us) know about(?=.*\b(?:later|when|once|then)\b)|(?=.*\bcan wait\b))"
    r" (?:the|my|our) (?P<en>[a-z ]{3,30}?)(?: later| can wait.*| when .*| once .*| then)?\W*"
)
"""That something of its own is left for later, or until the house answers."""


def matter_left(text: str) -> str | None:
    """What a text leaves for later, or until the house answers, and says no more: 定金的事等你们答复;
    I'll wait to hear about the deposit."""
    hit = _CAN_WAIT.fullmatch(folded(text))
    return (hit["zh"] or hit["en"]) if hit else None


def is_left_to_us(text: str) -> bool:
    """Whether a text leaves a matter until the house answers."""
    waits = re.search(r"等[你您貴贵]|[答回][复覆復]|\b(?:hear|hearing|news|word|answer|know)\b", folded(text))
    return bool(waits) and matter_left(text) is not None


_MOST_PLACES = 24


def partings(text: str) -> Iterator[tuple[str, str]]:
    """The first places where a text may go over from its answer to something else: what is before, and
    behind."""
    for hit in islice(_END.finditer(text), _MOST_PLACES):
        head, tail = text[: hit.end()].strip(), text[hit.end() :].strip()
        if head and tail:
            yield head, tail


def leaves_it_be(text: str) -> bool:
    """Whether an answer before a text stands whatever that is: a side question, or what is talked of next."""
    return is_side_question(text) or goes_on(text)


def is_side_question(text: str) -> bool:
    """Whether a text only asks, and nothing that an answer before it would hang on: a condition is part of
    the question where that goes on behind it."""
    said = folded(text)
    if (
        not is_question(text)
        or _OF_PRICE.search(said)
        or is_tag(text)
        or verdict(text) == "later"
        or presses(text)
    ):
        return False
    if goes_over(text):
        return True
    clauses = [part for part in _END.split(text) if part.strip() and not is_courtesy(part)]
    hangs = has_condition(clauses[-1]) and not _WHICH.search(folded(clauses[-1])) if clauses else True
    return not hangs and not _HANGS_ON_IT.match(said)


def ends_a_sentence(text: str) -> bool:
    """Whether a part of a text, which something follows, is a sentence of its own."""
    return text.rstrip().endswith((".", "!", "。", "！"))


def begins_with_but(text: str) -> bool:
    """Whether a text begins as one that takes something from what stands before it."""
    return bool(_HANGS_ON_IT.match(folded(text)))


def asks_of_it(text: str) -> bool:
    """Whether a text asks no more than what follows from what a yes before it agrees to."""
    said = folded(text)
    paid = re.search(r"\b(?:paid|sent|transferred)\b|[付交打][了过過]", said)
    open_question = bool(_ASKS_OF_IT.match(said)) and is_side_question(text)
    return open_question and bool(paid or not re.search(r"\d", said))


def asks_which(text: str) -> bool:
    """Whether a text asks for more than a yes or no: what, when, how many."""
    return bool(_WHICH.search(folded(text)))


def is_tag(text: str) -> bool:
    """Whether a text only asks whether what stands before it is so: right? 对吧？"""
    return bool(_TAG.fullmatch(folded(text)))


def goes_over(text: str) -> bool:
    """Whether a text begins as one that goes over to something else."""
    return bool(_GOES_OVER.match(folded(text)))
