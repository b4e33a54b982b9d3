"""What is only spoken of, is of a paper, or is asked of goods that might go, changes no order."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "Put 1031 on hold, we may have to cancel"),
        ("acme", "We are thinking of cancelling the teapots"),
        ("northwind", "The gloves might be cancelled by our client. Can you wait with production?"),
        ("lanhai", "2051先放一放，我们可能要取消"),
        ("lanhai", "2048先别做，说不定不要了"),
        ("chenguang", "3071先暫停，我們也許會取消"),
        ("acme", "Please don't cancel 1031"),
        ("lanhai", "别取消2051"),
        ("acme", "Could the invoice for 1024 go to accounting@acme-retail.de and be dated January?"),
        ("acme", "The order confirmation of 1024 should be dated January 2"),
        ("northwind", "Please date the invoice for 4417 January 5"),
        ("lanhai", "2051的发票日期能开成1月5号吗"),
        ("lanhai", "2048的发票开1月份的可以吗"),
        ("chenguang", "3071的發票日期請寫1月5日"),
        ("acme", "how much would we save cancelling the white mugs"),
        ("acme", "how much cheaper would 1024 be without the mugs?"),
        ("lanhai", "2048去掉礼盒能便宜多少"),
        ("chenguang", "去掉保溫瓶可以省多少錢"),
    ],
)
def test_the_message_goes_to_a_person_in_its_words(customer, text):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert reply.card is None and text in reply.text


@pytest.mark.parametrize(
    ("customer", "text", "passed_on", "order"),
    [
        (
            "acme",
            "There's a chance we'll need to cancel 1031. Please move 1024 to January 8.",
            "There's a chance we'll need to cancel 1031",
            "SO-1024",
        ),
        (
            "acme",
            "The invoice for 1031 should be issued in January. Also deliver it on January 8.",
            "The invoice for 1031 should be issued in January",
            "SO-1031",
        ),
        ("lanhai", "手套可能要取消，先别发货。2051改到1月8号送", "手套可能要取消，先别发货", "SO-2051"),
    ],
)
def test_what_is_wished_beside_it_is_proposed(customer, text, passed_on, order):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        assert passed_on in reply.text and {one.order for one in reply.results if one.order} == {order}


@pytest.mark.parametrize(
    ("customer", "text", "order"),
    [
        ("acme", "Please don't touch 1024, only the other one should be pushed to January 8", "SO-1031"),
        ("lanhai", "只有椅子那单要改地址，改到广州市天河区体育西路1号，其他不动", "SO-2051"),
        ("lanhai", "别动2048，2051改到1月8号送", "SO-2051"),
        ("lanhai", "2048别动，只把另一单改到1月8号", None),
    ],
)
def test_only_the_order_that_is_meant_is_proposed(customer, text, order):
    with sample_book() as book:
        reply = Talk(book, customer).says(text)
        proposed = {one.order for one in reply.results if one.status == "proposed"}
        assert proposed == ({order} if order else set())
