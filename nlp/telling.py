"""The mood of each clause: what is asked for, what is only told or supposed, what is only wondered about."""

import re
from itertools import pairwise
from typing import Literal

from nlp.clauses import LINE_ACTS, Clause, gives_up
from nlp.deeds import Who
from nlp.en import moods as en
from nlp.en.verbs import BASES, PASTS
from nlp.pieces import Piece
from nlp.pointing import asks_of_placed
from nlp.predicates import is_past
from nlp.reports import asks_of_rules, opens_rules, reports
from nlp.statements import is_habit, spoken, voice_of
from nlp.wording import Sought, words
from nlp.zh import moods as zh

Mood = Literal["asked", "told", "wondered", "void"]
"""`void` is what the message itself takes back, as sent to the wrong person: nothing is read from it."""
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

_MARKET = Sought(en.MARKET)
_SEQUELS, _DISMISSES = Sought(en.SEQUELS, zh.SEQUELS), Sought(en.DISMISSES, zh.DISMISSES)
_WISHED, _PRAISES, _REMEMBERED = Sought(zh.WISHED, en.PLEADS), Sought(zh.PRAISES), Sought(zh.REMEMBERED)
_MISSENT, _CONFIRMS, _DEFERS = Sought(en.MISSENT), Sought(en.CONFIRMS), Sought(en.DEFERS)
_EFFECTS = Sought(en.EFFECTS)
_UNREAL, _STANDS, _PAPERS, _FETCHED = (
    Sought(en.UNREAL),
    Sought(en.STANDS),
    Sought(en.PAPERS),
    Sought(en.FETCHES_PAPER),
)
_ADVERTS, _SPAM = Sought(en.ADVERTS, zh.ADVERTS), Sought(zh.SPAM)
_BUYS = Sought(en.BUYS, zh.BUYS)
_VOIDS, _KEPT, _UNDECIDED = Sought(zh.VOIDS), Sought(zh.KEPT), Sought(zh.UNDECIDED)
_CONDITION, _FAILS, _REPEATED = Sought(zh.CONDITION), Sought(zh.FAILS), Sought(zh.REPEATED)
_THREATENS, _FOREWARNED, _ACKNOWLEDGES = Sought(zh.THREATENS), Sought(zh.FOREWARNED), Sought(zh.ACKNOWLEDGES)
_COLOURS_OTHERS = Sought(
    *(en.MISSENT, en.CONFIRMS, en.DEFERS, en.DISMISSES, en.SEQUELS, en.EFFECTS),
    *(en.UNREAL, en.STANDS, en.PAPERS),
    *(zh.DISMISSES, zh.PRAISES, zh.SEQUELS),
    *(zh.CONDITION, zh.FOREWARNED, zh.REPEATED, zh.VOIDS, zh.CHECKS, zh.UNDECIDED, zh.KEPT_WHOLE),
)
"""All by which a clause tells how others are meant, which few messages hold."""
_KEPT_WHOLE = Sought(zh.KEPT_WHOLE)
_MATTERS, _JESTS, _CHECKS = Sought(zh.MATTERS), Sought(zh.JESTS), Sought(zh.CHECKS)
_ZH = {
    "surely": Sought(zh.SURELY_TOLD),
    "asks": Sought(zh.ASKS),
    "told": Sought(zh.TOLD),
    "wonders": Sought(zh.WONDERS),
    "informs": Sought(zh.INFORMS),
    "thinks": Sought(zh.THINKS),
    "modal": Sought(zh.MODAL),
}
_LOSES = words("lost broke cracked spilled ruined missed found saw heard had left made got won sold used")
_HAN, _LATIN = re.compile("[\u4e00-\u9fff]"), re.compile("[a-z]+")


