"""What is said beside a card, or right behind one: a day, an amount of before, a street, more goods."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "asked", "texts", "day"),
    [
        (
            "acme",
            "Add 50 blue mugs to 1031",
            ["earliest 8 January", "we're closed until 8 January", "they must not come before 8 January"],
            "8 January 2027",
        ),
        ("acme", "Add 50 blue mugs to 1031", ["the latest is 12 December"], "12 December 2026"),
        ("lanhai", "2051再加10把黑色椅子", ["不要早于1月5号", "最早1月5号", "等1月5号再送"], "2027年1月5日"),
        ("lanhai", "2051再加10把黑色椅子", ["20号以前要到", "最晚20号"], "2026年12月20日"),
        ("chenguang", "3071加100個茶壺", ["但不要早於25號"], "2026年12月25日"),
    ],
)
def test_the_day_that_bounds_a_delivery_comes_onto_the_card(customer, asked, texts, day):
    for text in texts:
        with sample_book() as book:
            talk = Talk(book, customer)
            talk.says(asked)
            assert day in talk.says(text).text


@pytest.mark.parametrize(
    ("customer", "asked", "text", "shown"),
    [
        ("northwind", "order 100 gloves and 200 paper", "last time it was 250", ["250 boxes", "200 packs"]),
        ("northwind", "order 100 gloves and 200 paper", "last time it was 333", ["100 boxes", "200 packs"]),
        ("lanhai", "订100盒手套和50个保温杯", "上次是120", ["100 盒", "50 件"]),
    ],
)
def test_an_amount_of_before_is_of_the_goods_that_had_it(customer, asked, text, shown):
    with sample_book() as book:
        reply = Talk(book, customer).says(asked, text)
        assert all(one in reply.text for one in shown)


@pytest.mark.parametrize(
    ("customer", "asked", "texts", "street"),
    [
        (
            "acme",
            "order 40 grey chairs",
            [
                "The address is just Neuer Wall 40",
                "street: Neuer Wall 40",
                "the road is called Neuer Wall 40",
            ],
            "delivery address: Neuer Wall 40",
        ),
        (
            "lanhai",
            "订100个保温杯",
            ["路名就是体育西路40号", "地址只是体育西路40号"],
            "收货地址：体育西路40号",
        ),
    ],
)
def test_a_street_that_is_told_is_no_goods(customer, asked, texts, street):
    for text in texts:
        with sample_book() as book:
            assert street in Talk(book, customer).says(asked, text).text


def test_what_is_added_behind_a_yes_is_asked_of_where_another_order_has_it():
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        asks = talk.says("2051推迟到1月5号", "可以", "再加50盒礼盒").text
        assert "哪一单" in asks and "SO-2048" in asks and "SO-2051" in asks and "SO-2033" not in asks
        assert "由 200 盒改为 250 盒" in talk.says("2048那单").text
    with sample_book() as book:
        talk = Talk(book, "acme")
        assert "Which order" in talk.says("push 1024 to 10 January", "yes", "and another 50 white mugs").text
        assert "SO-1024: White mug 350 ml now 50" in talk.says("1024").text


@pytest.mark.parametrize(
    ("customer", "text", "order", "goods"),
    [
        (
            "northwind",
            "Drop the paper from SO-4417 and add 50 flasks",
            "SO-4417",
            "Steel flask 500 ml now 50",
        ),
        ("acme", "Push 1024 to 10 January and add 20 teapots", "SO-1024", "Glass teapot 1.2 l now 20"),
        ("lanhai", "2048去掉复印纸。再加50盒手套。", "SO-2048", "丁腈手套定为 50 盒"),
    ],
)
def test_what_is_added_goes_on_the_order_that_is_named(customer, text, order, goods):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert goods in reply.text and order in reply.text and reply.text.count("SO-") == 1


@pytest.mark.parametrize(
    ("customer", "asked", "texts", "gone"),
    [
        (
            "acme",
            "cancel 1031",
            ["don't cancel it, only drop the teapots", "don't cancel it, I only want the teapots gone"],
            "Glass teapot 1.2 l taken off",
        ),
        (
            "northwind",
            "cancel 4417",
            ["don't cancel 4417, only the paper comes off"],
            "A4 copier paper 80 g taken off",
        ),
        ("lanhai", "取消2048", ["别取消，只把礼盒去掉", "不是整单取消，我是说礼盒不要了"], "去掉茶叶礼盒"),
    ],
)
def test_goods_alone_may_go_instead_of_the_whole_order(customer, asked, texts, gone):
    for text in texts:
        with sample_book() as book:
            assert gone in Talk(book, customer).says(asked, text).text
