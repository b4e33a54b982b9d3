"""Several wishes in one message that stand by themselves: each does what it does alone."""

import pytest
from talking import Talk, sample_book, statuses

APART = [
    (
        "northwind",
        "Pay SO-4417 on delivery. Also, a separate order please: 120 packs of paper, net 60",
        {"SO-4417": "on_delivery", "new": {"PAPER-A4": 120}},
    ),
    (
        "northwind",
        "New order: 80 teapots. And the gloves on 4417 two weeks later, please.",
        {"SO-4417": "2027-01-16", "new": {"TEAPOT-12": 80}},
    ),
    (
        "northwind",
        "1. repeat SO-4410, please.\n2. add 40 boxes of gloves to 4417",
        {"SO-4417": "290", "new": {"FLASK-500": 400}},
    ),
    (
        "acme",
        "Please cancel SO-1031. And a separate order of 60 teapots, net 30.",
        {"SO-1031": "cancelled", "new": {"TEAPOT-12": 60}},
    ),
    (
        "acme",
        "please reorder SO-1002 and add 20 teapots to SO-1031",
        {"SO-1031": "220", "new": {"TEAPOT-12": 120}},
    ),
    (
        "lanhai",
        "椅子加到55把。另外，手套那单再来一单，数量减半",
        {"SO-2051": "55", "new": {"GLOVE-N": 400}},
    ),
    (
        "lanhai",
        "SO-2051改到12月28日交货。另外，取消复印纸，剩下的1月8号送",
        {"SO-2051": "2026-12-28", "SO-2048": "2027-01-08"},
    ),
    ("lanhai", "我要取消2048，但是礼盒留着，2051改成45把", {"SO-2048": "TEA-GIFT", "SO-2051": "45"}),
    (
        "northwind",
        "Please place a new order for 90 steel flasks, delivery mid January, and reduce the paper on SO-4417"
        " to 450 packs.",
        {"SO-4417": "450", "new": {"FLASK-500": 90}},
    ),
    (
        "northwind",
        "Cancel the gloves on 4417 and order 60 steel flasks on a new order.",
        {"SO-4417": "1860.00", "new": {"FLASK-500": 60}},
    ),
    (
        "acme",
        "Please reorder the teapots from September, same quantity, and add 25 teapots to SO-1031.",
        {"SO-1031": "225", "new": {"TEAPOT-12": 120}},
    ),
    (
        "acme",
        "add 40 white mugs to SO-1031 and reorder SO-1002",
        {"SO-1031": "340", "new": {"TEAPOT-12": 120}},
    ),
    ("lanhai", "帮我新订45包复印纸，2048那单的纸减到70包", {"SO-2048": "70", "new": {"PAPER-A4": 45}}),
    (
        "lanhai",
        "新订一单黑色办公椅10把，椅子那单推迟到1月5号",
        {"SO-2051": "2027-01-05", "new": {"CHAIR-BLACK": 10}},
    ),
    ("chenguang", "新訂一單手套150盒，SO-3071延到1月8日", {"SO-3071": "2027-01-08", "new": {"GLOVE-N": 150}}),
    (
        "chenguang",
        "1. 再下一張玻璃茶壺的新單，70個\n2. 3071改到2月3號交貨",
        {"SO-3071": "2027-02-03", "new": {"TEAPOT-12": 70}},
    ),
]


@pytest.mark.parametrize(("customer", "text", "ends"), APART)
def test_each_of_several_wishes_does_what_it_does_alone(customer, text, ends):
    with sample_book() as book:
        talk = Talk(book, customer)
        known = {order.id: talk.revisions(order.id) for order in book.orders()}
        assert statuses(talk.says(text)) == ["proposed"]
        talk.says("好的" if customer in ("lanhai", "chenguang") else "Yes, please.")
        for order, end in ends.items():
            if order == "new":
                (placed,) = [one for one in book.orders() if one.id not in known]
                assert {line.sku: line.quantity for line in placed.lines} == end
            else:
                assert end in book.order(order).model_dump_json()
                assert talk.revisions(order) == known[order] + 1


