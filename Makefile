# Thin on purpose: the set-up is in .ci/setup, every tool's configuration in pyproject.toml.

python := .venv/bin/python
pictures := build/tour
# Tests never look for a screen; `make run` does.
offscreen := QT_QPA_PLATFORM=offscreen
# A process for each core; more than four only fight for the disk.
shared := -n auto --maxprocesses 4 --dist worksteal

.DEFAULT_GOAL := help
.PHONY: help run tour check test test-newest lint bench translations wheel clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## set up, then start the program
	@.ci/setup run
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "This computer has no screen: playing the tour instead."; \
		.venv/bin/learn-app tour --pictures $(pictures) && \
		echo "The pictures of every screen are in $(CURDIR)/$(pictures)"; \
	else \
		.venv/bin/learn-app; \
	fi

tour: ## play every screen and lesson by itself; pictures in build/tour
	@.ci/setup run
	@.venv/bin/learn-app tour --pictures $(pictures)
	@echo "The pictures of every screen are in $(CURDIR)/$(pictures)"

check: ## check the lessons: their files, and that each exercise can be finished
	@.ci/setup run
	@.venv/bin/learn-app check

test: ## set up, then style, types, architecture and all tests
	@.ci/setup test
	@$(MAKE) --no-print-directory lint
	$(offscreen) $(python) -m pytest $(shared)

lint: ## style, types and architecture only
	@.ci/setup test
	.venv/bin/ruff check .
	.venv/bin/ruff format --check --quiet .
	.venv/bin/mypy
	.venv/bin/lint-imports --no-logo

test-newest: ## the tests that open windows, on the newest PySide6
	@if [ "$$(uname -m)" = x86_64 ] && ! grep -q -w -m1 sse4_2 /proc/cpuinfo; then \
		echo "This processor has no SSE4.2: the newest PySide6 cannot run here, its tests are left out."; \
	else \
		set -e; .ci/setup newest; \
		.venv-newest/bin/python -c 'import PySide6; print("PySide6", PySide6.__version__)'; \
		$(offscreen) .venv-newest/bin/python -m pytest -m gui $(shared); \
	fi

bench: ## measure start, memory, keys and rest against a bare window
	@.ci/setup test
	@$(python) -m tests.bench

translations: ## take the interface's texts out of the code and bring the catalogues up to date
	@.ci/setup test
	@mkdir -p build
	.venv/bin/pybabel --quiet extract --mapping-file pyproject.toml --no-location --sort-by-file \
		--project learn-app --copyright-holder "the learn-app contributors" --keyword N_ --output build/learn_app.pot .
	.venv/bin/pybabel --quiet update --domain learn_app --input-file build/learn_app.pot \
		--output-dir translations --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date --width 100
	@.ci/setup test

wheel: ## build a wheel that carries the lessons, in build/
	@.ci/setup test
	$(python) -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir build .

clean: ## remove everything that can be made again
	rm -rf build .venv .venv-newest .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find translations -name '*.mo' -delete
	find learn_app tests -name __pycache__ -prune -exec rm -rf {} +
