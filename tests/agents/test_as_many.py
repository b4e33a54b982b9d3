"""Amounts told by those of other goods, or by a share in words, are counted, beside all else that is wanted."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "text", "lines"),
    [
        (
            "acme",
            "20% more of everything on 1031, and the blue mugs on 1024 down by a quarter",
            {"SO-1031": [240, 360], "SO-1024": [375]},
        ),
        (
            "acme",
            "take 100 teapots off 1031 and add the same number of blue mugs",
            {"SO-1031": [100, 300, 100]},
        ),
        ("acme", "take 100 teapots off 1031 and add as many white mugs", {"SO-1031": [100, 400]}),
        ("acme", "take 60 teapots off 1031 and add that many white mugs", {"SO-1031": [140, 360]}),
        ("acme", "white mugs down by a third, teapots up by half", {"SO-1031": [300, 200]}),
        (
            "northwind",
            "4417: 30 boxes of gloves less, and the same number of packs of paper more",
            {"SO-4417": [220, 630]},
        ),
        ("lanhai", "2048全部加两成，2051的椅子减四分之一", {"SO-2048": [240, 120], "SO-2051": [30]}),
        ("lanhai", "2048每样加20%，椅子减少25%", {"SO-2048": [240, 120], "SO-2051": [30]}),
        ("lanhai", "礼盒减30盒，加同样数量的纸", {"SO-2048": [170, 130]}),
        ("lanhai", "礼盒去掉20盒，椅子加同样多", {"SO-2048": [180, 100], "SO-2051": [60]}),
        ("lanhai", "2048去掉10包纸，再加同样数量的礼盒", {"SO-2048": [210, 90]}),
        ("lanhai", "礼盒不要了，换成同样数量的手套", {"SO-2048": [100, 200]}),
        ("chenguang", "3071的保溫瓶不要了，改訂一樣多的玻璃茶壺", {"SO-3071": [800]}),
        ("northwind", "Take the gloves off 4417 and add as many flasks instead.", {"SO-4417": [600, 250]}),
        ("chenguang", "3071減一成，另外交期延後一週", {"SO-3071": [720]}),
    ],
)
def test_all_that_is_wanted_is_counted(customer, text, lines):
    with sample_book() as book:
        talk = Talk(book, customer)
        reply = talk.says(text)
        assert "colleague" not in reply.text and "同事" not in reply.text
        talk.says("可以" if customer in ("lanhai", "chenguang") else "yes")
        assert {order: [line.quantity for line in book.order(order).lines] for order in lines} == lines


def test_as_many_of_others_are_ordered_as_go():
    with sample_book() as book:
        text = (
            "please cancel the gloves and order the same number of flasks instead, delivered with the paper"
        )
        Talk(book, "northwind").says(text, "yes")
        new = book.orders(customer="northwind")[0]
        assert ([int(line.quantity) for line in new.lines], str(new.delivery)) == ([250], "2027-01-02")
        assert [line.sku for line in book.order("SO-4417").lines] == ["PAPER-A4"]
