"""Reports hold every figure, open offline, and take nothing that comes from data for markup."""

import csv
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from evals import report as reporting
from evals.measuring import differences
from evals.runs import carry_out
from evals.suite import Case, CouldNotRun, Figure, Goal, Measure, Result, Settings, Shown, Suite
from evals.summary import summarise

HOSTILE = "<script>alert(1)</script>'\"&=cmd|"


def cases(settings):
    for number in range(30):
        yield Case(f"{number} {HOSTILE}", {"number": number}, (f"said: {HOSTILE}",))


def answer(case, subject):
    if case.data["number"] == 7:
        raise CouldNotRun(f"no such thing: {HOSTILE}")
    return Result({"good": float(case.data["number"] > 4), "bad": 0.0}, {"text": HOSTILE})


ODD = Suite(
    name="odd",
    question="Does <it> hold?",
    cases=cases,
    run=answer,
    measures=(
        Measure("good", "share that is good", "good", kind="rate", headline=True),
        Measure("bad", "never", "bad", kind="rate", better="less", headline=True, never=True),
    ),
    goals=(
        Goal("good", "all", 0.5),
        Goal("good", "all", 0.999),
        Goal("bad", "all", 0.0),
        Goal("good", "none", 1.0),
    ),
    figures=lambda outcomes: [Figure(HOSTILE, "<svg></svg>", HOSTILE)],
    show=lambda case, outcome: Shown(outcome.case, (("message", outcome.detail["text"]),)),
    worst="good",
)


@pytest.fixture
def summary(tmp_path):
    return summarise(carry_out(ODD, Settings(), tmp_path / "run", jobs=0), ODD)


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.attributes = set(), set()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


def changes_of(summary):
    worse = replace(summary.run)
    return {"odd": differences(ODD, summary.run.outcomes, worse.outcomes)}


def test_nothing_that_comes_from_data_is_markup(summary):
    page = reporting.html_of([summary], changes_of(summary))
    parser = Tags()
    parser.feed(page)
    assert "script" not in parser.tags and "alert(1)" in page
    assert not any(name.startswith("on") for name in parser.attributes)
    assert {"table", "details", "figure"} < parser.tags


def test_the_page_fetches_nothing(summary):
    page = reporting.html_of([summary], {})
    assert not re.findall(r"""(?:src|href)\s*=\s*["'](?!#)""", page)
    assert "url(" not in page and "@import" not in page
    assert "default-src 'none'" in page


def test_goals_are_reached_close_missed_or_unknown(summary):
    assert [one.verdict for one in summary.goals] == ["yes", "no", "yes", "unknown"]
    assert summary.verdict == "no"
    near = replace(ODD, goals=(Goal("good", "all", 0.85),))
    assert summarise(summary.run, near).verdict == "close"


def test_what_could_not_be_run_is_counted_everywhere(summary):
    assert (summary.cases, summary.could_not_run) == (30, 1)
    assert "29 of 30 cases ran" in reporting.html_of([summary], {})
    assert json.loads(reporting.json_of([summary], {}))["suites"]["odd"]["could_not_run"]


def test_tables_beside_the_page_hold_each_metric(summary):
    rows = list(csv.DictReader(io.StringIO(reporting.csv_of([summary]))))
    assert [(row["measure"], row["group"][:4]) for row in rows] == [
        ("good", "all"),
        ("good", "said"),
        ("bad", "all"),
        ("bad", "said"),
    ]
    assert float(rows[0]["value"]) == pytest.approx(24 / 29)
    told = json.loads(reporting.json_of([summary], {}))["suites"]["odd"]
    assert [one["value"] for one in told["metrics"]] == [float(row["value"]) for row in rows]


def test_no_group_is_a_formula_of_a_spreadsheet():
    assert [reporting._cell(text) for text in ("=1+1", "@x", "-2", "all")] == ["'=1+1", "'@x", "'-2", "all"]


def test_junit_has_a_test_for_each_goal(summary):
    tree = ElementTree.fromstring(reporting.junit_of([summary], {}).encode())
    suite = tree.find("testsuite")
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == ("5", "1", "2")
    assert suite.findall("testcase")[1].find("failure") is not None


def test_the_worst_cases_are_shown_first(summary):
    page = reporting.html_of([summary], {})
    shown = re.findall(r'class="case"><summary>(\d+) ', page)
    assert shown[:4] == ["7", "0", "1", "2"]  # the one that could not be run, then those that are not good
