"""Goods that a customer buys for a place, and says later how many."""

import pytest
from talking import Talk, sample_book

PERTH = "5 Hay Street, Perth WA 6000"


@pytest.mark.parametrize(
    ("customer", "said", "answers", "count", "text"),
    [
        (
            "northwind",
            "order some office chairs for Perth: 5 Hay Street, Perth WA 6000",
            ["grey", "20"],
            20,
            PERTH,
        ),
        ("northwind", "we need a few flasks at 5 Hay Street, Perth WA 6000", ["30"], 30, PERTH),
        ("northwind", "Please order some white mugs, ship to 5 Hay Street, Perth WA 6000", ["40"], 40, PERTH),
        (
            "acme",
            "we'd like some more teapots for our Bremen shop: Obernstr. 44, 28195 Bremen",
            ["20"],
            20,
            "Obernstr. 44, 28195 Bremen",
        ),
        ("northwind", "想订几把办公椅，送到珀斯海街5号", ["灰的", "20把"], 20, "珀斯海街5号"),
        ("northwind", "要点保温杯，寄到珀斯海街5号", ["20个"], 20, "珀斯海街5号"),
    ],
)
def test_they_are_a_new_order_that_goes_there(customer, said, answers, count, text):
    with sample_book() as book:
        before = book.orders()

        Talk(book, customer).says(said, *answers, "yes")

        new = book.order("SO-4418")
        assert ([int(line.quantity) for line in new.lines], new.address.text) == ([count], text)
        assert [book.order(order.id) for order in before] == list(before)


@pytest.mark.parametrize(
    ("customer", "said", "count", "text"),
    [
        (
            "acme",
            "We are opening a shop in Bremen and need 240 white mugs there: Am Wall 88, 28195 Bremen.",
            240,
            "Am Wall 88, 28195 Bremen",
        ),
        (
            "acme",
            "we're opening a shop and need 240 white mugs there: Am Wall 88, 28195 Bremen, attn. Silke Maurer."
            " When could they arrive and what would it come to?",
            240,
            "Am Wall 88, 28195 Bremen",
        ),
        (
            "northwind",
            "We need 30 more flasks for our Perth kitchen: 5 Hay Street, Perth WA 6000.",
            30,
            PERTH,
        ),
        (
            "northwind",
            "Our new cafe needs 100 boxes of gloves, ship to 5 Hay Street, Perth WA 6000",
            100,
            PERTH,
        ),
        (
            "lanhai",
            "我们佛山分公司要50包复印纸，地址佛山市南海区桂城街道12号",
            50,
            "佛山市南海区桂城街道12号",
        ),
        (
            "chenguang",
            "新北分店要開幕，需要200支保溫杯，送到新北市文化路一段100號",
            200,
            "新北市文化路一段100號",
        ),
    ],
)
def test_so_many_for_a_place_are_a_new_order(customer, said, count, text):
    with sample_book() as book:
        before = book.orders()

        Talk(book, customer).says(said, "yes")

        new = book.order("SO-4418")
        assert ([int(line.quantity) for line in new.lines], new.address.text) == ([count], text)
        assert [book.order(order.id) for order in before] == list(before)


def test_goods_of_two_kinds_for_a_place_are_one_order():
    with sample_book() as book:
        said = "We are opening a shop and need 240 white mugs and 20 teapots there: Am Wall 88, 28195 Bremen."
        Talk(book, "acme").says(said, "yes")
        new = book.order("SO-4418")
    assert [int(line.quantity) for line in new.lines] == [240, 20]
    assert new.address.text == "Am Wall 88, 28195 Bremen"


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        ("acme", ["New order: 240 white mugs to Bremen"]),
        ("northwind", ["need 50 flasks sent to Perth"]),
        ("acme", ["how much are 200 teapots delivered to Bremen?", "ok, order them"]),
        ("acme", ["ship 1031 to Leipzig"]),
        ("lanhai", ["300盒手套送苏州多少钱", "下单"]),
        ("lanhai", ["椅子那单改送成都"]),
        ("chenguang", ["SO-3071改送台中"]),
    ],
)
def test_the_address_in_a_town_where_no_order_goes_is_asked_for(customer, texts):
    with sample_book() as book:
        reply = Talk(book, customer).says(*texts)
        assert any(words in reply.text for words in ("full address", "详细地址", "詳細地址"))


