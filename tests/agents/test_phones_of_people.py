"""A new contact's phone, name or mail, told in its own message or beside an address."""

import pytest
from talking import Talk, sample_book

HARBOUR = "Please send SO-4417 to 5 Harbour View, North Fremantle WA 6159, attention Ben Carter."
HAFENWEG = "Please ship SO-1024 to Hafenweg 3, 48155 Münster, Germany, attn. Lena Brandt."
CAITIAN = "2048改送到深圳市福田区彩田路8号，收货人李雷"
BANQIAO = "3071改送到新北市板橋區文化路一段100號，收件人張雅婷"
CANTEEN = "300 flasks to 52 Hay Street, Subiaco WA 6008, attn Mick Torrens"


@pytest.mark.parametrize(
    ("customer", "before", "text", "shown"),
    [
        ("northwind", HARBOUR, "Ben's number is +61 8 5550 0190.", "Ben Carter, +61 8 5550 0190."),
        ("northwind", HARBOUR, "Ben Carter's mobile: 0432 555 190", "Ben Carter, 0432 555 190."),
        ("northwind", HARBOUR, "You can reach him on +61 8 5550 0190.", "Ben Carter, +61 8 5550 0190."),
        ("acme", HAFENWEG, "Lena's new direct number is 0170 5550 199.", "Lena Brandt, 0170 5550 199."),
        ("acme", HAFENWEG, "Her mobile is 0170 5550 199.", "Lena Brandt, 0170 5550 199."),
        (
            "northwind",
            "Please send SO-4417 to 5 Harbour View, North Fremantle WA 6159.",
            "Ben Carter will be there to take it, he's on 0432 555 190.",
            "Ben Carter, 0432 555 190.",
        ),
        ("lanhai", CAITIAN, "他的电话是13900139000", "李雷，13900139000"),
        ("lanhai", CAITIAN, "李雷的号码是13900139000。", "李雷，13900139000"),
        ("lanhai", CAITIAN, "电话换成13900139000", "李雷，13900139000"),
        ("chenguang", BANQIAO, "她的電話是0922-111-222", "張雅婷，0922-111-222"),
        ("chenguang", BANQIAO, "雅婷的號碼是0922-111-222，謝謝", "張雅婷，0922-111-222"),
        ("northwind", CANTEEN, "Mick's number is 0412 555 330", "Mick Torrens, 0412 555 330."),
        ("northwind", CANTEEN, "you can reach Mick on 0412 555 330", "Mick Torrens, 0412 555 330."),
        (
            "lanhai",
            "30个茶壶，送到广州市天河路1号，收件人王建国",
            "王经理电话13800138000",
            "王建国，13800138000",
        ),
    ],
)
def test_a_phone_told_behind_an_address_goes_with_it(customer, before, text, shown):
    with sample_book() as book:
        reply = Talk(book, customer).says(before, text)

        assert shown in reply.text
        assert reply.card


@pytest.mark.parametrize(
    ("customer", "texts", "orders", "contact"),
    [
        (
            "acme",
            ["The new contact for 1024 and 1031 is Lena Brandt.", "You can reach her on +49 40 5550 199."],
            ["SO-1024", "SO-1031"],
            ("Lena Brandt", "+49 40 5550 199"),
        ),
        (
            "acme",
            ["The contact for SO-1024 is now Lena Brandt.", "Lena's number is 0170 5550 199.", "Yes."],
            ["SO-1024"],
            ("Lena Brandt", "0170 5550 199"),
        ),
        (
            "lanhai",
            ["2048和2033的收货人换成李雷", "可以打13900139000找他", "好的"],
            ["SO-2048", "SO-2033"],
            ("李雷", "13900139000"),
        ),
        (
            "chenguang",
            ["3071的聯絡人換成張雅婷", "她的手機0922-111-222"],
            ["SO-3071"],
            ("張雅婷", "0922-111-222"),
        ),
    ],
)
def test_a_phone_is_of_the_orders_whose_contact_was_just_named(customer, texts, orders, contact):
    with sample_book() as book:
        Talk(book, customer).says(*texts)
        written = {one.id: one.address for one in book.orders()}

    assert [(written[one].recipient, written[one].phone) for one in orders] == [contact] * len(orders)


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "Lena Brandt's number is +49 40 5550 199."),
        ("northwind", "Ben's number is +61 8 5550 0190."),
        ("lanhai", "李雷的号码是13900139000。"),
    ],
)
def test_a_phone_out_of_the_blue_is_asked_of_which_order(customer, text):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)

    assert reply.card
    assert any(one in reply.text for one in ("Which order do you mean", "请问您指的是哪一单"))


@pytest.mark.parametrize(
    ("customer", "texts", "words"),
    [
        ("acme", [HAFENWEG, "Lena's mobile: 0170 5550 199, e-mail lena@acme.example."], "lena@acme.example"),
        ("acme", ["The e-mail of our contact is now lena@acme.example."], "lena@acme.example"),
        ("lanhai", ["2048的联系人换成李雷，邮箱li@lanhai.example，电话13900139000"], "邮箱li@lanhai.example"),
    ],
)
def test_a_mail_of_a_contact_is_given_to_a_person(customer, texts, words):
    with sample_book() as book:
        reply = Talk(book, customer).says(*texts)

    assert f"{words}”" in reply.text


