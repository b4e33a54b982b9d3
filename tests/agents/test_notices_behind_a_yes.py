"""How goods are to be handled, told behind a yes: that is booked, and a person hears the rest."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "asked", "said", "order", "passed_on"),
    [
        (
            "acme",
            "Make it 600 blue mugs",
            "Perfect, that's right. Please also note that deliveries are only possible before noon.",
            "SO-1024",
            "deliveries are only possible before noon",
        ),
        (
            "acme",
            "Make it 600 blue mugs",
            "Correct. Deliveries must be announced a day before by phone",
            "SO-1024",
            "Deliveries must be announced",
        ),
        (
            "acme",
            "Deliver SO-1031 a week later",
            "Yes, but not before noon please",
            "SO-1031",
            "not before noon",
        ),
        ("chenguang", "保溫瓶改成900個", "正確，沒問題。另請注意，週末不收貨", "SO-3071", "週末不收貨"),
        ("lanhai", "椅子改成50把", "没错。请备注：送货前先打电话", "SO-2051", "送货前先打电话"),
        (
            "acme",
            "Move SO-1024 to 10 January",
            "Yes go ahead with that, I'll wait to hear about the deposit",
            "SO-1024",
            "hear about the deposit",
        ),
        ("lanhai", "椅子推迟到1月5号", "先这样改吧，定金的事等你们答复", "SO-2051", "定金的事等你们答复"),
        ("lanhai", "2051椅子加5把", "对的，送货前提前打电话", "SO-2051", "送货前提前打电话"),
    ],
)
def test_a_notice_takes_nothing_from_a_yes(customer, asked, said, order, passed_on):
    with sample_book() as book:
        before = book.order(order)

        reply = Talk(book, customer).says(asked, said)

        assert "done" in [result.status for result in reply.results]
        assert passed_on in reply.text and book.order(order) != before


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("On SO-1031 make it 250 teapots and 350 mugs", "Yes, but only the boxes with teapots"),
        ("Deliver SO-1031 a week later", "Fine, but only on Friday"),
    ],
)
def test_what_is_proposed_wanted_otherwise_is_no_notice(asked, said):
    with sample_book() as book:
        before = book.order("SO-1031")

        reply = Talk(book, "acme").says(asked, said)

        assert [result.status for result in reply.results] == ["proposed"]
        assert book.order("SO-1031") == before
