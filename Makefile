# make demo   sets up .venv, builds the example corpus and serves it on port 8000
# make test   sets up .venv and runs the tests
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin

.PHONY: setup demo test slow lint corpus-scores clean

setup: .venv/installed

.venv/installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("cablegraph needs Python 3.11 or newer; say which: make PYTHON=python3.12 …" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $@

demo: setup
	$(BIN)/cablegraph build tests/corpus --dataset build/demo
	$(BIN)/cablegraph serve build/demo --port $(PORT)

test: setup
	$(BIN)/pytest --quiet

slow: setup
	$(BIN)/pytest --quiet -m slow

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

clean:
	rm -rf .venv build
