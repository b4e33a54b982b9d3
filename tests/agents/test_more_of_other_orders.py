"""A yes to what waits, and what is wanted of other orders behind it."""

import pytest
from talking import Talk, sample_book

TITLE = "蓝海科技，税号91440300MA5F0X1234"


@pytest.mark.parametrize(
    ("customer", "asked", "said", "written", "left", "told"),
    [
        (
            "lanhai",
            "椅子那单的收货人改成王芳",
            "没问题。另外两单的抬头也一起改一下",
            "SO-2051",
            "SO-2033",
            "SO-2048 的发票",
        ),
        ("lanhai", "礼盒那单推迟一周", "没问题。椅子那单的抬头也一样", "SO-2048", "SO-2051", "抬头也一样"),
        (
            "lanhai",
            "礼盒那单的收货人改成王芳",
            "没错。椅子那单的抬头也一样",
            "SO-2048",
            "SO-2051",
            "抬头也一样",
        ),
        ("lanhai", "礼盒那单推迟一周", "对。手套那单的付款方式也要改", "SO-2048", "SO-2033", "SO-2033"),
        ("lanhai", "椅子那单推迟一周", "好。另外两单取消", "SO-2051", "SO-2048", "SO-2048"),
        (
            "acme",
            "Deliver SO-1024 a week later",
            "Correct. Change the contact on the other order too",
            "SO-1024",
            "SO-1031",
            "Who should receive order SO-1031",
        ),
        (
            "acme",
            "Make it 600 blue mugs",
            "Fine. The address for 1031 needs updating as well",
            "SO-1024",
            "SO-1031",
            "Where should we deliver order SO-1031",
        ),
        (
            "acme",
            "Deliver SO-1024 a week later",
            "ok. 250 teapots on the other order, please",
            "SO-1024",
            "SO-1031",
            "to 250 pieces",
        ),
    ],
)
def test_a_yes_is_booked_and_the_rest_is_shown_or_asked(customer, asked, said, written, left, told):
    with sample_book() as book:
        before = book.order(left)

        reply = Talk(book, customer).says(asked, said)

        assert "done" in [result.status for result in reply.results if result.order == written]
        assert told in reply.text and book.order(left) == before


def test_a_question_behind_a_yes_is_answered_without_the_yes():
    with sample_book() as book:
        talk = Talk(book, "lanhai")

        reply = talk.says("椅子那单的收货人改成王芳", "没问题。另外两单的抬头也一起改一下", TITLE)

        assert [result.status for result in reply.results] == ["done", "done"]
        assert book.order("SO-2051").invoice is None
        assert book.order("SO-2048").invoice == book.order("SO-2033").invoice
