"""Proxies that carry a property's calls to a solution: to a module in this process, or to a sandboxed worker.

A property's file says ``from softmax import softmax`` and gets a proxy. While
inputs are drawn the proxy calls the reference in this process; while a
submission is graded it sends the call to a worker, and rebuilds the answer as
plain values.

An object that the solution made is an Instance, on which operators,
attributes and methods work as in pytest: they cross to the worker. An operator
could let an object decide what a property compares, and would pass it the other
operand. So it is forwarded only where the property applies it to such operands
with the reference, too; anywhere else it is a TypeError, as for an object
without that operator.
"""

from __future__ import annotations

import inspect
import types
import weakref
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from ..selfcheck.calls import Call, Unsupported, current_log, fill, printed, snapshot
from ..selfcheck.wire import OPERATORS
from .remote_objects import RemoteFunction, RemoteIterator, RemoteObject
from .session import Session

Use = tuple[str, tuple[bool, ...]]  # an operator, and which of its operands are objects of the solution's

REFLECTED = "add sub mul matmul truediv floordiv mod divmod pow and or xor lshift rshift".split()
OTHER_NAMES = {"__getitem__": ["key"], "__delitem__": ["key"], "__setitem__": ["key", "value"], "__contains__": ["item"]}


class Proxies:
    """The proxies of one exercise; ``target``, where they send their calls, is a module or a Session.

    ``examine(what, value, is_result)`` is called for what a call of a module is passed and returns, and may refuse it.
    With a Session, only the ``allowed()`` uses of operators are forwarded; with a module, all are, and are noted in ``used``.
    """

    def __init__(self) -> None:
        self.target: types.ModuleType | Session | None = None
        self.exceptions: dict[str, type[Exception]] = {}
        self.has_objects = False
        self.examine: Callable[[str, Any, bool], None] | None = None
        self.allowed: Callable[[], frozenset[Use]] = frozenset
        self.used: set[Use] = set()
        self._methods: dict[str, list[str]] = {}
        self._operators: dict[str, list[str]] = {}
        self._instances: weakref.WeakValueDictionary[int, Instance] = weakref.WeakValueDictionary()

    def module(self, reference: types.ModuleType) -> types.ModuleType:
        """A module of proxies with the public functions and classes of the ``reference`` module.

        Its exceptions are the reference's own: a student's arrives as one of them (``Session``).
        """
        proxies = types.ModuleType(reference.__name__)
        for name, value in vars(reference).items():
            if name.startswith("_") or getattr(value, "__module__", None) != reference.__name__:
                continue
            if inspect.isclass(value) and issubclass(value, Exception):
                self.exceptions[name] = value
                setattr(proxies, name, value)
            elif inspect.isclass(value):
                self.has_objects = True
                self._methods |= {method: _parameters(function)[1:] for method, function in public_methods(value).items()}
                self._operators |= _operators(value)
                setattr(proxies, name, ClassProxy(self, name, _parameters(value), value))
            elif inspect.isfunction(value):
                setattr(proxies, name, Proxy(self, name, _parameters(value)))
        return proxies

    @contextmanager
    def noting(self, module: types.ModuleType) -> Iterator[set[Use]]:
        """Call the reference ``module`` in the block. Yields the uses of operators, which are complete after the block."""
        before = self.target, self.used
        self.target, self.used = module, set()
        try:
            yield self.used
        finally:
            self.target, self.used = before

    def method(self, name: str, owner: Instance) -> Callable | None:
        """The proxy of a method, or None if the reference has no such method."""
        return Proxy(self, name, self._methods[name], owner) if name in self._methods else None

    def call(
        self, name: str, parameters: Sequence[str], owner: Instance | None, args: tuple, kwargs: dict, wanted: str = ""
    ) -> tuple[Any, str]:
        """The result and what was printed. ``wanted``: "print" to capture the output, "effect" to transfer no result either."""
        call = current_log().record(name, parameters, args, kwargs, owner.maker_ if owner is not None else None)
        target, text = owner.target_ if owner is not None else None, ""
        if isinstance(self.target, Session):
            result, text = self.target.call(name, args, kwargs, target, wanted)
        else:
            function = _attribute(self.target if owner is None else target, name)
            self._examine_arguments(name, call)
            result, text = printed(function, *_unwrapped_inside(args), **_unwrapped_inside(kwargs))
        call.result = self.wrapped(result, call)
        if self.examine and wanted != "effect":
            self.examine(f"what {name} returns", call.result, True)
        return call.result, text

    def _examine_arguments(self, name: str, call: Call) -> None:
        if self.examine:
            for parameter, value in call.own_arguments:
                self.examine(f"the argument {parameter} of {name}", value, False)

    def operate(self, operator: str, owner: Instance, operands: tuple) -> Any:
        """The result of an operator of ``wire.OPERATORS``. Raises TypeError where it is not ``allowed``."""
        use = operator, tuple(isinstance(operand, Instance) for operand in operands)
        if isinstance(self.target, Session) and use not in self.allowed():
            raise TypeError(f"an object of type {owner.sandboxed_type} was returned, for which {operator} is not expected")
        self.used.add(use)
        others = tuple(operand for operand in operands if operand is not owner)
        names = self._operators.get(operator) or OTHER_NAMES.get(operator, ["other"])
        call = current_log().record(operator, names, others, {}, owner.maker_)
        if isinstance(self.target, Session):
            result = self.target.operate(operator, operands)
        else:
            self._examine_arguments(operator, call)
            result = OPERATORS[operator](*_unwrapped_inside(operands))
        call.result = self.wrapped(result, call)
        return call.result

    def get(self, owner: Instance | None, name: str) -> Any:
        """An attribute of an object, or of the module at a dotted path."""
        if isinstance(self.target, Session):
            value = self.target.get(owner.target_ if owner is not None else None, name)
        else:
            value = _attribute(self.target if owner is None else owner.target_, name)
        value = self.wrapped(value, owner.maker_ if owner is not None else None)
        if self.examine:
            self.examine(f"the attribute {name}", value, True)
        return value

    def set(self, owner: Instance, name: str, value: Any) -> None:
        """Set an attribute of an object."""
        if isinstance(self.target, Session):
            self.target.set(owner.target_, name, value)
        else:
            setattr(owner.target_, name, _unwrapped_inside(value))

    def is_a(self, value: Instance | str, name: str) -> bool:
        """Whether an object is an instance of the solution's class ``name``, or a class, by name, derived from it."""
        if isinstance(self.target, Session):
            return self.target.is_a(value if isinstance(value, str) else value.target_, name)
        kind = _attribute(self.target, name)
        return issubclass(_attribute(self.target, value), kind) if isinstance(value, str) else isinstance(value.target_, kind)

    def wrapped(self, value: Any, call: Call | None) -> Any:
        """What a property gets: the value, with an Instance for each object of the solution's in it."""
        if isinstance(value, (RemoteFunction, RemoteIterator)):
            value.wrap = lambda result: self.wrapped(result, call)
            return value
        if isinstance(value, RemoteObject) or self._is_own(value):
            known = self._instances.get(id(value))
            if known is None:
                known = self._instances[id(value)] = Instance(self, value, call)
                if call:
                    current_log().note_maker(known, call)
            return known
        if not self.has_objects:
            return value
        if type(value) in (list, tuple):
            items = [self.wrapped(item, call) for item in value]
            return type(value)(items) if any(map(_is_other, items, value)) else value
        if type(value) is dict:
            items = [self.wrapped(item, call) for item in value.values()]
            return dict(zip(value, items, strict=True)) if any(map(_is_other, items, value.values())) else value
        if isinstance(value, types.GeneratorType):
            return (self.wrapped(item, call) for item in value)
        if isinstance(value, types.FunctionType) and value.__module__ == getattr(self.target, "__name__", None):
            return lambda *args, **kwargs: self.wrapped(value(*_unwrapped_inside(args), **_unwrapped_inside(kwargs)), call)
        return value

    def _is_own(self, value: Any) -> bool:
        """Whether a value is an object of a class of the module in this process."""
        return type(value).__module__ == getattr(self.target, "__name__", None) and not hasattr(value, "__next__")


