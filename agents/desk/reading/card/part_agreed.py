"""A yes that names some of what is proposed, and is to no more than that: yes to the mugs; 1024那单可以."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from agents.desk.find import lines_named, named_among
from agents.desk.goods import called, plain_name
from agents.desk.plan import Step
from agents.desk.proposal import Proposal, alike
from agents.desk.propose import Setting
from agents.desk.reading.amounts.figures import number_of
from agents.desk.reading.card.amending import only_a_part
from agents.desk.reading.card.answers import (
    ORDINALS,
    Verdict,
    asks_back,
    folded,
    has_condition,
    is_courtesy,
    verdict,
)
from agents.desk.reading.card.confirmed import figures_of, numbers_in
from agents.desk.reading.goods.halves import words_for
from agents.desk.reading.goods.refused import goods_refused, refuses_the_others
from agents.desk.reading.stretches import CLAUSE_END, Span, blanked
from contracts.request import Action, ChangeDelivery, Intent

_NUMBER = re.compile(r"(?:[a-z]{1,4}-)?\d[\d,]*(?:\.\d+)?")
_WORD = re.compile(r"[a-z]{3,}|(?=([\u3400-\u9fff]{2}))")
_AS_SHOWN = re.compile(
    r"[这這那][边邊]"
    r"|\b(?:(?:just )?like (?:this|that)|as (?:shown|proposed|above|it is|they are|you (?:say|said|wrote)))\b"
)
"""What may stand beside the name of a part, or a yes to it, and tells nothing."""
_BESIDE = re.compile(
    rf"{_AS_SHOWN.pattern}|"
    r"\b(?:to|for|with|on|of|in|about|as|the|my|our|that|this|order|orders|ones?|lines?|parts?|changes?|are|is|and|new"
    r"|pcs|pieces?|usd|cny)\b|[那这這][边邊]|[那这這][个個张張]?|[订訂]?[单單]|[个個件把盒箱包套条條台张張的跟和都]|[改变變]成?|(?<=-)|[\s\-]"
)
"""What may stand beside the name of a part."""


_PLACE = re.compile(
    rf"(?:\bthe )?(?<![a-z])(?:{'|'.join(f'(?P<p{i}>{words})' for i, (words, _) in enumerate(ORDINALS))}"
    r"|(?P<last>last|最[后後]))"
    r"(?: (?:one|item|part|line|change|thing)(?![a-z])|(?<=[一二三四五1-5后後])一?[个個条條项項样樣]"
    r"(?![月周週星礼禮]))"
)
"""What is told by its place in a list, in so many words."""
_COUNTED = {"两": 2, "兩": 2, "二": 2, "2": 2, "三": 3, "3": 3, "四": 4, "two": 2, "three": 3, "four": 4}
_SEVERAL = re.compile(
    r"(?:[前上][面边邊]|前|[这這那]|[刚剛]才那)的?(?P<zh>[两兩二2三3四])[个個条條项項样樣](?![月周週星])(?:[改变變][动動])?都?"
    r"|\b(?:the )?first (?P<en>two|three|four)(?: (?:ones|items|parts|lines|changes|things))?\b"
    r"(?! (?:weeks?|days?|months?)\b)|\b(?P<both>both)\b(?: of (?:them|those|these))?(?! \d)"
)
"""The first ones of a list, counted."""


_TERMS_AS_SHOWN: tuple[Intent, ...] = (
    "change_delivery",
    "change_payment",
    "change_address",
    "change_contact",
    "change_invoice",
)


@dataclass(frozen=True)
class Named:
    """The wishes that a text names of what is proposed; none where it tells none from the others."""

    places: frozenset[int] = frozenset()
    is_agreed: bool = False
    """Whether the text says no more than yes to them."""
    is_refused: bool = False
    """Whether the text says no more than no to them."""
    is_put_off: bool = False
    """Whether the text says no more than that they are to wait."""
    is_apart: bool = False
    """Whether the text says yes to them and something else of others."""


_THE_OTHER = re.compile(
    r"\b(?:for |with |on |as for )*(?:the )?(?:other|rest|second|remaining)(?: (?:ones?|orders?|part))?\b"
    r"|(?:另|其[他它余餘]|剩下?|[别別])(?:[外一的]|[個个張张])*[订訂]?[单單]?的?"
)
"""What is proposed beside that which a text names."""
_NOT = re.compile(
    r"\W*(?:(?:please|just|let's|then|so|well|actually|i|we) )*"
    r"(?:not?|without|leave out|drop|skip|scrap|forget(?: about)?|never ?mind(?: about)?"
    r"|(?:(?:don't|do not) |no longer )(?:want|need|take)|(?:can|should|may) go"
    r"|not (?:needed|wanted|necessary))"
    r"(?:\W+(?:please|after all|then|for now|any ?more|any longer))*\W*"
    r"|(?:\W|[那就先也都]|[还還]是|暂[时時]|[暫暂]|我[们們]?)*(?:不用?[要改动動]?|[别別][改动動]|算|不需要|用不[着著])了?[吧哦喔啊]?\W*"
)
"""What is said of a part that is not to be done."""
_GONE = re.compile(
    r"\W*(?:(?:please|just|let's|then|so) )*(?:cancel|remove|delete|take (?:off|out)|undo)(?: off| out)?"
    r"(?:\W+(?:please|then))*\W*"
    r"|(?:\W|[那就先把将將也都])*(?:取消|[去拿]掉|[删刪撤]掉?|撤[销銷回])[了吧]*\W*"
)
"""What is said of goods and orders that go, and of changes that are not to be done."""
_DROPS = re.compile(
    rf"{_GONE.pattern}|.*(?:\b(?:drop|skip|scrap|without|go|want|need(?:ed)?|take)\b|不要|不需要|用不).*"
)
_PLEASE = r"(?: (?:please|after all|then|for now))*"
_UNDONE: dict[Intent, re.Pattern[str]] = {
    "change_quantity": re.compile(
        rf"先?不用?[加减減改][了吧]*|(?:no more|(?:don't|do not) (?:add|change)){_PLEASE}"
    ),
    "add_item": re.compile(rf"先?不用?[加要][了吧]*|(?:no more|(?:don't|do not) add){_PLEASE}"),
    "substitute_item": re.compile(
        rf"先?不用?[换換][了吧]*|(?:don't|do not) (?:swap|replace|change){_PLEASE}"
    ),
    "change_delivery": re.compile(
        rf"先?不用?(?:推[迟遲]?|提前|延|改)[了吧]*|(?:don't|do not) (?:move|push|change){_PLEASE}"
    ),
}
"""How it is said of what is proposed that it is not to be done, by what that is."""


def parts_refused(text: str, proposal: Proposal, setting: Setting) -> frozenset[int]:
    """The wishes of what is proposed to which a text says no, where it says yes to others, each by its name,
    and nothing else: yes to the mugs, no to the teapots. None where it does not."""
    clauses = _clauses(text)
    named = [parts_named(one, proposal, setting) for one in clauses]
    agreed = frozenset[int]().union(*(one.places for one in named if one.is_agreed))
    refused = frozenset[int]().union(*(one.places for one in named if one.is_refused))
    told = all(one.is_agreed or one.is_refused for one in named)
    return refused if told and agreed and not agreed & refused else frozenset()


def parts_named(text: str, proposal: Proposal, setting: Setting) -> Named:
    """The wishes of what is proposed that a text names, by goods, order, figures, place or what they change;
    of one that says yes to some and puts off the others, those to which it says yes. All of them, where it
    says yes to what it so names."""
    whole = _named(text, proposal, setting)
    if len(proposal.request.actions) < 2:
        return whole if whole.is_agreed else Named()
    return whole if whole.is_agreed else _agreed_beside_others(text, proposal, setting) or whole


def _agreed_beside_others(text: str, proposal: Proposal, setting: Setting) -> Named | None:
    """The wishes to which a text says yes, where all else that it says is that the others wait: yes for the
    mugs, 1031 hang on; 椅子那单再等等，礼盒可以."""
    clauses = _clauses(text)
    named = [_named(one, proposal, setting) for one in clauses]
    agreed = frozenset[int]().union(*(one.places for one in named if one.is_agreed))
    waits = frozenset[int]().union(*(one.places for one in named if one.is_put_off))
    others = [one for one, own in zip(clauses, named, strict=True) if not (own.is_agreed or own.is_put_off)]
    put_off = all(verdict(_THE_OTHER.sub(" ", folded(one))) == "later" for one in others)
    if not agreed or agreed & waits or not (waits or others):
        return None
    apart = frozenset[int]().union(*(one.places for one in named if not one.is_agreed)) - agreed
    return Named(agreed, is_agreed=put_off, is_apart=bool(apart)) if put_off or apart else None


def parts_dropped(text: str, proposal: Proposal, setting: Setting) -> tuple[frozenset[int], str]:
    """The wishes of what is proposed that a text does not want after all, each by its name or place, and what
    it says beside that: 第二个不要了; scrap the second one, and make the first one 30."""
    ends = [0, *(hit.end() for hit in CLAUSE_END.finditer(text)), len(text)]
    spans = [span for span in pairwise(ends) if re.search(r"\w", text[slice(*span)])]
    gone = {span: _dropped(text[slice(*span)], proposal, setting) for span in spans}
    others = [span for span in spans if refuses_the_others(text[slice(*span)])]
    told = [text[slice(*span)] for span in spans if not (gone[span] or span in others)]
    kept = frozenset[int]().union(*(_goods_named(one, proposal, setting) for one in told))
    if others and kept:
        gone |= {span: frozenset(range(len(proposal.request.actions))) - kept for span in others}
    dropped = frozenset[int]().union(*gone.values())
    return dropped, blanked(text, [span for span, places in gone.items() if places]).strip(" ,，、")


def _goods_named(clause: str, proposal: Proposal, setting: Setting) -> frozenset[int]:
    """The wishes of what is proposed for the goods that a clause names, and does not refuse."""
    words = setting.goods.words_in(folded(clause))
    if not words or goods_refused(clause, [words], setting)[0]:
        return frozenset()
    items = [one.item or "" for one in proposal.request.actions]
    named = named_among(words, [one for one in items if one], setting.speaker)
    return frozenset(place for place, item in enumerate(items) if item in named)


def _dropped(clause: str, proposal: Proposal, setting: Setting) -> frozenset[int]:
    """The wishes that a clause does not want after all, and says nothing else: one that may as well be for
    the goods of a wish to go is not meant."""
    named = _named(clause, proposal, setting)
    wishes = [proposal.request.actions[place] for place in named.places]
    by_place = any(True for _ in _places_told(folded(clause), proposal, setting))
    of_goods = not by_place and any(one.intent == "change_quantity" or not one.item for one in wishes)
    said = folded(clause)
    of_what_goes = not by_place and any(one.intent == "remove_item" for one in wishes)
    again = (of_goods and _DROPS.fullmatch(said)) or (of_what_goes and _UNWANTED.search(said))
    drops = named.is_refused and not again
    return named.places if drops else frozenset()


_UNWANTED = re.compile(
    r"不(?:再)?(?:需?要|用)(?!去|[删刪]|取消|[减減]|拿|撤)"
    r"|\b(?:without|no (?:more|longer)|(?:don['’]t|do not) (?:want|need))\b"
)
"""That goods are not wanted, which is no word against their removal."""


def with_names_for_parts(text: str, proposal: Proposal, setting: Setting) -> str:
    """The text with goods in the place of what it tells by its place among the wishes for one order."""
    spans = [
        (span, places) for span, places in _places_told(folded(text), proposal, setting) if len(places) == 1
    ]
    for (start, end), places in reversed(spans):
        item = proposal.request.actions[next(iter(places))].item
        text = f"{text[:start]}{item}{text[end:]}" if item else text
    return text


def _clauses(text: str) -> list[str]:
    """The clauses of a text that say more than is polite."""
    return [one for one in CLAUSE_END.split(text) if re.search(r"\w", one) and not is_courtesy(one)]


def _named(text: str, proposal: Proposal, setting: Setting) -> Named:
    said = folded(text)
    hits = list(_hits(said, proposal, setting))
    every = frozenset(range(len(proposal.request.actions)))
    telling = {places for _, places in hits if places != every}
    narrow = [one for one in telling if not any(other < one for other in telling)]
    named = frozenset[int]().union(*narrow)
    all_of_it = bool(hits) and not named
    if not hits:
        return Named()
    whole = blanked(said, [span for span, _ in hits])
    rest = re.sub(r"\s+", " ", _BESIDE.sub(" ", whole)).strip(" ,.，。!！;；~")
    undone = (_UNDONE.get(proposal.request.actions[place].intent) for place in named)
    refused = bool(_NOT.fullmatch(rest)) or all(words and words.fullmatch(rest) for words in undone)
    by_place = any(True for _ in _places_told(said, proposal, setting))
    refused = refused or bool(by_place and _GONE.fullmatch(rest))
    if all_of_it:
        named, refused = every, False
    answer = "no" if refused else _answer(whole, rest)
    says_more = asks_back(text) or has_condition(text) or only_a_part(text, proposal.request) is not None
    orders = {number for step in proposal.steps if step.order for number in numbers_in(step.order.id)}
    if all_of_it and (answer != "yes" or says_more or not {*numbers_in(text)} <= orders):
        return Named()
    return Named(
        named,
        is_agreed=answer == "yes" and not says_more,
        is_refused=answer == "no" and not says_more,
        is_put_off=answer == "later" and not says_more,
    )


def _answer(whole: str, rest: str) -> Verdict | None:
    """What a text answers without the names in it: as it stands, or less what may stand beside them."""
    found = (verdict(one) for one in (whole, _AS_SHOWN.sub(" ", whole)))
    return next((one for one in found if one in ("later", "yes")), None) or verdict(rest)


def steps_agreed(places: Collection[int], proposal: Proposal) -> tuple[int, ...]:
    """The steps that a yes to some of the wishes is to; none where they can't be done without the others."""
    agreed = tuple(i for i, own in enumerate(proposal.places) if {*own} <= {*places})
    covered = {place for i in agreed for place in proposal.places[i]}
    wishes = dict(enumerate(proposal.request.actions))
    left = [wish for place, wish in wishes.items() if place not in covered]
    together = any(_go_together(wishes[place], other) for place in covered for other in left)
    return agreed if covered == {*places} and not together else ()


