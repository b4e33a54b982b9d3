"""What is said behind a quote or a new order is about that, until another order is named."""

from decimal import Decimal

import pytest
from talking import Talk, sample_book, statuses

YES = {"acme": "yes", "northwind": "yes", "lanhai": "好", "chenguang": "好，確定"}


def _new_after(customer, *texts):
    """The only order that is placed by texts and a yes; none of the others changes."""
    with sample_book() as book:
        before = {one.id: one for one in book.orders(customer=customer)}
        talk = Talk(book, customer)
        reply = talk.says(*texts)
        if reply.card:
            reply = talk.says(YES[customer])
        after = {one.id: one for one in book.orders(customer=customer)}
        assert all(after[one] == order for one, order in before.items()), reply.text
        (new,) = [order for one, order in after.items() if one not in before]
        return new


def _reply_to(customer, *texts):
    with sample_book() as book:
        return Talk(book, customer).says(*texts)


@pytest.mark.parametrize(
    ("customer", "texts", "day"),
    [
        (
            "chenguang",
            ("茶葉禮盒60盒，白色馬克杯100個，報個總價", "12月15號前能到嗎？可以的話就下單"),
            (12, 5),
        ),
        ("lanhai", ("80盒茶叶礼盒和50包A4纸，报个总价", "月底前能到吗？"), (12, 3)),
        ("lanhai", ("手套100盒和保温杯50个总共多少钱", "下个月中旬能送到的话就要了"), (12, 15)),
        ("lanhai", ("80盒茶叶礼盒和50包A4纸，报个总价", "1月10号送到，月结30天，下单吧"), (1, 10)),
        ("lanhai", ("茶壶50个、手套20盒多少钱？", "那就1月5号"), (1, 5)),
        ("lanhai", ("茶壶50个多少钱？能不能月底前送？", "那就12月10号"), (12, 10)),
        ("chenguang", ("藍色馬克杯200個和茶壺50個什麼價", "1月20號送到"), (1, 20)),
        ("northwind", ("How much for 100 teapots and 50 white mugs?", "Could they be here by 20 December?"), (12, 8)),
        ("northwind", ("A price for 200 gloves and 100 packs of paper?", "Could you deliver both by 20 January?"), (12, 3)),
        ("northwind", ("Price for 100 teapots?", "15 January then"), (1, 15)),
        ("acme", ("Price for 200 blue mugs and 50 teapots?", "Can you manage delivery by mid December? If so, please go ahead."), (12, 8)),
        ("acme", ("New order: 200 flasks and 100 teapots", "Could you deliver both on 20 January?"), (1, 20)),
    ],
)  # fmt: skip
def test_a_day_behind_goods_that_were_quoted_or_ordered_is_theirs(customer, texts, day):
    new = _new_after(customer, *texts)
    assert (new.delivery.month, new.delivery.day) == day


def test_an_order_that_is_named_behind_a_quote_is_what_is_meant():
    reply = _reply_to("acme", "Price for 100 teapots and 50 mugs?", "deliver both orders on 20 January")
    assert "SO-1024" in reply.text and "SO-1031" in reply.text


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        ("lanhai", ("80盒茶叶礼盒和50包A4纸，报个总价", "什么时候能到？")),
        ("northwind", ("How much for 100 teapots and 50 white mugs?", "When could they be here?")),
    ],
)
def test_who_asks_when_quoted_goods_come_is_told_how_long_they_take(customer, texts):
    assert statuses(_reply_to(customer, *texts)) == ["told"]


