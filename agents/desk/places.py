"""Addresses that are said in part: Lagerstrasse 21, where 12 stands; our Hamburg warehouse; 东莞仓库."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORD = re.compile(r"\d+[a-z]?|[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff]+", re.IGNORECASE)
_LEAST = 2
"""Letters, or characters, that a name has at least."""

_KIND = re.compile(
    r"\b(?:warehouse|(?:head )?office|shop|store|branch|depot|plant|factory|headquarters|hq|showroom|site|hub"
    r"|outlet|location|premises)s?\b"
    r"|(?:[仓倉][库庫]?|[库庫]房|[办辦]公(?:室|[楼樓])|[分门門]?店|[门門]市|[分总總]?公司|[工分]?[厂廠]|[总總]部)$",
    re.IGNORECASE,
)
"""What a customer has at several places."""
_A_TOWN = re.compile(r"[A-Z][a-z][\w'’-]+(?: [A-Z][a-z][\w'’-]+)?")
_A_TOWN_ZH = re.compile(r"[\u3400-\u9fff]{2,4}(?<![厦廈楼樓园園场場座室层層口台处處])")
_STREET = re.compile(
    r"\d|[路街道巷弄号號村镇鎮]|\b(?:street|road|lane|avenue|square|st|rd|ave)\b", re.IGNORECASE
)
_SMALL = re.compile(
    r"\b(?:the|our|my|new|old|in|at|to|of|us|company)\b|[我咱]?[们們]?的|[我咱][们們]", re.IGNORECASE
)

_OUR_PLACE = re.compile(
    r"(?:[我咱][们們]|本|敝)?的?公司(?:[这這那][边邊里裡])?|(?:our|the|my) (?:company|place|company address)",
    re.IGNORECASE,
)
"""The place of a customer, by no other name."""
_THERE = re.compile(r"的?那?(?:[个個边邊里裡儿]|一[个個]|[个個]地[方址])$|^(?:就|[还還])?是")

_NTH = r"(?:\d{1,4}[a-z]?|[一二三四五六七八九十]{1,3})"
_PART_IN_CHINESE = re.compile(
    rf"(?:[改换換搬]?[到成为為在是去])?(?P<part>(?:{_NTH}\s?(?:[楼樓层層室房栋棟座]|单元|單元|[号號][楼樓]?))+(?:之\d{{1,2}}|\d{{2,4}}(?![\d-]))?)"
)
_ONE_PART = (
    rf"(?:(?:floor|level|unit|suite|apt\.?|apartment|flat|room) #?{_NTH}\b"
    r"|(?:the )?(?:\d{1,3}(?:st|nd|rd|th)|ground|first|second|third|fourth|fifth|sixth|top)"
    r" (?:floor|level)\b)"
)
_PART_IN_ENGLISH = re.compile(
    rf"(?P<part>{_ONE_PART}(?:,? (?:on |in |at |and )?{_ONE_PART})*)", re.IGNORECASE
)
"""A part of an address within a house."""
_USUAL = r"\b(?:usual|regular|normal)\b|[老旧舊](?:地[方址点點]|\W*$)|平[时時常]|往常"
_AT_HAND = (
    rf"(?:{_USUAL}|\b(?:same|current|existing|present|original|old)\b|原[来來本]?的?(?:地[址方点點]|址)|老那[里裡边邊]"
    r"|同一?[个個]?地[址方点點]|[现現]在?的?地址|[这這]个?地址)"
)
_AROUND = re.compile(
    r"\b(?:the|our|my|your|same|address|place|location|spot|building|but|just|with|to|at|on|in|please|and|now|as|before)\b"
    r"|[改换換变變][成为為到]?|[送寄发發]?到|[送寄发發][货貨]?|[我咱][们們]?|公司|的|那[里裡边邊个個儿]?|地[址方点點]|[啊吧呀哦了就是在按照用]|\W",
    re.IGNORECASE,
)


def place_at_hand(text: str, standing: str, *, usual: str | None = None) -> str | None:
    """The address that stands, or the `usual` one, where a text for an address says no more than that,
    with the part of the house that it names: 原址7樓, same address but floor 7, our usual place; so it is
    where it names that part alone. `None`: it names a place."""
    part = part_of_a_house(text)
    rest = text.replace(part, " ", 1) if part else text
    named = re.search(_AT_HAND, rest, re.IGNORECASE)
    if named is None:
        if part is None or _AROUND.sub("", rest):
            return None
        return put_right if (put_right := within(text, standing)) != text else with_a_part(standing, part)
    beside = _AROUND.sub(" ", rest.replace(named[0], " ", 1))
    if not _is_in(beside, standing):
        return None
    base = usual if usual and re.search(_USUAL, named[0], re.IGNORECASE) else standing
    return with_a_part(base, part) if part else base


def _is_in(text: str, address: str) -> bool:
    """Whether all words of a text are of an address, in order: 南山科技园 of 南山区科技园路15号."""
    rest = iter(hit[0] for hit in _WORD.finditer(address.casefold()))
    return all(word[0] in rest for word in _WORD.finditer(text.casefold()))


def part_of_a_house(text: str) -> str | None:
    """The floor, room or the like that a text names."""
    hit = _PART_IN_CHINESE.search(text) or _PART_IN_ENGLISH.search(text)
    return hit["part"].strip() if hit else None


def with_a_part(standing: str, part: str) -> str:
    """An address with a part of its house in the place of the one of that kind, or beside the rest."""
    if part.isdigit() and (last := re.search(r"\d+(?=[室号號]?$)", standing)):
        return f"{standing[: last.start()]}{part}{standing[last.end() :]}"
    if several := re.match(rf"{_NTH}\s?(?P<kind>[栋棟座]|单元|單元)(?=\s?{_NTH})", part):
        held = [*re.finditer(rf"{_NTH}\s?{several['kind']}", standing)]
        held = held or [*re.finditer(rf"(?:{_NTH}\s?[楼樓层層室房])+$", standing)]
        return f"{standing[: held[-1].start()]}{part}" if held else joined(part, standing)
    if kind := re.fullmatch(rf"{_NTH}\s?(?P<kind>[\u3400-\u9fff]+?)(?:之\d+)?", part):
        same = "楼樓层層" if kind["kind"] in "楼樓层層" else kind["kind"]
        held = [*re.finditer(rf"{_NTH}\s?[{re.escape(same)}](?:之\d+)?", standing, re.IGNORECASE)]
        if held:
            return f"{standing[: held[-1].start()]}{part}{standing[held[-1].end() :]}"
    held = [*_PART_IN_ENGLISH.finditer(standing)]
    if held and part.isascii():
        return f"{standing[: held[0].start()]}{part}{standing[held[0].end() :]}"
    return joined(part, standing)


def joined(what: str, standing: str) -> str:
    """An address with something added, where that is said in its language; nothing is said twice."""
    if what.casefold() in standing.casefold():
        return standing
    if standing.isascii():
        return f"{what}, {standing}"
    shared = next((end for end in range(len(what), 1, -1) if standing.endswith(what[:end])), 0)
    gap = "，" if standing[-1].isascii() and what[0].isascii() else ""
    return f"{standing}{what[shared:]}" if shared else f"{standing}{gap}{what}"


def is_only_named(text: str) -> bool:
    """Whether an address tells a place by its town, or what the customer has there, and not where it is."""
    named = _KIND.search(text) or _A_TOWN.fullmatch(text) or _A_TOWN_ZH.fullmatch(text)
    return named is not None and not _STREET.search(text)


def known_by(text: str, addresses: Sequence[str]) -> str | None:
    """The only one of several addresses that lies where the name of a place says: the Hamburg warehouse; the
    only one there is, of the company itself."""
    if _OUR_PLACE.fullmatch(text.strip()) and len({*addresses}) == 1:
        return addresses[0]
    rest = _SMALL.sub(" ", _KIND.sub(" ", text)).casefold()
    words = re.findall(r"[^\W\d_]{2,}", rest)
    there = {one for one in addresses if words and all(word in one.casefold() for word in words)}
    return there.pop() if len(there) == 1 else None


def landmark_of(text: str, addresses: Sequence[str]) -> str | None:
    """The only one of several addresses of which a text, that names no figures, names no more than parts, in
    order: 南山科技园那个 of 南山区科技园路15号; Lagerstrasse."""
    named = _SMALL.sub(" ", _THERE.sub("", text)).strip(" ，,。.")
    if not named or re.search(r"\d", named) or len(named) < _LEAST:
        return None
    there = {one for one in addresses if _is_of_parts_of(named.casefold(), one.casefold())}
    return there.pop() if len(there) == 1 else None


def _is_of_parts_of(text: str, address: str) -> bool:
    """Whether a text is made of stretches of an address, in order: whole words, or two characters."""
    rest = address
    for word in re.findall(r"[\u3400-\u9fff]+|[^\W\d_\u3400-\u9fff]+", text):
        while word:
            sizes = range(len(word), _LEAST - 1, -1) if word[0] > "\u3400" else [len(word)]
            size = next((size for size in sizes if _begins_in(word[:size], rest)), None)
            if size is None:
                return False
            rest = rest[rest.index(word[:size]) + size :]
            word = word[size:]
    return True


def _begins_in(part: str, address: str) -> bool:
    latin = rf"\b{re.escape(part)}\b"
    return part in address if part[0] > "\u3400" else bool(re.search(latin, address))


def within(said: str, standing: str) -> str:
    """The address that stands with what was said in the place of the part that differs in numbers alone, or
    what was said, where that is another place or the whole of it."""
    new, old = list(_WORD.finditer(said)), list(_WORD.finditer(standing))
    names = [hit[0] for hit in new if not hit[0][0].isdigit()]
    if len("".join(names)) < _LEAST or len(new) >= len(old) or len(new) == len(names):
        return said
    places = [i for i in range(len(old) - len(new) + 1) if _is_as(new, old[i : i + len(new)])]
    if len(places) != 1:
        return said
    first, last = old[places[0]], old[places[0] + len(new) - 1]
    return f"{standing[: first.start()]}{said[new[0].start() : new[-1].end()]}{standing[last.end() :]}"


def _is_as(new: Sequence[re.Match[str]], old: Sequence[re.Match[str]]) -> bool:
    """Whether words are those of another stretch, but for their numbers."""
    return all(_is_like(one[0].casefold(), other[0].casefold()) for one, other in zip(new, old, strict=True))


def _is_like(one: str, other: str) -> bool:
    """Whether a word is another one, or short for it, or both are numbers: Str. for Strasse, Rd for Road."""
    if one[0].isdigit() or other[0].isdigit():
        return one[0].isdigit() and other[0].isdigit()
    begins = len(one) > _LEAST and other.startswith(one)
    return one == other or begins or (len(one) == _LEAST and one == other[0] + other[-1])
