"""What is polite around a message changes nothing of what it does."""

import pytest
from talking import Talk, sample_book

from agents.desk.reading.manners import what_it_says

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
AROUND = {
    "en": [
        "Hi, {}",
        "Hello team,\n\n{}\n\nBest regards,\nAnna Berg",
        "Good morning! {} Have a nice day!",
        "Sorry to bother you again. {}",
        "{} Thank you in advance.",
        "Dear Mr. Weber, {} Sorry for the trouble.",
        "Anyway, {}",
        "We have just talked about it internally.  {} \U0001f642",
    ],
    "zh": [
        "你好，{}",
        "不好意思又打扰您了，{}",
        "王经理您好！{}，谢谢",
        "亲，{}",
        "{}，麻烦了",
        "早上好，{}，辛苦了",
        "老師您好，{}，謝謝您",
        "对了，{}[微笑]",
        "我们内部商量了一下，{}",
        "领导说，{}😊",
        "嗯，{}~",
    ],
}


def _end(customer, messages):
    """What is in the book at the end, and whether something waits for a yes."""
    with sample_book() as book:
        talk = Talk(book, customer)
        for message in messages:
            reply = talk.says(message)
        shown = reply.card.options if reply.card else ()
        return [order.model_dump_json() for order in book.orders()], len(shown)


@pytest.mark.parametrize(("customer", "messages"), CONVERSATIONS)
def test_a_message_does_the_same_whatever_is_polite_around_it(customer, messages):
    plain = _end(customer, messages)
    for around in AROUND["en" if "".join(messages).isascii() else "zh"]:
        for place, message in enumerate(messages):
            dressed = [*messages[:place], around.format(message), *messages[place + 1 :]]
            assert _end(customer, dressed) == plain, dressed


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
