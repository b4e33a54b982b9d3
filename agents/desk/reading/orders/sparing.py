"""Orders that are to be cancelled, if that can be: 这单还能取消吗; goods that are kept of one: but keep the
mugs, 取消2048，礼盒留着; so many that are made while the rest goes: 先做20把，剩下的取消; and such as are
given back of one that was not sent yet: 2051的椅子退10把."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from agents.desk.find import Dossier, lines_each_named, lines_named, order_meant, product_meant
from agents.desk.proposal import Proposal, less
from agents.desk.propose import Setting
from agents.desk.reading.asked.questions import is_question
from agents.desk.reading.card.answers import COUNT, folded, has_condition
from agents.desk.reading.card.confirmed import counted_in
from agents.desk.reading.filling import Read
from agents.desk.reading.orders.naming import order_spoken_of, orders_with_goods
from agents.desk.reading.stretches import blanked, without_numbers_of
from agents.desk.reading.terms.calendar import MONTH
from contracts.order import POSSIBLE_AT, Order, OrderLine
from contracts.request import (
    Action,
    AddItem,
    CancelOrder,
    ChangeDelivery,
    ChangeQuantity,
    Handover,
    Intent,
    Quantity,
    RemoveItem,
    Request,
    ReturnItem,
    SplitDelivery,
)

_CAN_IT_GO = re.compile(
    r"(?:可[以否]|能[否不]?|行)[^，。,.;；!！?？]{0,4}(?:取消|撤[销銷单單]|退[订訂单單])[^，。,.;；!！?？]{0,6}"
    r"(?:[吗嗎么麼不呢]\W*$|[?？])"
    r"|(?:取消|撤[销銷单單]|退[订訂单單])[^，。,.;；!！?？]{0,4}(?:可以|[行成])(?:不行)?[吗嗎么麼]"
    r"|\b(?:can|could|may|is|are|am|would)\b[^.;!?]*\b(?:cancel(?:l?ed|l?ing)?|call(?:ed)? off)\b"
    r"[^.;!?]*(?:\?|$)",
    re.IGNORECASE,
)
"""That it is asked whether an order can be cancelled."""
_OF_HOW = re.compile(
    r"\b(?:fees?|charg\w+|costs?|penalt\w+|free|if|how|when|until|why|change|instead|policy|already"
    r"|not|confirm|whether|after|was|were)\b|n't\b|[之以][后後]"
    r"|[费費钱錢罚罰扣赔賠]|多[少久]|什[么麼]|怎|哪|[几幾]|如果|要是|改|[换換]|部分|[已刚剛]"
)
"""What makes another question of it."""
_KEPT = re.compile(
    r"\b(?:keep(?:ing)?|leav(?:e|ing)|except|apart from|other than|but not|everything but|all but"
    r"|(?:still|only|just) (?:need|want|take)|(?:need|want|take) (?:only|just))\b(?P<behind>[^,.;!?]+)"
    r"|(?P<before>[^,.;!?\n]{1,80}?)\b(?:stays?|remains?)\b"
    r"|(?:保留|留[着著下]|除了?|只[要留])(?P<of>[^，。,.;；!！?？]+)"
    r"|(?P<what>[^，。,.;；!！?？\n]{1,40}?)(?:都|就|[还還]|先|照样|照樣)*"
    r"(?:保留(?![^\W着著下吧])|(?<!保)留|是?要的|要留|照[旧舊]|[继繼][续續]|不取消|不[动動])"
)
"""What is said to stay of an order of which the rest goes."""
_AND = re.compile(r"\band\b|[和跟与與、及]")
_UNIT = "[把盒包个個支只隻件箱套张張台臺瓶袋双雙]"
_SO_MANY = (
    rf"(?:(?<![-a-z\d])\d[\d,]*|[一二三四五六七八九十百千两兩]+)\s*{_UNIT}"
    r"|(?:一|[对對])半"
)
_SO_MANY_EN = (
    r"(?<![-a-z\d])\d[\d,]*(?![\d,]*(?:%|\.\d| ?(?:percent|days?|weeks?|months?|usd|eur|[ap]m)\b))|\bhalf\b"
)
_THE_REST_GOES = re.compile(
    rf"(?P<zh>(?:剩[下余餘]?|其[余餘他它]|[余餘]下|(?:另外|[别別]的)(?={_SO_MANY}|的))的?(?:那些?|[这這]些?)?)"
    rf"(?P<many>{_SO_MANY})?的?(?:[^，,。；;！!？?\d单單]{{0,6}}?)"
    r"(?:[都就先也全请請]|[帮幫给給]我|麻[烦煩])*(?:取消|不要|不用做|不做|不[发發]|撤[掉销銷]|[砍退去]掉)[掉了吧]*"
    r"(?:(?:可以|行|成|好)(?:不行)?[吗嗎么麼])?"
    r"|(?:\band )?\b(?:please |just |then |you can |could you |can you )*"
    r"(?:cancel|drop|scrap|skip|forget|(?:we |i )?(?:don['’]?t|do not|no longer) (?:need|want))"
    rf" (?P<en>(?:the |those )?(?:rest|others?|remaining|remainder|balance)) ?(?P<number>{_SO_MANY_EN})?"
    r"(?! ?(?:\w+ )?(?:orders?|ones?|lines?|items?|goods|products)\b)"
    r"(?P<goods>(?: (?!on\b|from\b|and\b|but\b|for\b|in\b)[a-z]+){0,3})"
    rf"|(?:\band )?\b(?P<left>(?:the |those )(?:rest|others?|remaining|remainder)) ?(?P<count>{_SO_MANY_EN})?"
    r"(?! ?(?:\w+ )?(?:orders?|ones?|lines?|items?|goods|products)\b)(?P<of>[^,.;!?]{0,30}?)"
    r"\b(?:can|could|may|should|is|are|to|please|be|get|needs?)\b[^,.;!?\d]{0,12}?\b(?:cancell?ed|dropped|scrapped)",
    re.IGNORECASE,
)
"""That what is left of goods is cancelled."""
_MADE_FIRST = re.compile(rf"(?:先[做要来來留订訂发發出送]|只[要做留发發出送])(?=(?:{_SO_MANY}))")
"""That so many are made, before how many."""
_SOME_GO = re.compile(
    rf"(?P<gone>(?:取消[^，,。；;\d]{{0,8}}\d+\s*(?P<unit>{_UNIT})|\d+\s*(?P<of>{_UNIT})[^，,。；;\d]{{0,8}}取消)"
    rf"[^，,。；;\d]*[，,。；;]\s*)另外(?=的?\d+\s*(?:(?P=unit)|(?P=of)))"
)
"""That so many are cancelled, before what is to be of so many others."""
_OF_ORDERS = re.compile(
    r"[订訂][单單]|[那这這]一?[张張]?[单單]|\borders\b|\bkeep|\bleav|\bexcept|\bbut\b|保留|留[着著下]|除"
)
"""That the rest may be that of several orders, or is told by what stays."""
_CAME = re.compile(
    r"\b(?:received|arrived|delivered|came|broken|damaged|cracked|faulty|defect\w*|wrong|exchange|replace\w*)\b"
    r"|收到|到[货貨]|[破碎裂坏壞换換]|瑕疵|[质質]量|品[质質]|上[个個]?(?:[月周週次回]|星期)|[那上]一?批|售[后後]"
)
"""That goods have come, or what is wrong with them."""


def with_cancellation_asked(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; of a text that asks no more than whether an order, or goods on one, can be cancelled, the
    wish for that."""
    said = folded(text)
    if not {*request.intents} <= {"query_order"} or not _CAN_IT_GO.search(said) or _OF_HOW.search(said):
        return request
    named = dossier.by_figures(text)
    order = named[0] if len(named) == 1 else order_spoken_of(text, dossier, setting)
    goods = setting.goods.words_in(said) if order is None else None
    wish = RemoveItem(item=goods) if goods else CancelOrder(order=order)
    return request.with_actions((wish.model_copy(update={"evidence": ((0, len(text)),)}),))


