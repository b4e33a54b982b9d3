"""Mail that is passed on: done where the writer asks for it, else left as it is."""

import pytest

from tests.nlp.reading_actions import assert_asked

PASSED_ON = [
    ("FYI and please process:\n---------- Forwarded message ----------\nFrom: Tom (site)\nWe need the scaffold clamps on PO-1450 increased to 900 pcs, thanks.",
     ["change_quantity|PO-1450|scaffold clamps|900 piece set"]),
    ("See below, please do what Ines asks.\n> Hi, can you have the office chairs on order 38820 swapped for mesh back chairs? Ines",
     ["substitute_item|38820|office chairs|>mesh back chairs"]),
    ("Can you handle this please?\n\nBegin forwarded message:\nFrom: Amy Lund <amy@site.dk>\nDate: 3 May 2026\nSubject: order\n\nPlease add 20 valves to SO-771.",
     ["add_item|SO-771|valves|20 set"]),
    ("Please sort out what Marek wants:\n> cancel order 55120 please", ["cancel_order|55120"]),
    ("Could you action the below for us.\n> Ship PO-882 by air instead of sea.", ["change_delivery|PO-882|air"]),
    ("My colleague's request is below, kindly process.\n\n-----Original Message-----\nFrom: J. Ortiz\nSent: Monday\nTo: me\nSubject: PO-441\n\nReduce the tarps on PO-441 to 30.",
     ["change_quantity|PO-441|tarps|30 set"]),
    ("Fwd: from our site manager, please arrange\n> We need PO-612 delivered to 5 Quay Street, Bristol",
     ["change_address|PO-612|5 Quay Street, Bristol"]),
    ("Please take care of Nadia's request:\n\"Order 7714 should go by rail\"", ["change_delivery|7714|rail"]),
    ("Passing on a message from our chef, please do as he says:\n> take the copper pans off 44120",
     ["remove_item|44120|copper pans"]),
    ("Please deal with this one.\n> Is SO-31 shipped yet?", ["query_order|SO-31"]),
    ("Kindly see the mail from our client below and do the needful.\n> Kindly change the delivery of PO-77120 to 14 December",
     ["change_delivery|PO-77120|12-14..12-14"]),
    ("转我们老板原话：“告诉他们，MT-8080的LED灯带再减100卷，马上办。”麻烦处理一下", ["change_quantity|MT-8080|LED灯带|100 roll subtract"]),
    ("转发工地的消息，麻烦处理：\n> PO-1450的扣件加到900个", ["change_quantity|PO-1450|扣件|900 piece set"]),
    ("按下面的办，谢谢\n> 取消订单38820", ["cancel_order|38820"]),
    ("客户原话：“QY-330改成空运”，麻烦按这个处理", ["change_delivery|QY-330|air"]),
    ("以下是仓库小李发来的，请照办：\nQY-330的纸箱减50个", ["change_quantity|QY-330|纸箱|50 piece subtract"]),
    ("下面是我们店长的要求，麻烦安排一下\n> QY-330改下周三送", ["change_delivery|QY-330|11-25..11-25"]),
    ("老板说：“QY-330的毛巾换成蓝色毛巾”，你们照这个改", ["substitute_item|QY-330|毛巾|>蓝色毛巾"]),
    ("小张让我转告：QY-330退掉5个坏的台灯", ["return_item|QY-330|*"]),
    ("帮同事转一下：QY-330发货了没", ["query_order|QY-330"]),
    ("转发一封邮件，请按里面的要求处理\n-----原始邮件-----\n发件人: 王强\n发送时间: 2026年11月17日\n收件人: 我\n主题: 改单\n\nQY-330的收货地址改成无锡市滨湖区太湖大道8号",
     ["change_address|QY-330|无锡市滨湖区太湖大道8号"]),
    ("FW: 见下，麻烦处理\n> 订单55120取消", ["cancel_order|55120"]),
    ("收到，谢谢\n> 订单55120已取消", []),
    ("知道了，辛苦\n> QY-330的纸箱减50个", []),
]  # fmt: skip
QUOTED = [
    ("Thanks, got it.\n> Please cancel order 55120", []),
    ("Thanks for confirming, all good.\n\nOn Mon, 16 Nov 2026 at 10:02, Sales <s@x.com> wrote:\n> We have changed PO-12 to 200 mugs.",
     []),
    ("All received in good order, thank you.\n\n-----Original Message-----\nFrom: me\nSent: Monday\nTo: you\nSubject: PO-441\n\nReduce the tarps on PO-441 to 30.",
     []),
    ("No need to do anything about this one, it is for your records.\n> cancel order 55120 please", []),
    ("Please change PO-12 to 250 mugs.\n> We have booked PO-12 with 200 mugs for you.", ["change_quantity|PO-12|mugs|250 set"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), PASSED_ON)
def test_what_is_passed_on_to_be_done_is_asked_for(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


@pytest.mark.parametrize(("text", "asked"), QUOTED)
def test_what_is_only_quoted_is_not(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)
