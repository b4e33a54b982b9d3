from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_pieces import NOW, find_values, read_kind, unmark

from nlp.parsing import parse
from tests.nlp.reading_actions import assert_asked

MONEY = [
    ("一共[6800元]", "6800", "CNY"), ("[¥1,299.50]", "1299.50", "CNY"), ("[12块5]", "12.5", "CNY"), ("[3块2]一个", "3.2", "CNY"),
    ("[三块五]", "3.5", "CNY"), ("[十二块八毛]", "12.8", "CNY"), ("[5块5毛]", "5.5", "CNY"), ("[3元5角]", "3.5", "CNY"),
    ("[十二块八毛五]", "12.85", "CNY"), ("[两块半]", "2.5", "CNY"), ("[一百五十块]", "150", "CNY"), ("[两万元]", "20000", "CNY"),
    ("[1.2万元]", "12000", "CNY"), ("[1万2千元]", "12000", "CNY"), ("[3千块]", "3000", "CNY"), ("[50块钱]", "50", "CNY"),
    ("[1,200日元]", "1200", "JPY"), ("[185美金]", "185", "USD"), ("[3.3美元]", "3.3", "USD"), ("[20刀]", "20", "USD"),
    ("[1.95欧元]", "1.95", "EUR"), ("[英镑12]", "12", "GBP"), ("[港币85元]", "85", "HKD"), ("[人民币300]", "300", "CNY"),
    ("[RMB 300]", "300", "CNY"), ("[５００元]", "500", "CNY"), ("[￥２０]/件", "20", "CNY"), ("[5毛]", "0.5", "CNY"), ("[8角]", "0.8", "CNY"),
    ("单价[15元]每件", "15", "CNY"), ("每双 [11日元]", "11", "JPY"), ("[15万日元]", "150000", "JPY"), ("[0.85美元]", "0.85", "USD"), ("[三百块]不能再多", "300", "CNY"),
    ("[12塊5]", "12.5", "CNY"), ("[港幣85元]", "85", "HKD"), ("[兩萬元]", "20000", "CNY"), ("[三塊二]", "3.2", "CNY"),
    ("[新臺幣500元]", "500", "TWD"), ("[１００港元]", "100", "HKD"), ("[US$3.5]一個", "3.5", "USD"), ("[9歐元]", "9", "EUR"),
    ("at [$3.10]", "3.10", "USD"), ("[€4.20] each", "4.20", "EUR"), ("[£15]", "15", "GBP"), ("[USD 210]", "210", "USD"),
    ("[27.50 USD]", "27.50", "USD"), ("[12usd]", "12", "USD"), ("[USD12.50]", "12.50", "USD"), ("[EUR4]", "4", "EUR"), ("[3.30$]", "3.30", "USD"),
    ("[four euros twenty]", "4.2", "EUR"), ("[3 euro 50]", "3.5", "EUR"), ("[US$ 9]", "9", "USD"), ("[HK$80]", "80", "HKD"),
    ("[1,000 yen]", "1000", "JPY"), ("[300 RMB]", "300", "CNY"), ("[twenty dollars]", "20", "USD"), ("[12 bucks]", "12", "USD"),
    ("[$1.5k]", "1500", "USD"), ("[$2 million]", "2000000", "USD"), ("[50 cents] less", "0.50", None), ("[75p]", "0.75", None),
    ("[$1,250.00]", "1250.00", "USD"), ("[20 quid]", "20", "GBP"), ("[€3,50] per kg", "3.50", "EUR"), ("[3,50 €]", "3.50", "EUR"),
    ("[two and a half dollars]", "2.5", "USD"), ("[A$5]", "5", "AUD"), ("[500 CHF]", "500", "CHF"), ("[£１２]", "12", "GBP"),
    ("can you do [3.40] for the mugs?", "3.40", None), ("could you do [55.00]", "55.00", None),
    ("[¥300]", "300", "CNY"), ("[two hundred euros]", "200", "EUR"), ("[$.50]", "0.50", "USD"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "amount", "currency"), MONEY)
