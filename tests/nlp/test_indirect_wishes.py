"""What is asked for without a word of asking: what is not enough, comes too early, does not sell, has moved."""

import pytest

from tests.nlp.reading_actions import assert_asked

ENOUGH = [
    (
        "2,200 kg of rebar covers it, the 3,000 on PO-61190 is overkill.",
        ["change_quantity|po-61190|rebar|2200 kg set"],
    ),
    (
        "half the terracotta pots on GN-4402 would do us fine",
        ["change_quantity|gn-4402|terracotta pots|0.5 scale"],
    ),
    (
        "qty for the ferrules on LAB-2231 is off by a zero. 1500, not 150.",
        ["change_quantity|lab-2231|ferrules|1500 set"],
    ),
    ("PO-5561 minus the sandbags please", ["remove_item|po-5561|sandbags"]),
    ("We found a shelf of toner, no need for any on 88-OFC-31", ["remove_item|88-ofc-31|toner"]),
    ("300个不够用，得450个，订单QY-3310的吸塑盒", ["change_quantity|qy-3310|吸塑盒|450 piece set"]),
    (
        "膨胀螺丝实际只用得到1800个，PO-33172原来订的多了",
        ["change_quantity|po-33172|膨胀螺丝|1800 piece set"],
    ),
    ("SO-7719的纸箱数量砍一半", ["change_quantity|so-7719|纸箱|0.5 scale"]),
]
WHEN = [
    ("the 12th is too early for us, the 20th works. SO-7731", ["change_delivery|so-7731|11-20..11-20"]),
    (
        "The crane only comes on 3 June, so TB-4410 is no use to us before then.",
        ["change_delivery|tb-4410|06-03..*"],
    ),
    ("RX-7781别提前送，门卫12月8号才上班，8号起哪天都行", ["change_delivery|rx-7781|12-08..*"]),
    ("No courier needed for 61-PRT-08, I'll swing by for it", ["change_delivery|61-prt-08|pickup"]),
    ("我后天路过你们仓库，MM-2207不用叫物流了，我顺道拉走", ["change_delivery|mm-2207|11-20..11-20|pickup"]),
    ("MT-208的毛毯退8条，剩下的我们留着，别全拉走", ["return_item|mt-208|毛毯|8 piece set"]),
    ("SO-1024 was supposed to be at our dock on Tuesday. Where is it?", ["query_order|so-1024"]),
]
ANOTHER = [
    ("蓝色款不好卖，都给我上黑色款吧，单号FS-20918", ["substitute_item|fs-20918|蓝色款|>黑色款"]),
    ("D-5520上的不锈钢水槽，业主现在想要石英石水槽", ["substitute_item|d-5520|不锈钢水槽|>石英石水槽"]),
    ("型号报错了，是ZK-300不是ZK-200，采购单PZ-0715", ["substitute_item|pz-0715|zk-200|>zk-300"]),
    ("You delivered oak doors and we need ash doors. Order DR-3317, please exchange them.",
     ["return_item|dr-3317|oak doors|>ash doors"]),
    ("Two of the pumps on HR-5510 trip the breaker, I'd like you to take them back.", ["return_item|hr-5510|pumps|2 set"]),
    ("the rug from 80126 looks nothing like the photo and I don't want to keep it", ["return_item|80126|rug"]),
]  # fmt: skip
TERMS = [
    ("For an order that size I was expecting 8% off. It's 52117", ["change_price|52117|-8"]),
    ("预算就批了3万块，订单BG-2208总价别超过这个数", ["change_price|bg-2208|30000 cny total max"]),
    ("电话里说好的每米8块6，XL-4401上怎么还是9块，改过来吧", ["change_price|xl-4401|8.6 cny unit"]),
    ("抬头少了两个字，应该是宏远集团有限公司，订单FP-3319", ["change_invoice|fp-3319|宏远集团有限公司"]),
    ("SO-8842的票开给分公司：长沙湘味斋食品有限公司", ["change_invoice|so-8842|长沙湘味斋食品有限公司"]),
    ("统编少一码，正确是53928174，单号B-6610", ["change_invoice|b-6610|53928174"]),
    ("nothing on order 4412-K is needed any longer.", ["cancel_order|4412-k"]),
    ("店都转让了，SO-2270就当没下过吧", ["cancel_order|so-2270"]),
    (
        "A-3301不做了，A-3302照做，就是色卡改100本",
        ["cancel_order|a-3301", "change_quantity|a-3302|色卡|100 本 set"],
    ),
]
AGAIN = [
    ("We've only space for 40 crates, the 60 on BR-2207 won't fit in the cellar.", ["change_quantity|br-2207|40 crates set"]),
    ("The carpenter reckons 75 hinges will do for HD-8814.", ["change_quantity|hd-8814|hinges|75 set"]),
    ("You sent grey curtains and we ordered beige curtains. Please exchange them, order CU-3318.",
     ["return_item|cu-3318|grey curtains|>beige curtains"]),
    ("The client pulled out, so there's no sense in continuing with DX-4471.", ["cancel_order|dx-4471"]),
    ("白酒订多了，客人只喝得了6瓶，单号YX-2290", ["change_quantity|yx-2290|白酒|6 bottle set"]),
    ("活动取消了，HB-9902就当没下过", ["cancel_order|hb-9902"]),
    ("订单MK-2205的咖啡豆10公斤撑不到月底，要15公斤", ["change_quantity|mk-2205|咖啡豆|15 kg set"]),
    ("林小姐离职了，单号NT-8830改由张志明收", ["change_contact|nt-8830|张志明"]),
    ("Nobody will be there before the 21st. Please keep DL-9913 until then.", ["change_delivery|dl-9913|11-21..*"]),
    ("来的人多了，ZX-2201的盒饭得备150份", ["change_quantity|zx-2201|盒饭|150 份 set"]),
    ("WL-5518没把滤芯算进去，补上10个", ["add_item|wl-5518|滤芯|10 piece set"]),
    ("LT-4429让我爱人王丽收，电话13855556666", ["change_contact|lt-4429|王丽|13855556666"]),
    ("no sign of BX-4490 and the driver isn't picking up", ["query_order|bx-4490"]),
]  # fmt: skip
SHOWN = [
    (
        "We agreed 14.50 a roll on the phone, yet TX-3309 has them at 15.20. Kindly put it right.",
        ["change_price|tx-3309|14.5 unit"],
    ),
    (
        "The hall got smaller, we only fit 80 chairs in it now. CR-5519 says 110.",
        ["change_quantity|cr-5519|chairs|80 set"],
    ),
    (
        "The marquee people tell me 12 heaters won't warm a tent that size. Could we get to 18? Booking EV-6634.",
        ["change_quantity|ev-6634|heaters|18 set"],
    ),
    ("铜价都跌了，TG-6620的铜管还按78一公斤算不合适，72差不多", ["change_price|tg-6620|铜管|72 unit"]),
    ("仓库放不下，订单CK-8801那200桶乳胶漆有120桶就够刷了", ["change_quantity|ck-8801|乳胶漆|120 drum set"]),
    (
        "A 50% deposit is more than we can manage on GH-4415, 30% is what we can do.",
        ["change_payment|gh-4415|dep30"],
    ),
]
KIND = [
    (
        "The blue shirts on UN-4402 clash with our logo. White ones would look much better.",
        ["substitute_item|un-4402|blue shirts|>White ones"],
    ),
    ("Size 8 pinches, could the boots on WF-6620 be size 9?", ["substitute_item|wf-6620|boots|>size 9"]),
    (
        "My husband says the red kettle is hideous. Make it the cream kettle on 90218.",
        ["substitute_item|90218|red kettle|>cream kettle"],
    ),
    (
        "The bride's mother has spoken: grey fabric out, blue fabric in on WD-4417.",
        ["substitute_item|wd-4417|grey fabric|>blue fabric"],
    ),
    (
        "spec changed overnight: wherever MR-1190 says FR4 1.6 mm read FR4 0.8 mm",
        ["substitute_item|mr-1190|FR4 1.6 mm|>FR4 0.8 mm"],
    ),
    (
        "yes: the 25 litre coolant cans on LB-1107 become 200 litre coolant drums.",
        ["substitute_item|lb-1107|25 litre coolant cans|>200 litre coolant drums"],
    ),
]
LACKS = [
    (
        "There are no door stops on BT-1170 and we can't open without them. 16 please.",
        ["add_item|bt-1170|door stops|16 set"],
    ),
    ("PO-8124 is missing the gaskets, we'd need 60 of those on it too.", ["add_item|po-8124|gaskets|60 set"]),
    (
        "Two suitcases were enough for us in the end, so three of the five on TR-4418 can go.",
        ["change_quantity|tr-4418|suitcases|3 subtract"],
    ),
    (
        "We won't have a forklift until Monday 21 September, so RK-7745 had better come that day.",
        ["change_delivery|rk-7745|09-21..09-21"],
    ),
    (
        "Sandra has left the company. Omar Haddad receives KN-2239 instead.",
        ["change_contact|kn-2239|Omar Haddad"],
    ),
    ("No word from the haulier about PL-5502, should I be worried?", ["query_order|pl-5502"]),
]
RIGHT = [
    ("SO-4471 shows net 30 but your colleague promised us net 60.", ["change_payment|so-4471|net60"]),
    ("当时谈的是月结45天，合同HT-2209上写成30天了", ["change_payment|ht-2209|net45"]),
    ("说好的每箱76，SO-5590怎么成了80", ["change_price|so-5590|76 unit"]),
    ("我要的是哑光砖，CZ-4418给我下成亮光砖了", ["substitute_item|cz-4418|亮光砖|>哑光砖"]),
    ("量房师傅说客厅要28平，订单DB-3390的地板25平不够铺", ["change_quantity|db-3390|地板|28 m2 set"]),
    ("ZM-2208里面的台灯只要一盏就好，多的那盏拿掉", ["change_quantity|zm-2208|台灯|1 盏 set"]),
    ("开业要用的花篮，能赶在18号上午到的话来12个", ["place_order|花篮|12 piece set|..11-18"]),
    (
        "I can't find the grout on TL-5563. 8 bags of it should be there.",
        ["add_item|tl-5563|grout|8 bag set"],
    ),
    (
        "The road to the farm is closed until 28 November, nothing can reach us before then. That's order AG-3307.",
        ["change_delivery|ag-3307|11-28..*"],
    ),
    ("We agreed 300 lamps and SO-4410 says 300. Thanks.", []),
    ("我要的是红砖，SO-2201送来的也是红砖，很好", []),
]
NEEDED = [
    (
        "$18 apiece is steep. For 200 of them on NB-4402 I think 16 is fair.",
        ["change_price|nb-4402|16 usd unit"],
    ),
    ("网上同款才95，你们TB-7719卖110，给我按95算", ["change_price|tb-7719|95"]),
    (
        "Nobody likes the lemon soap. Lavender soap please, on SP-7703.",
        ["substitute_item|sp-7703|lemon soap|>Lavender soap"],
    ),
    (
        "We overslept on the tea lights, they should be on WD-8820 as well: 200 of them.",
        ["add_item|wd-8820|tea lights|200 set"],
    ),
    (
        "Attendance has dropped, so 120 lanyards is double what we need on CF-7710.",
        ["change_quantity|cf-7710|lanyards|0.5 scale"],
    ),
    ("I'm out of espresso cups again. Another 4 dozen, no rush.", ["place_order|espresso cups|4 dozen set"]),
    ("上回那种A4复印纸快见底了，再来20箱", ["place_order|a4复印纸|20 carton set"]),
    (
        "If I took 25 picnic tables off your hands, what would you want for them?",
        ["request_quote|picnic tables|25 set"],
    ),
    (
        "The freezer gave up the ghost. We need a chest freezer here by Friday.",
        ["place_order|chest freezer|..11-20"],
    ),
    ("MT-3391 has to reach the ship before she sails on 25 November.", ["change_delivery|mt-3391|..11-25"]),
    ("船期赶不上25号的展会，XN-4402只能走空运了", ["change_delivery|xn-4402|air"]),
    ("两口子商量了下，还是不装修了，ZX-6620算了吧", ["cancel_order|zx-6620"]),
    ("货到了再给钱行不行，我们被坑过，LT-4411", ["change_payment|lt-4411|on_delivery"]),
    ("I told my wife we should double the tomatoes on GR-7701. She laughed.", []),
    ("原以为一桶胶够用，铺到一半没了，JZ-2280再补一桶瓷砖胶", ["change_quantity|jz-2280|瓷砖胶|1 drum add"]),
]
NOT_THAT = [
    (
        "The printer can't take matt paper. PA-9910 must be gloss paper, not matt paper.",
        ["substitute_item|pa-9910|matt paper|>gloss paper"],
    ),
    ("打印机不吃哑光纸，PA-9910要铜版纸，别发哑光纸", ["substitute_item|pa-9910|哑光纸|>铜版纸"]),
    ("月结30天太紧了，QS-2290至少得60天", ["change_payment|qs-2290|net60"]),
    ("Our budget for HG-5502 stops at $8,400 all in.", ["change_price|hg-5502|8400 usd total max"]),
    ("As of today Marta Ruiz signs for all goods on LD-2218.", ["change_contact|ld-2218|Marta Ruiz"]),
    ("The client went bankrupt overnight, VH-3301 can't go ahead.", ["cancel_order|vh-3301"]),
    ("Has the ship with PN-7712 docked yet?", ["query_order|pn-7712"]),
    ("本来想给MK-3310加点椅子，场地方说他们有，那就不用了", []),
    ("合同HT-2209写的是月结45天，跟谈的一样", []),
    ("SO-4410的300把椅子正好够用，谢谢", []),
    ("Half of DF-3310 is on the shelves now and the other half sold on Saturday.", []),
]
SHOWS = [
    ("WN-2203的米色窗帘太浅，我爱人要灰色窗帘", ["substitute_item|wn-2203|米色窗帘|>灰色窗帘"]),
    (
        "The blinds on WN-2203 are beige. My wife wants grey blinds.",
        ["substitute_item|wn-2203|blinds|>grey blinds"],
    ),
    ("TK-5501 by rail would be greener, let's do that.", ["change_delivery|tk-5501|rail"]),
    ("围兜家里有了，BB-3318就别带了", ["remove_item|bb-3318|围兜"]),
    (
        "HL-2209 says burgundy robes, the dean asked for navy robes.",
        ["substitute_item|hl-2209|burgundy robes|>navy robes"],
    ),
    ("HL-2209写的酒红色袍子，团长要的是藏青色袍子", ["substitute_item|hl-2209|酒红色袍子|>藏青色袍子"]),
    ("You quoted me 62 a robe and HL-2209 charges 66.", ["change_price|hl-2209|62 unit"]),
    ("报价单上是62一件，HL-2209怎么收66", ["change_price|hl-2209|62 unit"]),
    ("We'd sooner pay AL-4420 by bank transfer than by card.", ["change_payment|al-4420|tt"]),
    ("音乐节因为台风取消了，PV-3320也取消吧", ["cancel_order|pv-3320"]),
    ("Would have been nice to know that HL-2209 ships free over 500. Too late now.", []),
]
UNSAID = [
    ("粉笔订的是200盒，今年班少了，160盒，单号XY-306", ["change_quantity|xy-306|粉笔|160 box set"]),
    ("Put 30 more on HB-2211. Oh hang on, no, they're for next season. Leave HB-2211 alone.", []),
    ("I wanted to ask for DL-2208 on Friday but forget it, the date we have is fine.", []),
    ("Suppose we went to 5,000 flyers instead of 3,000, would that even fit on one pallet?", []),
]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        *ENOUGH,
        *WHEN,
        *ANOTHER,
        *TERMS,
        *AGAIN,
        *SHOWN,
        *KIND,
        *LACKS,
        *RIGHT,
        *NEEDED,
        *NOT_THAT,
        *SHOWS,
        *UNSAID,
    ],
)
def test_a_need_or_a_fault_told_of_an_order_asks_to_mend_it(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


WHICH_ORDER = [
    ("make the flour twenty bags for the Thursday order", ["change_quantity|flour|20 bag set"]),
    ("The 10 December shipment needs to go by air", ["change_delivery|air"]),
    ("Can you push the Friday delivery to Monday?", ["change_delivery|11-23..11-23"]),
    ("下周三那批货能不能推迟两天", ["change_delivery|2"]),
    ("一月的货要提前一周，单号5512", ["change_delivery|5512|-7"]),
    ("Send 20 lamps on Friday", ["place_order|lamps|20 set|11-20..11-20"]),
    ("SO-5512下周三送货", ["change_delivery|SO-5512|11-25..11-25"]),
]


@pytest.mark.parametrize(("text", "asked"), WHICH_ORDER)
def test_a_date_before_an_order_tells_which_and_before_a_verb_when(text, asked):
    assert_asked(text, asked)


OTHER_WAYS = [
    ("Just to let you know I'm cancelling 88-103.", ["cancel_order|88-103"]),
    ("Is there any way to move SO-77 to Friday?", ["change_delivery|SO-77|11-20..11-20"]),
    ("付款方式我们想改成30%预付、70%见提单，订单GE-6620", ["change_payment|GE-6620|dep30"]),
    ("这个月资金紧，想办成月结60天", ["change_payment|net60"]),
    ("周五不行，改11月23号周一", ["change_delivery|11-23..11-23"]),
    ("What are you charging for fence posts these days?", ["request_quote|fence posts"]),
    ("HT-2093那批轴承6204再追加200套", ["change_quantity|HT-2093|轴承6204|200 set add"]),
    ("JS-42里的黄色收纳箱都换成透明的吧", ["substitute_item|JS-42|黄色收纳箱|>透明"]),
]


@pytest.mark.parametrize(("text", "asked"), OTHER_WAYS)
def test_other_ways_of_saying_it_ask_the_same(text, asked):
    assert_asked(text, asked)


CALLED = [
    ("让你们区域经理直接联系我", ["handover"]),
    ("请让你们华东区经理联系我，SO-101的事", ["handover"]),
    ("叫你们大区总监给我回个电话", ["handover"]),
    ("你们经理已经联系我了，谢谢", []),
    ("我们老板让你们经理别再打电话了", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), CALLED)
def test_who_decides_on_the_other_side_is_called_for(text: str, asked: list[str]):
    assert_asked(text, asked)


BARGAINED = [
    ("XM-1182的价格再帮忙申请申请呗，比隔壁高不少，我跟老板不好交代", ["change_price|XM-1182"]),
    ("SO-101的价格能不能再帮忙申请一下", ["change_price|SO-101"]),
    ("SO-101单价再跟领导申请申请", ["change_price|SO-101"]),
    ("SO-101这个价再争取争取吧", ["change_price|SO-101"]),
    ("SO-101的毛巾价格帮我再争取一下", ["change_price|SO-101|毛巾"]),
    ("SO-101价格上再给点支持", ["change_price|SO-101"]),
    ("SO-101价格方面再照顾照顾", ["change_price|SO-101"]),
    ("SO-101的报价再帮忙看看有没有空间", ["change_price|SO-101"]),
    ("SO-101价格还有空间吗", ["change_price|SO-101"]),
    ("SO-101的轮胎价格再谈谈呗", ["change_price|SO-101|轮胎"]),
    ("SO-101价格再松动松动", ["change_price|SO-101"]),
    ("SO-101那个价再往下走走", ["change_price|SO-101"]),
    ("SO-101单价能再让点利吗", ["change_price|SO-101"]),
    ("SO-101的价格偏高，帮忙跟公司申请个优惠", ["change_price|SO-101"]),
    ("SO-101价格再帮忙核一核，比别家贵", ["change_price|SO-101"]),
    ("SO-101的价格已经申请过了，谢谢", []),
    ("SO-101价格没问题", []),
    ("SO-101价格我已经跟老板申请了", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), BARGAINED)
def test_what_is_to_be_done_for_a_price_is_to_lower_it(text: str, asked: list[str]):
    assert_asked(text, asked)
