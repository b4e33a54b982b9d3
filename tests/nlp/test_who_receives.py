"""Names right behind an address or before a telephone, and amounts beside a limit or a refusal."""

import pytest
from reading_actions import NOW, assert_asked

from contracts.request import Address
from nlp import parse

STREET, ROAD = "东莞虎门镇连升路8号", "高雄前鎮區成功二路25號"

WITH_TELEPHONES = [
    ("收货人写李敏，电话13755556666", "李敏", "13755556666"),
    ("联系人李敏，手机13755556666", "李敏", "13755556666"),
    ("收件人寫陳志明，電話0933-222-111", "陳志明", "0933-222-111"),
    ("收货人是王大明，13755556666", "王大明", "13755556666"),
    ("收货人换李敏，电话13755556666", "李敏", "13755556666"),
]
LIMITS = [
    ("茶壶要是70以内给我来30个", 30, 70),
    ("茶壶如果70块以下来30个", 30, 70),
    ("礼盒要是能150以内，我要300盒", 300, 150),
    ("保溫瓶如果6塊以內，我訂1000支", 1000, 6),
    ("30 teapots if under 70 each", 30, 70),
]
NOT_SO_MANY = [
    ("纸不要那么多了，改成60包", ["change_quantity|纸|60 pack set"]),
    ("椅子用不了那么多，减10把", ["change_quantity|椅子|10 piece subtract"]),
]


def places(text):
    return [address for one in parse(text, now=NOW).actions if (address := getattr(one, "address", None))]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (f"A4纸50包，送{STREET}周斌13600007777", Address(text=STREET, recipient="周斌", phone="13600007777")),
        (f"白色馬克杯300個，送{ROAD}給王先生", Address(text=ROAD, recipient="王先生")),
        ("改送广州天河区体育西路101号给陈师傅", Address(text="广州天河区体育西路101号", recipient="陈师傅")),
        ("送到东莞虎门镇连升路8号周斌仓库", Address(text="东莞虎门镇连升路8号周斌仓库")),
    ],
)
def test_a_name_behind_the_number_of_a_house_is_no_part_of_the_street(text, address):
    assert places(text) == [address]


@pytest.mark.parametrize(("text", "name", "phone"), WITH_TELEPHONES)
def test_a_name_is_read_with_the_telephone_behind_it(text, name, phone):
    assert places(text) == [Address(recipient=name, phone=phone)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SO-2033送到东莞市长安镇振安路66号，仓库王师傅 13512345678 收", "王师傅"),
        ("SO-2033改送东莞市长安镇振安路66号，物流部李敏13512345678收", "李敏"),
        ("SO-3071改送新北市新店區北新路三段200號3樓，倉庫陳先生 13512345678 收", "陳先生"),
        ("SO-2033寄到广州市天河区体育西路103号，前台张丽 13512345678", "张丽"),
        ("SO-2033送到东莞市长安镇振安路66号，采购部王芳13512345678签收", "王芳"),
    ],
)
def test_a_name_is_read_behind_the_part_of_the_house_that_it_is_of(text, name):
    (address,) = places(text)
    assert (address.recipient, address.phone) == (name, "13512345678")


@pytest.mark.parametrize(("text", "pieces", "price"), LIMITS)
def test_a_limit_of_price_is_no_amount(text, pieces, price):
    actions = parse(text, now=NOW).actions
    counts = [one.quantity.value for one in actions if getattr(one, "quantity", None)]
    bounds = [(one.price.amount, one.price.bound) for one in actions if getattr(one, "price", None)]
    assert (counts, bounds) == ([pieces], [(price, "max")])


@pytest.mark.parametrize(("text", "actions"), NOT_SO_MANY)
def test_not_so_many_takes_nothing_off_by_itself(text, actions):
    assert_asked(text, actions)
