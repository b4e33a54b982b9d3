"""A name, street or number of what is proposed that a text spells anew: 不对，是刘扬; number 14, not 4."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from agents.desk.find import Dossier
from agents.desk.places import is_only_named, known_by, landmark_of, place_at_hand
from agents.desk.proposal import bare
from agents.desk.reading.amounts.figures import number_of
from agents.desk.reading.asked.unheard import SECOND_PHONE
from agents.desk.reading.card.amending import CLOSERS, CONTRASTS
from agents.desk.reading.card.answers import folded, verdict, without_openers
from agents.desk.reading.stretches import Span, without, without_numbers_of
from agents.desk.reading.terms.calendar import MONTHS
from contracts.request import Action, Address, ChangeAddress, PlaceOrder, Request

_SAID = re.compile(
    r"\b(?:it(?:['’]?s| is)|is|should (?:be|read|say)|meant|spell(?:ed|t)|reads?)\s+(?:(?:only|just)\s+)?"
    r"(?P<en>[^.,;!?\n]{2,60})"
    r"|(?:是|[应應][该該]?[为為]|叫)(?P<zh>[^是，。,;；！!\n]{2,40}?)(?=才[对對]|[吧啊呢的了]*(?:[，。,;；！!\s]|$))"
    r"|(?:[错錯]了?|\bwrong(?=\s*[,.;:!]))[，。,;；：:!！\s]+(?P<right>(?![是应應叫])[^，。,;；！!\n]{2,40}?)(?=[吧啊呢的了]*(?:[，。,;；！!\s]|$))",
    re.IGNORECASE,
)
"""What is said in its place."""
_HINT = re.compile(
    r"[\s,(]+(?:(?:spel(?:t|led)|written) )?with (?:an?|one|two|no|double|a double) (?:letter |capital )?"
    r"['\"“]?[A-Za-z]{1,2}['\"”]?(?:['’]?s)?"
    r"(?: (?:at the (?:end|beginning|start|front)|in the middle|(?:as|like) in [A-Za-z]+))*\)?(?=[\s.,;!]|$)"
    r"|[,(] ?[A-Za-z] (?:(?:as|like) in|for) [A-Za-z]+\)?(?=[\s.,;!]|$)"
    r"|[，,（(]\s*[^，,。\d（）()]{1,5}(?:的那?[个個]?|那[个個])(?P<zh>[\u3400-\u9fff])字?[）)]?(?=\W*$)",
    re.IGNORECASE,
)
"""How a letter or sign of a name is told: Parker with a P; 立早章的章."""
_WORD = r"(?:[a-z\u00c0-\u024f]*\d[\w-]*|[\w-]+)"
_LABEL = r"(?:the |number |no\.? ?)*"
_WORD_ZH = r"[^\s，,。是不]{1,20}?"
_END_ZH = r"[号號]?[吧啊呢的了]*(?:[，。,;；！!\s]|$)"
_DENIED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?P<new>{_WORD})\W{{0,3}}(?:and )?\bnot {_LABEL}(?P<old>{_WORD})",
        rf"\bnot {_LABEL}(?P<old>{_WORD})\W{{1,3}}(?:(?:but|it'?s|it is|rather|number) )*(?P<new>{_WORD})",
        r"\b(?P<new>\d+[a-z]?)(?: [a-z]+){1,3}\W{1,3}(?:and )?not (?:number |no\.? ?)?(?P<old>\d+[a-z]?)\b",
        r"\bnot (?P<old>\d+[a-z]?)(?: [a-z]+){1,3}\W{1,3}"
        r"(?:(?:but|it'?s|it is|rather|number) )*(?P<new>\d+[a-z]?)\b",
        rf"不(?:是|[对對])(?P<old>{_WORD_ZH})[号號]?[\s，,。]*(?:而|[应應][该該]?)?是(?P<new>{_WORD_ZH}){_END_ZH}",
        rf"是(?P<new>{_WORD_ZH})[号號]?[\s，,。]*不是(?P<old>{_WORD_ZH}){_END_ZH}",
    )
)
"""One thing in the place of another."""
_FIGURE = r"(?<![\d.,$€£¥+-])\d[\d,]*(?!\.?\d|%|st\b|nd\b|rd\b|th\b|[月号號日])"
_CONTRASTED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?P<new>{_FIGURE})[^\d.;!?]{{0,14}}(?:\bnot\b|\binstead of\b|不是"
        rf"|而非)\D{{0,5}}(?P<old>{_FIGURE})",
        rf"(?:\bnot\b|不是|不要)\D{{0,5}}(?P<old>{_FIGURE})[^\d;!?]{{1,14}}(?P<new>{_FIGURE})",
        rf"(?P<old>{_FIGURE})[^\d;!?]{{0,12}}(?:\bwrong\b|\bmistake\b|\btypo\b|\bshould\b|[错錯]|[应應][该該]?是)"
        rf"[^\d;!?]{{0,20}}(?P<new>{_FIGURE})",
    )
)
"""One figure in the place of another."""
_NUMBER = re.compile(
    r"(?:\W|\b(?:the|house|street|its?|is|it's|should|be|read|number|no|nr|that|on|for|wrong)\b"
    r"|\bpost ?code\b|\bzip\b|[门門]牌|[邮郵](?:[编編]|[递遞][区區])|[的为為]"
    r"|[号號][码碼]?|[错錯]了?|[应應][该該]?|是|改成)*"
    r"(?P<new>\d{1,5}[a-z]?)\W*(?:[号號][才对對吧啊]*|please|though|instead|sorry|\W)*",
    re.IGNORECASE,
)
"""No more than the number of a house."""
_UNIT_ZH = (
    r"(?:\d+|[一二三四五六七八九十百]+|[a-z]\d*)\s*"
    r"(?:[楼樓层層室座栋棟幢]|[单單]元|号[楼房室门]?|號[樓房室門]?)"
)
_LEFT_OUT = re.compile(
    r"(?:\W|[不没沒][对對]|等等|等一下|[还還]?[少漏缺][了掉]?|忘[了记記]?[写寫说說]?|[没沒]有?[写寫]|地址|[后後]面"
    r"|[还還]有|[还還]要|[应應]?[该該]?|再|要|加上?|[补補][上充]?"
    r"|[个個]|[请請]|是|您|你们?|我)*"
    rf"(?P<zh>{_UNIT_ZH}(?:\s*-?{_UNIT_ZH})*(?:\d+室?)?)"
    r"(?:\W|[请請]|麻[烦煩]|[帮幫]我|[补補][上充]|加上|[写寫]上|一下|[没沒]有?[写寫]|[漏少缺][了掉]|[吧啊呢哦了谢謝])*"
    r"|(?:(?:\W|\b(?:you|i|we|it|oh|sorry|wait|no|also|but|and|please|that|forgot|missed|missing|left out"
    r"|leaves? out"
    r"|is|is missing|should|say|needs?|lacks?|add|include|plus|there'?s|the address|address|still|to)\b)*"
    r"(?:the |a )?)(?P<en>\d+(?:st|nd|rd|th) floor|(?:floor|suite|unit|flat|apt\.?|apartment|room|building"
    r"|block|gate"
    r"|dock|hall) [a-z]?\d+[a-z]?)"
    r"(?:\W|\b(?:is|missing|too|as well|please|there|to it|to that|to the address|thanks?|you)\b)*",
    re.IGNORECASE,
)
"""What of an address was left out."""
_PHONE = re.compile(
    r"(?:\b(?:numbers?|phone|mobile|cell|tel(?:ephone)?|reached|call (?:him|her|them))\b"
    r"|[电電][话話]|手[机機]|[号號][码碼])"
    r"[^\d+，,。;；]{0,20}(\+?\d[\d\s()/-]{6,}\d)",
    re.IGNORECASE,
)
_ENDING = re.compile(
    r"(?:\.{2,}|…|\bend(?:s|ing)? (?:in|with|on)"
    r"|\blast (?:\w+ )?(?:digits?|numbers?|figures?|part)"
    r"(?: (?:of|in) (?:the|his|her|their|that|my|our) (?:phone|mobile|cell|contact)?(?: ?number)?)?"
    r"(?: (?:is|are|were|was|should be|must be))?(?: (?:wrong|off|incorrect|mistyped|a typo)\b)?"
    r"(?:[,;.:]? (?:it|they|that|those)(?:['’]s|['’]re| is| are| should be| should read)?)?)"
    r"\s*(?P<behind>\d(?:[\d ]{0,5}\d))(?![\d-])"
    r"|(?<!\d)(?P<before>\d{2,6})\s*(?:at|in) the end\b"
    r"|(?:尾[号號数數]|[最末][后後]?[一二三四两兩几幾\d]?[位码碼]|[后後][一二三四两兩\d][位码碼]|[结結末]尾|最[后後])"
    r"(?:[^\d，,。;；]{0,6}[错錯误誤]了?[，,]?)?[^\d，,。;；]{0,6}(?P<zh>\d{2,6})(?![\d-])"
    r"|(?<!\d)(?P<tail>\d{2,6})[结結]尾",
    re.IGNORECASE,
)
"""How a number of a phone ends."""
_OF_A_PLACE = re.compile(
    r"\b(?:(?:house|street|door) (?:number|no|name)|street|address|post ?code|zip)\b"
    r"|[门門]牌|[邮郵](?:[编編]|[递遞][区區])|地址|[楼樓室房][间間]?[号號]|[楼樓][层層]"
    r"|\b(?:flat|apartment|apt|unit|room|floor|building|suite)\b(?! price)"
)
"""That a text speaks of an address."""
_HOUSE = re.compile(
    r"(?<![\d-])\d{1,4}[a-z]?(?![\d-])(?!\s*(?:[栋棟楼樓层層室座][^号號]|楼|樓))", re.IGNORECASE
)
_HOUSE_OF_A_STREET = re.compile(
    r"(?P<number>\d{1,4}[a-z]?) (?P<street>[^\d,]{3,40})(?=,|$)"
    r"|(?P<before>[^\d,]{3,40}) (?P<behind>\d{1,4}[a-z]?)(?=,|$)",
    re.IGNORECASE,
)
"""The number of a house with its street."""
_ANY_NUMBER = re.compile(r"(?<![\d-])\d+(?![\d-])")
_PART = re.compile(
    r"(?P<value>\d{1,4}[a-z]?|(?<![a-z])[a-z](?![a-z]))(?P<unit>号[楼樓]|[號]樓|[栋棟幢座楼樓层層室弄巷号號]|单元|單元)"
    r"|\b(?P<label>flat|apartment|apt\.?|unit|room|floor|building|suite) (?P<labelled>\d{1,4}[a-z]?|[a-z])\b",
    re.IGNORECASE,
)
"""A part of where a house is, with what it is: 3栋, 12楼, flat 4."""
_ROOM = re.compile(r"(?<=[栋棟幢座楼樓层層元])\d{2,4}(?!\d|[号號楼樓栋棟幢座层層室弄巷])")
"""The number of a room behind that of a building: 3栋803."""
_OF_A_STREET = re.compile(
    r"[省市区區县縣镇鎮乡鄉路街](?![^，,。；;]{0,2}[错錯])|\b(?:street|road|st)\b", re.IGNORECASE
)
"""That a text names a place of its own."""
_UNIFORM = str.maketrans("號樓棟層單幢", "号楼栋层单栋")
_LONGEST = 120
_SPELT = ("change_contact", "change_address", "change_invoice")
_DIGITS_OF_A_PHONE = 6
"""So many at least look like a number to call, rather than like one of goods."""
_LEAST, _LEAST_BARE = 50, 70
"""Of a hundred: how alike it is to what it takes the place of, and to be that without a word that says so."""


@dataclass(frozen=True)
class _Field:
    """A text in what is proposed, and where it stands."""

    place: int
    part: str
    name: str
    value: str


_MONTH = rf"(?:{'|'.join(rf'{name[:3]}(?:{name[3:]})?' for name in MONTHS)}|sept)\b"
_OF_A_DAY = re.compile(
    r"\d{1,2}月(?:\d{1,2}|初|中|底)|日期|交期|交[货貨]|\b(?:delivery )?date\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|\b{_MONTH} \d{{1,2}}\b",
    re.IGNORECASE,
)
"""What is said of a day, whose number is that of no house."""


_LONG_WORD = re.compile(r"(?<![a-z])[a-z]{5,}(?![a-z])", re.IGNORECASE)


def with_words_as_told(text: str, told: Iterable[str]) -> str:
    """The text with the words that the house used where one is written with a letter wrong, missing, too many
    or in the wrong place inside of it: on delviery. Another end makes another word: delivers."""
    known = {word.casefold() for one in told for word in _LONG_WORD.findall(one)}

    def meant(hit: re.Match[str]) -> str:
        said = hit[0].casefold()
        near = [one for one in known if (one[0], one[-1]) == (said[0], said[-1]) and _is_a_slip(said, one)]
        return near[0] if said not in known and len(near) == 1 else hit[0]

    return _LONG_WORD.sub(meant, text)


def _is_a_slip(said: str, meant: str) -> bool:
    return OSA.distance(said, meant, score_cutoff=1) == 1


def part_put_right(text: str, asked: Request) -> tuple[Action, ...]:
    """What is proposed, with the part of it put right that this text spells anew; nothing, where it spells
    none. Only of contacts, addresses and invoices: other values are counted or named."""
    if len(text) > _LONGEST or _OF_A_DAY.search(text):
        return ()
    text, fields = _without_a_hint(text), [*_fields(asked)]
    alone = all(action.intent in _SPELT for action in asked.actions)
    if not alone and not _speaks_of_a_house(text) and _NUMBER.fullmatch(_said_alone(text)):
        return ()
    found = (put_right(text, fields) for put_right in _WAYS)
    for changed in found:
        if changed is not None:
            return _with(asked, changed, fields)
    return ()


def _without_a_hint(text: str) -> str:
    """A text that tells how a name is spelt, as one that puts right that name: it's Parker with a P."""
    hit = _HINT.search(text)
    if hit is None or (hit["zh"] and hit["zh"] not in text[: hit.start()]):
        return text
    told = text[: hit.start()] + text[hit.end() :]
    if CONTRASTS.search(folded(told)):
        return told
    return f"不对，{told}" if hit["zh"] else f"sorry, {told}"


