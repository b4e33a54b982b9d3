"""What is said of a payment in parts: a part that is not changed stays (the balance at net 30), and a
percentage beside a deposit is that of the deposit."""

from __future__ import annotations

import re
from decimal import Decimal

from agents.desk.find import Dossier, order_meant
from agents.desk.propose import Setting
from agents.desk.reading.card.answers import folded
from agents.desk.reading.stretches import SENTENCE_END, around
from contracts.order import Order
from contracts.request import Action, ChangePayment, ChangePrice, Offer, Payment, Request

_BALANCE = re.compile(
    r"\b(?:balance|remainder|remaining|rest)\b|\b(?:second|last|final|other) (?:instal?ment|payment|half)\b"
    r"|[尾余餘]款|剩[下余餘]|其[余餘]|(?:那一?|第[二2]|最[后後]一?|另一?)[笔筆]"
)
_DEPOSIT = re.compile(r"\b(?:deposit|down ?payment|up ?front|in advance)\b|[定订訂]金|首付|[预預]付")
_OF_A_DEPOSIT = re.compile(r"\b(?:deposit|down ?payment)\b|[定订訂]金|首付")
_OF_A_PRICE = re.compile(r"\b(?:prices?|discounts?|rebates?|off|cheaper|total)\b|[价價]|折|便宜|[优優]惠")
_DEPOSIT_STAYS = re.compile(
    r"\bdeposit\b[^.;!?]{0,12}\b(?:stays?|remains?|as (?:it is|before|agreed)|unchanged|the same|still)\b"
    r"|\b(?:keep(?:ing)?|leav(?:e|ing)|still pay|stick with|with) (?:the|our|my|that) (?:\d+ ?% )?deposit\b"
    r"|[定订訂]金[^，。,;；]{0,5}(?:不[变變动動改]|照|保留|[还還]是|[留付]着|仍)|(?:保留|不[动動])[定订訂]金"
)
"""That a deposit is to be paid as before, whatever becomes of the rest."""
_DEPOSIT_PAID = re.compile(
    r"\b(?:paid|sent|transferred|settled)\b[^.;!?]{0,12}\b(?:deposit|down ?payment)\b"
    r"|\b(?:deposit|down ?payment)\b[^.;!?]{0,16}\b(?:paid|sent|transferred|settled|received)\b"
    r"|[定订訂]金[^，。,;；]{0,10}(?:[付交打给給][了过過清完]|到[账帳賬]|[结結]清)|[定订訂]金已[经經]?[付交打给給]"
    r"|(?:[付交打][了过過完]+|已[经經]?[付交打])的?[定订訂]金"
)
"""That a deposit was paid, so that what is paid otherwise is the balance."""
_SET = re.compile(r"(?<=[定订訂]金)改(?=\d)")


def with_deposits_set(text: str) -> str:
    """The text; a deposit of which it only names the share, as set to that: 定金改20%."""
    return _SET.sub("改成", text)


_SHARE_ALONE = re.compile(
    r"(?:\W|\b(?:what|how|about|and|or|ok|okay|hmm|well|so|then|maybe|perhaps|could|can|we|you|do|would|is|be|possible"
    r"|work|please|at|only|just|make|it|to|instead|rather|let|say|fine|else|go|with|for|meet|me)\b"
    r"|[那這这如果要是改成為为換换呢行嗎吗嘛不能怎麼么樣样吧好的話话做到給给就或者還还可以嗯唔哦再先]|以下)*"
    r"(?P<share>\d{1,2} ?(?:%|percent\b))(?P<behind>.*)",
    re.IGNORECASE | re.DOTALL,
)
"""A share, and no more than words that ask for it."""


def with_another_deposit(text: str) -> str:
    """A text that names another share and nothing else, as of a deposit."""
    hit = _SHARE_ALONE.fullmatch(text)
    if hit is None or not _SHARE_ALONE.fullmatch(f"{hit['behind']} 1%"):
        return text
    return f"what about a {hit['share']} deposit?" if text.isascii() else f"定金改成{hit['share']}"


