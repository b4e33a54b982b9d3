"""Goods that go back, told with what is wrong with them or with how they came."""

import pytest

from tests.nlp.reading_actions import assert_asked

RETURNED = [
    ("I want to exchange 2 rain jackets size S from order 88140, which came on Monday, for rain jackets size M.",
     ["return_item|88140|rain jackets size S|>rain jackets size M|2 set"]),
    ("Please exchange the blue mugs on SO-51, which we received yesterday, for green mugs.",
     ["return_item|SO-51|blue mugs|>green mugs"]),
    ("We received the blue mugs on SO-51 yesterday and would like to exchange them for green mugs.",
     ["return_item|SO-51|blue mugs|>green mugs"]),
    ("4 plates on SO-51 came cracked, please take those 4 back.", ["return_item|SO-51|plates|4 set"]),
    ("Two chairs in order 88140 wobble, I want replacements for the two.", ["return_item|88140|chairs|2 set"]),
    ("验货发现RK-6702的周转箱坏了7只，退这7只", ["return_item|RK-6702|周转箱|7 piece set"]),
    ("RK-6702的杯子碎了3个，这3个要退", ["return_item|RK-6702|杯子|3 piece set"]),
    ("RK-6702收到的台灯有两盏不亮，退这两盏", ["return_item|RK-6702|台灯|2 盏 set"]),
    ("RK-6702里裂了5块瓷砖，那5块我要退掉", ["return_item|RK-6702|瓷砖|5 piece set"]),
    ("RK-6702的T恤有4件脱线，把这4件退了", ["return_item|RK-6702|T恤|4 piece set"]),
    ("RK-6702到货的碗破了6个，麻烦换6个新的", ["return_item|RK-6702|碗|6 piece set"]),
    ("昨天到的RK-6702，雨衣S码2件想换成雨衣M码", ["return_item|RK-6702|*"]),
    ("RK-6702昨天收到的蓝色水杯想换成绿色水杯", ["return_item|RK-6702|蓝色水杯|>绿色水杯"]),
    ("签收RK-6702时发现纸箱湿了10箱，这10箱拒收退回", ["return_item|RK-6702|*"]),
    ("RK-6702坏了2台风扇，退", ["return_item|RK-6702|风扇|2 piece set"]),
    ("RK-6702的风扇2台异响，申请退货", ["return_item|RK-6702|风扇|2 piece set"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), RETURNED)
def test_goods_that_came_go_back(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


SHARES = [
    ("20把人体工学椅里头有3把气压棒漏气，人一坐就往下掉，这3把退掉。单号OF-11902", ["return_item|OF-11902|人体工学椅|3 piece set"]),
    ("收到了SO-12，50个玻璃杯里有4个杯口崩了，这4个退掉", ["return_item|SO-12|玻璃杯|4 piece set"]),
    ("SO-15到货了，100盏台灯里面有7盏不亮，一插电就跳闸，这7盏退了吧", ["return_item|SO-15|台灯|7 盏 set"]),
    ("单号SO-16，12台打印机中有2台卡纸，纸一进去就卷，这两台要退", ["return_item|SO-16|打印机|2 piece set"]),
    ("30箱牛奶里有5箱胀包，那5箱退货。单号SO-17", ["return_item|SO-17|牛奶|5 carton set"]),
    ("收货了，8张办公桌里头2张桌腿短一截，放上去就晃，这2张退掉，订单SO-19", ["return_item|SO-19|办公桌|2 piece set"]),
    ("SO-22的货到了，40条毛巾里有6条脱线，一洗就散，这6条给退了", ["return_item|SO-22|毛巾|6 piece set"]),
    ("25个行李箱有3个轮子断了，根本拉不动，把这3个退掉，单号SO-23", ["return_item|SO-23|行李箱|3 piece set"]),
    ("SO-24收到，10把电钻当中有1把不转，这把退掉", ["return_item|SO-24|电钻*"]),
    ("60双雨靴里头有4双脱胶，一踩水就进水，这4双换新的，单号SO-25", ["return_item|SO-25|雨靴|4 pair set"]),
    ("SO-26到了，15个锅里有2个锅盖变形，盖不上，这2个退", ["return_item|SO-26|锅|2 piece set"]),
    ("收到SO-28，24瓶红酒中有2瓶漏酒，瓶塞一碰就掉，这2瓶退掉", ["return_item|SO-28|红酒|2 bottle set"]),
    ("5台空调里有1台不制冷，师傅看了也修不好，这台退掉。单号SO-29", ["return_item|SO-29|空调*"]),
    ("18个花盆里头有6个裂了，一浇水就漏，这6个不要了退给你们，单号SO-30", ["return_item|SO-30|花盆|6 piece set"]),
    ("SO-81的20把椅子里3把换成红色", ["substitute_item|SO-81|椅子|>红色|3 piece set"]),
    ("SO-82的20箱苹果中5箱改成梨子", ["substitute_item|SO-82|苹果|>梨子|5 carton set"]),
    ("SO-84收到了，灯罩有3个破了，这3个要退", ["return_item|SO-84|灯罩|3 piece set"]),
    ("收到SO-85的60个杯子，有8个掉漆，一擦就花，那8个给我退了", ["return_item|SO-85|杯子|8 piece set"]),
    ("SO-88到了40套餐具，里面2套缺勺子，这两套换货", ["return_item|SO-88|餐具|2 set set"]),
    ("SO-89里有两台风扇叶片断了，这两台退回去", ["return_item|SO-89|风扇*"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), SHARES)
def test_some_of_the_goods_told_of_go_back(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


NEW_ONES = [
    ("师傅 上次在你家买的角磨机 开关按下去不弹起来 才用两回 我要换新的 单号DG22087", ["return_item|DG22087|角磨机"]),
    ("单号DG22088，电饭煲插上电没反应，我要换新的", ["return_item|DG22088|电饭煲"]),
    ("SO-70的吹风机用了两天就冒烟，我要换个新的", ["return_item|SO-70|吹风机"]),
    ("SO-71的显示器有条竖线，想换台新的", ["return_item|SO-71|显示器"]),
    ("订单SO-72，热水壶漏水，麻烦给换新的", ["return_item|SO-72|热水壶"]),
    ("SO-73的键盘好几个键按不动，要求换新", ["return_item|SO-73|键盘"]),
    ("SO-74的雨伞撑不开，我想换一把新的", ["return_item|SO-74|雨伞"]),
    ("你们发来的电风扇不转，我们要换新的，单号SO-75", ["return_item|SO-75|电风扇"]),
    ("上周买的门锁打不开，帮我换新的，订单号SO-76", ["return_item|SO-76|门锁"]),
    ("SO-77的闹钟走得不准，我要求换新的", ["return_item|SO-77|闹钟"]),
    ("前几天收到的台秤称不准 我要换新的 订单SO-78", ["return_item|SO-78|台秤"]),
    ("SO-79到的插座接触不良，给我换新的", ["return_item|SO-79|插座"]),
    ("SO-220的空气炸锅一按就断电，我要换个好的", ["return_item|SO-220|空气炸锅"]),
    ("SO-221买的耳机左边没声音，我想换新", ["return_item|SO-221|耳机"]),
    ("刚到的SO-222咖啡机漏水，要求换一台新的", ["return_item|SO-222|咖啡机"]),
    ("SO-223收到的扳手断了，申请换把新的", ["return_item|SO-223|扳手"]),
    ("SO-224的键盘我要换成无线的", ["substitute_item|SO-224|键盘|>无线*"]),
    ("上次买的台灯不亮了，我要退货，单号SO-226", ["return_item|SO-226|台灯"]),
    ("上回订的水壶漏水，我们想退掉，单号SO-227", ["return_item|SO-227|水壶"]),
    ("上次在你家买的角磨机，开关按下去不弹起来，我要换新的，单号SO-228", ["return_item|SO-228|角磨机"]),
    ("上次买的台灯不亮，我当时换了新的", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), NEW_ONES)
def test_whoever_wants_a_new_one_sends_the_old_one_back(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)
