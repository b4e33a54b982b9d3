"""An order that is wished for once more is a new one: shown with the prices and the date of now."""

from datetime import date
from decimal import Decimal

import pytest
from talking import Talk, sample_book

REPEATS = [
    ("acme", "order SO-1002 again", [("TEAPOT-12", 120)]),
    ("acme", "Please re-order SO-1002", [("TEAPOT-12", 120)]),
    ("acme", "Could we have another one like SO-1002?", [("TEAPOT-12", 120)]),
    ("acme", "same again as SO-1002 please, but 150", [("TEAPOT-12", 150)]),
    ("acme", "same mugs as SO-1024 again, but double the quantity", [("MUG-BLUE", 1000)]),
    ("acme", "I want a new order: 130 glass teapots, same as SO-1002, but net 60", [("TEAPOT-12", 130)]),
    ("acme", "new order like SO-1002 but net 60", [("TEAPOT-12", 120)]),
    ("lanhai", "下一张新单：手套300盒，跟2033一样，但付款月结30天", [("GLOVE-N", 300)]),
    ("acme", "same as last time but 150", [("MUG-BLUE", 150)]),
    ("acme", "Same order as in September please.", [("TEAPOT-12", 120)]),
    ("acme", "Please repeat our September teapot order, same quantity.", [("TEAPOT-12", 120)]),
    ("acme", "repeat our September teapot order, but payment 60 days like on the other ones.", [("TEAPOT-12", 120)]),
    ("northwind", "Please repeat the October flask order with 250 flasks", [("FLASK-500", 250)]),
    ("acme", "请重复9月份的茶壶订单，数量一样", [("TEAPOT-12", 120)]),
    ("acme", "Could you do the September teapots again, just half of them?", [("TEAPOT-12", 60)]),
    ("acme", "Reorder of SO-1024 please, same everything, but white instead of blue.", [("MUG-WHITE", 500)]),
    ("northwind", "same as 4410 again but 450 and can i pay 30 days after", [("FLASK-500", 450)]),
    ("northwind", "We'd like the same flasks again, 300 this time, arriving by the end of January.", [("FLASK-500", 300)]),
    ("northwind", "Do it again like SO-4410.", [("FLASK-500", 400)]),
    ("acme", "Please repeat my last order", [("MUG-BLUE", 500)]),
    ("acme", "Same order as last time please", [("MUG-BLUE", 500)]),
    ("acme", "the usual, please", [("MUG-BLUE", 500)]),
    ("acme", "I'd like to order the same as SO-1024 once more, but for March", [("MUG-BLUE", 500)]),
    ("acme", "Could you send us SO-1024 one more time?", [("MUG-BLUE", 500)]),
    ("northwind", "Hi, reorder please. Same flasks as last time, 300 this time. Thanks, Ruby", [("FLASK-500", 300)]),
    ("northwind", "reorder please. Same paper as last time, gloves 300.", [("PAPER-A4", 600), ("GLOVE-N", 300)]),
    ("acme", "Hello, time to reorder. The same teapots as last time, 90 of them.", [("TEAPOT-12", 90)]),
    ("lanhai", "你好，返单。跟上次一样的礼盒，这次50盒。", [("TEA-GIFT", 50)]),
    ("lanhai", "返单，礼盒和纸都跟上次一样", [("TEA-GIFT", 200), ("PAPER-A4", 100)]),
    ("lanhai", "照上次的再来一单", [("TEA-GIFT", 200), ("PAPER-A4", 100)]),
    ("lanhai", "再订一批跟SO-2033一样的手套", [("GLOVE-N", 800)]),
    ("lanhai", "SO-2033原样再来一单", [("GLOVE-N", 800)]),
    ("lanhai", "照SO-2048再下一单", [("TEA-GIFT", 200), ("PAPER-A4", 100)]),
    ("lanhai", "跟SO-2048一样的礼盒再订一批", [("TEA-GIFT", 200)]),
    ("lanhai", "上次那批手套再来一批", [("GLOVE-N", 800)]),
    ("lanhai", "再来一单跟2051一模一样的", [("CHAIR-GREY", 40)]),
    ("lanhai", "再来一单2051，30把，颜色黑的", [("CHAIR-BLACK", 30)]),
    ("lanhai", "老规矩，2033那样的再来一单，这次600盒", [("GLOVE-N", 600)]),
    ("lanhai", "手套再来一单，跟上回一样，量减半", [("GLOVE-N", 400)]),
    ("lanhai", "照礼盒那单再来一单", [("TEA-GIFT", 200), ("PAPER-A4", 100)]),
    ("lanhai", "照礼盒那单再来一单，礼盒改成150", [("TEA-GIFT", 150), ("PAPER-A4", 100)]),
    ("lanhai", "照礼盒那单再来一单，礼盒改成150，不要纸", [("TEA-GIFT", 150)]),
    ("lanhai", "照礼盒那单再来一单，只要礼盒", [("TEA-GIFT", 200)]),
    ("lanhai", "礼盒那单再下一单，150盒", [("TEA-GIFT", 150), ("PAPER-A4", 100)]),
    ("lanhai", "椅子那单再来一单一样的", [("CHAIR-GREY", 40)]),
    ("lanhai", "跟椅子那单一样的再来20把", [("CHAIR-GREY", 20)]),
    ("lanhai", "办公椅那单原样再来一份，改成20把", [("CHAIR-GREY", 20)]),
    ("lanhai", "手套那单再来一遍，数量翻倍", [("GLOVE-N", 1600)]),
    ("lanhai", "同样的椅子再来一张", [("CHAIR-GREY", 1)]),
    ("chenguang", "跟上次一樣再訂一批", [("FLASK-500", 800)]),
    ("chenguang", "上次那張單再來一張", [("FLASK-500", 800)]),
    ("chenguang", "上次那張單再來一張，數量減半", [("FLASK-500", 400)]),
    ("chenguang", "保溫瓶那張單再來一張，改成400個", [("FLASK-500", 400)]),
    ("chenguang", "同樣的再來一張", [("FLASK-500", 800)]),
    ("northwind", "repeat the glove order, but 150 boxes", [("GLOVE-N", 150), ("PAPER-A4", 600)]),
    ("northwind", "same again as the glove order but without the paper", [("GLOVE-N", 250)]),
    ("northwind", "reorder SO-4417 with 100 gloves and no paper", [("GLOVE-N", 100)]),
    ("northwind", "place the glove order again, gloves 150", [("GLOVE-N", 150), ("PAPER-A4", 600)]),
    ("acme", "the teapot order once more please, with 50 of each", [("TEAPOT-12", 50), ("MUG-WHITE", 50)]),
    ("acme", "same again as the teapot order, teapots 100, and no mugs", [("TEAPOT-12", 100)]),
    ("chenguang", "3071再來一單，數量400", [("FLASK-500", 400)]),
]  # fmt: skip


