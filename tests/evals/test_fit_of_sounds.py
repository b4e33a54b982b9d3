"""The fit of what a message sounds like."""

from evals.sounds import Said, Seen, compare, fit_all, see
from nlp.signs import log_odds
from nlp.sounds import ANSWERS

YES = Seen(signs=frozenset({"sign", "here"}), intents=frozenset({"accept"}), by_rules=frozenset())
NO = Seen(signs=frozenset({"dream", "on"}), intents=frozenset({"reject"}), by_rules=frozenset())
TALK = Seen(signs=frozenset({"nice", "hat"}), intents=frozenset(), by_rules=frozenset())


def test_the_fit_tells_answers_from_each_other_and_from_talk():
    weights = fit_all([YES, NO, TALK] * 4, ANSWERS)

    odds = {intent: [log_odds(one.signs, weights[intent]) for one in (YES, NO, TALK)] for intent in ANSWERS}
    assert odds["accept"][0] > 1 > -1 > max(odds["accept"][1:])
    assert odds["reject"][1] > 1 > -1 > max(odds["reject"][0], odds["reject"][2])


def test_the_comparison_counts_what_the_rules_read_and_what_is_read_beside_them():
    told = compare([YES, NO, TALK] * 20, ANSWERS)

    assert told["accept"]["messages"] == told["accept"]["read with the models"] == 20
    assert told["accept"]["read by the rules"] == told["accept"]["others taken for it with the models"] == 0


def test_what_the_rules_read_is_left_to_them():
    misread = Seen(YES.signs, YES.intents, by_rules=frozenset({"reject"}))

    told = compare([YES, NO, TALK, misread] * 20, ANSWERS)

    assert told["reject"]["others taken for it with the models"] == 20


def test_an_annotated_message_has_its_intents_and_a_silent_one_none():
    gold = {"language": "en", "actions": [{"intent": "accept"}, {"intent": "handover"}]}

    assert Said.model_validate({"text": "Deal", "gold": gold}).intents == {"accept", "handover"}
    assert Said.model_validate({"text": "Deal", "says": "accept"}).intents == {"accept"}
    assert Said.model_validate({"text": "Hello", "asks": False}).intents == frozenset()
    assert Said.model_validate({"text": "Send 3", "asks": True}).intents is None


def test_a_message_is_seen_with_what_the_rules_make_of_it():
    said = Said.model_validate({"text": "3.20 each", "says": "other", "context": "negotiation"})

    assert see(said, frozenset({"other"})).by_rules == {"offer"}
