"""Signatures, footers, subjects and older mail ask nothing; what stands beside them does."""

import pytest
from reading_actions import assert_asked

ENGLISH = [
    (
        "Subject: PO 4471 change\n\nPlease make the hex bolts 500 pcs.",
        ["change_quantity|4471|hex bolts|500 piece set"],
    ),
    (
        "Hi Tom,\n\nplease change order SO-55 to 60 chairs.\n\nThanks,\nMia\n2 Ocean Drive\nTel 0400 111 222",
        ["change_quantity|SO-55|chairs|60 set"],
    ),
    (
        "Please cancel SO-310.\n"
        "\n"
        "Kind regards,\n"
        "Petra Novak\n"
        "Procurement Manager\n"
        "Alpine Interiors Ltd, 44 King Street, Leeds LS1 2HL\n"
        "Tel 0113 555 0100",
        ["cancel_order|SO-310"],
    ),
    (
        "SO-311: make it 40 chairs please.\n"
        "\n"
        "Mit freundlichen Grüßen\n"
        "Jürgen Weiß\n"
        "Musterstraße 12, 10115 Berlin",
        ["change_quantity|SO-311|chairs|40 set"],
    ),
    (
        "Please move SO-312 to 4 December.\n\nBest,\nAna\n\nP.S. please also cancel SO-313.",
        ["change_delivery|SO-312|12-04..12-04", "cancel_order|SO-313"],
    ),
    (
        "Please add 20 lamps to SO-314.\n"
        "\n"
        "Tom Reed | Buyer\n"
        "Reed & Sons, 8 Mill Lane, York YO1 9AB\n"
        "M 07700 900 123",
        ["add_item|SO-314|lamps|20 set"],
    ),
    (
        "Where is SO-315?\n"
        "\n"
        "Regards\n"
        "Lena\n"
        "\n"
        "-----Original Message-----\n"
        "From: sales@shop.com\n"
        "Sent: Monday\n"
        "To: Lena\n"
        "Subject: SO-315\n"
        "\n"
        "Please change the quantity to 500.",
        ["query_order|SO-315"],
    ),
    (
        "Please ship SO-316 by air.\n\nOn 3 Nov 2026, Tom wrote:\n> can you cancel SO-316?",
        ["change_delivery|SO-316|air"],
    ),
    (
        "Cancel SO-317 please.\nThanks\nAlso change SO-318 to 50 lamps.",
        ["cancel_order|SO-317", "change_quantity|SO-318|lamps|50 set"],
    ),
    (
        "Please drop the rugs from SO-319.\n\nSent from my iPhone",
        ["remove_item|SO-319|rugs"],
    ),
    (
        "SO-320 by 5 December please.\n"
        "--\n"
        "Marta Silva\n"
        "Silva Lda, Rua das Flores 20, Porto\n"
        "+351 22 555 0199",
        ["change_delivery|SO-320|..12-05"],
    ),
    (
        "Please cancel SO-321.\n"
        "\n"
        "Best regards,\n"
        "Tim\n"
        "Opening hours: Mon-Fri 8am-5pm. Warehouse closed 24 December to 2 January.\n"
        "This e-mail is confidential. If received in error please delete it.",
        ["cancel_order|SO-321"],
    ),
    (
        "Deliver SO-331 to the address below please:\nAcme Works\n14 Dock Road\nHull HU1 2AB",
        ["change_address|SO-331|*"],
    ),
    (
        "Please make SO-332 express.\n"
        "\n"
        "Cheers,\n"
        "Bob\n"
        "Head of Operations | Nordic Foods AS\n"
        "www.nordicfoods.no",
        ["change_delivery|SO-332|express"],
    ),
]


@pytest.mark.parametrize(("text", "asked"), ENGLISH)
def test_what_stands_around_an_english_mail_asks_nothing(text: str, asked: list[str]):
    assert_asked(text, asked)


