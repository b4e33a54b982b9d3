"""Second turns of buyers: bids on what waits, choices at the table, and papers and notes beside anything."""

import pytest
from talking import Talk

NEW_ORDER = "想訂白色馬克杯200個和玻璃茶壺50個"


@pytest.mark.parametrize(
    "text", ["馬克杯單價3.4有點高，3.1可以嗎？", "茶壺單價可以再低一點嗎9.8真的有點貴欸"]
)
def test_a_bid_on_goods_of_a_new_order_keeps_the_order(book, text):
    reply = Talk(book, "chenguang").says(NEW_ORDER, text)
    assert "1,1" in reply.text and "需要多少" not in reply.text and "沒有下單" not in reply.text


@pytest.mark.parametrize(
    ("customer", "texts", "deal"),
    [
        (
            "acme",
            ("can you go down to 3.40 on the blue mugs of SO-1024?", "The middle one please, and thanks"),
            "USD 3.55 per piece",
        ),
        ("lanhai", ("2051的灰椅子能便宜到400一把吗", "便宜那点不够手续费的，还是付定金的那个"), "419.60"),
    ],
)
def test_a_choice_in_other_words_takes_that_offer(book, customer, texts, deal):
    reply = Talk(book, customer).says(*texts)
    assert deal in reply.text and "1) " not in reply.text


def test_a_choice_with_a_but_takes_nothing_yet(book):
    before = book.history("SO-2051")
    Talk(book, "lanhai").says("2051的灰椅子能便宜到400一把吗", "就便宜那个吧，但发票要先开")
    assert book.history("SO-2051") == before


def test_a_tax_number_beside_a_yes_is_not_dropped(book):
    reply = Talk(book, "chenguang").says(NEW_ORDER, "對，就這樣，開發票要統編 12345678")
    assert "12345678" in reply.text


def test_a_question_behind_a_blank_is_of_its_own_order(book):
    reply = Talk(book, "lanhai").says("2051取消吧", "对的取消掉 顺便2033那个什么时候能到")
    assert book.order("SO-2051").stage == "cancelled" and "没法" not in reply.text
