"""So many of the goods on an order that go to another place: the address of the whole stays."""

import pytest
from talking import Talk, sample_book

CANTON, TAICHUNG = "广州市天河区体育西路101号", "台中市西屯區台灣大道三段99號"


@pytest.mark.parametrize(
    ("customer", "text", "order"),
    [
        ("lanhai", f"手套那单500箱改送{CANTON}，其他不变", "SO-2033"),
        ("lanhai", f"SO-2048的礼盒50盒送到{CANTON}", "SO-2048"),
        ("lanhai", f"椅子那单10把收货地址改成{CANTON}", "SO-2051"),
        ("chenguang", f"保溫瓶300支改送{TAICHUNG}", "SO-3071"),
        ("acme", "send 50 of the teapots to 5 Ferry Lane, Berlin instead", "SO-1031"),
        ("acme", "deliver 200 of the mugs on SO-1024 to 5 Ferry Lane, 10115 Berlin", "SO-1024"),
        ("northwind", "100 of the gloves should go to 5 Ferry Lane, Perth WA 6000", "SO-4417"),
    ],
)
def test_so_many_for_another_place_are_a_delivery_in_parts(customer, text, order):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert [one.status for one in reply.results] == ["passed_on"]
        assert not reply.card and order in reply.text


def test_the_place_of_the_part_spoken_of_is_not_that_of_the_order():
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        talk.says("手套800箱里面先发500，剩下300元旦以后再送，行不行？")
        assert not talk.says(f"另外那500箱收件地址改成{CANTON}，收货人李强 13700001111").card
        assert not talk.says("不是全部，只有先发的500箱送广州").card


def test_all_of_the_goods_for_another_place_are_the_order():
    with sample_book() as book:
        assert TAICHUNG in Talk(book, "chenguang").says(f"保溫瓶800支都改送{TAICHUNG}").text
