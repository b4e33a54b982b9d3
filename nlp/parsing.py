"""From a message to a `Request`: the stages in their order."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, Literal

from contracts.request import Known, Language, Request
from nlp.aimed import judge
from nlp.asking import may_ask, may_move
from nlp.clauses import Clause, split_clauses
from nlp.confidence import confidence_of, find_leftovers, signs_of
from nlp.corrections import take_back
from nlp.drafts import Draft, clean
from nlp.evidence import Places, evidence_of, values_in
from nlp.frames import read_frames
from nlp.governing import give_orders, link_bargains, link_conditions
from nlp.known import mark_known
from nlp.layout import drop_marks, set_rows
from nlp.letters import blank_letter
from nlp.lexing import split_pieces
from nlp.negotiation import read_moves
from nlp.pieces import Pieces
from nlp.plainly import put_plainly
from nlp.reading import read_values
from nlp.software import blank, drop_instructions
from nlp.sounds import answer_of, wishes_of
from nlp.terms import Reader
from nlp.text import Text, fold, language_of
from nlp.tokens import load_pipeline

_UNKNOWN = Known()
_STRETCH = 400
"""Pieces that are read together."""
_LOOK_AHEAD = 8
_MONTH_FIRST = timedelta(hours=-3)
"""West of this offset 12/5 is 5 December."""
Context = Literal["negotiation"]


def parse(text: str, *, now: datetime, context: Context | None = None, known: Known | None = None) -> Request:
    """What `text` asks for, by the rules of the intake contract. `now` is aware; dates are in its calendar.

    `known` names orders and products that the sender may mean; all values still come from the text. Who has orders
    says what they want, however seldom it is said so: only of others is a message judged by what it sounds like.
    Never raises on any text. A pure function of its arguments.
    """
    folded = fold(text)
    language = language_of(folded.raw)
    drafts = draft_actions(folded, language, now=now, context=context, known=known or _UNKNOWN)
    return Request.model_validate({"language": language, "actions": _actions(drafts)})


def draft_actions(
    text: Text, language: Language, *, now: datetime, context: Context | None, known: Known
) -> list[Draft]:
    """The actions in the making, with where they are said and what speaks for and against them."""
    reader = Reader(text, chinese=language == "zh")
    drafts: list[Draft] = []
    for clauses in read_clauses(text, now, context, known, chinese=language != "en"):
        read = _read_drafts(clauses, reader, context, known)
        if not read:
            continue
        values = [values_in(draft.fields) for draft in read]
        left = find_leftovers([value for said in values for _, value in said], clauses)
        places = Places(clauses, text)
        for draft, said in zip(read, values, strict=True):
            draft.evidence = evidence_of(draft, said, places, text)
            draft.signs = signs_of(draft, read, clauses, left, language)
        drafts.extend(read)
    return drafts


def _read_drafts(clauses: list[Clause], reader: Reader, context: Context | None, known: Known) -> list[Draft]:
    """What one stretch of the message asks for, in its order."""
    if context == "negotiation":
        drafts = read_moves(clauses, reader, known.laid)
        if not (known.orders or _answers_briefly(drafts, clauses)):
            drafts = (drafts or answer_of(clauses)) if may_move(clauses) else []
    else:
        drafts = read_frames(clauses, reader)
        if not known.orders:
            drafts = (drafts or wishes_of(clauses)) if may_ask(clauses) else []
        link_conditions(drafts, clauses)
        link_bargains(drafts, clauses)
    return sorted(give_orders(drafts, clauses), key=lambda draft: draft.at)


def _answers_briefly(drafts: list[Draft], clauses: list[Clause]) -> bool:
    """Whether a yes or a no is all that is said, in so few words that they tell nothing else."""
    answers = bool(drafts) and all(draft.intent in _ANSWERS for draft in drafts)
    return answers and sum(len(clause.pieces) for clause in clauses) <= _FEW


_ANSWERS, _FEW = ("accept", "reject"), 6


def read_clauses(
    text: Text, now: datetime, context: Context | None, known: Known, *, chinese: bool
) -> Iterator[list[Clause]]:
    """The clauses of each stretch of the message, without what speaks to the software.

    All but very long messages are one stretch.
    """
    shown = blank(text.folded)
    body = put_plainly(blank_letter(shown))
    unmarked, marked = drop_marks(body)
    pieces = mark_known(split_pieces(load_pipeline()(unmarked)), text, known)
    pieces = set_rows(pieces, body, marked) if context is None else pieces
    offset = now.utcoffset()
    month_first = chinese or (offset is not None and offset <= _MONTH_FIRST)
    for stretch in _stretches(drop_instructions(pieces, judge(shown))):
        values = read_values(stretch, text, now.date(), chinese=chinese, month_first=month_first)
        yield split_clauses(take_back(values))


def _stretches(pieces: Pieces) -> Iterator[Pieces]:
    """`pieces` in stretches that keep the time linear, each cut behind a break where there is one."""
    ends = pieces[-_LOOK_AHEAD:]
    start, last = 0, len(pieces) - _LOOK_AHEAD
    while start < last:
        end = min(start + _STRETCH, last)
        if end < last:
            end = next(
                (i for i in range(end, start + _STRETCH // 2, -1) if pieces[i - 1].kind == "punct"), end
            )
        yield [*pieces[start:end], *ends]
        start = end


def _actions(drafts: list[Draft]) -> list[dict[str, Any]]:
    """The drafts as data of the contract."""
    out = []
    for draft in drafts:
        fields = clean(draft.fields) | {"intent": draft.intent}
        granted = [
            i
            for i, other in enumerate(drafts if draft.if_granted else [])
            if other is not draft and any(_is_same(other, condition) for condition in draft.if_granted)
        ]
        if granted:
            fields["if_granted"] = granted
        fields["evidence"] = draft.evidence
        fields["confidence"] = confidence_of(draft.signs)
        out.append(fields)
    return out


def _is_same(draft: Draft, condition: Draft) -> bool:
    return draft.intent == condition.intent and draft.at == condition.at
