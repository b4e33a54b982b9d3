"""Several new orders in one message, and what is said of each of several orders."""

from datetime import date

import pytest
from talking import Talk

CHAOYANG = "北京市朝阳区建国路5号"
FRANKFURT = "Kaiserstrasse 88, 60329 Frankfurt"


def placed(book, customer, *texts):
    """The orders that a conversation with a yes at its end places: goods, amount and day of each line."""
    before = {order.id for order in book.orders(customer=customer)}
    talk = Talk(book, customer)
    for text in texts:
        assert talk.says(text).card.kind == "confirm"
    talk.says("可以" if customer in ("lanhai", "chenguang") else "yes")
    new = sorted(
        (order for order in book.orders(customer=customer) if order.id not in before), key=lambda one: one.id
    )
    return [({line.sku: int(line.quantity) for line in one.lines}, one.delivery) for one in new]


@pytest.mark.parametrize(
    ("customer", "text", "first", "second"),
    [
        (
            "lanhai",
            "再下一单：礼盒300盒，1月10号到；手套500盒，12月20号到",
            ({"TEA-GIFT": 300}, date(2027, 1, 10)),
            ({"GLOVE-N": 500}, date(2026, 12, 20)),
        ),
        (
            "lanhai",
            "再订礼盒30盒、手套50盒，礼盒1月10号到，手套12月20号到",
            ({"TEA-GIFT": 30}, date(2027, 1, 10)),
            ({"GLOVE-N": 50}, date(2026, 12, 20)),
        ),
        (
            "chenguang",
            "幫我新訂兩單：手套100盒12月20日到，保溫瓶300支1月10日到",
            ({"GLOVE-N": 100}, date(2026, 12, 20)),
            ({"FLASK-500": 300}, date(2027, 1, 10)),
        ),
        (
            "acme",
            "Please order 200 white mugs for 10 January and 100 teapots for 5 February",
            ({"MUG-WHITE": 200}, date(2027, 1, 10)),
            ({"TEAPOT-12": 100}, date(2027, 2, 5)),
        ),
        (
            "acme",
            "New order: 100 white mugs on 20 January. Another order: 200 teapots on 10 February.",
            ({"MUG-WHITE": 100}, date(2027, 1, 20)),
            ({"TEAPOT-12": 200}, date(2027, 2, 10)),
        ),
    ],
)
def test_goods_with_days_of_their_own_are_orders_of_their_own(book, customer, text, first, second):
    assert placed(book, customer, text) == [first, second]


def test_new_goods_with_one_day_are_one_order(book):
    text = "Please order 200 white mugs and 100 teapots, all for 10 January"
    assert placed(book, "acme", text) == [({"MUG-WHITE": 200, "TEAPOT-12": 100}, date(2027, 1, 10))]


def test_goods_sent_to_places_of_their_own_are_orders_of_their_own(book):
    talk = Talk(book, "northwind")
    talk.says("I'd like 100 flasks to 5 King St, Perth WA 6000 and 80 gloves to 18 Dockside Road")
    talk.says("yes")
    assert book.order("SO-4418").address.text == "5 King St, Perth WA 6000"
    assert book.order("SO-4419").address.text.startswith("18 Dockside Road")


def test_another_order_does_not_take_the_payment_of_the_one_before(book):
    talk = Talk(book, "acme")
    talk.says("New order: 100 white mugs, net 30. Another order: 200 teapots by 10 February.")
    talk.says("yes")
    assert book.order("SO-4418").payment.net_days == 30
    assert book.order("SO-4419").payment.net_days is None


@pytest.mark.parametrize(
    ("customer", "texts", "days"),
    [
        ("lanhai", ("再订手套500盒，12月20号到", "手套改到12月25号"), [date(2026, 12, 25)]),
        ("lanhai", ("再订手套500盒，12月20号到", "手套那个改到12月25号"), [date(2026, 12, 25)]),
        (
            "acme",
            ("Please order 200 white mugs for 10 January", "the white mugs should come on 12 January"),
            [date(2027, 1, 12)],
        ),
        (
            "lanhai",
            (
                "再下一单：礼盒30盒，1月10号到；手套50盒，12月20号到",
                f"手套那个改到12月25号，礼盒寄到{CHAOYANG}",
            ),
            [date(2027, 1, 10), date(2026, 12, 25)],
        ),
    ],
)
def test_terms_of_goods_on_the_card_are_those_of_the_new_order(book, customer, texts, days):
    standing = {order.id: order for order in book.orders(customer=customer)}
    assert [day for _, day in placed(book, customer, *texts)] == days
    assert {one: book.order(one) for one in standing} == standing


