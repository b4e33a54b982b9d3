"""Forms: a label and a value on each line."""

import pytest
from reading_actions import assert_asked

ENGLISH = [
    (
        "Order no: SO-3321\nItem: brass hinges\nOld qty: 30\nNew qty: 50\nReason: customer added two doors",
        ["change_quantity|SO-3321|brass hinges|50 set"],
    ),
    (
        "Item: garden hose 25m\nQty: 40 pcs\nDelivery: 3 December\nPlease place this as a new order.",
        ["place_order|garden hose 25m|40 piece set|12-03..12-03"],
    ),
    (
        "PO: PO-4410\nProduct: oak stool\nCurrent qty: 12\nRevised qty: 18\nRequested by: Tom",
        ["change_quantity|PO-4410|oak stool|18 set"],
    ),
    (
        "Change request\nOrder ref: SO-881\nItem: glass jar 500ml\nFrom: 200\nTo: 350",
        ["change_quantity|SO-881|glass jar 500ml|350 set"],
    ),
    (
        "| Order no | SO-7731 |\n| Item | desk fan |\n| Old qty | 20 |\n| New qty | 26 pcs |",
        ["change_quantity|SO-7731|desk fan|26 piece set"],
    ),
    (
        "Order: SO-12 / Item: steel hooks / Old qty: 100 / New qty: 160 / Reason: extra room",
        ["change_quantity|SO-12|steel hooks|160 set"],
    ),
    (
        "New order\nItem: linen napkins\nQty: 300 pcs\nUnit price: $1.15",
        ["place_order|linen napkins|300 piece set|1.15 USD unit"],
    ),
    (
        "Order no: SO-640\nItem: bar stool\nAction: cancel line",
        ["remove_item|SO-640|bar stool"],
    ),
    (
        "Order no: SO-640\nItem: bar stool\nAction: +6",
        ["change_quantity|SO-640|bar stool|6 add"],
    ),
    (
        "Order no: SO-641\nOld item: white tile\nNew item: grey tile",
        ["substitute_item|SO-641|white tile|>grey tile"],
    ),
    (
        "Order no: SO-900\n"
        "Item: bath mat\n"
        "Old qty: 40\n"
        "New qty: 60\n"
        "Item: hand towel\n"
        "Old qty: 80\n"
        "New qty: 100",
        ["change_quantity|SO-900|bath mat|60 set", "change_quantity|SO-900|hand towel|100 set"],
    ),
]


@pytest.mark.parametrize(("text", "asked"), ENGLISH)
def test_an_english_form_is_read_as_one_wish(text: str, asked: list[str]):
    assert_asked(text, asked)


TURNED = [
    ("Order: 4471\nStatus: open\nplease move to 5 December", ["change_delivery|4471|12-05..12-05"]),
    (
        "PO number: PO-5512\nLine: steel shelf\nRequested quantity: 40 pcs\nPrevious quantity: 30 pcs",
        ["change_quantity|PO-5512|steel shelf|40 piece set"],
    ),
    ("Order: SO-7\nPayment terms old: prepaid\nPayment terms new: net 45", ["change_payment|SO-7|net45"]),
    (
        "Order: SO-7\nItem: tote bag\nUnit price: USD 3.40 (old)\nUnit price: USD 3.20 (new)",
        ["change_price|SO-7|tote bag|3.2 USD unit"],
    ),
    ("Order: SO-7\nConsignee (old): Jim Beck\nConsignee (new): Sara Lund", ["change_contact|SO-7|Sara Lund"]),
    ("PO: 5512\nChange: payment terms\nOld: prepayment\nNew: net 30", ["change_payment|5512|net30"]),
    (
        "Order number ....... SO-7\nProduct ............ bath mat\nOld quantity ....... 20\nNew quantity ....... 35",
        ["change_quantity|SO-7|bath mat|35 set"],
    ),
    (
        "SO-7\n- Glass teapot: 210 instead of 200\n- mats: 35 (was 20)",
        ["change_quantity|SO-7|Glass teapot|210 set", "change_quantity|SO-7|mats|35 set"],
    ),
]


