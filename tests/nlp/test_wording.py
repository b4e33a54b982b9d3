"""Patterns that are looked for anywhere in a text."""

import re

import pytest

from nlp import letters, reports, stances, statements, telling
from nlp.wording import Sought

_BOTH = Sought(r"\bthanks\b|^ta$", "谢谢|多谢了?$")
_PLAIN = ["", "?", "!", "# ?", "#", "$", "@", "%", ", #", "1", "...", "(#)", "ok", "the # boxes, please?"]
_CHINESE = [
    "№",
    "№的#",
    "把№改成#,@前送到",
    "$一个,能便宜%吗?",
    "不要了,谢谢!",
    "(# # @)",
    ", . # - № @ $ % ? !",
    "是#不是#",
]


@pytest.mark.parametrize("text", ["many thanks", "ta", "谢谢你", "ok,多谢", "thanks 啊"])
def test_a_pattern_of_both_languages_is_found_in_either(text: str):
    assert _BOTH.search(text)


@pytest.mark.parametrize("text", ["", "that", "take it", "thank 你", "谢"])
def test_it_is_not_found_where_it_does_not_stand(text: str):
    assert _BOTH.search(text) is None


def test_the_first_place_is_found_whatever_branch_stands_there():
    found = Sought(r"\bb\b", "a").search("a b")

    assert found is not None
    assert found.span() == (0, 1)


@pytest.mark.parametrize("module", [letters, reports, stances, statements, telling])
def test_what_is_passed_over_in_english_stands_in_no_english(module: object):
    for sought in [value for value in vars(module).values() if isinstance(value, Sought)]:
        passed = set(sought.branches("both")) - set(sought.branches("Latin"))
        assert not [branch for branch in passed if any(re.search(branch, text) for text in _PLAIN)]


@pytest.mark.parametrize("module", [letters, reports, stances, statements, telling])
def test_what_is_passed_over_in_chinese_stands_in_no_chinese(module: object):
    for sought in [value for value in vars(module).values() if isinstance(value, Sought)]:
        passed = set(sought.branches("both")) - set(sought.branches("Chinese"))
        assert not [branch for branch in passed if any(re.search(branch, text) for text in _CHINESE)]
