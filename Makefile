# make demo: set up, then a class of 24 from release to feedback.   make test: set up, then lint and the whole test suite.
# Everything is installed into .venv. PYTHON names the interpreter: make PYTHON=python3.12 demo.
PYTHON ?= python3
# Processes of the test suite: more than cores, since many tests only wait.
JOBS ?= 4
BIN := .venv/bin
PYTEST = $(BIN)/python -m pytest -n $(JOBS)

.PHONY: demo test check prove bench lint format docs coverage matrix lowest lock setup clean

demo: .venv/demo.stamp system
	$(BIN)/autograder demo

test: setup postgresql lint
	$(BIN)/autograder build --check
	$(PYTEST)

# The fast tests, in less than two minutes.
check: setup
	$(PYTEST) -m "not slow"

# Every known mistake of every exercise, every mutant of the references, and every attack behind every set of layers that the
# sandbox accepts. It takes about an hour.
prove: setup
	AUTOGRADER_PROVE=1 $(PYTEST) tests/test_exercises.py tests/test_replay.py tests/test_same_grade.py tests/test_nbgrader.py \
	  tests/test_installation.py tests/hostile
	$(BIN)/autograder validate

# The speed of grading, beside otter-grader, which has an environment of its own.
bench: setup
	@test -x .venv-bench/bin/otter || { $(PYTHON) -m venv .venv-bench && .venv-bench/bin/pip install --quiet \
	  --disable-pip-version-check -c constraints.txt otter-grader==7.0.0 ipykernel numpy pytest hypothesis; }
	$(BIN)/python -m benchmarks --otter .venv-bench/bin/python

lint: .venv/test.stamp
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/test.stamp
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

docs: .venv/docs.stamp
	$(BIN)/mkdocs build --strict

# Coverage of autograder/ by the suite, processes started by the tests included. A killed process reports none, and coverage
# imports modules that pytest alone does not.
coverage: setup postgresql
	$(PYTEST) --cov --cov-report=term -k "not killed and not names_of_modules"

# The students' self-check, and the tests marked core, on every Python 3.10 … 3.14 that is installed.
matrix:
	$(PYTHON) tests/matrix.py

# The same with the oldest supported libraries.
lowest: .venv-lowest/stamp system
	.venv-lowest/bin/python tests/matrix.py --here

# constraints.txt: one release of each package for all supported versions of Python, as far as one release serves them all.
# Releases stay as they are while they fit; `make lock UPGRADE=--upgrade` takes the newest, `--upgrade-package NAME` one of them.
lock: .venv/test.stamp
	printf '%s\n' numpy pytest hypothesis "autograder[$(ALL)] @ . ; python_version >= '3.11'" | $(UV) pip compile - --quiet \
	  --universal --python-version 3.10 --no-header --no-annotate --no-emit-package autograder $(UPGRADE) -o constraints.txt

clean:
	rm -rf .venv .venv-lowest .venv-bench .venv-matrix course build dist site *.egg-info

# Setting up. A stamp is older than pyproject.toml or constraints.txt where something may have to be installed.
ALL := instructor,cluster,similarity,postgresql,author,docs,dev
PIP := $(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt
UV := UV_SYSTEM_CERTS=1 UV_PYTHON_DOWNLOADS=never $(BIN)/uv

# Installs a Debian package, as root or with sudo, or says in one line what to install.
apt = if [ "$$(id -u)" = 0 ]; then sudo=; \
  elif sudo -n true 2>/dev/null || { [ -t 0 ] && sudo true; } 2>/dev/null; then sudo=sudo; else sudo=none; fi; \
  if command -v apt-get >/dev/null && [ "$$sudo" != none ]; then \
    echo "installing $(1)"; $$sudo apt-get update -qq; \
    $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(1) >/dev/null 2>&1 || \
      { echo "Please install $(1): 'apt install $(1)' failed."; exit 1; }; \
  else echo "Please install $(1): apt install $(1)"; exit 1; fi

setup: .venv/test.stamp system

.venv/demo.stamp: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Python 3.11 or newer is needed: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || ($(call apt,python3-venv))
	$(PYTHON) -m venv .venv
	$(PIP) -e '.[instructor]'
	@touch $@

.venv/test.stamp: .venv/demo.stamp
	$(PIP) -e '.[instructor,cluster,similarity,postgresql,author,dev]'
	@touch $@

.venv/docs.stamp: .venv/demo.stamp
	$(PIP) -e '.[instructor,docs]'
	@touch $@

# The oldest releases that pyproject.toml allows of what it names; of everything else the locked ones, where they fit.
LOWEST := $(UV) pip compile pyproject.toml --extra instructor --extra cluster --extra similarity --extra postgresql --extra author \
  --python .venv-lowest --quiet --no-header --no-annotate
.venv-lowest/stamp: .venv/test.stamp
	$(UV) venv --quiet --clear --python 3.11 .venv-lowest
	@$(LOWEST) --no-deps --resolution lowest -o .venv-lowest/named.txt
	@awk -F '==' 'NR == FNR { named[$$1]; next } !($$1 in named)' .venv-lowest/named.txt constraints.txt > .venv-lowest/all.txt
	@$(LOWEST) --resolution lowest-direct -o .venv-lowest/all.txt
	$(UV) pip install --quiet --python .venv-lowest -r .venv-lowest/all.txt pytest-xdist
	$(UV) pip install --quiet --python .venv-lowest --no-deps -e .
	@touch $@

# bubblewrap adds a layer to the sandbox and libseccomp makes its filter; where Landlock is, bubblewrap may be absent.
.PHONY: system postgresql
system: .venv/demo.stamp
	@command -v bwrap >/dev/null || ($(call apt,bubblewrap)) || true
	@$(BIN)/python -c 'import pyseccomp' 2>/dev/null || ($(call apt,libseccomp2))

# One test has a gradebook in PostgreSQL; without the server it is skipped.
postgresql:
	@ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || ($(call apt,postgresql)) || true
