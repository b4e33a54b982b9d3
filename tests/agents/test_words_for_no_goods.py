"""Words that are no goods are looked for as none: a price of others, a logo beside what is proposed."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "text", "number"),
    [
        (
            "northwind",
            "the gloves at 5.40 are too dear, Medisupply quoted us 4.90. match it and i'll take 400 instead of 250",
            "400 boxes",
        ),
        (
            "acme",
            "the teapots at 9.80 are too much, Tassen quoted us 8.90. match it and we take 300",
            "300 pieces",
        ),
        (
            "northwind",
            "paper at 3.10 is too expensive, Officeworks quoted us 2.80. match it and i'll take 800 packs",
            "800 packs",
        ),
        ("lanhai", "礼盒168太贵了，别家报160，能做的话我要300盒", "300 盒"),
    ],
)
def test_the_price_of_others_is_bargained_over_for_as_many_as_are_wanted(customer, text, number):
    with sample_book() as book:
        talk = Talk(book, customer)
        reply = talk.says(text)
        assert number in reply.text
        assert reply.card


def test_what_is_no_goods_leaves_what_is_proposed_open():
    with sample_book() as book:
        talk = Talk(book, "northwind")
        talk.says("can we get 550 flasks on a new order with our logo on")
        reply = talk.says(
            "not without the logo, no. so hold that until your colleague has a price for the engraving"
        )
        assert "could not find" not in reply.text
        assert reply.card
        assert "not placed yet" in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "goods"),
    [
        ("lanhai", "白色马克杯先拿50个试水", "白色马克杯350ml 50 件"),
        ("lanhai", "手套先拿20盒试用", "丁腈手套 20 盒"),
        ("chenguang", "馬克杯白色的想先拿50個試賣", "白色馬克杯350ml 50 件"),
        ("lanhai", "手套要100盒防水的", "我们没有“防水”"),
        ("chenguang", "尾牙要送客戶300份，茶葉禮盒多少錢", "茶葉禮盒 300 盒"),
    ],
)
def test_what_goods_are_for_behind_their_number_names_none(book, customer, text, goods):
    assert goods in Talk(book, customer).says(text).text
