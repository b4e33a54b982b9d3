from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_actions import assert_asked
from reading_pieces import read_pieces, unmark

from contracts.request import Known
from nlp import parse
from nlp.text import fold

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
KNOWN = Known(orders=("SO-2048",), products=("茶叶礼盒", "礼盒", "gloves"))

NET = [
    ("[月结30天]", 30), ("改成[月结60天]", 60), ("[月结三十天]", 30), ("[账期60天]", 60), ("[账期改成45天]", 45), ("[账期延长到90天]", 90),
    ("[30天账期]", 30), ("[60天的账期]", 60), ("[30天月结]", 30), ("[月结９０天]", 90), ("[票后30天]付款", 30), ("[账期一个月]", 30),
    ("[月结两个月]", 60), ("[信用期45天]", 45), ("[赊账30天]", 30), ("[30天内]付款", 30), ("收货后[30天]付款", 30),
    ("开票后[45天]付清", 45), ("货到后[30天]结清", 30), ("[账期从30天改成60天]", 60), ("[月结 30 天]", 30),
    ("[月結30天]", 30), ("[賬期60天]", 60), ("[帳期改為45天]", 45), ("[30天賬期]", 30), ("[月結三十天]", 30), ("收貨後[30天]付款", 30),
    ("[net 30] please", 30), ("[Net-60]", 60), ("[NET45]", 45), ("[n/30]", 30), ("[net 30 days]", 30), ("[30 days net]", 30), ("[60 days credit]", 60),
    ("[45-day terms]", 45), ("[60-day payment terms]", 60), ("payment terms should be [60 days]", 60), ("[付款期延长到60天]", 60), ("[30 days after delivery]", 30), ("[30 days from invoice]", 30), ("[credit of 45 days]", 45), ("[net thirty]", 30),
    ("[30 day credit]", 30), ("payment [within 30 days]", 30), ("pay [in 45 days]", 45), ("payable [within 60 days]", 60), ("payment terms [60 days]", 60),
    ("payment terms of [30 days]", 30), ("[net ６０]", 60), ("[sixty days net]", 60), ("[60 days after B/L date]", 60), ("[30 days' credit]", 30),
    ("2/10 [net 30]", 30), ("[90 days after invoice]", 90), ("payment terms to [net 60]", 60), ("pay the chairs [net 60], ok?", 60), ("pay for the teapots [net 30]", 30), ("[30 days EOM]", 30),
]  # fmt: skip
DEPOSITS = [
    ("[30%]定金", "30"), ("定金[30%]", "30"), ("预付[30%]", "30"), ("[三成]定金", "30"), ("定金[三成]", "30"), ("首付[20%]", "20"), ("先付[50%]", "50"),
    ("预付款改为[20%]", "20"), ("定金降到[10%]", "10"), ("[百分之三十]定金", "30"), ("[３０%]定金，余款发货前付清", "30"), ("预付[一半]", "50"),
    ("定金[三分之一]", "33.33"), ("定金改成[百分之二十]", "20"), ("[两成]首付", "20"),
    ("訂金[30%]", "30"), ("[30%]訂金", "30"), ("預付[兩成]", "20"), ("定金降到[百分之十]", "10"),
    ("[30%] deposit", "30"), ("a deposit of [30%]", "30"), ("[30%] down", "30"), ("[30%] upfront", "30"), ("[50%] up front", "50"), ("[30%] in advance", "30"),
    ("deposit [20%]", "20"), ("[30%] T/T in advance", "30"), ("[20 percent] deposit", "20"), ("deposit to [15%]", "15"), ("[half] upfront", "50"),
    ("[a third] upfront", "33.33"), ("[30%] with the order", "30"), ("a [25%] down payment", "25"), ("reduce the deposit to [10%]", "10"),
]  # fmt: skip
WORDS = [
    ("[电汇]付款", "pay_method", "tt"), ("走[信用证]", "pay_method", "lc"), ("用[支付宝]", "pay_method", "alipay"), ("[微信支付]", "pay_method", "wechat"),
    ("[现金]结算", "pay_method", "cash"), ("付[支票]", "pay_method", "cheque"), ("[信用卡]", "pay_method", "card"), ("[银行转账]", "pay_method", "tt"),
    ("[銀行轉帳]", "pay_method", "tt"), ("[電匯]", "pay_method", "tt"), ("[信用狀]", "pay_method", "lc"), ("[T/T]", "pay_method", "tt"),
    ("by [wire transfer]", "pay_method", "tt"), ("[bank transfer]", "pay_method", "tt"), ("[L/C at sight]", "pay_method", "lc"),
    ("a [letter of credit]", "pay_method", "lc"), ("by [credit card]", "pay_method", "card"), ("[PayPal]", "pay_method", "paypal"),
    ("[WeChat Pay]", "pay_method", "wechat"), ("[Alipay]", "pay_method", "alipay"), ("by [cheque]", "pay_method", "cheque"), ("pay [in cash]", "pay_method", "cash"),
    ("[货到付款]", "balance", "on_delivery"), ("余款[发货前付清]", "balance", "before_shipment"), ("尾款[出货前付]", "balance", "before_shipment"),
    ("[貨到付款]", "balance", "on_delivery"), ("[到付]可以吗", "balance", "on_delivery"), ("[收货后付]", "balance", "on_delivery"),
    ("[COD]", "balance", "on_delivery"), ("[cash on delivery]", "balance", "on_delivery"), ("balance [before shipment]", "balance", "before_shipment"),
    ("[pay on delivery]", "balance", "on_delivery"), ("rest [upon receipt]", "balance", "on_delivery"), ("balance [prior to dispatch]", "balance", "before_shipment"),
    ("[款到发货]", "prepaid", 100), ("[先款后货]", "prepaid", 100), ("[全款预付]", "prepaid", 100), ("[款到發貨]", "prepaid", 100),
    ("[prepaid]", "prepaid", 100), ("[full payment in advance]", "prepaid", 100), ("[pay upfront]", "prepaid", 100), ("[cash in advance]", "prepaid", 100),
]  # fmt: skip


