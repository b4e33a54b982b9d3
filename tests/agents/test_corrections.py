"""Corrections of what is proposed: they take the place of what they correct, and touch no other order."""

import pytest
from talking import Talk, sample_book

YES = {"acme": "yes", "northwind": "yes", "lanhai": "好的", "chenguang": "好的"}


def quantities(customer, *texts):
    """What is on each order, by SKU, after the customer has said these texts and then yes."""
    with sample_book() as book:
        Talk(book, customer).says(*texts, YES[customer])
        orders = book.orders(customer=customer)
        return {one.id: {line.sku: int(line.quantity) for line in one.lines} for one in orders}


GLOVES, BOXES = "SO-4417: make the gloves 400", "SO-2048礼盒改成300"


@pytest.mark.parametrize(
    ("customer", "texts", "order", "lines"),
    [
        ("northwind", (GLOVES, "wrong, I meant the paper to 300"), "SO-4417", (250, 300)),
        ("northwind", (GLOVES, "no, paper 300"), "SO-4417", (250, 300)),
        ("northwind", (GLOVES, "not the gloves, make the paper 700"), "SO-4417", (250, 700)),
        ("northwind", (GLOVES, "forget the gloves, paper 700"), "SO-4417", (250, 700)),
        ("northwind", (GLOVES, "also the paper to 700"), "SO-4417", (400, 700)),
        ("northwind", (GLOVES, "no 350", "hm actually 375"), "SO-4417", (375, 600)),
        ("northwind", (GLOVES, "too many, 350"), "SO-4417", (350, 600)),
        ("northwind", ("reduce the paper on SO-4417 by 100", "and the gloves by 50"), "SO-4417", (200, 500)),
        ("northwind", (GLOVES, "paper 700"), "SO-4417", (400, 700)),
        ("lanhai", (BOXES, "改错了，是复印纸改300"), "SO-2048", (200, 300)),
        ("lanhai", (BOXES, "不对，是A4纸改成300"), "SO-2048", (200, 300)),
        ("lanhai", (BOXES, "礼盒照旧，纸改成150"), "SO-2048", (200, 150)),
        ("lanhai", (BOXES, "太多了，250"), "SO-2048", (250, 100)),
        ("lanhai", (BOXES, "还有复印纸也改300"), "SO-2048", (300, 300)),
    ],
)
def test_a_correction_takes_the_place_of_what_it_corrects(customer, texts, order, lines):
    assert tuple(quantities(customer, *texts)[order].values()) == lines


def test_a_wish_for_another_order_takes_the_place_of_one_that_was_wrong():
    after = quantities("lanhai", BOXES, "不是礼盒，是椅子那单改成30")
    assert after["SO-2048"]["TEA-GIFT"] == 200 and after["SO-2051"]["CHAIR-GREY"] == 30


@pytest.mark.parametrize(
    ("customer", "texts", "order", "value"),
    [
        ("lanhai", ("椅子改成50把", "SO-2051灰色办公椅改成60把"), "SO-2051", 60),
        ("lanhai", ("椅子改成50把", "2051改成60把"), "SO-2051", 60),
        ("lanhai", ("椅子改成50把", "SO-2051改成60把", "椅子还是55把吧"), "SO-2051", 55),
        ("chenguang", ("保溫瓶改900個", "SO-3071改850個"), "SO-3071", 850),
        ("acme", ("change the teapots to 250", "make SO-1031 teapots 260"), "SO-1031", 260),
        ("acme", ("change the teapots to 250", "for order 1031: 260 teapots, not 250"), "SO-1031", 260),
    ],
)
def test_a_correction_that_names_its_order_takes_the_place_of_a_wish_that_did_not(
    customer, texts, order, value
):
    assert value in quantities(customer, *texts)[order].values()


def test_what_is_said_last_of_an_order_is_what_counts():
    with sample_book() as book:
        Talk(book, "lanhai").says(
            "椅子交期改到12月30日", "SO-2051改到12月28日", "收货电话改13800000000", "好的"
        )
        assert book.order("SO-2051").delivery.isoformat() == "2026-12-28"


NEW = "I'd like to order 300 blue mugs, 200 white mugs and 40 teapots, please."


