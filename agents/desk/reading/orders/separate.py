"""Goods that are wanted on an order of their own: as a separate order, 单独开一单."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from agents.desk.find import Dossier, lines_named, named_among, orders_named
from agents.desk.proposal import alike
from agents.desk.propose import Setting
from agents.desk.reading.filling import Read
from agents.desk.reading.goods.labels import ONE_ORDER
from agents.desk.reading.stretches import CLAUSE_END, Span, around, without
from contracts.order import OrderLine
from contracts.request import (
    Action,
    AddItem,
    CancelOrder,
    ChangeAddress,
    ChangeQuantity,
    PlaceOrder,
    Request,
    SubstituteItem,
)

_APART = re.compile(
    r"[\s,.]*\b(?:(?:but|and) )?(?:(?:as|on|in|under|into|with|(?:make|put) (?:it|that|them|this)|open|place"
    r"|it'?s|that'?s) )*(?:(?:a|an|its|their|another) )?"
    r"(?:(?:separate|(?<!my )(?<!our )own) (?:new )?|(?<!the )new )"
    r"(?:order|purchase|po)\b(?: please)?"
    r"|[\s,.]*\b(?:order|book|place|put|invoice) (?:it|them|that|those|these|this) separately\b"
    r"|[，,。、\s]*(?:再)?(?:单独|單獨|独立|獨立|分开|分開|另外?|重新|新)(?:再)?[给給我们們]*(?:[订訂](?=[一新])|开|開|下|建|起|立|做|算|成|走|要|是)*"
    r"[一个個张張份笔筆新的]*(?:[订訂][单單]|[单單](?![价價号號独獨子]))(?:吧|了|来下|[处處]理)?",
    re.IGNORECASE,
)
"""That goods are for an order of their own."""
_SEPARATELY = re.compile(
    r"(?:[再就]|[给給帮幫][我咱][们們]?|另外)*(?:单独|單獨|独立|獨立|另行)再?(?:[给給帮幫][我咱][们們]?)?"
    r"(?:[订訂][购購]?|[下买買要来來定])(?=\s*(?:\d|[一二两兩三四五六七八九十百]))"
)
"""That so many goods, which follow, are for an order of their own: 单独下100盒."""
_ELSE_APART = re.compile(
    r"(?:[\s,.;]*(?:\b(?:and|but|or)\b\s*)?\bif (?:not\b"
    r"|(?:you|that|it|they|this)(?:'s| is| are)? ?"
    r"(?:cannot|can't|couldn't|isn't|aren't|not|no longer|too late|impossible)\b)[^,.;]{0,24}?[\s,]*"
    r"(?:(?:then|please|just|(?:i|we)(?:'d| would) like|(?:i|we)(?:'ll)? (?:take|want))\b[\s,]*)*"
    r"|[，,。；;\s]*(?:如果|要是|若是?|假如|[实實]在)?[^，,。；;\d]{0,4}?"
    r"(?:[加改动動]不[了上进進]|不能|不行|不可以|[来來]不及|[做办辦]不到|[没無无沒]法)"
    rf"[^，,。；;\d]{{0,4}}?(?:的[话話])?[，,\s]*(?:[那就]|[请請])*)(?:{_APART.pattern})",
    re.IGNORECASE,
)
"""That goods are for an order of their own if what was wished is not possible."""
_ONE_APART = re.compile(
    r"\b(?:a|an|its|their) (?:separate|new|own) one\b|\bone of its own\b"
    r"|(?:单独|單獨|分开|分開|另外?|重新|新)再?(?:[开開下建做来來立]|[订訂])+[一1]?[张張个個份笔筆](?:[订訂]?[单單])?",
    re.IGNORECASE,
)
"""That what was asked for is for an order of its own, where orders are talked of."""
_NOT_THERE = re.compile(
    r"\b(?:it|that|this)(?:'s| is|(?: i|wa)sn't)?(?: not)? (?:(?:for |on )?(?:that|this)|the wrong) "
    r"(?:order|one)\b[\s,.;]*(?:(?:i|we) (?:meant?|want(?:ed)?)\b\s*)?"
    r"|不是[^，,。；;\d]{0,2}?[这這那]一?[张張个個]?[订訂]?[单單]?(?=[，,。；;])[，,。；;\s]*(?:而?是|我[要想说說]的?是?)?"
    r"|[下订訂弄搞]?[错錯](?:了)?[订訂]?[单單]?了?[，,。；;\s]*"
)
"""That another order is meant than the one that is proposed."""
_NO_CHANGE = re.compile(
    r"(?:不是|不要|[别別]|[没沒]有?|不用)(?:[要说說想在去])*(?:[改动動加放算](?:[到在进進入给給])?)?"
    r"(?:我[们們]?)?(?:原[来來本]?)?的?"
    r"[这這那个個]*[一张張]*[订訂]?(?:[单單])子?[的]?[，,。\s]*"
    r"|\b(?:(?:it'?s |that'?s |that is |this is )?not (?:a |any |to |meant as a )?"
    r"(?:change|changing|amend\w*)(?: (?:of|to|on|for))?"
    r"|(?:don'?t|do not) (?:change|touch|mean)|not(?: on| to| for| in| of)?) "
    r"(?:that|this|the|my|our)(?: old| existing| other)? (?:order|one)\b"
    r"[,.;\s]*(?=.*\b(?:new|another|separate)\b)",
    re.IGNORECASE,
)
"""That no order there is changes, before what is ordered anew."""
_ANEW = re.compile(
    r"(?:而?是)?(?:我?[要想])?(?:另外?|重新|新|再)(?:再)?(?:新)?[订訂下](?![单單])"
    r"|\b(?:but |it'?s )?(?:a )?new (?:order|one)\b(?: of)?|\bnew(?= \d)",
    re.IGNORECASE,
)
"""That what follows is ordered anew, rather than set, behind that."""
_ONE_BESIDE = re.compile(
    r"\b(?<!the )(?<!on )(?:another|a second|one more|a further|an? (?:additional|extra)) (?:\w+ )?"
    r"(?:order|purchase|po)\b"
    r"|\b(?:another|a second|one more|a further|a new|a fresh) (?:batch|lot|round)\b"
    r"|(?:再|重新|另外?)(?:[给給帮幫替][我咱](?:们|們)?)?[下来來开開做加][一1]?[个個张張笔筆]?[订訂]?[单單](?![价價号號独獨子])"
    r"|(?:再|重新|另外?)(?:[给給帮幫替][我咱](?:们|們)?)?"
    r"(?:[订訂购購买買下来來要拿进進][一1]?(?:批|次|[轮輪])|[订訂购購买買](?=\W*$))",
    re.IGNORECASE,
)
"""That an order is placed beside those there are."""
_IS_THERE = re.compile(r"\b(?:my|our|this|that)\W*$|[这這那]个?[，,]?$", re.IGNORECASE)
_NAMED = re.compile(r"^\W*(?:no\.? ?|number )?[a-z]{1,4}-?\d{3,}", re.IGNORECASE)
_NOT_APART = re.compile(
    r"\b(?:no|not|don'?t|never|without)\b[^,.]{0,16}$|[不没沒别別][是要用想需再]*$", re.IGNORECASE
)
_THE_OLD_STAYS = re.compile(
    r"[，,。；;\s]*(?:(?:原[来來本先]?|之前|以前|[老旧舊])(?:[订訂的那这這]|[张張个個]|[单單])+|[那这這][张張个個]?[订訂]?[单單])"
    r"[^，,。；;！!]{0,12}?(?:照[旧舊常原]|不用?[变變动動改]|(?:[别別]|不要)[动動改]|[还還]是|[仍依][然旧舊]?|保[持留])[^，,。；;！!]*"
    r"|(?:[\s,.;]|\band\b|\bbut\b)*\b(?:(?:leave|keep) )?(?:the|my|our|that) (?:old|existing|original"
    r"|first|other|current)"
    r"(?: one| order)?\b(?: (?:goods|pieces|\d+))?[^.,;!?]{0,24}?"
    r"\b(?:stays?|remains?|still|unchanged|untouched|alone|as (?:it )?(?:is|was|planned))\b[^.,;!?]*",
    re.IGNORECASE,
)
"""That the order of before stays as it is, beside one that is placed anew."""
_LIGHT = re.compile(
    r"^(?:no|nope|sorry|wait|不[是对對]?|等等|[等慢]一下)[,，.。!！\s]+"
    r"|\b(?:i (?:meant|want(?:ed)?)|(?:it|that|this) should be)\b",
    re.IGNORECASE,
)
"""What may stand around the wish for an order apart."""
_MOST_BESIDE = 8
"""Letters beside the words that want an order apart, in a text that says no more."""
_OF_THE_BOOKS = re.compile(
    r"(?<!that )(?<!this )(?<!same )(?<!the )(?<!new )\border\b"
    r"|[^\W这這那同新该該才剛刚]那[张張个個]?[订訂]?[单單]|[老原旧舊][订訂]?[单單]",
    re.IGNORECASE,
)
"""That an order is meant which there is."""
_TERMS = ("change_delivery", "change_payment", "change_address", "change_contact")
_FIELDS = ("price", "delivery", "payment", "address")


def with_goods_of_their_own(request: Request, dossier: Dossier, setting: Setting) -> Request:
    """The request; goods that are wanted instead of an order which it cancels come on an order of their own:
    cancel 1031, 20 flasks instead; 2051取消，改买20个保温瓶."""
    gone = {one.order for one in request.actions if isinstance(one, CancelOrder) and one.order}
    orders = {said: dossier.order(found[0]) for said in gone if (found := orders_named(said, dossier))}

    def anew(action: Action) -> Action:
        order = orders.get(action.order or "")
        item = action.replacement if isinstance(action, SubstituteItem) else action.item
        comes = isinstance(action, AddItem | ChangeQuantity | SubstituteItem) and action.quantity
        if order is None or not comes or not item or lines_named(item, order, setting.speaker):
            return action
        if isinstance(action, SubstituteItem) and action.item:
            return action
        told = {"evidence": action.evidence, "confidence": action.confidence, "source": action.source}
        return PlaceOrder(item=item, quantity=comes, **told)

    return request.with_actions(tuple(map(anew, request.actions)))


def apart(request: Request, text: str, read: Read, *, talked_of: Sequence[OrderLine] = ()) -> Request:
    """The request; of a text that wants goods on an order of their own, that order with what the text says
    of it. It changes no order that there is. `talked_of`: lines of which one is meant where it names none."""
    said = unicodedata.normalize("NFKC", text)
    if wants_no_change(said):
        rest = read(_APART.sub(" ", _ANEW.sub(" ", _NO_CHANGE.sub(" ", said))).strip())
        meant = (_of_the_lines(one, talked_of) for one in (rest.actions or request.actions))
        placed = placed_apart(tuple(meant))
        return request.with_actions(placed) if placed else request
    if all(isinstance(action, PlaceOrder) for action in request.actions) and request.actions:
        return request
    for hit in (_SEPARATELY.search(said), _ONE_BESIDE.search(said)):
        if hit and hit.span() in anew_at(said) and (placed := _ordered_behind(hit, said, read, talked_of)):
            return request.with_actions(placed)
    found = _APART.search(said)
    if found is None or _NOT_APART.search(said[: found.start()]):
        return request
    rest = read(f"{without(said[: found.end()], ONE_ORDER)[: found.start()]} {said[found.end() :]}".strip())
    placed = placed_apart(rest.actions)
    return request.with_actions(placed) if placed else request


def _ordered_behind(
    hit: re.Match[str], said: str, read: Read, talked_of: Sequence[OrderLine]
) -> tuple[Action, ...]:
    """The goods of a new order that a text wants where it says so, with what it says besides; nothing where
    it names none, nor tells how many there are of those that are talked of."""
    deed = "order " if said.isascii() else "订"
    tail = re.sub(r"^\W*(?:of|for)\b|^[\s:：,，]+", "", said[hit.end() :])
    for text in (f"{said[: hit.start()]}{deed}{tail}", f"{deed}{tail}"):
        actions = tuple(_of_the_lines(one, talked_of) for one in read(text).actions)
        counted = [one for one in actions if _is_for_goods(one) and getattr(one, "quantity", None)]
        if counted and not any(one.order for one in counted):
            return placed_apart(actions)
    return ()


def wants_no_change(text: str) -> bool:
    """Whether a text says that it changes no order that there is, and orders anew: 不是改那单，是新订20盒."""
    found = _NO_CHANGE.search(text)
    return found is not None and bool(_ANEW.search(text, found.end()) or _APART.search(text, found.end()))


def _of_the_lines(action: Action, lines: Sequence[OrderLine]) -> Action:
    """The action; so many that name no goods, of the only one of some lines that is counted so."""
    counted = action.quantity if isinstance(action, ChangeQuantity | PlaceOrder | AddItem) else None
    if counted is None or action.item:
        return action
    meant = [line for line in lines if counted.unit in (None, line.unit)]
    return action.model_copy(update={"item": meant[0].name, "order": None}) if len(meant) == 1 else action


_IT_IS_NEW = re.compile(
    r"(?:(?<=[.,;!?])|^)\s*(?:(?:no|sorry|wait|but|and|oh)\b[\s,]*)*"
    r"(?:it|this|that)(?:'s| is| would be| will be|'d be)(?: all)?(?: (?:for|meant as|to be))?"
    r" (?:a|another|its own) (?:(?:completely|whole|brand) )?(?:new|separate|different) (?:order|one)\b"
    r"(?! (?:with|of)\b)"
    r"(?:[,\s]+not (?:for |on |part of )?(?:the |my |our )?(?:order )?(?:[a-z]{1,4}-?)?\d{3,}(?: order)?)?"
    r"(?: please)?\s*(?:[.,;!]|$)"
    r"|(?:(?<=[，,。；;！])|^)\s*(?:[这這那]个?|[这這]次)?(?:是|算)(?:[一个個张張]*)(?:新的?|另外的?|[单單][独獨]的?)"
    r"(?:[订訂]?[单單]子?)(?:[，,\s]*不是(?:[a-z]{1,4}-?)?\d{3,}(?:那?[张張个個]?[订訂]?[单單])?(?:的)?)?\s*(?:[，,。；;！]|$)",
    re.IGNORECASE,
)
"""That what is talked of is an order of its own, and not on one that there is."""


def without_saying_it_is_new(text: str) -> str:
    """A text without the clauses that only say that what is talked of is a new order."""
    return _IT_IS_NEW.sub(" ", text).strip()


_NOT_IN_COMPANY = re.compile(
    r"(?:^|(?<=[，,。；;！!\s]))(?:[请請]?(?:不要|[别別不])(?:想|用)?(?:再)?(?:[跟和與与同][^，,。；;！!]{0,12}?)?"
    r"(?:放|[摆擺]|混|[并併合]|送|[寄算写寫弄加])?(?:在|到|成)?一(?:起|[张張]?[单單]|[块塊]))[吧了啊]*\s*(?=[，,。；;！!]|$)[，,。；;！!]?"
    r"|(?:[,;.]|\band\b|\bbut\b)?\s*\b(?:please )?(?:not|don'?t|do not)"
    r"(?: (?:mix|put|combine|ship|send|bundle|keep|lump))?(?: (?:it|them|that|this|those|these))?"
    r"(?: (?:together|in|up))? with (?:the |our |my )?[^.,;!?]*",
    re.IGNORECASE,
)
"""That goods are not to go with others, beside the wish for an order of their own."""


def without_company_refused(text: str) -> str:
    """A text that wants an order of its own, without its words that these goods are to go with no others."""
    left = _NOT_IN_COMPANY.sub(" ", text).strip(" ，,、")
    return left if left != text and (_APART.search(left) or _ONE_APART.search(left)) else text


def new_order_else_in(text: str) -> Span | None:
    """Where a text wants goods on an order of their own if something can't be."""
    hit = _ELSE_APART.search(text)
    return hit.span() if hit else None


