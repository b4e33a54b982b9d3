"""Customers who ask what more would cost: told the price, asked for theirs, and nothing is proposed yet."""

from decimal import Decimal

import pytest
from talking import Talk, sample_book

ON_ORDER = [
    ("lanhai", "如果椅子加到80把,单价能给到多少?", "33,600 元"),
    ("lanhai", "如果礼盒加到300盒，单价能便宜多少", "50,400 元"),
    ("lanhai", "2051加到60把的话多少钱", "25,200 元"),
    ("lanhai", "2051数量翻倍的话价格呢", "33,600 元"),
    ("chenguang", "如果改成1500個 …一月中交 一個多少 可以的話我再跟主管報", "9,300 美元"),
    ("northwind", "how much per box if I go up to 500 boxes on SO-4417?", "USD 2,700.00"),
    ("northwind", "would 600 boxes of gloves be cheaper?", "USD 3,240.00"),
    ("northwind", "Do we get a better price if we raise the gloves to 500?", "USD 2,700.00"),
]
NEW = [
    ("lanhai", "礼盒订300盒有没有优惠", "50,400 元"),
    ("lanhai", "1000个保温杯有折扣吗", "44,000 元"),
    ("northwind", "What would the price be if we took 400 gloves?", "USD 2,160.00"),
    ("northwind", "is there a discount for 1000 boxes of gloves?", "USD 5,400.00"),
    ("northwind", "do you give a volume discount on 2000 packs of paper?", "USD 6,200.00"),
]


@pytest.mark.parametrize(("customer", "text", "total"), [*ON_ORDER, *NEW])
def test_the_price_of_so_many_is_told_and_nothing_is_proposed(customer, text, total):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert total in reply.text
        assert [result.status for result in reply.results] in (["asked"], ["told"])


@pytest.mark.parametrize(
    ("customer", "text", "answer", "quantity", "price"),
    [
        ("lanhai", "如果椅子加到80把,单价能给到多少?", "400", 80, "400"),
        ("lanhai", "礼盒订300盒有没有优惠", "160", 300, "160"),
        ("chenguang", "如果改成1200個單價可以多少", "5.9", 1200, "5.9"),
        ("northwind", "any better price for 500 gloves?", "5.2", 500, "5.2"),
    ],
)
def test_the_price_that_is_named_then_is_bargained_over(customer, text, answer, quantity, price):
    with sample_book() as book:
        talk = Talk(book, customer)
        assert talk.says(text, answer).results[-1].status == "bargaining"
        asked = talk.desk.bargain(customer).asked
        assert (Decimal(quantity), Decimal(price)) in {
            (line.quantity, line.unit_price) for line in asked.lines
        }


@pytest.mark.parametrize(
    ("customer", "text", "answer", "status"),
    [
        ("lanhai", "如果椅子加到80把,单价能给到多少?", "好的", "proposed"),
        ("lanhai", "如果椅子加到80把,单价能给到多少?", "那算了", "told"),
        ("northwind", "would 600 boxes of gloves be cheaper?", "ok do that", "proposed"),
        ("northwind", "would 600 boxes of gloves be cheaper?", "no, then leave it", "told"),
    ],
)
def test_a_yes_takes_the_price_that_stands_and_a_no_leaves_all_as_it_is(customer, text, answer, status):
    with sample_book() as book:
        assert Talk(book, customer).says(text, answer).results[-1].status == status


def test_a_change_whose_total_is_asked_is_proposed():
    with sample_book() as book:
        assert Talk(book, "lanhai").says("SO-2048礼盒改250盒，总价多少？").results[0].status == "proposed"


PROPOSED = {
    "northwind": "I want 200 flasks",
    "lanhai": "订200个保温杯",
    "chenguang": "訂200個保溫杯",
    "acme": "make it 600 on 1024",
}


