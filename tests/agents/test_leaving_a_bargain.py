"""A customer may leave a bargain: for the price that stands, for another order, or for good."""

import re

import pytest
from talking import Talk, statuses

GLOVES, CHAIRS, FLASKS = "300 gloves at 5.00 each on SO-4417", "SO-2051单价380可以吗", "SO-3071單價5.5可以嗎"
NEW = "I need 100 black chairs at 50"
WHOSE = {GLOVES: "northwind", NEW: "northwind", CHAIRS: "lanhai", FLASKS: "chenguang"}


def says(book, opening, *texts):
    talk = Talk(book, WHOSE[opening])
    assert statuses(talk.says(opening)) == ["bargaining"]
    return talk.says(*texts)


@pytest.mark.parametrize(
    ("opening", "text"),
    [
        (GLOVES, "that's 3,100 if I prepay? no, leave it as it is, thanks"),
        (GLOVES, "so 5.35 each. no. leave everything as is"),
        (CHAIRS, "预付才16000？不用了，就按原来的来吧"),
    ],
)
def test_a_last_no_holds_whatever_figures_were_talked_of_before_it(book, opening, text):
    assert statuses(says(book, opening, text)) == ["closed"]


@pytest.mark.parametrize(
    ("opening", "text", "order", "count", "price"),
    [
        (GLOVES, "No price, the list price is ok.", "SO-4417", 300, "5.40"),
        (GLOVES, "No discount needed after all. Just the 300 boxes.", "SO-4417", 300, "5.40"),
        (
            GLOVES,
            "Forget about the discount, just give me 300 gloves at the normal price",
            "SO-4417",
            300,
            "5.40",
        ),
        (
            GLOVES,
            "Stop. I don't want to haggle. Change gloves to 310 boxes on SO-4417.",
            "SO-4417",
            310,
            "5.40",
        ),
        (CHAIRS, "不谈价了,按原价,数量改50把", "SO-2051", 50, "420.00"),
        (CHAIRS, "取消这个报价,2051改成50把", "SO-2051", 50, "420.00"),
        (FLASKS, "算了不用折扣,改1000個就好", "SO-3071", 1000, "6.20"),
        (NEW, "cancel that offer. On SO-4417: gloves 300", "SO-4417", 300, "5.40"),
        (NEW, "Withdraw that, please change SO-4417 instead: gloves 300", "SO-4417", 300, "5.40"),
        (NEW, "No new order. It's 4417 I want changed: gloves 300", "SO-4417", 300, "5.40"),
    ],
)
def test_who_leaves_a_bargain_has_the_goods_at_the_price_that_stands(
    book, opening, text, order, count, price
):
    says(book, opening, text, "ok" if opening in (GLOVES, NEW) else "好")
    line = book.order(order).lines[0]
    assert (line.quantity, f"{line.unit_price:.2f}") == (count, price)


@pytest.mark.parametrize(
    ("opening", "text"),
    [
        (NEW, "Cancel the offer about the new order. I don't want it."),
        (NEW, "scrap that quote please"),
        (CHAIRS, "不用便宜了,就原价"),
        (FLASKS, "撤回這個詢價"),
    ],
)
def test_an_offer_that_is_dropped_is_gone_and_no_order_with_it(book, opening, text):
    before = book.orders(customer=WHOSE[opening])
    reply = says(book, opening, text)
    assert statuses(reply) == ["closed"]
    talk = says(book, opening, text, "ok" if opening == NEW else "好")
    assert "done" not in statuses(talk)
    assert book.orders(customer=WHOSE[opening]) == before


def test_a_wish_beside_a_no_to_other_prices_is_not_sealed_with_the_offer(book):
    text = "SO-4410 status? And not a new price, no discount please. Order SO-4417: paper 500 packs"
    says(book, GLOVES, text, "Yes")
    assert [(line.quantity, f"{line.unit_price:.2f}") for line in book.order("SO-4417").lines] == [
        (250, "5.40"),
        (500, "3.10"),
    ]


