"""What stands on the trusted side for things of the student's that stay in the sandbox, and the table of their numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol

import numpy as np

from ..selfcheck.calls import Provided, current_log
from ..selfcheck.wire import ObjectTable, Opaque, WireError, is_random, random_state, set_random_state


class Caller(Protocol):
    """Where calls of remote things go: a Session."""

    def call(self, function: str, args: Iterable, kwargs: dict, owner: RemoteObject | None = None) -> tuple[Any, str]: ...

    def in_time(self, function: Callable) -> Callable: ...


class RemoteObject:
    """An object of the student's that stays in the sandbox, or a function or iterator of theirs."""

    def __init__(self, session: Any, kind: str, name: str) -> None:
        self.session, self.kind, self.sandboxed_type = session, kind, name
        if kind == "function":
            self.__name__ = name

    def __repr__(self) -> str:
        return f"<{self.sandboxed_type}>"


class RemoteFunction(RemoteObject):
    """A function of the student's, called in the sandbox."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.session.call("__call__", args, kwargs, self)[0]


class RemoteIterator(RemoteObject):
    """An iterator of the student's, whose items come one by one.

    ``arrays`` are those that the call which returned it was given: it may still change them.
    """

    arrays: Sequence[np.ndarray] = ()

    def __iter__(self) -> RemoteIterator:
        return self

    def __next__(self) -> Any:
        current_log().crossings += 1
        return self.session.call("__next__", (), {}, self)[0]


REMOTE_KINDS = {"function": RemoteFunction, "iterator": RemoteIterator, "object": RemoteObject}


class TrustedObjects(ObjectTable):
    """What a property handed to the student's code, and what stands here for the student's things."""

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
        """What the student's code made of our random generators and of the parameters of our objects."""
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