@pytest.mark.parametrize(
    ("customer", "before", "text", "order", "told"),
    [
        (
            "northwind",
            HARBOUR,
            "Correct. Does SO-4410 still go to the old address?",
            "SO-4417",
            "18 Dockside",
        ),
        ("acme", HAFENWEG, "Yes. And 1031 still goes to the old address?", "SO-1024", "Lagerstrasse 12"),
        (
            "acme",
            HAFENWEG,
            "Yes. Do you know whether the truck for 1031 has a tail lift?",
            "SO-1024",
            "“Do you know whether the truck for 1031 has a tail lift?”",
        ),
        ("lanhai", CAITIAN, "对的。2051还是送到老地址吗？", "SO-2048", "科技园路15号"),
        ("lanhai", CAITIAN, "对。2033还送老地址吗？", "SO-2048", "科技园路15号"),
        ("chenguang", BANQIAO, "對。付款方式不變吧？", "SO-3071", "50%訂金"),
    ],
)
def test_a_sentence_of_yes_is_booked_beside_a_question_about_another_order(
    customer, before, text, order, told
):
    with sample_book() as book:
        talk = Talk(book, customer)
        reply = talk.says(before, text)

        assert told in reply.text
        assert talk.revisions(order) > 1


@pytest.mark.parametrize(
    ("customer", "contact", "text", "phone"),
    [
        ("lanhai", "2048的收货电话改成13926587410", "电话最后四位打错了，是7419", "13926587419"),
        ("lanhai", "2048的收货电话改成13926587410", "尾号错了，应该是7419", "13926587419"),
        (
            "lanhai",
            "SO-2048的收货联系人变更为王志强（13926587410），数量由200盒调整为260盒",
            "电话最后四位打错了，是7419，其他确认无误",
            "13926587419",
        ),
        ("lanhai", "手套单的收货人换成王志强，13926587410", "后四位应为7419", "13926587419"),
        ("chenguang", "聯絡人改成陳柏翰，手機0922-518-603", "手機後三位打錯，是630", "0922-518-630"),
        (
            "chenguang",
            "聯絡人改成陳柏翰，手機0922-518-603，數量改600支",
            "手機末三碼打錯了，是630",
            "0922-518-630",
        ),
        (
            "acme",
            "change the contact on 1024 to Lena Brandt, +49 40 5550 190",
            "sorry, the last three digits are wrong, it's 119",
            "+49 40 5550 119",
        ),
        (
            "northwind",
            "new contact for 4417: Tom Reed +61 8 5550 0200, and 300 boxes of gloves",
            "The last four digits of the phone should be 0220",
            "+61 8 5550 0220",
        ),
    ],
)
def test_the_last_digits_of_a_phone_are_put_right(book, customer, contact, text, phone):
    reply = Talk(book, customer).says(contact, text)
    assert phone in reply.text
    assert not any(word in reply.text for word in ("同事", "colleague", "630 件", "220 boxes"))


@pytest.mark.parametrize(
    ("customer", "before", "text", "shown"),
    [
        ("lanhai", f"{CAITIAN}，13570012233", "电话打错了，是13570012235", "李雷，13570012235"),
        ("chenguang", BANQIAO, "電話輸錯了，是0922-111-333", "張雅婷，0922-111-333"),
        ("acme", HAFENWEG, "sorry, wrong number, hers is 0170 5550 198", "Lena Brandt, 0170 5550 198"),
    ],
)
def test_a_number_that_was_put_down_wrong_is_put_right_and_no_more(customer, before, text, shown):
    with sample_book() as book:
        reply = Talk(book, customer).says(before, text)
        assert [result.status for result in reply.results] == ["proposed"]
        assert shown in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "contact"),
    [
        (
            "acme",
            "Jonas is on holiday, Petra Sommer takes deliveries (+49 40 5550 118) on 1031.",
            "to Petra Sommer, +49 40 5550 118",
        ),
        ("acme", "Jonas is on holiday, Petra Sommer takes deliveries on 1031.", "to Petra Sommer, +49 40 5550 112"),
        (
            "northwind",
            "Add 50 gloves to 4417. Ruby is off, Mia Chen looks after the goods then, tel. +61 8 5550 0133.",
            "to Mia Chen, +61 8 5550 0133",
        ),
    ],
)  # fmt: skip
def test_who_takes_deliveries_in_with_a_phone_behind_is_the_contact(customer, text, contact):
    with sample_book() as book:
        assert contact in Talk(book, customer).says(text).text


@pytest.mark.parametrize(
    ("customer", "text", "order", "name", "phone"),
    [
        (
            "chenguang",
            "林小姐出國了，這幾天收貨找倉管阿德就好 0955-121-878",
            "SO-3071",
            "阿德",
            "0955-121-878",
        ),
        ("chenguang", "到貨請聯絡倉庫的張志豪，手機 0933-218-556", "SO-3071", "張志豪", "0933-218-556"),
        ("lanhai", "陈小燕休假，2048这几天收货找小王，电话13922336655", "SO-2048", "小王", "13922336655"),
        ("lanhai", "收货时联系前台李姐 13911112222，2051", "SO-2051", "李姐", "13911112222"),
    ],
)
def test_who_is_asked_for_where_goods_come_is_the_contact_with_their_phone(
    customer, text, order, name, phone
):
    with sample_book() as book:
        talk = Talk(book, customer)
        assert talk.says(text).card
        talk.says("可以")
        held = book.order(order).address
        assert held
        assert (held.recipient, held.phone) == (name, phone)
