"""From a message to a `Request`: the stages in their order."""

from datetime import datetime, timedelta
from typing import Any, Literal

from contracts.request import Request, Span, read_action
from nlp.clauses import Clause, split_clauses
from nlp.confidence import confidence_of
from nlp.corrections import take_back
from nlp.frames import Draft, Frames, clean
from nlp.governing import give_orders, link_conditions
from nlp.lexing import split_pieces
from nlp.negotiation import Bargaining
from nlp.reading import read_values
from nlp.software import blank, drop_instructions
from nlp.terms import Reader
from nlp.text import Text, fold, language_of
from nlp.tokens import load_pipeline

_MONTH_FIRST = timedelta(hours=-3)
"""West of this offset 12/5 is 5 December."""
Context = Literal["negotiation"]


def parse(text: str, *, now: datetime, context: Context | None = None) -> Request:
    """What `text` asks for, by the rules of the intake contract. `now` is aware; dates are in its calendar.

    Never raises on any text. A pure function of its arguments.
    """
    folded = fold(text)
    language = language_of(folded.raw)
    reader = Reader(folded, chinese=language == "zh")
    clauses = _read_clauses(folded, now, chinese=language != "en")
    if context == "negotiation":
        drafts = Bargaining(clauses, reader).read()
    else:
        drafts = Frames(clauses, reader).read()
        link_conditions(drafts, clauses)
    drafts = sorted(_ordered(drafts, clauses, language), key=lambda draft: draft.at)
    return Request(
        language=language, actions=tuple(read_action(fields) for fields in _actions(drafts, folded))
    )


def _read_clauses(text: Text, now: datetime, *, chinese: bool) -> list[Clause]:
    nlp = load_pipeline()
    with nlp.memory_zone():
        pieces = split_pieces(nlp(blank(text.folded)))
    pieces = drop_instructions(pieces)
    offset = now.utcoffset()
    month_first = chinese or (offset is not None and offset <= _MONTH_FIRST)
    pieces = read_values(pieces, text, now.date(), chinese=chinese, month_first=month_first)
    return split_clauses(take_back(pieces))


def _ordered(drafts: list[Draft], clauses: list[Clause], language: str) -> list[Draft]:
    return give_orders(drafts, clauses, chinese=language != "en")


def _actions(drafts: list[Draft], text: Text) -> list[dict[str, Any]]:
    """The drafts as data of the contract."""
    out = []
    for draft in drafts:
        fields = clean(draft.fields) | {"intent": draft.intent}
        granted = [
            i
            for i, other in enumerate(drafts)
            if other is not draft and any(_is_same(other, condition) for condition in draft.if_granted)
        ]
        if granted:
            fields["if_granted"] = granted
        fields["evidence"] = _evidence(draft, text)
        fields["confidence"] = confidence_of(draft, actions=len(drafts))
        out.append(fields)
    return out


def _is_same(draft: Draft, condition: Draft) -> bool:
    return draft.intent == condition.intent and draft.at == condition.at


def _evidence(draft: Draft, text: Text) -> list[Span]:
    return sorted({text.span(start, end) for start, end in draft.spans if end > start})
