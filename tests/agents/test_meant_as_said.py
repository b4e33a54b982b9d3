"""What buyers mean by days, sums, terms, orders and words that they say in passing, end to end."""

import pytest
from talking import Talk, sample_book

TWO = "Could you quote me 150 tea gift boxes and 80 grey chairs?"
LATER = "for 4417, could we pay 60 days after delivery instead of the deposit?"
FLASKS = "400 steel flasks please"


def said(customer, *messages):
    with sample_book() as book:
        return Talk(book, customer).says(*messages).text


@pytest.mark.parametrize(
    ("customer", "messages", "told"),
    [
        ("northwind", [FLASKS, "by 20 January please, we have no room before that"], "on 20 January 2027"),
        ("northwind", [FLASKS, "nothing before 10 January, our warehouse is full"], "on 10 January 2027"),
        ("lanhai", ["保温杯400个，1月20日前到，之前仓库没地方"], "2027年1月20日交货"),
    ],
)
def test_a_day_is_the_bound_that_was_said(customer, messages, told):
    assert told in said(customer, *messages)


@pytest.mark.parametrize(
    ("customer", "messages"),
    [
        ("acme", ["150 tea gift boxes and 80 grey chairs for 7,800 in total, prepaid?"]),
        ("acme", [TWO, "8% off if we take both?", "150 tea boxes and 80 chairs for 7,800 in total, prepaid"]),
        ("lanhai", ["报价：茶叶礼盒150盒、灰色办公椅80把", "总共5.5万，全款预付"]),
    ],
)
def test_a_sum_of_all_goods_is_of_none_of_them_alone(customer, messages):
    text = said(customer, *messages)

    assert "150" in text and "80" in text
    assert "8,165.00" not in text and "58,800" not in text.splitlines()[-1]


def test_goods_added_behind_a_question_come_onto_the_order_that_it_names():
    asked = said("acme", "When will SO-1024 ship? And please add 50 white mugs.")
    put_right = said(
        "acme", "add 50 white mugs to SO-1031", "No, I meant the mugs and the date for SO-1024, not 1031"
    )

    assert "change order SO-1024: White mug 350 ml now 50 pieces" in asked
    assert "change order SO-1024: White mug 350 ml now 50 pieces" in put_right
    assert "SO-2048 要这样改：丁腈手套定为 100 盒" in said("lanhai", "SO-2048什么时候发货？再加100盒手套")


def test_a_term_given_up_takes_nothing_else_along():
    text = said(
        "northwind",
        "add 20 boxes of gloves to SO-4417",
        "yes",
        "Forget the early delivery then. Just add 50 boxes of gloves.",
    )

    assert "from 270 boxes to 320 boxes" in text
    assert "cancel" not in text


def test_terms_are_completed_with_what_the_house_has():
    assert "to 50% deposit, balance before shipment" in said("acme", "can we switch SO-1024 to 50% deposit")
    assert "to net 30 days" in said("northwind", LATER, "and 30 days for the old price?")
    assert "net 14 days is not possible" in said("northwind", "any discount on SO-4417 if we pay in 14 days?")
    assert "SO-4410 can be paid by card" in said("northwind", "Can the balance of SO-4410 be paid by card?")


def test_words_in_passing_are_no_goods_and_begin_no_talk_about_a_price():
    address = said("northwind", "when does SO-4417 ship?", "put 22 Marine Terrace, Fremantle WA 6160 on it")
    signed = said("acme", "make it 600 blue mugs on SO-1024", "Make it 650 and I'm happy to sign.")
    slips = said("northwind", "has SO-4410 shipped?", "If it does slip, could you let me know straight away?")

    assert "to 22 Marine Terrace, Fremantle WA 6160" in address
    assert "from 500 pieces to 650 pieces" in signed
    assert "price" not in slips
    assert "do not carry “umbrellas”" in said("acme", "add 40 umbrellas to SO-1031")


def test_a_number_behind_a_question_about_goods_is_of_these():
    asked = "how many white mugs are on 1031?"

    assert "White mug 350 ml from 300 pieces to 250 pieces" in said("acme", asked, "Then take 50 off there.")
    assert "由 200 盒改为 250 盒" in said("lanhai", "SO-2048有多少盒礼盒？", "再加50")
