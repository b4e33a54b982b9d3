"""Wishes that say what of an order is to be otherwise, and not how."""

from datetime import datetime, timedelta, timezone

import pytest

from nlp import parse

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=timezone(timedelta(hours=8)))


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("please deliver SO-1031 earlier", "change_delivery"),
        ("can SO-1031 come earlier?", "change_delivery"),
        ("postpone SO-1031", "change_delivery"),
        ("bring SO-1031 forward", "change_delivery"),
        ("I need to reschedule SO-1031", "change_delivery"),
        ("I want to change the delivery date of SO-1031", "change_delivery"),
        ("change the payment terms of SO-1031", "change_payment"),
        ("change the quantity of SO-1031", "change_quantity"),
        ("SO-2048能不能早点到", "change_delivery"),
        ("SO-2048能提前吗", "change_delivery"),
        ("SO-2048推迟", "change_delivery"),
        ("改一下SO-2048的交期", "change_delivery"),
        ("SO-2048付款方式想改一下", "change_payment"),
        ("SO-2048改一下数量", "change_quantity"),
        ("SO-2048换个联系人", "change_contact"),
    ],
)
def test_a_vague_wish_keeps_its_intent_without_fields(text, intent):
    (action,) = parse(text, now=NOW).actions
    said = action.model_dump(exclude_none=True, exclude={"evidence", "confidence", "order"})
    assert said == {"intent": intent}
    assert action.order in ("SO-1031", "SO-2048")


@pytest.mark.parametrize(
    "text",
    [
        "SO-1031 came earlier than expected, thanks",
        "Why was SO-1031 delivered later?",
        "don't postpone SO-1031",
        "no need to change the payment terms of SO-1031",
        "SO-1031 was delayed",
        "as I said earlier, SO-1031 is fine",
        "I'll come back to you later about SO-1031",
        "What are the payment terms of SO-1031?",
        "SO-2048别推迟",
        "SO-2048怎么推迟了",
        "SO-2048提前到了，谢谢",
        "SO-2048的付款方式改了没",
    ],
)
def test_what_is_told_or_asked_of_a_change_is_no_wish_for_one(text):
    assert not {"change_delivery", "change_payment"} & {*parse(text, now=NOW).intents}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("SO-2048抬头改回原来的深圳蓝海贸易有限公司", {"invoice": {"title": "深圳蓝海贸易有限公司"}}),
        ("SO-2048抬头恢复成原来的深圳蓝海贸易有限公司", {"invoice": {"title": "深圳蓝海贸易有限公司"}}),
        ("SO-2048发票抬头用回深圳蓝海贸易有限公司", {"invoice": {"title": "深圳蓝海贸易有限公司"}}),
        ("SO-2048地址改回原来的广州市天河区体育西路1号", {"address": {"text": "广州市天河区体育西路1号"}}),
        ("SO-2048付款改回月结30天", {"payment": {"balance": "net", "net_days": 30}}),
    ],
)
def test_what_is_changed_back_is_named_without_the_way_back(text, said):
    (action,) = parse(text, now=NOW).actions
    left = action.model_dump(exclude_none=True, exclude={"evidence", "confidence", "order", "intent"})
    assert left == said


@pytest.mark.parametrize("text", ["SO-2048抬头换回之前的", "SO-2048抬头改回原来那个"])
def test_a_title_of_before_that_is_not_named_is_none(text):
    (action,) = parse(text, now=NOW).actions
    assert (action.intent, action.invoice) == ("change_invoice", None)
