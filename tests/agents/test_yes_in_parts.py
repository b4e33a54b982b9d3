"""A yes to some of what is proposed, by its place, and what is said of the rest behind it."""

import pytest
from talking import Talk, statuses

TWO = ("acme", "50 more blue mugs on 1024 and deliver 1031 a week later")
ZWEI = ("lanhai", "椅子减10把，2048推迟一周")


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (TWO, "the first is fine, leave out the second"),
        (TWO, "yes to the first, no to the second"),
        (ZWEI, "第一个可以，第二个不要"),
        (ZWEI, "前一个可以，后一个算了"),
        (ZWEI, "第一个行，第二个先不要"),
    ],
)
def test_the_rest_is_left_out(book, asked, text):
    customer, wish = asked
    talk = Talk(book, customer)
    reply = talk.says(wish, text)
    first, second = ("SO-1024", "SO-1031") if customer == "acme" else ("SO-2051", "SO-2048")
    assert reply.card and first in reply.text and second not in reply.text


@pytest.mark.parametrize(
    ("asked", "text", "yes"),
    [
        (TWO, "first one ok, second one not yet", "yes"),
        (TWO, "yes to the mugs, 1031 let me think about", "go ahead"),
        (ZWEI, "第一个行，第二个再等等", "好"),
        (ZWEI, "椅子可以，2048我再想想", "可以"),
    ],
)
def test_the_rest_waits(book, asked, text, yes):
    customer, wish = asked
    talk = Talk(book, customer)
    first, second = ("SO-1024", "SO-1031") if customer == "acme" else ("SO-2051", "SO-2048")
    before = talk.revisions(first), talk.revisions(second)
    assert "done" in statuses(talk.says(wish, text))
    assert (talk.revisions(first), talk.revisions(second)) == (before[0] + 1, before[1])
    talk.says(yes)
    assert talk.revisions(second) == before[1] + 1


@pytest.mark.parametrize(
    ("asked", "text", "day"),
    [
        (TWO, "yes to the first, and for the second make it two weeks", "31 December 2026"),
        (TWO, "yes to 1024, and make it three weeks for 1031", "7 January 2027"),
        (TWO, "1024 fine, 1031 on 5 January instead", "5 January 2027"),
        (ZWEI, "第一个可以，第二个改两周", "2027年1月2日"),
        (ZWEI, "椅子可以，2048推迟两周", "2027年1月2日"),
    ],
)
def test_another_time_of_the_rest_is_shown_before_it_is_booked(book, asked, text, day):
    customer, wish = asked
    reply = Talk(book, customer).says(wish, text)
    assert reply.card and day in reply.text and "done" not in statuses(reply)


@pytest.mark.parametrize(
    ("customer", "wish", "text", "said"),
    [
        ("lanhai", "椅子减10把", "行 另外别周五送", "别周五送"),
        ("chenguang", "SO-3071改到12月28日送", "好 另外請不要週五送", "請不要週五送"),
        ("acme", "push SO-1024 back a week", "ok also not on a Friday please", "not on a Friday"),
        ("acme", "push SO-1024 back a week", "ok, and please not on Mondays", "not on Mondays"),
    ],
)
def test_a_day_on_which_goods_are_not_to_come_goes_to_a_person_behind_a_yes(book, customer, wish, text, said):
    talk = Talk(book, customer)
    reply = talk.says(wish, text)
    assert {"done", "passed_on"} == {*statuses(reply)} and said in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "day"),
    [
        ("acme", "deliver SO-1024 on Monday 28 December, not on Friday", "28 December 2026"),
        ("lanhai", "2048改到12月28日送，别周五送", "2026年12月28日"),
    ],
)
def test_a_day_that_is_not_wanted_is_none_that_is(book, customer, text, day):
    reply = Talk(book, customer).says(text)
    assert day in reply.text and statuses(reply) == ["proposed"]


@pytest.mark.parametrize(
    ("text", "done"), [("好 手套到哪了", True), ("可以 运费怎么算", True), ("不用了 谢谢", False)]
)
def test_a_space_behind_an_answer_is_a_comma(book, text, done):
    talk = Talk(book, "lanhai")
    before = talk.revisions("SO-2051")
    talk.says("椅子减10把", text)
    assert (talk.revisions("SO-2051") > before) == done