def orders_anew(text: str) -> bool:
    """Whether a text says anywhere that what it wants is an order of its own, beside those there are."""
    said = unicodedata.normalize("NFKC", text)
    return wants_no_change(said) or bool(anew_at(said))


def anew_at(text: str) -> list[Span]:
    """Where a text says that what it wants is an order of its own, beside those there are."""
    return [
        found.span()
        for words in (_APART, _ONE_BESIDE, _SEPARATELY)
        for found in words.finditer(text)
        if not (
            (_NOT_APART.search(text[: found.start()]) and found[0][0] not in ",.")
            or (words is not _SEPARATELY and _IS_THERE.search(text[: found.start()]))
            or _NAMED.search(text[found.end() :])
        )
    ]


def is_new(request: Request, *, whole: bool = False) -> bool:
    """Whether a request asks for new orders alone; `whole`: of so many of goods it names."""
    placed = [action for action in request.actions if isinstance(action, PlaceOrder)]
    alone = {*request.intents} - {"reject"} == {"place_order"}
    return alone and not (whole and any(one.item is None or one.quantity is None for one in placed))


def wants_it_apart(text: str) -> bool:
    """Whether a text says no more than that what was asked for shall be an order of its own."""
    said = without_the_old_that_stays(unicodedata.normalize("NFKC", text))
    said = said if wants_no_change(said) else _NOT_THERE.sub(" ", said)
    said = _LIGHT.sub("", said.strip(" \n.。!！,，"))
    rest = _NO_CHANGE.sub("", said) if wants_no_change(said) else said
    found = _APART.search(rest) or _ONE_APART.search(rest) or (_ANEW.search(rest) if rest != said else None)
    beside = re.sub(r"\W", "", rest.replace(found[0], "")) if found else rest
    wanted = found is not None and not _NOT_APART.search(rest[: found.start()])
    return wanted and len(beside) <= _MOST_BESIDE


