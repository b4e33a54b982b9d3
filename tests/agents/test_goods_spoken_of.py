"""Amounts of goods that were named before, and goods that are given back before they were sent."""

import pytest
from talking import Talk


@pytest.mark.parametrize(
    ("customer", "first", "second", "shown"),
    [
        ("lanhai", "再订500盒手套", "那就订500盒，1月5日到", ("500 盒", "2027年1月5日")),
        ("lanhai", "再订500盒手套", "那就订600盒吧", ("600 盒",)),
        ("chenguang", "我們想訂藍色馬克杯100個", "好，訂150個，12月20日前送到", ("150 件",)),
        (
            "lanhai",
            "I need 500 boxes of gloves",
            "OK so order 600 boxes, for 5 January",
            ("600", "5 January"),
        ),
        ("lanhai", "手套那单还能加200盒吗？", "那就另外下一单200盒吧", ("丁腈手套 200 盒",)),
        (
            "lanhai",
            "Can I add 200 boxes to the glove order?",
            "Then place a new order for 200 boxes",
            ("Nitrile gloves (200 boxes)",),
        ),
        (
            "northwind",
            "steel flasks 500ml. how long does it take you to deliver those",
            "ok great then put me down for 200, delivery by 29 Jan to the usual place",
            ("Steel flask 500 ml (200 pieces)", "29 January"),
        ),
        (
            "northwind",
            "how long for nitrile gloves usually?",
            "we take 100 boxes",
            ("Nitrile gloves (100 boxes)",),
        ),
        ("chenguang", "保溫瓶的材質是什麼", "好，來300件", ("保溫瓶500ml 300 件",)),
        ("lanhai", "玻璃茶壶报个价", "就按这个价，60个，什么时候能到", ("60 件", "2026年12月8日")),
    ],
)
def test_so_many_are_of_the_goods_that_were_spoken_of(book, customer, first, second, shown):
    reply = Talk(book, customer).says(first, second)
    assert reply.card
    assert all(one in reply.text for one in shown)


def test_more_of_an_order_that_waits_is_added_to_it(book):
    assert "700 盒" in Talk(book, "lanhai").says("再订500盒手套", "再订200盒").text


def test_so_many_of_two_goods_are_asked_about(book):
    assert "哪个产品" in Talk(book, "lanhai").says("再订500盒手套和20个玻璃茶壶", "那就订500盒").text


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("lanhai", "上周让你们报的玻璃茶壶报价有效期到什么时候？我们想订60个"),
        ("chenguang", "藍色馬克杯的報價還有效嗎？我們要訂100個"),
    ],
)
def test_a_person_tells_until_when_a_price_holds_and_the_goods_are_quoted(book, customer, text):
    reply = Talk(book, customer).says(text)
    assert text.split("？")[0] in reply.text
    assert "4,140 元" in reply.text or "360 美元" in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "shown"),
    [
        ("lanhai", "我想把2051的椅子退10把，买多了", "30 件"),
        ("lanhai", "椅子那单退5把", "35 件"),
        ("chenguang", "3071的保溫瓶退200支", "600 件"),
        ("lanhai", "We would like to give back 10 chairs of SO-2051, we ordered too many", "30 pieces"),
        ("lanhai", "please take back 20 boxes from the tea order", "180 boxes"),
    ],
)
def test_goods_given_back_of_an_order_not_made_yet_are_so_many_less(book, customer, text, shown):
    reply = Talk(book, customer).says(text)
    assert reply.card
    assert shown in reply.text


@pytest.mark.parametrize("text", ["2048的礼盒退20盒，包装破了", "2033的手套退20盒"])
def test_broken_goods_and_goods_in_production_are_not_taken_off(book, text):
    assert Talk(book, "lanhai").says(text).card is None


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("lanhai", "2048交期往后推一周，如果要加钱就算了"),
        ("lanhai", "2048推迟一周，不加钱的话就改"),
        ("chenguang", "3071延後一週，要加錢的話就不用了"),
        ("lanhai", "Push 2048 back a week, but if it costs extra, forget it"),
        ("lanhai", "Push 2048 back a week, only if it costs nothing extra"),
        ("chenguang", "請問3071可以提前到12月10日出貨嗎？會不會加錢？"),
        ("lanhai", "2051提前到12月18日，要加钱吗？"),
    ],
)
def test_what_costs_nothing_is_shown_to_who_wants_no_costs(book, customer, text):
    reply = Talk(book, customer).says(text)
    assert reply.card
    assert "同事" not in reply.text


