"""Messages that say something of each of several orders, or in each point of a list, read a part at a time:
push 1031 back two weeks and 1024 one week; 1) teapots 220, mugs 280 2) where is 1024?

A part that leaves out its verb, or all but the number of its order, has those of the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate, pairwise

from agents.desk.find import WHOLE_ORDER, Dossier, lines_named
from agents.desk.propose import Setting
from agents.desk.reading.asked.unheard import wants_something
from agents.desk.reading.card.answers import folded
from agents.desk.reading.filling import Read
from agents.desk.reading.orders.naming import BOTH, with_numbers_for_goods
from agents.desk.reading.stretches import EXCEPT, Span, in_small_letters
from agents.desk.reading.terms.calendar import MONTH, WEEKDAY
from contracts.request import Action, Request

_POINT = re.compile(r"(?:^|(?<=[\s:;,.，。：；、]))\(?([1-9])(?:[)）]|[.、](?!\d))\s*")
"""The mark of a point of a list."""
_BREAK = re.compile(r"[\n,，;；.。、]|\band\b|\bbut\b|\bplus\b|[和跟及]|[还還]有|另外")
"""Where a part may begin."""
_LED = re.compile(
    r"(?:\s|,|\b(?:and|but|also|then|for|on|please|the|my|our|order|orders|no|number|plus|with|so)\b"
    r"|[和跟及，、]|[还還]有|另外|然后|然後|[订訂]?[单單]|[#.-])*"
)
"""What may stand between that and the number of an order."""
_NUMBER = re.compile(r"(?<![a-z\d])(?:[a-z]{1,4}-?)?(\d{3,})(?!\d)", re.IGNORECASE)
_BARE = re.compile(
    r"(?:\bso )?(?<![a-z\d$€£¥.,/-])\d{3,}(?![a-z\d%/-]|[.,]\d|[个個把盒箱包件])", re.IGNORECASE
)
_LIKEWISE = re.compile(
    r"(?:\W|\b(?:too|also|as well|likewise|the same|same|please|and|both|pls|thanks|thank you)\b"
    r"|也|一[样樣]|同[样樣]|[是的吧了要请請]|[订訂]?[单單])*"
)
"""What a part says that wants the same of its order, and no more."""
_SAME = re.compile(
    r"\b(?:too|also|as well|likewise|please|(?:by|for|to) (?:the )?same(?: \w+)?|together|both|thanks?)\b"
    r"|[也都]|一起|一并|一同|同[样樣时時]|一[样樣]|跟着|[请請]|[吧了的]$"
)
"""What a part that wants the same says beside the verb of the first."""
_TOGETHER = re.compile(
    r"(?P<one>(?:[A-Za-z]{1,4}-?)?\d{3,})[订訂]?[单單]?[和跟与與及、,，](?P<other>(?:[A-Za-z]{1,4}-?)?\d{3,})[订訂]?[单單]?"
    r"(?P<how>一起|一并|一同|一块|一塊)(?=[^，,。；;]*(?:\d|[提推延改換换晚早周週底]))"
)
"""Two orders that are to be handled together."""
_THE_SAME_OF_OTHERS = re.compile(
    r"\s*(?:把)?(?P<one>[^\W\d]{1,8}?)的?(?P<what>(?:再|都|要)?(?:[晚早提推延改送发發]|交[货貨期]|日期|地址)[^，,。;；]*)[，,]\s*"
    r"(?P<other>[^\W\d]{1,8}?)(?P<same>也(?:要|是)?(?:[一同][样樣]|[这這][样樣]|是|晚|早|提前|推[迟遲])?[吧的了。]*)"
)
"""Goods, what is wanted of them, and others of which the same is."""
_STAYS = re.compile(
    r"\b(?:as (?:it is|is|planned|before)|stays?|remains?|unchanged|is (?:fine|ok|okay|good)"
    r"|no changes?|alone)\b"
    r"|不[变變改动動用]|[别別][动動改]|照[旧舊]|[没沒][问問][题題]"
)
"""That an order is to be as it is."""
_COUNT = (
    r"(?:\d+(?:[.,]\d+)*|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve"
    r"|[一二两兩三四五六七八九十百]+)"
)
_VALUES = tuple(
    re.compile(rf"(?<![\w-]){words}(?![a-z\d])", re.IGNORECASE)
    for words in (
        rf"{_COUNT} ?(?:more )?(?:working |business )?(?:days?|weeks?|months?)"
        rf"|{_COUNT}[个個]?(?:天|日|周|週|星期|禮拜|礼拜|月)",
        rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?"
        rf"|(?:next )?{WEEKDAY}|\d{{1,2}}月\d{{1,2}}[日号號]?)",
        r"\d+(?:\.\d+)? ?(?:%|percent)",
        r"net ?\d+",
        r"\d+(?:[.,]\d+)*(?: ?(?:pcs|pieces?|units?|boxes|packs|sets)|[个個把盒箱包件])?",
    )
)
"""How a value is said, by its kind: how long, a day, a share, days of credit, how many."""
_BESIDE_A_VALUE = re.compile(
    r"(?:\W|\b(?:by|to|on|for|only|just|please|until|till|instead|too|one)\b|[就只到要吧])*"
)
"""What a part may say beside its value that says no more."""
_NO_VERB = 3
"""Letters in front of the first order that are no verb."""


@dataclass(frozen=True)
class _Part:
    """What a text says of one order."""

    order: str
    start: int
    """Where the part begins."""
    number: Span
    """Where it names the order."""
    end: int


def read_part_by_part(request: Request, text: str, dossier: Dossier, setting: Setting, read: Read) -> Request:
    """The request; of a text whose parts say more, or of other orders, when each is read by itself, that."""
    if any(action.if_granted for action in request.actions):
        return request
    points = points_of(text)
    if points and (listed := _of_points(request, text, points, dossier, read)):
        return listed
    if (full := _with_whole_numbers(text, dossier)) != text:
        return as_in(text, full, read(full))
    if parts := _parts(text, dossier):
        return _of_orders(request, text, parts, dossier, setting, read)
    numbered = with_numbers_for_goods(text, dossier, setting)
    if numbered != text and _parts(numbered, dossier):
        said = as_in(text, numbered, read(numbered))
        return said if len(said.actions) > len(request.actions) else request
    if not request.actions and (full := _with_orders_for_goods(text, dossier, setting)) != text:
        return as_in(text, full, read(full))
    return request


def _with_orders_for_goods(text: str, dossier: Dossier, setting: Setting) -> str:
    """A text of two kinds of goods, each all that is on an order, of which the second is to be handled as the
    first, with the numbers of these orders: 椅子晚一周送，手套也一样."""
    hit = _THE_SAME_OF_OTHERS.fullmatch(text)
    named = [_only_order_of(hit[goods], dossier, setting) for goods in ("one", "other")] if hit else []
    if hit is None or None in named or len({*named}) != len(named):
        return text
    return f"{named[0]}{hit['what']}，{named[1]}{hit['same']}"


def _only_order_of(goods: str, dossier: Dossier, setting: Setting) -> str | None:
    """The only open order with goods of a name, where it holds no others."""
    held = [one for one in dossier.open_orders if lines_named(goods, one, setting.speaker)]
    return held[0].id if len(held) == 1 and len(held[0].lines) == 1 else None


def with_both_together(text: str, dossier: Dossier) -> str:
    """The text; of two orders that are to come together at some time or place, as of both:
    2051和2048一起25号送."""
    hit = _TOGETHER.search(text)
    both = hit and all(dossier.by_figures(hit[number]) for number in ("one", "other"))
    return f"{text[: hit.start('how')]}都 {text[hit.end('how') :]}" if hit and both else text


def orders_left_out(request: Request, text: str, dossier: Dossier) -> tuple[str, ...]:
    """The parts of a text that say or ask something of an order which no action of a request is about, though
    others of them are."""
    named = _named(request.actions, dossier)
    if not named or "query_order" in request.intents:
        return ()
    parts = [text[part.number[0] : part.end] for part in _parts(text, dossier)]
    told = [part for part in parts if not _STAYS.search(folded(part))]
    asked = [part for part in _BREAK.split(text) if wants_something(part) and part not in parts]
    asked = [part for part in asked if not EXCEPT.search(part)]
    return tuple(
        part.strip(" \n\t,，;；.。")
        for part in (*told, *asked)
        if (orders := dossier.by_figures(part)) and not {*orders} & named
    )


def points_of(text: str) -> list[Span]:
    """Where the points of a list inside a text are said, when they are counted from one."""
    marks = list(_POINT.finditer(text))
    if len(marks) <= 1 or [int(mark[1]) for mark in marks] != [*range(1, len(marks) + 1)]:
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    return [(mark.end(), end) for mark, end in zip(marks, ends, strict=True)]


def _of_points(
    request: Request, text: str, points: Sequence[Span], dossier: Dossier, read: Read
) -> Request | None:
    """What the points of a list say, each read by itself, where that is more or of other orders."""
    made: list[Action] = []
    order: str | None = None
    if dossier.by_figures(text[: points[0][0]]):
        return None
    for start, end in points:
        said = read(text[start:end]).actions
        if not said or any(one.if_granted for one in said):
            return None
        for one in said:
            order = one.order or order
            of_before = one.order is None and one.intent in (*WHOLE_ORDER, "change_quantity", "remove_item")
            both = _both_named(one, text[start:end], text[:start], dossier) if of_before else ()
            made += (_moved(one, start, number) for number in both or (order if of_before else one.order,))
    more = len(made) > len(request.actions)
    others = [*map(_meant, made)] != [*map(_meant, request.actions)]
    same_number = len(made) == len(request.actions)
    return request.with_actions(tuple(made)) if more or (same_number and others) else None


def _meant(action: Action) -> tuple[object, ...]:
    """The order and the goods that an action is about."""
    return _key(action.order), action.item


def _both_named(action: Action, part: str, before: str, dossier: Dossier) -> Sequence[str]:
    """The two orders that a text names before a part of it which says a term of both; none else."""
    named = dossier.by_figures(before)
    of_both = BOTH.search(folded(part)) and action.intent in WHOLE_ORDER
    return named if of_both and len(named) == 2 else ()


def _with_whole_numbers(text: str, dossier: Dossier) -> str:
    """A text that names several orders of the customer, with their whole numbers."""
    if len(dossier.by_figures(text)) <= 1:
        return text
    return _BARE.sub(lambda hit: next(iter(dossier.by_figures(hit[0])), hit[0]), text)


_PIECE = re.compile(r"\d+|[^\W\d]+|\W+")
"""What texts that differ by the numbers of orders have in common as a whole."""


def as_in(text: str, full: str, request: Request) -> Request:
    """The request that was read from a text with whole numbers, its evidence as places of the text itself."""
    if full == text:
        return request
    pieces, others = (_PIECE.findall(one) for one in (full, text))
    places, there = ([0, *accumulate(map(len, one))] for one in (pieces, others))
    at = {len(full): len(text)}
    for _, a, b, c, d in SequenceMatcher(None, pieces, others, autojunk=False).get_opcodes():
        start, end, first, last = places[a], places[b], there[c], there[d]
        at |= {place: min(first + place - start, last) for place in range(start, end)}
    moved = (
        one.model_copy(
            update={"evidence": tuple((at[a], at[b]) for a, b in one.evidence if at[a] < at[b]) or None}
        )
        if one.evidence
        else one
        for one in request.actions
    )
    return request.with_actions(tuple(moved))


def _parts(text: str, dossier: Dossier) -> list[_Part]:
    """What a text says of each of several orders, where each but the first begins a part of its own; nothing
    when an order is named otherwise, or twice."""
    by_number = {re.sub(r"\D", "", one.id): one.id for one in dossier.orders}
    hits = [hit for hit in _NUMBER.finditer(text) if hit[1] in by_number]
    orders = [by_number[hit[1]] for hit in hits]
    if len(orders) <= 1 or len({*orders}) != len(orders):
        return []
    starts = [
        0,
        *(_start_of(text, before.end(), hit.start()) for before, hit in pairwise(hits)),
    ]
    if any(start < 0 for start in starts):
        return []
    ends = [*starts[1:], len(text)]
    parts = [
        _Part(order, start, hit.span(), end)
        for order, start, hit, end in zip(orders, starts, hits, ends, strict=True)
    ]
    return parts if _rest(text, parts[0]) or text[: parts[0].number[0]].strip() else []


def _start_of(text: str, after: int, number: int) -> int:
    """Where the part begins that names an order at `number`; -1: it is named inside of another."""
    said = in_small_letters(text)
    breaks = (hit.start() for hit in _BREAK.finditer(said, after, number))
    return next((at for at in breaks if _LED.fullmatch(said, at, number)), -1)


def _rest(text: str, part: _Part) -> str:
    """What a part says behind the number of its order."""
    return text[part.number[1] : part.end].strip(" \n\t,，;；.。:：")


def _of_orders(
    request: Request, text: str, parts: Sequence[_Part], dossier: Dossier, setting: Setting, read: Read
) -> Request:
    """What the parts say of their orders; the request itself where it is of all of them, each by what its own
    part says. What a part says that can't be read is not guessed from another."""
    leaning = [one for one in request.actions if _leans_on_another(one, text, parts, dossier)]
    missing = {part.order for part in parts} - _named(request.actions, dossier)
    first = parts[0]
    says_its_own = _rest(text, first) or re.search(r"\d", text[first.start : first.number[0]])
    if not (leaning or missing) or not says_its_own:
        return request
    own = text[first.start : first.end]
    head = _at(own, first, own, dossier, setting, read)
    made = [*head]
    for part in parts[1:] if head and "query_order" not in (one.intent for one in head) else ():
        found = (
            _at(said, part, goods, dossier, setting, read) for said, goods in _wordings(text, first, part)
        )
        whole = next((said for said in found if said), ())
        made += (one.model_copy(update={"evidence": ((part.number[0], part.end),)}) for one in whole)
    if len(made) > len(head):
        return request.with_actions(tuple(made))
    return request.with_actions(tuple(one for one in request.actions if one not in leaning))


