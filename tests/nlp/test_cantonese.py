"""Cantonese as Hong Kong writes it."""

import pytest

from tests.nlp.reading_actions import assert_asked

CANTONESE = [
    ("HK-63嗰張單啲貨唔好送去舖頭住改送去荃灣沙咀道50號", ["change_address|HK-63|荃灣沙咀道50號"]),
    ("SO-1024 唔好送去倉庫住，改送去荃灣沙咀道50號", ["change_address|SO-1024|荃灣沙咀道50號"]),
    ("HK-64 啲杯唔好要喇", ["remove_item|HK-64|杯"]),
    ("HK-103嗰張單啲洗頭水改做三十支，護髮素唔使改住", ["change_quantity|HK-103|洗頭水|30 piece set"]),
    ("HK-65 洗頭水改做三十支，護髮素唔使改", ["change_quantity|HK-65|洗頭水|30 piece set"]),
    ("HK-23 嗰批膠袋本來係十箱改做十二箱，紙袋就唔使改", ["change_quantity|HK-23|膠袋|12 carton set"]),
    ("HK-28 毛巾減咗兩箱啦，即係要48箱", ["change_quantity|HK-28|毛巾|48 carton set"]),
    ("HK-107 改埋聽晚送", ["change_delivery|HK-107|11-19..11-19"]),
    ("HK-22 改為聽晚先送", ["change_delivery|HK-22|11-19..11-19"]),
    ("HK-67 收到嘅燈膽爆咗兩盒，要退返兩盒", ["return_item|HK-67|燈膽|2 box set"]),
    ("HK-67 啱啱收到嘅燈膽有兩盒爆咗，要退返", ["return_item|HK-67|燈膽|2 box set"]),
    ("HK-68 頭先收到嘅毛巾爛咗三條，要退", ["return_item|HK-68|毛巾|3 piece set"]),
    ("HK-24 用現金畀司機", ["change_payment|HK-24|cash"]),
    ("HK-25 嗰十箱蘋果改做五箱", ["change_quantity|HK-25|蘋果|5 carton set"]),
    ("HK-26 平啲得唔得", ["change_price|HK-26"]),
    ("HK-27 收件人改返做陳大文", ["change_contact|HK-27|陳大文"]),
    ("HK-29 呢啲杯改做十個", ["change_quantity|HK-29|杯|10 piece set"]),
    ("HK-31 洗頭水改做三十支啦護髮素唔使改", ["change_quantity|HK-31|洗頭水|30 piece set"]),
    ("HK-34 我收到嘅燈膽係爛嘅，要退", ["return_item|HK-34|燈膽"]),
    ("HK-26 張單唔要喇，取消佢", ["cancel_order|HK-26"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), CANTONESE)
def test_cantonese_is_read_like_its_plain_words(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


CANTONESE_TOLD = [
    "HK-25 唔好改住，等我消息",
    "HK-33 嗰二十箱凍蝦今朝到咗，溫度都啱，收妥",
    "HK-47 嗰二十箱凍蝦今朝到咗，好新鮮",
    "HK-44 二十箱凍蝦今朝送到，收妥晒",
    "HK-34 十箱蠔油收到晒，多謝",
    "HK-35 三箱可樂琴晚送到，冇問題",
    "HK-35 三箱可樂尋晚送到，冇問題",
    "HK-36 啲貨琴晚到齊咗，辛苦晒",
    "HK-37 嗰批橙都食晒喇，好甜",
]


@pytest.mark.parametrize("text", CANTONESE_TOLD)
def test_what_is_told_in_cantonese_asks_nothing(text: str) -> None:
    assert_asked(text, [])


FETCHED = [
    ("張單 HK-5520 改自取，聽日嚟攞", ["change_delivery|HK-5520|11-19..11-19|pickup"]),
    ("HK-5520 我後日嚟攞", ["change_delivery|HK-5520|11-20..11-20|pickup"]),
    ("HK-5520 唔使送，我哋星期五自己嚟攞", ["change_delivery|HK-5520|11-20..11-20|pickup"]),
    ("HK-5520 改自提，我哋聽日派人嚟攞貨", ["change_delivery|HK-5520|11-19..11-19|pickup"]),
    ("HK-5520 改自取", ["change_delivery|HK-5520|pickup"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), FETCHED)
def test_goods_are_fetched_in_cantonese(text: str, asked: list[str]):
    assert_asked(text, asked)