def find_terms(text: str) -> list[tuple[tuple[int, int], str, object]]:
    """The payment terms of `text`: offsets into it, kind or label, value."""
    folded, out = fold(text), []
    for piece in read_pieces(text):
        span = folded.span(piece.start, piece.end)
        if piece.kind in ("net", "deposit"):
            out.append((span, piece.kind, piece.value))
        for label in ("pay_method", "balance", "prepaid"):
            if piece.kind == "word" and piece.values.get(label) is not None:
                out.append((span, label, piece.values[label]))
    return out


@pytest.mark.parametrize(("marked", "days"), NET)
def test_net_days_are_counted_in_days(marked: str, days: int):
    text, spans = unmark(marked)

    assert [term for term in find_terms(text) if term[1] == "net"] == [(spans[0], "net", days)]


@pytest.mark.parametrize(("marked", "percent"), DEPOSITS)
def test_a_deposit_is_a_share_of_the_price(marked: str, percent: str):
    text, spans = unmark(marked)

    found = [(span, str(value)) for span, kind, value in find_terms(text) if kind == "deposit"]

    assert found == [(spans[0], percent)]


@pytest.mark.parametrize(("marked", "label", "value"), WORDS)
def test_a_way_or_a_time_of_paying_is_one_of_the_contract(marked: str, label: str, value: object):
    text, spans = unmark(marked)

    assert (spans[0], label, value) in find_terms(text)


