"""Which order a message is about: by its goods, by what was said before, both, all, or all but one."""

import pytest
from talking import HOUSE, NOW, Talk, sample_book

from agents.desk.find import Dossier
from agents.desk.goods import Goods
from agents.desk.propose import Setting
from agents.desk.reading.orders.naming import order_spoken_of, orders_by_goods
from agents.desk.speaker import Speaker


def meant(customer, *texts):
    """The orders that the last text leads to a change or a word of, and whether it was asked about."""
    with sample_book() as book:
        reply = Talk(book, customer).says(*texts)
    if reply.card and reply.card.kind == "question":
        return {"asked"}
    changed = {row.order for row in reply.card.changes} if reply.card else set()
    return changed or {result.order for result in reply.results}


ONE = [
    ("lanhai", ("手套单改送货地址：广州市黄埔区科学城科学大道18号，再把交期推三天",), "SO-2033"),
    ("lanhai", ("把我那张椅子单的付款方式改成全款预付，交期推迟一周",), "SO-2051"),
    ("lanhai", ("2033这单别急着发，等我通知", "那改到12月15"), "SO-2033"),
    ("lanhai", ("2048的那个", "交期改到12月28日"), "SO-2048"),
    ("lanhai", ("礼盒那单", "改成260盒"), "SO-2048"),
    ("lanhai", ("2051", "数量35"), "SO-2051"),
    ("lanhai", ("改成260盒",), "SO-2048"),
    ("lanhai", ("第二个订单推迟三天",), "SO-2051"),
    ("lanhai", ("把第三單地址改成上海市徐汇区漕溪路8号",), "SO-2033"),
    ("acme", ("ship the first order a week later",), "SO-1024"),
    ("lanhai", ("椅子能不能换成黑的",), "SO-2051"),
    ("lanhai", ("把贵的那单取消",), "SO-2048"),
    ("lanhai", ("把贵的那单取消", "不对，是便宜的那单"), "SO-2051"),
    ("lanhai", ("SO-2048推迟三天", "弄错了，是2051"), "SO-2051"),
    ("acme", ("cancel SO-1031", "sorry, I meant SO-1024"), "SO-1024"),
    ("acme", ("the mug order: ship it a week later and pay in 30 days", "blue"), "SO-1024"),
    ("northwind", ("the glove order: ship it a week later and make it net 30",), "SO-4417"),
    ("northwind", ("4417", "ship it a week later"), "SO-4417"),
    ("northwind", ("SO-4417: make the gloves 5.40 and I take 400 of them",), "SO-4417"),
]


@pytest.mark.parametrize(("customer", "texts", "order"), ONE)
def test_one_order_is_meant_and_not_asked_after(customer, texts, order):
    assert meant(customer, *texts) == {order}


@pytest.mark.parametrize(
    ("customer", "text", "orders"),
    [
        ("acme", "Put both open orders to 10 January and to net 30.", {"SO-1024", "SO-1031"}),
        ("acme", "push all my orders back a week", {"SO-1024", "SO-1031"}),
        ("acme", "cancel everything", {"SO-1024", "SO-1031"}),
        ("lanhai", "第一单推迟三天，第二单加10个", {"SO-2048", "SO-2051"}),
        ("acme", "push the first order back by a week and cancel the 2nd order", {"SO-1024", "SO-1031"}),
        ("lanhai", "所有的单都延后三天", {"SO-2033", "SO-2048", "SO-2051"}),
        ("lanhai", "所有订单都推迟一周", {"SO-2033", "SO-2048", "SO-2051"}),
        ("lanhai", "所有订单的联系人改成王芳 13800000000", {"SO-2033", "SO-2048", "SO-2051"}),
        (
            "lanhai",
            "2048礼盒改成220盒。所有订单的联系人改成王芳 13800000000",
            {"SO-2033", "SO-2048", "SO-2051"},
        ),
        ("lanhai", "三单都换收货人，王浩，18620019988", {"SO-2033", "SO-2048", "SO-2051"}),
        ("lanhai", "SO-2048收货人改成王浩 18620019988，三单都换", {"SO-2033", "SO-2048", "SO-2051"}),
        ("lanhai", "第三单推迟一周，全都送到前台", {"SO-2033"}),
        ("lanhai", "取消所有订单", {"SO-2048", "SO-2051"}),
        ("lanhai", "除了手套那单，其他都推迟三天", {"SO-2048", "SO-2051"}),
        ("lanhai", "除了2033，所有的单都延后三天", {"SO-2048", "SO-2051"}),
        ("lanhai", "两单都推迟三天", {"asked"}),
    ],
)
def test_all_orders_are_meant_and_all_but_some(customer, text, orders):
    assert meant(customer, text) == orders


