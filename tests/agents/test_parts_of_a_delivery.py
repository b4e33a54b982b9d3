"""What is said of a part of a delivery is never said of the whole order: a colleague plans it."""

import pytest
from talking import Talk, sample_book, statuses

YES = {"acme": "yes", "northwind": "yes", "lanhai": "好的", "chenguang": "好的"}


@pytest.mark.parametrize(
    ("customer", "order", "text"),
    [
        ("lanhai", "SO-2033", "手套800盒里面先发300盒可以吗？剩下的下周五"),
        ("lanhai", "SO-2048", "礼盒先送120盒，剩下的元旦前"),
        ("lanhai", "SO-2048", "礼盒急用100盒，月底前到，其余的元旦后送都行"),
        ("lanhai", "SO-2048", "礼盒先来100盒，另外100盒1月再送"),
        ("lanhai", "SO-2048", "礼盒先发120盒可以吗"),
        ("lanhai", "SO-2051", "椅子一半12月20号送，一半1月5号送"),
        ("lanhai", "SO-2051", "我想先收20把椅子，剩下的晚点"),
        ("lanhai", "SO-2051", "椅子能不能先送20把过来"),
        ("lanhai", "SO-2051", "第二批椅子改送到广州市天河区体育西路103号"),
        ("chenguang", "SO-3071", "保溫瓶先出500個，剩下的1月再出"),
        ("chenguang", "SO-3071", "保溫瓶800個裡面先出300個，剩下月底"),
        ("northwind", "SO-4417", "ship 100 of the gloves first, the rest in January"),
        ("northwind", "SO-4417", "can we get half of the gloves now and the rest in January?"),
        ("northwind", "SO-4417", "can you ship 100 boxes of gloves first?"),
        ("northwind", "SO-4417", "we need 100 boxes of the gloves by 5 December, the rest can wait"),
        ("acme", "SO-1024", "send 300 of the blue mugs now and the rest next month"),
        ("acme", "SO-1024", "SO-1024: the second batch goes to Bremen, Hauptstrasse 5"),
        (
            "northwind",
            "SO-4417",
            "350 of the A4 on 4417 to Fremantle, the other 250 to 77 Hay Street, Perth WA 6000",
        ),
        ("northwind", "SO-4417", "350 packs of paper to Fremantle and 250 to 77 Hay Street, Perth WA 6000"),
        ("northwind", "SO-4417", "half of the gloves to 77 Hay Street, Perth WA 6000, the rest stays"),
        ("northwind", "SO-4417", "100 boxes of gloves to Dan in Perth, the remaining 150 to us"),
        ("lanhai", "SO-2048", "2048的礼盒120盒送北京，另外80盒送上海"),
        ("lanhai", "SO-2048", "礼盒100盒到宁波，剩下的到杭州市西湖区文三路8号"),
        ("chenguang", "SO-3071", "保溫瓶500個到台中市西區公益路10號，其餘300個照舊"),
        ("acme", "SO-1031", "Everything on 1031 except the mugs should come a week later"),
        ("acme", "SO-1031", "Deliver 1031 a week later, but the teapots as planned"),
        ("northwind", "SO-4417", "Everything except the paper should arrive on January 20"),
        ("lanhai", "SO-2048", "2048除了礼盒，其他的晚一周送"),
        ("lanhai", "SO-2048", "2048的货推到1月8号，纸还是按原计划"),
        ("chenguang", "SO-3071", "3071除了保溫瓶都延後一週"),
        ("acme", "SO-1031", "deliver 100 teapots on 10 December and the others in January"),
    ],
)
def test_a_delivery_in_parts_changes_nothing_and_goes_to_a_person(customer, order, text):
    with sample_book() as book:
        talk, before = Talk(book, customer), book.orders(customer=customer)
        reply = talk.says(text)
        assert statuses(reply) == ["passed_on"] and reply.results[0].order == order
        talk.says(YES[customer])
        assert book.orders(customer=customer) == before