def texts_in(asked: Request) -> list[str]:
    """The texts of a request that may be put right, in their order."""
    return [field.value for field in _fields(asked)]


def with_the_part_left_out(text: str, place: str) -> str | None:
    """An address with the part that a text finds missing, where it says nothing else: 少了5樓."""
    hit = _LEFT_OUT.fullmatch(folded(text).strip())
    part = text.strip()[slice(*hit.span("zh" if hit["zh"] else "en"))] if hit else ""
    if hit is None or folded(part) in folded(place):
        return None
    if hit["zh"]:
        return f"{place}{part}"
    street, comma, town = place.partition(",")
    return f"{street}, {part}{comma}{town}"


def phone_said(text: str) -> str | None:
    """The only phone number that a text gives as one, a second one apart."""
    found = _PHONE.findall(without(text, SECOND_PHONE))
    return found[0].strip() if len(found) == 1 else None


def figure_put_right(text: str) -> tuple[Decimal, Decimal] | None:
    """The figure that a short text gives in the place of the only other one in it, and that: 560, not 650."""
    hits = [hit for one in _CONTRASTED if (hit := one.search(text))]
    if not hits or len(text) > _LONGEST or len(re.findall(r"\d[\d,.]*", text)) != 2:
        return None
    return number_of(hits[0]["new"].rstrip(",")), number_of(hits[0]["old"].rstrip(","))


