#!/usr/bin/env bash
# Gradescope runs this once, as root and with a network, when it builds the image. The zip is unpacked in /autograder/source.
# It installs bubblewrap, a Python that the kit supports and the pinned requirements, and then grades the reference.
#   AUTOGRADER_ROOT     the folder to use in place of /autograder
#   AUTOGRADER_PYTHON   a Python that has the requirements: then nothing is installed, and no network is needed
set -euo pipefail
root=${AUTOGRADER_ROOT:-/autograder}
source=$root/source

if [ -n "${AUTOGRADER_PYTHON:-}" ]; then
  "$AUTOGRADER_PYTHON" -m venv --without-pip "$root/venv"
  libraries=$("$AUTOGRADER_PYTHON" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
else
  apt-get update
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends python3 python3-venv ca-certificates libseccomp2 bubblewrap
  # The default image, Ubuntu 22.04, has Python 3.10: uv uses a newer one where there is one, and else downloads it.
  python3 -m venv "$root/tools"
  "$root/tools/bin/pip" install "$(grep -o '^uv==[0-9.]*' "$source/constraints.txt")"
  export UV_PYTHON_INSTALL_DIR=$root/python
  "$root/tools/bin/uv" venv --clear --python '>=3.11,<3.15' "$root/venv"
  "$root/tools/bin/uv" pip install --python "$root/venv" --constraints "$source/constraints.txt" \
    --requirements "$source/pyproject.toml" --extra grading
  libraries=
fi
# The kit runs from the folder where it is.
packages=$("$root/venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
printf '%s\n' "$source" "$libraries" > "$packages/autograder.pth"

# This records what the reference answers, which makes the first grade faster, and shows that grading works here.
export AUTOGRADER_CACHE=${AUTOGRADER_CACHE:-$root/cache}
check=$(mktemp -d)
cd "$root"
"$root/venv/bin/python" -I -m autograder --course "$source" gradescope << assignment >> "$source/solutions/"<< assignment >> "$check/results.json" \
  || echo "WARNING: the reference cannot be graded while the image is built. If this repeats when a submission is graded, it gets no grade."
rm -r "$check"