class Proxy:
    """A callable that stands for a function of the module, or for a method of ``owner``, an Instance."""

    def __init__(self, proxies: Proxies, name: str, parameters: Sequence[str], owner: Instance | None = None) -> None:
        self.__name__ = name
        self._proxies, self._parameters, self._owner = proxies, parameters, owner

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._proxies.call(self.__name__, self._parameters, self._owner, args, kwargs)[0]

    def printed(self, *args: Any, **kwargs: Any) -> tuple[Any, str]:
        """The result and what was printed."""
        return self._proxies.call(self.__name__, self._parameters, self._owner, args, kwargs, wanted="print")

    def effect(self, *args: Any, **kwargs: Any) -> None:
        """Call it for its effect alone."""
        self._proxies.call(self.__name__, self._parameters, self._owner, args, kwargs, wanted="effect")


class ClassProxy(Proxy):
    """A callable that stands for a class of the module; works with isinstance and issubclass."""

    def __init__(self, proxies: Proxies, name: str, parameters: Sequence[str], reference: type) -> None:
        super().__init__(proxies, name, parameters)
        self._reference = reference

    def __getattr__(self, name: str) -> Any:
        """A class method or static method, or an attribute, of the solution's class, if the reference's has it."""
        if name.startswith("_") or not hasattr(self._reference, name):
            raise AttributeError(f"the reference's class {self.__name__} has no attribute {name!r}")
        value, path = getattr(self._reference, name), f"{self.__name__}.{name}"
        return Proxy(self._proxies, path, _parameters(value)) if inspect.isroutine(value) else self._proxies.get(None, path)

    def __instancecheck__(self, value: Any) -> bool:
        return isinstance(value, Instance) and self._proxies.is_a(value, self.__name__)

    def __subclasscheck__(self, kind: Any) -> bool:
        return isinstance(kind, ClassProxy) and self._proxies.is_a(kind.__name__, self.__name__)

    def __mro_entries__(self, bases: tuple) -> tuple:
        raise Unsupported(
            f"a property cannot derive a class from {self.__name__}, which is in the sandbox: make an object of it, or have the "
            "exercise ask for the derived class"
        )


