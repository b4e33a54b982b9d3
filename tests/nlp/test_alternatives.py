"""What is to happen only if something else is not granted is no wish of its own."""

import pytest
from reading_actions import assert_asked

UNLESS = [
    ("Please cancel SO-1024 unless you can ship it before 10 December.", ["change_delivery|SO-1024|..12-10"]),
    ("Unless you can ship SO-1024 by 10 December, cancel it", ["change_delivery|SO-1024|..12-10"]),
    ("change SO-1024 to 300 unless you give us 5% off", ["change_price|SO-1024|-5"]),
    ("SO-2051取消，除非12月10号前能发", ["change_delivery|SO-2051|..12-10"]),
    ("Drop the gloves on SO-4417 unless they can arrive by 5 January", ["change_delivery|SO-4417|..01-05"]),
    ("SO-2051改成30把，除非能打95折", ["change_price|SO-2051|-5"]),
    ("除非12月10號前能發，否則SO-3071取消", ["change_delivery|SO-3071|..12-10"]),
]

OTHERWISE = [
    ("Give us 5% off SO-1024, otherwise make it 300", ["change_price|SO-1024|-5"]),
    ("Book 50 teapots if they can be here before 1 December, otherwise 80 for 10 December.", ["place_order|teapots|50 set|..12-01"]),
    ("Make SO-1024 600 pieces by 10 December, or else 300", ["change_quantity|SO-1024|600 piece set", "change_delivery|SO-1024|..12-10"]),
    ("If SO-1024 can't make it by 15 December, cancel it. Otherwise add 100 pieces.", []),
    ("Take 2% off SO-1031 or else cut the teapots to 100", ["change_price|SO-1031|-2"]),
    ("SO-2051便宜5%，否则改成30把", ["change_price|SO-2051|-5"]),
    ("SO-2051月结60天，要不然改成30把，货到付款", ["change_payment|SO-2051|net60"]),
]  # fmt: skip

PLAIN = [
    ("add 50 to SO-1024 unless it has already shipped", ["change_quantity|SO-1024|50 add"]),
    ("SO-2051太贵了，不然改成30把吧", ["change_quantity|SO-2051|30 piece set"]),
]


@pytest.mark.parametrize(("text", "asked"), [*UNLESS, *OTHERWISE])
def test_the_other_way_out_is_not_asked_for(text: str, asked: list[str]):
    assert_asked(text, asked)


@pytest.mark.parametrize(("text", "asked"), PLAIN)
def test_what_has_no_wish_before_it_is_asked_for(text: str, asked: list[str]):
    assert_asked(text, asked)
