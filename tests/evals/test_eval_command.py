"""`parley eval`: each command from the call to what it leaves."""

import json
import shutil
from datetime import UTC, datetime

import pytest
from typer.testing import CliRunner

from parley import init
from ui.cli import app

FEW = ("--option", "strategies=linear,conceder", "--option", "families=price_only,many_issues,empty")


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return tmp_path_factory.mktemp("eval")


@pytest.fixture
def parley(home, monkeypatch):
    monkeypatch.chdir(home)

    def call(*arguments, code=0):
        jobs = ("--jobs", "0") if arguments[0] == "run" else ()
        done = CliRunner().invoke(app, ["eval", *map(str, arguments), *jobs])
        assert done.exit_code == code, done.output
        return done

    return call


def test_a_run_leaves_a_report_and_goes_on_where_it_was(parley, home):
    said = json.loads(parley("run", "bargain", "--sample", 24, *FEW, "--out", "one", "--json").stdout)
    assert said["bargain"]["cases"] == 24 and said["bargain"]["could_not_run"] == {}
    names = {file.name for file in (home / "one").iterdir()}
    assert {
        "manifest.json",
        "outcomes.jsonl",
        "report.html",
        "metrics.json",
        "metrics.csv",
        "junit.xml",
    } <= names
    again = parley("run", "bargain", "--sample", 24, *FEW, "--out", "one")
    assert "agreement rate" in again.stdout and "one/report.html" in again.stdout
    other = parley("run", "bargain", "--sample", 25, *FEW, "--out", "one", code=1)
    assert "holds a run of other settings" in other.stderr and other.stderr.count("\n") == 1


def test_two_runs_are_compared(parley, home):
    parley("run", "bargain", "--sample", 24, *FEW, "--out", "one")
    shutil.copytree(home / "one", home / "two")
    found = json.loads(parley("compare", "one", "two", "--json").stdout)
    assert {one["change"] for one in found if one["name"] != "latency_ms"} == {0.0}
    assert {one["verdict"] for one in found if one["name"] == "utility"} == {"same"}
    parley("report", "two", "--against", "one")
    assert "Compared with the run before" in (home / "two" / "report.html").read_text(encoding="utf-8")


def test_a_case_is_played_again(parley):
    parley("run", "bargain", "--sample", 24, *FEW, "--out", "one")
    told = json.loads(parley("replay", "one", "price_only-0-0:linear-conceder", "--json").stdout)
    assert told["same"] and told["now"]["scores"] == told["before"]["scores"]
    assert "The same as in the run." in parley("replay", "one", "many_issues-0-0:linear-linear").stdout
    assert "no case nonsense" in parley("replay", "one", "nonsense", code=1).stderr


def test_a_gate_passes_its_baseline_and_shuts_for_a_fall(parley, home):
    parley("run", "bargain", "--sample", 60, *FEW, "--out", "held")
    parley("baseline", "held", "--out", "baseline.json")
    assert "0 fell" in parley("gate", "held", "--baseline", "baseline.json").stdout
    text = (home / "baseline.json").read_text()
    (home / "better.json").write_text(text.replace('"utility": 0.', '"utility": 5.'))
    assert (
        "bargain: utility (all) went from"
        in parley("gate", "held", "--baseline", "better.json", code=1).stderr
    )


