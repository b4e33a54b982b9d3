"""Questions how an order stands, by its goods and in the words that customers have for them."""

import pytest
from talking import Talk, sample_book

STATUS = [
    ("chenguang", "想請問保溫瓶目前的進度", "2026年12月21日"),
    ("chenguang", "保溫瓶預計哪天會到台北？", "2026年12月21日"),
    ("lanhai", "椅子大概哪天能到深圳？", "2026年12月23日"),
    ("lanhai", "礼盒做到哪一步了", "2026年12月19日"),
    ("lanhai", "礼盒哪天能到，手套呢", "2026年12月2日"),
    ("lanhai", "椅子加到52把，哪天能到？", "2026年12月23日"),
    ("lanhai", "椅子加到52把，会推迟吗？", "2026年12月23日"),
    ("northwind", "which day will the gloves get to Boston?", "2 January 2027"),
    ("northwind", "any status on the paper?", "2 January 2027"),
    ("acme", "what date will the blue mugs be here", "26 December 2026"),
    ("acme", "when will the teapots reach Hamburg?", "17 December 2026"),
    ("acme", "What's happening with 1031? Scheduled for this Friday.", "planned for 17 December 2026"),
    ("lanhai", "2051那单怎么样了？说好星期五到的", "预计 2026年12月23日"),
    ("chenguang", "我不是要改，只想知道卡車哪天到", "預計 2026年12月21日"),
]
ADDRESSES = [
    ("lanhai", "手套的还是送深圳，没动吧？", "科技园路15号"),
    ("lanhai", "手套那单还是送到原来的地址吧？", "科技园路15号"),
    ("lanhai", "手套送哪里", "科技园路15号"),
    ("chenguang", "保溫瓶還是送到原來的地址吧？", "南京東路二段88號"),
    ("acme", "are the teapots still going to Hamburg?", "Lagerstrasse 12"),
    ("northwind", "is SO-4417 still delivered to the old address?", "18 Dockside Road"),
]
PAYMENTS = [
    ("lanhai", "手套那单改到12月9号送，付款日期也跟着顺延吗？", "2027年1月8日"),
    ("acme", "move the teapots a week later. Will the payment date shift as well?", "22 February 2027"),
]
EARLIEST = [
    ("lanhai", "椅子最快能提前到哪天？", "好，那就改那天", "2026年12月13日"),
    ("lanhai", "椅子最快能提前到哪天？", "12月15号吧", "2026年12月15日"),
    ("chenguang", "保溫瓶最快可以提前到哪一天？", "那就那天吧", "2026年12月8日"),
    ("acme", "how soon could the teapots come?", "ok, that day then", "8 December 2026"),
    ("acme", "how soon could the teapots come?", "let's take the earliest date please", "8 December 2026"),
]


@pytest.mark.parametrize(("customer", "text", "told"), [*STATUS, *ADDRESSES, *PAYMENTS])
def test_how_an_order_stands_is_told(customer, text, told):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)

        assert told in reply.text
        assert not any(result.status == "passed_on" for result in reply.results)


def test_when_goods_should_have_come_is_no_wish_for_that_day(book):
    talk = Talk(book, "northwind")
    told = talk.says("gday, where are our flasks? supposed to land this week").text
    assert "29 November 2026" in told and "no longer possible" not in told
    told = talk.says(
        "i dont want to change anything, just tell me which day the truck gets here and is there a tracking number"
    ).text
    assert "29 November 2026" in told and "“is there a tracking number”" in told


@pytest.mark.parametrize(("customer", "asks", "takes", "day"), EARLIEST)
def test_the_day_that_was_told_can_be_taken(customer, asks, takes, day):
    with sample_book() as book:
        reply = Talk(book, customer).says(asks, takes)

        assert reply.card and day in reply.text


def test_a_yes_that_asks_whether_the_day_stays_is_booked_and_told():
    with sample_book() as book:
        reply = Talk(book, "lanhai").says("椅子加到52把", "可以，交货时间不会推迟吧？")

        assert "已更新" in reply.text and "2026年12月23日" in reply.text and not reply.card
