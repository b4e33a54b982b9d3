"""What a proposal shows before the customer says yes: all that would be written, in the customer's words."""

import pytest
from talking import Talk, sample_book


def asked(customer, *texts):
    with sample_book() as book:
        return Talk(book, customer).says(*texts)


@pytest.mark.parametrize(
    ("customer", "text", "shown"),
    [
        ("acme", "new order: 50 teapots, ship to 5 Dock Road, 20457 Hamburg", "delivery address: 5 Dock Road, 20457 Hamburg"),
        ("lanhai", "下单50个茶壶，送到广州市天河区体育西路1号", "收货地址：广州市天河区体育西路1号"),
        ("chenguang", "我要訂50個茶壺，送到台北市信義區松仁路100號", "收貨地址：台北市信義區松仁路100號"),
        ("acme", "I want to order 50 teapots", "delivery address: Lagerstrasse 12"),
    ],
)  # fmt: skip
def test_a_new_order_shows_where_it_goes(customer, text, shown):
    reply = asked(customer, text)

    assert shown in reply.text
    assert shown.split(": ")[-1].split("：")[-1] in " ".join(row.after for row in reply.card.changes)


@pytest.mark.parametrize(
    ("customer", "text", "shown"),
    [
        ("acme", "change the payment method on SO-1024 to card", "the payment method now card"),
        ("lanhai", "SO-2048改成微信支付", "支付工具定为微信支付"),
        ("acme", "SO-1024: pick up, EXW", "the shipping method now pickup; the trade term now EXW"),
        ("chenguang", "SO-3071改走海運", "運送方式訂為海運"),
    ],
)
def test_means_and_ways_are_called_what_they_are(customer, text, shown):
    assert shown in asked(customer, text).text


@pytest.mark.parametrize(
    ("customer", "text", "shown"),
    [
        ("acme", "change the address of SO-1024 to 5 Dock Road, 20457 Hamburg", "The total stays at USD 1,800.00."),
        ("lanhai", "SO-2048推迟一周交货", "总价不变，还是 35,800 元"),
        ("chenguang", "SO-3071改走海運", "總價不變，仍是 4,960 美元"),
    ],
)  # fmt: skip
def test_a_change_that_costs_nothing_says_so(customer, text, shown):
    assert shown in asked(customer, text).text


def test_goods_that_are_added_show_what_one_costs():
    assert (
        "Tea gift box now 40 boxes at USD 23.50 per box" in asked("acme", "add 40 tea boxes to SO-1024").text
    )
    assert "茶叶礼盒定为 40 盒，每盒 168 元" in asked("lanhai", "SO-2051上新加一行：茶叶礼盒40盒").text


@pytest.mark.parametrize(
    ("customer", "texts", "language"),
    [
        ("lanhai", ["OK"], "zh"),
        ("lanhai", ["ok"], "zh"),
        ("chenguang", ["OK, deal"], "zh-Hant"),
        ("chenguang", ["yes"], "zh-Hant"),
        ("lanhai", ["SO-2048"], "zh"),
        ("chenguang", ["so-3071, FLASK-500?"], "zh-Hant"),
        ("lanhai", ["Where is SO-2048?"], "en"),
        ("lanhai", ["Please make it 220 gift boxes on SO-2048", "yes"], "en"),
        ("chenguang", ["SO-3071數量改成900", "好啦，就照你說的"], "zh-Hant"),
        ("acme", ["SO-1024"], "en"),
    ],
)
def test_words_of_no_language_are_answered_in_that_of_the_conversation(customer, texts, language):
    assert asked(customer, *texts).language == language


@pytest.mark.parametrize(
    ("customer", "text", "kept"),
    [
        ("acme", "The new contact for SO-1024 is Lena Brandt", "Lena Brandt, +49 40 5550 112 (phone number as before)"),
        ("acme", "SO-1024 goes to Obernstr. 44, 28195 Bremen, attn Mick Doyle", "(phone number as before)"),
        ("lanhai", "2051的收货人换成周斌", "周斌，13800001234（电话仍是原来的）"),
        ("chenguang", "SO-3071收件人改成張雅婷", "張雅婷，0912-345-678（電話仍是原來的）"),
    ],
)  # fmt: skip
def test_a_new_contact_is_shown_to_have_the_phone_of_before(book, customer, text, kept):
    assert kept in Talk(book, customer).says(text).text


@pytest.mark.parametrize(
    "text",
    [
        "The new contact for SO-1024 is Lena Brandt, +49 40 5550 290",
        "Jonas has a new phone: +49 40 5550 290, SO-1024",
    ],
)
def test_a_new_phone_is_not_said_to_be_that_of_before(book, text):
    reply = Talk(book, "acme").says(text).text
    assert "+49 40 5550 290" in reply
    assert "as before" not in reply


@pytest.mark.parametrize(
    ("customer", "texts", "contact"),
    [
        ("acme", ["The new contact for SO-1024 is Lena Brandt", "her number is +49 40 5550 290"], "Lena Brandt, +49 40 5550 290"),
        ("lanhai", ["2051的收货人换成周斌", "他的电话是13600007777"], "周斌，13600007777"),
        ("chenguang", ["SO-3071收件人改成張雅婷", "電話0922-111-222"], "張雅婷，0922-111-222"),
    ],
)  # fmt: skip
def test_the_phone_said_behind_a_new_contact_is_theirs(book, customer, texts, contact):
    assert f"{contact}" in Talk(book, customer).says(*texts).text


@pytest.mark.parametrize(
    ("customer", "text", "shown"),
    [
        ("acme", "I need 500 steel flasks by end of January", "8 December 2026 (within your limit, 31 January 2027)"),
        ("acme", "500 steel flasks within 6 weeks please", "8 December 2026 (within your limit, 4 January 2027)"),
        ("lanhai", "订200个保温杯，1月底前到", "2026年12月8日（在您要的2027年1月31日之前）"),
        ("chenguang", "訂200個保溫杯，一月底前送達", "2026年12月8日（在您要的2027年1月31日之前）"),
    ],
)  # fmt: skip
def test_a_day_before_the_latest_that_is_wanted_is_shown_as_that(customer, text, shown):
    reply = asked(customer, text)
    assert shown in reply.text
    assert shown in [row.after for row in reply.card.changes]


@pytest.mark.parametrize("text", ["500 steel flasks on 20 December", "500 steel flasks by 8 December"])
def test_the_day_that_is_wanted_is_shown_alone(text):
    assert "limit" not in asked("acme", text).text


@pytest.mark.parametrize(
    ("customer", "text", "yes", "priced"),
    [
        (
            "acme",
            "I'd like to order 40 teapots and 60 white mugs",
            "yes",
            ["(40 pieces) at USD 9.80 per piece", "(60 pieces) at USD 3.40 per piece"],
        ),
        ("lanhai", "我要订50盒手套和20包复印纸", "好的", ["50 盒（每盒 38 元）", "20 包（每包 22 元）"]),
        (
            "chenguang",
            "我要訂40個茶壺和60個藍色馬克杯",
            "好的",
            ["40 件（每件 9.80 美元）", "60 件（每件 3.60 美元）"],
        ),
    ],
)
def test_each_of_several_new_goods_is_shown_and_booked_with_its_price(customer, text, yes, priced):
    with sample_book() as book:
        talk = Talk(book, customer)
        for reply in (talk.says(text), talk.says(yes)):
            assert all(one in reply.text for one in priced)