def without_the_old_that_stays(text: str) -> str:
    """A text that wants an order of its own, without its words that the one of before stays as it is."""
    left = _THE_OLD_STAYS.sub(" ", text).strip(" \n，,。；;")
    return left if _APART.search(left) or _ANEW.search(left) else text


def set_apart(
    text: str, request: Request, asked: Request, setting: Setting
) -> tuple[Request, tuple[int, ...]] | None:
    """The request, with the goods of an order of the books that a text wants on an order of their own as
    that, and which of the wishes that were `asked` it takes the place of; `None`: it wants none apart."""
    said = unicodedata.normalize("NFKC", text)
    found = _APART.search(said)
    if wants_no_change(said) and is_new(request, whole=True):
        return request, tuple(i for i, one in enumerate(asked.actions) if one.intent != "place_order")
    if found is None or _NOT_APART.search(said[: found.start()]):
        return None
    held = {place: one for place, one in enumerate(asked.actions) if _is_at_an_order(one)}
    actions, gone = list(request.actions), list[int]()
    for number, new in enumerate(actions):
        same = _held_alike(new, held, setting) if isinstance(new, PlaceOrder) else []
        if len(same) == 1:
            (before,) = placed_apart([held[same[0]]])
            fields = {name: value for name, value in new if value is not None and name != "item"}
            actions[number] = before.model_copy(update=fields)
            gone += same
    if gone:
        return request.with_actions(tuple(actions)), tuple(gone)
    clause = re.split(r"[.;!?。；！？\n]", said[: found.end()])[-1]
    words = setting.goods.words_in(clause)
    named = named_among(words, [one.item or "" for one in held.values()], setting.speaker) if words else []
    gone = [place for place, one in held.items() if one.item in named]
    if not gone:
        return None
    terms = [place for place, one in enumerate(asked.actions) if one.intent == "change_delivery"]
    moved = placed_apart([asked.actions[place] for place in (*gone, *terms)])
    return request.with_actions(moved), (*gone, *terms)


