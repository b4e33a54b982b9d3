"""Whether goods will come, and wishes that they come on a day."""

import pytest

from tests.nlp.reading_actions import assert_asked

ARRIVALS = [
    ("替我们张姐问一下，LY-303那批团建T恤这周能到吗", ["query_order|LY-303|团建T恤"]),
    ("LY-303这周会到吗", ["query_order|LY-303"]),
    ("LY-303今天能到吗？", ["query_order|LY-303"]),
    ("LY-303明天能送到不", ["query_order|LY-303"]),
    ("请问LY-303本周能不能到", ["query_order|LY-303"]),
    ("LY-303后天到得了吗", ["query_order|LY-303"]),
    ("Will LY-303 arrive this week?", ["query_order|LY-303"]),
    ("Is LY-303 going to make it by Friday?", ["query_order|LY-303"]),
    ("Will LY-303 be here today?", ["query_order|LY-303"]),
    ("LY-303能改到周五送吗", ["change_delivery|LY-303|11-20..11-20"]),
    ("LY-303能不能提前到周五送", ["change_delivery|LY-303|11-20..11-20"]),
    ("LY-303可以周五送吗", ["change_delivery|LY-303|11-20..11-20"]),
    ("Can you deliver LY-303 this week?", ["change_delivery|LY-303|11-16..11-22"]),
    ("Could LY-303 come on Friday instead?", ["change_delivery|LY-303|11-20..11-20"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), ARRIVALS)
def test_asking_whether_goods_come_asks_for_news(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)
