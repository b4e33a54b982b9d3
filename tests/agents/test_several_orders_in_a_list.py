"""Lists of wishes for several orders: what is said of one order's goods stays with the order that holds them."""

import pytest
from talking import Talk, sample_book

LIST = [
    "1、椅子加到50把 2、礼盒减到180盒 3、手套那单改送东莞市虎门镇连升路8号，收货人周斌 13600007777",
    "1. 椅子加到50把\n2. 礼盒减到180盒\n3. 手套那单改送东莞市虎门镇连升路8号，收货人周斌 13600007777",
    "椅子加到50把，礼盒减到180盒，手套那单改送东莞市虎门镇连升路8号，收货人周斌 13600007777",
    "手套那单改送东莞市虎门镇连升路8号，收货人周斌 13600007777，礼盒减到180盒，椅子加到50把",
]


@pytest.mark.parametrize("text", LIST)
def test_each_of_three_orders_gets_its_own_wish(book, text):
    reply = Talk(book, "lanhai").says(text)
    after = {(row.order, row.after) for row in reply.card.changes}
    assert after >= {("SO-2051", "50 件"), ("SO-2048", "180 盒")}
    assert {order for order, _ in after} == {"SO-2033", "SO-2048", "SO-2051"}


@pytest.mark.parametrize(
    ("customer", "text", "changes"),
    [
        ("lanhai", "椅子那单推迟一周，礼盒加20盒", [("SO-2051", "2026年12月30日"), ("SO-2048", "220 盒")]),
        ("lanhai", "纸加到120包，手套那单的收货人换成周斌", [("SO-2033", "周斌，13800001234"), ("SO-2048", "120 包")]),
        ("acme", "the blue mug order a week later, and 20 more teapots", [("SO-1024", "2 January 2027"), ("SO-1031", "220 pieces")]),
        ("lanhai", "20盒礼盒，加到椅子那单", [("SO-2051", "20 盒")]),
        ("lanhai", "椅子那单，加20盒礼盒", [("SO-2051", "20 盒")]),
        ("lanhai", "椅子那单加20盒礼盒，推迟一周", [("SO-2051", "20 盒"), ("SO-2051", "2026年12月30日")]),
        ("acme", "add 20 teapots to the blue mug order", [("SO-1024", "20 pieces")]),
        ("acme", "move the white mug order a week later", [("SO-1031", "24 December 2026")]),
    ],
)  # fmt: skip
def test_goods_are_changed_where_they_are_unless_they_are_put_elsewhere(book, customer, text, changes):
    reply = Talk(book, customer).says(text)
    assert [row.order for row in reply.card.changes] == [order for order, _ in changes]
    assert all(
        row.after.startswith(after) for row, (_, after) in zip(reply.card.changes, changes, strict=True)
    )


_MOVED = "我们公司搬家了，以后货都送到深圳市福田区深南大道6008号12楼，收货人王磊，电话13900005678。"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("手套那单先不改，还是送老地址，其他两单改。", "SO-2033"),
        ("不对，2048和2051改新地址，只有手套那单不改。", "SO-2033"),
        ("只改2048和2033。", "SO-2051"),
        ("2051先别动，另外两个改。", "SO-2051"),
        ("除了手套那单，其他两单都改。", "SO-2033"),
        ("不對，2048先不動，其他兩張改就好。", "SO-2048"),
        ("礼盒那單不變，其他照改。", "SO-2048"),
    ],
)
def test_an_order_that_is_to_stay_is_left_out_and_the_others_proposed_anew(text, left):
    with sample_book() as book:
        lanhai = Talk(book, "lanhai")
        reply = lanhai.says(_MOVED, text)
        assert left not in reply.text
        lanhai.says("可以")
        moved = {id for id in ("SO-2033", "SO-2048", "SO-2051") if "深南大道" in book.order(id).address.text}
        assert moved == {"SO-2033", "SO-2048", "SO-2051"} - {left}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Not SO-1024, only the other one.", "SO-1024"),
        ("No, not 1024!", "SO-1024"),
        ("All except SO-1024, please.", "SO-1024"),
        ("Leave the teapot order as it is, change the other one.", "SO-1031"),
        ("No, keep the teapot order where it was; the other one changes.", "SO-1031"),
    ],
)
def test_all_but_the_order_that_is_to_stay_are_proposed_anew(text, left):
    with sample_book() as book:
        reply = Talk(book, "acme").says("Our new address for all open orders: Hafenstrasse 7, Hamburg.", text)
        assert reply.results[-1].status == "proposed"
        assert left not in reply.text


_TO_HAMBURG = "send 1024 and 1031 to Lindenallee 14, 20259 Hamburg"
_TO_SHENZHEN = "三个单都送到深圳市宝安区创业二路208号6楼"


