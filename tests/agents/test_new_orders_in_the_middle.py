"""New orders behind a quote, or beside the orders there are."""

from datetime import timedelta

import pytest
from talking import Talk, sample_book

_DINNER = (
    "hey, me again. We are doing a charity dinner on 20 Dec and need 60 flasks with our logo engraved. Is that doable and "
    "what would it cost"
)


def _placed(customer, *texts):
    """The order that the texts place, and those that were there, as they are after it."""
    with sample_book() as book:
        before = {order.id: order for order in book.orders()}
        Talk(book, customer).says(*texts)
        after = {order.id: order for order in book.orders()}
        assert {id: after[id] for id in before} == before
        (new,) = (order for id, order in after.items() if id not in before)
        return new


def test_what_was_quoted_is_ordered_without_what_is_done_without():
    text = (
        "ok skip the logo, 60 plain ones there by the 18th, tho not to Fremantle: 9 Queen St, Albany WA 6330"
    )
    new = _placed("northwind", _DINNER, text, "its a NEW order, nothing to do with 4417", "yes")
    assert [(line.sku, line.quantity) for line in new.lines] == [("FLASK-500", 60)]
    assert new.address.text == "9 Queen St, Albany WA 6330"


@pytest.mark.parametrize(
    ("customer", "texts", "sku"),
    [
        ("northwind", ["60 plain flasks please"], "FLASK-500"),
        ("northwind", ["I need 60 normal flasks"], "FLASK-500"),
        ("northwind", ["nothing to do with 4417, I want 60 flasks"], "FLASK-500"),
        ("lanhai", ["要60个保温杯", "这是新订单，跟2048没关系"], "FLASK-500"),
        ("chenguang", ["訂60個素面保溫瓶"], "FLASK-500"),
        ("chenguang", ["訂60個玻璃茶壺", "新單，跟3071無關"], "TEAPOT-12"),
    ],
)
def test_a_new_order_stays_off_those_there_are(customer, texts, sku):
    new = _placed(customer, *texts, "yes" if customer == "northwind" else "好的")
    assert [(line.sku, line.quantity) for line in new.lines] == [(sku, 60)]


@pytest.mark.parametrize(
    "text",
    [
        "mark it for Dan Cole 0412 555 019",
        "for Dan Cole, 0412 555 019",
        "send it care of Dan Cole (0412 555 019)",
    ],
)
def test_who_takes_a_new_order_in_is_put_down_by_name_and_telephone(text):
    new = _placed("northwind", "I need 80 boxes of gloves, separate order", text, "yes")
    assert (new.address.recipient, new.address.phone) == ("Dan Cole", "0412 555 019")


def _bargained_for(book, customer="lanhai"):
    talk = Talk(book, customer)
    talk.says("要A4纸300包，白马克杯100个，12月15号到", "纸便宜一块")
    return talk


@pytest.mark.parametrize("text", ["方案1，马克杯不要了", "选方案1，去掉马克杯", "方案1，把马克杯删掉"])
def test_a_new_order_is_placed_without_goods_that_are_dropped_behind_a_choice(text):
    with sample_book() as book:
        talk = _bargained_for(book)

        reply = talk.says(text)

        assert all(order.id != "SO-4418" for order in book.orders(customer="lanhai"))
        talk.presses("接受", reply)
        assert [line.sku for line in book.order("SO-4418").lines] == ["PAPER-A4"]


def test_nothing_is_made_of_a_change_of_a_new_order_whose_offer_has_run_out():
    with sample_book() as book:
        talk = _bargained_for(book)
        before = book.orders()

        reply = talk.says("方案1，马克杯不要了", later=timedelta(days=40))

        assert book.orders() == before
        assert reply.card is None or reply.card.kind == "question"


PAPER_AND_MUGS = "I need 300 packs of A4 paper and 100 white mugs by 15 December"
ZH_PAPER_AND_MUGS = "要A4纸300包，白马克杯100个，12月15号到"


@pytest.mark.parametrize(
    ("texts", "mugs"),
    [
        (
            (PAPER_AND_MUGS, "can you make the paper one yuan cheaper?", "deal, and make it 50 mugs", "yes"),
            50,
        ),
        ((PAPER_AND_MUGS, "can the mugs be cheaper?", "ok, make it 80 mugs then", "yes"), 80),
        ((PAPER_AND_MUGS, "any discount on the mugs?", "ok, change the mugs to 120", "yes"), 120),
        ((ZH_PAPER_AND_MUGS, "马克杯能便宜点吗", "成交，马克杯改成50个", "好"), 50),
        ((ZH_PAPER_AND_MUGS, "纸能不能优惠点", "那马克杯加到150个", "好"), 150),
        ((ZH_PAPER_AND_MUGS, "纸便宜一块", "方案1，马克杯改成50个", "好"), 50),
        ((ZH_PAPER_AND_MUGS, "纸便宜一块", "成交，马克杯改成60个", "好"), 60),
    ],
)
def test_the_other_goods_of_a_new_order_stay_when_some_change_behind_a_price(texts, mugs):
    new = _placed("lanhai", *texts)
    assert [(line.sku, line.quantity) for line in new.lines] == [("PAPER-A4", 300), ("MUG-WHITE", mugs)]


