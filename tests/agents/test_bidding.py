"""What an offer in a bargain asks for, and what it is answered with."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from talking import Talk, sample_book, statuses

from contracts.terms import PaymentTerms

NET_30 = PaymentTerms(balance="net", net_days=30)
MUGS, CHAIRS, PAPER = "3.30 each on SO-1024", "SO-2051单价改成410", "paper on SO-4417 at USD 3.00 per pack"


def ours(book, reply):
    """The house's last offer in the bargain that a reply is about."""
    offers = book.negotiation(reply.results[-1].negotiation).offers
    return next(offer.terms for offer in reversed(offers) if offer.by == "seller")


@pytest.mark.parametrize(
    ("customer", "texts", "price"),
    [
        ("lanhai", ["SO-2051椅子降五个点", "降三个点", "一个点行了吧"], "415.80"),
        ("lanhai", ["SO-2051单价400", "打99折"], "415.80"),
        ("acme", ["3.30 each on SO-1024", "5% off then", "1% off"], "3.56"),
        ("acme", ["3.30 each on SO-1024", "take 3 cents off"], "3.57"),
    ],
)
def test_what_is_taken_off_is_taken_off_the_price_that_stands(book, customer, texts, price):
    reply = Talk(book, customer).says(*texts)
    bids = [offer.terms.price for offer in book.negotiation(reply.results[0].negotiation).offers]
    assert Decimal(price) in bids or ours(book, reply).price <= Decimal(price)
    assert all(bid >= Decimal(price) * Decimal("0.9") for bid in bids)


@pytest.mark.parametrize(
    ("customer", "opening", "text", "less"),
    [
        ("acme", MUGS, "another 2 cents off your offer", "0.02"),
        ("lanhai", CHAIRS, "再便宜2块", "2"),
    ],
)
def test_what_comes_on_top_is_taken_off_the_offer(book, customer, opening, text, less):
    talk = Talk(book, customer)
    offered = ours(book, talk.says(opening)).price
    reply = talk.says(text)
    bids = [one.terms.price for one in book.negotiation(reply.results[0].negotiation).offers]
    assert offered - Decimal(less) in bids


@pytest.mark.parametrize("text", ["凑个整，12500一共", "一共12500", "总价12500行吗"])
def test_a_total_is_held_against_a_total(book, text):
    talk = Talk(book, "lanhai")
    talk.says("保温杯300个，41一个")
    reply = talk.says(text)
    assert statuses(reply) == ["bargaining"] and "没问题" not in reply.text
    assert Decimal(12500) < ours(book, reply).price < Decimal(12924)


@pytest.mark.parametrize("text", ["make it 1000 packs", "what if I take 1000 packs of paper?", "1000包呢"])
def test_more_goods_of_a_basket_are_no_offer_of_more_money(book, text):
    talk = Talk(book, "northwind")
    talk.says(PAPER)
    reply = talk.says(text)
    assert statuses(reply) == ["bargaining"]
    assert "1,000" in " ".join(row.after or "" for row in reply.card.changes) + reply.text
    talk.says("yes")
    assert book.order("SO-4417").lines[1].quantity == 1000


@pytest.mark.parametrize(
    ("customer", "opening", "text", "order"),
    [
        (
            "northwind",
            "change payment on SO-4417 to net 60",
            "ok net 30 at the price as it stands",
            "SO-4417",
        ),
        ("northwind", "change payment on SO-4417 to net 60", "then give me net 30", "SO-4417"),
        ("lanhai", "2051月结60天可以吗", "那月结30天", "SO-2051"),
        ("chenguang", "可以月結60天嗎", "那就月結30天，價格不變", "SO-3071"),
    ],
)
def test_what_costs_nothing_by_itself_costs_nothing_after_a_dearer_offer(
    book, customer, opening, text, order
):
    talk, total = Talk(book, customer), book.order(order).total
    talk.says(opening)
    assert statuses(talk.says(text)) == ["proposed"]
    talk.says("yes")
    assert (book.order(order).total, book.order(order).payment) == (total, NET_30)


@pytest.mark.parametrize(
    ("customer", "opening", "text", "day"),
    [
        ("northwind", PAPER, "ok and deliver it on 20 January", date(2027, 1, 20)),
        ("northwind", "SO-4417: 2% off please", "also move it to 20 January", date(2027, 1, 20)),
        ("lanhai", CHAIRS, "交期改到1月10日", date(2027, 1, 10)),
    ],
)
def test_a_day_that_is_free_outside_a_bargain_is_free_inside_it(book, customer, opening, text, day):
    talk = Talk(book, customer)
    offered = ours(book, talk.says(opening))
    reply = talk.says(text)
    made = ours(book, reply)
    assert (made.delivery, made.price) == (day, offered.price)