@pytest.mark.parametrize(
    ("customer", "asked", "text", "left"),
    [
        ("acme", _TO_HAMBURG, "1031 still goes to the old address, the other one changes", ["SO-1024"]),
        ("acme", _TO_HAMBURG, "the teapots should still go to the old address", ["SO-1024"]),
        (
            "acme",
            "push 1024 and 1031 back two weeks",
            "the teapot order keeps the original date, move only the other",
            ["SO-1024"],
        ),
        (
            "acme",
            "Ben Fischer is the new contact for 1024 and 1031, +49 40 1234567",
            "contact for 1031 stays Jonas Weber please",
            ["SO-1024"],
        ),
        ("lanhai", _TO_SHENZHEN, "手套那单还是送老地址，其他两单改", ["SO-2048", "SO-2051"]),
        ("lanhai", _TO_SHENZHEN, "2033和2051还是送老地址", ["SO-2048"]),
        ("lanhai", "三个单都延到1月15号", "礼盒那張單還是原來的日期，另外兩張改", ["SO-2051", "SO-2033"]),
        (
            "lanhai",
            "三个单收货人都换成李强 13711112222",
            "手套那单收货人还是陈小燕，其他两单换",
            ["SO-2048", "SO-2051"],
        ),
    ],
)
def test_what_is_as_it_was_at_one_order_goes_on_for_the_others(book, customer, asked, text, left):
    reply = Talk(book, customer).says(asked, text)
    assert [row.order for row in reply.card.changes] == left


@pytest.mark.parametrize(
    "text",
    [
        "请把SO-2048和SO-2051的收货地址改成深圳市福田区深南大道6008号12楼，王磊收，13900005678。",
        "SO-2048與SO-2051的收貨地址都改成深圳市福田區深南大道6008號12樓",
    ],
)
def test_an_address_for_two_orders_is_proposed_for_both(text):
    with sample_book() as book:
        reply = Talk(book, "lanhai").says(text)
        assert "SO-2048" in reply.text
        assert "SO-2051" in reply.text


WEEK_AND_TWO = [("SO-1024", "2 January 2027"), ("SO-1031", "31 December 2026")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("push the mug order back a week and the teapot order two weeks", WEEK_AND_TWO),
        ("mug order a week later, teapot order two weeks later", WEEK_AND_TWO),
        ("Deliver the mug order on 2 January and the teapot order on 31 December", WEEK_AND_TWO),
        (
            "Could the teapot order come three days later and the mug order ten days later?",
            [("SO-1031", "20 December 2026"), ("SO-1024", "5 January 2027")],
        ),
        ("杯子那单推迟一周，茶壶那单推迟两周", [("SO-1024", "2027年1月2日"), ("SO-1031", "2026年12月31日")]),
        ("茶壺那單延後兩週，杯子那單延後一週", [("SO-1031", "2026年12月31日"), ("SO-1024", "2027年1月2日")]),
        ("茶壶那单1月20号送，杯子那单1月15号送", [("SO-1031", "2027年1月20日"), ("SO-1024", "2027年1月15日")]),
        ("leave the teapot order as it is and deliver the mug order on 5 January", [("SO-1024", "5 January 2027")]),
    ],
)  # fmt: skip
def test_goods_that_several_orders_hold_call_the_one_that_no_other_name_does(book, text, days):
    reply = Talk(book, "acme").says(text)
    assert [(row.order, row.after) for row in reply.card.changes] == days


@pytest.mark.parametrize(
    "text",
    [
        "cancel the mug order and keep the teapot order",
        "取消杯子那单，茶壶那单不变",
        "取消SO-1024，SO-1031不变",
        "取消SO-1024，SO-1031不取消",
        "取消訂單SO-1024，訂單SO-1031照舊",
    ],
)
def test_an_order_that_stays_is_not_cancelled_with_the_one_before_it(book, text):
    talk = Talk(book, "acme")
    talk.says(text, "yes")
    assert [book.order(order).stage for order in ("SO-1024", "SO-1031")] == ["cancelled", "confirmed"]


def test_goods_that_several_orders_hold_are_asked_about_where_nothing_else_tells(book):
    reply = Talk(book, "acme").says("push the mug order back a week")
    assert [option.label for option in reply.card.options] == ["SO-1024", "SO-1031"]


@pytest.mark.parametrize(
    "text",
    [
        "三个订单的收货人都改成李敏，电话13700008888",
        "三個訂單的收貨人都改成李敏，電話13700008888",
        "3笔订单收货人都换成李敏，13700008888",
        "the contact of all three orders is now Li Min, 13700008888",
    ],
)
def test_a_number_of_orders_counts_no_goods(book, text):
    talk = Talk(book, "lanhai")
    talk.says(text)
    talk.says("好的")
    orders = [book.order(one) for one in ("SO-2033", "SO-2048", "SO-2051")]
    assert [one.address.phone for one in orders] == ["13700008888"] * 3
    assert [one.lines[0].quantity for one in orders] == [800, 200, 40]


@pytest.mark.parametrize(
    "text",
    [
        "1、SO-2051办公椅数量改为45把\n2、SO-2048交期改到12月25日\n3、两单收货人都改成李敏，13700008888",
        "SO-2051办公椅数量改为45把，SO-2048交期改到12月25日，两单收货人都改成李敏，13700008888",
        "1. SO-2051 chairs to 45\n2. SO-2048 on 25 December\n3. both orders: contact Li Min, 13700008888",
        "SO-2051 chairs to 45, SO-2048 on 25 December, and change the contact on both to Li Min, 13700008888",
    ],
)
def test_what_is_said_of_both_is_of_the_two_that_were_named(book, text):
    talk = Talk(book, "lanhai")
    talk.says(text)
    talk.says("ok")
    phones = {one: book.order(one).address.phone for one in ("SO-2033", "SO-2048", "SO-2051")}
    assert phones == {"SO-2033": "13800001234", "SO-2048": "13700008888", "SO-2051": "13700008888"}
