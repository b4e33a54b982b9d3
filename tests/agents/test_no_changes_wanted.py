"""Who says that nothing of an order is to change has neither that changed nor the order cancelled."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "text", "day"),
    [
        ("acme", "i dont want to change anything on 1031, just tell me when it comes", "17 December"),
        ("acme", "I don't need any changes to 1031, when will it arrive?", "17 December"),
        ("acme", "I don't want to change the teapot order, can you tell me when it arrives?", "17 December"),
        ("acme", "nothing to change on 1024, is it on time?", "26 December"),
        ("lanhai", "2051什么都不用改，就问问什么时候到", "12月23日"),
        ("lanhai", "不想改2051，就想知道什么时候到", "12月23日"),
        ("chenguang", "3071不用改，問一下幾時到", "12月21日"),
    ],
)
def test_who_wants_no_change_is_told_when_it_comes(customer, text, day):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert day in reply.text
        assert reply.card is None


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("northwind", "I don't want to change 4417, I want a new order, 80 boxes of gloves"),
        ("northwind", "no i dont want to change 4417. a new order, 80 boxes of gloves, earliest possible"),
        ("acme", "I didn't mean to change 1031. what i need is 50 white mugs on a new order"),
        ("lanhai", "我不是要改2048，想新下一单，80盒礼盒"),
    ],
)
def test_a_new_order_beside_one_that_stays_is_all_that_is_placed(customer, text):
    with sample_book() as book:
        talk, before = Talk(book, customer), book.orders()
        assert talk.says(text).card
        talk.says("可以" if customer == "lanhai" else "yes")
        assert [order for order in book.orders() if order in before] == before
        assert len(book.orders()) == len(before) + 1


def test_goods_of_another_order_are_changed_beside_one_that_stays():
    with sample_book() as book:
        talk = Talk(book, "acme")
        reply = talk.says("we don't want to touch the teapots order. only the blue mugs: 600")
        assert {row.order for row in reply.card.changes} == {"SO-1024"}


@pytest.mark.parametrize(
    ("customer", "wish", "text"),
    [
        ("northwind", "paper up to 650 packs", "ok, leave it as it was"),
        ("northwind", "paper up to 650 packs", "fine, keep it as it was then"),
        ("lanhai", "椅子推迟一周", "好吧，就照原来的"),
        ("lanhai", "2048的礼盒便宜5%行吗", "那就照原来的吧"),
        ("chenguang", "3071的訂金可以改成30%嗎", "好吧，就照原來的"),
    ],
)
def test_who_leaves_it_as_it_was_takes_nothing(customer, wish, text):
    with sample_book() as book:
        talk, before = Talk(book, customer), book.orders()
        assert talk.says(wish).card
        assert talk.says(text).card is None
        assert book.orders() == before


@pytest.mark.parametrize(
    ("customer", "wish", "text", "told"),
    [
        ("northwind", "Can we make the deposit on 4417 20%?", "and 25%?", "25% deposit"),
        ("lanhai", "2051的定金改成20%", "25%呢", "25%定金"),
        ("chenguang", "3071訂金可以改成30%嗎", "35%可以嗎", "35%訂金"),
    ],
)
def test_another_share_beside_a_deposit_is_that_of_the_deposit(customer, wish, text, told):
    with sample_book() as book:
        assert told in Talk(book, customer).says(wish, text).text
