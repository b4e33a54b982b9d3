"""What customers say to what waits for their yes that is neither a plain yes nor a plain no."""

from decimal import Decimal

import pytest
from talking import Talk

YES = {"acme": "yes", "northwind": "yes", "lanhai": "可以", "chenguang": "可以"}
BLUE = "For SO-1031 please change the white mugs to blue ones"
STREET = "SO-3071送貨地址改成新北市板橋區文化路一段20號"
HAFENALLEE = "SO-1024 goes to Hafenallee 7, 21129 Hamburg, please"


@pytest.mark.parametrize(
    ("customer", "first", "text", "order"),
    [
        ("lanhai", "SO-2051推迟一周", "对的，没问题。其他订单先不用改", "SO-2051"),
        ("lanhai", "SO-2048的茶叶礼盒加到260盒", "可以，别的都不变", "SO-2048"),
        ("lanhai", "SO-2051推迟一周", "好的，2048那单不动", "SO-2051"),
        ("chenguang", "SO-3071的保溫瓶加到900個", "沒問題，其他的都維持不變", "SO-3071"),
        ("acme", "Raise the blue mugs on SO-1024 to 650", "Yes please, and leave the other orders as they are.", "SO-1024"),
        ("acme", "Raise the blue mugs on SO-1024 to 650", "Perfect. The rest stays the same.", "SO-1024"),
        ("acme", "Raise the blue mugs on SO-1024 to 650", "Yes, but don't touch SO-1031.", "SO-1024"),
        ("chenguang", "SO-3071訂金可以改成30%嗎？", "謝謝，那就30%", "SO-3071"),
        ("lanhai", "SO-2048的茶叶礼盒加到260盒", "谢谢，就260盒", "SO-2048"),
        ("lanhai", "SO-2051推迟一周", "谢谢，那就12月30号吧", "SO-2051"),
        ("acme", "Raise the blue mugs on SO-1024 to 650", "Thanks, 650 then", "SO-1024"),
    ],
)  # fmt: skip
def test_a_yes_is_one_beside_what_stays_and_so_are_thanks_for_what_is_proposed(
    book, customer, first, text, order
):
    talk = Talk(book, customer)
    before = talk.revisions(order)
    talk.says(first, text)
    assert talk.revisions(order) == before + 1


@pytest.mark.parametrize(
    ("customer", "first", "text", "order"),
    [
        ("lanhai", "SO-2051推迟一周", "对的，2051先不用改", "SO-2051"),
        ("lanhai", "SO-2051推迟一周", "可以，不过其他订单也推迟", "SO-2051"),
        (
            "acme",
            "Raise the blue mugs on SO-1024 to 650",
            "No, leave the other orders as they are.",
            "SO-1024",
        ),
        ("acme", "Raise the blue mugs on SO-1024 to 650", "Thanks, 700 then", "SO-1024"),
    ],
)
def test_what_is_no_yes_writes_nothing(book, customer, first, text, order):
    talk = Talk(book, customer)
    before = talk.revisions(order)
    talk.says(first, text)
    assert talk.revisions(order) == before


@pytest.mark.parametrize(
    ("customer", "first", "text", "order", "total"),
    [
        ("acme", BLUE, "I see, 20 cents more.", "SO-1031", "3040.00"),
        ("acme", BLUE, "So that's USD 60 more in total.", "SO-1031", "3040.00"),
        ("lanhai", "SO-2051加100包复印纸", "明白，多了2200元", "SO-2051", "19000.00"),
        ("lanhai", "SO-2051加100包复印纸", "哦，贵了2200块", "SO-2051", "19000.00"),
    ],
)
def test_how_much_more_it_costs_is_no_bid(book, customer, first, text, order, total):
    Talk(book, customer).says(first, text, YES[customer])
    assert book.order(order).total == Decimal(total)


@pytest.mark.parametrize(
    "text", ["I'd like the blue mugs at 3.40 each.", "Could we have the blue ones for 3.50?"]
)
def test_a_price_of_goods_that_are_to_come_is_bargained_on_their_order(book, text):
    reply = Talk(book, "acme").says(BLUE, text)
    assert "SO-1031" in reply.text
    assert "SO-1024" not in reply.text
    assert [item.order for item in book.negotiations() if item.order] in ([], ["SO-1031"])


