"""What a text agrees to: a deal rests on a plain yes or a plain choice, and on nothing that sounds like one."""

from decimal import Decimal

import pytest
from talking import Talk, statuses

CHAIRS, MUGS = "SO-2051椅子单价398行不行", "3.30 each on SO-1024"


def haggling(book, opening):
    talk = Talk(book, "lanhai" if opening == CHAIRS else "acme")
    return talk, talk.says(opening)


@pytest.mark.parametrize(
    ("opening", "text"),
    [
        (MUGS, "ok whatever, forget it"),
        (MUGS, "fine, never mind then"),
        (MUGS, "ok, then we buy elsewhere"),
        (MUGS, "ok bye"),
        (MUGS, "Great, thanks, bye"),
        (MUGS, "deal at 3.45"),
        (MUGS, "yes at 3.40"),
        (MUGS, "agreed, but at 3.2"),
        (MUGS, "3.35"),
        (MUGS, "3,45"),
        (MUGS, "yes, if you include free shipping"),
        (MUGS, "ok provided you ship tomorrow"),
        (MUGS, "fine, cancel the whole order then"),
        (MUGS, "accepted? not at that price"),
        (CHAIRS, "好贵啊"),
        (CHAIRS, "405成交"),
        (CHAIRS, "行，就405"),
        (CHAIRS, "包运费的话就成交"),
        (CHAIRS, "好吧，那算了"),
    ],
)
def test_what_only_sounds_like_a_yes_books_nothing(book, opening, text):
    talk, offered = haggling(book, opening)
    order = offered.results[0].order
    before = talk.revisions(order)
    assert "done" not in statuses(talk.says(text))
    assert talk.revisions(order) == before


@pytest.mark.parametrize(
    ("opening", "text", "place"),
    [
        (MUGS, "I accept option 3", 2),
        (MUGS, "agreed to the second package", 1),
        (MUGS, "I accept 3.55 on delivery", 1),
        (MUGS, "Yes, option 2.", 1),
        (MUGS, "2", 1),
        (MUGS, "I would like option 3, prepaid", 2),
        (CHAIRS, "接受方案2", 1),
        (CHAIRS, "同意方案二", 1),
        (CHAIRS, "那就按方案1吧", 0),
        (CHAIRS, "我想要方案2，全款预付", 1),
    ],
)
def test_the_package_that_is_named_is_the_one_that_is_booked(book, opening, text, place):
    talk, offered = haggling(book, opening)
    assert statuses(talk.says(text)) == ["done"]
    price = book.order(offered.results[0].order).lines[0].unit_price
    assert f"{price:f}" in offered.card.changes[place].after


@pytest.mark.parametrize(("text", "price"), [("deal at 3.45", "3.45"), ("ok, 3.4", "3.4")])
def test_a_yes_at_another_price_is_an_offer_of_it(book, text, price):
    talk, offered = haggling(book, MUGS)
    reply = talk.says(text)
    assert statuses(reply) == ["bargaining"]
    theirs = [one for one in book.negotiation(offered.results[0].negotiation).offers if one.by == "buyer"]
    assert theirs[-1].terms.price == Decimal(price)


@pytest.mark.parametrize(
    ("opening", "text", "address"),
    [
        (MUGS, "ok, and also change the address to 5 Dock Road, 20457 Hamburg", "5 Dock Road"),
        (MUGS, "Option 3 please, and send it to 5 Dock Road, 20457 Hamburg", "5 Dock Road"),
        (MUGS, "fine, but the address must be changed to 5 Dock Road, 20457 Hamburg", "5 Dock Road"),
        (CHAIRS, "好的，另外地址改成广州市天河区体育西路1号", "体育西路1号"),
        (
            "Please make it 650 blue mugs on SO-1024",
            "yes, and change the address to 5 Dock Road",
            "5 Dock Road",
        ),
    ],
)
def test_what_comes_with_a_yes_undoes_nothing_of_it(book, opening, text, address):
    talk, offered = haggling(book, opening)
    assert statuses(talk.says(text)) == ["done", "proposed"]
    order = (offered.card.changes[0].order or offered.results[0].order) if offered.card else None
    agreed = book.order(order)
    assert statuses(talk.says("好" if opening == CHAIRS else "yes")) == ["done"]
    now = book.order(order)
    assert now.lines == agreed.lines and address in now.address.text


@pytest.mark.parametrize(
    ("text", "order"), [("no wait, cancel that", "SO-1024"), ("ok cancel it", "SO-1024")]
)
def test_cancel_that_drops_what_was_proposed_and_not_the_order(book, text, order):
    talk = Talk(book, "acme")
    talk.says("Please make it 650 blue mugs on SO-1024")
    assert statuses(talk.says(text)) == ["closed"]
    assert book.order(order).stage == "placed" and talk.revisions(order) == 1


def test_a_refusal_before_a_new_wish_drops_what_was_proposed(book):
    talk = Talk(book, "acme")
    talk.says("Please make it 650 blue mugs on SO-1024")
    talk.says("hm, leave that, and make the teapots 250 instead")
    talk.says("yes")
    assert talk.revisions("SO-1024") == 1
    assert book.order("SO-1031").lines[0].quantity == 250


def test_taking_everything_off_is_shown_as_the_cancellation_that_it_is(book):
    talk = Talk(book, "acme")
    shown = talk.says("SO-1031: take out teapots, and cancel the mugs too")
    assert "cancel the whole" in shown.text
    assert statuses(talk.says("yes")) == ["done"]
    assert book.order("SO-1031").stage == "cancelled"


def test_cancelling_an_order_that_is_bargained_over_is_asked_about_and_ends_the_bargain(book):
    talk, offered = haggling(book, CHAIRS)
    asked = talk.says("取消订单")
    assert asked.card.kind == "confirm" and asked.text.endswith("？")
    assert book.negotiation(offered.results[0].negotiation).ending == "walked_away"


def test_another_amount_in_the_middle_of_a_bargain_is_bargained_over_with_it(book):
    talk, offered = haggling(book, MUGS)
    reply = talk.says("make SO-1024 700 mugs")
    assert statuses(reply) == ["bargaining"]
    assert book.negotiation(offered.results[0].negotiation).ending == "walked_away"
    assert statuses(talk.says("yes")) == ["done"]
    (line,) = book.order("SO-1024").lines
    assert line.quantity == 700 and line.unit_price < Decimal("3.60")


def test_goods_added_in_the_middle_of_a_bargain_are_asked_about_once_it_is_done(book):
    talk, _ = haggling(book, MUGS)
    talk.says("also add 100 white mugs to SO-1024", "deal")  # the offer is said again
    assert statuses(talk.says("deal")) == ["done", "proposed"]
    assert statuses(talk.says("yes")) == ["done"]
    assert [line.quantity for line in book.order("SO-1024").lines] == [500, 100]
    assert book.order("SO-1024").lines[0].unit_price < Decimal("3.60")


def test_a_bare_number_far_from_any_price_is_asked_about(book):
    talk, offered = haggling(book, CHAIRS)
    assert statuses(talk.says("1.5")) == ["told"]
    assert len(book.negotiation(offered.results[0].negotiation).offers) == 2


@pytest.mark.parametrize("text", ["make it 600 instead of 500", "what about 600 pieces?"])
def test_a_count_in_a_bargain_is_no_price(book, text):
    talk, _ = haggling(book, MUGS)
    assert statuses(talk.says(text)) == ["bargaining"]
    assert statuses(talk.says("deal")) == ["done"]
    assert book.order("SO-1024").lines[0].quantity == 600