CHINESE = [
    (
        "主题：SO-1024 改数量\n蓝色水杯改成300个",
        ["change_quantity|SO-1024|蓝色水杯|300 piece set"],
    ),
    (
        "SO-322请取消。\n\n祝商祺\n李明\n上海华星贸易有限公司\n上海市浦东新区张杨路500号\n电话：021-55550123",
        ["cancel_order|SO-322"],
    ),
    (
        "SO-323里的台灯改成40个。\n\n此致\n敬礼\n王小梅\n采购部\n手机13800138000",
        ["change_quantity|SO-323|台灯|40 piece set"],
    ),
    (
        "SO-323里的台灯由20个调整为40个，其余条款不变。\n采购部 林晓",
        ["change_quantity|SO-323|台灯|40 piece set"],
    ),
    (
        "SO-324请走空运。\n谢谢\n陈涛\n宁波市鄞州区天童南路700号",
        ["change_delivery|SO-324|air"],
    ),
    (
        "SO-325请改到12月4日送。\n谢谢！\n另外SO-326取消。",
        ["change_delivery|SO-325|12-04..12-04", "cancel_order|SO-326"],
    ),
    (
        "请取消SO-327。\n张伟 采购经理\n营业时间：周一至周五 8:30-17:30",
        ["cancel_order|SO-327"],
    ),
    (
        "SO-328到哪了？\n"
        "\n"
        "发件人：客服\n"
        "发送时间：2026年11月2日\n"
        "收件人：李明\n"
        "主题：SO-328\n"
        "\n"
        "请问数量改成500可以吗",
        ["query_order|SO-328"],
    ),
    (
        "SO-329加20个挂钩。\n\n在2026年11月3日，王芳写道：\n> 请把SO-329取消",
        ["add_item|SO-329|挂钩|20 piece set"],
    ),
    (
        "请将订单SO-330的椅子减5把。\n顺颂商祺！\n刘洋\n备注栏：本邮件含保密信息",
        ["change_quantity|SO-330|椅子|5 piece subtract"],
    ),
]


@pytest.mark.parametrize(("text", "asked"), CHINESE)
def test_what_stands_around_a_chinese_mail_asks_nothing(text: str, asked: list[str]):
    assert_asked(text, asked)


SIGNED_IN_A_LINE = [
    ("Gloves on SO-4417 to 300.\n\nRegards, Purchasing, Northwind Catering", "gloves|300 set"),
    ("Gloves on SO-4417 to 300\nBest, Ruby Lane, Northwind Catering", "gloves|300 set"),
    ("Gloves on SO-4417 to 300. Kind regards, Ruby Lane, Purchasing", "gloves|300 set"),
    (
        "Gloves on SO-4417 to 300. Best, Ruby Lane | Northwind Catering | 12 Mill Road, Leeds",
        "gloves|300 set",
    ),
    ("Gloves on SO-4417 to 300. Cheers, Tom, Park Place Engineering", "gloves|300 set"),
    ("SO-4417的手套改成300。\n祝好，王芳，北京路采购部", "手套|300 set"),
    ("SO-4417的手套改成300。此致敬礼，张伟，上海恒泰贸易有限公司", "手套|300 set"),
    ("SO-4417的手套改成300。\n謝謝，陳大文，台北市信義路五段7號", "手套|300 set"),
]


@pytest.mark.parametrize(("text", "asked"), SIGNED_IN_A_LINE)
def test_who_signs_in_one_line_is_no_address(text: str, asked: str):
    assert_asked(text, [f"change_quantity|SO-4417|{asked}"])


WISHES_BEHIND_A_FORMULA = [
    (
        "Ship SO-316 to 12 Mill Road, Leeds. Regards, Purchasing, Northwind Catering",
        ["change_address|SO-316|12 Mill Road, Leeds"],
    ),
    (
        "Ship SO-316 to 12 Mill Road, Leeds. Best, Ruby Lane, Northwind Catering\n\nPS: please cancel SO-317",
        ["change_address|SO-316|12 Mill Road, Leeds", "cancel_order|SO-317"],
    ),
    ("Best, please ship SO-316 to 12 Mill Road, Leeds", ["change_address|SO-316|12 Mill Road, Leeds"]),
    (
        "Gloves on SO-316 to 300. Thanks, and teapots on SO-317 to 50",
        ["change_quantity|SO-316|gloves|300 set", "change_quantity|SO-317|teapots|50 set"],
    ),
    (
        "SO-316的蓝杯改成300个。谢谢，茶壶也加20个",
        ["change_quantity|SO-316|蓝杯|300 piece set", "change_quantity|SO-316|茶壶|20 piece add"],
    ),
]


@pytest.mark.parametrize(("text", "asked"), WISHES_BEHIND_A_FORMULA)
def test_a_wish_behind_a_closing_formula_is_heard(text: str, asked: list[str]):
    assert_asked(text, asked)
