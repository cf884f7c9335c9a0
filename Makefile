# Doors to the tasks in tasks.py. Each one makes the virtual environment first, once.

PYTHON := .venv/bin/python
INVOKE := $(PYTHON) -m invoke
STAMP := .venv/.installed
PORT ?= 8000

.PHONY: help serve build check test lint screenshots audit bench preview publish releases rollback
.DEFAULT_GOAL := help

help:
	@echo 'make serve        build the site, show it on this machine, rebuild on every change (PORT=8000)'
	@echo 'make build        build the site into output/'
	@echo 'make check        check the records and the content, without building'
	@echo 'make test         everything that has to hold before a change is merged'
	@echo 'make preview      build the site and show it as a host does, with its headers (PORT=8000)'
	@echo 'make publish      check, build, verify and deliver; nothing broken goes out'
	@echo 'make releases     what was published'
	@echo 'make rollback     go back to the release before'
	@echo 'make lint         style and types of the Python code'
	@echo 'make screenshots  pictures of every kind of page, into build/screenshots/'
	@echo 'make audit        Lighthouse and page weights of every kind of page'
	@echo 'make bench        how fast the directory answers a key'

serve: $(STAMP)
	@exec $(INVOKE) serve --port $(PORT)

preview: $(STAMP)
	@exec $(INVOKE) preview --production --port $(PORT)

build check test lint screenshots audit bench publish releases rollback: $(STAMP)
	@exec $(INVOKE) $@

# ensurepip is what a Python without its venv package lacks.
$(STAMP): requirements.txt
	@set -e; \
	for candidate in python3.13 python3.12 python3.11 python3; do \
	  if "$$candidate" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	    echo "Making .venv with $$candidate"; \
	    "$$candidate" -m venv --clear .venv; \
	    $(PYTHON) -m pip install -qq --no-input --disable-pip-version-check --require-hashes -r requirements.txt; \
	    touch $@; \
	    exit 0; \
	  fi; \
	done; \
	echo 'Python 3.11 or newer with its venv module is needed (on Debian or Ubuntu: apt-get install python3-venv).' >&2; \
	exit 1
