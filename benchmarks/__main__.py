"""``make bench``: the time and memory of grading, compared with nbgrader and otter-grader, and by the size of the class.

Every row grades the same class with recorded transcripts and no cached
reports. The anchor of grading is the row "properties, bare": the same
properties on the same inputs in one plain process. ``python -m benchmarks --sizes
100 1000`` chooses the sizes of the table of scale.
"""

import argparse
import contextlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from autograder.course import Course
from autograder.grading.exam import ready
from autograder.grading.references import References

from . import vanilla, warm
from .measure import Cost, measured
from .submissions import make_class

ROOT = Path(__file__).parents[1]
ASSIGNMENT = "ps1_batch_inference"
CLASS_SIZE = 40
PORT = 18786
DASK_START_S = 5  # for a scheduler and its workers to start
OTTER_SCRIPT = Path(__file__).parent / "otter_grader.py"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=[100, 1000, 10_000], help="submissions in the table of scale")
    parser.add_argument("--only-scale", action="store_true", help="leave out the comparison")
    parser.add_argument("--only-warm", action="store_true", help="only the waits that people feel, and one submission")
    parser.add_argument("--otter", metavar="PYTHON", help="a Python that has otter-grader")
    parser.add_argument("--repeat", type=int, default=5, help="runs of which the median counts, where one takes seconds")
    args = parser.parse_args()
    console = Console(highlight=False, width=100)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        bench = Bench(Path(folder), args.repeat)
        if not args.only_scale:
            console.print(bench.one())
            console.print(bench.warm())
        if args.only_warm:
            return
        if not args.only_scale:
            console.print(bench.compare(args.otter))
        if args.sizes:
            console.print(bench.scale(args.sizes))


