"""Submitted notebooks are read as data: whatever they hold costs little time, and what a student has written survives."""

import json
import signal
import time

import nbformat
import pytest
from conftest import ROOT

from autograder.classroom import notebooks
from autograder.classroom.child import Child, ChildEnded
from autograder.classroom.notebooks import MAX_ANSWER, MAX_CELLS, RENDERING, harmless, literal, read_cells
from autograder.nbgrader_plugin.notebooks import MISSING, restore

ANSWER = "Each call has an overhead: $O(1)$ per *batch*."
LAB = nbformat.read(ROOT / "assignments" / "ps1_batch_inference" / "lab.ipynb", as_version=4)
LAB.cells = [
    nbformat.v4.new_markdown_cell("Why is a larger batch faster?"),
    nbformat.v4.new_markdown_cell("YOUR ANSWER HERE", id="a1"),
    *LAB.cells,
]
LAB.cells[1].metadata["nbgrader"] = {
    "grade": True,
    "grade_id": "why",
    "points": 2,
    "solution": True,
    "locked": False,
    "schema_version": 3,
    "task": False,
}


def answered(answer=ANSWER):
    data = json.loads(nbformat.writes(LAB))
    data["cells"][1]["source"] = answer
    return data


@pytest.fixture(scope="module")
def reader():
    with Child() as child:
        yield child


@pytest.fixture
def restored(tmp_path, reader):
    """restored(name=content): what is made of a submission that holds these files."""

    def run(**files):
        for name, content in files.items():
            path = tmp_path / f"{name}.ipynb"
            path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        return restore(tmp_path, LAB, reader)

    return run


def answer_in(made):
    (cell,) = [cell for cell in made.notebook.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == "why"]
    return cell.source


def as_format_3(data):
    cells = [{**cell, "input": cell["source"]} if cell["cell_type"] == "code" else cell for cell in data["cells"]]
    return {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": [{"cells": cells, "metadata": {}}]}


def with_outputs(data, size):
    code = next(cell for cell in data["cells"] if cell["cell_type"] == "code")
    code["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "x" * size}]
    return data


def without_metadata(data, keep_ids):
    for cell in data["cells"]:
        cell["metadata"] = {}
        if not keep_ids:
            cell.pop("id", None)
    return data


def as_lines(data):
    for cell in data["cells"]:
        cell["source"] = cell["source"].splitlines(keepends=True) if isinstance(cell["source"], str) else cell["source"]
    return data


@pytest.mark.slow
@pytest.mark.parametrize(
    "content",
    [
        pytest.param(json.dumps(answered()).encode("utf-8-sig"), id="byte order mark"),
        pytest.param(json.dumps(answered(), ensure_ascii=False).encode("utf-16"), id="UTF-16"),
        pytest.param(json.dumps(answered(), ensure_ascii=False).encode("utf-16-le"), id="UTF-16 without a mark"),
        pytest.param(as_format_3(answered()), id="nbformat 3"),
        pytest.param(with_outputs(answered(), 30_000_000), id="30 MB of outputs"),
        pytest.param(without_metadata(answered(), keep_ids=True), id="no metadata"),
        pytest.param(without_metadata(answered(), keep_ids=False), id="neither metadata nor ids"),
        pytest.param(as_lines(answered()), id="lines"),
        pytest.param({**answered(), "nbformat_minor": "x", "metadata": []}, id="wrong types beside the cells"),
    ],
)
def test_a_written_answer_is_read(restored, content):
    made = restored(lab=content)
    assert answer_in(made) == ANSWER and made.origin == "lab.ipynb" and not made.problem and not made.put_back


@pytest.mark.slow
def test_a_renamed_notebook_is_found(restored):
    made = restored(**{"lab (1)": answered()})
    assert answer_in(made) == ANSWER and made.origin == "lab (1).ipynb"


@pytest.mark.slow
def test_a_copy_counts_if_only_it_has_the_answer(restored):
    assert restored(lab=answered("YOUR ANSWER HERE"), **{"lab-Copy1": answered()}).origin == "lab-Copy1.ipynb"


@pytest.mark.slow
def test_the_notebook_of_the_right_name_counts_if_both_have_the_answer(restored):
    assert answer_in(restored(lab=answered(), **{"lab-Copy1": answered("An older answer.")})) == ANSWER


def test_of_a_doubled_answer_the_one_that_was_written_counts(restored):
    data = answered()
    data["cells"].insert(1, {**data["cells"][1], "source": "YOUR ANSWER HERE"})
    assert answer_in(restored(lab=data)) == ANSWER


def test_every_released_cell_is_there_once_and_as_it_was(restored):
    data = answered()
    graded = [cell for cell in data["cells"] if cell["metadata"].get("nbgrader", {}).get("locked")]
    graded[0]["source"] = "pass"
    graded[1]["metadata"]["nbgrader"]["points"] = 1000
    data["cells"].remove(graded[2])
    data["cells"].append(graded[1])
    made = restored(lab=data)
    cells = [cell for cell in made.notebook.cells if "nbgrader" in cell.metadata]
    originals = {cell.metadata.nbgrader.grade_id: cell for cell in LAB.cells if "nbgrader" in cell.metadata}
    assert made.put_back == made.unseen == (graded[2]["metadata"]["nbgrader"]["grade_id"],)
    assert {cell.metadata.nbgrader.grade_id for cell in cells} == originals.keys() and len(cells) == len(originals)
    assert all(cell == originals[cell.metadata.nbgrader.grade_id] for cell in cells if cell.metadata.nbgrader.locked)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "not JSON"),
        (b"<<<<<<< HEAD\n{}", "not JSON"),
        (b"[" * 1_000_000, "nested"),
        (b"\xff\xfe\xff\xff\xff", "UTF-16"),
        ({"cells": "none"}, "no cells"),
        ([], "not a notebook"),
        ({"cells": [{}] * (MAX_CELLS + 1)}, "cells"),
        ({"cells": [{"cell_type": "markdown", "source": "hello"}]}, "none of the released cells"),
    ],
)
def test_what_cannot_be_read_is_said_and_replaced_by_the_released_notebook(restored, content, problem):
    made = restored(lab=content)
    assert problem in made.problem and "lab.ipynb" in made.problem and "why" in made.unseen
    assert made.notebook.cells[1:] == LAB.cells and "released one" in made.notebook.cells[0].source


