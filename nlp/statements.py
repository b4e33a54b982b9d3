"""Whether an English clause asks, tells or wonders: by who does what in it, in which form."""

from itertools import pairwise, takewhile
from typing import Literal

from nlp.en import moods as en
from nlp.en.verbs import BASES
from nlp.predicates import Predicate, find_predicates, is_past, words_of
from nlp.wording import Late, Sought

Voice = Literal["asked", "told", "wondered"]
_OPENING = Late(en.OPENING)
_ASKS, _SLIPS, _ENOUGH = Sought(en.ASKS), Sought(en.SLIPS), Sought(en.ENOUGH)
_TELLS = Sought(en.DEFERS, en.TELLS)
_PRAISED = Sought(
    r"\b(?:very|so|most|quite|ever so) kindly\b|\b(?:you|your \w+|they|he|she) kindly \w+(?:ed|t)\b"
)
_INFORMS, _GENERAL, _FEASIBLE = Sought(en.INFORMS), Sought(en.GENERAL), Sought(en.FEASIBLE)


_VALUES = frozenset("#$%@№")
_US = (["me"], ["us"])


def voice_of(said: str, *, named: bool) -> Voice | None:
    """How a clause is meant, as far as its words tell; `named` when the message names an order.

    `we moved SO-1` is told, `we are moving SO-1` asked, `do you move orders?` wondered, `20 lamps` nothing of these.
    """
    if _TELLS.search(said):
        return "told"
    words = spoken(said)
    if words[:2] in (["on", "№"], ["for", "№"]) and words[2:3] and words[2] in en.CHANGES & BASES:
        words = words[2:]
    if not words:
        return None
    if _INFORMS.search(said):
        return "wondered"
    question = _question(words, said)
    if question is not None:
        return question
    if ("please" in words and not _PRAISED.search(said)) or _SLIPS.search(said):
        return "asked"
    if words[0] in BASES and (words[0] in en.CHANGES or words[0] in en.WISHES):
        return "asked"
    if (
        words[0] in ("have", "get")
        and words[-1] != "?"
        and words[1:2]
        and words[1] in en.OTHERS | {"your", "one", "№", "it", "them", "everything"}
    ):
        return "asked"
    if words[0] == "let" or words[:2] == ["do", "not"] or (words[0] in en.SUMMONS and words[1:2] in _US):
        return "asked"
    if named and _ENOUGH.search(said):
        return "asked"
    predicates = find_predicates(words)
    if _ASKS.search(said) and not any(_is_done(predicate) for predicate in predicates):
        return "asked"
    return _statement(words, predicates, named=named, habit=bool(predicates) and is_habit(said))


def supposes_event(said: str) -> bool:
    """Whether a condition is of what may befall others, or of what never was: `if customs hold it`, `if we'd gone for 20`."""
    if said.startswith(("in the event", "in case")):
        return True
    words = spoken(said)
    if words[:1] == ["should"]:
        return words[1:2] != ["you"] and en.UNTURNED.isdisjoint(words)
    if _befalls(words):
        return True
    for predicate in find_predicates(words):
        if predicate.link != "if":
            continue
        unreal = words[predicate.at] in ("had", "would") and predicate.form == "past"
        if unreal and (is_past(predicate.verb) or predicate.verb == "been"):
            return True
        if predicate.who in ("self", "you") or words[predicate.at - 1] in ("it", "that", "this"):
            return False
        if predicate.form == "present" and predicate.verb not in en.LASTING:
            return predicate.who == "other" or predicate.verb not in en.COMES
    return False


def _befalls(words: list[str]) -> bool:
    """Whether an `if` is followed by what befalls somebody: `if the ferry strikes`, `if my partner objects I'll cancel`."""
    behind = words[words.index("if") + 1 :] if "if" in words else []
    end = next(
        (i for i, word in enumerate(behind) if word in en.SELF | en.YOU | {",", "$", "№"}), len(behind)
    )
    subject = behind[:end]
    return bool(subject) and subject[0] in en.DETERMINERS and not en.BEFALLS.isdisjoint(subject)


