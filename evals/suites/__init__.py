"""All suites by name."""

from evals.suite import Suite
from evals.suites.bargain import BARGAIN

SUITES: dict[str, Suite] = {suite.name: suite for suite in (BARGAIN,)}
