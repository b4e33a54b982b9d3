"""What customers make of several goods that were quoted together: fewer of one, all of it, another price."""

from datetime import date
from decimal import Decimal

import pytest
from talking import Talk, sample_book, statuses

MUGS_AND_POTS = "I'd like a quote for 1000 white mugs and 500 teapots"
PAPER_AND_CHAIRS = "我们还想要200包复印纸和10把黑椅子，报个总价"
CUPS_AND_POTS = "300個白杯子和100個茶壺，報個總價"
WHOSE = {MUGS_AND_POTS: "acme", PAPER_AND_CHAIRS: "lanhai", CUPS_AND_POTS: "chenguang"}


def _says(book, quote, *texts):
    talk = Talk(book, WHOSE[quote])
    talk.says(quote)
    return talk, talk.says(*texts)


@pytest.mark.parametrize(
    ("quote", "total"),
    [
        (MUGS_AND_POTS, "USD 8,300.00"),
        (PAPER_AND_CHAIRS, "8,600 元"),
        (CUPS_AND_POTS, "2,000 美元"),
    ],
)
def test_several_quotes_are_told_with_their_sum(book, quote, total):
    assert total in Talk(book, WHOSE[quote]).says(quote).text


@pytest.mark.parametrize(
    ("quote", "text", "told"),
    [
        (
            MUGS_AND_POTS,
            "ok what if we only take 800 mugs?",
            ["USD 2,720.00", "USD 4,900.00", "USD 7,620.00"],
        ),
        (MUGS_AND_POTS, "what if it were 300 teapots?", ["USD 3,400.00", "USD 2,940.00", "USD 6,340.00"]),
        (PAPER_AND_CHAIRS, "复印纸要是只要150包呢？", ["3,300 元", "4,200 元", "7,500 元"]),
        (CUPS_AND_POTS, "茶壺要是只要50個呢？", ["1,020 美元", "490 美元", "1,510 美元"]),
    ],
)
def test_another_number_of_one_is_quoted_with_the_others_as_they_were(book, quote, text, told):
    _, reply = _says(book, quote, text)
    assert all(one in reply.text for one in told), reply.text
    assert statuses(reply) == ["told"]


@pytest.mark.parametrize(
    ("quote", "texts", "quantities"),
    [
        (MUGS_AND_POTS, ["send me the order for that"], [1000, 500]),
        (MUGS_AND_POTS, ["ok what if we only take 800 mugs?", "send me the order for that"], [800, 500]),
        (MUGS_AND_POTS, ["please write up the order"], [1000, 500]),
        (MUGS_AND_POTS, ["put through an order for both"], [1000, 500]),
        (MUGS_AND_POTS, ["ok write that order up"], [1000, 500]),
        (PAPER_AND_CHAIRS, ["那就按这个下单"], [200, 10]),
        (PAPER_AND_CHAIRS, ["复印纸要是只要150包呢？", "就这样下单吧"], [150, 10]),
        (PAPER_AND_CHAIRS, ["按上面的下单"], [200, 10]),
        (CUPS_AND_POTS, ["那就照這個訂"], [300, 100]),
    ],
)
def test_the_order_for_that_is_one_of_all_that_was_quoted(book, quote, texts, quantities):
    talk, reply = _says(book, quote, *texts)
    assert reply.card.kind == "confirm", reply.text
    order = talk.says("yes" if quote == MUGS_AND_POTS else "好").results[-1].order
    assert [line.quantity for line in book.order(order).lines] == quantities


@pytest.mark.parametrize(
    ("quote", "text", "asks"),
    [
        (MUGS_AND_POTS, "any discount?", "Which price do you have in mind?"),
        (PAPER_AND_CHAIRS, "打个折？", "您期望的价格是多少？"),
        (PAPER_AND_CHAIRS, "便宜点吧", "您期望的价格是多少？"),
        (CUPS_AND_POTS, "太貴了", "您期望的價格是多少？"),
    ],
)
def test_who_wants_them_cheaper_is_asked_once_which_price(book, quote, text, asks):
    _, reply = _says(book, quote, text)
    assert reply.text.count(asks) == 1


