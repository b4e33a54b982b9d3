"""What the pages say, and how well it can be read."""

import re
import string
from pathlib import Path

import pytest

from ui.web.render import HERE, STATIC
from ui.web.words import LANGUAGES, words

TEMPLATES = [*(HERE / "templates").glob("*.html")]
CSS = (STATIC / "parley.css").read_text(encoding="utf-8")
PAIRS = (
    ("ink", "paper"), ("ink", "sheet"), ("ink", "raised"), ("ink", "sunk"), ("soft", "paper"), ("soft", "sheet"),
    ("soft", "sunk"), ("faint", "paper"), ("faint", "sheet"), ("accent-ink", "accent"), ("accent-text", "accent-soft"), ("accent-text", "paper"),
    ("buyer", "buyer-soft"), ("seller", "seller-soft"), ("good", "good-soft"), ("warn", "warn-soft"), ("bad", "bad-soft"),
    ("bad", "sheet"), ("ink", "accent-soft"), ("ink", "good-soft"), ("soft", "good-soft"), ("paper", "bad"), ("paper", "ink"),
)  # fmt: skip


def slots(text):
    return {slot for _, slot, _, _ in string.Formatter().parse(text) if slot}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_there_in_every_language_with_the_same_facts(language):
    english, others = words("en"), words(language)
    assert list(others) == list(english)
    assert {name: slots(text) for name, text in others.items()} == {
        name: slots(text) for name, text in english.items()
    }
    assert all(text.strip() for text in others.values())


def test_traditional_texts_hold_no_simplified_characters():
    simplified = set("订单价货您对话审开关闭选择这个发请稍后试过时条语")
    differ = {char for text in words("zh").values() for char in text} & simplified
    assert differ
    text = "".join(words("zh-Hant").values())
    assert not set(text) & set("订单价货对话审开关闭选择这个发请后试过时条语")


def used(text):
    return set(re.findall(r"""\bt\(["'](\w+)["']""", text)) | set(re.findall(r"P\.word\.(\w+)", text))


@pytest.mark.parametrize("file", [*TEMPLATES, *STATIC.glob("*.js")], ids=lambda file: file.name)
def test_every_text_that_a_page_asks_for_is_there(file):
    there = set(words("en"))
    for name in used(file.read_text(encoding="utf-8")):
        assert name in there or (name.endswith("_") and any(it.startswith(name) for it in there)), name


def test_templates_say_nothing_by_themselves():
    for file in TEMPLATES:
        shown = re.sub(
            r"(?s)\{%.*?%\}|\{\{.*?\}\}|<script.*?</script>|<[^>]*>", " ", file.read_text(encoding="utf-8")
        )
        assert not re.findall(
            r"[A-Za-z]{3,}", shown.replace("Parley", "").replace("JSON", "").replace("CSV", "")
        ), file


def colours(block):
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(
    "theme", [":root {", ':root[data-theme="dark"] {', ':root:not([data-theme="light"]) {']
)
@pytest.mark.parametrize(("ink", "paper"), PAIRS)
def test_texts_stand_out_from_what_they_are_on(theme, ink, paper):
    named = colours(CSS[CSS.index(theme) :].split("}")[0])
    light, dark = sorted((luminance(named[ink]), luminance(named[paper])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5  # WCAG 2.2, 1.4.3


def test_pages_fetch_nothing_from_elsewhere():
    for file in [*TEMPLATES, *STATIC.iterdir()]:
        found = re.findall(r"https?://[\w./-]+", Path(file).read_text(encoding="utf-8"))
        assert {url for url in found if "www.w3.org" not in url} == set()
