"""Who buys and what is sold, as everybody may know it: no floor price, no mandate."""

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from contracts.money import Amount, Currency, is_exact, minor_unit
from contracts.party import Identifier, Party, Text
from contracts.request import Address, Language
from contracts.units import Unit

_CONTRACT = ConfigDict(frozen=True, extra="forbid")


class Customer(BaseModel):
    """A company that buys from us."""

    model_config = _CONTRACT

    party: Party
    """Its `language` is the one it is written to in."""
    address: Address | None = None
    """Where goods go when an order does not say."""
    contact: Text | None = None
    """The name of the person who is written to."""

    @property
    def id(self) -> str:
        return self.party.id


class Product(BaseModel):
    """A product as the catalogue shows it."""

    model_config = _CONTRACT

    sku: Identifier
    names: Annotated[dict[Language, Text], Field(min_length=1)]
    unit: Unit
    list_prices: Annotated[dict[Currency, Annotated[Amount, Field(gt=0)]], Field(min_length=1)]
    """Of one unit, by currency; public."""
    stock: Annotated[int, Field(ge=0, lt=2**53)] | None = None
    """Units that can be shipped now; absent: not said."""
    lead_days: Annotated[int, Field(ge=0, le=3650)] | None = None
    """Days that making it takes when there is no stock."""
    aliases: tuple[Text, ...] = ()
    """Other words that customers use for it, in any language."""

    @model_validator(mode="after")
    def _list_prices_are_money(self) -> Self:
        for currency, price in self.list_prices.items():
            if not is_exact(price, currency):
                raise ValueError(
                    f"list_prices: says {price}; {currency} has none finer than {minor_unit(currency)}"
                )
        return self

    def name(self, language: Language) -> str:
        """In `language`; where it has none, in the other Chinese, in English, or in whichever there is."""
        wanted: tuple[Language, ...] = (language, *(("zh", "zh-Hant") if language != "en" else ()), "en")
        return next((self.names[one] for one in wanted if one in self.names), next(iter(self.names.values())))