def test_an_address_alone_is_where_what_is_proposed_goes():
    with sample_book() as book:
        reply = Talk(book, "acme").says("order 60 teapots", "Am Wall 88, 28195 Bremen")
        assert "delivery address: Am Wall 88, 28195 Bremen" in reply.text


def test_a_town_is_where_an_address_told_before_is():
    with sample_book() as book:
        reply = Talk(book, "acme").says(
            "Change the address of 1031 to Am Wall 8, 28195 Bremen",
            "No, this is a new order, leave 1031 alone. 240 white mugs to Bremen, price and earliest date?",
        )
        assert "Am Wall 8, 28195 Bremen" in reply.text and "SO-1031:" not in reply.text


def test_a_town_where_orders_go_is_their_address():
    with sample_book() as book:
        assert "Lagerstrasse 12" in Talk(book, "acme").says("100 teapots to Hamburg please").text


def test_a_number_alone_is_of_no_street():
    with sample_book() as book:
        talk = Talk(book, "northwind")

        reply = talk.says("change the address of 4417 to 5 Hay Street, Perth WA 6000", "20")

        assert "6000 20" not in reply.text


def test_an_order_that_goes_elsewhere_changes_its_address():
    with sample_book() as book:
        Talk(book, "northwind").says("the gloves order goes to 5 Hay Street, Perth WA 6000", "yes")

        assert book.order("SO-4417").address.text == "5 Hay Street, Perth WA 6000"


@pytest.mark.parametrize(
    ("customer", "text", "lines", "place"),
    [
        (
            "acme",
            "Quick one: need 90 teapots extra for a client event in Bremen on Dec 14. Must be there by the 11th, "
            "Am Wandrahm 5, 28195 Bremen. Possible? And what would it cost?",
            [("TEAPOT-12", 90)],
            "Am Wandrahm 5, 28195 Bremen",
        ),
        (
            "northwind",
            "we need 60 extra gloves for a fair in Perth, 240 St Georges Terrace, Perth WA 6000, by 15 December",
            [("GLOVE-N", 60)],
            "240 St Georges Terrace, Perth WA 6000",
        ),
        (
            "lanhai",
            "追加采购茶叶礼盒150盒，送至广州市天河区华夏路10号，收货人李志强，手机13711112222，账期月结30天",
            [("TEA-GIFT", 150)],
            "广州市天河区华夏路10号",
        ),
    ],
)
def test_more_goods_for_another_place_are_a_new_order(customer, text, lines, place):
    with sample_book() as book:
        known = {one.id for one in book.orders()}
        Talk(book, customer).says(text, "yes")
        (new,) = [one for one in book.orders() if one.id not in known]
        assert ([(line.sku, line.quantity) for line in new.lines], new.address.text) == (lines, place)


@pytest.mark.parametrize(
    ("customer", "texts", "count"),
    [
        (
            "acme",
            ["100 more white mugs", "No, not a change of that order, a new one; the old one stays as it is"],
            100,
        ),
        ("lanhai", ["办公椅再加10把", "不是改原来那单，是另外新下一单，原来的40把照旧送深圳"], 10),
        (
            "chenguang",
            [
                "保溫瓶追加200支，送到台中市西屯區市政路99號，收件人陳小明",
                "不是改那張單，是另外下一張新單，原本的照舊",
            ],
            200,
        ),
    ],
)
def test_what_is_no_change_of_the_old_order_which_stays_is_a_new_one(customer, texts, count):
    with sample_book() as book:
        known = {one.id: one for one in book.orders()}
        Talk(book, customer).says(*texts, "yes" if customer == "acme" else "好的")
        (new,) = [one for one in book.orders() if one.id not in known]
        assert [line.quantity for line in new.lines] == [count]
        assert [book.order(id) for id in known] == [*known.values()]
