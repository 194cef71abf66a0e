"""nbgrader's gradebook, as the kit uses it: which cells an assignment has, and how each submission stands."""

from collections.abc import Collection
from dataclasses import dataclass
from logging import Logger
from typing import Any

from nbgrader.api import Assignment, BaseCell, Comment, Grade, Gradebook, MissingEntry, SubmittedAssignment, SubmittedNotebook
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import joinedload, selectinload

REMEDIES = {  # by a part of what the database says
    "locked": "Close other programs that write to it",
    "readonly": "Make the file and its folder writable",
    "full": "Free some space on its disk",
    "malformed": "Put a backup in its place",
    "not a database": "Put a backup in its place",
}


@dataclass(frozen=True)
class Standing:
    """How one submission stands in the gradebook.

    ``score`` has the penalty subtracted. ``written`` and ``max_written`` count the answers that a person grades,
    ``answers_wait`` says whether some are not graded yet, ``waiting`` names the answers and exercises that a person has to
    grade, and ``manual`` names the exercises whose score a person has set, with this score.
    """

    status: str
    raw_score: float
    penalty: float
    max_score: float
    written: float
    answers_wait: bool
    waiting: tuple[str, ...]
    max_written: float
    seconds_late: float
    manual: dict[str, float]

    @property
    def score(self) -> float:
        return max(0.0, self.raw_score - self.penalty)


def cannot_use(db_url: str, error: DatabaseError) -> str:
    """The sentences about a gradebook that answers with this error."""
    shown, said = make_url(db_url).render_as_string(hide_password=True), str(error.orig).strip()
    remedy = next((remedy for part, remedy in REMEDIES.items() if part in said), "Check that the database can be reached")
    return (
        f"The gradebook {shown} cannot be used ({said}). {remedy}; then run this again. What was handed in and graded is still in "
        "the class's folders, and is not graded again."
    )


def submissions_of(gradebook: Gradebook, assignment: str) -> dict[str, Any]:
    """The SubmittedAssignments of an assignment, by the student's id, with all that ``standing`` asks.

    A large class takes as many queries as one submission; nbgrader's own columns, such as ``submission.score``, take one each.
    """
    grades = selectinload(SubmittedAssignment.notebooks).selectinload(SubmittedNotebook.grades)
    query = gradebook.db.query(SubmittedAssignment).join(SubmittedAssignment.assignment).filter(Assignment.name == assignment)
    return {submission.student_id: submission for submission in query.options(grades.joinedload(Grade.cell))}


def score_of(notebook: Any) -> float:
    """The sum of a SubmittedNotebook's scores."""
    return float(sum(grade.score for grade in notebook.grades))


def seconds_late(submission: Any) -> float:
    """How late a SubmittedAssignment is, its extension considered; 0 if it is punctual, or has no time or no due date."""
    if submission.assignment.duedate is None:
        return 0.0
    return float(submission.total_seconds_late)


def standing(submission: Any) -> Standing:
    """The Standing of a SubmittedAssignment."""
    grades = [grade for notebook in submission.notebooks for grade in notebook.grades]
    return Standing(
        status=_status(submission, grades),
        raw_score=sum(map(score_of, submission.notebooks)),
        penalty=sum(notebook.late_submission_penalty or 0.0 for notebook in submission.notebooks),
        max_score=submission.assignment.max_score,
        written=sum(grade.score for grade in grades if grade.cell.cell_type == "markdown"),
        answers_wait=any(grade.needs_manual_grade and grade.cell.cell_type == "markdown" for grade in grades),
        waiting=tuple(sorted(grade.cell.name for grade in grades if grade.needs_manual_grade)),
        max_written=submission.assignment.max_written_score,
        seconds_late=seconds_late(submission),
        manual={
            grade.cell.name: grade.manual_score
            for grade in grades
            if grade.cell.cell_type == "code" and grade.manual_score is not None
        },
    )


def _status(submission: Any, grades: list[Any]) -> str:
    if all(grade.auto_score is None and grade.manual_score is None for grade in grades):
        # An extension is given to a student who has not handed in yet.
        return "not submitted" if submission.timestamp is None and submission.extension is not None else "not graded"
    automatic = [grade for grade in grades if grade.cell.cell_type == "code"]
    if any(grade.auto_score is None and grade.manual_score is None for grade in automatic):
        return "not graded"
    return "needs manual grading" if any(grade.needs_manual_grade for grade in grades) else "graded"


