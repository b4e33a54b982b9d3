"""What the pages say, and how well it can be read."""

import re
import string
from pathlib import Path

import pytest

from contracts.scenario import ScenarioError
from tests.scenarios import mugs
from ui.web.render import HERE, STATIC
from ui.web.words import LANGUAGES, say_mistake, words

TEMPLATES = [*(HERE / "templates").glob("*.html")]
CSS = (STATIC / "parley.css").read_text(encoding="utf-8")
ENGLISH_FACTS = {"message", "expected"}
"""What libraries and programs say of a mistake; other languages leave it out."""
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
    assert all(text.strip() for text in others.values())
    for name, text in others.items():
        assert slots(english[name]) - slots(text) <= ENGLISH_FACTS and slots(text) <= slots(english[name])


@pytest.mark.parametrize(
    ("change", "zh"),
    [
        (("opens: buyer", "opens: nobody"), "opens：写的是 'nobody'；请写 'buyer' 或 'seller'"),
        (('limit: "3.40"', "limit: cheap"), "buyer.price.limit：写的是 'cheap'；请写数字，比如 3.60"),
        (
            ('limit: "3.40"', 'limit: "9.40"'),
            "buyer.price.limit：写的是 9.40，不在谈判范围内；价格范围是 2.00 到 4.40",
        ),
        (("country: DE", "country: XX"), "buyer.party.country：'XX' 不是国家或地区；请写 ISO 3166 的两位字母代码，比如 DE 或 CN"),
        (("currency: USD", "currency: [USD"), "不是正确的 YAML：第 2 行第 10 列附近读不懂"),
        (("currency: USD", "currency: USD\ncurrency: EUR"), "currency：写了两遍（第 2 行）；请只留一处"),
        (("rounds: 30", "rounds: 0\nopen: x"), "rounds：写的是 0；不能小于 1（另有 1 处）"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_scenario_is_said_in_the_language_of_the_page(change, zh):
    with pytest.raises(ScenarioError) as refused:
        mugs(change)
    assert say_mistake(refused.value.mistake, "zh") == zh
    assert say_mistake(refused.value.mistake, "en") == str(refused.value)


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
