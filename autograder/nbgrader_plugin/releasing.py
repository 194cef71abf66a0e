"""``nbgrader generate_assignment``: releases that give nothing away, and a gradebook that follows the problem set."""

import os
import shutil
import tempfile
from pathlib import Path

from nbformat import NotebookNode
from nbgrader.api import MissingEntry
from nbgrader.converters import GenerateAssignment, NbGraderException
from nbgrader.preprocessors import SaveCells
from nbgrader.utils import is_grade
from traitlets import List, Unicode

from ..authoring.build import check
from ..authoring.unfinished import require_finished
from ..course import Course
from ..errors import KitError
from .app import gradebook
from .gradebook import add_rows, drop_cells
from .steps import Resources

DEFAULT_STEPS = GenerateAssignment.class_traits()["preprocessors"].default_args[0]


class SaveTermCells(SaveCells):
    """nbgrader's SaveCells, also once there are submissions: exercises may come, go and change their points.

    A new exercise gets a row in every submission, and an exercise that is dropped leaves the gradebook. Each exercise
    can have a comment.
    """

    def preprocess_cell(self, cell: NotebookNode, resources: Resources, cell_index: int) -> tuple[NotebookNode, Resources]:
        cell, resources = super().preprocess_cell(cell, resources, cell_index)
        if is_grade(cell) and cell.cell_type == "code":
            self._create_solution_cell(cell)  # nbgrader keeps comments with such cells
        return cell, resources

    def _create_notebook(self, nb: NotebookNode) -> None:
        try:
            notebook = self.gradebook.find_notebook(self.notebook_id, self.assignment_id)
        except MissingEntry:
            notebook = None
        if notebook is None or not notebook.submissions:
            super()._create_notebook(nb)
            return
        drop_cells(self.gradebook, notebook, self.new_grade_cells, self.new_solution_cells, self.log)
        for cells, save in (
            (self.new_grade_cells, self.gradebook.update_or_create_grade_cell),
            (self.new_solution_cells, self.gradebook.update_or_create_solution_cell),
            (self.new_source_cells, self.gradebook.update_or_create_source_cell),
        ):
            for name, info in cells.items():
                save(name, self.notebook_id, self.assignment_id, **info)
        self.gradebook.db.refresh(notebook)
        add_rows(self.gradebook, notebook)


class CheckedRelease(GenerateAssignment):
    """nbgrader's own release, after ``autograder build --check``; it replaces the release of before once it is complete."""

    course = Unicode(".", help="The folder that holds solutions/.").tag(config=True)
    preprocessors = List([SaveTermCells if step is SaveCells else step for step in DEFAULT_STEPS])

    _scratch = ""  # the folder of the release that is being made

    @property
    def _output_directory(self) -> str:
        return self._scratch or self.coursedir.release_directory

    def start(self) -> None:
        name = self.coursedir.assignment_id
        try:
            course = Course.at(self.course)
            require_finished(course, [name])
            check(course, [name])
            with gradebook(self):
                pass  # it can be used
        except KitError as error:
            self.log.error("%s", error)
            raise NbGraderException(str(error)) from error
        releases = Path(self.coursedir.root, self.coursedir.release_directory)
        releases.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".releasing-", dir=releases) as scratch:
            self._scratch = os.path.relpath(scratch, self.coursedir.root)
            try:
                super().start()
            finally:
                self._scratch = ""
            made, target = Path(scratch, name), releases / name
            if target.exists():
                shutil.move(target, Path(scratch, "before"))
            os.replace(made, target)
        self.log.info("Released %s in %s.", name, target)
