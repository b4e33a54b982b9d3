"""What a short text takes back of what is proposed, or puts in its place: keep the address, 不对，黑的."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from agents.desk.answers import without_openers
from agents.desk.find import find_product, is_kind, kin_of, kind_of, names_in, told_apart, words_known
from agents.desk.halves import FIELDS
from agents.desk.propose import Setting
from agents.desk.speaker import Problem
from contracts.request import Action, AddItem, PlaceOrder, Request, SubstituteItem

_LONGEST = 40
_STAYS = (
    r"(?:(?<!n't )(?<!not )(?:keep|leave|forget|never ?mind|skip|scrap|drop|not)"
    r"|(?:don't|do not|no need to) (?:change|touch|move|update))(?: about| with)?"
    r"(?: (?:the|my|our|its|that|this))?(?: \w+){{0,2}}? ?(?:{words})"
    r"|(?:{words})(?: \w+)? (?:can|should|shall|must|may|will)? ?"
    r"(?:stays?|remains?|as (?:it|they) (?:is|are|was|were)|is fine|are fine|unchanged)\b"
    r"|(?:{words})[^，。,.;；]{{0,4}}?(?:不[变變]|不用[改变變动動换換]|[不别別]改|[不别別][动動]|照[旧舊]|保持|[维維]持|原[来來]的"
    r"|算了|不用了|就不[改换換变變])"
    r"|(?:[别別不]要?|不用|先不)(?:[改动動换換变變])了?(?:[这這那][个個])?(?:{words})"
    r"|(?:保留|保持|[维維]持)(?:原[来來]?的?)?(?:{words})"
)
"""How a part of what is proposed is said to stay as it was."""
_ADDS = re.compile(r"\b(?:and|also|plus|too|as well|add|another|more|with)\b|[和还還也再加]")
_FILLERS = re.compile(
    r"\b(?:the|a|some|in|ones?|please|pls|instead|then|rather|version|type|colou?r|those|these|thanks?|for|it|all)\b"
    r"|[的那吧啊呢款种種色要是了请請换換成改个個，。！,.!\s]+"
)


_CLOSERS = re.compile(
    r"[\s,.，]+(?:sorry|instead|actually|rather|i meant?|not those|my mistake)[\s.!]*$"
    r"|[\s,，]*(?:才对|才對|[写寫打说說][错錯]了)[。！]*$",
    re.IGNORECASE,
)
"""What a correction ends with."""


def taken_back(text: str, asked: Request) -> tuple[int, ...]:
    """Which of the wishes that were proposed a text wants to leave as things are."""
    said = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    return tuple(
        place
        for place, action in enumerate(asked.actions)
        if any(re.search(_STAYS.format(words=words), said) for words in _words_for(action))
    )


def _words_for(action: Action) -> Iterable[str]:
    """Patterns of the words that name what an action changes."""
    yield from (words for kind, words in FIELDS if isinstance(action, kind))


def with_other_goods(
    request: Request, text: str, asked: Request, setting: Setting
) -> tuple[int, Action] | None:
    """The only wish for goods of what was proposed, and that wish for the goods which a short text, that says
    no more, names in their place: those of the same kind that it tells apart, or others."""
    wishes = [(place, action) for place, action in enumerate(asked.actions) if action.item]
    if len(wishes) != 1 or not all(map(_only_names_goods, request.actions)):
        return None
    (place, wish), words = wishes[0], _goods_said(request, text)
    product = find_product(wish.item or "", setting.products, setting.speaker)
    if words is None or isinstance(product, Problem) or words_known(words, [product]):
        return None
    kin = kin_of(product, setting.products)
    which = told_apart(words, [names_in(one) for one in kin])
    if which is not None:
        return place, wish.model_copy(update={"item": kin[which].name(setting.speaker.language)})
    if not (_corrects(text) or request.actions) or not words_known(words, setting.products):
        return None
    if not any(is_kind(words, other) for other in setting.products if other not in kin):
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
    said, _ = without_openers(_CLOSERS.sub("", text.strip()))
    if len(said) > _LONGEST or re.search(r"\d", said) or _ADDS.search(said):
        return None
    return _FILLERS.sub(" ", said).strip() or None


def _corrects(text: str) -> bool:
    """Whether a text begins or ends as a correction does."""
    return without_openers(text)[1] or bool(_CLOSERS.search(text.strip()))
