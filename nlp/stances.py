"""What the words of a clause do at the table: want to know, put off, tell, refuse, agree."""

import re

from nlp.clauses import Clause
from nlp.en import bargaining as en
from nlp.wording import Late, Sought, any_of
from nlp.zh import bargaining as zh

_OPENERS = (
    "and|so|but|also|ok|okay|well|just|sorry|hi|hello|hey|wait|hmm|actually|then|thanks|还有|那|请问|另外"
)
_START = rf"^(?:(?:{_OPENERS})\b[ ,]*)*"
_ASKED = Late(rf"{_START}(?:{any_of(en.ASKED)}.*\?|{any_of(zh.ASKED)})")
_WONDERED = Late(rf"\b{any_of(en.WONDERED)}|{zh.WONDERED}")
_WAITING = Sought(en.WAITING, zh.WAITING)
_BACKGROUND = Sought(en.BACKGROUND, zh.COMPARED)
_REPLIED = Sought(en.REPLIED, zh.REPLIED)
_SUPPLIED = Sought(en.SUPPLIED, zh.SUPPLIED)
_REFUSES = Sought(en.REFUSES, zh.REFUSES)
_WELCOMED = Late(f"{any_of(en.WELCOMED)}|{zh.WELCOMED}")
_AGREES = Sought(en.AGREES, zh.AGREES)
_OPENS_ACCORD = Late(rf"(?:{en.OPENS_ACCORD.strip()}|{zh.OPENS_ACCORD})(?![a-z])")
_CLOSES_ACCORD = Late(rf"{en.CLOSES_ACCORD.strip()}$|{zh.CLOSES_ACCORD}$")
_OPTION = Late(rf"^(?:{en.NAMED_OPTION.strip().replace(chr(10), '|')})\b|^(?:{zh.NAMED_OPTION})")
_CHOSEN = Sought(en.CHOSEN, zh.CHOSEN)
_WHETHER = re.compile(r"([\u4e00-\u9fff]{1,2})不\1|可不可以|能否|可否|是否")
"""A question that names both answers: 卖不卖."""
_TURNS = re.compile(r"\b(?:but|so|and|then|though|however|yet)\b|但是?|不过|可是?(?!以)")
_LATER = Sought(en.LATER_TERM, zh.LATER_TERM)
_TERM = Late(f"(?P<net>{en.CREDIT}|{zh.CREDIT})|(?P<deposit>{en.DEPOSIT}|{zh.DEPOSIT})")
_CONCEDED = Late(zh.CONCEDED)
_SHARED = Late(r"\b(?:both|either way|in either case)\b|两[个种者]都|都是|均为?|一样都")


def asks(said: str, sentence: str) -> bool:
    """Whether the clause wants to know something: `how did you get to 14.20?`, 3.20含税吗."""
    ended = said if said.endswith("?") or not sentence.endswith("?") else f"{said}?"
    chosen = "还是" in sentence and _CHOICE.search(sentence) is not None
    checked = chosen or ("?" in sentence and _CHECKED.search(sentence) is not None)
    return checked or _ASKED.search(ended) is not None or _WONDERED.search(said) is not None


_CHECKED = Late(
    r"\byour?\b.* (?:yes|right|correct|no|true|isn't it|aren't they|doesn't it|do you|don't you|is that right)\?$"
)
"""A question that only makes sure: `your 9.80 is per metre, right?`"""


def asks_price(sentence: str) -> bool:
    """Whether the sentence asks what something comes to, so that no number of it is the price: `what's the total if
    they were 250`, 120把一共多少钱."""
    return _PRICE_ASKED.search(sentence) is not None


_PRICE_ASKED = Late(f"{en.PRICE_ASKED}|{zh.PRICE_ASKED}")


def waits(said: str) -> bool:
    """Whether the speaker has still to decide: `let me sleep on it`, 明天给你回话."""
    return _WAITING.search(said) is not None and not was_considered(said)


def tells(said: str) -> bool:
    """Whether the clause tells of the market, of others or of other times."""
    return _BACKGROUND.search(said) is not None


def refuses(said: str) -> bool:
    """Whether the speaker refuses: `can't go that low`, 180贵了."""
    return _REFUSES.search(_WELCOMED.sub(" ", _WHETHER.sub(" ", said))) is not None


def refuses_beside(said: str, written: str) -> bool:
    """Whether the part of the clause that has `written` refuses: not `I can't do that but I can do 45`."""
    return any(refuses(part) for part in _TURNS.split(said) if written in part)


def is_for_later(said: str) -> bool:
    """Whether a price in the clause is one of another day: `after tonight`, 明年."""
    return _LATER.search(said) is not None