def _go_together(one: Action, other: Action) -> bool:
    """Whether two wishes hang together: one on the other, or as both sides of goods that move."""
    return bool(
        one.if_granted or other.if_granted or (one.item and other.item and alike(one.item, other.item))
    )


def _hits(said: str, proposal: Proposal, setting: Setting) -> Iterator[tuple[Span, frozenset[int]]]:
    """Where a text names what is proposed, and which of the wishes."""
    owned = [
        (place, proposal.request.actions[place], step)
        for step, places in zip(proposal.steps, proposal.places, strict=True)
        for place in places
    ]
    for hit in _NUMBER.finditer(said):
        number = number_of(re.sub(r"[^\d.,]", "", hit[0]).rstrip(".,"))
        own = frozenset(place for place, wish, step in owned if number in _own_figures(wish, step))
        its = frozenset(place for place, _, step in owned if step.order and number in figures_of(step.order))
        if own or its:
            yield hit.span(), own or its
    yield from _places_told(said, proposal, setting)
    names = {place: _words_of(wish, setting) for place, wish, _ in owned}
    for hit in _WORD.finditer(said):
        word = hit[1] or hit[0]
        if own := frozenset(place for place, words in names.items() if plain_name(word) in words):
            yield (hit.start(), hit.start() + len(word)), own
    for _, wish, _ in owned:
        for hit in re.finditer(re.escape(folded(wish.item)), said) if wish.item else ():
            yield hit.span(), frozenset(other for other, one, _ in owned if one.item == wish.item)
    yield from _called_by_their_goods(said, owned, setting)
    fields = {words for _, wish, _ in owned for words in words_for(wish)}
    for words in fields:
        own = frozenset(place for place, wish, _ in owned if words in words_for(wish))
        for hit in re.finditer(words, said):
            yield hit.span(), own


