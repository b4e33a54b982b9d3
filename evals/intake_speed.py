"""How fast messages are read, how that grows with length, and what loading and memory cost.

    python -m evals.intake_speed tests/data/intake-dev.jsonl

prints JSON. Times are CPU seconds of one core, medians over repetitions.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from evals.intake import Case, read_cases
from nlp import parse

_REPETITIONS = 7
_LENGTHS = (1_000, 10_000, 100_000)
_REPEATED = (
    "-", "a", "中", "五", "1,", "1\n", "if ", "<|", "ﷺ", "路1号", "地址：", "退货，", "改成300个，",
    "如果300个，", "苹果20箱", "20 x ", "SO-1024 ", "please make it 300, no, 350. ",
)  # fmt: skip
"""Texts that are said over and over to see how the time grows."""
_LOAD = """
import time
start = time.process_time()
from datetime import UTC, datetime
from nlp import parse
parse("Please change SO-1024 to 300 mugs", now=datetime(2026, 1, 1, tzinfo=UTC))
print(time.process_time() - start)
"""


def measure(cases: Sequence[Case]) -> dict[str, Any]:
    """Messages a second, milliseconds a message, growth with length, loading and memory, as JSON data."""
    _read_all(cases)
    per_message = [_median_seconds([case]) for case in cases]
    return {
        "messages": len(cases),
        "messages_per_second": round(len(cases) / _median_seconds(cases)),
        "milliseconds": {
            "median": round(1000 * statistics.median(per_message), 3),
            "p99": round(1000 * statistics.quantiles(per_message, n=100)[98], 3),
        },
        "seconds_by_length": {text: _growth(text, cases[0]) for text in _REPEATED},
        "loading_seconds": round(_loading_seconds(), 2),
        "peak_memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def _read_all(cases: Sequence[Case]) -> None:
    for case in cases:
        parse(case.text, now=case.now, context=case.context)


def _growth(text: str, case: Case) -> dict[int, float]:
    """Seconds by length in characters."""
    said = {length: case.model_copy(update={"text": (text * length)[:length]}) for length in _LENGTHS}
    return {length: round(_seconds([each]), 3) for length, each in said.items()}


def _loading_seconds() -> float:
    """CPU seconds of a new process from nothing to its first request, its code compiled by one before it."""
    with TemporaryDirectory() as folder:
        kept = {**os.environ, "PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}
        runs = [
            subprocess.run([sys.executable, "-c", _LOAD], capture_output=True, check=True, env=kept)
            for _ in range(4)
        ]
    return statistics.median(float(run.stdout) for run in runs[1:])


def _median_seconds(cases: Sequence[Case]) -> float:
    return statistics.median(_seconds(cases) for _ in range(_REPETITIONS))


def _seconds(cases: Sequence[Case]) -> float:
    """CPU seconds that reading takes."""
    start = time.process_time()
    _read_all(cases)
    return time.process_time() - start


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("file", type=Path, help="messages, a JSON object a line")
    file = parser.parse_args().file
    print(json.dumps(measure(list(read_cases(file))), ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
