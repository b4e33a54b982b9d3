"""Orders that are wished for once more: same again, repeat my last order, 照上次的再来一单."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from agents.desk.find import Dossier, lines_named, orders_holding, orders_named, product_meant
from agents.desk.goods import Goods, plain_name, product_told
from agents.desk.propose import Setting
from agents.desk.reading.amounts.beside_a_price import haggles
from agents.desk.reading.card.amending import last_character
from agents.desk.reading.card.answers import bare_value, folded
from agents.desk.reading.filling import Read
from agents.desk.reading.goods.halves import FIELDS
from agents.desk.reading.orders.naming import with_numbers_for_goods
from agents.desk.reading.orders.pointing import order_in
from agents.desk.reading.stretches import CLAUSE_END, REFERENCE
from agents.desk.reading.terms.calendar import MONTH, MONTHS
from contracts.catalogue import Product
from contracts.order import Order, OrderLine
from contracts.request import (
    Action,
    AddItem,
    ChangeDelivery,
    ChangePayment,
    ChangePrice,
    ChangeQuantity,
    Handover,
    Payment,
    PlaceOrder,
    Quantity,
    QueryOrder,
    Request,
)

_LAST = r"(?:last|before|usual|the last|my last|our last|always)"
_ONE = r"(?<!同)[一1](?:[单單份批次遍回]|[张張])"
_AGAIN_ZH = rf"(?:再(?:[来來]|[订訂定]|下|[买買]|做|要)|[来來下做][一1]?[份单單批次]|{_ONE})"
_AGAIN = r"\b(?:again|once more|one more time|a second time)\b"
_TERM = (
    r"(?:address|place|price|terms?|payment|conditions?|dates?|delivery|contact|person|invoice|way|carrier)\b"
)
_NO_NOUN = r"(?=\W*(?:$|[,.;:!?]|\b(?:please|pls|thanks|but|with|and|only|just|again|this|for|to)\b))"
"""No word follows of which another is said: the usual truck."""
_ONE_MORE = re.compile(
    rf"\b(?:repeat|duplicate|replicate|re-?do|copy)\b(?:ing|ed)?.{{0,24}}(?:\borders?\b|{REFERENCE})"
    r"|(?:^|\b(?:please|pls|can|could|like|want|need|let's|let us)\b)\W*(?:\w+ ){0,3}re-?order\b|\brepeat order\b"
    rf"|\bre-?order (?:of|for) (?:\w+ )?{REFERENCE}"
    r"|\b(?:re-?order|order|again|another|same)\b(?=.{0,50}?\d (?:\w+ )?(?:more|less|fewer)\b.{0,16} than"
    r" (?:(?:the|my|our|in) )*(?:last|before|usual|previous)\b)"
    rf"|{_AGAIN_ZH}(?:[一1][单單次批])?(?=[^。；]{{0,16}}?比(?:上[一]?[次回批单單]|之前|以前)的?[多少])"
    rf"|\bsame (?:(?:\w+ )?orders?|things?|again|goods|stuff|items?|quantit\w+|(?!{_TERM})\w+)\b.{{0,16}}"
    rf"(?:{_AGAIN}|\b(?:as|like) (?:in |on |with )?(?:{_LAST}\b|{REFERENCE}))"
    rf"|\bsame (?:as|like) (?:in |on |with )?(?:{REFERENCE}|(?:my |our |the )?last (?:order|time))"
    rf"(?:\W*$|\W+{_AGAIN}|\W+(?:but|only|just|please|and|with)\b|\W*[,;:])"
    rf"|\bsame again\b|\b(?:do|make|order|buy|get|book|place|take|have|want|send|(?:d|would) like)\b.{{0,24}}{REFERENCE}.{{0,16}}{_AGAIN}"
    rf"|\bagain,? (?:just |exactly )?(?:as|like|as in) (?:in |on |with )?(?:{_LAST}\b|{REFERENCE})"
    rf"|\b(?:another|new) (?:one |order |lot |batch )?(?:just )?(?:like|of|as) (?:{REFERENCE}|(?:my|our|the) last order)"
    rf"|\b(?:the|my|our) usual(?: order)?{_NO_NOUN}|\border (?:exactly )?(?:what|the same) .{0, 20}\blast time\b"
    r"|(?:照|按|跟|和|同|像)(?:着|著)?(?:我|我们|我們)?(?:的)?(?:上次|上回|上一?[单單]|上[个個]月|之前|以前|老样子|老樣子|原[单單]|"
    rf"{REFERENCE})[^，。,.]{{0,12}}{_AGAIN_ZH}"
    r"|再(?:[来來]|[订訂定]|下|[买買]|要|做|[给給]我[来來]).{0,16}(?:一[样樣]|一模|相同|同[样樣])"
    rf"|(?:{REFERENCE}|上次|上一?[单單]|上回)(?:的|那)*[个個]?.{{0,6}}(?:原[样樣]|[同一][样樣]的?|照[样樣]|重新?)(?:再)?(?:[来來]|[订訂]|下|[买買])(?:{_ONE})?"
    rf"|(?:{REFERENCE}|上次|上一?[单單]|上回)[^，。,.\d]{{0,8}}?再(?:[来來]|[订訂]|下|[买買]|做|要)(?:{_ONE}|[一1]模一|同[样樣])"
    rf"|(?:同|[一1]模?[一1]?|原|照)[样樣]的?[^，。,.\d]{{0,6}}?再(?:[来來]|[订訂]|下|[买買]|做|要)(?:{_ONE})?"
    rf"|^\W*(?:please )?(?:the )?{REFERENCE} (?:once more|one more time|again)(?=\W*(?:$|please|but|with|[,;]))"
    rf"|再(?:[来來]|[订訂定]|下|[买買]|做)(?:{_ONE}|[单單份批次])(?:同|跟|和|像)?{REFERENCE}"
    r"|[返翻][单單]|复[购購单單]|複[購單]|(?:重[复複]|重新)下[一]?(?:次|[单單])"
    rf"|重[复複](?:一[次下遍])?[^，。,.]{{0,12}}?(?:[订訂][单單]|{REFERENCE})|老[样樣]子(?:再)?[来來]?"
)
_GOODS_AGAIN = re.compile(
    r"(?:\b(?:get|have|order|buy|need|want|take|like|send us|send me|do|supply)\b|^|(?<=[,.;!] ))"
    r"\W*(?:(?:the|those|these|some|more|our|same|please|also|and|hi|hello)\W+)*(?P<goods>(?:[a-z]+ ){1,3}?)"
    r"(?:again|once more|one more time|a second time)\b"
)
"""That goods are wanted once more, of no order that is named: could we get the flasks again?"""
_LIKE_AN_ORDER = re.compile(
    rf"(?:\W|\b(?:just|exactly|the|same)\b)*\b(?:like|as)(?: (?:in|on|with|for|we had on))? {REFERENCE}(?=\W*$)"
    rf"|[，,\s]*[跟和同与與像按照]{REFERENCE}(?:[那这這]?[张張]?[订訂]?[单單])?的?(?:[一同][样樣]|相同)的?(?=\W*$)"
)
"""That so many goods are to be as on an order: 80 teapots please, like SO-1002; 手套500盒，和2033一样."""
_OTHERWISE = re.compile(
    r"\b(?:change|make|set|raise|reduce|increase|cut|add|swap|replace|move|deliver|pay)\b|[改加减減换換退付]|调整|調整"
)
"""That something is done to an order that there is."""
_MANNER = re.compile(r"老[样樣]子|(?:the|my|our) usual")
"""What wishes for goods only where it is not said of other terms: payment the usual, net 60."""
_ANOTHER = re.compile(rf"(?P<deed>再(?:[来來]|[订訂定]|下|[买買]|做|要))(?:{_ONE})")
"""One more order, in whatever measure it is counted."""
_NO_WISH = re.compile(
    r"\b(?:don't|do not|never|not|cancel|why|did|was)\b|[别別不取消].{0,3}(?:[重再复複])|为什么|為什麼"
)
PAPERS = re.compile(
    r"\b(?:invoices?|bills?|receipts?|confirmations?|acknowledge?ments?|pro ?-?forma|quot(?:e|ation)s?|contracts?"
    r"|(?:delivery|credit|dispatch) notes?|packing (?:lists?|slips?)|certificates?|documents?|papers?|paperwork"
    r"|cop(?:y|ies)|pdfs?|links?|labels?|statements?|reports?|tracking|e-?mails?|details|data ?sheets?|photos?)\b"
    r"|发票|發票|收据|收據|装箱单|裝箱單|提[单單]|对账单|對帳單|确认[书函单]|確認[書函單]|[报報]告|[证證][书書]|[链鏈]接|[邮郵]件"
)
"""What of an order may be sent once more, that is no goods."""
_SENT = re.compile(r"[寄发發开開传傳补補给給][^\d，。]{0,3}[一1][份张張]")
"""What is done with a paper that was named before: 麻烦再寄一份."""
_ITS_PAPERS = re.compile(r"\s*(?:confirmation|acknowledge?ment|form|documents?|papers?)\b")
"""That the word before names papers: order confirmation."""
_BUT = re.compile(r"(?:\bbut\b|\bexcept\b|不过|不過|只是|但是?|[换換改][成为為]).*", re.DOTALL)
_INSTEAD = re.compile(r"\b(?:instead of|rather than|not)\b.*|代替.*|而?不[是要].*", re.DOTALL)
"""What follows is what shall not be."""
_AS_THEN = re.compile(r"\bsame\b|\blast time\b|一[样樣]|同[样樣]|上[次回]")
"""That some goods are to be as they were ordered before: reorder please, same flasks as last time."""
_STOP = re.compile(r"[,，;；。！!？?]|\.(?!\d)|\bbut\b|但|[不只][过過是]")
"""Where the clause ends that wishes for an order again."""
_ONLY = re.compile(r"\b(?:only|just)\b|[只光仅僅][要订訂买買来來]?")
_OUT = re.compile(
    r"\b(?:no|not|without|leave out|drop|skip|except|minus|less)\b|(?:不|[别別])[要用加]|去掉|[没沒]有|除"
)
"""That goods are to be left out."""
_BESIDE = re.compile(r"\b(?:and|plus|also|add|another|as well|too|with)\b|[加也另再]|[还還][要有]")
"""That goods are wanted beside others."""
_BESIDE_GOODS = re.compile(
    r"[加也另再还還外要有的上把个個盒包件箱支只\W]|\b(?:and|plus|also|add|another|as well|too|with|the|of)\b"
)
"""What stands beside the name of such goods."""
_LIGHT = re.compile(
    r"\b(?:with|(?:of )?each|this time|only|just|make (?:it|that)|of (?:them|it|those)|please|again)\b"
    r"|[这這][次回]|今次|[数數]?量|[总總]共|只要|就要|要|[来來]"
)
"""What stands beside an amount in a clause that says no more."""
_SHARES = ((r"\bhalf\b|[减減]半|一半", Decimal("0.5")), (r"\b(?:double|twice)\b|翻倍|[加两兩]倍", Decimal(2)))
"""How an amount is said that is a share, or several times, of the one before."""
_PERCENT = re.compile(
    r"(?P<number>\d+(?:\.\d+)?) ?[%％](?: \w+)?? (?P<way>more|extra|less|fewer)\b"
    r"|(?P<zh_way>[多加少减減])(?P<zh>\d+(?:\.\d+)?)[%％]"
)
"""By which share more or less than before."""
_NO_COUNT = re.compile(
    rf"[$€£¥%:/-]|\b(?:usd|cny|days?|weeks?|net|{MONTH})[a-z]*\b"
    r"|[天日号號月元块塊折周週]"
)
_THAN_THEN = r"than (?:(?:the|my|our|in|on|at) )*(?:last|before|usual|previous|then)"
_SO_MANY_MORE = re.compile(
    rf"(?<![a-z\d.,-])(?P<number>\d+)(?: (?!days?\b|weeks?\b)[a-z]+)??(?: (?P<way>more|extra|less|fewer)\b)(?: [a-z]+){{0,2}}?(?: {_THAN_THEN}|\W*$)"
    rf"|\b(?P<way_before>more|less|fewer) by (?P<by>\d+)\b"
    r"|比(?:上[一]?[次回批单單]|之前|以前|原[来來]|那[次单單])的?(?P<zh_way>[多少])(?:[要订訂来來做买買]|[个個])?(?P<zh>\d+)"
    r"|(?<![至最不])(?P<zh_way_of>[多少减減])[要订訂来來做买買]?(?P<zh_of>\d+)(?![\d.]*[天日号號元块塊周週%％])"
)
"""How many more or less than before."""
_MONTHS = (
    MONTHS,
    [f"{name}月" for name in ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]],
    [f"{month}月" for month in range(1, 13)],
)
_PART_OF_IT = re.compile(
    r"(?<![a-z\d-])(?<!\d[.,])(?:(?P<half>(?:the )?(?:other )?half|(?:the )?rest|另?外?[一对對]半|其[余餘他]|剩下)|(?P<number>\d+)(?![\d.%:-]))"
    r"(?P<kind>(?:(?!\bhalf\b|\brest\b|[一对對]半)[^\d,，。;；.!！?？])*)"
)
"""A share, or so many, of goods, and of which kind these are."""
_HALF_EACH = re.compile(r"各[占要]?一?半|\bhalf each\b")
"""That the goods named before it share alike."""
_OF_THEM = re.compile(r"\bof (?:them|those|these|it|the)\b|其中")
"""That so many are some of all."""
_PAID = re.compile(r"\bnet ?\d|\b(?:pre-?paid|prepa\w+|deposit|cod)\b|\bon delivery\b", re.IGNORECASE)
"""Terms of payment, named by themselves."""
_LONGEST = 200
"""Characters; a longer text tells rather than wishes."""
_FIELDS = ("delivery", "payment", "address", "price")
"""What a message may say of the new order besides its goods."""


def with_what_is_repeated(
    request: Request, text: str, dossier: Dossier, setting: Setting, *, read: Read
) -> Request:
    """The request, or, of a text that wishes for an order once more, the new order: its goods at the list price
    of now, and what the text says else, a lower price that it wishes for with it. It changes nothing of the order
    that it repeats."""
    again = _repeated(request, text, dossier, setting, read=read)
    placed = [one for one in again.actions if isinstance(one, PlaceOrder)]
    if again is request or len(placed) != 1 or len(placed) < len(again.actions) or not haggles(text):
        return again
    known, asked = product_meant(placed[0].item or "", setting.speaker), placed[0].price
    if asked and not (known and asked.amount in known.list_prices.values()):
        return again
    return again.with_actions((placed[0].model_copy(update={"price": None}), ChangePrice()))


def _repeated(request: Request, text: str, dossier: Dossier, setting: Setting, *, read: Read) -> Request:
    """The request, or the new order of a text that wishes for an order once more."""
    written = folded(text)
    numbered = _with_whole_numbers(written, dossier)
    dated = _with_orders_by_month(numbered, dossier)
    told = dated if dated != numbered or dossier.by_figures(numbered) else None
    said = told or with_numbers_for_goods(numbered, dossier, setting).casefold()
    is_short = len(said) <= _LONGEST and bool(dossier.orders)
    found, other = _wanted_again(said, dossier, setting), _BUT.search(said)
    head = said[: other.start()] if other else said
    compares = sum(one.id.casefold() in said for one in dossier.orders) > 1
    if not is_short or not found or compares or _NO_WISH.search(head):
        return request
    if _is_of_a_term(found, said) or PAPERS.search(found[0]) or _ITS_PAPERS.match(said, found.end()):
        return request
    if _counts_goods(found[0], said, setting):
        return request
    as_order = _ANOTHER.sub(r"\g<deed>一单", said)
    if as_order != numbered:  # neither the month nor the goods are of what is ordered
        request = read(as_order)
    named = order_in(said, dossier)
    beside = _without_places(f"{said[: found.start()]},{said[found.end() :]}", request)
    parts = [part for part in CLAUSE_END.split(beside) if part]
    standing = dossier.order(named) or _latest(said, dossier)
    parted = {line: _kinds_told(beside, line, setting) for line in standing.lines}
    more = {
        part: goods
        for part in parts
        if (goods := _more(part, standing, setting)) and not _tells_a_kind(part, parted, setting)
    }
    if more:
        request = request.with_actions(tuple(one for one in request.actions if not _is_among(one, more)))
    if _lists_goods(request) and not any(parted.values()) and not _more_than_then(parts, standing, setting):
        return _paid_as(request, standing, setting)
    unknown = next(
        (one.order for one in request.actions if one.order and not orders_named(one.order, dossier)), None
    )
    if named is None and (unknown := unknown or _reference(said)):
        return request.with_actions((QueryOrder(order=unknown.upper()),))
    rest = [part for part in parts if part not in more]
    halves = [part for part in rest if re.search(_SHARES[0][0], part)]
    of_lines = any(parted.values()) or any(_named(part, standing, setting) for part in halves)
    if len(halves) > 1 and not of_lines:
        return request.with_actions((Handover(),))
    share = _PERCENT.search(head, found.end())
    lines = _meant(head[: share.start()] if share else head, found.end(), rest, standing, setting)
    if any(_PERCENT.search(part) for part in rest):  # that is no price, then
        kept = (one for one in request.actions if not isinstance(one, ChangePrice))
        request = request.with_actions(tuple(kept))
    said_beside = (*request.actions, *_terms_alone(rest, request.actions, read))
    placed: list[PlaceOrder] = []
    for line in lines:
        kinds = parted[line]
        counted = request.with_actions(()) if kinds else request
        counting = [part for part in rest if not _tells_a_kind(part, parted, setting)]
        amount = _amount(line, counted, counting, standing, setting, read)
        one = _placed(line, said_beside, amount, standing, dossier)
        placed += _in_kinds(one, kinds) if kinds else [_with_other_goods(one, rest, setting)]
    actions = tuple(placed)
    terms = {name: getattr(placed[0], name) for name in _FIELDS if name != "price"} if placed else {}
    return request.with_actions((*actions, *(one.model_copy(update=terms) for one in more.values())))


def _wanted_again(said: str, dossier: Dossier, setting: Setting) -> re.Match[str] | None:
    """The words of a text that wish for an order, or for goods that were on one, once more."""
    if hit := _most_telling(said, setting):
        return hit
    like = None if _OTHERWISE.search(said) else _LIKE_AN_ORDER.search(said)
    if like:
        head, source = said[: like.start()], dossier.order(order_in(like[0], dossier))
        return like if source and re.search(r"\d", head) and _named(head, source, setting) else None
    again = _GOODS_AGAIN.search(said)
    words = setting.goods.words_in(again["goods"]) if again else None
    alone = words and plain_name(words) == plain_name(again["goods"]) if again else False
    return again if alone and len(orders_holding(words, dossier.orders, setting.speaker)) == 1 else None


def _most_telling(said: str, setting: Setting) -> re.Match[str] | None:
    """The words of a text that wish for an order once more: the first whose clause names goods, else the
    first: reorder please. Same flasks as last time."""
    hits = list(_ONE_MORE.finditer(said))
    clauses = (_STOP.split(said[hit.start() :], maxsplit=1)[0] for hit in hits)
    told = (bool(setting.goods.words_in(one)) and not PAPERS.search(one) for one in clauses)
    telling = (hit for hit, tells in zip(hits, told, strict=True) if tells)
    return next(telling, hits[0] if hits else None)


def _more(part: str, order: Order, setting: Setting) -> PlaceOrder | None:
    """So many of other goods than those of an order, which a part of a text wants beside them: 椅子也加5把黑的."""
    words, number = setting.goods.words_in(part), re.search(r"(?<![a-z\d.-])\d+(?![\d.%])", part)
    if (
        not (words and number and _BESIDE.search(part))
        or _NO_COUNT.search(part)
        or _OUT.search(part)
        or _named(part, order, setting)
    ):
        return None
    kinds = (_BESIDE_GOODS.sub("", side).strip() for side in (part[: number.start()], part[number.end() :]))
    names = [kind if words in kind else f"{kind}{words}" for kind in kinds if kind]
    told = (named[0] for one in (words, *names) if len(named := setting.goods.named(one)) == 1)
    product = next(told, None) or product_told(part, setting.goods.named(words))
    return PlaceOrder(
        item=product.sku if product else words, quantity=Quantity(value=Decimal(number[0]), mode="set")
    )


def _is_among(action: Action, more: Mapping[str, PlaceOrder]) -> bool:
    """Whether an action adds so many as one of the parts of a text, whose goods are ordered."""
    added = action.quantity if isinstance(action, PlaceOrder | AddItem | ChangeQuantity) else None
    return added is not None and any(
        one.quantity
        and one.quantity.value == added.value
        and (not action.item or folded(action.item) in part)
        for part, one in more.items()
    )


_A_DAY = re.compile(r"^\W*(?:for|on)(?: the)? (?P<day>\d{1,2}(?:st|nd|rd|th)? [a-z]+|[a-z]+ \d{1,2})\W*$")
"""A day, and nothing else."""


def _framed(part: str) -> str:
    """A clause as a wish, where it names no more than how is paid, or the day."""
    if day := _A_DAY.match(part):
        return f"change the delivery date to {day['day']}"
    return f"change the payment terms to {part.strip()}" if _PAID.search(part) else part


def _terms_alone(rest: Sequence[str], actions: Sequence[Action], read: Read) -> list[Action]:
    """What clauses say by themselves of payment or delivery, where nothing was read of it beside the others."""
    told = {name for one in actions for name in _FIELDS if getattr(one, name, None) is not None}
    framed = map(_framed, rest)
    alone = [one for part in framed for one in read(part).actions if not one.order]
    return [
        one
        for one in alone
        if (isinstance(one, ChangePayment) and "payment" not in told)
        or (isinstance(one, ChangeDelivery) and "delivery" not in told)
    ]


def _paid_as(request: Request, order: Order, setting: Setting) -> Request:
    """The request; goods of an order that are ordered anew paid as those were, where it does not say how."""

    def paid(action: Action) -> Action:
        again = isinstance(action, PlaceOrder) and action.payment is None and action.item
        held = again and lines_named(action.item or "", order, setting.speaker)
        return action.model_copy(update={"payment": _payment_of(order)}) if held else action

    return request.with_actions(tuple(map(paid, request.actions)))


def _payment_of(order: Order) -> Payment:
    """How an order is paid, as a wish."""
    paid = order.payment
    return Payment(deposit_percent=paid.deposit_percent, balance=paid.balance, net_days=paid.net_days)


def repeated_at(text: str) -> list[tuple[int, int]]:
    """The clause of a text that wishes for goods once more, where there is one."""
    hit = _ONE_MORE.search(folded(text))
    if hit is None or PAPERS.search(hit[0]) or _ITS_PAPERS.match(folded(text), hit.end()):
        return []
    stop = _STOP.search(folded(text), hit.end())
    return [(hit.start(), stop.start() if stop else len(text))]


def without_papers_counted(request: Request, text: str) -> Request:
    """The request less papers that were read as one piece of goods: 发票重新开一张."""
    kept = tuple(one for one in request.actions if not _is_a_paper(one, text))
    return request if len(kept) == len(request.actions) else request.with_actions(kept)


def _is_a_paper(action: Action, text: str) -> bool:
    quantity = action.quantity if isinstance(action, ChangeQuantity) else None
    if quantity is None or action.item or quantity.value != 1 or action.if_granted:
        return False
    said = [folded(text[start:end]) for start, end in action.evidence or ()]
    of_papers = PAPERS.search(folded(text))
    return any(PAPERS.search(one) or (of_papers and _SENT.search(one)) for one in said)


def _with_whole_numbers(said: str, dossier: Dossier) -> str:
    """The text with the whole numbers of the customer's orders where it gives their figures alone."""
    return re.sub(
        r"(?<![\da-z-])\d+(?![\d%])",
        lambda found: next(iter(dossier.by_figures(found[0])), found[0]).casefold(),
        said,
    )