def _places_told(said: str, proposal: Proposal, setting: Setting) -> Iterator[tuple[Span, frozenset[int]]]:
    """Where a text tells some of what is proposed by its place among the orders shown, or, of one order,
    among the wishes for it, and which: the second one; 前面两个."""
    orders = [step.order.id if step.order else "" for step in proposal.steps]
    shown = [
        frozenset(
            place
            for at, places in zip(orders, proposal.places, strict=True)
            if at == order
            for place in places
        )
        for order in dict.fromkeys(orders)
    ]
    if len(shown) == 1:
        shown = [frozenset((place,)) for place in _as_shown(proposal, setting)]
    for hit in _PLACE.finditer(said):
        place = len(shown) - 1 if hit["last"] else next(i for i in range(len(ORDINALS)) if hit[f"p{i}"])
        if place < len(shown):
            yield hit.span(), shown[place]
    for hit in _SEVERAL.finditer(said):
        number = 2 if hit["both"] else _COUNTED[hit["zh"] or hit["en"]]
        if number <= len(shown) and not (hit["both"] and number < len(shown)):
            yield hit.span(), frozenset[int]().union(*shown[:number])


def _as_shown(proposal: Proposal, setting: Setting) -> Sequence[int]:
    """The places of the wishes for one order as that is shown: its lines, then its terms."""
    lines = next((step.order.lines for step in proposal.steps if step.order), ())
    gone = next(number for number in range(1, len(lines) + 2) if number not in {one.number for one in lines})

    def rank(place: int) -> tuple[int, int]:
        wish = proposal.request.actions[place]
        terms = [i for i, intent in enumerate(_TERMS_AS_SHOWN, start=1) if wish.intent == intent]
        orders = (step.order for step in proposal.steps if step.order and wish.item)
        named = [
            one.number for order in orders for one in lines_named(wish.item or "", order, setting.speaker)
        ]
        return terms[0] if terms else 0, named[0] if named else gone

    return sorted(range(len(proposal.request.actions)), key=rank)