def find_moods(clauses: list[Clause]) -> list[Mood]:
    """The mood of each clause; one without a verb of its own goes on in the mood of its sentence."""
    said = [said_in(clause) for clause in clauses]
    if _asks_nobody(clauses, said):
        return ["void"] * len(clauses)
    named = any("order" in clause.sorts for clause in clauses)
    moods = _by_own_words(clauses, said, named=named)
    _by_others(clauses, said, moods)
    for clause in clauses if any(map(_opens_alternative, clauses)) else ():
        if _is_alternative(clause, clauses):
            moods[clause.index] = "void"
    says_again = bool(said) and _ACKNOWLEDGES.search(said[0])
    wished = named or _speaks_of_orders(clauses, moods) or any(map(_lessens, clauses, clauses[1:]))
    asked = wished and not says_again
    plain: Mood = "asked" if asked else "told"
    return [mood or plain for mood in moods]


def find_void(clauses: list[Clause]) -> set[int]:
    """The indexes of the clauses that are void, as `find_moods` has them: it takes no look at what each says by itself."""
    said = [said_in(clause) for clause in clauses]
    if _asks_nobody(clauses, said):
        return set(range(len(clauses)))
    moods: list[Mood | None] = [None] * len(clauses)
    _by_others(clauses, said, moods)
    return {index for index, mood in enumerate(moods) if mood == "void"}


def _asks_nobody(clauses: list[Clause], said: list[str]) -> bool:
    return any(map(_SPAM.search, said)) or _is_advert(clauses, said)


def _by_own_words(clauses: list[Clause], said: list[str], *, named: bool) -> list[Mood | None]:
    """The mood of each clause by what it says itself and what stands right beside it."""
    moods: list[Mood | None] = []
    subject: Who = "none"
    ruled = -1
    for clause, spelled in zip(clauses, said, strict=True):
        same = bool(moods) and clauses[clause.index - 1].sentence == clause.sentence
        goes_on = same and moods[-1] == "told" and not _says_nothing(clauses[clause.index - 1])
        goes_on = goes_on and (_goes_on(clause) or clause.mark == "if")
        before = said[clause.index - 1] if goes_on else ""
        told = False
        if not spelled.isascii() and _HAN.search(spelled):
            told, subject = reports(spelled, subject if same else "none")
            told = told or (ruled == clause.sentence and "№" not in spelled and not clause.has("please"))
            ruled = clause.sentence if opens_rules(spelled) else ruled
        moods.append("told" if told else _mood(clause, spelled, before=before, named=named))
        if same and clauses[clause.index - 1].has("if") and asks_of_rules(spelled):
            moods[-2] = "told"
        if same and moods[-1] is None and moods[-2] == "wondered" and spelled.endswith("?"):
            moods[-1] = "wondered"
        if same and moods[-1] == "wondered" and clauses[clause.index - 1].has("if"):
            moods[-2] = "wondered"
        supposed = clause.pieces[0].has("if") and same and moods[-2] == "wondered"
        if supposed and clauses[clause.index - 1].has("quote") and not clause.has("state_condition"):
            moods[-1] = "wondered"
        led = clause.has("same") and _is_subject(clauses[clause.index - 1])
        if same and moods[-1] == "told" and (led or _MATTERS.search(said[clause.index - 1])):
            moods[-2] = "told"
    return moods


def _by_others(clauses: list[Clause], said: list[str], moods: list[Mood | None]) -> None:
    """Changes the mood of each clause of which another tells how it is meant."""
    for clause in clauses if any("dead" in clause.sorts for clause in clauses) else ():
        if moods[clause.index] != "void" and sets_right(clause, clauses):
            moods[clause.index] = "asked"
    for clause in clauses:
        if _is_ultimatum(clause, clauses):
            moods[clause.index] = "void"
        elif clause.pieces[0].text in _UNLESS:
            _void_unless(clause, clauses, moods)
    if not any(map(_COLOURS_OTHERS.search, said)):
        return
    _look_ahead(clauses, said, moods)
    _look_back(clauses, said, moods)
    _put_into_effect(clauses, said, moods)
    if not all(map(str.isascii, said)) and any(_HAN.search(spelled) for spelled in said):
        _tell_threats(clauses, said, moods)
        _void(clauses, said, moods)
        _void_restated(clauses, said, moods)