@pytest.mark.parametrize(
    ("texts", "lines"),
    [
        ((NEW, "Make the white ones 250."), {"MUG-BLUE": 300, "MUG-WHITE": 250, "TEAPOT-12": 40}),
        ((NEW, "And drop the teapots."), {"MUG-BLUE": 300, "MUG-WHITE": 200}),
        ((NEW, "actually only the mugs"), {"MUG-BLUE": 300, "MUG-WHITE": 200}),
        ((NEW, "just the teapots and the blue mugs then"), {"MUG-BLUE": 300, "TEAPOT-12": 40}),
    ],
)
def test_what_corrects_a_new_order_touches_none_that_there_is(texts, lines):
    after = quantities("acme", *texts)
    assert after.pop("SO-1031") == {"TEAPOT-12": 200, "MUG-WHITE": 300}
    assert after.pop("SO-1024") == {"MUG-BLUE": 500}
    assert [placed for order, placed in after.items() if order != "SO-1002"] == [lines]


def test_wanting_only_what_is_in_a_new_order_cancels_no_other():
    after = quantities("lanhai", "照SO-2048再下一单", "椅子不要，只要礼盒和纸")
    assert after["SO-2051"] == {"CHAIR-GREY": 40}
    assert len(after) == 4


@pytest.mark.parametrize("text", ["gloves 200", "gloves only 200 tho", "the gloves just 200 pls"])
def test_goods_before_a_number_are_those_of_the_order_that_is_talked_of(text):
    after = quantities("northwind", "how is SO-4417 doing?", text)
    assert after["SO-4417"]["GLOVE-N"] == 200 and len(after) == 2


APART = [
    ("northwind", "add 100 gloves as a separate order", {"GLOVE-N": 100}),
    ("northwind", "100 more packs of paper, but on its own order please", {"PAPER-A4": 100}),
    ("lanhai", "A4纸再要100包，单独开一单", {"PAPER-A4": 100}),
    ("lanhai", "2048加50盒礼盒，另开一单", {"TEA-GIFT": 50}),
    ("chenguang", "我想加訂藍色馬克杯兩百個，單獨下一張訂單", {"MUG-BLUE": 200}),
]


@pytest.mark.parametrize(("customer", "text", "lines"), APART)
def test_goods_for_an_order_of_their_own_are_added_to_none(customer, text, lines):
    with sample_book() as book:
        before = {one.id: one for one in book.orders(customer=customer)}
        Talk(book, customer).says(text, YES[customer])
        after = {one.id: one for one in book.orders(customer=customer)}
    new = [one for id, one in after.items() if id not in before]
    assert {id: after[id] for id in before} == before
    assert [{line.sku: line.quantity for line in one.lines} for one in new] == [lines]


def test_the_address_of_an_order_apart_is_of_that_order():
    text = "A4纸再要100包，单独开一单，送上海市浦东新区张江路500号，收货人王磊 13566667777"
    with sample_book() as book:
        before = book.order("SO-2048")
        order = Talk(book, "lanhai").says(text, "可以").results[-1].order
        assert book.order("SO-2048") == before
        assert "张江路" in book.order(order).address.text


@pytest.mark.parametrize("text", ["單獨一張單", "另外開一張訂單吧", "這個單獨下單"])
def test_what_was_to_be_added_becomes_an_order_of_its_own(text):
    after = quantities("chenguang", "我想加訂藍色馬克杯兩百個", text)
    assert after.pop("SO-3071") == {"FLASK-500": 800}
    assert list(after.values()) == [{"MUG-BLUE": 200}]


def test_what_shall_not_be_an_order_of_its_own_is_added():
    after = quantities("northwind", "add 100 gloves to SO-4417, not as a separate order")
    assert after["SO-4417"]["GLOVE-N"] == 350


@pytest.mark.parametrize(
    ("texts", "lines"),
    [
        (
            ("Remove the white mugs from SO-1031", "Replace the white mugs on SO-1031 with blue mugs"),
            {"TEAPOT-12": 200, "MUG-BLUE": 300},
        ),
        (
            ("Remove the white mugs from SO-1031", "No, replace them with blue mugs"),
            {"TEAPOT-12": 200, "MUG-BLUE": 300},
        ),
        (
            ("Replace the white mugs on SO-1031 with blue mugs", "no, just remove the white mugs"),
            {"TEAPOT-12": 200},
        ),
    ],
)
def test_goods_that_go_in_another_way_go_once(texts, lines):
    assert quantities("acme", *texts)["SO-1031"] == lines