@pytest.mark.parametrize(
    ("customer", "first", "text", "order", "address"),
    [
        ("chenguang", STREET, "少了5樓", "SO-3071", "新北市板橋區文化路一段20號5樓"),
        ("chenguang", STREET, "後面還有5樓，請補上", "SO-3071", "新北市板橋區文化路一段20號5樓"),
        ("chenguang", STREET, "漏了B棟3樓", "SO-3071", "新北市板橋區文化路一段20號B棟3樓"),
        ("lanhai", "SO-2051送到深圳市福田区深南大道100号", "还少了2栋801室，麻烦补上", "SO-2051", "深圳市福田区深南大道100号2栋801室"),
        ("acme", HAFENALLEE, "You forgot the 3rd floor.", "SO-1024", "Hafenallee 7, 3rd floor, 21129 Hamburg"),
        ("acme", HAFENALLEE, "please add Gate 4", "SO-1024", "Hafenallee 7, Gate 4, 21129 Hamburg"),
        ("northwind", "Deliver SO-4417 to 22 Harbour Street, Perth WA 6000", "Unit 5 is missing", "SO-4417", "22 Harbour Street, Unit 5, Perth WA 6000"),
    ],
)  # fmt: skip
def test_a_part_that_an_address_lacks_is_put_into_it(book, customer, first, text, order, address):
    Talk(book, customer).says(first, text, YES[customer])
    assert book.order(order).address.text == address


@pytest.mark.parametrize(
    ("customer", "first", "text", "order", "phone"),
    [
        ("acme", HAFENALLEE, "His number is +49 40 5550 290, otherwise perfect.", "SO-1024", "+49 40 5550 290"),
        ("acme", HAFENALLEE, "The phone number there is +49 40 5550 333. Rest is fine.", "SO-1024", "+49 40 5550 333"),
        ("lanhai", "SO-2051送到深圳市福田区深南大道100号", "对了，电话改成13900002222，其他没问题", "SO-2051", "13900002222"),
    ],
)  # fmt: skip
def test_a_phone_beside_praise_of_the_rest_is_taken_in(book, customer, first, text, order, phone):
    talk = Talk(book, customer)
    before = book.order(order).address.phone
    talk.says(first, text)
    assert book.order(order).address.phone == before
    talk.says(YES[customer])
    assert book.order(order).address.phone == phone


@pytest.mark.parametrize(
    ("customer", "first", "text", "order", "quantity"),
    [
        ("lanhai", "SO-2048的复印纸不要了", "等等，还是留50包吧", "SO-2048", 50),
        ("chenguang", "SO-3071的保溫瓶加到900個", "等等，還是850個好了", "SO-3071", 850),
    ],
)
def test_a_second_thought_behind_wait_is_one(book, customer, first, text, order, quantity):
    Talk(book, customer).says(first, text, YES[customer])
    assert quantity in [line.quantity for line in book.order(order).lines]


@pytest.mark.parametrize(
    ("customer", "texts", "says"),
    [
        ("lanhai", ["另外下一单100盒手套，付款条件和手套那单一样"], ["丁腈手套 100 盒", "月结30天"]),
        ("lanhai", ["下一单100盒手套", "付款按手套那单来，月结30天"], ["丁腈手套 100 盒", "月结30天"]),
        ("lanhai", ["再订20把灰色办公椅，付款跟礼盒那单一样"], ["灰色办公椅 20 件", "月结60天"]),
        ("chenguang", ["下一單藍色馬克杯200個，付款條件和保溫瓶那單一樣"], ["藍色馬克杯350ml 200 件", "50%訂金"]),
        ("acme", ["We'd like 300 white mugs, payment terms as on the teapot order please"], ["300 pieces", "net 60 days"]),
    ],
)  # fmt: skip
def test_terms_of_an_order_that_is_named_by_its_goods_are_those_of_that(book, customer, texts, says):
    reply = Talk(book, customer).says(*texts)
    assert [part for part in says if part not in reply.text] == []


@pytest.mark.parametrize(
    ("customer", "text", "order", "address"),
    [
        ("acme", "SO-1024 goes to Hafenallee 7, 21129 Hamburg from now on, please", "SO-1024", "Hafenallee 7, 21129 Hamburg"),
        ("northwind", "SO-4417 goes to Unit 3, 9 Park Road, Perth WA 6000 from then on", "SO-4417", "Unit 3, 9 Park Road, Perth WA 6000"),
    ],
)  # fmt: skip
def test_from_when_an_address_holds_is_no_part_of_it(book, customer, text, order, address):
    Talk(book, customer).says(text, "yes")
    assert book.order(order).address.text == address


def test_a_weekday_on_which_goods_come_is_no_person(book):
    before = book.order("SO-2048").address
    Talk(book, "lanhai").says("SO-2048推迟一周", "行，周六收货")
    assert book.order("SO-2048").address == before
