"""Goods by what they are called: misspelt, in part, in another order of words, in either language.

A catalogue may hold tens of thousands of products, so names are compared only where an index of their words
and characters says that they may be alike.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TypeVar

from rapidfuzz import fuzz, process

from contracts.catalogue import Product
from contracts.request import Language

_LIKE = 70.0
"""From here on, of 100, words are taken to name a product."""
_LIKE_BY_CHARACTERS = 84.0
"""How far characters that are left out are the name."""
_CLEARLY = 8.0
"""How much better than the next the best must be, or the customer is asked."""
_SAME_WORD = 82.0
"""From here on, of 100, two words are the same but for their spelling."""
_MOST_COMPARED = 1000
"""Products whose names are compared with some words; those that share the rarest of these come first."""
_MOST_REMEMBERED = 10_000
"""Words whose spellings are kept."""
_SAYS_NOTHING = "那这這就要吧的个個款种種色要我們们選选用改成是行好了单單把啊呢给給来來想嘛呀哦嗯可以"
_UNITS = frozenset({"box", "pack", "set", "piece"})
"""Words of names that as often count what is ordered."""
_FUNCTION_WORDS = frozenset(
    re.findall(
        r"\w+",
        "the and for with from into onto over under per off out all any each both new more most less than"
        " that this these those your our his her its their you she they are was has have had can will not"
        " only also very who what when where which how but nor yet plus via one two three four five six ten",
    )
)
_ROOMS = re.compile(r"[办辦]公(?:室|[楼樓])")
"""Rooms that share characters with the names of goods."""
_IDLE = _UNITS | _FUNCTION_WORDS
"""Words of names by which no goods are known."""
_SHORTEST_WORD = 2
"""Chinese characters; of a shorter word each stands for itself."""

_COUNTS = "盒包套件个個箱袋瓶只支把张張台双雙"
"""Characters that as often count what is ordered."""
_ALONE = re.compile(
    rf"(?:^|(?<=[\W\da-zA-Z{_COUNTS}点點些的订訂买買要来來补補和跟与與加拿]))(?!子)[\u3400-\u9fff]"
    r"(?=$|[^\u3400-\u9fff]|[的吧呢吗嗎啊了和跟与與也还還先都要不能可有多每现現再就是])"
)
"""A character that stands for itself between others that are no part of a name."""

_AS_EVER = re.compile(
    r"\b(?:plain|normal|regular|ordinary|standard|usual)\b|普通的?|素面的?|常[规規]的?|一般的", re.IGNORECASE
)
"""That goods are as they always are."""

_COLOURS = {
    colour: re.compile(rf"\b(?:{english})\b|[{characters}](?:[色的]|$)", re.IGNORECASE)
    for colour, english, characters in (
        ("red", "red|crimson", "红紅"),
        ("green", "green", "绿綠"),
        ("yellow", "yellow", "黄黃"),
        ("orange", "orange", "橙橘"),
        ("purple", "purple|violet", "紫"),
        ("pink", "pink", "粉"),
        ("brown", "brown|beige", "棕褐"),
        ("black", "black", "黑"),
        ("blue", "blue|navy", "蓝藍"),
        ("grey", "gr[ea]y", "灰"),
        ("white", "white", "白"),
    )
}
"""Colours, as they are called in English and in Chinese."""
_MOST_COMMON = {"white"}
"""What goods may be that no name tells the colour of."""

_Named = TypeVar("_Named")


@dataclass(frozen=True)
class Called:
    """What one thing is called, prepared to be compared."""

    names: tuple[str, ...]

    @cached_property
    def plain(self) -> tuple[str, ...]:
        return tuple(filter(None, map(plain_name, self.names)))

    @cached_property
    def squashed(self) -> tuple[str, ...]:
        return tuple(name.replace(" ", "") for name in self.plain)

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset().union(*map(words_of, self.plain))

    @cached_property
    def characters(self) -> frozenset[str]:
        return frozenset().union(*self.squashed)

    def is_another(self, words: Iterable[str]) -> bool:
        """Whether one of the words, by which products are called, is not in these names."""
        return any(
            not any(word in name for name in self.squashed) and not is_same_word(word, self.words)
            for word in words
        )


@lru_cache(maxsize=1 << 16)
def called(names: tuple[str, ...]) -> Called:
    return Called(names)


class Spellings:
    """Words that can be looked up by how they are spelt: whtie, bleu, gray, flsk."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(words)
        self._alike: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._found: dict[str, frozenset[str]] = {}
        for word in self._words:
            for key in _spelling_keys(word):
                self._alike[key].append(word)

    def like(self, word: str) -> frozenset[str]:
        """Those that `word` is but for its spelling."""
        if len(self._found) > _MOST_REMEMBERED:
            self._found.clear()
        if word not in self._found:
            near = process.extract(word, self._words, scorer=fuzz.ratio, score_cutoff=_SAME_WORD, limit=None)
            alike = (one for key in _spelling_keys(word) for one in self._alike.get(key, ()))
            self._found[word] = frozenset((*(one for one, _, _ in near), *alike))
        return self._found[word]