def with_the_rest_cancelled(text: str, dossier: Dossier) -> str:
    """A text with no more than how many goods are to be made where it cancels the rest of them, and how many
    go where it tells no more than that."""
    hit = _THE_REST_GOES.search(text)
    if hit is None:
        return _SOME_GO.sub(r"\g<gone>剩下", text)
    others = blanked(text, [hit.span()])
    if _counts_goods(others, dossier):
        return re.sub(r"[\s,，、]+$", "", _MADE_FIRST.sub("改成", others))
    if hit["left"] and hit["count"]:
        return f"{text[: hit.start()]}cancel {hit['count']}{hit['of']}{text[hit.end() :]}"
    rest = hit.span("zh" if hit["zh"] else "en")
    return blanked(text, [rest]) if hit["many"] or hit["number"] else text


def _counts_goods(text: str, dossier: Dossier) -> bool:
    """Whether a text says how many there are of goods, by a number that is none of an order."""
    said = without_numbers_of(dossier.ids, folded(text))
    return bool(re.search(rf"{_SO_MANY}|{_SO_MANY_EN}", said, re.IGNORECASE))


def without_the_order_for_the_rest(request: Request, text: str) -> Request:
    """The request; no order is cancelled by what only cancels the rest of it, which goes to a person where it
    does not tell what stays: 2051剩下的取消; cancel the rest of 4417."""
    said = folded(text)
    if "cancel_order" not in request.intents or not _THE_REST_GOES.search(said) or _OF_ORDERS.search(said):
        return request
    made = (
        Handover(evidence=((0, len(text)),)) if isinstance(one, CancelOrder) else one
        for one in request.actions
    )
    return request.with_actions(tuple(made))


