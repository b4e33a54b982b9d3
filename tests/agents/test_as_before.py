"""Customers who want terms as they were: of a new order, of what is proposed, and after it was written."""

import pytest
from talking import Talk, sample_book

from agents.desk.reading.terms.as_before import says_only_as_before, without_terms_as_before

NEW = {"lanhai": "订300个保温杯", "chenguang": "訂300個藍色馬克杯", "acme": "I'd like 400 blue mugs"}
CHANGE = {"lanhai": "办公椅改45把", "chenguang": "數量改成900個", "acme": "SO-1024: 700 mugs"}
MOVED = {
    "lanhai": ("SO-2051地址改到广州市越秀区中山五路33号", "确认"),
    "acme": ("SO-1024: deliver to Speicherstrasse 4, 20457 Hamburg", "yes"),
}


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("lanhai", "付款跟以前一样"),
        ("lanhai", "付款方式照旧"),
        ("lanhai", "付款和上次一样就行"),
        ("chenguang", "付款條件照舊"),
        ("chenguang", "付款跟平時一樣"),
        ("acme", "payment as usual"),
        ("acme", "payment as on the last order"),
        ("acme", "same payment terms as SO-1024"),
        ("acme", "the usual payment terms, please"),
    ],
)
def test_a_new_order_takes_the_payment_of_the_one_before(customer, text):
    with sample_book() as book:
        talk = Talk(book, customer)
        newest = max(book.orders(customer=customer), key=lambda one: one.signed_on)
        reply = talk.says(NEW[customer], text)
        assert [result.status for result in reply.results] == ["proposed"]
        assert talk.says("yes" if customer == "acme" else "确认").results[0].status == "done"
        assert book.order("SO-4418").payment == newest.payment


@pytest.mark.parametrize(
    ("customer", "text", "shown"),
    [
        ("lanhai", "订300个保温杯，付款跟以前一样", "月结60天"),
        ("lanhai", "订300个保温杯，付款方式照旧，12月20号要", "2026年12月20日交货。付款方式：月结60天"),
        ("acme", "400 blue mugs, payment as usual", "net 60 days"),
        ("acme", "400 blue mugs with the usual payment", "net 60 days"),
    ],
)
def test_a_new_order_says_in_one_breath_that_it_is_paid_as_before(customer, text, shown):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert [result.status for result in reply.results] == ["proposed"]
        assert shown in reply.text


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("lanhai", "送老地址"),
        ("lanhai", "地址跟平时一样"),
        ("lanhai", "还是送老地方"),
        ("chenguang", "地址一樣"),
        ("acme", "usual address please"),
        ("acme", "same address as always"),
    ],
)
def test_a_new_order_goes_to_the_usual_address_again(customer, text):
    elsewhere = {
        "lanhai": "送到广州市越秀区中山五路33号",
        "chenguang": "送到台中市西屯區台灣大道三段99號",
        "acme": "deliver it to Speicherstrasse 4, 20457 Hamburg",
    }[customer]
    with sample_book() as book:
        talk = Talk(book, customer)
        assert talk.says(NEW[customer], elsewhere).results[0].status == "proposed"
        reply = talk.says(text)
        assert [result.status for result in reply.results] == ["proposed"]
        assert book.customer(customer).address.text in reply.text


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("lanhai", "付款跟以前一样"),
        ("lanhai", "其他不变"),
        ("lanhai", "地址还是老地址"),
        ("chenguang", "其他都照舊"),
        ("chenguang", "付款照原本的"),
        ("acme", "payment as before"),
        ("acme", "everything else unchanged"),
        ("acme", "actually keep the payment as it was"),
    ],
)
def test_what_no_one_wished_to_change_stays_and_the_proposal_stays_open(customer, text):
    with sample_book() as book:
        talk = Talk(book, customer)
        talk.says(CHANGE[customer])
        reply = talk.says(text)
        assert [result.status for result in reply.results] == ["told"]
        assert reply.language == {"lanhai": "zh", "chenguang": "zh-Hant", "acme": "en"}[customer]
        assert talk.says("yes" if customer == "acme" else "可以").results[0].status == "done"


