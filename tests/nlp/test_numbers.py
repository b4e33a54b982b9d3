from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_pieces import find_values, read_pieces, unmark

from nlp.numbers import read_numeral

NUMBERS = [
    ("改成[三百]吧", 300), ("要[两千三]就行", 2300), ("[一万二]可以吗", 12000), ("加到[一万九千二]", 19200),
    ("还是[两百五]吧", 250), ("[一百零五]", 105), ("[一千零五十]", 1050), ("[一万零三百]", 10300), ("[一万零二]", 10002),
    ("[十二]", 12), ("[二十]", 20), ("[一千二百]", 1200), ("[三点五]", "3.5"), ("[零点八]", "0.8"), ("[二〇二六]", 2026),
    ("数量[1.2万]", 12000), ("[8万8]", 88000), ("[5千]", 5000), ("[1万2千]", 12000), ("[2千3]", 2300), ("[2千3百]", 2300),
    ("[3万5千]就够", 35000), ("[1万2000]", 12000), ("[一亿两千万]", 120000000), ("[一千五百万]", 15000000),
    ("[三十万]", 300000), ("[一百八]", 180), ("[两万五千五]", 25500), ("[十万]", 100000), ("[九五]", 95), ("[廿五]", 25),
    ("[卅]", 30), ("改为[３００]", 300), ("[１．５万]", 15000), ("[0.5]", "0.5"), ("[1,200]", 1200), ("[壹万贰仟]", 12000),
    ("周三[三百]", 300), ("从[两百]加到[三百五]", (200, 350)),
    ("改成[兩千三]吧", 2300), ("[一萬二]", 12000), ("[貳佰]", 200), ("[1.5萬]", 15000), ("[三點五]", "3.5"), ("[兩億]", 200000000),
    ("make it [300] please", 300), ("[1,299.50] it is", "1299.50"), ("about [2.5k] in all", 2500), ("[46k]", 46000),
    ("say [three hundred]", 300), ("[two thousand five hundred]", 2500), ("[twenty-five]", 25), ("[thirty five]", 35),
    ("[nine hundred and fifty]", 950), ("[eighteen]", 18), ("[one hundred and five]", 105), ("[fifteen hundred]", 1500),
    ("[1.5 million]", 1500000), ("[12 thousand]", 12000), ("[five hundred thousand]", 500000), ("[ten]", 10),
    ("[one million two hundred thousand]", 1200000), ("[a hundred] please", 100), ("[a hundred and twenty]", 120),
    ("[a thousand two hundred]", 1200), ("[half a million]", 500000), ("[two and a half thousand]", 2500),
    ("[two and a half]", "2.5"), ("[3 and a half]", "3.5"), ("[３００] please", 300), ("[１２,０００]", 12000),
    ("from [200] to [three hundred]", (200, 300)), ("[zero]", 0),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "values"), NUMBERS)
def test_a_number_is_read_as_it_is_written(marked: str, values: object):
    text, spans = unmark(marked)
    expected = values if isinstance(values, tuple) else (values,)

    assert find_values(text, "num") == list(zip(spans, map(decimal, expected), strict=True))


def decimal(value: object) -> Decimal:
    return Decimal(str(value))


@pytest.mark.parametrize(
    "text",
    [
        "改一下", "一起发", "万一缺货", "统一开票", "千万别发错", "千万不要漏", "第一", "一样的", "一共", "五六个水杯", "三四百个",
        "十五六箱", "一两个", "两三天", "三五天", "七八十件", "几百个", "几十箱", "好几千件", "十几个", "二十几套", "数百件", "五金件",
        "千萬別發錯", "幾百個", "型号A4", "5G", "版本1.2.3", "电话13800138000",
        "one of the boxes", "the one we agreed", "1-2 people", "one or two boxes", "two or three", "a few hundred", "several dozen",
        "A4 paper", "version 1.2.3", "model X-500", "WD40", "24/7", "50x50cm", "call +86 138 0013 8000", "half", "a box",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_number_is_left_alone(text: str):
    assert find_values(text, "num", "qty", "money", "percent") == []


DIGITS = "零一二三四五六七八九"


def spell_chinese(number: int) -> str:
    """`number` below 10^12 in Chinese numerals."""
    if number < 10:
        return DIGITS[number]
    for power, name in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if number >= power:
            head, rest = divmod(number, power)
            gap = "零" if rest and rest < power // 10 else ""
            return spell_chinese(head) + name + (gap + spell_chinese(rest) if rest else "")
    raise AssertionError


SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spell_english(number: int) -> str:
    """`number` below 10^9 in English words."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        return TENS[number // 10] + (f"-{SMALL[number % 10]}" if number % 10 else "")
    for power, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= power:
            head, rest = divmod(number, power)
            joint = " and " if rest < 100 else " "
            return f"{spell_english(head)} {name}" + (joint + spell_english(rest) if rest else "")
    raise AssertionError


NUMBER = st.integers(0, 10**8) | st.integers(0, 2000)


@settings(deadline=None)
@given(NUMBER)
def test_a_chinese_numeral_has_the_value_it_spells(number: int):
    spelled = spell_chinese(number)

    assert read_numeral(spelled, 0) == (len(spelled), number)


@settings(deadline=None)
@given(st.integers(0, 999_999).filter(lambda number: number != 1))
def test_english_number_words_have_the_value_they_spell(number: int):
    spelled = spell_english(number)

    assert find_values(spelled, "num") == [((0, len(spelled)), number)]


@settings(deadline=None)
@given(NUMBER)
def test_full_width_digits_are_read_like_digits(number: int):
    wide = "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))

    assert find_values(f"改成{wide}吧", "num") == find_values(f"改成{number}吧", "num")


@settings(deadline=None)
@given(
    st.text(
        alphabet="0123456789.,/-零一二三四五六七八九十百千万亿半几点两kw a个箱%折元hundredtwoandhalf",
        max_size=30,
    )
)
def test_pieces_of_any_text_lie_inside_it_in_order(text: str):
    pieces = read_pieces(text)

    ends = [0, *(piece.end for piece in pieces)]
    assert all(end <= piece.start <= piece.end for end, piece in zip(ends, pieces, strict=False))
    assert pieces[-1].end <= len(text)
