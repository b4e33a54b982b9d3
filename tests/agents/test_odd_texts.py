"""Texts that nobody writes but who tries how long the desk takes to read them."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agents.desk.reading.legible import legible

ODD = [
    "1", "x", "12 ", "no ", "  ", "...", "(", "- ", "不", "是", "我们", "aB3-", "１２", "SO-1024 ", "mug 12, ",
    "- 20 teapots\n", "order 1031: 200 teapots; ", "我要把茶叶礼盒改成", "please change the order of mugs ",
]  # fmt: skip
READS = """
import sys
from talking import Talk, sample_book
with sample_book() as book:
    talk = Talk(book, "acme")
    talk.says(*sys.argv[1:3])
    for unit in sys.argv[3:]:
        assert talk.says((unit * 4000)[:4000]).text
"""
_FOREVER = 240
"""Seconds: one of these took more than that alone, before it was read in legible words."""


@pytest.mark.parametrize(
    "wishes",
    [
        ("hi", "what do I have on order?"),
        ("hi", "make the teapots on 1031 250"),
        ("hi", "5% off on SO-1024 please"),
    ],
    ids=["nothing waits", "a card waits", "a bargain is open"],
)
def test_every_odd_text_of_the_longest_that_can_be_sent_is_answered(wishes):
    given = [sys.executable, "-c", READS, *wishes, *ODD]
    subprocess.run(given, check=True, timeout=_FOREVER, cwd="tests/agents", env={"PYTHONPATH": "../.."})


@pytest.mark.parametrize(
    "text",
    [
        "Could you move SO-1031 to 20 December, please? And make it 10,000,000,000 mugs!",
        "item\tnumber\nteapots\t20\nmugs\t20\n",
        "20  teapots   3.40\n30  mugs      9.80\n\n\nRegards,\nJonas",
        "茶叶礼盒 200 盒，A4复印纸 100 包。\n送到深圳市南山区科技园路15号2栋803",
    ],
)
def test_what_is_written_to_be_read_says_the_same(text):
    assert legible(text).split() == text.split()


@settings(deadline=None)
@given(st.text(alphabet="ab1 \n\t.,-!，。我", max_size=400), st.integers(1, 60))
def test_reading_begins_with_no_more_than_was_written_but_new_lines(unit, times):
    said = legible(unit * times)
    assert len(said.replace("\n", "")) <= len(unit * times)
    assert legible(said).split() == said.split() or len(legible(said)) <= len(said) + said.count("\n") + 1
