"""Customers who add something to where their goods go: the address stays, with that."""

import pytest
from talking import Talk, sample_book

HAMBURG = "Lagerstrasse 12, 20357 Hamburg, Germany"
SHENZHEN = "广东省深圳市南山区科技园路15号2栋803"
TAIPEI = "台北市中山區南京東路二段88號5樓"


@pytest.mark.parametrize(
    ("customer", "text", "order", "place"),
    [
        (
            "northwind",
            "the address on SO-4417 is missing the unit number, it's Unit 4",
            "SO-4417",
            "Unit 4, 18 Dockside Road, Fremantle WA 6160, Australia",
        ),
        (
            "northwind",
            "please add Unit 4 to the delivery address of 4417",
            "SO-4417",
            "Unit 4, 18 Dockside Road, Fremantle WA 6160, Australia",
        ),
        (
            "acme",
            'add "c/o Reception, 2nd floor" to the address of SO-1024',
            "SO-1024",
            f"c/o Reception, 2nd floor, {HAMBURG}",
        ),
        (
            "acme",
            "SO-1024: the floor is missing in the address. 3rd floor please",
            "SO-1024",
            f"3rd floor, {HAMBURG}",
        ),
        ("lanhai", "礼盒那单地址后面加上“前台收”", "SO-2048", f"{SHENZHEN}前台收"),
        ("lanhai", "2051的地址补充一下：3楼东区", "SO-2051", f"{SHENZHEN}，3楼东区"),
        ("lanhai", "椅子那单地址漏了门牌，是B座1206", "SO-2051", f"{SHENZHEN}，B座1206"),
        ("chenguang", "3071送到6樓", "SO-3071", "台北市中山區南京東路二段88號6樓"),
        ("lanhai", "SO-2048和SO-2051都送到2栋805", "SO-2051", SHENZHEN.replace("803", "805")),
        ("chenguang", "收貨地址要加上「B1卸貨區」", "SO-3071", f"{TAIPEI}B1卸貨區"),
        ("chenguang", "地址請補上5樓之1", "SO-3071", f"{TAIPEI}之1"),
    ],
)
def test_what_is_added_to_an_address_leaves_it_as_it_is(customer, text, order, place):
    with sample_book() as book:
        before = book.order(order)
        talk = Talk(book, customer)
        reply = talk.says(text)
        assert "同事" not in reply.text and "colleague" not in reply.text
        talk.says("yes" if customer in ("acme", "northwind") else "可以")
        after = book.order(order)
    assert after.address.text == place
    assert (after.address.recipient, after.lines) == (before.address.recipient, before.lines)


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "Please change the address of SO-1024 to Hafenweg 8, 20457 Hamburg, and add 20 mugs"),
        ("acme", "add 20 white mugs to SO-1031 and send it to the usual address"),
        ("lanhai", "2048地址改成广州市天河区体育西路15号"),
    ],
)
def test_another_address_is_none_that_is_completed(customer, text):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
    assert f"，{SHENZHEN}" not in reply.text.split("改为")[-1]
    assert f", {HAMBURG}" not in reply.text.rpartition(" to ")[2]


@pytest.mark.parametrize(
    ("customer", "text", "order", "address", "recipient"),
    [
        (
            "acme",
            "Please deliver SO-1024 to Torstrasse 140 in 10119 Berlin",
            "SO-1024",
            "Torstrasse 140, 10119 Berlin",
            "Jonas Weber",
        ),
        (
            "northwind",
            "SO-4417 should go to 240 St Georges Terrace in Perth WA 6000",
            "SO-4417",
            "240 St Georges Terrace, Perth WA 6000",
            "Ruby Lane",
        ),
        (
            "acme",
            "Has the address of SO-1024 already been changed to the Berlin store? If not please do it: "
            "Torstrasse 140, 10119 Berlin, attn. Miriam Kolb, 030 5550 871",
            "SO-1024",
            "Torstrasse 140, 10119 Berlin",
            "Miriam Kolb",
        ),
        (
            "acme",
            "If you haven't done so yet, please send 1024 to Torstrasse 140, 10119 Berlin, attn. Miriam Kolb",
            "SO-1024",
            "Torstrasse 140, 10119 Berlin",
            "Miriam Kolb",
        ),
        (
            "lanhai",
            "2048的地址改了吗？没有的话请改到上海市徐汇区漕溪路88号",
            "SO-2048",
            "上海市徐汇区漕溪路88号",
            "陈小燕",
        ),
    ],
)
def test_an_address_is_whole_on_the_card(customer, text, order, address, recipient):
    with sample_book() as book:
        Talk(book, customer).says(text, "可以" if customer == "lanhai" else "yes")
        now = book.order(order).address
        assert (now.text, now.recipient) == (address, recipient)