def _called_by_their_goods(
    said: str, owned: Sequence[tuple[int, Action, Step]], setting: Setting
) -> Iterator[tuple[Span, frozenset[int]]]:
    """Where a text names goods, and the wishes for the whole of the order that has them; of several, of the
    one that has nothing else."""
    words = setting.goods.words_in(said)
    if any(wish.item for _, wish, _ in owned):
        return
    wholes = [(place, step.order) for place, _, step in owned if step.order]
    lines = {place: lines_named(words or "", order, setting.speaker) for place, order in wholes}
    held = [(place, order) for place, order in wholes if lines[place]]
    alone = [(place, order) for place, order in held if len(lines[place]) == len(order.lines)]
    meant = held if len({order.id for _, order in held}) == 1 else alone
    if not words or len({order.id for _, order in meant}) != 1:
        return
    for hit in re.finditer("s? ".join(map(re.escape, words.split())) + "s?", said):
        yield hit.span(), frozenset(place for place, _ in meant)


def _words_of(wish: Action, setting: Setting) -> frozenset[str]:
    """The words by which the goods of a wish are called."""
    return called(tuple(setting.goods.names_with(wish.item))).words if wish.item else frozenset()


def _own_figures(wish: Action, step: Step) -> set[Decimal]:
    """The figures that a wish says."""
    day = step.order.delivery if step.order and isinstance(wish, ChangeDelivery) else None
    quantity = getattr(wish, "quantity", None)
    return {*((Decimal(day.day),) if day else ()), *((quantity.value,) if quantity else ())}