@pytest.mark.parametrize(
    ("customer", "asked", "text", "gone", "kept"),
    [
        ("chenguang", "數量改成900，交期延到1月底，付款改貨到付款", "付款還是照原本的好了", "付款", "900 件"),
        ("chenguang", "數量改成900，交期延到1月底，付款改貨到付款", "交期照舊", "1月31日", "貨到付款"),
        ("lanhai", "SO-2051改成45把，货到付款", "付款跟以前一样", "货到付款", "45 件"),
        ("acme", "SO-1024: 700 mugs, a week later", "the original date please", "2 January", "700 pieces"),
        (
            "acme",
            "SO-1024: 700 mugs, payment on delivery",
            "keep the old payment terms",
            "on delivery",
            "700",
        ),
    ],
)
def test_terms_that_were_to_change_are_left_as_they_were_and_the_rest_is_shown(
    customer, asked, text, gone, kept
):
    with sample_book() as book:
        talk = Talk(book, customer)
        assert gone in talk.says(asked).text
        reply = talk.says(text)
        assert [result.status for result in reply.results] == ["proposed"]
        assert gone not in reply.text and kept in reply.text


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("lanhai", "算了还是送原来的地址吧"),
        ("lanhai", "改回原来的地址"),
        ("lanhai", "地址还是原来的"),
        ("acme", "send it to the old address after all"),
        ("acme", "no, the original address please"),
    ],
)
def test_an_address_that_was_written_is_set_back(customer, text):
    with sample_book() as book:
        talk, order = Talk(book, customer), {"lanhai": "SO-2051", "acme": "SO-1024"}[customer]
        before = book.order(order)
        talk.says(*MOVED[customer])
        assert book.order(order).address != before.address
        assert [result.status for result in talk.says(text).results] == ["proposed"]
        talk.says("yes" if customer == "acme" else "确认")
        assert book.order(order) == before


@pytest.mark.parametrize(
    ("customer", "asked", "text", "shown"),
    [
        ("lanhai", "SO-2051付款改成货到付款", "付款还是原来的", "货到付款改为 30%定金"),
        ("lanhai", "礼盒改250", "还是改回200吧", "由 250 盒改为 200 盒"),
        ("lanhai", "SO-2051推迟一周", "交期改回原来的", "12月30日改为 2026年12月23日"),
        ("acme", "SO-1024: a week later", "no, the original date please", "to 26 December 2026"),
        ("northwind", "gloves 300 on 4417", "change it back to 250", "from 300 boxes to 250 boxes"),
    ],
)
def test_terms_that_were_written_are_set_back(customer, asked, text, shown):
    with sample_book() as book:
        talk = Talk(book, customer)
        assert talk.says(asked, "确认" if customer == "lanhai" else "yes").results[0].status == "done"
        reply = talk.says(text)
        assert [result.status for result in reply.results] == ["proposed"]
        assert shown in reply.text


@pytest.mark.parametrize(
    "text",
    [
        "付款改成月结30天",
        "地址改到老街12号",
        "原来的地址不对",
        "the old address was wrong",
        "keep the date as it is and cancel the gloves",
        "付款照旧吗？",
        "same again",
    ],
)
def test_what_says_something_else_is_no_wish_to_leave_things_as_they_were(text):
    assert not says_only_as_before(text, ["SO-1024"])


def test_only_the_clause_that_leaves_things_as_they_are_is_taken_out_of_a_text():
    text = "SO-7803收件人写黄丽萍，地址电话都不变"
    assert without_terms_as_before(text, []).rstrip() == "SO-7803收件人写黄丽萍，"


@pytest.mark.parametrize(
    ("customer", "order", "texts"),
    [
        (
            "northwind",
            "SO-4417",
            [
                "change the phone number on 4417 to +61 8 5550 0999",
                "hang on I gave you my old number again, put it back",
            ],
        ),
        ("northwind", "SO-4417", ["change the contact on 4417 to Marco Bellini", "hm no, undo that"]),
        ("lanhai", "SO-2051", ["2051的联系电话改成13900001111", "等一下我给错了，改回去"]),
        ("chenguang", "SO-3071", ["收貨人改成張雅婷", "還是改回來吧"]),
    ],
)
def test_a_contact_that_was_written_is_put_back_without_a_bargain(customer, order, texts):
    with sample_book() as book:
        talk = Talk(book, customer)
        before = book.order(order).address
        talk.says(texts[0])
        assert book.order(order).address != before
        talk.says(*texts[1:])
        assert book.order(order).address == before and book.approvals() == []


@pytest.mark.parametrize(
    ("customer", "text", "net_days"),
    [
        ("lanhai", "再来50盒礼盒，付款条件同SO-2033", 30),
        ("lanhai", "20把黑色椅子，付款方式参照SO-2033", 30),
        ("lanhai", "20把黑色椅子，账期和2033单一致", 30),
        ("lanhai", "20把黑色椅子，付款方式照2033的来", 30),
        ("lanhai", "黑色椅子20把，付款按上次的来，地址也一样", 60),
        ("acme", "20 grey chairs, payment terms as per SO-1002", 30),
        ("acme", "20 grey chairs, payment following 1024", 60),
    ],
)
def test_a_new_order_is_paid_as_the_one_it_names(customer, text, net_days):
    with sample_book() as book:
        talk = Talk(book, customer)
        talk.says(text, "yes" if customer == "acme" else "确认")
        assert book.order("SO-4418").payment.net_days == net_days


