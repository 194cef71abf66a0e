"""What student code can use when it is graded, and what to do about code that uses anything else.

``static_check`` gives this advice in advance, beside the self-check's table. ``remedy`` gives it for an exception of graded code.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable

from .messages import Text

OLDEST_PYTHON = (3, 11)  # that grades
LIBRARIES = frozenset({"numpy"})
# Can be imported when graded, but not used: the worker has placeholders for them.
PLACEHOLDERS = frozenset({"altair", "bokeh", "matplotlib", "mpl_toolkits", "plotly", "pylab", "seaborn", "tqdm"})
NOT_STANDARD = frozenset({"tkinter", "turtle", "turtledemo", "idlelib"})  # need a screen, and are often left out
NEWER_MODULES = frozenset({"annotationlib", "compression"})  # than OLDEST_PYTHON
# Python 3.11: except*; 3.12: type X = …, def f[T], class C[T], and quotes inside an f-string; 3.14: except A, B, and t-strings.
NEWER_SYNTAX = re.compile(r"""except\s*\*|except\b.*,|^\s*type\s+\w|^\s*(async\s+)?(def|class)\s+\w+\s*\[|\b[rR]?[fFtT][rR]?["']""")
STANDARD = sys.stdlib_module_names - NOT_STANDARD - NEWER_MODULES
NOT_HANDED_IN = frozenset({"conftest", "data", "node_modules", "selfcheck", "venv"})  # beside the modules, but no helpers
MAX_NAMES = 3  # names of libraries or files in one sentence

IMPORT, MISSING, ELSEWHERE, PLACEHOLDER = "import", "missing", "elsewhere", "placeholder"
FILE, INPUT, SYSTEM, SYNTAX, VERSION, ENCODING = "file", "input", "system", "syntax", "version", "encoding"
SENTENCES = {
    IMPORT: Text(
        "{names} {is_are} not available when graded: remove the import.",
        "채점 환경에는 {names} 모듈이 없습니다. import를 지우세요.",
    ),
    MISSING: Text(
        "{names} {is_are} not available when graded: remove the import, or hand in the module with it if it is your own.",
        "채점 환경에는 {names} 모듈이 없습니다. import를 지우거나, 직접 만든 모듈이라면 함께 제출하세요.",
    ),
    ELSEWHERE: Text(
        "{names} {is_are} outside of this folder, so not available when graded: copy it into this folder.",
        "{names} 모듈은 이 폴더 밖에 있어서 채점할 때 쓸 수 없습니다. 이 폴더로 복사하세요.",
    ),
    PLACEHOLDER: Text(
        "{names} can be imported when graded, but any use fails: use it in the notebook only.",
        "채점할 때 {names} 라이브러리는 import만 되고 사용하면 오류가 납니다. 노트북에서 사용하세요.",
    ),
    FILE: Text(
        "{names} cannot be opened when graded: read only the files that were released in data/, and write none.",
        "채점할 때 {names} 파일을 열 수 없습니다. 배포된 data/ 폴더의 파일만 읽고, 파일을 쓰지 마세요.",
    ),
    INPUT: Text(
        'input() gets no answer when graded: remove it, or move it into an if __name__ == "__main__" block.',
        '채점할 때는 input()에 입력할 수 없습니다. 지우거나 if __name__ == "__main__" 블록 안으로 옮기세요.',
    ),
    SYSTEM: Text(
        "other processes and the network are not available when graded: remove what uses them.",
        "채점할 때는 다른 프로세스나 네트워크를 쓸 수 없습니다. 쓰는 부분을 지우세요.",
    ),
    SYNTAX: Text(
        "this syntax needs Python {names}, and the grader may have {oldest}: write it in the older form.",
        "Python {names} 문법인데 채점 환경은 {oldest} 버전일 수 있습니다. 이전 문법으로 쓰세요.",
    ),
    ENCODING: Text(
        "this is not UTF-8, so the file cannot be read when graded: save it as UTF-8.",
        "UTF-8이 아니어서 채점할 때 이 파일을 읽을 수 없습니다. UTF-8로 저장하세요.",
    ),
    VERSION: Text(
        "the grader has Python {names}: if this runs on your computer, its Python is newer, so write it in the older form.",
        "채점 환경은 Python {names} 버전입니다. 여러분의 컴퓨터에서 실행된다면 그 Python이 더 최신이니 이전 방식으로 쓰세요.",
    ),
}
SOME_FILE = Text("the file", "해당")


def sentence(kind: str, names: Iterable[str | Text] = (), file: str = "", line: int | str | None = None) -> Text:
    """What is not available when graded and what to do about it, with the place where it is used."""
    names = list(dict.fromkeys(names))
    shown = Text.joined(", ", [*names[:MAX_NAMES], *["…"] * (len(names) > MAX_NAMES)])
    oldest = ".".join(map(str, OLDEST_PYTHON))
    said = SENTENCES[kind].format(names=shown, is_are="are" if len(names) > 1 else "is", oldest=oldest)
    if not file:
        return Text(said.en[:1].upper() + said.en[1:], said.ko)
    at = Text(f", line {line}", f" {line}번째 줄") if line else Text("", "")
    return Text("{file}{at}: {said}", "{file}{at}: {said}").format(file=file, at=at, said=said)


def remedy(bases: Iterable[str], message: str, file: str = "", line: int | str | None = None) -> Text | None:
    """What to do about an exception of graded code, if it comes from something that is not available there.

    ``bases`` are the names of its class and of those that it derives from. None where another mistake is more likely.
    """
    if "ImportError" in bases:
        missing = re.match(r"No module named '(\w+)", message)
        unused = re.match(r"(\w+) is not available when graded", message)
        newer = re.match(r"cannot import name '\w+' from '(\w+)", message)
        if missing and missing[1] not in LIBRARIES:
            return sentence(MISSING, [missing[1]], file, line)
        if unused:
            return sentence(PLACEHOLDER, [unused[1]], file, line)
        if newer and newer[1] in STANDARD:
            return newer_python(file, line)
    if "EOFError" in bases and message.startswith("EOF when reading a line"):
        return sentence(INPUT, (), file, line)
    if "OSError" in bases:
        path = re.search(r": '([^']+)'$|^(\S+) not found", message)
        if path or "FileNotFoundError" in bases or "Read-only file system" in message:
            return sentence(FILE, [path[path.lastindex or 1] if path else SOME_FILE], file, line)
        if re.search("Operation not permitted|urlopen error|name resolution|Name or service", message):
            return sentence(SYSTEM, (), file, line)
    return None


def newer_syntax(line: str) -> Text | None:
    """What to do about a line that is a syntax error in this Python, if a newer one may accept it."""
    return newer_python() if NEWER_SYNTAX.search(line) else None


def newer_python(file: str = "", line: int | str | None = None) -> Text:
    """What to do about code that a newer Python than this one may accept."""
    return sentence(VERSION, [".".join(map(str, sys.version_info[:2]))], file, line)
