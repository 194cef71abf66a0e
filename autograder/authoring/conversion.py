"""Code of other platforms' assignments turned into the kit's: regions around solutions, and asserts into checks."""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..course.property import text_call
from ..selfcheck.messages import HANGUL, LANGUAGES
from .stubs import STUB
from .unfinished import MARK

REGION_MARK = re.compile(r"^[^\n]*\b(?:BEGIN|END) SOLUTION\b[^\n]*\n?", re.MULTILINE)
REGION = re.compile(r"^([ \t]*)[^\n]*\bBEGIN SOLUTION\b[^\n]*\n.*?^[^\n]*\bEND SOLUTION\b[^\n]*", re.MULTILINE | re.DOTALL)
TOP_REGION = re.compile(r"^#[^\n]*\bBEGIN SOLUTION\b[^\n]*\n.*?^#[^\n]*\bEND SOLUTION\b[^\n]*\n?", re.MULTILINE | re.DOTALL)
MAGIC = re.compile(r"^[ \t]*[%!][^\n]*", re.MULTILINE)
BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
MAX_CLAIM = 120  # characters of an assertion that stands for what is expected
# Functions that compare two values: the names of their tolerances, with the values that hold where none is given.
CLOSE = {
    "allclose": {"rtol": 1e-5, "atol": 1e-8},
    "isclose": {"rtol": 1e-5, "atol": 1e-8},
    "assert_allclose": {"rtol": 1e-7, "atol": 0.0},
}
MATH_CLOSE = {"rel_tol": ("rtol", 1e-9), "abs_tol": ("atol", 0.0)}
EXACT = {"array_equal", "assert_array_equal", "assert_equal"}
DECIMALS = {"assert_almost_equal": 7, "assert_array_almost_equal": 6}


def parsed(source: str) -> ast.Module | None:
    """The syntax tree of a cell without its magics, or None where it is no Python."""
    try:
        return ast.parse(MAGIC.sub("pass", source))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def definitions(tree: ast.Module) -> list[ast.FunctionDef | ast.ClassDef]:
    """The functions and classes at the top of a module."""
    return [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)]


def methods_of(node: ast.stmt) -> list[ast.FunctionDef]:
    """The methods of a class; none of anything else."""
    return [part for part in node.body if isinstance(part, ast.FunctionDef)] if isinstance(node, ast.ClassDef) else []