def is_habit(said: str) -> bool:
    """`we usually`, `every month`; not `on every line`."""
    words = words_of(said)
    return any(
        word in en.HABITS and not (word == "every" and behind in _OF_ORDERS)
        for word, behind in pairwise([*words, ""])
    )


_OF_ORDERS = ("line", "item", "product", "one", "single")


def _is_done(predicate: Predicate) -> bool:
    """Whether the verb tells of what has been, in a clause of its own."""
    return predicate.form in ("past", "perfect", "unreal") and predicate.link not in en.SUBORDINATE


def spoken(said: str) -> list[str]:
    """The words of a clause behind its greetings and connecting words."""
    opening = _OPENING.match(said)
    words = words_of(said[opening.end() :] if opening else said)
    dated = (
        opening is not None and opening[0].rstrip().endswith("@") and words[:1] and words[0] in en.AUXILIARIES
    )
    return ["@", *words] if dated else words


def _question(words: list[str], said: str) -> Voice | None:
    """`could you` asks for the thing, `do you` and `why` about it."""
    first, marked = words[0], words[-1] == "?"
    if first == "should" and not marked and words[1:2] and words[1] in en.DETERMINERS | {"№"}:
        return "told"
    if first in en.MODALS and len(words) > 1:
        who = words[1]
        some = who in en.ANYBODY and "№" not in words and not _FEASIBLE.search(said)
        if who == "there" or some or _GENERAL.search(said):
            return "told"
        return "asked"
    if first == "had" and not marked:
        return "told"
    if words[:2] == ["do", "you"] and _is_of_trade(words):
        return "told"
    asks_thing = first in en.WH or (first in en.AUXILIARIES and (marked or _is_inverted(words)))
    if not asks_thing or words[1:2] == ["about"]:
        return None
    if first in ("when", "where") and words[1:2] and words[1] in en.AUXILIARIES | en.MODALS:
        return "wondered"
    if first in ("when", "where", "which", "what", "how") and not marked:
        return None if first in ("when", "where", "which") else "wondered"
    return None if first not in en.WH and _FEASIBLE.search(said) else "wondered"


def _is_of_trade(words: list[str]) -> bool:
    """`do you insure goods in transit?`: how the seller does things, not what becomes of an order."""
    sells = not en.TRADES.isdisjoint(words[2:6])
    ours = not {"№", "my", "our", "the", "this", "that", "it", "them", "me", "us"}.isdisjoint(words)
    return not sells and not ours


def _is_inverted(words: list[str]) -> bool:
    """`are returns accepted`, `do you keep a log`: a question without its mark."""
    if words[0] in ("is", "are", "does"):
        return words[1:2] != [] and words[1] not in en.NO_SUBJECTS
    return words[0] in ("do", "did", "have") and words[1:2] in (["you"], ["your"], ["they"])


def _statement(words: list[str], predicates: list[Predicate], *, named: bool, habit: bool) -> Voice | None:
    """A clause asks when one of its verbs does that nobody else is said to have said; else its verbs tell."""
    if not predicates:
        return "told" if words[0] in en.CAUSES else None
    main: list[Voice | None] = []
    reported = False
    for predicate in predicates:
        under = predicate.link in en.SUBORDINATE or reported
        voice = (
            "asked" if _relays(words, predicate) else _verb_voice(predicate, words, named=named, habit=habit)
        )
        if not under and voice == "asked":
            return "asked"
        main.append("told" if reported else voice if not under else None)
        if predicate.link in ("and", "but", "so"):
            reported = False
        reported = reported or (predicate.who in ("other", "thing", "you") and predicate.verb in en.REPORTS)
    first = predicates[0]
    if first.link in ("and", "or", "but") and not {"#", "$", "%", "@"}.isdisjoint(words[: first.at]):
        return None
    alone = words[0] in en.SUBORDINATE and all(predicate.link in en.SUBORDINATE for predicate in predicates)
    return "told" if "told" in main or alone else "asked"


