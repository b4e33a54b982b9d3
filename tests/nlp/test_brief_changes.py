"""Chinese changes in as few characters as will do, what costs more, and days with gaps in them."""

import pytest

from tests.nlp.reading_actions import assert_asked

BRIEF = [
    ("數量改900，付款改貨到付款", ["change_quantity|900 set", "change_payment|on_delivery"]),
    ("数量改 900", ["change_quantity|900 set"]),
    ("数量改900件", ["change_quantity|900 piece set"]),
    ("数量改900，地址改天河路5号", ["change_quantity|900 set", "change_address|天河路5号"]),
    ("地址改天津市南开区卫津路88号", ["change_address|天津市南开区卫津路88号"]),
    ("数量换900，颜色换蓝色", ["change_quantity|900 set", "substitute_item|>蓝色"]),
    ("改900", ["change_quantity|900 set"]),
    ("改300个", ["change_quantity|300 piece set"]),
    ("改300盒，地址改天河路5号", ["change_quantity|300 box set", "change_address|天河路5号"]),
    ("数量变900", ["change_quantity|900 set"]),
    ("數量調900", ["change_quantity|900 set"]),
    ("把数量改900，另外付款方式改电汇", ["change_quantity|900 set", "change_payment|tt"]),
    ("付款改电汇", ["change_payment|tt"]),
    ("付款换货到付款", ["change_payment|on_delivery"]),
    ("改月结30天", ["change_payment|net30"]),
    ("箱数改60", ["change_quantity|60 set"]),
    ("运输方式改空运", ["change_delivery|air"]),
    ("颜色改成蓝色", ["substitute_item|>蓝色"]),
    ("SO-1024 手套数量改900，颜色换蓝色", ["change_quantity|SO-1024|手套|900 set", "substitute_item|SO-1024|手套|>蓝色"]),
    ("SO-1024 12 月 3 日前送", ["change_delivery|SO-1024|..12-03"]),
    ("SO-1024 12 月 3 号 到货", ["change_delivery|SO-1024|12-03..12-03"]),
    ("SO-1024 12 月 3 日 至 12 月 5 日 送", ["change_delivery|SO-1024|12-03..12-05"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), BRIEF)
def test_one_character_says_what_a_term_becomes(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


TOLD = [
    "昨天我改900了",
    "改3次了",
    "我们换2个人来",
    "系统改版3次",
    "我改天再说",
    "改天河南那边的货再说",
    "天气变30度了",
]


@pytest.mark.parametrize("text", TOLD)
def test_the_same_character_in_a_tale_asks_nothing(text: str) -> None:
    assert_asked(text, [])


COSTS = [
    ("QR-551 原料涨价我司理解，每件上调0.2元，请按此改单。", ["change_price|QR-551|0.2 CNY unit"]),
    ("SO-1024 铜价涨了我们理解，每米加5毛，请更新订单", ["change_price|SO-1024|0.5 CNY unit"]),
    ("SO-1024人工成本上涨我们知道，单价上调3%，请改", ["change_price|SO-1024|3 unit"]),
    ("SO-1024 汇率变化可以理解，单价涨0.1美元", ["change_price|SO-1024|0.1 USD unit"]),
    ("SO-1024 棉价上涨我们理解，每条涨2毛", ["change_price|SO-1024|0.2 CNY unit"]),
    ("SO-1024 原材料涨价，单价上调5%我们同意", ["change_price|SO-1024|5 unit"]),
    ("SO-1024 鉴于纸价上涨，每箱加3元", ["change_price|SO-1024|3 CNY unit"]),
    ("SO-1024 钢板涨价0.2元", ["change_price|SO-1024|钢板|0.2 CNY"]),
    ("油价涨了，SO-1024改走铁路", ["change_delivery|SO-1024|rail"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), COSTS)
def test_what_became_dearer_is_no_thing_of_the_order(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)