def with_deposits_named(request: Request, text: str) -> Request:
    """The request; a percentage that was read as a cut of the price, in a sentence that speaks of a deposit
    and of no price, as that of the deposit: deposit on 4417, could we do 20% instead."""
    return request.with_actions(tuple(_with_its_share(action, text) for action in request.actions))


def _with_its_share(action: Action, text: str) -> Action:
    price = action.price if isinstance(action, ChangePrice | Offer) else None
    share = price.change_percent if price else None
    said = folded(_sentence_of(action, text))
    if not share or not _OF_A_DEPOSIT.search(said) or _OF_A_PRICE.search(said):
        return action
    payment = Payment(deposit_percent=abs(share))
    if isinstance(action, Offer):
        of_it = (action.payment or payment).model_copy(update={"deposit_percent": abs(share)})
        return action.model_copy(update={"price": None, "payment": of_it})
    return ChangePayment(
        order=action.order, payment=payment, if_granted=action.if_granted, evidence=action.evidence
    )


def _sentence_of(action: Action, text: str) -> str:
    """The sentence that an action was read from, as far as that is known."""
    if not action.evidence:
        return text
    return text[slice(*around(text, *action.evidence[-1], SENTENCE_END))]


def with_deposit_kept(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; where it says of an order how the balance is paid, and nothing of the deposit or that this
    stays or was paid, with the deposit that the order has."""
    said = folded(text)
    stays = _DEPOSIT_PAID.search(said) or _DEPOSIT_STAYS.search(said)
    if not stays and (not _BALANCE.search(said) or _DEPOSIT.search(said)):
        return request
    return request.with_actions(
        tuple(_with_its_deposit(action, dossier, setting) for action in request.actions)
    )


def _with_its_deposit(action: Action, dossier: Dossier, setting: Setting) -> Action:
    payment = action.payment if isinstance(action, ChangePayment) else None
    if payment is None or payment.balance is None or payment.deposit_percent is not None:
        return action
    order = order_meant(action, dossier, setting.speaker)
    deposit = order.payment.deposit_percent if order else None
    if not deposit or deposit == 100:
        return action
    return action.model_copy(update={"payment": payment.model_copy(update={"deposit_percent": deposit})})


def with_deposit_staying(
    text: str, proposed: Order, standing: Order, said: Payment | None
) -> ChangePayment | None:
    """The wish for the payment that is proposed, or the one that a text names beside it, with the deposit of
    the order as it stands, where the text wants that to stay, or says of the balance that this was paid."""
    deposit, text = standing.payment.deposit_percent, folded(text)
    if not deposit or deposit == 100:
        return None
    of_the_balance = bool((said and said.balance) or _BALANCE.search(text))
    stays = _DEPOSIT_STAYS.search(text) or (of_the_balance and _is_paid_or_left(text, deposit))
    if not stays:
        return None
    balance = said if said and said.balance else proposed.payment
    paid = Payment(deposit_percent=deposit, balance=balance.balance, net_days=balance.net_days)
    return ChangePayment(order=standing.id, payment=paid)


_LEFT_AT = (
    r"\b(?:keep|leave|leaving|stick|stay|stays|still|remains?|with|only)\b[^.,;!?]{{0,16}}\b{0} ?%"
    r"|(?:[还還仍]|就|不[变變动動]|保持|留)[^，。,;；]{{0,6}}(?<!\d){0}%|(?<!\d){0}%[^，。,;；]{{0,4}}(?:不[变變动動]|照)"
)
"""That a share is left as it is."""


def _is_paid_or_left(text: str, deposit: Decimal) -> bool:
    """Whether a text says that the deposit was paid, or leaves its share as it is."""
    return bool(_DEPOSIT_PAID.search(text) or re.search(_LEFT_AT.format(int(deposit)), text))
