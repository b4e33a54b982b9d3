"""Ordinary questions of customers, which are answered and not passed on."""

import pytest
from talking import Talk, sample_book, statuses

ANSWERS = [
    ("lanhai", "hi 在吗", "您好"),
    ("lanhai", "你好，在不在", "您好"),
    ("northwind", "hi, are you there?", "Hello"),
    ("lanhai", "SO-2051能改数量吗", "可以修改数量"),
    ("lanhai", "想问下礼盒那单能改数量吗", "订单 SO-2048"),
    ("lanhai", "SO-2051 付款方式", "30%定金，余款发货前付清"),
    ("lanhai", "2051的付款方式是什么来着", "30%定金，余款发货前付清"),
    ("lanhai", "SO-2051是定金30%还是全款", "订单 SO-2051 的付款方式是"),
    ("chenguang", "SO-3071的付款條件是什麼", "50%訂金"),
    ("northwind", "what are the payment terms on SO-4417?", "30% deposit"),
    ("northwind", "how do we pay for SO-4417 again?", "30% deposit"),
    ("lanhai", "价格能不能谈", "价格可以谈"),
    ("lanhai", "你先给最优惠的报价", "价格可以谈"),
    ("northwind", "can we negotiate the price?", "we can talk about prices"),
    ("lanhai", "取消要收费吗", "不收费用"),
    ("lanhai", "SO-2051取消要不要赔钱?", "订单 SO-2051 还没开始生产"),
    ("northwind", "is there a cancellation fee?", "at no cost"),
    ("northwind", "does SO-4410 still have Ruby's name on it?", "Ruby Lane"),
    ("northwind", "which contact is on the flask order?", "Ruby Lane"),
    ("lanhai", "太好了。2048的收货人还是陈小燕吗？", "陈小燕"),
    ("lanhai", "完美，纸那单也还写着他的名字吗？", "陈小燕"),
]


@pytest.mark.parametrize(("customer", "text", "answer"), ANSWERS)
def test_an_ordinary_question_is_answered(customer, text, answer):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert answer in reply.text
        assert {result.status for result in reply.results} <= {"told"}


@pytest.mark.parametrize(
    ("customer", "text", "order"),
    [
        ("lanhai", "礼盒12月10号能到吗", "SO-2048"),
        ("northwind", "Can we get the gloves by 20 December?", "SO-4417"),
        ("northwind", "could SO-4417 arrive by 20 December?", "SO-4417"),
    ],
)
def test_a_day_that_is_asked_for_is_proposed(customer, text, order):
    with sample_book() as book:
        (result,) = Talk(book, customer).says(text).results
        assert (result.status, result.order) == ("proposed", order)


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("lanhai", "SO-2051下午送货可以吗"),
        ("lanhai", "SO-2051送货前打电话"),
        ("lanhai", "印logo多少钱"),
        ("northwind", "can the driver call before delivery on SO-4417?"),
    ],
)
def test_what_only_a_person_can_see_to_goes_to_one(customer, text):
    with sample_book() as book:
        assert Talk(book, customer).says(text).results[0].status == "passed_on"


def test_a_wish_beside_a_question_is_heard():
    with sample_book() as book:
        reply = Talk(book, "lanhai").says("SO-2048能改数量吗？礼盒改成250盒")
        assert "proposed" in [result.status for result in reply.results]


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        ("northwind", "What is the delivery address on SO-4410?", "18 Dockside Road"),
        ("northwind", "Where are you delivering SO-4417?", "18 Dockside Road"),
        ("northwind", "Who is the contact for SO-4417?", "Ruby Lane"),
        ("acme", "Where will SO-1024 be delivered to?", "Lagerstrasse 12"),
        ("acme", "What's the unit price on SO-1024?", "USD 3.60 per piece"),
        ("acme", "How much per piece are we paying on SO-1031?", "USD 9.80 per piece"),
        ("acme", "What price did we agree for the teapots on SO-1031?", "USD 9.80 per piece"),
        ("lanhai", "SO-2048的收货地址是哪里？", "科技园路15号"),
        ("lanhai", "礼盒那单送到哪儿？", "科技园路15号"),
        ("lanhai", "SO-2048的收货人是谁？", "陈小燕"),
        ("lanhai", "椅子那单的单价是多少", "420 元"),
        ("chenguang", "SO-3071送到哪個地址？", "南京東路二段88號"),
        ("chenguang", "SO-3071的單價是多少？", "6.20 美元"),
    ],
)
def test_what_an_order_says_is_told(customer, text, told):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert [result.status for result in reply.results] == ["told"]
        assert told in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        ("acme", "Push SO-1024 back a week, and where is that order delivered to?", "2 January 2027"),
        ("lanhai", "2051推迟一周，另外收货地址是哪里？", "2026年12月30日"),
    ],
)
def test_what_an_order_says_is_told_beside_a_wish_for_it(customer, text, told):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert [result.status for result in reply.results] == ["told", "proposed"]
        assert told in reply.text


