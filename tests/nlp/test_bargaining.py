"""Messages at the table, in both languages: what is offered, accepted or refused, and what is none of it."""

from typing import Any

import pytest
from reading_pieces import NOW

from nlp import parse
from tests.nlp.reading_actions import assert_asked


def moves(text: str) -> list[dict[str, Any]]:
    """The actions of a message while an offer is on the table."""
    read = parse(text, now=NOW, context="negotiation")
    return [
        action.model_dump(mode="json", exclude_none=True, exclude={"evidence", "confidence"})
        for action in read.actions
    ]


PRICES = [
    ("how about 45", 45), ("I'd do 1,200 if you deliver it", 1200), ("can you do 80?", 80), ("$60 obo", 60),
    ("would you take 90?", 90), ("would you be wiling to accpet 85?", 85), ("lowest I can go is 2k", 2000),
    ("ill take 45", 45), ("it's yours for 45", 45), ("I could do 1700 a month", 1700), ("45. Is it a deal?", 45),
    ("I was thinking more around 20.", 20), ("so 1525?", 1525), ("I can go down to 10000.", 10000),
    ("go 2600/mo and I sign", 2600), ("If you will take 50 I will pick them up today!", 50), ("45ish?", 45),
    ("a little lower, $650", 650), ("I could come up with $2750", 2750), ("10% off, so that is $2025", 2025),
    ("I'll take it with the charger for $185.", 185), ("meet you halfway at 4.10", 4.1), ("final offer: 3.15", 3.15),
    ("一口价85", 85), ("给个实在价180行不行", 180), ("85拿走", 85), ("凑个整100", 100), ("180包邮行吗", 180),
    ("两百卖不卖", 200), ("那就180", 180), ("各让一步，165怎么样", 165), ("能不能200给我", 200), ("3块2可以吗", 3.2),
    ("上周你们才报 5.6，现在又 6.1，5.8 我们可以", 5.8),
    ("3.5，再高我们不接受", 3.5),
    ("3.5，不行就算了", 3.5),
    ("40，45太离谱了", 40),
    ("单价不能超过26.5元，否则免谈", 26.5),
]  # fmt: skip


@pytest.mark.parametrize(("text", "amount"), PRICES)
def test_a_price_put_forward_is_an_offer(text: str, amount: float):
    assert [(move["intent"], move["price"]["amount"]) for move in moves(text)] == [("offer", amount)]


PASSED_OVER = [
    ("20 is way too low. How about 35?", 35), ("I can't do 40 but I can do 45", 45), ("you want 50, I'd pay 45", 45),
    ("I paid 100 but you can have it for 45", 45), ("they retail for 100, I'll give 45", 45), ("50 is a lot. 45?", 45),
    ("someone offered 40, so 45 and it's yours", 45), ("With the 2 bands, I'll go to 35", 35), ("45 plus 5 for gas", 45),
    ("It's a 2006 with 75,000 miles, I'd pay 1600", 1600), ("I'll pay 45, and throw in a gas card for $50", 45),
    ("I'm 5'11\", would you take 70", 70), ("3.20 is your list price, I'd pay 3.00", 3), ("be there at 7 with 45 in cash", 45),
    ("原价300，我出200", 200), ("200太低了，最少250", 250), ("别人家才卖120，你给130吧", 130), ("3块5不行，3块2", 3.2),
    ("我买的时候花了500，现在卖你300", 300), ("用了2年，180怎么样", 180),
]  # fmt: skip


@pytest.mark.parametrize(("text", "amount"), PASSED_OVER)
def test_a_number_told_refused_or_counted_is_passed_over(text: str, amount: float):
    assert [(move["intent"], move["price"]["amount"]) for move in moves(text)] == [("offer", amount)]


