"""People haggle in whole sentences: a price is told, met halfway, checked, or the bargain let go."""

from decimal import Decimal

import pytest
from talking import Talk, statuses


def bids(book, talk):
    """The prices that the customer has offered in the bargain that is open, in their order."""
    haggle = talk.desk.bargain(talk.customer)
    offers = book.negotiation(haggle.id).offers if haggle else ()
    return [offer.terms.price for offer in offers if offer.by == "buyer"]


@pytest.mark.parametrize(
    ("customer", "texts", "bid", "told"),
    [
        (
            "northwind",
            [
                "What's your best price for 1000 steel flasks?",
                "6.20 is list. I was hoping for something like 5.50 at that volume.",
            ],
            "5.50",
            "30% deposit",
        ),
        (
            "northwind",
            [
                "how much for 800 steel flasks?",
                "No, I'm not paying list for 800. I had 5.60 in mind and I'd pay everything up front",
            ],
            "5.60",
            "full prepayment",
        ),
        ("lanhai", ["保温杯1000个多少钱", "44是标价吧，我们心里价位是40，全款预付"], "40", "全款预付"),
        ("chenguang", ["白色馬克杯1000個多少錢", "3.40是定價，我原本希望3.1左右"], "3.1", "30%訂金"),
        (
            "acme",
            ["Would you give a discount on SO-1031 if we prepaid it?", "5% would be nice. So 2831 in total."],
            "2831",
            "full prepayment",
        ),
        (
            "acme",
            ["No, 2831 dollars is the price I have in mind for SO-1031, paid up front."],
            "2831",
            "full prepayment",
        ),
        ("acme", ["can I prepay SO-1031 for 2800?"], "2800", "full prepayment"),
        ("lanhai", ["2048全款预付能便宜点吗", "我们想的是34000，一共"], "34000", "全款预付"),
    ],
)
def test_a_price_that_is_told_is_a_bid_on_the_terms_wished_for(book, customer, texts, bid, told):
    talk = Talk(book, customer)
    reply = talk.says(*texts)
    assert bids(book, talk) == [Decimal(bid)], reply.text
    assert told in reply.text.splitlines()[0]


@pytest.mark.parametrize(
    ("customer", "opening", "text", "bid"),
    [
        ("acme", "can you do 3.20 for SO-1024?", "split the difference and we have a deal", "3.39"),
        ("acme", "can you do 3.20 for SO-1024?", "meet me halfway", "3.39"),
        ("lanhai", "2051椅子380行不行", "大家各让一步吧", "399.80"),
        ("chenguang", "3071單價5.8可以嗎", "各退一步，折中一下", "5.99"),
    ],
)
def test_a_bid_halfway_is_in_the_middle_of_both_last_offers(book, customer, opening, text, bid):
    talk = Talk(book, customer)
    reply = talk.says(opening, text)
    assert bids(book, talk)[-1] == Decimal(bid) and bid.rstrip("0") in reply.text
    assert book.order(talk.desk.bargain(customer).asked.id).total == talk.desk.bargain(customer).plain.total


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        ("lanhai", ["2048能改成货到付款不？", "那价格能便宜点吗", "每盒160行吗", "那算了，还是月结60天，不改了"]),
        ("chenguang", ["3071改1000個，單價5.8可以嗎", "那算了，還是800個，不改了"]),
        ("acme", ["200 more blue mugs on SO-1024 at 3.30?", "no, keep it at 500 then, no changes"]),
    ],
)  # fmt: skip
def test_who_wants_what_stands_after_all_leaves_the_bargain_and_the_order(book, customer, texts):
    talk = Talk(book, customer)
    assert statuses(talk.says(*texts)) == ["closed"] and talk.desk.bargain(customer) is None


@pytest.mark.parametrize(
    ("customer", "texts", "bid"),
    [
        ("acme", ["100 teapots and 100 white mugs, best price?", "9.20 and 3.20?"], "1240"),
        ("lanhai", ["下单茶壶100个，白杯子100个", "65和22行不行"], "8700"),
        ("acme", ["can you do 2700 for SO-1031?", "if its 9.59 and 3.38 ok, done"], "2932"),
    ],
)
def test_prices_in_a_row_are_of_the_goods_in_their_order(book, customer, texts, bid):
    talk = Talk(book, customer)
    talk.says(*texts)
    assert bids(book, talk)[-1] == Decimal(bid)


@pytest.mark.parametrize(
    ("customer", "texts", "said"),
    [
        ("lanhai", ["2048联系人改成王芳 13711112222", "总价还是35800？"], "对，订单 SO-2048 的总价是 35,800 元"),
        ("acme", ["is SO-1024 still 1,700 altogether?"], "No, order SO-1024 comes to USD 1,800.00 in total"),
        ("acme", ["change SO-1024 to 600 mugs", "still 1,800 altogether?"], "USD 2,160.00"),
    ],
)  # fmt: skip
def test_whether_a_sum_is_so_is_told_and_no_bid(book, customer, texts, said):
    talk = Talk(book, customer)
    assert said in talk.says(*texts).text and talk.desk.bargain(customer) is None


def test_a_yes_that_points_at_one_of_several_offers_takes_that(book):
    talk = Talk(book, "acme")
    talk.says("can you do 3.30 for SO-1024?", "right, the last of those please")
    assert book.order("SO-1024").payment.deposit_percent == 100


def test_a_better_price_for_more_is_asked_for_and_a_plain_price_only_told(book):
    talk = Talk(book, "northwind")
    more = talk.says("price for 20 black chairs?", "OK, can you do anything about the price if I take 50?")
    assert "50 pieces" in more.text and "Which price do you have in mind?" in more.text
    plain = Talk(book, "chenguang").says("白色馬克杯1000個的話單價多少？")
    assert "您期望的價格" not in plain.text
