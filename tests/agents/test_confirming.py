"""Before anything is written the customer sees what changes and says yes."""

from datetime import timedelta
from decimal import Decimal
from typing import get_args

import pytest
from talking import HOUSE, NOW, Talk, statuses

from agents.desk.proposal import merged
from agents.desk.reading.card.answers import choice, verdict
from agents.voice import LANGUAGES, say_button
from agents.voice.shapes import Button
from contracts.request import ChangeQuantity, PlaceOrder, Request


@pytest.fixture
def talk(book):
    return Talk(book, "acme")


@pytest.fixture
def lanhai(book):
    return Talk(book, "lanhai")


def mugs(talk):
    """How many are on order."""
    return talk.book.order("SO-1024").lines[0].quantity


def test_a_change_is_shown_before_and_after_and_made_with_a_yes(talk):
    asked = talk.says("Please make it 650 blue mugs on SO-1024")
    assert statuses(asked) == ["proposed"]
    assert mugs(talk) == 500
    (row,) = asked.card.changes
    assert (row.order, row.what, row.before, row.after) == (
        "SO-1024",
        "Blue mug 350 ml",
        "500 pieces",
        "650 pieces",
    )
    assert (asked.card.total_before, asked.card.total_after) == ("USD 1,800.00", "USD 2,340.00")
    assert all(said in asked.text for said in ("500 pieces", "650 pieces", "USD 2,340.00"))
    assert statuses(talk.says("yes please")) == ["done"]
    assert mugs(talk) == 650


@pytest.mark.parametrize("no", ["no", "No thanks", "leave it as it is", "cancel that", "never mind"])
def test_a_no_leaves_everything_as_it_is(talk, no):
    talk.says("Please make it 650 blue mugs on SO-1024")
    reply = talk.says(no)
    assert statuses(reply) == ["closed"]
    assert reply.card is None
    talk.says("yes")
    assert mugs(talk) == 500


def test_what_is_trivial_to_the_house_is_written_at_once(talk):
    reply = talk.says("The new contact for SO-1024 is Lena Vogt, +49 40 5550 118")
    assert statuses(reply) == ["done"]
    assert talk.book.order("SO-1024").address.recipient == "Lena Vogt"


CORRECTIONS = ["no, make it 700", "actually 700", "sorry, I meant 700 pieces"]


@pytest.mark.parametrize("text", CORRECTIONS)
def test_a_correction_replaces_what_it_corrects_and_keeps_the_rest(talk, text):
    talk.says(
        "Please make it 650 blue mugs on SO-1024, and change the delivery address to 5 Dock Road, Hamburg"
    )
    again = talk.says(text)
    assert statuses(again) == ["proposed"]
    assert {row.after for row in again.card.changes} >= {"700 pieces"}
    talk.says("yes")
    order = talk.book.order("SO-1024")
    assert order.lines[0].quantity == 700
    assert order.address.text.startswith("5 Dock Road")
    assert talk.revisions("SO-1024") == 3  # as it was placed, the address, the quantity


def test_a_yes_with_a_new_wish_does_the_one_and_asks_about_the_other(talk):
    talk.says("Please make it 650 blue mugs on SO-1024")
    reply = talk.says("yes, and cancel SO-1031")
    assert statuses(reply) == ["done", "proposed"]
    assert mugs(talk) == 650
    assert talk.book.order("SO-1031").stage == "confirmed"
    talk.says("yes")
    assert talk.book.order("SO-1031").stage == "cancelled"


def test_a_question_in_between_is_answered_and_the_proposal_stays_open(talk):
    asked = talk.says("Please make it 650 blue mugs on SO-1024")
    between = talk.says("when will SO-1031 arrive?")
    assert "17 December 2026" in between.text
    assert between.card == asked.card
    assert statuses(talk.says("ok")) == ["done"]
    assert mugs(talk) == 650


@pytest.mark.parametrize("text", ["let me think about it", "one moment", "I need to check with my boss"])
def test_time_to_think_is_given(talk, text):
    talk.says("Please make it 650 blue mugs on SO-1024")
    assert statuses(talk.says(text)) == ["told"]
    assert statuses(talk.says("go ahead")) == ["done"]


def test_a_new_order_grows_line_by_line_before_it_is_placed(talk):
    talk.says("I want to order 200 teapots")
    talk.says("sorry, 250")
    asked = talk.says("also 30 boxes of nitrile gloves, and net 30 please")
    assert len(talk.book.orders(customer="acme")) == 3
    assert asked.card.total_after == "USD 2,612.00"
    placed = talk.says("ok go ahead")
    order = talk.book.order(placed.results[0].order)
    assert {line.sku: line.quantity for line in order.lines} == {"TEAPOT-12": 250, "GLOVE-N": 30}
    assert order.payment.net_days == 30


