"""Working days, the day of one order for another, and orders of which nothing is to change."""

import pytest
from talking import Talk, sample_book, statuses


@pytest.mark.parametrize(
    ("customer", "text", "day"),
    [
        ("lanhai", "礼盒那单推迟到元旦后第一个工作日", "2027年1月4日"),
        ("lanhai", "礼盒改到圣诞节后第二个工作日", "2026年12月29日"),
        ("lanhai", "椅子改到元旦前最后一个工作日", "2026年12月31日"),
        ("lanhai", "椅子改到1月最后一个工作日", "2027年1月29日"),
        ("chenguang", "延到元旦假期後第一個上班日", "2027年1月4日"),
        ("chenguang", "改到1月第一個工作天", "2027年1月4日"),
        ("acme", "push 1024 to the first working day after New Year", "4 January 2027"),
        ("acme", "deliver 1024 on the first business day of January", "4 January 2027"),
        ("acme", "move 1031 to the first working day after Christmas", "28 December 2026"),
        ("acme", "move 1024 to the last working day before Christmas", "24 December 2026"),
    ],
)
def test_a_working_day_is_no_weekend_and_no_feast(customer, text, day):
    with sample_book() as book:
        shown = Talk(book, customer).says(text)
    assert day in shown.text and shown.card


@pytest.mark.parametrize(
    ("customer", "texts", "days"),
    [
        ("lanhai", ["礼盒那单改到12月24日", "椅子那单也放到同一天"], {"SO-2048": "2026-12-24", "SO-2051": "2026-12-24"}),
        ("lanhai", ["礼盒那单改到12月24日", "椅子那单也安排那天"], {"SO-2048": "2026-12-24", "SO-2051": "2026-12-24"}),
        (
            "lanhai",
            ["椅子推迟到元旦后第一个工作日送", "那就1月5号，另一单也放到同一天吧，礼盒那单"],
            {"SO-2048": "2027-01-05", "SO-2051": "2027-01-05"},
        ),
        ("lanhai", ["椅子推迟到1月5号", "那就1月4号吧，礼盒改250盒"], {"SO-2051": "2027-01-04", "SO-2048": "2026-12-19"}),
        ("acme", ["move 1024 to 5 January", "the other order should come the same day"], {"SO-1024": "2027-01-05", "SO-1031": "2027-01-05"}),
        ("acme", ["move 1024 to 5 January", "make it 6 January, and the teapot order the same day"], {"SO-1024": "2027-01-06", "SO-1031": "2027-01-06"}),
        ("acme", ["move 1024 to 5 January", "6 January please, and 250 teapots on 1031"], {"SO-1024": "2027-01-06", "SO-1031": "2026-12-17"}),
    ],
)  # fmt: skip
def test_a_day_behind_a_card_is_that_of_the_orders_it_is_said_of(customer, texts, days):
    with sample_book() as book:
        Talk(book, customer).says(*texts, "yes" if customer == "acme" else "可以")
        assert {order: str(book.order(order).delivery) for order in days} == days


@pytest.mark.parametrize(
    "texts",
    [
        ["礼盒那单改到12月24日", "另一单也放到同一天"],
        ["2048改到12月24日，另一单也放到同一天"],
        ["礼盒那单改到12月20日", "那就12月24号吧，另一单也放到同一天"],
    ],
)
def test_which_other_one_is_asked_where_there_are_several(texts):
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        assert "哪一单" in talk.says(*texts).text
        talk.says("椅子那单", "可以")
        assert [str(book.order(one).delivery) for one in ("SO-2048", "SO-2051")] == ["2026-12-24"] * 2


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "Cancel 1024. No changes to 1031 please"),
        ("acme", "1024 to 600 mugs. 1031 no changes please"),
        ("acme", "600 blue mugs on 1024, no change to 1031 please."),
        ("acme", "please leave 1031 alone, 1024 goes to 600"),
        ("acme", "leave 1031 as it is please, 1024 goes to 600"),
        ("lanhai", "椅子加5把，2048请不要改"),
        ("lanhai", "2048就别动了，椅子加5把"),
    ],
)
def test_an_order_of_which_nothing_is_to_change_is_left_and_not_passed_on(customer, text):
    with sample_book() as book:
        shown = Talk(book, customer).says(text)
    assert statuses(shown) == ["proposed"]
    assert "1031" not in shown.text and "2048" not in shown.text