def test_money_has_its_amount_and_currency(marked: str, amount: str, currency: str | None):
    text, spans = unmark(marked)

    found = [(span, money.amount, money.currency) for span, money in find_values(text, "money")]

    assert found == [(spans[0], Decimal(amount), currency)]


@pytest.mark.parametrize(
    ("marked", "amount", "currency"),
    [
        ("[$9.50/pc]", "9.50", "USD"), ("[$12/kg]", "12", "USD"), ("[12 USD/m2]", "12", "USD"), ("[EUR4/box]", "4", "EUR"),
        ("can you do [3.30/unit]", "3.30", None), ("[¥20/m2]", "20", "CNY"), ("[USD 3.30/pcs]", "3.30", "USD"), ("[€5/each]", "5", "EUR"),
    ],
)  # fmt: skip
def test_a_unit_joined_to_the_amount_makes_it_a_unit_price(marked: str, amount: str, currency: str | None):
    text, spans = unmark(marked)

    (piece,) = read_kind(text, "money")

    assert [(span, money.amount, money.currency) for span, money in find_values(text, "money")] == [
        (spans[0], Decimal(amount), currency)
    ]
    assert piece.has("unit_price")


DISCOUNTS = [
    ("打[九五折]", -5), ("[8折]", -20), ("[八八折]", -12), ("[85折]", -15), ("[五折]", -50), ("打[对折]", -50), ("[九八折]", -2),
    ("[9.5折]", -5), ("[七五折]行吗", -25), ("[８折]", -20), ("[八九折]", -11), ("[半价]", -50), ("[9折]包邮", -10), ("打[九二折]", -8),
    ("打[對折]", -50), ("[half price]", -50), ("at [half-price]", -50),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "change"), DISCOUNTS)
def test_a_discount_is_the_signed_change_of_price(marked: str, change: int):
    text, spans = unmark(marked)

    assert find_values(text, "zhe") == [(spans[0], Decimal(change))]


PERCENTS = [
    ("便宜[2%]", "2"), ("[百分之三]", "3"), ("降[百分之三点五]", "3.5"), ("让[两个点]", "2"), ("[2个点]", "2"), ("[一个半点]", "1.5"),
    ("[一个点]", "1"), ("涨[三成]", "30"), ("[5％]", "5"), ("[０.５%]", "0.5"), ("[3个百分点]", "3"), ("[三分之一]", "33.33"),
    ("[四分之三]", "75"), ("[千分之五]", "0.5"), ("[百分百]", "100"), ("[百分之百]", "100"), ("降[5点]", "5"), ("[百分之二十]", "20"),
    ("讓[兩個點]", "2"), ("降[百分之三]", "3"), ("[兩成]", "20"),
    ("[5 percent]", "5"), ("[10 per cent]", "10"), ("[7 pct]", "7"), ("[3.5%] off", "3.5"), ("[five percent] less", "5"),
    ("[two and a half percent]", "2.5"), ("[half a percent]", "0.5"), ("up [2%]", "2"), ("[two percentage points]", "2"), ("[12.5%]", "12.5"),
    ("[a third] off", "33.33"), ("[a quarter] off", "25"), ("[５%]", "5"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "percent"), PERCENTS)
def test_per_cent_is_read_in_many_words(marked: str, percent: str):
    text, spans = unmark(marked)

    assert find_values(text, "percent") == [(spans[0], Decimal(percent))]


@pytest.mark.parametrize(
    "marked",
    [
        "[每台]185美金", "6500[一吨]", "¥20[/件]", "15块钱[一个]", "[每公斤]8元", "[每斤]5块", "15元[每件]", "3塊二[一個]", "$12 [per kg]",
        "€3.30 [a piece]", "$3 [each]", "118 [per drum]", "4.20 [apiece]", "£5 [a box]", "$3 [per unit]",
    ],
)  # fmt: skip
def test_a_price_for_one_unit_is_told_apart(marked: str):
    text, spans = unmark(marked)

    assert [span for span, _ in find_values(text, "per")] == spans


