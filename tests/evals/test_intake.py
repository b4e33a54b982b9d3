"""The intake suite: what counts as right, and what is counted where."""

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from contracts.request import Request
from evals.intake import Case, read_cases
from evals.matching import match
from evals.measuring import Tally, metrics_of
from evals.suite import Case as Tried
from evals.suite import CouldNotRun, Outcome, Settings, SuiteError
from evals.suites import SUITES
from evals.suites.intake import Reader, figures_of, more, run

DATA = Path(__file__).parents[1] / "data" / "intake-families.jsonl"
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def case(*actions, language="en", tags=(), context=None):
    gold = {"language": language, "actions": list(actions)}
    return Case(id="1", text="text", now=NOW, tags=tags, context=context, gold=gold)


def reader(*actions):
    return lambda text, *, now, context: Request.model_validate({"language": "en", "actions": list(actions)})


def quantity(value, **more):
    return {"intent": "change_quantity", "quantity": {"value": value, "mode": "set"}} | more


@pytest.mark.parametrize(
    ("gold", "given"),
    [
        (quantity(300), quantity(300.0)),
        (quantity(300, item="the blue mugs"), quantity(300, item="blue mugs")),
        (quantity(300, item="blue ceramic mugs"), quantity(300, item="ceramic mugs")),
        (quantity(300, order="SO-1024"), quantity(300, order="so 1024")),
        (quantity(300), quantity(300, confidence=0.2, evidence=[[0, 4]])),
    ],
)
def test_the_same_meaning_is_exact(gold, given):
    assert match([gold], [given]).exact


@pytest.mark.parametrize(
    ("gold", "given"),
    [
        (quantity(300), quantity(30)),
        (quantity(300, item="mugs"), quantity(300)),
        (quantity(300), quantity(300, item="mugs")),
        (quantity(300, item="mugs"), quantity(300, item="blue ceramic coffee mugs")),
        (quantity(300, order="SO-1024"), quantity(300, order="SO-10241")),
        (quantity(300), {"intent": "add_item", "quantity": {"value": 300, "mode": "set"}}),
        (quantity(300), quantity(300, if_granted=[1])),
    ],
)
def test_another_meaning_is_not_exact(gold, given):
    assert not match([gold], [given]).exact


def test_an_action_too_many_or_too_few_is_not_exact():
    assert not match([quantity(1)], [quantity(1), quantity(2)]).exact
    assert not match([quantity(1), quantity(2)], [quantity(1)]).exact
    assert match([], []).exact


def test_actions_of_one_intent_are_paired_by_what_they_say():
    found = match([quantity(1), quantity(2)], [quantity(2), quantity(1)])

    assert sorted(found.pairs) == [(0, 1), (1, 0)]
    assert found.exact


def outcomes(cases, parse):
    for number, one in enumerate(cases):
        tried = Tried(f"{number}", one.model_dump(mode="json", exclude={"id"}), tuple(one.groups()))
        result = run(tried, Reader(parse))
        yield Outcome(tried.id, tried.id, tried.groups, "ran", result.scores, result.detail)


def measured(cases, parse):
    told = list(outcomes(cases, parse))
    found = [*metrics_of(Tally(SUITES["intake"]).add_all(told)), *more(lambda: iter(told))]
    return {(metric.name, metric.group): metric.value for metric in found}


def test_messages_are_counted_by_language_difficulty_and_context():
    cases = [
        case(quantity(1), tags=("easy",)),
        case(quantity(2), language="zh", tags=("hard",), context="negotiation"),
    ]

    found = measured(cases, reader(quantity(1)))

    assert {group: value for (name, group), value in found.items() if name == "exact"} == {
        "all": 0.5,
        "language: en": 1.0,
        "language: zh": 0.0,
        "difficulty: easy": 1.0,
        "difficulty: hard": 0.0,
        "context: negotiation": 0.0,
    }


def test_intents_fields_and_what_was_confused_are_counted():
    cases, parse = (
        [case(quantity(1), {"intent": "cancel_order"})],
        reader(quantity(2), {"intent": "handover"}),
    )

    found = measured(cases, parse)

    assert found["intent_f1", "intent: change_quantity"] == 1.0
    assert found["intent_f1", "intent: cancel_order"] == 0.0
    assert found["slot_f1", "field: quantity.value"] == 0.0
    assert found["slot_f1", "field: quantity.mode"] == 1.0
    assert (found["intent_f1", "all"], found["slot_f1", "all"]) == (0.5, 0.5)
    assert next(outcomes(cases, parse)).detail["confused"] == [["cancel_order", "handover"]]


def test_an_action_where_nothing_is_asked_is_a_false_act():
    figures = figures_of([case(), case().model_copy(update={"id": "2"})], reader(quantity(1)))

    assert (figures["false_act"], figures["exact"], figures["intent_f1"]) == (1.0, 0.0, 0.0)


def test_confidence_that_is_always_right_has_no_calibration_error():
    sure, half = quantity(1, confidence=1.0), quantity(1, confidence=0.5)

    def error(cases, parse):
        return measured(cases, parse)["calibration_error", "all"]

    assert error([case(quantity(1))], reader(sure)) == 0.0
    assert error([case(quantity(2))], reader(sure)) == 1.0
    assert error([case(quantity(1)), case(quantity(2))], reader(half)) == 0.0


def test_a_broken_reader_is_caught(tmp_path):
    def broken(text, *, now, context=None):
        return Request.model_validate({"language": "en", "actions": [{"intent": "cancel_order"}]})

    figures = figures_of(read_cases(DATA), broken)

    assert figures["exact"] < 0.05 and figures["slot_f1"] == 0.0 and figures["false_act"] == 1.0


def test_a_message_whose_model_gives_no_answer_could_not_be_run():
    class Usage:
        tokens, cost = 0, Decimal(0)

        def __init__(self):
            self.failures = {}

    class Client:
        usage = Usage()

    def fails(text, *, now, context=None):
        Client.usage.failures["timeout"] = 1
        return Request.model_validate({"language": "en", "actions": []})

    one = Tried("1", case(quantity(1)).model_dump(mode="json", exclude={"id"}))
    with pytest.raises(CouldNotRun, match="no answer: timeout"):
        run(one, Reader(fails, Client))


def test_a_sample_and_tags_choose_messages():
    suite = SUITES["intake"]
    some = [one.id for one in suite.cases(Settings(sample=20))]
    assert len(some) == 20 and some == [one.id for one in suite.cases(Settings(sample=20))]
    hard = list(suite.cases(Settings(options=(("tag", "hard"), ("without", "chat")))))
    assert hard and all("hard" in one.data["tags"] and "chat" not in one.data["tags"] for one in hard)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "line 2: not JSON"),
        ('{"id": "a", "text": "x", "now": "2026-01-01T00:00:00", "gold": {"language": "en"}}', "line 2: now"),
        ('{"id": "a", "now": "2026-01-01T00:00:00Z", "gold": {"language": "en"}}', "line 2: text"),
        (
            '{"id": "a", "text": "x", "now": "2026-01-01T00:00:00Z", "gold": {"language": "fr"}}',
            "line 2: gold.language",
        ),
        (
            '{"id": "a", "text": "x", "now": "2026-01-01T00:00:00Z", "gold": {"language": "en", "actions": [{"intent": "dance"}]}}',
            "line 2: gold.actions.0",
        ),
    ],
)
def test_a_line_that_cannot_be_read_is_named(tmp_path, line, said):
    file = tmp_path / "cases.jsonl"
    file.write_text("\n" + line + "\n", encoding="utf-8")

    with pytest.raises(SuiteError, match=said):
        list(read_cases(file))