def names_last_digits(text: str) -> bool:
    """Whether a text tells the last digits of a number."""
    hit = _ENDING.search(text)
    return bool(
        hit
        and re.search(
            r"(?i)\bdigits|\bends?\b (?:in|with|on)|[尾末码碼]|[后後][一二三四两兩几幾\d]?位", hit[0]
        )
    )


def with_known_places(request: Request, dossier: Dossier) -> Request:
    """The request; a place that is only named, as the one address of the customer that lies there; the usual
    one as that."""
    held = [dossier.customer.address, *(one.address for one in dossier.orders)]
    usual = dossier.customer.address.text if dossier.customer.address else None
    known = [one.text for one in held if one and one.text]

    def placed(action: Action) -> Action:
        address = action.address if isinstance(action, ChangeAddress | PlaceOrder) else None
        if not (address and address.text):
            return action
        order = dossier.order(action.order) or dossier.in_focus
        standing = order.address.text if order and order.address and order.address.text else usual
        text = place_at_hand(address.text, standing, usual=usual) if standing else None
        text = text or landmark_of(address.text, known)
        if text is None and not is_only_named(address.text):
            return action
        text = text or known_by(address.text, known) or address.text
        return action.model_copy(update={"address": address.model_copy(update={"text": text})})

    return request.with_actions(tuple(map(placed, request.actions)))