class Goods:
    """The products of a catalogue, with an index of their names. It is made once and does not change."""

    def __init__(self, products: Iterable[Product] = ()) -> None:
        self._products = {product.sku: product for product in products}
        self._place = {sku: place for place, sku in enumerate(self._products)}

    def __iter__(self) -> Iterator[Product]:
        return iter(self._products.values())

    def __len__(self) -> int:
        return len(self._products)

    def get(self, sku: str) -> Product | None:
        return self._products.get(sku)

    def named(self, item: str, *, without: Collection[str] = ()) -> list[Product]:
        """The products that words may mean: one when that is clear. `without`: skus that are not meant."""
        item = _with_the_colour_first(self._without_defaults(item))
        likely = (product for product in self._likely(item) if product.sku not in without)
        return best(item, [(product, called(names_in(product))) for product in likely], self)

    def _without_defaults(self, item: str) -> str:
        """Words for goods without those that only say that they are as ever, unless some are called so."""
        said = [hit[0] for hit in _AS_EVER.finditer(item)]
        named = any(word in self._tokens or word in self._words for word in map(plain_name, said))
        return item if named else _AS_EVER.sub(" ", item).strip() or item

    def similar(self, item: str) -> list[Product]:
        """The products that share a word with `item`; those of its kind, when there are such."""
        words = words_of(item)
        of_its_kind = self._in_order(sku for word in words for sku in self._kinds.get(word, ()))
        return of_its_kind or self._in_order(
            sku for word in words - _FUNCTION_WORDS for sku in self._words.get(word, ())
        )

    def kin_of(self, product: Product) -> list[Product]:
        """The products of the same kind, itself among them: all mugs."""
        return self._in_order(sku for word in kinds_of(product) for sku in self._kinds.get(word, ()))

    def has_kind(self, text: str) -> bool:
        """Whether a text says what kind of thing one of them is."""
        return any(word in self._kinds for word in words_of(text))

    def knows(self, text: str) -> bool:
        """Whether a text has a word, or for a colour a character, of their names."""
        return any(word in self._words for word in words_of(text) - _FUNCTION_WORDS) or any(
            character in self._characters for character in characters_of(text)
        )

    def words_in(self, text: str) -> str | None:
        """The words of a text that are of their names; `None`: there are none."""
        known, text = self._words.keys() - _IDLE, _ROOMS.sub(lambda hit: " " * len(hit[0]), text)
        words = [word for word in re.findall(r"[a-z]+", plain_name(text)) if word in known]
        alone = {at for hit in _ALONE.finditer(text) if hit[0] in self._heads for at in [hit.start()]}
        runs = "".join(
            text[at] if at in alone or {text[at : at + 2], text[at - 1 : at + 1]} & known else " "
            for at in range(len(text))
        ).split()
        return " ".join((*words, *runs)) or None

    def names_with(self, item: str) -> list[str]:
        """The words that name a product, and all names of the products that they are part of."""
        said = plain_name(item)
        plain = ((product, called(names_in(product)).plain) for product in self._likely(item))
        holding = (product for product, names in plain if any(said in name for name in names))
        return [item, *(name for product in holding for name in names_in(product))]

    def sold_as(self, item: str) -> list[str]:
        """The words of `item` by which some of the products are called, if spelt otherwise."""
        return [word for word in words_of(item) - _FUNCTION_WORDS if self._spelt_words.like(word)]

    def _likely(self, item: str) -> list[Product]:
        """The products with a name that may be alike to `item`, in the order of the catalogue."""
        said = plain_name(item)
        squashed = said.replace(" ", "")
        found = set(self._squashed.get(squashed, ()))
        for skus in sorted(self._sharing(said), key=len):
            if len(found) + len(skus) > _MOST_COMPARED and found:
                break
            found |= set(skus)
        return self._in_order(found)

    def _sharing(self, said: str) -> Iterator[Collection[str]]:
        """The products, as skus, that share with plain words each of what names must share to be alike."""
        if re.search(r"[a-z]{2}", said):
            for word in said.split():
                if len(word) > 1 and not is_same_word(word, _UNITS):
                    for token in self._tokens_like(word):
                        yield self._tokens[token]
            return
        squashed = said.replace(" ", "")
        for at in range(len(squashed) - 1):
            yield self._bigrams.get(squashed[at : at + 2], ())
        left = set(re.sub(rf"[{_SAYS_NOTHING}]", "", squashed))
        yield set.intersection(*(self._characters.get(one, set()) for one in left)) if left else ()

    def _tokens_like(self, word: str) -> set[str]:
        """The words of names that are `word` but for the spelling, or that end in it, as teapot in pot."""
        backwards = word[::-1]
        first = bisect_left(self._backwards, backwards)
        compounds = set()
        for token in self._backwards[first:]:
            if not token.startswith(backwards):
                break
            if len(token) > len(word) + 2:
                compounds.add(token[::-1])
        return compounds | self._spellings.like(word)

    def _in_order(self, skus: Iterable[str]) -> list[Product]:
        return [self._products[sku] for sku in sorted(set(skus), key=self._place.__getitem__)]

    @cached_property
    def _words(self) -> dict[str, set[str]]:
        return self._index(lambda one: one.words)

    @cached_property
    def _tokens(self) -> dict[str, set[str]]:
        return self._index(lambda one: {token for name in one.plain for token in name.split()})

    @cached_property
    def _squashed(self) -> dict[str, set[str]]:
        return self._index(lambda one: one.squashed)

    @cached_property
    def _bigrams(self) -> dict[str, set[str]]:
        return self._index(
            lambda one: {name[at : at + 2] for name in one.squashed for at in range(len(name) - 1)}
        )

    @cached_property
    def _characters(self) -> dict[str, set[str]]:
        return self._index(lambda one: one.characters)

    @cached_property
    def _kinds(self) -> dict[str, set[str]]:
        found = defaultdict(set)
        for product in self:
            for word in kinds_of(product):
                found[word].add(product.sku)
        return dict(found)

    @cached_property
    def _heads(self) -> frozenset[str]:
        """The last characters of what kinds of things there are, which stand for these alone: 纸."""
        ends = {word[-1] for word in self._kinds if re.fullmatch(r"[\u3400-\u9fff]{2,}", word)}
        return frozenset(ends - {*_COUNTS})

    @cached_property
    def _backwards(self) -> list[str]:
        return sorted(token[::-1] for token in self._tokens)

    @cached_property
    def _spellings(self) -> Spellings:
        return Spellings(self._tokens)

    @cached_property
    def _spelt_words(self) -> Spellings:
        return Spellings(self._words.keys() - _UNITS)

    def _index(self, keys: Callable[[Called], Iterable[str]]) -> dict[str, set[str]]:
        found = defaultdict(set)
        for product in self:
            for key in keys(called(names_in(product))):
                found[key].add(product.sku)
        return dict(found)


