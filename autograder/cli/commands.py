"""The commands: each takes the parsed arguments and returns the exit status, None for 0.

A command imports what it needs when it runs: some libraries take seconds to import, or are optional. A course is read
before that, so that a misspelt name is reported at once.
"""

from argparse import Namespace
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..reports.report import Report


def run_new_course(args: Namespace) -> None:
    from ..authoring.scaffold import created, new_course

    print(created(new_course(args.folder, args.title, tuple(args.languages))))
    print(f"Next: cd {args.folder}, then autograder new assignment week1")


def run_new_assignment(args: Namespace) -> None:
    from ..course import Course

    course = Course.at(args.course)
    from ..authoring.scaffold import created, new_assignment

    print(created(new_assignment(course, args.name, args.title)))
    print(f'Next: autograder new exercise {args.name}/double --function "double(x)"')


def run_new_exercise(args: Namespace) -> None:
    from ..course import Course

    course = Course.at(args.course)
    from ..authoring.scaffold import Signature, created, new_exercise

    signature = Signature.parse(args.class_ or args.function, is_class=bool(args.class_))
    print(created(new_exercise(course, args.name, signature, args.points, args.title)))
    print("Next: autograder check lists what is still to write. Begin with the docstring and the solution.")


def run_import(args: Namespace) -> None:
    from ..course import Course

    course = Course.at(args.course)
    from ..authoring.importing import import_notebook
    from ..authoring.scaffold import created

    imported = import_notebook(course, args.format, args.notebook, args.name)
    print(created(imported.files))
    for line in imported.lines():
        print(line)
    print(f"Next: autograder check {imported.name} lists what is still to write.")


def run_build(args: Namespace) -> None:
    from ..course import Course

    course = Course.at(args.course)
    from ..authoring.build import build, check

    if args.check:
        check(course, args.names)
        print("assignments/ is up to date with solutions/ and contains no solutions.")
        return
    from ..authoring.proofs import show_inputs

    results = build(course, args.names)
    for built in results:
        folder = built.folder.relative_to(course.root)
        show_inputs([entry for entry in built.inputs if entry.is_new or args.names])
        print(f"built {folder}" if built.is_new else f"{folder} is up to date")
    from ..authoring.unfinished import unfinished

    if left := len(unfinished(course, args.names)):
        print(f"{left} place(s) are still to write: 'autograder check' lists them.")
    elif any(built.is_new or any(entry.is_new for entry in built.inputs) for built in results):
        print("Next: 'autograder validate' proves what has changed.")


def run_check(args: Namespace) -> int:
    from ..course import Course

    course = Course.at(args.course)
    if args.watch:
        from ..authoring.watch import watch

        watch(course, args.names)
    from ..authoring.check import checked

    found, lines = checked(course, args.names)
    print(*lines, sep="\n")
    return 1 if found else 0


def run_grade(args: Namespace) -> None:
    from ..classroom.batch import grade_class
    from ..classroom.submissions import find
    from ..course import Course

    course = Course.at(args.course)
    assignment = course.assignment(args.assignment)
    submissions = find(args.path, assignment)
    chosen = course.language_for_reader(args.lang)
    reports = grade_class(course, assignment, submissions, chosen, args.jobs, args.scheduler, args.force)
    from ..reports.terminal import follow, show_class, show_report

    reports = follow(reports, len(submissions))
    if args.json:
        _print_json(reports, as_list=len(submissions) > 1)
    elif len(submissions) > 1:
        show_class(reports)
    else:
        show_report(next(reports))


def _print_json(reports: "Iterable[Report]", as_list: bool) -> None:
    """Print each report as it comes: one indented object, or a list of objects with one on each line."""
    separator = "[\n" if as_list else ""
    for report in reports:
        print(separator + report.as_json(indent=0 if as_list else 1).decode(), end="", flush=True)
        separator = ",\n"
    print("\n]" if as_list else "")


def run_autograde(args: Namespace) -> None:
    from ..course import Course

    course = Course.at(args.course)
    assignment = course.assignment(args.assignment)
    chosen = args.lang and course.language_for(args.lang)
    from ..nbgrader_plugin.whole_class import autograde

    autograde(course, assignment, args.student, args.jobs, args.scheduler, args.force, chosen)


def run_report(args: Namespace) -> None:
    from ..course import Course

    course = Course.at(args.course)
    assignment = course.assignment(args.assignment)
    chosen = args.lang and course.language_for(args.lang)
    out = args.out or Path(f"{assignment.name}_report.html")
    from ..reports.class_page import class_html, class_page, main_figures
    from ..reports.pages import page_path, write_page

    path = page_path(out)
    if args.reports is not None:
        from ..reports.class_file import read_class

        graded = read_class(args.reports, assignment)
    else:
        from ..nbgrader_plugin.class_reports import graded_class

        graded = graded_class(course, assignment)
    page = class_page(assignment, graded, chosen)
    write_page(class_html(page), path)
    print(f"wrote {out}\n{main_figures(page)}")


def run_export(args: Namespace) -> int:
    from ..course import Course

    course = Course.at(args.course)
    assignment = course.assignment(args.assignment)
    from ..integrations.gradebooks import export

    filled = export(
        course, assignment, args.format, args.roster, args.out, args.column, args.percent, args.replace, args.final_only
    )
    for line in filled.lines():
        print(line)
    return 1 if filled.missing else 0