def test_a_new_order_is_no_longer_asked_for_once_it_is_said_not_to_be_one():
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        talk.says("A4纸有没有便宜一点的?没有的话帮我加到150包", "150包,是把原来100包改成150包")
        reply = talk.says("不是新单!是2048里面的纸,100包改150包")
        assert "新订单" not in reply.text
        talk.says("好的")
        assert [int(line.quantity) for line in book.order("SO-2048").lines] == [200, 150]


def test_a_whole_wish_does_without_a_name_that_was_not_found():
    with sample_book() as book:
        Talk(book, "acme").says(
            "SO-1031: make it the 5th to be safe", "change delivery of SO-1031 to 5 January", "yes"
        )
        assert book.order("SO-1031").delivery.isoformat() == "2027-01-05"


@pytest.mark.parametrize(
    ("customer", "texts", "order", "lines"),
    [
        ("lanhai", ("不是礼盒，是椅子那单要改数量，改成35",), "SO-2051", [35]),
        ("lanhai", ("不是椅子，礼盒那单要改，改成250",), "SO-2048", [250, 100]),
        ("lanhai", ("礼盒改成35", "不是礼盒，是椅子那单"), "SO-2051", [35]),
        ("lanhai", ("礼盒改成35", "说错了，是椅子那单"), "SO-2051", [35]),
        ("lanhai", ("椅子改成45", "啊不是45，是54"), "SO-2051", [54]),
        ("lanhai", ("礼盒改成250", "不对，是椅子那单改成30"), "SO-2051", [30]),
        (
            "northwind",
            ("paper 500", "not the paper, the glove order, make it 200 gloves"),
            "SO-4417",
            [200, 600],
        ),
        (
            "acme",
            ("not the mugs, the teapot order needs a change, make the teapots 150",),
            "SO-1031",
            [150, 300],
        ),
    ],
)
def test_the_goods_that_are_denied_are_left_as_they_are(customer, texts, order, lines):
    with sample_book() as book:
        before = {one.id: one for one in book.orders(customer=customer) if one.id != order}
        Talk(book, customer).says(*texts, YES[customer])
        assert [line.quantity for line in book.order(order).lines] == lines
        assert {one.id: one for one in book.orders(customer=customer) if one.id != order} == before


@pytest.mark.parametrize(
    ("customer", "wish", "which", "paper"),
    [
        ("lanhai", "我想取消复印纸", "就是礼盒那单里的", []),
        ("lanhai", "复印纸改成150", "我说的是礼盒那单", [150]),
        ("northwind", "change the paper to 500", "the one on the glove order", [500]),
    ],
)
def test_to_say_which_order_it_is_changes_nothing_of_the_wish(customer, wish, which, paper):
    order = "SO-2048" if customer == "lanhai" else "SO-4417"
    with sample_book() as book:
        talk, before = Talk(book, customer), book.order(order)
        assert talk.says(wish, which).results[0].status == "proposed"
        assert book.order(order) == before
        talk.says(YES[customer])
        after = book.order(order)
        assert after.lines[0] == before.lines[0]
        assert [line.quantity for line in after.lines if line.sku == "PAPER-A4"] == paper


@pytest.mark.parametrize(
    ("customer", "order", "texts", "part"),
    [
        ("chenguang", "SO-3071", ("地址改成新北市板橋區文化路一段188號12樓", "啊不是188，是168號"), "段168號"),
        ("lanhai", "SO-2051", ("SO-2051地址改成广州市天河区体育西路103号", "哦不是103，是105号"), "路105号"),
        ("lanhai", "SO-2051", ("SO-2051地址改成广州市天河区体育西路103号", "门牌号错了，105号"), "路105号"),
        ("acme", "SO-1024", ("change the delivery address of SO-1024 to Lindenallee 14, 20259 Hamburg", "oh no, it's Lindenallee 41"), "41, 20"),
    ],
)  # fmt: skip
def test_a_correction_may_begin_with_an_exclamation(customer, order, texts, part):
    with sample_book() as book:
        Talk(book, customer).says(*texts, YES[customer])
        assert part in book.order(order).address.text