def _with_orders_by_month(said: str, dossier: Dossier) -> str:
    """The text with the number of the only order that was signed in a month in the place of that month."""
    for names in _MONTHS:
        for month, name in enumerate(names, start=1):
            signed = [one.id for one in dossier.orders if one.signed_on.month == month]
            latin = rf"(?<!\d )\b(?:(?:in|from|of) )?{name}(?:'s)?\b(?! \d)"
            if len(signed) == 1:
                shown = latin if name.isascii() else rf"(?<![十\d]){name}份?(?![\d初中底上下])"
                said = re.sub(shown, signed[0].casefold(), said)
    return said


def _without_places(said: str, request: Request) -> str:
    """A text without the places that goods are to go to: the number of a house or a postcode counts nothing."""
    for action in request.actions:
        place = folded(address.text or "") if (address := getattr(action, "address", None)) else ""
        said = said.replace(place, " ") if place else said
    return said


def _amount(
    line: OrderLine, request: Request, rest: Sequence[str], order: Order, setting: Setting, read: Read
) -> Quantity | None:
    """How many of a line a text wants, that wants goods once more; `None`: it does not say."""
    for part in rest:
        named = _named(part, order, setting)
        by = _PERCENT.search(part)
        if by and not named:
            goods = _PERCENT.sub(" ", part).strip()
            named = lines_named(goods, order, setting.speaker) if setting.goods.knows(goods) else []
        if named and line not in named:
            continue
        for words, share in _SHARES:
            if re.search(words, part):
                return Quantity(value=share, mode="scale")
        if more := _so_many_more(part):
            return more
        if by:
            way = 1 if (by["way"] or by["zh_way"]) in ("more", "extra", "多", "加") else -1
            return Quantity(value=1 + way * Decimal(by["number"] or by["zh"]) / 100, mode="scale")
        number = re.search(r"\d+", part) if named else None
        value = number[0] if number else bare_value(_LIGHT.sub(" ", part).strip())
        value = None if _NO_COUNT.search(part) else value
        said = _quantities(read(f"change the quantity to {value}").actions) if value else []
        if said and _counts(said[0], line, order):
            return said[0]
    of_it = [
        one
        for one in request.actions
        if not one.item or line in lines_named(one.item, order, setting.speaker)
    ]
    return next((one for one in _quantities(of_it) if one.value != 1 and _counts(one, line, order)), None)


