"""Conditions, exceptions and withdrawals, and plain wishes while a person has something."""

import pytest
from talking import Talk, sample_book

MOVED = "move 1031 to 20 December"


@pytest.mark.parametrize(
    ("customer", "wish", "text", "days", "passed_on"),
    [
        (
            "acme",
            "Same again as SO-1002 please",
            "Yes, but not before 10 January please, the warehouse is closed until then.",
            "10 January 2027",
            "",
        ),
        (
            "acme",
            "50 blue mugs please",
            "Yes please, but on 12 January, and call Jonas an hour before.",
            "12 January 2027",
            "call Jonas an hour before",
        ),
        ("lanhai", "2048的礼盒加50盒", "好的，但12月28号之前不要送，仓库在盘点", "2026年12月28日", ""),
    ],
)
def test_a_yes_with_a_proviso_is_asked_again_with_it(book, customer, wish, text, days, passed_on):
    reply = Talk(book, customer).says(wish, text)
    assert reply.card.kind == "confirm"
    assert days in reply.text
    assert passed_on in reply.text


@pytest.mark.parametrize(
    ("customer", "texts", "left_out"),
    [
        (
            "lanhai",
            (
                "除了2048，其他订单都往后推一周",
                "别的订单都往后推一周，2048不动",
                "除2048以外的订单都推迟一周",
            ),
            "2048",
        ),
        (
            "acme",
            (
                "all orders but 1031 a week later",
                "leave 1031, move all the others to 15 January",
                "Keep 1031 as it is and move the rest to 15 January.",
            ),
            "1031",
        ),
    ],
)
def test_orders_left_out_are_left_alone(customer, texts, left_out):
    for text in texts:
        with sample_book() as book:
            reply = Talk(book, customer).says(text)
        assert reply.card, text
        assert left_out not in reply.text, text


@pytest.mark.parametrize(
    ("customer", "wish", "texts"),
    [
        ("acme", "cancel 1031", ("I did not say to cancel it", "I never asked to cancel.")),
        ("acme", MOVED, ("I didn't ask to move it", "we never asked to move 1031")),
        ("lanhai", "取消2048", ("我没说要取消啊", "谁说要取消了？")),
        ("acme", "1031 at 9 per teapot?", ("ok never mind, keep it at net 60 and the old price",)),
        ("lanhai", "2048的礼盒每盒160行吗", ("那算了，还是月结60天，不改了",)),
    ],
)
def test_what_was_not_asked_for_or_is_given_up_is_dropped(customer, wish, texts):
    for text in texts:
        with sample_book() as book:
            reply = Talk(book, customer).says(wish, text)
        assert [one.status for one in reply.results] == ["closed"], text


@pytest.mark.parametrize(
    ("customer", "split", "text", "day"),
    [
        (
            "acme",
            "Can you split 1031 in two deliveries?",
            "OK, forget about splitting then. Just send everything on 14 December.",
            "14 December",
        ),
        ("acme", "Do you give samples?", "Please split nothing. All of 1031 on 20 December.", "20 December"),
        ("chenguang", "3071分兩批出貨", "不用分批了，全部1月5日交", "2027年1月5日"),
    ],
)
def test_a_split_that_is_not_wanted_leaves_the_wish_beside_it(book, customer, split, text, day):
    reply = Talk(book, customer).says(split, text)
    assert reply.card.kind == "confirm"
    assert day in reply.text


def test_what_is_wished_while_a_person_has_something_is_done_or_told(book):
    ruby = Talk(book, "northwind")
    reply = ruby.says(
        "is there enough room to add 50 packs of paper to SO-4417?",
        "Then please add the 50 packs, same delivery.",
    )
    assert "650" in reply.text
    lanhai = Talk(book, "lanhai")
    assert "赵强" in lanhai.says("SO-2048分两批送", "第二批收货人是赵强 13566667777").text


def test_what_goes_along_and_what_waits_is_told(book):
    assert "A4复印纸80g" in Talk(book, "lanhai").says("2048的礼盒晚一周送").text
    assert "Glass teapot" in Talk(book, "acme").says("move the mugs on 1031 a week later").text
    assert "SO-1024" in Talk(book, "acme").says("cancel 1024. Any discount on 60 teapots?").text
    assert "This is terrible" in Talk(book, "northwind").says("Where are my flasks?? This is terrible").text


@pytest.mark.parametrize(
    ("customer", "texts", "told"),
    [
        ("lanhai", ("2051如果推迟到1月10号再送，可以吗", "要是2051延到1月10号，行吗"), "2027年1月10日"),
        (
            "acme",
            ("Would it be ok if you delivered 1031 on 5 January?", "move 1031 to 5 January"),
            "5 January 2027",
        ),
        ("lanhai", ("手套那单财务要改成60天",), "月结60天"),
    ],
)
def test_a_wish_put_as_a_supposition_or_as_that_of_finance_is_a_wish(customer, texts, told):
    for text in texts:
        with sample_book() as book:
            reply = Talk(book, customer).says(text)
        assert reply.card.kind == "confirm", text
        assert told in reply.text, text
