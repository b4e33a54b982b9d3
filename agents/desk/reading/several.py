"""Messages of several wishes that stand by themselves, each read alone: drop the teapots. And a new order:
300 white mugs, net 30.

Read as one, what is said of one order is easily taken for something of another. A sentence that names no
order or goods of its own, or leans on the one before (then, the rest, 也), is read with that one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from agents.desk.find import lines_named, named_among, order_meant, orders_holding
from agents.desk.plan import is_change
from agents.desk.proposal import Proposal, alike, says_again
from agents.desk.reading.asked.questions import is_question
from agents.desk.reading.card.answers import folded, verdict
from agents.desk.reading.conditions import MAY_BE
from agents.desk.reading.orders.moved import moved_at
from agents.desk.reading.orders.naming import with_numbers_for_goods
from agents.desk.reading.orders.on_the_books import order_put_onto
from agents.desk.reading.orders.part_by_part import points_of
from agents.desk.reading.orders.repeats import repeated_at
from agents.desk.reading.orders.separate import orders_anew
from agents.desk.reading.situation import Situation
from agents.desk.reading.stretches import SENTENCE, SENTENCE_END, Span, in_small_letters
from agents.desk.state import Conversation, Message
from contracts.request import Action, AddItem, ChangeQuantity, Intent, PlaceOrder, Request, RequestQuote

_DEEDS = (
    r"(?:add|cancel|change|cut|deliver|drop|increase|lower|make|move|order|pay|place|postpone|push|put|raise"
    r"|re-?order|reduce|remove|repeat|replace|send|set|ship|swap|take)"
)
_COMMA = re.compile(rf"，|(?<!\d),|,(?!\d)|\s(?=and (?:(?:also|then|please) )*{_DEEDS}\b)", re.IGNORECASE)
"""Where a sentence may go over to something else: a comma, and an `and` before another deed."""
_CLAUSE_BEFORE = re.compile(r"[，,。；;！!\n]|\.(?!\d)|\b(?:and|but)\b", re.IGNORECASE)
"""Behind what a clause begins."""
_BUT = re.compile(r"\s*(?:but\b|不[过過]|但)", re.IGNORECASE)
_LEADS = re.compile(
    r"(?:\W|\b(?:also|and|but|please|then|next|first|second|secondly|finally|plus|besides)\b"
    r"|另外|[还還]有|然[后後]|[请請]|第[一二三]|首先|其次|最[后後])*",
    re.IGNORECASE,
)
"""What no more than leads to a wish."""
_LEANS = re.compile(
    r"\b(?:it|its|them|they|those|these|rest|remaining|instead|otherwise|if not|then|that one)\b"
    r"|[它剩]|^都|其[余餘他它]|否[则則]|不然|同[样樣时時]"
)
"""What makes a sentence lean on the one before, where it stands before the order that it names."""
_LIKEWISE = re.compile(r"\b(?:too|as well|likewise|also|the same)\b\W*$|\b(?:likewise|same)\b|也|照[做办辦]")
"""That a sentence wants the same as the one before."""
_TOGETHER = re.compile(
    r"\b(?:together(?! with\b)|one (?:shipment|delivery|go))\b"
    r"|一起|一[并併]|[单單]子?各|其[他余餘]的?[单單]"
)
"""What is said of several orders, and not of each."""
_WITH_ONE = re.compile(
    r"[跟和同与與](?:[a-z]{1,4}-?)?(?:\d{3,}|[^，。,;；\d]{1,10}[单單])(?:的|[那这這]?[单單])?(?:一起|一[并併]|同一?[批车車船])"
)
"""That goods come with an order that is named."""
_OF_EACH = re.compile(
    r"\b(?:(?P<two>both)|all|each(?= (?:of (?:the|my|our|them)|order)\b))\b(?: of)?"
    r"(?:(?: (?:the|my|our|them|these|those))* (?:orders?|of them)\b)?"
    r"|(?<!第)(?:(?P<zwei>[两兩])|[三四])[张張个個笔筆]?(?:[订訂]?[单單]子?都?|都)|(?:[订訂]?[单單]子?|(?<![^\W_]))都"
)
"""That what is said is said of each of some orders."""
_AS_THERE = re.compile(r"\b(?:as|like|same|with|matching|from)\b|[跟和同照按像]|一[样樣]")
"""That a new order is to be as another in something."""
_SWAPS = re.compile(r"\b(?:swap|replac|exchang|instead)\w*|\bother \d|[换換替抵]|改[为為成]?加|[另剩][下外]?")
"""That goods may come in the place of those said before."""
_ONTO = re.compile(r"[加放并併添][到进進在]|\b(?:on|onto|into)\b.*\border\b")
"""That goods are put on some order."""
_BUYS = re.compile(r"\b(?:order|buy|purchase)\b|[订訂买買购購]|下[单單一]")
"""That goods are ordered, and not only wanted."""
_ONE_ORDER = re.compile(r"那[一张張个個]?[单單笔筆]|\bthe [a-z][a-z ]{1,20} order\b")
"""What tells an order by something else than its number."""
_PUTS_RIGHT = re.compile(
    r"\b(?:not|wrong|mean|meant|other|was|were|last time|forgot|forgotten|missed|left out)\b|n['’]t\b"
    r"|不[是对對]|不要(?!了)|[错錯]|是改|[另其][一他它余餘]|以前|上次|[漏忘]|少了"
)
"""That a text may put right what is shown, or tell how something is, rather than wish for more."""
_THE_NEW_ONE = re.compile(r"\b(?:the|that|this|your|my|our) new (?:order|one)\b|新[订訂]?[单單]")
"""The new order that a card shows."""
_THAT_ONE = re.compile(r"那[张張笔筆](?=[减減加改取推延提要不送寄也先，,])")
"""An order that is called by its goods, and not called an order: 保溫瓶那張減到700支."""
_AN_ORDER = re.compile(rf"\d{{3,}}|{_ONE_ORDER.pattern}")
"""What may tell an order."""
_ORDERS = re.compile(
    r"\s*(?:再|重?新|另外?|[请請]|麻[烦煩]|[给給帮幫](?:我[们們]?|忙)|[想要还還也]|我[们們]?)*"
    r"(?:[订訂][购購]?|[购購]?[买買])(?![单單货貨金卖賣家方])"
)
"""That a clause orders goods."""
_ORDERS_SO_MANY = re.compile(
    r"\s*(?:(?:and|also|then|please|we|i|want|need|would|'d|like|to)\b\s*)*(?:order|buy|purchase) \d"
)
"""The same, where no number of an order can be meant."""
_BARE_REPEAT = re.compile(
    r"\b(?:re-?order(?:ing)?|repeat order|another order|order again|once more)\b"
    r"|[返翻复複][单單購购]|再(?:[来來下]|[订訂])|[加追补補][单單订訂]"
)
"""How an order is wished for once more in so many words."""
_COUNTS: frozenset[Intent] = frozenset(("place_order", "add_item", "change_quantity", "request_quote"))
"""As what it may be read what goods are ordered once more."""
_LONGEST, _MOST_PARTS = 1500, 10
"""Letters and sentences of a message that is read so: each of them is read by itself."""
_NEW, _QUOTE = "new", "quote"
"""In the place of an order: one that is not placed yet, and goods of which the price is asked."""
_WISHES: frozenset[Intent] = frozenset(
    (
        "place_order",
        "add_item",
        "change_quantity",
        "remove_item",
        "substitute_item",
        "change_delivery",
        "split_delivery",
        "change_address",
        "change_contact",
        "change_invoice",
        "change_payment",
        "change_price",
        "cancel_order",
        "request_quote",
        "query_order",
    )
)
"""What is wanted of orders and goods; all else is for a person, and leaves a message in one piece."""


@dataclass(frozen=True)
class _Wish:
    """Sentences that belong together, and what they are read as."""

    spans: tuple[Span, ...]
    text: str
    said: Conversation
    request: Request
    about: frozenset[str]
    """The orders that it is about; empty where that can't be told."""
    named: frozenset[str]
    """Those of them that it names, by their numbers, their goods or their days."""


