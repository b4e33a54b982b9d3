"""A yes that names some of what is proposed, and is to no more than that: yes to the mugs; 1024那单可以."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from agents.desk.find import lines_named
from agents.desk.goods import called, plain_name
from agents.desk.plan import Step
from agents.desk.proposal import Proposal, alike
from agents.desk.propose import Setting
from agents.desk.reading.amounts.figures import number_of
from agents.desk.reading.card.amending import only_a_part
from agents.desk.reading.card.answers import asks_back, folded, has_condition, is_courtesy, verdict
from agents.desk.reading.card.confirmed import figures_of
from agents.desk.reading.goods.halves import words_for
from agents.desk.reading.stretches import CLAUSE_END, Span, blanked
from contracts.request import Action, ChangeDelivery

_NUMBER = re.compile(r"(?:[a-z]{1,4}-)?\d[\d,]*(?:\.\d+)?")
_WORD = re.compile(r"[a-z]{3,}|(?=([\u3400-\u9fff]{2}))")
_BESIDE = re.compile(
    r"\b(?:to|for|with|on|of|in|about|as|the|my|our|that|this|order|orders|ones?|lines?|parts?|changes?|are|is|and|new"
    r"|pcs|pieces?|usd|cny)\b|[那这這][个個张張]?|[订訂]?[单單]|[个個件把盒箱包套条條台张張的跟和都]|[改变變]成?|那[边邊]|(?<=-)|[\s\-]"
)
"""What may stand beside the name of a part."""


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
_NOT = re.compile(r"\W*not?\W*|\W*(?:leave out|drop|skip)\W*|\W*不[要改]?了?\W*")


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
    """The wishes of what is proposed that a text names, by goods, order, figures or what they change; of one
    that says yes to some and puts off the others, those to which it says yes."""
    if len(proposal.request.actions) < 2:
        return Named()
    whole = _named(text, proposal, setting)
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
    if not named:
        return Named()
    whole = blanked(said, [span for span, _ in hits])
    rest = re.sub(r"\s+", " ", _BESIDE.sub(" ", whole)).strip()
    answer = "no" if _NOT.fullmatch(rest) else "later" if verdict(whole) == "later" else verdict(rest)
    says_more = asks_back(text) or has_condition(text) or only_a_part(text, proposal.request) is not None
    return Named(
        named,
        is_agreed=answer == "yes" and not says_more,
        is_refused=answer == "no" and not says_more,
        is_put_off=answer == "later" and not says_more,
    )


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
