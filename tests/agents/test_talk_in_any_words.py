"""What buyers only tell, in words that no rule knows: it is heard, and nothing is done."""

import pytest
from talking import Talk, statuses

MORE_MUGS, MORE_BOXES = "please make it 600 blue mugs on SO-1024", "2048的茶叶礼盒改成260盒"


@pytest.mark.parametrize(
    ("customer", "opening", "text"),
    [
        ("acme", MORE_MUGS, "my wife says we drink too much coffee"),
        ("acme", MORE_MUGS, "we open the new shop next month, everyone is nervous"),
        ("northwind", "on SO-4417 make the gloves 300 boxes", "christmas is always mad here"),
        ("lanhai", MORE_BOXES, "我们老板今天心情不错"),
        ("lanhai", MORE_BOXES, "最近仓库乱成一团"),
    ],
)
def test_who_only_tells_something_is_heard_and_what_waits_still_waits(book, customer, opening, text):
    talk = Talk(book, customer)
    reply = talk.says(opening, text)
    assert reply.text.startswith(("Thank you for telling me.", "好的，知道了"))
    assert statuses(talk.says("yes" if customer != "lanhai" else "可以")) == ["done"]


@pytest.mark.parametrize(
    ("customer", "opening", "text"),
    [
        ("acme", MORE_MUGS, "need to sleep on it"),
        (
            "acme",
            "can you go down to 3.40 on the blue mugs of SO-1024?",
            "i'd have to run this past my partner",
        ),
        ("lanhai", MORE_BOXES, "等一下哈 这个数我拍不了板 我去问下老板再回你"),
    ],
)
def test_who_puts_the_answer_off_is_given_time(book, customer, opening, text):
    talk = Talk(book, customer)
    talk.says(opening)
    reply = talk.says(text)
    assert reply.text in (
        "Of course, take your time. Just write when you have decided.",
        "好的，不着急，您考虑好了告诉我就行。",
    )
    assert talk.desk.open_cards(customer)


def test_joy_behind_an_order_is_answered_in_kind(book):
    talk = Talk(book, "northwind")
    talk.says("I'd like to order 40 glass teapots and 200 white mugs", "yes, book it")
    assert talk.says("yay thank you!!").text == "You are very welcome!"
    assert talk.says("so excited for the new cafe, you have no idea").text == "Thank you for telling me."


@pytest.mark.parametrize(
    ("customer", "opening", "text"),
    [
        ("acme", MORE_MUGS, "nah"),
        ("acme", MORE_MUGS, "better not"),
        ("lanhai", MORE_BOXES, "不用了"),
        ("lanhai", MORE_BOXES, "还是算了"),
    ],
)
def test_a_no_in_few_words_is_no_talk(book, customer, opening, text):
    talk = Talk(book, customer)
    talk.says(opening, text)
    assert "done" not in statuses(talk.says("yes" if customer == "acme" else "可以"))
