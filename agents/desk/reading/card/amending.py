"""What a short text takes back of what is proposed, or puts in its place: keep the address, 不对，黑的."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from agents.desk.find import Dossier, lines_named, named_among, orders_holding, product_meant
from agents.desk.goods import Goods, kind_of, names_in, plain_name, product_told
from agents.desk.proposal import Proposal, alike, bare
from agents.desk.propose import Setting
from agents.desk.reading.amounts.standing import without_amounts_agreed
from agents.desk.reading.card.answers import (
    bare_value,
    drops_a_change,
    drops_a_new_order,
    drops_an_offer,
    folded,
    takes_back,
    takes_back_a_cancellation,
    without_openers,
)
from agents.desk.reading.card.leaving import leaves
from agents.desk.reading.goods.halves import ANY_FIELD, says_left_out, words_for
from agents.desk.reading.orders.denied import GOODS_DENIED
from agents.desk.reading.orders.naming import (
    says_more_or_new,
    with_numbers_for_goods,
    with_numbers_for_goods_of,
)
from agents.desk.reading.orders.pointing import pointed_at
from agents.desk.reading.orders.separate import orders_anew
from agents.desk.reading.stretches import blanked, without, words_of
from agents.desk.talk import presses
from contracts.order import Order, OrderLine
from contracts.request import (
    Action,
    AddItem,
    CancelOrder,
    ChangePrice,
    ChangeQuantity,
    Handover,
    Intent,
    PlaceOrder,
    RemoveItem,
    Request,
    SubstituteItem,
)

_LONGEST = 40
_LONGEST_BESIDE = 24
"""Letters beside an order's number, in a text that does no more than name it."""
_STAYS = (
    r"(?:(?<!n't )(?<!not )(?:keep|leave|forget|never ?mind|skip|scrap|drop|not|undo|revert|reverse)"
    r"|(?:don't|do not|no need to) (?:change|touch|move|update))(?: about| with)?"
    r"(?: (?:the|my|our|its|that|this))?(?: \w+){{0,2}}? ?(?:{words})"
    r"|(?:{words})(?: \w+)? (?:can|should|shall|must|may|will)? ?"
    r"(?:stays?|remains?|as (?:it|they) (?:is|are|was|were)|is fine|are fine|unchanged)\b"
    r"|(?:{words})[^，。,.;；]{{0,4}}?(?:不[变變]|[不别別](?:要|用|必)?[改变變动動换換]|照[旧舊]|保持|[维維]持|原[来來]的"
    r"|算了|不用了|就不[改换換变變]|不要了|去掉|[删刪]掉?)"
    r"|(?:[别別不]要?|不用|先不)(?:[改动動换換变變])了?(?:[这這那][个個])?(?:{words})"
    r"|(?:保留|保持|[维維]持|撤[销銷回]|恢[复復])(?:原[来來]?的?)?(?:{words})"
)
"""How a part of what is proposed is said to stay as it was."""
_THINKS = (
    r"(?:think|decide|reconsider|get back)(?: \w+){{0,2}} (?:about|on|over|of)"
    r"(?: (?:the|my|our|its))? ?(?:{words})"
    r"|(?:hold off|wait)(?: on| with)(?: (?:the|my|our))? ?(?:{words})"
    r"|(?:{words})[^，。,.;；]{{0,3}}?(?:再(?:想|看|考[虑慮]|商量|[说說])|[还還]没定|先(?:放|等|[缓緩]))"
)
"""How a part of what is proposed is put off."""
_NO_MORE_THAN = (
    r"\b(?:just|only)(?: (?:change|do|update|move|the|my|our))* ?(?:{words})(?: \w+)?"
    r"(?:(?: (?:for now|first|please|then|now|change))*\W*$|\W*[,.;])"
    r"|(?:{words})(?: (?:only|alone))\W*$"
    r"|(?:只|[光仅僅]|就(?=[改变變换換动動]))(?:[要想先]|[改变變换換动動]|[处處]理)*(?:{words})"
    r"|先(?:[要想]|[改变變换換动動]|[处處]理)*(?:{words})[^，。,.;；]{{0,2}}?(?:就[好行可]|即可|[好行]了)"
    r"|(?:^|[，,。；;\s])(?:先|就)?(?:[改变變换換动動])?(?:{words})(?:先?[改变變换換动動])?就[好行](?!好)"
)
"""How it is said that nothing but a part of what is proposed is wanted."""
_ADDS = re.compile(r"\b(?:and|also|plus|too|as well|add|another|more|with)\b|[和还還也再加]")
_FILLERS = re.compile(
    r"\b(?:the|a|some|in|ones?|please|pls|instead|then|rather|version|type|colou?r|those|these|thanks?|for|it|all)\b"
    r"|[的那吧啊呢款种種色要是了请請换換成改个個，。！,.!\s]+"
)


CLOSERS = re.compile(
    r"[\s,.，]+(?:sorry|instead|actually|rather|i meant?|not those|my mistake)[\s.!]*$"
    r"|[\s,，]*(?:才对|才對|[写寫打说說][错錯]了)[。！]*$",
    re.IGNORECASE,
)
"""What a correction ends with."""