def sets_right(clause: Clause, clauses: list[Clause]) -> bool:
    """Whether the clause tells what was agreed, where another shows that the order has something else: 谈的是45天，合同上写成30天了."""
    if clause.sorts.isdisjoint(_SHOWABLE):
        return False
    if "dead" in clause.sorts and _IS_NOT.search(said_in(clause)):
        before = clauses[max(clause.opening, clause.index - 2) : clause.index]
        return any(_SLIPPED.search(said_in(c)) for c in before)
    near = [c for c in clauses[max(0, clause.index - 1) : clause.index + 2] if c.kinds("dead")]
    shown = any(c.kinds("order") or c.has("misput") or (c is clause and "№" in said_in(c)) for c in near)
    if not shown or not _AGREED.search(said_in(clause)):
        return False
    told = any(c.has("misput", "slip", "too", "not_value", "instead_of") for c in near)
    return told or any(_SHOWN.search(said_in(c)) for c in near)


_SHOWABLE = ("qty", "num", "money", "percent", "net", "deposit", "date", "span", "zhe")
_SLIPPED, _IS_NOT = Sought(zh.SLIPPED), Sought(zh.IS_NOT)
_AGREED, _SHOWN = Sought(en.AGREED, zh.AGREED), Sought(en.SHOWN_THERE, zh.SHOWN_THERE)


def _tell_threats(clauses: list[Clause], said: list[str], moods: list[Mood | None]) -> None:
    """Tells what would follow from a fault that may come: 要是还没送到，我们就不要了."""
    for clause, spelled in zip(clauses, said, strict=True):
        supposed = _CONDITION.search(spelled)
        if _FOREWARNED.search(spelled):
            start, end = clause.opening, clause.index + 1
        elif _REPEATED.search(spelled) or (supposed and _may_fail(clause, spelled[supposed.end() :])):
            start, end = clause.index, clause.index + _THREAT_REACH
        else:
            continue
        for other in clauses[start:end]:
            if other.sentence == clause.sentence and (
                other is clause or _THREATENS.search(said[other.index])
            ):
                moods[other.index] = "void"


def _is_ultimatum(clause: Clause, clauses: list[Clause]) -> bool:
    """Whether the clause threatens with the end of the order, or of some of it, behind a wish: `5% off or we cancel`, 否则退单, `or I drop the lamps`."""
    either = clause.pieces[0].text in _EITHER and clauses[clause.index - 1].word(*_EITHER)
    led = clause.has("or_else") and any(p.has("or_else") for p in clause.pieces[:2])
    opens = led or clause.mark in _OR
    if not clause.index or not (opens or either) or clause.has("replace", "change"):
        return False
    behind = clause.pieces[1:] if clause.pieces[0].has("or_else") else clause.pieces
    if not (
        clause.has("cancel", "order_void")
        or gives_up(behind)
        or (either and clause.has("dont_want", "remove", "decrease"))
    ):
        return False
    return clause.sentence - clauses[clause.index - 1].sentence <= 1


_OR = ("or", "or else", "otherwise")


def _is_alternative(clause: Clause, clauses: list[Clause]) -> bool:
    """Whether the clause is of what is wanted only if something before it is not granted: 便宜5%，否则改成30把."""
    for other in reversed(clauses[max(0, clause.index - _THREAT_REACH) : clause.index + 1]):
        if _opens_alternative(other):
            return other.sentence == clause.sentence and _has_wish_before(other, clauses)
    return False


def _opens_alternative(clause: Clause) -> bool:
    return clause.mark in _OR_ELSE or clause.pieces[0].text in _OR_ELSE


def _has_wish_before(clause: Clause, clauses: list[Clause]) -> bool:
    """Whether something is asked for just before, in the sentence or as a condition in the one before."""
    return any(
        (c.sentence == clause.sentence and c.kinds(*_SHOWABLE) and not c.has("too"))
        or (clause.sentence - c.sentence == 1 and c.has("if"))
        for c in clauses[max(0, clause.index - _THREAT_REACH) : clause.index]
    )


