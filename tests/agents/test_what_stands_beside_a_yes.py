"""What stands beside a yes: what the yes hangs on holds it, what is only to be told or asked does not."""

import pytest
from talking import Talk, sample_book, statuses

MUGS, TEAPOTS = "Please change SO-1024 to 650 mugs.", "I'd like to order 120 teapots."
BOXES, CHAIRS, FLASKS = "2048礼盒改成250", "SO-2051提前到12月15号", "玻璃茶壺訂80個"


@pytest.mark.parametrize(
    ("customer", "asked", "held"),
    [
        (
            "acme",
            TEAPOTS,
            {
                "Yes, but not before 10 January please, the warehouse is closed until then.": "10 January 2027",
                "Yes, as long as I can pick it up myself.": "pickup",
                "Fine, but they must come together with the white mugs.": "together with the white mugs",
                "ok, but deliver them in two lots": "in two lots",
            },
        ),
        (
            "lanhai",
            BOXES,
            {
                "可以，但是1月10号之前不要送，仓库放假": "2027年1月10日",
                "可以，但是1月10号以后才能送，仓库没地方": "2027年1月10日",
                "好，不过要先看到样品": "要先看到样品",
                "可以，除非要加价": "除非要加价",
            },
        ),
        ("chenguang", FLASKS, {"好，不過要分兩次送": "要分兩次送", "可以，但我要貨到付款": "貨到付款"}),
    ],
)
def test_a_yes_that_something_is_taken_from_books_nothing_and_loses_nothing(customer, asked, held):
    for text, told in held.items():
        with sample_book() as book:
            before = book.orders(customer=customer)
            reply = Talk(book, customer).says(asked, text)
            assert reply.card and told in reply.text, (text, reply.text)
            assert book.orders(customer=customer) == before


@pytest.mark.parametrize(
    ("customer", "asked", "notes"),
    [
        (
            "acme",
            MUGS,
            [
                ("Yes, please. And ", "please let us know if anything changes"),
                ("Yes, go ahead. And ", "can you confirm once it has shipped?"),
                ("Yes please. ", "Once it's on its way, could you send the tracking number?"),
                ("Yes, book it. ", "Tell us in advance when the truck comes"),
            ],
        ),
        (
            "lanhai",
            BOXES,
            [
                ("可以，", "发货了告诉我一声"),
                ("好的", "出货前通知我们"),
                ("没事,就这样 可以，", "开增值税专用发票"),
            ],
        ),
        ("chenguang", FLASKS, [("沒事，就這樣下單吧，", "到貨前一天打給我")]),
    ],
)
def test_what_is_to_be_told_or_sent_later_takes_nothing_from_a_yes(customer, asked, notes):
    for yes, note in notes:
        with sample_book() as book:
            reply = Talk(book, customer).says(asked, yes + note)
            assert "done" in statuses(reply) and note in reply.text, (note, reply.text)


def test_what_it_costs_to_have_goods_sooner_is_answered_beside_the_yes():
    for customer, asked, text, told in (
        ("acme", "Move SO-1024 to 18 December", "Yes please. Does that cost anything extra?", "total stays"),
        ("lanhai", CHAIRS, "好的，提前要不要加运费？", "总价不变"),
        ("chenguang", "3071可以提早到12/15交貨嗎？", "可以，謝謝。那提早要加錢嗎？", "總價不變"),
    ):
        with sample_book() as book:
            reply = Talk(book, customer).says(asked, text)
            assert statuses(reply) == ["done", "told"] and told in reply.text, reply.text


@pytest.mark.parametrize(
    ("customer", "texts", "yes", "told", "done"),
    [
        (
            "northwind",
            ["gloves on 4417 at 5.00", "5.20", "ok 5.25"],
            "Yes, book it please. And can I pay the deposit by card?",
            "pay by card",
            True,
        ),
        (
            "acme",
            ["SO-1024 at 3.40", "3.55 prepaid"],
            "Deal, let us know when it ships.",
            "when it ships",
            True,
        ),
        (
            "acme",
            ["SO-1024 at 3.40", "3.55 prepaid"],
            "Yes, but the mugs should be packed in pairs.",
            "in pairs",
            False,
        ),
        (
            "chenguang",
            ["茶葉禮盒200盒，單價可以算22嗎？", "那22.8呢？"],
            "好吧，就這個價，但是要分兩次出貨",
            "分兩次出貨",
            False,
        ),
        ("chenguang", ["茶葉禮盒200盒，單價可以算22嗎？"], "23，只是我們要自取", "自行取貨", False),
    ],
)
def test_a_yes_at_the_table_is_held_and_carried_out_alike(customer, texts, yes, told, done):
    with sample_book() as book:
        reply = Talk(book, customer).says(*texts, yes)
        assert ("done" in statuses(reply)) is done and told in reply.text, reply.text
        assert "SO-3071" not in reply.text
