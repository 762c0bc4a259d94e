# The one door for commands. `make site` and `make test` set up all they need by themselves.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: site serve test check golden bench docs example lock clean
.DEFAULT_GOAL := site

$(VENV)/site.stamp: requirements/site.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Jejak butuh Python 3.11 atau lebih baru." if sys.version_info < (3, 11) else 0)'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) install --require-hashes -r requirements/site.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.stamp: $(VENV)/site.stamp requirements/dev.txt
	$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

$(VENV)/bench.stamp: $(VENV)/dev.stamp requirements/bench.txt
	$(PIP) install --require-hashes -r requirements/bench.txt
	@touch $@

site: $(VENV)/site.stamp  ## build the site into site/
	@$(BIN)/jejak build
	@echo "Lihat situsnya: make serve"

serve: $(VENV)/site.stamp  ## live preview of the work tree on 127.0.0.1
	@$(BIN)/jejak serve

test: $(VENV)/dev.stamp  ## all tests, the browser ones included
	@sh tests/browser/set_up_chromium.sh
	$(BIN)/python -m pytest -n auto --dist loadgroup

check: $(VENV)/dev.stamp  ## format, lint, types, import rules
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/codespell
	$(BIN)/jejak check

SIZES ?= S M
bench: $(VENV)/bench.stamp  ## measure beside Hugo and MkDocs-Material; SIZES="S M L" for all
	$(BIN)/python -m bench.run $(SIZES)

lock:  ## renew the lock files (needs uv); they hold hashes and no index address
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --group build pyproject.toml -o requirements/site.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -c requirements/site.txt --group test --group lint -o requirements/dev.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -c requirements/site.txt --group bench -o requirements/bench.txt

clean:
	rm -rf $(VENV) .cache site