@pytest.mark.parametrize(
    ("quote", "texts", "prices"),
    [
        (MUGS_AND_POTS, ["any discount?", "3.20 for the mugs"], ["3.20", "9.80"]),
        (MUGS_AND_POTS, ["9.20?"], ["3.40", "9.20"]),
        (PAPER_AND_CHAIRS, ["打个折？", "20块一包行吗"], ["20", "420"]),
        (PAPER_AND_CHAIRS, ["400一把可以吗"], ["22", "400"]),
        (CUPS_AND_POTS, ["茶壺9塊行嗎"], ["3.40", "9"]),
    ],
)
def test_a_price_of_one_of_them_is_bargained_over_in_an_order_of_all(book, quote, texts, prices):
    talk, reply = _says(book, quote, *texts)
    assert statuses(reply)[-1] == "bargaining", reply.text
    lines = talk.desk.bargain(WHOSE[quote]).asked.lines
    assert [line.unit_price for line in lines] == [Decimal(one) for one in prices]


@pytest.mark.parametrize(
    ("quote", "text", "total"),
    [(MUGS_AND_POTS, "8000 for both?", 8000), (PAPER_AND_CHAIRS, "一共8000行吗？", 8000)],
)
def test_a_price_of_all_is_bargained_over(book, quote, text, total):
    talk, reply = _says(book, quote, text)
    assert statuses(reply)[-1] == "bargaining", reply.text
    assert talk.desk.bargain(WHOSE[quote]).asked.total == total


def test_a_single_quote_is_ordered_by_the_same_words():
    with sample_book() as book:
        talk = Talk(book, "acme")
        talk.says("how much for 1000 white mugs?", "ok what if we only take 800 mugs?")
        assert talk.says("send me the order for that").card.kind == "confirm"


@pytest.mark.parametrize(
    ("customer", "texts", "left"),
    [
        (
            "acme",
            (
                "price for 150 gift boxes and 800 white mugs?",
                "forget the boxes. but the mugs yes, 800, 3.30 each?",
                "I said forget the boxes. only the 800 mugs",
            ),
            ("MUG-WHITE", 800),
        ),
        (
            "acme",
            (
                "quote for 200 packs of copier paper, 300 teapots and 40 grey chairs please",
                "forget the chairs and the paper. teapots at 9.50?",
            ),
            ("TEAPOT-12", 300),
        ),
        (
            "acme",
            ("price for 500 blue mugs and 800 white mugs?", "forget the blue ones. 3.30 for the white ones"),
            ("MUG-WHITE", 800),
        ),
        (
            "northwind",
            ("60 grey chairs at 55 and 100 paper", "never mind the paper. 56 for the chairs?"),
            ("CHAIR-GREY", 60),
        ),
        (
            "lanhai",
            (
                "150盒礼盒和800个白马克杯多少钱？",
                "礼盒就算了，杯子800个，22块可以吗",
                "我说了礼盒不要，只要杯子",
            ),
            ("MUG-WHITE", 800),
        ),
        (
            "chenguang",
            ("300個白杯子和100個茶壺，報個總價", "茶壺就不要了，但是杯子3.2可以嗎"),
            ("MUG-WHITE", 300),
        ),
    ],
)
def test_goods_refused_beside_a_price_of_others_are_out_of_the_bargain(customer, texts, left):
    with sample_book() as book:
        talk = Talk(book, customer)
        reply = talk.says(*texts)
        assert statuses(reply) == ["bargaining"], reply.text
        assert [(line.sku, line.quantity) for line in talk.desk.bargain(customer).asked.lines] == [left]


@pytest.mark.parametrize(
    ("quote", "text", "told"),
    [
        (MUGS_AND_POTS, "no teapots please", ["USD 3,400.00"]),
        (PAPER_AND_CHAIRS, "椅子算了。复印纸要", ["4,400 元"]),
        (CUPS_AND_POTS, "先不要茶壺，杯子照訂", ["1,020 美元"]),
    ],
)
def test_what_is_left_of_goods_quoted_is_told_again(book, quote, text, told):
    _, reply = _says(book, quote, text)
    assert all(one in reply.text for one in told) and "\n" not in reply.text, reply.text


