"""Pydantic's findings in one line that a person can act on."""

from typing import Any

from pydantic import ValidationError

_ADVICE = {
    "missing": "missing; it must be given",
    "extra_forbidden": "no such field; check its spelling and its place",
    "decimal_parsing": "write a number such as 3.60",
    "decimal_type": "write a number such as 3.60",
    "int_parsing": "write a whole number",
    "int_from_float": "write a whole number",
    "date_from_datetime_parsing": "write a date such as 2026-12-01",
    "date_parsing": "write a date such as 2026-12-01",
    "date_type": "write a date such as 2026-12-01",
    "model_type": "write fields with values",
    "dict_type": "write fields with values",
    "tuple_type": "write a list",
    "too_short": "write at least one",
    "string_type": "write text",
    "string_too_short": "must not be empty",
    "greater_than": "must be more than {gt}",
    "greater_than_equal": "must be at least {ge}",
    "less_than_equal": "must be at most {le}",
    "literal_error": "write one of {expected}",
    "decimal_max_digits": "must have at most {max_digits} digits",
}
_SAYS_NOTHING = ("missing", "too_short")


def explain(error: ValidationError) -> str:
    """The first finding, as `field: says VALUE; what would be right`, and how many more there are."""
    findings = _innermost(error.errors(include_url=False))
    more = len(findings) - 1
    return _sentence(findings[0]) + (f" (and {more} more)" if more else "")


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


def _sentence(finding: Any) -> str:
    kind, context = finding["type"], finding.get("ctx", {})
    said = "" if kind in _SAYS_NOTHING or kind == "value_error" else f"says {_short(finding['input'])}; "
    advice = _ADVICE.get(kind, "{message}").format(message=_message(finding), **context)
    where = ".".join(map(str, finding["loc"]))
    return f"{where}: {said}{advice}" if where else f"{said}{advice}"


def _message(finding: Any) -> str:
    own = finding.get("ctx", {}).get("error")
    return str(own) if own is not None else str(finding["msg"])


def _short(value: object) -> str:
    shown = str(value) if not isinstance(value, str) else repr(value)
    shown = " ".join(shown.split())
    return shown if len(shown) <= 60 else f"{shown[:57]}..."