@pytest.mark.parametrize(
    ("customer", "text"),
    [("lanhai", "2048送到哪里了？"), ("acme", "Where is SO-1024?"), ("acme", "What's your address?")],
)
def test_where_goods_or_the_house_are_is_another_question(customer, text):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert "科技园路15号" not in reply.text and "Lagerstrasse" not in reply.text


@pytest.mark.parametrize(
    ("customer", "wish", "yes", "told"),
    [
        (
            "acme",
            "Could you raise the blue mugs on SO-1024 to 650?",
            "Yes please. And what's the delivery date on that one, just to confirm?",
            "26 December 2026",
        ),
        (
            "acme",
            "Please add 50 glass teapots to SO-1024.",
            "ok do it. Does that arrive together with the mugs?",
            "26 December 2026",
        ),
        (
            "acme",
            "Please add 50 glass teapots to SO-1024.",
            "Yes please. Where will it be delivered to?",
            "Lagerstrasse 12",
        ),
        ("northwind", "Can you push SO-4417 back a week?", "ok. Is the price still the same?", "3,210.00"),
        ("lanhai", "SO-2048的茶叶礼盒加到260盒", "可以的。交货时间有影响吗？", "2026年12月19日"),
        ("chenguang", "SO-3071保溫瓶加到900個", "好，麻煩了。到貨日期會變嗎？", "2026年12月21日"),
        ("chenguang", "SO-3071保溫瓶加到900個", "可以。送到哪個地址？", "南京東路二段88號"),
    ],
)
def test_what_is_asked_behind_a_yes_is_told(customer, wish, yes, told):
    with sample_book() as book:
        reply = Talk(book, customer).says(wish, yes)
        assert [result.status for result in reply.results] == ["done", "told"]
        assert told in reply.results[1].text


@pytest.mark.parametrize(
    ("customer", "texts", "day"),
    [
        ("northwind", ["What is the earliest date for SO-4417?", "Then 3 December please."], "3 December"),
        ("northwind", ["Deliver SO-4417 as early as possible please", "3 December is good"], "3 December"),
        ("northwind", ["How soon could you deliver SO-4417?", "Ok, the 5th then."], "5 December"),
        ("acme", ["We need SO-1024 asap", "12 December would be fine"], "12 December"),
        ("lanhai", ["SO-2048最早什么时候能到？", "那就12月5号吧"], "2026年12月5日"),
        ("lanhai", ["椅子那单最快几号能到", "好，12月15日"], "2026年12月15日"),
        ("chenguang", ["SO-3071請盡快出貨", "那就12月10號"], "2026年12月10日"),
    ],
)
def test_a_day_is_named_behind_the_earliest_one(customer, texts, day):
    with sample_book() as book:
        reply = Talk(book, customer).says(*texts)
        assert reply.card.kind == "confirm" and day in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "noted"),
    [
        ("acme", "12 teapots are missing from the SO-1002 delivery.", "12 teapots are missing"),
        ("acme", "There were only 108 teapots in the SO-1002 delivery, 12 are missing.", "12 are missing"),
        ("acme", "Two boxes of teapots are missing from yesterday's delivery.", "Two boxes of teapots"),
        ("acme", "The delivery of SO-1002 was 12 teapots short.", "12 teapots short"),
        ("acme", "14 of the teapots from SO-1002 arrived with cracks.", "14 of the teapots"),
        ("northwind", "5 flasks are missing from SO-4410.", "5 flasks"),
        ("lanhai", "SO-2033少了12盒手套。", "少了12盒手套"),
        ("lanhai", "昨天收到的货少了10盒手套。", "少了10盒手套"),
        ("chenguang", "SO-3071少送了20個茶壺。", "少送了20個茶壺"),
    ],
)
def test_goods_that_did_not_come_are_regretted_noted_and_passed_on(customer, text, noted):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert [result.status for result in reply.results] == ["passed_on"]
        assert noted in reply.text
        assert "sorry" in reply.text or "抱歉" in reply.text


