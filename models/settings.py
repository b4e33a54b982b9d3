"""Settings of the model, from the environment and one TOML file; without a name there is no model.

    [model]
    name = "qwen2.5-7b-instruct"
    base_url = "http://localhost:8000/v1"

Each setting is also an environment variable, `PARLEY_MODEL_NAME` and so on, which goes before the file.
"""

import re
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal, NamedTuple, Self
from urllib.parse import urlsplit

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)

from contracts.reading import FieldError

FILE = "parley.toml"
_PREFIX = "PARLEY_MODEL_"
_MASK = "********"


class SettingsError(FieldError):
    """A setting cannot be taken; says which, where it stands and what would be right."""


class ModelSettings(BaseModel):
    """How a model is reached, when it is asked, and what it may cost."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    name: str | None = Field(default=None, min_length=1)
    """The model, as its server calls it. `None`: no model, and none of the rest counts."""
    base_url: str = "https://api.openai.com/v1"
    api_key: SecretStr | None = None
    ask: Literal["never", "unsure", "always"] = "unsure"
    """When a message is given to the model: when the rules are unsure of it, or always."""
    speak: Literal["never", "offers"] = "offers"
    """What the model puts into words: nothing, or what the house offers in a bargain."""
    unsure_below: float = Field(default=0.85, ge=0, le=1)
    """The rules are unsure of a message when their confidence in one of its actions is less."""
    deadline_seconds: float = Field(default=10, gt=0, le=600)
    """For all that is asked in one turn, retries and repairs included."""
    retries: int = Field(default=1, ge=0, le=1)
    output: Literal["probe", "auto", "json_schema", "json_object", "text"] = "auto"
    """How structure is asked for. `auto` begins with a schema and remembers what the server rejects; `probe`
    asks the server once before the first question."""
    max_answer_tokens: int = Field(default=1200, ge=1)
    input_price: Decimal | None = Field(default=None, ge=0)
    """For a million tokens, in `currency`."""
    output_price: Decimal | None = Field(default=None, ge=0)
    currency: str = Field(default="USD", pattern="^[A-Z]{3}$")
    budget: Decimal | None = Field(default=None, ge=0)
    """What one process may spend, in `currency`."""
    bargain_tokens: int = Field(default=60_000, ge=0)
    """What a side that plays `llm` may use in one bargain, both ways."""
    bargain_budget: Decimal | None = Field(default=None, ge=0)
    """What it may spend, in `currency`."""
    cassette: Path | None = None
    """A JSONL file of questions and answers. It holds what customers wrote, and no key."""
    cassette_mode: Literal["record", "replay"] = "replay"
    """`replay` never asks the server."""

    @property
    def is_on(self) -> bool:
        """Whether there is a model at all."""
        return self.name is not None

    @field_validator("base_url")
    @classmethod
    def _is_address(cls, url: str) -> str:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError("write an address such as http://localhost:8000/v1")
        return url.rstrip("/")

    @model_validator(mode="after")
    def _budget_has_prices(self) -> Self:
        has_budget = self.budget is not None or self.bargain_budget is not None
        if has_budget and None in (self.input_price, self.output_price):
            raise ValueError("a budget needs input_price and output_price")
        return self


class Effective(NamedTuple):
    """The settings that count, and where each comes from."""

    settings: ModelSettings
    sources: dict[str, str]
    """By setting: `default`, the name of the file, or that of the environment variable."""

    def shown(self) -> dict[str, dict[str, Any]]:
        """Value and source by setting, as JSON data, with what is secret masked."""
        said = self.settings.model_dump(mode="json")
        said["api_key"] = _MASK if self.settings.api_key else None
        said["base_url"] = re.sub(r"//[^/@]*@", f"//{_MASK}@", self.settings.base_url)
        return {name: {"value": said[name], "from": self.sources[name]} for name in said}


def read_settings(environ: Mapping[str, str], *, folder: Path) -> Effective:
    """The settings of the environment and of one file: `PARLEY_CONFIG`, or else `parley.toml` in `folder`.

    Raises SettingsError, and OSError when the file that is named cannot be read.
    """
    named = environ.get("PARLEY_CONFIG")
    file = Path(named) if named else folder / FILE
    said = _of_file(file) if named or file.exists() else {}
    sources = dict.fromkeys(ModelSettings.model_fields, "default")
    sources |= {name: str(file if named else FILE) for name in said}
    for variable, value in sorted(environ.items()):
        if variable.startswith(_PREFIX) and value:
            name = variable.removeprefix(_PREFIX).lower()
            said[name], sources[name] = value, variable
    try:
        return Effective(ModelSettings.model_validate(said), sources)
    except ValidationError as error:
        raise SettingsError(_told(error, sources)) from None


def _of_file(file: Path) -> dict[str, Any]:
    try:
        said = tomllib.loads(file.read_text(encoding="utf-8-sig"), parse_float=Decimal)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file}: not TOML: {' '.join(str(error).split())}") from None
    others = sorted(set(said) - {"model"})
    if others or not isinstance(said.get("model", {}), dict):
        raise SettingsError(f"{file}: says {', '.join(others) or 'model'}; all settings stand under [model]")
    return dict(said.get("model", {}))


def _told(error: ValidationError, sources: Mapping[str, str]) -> str:
    """The first thing that is wrong, without its value: that may be the key."""
    first = error.errors(include_input=False, include_url=False)[0]
    name = ".".join(map(str, first["loc"])) or "budget"
    if first["type"] == "extra_forbidden":
        known = ", ".join(ModelSettings.model_fields)
        return f"{name} ({sources.get(name)}): no such setting; there are {known}"
    return f"{name} ({sources.get(name)}): {first['msg'].removeprefix('Value error, ')}"
