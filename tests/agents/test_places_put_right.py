"""Customers who put right a part of where their goods go: the rest of the address stays."""

from datetime import date

import pytest
from talking import Talk, statuses

HAMBURG, SHENZHEN = "20357 Hamburg, Germany", "广东省深圳市南山区"


@pytest.mark.parametrize(
    ("customer", "text", "order", "place"),
    [
        ("acme", "1024: the street number is wrong, it is Lagerstrasse 21 and not 12", "SO-1024", f"Lagerstrasse 21, {HAMBURG}"),
        ("acme", "1024: the house number should be 21, not 12", "SO-1024", f"Lagerstrasse 21, {HAMBURG}"),
        ("acme", "the address on 1024 has a typo: Lagerstr. 21", "SO-1024", f"Lagerstr. 21, {HAMBURG}"),
        ("acme", "please deliver 1024 to Lagerstrasse 21", "SO-1024", f"Lagerstrasse 21, {HAMBURG}"),
        ("acme", "the postcode on 1024 should be 20359", "SO-1024", "Lagerstrasse 12, 20359 Hamburg, Germany"),
        ("lanhai", "2048地址门牌写错了，是科技园路51号，不是15号", "SO-2048", f"{SHENZHEN}科技园路51号2栋803"),
        ("lanhai", "2048收货地址改成科技园路15号3栋803", "SO-2048", f"{SHENZHEN}科技园路15号3栋803"),
        ("lanhai", "2048的门牌号错了，应该是51号", "SO-2048", f"{SHENZHEN}科技园路51号2栋803"),
        ("chenguang", "地址打錯了，是南京東路二段98號5樓", "SO-3071", "台北市中山區南京東路二段98號5樓"),
        ("chenguang", "3071門牌錯了，是98號不是88號", "SO-3071", "台北市中山區南京東路二段98號5樓"),
        ("lanhai", "2048的地址楼号写错了，应该是3栋803", "SO-2048", f"{SHENZHEN}科技园路15号3栋803"),
        ("lanhai", "2048房号写错了，应该是905室", "SO-2048", f"{SHENZHEN}科技园路15号2栋905"),
        ("lanhai", "2048的地址不对，是16号2栋", "SO-2048", f"{SHENZHEN}科技园路16号2栋803"),
        ("chenguang", "樓層寫錯了，是7樓才對", "SO-3071", "台北市中山區南京東路二段88號7樓"),
    ],
)  # fmt: skip
def test_a_part_of_an_address_put_right_leaves_the_rest_of_it(book, customer, text, order, place):
    before = book.order(order)
    Talk(book, customer).says(text, "yes" if customer == "acme" else "可以")
    assert book.order(order).address.text == place
    assert book.order(order).lines == before.lines


@pytest.mark.parametrize(
    ("customer", "text", "order", "place"),
    [
        ("acme", "please deliver 1024 to Lagerstrasse 12, Berlin", "SO-1024", "Lagerstrasse 12, Berlin"),
        ("acme", "please deliver 1024 to Hafenweg 8, 20457 Hamburg", "SO-1024", "Hafenweg 8, 20457 Hamburg"),
        ("lanhai", "2048收货地址改成广州市天河区体育西路15号", "SO-2048", "广州市天河区体育西路15号"),
    ],
)
def test_another_place_takes_the_place_of_the_whole_address(book, customer, text, order, place):
    Talk(book, customer).says(text, "yes" if customer == "acme" else "可以")
    assert book.order(order).address.text == place


@pytest.mark.parametrize("both", ["both", "BOTH of course", "both, obviously"])
def test_an_address_put_right_of_two_orders_is_done_for_both_when_both_are_meant(book, both):
    Talk(book, "acme").says("The street number is wrong, it is Lagerstrasse 21 and not 12", both, "yes")
    assert {book.order(one).address.text for one in ("SO-1024", "SO-1031")} == {f"Lagerstrasse 21, {HAMBURG}"}


@pytest.mark.parametrize(
    "text", ["is the address on 1024 right?", "what's the street number on 1024, 12 or 21?"]
)
def test_who_asks_about_an_address_changes_none(book, text):
    assert "proposed" not in statuses(Talk(book, "acme").says(text))


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "Ship SO-1024 to our Bremen shop"),
        ("acme", "I'd like to order 400 white mugs, delivery to our Bremen branch"),
        ("acme", "send 1024 to the warehouse"),
        ("northwind", "Ship 4417 to our Perth warehouse"),
        ("lanhai", "SO-2051送到我们东莞仓库"),
        ("chenguang", "SO-3071改送到我們台中分店"),
    ],
)
def test_the_address_is_asked_of_a_place_that_is_only_named(book, customer, text):
    reply = Talk(book, customer).says(text)
    assert "full address" in reply.text or "详细地址" in reply.text or "詳細地址" in reply.text


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        ("acme", ["Ship SO-1024 to our Bremen shop", "Obernstr. 44, 28195 Bremen"]),
        ("acme", ["I'd like to order 400 white mugs, delivery to our Bremen branch", "Obernstr. 44, 28195 Bremen"]),
        ("acme", ["50 more teapots on 1031 and send it to our Bremen shop", "Obernstr. 44, 28195 Bremen"]),
        ("lanhai", ["SO-2051送到我们东莞仓库", "东莞市虎门镇连升路8号"]),
    ],
)  # fmt: skip
def test_the_answer_is_where_the_place_is(book, customer, texts):
    reply = Talk(book, customer).says(*texts)
    assert texts[1] in reply.text
    assert reply.card


