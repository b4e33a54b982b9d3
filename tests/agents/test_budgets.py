"""A sum that an order is to stay within is no amount of goods: as many are proposed as fit it."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "text", "order", "place", "number"),
    [
        ("acme", "white mugs down to whatever keeps SO-1031 under 2500", "SO-1031", 1, 158),
        ("acme", "reduce the white mugs so that 1031 stays under 2500 dollars", "SO-1031", 1, 158),
        ("acme", "white mugs! as many as 2500 buys once the teapots are paid", "SO-1031", 1, 158),
        ("acme", "cut the teapots on 1031 so the total is at most 2000", "SO-1031", 0, 100),
        ("acme", "we need to be below 2,200 on 1031, cut the teapots to fit", "SO-1031", 0, 120),
        ("acme", "Budget is 1600 for the blue mugs order now. reduce them accordingly", "SO-1024", 0, 444),
        ("acme", "fewer blue mugs on 1024, so it all comes to no more than 1500", "SO-1024", 0, 416),
        ("northwind", "cut the gloves on 4417 to stay within a budget of 2800", "SO-4417", 0, 174),
        ("northwind", "reduce the paper on 4417 until the total is below USD 2,500", "SO-4417", 1, 370),
        ("lanhai", "礼盒减一些，2048总价控制在30000以内", "SO-2048", 0, 165),
        ("lanhai", "椅子减到总价不超过15000元", "SO-2051", 0, 35),
        ("lanhai", "预算只有15000，椅子减到够用为止", "SO-2051", 0, 35),
        ("lanhai", "2051椅子数量调到总价15000以内", "SO-2051", 0, 35),
        ("lanhai", "2048我们最多花30000，礼盒减到够为止", "SO-2048", 0, 165),
        ("chenguang", "保溫瓶減少一些，總價壓到4000以內", "SO-3071", 0, 645),
    ],
)
def test_as_many_are_proposed_as_fit_a_budget(customer, text, order, place, number):
    with sample_book() as book:
        talk = Talk(book, customer)
        reply = talk.says(text)
        assert "colleague" not in reply.text and "同事" not in reply.text
        talk.says("可以" if customer in ("lanhai", "chenguang") else "yes")
        assert book.order(order).lines[place].quantity == number


def test_a_budget_that_fits_nothing_is_no_amount_of_goods():
    with sample_book() as book:
        assert Talk(book, "acme").says("white mugs down to whatever keeps SO-1031 under 1500").card is None


def test_so_many_goods_are_no_budget():
    with sample_book() as book:
        assert "to 400 pieces" in Talk(book, "acme").says("reduce the blue mugs to 400").text


@pytest.mark.parametrize(
    ("customer", "texts", "told"),
    [
        (
            "northwind",
            (
                "150 more boxes of gloves on the open order, same price, and drop the paper to 400",
                "hmm that goes over my budget of 3,300. how many gloves can I get for that?",
            ),
            ("to 381 boxes", "to 400 packs", "USD 3,297.40"),
        ),
        (
            "acme",
            ("make the teapots on 1031 300", "too much. How many can I have for 3,500 in total?"),
            ("to 253 pieces", "USD 3,499.40"),
        ),
        (
            "acme",
            ("quote for 500 blue mugs please", "and how many would I get for 1500?"),
            ("416 pieces", "USD 1,497.60"),
        ),
        ("acme", ("how many blue mugs do I get for 1,000 dollars?",), ("277 pieces", "USD 997.20")),
        ("lanhai", ("2048礼盒改成300盒", "超预算了，预算40000，能买多少盒？"), ("225 盒", "40,000 元")),
        ("lanhai", ("复印纸1000元能买多少包？",), ("45 包", "990 元")),
        ("chenguang", ("訂500個保溫瓶", "預算3000，能買幾個？"), ("483 件", "2,994.60 美元")),
    ],
)
def test_who_asks_how_many_a_sum_buys_is_told_and_offered_no_discount(customer, texts, told):
    with sample_book() as book:
        talk = Talk(book, customer)
        reply = [talk.says(text) for text in texts][-1]
        assert all(one in reply.text for one in told), reply.text
        assert "colleague" not in reply.text and "同事" not in reply.text
