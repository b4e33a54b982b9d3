"""What only a person can answer is passed on in its words, beside what the desk does, and wishes nothing."""

import pytest
from talking import Talk, sample_book


def _said(customer: str, *messages: str) -> str:
    with sample_book() as book:
        talk = Talk(book, customer)
        return [talk.says(message).text for message in messages][-1]


@pytest.mark.parametrize(
    ("customer", "texts"),
    [
        ("lanhai", ["请问40把椅子要多大的车来拉", "200盒礼盒有多重", "2048的发票分开开"]),
        ("acme", ["how much do 200 teapots weigh", "would 300 white mugs fit in one container"]),
        ("acme", ["invoice each delivery separately", "split the invoice for 1031 in two"]),
    ],
)
def test_how_goods_are_carried_or_invoiced_wishes_nothing_of_them(customer: str, texts: list[str]) -> None:
    replies = {text: _said(customer, text) for text in texts}

    assert [text for text, said in replies.items() if text not in said or "\n" in said] == []


@pytest.mark.parametrize(
    ("customer", "text", "order"),
    [
        ("lanhai", "手套要是再晚，我们就要打折", "订单 SO-2033 正在生产"),
        ("northwind", "if the gloves are any later we'll want a discount", "Order SO-4417 is placed"),
    ],
)
def test_a_warning_opens_no_bargain_and_hears_how_the_order_stands(
    customer: str, text: str, order: str
) -> None:
    said = _said(customer, text)

    assert text in said and order in said


def test_means_of_payment_that_nobody_takes_are_answered_beside_the_order() -> None:
    for text in ("300 blue mugs, payable by Stripe", "pay 1031 by Wise", "I'd like to pay with Apple Pay"):
        assert "You can pay by bank transfer" in _said("acme", text)
    assert "before I place your order" in _said("acme", "300 blue mugs, payable by Stripe")


def test_words_beside_a_tax_id_are_kept() -> None:
    assert "發票資料訂為晨光文具，12345678" in _said("chenguang", "發票開晨光文具 統編 12345678")
    assert "發票資料訂為 12345678" in _said("chenguang", "統編 12345678")
    assert "「寄到公司」" in _said("chenguang", "抬頭晨光文具，統一編號 12345678，寄到公司")
    assert "订单 SO-2048 已更新" in _said("lanhai", "2048发票抬头不变，税号换成91440300MA5G12345X")


@pytest.mark.parametrize(
    ("customer", "messages", "told"),
    [
        (
            "lanhai",
            ["500个蓝色马克杯，24块一个", "行，就这个价，送仓库那边吧"],
            ["感谢下单", "“仓库”的详细地址"],
        ),
        (
            "acme",
            ["500 blue mugs at 3.20 each", "agreed. the goods go to our Kiel depot"],
            ["SO-4418", "Kiel depot"],
        ),
    ],
)
def test_a_place_beside_a_deal_is_asked_for(customer: str, messages: list[str], told: list[str]) -> None:
    said = _said(customer, *messages)

    assert [one for one in told if one not in said] == []


def test_the_same_of_another_order_is_all_that_a_person_has_of_the_first() -> None:
    invoice = "invoice 1024 to Acme Online GmbH, VAT DE123456789, send it to ap@acme.example"
    said = _said("acme", invoice, "and 1031 too please")

    assert "SO-1031 is updated: the invoice details now Acme Online GmbH, DE123456789" in said
    assert "and 1031 too please: send it to ap@acme.example" in said


@pytest.mark.parametrize(
    "messages",
    [
        ["order 30 grey chairs, net 60", "no", "1024 a week later", "yes", "ok and the 30 chairs then"],
        ["how much are 30 grey chairs with net 60?", "when does 1024 arrive?", "ok and the 30 chairs then"],
    ],
)
def test_goods_left_for_something_else_are_proposed_on_the_terms_of_before(messages: list[str]) -> None:
    said = _said("acme", *messages)

    assert "Grey office chair (30 pieces)" in said and "net 60 days" in said
