"""Who buys and who sells."""

from functools import cache
from typing import Annotated

from babel import Locale
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from contracts.mistake import FieldError
from contracts.request import Language

Text = Annotated[str, Field(min_length=1, max_length=200, pattern=r"\S")]
Identifier = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[\w.@:+-]+$")]
_LANGUAGES: dict[str, Language] = {"CN": "zh", "TW": "zh-Hant", "HK": "zh-Hant", "MO": "zh-Hant"}


@cache
def _countries() -> frozenset[str]:
    no_countries = {"EU", "UN", "EZ", "QO", "XA", "XB", "ZZ"}
    named = map(str, Locale("en").territories)
    return frozenset(code for code in named if len(code) == 2 and code.isalpha()) - no_countries


def known_country(code: str) -> str:
    """`code` itself, when it is a country. Raises ValueError."""
    if code not in _countries():
        raise FieldError.of("no_country", says=repr(code))
    return code


class Endpoint(BaseModel):
    """Where electronic documents reach a party: an id and the scheme it belongs to (ISO 6523, EAS)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Text
    scheme: Annotated[str, Field(pattern=r"^[0-9]{4}$")]
    """Four digits: 0088 is GLN, 0192 a Norwegian organisation number."""


class Party(BaseModel):
    """A company that buys or sells."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Identifier
    name: Text
    """The legal name."""
    country: Annotated[str, AfterValidator(known_country)]
    """ISO 3166, two letters."""
    endpoint: Endpoint | None = None
    language: Language | None = None
    """What it is written to in; absent: as its country suggests."""

    @property
    def speaks(self) -> Language:
        return self.language or _LANGUAGES.get(self.country, "en")
