"""What stands beside something that was understood, and was not taken up, goes to a person in its words."""

import pytest
from talking import Talk, statuses


@pytest.mark.parametrize(
    ("customer", "texts", "left"),
    [
        ("lanhai", ["2051改成30把，对了发票抬头用公司名"], "发票抬头用公司名"),
        ("lanhai", ["2051推迟一周，叫司机从后门进"], "叫司机从后门进"),
        ("lanhai", ["2048纸加10包，质保多久"], "质保多久"),
        ("chenguang", ["3071減到700個", "好，另外外箱幫我貼晨光的標籤"], "外箱幫我貼晨光的標籤"),
        ("acme", ["Make SO-1024 600 mugs, use the loading dock at the back"], "use the loading dock"),
        (
            "acme",
            ["Make SO-1024 600 mugs", "Yes please. The balance will be paid end of month"],
            "The balance",
        ),
    ],
)
def test_a_clause_that_changes_nothing_is_passed_on(book, customer, texts, left):
    reply = Talk(book, customer).says(*texts)
    assert "passed_on" in statuses(reply) and len(statuses(reply)) > 1
    assert left in reply.text


def test_thanks_and_openers_swallow_no_request(book):
    for customer, text in (
        ("lanhai", "谢谢，把订单明细再发我一份"),
        ("lanhai", "谢谢，到时候麻烦送上楼"),
        ("lanhai", "有没有玻璃茶壶的样品可以寄一个看看？"),
        ("chenguang", "可以寄個樣品給我們看看嗎"),
        ("chenguang", "我要的是報價單，proforma invoice，麻煩寄到 ivy@chenguang.tw"),
        ("acme", "Thanks, please send me the order details again"),
    ):
        assert statuses(Talk(book, customer).says(text)) == ["passed_on"], text


def test_a_request_that_begins_with_may_is_no_yes_to_a_card(book):
    reply = Talk(book, "chenguang").says("想訂白色馬克杯200個", "可以先給我一張形式發票嗎？公司要請款")
    assert statuses(reply)[0] == "passed_on"
    assert not any(order.id == "SO-4418" for order in book.orders(customer="chenguang"))


def test_a_part_of_an_invoice_leaves_the_other_while_a_card_waits(book):
    talk = Talk(book, "chenguang")
    talk.says(
        "訂白色馬克杯200個", "發票請開到晨光國際有限公司，統編87654321", "抬頭是「晨光國際股份有限公司」"
    )
    assert "發票資料：晨光國際股份有限公司，87654321" in talk.says("可以，但統編87654321要加上").text


def test_numbers_and_names_go_with_what_stands_beside_them(book):
    lanhai = Talk(book, "lanhai")
    assert "每盒 37.97 元" in lanhai.says("2033那个能改成每盒37吗？").text
    told = Talk(book, "lanhai").says("2048送货打给仓库老刘就行，15900001111，他收货").text
    assert "老刘，15900001111" in told
    there = Talk(book, "chenguang").says("3071收貨人林小姐下午都在")
    assert statuses(there) == ["passed_on"]


def test_all_but_what_is_named_is_let_go_of(book):
    for customer, ordered, only, gone in (
        ("lanhai", "黑椅子20把、白杯10个，下单", "没有杯子！就20把黑椅子，别的都不要", "马克杯"),
        ("acme", "Order 20 black chairs and 10 white mugs", "Only 20 black chairs, nothing else", "mug"),
    ):
        assert gone not in Talk(book, customer).says(ordered, only).text


@pytest.mark.parametrize(
    ("ordered", "bid"),
    [
        ("黑椅子20把、灰椅子10把，下单", "两种都给400"),
        ("玻璃茶壶100个，下单", "100个给55块做不做？"),
    ],
)
def test_a_price_for_all_or_for_a_piece_is_bargained_over(book, ordered, bid):
    assert statuses(Talk(book, "lanhai").says(ordered, bid))[0] == "bargaining"


def test_a_threat_to_let_go_is_no_cancellation(book):
    reply = Talk(book, "lanhai").says("2051什么时候能到？", "太晚了，12月15号之前行吗？晚了就不要了")
    assert "2026年12月15日" in reply.text and "取消" not in reply.text
