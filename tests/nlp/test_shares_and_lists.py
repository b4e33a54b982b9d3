"""Orders that come in parts without the word, and counts that stand right behind their goods."""

import pytest
from reading_actions import assert_asked

PARTS = [
    ("Ship SO-1031 half to Hamburg and half to Munich, Leopoldstr. 20", ["split_delivery|SO-1031"]),
    ("Send half of SO-1024 to Berlin and half to our Bremen warehouse", ["split_delivery|SO-1024"]),
    ("SO-2048一半发上海，一半发北京", ["split_delivery|SO-2048"]),
    ("SO-3071一半送台北一半送高雄", ["split_delivery|SO-3071"]),
    ("I want 300 packs of the paper delivered on 10 January and the other 300 on 10 February", ["split_delivery|paper"]),
    ("We need 100 teapots delivered on 5 January and the other 100 on 5 February", ["split_delivery|teapots"]),
    ("split SO-12 pls\n60 cartons to 41 Wharf St, Brisbane\n90 cartons to 8 Mill Ct, Cairns", ["split_delivery|SO-12"]),
    ("Please split SO-12:\n- 60 pcs to 4 Elm Road, Reading\n- 90 pcs to 8 Mill Ct, Hull", ["split_delivery|SO-12"]),
    ("礼盒要100盒1月10号到，另外100盒2月10号到", ["split_delivery|礼盒"]),
]  # fmt: skip

WHOLE = [
    ("Please cut SO-1024 by half", ["change_quantity|SO-1024|0.5 scale"]),
    ("SO-2051砍掉一半", ["change_quantity|SO-2051|0.5 scale"]),
    ("SO-2051一半货款现在付，一半到货付", ["change_payment|SO-2051|on_delivery"]),
]

MORE_OR_FEWER = [
    ("raise SO-1024 by ten percent more pieces", ["change_quantity|SO-1024|1.1 scale"]),
    ("10% fewer units on SO-1024", ["change_quantity|SO-1024|0.9 scale"]),
    ("raise both December orders by ten percent", ["change_quantity|1.1 scale"]),
    ("SO-2051加两成吧", ["change_quantity|SO-2051|1.2 scale"]),
    ("椅子加三成吧", ["change_quantity|椅子|1.3 scale"]),
    ("SO-3071的保溫杯加兩成吧", ["change_quantity|SO-3071|保溫杯|1.2 scale"]),
]

LISTS = [
    ("gloves: 300, paper: 500 on SO-4417", ["change_quantity|SO-4417|gloves|300 set", "change_quantity|SO-4417|paper|500 set"]),
    ("SO-4417 gloves 300 paper 500", ["change_quantity|SO-4417|gloves|300 set", "change_quantity|SO-4417|paper|500 set"]),
    ("SO1031 teapots 250 mugs 350", ["change_quantity|SO1031|teapots|250 set", "change_quantity|SO1031|mugs|350 set"]),
    ("order 30 star pickets 1650 please", ["place_order|star pickets 1650|30 set"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), PARTS)
def test_shares_that_go_apart_are_a_split(text: str, asked: list[str]):
    assert_asked(text, asked)


@pytest.mark.parametrize(("text", "asked"), WHOLE)
def test_a_half_of_the_goods_or_of_the_price_is_no_split(text: str, asked: list[str]):
    assert_asked(text, asked)


@pytest.mark.parametrize(("text", "asked"), LISTS)
def test_each_thing_has_the_count_behind_it(text: str, asked: list[str]):
    assert_asked(text, asked)


SPLITS = [
    ("Can you split BLK-719, 1500 pcs in two drops: 600 pcs to Plot 4, Heron Way, Ely and 900 pcs to Plot 11, Heron Way, Ely",
     ["split_delivery|BLK-719|1500 piece set"]),
    ("Please split SO-71: 50 pcs on Monday, 70 pcs on Friday.", ["split_delivery|SO-71"]),
    ("Could you split SO-71, 90 boxes, into three lots of 30?", ["split_delivery|SO-71|90 box set"]),
    ("Can you send SO-71 in two batches, 300 pcs next week and 200 pcs on 4 December?", ["split_delivery|SO-71"]),
    ("Please deliver SO-71 in two loads: 5 pallets on Monday and 7 pallets on Friday.", ["split_delivery|SO-71"]),
    ("Can you split BLK-719, 1500 pcs in two drops: 600 pcs to Plot 4, Heron Way, Ely and 900 pcs to Plot 11, Heron Way, Ely",
     ["split_delivery|BLK-719|1500 piece set"]),
    ("Split SO-71, 200 chairs, in two deliveries: 120 on Monday and 80 on 4 December.", ["split_delivery|SO-71|200 set"]),
    ("Split SO-71, in two deliveries please: 120 pcs on Monday and 80 pcs on 4 December.", ["split_delivery|SO-71"]),
    ("Please split SO-71, into three lots.", ["split_delivery|SO-71"]),
    ("Could you split SO-71, 90 boxes, into three lots of 30?", ["split_delivery|SO-71|90 box set"]),
    ("Split SO-71 and split SO-72 in two drops.", ["split_delivery|SO-71", "split_delivery|SO-72"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), SPLITS)
def test_a_split_said_twice_is_one(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


DOUBLES = [
    ("棉花糖机那单TM-3091，竹签给我来双份的量，上次庙会两小时就用光了", ["change_quantity|TM-3091|竹签|2 scale"]),
    ("SO-140的咖啡豆来双份", ["change_quantity|SO-140|咖啡豆|2 scale"]),
    ("SO-141的气球要双倍的量", ["change_quantity|SO-141|气球|2 scale"]),
    ("SO-142里纸巾给我上双份", ["change_quantity|SO-142|纸巾|2 scale"]),
    ("SO-143的面粉量翻倍", ["change_quantity|SO-143|面粉|2 scale"]),
    ("SO-145的灯泡给双倍", ["change_quantity|SO-145|灯泡|2 scale"]),
    ("SO-146鸡蛋要两倍的量", ["change_quantity|SO-146|鸡蛋|2 scale"]),
    ("SO-147木炭给我来三倍的量", ["change_quantity|SO-147|木炭|3 scale"]),
    ("SO-148的丝带按两倍的数来", ["change_quantity|SO-148|丝带|2 scale"]),
    ("SO-149的牛奶发双份过来", ["change_quantity|SO-149|牛奶|2 scale"]),
    ("SO-150的海报要一半的量就行", ["change_quantity|SO-150|海报|0.5 scale"]),
    ("SO-151的蜡烛只要一半的量", ["change_quantity|SO-151|蜡烛|0.5 scale"]),
    ("SO-153的茶叶这次要双份的", ["change_quantity|SO-153|茶叶|2 scale"]),
    ("上次给了双份的量，谢谢", []),
    ("SO-154的双份奶茶杯加20个", ["change_quantity|SO-154|奶茶杯|20 piece add"]),
    ("订20个双份咖啡杯", ["place_order|咖啡杯|20 piece set"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), DOUBLES)
def test_double_the_amount_is_a_factor(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)
