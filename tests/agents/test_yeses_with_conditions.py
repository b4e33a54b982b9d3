"""Yeses with something behind them: a condition that holds, one that waits for somebody, a part that is let go."""

import pytest
from talking import Talk, statuses

TEAPOTS = "80 more teapots on 1031 please"
FLASKS = "保溫瓶加到1000支"


@pytest.mark.parametrize(
    ("customer", "asked", "yes"),
    [
        ("acme", TEAPOTS, "yes, provided the delivery date doesn't change"),
        ("acme", TEAPOTS, "yes but only if the delivery date doesnt move because of it"),
        ("acme", TEAPOTS, "ok, as long as the price stays the same"),
        ("acme", TEAPOTS, "ok but it must be here before Christmas"),
        ("northwind", "gloves to 300", "good, if it comes by 5 January"),
        ("lanhai", "椅子再加2把", "就这样吧，不过要保证圣诞节前到"),
        ("lanhai", "椅子再加2把", "好的，但是必须12月25号之前到"),
        ("lanhai", "椅子再加2把", "好，只要价格不变"),
        ("lanhai", "我要30个茶壶", "好，元旦前要到"),
        ("chenguang", FLASKS, "可以，但一定要在年底前到"),
        ("acme", TEAPOTS, "yes, but only if it doesn't delay delivery"),
        ("northwind", "gloves to 300", "ok, but not if it delays the order"),
        ("northwind", "gloves to 300", "fine, as long as it isn't late"),
        ("lanhai", "椅子再加2把", "好的，不过不能耽误交货"),
        ("lanhai", "2048纸加20包", "行，只要不影响交期"),
        ("lanhai", "2048纸加20包", "行，要是影响交期就算了"),
        ("chenguang", FLASKS, "可以，但不能延期"),
        ("chenguang", FLASKS, "可以，但如果會延期就不要加"),
    ],
)
def test_a_yes_whose_condition_holds_is_one(book, customer, asked, yes):
    assert statuses(Talk(book, customer).says(asked, yes)) == ["done"]


@pytest.mark.parametrize(
    ("customer", "asked", "yes", "day"),
    [
        ("acme", TEAPOTS, "yes, but only if it arrives before 10 December", "to 9 December 2026"),
        ("lanhai", "椅子再加2把", "可以，不过12月20号之前要到", "改为 2026年12月20日"),
        ("chenguang", FLASKS, "可以，但是2026年12月15日前要到", "改為 2026年12月15日"),
        ("northwind", "gloves to 300", "fine but get it here by new year", "to 31 December 2026"),
    ],
)
def test_a_yes_to_an_earlier_day_is_a_wish_for_that(book, customer, asked, yes, day):
    reply = Talk(book, customer).says(asked, yes)
    assert statuses(reply) == ["proposed"]
    assert day in reply.text


@pytest.mark.parametrize(
    ("asked", "yes"),
    [
        ("1031 a week later pls", "yes, provided the delivery date does not change"),
        (TEAPOTS, "yes, as long as the total stays"),
    ],
)
def test_a_yes_whose_condition_does_not_hold_books_nothing(book, asked, yes):
    talk = Talk(book, "acme")
    before = talk.revisions("SO-1031")
    talk.says(asked, yes)
    assert talk.revisions("SO-1031") == before


@pytest.mark.parametrize(
    ("customer", "asked", "waits", "goes"),
    [
        ("acme", TEAPOTS, "looks good, but i need to check with my boss first", "ok he says go"),
        ("acme", TEAPOTS, "fine, as soon as our finance team signs off", "they have approved"),
        ("acme", TEAPOTS, "I'll confirm once accounting has agreed", "accounting agreed"),
        ("northwind", "gloves to 300", "yes, once my manager has approved it", "my manager is fine with it"),
        ("lanhai", "椅子再加2把", "嗯，等我财务确认了就定", "财务说可以了"),
        ("lanhai", "椅子再加2把", "行，等老板批了再下", "老板已经批了"),
        ("lanhai", "椅子再加2把", "财务确认了我再回复你", "可以了"),
        ("chenguang", FLASKS, "好，等我主管簽了就訂", "主管同意了"),
    ],
)
def test_who_waits_for_others_is_given_time_and_their_yes_counts(book, customer, asked, waits, goes):
    talk = Talk(book, customer)
    talk.says(asked)
    assert statuses(talk.says(waits)) == ["told"]
    assert statuses(talk.says(goes)) == ["done"]