def _relays(words: list[str], predicate: Predicate) -> bool:
    """`my boss told me to ask you for 5%`: another's wish, carried here."""
    behind = words[predicate.end : predicate.end + 3]
    if predicate.form not in ("past", "present") or len(behind) < 3:
        return False
    return (
        predicate.who == "other"
        and behind[:1] in (["me"], ["us"])
        and behind[1:2] == ["to"]
        and behind[2] in en.CARRIES
    )


def _verb_voice(predicate: Predicate, words: list[str], *, named: bool, habit: bool) -> Voice | None:
    """What the verb does, by its subject and its form."""
    form, verb, who = predicate.form, predicate.verb, predicate.who
    if who == "self" and form == "modal" and _is_unsure(words):
        return "told"
    if _is_occasion(predicate, words):
        return "told"
    if form == "turned":
        return "asked" if words[predicate.at] in en.MODALS or who == "self" else "wondered"
    if (
        words[predicate.at : predicate.at + 2] == ["do", "not"]
        and verb in en.CHANGES
        and who in ("thing", "none")
    ):
        return "asked"
    if form == "unreal":
        corrects = who == "thing" and words[predicate.at] in ("should", "must") and verb == "been"
        return "asked" if corrects else None if verb in en.LIKES else "told"
    if form in ("past", "perfect"):
        return _past_voice(predicate, words)
    wishes = verb in en.WISHES or (verb in ("say", "says") and "now" in words[:4])
    relayed = who == "other" and verb in ("say", "says") and "№" in words
    if relayed or _is_of_ours(words, predicate):
        return "asked"
    if who == "other":
        return "asked" if named and (wishes or form in ("modal", "must")) else "told"
    if form == "must":
        return "asked"
    if form == "modal":
        return _modal_voice(predicate, words)
    if form == "be":
        return _be_voice(predicate, words)
    if who in ("self", "none"):
        return "asked" if (wishes or verb in en.CHANGES) and not habit and who == "self" else "told"
    return None if who == "thing" and named and (wishes or verb in en.CARRIED) else "told"


def _is_occasion(predicate: Predicate, words: list[str]) -> bool:
    """`our inspection is on Thursday`, `the builders start on Monday`: why a date is wished."""
    subject = words[: predicate.at]
    rest = list(takewhile(lambda word: word not in _JOINING, words[predicate.end :]))
    happens = predicate.form == "be" or (predicate.form == "present" and predicate.verb in en.HAPPENS)
    if not happens or predicate.who == "self" or not {"#", "$", "%", "№"}.isdisjoint(words) or "?" in words:
        return False
    named = 1 < len(subject) < _LONGEST_SUBJECT and subject[0] in en.SHOWN
    behind = words[predicate.at + 1 : predicate.end] + rest
    return (
        named
        and en.ON_ORDERS.isdisjoint(subject)
        and "@" in behind
        and len(rest) < 6
        and en.SUITS.isdisjoint(rest)
    )


_LONGEST_SUBJECT = 5
_JOINING = ("and", "but", "so", ",")
"""Behind what happens these begin another thing: `the show is on Friday and there's no second chance`."""


def _is_of_ours(words: list[str], predicate: Predicate) -> bool:
    """`our school needs 40 desks`: the wish of those for whom one speaks."""
    before = words[max(0, predicate.at - 3) : predicate.at]
    ours = not {"our", "my"}.isdisjoint(before) and not en.HOUSES.isdisjoint(before[-1:])
    return ours and predicate.form == "present" and words[predicate.at] in en.NEEDS


