"""HTML pages that need nothing beside them: their templates, and where they are written."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import jinja2
from markupsafe import Markup

from ..errors import KitError
from ..files import replacing
from .html import plain_lines

MARK = b'<meta name="generator" content="autograder">'  # in the templates: what an earlier page is known by
MARKED_BYTES = 2000  # from the beginning of a page, in which the mark is


@cache
def template(name: str) -> jinja2.Template:
    """The template of this name in ``templates/``. What is put into it is escaped, and has marks for characters not drawn."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
        finalize=_drawn,
    )
    return environment.get_template(name)


def _drawn(value: object) -> object:
    return plain_lines(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def page_path(path: Path) -> Path:
    """The path in full. Raises KitError where there is anything but an earlier page, or no folder."""
    full = path.absolute()
    if full.exists() and not _is_page(full):
        raise KitError(f"{path} exists and is not an earlier page: name another file with --out.")
    if not full.parent.is_dir():
        raise KitError(f"There is no folder {full.parent}: make it, or name another file with --out.")
    return full


def write_page(html: str, path: Path) -> None:
    """Write a page to a ``page_path``; what was there stays until the page is complete."""
    with replacing(path) as part:
        part.write_text(html, encoding="utf-8")


def _is_page(path: Path) -> bool:
    if not path.is_file():
        return False
    with open(path, "rb") as file:
        return MARK in file.read(MARKED_BYTES)