@pytest.mark.parametrize("text", ["成交，马克杯不要了", "方案1，马克杯不要了", "好的，去掉马克杯"])
def test_a_deal_without_some_of_its_goods_leaves_the_rest(text):
    new = _placed("lanhai", ZH_PAPER_AND_MUGS, "纸便宜一块", text, "好")
    assert [(line.sku, line.quantity) for line in new.lines] == [("PAPER-A4", 300)]


@pytest.mark.parametrize(
    ("text", "goods"),
    [("马克杯能便宜点吗", "白马克杯"), ("纸能不能优惠点", "A4纸")],
)
def test_the_price_of_the_goods_that_are_to_be_cheaper_is_asked_for(book, text, goods):
    reply = Talk(book, "lanhai").says(ZH_PAPER_AND_MUGS, text)
    assert f"{goods}您希望什么价格" in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "goods", "wish"),
    [
        ("lanhai", "要20把黑色办公椅，其中10把要带扶手的", ("CHAIR-BLACK", 20), "10把要带扶手的"),
        ("lanhai", "订30个玻璃茶壶，里面5个配木盒", ("TEAPOT-12", 30), "5个配木盒"),
        ("chenguang", "訂60個玻璃茶壺，其中20個要附茶杯", ("TEAPOT-12", 60), "20個要附茶杯"),
        (
            "northwind",
            "I need 80 boxes of gloves, 10 of them with a carry strap",
            ("GLOVE-N", 80),
            "carry strap",
        ),
        ("northwind", "a new order: 60 flasks, half of them with blue lids", ("FLASK-500", 60), "blue lids"),
    ],
)
def test_what_some_of_the_goods_are_to_have_goes_to_a_person(book, customer, text, goods, wish):
    before, talk = {order.id for order in book.orders()}, Talk(book, customer)
    assert wish in talk.says(text).text
    talk.says("yes" if customer == "northwind" else "好")
    (new,) = (order for order in book.orders() if order.id not in before)
    assert [(line.sku, line.quantity) for line in new.lines] == [goods]


@pytest.mark.parametrize(
    ("customer", "text", "shown"),
    [
        ("chenguang", "再下一張新單，保溫瓶300個", "不鏽鋼保溫瓶500ml 300 件，總價 1,860 美元"),
        ("chenguang", "再下一張保溫瓶的新單，300個", "不鏽鋼保溫瓶500ml 300 件，總價 1,860 美元"),
        ("lanhai", "再下一张手套的新单，300盒，1月20号前到", "丁腈手套 300 盒，总价 11,400 元"),
        ("lanhai", "再开一张新单：复印纸200包", "A4复印纸80g 200 包，总价 4,400 元"),
        ("lanhai", "另外下一个新订单，茶叶礼盒50盒", "茶叶礼盒 50 盒，总价 8,400 元"),
        ("lanhai", "再订一张办公椅，黑色", "黑色办公椅 1 件，总价 420 元"),
        ("northwind", "place another order for steel flasks, 300 pieces", "Steel flask 500 ml (300 pieces)"),
        ("acme", "a new order for teapots: 50 pieces", "Glass teapot 1.2 l (50 pieces)"),
    ],
)
def test_the_measure_of_an_order_counts_no_goods(customer, text, shown):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
    assert [result.status for result in reply.results] == ["proposed"]
    assert shown in reply.text


@pytest.mark.parametrize(
    ("customer", "wish", "text", "day"),
    [
        ("acme", "we want to order 40 teapots", "the teapots on 20 December", "2026-12-20"),
        ("lanhai", "订40盒礼盒", "礼盒1月20日到", "2027-01-20"),
        ("chenguang", "訂40個保溫瓶", "保溫瓶1月20日到", "2027-01-20"),
    ],
)
def test_a_day_for_goods_that_are_ordered_anew_moves_no_other_order_with_them(customer, wish, text, day):
    with sample_book() as book:
        before = book.orders(customer=customer)

        Talk(book, customer).says(wish, text, "yes" if customer == "acme" else "好的")

        assert book.order("SO-4418").delivery.isoformat() == day
        assert [one for one in book.orders(customer=customer) if one.id != "SO-4418"] == before


@pytest.mark.parametrize(
    ("customer", "text", "priced"),
    [
        ("acme", "Same order of blue mugs again, 500, could you sharpen the price a bit?", "USD 1,800.00"),
        ("acme", "repeat order of 200 teapots, any discount?", "USD 1,960.00"),
        ("lanhai", "手套同样的再来一单500盒，38块能不能便宜点", "19,000 元"),
        ("lanhai", "茶叶礼盒再订一单100盒，168太贵了，能少点吗", "16,800 元"),
        ("chenguang", "保溫瓶再下一張新單600支，單價可以再低一點嗎", "3,720 美元"),
    ],
)
def test_the_price_wanted_is_asked_for_where_a_new_order_is_to_cost_less(book, customer, text, priced):
    reply = Talk(book, customer).says(text)
    asks = ("price do you have in mind", "期望的价格", "期望的價格")
    assert reply.card is None and priced in reply.text
    assert any(words in reply.text for words in asks)


@pytest.mark.parametrize(
    ("customer", "text", "priced"),
    [
        ("chenguang", "保溫瓶再下一張新單，600支，一月中到貨，報個價", "3,720 美元"),
        ("lanhai", "手套再来一张新单，300盒，麻烦报价", "11,400 元"),
    ],
)
def test_the_measure_of_a_new_order_that_is_quoted_counts_no_goods(book, customer, text, priced):
    reply = Talk(book, customer).says(text)
    assert priced in reply.text and "同事" not in reply.text