def bound(tree: ast.AST) -> set[str]:
    """The names that a piece of code defines, assigns or imports."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            names.add(node.id)
        elif isinstance(node, ast.arg):
            names.add(node.arg)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            names |= {(alias.asname or alias.name).partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ExceptHandler) and node.name:
            names.add(node.name)
    return names


def used(tree: ast.AST) -> set[str]:
    """The names that a piece of code takes from elsewhere, built-in ones left out."""
    loaded = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    return loaded - bound(tree) - set(dir(builtins))


def reference_of(source: str) -> tuple[str, list[str]]:
    """The source of a solution as a reference, with a region in each function, and the names that it has to describe.

    Statements in a region of their own, outside of functions, are left out: a module has no use for them.
    """
    kept = TOP_REGION.sub("", source) if _stub_defines_everything(source) else with_regions(REGION_MARK.sub("", source))
    return _with_docstrings(kept)


def _stub_defines_everything(source: str) -> bool:
    """Whether the regions of a solution leave the heads of its functions and classes to the students."""
    if not REGION_MARK.search(source):
        return False
    stub = REGION.sub(rf"\1{STUB}", source)
    tree, whole = parsed(stub), parsed(source)
    if tree is None or whole is None:
        return False
    return {node.name for node in definitions(tree)} == {node.name for node in definitions(whole)}


def with_regions(source: str) -> str:
    """The source with a region around the body of each function and method, after its docstring."""
    tree = parsed(source)
    lines = source.splitlines()
    functions = [node for node in ast.walk(tree or ast.Module([], [])) if isinstance(node, ast.FunctionDef)]
    inner = {part for node in functions for part in ast.walk(node) if part is not node}
    for node in sorted(functions, key=lambda node: -node.lineno):
        body = node.body[1:] if ast.get_docstring(node) is not None else node.body
        if node in inner or not body:
            continue
        if body[0].lineno == node.lineno:  # the whole function in one line
            lines[node.lineno - 1 : node.end_lineno] = _in_lines(node, lines[node.lineno - 1])
            continue
        indent = " " * body[0].col_offset
        lines.insert(body[-1].end_lineno or body[-1].lineno, f"{indent}{END}")
        first = min(body[0].lineno, *(d.lineno for d in getattr(body[0], "decorator_list", [])), body[0].lineno)
        lines.insert(first - 1, f"{indent}{BEGIN}")
    return "\n".join(lines)


def _in_lines(node: ast.FunctionDef, line: str) -> list[str]:
    indent = line[: len(line) - len(line.lstrip())]
    head, *rest = ast.unparse(node).splitlines()
    return [indent + text for text in (head, f"    {BEGIN}", *rest, f"    {END}")]


def _with_docstrings(source: str) -> tuple[str, list[str]]:
    """The source with a docstring to write where a function or class has none, and the names of these."""
    tree = parsed(source)
    lines, lacking = source.splitlines(), list[str]()
    for node in reversed([part for whole in (definitions(tree) if tree else []) for part in _to_describe(whole)]):
        first = node.body[0]
        if first.lineno == node.lineno:
            continue
        number = min([first.lineno, *(decorator.lineno for decorator in getattr(first, "decorator_list", []))])
        while lines[number - 2].strip().startswith("#"):  # such as the mark of a region
            number -= 1
        lines.insert(number - 1, f'{" " * first.col_offset}"""{MARK} state everything that is graded, with one example."""')
        lacking.append(node.name)
    return "\n".join(lines), lacking[::-1]


def _to_describe(node: ast.FunctionDef | ast.ClassDef) -> list[ast.FunctionDef | ast.ClassDef]:
    """The function or class, and the public methods, that need a docstring and have none."""
    methods = methods_of(node)
    whole = [node] if not any(map(ast.get_docstring, (node, *methods))) else []
    return [*whole, *(method for method in methods if not method.name.startswith("_") and not ast.get_docstring(method))]


@dataclass(frozen=True)
class Converted:
    """The body of a property, what it imports at the top of its file, and the sentence that its asserts give, or ""."""

    body: str
    imports: tuple[str, ...]
    checks: set[str]
    title: str


def property_of(source: str, result: str | None, languages: Sequence[str]) -> Converted | None:
    """The code of a test as the body of a property; None where it checks nothing, or is no Python.

    ``result`` is what its last line is expected to return. Asserts that compare become ``agree``, other ones ``holds``.
    """
    tree = parsed(source)
    if tree is None:
        return None
    _inline_test_function(tree)
    described = " ".join((ast.get_docstring(tree) or "").split())
    _check_result(tree, result)
    imports = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    statements = [node for node in tree.body if node not in imports and not _is_text(node)]
    checks = _Checks(languages)
    body = [statement for node in statements for statement in _as_list(checks.visit(node))]
    if not checks.made or "env" in used(tree):
        return None
    module = ast.fix_missing_locations(ast.Module(body, []))
    title = checks.messages[0] if len(checks.messages) == 1 else described
    return Converted(ast.unparse(module), tuple(map(ast.unparse, imports)), checks.made, title)


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _as_list(node: ast.AST | list[ast.stmt] | None) -> list[ast.stmt]:
    return node if isinstance(node, list) else [node] if isinstance(node, ast.stmt) else []


def _inline_test_function(tree: ast.Module) -> None:
    """Put the body of otter's ``def test_…(names):`` in the place of the function; its arguments are names of the notebook."""
    if len(tree.body) == 1 and isinstance(node := tree.body[0], ast.FunctionDef) and node.name.startswith("test"):
        tree.body = node.body[1:] if ast.get_docstring(node) is not None else node.body


