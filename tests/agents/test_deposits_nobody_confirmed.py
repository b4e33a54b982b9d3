"""Whether money has come, and why nobody says so, which a person answers, and numbers put right beside the rest."""

import pytest
from talking import Talk

ASKED = [
    ("lanhai", "椅子的订金怎么还没人跟我确认收到"),
    ("lanhai", "椅子的订金我们上周打了，收到了吗？"),
    ("lanhai", "我问的是钱收到没有！不是问订单"),
    ("chenguang", "保溫瓶的訂金匯過去一週了，到帳沒有"),
]


@pytest.mark.parametrize(("customer", "said"), ASKED)
def test_whether_money_has_come_is_answered_by_a_person(book, customer, said):
    reply = Talk(book, customer).says(said)
    assert "同事" in reply.text
    assert reply.card is None


PUT_RIGHT = [
    ("lanhai", "礼盒加到260盒", "是265盒，另外纸先别动", "265 盒"),
    ("lanhai", "礼盒加到260盒", "265盒，纸就别动了", "265 盒"),
    ("chenguang", "保溫瓶改成900支", "是950支，其他先不動", "950 件"),
]


@pytest.mark.parametrize(("customer", "wish", "said", "told"), PUT_RIGHT)
def test_a_number_is_put_right_beside_goods_that_are_left_alone(book, customer, wish, said, told):
    reply = Talk(book, customer).says(wish, said)
    assert reply.card is not None
    assert told in reply.text


DEARER = [
    ("chenguang", "改成月結30天要加價嗎？", "月結30天"),
    ("lanhai", "椅子改成月结30天会贵吗", "月结30天"),
]


@pytest.mark.parametrize(("customer", "said", "told"), DEARER)
def test_what_other_terms_cost_is_told(book, customer, said, told):
    reply = Talk(book, customer).says(said)
    assert told in reply.text and ("總價" in reply.text or "总价" in reply.text)
    assert "同事" not in reply.text


@pytest.mark.parametrize(
    ("customer", "said"), [("chenguang", "有出馬克杯嗎？"), ("lanhai", "你们出马克杯吗？")]
)
def test_goods_that_are_made_are_told_with_their_prices(book, customer, said):
    text = Talk(book, customer).says(said).text
    assert "每件" in text and "同事" not in text
