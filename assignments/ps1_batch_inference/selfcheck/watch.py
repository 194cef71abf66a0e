"""The watch mode: shows the table, and checks an exercise again as soon as its file is saved."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import sys
import threading
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from .keyboard import keys
from .messages import WIDTH, Text, columns, fitted, language, readable_output
from .progress import catalogue, pad, standing_of
from .results import FOLDER, ExerciseCheck, Run
from .runs import Worker
from .stamps import Stamps, stamps

POLL_S = 0.02
MEMORY = ".selfcheck.json"  # what was found last time
ROWS = 24
NAME_WIDTH = 24
IMPORTED = re.compile(r"^\s*(?:from|import)\s+(\w+)", re.MULTILINE)
MARKS = {"passed": "✓", "not_started": "–"}
CHECKING = Text("checking {names} …", "{names} 검사 중 …")
NEXT = Text("Next: {name}.py", "다음: {name}.py")
DONE = Text("All public properties hold. Hand in this folder.", "공개 성질을 모두 만족합니다. 이 폴더를 제출하세요.")
KEYS = Text("h: hint   q: quit", "h: 힌트   q: 끝내기")
HINT = Text("hint {number} of {count}: ", "힌트 {number}/{count}: ")
PERHAPS = Text("perhaps: ", "혹시: ")
MORE = Text("… (pytest test_{name}.py shows all)", "… (전체 보기: pytest test_{name}.py)")


@dataclass
class State:
    """What is on the screen: the latest result of each exercise, the hints shown, and which exercise is in view."""

    names: list[str]
    title: Text
    hints: Mapping[str, list[Text]]
    results: dict[str, ExerciseCheck] = field(default_factory=dict)
    shown_hints: dict[str, int] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    problem: str = ""
    in_view: str = ""
    checking: list[str] = field(default_factory=list)

    @property
    def next_exercise(self) -> str:
        """The first exercise that is not finished, those begun before the others; empty if all are."""
        unfinished = [name for name in self.names if name not in self.results or not self.results[name].is_finished]
        begun = [name for name in unfinished if name in self.results and set(self.results[name].outcomes) != {"not_started"}]
        return next(iter([*begun, *unfinished]), "")

    def take(self, run: Run) -> None:
        """Take in the results of a run."""
        self.problem = run.problem
        self.warnings = run.warnings
        self.results.update((check.name, check) for check in run.exercises)

    def hint(self) -> None:
        """Show one more hint for the next exercise."""
        name = self.next_exercise
        self.in_view = name
        self.shown_hints[name] = min(len(self.hints.get(name, ())), self.shown_hints.get(name, 0) + 1)


def screen(state: State, lang: str, rows: int = ROWS, width: int = WIDTH) -> list[str]:
    """The lines of the screen: at most ``rows`` of at most ``width`` columns."""
    top = [*_table(state, lang, width), ""]
    bottom = ["", *_bottom(state, lang, width)]
    room = rows - len(top) - len(bottom)
    middle = _middle(state, lang, width, room) if room > 0 else []
    return [*top, *middle, *bottom][:rows]


def _table(state: State, lang: str, width: int) -> Iterator[str]:
    earned = sum(check.earned for check in state.results.values())
    points = sum(check.points for check in state.results.values())
    total = f"{earned:g} / {points:g}"
    yield pad(state.title.into(lang), width - columns(total)) + total
    for name in state.names:
        check = state.results.get(name)
        if not check:
            yield f"  {pad(name, NAME_WIDTH + 2)}"
            continue
        mark = "✓" if check.is_finished else MARKS.get(check.outcomes[0] if len(set(check.outcomes)) == 1 else "", "✗")
        score = f"{check.earned:g} / {check.points:g}"
        yield f"{mark} {pad(name, NAME_WIDTH)}{score:>9}   {standing_of(check.outcomes).into(lang)}"


def _middle(state: State, lang: str, width: int, room: int) -> list[str]:
    """The problem, or the first failure of the exercise in view with its mistake and hints; cut to ``room`` lines."""
    if state.problem:
        return fitted(state.problem, width).split("\n")[:room]
    in_view = state.results.get(state.in_view)
    name = state.in_view if in_view and not in_view.is_finished else state.next_exercise
    check = state.results.get(name)
    notes = [PERHAPS.into(lang) + mistake for mistake in (check.mistakes if check else ())]
    hints = state.hints.get(name, [])[: state.shown_hints.get(name, 0)]
    notes += [HINT.format(number=n, count=len(state.hints[name])).into(lang) + hint.into(lang) for n, hint in enumerate(hints, 1)]
    notes += [warning for warning in state.warnings if f"{name}.py" in warning]
    below = [line for note in notes for line in fitted(note, width).split("\n")][-max(0, room - 1) :]
    failure = fitted(check.failures[0], width).split("\n") if check and check.failures else []
    most = room - len(below)
    if len(failure) > most:
        failure = [*failure[: most - 1], MORE.format(name=name).into(lang)] if most > 0 else []
    return [*failure, *below]


def _bottom(state: State, lang: str, width: int) -> Iterator[str]:
    if state.checking:
        words = CHECKING.format(names=", ".join(state.checking))
    else:
        words = NEXT.format(name=state.next_exercise) if state.next_exercise else DONE
    right = KEYS.into(lang)
    yield pad(words.into(lang)[: width - columns(right) - 1], width - columns(right)) + right


class Files:
    """The files that each exercise's result depends on: its module and what that imports from this or another problem set."""

    def __init__(self, names: Iterable[str]) -> None:
        self._folders = [FOLDER, *sorted(found.parents[1] for found in FOLDER.parent.glob("*/selfcheck/exercises.json"))]
        self._paths = {name: self._of(name) for name in names}
        self._stamps = self._stamp_all()

    def changed(self) -> list[str]:
        """The exercises of which a file has changed since the last call."""
        before, self._stamps = self._stamps, self._stamp_all()
        if before == self._stamps:
            return []
        found = [name for name, paths in self._paths.items() if any(before[path] != self._stamps[path] for path in paths)]
        self._paths.update({name: self._of(name) for name in found})  # it may import something else now
        self._stamps = self._stamp_all()
        return found

    def fingerprint(self, name: str) -> str:
        """A hash of an exercise's files."""
        digest = hashlib.blake2b(digest_size=12)
        for path in sorted(self._paths[name]):
            digest.update(_content(path))
        return digest.hexdigest()

    def _stamp_all(self) -> Stamps:
        return stamps(set[Path]().union(*self._paths.values()))

    def _of(self, name: str) -> set[Path]:
        """The paths of an exercise's files."""
        found: set[Path] = set()
        waiting = [FOLDER / f"{name}.py", FOLDER / f"test_{name}.py", FOLDER / "selfcheck" / "inputs" / f"{name}.frozen"]
        while waiting:
            path = waiting.pop()
            if path not in found and path.suffix == ".py":
                waiting += self._imported(path)
            found.add(path)
        return found

    def _imported(self, path: Path) -> Iterator[Path]:
        text = _content(path).decode("utf-8", "replace")
        for name in set(IMPORTED.findall(text)) - {"selfcheck"}:
            for folder in self._folders:
                if (folder / f"{name}.py").is_file():
                    yield folder / f"{name}.py"
                    break
                if (folder / name).is_dir():
                    yield from (folder / name).rglob("*.py")
                    break


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