def _void_unless(clause: Clause, clauses: list[Clause], moods: list[Mood | None]) -> None:
    """Voids what is to happen unless a wish is granted: `cancel it unless you can ship by Friday`, 改成30把，除非能打95折.

    Where no wish is told, as in `unless it has shipped`, it is asked for as it stands; nor is 除非打95折才加 an `unless`.
    """
    if not clause.kinds(*_SHOWABLE):
        moods[clause.index] = "told"
        return
    same = [c for c in clauses[max(0, clause.index - 1) : clause.index + 2] if c.sentence == clause.sentence]
    other = next((c for c in same if c is not clause), None)
    if other is not None and not any("才" in p.text for p in (*clause.pieces, *other.pieces)):
        moods[other.index] = "void"
        moods[clause.index] = "asked" if clause.has("deliver", "lower", "pay") else moods[clause.index]


_OR_ELSE = words("otherwise | or else | 否则 | 不然 | 要不然 | 不然的话 | 否则的话 | 要不然的话")
_EITHER = words("要么 要么就")
_UNLESS = words("unless 除非")
_THREAT_REACH = 4
"""Clauses from a condition on in which its consequence may be told."""


def _may_fail(clause: Clause, behind: str) -> bool:
    """Whether what is supposed is a fault of the other side and no state of the order: 没送到, not 没发货."""
    fails = _FAILS.search(behind)
    if fails is None or clause.has("percent", "zhe", "money") or clause.kinds("percent", "zhe", "money"):
        return False
    return not clause.has("state_condition") or "到" in behind


def _void(clauses: list[Clause], said: list[str], moods: list[Mood | None]) -> None:
    """Voids what a later clause takes back: 水泥再拉20吨……发错人了."""
    for clause, spelled in zip(clauses, said, strict=True):
        if _VOIDS.search(spelled) and not _KEPT.search(spelled):
            moods[: clause.index + 1] = ["void"] * (clause.index + 1)
            jests = _JESTS.search(spelled) and not clause.index
            for other in clauses[1:_THREAT_REACH] if jests else []:
                if other.sentence == clause.sentence and not other.kinds("order"):
                    moods[other.index] = "void"
        elif _CHECKS.search(spelled) and clause.index > clause.opening:
            moods[clause.index - 1] = moods[clause.index] = "wondered"
        elif "№" not in spelled and _UNDECIDED.search(spelled):
            for index in range(clause.index):
                near = clause.sentence - clauses[index].sentence <= 1
                if near and not clauses[index].has("please"):
                    moods[index] = "told"
            moods[clause.index] = "told"


def _look_ahead(clauses: list[Clause], said: list[str], moods: list[Mood | None]) -> None:
    """Tells what hangs on what never was, what an order has that is to stay as it is, and of what a paper is asked for."""
    for clause, spelled in zip(clauses, said, strict=True):
        unreal, paper = _UNREAL.search(spelled), _asks_for_paper(clause, spelled)
        if not (unreal or paper or _STANDS.search(spelled)):
            continue
        moods[clause.index] = "told"
        for other in clauses[clause.index + 1 :]:
            goes_on = unreal or (
                _only_names(other, moods[other.index]) and (paper or not other.kinds("order"))
            )
            if other.sentence != clause.sentence or not goes_on:
                break
            moods[other.index] = "told"


def names_paper(clause: Clause) -> bool:
    """Whether the clause names a paper that goes with an order: `the packing list for SO-1`."""
    return _PAPERS.search(said_in(clause)) is not None


def _asks_for_paper(clause: Clause, said: str) -> bool:
    """Whether a paper of an order is asked for, and no change: `we need the packing list for SO-1`."""
    paper = _PAPERS.search(said)
    fetched = paper and _FETCHED.search(said)
    return bool(fetched) and not clause.has("change", "increase", "decrease", "remove", "cancel", "replace")