@pytest.mark.parametrize(("text", "asked"), TURNED)
def test_what_was_is_told_from_what_is_to_be(text: str, asked: list[str]):
    assert_asked(text, asked)


PURPOSES = [
    ("Order: 10442\nAction: add\nItem: desk lamp\nQty: 4", ["add_item|10442|desk lamp|4 set"]),
    (
        "Return form\nOrder: SO-9\nItem: kettle\nQty: 2\nReason: leaking\nWanted: refund",
        ["return_item|SO-9|kettle|2 set"],
    ),
    (
        "RETURN REQUEST\nOrder number: 55120\nProduct: boots\nQuantity: 1 pair\nExchange for: boots size 44",
        ["return_item|55120|boots|>boots size 44|1 pair set"],
    ),
    ("Order ID: 99812\nReplace item: glass vase\nWith: jug", ["substitute_item|99812|glass vase|>jug"]),
    (
        "Name: Ben Okafor\nCompany: Okafor Catering\nOrder: 66210\nMessage: please leave out the napkins",
        ["remove_item|66210|napkins"],
    ),
    ("ITEM: chair\nQTY: 12\nNEEDED BY: 27 November", ["place_order|chair|12 set|..11-27"]),
    (
        "Order: SO-5\nSplit delivery: yes\nLot 1: 200 pcs, 20 March\nLot 2: 300 pcs, 10 April",
        ["split_delivery|SO-5"],
    ),
]


@pytest.mark.parametrize(("text", "asked"), PURPOSES)
def test_a_form_says_what_it_is_for(text: str, asked: list[str]):
    assert_asked(text, asked)


TOLD = [
    "Delivery note\nOrder: SO-31\nItem: bath mat\nQty: 20\nShipped: 6 March",
    "Order confirmation SO-31\nItem: bath mat\nQty: 20\nPrice: $4.00\nThank you, all correct.",
    "Stock report\nmats: 20\ntowels: 60\nsoap: 5",
    "Feedback form\nOrder: SO-31\nRating: 5\nComment: lovely mats, fast delivery",
    "Order: SO-77\nStatus: delivered\nRemarks: all fine",
]


@pytest.mark.parametrize("text", TOLD)
def test_a_paper_that_tells_asks_nothing(text: str):
    assert_asked(text, [])


CHINESE = [
    (
        "订单号：DD-20261101\n品名：不锈钢合页\n原数量：30个\n现改为：50个\n原因：客户加了两扇门",
        ["change_quantity|DD-20261101|不锈钢合页|50 piece set"],
    ),
    (
        "采购单号：PO-8812\n物料：铝型材4040\n原数量：120米\n现数量：200米",
        ["change_quantity|PO-8812|铝型材4040|200 m set"],
    ),
    (
        "订单编号：SO-553\n产品名称：亚麻窗帘\n变更后数量：46\n变更原因：样板间增加",
        ["change_quantity|SO-553|亚麻窗帘|46 set"],
    ),
    (
        "订单号：SO-70；品名：热水壶；原数量：10台；改为：16台；原因：酒店加房",
        ["change_quantity|SO-70|热水壶|16 piece set"],
    ),
    (
        "【改单申请】\n单号：DD-9902\n品名：竹筷\n数量：由500双改为800双",
        ["change_quantity|DD-9902|竹筷|800 pair set"],
    ),
    (
        "订单号：SO-71\n品名：床尾凳\n处理：取消",
        ["remove_item|SO-71|床尾凳"],
    ),
    (
        "新下单\n品名：不锈钢餐盘\n数量：240个\n单价：12.5元",
        ["place_order|不锈钢餐盘|240 piece set|12.5 CNY unit"],
    ),
    (
        "订单号：SO-72\n品名：电热毯\n数量：30 → 45",
        ["change_quantity|SO-72|电热毯|45 set"],
    ),
]


@pytest.mark.parametrize(("text", "asked"), CHINESE)
def test_a_chinese_form_is_read_as_one_wish(text: str, asked: list[str]):
    assert_asked(text, asked)


