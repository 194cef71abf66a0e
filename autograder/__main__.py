"""``python -m autograder``: the same as the command ``autograder``."""

import sys

from .cli.main import main

if __name__ == "__main__":
    sys.exit(main())
