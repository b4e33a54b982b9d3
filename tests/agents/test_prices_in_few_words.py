"""Customers who say what goods shall cost, in as few words as people do."""

from decimal import Decimal

import pytest
from talking import Talk, sample_book


def _bargained(customer, *texts):
    """The order that a bargain is over after the texts, and the unit price that was asked for by its goods."""
    with sample_book() as book:
        talk = Talk(book, customer)
        reply = talk.says(*texts)
        assert reply.results[-1].status == "bargaining", reply.text
        haggle = talk.desk.bargain(customer)
        first = book.negotiation(haggle.id).offers[0].terms
        return haggle.asked, first.price


@pytest.mark.parametrize(
    ("customer", "order", "text", "sku", "price"),
    [
        ("lanhai", "SO-2051", "椅子400行不行", "CHAIR-GREY", "400"),
        ("lanhai", "SO-2051", "SO-2051椅子400行不行", "CHAIR-GREY", "400"),
        ("lanhai", "SO-2051", "椅子420改400", "CHAIR-GREY", "400"),
        ("lanhai", "SO-2051", "椅子400块", "CHAIR-GREY", "400"),
        ("lanhai", "SO-2051", "椅子410成不成", "CHAIR-GREY", "410"),
        ("lanhai", "SO-2033", "手套35怎么样", "GLOVE-N", "35"),
        ("lanhai", "SO-2048", "礼盒的价格呢？160行不行", "TEA-GIFT", "160"),
        ("lanhai", "SO-2048", "SO-2048礼盒165可以吗", "TEA-GIFT", "165"),
        ("chenguang", "SO-3071", "保溫瓶5.9可以嗎", "FLASK-500", "5.9"),
        ("northwind", "SO-4417", "the gloves at 5.10?", "GLOVE-N", "5.10"),
        ("northwind", "SO-4417", "gloves 5.10", "GLOVE-N", "5.10"),
        ("northwind", "SO-4417", "would you do the gloves for 5?", "GLOVE-N", "5"),
        ("northwind", "SO-4417", "is 5.20 ok for the gloves", "GLOVE-N", "5.20"),
        ("northwind", "SO-4417", "paper from 3.10 to 2.90", "PAPER-A4", "2.90"),
        ("northwind", "SO-4417", "gloves at 5.15 and delivery by 23 December", "GLOVE-N", "5.15"),
        ("acme", "SO-1031", "teapots 9.50", "TEAPOT-12", "9.50"),
        ("lanhai", "SO-2048", "礼盒168太贵了，能优惠点吗？160行吗？", "TEA-GIFT", "160"),
        ("lanhai", "SO-2048", "能优惠点吗？礼盒160行吗？", "TEA-GIFT", "160"),
        ("lanhai", "SO-2051", "2051能便宜点吗？400可以吗", "CHAIR-GREY", "400"),
        ("lanhai", "SO-2048", "纸22太贵了。便宜点吧？20行吗？", "PAPER-A4", "20"),
        ("chenguang", "SO-3071", "可以打折嗎？5.9行不行", "FLASK-500", "5.9"),
        ("chenguang", "SO-3071", "保溫瓶能不能再便宜一點？六塊可以嗎？", "FLASK-500", "6"),
        ("northwind", "SO-4417", "any discount on the gloves? is 5.2 ok?", "GLOVE-N", "5.2"),
    ],
)
def test_a_number_that_can_only_be_a_price_is_one(customer, order, text, sku, price):
    asked, _ = _bargained(customer, text)
    assert asked.id == order
    assert {line.sku: line.unit_price for line in asked.lines}[sku] == Decimal(price)


@pytest.mark.parametrize(
    ("customer", "text", "sku", "quantity", "price"),
    [
        ("northwind", "make the gloves 300 boxes at 5.15", "GLOVE-N", 300, "5.15"),
        ("acme", "400 teapots on SO-1031 at 9.50 each", "TEAPOT-12", 400, "9.50"),
        ("acme", "600 blue mugs at 3.40", "MUG-BLUE", 600, "3.40"),
        ("lanhai", "礼盒168,拿300盒给个160呗", "TEA-GIFT", 300, "160"),
        ("chenguang", "若保溫瓶改訂1000個，單價能到5.8嗎", "FLASK-500", 1000, "5.8"),
        ("chenguang", "要是訂1500個保溫瓶，單價5.7做得到嗎", "FLASK-500", 1500, "5.7"),
        ("lanhai", "要是我们礼盒订300个，160行不行", "TEA-GIFT", 300, "160"),
        ("lanhai", "椅子如果订到80把，单价400可以吗？", "CHAIR-GREY", 80, "400"),
        ("acme", "if we go up to 1000 blue mugs, could you do 3.20?", "MUG-BLUE", 1000, "3.20"),
        ("acme", "would 3.20 work if I took 800 blue mugs?", "MUG-BLUE", 800, "3.20"),
    ],
)
def test_a_price_beside_so_many_of_the_goods_is_heard(customer, text, sku, quantity, price):
    asked, _ = _bargained(customer, text)
    line = next(line for line in asked.lines if line.sku == sku)
    assert (line.quantity, line.unit_price) == (quantity, Decimal(price))


