"""What waits for a yes is written with a yes to all of it alone: one that names a part is to that part, and a
question whether it is so is none."""

import pytest
from talking import Talk, sample_book, statuses

TWO_ORDERS = {
    "acme": "Please increase the blue mugs on SO-1024 to 650 and add 50 teapots to SO-1031.",
    "lanhai": "礼盒改成220盒，椅子改成45把",
}
FIRST = {
    "acme": [
        "Yes to the mugs.",
        "Yes, the mugs.",
        "The mugs, yes.",
        "OK for the blue mugs.",
        "Confirmed for the blue mugs.",
        "Yes to SO-1024.",
        "Yes to 1024",
        "ok the first",
        "The first one is ok.",
        "Yes please, 650 mugs.",
        "Yes to 2,340.",
        "Please go ahead with the mugs.",
    ],
    "lanhai": [
        "礼盒的可以",
        "可以，2048",
        "好的，礼盒那单",
        "220盒可以",
        "禮盒確認",
        "禮盒沒問題",
        "同意，禮盒那張單",
    ],
}
ORDERS = {"acme": ("SO-1024", "SO-1031"), "lanhai": ("SO-2048", "SO-2051")}
YES = {"acme": "yes", "lanhai": "好"}


@pytest.mark.parametrize(
    ("customer", "text"), [(customer, text) for customer, texts in FIRST.items() for text in texts]
)
def test_a_yes_that_names_one_order_is_to_that_and_the_other_waits(customer, text):
    with sample_book() as book:
        talk, (first, second) = Talk(book, customer), ORDERS[customer]
        before = {order.id: order for order in book.orders()}
        talk.says(TWO_ORDERS[customer])
        reply = talk.says(text)
        assert book.order(first) != before[first]
        assert book.order(second) == before[second]
        assert {row.order for row in reply.card.changes} == {second}
        assert statuses(talk.says(YES[customer])) == ["done"]
        assert book.order(second) != before[second]


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "Yes to both."),
        ("acme", "Yes to the mugs and the teapots."),
        ("acme", "yes, both orders"),
        ("acme", "OK for 1024 and 1031."),
        ("lanhai", "都可以"),
        ("lanhai", "礼盒和椅子都可以"),
        ("lanhai", "好的，2048和2051"),
    ],
)
def test_a_yes_that_names_both_is_to_both(customer, text):
    with sample_book() as book:
        talk, before = Talk(book, customer), {order.id: order for order in book.orders()}
        talk.says(TWO_ORDERS[customer], text)
        assert all(book.order(one) != before[one] for one in ORDERS[customer])


@pytest.mark.parametrize(
    ("customer", "card", "text"),
    [
        ("acme", "Blue mugs on SO-1024 to 650, and deliver on 7 January.", "Yes to the mugs."),
        ("acme", "Blue mugs on SO-1024 to 650, and deliver on 7 January.", "Yes to the date."),
        ("acme", "Blue mugs on SO-1024 to 650, and deliver on 7 January.", "The date is fine."),
        ("acme", "Blue mugs on SO-1024 to 650, and deliver on 7 January.", "Quantity ok."),
        ("acme", "Blue mugs on SO-1024 to 650, and deliver on 7 January.", "Agreed on the quantity."),
        ("lanhai", "礼盒改成220盒，交期推迟一周", "数量可以"),
        ("lanhai", "礼盒改成220盒，交期推迟一周", "好的，日期没问题"),
        ("lanhai", "禮盒改成220盒，交期推遲一週", "日期可以"),
        ("acme", "Move 50 teapots from SO-1031 to SO-1024.", "Yes to SO-1024."),
    ],
)
def test_a_yes_to_a_part_of_one_change_is_asked_about(customer, card, text):
    with sample_book() as book:
        talk, before = Talk(book, customer), book.orders()
        shown = talk.says(card).card
        assert talk.says(text).card == shown
        assert book.orders() == before
        assert "done" in statuses(talk.says(YES[customer]))


CARDS = {
    "acme": "Please take the white mugs off SO-1031.",
    "lanhai": "礼盒改成220盒",
}
ASKED_BACK = {
    "acme": [
        "Delivery date stays 17 December, right?",
        "Still delivered on 17 December, right?",
        "The total is 1,960, right?",
        "So 1,960 in total?",
        "That comes to USD 1,960.00, doesn't it?",
        "It's USD 1,960.00 then, right",
        "ok, the total is 1,960, right?",
        "So the white mugs are off, correct?",
        "You take off the white mugs, yes?",
        "Only the white mugs are taken off, right?",
        "The teapots stay, right?",
        "Price stays 9.80, correct?",
        "Address stays the same, right?",
        "Right?",
        "ok?",
        "Is that right?",
        "The mugs are dishwasher safe, right?",
    ],
    "lanhai": [
        "交期还是12月19日，对吧？",
        "12月19日交货，对吧？",
        "总价39160，对吗？",
        "一共是39160元，是吧？",
        "就是220盒，对吧",
        "是220盒对吧",
        "礼盒220盒，没错吧？",
        "好的，总价39160，对吗？",
        "確認一下，總價是39160對嗎？",
        "改成220盒是不是",
        "對嗎？",
        "好吗？",
    ],
}


