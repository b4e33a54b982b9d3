"""The first words of a conversation, and what a clerk makes of half a wish."""

import pytest
from talking import Talk, statuses


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "hi there"),
        ("acme", "hi guys"),
        ("acme", "good afternoon team"),
        ("acme", "howdy"),
        ("acme", "Hi, Jonas here"),
        ("acme", "hello this is Jonas from Acme"),
        ("lanhai", "你好呀"),
        ("lanhai", "亲在不"),
        ("lanhai", "早上好啊"),
        ("lanhai", "我是小陈"),
        ("lanhai", "您好，我是蓝海的陈小燕"),
    ],
)
def test_who_greets_is_greeted(book, customer, text):
    reply = Talk(book, customer).says(text)
    assert reply.text in ("Hello! What can I do for you?", "您好！请问有什么可以帮您？")


@pytest.mark.parametrize(
    ("customer", "messages", "asked"),
    [
        ("acme", ["I want to change an order", "SO-1031"], "What shall I change on order SO-1031"),
        ("acme", ["I need to change something", "1031"], "What shall I change on order SO-1031"),
        (
            "acme",
            ["I want to change my order", "the one with the teapots"],
            "What shall I change on order SO-1031",
        ),
        ("lanhai", ["我想改单", "2048"], "订单 SO-2048 要改什么"),
        ("lanhai", ["我想改一下订单", "礼盒那单"], "订单 SO-2048 要改什么"),
    ],
)
def test_who_wants_a_change_and_names_the_order_is_asked_what_of_it(book, customer, messages, asked):
    talk = Talk(book, customer)
    assert asked in talk.says(*messages).text
    assert "proposed" in statuses(
        talk.says("move it to 25 December" if customer == "acme" else "改到12月25号送")
    )


@pytest.mark.parametrize(
    ("customer", "messages", "day"),
    [
        ("acme", ["push SO-1031 back by a week", "actually make it two"], "31 December"),
        ("acme", ["push SO-1031 back by 5 days", "make it 10 instead"], "27 December"),
        (
            "acme",
            ["Could you move SO-1031 to the first week of January?", "make it the second week"],
            "11 January",
        ),
        ("lanhai", ["2048推迟三天", "改成5"], "12月24日"),
        ("lanhai", ["2048改到1月第一周", "第二周吧"], "1月11日"),
    ],
)
def test_a_number_or_a_week_alone_is_of_the_day_that_is_proposed(book, customer, messages, day):
    reply = Talk(book, customer).says(*messages)
    assert day in reply.text
    assert statuses(reply) == ["proposed"]


def test_a_large_number_behind_a_day_is_of_the_goods(book):
    reply = Talk(book, "acme").says("push SO-1024 back by a week", "make it 250")
    assert "from 500 pieces to 250 pieces" in reply.text
    assert "2 January 2027" in reply.text


@pytest.mark.parametrize(
    ("customer", "wish", "said"),
    [
        ("lanhai", "茶叶礼盒再加50盒，纸不要了", "纸不要"),
        ("lanhai", "茶叶礼盒再加50盒，纸不要了", "不要取消整单哦，就是纸不要"),
        (
            "acme",
            "remove the mugs from 1031 and add 20 teapots",
            "don't cancel the order, just remove the mugs",
        ),
    ],
)
def test_goods_that_go_still_go_when_that_is_said_again(book, customer, wish, said):
    talk = Talk(book, customer)
    shown, again = talk.says(wish).text, talk.says(said).text
    assert ("去掉 A4复印纸80g" if customer == "lanhai" else "White mug 350 ml taken off") in again
    assert shown.split("：")[-1][:10] in again or "220 pieces" in again


@pytest.mark.parametrize("text", ["我那个椅子单子到哪了", "我的椅子订单到哪了"])
def test_orders_that_are_told_by_their_goods_alone_are_told_of(book, text):
    reply = Talk(book, "lanhai").says(text)
    assert "SO-2051" in reply.text
    assert "SO-2048" not in reply.text


def test_the_cheapest_of_a_kind_is_quoted_and_can_be_ordered(book):
    talk = Talk(book, "acme")
    assert "White mug 350 ml is USD 3.40" in talk.says("what's the cheapest mug you have?").text
    assert "White mug 350 ml (200 pieces)" in talk.says("ok 200 of those").text


def test_prices_that_are_clear_are_told_beside_the_question_which_goods_are_meant(book):
    talk = Talk(book, "lanhai")
    reply = talk.says("礼盒多少钱，椅子多少钱")
    assert "茶叶礼盒每盒 168 元" in reply.text
    assert "您要哪个" in reply.text
    assert "黑色办公椅每件 420 元" in talk.says("黑的").text


@pytest.mark.parametrize(
    ("customer", "wish", "unit"),
    [
        ("lanhai", "帮我下个单，A4纸100箱", "哦对，是包不是箱"),
        ("acme", "I need 20 boxes of teapots", "pieces, not boxes"),
    ],
)
def test_the_unit_that_was_meant_keeps_the_number(book, customer, wish, unit):
    reply = Talk(book, customer).says(wish, unit)
    assert "100 包" in reply.text or "(20 pieces)" in reply.text
    assert statuses(reply) == ["proposed"]


def test_goods_that_were_ordered_and_are_needed_less_are_changed(book):
    reply = Talk(book, "acme").says("I ordered 300 white mugs but we need only 250 and 50 blue ones instead")
    assert "from 300 pieces to 250 pieces" in reply.text
    assert "Blue mug 350 ml (50 pieces)" in reply.text


