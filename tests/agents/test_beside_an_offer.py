"""What is wished while an offer is on the table: it is booked by a yes of its own, or is part of the bargain."""

import pytest
from talking import Talk, statuses


@pytest.fixture
def acme(book):
    return Talk(book, "acme")


@pytest.fixture
def northwind(book):
    return Talk(book, "northwind")


@pytest.fixture
def lanhai(book):
    return Talk(book, "lanhai")


NEW_GOODS = [
    "what about 40 teapots?",
    "we would like to order 40 teapots",
    "and 40 teapots please",
    "new order: 40 teapots",
]
BIDS = ["no, 3.50 for the mugs", "3.50", "3.50 per mug please"]


@pytest.mark.parametrize("wish", NEW_GOODS)
@pytest.mark.parametrize("bid", BIDS)
def test_a_yes_to_an_offer_books_no_new_order(acme, wish, bid):
    before = {order.id for order in acme.book.orders()}
    acme.says("SO-1024 at 3.40", wish, bid)
    reply = acme.says("ok")
    assert statuses(reply) == ["done", "told"]
    assert {order.id for order in acme.book.orders()} == before
    assert reply.card.kind == "confirm"
    assert "40 pieces" in reply.text


def test_a_new_order_beside_an_offer_is_booked_by_a_yes_of_its_own(acme):
    acme.says("SO-1024 at 3.40", "what about 40 teapots?", "3.50", "ok")
    assert statuses(acme.says("yes")) == ["done"]
    placed = acme.book.orders()
    assert [line.quantity for order in placed if order.stage == "placed" for line in order.lines].count(
        40
    ) == 1


def test_a_no_after_the_deal_takes_the_new_order_away(acme):
    before = {order.id for order in acme.book.orders()}
    acme.says("SO-1024 at 3.40", "what about 40 teapots?", "3.50", "ok")
    assert statuses(acme.says("no")) == ["closed"]
    acme.says("yes")
    assert {order.id for order in acme.book.orders()} == before


def test_it_is_said_that_a_new_order_is_asked_about_after_the_offer(acme):
    reply = acme.says("SO-1024 at 3.40", "what about 40 teapots?")
    assert reply.text.endswith("I will ask you about this once we have settled the offer.")


@pytest.mark.parametrize("bid", ["3.50", "3.50 each"])
def test_a_yes_to_an_offer_cancels_no_other_order(acme, bid):
    acme.says("SO-1024 at 3.40", "cancel 1031", bid)
    assert statuses(acme.says("ok")) == ["done", "told"]
    assert acme.book.order("SO-1031").stage == "confirmed"
    assert statuses(acme.says("yes")) == ["done"]
    assert acme.book.order("SO-1031").stage == "cancelled"


@pytest.mark.parametrize("yes", ["好，成交", "成交", "可以"])
def test_a_chinese_yes_to_an_offer_books_no_new_order(lanhai, yes):
    before = {order.id for order in lanhai.book.orders()}
    lanhai.says("2051椅子单价400可以吗", "另外再订20盒礼盒", "405")
    reply = lanhai.says(yes)
    assert statuses(reply) == ["done", "told"]
    assert {order.id for order in lanhai.book.orders()} == before
    assert "可以下单吗" in reply.text


def test_a_change_that_was_said_to_go_with_the_deal_does(acme):
    reply = acme.says("SO-1024 at 3.40", "and 1031 teapots 220")
    assert "Once we agree" in reply.text
    acme.says("3.50")
    assert statuses(acme.says("ok")) == ["done", "done"]
    assert acme.book.order("SO-1031").lines[0].quantity == 220


ANOTHER_NUMBER = [
    "50 black chairs",
    "and for 50 black chairs?",
    "what about 50 black chairs?",
    "we could take 50 black chairs",
    "50 black chairs by 20 December",
    "55.50 for 50",
    "55.50 each for 50 pieces",
    "55.50 a piece for 50 then",
    "USD 55.50 for 50, final offer",
    "50 at 55.50",
]


@pytest.mark.parametrize("said", ANOTHER_NUMBER)
def test_another_number_of_the_goods_on_the_table_is_part_of_the_bargain(northwind, said):
    before = {order.id for order in northwind.book.orders()}
    reply = northwind.says("I want 30 black chairs at 54", said)
    assert statuses(reply) == ["bargaining"]
    assert "50 pieces" in reply.text
    northwind.says("deal")
    (placed,) = [order for order in northwind.book.orders() if order.id not in before]
    assert [line.quantity for line in placed.lines] == [50]


@pytest.mark.parametrize("said", ["50把黑椅子呢", "要50把黑椅子", "50把黑椅子", "385，50把", "50把的话385"])
def test_another_number_in_chinese_is_part_of_the_bargain(lanhai, said):
    reply = lanhai.says("订30把黑椅子，单价380", said)
    assert statuses(reply) == ["bargaining"]
    assert "50 件" in reply.text


STAYS = [
    ("a new order of 50 black chairs", "proposed"),
    ("55.50 for the chairs", "bargaining"),
    ("55.50 for 30", "bargaining"),
    ("can you do 55 for 20 December?", "bargaining"),
    ("55.50 for 14 days", "bargaining"),
]


@pytest.mark.parametrize(("said", "status"), STAYS)
def test_what_is_of_the_price_or_of_another_order_leaves_the_number_on_the_table(northwind, said, status):
    northwind.says("I want 30 black chairs at 54")
    reply = northwind.says(said)
    assert statuses(reply) == [status]
    assert northwind.desk.bargain("northwind").asked.lines[0].quantity == 30


@pytest.mark.parametrize(
    ("customer", "texts", "prices"),
    [
        (
            "acme",
            [
                "We'd like 1,000 white mugs at 3.20 and 200 teapots at 9.50.",
                "What does that come to per piece for each item?",
            ],
            ("White mug 350 ml: USD 3.33 per piece", "Glass teapot 1.2 l: USD 9.89 per piece"),
        ),
        (
            "acme",
            [
                "We'd like 1,000 white mugs at 3.20 and 200 teapots at 9.50.",
                "And what are the unit prices?",
            ],
            ("USD 3.33 per piece", "USD 9.89 per piece"),
        ),
        (
            "lanhai",
            ["要300盒礼盒150一盒，200包纸20一包", "每样单价是多少？"],
            ("每盒 163.47 元", "每包 21.80 元"),
        ),
        (
            "chenguang",
            ["要500個白色馬克杯每個3元，200個茶壺每個9元", "單價各是多少？"],
            ("每件 3.30 美元", "每件 9.89 美元"),
        ),
    ],
)
def test_what_each_of_the_goods_on_the_table_comes_to_is_told(book, customer, texts, prices):
    reply = Talk(book, customer).says(*texts)
    assert statuses(reply) == ["told"]
    assert all(price in reply.text for price in prices)