def _held_alike(new: PlaceOrder, held: Mapping[int, Action], setting: Setting) -> list[int]:
    """The places of the wishes that were asked for whose goods new ones name, if only by their kind."""
    same = [place for place, one in held.items() if _is_alike(one, new)]
    named = (
        named_among(new.item, [one.item or "" for one in held.values()], setting.speaker) if new.item else []
    )
    return same or [place for place, one in held.items() if one.item in named]


def with_goods_for_the_new_order(request: Request, text: str, asked: Request, dossier: Dossier) -> Request:
    """The request; other goods that are added, and to no order of the books, as part of the new order that
    was `asked` for."""
    if "place_order" not in asked.intents or dossier.by_figures(text) or _OF_THE_BOOKS.search(text):
        return request
    return request.with_actions(
        tuple(_as_new(one) if _is_added(one, asked) else one for one in request.actions)
    )


def with_terms_of_new_goods(
    request: Request, text: str, asked: Request, dossier: Dossier, setting: Setting
) -> Request:
    """The request; terms that name no goods, of those of the new order that was `asked` for which alone
    their clause names: send the teapots to Main Street 5."""
    placed = _goods_placed(asked)
    if len(placed) <= 1 or dossier.by_figures(text) or _OF_THE_BOOKS.search(text):
        return request

    def meant(action: Action) -> Action:
        if action.intent not in _TERMS or action.item or action.order or not action.evidence:
            return action
        start, end = action.evidence[0][0], action.evidence[-1][1]
        words = setting.goods.words_in(text[slice(*around(text, start, end, CLAUSE_END))])
        named = named_among(words, placed, setting.speaker) if words else []
        return action.model_copy(update={"item": named[0]}) if len(named) == 1 else action

    return request.with_actions(tuple(map(meant, request.actions)))