def with_the_place_put_right(request: Request, text: str, dossier: Dossier) -> Request:
    """The request; of a text that puts right a part of where orders go, such as the number of the house, and
    names no other place, the whole address as it is then. One that several have is asked about."""
    told = any(getattr(action, "address", None) for action in request.actions)
    if told or len(request.actions) > 1 or not _OF_A_PLACE.search(folded(text)):
        return request
    named = dossier.by_figures(text)
    orders = [
        one for one in dossier.orders_for("change_address") if one.address and (one.id in named or not named)
    ]
    if not named and len({one.address.text for one in orders if one.address}) > 1:  # that of before
        orders = [one for one in orders if one == dossier.in_focus]
    places = {one.address.text for one in orders if one.address}
    if len(places) != 1:
        return request
    order = orders[0].id if len(orders) == 1 else None
    asked = request.with_actions((ChangeAddress(order=order, address=Address(text=places.pop())),))
    put_right = part_put_right(without_numbers_of(named, text), asked)
    return request.with_actions(put_right) if put_right else request


def _fields(asked: Request) -> Iterator[_Field]:
    for place, action in enumerate(asked.actions):
        for part in ("address", "invoice"):
            said = getattr(action, part, None)
            for name, value in said or ():
                if isinstance(value, str):
                    yield _Field(place, part, name, value)