def _check_result(tree: ast.Module, result: str | None) -> None:
    """Turn an expression on the last line, with what it is expected to return, into an assert."""
    last = tree.body[-1] if tree.body else None
    if result is None or not isinstance(last, ast.Expr):
        return
    try:
        expected = ast.parse(result.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    if used(expected) - {"array", "nan", "inf"}:
        return
    if isinstance(expected, ast.Constant) and expected.value is True:
        tree.body[-1] = ast.Assert(last.value, None)
    else:
        named = _FromNumpy().visit(expected)
        tree.body[-1] = ast.Assert(ast.Compare(last.value, [ast.Eq()], [named]), None)


class _FromNumpy(ast.NodeTransformer):
    """Writes ``np.array`` for the ``array`` of NumPy's own pictures."""

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if node.id in ("array", "nan", "inf"):
            return ast.Attribute(ast.Name("np", ast.Load()), node.id, ast.Load())
        return node


class _Checks(ast.NodeTransformer):
    """Replaces asserts, and the functions of numpy.testing, by the self-check's own checks. ``made`` has their names."""

    def __init__(self, languages: Sequence[str]) -> None:
        self.made: set[str] = set()
        self.messages: list[str] = []
        self._languages = languages

    def visit_Assert(self, node: ast.Assert) -> ast.stmt | list[ast.stmt]:
        match node.msg:
            case ast.Constant(value=str() as message) if message.strip():
                self.messages.append(" ".join(message.split()))
        return self._checked(node.test)

    def visit_Expr(self, node: ast.Expr) -> ast.stmt | list[ast.stmt]:
        if isinstance(node.value, ast.Call) and _called(node.value).startswith("assert_"):
            return self._comparison(node.value) or node
        return node

    def visit_Try(self, node: ast.Try) -> ast.AST:
        """``try: f(x)``, ``except E: pass``, ``else: raise …`` asks that f(x) raises E."""
        match node:
            case ast.Try(
                body=[ast.Expr(value=ast.Call(keywords=[]) as call)],
                handlers=[ast.ExceptHandler(type=ast.expr() as error, body=[ast.Pass()])],
                orelse=[ast.Raise() | ast.Assert()],
                finalbody=[],
            ):
                self.made.add("raises")
                return ast.Expr(_call("raises", error, call.func, *call.args))
        return self.generic_visit(node)

    def visit_With(self, node: ast.With) -> ast.stmt | list[ast.stmt]:
        match node:
            case ast.With(
                items=[ast.withitem(context_expr=ast.Call(args=[error], keywords=[]) as context, optional_vars=None)],
                body=[ast.Expr(value=ast.Call(keywords=[]) as call)],
            ) if _called(context) in ("raises", "assertRaises"):
                self.made.add("raises")
                return ast.Expr(_call("raises", error, call.func, *call.args))
        self.generic_visit(node)
        return node

    def _checked(self, test: ast.expr) -> ast.stmt | list[ast.stmt]:
        match test:
            case ast.BoolOp(op=ast.And(), values=values):
                return [statement for value in values for statement in _as_list(self._checked(value))]
            case ast.Compare(left=left, ops=[ast.Eq()], comparators=[right]):
                return self._agree(left, right)
            case ast.Compare(left=left, ops=[ast.Is()], comparators=[ast.Constant(value=None | True | False) as right]):
                return self._agree(left, right)
            case ast.Call():
                return self._comparison(_inside_all(test)) or self._holds(test)
        return self._holds(test)

    def _comparison(self, call: ast.Call) -> ast.stmt | None:
        """The check for a function that compares two values; None for any other call."""
        name, keywords = _called(call), {keyword.arg: keyword.value for keyword in call.keywords}
        if len(call.args) < 2:
            return None
        got, expected, *others = call.args
        if name == "isclose" and isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) == "math":
            tolerances = {ours: keywords.get(theirs, ast.Constant(value)) for theirs, (ours, value) in MATH_CLOSE.items()}
        elif name in CLOSE:
            tolerances = {key: keywords.get(key, ast.Constant(value)) for key, value in CLOSE[name].items()}
            tolerances.update(zip(("rtol", "atol"), others, strict=False))
        elif name in DECIMALS:
            decimal = ast.unparse(others[0] if others else keywords.get("decimal", ast.Constant(DECIMALS[name])))
            tolerances = {"rtol": ast.Constant(0.0), "atol": ast.parse(f"1.5 * 10.0 ** -({decimal})", mode="eval").body}
        elif name in EXACT:
            tolerances = {}
        else:
            return None
        if isinstance(expected, ast.List | ast.Tuple):  # these functions take lists for arrays
            got, expected = (_call("np.asarray", value) for value in (got, expected))
        return self._agree(got, expected, **tolerances)

    def _agree(self, got: ast.expr, expected: ast.expr, **tolerances: ast.expr) -> ast.stmt:
        """The check for equality. Numbers of another kind than expected, such as 2.0 for 2, are as right as they were."""
        if isinstance(got, ast.Constant) and not isinstance(expected, ast.Constant):
            got, expected = expected, got
        self.made.add("agree")
        if not (isinstance(expected, ast.Constant) and not isinstance(expected.value, int | float)):
            tolerances["any_kind"] = ast.Constant(True)
        return ast.Expr(_call("agree", got, expected, **tolerances))

    def _holds(self, test: ast.expr) -> list[ast.stmt]:
        """The check that a condition is true; it shows the value on the left, or that of the condition."""
        self.made.add("holds")
        claim = ast.unparse(test)
        shown = claim if len(claim) <= MAX_CLAIM else claim[: MAX_CLAIM - 1] + "…"
        text: ast.expr = ast.Constant(shown)
        if len(self._languages) > 1:
            self.made.add("Text")
            text = ast.parse(text_call(dict.fromkeys(self._languages, shown)), mode="eval").body
        got = ast.Name("got", ast.Load())
        value, condition = (
            (test.left, ast.Compare(got, test.ops, test.comparators)) if isinstance(test, ast.Compare) else (test, got)
        )
        return [ast.Assign([ast.Name("got", ast.Store())], value, lineno=1), ast.Expr(_call("holds", condition, text, got))]


