"""Tables and lists: each line is a line of an order, or a wish of its own."""

import pytest
from reading_actions import assert_asked

ENGLISH = [
    (
        "Please book the following:\n"
        "Item\tQty\tUOM\tUnit price\tDelivery\n"
        "Anchor bolt M16\t400\tpcs\t$1.20\t4 Dec\n"
        "Threaded rod 1m\t50\tpcs\t$3.75\t11 Dec",
        [
            "place_order|Anchor bolt M16|400 piece set|1.2 USD unit|12-04..12-04",
            "place_order|Threaded rod 1m|50 piece set|3.75 USD unit|12-11..12-11",
        ],
    ),
    (
        "Hi, new order please.\n"
        "\n"
        "Description     Qty   Unit\n"
        "A4 copy paper   40    reams\n"
        "Stapler heavy duty   5   pcs\n"
        "\n"
        "All by Friday. Thanks",
        [
            "place_order|A4 copy paper|40 reams set|..11-20",
            "place_order|Stapler heavy duty|5 piece set|..11-20",
        ],
    ),
    (
        "| Item | Old qty | New qty |\n"
        "|---|---|---|\n"
        "| Return grille 300mm | 20 | 35 |\n"
        "| Split unit bracket | 12 | 12 |\n"
        "\n"
        "That's for PO-5531.",
        ["change_quantity|PO-5531|Return grille 300mm|35 set"],
    ),
    (
        "Please quote:\nhex bolt M10\t500 pcs\nlock nut M10\t500 pcs\nDelivery to Felixstowe",
        ["request_quote|hex bolt M10|500 piece set", "request_quote|lock nut M10|500 piece set"],
    ),
    (
        "Please add to PO-2210:\nItem,Qty\nCable gland 20mm,100\nGland lock nut 20mm,100",
        ["add_item|PO-2210|Cable gland 20mm|100 set", "add_item|PO-2210|Gland lock nut 20mm|100 set"],
    ),
    (
        "Change quantities on SO-5 to:\n- flat washers 800 pcs\n- wing nuts: 250 pcs\n- c-clamps x 40",
        [
            "change_quantity|SO-5|flat washers|800 piece set",
            "change_quantity|SO-5|wing nuts|250 piece set",
            "change_quantity|SO-5|c-clamps|40 set",
        ],
    ),
    (
        "PO 77120 changes\nPart no.\tChange\nBX-200\t+40\nBX-210\t-15\nBX-220\tcancel\nBX-230\tno change",
        [
            "change_quantity|77120|BX-200|40 add",
            "change_quantity|77120|BX-210|15 subtract",
            "remove_item|77120|BX-220",
        ],
    ),
    (
        "SO-1:\n - add 20 hooks\n - ship by air\nSO-2:\n - cancel",
        ["add_item|SO-1|hooks|20 set", "change_delivery|SO-1|air", "cancel_order|SO-2"],
    ),
    (
        "Please remove these from order 4471:\n* tea towels\n* oven gloves\n* bin liners",
        ["remove_item|4471|tea towels", "remove_item|4471|oven gloves", "remove_item|4471|bin liners"],
    ),
    (
        "Need to return the following, order 5150\n"
        "- 3 x kettle 1.7L (won't switch on)\n"
        "- 2 x toaster 4-slice",
        ["return_item|5150|kettle 1.7L|3 set", "return_item|5150|toaster 4-slice|2 set"],
    ),
    (
        "From order SO-77 please take off:\n1. rope lights\n2. drum kits",
        ["remove_item|SO-77|rope lights", "remove_item|SO-77|drum kits"],
    ),
    (
        "Pls order\n20 boxes nitrile gloves L @ $6.50\n5 boxes face masks @ $4\nnet 30",
        [
            "place_order|nitrile gloves L|20 box set|6.5 USD|net30",
            "place_order|face masks|5 box set|4 USD|net30",
        ],
    ),
    (
        "order for tomorrow:\n3 cs romaine\n2 cs roma tomatoes\n10 lb butter\n1 case heavy cream",
        [
            "place_order|romaine|3 carton set|11-19..11-19",
            "place_order|roma tomatoes|2 carton set|11-19..11-19",
            "place_order|butter|10 lb set|11-19..11-19",
            "place_order|heavy cream|1 carton set|11-19..11-19",
        ],
    ),
    (
        "PO-90 swap list\nOld item\tNew item\nMatte black tap\tBrushed brass tap\nWhite sink\tGrey sink",
        [
            "substitute_item|PO-90|Matte black tap|>Brushed brass tap",
            "substitute_item|PO-90|White sink|>Grey sink",
        ],
    ),
    (
        "SO-410 three things:\n1) deliver by 2 Dec\n2) bill to Harbour Fit Ltd\n3) pay by card",
        [
            "change_delivery|SO-410|..12-02",
            "change_invoice|SO-410|Harbour Fit Ltd",
            "change_payment|SO-410|card",
        ],
    ),
    (
        "PO-118\nItem\tOld price\tNew price\nOak shelf\t$42\t$39.50\nPine shelf\t$30\t$28",
        ["change_price|PO-118|Oak shelf|39.5 USD", "change_price|PO-118|Pine shelf|28 USD"],
    ),
    (
        "Please update the delivery dates on PO-118\n"
        "Item\tNew delivery date\n"
        "Oak shelf\t4 Dec\n"
        "Pine shelf\t11 Dec",
        ["change_delivery|PO-118|Oak shelf|12-04..12-04", "change_delivery|PO-118|Pine shelf|12-11..12-11"],
    ),
    (
        "Ship PO-9 to:\nAcme Ltd\n12 Hannan St\nKalgoorlie WA 6430",
        ["change_address|PO-9|*"],
    ),
    (
        "Increase the following on SO-61 by:\n- door knobs 20 pcs\n- hinges 40 pcs",
        ["change_quantity|SO-61|door knobs|20 piece add", "change_quantity|SO-61|hinges|40 piece add"],
    ),
    (
        "No.\tItem\tQty (ctns)\n"
        "1\tSoy sauce 500ml\t40\n"
        "2\tRice vinegar 1L\t25\n"
        "Total\t\t65\n"
        "please book, FOB Ningbo",
        [
            "place_order|Soy sauce 500ml|40 carton set|FOB Ningbo",
            "place_order|Rice vinegar 1L|25 carton set|FOB Ningbo",
        ],
    ),
    (
        "Hi, to order:\n• 12 x picture frames A4\n• 6 x picture frames A3\nCOD",
        [
            "place_order|picture frames A4|12 set|on_delivery",
            "place_order|picture frames A3|6 set|on_delivery",
        ],
    ),
    (
        "SO-21:\n1. chairs +10\n2. tables -2\n3. lamps unchanged",
        ["change_quantity|SO-21|chairs|10 add", "change_quantity|SO-21|tables|2 subtract"],
    ),
    (
        "SO-22:\n- lamps: 20 -> 30\n- rugs: cancel",
        ["change_quantity|SO-22|lamps|30 set", "remove_item|SO-22|rugs"],
    ),
    (
        "Could you quote (1) 40 oak shelves (2) 20 pine shelves (3) 10 steel brackets",
        [
            "request_quote|oak shelves|40 set",
            "request_quote|pine shelves|20 set",
            "request_quote|steel brackets|10 set",
        ],
    ),
    (
        "SO-33:\n- mugs 40 pcs\n- plates 20 pcs\n\nSO-34:\n- bowls 12 pcs",
        [
            "change_quantity|SO-33|mugs|40 piece set",
            "change_quantity|SO-33|plates|20 piece set",
            "change_quantity|SO-34|bowls|12 piece set",
        ],
    ),
    (
        "a. 30 boxes gloves\nb. 10 boxes masks\nplease order both, by air",
        ["place_order|gloves|30 box set|air", "place_order|masks|10 box set|air"],
    ),
]


