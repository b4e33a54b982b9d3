"""Who complains that goods are late asks for no other day, and what they want then is of the order talked of."""

import pytest
from talking import Talk, sample_book, statuses


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("lanhai", "手套怎么又晚了，说好2号到的"),
        ("lanhai", "手套说好2号到，现在连个发货单都没有"),
        ("lanhai", "你们怎么又晚了"),
        ("chenguang", "保溫瓶怎麼又拖了，說好21號到的"),
        ("acme", "the teapots are late again"),
    ],
)
def test_a_complaint_of_a_delay_is_no_wish_for_a_day(customer, text):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert statuses(reply) == ["passed_on"]
        assert "change_delivery" not in reply.request.intents


@pytest.mark.parametrize(
    ("customer", "texts", "other"),
    [
        ("lanhai", ["手套那单发货了吗", "2号到不了就取消一半"], "SO-2048"),
        ("lanhai", ["礼盒那单发货了吗", "19号赶不上就取消纸"], "SO-2051"),
        ("chenguang", ["3071到哪了", "21號到不了就先送一半"], "分批"),
        ("acme", ["where is SO-1031?", "if it cannot arrive by the 17th, cancel half"], "SO-1024"),
    ],
)
def test_what_is_wanted_if_goods_are_late_goes_to_a_person_and_to_no_other_order(customer, texts, other):
    with sample_book() as book:
        reply = Talk(book, customer).says(*texts)
        assert statuses(reply) == ["passed_on"]
        assert other not in reply.text and not reply.card
