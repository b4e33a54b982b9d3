"""Customers who threaten to drop goods unless they get a price: the price is bargained over, nothing is dropped."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "text", "goods"),
    [
        ("northwind", "Your competitor does the A4 for 2.80. Match it or I take the paper off.", "A4 copier"),
        ("northwind", "Make it 2.80 on the A4 or I take the paper off", "A4 copier"),
        ("northwind", "Either the gloves go to 5 or we drop them", "gloves"),
        ("northwind", "Either match 2.80 for the paper or we'll take it off", "A4 copier"),
        ("northwind", "lower the paper to 2.80, otherwise remove it", "A4 copier"),
        ("lanhai", "要么礼盒降到160块，要么我就不要礼盒了", "礼盒"),
        ("lanhai", "要么纸算20，要么去掉", "复印纸"),
        ("lanhai", "纸便宜5%，否则我就把纸去掉", "复印纸"),
        ("chenguang", "要麼保溫瓶算5塊5，要麼我就減200個", "每件"),
        ("chenguang", "保溫瓶降到5塊5，不然我就減200個", "每件"),
    ],
)
def test_a_threat_behind_a_price_bargains_for_that_price(customer, text, goods):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert [result.status for result in reply.results] == ["bargaining"]
        assert goods in reply.text


@pytest.mark.parametrize("text", ["跟不上我就不要纸了", "别家纸才18块，你跟得上吗，跟不上我就不要纸了"])
def test_what_would_follow_from_a_refusal_is_not_asked_for(text):
    with sample_book() as book:
        assert "去掉" not in Talk(book, "lanhai").says(text).text


@pytest.mark.parametrize(
    ("customer", "text", "order"),
    [
        ("northwind", "gimme a better deal or I go to Uline", "SO-4417"),
        ("northwind", "give us a better price or we buy at Staples", "SO-4417"),
        ("acme", "better price on the teapots please or I switch to Ingka", "SO-1031"),
        ("northwind", "便宜点，不然我去Uline买", "SO-4417"),
        ("northwind", "再便宜一點，否則我們找別家Staples", "SO-4417"),
    ],
)
def test_who_sells_instead_is_no_goods(customer, text, order):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
    assert [result.status for result in reply.results] == ["asked"]
    assert order in reply.text and reply.card is None


def test_what_nobody_sells_and_is_given_up_is_asked_nothing_about():
    with sample_book() as book:
        reply = Talk(book, "acme").says("forget the sprockets, just 20 more teapots")
    assert "sprockets" not in reply.text and "220 pieces" in reply.text


@pytest.mark.parametrize(
    ("customer", "first", "text"),
    [
        ("lanhai", "2051的椅子410一把行不行", "411，最后一口，全款预付也行"),
        ("lanhai", "2048礼盒160行不行", "163，最后一口"),
        ("chenguang", "3071一支5.9可以嗎", "6.05最後一口了，尾款月結30天也可以"),
        ("acme", "could 1024 be 3.20 each", "3.40, last bid, full prepayment is fine"),
    ],
)
def test_a_last_bid_counts_no_goods(customer, first, text):
    with sample_book() as book:
        talk = Talk(book, customer)
        talk.says(first)
        reply = talk.says(text)
    assert [result.status for result in reply.results] == ["bargaining"]
