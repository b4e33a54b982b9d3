"""A yes is to what was said last: never to an offer that other words have led away from."""

import pytest
from talking import Talk, sample_book, statuses


@pytest.fixture
def acme():
    with sample_book() as book:
        yield Talk(book, "acme")


@pytest.fixture
def lanhai():
    with sample_book() as book:
        yield Talk(book, "lanhai")


@pytest.mark.parametrize(
    "text",
    [
        "方案2我老板嫌贵",
        "为啥方案2要全款",
        "我比较倾向方案2，等老板批",
        "方案2的付款能分两次付",
        "方案2换成黑色椅子",
        "选方案2，数量五十把",
        "方案2含税含运费",
        "方案2得全款预付啊",
        "方案2和方案1差多少",
    ],
)
def test_a_text_that_says_more_than_which_option_books_none(lanhai, text):
    before = lanhai.book.order("SO-2051")
    lanhai.says("SO-2051单价410可以吗", text)
    assert lanhai.book.order("SO-2051") == before


@pytest.mark.parametrize(
    "text", ["why is option 2 prepaid", "option 2 is too dear for us", "option 2, net 60"]
)
def test_a_text_that_says_more_than_which_option_books_none_in_english(acme, text):
    acme.says("10% off SO-1024 please", text)
    assert acme.revisions("SO-1024") == 1


def test_what_was_not_understood_is_said_before_a_proposal_is_shown_again(lanhai):
    reply = lanhai.says("礼盒改成300", "花花世界")
    assert "没太明白" in reply.text and "300" in reply.text and reply.card.kind == "confirm"


def test_a_yes_to_a_question_is_no_yes_to_the_offer_behind_it(acme):
    before = acme.book.order("SO-1031")
    assert statuses(acme.says("SO-1031 5% off please", "Can I also get 100 mugs?")) == ["asked"]
    acme.says("yes")
    assert acme.book.order("SO-1031") == before


def test_a_yes_after_a_colleague_took_a_condition_up_is_asked_for_once_more(acme):
    acme.says("10% off SO-1024 please")
    assert "passed_on" in statuses(acme.says("yes, but only if you include free express shipping"))
    assert statuses(acme.says("yes")) == ["bargaining"]
    assert acme.revisions("SO-1024") == 1


def test_a_button_is_of_its_own_card_whatever_was_said_since(acme):
    offered = acme.says("10% off SO-1024 please")
    acme.says("yes, but only if you include free express shipping")
    assert statuses(acme.presses("Option 2", offered)) == ["done"]


@pytest.mark.parametrize("text", ["先不要，改成延后两周", "先不取消，延后两周吧"])
def test_a_change_takes_the_place_of_a_cancellation(lanhai, text):
    lanhai.says("取消SO-2048", text, "可以")
    order = lanhai.book.order("SO-2048")
    assert order.stage != "cancelled" and str(order.delivery) == "2027-01-02"


def test_a_cancellation_that_is_not_wanted_any_more_leaves_the_rest(lanhai):
    lanhai.says("SO-2051取消，另外SO-2048礼盒减50盒", "先不取消2051，只减礼盒", "是")
    assert lanhai.book.order("SO-2051").stage != "cancelled"
    assert lanhai.book.order("SO-2048").lines[0].quantity == 150


@pytest.mark.parametrize("text", ["撤回刚才的", "撤销刚才的改动", "2048撤销刚才的改动"])
def test_to_take_back_a_change_cancels_no_order(lanhai, text):
    lanhai.says("礼盒改成300", "好的", text, "好")
    order = lanhai.book.order("SO-2048")
    assert order.stage != "cancelled" and order.lines[0].quantity == 200


@pytest.mark.parametrize("text", ["确认取消", "是的，取消", "好，取消SO-2051"])
def test_the_wish_said_again_with_a_yes_confirms_it(lanhai, text):
    lanhai.says("SO-2051取消", text)
    assert lanhai.book.order("SO-2051").stage == "cancelled"


@pytest.mark.parametrize(
    ("customer", "order", "price"),
    [
        ("acme", "order 100 flasks", "at 5.90"),
        ("acme", "order 100 flasks", "6"),
        ("acme", "order 100 flasks", "5.9 plus net 30"),
        ("acme", "order 20 grey chairs", "1,100"),
        ("lanhai", "订200个保温杯", "43"),
        ("lanhai", "订200个保温杯", "单价43"),
        ("lanhai", "订200个保温杯", "能做到43吗"),
        ("lanhai", "礼盒改成300", "可以，但是价格要降5%"),
    ],
)
def test_a_price_beside_a_proposal_is_bargained_over(customer, order, price):
    with sample_book() as book:
        talk = Talk(book, customer)
        before = talk.says(order).card
        reply = talk.says(price)
        assert statuses(reply) == ["bargaining"] and before.kind == "confirm"


@pytest.mark.parametrize(
    ("customer", "texts", "quantity"),
    [
        ("acme", ["change SO-1024 to 600", "too many, 550", "yes"], 550),
        ("acme", ["change SO-1024 to 600", "no wait, 450", "yes"], 450),
        ("chenguang", ["訂100個茶壺", "數量500", "好"], 500),
    ],
)
def test_a_number_like_the_quantity_is_one(customer, texts, quantity):
    with sample_book() as book:
        order = Talk(book, customer).says(*texts).results[-1].order
        assert book.order(order).lines[0].quantity == quantity


def test_a_new_order_that_is_said_anew_keeps_its_number(acme):
    first = acme.says("order 100 flasks")
    acme.says("make it 120", "make it 140")
    done = acme.says("yes").results[-1].order
    assert first.card and done == "SO-4418"


def test_a_price_is_asked_for_where_only_a_lower_one_is_wanted(lanhai):
    reply = lanhai.says("订200个保温杯", "能便宜吗")
    assert reply.results[0].status == "asked"
    assert statuses(lanhai.says("43")) == ["bargaining"]


@pytest.mark.parametrize(
    "text",
    ["确认无误", "行，定了", "行吧，就这个价", "好，同意贵司方案", "考虑好了，确认", "都改吧", "行就这么弄"],
)
def test_plain_yeses_in_chinese(lanhai, text):
    assert statuses(lanhai.says("礼盒改成300", text)) == ["done"]


@pytest.mark.parametrize(
    "text",
    [
        "Sounds good, place it",
        "ok do this",
        "I hereby confirm the amendment",
        "alright, go ahead",
        "Yes please, and thanks for the quick help!",
    ],
)
def test_plain_yeses_in_english(acme, text):
    assert statuses(acme.says("make SO-1024 600 pieces", text)) == ["done"]


@pytest.mark.parametrize(
    ("customer", "texts", "bargained"),
    [
        ("acme", ("SO-1031: can you do USD 2,800 in total?", "No, thank you. SO-1024: 600 mugs."), "SO-1031"),
        ("acme", ("3.30 for SO-1024?", "No thanks. Please ship SO-1031 a week later."), "SO-1024"),
        ("lanhai", ("SO-2051椅子能不能400", "算了不谈价了，SO-2048礼盒改成220盒"), "SO-2051"),
        ("lanhai", ("SO-2051椅子能不能400", "SO-2048礼盒改成220盒"), "SO-2051"),
        ("acme", ("SO-1031: can you do USD 2,800 in total?", "also make SO-1024 600 mugs"), "SO-1031"),
    ],
)
def test_a_yes_is_not_to_an_offer_that_was_refused_or_not_said_again(customer, texts, bargained):
    with sample_book() as book:
        before = book.order(bargained)
        Talk(book, customer).says(*texts, "yes" if customer == "acme" else "好")
        assert book.order(bargained) == before
