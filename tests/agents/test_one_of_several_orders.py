"""Customers who put right one order of a card of several, by its place there or by its number."""

import pytest
from talking import Talk, sample_book

BOTH = {
    "dates": ("lanhai", "2033推迟一周，2048推迟两周"),
    "goods": ("lanhai", "2048礼盒改成220，2051椅子改成50把"),
    "en": ("acme", "1024 to 600, 1031 teapots to 250"),
}


def _quantities(book, *orders):
    return [int(book.order(order).lines[0].quantity) for order in orders]


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("SO-2048还是200", [200, 50]),
        ("2048改成210", [210, 50]),
        ("第二单改成45把", [220, 45]),
        ("第二单先不动", [220, 40]),
        ("第一单不改了", [200, 50]),
    ],
)
def test_one_order_is_put_right_and_the_other_kept(text, quantities):
    with sample_book() as book:
        customer, wish = BOTH["goods"]
        talk = Talk(book, customer)
        talk.presses("可以，就这样", talk.says(wish, text))
        assert _quantities(book, "SO-2048", "SO-2051") == quantities


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("leave the second one", [600, 200]),
        ("make the second one 300", [600, 300]),
        ("the first order stays as it is", [500, 250]),
        ("1024: 550", [550, 250]),
    ],
)
def test_the_places_are_those_of_the_card_in_english(text, quantities):
    with sample_book() as book:
        customer, wish = BOTH["en"]
        talk = Talk(book, customer)
        talk.presses("Yes, go ahead", talk.says(wish, text))
        assert _quantities(book, "SO-1024", "SO-1031") == quantities


@pytest.mark.parametrize(
    ("text", "days"),
    [("第二单不改了", ["12-09", "12-19"]), ("第二单推迟三周", ["12-09", "01-09"])],
)
def test_the_places_are_those_of_the_card_not_of_all_orders(text, days):
    with sample_book() as book:
        customer, wish = BOTH["dates"]
        talk = Talk(book, customer)
        talk.presses("可以，就这样", talk.says(wish, text))
        assert [f"{book.order(one).delivery:%m-%d}" for one in ("SO-2033", "SO-2048")] == days


@pytest.mark.parametrize(
    ("customer", "texts", "order", "day"),
    [
        ("acme", ["Please push the one in December to mid January", "1031"], "SO-1031", "2027-01-15"),
        ("acme", ["push the order due in December to 15 January", "the teapots"], "SO-1031", "2027-01-15"),
        ("northwind", ["move the one in January to 20 January"], "SO-4417", "2027-01-20"),
        ("northwind", ["push the order due in January back a week"], "SO-4417", "2027-01-09"),
    ],
)
def test_a_month_that_tells_the_order_is_no_day_of_it(customer, texts, order, day):
    with sample_book() as book:
        Talk(book, customer).says(*texts, "yes")
        assert str(book.order(order).delivery) == day
