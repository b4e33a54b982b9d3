from decimal import Decimal

import pytest
from reading_pieces import read_kind, read_span

NUMBERS = [
    ("三百", 300), ("两千三", 2300), ("一万二", 12000), ("一万九千二", 19200), ("两百五", 250), ("一百零五", 105),
    ("九五", 95), ("十二", 12), ("二十", 20), ("一千二百", 1200), ("三点五", "3.5"), ("二〇二六", 2026),
    ("1.2万", 12000), ("8万8", 88000), ("5千", 5000), ("３００", 300), ("1,200", 1200), ("1,299.50", "1299.50"),
    ("2.5k", 2500), ("46k", 46000), ("three hundred", 300), ("two thousand five hundred", 2500),
    ("twenty-five", 25), ("nine hundred and fifty", 950), ("eighteen", 18), ("one hundred and five", 105),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), NUMBERS)
def test_a_number_is_read_as_it_is_written(text: str, value: object):
    assert [piece.value for piece in read_kind(text, "num")] == [Decimal(str(value))]


QUANTITIES = [
    ("三百个", 300, "piece"), ("1.2万件", 12000, "piece"), ("20包", 20, "pack"), ("两双", 2, "pair"), ("40盒", 40, "box"),
    ("30箱", 30, "carton"), ("2柜", 2, "container"), ("６０斤", 30, "kg"), ("五十斤", 25, "kg"), ("2吨", 2, "t"),
    ("两吨半", "2.5", "t"), ("10打", 10, "dozen"), ("80平方米", 80, "m2"), ("十五瓶", 15, "bottle"), ("50公斤", 50, "kg"),
    ("300卷", 300, "roll"), ("6桶", 6, "drum"), ("3托", 3, "pallet"), ("5套", 5, "set"), ("12升", 12, "l"),
    ("2.5k pcs", 2500, "piece"), ("300pcs", 300, "piece"), ("50 boxes", 50, "box"), ("12 cases", 12, "carton"),
    ("12 more cases", 12, "carton"), ("eighteen dozen", 18, "dozen"), ("two sets", 2, "set"), ("3 kits", 3, "set"),
    ("500 m", 500, "m"), ("20 sqm", 20, "m2"), ("3 tonnes", 3, "t"), ("two hundred litres", 200, "l"),
    ("one container of", 1, "container"), ("a dozen eggs", 1, "dozen"), ("10,000 sheets", 10000, "sheet"),
    ("20 drums", 20, "drum"), ("350 pallets", 350, "pallet"), ("4 bottles", 4, "bottle"), ("one more pallet", 1, "pallet"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "unit"), QUANTITIES)
def test_a_quantity_has_its_unit(text: str, value: object, unit: str):
    measures = [piece.value for piece in read_kind(text, "qty")]

    assert [(measure.value, measure.unit) for measure in measures] == [(Decimal(str(value)), unit)]


@pytest.mark.parametrize(
    ("text", "written"),
    [("3千本", "本"), ("20片", "片"), ("60 reams", "reams"), ("40 lbs", "lbs"), ("6 sacks", "sacks")],
)
def test_any_other_unit_stays_as_written(text: str, written: str):
    (piece,) = read_kind(text, "qty")

    assert piece.value.unit is None
    assert text[piece.value.start : piece.value.end] == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("500ml蜂蜜", "500ml"),
        ("39码小白鞋", "39码"),
        ("1kg装", "1kg装"),
        ("纸吸管６ｍｍ", "６ｍｍ"),
        ("3 mm acrylic", "3 mm"),
    ],
)
def test_a_size_is_no_quantity(text: str, written: str):
    assert read_span(text, "spec") == [written]
    assert read_kind(text, "qty") == []
