"""Complaints, facts and wishes beside a wish or a yes: said back and given to a person, never dropped."""

import pytest
from talking import Talk, statuses

MUGS, BOXES = "add 100 mugs to 1024", "SO-2048礼盒改成250"


def handed_over(book):
    return [event.data["said"] for event in book.events() if event.kind == "person_asked_for"]


@pytest.mark.parametrize(
    ("customer", "text", "part"),
    [
        (
            "northwind",
            "we were charged twice for freight on SO-4410. and add 50 boxes of gloves to 4417",
            "twice",
        ),
        (
            "northwind",
            "the last delivery came without a packing list. add 50 boxes of gloves to 4417",
            "packing",
        ),
        ("northwind", "two boxes on 4410 arrived wet, and please add 50 boxes of gloves to 4417", "wet"),
        ("northwind", "gloves 300 please. by the way we never got the invoice for 4410", "never got"),
        ("lanhai", "手套那单如果来不及就算了，椅子那单改成50把", "手套那单如果来不及就算了”"),
        ("lanhai", "礼盒要是赶不上就不要了，椅子改成50把", "礼盒要是赶不上就不要了”"),
        ("acme", "no teapots on 1031 please, and put the money into flasks and paper", "flasks and paper”"),
        ("acme", "this is the third time nobody answers my mails. cancel SO-1024", "nobody answers"),
        ("acme", "add 100 mugs to 1024 and send the invoice to ap@acme.example", "to ap@acme.example”"),
        ("lanhai", "2033发票到现在都没收到，礼盒改成250", "没收到"),
        (
            "lanhai",
            "SO-2033发票抬头一直没改，上次运费还收了两遍。另外礼盒加50",
            "一直没改，上次运费还收了两遍",
        ),
        ("lanhai", "上批货少了两箱。SO-2048礼盒改成250", "少了两箱"),
    ],
)
def test_what_went_wrong_is_passed_on_beside_a_wish(book, customer, text, part):
    reply = Talk(book, customer).says(text)

    assert statuses(reply) == ["passed_on", "proposed"]
    assert part in reply.text
    assert handed_over(book) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "We have a big event in January. add 50 boxes of gloves to 4417",
        "Our customer closes over new year, so gloves on 4417 to 300",
        "add 50 boxes of gloves to 4417, we sell more than we thought",
    ],
)
def test_reasons_are_not(book, text):
    assert statuses(Talk(book, "northwind").says(text)) == ["proposed"]


@pytest.mark.parametrize(
    ("customer", "wish", "yes", "part"),
    [
        ("acme", MUGS, "yes, and send the invoice to ap@acme.example", "send the invoice to ap@acme.example"),
        ("acme", MUGS, "yes, and please email me the confirmation", "please email me the confirmation"),
        ("acme", MUGS, "yes. and call me before delivery", "call me before delivery"),
        ("acme", MUGS, "yes and please mark the boxes with PO 7781", "please mark the boxes with PO 7781"),
        ("acme", MUGS, "ok do it. two of the last boxes arrived wet", "two of the last boxes arrived wet"),
        ("lanhai", BOXES, "好，发票寄给财务", "发票寄给财务"),
        ("lanhai", BOXES, "可以，发货前给我打电话", "发货前给我打电话"),
        ("lanhai", BOXES, "行，另外别周五送", "别周五送"),
    ],
)
def test_a_yes_holds_and_the_wish_behind_it_is_passed_on(book, customer, wish, yes, part):
    reply = Talk(book, customer).says(wish, yes)

    assert statuses(reply) == ["passed_on", "done"]
    assert part in reply.text
    assert handed_over(book) == [yes]


@pytest.mark.parametrize(
    ("customer", "wish", "text", "part"),
    [
        ("acme", MUGS, "yes, but please pack them on pallets", "please pack them on pallets"),
        (
            "northwind",
            "SO-4417 gloves 300",
            "oh and please don't deliver on fridays",
            "don't deliver on fridays",
        ),
        ("lanhai", BOXES, "还有，别周五送", "别周五送"),
    ],
)
def test_what_a_yes_may_hang_on_is_passed_on_before_it(book, customer, wish, text, part):
    talk = Talk(book, customer)
    talk.says(wish)

    reply = talk.says(text)

    assert statuses(reply) == ["passed_on", "told"]
    assert part in reply.text
    assert reply.card.kind == "confirm"
    assert statuses(talk.says("好" if customer == "lanhai" else "yes")) == ["done"]


@pytest.mark.parametrize(
    "yes",
    ["yes please, thanks a lot", "yes, please go ahead with the order", "yes, please update the quantity"],
)
def test_a_yes_in_many_words_is_no_more_than_that(book, yes):
    assert statuses(Talk(book, "acme").says(MUGS, yes)) == ["done"]


@pytest.mark.parametrize("text", ["yes, once my boss agrees", "yes, as soon as the samples are here"])
def test_a_yes_that_waits_for_something_books_nothing(book, text):
    talk = Talk(book, "acme")
    talk.says(MUGS, text)

    assert talk.revisions("SO-1024") == 1


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "Please hold order 1024 until I come back"),
        ("lanhai", "2048先放一放"),
        ("chenguang", "3071先緩一緩"),
    ],
)
def test_an_order_that_is_to_wait_is_passed_on_in_the_words_of_the_customer(book, customer, text):
    reply = Talk(book, customer).says(text)

    assert statuses(reply) == ["passed_on"] and text in reply.text