@pytest.mark.parametrize("text", ["月结60天的话多少", "货到付款呢", "月结30天"])
def test_paying_later_at_a_price_that_was_given_is_not_for_nothing(book, text):
    talk = Talk(book, "lanhai")
    offered = ours(book, talk.says("订购丁腈手套300盒，35一盒"))
    later = ours(book, talk.says(text))
    assert later.payment != offered.payment and later.price > offered.price


@pytest.mark.parametrize(
    ("customer", "wish"),
    [
        ("acme", "Net 90 on SO-1024?"),
        ("lanhai", "SO-2048月结90天，我可以加1%"),
        ("lanhai", "SO-2051能不能付20%定金，余款货到再付"),
    ],
)
def test_nothing_is_offered_that_is_no_better_than_what_stands(book, customer, wish):
    reply = Talk(book, customer).says(wish)
    assert statuses(reply) == ["told"] and reply.card is None
    assert "nearest" in reply.text or "最接近" in reply.text


def test_terms_that_are_named_take_the_place_of_those_that_were_named_before(book):
    talk = Talk(book, "lanhai")
    talk.says("SO-2051交期推后两周，付款改月结60天")
    talk.says("那付款还是30%定金，只推后两周", "好")
    order = book.order("SO-2051")
    assert order.delivery == date(2027, 1, 6)
    assert order.payment == PaymentTerms(deposit_percent=30, balance="before_shipment")


def test_a_wish_behind_the_choice_of_an_option_is_for_that_option(book):
    talk = Talk(book, "lanhai")
    prepaid = talk.says(CHAIRS).card.changes[1]
    assert "全款预付" in prepaid.after
    made = ours(book, talk.says("方案2，但是交期要提前到12月15日"))
    assert made.payment.deposit_percent == 100 and made.delivery == date(2026, 12, 15)


def test_who_offers_to_prepay_is_offered_no_less_for_it(book):
    offered = ours(book, Talk(book, "lanhai").says("SO-2051单价改成410，全款预付"))
    assert offered.payment.deposit_percent == 100 and offered.price < Decimal("418.10")


def test_the_payment_that_was_asked_for_stays_where_it_is_free(book):
    offered = ours(book, Talk(book, "lanhai").says("SO-2051我要60把，405一把，月结30天，1月5号到"))
    assert (offered.payment, offered.delivery) == (NET_30, date(2027, 1, 5))


def test_who_bids_above_the_offer_hears_that_it_is_lower(book):
    talk = Talk(book, "lanhai")
    price = ours(book, talk.says("保温杯300个，41一个")).price
    reply = talk.says(f"{price + Decimal('0.5')}一个")
    assert "比这还低" in reply.text and ours(book, reply).price == price


@pytest.mark.parametrize("text", ["5?", "5", "4.2"])
def test_a_bare_number_above_all_prices_is_asked_about(book, text):
    talk = Talk(book, "acme")
    talk.says("SO-1024 10% off please")
    assert statuses(talk.says(text)) == ["told"]


@pytest.mark.parametrize(
    ("customer", "opening", "noes"),
    [
        ("acme", "new order: 1000 blue mugs at 2.80", ["no", "no", "nope", "too expensive", "no"]),
        ("lanhai", "订购丁腈手套300盒，35一盒", ["太高", "还是高", "不行", "再低点"]),
    ],
)
def test_a_no_without_a_price_moves_the_house_a_little_once(book, customer, opening, noes):
    talk = Talk(book, customer)
    first = talk.says(opening)
    bid, asked = (offer.terms.price for offer in book.negotiation(first.results[0].negotiation).offers)
    prices = [ours(book, talk.says(no)).price for no in noes]
    assert asked - (asked - bid) / 10 <= prices[0] <= asked
    assert set(prices) == {prices[0]}


@pytest.mark.parametrize(
    "text",
    ["nope, walk away", "I walk", "then we'll walk", "I'm out", "那算了不买了", "我们换家吧", "不订了"],
)
def test_who_walks_away_is_let_go(book, text):
    talk = Talk(book, "lanhai")
    talk.says(CHAIRS)
    assert statuses(talk.says(text)) == ["closed"]


@pytest.mark.parametrize(
    ("customer", "wish", "goods", "address"),
    [
        ("acme", "new order: 1000 blue mugs at 2.80", "Blue mug 350 ml (1,000 pieces)", "Lagerstrasse 12"),
        ("lanhai", "保温杯300个，41一个，月结60天", "不锈钢保温杯500ml 300 件", "科技园路15号"),
    ],
)
def test_an_offer_says_what_is_bought_and_where_it_goes(book, customer, wish, goods, address):
    reply = Talk(book, customer).says(wish)
    assert statuses(reply) == ["bargaining"]
    assert goods in reply.text and address in reply.text
    shown = " ".join(f"{row.what} {row.after}" for row in reply.card.changes)
    assert goods.split("(")[-1].strip(")").split()[-2] in shown