@pytest.mark.parametrize(("text", "asked"), ENGLISH)
def test_each_line_of_an_english_list_is_read(text: str, asked: list[str]):
    assert_asked(text, asked)


CHINESE = [
    (
        "您好，请下单：\n"
        "品名\t规格\t数量\t单位\t单价\n"
        "六角螺栓\tM12×50\t600\t个\t0.85\n"
        "平垫圈\tM12\t1200\t个\t0.12\n"
        "12月5日前到货，款到发货",
        [
            "place_order|六角螺栓 M12×50|600 piece set|0.85 unit|..12-05|dep100",
            "place_order|平垫圈 M12|1200 piece set|0.12 unit|..12-05|dep100",
        ],
    ),
    (
        "麻烦报价：\n1、304不锈钢板 2mm 20张\n2、角钢50×5 300米\n3、焊条J422 50公斤",
        [
            "request_quote|304不锈钢板 2mm|20 piece set",
            "request_quote|角钢50×5|300 m set",
            "request_quote|焊条J422|50 kg set",
        ],
    ),
    (
        "SO-88 调整：\n① 台灯 +20\n② 椅子 -5\n③ 书桌 取消",
        [
            "change_quantity|SO-88|台灯|20 add",
            "change_quantity|SO-88|椅子|5 subtract",
            "remove_item|SO-88|书桌",
        ],
    ),
    (
        "给SO-930加三样：\n垃圾袋 20卷\n洗洁精 12瓶\n百洁布 50片",
        [
            "add_item|SO-930|垃圾袋|20 roll set",
            "add_item|SO-930|洗洁精|12 bottle set",
            "add_item|SO-930|百洁布|50 片 set",
        ],
    ),
    (
        "品名 | 原数量 | 新数量\n打印纸 | 10箱 | 15箱\n订书机 | 20个 | 12个\n单号PO-6671",
        ["change_quantity|PO-6671|打印纸|15 carton set", "change_quantity|PO-6671|订书机|12 piece set"],
    ),
    (
        "明天要的：\n土豆 50斤\n西红柿 30斤\n鸡蛋 5箱",
        [
            "place_order|土豆|25 kg set|11-19..11-19",
            "place_order|西红柿|15 kg set|11-19..11-19",
            "place_order|鸡蛋|5 carton set|11-19..11-19",
        ],
    ),
    (
        "关于订单SO-410，三件事：一、改走空运；二、发票抬头改为华星贸易有限公司；三、付款改月结30天。",
        [
            "change_delivery|SO-410|air",
            "change_invoice|SO-410|华星贸易有限公司",
            "change_payment|SO-410|net30",
        ],
    ),
    (
        "SKU\tQty\nMX-100\t20\nMX-200\t35\n以上请下单",
        ["place_order|MX-100|20 set", "place_order|MX-200|35 set"],
    ),
    (
        "序号  品名  数量  单位  备注\n1  保温杯  200  个  \n2  雨伞  100  把  加急\n请报价，谢谢",
        ["request_quote|保温杯|200 piece set", "request_quote|雨伞|100 piece set"],
    ),
    (
        "SO-23\n(1) 窗帘 12套\n(2) 靠垫 加6个\n(3) 地毯 不要了",
        [
            "change_quantity|SO-23|窗帘|12 set set",
            "change_quantity|SO-23|靠垫|6 piece add",
            "remove_item|SO-23|地毯",
        ],
    ),
    (
        "订单SO-24做如下调整：\n1）毛巾：200条改为260条；\n2）浴袍：不变；\n3）拖鞋：取消。",
        ["change_quantity|SO-24|毛巾|260 piece set", "remove_item|SO-24|拖鞋"],
    ),
    (
        "SO-31：\n- 台灯改成30个\nSO-32：\n- 取消",
        ["change_quantity|SO-31|台灯|30 piece set", "cancel_order|SO-32"],
    ),
    (
        "要订：\n矿泉水 20箱\n可乐 10箱\n周五前送到",
        ["place_order|矿泉水|20 carton set|..11-20", "place_order|可乐|10 carton set|..11-20"],
    ),
]


