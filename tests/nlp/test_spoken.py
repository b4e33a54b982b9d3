"""Speech written down: fillers, and how one rings off."""

import pytest

from tests.nlp.reading_actions import assert_asked

SPOKEN = [
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
