# make demo: set up, then the main job.   make test: set up, then the whole test suite.
PYTHON ?= python3
BIN := .venv/bin
.PHONY: demo test prove bench setup clean

demo: setup
	$(BIN)/autograder demo

test: setup postgresql
	$(BIN)/autograder build --check
	$(BIN)/python -m pytest -n 4  # many tests only wait

# Every known mistake of every exercise, named to the student, and found by the student's pytest too; every mutant of the
# references; every attack behind every set of layers that the sandbox accepts.
prove: setup
	AUTOGRADER_PROVE=1 $(BIN)/python -m pytest -n auto tests/test_exercises.py tests/test_replay.py tests/test_same_grade.py \
	  tests/test_nbgrader.py tests/hostile
	$(BIN)/autograder validate

# otter-grader, to compare with, has an environment of its own.
bench: setup
	@test -x .venv-bench/bin/otter || { $(PYTHON) -m venv .venv-bench && .venv-bench/bin/pip install --quiet \
	  --disable-pip-version-check -c constraints.txt otter-grader==7.0.0 ipykernel numpy pytest hypothesis; }
	$(BIN)/python -m benchmarks --otter .venv-bench/bin/python

setup: .venv/ready system
	@:

.venv/ready: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Python 3.11 or newer is needed: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || $(MAKE) --no-print-directory apt PACKAGE=python3-venv
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[instructor,author,cluster,postgresql,dev]'
	@touch $@

# bubblewrap adds a layer to the sandbox and libseccomp makes its filter; where Landlock is, bubblewrap may be absent.
.PHONY: system postgresql apt
system:
	@command -v bwrap >/dev/null || $(MAKE) --no-print-directory apt PACKAGE=bubblewrap || true
	@$(BIN)/python -c 'import pyseccomp' 2>/dev/null || $(MAKE) --no-print-directory apt PACKAGE=libseccomp2

# One test has a gradebook in PostgreSQL; without the server it is skipped.
postgresql:
	@ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || $(MAKE) --no-print-directory apt PACKAGE=postgresql || true

apt:
	@sudo=; [ "$$(id -u)" = 0 ] || sudo="sudo -n"; \
	if command -v apt-get >/dev/null && { [ -z "$$sudo" ] || $$sudo true 2>/dev/null; }; then \
	  echo "installing $(PACKAGE)"; $$sudo apt-get update -qq; \
	  $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(PACKAGE) >/dev/null; \
	else echo "Please install $(PACKAGE) (apt install $(PACKAGE))."; exit 1; fi

clean:
	rm -rf .venv .venv-bench course build dist *.egg-info
