"""Customers who ask what they owe, and by when: the days and sums of the book."""

import pytest
from talking import Talk


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        (
            "acme",
            "What do I still owe you, and when is the invoice for SO-1002 due?",
            ["USD 1,176.00 (3 December 2026)", "SO-1024", "SO-1031"],
        ),
        ("acme", "By which date do we have to pay SO-1002?", ["USD 1,176.00 (3 December 2026)"]),
        ("acme", "What do we owe you for SO-1002?", ["USD 1,176.00 (3 December 2026)"]),
        ("acme", "When's the bill for order 1002 due?", ["USD 1,176.00 (3 December 2026)"]),
        ("northwind", "When is the payment for SO-4417 due?", ["USD 963.00", "USD 2,247.00"]),
        ("lanhai", "SO-2033的发票几号之前要付？", ["30,400 元（2027年1月1日）"]),
        ("lanhai", "2048的账单哪天到期", ["35,800 元（2027年2月17日）"]),
        ("chenguang", "3071的帳單什麼時候到期？", ["2,480 美元"]),
        ("acme", "When would the invoice for 1024 be due?", ["USD 1,800.00", "24 February 2027"]),
        ("acme", "By when do we have to pay the invoice for 1024?", ["USD 1,800.00", "24 February 2027"]),
        ("acme", "When does the invoice fall due on 1031?", ["USD 2,980.00", "15 February 2027"]),
        (
            "acme",
            "can you tell me how much I have to pay for 1024 and when?",
            ["USD 1,800.00", "24 February 2027"],
        ),
        ("acme", "could you tell me when the invoice for 1002 is due?", ["USD 1,176.00 (3 December 2026)"]),
        ("acme", "do you know when the bill for 1031 has to be paid?", ["USD 2,980.00", "15 February 2027"]),
        ("chenguang", "請告訴我3071的發票何時到期？", ["2,480 美元"]),
        ("lanhai", "2048改完要付多少，几号付？", ["35,800 元（2027年2月17日）"]),
        ("lanhai", "能告诉我2048要付多少吗？", ["35,800 元（2027年2月17日）"]),
        ("chenguang", "能告訴我3071改完後還要付多少、什麼時候付嗎", ["2,480 美元"]),
    ],
)
def test_what_is_due_is_told_with_its_day(book, customer, text, told):
    reply = Talk(book, customer).says(text).text
    assert all(one in reply for one in told)
    assert "colleague" not in reply and "同事" not in reply


@pytest.mark.parametrize(
    ("customer", "text", "coming", "before"),
    [
        ("northwind", "How much do we still have to pay for SO-4417?", "USD 2,247.00 (2 January 2027)", "USD 963.00"),
        ("northwind", "What's left to pay on SO-4417?", "USD 2,247.00 (2 January 2027)", "USD 963.00"),
        ("lanhai", "椅子那单还差多少没付？", "11,760 元（2026年12月23日）", "5,040 元"),
        ("lanhai", "SO-2051还要付多少钱？", "11,760 元（2026年12月23日）", "5,040 元"),
        ("chenguang", "還剩多少錢沒付？", "2,480 美元（2026年12月21日）", "2026年11月18日"),
    ],
)  # fmt: skip
def test_what_is_still_to_be_paid_is_told_before_what_was_due(book, customer, text, coming, before):
    told = Talk(book, customer).says(text).text
    assert coming in told and told.index(coming) < told.index(before)


@pytest.mark.parametrize(
    ("customer", "text", "words", "coming"),
    [
        ("northwind", "Did you get our deposit for SO-4417? And how much is left to pay, and when?", "Did you get our deposit for SO-4417", "USD 2,247.00"),
        ("lanhai", "SO-2051的定金收到了吗？还剩多少要付，什么时候付？", "SO-2051的定金收到了吗", "11,760 元"),
    ],
)  # fmt: skip
def test_whether_money_has_come_is_for_a_person_in_its_words_beside_what_is_due(
    book, customer, text, words, coming
):
    reply = Talk(book, customer).says(text)
    assert words in reply.text and coming in reply.text


@pytest.mark.parametrize(
    ("customer", "text"),
    [("acme", "When will the invoice for SO-1002 be sent?"), ("lanhai", "2033的发票什么时候开？")],
)
def test_a_paper_that_has_not_come_is_for_a_person(book, customer, text):
    assert "SO-1024" not in (reply := Talk(book, customer).says(text)).text
    assert reply.results[0].status == "handed_over" or "colleague" in reply.text or "同事" in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "told", "others"),
    [
        ("lanhai", "最近要付的是哪笔", "SO-2051", ("SO-2048", "SO-2033", "5,040")),
        ("lanhai", "接下来哪笔款到期", "SO-2051", ("SO-2048", "SO-2033", "5,040")),
        ("acme", "which payment is due next?", "SO-1002", ("SO-1024", "SO-1031")),
        ("northwind", "What do we have to pay next?", "1,736.00", ("SO-4417", "744.00")),
    ],
)
def test_the_next_payment_is_told_alone(book, customer, text, told, others):
    reply = Talk(book, customer).says(text).text
    assert told in reply and not any(one in reply for one in others)


@pytest.mark.parametrize(
    ("customer", "text", "deposit"),
    [
        ("lanhai", "椅子加10把，定金要补多少", "6,300"),
        ("chenguang", "保溫瓶改900支，訂金要補多少？", "2,790"),
        ("northwind", "add 50 boxes of gloves to 4417; how much more deposit is that?", "1,044.00"),
    ],
)
def test_what_a_change_adds_to_the_deposit_is_told_as_it_would_be(book, customer, text, deposit):
    reply = Talk(book, customer).says(text)
    assert deposit in reply.text and reply.card


def test_when_an_invoice_would_be_due_is_told_behind_a_yes(book):
    reply = Talk(book, "acme").says(
        "Blue mugs on 1024 to 420.", "yes go ahead. When would the invoice be due then?"
    )
    assert "USD 1,512.00 (24 February 2027)" in reply.text and "colleague" not in reply.text


@pytest.mark.parametrize(
    ("customer", "asked", "text", "told"),
    [
        (
            "lanhai",
            "2048纸减到60包",
            "好的，另外能告诉我改完要付多少、几号付吗",
            "34,920 元（2027年2月17日）",
        ),
        (
            "acme",
            "change 1024 to 300",
            "yes, and can you tell me what I'll have to pay and when?",
            "24 February 2027",
        ),
    ],
)
def test_what_a_change_comes_to_is_told_behind_a_yes(book, customer, asked, text, told):
    reply = Talk(book, customer).says(asked, text).text
    assert told in reply and "colleague" not in reply and "同事" not in reply