@pytest.mark.parametrize(
    ("customer", "first", "more"),
    [
        ("lanhai", "礼盒能分两批送吗？", "第一批送到广州市越秀区中山五路33号，第二批还是老地址"),
        ("chenguang", "保溫瓶分兩批出貨，可以嗎", "第二批改送到台中市西屯區台灣大道三段99號"),
        ("acme", "split SO-1024 in two", "first lot of 200 to Bremen, Hauptstrasse 5, 28195 Bremen"),
    ],
)
def test_the_place_of_one_part_joins_the_wish_for_parts(customer, first, more):
    with sample_book() as book:
        talk, before = Talk(book, customer), book.orders(customer=customer)
        talk.says(first)
        assert statuses(talk.says(more)) == ["passed_on"]
        talk.says(YES[customer])
        assert book.orders(customer=customer) == before


_MUGS_APART = "Send 300 of the blue mugs to Hamburg and the other 200 to Lindenallee 14, 20259 Hamburg"
_GIFTS_APART = "礼盒先送一半100盒到科技园，另外100盒送广州天河体育东路33号，同一天到"


@pytest.mark.parametrize(
    ("customer", "parts", "text", "street"),
    [
        ("acme", _MUGS_APART, "forget the split, all 500 to Lindenallee", "Lindenallee 14, 20259 Hamburg"),
        ("acme", _MUGS_APART, "no split after all, send everything to Lindenallee 14", "20259 Hamburg"),
        ("lanhai", _GIFTS_APART, "算了不分批，200盒都送广州", "广州天河体育东路33号，陈小燕"),
        (
            "lanhai",
            _GIFTS_APART,
            "先别分批了。全送广州那边，收货人何婷13725561180",
            "33号，何婷，13725561180",
        ),
        ("chenguang", "3071先送400支到公司，另外400支送台中市市政路1號", "算了，800支都送台中", "市政路1號"),
    ],
)
def test_all_of_it_goes_to_the_place_of_one_part_after_all(book, customer, parts, text, street):
    (row,) = Talk(book, customer).says(parts, text).card.changes
    assert street in row.after


def test_a_change_that_waits_is_booked_without_the_parts_that_are_passed_on():
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        reply = talk.says("礼盒改成250", "先发100盒，剩下的1月10号发")
        assert statuses(reply) == ["passed_on", "proposed"]
        day = book.order("SO-2048").delivery
        talk.says("好")
        assert book.order("SO-2048").line(1).quantity == 250 and book.order("SO-2048").delivery == day


@pytest.mark.parametrize(
    ("customer", "text", "number"),
    [
        ("lanhai", "订300个保温杯，先发100个，剩下的1月发", 300),
        ("lanhai", "给我来100盒手套，先发50盒", 100),
        ("acme", "order 300 teapots, 100 now and the rest in January", 300),
    ],
)
def test_a_new_order_is_of_all_and_its_parts_go_to_a_person(customer, text, number):
    with sample_book() as book:
        talk = Talk(book, customer)
        assert statuses(talk.says(text)) == ["passed_on", "proposed"]
        talk.says(YES[customer])
        newest = max(book.orders(customer=customer), key=lambda one: one.id)
        assert [line.quantity for line in newest.lines] == [number]


def test_parts_asked_for_in_a_bargain_leave_the_amount_on_the_table():
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        assert statuses(talk.says("礼盒单价160", "先发100盒，剩下的1月发，可以吗"))[0] == "passed_on"
        talk.says("成交", "好")
        assert book.order("SO-2048").line(1).quantity == 200 and book.order("SO-2048").total < 35800


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("lanhai", "椅子改成45把，其余不变"),
        ("lanhai", "取消复印纸，剩下的1月5号送"),
        ("lanhai", "先要500个保温杯"),
        ("lanhai", "礼盒先付30%，剩下的发货前付"),
        ("lanhai", "SO-2051换20把成黑色办公椅，剩下的还是灰色"),
        ("acme", "SO-1024: take 100 mugs off, and send the rest on 10 December"),
        ("acme", "SO-1031: deliver in the first half of January"),
        ("acme", "change SO-1024 to 300 mugs, the other order stays as it is"),
        ("acme", "pay half up front and half on delivery for SO-1024"),
    ],
)
def test_a_rest_of_something_else_is_no_delivery_in_parts(customer, text):
    with sample_book() as book:
        assert "passed_on" not in statuses(Talk(book, customer).says(text))