@pytest.mark.parametrize(
    ("quote", "texts", "quantities", "day"),
    [
        (MUGS_AND_POTS, ["We take it, on the 15th Feb"], [1000, 500], date(2027, 2, 15)),
        (MUGS_AND_POTS, ["ok both, 15 February please"], [1000, 500], date(2027, 2, 15)),
        (MUGS_AND_POTS, ["We take it, but 150 teapots, and the 15th Feb"], [1000, 150], date(2027, 2, 15)),
        (
            MUGS_AND_POTS,
            ["We take it, but the white ones 800", "all together on 15 February"],
            [800, 500],
            date(2027, 2, 15),
        ),
        (PAPER_AND_CHAIRS, ["都要了，2月15号"], [200, 10], date(2027, 2, 15)),
        (CUPS_AND_POTS, ["都要，茶壺50個", "全部一起2月15號送"], [300, 50], date(2027, 2, 15)),
    ],
)
def test_a_day_that_names_no_goods_is_for_all_that_was_quoted(book, quote, texts, quantities, day):
    talk, _ = _says(book, quote, *texts)
    before = {order.id for order in book.orders(customer=WHOSE[quote])}
    talk.says("yes" if quote == MUGS_AND_POTS else "可以")
    (new,) = (order for order in book.orders(customer=WHOSE[quote]) if order.id not in before)
    assert ([int(line.quantity) for line in new.lines], new.delivery) == (quantities, day)


@pytest.mark.parametrize(
    ("customer", "texts", "sku", "count", "days"),
    [
        (
            "lanhai",
            ["报个价：手套500盒，灰色办公椅15把", "手套月结30的话能不能便宜点", "36块"],
            "GLOVE-N",
            500,
            30,
        ),
        ("lanhai", ["报个价：手套500盒", "月结30的话手套能不能便宜点", "36块"], "GLOVE-N", 500, 30),
        (
            "lanhai",
            ["报个价：手套500盒", "不是2033，是刚才报的500盒，36块行不行"],
            "GLOVE-N",
            500,
            None,
        ),
        (
            "northwind",
            [
                "price for 100 boxes of gloves and 900 packs of paper?",
                "would the gloves be cheaper at net 30?",
                "5.10",
            ],
            "GLOVE-N",
            100,
            30,
        ),
        (
            "acme",
            ["what do 80 teapots cost?", "not the ones on 1031, the 80 you just quoted. 9.20?"],
            "TEAPOT-12",
            80,
            None,
        ),
    ],
)
def test_goods_that_were_quoted_are_bargained_over_and_not_those_on_order(
    book, customer, texts, sku, count, days
):
    talk = Talk(book, customer)
    talk.says(*texts)
    haggle = talk.desk.bargain(customer)
    (line,) = haggle.asked.lines
    assert haggle.based_on is None
    assert (line.sku, line.quantity, haggle.asked.payment.net_days) == (sku, count, days)


@pytest.mark.parametrize(
    ("customer", "quote", "text", "sku", "count"),
    [
        (
            "acme",
            "do you have mugs in white and black? prices for 150?",
            "I'll take the white ones, 150, delivery 15 February",
            "MUG-WHITE",
            150,
        ),
        ("northwind", "what do gloves and flasks cost?", "the gloves, 80, on 15 February", "GLOVE-N", 80),
        ("lanhai", "礼盒和纸多少钱？", "要礼盒，60盒，2月15日交货", "TEA-GIFT", 60),
    ],
)
def test_how_many_may_be_told_behind_the_goods(book, customer, quote, text, sku, count):
    Talk(book, customer).says(quote, text, "yes" if customer != "lanhai" else "好的")

    new = book.order("SO-4418")

    assert [(line.sku, line.quantity) for line in new.lines] == [(sku, count)]
    assert str(new.delivery) == "2027-02-15"
