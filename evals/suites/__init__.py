"""All suites by name."""

from evals.suite import Suite

SUITES: dict[str, Suite] = {}