@pytest.mark.parametrize(
    "text",
    [
        "it has 2 bedrooms and is 5 years old",
        "I bought it for 300 last year",
        "they retail for over 100",
        "We already pay 3.20 elsewhere",
        "why should I pay 3.20?",
        "does 3.20 include shipping?",
        "I'll think about 3.20 and get back to you",
        "yes, it hasn't been driven in 10 years",
        "great, it's a 1970 nova.",
        "let me think about it",
        "我买的时候花了500",
        "3.20含税吗",
        "好的，再考虑一下",
    ],
)
def test_facts_questions_and_thinking_ask_nothing(text: str):
    assert moves(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Deal.",
        "3.20? deal",
        "ok 3.20 it is",
        "Agreed at 3.20 each",
        "yes, 3.20 is acceptable",
        "we accept your offer of $3.20",
        "3.20 works for us",
        "3块2成交",
        "3块2没问题",
        "好，3块2就3块2",
        "okk 就按你说的来吧",
    ],
)
def test_acceptance_carries_no_terms_though_it_repeats_a_price(text: str):
    assert moves(text) == [{"intent": "accept"}]


@pytest.mark.parametrize(
    "text", ["3.20 is too high, sorry", "No thanks, that doesn't work for us.", "这个条件我们接受不了"]
)
def test_refusal_that_names_no_terms_is_a_rejection(text: str):
    assert moves(text) == [{"intent": "reject"}]


def offer(**terms: Any) -> dict[str, Any]:
    return {"intent": "offer"} | terms


