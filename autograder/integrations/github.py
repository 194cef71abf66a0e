"""Repositories for GitHub: the students' template, and the instructor's workflow that grades the class.

GitHub Classroom ended in August 2026 (https://github.com/orgs/community/discussions/205975). The template needs no such
service: any of its successors, such as Classroom 50, takes an ordinary template repository. Points are shown as GitHub
Classroom's reporter showed them (``selfcheck/github.py``), for tools that still look for them.

Hidden properties never reach a student's runner. A workflow in a student's repository runs with files that the student may
read, print and change, and with every secret that it is given. So the students' workflow runs the public self-check, and the
instructor's, in a private repository, downloads the class and grades it in the sandbox.
"""

from __future__ import annotations

import json
from pathlib import Path

from ..authoring.build import LITTER, check
from ..course import Assignment, Course
from .packages import Package, render

NEXT = """\
{target}/template is the students' repository: push it to GitHub, and mark it there as a template repository.
{target}/instructor has the workflow that grades the class, for your private repository: see its README."""
WORKFLOWS = ".github/workflows"


def github_package(course: Course, assignment: Assignment) -> Package:
    """The folders ``template`` and ``instructor`` of one problem set. Raises KitError if ``assignments/`` is out of date."""
    check(course, [assignment.name])
    released = _released(course.root / "assignments" / assignment.name)
    values = {
        "assignment": assignment.name,
        "language": course.language,
        "title": assignment.title.into(course.language),
        "questions": assignment.has_questions,
        "earlier": json.loads(released["selfcheck/exercises.json"])["earlier"],
        "readme": released["README.md"].decode(),
    }
    template = {
        **released,
        "README.md": render("github-template.md", **values).encode(),
        ".gitignore": render("gitignore", **values).encode(),
        f"{WORKFLOWS}/selfcheck.yml": render("selfcheck.yml", **values).encode(),
    }
    instructor = {
        "README.md": render("github-instructor.md", **values).encode(),
        f"{WORKFLOWS}/grade-{assignment.name}.yml": render("grade.yml", **values).encode(),
    }
    files = {f"template/{path}": content for path, content in template.items()}
    files |= {f"instructor/{path}": content for path, content in instructor.items()}
    return Package("github", assignment.name, files)


def _released(folder: Path) -> dict[str, bytes]:
    """The files of the problem set that students get, by path in its folder."""
    paths = [path.relative_to(folder) for path in sorted(folder.rglob("*")) if path.is_file()]
    return {path.as_posix(): (folder / path).read_bytes() for path in paths if not LITTER & set(path.parts)}
