"""Our HTML: templates that escape whatever they are given, and the frame around every page."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from agents import voice
from contracts.request import Language
from ui.web import words

HERE = Path(__file__).parent
STATIC = HERE / "static"


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_in_one_direction,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters["with"] = _as_attribute
    made.filters["label"] = _label
    return made


def _in_one_direction(value: Any) -> Any:
    """Text without the characters that turn its direction: they would turn what stands beside it, too."""
    return value.translate(_TURNS) if isinstance(value, str) else value


_TURNS = dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def render(template: str, language: Language, **facts: Any) -> str:
    """The template as HTML. In it `t` says a text of the pages, and `voice` a value, in `language`."""
    return (
        _environment()
        .get_template(template)
        .render(
            language=language,
            t=lambda word, /, **given: words.say(word, language, **given),
            voice=voice,
            moment=lambda at: say_moment(at, language),
            day=lambda day: say_day(day, language),
            money=lambda amount, currency: voice.say_money(amount, currency, language),
            gain=lambda amount, currency: say_gain(amount, currency, language),
            **facts,
        )
    )


def say_gain(amount: Decimal, currency: str, language: Language) -> str:
    """Money with its sign before it: `+USD 12.00`, `−12 元`."""
    sign = "+" if amount > 0 else "−" if amount < 0 else ""
    return sign + voice.say_money(abs(amount), currency, language)


def say_day(day: date, language: Language) -> str:
    """A date, short: `5 Dec 2026`, `2026-12-05` would be read twice."""
    return (
        f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
        if language == "en"
        else voice.say_date(day, language)
    )


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def say_moment(at: datetime, language: Language) -> Markup:
    """A moment, as an element that the browser puts into its own time zone."""
    said = f"{say_day(at.date(), language)} {at:%H:%M}"
    return Markup('<time datetime="{}">{}</time>').format(at.isoformat(), said)


def _label(name: str) -> str:
    """What a value is called, as a label: `Total` for `the total`."""
    bare = name.removeprefix("the ")
    return bare[:1].upper() + bare[1:]


def _as_attribute(given: dict[str, Any]) -> str:
    return json.dumps(given)
