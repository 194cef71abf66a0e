"""The shape of code: what stays the same when variables are renamed, lines broken otherwise, or comments and docstrings changed."""

import ast
import builtins
from collections.abc import Mapping, Sequence


def shape(statements: Sequence[ast.stmt], aliases: Mapping[str, str]) -> str:
    """A text that is the same for the same code with other variable names. ``aliases`` are those of its module."""
    copies = ast.parse(ast.unparse(ast.Module(list(statements), [])))
    return ast.dump(_Rename(aliases).visit(copies))


def import_aliases(tree: ast.Module) -> dict[str, str]:
    """The full name of each imported module, by the name that the code has for it."""
    found = {"np": "numpy"}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update({alias.asname or alias.name: alias.name for alias in node.names})
    return found


def is_docstring(node: ast.stmt) -> bool:
    """Whether a statement is a text and nothing else."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


class _Rename(ast.NodeTransformer):
    """Names variables by their order of appearance and modules by their full names, and leaves out docstrings."""

    def __init__(self, aliases: Mapping[str, str]) -> None:
        self._aliases = aliases
        self._names: dict[str, str] = {}

    def visit_Name(self, node: ast.Name) -> ast.Name:
        if node.id in self._aliases:
            return ast.Name(self._aliases[node.id], node.ctx)
        if hasattr(builtins, node.id):
            return node
        return ast.Name(self._renamed(node.id), node.ctx)

    def visit_arg(self, node: ast.arg) -> ast.arg:
        return ast.arg(self._renamed(node.arg), None)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.body = [child for child in node.body if not is_docstring(child)] or [ast.Pass()]
        node.name, node.decorator_list = self._renamed(node.name), []
        return self.generic_visit(node)

    def _renamed(self, name: str) -> str:
        return self._names.setdefault(name, f"v{len(self._names)}")