def of_new_goods(action: Action, text: str, asked: Request, dossier: Dossier, setting: Setting) -> Action:
    """The action; terms of goods of the new order that was `asked` for as of those, where an order of the
    books that is not named holds them too."""
    words = setting.goods.words_in(text)
    named = named_among(words, _goods_placed(asked), setting.speaker) if words else []
    of_the_books = dossier.by_figures(text) or _OF_THE_BOOKS.search(text)
    if action.intent not in _TERMS or action.item or len(named) != 1 or of_the_books:
        return action
    return action.model_copy(update={"order": None, "item": named[0]})


def with_a_number_of_its_own(request: Request, text: str, asked: Request) -> Request:
    """The request; other goods that a text wants as another order than the new one that was `asked` for,
    told from that."""
    placed = [one for one in asked.actions if isinstance(one, PlaceOrder)]
    if not placed or not orders_anew(text) or wants_no_change(unicodedata.normalize("NFKC", text)):
        return request
    number = f"#{len({one.order for one in placed}) + 1}"

    def apart(action: Action) -> Action:
        new = isinstance(action, PlaceOrder) and action.item and not action.order
        known = any(_is_alike(action, one) for one in placed)
        return action.model_copy(update={"order": number}) if new and not known else action

    return request.with_actions(tuple(map(apart, request.actions)))


