"""Some goods of an order that are to come at another time or place than the others."""

import pytest
from talking import Talk, sample_book, statuses


@pytest.mark.parametrize(
    ("customer", "texts", "order"),
    [
        ("northwind", ["gloves a week earlier, paper stays"], "SO-4417"),
        ("northwind", ["the paper should go to 22 Marine Tce, Geraldton WA 6530, gloves stay at Dockside Road"], "SO-4417"),
        ("northwind", ["pls deliver half the gloves to 22 Marine Tce, Geraldton WA 6530 and the rest as before"], "SO-4417"),
        ("northwind", ["deliver half of 4417 to 22 Marine Tce, Geraldton WA 6530"], "SO-4417"),
        ("northwind", ["send 100 of the gloves to 22 Marine Tce, Geraldton WA 6530, rest to Fremantle"], "SO-4417"),
        ("northwind", ["split 4417 in two deliveries", "gloves by 14 december and the paper 15 january"], "SO-4417"),
        ("acme", ["teapots a week later and white mugs on 20 december"], "SO-1031"),
        ("acme", ["ship the teapots to Marktplatz 3, 28195 Bremen"], "SO-1031"),
        ("acme", ["teapots go to Marktplatz 3, 28195 Bremen please"], "SO-1031"),
        ("lanhai", ["礼盒送到杭州市西湖区文三路8号"], "SO-2048"),
        ("lanhai", ["礼盒提前一周，复印纸不变"], "SO-2048"),
        ("lanhai", ["复印纸送到广州市天河区体育西路103号，礼盒还是老地址"], "SO-2048"),
        ("acme", ["send the teapots to Teehaus Blum, Marktplatz 3, 28195 Bremen, mugs stay on the usual truck"], "SO-1031"),
        ("acme", ["ship teapots to Hafenweg 8, 20457 Hamburg, white mugs as usual"], "SO-1031"),
        ("northwind", ["the gloves go to 77 Hay Street, Perth WA 6000, paper as usual"], "SO-4417"),
        ("lanhai", ["礼盒寄到中山市石岐区中山路8号，邮编528400，纸还送老地方"], "SO-2048"),
        ("lanhai", ["礼盒送客户那里：广州市天河区体育西路100号 510620，纸不变"], "SO-2048"),
        ("lanhai", ["禮盒發到廣州市天河區體育西路100號，紙照舊"], "SO-2048"),
    ],
)  # fmt: skip
def test_what_is_said_of_some_goods_is_passed_on_and_not_done_to_all(book, customer, texts, order):
    reply = Talk(book, customer).says(*texts)
    assert [(one.intent, one.order) for one in reply.request.actions] == [("split_delivery", order)]
    assert statuses(reply) == ["passed_on"]


@pytest.mark.parametrize(
    ("customer", "text", "intents"),
    [
        ("northwind", "keep the gloves, cancel the paper", ["remove_item"]),
        ("acme", "ship the teapot order to Marktplatz 3, 28195 Bremen", ["change_address"]),
        ("lanhai", "礼盒那单送到杭州市西湖区文三路8号", ["change_address"]),
        ("lanhai", "椅子送到杭州市西湖区文三路8号", ["change_address"]),
        ("acme", "I'd like to place another order. 500 blue mugs, delivered 15 March 2027.", ["place_order"]),
        ("acme", "send us 500 blue mugs on 15 March 2027", ["place_order"]),
        ("northwind", "the gloves at 5.10 and the paper at 2.95 on 4417", ["change_price", "change_price"]),
        ("northwind", "keep the paper and move the gloves to 300", ["change_quantity"]),
        ("northwind", "gloves a week later, paper 500 packs", ["change_delivery", "change_quantity"]),
        ("northwind", "can you send 20 of the black chairs to 22 Marine Tce, Geraldton WA 6530", ["place_order"]),
        ("acme", "ship 1024 a week earlier, keep the teapots as they are", ["change_delivery"]),
        ("lanhai", "礼盒改250，推迟一周", ["change_delivery", "change_quantity"]),
    ],
)  # fmt: skip
def test_what_is_not_of_parts_is_no_delivery_in_parts(book, customer, text, intents):
    assert Talk(book, customer).says(text).request.intents == intents


@pytest.mark.parametrize(
    ("customer", "text", "day"),
    [
        ("northwind", "gloves a week later", "to 9 January 2027"),
        ("northwind", "can i get the gloves earlier? like 10 days", "to 23 December 2026"),
        ("northwind", "can we get 4417 within 10 days, or earlier", "to 3 December 2026"),
        ("lanhai", "椅子晚一周", "改为 2026年12月30日"),
    ],
)
def test_a_day_said_of_goods_alone_is_of_their_order(book, customer, text, day):
    reply = Talk(book, customer).says(text)
    assert statuses(reply) == ["proposed"]
    assert day in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "place"),
    [
        ("chenguang", "保溫杯寄到台中市西屯區台灣大道三段99號 40704", "台灣大道三段99號 40704"),
        ("lanhai", "椅子送到广州市天河区体育西路100号，邮编510620", "体育西路100号，邮编510620"),
        ("acme", "send the blue mugs to Marktplatz 3, 28195 Bremen", "Marktplatz 3, 28195 Bremen"),
    ],
)
def test_a_postcode_is_of_the_address_and_counts_no_goods(book, customer, text, place):
    reply = Talk(book, customer).says(text)
    assert reply.request.intents == ["change_address"]
    assert place in reply.text


@pytest.mark.parametrize(
    "text",
    [
        "same again as SO-1002, to Marktplatz 3, 28195 Bremen",
        "repeat SO-1002 but send it to Teehaus Blum, Marktplatz 3, 28195 Bremen",
    ],
)
def test_an_order_once_more_for_another_place_is_of_as_many(book, text):
    reply = Talk(book, "acme").says(text)
    assert "120 pieces" in reply.text
    assert "28195 Bremen" in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "order", "day"),
    [
        (
            "acme",
            "Please move the delivery of the white mugs and teapots to 4 January.",
            "SO-1031",
            "2027-01-04",
        ),
        ("acme", "postpone the white mugs and the teapots to 5 January", "SO-1031", "2027-01-05"),
        ("northwind", "Please push back the paper and the gloves by ten days.", "SO-4417", "2027-01-12"),
        ("lanhai", "礼盒和复印纸都改到1月6号送", "SO-2048", "2027-01-06"),
    ],
)
def test_all_goods_of_an_order_on_one_day_are_that_order(customer, text, order, day):
    with sample_book() as book:
        talk = Talk(book, customer)
        assert statuses(talk.says(text)) == ["proposed"]
        talk.says("好的" if customer == "lanhai" else "Yes, please.")
        assert str(book.order(order).delivery) == day


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "Move the teapots to 4 January and the white mugs to 11 January."),
        ("lanhai", "礼盒改到1月6号，复印纸改到1月9号"),
    ],
)
def test_goods_of_an_order_on_two_days_are_for_a_person(customer, text):
    with sample_book() as book:
        assert statuses(Talk(book, customer).says(text)) == ["passed_on"]