class Bench:
    """The measurements, in one temporary folder."""

    def __init__(self, folder, repeat):
        self.folder, self.course, self.repeat = folder, Course.at(ROOT), repeat
        self.assignment = self.course.assignment(ASSIGNMENT)
        os.environ["AUTOGRADER_CACHE"] = str(folder / "exam")
        make_class(self.assignment, folder / "first", 4, wrong=0, first=CLASS_SIZE)
        first = measured(ROOT, "autograder", "grade", ASSIGNMENT, folder / "first")  # records the references' transcripts
        print(f"first run of a new installation, with 4 submissions: {first}", file=sys.stderr)
        self.first_run = first.wall
        exams = ready(self.assignment.exercises, References(self.course))
        self.examples = {
            (exam.exercise.name, question.property.name): len(question.inputs) for exam in exams for question in exam.questions
        }

    def compare(self, otter):
        """The same class, half correct and half with chaffs, graded by each tool."""
        submitted = self.folder / "class"
        names = make_class(self.assignment, submitted, CLASS_SIZE)
        table = _table(
            f"one submission of {ASSIGNMENT}, in a class of {CLASS_SIZE}, half correct, half with known mistakes",
            *("wall s", "CPU s", "nbgrader's wall /", "its CPU /", "main MiB", "largest MiB"),
        )
        first = None
        rows = [
            ("nbgrader autograde", self._vanilla, names),
            *([("otter-grader in-process", self._otter, otter)] if otter else []),
            ("autograder grade --jobs 1", self._grade_often, ("--jobs", 1)),
            ("autograder grade --jobs 2", self._grade_often, ("--jobs", 2)),
            ("  running Dask, 1 worker", self._dask, 1),
            ("  running Dask, 2 workers", self._dask, 2),
            ("autograder autograde --jobs 2", self._autograde, names),
        ]
        for name, measure, argument in rows:
            cost = measure(submitted, argument)
            print(f"{name.strip()}: {cost}", file=sys.stderr)  # to show progress
            first = first or cost
            cpu = f"{cost.cpu / CLASS_SIZE:.3f}" if cost.cpu else "-"
            ratio = f"{first.cpu / cost.cpu:.1f}" if cost.cpu else "-"
            table.add_row(
                name,
                f"{cost.wall / CLASS_SIZE:.3f}",
                cpu,
                f"{first.wall / cost.wall:.1f}",
                ratio,
                f"{cost.main:.0f}",
                f"{cost.largest:.0f}",
            )
        return table

    def one(self):
        """One submission without the start, beside the properties bare; and with the start, from the shell."""
        right, wrong = (self._class_of(share) for share in (0, 1))
        bare = self._median(lambda: float(self._python("-m", "benchmarks.bare", ASSIGNMENT, right)))
        costs = {
            "a right one": self._median(lambda: self._slope(right)),
            "a wrong one, seen for the first time": self._median(lambda: self._slope(wrong)),
        }
        table = _table(f"CPU of one submission of {ASSIGNMENT}, without the start", "CPU s", "CPU / bare")
        table.add_row("properties, bare", f"{bare:.3f}", "1.00")
        for name, cost in costs.items():
            table.add_row(name, f"{cost:.3f}", f"{cost / bare:.2f}")
        shell = self._median(lambda: self._grade(self.folder / "alone", ("--jobs", 1)).wall)
        help_ = self._median(lambda: measured(ROOT, "autograder", "--help").wall)
        print(f"one submission, from the shell: {shell:.2f} s; autograder --help: {help_:.3f} s", file=sys.stderr)
        table.caption = (
            f"one submission, from the shell: {shell:.2f} s\nautograder --help: {help_:.3f} s\n"
            f"first run of a new installation: {self.first_run:.1f} s"
        )
        table.caption_justify = "left"
        return table

    def warm(self):
        """The waits that people feel."""
        table = _table(f"\nwaits, medians of {self.repeat}", "wall s", "/ anchor", "anchor s", "anchor")
        with tempfile.TemporaryDirectory(dir=self.folder) as folder:
            for name, seconds, anchor, anchor_s in warm.measure(self.course, self.assignment, Path(folder), self.repeat):
                table.add_row(name, f"{seconds:.2f}", f"{seconds / anchor_s:.2f}", f"{anchor_s:.2f}", anchor)
        return table

    def _class_of(self, wrong):
        """Two classes, of one submission (in ``alone``) and of one more than CLASS_SIZE; returns the larger one."""
        folder = self.folder / ("wrong" if wrong else "right")
        make_class(self.assignment, folder, CLASS_SIZE + 1, wrong=wrong)
        if not wrong:
            make_class(self.assignment, self.folder / "alone", 1, wrong=0)
        return folder

    def _slope(self, submitted):
        """CPU seconds of a submission of this class: the slope between one submission and the class, which leaves out the start."""
        one, all_of_them = (self._grade(folder, ("--jobs", 1)).cpu for folder in (self.folder / "alone", submitted))
        return (all_of_them - one) / CLASS_SIZE

    def _median(self, measure):
        return statistics.median(measure() for _ in range(self.repeat))

    def _python(self, *arguments):
        environment = {**os.environ, **dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"), "1")}
        done = subprocess.run(
            [sys.executable, *map(str, arguments)], cwd=ROOT, env=environment, check=True, capture_output=True, encoding="utf-8"
        )
        return done.stdout

    def scale(self, sizes):
        """Seconds and memory of classes of these sizes, every second submission wrong."""
        columns = "wall s", "CPU s", "ms each", "main MiB", "largest MiB"
        table = _table("\nautograder grade --jobs 2 --json, by the number of submissions", *columns)
        for size in sizes:
            submitted = self.folder / f"scale-{size}"
            make_class(self.assignment, submitted, size)
            with self._cache() as cache:
                for again in (False, *([True] if size == sizes[-1] else [])):
                    cost = self._grading(submitted, cache, "--jobs", 2)
                    print(f"{size} submissions: {cost}", file=sys.stderr)
                    table.add_row(
                        f"{size}{' again' * again}",
                        f"{cost.wall:.1f}",
                        f"{cost.cpu:.1f}",
                        f"{cost.wall / size * 1e3:.1f}",
                        f"{cost.main:.0f}",
                        f"{cost.largest:.0f}",
                    )
            shutil.rmtree(submitted)
        return table

    @contextlib.contextmanager
    def _cache(self):
        """A cache with the references' transcripts and nothing else."""
        with tempfile.TemporaryDirectory(dir=self.folder) as cache:
            for path in (self.folder / "exam").glob("*.transcripts"):
                shutil.copy(path, cache)
            yield cache

    def _grading(self, submitted, cache, *options):
        return measured(ROOT, "autograder", "grade", ASSIGNMENT, submitted, "--json", *options, AUTOGRADER_CACHE=cache)

    def _grade(self, submitted, options):
        with self._cache() as cache:
            return self._grading(submitted, cache, *options)

    def _grade_often(self, submitted, options):
        return self._middle(lambda: self._grade(submitted, options))

    def _middle(self, measure):
        """The run of the median wall time."""
        return sorted((measure() for _ in range(self.repeat)), key=lambda cost: cost.wall)[self.repeat // 2]

    def _dask(self, submitted, workers):
        address = f"tcp://127.0.0.1:{PORT}"
        with self._cache() as cache, contextlib.ExitStack() as stack:
            for command in (
                ["scheduler", "--host", "127.0.0.1", "--port", PORT, "--no-dashboard"],
                *[["worker", address, "--nthreads", 1, "--host", "127.0.0.1", "--no-dashboard"]] * workers,
            ):
                process = subprocess.Popen(
                    [sys.executable, "-m", "dask", *map(str, command)],
                    cwd=self.folder,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    env={**os.environ, "AUTOGRADER_CACHE": cache},
                )
                stack.callback(process.wait)
                stack.callback(process.terminate)
            time.sleep(DASK_START_S)
            self._grading(self.folder / "first", cache, "--scheduler", address)  # starts the sandbox of each worker
            start = self._grading(self.folder / "first", cache, "--scheduler", address)  # its reports are kept: the start alone
            cost = self._middle(lambda: self._grading(submitted, cache, "--scheduler", address, "--force"))
        return Cost(cost.wall - start.wall, 0, cost.main, 0)

    def _autograde(self, submitted, names):
        folder = self.folder / "course"
        for name in ("solutions", "assignments", "data"):
            shutil.copytree(ROOT / name, folder / name)
        shutil.copy(ROOT / "nbgrader_config.py", folder)
        measured(folder, "nbgrader", "generate_assignment", ASSIGNMENT)
        for name in names:
            shutil.copytree(folder / "course" / "release" / ASSIGNMENT, folder / "course" / "submitted" / name / ASSIGNMENT)
            shutil.copytree(submitted / name, folder / "course" / "submitted" / name / ASSIGNMENT, dirs_exist_ok=True)
        with self._cache() as cache:
            return measured(folder, "autograder", "autograde", ASSIGNMENT, "--jobs", 2, AUTOGRADER_CACHE=cache)

    def _vanilla(self, submitted, names):
        folder = self.folder / "vanilla"
        students = {name: {path.stem: path.read_text() for path in (submitted / name).glob("*.py")} for name in names}
        vanilla.prepare(self.course, self.assignment, students, self.examples, folder)
        measured(folder, "nbgrader", "generate_assignment", ASSIGNMENT)
        return measured(folder, "nbgrader", "autograde", ASSIGNMENT)

    def _otter(self, submitted, python):
        examples = self.folder / "examples.json"
        examples.write_text(json.dumps({".".join(name): count for name, count in self.examples.items()}))
        done = subprocess.run(
            [python, OTTER_SCRIPT, self.assignment.folder, submitted, "--examples", examples],
            check=True,
            capture_output=True,
            encoding="utf-8",
        )
        result = json.loads(done.stdout.splitlines()[-1])
        return Cost(result["seconds"], result["cpu"], result["peak_mib"], result["peak_mib"])


def _table(title, *columns):
    """An empty table whose first column names the rows, and whose others are numbers."""
    table = Table("", *columns, box=None, pad_edge=False, title=title, title_justify="left")
    for column in table.columns[1:]:
        column.justify = "left" if column.header == "anchor" else "right"
    return table


if __name__ == "__main__":
    main()
