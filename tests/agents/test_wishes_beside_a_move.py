"""What is wanted beside goods that go from one order to another: 纸挪到椅子那单，礼盒减20个."""

import pytest
from talking import Talk


@pytest.mark.parametrize(
    ("wish", "shown"),
    [
        ("礼盒那单的纸全部挪到椅子那单，礼盒减20个", ("茶叶礼盒由 200 盒改为 180 盒；去掉 A4复印纸80g",)),
        ("把礼盒那单的纸挪到SO-2051，礼盒改成180盒", ("茶叶礼盒由 200 盒改为 180 盒；去掉 A4复印纸80g",)),
        ("把SO-2048的纸挪到SO-2051，礼盒减20个", ("茶叶礼盒由 200 盒改为 180 盒；去掉 A4复印纸80g",)),
        ("礼盒那单的复印纸都挪到椅子那单，椅子减到35把", ("由 40 件改为 35 件；A4复印纸80g 定为 100 包",)),
        ("把SO-2048的纸挪到椅子那单，椅子推迟到1月6日", ("2026年12月23日改为 2027年1月6日",)),
        (
            "把礼盒那单的纸全部挪到椅子那单，礼盒减20个，两单都改成1月6日送。",
            ("由 200 盒改为 180 盒", "2026年12月19日改为 2027年1月6日", "2026年12月23日改为 2027年1月6日"),
        ),
    ],
)
def test_what_is_wanted_beside_a_move_is_proposed_with_it(book, wish, shown):
    reply = Talk(book, "lanhai").says(wish).text
    assert all(one in reply for one in shown)
    assert "整单取消" not in reply


@pytest.mark.parametrize(
    ("wish", "shown"),
    [
        (
            "Move all the white mugs from SO-1031 to SO-1024, and drop 20 teapots",
            "from 200 pieces to 180 pieces",
        ),
        (
            "Move the white mugs from SO-1031 to SO-1024, and make the teapots 180",
            "from 200 pieces to 180 pieces",
        ),
        (
            "Move 100 white mugs from SO-1031 to SO-1024, and make the teapots 180",
            "from 200 pieces to 180 pieces",
        ),
        (
            "Move the white mugs from SO-1031 to SO-1024, both orders on January 6",
            "17 December 2026 to 6 January",
        ),
        (
            "Move the white mugs from the teapot order to SO-1024, and move the teapot order to January 6",
            "17 December 2026 to 6 January 2027",
        ),
    ],
)
def test_what_is_wanted_beside_goods_that_move_is_proposed_too(book, wish, shown):
    assert shown in Talk(book, "acme").says(wish).text