def test_no_notebook_is_no_problem(restored):
    made = restored()
    assert not made.problem and not made.unseen and made.notebook.cells[0].source == MISSING


def test_no_two_cells_have_the_same_id(restored):
    data = answered()
    data["cells"] = [{**cell, "id": "same"} for cell in data["cells"] * 3]
    ids = [cell.id for cell in restored(lab=data).notebook.cells]
    assert len(set(ids)) == len(ids) > len(LAB.cells)


def test_the_rest_of_what_a_student_wrote_is_kept_as_text(restored):
    data = answered()
    data["cells"] += [
        {"cell_type": "code", "source": "print('own')", "outputs": [{"a": 1}], "metadata": {"tags": [{}, {}]}},
        {"cell_type": "markdown", "source": "My *notes*"},
        {"cell_type": ["odd"], "source": {"not": "text"}, "id": 7},
        "not a cell",
    ]
    own = [cell for cell in restored(lab=data).notebook.cells if cell.get("id", "").startswith("student-")]
    assert [cell.source for cell in restored(lab=answered()).notebook.cells if cell not in LAB.cells] == [ANSWER]
    assert [(cell.cell_type, cell.source) for cell in own] == [
        ("markdown", "    print('own')"),
        ("markdown", "My *notes*"),
        ("markdown", ""),
    ]
    assert not any(cell.metadata for cell in own)


