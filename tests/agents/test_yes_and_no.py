"""Yes and no to what is proposed, in everyday words: what is plainly meant holds, and nothing else is booked."""

import pytest
from talking import Talk, sample_book, statuses

GLOVES, BOXES = "Please set the gloves on SO-4417 to 260", "SO-2048礼盒改成250盒"
"""From 250 boxes of gloves, and from 200 gift boxes."""
OF = {GLOVES: ("northwind", "SO-4417", 250), BOXES: ("lanhai", "SO-2048", 200)}


def quantity(wish, *texts):
    """How many there are after the wish and what else is said."""
    customer, order, _ = OF[wish]
    with sample_book() as book:
        Talk(book, customer).says(wish, *texts)
        return int(book.order(order).lines[0].quantity)


@pytest.mark.parametrize(
    ("wish", "text"),
    [
        (GLOVES, "Yes, sorry for the trouble"),
        (GLOVES, "Super, thank you!"),
        (GLOVES, "Yes that would be lovely"),
        (GLOVES, "Wonderful, go ahead.\n\nBest regards\nRuby"),
        (GLOVES, "yes, 260"),
        (GLOVES, "ok then, 260 it is"),
        (GLOVES, "genau, yes"),
        (GLOVES, "Yes. Does that change the delivery date?"),
        (GLOVES, "Yes, SO-4417 with 260 boxes of gloves please"),
        (GLOVES, "Accurate, thanks"),
        (BOXES, "好的，就250盒"),
        (BOXES, "正确，谢谢"),
        (BOXES, "正確，謝謝"),
        (BOXES, "資料正確，請更新"),
        (BOXES, "以上信息准确无误"),
        (BOXES, "没问题，请安排"),
        (BOXES, "行，就照这个改"),
        (BOXES, "好的，麻烦尽快安排"),
        (BOXES, "请按此办理"),
        (BOXES, "那就这样订"),
        (BOXES, "yes 谢谢，另外纸不变"),
        (BOXES, "所以还是12/19到对吧？那就这样"),
    ],
)
def test_an_everyday_yes_books_what_is_proposed(wish, text):
    assert quantity(wish, text) != OF[wish][2]


@pytest.mark.parametrize(
    ("wish", "text"),
    [
        (GLOVES, "Please don't, I changed my mind"),
        (GLOVES, "No, I don't want any change"),
        (GLOVES, "Too bad, then leave the order"),
        (GLOVES, "not now"),
        (GLOVES, "no!! Leave SO-4417 exactly as it is"),
        (GLOVES, "that's not what I meant"),
        (BOXES, "不正确"),
        (BOXES, "先不改"),
        (BOXES, "先不改了，谢谢"),
        (BOXES, "暂时不改"),
        (BOXES, "不是这个意思"),
        (BOXES, "别改了，我搞错了"),
    ],
)
def test_an_everyday_no_closes_it_so_that_a_later_yes_books_nothing(wish, text):
    assert quantity(wish, text, "ok" if wish == GLOVES else "好") == OF[wish][2]


@pytest.mark.parametrize(
    ("wish", "text"),
    [
        (GLOVES, "yes but 270"),
        (GLOVES, "yes, 270"),
        (GLOVES, "yes if it arrives before Christmas"),
        (GLOVES, "no problem, let me check"),
        (GLOVES, "right now I have 250"),
        (GLOVES, "good question"),
        (GLOVES, "yes, and the paper to 700"),
        (BOXES, "好的，260盒"),
        (BOXES, "好像不对"),
        (BOXES, "可以便宜点吗"),
        (BOXES, "好，如果月底能到的话"),
        (BOXES, "好的，货到付款"),
    ],
)
def test_a_yes_beside_anything_else_books_nothing(wish, text):
    assert quantity(wish, text) == OF[wish][2]


@pytest.mark.parametrize(
    ("wish", "text", "count"),
    [
        (GLOVES, "yes, 270", 270),
        (GLOVES, "Not 260. Just 255", 255),
        (GLOVES, "No, 255 of course", 255),
        (BOXES, "不是250，240", 240),
        (BOXES, "先不改。SO-2048的礼盒改成300盒", 300),
    ],
)
def test_a_no_with_another_value_is_a_correction(wish, text, count):
    assert quantity(wish, text, "ok" if wish == GLOVES else "好") == count


