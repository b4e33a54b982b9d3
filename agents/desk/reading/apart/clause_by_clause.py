"""What several clauses make of a card that waits, where the message read as one loses some of that.

白色的还是算了，蓝色改成250，货到付款: each clause is read alone in view of the card, and what each of them
changes holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from agents.desk.goods import names_in
from agents.desk.proposal import Proposal, alike, bare, changes_something, less
from agents.desk.reading.apart.parts import DEEDS
from agents.desk.reading.apart.told import orders_in
from agents.desk.reading.asked.questions import is_question
from agents.desk.reading.card.amending import last_character
from agents.desk.reading.card.answers import asks_back, folded, has_condition, verdict
from agents.desk.reading.card.hearing import wishes_of
from agents.desk.reading.situation import Situation
from agents.desk.reading.stretches import SENTENCE, Span
from agents.desk.state import Conversation, Message
from contracts.request import Action, Address, Intent, Request

_MOST, _LONGEST = 8, 600
"""Clauses and letters of a message that is read so."""
_ENDS = re.compile(
    r"(?:(?<!\d),|,(?!\d{3}(?!\d))|[，。；;!！?？\n])\s*|\.(?=\s|$)\s*"
    rf"|\s(?=but\b|and (?:(?:also|then|please|we|can|could|you) )*{DEEDS}\b)"
    r"|(?<=\S)(?=但是?|不[过過](?!来|來)|另外|[顺順]便|[还還]有)",
    re.IGNORECASE,
)
"""Where a message may go over to something else."""
_OTHERS = re.compile(
    r"\b(?:other|another|both|all) (?:of (?:the|my|our) )?(?:ones?|orders?)\b"
    r"|(?:其[他它余餘]|另外?|[两兩三])[一两兩二三2-5]?[张張个個]?[订訂]?[单單]",
    re.IGNORECASE,
)
"""That orders are meant beside the one of a card."""
_DENIES = re.compile(
    r"\W*(?:(?:and|but)\b\W*)?(?:(?:not|no longer|instead of|rather than)\b[^a-z]*\d"
    r"|not (?:to|that|all|meant)\b"
    r"|(?:i|we) (?:did|do)(?:n['’]t| not) (?:mean|say|ask)\b)"
    r"|[\W而并並我们們]*不(?:是|要)?\s*\d|[\W而并並我们們]*(?:又|可|也)?不是\s*\w",
    re.IGNORECASE,
)
"""That a clause tells what is not meant: not 200; 不是要月结."""
_OF_PARTS = re.compile(
    r"\b(?:split\w*|parts?|lots?|batch\w*|rest|half|remain\w*|first)\b|[分批剩余餘半先]", re.IGNORECASE
)
"""That a delivery may come in parts."""
_CHANGES: frozenset[Intent] = frozenset(
    (
        "add_item",
        "change_address",
        "change_contact",
        "change_delivery",
        "change_invoice",
        "change_payment",
        "change_quantity",
        "place_order",
        "remove_item",
        "substitute_item",
    )
)
"""What a clause may change of a card."""
_Fields = dict[str, object]


@dataclass(frozen=True)
class _Change:
    """What a text makes of the wishes of a card."""

    texts: tuple[str, ...] = ()
    """Where that is said."""
    gone: frozenset[int] = frozenset()
    """The places of the wishes that it takes back."""
    anew: Mapping[int, _Fields] = field(default_factory=dict)
    """What it says anew of others, by their places and fields."""
    more: tuple[Action, ...] = ()
    """What it wants besides."""

    def __bool__(self) -> bool:
        return bool(self.gone or self.anew or self.more)

    @property
    def subjects(self) -> frozenset[object]:
        """What is changed, without the values."""
        anew = ((place, name) for place, said in self.anew.items() for name in said)
        return frozenset((*self.gone, *anew, *map(_subject, self.more)))

    def holds(self, other: _Change) -> bool:
        """Whether all that another one changes is changed as well."""
        anew = all(self.anew.get(place, {}).items() >= said.items() for place, said in other.anew.items())
        return anew and self.gone >= other.gone and {*self.more} >= {*other.more}

    def with_that(self, other: _Change) -> _Change | None:
        """Both; `None` where they can't both hold."""
        gone = self.gone | other.gone
        anew = {place: dict(said) for place, said in self.anew.items()}
        for place, said in other.anew.items():
            old = anew.setdefault(place, {})
            if any(name in old and old[name] != value for name, value in said.items()):
                return None
            old |= said
        stays = {place: said for place, said in anew.items() if place not in gone}
        lost = [said for place, said in anew.items() if place in gone]
        if not all(any(said.items() <= kept.items() for kept in stays.values()) for said in lost):
            return None  # of more than the terms of what the goods were to be ordered with
        more = {_subject(one): one for one in self.more}
        for one in other.more:
            both = _put_together(more.get(_subject(one), one), one)
            if both is None:
                return None
            more[_subject(one)] = both
        return _Change((*self.texts, *other.texts), gone, stays, tuple(more.values()))


