"""The scoring of readings: what counts as right, and what is counted where."""

import json
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from contracts.request import Request
from evals.intake import Case, CaseError, evaluate, read_cases
from evals.matching import match

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


def test_a_report_counts_messages_by_language_difficulty_and_context():
    cases = [
        case(quantity(1), tags=("easy",)),
        case(quantity(2), language="zh", tags=("hard",), context="negotiation"),
    ]

    groups = evaluate(cases, reader(quantity(1))).to_json()["groups"]

    assert {name: figures["exact"] for name, figures in groups.items()} == {
        "all": 0.5,
        "language: en": 1.0,
        "language: zh": 0.0,
        "difficulty: easy": 1.0,
        "difficulty: hard": 0.0,
        "context: negotiation": 0.0,
    }


def test_a_report_counts_intents_fields_and_what_was_confused():
    report = evaluate(
        [case(quantity(1), {"intent": "cancel_order"})], reader(quantity(2), {"intent": "handover"})
    )

    said = report.to_json()
    assert said["intents"]["change_quantity"] == {"gold": 1, "given": 1, "right": 1, "f1": 1.0}
    assert said["intents"]["cancel_order"]["f1"] == 0.0
    assert said["fields"]["quantity.value"] == {"gold": 1, "given": 1, "right": 0, "f1": 0.0}
    assert said["fields"]["quantity.mode"]["f1"] == 1.0
    assert said["confused"] == [{"gold": "cancel_order", "given": "handover", "count": 1}]


def test_an_action_where_nothing_is_asked_is_a_false_act():
    figures = evaluate([case(), case()], reader(quantity(1))).to_json()["groups"]["all"]

    assert (figures["false_act"], figures["exact"], figures["intent_f1"]) == (1.0, 0.0, 0.0)


def test_confidence_that_is_always_right_has_no_calibration_error():
    sure = quantity(1, confidence=1.0)

    assert evaluate([case(quantity(1))], reader(sure)).calibration_error == 0.0
    assert evaluate([case(quantity(2))], reader(sure)).calibration_error == 1.0
    assert (
        evaluate(
            [case(quantity(1)), case(quantity(2))], reader(quantity(1, confidence=0.5))
        ).calibration_error
        == 0.0
    )


def test_only_as_many_misses_are_kept_as_are_wanted():
    cases = [case(quantity(2))] * 5

    assert len(evaluate(cases, reader(quantity(1)), misses=2).misses) == 2
    assert evaluate(cases, reader(quantity(1))).misses == []


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

    with pytest.raises(CaseError, match=said):
        list(read_cases(file))


def run_parley(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "ui.cli", "eval", "intake", *map(str, arguments)],
        capture_output=True,
        text=True,
    )


def write(path, *cases):
    path.write_text("\n".join(case.model_dump_json() for case in cases), encoding="utf-8")
    return path


def test_the_command_prints_tables_and_json(tmp_path):
    told = case({"intent": "cancel_order", "order": "SO-7"}, tags=("easy", "mine"))
    file = write(tmp_path / "cases.jsonl", told.model_copy(update={"text": "Please cancel SO-7."}))

    page, data = run_parley(file), run_parley(file, "--json")

    assert page.returncode == data.returncode == 0
    assert "difficulty: easy" in page.stdout and "cancel_order" in page.stdout
    assert json.loads(data.stdout)["groups"]["all"]["exact"] == 1.0


def test_the_command_reads_only_messages_with_or_without_a_tag(tmp_path):
    cases = [case(tags=("mine",)), case(tags=("theirs",)), case(tags=("mine", "odd"))]
    file = write(tmp_path / "cases.jsonl", *cases)

    said = json.loads(run_parley(file, "--tag", "mine", "--without", "odd", "--json").stdout)

    assert said["groups"]["all"]["messages"] == 1
    none = run_parley(file, "--tag", "nobody")
    assert none.returncode == 1 and none.stderr.startswith("parley: no messages in")


def test_the_command_shows_misses_and_says_what_file_is_missing(tmp_path):
    file = write(tmp_path / "cases.jsonl", case(quantity(1)).model_copy(update={"text": "Hello there"}))

    assert "Hello there" in run_parley(file, "--misses", "1").stdout
    gone = run_parley(tmp_path / "none.jsonl")
    assert gone.returncode == 1
    assert gone.stderr.count("\n") == 1 and "none.jsonl" in gone.stderr