@pytest.mark.parametrize(("text", "asked"), CHINESE)
def test_each_line_of_a_chinese_list_is_read(text: str, asked: list[str]):
    assert_asked(text, asked)


HEADINGS = [
    ("Order for Thursday please love: 12 granary bloomers, 4 dozen brioche buns and 6 lemon drizzle trays. Usual door.",
     ["place_order|granary bloomers|12 set|11-19..11-19", "place_order|brioche buns|4 dozen set|11-19..11-19", "place_order|lemon drizzle trays|6 set|11-19..11-19"]),
    ("Order for Thursday please: 12 crates of apples, 4 dozen eggs.",
     ["place_order|apples|12 crates set|11-19..11-19", "place_order|eggs|4 dozen set|11-19..11-19"]),
    ("Order for Friday: 10 sourdough loaves, 20 baguettes.",
     ["place_order|sourdough loaves|10 set|11-20..11-20", "place_order|baguettes|20 set|11-20..11-20"]),
    ("For delivery Monday: 5 bags of flour, 2 bags of sugar",
     ["place_order|flour|5 bag set|11-23..11-23", "place_order|sugar|2 bag set|11-23..11-23"]),
    ("Please can I order for 2 December: 30 candles and 12 wreaths.",
     ["place_order|candles|30 set|12-02..12-02", "place_order|wreaths|12 set|12-02..12-02"]),
    ("Our order for next week: 40 kg potatoes, 10 kg onions.",
     ["place_order|potatoes|40 kg set|11-23..11-29", "place_order|onions|10 kg set|11-23..11-29"]),
    ("New order, needed by Friday: 8 chairs, 2 tables.", ["place_order|chairs|8 set|..11-20", "place_order|tables|2 set|..11-20"]),
    ("Order for tomorrow:\n- 5 bottles of milk\n- 3 loaves of bread",
     ["place_order|milk|5 bottle set|11-19..11-19", "place_order|bread|3 loaves set|11-19..11-19"]),
    ("To be delivered on Tuesday: 100 cups, 50 saucers.",
     ["place_order|cups|100 set|11-24..11-24", "place_order|saucers|50 set|11-24..11-24"]),
    ("For Thursday please: 12 croissants, 8 muffins",
     ["place_order|croissants|12 set|11-19..11-19", "place_order|muffins|8 set|11-19..11-19"]),
    ("Hi, we'd like to order by Friday: 3 drills, 2 saws.", ["place_order|drills|3 set|..11-20", "place_order|saws|2 set|..11-20"]),
    ("Order please for 5 December: 200 napkins, 40 candles, 6 urns.",
     ["place_order|napkins|200 set|12-05..12-05", "place_order|candles|40 set|12-05..12-05", "place_order|urns|6 set|12-05..12-05"]),
    ("Usual for Wednesday please: 2 sacks of carrots, 1 sack of leeks",
     ["place_order|carrots|2 sacks set|11-25..11-25", "place_order|leeks|1 sack set|11-25..11-25"]),
    ("Your order from Thursday: 12 bloomers, 4 buns. All arrived.", []),
    ("Order for delivery on Tuesday, 5 crates of lemons and 2 crates of limes.",
     ["place_order|lemons|5 crates set|11-24..11-24", "place_order|limes|2 crates set|11-24..11-24"]),
    ("I'd like to order for next Monday: 8 turkeys, 3 geese.",
     ["place_order|turkeys|8 set|11-23..11-23", "place_order|geese|3 set|11-23..11-23"]),
    ("Order by courier please: 4 laptops, 2 docks.", ["place_order|laptops|4 set|express", "place_order|docks|2 set|express"]),
    ("Please send for Friday: 20 baguettes, 5 ryes", ["place_order|baguettes|20 set|11-20..11-20", "place_order|ryes|5 set|11-20..11-20"]),
    ("周五要的货：苹果20箱，梨10箱", ["place_order|苹果|20 carton set|11-20..11-20", "place_order|梨|10 carton set|11-20..11-20"]),
    ("想下个单，下周三前送到：纸杯500个，吸管20包", ["place_order|纸杯|500 piece set|..11-25", "place_order|吸管|20 pack set|..11-25"]),
    ("Nice to see you on Thursday! Order please: 12 buns.", ["place_order|buns|12 set"]),
    ("We closed on Friday, please send 12 buns.", ["place_order|buns|12 set"]),
    ("The fair is on Friday: please send 12 buns.", ["place_order|buns|12 set"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), HEADINGS)
def test_what_the_heading_of_a_list_tells_stands_on_each_line(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)
