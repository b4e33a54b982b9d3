"""What must never happen, on any text."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evals.intake_fuzz import violations
from nlp import parse

NOW = datetime(2026, 11, 18, 10, 0, tzinfo=UTC)
DATA = Path(__file__).parents[1] / "data"
MESSAGES = [
    json.loads(line)["text"] for line in (DATA / "intake-dev.jsonl").read_text(encoding="utf-8").splitlines()
]
WORDS = sorted({word for message in MESSAGES for word in message.split()})
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=()), max_size=80),
    st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join),
    st.lists(st.sampled_from(MESSAGES), min_size=1, max_size=2).map("，".join),
    st.tuples(st.sampled_from(MESSAGES), st.integers(0, 60), st.integers(0, 60)).map(
        lambda cut: cut[0][cut[1] :][: cut[2]]
    ),
)
CONTEXTS = st.sampled_from([None, "negotiation"])


@settings(max_examples=400, deadline=None)
@given(text=TEXTS, context=CONTEXTS)
def test_any_text_gives_a_request_whose_evidence_lies_in_it_and_shows_the_values(text: str, context):
    request = parse(text, now=NOW, context=context)

    assert violations(text, request) == []
    json.dumps(request.to_json()).encode()


def test_a_value_is_shown_where_it_stands_and_not_where_a_place_starts_at_that_offset():
    text = (
        "请报价：不锈钢餐盘80176549911个，FOB基隆158657个，FOB基隆98178671407877个，FOB基隆62个、FOB基隆59个"
    )

    (action,) = parse(text, now=NOW).actions

    assert violations(text, parse(text, now=NOW)) == []
    assert f"{action.quantity.value}个" in [text[start:end] for start, end in action.evidence]


@pytest.mark.parametrize(
    "text",
    [
        "SO-551取消52不取消，下周三之前送到，水泥加到80吨",
        "不要了，取消\t订单9021了，取消订单902117",
        "kindly deliver SO-8834 to plot 22, Street N300, Jebel Ali Free Zone, Duba.i attn Rashid Karim, +971 50 555 0188.",
        "Delivery within 15 working days and payment net 45, pet 45, price stays at 118 per drum.",
        "单价4美元，账期60天，这个价钱我们没办法接受",
    ],
)
@pytest.mark.parametrize("context", [None, "negotiation"])
def test_a_message_with_a_slip_in_it_is_read_and_shows_where_it_says_what(text: str, context):
    assert violations(text, parse(text, now=NOW, context=context)) == []


@settings(max_examples=150, deadline=None)
@given(text=TEXTS, context=CONTEXTS)
def test_the_same_text_gives_the_same_request(text: str, context):
    assert parse(text, now=NOW, context=context) == parse(text, now=NOW, context=context)


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "\ud800", "半\udfff个 SO-1024", "🙂", "\x00\x07", "?" * 50, "，" * 50]
)
def test_odd_text_is_no_error(text: str):
    assert parse(text, now=NOW).actions == ()


@pytest.mark.parametrize(
    "unit", ["1", "a-", "(", "[", "-", "<", "+1 ", "改成300个，", "change it to 300, no, 350. "]
)
def test_a_long_message_of_one_thing_is_read_and_asks_for_no_more_than_that_thing(unit: str):
    long, short = parse((unit * 20_000)[:20_000], now=NOW), parse(unit * 3, now=NOW)

    assert {action.intent for action in long.actions} <= {action.intent for action in short.actions}


def test_a_message_may_have_a_hundred_thousand_characters():
    assert parse("你好" * 50_000, now=NOW).actions == ()
