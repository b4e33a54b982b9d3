"""Whether more or fewer are asked for, and of which order."""

import pytest
from reading_actions import assert_asked

FEWER = [
    ("SO-2048的礼盒再减50盒", ["change_quantity|SO-2048|礼盒|50 box subtract"]),
    ("SO-2048 禮盒還要減20", ["change_quantity|SO-2048|禮盒|20 subtract"]),
    ("SO-2048复印纸再少要30包", ["change_quantity|SO-2048|复印纸|30 pack subtract"]),
    ("SO-2051再砍掉3把", ["change_quantity|SO-2051|3 piece subtract"]),
    ("SO-2051又得减少2把", ["change_quantity|SO-2051|2 piece subtract"]),
    ("SO-2051再减5把椅子，SO-2048再加10包纸", ["change_quantity|SO-2051|椅子|5 piece subtract", "change_quantity|SO-2048|纸|10 pack add"]),
    ("reduce the gloves on SO-4417 by another 50", ["change_quantity|SO-4417|gloves|50 subtract"]),
    ("cut another 50 boxes from SO-4417", ["change_quantity|SO-4417|50 box subtract"]),
    ("SO-4417: deduct 10 more from the gloves", ["change_quantity|SO-4417|gloves|10 subtract"]),
    ("lower the gloves on SO-4417 by a further 25 boxes", ["change_quantity|SO-4417|gloves|25 box subtract"]),
    ("SO-2033手套再扣掉15盒吧", ["change_quantity|SO-2033|手套|15 box subtract"]),
    ("trim SO-1024 by another 30 pieces", ["change_quantity|SO-1024|30 piece subtract"]),
    ("decrease the paper on SO-4417 by an additional 15 packs", ["change_quantity|SO-4417|paper|15 pack subtract"]),
]  # fmt: skip

MORE = [
    ("Add 50 to SO-1024", ["change_quantity|SO-1024|50 add"]),
    ("SO-1024: add 50 pieces please", ["change_quantity|SO-1024|50 piece add"]),
    ("please put 40 on SO-1024", ["change_quantity|SO-1024|40 add"]),
    ("add 50 mugs to SO-1024", ["add_item|SO-1024|mugs|50 set"]),
    ("SO-2051再塞10把进去", ["change_quantity|SO-2051|10 piece add"]),
]

HALVES = [
    ("reduce SO-1024 to half a dozen", ["change_quantity|SO-1024|0.5 dozen set"]),
    ("bring SO-1024 down by half a dozen pieces", ["change_quantity|SO-1024|6 piece subtract"]),
    ("reduce the mugs on SO-1024 by half a dozen", ["change_quantity|SO-1024|mugs|0.5 dozen subtract"]),
    ("cut SO-1024 to half a million pieces", ["change_quantity|SO-1024|500000 piece set"]),
    ("reduce SO-1024 to half", ["change_quantity|SO-1024|0.5 scale"]),
    ("cut SO-1024 by half", ["change_quantity|SO-1024|0.5 scale"]),
]

OTHERS = [
    ("另一个也延到1月10号", ["change_delivery|01-10..01-10"]),
    ("SO-2051推迟一周，另一单推迟两周", ["change_delivery|SO-2051|7", "change_delivery|14"]),
    ("SO-2051加5把，另一張單減10盒", ["change_quantity|SO-2051|5 piece add", "change_quantity|10 box subtract"]),
    ("SO-2048礼盒改成220，另外那单椅子改成45", ["change_quantity|SO-2048|礼盒|220 set", "change_quantity|椅子|45 set"]),
    ("前面那个加10盒礼盒，后面那个减5把", ["change_quantity|礼盒|10 box add", "change_quantity|5 piece subtract"]),
    ("前两单都延到1月10号", ["change_delivery|01-10..01-10"]),
    ("最后一个改成50", ["change_quantity|50 set"]),
    ("Put SO-1024 on net 30 and the other one on net 60", ["change_payment|SO-1024|net30", "change_payment|net60"]),
    ("SO-1024 to 600; the other order by 10 January", ["change_quantity|SO-1024|600 set", "change_delivery|..01-10"]),
    ("SO-1031: 210 teapots. On the other order 600 mugs please", ["change_quantity|SO-1031|teapots|210 set", "change_quantity|mugs|600 set"]),
    ("SO-2051提前三天，另外一單延後五天", ["change_delivery|SO-2051|-3", "change_delivery|5"]),
    ("make the mugs on SO-1024 550 and on the other order 60 teapots", ["change_quantity|SO-1024|mugs|550 set", "change_quantity|teapots|60 set"]),
    ("WH-1190和WH-1191，前一个取消，后一个催一下", ["cancel_order|WH-1190", "query_order|WH-1191"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), FEWER)
def test_a_verb_that_takes_off_goes_on_doing_so_when_it_is_said_again(text: str, asked: list[str]):
    assert_asked(text, asked)


@pytest.mark.parametrize(("text", "asked"), MORE)
def test_what_is_added_to_an_order_is_never_what_it_becomes(text: str, asked: list[str]):
    assert_asked(text, asked)


@pytest.mark.parametrize(("text", "asked"), HALVES)
def test_half_of_a_unit_is_a_count_and_half_alone_a_factor(text: str, asked: list[str]):
    assert_asked(text, asked)


@pytest.mark.parametrize(("text", "asked"), OTHERS)
def test_what_is_asked_of_another_order_is_not_asked_of_the_one_before(text: str, asked: list[str]):
    assert_asked(text, asked)