def _only_names(clause: Clause, mood: Mood | None) -> bool:
    """Whether the clause tells no more than goods, counts and terms: `12 crates of glass`."""
    return mood in (None, "wondered") and not _has_verb(clause) and clause.mark not in _TURNS


_TURNS = words("but except only just however though")


def _void_restated(clauses: list[Clause], said: list[str], moods: list[Mood | None]) -> None:
    """Voids the terms that are said again of an order that stays as it is: 不用改了，还是80箱、下月2号送."""
    kept = -1
    for clause, spelled in zip(clauses, said, strict=True):
        if _KEPT_WHOLE.search(spelled):
            kept = clause.sentence
        elif kept == clause.sentence and (clause.has(*_ANEW) or clause.kinds("dead")):
            kept = -1
        elif kept == clause.sentence and "№" not in spelled:
            moods[clause.index] = "void"


_ANEW = (*LINE_ACTS, "but", "please", "resume_now", "exchange", "handover", "shift_earlier", "shift_later")
"""What something else is asked with."""


def _look_back(clauses: list[Clause], said: list[str], moods: list[Mood | None]) -> None:
    """Tells what a later clause shows to be a tale: 改到80，你们当天就弄好了; 就跟你念叨一声 tells all before it."""
    for clause, spelled in zip(clauses, said, strict=True):
        if _MISSENT.search(spelled):
            _tell_others(clauses, moods, clause)
        elif _CONFIRMS.search(spelled) or _DEFERS.search(spelled):
            for before in clauses[: clause.index + 1]:
                if moods[before.index] is None or not _wishes(before, said[before.index]):
                    moods[before.index] = "told"
        dismissed = _DISMISSES.search(spelled)
        praised = _PRAISES.search(spelled)
        if not (dismissed or praised or _SEQUELS.search(spelled)):
            continue
        for index in range(0 if dismissed else clause.opening, clause.index):
            wished = clauses[index].has("please") if dismissed else _WISHED.search(said[index])
            if not wished and (not praised or _REMEMBERED.search(said[index])):
                moods[index] = "void" if dismissed else "told"
        moods[clause.index] = "told"


_VALUED = (
    "qty",
    "num",
    "date",
    "span",
    "money",
    "percent",
    "net",
    "deposit",
    "method",
    "title",
    "tax",
    "address",
)


def _wishes(clause: Clause, said: str) -> bool:
    """Whether a clause that asks does so by a word of its own: not `45 would be tight`."""
    acts = any(
        p.has(*LINE_ACTS, "deliver", "order", "exchange") and p.text not in _WEAK for p in clause.pieces
    )
    wished = clause.has("please", "ask_request") or acts or bool(clause.kinds("order"))
    return wished or not en.WISHES.isdisjoint(spoken(said))


def _put_into_effect(clauses: list[Clause], said: list[str], moods: list[Mood | None]) -> None:
    """Asks what was only told, when the speaker then says to do it: `he wants it a week earlier. Please arrange.`"""
    for clause, spelled in zip(clauses, said, strict=True):
        if not _EFFECTS.search(spelled):
            continue
        told = [c for c in clauses[: clause.index] if clause.sentence - c.sentence <= 1]
        told = [c for c in told if moods[c.index] == "told" or c.kinds(*_VALUED)]
        idle = [c for c in told if moods[c.index] == "told"]
        valued = [c for c in idle if c.kinds(*_VALUED)] or [c for c in idle if c.kinds("order")]
        if valued and not any(moods[c.index] == "asked" and c.kinds(*_VALUED[:4]) for c in told):
            moods[valued[-1].index] = "asked"


def _tell_others(clauses: list[Clause], moods: list[Mood | None], missent: Clause) -> None:
    """Tells what was written to somebody else: all up to `missent`, and behind it what names no order."""
    for clause in clauses:
        if clause.sentence <= missent.sentence or moods[clause.index] is None:
            moods[clause.index] = "told"