def with_each_clause(
    said: Conversation, situation: Situation, read: Callable[[Situation], Conversation]
) -> Conversation:
    """What was read of a message that comes upon a card, with what those of its clauses change that `read`
    reads alone, where some of that was lost."""
    proposal, text = situation.proposal, situation.message["text"]
    open_ones = situation.haggle or situation.waiting or situation.message["to"] or said["overtaken"]
    if proposal is None or open_ones or said["by"] or said["most"] or len(text) > _LONGEST:
        return said
    spans = list(_clauses(text))
    whole = _change_of(_as_one(said, text), text, proposal)
    denies = any(_DENIES.match(text[slice(*span)]) for span in spans)  # of the clause beside it
    asks = denies or "table" in said["questions"] or (len(SENTENCE.findall(text)) == 1 and asks_back(text))
    if not 1 < len(spans) <= _MOST or whole is None or asks or _hangs(text):
        return said
    if not _is_of_the_card_alone(text, proposal, situation):
        return said
    each = _together(_each(spans, proposal, situation, read))
    if each is None or whole.holds(each) or not each.holds(_less_strays(whole, each, proposal)):
        return said
    return _as_said(each, said, proposal)


def _as_one(said: Conversation, text: str) -> Conversation:
    """What was read of a text, less its questions, and less that a delivery is split where it tells of no
    parts: words of one clause were taken for something of another."""
    request = Request.model_validate(said["request"])
    if not _OF_PARTS.search(text):
        request = less(
            request, [i for i, one in enumerate(request.actions) if one.intent == "split_delivery"]
        )
    return {**said, "questions": [], "request": request.to_json()}


def _is_of_the_card_alone(text: str, proposal: Proposal, situation: Situation) -> bool:
    """Whether a text is of nothing but what a card would change, or write, of one order that goes on."""
    orders = {step.order.id for step in proposal.steps if step.order}
    goes_on = "cancel_order" not in proposal.request.intents and not proposal.cancelled
    return (
        goes_on and len(orders) == 1 and not (_OTHERS.search(text) or {*orders_in(text, situation)} - orders)
    )


def _hangs(text: str) -> bool:
    """Whether what a text says, but for what it asks, may hang on something."""
    sentences = (hit[0] for hit in SENTENCE.finditer(text))
    return any(has_condition(one) and not is_question(one) for one in sentences)


def _less_strays(whole: _Change, each: _Change, proposal: Proposal) -> _Change:
    """What a message changes, less what it was read to change of orders that the card is not about, and less
    numbers that its clauses say of the goods of the card."""
    known = _orders_of(proposal)
    counted = [said["quantity"] for said in each.anew.values() if said.get("quantity")]
    there = (one for one in whole.more if one.order is None or one.order in known)
    return replace(whole, more=tuple(one for one in there if getattr(one, "quantity", None) not in counted))


def _orders_of(proposal: Proposal) -> set[str]:
    """The orders that a card is about, by all their names."""
    shown = {step.order.id for step in proposal.steps if step.order}
    return shown | {one.order for one in proposal.request.actions if one.order}


def _clauses(text: str) -> Iterator[Span]:
    """The clauses of a text that say anything."""
    ends = [0, *(hit.end() for hit in _ENDS.finditer(text)), len(text)]
    for start, end in pairwise(ends):
        if re.search(r"\w", text[start:end]):
            yield start, end


def _each(
    spans: Sequence[Span],
    proposal: Proposal,
    situation: Situation,
    read: Callable[[Situation], Conversation],
) -> list[_Change]:
    """What clauses change that say so alone, or with the ones behind that say nothing by themselves."""
    goods, known = situation.setting(situation.spoken).goods, _orders_of(proposal)

    short = {last_character(name) for product in goods for name in names_in(product)} - {""}

    def named(text: str) -> bool:
        """Whether a text may name goods by no more than the last sign of their name: 漏了纸."""
        return any(sign in re.sub(r"\d+ ?\w", " ", text) for sign in short)

    def is_clear(found: _Change, start: int, end: int) -> bool:
        """Whether a change is of goods that are for sale, of the order of the card, and tells of what."""
        of_others = any(one.order and one.order not in known for one in found.more)
        before, own = (folded(situation.message["text"][slice(*span)]) for span in ((0, start), (start, end)))
        counts = any("quantity" in one for one in found.anew.values())
        counts = counts or any(getattr(one, "quantity", None) for one in found.more)
        of_what = not counts or bool(goods.words_in(own)) or not (goods.words_in(before) or named(before))
        return (
            of_what and not of_others and all(one.item is None or goods.knows(one.item) for one in found.more)
        )

    def change(start: int, end: int) -> _Change | None:
        if (start, end) == (spans[0][0], spans[-1][1]):
            return None  # no more than the whole, which was read
        text = situation.message["text"][start:end].strip(" ,，、")
        alone = replace(situation, message=Message(**{**situation.message, "text": text}))
        answers = verdict(text) or has_condition(text)
        found = None if answers else _change_of(read(alone), text, proposal)
        return found if found and is_clear(found, start, end) else None

    found: list[_Change] = []
    begins, unread = 0, None
    for start, end in spans:
        now = (unread is not None and change(unread, end)) or change(start, end)
        if now:
            found.append(now)
            begins, unread = start, None
        elif found and (longer := change(begins, end)) and longer.subjects >= found[-1].subjects:
            found[-1] = longer
        else:
            unread = start
    return found


