"""YAML text as plain data: without floats, and without a key said twice."""

from decimal import Decimal
from typing import Any

import yaml

from contracts.mistake import FieldError as FieldError


class _Loader(yaml.SafeLoader):
    """YAML without floats, and without a key said twice."""


def _read_decimal(loader: _Loader, node: yaml.ScalarNode) -> Decimal | str:
    text = str(loader.construct_scalar(node)).replace("_", "")
    try:
        number = Decimal(text)
    except ArithmeticError:
        return text
    return number if number.is_finite() else text


def _read_date(loader: _Loader, node: yaml.ScalarNode) -> Any:
    """A date; text that only looks like one stays text, to be refused with the name of its field."""
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError:
        return loader.construct_scalar(node)


def _read_mapping(loader: _Loader, node: yaml.MappingNode) -> dict[Any, Any]:
    seen: set[Any] = set()
    for key_node, _ in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in seen:
            raise FieldError.of("said_twice", where=str(key), line=key_node.start_mark.line + 1)
        seen.add(key)
    return loader.construct_mapping(node, deep=True)


_Loader.add_constructor("tag:yaml.org,2002:float", _read_decimal)
_Loader.add_constructor("tag:yaml.org,2002:timestamp", _read_date)
_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _read_mapping)


def read_yaml(text: str, *, expected: str) -> dict[str, Any]:
    """The fields that YAML (or JSON) text holds. Raises FieldError."""
    try:
        said = yaml.load(text, Loader=_Loader)
    except FieldError:
        raise
    except yaml.MarkedYAMLError as error:
        if mark := error.problem_mark:
            line, column = mark.line + 1, mark.column + 1
            raise FieldError.of("not_yaml_at", message=error.problem, line=line, column=column) from None
        raise FieldError.of("not_yaml", message=error.problem) from None
    except (yaml.YAMLError, ValueError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
        raise FieldError.of("not_yaml", message=" ".join(str(error).split())) from None
    if not isinstance(said, dict):
        raise FieldError.of("no_fields", expected=expected)
    return said
