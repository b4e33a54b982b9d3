"""Papers of an order, and the customer's own names of it, are no goods: they go to a person."""

import pytest
from talking import Talk, sample_book, statuses


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "send me the invoice for 1002 again"),
        ("acme", "please send the invoice of 1002 once more"),
        ("acme", "can you send the confirmation of SO-1024 again please"),
        ("acme", "could I have the delivery note for SO-1002 again?"),
        ("acme", "repeat the order confirmation for 1002 please"),
        ("acme", "get me the tracking link for SO-1031 again"),
        ("acme", "please send the packing list for SO-1031 once more"),
        ("lanhai", "2033的发票再发一次"),
        ("lanhai", "请把SO-2048的发票重新开一张"),
        ("lanhai", "再发一份2048的合同给我"),
    ],
)
def test_papers_wanted_once_more_are_no_new_order(customer, text):
    with sample_book() as book:
        assert statuses(Talk(book, customer).says(text)) == ["passed_on"]


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "same again as 1002, and send me the invoice"),
        ("acme", "order 1002 again please, invoice as usual"),
        ("acme", "send SO-1002 again please"),
        ("lanhai", "照2048再来一单"),
    ],
)
def test_goods_wanted_once_more_are(customer, text):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)

    assert statuses(reply)[-1:] == ["proposed"]
    assert "net 30 days" in reply.text or "月结60天" in reply.text


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "change the PO reference on 1024 to 4500-7781"),
        ("acme", "please put our reference PO 77120 on 1031"),
        ("acme", "change the order reference on 1031 to PO-88"),
        ("acme", "the cost centre for 1031 is 4711"),
        ("lanhai", "把2048的采购单号改成PO-7781"),
        ("lanhai", "2048的PO号改成4500-7781"),
    ],
)
def test_the_customers_own_reference_goes_to_a_person(customer, text):
    with sample_book() as book:
        assert statuses(Talk(book, customer).says(text)) == ["passed_on"]


@pytest.mark.parametrize(
    ("customer", "text", "shown", "back"),
    [
        ("acme", "1024 to 620, our PO number is 4500-7781", "500 pieces to 620", "PO number is 4500-7781"),
        ("lanhai", "2048礼盒改成250，采购单号PO-7781", "200 盒改为 250 盒", "采购单号PO-7781"),
    ],
)
def test_it_is_said_back_beside_a_wish(customer, text, shown, back):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)

    assert statuses(reply) == ["passed_on", "proposed"]
    assert shown in reply.text
    assert back in reply.text


@pytest.mark.parametrize(
    "text",
    [
        "change the PO reference on 1024 to 4500-7781",
        "put our PO number 4500-7781 on 1024",
        "the reference number on 1031 should be 77120",
    ],
)
def test_what_waits_stays_as_it_is_beside_it(text):
    with sample_book() as book:
        talk = Talk(book, "acme")
        talk.says("30 teapots")
        reply = talk.says(text)

    assert statuses(reply)[0] == "passed_on"
    assert "Glass teapot 1.2 l (30 pieces)" in reply.text
    assert "A new order" in reply.text


@pytest.mark.parametrize(
    "text",
    [
        "no new order. VAT number DE811223344 on our invoices",
        "no!! no new order. our VAT number is DE811223344",
        "no new order please. VAT DE811223344 should be on the invoices",
    ],
)
def test_a_number_in_a_code_is_no_amount_of_what_was_refused(text):
    with sample_book() as book:
        talk = Talk(book, "acme")
        talk.says("30 teapots")
        reply = talk.says(text)

    assert statuses(reply) == ["asked"]
    assert "Which order" in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "code"),
    [
        ("acme", "Please add our reference PO-88213 to SO-1031 for the invoice.", "PO-88213"),
        ("acme", "Can't you just put PO-88213 on the invoice?", "PO-88213"),
        ("acme", "Our purchase order number for SO-1024 is 4500-77812.", "4500-77812"),
        ("acme", "Could you note cost centre K210 on SO-1031?", "K210"),
        ("northwind", "Please quote PO number NW-7781 on all papers of SO-4417.", "NW-7781"),
        ("lanhai", "请把我们的采购单号PO-88213写到SO-2048的发票上。", "我已转给同事"),
        ("lanhai", "SO-2048的发票备注一下我方编号LH-2210。", "LH-2210"),
        ("chenguang", "請在SO-3071的發票註明參考編號CG-5521。", "CG-5521"),
    ],
)
def test_a_reference_of_the_customers_own_is_said_back(customer, text, code):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert statuses(reply) == ["passed_on"]
        assert code in reply.text