def wishes_apart(situation: Situation, read: Callable[[Situation], Conversation]) -> Conversation | None:
    """What a message says, each of its wishes as `read` reads it alone; `None` where it has no two of
    different orders that stand by themselves, or a bargain or a question waits for an answer."""
    text = situation.message["text"]
    if situation.haggle or situation.waiting or situation.message["to"]:
        return None
    if len(text) > _LONGEST or _TOGETHER.search(_WITH_ONE.sub(" ", folded(text))):
        return None
    if situation.proposal:
        return _beside_a_card(situation.proposal, situation, read)
    each = _said_of_each(text)
    if each is None and _OF_EACH.search(folded(text)):
        return None
    parts = list(_parts(text[: each.span[0]] if each else text, situation))
    if not 1 < len(parts) <= _MOST_PARTS or _asks_for_prices_alone(situation):
        return None
    found = list(_wishes(parts, situation, read))
    if each:
        found = _with_what_is_said_of_each(found, each, situation, read)
    several = len(found) > 1 and all(_is_whole(one) for one in found)
    if several and any(_asks_the_price_of(one, found, situation) for one in found):
        return None
    return _together(found, situation) if several else None


def _asks_for_prices_alone(situation: Situation) -> bool:
    """Whether a message, read as one, asks for the prices of so many goods and nothing else:
    报个价：手套500盒，椅子15把."""
    asked = situation.plain(situation.text).actions
    return bool(asked) and all(isinstance(one, RequestQuote) and one.quantity for one in asked)