@pytest.mark.parametrize(
    ("opening", "text"),
    [
        (GLOVES, "5 cents is no discount, 5.10"),
        (GLOVES, "10% off the list price please"),
        (GLOVES, "No discount for 300 boxes?"),
        (CHAIRS, "不便宜啊,400行不行"),
        (CHAIRS, "原价太贵了"),
        (CHAIRS, "按原价打95折吧"),
    ],
)
def test_who_haggles_on_has_not_left(book, opening, text):
    assert not {"closed", "proposed"} & {*statuses(says(book, opening, text))}


def test_the_number_of_an_order_that_is_not_placed_is_not_spoken_of(book):
    assert "SO-" not in says(book, NEW, "5000").text


ALL, BOTH = "Cancel everything. All of it. I've had enough.", "Cancel 1024 and postpone 1031 by a week"
ZH_BOTH = "2048和2051都取消"


@pytest.mark.parametrize(
    ("wish", "text", "kept"),
    [
        (ALL, "No! Do not touch 1031. Only cancel 1024.", "SO-1031"),
        (ALL, "I said leave 1031 alone! Cancel SO-1024 and nothing else.", "SO-1031"),
        (ALL, "hmm wait. My partner says keep 1031. But the mugs can go", "SO-1031"),
        (ALL, "just 1024 please", "SO-1031"),
        (BOTH, "Only cancel SO-1024", "SO-1031"),
        (BOTH, "1031 stays as it is", "SO-1031"),
        (ZH_BOTH, "别动2051,只取消2048", "SO-2051"),
        (ZH_BOTH, "2051先留着吧", "SO-2051"),
        (ZH_BOTH, "只取消2048就行", "SO-2051"),
    ],
)
def test_an_order_that_is_left_alone_leaves_the_proposal_and_the_other_stays(book, wish, text, kept):
    customer = "lanhai" if wish == ZH_BOTH else "acme"
    reply = Talk(book, customer).says(wish, text)
    assert statuses(reply) == ["proposed"] and kept not in reply.text
    other = {"SO-1031": "SO-1024", "SO-2051": "SO-2048"}[kept]
    assert other in reply.text


def test_an_order_that_is_left_may_change_in_another_way(book):
    reply = Talk(book, "lanhai").says("2048推迟一周,2051加10把", "2048不动,2051加20把")
    assert "SO-2048" not in reply.text and "60" in reply.text


NEW_CHAIRS, NEW_BOXES, NEW_FLASKS = (
    "New order: 100 black chairs",
    "下个新单，茶叶礼盒130盒",
    "再來一批保溫瓶50個",
)


@pytest.mark.parametrize(
    ("customer", "opening", "text"),
    [
        ("northwind", NEW_CHAIRS, "the new order, cancel it"),
        ("northwind", NEW_CHAIRS, "I don't want to order anything"),
        ("lanhai", NEW_BOXES, "不下单"),
        ("lanhai", NEW_BOXES, "新订单不要"),
        ("lanhai", NEW_BOXES, "新订单取消"),
        ("lanhai", NEW_BOXES, "全部取消，先不改了"),
        ("chenguang", NEW_FLASKS, "我不是要再訂一批"),
        ("chenguang", NEW_FLASKS, "不用另外訂了"),
    ],
)
def test_a_new_order_that_is_not_wanted_is_gone_and_nothing_else(book, customer, opening, text):
    before, talk = book.orders(customer=customer), Talk(book, customer)
    assert statuses(talk.says(opening)) == ["proposed"]
    assert statuses(talk.says(text)) == ["closed"]
    talk.says("ok" if customer == "northwind" else "好")
    assert book.orders(customer=customer) == before


