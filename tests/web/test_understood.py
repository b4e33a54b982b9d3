"""What was understood, laid over the words of a message."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracts.request import Accept, ChangePrice, Reject
from parley import parse
from ui.web.pages.understood import pieces, wishes

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def read_request(text):
    return parse(text, now=NOW)


def read(text):
    return pieces(text, read_request(text))


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "Please change the blue mugs on SO-1024 to 300, and deliver by 5 December.",
            [("blue mugs", "product"), ("SO-1024", "order"), ("300", "quantity"), ("5 December", "delivery")],
        ),
        ("SO-2051的办公椅能不能便宜5%？", [("SO-2051", "order"), ("办公椅", "product"), ("5%", "price")]),
        ("SO-2048请在12月20日交货", [("SO-2048", "order"), ("12月20日", "delivery")]),
        (
            "帮我把SO-2048里的礼盒换成茶壶",
            [("SO-2048", "order"), ("礼盒", "product"), ("茶壶", "replacement")],
        ),
        ("Good morning!", []),
    ],
)
def test_the_words_of_each_value_are_labelled(text, labels):
    assert [(piece.text, piece.label) for piece in read(text) if piece.label] == labels


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="SO-1024 改成50把便宜%,.ſİ to mugs①\U0001f600\n", max_size=60))
def test_put_together_the_pieces_are_the_text(text):
    assert "".join(piece.text for piece in read(text)) == text


@pytest.mark.parametrize(
    ("text", "action", "en", "zh"),
    [
        ("can you do better?", Reject(), "asking for a better offer", "希望再优惠"),
        ("太贵了", Reject(), "asking for a better offer", "希望再优惠"),
        ("No, leave it as it is.", Reject(), "saying no", "不同意"),
        ("成交。", Accept(), "agreeing", "同意"),
        ("SO-1024 5% less?", ChangePrice(order="SO-1024"), "changing the price", "调整价格"),
    ],
)
def test_what_was_asked_for_is_named_in_both_languages(text, action, en, zh):
    request = read_request(text).with_actions((action, action))
    said = [wishes(text, request, language) for language in ("en", "zh")]
    assert said == [[(0, en, action.order)], [(0, zh, action.order)]]
