"""Stand-ins on the trusted side for student objects, which stay in the sandbox, and the table that numbers them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol

import numpy as np

from ..selfcheck.calls import Provided, current_log
from ..selfcheck.wire import ObjectTable, Opaque, WireError, is_random, random_state, set_random_state


class Caller(Protocol):
    """Receives the calls of remote objects: a Session."""

    def call(self, function: str, args: Iterable, kwargs: dict, owner: RemoteObject | None = None) -> tuple[Any, str]: ...

    def in_time(self, function: Callable) -> Callable: ...


def _as_it_is(value: Any) -> Any:
    return value


class RemoteObject:
    """A student's object, function or iterator, which stays in the sandbox."""

    def __init__(self, session: Any, kind: str, name: str) -> None:
        self.session, self.kind, self.sandboxed_type = session, kind, name
        if kind == "function":
            self.__name__ = name

    def __repr__(self) -> str:
        return f"<{self.sandboxed_type}>"


class RemoteFunction(RemoteObject):
    """A student's function. It runs in the sandbox. ``wrap`` makes of its results what a property gets."""

    wrap: Callable[[Any], Any] = staticmethod(_as_it_is)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.wrap(self.session.call("__call__", args, kwargs, self)[0])


class RemoteIterator(RemoteObject):
    """A student's iterator. Its items cross one by one, and ``wrap`` makes of them what a property gets.

    ``arrays`` are the arguments of the call that returned it, which it may still change.
    """

    arrays: Sequence[np.ndarray] = ()
    wrap: Callable[[Any], Any] = staticmethod(_as_it_is)

    def __iter__(self) -> RemoteIterator:
        return self

    def __next__(self) -> Any:
        current_log().crossings += 1
        return self.wrap(self.session.call("__next__", (), {}, self)[0])


REMOTE_KINDS = {"function": RemoteFunction, "iterator": RemoteIterator, "object": RemoteObject}


class TrustedObjects(ObjectTable):
    """The objects that a property passed to the student's code, and the stand-ins for the student's objects."""

    def __init__(self, session: Caller, unwrap: Callable[[Any], Any] = lambda value: value) -> None:
        self._session, self._unwrap = session, unwrap
        super().__init__()

    def kind(self, value: Any) -> str | None:
        if isinstance(value, Provided):
            return "object"
        if is_random(value):
            return "random"
        if isinstance(value, (type, RemoteObject, Opaque)):
            return None
        return "iterator" if hasattr(value, "__next__") else "function" if callable(value) else None

    def refer(self, value: Any, encoder: Any, depth: int) -> str | None:
        reference = super().refer(self._unwrap(value), encoder, depth)
        if is_random(value):
            self.synced.update((number, self.fingerprint(known)) for number, known in self.shared() if known is value)
        return reference

    def state(self, kind: str, value: Any) -> Any:
        if kind == "object":
            return {"params": dict(value.params), "methods": value.methods}
        return random_state(value) if kind == "random" else None

    def returned(self, value: Any) -> Any:
        return self._session.in_time(value) if callable(value) else value

    def stand_in(self, number: int, kind: str, name: str, state: Any, known: Any) -> Any:
        if kind == "random":
            known = known or np.random.default_rng()
            if is_random(known):
                set_random_state(known, state)
                return known
        elif known is None:
            return REMOTE_KINDS[kind](self._session, kind, name)
        elif isinstance(known, RemoteObject) and known.kind == kind:
            return known
        raise WireError("a value has no known form")

    def shared(self) -> list[tuple[int, Any]]:
        return [(number, value) for number, value in enumerate(self.local) if is_random(value)]

    def state_of(self, value: Any) -> Any:
        return random_state(value)

    def fingerprint(self, value: Any) -> Any:
        return random_state(value)

    def take_over(self, states: list) -> None:
        """Apply the changes that the student's code made to our random generators and to the parameters of our objects."""
        for pair in states:
            match pair:
                case [int() as number, state] if type(number) is int and 0 <= number < len(self.local):
                    value = self.local[number]
                    if isinstance(value, Provided) and isinstance(state, dict):
                        value.params.clear()
                        value.params.update(state)
                        continue
                    if is_random(value):
                        set_random_state(value, state)
                        self.synced[number] = random_state(value)
                        continue
            raise WireError("a state has no known form")
