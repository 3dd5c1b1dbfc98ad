# Two commands from a bare checkout: `make serve` and `make test`. Needs Python 3.11 or later.
# `make fetch TO=DIR` puts all that they need from a network into a folder; `make serve FROM=DIR` needs none then.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/installed
STYLE := api graph seed tests bench docs

# What was carried here takes the place of a network.
CARRIED := $(if $(FROM),--no-index --find-links "$(FROM)/wheels")

.PHONY: serve fetch test tests check bench lock

serve: $(INSTALLED)
	$(if $(FROM),$(BIN)/danyuan fetch --from "$(FROM)/jars")
	$(BIN)/danyuan serve

fetch: $(INSTALLED)
	$(if $(TO),,$(error Say where to: make fetch TO=DIR))
	$(BIN)/python -m pip download --quiet --disable-pip-version-check --require-hashes --only-binary :all: \
		-r requirements-dev.lock --dest "$(TO)/wheels"
	$(BIN)/danyuan fetch --to "$(TO)/jars"

test: $(INSTALLED)
	$(MAKE) --jobs=2 check tests

tests: $(INSTALLED)
	$(BIN)/python -m pytest --numprocesses=2

check: $(INSTALLED)
	$(BIN)/ruff check $(STYLE)
	$(BIN)/ruff format --check $(STYLE)
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(INSTALLED)
	$(BIN)/python -m bench $(if $(VILLAGES),--villages $(VILLAGES))

# The lock holds hashes and no addresses: the packages come from wherever pip is set up to look.
$(INSTALLED): requirements-dev.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check $(CARRIED) --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

lock:
	uv pip compile pyproject.toml --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header \
		--python-version 3.11 --output-file requirements.lock
	uv pip compile pyproject.toml --group dev --universal --generate-hashes --no-emit-index-url --no-emit-find-links \
		--no-header --python-version 3.11 --output-file requirements-dev.lock
