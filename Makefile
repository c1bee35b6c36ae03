# Everything a person types. `make help` lists it.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PYTHON ?= python3
UV := .setup/bin/uv
RUN := .venv/bin
export UV_PYTHON_DOWNLOADS := never
export UV_LINK_MODE := copy
# What is loaded is compiled once, not by each of the many processes that the tests start.
export UV_COMPILE_BYTECODE := 1
unexport PYTHONDONTWRITEBYTECODE

# What Debian must bring: building pyscard (it has no Linux wheel), Qt's libraries, the PC/SC service.
APT_RUN := python3-venv python3-dev gcc libpcsclite-dev pcscd libegl1 libgl1 libglib2.0-0 libfontconfig1 \
    libdbus-1-3 libxkbcommon0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-xkb1 libxkbcommon-x11-0 \
    libgssapi-krb5-2 libbrotli1 libxcb-randr0 libxcb-shape0 libpulse0 libxrandr2 libxrender1 libx11-xcb1 libdrm2
# What the tests bring on top: a virtual PC/SC slot, a virtual screen, a print scheduler, an IPP printer.
APT_TEST := vsmartcard-vpcd pcsc-tools opensc iproute2 util-linux xvfb xauth xdotool cups cups-client cups-ipp-utils dbus-daemon \
    softhsm2 p11-kit p11-kit-modules
# What the bench measures the face beside.
APT_BENCH := chromium

.PHONY: help setup demo test test-long bench lint pins operator-pictures screenshots

help:  ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/\t/' | expand -t 14

setup: .venv/.ready  ## install everything the station needs into .venv

.venv/.ready: requirements.txt requirements-setup.txt pyproject.toml
	@bash tools/apt-missing.sh $(APT_RUN)
	$(PYTHON) -m venv .setup
	.setup/bin/python -m pip install --quiet --require-hashes -r requirements-setup.txt
	$(UV) venv --quiet --clear --python $(PYTHON) .venv
	$(UV) pip install --quiet --python .venv --require-hashes -r requirements.txt
	$(UV) pip install --quiet --python .venv --no-deps --no-build-isolation --editable .
	@touch $@

demo: setup  ## issue the sample roster with simulated parts: the desk where there is a display, otherwise a table
	$(RUN)/station demo

lint: setup  ## style, types, and the arrows between packages
	$(RUN)/ruff format --check .
	$(RUN)/ruff check .
	$(RUN)/pyright
	$(RUN)/lint-imports

test: setup lint  ## lint, then every test that takes seconds
	@bash tools/apt-missing.sh $(APT_TEST)
	@# One worker more than there are cores: many tests wait for a window, a service or another process.
	$(RUN)/pytest -n $$(($$(nproc) + 1)) -m "not long"

test-long: setup  ## the tests that take minutes
	@bash tools/apt-missing.sh $(APT_TEST)
	$(RUN)/pytest -n auto -m long --timeout 1800

operator-pictures: setup  ## take the pictures of docs/operators.md anew, in its steps
	QT_QPA_PLATFORM=offscreen:configfile=tests/support/screen.json STATION_PICTURES=$(CURDIR)/docs/img \
		$(RUN)/pytest -q -n 0 tests/gui/test_operators_guide.py
	$(RUN)/python tools/smaller_pictures.py docs/img/operator-*.png

screenshots: setup  ## pictures of the window in use: every page in all looks and languages, states, dialogs, scales, screens
	$(RUN)/python tools/screenshots.py screenshots

bench: setup  ## measure: one table, and bench/results.json (WHAT=encode for one part)
	@bash tools/apt-missing.sh $(APT_TEST) $(APT_BENCH)
	PYTHONPATH=tests/support $(RUN)/python -m bench $(WHAT)

pins: .venv/.ready  ## renew the pinned versions (no addresses are written)
	$(UV) pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	    --no-annotate --upgrade pyproject.toml --group dev -o requirements.txt
	echo uv | $(UV) pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	    --no-header --no-annotate --upgrade - -o requirements-setup.txt
