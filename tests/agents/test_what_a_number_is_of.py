"""What a number, a price or a name is of: the order that it names, its total, the goods talked of."""

import pytest
from talking import Talk, statuses


@pytest.mark.parametrize(
    ("customer", "text", "order", "days"),
    [
        ("acme", "move 1024 a week later", "SO-1024", 7),
        ("acme", "deliver 1024 a week later", "SO-1024", 7),
        ("acme", "ship 1031 a week earlier", "SO-1031", -7),
        ("lanhai", "2051晚一周", "SO-2051", 7),
    ],
)
def test_the_bare_number_of_an_order_is_no_number_of_goods(book, customer, text, order, days):
    reply = Talk(book, customer).says(text)
    (wish,) = reply.request.actions
    assert (wish.order, wish.delivery.shift_days) == (order, days)
    assert statuses(reply) == ["proposed"]


@pytest.mark.parametrize(
    ("customer", "text", "order", "total"),
    [
        ("acme", "How about we round the total of SO-1024 down to 1700?", "SO-1024", 1700),
        ("acme", "Can we make the total of SO-1024 1700?", "SO-1024", 1700),
        ("northwind", "can you make the total of 4417 3000 flat", "SO-4417", 3000),
        ("acme", "can you round 1031 down to 2900", "SO-1031", 2900),
        ("lanhai", "SO-2051总价改成16500", "SO-2051", 16500),
    ],
)
def test_a_number_said_of_the_total_is_a_price(book, customer, text, order, total):
    (wish,) = Talk(book, customer).says(text).request.actions
    assert (wish.intent, wish.order) == ("change_price", order)
    assert (wish.price.amount, wish.price.basis) == (total, "total")


@pytest.mark.parametrize(
    ("customer", "texts", "quantity"),
    [
        ("acme", ["SO-1024 1700", "no, not 1700 mugs, 1700 dollars", "ok"], 500),
        ("lanhai", ["SO-2051改成15000", "不是15000把，是总价15000元", "成交"], 40),
    ],
)
def test_a_number_that_was_no_number_of_goods_leaves_these_alone(book, customer, texts, quantity):
    reply = Talk(book, customer).says(*texts)
    assert "done" in statuses(reply)
    assert book.order(texts[0][:7]).lines[0].quantity == quantity


@pytest.mark.parametrize(
    ("customer", "texts", "order", "line"),
    [
        ("acme", ["cancel the teapots on 1031", "would you do 9.20 for them?"], "SO-1031", "teapots"),
        ("acme", ["cancel the teapots on 1031", "hm, keep them if you do 9.20"], "SO-1031", "teapots"),
        ("acme", ["cancel the teapots on 1031", "what about 9.20 for the teapots then?"], "SO-1031", "teapots"),
        ("lanhai", ["2048的复印纸不要了", "如果20块一包呢？"], "SO-2048", "复印纸"),
    ],
)  # fmt: skip
def test_a_price_for_goods_that_were_to_go_is_bargained_over_with_them(book, customer, texts, order, line):
    talk = Talk(book, customer)
    reply = talk.says(*texts)
    (wish,) = reply.request.actions
    assert (wish.intent, wish.item) == ("change_price", line)
    assert statuses(reply) == ["bargaining"]
    talk.says("deal" if customer == "acme" else "成交")
    assert len(book.order(order).lines) == 2


@pytest.mark.parametrize(
    ("customer", "text", "order", "price"),
    [
        ("acme", "your competitor offers the blue mugs at 3.25", "SO-1024", "3.25"),
        ("acme", "another supplier does the teapots for 9.10", "SO-1031", "9.1"),
        ("lanhai", "隔壁家椅子380一把", "SO-2051", "380"),
        ("lanhai", "椅子太贵了，隔壁家380一把，你们能做吗", "SO-2051", "380"),
        ("chenguang", "別家保溫瓶才賣6塊", "SO-3071", "6"),
    ],
)
def test_the_price_of_others_is_bargained_over(book, customer, text, order, price):
    reply = Talk(book, customer).says(text)
    assert statuses(reply) == ["bargaining"]
    assert reply.results[0].order == order
    assert str(reply.request.actions[0].price.amount) == price


@pytest.mark.parametrize(
    ("customer", "texts", "contact"),
    [
        ("northwind", ["new contact for 4417: Sam Okafr, 0412 555 019, and a week later", "no the name is Sam Okafor", "yes"], ("Sam Okafor", "0412 555 019")),
        ("northwind", ["deliver 4417 to 5 Marine Tce, Perth WA 6000, attn Sam Okafr, 0412 555 019", "no, the recipient is Sam Okafor", "yes"], ("Sam Okafor", "0412 555 019")),
        ("lanhai", ["SO-2048收货人改成李明，13900001111，推迟一周", "名字写错了，是李铭", "好"], ("李铭", "13900001111")),
    ],
)  # fmt: skip
def test_a_name_put_right_keeps_the_number_beside_it(book, customer, texts, contact):
    Talk(book, customer).says(*texts)
    address = book.order("SO-4417" if customer == "northwind" else "SO-2048").address
    assert (address.recipient, address.phone) == contact


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        ("acme", "please change: 350 white mugs and 450 blue mugs", ["to 350 pieces", "to 450 pieces"]),
        ("acme", "mugs: 350 white, 450 blue", ["to 350 pieces", "to 450 pieces"]),
        ("acme", "teapots: 250. mugs: 350 white, 450 blue. delivery of both on 20 december.", ["to 250 pieces", "to 350 pieces", "to 450 pieces", "to 20 December 2026"]),
        ("northwind", "please update: 300 boxes gloves, 500 packs paper", ["to 300 boxes", "to 500 packs"]),
        ("lanhai", "请更改：礼盒250盒，复印纸120包", ["改为 250 盒", "改为 120 包"]),
    ],
)  # fmt: skip
def test_sorts_of_goods_on_order_are_so_many_of_those(book, customer, text, told):
    reply = Talk(book, customer).says(text)
    assert all(one in reply.text for one in told)
    assert "place_order" not in reply.request.intents


@pytest.mark.parametrize("text", ["order mugs: 350 white, 450 blue", "I need mugs: 350 white and 450 blue"])
def test_sorts_of_goods_that_are_bought_are_a_new_order(book, text):
    reply = Talk(book, "acme").says(text)
    assert {*reply.request.intents} == {"place_order"}
    assert statuses(reply) == ["proposed"]


@pytest.mark.parametrize(
    ("customer", "texts", "shown"),
    [
        ("acme", ["100 more white mugs on 1031", "no wait, make it 150"], "from 300 pieces to 450 pieces"),
        ("northwind", ["add 100 boxes of gloves to 4417", "no, make that 60"], "from 250 boxes to 310 boxes"),
        ("northwind", ["add 100 boxes of gloves to 4417 and push it a week", "no, 60 boxes"], "to 310 boxes"),
        ("lanhai", ["礼盒加50盒，椅子减5把", "不对，椅子减3把"], "由 40 件改为 37 件"),
    ],
)
def test_another_number_of_what_is_added_is_of_the_same_goods(book, customer, texts, shown):
    reply = Talk(book, customer).says(*texts)
    assert statuses(reply) == ["proposed"]
    assert shown in reply.text
