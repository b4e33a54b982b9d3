"""Whole mails: greeting and signature ask nothing, what stands between them is read."""

import pytest
from reading_actions import NOW, assert_asked

from nlp import parse

MAILS = [
    (
        "Dear Sir or Madam,\n\nWith reference to our purchase order PO-61120 we kindly ask you to raise the quantity of the "
        "hydraulic hoses from 40 to 65 pieces. All other positions remain unchanged.\n\nYours faithfully\nK. Brandt",
        ["change_quantity|PO-61120|hydraulic hoses|65 piece set"],
    ),
    (
        "Dear all,\n\nPlease find attached our revised forecast. For order BX-903 this means: no more PVC film, 15 rolls of "
        "PET film instead.\n\nRegards\nAnh",
        ["substitute_item|BX-903|PVC film|>PET film|15 roll set"],
    ),
    (
        "Hello Tom,\n\nthe 12 desks we got under SO-4431 have scratches on the top. We want to send them back.\n\nRegards,\nFiona",
        ["return_item|SO-4431|desks|12 set"],
    ),
    ("赵工：\n\n上批到货的SN-330压力表有6只指针不归零，请安排换货，订单号QY-7781。\n\n孙伟", ["return_item|QY-7781|SN-330压力表|6 piece set"]),
    (
        "您好，\n\n订单HT-2209请做如下更改：\n1、交货日期改为12月15日；\n2、送货地址改为苏州市吴中区东吴南路12号；\n"
        "3、收货人改为陈刚，电话13912345678。\n\n谢谢！\n行政部",
        ["change_delivery|HT-2209|12-15..12-15", "change_address|HT-2209|苏州市吴中区东吴南路12号|陈刚|13912345678"],
    ),
    ("尊敬的供应商：\n\n兹就合同HX-0091付款条款提出变更：由预付30%改为货到后月结60天。\n\n中科仪器财务部", ["change_payment|HX-0091|net60"]),
]  # fmt: skip


@pytest.mark.parametrize(("mail", "asked"), MAILS)
def test_the_body_of_a_mail_is_read(mail: str, asked: list[str]):
    assert_asked(mail, asked)


NOTHING = [
    "Hello,\n\nI will be out of the office from 1 to 5 December with limited access to email. For urgent matters please "
    "contact my colleague Ines Falk at ines@example.com.\n\nRegards\nPeter",
    "【自动回复】我正在休假，12月8日返回，紧急事务请联系王敏 13900001234。",
    "各位好：\n因年底盘点，我司12月28日至31日不收货，特此通知。\n仓储部",
    "Hi,\n\nJust a quick note to say the delivery this morning was perfect.\n\nThanks again\nOwen",
    "吴经理：\n收到您的邮件，价格已上报，待领导批复后再答复您。\n顺祝商祺\n钱进",
]  # fmt: skip


@pytest.mark.parametrize("mail", NOTHING)
def test_a_mail_that_only_tells_asks_nothing(mail: str):
    assert not parse(mail, now=NOW).actions


def test_an_absence_beside_a_wish_is_no_automatic_reply():
    assert_asked(
        "We are on holiday from 20 December, so please deliver SO-123 by 18 December.",
        ["change_delivery|SO-123|..12-18"],
    )