FAMILIES = {
    "backslashes": lambda n: "\\" * n + "href",
    "perl": lambda n: "```perl\nm" + "(" * n + "\n```",
    "spaces": lambda n: "data" + " " * n,
    "schemes": lambda n: "data " * n,
    "brackets": lambda n: "[" * n,
    "pictures": lambda n: "![" * n,
    "links": lambda n: "[a](b" * n,
    "stars": lambda n: "*a" * n,
    "underscores": lambda n: "_a " * n,
    "backquotes": lambda n: " ".join("`" * k for k in range(1, int((2 * n) ** 0.5))),
    "quotes": lambda n: ">" * n,
    "lists": lambda n: "\n".join(" " * k + "- a" for k in range(int((2 * n) ** 0.5))),
    "tables": lambda n: "|a" * n + "\n" + "|-" * n,
    "formulas": lambda n: "$" * n,
    "environments": lambda n: "\\begin{a}" * n,
    "tags": lambda n: "<a " * n,
    "entities": lambda n: "&a" * n,
    "newlines": lambda n: "\n" * n,
    "surrogates": lambda n: "\ud800" * n,
}


@pytest.mark.slow
@pytest.mark.parametrize("family", FAMILIES)
def test_cleaning_a_text_takes_linear_time(family):
    def seconds(n):
        text = notebooks.utf8_text(FAMILIES[family](n))
        started = time.process_time()
        harmless(text), literal(text)
        return time.process_time() - started

    assert seconds(80_000) < 16 * min(seconds(20_000) for _ in range(3)) + 0.05


def hostile(family):
    data = answered(FAMILIES[family](MAX_ANSWER))
    data["cells"] += [{"cell_type": "markdown", "source": FAMILIES[family](19_000)}] * 50
    return data


@pytest.mark.slow
@pytest.mark.parametrize("family", FAMILIES)
def test_a_notebook_full_of_one_thing_is_read_in_seconds(family, restored):
    """It is read, shown in part, and what is shown renders in a moment."""
    made = restored(lab=hostile(family))
    assert not made.problem
    assert sum(len(cell.source) for cell in made.notebook.cells) < 2 * notebooks.MAX_SHOWN
    assert notebooks._render_in_time([cell.source for cell in made.notebook.cells])


def test_cells_with_a_hundred_thousand_tags_cost_nothing(tmp_path):
    data = answered()
    data["cells"].append({"cell_type": "markdown", "metadata": {"tags": [{"n": n} for n in range(100_000)]}, "source": "x"})
    (tmp_path / "lab.ipynb").write_text(json.dumps(data), encoding="utf-8")
    started = time.process_time()
    read_cells(tmp_path / "lab.ipynb")
    assert time.process_time() - started < 10


class EndedAt:
    """A reader whose process the kernel ends at this stage, each time that it gets there."""

    def __init__(self, stage):
        self.stage = stage

    def call(self, function, path, as_markdown=True):
        if as_markdown or self.stage is None:
            raise ChildEnded(-signal.SIGXCPU, self.stage)
        return function(path, as_markdown)


def test_what_takes_too_long_to_render_is_shown_as_plain_text(tmp_path):
    (tmp_path / "lab.ipynb").write_text(json.dumps(answered("# Because")), encoding="utf-8")
    made = restore(tmp_path, LAB, EndedAt(RENDERING))
    assert answer_in(made) == "    # Because" and not made.problem


def test_what_takes_too_long_to_read_is_said(tmp_path):
    (tmp_path / "lab.ipynb").write_text(json.dumps(answered()), encoding="utf-8")
    made = restore(tmp_path, LAB, EndedAt(None))
    assert "takes too long" in made.problem and made.notebook.cells[1:] == LAB.cells


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "$\\\0href{javascript:alert(1)}{x}\\\0def\\a{}$",
        "![x](http://evil/x.png)",
        "[x](javascript:alert(1))",
        "[x]: javascript&colon;alert(1)",
        "<javascript:alert(1)>",
        "\\\\href{javascript:alert(1)}{x}",
        "$\\def\\a{\\a\\a}\\a$",
        "$\\gdef\\a{x}\\newcommand{\\b}{\\a}$",
        "```perl\nm(\n```",
        "> - ~~~perl\r> m(",
    ],
)
def test_markdown_that_is_shown_has_no_html_link_picture_language_or_macro(text, restored):
    from nbconvert.filters.markdown import markdown2html

    shown = answer_in(restored(lab=answered(text)))
    page = markdown2html(shown).lower()
    for part in ("<script", "<img", 'href="javascript', 'class="highlight"', "\\href", "\\def", "\\gdef", "\\newcommand"):
        assert part not in page, page
