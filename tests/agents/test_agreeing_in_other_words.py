"""Bargains that end, or go on, in words of everyday: your price it is; 2% not possible?; split the difference."""

import pytest
from talking import Talk, sample_book, statuses

FLASKS = "I'd like 1000 flasks at 5.80"


@pytest.mark.parametrize(
    ("customer", "asked", "agreed"),
    [
        ("northwind", FLASKS, "fine, your price"),
        ("northwind", FLASKS, "ok we take your price"),
        ("northwind", FLASKS, "your price it is"),
        ("northwind", FLASKS, "alright, we can live with that"),
        ("lanhai", "500个保温杯，40一个", "行，按你们的价格来"),
        ("lanhai", "500个保温杯，40一个", "那就你们说的价吧"),
        ("lanhai", "500个保温杯，40一个", "那就按贵司报价"),
        ("chenguang", "再加200個保溫瓶，6塊可以嗎", "好，就照你們的價格"),
    ],
)
def test_who_takes_the_price_of_the_house_agrees(book, customer, asked, agreed):
    talk = Talk(book, customer)
    talk.says(asked)
    assert "done" in statuses(talk.says(agreed))


@pytest.mark.parametrize(
    ("customer", "asked", "said"),
    [
        ("northwind", FLASKS, "your price is too high"),
        ("northwind", FLASKS, "what is your price?"),
        ("northwind", FLASKS, "let's call it a deal at your price"),
        ("lanhai", "500个保温杯，40一个", "你们的价格太贵了"),
        ("lanhai", "500个保温杯，40一个", "就你们这价格？"),
    ],
)
def test_who_talks_of_that_price_has_not_agreed(book, customer, asked, said):
    talk = Talk(book, customer)
    talk.says(asked)
    reply = talk.says(said)
    assert "done" not in statuses(reply)
    assert "Which product" not in reply.text


@pytest.mark.parametrize(
    ("customer", "asked", "said", "bid"),
    [
        ("acme", "SO-1024 2% cheaper", "2% not possible?", {"change_percent": -2}),
        ("northwind", FLASKS, "isn't 5.95 possible?", {"amount": 5.95}),
        ("lanhai", "500个保温杯，40一个", "42真的不行吗", {"amount": 42}),
    ],
)
def test_who_asks_whether_a_price_is_not_possible_bids_it(book, customer, asked, said, bid):
    talk = Talk(book, customer)
    talk.says(asked)
    (offer,) = talk.says(said).request.actions
    assert offer.intent == "offer"
    assert bid.items() <= offer.price.model_dump(mode="json").items()


@pytest.mark.parametrize(
    ("customer", "asked", "said"),
    [
        ("northwind", FLASKS, "split the difference?"),
        ("lanhai", "500个保温杯，40一个", "取个中间价？"),
    ],
)
def test_who_wants_to_meet_in_the_middle_goes_on_bargaining(book, customer, asked, said):
    talk = Talk(book, customer)
    talk.says(asked)
    assert statuses(talk.says(said)) == ["bargaining"]


def test_no_thanks_then_ends_a_bargain(book):
    assert statuses(Talk(book, "northwind").says(FLASKS, "no thanks then")) == ["closed"]


@pytest.mark.parametrize(
    ("said", "total"),
    [("4%?", "USD 3,155.00"), ("5% then", "USD 3,142.50"), ("2% off the whole order", "USD 3,14")],
)
def test_a_percentage_is_of_the_goods_that_are_bargained_over(book, said, total):
    reply = Talk(book, "northwind").says("40% off the gloves", said)
    assert f"you asked for {total}" in reply.text


@pytest.mark.parametrize(
    ("customer", "asked", "answer", "written", "shown"),
    [
        (
            "acme",
            "put the mugs on 1024 to 650",
            "yep go for it, though my boss wants 1031 a week earlier if thats no extra cost",
            ("SO-1024", 650),
            "10 December 2026",
        ),
        (
            "acme",
            "put the mugs on 1024 to 650",
            "great, also we need 1031 with 250 teapots",
            ("SO-1024", 650),
            "to 250 pieces",
        ),
        (
            "acme",
            "put the mugs on 1024 to 650",
            "yes, though we'd like 1024 two weeks later",
            ("SO-1024", 650),
            "9 January 2027",
        ),
        (
            "northwind",
            "put the gloves to 300",
            "great, but please send the invoice to Perth",
            ("SO-4417", 300),
            "An address for the invoice",
        ),
        (
            "northwind",
            "put the gloves to 300",
            "perfect but the invoice goes to Perth",
            ("SO-4417", 300),
            "An address for the invoice",
        ),
        (
            "northwind",
            "put the gloves to 300",
            "yes please. what happens to the deposit we paid?",
            ("SO-4417", 300),
            "“what happens to the deposit we paid?”",
        ),
        (
            "northwind",
            "put the gloves to 300",
            "yes please. and what about the 963 we already paid?",
            ("SO-4417", 300),
            "what about the 963 we already paid?”",
        ),
        (
            "lanhai",
            "2051改成50把",
            "好的，另外2048那单提前一周，如果不加钱的话",
            ("SO-2051", 50),
            "2026年12月12日",
        ),
        ("lanhai", "2051改成50把", "好的，不过发票寄到公司", ("SO-2051", 50), "发票"),
        ("lanhai", "2051改成50把", "好的，已经付的定金怎么办？", ("SO-2051", 50), "同事"),
        ("chenguang", "保溫瓶改成900個", "可以，另外SO-3071延後一週", ("SO-3071", 900), "2026年12月28日"),
    ],
)
def test_a_yes_counts_whatever_else_is_wished_behind_it(customer, asked, answer, written, shown):
    with sample_book() as book:
        reply = Talk(book, customer).says(asked, answer)
        order, quantity = written
        assert book.order(order).line(1).quantity == quantity
        assert shown in reply.text


@pytest.mark.parametrize(
    ("customer", "asked", "answer", "shown"),
    [
        ("acme", "cancel 1024", "ok keep it but 2 weeks later", "9 January 2027"),
        ("acme", "cancel 1024", "no, leave it, but make it 450 mugs", "to 450 pieces"),
        ("northwind", "cancel 4417", "fine, keep it then but only net 30", "net 30 days"),
        ("acme", "put the mugs on 1024 to 650", "no, but 1031 a week earlier", "10 December 2026"),
        ("acme", "put the mugs on 1024 to 650", "yes, but 1024 should be 700", "to 700 pieces"),
        ("acme", "put the mugs on 1024 to 650", "yes, but only if 1031 comes a week earlier", "SO-1031"),
        ("lanhai", "取消2051", "算了不取消，但是晚一周", "2026年12月30日"),
        ("chenguang", "取消SO-3071", "先不要取消，不過改成500個", "500 件"),
    ],
)
def test_what_is_wished_behind_a_no_or_instead_is_shown_and_nothing_written(customer, asked, answer, shown):
    with sample_book() as book:
        talk = Talk(book, customer)
        before = book.orders()
        assert shown in talk.says(asked, answer).text
        assert book.orders() == before


def test_what_is_wished_behind_a_yes_to_an_offer_is_given_to_a_person():
    with sample_book() as book:
        reply = Talk(book, "northwind").says(
            "4417: 5% off", "option 1, and could you also send me a proforma"
        )
        assert "passed_on" in statuses(reply)
