"""A number that stands for one thing is never taken for another: an order's, what stands, what is asked."""

import pytest
from talking import Talk, sample_book, statuses


def quantities(order, *messages, who, yes="可以"):
    """How many of each goods an order has once what the messages propose was said yes to."""
    with sample_book() as book:
        talk = Talk(book, who)
        assert "proposed" in statuses(talk.says(*messages))
        talk.says(yes)
        return [line.quantity for line in book.order(order).lines]


@pytest.mark.parametrize(
    ("who", "order", "says", "becomes"),
    [
        ("lanhai", "SO-2051", "2051那40把灰椅子，改成25把灰的15把黑的", [25, 15]),
        ("lanhai", "SO-2051", "2051那40把灰椅子，改成30把灰的20把黑的", [30, 20]),
        ("lanhai", "SO-2051", "change the 40 grey chairs on 2051 to 25 grey and 15 black", [25, 15]),
        ("lanhai", "SO-2048", "2048的礼盒能不能改成150盒，A4纸加50包吗？", [150, 150]),
    ],
)
def test_what_stands_and_the_order_count_nothing_of_what_is_to_be(who, order, says, becomes):
    assert quantities(order, says, who=who) == becomes


@pytest.mark.parametrize(
    ("who", "asks"),
    [
        ("lanhai", "再问一下200盒礼盒能不能单独包装"),
        ("lanhai", "260盒的话礼盒能不能印logo"),
        ("chenguang", "再問一下800個的話保溫瓶能不能刻字"),
    ],
)
def test_goods_that_a_question_only_counts_are_not_wanted(who, asks):
    with sample_book() as book:
        assert statuses(Talk(book, who).says(asks)) == ["passed_on"]


def test_a_price_behind_how_many_is_no_number_of_goods():
    with sample_book() as book:
        reply = Talk(book, "lanhai").says("保温杯400个什么价？", "那500个呢？500个能到40不")
        assert "500 件" in reply.text and " 40 件" not in reply.text


@pytest.mark.parametrize(
    ("who", "messages", "terms"),
    [
        ("lanhai", ("照2033再来一单，数量减半", "下单吧，用电汇"), "付款方式：月结30天；支付工具：银行电汇"),
        ("chenguang", ("3071再下一張一樣的", "好，匯款"), "付款條件：50%訂金，尾款出貨前付清；付款工具：銀行電匯"),
        ("acme", ("repeat order 1024", "yes. PayPal is fine"), "Payment terms: net 60 days; payment method: PayPal"),
    ],
)  # fmt: skip
def test_a_means_of_payment_leaves_the_terms(who, messages, terms):
    with sample_book() as book:
        assert terms in Talk(book, who).says(*messages).text


def test_the_account_that_is_asked_for_is_passed_on():
    with sample_book() as book:
        reply = Talk(book, "lanhai").says("照2033再来一单，数量减半", "可以，电汇账号发我一下")
        assert "电汇账号发我一下" in reply.text and "SO-4418" in reply.text


def test_a_payment_in_parts_is_no_delivery_in_parts():
    with sample_book() as book:
        for asks in ("那2480美元可以分兩次匯嗎", "我說的是匯款分兩次，不是出貨分批"):
            assert "分批交貨" not in Talk(book, "chenguang").says(asks).text


def test_goods_that_are_wanted_apart_cancel_nothing():
    with sample_book() as book:
        talk = Talk(book, "chenguang")
        talk.says(
            "3071多加100個，另外再幫我放20張黑色辦公椅", "椅子請另外開一張單，不要跟保溫瓶放一起", "可以"
        )
        assert [line.quantity for line in book.order("SO-3071").lines] == [900]
        assert [line.quantity for line in book.order("SO-4418").lines] == [20]


def test_goods_go_off_an_order_that_is_not_cancelled_after_all():
    assert quantities("SO-2048", "取消2048", "等等先别取消，纸我们还要，就礼盒不要了", who="lanhai") == [100]