def _asks_the_price_of(wish: _Wish, beside: Sequence[_Wish], situation: Situation) -> bool:
    """Whether a part asks, and names no order, for a price of goods that another one orders anew."""
    placed = {_goods(one) for other in beside for one in other.request.actions if isinstance(one, PlaceOrder)}
    asked = {_goods(one) for one in wish.request.actions}
    of_the_price = {*wish.request.intents} - {"change_quantity"} == {"change_price"}
    names_one = bool(_orders_in(wish.text, situation))
    return of_the_price and is_question(wish.text) and asked <= placed and not names_one


def _goods(action: Action) -> str:
    return folded(action.item or "")


def _beside_a_card(
    proposal: Proposal, situation: Situation, read: Callable[[Situation], Conversation]
) -> Conversation | None:
    """What a message says while a card waits: its wishes of other orders than that is about, each read alone,
    and with the card what is left; `None` where it has none."""
    text, before = situation.message["text"], _of_a_card(proposal)
    parts = [] if _OF_EACH.search(folded(text)) else list(_behind_an_answer(text, situation, before.about))
    if MAY_BE.search(folded(text)) or len(parts) > _MOST_PARTS:
        return None
    if _NEW in before.about and _PUTS_RIGHT.search(folded(text)):
        return None
    if not any(_is_of_others(text[slice(*part)], before, situation) for part in parts):
        return None
    alone = replace(situation, proposal=None, _readings={})
    apart, rest = list[_Wish](), list[Span]()
    behind_one = False
    for part in parts:
        wish = _read((part,), alone, read)
        if behind_one and not (wish.request.actions and _stands(wish, apart[-1], situation)):
            apart[-1] = _read((*apart[-1].spans, part), alone, read)
        elif _changes_others(wish, proposal, situation) and _stands(wish, before, situation):
            apart.append(wish)
            behind_one = True
        else:
            rest.append(part)
            behind_one = False
    books = bool(rest) and verdict(text[slice(*rest[0])]) == "yes"
    taken = before.about - ({_NEW} if books else set())
    if not apart or not all(_is_whole(one) and not one.about & taken for one in apart):
        return None
    others = _together(apart, situation)
    if not any(re.search(r"\w", text[slice(*part)]) for part in rest):
        return others
    left = _read(tuple(rest), situation, read)
    wanted = Request.model_validate(others["request"]).actions
    actions = (*left.request.actions, *(_behind(one, len(left.request.actions)) for one in wanted))
    return {
        **left.said,
        "request": left.request.with_actions(actions).to_json(),
        "own": len(actions),
        "answer": left.said["answer"] or left.text,
        "aside": left.said["aside"] or " ".join(one.text for one in apart),
        "questions": list(dict.fromkeys([*left.said["questions"], *others["questions"]])),
        "unheard": [*left.said["unheard"], *others["unheard"]],
    }