@pytest.mark.parametrize(
    ("customer", "texts", "told"),
    [
        ("northwind", ("What would 300 steel flasks cost, delivered in February?",), "1 February 2027 is possible"),
        ("northwind", ("How much would it be for 300 flasks by 1 December?",), "earliest delivery is 8 December 2026"),
        ("lanhai", ("300个保温杯2月份送多少钱",), "2027年2月1日可以交货"),
        ("lanhai", ("手套200盒，12月1号前要，什么价",), "最早 2026年12月3日交货"),
        ("chenguang", ("茶葉禮盒60盒，12月28日到，報個價",), "2026年12月28日可以交貨"),
    ],
)  # fmt: skip
def test_a_day_that_a_price_is_asked_for_at_is_told(customer, texts, told):
    reply = _reply_to(customer, *texts)
    assert told in reply.text and "have in mind" not in reply.text


@pytest.mark.parametrize(
    ("customer", "texts", "left"),
    [
        ("chenguang", ("茶壺跟保溫瓶各50個，多少錢", "茶壺不要了，保溫瓶就好", "下單"), "FLASK-500"),
        ("northwind", ("Price for 100 teapots and 60 flasks?", "Drop the flasks", "order it"), "TEAPOT-12"),
    ],
)
def test_goods_dropped_of_a_quote_are_taken_off_no_order(customer, texts, left):
    assert [line.sku for line in _new_after(customer, *texts).lines] == [left]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("A4纸50包多少钱", "200包能便宜点吗"),
        ("手套50盒多少钱", "200盒能便宜点吗"),
        ("灰色办公椅5把多少钱", "20把有优惠吗"),
        ("A4纸和手套各100，报个价", "能打几折？"),
        ("80盒茶叶礼盒和50包A4纸，报个总价", "12月20号前到，能便宜点吗"),
    ],
)
def test_who_wants_more_of_it_cheaper_is_asked_for_a_price(first, second):
    reply = _reply_to("lanhai", first, second)
    assert "您期望的价格是多少？" in reply.text and reply.card is None


@pytest.mark.parametrize(
    ("customer", "texts", "paid", "day"),
    [
        ("lanhai", ("再订300盒手套", "付款按手套上一单的月结30天来，12月20号送到"), 30, (12, 20)),
        ("lanhai", ("再订300盒手套，12月20号送到，付款按手套上一单的月结30天来",), 30, (12, 20)),
        ("lanhai", ("再订80盒茶叶礼盒，1月20号之前送到，付款跟上次礼盒一样",), 60, (12, 3)),
        ("lanhai", ("再订10把灰色办公椅", "付款跟上次手套一样，1月10号后送"), 30, (1, 10)),
        ("lanhai", ("再订80盒茶叶礼盒", "付款不对，上次礼盒是月结60天的"), 60, (12, 3)),
        ("lanhai", ("再订80盒茶叶礼盒", "付款不对，上次礼盒是月结60天的，按那个来"), 60, (12, 3)),
        ("lanhai", ("再订80盒茶叶礼盒", "付款方式不对，手套那单是月结30天"), 30, (12, 3)),
        ("acme", ("New order: 400 flasks", "Payment is not right, order 1002 was net 30"), 30, (12, 8)),
        ("acme", ("New order: 400 flasks, by 20 January, payment like our last mug order",), 60, (12, 8)),
    ],
)  # fmt: skip
def test_terms_of_an_order_before_are_taken_by_the_new_one(customer, texts, paid, day):
    new = _new_after(customer, *texts)
    assert new.payment.net_days == paid
    assert (new.delivery.month, new.delivery.day) == day


def test_terms_that_an_order_shall_have_are_still_its_own():
    reply = _reply_to("lanhai", "再订80盒茶叶礼盒", "礼盒那单的付款改成月结30天")
    assert "订单 SO-2048：付款方式由月结60天改为月结30天" in reply.text


@pytest.mark.parametrize(
    ("customer", "texts", "sku", "quantity"),
    [
        ("lanhai", ("想再订点A4纸", "100包"), "PAPER-A4", 100),
        ("lanhai", ("再订点手套", "200"), "GLOVE-N", 200),
        ("lanhai", ("还想要点保温杯", "50个"), "FLASK-500", 50),
        ("chenguang", ("想再訂一些馬克杯", "白色", "100個"), "MUG-WHITE", 100),
        ("chenguang", ("再訂馬克杯白色100個",), "MUG-WHITE", 100),
        ("acme", ("I'd like to order some more teapots", "60"), "TEAPOT-12", 60),
    ],
)
def test_goods_without_a_number_are_asked_how_many(customer, texts, sku, quantity):
    new = _new_after(customer, *texts)
    assert [(line.sku, line.quantity) for line in new.lines] == [(sku, quantity)]


