"""Classes to measure with: references, wheats and chaffs, each submission with content of its own."""

from itertools import cycle


def make_class(assignment, folder, size, wrong=0.5, first=0):
    """Write ``size`` submissions, one folder each, the share ``wrong`` of them with one chaff; returns their names.

    They are numbered from ``first``. The number is part of the content, so no two have the same content.
    """
    correct = {
        exercise.name: cycle([exercise.reference, *(wheat.source for wheat in exercise.wheats)])
        for exercise in assignment.exercises
    }
    mistakes = {exercise.name: cycle([chaff.source for chaff in exercise.chaffs[::3]]) for exercise in assignment.exercises}
    exercises = cycle(mistakes)
    names = []
    for number in range(first, first + size):
        modules = {name: next(sources) for name, sources in correct.items()}
        kind = "correct"
        if int((number + 1) * wrong) > int(number * wrong):
            name = next(exercises)
            modules[name], kind = next(mistakes[name]), "wrong"
        names.append(f"{kind}-{number:05}")
        (folder / names[-1]).mkdir(parents=True)
        for name, source in modules.items():
            (folder / names[-1] / f"{name}.py").write_text(f"{source}\n# submission {number}\n", encoding="utf-8")
    return names
