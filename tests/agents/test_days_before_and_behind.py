"""Customers who name a day before or behind which goods are to come, or one on which they are not."""

from datetime import date

import pytest
from talking import Talk

YES = {"acme": "yes", "northwind": "yes", "lanhai": "可以", "chenguang": "可以"}


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        ("acme", "deliver 1031 by the end of December", "there by 31 December 2026: delivery is planned for 17"),
        ("acme", "1031 has to arrive before 1 February", "there by 31 January 2027"),
        ("acme", "The mugs of 1024 by the 28th at the latest", "there by 28 December 2026"),
        ("acme", "We need 1024 until mid January", "there by 15 January 2027"),
        ("lanhai", "椅子能在1月底之前交货吗", "2026年12月23日"),
        ("lanhai", "礼盒最晚20号送到", "2026年12月20日"),
        ("lanhai", "手套请在月底前送到", "2026年12月2日"),
        ("chenguang", "3071一月底前到可以嗎", "趕得上 2027年1月31日"),
    ],
)  # fmt: skip
def test_goods_that_come_before_the_day_said_are_told_to_and_stay(book, customer, text, told):
    reply = Talk(book, customer).says(text)
    assert told in reply.text
    assert reply.card is None


@pytest.mark.parametrize(
    ("customer", "text", "order"),
    [
        ("acme", "the teapots must be here before the end of the month", "SO-1031"),
        ("acme", "please deliver 1024 no later than month end", "SO-1024"),
        ("northwind", "can you have the gloves here by the end of the month?", "SO-4417"),
        ("lanhai", "礼盒请在月底前送到", "SO-2048"),
        ("lanhai", "椅子最晚月底要到", "SO-2051"),
        ("chenguang", "最遲月底要到貨", "SO-3071"),
    ],
)
def test_the_end_of_a_month_before_which_goods_are_wanted_moves_none_of_them_later(
    book, customer, text, order
):
    standing = book.order(order).delivery
    Talk(book, customer).says(text, YES[customer])
    assert book.order(order).delivery < standing


@pytest.mark.parametrize(
    ("customer", "text", "order", "day"),
    [
        ("acme", "Change 1031 to 250 teapots and deliver after New Year", "SO-1031", date(2027, 1, 2)),
        ("acme", "please deliver the teapots after Christmas", "SO-1031", date(2026, 12, 26)),
        ("acme", "hold 1031 until mid January", "SO-1031", date(2027, 1, 15)),
        ("lanhai", "椅子改成50把，元旦后送", "SO-2051", date(2027, 1, 2)),
        ("lanhai", "手套那单元旦之后再送", "SO-2033", date(2027, 1, 2)),
        ("lanhai", "礼盒加20盒，圣诞后发", "SO-2048", date(2026, 12, 26)),
        ("chenguang", "元旦後送", "SO-3071", date(2027, 1, 2)),
        (
            "northwind",
            "Could SO-4417 come before Christmas? We are running out of gloves, by the 21st at the latest.",
            "SO-4417",
            date(2026, 12, 21),
        ),
        (
            "acme",
            "Bring 1024 forward to 20 December. Blue mugs are selling fast, no later than the 18th.",
            "SO-1024",
            date(2026, 12, 18),
        ),
        ("lanhai", "2048能在圣诞前送到吗？礼盒快没了，最晚18号", "SO-2048", date(2026, 12, 18)),
        ("chenguang", "3071可以聖誕前到嗎？保溫瓶快沒了，最晚18號", "SO-3071", date(2026, 12, 18)),
        ("chenguang", "3071聖誕節以後再交貨，數量改900", "SO-3071", date(2026, 12, 26)),
    ],
)
def test_goods_that_are_wanted_behind_a_feast_come_behind_it(book, customer, text, order, day):
    Talk(book, customer).says(text, YES[customer])
    assert book.order(order).delivery == day


def test_who_says_a_day_in_few_words_hears_it_in_their_script(book):
    assert "訂單 SO-3071" in Talk(book, "chenguang").says("元旦後送").text


