"""What a text takes from the yes that it says: a condition, or something that it wants otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agents.desk.proposal import Proposal
from agents.desk.reading.asked.questions import is_question, plain
from agents.desk.reading.asked.to_be_told import notes_in
from agents.desk.reading.asked.unheard import in_its_words, tells_no_day
from agents.desk.reading.by_example import held_by
from agents.desk.reading.card.answers import (
    asks_if_right,
    folded,
    has_condition,
    is_courtesy,
    only_praises,
    says_we_agreed,
    verdict,
)
from agents.desk.reading.card.asides import is_side_question
from agents.desk.reading.card.confirmed import (
    holds_back,
    names_a_deed,
    numbers_in,
    repeats,
    tells_another_day,
    without_what_stays,
)
from agents.desk.reading.stretches import CLAUSE, POINT_OF_A_TITLE, SENTENCE, blanked
from agents.desk.reading.terms.as_before import wants_something_as_before
from agents.desk.talk import gives_up, is_small_talk, leaves_it_to_us, only_thanks

_BUT = (
    r"(?:but|though|although|however|except|without|not (?:before|until|till|after|earlier|later|sooner)"
    r"|no (?:earlier|later|sooner)|only (?=if|when|once|after|on|for|from|make|not|the))\b"
    r"|但是?|不[过過]|可是|只是|只能|必[须須]|前提是?"
)
"""How a text goes on behind a yes to what it takes from that."""
_TAKES = re.compile(rf"(?:\b(?=[a-z])|(?![a-z]))(?:{_BUT})", re.IGNORECASE)
_AWAITS = re.compile(
    r"\b(?:boss|manager|director|team|finance|accounts|colleagues?|partner|ceo|cfo|management|head office)\b"
    r"(?: still)? (?:needs?|has|have|wants?|must|should|ha(?:s|ve) got|(?:woul|')d like)(?: to)? (?:\w+ )?"
    r"(?:look|see|check|approve|sign|agree|decide|confirm|ok(?:ay)?)\b"
    r"|(?:老[板闆大总總]|[领領][导導]|[财財][务務]|[经經]理|主管|[总總]部|[会會][计計])(?:那[边邊])?[还還]?"
    r"(?:要|得|[没沒]|需要)(?:先|再)?(?:看|批|[签簽]|[点點][头頭]|同意|[确確][认認]|[审審])"
)
"""That somebody of the customer's has to agree first."""
_OF_THE_DEAL = re.compile(
    r"\b(?:lots|shipments|deliveries|batches|instal?ments|partial\w*|split\w*|together|pick|collect\w*|samples?)\b"
    r"|分[^，。,;；]{0,4}[批次]|自[提取]|一[起并併]|[样樣]品"
)
"""What is no mere handling, though goods are handled with it."""
_REFERENCE = re.compile(
    r"\b(?:p\.?o|ref(?:erence)?|code|number|no|file|budget|cost cent(?:re|er))\b[.:#\s-]*(?:is |nr\.? )?"
    r"[a-z]{0,4}-?\d[\d-]*"
    r"|(?:[单單合編编][号號同][号號]?|采[购購][单單]|[请請][购購][单單]?|[预預]算)[是为為：:\s]*[a-z]{0,4}-?\d[\d-]*"
    r"|\b(?=[a-z\d-]*\d{5})[a-z\d-]+\b",
    re.IGNORECASE,
)
"""A number that only names something: PO 88213."""
_DOUBTFUL = re.compile(r"[🤔🤨🙄😕🫤👎❌❓]|^\W*\w+\W*[?？]\W*$")
"""Signs of doubt, and a word that is asked back."""
_LONGEST = 160
"""Characters; a longer text is read for what it says."""
_HELD, _AGREED, _SURELY_AGREED, _TOLD_AGREED, _HARMLESS = -0.1, -0.1, -1.0, -0.3, -0.5
"""From how much on a text sounds like a yes that is held; below what like one, with a plain yes in it,
without, or without where its clauses agree; below what it says nothing beside that need be told."""
_SENTENCE = re.compile(rf"(?:[^.!?;。！？；\n]|\.(?=\d)|{POINT_OF_A_TITLE})+[.!?;。！？；\n]*")


