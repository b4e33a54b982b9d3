"""A day put right before one of another order: 那就1月4号吧，礼盒那单也放到同一天."""

import pytest
from talking import Talk

CHAIRS = "椅子推迟到1月5号"
TEAPOTS = "Move SO-1031 to January 5"


@pytest.mark.parametrize(
    ("customer", "wish", "answer", "shown"),
    [
        (
            "lanhai",
            CHAIRS,
            "那就1月4号吧，礼盒那单也放到同一天",
            ("23日改为 2027年1月4日", "19日改为 2027年1月4日"),
        ),
        ("lanhai", CHAIRS, "1月4号吧，礼盒那单也1月4号", ("23日改为 2027年1月4日", "19日改为 2027年1月4日")),
        (
            "lanhai",
            CHAIRS,
            "那就1月4号吧，另一单也放到同一天，礼盒那单",
            ("23日改为 2027年1月4日", "19日改为 2027年1月4日"),
        ),
        ("lanhai", CHAIRS, "礼盒那单也1月4号", ("23日改为 2027年1月5日", "19日改为 2027年1月4日")),
        (
            "acme",
            TEAPOTS,
            "January 4 then, and SO-1024 the same day",
            ("17 December 2026 to 4 January", "26 December 2026 to 4 January"),
        ),
        (
            "acme",
            TEAPOTS,
            "January 4 rather, and SO-1024 on January 8 as well",
            ("17 December 2026 to 4 January", "26 December 2026 to 8 January"),
        ),
    ],
)
def test_the_day_that_was_proposed_is_the_one_said_first(book, customer, wish, answer, shown):
    talk = Talk(book, customer)
    talk.says(wish)
    reply = talk.says(answer).text
    assert all(one in reply for one in shown)
