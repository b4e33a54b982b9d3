"""Speech written down: fillers, and how one rings off."""

import pytest

from tests.nlp.reading_actions import assert_asked

SPOKEN = [
    ("Is the glass hardened and how much are 50 teapots?", ["request_quote|teapots|50 set"]),
    ("Order 4417: 100 packs less paper and 20 black chairs added",
     ["change_quantity|4417|paper|100 pack subtract", "change_quantity|4417|black chairs|20 add"]),
    ("uh hey it's Dana could you um make the delivery on 90812 two days earlier thanks bye", ["change_delivery|90812|-2"]),
    ("can you cancel order 90812 please ta very much bye bye", ["cancel_order|90812"]),
    ("hello um I'd like to remove the er buckets from order 90812 thank you so much bye", ["remove_item|90812|buckets"]),
    ("yeah so order 90812 um could you make the buckets thirty please thanks bye now", ["change_quantity|90812|buckets|30 set"]),
    ("hiya just wondering where order 90812 has got to thanks love bye", ["query_order|90812"]),
    ("please ship SO-77 by air cheers", ["change_delivery|SO-77|air"]),
    ("drop the lamps from SO-77 cheers mate", ["remove_item|SO-77|lamps"]),
    ("swap the lamps on SO-77 for candles thanks a lot bye", ["substitute_item|SO-77|lamps|>candles"]),
    ("please send SO-77 to 4 Hill Road York thanks bye", ["change_address|SO-77|4 Hill Road York"]),
    ("okay so basically er I need to um return two of the kettles from order 88140 they leak okay bye",
     ["return_item|88140|kettles|2 set"]),
    ("quote me for 200 paper bags thanks mate", ["request_quote|paper bags|200 set"]),
    ("I want 30 garden hoses by Friday cheers bye", ["place_order|garden hoses|30 set|..11-20"]),
    ("呃那个SO-77的水杯啊改成二十个谢谢拜拜", ["change_quantity|SO-77|水杯|20 piece set"]),
    ("喂你好那个我想把SO-77的台灯去掉好吧谢谢啊拜拜", ["remove_item|SO-77|台灯"]),
    ("嗯就是SO-77那单呢帮我改成空运啊谢谢", ["change_delivery|SO-77|air"]),
    ("那个SO-77到哪了呀麻烦帮我看看谢谢拜拜", ["query_order|SO-77"]),
    ("SO-77再加十个水杯就这样啊拜拜", ["change_quantity|SO-77|水杯|10 piece add"]),
    ("嗯SO-77啊取消吧好的谢谢再见", ["cancel_order|SO-77"]),
    ("SO-77的毛巾换成蓝色毛巾谢谢老板", ["substitute_item|SO-77|毛巾|>蓝色毛巾"]),
    ("喂我要订五十箱矿泉水嗯对周五前送来谢谢啊", ["place_order|矿泉水|50 carton set|..11-20"]),
    ("帮我问问两百个纸箱多少钱谢谢哈", ["request_quote|纸箱|200 piece set"]),
    ("SO-77送到杭州市西湖区文三路90号谢谢拜拜", ["change_address|SO-77|杭州市西湖区文三路90号"]),
    ("SO-77收货人改成李娜谢谢", ["change_contact|SO-77|李娜"]),
    ("We are need 40 office chairs till Friday.", ["place_order|office chairs|40 set|..11-20"]),
    ("Could you please er cancel order 90812", ["cancel_order|90812"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), SPOKEN)
def test_what_is_said_around_a_wish_is_no_part_of_it(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


LISTED_ALOUD = [
    ("老板 明天给我送二十斤五花肉 十斤里脊 还有那个 鸡胸肉 鸡胸不要多 五斤就行", ["place_order|五花肉|10 kg set|11-19..11-19", "place_order|里脊|5 kg set|11-19..11-19", "place_order|鸡胸肉|2.5 kg set|11-19..11-19"]),
    ("老板 明天给我送十斤土豆 五斤洋葱", ["place_order|土豆|5 kg set|11-19..11-19", "place_order|洋葱|2.5 kg set|11-19..11-19"]),
    ("明早给我送三十斤排骨 二十斤鸡腿", ["place_order|排骨|15 kg set|11-19..11-19", "place_order|鸡腿|10 kg set|11-19..11-19"]),
    ("给我来十箱啤酒 五箱可乐 两箱雪碧", ["place_order|啤酒|10 carton set", "place_order|可乐|5 carton set", "place_order|雪碧|2 carton set"]),
    ("老板 后天送五十斤大米 两桶油 一箱盐", ["place_order|大米|25 kg set|11-20..11-20", "place_order|油|2 drum set|11-20..11-20", "place_order|盐|1 carton set|11-20..11-20"]),
    ("师傅 给我送二十包水泥 十包腻子粉 还有那个 胶水 胶水三桶就行", ["place_order|水泥|20 pack set", "place_order|腻子粉|10 pack set", "place_order|胶水|3 drum set"]),
    ("我要五斤虾 三斤蟹 还有那个 花甲 花甲两斤就够", ["place_order|虾|2.5 kg set", "place_order|蟹|1.5 kg set", "place_order|花甲|1 kg set"]),
    ("周五给我送十斤牛腩 八斤羊肉 鸡翅要六斤", ["place_order|牛腩|5 kg set|11-20..11-20", "place_order|羊肉|4 kg set|11-20..11-20", "place_order|鸡翅|3 kg set|11-20..11-20"]),
    ("帮我订一下 二十把椅子 十张桌子 桌子要白的", ["place_order|椅子|20 piece set", "place_order|桌子|10 piece set"]),
    ("老板娘 给我送十板鸡蛋 两袋面粉 糖不要多 两斤就行", ["place_order|鸡蛋|10 板 set", "place_order|面粉|2 bag set", "place_order|糖|1 kg set"]),
    ("要二十斤白菜 十斤萝卜 香菜少来点 一斤就好", ["place_order|白菜|10 kg set", "place_order|萝卜|5 kg set", "place_order|香菜|0.5 kg set"]),
    ("SO-101的糖少来点，两斤就行", ["change_quantity|SO-101|糖|1 kg set"]),
    ("SO-101里的辣椒不要多，三斤就够", ["change_quantity|SO-101|辣椒|1.5 kg set"]),
    ("师傅 我要二十斤苹果 十斤梨 葡萄别太多 三斤就行", ["place_order|苹果|10 kg set", "place_order|梨|5 kg set", "place_order|葡萄|1.5 kg set"]),
    ("给我送五箱酱油 三箱醋 料酒少来一点 一箱就够", ["place_order|酱油|5 carton set", "place_order|醋|3 carton set", "place_order|料酒|1 carton set"]),
    ("SO-101的苹果不要了", ["remove_item|SO-101|苹果"]),
    ("SO-101的苹果少送两箱就行", ["change_quantity|SO-101|苹果|2 carton subtract"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), LISTED_ALOUD)
def test_a_list_said_aloud_has_no_marks_and_says_names_twice(text: str, asked: list[str]):
    assert_asked(text, asked)
