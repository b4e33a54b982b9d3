"""A figure that was just booked is put right by another, and only with a yes: 560, not 650."""

import pytest
from talking import Talk, sample_book, statuses

BOOKED = {
    "acme": ("make it 650 blue mugs", "yes", "SO-1024", 0, 560),
    "northwind": ("paper up to 650 packs", "yes", "SO-4417", 1, 560),
    "lanhai": ("椅子改成65把", "可以", "SO-2051", 0, 56),
    "chenguang": ("保溫瓶改成650件", "可以", "SO-3071", 0, 560),
}


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "sorry, i meant 560, not 650"),
        ("acme", "oops 560"),
        ("acme", "typo: 560 not 650"),
        ("acme", "hmm wait i misread the mail, it was 560 not 650"),
        ("acme", "my mistake, we need 560"),
        ("acme", "650 was wrong, should be 560"),
        ("northwind", "not 650, 560"),
        ("northwind", "apologies, 560 packs instead of 650"),
        ("northwind", "that should have been 560 packs, not 650"),
        ("lanhai", "打错了，是56"),
        ("lanhai", "65写错了，应该是56"),
        ("lanhai", "哎呀看错了，是56把不是65把"),
        ("lanhai", "不对，是56不是65"),
        ("chenguang", "抱歉打錯了，應該是560，不是650"),
        ("chenguang", "650寫錯，應該是560"),
    ],
)
def test_a_figure_in_the_place_of_one_just_booked_is_proposed(customer, text):
    wish, yes, order, place, number = BOOKED[customer]
    with sample_book() as book:
        talk = Talk(book, customer)
        talk.says(wish, yes)
        booked = book.order(order)
        reply = talk.says(text)
        assert book.order(order) == booked
        assert reply.card
        talk.says(yes)
        assert book.order(order).lines[place].quantity == number
        assert book.order(order).address == booked.address


def test_of_two_lines_that_changed_the_one_that_has_the_figure_is_put_right():
    with sample_book() as book:
        talk = Talk(book, "acme")
        talk.says("make it 220 teapots on 1031 and 330 white mugs", "yes", "sorry 303, not 330", "yes")
        assert [line.quantity for line in book.order("SO-1031").lines] == [220, 303]


def test_the_end_of_a_phone_that_was_just_changed_is_put_right():
    with sample_book() as book:
        talk = Talk(book, "acme")
        talk.says("change the phone on 1031 to +49 40 5550 119")
        reply = talk.says("sorry, 5550 191, not 119")
        assert statuses(reply) == ["done"]
        assert book.order("SO-1031").address.phone == "+49 40 5550 191"


@pytest.mark.parametrize(
    ("customer", "wish", "text", "shown"),
    [
        (
            "acme",
            "New order: 120 glass teapots",
            "you booked 8 december, I asked for mid january",
            "15 January 2027",
        ),
        (
            "acme",
            "New order: 120 glass teapots",
            "I wanted it in mid january, not 8 december",
            "15 January 2027",
        ),
        ("acme", "New order: 120 glass teapots", "you put down 120, but we asked for 150", "150 pieces"),
        ("northwind", "paper up to 650 packs", "Sorry, you changed it to 650 but I said 630", "630 packs"),
        ("lanhai", "再来10把灰色办公椅", "你写的是12月13日，我要的是1月15日", "2027年1月15日"),
        ("lanhai", "再来10把灰色办公椅", "你们下的是10把，我要的是12把", "12 件"),
        ("chenguang", "保溫瓶改成480件", "不對，我說的是580件，不是480件", "580 件"),
    ],
)
def test_what_was_asked_for_and_is_booked_otherwise_is_proposed(customer, wish, text, shown):
    with sample_book() as book:
        reply = Talk(book, customer).says(wish, "yes" if customer in ("acme", "northwind") else "好", text)
        assert statuses(reply) == ["proposed"]
        assert shown in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "shown", "excuse"),
    [
        (
            "acme",
            "We got the wrong quantity confirmed: I asked for 450 mugs and you have 500 on SO-1024",
            "to 450 pieces",
            "I am sorry",
        ),
        ("northwind", "My order shows 250 boxes of gloves, I asked for 300", "to 300 boxes", "I am sorry"),
        ("lanhai", "2051数量不对，我要的是45把椅子，你们写了40把", "改为 45 件", "抱歉"),
        ("lanhai", "你们把2048的礼盒写成200盒了，我当时要的是220盒", "改为 220 盒", "抱歉"),
        ("chenguang", "你們給我的單上是800支，可是我訂的是700支", "改為 700 件", "抱歉"),
    ],
)
def test_as_many_as_were_asked_for_are_proposed_with_an_excuse(customer, text, shown, excuse):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert shown in reply.text and excuse in reply.text and reply.card is not None


@pytest.mark.parametrize(
    "text",
    [
        "I ordered 450 mugs and received 500 on SO-1024",
        "I asked for 450 mugs and you have 480 on SO-1024",
    ],
)
def test_another_number_than_an_order_has_is_proposed_by_no_complaint(text):
    with sample_book() as book:
        assert Talk(book, "acme").says(text).card is None


@pytest.mark.parametrize("text", ["Go ahead. Could you make it mid January for delivery though, no rush"])
def test_a_yes_books_no_other_day_than_its_message_asks_for(text):
    with sample_book() as book:
        before = book.orders()
        reply = Talk(book, "acme").says("New order: 120 glass teapots, net 60", text)
        assert book.orders() == before
        assert "15 January 2027" in reply.text
