"""A yes that repeats what is offered takes it; one beside other figures or terms does not."""

import pytest
from talking import Talk, sample_book

CHAIRS, FLASKS, MUGS = "SO-2051单价400", "3071單價5.9", "3.30 each on SO-1024"
"""Offered: 419.60 with a deposit or 417.70 prepaid; 6.19; 3.59 net 60, 3.55 on delivery or 3.52 prepaid."""


def after(customer, *texts):
    """What the last text came to, and the orders."""
    with sample_book() as book:
        reply = Talk(book, customer).says(*texts)
        return (
            [one.status for one in reply.results],
            {one.id: one for one in book.orders(customer=customer)},
            reply,
        )


@pytest.mark.parametrize(
    ("customer", "texts", "order", "price"),
    [
        ("lanhai", (CHAIRS, "419.6，40把，成交"), "SO-2051", "419.60"),
        ("lanhai", (CHAIRS, "行，40把，全款417.7，定了"), "SO-2051", "417.70"),
        ("lanhai", (CHAIRS, "行，就这个，全款，定了"), "SO-2051", "417.70"),
        ("lanhai", (CHAIRS, "行吧，417.70就417.70"), "SO-2051", "417.70"),
        ("lanhai", (CHAIRS, "2051，419.6，接受，然后谈2048"), "SO-2051", "419.60"),
        ("chenguang", (FLASKS, "好，就6.19"), "SO-3071", "6.19"),
        ("chenguang", (FLASKS, "6.19，800個，成交"), "SO-3071", "6.19"),
        ("acme", (MUGS, "ok, 3.55 on delivery, deal"), "SO-1024", "3.55"),
        ("acme", (MUGS, "Agreed: 500 pieces at 3.52, full prepayment."), "SO-1024", "3.52"),
        ("acme", (MUGS, "yes, 3.59, net 60 days"), "SO-1024", "3.59"),
        ("acme", (MUGS, "ok, 3.55 on delviery, deal"), "SO-1024", "3.55"),
        ("acme", (MUGS, "ok full prepaymnet then"), "SO-1024", "3.52"),
        ("acme", (MUGS, "optoin 2"), "SO-1024", "3.55"),
    ],
)
def test_a_yes_with_the_figures_of_an_offer_takes_that_offer(customer, texts, order, price):
    statuses, orders, reply = after(customer, *texts)
    assert statuses[0] == "done", reply.text
    assert str(orders[order].lines[0].unit_price) == price


@pytest.mark.parametrize(
    ("customer", "texts", "order"),
    [
        ("lanhai", (CHAIRS, "419.6，60把，成交"), "SO-2051"),
        ("lanhai", (CHAIRS, "行，419.6，但是要全款后两周发货"), "SO-2051"),
        ("chenguang", (FLASKS, "6.19可以，貨到付款"), "SO-3071"),
        ("chenguang", (FLASKS, "行，6.19成交，不過能分兩次付嗎"), "SO-3071"),
        ("acme", (MUGS, "deal at 3.59 but 600 pieces"), "SO-1024"),
        ("acme", (MUGS, "ok, 3.57, prepaid"), "SO-1024"),
        ("acme", (MUGS, "ok 3.59, and 100 more mugs"), "SO-1024"),
        ("acme", (MUGS, "yes, 3.55 if you ship by air"), "SO-1024"),
    ],
)
def test_a_yes_beside_anything_else_books_nothing(customer, texts, order):
    _, before, _ = after(customer, texts[0])
    statuses, orders, reply = after(customer, *texts)
    assert "done" not in statuses, reply.text
    assert orders[order] == before[order]


def test_what_is_put_before_the_customer_is_what_they_said():
    _, _, reply = after("chenguang", FLASKS, "6.19，900個，成交")
    assert "900" in reply.text and "6.19" in reply.text


def test_a_deal_is_done_before_a_wish_for_another_order():
    statuses, orders, _ = after("lanhai", CHAIRS, "417.7全款可以，另外SO-2048的礼盒改成250盒")
    assert statuses == ["done", "proposed"]
    assert orders["SO-2051"].payment.deposit_percent == 100


@pytest.mark.parametrize(
    ("customer", "texts", "order"),
    [
        ("acme", (MUGS, "what about option 2?", "ok"), "SO-1024"),
        ("acme", (MUGS, "is the second one paid on delivery?", "deal"), "SO-1024"),
        ("lanhai", (CHAIRS, "方案2的话什么时候付？", "行"), "SO-2051"),
    ],
)
def test_a_plain_yes_behind_a_question_about_one_of_several_is_asked_which(customer, texts, order):
    _, before, _ = after(customer, texts[0])
    _, orders, reply = after(customer, *texts)
    assert orders[order] == before[order]
    assert "2)" in reply.text