def run_feedback(args: Namespace) -> None:
    from ..course import Course

    course = Course.at(args.course)
    assignment = course.assignment(args.assignment)
    from ..integrations.feedback import write_feedback
    from ..reports.terminal import follow

    chosen = course.language_for_reader(args.lang)
    written = write_feedback(course, assignment, args.path, args.out, chosen, args.jobs, args.scheduler, args.force, follow)
    for line in written.lines():
        print(line)


def run_similarity(args: Namespace) -> None:
    from ..classroom.submissions import find, read
    from ..course import Course

    course = Course.at(args.course)
    assignment = course.assignment(args.assignment)
    out = args.out or Path(f"{assignment.name}_similarity.html")
    from ..classroom.similarity import compare
    from ..classroom.similarity_page import SimilarityPage, similarity_html
    from ..reports.pages import page_path, write_page

    target = page_path(out)
    submissions, earlier = (
        [read(name, path, assignment) for folder in folders for name, path in find(folder, assignment)]
        for folders in ([args.path], args.earlier)
    )
    comparison = compare(course, assignment, submissions, earlier, args.threshold / 100)
    language_ = course.language_for_reader(args.lang)
    page = SimilarityPage(assignment.title.into(language_), comparison, len(submissions), len(earlier), language_)
    write_page(similarity_html(page), target)
    for line in comparison.lines():
        print(line)
    print(f"\nwrote {out}: it shows them side by side, and what such evidence is worth.")


def run_extend(args: Namespace) -> None:
    from ..course import Course

    course = Course.at(args.course)
    name = course.assignment(args.assignment).name
    from ..nbgrader_plugin.app import autograde_app, gradebook
    from ..nbgrader_plugin.late import extend, local_text

    with gradebook(autograde_app(course)) as book:
        due = extend(book, name, args.student, args.days)
    print(f"{name} is due for {args.student} on {local_text(due)}, from the next autograde, generate_feedback or export on.")


def run_validate(args: Namespace) -> int:
    from ..course import Course

    course = Course.at(args.course)
    from ..authoring.check import require_sound

    require_sound(course, args.exercises)
    exercises = course.exercises(args.exercises)
    from ..authoring.proofs import show_proofs
    from ..authoring.unfinished import unfinished
    from ..authoring.validate import validate
    from ..authoring.verdict import verdict
    from ..reports.terminal import follow

    proofs = validate(course, exercises, args.jobs, lambda results, total: follow(results, total, "proving"), args.force)
    written = [proof.exercise.record_path for proof in proofs if args.record and proof.record()]
    show_proofs(proofs, in_detail=bool(args.exercises))
    left = unfinished(course, {proof.exercise.name for proof in proofs})
    for place in left:
        print(place)
    for path in written:
        print(f"wrote {path.relative_to(course.root)}")
    if args.record and not written:
        print("No answers.json was written: " + ("nothing has changed." if all(proof.sound for proof in proofs) else "see above."))
    print(f"{len(left)} place(s) are still to write: see above." if left else verdict(course, proofs))
    return 0 if all(proof.holds for proof in proofs) and not left else 1


def run_package_gradescope(args: Namespace) -> None:
    from ..course import Course

    course = Course.at(args.course)
    assignment = course.assignment(args.assignment)
    from ..integrations.gradescope import NEXT, gradescope_package
    from ..integrations.packages import write_zip

    target = Path(args.out or f"{assignment.name}-gradescope.zip")
    write_zip(gradescope_package(course, assignment, course.language_for(args.lang), args.hidden), target)
    print(f"wrote {target} ({target.stat().st_size / 1000:,.0f} kB)")
    print(NEXT.format(points=assignment.points))


def run_package_github(args: Namespace) -> None:
    from ..course import Course

    course = Course.at(args.course)
    assignment = course.assignment(args.assignment)
    from ..integrations.github import NEXT, github_package
    from ..integrations.packages import write_folder

    target = Path(args.out or f"{assignment.name}-github")
    write_folder(github_package(course, assignment), target)
    print(f"wrote {target}")
    print(NEXT.format(target=target))


def run_gradescope(args: Namespace) -> None:
    from ..course import Course

    course = Course.at(args.course)
    assignment = course.assignment(args.assignment)
    from ..integrations.gradescope_results import grade

    chosen = course.language_for(args.lang)
    report = grade(course, assignment, Path(args.submission), Path(args.results), args.hidden, chosen)
    print(f"{report.score:g} / {report.max_score:g} · sandbox: {' + '.join(report.sandbox)}")


def run_demo(args: Namespace) -> None:
    from ..course import Course
    from ..nbgrader_plugin.demo import demo

    course = Course.at(args.course)
    demo(course, course.language_for_reader(args.lang), args.jobs)


def run_mnist(args: Namespace) -> None:
    from ..datasets import mnist

    if args.folder is not None:
        arrays = mnist.take(args.folder)
    else:
        with _download_progress() as show:
            arrays = mnist.download(mnist.MIRRORS if args.mirror is None else (args.mirror,), show)
    counts = [f"{len(arrays[images]):,} {part} images" for part, (images, _) in mnist.PARTS.items() if images in arrays]
    print(f"{mnist.path()} holds {' and '.join(counts)}.")


def _download_progress() -> AbstractContextManager[Any]:
    try:
        from ..reports.terminal import receiving
    except ModuleNotFoundError:  # the download works without the instructor's packages
        return nullcontext()
    return receiving()


def run_import_weights(args: Namespace) -> None:
    from ..datasets.weights import import_weights

    output = Path(args.output) if args.output else Path(args.pickle).with_suffix(".npz")
    import_weights(Path(args.pickle), output)
    print(f"wrote {output}")