@pytest.mark.parametrize(
    ("customer", "text", "orders"),
    [
        ("acme", "Please make it 650 blue mugs on SO-1024. They should come a week later, too.", {"SO-1024"}),
        ("lanhai", "2051改成45把。也改到1月6号送", {"SO-2051"}),
        ("northwind", "New order: 80 teapots. Deliver them on 20 January.", {"new"}),
        ("acme", "postpone 1024 and 1031 by a week", {"SO-1024", "SO-1031"}),
        ("acme", "SO-1024 to 600 mugs, SO-1031 220 teapots, and both a week later", {"SO-1024", "SO-1031"}),
        ("acme", "SO-1024 goes to Obernstr. 44, 28195 Bremen, attn Mick Doyle", {"SO-1024"}),
        ("acme", "A new order for 100 blue mugs please, delivery the same day as SO-1031.", {"new"}),
        ("acme", "Please order 40 teapots and add them to SO-1031.", {"SO-1031"}),
    ],
)
def test_a_sentence_that_leans_on_the_one_before_is_read_with_it(customer, text, orders):
    with sample_book() as book:
        before = {order.id: order for order in book.orders()}
        talk = Talk(book, customer)
        talk.says(text)
        talk.says("好的" if customer == "lanhai" else "Yes, please.")
        after = {order.id: order for order in book.orders()}
    changed = {id if id in before else "new" for id in after if after[id] != before.get(id)}
    assert changed == orders


@pytest.mark.parametrize(
    ("customer", "text", "yes", "orders"),
    [
        (
            "northwind",
            "Could we pay SO-4417 in 75 days? And order 100 teapots.",
            "Yes",
            {"SO-4417", "SO-4418"},
        ),
        ("lanhai", "SO-2051改到12月5日交货。另外，取消复印纸", "好的", {"SO-2051", "SO-2048"}),
    ],
)
def test_one_yes_is_asked_for_what_is_nearest_to_a_wish_and_for_the_others(customer, text, yes, orders):
    with sample_book() as book:
        before = {order.id: order for order in book.orders()}
        talk = Talk(book, customer)
        assert statuses(talk.says(text)) == ["proposed"]
        talk.says(yes)
        assert {order.id for order in book.orders() if before.get(order.id) != order} == orders


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        ("lanhai", "椅子那单改成45把，手套什么时候到？", ["SO-2033", "12月2日"]),
        (
            "lanhai",
            "麻烦看下椅子那单的尾款是哪天付，另外礼盒加到250盒，纸减到60包",
            ["11,760 元（2026年12月23日）"],
        ),
        ("lanhai", "礼盒减到150盒，手套那单的尾款什么时候付？", ["SO-2033", "30,400 元"]),
        (
            "northwind",
            "Take 50 boxes off the gloves please. When is the balance of SO-4410 due?",
            ["USD 1,736.00"],
        ),
        (
            "acme",
            "Raise the white mugs to 350, and when do the blue mugs arrive?",
            ["SO-1024", "26 December"],
        ),
        (
            "acme",
            "When is payment for the teapot order due? And make the blue mugs 450.",
            ["USD 2,980.00 (15"],
        ),
    ],
)
def test_a_question_of_another_order_than_what_changes_is_answered_of_that(customer, text, told):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
    assert "proposed" in statuses(reply)
    answer = reply.text.split("Just to be sure")[0].split("跟您核对")[0]
    assert all(one in answer for one in told)


def test_goods_behind_a_question_of_another_order_stay_where_they_are():
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        talk.says("椅子那单的尾款哪天付？礼盒加到250盒")
        talk.says("好的")
        assert [line.quantity for line in book.order("SO-2048").lines] == [250, 100]
        assert len(book.order("SO-2051").lines) == 1


def test_what_a_deposit_comes_to_is_told_of_the_order_asked_of():
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        talk.says("椅子加10把，手套推到12月15号再送")
        assert "6,300 元" in talk.says("椅子定金要补多少？手套改成14号吧").text


@pytest.mark.parametrize(
    ("customer", "text", "yes", "order", "contact", "end"),
    [
        (
            "northwind",
            "Change the contact on 4417 to Tom Reed and pay in 75 days",
            "yes",
            "SO-4417",
            "Tom Reed",
            "30",
        ),
        ("lanhai", "2051收货人换成李雷13911112222，交期改到12月5日", "好", "SO-2051", "李雷", "2026-12-13"),
    ],
)
def test_what_is_nearest_for_an_order_is_written_with_another_change_of_it(
    customer, text, yes, order, contact, end
):
    with sample_book() as book:
        talk = Talk(book, customer)
        shown = talk.says(text).text
        talk.says(yes)
        now = book.order(order)
    assert contact in shown and shown.count(order) == 2  # that it is not possible, and what is proposed
    assert now.address.recipient == contact
    assert end in (str(now.payment.net_days), now.delivery.isoformat())
