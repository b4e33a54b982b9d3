"""How a customer leaves a bargain: no discount, the list price is fine; cancel that offer; 取消这个报价."""

from __future__ import annotations

import re

from agents.desk.reading.asked.questions import is_question
from agents.desk.reading.card.answers import (
    drops_a_change,
    drops_a_new_order,
    drops_an_offer,
    folded,
    is_courtesy,
    verdict,
    without_a_new_order,
)
from agents.desk.reading.stretches import CLAUSE
from contracts.request import Request

_TALK = r"(?:discounts?|rebates?|reductions?|haggl\w+|bargain\w*|negotiat\w+)"
_NO_PRICE = re.compile(
    r"\b(?<!is )(?<!was )(?<!'s )"
    r"(?:no (?:more )?|(?:do|does|did)(?:n't| not) (?:want|need|ask for)(?: (?:a|an|any|the|to))? "
    r"|without (?:a |any |the )?|(?:forget|never ?mind) (?:about )?(?:the |any |that )?"
    r"|skip (?:the )?|enough (?:of )?(?:the |this )?|stop (?:the |this |with the )?"
    r"|(?:not|n't) (?:talking|asking) (?:about|for) (?:a |the |any )?)"
    rf"(?:{_TALK}|(?:new|other|different|special|lower|better) prices?|haggle|bargain)\b"
    r"|\bnot (?:a |any )?(?:new|other|different) price\b"
    r"|不再?降[价價]了(?=[\s，。,.;；!！~]|[吧啊]|$)"
    r"|\bstop (?:with |about )?(?:the |these |all )?prices\b"
    r"|\b(?:no|forget (?:about )?the|never ?mind (?:about )?the|(?:not|n't) talking about(?: the)?) prices?\b"
    r"|不[谈談讲講砍杀殺还還议議][价價]|[别別]再?[谈談讲講][价價]"
    r"|(?:不用|不要|不需要|不想要|无需|無需|不必|不是要)再?[给給]?(?:我们?|我們)?(?:什[么麼])?"
    r"(?:折扣|优惠|優惠|便宜|打折|降[价價]|[减減][价價]|新[价價]格?|[谈談还還][价價])"
    r"|(?:[价價]格?|[单單][价價])的?事?(?:算了|不[谈談提]了)"
)
"""That no other price is wanted."""
_LISTED = r"(?:list|normal|usual|regular|standard|current|old|full|original|existing|unchanged)"
_USUAL_PRICE = re.compile(
    rf"\b(?:at|for|with|keep|pay|take|back to) (?:the |your |our )?{_LISTED} prices?\b(?! (?:minus|less|but))"
    r"|\b(?:same )?prices? (?:(?:just )?as|like) (?:before|now|it (?:is|was)|they (?:are|were))\b"
    r"|\bprices? (?:stays?|remains?) (?:the same|unchanged|(?:as|like) (?:before|it|they|agreed))\b"
    rf"|\b{_LISTED} prices? (?:is|are|would be|will be) (?:ok(?:ay)?|fine|good|all ?right|no problem)"
    r"|(?:[按照就用]照?|[还還]是)原(?:[价價]|[来來]的?[价價]格?)(?!打|的?.{0,3}折|[的太]|[贵貴])(?:[来來算走办辦])?"
    r"|原[价價](?:就|也)?(?:行|可以|好|[没沒][问問][题題])|[按照][标標][价價]"
    r"|[维維保]持(?:在)?原[价價]|^(?:那|就|好|行|算了|[还還]是|\W)*原[价價](?:吧|好了|[买買来來]|了|\W)*$"
    rf"|^(?:ok(?:ay)?|then|\W)*(?:at )?(?:the )?(?:{_LISTED}|same) price(?: then| please|\W)*$"
)
"""That the price which stands is to stay."""
_DROPS_IT = re.compile(
    r"\W*(?:please |then |ok(?:ay)? )*(?:cancel|withdraw|drop|scrap|discard|retract) (?:it|that|this)\W*"
    r"|\W*(?:[那请請]|麻烦|麻煩)*(?:取消|撤回|撤[销銷]|作[废廢])(?:[这這那][个個]|它)?[吧了]?\W*"
)
_AS_IT_IS = re.compile(
    r"(?:ok(?:ay)?|then|so|well|please|just|let's|let us|\W)*(?:leave|keep) "
    r"(?:it|everything|things|all of it|the order|(?:so-?)?\d{3,}|my order)(?: all)? (?:exactly |just )?"
    r"(?:as is|(?:as|the way|like|how) (?:it|they|things) (?:is|are|was|were)(?: before)?)"
    r"(?: please| then|\W)*"
    r"|(?:then|so|no|\W)*(?:it|everything|things|the order)(?: all)? (?:stays?|remains?) (?:exactly |just )?"
    r"(?:as|the way|like|how) (?:it|they) (?:is|are|was|were)(?: before)?(?: please|\W)*"
    r"|(?:那|就|(?:好|行)吧|[还還]是|先|都|全部?|一切|[订訂][单單]|[这這]|[单單]|算了|(?<!\d)(?:so-?)?\d{3,}(?!\d)|[请請]|\W)*"
    r"(?:(?:[维維]持|保持|按照?|照|[跟和])原[来來]?的?(?:[样樣状狀])|(?:按照?|照|用|[还還]是)原[来來本先]的(?:[来來办辦走])?|照[旧舊]|[维維]持[现現][状狀]"
    r"|什[么麼]都不[用要]?[改变變动動]|原[样樣](?:不[变變动動])|不[用要]?[改动動](?=[了吧]))"
    r"(?:不[变變动動])?(?:[吧了啊呀]|就?好|就行|可以|不用[改动動]了?|[谢謝]|\W)*"
)
"""That an order is to stay as it is."""
_NO_CHANGE = re.compile(
    r"(?:ok(?:ay)?|then|so|well|please|just|and|\W)*(?:no (?:more )?changes?(?: (?:at all|needed|after all))?"
    r"|(?:do(?:n't| not) |let's not )change (?:it|a thing|anything)(?: at all)?|nothing changes)"
    r"(?: please| then|\W)*"
    r"|(?:那|就|[还還]是|先|都|[订訂][单單]|[这這]|[单單]|算了|(?<!\d)(?:so-?)?\d{3,}(?!\d)|\W)*"
    r"(?:不[变變](?:[更动動])?|[别別]改|不[作做]?[变變]更|不[变變]更)[了吧]?\W*"
)
"""That nothing is to be changed, which to someone with an offer before them leaves that."""