def test_messages_of_ones_own_start_a_suite(parley, home):
    (home / "messages.txt").write_text("Please change SO-1024 to 300 mugs\n\n你好\n", encoding="utf-8")
    parley("new", "intake", "--messages", "messages.txt", "--out", "mine.jsonl")
    rows = [json.loads(line) for line in (home / "mine.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [len(row["gold"]["actions"]) for row in rows] == [1, 0]
    said = json.loads(parley("run", "intake", "mine.jsonl", "--json").stdout)
    exact = next(one for one in said["intake"]["metrics"] if (one["name"], one["group"]) == ("exact", "all"))
    assert (exact["value"], exact["n"]) == (1.0, 2)
    assert (
        "is there already"
        in parley("new", "intake", "--messages", "messages.txt", "--out", "mine.jsonl", code=1).stderr
    )


def test_orders_of_ones_own_start_a_suite(parley, home):
    init(home / "orders.db", now=datetime(2026, 11, 2, tzinfo=UTC), sample=True)
    parley("new", "bargain", "--db", "orders.db", "--out", "orders.jsonl")
    strategies = ("--option", "strategies=linear,conceder")
    said = json.loads(parley("run", "bargain", "orders.jsonl", *strategies, "--json").stdout)["bargain"]
    metrics = {(one["name"], one["group"]): one["value"] for one in said["metrics"]}
    assert (
        said["cases"] > 4 and metrics["agreement_rate", "all"] > 0.5 and metrics["violation_rate", "all"] == 0
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("run", "nonsense"), "no suite nonsense"),
        (("run", "all", "file.jsonl"), "a file is of one suite"),
        (("run", "intake", "--option", "tag"), "write a name and a value"),
        (("run", "intake", "--model", "x", "--budget", "much"), "write an amount"),
        (("run", "bargain", "--option", "strategie=linear"), "there are families, strategies"),
        (("run", "speed", "--option", "tag=hard"), "speed has no option tag; there are none"),
        (("new", "intake", "--out", "x.jsonl"), "give your messages"),
    ],
)
def test_a_bad_call_is_answered_in_a_line(parley, arguments, said):
    done = parley(*arguments, code=2)
    assert said in done.stderr and done.stderr.count("\n") == 1


def test_what_is_not_there_is_named(parley):
    assert "none.jsonl" in parley("run", "intake", "none.jsonl", code=1).stderr
    assert "holds no run" in parley("report", "nowhere", code=1).stderr
    assert "no strategy clever" in parley("run", "bargain", "--option", "strategies=clever", code=1).stderr


@pytest.mark.parametrize(
    ("said", "call", "wrong"),
    [
        ("", "intake", "intake: no case; odd.jsonl holds none"),
        ("", "desk", "desk: no case; odd.jsonl holds none"),
        (b"\xff\xfe", "intake", "odd.jsonl, line 1: not text in UTF-8"),
        ('{"id": "a"', "intake", "odd.jsonl, line 1: not JSON"),
        ("[1]", "bargain", "a case is an object with names and values"),
        ('{"id": "a", "text": "x"}', "intake", "odd.jsonl, line 1: now: Field required"),
        ('{"id": "a"}', "safety", "odd.jsonl, line 1: kind: Field required"),
        ('{"title": "x"}', "bargain --products", "odd.jsonl, line 1: list: Field required"),
    ],
)
def test_a_file_that_is_none_is_told_in_a_line(parley, home, said, call, wrong):
    (home / "odd.jsonl").write_bytes(said if isinstance(said, bytes) else said.encode())
    told = parley("run", *call.split(), "odd.jsonl", "--out", "odd-run", code=1).stderr
    assert wrong in told and told.count("\n") == 1


@pytest.mark.parametrize(
    ("asked", "code", "wrong"),
    [
        ("desk --option tries=none", 1, "tries: says none; write how often"),
        ("desk --option manners=odd", 1, "desk: no case"),
        ("bargain --option strategies=", 1, "bargain: no case"),
        ("intake --budget 1", 2, "name one with --model"),
        ("intake --model x --budget -1", 2, "--budget: says -1; write an amount"),
        ("intake --model x --budget 1", 1, "a budget needs input_price and output_price"),
        ("intake --model x --option ask=perhaps", 1, "the model cannot be tested so: ask"),
        ("safety --option probes=odd", 1, "no probe odd; there are bargain,"),
        ("safety --option strategy=llm", 1, "and with --model llm"),
    ],
)
def test_a_call_that_cannot_be_is_told_in_a_line(parley, asked, code, wrong):
    told = parley("run", *asked.split(), "--out", "odd-run", code=code).stderr
    assert wrong in told and told.count("\n") == 1
