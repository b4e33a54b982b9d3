"""Names of recipients in square brackets, their telephones in another table; unmarked, nothing is to be read."""

import pytest
from reading_pieces import find_values, unmark

CHINESE = [
    "收货人改成[李建国]，手机13911112222", "收件人換成[林怡君]", "收货人换成[赵师傅]，13700003333", "联系人改为[张经理]", "收件人[李小姐]，电话0571-88880000",
    "收货人：[欧阳娜娜]", "签收人是[陈工]", "收件人改為[王小明先生]", "对接人换成[刘总]", "收货人写[周琳]", "送到仓库，找[周琳] 13712345678",
    "联系[孙丽] 13512345678", "收件人 [陈小燕]，电话 13800001234", "麻烦把收货人改成[司马光]，谢谢", "收货人由王磊改成[赵强]", "收货人更改为[马丽]，地址不变",
    "收货联系人：[吴阿姨]", "换个收货人，[王海涛]，13599998888", "收件人改成 [Tom Becker]", "收货人请填[许诺]", "单号SO-1024收货人改[高圆]",
    "收件人請改為[黃志強]，電話0912-345-678", "現場聯絡人改成[周工]", "寄给[李明]13900002222收",
    "两张单的收货人都换成[王芳]，wangfang@lanhai.cn，13900002222", "把[王芳]，wangfang@lanhai.cn，13900002222设为收货人",
    "收件人张三改成[李四]，13912345678", "收货人[王磊]改成周五收货",
    # no name
    "收货人不变", "收货后付款", "联系人电话改成13911112222", "收货人改一下", "收货地址改一下", "联系我", "签收了吗", "找你们经理", "找人工客服",
]  # fmt: skip

ENGLISH = [
    "New contact for order 5-7781: [Tom Becker], tel 030 5550 1122", "The receiver for order 90233 will be [Dr. Helen Moss], not me.",
    "Attn [Rashid Karim], +971 50 555 0188", "[Maria Lopez] will receive it", "attn: [Ms. Okafor]", "Contact person is now [Jean-Luc Moreau]",
    "the recipient should be [Sean O'Brien], thanks", "Please change the recipient to [Mr. Wang]", "recipient: [Anna-Lena Schmidt]",
    "FAO [Priya Raman] please", "consignee name: [José García]", "change the contact on SO-1024 to [Ana Silva], +351 910 000 123",
    "ask for [Mike]", "contact there is [Mick Doyle]", "the delivery contact is [Mrs Chen]", "c/o [John Smith]", "Contact: [Ludwig van Beethoven]",
    "recipient should now be [Emma Watson]", "Contact on site is [Fatima Al-Sayed], mobile +966 50 123 4567",
    "the site contact will be [Bjørn Ødegaard].", "recipient is [D. Kim]", "attention: [Prof. Li Wei]",
    "The consignee changed from Tom Becker to [Ana Silva] on SO-1024",
    "mark it for [Dan Cole] 0412 555 019", "SO-1024 should go to [Dan Cole] 0412 555 019", "put [Dan Cole] 0412 555 019 as the contact",
    "Please change the contact on both open orders to [Lena Brandt], l.brandt@acme-retail.de, +49 40 5550 118",
    "New contact for all our orders: [Lena Brandt] (l.brandt@acme-retail.de), phone +49 40 5550 118",
    "Please make [Tom Hughes], tom@northwind.com.au, +61 8 5550 0240 the contact for SO-4417",
    "Contact on our open orders should be [Tom Hughes]",
    # no name
    "contact us on both orders",
    "contact me", "please contact us", "the recipient stays the same", "Contact number is 0161 555 0134", "recipient pays the duty",
    "attn accounts: please cancel", "we will receive it on Monday",
]  # fmt: skip

PHONES = [
    "手机[13911112222]", "换成 [0571-88880000]", "電話[0912-345-678]", "电话改成[138 0013 8000]", "手机号[+86 138-0013-8000]", "座机[010-62345678]",
    "联系电话：[(020) 8888 8888]", "电话[021-5555 1234]", "電話[02-2345-6789]", "電話[+852 2345 6789]", "手提[+853 6612 3456]", "电话[400-820-8820]",
    "tel [030 5550 1122]", "phone is [+351 910 000 123].", "([+353 87 123 4567])", "call [(415) 555-0134]", "phone: [415-555-0134]", "mobile [07700 900456]",
    "phone [+1 415 555 0134 ext. 22]", "tel. [+49 30 901820]", "phone [+44 (0)20 7946 0958]", "tel [+81 3-1234-5678]", "call me on [+91 98765 43210]",
    "phone [+61 2 9374 4000]", "mobile: [+55 11 91234-5678]", "[+971 50 555 0188]", "phone [020 7946 0958 x12]", "tel: [001-415-555-0134]", "phone [+33 1 42 68 53 00]",
    "tel [+65 6789 1234]", "ring me on [0161 555 0134]", "my number is [07700 900123]", "电话[010-62345678转8012]", "phone [555-0134]",
    # no telephone
    "订单13911112222", "order 2027-0314", "SO-1024", "2026-11-18", "1,200 pcs and 300 boxes", "12 000 pieces", "税号91440300MA5F2K8X1T", "3.5 x 4.5 x 12",
    "2-4-6 weeks", "from 1000 to 1500", "500 ml 600 bags",
]  # fmt: skip


@pytest.mark.parametrize("marked", CHINESE + ENGLISH)
def test_a_name_is_read_behind_its_label(marked: str):
    text, spans = unmark(marked)

    assert [span for span, _ in find_values(text, "person")] == spans


@pytest.mark.parametrize("marked", PHONES)
def test_a_telephone_number_keeps_its_form(marked: str):
    text, spans = unmark(marked)

    assert [span for span, _ in find_values(text, "phone")] == spans