@pytest.mark.parametrize(
    ("customer", "asked", "no"),
    [("acme", TEAPOTS, "they said no"), ("lanhai", "椅子再加2把", "老板不同意")],
)
def test_the_no_of_others_counts(book, customer, asked, no):
    assert statuses(Talk(book, customer).says(asked, no)) == ["closed"]


@pytest.mark.parametrize(
    ("customer", "asked", "said", "left"),
    [
        ("chenguang", "數量加兩百，12/18前要到", "日期算了，其他可以", "不鏽鋼保溫瓶500ml"),
        ("chenguang", "數量加兩百，12/18前要到", "日期就算了，其他OK", "不鏽鋼保溫瓶500ml"),
        ("lanhai", "椅子加到50把，地址改到广州天河路1号", "地址就算了，其他都行", "灰色办公椅"),
        ("lanhai", "礼盒减到180盒，付款改成月结30天", "付款算了，剩下的可以", "茶叶礼盒"),
        ("acme", "teapots to 250 on 1031 and deliver by 15 December", "forget the date, rest is ok", "Glass teapot 1.2 l"),
        ("northwind", "gloves to 300 and deliver to 22 Dockside Road", "never mind the address, the rest is good", "Nitrile gloves"),
        ("acme", "move 1024 and 1031 both to 28 December", "1024's can stay, the rest is fine", "SO-1031"),
        ("acme", "move 1024 and 1031 both to 28 December", "leave the date of 1031, the other is ok", "SO-1024"),
        ("lanhai", "SO-2051 跟 2048 都改到12月28日送", "2048的不用动，别的没问题", "SO-2051"),
        ("lanhai", "SO-2051 跟 2048 都改到12月28日送", "2048的日期不用动，别的没问题", "SO-2051"),
        ("lanhai", "SO-2051 跟 2048 都改到12月28日送", "2051那单的不用改了", "SO-2048"),
    ],
)  # fmt: skip
def test_the_rest_is_shown_without_the_part_that_is_let_go(book, customer, asked, said, left):
    reply = Talk(book, customer).says(asked, said)
    (row,) = reply.card.changes
    assert left in (row.order, row.what)


@pytest.mark.parametrize(
    ("customer", "asked", "yes"),
    [
        ("lanhai", "2048推迟一周", "好，但不能延期"),
        ("lanhai", "2048推迟一周", "可以，如果会延期就不要改"),
        ("northwind", "4417 a week later please", "ok, but not if it delays the order"),
    ],
)
def test_a_yes_to_a_later_day_that_must_not_be_later_books_nothing(book, customer, asked, yes):
    before = book.orders(customer=customer)
    Talk(book, customer).says(asked, yes)
    assert book.orders(customer=customer) == before