_STAYING = rf"(?<![\w.$€£-])(?:\d[\d,]*|{COUNT}(?:[ -]{COUNT}){{0,2}}|half)(?![\w%-]|\.\d)"
_SO_MANY_STAY = re.compile(
    r"\b(?:keep|leave|retain|spare|(?:hold|hang) on to|still (?:need|want|take))\b"
    rf"(?: (?:just|only|about|us|back|on|in|at least|like|the))* (?P<en>{_STAYING})"
    rf"(?! ?(?:(?:percent|usd|eur|cny|dollars?|days?|weeks?|months?|each|apiece|per)\b|{MONTH}))"
    rf"|(?P<of>{_STAYING})(?: (?:of (?:them|those|these|it)|pieces|boxes|packs|units))?"
    r" (?:(?:should|can|must|may|will|(?:have|need|are|ought) to) )?(?:stay|remain|be (?:kept|left))\b"
    rf"|(?:[留剩]|保留|留下)(?:着|著|下|个個|住)?(?P<zh>{_SO_MANY})",
    re.IGNORECASE,
)
"""How many goods are to stay, of those that go."""


def so_many_stay(text: str) -> str | None:
    """How many goods a text, which asks nothing, says are to stay, in its words."""
    hit = None if is_question(text) else _SO_MANY_STAY.search(folded(text))
    return hit[hit.lastgroup or 0] if hit else None


def some_kept(
    text: str, plain: Request, proposal: Proposal, dossier: Dossier, setting: Setting, read: Read
) -> tuple[int, ChangeQuantity] | None:
    """The wish for so many of the only goods that are proposed to go, fewer than there are, and which of what
    is proposed that takes the place of: 礼盒，80盒; reduce it to 200 rather than removing it; keep 100."""
    gone = [(i, one) for i, one in enumerate(proposal.request.actions) if isinstance(one, _GOES)]
    comes = any(isinstance(one, AddItem) for one in proposal.request.actions)
    of_what_comes = comes and not setting.goods.words_in(folded(text))
    if len(gone) != 1 or of_what_comes or is_question(text) or has_condition(text):
        return None
    ((place, action),) = gone
    order = order_meant(action, dossier, setting.speaker)
    lines = lines_named(action.item or "", order, setting.speaker) if order else []
    lines = [*order.lines] if order and isinstance(action, CancelOrder) else lines
    if order is None or len(lines) != 1 or _others_named(text, lines[0].name, setting):
        return None
    stays = so_many_stay(without_numbers_of(dossier.ids, text)) if {*plain.intents} <= _OF_WHAT_GOES else None
    counts = _counts_told(stays, lines[0], read) if stays else _counts_of(text, plain)
    if len(counts) != 1 or (isinstance(action, CancelOrder) and not stays):
        return None
    (count,) = counts
    if not 0 < count < lines[0].quantity:
        return None
    item = action.item or setting.speaker.line(lines[0])
    return place, ChangeQuantity(order=order.id, item=item, quantity=Quantity(value=count, mode="set"))