def _unary(operator: str) -> Callable:
    return lambda self: self._proxies.operate(operator, self, (self,))


def _binary(operator: str) -> Callable:
    return lambda self, other: self._proxies.operate(operator, self, (self, other))


def _reflected(operator: str) -> Callable:
    return lambda self, other: self._proxies.operate(operator, self, (other, self))


class Instance:
    """An object that the solution made: operators, methods and attributes work as usual, and its ``params`` can be filled.

    ``target_`` is the object, or the RemoteObject that stands for it, and ``maker_`` the Call that returned it.
    """

    __slots__ = ("__weakref__", "_proxies", "maker_", "target_")  # so that vars() does not show these

    target_: Any
    maker_: Call | None
    _proxies: Proxies

    def __init__(self, proxies: Proxies, target: Any, maker: Call | None) -> None:
        for name, value in (("target_", target), ("maker_", maker), ("_proxies", proxies)):
            object.__setattr__(self, name, value)

    @property
    def sandboxed_type(self) -> str:
        return getattr(self.target_, "sandboxed_type", None) or type(self.target_).__name__

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(f"{name} of an object in the sandbox is out of reach: use its public attributes and methods")
        method = self._proxies.method(name, self)
        return method or self._proxies.get(self, name)

    def __setattr__(self, name: str, value: Any) -> None:
        self._proxies.set(self, name, value)

    def __delattr__(self, name: str) -> None:
        raise Unsupported(f"the attribute {name} of an object in the sandbox cannot be deleted: call a method that does it")

    def __reduce_ex__(self, protocol: Any) -> Any:
        raise Unsupported("an object in the sandbox cannot be copied from outside: make another one, or call a method that copies")

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        use = "__call__", (True,)
        if isinstance(self._proxies.target, Session) and use not in self._proxies.allowed():
            raise TypeError(f"an object of type {self.sandboxed_type} was returned, which is not expected to be called")
        self._proxies.used.add(use)
        return self._proxies.call("__call__", self._proxies._operators.get("__call__", []), self, args, kwargs)[0]

    def __setitem__(self, key: Any, value: Any) -> None:
        self._proxies.operate("__setitem__", self, (self, key, value))

    def __round__(self, *digits: int) -> Any:
        return self._proxies.operate("__round__", self, (self, *digits))

    def __exit__(self, *_: object) -> None:
        self._proxies.operate("__exit__", self, (self,))

    def fill_params(self, values: Mapping[str, Any]) -> None:
        """Write ``values`` into the arrays of the object's ``params``."""
        if self.maker_:
            self.maker_.filled = [(f"params[{name!r}]", snapshot(value)) for name, value in values.items()]
        if isinstance(self.target_, RemoteObject):
            self.target_.session.fill(self.target_, values)
        else:
            fill(self.target_, dict(values))