@pytest.mark.parametrize(
    ("customer", "asked", "hangs"),
    [
        ("lanhai", "2051加到45把", "不能装就别加"),
        ("lanhai", "2051加到45把", "装不了就别加"),
        ("lanhai", "2051加到45把", "能送上楼才加"),
        ("lanhai", "2048推迟一周", "如果仓库没地方就别推了"),
        ("chenguang", FLASKS, "如果不能貼標籤就不要加了"),
        ("acme", TEAPOTS, "if they can't be gift-wrapped, don't add any"),
        ("acme", TEAPOTS, "only if they can be gift-wrapped"),
        ("northwind", "gloves to 300", "unless they are powdered"),
        ("northwind", "gloves to 300", "provided they are powder-free"),
    ],
)
def test_what_comes_to_hang_on_what_only_a_person_can_tell_is_held_back(book, customer, asked, hangs):
    before, talk = book.orders(customer=customer), Talk(book, customer)
    reply = talk.says(asked, hangs)
    assert asked in reply.text and hangs in reply.text
    talk.says("好" if customer != "acme" else "yes")
    assert book.orders(customer=customer) == before


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        ("lanhai", ["2048礼盒砍掉一半，超过三万就别改了", "好"]),
        ("lanhai", ["2048礼盒砍掉一半，总价不超过三万", "好"]),
        ("lanhai", ["2048礼盒砍掉一半", "超过三万就别改了", "好"]),
        ("lanhai", ["2048礼盒砍掉一半", "总价不超过三万", "好"]),
        ("lanhai", ["2048礼盒砍掉一半", "好，总价超过两万五就不要改了"]),
        ("chenguang", ["3071加50支，總價超過六千就不要加", "好"]),
        ("northwind", ["raise the gloves to 300, but not if it comes to more than 4000", "yes"]),
        ("northwind", ["gloves to 300. If the total is over 3,900, don't", "yes"]),
        ("northwind", ["gloves to 300, but keep the total under 4000", "yes"]),
        ("northwind", ["gloves to 300", "yes, but not if the total comes to more than 3500"]),
    ],
)
def test_what_stays_within_a_limit_is_done(book, customer, texts):
    assert statuses(Talk(book, customer).says(*texts)) == ["done"]


@pytest.mark.parametrize(
    ("customer", "texts", "total"),
    [
        ("lanhai", ["2048纸加到500包，超过四万就算了"], "44,600 元"),
        ("lanhai", ["2048纸加到500包", "超过四万就算了"], "44,600 元"),
        ("lanhai", ["2048纸加到500包", "好，超过四万就别加了"], "44,600 元"),
        ("lanhai", ["再来300包A4纸，超过五千就别下了"], "6,600 元"),
        ("chenguang", ["3071加50支，總價超過五千就不要加"], "5,270 美元"),
        ("northwind", ["gloves to 300. If the total is over 3,400, don't"], "USD 3,480.00"),
        ("northwind", ["gloves to 300", "yes, but not if the total comes to more than 3400"], "USD 3,480.00"),
    ],
)
def test_what_comes_to_more_than_a_limit_is_left(book, customer, texts, total):
    before, talk = book.orders(customer=customer), Talk(book, customer)
    assert total in talk.says(*texts).text
    talk.says("yes" if customer == "northwind" else "好")
    assert book.orders(customer=customer) == before


@pytest.mark.parametrize(
    ("customer", "asked", "text"),
    [
        ("chenguang", "保溫瓶改成500個", "好的，不過交期維持12/21就好"),
        ("chenguang", "保溫瓶改成500個", "可以，不過單價維持6.2"),
        ("lanhai", "办公椅改成35把", "好的，不过交期还是12月23日就好"),
        ("lanhai", "礼盒改成250盒", "可以，但付款还是月结60天"),
        ("northwind", "set the gloves to 260", "yes, but the delivery date stays 2 January"),
        ("acme", "SO-1024: 600 mugs", "ok but keep net 60"),
        ("acme", "SO-1024: 600 mugs", "yes but the price stays at 3.60"),
    ],
)
def test_a_yes_that_keeps_a_term_at_the_figure_it_has_is_booked(book, customer, asked, text):
    reply = Talk(book, customer).says(asked, text)
    assert [result.status for result in reply.results] == ["done"]


@pytest.mark.parametrize(
    ("customer", "asked", "text"),
    [
        ("lanhai", "办公椅改成35把", "好的，不过交期维持12月20日就好"),
        ("chenguang", "保溫瓶改成12/28交貨", "好的，不過交期維持12/21就好"),
        ("northwind", "set the gloves to 260", "yes, but the delivery date stays 2 February"),
        ("acme", "SO-1024: 600 mugs", "ok but keep net 30"),
    ],
)
def test_a_yes_that_keeps_a_term_at_another_figure_books_nothing(book, customer, asked, text):
    reply = Talk(book, customer).says(asked, text)
    assert "done" not in [result.status for result in reply.results]