def test_paper_is_known_by_its_last_character():
    assert "A4复印纸80g 您需要多少？" in _reply_to("lanhai", "再来点纸").text


@pytest.mark.parametrize(
    ("customer", "text", "told", "not_told"),
    [
        ("lanhai", "你们有没有黑色的办公椅？灰色的我们老板嫌不好看", "黑色办公椅", "灰色办公椅"),
        ("lanhai", "有蓝色的马克杯吗？白色的我们不喜欢", "蓝色马克杯", "白色马克杯"),
        ("chenguang", "有黑色的辦公椅嗎？灰色的太難看了", "黑色辦公椅", "灰色辦公椅"),
        ("acme", "Do you have blue mugs? The white mugs are too plain for us.", "Blue mug", "White mug"),
        ("acme", "Do you have black office chairs? My boss doesn't like the grey ones.", "Black", "Grey"),
    ],
)
def test_goods_that_are_not_liked_are_not_offered(customer, text, told, not_told):
    reply = _reply_to(customer, text)
    assert told in reply.text and not_told not in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "part"),
    [
        ("lanhai", "A4纸还有库存吗？50包多少钱，最快什么时候能送？", "“A4纸还有库存吗？”"),
        ("lanhai", "手套有货吗？要200盒", "“手套有货吗？”"),
        ("acme", "Are the blue mugs in stock? How much for 100?", "“Are the blue mugs in stock?”"),
        ("acme", "do you have flasks in stock?", "“do you have flasks in stock?”"),
        (
            "acme",
            "Are your black chairs available right now?",
            "“Are your black chairs available right now?”",
        ),
        ("northwind", "How many flasks do you have in stock?", "“How many flasks do you have in stock?”"),
        ("lanhai", "A4纸还有库存吗", "“A4纸还有库存吗”"),
        ("lanhai", "手套有多少库存", "“手套有多少库存”"),
        ("chenguang", "保溫瓶有現貨嗎", "「保溫瓶有現貨嗎」"),
    ],
)
def test_whether_goods_are_in_stock_is_for_a_person_beside_what_they_cost(customer, text, part):
    reply = _reply_to(customer, text)
    assert part in reply.text
    assert any(sign in reply.text for sign in ("USD", "元"))


@pytest.mark.parametrize(
    ("customer", "texts", "told"),
    [
        ("lanhai", ("另外下个月还要补一批手套，300盒，价格不变吧？",), "还是每盒 38 元，和订单 SO-2033 一样"),
        ("lanhai", ("再订300盒手套", "价格不变吧？"), "还是每盒 38 元，和订单 SO-2033 一样"),
        ("chenguang", ("再訂200個白色馬克杯，單價沒變吧？",), "白色馬克杯350ml 每件 3.40 美元。"),
        ("acme", ("Please order 200 white mugs. Has the price changed?",), "as it was on order SO-1031"),
        ("acme", ("Another 200 teapots as a new order, the price is still the same, right?",), "as it was on order SO-1031"),
    ],
)  # fmt: skip
def test_whether_prices_are_what_they_were_is_told_beside_a_new_order(customer, texts, told):
    reply = _reply_to(customer, *texts)
    assert told in reply.text and reply.card


