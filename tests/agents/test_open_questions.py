"""A question that is open gives way to a wish that is whole, and keeps what it waits for through less."""

import pytest
from talking import HOUSE, NOW, Talk

from agents.desk import Desk
from contracts.request import Request


@pytest.mark.parametrize(
    ("customer", "texts", "shown"),
    [
        (
            "acme",
            ["add 5 zebras to SO-1031 and put the teapots to 230", "Order SO-1031: teapots 240 pieces."],
            "from 200 pieces to 240 pieces",
        ),
        (
            "lanhai",
            ["2048加5台拖拉机,礼盒改成210盒", "2048的礼盒改成220盒"],
            "由 200 盒改为 220 盒",
        ),
        (
            "chenguang",
            ["3071加5台拖拉機,保溫瓶改成900個", "3071的保溫瓶改成950個"],
            "改為 950 件",
        ),
    ],
)
def test_goods_that_we_do_not_carry_hold_up_no_wish_that_is_said_again(book, customer, texts, shown):
    reply = Talk(book, customer).says(*texts)
    assert shown in reply.text
    assert reply.card.kind == "confirm"


@pytest.mark.parametrize("text", ["1024", "SO-1024 please", "it's 1024"])
def test_an_order_named_behind_a_lost_question_takes_its_wish_up(book, text):
    talk = Talk(book, "acme")
    reply = talk.says("move it to 15 January please", "4417, the other one is on its way already", text)
    assert "15 January 2027" in reply.text
    assert reply.card.kind == "confirm"


def test_an_order_that_is_asked_about_with_its_number_is_told_of(book):
    reply = Talk(book, "acme").says("move it to 15 January please", "where is SO-1031?")
    assert "SO-1031 is confirmed" in reply.text


def test_nothing_is_asked_with_two_apologies_in_a_line(book):
    talk = Talk(book, "acme")
    talk.says("How much for 50 grey and 50 black chairs together?")
    for text in ("5000 for all hundred, is that ok?", "So will you take USD 5,000 for all of them together?"):
        assert talk.says(text).text.count("Sorry") <= 1


@pytest.mark.parametrize(
    "text",
    [
        "please put Lena Brandt, +49 40 5550 340 as the contact for SO-1031.",
        "Set contact person for SO-1031: Lena Brandt, phone +49 40 5550 340",
    ],
)
def test_the_name_of_a_contact_is_no_goods(book, text):
    reply = Talk(book, "acme").says(text)
    assert "Lena Brandt" in reply.text
    assert "carry" not in reply.text


@pytest.mark.parametrize(
    ("recipient", "confidence", "status"),
    [("Lena Brandt", 0.98, "done"), ("Lena Brandt", 0.6, "proposed"), ("She's", 0.98, "proposed")],
)
def test_a_contact_that_is_not_surely_read_is_shown_before_it_is_written(book, recipient, confidence, status):
    action = {"intent": "change_contact", "order": "SO-1024", "address": {"recipient": recipient}}
    read = Request.model_validate({"language": "en", "actions": [{**action, "confidence": confidence}]})
    desk = Desk(book, HOUSE, parse=lambda text, **known: read)
    assert [one.status for one in desk.handle("the contact", customer="acme", now=NOW).results] == [status]
    assert (book.order("SO-1024").address.recipient == recipient) == (status == "done")


@pytest.mark.parametrize(
    "texts",
    [
        ["送货地址换成深圳市福田区深南大道2008号12楼,陈小燕收", "SO-2048和SO-2051改地址"],
        ["SO-2048和SO-2051改地址", "深圳市福田区深南大道2008号12楼,陈小燕收"],
        ["SO-2048和SO-2051的送货地址都要换", "新地址:深圳市福田区深南大道2008号12楼,陈小燕收"],
    ],
)
def test_an_address_for_several_orders_is_that_of_each(book, texts):
    Talk(book, "lanhai").says(*texts, "可以")
    for order in ("SO-2048", "SO-2051"):
        assert book.order(order).address.text == "深圳市福田区深南大道2008号12楼", order
    assert book.order("SO-2033").address.text == "广东省深圳市南山区科技园路15号2栋803"


