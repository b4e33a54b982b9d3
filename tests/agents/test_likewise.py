"""The same of another order: what is proposed for one, or was changed of it last."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "texts", "orders"),
    [
        ("lanhai", ["2048送到深圳市福田区深南大道2008号", "对,2051也一样改", "可以"], ["SO-2048", "SO-2051"]),
        (
            "lanhai",
            ["2048送到深圳市福田区深南大道2008号", "2051也改到这个地址", "可以"],
            ["SO-2048", "SO-2051"],
        ),
        (
            "lanhai",
            ["2048送到深圳市福田区深南大道2008号", "可以", "2051也送到这个地址", "可以"],
            ["SO-2048", "SO-2051"],
        ),
        (
            "acme",
            ["Send SO-1024 to 5 Harbour Street", "same for SO-1031 please", "yes"],
            ["SO-1024", "SO-1031"],
        ),
        (
            "acme",
            ["Send SO-1024 to 5 Harbour Street", "the teapot order should go there as well", "yes"],
            ["SO-1024", "SO-1031"],
        ),
        (
            "acme",
            ["Send SO-1024 to 5 Harbour Street", "yes", "and 1031 to the same address", "yes"],
            ["SO-1024", "SO-1031"],
        ),
    ],
)
def test_another_order_goes_where_the_one_talked_of_goes(book, customer, texts, orders):
    Talk(book, customer).says(*texts)
    places = {book.order(order).address.text for order in orders}
    assert places in ({"深圳市福田区深南大道2008号"}, {"5 Harbour Street"})


@pytest.mark.parametrize(
    ("customer", "texts", "phone", "orders"),
    [
        (
            "acme",
            [
                "Send SO-1024 to 5 Harbour Street",
                "attn Silke Maurer, +49 421 555 010, and the other order to that address as well",
            ],
            "+49 421 555 010",
            ["SO-1024", "SO-1031"],
        ),
        (
            "lanhai",
            ["2048送到深圳市福田区深南大道2008号", "电话13510002000，其他两个单也一起改到那边"],
            "13510002000",
            ["SO-2048", "SO-2051", "SO-2033"],
        ),
        (
            "lanhai",
            ["2048送到深圳市福田区深南大道2008号", "三个单都改到这个地址"],
            "13800001234",
            ["SO-2048", "SO-2051", "SO-2033"],
        ),
        (
            "lanhai",
            ["2048送到深圳市福田区深南大道2008号", "电话13510002000，手套那单也改到那边"],
            "13510002000",
            ["SO-2048", "SO-2033"],
        ),
    ],
)
def test_the_other_orders_go_there_as_it_is_put_right(book, customer, texts, phone, orders):
    Talk(book, customer).says(*texts, "yes" if customer == "acme" else "可以")
    changed = [one for one in book.orders(customer=customer) if one.address.text[-8:] in str(texts)]
    assert {one.id for one in changed} == {*orders}
    assert {one.address.phone for one in changed} == {phone}


def test_the_others_stay_that_are_said_to_be_as_they_are(book):
    reply = Talk(book, "lanhai").says("2048推迟到12月25日", "改成12月26日，其他两单还是一样不变")
    assert "SO-2051" not in reply.text


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        (
            "acme",
            [
                "Postpone SO-1031 to 5 January 2027. The new contact is Anke Petersen, phone +49 40 5550 230.",
                "Thank you, that is correct. Please proceed. The same applies to our other open order, SO-1024.",
                "yes",
            ],
        ),
        (
            "acme",
            [
                "deliver SO-1024 on 5 January. The new contact is Anke Petersen, phone +49 40 5550 230.",
                "Please proceed. Same for SO-1031.",
                "yes",
            ],
        ),
        (
            "lanhai",
            ["2048推迟到1月5号，收货人改成李敏，电话13755556666", "没问题，就这样办。2051也一样", "可以"],
        ),
    ],
)
def test_all_that_was_proposed_of_one_order_is_so_of_the_other(customer, texts):
    with sample_book() as book:
        Talk(book, customer).says(*texts)
        open_ones = [
            one
            for one in book.orders(customer=customer)
            if one.id in ("SO-1024", "SO-1031", "SO-2048", "SO-2051")
        ]
    assert {(one.delivery.isoformat(), one.address.recipient) for one in open_ones} in (
        {("2027-01-05", "Anke Petersen")},
        {("2027-01-05", "李敏")},
    )


def test_another_order_is_delivered_on_the_same_day(book):
    Talk(book, "acme").says("Deliver SO-1024 on 15 January", "and SO-1031 as well", "yes")
    assert {book.order(order).delivery.isoformat() for order in ("SO-1024", "SO-1031")} == {"2027-01-15"}


@pytest.mark.parametrize("text", ["and where is SO-1031?", "SO-1031 stays as it is", "SO-1031: mugs to 350"])
def test_an_order_that_is_named_for_something_else_gets_nothing_of_it(book, text):
    talk = Talk(book, "acme")
    reply = talk.says("Deliver SO-1024 on 15 January", text)
    assert "SO-1031: the delivery date" not in reply.text


def test_what_was_never_changed_is_the_same_for_nobody(book):
    before = book.order("SO-1031")
    Talk(book, "acme").says("where is SO-1024?", "and the same for SO-1031", "yes")
    assert book.order("SO-1031") == before


@pytest.mark.parametrize(
    "text",
    [
        "Add 100 blue mugs to SO-1024 and 20 teapots to SO-1031, and both a week later please",
        "SO-1024 to 600 mugs, SO-1031 220 teapots, and both a week later",
    ],
)
def test_a_term_of_both_orders_is_one_of_each(text):
    with sample_book() as book:
        before = {id: book.order(id).delivery for id in ("SO-1024", "SO-1031")}
        Talk(book, "acme").says(text, "yes")
        for id, day in before.items():
            assert (book.order(id).delivery - day).days == 7


def test_a_term_of_one_of_two_orders_is_not_of_the_other():
    with sample_book() as book:
        before = book.order("SO-1024").delivery
        Talk(book, "acme").says("SO-1024 to 600 mugs, and SO-1031 a week later", "yes")
        assert book.order("SO-1024").delivery == before


@pytest.mark.parametrize(
    "text",
    [
        "What would it cost to cancel SO-1031 and SO-1024?",
        "what would it cost to cancel both orders?",
        "两个订单都取消要收费吗",
    ],
)
def test_what_cancelling_costs_is_told_of_each_order(text):
    with sample_book() as book:
        before = book.orders(customer="acme")
        reply = Talk(book, "acme").says(text)
        assert "SO-1024" in reply.text and "SO-1031" in reply.text
        assert book.orders(customer="acme") == before


SAME_DAY = ("19 December 2026", "19 December 2026")


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (["deliver 1024 on 19 December and the other one on the same day"], SAME_DAY),
        (
            [
                "take the delivery of 1024 to the 19th December and the other one to the same day so one truck"
                " can do both"
            ],
            SAME_DAY,
        ),
        (["deliver 1024 on 19 December", "and the teapots order? same day I said"], SAME_DAY),
        (["deliver 1024 on 19 December. the other order as well"], SAME_DAY),
        (
            ["move 1024 to 19 December, the other order stays the same"],
            ("19 December 2026", "17 December 2026"),
        ),
        (
            ["deliver 1024 on 19 December and the other one on the 20th"],
            ("19 December 2026", "20 December 2026"),
        ),
    ],
)
def test_what_is_said_of_the_other_one_is_wanted_of_it(texts, days):
    with sample_book() as book:
        talk = Talk(book, "acme")
        talk.says(*texts, "yes")
        found = [f"{book.order(one).delivery:%-d %B %Y}" for one in ("SO-1024", "SO-1031")]
        assert found == [*days]


_BACK_A_WEEK = {"SO-2048": "2026-12-26", "SO-2051": "2026-12-30", "SO-2033": "2026-12-09"}


@pytest.mark.parametrize(
    ("text", "orders"),
    [
        ("手套不动，另外两单推迟一周", {"SO-2048", "SO-2051"}),
        ("除了手套，其他单子都推迟一周", {"SO-2048", "SO-2051"}),
        ("2051不变，其他订单都推迟一周", {"SO-2048", "SO-2033"}),
        ("所有订单都推迟一周，礼盒那单除外", {"SO-2051", "SO-2033"}),
        ("交货都推迟一周，2051不用动", {"SO-2048", "SO-2033"}),
        ("所有訂單都延後一週，手套那張除外", {"SO-2048", "SO-2051"}),
        ("push all orders back a week, leave 2051 as it is", {"SO-2048", "SO-2033"}),
        ("apart from the gloves, push all orders back a week", {"SO-2048", "SO-2051"}),
        ("三个单子都推迟一周", {*_BACK_A_WEEK}),
        ("leave the gloves, push the other two orders back a week", {"SO-2048", "SO-2051"}),
        ("push all three orders back one week", {*_BACK_A_WEEK}),
    ],
)
def test_all_orders_are_moved_but_those_that_are_left_out(text, orders):
    with sample_book() as book:
        Talk(book, "lanhai").says(text, "好")
        days = {id: str(book.order(id).delivery) for id in _BACK_A_WEEK}
        assert {id for id in days if days[id] == _BACK_A_WEEK[id]} == orders


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("chenguang", "所有訂單都延到1月15日，保溫瓶那單除外"),
        ("northwind", "all orders on net 30 please, except 4417"),
    ],
)
def test_the_only_order_there_is_is_not_changed_where_it_is_left_out(customer, text):
    with sample_book() as book:
        assert not Talk(book, customer).says(text).card


def test_goods_of_two_orders_go_to_one_address():
    with sample_book() as book:
        Talk(book, "lanhai").says("椅子减10把，手套和椅子的地址都改到东莞市长安镇振安路66号", "好")
        there = {order.id for order in book.orders() if order.address and "振安路66号" in order.address.text}
        assert there == {"SO-2033", "SO-2051"}


@pytest.mark.parametrize(
    "text", ["2051先停一下，别发货", "2051別發貨", "2051这单先不要发货", "2051: do not ship it yet"]
)
def test_a_stop_of_shipment_goes_to_a_person(text):
    with sample_book() as book:
        assert [one.status for one in Talk(book, "lanhai").says(text).results] == ["passed_on"]


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        (
            "acme",
            ["Please deliver SO-1031 to Hafenallee 7, Hamburg", "Yes, and please do the same for SO-1024."],
        ),
        (
            "acme",
            [
                "Please deliver SO-1031 to Hafenallee 7, Hamburg",
                "Yes please. Could you do exactly the same for the blue mugs order?",
            ],
        ),
        ("acme", ["Can we pay SO-1031 on delivery?", "Yes, and the same for SO-1024"]),
        ("acme", ["SO-1024 a week later and net 30", "Fine. The same change for the teapot order too."]),
        ("lanhai", ["SO-2048推迟一周", "可以，麻烦2051也一样处理"]),
        ("lanhai", ["2051改到12月30号，月结30天", "没问题，就这样办，谢谢。2048也照此修改"]),
        ("lanhai", ["SO-2048的收货地址改成广州市天河区体育西路1号", "可以。椅子那单也请照此修改"]),
    ],
)
def test_the_same_of_another_order_behind_a_yes(customer, texts):
    with sample_book() as book:
        reply = Talk(book, customer).says(*texts)
        assert [result.status for result in reply.results] == ["done", "proposed"]


SPEICHER = "Speicherstrasse 4, 20457 Hamburg"
TIYU = "广州市天河区体育西路103号"


@pytest.mark.parametrize(
    ("customer", "texts", "other"),
    [
        (
            "acme",
            [f"Please send SO-1031 to {SPEICHER}.", "Yes, correct. And the same address for SO-1024 please."],
            "SO-1024",
        ),
        (
            "acme",
            [
                f"Please send SO-1031 to {SPEICHER}.",
                "Yes, and the same address for the mug order SO-1024 please.",
            ],
            "SO-1024",
        ),
        (
            "acme",
            [
                f"Please send SO-1031 to {SPEICHER}.",
                "Perfect. Please use the same delivery address for SO-1024 as well.",
            ],
            "SO-1024",
        ),
        (
            "acme",
            ["Please change SO-1031 to net 30.", "Yes, right. And the same payment terms for SO-1024."],
            "SO-1024",
        ),
        (
            "acme",
            [
                "Please deliver SO-1024 on 11 January.",
                "Yes, great. Same date for the teapot order SO-1031, please.",
            ],
            "SO-1031",
        ),
        ("lanhai", [f"SO-2048送到{TIYU}", "好的，没问题，椅子那单SO-2051也用这个地址。"], "SO-2051"),
        ("lanhai", [f"SO-2048送到{TIYU}", "可以，SO-2051也改成同样的地址。"], "SO-2051"),
    ],
)
def test_a_yes_is_done_and_the_same_of_another_order_is_proposed(customer, texts, other):
    with sample_book() as book:
        reply = Talk(book, customer).says(*texts)
        assert [result.status for result in reply.results] == ["done", "proposed"]
        assert other in reply.text.splitlines()[-1]
