"""A change of what was to be cancelled takes the place of that, however the order was told."""

import pytest
from talking import Talk, sample_book, statuses

OF = {"SO-2048": "lanhai", "SO-2051": "lanhai", "SO-3071": "chenguang", "SO-4417": "northwind"}
OF |= {"SO-1024": "acme", "SO-1031": "acme"}
YES = {"lanhai": "好的", "chenguang": "好的", "northwind": "yes", "acme": "yes"}


@pytest.mark.parametrize(
    ("order", "cancels", "wish", "quantities", "days"),
    [
        ("SO-2051", "取消椅子那单", "先别取消，推迟两周", [40], 14),
        ("SO-2051", "取消椅子那单", "不取消了，推迟两周", [40], 14),
        ("SO-2051", "取消椅子那单", "推迟两周吧", [40], 14),
        ("SO-2051", "SO-2051取消", "要不推迟两周", [40], 14),
        ("SO-2051", "取消椅子那单", "要不改成20把吧", [20], 0),
        ("SO-2051", "取消椅子那单", "要不留20把", [20], 0),
        ("SO-2048", "取消复印纸", "要不改成50包", [200, 50], 0),
        ("SO-3071", "取消保溫瓶那張單", "要不改成400個", [400], 0),
        ("SO-3071", "我們想取消訂單", "還是先不要取消好了，延後兩週", [800], 14),
        ("SO-3071", "我們想取消訂單", "如果減到400個呢？可以的話就不取消", [400], 0),
        ("SO-3071", "我們想取消訂單", "那改成400個，不取消了", [400], 0),
        ("SO-1031", "please cancel the teapot order", "or could you deliver it two weeks later?", [200, 300], 14),
        ("SO-1031", "please cancel the teapot order", "rather reduce the teapots to 100", [100, 300], 0),
        ("SO-1024", "cancel SO-1024", "don't cancel yet, push it back two weeks", [500], 14),
        ("SO-4417", "cancel the glove order", "hold on, don't cancel, just take the paper off", [250], 0),
        ("SO-4417", "take the gloves off SO-4417", "or rather make it 100 boxes", [100, 600], 0),
    ],
)  # fmt: skip
def test_a_change_takes_the_place_of_what_was_to_go(order, cancels, wish, quantities, days):
    with sample_book() as book:
        talk, before = Talk(book, OF[order]), book.order(order)
        assert "proposed" in statuses(talk.says(cancels, wish))
        talk.says(YES[OF[order]])
        after = book.order(order)
        assert after.stage == before.stage
        assert [line.quantity for line in after.lines] == quantities
        assert (after.delivery - before.delivery).days == days


@pytest.mark.parametrize(
    ("order", "cancels", "keeps"),
    [
        ("SO-2051", "取消椅子那单", "先别取消"),
        ("SO-2051", "取消椅子那单", "不取消了"),
        ("SO-3071", "我們想取消訂單", "還是先不要取消好了"),
        ("SO-1024", "cancel SO-1024", "don't cancel it yet"),
        ("SO-1031", "please cancel the teapot order", "no, do not cancel"),
    ],
)
def test_an_order_that_is_not_to_be_cancelled_stays_whatever_is_said_yes_to(order, cancels, keeps):
    with sample_book() as book:
        talk, before = Talk(book, OF[order]), book.order(order)
        talk.says(cancels, keeps, YES[OF[order]])
        assert book.order(order) == before


@pytest.mark.parametrize(
    ("order", "text"),
    [
        ("SO-2048", "取消礼盒那单"),
        ("SO-3071", "保溫瓶那張單取消"),
        ("SO-4417", "cancel the glove order"),
        ("SO-1031", "please cancel the teapot order"),
    ],
)
def test_an_order_named_by_its_goods_is_cancelled_whole(order, text):
    with sample_book() as book:
        Talk(book, OF[order]).says(text, YES[OF[order]])
        assert book.order(order).stage == "cancelled"


@pytest.mark.parametrize(
    ("order", "text"),
    [("SO-2048", "取消礼盒那单里的纸"), ("SO-4417", "cancel the paper on the glove order")],
)
def test_goods_on_an_order_named_by_other_goods_are_taken_off_alone(order, text):
    with sample_book() as book:
        Talk(book, OF[order]).says(text, YES[OF[order]])
        assert [line.sku for line in book.order(order).lines] != ["PAPER-A4"]
        assert len(book.order(order).lines) == 1 and book.order(order).stage != "cancelled"


def test_a_change_of_another_order_leaves_the_cancellation_open():
    with sample_book() as book:
        Talk(book, "lanhai").says("取消椅子那单", "礼盒加50", "好")
        assert book.order("SO-2051").stage == "cancelled" and book.order("SO-2048").line(1).quantity == 250


@pytest.mark.parametrize(
    ("order", "takes_off", "asks", "keeps"),
    [
        ("SO-4417", "take the paper off 4417", "what would you charge for the paper if we kept it?", "no I know your list price. if you do 2.90 we keep the 600 packs"),
        ("SO-2048", "2048的纸不要了", "纸现在多少钱一包？", "20块的话就留着"),
    ],
)  # fmt: skip
def test_goods_that_were_to_go_are_bargained_over_where_they_are_after_their_price_was_told(
    order, takes_off, asks, keeps
):
    with sample_book() as book:
        talk, before = Talk(book, OF[order]), book.order(order)
        reply = talk.says(takes_off, asks, keeps)
        assert statuses(reply) == ["bargaining"]
        assert order in reply.text
        assert book.order(order) == before


@pytest.mark.parametrize(
    ("order", "text", "quantities", "days"),
    [
        ("SO-1031", "I didn't ask you to cancel 1031, I asked you to move it to 24 December", [200, 300], 7),
        ("SO-4417", "No need to cancel the gloves, just make it 300 boxes", [300, 600], 0),
        ("SO-1031", "Nobody said cancel 1031! Just deliver it a week later", [200, 300], 7),
        ("SO-2051", "没让你取消2051，只是改成30把", [30], 0),
        ("SO-2048", "不用取消2048，晚一周送就行", [200, 100], 7),
        ("SO-3071", "誰說要取消保溫瓶了？我只是要改成500個", [500], 0),
    ],
)
def test_what_nobody_wanted_cancelled_is_changed_as_asked(order, text, quantities, days):
    with sample_book() as book:
        talk, before = Talk(book, OF[order]), book.order(order)
        talk.says(text, YES[OF[order]])
        after = book.order(order)
        assert [line.quantity for line in after.lines] == quantities
        assert (after.delivery - before.delivery).days == days
