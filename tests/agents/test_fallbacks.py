"""What a customer wants if something can't be is done on no account, and goes to a person in their words."""

import pytest
from talking import Talk, statuses


@pytest.mark.parametrize(
    ("customer", "text", "fallback"),
    [
        ("acme", "Deliver SO-1024 by 20 December, and if that's not possible cancel it", "cancel it"),
        (
            "acme",
            "Move SO-1031 to 10 December. If that isn't possible, please ship the mugs first.",
            "mugs first",
        ),
        (
            "northwind",
            "Move SO-4417 to 20 December. If you can't do that, leave out the gloves",
            "leave out the gloves",
        ),
        ("acme", "Order 50 teapots by 5 December, if not possible then only 20", "only 20"),
        ("acme", "I'd like 300 white mugs by 1 December, otherwise cancel SO-1024", "cancel SO-1024"),
        ("lanhai", "椅子提前到12月15号，来不及的话就改空运", "来不及的话就改空运"),
        ("lanhai", "椅子提前到12月15号，如果做不到就先送20把", "先送20把"),
        ("chenguang", "保溫瓶提前到12月10號，要是趕不上就先送400個", "先送400個"),
        ("chenguang", "保溫瓶12月10號前到，不然就改成400個", "改成400個"),
    ],
)
def test_the_wish_is_proposed_and_what_is_wanted_else_goes_to_a_person(book, customer, text, fallback):
    reply = Talk(book, customer).says(text)
    told, _, shown = reply.text.partition("\n")
    assert statuses(reply)[0] == "passed_on" and reply.card.kind == "confirm"
    assert fallback in told and fallback not in shown


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("lanhai", "手套要是月底到不了就取消"),
        ("lanhai", "2048要是12月15号到不了，就先发一半"),
        ("lanhai", "再订100把灰色办公椅，要是12月10号到不了就取消2051"),
        ("acme", "If you can't deliver by 20 Dec, send half"),
        ("acme", "If SO-1024 can't be here by 20 December, cancel it"),
        ("acme", "Order 50 teapots, and if you can't deliver them by 5 December, make it 20"),
        ("northwind", "If you can't make 15 December for SO-4417, ship the paper only"),
    ],
)
def test_where_the_wish_itself_hangs_on_that_all_of_it_goes_to_a_person(book, customer, text):
    reply = Talk(book, customer).says(text)
    assert reply.card is None
    assert "colleague" in reply.text or "同事" in reply.text


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("acme", "Change SO-1024 to 600 if it hasn't shipped yet"),
        ("acme", "Change SO-1024 to 600, otherwise everything stays as it is"),
        ("acme", "Can you deliver SO-1024 by 15 December? If not, what is the earliest?"),
        ("lanhai", "椅子改成50把，其他不变"),
    ],
)
def test_what_is_no_other_wish_stops_nothing(book, customer, text):
    assert statuses(Talk(book, customer).says(text)) == ["proposed"]
