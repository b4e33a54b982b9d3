"""What was paid before, what is on an order, how fast goods can be there; and what follows a matter passed on."""

import pytest
from talking import Talk, sample_book, statuses


@pytest.mark.parametrize(
    ("customer", "text", "order", "price"),
    [
        ("northwind", "What was the price last time for the flasks?", "SO-4410", "6.20"),
        ("acme", "what did we pay for the teapots last time?", "SO-1031", "9.80"),
        ("lanhai", "上次手套多少钱一盒？", "SO-2033", "38 元"),
        ("chenguang", "之前保溫瓶的單價是多少", "SO-3071", "6.20"),
    ],
)
def test_the_price_of_the_latest_order_of_those_goods_is_told(customer, text, order, price):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
    assert order in reply.text and price in reply.text
    assert statuses(reply) == ["told"]


@pytest.mark.parametrize("text", ["Same price as last time for 100 teapots?", "上次手套的价格能再便宜点吗"])
def test_a_price_of_before_that_is_wished_for_is_no_question(text):
    customer = "acme" if text.isascii() else "lanhai"
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
    assert "SO-1002" not in reply.text
    assert reply.results[0].status != "passed_on"


def test_what_is_ordered_again_is_what_was_talked_of_last():
    with sample_book() as book:
        talk = Talk(book, "northwind")
        talk.says("what did we pay for flasks?")
        again = talk.says("same again, 200")
        latest = Talk(book, "acme").says("where is SO-1031?", "repeat my last order")
    assert "Steel flask 500 ml (200 pieces)" in again.text and "gloves" not in again.text
    assert "Blue mug" in latest.text


@pytest.mark.parametrize(
    ("customer", "text", "goods"),
    [
        ("acme", "What's included in SO-1031?", "White mug 350 ml (300 pieces)"),
        ("acme", "what does 1024 include?", "Blue mug 350 ml (500 pieces)"),
        ("lanhai", "能不能看一下2048的明细", "A4复印纸80g 100 包"),
        ("chenguang", "3071的內容是什麼", "800 件"),
    ],
)
def test_what_is_on_an_order_is_told(customer, text, goods):
    with sample_book() as book:
        assert goods in Talk(book, customer).says(text).text


@pytest.mark.parametrize(
    ("customer", "text", "order", "day"),
    [
        ("acme", "can you rush the blue mugs?", "SO-1024", "5 December 2026"),
        ("northwind", "Could you speed up the delivery of my gloves please?", "SO-4417", "3 December 2026"),
        ("lanhai", "椅子那单能不能加急？", "SO-2051", "2026年12月13日"),
        ("chenguang", "這單可以趕一下嗎？", "SO-3071", "2026年12月8日"),
    ],
)
def test_goods_that_are_to_be_rushed_are_told_their_first_day(customer, text, order, day):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
    assert order in reply.text and day in reply.text


@pytest.mark.parametrize(
    "text", ["no rush, but could you send me the invoice for 1002?", "加急的话要加钱吗？"]
)
def test_nothing_is_rushed_that_is_not_to_be(text):
    with sample_book() as book:
        assert statuses(Talk(book, "acme").says(text)) == ["passed_on"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("don't rush it, the 28th is fine for SO-1024", "28 December 2026"),
        ("Could SO-1024 arrive on the 2nd?", "2 January 2027"),
        ("SO-1024 by the 10th please", "10 December 2026"),
    ],
)
def test_a_day_too_soon_for_the_goods_is_in_the_month_of_the_order(text, day):
    with sample_book() as book:
        assert f"to {day}" in Talk(book, "acme").says(text).text


@pytest.mark.parametrize(
    ("customer", "matter", "more", "said"),
    [
        ("northwind", "please hold SO-4417 until further notice", "resume it please", "as well"),
        ("lanhai", "2048先别发货，等我通知", "可以发了", "一并"),
        (
            "acme",
            "6 of the teapots from SO-1002 came with cracked lids",
            "they were dropped I think",
            "as well",
        ),
    ],
)
def test_what_follows_a_matter_for_a_person_goes_there_too(customer, matter, more, said):
    with sample_book() as book:
        reply = Talk(book, customer).says(matter, more)
    assert statuses(reply) == ["passed_on"]
    assert said in reply.text


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "what's the latest date I can still change SO-1031?"),
        ("acme", "until when can we cancel 1024?"),
        ("lanhai", "2051最晚什么时候还能改？"),
        ("chenguang", "訂單幾號之前可以取消？"),
    ],
)
def test_until_when_an_order_can_be_changed_is_told_and_changes_nothing(customer, text):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
    assert statuses(reply) == ["told"]
    assert "production" in reply.text or "投产" in reply.text or "投產" in reply.text
    assert reply.card is None


@pytest.mark.parametrize(
    ("customer", "text"),
    [("lanhai", "三个订单都取消"), ("northwind", "Cancel both orders"), ("acme", "Cancel all three orders")],
)
def test_each_of_all_orders_is_told_of_when_all_are_to_be_cancelled(customer, text):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        mine = [one for one in book.orders() if one.buyer.id == customer]
    assert all(one.id in reply.text for one in mine if one.stage != "delivered")


def test_what_an_extra_costs_that_went_to_a_person_goes_there_too():
    with sample_book() as book:
        reply = Talk(book, "acme").says("could you ship SO-1024 by air?", "how much extra?")
    assert statuses(reply) == ["passed_on"]


@pytest.mark.parametrize(
    ("customer", "change", "text", "by"),
    [
        ("acme", "replace the white mugs on 1031 with blue ones", "how much more is that?", "USD 60.00 more"),
        ("acme", "reduce SO-1024 to 400", "how much less is that?", "USD 360.00 less"),
        ("lanhai", "椅子加5把", "贵多少钱？", "多 2,100 元"),
        ("chenguang", "保溫瓶加100支", "總共多了多少？", "多 620 美元"),
    ],
)
def test_by_how_much_a_change_would_move_the_total_is_told(customer, change, text, by):
    with sample_book() as book:
        before = book.orders()
        reply = Talk(book, customer).says(change, text)
        assert by in reply.text
        assert book.orders() == before


@pytest.mark.parametrize(
    ("customer", "text", "day"),
    [
        ("lanhai", "椅子最快能提前到哪一天？", "2026年12月13日"),
        ("chenguang", "保溫瓶最快可以提前到哪一天？", "2026年12月8日"),
    ],
)
def test_the_first_day_to_which_goods_can_be_brought_forward_is_told(customer, text, day):
    with sample_book() as book:
        assert day in Talk(book, customer).says(text).text


def test_the_days_of_payment_at_which_a_price_is_asked_are_no_amount():
    with sample_book() as book:
        talk = Talk(book, "acme")
        talk.says(
            "What price could you offer for the blue mugs on SO-1024 at net 30?", "We were thinking of 3.40."
        )
        talk.says("OK, 3.55 on delivery then. Deal.")
        assert book.order("SO-1024").lines[0].quantity == 500


@pytest.mark.parametrize(
    ("customer", "text", "sum_"),
    [
        ("northwind", "How much do we still have to pay for SO-4417?", "USD 2,247.00"),
        ("acme", "How much is still open on SO-1024?", "USD 1,800.00"),
        ("lanhai", "2051还要付多少钱？", "11,760 元"),
    ],
)
def test_what_is_still_to_be_paid_is_told_with_its_day(customer, text, sum_):
    with sample_book() as book:
        assert sum_ in Talk(book, customer).says(text).text