def test_what_was_quoted_is_ordered_with_a_yes_and_confirmed_with_another(talk):
    assert statuses(talk.says("how much are 100 grey chairs?")) == ["told"]
    assert statuses(talk.says("yes please")) == ["proposed"]
    placed = talk.says("yes")
    assert talk.book.order(placed.results[0].order).total == Decimal("5800.00")


def test_several_orders_are_one_proposal_with_one_yes(talk):
    asked = talk.says("Cancel SO-1024 and make it 250 teapots on SO-1031")
    assert {row.order for row in asked.card.changes} == {"SO-1024", "SO-1031"}
    assert statuses(talk.says("yes to both")) == ["done", "done"]
    assert talk.book.order("SO-1024").stage == "cancelled"
    assert talk.book.order("SO-1031").lines[0].quantity == 250


def test_a_proposal_about_an_order_that_changed_meanwhile_is_not_made(talk):
    talk.says("Please make it 650 blue mugs on SO-1024")
    talk.book.advance("SO-1024", "confirmed", key="elsewhere", now=NOW + timedelta(hours=1))
    assert statuses(talk.says("yes")) == ["told"]
    assert mugs(talk) == 500


def test_a_proposal_does_not_stay_open_for_ever(talk):
    talk.says("Please make it 650 blue mugs on SO-1024")
    assert statuses(talk.says("yes", later=timedelta(days=HOUSE.holds_days + 1))) == ["closed"]
    assert mugs(talk) == 500


# Buttons


def test_a_button_of_an_older_card_does_not_confirm_a_newer_proposal(talk):
    first = talk.says("Please make it 650 blue mugs on SO-1024").card
    second = talk.says("actually 700").card
    assert statuses(talk.says(first.options[0].say, to=first.id)) == ["told"]
    assert mugs(talk) == 500
    assert statuses(talk.says(second.options[0].say, to=second.id)) == ["done"]
    assert mugs(talk) == 700


def test_a_button_that_is_pressed_twice_works_once(talk):
    card = talk.says("Please add 50 blue mugs to SO-1024").card
    talk.says(card.options[0].say, to=card.id)
    again = talk.says(card.options[0].say, to=card.id)
    assert statuses(again) == ["told"]
    assert "already" in again.text
    assert mugs(talk) == 550


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("button", "expected"), [("yes", "yes"), ("no", "no"), ("later", "later")])
def test_what_a_button_says_is_understood(button, expected, language):
    assert verdict(say_button(button, language)[1]) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_button_has_a_label_and_a_sentence(language):
    assert all(all(say_button(button, language)) for button in get_args(Button))


# Questions


@pytest.mark.parametrize(
    ("answer", "order"),
    [
        ("the second one", "SO-1031"),
        ("1", "SO-1024"),
        ("B", "SO-1031"),
        ("SO-1024", "SO-1024"),
        ("blue mugs", "SO-1024"),
    ],
)
def test_a_choice_is_answered_by_number_place_or_name(talk, answer, order):
    asked = talk.says("push the delivery back by a week")
    assert [option.say for option in asked.card.options] == ["SO-1024", "SO-1031"]
    proposed = talk.says(answer)
    assert proposed.results[0].order == order, proposed.text


def test_nothing_is_asked_twice_in_the_same_words_nor_for_ever(talk):
    first = talk.says("push the delivery back by a week")
    second = talk.says("the big one for the fair")
    third = talk.says("you know which")
    assert statuses(first) == statuses(second) == ["asked"]
    assert first.text != second.text
    assert "2) SO-1031" in second.text
    assert statuses(third) == ["passed_on"]


def test_an_answer_that_changes_what_was_asked_about_completes_it(lanhai):
    assert statuses(lanhai.says("订200个丁腈手套")) == ["asked"]
    asked = lanhai.says("改成250盒，1月15号前到")
    assert statuses(asked) == ["proposed"]
    assert "250 盒" in asked.card.changes[0].after


# Bargains


def test_an_offer_of_the_house_is_a_card_and_a_deal_is_the_customers_to_make(lanhai):
    offered = lanhai.says("SO-2051单价410可以吗")
    assert offered.card.kind == "packages"
    while "419" in offered.card.changes[0].after:
        offered = lanhai.says("412")
    met = lanhai.says("418")
    assert statuses(met) == ["bargaining"]  # the house would take it, and asks for the yes
    assert met.card.changes[0].after == offered.card.changes[0].after or "418" in met.card.changes[0].after
    assert lanhai.revisions("SO-2051") == 2
    assert statuses(lanhai.says("成交")) == ["done"]


def test_the_house_never_asks_a_person_for_more_than_it_did_before(lanhai):
    prices = []
    reply = lanhai.says("SO-2051单价400可以吗")
    while statuses(reply) == ["bargaining"]:
        offers = lanhai.book.negotiations(customer="lanhai")[0].offers
        prices.append(offers[-1].terms.price)
        reply = lanhai.says("再便宜点吧")
    assert len(prices) > 3
    assert prices == sorted(prices, reverse=True)