_LEAVES = (
    r"(?<!n't )(?<!not )(?:keep|leave|forget|never ?mind|skip|undo|revert|reverse)"
    r"(?: about| with)?(?: (?:the|my|our))?(?: \w+)? ?(?:{goods})"
    r"|(?:n['’]t|not|no longer)(?: (?:want|need|like) to)?"
    r" (?:reduc|cut|lower|rais|increas|chang|touch)\w*(?: (?:the|our|my|any))?(?: \w+)? ?(?:{goods})"
    r"|(?:{goods})\w* (?:(?:can|should|shall|must|may) )?"
    r"(?:stays?|remains?|as (?:it|they) (?:is|are|was|were)|unchanged)"
    r"|(?:{goods})[^，。,.;；]{{0,4}}?(?:\d+[个個把盒包件箱套支只])?(?:不[变變]|[不别別](?:要|用|必|需|想)?再?(?:[改动動]|[减減加增](?!\d|[到至成]))|照[旧舊]|保持|[维維]持|[还還]是原[来來]|算了)"
    r"|(?:[别別不]要?|不用|先不)(?:[改动動减減加])了?(?:{goods})|(?:撤[销銷回]|[还還]原|恢[复復])(?:掉|了)?(?:{goods})"
    r"|(?:{goods})的?(?:[改修][改动動])?(?:撤[销銷回]|[还還]原|恢[复復])"
)
"""How goods on an order, which were to be changed, are said to stay as they were."""
_KEEPS = (
    r"(?<!n't )(?<!not )(?:keep|leave|undo|revert|reverse)(?: (?:the|my|our))?(?: \w+)? ?(?:{goods})"
    r"|(?:{goods})\w* (?:(?:can|should|shall|must|may) )?(?:stays?|remains?)"
    r"|\b(?:do|still) (?:want|need|like)(?: to (?:keep|have))?(?: (?:the|my|our))?(?: \w+)? ?(?:{goods})"
    r"|\b(?:want|need|take|have)(?: (?:the|my|our))?(?: \w+)? ?(?:{goods})\w* after all"
    r"|(?:{goods})[^，。,.;；不别別]{{0,3}}?(?:留|保留|[还還]是?要|不[删刪去])|(?:保留|留[着著下]|[还還]是?[要得用])(?:{goods})"
    r"|[还還]是(?:想?要|留|保留)[回着著下]?(?:{goods})"
)
"""How goods that were to be taken off are said to stay."""
_STAY_SO = re.compile(
    r"(?P<en>[^,.;!?]{2,40}?) (?:(?:can|should|shall|must|may|will|to|just) )*"
    r"(?:stays?|remains?)\b(?! (?:at )?\d)"
    r"|(?P<en_fine>[^,.;!?]{2,40}?)(?: (?:is|are|was|were))?(?: (?:fine|good|right|ok(?:ay)?))?"
    r" (?:as|how|the way) (?:it|they) (?:is|are|was|were)\b"
    r"|\b(?:keep|leave) (?P<en_left>[^,.;!?]{2,40}?)"
    r"(?: alone| as (?:is|it|they)\b| how\b| the way\b| unchanged|$)"
    r"|(?P<zh>[^，。,.;；！!\s]{1,12}?)(?:就|先|都|也|[还還]是)*"
    r"(?:不用?[变變动動改]|[别別][动動改]|照[旧舊]|保持|[维維]持|[跟和]?原[来來])"
    r"|(?:[别別]|不要|不用)[动動改](?P<zh_left>[^，。,.;；！!\s]{1,12})"
)
"""What of goods stays as it is: the white ones are fine the way they are; 白的就别动了."""
_ONLY = re.compile(
    r"\b(?:only|just|nothing but)\b(?! (?:change|make|do|need to|remove))"
    r"(?! (?:take|leave)\b[^,.;]*\b(?:off|out)\b)(?P<en>[^,.;]*)"
    r"|(?:只|[光仅僅]|就)(?:要|留|[订訂买買]|下|改|保留|[剩来來])(?P<zh>[^，。；,;]*)"
)
"""That of what was proposed no more than some goods is wanted."""
CONTRASTS = re.compile(
    r"\b(?:wrong|meant|mistake|mix(?:ed)? up|typo|instead|rather)\b"
    r"|^\W*(?:no|not|sorry|oops|wait)\b|,\s*not\b"
    r"|[错錯]|(?:^|[，,。；;\s])[啊哦呃哎欸喔噢唉嗯]*不(?:是|[对對])|我[说說]的是|我的?意思是|[应應][该該]?是"
)
"""That what is said takes the place of what was said before."""
_NOT_THOSE = re.compile(r"\bnot (?P<en>[^,.;]+)|不(?:是|改|要)(?P<zh>[^，。；,;]+)")


