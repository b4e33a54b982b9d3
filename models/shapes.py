"""How structure is asked for, and what the server was found to take."""

import json
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal, TypeVar

from pydantic import BaseModel

from models.answers import Body

Form = Literal["json_schema", "json_object", "text"]
Shape = TypeVar("Shape", bound=BaseModel)
FORMS: tuple[Form, ...] = ("json_schema", "json_object", "text")
Message = dict[str, str]
"""`role` and `content`."""


@dataclass(frozen=True)
class Abilities:
    """What a server takes, as far as is known."""

    form: Form = "json_schema"
    limit: Literal["max_tokens", "max_completion_tokens"] = "max_tokens"
    temperature: bool = True

    def without(self, complaint: str, *, form_is_fixed: bool) -> "Abilities | None":
        """What to try after a request was rejected with `complaint`; `None` when nothing is left."""
        if self.limit == "max_tokens" and "max_completion_tokens" in complaint:
            return replace(self, limit="max_completion_tokens")
        if self.temperature and "temperature" in complaint:
            return replace(self, temperature=False)
        if form_is_fixed or self.form == "text":
            return None
        return replace(self, form=FORMS[FORMS.index(self.form) + 1])


def body_of(
    messages: list[Message],
    *,
    model: str,
    answer_tokens: int,
    abilities: Abilities,
    shape: type[BaseModel] | None = None,
) -> Body:
    """The request that asks `model` for an answer, of `shape` where one is given.

    The first message is the system's; templates of some models take no other.
    """
    body: Body = {"model": model, "messages": messages, abilities.limit: answer_tokens}
    if abilities.temperature:
        body["temperature"] = 0
    if shape is None:
        return body
    schema = strict_schema(shape)
    if abilities.form == "json_schema":
        named = {"name": shape.__name__, "strict": True, "schema": schema}
        return body | {"response_format": {"type": "json_schema", "json_schema": named}}
    told = (
        f"{messages[0]['content']}\n\nAnswer with one JSON object, by this JSON schema: {json.dumps(schema)}"
    )
    body["messages"] = [messages[0] | {"content": told}, *messages[1:]]
    if abilities.form == "json_object":
        body["response_format"] = {"type": "json_object"}
    return body


@cache
def strict_schema(shape: type[BaseModel]) -> dict[str, Any]:
    """The JSON schema of `shape` as strict servers take it: closed objects, all their fields required."""
    schema: dict[str, Any] = _strict(shape.model_json_schema())
    return schema


def _strict(part: Any) -> Any:
    if isinstance(part, list):
        return [_strict(inner) for inner in part]
    if not isinstance(part, dict):
        return part
    kept = {
        key: _strict(inner) for key, inner in part.items() if key not in ("title", "default", "description")
    }
    if isinstance(part.get("properties"), dict):
        kept["properties"] = {name: _strict(inner) for name, inner in part["properties"].items()}
        kept |= {"additionalProperties": False, "required": list(part["properties"])}
    return kept