class Checks:
    """Runs checks in a worker beside the watch mode, and keeps another one ready."""

    def __init__(self) -> None:
        self._ready = Worker()
        self._running: Worker | None = None
        self._found: list[Run] = []
        self._thread: threading.Thread | None = None
        self.names: list[str] = []

    def start(self, names: list[str]) -> None:
        """Begin to check these exercises."""
        worker, self.names, found = self._ready, names, list[Run]()
        self._running, self._found = worker, found
        self._thread = threading.Thread(target=lambda: found.append(worker.run(names)), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the check that runs, without its result."""
        if self._running:
            self._running.close()
        if self._thread:
            self._thread.join()
            self._end()

    def _end(self) -> None:
        self._thread, self._running, self.names = None, None, []
        self._ready = Worker()  # now, so that it does not slow the check that the student waits for

    def result(self) -> Run | None:
        """The result of the check, once it has ended; then nothing is being checked."""
        if not self._thread or self._thread.is_alive():
            return None
        self._end()
        return self._found[0]

    def close(self) -> None:
        self.stop()
        self._ready.close()


def watch() -> None:
    """Show the table of this folder, and check an exercise again as soon as its file is saved, until ``q`` is pressed."""
    data, lang = catalogue(FOLDER / "selfcheck"), language()
    hints = {entry["name"]: [Text(**hint) for hint in entry["hints"]] for entry in data["exercises"]}
    state = State(list(hints), Text(**data["title"]), hints)
    files, checks = Files(state.names), Checks()
    waiting = [_recall(state, files)]  # exercises that are checked together
    _prepare_terminal()
    shown: list[str] = []
    try:
        with keys() as next_key:
            while True:
                run = checks.result()
                if run:
                    state.take(run)
                changed = files.changed()
                if changed:
                    if set(changed) & set(checks.names):
                        waiting.append(checks.names)
                        checks.stop()
                    state.in_view = changed[0]
                    others = dict.fromkeys(name for names in (changed, *waiting) for name in names)
                    waiting = [changed[:1], [name for name in others if name != changed[0]]]
                if any(waiting) and not checks.names:
                    checks.start(next(filter(None, waiting)))
                    waiting = [names for names in waiting if names is not checks.names]
                state.checking = [*checks.names, *(name for names in waiting for name in names)]
                shown = _show(screen(state, lang, *_size()), shown)
                if run:
                    _remember(state, files)  # once the student sees it
                match next_key(POLL_S):
                    case "q" | "\x03":
                        return
                    case "h":
                        state.hint()
                        _remember(state, files)
    except KeyboardInterrupt:
        pass
    finally:
        checks.close()
        print()


def _size() -> tuple[int, int]:
    size = shutil.get_terminal_size((WIDTH, ROWS))
    return size.lines - 1, min(size.columns, WIDTH)


def _prepare_terminal() -> None:
    readable_output()
    if sys.platform == "win32":
        os.system("")  # makes the console understand escape sequences


def _show(lines: list[str], before: list[str]) -> list[str]:
    """Draw the screen anew if it has changed. Returns its lines."""
    if lines != before:
        clear = "\x1b[2J\x1b[H" if sys.stdout.isatty() else ""
        print(clear + "\n".join(lines), flush=True)
    return lines


def _recall(state: State, files: Files) -> list[str]:
    """Take in what was found last time. Returns the exercises to check, whose files have changed since."""
    try:
        memory: dict[str, Any] = json.loads((FOLDER / MEMORY).read_text(encoding="utf-8"))
        run = Run.from_dict({"exercises": memory["results"], "warnings": memory["warnings"], "problem": ""})
        fingerprints = dict(memory["fingerprints"])
        state.shown_hints.update({name: int(number) for name, number in memory["hints"].items() if name in state.names})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return list(state.names)
    known = {check.name for check in run.exercises if fingerprints.get(check.name) == files.fingerprint(check.name)}
    state.take(Run(tuple(check for check in run.exercises if check.name in known), run.warnings))
    return [name for name in state.names if name not in known]


def _remember(state: State, files: Files) -> None:
    """Keep what was found for the next time; where the folder cannot be written, nothing is kept."""
    memory = {
        "results": [asdict(check) for check in state.results.values()],
        "warnings": state.warnings,
        "fingerprints": {name: files.fingerprint(name) for name in state.results},
        "hints": state.shown_hints,
    }
    try:
        (FOLDER / MEMORY).write_text(json.dumps(memory), encoding="utf-8")
    except OSError:
        return
