# Each target makes its virtual environment when it is missing. `make help` names them.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
READY = $(VENV)/.ready

.PHONY: help demo test lint types bench clean
.DEFAULT_GOAL = help

help: ## name the targets
	@sed -n 's/^\([a-z]*\):.*## /\1: /p' $(MAKEFILE_LIST) | awk -F': ' '{printf "  make %-8s %s\n", $$1, $$2}'

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit("Parley needs Python 3.11 or newer; set PYTHON=...") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

demo: $(READY) ## messages, a bargain and the orders that come of them
	$(BIN)/parley demo

test: lint types ## lint, types and all tests
	$(BIN)/python -m pytest -n 2

lint: $(READY) ## ruff: rules and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY) ## mypy, strict
	$(BIN)/mypy

bench: $(READY) ## speed of reading and of bargaining, and how bargains end, as JSON
	$(BIN)/python -m evals.intake_speed tests/data/intake-dev.jsonl
	$(BIN)/python -m evals.speed
	$(BIN)/python -m evals.bargains --count 1000 --strategies parley

clean: ## remove the virtual environment and what tools left
	rm -rf $(VENV) build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