def best(item: str, candidates: Iterable[tuple[_Named, Called]], goods: Goods) -> list[_Named]:
    """Those whose best name is like `item`, and not clearly less so than another's; none of which is said
    what other goods are called by: no blue mug is a black one where there are black chairs."""
    sold, said = goods.sold_as(item), plain_name(item)
    scored = [
        (max((_likeness(said, name) for name in names.plain), default=0.0), named)
        for named, names in candidates
        if not names.is_another(sold)
    ]
    top = max((score for score, _ in scored), default=0.0)
    return [named for score, named in scored if score >= max(_LIKE, top - _CLEARLY)]


def colours_in(*texts: str) -> set[str]:
    """The colours that texts name."""
    return {colour for colour, words in _COLOURS.items() if any(map(words.search, texts))}


def colour_word(text: str) -> str | None:
    """The first word of a text that names a colour."""
    hits = [hit for words in _COLOURS.values() if (hit := words.search(text))]
    return min(hits, key=lambda hit: hit.start())[0].removesuffix("的") if hits else None


_OF_A_COLOUR = re.compile(
    r"\b(?:in|the|an?|ones?|colou?r(?:ed)?|please|instead)\b|[的色款种種]|[颜顏]色|\W", re.IGNORECASE
)


def is_a_colour(words: str) -> bool:
    """Whether words name a colour and nothing else: black ones, 黑色的."""
    colour = colour_word(words)
    return bool(colour) and not _OF_A_COLOUR.sub("", words.replace(colour or "", ""))


