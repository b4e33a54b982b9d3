"""Customers who ask whether terms stay as they are, behind what waits for a yes: told, and it goes on waiting."""

import pytest
from talking import Talk, sample_book

CHANGE = {"lanhai": "礼盒改成220盒", "chenguang": "保溫瓶推遲一週", "acme": "SO-1024: 600 mugs"}
BARGAIN = {"lanhai": "椅子410一把行吗", "acme": "3.4 for the mugs on 1024"}


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        ("lanhai", "付款方式不变吧？", "月结60天"),
        ("lanhai", "交期不会变吧", "2026年12月19日"),
        ("lanhai", "单价还是168吧？", "168 元"),
        ("lanhai", "那地址还是原来的对吗", "科技园路15号"),
        ("lanhai", "联系人和地址都不变吧", "陈小燕"),
        ("chenguang", "數量不變對吧？", "800 件"),
        ("chenguang", "訂金不用動吧", "50%訂金"),
        ("chenguang", "單價沒有變吧", "6.20 美元"),
        ("acme", "payment stays the same, right?", "net 60 days"),
        ("acme", "and the delivery date is still the same?", "26 December 2026"),
        ("acme", "still 26 december then, even with the extra ones?", "26 December 2026"),
        ("lanhai", "那还是12月19号到吗？", "2026年12月19日"),
        ("acme", "price unchanged?", "USD 3.60"),
        ("acme", "the address doesn't change, does it?", "Lagerstrasse 12"),
        ("acme", "wait, does the unit price change then?", "USD 3.60"),
        ("lanhai", "等等，数量多了单价会变吗", "168 元"),
        ("chenguang", "等一下，單價會變嗎？", "6.20 美元"),
    ],
)
def test_a_term_asked_about_is_told_and_what_waits_goes_on_waiting(customer, text, told):
    with sample_book() as book:
        talk, before = Talk(book, customer), book.orders()
        card = talk.says(CHANGE[customer]).card
        reply = talk.says(text)
        assert book.orders() == before
        assert told in reply.text
        assert book.approvals() == []
        assert reply.card == card
        assert talk.says("yes" if customer == "acme" else "好").results[0].status == "done"


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("lanhai", "付款方式不变吧？"),
        ("lanhai", "交期不变吧"),
        ("acme", "payment stays the same, right?"),
        ("acme", "is the delivery date unchanged?"),
    ],
)
def test_at_the_table_the_offer_is_said_again(customer, text):
    with sample_book() as book:
        talk = Talk(book, customer)
        card = talk.says(BARGAIN[customer]).card
        reply = talk.says(text)
        assert reply.card == card
        assert book.approvals() == []


def test_another_price_in_the_form_of_a_question_is_a_wish():
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        assert talk.says(CHANGE["lanhai"], "单价还是160吧？").results[-1].status == "bargaining"


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        ("lanhai", "谢谢。那定金就不用动了吧", "30%定金"),
        ("lanhai", "那定金就不用动了吧", "30%定金"),
        ("lanhai", "多谢，地址还是老地址吧", "科技园路15号"),
        ("lanhai", "辛苦了。单价没变吧", "420 元"),
        ("chenguang", "感謝！訂金照原來的不用改吧", "50%訂金"),
        ("chenguang", "謝謝，交期不會影響吧", "2026年12月21日"),
        ("acme", "Thanks. So the payment terms stay as they are then", "net 60 days"),
        ("acme", "Thank you. The price hasn't changed, I take it?", "USD 3.60"),
        ("northwind", "Cheers. Then we don't have to touch the deposit, do we", "30% deposit"),
        ("northwind", "Thanks a lot, so the address doesn't change then", "18 Dockside Road"),
    ],
)
def test_a_term_asked_about_behind_thanks_is_told(customer, text, told):
    asked = {"lanhai": "2051什么时候到", "acme": "where is 1024?", "northwind": "where is 4417?"}
    with sample_book() as book:
        talk, before = Talk(book, customer), book.orders()
        reply = talk.says(asked.get(customer, "訂單到哪了"), text)
        assert told in reply.text
        assert reply.card is None
        assert book.orders() == before


@pytest.mark.parametrize(
    ("customer", "text", "said"),
    [
        ("chenguang", "謝謝，那就這樣吧", "不客氣"),
        ("lanhai", "多谢，先这样吧", "不客气"),
        ("acme", "thanks, so all good then", "You are very welcome!"),
    ],
)
def test_thanks_that_ask_of_no_term_are_thanks(customer, text, said):
    with sample_book() as book:
        assert said in Talk(book, customer).says(text).text


@pytest.mark.parametrize(
    ("customer", "text", "price", "total"),
    [
        ("acme", "Cut 1024 to 400. Does the unit price change if I order less?", "USD 3.60", "1,440.00"),
        ("lanhai", "礼盒减到150盒，减了单价会涨吗？", "168 元", "27,400 元"),
        ("chenguang", "3071減到600支。少訂的話單價會變嗎？", "6.20 美元", "3,720 美元"),
    ],
)
def test_the_price_is_told_of_which_is_asked_whether_it_changes_with_the_amount(
    book, customer, text, price, total
):
    reply = Talk(book, customer).says(text)
    assert price in reply.text and total in reply.text and reply.card
    assert "同事" not in reply.text and "同仁" not in reply.text and "colleague" not in reply.text
