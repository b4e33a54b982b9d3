"""Customers who would pay later or sooner than they do, and ask what that saves."""

import re
from decimal import Decimal

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "text", "said"),
    [
        ("lanhai", "SO-2033能不能晚一个月付", "由月结30天改为月结60天"),
        ("lanhai", "SO-2033付款推迟一个月", "由月结30天改为月结60天"),
        ("lanhai", "SO-2033账期延长到60天", "由月结30天改为月结60天"),
        ("lanhai", "SO-2033能不能晚15天付", "月结45天我们做不到"),
        ("lanhai", "SO-2033尾款晚两周给可以吗", "月结44天我们做不到"),
        ("chenguang", "SO-3071 可以延後30天付款嗎", "50%訂金，尾款月結30天我們做不到"),
        ("acme", "can we pay SO-1024 two weeks later", "net 74 days is not possible"),
        ("acme", "can we postpone the payment of SO-1024 by two weeks?", "net 74 days is not possible"),
        ("northwind", "can we pay 4417 15 days later?", "30% deposit, balance net 15 days is not possible"),
        ("chenguang", "了解，那尾款我們可不可以晚一週匯，月底財務比較緊", "尾款月結7天我們做不到"),
        ("chenguang", "那尾款我們能不能晚兩週付，月底要關帳", "尾款月結14天我們做不到"),
        ("lanhai", "2051尾款能不能晚一周付，财务年底要关账", "余款月结7天我们做不到"),
        (
            "acme",
            "cash is tight at month end, can we pay 1031 ten days later?",
            "net 70 days is not possible",
        ),
    ],
)
def test_a_payment_is_moved_from_where_it_stands(customer, text, said):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert said in reply.text
        assert all(
            words not in reply.text for words in ("付货", "delivery date from", "交货日期由", "交貨日期由")
        )


@pytest.mark.parametrize(
    "text", ["SO-2033能不能晚15天付", "SO-2033尾款晚两周给可以吗", "SO-2033付款再晚几天，晚10天"]
)
def test_who_would_pay_later_is_offered_nothing_that_is_sooner(text):
    with sample_book() as book:
        reply = Talk(book, "lanhai").says(text)
        assert "货到付款" not in reply.text


@pytest.mark.parametrize(
    ("customer", "asked", "no"),
    [
        ("lanhai", "SO-2051便宜到400", "那好吧不改了"),
        ("lanhai", "SO-2051便宜到400", "那就这样吧，不改了"),
        ("lanhai", "SO-2051便宜到400", "好吧，那就不谈了"),
        ("lanhai", "SO-2051月结60天", "那好吧不改了"),
        ("chenguang", "可以改月結45天嗎", "那好吧不改了"),
        ("chenguang", "可以改月結45天嗎", "好，先不改"),
        ("acme", "SO-1024 at 3.40", "alright, leave it then"),
        ("acme", "SO-1024 at 3.40", "ok fine, then leave it as it is"),
    ],
)
def test_a_no_that_begins_with_all_right_is_a_no(customer, asked, no):
    with sample_book() as book:
        talk = Talk(book, customer)
        reply = talk.says(asked, no)
        assert [result.status for result in reply.results] == ["closed"]
        assert talk.says("ok").results[0].status == "told"


@pytest.mark.parametrize(
    ("customer", "texts", "price", "deposit", "quantity"),
    [
        ("lanhai", ["SO-2051 付50%定金能便宜多少"], "410", 50, 40),
        ("lanhai", ["SO-2051全款预付能便宜多少"], "405", 100, 40),
        ("lanhai", ["SO-2051如果全款付，能优惠多少"], "405", 100, 40),
        ("lanhai", ["SO-2051改成45把", "付50%定金能便宜多少"], "410", 50, 45),
        ("lanhai", ["SO-2051改成45把，付50%定金能便宜多少"], "410", 50, 45),
        ("northwind", ["what do i save if i pay 4417 upfront"], "3150", 100, 250),
        ("northwind", ["what would you take off SO-4417 for full prepayment"], "3150", 100, 250),
        ("acme", ["SO-1024: 700 mugs", "any discount if I prepay?"], "3.3", 100, 700),
    ],
)
def test_terms_whose_price_is_asked_are_bargained_over_with_the_price_that_is_named(
    customer, texts, price, deposit, quantity
):
    with sample_book() as book:
        talk = Talk(book, customer)
        assert talk.says(*texts).results[0].status == "asked"
        assert talk.says(price).results[-1].status == "bargaining"
        asked = talk.desk.bargain(customer).asked
        assert asked.payment.deposit_percent == deposit
        assert asked.lines[0].quantity == quantity
        assert Decimal(price) in (asked.lines[0].unit_price, asked.total)


def test_what_prepaying_saves_is_told_where_no_order_is_meant():
    with sample_book() as book:
        reply = Talk(book, "lanhai").says("全款预付能便宜多少")
        assert [result.status for result in reply.results] == ["told"]
        assert "付得越早" in reply.text


@pytest.mark.parametrize(
    ("customer", "first", "texts"),
    [
        (
            "acme",
            "Can we pay SO-1031 in 90 days?",
            ["What about 75 days?", "And 75 days?", "ok, and 75 then?"],
        ),
        ("northwind", "Could we pay SO-4417 in 120 days?", ["OK, what about 75?", "Would net 75 work?"]),
        ("lanhai", "2048能不能月结120天？", ["那75天呢？", "75天可以吗"]),
        ("chenguang", "SO-3071可以月結120天嗎？", ["那月結75天呢？", "75天行不行"]),
    ],
)
def test_other_days_are_those_of_the_terms_that_were_asked_for(customer, first, texts):
    whole = re.sub("90|120", "75", first)
    for text in texts:
        with sample_book() as book:
            talk = Talk(book, customer)
            said = talk.says(first, text).text
        with sample_book() as book:
            assert said == Talk(book, customer).says(whole).text


