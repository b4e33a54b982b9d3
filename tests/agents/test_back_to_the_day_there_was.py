"""Days that are left as they were after all: 还是按原来的日子吧, I misread the date, keep it as it was."""

import pytest
from talking import Talk

GIFTS = "礼盒那单改到12月25号，纸加20包"
FLASKS = "保溫瓶改900支，1月8日交貨"
TEAPOTS = "Move SO-1031 to December 30 and make the teapots 180"


@pytest.mark.parametrize(
    ("customer", "wish", "back", "kept", "gone"),
    [
        ("lanhai", GIFTS, "还是按原来的日子吧，纸加20包就行", "改为 120 包", "12月25日"),
        ("lanhai", GIFTS, "日子不改了", "改为 120 包", "12月25日"),
        ("lanhai", GIFTS, "等等，日子还是照旧，别的可以", "改为 120 包", "12月25日"),
        ("chenguang", FLASKS, "日期看錯了，照原本的", "改為 900 件", "1月8日"),
        ("chenguang", FLASKS, "抱歉，日期看錯了，照原本的，數量就900", "改為 900 件", "1月8日"),
        ("chenguang", FLASKS, "數量寫錯了，照原來的", "1月8日", "900 件"),
        ("acme", TEAPOTS, "The original date after all, the teapots 180", "to 180 pieces", "30 December"),
        ("acme", TEAPOTS, "Sorry, I misread the date, keep it as it was", "to 180 pieces", "30 December"),
        ("acme", TEAPOTS, "The date was wrong, leave it as before", "to 180 pieces", "30 December"),
    ],
)
def test_what_is_as_it_was_is_dropped_and_the_rest_proposed(book, customer, wish, back, kept, gone):
    talk = Talk(book, customer)
    talk.says(wish)
    reply = talk.says(back).text
    assert kept in reply and gone not in reply


@pytest.mark.parametrize("back", ["等等，还是按原来的日子吧", "两单的交期都不改了"])
def test_the_days_of_two_orders_stay(book, back):
    talk = Talk(book, "lanhai")
    talk.says("礼盒那单改到12月25号")
    talk.says("椅子也一起25号到")
    reply = talk.says(back)
    assert "保持不变" in reply.text and reply.card is None


def test_another_day_is_no_day_there_was(book):
    talk = Talk(book, "lanhai")
    talk.says("椅子那单改到1月5日")
    assert "2027年1月8日" in talk.says("日子改成1月8日").text