@pytest.mark.parametrize(
    ("customer", "texts", "order", "day"),
    [
        ("acme", ["deliver the teapots on 20 December", "No, not 20 December.", "22 December"], "SO-1031", date(2026, 12, 22)),
        ("acme", ["deliver the teapots on 20 December", "no, not the 20th, the 22nd"], "SO-1031", date(2026, 12, 22)),
        ("acme", ["deliver the teapots on 20 December", "22 December"], "SO-1031", date(2026, 12, 22)),
        ("acme", ["move 1024 to 28 December", "Not on the 28th please", "the 29th"], "SO-1024", date(2026, 12, 29)),
        ("northwind", ["push 4417 back to 9 January", "no, not on 9 January but 12 January"], "SO-4417", date(2027, 1, 12)),
        ("lanhai", ["椅子改到12月30号送", "不是12月30号", "12月28号"], "SO-2051", date(2026, 12, 28)),
        ("lanhai", ["椅子改到12月30号送，加5把", "不对，不是30号", "29号"], "SO-2051", date(2026, 12, 29)),
        ("lanhai", ["手套推迟到12月9号", "不是9号，是10号"], "SO-2033", date(2026, 12, 10)),
        ("chenguang", ["改到12月30號送", "不是30號啊", "28號"], "SO-3071", date(2026, 12, 28)),
    ],
)  # fmt: skip
def test_who_does_not_want_the_day_proposed_is_asked_for_another(book, customer, texts, order, day):
    talk = Talk(book, customer)
    standing = book.order(order).delivery
    talk.says(*texts)
    assert book.order(order).delivery == standing
    talk.says(YES[customer])
    assert book.order(order).delivery == day


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        ("acme", ["200 teapots, deliver on 20 January", "No, not 20 January."]),
        ("lanhai", ["订100个茶壶，1月20日交货", "不是20号"]),
    ],
)
def test_a_new_order_is_not_shown_again_for_the_day_that_is_not_wanted(book, customer, texts):
    assert Talk(book, customer).says(*texts).card is None


def test_who_asks_whether_it_is_not_that_day_is_told(book):
    reply = Talk(book, "chenguang").says("改到12月30號送", "不是30號嗎")
    assert "2026年12月30日" in reply.text
    assert reply.card is not None


@pytest.mark.parametrize(
    ("customer", "text", "order", "day"),
    [
        ("northwind", "move 4417 to the last Friday of January", "SO-4417", date(2027, 1, 29)),
        ("acme", "deliver 1031 on the second Tuesday in January", "SO-1031", date(2027, 1, 12)),
        ("lanhai", "椅子改到1月最后一个周五", "SO-2051", date(2027, 1, 29)),
        ("chenguang", "改到1月第二個週三交貨", "SO-3071", date(2027, 1, 13)),
    ],
)
def test_a_weekday_by_its_place_in_a_month_is_that_day(book, customer, text, order, day):
    Talk(book, customer).says(text, YES[customer])
    assert book.order(order).delivery == day


@pytest.mark.parametrize("text", ["交期延到農曆年後", "交期延到春節後"])
def test_who_names_a_feast_that_has_no_day_is_asked_for_it(book, text):
    assert "哪天" in Talk(book, "chenguang").says(text).text


@pytest.mark.parametrize(
    ("customer", "text", "day"),
    [
        ("acme", "push SO-1031 to January, not before the 7th", "2027-01-07"),
        ("northwind", "can SO-4417 come in February, best on the 10th?", "2027-02-10"),
        ("lanhai", "2048推到一月，7号以后", "2027-01-07"),
        ("chenguang", "SO-3071延到一月，不早於7號", "2027-01-07"),
    ],
)
def test_a_day_behind_a_month_is_of_that_month(book, customer, text, day):
    reply = Talk(book, customer).says(text, YES[customer])
    assert book.order(reply.results[0].order).delivery.isoformat() == day