@pytest.mark.parametrize(
    ("customer", "order", "quantity", "text"),
    [
        (
            "acme",
            "SO-1031",
            280,
            "80 more teapots on 1031, but only those 80 go to Torstrasse 44, 10119 Berlin",
        ),
        (
            "acme",
            "SO-1031",
            280,
            "I need 80 more teapots, but ship them to our Berlin shop: Torstrasse 44, 10119 Berlin, attn"
            " Miriam Koch. The rest stays Hamburg.",
        ),
        (
            "northwind",
            "SO-4417",
            300,
            "50 more boxes of gloves please, just the extra ones go to Perth, 12 Hay Street",
        ),
        ("lanhai", "SO-2051", 60, "2051再加20把办公椅，不过只有这20把送到东莞市长安镇振安路8号"),
        ("chenguang", "SO-3071", 900, "保溫瓶再加100個，只有新加的100個送到台中市西屯區臺灣大道三段99號"),
        (
            "chenguang",
            "SO-3071",
            1000,
            "再加200個保溫瓶，這些送台中市西屯區臺灣大道三段99號，剩下的照舊送台北",
        ),
    ],
)
def test_more_goods_that_alone_go_elsewhere_are_added_and_leave_the_address(customer, order, quantity, text):
    with sample_book() as book:
        talk = Talk(book, customer)
        before = book.order(order)
        reply = talk.says(text)
        assert sorted(statuses(reply)) == ["passed_on", "proposed"]
        talk.says(YES[customer])
        assert book.order(order).line(1).quantity == quantity
        assert book.order(order).address == before.address


def test_a_part_that_goes_elsewhere_is_no_order_of_the_place():
    with sample_book() as book:
        reply = Talk(book, "acme").says("80 more teapots on 1031", "no! only the 80 extra go to Berlin")
        assert "passed_on" in statuses(reply) and "do not carry" not in reply.text


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "Change the address on 1031 to Torstrasse 44, 10119 Berlin, the rest stays as it is."),
        ("acme", "Just ship 1024 to Torstrasse 44, 10119 Berlin"),
        ("lanhai", "2051的地址改成东莞市长安镇振安路8号，其他的不变"),
        ("chenguang", "SO-3071改送到台中市西屯區臺灣大道三段99號，其他照舊"),
        ("acme", "I only need 80 teapots delivered to Torstrasse 44, 10119 Berlin"),
    ],
)
def test_a_whole_order_that_goes_elsewhere_is_no_delivery_in_parts(customer, text):
    with sample_book() as book:
        assert statuses(Talk(book, customer).says(text)) == ["proposed"]


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("chenguang", "您好，請問3071貨好了嗎？我們想12/15先拿200支，其他照原定"),
        ("chenguang", "3071想先提300支，12月10日自提，其餘照舊"),
        ("lanhai", "手套能不能12月2日先给我们400盒，剩下的不急"),
        ("lanhai", "礼盒我们月底前先提50盒，剩余的按原来的日期"),
        ("acme", "can we take 100 of the mugs on SO-1024 on 10 December already, the rest as planned?"),
    ],
)
def test_some_that_are_taken_ahead_move_no_order(book, customer, text):
    reply = Talk(book, customer).says(text)
    assert [one.intent for one in reply.request.actions] == ["split_delivery"]
    assert statuses(reply) == ["passed_on"]


def test_what_is_cancelled_before_the_rest_is_no_part_of_a_delivery(book):
    reply = Talk(book, "lanhai").says("SO-2048先取消50盒礼盒，其他照旧")
    assert [row.after for row in reply.card.changes] == ["150 盒"]