def _behind_an_answer(text: str, situation: Situation, talked_of: Collection[str]) -> Iterator[Span]:
    """The parts of a message while a card waits that is about some orders, a yes or no that it begins with by
    itself."""
    first = re.match(r"[^,，。.;；!！?？\n]*[,，。.;；!！\n]\s*", text)
    start = first.end() if first and verdict(first[0]) else 0
    if start:
        yield 0, start
    for begin, end in _parts(text[start:], situation, talked_of):
        yield begin + start, end + start


def _of_a_card(proposal: Proposal) -> _Wish:
    """What waits for a yes, as what was said before a message."""
    new = {_NEW} if "place_order" in proposal.request.intents else set[str]()
    about = frozenset({one.order.id for one in proposal.steps if one.order and is_change(one)} | new)
    return _Wish((), proposal.text, Conversation(), proposal.request, about, about)


def _is_of_others(text: str, card: _Wish, situation: Situation) -> bool:
    """Whether a text may be of another order than a card is about."""
    named = {*_orders_in(text, situation), *_order_with_goods_in(text, situation)}
    return bool(named - card.about) or _is_new(text)


def _changes_others(wish: _Wish, proposal: Proposal, situation: Situation) -> bool:
    """Whether a wish asks for something, and not of goods that are ordered anew, nor orders those that a
    proposal is about."""
    setting = situation.setting(situation.spoken)
    new = [one.item for one in proposal.request.actions if isinstance(one, PlaceOrder) and one.item]
    shown = [line.name for step in proposal.steps if step.order for line in step.order.lines]
    told = bool(_orders_in(wish.text, situation)) or _is_new(wish.text)
    words = setting.goods.words_in(folded(wish.text))
    if _PUTS_RIGHT.search(folded(wish.text)) or (new and _AS_THERE.search(folded(wish.text))):
        return False
    if not told and any(map(_adds, wish.request.actions)):
        return False
    if words and named_among(words, new if told else [*new, *shown], setting.speaker):
        return False
    goods = [one.item for one in proposal.request.actions if one.item]
    placed = [one.item or "" for one in wish.request.actions if isinstance(one, PlaceOrder)]
    asks = any(one.intent not in ("query_order", "request_quote") for one in wish.request.actions)
    of_the_new = not placed and _THE_NEW_ONE.search(folded(wish.text))
    return asks and not of_the_new and not any(alike(item, other) for item in placed for other in goods)


def _adds(action: Action) -> bool:
    """Whether an action brings more of some goods."""
    more = isinstance(action, ChangeQuantity) and action.quantity and action.quantity.mode == "add"
    return bool(more) or isinstance(action, AddItem | PlaceOrder)


@dataclass(frozen=True)
class _OfEach:
    """What the end of a message says of each order that it speaks of before: both to the new warehouse."""

    span: Span
    words: Span
    """Where it tells of which: both orders."""
    are_two: bool


def _with_what_is_said_of_each(
    wishes: Sequence[_Wish], each: _OfEach, situation: Situation, read: Callable[[Situation], Conversation]
) -> list[_Wish]:
    """The wishes with that; none where they are not so many, or it says nothing of one of them."""
    if each.are_two and len(wishes) != 2:
        return []
    text, (start, end) = situation.message["text"], each.words
    for one in ("It", ""):
        told = f"{text[:start]}{one:<{end - start}}{text[end:]}"
        of_one = replace(situation, message=Message(**{**situation.message, "text": told}))
        again = [_read((*wish.spans, each.span), of_one, read) for wish in wishes]
        pairs = zip(again, wishes, strict=True)
        if all(now.about == wish.about and _says_more(now, wish) for now, wish in pairs):
            return again
    return []


def _says_more(now: _Wish, before: _Wish) -> bool:
    """Whether a wish has all of another one, and more."""
    kept = all(says_again(one, now.request) for one in before.request.actions)
    return kept and not all(says_again(one, before.request) for one in now.request.actions)


