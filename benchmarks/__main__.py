"""``make bench``: what grading costs, beside nbgrader and otter-grader, and how it grows with the class.

Each row runs on the same class, one after the other, with an exam that is
recorded and nothing else known; ``python -m benchmarks --sizes 100 1000`` scales
to these sizes alone.
"""

import argparse
import contextlib
import json
import os
import shutil
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

from . import vanilla
from .measure import Cost, measured
from .submissions import make_class

ROOT = Path(__file__).parents[1]
ASSIGNMENT = "ps1_batch_inference"
CLASS = 40
PORT = 18786
OTTER = Path(__file__).parent / "otter_grader.py"


def main():
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("--sizes", type=int, nargs="*", default=[100, 1000, 10_000], help="submissions in the table of scale")
    told.add_argument("--only-scale", action="store_true", help="leave the comparison out")
    told.add_argument("--otter", metavar="PYTHON", help="a Python that has otter-grader")
    told = told.parse_args()
    console = Console(highlight=False, width=100)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        bench = Bench(Path(folder))
        if not told.only_scale:
            console.print(bench.compare(told.otter))
            console.print(bench.right())
        if told.sizes:
            console.print(bench.scale(told.sizes))


class Bench:
    """The measurements, all in one temporary folder."""

    def __init__(self, folder):
        self.folder, self.course = folder, Course.at(ROOT)
        self.assignment = self.course.assignment(ASSIGNMENT)
        os.environ["AUTOGRADER_CACHE"] = str(folder / "exam")
        make_class(self.assignment, folder / "first", 4, wrong=0, first=CLASS)
        measured(ROOT, "autograder", "grade", ASSIGNMENT, folder / "first")  # records the reference's transcripts
        exams = ready(self.assignment.exercises, References(self.course))
        self.examples = {
            (exam.exercise.name, question.property.name): len(question.inputs) for exam in exams for question in exam.questions
        }

    def compare(self, otter):
        """The same class of ``CLASS``, half right and half with known mistakes, graded by each."""
        submitted = self.folder / "class"
        names = make_class(self.assignment, submitted, CLASS)
        table = Table(
            "",
            "wall s",
            "CPU s",
            "wall ratio",
            "CPU ratio",
            "main MiB",
            "largest MiB",
            box=None,
            pad_edge=False,
            title=f"one submission of {ASSIGNMENT}, in a class of {CLASS}, half right, half with known mistakes",
            title_justify="left",
        )
        for column in table.columns[1:]:
            column.justify = "right"
        first = None
        rows = [
            ("nbgrader autograde", self._vanilla, names),
            *([("otter-grader in-process", self._otter, otter)] if otter else []),
            ("autograder grade --jobs 1", self._grade, ("--jobs", 1)),
            ("autograder grade --jobs 2", self._grade, ("--jobs", 2)),
            ("  on Dask, 1 worker", self._dask, 1),
            ("  on Dask, 2 workers", self._dask, 2),
            ("autograder autograde --jobs 2", self._autograde, names),
        ]
        for name, measure, told in rows:
            cost = measure(submitted, told)
            print(f"{name.strip()}: {cost}", file=sys.stderr)  # a long table shows that it goes on
            first = first or cost
            cpu = f"{cost.cpu / CLASS:.3f}" if cost.cpu else "-"
            ratio = f"{first.cpu / cost.cpu:.1f}" if cost.cpu else "-"
            table.add_row(
                name,
                f"{cost.wall / CLASS:.3f}",
                cpu,
                f"{first.wall / cost.wall:.1f}",
                ratio,
                f"{cost.main:.0f}",
                f"{cost.largest:.0f}",
            )
        return table

    def right(self):
        """CPU seconds of a right submission: the slope between two classes, which leaves starting up out."""
        costs = []
        for size in (1, 1 + CLASS):
            make_class(self.assignment, self.folder / f"right-{size}", size, wrong=0)
            costs.append(self._grade(self.folder / f"right-{size}", ("--jobs", 1)))
        return (
            f"\none submission alone, from the shell: {costs[0].wall:.2f} s\n"
            f"CPU of a right submission: {(costs[1].cpu - costs[0].cpu) / CLASS:.3f} s\n"
        )

    def scale(self, sizes):
        """Seconds and memory of classes of these sizes, every second submission wrong."""
        table = Table(
            "submissions",
            "wall s",
            "CPU s",
            "ms each",
            "main MiB",
            "largest MiB",
            box=None,
            pad_edge=False,
            title="autograder grade --jobs 2 --json",
            title_justify="left",
        )
        for column in table.columns:
            column.justify = "right"
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
        """A cache with the reference's transcripts and nothing else."""
        with tempfile.TemporaryDirectory(dir=self.folder) as cache:
            for kind in ("*.transcripts",):
                for path in (self.folder / "exam").glob(kind):
                    shutil.copy(path, cache)
            yield cache

    def _grading(self, submitted, cache, *options):
        return measured(ROOT, "autograder", "grade", ASSIGNMENT, submitted, "--json", *options, AUTOGRADER_CACHE=cache)

    def _grade(self, submitted, options):
        with self._cache() as cache:
            return self._grading(submitted, cache, *options)

    def _dask(self, submitted, workers):
        address = f"tcp://127.0.0.1:{PORT}"
        with self._cache() as cache, contextlib.ExitStack() as stack:
            for command in (
                ["scheduler", "--host", "127.0.0.1", "--port", PORT, "--no-dashboard"],
                *[["worker", address, "--nthreads", 1, "--no-dashboard"]] * workers,
            ):
                started = subprocess.Popen(
                    [sys.executable, "-m", "dask", *map(str, command)],
                    cwd=self.folder,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    env={**os.environ, "AUTOGRADER_CACHE": cache},
                )
                stack.callback(started.wait)
                stack.callback(started.terminate)
            time.sleep(5)
            self._grading(self.folder / "first", cache, "--scheduler", address)  # starts the sandbox of each worker
            cost = self._grading(submitted, cache, "--scheduler", address)
        return Cost(cost.wall, 0, cost.main, 0)

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
            [python, OTTER, self.assignment.folder, submitted, "--examples", examples], check=True, capture_output=True, text=True
        )
        told = json.loads(done.stdout.splitlines()[-1])
        return Cost(told["seconds"], told["cpu"], told["peak_mib"], told["peak_mib"])


if __name__ == "__main__":
    main()