@pytest.mark.parametrize(
    "text",
    [
        "十分感谢", "等十分钟", "5分钟", "下午三点", "3点前到", "三点半", "六角螺母", "三角板", "3毛巾", "三折伞", "打折吗", "100欧姆",
        "分3批发", "一点都不急", "晚一点", "三块地毯", "5刀片", "下午三點", "十分感謝", "早上9点到10点", "第3点", "4分管",
        "20 euro pallets", "1080p screen", "3 sterling silver rings", "I will try 20", "3:30pm",
        "SO-1024", "24/7", "A4", "3 pcs", "200 pc", "size 40c", "at 10", "a third party",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_price_is_left_alone(text: str):
    assert find_values(text, "money", "percent", "zhe") == []


CHANGES = [
    ("单价便宜5%", {"change_percent": -5}), ("价格打九五折", {"change_percent": -5}), ("价格降3个点", {"change_percent": -3}),
    ("单价涨2%", {"change_percent": 2}), ("价格上浮两个点", {"change_percent": 2}), ("单价降2块", {"change_amount": -2, "currency": "CNY"}),
    ("总价便宜200元", {"change_amount": -200, "currency": "CNY"}), ("单价改成3.2美元", {"amount": 3.2, "currency": "USD"}),
    ("单价降到12元", {"amount": 12, "currency": "CNY"}), ("价格降百分之三", {"change_percent": -3}), ("单价每件便宜五毛", {"change_amount": -0.5, "currency": "CNY"}),
    ("單價降3%", {"change_percent": -3}), ("單價改成3美元", {"amount": 3, "currency": "USD"}), ("总价再少一百块", {"change_amount": -100, "currency": "CNY"}),
    ("please give us 5% off the price", {"change_percent": -5}), ("knock 3 percent off the price", {"change_percent": -3}),
    ("raise the price by 2%", {"change_percent": 2}), ("put the unit price up 2%", {"change_percent": 2}), ("reduce the unit price by $2", {"change_amount": -2, "currency": "USD"}),
    ("change the unit price to $3.20", {"amount": 3.2, "currency": "USD"}), ("knock $200 off the total", {"change_amount": -200, "currency": "USD"}),
    ("drop the price to 12 EUR", {"amount": 12, "currency": "EUR"}), ("a 5% discount on the price please", {"change_percent": -5}),
    ("take 50 cents off each", {"change_amount": -0.5}), ("make the price half price", {"change_percent": -50}), ("lower the price by two and a half percent", {"change_percent": -2.5}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "price"), CHANGES)
def test_a_change_of_price_is_signed(text: str, price: dict[str, object]):
    (action,) = parse(f"SO-1024, {text}", now=NOW).actions

    assert action.price is not None
    assert action.price.model_dump(exclude_none=True, exclude={"basis"}) == {
        key: Decimal(str(value)) if key != "currency" else value for key, value in price.items()
    }


AMOUNT = st.decimals(min_value=Decimal("0.01"), max_value=10**6, places=2)


@settings(deadline=None)
@given(
    AMOUNT,
    st.sampled_from(
        [
            ("${}", "USD"),
            ("USD {}", "USD"),
            ("{} euros", "EUR"),
            ("{}美元", "USD"),
            ("{}元", "CNY"),
            ("港币{}元", "HKD"),
        ]
    ),
)
def test_an_amount_is_read_to_the_cent_at_any_width(amount: Decimal, form: tuple[str, str]):
    pattern, currency = form
    text = pattern.format(amount)
    wide = "".join(chr(ord(char) + 0xFEE0) if char.isdigit() else char for char in text)

    for written in (text, wide):
        ((span, money),) = find_values(written, "money")
        assert (span, money.amount, money.currency) == ((0, len(written)), amount, currency)


@settings(deadline=None)
@given(st.integers(11, 99).filter(lambda tenths: tenths % 10))
def test_a_discount_in_numerals_is_the_one_in_digits(tenths: int):
    numerals = "".join("零一二三四五六七八九"[int(digit)] for digit in str(tenths))

    assert [value for _, value in find_values(f"打{numerals}折", "zhe")] == [Decimal(tenths - 100)]
    assert [value for _, value in find_values(f"打{tenths}折", "zhe")] == [Decimal(tenths - 100)]


CODED_DOLLARS = [
    ("MK-820 的洗手乳單價改成 NT$62", ["change_price|MK-820|洗手乳|62 TWD unit"]),
    ("SO-101的毛巾單價能降到NT$85嗎", ["change_price|SO-101|毛巾|85 TWD unit"]),
    ("please lower the price of the towels on SO-101 to NT$85 each", ["change_price|SO-101|towels|85 TWD unit"]),
    ("SO-101的枕头单价按HK$45算", ["change_price|SO-101|枕头|45 HKD unit"]),
    ("make it HK$45 each for the pillows on SO-101", ["change_price|SO-101|pillows|45 HKD unit"]),
    ("SO-101的单价做到S$12.5行不行", ["change_price|SO-101|12.5 SGD unit"]),
    ("could you do A$30 per box on SO-101", ["change_price|SO-101|30 AUD unit"]),
    ("can you go to C$19 per unit on SO-101", ["change_price|SO-101|19 CAD unit"]),
    ("SO-101的单价降到AU$30", ["change_price|SO-101|30 AUD unit"]),
    ("the price on SO-101 should be US$7.20 each", ["change_price|SO-101|7.2 USD unit"]),
    ("SO-101单价改为US$7.2", ["change_price|SO-101|7.2 USD unit"]),
    ("SO-101單價改為 NTD 120", ["change_price|SO-101|120 TWD unit"]),
    ("SO-101單價改為 120 NTD", ["change_price|SO-101|120 TWD unit"]),
    ("SO-101单价改为SGD15", ["change_price|SO-101|15 SGD unit"]),
    ("SO-101单价改为AUD15.5", ["change_price|SO-101|15.5 AUD unit"]),
    ("SO-101單價改為TWD120", ["change_price|SO-101|120 TWD unit"]),
    ("SO-101單價改為NTD120", ["change_price|SO-101|120 TWD unit"]),
    ("SO-101单价改为HK$ 33", ["change_price|SO-101|33 HKD unit"]),
    ("can you do NZ$14 each on SO-101", ["change_price|SO-101|14 NZD unit"]),
    ("SO-101总价改成R$900", ["change_price|SO-101|900 BRL total"]),
    ("SO-101单价改成MOP$52", ["change_price|SO-101|52 MOP unit"]),
    ("SO-101单价改成JP¥500", ["change_price|SO-101|500 JPY unit"]),
    ("SO-101单价改成CN¥50", ["change_price|SO-101|50 CNY unit"]),
    ("SO-101單價改成$62", ["change_price|SO-101|62 USD unit"]),
    ("please cut SO-101 to CAD$40 each", ["change_price|SO-101|40 CAD unit"]),
    ("SO-101单价改成SG$9", ["change_price|SO-101|9 SGD unit"]),
    ("SO-101单价改成9.5新币", ["change_price|SO-101|9.5 SGD unit"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), CODED_DOLLARS)
def test_letters_beside_a_sign_or_a_figure_name_the_currency(text: str, asked: list[str]):
    assert_asked(text, asked)


ADDED_TO_PRICES = [
    ("You may add $0.15 each to the printed sleeves on SO-90015", ("change_amount", 0.15)),
    ("you can add 20 cents a piece to the mugs on SO-90015", ("change_amount", 0.2)),
    ("Feel free to add £2 per box to the tiles on SO-90015", ("change_amount", 2)),
    ("I'll add €0.50 per kg to SO-90015 if it ships this week", ("change_amount", 0.5)),
    ("Happy to go up $1 per roll on SO-90015 if it comes by air", ("change_amount", 1)),
    ("Please knock $0.40 each off the printed sleeves on SO-90015", ("change_amount", -0.4)),
    ("take £1 a box off the tiles on SO-90015", ("change_amount", -1)),
    ("Take 10 pence per jar off the honey on SO-90015", ("change_amount", -0.1)),
    ("Raise the honey on SO-90015 by 10p a jar", ("change_amount", 0.1)),
    ("Price of the lids on SO-90015: add $0.02 each", ("change_amount", 0.02)),
    ("Add 15 printed sleeves at $0.15 each to SO-90015", ("amount", 0.15)),
    ("Add 40 printed sleeves to SO-90015, $0.15 each", ("amount", 0.15)),
    ("Raise the honey on SO-90015 to £3 a jar", ("amount", 3)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "price"), ADDED_TO_PRICES)
def test_what_is_added_to_a_price_is_how_much_it_moves(text: str, price: tuple[str, float]) -> None:
    given = parse(text, now=NOW).to_json()["actions"][0]["price"]
    assert given[price[0]] == price[1]


KINDS_OF_PRICE = [
    ("Acknowledgement for SO-90015 shows the hi-vis vests at £4.80. Our framework price is £4.25 each. Please correct it to £4.25.",
     ["change_price|SO-90015|hi-vis vests|4.25 GBP unit"]),
    ("SO-90015 has the floor mats at $12. Our contract price is $10.50 each, please put that right.",
     ["change_price|SO-90015|floor mats|10.5 USD unit"]),
    ("The invoice for SO-90015 has the shelf brackets at €3.20. Our list price is €2.90. Please change it to €2.90.",
     ["change_price|SO-90015|shelf brackets|2.9 EUR"]),
    ("On SO-90015 the wax candles are at £2. The catalogue price is £1.80 each. Please correct it.",
     ["change_price|SO-90015|wax candles|1.8 GBP unit"]),
    ("SO-90015: the tender price for the road cones is £6.40 each, please amend to £6.40.",
     ["change_price|SO-90015|road cones|6.4 GBP unit"]),
    ("the web price for the tool bags on SO-90015 is $22, please match that",
     ["change_price|SO-90015|tool bags|22 USD"]),
    ("Please apply our trade price of £7.15 each to the paint rollers on SO-90015",
     ["change_price|SO-90015|paint rollers|7.15 GBP unit"]),
    ("Change the glove price on SO-90015 to £4.25 a box", ["change_price|SO-90015|glove|4.25 GBP unit"]),
    ("The mop price on SO-90015 should be £4.25 each", ["change_price|SO-90015|mop|4.25 GBP unit"]),
    ("please honour the exhibition price of €45 each for the stools on SO-90015",
     ["change_price|SO-90015|stools|45 EUR unit"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), KINDS_OF_PRICE)
def test_what_a_price_is_by_names_no_goods(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


SWAPS_AT_A_PRICE = [
    ("Change the oak desks on SO-1 to walnut desks at 120 each", None, "120"),
    ("For SO-31 please change the white mugs to blue ones at 3.40 each", None, "3.40"),
    ("replace the A4 with A3 paper at 5 per pack, SO-77", None, "5"),
    ("change 20 of the lamps on SO-1 to brass ones at 14 each", "20", "14"),
]


@pytest.mark.parametrize(("text", "count", "price"), SWAPS_AT_A_PRICE)
def test_the_price_of_one_is_no_count_of_what_is_swapped(text, count, price):
    swap, wish = parse(text, now=NOW).actions
    assert (swap.intent, wish.intent) == ("substitute_item", "change_price")
    assert (swap.quantity and swap.quantity.value) == (count and Decimal(count))
    assert wish.price.amount == Decimal(price)
