"""Numbers without a currency that can only be prices."""

from datetime import UTC, datetime

import pytest
from reading_actions import assert_asked

from nlp import parse

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)

BESIDE_GOODS = [
    ("SO-4417: paper 3.00", ["change_price|SO-4417|paper|3"]),
    ("SO-1031: teapots 9.20, white mugs 3.20", ["change_price|SO-1031|teapots|9.2", "change_price|SO-1031|white mugs|3.2"]),
    ("SO-4417: gloves 5.10 and paper 2.95", ["change_price|SO-4417|gloves|5.1", "change_price|SO-4417|paper|2.95"]),
    ("SO-4417: gloves $5.10 and paper $2.95", ["change_price|SO-4417|gloves|5.1 usd", "change_price|SO-4417|paper|2.95 usd"]),
    ("lower gloves to 5.10 and paper to 2.95 on SO-4417", ["change_price|SO-4417|gloves|5.1", "change_price|SO-4417|paper|2.95"]),
    ("order SO-1031: drop the teapots to 9.50", ["change_price|SO-1031|teapots|9.5"]),
    ("SO-1024 3.40", ["change_price|SO-1024|3.4"]),
    ("I'd like to order 20 teapots 9.20", ["place_order|teapots|20 set|9.2"]),
    ("SO-2033 手套36.5", ["change_price|SO-2033|手套|36.5"]),
    ("SO-3071：茶壺9.20，白杯3.20", ["change_price|SO-3071|茶壺|9.2", "change_price|SO-3071|白杯|3.2"]),
    ("SO-2048复印纸单价20，礼盒165", ["change_price|SO-2048|复印纸|20 unit", "change_price|SO-2048|礼盒|165 unit"]),
]  # fmt: skip

ASKED_FOR = [
    ("SO-2051能410吗", ["change_price|SO-2051|410"]),
    ("SO-2051能不能做到400", ["change_price|SO-2051|400"]),
    ("SO-3071的保溫瓶能算6嗎", ["change_price|SO-3071|保溫瓶|6"]),
    ("SO-3071全部預付，能到6.1嗎", ["change_payment|SO-3071|dep100", "change_price|SO-3071|6.1"]),
    ("SO-2048抹零算三万五", ["change_price|SO-2048|35000"]),
    ("SO-2051，五百块钱总得让吧", ["change_price|SO-2051|-500 cny"]),
    (
        "SO-2048礼盒加50盒，总价4万拿下",
        ["change_quantity|SO-2048|礼盒|50 box add", "change_price|SO-2048|40000 total"],
    ),
    ("SO-2051打98折", ["change_price|SO-2051|-2"]),
]

COUNTED = [
    ("SO-2048礼盒能不能加到250", ["change_quantity|SO-2048|礼盒|250 set"]),
    ("SO-2048礼盒能要250吗", ["change_quantity|SO-2048|礼盒|250 set"]),
    ("SO-2051能改成45把吗", ["change_quantity|SO-2051|45 piece set"]),
    ("change the rice on SO-1 from 12.25 to 14.50 tonnes", ["change_quantity|SO-1|rice|14.5 t set"]),
    ("change the flour on SO-1 to 2.5", ["change_quantity|SO-1|flour|2.5 set"]),
    ("gloves 300 and paper 500 on SO-4417", ["change_quantity|SO-4417|gloves|300 set", "change_quantity|SO-4417|paper|500 set"]),
    ("SO-2048再加一倍的量", ["change_quantity|SO-2048|2 scale"]),
    ("SO-2048再加两倍", ["change_quantity|SO-2048|3 scale"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), BESIDE_GOODS)
def test_a_sum_beside_goods_is_their_price(text: str, asked: list[str]):
    assert_asked(text, asked)


@pytest.mark.parametrize(("text", "asked"), ASKED_FOR)
def test_a_number_that_is_bargained_for_is_a_price(text: str, asked: list[str]):
    assert_asked(text, asked)


@pytest.mark.parametrize(("text", "asked"), COUNTED)
def test_a_number_of_goods_stays_one(text: str, asked: list[str]):
    assert_asked(text, asked)


@pytest.mark.parametrize(
    "text", ["It's 3.60 now.", "SO-1024 to 420 pieces. It's 3.60.", "That's 12.50 today, I know."]
)
def test_what_something_is_is_no_wish_for_a_price(text):
    assert all(action.intent != "change_price" for action in parse(text, now=NOW).actions)
