"""Classes to measure with: made of the exercises' wheats and chaffs, each submission with contents of its own."""

from itertools import cycle


def make_class(assignment, folder, size, wrong=0.5, first=0):
    """Write ``size`` submissions, one folder each, a share of them with one known mistake; returns their names.

    Their numbers go on from ``first``: what has another number has another content.
    """
    right = {
        exercise.name: cycle([exercise.reference, *(wheat.source for wheat in exercise.wheats)])
        for exercise in assignment.exercises
    }
    mistakes = {exercise.name: cycle([chaff.source for chaff in exercise.chaffs[::3]]) for exercise in assignment.exercises}
    turns = cycle(mistakes)
    names = []
    for number in range(first, first + size):
        modules = {name: next(sources) for name, sources in right.items()}
        kind = "right"
        if int((number + 1) * wrong) > int(number * wrong):
            name = next(turns)
            modules[name], kind = next(mistakes[name]), "wrong"
        names.append(f"{kind}-{number:05}")
        (folder / names[-1]).mkdir(parents=True)
        for name, source in modules.items():
            (folder / names[-1] / f"{name}.py").write_text(f"{source}\n# submission {number}\n", encoding="utf-8")
    return names