def term_of_payment(said: str) -> str | None:
    """Which term of payment the words name last: `net` or `deposit`."""
    named = [match.lastgroup for match in _TERM.finditer(said)]
    return named[-1] if named else None


def concedes(said: str) -> bool:
    """Whether something is granted only to go on with a but: 可以是可以."""
    return _CONCEDED.search(said) is not None


def agrees(said: str) -> bool:
    """Whether the speaker agrees: `3.20 is fine by us`, 老板点头了."""
    asked = said.endswith(("?", "吗", "么", "不")) or _WHETHER.search(said)
    return not asked and _AGREES.search(said) is not None and not refuses(said)


def opens_accord(said: str) -> bool:
    """Whether the clause is nothing but a word such as `ok` or 行."""
    return _OPENS_ACCORD.fullmatch(said.strip(" .!,﹐~-")) is not None


def after_accord(said: str) -> str | None:
    """What stands behind the word of agreement that opens the clause: `4.15 it is` of `ok 4.15 it is`."""
    match = _OPENS_ACCORD.match(said)
    return said[match.end() :].strip() if match else None


def closes_accord(said: str) -> bool:
    """Whether nothing is added behind a price: `it is`, 吧."""
    return _CLOSES_ACCORD.match(said.strip()) is not None


def is_of_delivery(said: str) -> bool:
    """Whether a day in the clause is one of delivery, as far as its words tell."""
    return _SUPPLIED.search(said) is not None


def is_of_talk(said: str) -> bool:
    """Whether a day in the clause is of an answer, a visit or a signature."""
    return _REPLIED.search(said) is not None


def names_option(said: str) -> bool:
    """Whether the clause opens one of several offers: `plan A`, 方案一."""
    return _OPTION.search(said) is not None


def leaves_choice(said: str) -> bool:
    """Whether the choice between offers is left: 你挑一个, `take your pick`."""
    return _CHOSEN.search(said) is not None


def is_shared(said: str) -> bool:
    """Whether the terms of the clause are of each offer: `both net 60`."""
    return _SHARED.search(said) is not None


def repeats_theirs(said: str) -> bool:
    """Whether what is named is what the other side named: `exactly as you wrote`, 就按你们报的."""
    return _THEIRS.search(said) is not None


def takes_leave(said: str) -> bool:
    """Whether the speaker goes: `bye`, 再见."""
    return _FAREWELL.search(said) is not None


def was_near(said: str) -> bool:
    """Whether the clause tells what was nearly done: `I was about to walk away`."""
    return _NEARLY.search(said) is not None


def recalls(said: str) -> bool:
    """Whether the clause tells of another time: `last year`, 前年那回."""
    return _RECALLED.search(said) is not None


def was_considered(said: str) -> bool:
    """Whether the clause tells of what has been thought over: 经评审会讨论."""
    return _CONSIDERED.search(said) is not None


def is_all_one(said: str) -> bool:
    """Whether what is named makes no difference: 空运也好海运也好."""
    return _EITHER.search(said) is not None


def turns_down(said: str) -> bool:
    """Whether the clause refuses the price just named, and sets no bound to another: 没法谈; not 再高没法谈."""
    return _TURNED_DOWN.search(said) is not None


_TURNED_DOWN = Late(zh.TURNED_DOWN)
_EITHER, _CHOICE, _ECHOED = Late(zh.EITHER), Late(zh.CHOICE), Late(zh.ECHOED)


def echoes(said: str) -> bool:
    """Whether the clause takes up what the other side named, to go on about it: 你们说的月结60天."""
    return _ECHOED.search(said) is not None


def leaves_others(said: str) -> bool:
    """Whether all other terms are left as they are: `the rest is fine`, 其他照你们的来."""
    return _OTHERS.search(said) is not None


_OTHERS = Sought(en.OTHERS, zh.OTHERS)
_CONSIDERED = Late(zh.CONSIDERED)
_RECALLED = Sought(en.RECALLED, zh.RECALLED)
_THEIRS = Sought(en.THEIRS, zh.THEIRS)
_NEARLY = Sought(en.NEARLY, zh.NEARLY)
_FAREWELL = Sought(en.FAREWELL, zh.FAREWELL)
_POINTERS = frozenset(
    ("方", "贵方", "贵司", "我方", "的", "这", "这个", "你们", "你", "上述", "以上", "所有", "组", "个", "些")
)


def is_conditional(clause: Clause) -> bool:
    """Whether a term depends on another; 条件 behind 的 or 这 is the terms themselves."""
    for i, piece in enumerate(clause.pieces):
        if piece.text == "条件" and i and clause.pieces[i - 1].text in _POINTERS:
            continue
        if piece.has("if", "only_if"):
            return True
    return False
