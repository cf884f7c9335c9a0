# `make NAME` runs the command NAME of tools/tasks/ and installs first, once, what that command needs.
# Options: make test ARGS="--fast", make serve PORT=8080.

PYTHON := .venv/bin/python
INVOKE := $(PYTHON) -m invoke
PORT ?= 8000
ARGS ?=

# Which lock file of requirements/ a command needs; all others need dev, which holds everything.
SITE := help serve build check report ledger generate records.% new confirm rename stale
PUBLISH := publish publish.% preview rollback releases hosts links
IMPORT := import.% import-wordpress
group = $(or $(if $(filter $(SITE),$1),site),$(if $(filter $(PUBLISH),$1),publish),$(if $(filter $(IMPORT),$1),import),dev)

OPTIONS_serve = --port $(PORT)
OPTIONS_preview = --production --port $(PORT)
OPTIONS_publish.preview = $(OPTIONS_preview)

GOALS := $(or $(MAKECMDGOALS),help)
.DEFAULT_GOAL := help
.PHONY: $(GOALS)

.SECONDEXPANSION:
$(GOALS): %: .venv/.installed-$$(call group,$$*)
	@exec $(INVOKE) $@ $(OPTIONS_$@) $(ARGS)

.venv/.installed-%: requirements/%.txt .venv/.made
	@echo "Installing requirements/$*.txt"
	@$(PYTHON) -m pip install -qq --no-input --disable-pip-version-check --require-hashes --requirement $<
	@touch $@

# ensurepip is what a Python without its venv package lacks.
.venv/.made:
	@set -e; \
	for candidate in python3.13 python3.12 python3.11 python3; do \
	  if "$$candidate" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	    echo "Making .venv with $$candidate"; \
	    "$$candidate" -m venv --clear .venv; \
	    touch $@; \
	    exit 0; \
	  fi; \
	done; \
	echo 'Python 3.11 or newer with its venv module is needed (on Debian or Ubuntu: apt-get install python3-venv).' >&2; \
	exit 1
