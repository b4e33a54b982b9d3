"""What a text must hold for a pattern to match in it."""

import re
from pathlib import Path

import pytest

from evals.intake import read_cases
from nlp import letters, plainly, reports, stances, statements, telling
from nlp.needles import needles_in, needles_of
from nlp.text import fold
from nlp.wording import Sought

_DEV = Path(__file__).parents[1] / "data" / "intake-dev.jsonl"


@pytest.mark.parametrize(
    ("pattern", "needles"),
    [
        (r"\bcancel(?:led)?\b", {"can"}),
        (r"\b(?:keep|leave) it\b", {"kee", "lea"}),
        (r"\bkeep (?:the|it)\b", {"kee"}),
        (r"^(?:and |so )?thanks", {"tha"}),
        (r"\b(?:ok|okay)\b", {"ok", "oka"}),
        (r"\bnot (?!now)ye[st]\b", {"not"}),
        ("多谢了?$", {"多谢"}),
        ("(?:不用|别)退", {"退"}),
        (r"\w+ (?P<whom>us)\b", {"us"}),
    ],
)
def test_a_pattern_is_known_by_what_it_cannot_do_without(pattern: str, needles: set[str]):
    assert needles_of(pattern) == needles


@pytest.mark.parametrize("pattern", [r"\w+", "a?", "(?:yes|.)", r"x*\?$", "[想需]要?", r"(?:un)?a"])
def test_nothing_is_known_of_a_pattern_that_can_do_without_each_of_its_words(pattern: str):
    assert needles_of(pattern) is None


def test_a_text_holds_the_openings_of_its_words_and_its_characters_alone_and_in_pairs():
    assert needles_in("cancel it, 谢谢") >= {"can", "it", "谢", "谢谢"}


def test_every_message_holds_a_needle_of_each_pattern_that_matches_in_it():
    texts = [fold(case.text).folded for case in read_cases(_DEV)]
    patterns = [rule.pattern for rule in plainly.rules()]
    for module in (letters, reports, stances, statements, telling):
        for sought in [value for value in vars(module).values() if isinstance(value, Sought)]:
            patterns += sought.branches("both")

    for pattern in patterns:
        needles = needles_of(pattern)
        missed = [text for text in texts if needles is not None and needles.isdisjoint(needles_in(text))]
        compiled = re.compile(pattern, re.MULTILINE)
        assert not [text for text in missed if compiled.search(text)]
