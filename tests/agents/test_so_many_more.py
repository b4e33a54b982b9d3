"""So many more or less, after amounts were proposed: it is of goods and never of money, and of all or of some."""

import pytest
from talking import Talk, statuses


def amounts(book, order):
    return {line.sku: int(line.quantity) for line in book.order(order).lines}


SWAP = "swap 100 white mugs for teapots on 1031"
SET = "1031 teapots 300"
BOTH = "1031 teapots 300, white mugs 200"
MEANT = [
    ("acme", "SO-1031", [SWAP, "only 80 more"], {"TEAPOT-12": 280, "MUG-WHITE": 220}),
    ("acme", "SO-1031", [SWAP, "no, just 80 more"], {"TEAPOT-12": 280, "MUG-WHITE": 220}),
    ("acme", "SO-1031", [SWAP, "I meant 80 more"], {"TEAPOT-12": 280, "MUG-WHITE": 220}),
    ("acme", "SO-1031", [SWAP, "only 20 pieces less"], {"TEAPOT-12": 220, "MUG-WHITE": 280}),
    ("acme", "SO-1031", [SET, "ok only 80 more then"], {"TEAPOT-12": 280, "MUG-WHITE": 300}),
    ("acme", "SO-1031", [SET, "no more than 50 more"], {"TEAPOT-12": 250, "MUG-WHITE": 300}),
    ("acme", "SO-1031", [SET, "100 more"], {"TEAPOT-12": 300, "MUG-WHITE": 300}),
    ("acme", "SO-1031", [SET, "80 more"], {"TEAPOT-12": 380, "MUG-WHITE": 300}),
    ("acme", "SO-1031", [BOTH, "ok only 80 more then"], {"TEAPOT-12": 280, "MUG-WHITE": 200}),
    ("acme", "SO-1031", [BOTH, "only 20 less"], {"TEAPOT-12": 300, "MUG-WHITE": 280}),
    ("acme", "SO-1024", ["1024: 450, that's 50 less", "50 less then"], {"MUG-BLUE": 450}),
    ("acme", "SO-1024", ["1024: 450", "no, 50 fewer"], {"MUG-BLUE": 450}),
    ("acme", "SO-1024", ["1024: 450", "another 50 less"], {"MUG-BLUE": 400}),
    ("acme", "SO-1024", ["1024: 450", "make it 20 less"], {"MUG-BLUE": 430}),
    ("lanhai", "SO-2048", ["2048的礼盒换50盒成纸", "只要多30"], {"TEA-GIFT": 170, "PAPER-A4": 130}),
    ("lanhai", "SO-2048", ["2048的礼盒换50盒成纸", "只多30包"], {"TEA-GIFT": 170, "PAPER-A4": 130}),
    ("lanhai", "SO-2048", ["2048礼盒改250，纸改50", "只多30"], {"TEA-GIFT": 230, "PAPER-A4": 50}),
    ("lanhai", "SO-2051", ["2051改成50把", "就多5把吧"], {"CHAIR-GREY": 45}),
    ("lanhai", "SO-2051", ["2051改成50把", "不，只多5把"], {"CHAIR-GREY": 45}),
    ("lanhai", "SO-2051", ["2051改成50把", "多10把"], {"CHAIR-GREY": 50}),
    ("lanhai", "SO-2051", ["2051改成50把", "再多10把"], {"CHAIR-GREY": 60}),
    ("northwind", "SO-4417", ["paper to 800 on 4417", "no, 800 on top of the 600, so 1400"], {"GLOVE-N": 250, "PAPER-A4": 1400}),
    ("acme", "SO-1031", ["teapots on 1031 to 100", "no, 100 on top of the 200"], {"TEAPOT-12": 300, "MUG-WHITE": 300}),
    ("lanhai", "SO-2048", ["礼盒改成50盒", "不对，是在原来的200盒上再加50盒"], {"TEA-GIFT": 250, "PAPER-A4": 100}),
    ("chenguang", "SO-3071", ["3071改成100支", "不對，是原本800支再加100支，總共900支"], {"FLASK-500": 900}),
    ("northwind", "SO-4417", ["what would 800 packs of paper cost?", "please add them to the order we already have with the paper on it"], {"GLOVE-N": 250, "PAPER-A4": 1400}),
    ("acme", "SO-1031", ["how much are 100 teapots?", "good, add them to the order with the white mugs"], {"TEAPOT-12": 300, "MUG-WHITE": 300}),
    ("lanhai", "SO-2048", ["礼盒50盒多少钱？", "加到已有的礼盒那单里"], {"TEA-GIFT": 250, "PAPER-A4": 100}),
    ("chenguang", "SO-3071", ["100支保溫瓶多少錢？", "好，加到原來那張單裡"], {"FLASK-500": 900}),
]  # fmt: skip


@pytest.mark.parametrize(("customer", "order", "texts", "after"), MEANT)
def test_so_many_more_or_less_is_of_the_goods_that_are_proposed(book, customer, order, texts, after):
    talk, total = Talk(book, customer), book.order(order)
    reply = talk.says(*texts)
    assert statuses(reply) == ["proposed"]
    talk.says("yes" if customer in ("acme", "northwind") else "可以")
    assert amounts(book, order) == after
    assert all(line.unit_price is not None for line in book.order(order).lines if total.line(line.number))


UNSURE = [
    ("northwind", ["4417: paper to 700 and gloves to 300", "no, just 50 more"]),
    ("northwind", ["4417: paper to 700 and gloves to 300", "only 50 more"]),
    ("acme", ["swap the white mugs for teapots on 1031", "only 80 more"]),
]


@pytest.mark.parametrize(("customer", "texts"), UNSURE)
def test_where_it_may_be_of_either_goods_it_is_asked_and_a_plain_yes_does_not_count(book, customer, texts):
    talk = Talk(book, customer)
    before = {order.id: order for order in book.orders()}
    assert statuses(talk.says(*texts)) == ["asked"]
    talk.says("yes")
    assert {order.id: order for order in book.orders()} == before


@pytest.mark.parametrize("less", ["5 usd less", "$5 less"])
def test_so_many_less_of_money_is_bargained_over(book, less):
    assert statuses(Talk(book, "acme").says("1024: 450", less)) == ["bargaining"]


@pytest.mark.parametrize(
    ("customer", "texts", "shown"),
    [
        ("northwind", ["gloves: 3 cartons more", "30 boxes then"], "to 280 boxes"),
        ("northwind", ["gloves: 3 cartons more", "make it 280 boxes in total"], "to 280 boxes"),
        ("lanhai", ["纸多两箱", "那就20包"], "改为 120 包"),
        ("lanhai", ["纸少两箱", "好，10包"], "改为 90 包"),
        ("lanhai", ["纸改成两箱", "20包"], "改为 20 包"),
        ("chenguang", ["保溫瓶再加3箱", "那60支"], "改為 860 件"),
        ("northwind", ["add 5 cartons of white mugs to 4417", "ok then 60 pieces"], "60 pieces at"),
    ],
)
def test_more_in_another_unit_stays_more(book, customer, texts, shown):
    assert shown in Talk(book, customer).says(*texts).text