_GOES = (RemoveItem, CancelOrder)
"""What takes goods off."""
_OF_WHAT_GOES = {"change_quantity", "add_item", "remove_item", "cancel_order", "reject", "accept"}
"""What words that let so many goods stay may be read as."""
_HALF = re.compile(r"\bhalf$|[一对對]半")


def _counts_told(words: str, line: OrderLine, read: Read) -> set[Decimal]:
    """How many goods of a line words tell."""
    if _HALF.search(words):
        return {line.quantity / 2}
    wishes = read(f"change the quantity to {words}" if words.isascii() else f"数量改成{words}").actions
    return {one.quantity.value for one in wishes if isinstance(one, ChangeQuantity) and one.quantity}


def _counts_of(text: str, plain: Request) -> set[Decimal]:
    """How many goods a text wants, where it wants nothing else."""
    wants = [getattr(one, "quantity", None) for one in plain.actions]
    if not all(quantity and quantity.mode == "set" for quantity in wants):
        return set()
    return {quantity.value for quantity in wants if quantity} or counted_in(text)


def _others_named(text: str, item: str, setting: Setting) -> bool:
    """Whether a text names other goods than some."""
    said = setting.goods.words_in(folded(text))
    meant = (product_meant(one, setting.speaker) for one in (said, item))
    return bool(said) and len({product.sku if product else None for product in meant}) > 1


def with_so_many_that_stay(request: Request) -> Request:
    """The request without what takes off goods of which it wants so many: 80 boxes will do, no more."""
    if "add_item" in request.intents:  # in the place of what goes
        return request
    counted = {one.item for one in request.actions if isinstance(one, ChangeQuantity) and one.item}
    gone = [i for i, one in enumerate(request.actions) if isinstance(one, RemoveItem) and one.item in counted]
    return less(request, gone)