@pytest.mark.parametrize(
    ("customer", "text", "changed", "orders"),
    [
        (
            "chenguang",
            "保溫瓶想加到1000支，另外再幫我訂200盒手套，兩張單都寄到新倉庫：新北市板橋區文化路一段188號3樓",
            {"address": "新北市板橋區文化路一段188號3樓"},
            ("SO-3071", "SO-4418"),
        ),
        (
            "lanhai",
            "椅子那单加到45把，再新订手套100盒，都要1月8号送到",
            {"delivery": date(2027, 1, 8)},
            ("SO-2051", "SO-4418"),
        ),
        (
            "northwind",
            "Add 50 gloves to 4417. New order: 100 flasks, net 30. Both should arrive on 10 January.",
            {"delivery": date(2027, 1, 10)},
            ("SO-4417", "SO-4418"),
        ),
        (
            "acme",
            f"Raise the teapots on 1031 to 250, and 1024 to 400 blue mugs. Both orders to {FRANKFURT}.",
            {"address": FRANKFURT},
            ("SO-1024", "SO-1031"),
        ),
    ],
)
def test_what_is_said_of_both_orders_is_done_with_each(book, customer, text, changed, orders):
    talk = Talk(book, customer)
    talk.says(text)
    talk.says("可以" if customer in ("lanhai", "chenguang") else "yes")
    for order in map(book.order, orders):
        told = {"delivery": order.delivery, "address": order.address.text}
        assert changed.items() <= told.items()


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        ("chenguang", "另外下一張新單，手套100盒，保溫瓶那張減到700支", ("700", "新訂單：丁腈手套 100")),
        ("lanhai", "椅子推迟一周，礼盒取消，再订复印纸10包", ("去掉茶叶礼盒", "新订单：A4复印纸80g 10 包")),
        (
            "acme",
            "Please cut 1031 to 150 teapots, and order 100 blue mugs for 10 January.",
            ("to 150 pieces", "A new order: Blue mug 350 ml (100 pieces)"),
        ),
    ],
)
def test_a_new_order_beside_a_change_is_not_laid_on_the_order_there_is(book, customer, text, told):
    reply = Talk(book, customer).says(text)
    assert all(one in reply.text for one in told)


def test_an_order_that_goods_are_moved_to_is_not_cancelled_with_the_other(book):
    reply = Talk(book, "lanhai").says("把2048的水壶挪到2051，2048取消")
    assert "SO-2051 整单取消" not in reply.text


def test_a_move_of_an_order_without_a_direction_is_passed_on_beside_other_wishes(book):
    reply = Talk(book, "northwind").says("Add 50 gloves to 4417 and move 4410 by a week.")
    assert "move 4410 by a week" in reply.text
    assert "to 300 boxes" in reply.text


@pytest.mark.parametrize(
    ("customer", "texts", "orders"),
    [
        (
            "acme",
            (
                "New order: 100 white mugs, net 30. Another order: 200 teapots by 10 February.",
                "make the second one 150",
                "the first one on 20 January",
                "and the teapots on 15 January",
            ),
            [({"MUG-WHITE": 100}, date(2027, 1, 20)), ({"TEAPOT-12": 150}, date(2027, 1, 15))],
        ),
        (
            "lanhai",
            (
                "新订礼盒60盒，1月10号到；再新订手套100盒，12月20号到",
                "再加一单：灰色椅子10把，12月30号到",
                "第二个不要了",
            ),
            [({"TEA-GIFT": 60}, date(2027, 1, 10)), ({"CHAIR-GREY": 10}, date(2026, 12, 30))],
        ),
    ],
)
def test_new_orders_on_a_card_are_put_right_dropped_and_joined_by_others(book, customer, texts, orders):
    assert placed(book, customer, *texts) == orders


def test_what_is_booked_of_several_new_orders_is_not_ordered_again_with_the_rest(book):
    talk = Talk(book, "acme")
    talk.says("New order: 100 white mugs, net 30. Another order: 200 teapots by 10 February.")
    talk.says("yes to the teapots, the mugs hang on")
    reply = talk.says("and the mugs on 20 January")
    assert "Glass teapot" not in reply.text
    talk.says("yes")
    assert [line.sku for line in book.order("SO-4418").lines] == ["MUG-WHITE"]
    assert [line.sku for line in book.order("SO-4419").lines] == ["TEAPOT-12"]


@pytest.mark.parametrize(
    ("customer", "texts", "lines", "day"),
    [
        (
            "acme",
            [
                "Order 250 blue mugs for 10 January and 30 teapots for 20 January",
                "no, everything in one delivery on the 20th",
            ],
            {"MUG-BLUE": 250, "TEAPOT-12": 30},
            date(2027, 1, 20),
        ),
        (
            "lanhai",
            ["订100盒礼盒1月10号送，50包复印纸1月20号送", "都一起20号送吧"],
            {"TEA-GIFT": 100, "PAPER-A4": 50},
            date(2027, 1, 20),
        ),
    ],
)
def test_a_day_for_all_of_it_makes_them_one_order_again(book, customer, texts, lines, day):
    assert placed(book, customer, *texts) == [(lines, day)]
