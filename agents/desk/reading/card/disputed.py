"""A part of where goods go that stays as it is, while the rest of what is proposed goes on: 收货人还是陈小燕,
地址改就行; leave the address, only the contact changes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from agents.desk.reading.card.answers import folded, is_courtesy
from agents.desk.reading.goods.halves import ANY_FIELD, words_for
from agents.desk.reading.stretches import CLAUSE
from agents.desk.reading.terms.calendar import MONTH
from contracts.order import Order
from contracts.request import Action, Address, ChangeAddress, ChangeContact, Request

_Part = Literal["text", "recipient", "phone"]

_PARTS: dict[_Part, re.Pattern[str]] = {
    "text": re.compile(
        r"(?<!invoice )(?<!billing )\baddress\b|\b(?:where|place) (?:it|they|the goods) goe?s?\b"
        r"|(?:[收送][货貨])?(?<![票单單])地址|[货貨](?:[还還]是|照[旧舊]|仍然?)?[送发發寄](?:到|去)?|送[货貨]地[点點]"
    ),
    "recipient": re.compile(
        r"\b(?:contact|recipient|consignee)(?: person| name)?\b|收[件货貨]人|[联聯](?:系|絡|繫|络)人"
    ),
    "phone": re.compile(r"\b(?:phone|mobile)(?: number)?\b|[电電][话話]|手[机機]号?"),
}
"""How the parts of where goods go, and to whom, are called."""
_OF_ONE_PART = re.compile(rf"{_PARTS['phone'].pattern}|\bname\b|名字|姓名")
"""That it is told which part of a contact is meant, their name or their phone."""
_STAYS = re.compile(
    r"\b(?:keep|leave|stays?|remains?|unchanged|as (?:it|they) (?:is|are|was|were)|same as (?:before|it was)"
    r"|(?:don't|do not|no need to|not to) (?:change|touch|update)|not|revert|undo|back to|still)\b"
    r"|[不别別](?:要|用|必|需要?)?[改动動变變换換](?!了[吧。])|[维維保]持|照[旧舊]|[改换換]回|[还還]是原|原[来來]的|原先的"
)
"""That a part is to be as it was."""
_IS_RIGHT = re.compile(
    r"(?<!not )\b(?:fine|right|correct|good|great|perfect|ok(?:ay)?)\b"
    r"|[没沒](?:有)?[问問][题題]|(?<![不没沒])(?:[对對](?:的|了)?|可以|正[确確])\W*$"
)
"""That a part is as it should be."""
_BESIDE = re.compile(
    r"\b(?:it|is|are|was|were|the|our|my|please|pls|should|must|shall|can|will|to|so|but|and|with|for|of|that|this|just"
    r"|only|wrong|mistake|no|not|sorry|oops|yes|ok|okay|name|person|number|keep|leave|stays?|remains?|unchanged|change"
    r"|changes|changed|update|touch|don't|do|need|as|same|before|back|still|revert|put|go|goes|goods|order|new|fine)\b"
    r"|[写寫打填搞弄][错錯]|[错錯]了?|[还還]是|就[行好是]?|可以|[没沒][问問][题題]|[只就也都收要用改换換变變动動回到的了吧啊哈喔哦呀啦嘛呢不对對是那先才行好把給给送个個]"
    r"|[别別]|[维維保]持|照[旧舊]|原[来來先]|地方|[货貨]|\W"
)
"""Words that stand beside a part in a text that says no more than what becomes of it."""

_FIELD_ZH = (
    r"(?:(?:交|[货貨])?[货貨]?(?:期|日期|[时時][间間])|(?:收[货貨])?地址|收[货貨件]人|[联聯](?:系|絡|繫|络)人"
    r"|[电電][话話]|[数數]量|付款(?:方式|[条條]件)?|[发發]票(?:抬[头頭])?)"
)
_NEVER_SAID = re.compile(
    r"(?P<lead>^|(?<=[.!?,;])\s*)(?:(?:huh|what|wait|hey|hm+|eh|no|sorry|but|and)\b[?!,. ]*)*"
    r"(?:(?:i|we) (?:(?:never|did not|didn't|have not|haven't)(?: really| ever)?"
    r" (?:(?:say|said|mention(?:ed)?|ask(?:ed)?|request(?:ed)?|wr(?:ite|ote)|speak|spoke|talk(?:ed)?)"
    r"|want(?:ed)? (?=to change|to move|another|a (?:new|different)))|said nothing)"
    r"(?: (?:a word|anything|something|you|to|about|for|on|of|change|move|alter))*)"
    r" (?:(?:the|another|an?|any|our|my|different|new|other) )*(?!(?:that|this|it|so|yes|no|ok|to|you)\b)"
    r"(?P<en>[a-z][a-z ]{2,29}?)(?: (?:changed|moved|to be changed|to change|too|at all))*"
    r"(?=\s*(?:[,.;!?]|$))"
    r"|我[们們]?(?:可|又|都|也|根本|[从從][来來]?)?[没沒](?:有)?(?:[说說提讲講]|要求)(?:[过過到])?(?:要|[让讓叫]你[们們]?)*"
    rf"(?:[改换換动動变變]更?)?(?P<zh>{_FIELD_ZH})[啊呀的吧呢哦]*"
    rf"|(?P<first>{_FIELD_ZH})我[们們]?(?:可|又|都|也|根本|[从從][来來]?)?[没沒](?:有)?(?:[说說提讲講]|要求|要)(?:[过過到])?"
    r"(?:要)?[改换換动動变變]?[啊呀的吧呢哦]*(?=[，,。；;！!]|$)",
    re.IGNORECASE,
)
"""That a customer never spoke of something that is proposed: I never said anything about the date."""
_CHANGE_STANDS = re.compile(
    r"(?:(?<=[.;!,])\s*|^)(?:(?:but|and|only|so)\b\W*)*(?:the |my |our )?(?:(?:other|rest of the) )?"
    r"(?:[a-z]+ ){0,2}(?:changes?|update) (?:still )?(?:stays?|stands?|holds?|remains?|appl(?:y|ies)"
    r"|(?:is|are) (?:still )?(?:fine|on|ok(?:ay)?|good))\b[^.,;!]{0,16}(?:[.,;!]+|$)"
    r"|(?:(?<=[，,。；;！!])|^)(?!全)[^，,。；;！!就请請那\s]{2,8}?(?:[还還]是|仍|都|就|也)*(?:照[样樣常]?[改换換]|照[样樣]改[动動]?|要改的)"
    r"[吧了啊的]*(?:[，,。；;！!]+|$)",
    re.IGNORECASE,
)
"""That a change which is proposed stands: the contact change stays; 其他照改."""
_KEEPS_A_DAY = re.compile(
    r"\b(?:keep|leave)(?: it(?: at| on)?)?"
    rf"(?= (?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}|{MONTH} \d))",
    re.IGNORECASE,
)


_NOT_CHANGED = re.compile(
    r"(?:^|(?<=[，,。；;！!\s]))(?:那|就|也|我[们們]?|[暂暫][时時]|都)*(?:先不|不|[别別])(?:用|要|必|想|再)*"
    r"(?:[减減加增](?:少|多|加)?|[改换換动動变變调調]|推[迟遲]|延[后後期]?|提[前早])[了啦吧的]*\s*(?:[，,。；;！!\s]+|$)"
    r"|(?:^|(?<=[,.;!]))\W*(?:(?:so|and|but|we|please|actually) )*"
    r"(?:don['’]?t|do not|no need to|(?:are |am |we['’]re |i['’]m )?not|no)(?: (?:want|need|like) to)?"
    r" (?:cut|reduc|rais|increas|chang|lower|mov|touch|add|postpon|delay)\w*"
    r"(?: (?:them|it|that|those|anything|any of it))?(?: (?:after all|any ?more|now|please|then))*\s*"
    r"(?:[.;,!]+\s*|$)",
    re.IGNORECASE,
)
"""A clause that does no more than deny a change."""
_AT_THE_FIGURE = re.compile(
    r"(?:[还還]是|[维維保]持|仍[然旧舊]?|就)[^，,。；;\d]{0,6}(?P<zh>\d+)"
    r"|\b(?:stays?|still|keeps?|leave|remains?|back to)\b[^,.;!\d]*(?P<en>\d+)"
)
"""That something is at a figure as it was."""


def without_changes_denied_again(text: str, asked: Request) -> str:
    """A text without the clauses that do no more than deny a change, where it tells the figure at which
    something stays, and that is none of those that are asked for: 纸还是100包，不减了."""
    left = _NOT_CHANGED.sub("", text)
    told = _AT_THE_FIGURE.search(folded(left))
    counts = [getattr(one, "quantity", None) for one in asked.actions]
    wished = {f"{one.value:f}" for one in counts if one}
    return left if told and (told["zh"] or told["en"]) not in wished else text


def without_changes_that_stand(text: str) -> str:
    """A text without the clauses that let a change stand."""
    return _CHANGE_STANDS.sub("", text).strip(" ,，") if _CHANGE_STANDS.search(text) else text


def with_denials_as_what_stays(text: str) -> str:
    """A text with that something stays as it was, where it denies to have spoken of that."""

    def told(hit: re.Match[str]) -> str:
        if hit["en"]:
            return f"{hit['lead']}the {hit['en']} stays as it was"
        return f"{hit['zh'] or hit['first']}不变"

    said, number = _NEVER_SAID.subn(told, text.replace("’", "'"))
    return said if number else _KEEPS_A_DAY.sub("keep the delivery date on", text)


def with_disputed_parts(text: str, asked: Request, orders: Sequence[Order | None]) -> Request | None:
    """What is proposed, less the parts of where goods go that a text wants as they are on their order;
    `None`: it wants no such thing, or something else beside that. `orders`: that of each wish."""
    standing = [_known(order) for order in orders]
    clauses = [folded(clause) for clause in CLAUSE.findall(text)]
    told = [_told(clause, asked, standing) for clause in clauses]
    if None in told:
        return None
    left = {part for parts in told for part in parts or ()}
    if not any(_OF_ONE_PART.search(clause) for clause in clauses):  # who takes it in is reached there
        left |= {(place, "phone") for place, part in left if part == "recipient"}
    if not left:
        return asked if any(_stays_anyway(clause, asked) for clause in clauses) else None
    kept = (
        _without(action, [part for at, part in left if at == i]) for i, action in enumerate(asked.actions)
    )
    return asked.with_actions(tuple(action for action in kept if action is not None))


def _told(clause: str, asked: Request, standing: Sequence[dict[_Part, str]]) -> set[tuple[int, _Part]] | None:
    """The parts that a clause wants as they are; `None`: it says something else."""
    if is_courtesy(clause) or not clause.strip(" ,.;!?，。；！？"):
        return set()
    left, rest = set[tuple[int, _Part]](), clause
    stays = _STAYS.search(clause)
    for place, action in enumerate(asked.actions):
        for part, proposed in _proposed(action):
            value = standing[place].get(part)
            says_it = value is not None and value in clause and proposed not in clause
            if says_it or (stays and _PARTS[part].search(clause)):
                left.add((place, part))
            rest = rest.replace(value or proposed, " ").replace(proposed, " ")
    names_one = any(pattern.search(clause) for pattern in _PARTS.values()) or ANY_FIELD.search(clause)
    for pattern in (*_PARTS.values(), ANY_FIELD):
        rest = pattern.sub(" ", rest)
    says_more = bool(_BESIDE.sub("", rest))
    return None if says_more or not (left or names_one) else left


def _stays_anyway(clause: str, asked: Request) -> bool:
    """Whether a clause wants where goods go as it is, of which nothing is proposed to change."""
    names_it = any(pattern.search(clause) for pattern in _PARTS.values())
    return bool(names_it and _STAYS.search(clause)) and not any(
        action.intent == "place_order" or any(_proposed(action)) for action in asked.actions
    )


def _proposed(action: Action) -> Iterator[tuple[_Part, str]]:
    """The parts of where goods go that a wish changes, and to what."""
    if isinstance(action, ChangeAddress | ChangeContact) and action.address:
        said = action.address
        for part in _PARTS:
            if value := getattr(said, part):
                yield part, folded(value)


def _known(order: Order | None) -> dict[_Part, str]:
    """The parts of where the goods of an order go now."""
    if order is None or order.address is None:
        return {}
    return {part: folded(value) for part in _PARTS if (value := getattr(order.address, part))}


def _without(action: Action, parts: Sequence[_Part]) -> Action | None:
    """A wish without some parts of where goods go; nothing where that leaves none."""
    if not parts or not isinstance(action, ChangeAddress | ChangeContact) or action.address is None:
        return action
    address = action.address.model_copy(update=dict.fromkeys(parts))
    if not address.model_dump(exclude_none=True):
        return None
    kind = ChangeAddress if address.text else ChangeContact
    return kind(order=action.order, address=Address(**address.model_dump()), if_granted=action.if_granted)


def disputes(text: str, asked: Request) -> bool:
    """Whether a text wants a part of what is proposed as it was, however it says so."""
    return bool(_STAYS.search(folded(text))) and speaks_of_a_part(text, asked)


def speaks_of_a_part(text: str, asked: Request) -> bool:
    """Whether a text speaks of what is proposed by the name of that, and does not say that it is right."""
    named = (words for one in asked.actions for words in words_for(one))
    parts = (_PARTS[part].pattern for action in asked.actions for part, _ in _proposed(action))
    words = re.compile("|".join((*named, *parts)) or r"(?!)")
    clauses = map(folded, CLAUSE.findall(text))
    return any(words.search(clause) and not _IS_RIGHT.search(clause) for clause in clauses)