_KEPT = re.compile(r"\b(?:keep|leave|want|need|retain)\b|[要留剩]")
"""Beside _ONLY: what is named stays on the order, rather than goes."""
_OF_THE_WHOLE = re.compile(
    r"\b(?:only|just)\b(?P<en>[^.;]*)|(?:只|[光仅僅])(?:是|想|[说說]|取消|[退删刪去]掉?|要|留|保留|[剩][下]?)*(?P<zh>[^，。；,;]+)"
)
"""That no more of a whole is meant than some goods."""
_BY = re.compile(r"\bby (?:another |a further |about )?\d", re.IGNORECASE)
_TOO = re.compile(
    r"\b(?:too (?:many|much|few|little)|not enough|(?:a (?:bit|little) )?(?:more|less|fewer))\b"
    r"|太[多少]|[多少]了|不[够夠]|[嫌有][点點]?[多少]"
)
"""That an amount is not the right one."""
_THEM = re.compile(
    r"\b(swap|replace|exchange|make|change) (?:them|those|these)\b|(?:把)?([它牠]们|[它牠]們)", re.IGNORECASE
)
_RATHER = re.compile(
    r"(?:no,? |ok(?:ay)?,? |ah,? |oh,? )*(?:never ?mind|forget|scrap|skip|drop|not)(?: about)?(?: the)? "
    r"(?P<old>[^,.;!?]{2,30}?)(?: then| after all| idea)?[,.;!]+ ?(?:then |but |just |and |rather |the )*"
    r"(?P<new>(?!(?:rest|others?|everything|all|that|this)\b)[^,.;!?]{2,30}?)"
    r" (?:is|are|will be|would be|works|will do)(?: also| just| perfectly| all)?"
    r"(?: fine| ok(?:ay)?| good| enough| great| all ?right| better)?(?: too| as well| then| instead)*"
)
_RATHER_IN_CHINESE = re.compile(
    r"[那嗯哦好的，,]*(?P<old>[^，,。]{1,10}?)(?:就|[还還]是)?(?:算了|不用了|不要了|不行就?|不必了)[，,。 ]+"
    r"(?:那|就|[还還]是|用|走|改)*(?P<new>(?!其[他它余餘]|[别別]的|[剩余餘]下?)[^，,。]{1,12}?)[也就都]?(?:行|可以|好|成|[没沒][问問][题題])[了吧啦的]*"
)
"""That one thing will do in the place of another."""
_NO_AT_FIRST = re.compile(
    r"^\W*(?:(?:no|不|不对|不對)[\s,.!，。！]+|[啊哦呃哎欸喔噢唉嗯]+[\s，,]*(?=不))", re.IGNORECASE
)
_NOT_SO_MANY = re.compile(r"(?:no )?not \d[\d,.]*(?: \w+){0,2}|不是?要?\d[\d,.]*\w?")
_CANCEL = r"cancel(?:l?ing|lation)?|取消|撤[单單]"
_NO_MORE = re.compile(
    r"\b(?:(?:the|that|my|our) )?(?:ones?|the|on|in|of|from|i|meant?|mean|it's|that's|is|order)\b"
    r"|[\W我就是说說的里裡面中上那个個这這张張嘛啊吧哦呢]"
)
"""What stands beside an order in a text that says no more than which it is."""
_DEEDS: dict[Intent, str] = {
    "cancel_order": rf"{_CANCEL}",
    "remove_item": rf"{_CANCEL}|remov(?:e|ing)|delet(?:e|ing)|[删刪][除掉]?|去掉|拿掉|移除",
    "place_order": r"order(?:ing)?|buy(?:ing)?|下[单單]|[订訂][购購]?|[买買]",
    "add_item": r"add(?:ing)?|加",
    "substitute_item": r"swap(?:ping)?|replac(?:e|ing)|换|換",
}
"""How it is called what an action does."""
_UNDONE = (
    r"(?:\b(?:don't|do not|no|not|without|stop|rather not) |先不要?|不要|[别別]|不用|不[想再])"
    r"(?:{words})(?![a-z])|不(?:{words})(?=[了吧啊]|\W|$)"
)
_CLAUSES = re.compile(r"(?<!\d)[.,]|[.,](?!\d)|[!?;，。！？；\n]|\bbut\b|但")
_ONLY_ORDER = (
    r"\b(?:only|just|nothing but)(?: (?:to|for|on|at|in|cancel(?:l?ing)?|chang(?:e|ing)|touch|do|want|the"
    r"|mean(?:t)?))* {order}|{order}(?: \w+)? (?:only|and nothing else)"
    r"|[只就仅僅光](?:是|要|需要|想|把)?(?:取消|改|[动動]|推[迟遲]|延|[换換])?(?:的是)?\s*{order}"
)
"""How no other order than one is said to be meant."""
_LEAVES_ORDER = (
    r"(?<!n't )(?<!not )\b(?:leave|keep|hands off|forget|never ?mind)(?: about)?(?: my| our| the)? {order}"
    r"(?! (?:at|for|to)\b)"
    r"|\b(?:(?:don't|do not|never|not) (?:touch|change|cancel|move|postpone|alter|push|shift|delay)|not)"
    r" (?:my |our |the )?{order}|{order} not(?=\W*(?:please\W*)?$)"
    r"|{order} (?:should |must |can |shall |will )?"
    r"(?:stays?|remains?|as (?:it|they) (?:is|are|was)|is fine|unchanged)\b(?! at)"
    r"|(?:[别別]|不(?:要|用|能)?)(?:[动動改碰推]|取消|包括|包含|算上?|含)\s*{order}|(?:保留|留[着著下]?)\s*{order}"
    r"|{order}(?:[这這那]?[张張个個]?[订訂]?[单單])?(?:就|先|[还還]是|照[样樣]|[维維保]持)*"
    r"(?:不[变變]|原[样樣状狀]|不?(?:要|用)?[别別不]?(?:[动動碰])|(?:[别別不]|不[要用必])(?:改|推|延|加|[换換])|(?:不|[别別])取消"
    r"|留[着著下]?|保留|照[旧舊]|[继繼][续續])(?![^，。]{{0,3}}\d)"
)
"""How an order, of which something was proposed, is said to stay as it is."""
_ALL_BUT_ORDER = (
    r"^(?!.*(?:n't|\bnot|\bnothing|\bnone|\bonly)\b).*\b(?:except|(?:all|both|everything|everywhere) but"
    r"|other than|apart from)(?: for)?(?: the)? {order}"
    r"|^\W*除[了开開去]?\s*{order}[^，。；\d]{{0,4}}?(?:[以之]?外)?\W*$"
    r"|除[了开開去]?\s*{order}(?:[这這那]?[张張个個]?[订訂]?[单單])?(?:[以之]?外)?[，,\s]*"
    r"(?:其[他它余餘]|[别別]的|[剩余餘]下|另外|全部?|都)[^，。；不别別]*\W*$"
)
"""How all orders but one are said to be meant."""
_OTHER_ORDERS = re.compile(
    r"\bthe (?:other|remaining) (?:two|three|four|five|\d)\b"
    r"|(?:其[他它余餘]|另外|[剩余餘]下)的?[两兩二三四五2-5][个個张張]?[订訂]?[单單]?"
)
"""The others of several orders, counted."""
_LISTED = (
    r"(?:(?:so-?)?\d{{3,}}(?:[\s和跟及与與、/&]|and)+)*{order}"
    r"(?:(?:[\s和跟及与與、/&]|and)+(?:so-?)?\d{{3,}})*"
)
"""An order, among others that are named with it."""
_ONLY_NEW = re.compile(
    r"\b(?:only|just|nothing but) (?:the |a |that |this )?(?:new|separate) (?:order|one)\b"
    r"|[只就仅僅光](?:要|下|[订訂])?(?:[这這那][个個张張])?新的?(?:[订訂][单單]|[单單])"
)
_CHANGES = ("change_", "add_item", "remove_item", "substitute_item", "split_delivery")


