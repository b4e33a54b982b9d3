"""An address for invoices is for a person; goods go where they went."""

import pytest
from talking import Talk, statuses

from agents.desk.reading.invoicing import invoice_address

BOX = "Postfach 1104, 20411 Hamburg"


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", f"change the invoice address on SO-1024 to Acme Retail GmbH, {BOX}"),
        ("acme", f"change the invoice address on all orders to {BOX}. Delivery adress stays the same."),
        ("acme", f"change the billing address of SO-1024 to {BOX}"),
        ("acme", f"invoice for SO-1024 to: Acme Retail GmbH, {BOX}, VAT DE123456789"),
        ("acme", f"please send the invoice for 1024 to {BOX}"),
        ("lanhai", "SO-2048的发票地址改成广州市天河区体育西路103号"),
        ("lanhai", "账单地址换成广州市天河区体育西路103号"),
        ("lanhai", "SO-2048发票寄到广州市天河区体育西路103号"),
        ("chenguang", "SO-3071發票地址改成新北市板橋區文化路一段188號"),
    ],
)
def test_it_goes_to_a_person_and_nothing_is_proposed(book, customer, text):
    before = list(book.orders(customer=customer))

    reply = Talk(book, customer).says(text)

    assert statuses(reply) == ["passed_on"]
    assert list(book.orders(customer=customer)) == before
    event = next(event for event in book.events() if event.kind == "person_asked_for")
    assert event.data["said"] == text


@pytest.mark.parametrize(
    ("customer", "text", "shown"),
    [
        (
            "acme",
            f"1024: deliver to Speicherstrasse 4, 20457 Hamburg and send the invoice to {BOX}",
            "Speicher",
        ),
        ("acme", f"Set SO-1024 to 550 pieces, billing address: {BOX}", "550 pieces"),
        ("acme", f"Our billing address is {BOX} from now on. Please add 50 mugs to SO-1024.", "550 pieces"),
        ("lanhai", "SO-2048开票地址改为上海市浦东新区张江路88号，礼盒改成250", "250 盒"),
    ],
)
def test_what_is_wished_beside_it_is_proposed(book, customer, text, shown):
    reply = Talk(book, customer).says(text)

    assert statuses(reply) == ["passed_on", "proposed"]
    assert shown in reply.text
    assert "Postfach" not in reply.text.partition("\n")[2]


def test_one_that_stays_is_no_wish(book):
    reply = Talk(book, "acme").says(
        "deliver 1024 to Speicherstrasse 4, 20457 Hamburg. the billing address stays Lagerstrasse 12"
    )

    assert statuses(reply) == ["proposed"]
    assert "Speicherstrasse 4, 20457 Hamburg" in reply.text


@pytest.mark.parametrize(
    "text",
    [
        "change the invoice on 1024 to Acme Trading GmbH, VAT DE123456789",
        "send the invoice for SO-1024 to ap@acme.example",
        "is the billing address right?",
        "SO-2048的发票抬头改成蓝海贸易",
        "change the delivery address of 1024 to Speicherstrasse 4, 20457 Hamburg",
    ],
)
def test_titles_mail_and_deliveries_are_no_address_of_an_invoice(text):
    assert invoice_address(text) is None