def test_a_wish_behind_a_no_stands_alone():
    with sample_book() as book:
        Talk(book, "lanhai").says(BOXES, "先不改。SO-2051椅子改50把", "好")
        assert book.order("SO-2048").lines[0].quantity == 200
        assert book.order("SO-2051").lines[0].quantity == 50


@pytest.mark.parametrize("wish", OF)
def test_what_is_written_on_a_button_may_be_typed(wish):
    customer, _, _ = OF[wish]
    with sample_book() as book:
        yes, no = Talk(book, customer).says(wish).card.options
    assert quantity(wish, yes.label) != OF[wish][2]
    assert quantity(wish, no.label, "ok" if wish == GLOVES else "好") == OF[wish][2]


@pytest.mark.parametrize(
    ("customer", "wish", "text", "stage"),
    [
        ("acme", "cancel SO-1024", "ok cancel it", "cancelled"),
        ("acme", "cancel SO-1024", "yes, please cancel the order", "cancelled"),
        ("acme", "cancel SO-1024", "No, don't cancel", "placed"),
        ("acme", "cancel SO-1024", "cancel", "placed"),
        ("lanhai", "我想取消2048", "那行,取消吧", "cancelled"),
        ("lanhai", "我想取消2048", "是的,确认取消", "cancelled"),
        ("lanhai", "我想取消2048", "不取消了", "placed"),
        ("lanhai", "2048礼盒加50盒", "取消吧", "placed"),
    ],
)
def test_to_cancel_is_a_yes_to_the_question_whether_to_cancel(customer, wish, text, stage):
    with sample_book() as book:
        Talk(book, customer).says(wish, text)
        assert book.order("SO-1024" if customer == "acme" else "SO-2048").stage == stage


@pytest.mark.parametrize(
    ("customer", "asked", "said"),
    [
        ("acme", "SO-1024 to 800 mugs please", "please update the order accordingly"),
        ("acme", "SO-1024 to 800 mugs please", "Fine with us, please proceed as per the above."),
        ("acme", "SO-1024 to 800 mugs please", "please update SO-1024 accordingly"),
        ("acme", "SO-1024 to 800 mugs please", "Kindly amend as proposed, thank you"),
        ("acme", "SO-1024 to 800 mugs please", "no objections, you may proceed"),
        ("lanhai", "SO-2051的办公椅改成50把", "没问题，请更新"),
        ("lanhai", "SO-2051的办公椅改成50把", "请按此修改，谢谢"),
        ("lanhai", "SO-2051的办公椅改成50把", "就按这个改吧"),
        ("lanhai", "SO-2051的办公椅改成50把", "请按此更新SO-2051"),
        ("chenguang", "SO-3071的保溫瓶改成1000支", "沒問題，再麻煩更新了，謝謝"),
        ("chenguang", "SO-3071的保溫瓶改成1000支", "煩請協助修改"),
    ],
)
def test_who_asks_to_carry_out_what_is_proposed_has_agreed(customer, asked, said):
    with sample_book() as book:
        assert "done" in statuses(Talk(book, customer).says(asked, said))


@pytest.mark.parametrize(
    ("customer", "asked", "said"),
    [
        ("acme", "SO-1024 to 800 mugs please", "please update the address"),
        ("acme", "SO-1024 to 800 mugs please", "please change it"),
        ("acme", "SO-1024 to 800 mugs please", "please update order 1031 accordingly"),
        ("lanhai", "SO-2051的办公椅改成50把", "先不修改"),
        ("lanhai", "SO-2051的办公椅改成50把", "请修改收货地址"),
        ("lanhai", "SO-2051的办公椅改成50把", "更新了吗"),
    ],
)
def test_who_asks_for_another_change_has_not_agreed(customer, asked, said):
    with sample_book() as book:
        assert "done" not in statuses(Talk(book, customer).says(asked, said))
