"""All suites by name."""

from evals.suite import Suite
from evals.suites.bargain import BARGAIN
from evals.suites.desk import DESK
from evals.suites.intake import INTAKE
from evals.suites.safety import SAFETY
from evals.suites.speed import SPEED

SUITES: dict[str, Suite] = {suite.name: suite for suite in (INTAKE, BARGAIN, SAFETY, DESK, SPEED)}