def reserved(text: str, told: Sequence[str], proposal: Proposal | None) -> str:
    """What a text takes from its yes to what is proposed, in its words, and nothing where it takes nothing:
    what it says again, how goods are handled, what is to be told later, and what was `told` as a wish."""
    for sentence in _SENTENCE.findall(blanked(text, notes_in(text))):
        awaits = _AWAITS.search(folded(sentence))
        if is_side_question(sentence) and not awaits:
            continue
        hit = _TAKES.search(sentence)
        bound = awaits or has_condition(sentence)
        taken = sentence[hit.start() :] if hit else sentence if bound else ""
        if taken and not _leaves_it(taken, proposal) and not any(one in sentence for one in told):
            return in_its_words(taken)
    return ""


def sounds_held(text: str) -> bool:
    """Whether a text that says yes sounds by example like one that is bound to something or wants something
    otherwise, in whatever words."""
    is_plain = verdict(text) == "yes" or is_courtesy(text) or not re.search(r"\w", text)
    return not is_plain and held_by(plain(text)) > _HELD


def sounds_agreed(text: str, proposal: Proposal, *, told: bool = False) -> bool:
    """Whether a text sounds by example like a yes to what is proposed, whatever it says beside that: surely,
    with a plain yes and no plain no in it, or where its clauses are `told` to agree; it tells nothing of that
    otherwise, makes no condition, and asks nothing that a yes may hang on."""
    if len(text) > _LONGEST or _DOUBTFUL.search(text) or has_condition(text) or asks_if_right(text):
        return False
    if (
        not repeats(_REFERENCE.sub(" ", text), proposal)
        or tells_another_day(text, proposal)
        or reserved(text, (), proposal)
    ):
        return False
    if wants_something_as_before(text) or leaves_it_to_us(text) or gives_up(text) or says_we_agreed(text):
        return False
    clauses = CLAUSE.findall(text)
    agreed = [clause for clause in clauses if verdict(clause) == "yes"]
    if any(verdict(clause) == "no" for clause in clauses):
        return False
    if names_a_deed("".join(one for one in clauses if one not in agreed), proposal):
        return False
    if any(is_question(one) and not is_side_question(one) for one in SENTENCE.findall(text)):
        return False
    plainly = not all(map(only_praises, agreed))
    deed = names_a_deed(text, proposal if told else None)
    if not plainly and (_is_none(text) or any(map(is_question, clauses)) or deed):
        return False
    return held_by(plain(text)) < (_AGREED if plainly else _TOLD_AGREED if told else _SURELY_AGREED)


def _is_none(text: str) -> bool:
    """Whether a text that has no plain yes in it is a no, thanks or a word to wait."""
    return verdict(text) in ("no", "later") or is_courtesy(text) or only_thanks(text)


def sounds_harmless(text: str) -> bool:
    """Whether what a text says beside its yes sounds by example as if it left that as it is."""
    return verdict(text) == "yes" or held_by(plain(text)) < _HARMLESS


def said_beside_a_yes(text: str) -> str:
    """The clauses of a text that are neither a yes nor talk, in its words; nothing where all or none are."""
    clauses = [clause for clause in CLAUSE.findall(text) if re.search(r"\w", clause)]
    beside = [one for one in clauses if not (verdict(one) or is_courtesy(one) or is_small_talk(one))]
    return in_its_words("".join(beside)) if len(beside) < len(clauses) else ""


def _leaves_it(taken: str, proposal: Proposal | None) -> bool:
    """Whether a text behind a yes leaves what that agrees to as it is, whatever leads to it."""
    if has_condition(taken):
        return False
    rest = _TAKES.sub(" ", taken).strip(" ,，.。!！")
    if (
        not re.search(r"\w", without_what_stays(rest, proposal))
        or is_courtesy(rest)
        or verdict(rest) == "yes"
    ):
        return True
    again = (
        proposal
        and numbers_in(rest)
        and repeats(rest, proposal)
        and not holds_back(taken.replace("but", "", 1))
    )
    return bool(again) or (tells_no_day(taken) and not _OF_THE_DEAL.search(folded(taken)))