FIELDS_NAMED = [
    ("【订单变更申请单】\n订单编号：CX-11860\n产品名称：304不锈钢保温杯\n变更项目：颜色\n变更后：藏青\n数量：不变\n申请人：赵明", ["substitute_item|CX-11860|304不锈钢保温杯|>藏青"]),
    ("订单变更单\n订单号：SO-101\n产品：折叠椅\n变更内容：数量\n变更前：50把\n变更后：80把", ["change_quantity|SO-101|折叠椅|80 piece set"]),
    ("变更申请\n单号：SO-101\n品名：工作服\n变更项：尺码\n变更前：L码\n变更后：XL码", ["substitute_item|SO-101|工作服|>XL码"]),
    ("订单变更\n订单编号：SO-101\n变更项目：交货日期\n变更前：12月1日\n变更后：12月10日", ["change_delivery|SO-101|12-10..12-10"]),
    ("订单变更\n订单编号：SO-101\n变更项目：付款方式\n变更后：月结60天", ["change_payment|SO-101|net60"]),
    ("订单变更\n订单编号：SO-101\n变更项目：运输方式\n原：海运\n变更后：空运", ["change_delivery|SO-101|air"]),
    ("变更单\n订单号：SO-101\n变更事项：收货地址\n变更后：成都市武侯区科华北路65号", ["change_address|SO-101|成都市武侯区科华北路65号"]),
    ("产品变更\n订单编号：SO-101\n产品名称：台灯\n变更项目：数量\n变更后数量：120\n其他：不变", ["change_quantity|SO-101|台灯|120 set"]),
    ("【变更通知】\n单号：SO-101\n货品：棉布\n项目：颜色\n由：白色\n改为：米黄", ["substitute_item|SO-101|棉布|>米黄"]),
    ("申请类型：修改订单\n订单号：SO-101\n商品：文件夹\n修改项：颜色\n修改后：红色", ["substitute_item|SO-101|文件夹|>红色"]),
    ("变更申请单\n合同号：SO-101\n物料：密封圈\n变更项目：材质\n变更后：氟橡胶\n数量：不变", ["substitute_item|SO-101|密封圈|>氟橡胶"]),
    ("变更申请\n订单号：SO-101\n产品名称：纸杯\n变更项目：规格\n变更后：9盎司", ["substitute_item|SO-101|纸杯|>9盎司"]),
    ("订单变更\n订单号：SO-101\n产品名称：雨伞\n变更项目：颜色\n原：黑色\n新：深蓝", ["substitute_item|SO-101|雨伞|>深蓝"]),
    ("变更\n订单：SO-101\n收货人：李敏\n电话：13800001234\n其余不变", ["change_contact|SO-101|李敏|13800001234"]),
    ("变更申请单\n订单号：SO-101\n产品名称：冷柜\n变更项目：单价\n变更前：800元\n变更后：780元", ["change_price|SO-101|冷柜|780 CNY unit"]),
    ("变更申请单\n订单号：SO-101\n产品名称：床单\n变更内容：颜色\n变更后：米白\n变更原因：色差", ["substitute_item|SO-101|床单|>米白"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), FIELDS_NAMED)
def test_a_chinese_form_may_name_the_field_that_changes(text: str, asked: list[str]):
    assert_asked(text, asked)


CONTENTS = [
    ("採購內容：訂單 ED-2240 的石膏像換成銅像", ["substitute_item|ED-2240|石膏像|>銅像"]),
    ("变更内容：SO-1的台灯改成30个", ["change_quantity|SO-1|台灯|30 piece set"]),
    ("订购内容：SO-2的手套加20双", ["change_quantity|SO-2|手套|20 pair add"]),
    ("采购内容：SO-3改走空运", ["change_delivery|SO-3|air"]),
    ("需求内容：把SO-4的帽子删掉", ["remove_item|SO-4|帽子"]),
    ("修改內容：KH-9的輪胎改為 8 條", ["change_quantity|KH-9|輪胎|8 piece set"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), CONTENTS)
def test_the_word_for_what_follows_is_no_goods(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)
