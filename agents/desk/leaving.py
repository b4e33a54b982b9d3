"""How a customer leaves a bargain: no discount, the list price is fine; cancel that offer; 取消这个报价."""

from __future__ import annotations

import re

from agents.desk.answers import drops_a_change, drops_a_new_order, drops_an_offer, folded
from agents.desk.questions import is_question

_CLAUSE = re.compile(r"(?:[^.,!?;，。！？；\n]|(?<=\d)[.,](?=\d)|(?<=\b[a-z])\.)+[.,!?;，。！？；\n]*")
_TALK = r"(?:discounts?|rebates?|reductions?|haggl\w+|bargain\w*|negotiat\w+)"
_NO_PRICE = re.compile(
    r"\b(?<!is )(?<!was )(?<!'s )"
    r"(?:no (?:more )?|(?:do|does|did)(?:n't| not) (?:want|need|ask for)(?: (?:a|an|any|the|to))? "
    r"|without (?:a |any |the )?|(?:forget|never ?mind) (?:about )?(?:the |any |that )?"
    r"|skip (?:the )?|enough (?:of )?(?:the |this )?|stop (?:the |this |with the )?"
    r"|(?:not|n't) (?:talking|asking) (?:about|for) (?:a |the |any )?)"
    rf"(?:{_TALK}|(?:new|other|different|special|lower|better) prices?|haggle|bargain)\b"
    r"|\bnot (?:a |any )?(?:new|other|different) price\b"
    r"|\b(?:no|forget (?:about )?the|never ?mind (?:about )?the|(?:not|n't) talking about(?: the)?) prices?\b"
    r"|不[谈談讲講砍杀殺还還议議][价價]|[别別]再?[谈談讲講][价價]"
    r"|(?:不用|不要|不需要|不想要|无需|無需|不必|不是要)再?[给給]?(?:我们?|我們)?(?:什[么麼])?"
    r"(?:折扣|优惠|優惠|便宜|打折|降[价價]|[减減][价價]|新[价價]格?|[谈談还還][价價])"
    r"|(?:[价價]格?|[单單][价價])的?事?(?:算了|不[谈談提]了)"
)
"""That no other price is wanted."""
_LISTED = r"(?:list|normal|usual|regular|standard|current|old|full|original|existing)"
_USUAL_PRICE = re.compile(
    rf"\b(?:at|for|with|keep|pay|take|back to) (?:the |your |our )?{_LISTED} prices?\b(?! (?:minus|less|but))"
    rf"|\b{_LISTED} prices? (?:is|are|would be|will be) (?:ok(?:ay)?|fine|good|all ?right|no problem)"
    r"|(?:[按照就用]照?|[还還]是)原(?:[价價]|[来來]的?[价價]格?)(?!打|的?.{0,3}折|[的太]|[贵貴])(?:[来來算走办辦])?"
    r"|原[价價](?:就|也)?(?:行|可以|好|[没沒][问問][题題])|[按照][标標][价價]"
)
"""That the price which stands is to stay."""
_DROPS_IT = re.compile(
    r"\W*(?:please |then |ok(?:ay)? )*(?:cancel|withdraw|drop|scrap|discard|retract) (?:it|that|this)\W*"
    r"|\W*(?:[那请請]|麻烦|麻煩)*(?:取消|撤回|撤[销銷]|作[废廢])(?:[这這那][个個]|它)?[吧了]?\W*"
)
_NO_NEW_ORDER = re.compile(
    r"\b(?:no|not (?:a|another|any)|(?:don't|do not|didn't) (?:want|need) (?:a|another|any)) new order\b"
    r"|\b(?:no|not) (?:another|separate) order\b"
    r"|(?:不要|不是|不下|不用|[别別]下|[没沒]有?要)(?:下|要)?新的?(?:[订訂][单單]|[单單])"
)


def leaves_the_price(text: str) -> bool:
    """Whether a text wants no other price than the one that stands."""
    return any(_leaves_the_price(clause) for clause in _CLAUSE.findall(folded(text)))


def leaves(text: str) -> bool:
    """Whether a text leaves a bargain: the talk about a price, or the offer that is on the table."""
    refuses = leaves_the_price(text) or bool(_NO_NEW_ORDER.search(folded(text)))
    return refuses or any(_drops(clause) for clause in _CLAUSE.findall(text))


def without_leave(text: str) -> str:
    """What a text says beside leaving a bargain."""
    kept = (
        _USUAL_PRICE.sub(" ", _NO_NEW_ORDER.sub(" ", clause))
        for clause in _CLAUSE.findall(text)
        if not (_NO_PRICE.search(folded(clause)) or _drops(clause))
    )
    return "".join(kept).strip()


def _drops(clause: str) -> bool:
    """Whether a clause takes back what is offered, or not placed yet, and names no order."""
    drops = drops_an_offer(clause) or drops_a_change(clause) or drops_a_new_order(clause)
    drops = drops or bool(_DROPS_IT.fullmatch(folded(clause)))
    return drops and not (re.search(r"\d", clause) or is_question(clause))


def _leaves_the_price(clause: str) -> bool:
    said = _NO_PRICE.search(clause) or _USUAL_PRICE.search(clause)
    return bool(said) and not is_question(clause)
