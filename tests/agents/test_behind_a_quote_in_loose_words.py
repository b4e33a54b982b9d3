"""Customers who go on from a price in the words that people use, or drop it."""

import pytest
from talking import Talk, sample_book


def _reply_to(customer, *texts):
    with sample_book() as book:
        return Talk(book, customer).says(*texts)


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        ("acme", ("how much are 100 flasks", "forget the flasks")),
        ("lanhai", ("茶壶多少钱", "茶壶不要了")),
        ("chenguang", ("手套多少錢", "手套先不要了")),
    ],
)
def test_goods_that_are_not_wanted_after_all_are_let_go(customer, texts):
    reply = _reply_to(customer, *texts)
    assert reply.text.startswith(("All right", "好的"))


@pytest.mark.parametrize(
    ("customer", "texts", "number"),
    [
        ("acme", ("what would 200 blue mugs cost?", "Please add 100"), 300),
        ("acme", ("how much for 500 blue mugs?", "ok, we take your price, 500 mugs"), 500),
        ("northwind", ("How much are 50 teapots?", "add 30 to that"), 80),
        ("lanhai", ("手套200盒多少钱", "再加50盒"), 250),
        ("lanhai", ("手套200盒多少钱", "好，就按你们的价，200盒手套"), 200),
    ],
)
def test_what_was_quoted_is_ordered_at_the_number_that_it_comes_to(customer, texts, number):
    (placed,) = _reply_to(customer, *texts).request.actions
    assert placed.intent == "place_order"
    assert placed.quantity.value == number


@pytest.mark.parametrize("text", ["1500 for all of them?", "1,500 for the lot?", "1500 in total for all 500"])
def test_a_sum_for_all_of_them_is_a_price_of_all_that_was_quoted(text):
    (placed,) = _reply_to("acme", "What would 500 blue mugs cost?", text).request.actions
    assert (placed.price.amount, placed.price.basis) == (1500, "total")
    assert placed.quantity.value == 500


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "we want 500 white mugs instead of what we ordered"),
        ("acme", "300 flasks instead of what we ordered on SO-1024"),
        ("lanhai", "换成500盒手套，之前订的不要了"),
        ("chenguang", "要200個茶壺，代替之前訂的"),
    ],
)
def test_goods_in_the_place_of_all_that_was_ordered_are_for_a_person(customer, text):
    reply = _reply_to(customer, text)
    assert text in reply.text and reply.card is None


@pytest.mark.parametrize(
    ("customer", "texts", "shown"),
    [
        ("acme", ("What if we took 50 more teapots on SO-1031?",), "from 200 pieces to 250 pieces"),
        (
            "northwind",
            ("What if we took 50 more boxes of gloves on SO-4417?",),
            "from 250 boxes to 300 boxes",
        ),
        ("lanhai", ("如果2048再多要50盒礼盒呢？",), "由 200 盒改为 250 盒"),
    ],
)
def test_more_that_is_supposed_on_an_order_that_is_named_is_shown(customer, texts, shown):
    assert shown in _reply_to(customer, *texts).text


@pytest.mark.parametrize(
    ("customer", "texts", "told"),
    [
        (
            "acme",
            ("How much more would 50 more teapots be, and when would they arrive?",),
            "17 December 2026",
        ),
        (
            "acme",
            (
                "What if we took 50 more teapots on SO-1031?",
                "How much more would it be, and when would they arrive?",
            ),
            "17 December 2026",
        ),
        ("lanhai", ("礼盒加50盒", "这样要多付多少，什么时候到？"), "2026年12月19日"),
    ],
)
def test_when_goods_come_is_told_beside_what_more_they_cost(customer, texts, told):
    assert told in _reply_to(customer, *texts).text


@pytest.mark.parametrize(
    ("customer", "asked", "said", "told"),
    [
        (
            "northwind",
            "Do you have bigger flasks, 750ml or 1 litre? And what would 200 cost",
            "no thats too small. ok then 200 of the 500 then, deliver with the gloves order",
            ("Steel flask 500 ml (200 pieces)", "delivery on 2 January 2027"),
        ),
        (
            "northwind",
            "Do you have bigger flasks?",
            "too small really. well, give us 200 of those anyway",
            ("Steel flask 500 ml (200 pieces)",),
        ),
        (
            "acme",
            "Do you have the glass teapots in green?",
            "ok, 50 then",
            ("Glass teapot 1.2 l (50 pieces)",),
        ),
        (
            "acme",
            "When do the teapots come?",
            "add 50 of those to 1024",
            ("SO-1024: Glass teapot 1.2 l now 50",),
        ),
        ("lanhai", "我要大号保温杯", "那就200个", ("不锈钢保温杯500ml 200 件",)),
        ("chenguang", "有沒有大號保溫瓶？", "有點小，那就先訂100個這種的", ("不鏽鋼保溫瓶500ml 100 件",)),
    ],
)
def test_so_many_of_what_was_offered_or_asked_about_are_of_those(customer, asked, said, told):
    reply = _reply_to(customer, asked, said)
    assert reply.card and all(one in reply.text for one in told)
    assert not any(word in reply.text for word in ("colleague", "同事"))


@pytest.mark.parametrize(
    ("customer", "texts", "number"),
    [
        (
            "acme",
            ("1000 blue mugs, what would they cost?", "Hm. And at 2000 do we get a better price?"),
            2000,
        ),
        ("northwind", ("How much for 600 blue mugs?", "And if we took 900?"), 900),
        ("acme", ("neither, it's just a question for a new order of 2000 blue mugs",), 2000),
        ("lanhai", ("只是问一下，2000个白色马克杯的新订单",), 2000),
        ("chenguang", ("500個玻璃茶壺怎麼賣？", "數量到1500的話價錢會更好嗎？"), 1500),
    ],
)
def test_what_so_many_would_cost_is_told_and_no_order_put_up(customer, texts, number):
    reply = _reply_to(customer, *texts)
    (asked,) = reply.request.actions
    assert (asked.intent, asked.quantity.value, reply.card) == ("request_quote", number, None)