def rows(gradebook: Gradebook, table: Any, notebook: Any) -> dict[str | None, Any]:
    """A submitted notebook's rows of Grade or Comment by cell name, read with one query."""
    query = gradebook.db.query(table).filter(table.notebook_id == notebook.id).options(joinedload(table.cell))
    return {row.cell.name: row for row in query}


@dataclass(frozen=True)
class ReleasedCell:
    """What nbgrader's OverwriteCells asks about a cell, of a SourceCell and a GradeCell."""

    name: str
    cell_type: str
    locked: bool
    checksum: str
    source: str
    max_score: float | None


class Opened:
    """A gradebook that stays open while the submissions of one assignment are converted, and its released cells."""

    def __init__(self, gradebook: Gradebook, assignment: str) -> None:
        self.gradebook = gradebook
        self._cells: dict[tuple[str, str], ReleasedCell] = {}
        for notebook in gradebook.find_assignment(assignment).notebooks:
            points = {cell.name: cell.max_score for cell in notebook.grade_cells}
            for cell in notebook.source_cells:
                self._cells[notebook.name, cell.name] = ReleasedCell(
                    cell.name, cell.cell_type, cell.locked, cell.checksum, cell.source, points.get(cell.name)
                )
        gradebook.db.rollback()  # nothing is left open for reading

    def __deepcopy__(self, memo: Any) -> "Opened":
        """nbconvert copies what it passes from step to step."""
        return self

    def find_source_cell(self, name: str, notebook: str, assignment: str) -> ReleasedCell:
        """As in nbgrader's Gradebook. Raises MissingEntry."""
        try:
            return self._cells[notebook, name]
        except KeyError:
            raise MissingEntry(f"No such source cell: {assignment}/{notebook}/{name}") from None

    find_graded_cell = find_source_cell


def graded_points(gradebook: Gradebook, assignment: str) -> dict[str, float]:
    """The points of every graded cell of an assignment, by the cell's name."""
    notebooks = gradebook.find_assignment(assignment).notebooks
    return {cell.name: cell.max_score for notebook in notebooks for cell in notebook.grade_cells}


def drop_cells(gradebook: Gradebook, notebook: Any, grade: Collection[str], solution: Collection[str], log: Logger) -> None:
    """Remove a Notebook's cells that are in neither collection, with their scores and comments, which are logged."""
    gone: list[BaseCell] = [cell for cell in notebook.grade_cells if cell.name not in grade]
    gone += [cell for cell in notebook.solution_cells if cell.name not in solution]
    for cell in gone:
        for row in [*cell.grades, *cell.comments]:
            _log_what_a_person_wrote(row, cell, log)
            gradebook.db.delete(row)
        gradebook.db.delete(cell)
    for source in notebook.source_cells:
        if source.name not in {*grade, *solution} and source.name in {cell.name for cell in gone}:
            gradebook.db.delete(source)
    gradebook.db.commit()


def _log_what_a_person_wrote(row: Any, cell: BaseCell, log: Logger) -> None:
    student = row.notebook.student.id
    if isinstance(row, Grade) and row.manual_score is not None:
        log.warning("%s leaves the gradebook: %s had %g points by hand.", cell.name, student, row.manual_score)
    if isinstance(row, Comment) and row.manual_comment:
        log.warning("%s leaves the gradebook: the comment for %s was %r.", cell.name, student, row.manual_comment)


def add_rows(gradebook: Gradebook, notebook: Any) -> None:
    """Give every submission of a Notebook a row for each of its cells that it lacks."""
    for submitted in notebook.submissions:
        graded = {grade.cell_id for grade in submitted.grades}
        commented = {comment.cell_id for comment in submitted.comments}
        for cell in notebook.grade_cells:
            if cell.id not in graded:
                gradebook.db.add(Grade(cell_id=cell.id, notebook_id=submitted.id, needs_manual_grade=True))
        for cell in notebook.solution_cells:
            if cell.id not in commented:
                gradebook.db.add(Comment(cell_id=cell.id, notebook_id=submitted.id))
    gradebook.db.commit()
