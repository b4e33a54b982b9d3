"""Addresses and payments that are those of another order, or point back at what is known."""

import pytest
from talking import Talk, sample_book

LEEDS, FUHUA = "5 Harbour Street, Leeds", "福田区福华路1号"
SHENZHEN, TAIPEI = "广东省深圳市南山区科技园路15号2栋803", "台北市中山區南京東路二段88號"


@pytest.mark.parametrize(
    ("customer", "first", "then", "order", "address"),
    [
        ("acme", f"1031 goes to {LEEDS}", "send 1024 to the address of 1031", "SO-1024", LEEDS),
        ("acme", f"1031 goes to {LEEDS}", "deliver 1024 to the address of the teapot order", "SO-1024", LEEDS),
        (
            "acme",
            f"1031 goes to {LEEDS}",
            "deliver the blue mugs to the same address as the teapot order",
            "SO-1024",
            LEEDS,
        ),
        ("acme", f"1024 goes to {LEEDS}", "1031: 250 teapots, and deliver to the same address as 1024", "SO-1031", LEEDS),
        ("lanhai", f"手套那单改送{FUHUA}", "椅子那单改送到手套那单地址", "SO-2051", FUHUA),
        ("lanhai", f"手套那单改送{FUHUA}", "2048改送到手套那单的地址", "SO-2048", FUHUA),
        ("lanhai", f"手套那单改送{FUHUA}", "椅子的收货地址跟手套那单一样", "SO-2051", FUHUA),
        ("lanhai", f"手套那单改送{FUHUA}", "礼盒加50个，送到手套那单的地址", "SO-2048", FUHUA),
    ],
)  # fmt: skip
def test_goods_go_where_those_of_another_order_do(customer, first, then, order, address):
    with sample_book() as book:
        Talk(book, customer).says(
            first, "yes" if first.isascii() else "好的", then, "yes" if then.isascii() else "好的"
        )
        assert book.order(order).address.text == address


@pytest.mark.parametrize(
    ("customer", "first", "then", "address"),
    [
        (
            "acme",
            f"1031 goes to {LEEDS}",
            "new order: 50 white mugs to the address of the teapot order",
            LEEDS,
        ),
        ("lanhai", f"手套那单改送{FUHUA}", "再订20把椅子，送手套那单地址", FUHUA),
    ],
)
def test_a_new_order_goes_where_another_one_does(customer, first, then, address):
    with sample_book() as book:
        shown = Talk(book, customer).says(first, "yes" if customer == "acme" else "好的", then)
        assert address in shown.text and shown.card


@pytest.mark.parametrize(
    ("customer", "text", "terms"),
    [
        ("acme", "New order: 200 teapots, paid like SO-1031", "net 60 days"),
        ("acme", "new order of 200 teapots, paid the way SO-1024 is", "net 60 days"),
        ("acme", "100 teapots as a new order; we pay the same way as for 1002", "net 30 days"),
        ("lanhai", "再订20把椅子，付法同礼盒那单", "月结60天"),
        ("lanhai", "再订20把椅子，结算跟2048一样", "月结60天"),
        ("lanhai", "再订20把椅子，按2048的方式付", "月结60天"),
        ("lanhai", "椅子加5把，付款跟礼盒那单一样", "月结60天"),
        ("chenguang", "再訂手套300盒，付款跟保溫瓶那張一樣", "50%訂金，尾款出貨前付清"),
    ],
)
def test_an_order_is_paid_as_another_one_is(customer, text, terms):
    with sample_book() as book:
        shown = Talk(book, customer).says(text)
    assert terms in shown.text and shown.card


@pytest.mark.parametrize(
    ("customer", "texts", "address"),
    [
        ("lanhai", ["新订礼盒60盒，送到公司", "就是南山科技园那个老地址"], SHENZHEN),
        ("lanhai", ["再订20把椅子，送南山的老地址"], SHENZHEN),
        ("chenguang", ["另外訂100支保溫瓶", "送到南京東路那個老地址"], f"{TAIPEI}5樓"),
        (
            "acme",
            ["New order: 100 teapots to the old Lagerstrasse address"],
            "Lagerstrasse 12, 20357 Hamburg, Germany",
        ),
        ("lanhai", ["把SO-2048的地址改成2栋805"], "广东省深圳市南山区科技园路15号2栋805"),
        ("lanhai", ["礼盒那单改到3栋1201室，收货人王强"], "广东省深圳市南山区科技园路15号3栋1201室，王强"),
        ("lanhai", ["椅子那单送3栋901"], "广东省深圳市南山区科技园路15号3栋901"),
        ("chenguang", ["地址改成3棟9樓"], f"{TAIPEI}3棟9樓"),
        ("chenguang", ["改送3樓之2"], f"{TAIPEI}3樓之2"),
    ],
)
def test_what_points_at_a_known_address_or_changes_a_part_of_it_is_shown_in_full(customer, texts, address):
    with sample_book() as book:
        shown = Talk(book, customer).says(*texts)
    assert f"{address}，" in shown.text or f"{address}, " in shown.text


@pytest.mark.parametrize(
    ("customer", "texts", "contact"),
    [
        (
            "chenguang",
            ["收件人改王小明，電話0988-111-222", "王小明下週離職，改張家豪，電話0933-222-111"],
            "張家豪，0933-222-111",
        ),
        (
            "lanhai",
            ["再订20把椅子，收货人王强，电话13800138000", "王强出差了，换成李梅收"],
            "李梅，13800138000",
        ),
        (
            "acme",
            [
                "new order of 50 teapots, contact Ben Cole",
                "Ben Cole is on holiday then, please use Ann Hill instead",
            ],
            "Ann Hill, ",
        ),
        (
            "acme",
            [
                "change SO-1031's contact to Ben Cole and make it 250 teapots",
                "Ben Cole is leaving next week, please use Ann Hill, phone +49 40 5550 999",
            ],
            "Ann Hill, +49 40 5550 999",
        ),
    ],
)
def test_who_takes_over_from_somebody_who_is_only_proposed_is_the_contact(customer, texts, contact):
    with sample_book() as book:
        assert contact in Talk(book, customer).says(*texts).text


@pytest.mark.parametrize("text", ["change the address of 1024", "SO-1024的地址要改"])
def test_an_address_of_an_order_that_is_only_to_change_is_asked_for(text):
    with sample_book() as book:
        assert Talk(book, "acme").says(text).card is None


@pytest.mark.parametrize(
    ("customer", "first", "then", "order", "address"),
    [
        ("lanhai", f"椅子那单送到{FUHUA}", "礼盒那单也放到这个地址", "SO-2048", FUHUA),
        ("lanhai", f"椅子那单送到{FUHUA}", "礼盒那单也送这个地址", "SO-2048", FUHUA),
        ("acme", f"1024 goes to {LEEDS}", "the teapots to that address too", "SO-1031", LEEDS),
    ],
)
def test_an_address_that_is_proposed_is_that_of_another_order_too(customer, first, then, order, address):
    with sample_book() as book:
        Talk(book, customer).says(first, then, "yes" if customer == "acme" else "可以")
        assert book.order(order).address.text == address


@pytest.mark.parametrize(
    "text",
    [
        f"for 1024 send half to {LEEDS}",
        f"1031: some of the teapots should go to {LEEDS}",
        f"1031: a third of it goes to {LEEDS}",
    ],
)
def test_a_share_that_goes_elsewhere_is_for_a_person(text):
    with sample_book() as book:
        reply = Talk(book, "acme").says(text)
    assert "Splitting" in reply.text and reply.card is None
