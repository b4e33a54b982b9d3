"""A place that the house knows already, named by no more than a part of it, and orders that go on going there."""

import pytest
from talking import Talk

ANEW = [
    ("lanhai", "复印纸再订300包，另开一单，下月15号之前送到公司，月结30天", "科技园路15号2栋803"),
    ("lanhai", "再订20把灰椅，送南山科技园那边，12月20号前到", "科技园路15号2栋803"),
    ("chenguang", "再訂100支保溫瓶，送南京東路那邊", "南京東路二段88號5樓"),
    ("acme", "new order: 200 white mugs to Lagerstrasse by 20 January", "Lagerstrasse 12, 20357 Hamburg"),
]


@pytest.mark.parametrize(("customer", "said", "address"), ANEW)
def test_new_goods_go_to_the_whole_address_that_is_known(book, customer, said, address):
    before = {one.id for one in book.orders()}
    Talk(book, customer).says(said, "yes" if customer == "acme" else "可以")
    (placed,) = (one for one in book.orders() if one.id not in before)
    assert address in placed.address.text


def test_a_place_with_characters_of_a_known_one_is_another(book):
    Talk(book, "lanhai").says("礼盒那单改送广州东山区", "可以")
    assert book.order("SO-2048").address.text == "广州东山区"


MOVED = {
    "lanhai": ("2048改送东莞市厚街镇康乐路8号", "SO-2048"),
    "acme": ("deliver 1024 to 12 Hafenstrasse, 20457 Hamburg", "SO-1024"),
}
STAY = [
    ("lanhai", "对，没问题。另外两张单还是送科技园，不用改", True),
    ("lanhai", "好，其他两单照旧送科技园", True),
    ("acme", "yes. The other orders still go to Lagerstrasse, no change", True),
    ("lanhai", "不是，另外两张不用动，地址本来就对的", False),
    ("acme", "no, the other orders needn't change", False),
]


@pytest.mark.parametrize(("customer", "said", "is_written"), STAY)
def test_others_that_go_on_going_there_are_left_alone_behind_a_yes_or_no(book, customer, said, is_written):
    talk, (wish, order) = Talk(book, customer), MOVED[customer]
    before = {one.id: one.address for one in book.orders()}
    reply = talk.says(wish, said)
    assert reply.card is None
    assert (book.order(order).address != before[order]) == is_written
    assert all(one.address == before[one.id] for one in book.orders() if one.id != order)
    assert "同事" not in reply.text and "colleague" not in reply.text
