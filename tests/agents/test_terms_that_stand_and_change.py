"""Customers who say how a term is, and how they want it: only the change is taken up."""

import pytest
from talking import Talk


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        ("chenguang", "訂金50%有點高，可以降到30%嗎", "改為 30%訂金"),
        ("chenguang", "訂金改30%，不要50%", "改為 30%訂金"),
        ("chenguang", "800個太多了，改成600個吧", "改為 600 件"),
        ("lanhai", "月结30天太短，手套能不能月结60天", "月结60天"),
        ("lanhai", "手套12月2号送太早了，12月9号送吧", "改为 2026年12月9日"),
        ("lanhai", "茶叶礼盒200盒多了点，改成180盒", "改为 180 盒"),
        ("northwind", "The 30% deposit on 4417 is rather high, can we do 20%?", "20% deposit"),
        ("northwind", "250 boxes of gloves are too few, make it 300", "to 300 boxes"),
        ("northwind", "4417: 600 packs of paper is too much, make it 500 packs", "to 500 packs"),
        ("acme", "1024 is net 60 now, could it be net 90?", "net 90"),
        ("acme", "1031: 200 teapots is too much, 150 please, and the 300 white mugs stay", "to 150 pieces"),
    ],
)
def test_a_term_as_it_stands_beside_another_is_no_change_of_its_own(book, customer, text, told):
    reply = Talk(book, customer).says(text)
    assert told in reply.text
    assert not any(words in reply.text for words in ("already", "本来", "本來"))


def test_who_wants_what_stands_hears_that_it_is_so(book):
    assert "already" in Talk(book, "acme").says("make 1024 net 60").text
