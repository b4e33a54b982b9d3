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


ASKED_ONCE = [
    ("物流四天没动了，M-30415那箱蓝莓到底走到哪了啊，再放就成果酱了", ["query_order|M-30415|蓝莓"]),
    ("三天没更新了，SO-101那批樱桃到哪了", ["query_order|SO-101|樱桃"]),
    ("物流好几天没动静，SO-101的鲜花还在路上吗", ["query_order|SO-101|鲜花"]),
    ("快递两天没动了，SO-101到哪儿了", ["query_order|SO-101"]),
    ("SO-101到哪了，都一周没更新物流了", ["query_order|SO-101"]),
    ("SO-101那批草莓走到哪了？再不到就烂了", ["query_order|SO-101|草莓"]),
    ("SO-101的蛋糕到哪了，再等就化了", ["query_order|SO-101|蛋糕"]),
    ("SO-101那车西瓜到哪了，再拖就成西瓜水了", ["query_order|SO-101|西瓜"]),
    ("SO-101的面包怎么还没到，再晚就成石头了", ["query_order|SO-101|面包"]),
    ("SO-101的海鲜到哪了，再放就臭了", ["query_order|SO-101|海鲜"]),
    ("物流信息停在郑州三天了，SO-101的绿植到底在哪", ["query_order|SO-101|绿植"]),
    ("物流卡了五天，SO-101到底还发不发", ["query_order|SO-101"]),
    ("SO-101的豆腐还没送到，再不来就馊了", ["query_order|SO-101|豆腐"]),
    ("快递单号查不到，SO-101的茶具发了没", ["query_order|SO-101|茶具"]),
    ("SO-101的牛奶到哪了，再放就成酸奶了", ["query_order|SO-101|牛奶"]),
    ("SO-101催一下，SO-102到哪了", ["query_order|SO-101", "query_order|SO-102"]),
    ("SO-101的红酒到哪了，再不到婚宴就要开天窗了", ["query_order|SO-101|红酒"]),
    ("SO-101的鱼再不发货我就要去现买了，帮忙催催", ["query_order|SO-101"]),
    ("SO-101改空运，再等就来不及了", ["change_delivery|SO-101|air"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), ASKED_ONCE)
def test_what_led_to_the_question_is_no_other_question_and_what_may_come_no_wish(text: str, asked: list[str]):
    assert_asked(text, asked)