def _so_many_more(part: str) -> Quantity | None:
    """How many more or less than before a part of a text wants."""
    hit = None if _PERCENT.search(part) else _SO_MANY_MORE.search(part)
    if hit is None:
        return None
    number = hit["number"] or hit["by"] or hit["zh"] or hit["zh_of"]
    way = hit["way"] or hit["way_before"] or hit["zh_way"] or hit["zh_way_of"]
    return Quantity(value=Decimal(number), mode="add" if way in ("more", "extra", "多") else "subtract")


def _more_than_then(parts: Sequence[str], order: Order, setting: Setting) -> bool:
    """Whether a part of a text wants so many more or less of goods than are on an order."""
    return any(
        _so_many_more(part) and (_named(part, order, setting) or not setting.goods.words_in(part))
        for part in parts
    )


def _counts(quantity: Quantity, line: OrderLine, order: Order) -> bool:
    """Whether a quantity may be of a line: not one in the unit of another."""
    return line.unit == quantity.unit or all(one.unit != quantity.unit for one in order.lines)


def _kinds_told(text: str, line: OrderLine, setting: Setting) -> dict[str, Decimal | None]:
    """The kinds of goods, by their sku, that a text parts a line into, and how many of each: half blue, half
    white; 250 blue and 250 white. `None`: as many as the others leave, or the same share."""
    family = _family(line, setting)
    hits = list(_PART_OF_IT.finditer(text))
    before = [CLAUSE_END.split(text[: hit.start()])[-1] for hit in hits]
    if hits and _HALF_EACH.search(text):
        words = re.split(r"[的和跟与與及、,，/&\s]+|\b(?:and|in|of)\b", text)
        return {one.sku: None for said in words if (one := product_told(said, family))}
    for words in ([hit["kind"] for hit in hits], before):
        named = [
            (hit, one)
            for hit, said in zip(hits, words, strict=True)
            if (one := product_told(_BESIDE_GOODS.sub(" ", said), family))
        ]
        told = {one.sku: Decimal(hit["number"]) if hit["number"] else None for hit, one in named}
        if len(told) > 1:
            return told
        if told and named[0][0]["half"] and line.sku not in told:
            return {line.sku: None, **told}
        if told and line.sku not in told and _OF_THEM.search(text):
            return {line.sku: None, **told}
    return {}


