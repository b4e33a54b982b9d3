"""What is wrong with what a person wrote: a value, said in English here and in other languages elsewhere."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self

ENGLISH = {
    # How it is put together
    "at": "{where}: {said}",
    "more": "{said} (and {count} more)",
    "comma": ", ",
    "or": " or ",
    # One field by itself
    "missing": "missing; it must be given",
    "no_such_field": "says {says}; no such field; check its spelling and its place",
    "want_number": "says {says}; write a number such as 3.60",
    "want_whole_number": "says {says}; write a whole number",
    "want_date": "says {says}; write a date such as 2026-12-01",
    "want_fields": "says {says}; write fields with values",
    "want_list": "says {says}; write a list",
    "want_text": "says {says}; write text",
    "want_entries": "write at least one",
    "empty": "says {says}; must not be empty",
    "odd_characters": "says {says}; has characters that cannot stand here",
    "more_than": "says {says}; must be more than {least}",
    "at_least": "says {says}; must be at least {least}",
    "at_most": "says {says}; must be at most {most}",
    "one_of": "says {says}; write one of {choices}",
    "too_many_digits": "says {says}; must have at most {most} digits",
    "too_many_characters": "says {says}; must have at most {most} characters",
    "too_many_entries": "has too many entries; write at most {most}",
    "other": "says {says}; {message}",
    "own_words": "{message}",
    # YAML
    "said_twice": "said twice (line {line}); keep one",
    "not_yaml_at": "not YAML: {message} (line {line}, column {column})",
    "not_yaml": "not YAML: {message}",
    "no_fields": "not {expected}",
    # Money, countries, units, terms
    "no_currency": "{says} is no currency in use; write an ISO 4217 code such as USD, EUR or CNY",
    "no_country": "{says} is no country; write an ISO 3166 code of two letters such as DE or CN",
    "no_unit": "{says} is no unit known here; write one of {choices}",
    "balance_missing": "balance is missing; write before_shipment, on_delivery or net",
    "net_days_missing": "net_days is missing; a balance of net needs it, such as net_days: 30",
    "net_days_without_net": "net_days {days} contradicts balance {balance}; only net has days",
    # A mandate
    "aim_above_limit": "price.aim {aim} is above price.limit {limit}; a buyer's aim is at or below it",
    "aim_below_limit": "price.aim {aim} is below price.limit {limit}; a seller's aim is at or above it",
    "dates_out_of_order": "dates are out of order: earliest {earliest}, best {best}, latest {latest};"
    " best must lie between the other two",
    # A scenario
    "from_above_to": "from {first} is above to {last}",
    "from_after_to": "from {first} is after to {last}",
    "payment_twice": "payment names the same terms twice",
    "too_many_points": "{points} points are more than the {most} that can be bargained over;"
    " take a larger tick or step_days",
    "list_price_missing": "missing; give it, or give table.price with from, to and tick",
    "total_too_large": "says {says}, for a total too large to keep exactly",
    "other_subject": "is another than that of the other side",
    "before_signing": "says {says}, before the order is signed on {signed_on}; start on that day or later",
    "too_fine": "says {says}; {currency} has no money finer than {unit}",
    "price_off_table": "says {says}, off the table; prices go from {first} to {last}",
    "payment_off_table": "says {says}, off the table; the table has {there}",
    "no_date_on_table": "says {earliest} to {latest}, which holds no date of the table;"
    " it has {first} to {last}, {days} days apart",
    "calendar_ends": "lies too close to the end of the calendar; choose an earlier day",
    "no_strategy": "says {says}; write one of {choices}",
    "model_strategy": "says {says}, which shows a model the private side: it compares models in"
    " `parley negotiate`, needs one that is set up, and has no deals kept; else write one of {choices}",
    # An offer
    "price_between_steps": "price {says} is not on the table; prices go from {first} to {last}"
    " in steps of {tick}",
    "payment_not_there": "these payment terms are not on the table",
    "date_not_there": "delivery on {says} is not on the table; dates go from {first} to {last},"
    " {days} days apart",
}
"""By code, with the facts in braces."""


@dataclass(frozen=True)
class Mistake:
    """One thing to mend."""

    code: str
    """Names a text of `ENGLISH`."""
    facts: Mapping[str, object] = field(default_factory=dict)
    """For the text; a tuple is a choice of its entries."""
    where: str = ""
    """The field, with those around it: `buyer.price.limit`."""
    more: int = 0
    """How many more there are."""

    def said(self, texts: Mapping[str, str] = ENGLISH) -> str:
        """One line in the language of `texts`, which holds what `ENGLISH` does."""
        facts = {
            name: _any_of(fact, texts) if isinstance(fact, tuple) else fact
            for name, fact in self.facts.items()
        }
        said = texts[self.code].format(**facts)
        if self.where:
            said = texts["at"].format(where=self.where, said=said)
        return texts["more"].format(said=said, count=self.more) if self.more else said

    def __str__(self) -> str:
        return self.said()


def _any_of(choices: Sequence[object], texts: Mapping[str, str]) -> str:
    *most, last = map(str, choices)
    return texts["or"].join([texts["comma"].join(most), last] if most else [last])


def shown(value: object) -> str:
    """What stands somewhere, in one short line, text in quotes."""
    said = " ".join((repr(value) if isinstance(value, str) else str(value)).split())
    return said if len(said) <= 60 else f"{said[:57]}..."


class FieldError(ValueError):
    """What a person wrote cannot be taken. One line: the field, what it says, what would be right."""

    def __init__(self, said: str | Mistake) -> None:
        super().__init__(str(said))
        self.mistake = said if isinstance(said, Mistake) else Mistake("own_words", {"message": said})

    @classmethod
    def of(cls, code: str, /, *, where: str = "", **facts: object) -> Self:
        return cls(Mistake(code, facts, where))
