"""Whether a solution keeps state between calls, so that what it answers may depend on what it was asked before."""

import ast
from collections.abc import Iterator

STATEFUL_NAMES = {"random", "time", "sys", "os", "gc", "id", "globals", "vars", "setattr", "delattr", "exec", "eval"}
STATEFUL_ATTRIBUTES = {"__dict__", "__class__", "seterr", "seterrcall", "setbufsize", "set_printoptions"}
SIMPLE = (ast.Constant, ast.Name, ast.Attribute, ast.Tuple, ast.UnaryOp, ast.BinOp, ast.operator, ast.unaryop, ast.expr_context)


def keeps_state(source: str) -> bool:
    """Whether a module may keep state: True unless its code shows that it does not."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return True
    lasting = {name for node in tree.body for name in _bound(node)}
    return not all(map(_is_plain, tree.body)) or any(_changes_state(node, lasting) for node in ast.walk(tree))


def _is_plain(node: ast.stmt) -> bool:
    """Whether a statement of a module or class makes nothing that can change."""
    match node:
        case ast.Import() | ast.ImportFrom() | ast.Pass():
            return True
        case ast.Expr(value=ast.Constant()):
            return True
        case ast.Assign(value=value) | ast.AnnAssign(value=ast.expr() as value):
            return _is_simple(value)
        case ast.FunctionDef(args=args):
            defaults = [*args.defaults, *(default for default in args.kw_defaults if default)]
            return all(map(_is_simple, defaults)) and all(map(_is_simple, node.decorator_list))
        case ast.ClassDef(body=body, decorator_list=[], keywords=[]):
            return all(map(_is_plain, body))
    return False


def _is_simple(value: ast.expr) -> bool:
    return all(isinstance(node, SIMPLE) for node in ast.walk(value))


def _changes_state(node: ast.AST, lasting: set[str]) -> bool:
    match node:
        case ast.Global():
            return True
        case ast.Import(names=names):
            return any(alias.name.partition(".")[0] in STATEFUL_NAMES for alias in names)
        case ast.ImportFrom(module=module):
            return (module or "").partition(".")[0] in STATEFUL_NAMES
        case ast.Name(id=name):
            return name in STATEFUL_NAMES
        case ast.Attribute(attr=attr) if attr in STATEFUL_NAMES | STATEFUL_ATTRIBUTES:
            return True
        case ast.Attribute(ctx=ast.Store() | ast.Del()) | ast.Subscript(ctx=ast.Store() | ast.Del()):
            return _root(node) in lasting | {"cls", "type"}
        case ast.FunctionDef(decorator_list=decorators):  # an inner one, too: a cache, for example
            return any(_root(decorator) not in ("staticmethod", "classmethod", "property") for decorator in decorators)
    return False


def _bound(node: ast.stmt) -> Iterator[str]:
    """The names that a statement of a module binds."""
    match node:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            yield name
        case ast.Import(names=names) | ast.ImportFrom(names=names):
            yield from ((alias.asname or alias.name).partition(".")[0] for alias in names)
        case ast.Assign() | ast.AnnAssign():
            yield from (found.id for found in ast.walk(node) if isinstance(found, ast.Name) and isinstance(found.ctx, ast.Store))


def _root(node: ast.AST) -> str:
    """The name that an expression such as ``a.b[0].c`` begins with."""
    while isinstance(node, ast.Attribute | ast.Subscript | ast.Call):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""