@pytest.mark.parametrize(
    ("text", "orders"),
    [
        ("2048和2051", {"SO-2048", "SO-2051"}),
        ("第一个和第二个", {"SO-2048", "SO-2051"}),
        ("除了2033都改", {"SO-2048", "SO-2051"}),
        ("2051和2048都要改", {"SO-2048", "SO-2051"}),
        ("都改", {"SO-2033", "SO-2048", "SO-2051"}),
        ("三单都换", {"SO-2033", "SO-2048", "SO-2051"}),
        ("全部订单", {"SO-2033", "SO-2048", "SO-2051"}),
        ("2051", {"SO-2051"}),
    ],
)
def test_some_of_the_orders_listed_may_be_chosen(text, orders):
    with sample_book() as book:
        reply = Talk(book, "lanhai").says("交期推迟三天", text)
    assert {row.order for row in reply.card.changes} == orders


@pytest.mark.parametrize(
    "texts",
    [
        ("where are my flasks?", "can you redirect it to 4 George St, Sydney NSW 2000?"),
        ("SO-4410", "cancel it"),
    ],
)
def test_what_is_too_late_for_the_order_talked_of_is_said_and_no_other_offered(texts):
    with sample_book() as book:
        reply = Talk(book, "northwind").says(*texts)
    assert reply.card is None and "SO-4410 is already shipped" in reply.text


def test_goods_taken_off_in_a_proposal_are_kept_after_all():
    with sample_book() as book:
        Talk(book, "lanhai").says("2048的复印纸不要了，礼盒加到230", "纸还是留着吧", "好的")
        assert [int(line.quantity) for line in book.order("SO-2048").lines] == [230, 100]


@pytest.mark.parametrize(
    ("text", "orders"),
    [
        ("手套那单推迟", ["SO-2033"]),
        ("礼盒那张订单和椅子单", ["SO-2048", "SO-2051"]),
        ("手套的单价", []),
        ("复印纸单独开", []),
    ],
)
def test_an_order_is_named_by_goods_before_the_word(text, orders):
    with sample_book() as book:
        products = book.products()
        dossier = Dossier(book.customer("lanhai"), tuple(book.standing(customer="lanhai")))
    speaker = Speaker("zh", Goods(products))
    setting = Setting(HOUSE, speaker, NOW.date())
    assert [order for _, order in orders_by_goods(text, dossier, setting)] == orders
    assert order_spoken_of(text, dossier, setting) == (orders[0] if len(orders) == 1 else None)


@pytest.mark.parametrize(
    "text", ["any news on the approval?", "Actually make it 300.", "how is SO-4418 doing?"]
)
def test_an_order_that_waits_for_a_person_is_said_to(text):
    with sample_book() as book:
        order = "Please place an order for 400 black chairs, net 30."
        reply = Talk(book, "acme").says(order, "yes", text)
    assert reply.card is None and "SO-4418 is still with a colleague" in reply.text


