"""What was quoted, proposed or bargained over just before is what a message is about, and orders anew."""

from talking import Talk, sample_book, statuses

QUOTES = [
    (
        "lanhai",
        ("500个白杯子多少钱", "300个蓝杯子呢", "茶壶50个呢", "三样都要，下单"),
        ("白色马克杯350ml 500 件", "蓝色马克杯350ml 300 件", "玻璃茶壶1.2L 50 件", "23,500"),
    ),
    (
        "lanhai",
        ("我要500个白杯子和300个蓝色杯子，多少钱", "白的300吧 茶壶也来50个 一起多少"),
        ("白色马克杯350ml 300 件", "蓝色马克杯350ml 300 件", "玻璃茶壶1.2L 50 件", "18,600"),
    ),
    (
        "acme",
        ("how much are 100 blue mugs?", "and 50 teapots?", "OK, both please"),
        ("Blue mug 350 ml (100 pieces)", "Glass teapot 1.2 l (50 pieces)", "Shall I go ahead"),
    ),
    (
        "northwind",
        ("How much are 20 black chairs?", "OK, can you do anything about the price if I take 30?"),
        ("For 30 pieces of Black office chair", "Which price do you have in mind"),
    ),
    ("lanhai", ("保温杯最少起订多少", "那先给我报个200个的价吧"), ("不锈钢保温杯500ml 200 件",)),
]
"""Messages to a quote, or behind a question about goods, and what is shown then."""


def said_anew(customer, *messages):
    """The reply to the last of some messages, in a world where nothing was said before."""
    with sample_book() as book:
        return Talk(book, customer).says(*messages)


def test_goods_that_were_quoted_or_asked_about_are_meant():
    for customer, messages, shown in QUOTES:
        reply = said_anew(customer, *messages)

        assert [part for part in shown if part not in reply.text] == [], messages


IN_PARTS = [
    ("chenguang", "茶葉禮盒200盒，單價22可以嗎？", "好吧，就這個價，但是要分兩次出貨"),
    ("lanhai", "下单茶壶300个", "可以，不过要分两批送"),
    ("northwind", "300 teapots at 9.00?", "OK, deal, but deliver in two lots please"),
]
"""New goods, and a yes to them that wants them in parts."""


def test_new_goods_that_are_to_come_in_parts_wait_for_a_person():
    for customer, asks, takes in IN_PARTS:
        reply = said_anew(customer, asks, takes)

        assert "passed_on" in statuses(reply) and "SO-" not in reply.text, takes


ANEW = [
    ("acme", ("I want 120 teapots, same as SO-1002.",), ("Glass teapot 1.2 l (120 pieces)", "net 30")),
    (
        "acme",
        ("Same again as the teapots we had last time please, SO-1002",),
        ("Glass teapot 1.2 l (120 pieces)", "net 30"),
    ),
    ("lanhai", ("手套500盒，和2033一样",), ("丁腈手套 500 盒", "月结30天")),
    ("northwind", ("could we get the flasks again, 550 of them?",), ("Steel flask 500 ml (550 pieces)",)),
    (
        "lanhai",
        (
            "麻烦帮我看一下手套那单现在到哪一步了？",
            "加不了就算了。那再单独下100盒，跟这单一起12月2号送来行吗",
        ),
        ("下单前", "丁腈手套 100 盒"),
    ),
    ("northwind", ("one more order of 250 gloves, can you go below 5.40?",), ("For 250 boxes",)),
    ("lanhai", ("新订50把办公椅，其中10把黑的",), ("灰色办公椅 40 件", "黑色办公椅 10 件")),
    (
        "acme",
        ("Please order 60 mugs, 20 of which should be white, for 20 December",),
        ("Blue mug 350 ml (40 pieces)", "White mug 350 ml (20 pieces)", "20 December"),
    ),
]
"""Messages that order anew, or as before, and what is shown."""


def test_what_is_ordered_anew_changes_no_order_and_counts_what_is_said():
    for customer, messages, shown in ANEW:
        reply = said_anew(customer, *messages)

        assert [part for part in shown if part not in reply.text] == [], messages
        assert "SO-" not in reply.text, messages


def test_some_of_the_goods_just_talked_of_are_swapped(book):
    reply = Talk(book, "lanhai").says("2051椅子再加20把", "可以", "对了这60把里面给我换20把黑的")

    assert "灰色办公椅由 60 件改为 40 件；黑色办公椅定为 20 件" in reply.text


def test_goods_let_go_of_a_card_are_no_others_and_what_stays_is_as_last_said(book):
    talk = Talk(book, "lanhai")
    talk.says("2048里面复印纸不要了，换成手套100盒，另外联系人改成王芳 13711112222")

    kept = talk.says("手套算了，还是要复印纸吧，其他照改")
    again = talk.says("不是，复印纸保留100包，手套不要，联系人改王芳")

    assert "去掉" not in kept.text and "35,800" in kept.text
    assert "王芳，13711112222" in again.text and "SO-2033" not in again.text


def test_a_phone_told_beside_who_is_the_contact_goes_with_the_name(book):
    talk = Talk(book, "northwind")

    reply = talk.says(
        "My name is Tom Hale. Can you put me as the contact for our orders? My number is +61 8 5550 0199",
        "both please",
    )

    assert reply.text.count("Tom Hale, +61 8 5550 0199") == len(("SO-4417", "SO-4410"))


def test_terms_said_of_a_card_that_adds_goods_are_those_of_its_order(book):
    talk = Talk(book, "northwind")
    talk.says("add 50 teapots to SO-4417")

    reply = talk.says("move it to 10 January")

    assert "50 pieces" in reply.text and "from 2 January 2027 to 10 January 2027" in reply.text