def leaves_the_price(text: str) -> bool:
    """Whether a text wants no other price than the one that stands, for what it wished."""
    clauses = CLAUSE.findall(folded(text))
    dropped = leaves_the_order(text) or any(map(_drops, clauses))
    return not dropped and any(map(_leaves_the_price, clauses))


def leaves_the_order(text: str) -> bool:
    """Whether a text wants an order to stay as it is, and names no figures of something else."""
    if gives_it_up(text):
        return True
    clauses = CLAUSE.findall(folded(text))
    rest = [one for one in clauses if not (_AS_IT_IS.fullmatch(one) or _NO_CHANGE.fullmatch(one))]
    if len(rest) == len(clauses):
        return False
    return refuses_all(text) or not any(re.search(r"\d", one) or is_question(one) for one in rest)


_KEEPS_WHAT_STANDS = re.compile(
    r"\W*(?:(?:then|so|and|just|please|we(?:'ll| will)?|let's)\b\W*)*(?:keep|leave|stay|stick)\b.*"
    r"\b(?:old|current|original|existing|same|before|it is|unchanged)\b.*"
    r"|\W*(?:那|就|我[们們]?|先)*(?:[还還]是|保持|[维維]持|[继繼][续續]|照[旧舊])[^?？]*"
)
"""That terms stay, which may be told by their figures: 还是月结60天."""


def gives_it_up(text: str) -> bool:
    """Whether a text gives up what it bargained for, and wants things to stay as they are, whose terms it may
    tell: 那算了，还是月结60天，不改了; never mind, keep it at net 60 and the old price."""
    first, *rest = [one for one in CLAUSE.findall(folded(text)) if re.search(r"\w", one)] or [""]
    kept = [one for one in rest if _KEEPS_WHAT_STANDS.fullmatch(one) or _AS_IT_IS.fullmatch(one)]
    stays = any(_AS_IT_IS.fullmatch(one) or one.isascii() for one in kept)
    return verdict(first) == "no" and stays and len(kept) == len(rest)


def leaves_all_as_it_was(text: str) -> bool:
    """Whether a text says that things are to stay as they were, behind words that give way at most, and no
    more."""
    clauses = [clause for clause in CLAUSE.findall(folded(text)) if re.search(r"\w", clause)]
    as_it_was = [clause for clause in clauses if _AS_IT_IS.fullmatch(clause)]
    rest = (clause for clause in clauses if clause not in as_it_was)
    return bool(as_it_was) and all(is_courtesy(one) or verdict(one) in ("yes", "no") for one in rest)


def refuses_all(text: str) -> bool:
    """Whether a text ends with a no and that things are to stay as they are, whatever it talked of before."""
    clauses = [clause for clause in CLAUSE.findall(folded(text)) if not is_courtesy(clause)]
    return verdict("".join(clauses[-2:-1])) == "no" and bool(_AS_IT_IS.fullmatch(clauses[-1]))


def leaves(text: str, *, new: bool) -> bool:
    """Whether a text leaves a bargain: the talk about a price, or the offer that is on the table. `new`: that
    is of an order that is not placed yet."""
    if leaves_the_order(text) or leaves_the_price(text) or (new and drops_a_new_order(text)):
        return True
    return any(_drops(clause) for clause in CLAUSE.findall(text))


def leaves_a_price(request: Request, text: str) -> bool:
    """Whether a text, asked which price is meant, wants none after all and nothing else."""
    wished = any(action.intent not in ("accept", "reject", "change_price") for action in request.actions)
    return not wished and not re.search(r"\d", text) and leaves(text, new=False)


def without_leave(text: str) -> str:
    """What a text says beside leaving a bargain."""
    kept = (
        _USUAL_PRICE.sub(" ", without_a_new_order(clause))
        for clause in CLAUSE.findall(text)
        if not (_NO_PRICE.search(folded(clause)) or _AS_IT_IS.fullmatch(folded(clause)) or _drops(clause))
    )
    return "".join(kept).strip()


def _drops(clause: str) -> bool:
    """Whether a clause takes back what is offered, or not placed yet, and names no order."""
    drops = drops_an_offer(clause) or drops_a_change(clause)
    drops = drops or bool(_DROPS_IT.fullmatch(folded(clause)))
    return drops and not (re.search(r"\d", clause) or is_question(clause))


def _leaves_the_price(clause: str) -> bool:
    said = _NO_PRICE.search(clause) or _USUAL_PRICE.search(clause)
    return bool(said) and not is_question(clause)
