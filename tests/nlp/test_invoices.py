"""Invoice titles in square brackets and tax ids in braces; unmarked, nothing is to be read."""

import re

import pytest
from reading_actions import assert_asked
from reading_pieces import find_values, unmark

CHINESE = [
    "发票抬头改成[深圳市蓝海贸易有限公司]，税号{91440300MA5F2K8X1T}", "發票抬頭請改為[晨光國際有限公司]，統編{24536806}",
    "抬头别开个人，开我们公司：[合肥味之源餐饮管理有限公司]，单号 N-70933", "SO-7302税号写错一位，正确的是{91310115MA1K4QWX7B}，抬头没问题",
    "发票税号也改一下：{91320594MA1MKT5R0D}", "开票抬头换成 [南京启明星教育科技有限公司]", "抬头：[成都锦和餐饮管理有限公司]，税号：{91510100MA6CXK2L8P}",
    "麻烦把订单FP-330的发票抬头换为[武汉大学]", "发票开[杭州云栖酒店]", "发票抬头写[中国科学院自动化研究所]", "發票抬頭改成[台灣積體電路製造股份有限公司]，統一編號{22099131}",
    "統一編號請改{04595257}", "统一编号改为{53212539}", "纳税人识别号：{91110108MA01ABCD2X}", "开票信息：[上海浦东发展银行]，税号{913100001322186733}",
    "发票抬头由北京甲公司改成[北京乙科技有限公司]", "专票抬头改[广州市白云区第一小学]", "抬头改为[个人]", "發票要打統編{12345675}，抬頭[好吃企業社]",
    "税号{440300123456789}", "统一社会信用代码是{91350100M000100Y43}", "发票单位改成[张记五金店]", "發票抬頭：[香港中華煤氣有限公司]",
    "请开[宁波港集团]的发票，税号{91330200144071234K}", "发票改开[苏州大学附属第一医院]",
    "发票抬头从个人改成[广州市天河区小雨点幼儿园]，税号{52440106MJL0123456}，开普票",
    "抬头是[深圳市蓝海贸易有限公司]，发票这样就行", "抬头写[同济大学]就行", "抬头换成[上海蓝海贸易]", "发票抬头改成[深圳辰光科技]，税号{91440300MA5F2K8X1T}",
    # nothing
    "发票什么时候寄", "抬头不变", "发票开错了", "税号没问题", "要开发票", "不要发票", "发票已收到，谢谢", "含税价多少",
    "发票这样就行", "SO-2051的发票开我司的名字就行", "發票抬頭跟上次一樣", "开票名称照旧就可以", "抬头这个也行", "发票抬头换一下", "PO 90817的invoice单价改成$4.2", "发票抬头改成北京那家",
]  # fmt: skip

ENGLISH = [
    "The invoice must be made out to [Harrow & Sons Limited], VAT no. {GB123456789}", "Bill-to should be [Northwind Catering Pty Ltd]",
    "Tax ID on the invoice for order 2027-0314 is wrong, correct one is {DE298765432}", "please add the VAT number {IE6388047V} to the invoice.",
    "invoice it to [Becker Engineering GmbH], VAT ID {DE811234567}.", "the name on the invoice for 70092 should be [Blue Heron Cafe LLC]",
    "change the VAT number on SO-3391 to {ESB12345674}", "EIN {12-3456789}", "our EIN is {98-7654321}", "ABN {51 824 753 556}", "ABN: {51824753556}",
    "GSTIN {27AAPFU0939F1ZV}", "GST number is {29ABCDE1234F1Z5}", "VAT: {FR40303265045}", "USt-IdNr. {DE123456789}",
    "VAT reg no {NL123456789B01}", "the invoice should go to [Acme Holdings Inc.]", "please bill to [Smith & Partners LLP]",
    "invoice name: [O'Reilly Media Inc]", "make the invoice out to [Société Générale SA]", "Company name on the invoice is [Delta Foods S.r.l.], VAT {IT12345678901}",
    "TRN {100123456700003}", "our tax number is {GB 123 4567 89}", "tax id: {PL5261040828}", "UEN {201912345K}", "the VAT number should be {ATU12345678}",
    "Please invoice [Lumen Labs Ltd] instead of us", "billing name should be [University of Leeds]", "VAT no: {CHE-123.456.789}", "SIRET {732 829 320 00074}",
    "change the billing name to [Müller & Söhne GmbH & Co. KG], VAT ID {DE 811 234 567}",
    # nothing
    "where is my invoice?", "send the invoice again", "the invoice is wrong", "VAT included?", "is that net of VAT", "please resend invoice 5512",
    "change the invoice title to No! The delivery stays", "invoice to: Yes please", "invoice total is 1200 USD", "no invoice needed", "prices exclude VAT",
]  # fmt: skip


