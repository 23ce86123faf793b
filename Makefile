# Thin: each target says what it does; the work is done by the tools it names.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# What was compiled once is kept: each worker of the tests, and each bot they start, reads it anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test check types content fuzz bench release walk lock

run: $(VENV)/.run  ## serve Telegram with BOT_TOKEN, else open the playground
	@$(BIN)/python -m bot

test: $(VENV)/.test  ## lint, types, content check, tests on every core
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	@$(MAKE) --no-print-directory --jobs 2 types content
	$(BIN)/pytest -n auto --dist worksteal

types: $(VENV)/.test  ## one of the two halves before the tests, side by side on two cores
	$(BIN)/mypy

content: $(VENV)/.test  ## the other: the content is sound, the search fitted, the tests compiled
	$(BIN)/python -m bot check
	$(BIN)/python -m bot model
	@$(BIN)/pytest --collect-only -qq > /dev/null || true  # the run itself says what is wrong

check: $(VENV)/.test  ## the inner loop, without the tests: lint, types, content, architecture, README
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m bot check
	$(BIN)/pytest -q tests/test_architecture.py tests/test_readme.py

fuzz: $(VENV)/.test  ## the property tests with examples never drawn before, ten times as many
	HYPOTHESIS_PROFILE=fuzz $(BIN)/pytest -n auto --dist worksteal -m hypothesis

bench: $(VENV)/.test  ## print the figures that benchmarks/README.md quotes
	$(BIN)/python -m benchmarks

release: $(VENV)/.test  ## into dist/: wheel, source, image context, bill of materials, sums
	$(BIN)/python -m deploy.release

walk: release  ## minutes: the same bytes once more, then deploy/README.md, word by word
	$(BIN)/python -m deploy.release --out build/again
	diff -r dist build/again
	$(BIN)/python deploy/walk.py

lock:  ## pin every dependency exactly, with hashes (needs uv)
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-emit-find-links --custom-compile-command "make lock" \
		requirements-test.in -o requirements-test.lock
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-emit-find-links --custom-compile-command "make lock" \
		requirements.in -c requirements-test.lock -o requirements.lock

$(VENV)/.run: requirements.lock
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing the exact dependencies of requirements.lock (once)…"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@echo "Fitting the FAQ search to the content, some minutes (again when the content changes)…"
	@$(BIN)/python -m bot model
	@touch $@

$(VENV)/.test: requirements-test.lock
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing the exact dependencies of requirements-test.lock (once)…"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	@touch $@ $(VENV)/.run