@pytest.mark.parametrize(
    "texts",
    [
        ["送货地址换成深圳市福田区深南大道2008号12楼", "两单都改,2033除外"],
        ["我们搬家了,以后的货都送到新地址:深圳市福田区深南大道2008号12楼"],
    ],
)
def test_an_address_for_all_orders_is_shown_for_all(book, texts):
    reply = Talk(book, "lanhai").says(*texts)
    assert "SO-2048" in reply.text
    assert "SO-2051" in reply.text
    assert reply.card.kind == "confirm"


def test_both_orders_may_be_picked_with_a_word_of_why(book):
    talk = Talk(book, "acme")
    talk.says("change the delivery address to 5 Harbour Street, Bremen")
    talk.says("Both of them please, we have moved house last week you see", "yes")
    for order in ("SO-1024", "SO-1031"):
        assert book.order(order).address.text == "5 Harbour Street, Bremen"


def test_a_date_beside_the_orders_that_are_picked_is_that_of_each(book):
    Talk(book, "acme").says("move the delivery date please", "15 January, both orders", "yes")
    assert {book.order(order).delivery.isoformat() for order in ("SO-1024", "SO-1031")} == {"2027-01-15"}


def test_goods_that_are_named_again_are_not_taken_for_what_we_do_not_carry(book):
    reply = Talk(book, "acme").says(
        "We'd like 20 umbrellas and 100 white mugs, new order", "then only the white mugs"
    )
    assert "White mug 350 ml (100 pieces)" in reply.text
    assert reply.card.kind == "confirm"


@pytest.mark.parametrize(
    ("customer", "texts", "shown"),
    [
        ("northwind", ["I want to change my order", "the gloves", "300"], "from 250 boxes to 300 boxes"),
        ("lanhai", ["2051要改", "椅子", "50把"], "由 40 件改为 50 件"),
        ("chenguang", ["訂單要改一下", "保溫瓶", "900個"], "改為 900 件"),
        ("acme", ["the black chairs please", "20"], "Black office chair (20 pieces)"),
    ],
)
def test_goods_alone_begin_a_wish(book, customer, texts, shown):
    assert shown in Talk(book, customer).says(*texts).text


@pytest.mark.parametrize(
    ("customer", "texts", "shown"),
    [
        ("acme", ["add 20 zebras to SO-1024", "no zebras? then 20 teapots"], "SO-1024"),
        ("lanhai", ["2051加5台拖拉机", "那就10把黑色办公椅"], "SO-2051"),
    ],
)
def test_goods_in_the_place_of_some_we_do_not_carry_come_onto_the_same_order(book, customer, texts, shown):
    reply = Talk(book, customer).says(*texts)
    assert shown in reply.text
    assert "new order" not in reply.text.lower()
    assert reply.card.kind == "confirm"


def test_the_rest_of_an_address_is_no_goods(book):
    talk = Talk(book, "acme")
    talk.says("send 1031 to the Bremen warehouse", "5 Harbour Street, 28195 Bremen", "yes")
    assert book.order("SO-1031").address.text.endswith("5 Harbour Street, 28195 Bremen")


@pytest.mark.parametrize(
    ("customer", "order", "text", "recipient"),
    [
        ("northwind", "SO-4417", "Tom Hardy, +61 8 5550 0199", "Tom Hardy"),
        ("lanhai", "SO-2048", "王敏，13711112222", "王敏"),
    ],
)
def test_a_name_with_a_number_alone_is_shown_as_a_contact(book, customer, order, text, recipient):
    talk, before = Talk(book, customer), book.order(order)
    reply = talk.says(f"{order}?", text)
    assert recipient in reply.text
    assert book.order(order) == before