def taken_back(text: str, asked: Request, setting: Setting) -> tuple[int, ...] | None:
    """Which of the wishes that were proposed a text wants to leave as things are; `None`: it says no such
    thing."""
    text = without_amounts_agreed(text, asked.actions, setting)
    said = folded(text)
    if drops_a_change(text) or drops_an_offer(text):
        return tuple(range(len(asked.actions)))
    placed = [i for i, one in enumerate(asked.actions) if one.intent == "place_order"]
    if placed and drops_a_new_order(text):
        return tuple(placed)
    if (left := _but_for_these(said, asked, setting)) is not None:
        return left
    stay = _goods_that_stay(said, asked, setting)
    back = (
        place
        for place, action in enumerate(asked.actions)
        if (_is_taken_back(action, said) and not (stay and action.item and action.item not in stay))
        or _leaves_goods(said, action, setting)
        or (action.item in stay and action.intent != "place_order")
    )
    left = tuple(back)
    if not left and takes_back(text) and not re.search(r"\d", said):
        return tuple(range(len(asked.actions)))
    return left or None


_PLACE = (
    r"(?:第\s*(?P<zh>[1-9一二三四五六七八九])\s*[条條项項点點]"
    r"|\b(?:item|point|number|no\.?|#) ?(?P<en>[1-9])\b(?!%))"
)
"""A point of the list that the customer wrote."""
_NAMED_PLACE = re.compile(_PLACE, re.IGNORECASE)
_DROPPED_PLACE = re.compile(
    rf"\b(?:skip|drop|remove|cancel|forget|scrap|ignore|delete|leave out|without)(?: about)? {_PLACE}"
    rf"|{_PLACE.replace('P<zh>', 'P<zh_led>').replace('P<en>', 'P<en_led>')}(?:就|先|也)?"
    r"(?:去掉|不要|不[改用]|[删刪]掉?|取消|算了)了?",
    re.IGNORECASE,
)
_NAMES: dict[Intent, tuple[str, str]] = {
    "change_delivery": ("the delivery date", "交货日期"),
    "change_contact": ("the contact", "收货人"),
    "change_address": ("the address", "收货地址"),
    "change_payment": ("the payment", "付款"),
    "change_invoice": ("the invoice", "发票"),
}


def points_dropped(text: str) -> tuple[str, list[int]]:
    """The text without the words by which it drops points of a list, and which these are, from 0 on."""
    hits = list(_DROPPED_PLACE.finditer(text))
    return _DROPPED_PLACE.sub(" ", text), [_place_of(hit) for hit in hits]


def with_names_for_places(text: str, points: Sequence[Action | None]) -> str:
    """The text with what the points of a list wished to change in the place of their numbers."""

    def named(hit: re.Match[str]) -> str:
        place = _place_of(hit)
        wish = points[place] if place < len(points) else None
        return (wish and (wish.item or _NAMES.get(wish.intent, ("", ""))[bool(hit["zh"])])) or hit[0]

    return _NAMED_PLACE.sub(named, text)


def _place_of(hit: re.Match[str]) -> int:
    """Which point is named, the first being 0."""
    said = next(filter(None, hit.groups()))
    return int(said) - 1 if said.isdigit() else "一二三四五六七八九".find(said)


def only_a_part(text: str, asked: Request) -> tuple[int, ...] | None:
    """Which of the wishes that were proposed a text leaves out which wants no more than one kind of change:
    先改收件人就好; just the contact for now. `None`: it says no such thing."""
    said = folded(text)
    if re.search(r"\d", said):
        return None
    named = _listed_alone(said, asked) or [
        any(re.search(_NO_MORE_THAN.format(words=words), said) for words in words_for(one))
        for one in asked.actions
    ]
    return tuple(i for i, is_named in enumerate(named) if not is_named) if any(named) else None


_ALONE = re.compile(r"\b(?:only|just|nothing but)\b|[只仅僅光]|就(?=[改要换換])")
_BESIDE_A_LIST = re.compile(
    r"\b(?:only|just|nothing but|ok(?:ay)?|yes|then|the|and|plus|both|change|do|update|i|we|want|please"
    r"|for now|to)\b"
    r"|[只就仅僅光先改换換是要的和跟及与與还還有把将將吧了呢好行可以\W]"
)
"""What stands beside several kinds of change in a text that wants no more than them."""


def _listed_alone(said: str, asked: Request) -> list[bool] | None:
    """Whether each wish is of one of several kinds of change that are all a text wants: only the quantity and
    the date; 只改数量和日期. `None`: it lists none so."""
    hits = [
        [hit.span() for words in words_for(one) for hit in re.finditer(words, said)] for one in asked.actions
    ]
    rest = blanked(said, [span for spans in hits for span in spans])
    listed = _ALONE.search(said) and not re.search(r"\w", _BESIDE_A_LIST.sub(" ", rest))
    return list(map(bool, hits)) if listed and sum(map(bool, hits)) > 1 else None


def left_at_orders(text: str, request: Request, proposal: Proposal) -> tuple[Request, tuple[int, ...]]:
    """The request, and which of the wishes that were proposed a text leaves out by their orders: leave 1031
    alone; only 1024, please; 只取消2048. One that it says in other words is not left out; nothing goes from
    an order that is left as it is, but goods of one that was to go as a whole."""
    wishes = dict(enumerate(proposal.request.actions))
    orders = {place: action.order for place, action in wishes.items() if action.order}
    clauses = [folded(clause) for clause in _CLAUSES.split(text) if clause.strip()]
    left = {one for one in orders.values() if any(_says_of(_LEAVES_ORDER, one, said) for said in clauses)}
    left |= {one for one in orders.values() if _says_of(_ALL_BUT_ORDER, one, folded(text))}
    only = {one for one in orders.values() if any(_says_of(_ONLY_ORDER, one, said) for said in clauses)}
    kept = only - left
    if any(_ONLY_NEW.search(said) for said in clauses):
        left |= {*orders.values()}
    elif kept:
        left |= {*orders.values()} - kept
    goes = ("remove_item", "cancel_order")
    whole = {one.order for one in wishes.values() if one.intent == "cancel_order"}
    alone = _ONLY.search(folded(text))
    stays = [
        one
        for one in request.actions
        if one.intent not in goes or not _is_at(one, left) or (alone and one.item and _is_at(one, whole))
    ]
    stays = without_orders_counted(stays, text, len({*orders.values()} - left)) if left else stays
    changed = [one for one in stays if bare(one) not in map(bare, wishes.values())]
    parts = {
        place
        for place, order in orders.items()
        if any(_leaves_its_part(wishes[place], order, said) for said in clauses)
    }
    places = [
        place
        for place, wish in wishes.items()
        if orders.get(place) in left or place in parts or (kept and place not in orders)
        if wish.intent in goes or not any(_is_at(one, {orders.get(place)}) for one in changed)
    ]
    return request.with_actions(tuple(stays)), tuple(places)