def _said_of_each(text: str) -> _OfEach | None:
    """What the last clause of a text says of each order of those before."""
    said = in_small_letters(text)
    hits = list(_OF_EACH.finditer(said))
    if len(hits) != 1:
        return None
    hit = hits[0]
    start = max((end.end() for end in _CLAUSE_BEFORE.finditer(said, 0, hit.start())), default=0)
    end = SENTENCE_END.search(said, hit.end())
    if re.search(r"\w", said[end.end() :] if end else ""):
        return None
    words = (hit.start(), hit.end())
    return _OfEach((start, len(text)), words, bool(hit["two"] or hit["zwei"]))


def _wishes(
    parts: Sequence[Span], situation: Situation, read: Callable[[Situation], Conversation]
) -> Iterator[_Wish]:
    """The wishes that some sentences are, each with those behind that don't stand by themselves."""
    found: _Wish | None = None
    for one in _with_what_they_say(parts, situation, read):
        if found and not _stands(one, found, situation):
            found = _read((*found.spans, *one.spans), situation, read)
            continue
        if found:
            yield found
        found = one
    if found:
        yield found


def _parts(text: str, situation: Situation, talked_of: Collection[str] = ()) -> Iterator[Span]:
    """Where a message may go over from one wish to the next: at the points of its list, at the ends of its
    sentences, and at a comma, or an `and` with a deed behind it, before another order is named."""
    if points := points_of(text):
        of_one = _orders_in(text[: points[0][0]], situation)
        yield from [(0, len(text))] if of_one else points
        return
    setting = situation.setting(situation.spoken)
    goods, may_be = setting.goods, MAY_BE.search(folded(text))
    anew = any(map(_is_new, re.split(r"[,，。；;\n]", text)))
    for sentence in SENTENCE.finditer(text):
        start = sentence.start()
        for comma in () if may_be else _COMMA.finditer(text, *sentence.span()):
            head, rest = text[start : comma.start()], text[comma.end() : sentence.end()]
            behind = re.split(r"[,，]", rest, maxsplit=1)[0]
            before, there = ({*_orders_in(one, situation)} for one in (head, behind))
            before, told = before or {*talked_of}, there
            asks = is_question(behind) or is_question(head)
            swaps = _SWAPS.search(folded(head)) or (not there and _SWAPS.search(folded(behind)))
            if asks or not (anew or swaps or _takes_from_another(behind)):
                before = before or {*_order_with_goods_in(head, situation)}
                there = there or {*_order_with_goods_in(behind, situation)}
            orders = _is_new(behind) or (_ORDERS_SO_MANY.match(folded(behind)) and not there)
            of_goods = goods.words_in(folded(behind if _BUT.match(behind) else rest))
            as_there = _is_new(head) and _AS_THERE.search(folded(behind))
            new = orders and not as_there and (repeated_at(behind) or of_goods)
            changes = there and _is_new(head) and not as_there
            changes = changes and not moved_at(text, situation.dossier, setting)
            others = (before and there - before) or (
                told and _is_of_other_goods(head, behind, told, situation)
            )
            if not _LEADS.fullmatch(folded(head)) and (others or new or changes):
                yield start, comma.end()
                start = comma.end()
        if re.search(r"\w", text[start : sentence.end()]):
            yield start, sentence.end()


def _with_what_they_say(
    parts: Sequence[Span], situation: Situation, read: Callable[[Situation], Conversation]
) -> list[_Wish]:
    """Each of some sentences as it reads alone; one that says nothing so together with the one before."""
    found: list[_Wish] = []
    for part in parts:
        wish = _read((part,), situation, read)
        if found and not (wish.request.actions or wish.said["questions"]):
            found[-1] = _read((*found[-1].spans, part), situation, read)
        else:
            found.append(wish)
    return found


def _orders_in(text: str, situation: Situation) -> Sequence[str]:
    """The orders that a text names, by their numbers or as those of some goods."""
    dossier, setting = situation.dossier, situation.setting(situation.spoken)
    return dossier.by_figures(with_numbers_for_goods(_THAT_ONE.sub("那单", text), dossier, setting))


def _order_with_goods_in(text: str, situation: Situation) -> Sequence[str]:
    """The only open order with the goods that a text names."""
    dossier, setting = situation.dossier, situation.setting(situation.spoken)
    held = orders_holding(setting.goods.words_in(folded(text)), dossier.open_orders, setting.speaker)
    return [held[0].id] if len(held) == 1 else []