@pytest.mark.parametrize(("customer", "text", "lines"), REPEATS)
def test_a_repeat_is_a_new_order_of_the_same_goods(customer, text, lines):
    with sample_book() as book:
        talk = Talk(book, customer)
        before = {order.id: order for order in book.orders()}

        proposed = talk.says(text)
        placed = talk.says("yes" if customer in ("acme", "northwind") else "好的")

        new = book.order(placed.results[0].order)
        assert [result.status for result in proposed.results] == ["proposed"]
        assert new.id not in before
        assert [(line.sku, line.quantity) for line in new.lines] == lines
        assert {order.id: order for order in book.orders() if order.id != new.id} == before


def test_a_repeat_with_a_date_moves_nothing():
    with sample_book() as book:
        talk = Talk(book, "acme")
        reply = talk.says("Can I repeat SO-1031 for February?")
        talk.says("yes")

        assert "1 February 2027" in reply.text
        assert book.order("SO-1031").delivery == date(2026, 12, 17)
        assert book.orders(customer="acme")[0].delivery == date(2027, 2, 1)


@pytest.mark.parametrize(
    ("customer", "text", "day"),
    [
        ("chenguang", "同樣的再訂一份，1月底到", date(2027, 1, 31)),
        ("lanhai", "手套那单再来一单，1月20号送到", date(2027, 1, 20)),
        (
            "northwind",
            "repeat the glove order but drop the paper, delivery end of January",
            date(2027, 1, 31),
        ),
    ],
)
def test_a_repeat_of_an_order_named_by_its_goods_comes_when_it_says(customer, text, day):
    with sample_book() as book:
        order = Talk(book, customer).says(text, "yes" if customer == "northwind" else "好的").results[0].order
        assert book.order(order).delivery == day


