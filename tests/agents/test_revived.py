"""What was given up, is no longer open, or was taken back, and is wanted after all."""

import re

import pytest
from talking import Talk, sample_book


def said(customer, *texts):
    with sample_book() as book:
        return Talk(book, customer).says(*texts)


@pytest.mark.parametrize(
    ("customer", "texts", "after"),
    [
        ("acme", ("change SO-1024 to 600", "no", "ok do 550 then"), "550 pieces"),
        ("acme", ("change SO-1024 to 600", "no", "hm, do it after all"), "600 pieces"),
        ("lanhai", ("SO-2048礼盒改成300", "不用了", "还是改吧"), "300 盒"),
        ("lanhai", ("要500包A4纸", "不要了", "还是要吧，300包"), "300 包"),
        ("chenguang", ("SO-3071改成600支", "不改了", "還是改成700吧"), "700 件"),
    ],
)
def test_what_was_given_up_is_proposed_again(customer, texts, after):
    reply = said(customer, *texts)
    assert reply.card.kind == "confirm" and any(after in row.after for row in reply.card.changes)


@pytest.mark.parametrize("text", ["ok", "thanks", "yes", "what a pity"])
def test_other_talk_after_a_no_proposes_nothing(text):
    assert said("acme", "change SO-1024 to 600", "no", text).card is None


def test_a_price_after_a_bargain_was_left_opens_it_again():
    reply = said("acme", "SO-1024: 3.30 per mug please.", "no, thank you", "hello again, let's say 3.57?")
    assert [result.status for result in reply.results] == ["bargaining"]


def test_a_yes_to_looking_at_it_afresh_is_heard():
    with sample_book() as book:
        talk = Talk(book, "acme")
        talk.says("SO-1024: 3.30 per mug please.")
        talk.minutes += 9 * 24 * 60
        assert "afresh" in talk.says("I accept your offer from last week.").text
        assert "price" in talk.says("yes").text
        assert talk.says("3.50").results[-1].status == "bargaining"


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        (
            "northwind",
            ("deliver 4417 15 Jan", "actually to Perth, 5 Hay Street, Perth WA 6000", "undo the address"),
        ),
        ("lanhai", ("SO-2051交期改到12月30日，地址改到上海市浦东新区张江路100号", "地址恢复原来的")),
    ],
)
def test_one_of_two_changes_is_undone_before_the_yes(customer, texts):
    rows = said(customer, *texts).card.changes
    assert len(rows) == 1 and "20" in rows[0].after


@pytest.mark.parametrize("text", ["go back to what it was", "put it back as it was", "恢复原样"])
def test_all_of_what_is_proposed_is_undone_before_the_yes(text):
    reply = said("northwind", "deliver 4417 15 Jan", text)
    assert [result.status for result in reply.results] == ["closed"]


def test_a_new_order_keeps_who_takes_it_in_and_says_who_is_billed():
    with sample_book() as book:
        order = (
            Talk(book, "acme")
            .says(
                "order 100 flasks",
                "deliver to Hafenstr. 3, 28195 Bremen",
                "Please also put the invoice to Acme Holding GmbH, VAT DE811234567",
                "yes",
            )
            .results[-1]
            .order
        )
        placed = book.order(order)
    assert (placed.address.recipient, placed.invoice.title) == ("Jonas Weber", "Acme Holding GmbH")


@pytest.mark.parametrize(
    ("customer", "texts"),
    [("acme", ("I'd like to place an order", "flasks", "300")), ("lanhai", ("我想下单", "保温杯", "300"))],
)
def test_an_order_of_something_asks_what_and_how_many(customer, texts):
    reply = said(customer, *texts)
    assert [result.status for result in reply.results] == ["proposed"] and "300" in reply.text


def test_only_what_is_named_of_several_quotes_is_ordered():
    reply = said(
        "acme", "what is the price of a thousand black chairs? And if we take grey?", "ok we take 30 grey"
    )
    assert "Black" not in reply.text and "Grey office chair (30 pieces)" in reply.text


@pytest.mark.parametrize("text", ["你们都有什么", "您这边有哪些", "what have you got?"])
def test_what_is_for_sale_is_told(text):
    assert {"69", "168"} <= set(re.findall(r"\d+", said("lanhai", text).text))


@pytest.mark.parametrize("text", ["那我自己有哪些单", "上次买的啥", "我有哪些订单"])
def test_their_orders_are_told(text):
    assert "SO-2048" in said("lanhai", text).text
