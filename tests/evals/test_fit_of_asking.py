"""The fit of whether a message asks for anything."""

from evals.asking import Labelled, Message, chance, compare, observe
from evals.fitting import fit, lines_of

WISH = Message(signs=frozenset({"please", "send"}), asks=True, bids=False, acted=True)
TALE = Message(signs=frozenset({"thanks", "came"}), asks=False, bids=False, acted=True)


def test_the_fit_tells_wishes_from_tales():
    weights = fit([WISH.example, TALE.example] * 4)

    assert chance(WISH, weights) > 0.9 > 0.1 > chance(TALE, weights)


def test_a_sign_of_one_message_has_no_weight():
    odd = Message(signs=frozenset({"once"}), asks=True, bids=False, acted=True)

    assert "once" not in fit([one.example for one in (WISH, TALE, WISH, TALE, odd)])


def test_the_comparison_counts_tales_acted_on_by_the_rules_and_beside_the_model():
    found = compare([WISH, TALE] * 16, least=0.45)

    assert found["rules alone"] == {"ask nothing": 16, "acted on": 16, "ask": 16, "left": 0}
    assert found["with the model"] == {"ask nothing": 16, "acted on": 0, "ask": 16, "left": 0}


def test_a_message_is_observed_with_what_the_rules_alone_make_of_it():
    message = observe(Labelled(text="The 25 chairs look wonderful", asks=False))

    assert (message.asks, message.bids, message.acted) == (False, False, True)
    assert "look wonderful" in message.signs
    assert observe(Labelled(text="Double the mugs", asks=True)).bids


def test_at_the_table_it_is_observed_what_the_rules_make_of_a_move():
    message = observe(Labelled(text="3.20 each and it is a deal", asks=True, context="negotiation"))

    assert (message.bids, message.acted) == (False, True)


def test_what_a_message_says_tells_whether_it_asks():
    assert Labelled.model_validate({"text": "Any news?", "says": "query_order"}).asks
    assert not Labelled.model_validate({"text": "We have news", "says": "none"}).asks


def test_what_weighs_nothing_is_no_line_but_the_constant_is():
    assert list(lines_of({"": 0.0, "please": 1.5, "the": 0.0})) == ["0.0 ", "1.5 please"]


def test_an_annotated_message_asks_when_it_has_actions():
    gold = {"language": "en", "actions": [{"intent": "query_order", "order": "SO-1"}]}

    assert Labelled.model_validate({"text": "Where is SO-1?", "gold": gold}).asks
    assert not Labelled.model_validate({"text": "Thanks", "gold": {"language": "en", "actions": []}}).asks
