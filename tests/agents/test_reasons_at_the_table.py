"""What is said around a price or a day, and is no term: when one orders, what was not asked for, and why."""

from datetime import date

import pytest
from talking import Talk

BESIDE_A_PRICE = [
    ("chenguang", "保溫瓶單價6塊可以嗎", "我沒有要提早交貨啊，6.08行不行", date(2026, 12, 21)),
    ("chenguang", "保溫瓶單價6塊可以嗎", "我沒有要提早交貨啊，21號就好，6.1行不行", date(2026, 12, 21)),
    ("chenguang", "保溫瓶單價6塊可以嗎", "6.05可以的話我今天就下", date(2026, 12, 21)),
    ("lanhai", "椅子380一把行不行", "390可以的话现在就定", date(2026, 12, 23)),
    ("acme", "SO-1024 at 3.40", "I never asked for an earlier delivery, 3.45?", date(2026, 12, 26)),
    ("acme", "SO-1024 at 3.40", "3.45 and I place the order today", date(2026, 12, 26)),
    ("acme", "SO-1024 at 3.40", "3.45 and I can get it approved by Friday", date(2026, 12, 26)),
    ("chenguang", "保溫瓶單價6塊可以嗎", "6.1可以的話我今天就報主管", date(2026, 12, 21)),
    ("lanhai", "椅子380一把行不行", "390我今天就去跟老板申请", date(2026, 12, 23)),
]


@pytest.mark.parametrize(("customer", "bid", "said", "day"), BESIDE_A_PRICE)
def test_a_bid_moves_no_day_that_its_writer_does_not_ask_to_move(book, customer, bid, said, day):
    talk = Talk(book, customer)
    reply = talk.says(bid, said)
    (result,) = reply.results
    assert result.status == "bargaining"
    assert (f"{day.day} December" in reply.text) or (f"12月{day.day}日" in reply.text)
    assert "2027" not in reply.text and "同事" not in reply.text


BESIDE_A_DAY = [
    ("chenguang", ["另訂保溫瓶500支，1月15日前到"], "1/15左右就好，倉庫1月才空", date(2027, 1, 15)),
    ("lanhai", ["另订20把灰椅，1月10日到"], "2月3号到，我们仓库2月才空", date(2027, 2, 3)),
    ("lanhai", [], "礼盒那单推到1月18号吧，我们仓库1月才能收", date(2027, 1, 18)),
    ("lanhai", [], "2048 2月3号到，办公室2月才能用", date(2027, 2, 3)),
    ("acme", [], "deliver 1024 on 20 January, our warehouse only opens in January", date(2027, 1, 20)),
]


@pytest.mark.parametrize(("customer", "before", "said", "day"), BESIDE_A_DAY)
def test_the_month_from_which_there_is_room_is_no_other_day(book, customer, before, said, day):
    talk = Talk(book, customer)
    reply = talk.says(*before, said)
    assert [one.status for one in reply.results] == ["proposed"]
    talk.says("yes" if customer == "acme" else "可以")
    changed = [one for one in book.orders() if one.buyer.id == customer and one.delivery == day]
    assert len(changed) == 1


@pytest.mark.parametrize(
    ("customer", "said", "day"),
    [
        ("lanhai", "2051椅子给到400，给得到我今天就定", "2026年12月23日"),
        ("chenguang", "3071單價給到6塊，我明天就簽約", "2026年12月21日"),
        ("acme", "give me 3.30 on 1024 and I'll decide today", "26 December 2026"),
    ],
)
def test_the_day_on_which_one_decides_is_none_on_which_goods_come(book, customer, said, day):
    reply = Talk(book, customer).says(said)
    assert [one.status for one in reply.results] == ["bargaining"]
    assert day in reply.text
