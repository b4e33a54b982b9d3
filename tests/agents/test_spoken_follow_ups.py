"""What customers say next in everyday words: who wants less of it, waits with it, or has second thoughts."""

from datetime import date

import pytest
from talking import Talk, sample_book, statuses

OF = {"SO-2048": "lanhai", "SO-2051": "lanhai", "SO-3071": "chenguang", "SO-4417": "northwind"}
OF |= {"SO-1024": "acme", "SO-1031": "acme"}
YES = {"lanhai": "好的", "chenguang": "好的", "northwind": "yes", "acme": "yes"}


def amounts(order):
    return [line.quantity for line in order.lines]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("张总说礼盒要一半就行，纸全部取消", [100]),
        ("纸全部取消", [200]),
        ("2048的纸全部取消", [200]),
        ("把A4纸全部取消掉", [200]),
        ("2048纸都取消，礼盒加20", [220]),
    ],
)
def test_goods_that_are_all_cancelled_by_their_name_go_alone(text, left):
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        talk.says(text, "好的")
        assert amounts(book.order("SO-2048")) == left
        assert book.order("SO-2048").stage != "cancelled"
        assert book.order("SO-2051").stage != "cancelled"


@pytest.mark.parametrize("text", ["全部取消", "所有订单全部取消"])
def test_all_that_is_cancelled_without_a_name_is_still_every_order(text):
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        talk.says(text, "好的")
        assert {book.order(one).stage for one in ("SO-2048", "SO-2051")} == {"cancelled"}


@pytest.mark.parametrize(
    ("customer", "text", "counts"),
    [
        ("lanhai", "再帮我下一单，礼盒50，A4纸30", [50, 30]),
        ("lanhai", "再替我开一张单，A4纸30包", [30]),
        ("chenguang", "再幫我開一張單，保溫瓶300個", [300]),
        ("chenguang", "再給我們下一單，保溫瓶300個", [300]),
    ],
)
def test_an_order_that_is_placed_for_us_once_more_leaves_the_others_alone(customer, text, counts):
    with sample_book() as book:
        before = {order.id for order in book.orders()}
        talk = Talk(book, customer)
        revisions = {one: talk.revisions(one) for one in before}
        talk.says(text, "好的")
        (new,) = {order.id for order in book.orders()} - before
        assert amounts(book.order(new)) == counts
        assert revisions == {one: talk.revisions(one) for one in before}


@pytest.mark.parametrize(
    ("customer", "texts", "order", "left"),
    [
        ("lanhai", ["椅子取消10把", "好的取消吧"], "SO-2051", [30]),
        ("lanhai", ["把2048的纸取消", "好的，取消吧"], "SO-2048", [200]),
        ("chenguang", ["3071取消100個", "對，取消"], "SO-3071", [700]),
        ("acme", ["cancel 30 mugs on 1031", "ok, cancel them"], "SO-1031", [200, 270]),
        ("lanhai", ["2048里纸减30包", "取消吧"], "SO-2048", [200, 100]),
        ("lanhai", ["2048里纸取消30包", "取消吧"], "SO-2048", [200, 100]),
    ],
)
def test_a_yes_may_say_again_that_goods_are_cancelled(customer, texts, order, left):
    with sample_book() as book:
        Talk(book, customer).says(*texts)
        assert amounts(book.order(order)) == left


@pytest.mark.parametrize(
    ("customer", "text", "order", "day"),
    [
        ("chenguang", "3071交期可以延到月底嗎？", "SO-3071", date(2026, 12, 31)),
        ("chenguang", "3071改到月底送", "SO-3071", date(2026, 12, 31)),
        ("lanhai", "2048延到月底", "SO-2048", date(2026, 12, 31)),
        ("lanhai", "2048延到下个月底", "SO-2048", date(2026, 12, 31)),
        ("acme", "can you push 1031 back to the end of the month?", "SO-1031", date(2026, 12, 31)),
    ],
)
def test_the_end_of_the_month_is_that_of_the_order_which_is_put_off(customer, text, order, day):
    with sample_book() as book:
        talk = Talk(book, customer)
        talk.says(text, YES[customer])
        assert book.order(order).delivery == day


@pytest.mark.parametrize(
    "text",
    [
        "2051和2048一起25号送",
        "2048跟2051一起25号发货",
        "2048、2051一起25号送到",
    ],
)
def test_two_orders_that_come_together_on_a_day_both_come_then(text):
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        talk.says(text, "好的")
        assert {book.order(one).delivery for one in ("SO-2048", "SO-2051")} == {date(2026, 12, 25)}


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("lanhai", "2051别送了，等我通知"),
        ("lanhai", "2051先不送了，等我通知"),
        ("lanhai", "椅子那单先放一放，数量我问下老板，下周二答复你"),
        ("chenguang", "之前講的那張單，幫我先緩一緩，數量我再跟老闆確認，最快下禮拜三回你"),
        ("lanhai", "2048先别发货，仓库满了，等我电话"),
        ("lanhai", "椅子先别送，等我们确认"),
        ("chenguang", "3071先不要出貨，等我通知"),
        ("chenguang", "3071別出了，等我消息"),
        ("acme", "don't ship 1031 until you hear from me"),
        ("northwind", "please hold the flasks until we confirm"),
    ],
)
def test_an_order_that_is_to_wait_for_word_goes_to_a_person_and_is_not_cancelled(customer, text):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert text in reply.text
        assert "proposed" not in statuses(reply)