def test_a_change_that_costs_more_is_not_shown_to_who_wants_no_costs(book):
    reply = Talk(book, "lanhai").says("2051加10把，要加钱就算了")
    assert reply.card is None
    assert "16,800" in reply.text


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("chenguang", "下週開始聯絡人改成黃雅婷，0955-666-777"),
        ("chenguang", "從12月1日起收件人換成黃雅婷"),
        ("chenguang", "From 1 December please change the contact to Amy Wong"),
    ],
)
def test_the_day_from_which_a_contact_holds_is_no_day_of_delivery(book, customer, text):
    reply = Talk(book, customer).says(text)
    assert "本來就是" not in reply.text
    assert "黃雅婷" in reply.text or "Amy Wong" in reply.text


def test_a_price_put_forward_before_a_promise_to_confirm_is_bargained_over(book):
    reply = Talk(book, "chenguang").says("3071想便宜一點，6塊可以嗎", "6.1呢？可以的話今天就確認")
    assert "6.1" in reply.text
    assert "不太明白" not in reply.text


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("各订单的交货日期麻烦发我一下", ("2026年12月19日", "2026年12月23日", "2026年12月2日")),
        ("我们有哪些订单？分别什么时候交货？", ("2026年12月19日", "2026年12月23日", "2026年12月2日")),
        (
            "Could you send me the delivery dates of all our orders?",
            ("19 December 2026", "23 December 2026", "2 December 2026"),
        ),
    ],
)
def test_the_days_of_all_orders_are_told(book, text, days):
    reply = Talk(book, "lanhai").says(text)
    assert all(day in reply.text for day in days)
    assert reply.card is None


@pytest.mark.parametrize(
    ("customer", "text", "told"),
    [
        ("chenguang", "3071的訂金是多少？訂金不變嗎？", "2,480 美元"),
        ("chenguang", "訂金會變嗎？", "2,480 美元"),
        ("lanhai", "2033的尾款是多少？", "30,400 元"),
        ("chenguang", "What's the deposit on 3071? Does the deposit stay the same?", "USD 2,480.00"),
    ],
)
def test_a_deposit_is_told_to_who_asks_whether_it_stays(book, customer, text, told):
    reply = Talk(book, customer).says(text)
    assert told in reply.text
    assert "同事" not in reply.text


@pytest.mark.parametrize(
    ("place", "wrong", "right"),
    [
        ("广州市天河区珠江新城华夏路8号1201室", "房号写错了，应该是1210室", "华夏路8号1210室"),
        ("广州市天河区珠江新城华夏路8号1201室", "门牌号写错了，是18号", "华夏路18号1201室"),
        ("22 Dockside Road, flat 4, Leeds LS1 4AB", "sorry, wrong flat, it should be flat 14", "flat 14,"),
    ],
)
def test_a_part_of_an_address_that_was_just_written_is_put_right(book, place, wrong, right):
    reply = Talk(book, "lanhai").says(f"2051改地址：{place}", "确认", wrong)
    assert reply.card
    assert right in reply.text


@pytest.mark.parametrize("first", ["hello there", "what sizes do mugs come in?"])
def test_so_many_of_nothing_or_of_goods_of_several_kinds_are_asked_about(book, first):
    assert "Which product" in Talk(book, "acme").says(first, "put me down for 100").text


@pytest.mark.parametrize(
    ("customer", "asked", "text", "shown"),
    [
        (
            "acme",
            "are the teapots dishwasher safe?",
            "Good, then 60 please",
            "Glass teapot 1.2 l (60 pieces)",
        ),
        ("northwind", "is the paper acid free?", "great, 300 packs of those please", "80 g (300 packs)"),
        ("acme", "how much is the white mug?", "good, then 60 please", "White mug 350 ml (60 pieces)"),
        ("lanhai", "礼盒能当生日礼物吗？", "好，那就60盒", "茶叶礼盒 60 盒"),
        ("lanhai", "椅子扶手能拆吗？", "行，那先要12把", "黑色办公椅还是灰色办公椅"),
        ("chenguang", "手套有粉嗎？", "好，來30盒", "丁腈手套 30 盒"),
    ],
)
def test_so_many_are_of_the_goods_asked_about_before(book, customer, asked, text, shown):
    talk = Talk(book, customer)
    assert not talk.says(asked).card
    reply = talk.says(text)
    assert reply.card and shown in reply.text


@pytest.mark.parametrize("text", ["3 weeks", "thanks, I will call at 3", "at 7.50 then"])
def test_other_figures_order_nothing_of_them(book, text):
    talk = Talk(book, "northwind")
    assert not talk.says("are the gloves powder free?", text).card
