"""Folding and language: what is read is the same in every width, and offsets lead back to what was written."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_pieces import find_values, unmark

from nlp.software import blank
from nlp.text import fold, language_of

WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {0x20: 0x3000}
KINDS = ("order", "address", "phone", "person", "title", "tax")


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_folding_keeps_the_way_back_to_each_character(text: str):
    folded = fold(text)

    spans = [folded.span(i, i + 1) for i in range(len(folded.folded))]
    assert len(folded.raw) == len(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)


@settings(max_examples=300, deadline=None)
@given(st.text("<>[]{}`-|\n=abfrom: on wrote system>此致regards,ps。 ", max_size=80))
def test_what_is_left_unread_is_blanked_at_the_same_length(text: str):
    kept = blank(fold(text).folded)

    assert len(kept) == len(fold(text).folded)
    assert all(new in (" ", old) for new, old in zip(kept, fold(text).folded, strict=True))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(
    ["SO-1024", "4471", "cancel", "取消", "改到", "上海市静安区南京西路1266号", "14 Harbour Lane", "收件人", "王磊", "attn", "Ana Silva",
     "+351 910 000 123", "13800001234", "税号", "抬头", "发票", "VAT", "GB123456789", "Ltd", ",", "，", ".", "\n", "#", "to", "ﬁ", "½", "🙂", "İ"]
), max_size=12))  # fmt: skip
def test_readers_raise_nothing_and_stay_inside_the_text(words: list[str]):
    text = " ".join(words)

    spans = [span for span, _ in find_values(text, *KINDS)]

    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))


@pytest.mark.parametrize(
    "marked",
    [
        "单号[SO-20417]的蓝色水杯", "取消[88213]", "送到[成都市武侯区科华北路65号]", "手机[13911112222]", "收货人改成[李建国]，谢谢",
        "cancel [88213]", "Ship [4471] by ocean", "on [SO-1024] make it 300 mugs", "统编[24536806]",
    ],
)  # fmt: skip
def test_full_width_letters_and_digits_read_like_others(marked: str):
    text, spans = unmark(marked)

    assert [span for span, _ in find_values(text.translate(WIDE), *KINDS)] == spans


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("SO-1024改成300个", "zh"), ("SO-1024改成300個", "zh-Hant"), ("訂單取消", "zh-Hant"), ("订单取消", "zh"), ("Cancel SO-1024", "en"),
        ("pls 帮我 cancel 这个 order", "zh"), ("Please ship the 蓝色水杯 on SO-1024 by air, thank you", "en"), ("FOB宁波", "zh"), ("FOB寧波", "zh-Hant"),
        ("", "en"), ("123", "en"), ("🙂", "en"), ("取消SO-1024，谢谢您", "zh"), ("麻煩您改送台北", "zh-Hant"), ("送台北", "zh"),
        ("deliver to Lindenstraße 14, 50674 Köln", "en"), ("唔該取消張單", "zh-Hant"), ("余额不足，先发货", "zh"), ("ＳＯ－１０２４取消", "zh"),
    ],
)  # fmt: skip
def test_the_language_is_the_one_that_most_of_the_message_is_in(text: str, language: str):
    assert language_of(text) == language
