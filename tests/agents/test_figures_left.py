"""No figure of a message is lost: its clause is done, shown, or said back for a person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from talking import Talk, sample_book

from agents.desk.reading.amounts.figures_left import clauses_with_figures_left


@pytest.mark.parametrize(
    ("customer", "text", "left"),
    [
        ("acme", "Change SO-1024 to 600 pieces, our budget for it: 1850.", "1850"),
        ("acme", "SO-1024 a week later, gate 27.", "gate 27"),
        ("lanhai", "2051椅子改50把，仓库3楼308室收货", "308室收货"),
        ("chenguang", "3071改成700支，卸貨走27號月台", "27號月台"),
    ],
)
def test_a_clause_with_a_figure_that_nothing_took_up_is_said_back(customer, text, left):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
    quoted = reply.text.partition("“")[2] or reply.text.partition("「")[2]
    assert left in quoted
    assert [result.status for result in reply.results][-1] == "proposed"


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "SO-1024 please to 550 pcs, we sold 480 last month"),
        ("acme", "Make it 550 on SO-1024, not 580"),
        ("acme", "SO-1024 to 550 pieces because we have 40 guests more"),
        ("acme", "Move SO-1024 by 2 weeks, before 10:30 if you can"),
        ("lanhai", "2048礼盒改成220盒，我们公司今年45周年"),
        ("lanhai", "不是2051，是2048推迟一周"),
    ],
)
def test_what_only_tells_how_things_are_is_not_said_back(customer, text):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
    assert "passed on" not in reply.text
    assert "转给" not in reply.text


@given(st.integers(4, 10**6), st.integers(4, 10**6))
def test_a_figure_is_left_unless_it_was_told(one, other):
    told = {"total": str(one), "message": str(other)}
    left = clauses_with_figures_left(f"first {one}, then {other}", lambda: told)
    assert "first" not in "".join(left)
    alike = {other * times for times in (1, 7, 10, 12, 30, 100, 1000, 10_000)}
    if one not in alike and one not in (100 - other, 100 - 10 * other):
        assert left == [f"then {other}"]
