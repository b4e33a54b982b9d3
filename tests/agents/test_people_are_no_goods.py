"""People who take goods in, and who takes over from them: they are contacts, and none of them is goods."""

import pytest
from talking import Talk

LENA = "My colleague Lena Brandt takes over purchasing from me. please update the contact everywhere: 040 5550 118"


@pytest.mark.parametrize(
    ("customer", "text", "contact"),
    [
        ("acme", LENA, "Lena Brandt, 040 5550 118"),
        ("acme", "Lena Brandt takes over from me as contact on 1024", "Lena Brandt"),
        ("acme", "swap Jonas for Lena Brandt on 1031", "Lena Brandt"),
        ("northwind", "put Tom Hartley as contact on the gloves order", "Tom Hartley"),
        ("chenguang", "把林怡君換成張雅婷", "張雅婷"),
        ("chenguang", "聯絡窗口改成張雅婷", "張雅婷"),
        ("chenguang", "林小姐下個月離職，之後聯絡窗口改成張雅婷，電話還是原本那支", "張雅婷"),
        ("lanhai", "椅子那单的小陈换成李敏", "李敏"),
        ("lanhai", "以后由李敏接手，2048的联系电话13755556666", "李敏，13755556666"),
    ],
)
def test_who_takes_over_is_the_contact(book, customer, text, contact):
    assert contact in Talk(book, customer).says(text).text.replace("改為", " ").replace("改为", " ")


def test_a_contact_that_is_new_everywhere_is_so_on_all_open_orders(book):
    reply = Talk(book, "acme").says(LENA)
    assert {row.order for row in reply.card.changes} == {"SO-1024", "SO-1031"}


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        ("northwind", ["make that Ben instead of Ruby, same number"]),
        ("northwind", ["Ruby's on leave from Monday, so put Tom Hartley as contact on the gloves order"]),
        ("lanhai", ["椅子再加12把，送货当天提前打电话给小陈就行"]),
        ("chenguang", ["訂單改成新台幣計價可以嗎"]),
        ("chenguang", ["之前說的價格還算數嗎"]),
        ("lanhai", ["椅子单推到12月28号"]),
        (
            "northwind",
            ["where are our flasks?", "Nobody is there on Sunday, could the driver come Monday instead?"],
        ),
        ("acme", ["could your driver deliver 1024 on 28 December instead?"]),
        ("lanhai", ["2048送货司机能改到12月20号来吗"]),
    ],
)
def test_neither_people_nor_other_words_are_looked_for_in_the_catalogue(book, customer, texts):
    reply = Talk(book, customer).says(*texts)
    assert not any(
        words in reply.text for words in ("could not find", "do not carry", "没有“", "沒有「", "裡沒有")
    )
