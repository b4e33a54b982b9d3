"""Bargains that end, or go on, in words of everyday: your price it is; 2% not possible?; split the difference."""

import pytest
from talking import Talk, statuses

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