def test_a_repeat_is_at_the_list_price_of_now():
    with sample_book() as book:
        teapot = next(product for product in book.products() if product.sku == "TEAPOT-12")
        book.add_product(teapot.model_copy(update={"list_prices": {"USD": Decimal("10.20")}}))
        Talk(book, "acme").says("order SO-1002 again", "yes")

        assert book.orders(customer="acme")[0].lines[0].unit_price == Decimal("10.20")


@pytest.mark.parametrize("text", ["order SO-9999 again", "Same again as SO-2033 please"])
def test_what_is_not_theirs_is_not_repeated(text):
    with sample_book() as book:
        reply = Talk(book, "acme").says(text)

    assert reply.card is None or reply.card.kind == "question"
    assert "could not find" in reply.text


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "can you repeat your offer?"),
        ("acme", "don't repeat my last order"),
        ("acme", "the same goes for SO-1024: make it 600"),
        ("lanhai", "别再来一单一样的了"),
        ("lanhai", "SO-2048再来10盒礼盒"),
        ("lanhai", "2048再加一包纸"),
        ("acme", "is the price of SO-1024 the same as in September?"),
        ("acme", "make SO-1024 the same quantity as SO-1031"),
    ],
)
def test_other_talk_of_the_same_places_no_order(customer, text):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)

    assert "place_order" not in {action.intent for action in reply.request.actions}


@pytest.mark.parametrize(
    ("customer", "text", "line"),
    [
        ("acme", "same as SO-1024 but with white mugs", ("MUG-WHITE", 500)),
        ("acme", "same as SO-1024 but only 200", ("MUG-BLUE", 200)),
        ("lanhai", "照SO-2051再来一单，不过换成黑色的", ("CHAIR-BLACK", 40)),
    ],
)
def test_an_order_is_repeated_but_for_what_is_said_to_differ(customer, text, line):
    with sample_book() as book:
        talk = Talk(book, customer)
        order = talk.says(text, "yes" if customer == "acme" else "可以").results[-1].order
        assert [(one.sku, one.quantity) for one in book.order(order).lines] == [line]


def test_a_repeat_goes_where_its_message_says():
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        before = book.order("SO-2048")
        order = (
            talk.says("照旧，2048那单再来一份，地址送到佛山市南海区桂城街道海八路20号", "可以")
            .results[-1]
            .order
        )
        assert "佛山市" in book.order(order).address.text
        assert book.order("SO-2048") == before


@pytest.mark.parametrize(
    ("customer", "text", "shown"),
    [
        (
            "acme",
            "same as last september again but 10% more of them, and to arrive mid january pls",
            ["132 pieces"],
        ),
        ("acme", "repeat SO-1002 but 20% fewer", ["96 pieces"]),
        ("northwind", "repeat 4417 with 10% more gloves and 20% less paper", ["275 boxes", "480 packs"]),
        ("northwind", "same again as 4417 but 10% more gloves", ["275 boxes", "600 packs"]),
        ("lanhai", "照2048再来一单，礼盒多10%", ["220 盒", "100 包"]),
        ("lanhai", "跟2048一樣再訂一次，紙少20%", ["200 盒", "80 包"]),
    ],
)
def test_an_order_may_be_repeated_with_more_or_less_by_a_share(customer, text, shown):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
    assert [result.status for result in reply.results] == ["proposed"]
    assert all(one in reply.text for one in shown)


