"""Several goods that were quoted: all of them told, bargained over, ordered, or put on an order."""

import pytest
from talking import Talk

PAPER_AND_FLASKS = "Please send me a quote for 1000 packs of A4 paper and 100 flasks."
PAPER_AND_TEAPOTS = "1000包A4纸和100把茶壶多少钱？"


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        (
            "northwind",
            "What do 1000 packs of A4 paper and 100 flasks cost?",
            ["USD 3,100.00", "USD 620.00"],
        ),
        ("northwind", "What would 30 teapots and 20 blue mugs cost us?", ["USD 294.00", "USD 72.00"]),
        (
            "northwind",
            "What do 50 flasks, 20 teapots and 100 white mugs cost?",
            ["USD 310.00", "USD 196.00", "USD 340.00"],
        ),
        (
            "northwind",
            "What do 40 white mugs and 40 teapots cost, delivered by 20 January?",
            ["USD 136.00", "USD 392.00"],
        ),
        (
            "northwind",
            "How much would 100 blue mugs plus 100 white mugs be?",
            ["USD 360.00", "USD 340.00"],
        ),
        (
            "northwind",
            "What do 10 grey chairs and 500 packs of paper come to?",
            ["USD 580.00", "USD 1,550.00"],
        ),
        ("acme", "Prices please. 300 blue mugs. 80 teapots.", ["USD 1,080.00", "USD 784.00"]),
        (
            "northwind",
            "can you price this: 100 boxes of gloves, 900 packs of paper",
            ["USD 540", "USD 2,790"],
        ),
        ("lanhai", "报个价：手套500盒，灰色办公椅15把", ["19,000 元", "6,300 元"]),
        ("chenguang", "想問一下價格，保溫瓶600支、白色馬克杯200個", ["3,720 美元", "680 美元"]),
        ("lanhai", "10把灰色办公椅和5把黑色办公椅要多少钱？", ["4,200 元", "2,100 元"]),
        ("lanhai", "50个保温瓶跟20把茶壶什么价？", ["2,200 元", "1,380 元"]),
        ("lanhai", "請問200包A4紙、50盒禮盒怎麼賣？", ["4,400 人民幣", "8,400 人民幣"]),
    ],
)
def test_all_that_is_counted_in_one_question_is_quoted_and_can_be_ordered(book, customer, text, told):
    talk = Talk(book, customer)
    reply = talk.says(text)
    assert all(one in reply.text for one in told)
    card = talk.says("都要" if customer == "lanhai" else "OK, let's order all of it.").card
    assert card.kind == "confirm"
    assert talk.says("好" if customer == "lanhai" else "yes").results[-1].status == "done"
    assert len(book.order("SO-4418").lines) == len(told)


@pytest.mark.parametrize(
    ("customer", "quote", "text"),
    [
        ("northwind", PAPER_AND_FLASKS, "Can you give us 3% off?"),
        ("northwind", PAPER_AND_FLASKS, "Thanks. If we order both, can you give us 3% off?"),
        ("northwind", PAPER_AND_FLASKS, "5% discount if we take both?"),
        ("northwind", PAPER_AND_FLASKS, "Could we get 4% off if we buy everything?"),
        ("lanhai", PAPER_AND_TEAPOTS, "能打97折吗？"),
        ("lanhai", PAPER_AND_TEAPOTS, "如果都订的话，能打97折吗？"),
        ("lanhai", PAPER_AND_TEAPOTS, "都要的話便宜3%行嗎？"),
    ],
)
def test_a_share_off_is_bargained_over_all_that_was_quoted(book, customer, quote, text):
    talk = Talk(book, customer)
    talk.says(quote)
    assert talk.says(text).results[-1].status == "bargaining"
    haggle = talk.desk.bargain(customer)
    assert haggle.based_on is None
    assert len(haggle.asked.lines) == 2


@pytest.mark.parametrize(
    "texts",
    [
        (
            "Thanks. If we order both, can you give us 3% off?",
            "OK, then let's order both without the discount, delivery end of January is fine.",
        ),
        ("Can you give us 3% off?", "Fine, we'll take both at the list price, delivery end of January."),
        ("OK, let's order both, delivery end of January is fine.",),
        ("We take both without a discount, delivery end of January.",),
    ],
)
def test_both_are_ordered_without_the_discount(book, texts):
    talk = Talk(book, "northwind")
    before = talk.revisions("SO-4417")
    reply = talk.says(PAPER_AND_FLASKS, *texts)
    assert "USD 3,720.00" in reply.text
    assert "31 January 2027" in reply.text
    assert talk.says("yes").results[-1].status == "done"
    assert book.order("SO-4418").total == 3720
    assert talk.revisions("SO-4417") == before


@pytest.mark.parametrize(
    ("customer", "quote", "text", "told"),
    [
        (
            "northwind",
            "What's your price for 300 boxes of nitrile gloves?",
            "OK, please add them to SO-4417.",
            ["550 boxes"],
        ),
        ("northwind", "How much for 50 flasks?", "Good, put them on order 4417 please.", ["50 pieces"]),
        ("northwind", "How much for 50 flasks?", "Fine, can you add it to SO-4417?", ["50 pieces"]),
        ("northwind", "What do 100 packs of paper cost?", "Then add 150 to 4417.", ["750 packs"]),
        ("acme", "Quote 20 teapots and 40 white mugs.", "Great, add both to SO-1024.", ["20 p", "40 p"]),
        ("lanhai", "30盒礼盒多少钱？", "好，加到2048里", ["230 盒"]),
        ("lanhai", "5把黑色办公椅多少钱？", "行，加到SO-2051吧", ["5 件"]),
        ("lanhai", "50包A4紙多少錢？", "好的，請加到訂單2048", ["150 包"]),
        ("lanhai", "50包A4纸多少钱？", "那就放到2048那单里", ["150 包"]),
    ],
)
def test_what_was_quoted_is_put_on_the_order_that_is_named(book, customer, quote, text, told):
    talk = Talk(book, customer)
    reply = talk.says(quote, text)
    assert reply.card.kind == "confirm"
    assert all(one in reply.text for one in told)


def test_what_shall_not_be_added_is_not(book):
    reply = Talk(book, "acme").says("Please quote 20 teapots.", "Great, don't add them to SO-1024.")
    assert reply.card is None
