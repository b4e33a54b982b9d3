"""A part of what is proposed that the customer disputes: it stays as it is, and the rest goes on."""

import pytest
from talking import Talk, statuses

HSINCHU = "3071改送新竹：新竹市東區光復路二段101號，收件人陳志明"
DONGGUAN = "2048送到东莞市厚街镇康乐南路88号，收货人王磊"
HAMBURG = "1024: deliver to Speicherstrasse 4, 20457 Hamburg, contact Max Weber"
INVOICE = "請開統編12345678的發票，抬頭晨光國際有限公司，寄到新北市板橋區文化路一段20號"
SPLIT = "2048的礼盒分两批，第二批100盒送东莞"
STREET = "东莞市厚街镇康乐南路88号"


@pytest.mark.parametrize(
    ("customer", "asked", "disputed", "place", "recipient"),
    [
        ("chenguang", HSINCHU, "收件人還是林怡君就好，地址改", "新竹", "林怡君"),
        ("chenguang", HSINCHU, "收件人改回林怡君", "新竹", "林怡君"),
        ("chenguang", HSINCHU, "收件人寫錯了，要林怡君", "新竹", "林怡君"),
        ("chenguang", HSINCHU, "收件人維持林怡君", "新竹", "林怡君"),
        ("chenguang", HSINCHU, "還是林怡君收", "新竹", "林怡君"),
        ("chenguang", HSINCHU, "聯絡人不要改喔", "新竹", "林怡君"),
        ("lanhai", DONGGUAN, "收货地址不要改，收货人改就行", "深圳", "王磊"),
        ("lanhai", DONGGUAN, "地址别动，换个收货人就好", "深圳", "王磊"),
        ("lanhai", DONGGUAN, "货还是送原来的地方", "深圳", "王磊"),
        ("lanhai", DONGGUAN, "收货人照旧", "东莞", "陈小燕"),
        ("acme", HAMBURG, "keep the contact as it was", "Speicher", "Jonas Weber"),
        ("acme", HAMBURG, "leave the address, only the contact changes", "Lager", "Max Weber"),
        ("acme", HAMBURG, "don't change the contact, just the address", "Speicher", "Jonas Weber"),
        ("acme", HAMBURG, "the contact is still Jonas Weber", "Speicher", "Jonas Weber"),
    ],
)
def test_a_part_of_where_goods_go_stays_and_the_other_part_changes(
    book, customer, asked, disputed, place, recipient
):
    talk = Talk(book, customer)
    order = talk.says(asked).results[0].order
    reply = talk.says(disputed)
    assert statuses(reply) == ["proposed"]

    talk.says("yes" if customer == "acme" else "好")

    address = book.order(order).address
    assert place in address.text
    assert address.recipient == recipient


@pytest.mark.parametrize(
    ("asked", "disputed"),
    [
        ("2051推迟一周，收货人改成李敏", "收货人还是陈小燕吧"),
        ("2051推迟一周，付款改成货到付款", "付款方式不要动"),
        ("2051推迟一周，付款改成货到付款", "付款不要改"),
        ("2051推迟一周，送到东莞市厚街镇康乐南路88号", "收货地址不用换"),
    ],
)
def test_what_is_disputed_goes_and_the_other_wish_stays(book, asked, disputed):
    talk, before = Talk(book, "lanhai"), book.order("SO-2051")
    assert statuses(talk.says(asked, disputed)) == ["proposed"]

    talk.says("好")

    after = book.order("SO-2051")
    assert (after.delivery - before.delivery).days == 7
    assert (after.address, after.payment) == (before.address, before.payment)


@pytest.mark.parametrize(
    ("customer", "asked", "said", "place", "recipient"),
    [
        ("chenguang", HSINCHU, "收件人改成王大明", "新竹", "王大明"),
        ("chenguang", HSINCHU, "不對，收件人是陳志銘", "新竹", "陳志銘"),
        ("lanhai", DONGGUAN, "地址对的", "东莞", "王磊"),
        ("acme", HAMBURG, "the contact is Tom Becker", "Speicher", "Tom Becker"),
    ],
)
def test_another_value_of_a_part_is_no_dispute(book, customer, asked, said, place, recipient):
    talk = Talk(book, customer)
    order = talk.says(asked).results[0].order
    talk.says(said, "yes" if customer == "acme" else "好")

    address = book.order(order).address
    assert place in address.text
    assert address.recipient == recipient