def terms_of_new_goods(request: Request, text: str, asked: Request, dossier: Dossier) -> list[int]:
    """Which wishes for terms are of goods of the new order that was `asked` for, as those of no order of the
    books are: 手套改到25号."""
    if dossier.by_figures(text) or _OF_THE_BOOKS.search(text):
        return []
    return [
        place
        for place, one in enumerate(request.actions)
        if one.intent in _TERMS and one.item and not one.order
        if any(alike(one.item, item) for item in _goods_placed(asked))
    ]


def _goods_placed(asked: Request) -> list[str]:
    """The goods that a request orders anew."""
    return [one.item for one in asked.actions if isinstance(one, PlaceOrder) and one.item]


def _is_added(action: Action, asked: Request) -> bool:
    """Whether goods are added that are not among those asked for."""
    known = [one for one in asked.actions if one.item]
    new = isinstance(action, AddItem) and action.order is None and action.item and action.quantity
    return bool(new) and not any(_is_alike(action, one) for one in known)


def _as_new(action: Action) -> Action:
    said = {name: value for name, value in action if name in PlaceOrder.model_fields and name != "intent"}
    return PlaceOrder(**said)


def _is_at_an_order(action: Action) -> bool:
    """Whether it adds goods to an order, or has so many of them there."""
    return _is_for_goods(action) and not (isinstance(action, PlaceOrder) and action.order is None)


