"""Who does what in an English clause: its finite verbs, each with its subject, its form and what stands around it."""

import re
from dataclasses import dataclass
from typing import Literal

from nlp.en import moods as en
from nlp.en.verbs import BASES, NOT_PAST, PARTICIPLES, PASTS, THIRD
from nlp.en.vocabulary import NO_HEADS

Who = Literal["self", "you", "other", "thing", "none"]
Form = Literal["present", "past", "perfect", "going", "modal", "unreal", "be", "must", "turned"]
_TOKEN = re.compile(r"[a-z]*\d[\w.]*|[a-z]+(?:'[a-z]+)?|[#$%@№?]|[^\sa-z]")


@dataclass(frozen=True, slots=True)
class Predicate:
    """A finite verb: `we have moved` is self, perfect, `moved`. `link` is the word that leads it in, as `because`."""

    who: Who
    form: Form
    verb: str
    at: int
    """The index of the finite word among the words of the clause."""
    end: int
    """The index behind the main verb."""
    link: str = ""


def words_of(said: str) -> list[str]:
    """The words of a clause with short forms in full: `we're` is `we are`; signs of values stay."""
    out: list[str] = []
    for word in _TOKEN.findall(said):
        if word.isalpha() and word not in en.SHORT:
            out.append(word)
        elif word[-1].isdigit() or word[0].isdigit():
            out.append("#")
        elif word in en.SHORT:
            out.extend(en.SHORT[word].split())
        elif word.endswith("n't"):
            out.extend((word[:-3], "not"))
        elif "'" in word:
            head, _, tail = word.partition("'")
            known = en.ENDINGS.get(tail) if tail != "s" or head in en.TAKES_IS else None
            out.extend((head, known) if known else (word,))
        else:
            out.append(word)
    return out


def find_predicates(words: list[str]) -> list[Predicate]:
    """The finite verbs of a clause in their order."""
    found: list[Predicate] = []
    start = 0
    for at in range(len(words)):
        if at < start:
            continue
        if _links(words, at):
            start = at + 1
        elif not at and _is_told_alone(words):
            found.append(Predicate("self", "past", words[0], 0, 1))
            start = 1
        elif words[at] == "had" and at > start and _turned(words, at):
            found.append(Predicate("self", "past", "had", at, at + 1))
            start = len(words)
        elif (turned := _turned(words, at)) is not None:
            found.append(turned)
            start = turned.end
        elif _is_finite(words, start, at):
            who, link = _subject(words, start, at)
            form, end = _form(words, at)
            found.append(Predicate(who, form, words[end - 1], at, end, link))
            start = end
    return found


def _is_told_alone(words: list[str]) -> bool:
    """Whether a past form opens the clause without its subject: `ordered 12 jars`, `saw the credit`."""
    first, behind = words[0], words[1] if len(words) > 1 else ""
    told = first in PASTS and first not in BASES and first not in NOT_PAST and behind not in en.PREPOSITIONS
    known = first in en.TOLD_ALONE or told
    return known and words[-1] != "?" and (behind in en.DETERMINERS or behind in en.BEHIND_TOLD)


def _links(words: list[str], at: int) -> bool:
    """Whether the word leads a clause in; `that` and `like` do before a subject, not in `that one`."""
    if words[at] not in ("that", "like"):
        return words[at] in en.LINKS
    if at and words[at - 1] in en.LINKS:
        return False
    behind = words[at + 1] if at + 1 < len(words) else ""
    return behind in en.PERSONAL or (
        words[at] == "that" and (behind in en.DETERMINERS or behind in ("#", "№"))
    )


def _turned(words: list[str], at: int) -> Predicate | None:
    """An auxiliary before its subject, as in `could you send` and `only then do I pay`."""
    if words[at] not in en.AUXILIARIES or at + 2 >= len(words) or words[at + 1] not in en.PERSONAL:
        return None
    who = words[at + 1]
    verb = _skip(words, at + 2)
    person: Who = (
        "self" if who in en.SELF else "you" if who in en.YOU else "thing" if who == "it" else "other"
    )
    return Predicate(
        person, "turned", words[verb] if verb < len(words) else "", at, min(len(words), verb + 1)
    )


def _before(words: list[str], start: int, at: int) -> str:
    """The last word before `at` that is no adverb; empty at the start of the clause."""
    while at > start and (words[at - 1] in en.ADVERBS or words[at - 1].endswith("ly")):
        at -= 1
    return words[at - 1] if at > start else ""