@pytest.mark.parametrize("answer", ["礼盒160元一盒", "每盒160元", "160一盒吧", "160", "礼盒160"])
def test_the_price_asked_for_is_that_of_the_goods_of_two_that_it_is_like(answer):
    asked, _ = _bargained("lanhai", "SO-2048便宜点", answer)
    assert {line.sku: line.unit_price for line in asked.lines} == {"TEA-GIFT": 160, "PAPER-A4": 22}


def test_a_total_of_an_order_of_two_goods_answers_too():
    _, price = _bargained("lanhai", "SO-2048便宜点", "35000")
    assert price == 35000


def test_a_unit_price_that_is_like_none_of_two_goods_is_asked_about():
    with sample_book() as book:
        reply = Talk(book, "lanhai").says("SO-2048便宜点", "每件60元")
        assert [option.label for option in reply.card.options] == ["茶叶礼盒", "A4复印纸80g"]


@pytest.mark.parametrize(
    ("customer", "text", "sku", "quantity"),
    [
        ("lanhai", "SO-2051椅子改成45", "CHAIR-GREY", 45),
        ("lanhai", "SO-2051椅子改成260", "CHAIR-GREY", 260),
        ("lanhai", "SO-2048礼盒改成165盒", "TEA-GIFT", 165),
        ("northwind", "5 gloves please", "GLOVE-N", 5),
        ("northwind", "gloves 300 ok?", "GLOVE-N", 300),
    ],
)
def test_a_number_of_goods_stays_one(customer, text, sku, quantity):
    with sample_book() as book:
        talk = Talk(book, customer)
        talk.says(text, "yes" if customer == "northwind" else "好的")
        lines = [line for order in book.orders() for line in order.lines if line.sku == sku]
        assert quantity in {line.quantity for line in lines}


@pytest.mark.parametrize(
    ("customer", "text"), [("lanhai", "黑椅子400行不行"), ("northwind", "the teapots at 9?")]
)
def test_a_price_of_goods_that_are_on_no_order_is_one_to_order_them_at(customer, text):
    with sample_book() as book:
        talk = Talk(book, customer)
        assert talk.says(text).results[0].status == "asked"
        assert talk.says("10").results[-1].status == "bargaining"


@pytest.mark.parametrize(
    ("customer", "texts", "asked"),
    [
        ("acme", ["1031: 10% off everything", "7?"], "2,770.00"),
        ("acme", ["1031: 10% off everything", "7?", "ok meet me at 5"], "2,831.00"),
        ("lanhai", ["2048便宜10%", "那8吧"], "32,936"),
        ("lanhai", ["2048便宜10%", "7呢？"], "33,294"),
    ],
)
def test_a_number_that_can_be_no_price_is_so_many_percent_behind_a_share(customer, texts, asked):
    with sample_book() as book:
        reply = Talk(book, customer).says(*texts)
    assert [result.status for result in reply.results] == ["bargaining"]
    assert asked in reply.text


def test_a_discount_and_a_total_behind_it_are_of_the_whole_order():
    asked, price = _bargained("lanhai", "2048能便宜点吗？34000可以吗")
    assert (asked.id, price) == ("SO-2048", Decimal(34000))


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("any discount on the mugs? is 3.2 ok?", 500),
        ("suppose we order 1000 mugs, can the price get down to 3.20?", 1000),
    ],
)
def test_a_price_is_kept_while_it_is_asked_of_which_order_it_is(text, quantity):
    asked, price = _bargained("acme", text, "1024")
    assert (asked.id, asked.lines[0].quantity, price) == ("SO-1024", quantity, Decimal("3.2"))


@pytest.mark.parametrize(
    ("customer", "asked", "said", "price"),
    [
        ("lanhai", "手套36块能做吗？", "37吧，行的话我今天就走流程", 37),
        ("lanhai", "办公椅380一把可以吗", "400，可以的话我马上跟老板汇报", 400),
        ("chenguang", "保溫瓶5.8可以嗎？", "6吧，可以的話今天就下單", 6),
        ("northwind", "gloves on SO-4417 at 5.00?", "5.20 and if ok I get the CFO to sign", Decimal("5.2")),
        ("acme", "SO-1024 at 3.20 each?", "3.40. if so I'll run it past finance", Decimal("3.4")),
    ],
)
def test_a_price_is_offered_whatever_is_promised_in_return(customer, asked, said, price):
    with sample_book() as book:
        (offer,) = Talk(book, customer).says(asked, said).request.actions
    assert (offer.intent, offer.price.amount) == ("offer", price)