def _is_alike(one: Action, other: Action) -> bool:
    return bool(one.item and other.item) and alike(one.item or "", other.item or "")


def placed_apart(actions: Sequence[Action]) -> tuple[Action, ...]:
    """The wishes for goods as a new order, with the terms that others say, and the rest as it is; nothing
    when no goods are wanted."""
    goods = [action for action in actions if _is_for_goods(action)]
    terms: dict[str, Any] = {}
    for action in actions:
        if action in goods or action.intent.startswith("change_"):
            said = {name: getattr(action, name, None) for name in _FIELDS}
            terms |= {name: value for name, value in said.items() if value is not None}
    kept = (action for action in actions if action not in goods and _field(action) not in terms)
    placed = (PlaceOrder(item=one.item, quantity=_how_many(one), **terms) for one in goods)
    return (*placed, *kept) if goods else ()


def _is_for_goods(action: Action) -> bool:
    if (
        isinstance(action, ChangeQuantity)
        and action.quantity
        and action.quantity.mode in ("subtract", "scale")
    ):
        return False
    return isinstance(action, AddItem | PlaceOrder | ChangeQuantity) and bool(action.item)


def _field(action: Action) -> str:
    return action.intent.removeprefix("change_")


def _how_many(action: Any) -> Any:
    return action.quantity and action.quantity.model_copy(update={"mode": "set"})


_TO_AN_ORDER = re.compile(
    r"\b(?:to|onto|on|with) (?:the|our|my|that|this|an?|your) (?:[a-z]+ )?order\b|[单單]"
    r"|\b(?:chang|redirect|instead|updat|switch|mov)\w*|改[送寄发發到为為成]|[改换換](?:[个個了]|一下)?[^，,。；;]{0,4}(?:地址|地[点點方])|地址[^，,。；;]{0,3}[改换換]"
)
"""That goods come onto an order, or that what there is goes elsewhere."""
_OF_A_NEW_ORDER = ("change_address", "change_contact", "change_delivery", "change_payment")
"""What a message may say of an order besides its goods."""


def with_more_for_another_place(request: Request, text: str, dossier: Dossier) -> Request:
    """The request; so many more of goods for a place where no order goes, and of no order that is named, as a
    new order for that place, on the terms that are said: 90 teapots extra, to Am Wandrahm 5, by the 11th."""
    rest = [one for one in request.actions if one.intent not in ("query_order", "request_quote")]
    more = [one for one in rest if isinstance(one, ChangeQuantity | AddItem)]
    terms = [one for one in rest if one.intent in _OF_A_NEW_ORDER]
    places = [one for one in terms if isinstance(one, ChangeAddress) and one.address]
    known = {one.address.text for one in dossier.orders if one.address}
    if not more or len(places) != 1 or len(more) + len(terms) < len(rest):
        return request
    if len({one.intent for one in terms}) < len(terms) or any(one.item for one in terms):
        return request
    if any(one.order or one.if_granted for one in rest) or dossier.by_figures(text):
        return request
    address = places[0].address
    if not all(map(_brings_more, more)) or not address or not address.text or address.text in known:
        return request
    return request if _TO_AN_ORDER.search(text.casefold()) else request.with_actions(_placed(more, terms))


def _brings_more(action: Action) -> bool:
    """Whether an action adds so many goods to what there is."""
    counted = action.quantity if isinstance(action, ChangeQuantity | AddItem) and action.item else None
    return counted is not None and (isinstance(action, AddItem) or counted.mode == "add")


def _placed(more: Sequence[Action], terms: Sequence[Action]) -> tuple[Action, ...]:
    """New orders of the goods that are wanted more, on the terms that are said beside them."""
    placed = placed_apart([*more, *terms])
    seen = {one.item: one.evidence for one in more}
    return tuple(
        one.model_copy(update={"evidence": seen[one.item]}) if isinstance(one, PlaceOrder) else one
        for one in placed
    )
