"""Goods that go back, told with what is wrong with them or with how they came."""

import pytest

from tests.nlp.reading_actions import assert_asked

RETURNED = [
    ("I want to exchange 2 rain jackets size S from order 88140, which came on Monday, for rain jackets size M.",
     ["return_item|88140|rain jackets size S|>rain jackets size M|2 set"]),
    ("Please exchange the blue mugs on SO-51, which we received yesterday, for green mugs.",
     ["return_item|SO-51|blue mugs|>green mugs"]),
    ("We received the blue mugs on SO-51 yesterday and would like to exchange them for green mugs.",
     ["return_item|SO-51|blue mugs|>green mugs"]),
    ("4 plates on SO-51 came cracked, please take those 4 back.", ["return_item|SO-51|plates|4 set"]),
    ("Two chairs in order 88140 wobble, I want replacements for the two.", ["return_item|88140|chairs|2 set"]),
    ("验货发现RK-6702的周转箱坏了7只，退这7只", ["return_item|RK-6702|周转箱|7 piece set"]),
    ("RK-6702的杯子碎了3个，这3个要退", ["return_item|RK-6702|杯子|3 piece set"]),
    ("RK-6702收到的台灯有两盏不亮，退这两盏", ["return_item|RK-6702|台灯|2 盏 set"]),
    ("RK-6702里裂了5块瓷砖，那5块我要退掉", ["return_item|RK-6702|瓷砖|5 piece set"]),
    ("RK-6702的T恤有4件脱线，把这4件退了", ["return_item|RK-6702|T恤|4 piece set"]),
    ("RK-6702到货的碗破了6个，麻烦换6个新的", ["return_item|RK-6702|碗|6 piece set"]),
    ("昨天到的RK-6702，雨衣S码2件想换成雨衣M码", ["return_item|RK-6702|*"]),
    ("RK-6702昨天收到的蓝色水杯想换成绿色水杯", ["return_item|RK-6702|蓝色水杯|>绿色水杯"]),
    ("签收RK-6702时发现纸箱湿了10箱，这10箱拒收退回", ["return_item|RK-6702|*"]),
    ("RK-6702坏了2台风扇，退", ["return_item|RK-6702|风扇|2 piece set"]),
    ("RK-6702的风扇2台异响，申请退货", ["return_item|RK-6702|风扇|2 piece set"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), RETURNED)
def test_goods_that_came_go_back(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)
