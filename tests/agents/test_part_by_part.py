"""What a message says of each of several orders, or in each point of a list, is all heard."""

import pytest
from talking import Talk, sample_book, statuses


def proposed(customer, text):
    """What is shown for a yes, and the reply."""
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        return reply, [line for line in reply.text.splitlines() if line]


LATER_1031 = "17 December 2026 to 24 December 2026"
LATER_1024 = "26 December 2026 to 2 January 2027"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "Please push SO-1031 back two weeks and SO-1024 one week",
            ("17 December 2026 to 31 December 2026", LATER_1024),
        ),
        ("deliver 1031 a week later and 1024 too", (LATER_1031, LATER_1024)),
        ("deliver 1031 a week later, same for 1024 please", (LATER_1031, LATER_1024)),
        ("1031 and 1024 a week later", (LATER_1031, LATER_1024)),
        (
            "Can you delay 1024 by 10 days and 1031 by a week please?",
            ("26 December 2026 to 5 January 2027", LATER_1031),
        ),
        (
            "move SO-1031 to 10 Jan and SO-1024 to 12 Jan",
            ("17 December 2026 to 10 January 2027", "26 December 2026 to 12 January 2027"),
        ),
        ("1024: 550 pcs\n1031: teapots 220", ("500 pieces to 550", "200 pieces to 220")),
        ("1031: white mugs 280\n1024: 550 pcs", ("300 pieces to 280", "500 pieces to 550")),
        ("1024 to 550 and 1031 to 220 teapots", ("500 pieces to 550", "200 pieces to 220")),
        ("increase 1031 by 20 teapots and 1024 by 10", ("200 pieces to 220", "500 pieces to 510")),
        ("add 20 teapots to 1031, and 1024 to 550", ("200 pieces to 220", "500 pieces to 550")),
        ("add 20 teapots to 1031 and 1024", ("200 pieces to 220", "Glass teapot 1.2 l now 20")),
        ("Teapots on 1031 to 220 and 1024 to net 30", ("200 pieces to 220", "net 60 days to net 30")),
        ("1031推迟两周，1024一周", ("12月17日改为 2026年12月31日", "12月26日改为 2027年1月2日")),
        ("1031晚一周，1024也一样", ("12月17日改为 2026年12月24日", "12月26日改为 2027年1月2日")),
        ("1024加50个，1031减20个茶壶", ("500 件改为 550 件", "200 件改为 180 件")),
    ],
)
def test_each_of_two_orders_has_its_change_though_the_second_leaves_out_its_verb(text, shown):
    reply, lines = proposed("acme", text)

    assert statuses(reply) == ["proposed"]
    for order, change in zip(("SO-1031", "SO-1024"), sorted(shown, key=_place(lines)), strict=True):
        assert any(change in line for line in lines), (order, change)
    assert sum("SO-1031" in line for line in lines) == sum("SO-1024" in line for line in lines) == 1


def _place(lines):
    return lambda change: next((i for i, line in enumerate(lines) if change in line), -1)


@pytest.mark.parametrize(
    ("customer", "text", "shown", "ends"),
    [
        (
            "northwind",
            "1) 4417 paper +50, gloves -25. 2) quote me 200 teapots",
            ("250 boxes to 225", "600 packs to 650", "USD 1,960.00"),
            ["told", "proposed"],
        ),
        (
            "northwind",
            "Two things: 1) 4417 paper 650, gloves 225. 2) how much are 200 teapots",
            ("250 boxes to 225", "600 packs to 650", "USD 1,960.00"),
            ["told", "proposed"],
        ),
        (
            "acme",
            "two things: 1) 1031 teapots 220, white mugs 280 2) where is 1024?",
            ("200 pieces to 220", "300 pieces to 280", "SO-1024 is placed"),
            ["told", "proposed"],
        ),
        (
            "acme",
            "1) 1031 teapots 220, white mugs 280 2) deliver a week later",
            ("200 pieces to 220", "300 pieces to 280", LATER_1031),
            ["proposed"],
        ),
        (
            "acme",
            "1. 1031 teapots 220\n2. deliver it a week later",
            ("200 pieces to 220", LATER_1031),
            ["proposed"],
        ),
        (
            "lanhai",
            "两件事：1）2048礼盒250，纸300 2）2051什么时候到？",
            ("200 盒改为 250 盒", "100 包改为 300 包", "SO-2051 已确认"),
            ["told", "proposed"],
        ),
    ],
)
def test_each_point_of_a_list_has_all_that_it_says(customer, text, shown, ends):
    reply, _ = proposed(customer, text)

    assert statuses(reply) == ends
    assert [change for change in shown if change not in reply.text] == []


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("1031 a week later, 1024 I don't know yet", "“1024 I don't know yet”"),
        ("move 1031 a week later and tell me about 1024", "“tell me about 1024”"),
        ("1031晚一周，1024你看着办吧", "“1024你看着办吧”"),
    ],
)
def test_what_is_said_of_an_order_and_cannot_be_read_is_said_back(text, back):
    reply, _ = proposed("acme", text)

    assert statuses(reply) == ["passed_on", "proposed"]
    assert back in reply.text
    assert "SO-1024" not in reply.text


def test_trade_terms_that_a_price_is_asked_at_are_said_back():
    reply, _ = proposed("northwind", "how much are 200 teapots DDP Fremantle?")

    assert statuses(reply) == ["passed_on", "told"]
    assert "“DDP Fremantle”" in reply.text


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("1031 a week later, 1024 is fine", ["proposed"]),
        ("move 1031 a week later, where is 1024?", ["told", "proposed"]),
        ("how is 1031 compared to 1024?", ["told", "told"]),
        ("cancel 1031 and 1024", ["proposed"]),
        ("move 50 teapots from 1031 to 1024", ["proposed"]),
        ("push SO-1031 back two weeks and push 1024 back one week", ["proposed"]),
    ],
)
def test_what_was_heard_whole_stays(text, ends):
    assert statuses(proposed("acme", text)[0]) == ends


@pytest.mark.parametrize(
    ("customer", "text", "days"),
    [
        ("lanhai", "礼盒那单推迟一周，椅子那单也推迟一周", {"SO-2048": "2026-12-26", "SO-2051": "2026-12-30"}),
        ("lanhai", "SO-2048推迟一周，SO-2051也一起推迟", {"SO-2048": "2026-12-26", "SO-2051": "2026-12-30"}),
        ("lanhai", "礼盒那单推迟一周发货，椅子那单也一起推迟", {"SO-2048": "2026-12-26", "SO-2051": "2026-12-30"}),
        ("lanhai", "椅子那单改到1月5号交货，礼盒那单改到1月8号", {"SO-2048": "2027-01-08", "SO-2051": "2027-01-05"}),
        ("acme", "Move the teapot order to 8 January and SO-1024 to 12 January", {"SO-1031": "2027-01-08", "SO-1024": "2027-01-12"}),
        ("acme", "SO-1024 should come a week later. Please delay SO-1031 likewise.", {"SO-1024": "2027-01-02", "SO-1031": "2026-12-24"}),
    ],
)  # fmt: skip
def test_orders_named_by_their_goods_have_each_what_is_said_of_them(book, customer, text, days):
    Talk(book, customer).says(text, "yes" if customer == "acme" else "可以")
    assert {order: book.order(order).delivery.isoformat() for order in days} == days