@pytest.mark.parametrize(
    ("customer", "text", "total"),
    [
        ("northwind", "whats the total if the flasks were 250", "USD 1,550.00"),
        ("northwind", "what would the total be with 250 flasks?", "USD 1,550.00"),
        ("northwind", "what's the total for 250?", "USD 1,550.00"),
        ("northwind", "total if we made it 250?", "USD 1,550.00"),
        ("northwind", "how much would it come to at 250", "USD 1,550.00"),
        ("northwind", "what does it come to if I make them 250", "USD 1,550.00"),
        ("acme", "what would the total be at 700?", "USD 2,520.00"),
        ("lanhai", "要是250个一共多少钱", "11,000 元"),
        ("lanhai", "保温杯要是250个总价多少", "11,000 元"),
        ("lanhai", "250个的话总价呢", "11,000 元"),
        ("chenguang", "如果是250個合計多少錢", "1,550 美元"),
        ("chenguang", "保溫杯250個的話總共多少", "1,550 美元"),
    ],
)
def test_a_total_that_is_asked_for_another_number_is_no_price_that_is_offered(customer, text, total):
    with sample_book() as book:
        reply = Talk(book, customer).says(PROPOSED[customer], text)
        assert total in reply.text
        assert "bargaining" not in {result.status for result in reply.results}


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "what's the total if it were 700?"),
        ("acme", "whats the total for 700"),
        ("lanhai", "要是70把总价多少"),
    ],
)
def test_a_total_that_is_asked_in_a_bargain_is_no_offer(customer, text):
    with sample_book() as book:
        talk = Talk(book, customer)
        talk.says({"acme": "I'd like 5% off 1024", "lanhai": "2051单价改成410"}[customer])
        reply = talk.says(text)
        assert all(getattr(action, "price", None) is None for action in reply.request.actions)


def test_goods_of_a_new_order_whose_total_is_asked_are_not_those_of_an_open_one():
    with sample_book() as book:
        talk = Talk(book, "northwind")
        reply = talk.says("I want 200 flasks and 100 packs of paper", "whats the total if the paper were 250")
        assert "USD 775.00" in reply.text
        assert "SO-4417" not in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "figures"),
    [
        ("chenguang", "你好，3071如果加到1500支，單價多少？", "1,500 件"),
        ("chenguang", "3071的保溫瓶如果訂1500支，單價可以算多少？", "1,500 件"),
        ("lanhai", "如果2051增加到80把，价格能报多少？", "80 件"),
        ("lanhai", "2048如果礼盒加到300盒，单价大约是多少", "300 盒"),
        ("acme", "If SO-1024 went up to 900 pieces, what would the unit price be?", "900 pieces"),
        ("northwind", "how much per box if we raised SO-4417 to 400 boxes?", "400 boxes"),
    ],
)
def test_the_price_of_more_on_an_order_is_told_and_goes_to_nobody_else(book, customer, text, figures):
    reply = Talk(book, customer).says(text)
    assert figures in reply.text

    assert "同事" not in reply.text and "colleague" not in reply.text


@pytest.mark.parametrize(
    ("customer", "texts", "order", "lines"),
    [
        (
            "acme",
            (
                "teapots 1031: whats your best price if we go to 260",
                "can't you tell me? I'd take 260 at 9.20",
            ),
            "SO-1031",
            {"TEAPOT-12": 260, "MUG-WHITE": 300},
        ),
        (
            "acme",
            ("What's your best price for the teapots on SO-1031 if we take 260?", "9.20?"),
            "SO-1031",
            {"TEAPOT-12": 260, "MUG-WHITE": 300},
        ),
        (
            "northwind",
            ("whats your best price for gloves on 4417 if we take 400 boxes", "I'd take 380 at 5.10"),
            "SO-4417",
            {"GLOVE-N": 380, "PAPER-A4": 600},
        ),
        (
            "lanhai",
            ("2048的礼盒要是加到300盒，最低多少钱？", "160可以的话就加"),
            "SO-2048",
            {"TEA-GIFT": 300, "PAPER-A4": 100},
        ),
    ],
)
def test_a_price_of_more_that_is_asked_is_bargained_over_on_its_order(book, customer, texts, order, lines):
    talk = Talk(book, customer)
    reply = talk.says(*texts)
    assert reply.results[-1].status == "bargaining", reply.text
    asked = talk.desk.bargain(customer).asked
    assert (asked.id, {line.sku: line.quantity for line in asked.lines}) == (order, lines)
