"""A price that is asked for together with terms of payment, or for so many; discounts asked for."""

import pytest
from talking import Talk, sample_book, statuses


@pytest.mark.parametrize(
    ("customer", "text", "terms", "bid", "payment"),
    [
        ("acme", "Would there be a better price on the blue mugs if we paid within 30 days?", "net 30 days", "3.40", "net 30 days"),
        ("acme", "What is your best price for the blue mugs on SO-1024 at net 30?", "net 30 days", "3.40", "net 30 days"),
        ("acme", "What would the blue mugs cost if we paid up front?", "full prepayment", "3.40", "full prepayment"),
        ("acme", "Is the price for the teapots lower with net 30?", "net 30 days", "9.50", "net 30 days"),
        ("northwind", "We could pay everything in advance. What would the paper be then?", "full prepayment", "2.90", "full prepayment"),
        ("lanhai", "椅子那单全款预付最低能多少？", "全款预付", "400", "全款预付"),
        ("lanhai", "SO-2051要是付全款有什么优惠？", "全款预付", "400", "全款预付"),
        ("chenguang", "保溫瓶全款預付的話單價多少？", "全額預付", "5.9", "全額預付"),
        ("chenguang", "現款付清有沒有折扣？", "全額預付", "5.9", "全額預付"),
    ],
)  # fmt: skip
def test_the_terms_stay_in_the_bargain(customer, text, terms, bid, payment):
    with sample_book() as book:
        talk = Talk(book, customer)
        asked = talk.says(text)
        assert statuses(asked)[0] == "asked" and terms in asked.text
        offered = talk.says(bid)
    assert statuses(offered) == ["bargaining"]
    assert payment in offered.text.split("\n")[0]


def test_goods_on_no_order_that_can_change_are_quoted():
    with sample_book() as book:
        reply = Talk(book, "northwind").says("How much would flasks cost if we paid up front?")
    assert "Would you like to order?" in reply.text


@pytest.mark.parametrize(
    ("customer", "change", "text", "number"),
    [
        ("acme", "Could you make it 600 blue mugs on SO-1024?", "Would we get a better unit price at that quantity?", "600 pieces"),
        ("acme", "Could you make it 600 blue mugs on SO-1024?", "Is there a discount for that many?", "600 pieces"),
        ("chenguang", "SO-3071改成1000個", "這個數量單價可以便宜嗎？", "1,000 件"),
    ],
)  # fmt: skip
def test_a_better_price_for_what_is_proposed_is_talked_about(customer, change, text, number):
    with sample_book() as book:
        talk = Talk(book, customer)
        talk.says(change)
        reply = talk.says(text)
    assert statuses(reply) == ["asked"]
    assert number in reply.text


def test_a_yes_books_and_the_better_price_behind_it_is_talked_about():
    with sample_book() as book:
        talk = Talk(book, "acme")
        talk.says("Could you make it 600 blue mugs on SO-1024?")
        reply = talk.says("Yes please. Would we get a better unit price at that quantity?")
        assert book.order("SO-1024").lines[0].quantity == 600
        assert "600 pieces" in reply.text and "which did you have in mind?" in reply.text
        assert statuses(talk.says("3.45")) == ["bargaining"]


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        ("acme", "is there a volume discount on SO-1024?", "which did you have in mind?"),
        ("acme", "Any discount on the teapots?", "which did you have in mind?"),
        ("northwind", "is there a volume discount?", "we can talk about prices"),
        ("acme", "what do I get if I pay up front?", "What moves the price is when it is paid"),
        ("lanhai", "SO-2051量大有没有优惠？", "价格可以谈"),
        ("acme", "can you knock off the shipping on SO-1024?", "Our prices include"),
        ("northwind", "Could you throw in the freight on SO-4417?", "Our prices include"),
        ("lanhai", "SO-2051运费能免吗", "我们的价格已包含"),
    ],
)
def test_a_discount_asked_for_is_talked_about(customer, text, told):
    with sample_book() as book:
        assert told in Talk(book, customer).says(text).text


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        ("acme", ("SO-1024: round it down to 1,700",)),
        ("acme", ("How is SO-1024?", "round it down to 1,700")),
        ("acme", ("Can you round SO-1031 down to 2,900?",)),
        ("lanhai", ("SO-2051抹个零，16500吧",)),
        ("lanhai", ("椅子那单凑个整，16500行吗",)),
        ("chenguang", ("抹個零吧，算4900",)),
    ],
)
def test_a_total_rounded_down_is_bargained_over(customer, texts):
    with sample_book() as book:
        assert statuses(Talk(book, customer).says(*texts)) == ["bargaining"]
