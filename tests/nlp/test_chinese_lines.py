"""Lines of Chinese orders: names that hold other words, lines without marks, what stays and what is taken back."""

from datetime import datetime

import pytest

from contracts.request import Action
from nlp import parse
from tests.nlp.reading_actions import assert_asked

NOW = datetime.fromisoformat("2026-05-12T10:00:00+08:00")


def told(action: Action) -> str:
    """An action in a line: intent, item, replacement, quantity."""
    quantity = getattr(action, "quantity", None)
    amount = f"{quantity.mode} {quantity.value:g} {quantity.unit or ''}".strip() if quantity else ""
    parts = (action.intent, getattr(action, "item", None), getattr(action, "replacement", None), amount)
    return " | ".join(part for part in parts if part)


NAMES = [
    ("SO-1001有机绿茶改成20箱", "change_quantity | 有机绿茶 | set 20 carton"),
    ("老三样20箱", "place_order | 老三样 | set 20 carton"),
    ("SO-3101 的三文鱼改30公斤", "change_quantity | 三文鱼 | set 30 kg"),
    ("SO-3105 定时开关50个改80个", "change_quantity | 定时开关 | set 80 piece"),
    ("SO-3107 加湿器加5台", "change_quantity | 加湿器 | add 5 piece"),
    ("SO-3119 提拉米苏不够卖，再补40盒", "change_quantity | 提拉米苏 | add 40 box"),
    ("HK-902 啲杯減十個", "change_quantity | 杯 | subtract 10 piece"),
    ("SO-3140 手套（M码）加20双", "change_quantity | 手套（M码） | add 20 pair"),
    ("SO-3141 中砂改80吨", "change_quantity | 中砂 | set 80 t"),
    ("订单SO-1001，台灯太暗，换成吊灯", "substitute_item | 台灯 | 吊灯"),
    ("KM533 尤加利叶不要啦 换成银叶菊", "substitute_item | 尤加利叶 | 银叶菊"),
    ("SO-3150的三节滑轨砍掉200副", "change_quantity | 三节滑轨 | subtract 200 副"),
    ("上次那单的有机绿茶翻四倍", "change_quantity | 有机绿茶 | scale 4"),
    ("A-3321 里台灯数量减少20%", "change_quantity | 台灯 | scale 0.8"),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_a_name_keeps_characters_that_mean_something_else(text: str, expected: str) -> None:
    assert [told(action) for action in parse(text, now=NOW).actions] == [expected]


LINES = [
    (
        "老板CX0611那单青椒少二十斤 土豆多五十斤",
        ["change_quantity | 青椒 | subtract 10 kg", "change_quantity | 土豆 | add 25 kg"],
    ),
    ("麻烦把轴承6205的数量加倍，订单 SO-88012", ["change_quantity | 轴承6205 | scale 2"]),
    ("QH-5560的35%双氧水砍一半", ["change_quantity | 35%双氧水 | scale 0.5"]),
    ("JX-3302：红砖改8万块", ["change_quantity | 红砖 | set 80000 piece"]),
    ("FT-19那批砖，现在要再多2000块", ["change_quantity | 砖 | add 2000 piece"]),
    ("BX-4409里PE自封袋的量调整为原来的1.5倍", ["change_quantity | PE自封袋 | scale 1.5"]),
    ("电磁阀4V210-08 换 4V310-10 单号KL-640", ["substitute_item | 电磁阀4V210-08 | 4V310-10"]),
    (
        "我要订点货啊一个是活性炭要两吨一个是石英砂要五吨",
        ["place_order | 活性炭 | set 2 t", "place_order | 石英砂 | set 5 t"],
    ),
    ("FL-120的补光灯去掉", ["remove_item | 补光灯"]),
    ("SO-12台灯原6台，改8台", ["change_quantity | 台灯 | set 8 piece"]),
    ("SO-12的氢氧化钠(片碱99%)减5吨", ["change_quantity | 氢氧化钠(片碱99%) | subtract 5 t"]),
    ("台灯数量从80个拉到120个，单号SO-12", ["change_quantity | 台灯 | set 120 piece"]),
    ("PO-26-0455追加两个新物料：M6平垫5000个", ["add_item | M6平垫 | set 5000 piece"]),
    ("正事差点忘了：我要桐油3桶", ["place_order | 桐油 | set 3 drum"]),
    ("HY-7086加单：新增奶油奶酪2kg装30块", ["add_item | 奶油奶酪2kg装 | set 30 piece"]),
    ("157克铜版纸多少钱一吨", ["request_quote | 157克铜版纸"]),
    ("请贵司就不锈钢板20张予以报价", ["request_quote | 不锈钢板 | set 20 piece"]),
    (
        "退货申请\n单号：TH-2093\n品名：压力表\n数量：5只\n原因：指针卡死",
        ["return_item | 压力表 | set 5 piece"],
    ),
    (
        "我司拟订购下列办公用品，请于9月18日前送达：\n1）碎纸机 2台\n2）档案盒 150个",
        ["place_order | 碎纸机 | set 2 piece", "place_order | 档案盒 | set 150 piece"],
    ),
    ("SO-12的0.5中性笔啊全给我换成0.7的", ["substitute_item | 0.5中性笔 | 0.7"]),
    ("DB-12的电锤钻头，别整10毫米的了，全给换成12毫米的", ["substitute_item | 电锤钻头 | 12毫米"]),
    ("RS-412收到的双人床单发错了，我要的是单人床单，麻烦换一下", ["return_item | 双人床单 | 单人床单"]),
    ("RZ-1180当初漏订了M10螺纹规，给我补进单里，两把", ["add_item | M10螺纹规 | set 2 piece"]),
    ("在订单R-2209里新增：无尘布，规格9寸，15包", ["add_item | 无尘布 | set 15 pack"]),
    (
        "那个无尘布什么价来着？另外W-3308里的手套再加20双",
        ["request_quote | 无尘布", "change_quantity | 手套 | add 20 pair"],
    ),
    (
        "QX-6017：抗磨液压油加到40桶，这个油先不要了",
        ["change_quantity | 抗磨液压油 | set 40 drum", "remove_item | 抗磨液压油"],
    ),
    ("MN-7718的短袖制服改成长袖制服", ["substitute_item | 短袖制服 | 长袖制服"]),
    (
        "SO-3137 鸡蛋30斤改50斤 青菜20斤不要",
        ["change_quantity | 鸡蛋 | set 25 kg", "change_quantity | 青菜 | subtract 10 kg"],
    ),
    ("既然大红袍断货，直接换金骏眉，单号CY-6006", ["substitute_item | 大红袍 | 金骏眉"]),
    ("TB-6688 亮面胶带→哑面胶带", ["substitute_item | 亮面胶带 | 哑面胶带"]),
    ("40个木箱里头有15个改成纸箱，单号TP-229", ["substitute_item | 木箱 | 纸箱 | set 15 piece"]),
    (
        "9920-C中，灯管数量+300只，灯座数量-150只",
        ["change_quantity | 灯管 | add 300 piece", "change_quantity | 灯座 | subtract 150 piece"],
    ),
    ("麻烦同我喺HK-8812度加多两打蛋挞", ["change_quantity | 蛋挞 | add 2 dozen"]),
    ("那单BQ-9017我多写了2箱洗手液，扣掉", ["change_quantity | 洗手液 | subtract 2 carton"]),
    ("SY-4106中的A料加三成", ["change_quantity | A料 | scale 1.3"]),
    (
        "PN-73那几样都减半：镀锌管、弯头、三通",
        [
            "change_quantity | 镀锌管 | scale 0.5",
            "change_quantity | 弯头 | scale 0.5",
            "change_quantity | 三通 | scale 0.5",
        ],
    ),
    ("想问下儿童滑梯现在卖多少一套，幼儿园用，3套", ["request_quote | 儿童滑梯 | set 3 set"]),
    ("订单EV-12里6平方电缆断货了，用10平方电缆顶上", ["substitute_item | 6平方电缆 | 10平方电缆"]),
    ("VG-202里的普通水杯升级成磨砂水杯", ["substitute_item | 普通水杯 | 磨砂水杯"]),
    ("IK-9902订的是中辣底料，我想改微辣底料", ["substitute_item | 中辣底料 | 微辣底料"]),
    (
        "在AF-1120的基础上补充采购两项：扎带 50包，线耳 20包",
        ["add_item | 扎带 | set 50 pack", "add_item | 线耳 | set 20 pack"],
    ),
    ("对了NG-45那单还少一样东西，刮板，给加12把", ["add_item | 刮板 | set 12 piece"]),
    ("A4纸数量×2，订单77-0915", ["change_quantity | A4纸 | scale 2"]),
    ("帮忙把蓝色文件夹从VB-6670里撤了", ["remove_item | 蓝色文件夹"]),
    ("剛收到TC-20，台燈燈罩全碎了，想退三盞", ["return_item | 台燈 | set 3 盞"]),
    ("SO-3127 台灯、落地灯都取消", ["remove_item | 台灯", "remove_item | 落地灯"]),
    (
        "SO-3139 有机绿茶和普洱茶各加两盒",
        ["change_quantity | 有机绿茶 | add 2 box", "change_quantity | 普洱茶 | add 2 box"],
    ),
    ("FN-880 里面雪碧和芬达都不要了，可乐留着", ["remove_item | 雪碧", "remove_item | 芬达"]),
    ("NB-6601 整个作废吧，老板不批", ["cancel_order"]),
    (
        "给我拿五箱雪碧三箱可乐再拿两提矿泉水",
        [
            "place_order | 雪碧 | set 5 carton",
            "place_order | 可乐 | set 3 carton",
            "place_order | 矿泉水 | set 2 提",
        ],
    ),
    ("鸡腿30斤 鸡翅20斤", ["place_order | 鸡腿 | set 15 kg", "place_order | 鸡翅 | set 10 kg"]),
    (
        "要采购午睡小床60张、配套床垫60块",
        ["place_order | 午睡小床 | set 60 piece", "place_order | 配套床垫 | set 60 piece"],
    ),
    ("藤编收纳篮和竹编收纳篮怎么卖", ["request_quote | 藤编收纳篮", "request_quote | 竹编收纳篮"]),
    ("BD-3307第二行的防尘罩和第四行的脚垫都去掉", ["remove_item | 防尘罩", "remove_item | 脚垫"]),
    (
        "LM-402漏了两样东西：门铰链60副、拉手100个",
        ["add_item | 门铰链 | set 60 副", "add_item | 拉手 | set 100 piece"],
    ),
    ("TL5530的联轴器少订了4个，补上哈", ["change_quantity | 联轴器 | add 4 piece"]),
    ("D-90127你们录错啦，单开门冰箱应该是双开门冰箱", ["substitute_item | 单开门冰箱 | 双开门冰箱"]),
    (
        "KY-0472到的那30顶蓝色安全帽发错，换成黄色安全帽",
        ["return_item | 蓝色安全帽 | 黄色安全帽 | set 30 顶"],
    ),
    ("QT-8831不用送了，我自己来提", ["change_delivery"]),
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_each_line_has_the_wish_said_of_it(text: str, expected: list[str]) -> None:
    assert [told(action) for action in parse(text, now=NOW).actions] == expected


UNDONE = [
    ("米黄瓷砖换成浅灰瓷砖，不对，要象牙白瓷砖，订单ZX55821", ["substitute_item | 米黄瓷砖 | 象牙白瓷砖"]),
    ("一次性口罩我要六百个就好，别发八百，单号SO-30177", ["change_quantity | 一次性口罩 | set 600 piece"]),
    ("FG-221收到的轴承6205发成6204了，整批退回", ["return_item | 轴承"]),
    ("快递送我家吧：武汉市洪山区珞喻路1037号，单号SF-6612", ["change_address"]),
    ("订台灯5个，椅子3把，哦椅子不要了", ["place_order | 台灯 | set 5 piece"]),
    (
        "纱布先来500包，绷带库存还够这次不订了，碘伏来120瓶",
        ["place_order | 纱布 | set 500 pack", "place_order | 碘伏 | set 120 bottle"],
    ),
    ("SO-1001的台灯改成500个……算了，不改了", []),
    ("把WX-0912的木质托盘换成塑料托盘，数量还是60个", ["substitute_item | 木质托盘 | 塑料托盘"]),
    ("XG-551下周一前必须到，晚了我们就取消不要了", ["change_delivery"]),
    ("别把吸管给我删了啊，搅拌棒不要，单号CF-302", ["remove_item | 搅拌棒"]),
    ("YL-209的抹布先别按500包做，300包就够用了", ["change_quantity | 抹布 | set 300 pack"]),
    ("WK-6021的合页删掉，仓库翻出来一堆", ["remove_item | 合页"]),
    ("本来想把吸管删掉的，留着。要删的是搅拌棒，单号SL-0421", ["remove_item | 搅拌棒"]),
    ("WD3308里面辣椒面要了十斤嘛不够再给我加五斤", ["change_quantity | 辣椒面 | add 2.5 kg"]),
    ("NQ-83的尼龙扎带写成10包了，实际要100包", ["change_quantity | 尼龙扎带 | set 100 pack"]),
    ("SO-3160：合页不是加20个，是减20个", ["change_quantity | 合页 | subtract 20 piece"]),
    ("DF-2207的抹茶粉减半…不对，直接减到20公斤", ["change_quantity | 抹茶粉 | set 20 kg"]),
    (
        "矿泉水一开始说200箱，后来又说150箱，定了：120箱。单号WL-4410",
        ["change_quantity | 矿泉水 | set 120 carton"],
    ),
    ("SO-3123 收银纸再加100卷，胶带不加", ["change_quantity | 收银纸 | add 100 roll"]),
]


@pytest.mark.parametrize(("text", "expected"), UNDONE)
def test_what_is_taken_back_or_stays_is_not_asked_for(text: str, expected: list[str]) -> None:
    assert [told(action) for action in parse(text, now=NOW).actions] == expected


def test_orders_of_one_series_are_all_read() -> None:
    request = parse("三个单分别处理：LT-01取消，LT-02推迟五天，LT-03改走空运", now=NOW)
    assert [action.order for action in request.actions] == ["LT-01", "LT-02", "LT-03"]


def test_a_demand_before_our_offer_is_its_condition() -> None:
    request = parse("NT-2207 走空运，价格再打九七折，这两条都答应我数量就翻倍", now=NOW)
    assert [action.if_granted for action in request.actions] == [None, None, (0, 1)]


@pytest.mark.parametrize("said", ["款到发货改成月结60天", "账期改月结60天，信用证就不开了"])
def test_terms_that_give_way_are_not_asked_for(said: str) -> None:
    (action,) = parse(f"HT-3308{said}", now=NOW).to_json()["actions"]
    assert action["payment"] == {"balance": "net", "net_days": 60}


@pytest.mark.parametrize("asked", ["报个CIF汉堡的价", "麻烦报价，CIF汉堡"])
def test_terms_told_before_the_lines_of_a_quote_are_theirs(asked: str) -> None:
    for action in parse(f"{asked}，台灯200个，椅子50把", now=NOW).to_json()["actions"]:
        assert (action["intent"], action["delivery"]) == (
            "request_quote",
            {"incoterm": "CIF", "place": "汉堡"},
        )


def test_what_is_wished_for_first_is_what_must_be_granted() -> None:
    request = parse("TC-2085付款改月结90天，你们同意的话我们数量加倍", now=NOW)
    assert [action.if_granted for action in request.actions] == [None, (0,)]


def test_a_mistyped_word_is_read_as_meant() -> None:
    assert [action.intent for action in parse("取削订单 TQ-1108，谢谢", now=NOW).actions] == ["cancel_order"]


GAPS = [
    ("粉笔那单XF-208红粉笔那行给我划掉 白的留着 孩子们又不用红的", ["remove_item|XF-208|红粉笔"]),
    ("SO-200红毛巾那行划掉 蓝的留着", ["remove_item|SO-200|红毛巾"]),
    ("SO-204的白砂糖那行去掉 红的照旧", ["remove_item|SO-204|白砂糖"]),
    ("SO-230香蕉去掉 苹果加10箱", ["remove_item|SO-230|香蕉", "change_quantity|SO-230|苹果|10 carton add"]),
    ("SO-231的台灯取消 吊灯改成20个", ["remove_item|SO-231|台灯", "change_quantity|SO-231|吊灯|20 piece set"]),
    ("SO-232的牛奶减半 酸奶加倍", ["change_quantity|SO-232|牛奶|0.5 scale", "change_quantity|SO-232|酸奶|2 scale"]),
    ("SO-233把铅笔删掉 橡皮换成卷笔刀", ["remove_item|SO-233|铅笔", "substitute_item|SO-233|橡皮|>卷笔刀"]),
    ("SO-234胶水划掉 剪刀少10把", ["remove_item|SO-234|胶水", "change_quantity|SO-234|剪刀|10 piece subtract"]),
    ("SO-235大号手套去掉 中号的留着", ["remove_item|SO-235|大号手套"]),
    ("SO-236红酒翻倍 白酒不动", ["change_quantity|SO-236|红酒|2 scale"]),
    ("SO-237窗帘那行删了 地毯保留", ["remove_item|SO-237|窗帘"]),
    ("SO-238圆珠笔砍掉 钢笔多20支", ["remove_item|SO-238|圆珠笔", "change_quantity|SO-238|钢笔|20 piece add"]),
    ("SO-239把蛋糕去掉 下周三送到", ["remove_item|SO-239|蛋糕", "change_delivery|SO-239|11-25..11-25"]),
    ("SO-240去掉 香蕉", ["remove_item|SO-240|香蕉"]),
    ("SO-241取消 台灯", ["remove_item|SO-241|台灯"]),
    ("MB-4418 删除第3行 镜面不锈钢板", ["remove_item|MB-4418|镜面不锈钢板"]),
    ("SO-242 不要 红毛巾", ["remove_item|SO-242|红毛巾"]),
    ("SO-243减半 牛奶", ["change_quantity|SO-243|牛奶|0.5 scale"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), GAPS)
def test_a_verb_that_needs_nothing_more_ends_its_clause_before_a_gap(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


MANNERS = [
    ("WY-660的摸彩箱1月22日送到飯店，不要提早，飯店沒地方放", ["change_delivery|WY-660|摸彩箱|01-22..01-22"]),
    ("SO-250的花篮12月8号送，不要提前，没地方放", ["change_delivery|SO-250|花篮|12-08..12-08"]),
    ("SO-251周五送到，不要太早，门没开", ["change_delivery|SO-251|11-20..11-20"]),
    ("尾牙改期了，SO-252的红酒1月15日送，不要提早", ["change_delivery|SO-252|红酒|01-15..01-15"]),
    ("店庆推迟了，SO-253的气球下周三送，千万不要早到", ["change_delivery|SO-253|气球|11-25..11-25"]),
    ("SO-254的蛋糕明天送，不要迟到", ["change_delivery|SO-254|蛋糕|11-19..11-19"]),
    ("SO-256的玻璃走空运，不要压", ["change_delivery|SO-256|玻璃|air"]),
    ("SO-257的床垫20号送来，别提前也别拖后", ["change_delivery|SO-257|床垫|11-20..11-20"]),
    ("婚礼改日子了，SO-258的喜糖12月9号到，不要早不要晚", ["change_delivery|SO-258|喜糖|12-09..12-09"]),
    ("SO-261的红酒12月9号到，啤酒不要", ["change_delivery|SO-261|红酒|12-09..12-09", "remove_item|SO-261|啤酒"]),
    ("SO-262的红酒12月9号到，不要啤酒", ["change_delivery|SO-262|红酒|12-09..12-09", "remove_item|SO-262|啤酒"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), MANNERS)
def test_what_is_not_to_be_done_takes_no_line_off(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)