def _past_voice(predicate: Predicate, words: list[str]) -> Voice | None:
    """`we sent it` tells; `I was hoping`, `it was meant to be` and `we have decided to` ask."""
    verb, who = predicate.verb, predicate.who
    behind = words[predicate.end : predicate.end + 1]
    if (
        who == "self"
        and predicate.form == "past"
        and verb in en.HOPED
        and words[predicate.at] in ("was", "were")
    ):
        return "asked"
    if who == "self" and verb == "going" and ("if" in words or "whether" in words):
        return "asked"
    if who == "self" and verb in en.WISHED and behind in (["to"], ["you"]):
        return "asked"
    if who == "self" and verb in en.DECIDED and behind in (["to"], ["on"], ["for"]):
        return "asked"
    if verb in ("supposed", "meant", "forgot", "forgotten"):
        return "asked"
    return "told"


def _modal_voice(predicate: Predicate, words: list[str]) -> Voice | None:
    """`we'll take 20` and `you can ship` ask; `I'll think` and `you will get our money` tell."""
    modal, verb, who = words[predicate.at], predicate.verb, predicate.who
    if who == "self":
        if modal in ("can", "could", "may", "might"):
            return "asked" if verb in en.GRANTS else "told"
        if modal == "would" and verb == "love":
            return (
                "told"
                if words[predicate.end : predicate.end + 1] == ["to"] and _is_talk(words, predicate)
                else "asked"
            )
        return (
            "told" if verb in en.TALKS or _is_away(words, predicate) or _is_own_work(words, verb) else "asked"
        )
    if who == "you":
        return "told" if verb in en.PERCEIVES else "asked"
    return "told" if "№" not in words and _is_away(words, predicate, shut=True) else "asked"


def _is_unsure(words: list[str]) -> bool:
    """`we'll probably want 20 more`."""
    return not en.UNSURE.isdisjoint(words) and "№" not in words and "?" not in words


def _is_own_work(words: list[str], verb: str) -> bool:
    """`we'll drill the holes ourselves`, `I'll repack the soap`: what the speaker does without the seller."""
    return verb not in en.FETCHES and not en.ALONE.isdisjoint(words)


def _is_talk(words: list[str], predicate: Predicate) -> bool:
    """`we'd love to hear from you`; not `we'd love to have SO-1 a week sooner`."""
    if "№" in words:
        return False
    behind = words[predicate.end + 1 : predicate.end + 2]
    return not (en.TALKS | (en.PERCEIVES - {"get", "receive"})).isdisjoint(behind) or behind in (
        ["be"],
        ["come"],
        ["work"],
    )


def _is_away(words: list[str], predicate: Predicate, *, shut: bool = False) -> bool:
    """`we will be closed`, `I'll be at the fair`; of a thing only when it is `shut`."""
    states = en.SHUT if shut else en.AWAY
    return predicate.verb == "be" and not states.isdisjoint(words[predicate.end : predicate.end + 1])


def _be_voice(predicate: Predicate, words: list[str]) -> Voice | None:
    """`the lamps are 20` says nothing of how it is meant; `we are 20 people` tells, `we are happy to pay` asks."""
    behind = words[predicate.at + 1 : predicate.end + 2]
    if predicate.who == "self":
        return "asked" if not en.READY.isdisjoint(behind) and "to" in behind else "told"
    if predicate.who == "you" or words[:1] == ["there"]:
        return "told"
    if words[predicate.at + 1 : predicate.at + 2] in (["a"], ["an"], ["too"], ["way"], ["far"]):
        return "told"
    if not en.AMAZES.isdisjoint(behind):
        return "told"
    if behind[-1:] in (["right"], ["correct"]) and "@" not in words and words[-1:] == behind[-1:]:
        return "told"
    if (
        not {"here", "in", "back"}.isdisjoint(behind)
        and _VALUES.isdisjoint(words[predicate.at + 1 :])
        and "#" in words
    ):
        return "told"
    if not _VALUES.isdisjoint(words[max(0, predicate.at - 1) :]):
        return None
    shown = (
        predicate.at
        and "who" not in words
        and words[predicate.at - 1] in ("it", "this", "that", "these", "those")
    )
    return (
        "told" if shown or not en.STATES.isdisjoint(behind) or any(is_past(word) for word in behind) else None
    )
