"""Texts that lean on what was said last: and 1024? Same for the teapots. And 50 packs of paper too."""

import pytest
from talking import Talk, statuses

NEW_CONTACT = "new contact for SO-1024 is Lena Vogt, +49 40 5550 118"


@pytest.mark.parametrize(
    ("customer", "asked", "text", "told"),
    [
        ("acme", "when does SO-1031 arrive?", "and 1024?", "Order SO-1024 is placed"),
        ("acme", "when does SO-1031 arrive?", "and for 1002?", "Order SO-1002 has been delivered"),
        ("acme", "when do I have to pay SO-1031?", "and 1002?", "Payments due for order SO-1002"),
        ("acme", "when do I have to pay SO-1024?", "what about the teapot order?", "Payments due for order SO-1031"),
        ("lanhai", "2051什么时候到", "那2048呢", "订单 SO-2048"),
        ("lanhai", "SO-2048什么时候付款？", "椅子那单呢", "订单 SO-2051 的付款方式"),
    ],
)  # fmt: skip
def test_the_same_is_asked_of_another_order(book, customer, asked, text, told):
    talk = Talk(book, customer)
    talk.says(asked)
    reply = talk.says(text)
    assert told in reply.text
    assert statuses(reply) == ["told"]


@pytest.mark.parametrize(
    ("customer", "texts", "order", "recipient"),
    [
        ("acme", [NEW_CONTACT, "oh and for the teapot order too"], "SO-1031", "Lena Vogt"),
        ("acme", [NEW_CONTACT, "and on the teapot order as well please"], "SO-1031", "Lena Vogt"),
        ("acme", [NEW_CONTACT, "same for the teapots"], "SO-1031", "Lena Vogt"),
        ("acme", [NEW_CONTACT, "and the other order too"], "SO-1031", "Lena Vogt"),
        ("lanhai", ["SO-2048收货人改成李明，13900001111", "椅子那单也一样"], "SO-2051", "李明"),
    ],
)
def test_the_same_is_wanted_of_an_order_named_by_its_goods(book, customer, texts, order, recipient):
    Talk(book, customer).says(*texts)
    assert book.order(order).address.recipient == recipient


@pytest.mark.parametrize(
    ("customer", "texts", "shown"),
    [
        ("acme", ["move 1024 a week later", "same for the teapots"], ["SO-1024: the delivery", "SO-1031: the delivery"]),
        ("acme", ["postpone 1031 by a week", "the mugs too"], ["SO-1024: the delivery", "SO-1031: the delivery"]),
        ("lanhai", ["手套那单地址改到东莞市南城区鸿福路200号", "椅子那单也送这里"], ["SO-2033：收货地址", "SO-2051：收货地址"]),
    ],
)  # fmt: skip
def test_the_same_of_goods_comes_beside_what_is_proposed(book, customer, texts, shown):
    reply = Talk(book, customer).says(*texts)
    assert statuses(reply) == ["proposed"]
    assert all(one in reply.text for one in shown)


def test_goods_with_a_number_are_not_the_same_of_their_order(book):
    reply = Talk(book, "acme").says(NEW_CONTACT, "and 20 teapots too")
    assert reply.request.intents == ["place_order"]


@pytest.mark.parametrize(
    ("customer", "texts", "shown"),
    [
        ("northwind", ["remove 100 boxes of gloves", "and 50 packs paper"], ["to 150 boxes", "to 550 packs"]),
        ("northwind", ["take 100 boxes of gloves off 4417", "and 50 packs of paper too"], ["to 150 boxes", "to 550 packs"]),
        ("northwind", ["remove 100 boxes of gloves and 50 packs of paper"], ["to 150 boxes", "to 550 packs"]),
        ("northwind", ["add 100 boxes of gloves to 4417", "and 50 packs of paper too"], ["to 350 boxes", "to 650 packs"]),
        ("acme", ["add 30 teapots to 1024 and 50 to 1031"], ["from 200 pieces to 250 pieces"]),
        ("lanhai", ["礼盒减50盒", "还有复印纸20包"], ["改为 150 盒", "改为 80 包"]),
    ],
)  # fmt: skip
def test_a_number_that_goes_on_is_by_so_many_too(book, customer, texts, shown):
    reply = Talk(book, customer).says(*texts)
    assert all(one in reply.text for one in shown)


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        (["gloves 200 on 4417", "and 500 packs of paper"], "from 600 packs to 500 packs"),
        (["remove 100 boxes of gloves", "and make the paper 500"], "from 600 packs to 500 packs"),
        (["remove 100 boxes of gloves", "and 700 packs of paper"], "from 600 packs to 700 packs"),
    ],
)
def test_a_number_of_its_own_is_of_what_is_to_be_there(book, texts, shown):
    assert shown in Talk(book, "northwind").says(*texts).text


@pytest.mark.parametrize(
    ("customer", "texts", "left", "gone"),
    [
        (
            "northwind",
            ["gloves 200 and paper 500 on 4417", "undo the gloves bit"],
            "to 500 packs",
            "200 boxes",
        ),
        ("lanhai", ["礼盒改250，复印纸改120", "撤销礼盒"], "改为 120 包", "250 盒"),
    ],
)
def test_one_change_of_several_is_undone(book, customer, texts, left, gone):
    reply = Talk(book, customer).says(*texts)
    assert left in reply.text
    assert gone not in reply.text