@pytest.mark.parametrize(
    ("order", "cancels", "text", "left"),
    [
        ("SO-2051", "2051取消吧", "不是全部，减一半", [20]),
        ("SO-2051", "2051取消吧", "减一半", [20]),
        ("SO-2051", "2051取消吧", "没说全部，一半就行", [20]),
        ("SO-3071", "3071取消", "不是全部啦，減200個", [600]),
        ("SO-1024", "cancel 1024", "only half of it", [250]),
        ("SO-1031", "cancel 1031", "not everything, only the mugs", [200]),
        ("SO-1031", "cancel 1031", "not all of it, only the teapots", [300]),
    ],
)
def test_a_part_that_is_named_behind_a_cancellation_is_all_that_goes(order, cancels, text, left):
    with sample_book() as book:
        talk = Talk(book, OF[order])
        talk.says(cancels, text, YES[OF[order]])
        assert amounts(book.order(order)) == left
        assert book.order("SO-1024").stage != "cancelled"


@pytest.mark.parametrize(
    ("customer", "texts", "order", "left"),
    [
        ("lanhai", ["2051的总价多少？", "那加20把呢？", "就按这个加"], "SO-2051", [60]),
        ("lanhai", ["2048礼盒总价多少", "再加50盒呢？", "好，就这样"], "SO-2048", [250, 100]),
        ("chenguang", ["3071總價多少", "那加200個呢？", "就照這個"], "SO-3071", [1000]),
        ("chenguang", ["3071總價多少", "那加200個呢？"], "SO-3071", [800]),
    ],
)
def test_more_of_the_order_talked_of_is_shown_with_its_total_when_it_is_put_forward(
    customer, texts, order, left
):
    with sample_book() as book:
        Talk(book, customer).says(*texts)
        assert amounts(book.order(order)) == left


@pytest.mark.parametrize(
    ("customer", "texts", "order", "left"),
    [
        ("lanhai", ["椅子改成50把吧", "好", "哎不对，老板说45把就够了", "可以"], "SO-2051", [45]),
        ("lanhai", ["椅子改成50把吧", "好", "还是45把吧", "可以"], "SO-2051", [45]),
        ("lanhai", ["2048礼盒改成250", "好", "经理说220就行", "好"], "SO-2048", [220, 100]),
        ("lanhai", ["2048加30盒礼盒", "好的", "再加20", "好的"], "SO-2048", [250, 100]),
        ("lanhai", ["2048加30包纸", "好的", "再加20", "好的"], "SO-2048", [200, 150]),
        ("chenguang", ["3071改600", "老闆說650，抱歉", "好"], "SO-3071", [650]),
        ("chenguang", ["3071改600", "好", "老闆說650，抱歉", "好"], "SO-3071", [650]),
        ("acme", ["make the mugs on 1024 600", "yes", "my boss says 550 is enough", "yes"], "SO-1024", [550]),
    ],
)
def test_an_amount_on_second_thoughts_is_of_the_goods_changed_last(customer, texts, order, left):
    with sample_book() as book:
        Talk(book, customer).says(*texts)
        assert amounts(book.order(order)) == left


@pytest.mark.parametrize(
    ("order", "cancels", "text"),
    [
        ("SO-2051", "2051取消吧", "等等，别取消了，刚才看错单了"),
        ("SO-2051", "2051取消吧", "不取消了"),
        ("SO-3071", "3071取消", "啊我按錯了，不要取消"),
        ("SO-1024", "cancel 1024", "wait, don't cancel it, wrong order"),
    ],
)
def test_a_cancelled_order_that_should_not_be_is_offered_as_a_new_one(order, cancels, text):
    with sample_book() as book:
        talk = Talk(book, OF[order])
        reply = talk.says(cancels, YES[OF[order]], text)
        assert order in reply.text
        assert statuses(reply)[-1] == "proposed"


@pytest.mark.parametrize(
    ("customer", "texts", "order", "day"),
    [
        ("chenguang", ["收件人改陳小姐 0912345678", "對，地址不用改"], "SO-3071", 21),
        ("lanhai", ["2051送货改到28号", "好，地址不用改"], "SO-2051", 28),
        ("lanhai", ["2051送货改到28号", "好，数量不用动"], "SO-2051", 28),
    ],
)
def test_a_yes_with_another_term_that_stays_is_a_yes(customer, texts, order, day):
    with sample_book() as book:
        talk = Talk(book, customer)
        before = talk.revisions(order)
        talk.says(*texts)
        assert talk.revisions(order) == before + 1
        assert book.order(order).delivery == date(2026, 12, day)


