"""What is polite around a message changes nothing of what it does."""

import pytest

from agents.desk.reading.manners import what_it_says
from evals.dressed import DRESSES, Talk, World, dresses_for

CONVERSATIONS = [
    ("acme", ["Raise the blue mugs on SO-1024 to 650", "Yes, go ahead."]),
    ("acme", ["3.30 each on SO-1024", "ok, 3.55 on delivery, deal"]),
    ("northwind", ["Please postpone SO-4417 by two weeks.", "No, make it three weeks.", "yes"]),
    ("lanhai", ["2048那单礼盒换成手套", "只换50盒", "好"]),
    ("lanhai", ["2051", "数量35", "可以"]),
    ("lanhai", ["2048的地址不对，是16号2栋", "可以"]),
    ("chenguang", ["3071保溫瓶換成玻璃茶壺", "只換一半", "好"]),
    ("chenguang", ["SO-3071改到12月28日送", "好，就這樣。地址不用變對吧？"]),
]


@pytest.mark.parametrize(("customer", "messages"), CONVERSATIONS)
def test_a_message_does_the_same_in_any_dress(customer, messages):
    world, talk = World(), Talk(customer, tuple(messages))
    plain = world.end_of(talk)
    turn = CONVERSATIONS.index((customer, messages)) % 2  # half of the dresses each
    for number, (name, dress) in enumerate([*DRESSES[dresses_for(messages[0])].items()][turn::2]):
        dressed = talk.with_dressed(number % len(messages), dress)
        assert world.end_of(dressed).is_as(plain), name


@pytest.mark.parametrize(
    "text",
    [
        "Hello",
        "thanks",
        "谢谢",
        "麻烦了",
        "早上好！",
        "Thanks, 650 then",
        "no thanks",
        "Sorry, 12 rather than 20",
    ],
)
def test_a_text_that_is_polite_alone_and_words_that_tell_how_it_is_meant_stay(text):
    assert what_it_says(text) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Hello,\n\nPlease set it to 3.\n\nKind regards\nAnna", "Please set it to 3."),
        ("50 black chairs thanks", "50 black chairs"),
        ("500个有优惠吗哈", "500个有优惠吗"),
        (
            "Please add a card that says Best regards, Anna.",
            "Please add a card that says Best regards, Anna.",
        ),
        ("Hi, please print “with thanks” on the gift boxes", "please print “with thanks” on the gift boxes"),
    ],
)
def test_what_is_polite_is_left_out_at_the_ends_alone(text, said):
    assert what_it_says(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I asked to change the paper to 350 packs", "please change the paper to 350 packs"),
        ("We'd asked you to add 20 boxes.", "please add 20 boxes"),
        ("我刚才是要求把礼盒改成150盒", "请把礼盒改成150盒"),
        ("I asked to see the invoice for 4410", "I asked to see the invoice for 4410"),
        ("I asked to move it last week and nobody did", "I asked to move it last week and nobody did"),
    ],
)
def test_a_wish_told_as_one_of_before_is_a_wish(text, said):
    assert what_it_says(text) == said
