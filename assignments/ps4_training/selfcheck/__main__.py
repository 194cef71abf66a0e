"""``python -m selfcheck`` in a problem set's folder starts the watch mode."""

from .watch import watch

if __name__ == "__main__":
    watch()
