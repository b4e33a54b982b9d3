"""The mood of each clause: what is asked for, what is only told or supposed, what is only wondered about."""

import re
from typing import Literal

from nlp.clauses import LINE_ACTS, Clause
from nlp.en import moods as en
from nlp.wording import Sought, words
from nlp.zh import moods as zh

Mood = Literal["asked", "told", "wondered"]
_SIGNS = {
    "qty": "#",
    "num": "#",
    "money": "$",
    "percent": "%",
    "zhe": "%",
    "date": "@",
    "span": "@",
    "past": "@",
    "order": "№",
}
_GOES_ON = frozenset([",", "、", "and", "with", "(", "-"])


def _with_parts(patterns: str) -> str:
    """The lines of English patterns with their named parts put in."""
    return patterns.replace("{OPENING}", en.OPENING).replace("{SUBJECT}", en.SUBJECT)


_OPENING = re.compile(en.OPENING)
_EN = {
    "surely": Sought(en.SURELY_TOLD),
    "asks": Sought(en.ASKS),
    "told": Sought(_with_parts(en.TOLD), openings=(f"^{en.OPENING}", r"\b", "^")),
    "wonders": Sought(_with_parts(en.WONDERS), openings=(f"^{en.OPENING}", r"\b", "^")),
    "informs": Sought(en.INFORMS),
    "thinks": Sought(en.THINKS),
    "modal": Sought(r"\b(?:can|could|would|will|may|shall) (?:you|we|i)\b|\bplease\b"),
    "adverts": Sought(en.ADVERTS),
}
_ZH = {
    "surely": Sought(zh.SURELY_TOLD),
    "asks": Sought(zh.ASKS),
    "told": Sought(zh.TOLD),
    "wonders": Sought(zh.WONDERS),
    "informs": Sought(zh.INFORMS),
    "thinks": Sought(zh.THINKS),
    "modal": Sought(zh.MODAL),
    "adverts": Sought(zh.ADVERTS),
}
_HAN = re.compile("[\u4e00-\u9fff]")


def find_moods(clauses: list[Clause]) -> list[Mood]:
    """The mood of each clause; one without a verb of its own goes on in the mood of its sentence."""
    said = [said_in(clause) for clause in clauses]
    if _is_advert(clauses, said):
        return ["told"] * len(clauses)
    moods: list[Mood] = []
    for clause, spelled in zip(clauses, said, strict=True):
        same = bool(moods) and clauses[clause.index - 1].sentence == clause.sentence
        moods.append(_mood(clause, spelled, goes_on=same and moods[-1] == "told" and _goes_on(clause)))
        if same and moods[-1] == "wondered" and clauses[clause.index - 1].has("if"):
            moods[-2] = "wondered"
        if same and clause.has("same") and moods[-1] == "told" and _is_subject(clauses[clause.index - 1]):
            moods[-2] = "told"
    return moods


def _goes_on(clause: Clause) -> bool:
    """Whether the clause may go on with what is told, rather than say what follows from it: `so not before 4 May`."""
    return clause.mark in _GOES_ON and clause.pieces[0].text not in ("so", "hence", "therefore")


def _is_subject(clause: Clause) -> bool:
    """Whether the clause is only a part of the subject of the next: `the 20 racks and the 5 rotors stay`."""
    return not clause.kinds("order") and not _has_verb(clause) and bool(clause.items)


def said_in(clause: Clause) -> str:
    """The words of the clause with a sign for each value, and a space where the message has one."""
    return "".join(_spell(clause))


def _spell(clause: Clause) -> list[str]:
    """Each piece of the clause as it stands in its words."""
    ends = [clause.start, *(piece.end for piece in clause.pieces)]
    return [
        (" " if piece.start > end else "") + _SIGNS.get(piece.kind, piece.text)
        for piece, end in zip(clause.pieces, ends, strict=False)
    ]


def _is_advert(clauses: list[Clause], said: list[str]) -> bool:
    """Whether the message offers or announces something, and speaks of no order."""
    if any(clause.kinds("order") for clause in clauses):
        return False
    text = "\n".join(said)
    return bool(_EN["adverts"].search(text) or _ZH["adverts"].search(text))


def _mood(clause: Clause, said: str, *, goes_on: bool = False) -> Mood:
    """The mood of a clause by its own words: a request first, then an imperative, then what is told.

    `goes_on` when it follows what is told in one sentence: without a verb of its own it is told too.
    """
    patterns = _ZH if _HAN.search(said) else _EN
    if patterns["thinks"].search(said) or patterns["surely"].search(said):
        return "told"
    wonders = patterns["wonders"].search(said) and not patterns["modal"].search(said)
    if wonders or patterns["informs"].search(said):
        return "wondered"
    supposed = any(piece.has("if") for piece in clause.pieces[:-1])
    if supposed or patterns["asks"].search(said):
        return "asked"
    if patterns is _EN and _is_imperative(clause, said):
        return "asked"
    if patterns["told"].search(said):
        return "told"
    return "told" if goes_on and not clause.kinds("order") and not _has_verb(clause) else "asked"


def _has_verb(clause: Clause) -> bool:
    """Whether a word of the clause asks for a change; one character is often part of another word."""
    return any(
        p.has(*LINE_ACTS, "deliver", "order", "exchange")
        and (p.text not in _NO_VERBS if p.text.isascii() else len(p.text) > 1)
        for p in clause.pieces
    )


def _is_imperative(clause: Clause, said: str) -> bool:
    """Whether the clause opens with a verb of change in its base form: `add 20 lamps`, `also send 5`."""
    opening = _OPENING.match(said)
    left = len(opening[0]) if opening else 0
    for piece, spelled in zip(clause.pieces, _spell(clause), strict=True):
        left -= len(spelled)
        if left >= 0 or piece.kind in ("order", "qty", "num", "punct"):
            continue
        verb = piece.has(*LINE_ACTS, "deliver", "order", "take", "exchange", "handover_verb")
        return verb and piece.kind == "word" and _is_base(piece.text)
    return False


_NO_VERBS = words(
    "there here due ready arrival then order need another more sales late up less fewer "
    "extra further status stock delivery shipping shipment"
)


def _is_base(verb: str) -> bool:
    """Whether the word may be a verb in its base form."""
    return not verb.endswith(("ed", "ing")) and verb not in _NO_VERBS


def misses(clause: Clause) -> bool:
    """Whether the clause tells that something has not come: `I haven't received it`, 还没到."""
    return bool(_MISSED.search(said_in(clause)))


_MISSED = Sought(en.MISSED, zh.MISSED)