def test_what_else_was_asked_is_done_with_the_deal(lanhai):
    reply = lanhai.says("SO-2051的办公椅便宜5%，另外地址改成广州市天河区体育西路1号")
    assert statuses(reply) == ["bargaining", "proposed"]
    assert "科技园" in lanhai.book.order("SO-2051").address.text
    assert statuses(lanhai.says("成交")) == ["done", "done"]
    assert lanhai.book.order("SO-2051").address.text == "广州市天河区体育西路1号"


def test_what_else_was_asked_is_still_open_when_there_is_no_deal(lanhai):
    lanhai.says("SO-2051的办公椅便宜5%，另外地址改成广州市天河区体育西路1号")
    closed = lanhai.says("算了，不谈了")
    assert statuses(closed) == ["closed", "told"]
    assert closed.card.kind == "confirm"
    assert statuses(lanhai.says("可以")) == ["done"]
    assert lanhai.book.order("SO-2051").address.text == "广州市天河区体育西路1号"


VERDICTS = [
    ("yes", ["yes", "Yes, go ahead.", "OK", "sure", "that's right", "sounds good, thanks", "yep do it", "好的", "可以，就这么办", "是的", "没问题，麻烦尽快", "對", "嗯嗯", "就這樣"]),
    ("no", ["no", "No, thank you", "don't", "cancel that", "不用了", "算了", "不改了", "不對", "取消", "先不改", "先别改", "not now"]),
    ("later", ["wait", "not yet", "let me ask my colleague", "我考虑一下", "好的，我想一下", "行，我跟老板说一下", "等等", "再說"]),
    (None, ["", "650", "yes, but 650", "no problem with SO-1031", "好贵", "可以便宜点吗", "行不行", "when?", "yes " * 40, "不好意思"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [(text, expected) for expected, texts in VERDICTS for text in texts]
)
def test_a_short_answer_is_yes_no_or_later(text, expected):
    assert verdict(text) == expected


CHOICES = [("the second one", 1), ("第三个", 2), ("option b", 1), ("3", 2), ("the last one", 2), ("方案一", 0), ("4", None), ("make it 2", None), ("", None), ("12", None), ("first or second", None)]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CHOICES)
def test_a_choice_is_a_place_in_the_list(text, expected):
    assert choice(text, 3) == expected


def test_a_term_that_goes_to_a_new_line_is_not_looked_for_again():
    earlier = Request(language="en", actions=(PlaceOrder(item="mugs"), ChangeQuantity(item="mugs")))
    wish = ChangeQuantity(item="mugs", quantity={"value": 5, "mode": "set"})
    both = merged({0: wish}, earlier, first=1)
    assert {action.intent: action.quantity.value for action in both.values()} == {
        "change_quantity": 5,
        "place_order": 5,
    }


def test_a_wish_repeated_word_for_word_leaves_the_rest_of_what_was_asked_about(talk):
    asked = talk.says("Please add 100 white mugs to SO-1024. Please remove the coasters from SO-1024.")
    assert statuses(asked) == ["asked"]
    again = talk.says("Please add 100 white mugs to SO-1024.")
    assert statuses(again) == ["proposed"]
    assert [row.what for row in again.card.changes] == ["White mug 350 ml"]


def test_a_wish_that_corrects_two_earlier_ones_is_taken_once(lanhai):
    lanhai.says("我猜价格是340，猜错了纠正我。我想订100盒茶叶礼盒。")
    assert lanhai.says("我想订100盒茶叶礼盒。").text
    assert lanhai.says("单价改成150元").text


@pytest.mark.parametrize(
    ("customer", "asked", "text", "now"),
    [
        ("lanhai", "2048礼盒加50盒", "修改一下，60盒", "260 盒"),
        ("lanhai", "2048礼盒加50盒", "好的，60盒", "260 盒"),
        ("acme", "add 50 blue mugs to 1024", "yes, 60 pieces", "560 pieces"),
    ],
)
def test_a_number_of_goods_that_is_only_among_the_terms_is_no_yes(book, customer, asked, text, now):
    reply = Talk(book, customer).says(asked, text)
    assert statuses(reply) == ["proposed"]
    assert now in reply.text


@pytest.mark.parametrize("text", ["好的，50盒", "可以，250盒，账期60天"])
def test_the_numbers_of_goods_on_the_card_say_it_again(book, text):
    assert statuses(Talk(book, "lanhai").says("2048礼盒加50盒", text)) == ["done"]


def test_a_day_of_another_month_behind_a_yes_books_nothing(book):
    talk = Talk(book, "northwind")
    before = book.order("SO-4417")
    talk.says("move SO-4417 to 9 January", "yes, 9 February")
    assert book.order("SO-4417") == before