def _speaks_of_orders(clauses: list[Clause], moods: list[Mood | None]) -> bool:
    """Whether a clause asks by its words, is of an order, or lists goods, so that bare terms are wishes too."""
    return any(
        mood == "asked" or (mood != "told" and _speaks_of_order(clause))
        for clause, mood in zip(clauses, moods, strict=True)
    )


def _lessens(clause: Clause, following: Clause) -> bool:
    """Whether so many less are wished for of what is too much: 复印纸太多，少20包; `too much paper, 20 packs less`."""
    less = following.has("decrease") and bool(following.kinds("qty", "num"))
    return (less or following.has("halved")) and tells_surplus(clause, following)


def tells_surplus(clause: Clause, following: Clause) -> bool:
    """Whether the clause says in the sentence of `following` that something is too much: 复印纸太多, `too many chairs`."""
    surplus = clause.has("too") and any(p.text.endswith(_SURPLUS) for p in clause.pieces)
    return surplus and clause.sentence == following.sentence


_SURPLUS = ("太多", "太多了", "too much", "too many")


_ORDER_WORDS = (
    "order_noun",
    "order_label",
    "order_strong",
    "cancel",
    "handover",
    "quote",
    "query",
    "return",
    "accept_strong",
)


def _goes_on(clause: Clause) -> bool:
    """Whether the clause may go on with what is told, rather than say what follows from it: `so not before 4 May`."""
    return clause.mark in _GOES_ON and clause.pieces[0].text not in ("so", "hence", "therefore")


def _says_nothing(clause: Clause) -> bool:
    """Whether the clause is no more than thanks or the like."""
    return all(piece.has("function") for piece in clause.pieces)


def _is_subject(clause: Clause) -> bool:
    """Whether the clause is only a part of the subject of the next: `the 20 racks and the 5 rotors stay`."""
    return not clause.kinds("order") and not _has_verb(clause) and bool(clause.items)


def said_in(clause: Clause) -> str:
    """The words of the clause with a sign for each value, and a space where the message has one."""
    if clause.said is None:
        clause.said = "".join(_spell(clause))
    return clause.said


def _spell(clause: Clause) -> list[str]:
    """Each piece of the clause as it stands in its words."""
    out = []
    end = clause.start
    for piece in clause.pieces:
        word = _SIGNS.get(piece.kind, piece.text)
        out.append(f" {word}" if piece.start > end else word)
        end = piece.end
    return out


def _is_advert(clauses: list[Clause], said: list[str]) -> bool:
    """Whether the message offers or announces something, and speaks of no order."""
    if any(clause.kinds("order") for clause in clauses):
        return False
    text = "\n".join(said)
    return bool(_ADVERTS.search(text)) and not any(buys(spelled) for spelled in said)


def buys(said: str) -> bool:
    """Whether a clause says that its speaker wants to order some goods: `I'd like to order 20 lamps`."""
    return _BUYS.search(said) is not None


def _mood(clause: Clause, said: str, *, before: str, named: bool) -> Mood | None:
    """The mood of a clause by its own words: a request first, then an imperative, then what is told.

    `before` is what is told right before it in one sentence: without a verb of its own the clause is told too.
    """
    if only_scales(clause) and said[-1:] != "?":
        return "told" if before and not clause.has("suffices", "will_do") else "asked"
    if _is_chinese(said):
        mood = _chinese_mood(clause, said)
    elif _supposes(clause):
        mood = "told" if (before and clause.mark == "if") or _MARKET.search(said) else "asked"
    elif (
        before and clause.mark in ("and", ",") and _goes_on_telling(said, before, joined=clause.mark == "and")
    ):
        mood = "told"
    else:
        mood = voice_of(said, named=named)
        mood = "asked" if mood == "told" and clause.has("worn") and clause.kinds("order") else mood
    continues = before and not clause.kinds("order") and not _has_verb(clause)
    return "told" if mood is None and continues else mood


def _supposes(clause: Clause) -> bool:
    """Whether an `if` stands in the clause before its last word."""
    return clause.has("if") and any(piece.has("if") for piece in clause.pieces[:-1])