@pytest.mark.parametrize(
    ("customer", "asked", "said"),
    [
        ("chenguang", HSINCHU, "收件人那個不太對耶"),
        ("chenguang", HSINCHU, "地址怪怪的"),
        ("lanhai", DONGGUAN, "收货人那边有点乱"),
        ("lanhai", "2048改货到付款", "付款我们再研究下的那种"),
        ("acme", HAMBURG, "hm, the contact, Jonas said so"),
    ],
)
def test_a_word_about_a_part_that_is_not_understood_takes_the_yes_from_it(book, customer, asked, said):
    talk = Talk(book, customer)
    before = {order.id: order for order in book.orders(customer=customer)}
    talk.says(asked, said, "yes" if customer == "acme" else "好")
    assert {order.id: order for order in book.orders(customer=customer)} == before


def test_goods_stay_where_they_go_when_an_invoice_is_to_be_posted(book):
    talk, before = Talk(book, "chenguang"), book.order("SO-3071")
    reply = talk.says(INVOICE)
    assert statuses(reply) == ["passed_on", "proposed"]
    assert statuses(talk.says("收貨地址不要改，只改發票")) == ["proposed"]

    talk.says("好，謝謝")

    assert book.order("SO-3071").address == before.address
    assert book.order("SO-3071").invoice.tax_id == "12345678"


@pytest.mark.parametrize(
    "said",
    [
        f"地址：{STREET}",
        f"地址是{STREET}，收货人刘梅",
        f"送到{STREET}",
        f"东莞地址：{STREET}",
    ],
)
def test_a_place_behind_a_wish_for_parts_is_that_of_a_part(book, said):
    talk, before = Talk(book, "lanhai"), book.order("SO-2048")
    assert statuses(talk.says(SPLIT, said)) == ["passed_on"]
    assert statuses(talk.says("只是第二批")) == ["passed_on"]
    talk.says("好")
    assert book.order("SO-2048") == before


@pytest.mark.parametrize("said", [f"整单都送到{STREET}", f"收货地址改成{STREET}", f"2048全部送到{STREET}"])
def test_a_place_that_is_said_of_the_whole_order_is_proposed(book, said):
    talk = Talk(book, "lanhai")
    assert statuses(talk.says(SPLIT, said)) == ["proposed"]
    talk.says("好")
    assert STREET in book.order("SO-2048").address.text


@pytest.mark.parametrize(
    ("customer", "asked", "said"),
    [
        ("lanhai", f"2048送到{STREET}", "只是第二批"),
        ("lanhai", f"2048送到{STREET}", "不是整单改地址，只有第二批送东莞"),
        ("lanhai", f"2048送到{STREET}", "这是第二批的地址，不是整单的"),
        ("lanhai", "2048推迟一周", "只是第二批推迟"),
        ("acme", HAMBURG, "that is only for the second batch"),
        ("acme", HAMBURG, "not the whole order, just the second delivery"),
    ],
)
def test_what_is_only_for_a_part_is_no_longer_proposed_for_the_whole(book, customer, asked, said):
    talk = Talk(book, customer)
    before = {order.id: order for order in book.orders(customer=customer)}
    assert statuses(talk.says(asked, said)) == ["passed_on"]
    talk.says("yes" if customer == "acme" else "对")
    assert {order.id: order for order in book.orders(customer=customer)} == before


