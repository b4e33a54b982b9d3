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
    ("any news on LY-3? They were supposed to be here around the 29th.", ["query_order|LY-3"]),
    ("Where is LY-3? It was meant to be here on 29 November.", ["query_order|LY-3"]),
    ("LY-3到哪了？本来应该21号到。", ["query_order|LY-3"]),
    ("LY-3到哪了？原本應該21號到。", ["query_order|LY-3"]),
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


THAT_DAY = [
    ("親愛的供應商您好，尾牙改期了，WY-660 的摸彩箱請在1月22日當天送到飯店，不要提早，飯店沒地方放", ["change_delivery|WY-660|摸彩箱|01-22..01-22"]),
    ("SO-180的蛋糕请12月5日当天送到", ["change_delivery|SO-180|蛋糕|12-05..12-05"]),
    ("SO-181的花篮12月8号当天早上送", ["change_delivery|SO-181|花篮|12-08..12-08"]),
    ("SO-182请在20号当天送达", ["change_delivery|SO-182|11-20..11-20"]),
    ("SO-183的桌椅请于1月3日当天送，别提前", ["change_delivery|SO-183|桌椅|01-03..01-03"]),
    ("SO-184婚礼用的气球务必12月12日当日送到", ["change_delivery|SO-184|*"]),
    ("年会改期了，SO-186的抽奖箱请12月20日送到", ["change_delivery|SO-186|抽奖箱|12-20..12-20"]),
    ("尾牙延期了，SO-187的红酒改到1月15日送", ["change_delivery|SO-187|红酒|01-15..01-15"]),
    ("活动取消了，SO-188也取消吧", ["cancel_order|SO-188"]),
    ("婚礼改日子了，SO-189的桌布12月9号送", ["change_delivery|SO-189|桌布|12-09..12-09"]),
    ("展会改期，SO-190推迟两周发", ["change_delivery|SO-190|14"]),
    ("运动会改期了，SO-191的奖牌下周三送", ["change_delivery|SO-191|奖牌|11-25..11-25"]),
    ("开业典礼提前了，SO-193的花篮11月25日送到", ["change_delivery|SO-193|花篮|11-25..11-25"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), THAT_DAY)
def test_that_day_behind_a_day_is_the_same_day(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


PLACED = [
    ("上周订的打印纸到底发货了没有", ["query_order|打印纸"]),
    ("前天下单的不锈钢水槽发出来了吗", ["query_order|不锈钢水槽"]),
    ("我们上个月订的投影仪到底什么时候到", ["query_order|投影仪"]),
    ("请问之前买的空气净化器发货了没", ["query_order|空气净化器"]),
    ("上礼拜订的那批防火门做好了没有啊", ["query_order|防火门"]),
    ("月初订的会议桌椅到哪了", ["query_order|会议桌椅"]),
    ("我订的生日蛋糕盒发了没", ["query_order|生日蛋糕盒"]),
    ("上回拍的婴儿推车现在到哪儿了", ["query_order|婴儿推车"]),
    ("去年底订的数控机床什么时候能发", ["query_order|数控机床"]),
    ("請問上週訂的實驗室燒杯出貨了嗎", ["query_order|實驗室燒杯"]),
    ("你好，12月订的护眼台灯有物流信息了吗", ["query_order|护眼台灯"]),
    ("早前采购的伺服电机备好货了没", ["query_order|伺服电机"]),
    ("SO-170订的钢板到底出货没有", ["query_order|SO-170|钢板"]),
    ("上个月订的杯子已经收到了，谢谢", []),
    ("去年订的20箱苹果很好吃", []),
    ("上次买的台灯是不是白色的", []),
    ("上个月订的单SO-171发货了没", ["query_order|SO-171"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), PLACED)
def test_goods_that_were_ordered_are_asked_for_by_name(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)