@pytest.mark.parametrize(
    ("customer", "text", "address"),
    [
        ("acme", "400 white mugs please, delivery to our Hamburg warehouse", "Lagerstrasse 12, 20357 Hamburg, Germany"),
        ("acme", "Ship SO-1024 to our Hamburg warehouse", "Lagerstrasse 12, 20357 Hamburg, Germany"),
        ("lanhai", "SO-2051送到我们深圳仓库", "广东省深圳市南山区科技园路15号2栋803"),
    ],
)  # fmt: skip
def test_a_place_where_one_known_address_lies_is_that(book, customer, text, address):
    assert address in Talk(book, customer).says(text).text


TERRACE = "deliver 4417 to 42 Marine Terrace, Fremantle WA 6160"


@pytest.mark.parametrize(
    ("customer", "wish", "text", "place"),
    [
        ("northwind", TERRACE, "sorry just saw its 24 Marine Terrace not 42", "24 Marine Terrace, Fremantle WA 6160"),
        ("northwind", TERRACE, "it's not 42 Marine Terrace but 24", "24 Marine Terrace, Fremantle WA 6160"),
        ("northwind", TERRACE, "it's 51 Marine Terrace, sorry", "51 Marine Terrace, Fremantle WA 6160"),
        ("northwind", TERRACE, "it's 51 Marine Terrace, Perth WA 6000", "51 Marine Terrace, Perth WA 6000"),
        ("acme", "1031 goes to Hafenweg 3, 48155 Münster", "the street is only Hafenweg 13", "Hafenweg 13, 48155 Münster"),
        ("chenguang", "3071改送台北市信義路100號", "不對，是信義路110號", "台北市信義路110號"),
    ],
)  # fmt: skip
def test_a_number_of_the_house_put_right_keeps_the_town_that_is_proposed(book, customer, wish, text, place):
    assert place in Talk(book, customer).says(wish, text).text


@pytest.mark.parametrize(
    ("customer", "wish", "text", "told"),
    [
        ("northwind", TERRACE, "its 24 Marine Terrace not 42. And trucks need to use the back gate on Collie St", "back gate"),
        ("lanhai", "2051改送深圳市福田区福华路1号", "是福华路11号，不是1号。卸货要用尾板", "尾板"),
    ],
)  # fmt: skip
def test_how_goods_are_handled_is_not_lost_behind_an_address_put_right(book, customer, wish, text, told):
    reply = Talk(book, customer).says(wish, text)
    assert reply.card
    assert told in reply.text


def test_who_is_named_behind_a_whole_address_takes_goods_in_there(book):
    says = "New order: 240 white mugs, delivery to {}, payment net 60 days."
    bremen = Talk(book, "acme").says(says.format("Am Wall 88, 28195 Bremen, Silke Maurer")).text
    assert "Am Wall 88, 28195 Bremen, Silke Maurer, +49" in bremen
    text = "send 4417 to 7 Queen Street, Auckland 1010, New Zealand"
    assert "New Zealand, Ruby Lane" in Talk(book, "northwind").says(text).text


KEWDALE, TIANHE = "5 Kewdale Rd, Welshpool WA 6106", "广州市天河路385号"


@pytest.mark.parametrize(
    ("customer", "wish", "text", "place", "day", "number"),
    [
        (
            "northwind",
            f"Please order 200 flasks to {KEWDALE}",
            "Great. Sorry, Kewdale Rd number 15 not 5. And not before the 14th Dec, depot opens then",
            "15 Kewdale Rd, Welshpool WA 6106",
            date(2026, 12, 14),
            200,
        ),
        (
            "northwind",
            f"Please order 200 flasks to {KEWDALE}",
            "And not before 14 December",
            KEWDALE,
            date(2026, 12, 14),
            200,
        ),
        (
            "northwind",
            f"Please order 200 flasks to {KEWDALE}",
            "it's number 15, not 5, and make it 250 flasks",
            "15 Kewdale Rd, Welshpool WA 6106",
            date(2026, 12, 8),
            250,
        ),
        (
            "lanhai",
            f"订100盒礼盒，送到{TIANHE}",
            "不对，是358号。12月14号之后再送",
            "广州市天河路358号",
            date(2026, 12, 14),
            100,
        ),
        (
            "lanhai",
            f"订100盒礼盒，送到{TIANHE}",
            "12月14号之前别送，仓库那天才开",
            TIANHE,
            date(2026, 12, 14),
            100,
        ),
        (
            "chenguang",
            "訂100個保溫瓶，送到台北市中山路12號",
            "不好意思，是21號不是12號。還有12月20號再送",
            "台北市中山路21號",
            date(2026, 12, 20),
            100,
        ),
    ],
)
def test_a_place_put_right_and_what_is_said_beside_it_are_both_taken(
    book, customer, wish, text, place, day, number
):
    before = {one.id for one in book.orders(customer=customer)}
    Talk(book, customer).says(wish, text, "yes" if customer == "northwind" else "可以")
    (new,) = (one for one in book.orders(customer=customer) if one.id not in before)
    assert (new.address.text, new.delivery, int(new.lines[0].quantity)) == (place, day, number)


def test_a_day_that_bounds_goes_with_the_place_of_an_order(book):
    texts = f"Send 4417 to {KEWDALE}", "and not before the 10th January", "yes"
    Talk(book, "northwind").says(*texts)
    order = book.order("SO-4417")
    assert (order.address.text, order.delivery) == (KEWDALE, date(2027, 1, 10))