def _inside_all(call: ast.Call) -> ast.Call:
    """The call inside of ``np.all(…)``, ``all(…)`` or ``(…).all()``; any other call itself."""
    if _called(call) != "all":
        return call
    inner = call.args[0] if call.args else call.func.value if isinstance(call.func, ast.Attribute) else call
    return inner if isinstance(inner, ast.Call) else call


def _called(call: ast.Call) -> str:
    """The last name of what is called: "allclose" for np.allclose(…)."""
    func = call.func
    return func.attr if isinstance(func, ast.Attribute) else func.id if isinstance(func, ast.Name) else ""


def _call(name: str, *args: ast.expr, **keywords: ast.expr) -> ast.Call:
    return ast.Call(ast.Name(name, ast.Load()), list(args), [ast.keyword(keyword, value) for keyword, value in keywords.items()])


def titles(title: str, number: int, hidden: bool, languages: Sequence[str]) -> list[str]:
    """The lines of a property's docstring: in each language of the course, to write where the notebook says nothing."""
    which = f"{'hidden ' if hidden else ''}test {number}"
    lines = []
    own = next((language for language in languages if (language == "ko") == bool(HANGUL.search(title))), "") if title else ""
    for language in order_in_files(languages):
        ko, en = f"{MARK} {number}번 {'비공개 ' if hidden else ''}테스트가 요구하는 것을 쓰세요", f"{MARK} say what {which} asks"
        lines.append(title if language == own else in_kit_words(en, ko, language, languages))
    return lines


def in_kit_words(english: str, korean: str, language: str, languages: Sequence[str]) -> str:
    """What an author reads in the place of a text in ``language``; of two that the kit does not know both, it names the one."""
    text = korean if language == "ko" else english
    return text if len(languages) == 1 or set(languages) <= set(LANGUAGES) else f"{text} [{language}]"


def order_in_files(languages: Sequence[str]) -> Sequence[str]:
    """The order of a course's languages in docstrings and labs: English before Korean, others as course.toml has them."""
    return LANGUAGES if set(languages) == set(LANGUAGES) else languages


def docstring_lines(sentences: Iterable[str], languages: Sequence[str], indent: str) -> str:
    """The inside of a docstring with a sentence for each language: lines, or paragraphs where only these tell them apart."""
    between = "\n" if set(languages) <= set(LANGUAGES) else "\n\n"
    return f"{between}{indent}".join(sentences)


def docstring(sentences: Iterable[str], languages: Sequence[str], indent: str) -> str:
    """A docstring of these sentences; what would end it, be read as an escape or not be seen is replaced."""
    printable = ("".join(character for character in sentence if character.isprintable()) for sentence in sentences)
    shown = (sentence.replace("\\", "/").replace('"""', "'''").rstrip('"') for sentence in printable)
    return f'{indent}"""{docstring_lines(shown, languages, indent)}"""'