MUGS = {"item": "mugs", "quantity": {"value": 500, "mode": "set"}}
WHOLE = [
    ("I'll take 500 mugs too if you do 3.10", [offer(**MUGS, price={"amount": 3.1})]),
    ("also 500 mugs at 3.2", [offer(**MUGS, price={"amount": 3.2})]),
    ("deal, and cancel SO-1024", [{"intent": "accept"}, {"intent": "cancel_order", "order": "SO-1024"}]),
    ("成交，另外SO-1024取消", [{"intent": "accept"}, {"intent": "cancel_order", "order": "SO-1024"}]),
    ("your price is fine but net 60", [offer(payment={"balance": "net", "net_days": 60})]),
    ("这个价可以，但账期要60天", [offer(payment={"balance": "net", "net_days": 60})]),
    ("I won't go less than 900", [offer(price={"amount": 900, "bound": "min"})]),
    ("I can't go lower than $1700", [offer(price={"amount": 1700, "currency": "USD", "bound": "min"})]),
    ("再少20我就拿了", [offer(price={"change_amount": -20})]),
    (
        "either 3.20 with net 30 or 3.35 with net 60",
        [
            offer(price={"amount": 3.2}, payment={"balance": "net", "net_days": 30}),
            offer(price={"amount": 3.35}, payment={"balance": "net", "net_days": 60}),
        ],
    ),
    (
        "我要500个，3块1行就下单",
        [offer(quantity={"value": 500, "unit": "piece", "mode": "set"}, price={"amount": 3.1, "currency": "CNY"})],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WHOLE)
def test_all_terms_of_a_message_are_read(text: str, expected: list[dict[str, Any]]):
    assert moves(text) == expected


TAKEN = [
    "We're taking your offer.", "I was about to walk away, but okay, you've got a yes from me.", "那就11块2毛5，我们同意",
    "就按你们刚报的每套235，不还价了", "5% off and delivery in week 30, exactly as you wrote: works for us",
    "3.20 is fine by us", "OK 4.15 it is, let's do it", "Works for me at 4.15, send the contract",
    "alright you win, 4.15", "We're good with your terms.",
    "Your last offer is acceptable to our board, please issue the proforma.", "yep, let's go", "行，就180吧",
    "好的，4.15就4.15", "3块2我们认了，出合同吧", "老板同意了，签吧", "成，按你们说的办", "没问题，成交", "好吧好吧，听你的",
]  # fmt: skip


@pytest.mark.parametrize("text", TAKEN)
def test_people_agree_in_many_words(text: str):
    assert moves(text) == [{"intent": "accept"}]


TURNED_DOWN = [
    "That doesn't leave us any margin at all, so no.", "We've decided to go with another supplier.",
    "it's a firm no from us", "Sorry, a no from my partner.",
    "can't go that low", "$18 a unit is way above what we can pay", "No, that won't fly on our side.",
    "I'm afraid we must turn this down, the lead time kills it", "45 days? Not a chance.",
    "Honestly that's more than double our budget. We're out.", "That is a hard no from my boss",
    "we'd lose money at 3.05", "not at that price, sorry", "180贵了", "58一公斤真的做不了", "这个价我们亏本，没法接", "太离谱了，不谈了",
    "领导那边没通过，不好意思", "交期太长，客户等不了", "预付五成？不可能的", "兄弟，这价我真给不了", "我不同意涨价，最多维持原价",
    "上周你们才报 5.6，现在又 6.1，没法谈，这个价我们拒绝",
    "昨天还说80，今天变85，这价我们不要",
    "之前给的是12块，现在涨到13，我们不接受",
    "你们刚报45现在又47，免谈",
    "3.5，太离谱了，拒绝",
]  # fmt: skip


@pytest.mark.parametrize("text", TURNED_DOWN)
def test_people_refuse_in_many_words(text: str):
    assert moves(text) == [{"intent": "reject"}]


UNDECIDED = [
    "10% off was what we got from you in 2024.", "前年那回谈了三轮，最后你们给到九折", "我这边的数字还没报上来，再等等",
    "Let me chew on it until Monday", "I'll need to run this by our CFO, will revert by Thursday",
    "What does DDP cover exactly?", "Is the 3.20 including the cartons?", "why did the price jump to 6.10?",
    "Can you break down the 14.20 for me?", "thanks, noted", "see you tomorrow at 6",
    "I'll call you on Friday about it", "yes to the price, no to the deposit", "我再琢磨琢磨，周五给你信", "等我跟财务碰一下",
    "你们这个价含运费吗", "FOB是什么意思", "3块2是怎么算出来的？", "好的，收到", "辛苦了，明天见", "可以是可以，就是要先发样品",
]  # fmt: skip


@pytest.mark.parametrize("text", UNDECIDED)
def test_questions_visits_and_second_thoughts_move_nothing(text: str):
    assert moves(text) == []


NET, UNIT = "net", "unit"
SEA, AIR = {"method": "sea"}, {"method": "air"}
COMPOSED = [
    ("Your 14 days won't do. Ten, and we've a deal.", [offer(delivery={"lead_days": 10})]),
    ("上海港CIF，每箱58美元，信用证", [offer(price={"amount": 58, "currency": "USD", "basis": UNIT}, delivery={"incoterm": "CIF", "place": "上海港"}, payment={"method": "lc"})]),
    ("空运也好海运也好，单价不超过31元就行", [offer(price={"amount": 31, "currency": "CNY", "basis": UNIT, "bound": "max"})]),
    ("7.25 each by 18 December, otherwise 6.90", [offer(price={"amount": 7.25, "basis": UNIT}, delivery={"latest": "2026-12-18"}), offer(price={"amount": 6.9})]),
    ("Fine except the deposit, which can't be more than 25%.", [offer(payment={"deposit_percent": 25})]),
    ("We can't prepay 50%. 30% and the balance before shipment.", [offer(payment={"deposit_percent": 30, "balance": "before_shipment"})]),
    ("We would go with option two if the price were $16.", [offer(price={"amount": 16, "currency": "USD"})]),
    ("HKD 78 a bottle, 12 days.", [offer(price={"amount": 78, "currency": "HKD", "basis": UNIT}, delivery={"lead_days": 12})]),
    ("The most we can do is 9,800 for everything.", [offer(price={"amount": 9800, "basis": "total"})]),
    ("twelve fifty, no, twelve thirty a piece", [offer(price={"amount": 12.3, "basis": UNIT})]),
    ("a dollar ten apiece", [offer(price={"amount": 1.1, "currency": "USD", "basis": UNIT})]),
    ("I could live with twenty nine pounds eighty a box", [offer(price={"amount": 29.8, "currency": "GBP", "basis": UNIT})]),
    ("I can't pay more than £62 a unit.", [offer(price={"amount": 62, "currency": "GBP", "basis": UNIT, "bound": "max"})]),
    ("$3.05 each. Delivery would be 30 days.", [offer(price={"amount": 3.05, "currency": "USD", "basis": UNIT}, delivery={"lead_days": 30})]),
    ("单价可以依你，但定金只能付15%", [offer(payment={"deposit_percent": 15})]),
    ("DDP华沙，月结60天，那每公斤14.2欧元就依你", [offer(price={"amount": 14.2, "currency": "EUR", "basis": UNIT}, delivery={"incoterm": "DDP", "place": "华沙"}, payment={"balance": NET, "net_days": 60})]),
    ("At $9 a carton I'd raise my order to 700 cartons.", [offer(quantity={"value": 700, "unit": "carton", "mode": "set"}, price={"amount": 9, "currency": "USD", "basis": UNIT})]),
    ("How about $7.80 apiece and we take 1,000?", [offer(quantity={"value": 1000, "mode": "set"}, price={"amount": 7.8, "currency": "USD", "basis": UNIT})]),
    ("If by sea, we want 3% off; if by air, we would pay 4% more.", [offer(price={"change_percent": -3}, delivery=SEA), offer(price={"change_percent": 4}, delivery=AIR)]),
    ("For the oak veneer: $9.75 per sqm, net 30.", [offer(item="oak veneer", price={"amount": 9.75, "currency": "USD", "basis": UNIT}, payment={"balance": NET, "net_days": 30})]),
    ("We could go to 3.35 if you can do net 60", [offer(price={"amount": 3.35}, payment={"balance": NET, "net_days": 60})]),
    ("net 30 is too short for us, make it 45", [offer(payment={"balance": NET, "net_days": 45})]),
    ("30 percent deposit is too much, 10 percent", [offer(payment={"deposit_percent": 10})]),
    ("30天账期太短了，给60天", [offer(payment={"balance": NET, "net_days": 60})]),
    ("定金50%太高，20%吧", [offer(payment={"deposit_percent": 20})]),
    ("We have another quote at 9.80. Match it and the order is yours.", [offer(price={"amount": 9.8})]),
    ("my ceiling is 62k total.", [offer(price={"amount": 62000, "basis": "total", "bound": "max"})]),
    ("总价抹零，算8万整", [offer(price={"amount": 80000, "basis": "total"})]),
    ("铜价最近跌了5%，你们也得降3%", [offer(price={"change_percent": -3})]),
    ("AED 55 per box", [offer(price={"amount": 55, "currency": "AED", "basis": UNIT})]),
    ("预付的话给我打95折", [offer(price={"change_percent": -5}, payment={"deposit_percent": 100})]),
    (
        "Option 1: 3.20 with net 30. Option 2: 3.05 with full prepayment.",
        [
            offer(price={"amount": 3.2}, payment={"balance": NET, "net_days": 30}),
            offer(price={"amount": 3.05}, payment={"deposit_percent": 100}),
        ],
    ),
    (
        "3.10 for 2,000 pcs, 2.95 for 5,000 pcs",
        [
            offer(price={"amount": 3.1}, quantity={"value": 2000, "unit": "piece", "mode": "set"}),
            offer(price={"amount": 2.95}, quantity={"value": 5000, "unit": "piece", "mode": "set"}),
        ],
    ),
    (
        "空运我出每公斤63块，海运我只出每公斤58块，你挑一个",
        [
            offer(price={"amount": 63, "currency": "CNY", "basis": UNIT}, delivery={"method": "air"}),
            offer(price={"amount": 58, "currency": "CNY", "basis": UNIT}, delivery={"method": "sea"}),
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COMPOSED)
def test_terms_of_one_offer_stand_together_and_alternatives_apart(text: str, expected: list[dict[str, Any]]):
    assert moves(text) == expected


@pytest.mark.parametrize("met", ["meet your delivery date of 4 December", "meet the 4 December delivery"])
def test_a_date_that_is_met_is_offered(met: str):
    (move,) = moves(f"We can {met} and keep USD 3.20 in total")
    assert move["delivery"] == {"earliest": "2026-12-04", "latest": "2026-12-04"}


CALLED = [
    ("这价我接不了，也不想跟机器磨了，让你们区域经理直接联系我", ["reject", "handover"]),
    ("让你们销售总监给我打电话", ["handover"]),
    ("叫你们负责人跟我谈", ["handover"]),
    ("这个价不行，让你们老板来谈", ["reject", "handover"]),
    ("我不跟机器人谈，叫个真人来", ["handover"]),
    ("请安排你们大区经理联系我", ["handover"]),
    ("让业务经理直接打给我", ["handover"]),
    ("不接受，请你们的客户经理联系我", ["reject", "handover"]),
    ("让能拍板的人跟我聊", ["handover"]),
    ("让贵司区域负责人直接来电", ["handover"]),
    ("请转你们销售经理", ["handover"]),
    ("麻烦让你们采购部经理直接跟我对接", ["handover"]),
    ("我们区域经理会联系你们", []),
    ("我和我们经理商量一下", []),
    ("我让我们经理联系你", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), CALLED)
def test_who_decides_on_the_other_side_is_called_for_at_the_table(text: str, asked: list[str]):
    assert_asked(text, asked, context="negotiation")


NOT_TO_DECIDE = [
    ("王经理出差，周四才回来，价格的事得他点头，我做不了主", []),
    ("这个价我做不了主，得问老板", []),
    ("我一个跟单的做不了主，等领导回来再说", []),
    ("价格我说了不算，要总部批", []),
    ("付款方式我定不了，得财务点头", []),
    ("我没这个权限，得请示一下", []),
    ("这事我拿不了主意，等我们老板定", []),
    ("我做不了这个主，明天开会定", []),
    ("您说的难处我理解，原材料确实从9千涨到1.1万了，我们同行群里也都在叫苦", []),
    ("铜价这个月从6万涨到6.8万，大家都难", []),
    ("理解，运费确实涨到3000了", []),
    ("棉花都涨到1.8万了，我也看新闻了", []),
    ("这价做不了，不行", ["reject"]),
    ("不行，这个价我们接受不了", ["reject"]),
    ("涨到9元我们能接受", ["offer|9 CNY"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), NOT_TO_DECIDE)
def test_who_may_not_decide_or_tells_of_the_market_makes_no_move(text: str, asked: list[str]):
    assert_asked(text, asked, context="negotiation")


SHORTER = [
    ("价格我没意见，交期20天太久，工地等不起，12天行我就签", ["offer|12"]),
    ("价格可以，交期30天太长，20天行我们就定", ["offer|20"]),
    ("45天交货太慢了，30天的话我就下单", ["offer|30"]),
    ("月结30天太短，60天可以我就签", ["offer|net60"]),
    ("3块8太贵，3块5行我就要", ["offer|3.5 CNY"]),
    ("定金50%太高，30%行就签", ["offer|dep30"]),
    ("交期25天等不了，15天能行就成交", ["offer|15"]),
    ("单价没问题，交期40天不行，25天可以马上签", ["offer|25"]),
    ("28块太高，26块成不成，成我就拍板", ["offer|26 CNY"]),
    ("账期15天太紧，45天行的话今天就签合同", ["offer|net45"]),
    ("交货期两个月太久了，一个月行我马上付定金", ["offer|30"]),
    ("价格12元可以接受，就是交期20天太久，10天行就定了", ["offer|*"]),
    ("30%定金我们压力大，20%行就今天打款", ["offer|dep20"]),
    ("15块贵了，13块行我就拿500个", ["offer|500 piece set|13 CNY"]),
    ("20天太久，算了", ["reject"]),
    ("12天交期行，就这么定", ["accept"]),
    ("太久了，等不起", ["reject"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), SHORTER)
def test_what_would_do_in_place_of_what_was_refused_is_an_offer(text: str, asked: list[str]) -> None:
    assert_asked(text, asked, context="negotiation")


APART = [
    ("總價 92 萬新台幣，訂金兩成", ["offer|920000 TWD total|dep20"]),
    ("总价 92 万元，定金20%", ["offer|920000 CNY total|dep20"]),
    ("總價 30 萬新台幣就簽", ["offer|300000 TWD total"]),
    ("總價 15 萬港幣，月結30天", ["offer|150000 HKD total|net30"]),
    ("总价 3 万美元，预付30%", ["offer|30000 USD total|dep30"]),
    ("單價 450 新台幣，數量 2 萬個", ["offer|20000 piece set|450 TWD unit"]),
    ("总价 8.5 万人民币", ["offer|85000 CNY total"]),
    ("總價 1.2 億日圓", ["offer|120000000 JPY total"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), APART)
def test_ten_thousand_may_stand_apart_from_its_number(text: str, asked: list[str]) -> None:
    assert_asked(text, asked, context="negotiation")