@pytest.mark.parametrize(
    ("customer", "wish", "text", "goods"),
    [
        (
            "northwind",
            "put 50 blue mugs on 4417",
            "I want those mugs on their own order",
            "Blue mug 350 ml (50 pieces)",
        ),
        (
            "northwind",
            "I'd like to add 50 tea gift boxes to SO-4417.",
            "No, not on that order then. Make it a separate order: 50 tea gift boxes, delivery by 18 December.",
            "Tea gift box (50 boxes)",
        ),
        (
            "acme",
            "I need 30 black chairs for the new office by 20 December and please put the mugs of 1024 to 450.",
            "No, the chairs are a separate order for our office. The mugs stay on 26 December.",
            "Black office chair (30 pieces)",
        ),
        (
            "acme",
            "Add 30 black chairs to SO-1024",
            "The chairs as a new order please",
            "Black office chair (30 pieces)",
        ),
        ("lanhai", "2051加10把黑椅子", "黑椅子单独下一单", "黑色办公椅 10 件"),
    ],
)
def test_goods_on_an_order_may_be_set_apart(customer, wish, text, goods):
    with sample_book() as book:
        reply = Talk(book, customer).says(wish, text)
    assert goods in reply.text
    held = {"northwind": "SO-4417", "acme": "SO-1024", "lanhai": "SO-2051"}[customer]
    assert all(row.order != held or row.before is not None for row in reply.card.changes)


def test_only_the_new_order_leaves_the_other_as_it_is():
    with sample_book() as book:
        talk = Talk(book, "northwind")
        both = talk.says("add 20 white mugs to SO-4417", "and place a new order of 50 tea gift boxes")
        assert "SO-4417" in both.text
        reply = talk.says("No, only the new order. Leave SO-4417 as it is.")
    assert "SO-4417" not in reply.text and "Tea gift box (50 boxes)" in reply.text


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        (
            "northwind",
            ["I want to return the 400 flasks", "then reroute them to Melbourne, 5 Spencer St, 3000"],
        ),
        ("northwind", ["cancel the flasks", "ok then deliver them to 5 Hay Street, Perth WA 6000"]),
        ("northwind", ["保温瓶不要了", "那就改送到墨尔本 5 Spencer St, 3000"]),
        ("northwind", ["Nobody calls me back about the late flasks. Where are they? I want 10% off."]),
        ("northwind", ["保溫瓶還沒到，什麼時候到？延誤了，要打九折"]),
    ],
)
def test_what_is_wanted_of_goods_on_their_way_is_wanted_of_no_other_order(customer, texts):
    with sample_book() as book:
        reply = Talk(book, customer).says(*texts)
    assert "SO-4410" in reply.text and "SO-4417" not in reply.text
    assert reply.card is None


TO_OTHERS = "change the phone number to +61 8 5550 0999"


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        ([f"i only want to {TO_OTHERS}, on the one that hasnt shipped yet"], "SO-4417"),
        ([TO_OTHERS, "the one that hasn't shipped yet"], "SO-4417"),
        ([TO_OTHERS, "the one that's on its way"], "SO-4410"),
        (["电话改成+61 8 5550 0999", "没发货的那个"], "SO-4417"),
        (["電話改成+61 8 5550 0999", "還沒出貨的那張"], "SO-4417"),
        (["the order that is not shipped yet: deliver a week later"], "SO-4417"),
    ],
)
def test_an_order_may_be_told_by_whether_it_is_on_its_way(texts, order):
    assert meant("northwind", *texts) == {order}


@pytest.mark.parametrize(
    "text",
    [
        "Two things: 1) SO-1024 make it 600 not 500,"
        " 2) new address is Hafenweg 7, 21079 Hamburg, for everything that's still open",
        "600 mugs on 1024. New address for both orders: Hafenweg 7, 21079 Hamburg",
        "SO-1024改成600个，另外两单都送到汉堡港口路7号",
        "SO-1024改成600個。兩張訂單都送到漢堡港口路7號",
    ],
)
def test_what_is_said_of_both_orders_behind_another_wish_is_of_both(text):
    assert meant("acme", text) == {"SO-1024", "SO-1031"}


