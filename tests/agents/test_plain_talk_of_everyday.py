"""What ordinary customers say on an ordinary day, in few words, and what a clerk makes of it."""

import pytest
from talking import Talk, statuses


@pytest.mark.parametrize(
    ("customer", "messages", "shown"),
    [
        ("acme", ["cancel SO-1031", "no wait, keep it but without the mugs"], "White mug 350 ml taken off"),
        ("acme", ["cancel SO-1031", "no, keep it and drop the mugs"], "White mug 350 ml taken off"),
        ("lanhai", ["取消2048", "不，留着，纸不要就行"], "A4复印纸80g"),
    ],
)
def test_an_order_is_kept_less_some_goods_where_it_was_to_be_cancelled(book, customer, messages, shown):
    reply = Talk(book, customer).says(*messages)
    assert shown in reply.text
    assert "cancel the whole" not in reply.text
    assert "整单取消" not in reply.text


@pytest.mark.parametrize(
    ("customer", "opening", "text"),
    [
        ("northwind", "make it 5.20 per box of gloves", "ok fine I accept your last offer"),
        ("acme", "can you go down to 3.40 on the blue mugs of SO-1024?", "I'll take your best price then"),
    ],
)
def test_a_last_offer_that_is_accepted_is_not_asked_about(book, customer, opening, text):
    reply = Talk(book, customer).says(opening, text)
    assert "lowest price" not in reply.text
    assert "?" in reply.text or statuses(reply) == ["done"]


@pytest.mark.parametrize(
    ("customer", "messages", "shown"),
    [
        ("acme", ["I'd like to change my last order", "quantity", "600"], "from 500 pieces to 600 pieces"),
        ("acme", ["I need to change SO-1031", "the amount", "250", "the teapots"], "from 200 pieces to 250"),
        ("acme", ["I want to change the quantity", "250", "of the teapots"], "from 200 pieces to 250"),
        ("lanhai", ["我想改一下2048", "数量", "250", "礼盒"], "由 200 盒改为 250 盒"),
        ("lanhai", ["我想改一下上一单", "数量", "礼盒", "250"], "由 200 盒改为 250 盒"),
    ],
)
def test_a_change_told_bit_by_bit_keeps_each_bit(book, customer, messages, shown):
    assert shown in Talk(book, customer).says(*messages).text


@pytest.mark.parametrize("text", ["2", "the second"])
def test_the_place_of_goods_is_no_number_of_them(book, text):
    reply = Talk(book, "acme").says("change the quantity on 1031", text)
    assert reply.text == "Gladly. What quantity of White mug 350 ml would you like?"


def test_goods_counted_anew_while_others_are_asked_about_are_ordered_so(book):
    talk = Talk(book, "northwind")
    reply = talk.says("10 teapots and 20 chairs please", "make it 12 teapots", "the grey ones")
    assert "Glass teapot 1.2 l (12 pieces)" in reply.text
    assert "Grey office chair (20 pieces)" in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "shown"),
    [
        ("acme", "How much would it cost to add 100 white mugs to 1024?", "White mug 350 ml now 100 pieces"),
        ("acme", "How much more would it be for 100 extra blue mugs?", "from 500 pieces to 600 pieces"),
        ("lanhai", "2051再加20盒礼盒要多少钱", "茶叶礼盒定为 20 盒"),
        ("lanhai", "礼盒再加20盒多少钱", "由 200 盒改为 220 盒"),
    ],
)
def test_what_more_goods_would_cost_is_shown_on_their_order(book, customer, text, shown):
    assert shown in Talk(book, customer).says(text).text


@pytest.mark.parametrize(
    ("customer", "text", "price"),
    [
        ("acme", "flask price", "USD 6.20 per piece"),
        ("acme", "flasks price?", "USD 6.20 per piece"),
        ("acme", "and the teapot price please", "USD 9.80 per piece"),
        ("lanhai", "礼盒价格呢", "每盒 168 元"),
        ("lanhai", "那手套的价格呢", "每盒 38 元"),
    ],
)
def test_goods_and_the_word_price_ask_what_they_cost(book, customer, text, price):
    assert price in Talk(book, customer).says(text).text


@pytest.mark.parametrize("text", ["change the mugs price", "better price", "blue mugs 3.20 price"])
def test_a_wish_for_another_price_is_no_such_question(book, text):
    assert "Would you like to order?" not in Talk(book, "acme").says(text).text


@pytest.mark.parametrize("text", ["what's the price", "and what does it cost", "how much is it"])
def test_the_price_of_what_waits_is_told_with_it(book, text):
    reply = Talk(book, "acme").says("I need 50 flasks", text)
    assert "USD 310.00 in total" in reply.text
    assert "Which product" not in reply.text


def test_what_is_owed_is_told_behind_whatever_leads_to_the_question(book):
    assert "In all, USD 5,956.00" in Talk(book, "acme").says("and how much do I owe in total").text


def test_goods_that_were_quoted_before_stay_when_their_place_is_told(book):
    reply = Talk(book, "lanhai").says("灰色办公椅多少钱", "来30把", "送到深圳办公室")
    assert "灰色办公椅 30 件" in reply.text


def test_a_number_near_the_last_bid_is_a_price(book):
    reply = Talk(book, "lanhai").says("礼盒能便宜点吗", "100行不行", "那110")
    assert "110 盒" not in reply.text


