"""What sounds like a yes at the table and is none, and how many are spoken of there."""

import pytest

from contracts.request import Known
from nlp import parse
from tests.nlp.reading_actions import NOW, spell


def moves(text: str, known: Known | None = None) -> list[str]:
    """The moves of a message while an offer is on the table, each on one line."""
    read = parse(text, now=NOW, context="negotiation", known=known)
    return [spell(action) for action in read.to_json()["actions"]]


REFUSED = [
    "ok whatever, forget it", "fine, never mind then", "ok, then we buy elsewhere", "okay, we'll go with another supplier then",
    "fine, forget about it", "ok, then no", "well ok, then let's leave it", "ok, not worth it", "fine, I'll buy them somewhere else",
    "your price is a joke", "this is way too expensive", "ok but that's too expensive", "no deal, bye",
    "好吧，那算了", "行吧，那我找别家了", "好，那不要了", "好贵啊", "真贵", "太贵了吧",
]  # fmt: skip


@pytest.mark.parametrize("text", REFUSED)
def test_who_gives_up_agrees_to_nothing(text: str):
    assert moves(text) == ["reject"]


LEFT = [
    "ok bye",
    "Great, thanks, bye",
    "ok, see you",
    "alright, talk later",
    "ok great, talk soon",
    "行，拜拜",
    "好的，再见",
]


@pytest.mark.parametrize("text", LEFT)
def test_a_mere_yes_of_one_who_goes_is_no_acceptance(text: str):
    assert moves(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "ok",
        "fine",
        "great, thanks",
        "deal, bye",
        "ok deal, never mind the deposit",
        "好的，谢谢",
        "成交，再见",
    ],
)
def test_a_yes_stays_one_beside_thanks_and_farewells(text: str):
    assert moves(text) == ["accept"]


HUNG = [
    "yes, if you include free shipping", "ok, but only if you include samples", "deal if shipping is free", "ok as long as delivery is free",
    "sure, provided you include samples", "alright, subject to samples",
    "可以，如果包邮的话", "行，前提是送样品", "好，只要包邮", "行，包邮就成交", "成交，包邮的话",
]  # fmt: skip


@pytest.mark.parametrize("text", HUNG)
def test_an_acceptance_with_a_condition_is_none(text: str):
    assert moves(text) == []


OFFERED = [
    ("yes, if you make it net 60", "offer|net60"), ("ok if you ship by air", "offer|air"), ("可以，如果月结60天的话", "offer|net60"),
    ("好，就照你們的條件，成交", "accept"), ("按你们的条件办，我们同意", "accept"), ("这个价就成交", "accept"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "move"), OFFERED)
def test_a_condition_that_the_contract_knows_is_an_offer_and_the_terms_themselves_are_no_condition(
    text: str, move: str
):
    assert moves(text) == [move]


CANCELLED = [
    ("fine, cancel the whole order then", ["cancel_order"]), ("ok, then cancel the order", ["cancel_order"]),
    ("行，那把订单取消吧", ["cancel_order"]), ("ok cancel SO-1024 then", ["cancel_order|SO-1024"]), ("yes cancel", []), ("行吧，取消吧", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CANCELLED)
def test_a_yes_that_opens_a_cancellation_accepts_nothing(text: str, expected: list[str]):
    assert moves(text) == expected


COUNTED = [
    ("make it 600 mugs instead of 500", "offer|mugs|600 set"), ("what about 1000 pieces?", "offer|1000 piece set"),
    ("how about 1000 pcs then?", "offer|1000 piece set"), ("if I take 2000 pieces?", "offer|2000 piece set"),
    ("300 then, at 8.5", "offer|300 set|8.5"), ("ok 300 then, but at 8.5", "offer|300 set|8.5"), ("600 at 3.40?", "offer|600 set|3.4"),
    ("We're at 72, you're at 80. Meet us at 75 per case.", "offer|75 unit"),
    ("1000个呢？", "offer|1000 piece set"), ("要是拿1000个呢", "offer|1000 piece set"), ("300个，8块5", "offer|300 piece set|8.5 CNY"),
    ("成交，不过要600个", "offer|600 piece set"), ("deal, but for 600 pieces", "offer|600 piece set"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "move"), COUNTED)
def test_how_many_is_offered_is_read_beside_the_price(text: str, move: str):
    assert moves(text) == [move]


CLOSED = [
    ("Done at those terms, thanks Karen. Pleasure as always.", ["accept"]),
    ("Done on those terms.", ["accept"]),
    ("Done at that price, thank you.", ["accept"]),
    ("Done, at your terms.", ["accept"]),
    ("OK, done at those conditions. Thanks Paul.", ["accept"]),
    ("Right, consider it done on your terms.", ["accept"]),
    ("Let's do it at those terms.", ["accept"]),
    ("Happy to go ahead on those terms.", ["accept"]),
    ("Sold at that price.", ["accept"]),
    ("Done at those figures, Tom.", ["accept"]),
    ("Done on that basis.", ["accept"]),
    ("We'll take it at those terms.", ["accept"]),
    ("Deal on those terms, thanks.", ["accept"]),
    ("Not done at those terms, sorry.", ["reject"]),
    ("Agreed. And please send it to the Dundee yard: 6 Harbour Spur, Dundee DD1 3LX.", ["accept", "change_address|6 Harbour Spur, Dundee DD1 3LX"]),
    ("Agreed. Please deliver it to 14 Cole Street, Leeds.", ["accept", "change_address|14 Cole Street, Leeds"]),
    ("Deal. Send it to our yard at 9 Quay Street, Hull please.", ["accept", "change_address|9 Quay Street, Hull"]),
    ("Deal, thanks. And please deliver to 5 Mill Road, Bath.", ["accept", "change_address|5 Mill Road, Bath"]),
    ("Agreed. Also please ship to Unit 7, Harbour Way, Hull.", ["accept", "change_address|Unit 7, Harbour Way, Hull"]),
    ("OK agreed, and where is SO-44?", ["accept", "query_order|SO-44"]),
    ("Agreed. Also please cancel SO-44.", ["accept", "cancel_order|SO-44"]),
    ("Fine by us. Delivery address: 12 Mill Road, Bath BA1 2AB.", ["accept", "change_address|12 Mill Road, Bath BA1 2AB"]),
    ("Accepted, and could somebody call me please?", ["accept", "handover"]),
    ("Agreed. Please have it sent to the Leeds depot: 4 Foundry Lane, Leeds LS2 7AA.", ["accept", "change_address|4 Foundry Lane, Leeds LS2 7AA"]),
    ("Agreed, if you can ship to Dundee.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CLOSED)
def test_a_yes_to_the_terms_stands_beside_another_wish(text: str, expected: list[str]):
    assert moves(text) == expected
