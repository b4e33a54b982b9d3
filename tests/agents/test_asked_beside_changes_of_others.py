"""When goods come, asked beside changes of another order: 椅子那单改成45把，手套什么时候到？"""

import pytest
from talking import Talk


@pytest.mark.parametrize(
    ("customer", "text", "asked", "changed"),
    [
        ("lanhai", "椅子那单改成45把，手套什么时候到？", "SO-2033 正在生产", "SO-2051"),
        ("lanhai", "礼盒那单加20包纸，椅子几号发货？", "SO-2051 已确认", "SO-2048"),
        ("lanhai", "手套那单什么时候到？椅子加5把", "SO-2033 正在生产", "SO-2051"),
        ("acme", "Make the teapot order 180 teapots. When do the blue mugs come?", "SO-1024 is", "SO-1031"),
        (
            "acme",
            "Move the teapot order to December 30, and when will the blue mugs ship?",
            "SO-1024 is",
            "SO-1031",
        ),
    ],
)
def test_goods_are_asked_of_at_the_order_that_holds_them(book, customer, text, asked, changed):
    told, *proposed = Talk(book, customer).says(text).text.splitlines()
    assert asked in told
    assert changed in "".join(proposed)