@pytest.mark.parametrize(
    ("customer", "text"), [(customer, text) for customer, texts in ASKED_BACK.items() for text in texts]
)
def test_a_question_whether_it_is_so_is_no_yes_and_what_waits_goes_on_waiting(customer, text):
    with sample_book() as book:
        talk, before = Talk(book, customer), book.orders()
        card = talk.says(CARDS[customer]).card
        reply = talk.says(text)
        assert book.orders() == before
        assert reply.card.id == card.id
        assert statuses(talk.says(YES[customer])) == ["done"]


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "Yes. The total is 1,960, right?"),
        ("acme", "Please go ahead! Delivery stays 17 December, right?"),
        ("lanhai", "可以。总价39160，对吗？"),
    ],
)
def test_a_yes_of_its_own_before_the_question_counts(customer, text):
    with sample_book() as book:
        talk = Talk(book, customer)
        talk.says(CARDS[customer])
        assert "done" in statuses(talk.says(text))


@pytest.mark.parametrize(
    ("customer", "wish", "text"),
    [
        ("acme", "3.4 for the mugs on 1024", "So it's option 1, right?"),
        ("acme", "3.4 for the mugs on 1024", "3.55 each, right?"),
        ("acme", "3.4 for the mugs on 1024", "ok?"),
        ("lanhai", "椅子410一把行吗", "方案一，对吧？"),
        ("lanhai", "椅子410一把行吗", "第一個，是吧？"),
    ],
)
def test_at_the_table_it_is_no_deal(customer, wish, text):
    with sample_book() as book:
        talk, before = Talk(book, customer), book.orders()
        card = talk.says(wish).card
        assert talk.says(text).card.id == card.id
        assert book.orders() == before


OF_THE_FIRST = {
    "acme": [
        "yes for the blue mugs, 1031 hang on",
        "1031 hang on, yes for the blue mugs",
        "yes to 1024, but 1031 hang on",
        "yes for the mugs, for the other one hang on, need to check w/ the store",
        "the teapots can wait, ok for 1024",
        "yes for 1024. hold on with the teapots",
    ],
    "lanhai": [
        "礼盒那单可以，椅子那单先等等",
        "2051再等等，2048可以",
        "禮盒可以，2051等等",
        "礼盒没问题，椅子我再问问老板",
        "2048可以，另外那单先放着",
    ],
}
PUT_OFF = {
    "acme": "push both open orders to the second week of january",
    "lanhai": "2048和2051都推迟一周",
}


@pytest.mark.parametrize(
    ("customer", "text"), [(customer, text) for customer, texts in OF_THE_FIRST.items() for text in texts]
)
def test_a_yes_to_one_order_leaves_the_one_that_is_to_wait(customer, text):
    with sample_book() as book:
        talk, (first, second) = Talk(book, customer), ORDERS[customer]
        before = {order.id: order for order in book.orders()}
        talk.says(PUT_OFF[customer])
        reply = talk.says(text)
        assert book.order(first) != before[first]
        assert book.order(second) == before[second]
        assert {row.order for row in reply.card.changes} == {second}


@pytest.mark.parametrize("text", ["yes for the blue mugs, hmm 1031", "yes for 1024, 1031 not so keen"])
def test_a_yes_beside_which_the_rest_is_unclear_books_nothing(text):
    with sample_book() as book:
        talk, before = Talk(book, "acme"), book.orders()
        talk.says(PUT_OFF["acme"])
        assert talk.says(text).card
        assert book.orders() == before


@pytest.mark.parametrize(
    ("customer", "wish", "text", "done"),
    [
        ("lanhai", "礼盒加20个，椅子减5把", "礼盒这边没问题就这样改", ["done", "told"]),
        ("acme", "move 1031 to 20 January, 1024 net 30", "1024 is fine as shown", ["done", "told"]),
        ("lanhai", "礼盒加20个，纸减5包，改到1月20号送", "礼盒这边没问题就这样改", ["told"]),
        ("acme", "20 more teapots and 30 more white mugs", "the teapots are fine like that", ["told"]),
    ],
)
def test_a_part_that_is_fine_like_that_is_agreed_alone(book, customer, wish, text, done):
    talk = Talk(book, customer)
    assert talk.says(wish).card
    reply = talk.says(text)
    assert statuses(reply) == done and reply.card
