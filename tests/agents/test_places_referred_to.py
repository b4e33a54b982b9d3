"""Addresses that point at the one that is known, with another floor or room; who takes goods in from now on."""

import pytest
from talking import Talk, sample_book

TAIPEI, SHENZHEN = "台北市中山區南京東路二段88號", "广东省深圳市南山区科技园路15号2栋"
HAMBURG, FREMANTLE = (
    "Lagerstrasse 12, 20357 Hamburg, Germany",
    "18 Dockside Road, Fremantle WA 6160, Australia",
)


@pytest.mark.parametrize(
    ("customer", "texts", "order", "address"),
    [
        ("chenguang", ["地址改成原址7樓", "好"], "SO-3071", f"{TAIPEI}7樓"),
        ("chenguang", ["改地址", "改成送到原址7樓", "好"], "SO-3071", f"{TAIPEI}7樓"),
        ("chenguang", ["樓層改成9樓", "好"], "SO-3071", f"{TAIPEI}9樓"),
        ("chenguang", ["5樓改到12樓", "好"], "SO-3071", f"{TAIPEI}12樓"),
        ("lanhai", ["SO-2048送原地址9楼", "可以"], "SO-2048", f"{SHENZHEN}803，9楼"),
        ("lanhai", ["椅子那单房号改成901", "可以"], "SO-2051", f"{SHENZHEN}901"),
        ("lanhai", ["手套那单地址改成公司老地方", "好的辛苦"], "SO-2033", f"{SHENZHEN}803"),
        ("lanhai", ["SO-2051送到老地方7楼", "可以"], "SO-2051", f"{SHENZHEN}803，7楼"),
        ("acme", ["same address but floor 7 please", "SO-1024", "yes"], "SO-1024", f"floor 7, {HAMBURG}"),
        ("acme", ["SO-1024: same address, but 3rd floor", "yes"], "SO-1024", f"3rd floor, {HAMBURG}"),
        ("acme", ["send SO-1031 to the usual address, unit 4", "yes"], "SO-1031", f"unit 4, {HAMBURG}"),
        (
            "acme",
            ["change the address of SO-1031", "same place, 2nd floor", "yes"],
            "SO-1031",
            f"2nd floor, {HAMBURG}",
        ),
        (
            "northwind",
            ["change the floor on 4417 to floor 6 please", "yes"],
            "SO-4417",
            f"floor 6, {FREMANTLE}",
        ),
    ],
)
def test_a_known_place_with_another_floor_is_the_address_with_that(customer, texts, order, address):
    with sample_book() as book:
        Talk(book, customer).says(*texts)
        assert book.order(order).address.text == address


def test_a_new_order_goes_to_the_usual_place_with_the_floor_that_is_named():
    with sample_book() as book:
        shown = Talk(book, "lanhai").says("要20盒礼盒，送老地方7楼")
        assert f"{SHENZHEN}803，7楼" in shown.text


@pytest.mark.parametrize(
    ("customer", "texts", "order", "recipient", "phone"),
    [
        (
            "chenguang",
            [
                "收件人林怡君下週離職，改張家豪，電話0922111333，地址樓層改成7樓",
                "電話打錯，是0922-111-323",
                "OK",
            ],
            "SO-3071",
            "張家豪",
            "0922-111-323",
        ),
        (
            "lanhai",
            ["椅子那单收货人陈小燕出差了，换成吴凯收，电话13922223333", "可以"],
            "SO-2051",
            "吴凯",
            "13922223333",
        ),
        ("lanhai", ["礼盒那单陈小燕不在，改张伟", "可以"], "SO-2048", "张伟", "13800001234"),
        (
            "northwind",
            [
                "Ruby Lane is leaving, please use Ben Carter instead, phone +61 8 5550 0190, same address but level 2",
                "yes",
            ],
            "SO-4417",
            "Ben Carter",
            "+61 8 5550 0190",
        ),
        (
            "acme",
            ["Jonas Weber is on leave, it's Lena Brandt now for SO-1024", "yes"],
            "SO-1024",
            "Lena Brandt",
            "+49 40 5550 112",
        ),
    ],
)
def test_who_takes_over_is_the_contact(customer, texts, order, recipient, phone):
    with sample_book() as book:
        Talk(book, customer).says(*texts)
        assert (book.order(order).address.recipient, book.order(order).address.phone) == (recipient, phone)