def _is_of_other_goods(head: str, behind: str, orders: Collection[str], situation: Situation) -> bool:
    """Whether a clause names goods that are on none of the orders which the one behind it names, with goods
    of its own: 500个保温杯，40一个，SO-2048礼盒改成250."""
    setting = situation.setting(situation.spoken)
    words, others = (setting.goods.words_in(folded(one)) for one in (head, behind))
    if not (words and others) or _takes_from_another(behind):
        return False
    named = (one for one in situation.dossier.orders if one.id in orders)
    return not any(lines_named(words, one, setting.speaker) for one in named)


def _takes_from_another(clause: str) -> bool:
    """Whether a clause that names an order may be of what was said before it: as on that, put on that."""
    said = folded(clause)
    return bool(_AS_THERE.search(said) or _ONTO.search(said) or order_put_onto(clause))


def _is_new(text: str) -> bool:
    """Whether a text says that it orders anew."""
    return orders_anew(text) or bool(repeated_at(text) or _ORDERS.match(text))


def _read(spans: tuple[Span, ...], situation: Situation, read: Callable[[Situation], Conversation]) -> _Wish:
    """What some sentences say alone."""
    text = situation.message["text"]
    places = [place for span in spans for place in range(*span)]
    while places and text[places[-1]] in " \t\n\u3000,，、":
        places.pop()
    message = Message(**{**situation.message, "text": "".join(text[place] for place in places)})
    alone = replace(situation, message=message)
    said = read(alone)
    request = _at(places, Request.model_validate(said["request"]))
    named = {*_orders_in(alone.whole, situation), *_order_with_goods_in(message["text"], situation)}
    only_asks = said["questions"] and not request.actions
    about = frozenset(named) if only_asks else _about(request.actions, situation)
    return _Wish(spans, message["text"], said, request, about, about & named)


def _at(places: Sequence[int], request: Request) -> Request:
    """The request, its evidence where the signs that it was read from stand in the whole text."""

    def moved(action: Action) -> Action:
        read_at = ((start, min(end, len(places))) for start, end in action.evidence or ())
        spans = tuple((places[start], places[end - 1] + 1) for start, end in read_at if start < end)
        return action.model_copy(update={"evidence": spans or None})

    return request.with_actions(tuple(map(moved, request.actions)))


def _about(actions: Sequence[Action], situation: Situation) -> frozenset[str]:
    """The orders that actions are about, where that can be told of all but what is said of none at all."""
    dossier, speaker = situation.dossier, situation.setting(situation.spoken).speaker
    new = any(isinstance(one, PlaceOrder) for one in actions)
    orders: set[str] = set()
    open_ones = False
    for one in actions:
        named = dossier.by_figures(one.order or "")
        meant = None if named else order_meant(one, dossier, speaker)
        if isinstance(one, RequestQuote):
            orders.add(_QUOTE)
        elif isinstance(one, PlaceOrder) or (new and not one.order):
            orders.add(_NEW)
        elif len(named) == 1 or meant:
            orders.add(meant.id if meant else named[0])
        elif one.order or one.item:
            return frozenset()
        else:
            open_ones = True
    return frozenset() if open_ones and len(orders) > 1 else frozenset(orders)


def _stands(wish: _Wish, before: _Wish, situation: Situation) -> bool:
    """Whether sentences are a wish of their own, of another order than those before: they name that, or its
    goods, or order anew."""
    text = situation.message["text"][slice(*wish.spans[0])]
    opening = re.split(r"[,，]", folded(_LEADS.sub("", text, count=1)), maxsplit=1)[0]
    if not wish.about or not before.about or _is_open(before):
        return False
    if not {*wish.request.intents} <= _WISHES:
        return False
    counts = {*wish.request.intents} <= _COUNTS and not situation.dossier.by_figures(text)
    if counts and _only_says_again(before, situation):
        return False
    if wish.about & before.about:
        return wish.about == before.about == {_NEW} and _is_new(text) and not _is_open(wish)
    if _NEW in wish.about and _is_order_of_its_own(wish, text, opening, situation):
        return True
    if _NEW in wish.about or _leans(opening):
        return False
    if {_NEW, _QUOTE} <= wish.about | before.about:  # what is asked may be of what is ordered
        return False
    named = bool(wish.named) or bool(_ONE_ORDER.search(opening))
    return named or any(one.item for one in wish.request.actions)


