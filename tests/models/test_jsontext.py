"""JSON as models write it, found in any text."""

import json
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from models.jsontext import json_values

WORD = st.text(max_size=12)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | WORD,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORD, inner, max_size=3),
    max_leaves=8,
)
AROUND = st.text(st.characters(exclude_characters='{}[]"<'), max_size=40)


@given(st.dictionaries(WORD, PLAIN, max_size=4), AROUND, AROUND)
def test_an_object_is_found_whatever_stands_around_it(value, before, after):
    assert next(json_values(before + json.dumps(value) + after)) == value


@given(st.text(st.sampled_from('{}[]",:\\ <>/think01.\n')))
def test_no_text_raises(text):
    list(json_values(text))


def test_numbers_with_a_point_are_exact():
    assert list(json_values('{"amount": 3.30}')) == [{"amount": Decimal("3.30")}]


def test_no_text_takes_long():
    for text in ("<think>" * 30_000, '"\\' * 100_000, "{" * 200_000, ", " * 100_000, "[" + "1," * 100_000):
        assert not list(json_values(text))