def _with(asked: Request, changed: _Field, fields: Sequence[_Field]) -> tuple[Action, ...]:
    """What is proposed with a field changed, wherever it says the same."""
    actions: list[Action] = [*map(bare, asked.actions)]
    update: dict[str, Any] = {changed.name: changed.value}
    key = (changed.part, changed.name)
    before = next(one.value for one in fields if (one.place, one.part, one.name) == (changed.place, *key))
    for field in fields:
        if (field.part, field.name, field.value) == (*key, before):
            said = getattr(actions[field.place], field.part).model_copy(update=update)
            actions[field.place] = actions[field.place].model_copy(update={field.part: said})
    return tuple(actions)


def _denied(text: str, fields: list[_Field]) -> _Field | None:
    """The field in which stands what the text does not want, with what it wants there."""
    for pattern in _DENIED:
        for hit in pattern.finditer(text):
            word = re.compile(rf"(?<![\w-]){re.escape(hit['old'])}(?![\w-])", re.IGNORECASE | re.ASCII)
            places = [(field, one) for field in fields for one in word.finditer(field.value)]
            alike = hit["old"][0].isdigit() == hit["new"][0].isdigit()
            if len(places) == 1 and alike and hit["old"] != hit["new"]:
                field, one = places[0]
                return _replaced(field, *one.span(), hit["new"])
    return None


def _numbered(text: str, fields: list[_Field]) -> _Field | None:
    """The address with the number that is all that the text gives, in the place of its only one."""
    said = _NUMBER.fullmatch(_said_alone(text))
    addresses = [field for field in fields if (field.part, field.name) == ("address", "text")]
    if said is None or len(addresses) != 1 or not (_speaks_of_a_house(text) or len(fields) == 1):
        return None
    numbers = [*_ANY_NUMBER.finditer(addresses[0].value)]
    houses = [one for one in numbers if len(one[0]) == len(said["new"])]
    if len(houses) != 1:
        houses = [*_HOUSE.finditer(addresses[0].value)]
    return _replaced(addresses[0], *houses[0].span(), said["new"]) if len(houses) == 1 else None


def _part_by_part(text: str, fields: list[_Field]) -> _Field | None:
    """The address with the parts that the text names in the place of its own, each by what it is: 3栋803 in
    that of 2栋803. Nothing where it has no such part, or several."""
    addresses = [field for field in fields if (field.part, field.name) == ("address", "text")]
    said = _parts_of(text)
    if len(addresses) != 1 or not said or _OF_A_STREET.search(text) or not CONTRASTS.search(folded(text)):
        return None
    stands = _parts_of(addresses[0].value)
    changed = addresses[0]
    for unit, _, _, value in sorted(
        said, key=lambda one: -max((at[1] for at in stands if at[0] == one[0]), default=0)
    ):
        places = [one for one in stands if one[0] == unit]
        if len(places) != 1 or sum(one[0] == unit for one in said) != 1:
            return None
        changed = _replaced(changed, places[0][1], places[0][2], value)
    return changed if changed != addresses[0] else None


def _parts_of(text: str) -> list[tuple[str, int, int, str]]:
    """What each numbered part of a place is, where its number stands, and that."""
    found = [
        (
            (hit["unit"] or hit["label"]).lower().translate(_UNIFORM),
            *hit.span("value" if hit["unit"] else "labelled"),
            hit["value"] or hit["labelled"],
        )
        for hit in _PART.finditer(text)
    ]
    return found + [("室", *hit.span(), hit[0]) for hit in _ROOM.finditer(text)]