@pytest.mark.parametrize(
    "text",
    [
        "付款后3天内发货", "30天内发货", "30天后到货", "便宜30%", "打七折", "收货后7天内退货", "交期30天", "净重30公斤", "月结客户", "30个工作日",
        "付款後3天內出貨", "下午三点", "一起付", "第30天",
        "net weight 30 kg", "net 30 kg", "ship within 30 days", "30% off", "in 30 days", "ship within 3 days of payment", "down to 30", "30 days later",
        "A4", "N95 masks", "postpone by 30 days", "internet 30", "5G", "24/7",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_payment_term_is_left_alone(text: str):
    assert [term for term in find_terms(text) if term[1] in ("net", "deposit")] == []


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Please change the payment on SO-1 to net 30, we prefer to pay after delivery.", "net30"),
        ("SO-1 on net 45, please. We like to pay once the goods are here.", "net45"),
        ("We'd rather pay after delivery, so net 30 on SO-1 please.", "net30"),
        ("SO-1付款改成月结30天，我们习惯收货后再付款。", "net30"),
        ("SO-1付款改月結30天，我們希望到貨後再付。", "net30"),
    ],
)
def test_days_of_credit_stay_where_it_is_told_that_they_come_after_delivery(text: str, asked: str):
    assert_asked(text, [f"change_payment|SO-1|{asked}"])


@pytest.mark.parametrize(
    "text", ["Change SO-1 to net 30. No, pay on delivery.", "SO-1改成月结30天，不对，货到付款。"]
)
def test_payment_on_delivery_puts_days_of_credit_right(text: str):
    asked = parse(text, now=NOW).actions[0]
    assert asked.payment is not None
    assert asked.payment.balance == "on_delivery"


@pytest.mark.parametrize("text", ["运费到付", "快递到付", "運費到付", "freight collect"])
def test_freight_paid_on_delivery_is_no_payment_of_the_goods(text: str):
    assert find_terms(text) == []


@settings(deadline=None)
@given(st.integers(1, 180))
def test_both_languages_count_net_days_alike(days: int):
    wide = "".join(chr(ord(digit) + 0xFEE0) for digit in str(days))
    texts = [
        f"月结{days}天",
        f"月结{wide}天",
        f"{days}天账期",
        f"net {days}",
        f"{days} days net",
        f"payment within {days} days",
    ]

    assert [[value for _, kind, value in find_terms(text) if kind == "net"] for text in texts] == [
        [days]
    ] * len(texts)


@settings(deadline=None)
@given(st.integers(1, 99))
def test_both_languages_tell_deposits_alike(percent: int):
    texts = [
        f"定金{percent}%",
        f"{percent}%定金",
        f"百分之{percent}定金",
        f"{percent}% deposit",
        f"a deposit of {percent} percent",
    ]

    assert [[value for _, kind, value in find_terms(text) if kind == "deposit"] for text in texts] == [
        [percent]
    ] * len(texts)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("訂金50%對我們有點吃緊，可不可以改成30%？", 30),
        ("定金太多了，改成20%", 20),
        ("定金太多了，能不能降到20%", 20),
        ("deposit is too high, make it 20%", 20),
        ("the deposit of 50% is heavy, could we do 30%?", 30),
    ],
)
def test_a_share_that_a_deposit_is_to_become_is_no_discount(text, share):
    (action,) = parse(text, now=NOW, known=KNOWN).actions
    assert action.intent == "change_payment"
    assert action.payment.deposit_percent == share


@pytest.mark.parametrize(
    "text",
    [
        "定金30%，单价便宜5%",
        "定金太多了，给个5%的折扣",
        "deposit is fine, can you do 5% off?",
        "the deposit stays, make the discount 5%",
    ],
)
def test_a_discount_beside_a_deposit_is_one(text):
    priced = [
        action for action in parse(text, now=NOW, known=KNOWN).actions if action.intent == "change_price"
    ]
    assert [action.price.change_percent for action in priced] == [-5]


