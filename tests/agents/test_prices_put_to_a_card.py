"""Prices that a customer puts to what waits for their yes, among several goods or to keep an order."""

from decimal import Decimal

import pytest
from talking import Talk, sample_book, statuses


def _bargained(customer, *texts):
    """The order that a bargain is over after the texts, and the reply to the last."""
    with sample_book() as book:
        talk = Talk(book, customer)
        reply = talk.says(*texts)
        assert statuses(reply)[-1] == "bargaining", reply.text
        return talk.desk.bargain(customer).asked, reply


@pytest.mark.parametrize(
    ("customer", "wish", "text", "order", "sku", "quantity", "price"),
    [
        ("northwind", "change the gloves to 500 boxes", "5.10 and we have a deal", "SO-4417", "GLOVE-N", 500, "5.10"),
        ("northwind", "we'd like the gloves doubled. Price for that?", "okay 5.25 then", "SO-4417", "GLOVE-N", 500, "5.25"),
        ("northwind", "double the gloves", "5.10 each and I sign", "SO-4417", "GLOVE-N", 500, "5.10"),
        ("northwind", "make the paper 900 packs", "okay 2.90 then", "SO-4417", "PAPER-A4", 900, "2.90"),
        ("northwind", "make the paper 900 packs", "2.8 and we're done", "SO-4417", "PAPER-A4", 900, "2.8"),
        ("northwind", "push 4417 back a week", "5.20 and it's a deal", "SO-4417", "GLOVE-N", 250, "5.20"),
        ("acme", "make the teapots 300 on 1031", "9.10 and we have a deal", "SO-1031", "TEAPOT-12", 300, "9.10"),
        ("acme", "add 100 white mugs to 1031", "3.15 and it's a deal", "SO-1031", "MUG-WHITE", 400, "3.15"),
        ("lanhai", "礼盒加到300盒", "155就订", "SO-2048", "TEA-GIFT", 300, "155"),
        ("lanhai", "纸改成150包", "20块1包就订", "SO-2048", "PAPER-A4", 150, "20"),
        ("lanhai", "纸改成150包", "20.5成不成", "SO-2048", "PAPER-A4", 150, "20.5"),
        ("lanhai", "SO-2048的复印纸加到300包", "20就签", "SO-2048", "PAPER-A4", 300, "20"),
        ("lanhai", "灰椅子改成60把", "400封顶", "SO-2051", "CHAIR-GREY", 60, "400"),
        ("lanhai", "灰椅子改成60把", "400行就签", "SO-2051", "CHAIR-GREY", 60, "400"),
        ("chenguang", "保溫瓶改成1000個", "5塊8一個就訂", "SO-3071", "FLASK-500", 1000, "5.8"),
        ("chenguang", "保溫瓶改成1000個", "最多5.9", "SO-3071", "FLASK-500", 1000, "5.9"),
    ],
)  # fmt: skip
def test_a_bare_price_is_of_the_goods_that_are_proposed(customer, wish, text, order, sku, quantity, price):
    asked, _ = _bargained(customer, wish, text)
    assert asked.id == order
    line = next(line for line in asked.lines if line.sku == sku)
    assert (line.quantity, line.unit_price) == (quantity, Decimal(price))


@pytest.mark.parametrize(
    ("customer", "wish", "text", "quantities"),
    [
        ("northwind", "change the gloves to 500 boxes on 4417", "300 then", [300, 600]),
        ("acme", "make the teapots 300 on 1031", "250 then", [250, 300]),
        ("lanhai", "礼盒加到300盒", "那250吧", [250, 100]),
        ("lanhai", "礼盒加到300盒", "250就够了", [250, 100]),
    ],
)
def test_a_number_like_no_price_is_how_many_are_wanted(customer, wish, text, quantities):
    with sample_book() as book:
        talk = Talk(book, customer)
        order = talk.says(wish, text).results[-1].order
        talk.says("ok" if text.isascii() else "好的")
        assert [line.quantity for line in book.order(order).lines] == quantities


@pytest.mark.parametrize(
    ("customer", "cancels", "text", "order", "sku", "price"),
    [
        ("acme", "Please cancel SO-1024, we found a cheaper supplier.", "Well, if you match 3.20 we stay.", "SO-1024", "MUG-BLUE", "3.20"),
        ("acme", "cancel 1024", "would 3.30 be possible?", "SO-1024", "MUG-BLUE", "3.30"),
        ("acme", "cancel 1024", "3.30", "SO-1024", "MUG-BLUE", "3.30"),
        ("northwind", "cancel 4417", "5.10 on the gloves and we keep it", "SO-4417", "GLOVE-N", "5.10"),
        ("northwind", "take the paper off 4417", "2.90 and it stays", "SO-4417", "PAPER-A4", "2.90"),
        ("lanhai", "取消2051", "400的话我们就不取消了", "SO-2051", "CHAIR-GREY", "400"),
        ("lanhai", "取消2051", "别家只要400，能做到就不取消", "SO-2051", "CHAIR-GREY", "400"),
        ("chenguang", "取消3071", "能給5.8我們就不取消", "SO-3071", "FLASK-500", "5.8"),
    ],
)  # fmt: skip
def test_a_price_at_which_an_order_would_stay_opens_the_talk_of_it(
    customer, cancels, text, order, sku, price
):
    asked, _ = _bargained(customer, cancels, text)
    assert asked.id == order
    assert next(line.unit_price for line in asked.lines if line.sku == sku) == Decimal(price)