def with_orders_for_their_goods(text: str, proposal: Proposal, dossier: Dossier, setting: Setting) -> str:
    """The text with the number of an order in the place of its goods, where orders are to be changed as a
    whole: not the mugs; 手套不用推."""
    orders = {one.order for one in proposal.request.actions if one.order}
    if any(one.item or one.intent == "place_order" for one in proposal.request.actions):
        return text
    asked = setting.goods.words_in(proposal.text)
    return with_numbers_for_goods_of(text, [*orders], dossier, setting, asked=asked)


def without_orders_counted(wishes: Sequence[Action], text: str, number: int) -> list[Action]:
    """The wishes less those for so many goods, where that is the number of the other orders which a text
    counts: 另外兩張改."""
    counted = _OTHER_ORDERS.search(text)
    return [one for one in wishes if not (counted and _is_so_many(one, number))]


def _is_so_many(action: Action, number: int) -> bool:
    """Whether an action wants so many goods."""
    quantity = action.quantity if isinstance(action, ChangeQuantity) else None
    return quantity is not None and quantity.value == number


def _is_at(action: Action, orders: Collection[str | None]) -> bool:
    """Whether an action names one of some orders, maybe by its figures alone."""
    number = re.sub(r"\D", "", action.order or "")
    return bool(number) and any(one and re.sub(r"\D", "", one) == number for one in orders)


def _leaves_its_part(wish: Action, order: str, clause: str) -> bool:
    """Whether a clause leaves what a wish would change of an order as it is: 2048的日期不用动."""
    return any(
        _says_of(_LEAVES_ORDER, order, clause, before=rf"(?:{words}) (?:of|for|on) ")
        or _says_of(_LEAVES_ORDER, order, clause, behind=rf" ?(?:{words})")
        for words in words_for(wish)
    )


def _says_of(pattern: str, order: str, clause: str, *, before: str = "", behind: str = "") -> bool:
    """Whether a clause says of an order, with the words before and behind that, what a pattern does."""
    number = re.sub(r"\D", "", order)
    of_it = r"(?:'s|(?:那?[张張个個]?[订訂]?[单單])?的)?"
    named = rf"(?:order |[订訂][单單]号?)?(?:[a-z]{{1,4}}-?)?(?<!\d){number}(?!\d){of_it}"
    listed = _LISTED.format(order=named)
    return bool(re.search(pattern.format(order=f"{before}{listed}{behind}"), clause))


def without_removals(request: Request, asked: Request, back: Sequence[int], text: str) -> Request:
    """The request that a text makes beside taking wishes back: one that takes goods off an order, or cancels
    it, when it was these words that were read so, is none. Goods that alone are to go, where the whole order
    was, go: don't cancel it, only drop the teapots."""
    items = [asked.actions[place].item or "" for place in back]
    stay = {asked.actions[place].order for place in back if asked.actions[place].intent == "cancel_order"}
    only = not stay and _ONLY.search(folded(text))
    kept = tuple(
        action
        for action in request.actions
        if not (
            (
                (isinstance(action, RemoveItem) or _is_of_no_number(action))
                and (only or any(alike(action.item or "", item) for item in items if item))
            )
            or (
                isinstance(action, CancelOrder)
                and ((stay and action.order in (None, *stay)) or leaves(words_of(action, text), new=True))
            )
        )
    )
    return request.with_actions(kept)


def _is_of_no_number(action: Action) -> bool:
    """Whether an action orders goods and does not say how many: 复印纸还是要的."""
    return isinstance(action, PlaceOrder) and action.quantity is None and bool(action.item)


def _leaves_goods(said: str, action: Action, setting: Setting) -> bool:
    """Whether a text leaves the goods of a wish as they are on their order."""
    if not action.item or action.intent == "place_order":
        return False
    pattern = _KEEPS if action.intent == "remove_item" else _LEAVES
    product = product_meant(action.item, setting.speaker)
    names = names_in(product) if product else ()
    known = [plain_name(action.item), *map(plain_name, names), *map(last_character, names)]
    words = {re.escape(word) for word in known if word}
    return bool(re.search(pattern.format(goods="|".join(sorted(words, key=len, reverse=True))), said))


def _goods_that_stay(said: str, asked: Request, setting: Setting) -> list[str]:
    """The goods of wishes, by whatever words tell them apart, of which a text says that they stay."""
    items = [action.item for action in asked.actions if action.item]
    clauses = [without_openers(clause)[0] for clause in _CLAUSES.split(said)]
    named = (filter(None, hit.groups()) for clause in clauses for hit in _STAY_SO.finditer(clause))
    return [item for words in named for one in words for item in _goods_named(one, items, setting)]


def last_character(name: str) -> str:
    """What a Chinese name is often cut down to: 纸, 椅."""
    found = re.findall(r"[\u3400-\u9fff](?![\u3400-\u9fff])", name)
    return found[-1] if found else ""


def _but_for_these(said: str, asked: Request, setting: Setting) -> tuple[int, ...] | None:
    """The wishes for goods that a text leaves out which wants only others of them; `None`: it says no such
    thing."""
    only = _ONLY.search(said)
    items = [action.item for action in asked.actions if action.item]
    if only is None or re.search(r"\d", said) or len(items) < 2:
        return None
    wanted = _goods_named(only["en"] or only["zh"] or "", items, setting)
    if not wanted:
        return None
    return tuple(i for i, action in enumerate(asked.actions) if action.item and action.item not in wanted)


def _goods_named(text: str, items: Sequence[str], setting: Setting) -> list[str]:
    """Those of several names of goods whose goods a text names."""
    parts = re.split(r"\b(?:and|or)\b|[,，、和跟与與或]", text)
    goods = [setting.goods.words_in(part) or _FILLERS.sub(" ", part).strip() for part in parts]
    return [item for one in goods for item in named_among(one, items, setting.speaker)]


