"""An address for invoices is for a person; goods go where they went."""

import pytest
from talking import Talk, statuses

from agents.desk.reading.terms.invoicing import invoice_address

BOX = "Postfach 1104, 20411 Hamburg"


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", f"change the invoice address on SO-1024 to Acme Retail GmbH, {BOX}"),
        ("acme", f"change the invoice address on all orders to {BOX}. Delivery adress stays the same."),
        ("acme", f"change the billing address of SO-1024 to {BOX}"),
        ("acme", f"invoice for SO-1024 to: Acme Retail GmbH, {BOX}, VAT DE123456789"),
        ("acme", f"please send the invoice for 1024 to {BOX}"),
        ("acme", f"Please use {BOX} for all invoices."),
        ("acme", f"{BOX} is our new address for invoices."),
        ("acme", f"Our billing address has changed. The new one is {BOX}."),
        ("acme", f"For invoices please use {BOX}."),
        ("northwind", "Please use PO Box 220, Fremantle WA 6959 as the billing address from now on."),
        ("lanhai", "以后发票都用广州市天河区体育西路103号这个地址。"),
        ("lanhai", "广州市天河区体育西路103号是我们新的开票地址。"),
        ("lanhai", "我们的发票地址变了，新的是广州市天河区体育西路103号。"),
        ("chenguang", "新北市板橋區文化路一段188號只用來收發票，貨照舊送。"),
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


@pytest.mark.parametrize(
    ("customer", "text", "street"),
    [
        (
            "acme",
            "change the billing and delivery address of 1024 to Speicherstrasse 4, 20457 Hamburg",
            "to Spei",
        ),
        (
            "acme",
            "change the delivery and billing address of 1024 to Speicherstrasse 4, 20457 Hamburg",
            "to Spei",
        ),
        ("lanhai", "SO-2048的收货地址和发票地址都改成广州市天河区体育西路103号", "改为广州市"),
    ],
)
def test_where_goods_go_as_well_they_do(book, customer, text, street):
    reply = Talk(book, customer).says(text)

    assert statuses(reply) == ["passed_on", "proposed"]
    assert street in reply.text


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
        "change the invoice for 4417 to Coral Bay Pty Ltd, ABN 51 824 753 556",
        "send the invoice for SO-1024 to ap@acme.example",
        "is the billing address right?",
        "SO-2048的发票抬头改成蓝海贸易",
        "change the delivery address of 1024 to Speicherstrasse 4, 20457 Hamburg",
    ],
)
def test_titles_mail_and_deliveries_are_no_address_of_an_invoice(text):
    assert invoice_address(text) is None


SPEICHER = "Speicherstrasse 4, 20457 Hamburg"


@pytest.mark.parametrize(
    ("customer", "text", "objection"),
    [
        ("acme", f"Please send SO-1024 to {SPEICHER}.", "No, that's only for invoices."),
        (
            "acme",
            f"Please send SO-1024 to {SPEICHER}.",
            "No, the goods still go to Lagerstrasse. The new address is only for invoices.",
        ),
        ("lanhai", "SO-2048送到广州市天河区体育西路103号", "不是送货，这个地址只是寄发票用的"),
        ("chenguang", "SO-3071改送新北市板橋區文化路一段188號", "不對，那個地址只用來收發票"),
    ],
)
def test_an_address_that_is_only_for_invoices_is_proposed_no_more(book, customer, text, objection):
    talk = Talk(book, customer)
    before = list(book.orders(customer=customer))
    talk.says(text)
    assert statuses(talk.says(objection)) == ["closed", "passed_on"]
    talk.says("yes")
    assert list(book.orders(customer=customer)) == before


def test_what_was_proposed_beside_an_address_for_invoices_stays_proposed(book):
    talk = Talk(book, "acme")
    talk.says(f"Please deliver SO-1031 to {SPEICHER} and add 20 teapots.")
    reply = talk.says("Sorry, that address is just for billing.")
    assert statuses(reply) == ["passed_on", "proposed"]
    assert "220" in reply.text
    assert "Speicher" not in reply.text


@pytest.mark.parametrize(
    "text",
    [
        f"Send the blue mugs on SO-1024 to {SPEICHER}, for the invoice use PO-882.",
        f"Please send SO-1024 to {SPEICHER}; invoices as before.",
    ],
)
def test_goods_go_to_an_address_before_a_word_on_invoices(book, text):
    assert "Speicherstrasse" in Talk(book, "acme").says(text).text


@pytest.mark.parametrize(
    ("customer", "text", "mail"),
    [
        ("acme", "Our VAT ID is DE123456789, invoices to billing@x.de please", "billing@x.de"),
        ("acme", "Our VAT number is DE123456789 and invoices go to billing@x.de for SO-1024", "billing@x.de"),
        (
            "northwind",
            "Please put our VAT number GB123456789 on SO-4417 and email invoices to accounts@nw.com",
            "accounts@nw.com",
        ),
        ("lanhai", "2048的发票税号改成91440300MA5D12345X，发票发到fin@lanhai.cn", "fin@lanhai.cn"),
        ("lanhai", "SO-2048税号91440300MA5D12345X 邮箱fin@lanhai.cn", "fin@lanhai.cn"),
        ("chenguang", "3071統編改12345678 發票email billing@cg.tw", "billing@cg.tw"),
    ],
)
def test_the_mail_for_invoices_beside_a_tax_number_is_for_a_person(book, customer, text, mail):
    reply = Talk(book, customer).says(text)
    assert reply.results[0].status == "passed_on"
    assert mail in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "address"),
    [
        (
            "lanhai",
            "三个单子都改送深圳市宝安区创业二路88号A座1201。发票也请寄到新地址。",
            "创业二路88号A座1201",
        ),
        ("lanhai", "椅子送到福田区福华路1号，发票也请寄到新地址", "福华路1号"),
        ("lanhai", "礼盒那单加50盒，送福田区福华路1号，票也寄那边", "福华路1号"),
        ("chenguang", "送貨地址改到台北市信義路5段7號，發票也寄那裡", "信義路5段7號"),
        (
            "acme",
            "deliver 1024 to 12 Mill Lane, York and send the invoice to the new address too",
            "12 Mill Lane",
        ),
        ("acme", "all orders go to 12 Mill Lane, York. The invoices too please.", "12 Mill Lane"),
        (
            "acme",
            "1024: 600 mugs, delivered to 12 Mill Lane, York; invoices should go there as well",
            "12 Mill Lane",
        ),
    ],
)
def test_an_invoice_that_goes_where_the_goods_go_is_for_a_person_too(book, customer, text, address):
    reply = Talk(book, customer).says(text)
    assert address in reply.text and reply.card
    assert any(event.kind == "person_asked_for" for event in book.events())
