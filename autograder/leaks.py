"""Whether anything that only instructors have stands in what students get.

Code is compared by its shape: every run of one to three statements of a
solution, a wheat or a chaff, and every function of a hidden test, with local
variables replaced by their order of appearance and import aliases resolved,
so that renaming, re-indenting, comments and line breaks hide nothing. Prose
(explanations, hidden titles) and long code lines are compared as text.
"""

import ast
import builtins
import json
import re
import textwrap
from functools import cache

REGION = re.compile(r"^[^\n]*BEGIN SOLUTION[^\n]*\n(.*?)^[^\n]*END SOLUTION", re.MULTILINE | re.DOTALL)
FENCE = re.compile(r"^```[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
RUN = 3          # statements in a row
WEIGHT = 16      # syntax nodes below which a run of statements is anybody's
LINE = 40        # characters from which a line of code is compared as text
PROSE = 20       # characters from which an explanation is


def leaks(course, folder):
    """Sentences that say what stands where, for every file of ``folder``; empty where nothing leaks."""
    shapes, texts = {}, {}
    for assignment in course.assignments:
        for exercise in assignment.exercises:
            _collect(exercise, shapes, texts)
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in {".py", ".ipynb", ".md", ".json", ".txt", ".toml"}:
            content = path.read_text(encoding="utf-8", errors="replace")
            prose = _flat(_unescaped(path, content))
            found += [f"{path.relative_to(folder)} holds {what}" for text, what in texts.items() if text in prose]
            seen = set().union(*(_shapes(code) | _functions(code) for code in _codes(path, content)))
            found += [f"{path.relative_to(folder)} holds {shapes[shape]}" for shape in sorted(seen & shapes.keys())]
    return list(dict.fromkeys(found))


def _collect(exercise, shapes, texts):
    solution = [(textwrap.dedent(region), f"code of the solution of {exercise.name}")
                for region in REGION.findall(exercise.reference)]
    variants = [(variant.source.removeprefix(exercise.reference), f"code of the {kind} '{variant.name}' of {exercise.name}")
                for kind, variants in (("wheat", exercise.wheats), ("chaff", exercise.chaffs)) for variant in variants]
    contract = REGION.sub("", exercise.reference)
    for code, what in solution + variants:
        shapes.update(dict.fromkeys(_shapes(code) - _shapes(contract), what))
        texts.update((line, what) for line in _long_lines(code) if line not in _flat(contract))
    hidden = f"a hidden test of {exercise.name}"
    shapes.update(dict.fromkeys(_functions(exercise.hidden) - _functions(exercise.public), hidden))
    for title in ast.walk(ast.parse(exercise.hidden)):
        if isinstance(title, ast.FunctionDef) and title.name.startswith("test_"):
            texts.update((_flat(line), hidden) for line in (ast.get_docstring(title) or "").splitlines()
                         if len(_flat(line)) >= PROSE)
    for chaff in exercise.chaffs:
        texts.update((_flat(text), f"the explanation of the chaff '{chaff.name}' of {exercise.name}")
                     for text in chaff.explanation if len(_flat(text)) >= PROSE)


def _codes(path, content):
    """The pieces of Python in a file: a module, a notebook's code cells, fenced blocks."""
    if path.suffix == ".py":
        return [content]
    if path.suffix == ".ipynb":
        cells = json.loads(content)["cells"]
        code = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
        prose = ["".join(cell["source"]) for cell in cells if cell["cell_type"] != "code"]
        return [re.sub(r"^\s*[%!].*$", "pass", one, flags=re.MULTILINE) for one in code] + FENCE.findall("\n".join(prose))
    return FENCE.findall(content)


def _unescaped(path, content):
    if path.suffix == ".ipynb":
        return "\n".join("".join(cell["source"]) for cell in json.loads(content)["cells"])
    return json.dumps(json.loads(content), ensure_ascii=False) if path.suffix == ".json" else content


def _flat(text):
    return " ".join(text.split())


def _long_lines(code):
    lines = (_flat(line) for line in code.splitlines() if not line.lstrip().startswith(("#", "import", "from")))
    return {line for line in lines if len(line) >= LINE}


@cache
def _shapes(code):
    """The shape of every run of statements that weighs enough to be recognised."""
    try:
        tree = ast.parse(code)
    except SyntaxError:
        try:
            tree = ast.parse("def f():\n" + textwrap.indent(code, " "))
        except SyntaxError:
            return set()
    aliases = _aliases(tree)
    shapes = set()
    for node in ast.walk(tree):
        for field in ("body", "orelse", "finalbody"):
            block = getattr(node, field, None)
            if isinstance(block, list):
                block = [one for one in block if not _is_docstring(one) and not isinstance(one, (ast.Import, ast.ImportFrom))]
                for length in range(1, RUN + 1):
                    for start in range(len(block) - length + 1):
                        run = block[start:start + length]
                        if sum(1 for one in run for _ in ast.walk(one)) >= WEIGHT:
                            shapes.add(_shape(run, aliases))
    return shapes


@cache
def _functions(code):
    """The shape of every function's body, whatever the function is called."""
    try:
        tree = ast.parse(code)
    except SyntaxError:
        return set()
    aliases = _aliases(tree)
    bodies = ([one for one in node.body if not _is_docstring(one)]
              for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    return {_shape(body, aliases) for body in bodies if sum(1 for one in body for _ in ast.walk(one)) >= WEIGHT}


def _shape(statements, aliases):
    """A text that is the same for the same code under other variable names."""
    local = {}

    class Rename(ast.NodeTransformer):
        def visit_Name(self, node):
            if node.id in aliases:
                return ast.Name(aliases[node.id], node.ctx)
            if hasattr(builtins, node.id):
                return node
            return ast.Name(local.setdefault(node.id, f"v{len(local)}"), node.ctx)

        def visit_arg(self, node):
            return ast.arg(local.setdefault(node.arg, f"v{len(local)}"), None)

        def visit_FunctionDef(self, node):
            node.body = [one for one in node.body if not _is_docstring(one)] or [ast.Pass()]
            node.name, node.decorator_list = local.setdefault(node.name, f"v{len(local)}"), []
            return self.generic_visit(node)

    copies = ast.parse(ast.unparse(ast.Module(list(statements), [])))
    return ast.dump(Rename().visit(copies))


def _aliases(tree):
    found = {"np": "numpy"}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update({alias.asname or alias.name: alias.name for alias in node.names})
    return found


def _is_docstring(node):
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
