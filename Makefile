# The one door for commands. `make site` and `make test` set up all they need by themselves.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input -qq
SIZES ?= S M

.PHONY: site serve test check golden bench docs pictures lock clean
.DEFAULT_GOAL := site

$(VENV)/site.stamp: requirements/site.txt pyproject.toml
	@command -v git >/dev/null || { echo "Program git belum terpasang. Pasang dengan: sudo apt-get install git" >&2; exit 1; }
	@command -v $(PYTHON) >/dev/null || { echo "Python belum terpasang. Pasang dengan: sudo apt-get install python3 python3-venv" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit("Jejak butuh Python 3.11 atau lebih baru." if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Paket python3-venv belum terpasang. Pasang dengan: sudo apt-get install python3-venv" >&2; exit 1; }
	@echo "Menyiapkan $(VENV) (hanya kali ini; perlu internet) …"
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	@$(PIP) install --require-hashes -r requirements/site.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.stamp: $(VENV)/site.stamp requirements/dev.txt
	@echo "Menambah alat uji ke $(VENV) …"
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

$(VENV)/bench.stamp: $(VENV)/dev.stamp requirements/bench.txt
	@$(PIP) install --require-hashes -r requirements/bench.txt
	@touch $@

# Python's own bytecode, which it may not write itself on a machine that forbids it; pip does the
# same for every package it installs.
COMPILE = @$(BIN)/python -m compileall -q generator

site: $(VENV)/site.stamp  ## build the site into site/
	$(COMPILE)
	@$(BIN)/jejak build || test $$? -eq 1  # 1: some report needs mending, and the site is there
	@echo "Lihat situsnya: make serve"

serve: $(VENV)/site.stamp  ## live preview of the work tree on 127.0.0.1
	@$(BIN)/jejak serve

test: $(VENV)/dev.stamp  ## all tests, the browser ones included
	@sh tests/browser/set_up_chromium.sh
	$(BIN)/python -m pytest -n auto --dist loadgroup

# The example holds reports that must be refused, so its own `jejak check` is a test's matter.
check: $(VENV)/dev.stamp  ## format, lint, types, import rules, spelling, docs that tell what is
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/codespell
	$(BIN)/zizmor --offline --quiet --no-progress .github .forgejo/workflows/*.yml
	$(BIN)/python -m pytest -q tests/unit/test_reference.py tests/unit/test_guides.py tests/unit/test_repository_hygiene.py

golden: $(VENV)/dev.stamp  ## rewrite what the golden cases expect; read the diff like code
	$(BIN)/python -m tests.golden.rewrite

docs: $(VENV)/dev.stamp  ## rewrite the reference pages that are made from code
	$(BIN)/python -m tests.write_reference

pictures: $(VENV)/dev.stamp  ## take the pictures of README.md and the guides anew
	@sh tests/browser/set_up_chromium.sh
	$(BIN)/python -m tests.browser.take_readme_pictures
	$(BIN)/python -m tests.browser.take_guide_pictures

bench: $(VENV)/bench.stamp  ## measure beside Hugo and MkDocs-Material; SIZES="S M L" for all
	$(COMPILE)
	$(BIN)/python -m bench.run $(SIZES)

lock:  ## renew the lock files (needs uv); they hold hashes and no index address
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --group build pyproject.toml -o requirements/site.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -c requirements/site.txt --group test --group lint -o requirements/dev.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -c requirements/site.txt --group bench -o requirements/bench.txt
	cp requirements/site.txt generator/publish/office_files/requirements.txt

clean:  ## remove what can be made again
	rm -rf $(VENV) .cache site