@pytest.mark.parametrize(
    ("customer", "text", "order", "shown"),
    [
        ("lanhai", "2048的付款条件同2033", "SO-2048", "月结30天"),
        ("lanhai", "礼盒那单的付款方式跟手套那单一致", "SO-2048", "月结30天"),
        ("lanhai", "2048再加50盒礼盒，付款条件改成跟2033一样", "SO-2048", "月结30天"),
        ("lanhai", "把2051的交货日期改成和2048同一天", "SO-2051", "2026年12月19日"),
        ("acme", "payment for 1031 same as 1002 please", "SO-1031", "net 30 days"),
        ("acme", "deliver 1024 on the same day as 1031", "SO-1024", "17 December 2026"),
        ("acme", "push SO-1031 to the same day as SO-1024 please", "SO-1031", "26 December 2026"),
        (
            "acme",
            "good. then push the earlier one to the same day as the other please",
            "SO-1031",
            "26 December 2026",
        ),
        (
            "acme",
            "Please bring the later one forward to the same date as the earlier one",
            "SO-1024",
            "17 December 2026",
        ),
        ("acme", "push 1031 to the same day as the other order", "SO-1031", "26 December 2026"),
        ("lanhai", "2051改到跟2048同一天送", "SO-2051", "2026年12月19日"),
        ("lanhai", "椅子那单挪到和礼盒那单同一天", "SO-2051", "2026年12月19日"),
        ("acme", "add 50 teapots to 1031, payment as on 1002", "SO-1031", "net 30 days"),
    ],
)
def test_an_order_takes_terms_of_another_one(customer, text, order, shown):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert [(result.status, result.order) for result in reply.results] == [("proposed", order)]
        assert shown in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "goods", "like"),
    [
        ("lanhai", "下一单手套200盒，价格和付款都跟2033一样", 200, "SO-2033"),
        ("lanhai", "再下一单手套200盒，价格跟SO-2033一样，付款也跟SO-2033一样", 200, "SO-2033"),
        ("lanhai", "新下一单礼盒20盒，价格与账期和2048一致", 20, "SO-2048"),
        ("chenguang", "再下一單保溫瓶200支，單價與付款條件比照3071辦理", 200, "SO-3071"),
        ("chenguang", "另外訂藍色馬克杯100個，付款和3071相同", 100, "SO-3071"),
        ("acme", "New order for 60 white mugs, same price and payment terms as order 1031", 60, "SO-1031"),
        ("acme", "order 200 blue mugs, price and payment same as SO-1024", 200, "SO-1024"),
    ],
)
def test_a_new_order_takes_price_and_payment_of_the_order_that_is_named(customer, text, goods, like):
    with sample_book() as book:
        talk = Talk(book, customer)
        talk.says(text)
        assert talk.says("yes" if customer == "acme" else "确认").results[0].status == "done"
        new = book.order("SO-4418")
        assert [line.quantity for line in new.lines] == [goods]
        assert new.payment == book.order(like).payment


def test_the_price_of_a_named_order_is_bargained_over_where_goods_cost_more_now(book):
    talk = Talk(book, "lanhai")
    talk.says("手套那单能便宜到37块吗", "就37，成交")
    reply = Talk(book, "lanhai").says("下一单手套200盒，价格跟2033一样")
    old = book.order("SO-2033").lines[0].unit_price
    assert reply.request.actions[0].price.amount == old


@pytest.mark.parametrize(
    ("customer", "asked", "text", "goods", "paid"),
    [
        ("lanhai", "再订100盒茶叶礼盒", "付款还是按老样子月结60天吧", "茶叶礼盒 100 盒", "月结60天"),
        ("lanhai", "再订60包复印纸", "送货地址按老样子，付款月结30天", "60 包", "月结30天"),
        ("lanhai", "再订60包复印纸", "付款跟上次一样月结60天", "60 包", "月结60天"),
        ("chenguang", "再訂100個保溫瓶", "付款就照老樣子，50%訂金", "100 件", "50%訂金"),
        ("chenguang", "再訂100個保溫瓶", "送貨地址跟上次一樣，付款貨到付款", "100 件", "貨到付款"),
        ("northwind", "new order: 200 boxes of gloves", "payment the usual, net 30", "200 boxes", "net 30"),
        ("acme", "new order: 20 teapots", "payment terms same as usual, net 30", "20 pieces", "net 30"),
        ("acme", "new order: 20 teapots", "payment same as last time net 60", "20 pieces", "net 60"),
    ],
)
def test_terms_named_beside_what_is_as_ever_are_of_the_order_that_is_proposed(
    customer, asked, text, goods, paid
):
    with sample_book() as book:
        reply = Talk(book, customer).says(asked, text)
        assert [result.status for result in reply.results] == ["proposed"]
        assert goods in reply.text
        assert paid in reply.text
