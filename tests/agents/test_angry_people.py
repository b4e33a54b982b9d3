"""Who is angry hears that we are sorry, and a person takes it up; what they want is done beside that."""

import pytest
from talking import Talk, statuses


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "this is the third time I write!"),
        ("northwind", "I've been waiting for an answer for a week now"),
        ("northwind", "You mixed it up again. Nobody ever answers here."),
        ("acme", "you guys never reply!!!"),
        ("lanhai", "你们怎么又搞错了"),
        ("lanhai", "你听不懂人话吗"),
        ("lanhai", "我都问了三遍了，没人回"),
        ("lanhai", "气死我了，每次都送错"),
        ("chenguang", "怎麼又送錯了"),
    ],
)
def test_it_is_taken_up_with_an_excuse(book, customer, text):
    reply = Talk(book, customer).says(text)
    assert statuses(reply) == ["passed_on"]
    assert any(word in reply.text for word in ("very sorry", "非常抱歉"))


@pytest.mark.parametrize(
    ("customer", "text", "said"),
    [
        ("acme", "nobody answers my emails. push SO-1024 back a week", "nobody answers my emails"),
        ("acme", "I've told you twice already, push 1024 back a week", "I've told you twice already"),
        ("acme", "your service is terrible, cancel SO-1024", "your service is terrible"),
        ("lanhai", "我说了三遍了，椅子减10把", "我说了三遍了"),
        ("lanhai", "椅子减10把，都催了好几次了", "都催了好几次了"),
    ],
)
def test_the_wish_beside_it_is_proposed(book, customer, text, said):
    reply = Talk(book, customer).says(text)
    assert said in reply.text
    assert any(word in reply.text for word in ("very sorry", "非常抱歉"))
    assert reply.card and reply.card.kind == "confirm"


def test_how_often_it_was_said_is_no_amount(book):
    reply = Talk(book, "lanhai").says("椅子减10把", "说了好几遍了，是减20把！")
    assert "40 件改为 20 件" in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "offer"),
    [
        ("northwind", "5 mugs arrived broken. I can send photos", "I can send photos"),
        ("lanhai", "手套有两盒破了。我可以发照片。", "我可以发照片"),
        ("chenguang", "保溫瓶破了3個。需要照片嗎", "需要照片嗎"),
    ],
)
def test_what_is_offered_beside_damage_is_passed_on(book, customer, text, offer):
    reply = Talk(book, customer).says(text)
    assert statuses(reply) == ["passed_on"] and offer in reply.text


@pytest.mark.parametrize(
    ("customer", "texts", "day"),
    [
        ("lanhai", ["司机说手套要拖到8号？？生产线等着用！", "你们系统里现在写的是几号？"], "2026年12月2日"),
        ("chenguang", ["保溫瓶又延誤，太離譜了", "你們系統上現在寫幾號？"], "預計 2026年12月21日"),
        ("acme", ["The teapots are late again!", "What date does your system show?"], "17 December 2026"),
    ],
)
def test_the_day_that_is_booked_is_told_to_who_asks_behind_it(book, customer, texts, day):
    assert day in Talk(book, customer).says(*texts).text