def put_right(request: Request, text: str, asked: Request, setting: Setting) -> tuple[int, ...]:
    """Which of the wishes that were proposed a text puts another of the same kind in the place of: the paper,
    not the gloves; 错了，是复印纸改300."""
    said, kinds = folded(text), {*request.intents}
    names_something = any(action.item or action.order for action in request.actions)
    if not names_something or not CONTRASTS.search(said) or _ADDS.search(said):
        return ()
    places = [i for i, action in enumerate(asked.actions) if action.intent in kinds]
    denied = _NOT_THOSE.search(said)
    items = [item for place in places if (item := asked.actions[place].item)]
    named = _goods_named(denied["en"] or denied["zh"] or "", items, setting) if denied else []
    if named:
        places = [place for place in places if asked.actions[place].item in named]
    return tuple(places) if len(places) == 1 else ()


def with_goods_as_asked(request: Request, text: str, asked: Request, setting: Setting) -> Request:
    """The request with goods that were asked for before under the name that they had then: the white ones;
    a number at an order, of the only goods of which another was asked for there."""
    items = [item for action in asked.actions if (item := action.item)]

    def renamed(action: Action) -> Action:
        if (anew := _counted_anew(action, asked, text)) is not None:
            return anew
        if isinstance(action, ChangeQuantity) and action.order and not action.item:
            counted = [one for one in asked.actions if isinstance(one, ChangeQuantity) and one.item]
            there = {one.item for one in counted if _is_at(action, {one.order})}
            return action.model_copy(update={"item": there.pop()}) if len(there) == 1 else action
        known = [one for one in asked.actions if one.item and not isinstance(one, PlaceOrder)]
        same = [one.order for one in known if alike(one.item or "", action.item or "")]
        at_one = isinstance(action, ChangeQuantity) and not action.order and len(same) == 1 and same[0]
        if at_one and not orders_anew(text):
            return action.model_copy(update={"order": same[0]})
        meant = _those_asked(action.item, items, setting) if action.item and not action.order else None
        return _as_asked(action.model_copy(update={"item": meant}), asked, text) if meant else action

    return request.with_actions(tuple(map(renamed, request.actions)))


def _counted_anew(action: Action, asked: Request, text: str) -> ChangeQuantity | None:
    """So many of goods that were read as ordered anew, as another number of those of which one is proposed at
    an order: 保温杯850就够了; 550 mugs will do."""
    if not isinstance(action, PlaceOrder) or action.order or not action.item or action.quantity is None:
        return None
    terms = (action.price, action.delivery, action.payment, action.address)
    counted = [one for one in asked.actions if isinstance(one, ChangeQuantity) and one.order and one.item]
    same = [one for one in counted if alike(one.item or "", action.item)]
    if any(terms) or len(same) != 1 or action.quantity.mode != "set" or says_more_or_new(text):
        return None
    told = {"order": same[0].order, "item": same[0].item, "evidence": action.evidence}
    return None if orders_anew(text) else ChangeQuantity(**told, quantity=action.quantity)


def _those_asked(item: str, items: Sequence[str], setting: Setting) -> str | None:
    """Which of some goods words name, if only by what tells it from the others: the white ones."""
    same = [one for one in dict.fromkeys(items) if alike(item, one)]
    if any(plain_name(one) != plain_name(item) and plain_name(one) in plain_name(item) for one in same):
        return None  # they are told by more than what was asked for: 黑色的椅子
    named = same or named_among(item, items, setting.speaker)
    if named or setting.goods.has_kind(item):
        return named[0] if len(named) == 1 else None
    known = {product.sku: one for one in items if (product := product_meant(one, setting.speaker))}
    told = product_told(item, [one for one in setting.goods if one.sku in known])
    return known[told.sku] if told else None


def _as_asked(action: Action, asked: Request, text: str) -> Action:
    """The action; so many of goods that are to come, as another number of these, or, where the text presses
    for a price and names as many, as a wish for another: 黑色的改成8把; 黑色的那5把能不能便宜一点."""
    comes = [
        one for one in asked.actions if isinstance(one, PlaceOrder | AddItem) and one.item == action.item
    ]
    if len(comes) != 1 or not isinstance(action, ChangeQuantity | PlaceOrder) or action.quantity is None:
        return action
    if comes[0].order and orders_anew(text):
        return action
    said: dict[str, Any] = {"order": comes[0].order, "item": action.item, "evidence": action.evidence}
    if presses(text) and action.quantity == comes[0].quantity:
        return Handover(evidence=action.evidence) if comes[0].order else ChangePrice(**said)
    return type(comes[0])(**said, quantity=action.quantity) if action.quantity.mode == "set" else action


def is_more_of_an_address(request: Request, asked: Request, setting: Setting) -> bool:
    """Whether what a text was read to order may be the number of a house and a place, of an address that is
    proposed: none of it is for sale."""
    goods = [action.item or "" for action in request.actions if isinstance(action, PlaceOrder | AddItem)]
    sold = any(setting.goods.knows(item) for item in goods)
    proposed = any(action.intent == "change_address" for action in asked.actions)
    return proposed and 0 < len(goods) == len(request.actions) and not sold


def is_proposed_already(half: Action, orders: Iterable[Order], setting: Setting) -> bool:
    """Whether goods that a text names without a number are on the orders as they are proposed."""
    alone = half.item if isinstance(half, PlaceOrder | AddItem) and half.quantity is None else None
    return bool(orders_holding(alone, orders, setting.speaker))


def with_goods_for_pronouns(text: str, asked: Request) -> str | None:
    """The text with the only goods that were asked for in the place of a word that points at them."""
    items = {action.item for action in asked.actions if action.item}
    if len(items) != 1 or not _THEM.search(text):
        return None
    return _THEM.sub(lambda hit: f"{hit[1]} {min(items)}" if hit[1] else f"把{min(items)}", text)