def _is_chinese(said: str) -> bool:
    """Whether there are as many Chinese characters as English words."""
    if said.isascii():
        return _LATIN.search(said) is None
    return len(_HAN.findall(said)) >= len(_LATIN.findall(said))


def _speaks_of_order(clause: Clause) -> bool:
    """Whether the clause names a change, an order, what belongs to one, or a thing with its count."""
    if clause.has(*_ORDER_WORDS) or clause.kinds("title", "tax", "address", "row") or _has_verb(clause):
        return True
    if _says_briefly(clause) or asks_of_placed(clause) or wants_by(clause) or only_scales(clause):
        return True
    if defers_payment(clause) or (orders_batch(clause) and clause.items):
        return True
    if clause.has("ba") and clause.has("deliver"):
        return True
    if clause.items and clause.has("late_word") and len(clause.pieces) <= _BRIEF:
        return True
    if clause.items and clause.pieces[-1].kind == "method":  # just the gloves by air
        return True
    numbered = bool(clause.kinds("qty", "num"))
    if numbered and (clause.word("qty", "quantity") or (clause.kinds("dead") and clause.has("change"))):
        return True
    shared = (
        clause.kinds("percent") and clause.has("increase", "decrease") and clause.has("each", "line_word")
    )
    return bool(shared or (clause.items and (numbered or clause.kinds("percent") or clause.has(*_SCALES))))


def orders_batch(clause: Clause) -> bool:
    """Whether as much again of something is asked for: 再订一批, `another batch of flasks`."""
    at = clause.first("again_new")
    return at is not None and any(p.text in _BATCHES for p in clause.pieces[at + 1 : at + 3])


_BATCHES = words("批 单 次 batch lot round load order shipment delivery")


def wants_by(clause: Clause) -> bool:
    """Whether goods are wanted by a day, politely or at once: `gloves by the 15th if you can`, 椅子最好15号前到."""
    if not clause.items or clause.kinds("qty", "num", "money") or clause.has("past", "received", "query"):
        return False
    bounds = [p for p in clause.kinds("date") if p.value.earliest is None]
    if (
        not bounds
        or clause.pieces.index(bounds[0]) < clause.items[0][0]
        or bounds[0].text.startswith(("till", "until"))
        or clause.word(*_OTHERS)
    ):
        return False
    last = clause.pieces[-1]
    comes = last.has("deliver") and last.text[:1] >= "\u4e00"
    needed = clause.word("need", "want") and clause.word("the", "our", "my", "those", "these")
    needed = needed and clause.has("first_person")
    possible = clause.has("state_condition") and (clause.has("if") or clause.word("if possible"))
    return comes or needed or possible or clause.has("please") or clause.word(*_RATHER)


_OTHERS = words("your their his her 那边 客户 他们 他 她 你们")
_RATHER = words("最好 尽量 务必 一定 一定要 必须 希望 得 要 尽可能 尽快 加急 preferably ideally latest")
"""With a day, what makes a wish of it."""


_BRIEF = 4


def is_fraction(piece: Piece) -> bool:
    """三分之二, `a third`; not 30%."""
    return piece.kind == "percent" and _FRACTION.search(piece.text) is not None


def only_scales(clause: Clause) -> bool:
    """Whether how many there are to be for each there is, is all that is said: `half as many`, 数量减半, 三分之一就行."""
    share = any(map(is_fraction, clause.pieces))
    if clause.word(*_TOLD_OF_SHARES) or clause.pieces[-1].text == "了" or not (clause.has(*_SCALES) or share):
        return False
    if sum(p.has(*_SCALES) for p in clause.pieces) > 1:
        return False
    if share and not (clause.has("suffices", "will_do", "only_so") or clause.word(*_ENOUGH)):
        return False
    return all(
        p.kind == "percent" or p.text == "quantity" or p.has(*_SCALES, *_BESIDE_SCALES) for p in clause.pieces
    )


