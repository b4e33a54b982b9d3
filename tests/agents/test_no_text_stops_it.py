"""No text stops the reading, whatever numbers and yeses stand in it side by side."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from talking import Talk, sample_book

FIGURES = st.sampled_from(
    [
        "416.4",
        "419.6",
        "60",
        "1,234",
        "1,234.5",
        "35,100",
        "6.19",
        "1.2.3",
        "²",
        "½",
        "٣",
        "0",
        "1e9",
        "SO-2051",
    ]
)
SIGNS = st.sampled_from([",", "，", "、", ".", "。", ":", " ", "", "-", "/", "%", "\n"])
WORDS = st.sampled_from(
    [
        "行",
        "好的",
        "成交",
        "定了",
        "接受",
        "不",
        "全款",
        "月结30",
        "把",
        "yes",
        "deal",
        "ok",
        "accept",
        "no",
        "at",
        "pcs",
    ]
)
TEXTS = st.lists(st.one_of(FIGURES, SIGNS, WORDS), min_size=1, max_size=9).map("".join)


def test_a_day_in_another_age_is_answered(book):
    talk = Talk(book, "lanhai")
    talk.says("SO-2051单价400")

    assert talk.says("月结30天，2341年2月3日交货").text
    assert talk.says("1.2.3月结30行²1,2341.2.3").text


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts=st.lists(TEXTS, min_size=1, max_size=3))
def test_numbers_and_yeses_side_by_side_are_answered(texts):
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        assert talk.says("SO-2051单价400").results[0].status == "bargaining"
        for text in texts:
            assert talk.says(text).text