@pytest.mark.parametrize(
    ("customer", "order", "text"),
    [
        ("acme", "SO-1024", "no thanks, cancel it"),
        ("acme", "SO-1024", "no thanks, please go ahead and cancel"),
        ("lanhai", "SO-2051", "还是取消吧"),
        ("lanhai", "SO-2051", "不谈了，取消吧"),
        ("chenguang", "SO-3071", "算了，取消吧"),
    ],
)
def test_a_no_before_the_wish_to_cancel_is_none_to_that(customer, order, text):
    with sample_book() as book:
        Talk(book, customer).says(f"cancel {order}", text)
        assert book.order(order).stage == "cancelled"


@pytest.mark.parametrize(
    ("customer", "order", "text", "yes"),
    [
        ("acme", "SO-1024", "no, just cancel it", "yes"),
        ("acme", "SO-1024", "no, cancel 1024", "yes"),
        ("lanhai", "SO-2051", "不用了，取消吧", "对"),
    ],
)
def test_a_bare_no_before_that_wish_is_asked_about_once(customer, order, text, yes):
    with sample_book() as book:
        talk = Talk(book, customer)
        talk.says(f"cancel {order}", text)
        assert book.order(order).stage != "cancelled"
        talk.says(yes)
        assert book.order(order).stage == "cancelled"


@pytest.mark.parametrize(
    ("customer", "order", "price", "text", "yes"),
    [
        ("acme", "SO-1024", "if you match 3.20 we stay", "no thanks, cancel it", "yes"),
        ("acme", "SO-1024", "if you match 3.20 we stay", "cancel it", "yes"),
        ("lanhai", "SO-2051", "400的话就不取消", "那还是取消吧", "对"),
        ("chenguang", "SO-3071", "能給5.8我們就不取消", "算了，取消吧", "對"),
    ],
)
def test_who_gets_no_such_price_may_still_cancel(customer, order, price, text, yes):
    with sample_book() as book:
        talk = Talk(book, customer)
        assert statuses(talk.says(f"cancel {order}", price, text)) == ["proposed"]
        talk.says(yes)
        assert book.order(order).stage == "cancelled"


def test_cancel_it_drops_an_offer_where_no_order_was_to_be_cancelled():
    with sample_book() as book:
        talk = Talk(book, "acme")
        assert statuses(talk.says("can you do 3.20 for the blue mugs?", "no thanks, cancel it")) == ["closed"]
        assert book.order("SO-1024").stage == "placed"


@pytest.mark.parametrize(
    ("customer", "text", "order", "sku", "price"),
    [
        ("acme", "the price on 1024 is too high, Mueller sells them for 3.20", "SO-1024", "MUG-BLUE", "3.20"),
        ("acme", "Look, the price on 1024 is simply too high for us, because Bodum sells the very same ones for 3.20", "SO-1024", "MUG-BLUE", "3.20"),
        ("acme", "Kaufmann would do the teapots for 9.10", "SO-1031", "TEAPOT-12", "9.10"),
        ("acme", "for 1031 IKEA sells the mugs for 3.00", "SO-1031", "MUG-WHITE", "3.00"),
        ("northwind", "Aussie Gloves Ltd quoted us 4.90 for the gloves", "SO-4417", "GLOVE-N", "4.90"),
        ("northwind", "a competitor sells the paper for 2.80, can you match that?", "SO-4417", "PAPER-A4", "2.80"),
        ("lanhai", "椅子太贵了，宜家卖380", "SO-2051", "CHAIR-GREY", "380"),
        ("lanhai", "得力的复印纸报18块", "SO-2048", "PAPER-A4", "18"),
        ("chenguang", "保溫瓶別家賣5塊8", "SO-3071", "FLASK-500", "5.8"),
        ("chenguang", "膳魔師報5.9，你們3071能跟嗎", "SO-3071", "FLASK-500", "5.9"),
    ],
)  # fmt: skip
def test_the_price_of_a_seller_who_is_named_is_what_the_customer_has_in_mind(
    customer, text, order, sku, price
):
    asked, reply = _bargained(customer, text)
    assert asked.id == order
    assert next(line.unit_price for line in asked.lines if line.sku == sku) == Decimal(price)
    assert statuses(reply) == ["bargaining"]


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        ("acme", ["Mueller sells the blue mugs for 3.20", "can't you do anything?", "3.40 final offer", "fine, 3.45"]),
        ("lanhai", ["宜家的椅子卖380", "就不能再想想办法？", "400最后了"]),
    ],
)  # fmt: skip
def test_the_talk_of_a_price_goes_on_over_counter_offers(customer, texts):
    with sample_book() as book:
        talk = Talk(book, customer)
        for text in texts:
            assert statuses(talk.says(text)) == ["bargaining"]