_TOLD_OF_SHARES = words(
    "was were been had did has have i've we've told not check checking checked next now first then later today a an it's that's other 另 另外 等 你 您 我 我们"
)
_ENOUGH = words("够 就够 就够了 够了 足够 only just")
_FRACTION = re.compile(r"分之|third|quarter|fifth|half")
_BESIDE_SCALES = (
    "count_word", "function", "suffices", "will_do", "please", "decrease", "increase", "only_so"
)  # fmt: skip


def defers_payment(clause: Clause) -> bool:
    """Whether more time to pay is asked for, by so much or without a term: `another two weeks to pay`, 账期再宽限两周."""
    if not clause.has("net", "pay", "pay_change") or clause.has("deliver", "past", "quote", "too"):
        return False
    if clause.pieces[0].has("reason") or clause.kinds("qty", "date", "net", "money", "percent"):
        return False
    longer = clause.has("shift_later") or bool(clause.texts & _LONGER)
    more = clause.has("increase") and bool(clause.kinds("span", "dead") or clause.word("time", "时间"))
    return longer or more


_LONGER = words(
    "longer extend extended extension lengthen defer deferred delay later 延长 宽限 放宽 放长 延 晚 迟 缓 长一点 长点 久一点 拉长"
)


def _says_briefly(clause: Clause) -> bool:
    """Whether one character says what a term or a trait is to be: 數量改900, 付款换电汇, 颜色换蓝色; 改900 too."""
    if clause.texts.isdisjoint(_SHORT):
        return False
    for at, (verb, value) in enumerate(pairwise(clause.pieces)):
        if verb.text not in _SHORT:
            continue
        if at and clause.pieces[at - 1].has("describes") and clause.items:
            return True
        if value.kind in (*_SHOWABLE, "method", "incoterm") or value.has("pay_method", "balance", "prepaid"):
            return at == 0 or clause.pieces[at - 1].has(*_TERMS)
    return False


_TERMS = ("count_word", "pay", "pay_change", "price_word", "lead", "ship_word", "ba")
_SHORT = words("改 换 调 变")
_SCALES = ("doubled", "halved", "tripled", "quadrupled")


def _goes_on_telling(said: str, before: str, *, joined: bool) -> bool:
    """`and cut it by 200`, `and added 20` behind what was done, `and pay at net 30` behind what is usual."""
    first, second = (*spoken(said), "", "")[:2]
    if not joined:
        return first in _LOSES and second in ("#", "a", "an", "the", "our", "my", "all")
    return PASTS.get(first) == first or is_past(first) or (first in BASES and is_habit(before))


def _chinese_mood(clause: Clause, said: str) -> Mood | None:
    """The mood of a Chinese clause."""
    patterns = _ZH
    if patterns["thinks"].search(said) or patterns["surely"].search(said) or asks_of_rules(said):
        return "told"
    wonders = patterns["wonders"].search(said) and not patterns["modal"].search(said)
    if wonders or patterns["informs"].search(said):
        return "wondered"
    if _supposes(clause) or patterns["asks"].search(said):
        return "asked"
    return "told" if patterns["told"].search(said) else None


def _has_verb(clause: Clause) -> bool:
    """Whether a word of the clause asks for a change; one character is often part of another word."""
    return any(
        p.has(*LINE_ACTS, "deliver", "order", "exchange")
        and (p.text not in _NO_VERBS if p.text.isascii() else len(p.text) > 1)
        for p in clause.pieces
    )


_NO_VERBS = words(
    "there here due ready arrival then order need another more sales late up less fewer "
    "extra further status stock delivery shipping shipment"
)


_WEAK = _NO_VERBS | {"be"}


def misses(clause: Clause) -> bool:
    """Whether the clause tells that something has not come: `I haven't received it`, 还没到."""
    said = said_in(clause)
    return bool(_MISSED.search(said)) and not _WAS_MISSED.search(said)


_MISSED, _WAS_MISSED = Sought(en.MISSED, zh.MISSED), Sought(en.WAS_MISSED)
