"""Order references, marked with square brackets; where nothing is marked, none is to be read."""

import pytest
from reading_pieces import find_values, unmark

CHINESE = [
    "你好，单号[SO-20417]的蓝色水杯", "订单[DD20260318007]里的A4复印纸", "[88-4521]那单的丁腈手套",
    "[532190]这单我改用支付宝付", "我那两个单 [H1009] 和 [H1012] 到了吗", "CK-204接近开关改用CK-206，采购单[P26-0919]",
    "[KF-1180]玻璃杯改成200个", "另外[KF-1180]玻璃杯改成200个", "你好。[KF-1180]玻璃杯改成200个", "麻烦您，[KF-1180]玻璃杯改成200个",
    "订单号：[7781203]，抽纸要五十提", "订单编号[202611180033]，催一下", "取消[88213]", "把[88213]取消掉", "[88213]取消",
    "[88213]不要了", "查一下[66120]到哪了", "[2033]到哪了？", "催[55620]", "[SO1024]改空运", "[ＳＯ－１０２４]改空运",
    "请问订单#[55620]现在到哪里了", "訂單編號[TW-41120]，請改成五十個", "發票，單號[A-7719]", "採購單號 [PO-77120]",
    "PO [77120]改成下周送", "采购单[45001287]的螺栓", "合同号[HT-2026/118]", "单号[30021]和[30022]都取消掉",
    "单号[30021]、[30022]、[30023]都取消", "尾号[5562]的订单", "给[80933]补上15卷垃圾袋", "[A/2026/117]改成下周送",
    "[20261118-003]什么时候发", "[GH-781]这批货改空运", "订单[2027-0314]的发票", "[7721]那单先别发", "訂單[R88012]要退貨",
    "单号是 [40012]", "订单：[40012]", "订单[so-1]取消", "收货人改成王磊，单号[MM-4471]", "在吗 我买的书架发货了没有呀 单号[60218834]",
    "[PO_77120]改成空运", "订单No.[77120]", "订单号为[77120]", "[KX-229]收到的花瓶碎了一个",
    "把订单[4471]走海运", "[4471]走海运", "單號[30021]跟[30022]一起寄", "销售订单[SO/24/00117]", "【[XS-660]】交货期缩短到20天",
    "把[4471]改成走空运，周五前到", "[60118号]订单取消", "主控由STM32F103C8T6切换为GD32F103C8T6，单号[KL-640]",
    "[7781]算了，不要了", "[4417]再捎一盒9毫米的订书钉", "[3391]的票开给奥菲实业有限公司", "[5521]改让小孟收",
    # not references
    "1250再加50", "把1250改成1300", "型号HX-220要50个", "货号88213", "要100个HX-220", "2026年11月", "一共1299元", "500ml蜂蜜20箱", "运单号SF1234567890", "邮编518000",
    "税号91440300MA5F2K8X1T", "2026-11-20前送到", "304不锈钢管3吨", "改成1200个", "出价4200", "五百个SKU-88", "电话0571-88880000",
    "改成1200", "总价48000", "改成12345678件", "把轴承6205的数量加倍", "想訂2打紅酒，送到松仁路100號", "取消500个", "换成316L法兰",
    "请报价：HX-220 50个", "iPhone15手机壳50个", "DN25球阀640个",
]  # fmt: skip

ENGLISH = [
    "Order #[10234] - boxes", "order [30912] arrived", "Order [A/2026/117].", "swap it on [SO-3018]?",
    "replace all 6201 bearings with 6201-2RS on [PO-7716]", "cancel [88213]", "Please cancel [88213] and [88214].",
    "Ship [4471] by ocean", "ship [4471] by sea please", "Where is [55120]?", "where's [55120] now", "Track [55120]",
    "status of [55120]?", "Any news on [55120]?", "Send [4471] to our Leeds depot", "Delay [4471] by a week",
    "push [4471] back a week", "Split [4471] into two shipments", "Return 5 mugs from [88213]", "add 10 teapots to [1024]",
    "On [1024], make it 300 mugs", "Regarding [90417]: cancel it", "Re [90417], cancel it", "PO [55810]: garden hoses",
    "PO# [55810] is late", "P.O. [55810] is late", "po no. [55810]", "order nr. [55810]", "[PO-77120] is late",
    "[SO1024] by air please", "order [SO1024] and [SO1025]", "orders [1024], [1025] and [1026] are late", "our ref [AB/1192/C]",
    "the chrome taps (ref. [PL-4410])", "#[550871]", "№ [4471]", "Hold [77120] until Monday", "Expedite [4471] please",
    "Don't ship [TR-3381] this week", "Invoice for [70092] should be to us", "On order [5512-7], replace the lid",
    "order number is [90417]", "Has [2033] shipped?", "When will [2033] arrive?", "I want to cancel [88213].",
    "can you cancel [88213] for me", "my order, [88213], is late", "sales order [4500012345]", "purchase order number: [4500012345]",
    "[ord-5521] is wrong", "on [W-3391] make the gloves 40", "Switch [55-0192] to air freight", "Order [so-1] please cancel",
    "the order is [660182] thanks", "the curtains from [71288].", "Also [KF-1180]: 200 glasses instead", "forget [88213], we don't need it",
    "The cartridges on [9930] leak all over", "the boots in [118-2209] turned out too small", "[55817] must leave your plant",
    "[88220] make it a pickup", "the birthday order thats [33871] can you do 30 cupcakes", "hm, [4419] is too pricey",
    "could we have [14-882] two days sooner?", "order [4471], sorry, [4472]", "order no. [2024/11/0093] - hinges", "job no. [J20931]", "put [88213] on a truck",
    "Where's [3309] got to?", "When are you sending [7718]?", "Two jars were broken, I want new ones, [9921]",
    "knock 50 off the total on [7716] and you have a deal",
    # not references
    "Are you sending 1200?", "order 60 ceramic pots", "order 2000 mugs", "ship 4471 pcs by ocean", "send 1200 more", "cancel 500 of the mugs",
    "cancel 2000 units", "in 2026", "part no. HX-220", "SKU 88213", "model KX-4000", "we pay 4500", "at 1,200", "USD 2100 each",
    "M8x125 bolts", "call 0161 555 0134", "Portland, OR 97209", "tracking number 1Z999AA10123456784", "total 3000",
    "make it 2500", "from 1200 to 1500 pairs", "replace HX-220 with HX-221", "ship 2000 by ocean and the rest by air",
    "add 1500 to the mugs", "DN25 ball valves", "we want 304 flanges", "send it to 4471 Market Street, Reno, NV 89501",
]  # fmt: skip


@pytest.mark.parametrize("marked", CHINESE + ENGLISH)
def test_an_order_reference_is_known_by_shape_and_surroundings(marked: str):
    text, spans = unmark(marked)

    assert [span for span, _ in find_values(text, "order")] == spans
