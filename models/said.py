"""The shape of a model's reading: the contract's actions, with numbers as text and every field of any intent.

It is made from `contracts.request`, so that what the one says the other knows. A flat action, rather than one
shape an intent, is what small models and strict servers manage; which fields go with which intent is seen to
afterwards.
"""

import re
from datetime import date
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, create_model, model_validator

from contracts.request import Action, Intent

_NUMBER = re.compile(r"[+-]?\d{1,12}(\.\d{1,6})?")
_OURS = frozenset(("intent", "evidence", "confidence", "source"))
"""Fields that no model fills in."""
_MOST_ACTIONS = 20


def _as_text(value: Any) -> Any:
    is_number = isinstance(value, int | Decimal) and not isinstance(value, bool)
    return str(value) if is_number else value


def _is_number(text: str) -> str:
    if not _NUMBER.fullmatch(text):
        raise ValueError("not a number")
    return text


def _is_short(values: list[Any]) -> list[Any]:
    if len(values) > _MOST_ACTIONS:
        raise ValueError(f"more than {_MOST_ACTIONS}")
    return values


_SHORT = AfterValidator(_is_short)
Written = Annotated[str, BeforeValidator(_as_text), AfterValidator(_is_number)]
"""A number as text: exact, and within what a message may say."""
_NOTHING = ("", "null", "none", "n/a")
"""What models write into a field that the message leaves open."""


class Said(BaseModel):
    """A part of a reading, what it leaves open left out."""

    model_config = ConfigDict(frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _without_nothing(cls, said: Any) -> Any:
        if not isinstance(said, dict):
            return said
        return {
            name: value
            for name, value in said.items()
            if not isinstance(value, str) or value.strip().lower() not in _NOTHING
        }


@cache
def said_shape() -> type[BaseModel]:
    """The answer that is asked for: `actions`, each with `intent` and what else it says."""
    fields: dict[str, Any] = {"intent": (Intent, ...)}
    for kind in get_args(get_args(Action)[0]):
        for name, info in kind.model_fields.items():
            if name not in _OURS:
                fields[name] = (_said(info.annotation), None)
    fields["if_granted"] = fields.pop("if_granted")  # small models lose themselves in lists
    actions: Any = Annotated[_list_of(create_model("SaidAction", __base__=Said, **fields)), _SHORT]
    return create_model("Reading", __base__=Said, actions=(actions, ...))


def _list_of(kind: Any) -> Any:
    many: Any = list
    return many[kind]


def _said(kind: Any) -> Any:
    """The type of a field of the contract, as a model says it."""
    origin, inner = get_origin(kind), get_args(kind)
    if kind is Decimal:
        return Written
    if kind is date:
        return date
    if origin is Annotated:
        return _said(inner[0])
    if origin in (Union, UnionType):
        return Union[tuple(_said(part) for part in inner)]  # noqa: UP007
    if origin is tuple:
        return _list_of(_said(inner[0]))
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return _said_model(kind)
    return kind


@cache
def _said_model(kind: type[BaseModel]) -> type[BaseModel]:
    fields: dict[str, Any] = {
        name: (_said(info.annotation), ... if info.is_required() else None)
        for name, info in kind.model_fields.items()
    }
    return create_model(f"Said{kind.__name__}", __base__=Said, **fields)


def said_actions(answer: BaseModel) -> list[dict[str, Any]]:
    """The actions of an answer as data of the contract: numbers exact, what is absent left out."""
    said: list[dict[str, Any]] = answer.model_dump(exclude_none=True)["actions"]
    return [_exact(action) for action in said]


_NUMBERS = frozenset(("value", "amount", "change_percent", "change_amount", "deposit_percent"))


def _exact(said: Any) -> Any:
    if isinstance(said, list):
        return [_exact(part) for part in said]
    if not isinstance(said, dict):
        return said
    return {name: Decimal(part) if name in _NUMBERS else _exact(part) for name, part in said.items()}