def test_an_address_that_stays_does_not_bring_the_contact_of_before_back():
    with sample_book() as book:
        reply = Talk(book, "lanhai").says("2051收货人改成小王", "好，地址不变")
        assert "proposed" not in statuses(reply)
        assert book.order("SO-2051").address.recipient == "小王"


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        ("lanhai", "哪些订单12月20号之前能到", ["SO-2048", "2026年12月19日", "SO-2051", "2026年12月23日", "SO-2033"]),
        ("lanhai", "哪几单这个月能到", ["SO-2048", "SO-2051", "SO-2033", "2026年12月2日"]),
        ("chenguang", "哪些訂單月底前會到", ["SO-3071", "2026年12月21日"]),
        ("acme", "which orders arrive before 20 December?", ["SO-1024", "26 December", "SO-1031", "17 December"]),
        ("acme", "which of my orders will be here by Christmas?", ["SO-1024", "26 December", "SO-1031"]),
    ],
)  # fmt: skip
def test_which_orders_come_by_a_day_is_told_of_each(customer, text, told):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert all(one in reply.text for one in told)
        assert "proposed" not in statuses(reply)


@pytest.mark.parametrize(
    ("customer", "texts", "order", "title"),
    [
        ("lanhai", ["2048发票抬头是什么", "改成蓝海科技"], "SO-2048", "蓝海科技"),
        ("lanhai", ["2048的发票抬头写的谁", "那改成深圳蓝海科技有限公司"], "SO-2048", "深圳蓝海科技有限公司"),
        ("chenguang", ["3071發票抬頭是什麼", "改成晨光國際"], "SO-3071", "晨光國際"),
        ("acme", ["what's the invoice title on 1024", "change it to Acme GmbH"], "SO-1024", "Acme GmbH"),
    ],
)
def test_an_invoice_title_that_was_asked_for_is_set_by_the_next_message(customer, texts, order, title):
    with sample_book() as book:
        Talk(book, customer).says(*texts)
        assert book.order(order).invoice.title == title


@pytest.mark.parametrize(
    ("customer", "texts", "order", "contact"),
    [
        ("lanhai", ["2051的联系人是谁", "换成李姐"], "SO-2051", "李姐"),
        ("lanhai", ["2051地址改到浦东新区张江路88号3楼", "联系人李姐", "可以"], "SO-2051", "李姐"),
        ("lanhai", ["2051地址改到浦东新区张江路88号3楼", "收货人：王强", "可以"], "SO-2051", "王强"),
        ("chenguang", ["3071改600", "收件人陳小姐", "好"], "SO-3071", "陳小姐"),
        ("chenguang", ["3071收件人是誰", "改成陳小姐"], "SO-3071", "陳小姐"),
    ],
)
def test_a_contact_that_is_only_named_is_that_of_the_order_shown(customer, texts, order, contact):
    with sample_book() as book:
        Talk(book, customer).says(*texts)
        assert book.order(order).address.recipient == contact


@pytest.mark.parametrize(
    ("text", "days"),
    [("椅子晚一周送，手套也一样", 7), ("椅子推迟三天，手套也是", 3), ("手套推迟两周，椅子也一样", 14)],
)
def test_the_same_of_other_goods_is_of_the_order_that_holds_them(text, days):
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        before = {one: book.order(one).delivery for one in ("SO-2051", "SO-2033")}
        talk.says(text, "好")
        assert {(book.order(one).delivery - day).days for one, day in before.items()} == {days}


def test_more_of_goods_in_production_is_refused_for_the_order_talked_of():
    with sample_book() as book:
        reply = Talk(book, "lanhai").says("手套做到哪一步了？", "还能加200双吗")
        assert "SO-2033" in reply.text
        assert "SO-2048" not in reply.text


@pytest.mark.parametrize(
    ("customer", "texts", "order"),
    [
        ("lanhai", ["我有哪些订单", "第二个呢"], "SO-2051"),
        ("lanhai", ["你好，我有几个单子在你们那？", "第一个什么时候送"], "SO-2048"),
        ("lanhai", ["我有哪些订单", "第三个什么时候好"], "SO-2033"),
        ("acme", ["what orders do I have?", "when does the second one arrive?"], "SO-1031"),
    ],
)
def test_one_of_a_list_of_orders_is_told_by_its_place(customer, texts, order):
    with sample_book() as book:
        reply = Talk(book, customer).says(*texts)
        assert order in reply.text
        assert not {one.id for one in book.orders() if one.id in reply.text} - {order}


@pytest.mark.parametrize("texts", [["2048礼盒改成220份"], ["2048礼盒改成220个"]])
def test_so_many_shares_of_gift_boxes_are_so_many_boxes(texts):
    with sample_book() as book:
        Talk(book, "lanhai").says(*texts, "好")
        assert amounts(book.order("SO-2048")) == [220, 100]
