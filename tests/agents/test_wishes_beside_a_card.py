"""Wishes of other orders, said while a card waits: none is dropped, and none is laid on the order of the card."""

import pytest
from talking import Talk, sample_book

YES = {"acme": "yes", "northwind": "yes", "lanhai": "可以", "chenguang": "可以"}


def told(customer, *texts):
    """The last reply, and the amounts of each order and the numbers of goods on new ones after a yes."""
    with sample_book() as book:
        talk, before = Talk(book, customer), {order.id for order in book.orders()}
        reply = talk.says(*texts)
        talk.says(YES[customer])
        lines = {one.id: [int(line.quantity) for line in one.lines] for one in book.orders(customer=customer)}
        new = {one.id: one for one in book.orders() if one.id not in before}
        return reply, lines, list(new.values())


@pytest.mark.parametrize(
    ("customer", "texts", "lines"),
    [
        (
            "acme",
            ("make the teapots 250", "also raise 1024 to 600 and order 50 flasks"),
            {"SO-1031": [250, 300], "SO-1024": [600], "SO-4418": [50]},
        ),
        (
            "acme",
            ("make the teapots 250", "yes. And raise 1024 to 600, and a new order: 50 flasks net 30"),
            {"SO-1031": [250, 300], "SO-1024": [600], "SO-4418": [50]},
        ),
        (
            "acme",
            ("make the teapots 250", "no wait, 240, and the blue mugs on 1024 to 450"),
            {"SO-1031": [240, 300], "SO-1024": [450]},
        ),
        (
            "lanhai",
            ("椅子加5把", "礼盒也减到150盒，再订手套50盒，1月10号到"),
            {"SO-2051": [45], "SO-2048": [150, 100], "SO-4418": [50]},
        ),
        (
            "chenguang",
            ("保溫瓶改900支", "先不用，改成1000支吧，另外新訂手套50盒"),
            {"SO-3071": [1000], "SO-4418": [50]},
        ),
        (
            "lanhai",
            ("再订纸100包", "可以，另外再订手套100盒，1月10号到，月结30天"),
            {"SO-4418": [100], "SO-4419": [100]},
        ),
    ],
)
def test_each_is_proposed_with_what_the_card_leaves_open(customer, texts, lines):
    _, booked, _ = told(customer, *texts)
    assert lines.items() <= booked.items()


def test_terms_of_a_new_order_behind_a_yes_are_not_those_of_the_card():
    reply, _, new = told("lanhai", "椅子加5把", "可以。另外礼盒减到150盒，再订手套50盒月结30天")
    assert "SO-2051 已更新：灰色办公椅由 40 件改为 45 件；总价" in reply.text
    assert [one.payment.net_days for one in new] == [30]


def test_a_no_drops_the_card_and_what_follows_it_is_proposed():
    moved = "深圳市宝安区新安街道创业二路88号"
    reply, lines, _ = told("lanhai", "椅子加5把", f"不用了，手套的地址改成{moved}，礼盒减20")
    assert "SO-2051 保持不变" in reply.text
    assert lines["SO-2051"] == [40]
    assert lines["SO-2048"] == [180, 100]
    assert moved in reply.text


def test_other_goods_of_a_kind_on_the_card_are_a_new_order_of_theirs():
    _, lines, new = told("lanhai", "椅子加5把", "另外再订5把黑色的椅子")
    assert lines["SO-2051"] == [45]
    assert [line.sku for one in new for line in one.lines] == ["CHAIR-BLACK"]


def test_what_is_ordered_goes_where_its_clause_says():
    _, _, (new,) = told("lanhai", "再订礼盒20盒送到广州市天河区体育西路101号")
    assert new.address.text == "广州市天河区体育西路101号"
