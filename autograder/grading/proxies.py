"""Proxies that carry a property's calls to a solution: to a module in this process, or to a sandboxed worker.

A property's file says ``from softmax import softmax`` and gets a proxy. While
inputs are drawn the proxy calls the reference in this process; while a
submission is graded it sends the call to a worker, and rebuilds the answer as
plain values.
"""

from __future__ import annotations

import inspect
import types
from collections.abc import Callable, Mapping
from typing import Any

from ..selfcheck.calls import Call, current_log, fill, printed, snapshot
from .remote_objects import RemoteObject
from .session import Session


class Proxies:
    """The proxies of one exercise; ``target``, where they send their calls, is a module or a Session."""

    def __init__(self) -> None:
        self.target: types.ModuleType | Session | None = None
        self._methods: dict[str, list[str]] = {}

    def module(self, reference: types.ModuleType) -> types.ModuleType:
        """A module of proxies with the public functions and classes of the ``reference`` module."""
        proxies = types.ModuleType(reference.__name__)
        for name, value in vars(reference).items():
            if name.startswith("_") or getattr(value, "__module__", None) != reference.__name__:
                continue
            if inspect.isclass(value):
                self._methods |= {method: _parameters(function)[1:] for method, function in public_methods(value).items()}
            if inspect.isclass(value) or inspect.isfunction(value):
                setattr(proxies, name, self._proxy(name, _parameters(value)))
        return proxies

    def method(self, name: str, owner: Instance) -> Callable | None:
        """The proxy of a method, or None if the reference has no such method."""
        return self._proxy(name, self._methods[name], owner) if name in self._methods else None

    def _proxy(self, name: str, parameters: list[str], owner: Instance | None = None) -> Callable:
        return Proxy(self, name, parameters, owner)

    def call(
        self, name: str, parameters: list[str], owner: Instance | None, args: tuple, kwargs: dict, wanted: str = ""
    ) -> tuple[Any, str]:
        """The result and what was printed. ``wanted``: "print" to capture the output, "effect" to transfer no result either."""
        call = current_log().record(name, parameters, args, kwargs, owner.maker if owner else None)
        target, text = owner.target if owner else None, ""
        if isinstance(self.target, Session):
            result, text = self.target.call(name, args, kwargs, target, wanted)
        else:
            function = getattr(target or self.target, name)
            result, text = printed(function, *map(unwrapped, args), **kwargs)
        remote = isinstance(result, RemoteObject) and result.kind == "object"
        if remote or type(result).__module__ == getattr(self.target, "__name__", None):
            result = Instance(self, result, call)
        call.result = result
        return result, text


class Proxy:
    """A callable that stands for a function or class of the module, or for a method of ``owner``, an Instance."""

    def __init__(self, proxies: Proxies, name: str, parameters: list[str], owner: Instance | None) -> None:
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


class Instance:
    """An object that the solution made: its methods can be called, its attributes read, its ``params`` filled."""

    def __init__(self, proxies: Proxies, target: Any, maker: Call) -> None:
        self.target, self.maker, self._proxies = target, maker, proxies

    @property
    def sandboxed_type(self) -> str:
        return getattr(self.target, "sandboxed_type", None) or type(self.target).__name__

    @property
    def label(self) -> str:
        return f"<{self.sandboxed_type}>"

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        method = self._proxies.method(name, self)
        if method:
            return method
        if isinstance(self.target, RemoteObject):
            return self.target.session.get(self.target, name)
        return getattr(self.target, name)

    def fill_params(self, values: Mapping[str, Any]) -> None:
        """Write ``values`` into the arrays of the object's ``params``."""
        self.maker.filled = [(f"params[{name!r}]", snapshot(value)) for name, value in values.items()]
        if isinstance(self.target, RemoteObject):
            self.target.session.fill(self.target, values)
        else:
            fill(self.target, dict(values))


def unwrapped(value: Any) -> Any:
    """The object behind an Instance; any other value unchanged."""
    return value.target if isinstance(value, Instance) else value


def public_methods(kind: type) -> dict[str, Callable]:
    """The public methods of a class, by name."""
    return {name: value for name, value in vars(kind).items() if inspect.isfunction(value) and not name.startswith("_")}


def _parameters(function: Callable) -> list[str]:
    return list(inspect.signature(function).parameters)
