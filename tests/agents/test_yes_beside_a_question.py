"""A yes to what waits, by its name or in other words, beside a question of something else."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "asked", "said", "order", "count", "told"),
    [
        ("lanhai", "礼盒加到250盒", "椅子那单什么时候到？礼盒就这样改", "SO-2048", 250, "SO-2051"),
        ("lanhai", "礼盒加到250盒", "礼盒那单可以，椅子那单什么时候到？", "SO-2048", 250, "SO-2051"),
        ("lanhai", "礼盒加到250盒", "手套那单尾款是哪天付？礼盒没问题", "SO-2048", 250, "30,400"),
        ("lanhai", "礼盒加到250盒", "我问的是椅子那单的尾款，礼盒这边没问题", "SO-2048", 250, "11,760"),
        ("chenguang", "保溫瓶改900支", "尾款什麼時候付？保溫瓶這邊可以", "SO-3071", 900, "2,790"),
        (
            "acme",
            "add 50 mugs to 1024",
            "when do the teapots come? The mugs are fine",
            "SO-1024",
            550,
            "1031",
        ),
        (
            "acme",
            "add 50 mugs to 1024",
            "I was asking about the balance of 1031. Mugs ok",
            "SO-1024",
            550,
            "2,980",
        ),
        (
            "northwind",
            "add 100 boxes of gloves to 4417",
            "I meant the flasks, when do they arrive? The gloves are fine, yes.",
            "SO-4417",
            350,
            "SO-4410",
        ),
    ],
)
def test_it_is_booked_and_the_question_answered(customer, asked, said, order, count, told):
    with sample_book() as book:
        talk = Talk(book, customer)

        reply = talk.says(asked, said)

        assert book.order(order).lines[0].quantity == count
        assert told in reply.text and not reply.card


def test_all_that_is_counted_is_agreed_to():
    with sample_book() as book:
        talk = Talk(book, "lanhai")
        talk.says("椅子那单改成45把，礼盒那单复印纸不用送了，手套什么时候到？")

        reply = talk.says("我问的是手套那单哪天到，前面两个没问题")

        assert book.order("SO-2051").lines[0].quantity == 45 and len(book.order("SO-2048").lines) == 1
        assert "SO-2033" in reply.text and "12月2日" in reply.text


@pytest.mark.parametrize(
    ("customer", "asked", "said", "order", "count", "shown"),
    [
        ("chenguang", "保溫瓶改900支", "可以，另外尾款能不能出貨後30天再付？", "SO-3071", 900, "月結30天"),
        ("lanhai", "礼盒加到250盒", "可以，另外椅子能不能推迟一周？", "SO-2048", 250, "12月30日"),
        ("lanhai", "礼盒加到250盒", "可以，另外椅子推迟一周", "SO-2048", 250, "12月30日"),
        ("lanhai", "礼盒加到250盒", "好，对了，收货人换成吴凯 13922223333", "SO-2048", 250, "吴凯"),
        (
            "acme",
            "add 50 mugs to 1024",
            "ok, by the way can we pay 1024 at 30 days?",
            "SO-1024",
            550,
            "net 30",
        ),
    ],
)
def test_it_is_booked_and_another_wish_proposed(customer, asked, said, order, count, shown):
    with sample_book() as book:
        reply = Talk(book, customer).says(asked, said)

        assert book.order(order).lines[0].quantity == count
        assert shown in reply.text and reply.card


def test_more_of_what_is_proposed_is_shown_with_it():
    with sample_book() as book:
        reply = Talk(book, "lanhai").says("礼盒加到250盒", "可以，另外礼盒改成260盒")

        assert book.order("SO-2048").lines[0].quantity == 200 and "260" in reply.text


@pytest.mark.parametrize(
    ("customer", "asked", "said", "is_booked"),
    [
        ("acme", "push SO-1024 back a week", "great, by the way do you ship to Perth?", False),
        ("acme", "push SO-1024 back a week", "perfect, thanks. What are your opening hours?", False),
        ("acme", "push SO-1024 back a week", "yes, and by the way do you ship to Perth?", True),
        ("acme", "push SO-1024 back a week", "perfect, please call me before delivery", True),
        ("lanhai", "2048那单推迟一周", "太好了，顺便问一下你们发货到珀斯吗？", False),
        ("lanhai", "2048那单推迟一周", "好的，顺便问一下你们发货到珀斯吗？", True),
        ("chenguang", "3071延後一週", "太棒了！杯子可以印logo嗎？", False),
    ],
)
def test_praise_beside_a_question_is_no_yes(customer, asked, said, is_booked):
    with sample_book() as book:
        before = book.orders()

        reply = Talk(book, customer).says(asked, said)

        assert (book.orders() != before, reply.card is None) == (is_booked, is_booked)