def with_the_way_of_before(request: Request, text: str, asked: Request) -> Request:
    """The request with amounts that go up or down as what was asked for before: "and the gloves by 50"."""
    before = (getattr(action, "quantity", None) for action in asked.actions)
    ways = {quantity.mode for quantity in before if quantity} - {"set"}
    way = ways.pop() if len(ways) == 1 else None

    def led(action: Action) -> Action:
        clause = words_of(action, text)
        quantity = action.quantity if isinstance(action, ChangeQuantity) else None
        if way is None or quantity is None or not _BY.search(clause) or quantity.mode != "set":
            return action
        return action.model_copy(update={"quantity": quantity.model_copy(update={"mode": way})})

    return request.with_actions(tuple(map(led, request.actions)))


def text_put_right(text: str, before: str) -> str | None:
    """The text that asked for what is proposed, with what this one wants there in the place of what it does
    not: never mind rail, road is fine; 海运算了，铁路也行."""
    said = folded(text).strip(" \n.!。！~")
    hit = _RATHER.fullmatch(said) or _RATHER_IN_CHINESE.fullmatch(said)
    if hit is None or (place := folded(before).find(hit["old"].strip())) < 0:
        return None
    return before[:place] + hit["new"].strip() + before[place + len(hit["old"].strip()) :]


def value_put_right(text: str) -> str | None:
    """The amount that a text gives in place of one that it says is not right: too many, 550; not 260, 255."""
    text = _NO_AT_FIRST.sub("", text.strip())
    said = [part for part in re.split(r"[,，。.;；!！]\s*|\s-+\s", text) if part]
    if len(said) != 2:
        return None
    first = said[0].casefold()
    if _NOT_SO_MANY.fullmatch(first) or (_TOO.search(first) and not re.search(r"\d", first)):
        return bare_value(said[1])
    return None


_NOT_THAT_ORDER = re.compile(
    r"\b(?:not|instead of|rather than)(?: (?:on|to|for|from|at|with))?(?: (?:order|the))*"
    r" (?:[a-z]{1,4}-?)?\d{3,}|(?:不是|[别別]|不要)[加放改到在给給]*(?:[a-z]{1,4}-?)?\d{3,}",
    re.IGNORECASE,
)
"""The order that is not meant."""


_ASKED_FOR = re.compile(
    rf"{ANY_FIELD.pattern}|\b(?:the|and|both|all|everything|that|this|it|for|on|of|to|i|we|meant?|was|were|is|no|sorry"
    r"|order|changes?|please|of course|should|be|have been|go)\b|[和跟都的那这這是]",
    re.IGNORECASE,
)
"""What was asked for, in the words by which anything is called, and what leads to it."""


def _less_what_was_asked(text: str, setting: Setting) -> str:
    """A text without the names of goods and terms by which it says what is meant for the order it names."""
    goods = (setting.goods.words_in(folded(text)) or "").split()
    names = "|".join(rf"{re.escape(one)}\w{{0,2}}" if one.isascii() else one for one in goods)
    return re.sub(names or "(?!)", " ", _ASKED_FOR.sub(" ", folded(text)), flags=re.IGNORECASE)


def at_another_order(text: str, asked: Request, dossier: Dossier, setting: Setting) -> tuple[Action, ...]:
    """What was asked for, of the other order that a text names in the place of the one that was meant: no, I
    meant SO-1031; 不对，是便宜的那单; 不是礼盒，是椅子那单."""
    orders = {action.order for action in asked.actions}
    if any(action.intent == "place_order" for action in asked.actions):
        return ()
    told = with_numbers_for_goods(without(text, GOODS_DENIED, _NOT_THAT_ORDER), dossier, setting)
    pointed = pointed_at(text, dossier, beside=next(iter(orders))) if orders else None
    named = [id for id in dossier.by_figures(told) or filter(None, [pointed]) if id not in orders]
    if not named and not any(action.item for action in asked.actions):
        named = [id for id in orders_as_told(told, dossier, setting) if id not in orders]
    beside = re.sub(r"[\W\d]", "", _less_what_was_asked(told, setting))
    if (
        len(named) != 1
        or len(beside) > _LONGEST_BESIDE
        or len(orders) > 1
        or not CONTRASTS.search(folded(text))
    ):
        return ()
    (there,) = (one for one in dossier.orders if one.id == named[0])
    return tuple(_moved_to(there, action, setting) for action in asked.actions)


def orders_as_told(text: str, dossier: Dossier, setting: Setting) -> list[str]:
    """The open orders with the goods that a text names, and as many of them where it says how many."""
    item, counts = setting.goods.words_in(text), {*map(Decimal, re.findall(r"\d+", text))}
    lines = [(order.id, line) for order in dossier.open_orders for line in _lines_of(item, order, setting)]
    return list(dict.fromkeys(id for id, line in lines if counts <= {line.quantity}))


def _lines_of(item: str | None, order: Order, setting: Setting) -> Sequence[OrderLine]:
    return lines_named(item, order, setting.speaker) if item else ()


def _moved_to(order: Order, action: Action, setting: Setting) -> Action:
    """An action at another order, whatever goods were named where that holds none of them; more of goods come
    onto it."""
    held = action.item and lines_named(action.item, order, setting.speaker)
    counted = action.quantity if isinstance(action, AddItem | ChangeQuantity) else None
    more = counted is not None and (isinstance(action, AddItem) or counted.mode == "add")
    if counted and more and not held and product_meant(action.item, setting.speaker):
        counted = counted.model_copy(update={"mode": "set"})
        return AddItem(order=order.id, item=action.item, quantity=counted)
    return bare(action).model_copy(update={"order": order.id, "item": action.item if held else None})


def names_its_order(text: str, asked: Request, dossier: Dossier, setting: Setting) -> bool:
    """Whether a text says no more than of which order wishes are, by the goods on it: 就是礼盒那单里的."""
    told = with_numbers_for_goods(text, dossier, setting)
    orders = {action.order for action in asked.actions}
    beside = _NO_MORE.sub("", folded(told.replace(min(filter(None, orders), default=""), "")))
    return told != text and orders == {*dossier.by_figures(told)} and not beside


def _is_taken_back(action: Action, said: str) -> bool:
    deed = _DEEDS.get(action.intent)
    if deed:
        return bool(re.search(_UNDONE.format(words=deed), said))
    stays = (pattern.format(words=words) for pattern in (_STAYS, _THINKS) for words in words_for(action))
    return any(re.search(pattern, said) for pattern in stays)


