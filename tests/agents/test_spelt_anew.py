"""Names and streets of what waits for a yes, spelt anew: the rest stays, and it waits for a yes again."""

import pytest
from talking import Talk, sample_book

MOVED = "1024: deliver to Speicherstrasse 4, 20457 Hamburg"
LATER_TO_SAM = "4417 a week later, and the contact is Sam Okafr, 0412 555 019"
CHAIRS_MOVED = "椅子那单地址改成广州市天河区体育西路103号"


@pytest.mark.parametrize(
    ("customer", "asked", "put_right", "shown"),
    [
        ("lanhai", "2051的联系人换成刘洋 13800001111", "不对，是刘扬，电话没错", "改为刘扬，13800001111"),
        (
            "lanhai",
            "SO-2033的收货地址改成上海市浦东新区张江路88号3号楼",
            "写错了，是张江路98号",
            "改为上海市浦东新区张江路98号3号楼",
        ),
        (
            "acme",
            "Change the delivery address of SO-1024 to Lindenallee 41, 20259 Hamburg",
            "sorry, it's Lindenallee 14",
            "to Lindenallee 14, 20259 Hamburg",
        ),
        ("acme", MOVED, "number 14, not 4", "to Speicherstrasse 14, 20457 Hamburg"),
        ("acme", MOVED, "not 4, 14", "to Speicherstrasse 14, 20457 Hamburg"),
        ("acme", MOVED, "sorry it's no. 14", "to Speicherstrasse 14, 20457 Hamburg"),
        ("acme", MOVED, "sorry, Speicherstrasse 14", "to Speicherstrasse 14, 20457 Hamburg"),
        ("acme", MOVED, "oops, 20459", "to Speicherstrasse 4, 20459 Hamburg"),
        ("northwind", LATER_TO_SAM, "sorry, Sam Okafor", "to Sam Okafor, 0412 555 019"),
        ("northwind", LATER_TO_SAM, "its Okafor with an o", "to Sam Okafor, 0412 555 019"),
        ("lanhai", "2051的联系人换成张文 13800001111", "是章文，立早章的章", "改为章文，13800001111"),
        (
            "chenguang",
            "3071的收件人改成陳怡君 0912-000-111",
            "是陳宜君，便宜的宜",
            "改為陳宜君，0912-000-111",
        ),
        ("northwind", LATER_TO_SAM, "no the name is Sam Okafor", "to Sam Okafor, 0412 555 019"),
        ("lanhai", CHAIRS_MOVED, "啊不是103，是105号", "改为广州市天河区体育西路105号"),
        ("lanhai", CHAIRS_MOVED, "门牌号错了，105号", "改为广州市天河区体育西路105号"),
        ("chenguang", "地址改成新北市板橋區文化路一段188號12樓", "啊不是188，是168號", "文化路一段168號12樓"),
    ],
)
def test_a_part_is_put_right_and_waits_for_a_yes_again(book, customer, asked, put_right, shown):
    talk = Talk(book, customer)
    assert talk.says(asked).results[0].status == "proposed"

    reply = talk.says(put_right)

    assert [result.status for result in reply.results] == ["proposed"]
    assert shown in reply.text.replace(" ", "" if customer in ("lanhai", "chenguang") else " ")
    assert talk.says("好" if customer in ("lanhai", "chenguang") else "yes").results[0].status == "done"


def test_a_name_that_was_booked_is_put_right_by_how_it_is_spelt(book):
    talk = Talk(book, "northwind")
    talk.says(
        "New contact for 4417 is Tom Barker, +61 8 5550 0192.", "oops its Tom Parker with a P, not Barker"
    )
    assert book.order("SO-4417").address.recipient == "Tom Parker"


def test_a_plain_no_still_leaves_things_as_they_are(book):
    talk = Talk(book, "lanhai")
    talk.says("2051的联系人换成刘洋 13800001111")

    assert talk.says("不对，先不改了").results[0].status == "closed"


def test_a_name_that_was_written_at_once_is_spelt_anew(book):
    talk = Talk(book, "northwind")
    talk.says("contact for 4417 is Sam Okafr, 0412 555 019", "sorry, Sam Okafor")

    contact = book.order("SO-4417").address
    assert (contact.recipient, contact.phone) == ("Sam Okafor", "0412 555 019")


def test_what_is_no_part_of_the_address_is_counted_as_ever(book):
    reply = Talk(book, "acme").says(MOVED, "make it 600 mugs, not 500")

    assert "from 500 pieces to 600 pieces" in reply.text
    assert "Speicherstrasse 4, 20457" in reply.text


@pytest.mark.parametrize(
    ("customer", "texts", "order", "contact"),
    [
        (
            "acme",
            [
                "this is Petra Lindner, I'm the new contact on both orders, phone +49 40 5550 118",
                "sorry its ...119 at the end",
                "yes",
            ],
            "SO-1031",
            ("Petra Lindner", "+49 40 5550 119"),
        ),
        (
            "acme",
            [
                "Hi, this is Petra Lindner, taking over from Jonas. Please use me as contact on everything,"
                " phone +49 40 5550 118",
                "yes",
            ],
            "SO-1024",
            ("Petra Lindner", "+49 40 5550 118"),
        ),
        (
            "acme",
            ["I am Petra Lindner, use me as the contact for 1024", "yes"],
            "SO-1024",
            ("Petra Lindner", "+49 40 5550 112"),
        ),
        (
            "northwind",
            ["Marco Bellini here, put me down as contact for 4417", "yes"],
            "SO-4417",
            ("Marco Bellini", "+61 8 5550 0177"),
        ),
        (
            "northwind",
            ["this is Marco Bellini, please change the contact on 4417 to Dan Cole, +61 8 5550 0199"],
            "SO-4417",
            ("Dan Cole", "+61 8 5550 0199"),
        ),
        (
            "acme",
            [
                "change the contact phone on 1024 to +49 40 5550 118",
                "the last three digits should be 811, sorry",
            ],
            "SO-1024",
            ("Jonas Weber", "+49 40 5550 811"),
        ),
        (
            "lanhai",
            ["我是王小明，2051的联系人改成我，电话13900001111", "好的"],
            "SO-2051",
            ("王小明", "13900001111"),
        ),
        (
            "chenguang",
            ["我是張雅婷，收貨人改成我，電話0922-333-444", "打錯了，最後三碼是445", "好的"],
            "SO-3071",
            ("張雅婷", "0922-333-445"),
        ),
    ],
)
def test_who_writes_can_be_the_contact_and_put_the_end_of_a_number_right(customer, texts, order, contact):
    with sample_book() as book:
        talk = Talk(book, customer)
        talk.says(*texts)
        if book.order(order).address.recipient != contact[0]:
            talk.says("yes")
        assert (book.order(order).address.recipient, book.order(order).address.phone) == contact