@pytest.mark.parametrize(
    ("texts", "count"),
    [
        (["same again as SO-1002", "make it 10% more"], 132),
        (["same again as SO-1002", "that's fine, but 10% more"], 132),
        (["I'd like 120 glass teapots", "make that 10% more, and deliver in January"], 132),
        (["照SO-1002再来一单", "多10%"], 132),
        (["照SO-1002再来一单", "数量加一成"], 132),
        (["照SO-1002再來一單", "多訂兩成"], 144),
        (["same again as SO-1002", "that is 10% more than last year"], 120),
    ],
)
def test_a_share_more_of_an_order_that_waits_is_of_how_many_there_are(book, texts, count):
    reply = Talk(book, "acme").says(*texts)
    assert f"{count} " in reply.text


def test_a_share_more_of_an_order_that_waits_is_of_each_of_its_goods(book):
    reply = Talk(book, "northwind").says("same again as SO-4417", "make it 10% more")
    assert "275 boxes" in reply.text
    assert "660 packs" in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "count", "payment"),
    [
        (
            "acme",
            "Please reorder the same teapots as in September, but 180 pieces this time, delivery by mid January.",
            180,
            "net 30 days",
        ),
        ("acme", "Same again as SO-1002, but 180 pieces please.", 180, "net 30 days"),
        ("acme", "Same again as SO-1024.", 500, "net 60 days"),
        ("acme", "Please reorder the same teapots as in September, 180 pieces, net 60.", 180, "net 60 days"),
        ("northwind", "Same again as SO-4410.", 400, None),
        ("lanhai", "照SO-2033再来一单", 800, "月结30天"),
        ("lanhai", "照礼盒那单再来一单，不要纸", 200, "月结60天"),
        ("chenguang", "照3071再來一單", 800, "50%訂金"),
    ],
)
def test_what_is_ordered_again_is_paid_as_before(book, customer, text, count, payment):
    reply = Talk(book, customer).says(text)
    (placed,) = reply.request.actions
    assert (placed.intent, placed.quantity.value) == ("place_order", count)
    assert (payment or "") in reply.text
    assert [one.status for one in reply.results] == ["proposed"]


@pytest.mark.parametrize(
    ("customer", "text", "day"),
    [
        (
            "acme",
            "reorder the teapots, 120 pcs, for delivery mid January. What would the price be?",
            "15 January",
        ),
        ("northwind", "Reorder 200 flasks, delivery mid-February. What's the price?", "15 February"),
    ],
)
def test_the_price_and_the_day_of_what_is_ordered_once_more_are_told(customer, text, day):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
    assert day in reply.text
    assert "passed" not in reply.text


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("lanhai", "再订120盒手套，37行吗？"),
        ("lanhai", "再订120盒手套，1月10日到，36行不行"),
        ("chenguang", "再訂300個保溫瓶，6塊行不行？"),
        ("acme", "Reorder 300 blue mugs, 3.4 ok?"),
        ("northwind", "I'd like another 100 packs of paper, 3 dollars ok?"),
    ],
)
def test_a_price_put_forward_beside_a_new_order_is_bargained(customer, text):
    with sample_book() as book:
        assert Talk(book, customer).says(text).results[-1].status == "bargaining"


@pytest.mark.parametrize(
    ("customer", "text", "terms"),
    [
        ("chenguang", "上次的保溫瓶再訂300個，月結30天", "付款條件：月結30天"),
        ("chenguang", "之前買的保溫瓶再來500個，貨到付款", "付款條件：貨到付款"),
        ("lanhai", "上次的手套再订300盒，1月10日到，月结30天", "2027年1月10日交货。付款方式：月结30天"),
        ("lanhai", "照SO-2033再下一单，1月10日到，货到付款", "2027年1月10日交货。付款方式：货到付款"),
        ("acme", "Reorder the teapots from last time, 100 pieces, net 30", "Payment terms: net 30 days"),
        ("acme", "Please repeat my last order, full prepayment", "Payment terms: full prepayment"),
        (
            "northwind",
            "Reorder 200 of the flasks from last time, full prepayment",
            "Payment terms: full prepayment",
        ),
    ],
)
def test_terms_said_beside_goods_of_last_time_are_those_of_the_new_order(customer, text, terms):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
    assert [one.status for one in reply.results] == ["proposed"]
    assert terms in reply.text