def _tells_a_kind(
    part: str, told: Mapping[OrderLine, Mapping[str, Decimal | None]], setting: Setting
) -> bool:
    """Whether a clause says how many, or which share, of a line are to be of a kind, where some are."""
    families = [Goods(_family(line, setting)) for line, kinds in told.items() if kinds]
    said = [_BESIDE_GOODS.sub(" ", hit["kind"]) for hit in _PART_OF_IT.finditer(part)]
    each = bool(families and _HALF_EACH.search(part))
    return each or any(family.knows(kind) for family in families for kind in said)


def _family(line: OrderLine, setting: Setting) -> list[Product]:
    """The goods of the kind of a line, those on it among them."""
    product = setting.goods.get(line.sku)
    return setting.goods.kin_of(product) if product else []


def _in_kinds(placed: PlaceOrder, kinds: Mapping[str, Decimal | None]) -> list[PlaceOrder]:
    """The wish for a line, parted into kinds of its goods."""
    assert placed.quantity is not None
    told = sum((count for count in kinds.values() if count), Decimal(0))
    shares = [sku for sku, count in kinds.items() if count is None]
    left, odd = divmod(placed.quantity.value - told, len(shares) or 1)
    counts = {sku: count or left + (odd if sku == shares[0] else 0) for sku, count in kinds.items()}
    return [
        placed.model_copy(
            update={"item": sku, "quantity": placed.quantity.model_copy(update={"value": count})}
        )
        for sku, count in counts.items()
        if count > 0
    ]