@pytest.mark.parametrize("marked", CHINESE + ENGLISH)
def test_an_invoice_has_a_title_and_a_tax_id(marked: str):
    text, titles = unmark(re.sub(r"[{}]", "", marked))
    _, tax_ids = unmark(re.sub(r"[\[\]]", "", marked).replace("{", "[").replace("}", "]"))

    assert [span for span, _ in find_values(text, "title")] == titles
    assert [span for span, _ in find_values(text, "tax")] == tax_ids


WHERE_TO = [
    ("The goods must be addressed to Petra.", ["change_contact|Petra"]),
    ("Please have the parcel addressed to Tom Hill.", ["change_contact|Tom Hill"]),
    (
        "The invoice for SO-1024 should be addressed to Petra Scholz GmbH.",
        ["change_invoice|SO-1024|Petra Scholz GmbH"],
    ),
    (
        "The invoice for SO-1024: it should have the address Lagerstrasse 12, 20357 Hamburg",
        ["change_invoice|SO-1024"],
    ),
    (
        "Send the invoice for SO-1024 to Lagerstrasse 12, 20357 Hamburg, please.",
        ["change_invoice|SO-1024"],
    ),
    ("Send the invoice to 12 Mill Road, Leeds LS1 2HL", ["change_invoice"]),
    (
        "Ship the goods of SO-1024 to 12 Mill Road, Leeds LS1 2HL, and the invoice to 5 Park Lane, York YO1 9AB",
        ["change_address|SO-1024|12 Mill Road, Leeds LS1 2HL", "change_invoice|SO-1024"],
    ),
    (
        "Ship the goods of SO-1024 to 12 Mill Road, Leeds LS1 2HL and the invoice to 5 Park Lane, York YO1 9AB",
        ["change_address|SO-1024|12 Mill Road, Leeds LS1 2HL", "change_invoice|SO-1024"],
    ),
    (
        "Invoice and goods for SO-1024 to 12 Mill Road, Leeds LS1 2HL please",
        ["change_address|SO-1024|12 Mill Road, Leeds LS1 2HL"],
    ),
    ("发票寄到上海市徐汇区漕溪路12号，货还是送到原地址", ["change_invoice"]),
    ("SO-1024的发票寄到北京市朝阳区建国路8号", ["change_invoice|SO-1024"]),
    ("SO-1024's invoice goes to 12 Mill Road, Leeds LS1 2HL", ["change_invoice|SO-1024"]),
    ("發票請寄到台北市信義路五段7號", ["change_invoice"]),
    (
        "Send SO-1024 and the invoice to 12 Mill Road, Leeds LS1 2HL",
        ["change_address|SO-1024|12 Mill Road, Leeds LS1 2HL"],
    ),
    (
        "SO-1024的货连同发票一起寄到上海市徐汇区漕溪路12号",
        ["change_address|SO-1024|上海市徐汇区漕溪路12号"],
    ),
    (
        "SO-1024送货地址改成上海市徐汇区漕溪路12号，发票不变",
        ["change_address|SO-1024|上海市徐汇区漕溪路12号"],
    ),
]


@pytest.mark.parametrize(("text", "asked"), WHERE_TO)
def test_where_an_invoice_goes_is_not_where_the_goods_go(text: str, asked: list[str]):
    assert_asked(text, asked)