_COLOUR_BEHIND = re.compile(
    r"(?P<goods>[\u3400-\u9fff]{2,}?)(?P<colour>[\u3400-\u9fff]色|[红紅绿綠黄黃橙橘紫粉棕褐黑蓝藍灰白])的?"
)


def _with_the_colour_first(item: str) -> str:
    """Words for goods with the colour that is said behind them before them: 馬克杯白色, 办公椅黑."""
    hit = _COLOUR_BEHIND.fullmatch(item)
    return f"{hit['colour']}{hit['goods']}" if hit and colours_in(hit["colour"]) else item


def in_strange_colours(item: str, products: Iterable[Product]) -> bool:
    """Whether words ask for goods in a colour that is none of theirs."""
    theirs = colours_in(*(name for product in products for name in names_in(product)))
    return bool(colours_in(item) - theirs - (set() if theirs else _MOST_COMMON))


def names_in(product: Product) -> tuple[str, ...]:
    """All that a product is called."""
    return (product.sku, *product.names.values(), *product.aliases)


def kind_of(product: Product, language: Language) -> str:
    """What kind of thing a product is, in a word or two."""
    name = product.name(language)
    if language == "en":
        return next(reversed(re.findall(r"[a-z]{3,}", plain_name(name))), name)
    runs = [re.findall(r"[\u3400-\u9fff]+", name) for name in (*product.aliases, name)]
    run = next((found[-1] for found in runs if found), name)
    return run if len(run) <= _SHORTEST_WORD + 1 else run[-_SHORTEST_WORD:]


@lru_cache(maxsize=1 << 16)
def _kinds_in(names: tuple[str, ...]) -> frozenset[str]:
    plain = [plain_name(name) for name in names]
    latin = (re.findall(r"[a-z]{3,}", name)[-1:] for name in plain)
    chinese = (re.findall(r"[\u3400-\u9fff]{2}(?![\u3400-\u9fff])", name)[-1:] for name in plain)
    return frozenset(word for ends in (*latin, *chinese) for word in ends) - _UNITS


def kinds_of(product: Product) -> frozenset[str]:
    """The words that its names end in: mug, 马克杯."""
    return _kinds_in((*product.names.values(), *product.aliases))


def told_apart(text: str, names: Sequence[Sequence[str]]) -> int | None:
    """Which of several things, each with its names, a text means by a word that is of no other's names:
    the white ones, 那就蓝的吧. `None`: none, or more than one."""
    words = words_of(text) | characters_of(text)
    known = [words & (called(tuple(own)).words | called(tuple(own)).characters) for own in names]
    times = Counter(word for own in known for word in own)
    meant = [place for place, own in enumerate(known) if any(times[word] == 1 for word in own)]
    return meant[0] if len(meant) == 1 else None