def _quantities(actions: Sequence[Action]) -> list[Quantity]:
    return [found for action in actions if (found := getattr(action, "quantity", None))]


def _with_other_goods(placed: PlaceOrder, rest: Sequence[str], setting: Setting) -> PlaceOrder:
    """The wish for a line, of the goods of its kind that a clause names in its place."""
    product = setting.goods.get(placed.item or "")
    kin = setting.goods.kin_of(product) if product else []
    for part in rest:
        wanted = _INSTEAD.sub("", part)
        other = product_told(wanted, kin) if Goods(kin).knows(wanted) else None
        if other:
            return placed.model_copy(update={"item": other.sku})
    return placed


def _lists_goods(request: Request) -> bool:
    """Whether the text itself says what is ordered, and how much of it."""
    goods = (one for one in request.actions if isinstance(one, PlaceOrder | AddItem))
    return any(one.item and one.quantity for one in goods)


def _counts_goods(found: str, said: str, setting: Setting) -> bool:
    """Whether the words for one more order are rather one piece of goods that the text names: 再来一张椅子."""
    return bool(re.search(r"[一1][张張]", found)) and setting.goods.words_in(said) is not None


def _is_of_a_term(found: re.Match[str], said: str) -> bool:
    """Whether the words for one more order rather tell how a term is to be that is named before them."""
    clause = CLAUSE_END.split(said[: found.start()])[-1]
    return bool(_MANNER.fullmatch(found[0])) and any(re.search(words, clause) for _, words in FIELDS)