def with_goods_not_sent(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; so many goods that are to be given back, of an order that was not even made, and of which
    nothing is said to have come, are so many less."""
    if _CAME.search(folded(text)):
        return request
    spoken_of = dossier.order(order_spoken_of(text, dossier, setting))
    return request.with_actions(
        tuple(
            _less(one, spoken_of or _only_one_with(one, dossier, setting), setting) for one in request.actions
        )
    )


def _only_one_with(action: Action, dossier: Dossier, setting: Setting) -> Order | None:
    """The only order, of those that were not cancelled, with the goods of an action."""
    orders = [
        one
        for one in dossier.orders
        if action.item and one.stage != "cancelled" and lines_named(action.item, one, setting.speaker)
    ]
    return orders[0] if len(orders) == 1 and action.order in (None, orders[0].id) else None


def _less(action: Action, order: Order | None, setting: Setting) -> Action:
    """The action; of goods on an order that may still be changed and that are given back, so many less."""
    if order is None or order.stage not in POSSIBLE_AT["change_quantity"]:
        return action
    if not isinstance(action, ReturnItem) or action.replacement or action.quantity is None:
        return action
    lines = lines_named(action.item, order, setting.speaker) if action.item else order.lines
    if len(lines) != 1 or action.quantity.value >= lines[0].quantity:
        return action
    return ChangeQuantity(
        order=order.id,
        item=setting.speaker.line(lines[0]),
        quantity=action.quantity.model_copy(update={"mode": "subtract"}),
        evidence=action.evidence,
        confidence=action.confidence,
    )


_AS_PLANNED = re.compile(
    r"(?P<before>[^,.;!?\n]{1,80}?)\b(?:as (?:planned|agreed|before|scheduled)"
    r"|on (?:the|their) (?:old|original|planned) (?:day|date))\b"
    r"|\b(?:excluding|not(?: counting)?)\b(?P<behind>[^,.;!?]+)"
    r"|(?P<what>[^，。,.;；!！?？\n]{1,40}?)(?:都|就|[还還]是?|先)*(?:[按照][原计計][计計定来來]?|除外|不算|不[变變推延])"
)
"""What is to come on its day, of an order of which the rest does not."""
_AT_SO_MANY = re.compile(r" *(?:at |with |as )?\d")
_ANOTHER_ORDER = re.compile(r"\d{3,}|\bat \d|^\W*\d|\borders?\b|[单單笔筆]")


def with_goods_on_their_day(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; another day of an order of which the text leaves some goods out, as a delivery in parts:
    everything on 1031 except the mugs a week later."""
    said = folded(text)
    found = [hit for kept in (_KEPT, _AS_PLANNED) for hit in kept.finditer(said)]
    left = (hit for hit in found if not _AT_SO_MANY.match(said, hit.end()))
    parts = [part for hit in left for part in _AND.split(hit[hit.lastgroup or 0])]
    words = [
        one for part in parts if not _ANOTHER_ORDER.search(part) and (one := setting.goods.words_in(part))
    ]
    if not words:
        return request
    numbers = dossier.by_figures(text)
    only = dossier.order(numbers[0]) if len(numbers) == 1 else None

    def in_parts(action: Action) -> Action:
        moved = isinstance(action, ChangeDelivery) and not action.if_granted
        order = order_meant(action, dossier, setting.speaker) or only if moved else None
        if order is None or not lines_each_named(words, order, setting.speaker):
            return action
        return SplitDelivery(order=order.id, evidence=action.evidence)

    return request.with_actions(tuple(map(in_parts, request.actions)))


_ALL_ELSE_GOES = re.compile(
    r"\b(?:cancel|drop|scrap|remove|delete|take off|forget)\b[^,.;!?]{0,12}?"
    r"\b(?:everything|all)\b(?: of (?:it|them)| that)?(?: else\b| (?:except|but|apart|other than)\b)"
    r"|\b(?:cancel|drop|scrap|remove|delete|forget) (?:all )?(?:of )?(?:the )?(?:rest|others?|remaining)\b"
    r"|(?:其[他它余餘]|剩[下余餘]|[余餘]下|[别別]的)的?(?:那些)?(?:[都就全统統部]|一[律概])*(?:不要|不用|取消|去掉|[删刪])"
)
"""That all of an order goes but what is said to stay."""
_NO_MORE_THAN_NAMED: frozenset[Intent] = frozenset(
    ("place_order", "remove_item", "query_order", "request_quote", "change_quantity", "handover")
)
"""What goods that stay may be read as, where nothing is said of how many."""


def with_goods_kept(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; a cancellation of an order of which the text keeps some goods takes off the others."""
    if any(action.if_granted for action in request.actions):
        return request
    said = [part for hit in _KEPT.finditer(folded(text)) for part in _AND.split(hit[hit.lastgroup or 0])]
    words = [one for part in said if (one := setting.goods.words_in(part))]
    all_else = bool(words and _ALL_ELSE_GOES.search(folded(text)))
    if all_else and {*request.intents} <= _NO_MORE_THAN_NAMED:
        order = dossier.by_figures(text) or orders_with_goods(" ".join(words), dossier, setting)
        request = request.with_actions((CancelOrder(order=order[0] if len(order) == 1 else None),))
    if "cancel_order" not in request.intents:
        return request
    actions = (_but_for(words, action, dossier, setting, all_else=all_else) for action in request.actions)
    return request.with_actions(tuple(one for some in actions for one in some))


def _but_for(
    words: list[str], action: Action, dossier: Dossier, setting: Setting, *, all_else: bool
) -> Iterator[Action]:
    """What takes off all goods of a cancelled order but those that `words` name; a person, where it has none
    of these and `all_else` is to go; else the action."""
    order = order_meant(action, dossier, setting.speaker) if isinstance(action, CancelOrder) else None
    if order is None:
        yield action
        return
    kept = {line.number for line in lines_each_named(words, order, setting.speaker)}
    if all_else and not kept:
        yield Handover(order=order.id, evidence=action.evidence)
        return
    if not 0 < len(kept) < len(order.lines):
        yield action
        return
    for line in order.lines:
        if line.number not in kept:
            yield RemoveItem(order=order.id, item=setting.speaker.line(line), evidence=action.evidence)