def _is_finite(words: list[str], start: int, at: int) -> bool:
    """Whether the word is a finite verb: an auxiliary, a form behind its subject, or a plain past."""
    word, before = words[at], _before(words, start, at)
    if word in en.AUXILIARIES:
        return before not in ("to", "not") and before not in en.MODALS
    if not word.isalpha() or not before or before in en.PREPOSITIONS or word in en.NO_VERBS:
        return False
    if (before in BASES and word not in en.ARRIVED) or word.endswith("ly"):
        return False
    if before in en.PERSONAL:
        return not _is_object(words, at)
    behind = words[at + 1] if at + 1 < len(words) and word not in en.ARRIVED else "."
    if before in en.DETERMINERS or before in ("to", "not", "$", "%") or behind not in en.FOLLOWERS:
        return at == 1 and before in ("this", "that") and (word in THIRD or is_past(word))
    if start and not _links(words, start - 1):
        return False
    if is_past(word) or (word in PASTS and behind in ("#", "%", "a", "an", "the", "some", "no")):
        return word not in en.SERVED or not en.PEOPLE.isdisjoint(words[start:at])
    if word in THIRD:
        return word not in en.PLURALS or before == "№" or words[start] in en.DETERMINERS
    return word in BASES and before.endswith("s") and not before.endswith("ss") and word not in en.PLURALS


def _is_object(words: list[str], at: int) -> bool:
    """Whether the pronoun before `at` is the object of what stands before it: the `you` of `thank you for`."""
    i = at - 1
    while words[i] not in en.PERSONAL:
        i -= 1
    if words[i] not in ("you", "it"):
        return False
    before = _before(words, max(0, i - 3), i)
    told = words[at] in PASTS or words[at].endswith("ed")
    return before in en.PREPOSITIONS or (
        not told and (before in BASES or is_past(before) or before == "thanks")
    )


def is_past(word: str) -> bool:
    """Whether the word tells by itself of what has been: `ordered`, `sent`."""
    return (
        (len(word) > 3 and word.endswith("ed")) or word in PASTS or word in PARTICIPLES
    ) and word not in NOT_PAST


def _subject(words: list[str], start: int, at: int) -> tuple[Who, str]:
    """Whose verb stands at `at`, and the word that leads its clause in."""
    region = words[start:at]
    link = words[start - 1] if start else ""
    if (link in ("that", "why") and words[max(0, start - 2)] in en.FREES) or (
        link and region[:1] == ["that"]
    ):
        link = ""
    for i in range(len(region) - 1, -1, -1):
        word = region[i]
        if word in en.SELF:
            return "self", link or _link(region[:i])
        if word in en.YOU:
            return "you", link or _link(region[:i])
        if word in en.OTHERS or word in en.PEOPLE or (word in NO_HEADS and word not in en.NO_PEOPLE):
            return "other", link or _link(region[:i])
    return ("thing" if region else "none"), link


def _link(words: list[str]) -> str:
    return words[-1] if words and words[-1] in en.LINKS and words != ["that"] else ""


def _form(words: list[str], at: int) -> tuple[Form, int]:
    """The form of the verb at `at`, and the index behind its main verb."""
    word = words[at]
    end = _skip(words, at + 1)
    following = words[end] if end < len(words) else ""
    if word in en.MODALS:
        had = (
            word == "would"
            and following not in BASES
            and (is_past(following) or following in PASTS or following == "been")
        )
        return ("past", end + 1) if had else _modal_form(words, end)
    if word in ("is", "are", "am"):
        return _be_form(words, end, following)
    if word in ("was", "were", "had", "did"):
        return ("past", end + 1 if following.isalpha() else at + 1)
    if word in ("has", "have"):
        if following == "to" or (following == "got" and words[end + 1 : end + 2] == ["to"]):
            return "must", min(len(words), end + 2)
        done = (
            following in PARTICIPLES or following in PASTS or following.endswith("ed") or following == "been"
        )
        return ("perfect", end + 1) if done else ("present", at + 1)
    if word in ("do", "does"):
        return "present", end + 1 if following.isalpha() else at + 1
    past = PASTS.get(word) == word or (word not in BASES and (is_past(word) or word in PASTS))
    return "past" if past else "present", at + 1


def _modal_form(words: list[str], end: int) -> tuple[Form, int]:
    """`would have ordered` is unreal, `would order` a modal."""
    if words[end : end + 1] == ["have"]:
        behind = _skip(words, end + 1)
        if behind < len(words) and (
            is_past(words[behind]) or words[behind] in PASTS or words[behind] == "been"
        ):
            return "unreal", behind + 1
    return "modal", min(len(words), end + 1)


def _be_form(words: list[str], end: int, following: str) -> tuple[Form, int]:
    """`is going to`, `are cutting`, `is to be`, `is 40`."""
    if following == "going" and words[end + 1 : end + 2] == ["to"]:
        return "modal", min(len(words), end + 3)
    if following == "to":
        return "must", min(len(words), end + 2)
    if following.endswith("ing") and len(following) > 4:
        return "going", end + 1
    return "be", end + 1 if following.isalpha() else end


def _skip(words: list[str], at: int) -> int:
    """The index of the first word from `at` on that is no adverb, `not` or pronoun of a question."""
    while at < len(words) and (words[at] in en.ADVERBS or words[at] == "not" or words[at].endswith("ly")):
        at += 1
    return at