def _said_alone(text: str) -> str:
    """A text in small letters without what a correction begins and ends with."""
    return without_openers(CLOSERS.sub("", text.strip()))[0]


def _speaks_of_a_house(text: str) -> bool:
    return bool(re.search(r"\b(?:number|house)\b|\b(?:no|nr)\b\.? ?\d|[号號]|[门門]牌", folded(text)))


def _renumbered(text: str, fields: list[_Field]) -> _Field | None:
    """The address with another number of the house, where the text names that with the street and no town."""
    for field in fields:
        house = _HOUSE_OF_A_STREET.match(field.value) if field.name == "text" else None
        if house is None or len(_ANY_NUMBER.findall(text)) != 1:
            continue
        street = re.escape(house["street"] or house["before"])
        said = re.search(rf"(?<!\d)(\d{{1,4}}[a-z]?) {street}(?!\w)", text, re.IGNORECASE)
        said = said or re.search(rf"(?<!\w){street} (\d{{1,4}}[a-z]?)(?!\w)", text, re.IGNORECASE)
        name = "number" if house["street"] else "behind"
        if said and said[1] != house[name]:
            return _replaced(field, *house.span(name), said[1])
    return None


def _spelt(text: str, fields: list[_Field]) -> _Field | None:
    """The field of which the text spells a part anew."""
    if not CONTRASTS.search(folded(text)):
        return None
    said = [((hit["en"] or hit["zh"] or hit["right"]).strip(), _LEAST) for hit in _SAID.finditer(text)]
    rest = CLOSERS.sub("", text.strip())
    bare_words = rest[len(rest) - len(without_openers(rest)[0]) :].strip(" .!。！")
    if re.search(r"[^\W\d]{2}", bare_words) and verdict(bare_words) is None:
        said.append((bare_words, _LEAST_BARE))
    for new, least in said:
        for field in fields:
            if field.name == "phone" and len(re.sub(r"\D", "", new)) < _DIGITS_OF_A_PHONE:
                continue
            if len(new) >= len(field.value) and new != field.value:
                ends = not new.isascii() and new[-1] == field.value[-1]
                begins = new[0] == field.value[0] or ends or least == _LEAST_BARE
                if begins and fuzz.ratio(new, field.value) >= least:
                    return _replaced(field, 0, len(field.value), new)
                continue
            alike = fuzz.partial_ratio_alignment(new, field.value, score_cutoff=least)
            if alike is None or alike.src_end - alike.src_start < len(new):
                continue
            start, end = _whole_words(field.value, alike.dest_start, alike.dest_end)
            old = field.value[start:end]
            numbers = len(re.findall(r"\d+", new)) == len(re.findall(r"\d+", old))
            if old != new and numbers and (old[0] == new[0] or old[-1] == new[-1]):
                return _replaced(field, start, end, new)
    return None


def _ended(text: str, fields: list[_Field]) -> _Field | None:
    """The only phone number, ending as the text says: it's ...119 at the end, 尾号是119."""
    phones = {field.value: field for field in reversed(fields) if field.name == "phone"}
    hits = [*_ENDING.finditer(text)]
    if len(phones) != 1 or len(hits) != 1:
        return None
    new = re.sub(r"\D", "", next(filter(None, hits[0].groups())))
    (phone,) = phones.values()
    places = [hit.start() for hit in re.finditer(r"\d", phone.value)]
    if len(new) >= len(places) or re.sub(r"\D", "", phone.value).endswith(new):
        return None
    digits = list(phone.value)
    for place, digit in zip(places[-len(new) :], new, strict=True):
        digits[place] = digit
    return _replaced(phone, 0, len(phone.value), "".join(digits))


_WAYS: tuple[Callable[[str, list[_Field]], _Field | None], ...] = (
    _ended,
    _denied,
    _numbered,
    _part_by_part,
    _renumbered,
    _spelt,
)


def _replaced(field: _Field, start: int, end: int, new: str) -> _Field:
    return _Field(field.place, field.part, field.name, field.value[:start] + new + field.value[end:])


def _whole_words(text: str, start: int, end: int) -> Span:
    """A stretch of a text, with the Latin words and numbers whole that it cuts."""
    while start > 0 and re.fullmatch(r"[A-Za-z\d]{2}", text[start - 1 : start + 1]):
        start -= 1
    while end < len(text) and re.fullmatch(r"[A-Za-z\d]{2}", text[end - 1 : end + 1]):
        end += 1
    return start, end