def test_of_two_bargains_in_one_message_the_second_is_not_lost(book):
    talk = Talk(book, "acme")
    reply = talk.says("SO-1024 at USD 3.45 per piece and SO-1031 with 2% off, please.")
    assert statuses(reply) == ["bargaining", "told"]
    assert "SO-1031" in reply.text.split("\n")[-1]
    assert statuses(talk.says("ok")) == ["done"]
    assert book.order("SO-1024").total < 1800


@pytest.mark.parametrize(
    ("customer", "texts", "total"),
    [
        ("lanhai", ["茶壶5个，保温杯10个，总共780元"], None),
        ("lanhai", ["茶壶5个，保温杯10个", "总共780元"], None),
        ("acme", ["order 10 teapots and 5 flasks, 120 in total"], None),
        ("acme", ["order 10 teapots and 5 flasks, 500 in total"], "129"),
    ],
)
def test_one_total_of_several_new_lines_is_the_total_of_all(book, customer, texts, total):
    reply = Talk(book, customer).says(*texts)
    if total is None:
        bids = book.negotiation(reply.results[-1].negotiation).offers[0].terms.price
        assert bids in (Decimal(780), Decimal(120))
    else:
        assert statuses(reply) == ["proposed"] and reply.card.total_after == f"USD {total}.00"


@pytest.mark.parametrize("wish", ["order 100 flasks at 62 each", "order 100 flasks at 6.50 each"])
def test_nobody_is_sold_new_goods_above_the_list(book, wish):
    reply = Talk(book, "acme").says(wish)
    assert reply.card.total_after == "USD 620.00"


@pytest.mark.parametrize(
    "wish", ["SO-2051单价改成4200", "SO-2051单价改成430", "change the price on SO-2051 to 500"]
)
def test_a_price_above_the_one_that_stands_is_asked_about(book, wish):
    reply = Talk(book, "lanhai").says(wish)
    assert statuses(reply) == ["asked"] and "420" in reply.text


@pytest.mark.parametrize(
    ("customer", "opening", "text", "total"),
    [
        ("lanhai", "SO-2048礼盒162一盒", "少1块", "35600"),
        ("lanhai", "SO-2048礼盒162一盒", "少500", "35300"),
        ("northwind", PAPER, "5 cents off", "3180"),
        ("northwind", PAPER, "take 20 dollars off", "3190"),
    ],
)
def test_a_cut_is_one_of_the_unit_price_or_of_the_total_by_its_size(book, customer, opening, text, total):
    talk = Talk(book, customer)
    talk.says(opening)
    reply = talk.says(text)
    assert Decimal(total) in [
        one.terms.price for one in book.negotiation(reply.results[0].negotiation).offers
    ]


@pytest.mark.parametrize("text", ["还是按30%定金吧，价格照旧", "付款改月结30天", "change payment to net 60"])
def test_a_price_for_prepayment_is_not_kept_when_it_is_paid_later(book, text):
    talk = Talk(book, "lanhai")
    talk.says(CHAIRS, "方案2")
    order = book.order("SO-2051")
    assert order.payment.deposit_percent == 100
    offered = ours(book, talk.says(text))
    assert offered.price > order.lines[0].unit_price


def test_paying_later_costs_nothing_where_nothing_was_bargained_for(book):
    assert statuses(Talk(book, "lanhai").says("SO-2051付款改月结30天")) == ["proposed"]


@pytest.mark.parametrize(
    ("text", "from_", "asked"),
    [("打98折", "420", "411.60"), ("再便宜2块", None, None), ("降三个点", "420", "407.40")],
)
def test_what_a_cut_is_counted_from_is_said(book, text, from_, asked):
    talk = Talk(book, "lanhai")
    offered = ours(book, talk.says(CHAIRS)).price
    said = talk.says(text).text.split("\n")[-1]
    assert f"{from_ or offered} 元" in said and f"{asked or offered - 2} 元" in said


@settings(max_examples=12, deadline=None)
@given(
    tenths=st.lists(st.integers(300, 380), min_size=2, max_size=4),
    terms=st.sampled_from(("全款预付", "月结60天", "月结90天", "货到付款", "12月1号到", "下个月底到")),
)
def test_the_house_never_comes_down_below_what_the_customer_bid(tenths, terms):
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        bids = [f"单价{Decimal(price) / 10}元，{terms}" for price in tenths]
        talk.says(f"我要1000盒手套，{bids[0]}", *bids[1:])
        for id in {event.negotiation for event in book.events() if event.negotiation}:
            told, bid = [], Decimal(0)
            for offer in book.negotiation(id).offers:
                terms = offer.terms
                if offer.by == "buyer":
                    bid = terms.price
                else:
                    assert terms.price >= bid or terms in told
                    told.append(terms)


