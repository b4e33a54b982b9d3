"""What the documents tell of a full run is what its report says."""

import json
import re
from pathlib import Path

import pytest

from evals.suites import SUITES
from evals.told import markdown

DOCS = Path(__file__).parents[2] / "docs"
FIGURES = json.loads((DOCS / "evaluation.json").read_text(encoding="utf-8"))
REPORT = (DOCS / "evaluation.html").read_text(encoding="utf-8")


def test_the_tables_of_the_documents_are_made_of_the_figures_of_the_report():
    assert markdown(FIGURES) in (DOCS / "evaluation.md").read_text(encoding="utf-8")


def test_all_suites_are_told_of():
    assert set(FIGURES) == set(SUITES)


@pytest.mark.parametrize("suite", FIGURES)
def test_the_figures_are_those_of_the_report(suite):
    section = REPORT[REPORT.index(f'<section id="{suite}">') :].split("</section>")[0]
    shown = re.sub(r"<[^>]+>", " ", section)
    for metric in FIGURES[suite]["metrics"]:
        places = SUITES[suite].measure(metric["name"]).decimals
        assert f"{metric['value']:.{places}f}" in shown, metric


def test_the_report_opens_by_itself():
    assert len(REPORT) < 1_500_000
    assert re.findall(r"(?:src|href)=\"(?!#)[^\"]*", REPORT) == []