def _reference(said: str) -> str | None:
    found = re.search(REFERENCE, said)
    return found[0] if found else None


def _latest(said: str, dossier: Dossier) -> Order:
    """The latest order of goods that the text names, else the one that was talked of, or the latest."""
    holding = (
        one for one in dossier.orders if any({*_words(said)} & {*_words(line.name)} for line in one.lines)
    )
    talked_of = None if _THE_LAST.search(said) else dossier.order(dossier.focus)
    return next(holding, talked_of or dossier.orders[0])


_THE_LAST = re.compile(r"\b(?:last|latest|previous|most recent)\b|上一?[次回批单]|最近|最新")


def _meant(head: str, end: int, rest: Sequence[str], order: Order, setting: Setting) -> tuple[OrderLine, ...]:
    """The lines that the clause names which wishes for the order again, ending behind `end`, or all of them;
    less those that another clause wants left out."""
    stop = _STOP.search(head, end)
    only = [line for part in rest if _ONLY.search(part) for line in _named(part, order, setting)]
    named = only or _named(head[: stop.start()] if stop else head, order, setting)
    if not named and any(_AS_THEN.search(part) and _left_out(part, order, setting) for part in rest):
        named = [line for part in rest for line in _named_or_short(part, order, setting)]
    named = list(dict.fromkeys(named)) or list(order.lines)
    out = [
        line
        for part in rest
        if _OUT.search(_SO_MANY_MORE.sub(" ", _PERCENT.sub(" ", part)))
        for line in _left_out(part, order, setting)
    ]
    return tuple(line for line in named if line not in out) or order.lines