def test_goods_wanted_because_others_are_missing_are_proposed():
    with sample_book() as book:
        text = "Please add 12 teapots to SO-1031, they are missing from our order."
        assert "212 pieces" in Talk(book, "acme").says(text).text


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        (
            "acme",
            "Could you tell me the phone number you have on file for our deliveries? We think it may be outdated.",
            "Jonas Weber, +49 40 5550 112",
        ),
        ("acme", "Which phone number do you have for us?", "+49 40 5550 112"),
        ("acme", "What contact details do you have on file for our orders?", "+49 40 5550 112"),
        ("northwind", "What's the phone number for deliveries on SO-4417?", "+61 8 5550 0177"),
        ("acme", "What delivery address do you have on file for us?", "Lagerstrasse 12"),
        ("lanhai", "你们登记的我们收货电话是多少？可能已经换了。", "13800001234"),
        ("lanhai", "SO-2048留的电话是哪个？", "13800001234"),
        ("chenguang", "請問你們那邊留的聯絡電話是幾號？", "0912-345-678"),
        ("chenguang", "收貨人電話留的是哪支？", "0912-345-678"),
    ],
)
def test_the_telephone_and_the_name_on_file_are_told(customer, text, told):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert [result.status for result in reply.results] == ["told"]
        assert told in reply.text


@pytest.mark.parametrize("text", ["What is your phone number?", "你们公司电话多少？"])
def test_the_telephone_of_the_house_is_for_a_person(text):
    with sample_book() as book:
        assert Talk(book, "acme").says(text).results[0].status == "passed_on"


@pytest.mark.parametrize(
    ("customer", "text", "told", "left_out"),
    [
        (
            "northwind",
            "What do you have in your range besides gloves and paper?",
            "flask",
            ("gloves", "paper"),
        ),
        (
            "northwind",
            "What other products do you sell besides gloves and paper?",
            "flask",
            ("gloves", "paper"),
        ),
        ("northwind", "Apart from gloves, what else do you sell?", "copier paper", ("gloves",)),
        ("acme", "What do you sell except mugs and teapots?", "gloves", ("mug", "teapot")),
        ("acme", "Do you have anything besides teapots?", "mug", ("teapot",)),
        ("lanhai", "除了手套和纸，你们还卖什么？", "茶壶", ("手套", "复印纸")),
        ("lanhai", "除了茶叶礼盒以外还有什么产品？", "手套", ("礼盒",)),
        ("chenguang", "除了茶壺之外你們還賣什麼？", "手套", ("茶壺",)),
    ],
)
def test_what_else_is_sold_is_told_without_the_goods_that_are_known(customer, text, told, left_out):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert [result.status for result in reply.results] == ["told"]
        assert told in reply.text
        assert not any(one in reply.text for one in left_out)


@pytest.mark.parametrize(
    ("customer", "text", "part"),
    [
        (
            "northwind",
            "What do you have in your range besides gloves and paper? We're looking for disposable cups.",
            "disposable cups",
        ),
        ("lanhai", "除了手套和纸，你们还卖什么？我们想找一次性杯子。", "一次性杯子"),
        ("chenguang", "除了茶壺之外你們還賣什麼？我們在找一次性紙杯。", "一次性紙杯"),
    ],
)
def test_goods_in_a_kind_that_is_not_sold_are_said_back_beside_the_range(customer, text, part):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert [result.status for result in reply.results] == ["passed_on", "told"]
        assert part in reply.text


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("lanhai", "目前各单的金额和交期是多少"),
        ("lanhai", "我现在有几张没交货的订单？"),
        ("lanhai", "还有哪些单没交？"),
        ("lanhai", "把所有订单的金额和交货日期列一下"),
        ("chenguang", "各張訂單的金額跟交期是多少？"),
        ("chenguang", "目前有幾張單還沒出貨？"),
        ("northwind", "what are the totals and delivery dates of my orders?"),
        ("northwind", "how many undelivered orders do I have?"),
        ("acme", "which orders haven't been delivered yet?"),
        ("acme", "how many orders are still open?"),
    ],
)
def test_who_asks_after_all_open_orders_is_told_of_each_when_it_comes_and_what_it_comes_to(
    book, customer, text
):
    reply = Talk(book, customer).says(text)
    still_open = [
        one for one in book.orders(customer=customer) if one.stage not in ("delivered", "cancelled")
    ]
    assert statuses(reply) == ["told"]
    assert len(reply.text.splitlines()) == len(still_open)
    assert all(one.id in reply.text and f"{one.total:,.0f}" in reply.text for one in still_open)


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        (
            "northwind",
            "perfect. does the flask shipment also still have her name on it? if so change that too please",
            "“if so change that too please”",
        ),
        ("acme", "lovely. is the glaze dishwasher safe?", "“is the glaze dishwasher safe?”"),
        ("lanhai", "太棒了，茶叶礼盒的包装能印字吗？", "能印字吗"),
        ("chenguang", "太棒了，鞋盒印錯了怎麼辦？", "鞋盒印錯了怎麼辦"),
    ],
)
def test_what_is_asked_behind_praise_is_not_lost(book, customer, text, told):
    reply = Talk(book, customer).says(text)
    assert told in reply.text and "glad" not in reply.text