TOLD_BESIDE = [
    ("ML-6615的防静电服，原来说30%预付、货到付清，现在财务要求改成月结60天，望理解", ["change_payment|ML-6615|防静电服|net60"]),
    ("SO-102原先说好款到发货，现在改成货到付款行不行", ["change_payment|SO-102|on_delivery"]),
    ("SO-103原定预付三成、尾款货到付，请改为月结30天", ["change_payment|SO-103|net30"]),
    ("SO-104上次谈的是预付全款，现在想改成月结45天", ["change_payment|SO-104|net45"]),
    ("SO-105之前说的信用证，改电汇吧", ["change_payment|SO-105|tt"]),
    ("SO-106本来讲好月结30天的，现在改成款到发货", ["change_payment|SO-106|dep100"]),
    ("上回说好汇款的那张 NY-0307，我们会计休假还没回来，可不可以改成货到付款", ["change_payment|NY-0307|on_delivery"]),
    ("之前说刷卡的SO-107，改成微信支付", ["change_payment|SO-107|wechat"]),
    ("上次讲好货到付款的SO-109，改成月结60天可以吗", ["change_payment|SO-109|net60"]),
    ("前面说现金的那笔SO-110，改用支付宝", ["change_payment|SO-110|alipay"]),
    ("SO-111原来约定30%定金、余款见提单付，现在改为100%预付", ["change_payment|SO-111|dep100"]),
    ("货款改微信付行吗，对公账户这周被冻着呢，单号 SQ-5583", ["change_payment|SQ-5583|wechat"]),
    ("货款改支付宝付可以吗，公户限额了，单号SO-112", ["change_payment|SO-112|alipay"]),
    ("SO-113改成刷卡吧，对公转账这两天走不了", ["change_payment|SO-113|card"]),
    ("SO-114能不能付现金，网银坏了转不了账", ["change_payment|SO-114|cash"]),
    ("SO-115改走支付宝，公司账户冻结了没法电汇", ["change_payment|SO-115|alipay"]),
    ("SO-116预付30%，余款货到付清", ["change_payment|SO-116|dep30|on_delivery"]),
    ("SO-117现在改成30%预付、货到付清", ["change_payment|SO-117|dep30|on_delivery"]),
    ("SO-118的货款改对公转账", ["change_payment|SO-118|tt"]),
    ("SO-119改成对公付款，微信限额了", ["change_payment|SO-119|tt"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), TOLD_BESIDE)
def test_terms_told_beside_the_new_ones_are_not_asked_for(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


EXCUSES = [
    ("SO-270改成电汇，手续费我们出", ["change_payment|SO-270|tt"]),
    ("SO-272改成电汇，另外那单SO-273改成信用证", ["change_payment|SO-272|tt", "change_payment|SO-273|lc"]),
    ("SO-274改成支付宝行吗，微信今天限额了", ["change_payment|SO-274|alipay"]),
    ("SO-275换成微信付，支付宝账号被封了", ["change_payment|SO-275|wechat"]),
    ("SO-276能不能改用现金，刷卡机坏了", ["change_payment|SO-276|cash"]),
    ("SO-277改成信用证付款，老板不肯电汇", ["change_payment|SO-277|lc"]),
    ("SO-278改付支票吧，银行说电汇要等三天", ["change_payment|SO-278|cheque"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), EXCUSES)
def test_a_way_to_pay_that_fails_is_no_wish(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


REPLACED = [
    ("switch SO-281 to net 30 instead of deposit and balance before shipment", ["change_payment|SO-281|net30"]),
    ("Could SO-282 be paid net 60 rather than 30% deposit and the balance on delivery?", ["change_payment|SO-282|net60"]),
    ("instead of a deposit and the balance before shipment we would like net 45 on SO-283", ["change_payment|SO-283|net45"]),
    ("payment on delivery in place of net 30 for SO-284", ["change_payment|SO-284|on_delivery"]),
    ("SO-285用月结30天代替预付", ["change_payment|SO-285|net30"]),
    ("SO-286付款改成货到付款，代替月结30天", ["change_payment|SO-286|on_delivery"]),
    ("SO-287付款用月結60天取代30%訂金和發貨前付清", ["change_payment|SO-287|net60"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), REPLACED)
def test_terms_for_which_others_come_are_not_asked_for(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)