UNARY = "neg pos abs invert index len bool repr str hash iter reversed float int enter".split()
BINARY = [name.strip("_") for name in OPERATORS if name.strip("_") not in (*UNARY, "setitem", "round", "exit")]
for _name in UNARY:
    setattr(Instance, f"__{_name}__", _unary(f"__{_name}__"))
for _name in BINARY:
    setattr(Instance, f"__{_name}__", _binary(f"__{_name}__"))
for _name in REFLECTED:
    setattr(Instance, f"__r{_name}__", _reflected(f"__{_name}__"))


def unwrapped(value: Any) -> Any:
    """The object behind an Instance; any other value unchanged."""
    return value.target_ if isinstance(value, Instance) else value


def _unwrapped_inside(value: Any) -> Any:
    """The value with the object behind each Instance in it; the value itself if there is none."""
    if type(value) in (list, tuple):
        items = [_unwrapped_inside(item) for item in value]
        return type(value)(items) if any(map(_is_other, items, value)) else value
    if type(value) is dict:
        items = [_unwrapped_inside(item) for item in value.values()]
        return dict(zip(value, items, strict=True)) if any(map(_is_other, items, value.values())) else value
    return unwrapped(value)


def _is_other(first: Any, second: Any) -> bool:
    return first is not second


def public_methods(kind: type) -> dict[str, Callable]:
    """The public methods of a class, its own and those of the classes of its module that it derives from, by name."""
    bases = [base for base in reversed(kind.__mro__) if base.__module__ == kind.__module__]
    return {
        name: value
        for base in bases
        for name, value in vars(base).items()
        if inspect.isfunction(value) and not name.startswith("_")
    }


def _operators(kind: type) -> dict[str, list[str]]:
    """The parameters of each operator that a class defines, by the special method's name."""
    found = {name: value for name, value in vars(kind).items() if name in (*OPERATORS, "__call__") and inspect.isfunction(value)}
    return {name: _parameters(function)[1:] for name, function in found.items()}


def _attribute(owner: Any, path: str) -> Any:
    for name in path.split("."):
        owner = getattr(owner, name)
    return owner


def _parameters(function: Callable) -> list[str]:
    try:
        return list(inspect.signature(function).parameters)
    except ValueError:  # a class that takes its constructor from one written in C
        return []