def given_up(request: Request, proposal: Proposal, setting: Setting) -> tuple[int, ...]:
    """Which of the wishes that were proposed a request changes something in the place of: the cancellations
    of orders that it changes, the removals of goods of which it wants so many."""
    changes = [action for action in request.actions if action.intent.startswith(_CHANGES)]
    going = {step.order.id: step.order for step in proposal.steps if step.do == "cancel" and step.order}
    asked = dict(enumerate(proposal.request.actions))
    whole = [
        place
        for place, order in proposal.cancelled.items()
        if any(_is_at_one_going(action, going[order], len(going) == 1, setting) for action in changes)
    ]
    comes = any(isinstance(old, AddItem) for old in asked.values())
    changes = [one for one in changes if one.item or not comes]  # a number alone is of what comes
    parts = [
        place
        for place, old in asked.items()
        if place not in whole and isinstance(old, RemoveItem)
        if any(_keeps_some(action, old, setting) for action in changes)
    ]
    return (*whole, *parts)


def _is_at_one_going(action: Action, order: Order, only: bool, setting: Setting) -> bool:
    """Whether an action changes an order that was to be cancelled, maybe the only one, beside taking off more
    of it."""
    if action.order or not only:
        return action.order == order.id
    return action.item is None or bool(lines_named(action.item, order, setting.speaker))


def _keeps_some(action: Action, gone: RemoveItem, setting: Setting) -> bool:
    """Whether an action wants so many of goods that were to be taken off."""
    if not isinstance(action, ChangeQuantity) or action.order not in (None, gone.order):
        return False
    if action.item is None or gone.item is None:
        return True
    return alike(action.item, gone.item) or bool(named_among(action.item, [gone.item], setting.speaker))


def part_alone(
    text: str, asked: Request, orders: Mapping[str, Order], setting: Setting
) -> tuple[Action, ...]:
    """The goods that a text names as all that shall go of the only order that would be cancelled, or as all
    that shall stay, off that order; nothing where it names none, or all."""
    places = [action for action in asked.actions if action.intent in ("cancel_order", "remove_item")]
    said, order = folded(text), next(iter(orders.values())) if len(orders) == 1 else None
    only = _OF_THE_WHOLE.search(said)
    if order is None or not places or re.search(r"\d", said):
        return ()
    names = [setting.speaker.line(line) for line in order.lines]
    if takes_back_a_cancellation(text) and (goes := _told_to_go(said, names, setting)):
        return tuple(RemoveItem(order=order.id, item=name) for name in goes)
    if only is None:
        return ()
    words = only["en"] or only["zh"] or ""
    if re.search(r"\border\b|[单單]", words):
        return ()
    named = _goods_named(words, names, setting)
    stays = _KEPT.search(only[0]) or _KEPT.search(said[: only.start()].rpartition(",")[2])
    gone = [name for name in names if (name in named) != bool(stays)]
    if not named or not 0 < len(gone) < len(names):
        return ()
    return tuple(RemoveItem(order=order.id, item=name) for name in gone)


_GOES_ALONE = re.compile(
    r"\b(?:drop|remove|cancel|take|scrap|delete|go(?:es)?|without|lose"
    r"|(?:don't|do not|no longer) (?:want|need))\b"
    r"|不要|不用|不需要|去掉|拿掉|[删刪]|取消|退"
)
"""That goods are to go."""
_NOT_TO_GO = re.compile(
    r"(?:[别別]|不[是要用想]*|先)(?:[全都整][部张張个個]?[单單]?)?取消"
    r"|\b(?:don't|do not|not|n't) (?:cancel|drop|remove)\w*"
)
"""That all is not to go."""


def _told_to_go(said: str, names: Sequence[str], setting: Setting) -> list[str]:
    """Those of some goods that a clause of a text says are to go, where some stay and it says no other."""
    goes, stays = set[str](), set[str]()
    for clause in re.split(r"[,.;!?，。；！？\n]|\bbut\b|\band\b", _NOT_TO_GO.sub(" ", said)):
        named = _goods_named(clause, names, setting)
        (goes if _GOES_ALONE.search(clause) else stays).update(named)
    return [name for name in names if name in goes] if not goes & stays and len(goes) < len(names) else []


def with_other_goods(
    request: Request, text: str, asked: Request, setting: Setting
) -> tuple[int, Action] | None:
    """The only wish for goods of what was proposed, and that wish for the goods which a short text, that says
    no more, names in their place: those of the same kind that it tells apart, or others."""
    wishes = [(place, action) for place, action in enumerate(asked.actions) if action.item]
    if len(wishes) != 1 or not all(map(_only_names_goods, request.actions)) or says_left_out(text):
        return None
    (place, wish), words = wishes[0], _goods_said(request, text)
    product = product_meant(wish.item, setting.speaker)
    if words is None or product is None or Goods([product]).knows(words):
        return None
    if other := product_told(words, setting.goods.kin_of(product)):
        return place, wish.model_copy(update={"item": other.name(setting.speaker.language)})
    if not (_corrects(text) or request.actions) or not setting.goods.knows(words):
        return None
    if not setting.goods.has_kind(words):
        words = f"{words} {kind_of(product, setting.speaker.language)}"
    return place, wish.model_copy(update={"item": words})


def _only_names_goods(action: Action) -> bool:
    if isinstance(action, SubstituteItem):
        return action.item is None and action.order is None
    return isinstance(action, PlaceOrder | AddItem) and action.quantity is None


def _goods_said(request: Request, text: str) -> str | None:
    """The words for goods in a short text that says nothing else."""
    swapped = [action.replacement for action in request.actions if isinstance(action, SubstituteItem)]
    if swapped:
        return swapped[0]
    said, _ = without_openers(CLOSERS.sub("", text.strip()))
    if len(said) > _LONGEST or re.search(r"\d", said) or _ADDS.search(said):
        return None
    return _FILLERS.sub(" ", said).strip() or None


def _corrects(text: str) -> bool:
    """Whether a text begins or ends as a correction does."""
    return without_openers(text)[1] or bool(CLOSERS.search(text.strip()))
