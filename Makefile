PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test lint types oracle fuzz benchmark benchmarks unchanged published calibrate
run: .venv/run
	$(BIN)/rankl run freedom

test: .venv/test lint
	$(BIN)/python -m pytest -n 2

lint: .venv/test
	$(BIN)/ruff check --quiet src tests tools benchmarks
	$(BIN)/lint-imports --no-cache

types: .venv/test
	$(BIN)/pyright

oracle: .venv/test
	$(BIN)/python -m tests.against_others.oracle_in_full

fuzz: .venv/test
	$(BIN)/python -m tests.fuzz.in_full

unchanged: .venv/test
	$(BIN)/python -m tests.unchanged.record

benchmark: .venv/test
	$(BIN)/python benchmarks/compare.py

benchmarks: .venv/test
	$(BIN)/python benchmarks/everything.py

published: .venv/test
	$(BIN)/python tools/publish.py

calibrate: .venv/test
	$(BIN)/rankl fit human --out build/calibration
	cp build/calibration/calibrations/human.yaml src/rankl/library/calibrations/human.yaml
	cp build/calibration/report.md docs/reference/calibration.md

.venv/run: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[sbml]'
	touch $@

.venv/test: .venv/run
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[sbml,test]'
	touch $@