def _left_out(part: str, order: Order, setting: Setting) -> list[OrderLine]:
    """The lines that a part of a text leaves out, if only by the last character of a name: 不要纸."""
    return _named(part, order, setting) or _named_short(part, order)


def _named_or_short(part: str, order: Order, setting: Setting) -> list[OrderLine]:
    """The lines that a part of a text names; of one that wants some as before, if only so."""
    short = _named_short(part, order) if _AS_THEN.search(part) else []
    return [*_named(part, order, setting), *short]


def _named_short(part: str, order: Order) -> list[OrderLine]:
    """The lines that a part of a text names by the last character of their names."""
    return [line for line in order.lines if last_character(line.name) in _characters(part)]


def _characters(text: str) -> set[str]:
    return {*re.findall(r"[\u3400-\u9fff]", text)}


def _named(part: str, order: Order, setting: Setting) -> list[OrderLine]:
    """The lines of an order whose goods a part of a text names."""
    words = {*_words(part)}
    said = setting.goods.words_in(part)
    told = lines_named(said, order, setting.speaker) if said else []
    return [line for line in order.lines if line in told or {*_words(line.name)} & words]


def _words(text: str) -> list[str]:
    plain = folded(text)
    latin = [word.removesuffix("s") for word in re.findall(r"[a-z]{4,}", plain)]
    return [*latin, *re.findall(r"(?=([\u3400-\u9fff]{2}))", plain)]


def _placed(
    line: OrderLine, actions: tuple[Action, ...], amount: Quantity | None, order: Order, dossier: Dossier
) -> PlaceOrder:
    fields: dict[str, Any] = {}
    for action in actions:
        for name in _FIELDS:
            if (value := getattr(action, name, None)) is not None:
                fields[name] = value
    if "payment" not in fields:
        fields["payment"] = _payment_of(order)
    if "address" not in fields and order.address != dossier.customer.address:
        fields["address"] = order.address
    return PlaceOrder(item=line.sku, quantity=_quantity(line, amount), **fields)


def _quantity(line: OrderLine, said: Quantity | None) -> Quantity:
    """How many: as before, unless the text says how many, or how many more or less."""
    if said is None:
        return Quantity(value=line.quantity, unit=line.unit, mode="set")
    if said.mode == "set":
        return said
    changed: dict[str, Decimal] = {
        "add": line.quantity + said.value,
        "subtract": line.quantity - said.value,
        "scale": line.quantity * said.value,
    }
    return Quantity(value=changed[said.mode], unit=line.unit, mode="set")
