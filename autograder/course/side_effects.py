"""What a property may not do: read files, draw figures, use random numbers that differ from run to run. Found in its source."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

FILES = {
    "open",
    *("numpy.load", "numpy.loadtxt", "numpy.genfromtxt", "numpy.fromfile", "numpy.memmap", "numpy.save", "numpy.savez"),
    *("pathlib.Path", "os.open", "io.open", "pickle.load", "urllib.request.urlopen", "subprocess.run", "subprocess.Popen"),
}
FIGURES = ("matplotlib", "seaborn", "plotly")
GENERATORS = {"Generator", "SeedSequence", "PCG64", "BitGenerator", "bit_generator", "Philox", "MT19937", "SFC64"}

READS = "it uses {name}, and the grader runs in another folder: draw the data, or write the numbers into the property."
DRAWS = "it uses {name}, and the sandbox shows no figure: check the numbers that would be drawn."
RANDOM = (
    "it uses {name}, whose numbers depend on what ran before: make rng = np.random.default_rng(seed) in the property, and pass "
    "it to the function."
)
UNSEEDED = "default_rng() without a seed gives other numbers in every run: pass a seed, drawn or written down."


def side_effects(nodes: Iterable[ast.AST]) -> Iterator[tuple[int, str]]:
    """The line of each such use among all nodes of a file of properties, and a sentence about it: the fact, then the remedy."""
    nodes = list(nodes)
    names = _imported(nodes)
    for node in nodes:
        if isinstance(node, ast.Import | ast.ImportFrom):
            modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
            yield from ((node.lineno, DRAWS.format(name=name)) for name in modules if name.split(".")[0] in FIGURES)
        elif isinstance(node, ast.Call):
            name = _dotted(node.func, names)
            if name in FILES:
                yield node.lineno, READS.format(name=name)
            elif name == "numpy.random.default_rng" and not (node.args or node.keywords):
                yield node.lineno, UNSEEDED
            elif _is_global_random(name):
                yield node.lineno, RANDOM.format(name=name)


def _is_global_random(name: str) -> bool:
    """Whether a function uses the random state that all code of a process shares."""
    module, _, function = name.rpartition(".")
    if module == "random":
        return function != "Random"
    return module == "numpy.random" and function != "default_rng" and function not in GENERATORS


def _imported(nodes: Iterable[ast.AST]) -> dict[str, str]:
    """What each name of the file that was imported stands for, such as {"np": "numpy"}."""
    names = {}
    for node in nodes:
        if isinstance(node, ast.Import):
            for alias in node.names:
                top = alias.name.split(".")[0]
                names[alias.asname or top] = alias.name if alias.asname else top
        elif isinstance(node, ast.ImportFrom):
            names.update({alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names})
    return names


def _dotted(node: ast.expr, names: dict[str, str]) -> str:
    """The full name of what an expression names, such as "numpy.random.seed"; empty for anything else."""
    if isinstance(node, ast.Name):
        return names.get(node.id, node.id if node.id == "open" else "")
    if isinstance(node, ast.Attribute):
        owner = _dotted(node.value, names)
        return f"{owner}.{node.attr}" if owner else ""
    return ""