def _only_says_again(wish: _Wish, situation: Situation) -> bool:
    """Whether sentences wish for an order once more, and neither name one, nor goods, nor how many: what
    follows tells that."""
    said = folded(wish.text)
    told = wish.named or re.search(r"\d", said) or situation.setting(situation.spoken).goods.words_in(said)
    return wish.about == {_NEW} and not told and bool(_BARE_REPEAT.search(said))


def _leans(opening: str) -> bool:
    """Whether a sentence leans on the one before by how it begins, before it names an order."""
    named = _AN_ORDER.search(opening)
    leans = _LEANS.search(opening[: named.start()] if named else opening)
    return bool(leans or _LIKEWISE.search(opening))


def _is_open(wish: _Wish) -> bool:
    """Whether goods are ordered, and it is not said which, or how many."""
    placed = (one for one in wish.request.actions if isinstance(one, PlaceOrder))
    return any(not (one.item and one.quantity) for one in placed)


def _is_order_of_its_own(wish: _Wish, text: str, opening: str, situation: Situation) -> bool:
    """Whether what is ordered is no more of what was said before: it says so, repeats an order, or names
    terms of its own."""
    if _is_open(wish):
        return False
    skus = situation.setting(situation.spoken).speaker.goods
    placed = [one for one in wish.request.actions if isinstance(one, PlaceOrder)]
    repeated = any(one.item and skus.get(one.item) for one in placed)
    if repeated or _is_new(text):
        return True
    terms = any(one.price or one.delivery or one.payment or one.address for one in placed)
    wanted = terms and len(placed) == len(wish.request.actions) and all(one.quantity for one in placed)
    return not _leans(opening) and (wanted or bool(_BUYS.search(folded(text))))


def _is_whole(wish: _Wish) -> bool:
    """Whether a wish is no more than that, and all that it takes is known."""
    said, intents = wish.said, {*wish.request.intents}
    open_ones = said["most"] or said["by"] or said["overtaken"] or said["aside"] or said["replaced"]
    wants = bool(intents) or bool(said["questions"])
    return bool(wish.about) and wants and intents <= _WISHES and not open_ones


def _together(wishes: Sequence[_Wish], situation: Situation) -> Conversation:
    """What wishes of different orders say together."""
    actions: list[Action] = []
    for one in _with_new_orders_numbered(wishes):
        actions += [_behind(action, len(actions)) for action in _named(one)]
    first = wishes[0]
    return {
        **first.said,
        "request": first.request.with_actions(tuple(actions)).to_json(),
        "own": len(actions),
        "answer": situation.text,
        "questions": list(dict.fromkeys(asked for one in wishes for asked in one.said["questions"])),
        "unheard": [part for one in wishes for part in one.said["unheard"]],
    }


def _behind(action: Action, others: int) -> Action:
    """An action as one of a request in which it, and what it depends on, stand behind so many others."""
    granted = tuple(place + others for place in action.if_granted or ())
    return action.model_copy(update={"if_granted": granted or None})


def _with_new_orders_numbered(wishes: Sequence[_Wish]) -> Iterator[_Wish]:
    """The wishes; what further ones say to be another new order, told from the first."""
    new = [one for one in wishes if _NEW in one.about and orders_anew(one.text)]
    for wish in wishes:
        number = new.index(wish) + 1 if wish in new else 1
        apart = {"order": f"#{number}"} if number > 1 else {}
        actions = (
            one.model_copy(update=apart) if isinstance(one, PlaceOrder) else one
            for one in wish.request.actions
        )
        yield replace(wish, request=wish.request.with_actions(tuple(actions)))


def _named(wish: _Wish) -> Iterator[Action]:
    """The actions of a wish, each with the number of its order where that is the only one."""
    only = next(iter(wish.about)) if len(wish.about) == 1 else _NEW
    for action in wish.request.actions:
        named = only in (_NEW, _QUOTE) or action.order
        yield action if named else action.model_copy(update={"order": only})