@pytest.mark.parametrize(
    ("customer", "texts", "shown"),
    [
        ("acme", ["I need 50 mugs, new order", "blue, 60 of them"], "Blue mug 350 ml (60 pieces)"),
        ("acme", ["I need 50 mugs, new order", "Blue mug 350 ml"], "Blue mug 350 ml (50 pieces)"),
        ("lanhai", ["要20把椅子,新单", "黑的,要25把"], "黑色办公椅 25 件"),
    ],
)
def test_another_number_beside_the_goods_that_are_picked_is_of_them(book, customer, texts, shown):
    assert shown in Talk(book, customer).says(*texts).text


def test_another_price_that_was_asked_after_holds_up_no_wish(book):
    talk = Talk(book, "acme")
    talk.says("where is 1024?", "I'd like SO-1024 at 5 dollars each")
    reply = talk.says("I wasn't talking about price. 600 mugs, delivered by 19 December.")
    assert "to 600 pieces" in reply.text
    assert "19 December" in reply.text


@pytest.mark.parametrize(
    ("texts", "total"),
    [
        (["How much for 50 grey and 50 black chairs together?", "5000 for all hundred, is that ok?"], 5800),
        (
            [
                "what price can you do for 500 blue mugs?",
                "That's not what we agreed... 3.30 then, for the 500",
            ],
            1800,
        ),
    ],
)
def test_a_price_beside_the_numbers_that_were_quoted_is_bargained_over(book, texts, total):
    reply = Talk(book, "acme").says(*texts)
    assert reply.results[0].status == "bargaining"
    assert (
        reply.card.total_after is None or int(reply.card.total_after.split()[1].replace(",", "")[:4]) < total
    )


def test_goods_that_are_wanted_apart_leave_the_order_that_they_were_for(book):
    talk = Talk(book, "northwind")
    talk.says("add 50 tea gift boxes to 4417")
    reply = talk.says("No, make it a separate order: 50 tea gift boxes, delivery by 18 December.")
    assert "Order SO-4417: " not in reply.text
    assert "50 boxes" in reply.text
    talk.says("yes")
    assert [line.sku for line in book.order("SO-4417").lines] == ["GLOVE-N", "PAPER-A4"]


def test_a_wish_with_its_order_and_goods_ends_the_question_which_are_meant(book):
    reply = Talk(book, "lanhai").says("2048那单改成礼盒250纸50", "SO-2048:礼盒改为250盒,复印纸改为50包")
    assert reply.results[0].status == "proposed"


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        (
            "northwind",
            ["all calls about deliveries should go to Marco Bellini +61 8 5550 0190", "both, why not"],
        ),
        ("acme", ["deliver it a week later", "both, no problem"]),
        ("lanhai", ["地址改成东莞市长安镇振安路8号", "都改，没问题"]),
    ],
)
def test_all_of_them_are_meant_whatever_small_talk_goes_with_it(book, customer, texts):
    assert "proposed" in {result.status for result in Talk(book, customer).says(*texts).results}


def test_not_both_picks_none(book):
    reply = Talk(book, "acme").says("deliver it a week later", "not both")
    assert "proposed" not in {result.status for result in reply.results}


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "can you tell the driver to use Gate B"),
        ("lanhai", "能跟司机说一下走B门吗"),
        ("chenguang", "可以跟司機說走後門嗎"),
    ],
)
def test_what_a_person_takes_up_is_said_back(book, customer, text):
    assert text in Talk(book, customer).says(text).text


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "Can you bring SO-1024 forward? We want it on 15 December."),
        ("northwind", "Could the gloves come earlier? 20 December would be best"),
        ("lanhai", "2048能提前吗？12月10日就要"),
    ],
)
def test_the_question_for_another_day_goes_to_nobody_where_that_day_is_wished(book, customer, text):
    reply = Talk(book, customer).says(text)
    assert [one.status for one in reply.results] == ["proposed"]
