"""Customers who count goods in a unit that is not sold, and then say that they meant the one that is."""

import pytest
from talking import Talk


@pytest.mark.parametrize(
    ("customer", "wish", "answer", "shown"),
    [
        ("lanhai", "丁腈手套再来60箱", "哦就是盒，60盒，写错了", "60 盒"),
        ("lanhai", "丁腈手套再来60箱", "说错了，是盒不是箱", "60 盒"),
        ("lanhai", "再订20捆复印纸", "哦，按包算的话要200包吧", "200 包"),
        ("lanhai", "礼盒数量要改", "就写150吧，我想好了", "150 盒"),
        ("chenguang", "再訂50箱保溫瓶", "啊不是箱，是50支，打錯了", "50 件"),
        ("acme", "we need 40 cartons of teapots", "sorry, I meant 40 pieces, typo", "40 pieces"),
        ("acme", "we need 40 cartons of teapots", "pieces, my mistake", "40 pieces"),
        ("northwind", "another 30 pallets of gloves please", "boxes of course, 300 of them", "300 boxes"),
    ],
)
def test_the_unit_and_the_number_that_were_meant_are_taken(book, customer, wish, answer, shown):
    reply = Talk(book, customer).says(wish, answer)
    assert shown in reply.text
    assert reply.card


@pytest.mark.parametrize("answer", ["12月5号前到行吗", "一箱多少盒？"])
def test_a_question_is_no_number_of_goods(book, answer):
    assert Talk(book, "lanhai").says("丁腈手套再来60箱", answer).card is None