@pytest.mark.parametrize(
    ("customer", "texts", "price"),
    [
        ("lanhai", ("50包A4纸多少钱", "那100包能便宜点吗", "21块5吧，行就下单", "行，就21块64，下单吧"), "21.64"),
        ("lanhai", ("手套200盒能便宜点吗", "36一盒", "行吧，就按你们的价，200盒"), "37.62"),
        ("chenguang", ("茶葉禮盒60盒能便宜一點嗎", "22一盒", "好，就用你們的價格，60盒茶葉禮盒"), "23.21"),
        ("acme", ("What would be your best price for 500 white mugs?", "3.10", "fine, let's go with your price"), "3.37"),
        ("northwind", ("Could you do 300 steel flasks at 5.80?", "Alright, your price then, 300 pieces."), "6.12"),
    ],
)  # fmt: skip
def test_the_price_offered_in_the_customers_words_is_a_yes(customer, texts, price):
    with sample_book() as book:
        reply = Talk(book, customer).says(*texts)
        placed = book.order(reply.results[-1].order)
        assert [line.unit_price for line in placed.lines] == [Decimal(price)]


@pytest.mark.parametrize("text", ["好吧，那就37块，下单", "好，就用你们的价格，300盒"])
def test_another_price_or_number_is_no_yes(text):
    with sample_book() as book:
        before = len(book.orders())
        assert Talk(book, "lanhai").says("手套200盒能便宜点吗", "36块5一盒", text).card
        assert len(book.orders()) == before


@pytest.mark.parametrize(
    ("customer", "texts", "day"),
    [
        (
            "acme",
            (
                "A new order: 400 white mugs and 100 blue mugs, by end of January please, same payment terms as usual.",
                "No, not 5 December, the last week of January, so between the 25th and the 29th.",
            ),
            (1, 25),
        ),
        ("acme", ("New order: 400 white mugs", "last week of January please"), (1, 25)),
        ("acme", ("New order: 400 white mugs", "No, in the second week of February"), (2, 8)),
        ("northwind", ("New order: 100 teapots, deliver between the 25th and the 29th of January",), (1, 25)),
        ("lanhai", ("再订300盒手套", "不是12月3号，1月25号到29号之间送"), (1, 25)),
        ("lanhai", ("再订80盒茶叶礼盒，付款跟上次礼盒一样", "不对，不是12月3号，1月25到29号之间"), (1, 25)),
        ("lanhai", ("再订300盒手套，1月最后一周送到",), (1, 25)),
        ("chenguang", ("再訂200個白色馬克杯", "不要12月5號，1月最後一週到"), (1, 25)),
    ],
)  # fmt: skip
def test_days_between_two_and_weeks_of_a_month_are_understood(customer, texts, day):
    new = _new_after(customer, *texts)
    assert (new.delivery.month, new.delivery.day) == day


@pytest.mark.parametrize(
    ("customer", "wish", "said", "quoted", "amount"),
    [
        (
            "acme",
            "We would like 400 teapots for end of February. What is your best price at that quantity?",
            "This would be a new order, not 1031. We had 8.90 in mind.",
            "28 February 2027",
            "400",
        ),
        (
            "northwind",
            "We'd like 300 boxes of gloves for March. What's the best you can do on price?",
            "that's a new order, not 4417. we were thinking 4.10",
            "1 March 2027",
            "300",
        ),
        (
            "lanhai",
            "我们想要100把灰色椅子，2月底到，最低多少钱？",
            "这是新订单，不是2051，我们想要400一把",
            "2027年2月28日",
            "100",
        ),
        (
            "chenguang",
            "我們想要500個保溫瓶，三月到。這個量最低多少？",
            "這是新訂單，不是3071，我們想6塊一個",
            "2027年3月1日",
            "500",
        ),
    ],
)
def test_goods_that_are_wanted_are_quoted_anew_and_bargained_over_so(
    book, customer, wish, said, quoted, amount
):
    talk = Talk(book, customer)
    assert quoted in talk.says(wish).text
    assert statuses(talk.says(said)) == ["bargaining"]
    bargain = talk.desk.bargain(customer)
    assert bargain.based_on is None and str(bargain.asked.lines[0].quantity) == amount