def test_days_of_something_else_are_no_terms():
    with sample_book() as book:
        reply = Talk(book, "acme").says("Push SO-1031 back 20 days", "What about 10 days?")
        assert "net" not in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "says"),
    [
        ("acme", "Could we pay SO-1031 within 14 days and get a 2% discount in return?", "net 14 days is not possible"),
        ("acme", "On SO-1031: if we settle the full amount in 10 days, can you knock off 1%?", "net 10 days is not possible"),
        ("northwind", "For SO-4417 we'd pay the invoice within 20 days if you give us 2% off", "net 20 days is not possible"),
        ("lanhai", "SO-2048便宜2%，我们14天内付清行吗", "月结14天我们做不到"),
        ("chenguang", "SO-3071 10天內付款的話，可以便宜2%嗎？", "月結10天我們做不到"),
    ],
)  # fmt: skip
def test_days_to_pay_that_the_house_has_not_are_named_beside_the_offer(customer, text, says):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert reply.text.count(says) == 1, reply.text
        assert reply.card and reply.results[-1].negotiation


def test_days_to_pay_wanted_again_are_answered_once():
    with sample_book() as book:
        talk = Talk(book, "acme")
        talk.says("Where is SO-1031?", "Could we pay it within 14 days and get a 2% discount in return?")
        reply = talk.says("What about the net 14 days I asked for, what price would that be?")
        assert reply.text.count("net 14 days is not possible") == 1, reply.text


@pytest.mark.parametrize(
    ("customer", "asked", "text", "said"),
    [
        ("lanhai", "办公椅交期延到1月8日", "好的，尾款也能推到1月8日之后再付吗？", "余款货到付清我们做不到"),
        ("chenguang", "保溫瓶改成1/5交貨", "好，那尾款也可以改到1/15再付嗎？", "尾款月結10天我們做不到"),
        (
            "northwind",
            "move the gloves to 20 December",
            "yes, can the balance be paid after 5 January too?",
            "balance net 16 days is not possible",
        ),
    ],
)
def test_a_day_of_payment_behind_a_yes_is_counted_from_the_day_that_is_proposed(customer, asked, text, said):
    with sample_book() as book:
        reply = Talk(book, customer).says(asked, text)
        assert [result.status for result in reply.results] == ["proposed"]
        assert said in reply.text


@pytest.mark.parametrize(
    ("customer", "asked", "text"),
    [
        ("lanhai", "办公椅改成35把", "行，剩下的钱能不能过完年2月20号付？"),
        ("lanhai", "办公椅交期延到1月8日", "可以，余款可以晚点付吗？"),
        ("chenguang", "保溫瓶改成500個", "好的，那尾款可以1/15再付嗎？"),
        ("northwind", "move the gloves to 20 December", "ok, and can we pay the balance on 5 January?"),
        ("acme", "push SO-1024 back to 10 January", "ok. could we pay for it after 20 January?"),
    ],
)
def test_a_question_of_payment_behind_a_yes_goes_to_a_person_and_the_yes_is_booked(customer, asked, text):
    with sample_book() as book:
        reply = Talk(book, customer).says(asked, text)
        assert reply.results[0].status == "done"
        assert "同事" in reply.text or "colleague" in reply.text


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("lanhai", "办公椅的尾款推到1月8日之后付"),
        ("lanhai", "尾款推到12月30日之后付"),
        ("acme", "can we pay the balance of SO-1024 on 20 January?"),
        ("acme", "I want to pay SO-1031 by 1 March"),
    ],
)
def test_a_day_of_payment_moves_no_delivery(customer, text):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert "交货日期由" not in reply.text and "delivery date from" not in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "day", "terms"),
    [
        ("lanhai", "办公椅1月8日到货，尾款1月20日之后再付", "改为 2027年1月8日", "余款月结12天"),
        ("lanhai", "椅子改到1月5日送，货款1月底付", "改为 2027年1月5日", "余款月结26天"),
        ("lanhai", "手套推迟到12月10号，1月31号付款", "改为 2026年12月10日", "月结52天"),
        ("chenguang", "3071改1月5日到，尾款1月15日再付", "改為 2027年1月5日", "尾款月結10天"),
        (
            "northwind",
            "Deliver SO-4417 on 10 January; we pay the balance on 25 January",
            "to 10 January 2027",
            "balance net 15 days",
        ),
        ("acme", "Deliver SO-1031 on 5 January and we pay on 10 March", "to 5 January 2027", "net 64 days"),
    ],
)
def test_the_day_of_delivery_and_that_of_payment_are_told_apart(customer, text, day, terms):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
    assert day in reply.text and terms in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "part"),
    [
        (
            "acme",
            "SO-1024 on 8 January, pay the balance after 20 January",
            "pay the balance after 20 January",
        ),
    ],
)
def test_a_day_of_payment_that_no_terms_come_to_goes_to_a_person(customer, text, part):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
    assert reply.results[0].status == "passed_on"
    assert part in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "day"),
    [
        ("acme", "Deliver 1031 on 10 January instead, so we pay later anyway", "to 10 January 2027"),
        ("northwind", "move 4417 to 20 January, that way we can pay later too", "to 20 January 2027"),
        ("lanhai", "2048推迟到1月15日，反正这样付款也晚一些", "改为 2027年1月15日"),
        ("chenguang", "SO-3071改到1月10日送，這樣付款也能晚一點", "改為 2027年1月10日"),
    ],
)
def test_a_payment_that_only_follows_from_a_later_day_is_no_wish(customer, text, day):
    with sample_book() as book:
        assert day in Talk(book, customer).says(text).text