@pytest.mark.parametrize(
    ("opening", "text"),
    [
        (CHAIRS, "那不降价了，维持原样，谢谢"),
        (CHAIRS, "价格也不谈了，2051就照原样"),
        (CHAIRS, "原价"),
        (CHAIRS, "维持原价，什么都不改"),
        ("SO-2048礼盒改300盒，单价150", "不谈价格了，取消"),
        ("SO-2048礼盒改300盒，单价150", "对不加了，价格也不谈了，2048就照原样"),
        (GLOVES, "let's leave everything as it is"),
        (GLOVES, "Keep the order the way it was, please."),
    ],
)
def test_who_wants_things_as_they_are_has_them_so(book, opening, text):
    customer = WHOSE.get(opening, "lanhai")
    before, talk = book.orders(customer=customer), Talk(book, customer)
    assert statuses(talk.says(opening)) == ["bargaining"]
    assert statuses(talk.says(text)) == ["closed"]
    assert book.orders(customer=customer) == before


@pytest.mark.parametrize(
    ("customer", "opening", "text"),
    [
        ("lanhai", "订单2048能便宜点吗", "不改了，原价"),
        ("lanhai", "订单2048能便宜点吗", "那就按原价吧"),
        ("northwind", "can I get a better price on 4417?", "never mind, keep everything as it is"),
        ("northwind", "can I get a better price on 4417?", "the list price is fine"),
    ],
)
def test_who_wants_no_other_price_after_all_is_asked_for_none(book, customer, opening, text):
    talk = Talk(book, customer)
    assert statuses(talk.says(opening)) == ["asked"]
    assert statuses(talk.says(text)) == ["told"]
    assert statuses(talk.says("5")) != ["bargaining"]


@pytest.mark.parametrize(
    ("opening", "text"), [(CHAIRS, "其他照旧，400行吗"), (GLOVES, "I mean 4417, not a new order. 5.10?")]
)
def test_who_keeps_the_rest_or_the_order_haggles_on(book, opening, text):
    assert statuses(says(book, opening, text)) == ["bargaining"]


@pytest.mark.parametrize("text", ["我說的是現在那張3071，不是再訂一批", "是3071這張，不是再訂一批"])
def test_who_meant_an_order_on_the_books_has_no_second_batch(book, text):
    before, talk = book.orders(customer="chenguang"), Talk(book, "chenguang")
    assert statuses(talk.says(FLASKS)) == ["bargaining"]
    assert not re.search("801|1,600|3,071", talk.says(text).text)
    talk.says("不要了")
    assert book.orders(customer="chenguang") == before


@pytest.mark.parametrize(
    ("opening", "text"),
    [
        (GLOVES, "4417 please"),
        (GLOVES, "I mean 4417"),
        ("SO-2048礼盒改300盒，单价150", "我是说2048"),
        (CHAIRS, "2051那张"),
    ],
)
def test_the_number_of_an_order_is_no_price_and_no_number_of_goods(book, opening, text):
    talk = Talk(book, WHOSE.get(opening, "lanhai"))
    talk.says(opening)
    assert not re.search(
        "(?:2,?048|2,?051|4,?417)(?:[^-\\d]| )(?:boxes|pieces|盒|件|元)", talk.says(text).text
    )


LESS = "5.10 for the gloves on SO-4417 if I take 400?"


@pytest.mark.parametrize(
    "text",
    [
        "Then keep gloves at 250, forget the price.",
        "I'll leave it at 250 then at the normal price",
        "ok forget the price, gloves stay at 250",
        "250 boxes, price as before",
        "价格算了，手套还是250盒",
        "不談價了，手套保持250盒",
    ],
)
def test_who_keeps_the_old_number_is_offered_no_other(book, text):
    talk = Talk(book, "northwind")
    talk.says(LESS)
    assert statuses(talk.says(text)) == ["closed"]
    talk.says("yes")
    assert len(book.history("SO-4417")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "No!! 250 boxes, price as before, only the date changes, to 20 January",
        "forget the price, gloves stay at 250, move the delivery to 20 January",
        "不谈价了，手套保持250盒，只把交期改到1月20日",
    ],
)
def test_who_keeps_the_old_number_may_move_the_date(book, text):
    talk = Talk(book, "northwind")
    talk.says(LESS, text, "yes")
    order = book.order("SO-4417")
    assert ([int(line.quantity) for line in order.lines], f"{order.delivery:%m-%d}") == ([250, 600], "01-20")
    assert f"{order.total:.2f}" == "3210.00"


