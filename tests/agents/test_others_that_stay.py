"""Orders and goods of which nothing is proposed, said to stay as they are behind what waits for a yes."""

import pytest
from talking import Talk, sample_book


@pytest.mark.parametrize(
    ("customer", "asked", "said", "written", "untouched"),
    [
        ("lanhai", "椅子改成50把", "没错。礼盒那单不用动", "SO-2051", "SO-2048"),
        ("lanhai", "椅子改成50把", "对的，另一单不用改", "SO-2051", "SO-2048"),
        ("lanhai", "礼盒改成250盒", "没错，纸不用动", "SO-2048", "SO-2051"),
        ("lanhai", "礼盒那单的收货人改成王芳", "没错。椅子那单不用动", "SO-2048", "SO-2051"),
        ("lanhai", "礼盒那单的收货人改成王芳", "好，椅子那单和手套那单都不用改", "SO-2048", "SO-2051"),
        ("lanhai", "椅子那单推迟一周", "可以，礼盒的单子先别动", "SO-2051", "SO-2048"),
        ("acme", "Make it 600 blue mugs", "Yes, and leave the other order alone", "SO-1024", "SO-1031"),
        ("acme", "Make it 600 blue mugs", "Yes, and leave the teapot order alone", "SO-1024", "SO-1031"),
        ("acme", "Deliver SO-1024 a week later", "Yes please. Don't touch the teapots", "SO-1024", "SO-1031"),
        (
            "acme",
            "Deliver SO-1031 a week later",
            "Right, but the blue mug order doesn't change",
            "SO-1031",
            "SO-1024",
        ),
    ],
)
def test_a_yes_counts_beside_what_stays_as_it_is(customer, asked, said, written, untouched):
    with sample_book() as book:
        before = book.order(untouched)

        reply = Talk(book, customer).says(asked, said)

        assert [result.status for result in reply.results] == ["done"]
        assert written in reply.text and book.order(untouched) == before


@pytest.mark.parametrize(
    ("customer", "asked", "said", "order"),
    [
        ("lanhai", "椅子改成50把", "礼盒那单不用动", "SO-2051"),
        ("lanhai", "礼盒那单的收货人改成王芳", "椅子那单不用动", "SO-2048"),
        ("acme", "Deliver SO-1024 a week later", "the teapot order stays as it is", "SO-1024"),
    ],
)
def test_what_waits_is_shown_again_where_only_others_stay(customer, asked, said, order):
    with sample_book() as book:
        before = book.order(order)

        reply = Talk(book, customer).says(asked, said)

        assert order in reply.text and reply.card.kind == "confirm"
        assert book.order(order) == before
