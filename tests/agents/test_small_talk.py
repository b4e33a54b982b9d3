"""Small talk and questions about the desk itself: answered kindly and briefly, whatever else waits."""

import pytest
from talking import Talk, statuses


@pytest.mark.parametrize(
    ("customer", "text", "kindly"),
    [
        ("acme", "How are you?", "I am well, thank you for asking!"),
        ("acme", "hi, how are you doing today?", "I am well, thank you for asking!"),
        ("northwind", "How's business?", "I am well, thank you for asking!"),
        ("lanhai", "你好吗", "一切都好"),
        ("chenguang", "最近生意好嗎？", "一切都好"),
        ("acme", "Happy new year!", "the same to you"),
        ("northwind", "Merry Christmas to you all", "the same to you"),
        ("lanhai", "新年快乐！", "也祝您"),
        ("chenguang", "中秋節快樂", "也祝您"),
        ("acme", "Have a nice day", "have a good day"),
        ("northwind", "enjoy your weekend!", "have a good day"),
        ("lanhai", "晚安", "祝您"),
        ("acme", "Hello? Anyone?", "What can I do for you?"),
        ("lanhai", "还在吗", "请问有什么可以帮您"),
        ("acme", "are you open on Sunday?", "at any hour"),
        ("northwind", "what are your office hours?", "at any hour"),
        ("lanhai", "你们几点下班", "随时都在"),
        ("chenguang", "你們營業時間是幾點到幾點", "隨時都在"),
    ],
)
def test_it_is_answered_in_kind_and_nobody_has_to_take_it_up(book, customer, text, kindly):
    reply = Talk(book, customer).says(text)
    assert kindly in reply.text
    assert statuses(reply) == ["told"]


@pytest.mark.parametrize(
    ("customer", "wish", "chat", "yes"),
    [
        ("acme", "push SO-1024 back a week", "how are you?", "yes"),
        ("acme", "push SO-1024 back a week", "happy new year", "ok do it"),
        ("acme", "push SO-1024 back a week", "what time do you close?", "yes"),
        ("lanhai", "椅子减10把", "你们几点下班", "好的"),
        ("lanhai", "椅子减10把", "新年快乐", "可以"),
        ("lanhai", "椅子减10把", "你是机器人吗", "行"),
    ],
)
def test_a_card_stays_open_over_it(book, customer, wish, chat, yes):
    talk = Talk(book, customer)
    assert "passed_on" not in statuses(talk.says(wish, chat))
    assert statuses(talk.says(yes)) == ["done"]


def test_a_question_stays_open_over_it(book):
    reply = Talk(book, "acme").says("change the quantity of the teapots", "how are you?", "250")
    assert reply.card and reply.card.kind == "confirm"


@pytest.mark.parametrize(
    "text", ["what time does your warehouse open for pickup?", "仓库几点下班，我们来提货", "手套几点到？"]
)
def test_the_hours_of_others_are_for_a_person(book, text):
    assert "passed_on" in statuses(Talk(book, "lanhai").says(text))
