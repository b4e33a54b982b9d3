"""Goods that are told to stay, and at how many, are not what the next figure is of."""

import pytest
from talking import Talk, sample_book

CONVERSATIONS = [
    ("lanhai", ["礼盒那单200盒改成150盒，纸不动", "改160吧"], {"TEA-GIFT": 160, "PAPER-A4": 100}),
    ("lanhai", ["礼盒那单200盒改成160盒，纸也改成160包", "纸不要动，还是100包"], {"TEA-GIFT": 160, "PAPER-A4": 100}),
    ("lanhai", ["礼盒那单200盒改成160盒，纸也改成160包", "纸还是100包不要动"], {"TEA-GIFT": 160, "PAPER-A4": 100}),
    ("lanhai", ["礼盒改成160盒", "纸不要动，还是100包"], {"TEA-GIFT": 160, "PAPER-A4": 100}),
    ("lanhai", ["纸加到150包，礼盒先不改", "还是180吧"], {"TEA-GIFT": 200, "PAPER-A4": 180}),
    ("lanhai", ["椅子改成45把，礼盒先别动，还是200盒"], {"CHAIR-GREY": 45}),
    ("chenguang", ["手套不動，保溫瓶改850個", "不對，是860"], {"FLASK-500": 860}),
    ("acme", ["make the teapots 220, leave the mugs as they are", "no wait, 240"], {"TEAPOT-12": 240, "MUG-WHITE": 300}),
    ("acme", ["teapots 220 and white mugs 350", "leave the mugs, still 300"], {"TEAPOT-12": 220, "MUG-WHITE": 300}),
    ("acme", ["teapots 220", "don't touch the mugs, still 300"], {"TEAPOT-12": 220, "MUG-WHITE": 300}),
    ("northwind", ["gloves 300 boxes, paper stays", "make it 320"], {"GLOVE-N": 320, "PAPER-A4": 600}),
    ("northwind", ["gloves 300 boxes", "the paper should stay at 600"], {"GLOVE-N": 300, "PAPER-A4": 600}),
]  # fmt: skip


@pytest.mark.parametrize(("customer", "said", "wanted"), CONVERSATIONS)
def test_what_stays_is_not_what_the_next_figure_is_of(customer, said, wanted):
    with sample_book() as book:
        reply = Talk(book, customer).says(*said, "ok")
        (order,) = (book.order(result.order) for result in reply.results)

        assert {line.sku: line.quantity for line in order.lines} == wanted
