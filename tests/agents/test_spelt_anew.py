"""Names and streets of what waits for a yes, spelt anew: the rest stays, and it waits for a yes again."""

import pytest
from talking import Talk


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
    ],
)
def test_a_part_is_put_right_and_waits_for_a_yes_again(book, customer, asked, put_right, shown):
    talk = Talk(book, customer)
    assert talk.says(asked).results[0].status == "proposed"

    reply = talk.says(put_right)

    assert [result.status for result in reply.results] == ["proposed"]
    assert shown in reply.text.replace(" ", "" if customer == "lanhai" else " ")
    assert talk.says("yes" if customer == "acme" else "好").results[0].status == "done"


def test_a_plain_no_still_leaves_things_as_they_are(book):
    talk = Talk(book, "lanhai")
    talk.says("2051的联系人换成刘洋 13800001111")

    assert talk.says("不对，先不改了").results[0].status == "closed"
