"""Pydantic's findings as a mistake that a person can mend."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from contracts.mistake import FieldError, Mistake, shown

_CODES = {
    "missing": "missing",
    "extra_forbidden": "no_such_field",
    "decimal_parsing": "want_number",
    "decimal_type": "want_number",
    "finite_number": "want_number",
    "int_parsing": "want_whole_number",
    "int_type": "want_whole_number",
    "int_from_float": "want_whole_number",
    "date_from_datetime_parsing": "want_date",
    "date_from_datetime_inexact": "want_date",
    "date_parsing": "want_date",
    "date_type": "want_date",
    "model_type": "want_fields",
    "dict_type": "want_fields",
    "tuple_type": "want_list",
    "too_short": "want_entries",
    "too_long": "too_many_entries",
    "string_type": "want_text",
    "string_too_short": "empty",
    "string_too_long": "too_many_characters",
    "string_pattern_mismatch": "odd_characters",
    "greater_than": "more_than",
    "greater_than_equal": "at_least",
    "less_than_equal": "at_most",
    "literal_error": "one_of",
    "decimal_max_digits": "too_many_digits",
}
_FACTS = {
    "gt": "least",
    "ge": "least",
    "le": "most",
    "max_digits": "most",
    "max_length": "most",
}


def explain(error: ValidationError) -> str:
    """The first finding, as `field: says VALUE; what would be right`, and how many more there are."""
    return str(mistake_of(error))


def mistake_of(error: ValidationError) -> Mistake:
    """The first finding, and how many more there are."""
    findings = _innermost(error.errors(include_url=False))
    return replace(_mistake(findings[0]), more=len(findings) - 1)


def _innermost(findings: list[Any]) -> list[Any]:
    """Without those that only follow from one further in: a list is short when its only entry is wrong."""
    places = [finding["loc"] for finding in findings]
    return [
        finding
        for finding in findings
        if not any(
            len(place) > (n := len(finding["loc"])) and place[:n] == finding["loc"] for place in places
        )
    ]


def _mistake(finding: Any) -> Mistake:
    context, where = finding.get("ctx", {}), finding["loc"]
    own = context.get("error")
    if isinstance(own, FieldError):
        return replace(own.mistake, where=_joined((*where, own.mistake.where)))
    if isinstance(own, Exception):
        return Mistake("own_words", {"message": str(own)}, _joined(where))
    facts = {_FACTS[name]: fact for name, fact in context.items() if name in _FACTS}
    if "expected" in context:
        facts["choices"] = tuple(re.findall(r"'[^']*'", context["expected"]))
    code = _CODES.get(finding["type"], "other")
    told = {"says": shown(finding["input"]), "message": finding["msg"], **facts}
    return Mistake(code, told, _joined(where))


def _joined(where: Iterable[object]) -> str:
    return ".".join(str(part) for part in where if part != "")