@pytest.mark.parametrize(
    ("customer", "messages", "less"),
    [
        ("acme", ["change the teapots to 180", "what do I save?"], "USD 196.00 less"),
        ("lanhai", ["礼盒减到150盒，能省多少"], "少 8,400 元"),
    ],
)
def test_what_a_change_saves_is_told(book, customer, messages, less):
    assert less in Talk(book, customer).says(*messages).text


def test_the_first_of_several_orders_told_is_the_one_told_first(book):
    reply = Talk(book, "acme").says("What's the status of everything?", "the first one - cancel it")
    assert "cancel the whole of order SO-1024" in reply.text


def test_the_first_to_come_is_told_by_its_day(book):
    reply = Talk(book, "acme").says("What's the status of everything?", "cancel the one that comes first")
    assert "cancel the whole of order SO-1031" in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "terms"),
    [
        ("acme", "give us 30 days more to pay on 1031", "net 90 days"),
        ("acme", "take 50 teapots off 1031 and give us 30 days more to pay", "net 90 days"),
        ("lanhai", "2048账期再加30天", "月结90天"),
    ],
)
def test_more_days_to_pay_are_counted_from_those_there_are(book, customer, text, terms):
    reply = Talk(book, customer).says(text)
    assert terms in reply.text
    assert "to net 30" not in reply.text
    assert "改为月结30天" not in reply.text


@pytest.mark.parametrize(
    ("customer", "split", "each"),
    [
        ("chenguang", "請問3071可以分三批出嗎？", "每批大概267"),
        ("acme", "split SO-1024 into two deliveries", "250 each time"),
    ],
)
def test_so_many_in_each_delivery_are_no_number_of_the_goods(book, customer, split, each):
    reply = Talk(book, customer).says(split, each)
    assert statuses(reply) == ["passed_on"]


@pytest.mark.parametrize("text", ["would it delay the mugs?", "hmm, then it would delay everything?"])
def test_who_asks_whether_a_change_delays_the_rest_is_told_and_the_change_waits(book, text):
    talk = Talk(book, "acme")
    reply = talk.says("add 20 flasks to 1031", text)
    assert "17 December 2026" in reply.text
    assert statuses(talk.says("yes")) == ["done"]


@pytest.mark.parametrize(
    ("customer", "wish", "text"),
    [
        ("lanhai", "手套那单改到宝安区固戍二路88号", "联系人还是陈小燕"),
        ("acme", "make the teapots on 1031 250", "contact is still Jonas Weber"),
    ],
)
def test_a_contact_that_stays_is_no_riddle(book, customer, wish, text):
    reply = Talk(book, customer).says(wish, text)
    assert "did not quite get" not in reply.text
    assert "没太明白" not in reply.text
    assert reply.card


def test_another_order_goes_to_the_same_new_place(book):
    reply = Talk(book, "lanhai").says("手套那单改到宝安区固戍二路88号", "对", "那2051呢，也改过去")
    assert "SO-2051" in reply.text
    assert statuses(reply) == ["proposed"]


@pytest.mark.parametrize(
    ("customer", "text", "gone"),
    [
        ("acme", "We only need the mugs from 1031, cancel everything else", "Glass teapot 1.2 l taken off"),
        ("acme", "cancel everything except the mugs on SO-1031", "Glass teapot 1.2 l taken off"),
        ("acme", "from 1031 I only want the teapots, scrap everything else", "White mug 350 ml taken off"),
        ("lanhai", "2048除了礼盒其他都不要了", "去掉 A4复印纸80g"),
    ],
)
def test_an_order_of_which_something_stays_is_not_cancelled_as_a_whole(book, customer, text, gone):
    reply = Talk(book, customer).says(text)
    assert gone in reply.text
    assert "whole" not in reply.text
    assert "整单取消" not in reply.text


def test_an_order_is_not_cancelled_for_goods_it_has_not(book):
    reply = Talk(book, "acme").says("We only need the flasks from 1031, cancel everything else")
    assert "proposed" not in statuses(reply)


@pytest.mark.parametrize(
    ("customer", "wish", "same"),
    [
        ("lanhai", "2048的礼盒换成保温瓶行不行", "数量一样"),
        ("acme", "swap the teapots on 1031 for flasks", "same quantity"),
    ],
)
def test_a_swap_of_as_many_is_still_proposed(book, customer, wish, same):
    talk = Talk(book, customer)
    assert "200" in talk.says(wish, same).text
    assert statuses(talk.says("yes" if customer == "acme" else "可以")) == ["done"]


@pytest.mark.parametrize(
    ("customer", "messages", "told"),
    [
        ("acme", ["make the teapots on 1031 250", "yes", "is it done?"], "Glass teapot 1.2 l (250 pieces)"),
        ("chenguang", ["3071改成500", "好", "改好了嗎"], "500 件"),
    ],
)
def test_whether_a_change_was_made_is_told_by_what_the_order_has(book, customer, messages, told):
    reply = Talk(book, customer).says(*messages)
    assert told in reply.text
    assert statuses(reply) == ["told"]


def test_a_day_that_is_too_late_is_answered_with_the_one_needed(book):
    reply = Talk(book, "acme").says(
        "when will the teapots arrive?", "That's too late, we have an event on the 10th"
    )
    assert "from 17 December 2026 to 10 December 2026" in reply.text


@pytest.mark.parametrize(
    ("customer", "wish", "place"),
    [
        ("acme", "order 200 flasks to Rotterdam", "deliver to our usual address"),
        ("lanhai", "订200个保温瓶送到广州", "送老地址"),
    ],
)
def test_the_usual_address_answers_where_goods_shall_go(book, customer, wish, place):
    reply = Talk(book, customer).says(wish, place)
    assert "Lagerstrasse 12" in reply.text or "科技园路15号" in reply.text
    assert statuses(reply) == ["proposed"]