@pytest.mark.parametrize(
    ("customer", "messages", "day"),
    [
        ("acme", ["when does 1031 arrive?", "20 January please"], "20 January 2027"),
        ("acme", ["can SO-1031 come any earlier?", "10 December"], "10 December 2026"),
        ("northwind", ["can you push my order to after new year", "the 8th"], "8 January 2027"),
        ("lanhai", ["2048什么时候到", "12月25号吧"], "2026年12月25日"),
        ("lanhai", ["2048能早点吗", "15号"], "2026年12月15日"),
    ],
)
def test_a_day_alone_behind_talk_of_a_delivery_is_the_one_wished_for(book, customer, messages, day):
    reply = Talk(book, customer).says(*messages)
    assert day in reply.text
    assert reply.card


def test_a_day_out_of_the_blue_moves_nothing(book):
    assert Talk(book, "acme").says("hello", "10 December").card is None


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("northwind", "put my order on hold"),
        ("northwind", "could you park SO-4417 for now please, we're waiting for the bank"),
        ("lanhai", "2048先别发货，等我通知"),
    ],
)
def test_an_order_that_is_to_wait_goes_to_a_person(book, customer, text):
    reply = Talk(book, customer).says(text)
    assert statuses(reply) == ["passed_on"]
    assert "on hold" in reply.text or "park" in reply.text or "先别发货" in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "cancelled", "ordered"),
    [
        ("lanhai", "把2051取消，改买20个保温瓶", "SO-2051 整单取消", "不锈钢保温杯500ml 20 件"),
        ("lanhai", "2048取消吧，换成50个茶壶", "SO-2048 整单取消", "玻璃茶壶1.2L 50 件"),
        ("acme", "cancel 1031, 20 flasks instead please", "SO-1031 would be cancelled", "(20 pieces)"),
        ("acme", "Cancel 1031. Instead please add 20 flasks.", "SO-1031 would be cancelled", "(20 pieces)"),
    ],
)
def test_goods_instead_of_an_order_that_is_cancelled_are_ordered(book, customer, text, cancelled, ordered):
    reply = Talk(book, customer).says(text)
    assert cancelled in reply.text
    assert ordered in reply.text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "cancel the teapots on 1031 and add 20 flasks",
            "Glass teapot 1.2 l taken off; Steel flask 500 ml now 20",
        ),
        ("cancel 1031, but keep 100 teapots", "from 200 pieces to 100 pieces"),
    ],
)
def test_what_stays_on_an_order_keeps_it(book, text, shown):
    reply = Talk(book, "acme").says(text)
    assert shown in reply.text
    assert "would be cancelled" not in reply.text


def test_what_is_owed_is_told_of_one_order_behind_all(book):
    assert "2027年2月17日" in Talk(book, "lanhai").says("帮我查下总共还要付多少钱", "2048呢").text


MANY_CHANGES = "change 1024 to 600 pcs, delivery Dec 20, net 30"


@pytest.mark.parametrize("text", ["only the quantity and the date", "quantity and date only"])
def test_several_kinds_of_change_that_alone_are_wanted_stay(book, text):
    reply = Talk(book, "acme").says(MANY_CHANGES, text)
    assert "to 600 pieces" in reply.text
    assert "20 December 2026" in reply.text
    assert "net 30" not in reply.text


def test_several_kinds_of_change_that_alone_are_wanted_stay_in_chinese(book):
    reply = Talk(book, "lanhai").says("2048礼盒加到250盒，推迟一周，改成货到付款", "只改数量和日期")
    assert "改为 250 盒" in reply.text
    assert "2026年12月26日" in reply.text
    assert "货到付款" not in reply.text


def test_a_title_ends_no_sentence(book):
    said = "following our call with Mr. Chen yesterday, please increase SO-1024 by 100 pcs"
    reply = Talk(book, "acme").says(said)
    assert "to 600 pieces" in reply.text
    assert "with Mr”" not in reply.text


def test_the_title_of_a_person_and_a_place_is_kept(book):
    reply = Talk(book, "acme").says("deliver 1024 to St. Pauli Str. 7, 20359 Hamburg, attn Dr. Eva Klein")
    assert "St. Pauli Str. 7" in reply.text
    assert "Eva Klein" in reply.text


def test_a_day_without_its_word_is_one_before_a_blank(book):
    reply = Talk(book, "lanhai").says("2033 推遲到12月15 然後發票抬頭改藍海國際有限公司")
    assert "2026年12月15日" in reply.text
    assert "藍海國際有限公司" in reply.text


@pytest.mark.parametrize(
    ("customer", "opening", "text", "order"),
    [
        ("northwind", "100 boxes of gloves please, new order", "add to my order", "SO-4417"),
        (
            "northwind",
            "100 boxes of gloves please, new order",
            "put them on my existing order instead",
            "SO-4417",
        ),
        ("acme", "100 white mugs as a new order", "add them to my order", "SO-1031"),
        ("lanhai", "单独下一单50盒礼盒", "还是加到原来那单吧", "SO-2048"),
    ],
)
def test_goods_of_a_new_order_come_onto_the_one_there_is_if_that_is_wanted(
    book, customer, opening, text, order
):
    assert (
        f"order {order}" in (said := Talk(book, customer).says(opening, text).text) or f"订单 {order}" in said
    )
    assert "new order" not in said


@pytest.mark.parametrize(
    ("customer", "opening", "question", "number", "shown"),
    [
        ("acme", "I want to order blue mugs", "are they safe for the microwave?", "200", "(200 pieces)"),
        ("lanhai", "我要买礼盒", "保质期多久？", "100", "茶叶礼盒 100 盒"),
    ],
)
def test_a_number_behind_a_question_is_of_the_goods_before(book, customer, opening, question, number, shown):
    assert shown in Talk(book, customer).says(opening, question, number).text
