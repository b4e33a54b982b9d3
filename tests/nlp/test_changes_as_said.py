"""Everyday changes as people say them: how many there are and how many there shall be, which of things, and since when."""

from typing import Any

import pytest

from contracts.request import Known
from nlp import parse
from tests.nlp.reading_actions import NOW, assert_asked, spell

COUNTS = [
    ("change the 20 chairs on SO-1031 to 30", ["change_quantity|SO-1031|chairs|30 set"]),
    ("Can you reduce the 500 mugs on PO-88 to 350?", ["change_quantity|PO-88|mugs|350 set"]),
    ("please change my 20 chairs on SO-1031 to 30 chairs", ["change_quantity|SO-1031|chairs|30 set"]),
    ("the 200 stools on SO-1031 become 250", ["change_quantity|SO-1031|stools|250 set"]),
    ("raise the 40 boxes of paper on SO-2048 to 60", ["change_quantity|SO-2048|paper|60 box set"]),
    ("cut the 90 packs of paper on SO-2048 by 20", ["change_quantity|SO-2048|paper|20 pack subtract"]),
    ("SO-1031 20 chairs to 30", ["change_quantity|SO-1031|chairs|30 set"]),
    ("change 20 chairs on SO-1031 to stools", ["substitute_item|SO-1031|chairs|>stools|20 set"]),
    ("change the 6204 bearings on SO-1031 to 400", ["change_quantity|SO-1031|6204 bearings|400 set"]),
    ("SO-1031的20箱苹果改成30箱", ["change_quantity|SO-1031|苹果|30 carton set"]),
    ("SO-1024的50双手套减20双", ["change_quantity|SO-1024|手套|20 pair subtract"]),
    ("SO-1024那50双手套再加20双", ["change_quantity|SO-1024|手套|20 pair add"]),
    ("把SO-1024的50双手套改成30双手套", ["change_quantity|SO-1024|手套|30 pair set"]),
    ("SO-1031的20把椅子只要15把", ["change_quantity|SO-1031|椅子|15 piece set"]),
    ("SO-1031的20把椅子15把就够", ["change_quantity|SO-1031|椅子|15 piece set"]),
    ("把SO-2048的90包纸减掉20包", ["change_quantity|SO-2048|纸|20 pack subtract"]),
    ("HK-25嗰50對手套減20對", ["change_quantity|HK-25|手套|20 pair subtract"]),
    ("SO-1024的50雙手套改為30雙", ["change_quantity|SO-1024|手套|30 pair set"]),
    ("把SO-1024的50双手套换成30双袜子", ["substitute_item|SO-1024|手套|>袜子|50 pair set"]),
    ("SO-3150的三节滑轨砍掉200副", ["change_quantity|SO-3150|三节滑轨|200 副 subtract"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), COUNTS)
def test_a_count_of_what_there_is_is_not_what_is_wanted(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


SURPLUS = [
    ("we don't need that much paper, 20 packs less", ["change_quantity|paper|20 pack subtract"]),
    ("we don't need so many chairs on SO-1031, 5 fewer", ["change_quantity|SO-1031|chairs|5 subtract"]),
    ("don't need that many gloves on SO-1024, make it 30", ["change_quantity|SO-1024|gloves|30 set"]),
    ("复印纸用不了那么多，少20包", ["change_quantity|复印纸|20 pack subtract"]),
    ("手套要不了那么多，SO-1031减20双", ["change_quantity|SO-1031|手套|20 pair subtract"]),
    ("手套不用那么多，20双就够", ["change_quantity|手套|20 pair set"]),
    ("手套太多，20双就够", ["change_quantity|手套|20 pair set"]),
    ("SO-1031的手套吃不下这么多，砍一半", ["change_quantity|SO-1031|手套|0.5 scale"]),
    ("複印紙用不了那麼多，少20包", ["change_quantity|複印紙|20 pack subtract"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), SURPLUS)
def test_what_is_too_much_shrinks(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


COLOURS = [
    ("椅子要黑色的，不要灰色", ["substitute_item|椅子|>黑色"]),
    ("SO-1031的椅子不要灰色，要黑色", ["substitute_item|SO-1031|椅子|>黑色"]),
    ("不要灰色的椅子，要黑色的", ["substitute_item|灰色的椅子|>黑色"]),
    ("手套，要L码的，别发M码", ["substitute_item|手套|>L码"]),
    ("椅子要黑色的，不要灰色，單號SO-1031", ["substitute_item|SO-1031|椅子|>黑色"]),
    ("SO-1024的手套要XL的", ["substitute_item|SO-1024|手套|>XL"]),
    ("SO-1024杯子的顏色要藍的", ["substitute_item|SO-1024|杯子|>藍"]),
    ("SO-1031的椅子要黑色的", ["substitute_item|SO-1031|椅子|>黑色"]),
    ("我要10把椅子，要黑色的，不要灰色", ["place_order|椅子|10 piece set"]),
    ("the chairs on SO-1031 in black please, not grey", ["substitute_item|SO-1031|chairs|>black"]),
    ("no grey chairs on SO-1031, black ones please", ["substitute_item|SO-1031|grey chairs|>black ones"]),
    ("No more white mugs please, replace with blue on SO-1031", ["substitute_item|SO-1031|white mugs|>blue"]),
    ("Drop the chairs from SO-1031. Replace with stools.", ["substitute_item|SO-1031|chairs|>stools"]),
    ("Could we have blue instead of the white mugs on SO-1031", ["substitute_item|SO-1031|white mugs|>blue"]),
    ("10 chairs in black please, not grey", ["place_order|chairs|10 set"]),
    ("SO-1031的椅子能不能换个颜色，红色的", ["substitute_item|SO-1031|椅子|>红色"]),
    ("SO-1031的礼盒能不能换个包装", ["substitute_item|SO-1031|礼盒"]),
    ("SO-1031的禮盒換個包裝，紅色的", ["substitute_item|SO-1031|禮盒|>紅色"]),
    ("SO-1024的手套换个尺码，L码", ["substitute_item|SO-1024|手套|>L码"]),
    ("different colour for the chairs on SO-1031 please", ["substitute_item|SO-1031|chairs"]),
    ("we'd like another size for the gloves on SO-1024, large please", ["substitute_item|SO-1024|gloves|>large"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), COLOURS)
def test_a_thing_comes_in_another_colour_or_kind(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


DAYS = [
    ("Please push the one in December to mid January", ["change_delivery|01-11..01-20"]),
    ("Please move the delivery in December to 8 January", ["change_delivery|01-08..01-08"]),
    ("move the one due 5 December to 12 December", ["change_delivery|12-12..12-12"]),
    ("the order for 5 December needs to move to 12 December", ["change_delivery|12-12..12-12"]),
    ("can Friday's delivery come Monday?", ["change_delivery|11-23..11-23"]),
    ("deliver the order after 5 December", ["change_delivery|12-05.."]),
    ("所有订单都往后推一周", ["change_delivery|7"]),
    ("所有訂單都延到下週一", ["change_delivery|11-23..11-23"]),
    ("全部订单往后延三天", ["change_delivery|3"]),
    ("push everything back a week", ["change_delivery|7"]),
    ("New address from 1 Jan: Hafenstrasse 9, 20459 Hamburg. Please update all orders that arrive after that.",
     ["change_address|Hafenstrasse 9, 20459 Hamburg"]),
    ("all deliveries from 1 January go to Hafenstrasse 9, 20459 Hamburg",
     ["change_address|Hafenstrasse 9, 20459 Hamburg"]),
    ("从1月1日起地址改为上海市南京路5号，之后到的订单都改一下", ["change_address|上海市南京路5号"]),
    ("1月1号以后的单子都送到上海市南京路5号", ["change_address|上海市南京路5号"]),
    ("1月1号后所有的订单都送到上海市南京路5号", ["change_address|上海市南京路5号"]),
    ("24号到2号仓库休息，SO-2048之后再送", ["change_delivery|SO-2048|12-02.."]),
    ("我们18号放假，SO-1031要在那之前到", ["change_delivery|SO-1031|..11-18"]),
    ("SO-1031改到12月7号那周", ["change_delivery|SO-1031|12-07..12-13"]),
    ("SO-2048下周一一早能到吗", ["change_delivery|SO-2048|11-23..11-23"]),
    ("SO-2048下週一一早送", ["change_delivery|SO-2048|11-23..11-23"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), DAYS)
def test_a_day_that_tells_of_an_order_is_no_day_to_deliver(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


TOGETHER = [
    ("我想把手套和椅子一起送，12月23日到", ["change_delivery|手套|12-23..12-23", "change_delivery|椅子|12-23..12-23"]),
    ("SO-1031的手套和椅子一起送，12月23日到",
     ["change_delivery|SO-1031|手套|12-23..12-23", "change_delivery|SO-1031|椅子|12-23..12-23"]),
    ("SO-1031的手套和椅子一起送，12月23日到貨",
     ["change_delivery|SO-1031|手套|12-23..12-23", "change_delivery|SO-1031|椅子|12-23..12-23"]),
    ("send the gloves together with the chairs on the 23rd",
     ["change_delivery|gloves|11-23..11-23", "change_delivery|chairs|11-23..11-23"]),
    ("ship the gloves and the chairs on SO-1031 by air",
     ["change_delivery|SO-1031|gloves|air", "change_delivery|SO-1031|chairs|air"]),
    ("can we have the gloves and the chairs on SO-1031 by 5 December",
     ["change_delivery|SO-1031|gloves|..12-05", "change_delivery|SO-1031|chairs|..12-05"]),
    ("make the gloves and the chairs on SO-1031 5% cheaper",
     ["change_price|SO-1031|gloves|-5", "change_price|SO-1031|chairs|-5"]),
    ("ship the mugs by air and the chairs by sea", ["change_delivery|mugs|air", "change_delivery|chairs|sea"]),
    ("take 5 off both the chairs and the stools on SO-1031",
     ["change_quantity|SO-1031|chairs|5 subtract", "change_quantity|SO-1031|stools|5 subtract"]),
    ("add 10 each of mugs and plates to SO-1024", ["add_item|SO-1024|mugs|10 set", "add_item|SO-1024|plates|10 set"]),
    ("SO-1024: 20 mugs less pls and the rest by Friday",
     ["change_quantity|SO-1024|mugs|20 subtract", "change_delivery|SO-1024|..11-20"]),
    ("just the gloves on SO-1024 by air, everything else as planned", ["change_delivery|SO-1024|gloves|air"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), TOGETHER)
def test_all_things_named_have_the_wish(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


SHARES = [
    ("for SO-1031 pls send 5 chairs now and the rest on 20 Dec", ["split_delivery|SO-1031|chairs"]),
    ("send 20 mugs on SO-1024 by air and the rest by sea", ["split_delivery|SO-1024|mugs"]),
    ("SO-1024: 20 mugs on 3 December, the rest on 17 December", ["split_delivery|SO-1024|mugs"]),
    ("SO-1031先发5把椅子，剩下的12月20号", ["split_delivery|SO-1031|椅子"]),
    ("everything on SO-2048 except the paper can go", []),
    ("cancel everything but the paper on SO-2048", []),
    ("remove all lines except the paper from SO-2048", []),
    ("SO-2048除了纸都不要了", []),
    ("SO-2048除了紙全都不要了", []),
    ("everything on SO-2048 stays except the paper, that can go", ["remove_item|SO-2048|paper"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), SHARES)
def test_the_rest_and_the_excepted_are_told_apart(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


PAYMENT = [
    ("can we get another two weeks to pay for SO-1024?", ["change_payment|SO-1024"]),
    ("could you give us 15 more days to pay SO-1024", ["change_payment|SO-1024"]),
    ("can we extend the payment terms on SO-1024 by two weeks", ["change_payment|SO-1024"]),
    ("SO-1024账期再宽限两周", ["change_payment|SO-1024"]),
    ("SO-1024账期能不能放长一点", ["change_payment|SO-1024"]),
    ("延长SO-1024的账期两周", ["change_payment|SO-1024"]),
    ("SO-1024的货款能晚半个月付吗", ["change_payment|SO-1024"]),
    ("SO-1024付款能不能晚兩週", ["change_payment|SO-1024"]),
    ("SO-1024账期改成六周", ["change_payment|SO-1024|net42"]),
    ("net 6 weeks on SO-1024 please", ["change_payment|SO-1024|net42"]),
    ("SO-1024付款晚了两周", []),
    ("we paid SO-1024 two weeks later than usual", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), PAYMENT)
def test_more_time_to_pay_is_of_payment(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


PRICES = [
    ("the price on SO-1024 is too high, Mueller sells them for 3.20", ["change_price|SO-1024"]),
    ("the mugs on SO-1024 are too expensive", ["change_price|SO-1024|mugs"]),
    ("SO-1024的价格太贵了", ["change_price|SO-1024"]),
    ("SO-1024太贵了，别家才3.2", ["change_price|SO-1024"]),
    ("SO-1024的杯子太貴", ["change_price|SO-1024|杯子"]),
    ("SO-1024太贵了，不要了", ["cancel_order|SO-1024"]),
    ("SO-1024 is too expensive, please cancel", ["cancel_order|SO-1024"]),
    ("快递太贵了，SO-1024改走汽运", ["change_delivery|SO-1024|road"]),
    ("Well, if you match 3.20 we stay with SO-1024.", ["change_price|SO-1024|3.2"]),
    ("SO-1024: if you match 3.20 we stay", ["change_price|SO-1024|3.2"]),
    ("SO-1024能给到3.2我们就留下", ["change_price|SO-1024|3.2"]),
    ("SO-1024的手套降到3.2", ["change_price|SO-1024|手套|3.2"]),
    ("3块9一个行不行，SO-1024的杯子", ["change_price|SO-1024|杯子|3.9 CNY unit"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), PRICES)
def test_what_is_too_dear_is_wished_cheaper(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


ASIDE = [
    ("add a gift note to SO-1024 saying \"Merry Christmas\"", []),
    ("put a label on the boxes of SO-1024 reading \"fragile\"", []),
    ("add 10 mugs to SO-1024 with a card saying Happy Birthday", ["add_item|SO-1024|mugs|10 set"]),
    ("add 20 gift cards to SO-1024", ["add_item|SO-1024|gift cards|20 set"]),
    ("给SO-1024加张贺卡，写上圣诞快乐", []),
    ("SO-1024加10個杯子，再附張賀卡，寫生日快樂", ["add_item|SO-1024|杯子|10 piece set"]),
    ("发票还没收到，SO-2033的", []),
    ("SO-2033的發票還沒收到", []),
    ("still waiting for the invoice on SO-2033", []),
    ("haven't got the packing list for SO-2033 yet", []),
    ("货还没收到，SO-2033的", ["query_order|SO-2033"]),
    ("still waiting for SO-2033", ["query_order|SO-2033"]),
    ("SO-1031 goes to Anna Berg instead of Tom", []),
    ("bring the gloves on SO-1024 forward to next week and leave the mugs where they are",
     ["change_delivery|SO-1024|gloves|11-23..11-29"]),
    ("SO-2048: replace A4 by A3 for 10 of the 30 packs", ["substitute_item|SO-2048|A4|>A3|10 set"]),
    ("please", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), ASIDE)
def test_notes_papers_and_what_stays_are_no_change(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


KNOWN = Known(orders=("1024", "1031", "2033", "2048"))
NUMBERED = [
    ("我要退订2048里面的复印纸", ["remove_item|2048|复印纸"]),
    ("1031取消里面的椅子", ["remove_item|1031|椅子"]),
    ("把2048里的复印纸去掉", ["remove_item|2048|复印纸"]),
    ("1031把凳子去掉，椅子多加5把", ["remove_item|1031|凳子", "change_quantity|1031|椅子|5 piece add"]),
    ("1024杯子要50个，原来是40个", ["change_quantity|1024|杯子|50 piece set"]),
    ("1024的50双手套减20双", ["change_quantity|1024|手套|20 pair subtract"]),
    ("1031嘅椅子加多5張", ["change_quantity|1031|椅子|5 piece add"]),
    ("把2048取消", ["cancel_order|2048"]),
    ("cancel 2033, we bought locally", ["cancel_order|2033"]),
    ("we'd rather have 1031 a week later than planned", ["change_delivery|1031|7"]),
    ("请取消1031里的椅子", ["remove_item|1031|椅子"]),
    ("2048的90包紙減20包", ["change_quantity|2048|紙|20 pack subtract"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), NUMBERED)
def test_the_number_of_an_order_is_no_count_and_no_year(text: str, asked: list[str]) -> None:
    assert [spell(action) for action in parse(text, now=NOW, known=KNOWN).to_json()["actions"]] == asked


PARTS = [
    ("for SO-1031 pls send 5 chairs now and the rest on 20 Dec", [{"quantity": {"value": 5, "mode": "set"}},
     {"delivery": {"earliest": "2026-12-20", "latest": "2026-12-20"}}]),
    ("send 20 mugs on SO-1024 by air and the rest by sea",
     [{"quantity": {"value": 20, "mode": "set"}, "delivery": {"method": "air"}}, {"delivery": {"method": "sea"}}]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parts"), PARTS)
def test_what_is_sent_first_and_the_rest_are_parts(text: str, parts: list[dict[str, Any]]) -> None:
    assert parse(text, now=NOW).to_json()["actions"][0]["parts"] == parts