def _wordings(text: str, first: _Part, part: _Part) -> Iterator[tuple[str, str]]:
    """How a part may be said in full, the likeliest first, and where its goods may be named."""
    rest = _rest(text, part)
    before, behind = text[first.start : first.number[0]], text[first.number[1] : first.end]
    number, own = text[slice(*part.number)], text[part.number[0] : part.end]
    if _LIKEWISE.fullmatch(folded(rest)) or _says_again(rest, f"{before}{behind}"):
        yield f"{before}{number}{behind}", text
        return
    for kind in _VALUES:
        value, other = kind.search(rest), list(kind.finditer(behind))
        if value and other and _BESIDE_A_VALUE.fullmatch(folded(rest.replace(value[0], " ", 1))):
            start, end = other[-1].span()
            yield f"{before}{number}{behind[:start]}{value[0]}{behind[end:]}", own
    if not re.search(r"\d", before) and len(re.findall(r"[^\W\d_]", before)) >= _NO_VERB:
        yield f"{before}{own}", own
    yield own, own


def _says_again(rest: str, first: str) -> bool:
    """Whether a part says that it wants the same, and beside that no more than words of the first part."""
    beside = _SAME.sub("", folded(rest)).strip(" ,，;；.。!！")
    return beside != folded(rest) and len(beside) > 1 and beside in folded(first)


