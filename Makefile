# make demo: build the example.  make test: check and test everything.  Both install what they need.

PYTHON ?=
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input
COVERAGE_FLOOR := 85

.DEFAULT_GOAL := help
.PHONY: help demo test check format bench bench-diff bench-debug bench-serve fonts toolchain docs gallery clean

help:
	@echo "make demo    install, find or bring a browser, build examples/dashboard.png into out/"
	@echo "make test    install, check, run all tests"
	@echo "make check   style, types, imports, lengths, documentation"
	@echo "make format  put the code in shape"
	@echo "make bench   measure on the development pages (PIXELWRIGHT_BENCH, ../shared/bench)"
	@echo "make bench-diff  strike those pages with known faults and measure what is found"
	@echo "make fonts   make the bundled fonts anew"
	@echo "make toolchain  bundle prettier and the compilers anew (needs Node and npm)"
	@echo "make docs    write the generated parts of docs/ anew, the picture too"
	@echo "make gallery build the pages of docs/gallery.md anew (PIXELWRIGHT_BENCH)"
	@echo "make bench-debug  seed layout faults into those pages and count what is found"
	@echo "make bench-serve  measure the server, beside LiteLLM's proxy"
	@echo "make clean   remove what was made, but for the bench's results"

demo: $(VENV)/.runs
	@$(BIN)/pixelwright setup
	@$(BIN)/pixelwright build examples/dashboard.png -o out

test: check
	@$(BIN)/pixelwright setup
	$(BIN)/pytest --cov --cov-report=term:skip-covered --cov-fail-under=$(COVERAGE_FLOOR)

check: $(VENV)/.develops
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/check_lengths.py
	$(BIN)/python tools/make_docs.py --check

format: $(VENV)/.develops
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.develops
	$(BIN)/python -m bench $(ARGS)

bench-diff: $(VENV)/.develops
	$(BIN)/python -m bench.diff $(ARGS)

bench-debug: $(VENV)/.develops
	$(BIN)/python -m bench.debug $(ARGS)

bench-serve: $(VENV)/.develops
	$(BIN)/python -m bench.serve $(ARGS)

fonts: $(VENV)/.develops
	$(BIN)/python tools/make_fonts.py

toolchain: $(VENV)/.develops
	$(BIN)/python tools/make_toolchain.py --work build/toolchain

docs: $(VENV)/.develops
	$(BIN)/python tools/make_docs.py
	$(BIN)/python tools/make_picture.py

gallery: $(VENV)/.develops
	PYTHONPATH=. $(BIN)/python tools/make_gallery.py

clean:
	rm -rf $(VENV) out .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .coverage

# A stamp stands for an installed set of packages; only a newer pyproject.toml asks for another installation.
$(VENV)/bin/python:
	@PYTHON="$(PYTHON)" tools/make_venv.sh $(VENV)

$(VENV)/.runs: pyproject.toml | $(VENV)/bin/python
	$(PIP) --editable .
	@touch $@

$(VENV)/.develops: pyproject.toml | $(VENV)/bin/python
	$(PIP) --editable '.[dev]'
	@touch $(VENV)/.runs $@