@pytest.mark.parametrize(
    "text", ["normal price is fine, 400 boxes", "forget the price, from 250 to 400 then"]
)
def test_the_number_that_was_asked_for_is_kept_where_it_is_said_again(book, text):
    talk = Talk(book, "northwind")
    talk.says(LESS, text, "yes")
    assert int(book.order("SO-4417").lines[0].quantity) == 400


TO_FEBRUARY, TO_MARCH = "Push SO-1031 to end of February please.", "2048推迟到3月底"


@pytest.mark.parametrize(
    ("customer", "opening", "text", "order", "day"),
    [
        ("acme", TO_FEBRUARY, "Ok, then 23 February at the same price.", "SO-1031", "2027-02-23"),
        ("acme", TO_FEBRUARY, "In that case the earlier date, 23/02", "SO-1031", "2027-02-23"),
        ("acme", TO_FEBRUARY, "At the same price please", "SO-1031", "2027-02-23"),
        ("acme", TO_FEBRUARY, "I take the date at the unchanged price", "SO-1031", "2027-02-23"),
        ("lanhai", TO_MARCH, "那就2月25日，价格不变", "SO-2048", "2027-02-25"),
        ("lanhai", TO_MARCH, "2月20号也行，不加钱", "SO-2048", "2027-02-20"),
        ("lanhai", TO_MARCH, "原价就行", "SO-2048", "2027-02-25"),
    ],
)
def test_a_day_that_costs_nothing_is_taken_in_the_place_of_a_dearer_one(
    book, customer, opening, text, order, day
):
    talk, before = Talk(book, customer), book.order(order)
    assert statuses(talk.says(opening)) == ["bargaining"]
    assert statuses(talk.says(text)) == ["proposed"]
    talk.says("yes" if customer == "acme" else "好的")
    after = book.order(order)
    assert (after.delivery.isoformat(), after.total) == (day, before.total)


def test_a_day_of_no_month_is_not_guessed_at(book):
    talk = Talk(book, "lanhai")
    talk.says(TO_MARCH)
    assert "proposed" not in statuses(talk.says("好，25号吧"))


GLOVES_AND_PAPER = "make the gloves on 4417 400 boxes and the paper 400, for 3,300 in total"
GIFTS = "2048礼盒改成300盒，总价能不能50000"


@pytest.mark.parametrize(
    ("customer", "opening", "texts", "told"),
    [
        (
            "northwind",
            GLOVES_AND_PAPER,
            ("I wasnt asking for a discount, just make it 380 boxes then at the normal price",),
            ("Nitrile gloves from 250 boxes to 380 boxes", "USD 3,292.00"),
        ),
        ("northwind", GLOVES_AND_PAPER, ("make it 380", "Gloves obviously"), ("Nitrile gloves (380 boxes)",)),
        ("lanhai", GIFTS, ("我不是要打折，就按原价250盒吧",), ("茶叶礼盒由 200 盒改为 250 盒", "44,200 元")),
        ("lanhai", GIFTS, ("改成250吧", "礼盒"), ("茶叶礼盒 250 盒",)),
    ],
)
def test_so_many_on_the_table_are_of_what_is_counted_so_or_named_then(book, customer, opening, texts, told):
    talk = Talk(book, customer)
    assert statuses(talk.says(opening)) == ["bargaining"]
    reply = talk.says(*texts)
    assert all(one in reply.text for one in told), reply.text


def test_a_yes_behind_what_was_not_understood_is_asked_about(book):
    talk = Talk(book, "northwind")
    talk.says(GLOVES_AND_PAPER, "asdf qwer", "yes")
    assert book.order("SO-4417").total == 3210
    talk.says("yes")
    assert book.order("SO-4417").total != 3210