@pytest.mark.parametrize(
    ("customer", "opening", "text", "day", "least"),
    [
        ("lanhai", "我要1000盒手套,8折,三天内到", "三天内这么快?那37能不能做", "2026年12月3日", "37"),
        ("chenguang", "SO-3071單價5.8,後天到可以嗎", "6.0,明天到", "2026年12月8日", "6"),
        (
            "acme",
            "3.40 each on SO-1024, delivered tomorrow",
            "3.50 if it comes this week",
            "5 December 2026",
            "3.5",
        ),
    ],
)
def test_a_day_that_is_not_possible_is_told_and_the_price_is_talked_of(
    book, customer, opening, text, day, least
):
    talk = Talk(book, customer)
    for reply in (talk.says(opening), talk.says(text)):
        assert statuses(reply) == ["bargaining"]
        assert day in reply.text.splitlines()[-1]
    assert ours(book, reply).price >= Decimal(least)


def test_a_day_that_is_possible_is_not_spoken_of(book):
    reply = Talk(book, "lanhai").says("我要1000盒手套,8折,12月20号到")
    assert "最早" not in reply.text


OFF = "Take 15% off the gloves please, order 4417"


@pytest.mark.parametrize(
    ("customer", "texts", "lines"),
    [
        ("northwind", [OFF, "4.95 and I order 500 boxes"], ["(500 boxes)"]),
        ("northwind", [OFF, "What would 800 boxes cost?"], ["(800 boxes)"]),
        ("acme", [MUGS, "3.50 upfront", "make it 600 at that price"], ["(600 pieces)", "3.52"]),
        ("lanhai", [CHAIRS, "80把的话什么价?"], ["80 件"]),
        ("chenguang", ["SO-3071單價5.5可以嗎", "1000個多少錢"], ["1,000 件"]),
    ],
)
def test_another_number_is_answered_in_the_bargain_it_is_asked_in(book, customer, texts, lines):
    reply = Talk(book, customer).says(*texts)
    assert statuses(reply) == ["bargaining"]
    assert all(words in reply.text for words in lines)


def test_a_number_alone_is_the_price_of_one_where_one_line_of_a_basket_is_bargained_over(book):
    reply = Talk(book, "northwind").says(OFF, "5.20?")
    bids = [
        one.terms.price for one in book.negotiation(reply.results[0].negotiation).offers if one.by == "buyer"
    ]
    assert bids[-1] == 250 * Decimal("5.20") + 600 * Decimal("3.10")


def test_more_at_the_price_that_was_agreed_costs_that_and_no_cent_less(book):
    Talk(book, "acme").says(MUGS, "option 3", "wait, actually make it 600 at that price", "yes")
    line = book.order("SO-1024").lines[0]
    assert (line.quantity, line.unit_price) == (600, Decimal("3.52"))


@pytest.mark.parametrize(
    ("customer", "before", "text", "sku", "number"),
    [
        ("acme", "Can you do 3.10 for the white mugs on SO-1031?", "If we take 500 of the white mugs instead of 300, could you do 3.25?", "MUG-WHITE", 500),
        ("acme", "Can you do 3.10 for the white mugs on SO-1031?", "We could go up to 400 white mugs at 3.25", "MUG-WHITE", 400),
        ("acme", "Can you do 3.10 for the white mugs on SO-1031?", "Suppose we order 450 white mugs rather than 300, can you meet 3.2?", "MUG-WHITE", 450),
        ("northwind", "Can you do 2.7 for the paper on SO-4417?", "If the paper goes to 900 packs, can you do 2.8?", "PAPER-A4", 900),
        ("lanhai", "SO-2048的礼盒能便宜到150吗", "礼盒改成250个而不是200个，能做165吗", "TEA-GIFT", 250),
        ("chenguang", "SO-3071保溫瓶能不能便宜到5.5", "保溫瓶加到1000個的話，5.8可以嗎", "FLASK-500", 1000),
    ],
)  # fmt: skip
def test_another_number_of_the_goods_with_a_price_is_bargained_over(customer, before, text, sku, number):
    with sample_book() as book:
        talk = Talk(book, customer)
        talk.says(before, text)
        asked = talk.desk.bargain(customer).asked
        assert {line.sku: line.quantity for line in asked.lines}[sku] == number
