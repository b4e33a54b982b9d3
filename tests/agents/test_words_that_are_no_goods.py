"""Ordinary words that are read as goods, deposits that are read as returns, and which payment is next."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        ("lanhai", "最近要付的是哪笔", "11,760 元（2026年12月23日）"),
        ("lanhai", "三个单子加起来我们还欠你们多少钱？最近要付的是哪笔", "11,760 元（2026年12月23日）"),
        ("lanhai", "我问的是什么时候要付哪一单的款", "30,400 元（2027年1月1日）"),
        ("acme", "which payment is due next?", "USD 1,176.00 (3 December 2026)"),
        ("acme", "what do we have to pay next", "USD 1,176.00 (3 December 2026)"),
        ("northwind", "what is our next payment?", "USD 1,736.00 (29 November 2026)"),
    ],
)
def test_who_asks_which_payment_is_next_is_told_what_is_due(customer, text, told):
    with sample_book() as book:
        assert told in Talk(book, customer).says(text).text


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        ("chenguang", ["老闆嫌貴，6.2降到5.8我馬上下單再加200支"]),
        ("chenguang", ["你們報個最低價吧，不要跟我來來回回"]),
        ("lanhai", ["这批100包先别发，换个牌子有没有"]),
        ("lanhai", ["手套还能加200吗，不能就另开一单", "对，另开一单200盒，其他都一样"]),
    ],
)
def test_words_that_name_no_goods_are_not_said_to_be_missing(customer, texts):
    with sample_book() as book:
        reply = Talk(book, customer).says(*texts)
        assert "没有“" not in reply.text and "沒有「" not in reply.text


def test_a_price_and_so_many_more_are_bargained_over_in_spite_of_a_reason():
    with sample_book() as book:
        assert "1,000 件" in Talk(book, "chenguang").says("老闆嫌貴，6.2降到5.8我馬上下單再加200支").text


@pytest.mark.parametrize(
    ("customer", "text", "order"),
    [
        ("chenguang", "這單可以取消嗎？訂金退不退", "SO-3071"),
        ("lanhai", "2051可以取消吗？定金退吗", "SO-2051"),
        ("northwind", "can I cancel 4417? do you refund the deposit?", "SO-4417"),
    ],
)
def test_a_deposit_that_is_given_back_is_no_return_of_goods(customer, text, order):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert order in reply.text and "退换货" not in reply.text and "退換貨" not in reply.text
        assert "return_item" not in reply.request.intents
        assert reply.card


@pytest.mark.parametrize(
    ("customer", "text", "passed_on"),
    [
        ("chenguang", "這單可以取消嗎？訂金退不退", "訂金退不退"),
        ("chenguang", "減到500支就好，訂金多付的轉成下一單", "訂金多付的轉成下一單"),
        ("lanhai", "2048取消，已付的钱退给我们", "已付的钱退给我们"),
        ("northwind", "can I cancel 4417? do you refund the deposit?", "do you refund the deposit?"),
    ],
)
def test_what_is_said_of_money_beside_a_change_goes_to_a_person(customer, text, passed_on):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert passed_on in reply.text and reply.card
