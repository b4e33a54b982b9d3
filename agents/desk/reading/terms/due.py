"""A payment that is moved rather than set: 晚15天付 of an order at net 30 is net 45; pay two weeks later."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from agents.desk.find import Dossier, order_meant
from agents.desk.proposal import less
from agents.desk.propose import Setting
from agents.desk.reading.asked.questions import is_question
from agents.desk.reading.card.answers import COUNT, folded
from agents.desk.reading.filling import Read
from agents.desk.reading.goods.halves import SOONER
from agents.desk.reading.orders.naming import with_numbers_for_goods
from agents.desk.reading.stretches import CLAUSE, SENTENCE_END, Span, around, blanked, is_read_from, words_of
from agents.desk.reading.terms.calendar import MONTH
from contracts.order import Order
from contracts.request import (
    Action,
    ChangeDelivery,
    ChangePayment,
    Delivery,
    Payment,
    Request,
)
from contracts.terms import PaymentTerms

_LATER = re.compile(
    r"\b(?:later|postpone\w*|defer\w*|delay\w*|push\w*|extend\w*|longer)\b"
    r"|\b(?:another|extra|additional|further) (?:\w+ )?(?:days?|weeks?|months?)\b"
    r"|\b(?:more|extra|additional) (?:days?|weeks?|months?)\b"
    r"|\b(?:days?|weeks?|months?) (?:more|extra|on top)\b"
    r"|[晚迟遲延]|[宽寬]限|[缓緩]|再[给給长長多加放]|多[给給加放]|加[长長]|增加|往[后後]"
)
_SET = re.compile(r"\bnet\b|\bto \d|月[结結]|[到至成为為]\s*\d|[收到][货貨][后後]")
"""That the days are those of the terms, and are not counted from what stands."""
_OF_PAYMENT = re.compile(
    r"\b(?:pay\w*|balance|credit|instal?ments?|deposit)\b|付|[尾余餘货貨]款|[账帳賬]期|[结結][账帳賬清]|打款"
)
_OF_GOODS = re.compile(
    r"\b(?:deliver\w*|ship\w*|arriv\w*|goods)\b|交[货貨期]|[发發出送到][货貨]|[货貨](?!款)"
)
_ONLY_DAYS = re.compile(
    r"(?:(?:and|ok(?:ay)?|so|then|well|but|hm+|what|how|about|if|would|could|can|maybe|perhaps|we|you|it|do"
    r"|say|make|pay|be|at|in"
    r"|within|with|after|net|only|just|at least)\b\W*"
    r"|[那好行嗯就要能改是的或者][，,\s]*|[换換]成|如果|要是|月[结結]|[账帳賬]期|[给給])*"
    r"(?P<days>\d{1,3}) ?(?:-?days?|[天日])?"
    r"(?:\W*(?:then|instead|work|possible|ok(?:ay)?|fine|please|for you|be|at least)\b"
    r"|的[话話]|也?可以|[行可能]不[行可能]|也?[行吗嗎么麼呢吧能成好])*\W*"
)
"""A number of days, and nothing else."""


_DAYS_FROM_ARRIVAL = re.compile(
    r"[货貨]到(?:[付][款]|[之以]?[后後])?[，,]?(?=\s?\d{1,3}\s?[天日](?![前以之]|[内內]?[验驗送到]))"
)
_IS_PAID = re.compile(r"付|[款]|[账帳賬]期|[结結][账帳賬清]")


def with_days_from_arrival(text: str) -> str:
    """A text with the usual word for days of credit where it counts those from when the goods arrive:
    货到30天付, which is no payment on delivery."""
    if not _IS_PAID.search(text):
        return text
    return _DAYS_FROM_ARRIVAL.sub(lambda hit: "月结".rjust(len(hit[0])), text)


_NOT_PAID_THEN = re.compile(
    r"(?:[出发發交][货貨]|[发發]出)[之以]?前(?:就|也|都|先)*(?:[可]以)?(?:不|[别別])(?:用|要"
    r"|想)?先?[付给給][清掉]?"
    r"(?P<what>[尾余餘]款|[货貨]款|全款|款)?[了的]?[、，,；;\s]*(?:而是|就|改[为為成]?)?"
    r"(?=[^，,。；;！!？?]*(?:[付给給]|月[结結]))"
)
"""A time at which is not to be paid, before the one at which is."""


_WAYS_DENIED = re.compile(
    r"(?:也|並|并)?不是(?:[要想说說叫]|[改换換变變][成为為]?)+(?:全部|全都?|都"
    r"|整[个個张張]?[订訂]?[单單])(?:[改换換变變][成为為])?"
    r"(?:月[结結]|[预預]付|[赊賒][账帳賬]|后付|後付)(?:的?意思)?[，,。；;！!\s]+(?=[^。！!]*\d)"
    r"|\bnot (?:all|everything|the (?:whole|full|entire) (?:thing|amount|order|sum|total)) (?:on|at|to) "
    r"(?:net(?: \d+)?(?: days)?|account|credit)\b[,.;]?\s*(?:(?:but|just) )?(?=[^.]*\d)",
    re.IGNORECASE,
)
"""That not all is to be paid in a way, before what is: 不是要改成全部月结，只有尾款晚30天."""


def without_ways_denied(text: str) -> str:
    """A text without the way in which it says that not all is to be paid, where it goes on with what is."""
    return _WAYS_DENIED.sub("", text)


def without_times_not_paid(text: str) -> str:
    """A text without the time at which it wants nothing to be paid, where it goes on with another: 出货前不付
    尾款、到货后30天再付."""
    return _NOT_PAID_THEN.sub(lambda hit: (hit["what"] or "").ljust(len(hit[0])), text)


_DAY = re.compile(
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?"
    rf"|(?:the )?end of {MONTH})\b"
    r"|\d{1,2}月(?:\d{1,2}[日号號]|底|初)",
    re.IGNORECASE,
)
"""A day by its month."""
_ONLY_A_DAY = re.compile(rf"\W*(?:\b(?:on|by|until)\b\W*)?(?:{_DAY.pattern})\W*", re.IGNORECASE)
_PAYS = re.compile(r"\bpay\w*\b|付|打款|[结結][账帳賬清]")


def paid_then(text: str) -> list[Span]:
    """The clauses of a text that tell on which day is paid, as [start, end)."""
    parts = [
        (start, end)
        for clause in CLAUSE.finditer(text)
        for start, end in _around_ands(text, *clause.span())
        if is_of_payment(text[start:end])
    ]
    return [part for part in parts if _DAY.search(text[slice(*part)]) and _PAYS.search(text[slice(*part)])]


def _around_ands(text: str, start: int, end: int) -> list[Span]:
    """The parts of a stretch of a text before and behind its `and`."""
    at = text.find(" and ", start, end)
    return [(start, end)] if at < 0 else [(start, at), (at, end)]


def with_days_of_both(text: str, dossier: Dossier, setting: Setting, read: Read) -> Request | None:
    """What a text says, whose only order is to come on one day and to be paid on another; `None`: it doesn't
    say so, or there are no such terms."""
    paid = paid_then(text)
    request = read(blanked(text, paid)) if len(paid) == 1 else None
    dated = [one for one in request.actions if isinstance(one, ChangeDelivery)] if request else []
    if request is None or len(dated) != 1 or dated[0].delivery is None:
        return None
    clause, wish = text[slice(*paid[0])], dated[0].delivery
    comes, due = wish.earliest or wish.latest, _day_in(clause, read)
    order = order_meant(ChangePayment(order=dated[0].order, item=dated[0].item), dossier, setting.speaker)
    if comes is None or due is None or order is None:
        return request
    days = (due - comes).days
    terms = _due_behind(order.payment, days) if days >= _least(order.payment) else None
    if terms is None:
        return request
    payment = ChangePayment(order=order.id, payment=terms, evidence=(paid[0],))
    return request.with_actions((*request.actions, payment))


def _day_in(clause: str, read: Read) -> date | None:
    """The day that a clause names."""
    named = _DAY.search(clause)
    said = named[0] if named else ""
    wish = f"deliver the order by {said}" if said.isascii() else f"交货日期改到{said}前"
    found = [one.delivery for one in read(wish).actions if isinstance(one, ChangeDelivery)]
    return found[0].latest if len(found) == 1 and found[0] else None


def with_other_days(asked: Request, text: str) -> ChangePayment | None:
    """The terms of payment that a request wants and nothing else, with the days that are all that a text
    says; `None`: it says other things."""
    wish = asked.actions[0] if len(asked.actions) == 1 else None
    days = days_alone(text)
    if not isinstance(wish, ChangePayment) or not (wish.payment and wish.payment.net_days):
        return None
    payment = wish.payment.model_copy(update={"net_days": days})
    return wish.model_copy(update={"payment": payment, "evidence": None}) if days else None


def days_alone(text: str) -> int | None:
    """The number of days that is all a text says: and 75 days? 那45天."""
    said = _ONLY_DAYS.fullmatch(folded(text).strip())
    return int(said["days"]) if said else None


def with_days_of_payment(
    request: Request, text: str, dossier: Dossier, setting: Setting, proposed: Sequence[Order], read: Read
) -> Request:
    """The request; a day that is said of a payment as the terms by which the order is paid then, rather than
    as one of delivery, and as nothing where there are none. `proposed`: orders as they would be."""
    if dossier.by_figures(with_numbers_for_goods(text, dossier, setting)) or dossier.in_focus:
        request = request if proposed else _with_the_day_paid(request, text, read)
    places = [i for i, one in enumerate(request.actions) if _is_paid_on(one, text)]
    if not places:
        return request
    named = dossier.by_figures(with_numbers_for_goods(text, dossier, setting))
    order = {"order": named[0]} if len(named) == 1 else {}
    dated = {
        i: one if one.order or one.item else one.model_copy(update=order)
        for i, one in ((place, request.actions[place]) for place in places)
    }
    told = any(isinstance(one, ChangePayment) and one.payment for one in request.actions)
    of_payment = {i: None if told else _paid_on(one, dossier, setting, proposed) for i, one in dated.items()}
    known = request.with_actions(
        tuple(of_payment.get(i) or action for i, action in enumerate(request.actions))
    )
    return less(known, [i for i in places if of_payment[i] is None])


def _with_the_day_paid(request: Request, text: str, read: Read) -> Request:
    """The request; of a text that reads as nothing and wants a payment on some day, that day."""
    paid = [] if request.actions else paid_then(text)
    clause = text[slice(*paid[0])] if len(paid) == 1 else ""
    if not clause or _WAS_PAID.search(clause) or (is_question(clause) and not _MAY.search(clause)):
        return request
    if not _BALANCE.search(folded(clause)) or (day := _day_in(clause, read)) is None:
        return request
    return request.with_actions(
        (ChangeDelivery(delivery=Delivery(earliest=day, latest=day), evidence=(paid[0],)),)
    )


_BALANCE = re.compile(r"\b(?:balance|rest|remainder|remaining)\b|[尾余餘][款数數]|[货貨]款")
"""What of an order is paid at last."""
_WAS_PAID = re.compile(
    r"付[了过過清]|已[经經]?[付打]|(?:会|會|才|就|是)付?的$|\b(?:paid|was|were|has been|have been)\b",
    re.IGNORECASE,
)
_MAY = re.compile(
    r"能|可以|可否|行|[让讓]|\b(?:can|could|may|might|would|possible|ok(?:ay)?|instead|let)\b", re.IGNORECASE
)
"""That a question asks for what it names."""


def _is_paid_on(action: Action, text: str) -> bool:
    """Whether an action takes a day for one of delivery that its words say of a payment."""
    delivery = action.delivery if isinstance(action, ChangeDelivery) else None
    named = delivery is not None and (delivery.earliest or delivery.latest)
    words = words_of(action, text)
    if named and action.evidence and _ONLY_A_DAY.fullmatch(text[slice(*action.evidence[-1])]):
        words = text[slice(*around(text, *action.evidence[-1], SENTENCE_END))]
    return bool(named) and is_of_payment(words)


def is_of_payment(text: str) -> bool:
    """Whether a text is of a payment, and not of goods that come."""
    said = folded(text)
    return bool(_OF_PAYMENT.search(said)) and not _OF_GOODS.search(said)


def _paid_on(
    action: Action, dossier: Dossier, setting: Setting, proposed: Sequence[Order]
) -> ChangePayment | None:
    """The terms by which an order is paid on the day that an action says."""
    said = action.model_dump(include={"order", "item", "if_granted", "evidence", "confidence"})
    wish, delivery = ChangePayment(**said), getattr(action, "delivery", None)
    order = order_meant(wish, dossier, setting.speaker) or (proposed[0] if len(proposed) == 1 else None)
    day = delivery.latest or delivery.earliest if delivery else None
    if order is None:
        return wish
    if day is None:
        return None
    comes = next((one.delivery for one in proposed if one.id == order.id), order.delivery)
    days = (day - comes).days
    terms = _due_behind(order.payment, days) if days >= _least(order.payment) else None
    return wish.model_copy(update={"order": order.id, "payment": terms}) if terms else None


def _least(standing: PaymentTerms) -> int:
    """How many days behind the delivery a balance is paid at least that is paid later than by such terms."""
    return {"net": (standing.net_days or 0) + 1, "on_delivery": 1}.get(standing.balance or "", 0)


def with_payments_moved(
    request: Request, text: str, dossier: Dossier, setting: Setting, *, talked: bool, read: Read
) -> Request:
    """The request; where it says by how much later or sooner an order is paid, on the terms that this makes
    of those that stand. `talked`: payments were talked of last, so that this is not said anew."""
    request = with_time_to_pay(request, text, read)
    moved = (_moved(action, text, dossier, setting, talked=talked) for action in request.actions)
    return request.with_actions(tuple(moved))


def with_time_to_pay(request: Request, text: str, read: Read) -> Request:
    """The request; more or less time to pay, of which no terms are read, as so many days: 晚一个月付."""
    return request.with_actions(tuple(_with_time(action, text, read) for action in request.actions))


def _with_time(action: Action, text: str, read: Read) -> Action:
    length = _LENGTH.search(folded(words_of(action, text) or text))
    if not isinstance(action, ChangePayment) or action.payment or length is None:
        return action
    moved = read(f"postpone it by {length[0]}" if length[0].isascii() else f"推迟{length[0]}交货")
    days = next((one.delivery for one in moved.actions if isinstance(one, ChangeDelivery)), None)
    if days is None or not days.shift_days:
        return action
    terms = Payment(balance="net", net_days=abs(days.shift_days))
    return action.model_copy(update={"payment": terms})


_LENGTH = re.compile(
    rf"(?:\d+|{COUNT}|an?|another|[一二两兩三四五六七八九十半]+)\s*(?:more |extra |further )?"
    r"(?:days?|weeks?|months?|fortnights?|[个個]?(?:[天日周週月]|星期|[礼禮]拜))"
)


def _moved(action: Action, text: str, dossier: Dossier, setting: Setting, *, talked: bool) -> Action:
    clause = folded(words_of(action, text) or text)
    days = _days(action, clause, talked=talked and not _OF_GOODS.search(folded(text)))
    if days is None:
        return action
    wish = ChangePayment(
        **action.model_dump(include={"order", "item", "if_granted", "evidence", "confidence"})
    )
    order = order_meant(wish, dossier, setting.speaker)
    if order is None or (terms := _later(order.payment, days)) is None:
        return action
    return wish.model_copy(update={"payment": terms})


def _days(action: Action, clause: str, *, talked: bool) -> int | None:
    """By how many days an action moves a payment; `None`: it does not."""
    if isinstance(action, ChangeDelivery):
        shift = action.delivery.shift_days if action.delivery else None
        only = shift is not None and action.delivery == Delivery(shift_days=shift)
        return shift if only and (talked or is_of_payment(clause)) else None
    payment = action.payment if isinstance(action, ChangePayment) else None
    days = payment.net_days if payment else None
    if not days or payment != Payment(balance="net", net_days=days) or _SET.search(clause):
        return None
    if _LATER.search(clause):
        return days
    return -days if SOONER.search(clause) else None


def _later(standing: PaymentTerms, days: int) -> Payment | None:
    """The terms by which the balance is paid so many days later than by those that stand; `None` where there
    is no balance, or none that can be paid sooner."""
    before = {"net": standing.net_days or 0, "on_delivery": 0, "before_shipment": 0}
    due = before[standing.balance] + days if standing.balance else 0
    if due <= 0 and standing.balance != "net":
        return None
    return _due_behind(standing, max(due, 0))


def _due_behind(standing: PaymentTerms, days: int) -> Payment | None:
    """The terms by which the balance is paid so many days behind the delivery; `None` where there is no
    balance, or that is before it."""
    deposit = standing.deposit_percent or None
    if deposit == Decimal(100) or standing.balance is None or days < 0:
        return None
    if days > 0:
        return Payment(deposit_percent=deposit, balance="net", net_days=days)
    return Payment(deposit_percent=deposit, balance="on_delivery")


_MAY_WE_PAY = re.compile(
    r"\b(?:can|could|may|might) (?:we|i) (?:please |also |still |maybe |perhaps )*(?=pre-?pay|pay)"
    r"|(?:我们|我們)?(?:能不能|可不可以|可否|能否|可以|能)"
    r"(?=(?:先|全部)?(?:付|预付|預付|[货貨]到))",
    re.IGNORECASE,
)


_AT_A_PRICE = re.compile(
    r"[，,\s]*(?:需不?需?要|要不要|[会會]不[会會]|要|[会會])(?:另外|再)?(?:加[价價钱錢收费費]+"
    r"|[变變]?[贵貴]|多收[钱錢费費]*)[吗嗎么麼]?\s*[?？]?\s*$"
)
"""The question whether what is said before it costs more."""


_TO_OTHER_TERMS = re.compile(
    r"[改换換][成为為][^，。；;\n]*[付结結款][^，。；;\n]*(?<!了)[吗嗎]\s*[?？]?\s*$"
)
"""That terms of payment are put as a question, with no word that asks whether they can be."""


def with_terms_asked(request: Request, text: str, read: Read) -> Request:
    """The request; of a text that reads as nothing and asks for terms of payment, those:
    could we pay on delivery? 能货到付款吗."""
    dearer = _AT_A_PRICE.search(text)
    if request.actions or not (_MAY_WE_PAY.search(text) or dearer or _TO_OTHER_TERMS.search(text)):
        return request
    told = _MAY_WE_PAY.sub(lambda hit: "we want to " if hit[0].isascii() else "付款改成", text)
    if dearer:
        told = re.sub(r"(?<!付款)(?=[改换換][成为為到])", "付款", text[: dearer.start()])
    wanted = read(re.sub(r"[吗嗎呢]?[?？]?\s*$", "", told)).actions
    terms = [one for one in wanted if isinstance(one, ChangePayment) and one.payment]
    settled = [one for one in terms if one.payment and (one.payment.balance or one.payment.deposit_percent)]
    if not settled or len(settled) < len(wanted):
        return request
    whole = ((0, len(text)),)
    return request.with_actions(tuple(one.model_copy(update={"evidence": whole}) for one in settled))


_FOLLOWS = re.compile(
    r"\b(?:so(?: that)?|(?:that|this) way|then|because|since|which means|meaning)\b,? [^,.;!?\n]*"
    r"|(?:反正|正好|刚好|剛好)?(?:[这這]|那)[样樣么麼](?:的[话話])?[，,]?[^，,。；;!！?？\n]*"
    r"|(?:反正|因[为為]|[为為]了|好[让讓])[^，,。；;!！?？\n]*"
)
"""What follows from a wish, or is its reason: so we pay later."""


def without_payments_that_follow(request: Request, text: str) -> Request:
    """The request, less the payments on no terms that only follow from the day to which it moves a delivery:
    deliver it on 10 January, so we pay later anyway."""
    moved = any(isinstance(one, ChangeDelivery) and one.delivery for one in request.actions)
    told = [hit.span() for hit in _FOLLOWS.finditer(folded(text))]
    gone = [
        i
        for i, one in enumerate(request.actions)
        if isinstance(one, ChangePayment) and one.payment is None and is_read_from(one, told)
    ]
    return less(request, gone) if moved and gone else request