def _at(
    said: str, part: _Part, goods: str, dossier: Dossier, setting: Setting, read: Read
) -> tuple[Action, ...]:
    """What a part says of its order; nothing where that is of another order, hangs on another wish, or is of
    goods that its order does not have and that are not named in `goods`."""
    actions = read(said).actions
    order = next(one for one in dossier.orders if one.id == part.order)
    fit = all(
        not one.if_granted
        and (one.order is None or _named([one], dossier) == {part.order})
        and (not one.item or one.item in goods or lines_named(one.item, order, setting.speaker))
        for one in actions
    )
    return tuple(_moved(one, part.start, part.order) for one in actions) if fit else ()


def _leans_on_another(action: Action, text: str, parts: Sequence[_Part], dossier: Dossier) -> bool:
    """Whether an action at the order of one part has its goods from another, though its own says a number."""
    named = _named([action], dossier)
    own = next((part for part in parts if part.order in named), None)
    if own is None or not action.item:
        return False
    return action.item not in text[own.start : own.end] and bool(re.search(r"\d", _rest(text, own)))


def _named(actions: Sequence[Action], dossier: Dossier) -> set[str]:
    """The orders of the customer that actions name."""
    return {order for one in actions if one.order for order in dossier.by_figures(one.order)}


def _moved(action: Action, by: int, order: str | None) -> Action:
    """The action at an order, its evidence as that of a part which begins at `by`."""
    places = tuple((start + by, end + by) for start, end in action.evidence or ())
    return action.model_copy(update={"order": order, "evidence": places or None})


def _key(order: str | None) -> str:
    return re.sub(r"\D", "", order or "")
