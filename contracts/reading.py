"""YAML text as plain data: without floats, and without a key said twice."""

from decimal import Decimal
from typing import Any

import yaml


class FieldError(ValueError):
    """What a person wrote cannot be taken. One line: the field, what it says, what would be right."""


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
            raise FieldError(f"{key}: said twice (line {key_node.start_mark.line + 1}); keep one")
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
        mark = error.problem_mark
        where = f" (line {mark.line + 1}, column {mark.column + 1})" if mark else ""
        raise FieldError(f"not YAML: {error.problem}{where}") from None
    except yaml.YAMLError as error:
        raise FieldError(f"not YAML: {' '.join(str(error).split())}") from None
    except (ValueError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
        raise FieldError(f"not YAML that can be read: {error}") from None
    if not isinstance(said, dict):
        raise FieldError(f"not {expected}")
    return said
