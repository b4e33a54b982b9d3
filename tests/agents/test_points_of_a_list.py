"""What waits for a yes, cut down to a part of it: by the points of the customer's own list, or by its kind."""

import pytest
from talking import Talk, sample_book

_LIST = "2048改一下：\n1. 礼盒改180\n2. 纸改120\n3. 交货12月28\n4. 联系人改李敏 13700008888"
_ENGLISH = "2048 please: 1) tea boxes 180 2) paper 120 3) deliver on 28 December"
_THREE = "2048：礼盒改180，纸改120，交货12月28"
_TWO = "3071數量減到五百，收件人改王志明"


def _shown(customer, *texts):
    """What the last reply proposes to change, and to what."""
    with sample_book() as book:
        card = Talk(book, customer).says(*texts).card
        return [] if card is None else [row.after for row in card.changes]


@pytest.mark.parametrize(
    ("first", "text", "shown"),
    [
        (_LIST, "第3条去掉，第1条改成190", ["190 盒", "120 包", "李敏，13700008888"]),
        (_LIST, "第二条不要了", ["180 盒", "2026年12月28日", "李敏，13700008888"]),
        (_LIST, "第4项先不改，第2项改130", ["180 盒", "130 包", "2026年12月28日"]),
        (_ENGLISH, "drop item 2", ["180 boxes", "28 December 2026"]),
        (_ENGLISH, "skip item 3 and make item 1 190", ["190 boxes", "120 packs"]),
        (_THREE, "日期那条不要了", ["180 盒", "120 包"]),
        (_THREE, "先改日期就行", ["2026年12月28日"]),
    ],
)
def test_a_point_of_a_list_is_dropped_or_said_anew(first, text, shown):
    assert _shown("lanhai", first, text) == shown


@pytest.mark.parametrize(
    ("first", "text", "shown"),
    [
        (_TWO, "先改收件人就好", ["王志明，0912-345-678（電話仍是原來的）"]),
        (_TWO, "嗯⋯⋯數量再想想，先改收件人就好", ["王志明，0912-345-678（電話仍是原來的）"]),
        (_TWO, "就改收件人", ["王志明，0912-345-678（電話仍是原來的）"]),
        ("3071數量減到五百，延後一週", "數量就好", ["500 件"]),
        ("cut 3071 to 500 and postpone it by a week", "only the date for now", ["28 December 2026"]),
        (
            "cut 3071 to 500 and change the contact to Wang Zhiming",
            "let me think about the quantity, change the contact first",
            ["Wang Zhiming, 0912-345-678 (phone number as before)"],
        ),
    ],
)
def test_only_the_kind_of_change_that_is_wanted_first_stays_on_the_card(first, text, shown):
    assert _shown("chenguang", first, text) == shown


@pytest.mark.parametrize(
    "text", ["算了，就这样", "就这样算了", "算了，好吧", "forget it, fine", "never mind, ok then"]
)
def test_who_gives_it_up_and_says_a_yes_beside_it_agrees_to_nothing(text):
    with sample_book() as book:
        Talk(book, "lanhai").says("2048推迟两周", text)
        assert len(book.history("SO-2048")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "2051加到45把，但要能上楼安装才加",
        "2051加到45把，前提是能送货上楼",
        "2051加到45把，不能装就别加",
        "2048加20盒，但必须能开专票",
        "make 2051 45 chairs, but only if you can assemble them upstairs",
        "add 5 chairs to 2051 unless your warehouse is full",
    ],
)
def test_a_wish_that_hangs_on_what_only_a_person_knows_is_given_to_one(text):
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        before = book.orders()
        assert [result.status for result in talk.says(text).results] == ["passed_on"]
        talk.says("好")
        assert book.orders() == before


@pytest.mark.parametrize(
    "text", ["方便的话2051加到45把", "make 2051 45 chairs if possible", "2051加到45把，价格不变的话"]
)
def test_a_polite_condition_stands_in_nobodys_way(text):
    assert len(_shown("lanhai", text)) == 1


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("日期不对，我说的是1月中，1月15号", "2027-01-15"),
        ("不对，是1月20号到", "2027-01-20"),
        ("日期错了，应该是12月28日", "2026-12-28"),
    ],
)
def test_a_day_put_right_is_no_number_of_a_house(text, day):
    with sample_book() as book:
        Talk(book, "lanhai").says("再来500盒手套，送到广州市天河区体育西路103号", text, "好")
        new = book.order("SO-4418")
        assert (str(new.delivery), new.address.text) == (day, "广州市天河区体育西路103号")


@pytest.mark.parametrize("last", ["deliver all of it to Hamburg by 20.12.", "all to Hamburg by 20.12."])
def test_a_day_at_the_end_of_a_point_counts_no_goods(last):
    with sample_book() as book:
        text = f"- blue mugs: 550\n- teapots: 210\n- white mugs: leave\n- {last}\nthx"
        reply = Talk(book, "acme").says(text)
    assert all(shown in reply.text for shown in ("550 pieces", "210 pieces", "20 December 2026"))
    assert "taken off" not in reply.text


def test_a_point_of_both_orders_leaves_the_amounts_of_the_others_as_they_are_said():
    with sample_book() as book:
        talk = Talk(book, "acme")
        talk.says(
            "1. SO-1024: 600 blue mugs instead of 500\n"
            "2. SO-1031: 180 teapots instead of 200\n"
            "3. New contact for both: Petra Lindner, +49 40 5550 118"
        )
        talk.says("Yes, please.")
        assert [line.quantity for line in book.order("SO-1024").lines] == [600]
        assert [line.quantity for line in book.order("SO-1031").lines] == [180, 300]
        assert book.order("SO-1031").address.recipient == "Petra Lindner"
