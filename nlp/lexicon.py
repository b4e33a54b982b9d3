"""All words of both languages in one lexicon, so that mixed messages read like any other."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from nlp.en import acts as en_acts
from nlp.en import addresses as en_addresses
from nlp.en import clauses as en_clauses
from nlp.en import dates as en_dates
from nlp.en import invoices as en_invoices
from nlp.en import items as en_items
from nlp.en import money as en_money
from nlp.en import numbers as en_numbers
from nlp.en import payment as en_payment
from nlp.en import people as en_people
from nlp.en import references as en_references
from nlp.en import shipping as en_shipping
from nlp.en import software as en_software
from nlp.en import units as en_units
from nlp.zh import acts as zh_acts
from nlp.zh import addresses as zh_addresses
from nlp.zh import clauses as zh_clauses
from nlp.zh import dates as zh_dates
from nlp.zh import invoices as zh_invoices
from nlp.zh import items as zh_items
from nlp.zh import money as zh_money
from nlp.zh import numbers as zh_numbers
from nlp.zh import payment as zh_payment
from nlp.zh import people as zh_people
from nlp.zh import references as zh_references
from nlp.zh import shipping as zh_shipping
from nlp.zh import software as zh_software
from nlp.zh import units as zh_units

_TABLES: tuple[ModuleType, ...] = (
    zh_acts,
    zh_addresses,
    zh_clauses,
    zh_dates,
    zh_invoices,
    zh_items,
    zh_money,
    zh_numbers,
    zh_payment,
    zh_people,
    zh_references,
    zh_shipping,
    zh_software,
    zh_units,
    en_acts,
    en_addresses,
    en_clauses,
    en_dates,
    en_invoices,
    en_items,
    en_money,
    en_numbers,
    en_payment,
    en_people,
    en_references,
    en_shipping,
    en_software,
    en_units,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What the tables say of a word: its labels, and the value that some labels give it."""

    labels: frozenset[str]
    values: dict[str, object]


UNKNOWN = Entry(frozenset(), {})


@cache
def load_lexicon() -> dict[str, Entry]:
    """Each word or phrase, folded, with its entry."""
    labels: dict[str, frozenset[str]] = {}
    values: dict[str, dict[str, object]] = {}
    for label, word, value in _rows():
        known = labels.get(word)
        labels[word] = _alone(label) if known is None else known | _alone(label)
        if value is not _NO_VALUE:
            values.setdefault(word, {})[label] = value
    return {
        word: Entry(found, values[word]) if word in values else _plain(found)
        for word, found in labels.items()
    }


@cache
def _alone(label: str) -> frozenset[str]:
    return frozenset([label])


@cache
def _plain(labels: frozenset[str]) -> Entry:
    """The entry of all words that have these labels and no value."""
    return Entry(labels, {})


_NO_VALUE = object()


def _rows() -> Iterator[tuple[str, str, object]]:
    for table in _TABLES:
        for label, words in table.WORDS.items():
            for word in _split(words):
                yield label, word, _NO_VALUE
        for label, valued in table.VALUES.items():
            for word, value in valued.items():
                yield label, word.lower(), value


def _split(words: str) -> list[str]:
    """`a | b c` is two phrases; without a bar each word is one."""
    words = words.lower()
    if "|" not in words:
        return words.split()
    return [phrase for part in words.split("|") if (phrase := part.strip())]