BOTH_A_WEEK = "push both open orders back a week"
ONLY_1024 = [("SO-1024", "2 January 2027")]


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        ([BOTH_A_WEEK, "yes but leave the second one as it is"], ONLY_1024),
        ([BOTH_A_WEEK, "yes but leave the teapot one as it is"], ONLY_1024),
        ([BOTH_A_WEEK, "not the second one"], ONLY_1024),
        ([BOTH_A_WEEK, "for SO-1031 make it two weeks instead"], [*ONLY_1024, ("SO-1031", "31 December 2026")]),
        ([BOTH_A_WEEK, "ok, but for the second one two weeks"], [*ONLY_1024, ("SO-1031", "31 December 2026")]),
        (["两个订单都推迟一周", "可以，但第二单不变"], [("SO-1024", "2027年1月2日")]),
        (["兩張訂單都延後一週", "好，不過SO-1031維持不變"], [("SO-1024", "2027年1月2日")]),
        (["两个订单都推迟一周", "第二单两周吧"], [("SO-1024", "2027年1月2日"), ("SO-1031", "2026年12月31日")]),
        (["兩張訂單都延後一週", "第二單改延後兩週"], [("SO-1024", "2027年1月2日"), ("SO-1031", "2026年12月31日")]),
    ],
)  # fmt: skip
def test_what_is_said_of_one_of_the_orders_of_a_card_is_of_that_alone(book, texts, days):
    reply = Talk(book, "acme").says(*texts)
    assert [(row.order, row.after) for row in reply.card.changes] == days


@pytest.mark.parametrize(
    ("texts", "counts"),
    [
        (["make SO-1024 600 and white mugs 350 on SO-1031", "yes but leave the second one as it is"], ["600 pieces"]),
        (["make SO-1024 600 and white mugs 350 on SO-1031", "leave the first as it was, do the second"], ["350 pieces"]),
    ],
)  # fmt: skip
def test_the_place_of_an_order_is_that_on_the_card(book, texts, counts):
    reply = Talk(book, "acme").says(*texts)
    assert [row.after for row in reply.card.changes] == counts


@pytest.mark.parametrize(
    ("customer", "texts", "day"),
    [
        ("acme", ["push SO-1031 back a week", "make it two weeks instead"], "31 December 2026"),
        ("acme", ["push SO-1031 back a week", "ok, but two weeks"], "31 December 2026"),
        ("acme", ["move 1031 up a week", "3 days only"], "14 December 2026"),
        ("lanhai", ["SO-2051推迟一周", "两周吧"], "2027年1月6日"),
        ("chenguang", ["SO-3071延後一週", "改成十天"], "2026年12月31日"),
    ],
)
def test_a_time_alone_is_how_long_what_waits_is_put_off(book, customer, texts, day):
    reply = Talk(book, customer).says(*texts)
    assert [row.after for row in reply.card.changes] == [day]


THREE = "White mugs on 1031 to 450, delivery on 8 December, and send it to Billbrookdeich 88, 22113 Hamburg"
DREI = "2048礼盒改成150盒，交期改到12月28日，送到上海市徐汇区漕溪路88号"


@pytest.mark.parametrize(
    ("customer", "opening", "text", "left"),
    [
        (
            "acme",
            THREE,
            "Huh? I never said anything about the delivery date, keep 17 December. The rest is right",
            ["lines", "address"],
        ),
        ("acme", THREE, "keep 17 December. The rest is right", ["lines", "address"]),
        ("acme", THREE, "I never mentioned the address. Rest ok", ["lines", "delivery"]),
        (
            "northwind",
            "4417: gloves to 300, paper to 500, contact Tom Hadley",
            "I said nothing about the contact, leave Ruby. Otherwise right",
            ["lines"],
        ),
        ("lanhai", DREI, "我没说要改交期啊，其他都对", ["lines", "address"]),
        (
            "chenguang",
            "3071改成700個，交期改12月28日，收貨人改李先生",
            "收貨人我可沒提過，其他對",
            ["lines", "delivery"],
        ),
    ],
)
def test_what_a_customer_never_spoke_of_is_left_out_of_the_card(book, customer, opening, text, left):
    before = {one.id: one for one in book.orders()}
    Talk(book, customer).says(opening, text, "yes" if opening.isascii() else "可以")
    changed = [one for one in book.orders() if one != before[one.id]]
    assert [
        name
        for one in changed
        for name in ("lines", "delivery", "address")
        if getattr(one, name) != getattr(before[one.id], name)
    ] == left