@pytest.mark.parametrize(
    ("customer", "text", "orders"),
    [
        ("acme", "when do the mugs come? both orders pls", ["SO-1024", "SO-1031"]),
        ("acme", "when will they arrive? both please", ["SO-1024", "SO-1031"]),
        ("northwind", "何時到？兩單都要", ["SO-4417", "SO-4410"]),
    ],
)
def test_what_is_asked_of_both_orders_is_told_of_both(customer, text, orders):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
    assert all(order in result.text for order, result in zip(orders, reply.results, strict=True))
    assert reply.card is None


@pytest.mark.parametrize(
    ("customer", "text", "asked_of", "changed"),
    [
        (
            "northwind",
            "When will the flasks get here? And please put Ben Carter as contact on 4417.",
            "SO-4410",
            "SO-4417",
        ),
        (
            "northwind",
            "Please put Ben Carter as contact on 4417. When will the flasks arrive?",
            "SO-4410",
            "SO-4417",
        ),
        (
            "northwind",
            "Where are my steel flasks? And make it 700 packs of paper on SO-4417.",
            "SO-4410",
            "SO-4417",
        ),
        ("acme", "When will the teapots come? And make it 600 blue mugs on SO-1024.", "SO-1031", "SO-1024"),
        ("acme", "Where are the blue mugs? And SO-1031 to 7 January please.", "SO-1024", "SO-1031"),
        ("lanhai", "椅子到哪了？2048推迟一周", "SO-2051", "SO-2048"),
        ("lanhai", "礼盒什么时候到？2051的椅子改成45把", "SO-2048", "SO-2051"),
        ("lanhai", "2048推遲一週。還有椅子什麼時候到？", "SO-2051", "SO-2048"),
        ("lanhai", "椅子幾號能到？順便把2048的禮盒改成220盒", "SO-2051", "SO-2048"),
    ],
)
def test_goods_asked_about_beside_a_change_of_another_order_are_told_of(customer, text, asked_of, changed):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
    assert asked_of in reply.text
    assert changed in reply.text


@pytest.mark.parametrize(
    ("customer", "texts", "order"),
    [
        (
            "northwind",
            ["Please put Ben Carter as contact instead of Ruby on 4417.", "I meant the 400 steel flasks."],
            "SO-4410",
        ),
        ("acme", ["Please push SO-1024 back two weeks.", "No, I mean the teapots."], "SO-1031"),
        ("acme", ["Push SO-1031 back two weeks.", "Sorry, I meant the 500 blue mugs."], "SO-1024"),
        ("acme", ["Please cancel SO-1024.", "I meant the teapots."], "SO-1031"),
        ("lanhai", ["2048推迟一周", "我说的是椅子"], "SO-2051"),
        ("lanhai", ["2048推迟一周", "不对，是那40把椅子"], "SO-2051"),
        ("lanhai", ["2051推遲一週", "不是，我說的是禮盒"], "SO-2048"),
    ],
)
def test_goods_that_were_meant_tell_the_order(customer, texts, order):
    with sample_book() as book:
        reply = Talk(book, customer).says(*texts)
    assert {row.order for row in reply.card.changes} == {order}


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        ("acme", ["Please push SO-1031 back two weeks.", "I meant 300 blue mugs."]),
        ("acme", ["Please put Lena Vogt as contact on SO-1024.", "I meant the 200 teapots."]),
        ("lanhai", ["2051的联系人改成王芳", "我指的是200盒礼盒"]),
    ],
)
def test_what_was_meant_is_no_order(customer, texts):
    with sample_book() as book:
        reply = Talk(book, customer).says(*texts)
    assert "place_order" not in reply.request.intents
    assert all(one.order != "SO-4418" for one in reply.results)
    assert not reply.card or all(row.order for row in reply.card.changes)