def product_told(text: str, products: Sequence[Product]) -> Product | None:
    """The one of several products that a text tells from the others."""
    place = told_apart(text, [names_in(one) for one in products])
    return None if place is None else products[place]


def words_of(text: str) -> set[str]:
    """The words of a text that say what a thing is: of three letters or more, or two Chinese characters."""
    plain = plain_name(text)
    return {*re.findall(r"[a-z]{3,}", plain), *re.findall(r"(?=([\u3400-\u9fff]{2}))", plain)}


def characters_of(text: str) -> set[str]:
    """The Chinese characters of a text that is not much more than one, such as a colour."""
    left = re.sub(rf"[^\u3400-\u9fff]|[{_SAYS_NOTHING}]", "", text)
    return set(left) if len(left) <= _SHORTEST_WORD else set()


@lru_cache(maxsize=1 << 16)
def plain_name(name: str) -> str:
    """A name without what does not tell it from others: case, plurals, punctuation."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    words = re.sub(r"[^\w]+", " ", folded).split()
    return " ".join(word[:-1] if len(word) > 3 and word.endswith("s") else word for word in words)


def is_same_word(word: str, words: Iterable[str]) -> bool:
    """Whether a word is one of several but for its spelling."""
    keys = set(_spelling_keys(word))
    return any(
        fuzz.ratio(word, one) >= _SAME_WORD or not keys.isdisjoint(_spelling_keys(one)) for one in words
    )


@lru_cache(maxsize=1 << 16)
def _spelling_keys(word: str) -> tuple[tuple[str, str], ...]:
    """What words that are the same but for their spelling share one of: the first letter with all letters in
    any order, or with the consonants, where these are enough to tell."""
    consonants = re.sub(r"[aeiou]", "", word)
    told = consonants if len(consonants) > 2 else word
    return (word[:1], "".join(sorted(word))), (word[:1], f"-{told}")


@lru_cache(maxsize=1 << 15)
def _likeness(ours: str, theirs: str) -> float:
    """How far two plain names mean the same, of 100: spelling, order of words and parts are forgiven."""
    if not ours or not theirs:
        return 0.0
    if ours.replace(" ", "") == theirs.replace(" ", ""):
        return 100.0
    if re.search(r"[a-z]{2}", ours) and not _says_a_word_of(ours, theirs):
        return 0.0
    ours = " ".join(_as_spelt(word, theirs.split()) for word in ours.split())
    whole = fuzz.ratio(ours, theirs)
    words = 0.97 * fuzz.token_set_ratio(ours, theirs) if " " in ours + theirs else 0.0
    part = 0.93 * fuzz.partial_ratio(ours, theirs) if min(len(ours), len(theirs)) >= 2 else 0.0
    return max(whole, words, part, _LIKE_BY_CHARACTERS if _abbreviates(ours, theirs) else 0.0)


def _says_a_word_of(ours: str, theirs: str) -> bool:
    """Whether a word is in both names, or is what a compound ends in, as pot of teapot. Units are none."""
    known = theirs.split()
    said = [word for word in ours.split() if not is_same_word(word, _UNITS)]
    return any(
        is_same_word(word, known) or any(one.endswith(word) and len(one) > len(word) + 2 for one in known)
        for word in said
        if len(word) > 1
    )


def _as_spelt(word: str, known: Sequence[str]) -> str:
    return next((one for one in known if is_same_word(word, [one])), word)


def _abbreviates(ours: str, theirs: str) -> bool:
    """Whether a Chinese name leaves out characters of another: 灰椅 for 灰色办公椅."""
    said = re.sub(rf"[{_SAYS_NOTHING}]", "", ours)
    left = iter(theirs)
    return bool(re.fullmatch(r"[\u3400-\u9fff]+", said)) and all(char in left for char in said)