def _together(changes: Iterable[_Change]) -> _Change | None:
    """All that several texts change; `None` where they can't all hold."""
    both: _Change | None = _Change()
    for one in changes:
        both = both.with_that(one) if both is not None else None
    return both or None


def _change_of(said: Conversation, text: str, proposal: Proposal) -> _Change | None:
    """What a text, as it was read, makes of a card; `None` where it says something else."""
    request = Request.model_validate(said["request"])
    wishes, replaced = wishes_of(request), said["replaced"]
    if {*request.intents} - _CHANGES - {"reject"} or not all(map(_is_whole, wishes.values())):
        return None
    if said["questions"] not in ([], ["table"]) or said["overtaken"] or said["most"] or said["by"]:
        return None
    if not (changes_something(wishes) or replaced):
        return _Change()
    wanted = [bare(one) for one in proposal.with_wishes(wishes, replaced, first=0).values()]
    gone, anew = set[int](), dict[int, _Fields]()
    for place, old in enumerate(map(bare, proposal.request.actions)):
        now = next((one for one in wanted if one == old), None)
        now = now or next((one for one in wanted if _is_the_same(one, old)), None)
        if now is None:
            gone.add(place)
        else:
            wanted.remove(now)
            if changed := _fields(now, old):
                anew[place] = changed
    return _Change((text,), frozenset(gone), anew, tuple(wanted))


def _is_whole(wish: Action) -> bool:
    """Whether a wish hangs on nothing, and says what it changes something to."""
    says = bare(wish).model_dump(exclude_none=True).keys() - {"intent", "order"}
    return not wish.if_granted and (bool(says) or wish.intent in ("place_order", "add_item"))


def _is_the_same(one: Action, old: Action) -> bool:
    """Whether a wish is another one as it is said anew."""
    if one.intent != old.intent or one.order not in (None, old.order):
        return False
    return one.item == old.item or bool(one.item and old.item and alike(one.item, old.item))


def _subject(action: Action) -> tuple[object, ...]:
    return action.intent, action.order, action.item


def _fields(now: Action, old: Action) -> _Fields:
    """What a wish says that another does not, by its fields, and those of where goods go."""
    changed = {name: value for name, value in now if name != "item" and value != getattr(old, name)}
    now_at, old_at = (getattr(one, "address", None) for one in (now, old))
    if isinstance(now_at, Address) and "address" in changed:
        del changed["address"]
        changed |= {
            f"address.{name}": value for name, value in now_at if value != getattr(old_at, name, None)
        }
    return changed


def _put_together(one: Action, other: Action) -> Action | None:
    """A wish with what another one says of the same; `None` where they say different things."""
    nothing = type(one)(order=one.order, item=one.item)
    said, more = _fields(one, nothing), _fields(other, nothing)
    if any(name in said and said[name] != value for name, value in more.items()):
        return None
    return _with_fields(one, more)


def _with_fields(old: Action, said: _Fields) -> Action:
    """A wish with what is said anew of it."""
    parts = {
        name.removeprefix("address."): value for name, value in said.items() if name.startswith("address.")
    }
    update = {name: value for name, value in said.items() if not name.startswith("address.")}
    if parts:
        update["address"] = (getattr(old, "address", None) or Address()).model_copy(update=parts)
    return bare(old).model_copy(update=update)


def _as_said(change: _Change, said: Conversation, proposal: Proposal) -> Conversation:
    """What was read of a message that makes that change of a card."""
    anew = (_with_fields(proposal.request.actions[place], one) for place, one in change.anew.items())
    request = Request.model_validate(said["request"]).with_actions((*anew, *change.more))
    return {
        **said,
        "request": request.to_json(),
        "own": len(request.actions),
        "asked": None,
        "replaced": sorted({*change.gone, *change.anew}),
        "unheard": [left for part in said["unheard"] if (left := _without(part, change.texts))],
    }


def _without(part: str, texts: Sequence[str]) -> str:
    """A part of a message without what was understood of it; nothing where no more than that is left."""
    for text in texts:
        part = "" if part in text else part.replace(text, "")
    return part.strip(" ,.;!，。；！、") if re.search(r"\w", part) else ""
