"""Lets `pytest` in this folder run the self-check: `selfcheck/plugin.py` says what it shows."""

import sys

sys.dont_write_bytecode = True

from selfcheck.plugin import *  # noqa: E402, F403
