"""Customers who tell of a new order that is shown to them no more than a month, or how many."""

import pytest
from talking import Talk, sample_book, statuses


@pytest.mark.parametrize(
    ("customer", "texts", "days"),
    [
        ("acme", ("I'd like to order some glass teapots", "40", "end of February"), {(2, 28)}),
        ("acme", ("reorder SO-1002", "for March"), {(3, 1)}),
        ("northwind", ("reorder SO-4410", "but in April please"), {(4, 1)}),
        (
            "northwind",
            (
                "Same flasks as last time, 300 this time, needed by end of January.",
                "end of january not december",
            ),
            {(1, 31)},
        ),
        (
            "acme",
            ("Same mugs as on 1024 again, 200 of them.", "no, mid February instead of December"),
            {(2, 15)},
        ),
        ("chenguang", ("跟上次一樣的保溫瓶再訂300個，1月底前要", "不對，是1月底，不是12月"), {(1, 31)}),
        ("lanhai", ("订300个保温杯", "二月底"), {(2, 28)}),
        ("lanhai", ("订300个保温杯", "明年三月送吧"), {(3, 1)}),
        ("chenguang", ("訂300個藍色馬克杯", "三月初"), {(3, 1)}),
    ],
)
def test_a_month_alone_is_that_of_the_delivery(customer, texts, days):
    with sample_book() as book:
        talk, known = Talk(book, customer), {one.id for one in book.orders(customer=customer)}
        assert statuses(talk.says(*texts)) == ["proposed"]
        talk.says("yes" if customer in ("acme", "northwind") else "确认")
        (new,) = [one for one in book.orders(customer=customer) if one.id not in known]
        assert (new.delivery.month, new.delivery.day) in days


@pytest.mark.parametrize(
    ("customer", "texts", "place"),
    [
        (
            "acme",
            (
                "New order: 240 white mugs",
                "the address is wrong, it goes to Am Wall 88, 28195 Bremen, attn Silke Maurer. and we are on 60"
                " days with you, not deposit",
            ),
            ("Am Wall 88, 28195 Bremen", "Silke Maurer"),
        ),
        (
            "northwind",
            ("order 50 flasks", "no, they should go to 5 Hay Street, Perth WA 6000"),
            ("5 Hay Street, Perth WA 6000", "Ruby Lane"),
        ),
        (
            "chenguang",
            ("訂200支保溫杯", "地址錯了，是送到新北市板橋區文化路一段100號，收件人張雅婷"),
            ("新北市板橋區文化路一段100號", "張雅婷"),
        ),
    ],
)
def test_where_it_goes_is_its_address(customer, texts, place):
    with sample_book() as book:
        Talk(book, customer).says(*texts, "yes")
        new = book.order("SO-4418").address
        assert (new.text, new.recipient) == place


@pytest.mark.parametrize("text", ["but 150 of them", "150 of those please", "ok but make it 150"])
def test_so_many_of_them_are_in_the_place_of_those_shown(text):
    with sample_book() as book:
        talk = Talk(book, "acme")
        reply = talk.says("reorder SO-1002", text)
        assert statuses(reply) == ["proposed"]
        assert "150 pieces" in reply.text