@pytest.mark.parametrize(
    ("customer", "order", "split", "place"),
    [
        (
            "northwind",
            "SO-4417",
            "is it possible to get the order delivered to two places? 100 boxes gloves to Perth"
            " and the rest to Fremantle",
            "Perth: 12 Hay St, 6000",
        ),
        (
            "acme",
            "SO-1031",
            "Can 1031 be delivered to two places? 100 teapots to Berlin and the rest to Hamburg",
            "Berlin: Torstr. 12, 10119",
        ),
        ("lanhai", "SO-2048", "2048分两个地方送，50盒送到广州，剩下的送深圳", "广州地址：天河路12号"),
    ],
)
def test_the_address_of_one_part_goes_to_the_person_too(customer, order, split, place):
    with sample_book() as book:
        before = book.order(order)
        reply = Talk(book, customer).says(split, place)
        assert [result.status for result in reply.results] == ["passed_on"]
        assert book.order(order) == before


@pytest.mark.parametrize(
    ("customer", "text", "words", "goods"),
    [
        ("lanhai", "元旦后再订100盒礼盒，分两批送", "分两批送", {"TEA-GIFT": 100}),
        ("lanhai", "再订200包A4纸，分两批", "分两批", {"PAPER-A4": 200}),
        ("lanhai", "新下一单：手套500盒，分批发货", "分批发货", {"GLOVE-N": 500}),
        ("chenguang", "再訂300個保溫瓶，分三批交貨", "分三批交貨", {"FLASK-500": 300}),
        (
            "acme",
            "order 300 teapots in two deliveries",
            "order 300 teapots in two deliveries",
            {"TEAPOT-12": 300},
        ),
        ("acme", "new order: 200 flasks, delivered in two lots", "delivered in two lots", {"FLASK-500": 200}),
        (
            "northwind",
            "We want 400 more flasks, half in January and half in February, as a new order",
            "half in January and half in February",
            {"FLASK-500": 400},
        ),
    ],
)
def test_parts_of_a_new_order_are_given_to_a_person_in_their_words(customer, text, words, goods):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert words in reply.text and "SO-" not in reply.text
        (placed,) = [one for one in reply.request.actions if one.intent == "place_order"]
        assert [placed.quantity.value] == [*goods.values()]
        assert reply.request.intents == ["place_order"]


@pytest.mark.parametrize(
    ("customer", "texts", "words"),
    [
        (
            "acme",
            ["Split 1031, teapots now, mugs in February? Also, Petra Sommer takes deliveries (+49 40 5550 118)."],
            "Petra Sommer, +49 40 5550 118",
        ),
        (
            "acme",
            ["Can you split 1031, the mugs only in February?", "OK. And Petra Sommer as contact for the delivery?"],
            "Petra Sommer",
        ),
        ("northwind", ["Could you deliver 4417 in two parts? And add 50 boxes of gloves."], "250 boxes to 300 boxes"),
        ("chenguang", ["3071分兩批出貨，先出400支。", "好。聯絡人改成張家豪，0922-333-444"], "張家豪，0922-333-444"),
    ],
)  # fmt: skip
def test_what_is_said_of_the_order_beside_its_parts_is_done(customer, texts, words):
    with sample_book() as book:
        assert words in Talk(book, customer).says(*texts).text


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "we would rather pay in two halves for 1031, one now and one on delivery"),
        ("chenguang", "請問3071可以改成分批付款嗎？先付一半，到貨再付一半"),
    ],
)
def test_a_payment_in_parts_is_no_delivery_in_parts(customer, text):
    with sample_book() as book:
        assert "split_delivery" not in Talk(book, customer).says(text).request.intents


def test_so_many_now_and_so_many_later_are_parts_and_no_more_goods():
    with sample_book() as book:
        reply = Talk(book, "lanhai").says("2051能不能改成分两批，先来20把，年后再来20把")
        assert statuses(reply) == ["passed_on"]
